// The panel: what is known of the selection, and every fact of it.

import { factCard, goTo, nameButton, status } from "./cards.js";
import { facts, factsOf, humanDate, nodeOf, nodes, phraseOf, relations } from "./data.js";
import { byId, el, say } from "./dom.js";
import { passes } from "./filter.js";
import { icon } from "./marks.js";
import { money } from "./money.js";
import { overview } from "./overview.js";
import { openPath } from "./path.js";
import { pinnedAt } from "./places.js";
import { change, state } from "./state.js";

/** @typedef {import("./data.js").Fact} Fact */
const PAGE = 40;

/** @param {import("./filter.js").Shown} shown what is drawn @param {import("./filter.js").Shown} whole what passes the filters */
export function drawPanel(shown, whole) {
  const chosen = state.select.map((id) => nodeOf(id)?.index ?? -1).filter((index) => index >= 0);
  const content = chosen.length === 0 ? overview(whole) : chosen.length === 1 ? aboutNode(chosen[0], shown, whole) : aboutPair(chosen[0], chosen[1]);
  byId("panel").replaceChildren(...content.filter(Boolean));
  byId("panel").scrollTop = 0;
  document.body.classList.toggle("selected", chosen.length > 0);
}

/** @param {number} index @param {import("./filter.js").Shown} shown @param {import("./filter.js").Shown} whole */
function aboutNode(index, shown, whole) {
  const node = nodes[index];
  const own = factsOf[index].map((i) => facts[i]).filter((fact) => passes(fact, "status"));
  const near = whole.near.get(index)?.size ?? 0;
  const unseen = near - (shown.near.get(index)?.size ?? 0);
  say(`${node.label}, ${node.kind}, ${own.length} facts, ${near} neighbours`);
  const others = (node.aliases ?? []).filter((alias) => alias !== node.label);
  return [
    el("header.head", null, close(),
      el("p.kind", null, icon(node.group), node.kind),
      el("h2", null, node.label), node.sub && el("p.sub", null, node.sub),
      others.length > 0 && el("p.aliases", null, "Also: " + others.slice(0, 6).join(", "))),
    actions(node, unseen),
    ...holdings(index, own), ...standing(index, own), ...parties(index, own), ...money(index, own),
    ...factList(own, index),
  ];
}

/** @param {number} a @param {number} b */
function aboutPair(a, b) {
  const own = factsOf[a].map((i) => facts[i]).filter((fact) => (fact.subject === b || fact.object === b) && passes(fact, "status"));
  say(`${nodes[a].label} and ${nodes[b].label}, ${own.length} facts`);
  return [
    el("header.head", null, close(), el("p.kind", null, "Between"), el("h2", null, nameButton(a), el("span.amp", null, " & "), nameButton(b))),
    ...factList(own, -1),
  ];
}

const close = () => el("button.close.icon", { "aria-label": "Close details", onclick: () => change({ select: [], depth: 0 }) }, "×");

/** @param {import("./data.js").GraphNode} node @param {number} unseen neighbours that are not drawn */
function actions(node, unseen) {
  const pinned = node.id in state.pinned;
  const unpin = () => Object.fromEntries(Object.entries(state.pinned).filter(([id]) => id !== node.id));
  const depth = [0, 1, 2, 3].map((steps) =>
    el("button", { "aria-pressed": state.depth === steps, onclick: () => change({ depth: steps }) }, steps ? String(steps) : "All"));
  return el("div.actions", null,
    el("div.steps", { role: "group", "aria-label": "Steps around" }, el("span", null, "Steps"), ...depth),
    unseen > 0 && el("button", { id: "open-up", onclick: () => change({ open: [...state.open, node.id] }) }, `Open ${unseen} more`),
    el("button", { onclick: openPath, id: "path-from" }, "Path to…"),
    el("button", { "aria-pressed": pinned, onclick: () => change({ pinned: pinned ? unpin() : pinnedAt(node.index) }) }, pinned ? "Unpin" : "Pin"),
    el("button", { onclick: () => change({ hidden: [...state.hidden, node.id], select: [] }) }, "Hide"));
}

/** Offices held and whom one acts for. @param {number} index @param {Fact[]} own */
function holdings(index, own) {
  const held = own.filter((fact) => fact.subject === index && ["holdsOffice", "appointedTo", "actsFor", "memberOf"].includes(relations[fact.relation].id));
  if (!held.length) return [];
  const rows = unique(held, (fact) => `${fact.relation} ${fact.object} ${fact.status}`);
  return section("Offices and allegiance", rows.map((fact) => el("li", null, el("span.verb", null, phraseOf(fact)), " ", nameButton(fact.object), status(fact), period(fact))));
}

/** Since when and until when something holds, as far as it is stated. @param {Fact} fact */
function period({ start, end }) {
  const words = start && end ? `${humanDate(start)} – ${humanDate(end)}` : start ? `since ${humanDate(start)}` : end ? `until ${humanDate(end)}` : "";
  return words && el("span.count", null, ` ${words}`);
}

const STEPS = { announced: "Announced", signed: "Signed", ratified: "Ratified", joined: "Joined", withdrewFrom: "Left" };

/** How an agreement stands: each step that is stated of it, by status, with its first date. @param {number} index @param {Fact[]} own */
function standing(index, own) {
  if (nodes[index].group !== "agreement") return [];
  const rows = Object.entries(STEPS).flatMap(([relation, words]) => {
    const found = own.filter((fact) => fact.object === index && relations[fact.relation].id === relation);
    return unique(found, (fact) => fact.status).map((fact) => el("li", null, words, " ", status(fact),
      el("span.count", null, ` ${found.filter((other) => other.status === fact.status && other.date).map((other) => humanDate(other.date)).sort()[0] ?? ""}`)));
  });
  return rows.length ? section("Standing", rows) : [];
}

/** An agreement's parties, who signed it for them, and its topics; an actor's agreements. @param {number} index @param {Fact[]} own */
function parties(index, own) {
  const rows = (/** @type {string[]} */ names, /** @type {boolean} */ incoming) =>
    unique(own.filter((fact) => names.includes(relations[fact.relation].id) && (incoming ? fact.object : fact.subject) === index), (fact) => incoming ? fact.subject : fact.object);
  const chips = (/** @type {Fact[]} */ found, /** @type {"subject" | "object"} */ end) =>
    found.length ? [el("ul.tags", null, ...found.map((fact) => el("li", null, el(`button.tag.${fact.status}`, { onclick: () => goTo(fact[end]) }, icon(nodes[fact[end]].group), nodes[fact[end]].label))))] : [];
  const block = (/** @type {string} */ title, /** @type {any[]} */ content) => (content.length ? [el("section.part", null, el("h3", null, title), ...content)] : []);
  const [party, signed] = [rows(["partyTo", "ratified", "joined"], true), rows(["signed"], true)];
  return [
    ...block("Parties", chips(party, "subject")),
    ...block("Signed by", chips(signed.filter((fact) => !party.some((other) => other.subject === fact.subject)), "subject")),
    ...block("Covers", chips(rows(["covers"], false), "object")),
    ...block("Agreements", chips(rows(["partyTo", "signed", "ratified", "joined"], false), "object")),
  ];
}

/** @template T @param {T[]} items @param {(item: T) => any} key @returns {T[]} */
const unique = (items, key) => [...new Map(items.map((item) => [key(item), item])).values()];

/** @param {string} title @param {any[]} rows */
const section = (title, rows) => [el("section.part", null, el("h3", null, title), el("ul.plain", null, ...rows))];

/** @param {Fact[]} own @param {number} index */
function factList(own, index) {
  const event = (/** @type {Fact} */ fact) => Number(relations[fact.relation].event);
  const ordered = [...own].sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : event(a) - event(b) || a.index - b.index));
  const list = el("ol.facts", null, ...ordered.slice(0, PAGE).map((fact) => factCard(fact, index)));
  const more = ordered.length > PAGE && el("button.more", { onclick: (/** @type {any} */ event) => {
    list.append(...ordered.slice(PAGE).map((fact) => factCard(fact, index)));
    event.target.remove();
  } }, `${ordered.length - PAGE} more`);
  const empty = !own.length && el("p.hint", null, "No fact under the present filters.");
  return [el("section.part", null, el("h3", null, `Facts `, el("span.count", null, String(own.length))), empty, list, more)];
}
