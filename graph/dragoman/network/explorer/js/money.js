// Money as a small picture: a sum and its parts as bars; parts are never added to their whole, and bars have one scale
// a currency, for only sums of one currency compare.

import { goTo } from "./cards.js";
import { facts, factsOf, nodes, relations } from "./data.js";
import { el, svg } from "./dom.js";

/** @typedef {import("./data.js").Fact} Fact */

/** @param {number} index */
export const valueOf = (index) => Number(nodes[index].details?.value ?? NaN);

/** @param {number} index */
const currencyOf = (index) => nodes[index].details?.currency ?? "";

/** @param {number} index */
const partsOf = (index) => nodes[index].links?.hasComponent ?? [];

/** The sums of a node: itself, or what it gives, gets or announces. @param {number} index @param {Fact[]} own */
export function money(index, own) {
  const linked = own.filter((fact) => relations[fact.relation].id !== "estimates").flatMap((fact) => [fact.subject, fact.object]).filter((other) => nodes[other].group === "money");
  const sums = [...new Set(nodes[index].group === "money" ? [index] : linked)].filter((sum) => Number.isFinite(valueOf(sum)));
  const parts = new Set(sums.flatMap(partsOf));
  const whole = sums.filter((sum) => !parts.has(sum)).sort((a, b) => valueOf(b) - valueOf(a));
  if (!whole.length) return [];
  const blocks = [...new Set(whole.map(currencyOf))].map((currency) => {
    const own = whole.filter((sum) => currencyOf(sum) === currency);
    return el("div.currency", null, ...own.map((sum) => bars(sum, valueOf(own[0]))));
  });
  return [el("section.part", null, el("h3", null, "Money"), ...blocks)];
}

/** @param {number} sum @param {number} most */
function bars(sum, most) {
  const parts = partsOf(sum).filter((part) => Number.isFinite(valueOf(part)));
  return el("div.money", null, bar(sum, most, "whole"), ...parts.map((part) => bar(part, most, "component")));
}

/** @param {number} index @param {number} most @param {string} role */
function bar(index, most, role) {
  const wide = Math.max(1, (valueOf(index) / most) * 100);
  return el(`button.money-row.${role}`, { onclick: () => goTo(index) },
    svg("svg", { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { width: wide, height: 8, rx: 0.6 })),
    el("span.sum", null, nodes[index].label), el("span.purpose", null, purpose(index)));
}

/** What a sum is for, in a few words. @param {number} index */
function purpose(index) {
  const found = factsOf[index].map((i) => facts[i])
    .filter((fact) => fact.subject === index && ["beneficiary", "covers"].includes(relations[fact.relation].id));
  return [...new Set(found.map((fact) => nodes[fact.object].label))].slice(0, 2).join(", ");
}
