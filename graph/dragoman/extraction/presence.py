"""Where an act shows somebody abroad: who signs a treaty, speaks or stays in a city of another state was there."""

from collections.abc import Iterable, Iterator

from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly import implied_statement, word_span
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler, counted
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import TRAVELLING
from dragoman.extraction.lexicon import word_classes
from dragoman.model import Entity, Statement, Status
from dragoman.reading.parsed import Doc, Token

_FACE_TO_FACE = frozenset({"meeting", "calling-on", "signing", "talks", "talks-in-person", "negotiating"})
_IN_PERSON = frozenset(
    """stay spend speak address attend announce declare exchange hand appear open inaugurate unveil lay arrive fly land
    dine stop embrace place witness watch participate preside toast deliver convene mingle gather assemble
    return stroll walk tour inspect lunch pray bow listen board review console comfort celebrate mark
    represent join wave field sightsee kneel worship""".split()
)
"""Verbs of what a person can only do where he or she is."""
_HOLDING = frozenset(
    "hold have conduct chair co-chair attend begin open conclude give deliver make receive get accept enjoy".split()
)
_ROUNDS = frozenset(
    """meeting talk talks consultation negotiation conference session dinner lunch summit speech address lecture remarks
    welcome reception award prize degree applause""".split()
)
_HEARERS = frozenset(
    "reporter journalist conference media press audience crowd forum summit parliament student".split()
)
"""Those whom one tells something where one is."""
_AT_ITS_OBJECT = frozenset("leave depart reach enter exit inspect view survey transit tour".split())
"""Verbs whose object is where somebody was."""
_SEEN = frozenset(
    """greet welcome receive host meet fete honour honor decorate photograph spot see show take drive escort whisk
    accord give cheer applaud mob interview film picture serenade toast bestow award""".split()
)
"""Verbs whose passive tells where somebody was: 'was welcomed in Oslo'."""
_PRESENT = frozenset({"present", "hand"})
_SPECTATING = frozenset({"attend", "watch", "witness", "applaud"})
_APPEARING = frozenset({"conference", "briefing", "appearance"})
_VENUES = frozenset("hotel villa embassy residence mansion theatre theater hall arena court".split())
"""Where things happen that nobody visits for their own sake."""
_AFAR = frozenset("telephone phone video virtual online remote".split())
_TELLING = frozenset(
    "say tell add insist warn urge praise condemn criticise criticize stress note thank accuse report inform".split()
)
"""Verbs of what one does where one is, with the place in front or right behind: 'In Oslo, Kim said'."""
_OCCURRING = frozenset("take happen occur come follow begin start open end resume conclude last continue go".split())
_COMING = frozenset({"fly", "arrive", "land", "come"})
_LEAVING = _COMING | {"return"}
"""Verbs of who was where they come 'from'."""
_GUESTS = frozenset({"guest", "visitor"})
_BESIDE = frozenset({"sidelines", "margins", "fringes", "eve"})
IMPLIED = 0.8
"""Confidence of a visit that only another act shows."""


def implied_visits(
    doc: Doc, found: Iterable[Occurrence], actors: Actors, quotations: Quotations
) -> Iterator[Statement]:
    """Yield visited for the people of such acts that have a place in a state other than theirs."""
    found = list(found)
    acts = (*_meetings(found), *_stays(doc, actors, quotations), *_occasions(doc, actors), *_witnesses(doc, actors))
    told = [*_along(found, actors), *_guests(doc, actors, quotations)]
    yield from map(_visited, told)
    seen = {(person.entity.id, place.id) for _, person, place, _ in told}
    for shown in (*_received_here(doc, found, actors), *_acting_abroad(acts, actors)):
        _, person, place, _ = shown
        if (person.entity.id, place.id) not in seen:
            seen.add((person.entity.id, place.id))
            yield _visited(shown)


_Shown = tuple[Token, Filler, Entity, Token]
"""The word of an act, a person whom it shows at a place, that place, and the word that tells of it."""


def _visited(shown: _Shown) -> Statement:
    token, person, place, word = shown
    return implied_statement("visited", person, Filler(place, word, word_span(word)), token, "presence", IMPLIED)


def _along(found: Iterable[Occurrence], actors: Actors) -> Iterator[_Shown]:
    """Yield the people who came along on a visit."""
    for occurrence in found:
        if occurrence.frame.name == "visiting" and occurrence.standing.status is Status.REPORTED:
            for person in _companions(occurrence.token, actors):
                for where in occurrence.fillers.get("place", ()):
                    yield occurrence.token, person, where.entity, where.token


def _acting_abroad(acts: Iterable[tuple[Token, list[Filler]]], actors: Actors) -> Iterator[_Shown]:
    """Yield the people whose acts tell of a place out of their state."""
    for token, people in acts:
        for place, word, host in _places(token, actors):
            for person in people:
                if _is_abroad(person.entity, host, token, actors):
                    yield token, person, place, word


def _received_here(doc: Doc, found: Iterable[Occurrence], actors: Actors) -> Iterator[_Shown]:
    """Yield those who met people of the state where the text was written, and where that is.

    News need not say that the king received Lee at home, where its dateline is his city and nothing says otherwise.
    """
    here, host = actors.dateline, actors.home
    if here is None or not host:
        return
    for token, people in (*_meetings(found), *_appearances(doc, actors)):
        homes = [actors.state_or_body_of(p.entity) for p in people]
        hosted = any(home is not None and home.id == host for home in homes)
        if hosted and not _is_elsewhere(token, actors):
            for person in people:
                if _is_abroad(person.entity, host, token, actors):
                    yield token, person, here, token


def _appearances(doc: Doc, actors: Actors) -> Iterator[tuple[Token, list[Filler]]]:
    """Yield the verbs of saying and who said it side by side: 'told a conference with Kim', 'said alongside Kim'."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _TELLING | {"speak", "appear", "stand"}:
            continue
        events = [n for n in verb.subtree if n.lemma_.lower() in _APPEARING]
        beside = [n for e in events for n in syntax.complements(e, "with")]
        beside += [n for v in (verb, *syntax.children(verb, "advcl")) for n in syntax.complements(v, "alongside")]
        if beside and own_status(verb)[0] is Status.REPORTED:
            yield verb, [p for noun in (*arguments.logical_subjects(verb), *beside) for p in _people(noun, actors)]


def _is_elsewhere(token: Token, actors: Actors) -> bool:
    """Tell whether a meeting was before, or where the clause tells; what a relative clause tells was mostly before."""
    verb = token if token.pos_ == "VERB" else token.head
    if verb.dep_ in {"acl", "acl:relcl"}:
        return True
    earlier = any(c.lower_ in {"had", "last", "ago"} for word in (verb, token) for c in word.subtree)
    placed = any(actors.at_place(word) for word in verb.subtree if syntax.case(word) in {"in", "at", "to"})
    return earlier or placed or verb.tag_ in {"VB", "VBG"}


def _companions(journey: Token, actors: Actors) -> Iterator[Filler]:
    """Yield the people who came along: 'flew to Oslo together with Kim', 'came to Oslo, accompanied by Kim'."""
    along = syntax.children(journey, "advmod", "obl", "advcl", "acl")
    carriers = [journey, *(c for c in along if c.lower_ in {"together", "along", "alongside"})]
    nouns = [noun for carrier in carriers for noun in syntax.complements(carrier, "with")]
    nouns += syntax.complements(journey, "alongside")
    participles = [*along, *(c for s in arguments.logical_subjects(journey) for c in syntax.children(s, "acl"))]
    nouns += [a for p in participles if p.lemma_.lower() in _JOINING for a in arguments.agents(p)]
    for noun in nouns:
        for member in syntax.coordinated(noun):
            yield from _people(member, actors)


def _people(word: Token, actors: Actors) -> list[Filler]:
    """Return the persons that a word names."""
    return [Filler(e, word, actors.mention_span(word)) for e in actors.at(word) if e.kind == "Person"]


_JOINING = frozenset({"accompany", "join", "flank", "escort"})


def _is_abroad(person: Entity, host: str, token: Token, actors: Actors) -> bool:
    """Tell whether somebody is out of the state, or of the seats of the organisation, for which he or she acts.

    Of an organisation whose seat is not known only that counts of which the text says that they were there.
    """
    home = actors.state_or_body_of(person)
    if home is None or home.id == host:
        return False
    if home.kind != "IntergovernmentalOrganization":
        return home.kind == "State"
    if seats := actors.seats_of(home):
        office = actors.office_of(person)  # 'the representative in Chad' is at home there
        return host not in seats and not (office is not None and " in " in office.label)
    return bool(syntax.children(token, "cop")) or _is_stay(token)


def _meetings(found: Iterable[Occurrence]) -> Iterator[tuple[Token, list[Filler]]]:
    """Yield the words that tell of meetings and signings, with the people who were there."""
    for occurrence in found:
        if occurrence.frame.name in _FACE_TO_FACE and occurrence.standing.status is Status.REPORTED:
            sides = [f for role in ("source", "target") for f in occurrence.fillers.get(role, ())]
            yield occurrence.token, [f for f in sides if f.entity.kind == "Person"]


def _stays(doc: Doc, actors: Actors, quotations: Quotations) -> Iterator[tuple[Token, list[Filler]]]:
    """Yield the predicates that show their subject at a place: 'spoke in Oslo', 'was in Oslo'."""
    for token in doc:
        verb = _shows_presence(token)
        guest = token.lemma_.lower() in _GUESTS | _PRESENT | {"there"} or syntax.case(token) in {"in", "at", "among"}
        if not verb and not (syntax.children(token, "cop") and guest):
            continue
        if token.tag_ == "VB":
            continue  # 'decided to open an office in Nicosia'
        if own_status(token)[0] is Status.REPORTED and not quotations.covers(token):
            seen = arguments.surface_subject(token) if _is_seen(token) else None
            doers = [seen] if seen is not None else arguments.logical_subjects(token)
            subjects = [m for s in doers for m in syntax.coordinated(s)]
            yield token, [person for subject in subjects for person in _people(subject, actors)]


def _shows_presence(token: Token) -> bool:
    """Tell whether a verb tells of what its subject can only do where he or she is."""
    lemma = token.lemma_.lower()
    if (token.pos_ == "VERB" and lemma in _IN_PERSON | _AT_ITS_OBJECT) or token.lower_ == "been" or _is_seen(token):
        return True
    if lemma in TRAVELLING and _here(token) is not None:
        return True
    if lemma in _TELLING and token.dep_ in {"ROOT", "parataxis"} and _is_placed(token):
        return True
    return _takes_part(token) or _does_something(token) or _is_round(token)


def _is_seen(verb: Token) -> bool:
    """Tell whether a passive tells what others did to somebody where he or she was: 'was greeted in Oslo'."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _SEEN and syntax.is_passive(verb)


def _guests(doc: Doc, actors: Actors, quotations: Quotations) -> Iterator[_Shown]:
    """Yield who is called a guest where the text was written, and where that is: 'visiting President Lee'."""
    place, host = actors.dateline, actors.home
    if place is None or not host:
        return
    for token in doc:
        if token.lower_ == "visiting" and token.dep_ == "amod" and not quotations.covers(token):
            for person in _people(token.head, actors):
                if _is_abroad(person.entity, host, token, actors):
                    yield token, person, place, token


def _occasions(doc: Doc, actors: Actors) -> Iterator[tuple[Token, list[Filler]]]:
    """Yield the cities in which people are said to be for something: 'Lee, in Oslo for the funeral, told'."""
    for word in doc:
        place = word.pos_ == "PROPN" and word.rel in {"nmod", "obl"} and syntax.case(word) == "in"
        if not place or not actors.at_place(word) or not _is_for_event(word):
            continue
        aside = word.doc[max(word.left_edge.i - 1, 0)].text == ","
        fronted = word.left_edge.i == word.sent.start
        who = [word.head] if aside else arguments.logical_subjects(word.head) if fronted else []
        yield word, [person for subject in who for person in _people(subject, actors)]


def _witnesses(doc: Doc, actors: Actors) -> Iterator[tuple[Token, list[Filler]]]:
    """Yield the verbs of what was done before somebody's eyes: 'signed in Oslo in the presence of Kim'."""
    for word in doc:
        if word.lower_ == "presence" and syntax.case(word) == "in" and word.head.pos_ == "VERB":
            named = [m for noun in syntax.complements(word, "of") for m in syntax.coordinated(noun)]
            if own_status(word.head)[0] is Status.REPORTED:
                yield word.head, [person for noun in named for person in _people(noun, actors)]


def _is_for_event(place: Token) -> bool:
    """Tell whether right behind a place stands what one has come for: 'in Oslo for the funeral of the king'."""
    behind = place.doc[place.i + 1 : place.i + 5]
    event = next((t for t in behind if t.pos_ in {"NOUN", "PROPN"}), None)
    return len(behind) > 0 and behind[0].lower_ == "for" and event is not None and event.lemma_.lower() in _EVENTS


_EVENTS = frozenset(
    """talk talks meeting summit visit inauguration anniversary funeral ceremony conference forum assembly signing
    celebration commemoration negotiation consultation session congress event swearing-in wedding coronation parade
    gathering launch opening trip""".split()
)


def _does_something(verb: Token) -> bool:
    """Tell whether a verb without an object tells of something done once, where one is: 'worked all night in Oslo'."""
    done = verb.pos_ == "VERB" and (verb.tag_ == "VBD" or any(c.lower_ in {"has", "had"} for c in verb.children))
    return done and verb.lemma_.lower() not in _FROM_AFAR and not syntax.children(verb, "obj", "ccomp", "aux:pass")


_FROM_AFAR = frozenset(
    """bear grow live reside study die serve work lose win fall rise fail succeed triumph invest lead trail intervene
    rank score interfere meddle believe trust lie dominate run stand own survive decline gain figure feature circulate
    remain vanish disappear""".split()
)
"""Verbs with a place that need not be where somebody is, or where somebody is at home."""


def _takes_part(verb: Token) -> bool:
    return verb.lemma_.lower() == "take" and any(o.lower_ == "part" for o in syntax.children(verb, "obj"))


def _is_round(verb: Token) -> bool:
    """Tell whether a verb is of holding talks or the like, which nobody does from afar: 'held talks in Oslo'."""
    if verb.lemma_.lower() not in _HOLDING:
        return False
    objects = [counted(noun) for noun in arguments.logical_objects(verb)]
    return any(o.lemma_.lower() in _ROUNDS and not any(c.lower_ in _AFAR for c in o.children) for o in objects)


def _is_placed(verb: Token) -> bool:
    """Tell whether a sentence opens with where it is said, or tells so behind its verb: 'In Oslo, Kim said'."""
    first = verb.sent[0]
    if _here(verb) is not None:
        return True
    hearers = [o for o in syntax.children(verb, "obj", "iobj") if o.lemma_.lower() in _HEARERS]
    behind = {verb.i + 2, *(o.i + 2 for o in hearers)}  # 'said in Oslo that', 'told reporters in Oslo that'
    if any(w.i in behind or w.left_edge.i == first.i for w in syntax.complements(verb, "in")):
        return True
    return first.lower_ == "in" and first.head.head == verb and first.head.dep_ == "obl"


def _places(token: Token, actors: Actors) -> Iterator[tuple[Entity, Token, str]]:
    """Yield the cities in which it happened, with the words that name them and their states."""
    above = [token.head] if token.rel != "nsubj" or token.head.lemma_.lower() in _OCCURRING else []
    carriers = [token] if token.pos_ == "VERB" else [token, *above]
    words = [w for carrier in carriers for w in syntax.complements(carrier, "in")]
    if token.lemma_.lower() in _LEAVING:  # who flies in from Oslo was there
        words += syntax.complements(token, "from")
    alone = not syntax.is_passive(token) and not syntax.particle(token)  # not 'left Oslo out'
    if token.lemma_.lower() in _AT_ITS_OBJECT and alone:
        words += arguments.logical_objects(token)
    if token.lower_ == "been":
        words += syntax.complements(token, "to")
    for where in (c for c in token.children if c.lower_ == "where" and c.i > token.sent.start + 1):
        words.append(where.nbor(-2 if where.nbor(-1).text == "," else -1))  # 'in Oslo, where he met Lee'
    if any(c.lower_ == "when" for c in token.children) and token.rel in {"advcl", "acl"}:
        words += [w for above in _verbs_above(token)[:1] for w in syntax.complements(above, "in")]
    at = [w for t in (token, *_events_of(token)) for w in syntax.complements(t, "at")]
    words += [town for w in (*words, *at) for town in _town_of(w)]
    if _is_round(token):
        words += [w for held in arguments.logical_objects(token) for w in syntax.complements(held, "in")]
    words += [n for event in words if event.lemma_.lower() in _EVENTS for n in syntax.complements(event, "in")]
    beside = [n for at in syntax.complements(token, "on") if at.lower_ in _BESIDE for n in syntax.complements(at, "of")]
    words += [w for event in (*beside, *_events_of(token)) for w in syntax.complements(event, "in")]
    here = _here(token)
    if here is not None and (written := actors.dateline) is not None and actors.home:
        yield written, here, actors.home
    words += [w for at in syntax.children(token, "obl", "nmod") for w in syntax.complements(at, "in")]
    if syntax.case(token) == "in":
        words.append(token)
    words = [w for w in words if not is_time(w)]
    if not words and token.lemma_.lower() in _COMING:  # 'signed in Oslo with Lee, who had flown in on Friday'
        words = [w for w in token.sent if w.i < token.i and syntax.case(w) == "in" and actors.at_place(w)][-1:]
        unplaced = not words and token.lemma_.lower() != "come" and not syntax.complements(token, "to")
        if unplaced and actors.home and actors.dateline is not None:
            yield actors.dateline, token, actors.home
    if token.lower_ == "there" and token.i:
        before = reversed(token.doc[token.sent[0].nbor(-1).sent.start if token.sent.start else 0 : token.i])
        words += [w for w in before if syntax.case(w) == "in" and actors.at_place(w)][:1]
    for body in _heard_by(token):
        state = next((s for e in actors.at(body) if e.kind in _ASSEMBLIES and (s := actors.state_or_body_of(e))), None)
        if state is not None and state.kind == "State":
            yield state, body, state.id
    for word in words:
        for place in actors.at_place(word):
            host = _host(place, word, actors)
            there = bool(syntax.children(word, "cop")) or _is_stay(token) or token.lower_ == "been"
            there = there and syntax.case(word) in {"in", "to"}
            if place.kind == "State" and (
                there or (word.rel == "obj" and token.lemma_.lower() in _AT_ITS_OBJECT and alone)
            ):
                yield place, word, place.id  # 'was in Bangladesh'
            elif place.kind == "Place" and host:
                yield place, word, host


def _events_of(verb: Token) -> list[Token]:
    """Return what somebody is present at: 'attended the ceremony at an Oslo hotel'."""
    return arguments.logical_objects(verb) if verb.lemma_.lower() in _SPECTATING else []


def _verbs_above(token: Token) -> list[Token]:
    """Return the verbs that govern a word, the nearest first."""
    return [t for t in token.ancestors if t.pos_ == "VERB"]


def _heard_by(verb: Token) -> list[Token]:
    """Return the parliament that somebody addresses, in which he or she must be for that."""
    heard = arguments.logical_objects(verb) if verb.lemma_.lower() == "address" else []
    held = arguments.logical_objects(verb) if _is_round(verb) else []
    spoken = (verb, *held) if verb.lemma_.lower() == "speak" or held else ()
    heard += [w for word in spoken for p in ("to", "in", "before", "at") for w in syntax.complements(word, p)]
    return [w for w in heard if word_classes("nouns")["legislatures"] & {w.lemma_.lower(), w.lower_}]


_ASSEMBLIES = frozenset({"GovernmentBody", "Organization"})


def _town_of(facility: Token) -> list[Token]:
    """Return the town by which an airport or the like is called, or in which it is said to lie."""
    if facility.lemma_.lower() not in word_classes("nouns")["facilities"] | _VENUES:
        return []
    return [*syntax.children(facility, "compound", "nmod:poss"), *syntax.complements(facility, "in")]


def _here(token: Token) -> Token | None:
    """Return the 'here' of 'met here on Monday', which is where the text was written; None without one."""
    clause = token if token.pos_ == "VERB" else token.head
    here = (t for t in clause.subtree if t.lower_ == "here" and t.dep_ == "advmod")
    return next(
        (t for t in here if next((v for v in syntax.clauses_above(t) if v.pos_ == "VERB"), clause) == clause), None
    )


def _is_stay(verb: Token) -> bool:
    """Tell whether a verb says how long somebody was somewhere: 'spent two days in Bangladesh'."""
    return verb.lemma_.lower() == "spend" and any(is_time(t) for t in syntax.children(verb, "obj"))


def _host(place: Entity, word: Token, actors: Actors) -> str:
    """Return the id of the state in which a place lies, as known or as the text says: 'in Argyle, Saint Vincent'."""
    if known := actors.state_around(place):
        return known
    behind = word.doc[word.i + 1 : word.i + 3]
    if len(behind) == 2 and behind[0].text == ",":
        named = (behind[1], behind[1].head, *syntax.children(word, "appos", "nmod", "conj", "flat"))
        return next((e.id for t in named for e in actors.at(t) if e.kind == "State" and t.i > word.i), "")
    return ""
