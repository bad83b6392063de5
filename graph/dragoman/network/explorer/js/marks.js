// The shapes and colours of nodes: one path for the canvas, for the legend and for the SVG picture.

import { groups } from "./data.js";
import { svg } from "./dom.js";

/** @param {number} n @param {number} r @param {number} [turn] */
function polygon(n, r, turn = -90) {
  const points = Array.from({ length: n }, (_, i) => {
    const angle = ((turn + (360 / n) * i) * Math.PI) / 180;
    return `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

/** @param {number} r */
const circle = (r) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;

/** @param {number} w @param {number} h @param {number} c */
const rounded = (w, h, c) =>
  `M${-w + c} ${-h}H${w - c}Q${w} ${-h} ${w} ${-h + c}V${h - c}Q${w} ${h} ${w - c} ${h}H${-w + c}Q${-w} ${h} ${-w} ${h - c}V${-h + c}Q${-w} ${-h} ${-w + c} ${-h}Z`;

/** @param {number} r */
function star(r) {
  const points = Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 ? r * 0.5 : r * 1.1;
    const angle = ((-90 + 36 * i) * Math.PI) / 180;
    return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

/** Shape name and radius → an SVG path around 0, 0. @type {Object<string, (r: number) => string>} */
const PATHS = {
  circle, dot: circle, ring: circle,
  square: (r) => rounded(r * 0.92, r * 0.92, r * 0.28),
  hexagon: (r) => polygon(6, r * 1.06),
  diamond: (r) => polygon(4, r * 1.16),
  triangle: (r) => polygon(3, r * 1.18),
  coin: (r) => rounded(r * 1.25, r * 0.78, r * 0.76),
  star,
  pin: (r) => polygon(3, r * 1.15, 90),
  bar: (r) => rounded(r * 0.5, r, 1),
};

/** @param {string} group @param {number} r */
export const pathOf = (group, r) => PATHS[groups.get(group)?.shape ?? "circle"](r);

/** @param {string} group */
export const colourOf = (group) => groups.get(group)?.colour ?? "#888888";

/** Colours of communities, in turn (Okabe and Ito's). */
export const SERIES = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#8A8F98"];

/** A small picture of a group's mark, in its colour or in another. @param {string} group @param {string} [colour] */
export function icon(group, colour = colourOf(group)) {
  const mark = svg("path", { d: pathOf(group, group === "topic" ? 4 : 6.4), fill: colour, class: `mark mark-${group}` });
  return svg("svg", { viewBox: "-9 -9 18 18", class: "icon-mark", "aria-hidden": "true" }, mark);
}
