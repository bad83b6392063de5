"""File size, and CPU to the first picture, of the explorer and of stock pyvis on the same graphs in the same run.

    python -m benchmarks.explorer [NODES ...]        100 1000 5000 20000 by default

Prints one row a page. `make` is the CPU of Python to make the page; `show` is the CPU of all of the browser's
processes from opening the file to its first whole picture. Stock pyvis runs with its template, its scripts in line,
once as it comes (its own moving layout; only for 100 nodes: for 1,000 it takes minutes) and once held still on
our positions. It asks for a file from a CDN, which here is not answered. Needs Playwright and Chromium.
"""

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pyvis.network import Network  # type: ignore[import-untyped]

from benchmarks.synthetic import synthetic
from dragoman.network import NetworkData
from dragoman.network.explorer import page
from dragoman.network.kinds import GROUPS, group_of
from dragoman.network.scene import scene

SIZES = (100, 1000, 5000, 20_000)
_MOVING = 100
_SETTLE = 1500
"""Milliseconds in which a first picture is surely painted."""
_FLAGS = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--no-sandbox"]
_COLOURS = {group.id: group.colour for group in GROUPS}
_PICTURE = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_STILL = """() => new Promise(done => {
  if (!network.physics.physicsEnabled) return done();
  network.once('stabilizationIterationsDone', done);
})"""


def stock(data: NetworkData, moving: bool) -> str:
    """Return the page that pyvis makes by itself of the same nodes and facts."""
    network = Network(directed=True, cdn_resources="in_line", height="900px")
    spots = {} if moving else scene(data).spots
    for iri, node in data.nodes.items():
        place = {} if moving else {"x": spots[iri].x, "y": spots[iri].y}
        network.nodes.append(
            {"id": iri, "label": node.label, "shape": "dot", "size": 10, "color": _COLOURS[group_of(node.kind)]} | place
        )
    network.edges = [{"from": f.subject, "to": f.object, "title": f.quote, "arrows": "to"} for f in data.ties()]
    network.toggle_physics(moving)
    html: str = network.generate_html()
    return html


def cpu(browser: Any) -> float:
    """Return the CPU seconds that the browser's processes have used so far."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return float(sum(process["cpuTime"] for process in processes))


def show(browser: Any, file: Path, wait: str) -> float:
    """Return the CPU seconds from opening a page to its first whole picture."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    tab = context.new_page()
    before = cpu(browser)
    tab.goto(file.as_uri(), wait_until="load", timeout=600_000)
    tab.evaluate(wait)
    tab.evaluate(_PICTURE)
    tab.wait_for_timeout(_SETTLE)  # the picture is still being painted by another process
    used = cpu(browser) - before
    context.close()
    return used


def ways(nodes: int) -> Iterator[tuple[str, Callable[[NetworkData], str], str]]:
    """Yield each way to make a page: its name, the function, what to wait for in the page."""
    yield "explorer", page, "() => {}"
    yield "pyvis, held still", lambda data: stock(data, moving=False), _STILL
    if nodes <= _MOVING:
        yield "pyvis as it comes", lambda data: stock(data, moving=True), _STILL


def measure(sizes: list[int]) -> Iterator[dict[str, Any]]:
    """Yield a row a page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        for nodes in sizes:
            data = synthetic(nodes)
            for name, make, wait in ways(nodes):
                start = time.process_time()
                html = make(data)
                made = time.process_time() - start
                file = Path(folder) / "page.html"
                file.write_text(html, encoding="utf-8", newline="\n")
                # a browser of its own for each page: what one leaves behind is not counted for the next
                browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
                shown = show(browser, file, wait)
                browser.close()
                megabytes = round(file.stat().st_size / 1e6, 2)
                yield {"nodes": nodes, "page": name, "MB": megabytes, "make": round(made, 1), "show": round(shown, 2)}


def main() -> None:
    """Print the rows as they are measured."""
    for row in measure([int(word) for word in sys.argv[1:]] or list(SIZES)):
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
