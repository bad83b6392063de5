"""What a reaction is to that stands beside a deed: 'signed the pact despite objections from Chad', 'amid protests'."""

from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.model import Status
from dragoman.reading.parsed import Token

_BESIDE = frozenset({"despite", "amid", "amidst", "over", "after", "following", "notwithstanding", "against", "in"})
"""Prepositions of what others say of a deed; 'in' of 'in the face of', 'in spite of'."""
_FACING = frozenset({"face", "spite", "defiance", "teeth"})
_ONWARD = frozenset({"with", "to", "on"})
"""Prepositions of what somebody goes on with: 'pressed ahead with the plan'."""


def reacted_to(token: Token, trigger: Trigger) -> list[Token]:
    """Return the thing that a deed is done to in spite of, amid or after it: 'dropped the plan after criticism'."""
    verb = _deed_beside(token)
    if verb is None:
        return []
    things = [*arguments.logical_objects(verb), *(c for p in _ONWARD for c in syntax.complements(verb, p))]
    if not things and not syntax.is_passive(verb):
        things = arguments.logical_subjects(verb)
    return [t for t in things if t.pos_ == "NOUN" and t != token and not t.is_ancestor(token)][:1]


def defying(token: Token, trigger: Trigger) -> list[Token]:
    """Return who does something in spite of, amid or after it: 'despite Chadian threats, Fiji opened the office'."""
    verb = _deed_beside(token)
    return arguments.logical_subjects(verb) if verb is not None else []


def backed(token: Token, trigger: Trigger) -> list[Token]:
    """Return what somebody deals with under another's backing: 'With Chad's backing, Fiji tabled the plan'."""
    verb = token.head
    fronted = token.dep_ == "obl" and token.i < verb.i and verb.pos_ == "VERB" and not syntax.is_passive(verb)
    if syntax.case(token) != "with" or not fronted:
        return []  # 'could be solved with Chad's backing'
    things = [t for t in arguments.logical_objects(verb) if t.pos_ == "NOUN" and t != token]
    return [t for t in things if t.lemma_.lower() not in actor_nouns().people][:1]


def provoker(token: Token, trigger: Trigger) -> list[Token]:
    """Return who did what somebody vows to avenge, by the sentence before: 'Chad bombed a port. Fiji vowed revenge'."""
    told = [c for w in (token, *token.rights) for c in syntax.children(w, "obl", "nmod") if c.pos_ == "PROPN"]
    promised = [c for o in syntax.children(token, "obj") for c in syntax.children(o, "nmod")]
    if any(syntax.case(c) in {"on", "against", "to", "at"} for c in (*told, *promised)):
        return []  # 'vowed revenge on Chad', 'promised a response to the flood'
    before = syntax.sentence_before(token)
    deed = before.root if before is not None else token
    objects = {o.lemma_.lower() for o in syntax.children(deed, "obj", "nsubj:pass")}
    lemma = deed.lemma_.lower()
    hostile = lemma in _HOSTILE or (lemma in _DEALING and objects & _BLOWS)
    done = deed != token and own_status(deed)[0] is Status.REPORTED
    return arguments.logical_subjects(deed) if hostile and done else []


_HOSTILE = frozenset(
    """strike hit attack bomb bombard shell kill raid invade assassinate shoot blockade torpedo sink ambush seize expel
    storm destroy assault""".split()
)
_DEALING = frozenset("launch fire carry conduct impose slap raise double order mount stage wage deal drop".split())
_BLOWS = frozenset(
    """strike attack raid offensive missile rocket drone invasion tariff sanction duty embargo assault bomb
    airstrike""".split()
)
"""What is launched, fired or imposed by those who do somebody harm."""


def _deed_beside(noun: Token) -> Token | None:
    """Return the verb of the deed beside which a reaction stands."""
    top, preposition = noun, syntax.case(noun)
    if preposition == "of" and noun.head.lemma_.lower() in _FACING:
        top, preposition = noun.head, syntax.case(noun.head)
        if preposition != "in":
            return None
    elif preposition == "in":
        return None
    verb = top.head
    if preposition == "over" and not any(c.lower_ == "the" or c.dep_ == "nmod:poss" for c in noun.children):
        return None  # 'signed it over the objections of', no 'quarrelled over objections'
    return verb if preposition in _BESIDE and top.dep_ == "obl" and verb.pos_ == "VERB" else None
