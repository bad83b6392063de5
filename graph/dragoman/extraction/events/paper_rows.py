"""Rows of papers whose verb is told once: 'signed a pact with Peru and a treaty with Chile', 'Lee a pact, Ray one'."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman import tags
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.grammar import syntax
from dragoman.reading.parsed import Token

_FRAMES = frozenset({"signing", "concluding"})
_SEPARATORS = frozenset({",", ";", "and", "while"})
_UNDER = frozenset({"to", "on", "under"})
"""What stands before that which one puts one's name to."""
_ARTICLES = frozenset({"a", "an", "the", "another"})
_Sides = dict[str, tuple[Filler, ...]]


def papers_in_row(found: Iterable[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was found, with each further paper of a row beside those who signed that one, and with whom."""
    for one in found:
        row = list(_row(one, fillers)) if one.frame.name in _FRAMES else []
        if not row:
            yield one
            continue
        theirs = {f.token.i for sides in row for side in sides.values() for f in side}
        own = {role: tuple(f for f in side if f.token.i not in theirs) for role, side in one.fillers.items()}
        own = {role: side for role, side in own.items() if side}
        yield replace(one, fillers=own)
        signers = {role: side for role, side in own.items() if role == "source"}
        for sides in row:
            told = sides if sides.keys() & {"source", "behalf"} else signers | sides
            yield replace(one, fillers=told, dyad=None, coding=None)


def _row(one: Occurrence, fillers: Fillers) -> Iterator[_Sides]:
    """Yield each further paper that has signers or partners of its own, with those."""
    papers = [f.token for f in one.fillers.get("agreement", ()) if f.token.i > one.token.i]
    if one.token.pos_ != "VERB" or syntax.is_passive(one.token) or not papers:
        return
    last = min(papers, key=lambda t: t.i)
    for noun in one.token.doc[last.i + 1 : one.token.sent.end]:
        if noun.tag_ in tags.FINITE:
            return
        article = next((c for c in noun.lefts if c.lower_ in _ARTICLES), None)
        paper = fillers.of_type(noun, one.frame.roles["agreement"]) if article is not None else []
        if article is None or not paper or noun.pos_ not in {"NOUN", "PROPN"} or article.i <= last.i:
            continue
        between = list(noun.doc[last.i + 1 : article.i])
        parted = next((k for k, t in enumerate(between) if t.lower_ in _SEPARATORS), None)
        if parted is None:
            continue
        doers, partners = _doers(between[parted:], fillers), _partners(noun, fillers)
        joint = [t for t in between if t.dep_ != "case" or t.lower_ not in _UNDER]  # 'and | to a memorandum with'
        if doers or (partners and joint[-1].lower_ in _SEPARATORS):
            yield (
                {"agreement": (paper[0],)}
                | doers
                | (dict.fromkeys(("target", "cosigner"), partners) if partners else {})
            )
        last = noun


def _doers(words: Sequence[Token], fillers: Fillers) -> _Sides:
    """Return who stands right before a paper, behind a separator: 'and her minister, Lee, | a memorandum'; else nobody.

    "Niger's" is whoever signs for Niger.
    """
    if (words[-1].lower_ in _SEPARATORS and not _is_aside(words)) or any(t.pos_ in {"VERB", "AUX"} for t in words):
        return {}
    found: dict[str, Filler] = {}
    governed = False
    for word in words:
        governed = (governed or word.pos_ == "ADP") and word.lower_ not in _SEPARATORS
        if not governed and word.tag_ != "PRP$":  # 'and | her minister a contract'
            found |= {f.entity.id: f for f in fillers.of_type(word, "actor") if f.token == word}
    if words[-1].tag_ == "POS":
        owners = tuple(f for f in found.values() if f.entity.kind == "State")
        return {"behalf": owners[-1:]} if owners else {}
    people = tuple(f for f in found.values() if f.entity.kind == "Person")
    doers = people or tuple(found.values())
    return {"source": doers} if doers else {}


def _is_aside(words: Sequence[Token]) -> bool:
    """Tell whether a name between commas closes the words: 'and the farm ministers, Paz and Amo,'."""
    texts = [t.lower_ for t in words]
    return texts[-1] == "," and texts.count(",") > 1 and "and" in texts[: texts.index(",", 1)]


def _partners(paper: Token, fillers: Fillers) -> tuple[Filler, ...]:
    """Return with whom a paper is, by what stands right behind it: 'a treaty | with Chile'."""
    behind = paper.doc[paper.i + 1 : paper.sent.end]
    with_ = next((t for t in behind if t.lower_ == "with" or t.lower_ in _SEPARATORS or t.pos_ == "VERB"), None)
    if with_ is None or with_.lower_ != "with":
        return ()
    named = [with_.head, *syntax.coordinated(with_.head)]
    return tuple({f.entity.id: f for t in named for f in fillers.of_type(t, "actor")}.values())
