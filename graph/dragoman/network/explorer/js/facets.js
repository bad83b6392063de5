// The legend, which is a filter, and the facets with their counts.

import { documents, facts, groups, meta, nodeOf, nodes, relations } from "./data.js";
import { byId, el, svg } from "./dom.js";
import { counts } from "./filter.js";
import { icon, SERIES } from "./marks.js";
import { change, state } from "./state.js";

const TITLES = { relation: "Relation", topic: "Topic", source: "Source", speaker: "Who says so" };
const FEW = 6;
/** @type {Set<string>} */
const opened = new Set(["relation"]);
/** @type {Set<string>} */
const longer = new Set();

/** @param {import("./filter.js").Shown} shown what is drawn @param {import("./filter.js").Shown} whole what passes the filters */
export function drawFilters(shown, whole) {
  const close = el("button.close.icon.narrow", { "aria-label": "Close filters", onclick: () => showFilters(false) }, "×");
  byId("filters").replaceChildren(close, ...(facts.length ? [legend(shown, whole), communityLegend(shown), lineLegend(whole), ...Object.keys(TITLES).map((name) => facet(name, whole)), appearance()] : []));
}

/** Open or close the drawer of the filters, which a narrow page has. @param {boolean} on */
export function showFilters(on) {
  document.body.classList.toggle("filters-open", on);
  byId("filters-button").setAttribute("aria-expanded", String(on));
}

export const filtersOpen = () => document.body.classList.contains("filters-open");

/** How many nodes there are of each group. @param {Iterable<number>} indices */
function byGroup(indices) {
  const found = new Map();
  for (const index of indices) found.set(nodes[index].group, (found.get(nodes[index].group) ?? 0) + 1);
  return found;
}

/** @param {import("./filter.js").Shown} shown @param {import("./filter.js").Shown} whole */
function legend(shown, whole) {
  const [drawn, found] = [byGroup(shown.nodes), byGroup(whole.nodes)];
  const count = (/** @type {string} */ id) => {
    const [some, all] = [drawn.get(id) ?? 0, found.get(id) ?? 0];
    return some < all ? `${some} of ${all.toLocaleString("en")}` : String(some);
  };
  const rows = [...groups.values()].filter((group) => nodes.some((node) => node.group === group.id)).map((group) => {
    const on = !state.off.includes(group.id);
    const flip = () => change({ off: on ? [...state.off, group.id] : state.off.filter((id) => id !== group.id) });
    return el("button.row", { "aria-pressed": on, onclick: flip, "data-group": group.id },
      icon(group.id, state.colour === "community" ? "#888888" : undefined), el("span.name", null, group.label), el("span.count", null, on ? count(group.id) : "off"));
  });
  return el("section.box", null, el("h2", null, "Legend"), ...rows);
}

/** Which colour is whose, where marks are coloured by community: the largest, each called by its strongest one. @param {import("./filter.js").Shown} shown */
function communityLegend(shown) {
  if (state.colour !== "community") return el("span", { hidden: true });
  /** @type {Map<number, number[]>} */
  const found = new Map();
  const strongest = [...shown.nodes].sort((a, b) => nodes[b].r - nodes[a].r || a - b);
  for (const index of strongest) {
    const of = nodes[index].community;
    if (of !== undefined) found.set(of, [...(found.get(of) ?? []), index]);
  }
  const rows = [...found].sort(([, a], [, b]) => b.length - a.length).slice(0, SERIES.length).map(([community, [first, ...rest]]) =>
    el("div.row.still", { "data-community": community }, icon("person", SERIES[community % SERIES.length]),
      el("span.name", null, `Around ${nodes[first].label}`), el("span.count", null, String(rest.length + 1))));
  return el("section.box", null, el("h2", null, "Communities"), ...rows);
}

/** @param {import("./filter.js").Shown} whole */
function lineLegend(whole) {
  const found = new Map(counts("status", whole));
  const rows = meta.statuses.filter((/** @type {string} */ status) => found.has(status)).map((/** @type {string} */ status) => {
    const on = state.status.includes(status);
    const flip = () => change({ status: on ? state.status.filter((name) => name !== status) : [...state.status, status] });
    return el("button.row", { "aria-pressed": on, onclick: flip, "data-status": status },
      sample(status), el("span.name", null, status[0].toUpperCase() + status.slice(1)), el("span.count", null, String(found.get(status))));
  });
  const conflict = facts.some((fact) => fact.sign < 0)
    && el("div.row.still", null, line("line conflict", ""), el("span.name", null, "Conflict in red"));
  return el("section.box", null, el("h2", null, "How it stands"), ...rows, conflict);
}

/** A line as it is drawn; for what never makes one, a cross where it is denied and sparse dots where it is supposed. @param {string} status */
function sample(status) {
  if (status === "denied") return svg("svg", { viewBox: "0 0 24 10", class: "line", "aria-hidden": "true" }, svg("path", { d: "M8.5 1.5l7 7m0-7l-7 7" }));
  return line("line", { claimed: "5 3", planned: "1.5 3", hypothetical: "1 6" }[status] ?? "");
}

/** @param {string} name @param {string} dashes */
const line = (name, dashes) =>
  svg("svg", { viewBox: "0 0 24 10", class: name, "aria-hidden": "true" }, svg("line", { x1: 1, y1: 5, x2: 23, y2: 5, "stroke-dasharray": dashes }));

/** @param {string} name @param {import("./filter.js").Shown} whole */
function facet(name, whole) {
  const chosen = /** @type {any} */ (state)[name];
  const found = counts(name, whole);
  if (found.length < 2 && !chosen.length) return el("span", { hidden: true });
  for (const value of chosen) if (!found.some(([other]) => other === value)) found.push([value, 0]);
  const most = longer.has(name) ? 400 : FEW;
  const kept = found.filter(([value], index) => index < most || chosen.includes(value));
  const rows = kept.map(([value, count]) => {
    const on = chosen.includes(value);
    const flip = () => change({ [name]: on ? chosen.filter((/** @type {string} */ other) => other !== value) : [...chosen, value] });
    return el("label.row", null, el("input", { type: "checkbox", checked: on, onchange: flip, "data-facet": name, value }),
      el("span.name", { title: nameOf(name, value) }, nameOf(name, value)), el("span.count", null, String(count)));
  });
  const more = found.length > FEW
    && el("button.more", { onclick: () => (longer.has(name) ? longer.delete(name) : longer.add(name), refresh()) }, longer.has(name) ? "Fewer" : `All ${found.length}`);
  const clear = chosen.length > 0 && el("button.more", { onclick: () => change({ [name]: [] }) }, "Clear");
  const toggle = (/** @type {Event} */ event) => /** @type {any} */ (event.target).open ? opened.add(name) : opened.delete(name);
  return el("details.box", { open: opened.has(name) || chosen.length > 0, ontoggle: toggle },
    el("summary", null, el("h2", null, /** @type {any} */ (TITLES)[name]), chosen.length ? el("span.badge", null, String(chosen.length)) : null), ...rows, el("div.actions", null, more, clear));
}

/** A facet value in words. @param {string} name @param {string} value */
export function nameOf(name, value) {
  if (name === "relation") return relations.find((/** @type {any} */ relation) => relation.id === value)?.words.reported ?? value;
  if (name === "speaker" && value === "-") return "The article itself";
  if (name === "source") return value === "-" ? "Unknown" : value;
  return name === "status" ? value : nodeOf(value)?.label ?? value;
}

/** Size and colour by a measure, where the page carries measures. */
function appearance() {
  const measures = Object.keys(nodes.find((node) => node.measures)?.measures ?? {});
  if (!measures.length) return el("span", { hidden: true });
  const choose = (/** @type {"size" | "colour"} */ key, /** @type {string[]} */ names) =>
    el("label.choice", null, key === "size" ? "Size by" : "Colour by",
      el("select", { "data-choice": key, onchange: (/** @type {any} */ event) => change({ [key]: event.target.value }) },
        ...names.map((name) => el("option", { value: name, selected: state[key] === name }, name))));
  return el("section.box", null, el("h2", null, "Appearance"), choose("size", ["ties", ...measures]), choose("colour", ["kind", "community"]));
}

let refresh = () => {};
/** @param {() => void} redraw */
export const onRefresh = (redraw) => (refresh = redraw);

/** The chips over the graph: each thing that narrows it, to be taken away with one click. */
export function drawChips() {
  /** @type {[string, Partial<import("./state.js").State>][]} */
  const chips = [];
  for (const name of Object.keys(TITLES)) {
    const chosen = /** @type {any} */ (state)[name];
    for (const value of chosen) chips.push([nameOf(name, value), { [name]: chosen.filter((/** @type {string} */ other) => other !== value) }]);
  }
  if (state.time.length) chips.push([state.time[0] === state.time[1] ? state.time[0] : `${state.time[0]} – ${state.time[1]}`, { time: [] }]);
  if (state.depth && state.select.length) chips.push([`${state.depth} ${state.depth > 1 ? "steps" : "step"} from ${nodeOf(state.select[0])?.label}`, { depth: 0 }]);
  for (const id of state.hidden) chips.push([`without ${nodeOf(id)?.label}`, { hidden: state.hidden.filter((other) => other !== id) }]);
  byId("chips").replaceChildren(...chips.map(([words, part]) =>
    el("button.chip", { onclick: () => change(part), "aria-label": `Remove: ${words}` }, el("span.name", null, words), el("span", { "aria-hidden": "true" }, "×"))));
}

/** One line on what the page holds. */
export function summary() {
  const days = facts.map((fact) => fact.when).filter(Boolean).sort();
  const count = (/** @type {number} */ n, /** @type {string} */ word) => `${n.toLocaleString("en")} ${word}${n === 1 ? "" : "s"}`;
  const span = days.length ? (days[0].slice(0, 7) === days[days.length - 1].slice(0, 7) ? days[0].slice(0, 7) : `${days[0].slice(0, 7)} to ${days[days.length - 1].slice(0, 7)}`) : "";
  const words = [count(documents.length, "article"), count(facts.length, "fact"), span].filter(Boolean).join(" · ");
  byId("summary").textContent = byId("summary").title = words;
}

