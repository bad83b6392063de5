"""The present tense of what is to come: 'travels to Amman tomorrow', 'hosts the summit on 3 May'."""

from collections.abc import Iterator

from dragoman.english import MONTH_WORDS, WEEKDAY_WORDS
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import SPOKEN, TRAVELLING
from dragoman.extraction.grammar.verb_forms import is_present
from dragoman.reading.parsed import Token

_LASTING = frozenset(
    """show support back oppose favour favor welcome praise regret remain stay follow stem date result mark mean
    prove echo mirror""".split()
)
"""Verbs whose present, like that of saying, tells of now: 'backs the raid on Friday'."""
_CALENDAR = WEEKDAY_WORDS | MONTH_WORDS | {"weekend"}
_OVER = frozenset("last past previous earlier year every each ago since".split())
_LONG = 9
"""More words than a day has: 'Monday 3 June to Friday 7 June'."""
_AT_TIMES = frozenset({"", "on", "in", "from", "between", "at", "by"})
_ONWARD = TRAVELLING | {"visit", "move", "head"}


def is_scheduled(predicate: Token) -> bool:
    """Tell whether the present tense tells of a time to come: 'travels to Amman tomorrow', 'hosts it on 3 May'."""
    if not is_present(predicate):
        return False
    if predicate.lemma_.lower() in _ONWARD and any(c.lower_ == "next" for c in syntax.children(predicate, "advmod")):
        return True  # 'travels next to Amman'
    times = [c for c in predicate.children if c.lower_ == "tomorrow" or is_time(c)]
    if any(t.lower_ == "tomorrow" or any(c.lower_ in {"next", "coming"} for c in t.children) for t in times):
        return True
    return not tells_of_now(predicate) and any(map(_is_day_to_come, _times_of(predicate)))


def tells_of_now(predicate: Token) -> bool:
    """Tell whether the present of a verb is that of saying, wishing or holding, and sets no day: 'backs', 'expects'."""
    lemma = predicate.lemma_.lower()
    said = class_of(predicate) in {"report", "claim", "denial", "plan", "wish"} and lemma not in {"discuss", "debate"}
    return said or lemma in SPOKEN | _LASTING


def _times_of(predicate: Token) -> Iterator[Token]:
    """Yield the words that may tell when: those of a predicate, and those of its object or complements."""
    yield from syntax.children(predicate, "obl", "obl:unmarked", "obl:tmod", "advmod", "nmod", "nmod:unmarked")
    for noun in syntax.children(predicate, "obj", "obl", "xcomp"):
        yield from syntax.children(noun, "nmod", "nmod:unmarked", "obl")
    for opening in predicate.children:
        if opening.lower_ in {"starting", "beginning"}:
            yield from opening.children


def _is_day_to_come(time: Token) -> bool:
    """Tell whether a word is a day or month without its year, and not one that is over: 'on Friday', 'in August'."""
    said = list(time.subtree)
    words = {t.lower_ for t in (said if len(said) < _LONG else time.children)} | {time.lower_}
    named = words & _CALENDAR and (time.pos_ in {"PROPN", "NUM"} or time.lower_ in _CALENDAR)
    over = words & _OVER or any(len(w) == 4 and w.isdigit() for w in words)
    return bool(named) and not over and syntax.case(time) in _AT_TIMES
