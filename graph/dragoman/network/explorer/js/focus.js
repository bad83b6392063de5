// What a click means, and what stands out: shared by all ways to draw.

import { nodeOf, nodes, pairKey } from "./data.js";
import { change, state } from "./state.js";

/** @typedef {import("./filter.js").Shown} Shown */

/** Whether the next node that is chosen is an end of a path. */
let seeking = false;
/** @param {boolean} on */
export const seek = (on) => (seeking = on);
export const isSeeking = () => seeking || state.path.length > 0;

/** @param {number} index */
export function takeNode(index) {
  const id = nodes[index].id;
  if (!isSeeking() || state.path.length === 2) change({ select: [id], path: [] });
  else if (state.path.length === 1 && state.path[0] !== id) change({ path: [state.path[0], id], select: [] });
  else change({ path: [id], select: [] });
}

/** @param {string} key a pair's key */
export const takePair = (key) => change({ select: key.split("|").map((index) => nodes[Number(index)].id), path: [] });

export function takeNothing() {
  if (state.select.length && !state.depth) change({ select: [] });
}

/** A double click: open what is folded, or show the neighbourhood alone. @param {number} index */
export function openUp(index) {
  const id = nodes[index].id;
  if (nodes[index].group === "community" || folded) {
    const open = state.open.includes(id) ? state.open.filter((other) => other !== id) : [...state.open, id];
    change({ open, select: nodes[index].group === "community" ? [] : [id] });
  } else change({ select: [id], depth: state.depth ? 0 : 1 });
}

/** Whether some of what passes the filters is not drawn. */
let folded = false;
/** @param {boolean} on */
export const setFolded = (on) => (folded = on);

/** The nodes that stand out: the selection with its neighbours, or a path; null if all do.
 * @param {Shown} shown @param {Set<string>} pathPairs @returns {Set<number> | null} */
export function brightOnes(shown, pathPairs) {
  if (pathPairs.size) return new Set([...pathPairs].flatMap((pair) => pair.split("|").map(Number)));
  const chosen = state.select.map((id) => nodeOf(id)?.index ?? -1);
  if (!chosen.length || (state.depth && chosen.length === 1)) return null;
  return new Set(chosen.length > 1 ? chosen : [chosen[0], ...(shown.near.get(chosen[0]) ?? [])]);
}

/** Whether a line belongs to what stands out. @param {import("./filter.js").Tie} tie @param {Set<string>} pathPairs */
export function isTouched(tie, pathPairs) {
  const key = pairKey(tie.a, tie.b);
  if (pathPairs.size) return pathPairs.has(key);
  const chosen = state.select.map((id) => nodeOf(id)?.index ?? -1);
  if (chosen.length === 1) return chosen.includes(tie.a) || chosen.includes(tie.b);
  return chosen.length === 0 || pairKey(chosen[0], chosen[1]) === key;
}
