// Everything put together: one change of state redraws what depends on it.

import { byId } from "./dom.js";
import { startExport } from "./export.js";
import { drawChips, drawFilters, filtersOpen, onRefresh, showFilters, summary } from "./facets.js";
import { shownNow } from "./filter.js";
import { startKeyboard } from "./keyboard.js";
import { nodeOf } from "./data.js";
import { drawPanel } from "./panel.js";
import { drawNotice, limited } from "./limit.js";
import { closePath, drawPath, openPath, wayNow } from "./path.js";
import { respread } from "./spread.js";
import { startSearch } from "./search.js";
import { canRedo, canUndo, onChange, redo, state, takeHash, undo } from "./state.js";
import { drawTable } from "./table.js";
import { drawTimeline } from "./timeline.js";
import { bringIn, draw, fit, startView, zoom } from "./view.js";

let whole = shownNow();
let shown = whole;
let drawnOnce = false;

/** @param {import("./state.js").State} [before] */
function redraw(before) {
  whole = shownNow();
  const way = wayNow(whole);
  shown = limited(whole, way);
  drawPanel(shown, whole);
  drawNotice(shown, whole);
  drawFilters(shown, whole);
  drawChips();
  drawTimeline(whole);
  drawTable(shown.facts);
  const moved = respread(shown);
  draw(shown, drawPath(whole, way), !drawnOnce);
  drawnOnce = true;
  byId("undo").disabled = !canUndo();
  byId("redo").disabled = !canRedo();
  if (!before) return;
  if (moved || before.depth !== state.depth) fit(true);
  else if (before.table !== state.table || before.all !== state.all || before.open !== state.open) fit();
  else if (state.select.length && before.select !== state.select) bringIn(nodeOf(state.select[0])?.index ?? 0);
}

function startTheme() {
  const button = byId("theme");
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    redraw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => redraw());
}

function startButtons() {
  /** @type {[string, () => void][]} */
  const clicks = [
    ["undo", undo], ["redo", redo], ["fit", () => fit(true)], ["zoom-in", () => zoom(1.3)], ["zoom-out", () => zoom(1 / 1.3)],
    ["path-button", () => (byId("path-bar").hidden ? openPath() : closePath())],
    ["table-button", () => document.dispatchEvent(new KeyboardEvent("keydown", { key: "t" }))],
    ["help-button", () => byId("help").showModal()],
    ["filters-button", () => showFilters(!filtersOpen())],
  ];
  for (const [id, act] of clicks) byId(id).addEventListener("click", act);
  byId("stage").addEventListener("pointerdown", () => showFilters(false));
  document.querySelector("[data-skip]")?.addEventListener("click", (event) => (event.preventDefault(), byId("canvas").focus()));
}

startView();
startTheme();
startButtons();
startSearch();
startExport(() => shown.facts);
startKeyboard(() => shown);
summary();
onRefresh(() => drawFilters(shown, whole));
onChange(redraw);
takeHash();
if (!drawnOnce) redraw();
addEventListener("hashchange", takeHash);
addEventListener("resize", () => fit());
addEventListener("beforeprint", () => drawTable(shown.facts, true));
addEventListener("afterprint", () => drawTable(shown.facts));
document.documentElement.dataset.ready = "yes";
