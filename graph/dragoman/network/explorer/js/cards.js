// Facts as cards: who, with whom, how it stands, the words and the source; and the names in them to be clicked.

import { documents, humanDate, meta, nodes, phraseOf, speakerOf } from "./data.js";
import { el, link } from "./dom.js";
import { change } from "./state.js";

/** @typedef {import("./data.js").Fact} Fact */

/** Select a node. @param {number} index */
export const goTo = (index) => change({ select: [nodes[index].id], path: [] });

/** A node's name to be clicked. @param {number} index @param {string} [words] */
export const nameButton = (index, words) =>
  el("button.name-link", { onclick: () => goTo(index) }, words ?? nodes[index].label);

/** One fact as a card: the statement, how it stands, the words, the source. @param {Fact} fact @param {number} [index] */
export function factCard(fact, index = -1) {
  const end = (/** @type {number} */ other) => (other === index ? el("span.self", null, nodes[other].label) : nameButton(other));
  return el("li.fact", { class: `fact is-${fact.status}` },
    el("p.says", null, end(fact.subject), " ", el("span.verb", null, phraseOf(fact)), " ", end(fact.object)),
    quote(fact),
    el("p.from", null, status(fact),
      speakerOf(fact) && el("span", null, "says ", nameButton(fact.speaker)),
      day(fact), source(fact)));
}

/** The date that is stated or, marked as such, the day on which it was told. @param {Fact} fact */
export function day({ date, told, when }) {
  const title = date ? "Date of what is stated" : "No date is stated: the day of the article";
  return when && el("time", { class: told && "told", datetime: when, title }, (told && "told ") + humanDate(when));
}

/** How a fact stands. @param {Fact} fact */
export const status = (fact) => el(`span.status.${fact.status}`, null, fact.status);

/** Whether what stands around a quote reaches the text's end: where the text goes on, there is as much as is kept. @param {string} text */
const isAll = (text) => [...text].length < meta.context;

/** What stands before a quote, from a whole word on. A line that is whole in so short a text is one of its own, as a
 * heading, a dateline or a paragraph's end: it does not belong to the quote. @param {string} text */
function before(text) {
  const lines = text.split("\n");
  if (lines.length > (isAll(text) ? 1 : 2)) return lines[lines.length - 1].trimStart();
  return isAll(text) ? text.trimStart() : "…" + text.replace(/^\S*\s+/, "");
}

/** What stands behind a quote, up to a whole word or the paragraph's end; a sentence's end needs no "…". @param {string} text */
function behind(text) {
  const [own, ...others] = text.split(/\s*\n\s*\n/);
  const ends = others.length > 0 || isAll(text);
  const cut = ends ? own.trimEnd() : own.replace(/\s+\S*$/, "");
  return ends || /[.!?]["'”’)]*$/.test(cut) ? cut : cut + "…";
}

/** The words that state it, where they stand: English, whatever script a name in them begins with. @param {Fact} fact */
function quote(fact) {
  if (!fact.quote) return null;
  const [from, to] = fact.trigger;
  const words = to > from
    ? [fact.quote.slice(0, from), el("strong", null, fact.quote.slice(from, to)), fact.quote.slice(to)] : [fact.quote];
  return el("blockquote", { dir: "ltr" }, fact.prefix && el("span.around", null, before(fact.prefix)), el("mark", null, ...words),
    fact.suffix && el("span.around", null, behind(fact.suffix)));
}

/** @param {Fact} fact */
function source(fact) {
  const found = documents[fact.document];
  if (!found) return null;
  const words = found.publisher && found.publisher !== found.title ? `${found.publisher}: ${found.title}` : found.title;
  return el("cite", null, link(found.url, words));
}
