// The table of what is listed now, in step with the filters, sortable by every column. Roles are written out, because the
// style sheet lays rows out as blocks where the columns find no room.

import { day } from "./cards.js";
import { documents, facts, meta, nodes, phraseOf, relations, sourceOf, speakerOf } from "./data.js";
import { byId, el, link } from "./dom.js";
import { change, state } from "./state.js";

/** @typedef {import("./data.js").Fact} Fact */
const FIRST = 200;

/** Column → heading and value. @type {Object<string, [string, (fact: Fact) => string]>} */
export const COLUMNS = {
  date: ["Date", (fact) => fact.when],
  subject: ["Subject", (fact) => nodes[fact.subject].label],
  relation: ["Relation", (fact) => relations[fact.relation].words.reported],
  object: ["Object", (fact) => nodes[fact.object].label],
  status: ["Status", (fact) => fact.status],
  speaker: ["Speaker", speakerOf],
  quote: ["Quote", (fact) => fact.quote],
  source: ["Source", sourceOf],
};

/** The listed facts in the chosen order; those without a value come last either way. @param {Fact[]} listed @returns {Fact[]} */
export function sorted(listed) {
  const down = state.sort.startsWith("-");
  const value = (COLUMNS[state.sort.replace("-", "")] ?? COLUMNS.date)[1];
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const order = (/** @type {string} */ a, /** @type {string} */ b) => (a && b ? (down ? -1 : 1) * words.compare(a, b) : Number(!a) - Number(!b));
  return [...listed].sort((a, b) => order(value(a), value(b)) || a.index - b.index);
}

/** @param {Fact[]} listed @param {boolean} [all] every row at once, as on paper */
export function drawTable(listed, all = false) {
  const drawer = byId("drawer");
  drawer.hidden = !state.table;
  document.body.classList.toggle("with-table", state.table);
  byId("table-button").setAttribute("aria-pressed", String(state.table));
  if (!state.table) return;
  const rows = sorted(listed);
  const body = el("tbody", { role: "rowgroup" }, ...rows.slice(0, all ? rows.length : FIRST).map(row));
  const more = !all && rows.length > FIRST && el("button.more", { onclick: (/** @type {any} */ event) => (body.append(...rows.slice(FIRST).map(row)), event.target.remove()) }, `${rows.length - FIRST} more rows`);
  drawer.replaceChildren(el("table", { role: "table" }, el("caption", null, ...caption(rows)), el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...Object.keys(COLUMNS).map(heading))), body), ...(more ? [more] : []));
}

/** How many facts are listed, and why the others are not. @param {Fact[]} listed */
function caption(listed) {
  const there = new Set(listed.map((fact) => fact.index));
  const reasons = new Map();
  for (const fact of facts) {
    const why = there.has(fact.index) ? "" : state.status.length && !state.status.includes(fact.status) ? fact.status : "outside what is chosen";
    if (why) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  const all = [...reasons.keys()].some((why) => meta.statuses.includes(why));
  return [`${listed.length.toLocaleString("en")} of ${facts.length.toLocaleString("en")} facts`,
    reasons.size > 0 && `; not listed: ${[...reasons].map(([why, n]) => `${n.toLocaleString("en")} ${why}`).join(", ")}`,
    all && el("button.more", { id: "every-status", onclick: () => change({ status: [...meta.statuses] }) }, "List every status")].filter(Boolean);
}

/** @param {string} name */
function heading(name) {
  const [key, down] = [state.sort.replace("-", ""), state.sort.startsWith("-")];
  const order = key !== name ? "none" : down ? "descending" : "ascending";
  return el(`th.${name}`, { role: "columnheader", scope: "col", "aria-sort": order },
    el("button", { onclick: () => change({ sort: key === name && !down ? `-${name}` : name }) }, COLUMNS[name][0], el("span", { "aria-hidden": "true" }, key === name ? (down ? " ↓" : " ↑") : "")));
}

/** The source, which leads to the article; its title where the pointer rests. @param {Fact} fact */
function article(fact) {
  const found = documents[fact.document];
  return found && el("span", { title: [found.title, found.date].filter(Boolean).join(", "), onclick: (/** @type {Event} */ event) => event.stopPropagation() }, link(found.url, sourceOf(fact)));
}

/** @param {Fact} fact */
function row(fact) {
  const go = () => change({ select: [...new Set([nodes[fact.subject].id, nodes[fact.object].id])], path: [] });
  return el("tr", { role: "row", tabindex: 0, onclick: go, onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && go() },
    ...Object.entries(COLUMNS).map(([name, [, value]]) =>
      el(`td.${name}`, { role: "cell" }, name === "quote" ? el("div", { dir: "ltr" }, value(fact)) : name === "date" ? day(fact) : name === "source" ? article(fact) : name === "relation" ? phraseOf(fact) : name === "status" ? el(`span.status.${fact.status}`, null, fact.status) : value(fact))));
}
