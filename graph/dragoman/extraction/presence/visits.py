"""Who was out of the own state, by what they did, and where."""

import re
from collections.abc import Iterable, Iterator

from dragoman.extraction.actors import Actors
from dragoman.extraction.assembly.spans import word_span
from dragoman.extraction.assembly.statements import implied_statement
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import RECEIVING
from dragoman.extraction.presence.acts import (
    Act,
    appearances,
    companions,
    inverted,
    meetings,
    occasions,
    people_at,
    stays,
    witnesses,
)
from dragoman.extraction.presence.places import is_stay, places
from dragoman.extraction.quantities.time_patterns import MONTHS
from dragoman.model import Entity, Statement, Status
from dragoman.reading.parsed import Doc, Token

IMPLIED = 0.8
"""Confidence of a visit that only another act shows."""
_YEAR = 4
"""How many digits a year has."""
_ACCREDITED = re.compile(r" (?:to|in|at) ")
_Shown = tuple[Token, Filler, Entity, Token]
"""The word of an act, a person whom it shows at a place, that place, and the word that tells of it."""


def implied_visits(
    doc: Doc, found: Iterable[Occurrence], actors: Actors, quotations: Quotations
) -> Iterator[tuple[Statement, Entity]]:
    """Yield visited, with the place, for the people of such acts that have a place in a state other than theirs."""
    found = list(found)
    placed = (*occasions(doc, actors), *inverted(doc, actors), *witnesses(doc, actors))
    acts = (*meetings(found), *stays(doc, actors, quotations), *placed)
    told = [*_along(found, actors), *_guests(doc, actors, quotations)]
    yield from map(_visited, told)
    seen = {(person.entity.id, place.id) for _, person, place, _ in told}
    for shown in (*_received_here(doc, found, actors), *_acting_abroad(acts, actors)):
        _, person, place, _ = shown
        if (person.entity.id, place.id) not in seen:
            seen.add((person.entity.id, place.id))
            yield _visited(shown)


def _visited(shown: _Shown) -> tuple[Statement, Entity]:
    token, person, place, word = shown
    where = Filler(place, word, word_span(word))
    return implied_statement("visited", person, where, token, "presence", IMPLIED), place


def _along(found: Iterable[Occurrence], actors: Actors) -> Iterator[_Shown]:
    """Yield the people who came along on a visit."""
    for occurrence in found:
        if occurrence.frame.name == "visiting" and occurrence.standing.status is Status.REPORTED:
            groups = (f.token for f in occurrence.fillers.get("source", ()) if f.entity.kind != "Person")
            heads = [person for group in groups for person in people_at(group, actors)]
            for person in (*companions(occurrence.token, actors), *heads):
                for where in occurrence.fillers.get("place", ()):
                    yield occurrence.token, person, where.entity, where.token


def _acting_abroad(acts: Iterable[Act], actors: Actors) -> Iterator[_Shown]:
    """Yield the people whose acts tell of a place out of their state."""
    for token, people in acts:
        for place, word, host in places(token, actors):
            for person in people:
                if _is_posted(person, people, host, actors):
                    continue
                if _is_abroad(person, host, token, actors):
                    yield token, person, place, word


def _received_here(doc: Doc, found: Iterable[Occurrence], actors: Actors) -> Iterator[_Shown]:
    """Yield those who met people of the state where the text was written, and where that is.

    News need not say that the king received Lee at home, where its dateline is his city and nothing says otherwise.
    """
    acts = [] if actors.is_brief else [*meetings(found), *appearances(doc, actors)]
    elsewhere = {p.entity.id for token, people in acts if any(places(token, actors)) for p in people}
    for token, people in acts:
        here, host = actors.dateline(token), actors.home(token)
        if here is None or not host or all(p.entity.id in elsewhere for p in people):
            continue  # 'They met in Entebbe. The two signed an accord'
        homes = [actors.state_or_body_of(p.entity) for p in people]
        hosted = any(home is not None and home.id == host for home in homes)
        receiving = arguments.logical_subjects(token) if token.lemma_.lower() in RECEIVING else ()
        at_home = {person.entity.id for doer in receiving for person in people_at(doer, actors)}
        if hosted and not _is_elsewhere(token, actors):
            for person in people:
                if person.entity.id in at_home or _is_posted(person, people, host, actors):
                    continue
                if _is_abroad(person, host, token, actors):
                    yield token, person, here, token


def _is_elsewhere(token: Token, actors: Actors) -> bool:
    """Tell whether a meeting was before, or where the clause tells; what a relative clause tells was mostly before."""
    verb = token if token.pos_ == "VERB" else token.head
    if verb.dep_ in {"acl", "acl:relcl"}:
        return True
    own = [w for w in verb.subtree if w == verb or next((t for t in w.ancestors if t.pos_ == "VERB"), verb) == verb]
    earlier = any(w.lower_ in {"had", "last", "ago"} or (syntax.case(w) == "in" and _is_date(w)) for w in own)
    placed = any(actors.at_place(w) for w in own if syntax.case(w) in {"in", "at", "to"})
    return earlier or placed or verb.tag_ in {"VB", "VBG"}


def _is_date(word: Token) -> bool:
    """Tell whether a word is a month or a year, of which news of the day does not tell: 'in September', 'in 2019'."""
    return word.lower_ in MONTHS or (len(word) == _YEAR and word.is_digit)


def _is_abroad(who: Filler, host: str, token: Token, actors: Actors) -> bool:
    """Tell whether somebody is out of the state, or of the seats of the organisation, for which he or she acts.

    Of an organisation whose seat is not known only that counts of which the text says that they were there; whoever is
    given a state welcome, or sent with a delegation, is abroad wherever they come from.
    """
    person = who.entity
    home = actors.state_or_body_of(person) or actors.once_served(person) or _home_in_words(who, actors)
    if home is None:
        return _is_ceremonial(token) or syntax.first_joined(who.token).head.lemma_.lower() == "delegation"
    if home.id == host:
        return False
    if home.kind != "IntergovernmentalOrganization":
        return home.kind == "State"
    if seats := actors.seats_of(home):
        office = actors.office_of(person)  # 'the representative in Chad' is at home there
        return host not in seats and not (office is not None and " in " in office.label)
    return bool(syntax.children(token, "cop")) or is_stay(token)


def _home_in_words(group: Filler, actors: Actors) -> Entity | None:
    """Return the state whose name or demonym stands before a group: 'Danish lawmakers'."""
    words = syntax.children(group.token, "amod", "compound", "nmod:poss") if group.entity.kind != "Person" else []
    return next((e for word in words for e in actors.at(word) if e.kind == "State"), None)


def _is_ceremonial(verb: Token) -> bool:
    """Tell whether somebody is received with honours: 'was given a ceremonial welcome', 'a state dinner'."""
    given = [n for n in syntax.children(verb, "obj", "obl") if n.lemma_.lower() in _HONOURS]
    return syntax.is_passive(verb) and any(c.lower_ in _STATELY for noun in given for c in noun.children)


_HONOURS = frozenset("welcome reception banquet dinner honour honor salute carpet treatment".split())
_STATELY = frozenset("state ceremonial official red red-carpet full military royal guard".split())


def _is_posted(person: Filler, people: Iterable[Filler], host: str, actors: Actors) -> bool:
    """Tell whether somebody is an envoy in the state whose people he or she meets there, and so is no visitor."""
    title = actors.resident_title(person.entity)
    homes = (actors.state_or_body_of(p.entity) for p in people)
    if not title or all(home is None or home.id != host for home in homes):
        return False
    elsewhere = _ACCREDITED.search(title)
    return elsewhere is None or actors.entity(host).label.lower() in title or elsewhere[0] == " in "


def _guests(doc: Doc, actors: Actors, quotations: Quotations) -> Iterator[_Shown]:
    """Yield who is called a guest where the text was written, and where that is."""
    for token in doc:
        for person in (p for guest in _visiting(token) for p in people_at(guest, actors)):
            place, host = actors.dateline(token), actors.home(token)
            if place is not None and host and _is_abroad(person, host, token, actors) and not quotations.covers(token):
                yield token, person, place, token


def _visiting(token: Token) -> list[Token]:
    """Return who is told to be on a visit to nowhere else: 'visiting President Lee', 'Lee, who is on a state visit'."""
    if token.lower_ == "visiting" and token.dep_ == "amod":
        return [token.head]
    elsewhere = (w for p in ("to", "in") for w in syntax.complements(token, p) if not is_time(w))
    if token.lemma_ != "visit" or syntax.case(token) != "on" or any(elsewhere):
        return []
    predicate = token if syntax.children(token, "cop") else token.head
    return [predicate] if predicate.pos_ == "PROPN" else arguments.logical_subjects(predicate)
