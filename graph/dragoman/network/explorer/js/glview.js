// The graph drawn by sigma on WebGL: for more nodes than a plain canvas moves with ease.

import { nodes, pairKey } from "./data.js";
import { brightOnes, isTouched, openUp, takeNode, takeNothing, takePair } from "./focus.js";
import { isConflict, widthOf } from "./lines.js";
import { fill, FONT, radius, setScale, theme } from "./paint.js";
import { placeOf, setStretch } from "./places.js";
import { state } from "./state.js";

/** @type {any} */
let sigma = null;
/** @type {any} */
let graph = null;
/** @type {HTMLElement} */
let layer;
/** @type {import("./filter.js").Shown} */
let drawn = { facts: [], ties: new Map(), nodes: new Set(), near: new Map() };
/** @type {Set<number> | null} */
let lit = null;
/** @type {Set<string>} */
let litPairs = new Set();

/** Whether this page carries sigma and this browser can draw with it. */
export function canWebGL() {
  if (!(/** @type {any} */ (window).SigmaBundle)) return false;
  return Boolean(document.createElement("canvas").getContext("webgl2"));
}

/** @param {import("./filter.js").Shown} shown @param {string[]} hops @param {boolean} [whole] */
function drawGl(shown, hops, whole) {
  const same = graph && drawn.nodes.size === shown.nodes.size && drawn.ties.size === shown.ties.size && [...shown.nodes].every((index) => graph.hasNode(String(index)));
  [drawn, litPairs] = [shown, new Set(hops)];
  lit = brightOnes(shown, litPairs);
  setScale(1);
  setStretch(1, 1);
  if (!same) build();
  show();
  if (whole) glView.fit();
}

function build() {
  const { DirectedGraph } = /** @type {any} */ (window).SigmaBundle;
  graph = new DirectedGraph();
  for (const index of drawn.nodes) {
    const { x, y } = placeOf(index);
    graph.addNode(String(index), { x, y: -y, size: Math.max(1.4, radius(nodes[index]) / 4), label: nodes[index].label });
  }
  for (const tie of drawn.ties.values()) {
    graph.addEdgeWithKey(pairKey(tie.a, tie.b), String(tie.a), String(tie.b), { size: widthOf(tie) / 3, conflict: isConflict(tie) });
  }
}

function show() {
  const colours = theme();
  const settings = {
    labelFont: FONT, labelColor: { color: colours.ink }, labelSize: 12, labelDensity: 0.6, labelGridCellSize: 120,
    labelRenderedSizeThreshold: 4, enableEdgeEvents: true, zIndex: true, stagePadding: 24, allowInvalidContainer: true,
    nodeReducer: (/** @type {string} */ key, /** @type {any} */ data) => nodeLook(Number(key), data, colours),
    edgeReducer: (/** @type {string} */ key, /** @type {any} */ data) => edgeLook(key, data, colours),
    defaultDrawNodeHover: () => {},
  };
  if (sigma) {
    sigma.setSettings(settings);
    if (sigma.getGraph() !== graph) sigma.setGraph(graph);
    sigma.refresh();
    return;
  }
  sigma = new (/** @type {any} */ (window).SigmaBundle.Sigma)(graph, layer, settings);
  sigma.on("clickNode", (/** @type {{node: string}} */ { node }) => takeNode(Number(node)));
  sigma.on("clickEdge", (/** @type {{edge: string}} */ { edge: key }) => takePair(key));
  sigma.on("clickStage", takeNothing);
  sigma.on("doubleClickNode", (/** @type {any} */ event) => (event.preventSigmaDefault(), openUp(Number(event.node))));
}

/** @param {number} index @param {any} data @param {import("./paint.js").Theme} colours */
function nodeLook(index, data, colours) {
  const dim = lit !== null && !lit.has(index);
  const chosen = state.select.includes(nodes[index].id);
  return { ...data, color: dim ? colours.line : fill(nodes[index]), label: dim ? "" : data.label, forceLabel: chosen, zIndex: dim ? 0 : 1, size: chosen ? data.size * 1.8 : data.size };
}

/** Two thirds of the second colour in the first: sigma adds up what shines through. @param {string} colour @param {string} paper */
function mixed(colour, paper) {
  const part = (/** @type {string} */ hex, /** @type {number} */ at) => parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round((part(colour, at) + 2 * part(paper, at)) / 3).toString(16).padStart(2, "0")).join("")}`;
}

/** @param {string} key @param {any} data @param {import("./paint.js").Theme} colours */
function edgeLook(key, data, colours) {
  const tie = drawn.ties.get(key);
  const touched = tie && isTouched(tie, litPairs);
  const colour = data.conflict ? colours.conflict : colours.tie;
  if (lit !== null && !touched) return { ...data, hidden: true };
  return { ...data, color: lit === null ? mixed(colour, colours.paper) : colour, zIndex: touched ? 1 : 0 };
}

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export const glView = {
  start: (/** @type {HTMLElement} */ element) => (layer = element),
  draw: drawGl,
  fit: () => (sigma.resize(), sigma.refresh(), sigma.getCamera().animatedReset({ duration: still() ? 0 : 250 })),
  zoom: (/** @type {number} */ factor) => sigma.getCamera().animatedZoom({ factor, duration: still() ? 0 : 200 }),
  bringIn: (/** @type {number} */ index) => {
    const at = sigma.getNodeDisplayData(String(index));
    const seenAt = at && sigma.framedGraphToViewport(at);
    if (at && (seenAt.x < 20 || seenAt.y < 20 || seenAt.x > layer.clientWidth - 20 || seenAt.y > layer.clientHeight - 20)) {
      sigma.getCamera().animate({ x: at.x, y: at.y }, { duration: still() ? 0 : 250 });
    }
  },
  seen: () => {
    const [low, far] = [sigma.viewportToGraph({ x: 0, y: 0 }), sigma.viewportToGraph({ x: 100, y: 0 })];
    return {
      low: { x: low.x, y: -low.y }, scale: 100 / (far.x - low.x), wide: layer.clientWidth, high: layer.clientHeight,
      labelled: new Map([...sigma.getNodeDisplayedLabels()].map((key) => [Number(key), { side: "r", brief: false }])), bright: lit, shown: drawn,
    };
  },
};
