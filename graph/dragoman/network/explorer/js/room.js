// Room for words in the picture: no label over another or over a mark; what finds no place is not written.

import { nodes } from "./data.js";
import { FONT, fontSize, initialsOf, labelBox, radius, sidesOf, textWidth } from "./paint.js";

/** @typedef {import("./paint.js").Side} Side */
/** @typedef {{x: number, y: number}} Point */
/** Where a label stands, and whether it is a brief one. @typedef {{side: Side, brief: boolean}} Place */
/** Words along a line, around a middle. @typedef {{words: string, x: number, y: number, angle: number, size: number, wide: number}} LineWords */

/** How much of its box a foremost label may lie over marks. */
const COVER = 0.12;
/** Where on a line its words may stand. */
const PARTS = [0.5, 0.36, 0.64];
/** Height of the words on lines, in pixels of the screen. */
const LINE_FONT = 11;

/** @param {number} scale @param {number[]} bounds no word may lie outside */
export function makeRoom(scale, bounds) {
  const size = fontSize(scale);
  const cell = 160 / scale;
  const [marks, taken] = [makeGrid(cell), makeGrid(cell)];
  const inside = (/** @type {number[]} */ box) => box[0] >= bounds[0] && box[1] >= bounds[1] && box[2] <= bounds[2] && box[3] <= bounds[3];
  return {
    /** Enter a mark; a chosen one is never covered. @param {number} index @param {Point} at @param {boolean} chosen */
    mark(index, at, chosen) {
      if (nodes[index].group !== "community") (chosen ? taken : marks).enter(markBox(index, at));
    },
    /** Keep labels away from there. @param {number[]} box */
    block: (box) => taken.enter(box),
    /** Find a side for a label, brief where all of it finds none; a foremost one may cover a little of marks. @param {number} index @param {Point} at @param {boolean} foremost @returns {Place | undefined} */
    label(index, at, foremost) {
      const boxes = (nodes[index].sub || initialsOf(nodes[index]) ? [false, true] : [false]).flatMap((brief) =>
        sidesOf(nodes[index]).map((side) => ({ side, brief, box: labelBox(nodes[index], at, size, side, brief) })).filter(({ box }) => inside(box) && taken.free(box)));
      const found = boxes.find(({ box }) => marks.free(box)) ?? (foremost ? leastCovering(boxes, marks) : undefined);
      if (found) taken.enter(found.box);
      return found;
    },
    /** Find a place for words along the line between two marks. @param {string} words @param {[number, Point]} from @param {[number, Point]} to @returns {LineWords | undefined} */
    line(words, [a, from], [b, to]) {
      const letters = LINE_FONT / scale;
      const wide = textWidth(words, letters, 400) + letters;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const length = Math.hypot(dx, dy);
      const open = length - radius(nodes[a]) - radius(nodes[b]);
      if (open < wide) return undefined;
      for (const part of PARTS) {
        const reach = radius(nodes[a]) + Math.min(open - wide / 2, Math.max(wide / 2, open * part));
        const middle = { x: from.x + (dx * reach) / length, y: from.y + (dy * reach) / length };
        const boxes = boxesAlong(middle, dx / length, dy / length, wide, letters * 1.2);
        if (!boxes.every((box) => inside(box) && taken.free(box) && marks.free(box))) continue;
        boxes.forEach(taken.enter);
        return { words, ...middle, angle: Math.atan2(dy, dx) + (dx < 0 ? Math.PI : 0), size: letters, wide: wide - letters / 2 };
      }
      return undefined;
    },
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {LineWords} line @param {import("./paint.js").Theme} colours */
export function drawLineWords(ctx, { words, x, y, angle, size, wide }, colours) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.font = `400 ${size}px ${FONT}`;
  [ctx.textAlign, ctx.textBaseline] = ["center", "middle"];
  ctx.fillStyle = colours.paper;
  ctx.fillRect(-wide / 2, -size * 0.6, wide, size * 1.2);
  ctx.fillStyle = colours.muted;
  ctx.fillText(words, 0, 0);
  ctx.restore();
}

/** Squares that together cover words at a slant. @param {Point} middle @param {number} dx @param {number} dy @param {number} wide @param {number} high */
function boxesAlong(middle, dx, dy, wide, high) {
  const count = Math.ceil(wide / high);
  return Array.from({ length: count }, (_, i) => {
    const off = ((i + 0.5) / count - 0.5) * wide;
    const [x, y] = [middle.x + dx * off, middle.y + dy * off];
    return [x - high / 2, y - high / 2, x + high / 2, y + high / 2];
  });
}

/**
 * The place whose box lies over the least of marks, if that is little. @template {{box: number[]}} T
 * @param {T[]} places @param {ReturnType<typeof makeGrid>} marks @returns {T | undefined}
 */
function leastCovering(places, marks) {
  const share = (/** @type {T} */ { box }) => marks.covered(box) / ((box[2] - box[0]) * (box[3] - box[1]));
  return places.filter((place) => share(place) < COVER).sort((a, b) => share(a) - share(b))[0];
}

/** Boxes by the cells they touch, to ask quickly whether a place is free. @param {number} cell */
function makeGrid(cell) {
  /** @type {Map<string, number[][]>} */
  const grid = new Map();
  return {
    enter: (/** @type {number[]} */ box) => cellsOf(box, cell).forEach((key) => grid.set(key, [...(grid.get(key) ?? []), box])),
    covered: (/** @type {number[]} */ box) => [...new Set(cellsOf(box, cell).flatMap((key) => grid.get(key) ?? []))]
      .reduce((sum, other) => sum + Math.max(0, Math.min(box[2], other[2]) - Math.max(box[0], other[0])) * Math.max(0, Math.min(box[3], other[3]) - Math.max(box[1], other[1])), 0),
    free: (/** @type {number[]} */ box) => !cellsOf(box, cell).some((key) => grid.get(key)?.some((other) => overlap(box, other))),
  };
}

/** The inner part of a mark, which no label may cover. @param {number} index @param {{x: number, y: number}} at */
function markBox(index, { x, y }) {
  const r = radius(nodes[index]) * 0.75;
  return [x - r, y - r, x + r, y + r];
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
