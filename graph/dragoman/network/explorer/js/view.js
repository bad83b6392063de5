// The way the graph is drawn: vis-network, and sigma above a number of nodes where the browser can.

import { meta } from "./data.js";
import { byId, el } from "./dom.js";
import { canWebGL, glView } from "./glview.js";
import { visView } from "./visview.js";

/** @type {any} */
let current = visView;
/** @type {Map<any, HTMLElement>} */
const layers = new Map();

export function startView() {
  for (const way of [visView, glView]) {
    const layer = el("div.layer");
    layers.set(way, layer);
    byId("canvas").append(layer);
    way.start(layer);
  }
  swap(visView);
}

/** @param {any} way */
function swap(way) {
  for (const [other, layer] of layers) layer.hidden = other !== way;
  current = way;
}

/**
 * Draw what is shown now. @param {import("./filter.js").Shown} shown @param {string[]} hops pairs of a found path
 * @param {boolean} whole move to where all of it is seen
 */
export function draw(shown, hops, whole) {
  const way = shown.nodes.size > meta.limits.webgl && canWebGL() ? glView : visView;
  const changed = way !== current;
  if (changed) swap(way);
  current.draw(shown, hops, whole || changed);
  Object.assign(byId("canvas").dataset, { nodes: shown.nodes.size, lines: shown.ties.size });
  document.documentElement.dataset.renderer = way === glView ? "webgl" : "canvas";
}

/** Show everything that is drawn. */
export const fit = (animate = false) => current.fit(animate);
/** @param {number} factor */
export const zoom = (factor) => current.zoom(factor);
/** Bring a node into sight, if it is not. @param {number} index */
export const bringIn = (index) => current.bringIn(index);
/** For the picture: the part of the drawing that is seen, and its scale. */
export const seen = () => current.seen();
