// The path between two nodes: the shortest over what is shown, firm ties before claimed ones, with its evidence.

import { factCard, nameButton } from "./cards.js";
import { nodeOf, nodes, pairKey } from "./data.js";
import { byId, el, say } from "./dom.js";
import { isSeeking, seek } from "./focus.js";
import { change, state } from "./state.js";

/** @typedef {import("./filter.js").Shown} Shown */

/**
 * The nodes on the shortest way, or none. Of two ways of the same length, the one with more facts behind it.
 * @param {Shown} shown @param {number} from @param {number} to @returns {number[]}
 */
export function findPath(shown, from, to) {
  /** @type {Map<number, {before: number, steps: number, facts: number}>} */
  const reached = new Map([[from, { before: -1, steps: 0, facts: 0 }]]);
  let edge = [from];
  while (edge.length && !reached.has(to)) {
    const next = [];
    for (const index of edge) {
      const here = /** @type {any} */ (reached.get(index));
      for (const other of shown.near.get(index) ?? []) {
        const count = here.facts + (shown.ties.get(pairKey(index, other))?.facts.length ?? 0);
        const known = reached.get(other);
        if (known && (known.steps <= here.steps || known.facts >= count)) continue;
        if (!known) next.push(other);
        reached.set(other, { before: index, steps: here.steps + 1, facts: count });
      }
    }
    edge = next;
  }
  const way = [];
  for (let at = reached.has(to) ? to : -1; at >= 0; at = reached.get(at)?.before ?? -1) way.unshift(at);
  return way;
}

/** The way that is asked for now, or none. @param {Shown} whole @returns {number[]} */
export function wayNow(whole) {
  const [from, to] = state.path.map((id) => nodeOf(id)?.index ?? -1);
  return to === undefined ? [] : findPath(whole, from, to);
}

/** Show the bar and the evidence; returns the pairs on the way. @param {Shown} shown @param {number[]} way @returns {string[]} */
export function drawPath(shown, way) {
  const bar = byId("path-bar");
  const asked = isSeeking();
  bar.hidden = !asked;
  byId("path-button").setAttribute("aria-pressed", String(asked));
  if (!asked) return [];
  const [from, to] = state.path.map((id) => nodeOf(id)?.index ?? -1);
  redrawBar();
  if (to === undefined) return [];
  const hops = way.slice(1).map((index, i) => [way[i], index]);
  byId("panel").replaceChildren(
    el("header.head", null, el("button.close.icon", { "aria-label": "Close path", onclick: closePath }, "×"), el("p.kind", null, "Path"),
      el("h2", null, nodes[from].label, el("span.amp", null, " → "), nodes[to].label),
      el("p.hint", null, way.length ? `${hops.length} ${hops.length === 1 ? "step" : "steps"} over what is shown now.` : "No way between them over what is shown now.")),
    ...hops.map(([a, b], i) => el("section.part.hop", null, el("h3", null, `${i + 1}. `, nameButton(a), " – ", nameButton(b)),
      el("ol.facts", null, ...(shown.ties.get(pairKey(a, b))?.facts ?? []).slice(0, 6).map((fact) => factCard(fact))))));
  byId("panel").scrollTop = 0;
  document.body.classList.add("selected");
  say(way.length ? `Path of ${hops.length} steps: ${way.map((index) => nodes[index].label).join(", ")}` : "No path");
  return hops.map(([a, b]) => pairKey(a, b));
}

function redrawBar() {
  const [from, to] = state.path.map((id) => nodeOf(id)?.index);
  byId("path-bar").hidden = false;
  byId("path-bar").replaceChildren(el("span", null, "Path from "), slot(from, "the first"), el("span", null, " to "), slot(to, "the second"),
    el("button.close.icon", { "aria-label": "Close path", onclick: closePath }, "×"));
}

/** @param {number | undefined} index @param {string} words */
const slot = (index, words) =>
  index === undefined ? el("em", null, `choose ${words}`) : el("strong", null, nodes[index].label);

/** Open the bar: with the selection as the first end, if there is one. */
export function openPath() {
  seek(true);
  byId("path-button").setAttribute("aria-pressed", "true");
  if (state.select.length === 1) change({ path: [state.select[0]], select: [] });
  else redrawBar();
  byId("search").focus();
}

export function closePath() {
  seek(false);
  byId("path-bar").hidden = true;
  byId("path-button").setAttribute("aria-pressed", "false");
  change({ path: [] });
}
