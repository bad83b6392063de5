// What the reader has chosen: one plain value, kept in the address, with undo and redo.

import { groups, meta, nodeOf } from "./data.js";

/**
 * @typedef {{select: string[], path: string[], depth: number, off: string[], relation: string[], topic: string[],
 *   source: string[], speaker: string[], status: string[], time: string[], hidden: string[],
 *   pinned: Object<string, number[]>, table: boolean, sort: string, size: string, colour: string, open: string[], all: boolean}} State
 */

/** @returns {State} */
export const defaults = () => ({
  select: [], path: [], depth: 0, off: [...groups.values()].filter((group) => group.off).map((group) => group.id),
  relation: [], topic: [], source: [], speaker: [], status: [...meta.ties], time: [], hidden: [], pinned: {},
  table: false, sort: "date", size: "ties", colour: "kind", open: [], all: false,
});

/** @type {State} */
export let state = defaults();

/** @type {((before: State) => void)[]} */
const listeners = [];
/** @type {State[]} */
let past = [];
/** @type {State[]} */
let future = [];

/** What the address last asked for and the graph does not hold. @type {string[]} */
export let missing = [];

/** @param {(before: State) => void} listener */
export const onChange = (listener) => listeners.push(listener);
export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;

/** Change some of the state; every change can be undone. @param {Partial<State>} part @param {string[]} [lost] what was asked for and is missing */
export function change(part, lost = []) {
  const next = { ...state, ...part };
  const same = JSON.stringify(next) === JSON.stringify(state);
  if (same && !lost.length) return;
  if (!same) [past, future] = [[...past.slice(-99), state], []];
  become(next, lost);
}

export function undo() {
  const before = past.pop();
  if (before) future.push(state), become(before);
}

export function redo() {
  const after = future.pop();
  if (after) past.push(state), become(after);
}

/** @param {State} next @param {string[]} [lost] */
function become(next, lost = []) {
  const before = state;
  [state, missing] = [next, lost];
  const hash = toHash(state);
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  for (const listener of listeners) listener(before);
}

/** @param {State} value @returns {string} */
export function toHash(value) {
  const plain = defaults();
  const parts = new URLSearchParams();
  for (const key of /** @type {(keyof State)[]} */ (Object.keys(plain))) {
    const [now, usual] = [write(value[key]), write(plain[key])];
    if (now !== usual) parts.set(key, now);
  }
  return parts.toString().replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%7E", "~");
}

/** Escape what separates items and places, and nothing else, so that links stay readable. @param {string} item */
const guard = (item) => item.replace(/[%~:]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** @param {any} value */
function write(value) {
  if (Array.isArray(value)) return value.map(guard).join("~");
  if (typeof value === "object") {
    return Object.entries(value).map(([id, [x, y]]) => `${guard(id)}:${x}:${y}`).join("~");
  }
  return String(value);
}

/** Read an address; what it does not know or cannot use is left out. @param {string} hash @returns {{next: State, lost: string[]}} */
export function fromHash(hash) {
  const result = defaults();
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  for (const [key, text] of parts) {
    if (Object.hasOwn(result, key)) Object.assign(result, { [key]: parse(key, text, /** @type {any} */ (result)[key]) });
  }
  const lost = [...result.select, ...result.path].filter((id) => !nodeOf(id));
  const known = (/** @type {string} */ id) => nodeOf(id)?.id ?? "";
  for (const key of /** @type {("select" | "path" | "hidden" | "open")[]} */ (["select", "path", "hidden", "open"])) {
    result[key] = result[key].map(known).filter(Boolean);
  }
  const [from, to] = result.time;
  const dates = result.time.length === 2 && result.time.every((date) => /^\d{4}(-\d\d){0,2}$/.test(date));
  if (!dates || from.slice(0, to.length) > to.slice(0, from.length)) result.time = [];
  return { next: result, lost };
}

/** @param {string} key @param {string} text @param {any} usual */
function parse(key, text, usual) {
  const items = text.split("~").filter(Boolean).map(decode);
  if (Array.isArray(usual)) return items;
  if (typeof usual === "number") return Math.min(5, Math.max(0, Math.trunc(Number(text)) || 0));
  if (typeof usual === "boolean") return text === "true";
  if (typeof usual === "string") return /^-?[a-z]+$/.test(text) ? text : usual;
  const places = text.split("~").map((item) => item.split(":"))
    .filter((item) => item.length === 3 && nodeOf(decode(item[0])) && item.slice(1).every((n) => Number.isFinite(Number(n))));
  return Object.fromEntries(places.map(([id, x, y]) => [decode(id), [Number(x), Number(y)]]));
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Take up the address's state, at the start and when a reader pastes a link. */
export function takeHash() {
  const { next, lost } = fromHash(location.hash);
  change(next, lost);
}
