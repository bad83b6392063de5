"""The query page of the server: an editor, the catalogue, and a table; nothing is loaded from elsewhere."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from dragoman.querying.catalogue import Query
from dragoman.server.endpoint import Response
from dragoman.vocabulary import PREFIXES

_FOLDER = Path(__file__).parent


def query_page(catalogue: Mapping[str, Query]) -> Response:
    """Return the page, with a policy under which nothing but its own script runs."""
    page, style, script = ((_FOLDER / f"page.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js"))
    queries = [{"name": query.name, "title": query.title, "text": query.text} for query in catalogue.values()]
    data = json.dumps({"queries": queries, "prefixes": PREFIXES}).replace("<", "\\u003c")
    policy = (
        f"default-src 'none'; connect-src 'self'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    body = page.format(style=style, script=script, data=data)
    return Response(200, "text/html; charset=utf-8", body.encode(), {"Content-Security-Policy": policy})


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
