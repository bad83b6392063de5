// A neighbourhood spread over the picture: near in the graph is near on the page, and no label over another.

import { nodeOf, nodes, pairKey } from "./data.js";
import { labelBox, radius, setScale } from "./paint.js";
import { setSpread } from "./places.js";
import { state } from "./state.js";

/** @typedef {import("./filter.js").Shown} Shown */
/** A mark with its label: its middle, its size, and the mark's place from the middle. @typedef {{x: number, y: number, wide: number, high: number, dx: number, dy: number}} Box */

/** Most marks that are spread; more stand where the layout put them. */
const MOST = 500;
/** Wanted distance of linked marks, beside their own room. */
const STEP = 70;
/** So many distances are looked at in all. */
const WORK = 6e6;
const GAP = 8;
let spreadFor = "";

/** Spread what is shown, if it is a neighbourhood; returns whether marks have moved. @param {Shown} shown */
export function respread(shown) {
  const indices = shown.around && shown.nodes.size <= MOST ? [...shown.nodes].sort((a, b) => a - b) : [];
  const key = indices.length ? `${state.select} ${indices} ${[...shown.ties.keys()]}` : "";
  if (key === spreadFor) return false;
  spreadFor = key;
  setSpread(new Map(indices.length ? spread(indices, shown) : []));
  return true;
}

/** @param {number[]} indices @param {Shown} shown @returns {[number, {x: number, y: number}][]} */
function spread(indices, shown) {
  setScale(1);
  const centre = nodes[nodeOf(state.select[0])?.index ?? indices[0]];
  const boxes = indices.map((index, i) => boxOf(index, i, centre));
  pull(boxes, wanted(indices, boxes, shown));
  separate(boxes);
  const middle = boxes[indices.indexOf(centre.index)];
  return indices.map((index, i) => [index, { x: centre.x + boxes[i].x + boxes[i].dx - middle.x - middle.dx, y: centre.y + boxes[i].y + boxes[i].dy - middle.y - middle.dy }]);
}

/** A mark's box where the layout put it, moved a little so that no two are in one place. @param {number} index @param {number} i @param {{x: number, y: number}} centre @returns {Box} */
function boxOf(index, i, centre) {
  const node = nodes[index];
  const r = radius(node);
  const [left, top, right, bottom] = labelBox(node, { x: 0, y: 0 }, 13);
  const [low, high] = [[Math.min(left, -r), Math.min(top, -r)], [Math.max(right, r), Math.max(bottom, r)]];
  const [x, y] = [node.x - centre.x + Math.cos(i * 2.399963), node.y - centre.y + Math.sin(i * 2.399963)];
  return { x, y, wide: high[0] - low[0], high: high[1] - low[1], dx: -(low[0] + high[0]) / 2, dy: -(low[1] + high[1]) / 2 };
}

/** The wanted distance of each pair: steps in the graph, and room for the boxes themselves. @param {number[]} indices @param {Box[]} boxes @param {Shown} shown */
function wanted(indices, boxes, shown) {
  const room = boxes.map((box) => Math.sqrt(box.wide * box.high) / 2);
  return indices.map((from, i) => {
    const steps = stepsFrom(from, shown);
    const farthest = Math.max(...steps.values()) + 1;
    return indices.map((to, j) => (steps.get(to) ?? farthest) * STEP + room[i] + room[j]);
  });
}

/** @param {number} from @param {Shown} shown */
function stepsFrom(from, shown) {
  const steps = new Map([[from, 0]]);
  for (const index of steps.keys()) {
    for (const other of shown.near.get(index) ?? []) if (!steps.has(other)) steps.set(other, (steps.get(index) ?? 0) + 1);
  }
  return steps;
}

/** Bring distances near to the wanted ones (stress majorisation). @param {Box[]} boxes @param {number[][]} distances */
function pull(boxes, distances) {
  const rounds = Math.min(120, Math.max(12, WORK / boxes.length ** 2));
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, box] of boxes.entries()) {
      let [x, y, total] = [0, 0, 0];
      for (const [j, other] of boxes.entries()) {
        if (i === j) continue;
        const [dx, dy] = [box.x - other.x, box.y - other.y];
        const far = distances[i][j] / Math.max(Math.hypot(dx, dy), 1e-6);
        const weight = distances[i][j] ** -2;
        [x, y, total] = [x + weight * (other.x + dx * far), y + weight * (other.y + dy * far), total + weight];
      }
      if (total) [box.x, box.y] = [x / total, y / total];
    }
  }
}

/** Push boxes apart along the shorter way, as little as needed. @param {Box[]} boxes */
function separate(boxes) {
  for (let round = 0, hit = true; hit && round < 200; round += 1) {
    hit = false;
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(0, i)) {
        const [x, y] = [(a.wide + b.wide) / 2 + GAP - Math.abs(a.x - b.x), (a.high + b.high) / 2 + GAP - Math.abs(a.y - b.y)];
        if (x <= 0.01 || y <= 0.01) continue;
        hit = true;
        const axis = x < y ? "x" : "y";
        const push = ((Math.min(x, y) / 2) * (Math.sign(a[axis] - b[axis]) || 1));
        [a[axis], b[axis]] = [a[axis] + push, b[axis] - push];
      }
    }
  }
}
