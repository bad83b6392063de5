"""What is wrong with a query, in words for a person."""

import re
from bisect import bisect_right
from itertools import accumulate

from pyoxigraph import Store as Oxigraph

_BESIDE = re.compile(r"""#[^\n]*|<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
"""Comments, IRIs and texts: what stands in them is no part of the query's grammar."""

_PREFIX = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_USED = re.compile(r"(?<![\w:?$@.-])([A-Za-z][\w-]*):")
_UPDATE = re.compile(
    r"\s*(?:PREFIX\s+[\w.-]*:\s*|BASE\s*)*\b(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE
)
_GAP = r"(?:\s|#[^\n\r]*+)*+"
_NAMED = r"(?:[?$][^\s#{}<>]+|<[^>]*>|[^\s#{}<>:]*:(?:\\.|[^\s#{}<>\\])*)"
_SERVICE = re.compile(rf"(?<![?$:_-])SERVICE{_GAP}(?:SILENT{_GAP})?{_NAMED}{_GAP}\{{", re.IGNORECASE)
"""SPARQL's rule for SERVICE: the word, a variable or an IRI, a brace; searched for in comments and texts as well.

Nobody writes such a thing there, and to leave them out is not safe: only the grammar as a whole can tell where they
begin and end, as in '?a<?b)SERVICE?x#>'.
"""
_LETTER = re.compile(r"\\(?:u00|U000000)([46][1-9a-f]|[57][0-9a])", re.IGNORECASE)
"""A letter as an escape, which some servers read in keywords too."""

_DECLARED = re.compile(r"\b(?:PREFIX\s+[\w.-]*:|BASE)\s*<[^<>]*>", re.IGNORECASE)
_WORD = re.compile(
    r"""#[^\n]*|<[^<>"{}|^`\\\s]*>|(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?:@[\w-]+|\^\^(?:<[^<>\s]*>|[\w:.-]+))?"""
    r"""|[?$]\w+|[\w-]*:[\w.:%-]*(?<!\.)|[\w-]+(?:\.\d+)?|&&|\|\||[!<>]=|\S"""
)
"""A comment, IRI, text, variable, name, keyword, number or sign."""

_LINE = "\n"
_ROOM = 20
"""Spaces after a word that is tried: more than the longest keyword has letters."""

_KEYWORDS = "AS BY WHERE FROM DISTINCT GROUP ORDER HAVING LIMIT OFFSET VALUES FILTER OPTIONAL UNION IN".split()
_SIGNS = "{ } ( ) . ; , = *".split()
_SAMPLES = {"a variable": "?x", "an IRI": "<urn:x>", "a text": '"x"', "a number": "1"}
_SAMPLES |= {word: word for word in _KEYWORDS} | {f"'{sign}'": sign for sign in _SIGNS}
"""What could be missing → a sample of it."""

_TOLD = 6
"""Most things that are told to be missing: of more, none is likelier than the others."""


def bare(sparql: str) -> str:
    """Return the query with spaces in place of comments, IRIs and texts: each other sign stands where it stood."""
    return _BESIDE.sub(lambda match: " " * len(match[0]), sparql)


def update_message(sparql: str) -> str:
    """Return why the text is no question, if it would change the graph; else ''."""
    match = _UPDATE.match(bare(sparql))
    if not match:
        return ""
    word = match[1].upper()
    return f"only questions are answered (SELECT, ASK, CONSTRUCT, DESCRIBE) and '{word}' is none: nothing is changed"


def asks_elsewhere(sparql: str) -> bool:
    """Return whether a query asks another server, by SERVICE."""
    return bool(_SERVICE.search(_LETTER.sub(lambda match: chr(int(match[1], 16)), sparql)))


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
    words = [(match.start(), match[0]) for match in _WORD.finditer(sparql) if not match[0].startswith("#")]
    unclosed = next((number for number, (_, word) in enumerate(words) if word in "\"'"), None)
    at = unclosed if unclosed is not None else _mistaken([word for _, word in words])
    if at is not None and place:
        start = words[at][0] if at < len(words) else len(sparql.rstrip())
        place = f"line {sparql.count(_LINE, 0, start) + 1}, column {start - sparql.rfind(_LINE, 0, start)}: "
    if "Prefix not found" in message and (unknown := _undeclared(sparql)):
        message = f"the prefix '{unknown}:' is not declared: begin with 'PREFIX {unknown}: <…>'"
    elif "IRI parsing failed" in message:
        message = "this is no whole IRI: write <http://…> or a name with a prefix"
    elif "a variable that is unbound" in message:
        message = "SELECT names a variable that is neither grouped nor counted"
    elif message.strip().startswith("expected"):
        message = _expectation([word for _, word in words], at) if unclosed is None else "this text has no end"
    return (
        f"the query is malformed at {place}{' '.join(message.split())}"
        if place
        else f"the query is malformed: {message}"
    )


def _mistaken(words: list[str]) -> int | None:
    """Return the number of the first word after which nothing can make a query; None where that cannot be told.

    Oxigraph counts the letters of what it would have liked to see to the place that it tells. With more room after each
    word than any keyword has letters, the place still lies in the room of the right word.
    """
    try:
        Oxigraph().query("".join(word.ljust(len(word) + _ROOM) for word in words))
    except SyntaxError as error:
        found = re.match(r"error at \d+:(\d+):", str(error.msg or error))
        ends = list(accumulate(len(word) + _ROOM for word in words))
        return bisect_right(ends, int(found[1]) - 1) if found else None
    return None


def _expectation(words: list[str], at: int | None) -> str:
    """Return what could stand at a word that cannot: each of a few samples is tried there."""
    if at is None:
        return "something else is expected here"
    if not words or _begins(words[:at]):
        return "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE"
    if at == len(words):
        return "the query ends too early"
    fitting = [name for name, sample in _SAMPLES.items() if _mistaken([*words[:at], sample]) in (None, at + 1)]
    others = f", but {', '.join(fitting[:-1])}{' or ' * (len(fitting) > 1)}{fitting[-1]} can" if fitting else ""
    return f"'{words[at]}' cannot stand here{others if len(fitting) <= _TOLD else ''}"


def _begins(before: list[str]) -> bool:
    """Return whether nothing but declarations stands before a word."""
    return not _DECLARED.sub("", " ".join(before)).strip()


def _undeclared(sparql: str) -> str:
    """Return the first prefix that is used and not declared; '' for none."""
    grammar = bare(sparql)
    declared = set(_PREFIX.findall(grammar))
    used = (match[1] for match in _USED.finditer(grammar))
    return next((prefix for prefix in used if prefix not in declared), "")
