"""What a reaction is to that stands beside a deed: 'signed the pact despite objections from Chad', 'amid protests'."""

from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.frame import Trigger
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
