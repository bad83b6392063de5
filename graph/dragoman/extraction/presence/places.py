"""Where something happened: the cities that a clause, its event or the sentence before names."""

from collections.abc import Iterator

from dragoman.extraction.actors import Actors
from dragoman.extraction.events.filler_types import counted, house_of
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import RIDING, TRAVELLING
from dragoman.extraction.lexicon import word_classes
from dragoman.model import Entity
from dragoman.reading.parsed import Token

_HOLDING = frozenset(
    "hold have conduct chair co-chair attend begin open conclude give deliver make receive get accept enjoy".split()
)
_ROUNDS = frozenset(
    """meeting talk talks round roundtable consultation negotiation conference session dinner lunch summit speech
    address lecture remarks welcome reception award prize degree applause medal doctorate""".split()
)
AT_ITS_OBJECT = frozenset("leave depart reach enter exit inspect view survey transit tour".split())
"""Verbs whose object is where somebody was."""
_SPECTATING = frozenset({"attend", "watch", "witness", "applaud"})
_HEARING = frozenset("conference forum summit audience crowd rally gathering seminar briefing meeting".split())
"""Those whom one tells something, where they are."""
_AROUND = (
    "on",
    "outside",
    "inside",
    "before",
    "beside",
    "near",
    "across",
    "through",
    "around",
    "amid",
    "among",
    "in front of",
)
"""Prepositions of where in a place somebody is: 'on the tarmac in Oslo'."""
_AFAR = frozenset(
    "telephone phone video virtual online remote virtually remotely videolink videoconference teleconference".split()
)
_OCCURRING = frozenset("take happen occur come follow begin start open end resume conclude last continue go".split())
_COMING = frozenset({"fly", "arrive", "land", "come"})
_STANDING = frozenset("stand pose kneel land arrive disembark stop bow speak sit".split())
"""Verbs whose 'at' names where somebody is: 'knelt at Gdansk', not 'pointed at Gdansk'."""
_LEAVING = _COMING | {"return", "depart"}
"""Verbs of who was where they come 'from'."""
_BESIDE = frozenset({"sidelines", "margins", "fringes", "eve"})
EVENTS = frozenset(
    """talk talks meeting summit visit inauguration anniversary funeral ceremony conference forum assembly signing
    celebration commemoration negotiation consultation session congress event swearing-in wedding coronation parade
    gathering launch opening trip""".split()
)
_ASSEMBLIES = frozenset({"GovernmentBody", "Organization"})


def is_round(verb: Token) -> bool:
    """Tell whether a verb is of holding talks or the like, which nobody does from afar: 'held talks in Oslo'."""
    if verb.lemma_.lower() not in _HOLDING:
        return False
    objects = [counted(noun) for noun in arguments.logical_objects(verb)]
    return any(o.lemma_.lower() in _ROUNDS and not any(c.lower_ in _AFAR for c in o.children) for o in objects)


def places(token: Token, actors: Actors) -> Iterator[tuple[Entity, Token, str]]:
    """Yield the cities in which it happened, with the words that name them and their states."""
    venues = [w for noun in (token, *syntax.children(token, "obj")) for w in syntax.complements(noun, "at")]
    if any(w.lower_ == "home" for w in venues):
        return  # 'each signed it at home, in Oslo and in Bern'
    if _is_from_afar(token):
        return
    words = _words(token, actors)
    whither = [w for w in words if syntax.case(w) != "from"]
    here = here_of(token) or (token if not whither and _has_come(token) else None)
    if here is not None and (written := actors.dateline(here)) is not None and (around := actors.home(here)):
        yield written, here, around
    for body in _heard_by(token):
        state = next((s for e in actors.at(body) if e.kind in _ASSEMBLIES and (s := actors.state_or_body_of(e))), None)
        if state is not None and state.kind == "State":
            yield state, body, state.id
    for venue in (*venues, *words):
        for owner in actors.at(venue):
            home, house = actors.state_or_body_of(owner), house_of(owner)
            if house is not None and home is not None and home.kind == "State":
                yield house, venue, home.id
    for word in words:
        for place in actors.at_place(word):
            if place.kind == "State" and _is_in_state(token, word):
                yield place, word, place.id
            elif place.kind == "Place" and (host := _host(place, word, actors)):
                yield from _city_of(place, word, host, token, actors)


_STATELY = frozenset("palace palacio museum house hall hotel residence villa castle".split())
"""Buildings by whose names towns may go as well: 'Miraflores Palace' is not in the Miraflores that is a town."""


def _city_of(
    place: Entity, word: Token, host: str, token: Token, actors: Actors
) -> Iterator[tuple[Entity, Token, str]]:
    """Yield a place; for a palace or the like the city where the text was written, if people of its state are there."""
    behind = word.doc[min(word.i + 1, len(word.doc) - 1)]
    named = place.label.lower().rpartition(" ")[2] in _STATELY or behind.lower_ in _STATELY
    here, around = actors.dateline(token), actors.home(token)
    local = around == host or any(e.id == around for t in token.sent for e in actors.at(t))
    if named and here is not None and around and local:
        yield here, token, around
    else:
        yield place, word, host


def _is_from_afar(verb: Token) -> bool:
    """Tell whether somebody did it from elsewhere: 'addressed it by video link', 'spoke remotely'."""
    how = [c for c in syntax.children(verb, "advmod", "obl") if syntax.case(c) in {"", "by", "via", "over", "through"}]
    return any(word.lower_ in _AFAR for c in how for word in (c, *c.children))


def _words(token: Token, actors: Actors) -> list[Token]:
    """Return the words that may name where it happened."""
    attended = arguments.logical_objects(token) if token.lemma_.lower() in _SPECTATING else []
    words = [*_in_clause(token), *_by_verb(token), *_by_adverb(token, actors)]
    words += [w for event in attended for w in event.subtree if syntax.case(w) == "in"]
    words += [w for o in syntax.children(token, "obj") if o.lemma_ in _HEARING for w in syntax.complements(o, "in")]
    at = [w for t in (token, *attended) for w in syntax.complements(t, "at")]
    carriers = (token, *syntax.children(token, "obj", "obl"))
    around = [w for carrier in carriers for p in _AROUND for w in syntax.complements(carrier, p)]
    words += [town for w in (*words, *at, *around) for town in _town_of(w)]
    standing = token.lemma_.lower() in _STANDING
    words += [w for w in at if w.pos_ == "PROPN" and (standing or w.doc[w.left_edge.i - 1] in around)]
    beside = [w for carrier in carriers for p in ("near", "outside", "off") for w in syntax.complements(carrier, p)]
    words += [w for w in beside if w.pos_ == "PROPN"]
    held = arguments.logical_objects(token) if is_round(token) else []
    came_for = [w for w in words if w.lemma_.lower() in EVENTS]
    beside = [n for at in syntax.complements(token, "on") if at.lower_ in _BESIDE for n in syntax.complements(at, "of")]
    events = (*held, *came_for, *beside, *syntax.children(token, "obl", "nmod"))
    words += [w for event in events for w in syntax.complements(event, "in")]
    words = [w for w in words if not is_time(w)]
    if token.lemma_.lower() in _COMING and all(syntax.case(w) == "from" for w in words):
        before = [w for w in token.sent if w.i < token.i and syntax.case(w) == "in" and actors.at_place(w)]
        words += before[-1:]  # 'signed in Oslo with Lee, who had flown in on Friday'
    return words


def _in_clause(token: Token) -> list[Token]:
    """Return what stands behind 'in' by the word itself or what governs it: 'met in Oslo', 'in Oslo'."""
    above = [token.head] if token.rel != "nsubj" or token.head.lemma_.lower() in _OCCURRING else []
    carriers = [token] if token.pos_ == "VERB" else [token, *above]
    words = [w for carrier in carriers for w in syntax.complements(carrier, "in")]
    return [*words, token] if syntax.case(token) == "in" or has_been(token) or is_left(token) else words


def is_left(place: Token) -> bool:
    """Tell whether somebody is said to be back from a place: 'back from Oslo', 'on her return from Oslo'."""
    back = place.head
    own = any(c.lower_ in {"his", "her", "their"} for c in syntax.children(back, "nmod:poss"))
    returned = own and back.lower_ == "return" and syntax.case(back) in {"on", "upon", "after"}
    return syntax.case(place) == "from" and back.pos_ != "VERB" and (back.lower_ in {"back", "fresh"} or returned)


def has_been(place: Token) -> bool:
    """Tell whether somebody is said to have been to a place."""
    return syntax.case(place) == "to" and any(c.lower_ == "been" for c in syntax.children(place, "cop"))


def _by_verb(token: Token) -> list[Token]:
    """Return whence somebody came, what he left or entered: 'flew in from Oslo', 'left Oslo', 'has been to Oslo'."""
    if token.lower_ == "been":
        return syntax.complements(token, "to")
    whence = [*syntax.complements(token, "from"), *syntax.complements(token, "out of")]
    if token.lemma_.lower() in _LEAVING and (whence or not _is_at_its_object(token)):
        return whence
    return arguments.logical_objects(token) if _is_at_its_object(token) else []


def _by_adverb(token: Token, actors: Actors) -> list[Token]:
    """Return what 'where', 'when' and 'there' take up: 'in Oslo, where he met', 'in Oslo on Monday, when they met'."""
    adverbs = {c.lower_: c for c in token.children}
    if token.lower_ == "there":
        first = token.sent[0]
        start = first.nbor(-1).sent.start if first.i else 0
        before = reversed(token.doc[start : token.i])
        return [w for w in before if syntax.case(w) == "in" and actors.at_place(w)][:1]
    if (where := adverbs.get("where")) is not None and where.i > token.sent.start + 1:
        return [where.nbor(-2 if where.nbor(-1).text == "," else -1)]
    above = next((t for t in token.ancestors if t.pos_ == "VERB"), None)
    dated = "when" in adverbs and token.rel in {"advcl", "acl"} and above is not None
    return syntax.complements(above, "in") if dated and above is not None else []


def _is_at_its_object(verb: Token) -> bool:
    """Tell whether somebody was at what the verb is done to: 'left Oslo', not 'left Oslo out'."""
    alone = not syntax.is_passive(verb) and not syntax.particle(verb)
    return verb.lemma_.lower() in AT_ITS_OBJECT and alone


def _is_in_state(token: Token, word: Token) -> bool:
    """Tell whether a state is where somebody is said to be: 'was in Chad', 'left Chad', 'In Chad, Lee met Ray'."""
    verb = token if token.pos_ == "VERB" else token.head
    fronted = word.left_edge.i == token.sent.start and (verb.lemma_.lower() == "meet" or is_round(verb))
    if fronted and syntax.case(word) == "in":
        return True
    if syntax.case(word) == "off" and verb.lemma_.lower() == "meet":  # 'met off Malta'
        return True
    if syntax.case(word) in {"from", "out of"} and token.lemma_.lower() in {"depart", "fly"}:
        return True
    if any(c.lower_ == "while" for c in word.children) or _is_where(token, word):
        return True
    there = bool(syntax.children(word, "cop")) or is_stay(token) or token.lower_ == "been"
    return (there and syntax.case(word) in {"in", "to"}) or (word.rel == "obj" and _is_at_its_object(token))


def _is_where(verb: Token, state: Token) -> bool:
    """Tell whether a state is where people met: 'thanked Chad, where he had held talks with Ray'."""
    there = any(c.lower_ == "where" for c in verb.children) and state.i < verb.i
    return there and (is_round(verb) or verb.lemma_.lower() in {"meet", "confer", "sign", "spend", "stay", "arrive"})


def _has_come(verb: Token) -> bool:
    """Tell whether a verb says that somebody came, and not whither, which is then here: 'who had flown in'."""
    lemma = verb.lemma_.lower()
    whence = lemma in TRAVELLING | RIDING and bool(syntax.complements(verb, "from"))
    away = any(c.lower_ in {"home", "back"} for c in verb.children)
    return (lemma in _COMING - {"come"} or whence) and not away and not syntax.complements(verb, "to")


def _heard_by(verb: Token) -> list[Token]:
    """Return the parliament that somebody addresses, in which he or she must be for that."""
    heard = arguments.logical_objects(verb) if verb.lemma_.lower() == "address" else []
    held = arguments.logical_objects(verb) if is_round(verb) else []
    spoken = (verb, *held) if verb.lemma_.lower() == "speak" or held else ()
    heard += [w for word in spoken for p in ("to", "in", "before", "at") for w in syntax.complements(word, p)]
    return [w for w in heard if word_classes("nouns")["legislatures"] & {w.lemma_.lower(), w.lower_}]


def _town_of(facility: Token) -> list[Token]:
    """Return the town by which an airport or the like is called, or in which it is said to lie; 'the city of Lyon'."""
    if facility.lemma_.lower() not in word_classes("nouns")["facilities"] | word_classes("nouns")["venues"]:
        return []
    behind = [n for way in ("in", "of", "at", "outside") for n in syntax.complements(facility, way)]
    behind += [n for whole in syntax.complements(facility, "of") for n in syntax.complements(whole, "in")]
    return [*syntax.children(facility, "compound", "nmod:poss"), *behind, *(t for n in behind for t in _town_of(n))]


def here_of(token: Token) -> Token | None:
    """Return the 'here' of 'met here on Monday', which is where the text was written; None without one."""
    clause = token if token.pos_ == "VERB" else token.head
    here = (t for t in clause.subtree if t.lower_ == "here" and t.dep_ == "advmod")
    return next(
        (t for t in here if next((v for v in syntax.clauses_above(t) if v.pos_ == "VERB"), clause) == clause), None
    )


def is_stay(verb: Token) -> bool:
    """Tell whether a verb says that somebody was somewhere for a time: 'stayed, spent two days in Bangladesh'."""
    lemma = verb.lemma_.lower()
    return lemma == "stay" or (lemma == "spend" and any(is_time(t) for t in syntax.children(verb, "obj")))


def _host(place: Entity, word: Token, actors: Actors) -> str:
    """Return the id of the state in which a place lies, as known or as the text says: 'in Argyle, Saint Vincent'."""
    if known := actors.state_around(place):
        return known
    behind = word.doc[word.i + 1 : word.i + 3]
    if len(behind) == 2 and behind[0].text == ",":
        named = (behind[1], behind[1].head, *syntax.children(word, "appos", "nmod", "conj", "flat"))
        return next((e.id for t in named for e in actors.at(t) if e.kind == "State" and t.i > word.i), "")
    return ""
