"""What is wrong with a query, in words for a person."""

import re

_BESIDE = re.compile(r"""#[^\n]*|<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
"""Comments, IRIs and texts: what stands in them is no part of the query's grammar."""

_PREFIX = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_USED = re.compile(r"(?<![\w:?$@.-])([A-Za-z][\w-]*):")
_UPDATE = re.compile(
    r"\s*(?:PREFIX\s+[\w.-]*:\s*|BASE\s*)*\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE
)


def update_message(sparql: str) -> str:
    """Return why the text is no question, if it would change the graph; else ''."""
    match = _UPDATE.match(_BESIDE.sub(" ", sparql))
    if not match:
        return ""
    word = match[1].upper()
    return f"only questions are answered (SELECT, ASK, CONSTRUCT, DESCRIBE) and '{word}' is none: nothing is changed"


def syntax_message(error: SyntaxError, sparql: str = "") -> str:
    """Return Oxigraph's complaint as one short line that begins with the place: 'line 2, column 7: …'."""
    refused = update_message(sparql)
    if refused:
        return refused
    message = str(error.msg or error)
    place = ""
    if message.startswith("error at ") and message.count(":") >= 2:
        line, column, message = message.removeprefix("error at ").split(":", 2)
        place = f"line {line}, column {column}: "
    if "Prefix not found" in message and (unknown := _undeclared(sparql)):
        message = f"the prefix '{unknown}:' is not declared: begin with 'PREFIX {unknown}: <…>'"
    elif "IRI parsing failed" in message:
        message = "this is no whole IRI: write <http://…> or a name with a prefix"
    elif message.strip().startswith("expected"):
        message = "something else is expected here"
    return (
        f"the query is malformed at {place}{' '.join(message.split())}"
        if place
        else f"the query is malformed: {message}"
    )


def _undeclared(sparql: str) -> str:
    """Return the first prefix that is used and not declared; '' for none."""
    bare = _BESIDE.sub(" ", sparql)
    declared = set(_PREFIX.findall(bare))
    used = (match[1] for match in _USED.finditer(bare))
    return next((prefix for prefix in used if prefix not in declared), "")
