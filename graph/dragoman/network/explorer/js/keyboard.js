// The keys: arrows go over neighbours, one letter for each tool.

import { nodeOf, nodes } from "./data.js";
import { byId, el } from "./dom.js";
import { filtersOpen, showFilters } from "./facets.js";
import { closePath, openPath } from "./path.js";
import { change, redo, state, undo } from "./state.js";
import { pinnedAt, placeOf } from "./places.js";
import { fit, zoom } from "./view.js";

const ARROWS = /** @type {Object<string, [number, number]>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });

/** Key → what it does, and the action. @type {Object<string, [string, (shown: import("./filter.js").Shown) => void]>} */
const KEYS = {
  "/": ["search", () => byId("search").focus()],
  Escape: ["let go, step by step", () => letGo()],
  0: ["show all", () => fit(true)],
  "+": ["closer", () => zoom(1.3)],
  "-": ["farther", () => zoom(1 / 1.3)],
  1: ["one step around", () => steps(1)],
  2: ["two steps around", () => steps(2)],
  3: ["three steps around", () => steps(3)],
  b: ["path between two", () => openPath()],
  t: ["table", () => change({ table: !state.table })],
  h: ["hide the selected", () => state.select.length && change({ hidden: [...state.hidden, state.select[0]], select: [] })],
  p: ["pin the selected, or unpin", () => pin()],
  Enter: ["read the details", () => state.select.length && byId("panel").focus()],
  "?": ["these keys", () => byId("help").showModal()],
};

/** @param {() => import("./filter.js").Shown} shown */
export function startKeyboard(shown) {
  document.addEventListener("keydown", (event) => key(event, shown()));
  byId("help").append(el("h2", { id: "help-title" }, "Keys"), el("dl", null, el("dt", null, "← ↑ → ↓"), el("dd", null, "to the neighbour on that side"),
    ...Object.entries(KEYS).flatMap(([name, [words]]) => [el("dt", null, name === "Escape" ? "Esc" : name), el("dd", null, words)]),
    el("dt", null, "Ctrl Z"), el("dd", null, "undo; with Shift, redo")),
    el("p", null, "Solid lines are reported, dashed ones claimed, dotted ones planned. What is denied never makes a line. A line's number counts the facts behind it."),
    el("form", { method: "dialog" }, el("button", { value: "ok" }, "Close")));
}

/** @param {KeyboardEvent} event @param {import("./filter.js").Shown} shown */
function key(event, shown) {
  if (byId("help").open) return;
  if ((event.ctrlKey || event.metaKey) && ["z", "Z", "y"].includes(event.key)) {
    event.preventDefault();
    (event.shiftKey || event.key === "y" ? redo : undo)();
    return;
  }
  const typing = event.target instanceof HTMLElement && event.target.closest("input:not([type=checkbox]), select, textarea, [role=menu]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const onButton = event.target instanceof HTMLElement && event.target.closest("button, a, summary, tr, [type=checkbox]");
  const arrow = ARROWS[event.key];
  if (arrow && event.target === byId("canvas")) {
    event.preventDefault();
    walk(arrow, shown);
  } else if (Object.hasOwn(KEYS, event.key) && !(onButton && event.key === "Enter")) {
    event.preventDefault();
    KEYS[event.key][1](shown);
  }
}

/** Go to the neighbour that lies most in that direction. @param {[number, number]} way @param {import("./filter.js").Shown} shown */
function walk([dx, dy], shown) {
  const here = state.select.length === 1 ? nodeOf(state.select[0])?.index : undefined;
  if (here === undefined) {
    const first = [...shown.nodes].sort((a, b) => (shown.near.get(b)?.size ?? 0) - (shown.near.get(a)?.size ?? 0) || a - b)[0];
    if (first !== undefined) change({ select: [nodes[first].id] });
    return;
  }
  const from = placeOf(here);
  const turned = [...(shown.near.get(here) ?? [])].map((index) => {
    const [x, y] = [placeOf(index).x - from.x, placeOf(index).y - from.y];
    return { index, fit: (x * dx + y * dy) / (Math.hypot(x, y) || 1) };
  }).filter((item) => item.fit > 0.3).sort((a, b) => b.fit - a.fit || a.index - b.index);
  if (turned.length) change({ select: [nodes[turned[0].index].id], path: [] });
}

/** @param {number} depth */
const steps = (depth) => state.select.length && change({ depth: state.depth === depth ? 0 : depth });

function pin() {
  const node = nodeOf(state.select[0] ?? "");
  if (!node) return;
  const { [node.id]: was, ...others } = state.pinned;
  change({ pinned: was ? others : pinnedAt(node.index) });
}

function letGo() {
  if (filtersOpen()) showFilters(false);
  else if (!byId("path-bar").hidden) closePath();
  else if (state.depth) change({ depth: 0 });
  else if (state.select.length) change({ select: [] });
  else if (state.table) change({ table: false });
  byId("canvas").focus();
}
