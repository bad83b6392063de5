// How a line between two nodes looks: its status, its sign, its direction and its words.

import { meta, phraseOf, relations } from "./data.js";

/** @typedef {import("./filter.js").Tie} Tie */

/** Status → dashes, in pixels. @type {Object<string, number[] | false>} */
export const DASHES = { reported: false, claimed: [8, 5], planned: [2, 4] };

/** The firmest status among the facts of a line. @param {Tie} tie @returns {string} */
export const statusOf = (tie) => meta.ties.find((/** @type {string} */ status) => tie.facts.some((fact) => fact.status === status)) ?? "reported";

/** How many facts stand behind a line. @param {Tie} tie */
export const countOf = (tie) => tie.n ?? tie.facts.length;

/** @param {Tie} tie */
export const isConflict = (tie) => tie.facts.some((fact) => fact.sign < 0);

/** @param {Tie} tie */
export const widthOf = (tie) => 1.2 + Math.min(4, Math.log2(countOf(tie)) * 1.1);

/** Which way the line points: "to", "from", or "" if both or neither. @param {Tie} tie */
export function arrowOf(tie) {
  const [to, from] = [tie.facts.some((fact) => fact.subject === tie.a), tie.facts.some((fact) => fact.subject === tie.b)];
  const mutual = tie.facts.every((fact) => ["metWith", "negotiatesWith", "seversTies", "establishesTies", "partyTo"].includes(relations[fact.relation].id));
  return mutual || (to && from) ? "" : to ? "to" : "from";
}

/** The words on a line. @param {Tie} tie */
export function wordsOf(tie) {
  const found = [...new Set(tie.facts.map(phraseOf))];
  return found.length <= 2 ? found.join(" · ") : `${found[0]} · ${found.length - 1} more`;
}
