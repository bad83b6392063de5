"""Gerunds behind a preposition: 'keen on signing' has not been done, 'accused of spying' is claimed."""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.governors.prospects import VERDICTS, looks_ahead
from dragoman.extraction.grammar.mood import own_status
from dragoman.model import Status
from dragoman.reading.parsed import Token

_ACCUSING = frozenset("accuse suspect charge expel deport sanction jail detain imprison fine arrest prosecute".split())
"""Verbs whose gerund tells of a charge: 'accused of spying', 'expelled for spying'."""
_DOING_AS = frozenset({"join", "follow"})
"""Verbs with 'in' of who does what another does."""
_ALOOF = {
    "towards": "wish",
    "toward": "wish",
    "about": "wish",
    "on": "wish",
    "of": "wish",
    "at": "wish",
    "from": "failure",
}
"""Prepositions whose gerund has not been done, unless the governor is one of those below."""
_DONE_BEHIND = {
    "about": frozenset("lie brag boast honest open-up proud happy glad speak".split()),
    "on": frozenset("spend congratulate pride go carry keep".split()),
    "of": frozenset(
        """accuse suspect proud guilty convict acquit consist tire tired ashamed sure boast approve weary learn hear
        know""".split()
    ),
    "at": frozenset("succeed good adept surprised delighted begin start".split()),
    "from": frozenset(
        """benefit return come emerge gain result stem range profit recover suffer exhausted fresh tired arise
        fall""".split()
    ),
}
_IN_WISH = frozenset("interested interest hopeful hesitant".split())


def of_gerund(governor: Token, gerund: Token) -> str | None:
    """Return how a word colours a gerund by the preposition between, "" where it was done, None if there is none."""
    prepositions = {c.lower_ for c in syntax.children(gerund, "mark", "case")}
    if "against" in prepositions:
        return "failure"  # 'decided against joining'
    if "from" in prepositions and own_status(governor)[0] is Status.DENIED:
        return ""  # 'did not keep Oslo from signing'
    if (
        gerund.dep_ in {"advcl", "obl", "acl", "xcomp", "nmod", "ccomp"}
        and (behind := _behind(governor, gerund)) is not None
    ):
        return behind
    if "to" in prepositions:
        return "wish" if looks_ahead(governor) else ""
    if "in" in prepositions and governor.lemma_.lower() in _DOING_AS:
        return VERDICTS.get(own_status(governor)[0], "")  # 'will join Oslo in signing'
    bare = not prepositions and syntax.is_set_off(gerund)  # 'accused Oslo of theft, announcing a boycott'
    aside = bare or bool(prepositions & {"before", "after", "while", "since"})
    if gerund.dep_ in {"advcl", "obl"} and governor.lemma_.lower() in _ACCUSING and not aside:
        return "claim"
    return None


def _behind(governor: Token, gerund: Token) -> str | None:
    """Return how the word before its preposition colours a gerund, "" where it has been done, None if it has none."""
    word = governor.lemma_.lower()
    for mark in gerund.children:
        if mark.dep_ not in {"mark", "case", "advmod", "cc"} or mark.i > gerund.i:
            continue
        case = mark.lower_
        if case in {"instead", "rather"} or (
            case in {"of", "from"} and mark.i > 0 and mark.nbor(-1).lower_ in {"instead", "far", "short"}
        ):
            return "failure"
        if case == "off" and word in {"hold", "put"}:
            return "failure"
        if case == "with" and word in {"toy", "flirt"}:
            return "wish"
        if case == "on" and word in {"intent", "bent"}:
            return "wish"
        if (
            case == "of"
            and governor.pos_ == "NOUN"
            and syntax.case(governor) == "within"
            and governor.head.lemma_ == "come"
        ):
            return "failure"
        if case == "in" and word in _IN_WISH:
            return "wish"
        if case in _ALOOF and not (case == "from" and class_of(governor) == "failure"):
            if word in _DONE_BEHIND.get(case, ()):
                return None
            if governor.pos_ in {"VERB", "ADJ"} and governor.i < gerund.i:
                return _ALOOF[case]
            if governor.pos_ == "NOUN" and case == "of" and word in _BRINKS:
                return "wish"
        if case == "from":
            return "failure"
    return None


_BRINKS = frozenset(
    """verge brink cusp point process favour favor idea hope fear chance prospect possibility danger risk goal aim
    target objective ambition dream intention intent notion option thought eve task vision feasibility importance
    necessity merit desirability odds likelihood pros wisdom""".split()
)
