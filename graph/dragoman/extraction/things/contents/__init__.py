"""The ways in which a text says what a thing is about: one rule a way, each from one word."""

from collections.abc import Callable, Iterable
from functools import cache

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.subjects import words
from dragoman.extraction.things.contents.clauses import (
    AREAS,
    PRIORITIES,
    STATING,
    by_aim,
    by_copula,
    by_priorities,
    by_verb,
    by_weight,
    in_areas,
)
from dragoman.extraction.things.contents.contacts import AGENDA, on_agenda, raised
from dragoman.extraction.things.contents.container import PARTS, PORTIONS, Found
from dragoman.extraction.things.contents.nouns import behind_noun, in_name
from dragoman.extraction.things.contents.placed import (
    CLEFT,
    HEARTS,
    STANDING,
    at_heart,
    by_cleft,
    filling,
    placed,
    standing,
    within_it,
)
from dragoman.extraction.things.contents.terms import (
    SOME,
    by_deed,
    in_provisions,
    in_return,
    in_turn,
    of_several,
    under,
    where_done,
    within,
)
from dragoman.extraction.things.contents.topic_verbs import placing_verbs, raising_verbs, telling_verbs
from dragoman.extraction.things.contents.unnamed import UNNAMED, of_last_named
from dragoman.extraction.things.found import Things
from dragoman.reading.parsed import Token

RULES: tuple[Callable[[Token, Things], Iterable[Found]], ...] = (
    behind_noun,
    in_name,
    by_verb,
    by_aim,
    by_weight,
    by_copula,
    by_priorities,
    in_areas,
    on_agenda,
    placed,
    standing,
    filling,
    within_it,
    by_cleft,
    at_heart,
    under,
    where_done,
    by_deed,
    in_provisions,
    of_several,
    within,
    in_return,
    in_turn,
    raised,
    of_last_named,
)


def is_candidate(token: Token, things: Things) -> bool:
    """Tell whether any rule can apply to a word; for most words none can, which is told at once."""
    lemma = syntax.base_form(token)
    known = lemma in _telling_words() or lemma in PRIORITIES
    return known or things.at(token) is not None or bool(syntax.children(token, "cop"))


@cache
def _telling_words() -> frozenset[str]:
    listed = (words(name) for name in ("hollow", "general_verbs", "weights"))
    verbs = {*telling_verbs(), *raising_verbs(), *placing_verbs()}
    here = AGENDA | AREAS | PARTS | SOME | STANDING | CLEFT | HEARTS | PORTIONS | STATING | UNNAMED
    return frozenset(verbs).union(here, {"term", "other", "turn", "return", "exchange"}, *listed)
