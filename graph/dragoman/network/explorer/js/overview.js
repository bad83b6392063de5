// The panel before anything is selected: where to begin.

import { factCard, goTo } from "./cards.js";
import { facts, nodes } from "./data.js";
import { el } from "./dom.js";
import { listedBut } from "./filter.js";
import { icon } from "./marks.js";

/** @param {import("./filter.js").Shown} shown @returns {any[]} */
export function overview(shown) {
  if (!facts.length) return [el("header.head", null, el("p.kind", null, "Overview"), el("h2", null, "No facts yet"))];
  const weight = new Map();
  for (const tie of shown.ties.values()) for (const end of [tie.a, tie.b]) weight.set(end, (weight.get(end) ?? 0) + tie.facts.length);
  const strongest = (/** @type {string[]} */ groups) =>
    [...shown.nodes].filter((index) => groups.includes(nodes[index].group) && weight.get(index)).sort((a, b) => weight.get(b) - weight.get(a) || a - b);
  const latest = [...shown.facts].sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : a.index - b.index)).slice(0, 5);
  return [
    el("header.head", null, el("p.kind", null, "Overview"), el("h2", null, "Who, with whom, and who says so"),
      el("p.hint", null, "Click a mark or a line: every fact comes with its words and its source.")),
    top("Actors", strongest(["state", "person", "organization"]).slice(0, 8), weight),
    top("Agreements and initiatives", strongest(["agreement", "initiative"]).slice(0, 6), weight),
    top("Money", strongest(["money"]).slice(0, 5), weight),
    disputed(shown),
    latest.length > 0 && el("section.part", null, el("h3", null, "Latest"), el("ol.facts", null, ...latest.map((fact) => factCard(fact)))),
  ];
}

/** @param {string} title @param {number[]} found @param {Map<number, number>} weight */
function top(title, found, weight) {
  if (!found.length) return null;
  const most = Math.max(...found.map((index) => weight.get(index) ?? 0));
  return el("section.part", null, el("h3", null, title), el("ul.top", null, ...found.map((index) =>
    el("li", null, el("button", { onclick: () => goTo(index) }, icon(nodes[index].group), el("span.name", null, nodes[index].label),
      el("meter", { min: 0, max: most, value: weight.get(index) ?? 0, "aria-label": "facts" }), el("span.count", null, String(weight.get(index))))))));
}

/** Facts that someone denies, whichever statuses are chosen: worth a look before writing. @param {import("./filter.js").Shown} shown */
function disputed(shown) {
  const denied = listedBut("status", shown).filter((fact) => fact.status === "denied" && (shown.nodes.has(fact.subject) || shown.nodes.has(fact.object)));
  if (!denied.length) return null;
  return el("section.part", null, el("h3", null, "Denied"), el("ol.facts", null, ...denied.slice(0, 3).map((fact) => factCard(fact))));
}

