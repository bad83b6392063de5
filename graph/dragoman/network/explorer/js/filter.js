// What is shown under the present state: which facts, which lines between pairs, which nodes.

import { facts, groups, isTie, nodes, pairKey, relations, topicsOf, nodeOf, documents } from "./data.js";
import { state } from "./state.js";

/** @typedef {import("./data.js").Fact} Fact */
/** @typedef {{a: number, b: number, facts: Fact[], n?: number}} Tie */
/** @typedef {{facts: Fact[], ties: Map<string, Tie>, nodes: Set<number>, near: Map<number, Set<number>>, around?: Set<number>}} Shown */

/** The facets: each says which values a fact has. @type {Object<string, (fact: Fact) => string[]>} */
export const FACETS = {
  relation: (fact) => [relations[fact.relation].id],
  topic: (fact) => [...new Set([...topicsOf[fact.subject], ...topicsOf[fact.object]])].map((index) => nodes[index].id),
  status: (fact) => [fact.status],
  source: (fact) => [sourceKey(fact)],
  speaker: (fact) => [fact.speaker < 0 ? "-" : nodes[fact.speaker].id],
};

/** @param {Fact} fact */
export const sourceKey = (fact) => documents[fact.document]?.publisher || documents[fact.document]?.title || "-";

/** Whether a fact passes every chosen facet but the one left out. @param {Fact} fact @param {string} [without] */
export function passes(fact, without) {
  for (const [name, values] of Object.entries(FACETS)) {
    const chosen = /** @type {any} */ (state)[name];
    if (name !== without && chosen.length && !values(fact).some((value) => chosen.includes(value))) return false;
  }
  return without === "time" || inTime(fact.when);
}

/** @param {string} date */
function inTime(date) {
  const [from, to] = state.time;
  return !from || (date !== "" && date.slice(0, to.length) <= to && (date >= from || from.startsWith(date)));
}

/** Whether a node may be drawn or listed; groups that are first left out are still listed. */
export function allowed(/** @type {number} */ index, listed = false) {
  const group = nodes[index].group;
  if (state.hidden.includes(nodes[index].id)) return false;
  return !state.off.includes(group) || (listed && Boolean(groups.get(group)?.off));
}

/** @returns {Shown} */
export function shownNow() {
  const listed = facts.filter((fact) => allowed(fact.subject, true) && allowed(fact.object, true) && passes(fact));
  /** @type {Map<string, Tie>} */
  const ties = new Map();
  for (const fact of listed) {
    if (!isTie(fact) || !allowed(fact.subject) || !allowed(fact.object)) continue;
    const key = pairKey(fact.subject, fact.object);
    const tie = ties.get(key) ?? { a: Math.min(fact.subject, fact.object), b: Math.max(fact.subject, fact.object), facts: [] };
    tie.facts.push(fact);
    ties.set(key, tie);
  }
  const near = neighbours(ties);
  const found = new Set(near.keys());
  for (const fact of listed) {
    for (const index of [fact.subject, fact.object]) if (nodes[index].sub && allowed(index)) found.add(index);
  }
  for (const id of [...state.select, ...state.path, ...Object.keys(state.pinned)]) {
    const node = nodeOf(id);
    if (node && !state.hidden.includes(id)) found.add(node.index);
  }
  const result = { facts: listed, ties, nodes: found, near };
  return state.depth && state.select.length ? around(result) : result;
}

/** @param {Map<string, Tie>} ties @returns {Map<number, Set<number>>} */
function neighbours(ties) {
  /** @type {Map<number, Set<number>>} */
  const near = new Map();
  for (const { a, b } of ties.values()) {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  return near;
}

/** Only what lies within the chosen number of steps from the selection. @param {Shown} all @returns {Shown} */
function around(all) {
  let edge = state.select.map((id) => nodeOf(id)?.index ?? -1).filter((index) => index >= 0);
  const kept = new Set(edge);
  for (let step = 0; step < state.depth; step += 1) {
    edge = edge.flatMap((index) => [...(all.near.get(index) ?? [])]).filter((index) => !kept.has(index));
    for (const index of edge) kept.add(index);
  }
  const ties = new Map([...all.ties].filter(([, tie]) => kept.has(tie.a) && kept.has(tie.b)));
  const near = neighbours(ties);
  return { facts: all.facts.filter((fact) => within(fact, kept)), ties, nodes: kept, near, around: kept };
}

/** Whether a fact is of the neighbourhood: both its ends are, or one of them and what is listed but not drawn. @param {Fact} fact @param {Set<number> | undefined} kept */
function within({ subject, object }, kept) {
  if (!kept) return true;
  const inside = (/** @type {number} */ index) => kept.has(index) || !allowed(index);
  return (kept.has(subject) && inside(object)) || (kept.has(object) && inside(subject));
}

/** The facts that would be listed without one facet (or "time"). @param {string} without @param {Shown} shown */
export const listedBut = (without, shown) =>
  facts.filter((fact) => allowed(fact.subject, true) && allowed(fact.object, true) && passes(fact, without) && within(fact, shown.around));

/** How many listed facts have each value of a facet, under all other facets. @param {string} name @param {Shown} shown */
export function counts(name, shown) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const fact of listedBut(name, shown)) for (const value of FACETS[name](fact)) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
