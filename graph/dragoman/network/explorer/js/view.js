// The drawn graph on vis-network: places are given, nothing moves by itself.

import { nodes, nodeOf, pairKey } from "./data.js";
import { change, state } from "./state.js";
import { byId } from "./dom.js";
import { arrowOf, DASHES, isConflict, statusOf, widthOf, wordsOf } from "./lines.js";
import { drawLabel, drawMark, labelBox, fontSize, radius, roomFor, setScale, theme } from "./paint.js";

/** @typedef {import("./filter.js").Shown} Shown */

const { Network, DataSet } = /** @type {any} */ (window).vis;
const drawnNodes = new DataSet();
const drawnEdges = new DataSet();
/** @type {any} */
let network = null;
/** @type {Shown} */
let now = { facts: [], ties: new Map(), nodes: new Set(), near: new Map() };
let colours = theme();
let labelled = new Set();
let labelledAt = "";
/** @type {Set<number> | null} */
let bright = null;
let hovered = -1;
/** @type {Set<string>} */
let pathPairs = new Set();
/** How much wider lines are drawn when the whole is seen from afar. */
let thick = 1;

/** @param {number} index */
export const placeOf = (index) => {
  const pinned = state.pinned[nodes[index].id];
  return pinned ? { x: pinned[0], y: pinned[1] } : { x: nodes[index].x, y: nodes[index].y };
};

export function startView() {
  network = new Network(byId("canvas"), { nodes: drawnNodes, edges: drawnEdges }, {
    physics: false, layout: { improvedLayout: false },
    interaction: { hover: true, multiselect: false, selectConnectedEdges: false, tooltipDelay: 100000, zoomSpeed: 0.6 },
    nodes: { shape: "custom", ctxRenderer: renderer },
    edges: { smooth: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false },
  });
  network.on("beforeDrawing", () => setScale(network.getScale()));
  network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) => drawLabels(ctx));
  network.on("click", (/** @type {any} */ event) => clicked(event));
  network.on("doubleClick", (/** @type {any} */ event) => {
    if (event.nodes.length) change({ select: [nodes[event.nodes[0]].id], depth: state.depth ? 0 : 1 });
  });
  network.on("dragEnd", (/** @type {any} */ event) => dropped(event.nodes));
  network.on("hoverNode", (/** @type {any} */ event) => ((hovered = event.node), (byId("canvas").style.cursor = "pointer")));
  network.on("blurNode", () => ((hovered = -1), (byId("canvas").style.cursor = "")));
  network.on("hoverEdge", () => (byId("canvas").style.cursor = "pointer"));
  network.on("blurEdge", () => (byId("canvas").style.cursor = ""));
}

/** @param {any} event */
function clicked(event) {
  if (event.nodes.length) change({ select: [nodes[event.nodes[0]].id], path: [] });
  else if (event.edges.length) change({ select: String(event.edges[0]).split("|").map((index) => nodes[Number(index)].id), path: [] });
  else if (state.select.length && !state.depth) change({ select: [] });
}

/** @param {number[]} moved */
function dropped(moved) {
  if (!moved.length) return;
  const { x, y } = network.getPosition(moved[0]);
  change({ pinned: { ...state.pinned, [nodes[moved[0]].id]: [Math.round(x), Math.round(y)] } });
}

/** vis-network's way to draw a node of our own. @param {any} given */
function renderer({ ctx, id, x, y }) {
  const node = nodes[id];
  const r = radius(node);
  return {
    drawNode: () => drawMark(ctx, node, x, y, look(id)),
    nodeDimensions: { width: r * 2, height: r * 2 },
  };
}

/** @param {number} index */
const look = (index) => ({
  dim: bright !== null && !bright.has(index) && index !== hovered,
  strong: state.select.includes(nodes[index].id) || index === hovered,
  pinned: nodes[index].id in state.pinned,
  colours,
});

/** @param {CanvasRenderingContext2D} ctx */
function drawLabels(ctx) {
  const scale = network.getScale();
  const key = `${scale.toFixed(3)} ${now.nodes.size} ${state.select} ${state.size} ${JSON.stringify(state.pinned)}`;
  if (key !== labelledAt) {
    labelled = roomFor(now.nodes, placeOf, scale, rank);
    labelledAt = key;
  }
  const [low, high] = [network.DOMtoCanvas({ x: -80, y: -40 }), network.DOMtoCanvas({ x: byId("canvas").clientWidth + 80, y: byId("canvas").clientHeight + 40 })];
  for (const index of labelled) {
    if (index === hovered) continue;
    const { x, y } = network.body.nodes[index] ?? placeOf(index);
    if (x > low.x && x < high.x && y > low.y && y < high.y) drawLabel(ctx, nodes[index], x, y, scale, look(index));
  }
  if (hovered >= 0 && network.body.nodes[hovered]) {
    drawLabel(ctx, nodes[hovered], network.body.nodes[hovered].x, network.body.nodes[hovered].y, scale, look(hovered));
  }
}

/** Which labels come first: the selection and its neighbours, then the strongest. @param {number} index */
function rank(index) {
  const focus = state.select.includes(nodes[index].id) ? 1e6 : bright?.has(index) ? 1e4 : 0;
  return focus + radius(nodes[index]) * 4 + (now.near.get(index)?.size ?? 0);
}

/** Draw what is shown now. @param {Shown} shown @param {string[]} hops pairs of a found path */
export function draw(shown, hops) {
  now = shown;
  colours = theme();
  labelledAt = "";
  pathPairs = new Set(hops);
  bright = brightOnes();
  sync(drawnNodes, [...shown.nodes].map((id) => ({ id, ...placeOf(id) })));
  sync(drawnEdges, [...shown.ties].map(([id, tie]) => edge(id, tie)));
  network.redraw();
}

/** The nodes that stand out: the selection with its neighbours, or a path; null if all do. */
function brightOnes() {
  if (pathPairs.size) return new Set([...pathPairs].flatMap((pair) => pair.split("|").map(Number)));
  const chosen = state.select.map((id) => nodeOf(id)?.index ?? -1);
  if (!chosen.length || (state.depth && chosen.length === 1)) return null;
  return new Set(chosen.length > 1 ? chosen : [chosen[0], ...(now.near.get(chosen[0]) ?? [])]);
}

/** @param {string} id @param {import("./filter.js").Tie} tie */
function edge(id, tie) {
  const chosen = state.select.map((name) => nodeOf(name)?.index ?? -1);
  const touched = pathPairs.size ? pathPairs.has(id) : chosen.length === 1 ? chosen.includes(tie.a) || chosen.includes(tie.b) : chosen.length ? pairKey(chosen[0], chosen[1]) === id : true;
  const named = chosen.length || pathPairs.size ? touched : false;
  const faint = (chosen.length || pathPairs.size) && !touched && bright !== null;
  const arrow = arrowOf(tie);
  return {
    id, from: tie.a, to: tie.b, width: (widthOf(tie) + (named && (chosen.length === 2 || pathPairs.size) ? 1.5 : 0)) * thick,
    dashes: DASHES[statusOf(tie)],
    color: { color: isConflict(tie) ? colours.conflict : colours.tie, opacity: faint ? 0.12 : named ? 1 : 0.75, inherit: false },
    arrows: { to: { enabled: arrow === "to", scaleFactor: 0.5 }, from: { enabled: arrow === "from", scaleFactor: 0.5 } },
    label: named && (pathPairs.size || (now.near.get(chosen[0])?.size ?? 0) <= 14) ? wordsOf(tie) : tie.facts.length > 1 && !faint ? String(tie.facts.length) : undefined,
    font: { size: 11, color: colours.muted, strokeWidth: 4, strokeColor: colours.paper, align: "middle", face: "system-ui, sans-serif" },
  };
}

/** Bring a data set to the wanted items, touching only what differs. @param {any} set @param {any[]} wanted */
function sync(set, wanted) {
  const ids = new Set(wanted.map((item) => item.id));
  const gone = set.getIds().filter((/** @type {any} */ id) => !ids.has(id));
  if (gone.length) set.remove(gone);
  if (wanted.length) set.update(wanted);
}

/** Show everything that is drawn. */
export function fit(animate = false) {
  network.setSize("100%", "100%");
  setScale(1);
  const boxes = [...now.nodes].map((index) => {
    const at = placeOf(index);
    const [left, top, right, bottom] = labelBox(nodes[index], at, fontSize(1));
    const r = radius(nodes[index]);
    return [Math.min(left, at.x - r), Math.min(top, at.y - r), Math.max(right, at.x + r), Math.max(bottom, at.y + r)];
  });
  if (!boxes.length) return;
  const box = [0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...boxes.map((item) => item[i])));
  const { clientWidth: wide, clientHeight: high } = byId("canvas");
  const scale = Math.min((wide - 56) / (box[2] - box[0]), (high - 72) / (box[3] - box[1]), 1.35);
  const wider = Math.min(6, Math.max(1, 0.6 / scale));
  if (Math.abs(wider - thick) > 0.2) {
    thick = wider;
    drawnEdges.update([...now.ties].map(([id, tie]) => edge(id, tie)));
  }
  network.moveTo({ position: { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 }, scale: Math.max(scale, 0.02), animation: animate && motion() });
}

const motion = () => !matchMedia("(prefers-reduced-motion: reduce)").matches && { duration: 260, easingFunction: "easeInOutQuad" };

/** @param {number} factor */
export const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() });

/** Bring a node into sight, if it is not. @param {number} index */
export function bringIn(index) {
  const at = network.canvasToDOM(placeOf(index));
  const { clientWidth: wide, clientHeight: high } = byId("canvas");
  if (at.x < 40 || at.y < 40 || at.x > wide - 40 || at.y > high - 60) network.moveTo({ position: placeOf(index), animation: motion() });
}

/** For the picture: the part of the drawing that is seen, and its scale. */
export function seen() {
  const { clientWidth: wide, clientHeight: high } = byId("canvas");
  return { low: network.DOMtoCanvas({ x: 0, y: 0 }), scale: network.getScale(), wide, high, labelled, bright, shown: now };
}
