"""Who is a guest and who is the host: 'the visitor praised ...', 'both guests', 'his hosts signed ...'."""

from collections.abc import Iterator
from itertools import islice

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import RECEIVING, TRAVELLING
from dragoman.extraction.lexicon.authority import NAME, SEAT
from dragoman.reading.parsed import Token

GUESTS = frozenset({"guest", "visitor"})
_CONTACTS = frozenset({"meeting", "talks", "talk", "summit", "conference", "visit"})
_VISITING = frozenset("pay end begin start conclude make open finish continue".split())
"""Verbs with 'visit' as their object, whose subject is the guest."""
_FAR = 8
"""How many sentences back the guests are named, where no visit is told of."""
_BACK = 6
"""How many sentences back the visit is told of."""


def guests(chart: Chart, token: Token, count: int, states: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return who has come as a guest, by the last visit told of before: one, so many, or with 0 several or a group.

    `states` are those of which the guests are, where the text says so: 'the Peruvian visitor'.
    """
    for ids in _coming(chart, token):
        people = tuple(i for i in ids if chart.kind(i) == "Person")
        people = tuple(i for i in people if not states or chart.state_or_principal(i) in states)
        if (count and len(people) == count) or (not count and len(people) > 1):
            return people
        if not states and count != 1 and len(ids) == 1 and chart.kind(ids[0]) in {"PersonGroup", "Organization"}:
            return ids
    return _foreigners(chart, token, count, states)


def where_met(chart: Chart, token: Token) -> str:
    """Return the state where those whose host somebody is have met: 'met in Djibouti. Their host, ...'; or ''."""
    earliest = syntax.start_of(token, 3)
    for name in sorted(chart.names.values(), key=lambda n: -n.first):
        known = name.hit.first if name.hit is not None else None
        head = chart.words[name.last].head
        if known is None or not earliest <= head.i < token.i or known.entity.kind != "State":
            continue
        met = syntax.case(head) in {"in", "at"} and (head.rel == "obl" or head.head.lemma_.lower() in _CONTACTS)
        visited = syntax.case(head) == "to" and head.head.lemma_.lower() == "visit"
        if known.way in {SEAT, NAME} and (met or visited):
            return chart.registry.keep(known.entity).id
    return ""


def _foreigners(chart: Chart, token: Token, count: int, states: frozenset[str]) -> tuple[str, ...]:
    """Return those spoken of who are of another state than that in whose capital they met, if they are as many."""
    places = [(chart.words[n.last].head, n.hit.first) for n in chart.names.values() if n.hit is not None]
    met = [k.entity.id for t, k in places if k.way == SEAT and t.i < token.i and syntax.case(t) in {"in", "at", "to"}]
    word = chart.words.of_token(token)
    if not met or word is None:
        return ()
    people = chart.registry.people
    fits = {i for i, p in people.items() if (p.state or p.principal) not in {"", met[0]}}
    fits = {i for i in fits if not states or people[i].state in states}
    found = tuple(sorted(chart.discourse.ranked(fits.__contains__, word.sentence, _FAR)))
    return found if (count and len(found) == count) or (not count and len(found) > 1) else ()


def hosts(chart: Chart, guest: str, token: Token) -> tuple[str, ...]:
    """Return the state to which a guest has come, or whose people have received the guest: its officials are hosts."""
    for verb in _verbs(token, RECEIVING):
        received = {i for o in arguments.logical_objects(verb) for m in syntax.coordinated(o) for i in chart.at(m)}
        doers = [i for s in arguments.logical_subjects(verb) for i in chart.at(s)]
        states = [s for i in doers if (s := i if chart.kind(i) == "State" else chart.state_or_principal(i))]
        if guest in received and len(states) == 1 and chart.kind(states[0]) == "State":
            return (states[0],)
    for verb in _verbs(token, TRAVELLING | _VISITING):
        if guest not in {
            i for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s) for i in chart.at(m)
        }:
            continue
        reached = [*syntax.children(verb, "obj", "obl")]
        if verb.lemma_.lower() in _VISITING:  # 'paid a visit to Chad'
            reached = [n for v in reached if v.lemma_.lower() == "visit" for n in syntax.complements(v, "to")]
            reached += [
                n
                for n in syntax.complements(verb, "to")
                if any(v.lemma_ == "visit" for v in syntax.children(verb, "obj"))
            ]
        for name in chart.names.values():
            head = chart.words[name.last].head
            place = name.hit.first if name.hit is not None else None
            if place is not None and place.way in {SEAT, NAME} and place.entity.kind == "State" and head in reached:
                return (place.entity.id,) if syntax.case(head) in {"to", "in", ""} else ()
    return ()


def _coming(chart: Chart, token: Token) -> Iterator[tuple[str, ...]]:
    """Yield who has come or was received, the last first."""
    for verb in _verbs(token, TRAVELLING | RECEIVING | _VISITING):
        if verb.lemma_.lower() in _VISITING and all(o.lemma_.lower() != "visit" for o in syntax.children(verb, "obj")):
            continue
        received = verb.lemma_.lower() in RECEIVING
        who = arguments.logical_objects(verb) if received else arguments.logical_subjects(verb)
        ids = tuple(dict.fromkeys(i for one in who for m in syntax.coordinated(one) for i in chart.at(m)))
        if ids:
            yield ids


def _verbs(token: Token, lemmas: frozenset[str]) -> Iterator[Token]:
    for sentence in islice(syntax.sentences_back(token), _BACK):
        for verb in reversed(list(sentence)):
            told = verb.tag_ in {"VBD", "VBN", "VBZ", "VBP", "VBG"} and verb.pos_ == "VERB"
            if told and verb.i < token.i and verb.lemma_.lower() in lemmas:
                yield verb
