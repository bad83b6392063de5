// Drawing a node with its label on a canvas, and choosing which labels there is room for.

import { nodes } from "./data.js";
import { colourOf, pathOf, SERIES } from "./marks.js";
import { state } from "./state.js";

export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** @typedef {{paper: string, ink: string, muted: string, line: string, tie: string, conflict: string, accent: string}} Theme */

/** The theme's colours as the style sheet has them. @returns {Theme} */
export function theme() {
  const style = getComputedStyle(document.documentElement);
  const get = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: get("paper"), ink: get("ink"), muted: get("muted"), line: get("line"), tie: get("tie"),
    conflict: get("conflict"), accent: get("accent"),
  };
}

/** How much larger marks are drawn than laid out, so that they stay visible from afar. */
let boost = 1;

/** Fit marks to the scale of the drawing. @param {number} scale */
export const setScale = (scale) => (boost = Math.min(8, Math.max(1, 0.62 / scale)));

/** A node's radius: by its ties (laid out beforehand) or by a measure. @param {import("./data.js").GraphNode} node */
export function radius(node) {
  const value = node.measures?.[state.size];
  if (node.group === "community") return node.r;
  return (value === undefined || node.group === "topic" ? node.r : 5 + 18 * Math.sqrt(value)) * boost;
}

/** @param {import("./data.js").GraphNode} node */
export const fill = (node) =>
  (state.colour === "community" || node.group === "community") && node.community !== undefined ? SERIES[node.community % SERIES.length] : colourOf(node.group);

/** The rows of a node's label. @param {import("./data.js").GraphNode} node */
export const rows = (node) => (node.side ? [(node.lines ?? [node.label]).join(" ")] : node.lines ?? [node.label]);

/** Paths of marks by group and size. @type {Map<string, Path2D>} */
const paths = new Map();

/** @param {import("./data.js").GraphNode} node @param {number} r */
function shape(node, r) {
  const key = `${node.group} ${r.toFixed(1)}`;
  const known = paths.get(key) ?? new Path2D(pathOf(node.group, r));
  if (paths.size > 4000) paths.clear();
  paths.set(key, known);
  return known;
}

/**
 * Draw a node's mark. @param {CanvasRenderingContext2D} ctx @param {import("./data.js").GraphNode} node
 * @param {number} x @param {number} y @param {{dim?: boolean, strong?: boolean, pinned?: boolean, colours: Theme}} look
 */
export function drawMark(ctx, node, x, y, look) {
  const r = radius(node);
  ctx.save();
  ctx.translate(x, y);
  ctx.globalAlpha = look.dim ? 0.16 : 1;
  const path = shape(node, r);
  if (look.strong) {
    ctx.strokeStyle = look.colours.accent;
    ctx.lineWidth = 7;
    ctx.globalAlpha = 0.35;
    ctx.stroke(path);
    ctx.globalAlpha = 1;
  }
  ctx.lineWidth = 3 * Math.min(boost, 2);
  ctx.strokeStyle = look.colours.paper;
  ctx.stroke(path);
  ctx.fillStyle = fill(node);
  if (node.group === "community") ctx.globalAlpha *= 0.22;
  ctx.fill(path);
  if (node.group === "money" || node.group === "office") {
    ctx.lineWidth = 1;
    ctx.strokeStyle = look.colours.muted;
    ctx.stroke(path);
  }
  if (look.pinned) {
    ctx.fillStyle = look.colours.ink;
    ctx.fillRect(-2, -2, 4, 4);
  }
  ctx.restore();
}

/** How a label's letters are set at this scale: on the screen never tiny, never huge. @param {number} scale */
export const fontSize = (scale) => Math.min(19, Math.max(11, 13 * scale)) / scale;

/**
 * Draw a node's label. @param {CanvasRenderingContext2D} ctx @param {import("./data.js").GraphNode} node
 * @param {number} x @param {number} y @param {number} scale
 * @param {{dim?: boolean, strong?: boolean, colours: Theme}} look
 */
export function drawLabel(ctx, node, x, y, scale, look) {
  const size = fontSize(scale) * (node.group === "topic" ? 0.94 : 1);
  const r = radius(node);
  ctx.save();
  ctx.globalAlpha = look.dim ? 0.2 : 1;
  ctx.lineJoin = "round";
  ctx.strokeStyle = look.colours.paper;
  ctx.lineWidth = 4 / Math.max(scale, 0.5);
  const weight = look.strong || node.group === "state" || node.group === "agreement" ? 600 : 400;
  ctx.font = `${weight} ${size}px ${FONT}`;
  ctx.fillStyle = node.group === "topic" && !look.strong ? look.colours.muted : look.colours.ink;
  ctx.textAlign = node.side === "r" ? "left" : node.side === "l" ? "right" : "center";
  ctx.textBaseline = node.side ? "middle" : "top";
  const left = node.side === "r" ? x + r + 5 : node.side === "l" ? x - r - 5 : x;
  let top = node.side ? y + 0.5 : y + r + 5;
  for (const row of rows(node)) {
    ctx.strokeText(row, left, top);
    ctx.fillText(row, left, top);
    top += size * 1.2;
  }
  if (node.sub && !node.side) {
    ctx.font = `400 ${size * 0.85}px ${FONT}`;
    ctx.fillStyle = look.colours.muted;
    ctx.strokeText(node.sub, left, top);
    ctx.fillText(node.sub, left, top);
  }
  ctx.restore();
}

/**
 * The labels there is room for: strong nodes first, none over another.
 * @param {Iterable<number>} indices @param {(index: number) => {x: number, y: number}} at @param {number} scale
 * @param {(index: number) => number} rank @returns {Set<number>}
 */
export function roomFor(indices, at, scale, rank) {
  const size = fontSize(scale);
  const cell = 160 / scale;
  /** @type {Map<string, number[][]>} */
  const grid = new Map();
  const enter = (/** @type {number[]} */ box) => cellsOf(box, cell).forEach((key) => grid.set(key, [...(grid.get(key) ?? []), box]));
  const kept = new Set();
  const ordered = [...indices].sort((a, b) => rank(b) - rank(a) || a - b);
  for (const index of ordered) if (nodes[index].group !== "community") enter(markBox(index, at(index)));
  for (const index of ordered) {
    const box = labelBox(nodes[index], at(index), size);
    if (cellsOf(box, cell).some((key) => grid.get(key)?.some((other) => overlap(box, other)))) continue;
    enter(box);
    kept.add(index);
  }
  return kept;
}

/** The inner part of a mark, which no label may cover. @param {number} index @param {{x: number, y: number}} at */
function markBox(index, { x, y }) {
  const r = radius(nodes[index]) * 0.75;
  return [x - r, y - r, x + r, y + r];
}

/** @param {import("./data.js").GraphNode} node @param {{x: number, y: number}} at @param {number} size */
export function labelBox(node, at, size) {
  const texts = rows(node);
  const wide = Math.max(...texts.map((row) => row.length * size * 0.52), node.sub && !node.side ? node.sub.length * size * 0.44 : 0);
  const high = texts.length * size * 1.2 + (node.sub && !node.side ? size : 0);
  const r = radius(node);
  if (node.side === "r") return [at.x + r + 4, at.y - size / 2, at.x + r + 4 + wide, at.y + size / 2];
  if (node.side === "l") return [at.x - r - 4 - wide, at.y - size / 2, at.x - r - 4, at.y + size / 2];
  return [at.x - wide / 2, at.y + r + 4, at.x + wide / 2, at.y + r + 4 + high];
}

/** @param {number[]} a @param {number[]} b */
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** @param {number[]} box @param {number} cell */
function cellsOf(box, cell) {
  const keys = [];
  for (let i = Math.floor(box[0] / cell); i <= Math.floor(box[2] / cell); i += 1) {
    for (let j = Math.floor(box[1] / cell); j <= Math.floor(box[3] / cell); j += 1) keys.push(`${i},${j}`);
  }
  return keys;
}
