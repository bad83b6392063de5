// Where marks stand: where the reader put them, else where a shown neighbourhood is spread to, else where the layout
// did; drawn out along one side so that they fill the picture.

import { nodes } from "./data.js";
import { state } from "./state.js";

/** @typedef {{x: number, y: number}} Point */

/** @type {Map<number, Point>} */
let spreadTo = new Map();
let stretch = { x: 1, y: 1 };

/** @param {Map<number, Point>} places */
export const setSpread = (places) => (spreadTo = places);

/** How many times wider and higher than laid out the marks stand. @param {number} x @param {number} y */
export const setStretch = (x, y) => (stretch = { x, y });

/** @param {number} index @returns {Point} */
export function placeOf(index) {
  const { x, y } = pinOf(index) ?? spreadTo.get(index) ?? nodes[index];
  return { x: x * stretch.x, y: y * stretch.y };
}

/** How far from its other marks a pin still counts in a neighbourhood. */
const REACH = 150;

/** Where the reader put a mark. In a neighbourhood a pin far off does not count, for it would draw all else into one heap. @param {number} index @returns {Point | undefined} */
function pinOf(index) {
  const pin = state.pinned[nodes[index].id];
  if (!pin) return undefined;
  const [x, y] = pin;
  const isNear = !spreadTo.size || [...spreadTo.values()].some((other) => Math.hypot(other.x - x, other.y - y) < REACH);
  return isNear ? { x, y } : undefined;
}

/** The pins with a mark put where it stands, or at another place. @param {number} index @param {Point} [at] */
export const pinnedAt = (index, at = placeOf(index)) =>
  ({ ...state.pinned, [nodes[index].id]: [Math.round(at.x / stretch.x), Math.round(at.y / stretch.y)] });
