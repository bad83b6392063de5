// The graph drawn by vis-network: places are given, nothing moves by itself.

import { nodes } from "./data.js";
import { byId } from "./dom.js";
import { brightOnes, isTouched, openUp, takeNode, takeNothing, takePair } from "./focus.js";
import { change, state } from "./state.js";
import { arrowOf, countOf, DASHES, isConflict, statusOf, widthOf, wordsOf } from "./lines.js";
import { drawLabel, drawMark, labelBox, fontSize, radius, setScale, theme } from "./paint.js";
import { pinnedAt, placeOf, setStretch } from "./places.js";
import { drawLineWords, makeRoom } from "./room.js";

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
/** @type {Map<number, import("./room.js").Place>} */
let labelled = new Map();
/** @type {import("./room.js").LineWords[]} */
let lineWords = [];
let labelledAt = "";

/** Facts at each mark that is shown. @type {Map<number, number>} */
const strength = new Map();
const EVERYWHERE = [-Infinity, -Infinity, Infinity, Infinity];
/** What was seen when all was shown, where labels must stay inside; the corner with the buttons, and the scale it was shown at. */
let fitted = { bounds: EVERYWHERE, corner: [0, 0, 0, 0], scale: 0 };
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
  network.on("beforeDrawing", () => toScale(network.getScale()));
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
  change({ pinned: pinnedAt(moved[0], network.getPosition(moved[0])) });
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
    findRoom(scale);
    labelledAt = key;
  }
  for (const line of lineWords) drawLineWords(ctx, line, colours);
  const [low, high] = [network.DOMtoCanvas({ x: -80, y: -40 }), network.DOMtoCanvas({ x: box.clientWidth + 80, y: box.clientHeight + 40 })];
  for (const [index, { side, brief }] of labelled) {
    const at = network.body.nodes[index] ?? placeOf(index);
    if (index !== hovered && at.x > low.x && at.x < high.x && at.y > low.y && at.y < high.y) drawLabel(ctx, nodes[index], at, scale, side, { ...look(index), brief });
  }
  const over = network.body.nodes[hovered];
  if (over) drawLabel(ctx, nodes[hovered], over, scale, labelled.get(hovered)?.side ?? "b", look(hovered));
}

/** So many of the strongest nodes keep their label even over a bit of other marks. */
const FOREMOST = 14;

/** Choose the labels there is room for: what stands out, then the words on lines, then all else by strength. @param {number} scale */
function findRoom(scale) {
  const isFar = scale < fitted.scale * 0.99;
  const room = makeRoom(scale, isFar ? EVERYWHERE : fitted.bounds);
  if (!isFar) room.block(fitted.corner);
  strength.clear();
  for (const tie of now.ties.values()) for (const end of [tie.a, tie.b]) strength.set(end, (strength.get(end) ?? 0) + countOf(tie));
  const ordered = [...now.nodes].sort((a, b) => rank(b) - rank(a) || a - b);
  for (const index of ordered) room.mark(index, placeOf(index), state.select.includes(nodes[index].id));
  labelled = new Map();
  const label = (/** @type {number} */ index, /** @type {number} */ place) => {
    const found = room.label(index, placeOf(index), place < FOREMOST);
    if (found) labelled.set(index, found);
  };
  const first = bright ? bright.size : ordered.length;
  ordered.slice(0, first).forEach(label);
  lineWords = [...now.ties.values()].sort((a, b) => countOf(b) - countOf(a)).flatMap((tie) => {
    for (const words of wordsOn(tie)) {
      const found = room.line(words, [tie.a, placeOf(tie.a)], [tie.b, placeOf(tie.b)]);
      if (found) return [found];
    }
    return [];
  });
  ordered.slice(first).forEach((index, place) => label(index, place + first));
}

/** What may stand on a line, the best first: its relation where it is chosen, how many facts it stands for. @param {import("./filter.js").Tie} tie */
function wordsOn(tie) {
  const touched = isTouched(tie, pathPairs);
  if (tie.n || (bright && !touched)) return [];
  const count = countOf(tie) > 1 && now.ties.size < 400 ? [String(countOf(tie))] : [];
  return touched && (state.select.length || pathPairs.size) ? [wordsOf(tie), ...count] : count;
}

/** Which labels come first: the selection and its neighbours, then by facts, as the side lists, topics last. @param {number} index */
function rank(index) {
  const focus = state.select.includes(nodes[index].id) ? 1e6 : bright?.has(index) ? 1e4 : 0;
  const last = nodes[index].group === "topic" ? -1e3 : 0;
  return focus + last + (strength.get(index) ?? 0) + radius(nodes[index]) / 100;
}

/**
 * Draw what is shown now. @param {Shown} shown @param {string[]} hops pairs of a found path
 * @param {boolean} [whole] move to where all of it is seen, before anything is drawn
 */
function drawVis(shown, hops, whole) {
  now = shown;
  const goal = whole && aim();
  colours = theme();
  pathPairs = new Set(hops);
  bright = brightOnes(shown, pathPairs);
  place();
  if (!network) makeNetwork();
  if (goal) network.moveTo(goal);
}

/** Hand what is shown to the drawing. */
function place() {
  labelledAt = "";
  sync(drawnNodes, [...now.nodes].map((id) => ({ id, ...placeOf(id) })));
  sync(drawnEdges, [...now.ties].map(([id, tie]) => edge(id, tie)));
}

/** @param {string} id @param {import("./filter.js").Tie} tie */
function edge(id, tie) {
  const alone = bright === null;
  const touched = isTouched(tie, pathPairs);
  const strong = !alone && touched;
  const arrow = tie.a !== tie.b && nodes[tie.a].group !== "topic" && nodes[tie.b].group !== "topic" ? arrowOf(tie) : "";
  return {
    id, from: tie.a, to: tie.b, width: (widthOf(tie) + (strong && (state.select.length === 2 || pathPairs.size) ? 1.5 : 0)) * thick,
    dashes: DASHES[statusOf(tie)],
    color: { color: isConflict(tie) ? colours.conflict : colours.tie, opacity: alone ? (tie.n ? 0.3 : 0.75) : touched ? 1 : 0.1, inherit: false },
    arrows: { to: { enabled: arrow === "to", scaleFactor: 0.5 }, from: { enabled: arrow === "from", scaleFactor: 0.5 } },
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
  const goal = aim();
  place();
  if (goal) network.moveTo({ ...goal, animation: animate && motion() });
}

/** Most that marks are drawn out along one side to fill the picture. */
const STRETCH = 1.9;

/** The place and scale at which all is seen with its labels; marks and lines fit themselves to that. */
function aim() {
  setStretch(1, 1);
  const goal = aimAt(now.nodes);
  if (!goal) return null;
  const { across, down } = goal.spare;
  setStretch(Math.min(STRETCH, Math.max(1, across / down)), Math.min(STRETCH, Math.max(1, down / across)));
  const { position, scale } = /** @type {NonNullable<ReturnType<typeof aimAt>>} */ (aimAt(now.nodes));
  thicken(scale);
  const { clientWidth: wide, clientHeight: high } = box;
  const at = (/** @type {number} */ x, /** @type {number} */ y) => [position.x + (x - wide / 2) / scale, position.y + (y - high / 2) / scale];
  const [top, bottom] = margins();
  const corner = [...at(wide - 56, 0), ...at(wide, 120)];
  fitted = { bounds: [...at(4, top - 24), ...at(wide - 4, high - bottom + 24)], corner, scale };
  return { position, scale };
}

/** Fit the width of lines to a scale. @param {number} scale */
function thicken(scale) {
  const wider = Math.min(6, Math.max(1, 0.6 / scale));
  if (Math.abs(wider - thick) > 0.2) thick = wider;
}

/** What to leave free above and below, where chips and a notice lie over the picture. */
function margins() {
  const notice = byId("notice");
  return [byId("chips").childElementCount ? 56 : 28, notice.hidden ? 28 : notice.offsetHeight + 36];
}

/** The place and scale at which some are seen, and how many times over they would fit each way. @param {Set<number>} indices */
function aimAt(indices) {
  const [top, bottom] = margins();
  const [wide, high] = [box.clientWidth - 48, Math.max(60, box.clientHeight - top - bottom)];
  let [frame, scale] = [extent(indices, 1), 1];
  for (let round = 0; frame && round < 4; round += 1) {
    scale = Math.max(0.02, Math.min(wide / (frame[2] - frame[0]), high / (frame[3] - frame[1]), 1.35));
    frame = extent(indices, scale);
  }
  return frame && {
    position: { x: (frame[0] + frame[2]) / 2, y: (frame[1] + frame[3]) / 2 + (bottom - top) / 2 / scale }, scale,
    spare: { across: wide / (frame[2] - frame[0]) / scale, down: high / (frame[3] - frame[1]) / scale },
  };
}

/** Most marks whose every label has room of its own; of more only some are labelled, inside what is seen. */
const LABELLED = 150;

/** The corners of marks with their labels at that scale, or null. @param {Set<number>} indices @param {number} scale */
function extent(indices, scale) {
  if (!indices.size) return null;
  toScale(scale);
  const frame = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of indices) {
    const at = placeOf(index);
    const r = radius(nodes[index]);
    const label = indices.size > LABELLED ? [at.x, at.y, at.x, at.y] : labelBox(nodes[index], at, fontSize(scale));
    for (const i of [0, 1]) frame[i] = Math.min(frame[i], label[i], (i ? at.y : at.x) - r);
    for (const i of [2, 3]) frame[i] = Math.max(frame[i], label[i], (i === 3 ? at.y : at.x) + r);
  }
  return frame;
}

/** Fit marks to a scale; in a small picture they get smaller. @param {number} scale */
const toScale = (scale) => setScale(scale, Math.min(0.62, Math.max(0.36, Math.min(box.clientWidth, box.clientHeight) / 1000)));

const motion = () => !matchMedia("(prefers-reduced-motion: reduce)").matches && { duration: 260, easingFunction: "easeInOutQuad" };

/** Show the selection with its neighbours, where they are not all in sight or too small to tell apart. @param {number} index */
function bringInVis(index) {
  const goal = aimAt(bright ?? new Set([index]));
  if (!goal) return;
  const { clientWidth: wide, clientHeight: high } = box;
  const isSeen = [...(bright ?? [index])].every((other) => {
    const { x, y } = network.canvasToDOM(placeOf(other));
    return x > 20 && y > 20 && x < wide - 20 && y < high - 20;
  });
  if (isSeen && network.getScale() > goal.scale * 0.7) return;
  thicken(goal.scale);
  place();
  network.moveTo({ position: goal.position, scale: goal.scale, animation: motion() });
}

export const visView = {
  start: startVis, draw: drawVis, fit: fitVis, bringIn: bringInVis,
  zoom: (/** @type {number} */ factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() }),
  seen: () => ({
    low: network.DOMtoCanvas({ x: 0, y: 0 }), scale: network.getScale(), wide: box.clientWidth, high: box.clientHeight,
    labelled, bright, shown: now,
  }),
};
