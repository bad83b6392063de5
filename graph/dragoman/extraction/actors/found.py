"""Who is named in a document, what they are, for whom they act, and what every noun phrase refers to."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from dragoman.extraction.actors import descriptions
from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.mentions import read_mentions, worth_reading
from dragoman.extraction.actors.namesakes import Namesakes
from dragoman.extraction.actors.resolution import Registry, is_initial
from dragoman.extraction.actors.state_bodies import with_state
from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.authority import NAME, PARTY, SEAT, Authority, Hit, Known, packaged_authority
from dragoman.extraction.lexicon.incumbents import is_known, led_by, office_of, served_by, served_ever
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.attachments import attachments
from dragoman.extraction.naming.attachments.surroundings import Attachment
from dragoman.extraction.naming.names import Name, NameReader
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.titles import TitleReader
from dragoman.extraction.naming.words import PARTICLES, Words
from dragoman.model import Entity, Span, Statement
from dragoman.reading.bylines import bylines
from dragoman.reading.datelines import datelines
from dragoman.reading.parsed import Token
from dragoman.reading.pipeline import Document

_RESIDENT = re.compile(r"\b(?:ambassador\b(?!-)|high commissioner\b(?! for)|charg[eé] d|consul\b|nuncio\b)")
"""Words of the offices of envoys who live where they serve."""


class Actors:
    """The actors of one document: every entity, what each word refers to, and who acts for whom."""

    def __init__(self, chart: Chart, affiliations: Affiliations) -> None:
        self._chart = chart
        self._registry = chart.registry
        offices: dict[str, Entity] = {}
        self.statements = tuple(dict.fromkeys(_statements(chart, affiliations, offices)))
        people = {p.id: p for p in self._registry.person_entities()}
        self._entities = {**self._registry.as_called(), **people, **offices}
        self.incumbents = tuple(self._find_incumbents())
        self._known_to_serve = {p: s for p, s, _ in self.incumbents if chart.kind(s) != "PoliticalParty"}
        held = {title: principal for title, _, principal, _, _ in chart.offices_held}
        self._offices_left = {
            who: affiliations.office(title, principal)
            for title, who, principal, _, former in chart.offices_held
            if former and title.office
        }
        self._offices_by_token = {
            token.i: office
            for title in chart.titles.values()
            if title.office
            for office in [affiliations.office(title, held.get(title) or affiliations.principal(title))]
            for token in chart.tokens(title.label_first, title.core_last)
        }

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return every entity that the document names or describes, by id."""
        return tuple(self._entities[i] for i in sorted(self._entities))

    def at(self, token: Token) -> tuple[Entity, ...]:
        """Return the actors that the noun phrase headed by this word refers to, () if it is none."""
        ids = self._chart.at(token)
        return tuple(map(self.entity, ids)) if ids else ()

    def at_place(self, token: Token) -> tuple[Entity, ...]:
        """Return the place (or the state as a place) that the noun phrase headed by this word names."""
        identifier = self._chart.places.get(token.i)
        if identifier:
            return (self.entity(identifier),)
        return tuple(e for e in self.at(token) if e.kind == "State")

    def dateline(self, token: Token) -> Entity | None:
        """Return the place where the text around a word was written, None where its dateline names none or several."""
        words = (self._chart.words[i] for i in self._dateline(token))
        ids = {i for word in words for t in word.tokens if (i := self._chart.places.get(t.i))}
        places = [e for e in map(self.entity, sorted(ids)) if e.kind == "Place"]
        return places[0] if len(places) == 1 else None

    def home(self, token: Token) -> str:
        """Return the id of the state where the text around a word was written, '' where its dateline tells none."""
        place = self.dateline(token)
        named = (e.id for i in self._dateline(token) for t in self._chart.words[i].tokens for e in self.at(t))
        state = self.state_around(place) if place is not None else ""
        return state or next((i for i in named if i.startswith("state/")), "")

    @property
    def is_brief(self) -> bool:
        """Tell whether the text has several datelines: they say rather of what an item is than where it happened."""
        return len(self._chart.datelines) > 1

    def _dateline(self, token: Token) -> range:
        word = self._chart.words.of_token(token)
        return self._chart.dateline(word.index) if word is not None else range(0)

    def state_around(self, place: Entity) -> str:
        """Return the id of the state in which a place lies, '' where that is not known."""
        code = self._registry.authority.places.get(fold(place.label))
        return f"state/{code}" if code else ""

    def seats_of(self, organization: Entity) -> frozenset[str]:
        """Return the ids of the states in which an organisation sits, none where that is not known."""
        return self._registry.authority.seats.get(organization.id, frozenset())

    def office_at(self, token: Token) -> Entity | None:
        """Return the office that a title headed by this word names."""
        return self._offices_by_token.get(token.i)

    def office_of(self, person: Entity) -> Entity | None:
        """Return the office that the text first gives a person; None if it gives none."""
        return next(
            (
                self._entities[s.object]
                for s in self.statements
                if s.relation == "holdsOffice" and s.subject == person.id and s.object in self._entities
            ),
            None,
        )

    def office_left(self, person: Entity) -> Entity | None:
        """Return the office that the text says a person has had last; None if it tells of none."""
        return self._offices_left.get(person.id)

    def mention_span(self, token: Token) -> Span:
        """Return the words of the noun phrase headed by this word, without what only explains it."""
        span = self._chart.spans.get(token.i)
        return span or descriptions.phrase(token)

    def acts_for(self, entity: Entity) -> Entity | None:
        """Return the state or organisation for which somebody acts, None if that is neither told nor known."""
        principal = self._chart.principal(entity.id) or self._known_to_serve.get(entity.id, "")
        return self.entity(principal) if principal else None

    def state_or_body_of(self, entity: Entity) -> Entity | None:
        """Return the state for which somebody acts, else the body; None if that is not known."""
        served = self._chart.state_or_body(entity.id) or self._known_to_serve.get(entity.id, "")
        return self.entity(served) if served else None

    def once_served(self, person: Entity) -> Entity | None:
        """Return the one state or body that somebody of a full name is known to have served at any time."""
        served = served_ever(person.label) if person.kind == "Person" else ""
        return self.entity(served) if served else None

    def offices_of(self, entity: Entity) -> tuple[str, ...]:
        """Return the titles that a person holds, as the text gives them."""
        person = self._registry.people.get(entity.id)
        return tuple(person.offices) if person is not None else ()

    def resident_title(self, person: Entity) -> str:
        """Return the title of an envoy who lives where he or she serves, '' where somebody is none."""
        office = self.office_of(person) if person.kind == "Person" else None
        title = office.label.lower() if office is not None else ""
        return title if _RESIDENT.search(title) else ""

    def _find_incumbents(self) -> Iterator[tuple[str, str, Span]]:
        """Yield who is known to serve a state or body that the text names, else a party, and where it names them first.

        Of several served none counts, but of a whole and its body the whole does.
        """
        named = {name.hit.first.entity.id for name in self._chart.names.values() if name.hit is not None}
        seen = set[str]()
        for first, identifier in sorted(self._chart.person_of.items()):
            person = self._registry.people[identifier]
            yet_to_come = any("opposition" in o.lower() or "-elect" in o.lower() for o in person.offices)
            if yet_to_come or identifier in seen:
                continue
            seen.add(identifier)
            known = person.serves & named
            parties = {i for i in known if self._chart.kind(i) == "PoliticalParty"}
            served = {i for i in known - parties if self._registry.authority.acts_for.get(i) not in known}
            served = served or {self._chart.principals.get(i, "") for i in person.serves} & named
            if len(served or parties) == 1:
                one = next(iter(served or parties))
                yield identifier, one, self._chart.span(first, self._chart.names[first].last)

    def main_states(self, without: set[str]) -> tuple[Entity, ...]:
        """Return the two states that the text names much more often than any third, () if that is not clear."""
        return tuple(map(self.entity, self._chart.main_states(without)))

    def with_state(self, entity: Entity) -> Entity:
        """Return a body of a state, such as 'the Bundestag', with that state as its detail; others as they are."""
        return with_state(self._chart, entity)

    def entity(self, identifier: str) -> Entity:
        """Return what an id stands for in this document, or in the world where the document does not name it."""
        return self._entities.get(identifier) or self._registry.authority.entities[identifier]


def find_actors(document: Document, authority: Authority | None = None) -> Actors:
    """Return the actors of a parsed document."""
    authority = authority or packaged_authority()
    words = Words(document.doc)
    year = document.article.date.year if document.article.date else None
    hits = _of_their_day(_hits(words, authority), authority, year)
    titles = list(TitleReader(words, hits, _person_starts(words, hits, authority)).titles())
    names = list(_without_writers(words, NameReader(words, authority, hits, titles).names(), titles))
    registry = Registry(authority, document.article.id)
    served = {owner.word.index for title in titles if title.office for owner in title.owners}
    leaders = _leaders(words, names, _states_named(hits), year, served)
    namesakes = Namesakes(words, names, titles, year)
    person_of = _people(words, names, registry, leaders.keys(), namesakes)
    for person in registry.people.values():
        person.known, person.serves = office_of(person.label, year), served_by(person.label, year)
        person.serves |= leaders.get(person.label, frozenset())
    names = [_as_person(n) if n.first in person_of else n for n in names]
    attached = [a for a in attachments(words, titles, names) if _named(a, words, registry, person_of)]
    states, concerned, lines = _states_named(hits), _states_concerned(hits, authority), _datelines(words)
    worth = worth_reading(words, names, titles)
    chart, affiliations = None, None
    for final in (False, True):  # the second reading knows what the first found out about everybody
        registry.forget_unnamed()
        chart = Chart(words, registry, names, titles, attached, person_of, states, concerned, lines, year, final)
        affiliations = read_mentions(chart, worth)
    assert chart is not None
    assert affiliations is not None
    return Actors(chart, affiliations)


def _without_writers(words: Words, names: Iterable[Name], titles: Sequence[Title]) -> Iterator[Name]:
    """Yield the names without those of who has written the article; a minister may write, and tells of his office."""
    lines = list(bylines(words.doc.text))
    offices = [words[title.first].start for title in titles]
    written = [line for line in lines if not any(line.start <= start < line.end for start in offices)]
    yield from (n for n in names if n.hit or not any(w.start <= words[n.first].start < w.end for w in written))


def _hits(words: Words, authority: Authority) -> dict[int, Hit]:
    """Return the known names by their first word; those that begin or end inside a word are left out."""
    found: dict[int, Hit] = {}
    for hit in authority.find(words.doc.text):
        first, last = words.between(hit.start, hit.end)
        if first < last and words[first].start == hit.start and words[last - 1].end == hit.end:
            found[first] = hit
    found = {i: h for i, h in found.items() if not _is_of_state(words, found, i, h)}
    found |= dict(_halves(words, found, authority))
    found |= dict(_endless(words, found, authority))
    states = _states_concerned(found, authority)
    given = authority.given_names
    return {
        i: h for i, h in found.items() if any(k.way != PARTY for k in h.known) or _is_party(words, h, states, given)
    }


_HALVES = {"North": "PRK", "South": "KOR"}
"""What the two Koreas are called where the text has named one of them."""


def _halves(words: Words, found: dict[int, Hit], authority: Authority) -> Iterator[tuple[int, Hit]]:
    """Yield 'the North' and 'the South' with the Korea that each is, in a text about Korea."""
    if not {h.first.state for h in found.values()} & set(_HALVES.values()):
        return
    for word in words.words:
        before, behind = words.get(word.index - 1), words.get(word.index + 1)
        alone = behind is None or not (behind.capital or behind.lower == "of")
        if word.text in _HALVES and word.index not in found and before and before.lower == "the" and alone:
            state = Known(authority.state(_HALVES[word.text]), NAME, _HALVES[word.text])
            yield word.index, Hit(word.start, word.start + len(word.text), (state,))


def _endless(words: Words, found: dict[int, Hit], authority: Authority) -> Iterator[tuple[int, Hit]]:
    """Yield the states whose name lacks the end that the next one has: 'North and South Korea'."""
    for hit in found.values():
        first, after = words.between(hit.start, hit.end)
        word, joint = words.get(first - 2), words.lower(first - 1)
        if after - first != 2 or word is None or joint not in {"and", "or"} or not word.capital:
            continue
        whole = f"{word.text} {words[after - 1].text}"
        known = next((h.known for h in authority.find(whole) if h.end - h.start == len(whole)), ())
        if known and known[0].entity.kind == "State":
            yield word.index, Hit(word.start, word.end, known)


_ORGANS = frozenset({"Security Council", "General Assembly", "Human Rights Council", "Supreme Council"})
"""What the world's organisation and many a state call an organ of theirs."""


def _is_of_state(words: Words, found: dict[int, Hit], first: int, hit: Hit) -> bool:
    """Tell whether an organ is a state's, not that of an organisation: 'the Russian Security Council'."""
    owners = (h for i, h in found.items() if words.between(h.start, h.end)[1] == first and i != first)
    return words.doc.text[hit.start : hit.end] in _ORGANS and any(o.first.entity.kind == "State" for o in owners)


_BEFORE = {"RUS": "SUN", "CZE": "CSK", "SRB": "YUG"}
"""States of today → those of which their capitals were the seats."""
_ENDED = {"SUN": 1992, "CSK": 1993, "YUG": 1992}
"""Those states → the first year in which they were no more, or not these."""


def _of_their_day(hits: dict[int, Hit], authority: Authority, year: int | None) -> dict[int, Hit]:
    """Return the names with 'Moscow' and 'the Russian' as the Soviet Union's where a text names that and not Russia.

    So too where a text of its day names neither: 'Moscow ruled it out', in 1989.
    """
    named = {h.first.state for h in hits.values() if h.first.way == NAME}
    then = named | {state for state, end in _ENDED.items() if year is not None and year < end}
    past = {now: before for now, before in _BEFORE.items() if before in then and now not in named}

    def of_then(hit: Hit) -> Hit:
        then = past.get(hit.first.state)
        if then is None or hit.first.entity.kind != "State":
            return hit
        return replace(hit, known=(Known(authority.entities[f"state/{then}"], hit.first.way, then),))

    return {i: of_then(hit) for i, hit in hits.items()} if past else hits


def _is_party(words: Words, hit: Hit, states: Collection[str], given_names: Collection[str]) -> bool:
    """Tell whether a party's short name is used as one: its state is spoken of, and no longer name goes on from it."""
    behind = words.between(hit.start, hit.end)[1]
    following, next_one = words.get(behind), words.get(behind + 1)
    given = following is not None and fold(following.text.split("-")[0]) in given_names  # 'Democrat Ann Lee'
    title = [w.lower for w in (following, next_one) if w is not None]  # 'Labour Prime Minister Ann Lee'
    office = any(office_words().core(title[:length]) is not None for length in (1, 2))
    longer = following is not None and following.capital and not office
    return any(k.state in states for k in hit.known) and (given or not longer)


def _person_starts(words: Words, hits: dict[int, Hit], authority: Authority) -> set[int]:
    """Return the words that begin a person's name: given names, and those of people whom the world knows."""
    given = authority.given_names
    capitals = [w for w in words.words if w.capital and w.index not in hits]
    known = {w.index for w in capitals if (after := words.get(w.index + 1)) and is_known(f"{w.text} {after.text}")}
    return known | {w.index for w in capitals if fold(w.text.split("-")[0]) in given}


_BEFORE_PLACES = frozenset({"in", "at", "near", "the"})
"""Words before a surname that is here the name of something else."""


def _leaders(
    words: Words, names: list[Name], states: dict[str, int], year: int | None, served: Collection[int]
) -> dict[str, frozenset[str]]:
    """Return the bare surnames of those who lead a state that the text names, each with its id: 'Macron'.

    So, too, of those who have an envoy or adviser: at these places of `served`.
    """
    if year is None:
        return {}
    single = [n for n in names if n.first == n.last and n.hit is None and n.sort != "thing"]
    before = {n: word.lower if (word := words.get(n.first - 1)) is not None else "" for n in single}
    bare = {_text(words, n) for n in single if before[n] not in _BEFORE_PLACES}
    serving = {_text(words, n) for n in single if n.first in served}
    led = {name: state for name in bare if (state := led_by(name, year))}
    named = {name for name, state in led.items() if state.removeprefix("state/") in states}
    return {name: frozenset({led[name]}) for name in led if name in named | serving}


def _people(
    words: Words, names: list[Name], registry: Registry, leaders: Collection[str], namesakes: Namesakes
) -> dict[int, str]:
    """Return first word of a name → person id: full names first, then those with initials, then last names alone."""
    found: dict[int, str] = {}
    full = [n for n in names if n.sort == "person" and n.last > n.first and words[n.first].text not in PARTICLES]
    for name in sorted(full, key=lambda n: (is_initial(words[n.first].text), n.first - n.last)):
        found[name.first] = registry.add_person(_text(words, name)).id
    seen: list[str] = []
    for name in names:
        if name.first in found:
            seen.append(found[name.first])
            continue
        if name.hit is not None or (name.sort in {"organization", "thing"} and name.last > name.first):
            continue
        text, so_called = _text(words, name), namesakes.so_called(name, found)
        person = registry.person(text, [*seen, *so_called], partial(namesakes.may_mean, name, found))
        if person is None and registry.person(text) is not None:
            person = registry.add_namesake(text, namesakes.told_apart_by(name))
        before = words.get(name.first - 1)
        honorific = before.lower.rstrip(".") if before is not None else ""
        if person is None and (name.sort == "person" or text in leaders):
            called = f"{before.text} {text}" if before is not None and honorific in office_words().honorifics else text
            person = registry.add_person(called if is_known(called) else text)  # 'Sheikh Hasina'
        if person is not None:
            person.gender = person.gender or office_words().honorifics.get(honorific, "")
            found[name.first] = person.id
            seen.append(person.id)
    return found


def _as_person(name: Name) -> Name:
    return Name(name.first, name.last, "person", "", name.hit)


def _text(words: Words, name: Name) -> str:
    return words.doc.text[words[name.first].start : words[name.last].end]


_PAPERS = frozenset("agreement accord treaty pact declaration convention protocol memorandum charter statute".split())


def _named(attachment: Attachment, words: Words, registry: Registry, person_of: dict[int, str]) -> bool:
    """Make a person of a name that a title shows to be one."""
    name = attachment.name
    if words[name.last].lower in _PAPERS:
        return False  # 'the General Peace Agreement'
    if name.first not in person_of:
        text = _text(words, name)
        person = registry.person(text) or registry.add_person(text)
        person_of[name.first] = person.id
    return True


def _datelines(words: Words) -> tuple[range, ...]:
    """Return where the words of each dateline stand."""
    return tuple(range(*words.between(span.start, span.end)) for span in datelines(words.doc.text))


def _states_named(hits: dict[int, Hit]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for hit in hits.values():
        for known in hit.known[:1]:
            if known.state and known.way in {NAME, SEAT, "demonym", "people"}:
                counts[known.state] = counts.get(known.state, 0) + 1
    return counts


def _states_concerned(hits: dict[int, Hit], authority: Authority) -> dict[str, int]:
    """Return the states named and, after them, those of which a body is: of the White House the United States."""
    bodies = [authority.acts_for.get(h.first.entity.id, "") for h in hits.values() if h.first.way == NAME]
    behind = {b.removeprefix("state/"): 0 for b in bodies if b.startswith("state/")}
    return behind | _states_named(hits)


_IN_CHARGE_OF = frozenset("minister secretary commissioner representative director president chief".split())
"""Offices that are none without what they are of: whom the text calls 'Minister of Trade' it may call 'Minister'."""


def _longer_titles(chart: Chart, affiliations: Affiliations) -> set[tuple[str, str]]:
    """Return who is called by an office and what it is of: (Ann Lee, 'minister'), of the Minister for Trade."""
    labels = ((who, affiliations.label(title).lower()) for title, who, _, _, former in chart.offices_held if not former)
    words = ((who, label.split(" ", 2)) for who, label in labels)
    return {(who, told[0]) for who, told in words if told[1:2] in (["of"], ["for"]) and len(told) > 2}


def _statements(chart: Chart, affiliations: Affiliations, offices: dict[str, Entity]) -> Iterator[Statement]:
    for relation, subject, target_id, span in chart.stated:
        yield Statement(relation, subject, target_id, span, frame="apposition")
    known = {**chart.registry.authority.entities, **chart.registry.entities}
    longer = _longer_titles(chart, affiliations)
    for title, person, principal, span, former in chart.offices_held:
        short = affiliations.label(title).lower()
        if former or (short in _IN_CHARGE_OF and (person, short) in longer):
            continue
        for relation, target in affiliations.facts(title, principal):
            if target.kind == "Office" or target.id not in known:
                offices.setdefault(target.id, target)
            yield Statement(relation, person, target.id, span, frame="title")
            if relation == "holdsOffice" and title in chart.given:
                yield Statement("appointedTo", person, target.id, span, frame="title")
