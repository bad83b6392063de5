// What is drawn of what is shown: all of a small graph; of a large one the strongest first, more as it is opened.

import { bundles, facts, meta, nodeOf, nodes, pairKey } from "./data.js";
import { byId, el } from "./dom.js";
import { setFolded } from "./focus.js";
import { change, missing, state } from "./state.js";

/** @typedef {import("./filter.js").Shown} Shown */

const ACTORS = ["state", "person", "organization", "agreement", "initiative"];

/** @param {Shown} shown @param {number[]} way nodes that must be drawn @returns {Shown} */
export function limited(shown, way) {
  const aggregate = bundles.length > 0 && !narrowed();
  const fold = aggregate || (!state.all && shown.nodes.size > meta.limits.all);
  setFolded(fold);
  if (!fold) return shown;
  const kept = new Set(aggregate ? bubbles() : strongest(shown));
  for (const index of way) kept.add(index);
  for (const id of [...state.select, ...state.path, ...Object.keys(state.pinned)]) kept.add(nodeOf(id)?.index ?? -1);
  for (const id of state.open) for (const index of unfolded(shown, nodeOf(id)?.index ?? -1)) kept.add(index);
  kept.delete(-1);
  return inside(shown, kept, aggregate);
}

/** Whether the reader has chosen something that bundles of facts cannot follow. */
const narrowed = () =>
  state.depth > 0 || state.time.length > 0 || [state.relation, state.topic, state.source, state.speaker].some((chosen) => chosen.length > 0);

const bubbles = () => nodes.filter((node) => node.group === "community").map((node) => node.index);

/** @param {Shown} shown */
function strongest(shown) {
  const strength = new Map();
  for (const tie of shown.ties.values()) for (const end of [tie.a, tie.b]) strength.set(end, (strength.get(end) ?? 0) + tie.facts.length);
  return [...strength].filter(([index]) => ACTORS.includes(nodes[index].group))
    .sort(([a, m], [b, n]) => n - m || a - b).slice(0, meta.limits.first).map(([index]) => index);
}

/** What comes to light when a node is opened: a community's members, or a node's neighbours. @param {Shown} shown @param {number} index */
function unfolded(shown, index) {
  if (index < 0) return [];
  if (nodes[index].group !== "community") return [index, ...(shown.near.get(index) ?? [])];
  return [...shown.nodes].filter((other) => nodes[other].community === nodes[index].community);
}

/** @param {Shown} shown @param {Set<number>} kept @param {boolean} aggregate @returns {Shown} */
function inside(shown, kept, aggregate) {
  const ties = new Map([...shown.ties].filter(([, tie]) => kept.has(tie.a) && kept.has(tie.b)));
  if (aggregate) for (const { from, to, n } of bundles) ties.set(pairKey(from, to), { a: from, b: to, facts: [], n });
  const near = new Map();
  for (const { a, b } of ties.values()) {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  return { facts: shown.facts, ties, nodes: kept, near };
}

/** Say what is left out, and how to see it. @param {Shown} drawn @param {Shown} whole */
export function drawNotice(drawn, whole) {
  const box = byId("notice");
  const all = !meta.notice && drawn !== whole && el("button.more", { id: "draw-all", onclick: () => change({ all: true }) }, "Draw all");
  const fewer = state.all && el("button.more", { onclick: () => change({ all: false }) }, "Draw fewer");
  const lines = [
    ...missing.map((id) => `This graph holds no ${id.length > 80 ? `${id.slice(0, 80)}…` : id}.`),
    !drawn.nodes.size && (facts.length ? "Nothing to draw under the present filters." : "This graph holds no facts yet: nothing was found in its articles, or none were read."),
    leftOut(drawn, whole),
  ];
  const content = [lines.filter(Boolean).join(" "), all, fewer].filter(Boolean);
  box.hidden = !content.length;
  box.classList.toggle("middle", !drawn.nodes.size);
  box.replaceChildren(.../** @type {any[]} */ (content));
}

/** @param {Shown} drawn @param {Shown} whole */
function leftOut(drawn, whole) {
  const number = whole.nodes.size.toLocaleString("en");
  if (state.all) return `All ${number} are drawn.`;
  if (meta.notice || drawn === whole) return meta.notice;
  return `The ${drawn.nodes.size} strongest of ${number} are drawn. Double-click a mark to open its neighbours; search finds all.`;
}
