"""The explorer's page: one file that loads nothing, built on pyvis with our own template.

Data stand only in JSON script elements; scripts and styles are allowed by their hashes alone.
"""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from pyvis.network import Network  # type: ignore[import-untyped]

from dragoman.errors import DragomanError
from dragoman.network.data import NetworkData
from dragoman.network.explorer import limits, payload
from dragoman.network.explorer.appearance import appearance
from dragoman.network.scene import scene

_HERE = Path(__file__).parent
SCRIPTS = """
data dom state filter marks paint places room lines spread focus limit visview glview view facets cards overview money
path panel timeline search table export keyboard main
""".split()
"""The page's modules in the order of their imports."""


def page(data: NetworkData, title: str = "Dragoman") -> str:
    """Return the whole HTML page; the same data give the same bytes."""
    view = limits.fitted(data)
    drawn = scene(view.data)
    relations = payload.relations_of(view.data)
    meta = payload.meta(view.data, relations) | {"limits": limits.LIMITS, "notice": view.notice}
    network = Network(directed=True, cdn_resources="in_line")
    network.nodes = payload.nodes(view.data, drawn, appearance(view.data))
    network.edges = payload.edges(view.data)
    meta["bundles"] = limits.add_bubbles(network.nodes, view)
    script = script_text(webgl=len(network.nodes) > limits.WEBGL)
    style = _read("page.css")
    network.templateEnv = Environment(loader=FileSystemLoader(_HERE), autoescape=True)
    network.templateEnv.filters["json"] = as_json
    network.templateEnv.globals.update(
        title=title,
        meta=meta,
        facts=payload.facts(view.data, relations),
        script=Markup(script),
        style=Markup(style),
        policy=_policy(script, style),
    )
    network.path = "page.html.j2"
    html: str = network.generate_html()
    return html


def as_json(value: object) -> Markup:
    """Return JSON that cannot end its script element, whatever text it holds."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


def script_text(webgl: bool = False) -> str:
    """Return the page's one script: the renderers, then our modules as one closed function."""
    bundles = [_vis()] + ([_read("vendor/sigma.min.js")] if webgl else [])
    modules = "\n".join(_module(name) for name in SCRIPTS)
    return "\n".join([*bundles, f'(() => {{\n"use strict";\n{modules}\n}})();\n']).replace("</script", "<\\/script")


def _module(name: str) -> str:
    """Return a module's text to stand beside the others: without its imports, its exports as plain names."""
    text = re.sub(r"^import [^;]*;\n", "", _read(f"js/{name}.js"), flags=re.MULTILINE)
    return re.sub(r"^export ", "", text, flags=re.MULTILINE)


def _vis() -> str:
    """Return vis-network as pyvis ships it."""
    found = find_spec("pyvis")
    if not found or not found.origin:
        raise DragomanError("pyvis is missing: install Dragoman again")
    return (Path(found.origin).parent / "templates/lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")


def _read(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _policy(script: str, style: str) -> str:
    rules: Mapping[str, Any] = {
        "default-src": "'none'",
        "script-src": _digest(script),
        "style-src": _digest(style),
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
