// Search with suggestions: names, aliases, topics, kinds; accents and case do not matter.

import { factsOf, nodes } from "./data.js";
import { byId, el } from "./dom.js";
import { icon } from "./marks.js";
import { isSeeking, takeNode } from "./focus.js";
import { change, state } from "./state.js";

/** @param {string} text */
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const keys = nodes.map((node) => [node.label, ...(node.aliases ?? []), node.sub ?? ""].map(plain));
/** @type {number[]} */
let found = [];
let active = -1;

/** The nodes that fit the words, the best first. @param {string} words @returns {number[]} */
export function suggest(words) {
  const wanted = plain(words.trim());
  if (!wanted) return [];
  const scored = nodes.map((node, index) => [index, score(keys[index], wanted) || (plain(node.kind).startsWith(wanted) ? 1 : 0)])
    .filter(([, value]) => value > 0).map(([index, value]) => [index, value + Math.log2(1 + factsOf[index].length)]);
  return scored.sort(([a, m], [b, n]) => n - m || a - b).slice(0, 9).map(([index]) => index);
}

/** @param {string[]} names @param {string} wanted */
function score(names, wanted) {
  return Math.max(...names.map((name, index) => {
    const at = name.indexOf(wanted);
    const weight = index === 0 ? 1 : 0;
    return at < 0 ? 0 : name === wanted ? 12 + weight : at === 0 ? 6 + weight : name[at - 1] === " " ? 5 + weight : 2 + weight;
  }));
}

export function startSearch() {
  const input = byId("search");
  input.addEventListener("input", () => ((found = suggest(input.value)), (active = found.length ? 0 : -1), list()));
  input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => typed(event));
  input.addEventListener("blur", () => setTimeout(() => document.activeElement !== input && closeList(), 150));
}

/** @param {KeyboardEvent} event */
function typed(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && found.length) {
    event.preventDefault();
    active = (active + step + found.length) % found.length;
    list();
  } else if (event.key === "Enter" && found[active] !== undefined) {
    event.preventDefault();
    take(found[active]);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    byId("search").value = "";
    closeList();
    byId("canvas").focus();
  }
}

function list() {
  const input = byId("search");
  const words = input.value.trim();
  byId("suggestions").replaceChildren(...found.map((index, position) =>
    el("li", { role: "option", id: `suggestion-${position}`, "aria-selected": position === active, onpointerdown: (/** @type {Event} */ event) => (event.preventDefault(), take(index)) },
      icon(nodes[index].group), el("span.name", null, nodes[index].label), matched(index, words), el("span.kind", null, nodes[index].kind))),
    ...(words && !found.length ? [el("li.none", null, "Nothing of that name")] : []));
  byId("suggestions").hidden = !words;
  input.setAttribute("aria-expanded", String(Boolean(words)));
  if (active >= 0) input.setAttribute("aria-activedescendant", `suggestion-${active}`);
  else input.removeAttribute("aria-activedescendant");
}

/** The alias that fits, where the label does not. @param {number} index @param {string} words */
function matched(index, words) {
  const wanted = plain(words);
  if (plain(nodes[index].label).includes(wanted)) return null;
  const alias = [...(nodes[index].aliases ?? []), nodes[index].sub ?? ""].find((name) => plain(name).includes(wanted));
  return alias ? el("span.alias", null, alias) : null;
}

function closeList() {
  found = [];
  active = -1;
  byId("suggestions").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
}

/** @param {number} index */
function take(index) {
  byId("search").value = "";
  closeList();
  const id = nodes[index].id;
  const hidden = state.hidden.filter((other) => other !== id);
  change({ hidden });
  takeNode(index);
  byId(isSeeking() && state.path.length < 2 ? "search" : "canvas").focus();
}
