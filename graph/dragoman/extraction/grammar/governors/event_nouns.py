"""Nouns of events: 'called off the summit', 'a date for the meeting', 'ratified the accession'."""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.governors.prospects import DEBATES, PROSPECTS, VERDICTS, looks_ahead
from dragoman.extraction.grammar.mood import AGREED, SEEMING, own_status
from dragoman.extraction.grammar.verb_classes import CARRYING_OUT
from dragoman.extraction.grammar.verb_forms import auxiliaries
from dragoman.model import Status
from dragoman.reading.parsed import Token

_CHARGES = frozenset(
    """accusation allegation charge claim criticism condemnation threat rebuke demand call appeal plea
    suggestion""".split()
)
_OCCURRING = frozenset(
    """materialise materialize begin start resume take open occur happen follow continue reconvene""".split()
)
"""Verbs of whose subject they only say that it happens."""
_TAKING_PLACE = (_OCCURRING - {"continue", "follow"}) | {"hold", "sign", "convene", "conclude"}
_ARRANGING = frozenset("plan schedule arrange prepare organise organize slate".split())
_DECREEING = frozenset({"order", "decree"})
_DECREED = frozenset({"expulsion", "deportation", "recall"})
"""Deeds done by the order for them."""
_DEEDS = frozenset("accession entry membership return withdrawal departure exit visit meeting summit admission".split())
"""What is yet to come where it is talked about."""
_ENTRIES = frozenset("accession entry admission membership".split())
_PERMITTING = frozenset(
    "ratify approve back support endorse oppose discuss cover raise address tackle negotiate block veto reject".split()
)
_WORDS_OFFERED = frozenset(
    """condolence sympathy commiseration apology excuse congratulation thanks thank assurance reassurance""".split()
)
"""Who offers these has said them."""
_COURSES = frozenset("talk negotiation consultation discussion dialogue mediation conversation".split())
_COMPLETING = frozenset("conclude complete finish end finalise finalize close break wrap".split())
"""What is not over goes on: 'negotiations have not been concluded'."""
_BARS = frozenset("veto ban objection opposition resistance obstacle hurdle barrier".split())
"""Nouns of what keeps something from happening."""
_REACHED = {
    "hint": {"at"},
    "warn": {"of", "about"},
    "work": {"on", "towards", "toward", "for"},
    "lobby": {"for"},
    "prepare": {"for"},
    "vote": {"for"},
    "campaign": {"for"},
    "agree": {"to", "on"},
    "ready": {"for"},
    "open": {"to"},
    "brace": {"for"},
    "aim": {"for", "at"},
    "argue": {"for", "against"},
    "plead": {"for"},
    "wait": {"for"},
    "move": {"towards", "toward"},
    "object": {"to"},
    "keen": {"on"},
    "eager": {"for"},
    "willing": {"for"},
    "speculate": {"about", "on"},
}
"""What is not there yet behind a word and its preposition: 'is open to talks', 'agreed to talks'."""
_SETTLED = AGREED | frozenset("truce ceasefire cease-fire armistice settlement compromise swap roadmap".split())
"""What is there once it is agreed to."""
_BREAKING_OFF = frozenset("suspend halt pause freeze abandon quit interrupt adjourn leave exit".split())
"""What is done to what has begun: 'suspended the talks'."""
_MOOTED = frozenset("expect consider weigh float moot envisage mull contemplate eye anticipate envision".split())
_WAYS = frozenset({"way", "door", "path", "ground", "groundwork", "stage"})
"""What is paved, opened or prepared for something to come."""
_IN_THE_AIR = frozenset("works pipeline cards table discussion consideration offing question hold doubt".split())
_LACKING = frozenset({"absence", "lack", "want"})
_FALLEN = frozenset("materialise materialize happen occur".split())


def of_event(governor: Token, event: Token) -> str | None:
    """Return how a word colours the noun of an event, "" where it stands as it is, None if the word has no say."""
    relation, lemma, word = event.dep_, event.lemma_.lower(), governor.lemma_.lower()
    done_to = relation in {"obj", "nsubj:pass"}
    done_to |= relation == "parataxis" and lemma in _ENTRIES  # 'discussed aid, | its accession to the bloc and energy'
    if done_to and word in _DECREEING and lemma in _DECREED:
        return VERDICTS.get(own_status(governor)[0], "")  # who orders an expulsion has expelled
    if relation == "nsubj" and _is_any(event) and any(a.lower_ == "would" for a in auxiliaries(governor)):
        return "wish"  # 'a meeting would be a mistake'
    if relation == "nsubj" and word == "off" and syntax.children(governor, "cop"):
        return "failure"  # 'the trip is off', 'a pact is far off'
    if event.rel == "nsubj" and (foretold := _foretold(governor)):
        return foretold
    if event.rel == "nsubj" and lemma in _DEEDS and _will_be(governor):
        return "plan"  # 'the visit will be her first'
    if done_to or relation in {"obl", "nmod"}:
        verdict = _of_object(governor, event, done_to)
        if verdict is not None:
            return verdict
    if event.rel == "nsubj" and (is_occurring(governor) or syntax.children(governor, "expl")):
        return VERDICTS.get(own_status(governor)[0], "")  # 'the talks will begin in May', 'there was never a treaty'
    return _behind_preposition(governor, event) if relation in {"obl", "nmod", "obj"} else None


def _will_be(predicate: Token) -> bool:
    return bool(syntax.children(predicate, "cop")) and own_status(predicate)[0] is Status.PLANNED


def is_occurring(verb: Token) -> bool:
    """Tell whether a verb only says of its subject that it happens: 'begins', 'took place', not 'took effect'."""
    object_ = next(iter(syntax.children(verb, "obj")), None)
    return verb.lemma_.lower() in _OCCURRING and (
        verb.lemma_ != "take" or object_ is None or object_.lower_ in {"place", "shape"}
    )


def _is_any(noun: Token) -> bool:
    return any(c.lower_ in {"a", "an", "any"} for c in syntax.children(noun, "det"))


def _of_object(governor: Token, event: Token, done_to: bool) -> str | None:
    """Return how a verb colours its object or complement, "" where that stands as it is, None if it has no say."""
    lemma, word = event.lemma_.lower(), governor.lemma_.lower()
    found, (status, _) = class_of(governor), own_status(governor)
    if found in {"failure", "denial"} and lemma in _CHARGES:
        return ""  # an accusation that is rejected has been made
    if lemma in _ENTRIES and word in _PERMITTING:
        return "plan"  # 'ratified Oslo's accession'
    if word == "set" and any(c.lower_ == "motion" for c in governor.children):
        return "plan"  # 'set in motion its departure from the bloc'
    if status is Status.DENIED and lemma in _COURSES and word in _COMPLETING:
        return ""
    if done_to and lemma in _COURSES and word in _BREAKING_OFF:
        return VERDICTS.get(status, "")
    if event.dep_ == "nsubj:pass" and lemma in AGREED and word in CARRYING_OUT:
        return ""
    if found in {"plan", "wish"} and lemma in _WORDS_OFFERED:
        found = None
    if done_to and status in VERDICTS:
        return VERDICTS[status]
    if found in {"failure", "wish"} and (done_to or syntax.case(event) in {"for", "to"}):
        return found
    if word == "call" and syntax.case(event) == "for":
        return "wish"
    if done_to and (found == "plan" and word in _ARRANGING):
        return "plan"
    if done_to and word in _MOOTED and not syntax.children(governor, "xcomp"):
        return "plan"
    if event.dep_ == "nsubj:pass" and word in {"discuss", "debate"}:
        return "plan"
    shelved = word == "put" and any(c.lemma_ in {"hold", "ice"} for c in syntax.children(governor, "obl"))
    return "failure" if done_to and shelved else None


def _behind_preposition(governor: Token, event: Token) -> str | None:
    """Return how an event stands behind a noun or verb and its preposition: 'a date for talks', 'hinted at talks'."""
    word, case, relation = governor.lemma_.lower(), syntax.case(event), event.dep_
    if case == "to" and word == "look" and looks_ahead(governor):
        return "plan"  # 'look forward to the meeting with Lee'
    if relation == "obj":
        return None
    things = [governor] if relation == "nmod" else syntax.children(governor, "obj", "nsubj:pass")
    named = {t.lemma_.lower() for t in things}
    if case == "for" and relation == "obl" and named & PROSPECTS:
        return "plan"  # 'found a date for the talks'
    if case in {"on", "to"} and named & _BARS:
        return "wish"  # 'lifted its veto on Oslo's entry'
    if case in {"for", "to"} and named & _WAYS:
        return "wish"  # 'paved the way for talks'
    if word == "agree" and event.lemma_.lower() in _SETTLED:
        return None  # 'agreed to a truce under Oman's mediation'
    if relation == "obl":
        return "wish" if case in _REACHED.get(word, ()) else None
    if word in _LACKING and case == "of":
        return "failure"  # 'the absence of a treaty'
    if word in PROSPECTS and case in {"for", "of", "to", "about", "towards"}:
        return "plan"
    if governor.lower_ == "talk" and case in {"of", "about"}:
        return "plan"
    if word in DEBATES and case in {"on", "over", "about"}:
        return "plan" if event.lemma_.lower() in _DEEDS else ""  # 'talks on Oslo's accession'
    return None


def _foretold(predicate: Token) -> str | None:
    """Return the class of a predicate by which its subject is yet to come: 'the talks are due', 'remain unlikely'."""
    if predicate.lemma_ in SEEMING:
        predicate = next(iter(syntax.children(predicate, "xcomp")), predicate)
    if predicate.lemma_.lower() == "fall" and any(c.lower_ == "through" for c in predicate.children):
        return "failure"
    if predicate.lemma_ in {"fail", "have"} and any(
        c.lemma_.lower() in _TAKING_PLACE | _FALLEN for c in syntax.children(predicate, "xcomp")
    ):
        return "failure"  # 'failed to materialise', 'has yet to happen'
    if predicate.lemma_ == "await":
        return "plan"
    if predicate.pos_ == "VERB" and predicate.lemma_ in SEEMING:
        predicate = next((c for c in syntax.children(predicate, "obl") if c.lower_ in _IN_THE_AIR), predicate)
    if predicate.lower_ in _IN_THE_AIR and syntax.case(predicate) in {"in", "on", "off", "under", "out"}:
        return "plan"
    if predicate.pos_ == "VERB":
        below = syntax.children(predicate, "xcomp")
        coming = not below or any(c.lemma_.lower() in _TAKING_PLACE for c in below)
        return "plan" if syntax.is_passive(predicate) and coming and class_of(predicate) in {"plan", "wish"} else None
    if predicate.pos_ != "ADJ" and syntax.case(predicate) != "in":  # 'is in doubt'
        return None
    found = class_of(predicate, infinitive=True)
    return found if found in {"plan", "wish"} else None
