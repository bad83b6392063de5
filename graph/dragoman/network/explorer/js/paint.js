// Drawing a node with its label on a canvas.

import { nodes } from "./data.js";
import { colourOf, pathOf, SERIES } from "./marks.js";
import { state } from "./state.js";

export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** @typedef {import("./data.js").GraphNode} GraphNode */
/** Below, right, left, on top, at a corner, or in the middle. @typedef {"b" | "r" | "l" | "t" | "br" | "bl" | "tr" | "tl" | "c"} Side */
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

/** Fit marks to the scale of the drawing. @param {number} scale @param {number} [least] least size of marks on the screen, as a part of their own */
export const setScale = (scale, least = 0.62) => (boost = Math.min(nodes.length > 200 ? 1.4 : 2.5, Math.max(1, least / scale)));

/** A node's radius: by its ties (laid out beforehand) or by a measure. @param {GraphNode} node */
export function radius(node) {
  const value = node.measures?.[state.size];
  if (node.group === "community") return node.r;
  return (value === undefined || node.group === "topic" ? node.r : 5 + 18 * Math.sqrt(value)) * boost;
}

/** @param {GraphNode} node */
export const fill = (node) =>
  (state.colour === "community" || node.group === "community") && node.community !== undefined ? SERIES[node.community % SERIES.length] : colourOf(node.group);

/** The rows of a node's label. @param {GraphNode} node */
export const rows = (node) => (node.side ? [(node.lines ?? [node.label]).join(" ")] : node.lines ?? [node.label]);

/** Paths of marks by group and size. @type {Map<string, Path2D>} */
const paths = new Map();

/** @param {GraphNode} node @param {number} r */
function shape(node, r) {
  const key = `${node.group} ${r.toFixed(1)}`;
  const known = paths.get(key) ?? new Path2D(pathOf(node.group, r));
  if (paths.size > 4000) paths.clear();
  paths.set(key, known);
  return known;
}

/**
 * Draw a node's mark. @param {CanvasRenderingContext2D} ctx @param {GraphNode} node
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

/** Widths of words at a height of 100 pixels. @type {Map<string, number>} */
const widths = new Map();
const ruler = document.createElement("canvas").getContext("2d");

/** How wide words are when drawn. @param {string} words @param {number} size @param {number} weight */
export function textWidth(words, size, weight) {
  const key = `${weight} ${words}`;
  let wide = widths.get(key);
  if (wide === undefined) {
    if (ruler) ruler.font = `${weight} 100px ${FONT}`;
    wide = ruler?.measureText(words).width ?? words.length * 58;
    widths.set(key, wide);
  }
  return (wide * size) / 100;
}

/** Sides where a label may stand, the best first. @param {GraphNode} node @returns {Side[]} */
export const sidesOf = (node) => (node.group === "community" ? ["c"] : node.side ? [/** @type {Side} */ (node.side)] : ["b", "r", "l", "t", "br", "bl", "tr", "tl"]);

/** The initials by which a body is known as well, where it has such: OECD. @param {GraphNode} node @returns {string | undefined} */
export const initialsOf = (node) => node.aliases?.find((name) => /^[A-Z][A-Z&-]{1,7}$/.test(name) && name.length < node.label.length);

/** How the rows of a label are set, a brief one's as initials and without what stands below. @param {GraphNode} node @param {number} size @param {boolean} [brief] @returns {{words: string, size: number, faint: boolean}[]} */
export function setRows(node, size, brief) {
  const initials = brief ? initialsOf(node) : undefined;
  const main = (initials ? [initials] : rows(node)).map((words) => ({ words, size: node.group === "topic" ? size * 0.94 : size, faint: node.group === "topic" }));
  return node.sub && !node.side && !brief ? [...main, { words: node.sub, size: size * 0.85, faint: true }] : main;
}

/**
 * Where a label's rows begin: its top, the line it is aligned to, and how.
 * @param {GraphNode} node @param {{x: number, y: number}} at @param {number} size @param {Side} side @param {boolean} [brief]
 */
export function anchor(node, at, size, side, brief) {
  const r = radius(node);
  const high = setRows(node, size, brief).reduce((sum, row) => sum + row.size * 1.2, 0);
  const align = /** @type {CanvasTextAlign} */ (side.endsWith("r") ? "left" : side.endsWith("l") ? "right" : "center");
  const away = side.length > 1 ? r * 0.7 + 2 : r + 5; // a corner is nearer to the mark's edge than its side
  const x = align === "left" ? at.x + away : align === "right" ? at.x - away : at.x;
  const below = side === "b" ? r + 4 : r * 0.7;
  const y = side.startsWith("b") ? at.y + below : side.startsWith("t") ? at.y - below + (side === "t" ? -r * 0.3 - 3 : 0) - high : at.y - high / 2;
  return { x, y, align, high };
}

/** @param {GraphNode} node @param {boolean} [strong] */
export const weightOf = (node, strong) => (strong || node.group === "state" || node.group === "agreement" ? 600 : 400);

/**
 * Draw a node's label. @param {CanvasRenderingContext2D} ctx @param {GraphNode} node
 * @param {{x: number, y: number}} at @param {number} scale @param {Side} side
 * @param {{dim?: boolean, strong?: boolean, brief?: boolean, colours: Theme}} look
 */
export function drawLabel(ctx, node, at, scale, side, look) {
  const { x, y, align } = anchor(node, at, fontSize(scale), side, look.brief);
  ctx.save();
  ctx.globalAlpha = look.dim ? 0.2 : 1;
  ctx.lineJoin = "round";
  ctx.strokeStyle = look.colours.paper;
  ctx.lineWidth = 4 / Math.max(scale, 0.5);
  ctx.textAlign = align;
  ctx.textBaseline = "top";
  let top = y;
  for (const { words, size, faint } of setRows(node, fontSize(scale), look.brief)) {
    ctx.font = `${faint ? 400 : weightOf(node, look.strong)} ${size}px ${FONT}`;
    ctx.fillStyle = faint && !(look.strong && node.group === "topic") ? look.colours.muted : look.colours.ink;
    ctx.strokeText(words, x, top);
    ctx.fillText(words, x, top);
    top += size * 1.2;
  }
  ctx.restore();
}

/** @param {GraphNode} node @param {{x: number, y: number}} at @param {number} size @param {Side} [side] @param {boolean} [brief] */
export function labelBox(node, at, size, side = /** @type {Side} */ (node.side ?? "b"), brief = false) {
  const { x, y, align, high } = anchor(node, at, size, side, brief);
  const wide = Math.max(...setRows(node, size, brief).map((row) => textWidth(row.words, row.size, row.faint ? 400 : weightOf(node))));
  const left = align === "left" ? x : align === "right" ? x - wide : x - wide / 2;
  return [left, y, left + wide, y + high];
}
