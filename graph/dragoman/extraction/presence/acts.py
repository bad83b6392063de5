"""Which words show people at a place: what is done face to face, said there, watched or attended."""

from collections.abc import Iterable, Iterator

from dragoman.extraction.actors import Actors
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.verb_classes import RIDING, TRAVELLING
from dragoman.extraction.presence.places import AT_ITS_OBJECT, EVENTS, here_of, is_round
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

Act = tuple[Token, list[Filler]]
"""A word that shows people at a place, and these people."""
_FACE_TO_FACE = frozenset(
    {
        "meeting",
        "calling-on",
        "signing",
        "talks",
        "talks-in-person",
        "negotiating",
        "being-with",
        "bringing-together",
        "talking-somewhere",
    }
)
_IN_PERSON = frozenset(
    """stay spend speak address attend announce declare exchange hand appear open inaugurate unveil lay arrive fly land
    dine stop embrace place witness watch participate preside toast deliver convene mingle gather assemble
    return stroll walk tour inspect lunch pray bow listen board review console comfort celebrate mark
    represent join wave field sightsee kneel worship""".split()
)
"""Verbs of what a person can only do where he or she is."""
_HEARERS = frozenset(
    "reporter journalist conference media press audience crowd forum summit parliament student".split()
)
"""Those whom one tells something where one is."""
_SEEN = frozenset(
    """greet welcome receive host meet fete honour honor decorate photograph spot see show take drive escort whisk
    accord give cheer applaud mob interview film picture serenade toast bestow award""".split()
)
"""Verbs whose passive tells where somebody was: 'was welcomed in Oslo'."""
_PRESENT = frozenset({"present", "hand"})
_APPEARING = frozenset({"conference", "briefing", "appearance"})
_TELLING = frozenset(
    """say tell add insist warn urge praise condemn criticise criticize stress note thank accuse report inform
    congratulate assure promise pledge offer remind hail""".split()
)
"""Verbs of what one does where one is, with the place in front or right behind: 'In Oslo, Kim said'."""
_GUESTS = frozenset({"guest", "visitor"})
_BEING_HERE = _GUESTS | _PRESENT | {"there"}
_FROM_AFAR = frozenset(
    """bear grow live reside study die serve work lose win fall rise fail succeed triumph invest lead trail intervene
    rank score interfere meddle believe trust lie dominate run stand own survive decline gain figure feature circulate
    remain vanish disappear expect describe term label dub brand""".split()
)
"""Verbs with a place that need not be where somebody is, or where somebody is at home."""


def appearances(doc: Doc, actors: Actors) -> Iterator[Act]:
    """Yield the verbs of saying and who said it side by side: 'told a conference with Kim', 'said alongside Kim'."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _TELLING | {"speak", "appear", "stand"}:
            continue
        events = [n for n in verb.subtree if n.lemma_.lower() in _APPEARING]
        beside = [n for e in events for n in syntax.complements(e, "with")]
        beside += [n for v in (verb, *syntax.children(verb, "advcl")) for n in syntax.complements(v, "alongside")]
        if beside and own_status(verb)[0] is Status.REPORTED:
            yield verb, [p for noun in (*arguments.logical_subjects(verb), *beside) for p in people_at(noun, actors)]


def companions(journey: Token, actors: Actors) -> Iterator[Filler]:
    """Yield the people who came along: 'flew to Oslo with Kim', 'came to Oslo, accompanied by Kim'."""
    for noun in (*syntax.complements(journey, "with"), *arguments.beside(journey)):
        for member in syntax.coordinated(noun):
            yield from people_at(member, actors)


def people_at(word: Token, actors: Actors) -> list[Filler]:
    """Return the persons that a word names, or who lead those whom it names: 'a delegation headed by Kim'."""
    words = (word, *arguments.heads_of(word))
    return [Filler(e, w, actors.mention_span(w)) for w in words for e in actors.at(w) if e.kind == "Person"]


def meetings(found: Iterable[Occurrence]) -> Iterator[Act]:
    """Yield the words that tell of meetings and signings, with the people who were there."""
    for occurrence in found:
        if occurrence.frame.name in _FACE_TO_FACE and occurrence.standing.status is Status.REPORTED:
            sides = [f for role in ("source", "target") for f in occurrence.fillers.get(role, ())]
            yield occurrence.token, [f for f in sides if f.entity.kind == "Person"]


def stays(doc: Doc, actors: Actors, quotations: Quotations) -> Iterator[Act]:
    """Yield the predicates that show their subject at a place: 'spoke in Oslo', 'was in Oslo'."""
    for token in doc:
        if token.tag_ == "VB":
            continue  # 'decided to open an office in Nicosia'
        if not _shows_presence(token) and not (syntax.children(token, "cop") and _is_here(token)):
            continue
        if own_status(token)[0] is Status.REPORTED and not quotations.covers(token):
            seen = arguments.surface_subject(token) if _is_seen(token) else None
            doers = [seen] if seen is not None else arguments.logical_subjects(token)
            along = syntax.complements(token, "with") if token.lemma_.lower() in TRAVELLING | RIDING else []
            subjects = [m for s in (*doers, *along, *arguments.beside(token)) for m in syntax.coordinated(s)]
            yield token, [person for subject in subjects for person in people_at(subject, actors)]


def _is_here(predicate: Token) -> bool:
    """Tell whether somebody of whom this is said is there: 'was in Oslo', 'was among them', 'was a guest'."""
    return predicate.lemma_.lower() in _BEING_HERE or syntax.case(predicate) in {"in", "at", "among"}


def _shows_presence(token: Token) -> bool:
    """Tell whether a verb tells of what its subject can only do where he or she is."""
    lemma = token.lemma_.lower()
    if any(c.lower_ == "away" for c in token.children):
        return False  # 'stayed away from a summit in Oslo'
    if (
        (token.pos_ == "VERB" and (lemma in _IN_PERSON or lemma in AT_ITS_OBJECT))
        or token.lower_ == "been"
        or _is_seen(token)
    ):
        return True
    if lemma in TRAVELLING and here_of(token) is not None:
        return True
    if lemma in _TELLING and token.dep_ in {"ROOT", "parataxis"} and _is_placed(token):
        return True
    return _takes_part(token) or _does_something(token) or is_round(token)


def _is_seen(verb: Token) -> bool:
    """Tell whether a passive tells what others did to somebody where he or she was: 'was greeted in Oslo'."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _SEEN and syntax.is_passive(verb)


def occasions(doc: Doc, actors: Actors) -> Iterator[Act]:
    """Yield the cities in which people are said to be for something: 'Lee, in Oslo for the funeral, told'."""
    for word in doc:
        place = word.pos_ == "PROPN" and word.rel in {"nmod", "obl"} and syntax.case(word) == "in"
        if not place or not actors.at_place(word) or not _is_for_event(word):
            continue
        aside = word.doc[max(word.left_edge.i - 1, 0)].text == ","
        fronted = word.left_edge.i == word.sent.start
        who = [word.head] if aside else arguments.logical_subjects(word.head) if fronted else []
        yield word, [person for subject in who for person in people_at(subject, actors)]


def witnesses(doc: Doc, actors: Actors) -> Iterator[Act]:
    """Yield the verbs of what was done before somebody's eyes: 'signed in Oslo in the presence of Kim'."""
    for word in doc:
        if word.lower_ == "presence" and syntax.case(word) == "in" and word.head.pos_ == "VERB":
            named = [m for noun in syntax.complements(word, "of") for m in syntax.coordinated(noun)]
            if own_status(word.head)[0] is Status.REPORTED:
                yield word.head, [person for noun in named for person in people_at(noun, actors)]


def _is_for_event(place: Token) -> bool:
    """Tell whether right behind a place stands what one has come for: 'in Oslo for the funeral of the king'."""
    behind = place.doc[place.i + 1 : place.i + 5]
    event = next((t for t in behind if t.pos_ in {"NOUN", "PROPN"}), None)
    return len(behind) > 0 and behind[0].lower_ == "for" and event is not None and event.lemma_.lower() in EVENTS


def _does_something(verb: Token) -> bool:
    """Tell whether a verb without an object tells of something done once, where one is: 'worked all night in Oslo'."""
    done = verb.pos_ == "VERB" and (verb.tag_ == "VBD" or any(c.lower_ in {"has", "had"} for c in verb.children))
    called = any(c.pos_ in {"NOUN", "ADJ"} for c in syntax.children(verb, "xcomp"))  # 'what he called a crime in Oslo'
    afar = called or verb.lemma_.lower() in _FROM_AFAR
    return done and not afar and not syntax.children(verb, "obj", "ccomp", "aux:pass")


def _takes_part(verb: Token) -> bool:
    return verb.lemma_.lower() == "take" and any(o.lower_ == "part" for o in syntax.children(verb, "obj"))


def _is_placed(verb: Token) -> bool:
    """Tell whether a sentence opens with where it is said, or tells so behind its verb: 'In Oslo, Kim said'."""
    first = verb.sent[0]
    if here_of(verb) is not None:
        return True
    hearers = [o for o in syntax.children(verb, "obj", "iobj") if o.lemma_.lower() in _HEARERS]
    behind = {verb.i + 2, *(o.i + 2 for o in hearers)}  # 'said in Oslo that', 'told reporters in Oslo that'
    if any(w.i in behind or w.left_edge.i == first.i for w in syntax.complements(verb, "in")):
        return True
    return first.lower_ == "in" and first.head.head == verb and first.head.dep_ == "obl"
