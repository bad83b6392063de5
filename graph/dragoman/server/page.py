"""The query page of the server: an editor, the catalogue, and a table; nothing is loaded from elsewhere."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from dragoman.querying.catalogue import Parameter, Query
from dragoman.querying.labels import short_id
from dragoman.querying.parameters import bind
from dragoman.server.endpoint import Response, text
from dragoman.store import Store
from dragoman.vocabulary import PREFIXES

_FOLDER = Path(__file__).parent
_HEADER = re.compile(r"\A(?:# *(?:title|description|group|param):[^\n]*\n)+\n*")


def query_page(catalogue: Mapping[str, Query]) -> Response:
    """Return the page, with a policy under which nothing but its own script runs."""
    page, style, script = ((_FOLDER / f"page.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js"))
    queries = [
        {
            "name": query.name,
            "title": query.title,
            "description": query.description,
            "group": query.group,
            "text": _shown(query.text),
            "parameters": [*map(_field, query.parameters)],
        }
        for query in catalogue.values()
    ]
    data = json.dumps({"queries": queries, "prefixes": PREFIXES}).replace("<", "\\u003c")
    policy = (
        f"default-src 'none'; connect-src 'self'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    body = page.format(style=style, script=script, data=data)
    return Response(200, "text/html; charset=utf-8", body.encode(), {"Content-Security-Policy": policy})


def bound_question(catalogue: Mapping[str, Query], values: Mapping[str, str], store: Store) -> Response:
    """Return the text of a question of the catalogue with values as people write them: 'question' names it."""
    query = catalogue.get(values.get("question", ""))
    if query is None:
        return text(404, "the catalogue has no such question")
    given = {name: value for name, value in values.items() if name != "question"}
    return Response(200, "text/plain; charset=utf-8", _shown(bind(query, given, store)).encode())


def _shown(text: str) -> str:
    """Return a question without its header, which the page shows around it."""
    return _HEADER.sub("", text)


def _field(parameter: Parameter) -> dict[str, str | bool]:
    """Return what the page needs to know of a parameter: its example in short, or what most askers want.

    A thing is needed: that of the example is hardly what somebody asks about.
    """
    example = short_id(parameter.default.split("^^")[0].strip('<>"'))
    wanted = {"name": parameter.name, "description": parameter.description, "example": example}
    return {**wanted, "optional": parameter.optional, "needed": parameter.kind == "iri"}


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
