// What can be taken away: the picture as PNG or SVG, the listed facts as CSV, the link.

import { groups, meta, nodes } from "./data.js";
import { byId, el, say, svg } from "./dom.js";
import { arrowOf, DASHES, isConflict, statusOf, widthOf } from "./lines.js";
import { pathOf } from "./marks.js";
import { anchor, fill, FONT, fontSize, radius, setRows, theme, weightOf } from "./paint.js";
import { state } from "./state.js";
import { COLUMNS, sorted } from "./table.js";
import { placeOf } from "./places.js";
import { seen } from "./view.js";

/** The picture that is seen, as an SVG document, with what its marks and lines mean below it. */
export function picture() {
  const { low, scale, wide, high, labelled, bright, shown } = seen();
  const colours = theme();
  const [legend, tall] = drawnLegend(shown, colours, wide, high);
  const root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width: wide, height: tall, viewBox: `0 0 ${wide} ${tall}`, "font-family": FONT });
  root.append(svg("rect", { width: wide, height: tall, fill: colours.paper }));
  const all = svg("g", { transform: `scale(${scale}) translate(${-low.x} ${-low.y})` });
  for (const tie of shown.ties.values()) all.append(...drawnLine(tie, colours, !bright || (bright.has(tie.a) && bright.has(tie.b))));
  for (const index of shown.nodes) all.append(drawnNode(index, colours, !bright || bright.has(index)));
  for (const [index, place] of labelled) if (shown.nodes.has(index)) all.append(drawnLabel(index, place, colours, fontSize(scale), !bright || bright.has(index)));
  root.append(all, svg("rect", { y: high, width: wide, height: tall - high, fill: colours.paper }), ...legend);
  return root;
}

/**
 * What marks and lines mean, in rows below the picture; and how high it all is then.
 * @param {import("./filter.js").Shown} shown @param {import("./paint.js").Theme} colours @param {number} wide @param {number} high
 * @returns {[Element[], number]}
 */
function drawnLegend(shown, colours, wide, high) {
  const kinds = new Set([...shown.nodes].map((index) => nodes[index].group));
  const ties = [...shown.ties.values()];
  const stroke = (/** @type {string} */ colour, /** @type {number[]} */ dashes) =>
    svg("line", { x1: -9, x2: 9, y1: 0, y2: 0, stroke: colour, "stroke-width": 2, "stroke-dasharray": dashes.join(" ") });
  /** @type {[string, any][]} */
  const items = [...groups.values()].filter((group) => kinds.has(group.id)).map((group) =>
    [group.label, svg("path", { d: pathOf(group.id, group.id === "topic" ? 4 : 6.4), fill: state.colour === "community" ? "#888888" : group.colour })]);
  for (const status of new Set(ties.map(statusOf))) items.push([status, stroke(colours.tie, DASHES[status] || [])]);
  if (ties.some(isConflict)) items.push(["conflict", stroke(colours.conflict, [])]);
  let [x, y] = [20, high + 18];
  const drawn = items.flatMap(([words, mark]) => {
    const width = 44 + words.length * 7;
    if (x > 20 && x + width > wide) [x, y] = [20, y + 22];
    mark.setAttribute("transform", `translate(${x} ${y})`);
    const text = svg("text", { x: x + 14, y: y + 4, "font-size": 12, fill: colours.ink });
    text.textContent = words;
    x += width;
    return [mark, text];
  });
  return [drawn, items.length ? y + 16 : high];
}

/** @param {import("./filter.js").Tie} tie @param {import("./paint.js").Theme} colours @param {boolean} bright */
function drawnLine(tie, colours, bright) {
  const [a, b] = [placeOf(tie.a), placeOf(tie.b)];
  const colour = isConflict(tie) ? colours.conflict : colours.tie;
  const line = svg("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: colour, "stroke-width": widthOf(tie), opacity: bright ? 0.75 : 0.12 });
  const dashes = DASHES[statusOf(tie)];
  if (dashes) line.setAttribute("stroke-dasharray", dashes.join(" "));
  const arrow = [tie.a, tie.b].some((index) => nodes[index].group === "topic") ? "" : arrowOf(tie);
  if (!arrow) return [line];
  const [from, to, end] = arrow === "to" ? [a, b, tie.b] : [b, a, tie.a];
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const reach = radius(nodes[end]) + 2;
  const tip = `translate(${to.x - reach * Math.cos(angle)} ${to.y - reach * Math.sin(angle)}) rotate(${(angle * 180) / Math.PI})`;
  return [line, svg("path", { d: "M0 0L-8 -3.4L-8 3.4Z", fill: colour, transform: tip, opacity: bright ? 0.75 : 0.12 })];
}

/** @param {number} index @param {import("./paint.js").Theme} colours @param {boolean} bright */
function drawnNode(index, colours, bright) {
  const { x, y } = placeOf(index);
  return svg("path", { d: pathOf(nodes[index].group, radius(nodes[index])), transform: `translate(${x} ${y})`, fill: fill(nodes[index]),
    stroke: nodes[index].group === "money" ? colours.muted : colours.paper, "stroke-width": 1, opacity: (bright ? 1 : 0.16) * (nodes[index].group === "community" ? 0.25 : 1) });
}

/**
 * @param {number} index @param {import("./room.js").Place} place @param {import("./paint.js").Theme} colours
 * @param {number} size @param {boolean} bright
 */
function drawnLabel(index, { side, brief }, colours, size, bright) {
  const { x, y, align } = anchor(nodes[index], placeOf(index), size, side, brief);
  const group = svg("g", { "text-anchor": { left: "start", right: "end" }[String(align)] ?? "middle", opacity: bright ? 1 : 0.2,
    "paint-order": "stroke", stroke: colours.paper, "stroke-width": 4, "stroke-linejoin": "round" });
  let top = y;
  for (const { words, size: letters, faint } of setRows(nodes[index], size, brief)) {
    const text = svg("text", { x, y: top + letters * 0.82, "font-size": letters, fill: faint ? colours.muted : colours.ink, "font-weight": faint ? 400 : weightOf(nodes[index]) });
    text.textContent = words;
    group.append(text);
    top += letters * 1.2;
  }
  return group;
}

/** The listed facts as CSV, one row a fact: the date that is stated, or else the day on which it was told; and its article. @param {import("./data.js").Fact[]} listed */
export function csv(listed) {
  const cell = (/** @type {string} */ text) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const { date: _, ...columns } = COLUMNS;
  const names = ["date", "told", ...Object.keys(columns), "url", "title", "published", "document"];
  const lines = sorted(listed).map((fact) => {
    const { url = "", title = "", date = "", iri = "" } = meta.documents[fact.document] ?? {};
    return [fact.date, fact.told, ...Object.values(columns).map(([, value]) => value(fact)), url, title, date, iri];
  });
  return [names, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = el("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  say(`Saved ${name}`);
}

const svgBlob = () => new Blob([new XMLSerializer().serializeToString(picture())], { type: "image/svg+xml" });

/** The picture in twice the pixels of the screen. */
async function png() {
  const image = new Image();
  image.src = URL.createObjectURL(svgBlob());
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && save(blob, "dragoman.png"), "image/png");
}

/** @param {() => import("./data.js").Fact[]} listed */
export function startExport(listed) {
  /** @type {[string, string, () => void][]} */
  const items = [
    ["png", "Picture (PNG)", () => void png()],
    ["svg", "Picture (SVG)", () => save(svgBlob(), "dragoman.svg")],
    ["csv", "Facts shown (CSV)", () => save(new Blob(["\ufeff" + csv(listed())], { type: "text/csv;charset=utf-8" }), "dragoman.csv")],
    ["link", "Copy link to this view", () => void navigator.clipboard?.writeText(location.href).then(() => say("Link copied"))],
    ["print", "Print", () => print()],
  ];
  const [button, menu] = [byId("export-button"), byId("export-menu")];
  const open = (/** @type {boolean} */ on) => ((menu.hidden = !on), button.setAttribute("aria-expanded", String(on)), on && menu.querySelector("button")?.focus());
  menu.replaceChildren(...items.map(([id, words, act]) => el("li", { role: "none" }, el("button", { role: "menuitem", id: `export-${id}`, onclick: () => (open(false), act()) }, words))));
  button.addEventListener("click", () => open(menu.hidden));
  menu.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && (event.stopPropagation(), open(false), button.focus()));
  document.addEventListener("click", (event) => !menu.parentElement.contains(event.target) && open(false));
}
