"""Matters of what the sentence before names: 'They held talks. The main topic was fish.', 'On the agenda: ports.'"""

from collections.abc import Iterator

from dragoman import tags
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.subjects import matters
from dragoman.extraction.things.contents.clauses import PRIORITIES
from dragoman.extraction.things.contents.container import Found, is_somebody, last_of
from dragoman.extraction.things.contents.topic_verbs import governed
from dragoman.extraction.things.found import Things
from dragoman.model import Entity
from dragoman.reading.parsed import Token

_SUBJECTS = frozenset(
    "topic subject theme focus subject-matter centrepiece centerpiece thrust emphasis gist crux".split()
)
"""What only papers and talks have: 'the topic was fish' says of which it is by standing behind it."""
_POINTS = frozenset({"item", "issue", "point", "question", "matter"})
"""What must be the main one to be what talks were about."""
_MAIN = frozenset("main key central chief principal major foremost top dominant sole only overriding biggest".split())
_LISTS = frozenset({"agenda", "table", "menu", "docket", "programme", "program"})
"""Where matters stand that are talked of: 'on the agenda', 'on the table'."""
_LISTING = frozenset({"include", "comprise", "range", "cover", "span", "be"})
_TALKED_OF = frozenset({"discuss", "cover", "raise", "address", "tackle", "debate", "broach", "touch"})
_MARKS = frozenset({":", "–", "—"})
_NO_MATTERS = frozenset("option offer everything nothing money card food figure sum billion million".split())
"""What lies on a table and is nothing to talk about."""
_COMING_UP = frozenset({("come", "up"), ("crop", "up"), ("arise", "")})
UNNAMED = _SUBJECTS | _POINTS | _LISTS | {verb for verb, _ in _COMING_UP}


def of_last_named(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'the main topic was fish', 'topics included fish', 'on the agenda: fish', 'fish came up as well'."""
    lemma = token.lemma_.lower()
    if lemma not in UNNAMED:
        return
    nouns = _come_up(token) if token.pos_ == "VERB" else _listed(token) if _stands_alone(token) else []
    told = [n for n in nouns if n.pos_ == "NOUN" and syntax.case(n) == "on"]  # 'the focus was on prisoners'
    nouns = [n for n in nouns if n.lemma_.lower() not in _NO_MATTERS and (n in told or not is_somebody(n, things))]
    container = _container(token, things) if nouns else None
    if container is not None:
        verb = nouns[0] if syntax.children(nouns[0], "cop") else token.head if token.dep_ == "nsubj" else token
        yield from ((container, m, verb) for noun in nouns for m in matters(noun) if noun.pos_ in {"NOUN", "PROPN"})


def _container(token: Token, things: Things) -> Entity | None:
    """Return the talks or the paper told of last; a paper is discussed nowhere and has no agenda."""
    talked = token.lemma_.lower() in _LISTS | _POINTS or token.pos_ == "VERB"
    talked = talked or any(c.lemma_.lower() in _TALKED_OF for c in token.children)
    groups = ("contact", "event") if talked else ("contact", "event", "agreement", "initiative")
    return last_of(token, things, *groups)


def _stands_alone(noun: Token) -> bool:
    """Tell whether it does not say what it is of itself: 'the main topic', 'topics under discussion', 'its subject'."""
    owners = [c for c in syntax.children(noun, "nmod:poss") if c.lower_ not in {"its", "their"}]
    behind = [c for c in noun.children if c.i > noun.i and c.dep_ in {"nmod", "acl:relcl"}]
    behind = [c for c in behind if not (syntax.case(c) in {"under", "on"} and c.lemma_.lower() in _UNDER)]
    lemma = noun.lemma_.lower()
    definite = noun.tag_ == "NNS" or any(c.lower_ in {"the", "its", "their"} for c in noun.children)
    main = lemma not in _POINTS or any(c.lower_ in _MAIN for c in noun.children)
    return definite and main and not owners and not behind


_UNDER = _LISTS | {"discussion", "debate", "review", "consideration"}


def _listed(noun: Token) -> list[Token]:
    """Return what stands on the other side of 'was', 'included' or a colon."""
    listing = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in _LISTING
    if syntax.case(noun) in {"among", "amongst"} or (noun.lemma_.lower() in _LISTS and not listing):
        return _fronted(noun)
    if noun.dep_ == "nsubj" and syntax.children(noun.head, "cop"):  # 'the topic was fish', 'the focus was on fish'
        return [noun.head] if syntax.case(noun.head) in {"", "on"} else []
    if noun.dep_ == "nsubj" and noun.head.lemma_.lower() in _LISTING | {"lie", "rest"}:
        ranged = [n for way in ("from", "to", "on") for n in governed(noun.head, way)]
        return syntax.children(noun.head, "obj") + ranged
    if syntax.children(noun, "cop"):  # 'fish was the main item'
        return syntax.children(noun, "nsubj")
    ranging = [c for c in syntax.children(noun, "acl") if c.lemma_.lower() in _LISTING and noun.dep_ == "ROOT"]
    if ranging:
        return [n for way in ("from", "to") for n in governed(ranging[0], way)]
    return _behind_mark(noun)


def _fronted(noun: Token) -> list[Token]:
    """Return what is told behind a place on a list: 'on the agenda was fish', 'top of the agenda: fish'."""
    high = noun.head if noun.head.lemma_.lower() in _HIGH else noun
    ways = {"on", "among", "amongst"} if high == noun else {"on", "of"}
    if syntax.case(noun) not in ways or (high != noun and high.head == noun):
        return []
    if found := _behind_mark(noun) or _behind_mark(high):
        return found
    opens = high.left_edge.i == noun.sent.start or any(c.lower_ == "also" for c in high.head.lefts)
    predicate = high.head if high != high.head and high.head.i > noun.i else None
    told = predicate is not None and syntax.children(predicate, "cop") and opens
    return [predicate] if told and predicate is not None and predicate.pos_ in {"NOUN", "PROPN"} else []


_HIGH = frozenset({"high", "top", "first", "prominent", "foremost", "uppermost"})


def _behind_mark(noun: Token) -> list[Token]:
    """Return what a colon or dash sets behind a noun that is no clause: 'the topic: fish', 'on the agenda: fish'."""
    mark = next((t for t in noun.doc[noun.i + 1 : min(noun.i + 3, noun.sent.end)] if t.text in _MARKS), None)
    if mark is None or any(t.tag_ in tags.INFLECTED for t in noun.doc[noun.sent.start : mark.i]):
        return []
    ties = ("appos", "parataxis", "conj")
    below = [c for word in (noun, noun.sent.root) for c in syntax.children(word, *ties) if c.i > mark.i]
    return below[:1] or [t for t in [noun.sent.root] if t.i > mark.i]


def _come_up(verb: Token) -> list[Token]:
    """Return what came up: 'fish came up as well', 'the issue of fish also came up'."""
    beside = {"", *(c.lower_ for c in verb.children if c.dep_ in {"compound:prt", "advmod"})}
    known = any((syntax.base_form(verb), word) in _COMING_UP for word in beside)
    behind = syntax.children(verb, "obl", "obj", "ccomp", "xcomp") if known else []
    subjects = syntax.children(verb, "nsubj") if known and not behind else []
    return [n for s in subjects for n in (syntax.complements(s, "of") if s.lemma_.lower() in PRIORITIES else [s])]
