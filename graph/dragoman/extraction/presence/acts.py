"""Which words show people at a place: what is done face to face, said there, watched or attended."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from dragoman import tags
from dragoman.extraction.actors import Actors
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.grammar import arguments, possession, syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import RIDING, TRAVELLING
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.presence.places import AT_ITS_OBJECT, EVENTS, has_been, here_of, is_left, is_round, is_stay
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

Act = tuple[Token, list[Filler]]
"""A word that shows people at a place, and these people."""
_FACE_TO_FACE = frozenset(
    {
        "meeting",
        "receiving-guests",
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
    represent join wave field sightsee kneel worship stand sit shout pose play dance sing wade trudge weep sleep
    holiday vacation die collapse shop browse don plant parade jog hike ski overnight meet confer huddle""".split()
)
"""Verbs of what a person can only do where he or she is."""
_HEARERS = frozenset(
    "reporter journalist conference media press audience crowd forum summit parliament student".split()
)
"""Those whom one tells something where one is."""
_SEEN = frozenset(
    """greet welcome receive host meet fete honour honor decorate photograph spot see show take drive escort whisk
    accord give cheer applaud mob interview film picture serenade toast bestow award strand maroon""".split()
)
"""Verbs whose passive tells where somebody was: 'was welcomed in Oslo'."""
_CROWDS = frozenset("greet welcome meet cheer applaud mob photograph serenade heckle jeer boo show".split())
"""Verbs whose object is where they do so: 'a band greeted Lee at the airport of Oslo'."""
_THERE = {
    "make": frozenset("announcement remark remarks comment comments speech statement appearance address plea".split()),
    "take": frozenset("part shelter cover seat refuge stage stroll walk question tea coffee".split()),
    "pay": frozenset({"respect", "respects", "homage"}),
    "offer": frozenset({"condolence", "prayer"}),
    "see": frozenset({"damage", "destruction", "ruin", "devastation"}),
    "touch": frozenset({"base"}),
}
"""Verbs and their objects, of what one does where one is."""
_ENDS = frozenset("deadline target resistance criticism opposition fate death demand need silence condition".split())
"""What one meets wherever one is."""
_PRESENT = frozenset({"present", "hand"})
_APPEARING = frozenset({"conference", "briefing", "appearance"})
_TELLING = frozenset(
    """say tell add insist warn urge praise condemn criticise criticize stress note thank accuse report inform
    congratulate assure promise pledge offer remind hail""".split()
)
"""Verbs of what one does where one is, with the place in front or right behind: 'In Oslo, Kim said'."""
_DEALING = frozenset(
    """persuade convince coax cajole extract secure clinch obtain strike seal find get talk broker confront plead hug
    kiss beg joke cry cheer hear see collect discover press lobby offer put raise ask give try taste leave sample show
    pick buy play cut tie break use carry bring take hold make have repeat reaffirm reiterate""".split()
)
"""Verbs of what one does where one is, with the place in front: 'In Oslo, Kim had persuaded her to sign'."""
_GUESTS = frozenset({"guest", "visitor"})
_BEING_HERE = _GUESTS | _PRESENT | {"there", "back"}
_CONFINED = frozenset("prison jail custody detention captivity exile hiding".split())
_SENT = frozenset({"PersonGroup", "Organization"})
"""Kinds of groups that somebody sends."""
_FROM_AFAR = frozenset(
    """bear grow live reside study serve work lose win fall rise fail succeed triumph invest lead trail intervene
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
    """Return the persons that a word names, or who lead or ride it: 'a delegation headed by Kim', 'Kim's plane'."""
    words = (word, *arguments.heads_of(word), *possession.riders(word))
    return [Filler(e, w, actors.mention_span(w)) for w in words for e in actors.at(w) if e.kind == "Person"]


def _envoys_at(word: Token, actors: Actors) -> list[Filler]:
    """Return the group that a word names of those who go somewhere for others: 'Danish lawmakers', 'an IMF team'."""
    sent = [word, *syntax.complements(word, "of")] if word.lemma_.lower() in word_classes("nouns")["visitors"] else []
    sent = [w for w in sent if w.lemma_.lower() in word_classes("nouns")["visitors"]]
    return [Filler(e, w, actors.mention_span(w)) for w in sent for e in actors.at(w) if e.kind in _SENT]


def meetings(found: Iterable[Occurrence]) -> Iterator[Act]:
    """Yield the words that tell of meetings and signings, with the people who were there."""
    for occurrence in found:
        if occurrence.frame.name in _FACE_TO_FACE and occurrence.standing.status is Status.REPORTED:
            sides = [f for role in ("source", "target") for f in occurrence.fillers.get(role, ())]
            yield occurrence.token, [f for f in sides if f.entity.kind == "Person"]


def stays(doc: Doc, actors: Actors, quotations: Quotations) -> Iterator[Act]:
    """Yield the predicates that show their subject at a place: 'spoke in Oslo', 'was in Oslo'."""
    for token in doc:
        if token.tag_ == "VB" or _is_demanded(token):
            continue  # 'decided to open an office in Nicosia'
        if not _shows_presence(token) and not (syntax.children(token, "cop") and _is_here(token)):
            continue
        if own_status(token)[0] is Status.REPORTED and not quotations.covers(token):
            seen = arguments.surface_subject(token) if _is_seen(token) else None
            doers = [seen] if seen is not None else arguments.logical_subjects(token)
            if seen is None and token.lemma_.lower() in _CROWDS - _IN_PERSON:
                doers = arguments.logical_objects(token)
            along = syntax.complements(token, "with") if token.lemma_.lower() in TRAVELLING | RIDING else []
            subjects = [m for s in (*doers, *along, *arguments.beside(token)) for m in syntax.coordinated(s)]
            people = [person for subject in subjects for person in people_at(subject, actors)]
            if _stays_or_comes(token):
                people += [group for subject in subjects for group in _envoys_at(subject, actors)]
            yield token, people


def _is_demanded(verb: Token) -> bool:
    """Tell whether somebody only asks for it: 'demanded that the ambassador leave the country'."""
    return verb.dep_ == "ccomp" and verb.tag_ == "VBP" and class_of(verb.head) == "wish"


def _stays_or_comes(token: Token) -> bool:
    """Tell whether a predicate tells where somebody is or whither they came: 'is in Oslo', 'reached Oslo'."""
    if any(time.lemma_.lower() in {"year", "decade"} for time in syntax.complements(token, "for")):
        return False  # 'Danish diplomats have been in Oslo for ten years'
    if syntax.children(token, "cop"):
        return syntax.case(token) == "in" or token.lower_ == "back"
    return token.lower_ == "been" or is_stay(token) or token.lemma_.lower() in AT_ITS_OBJECT


def _is_here(predicate: Token) -> bool:
    """Tell whether somebody of whom this is said is there: 'was in Oslo', 'was among them', 'was back in Oslo'."""
    himself = predicate.lower_.endswith("self") and bool(syntax.complements(predicate, "in"))
    if has_been(predicate) or himself:  # 'who was himself in Oslo'
        return True
    if predicate.lower_ == "last" and predicate.i + 1 < predicate.sent.end and predicate.nbor().lower_ == "in":
        return True  # 'was last in Oslo in 2019'
    return predicate.lemma_.lower() in _BEING_HERE or syntax.case(predicate) in {"in", "at", "among"}


def _shows_presence(token: Token) -> bool:
    """Tell whether a verb tells of what its subject can only do where he or she is."""
    return _is_done_in_person(token) and not _is_meant_otherwise(token)


def _is_meant_otherwise(token: Token) -> bool:
    """Tell whether what stands beside a verb of presence makes it something else: 'stayed away', 'stood by him'."""
    lemma = token.lemma_.lower()
    if any(c.lower_ == "away" for c in token.children):
        return True  # 'stayed away from a summit in Oslo'
    beside = {"stand": ("by", "for", "behind"), "see": ("as",)}.get(lemma, ())
    if any(syntax.complements(token, preposition) for preposition in beside):
        return True  # 'stood by his envoy in Oslo', 'is seen as a hawk in Oslo'
    met = (*syntax.children(token, "obj"), *syntax.complements(token, "with")) if lemma == "meet" else ()
    if any(w.lemma_.lower() in _ENDS for w in met):
        return True  # 'met resistance in Oslo'
    # 'spent two years in prison in Oslo'
    return any(w.lemma_.lower() in _CONFINED for w in syntax.complements(token, "in"))


def _is_done_in_person(token: Token) -> bool:
    """Tell whether a verb is of what one does where one is, but for what may stand beside it."""
    lemma = token.lemma_.lower()
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
    if lemma in _DEALING and token.tag_ in tags.PAST and not syntax.is_passive(token) and _opens_with_place(token):
        return True
    if lemma in _CROWDS and token.pos_ == "VERB":
        return True
    if _is_at_event(token):
        return True
    return _takes_part(token) or _does_something(token) or is_round(token) or _is_speech(token)


def _is_at_event(verb: Token) -> bool:
    """Tell whether a verb of saying tells of the occasion, with its place: 'praised it in a speech in Oslo'."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _TELLING or verb.tag_ not in {"VBD", "VBZ", "VBG"}:
        return False
    occasions = (n for n in syntax.children(verb, "obl") if syntax.case(n) in {"at", "in", "during"})
    events = [n for n in occasions if n.lemma_.lower() in _SPEECHES | EVENTS]
    behind = {w.left_edge.i for n in (verb, *events) for w in syntax.complements(n, "in")}
    return any(n.i + 1 in behind or syntax.complements(n, "in") for n in events)


_SPEECHES = frozenset("remark speech address comment lecture sermon toast keynote".split())


def _is_speech(verb: Token) -> bool:
    """Tell whether a verb is of speaking in public: 'remarks made in Oslo by Kim', 'a speech given in Oslo by Kim'."""
    given = verb.tag_ == "VBN" and verb.lemma_.lower() in {"make", "give", "deliver", "utter", "hold"}
    return given and verb.rel == "acl" and verb.head.lemma_.lower() in _SPEECHES


def _is_seen(verb: Token) -> bool:
    """Tell whether a passive tells what others did to somebody where he or she was: 'was greeted in Oslo'."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _SEEN and syntax.is_passive(verb)


def occasions(doc: Doc, actors: Actors) -> Iterator[Act]:
    """Yield the cities in which people are for something, or in a headline: 'Lee, in Oslo for the funeral, told'."""
    for word in doc:
        place = word.pos_ == "PROPN" and word.rel in {"nmod", "obl"}
        if place and is_left(word) and actors.at_place(word):
            yield word, [person for one in _returned(word.head) for person in people_at(one, actors)]
        if syntax.case(word) != "in" or not actors.at_place(word):
            continue
        if word.dep_ == "advcl" and any(c.lower_ == "while" for c in word.children):  # 'praised it while in Oslo'
            yield word, [person for one in arguments.logical_subjects(word.head) for person in people_at(one, actors)]
        if not place:
            continue
        behind = _ends_aside(word)
        aside = word.doc[max(word.left_edge.i - 1, 0)].text == "," and (_is_for_event(word) or behind)
        fronted = word.left_edge.i == word.sent.start and _is_for_event(word)
        who = [word.head] if aside or _is_headline(word) else arguments.logical_subjects(word.head) if fronted else []
        who += _spent_there(word.head)
        yield word, [person for subject in who for person in people_at(subject, actors)]


def _ends_aside(place: Token) -> bool:
    """Tell whether a comma closes the aside with a place in it: ', in Oslo,', ', in Oslo on Monday,'."""
    times = {t.left_edge.i: t for t in syntax.children(place.head, "nmod", "obl") if is_time(t)}
    last = times.get(place.right_edge.i + 1, place).right_edge
    return place.doc[min(last.i + 1, len(place.doc) - 1)].text == ","


def inverted(doc: Doc, actors: Actors) -> Iterator[Act]:
    """Yield what says where people are before it names them: 'Also in Oslo was Kim', 'Among those in Oslo was Kim'."""
    for name in doc:
        copula = next(iter(syntax.children(name, "cop")), None)
        if copula is None or copula.i > name.i or name.pos_ not in {"PROPN", "NOUN"}:
            continue
        before = [c for c in name.children if c.i < copula.i and c.dep_ != "punct"]
        subjects = [c for c in before if c.rel == "nsubj" and c.lower_ not in _PRESENT]
        there = any(c.dep_ == "case" and c.i > copula.i for c in name.children)  # 'is in Oslo'
        if subjects or there or own_status(name)[0] is not Status.REPORTED:
            continue
        people = [person for member in syntax.coordinated(name) for person in people_at(member, actors)]
        for carrier in before:
            if carrier.lower_ in _PRESENT or syntax.case(carrier) == "among":
                yield carrier, people
            elif syntax.case(carrier) == "in" and actors.at_place(carrier):
                yield name, people


def _spent_there(time: Token) -> list[Token]:
    """Return who acts after some time that was spent somewhere: 'Kim, back after three days in Oslo, praised it'."""
    spent = time.lemma_.lower() in {"day", "night", "hour", "week"} and syntax.case(time) in {"after", "during"}
    counted = bool(syntax.children(time, "nummod"))
    return arguments.logical_subjects(time.head) if spent and counted and time.head.pos_ == "VERB" else []


def _returned(back: Token) -> list[Token]:
    """Return who is 'back from' somewhere: 'Kim is back from Oslo', 'Back from Oslo, Kim spoke'."""
    if back.lower_ == "return" and (back.head.tag_ == "VB" or own_status(back.head)[0] is not Status.REPORTED):
        return []  # 'plans to speak on her return from Oslo'
    if not syntax.children(back, "cop"):
        return arguments.logical_subjects(back.head)
    subject = arguments.surface_subject(back) if own_status(back)[0] is Status.REPORTED else None
    return [subject] if subject is not None else []


def _is_headline(place: Token) -> bool:
    """Tell whether a headline says where somebody is: 'Lee in Oslo for talks', 'Lee in Oslo, urges restraint'."""
    name, end = place.head, place.right_edge.i + 1
    if name.pos_ != "PROPN" or syntax.case(name) or place.doc[place.left_edge.i - 1].is_punct:
        return False
    told = name.rel == "nsubj" and name.head.tag_ == "VBZ" and place.doc[end].text == "," and end + 1 == name.head.i
    return told or (name.dep_ == "ROOT" and not syntax.children(name, "cop", "nsubj"))


def witnesses(doc: Doc, actors: Actors) -> Iterator[Act]:
    """Yield the verbs of what was done before somebody's eyes: 'signed in Oslo in the presence of Kim'."""
    for word in doc:
        if word.lower_ == "presence" and syntax.case(word) == "in" and word.head.pos_ == "VERB":
            named = [m for noun in syntax.complements(word, "of") for m in syntax.coordinated(noun)]
            if own_status(word.head)[0] is Status.REPORTED:
                yield word.head, [person for noun in named for person in people_at(noun, actors)]


def _is_for_event(place: Token) -> bool:
    """Tell whether right behind a place stands what one has come for: 'in Oslo for the funeral of the king'."""
    behind = list(takewhile(lambda t: t.text != ",", place.doc[place.i + 1 : place.i + 8]))
    return bool(behind) and behind[0].lower_ in {"for", "on"} and any(t.lemma_.lower() in EVENTS for t in behind)


def _does_something(verb: Token) -> bool:
    """Tell whether a verb without an object tells of something done once, where one is: 'worked all night in Oslo'."""
    done = verb.pos_ == "VERB" and (verb.tag_ == "VBD" or any(c.lower_ in {"has", "had"} for c in verb.children))
    if not done:
        return False
    called = any(c.pos_ in {"NOUN", "ADJ"} for c in syntax.children(verb, "xcomp"))  # 'what he called a crime in Oslo'
    afar = called or verb.lemma_.lower() in _FROM_AFAR
    return not afar and not syntax.children(verb, "obj", "ccomp", "aux:pass")


def _takes_part(verb: Token) -> bool:
    """Tell whether verb and object say what one does where one is: 'took part', 'paid his respects'."""
    if (done := _THERE.get(verb.lemma_.lower())) is None:
        return False
    return any(o.lemma_.lower() in done for o in syntax.children(verb, "obj", "nsubj:pass"))


def _is_placed(verb: Token) -> bool:
    """Tell whether a sentence opens with where it is said, or tells so behind its verb: 'In Oslo, Kim said'."""
    if here_of(verb) is not None:
        return True
    hearers = [o for o in syntax.children(verb, "obj", "iobj") if o.lemma_.lower() in _HEARERS]
    speakers = [s for s in syntax.children(verb, "nsubj") if s.i > verb.i]
    behind = {verb.i + 1, *(o.i + 1 for o in hearers)}  # 'said in Oslo that', 'told reporters in Oslo that'
    behind |= {s.right_edge.i + 1 for s in speakers}  # '... ,' said Kim in Oslo
    times = sorted((t for t in syntax.children(verb, "obl", "obl:unmarked") if is_time(t)), key=lambda t: t.i)
    behind |= {t.right_edge.i + 1 for t in times if t.left_edge.i in behind}  # 'said on Monday in Oslo'
    placed = (w for p in ("in", "on", "at", "outside") for w in syntax.complements(verb, p))
    heard = any(syntax.complements(o, "in") for o in hearers)  # 'told a conference in Oslo'
    return heard or any(w.left_edge.i in behind for w in placed) or _opens_with_place(verb)


def _opens_with_place(verb: Token) -> bool:
    """Tell whether a sentence opens with where it is done: 'In Oslo, Kim said'."""
    first = verb.sent[0]
    if any(w.left_edge == first for w in syntax.complements(verb, "in")):
        return True
    return first.lower_ == "in" and first.head.head == verb and first.head.dep_ == "obl"
