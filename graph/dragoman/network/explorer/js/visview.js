// The graph drawn by vis-network: places are given, nothing moves by itself.

import { nodes } from "./data.js";
import { brightOnes, isTouched, openUp, placeOf, takeNode, takeNothing, takePair } from "./focus.js";
import { change, state } from "./state.js";
import { arrowOf, countOf, DASHES, isConflict, statusOf, widthOf, wordsOf } from "./lines.js";
import { drawLabel, drawMark, labelBox, fontSize, radius, roomFor, setScale, theme } from "./paint.js";

/** @typedef {import("./filter.js").Shown} Shown */

const { Network, DataSet } = /** @type {any} */ (window).vis;
const drawnNodes = new DataSet();
const drawnEdges = new DataSet();
/** @type {any} */
let network = null;
/** @type {HTMLElement} */
let box;
/** @type {Shown} */
let now = { facts: [], ties: new Map(), nodes: new Set(), near: new Map() };
let colours = theme();
/** @type {Map<number, import("./paint.js").Side>} */
let labelled = new Map();
let labelledAt = "";
/** @type {Set<number> | null} */
let bright = null;
let hovered = -1;
/** @type {Set<string>} */
let pathPairs = new Set();
/** How much wider lines are drawn when the whole is seen from afar. */
let thick = 1;

/** @param {HTMLElement} layer */
function startVis(layer) {
  box = layer;
}

/** Start the drawing with its first data, so that they are drawn once. */
function makeNetwork() {
  network = new Network(box, { nodes: drawnNodes, edges: drawnEdges }, {
    physics: false, layout: { improvedLayout: false },
    interaction: { hover: true, multiselect: false, selectConnectedEdges: false, tooltipDelay: 100000, zoomSpeed: 0.6 },
    nodes: { shape: "custom", ctxRenderer: renderer },
    edges: { smooth: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false },
  });
  network.on("beforeDrawing", () => setScale(network.getScale()));
  network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) => drawLabels(ctx));
  network.on("click", (/** @type {any} */ event) => clicked(event));
  network.on("doubleClick", (/** @type {any} */ event) => {
    if (event.nodes.length) openUp(event.nodes[0]);
  });
  network.on("dragEnd", (/** @type {any} */ event) => dropped(event.nodes));
  network.on("hoverNode", (/** @type {any} */ event) => ((hovered = event.node), (box.style.cursor = "pointer")));
  network.on("blurNode", () => ((hovered = -1), (box.style.cursor = "")));
  network.on("hoverEdge", () => (box.style.cursor = "pointer"));
  network.on("blurEdge", () => (box.style.cursor = ""));
}

/** @param {any} event */
function clicked(event) {
  if (event.nodes.length) takeNode(event.nodes[0]);
  else if (event.edges.length) takePair(String(event.edges[0]));
  else takeNothing();
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
  const [low, high] = [network.DOMtoCanvas({ x: -80, y: -40 }), network.DOMtoCanvas({ x: box.clientWidth + 80, y: box.clientHeight + 40 })];
  for (const [index, side] of labelled) {
    const at = network.body.nodes[index] ?? placeOf(index);
    if (index !== hovered && at.x > low.x && at.x < high.x && at.y > low.y && at.y < high.y) drawLabel(ctx, nodes[index], at, scale, side, look(index));
  }
  const over = network.body.nodes[hovered];
  if (over) drawLabel(ctx, nodes[hovered], over, scale, labelled.get(hovered) ?? "b", look(hovered));
}

/** Which labels come first: the selection and its neighbours, then the strongest. @param {number} index */
function rank(index) {
  const focus = state.select.includes(nodes[index].id) ? 1e6 : bright?.has(index) ? 1e4 : 0;
  return focus + radius(nodes[index]) * 4 + (now.near.get(index)?.size ?? 0);
}

/**
 * Draw what is shown now. @param {Shown} shown @param {string[]} hops pairs of a found path
 * @param {boolean} [whole] move to where all of it is seen, before anything is drawn
 */
function drawVis(shown, hops, whole) {
  now = shown;
  const goal = whole && aim();
  colours = theme();
  labelledAt = "";
  pathPairs = new Set(hops);
  bright = brightOnes(shown, pathPairs);
  sync(drawnNodes, [...shown.nodes].map((id) => ({ id, ...placeOf(id) })));
  sync(drawnEdges, [...shown.ties].map(([id, tie]) => edge(id, tie)));
  if (!network) makeNetwork();
  if (goal) network.moveTo(goal);
}

/** @param {string} id @param {import("./filter.js").Tie} tie */
function edge(id, tie) {
  const alone = bright === null;
  const touched = isTouched(tie, pathPairs);
  const strong = !alone && touched;
  const arrow = tie.a !== tie.b && nodes[tie.a].group !== "topic" && nodes[tie.b].group !== "topic" ? arrowOf(tie) : "";
  const counted = countOf(tie) > 1 && !tie.n && now.ties.size < 400 && (alone || touched);
  const words = strong && bright && bright.size <= 15 ? wordsOf(tie) : counted ? String(countOf(tie)) : "";
  return {
    id, from: tie.a, to: tie.b, width: (widthOf(tie) + (strong && (state.select.length === 2 || pathPairs.size) ? 1.5 : 0)) * thick,
    dashes: DASHES[statusOf(tie)],
    color: { color: isConflict(tie) ? colours.conflict : colours.tie, opacity: alone ? (tie.n ? 0.3 : 0.75) : touched ? 1 : 0.1, inherit: false },
    arrows: { to: { enabled: arrow === "to", scaleFactor: 0.5 }, from: { enabled: arrow === "from", scaleFactor: 0.5 } },
    label: words || (drawnEdges.get(id)?.label ? " " : undefined),
    font: { size: 11 * Math.min(thick, 2), color: colours.muted, strokeWidth: 4, strokeColor: colours.paper, align: "middle", face: "system-ui, sans-serif" },
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
function fitVis(animate = false) {
  network.setSize("100%", "100%");
  const before = thick;
  const goal = aim();
  if (thick !== before) drawnEdges.update([...now.ties].map(([id, tie]) => edge(id, tie)));
  if (goal) network.moveTo({ ...goal, animation: animate && motion() });
}

/** The place and scale at which all is seen with its labels; lines get as wide as that needs. */
function aim() {
  const { clientWidth: wide, clientHeight: high } = box;
  let [frame, scale] = [extent(1), 1];
  for (let round = 0; frame && round < 3; round += 1) {
    scale = Math.max(0.02, Math.min((wide - 48) / (frame[2] - frame[0]), (high - 56) / (frame[3] - frame[1]), 1.35));
    frame = extent(scale);
  }
  const wider = Math.min(6, Math.max(1, 0.6 / scale));
  if (Math.abs(wider - thick) > 0.2) thick = wider;
  return frame && { position: { x: (frame[0] + frame[2]) / 2, y: (frame[1] + frame[3]) / 2 }, scale };
}

/** The corners of all that is drawn with its labels at that scale, or null. @param {number} scale */
function extent(scale) {
  if (!now.nodes.size) return null;
  setScale(scale);
  const frame = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of now.nodes) {
    const at = placeOf(index);
    const r = radius(nodes[index]);
    const label = now.nodes.size > 400 ? [at.x - 55 / scale, at.y, at.x + 55 / scale, at.y] : labelBox(nodes[index], at, fontSize(scale));
    for (const i of [0, 1]) frame[i] = Math.min(frame[i], label[i], (i ? at.y : at.x) - r);
    for (const i of [2, 3]) frame[i] = Math.max(frame[i], label[i], (i === 3 ? at.y : at.x) + r);
  }
  return frame;
}

const motion = () => !matchMedia("(prefers-reduced-motion: reduce)").matches && { duration: 260, easingFunction: "easeInOutQuad" };


/** Bring a node into sight, if it is not. @param {number} index */
function bringInVis(index) {
  const at = network.canvasToDOM(placeOf(index));
  const { clientWidth: wide, clientHeight: high } = box;
  if (at.x < 40 || at.y < 40 || at.x > wide - 40 || at.y > high - 60) network.moveTo({ position: placeOf(index), animation: motion() });
}

export const visView = {
  start: startVis, draw: drawVis, fit: fitVis, bringIn: bringInVis,
  zoom: (/** @type {number} */ factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() }),
  seen: () => ({
    low: network.DOMtoCanvas({ x: 0, y: 0 }), scale: network.getScale(), wide: box.clientWidth, high: box.clientHeight,
    labelled, bright, shown: now,
  }),
};
