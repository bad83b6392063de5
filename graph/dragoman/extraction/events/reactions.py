"""Reactions that do not say to what: 'Chad left the pact. Peru protested', 'Criticism came from Peru', 'It voted no'.

What they are reactions to is what the sentence before tells of.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.extraction.events.coding import as_dyad
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.told_before import told_before
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import standing
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.frame import Frame
from dragoman.model import Status
from dragoman.reading.parsed import Token

_Reaction = tuple[str, list[Token]]
"""Whether it is negative or positive, and whose it is."""


def reactions(word: Token, frames: dict[str, Frame], fillers: Fillers, quotations: Quotations) -> Iterator[Occurrence]:
    """Yield the criticism or support that a reaction without an object is, of what was told just before."""
    sort, holders = _reaction(word) or ("", [])
    sources = {f.entity.id: f for h in holders for m in syntax.coordinated(h) for f in fillers.of_type(m, "actor")}
    reacting = [f for f in sources.values() if f.entity.kind != "PersonGroup"]
    before = word.head if word.dep_ == "conj" and word.head.pos_ == "VERB" and syntax.children(word, "nsubj") else None
    targets = told_before(word, reacting, fillers, before) if reacting else []
    if targets:
        roles = {"source": tuple(reacting), "target": tuple(targets)}
        frame, how = frames[sort], standing(word, quotations)
        if word.lower_ in _UNMOVED and how.status is Status.DENIED:  # 'was not amused'
            how = replace(how, status=Status.REPORTED)
        yield Occurrence(frame, frame.triggers[0], word, roles, how, as_dyad(roles, frame))


def _reaction(word: Token) -> _Reaction | None:
    """Return what reaction a word tells of and whose, None for nearly every word."""
    lemma = syntax.base_form(word)
    if lemma == "vote":
        return _vote(word)
    if lemma in {"favour", "favor", "against"}:
        return _side_taken(word)
    if word.pos_ == "VERB" and lemma in _COMING:
        return _come_from(word)
    sort = _VERBS.get(lemma, "") or (_toned(word) if lemma in _RESPONDING else "") or _shown(word, lemma)
    if word.pos_ == "VERB" and sort:
        return (sort, arguments.logical_subjects(word)) if _is_alone(word) else None
    if lemma == "full" and any(not _says_of_what(n) for n in syntax.complements(word, "of") if n.lower_ == "praise"):
        return "positive", syntax.children(word, "nsubj")
    return _mood(word)


def _mood(word: Token) -> _Reaction | None:
    """Return in which mood somebody is: 'Peru was furious', 'Peru was not amused'."""
    if word.lower_ in _UNMOVED and any(c.lower_ in {"not", "n't", "n’t"} for c in word.lefts) and _is_alone(word):
        return "negative", syntax.children(word, "nsubj")
    moods, words = word_classes("appraisal"), {syntax.base_form(word), word.lower_}
    angry, pleased = words & (moods["angry"] | _ANGERED), words & (moods["warm"] | _PLEASED)
    felt = word.pos_ in {"ADJ", "VERB"} and word.dep_ not in {"xcomp", "acl"} and bool(angry or pleased)
    felt = felt and any(c.lemma_.lower() == "be" for c in word.lefts) and _is_alone(word)
    subject = arguments.surface_subject(word) if felt else None
    return ("negative" if angry else "positive", [subject]) if subject is not None else None


_COMING = frozenset({"come", "follow", "arrive"})
_RESPONDING = frozenset({"react", "respond", "reply"})
_VERBS = {
    **dict.fromkeys(("protest", "object", "disagree", "bristle"), "negative"),
    **dict.fromkeys(("applaud", "cheer", "rejoice"), "positive"),
}
_ANGERED = frozenset(
    "outraged incensed livid enraged infuriated dismayed displeased unimpressed unhappy aghast".split()
)
_UNMOVED = frozenset({"amused", "impressed", "pleased", "happy", "convinced"})
"""What whoever dislikes something is told not to be."""
_PLEASED = frozenset("delighted pleased overjoyed thrilled supportive".split())
_SORTS = {
    **dict.fromkeys(
        """anger fury outrage dismay indignation criticism condemnation scorn derision hostility displeasure protest
        objection disapproval opposition resistance consternation ire""".split(),
        "negative",
    ),
    **dict.fromkeys(
        "praise applause approval support backing acclaim enthusiasm delight satisfaction plaudit".split(),
        "positive",
    ),
}
_ADVERBS = {
    **dict.fromkeys(
        "angrily furiously coolly coldly frostily harshly sharply critically indignantly scathingly".split(), "negative"
    ),
    **dict.fromkeys("warmly positively enthusiastically favourably favorably approvingly gladly".split(), "positive"),
}


def _is_alone(word: Token) -> bool:
    """Tell whether nothing is said of what it is about: 'Peru protested on Monday', 'Peru reacted with anger'."""
    said = _SORTS.keys()
    plain = {"nsubj", "nsubj:pass", "advmod", "punct", "aux", "aux:pass", "cop", "cc", "det", "conj", "parataxis"}
    return all(c.dep_ in plain or is_time(c) or c.lemma_.lower() in said or c.i < word.i for c in word.children) and (
        not any(c.dep_ in {"obl", "advcl"} and c.i < word.i and not is_time(c) for c in word.children)
    )


def _toned(verb: Token) -> str:
    """Return how somebody reacts: 'reacted angrily', 'responded with scorn'; '' where that is not told."""
    ways = [_ADVERBS.get(c.lower_, "") for c in syntax.children(verb, "advmod")]
    ways += [_SORTS.get(n.lemma_.lower(), "") for n in syntax.complements(verb, "with") if not _says_of_what(n)]
    return next(filter(None, ways), "")


def _shown(verb: Token, lemma: str) -> str:
    """Return what somebody shows: 'voiced anger', 'expressed dismay'; '' where it is said at what."""
    shown = syntax.children(verb, "obj") if lemma in {"voice", "express", "show"} else []
    return next((_SORTS.get(n.lemma_.lower(), "") for n in shown if not _says_of_what(n)), "")


def _says_of_what(noun: Token) -> bool:
    return any(c.dep_ in {"nmod", "acl", "nmod:poss"} for c in noun.children)


def _vote(verb: Token) -> _Reaction | None:
    """Return how somebody voted, where it is not said on what: 'voted in favour', 'those who voted against'."""
    favour = [*syntax.complements(verb, "in"), *syntax.children(verb, "nmod")]
    words = [c for c in (*favour, *syntax.children(verb, "obl", "advmod", "obj")) if not _says_of_what(c)]
    votes = {"favour": "positive", "favor": "positive", "yes": "positive", "against": "negative", "no": "negative"}
    sort = next((votes[w.lower_] for w in words if w.lower_ in votes and not any(w.rights)), "")
    if not sort:
        return None
    if any(c.lower_ == "those" for c in verb.lefts):  # 'was among those voting no'
        return sort, _counted_among(verb)
    if verb.rel == "acl" and verb.head.lower_ == "those":
        return sort, _counted_among(verb.head)
    if verb.rel == "nsubj" and syntax.children(verb.head, "cop"):  # 'voting in favour were Peru and Chile'
        return sort, [verb.head]
    return sort, arguments.logical_subjects(verb)


def _counted_among(those: Token) -> list[Token]:
    """Return who is told to be one of those: 'Peru was among those who voted no', 'among those in favour was Peru'."""
    if syntax.case(those) not in {"among", "amongst", "of"}:
        return []
    if syntax.children(those, "cop"):
        return syntax.children(those, "nsubj")
    return [those.head] if syntax.children(those.head, "cop") and those.head.i > those.i else []


def _side_taken(word: Token) -> _Reaction | None:
    """Return who is on which side: 'Peru was in favour', 'Peru and Chile were against', 'those in favour'."""
    favour = word.lower_ != "against"
    if (favour and syntax.case(word) != "in") or any(c.i > word.i and not c.is_punct for c in word.children):
        return None
    sort = "positive" if favour else "negative"
    if word.head.lower_ == "those" and word.head != word:
        return sort, _counted_among(word.head)
    return (sort, syntax.children(word, "nsubj")) if syntax.children(word, "cop") else None


def _come_from(verb: Token) -> _Reaction | None:
    """Return from whom a reaction came: 'criticism came from Peru', 'applause followed from Chile'."""
    nouns = [n for n in syntax.children(verb, "nsubj") if not _says_of_what(n)]
    sort = next((_SORTS.get(n.lemma_.lower(), "") for n in nouns), "")
    return (sort, syntax.complements(verb, "from")) if sort else None
