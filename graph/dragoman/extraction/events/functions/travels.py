"""Whose meeting or stop it was, if the sentence before tells of a journey: 'Lee flew in. Talks with Ray followed'."""

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.verb_classes import RIDING, TRAVELLING
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.model import Status
from dragoman.reading.parsed import Token

_HAPPENING = frozenset("follow last end conclude begin start ensue come take go be run stretch drag open".split())
"""What meetings do, whosesoever they are."""
_PLANS = frozenset("itinerary programme program agenda visit trip tour stay schedule day stopover diary".split())
_HOLDING = frozenset({"include", "feature", "comprise", "involve", "see", "contain", "begin", "end", "start"})
_COMING = (TRAVELLING - {"leave", "depart"}) | RIDING | {"visit", "land", "stop", "touch"}
_STOPS = frozenset({"stop", "leg", "destination", "station"})


def traveller(token: Token, trigger: Trigger) -> list[Token]:
    """Return who went somewhere by the sentence before, if what a noun tells of then happened."""
    del trigger
    owners = [c for c in syntax.children(token, "nmod:poss") if c.lower_ not in {"his", "her", "their"}]
    sided = owners or any(syntax.complements(token, p) for p in ("between", "of", "by"))
    if sided or not _happened(token):
        return []
    before = syntax.sentence_before(token)
    verbs = [before.root, *syntax.children(before.root, "conj")] if before is not None else []
    for verb in verbs:
        trips = [o for o in syntax.children(verb, "obj") if o.lemma_.lower() in word_classes("nouns")["journeys"]]
        if (verb.lemma_.lower() in _COMING or trips) and own_status(verb)[0] is Status.REPORTED:
            return arguments.logical_subjects(verb)
    return []


def _happened(noun: Token) -> bool:
    """Tell whether a clause tells of something in the past: 'talks followed', 'the itinerary included talks'."""
    verb = noun.head
    finite = next((c for c in verb.lefts if c.dep_ in {"aux", "cop"}), verb)
    if finite.tag_ not in tags.PAST or own_status(verb)[0] is not Status.REPORTED:
        return False
    if noun.rel == "nsubj" and syntax.children(verb, "cop"):  # 'his first meeting was with Lee'
        return syntax.case(verb) == "with" or noun.lemma_.lower() in _STOPS
    lemma = verb.lemma_.lower()
    if noun.rel == "nsubj":
        return lemma in _HAPPENING and not syntax.is_passive(verb)
    plans = [s for s in syntax.children(verb, "nsubj") if s.lemma_.lower() in _PLANS]
    inverted = lemma in {"come", "follow"} and not syntax.children(verb, "nsubj")  # 'then came talks with Lee'
    return noun.rel == "obj" and ((lemma in _HOLDING and bool(plans)) or inverted)


def told_to_be_with(token: Token, trigger: Trigger) -> list[Token]:
    """Return with whom it is said to have been: 'his first meeting was with Lee'."""
    del trigger
    predicate = token.head
    told = token.rel == "nsubj" and syntax.children(predicate, "cop") and syntax.case(predicate) == "with"
    return [predicate] if told else []
