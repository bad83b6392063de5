// The time histogram with its brush: what has no date of its own goes by the day on which it was told, and that is said;
// so is what is dated less precisely than the bars, and stands in none.
// The brush: drag over it, or move its two ends with the arrow keys.

import { facts, humanDate } from "./data.js";
import { byId, el, svg } from "./dom.js";
import { listedBut } from "./filter.js";
import { change, state } from "./state.js";

const HIGH = 44;
/** A date as precise as a day: its first one. @param {string} date */
const full = (date) => date.padEnd(10, "-01");
/** A date as precise as a day: its last one. @param {string} date */
const latest = (date) => date + "9999-12-31".slice(date.length);

/** All dates of facts, in order. */
const dates = facts.map((fact) => fact.when).filter((date) => date.length >= 4).sort();
/** A bar: a day, a month or a year, or all that lies before or after the bulk. @typedef {{from: string, to: string, beyond?: boolean}} Bin */
/** @type {Bin[]} */
const bins = makeBins();
let drag = -1;

/** The bins of the bulk of dates: days, months or years, whichever gives a readable number; a few far ones get a bin of their own. */
function makeBins() {
  if (!dates.length) return [];
  let [first, last] = [dates[0], dates[dates.length - 1]];
  const [low, high] = [dates[Math.floor(dates.length * 0.03)], dates[Math.ceil(dates.length * 0.97) - 1]];
  if (spanOf(low, high) < spanOf(first, last) * 0.6) [first, last] = [low, high];
  const days = spanOf(first, last);
  const wanted = days <= 62 ? 10 : days <= 3700 ? 7 : 4;
  const length = [10, 7, 4].find((size) => size <= wanted && dates.filter((date) => date.length >= size).length * 2 >= dates.length) ?? 4;
  const fine = dates.filter((date) => date.length >= length);
  if (first.length < length) first = fine.find((date) => date > first) ?? fine[0];
  if (last.length < length) last = fine.findLast((date) => date < last) ?? fine[fine.length - 1];
  /** @type {Bin[]} */
  const found = [];
  for (const at = new Date(full(first).slice(0, length).padEnd(10, "-01")); found.length < 400;) {
    const name = at.toISOString().slice(0, length);
    if (name > full(last).slice(0, length)) break;
    found.push({ from: name, to: name });
    if (length === 10) at.setUTCDate(at.getUTCDate() + 1);
    else if (length === 7) at.setUTCMonth(at.getUTCMonth() + 1, 1);
    else at.setUTCFullYear(at.getUTCFullYear() + 1, 0, 1);
  }
  const names = fine.map((date) => date.slice(0, length));
  const [start, end] = [found[0].from, found[found.length - 1].to];
  return [...beyond(names.filter((name) => name < start)), ...found, ...beyond(names.filter((name) => name > end))];
}

/** @param {string[]} names @returns {Bin[]} */
function beyond(names) {
  return names.length ? [{ from: names[0], to: names[names.length - 1], beyond: true }] : [];
}

/** @param {string} from @param {string} to days between two dates */
function spanOf(from, to) {
  return (Date.parse(full(to)) - Date.parse(full(from))) / 864e5;
}

/** The bin of a date, or -1 where none is as wide as the date. @param {string} date */
function binOf(date) {
  if (!date || isCoarse(date)) return -1;
  const name = date.slice(0, bins[0].to.length);
  const found = bins.findIndex((bin) => name <= bin.to);
  return found < 0 ? bins.length - 1 : found;
}

/** Whether a date is known less precisely than the bars are wide. @param {string} date */
const isCoarse = (date) => date !== "" && date.length < bins[0].to.length;

/** @param {string} from @param {string} to */
const spanWords = (from, to) => (from === to ? humanDate(from) : `${humanDate(from)} – ${humanDate(to)}`);

const range = () => (state.time.length ? [Math.max(0, binOf(full(state.time[0]))), Math.max(0, binOf(latest(state.time[1])))] : [0, bins.length - 1]);

/** @param {import("./filter.js").Shown} shown */
export function drawTimeline(shown) {
  const box = byId("timeline");
  box.hidden = !facts.length;
  const listed = listedBut("time", shown);
  const told = listed.filter((fact) => fact.told).length;
  const coarse = bins.length ? listed.filter((fact) => isCoarse(fact.when)).length : 0;
  if (bins.length < 2) {
    box.replaceChildren(el("p.hint", null, bins.length ? `All facts are of ${humanDate(bins[0].from)}${told ? `; ${toldWords(told)}` : ""}${coarse ? `; ${coarseWords(coarse)}` : ""}.` : "No fact has a date."));
    return;
  }
  const heights = bins.map(() => ({ reported: 0, other: 0, told: 0 }));
  for (const fact of listed) {
    const bin = binOf(fact.when);
    if (bin < 0) continue;
    heights[bin][fact.status === "reported" ? "reported" : "other"] += 1;
    if (fact.told) heights[bin].told += 1;
  }
  const most = Math.max(1, ...heights.map(({ reported, other }) => reported + other));
  const [from, to] = range();
  const bars = heights.map(({ reported, other, told: undated }, i) => {
    const [low, high] = [(reported / most) * HIGH, (other / most) * HIGH];
    const title = svg("title");
    title.textContent = `${spanWords(bins[i].from, bins[i].to)}: ${reported + other} ${reported + other === 1 ? "fact" : "facts"}${undated ? `, ${toldWords(undated)}` : ""}`;
    return svg("g", { class: (bins[i].beyond ? "beyond" : "") + (i < from || i > to ? " out" : "") }, title,
      svg("rect", { x: i, width: 1, y: 0, height: HIGH, class: "brush" }),
      svg("rect", { x: i + 0.08, width: 0.84, y: HIGH - low, height: low, class: "bar-reported" }),
      svg("rect", { x: i + 0.08, width: 0.84, y: HIGH - low - high, height: high, class: "bar-other" }));
  });
  const picture = svg("svg", { viewBox: `0 0 ${bins.length} ${HIGH}`, preserveAspectRatio: "none", class: "histogram", "aria-hidden": "true" },
    ...bars, ...bins.flatMap((bin, i) => (bin.beyond ? [rule(i || 1)] : [])),
    svg("rect", { x: from, width: to - from + 1, y: 0, height: HIGH, class: state.time.length ? "brush on" : "brush", "pointer-events": "none" }));
  picture.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => start(event, picture));
  const row = el("div.plot", null, picture, handle("from", from, to), handle("to", to, from));
  box.replaceChildren(row, axis(from, to, told, coarse));
}

/** What sets the bar of all that lies beyond apart. @param {number} x */
const rule = (x) => svg("line", { x1: x, x2: x, y1: 0, y2: HIGH, class: "rule" });

/** @param {PointerEvent} event @param {SVGElement} picture */
function start(event, picture) {
  const at = (/** @type {PointerEvent} */ e) => {
    const box = picture.getBoundingClientRect();
    return Math.min(bins.length - 1, Math.max(0, Math.floor(((e.clientX - box.left) / box.width) * bins.length)));
  };
  drag = at(event);
  let last = drag;
  const brush = picture.querySelector(":scope > .brush");
  const move = (/** @type {PointerEvent} */ e) => {
    last = at(e);
    brush?.setAttribute("x", String(Math.min(drag, last)));
    brush?.setAttribute("width", String(Math.abs(last - drag) + 1));
  };
  const end = () => {
    removeEventListener("pointermove", move);
    choose(Math.min(drag, last), Math.max(drag, last));
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end, { once: true });
}

/** @param {number} from @param {number} to */
function choose(from, to) {
  const all = from <= 0 && to >= bins.length - 1;
  const [first, last] = [bins[from].from, bins[to].to];
  const same = state.time[0] === first && state.time[1] === last;
  change({ time: all || same ? [] : [first, last] });
}

/** An end of the brush for the keyboard. @param {"from" | "to"} end @param {number} at @param {number} other */
function handle(end, at, other) {
  const name = end === "from" ? "First" : "Last";
  const input = el("input", {
    type: "range", min: 0, max: bins.length - 1, value: at, id: `time-${end}`, "aria-label": `${name} date`, "aria-valuetext": spanWords(bins[at].from, bins[at].to),
    onchange: () => {
      const value = Number(input.value);
      end === "from" ? choose(Math.min(value, other), other) : choose(other, Math.max(value, other));
      byId(`time-${end}`)?.focus();
    },
  });
  return input;
}

/** @param {number} count facts without a date of their own */
const toldWords = (count) => `${count.toLocaleString("en")} undated, on the article's day`;

/** @param {number} count facts whose date is wider than a bar */
const coarseWords = (count) => `${count.toLocaleString("en")} known by the ${bins[0].to.length === 7 ? "year" : "year or month"} alone`;

/** @param {number} from @param {number} to @param {number} told facts without a date of their own @param {number} coarse facts in no bar */
function axis(from, to, told, coarse) {
  const words = state.time.length ? spanWords(bins[from].from, bins[to].to) : "Drag to choose a time";
  const [early, late] = [bins[0], bins[bins.length - 1]];
  const bulk = bins.filter((bin) => !bin.beyond);
  return el("div.axis", null, el("span", null, early.beyond && `since ${humanDate(early.from)} ┊ `, humanDate(bulk[0].from)),
    state.time.length ? el("button.more", { onclick: () => change({ time: [] }) }, `${words} ×`) : el("span.hint", null, words),
    told > 0 && el("span.hint", { title: "without a date of their own: they stand on the day of the article that tells them" }, toldWords(told)),
    coarse > 0 && el("span.hint", null, coarseWords(coarse)),
    el("span", null, humanDate(bulk[bulk.length - 1].to), late.beyond && ` ┊ until ${humanDate(late.to)}`));
}
