"""Which states and organisations belong to which: what the text says of a body's members and countries."""

from collections.abc import Iterable

from dragoman.extraction.actors import descriptions
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar import syntax
from dragoman.extraction.naming.memberships import Memberships
from dragoman.extraction.naming.names import Name

_BODIES = frozenset({"IntergovernmentalOrganization", "Organization", "StateGrouping"})


def state_members(chart: Chart, body: str, words: tuple[int, int], names: Iterable[Name]) -> tuple[str, ...]:
    """Write down the members of a body among these names; `words` are the first and last that call them so."""
    members: list[str] = []
    for name in names:
        ids = chart.at(chart.words[name.last].head) or ((name.hit.first.entity.id,) if name.hit else ())
        if len(ids) == 1 and ids[0] != body and chart.kind(ids[0]) in {"State", "Organization"}:
            span = chart.span(min(words[0], name.first), max(words[1], name.last))
            chart.stated.append(("memberOf", ids[0], body, span))
            members.append(ids[0])
    return tuple(members)


_PARTS = frozenset({"faction", "wing", "branch", "arm", "leadership", "remnant"})
_WITH_PARTS = frozenset({"ArmedGroup", "PoliticalParty", "Organization"})


def read_parts(chart: Chart) -> None:
    """Take up 'a faction of the Front': what a part of a front or party does is its deed."""
    for token in chart.doc:
        if token.pos_ == "NOUN" and token.lemma_.lower() in _PARTS and not chart.at(token):
            whole = [ids for noun in syntax.complements(token, "of") if len(ids := chart.at(noun)) == 1]
            if len(whole) == 1 and chart.kind(whole[0][0]) in _WITH_PARTS:
                chart.set([token], whole[0], descriptions.phrase(token))


def read_members(chart: Chart) -> None:
    """Take up 'NATO countries Poland and Latvia' and, states only, 'the E3 (Britain, France and Germany)'.

    Before 'countries' the body is no actor of its own, its members are.
    """
    memberships = Memberships(chart.words, list(chart.names.values()))
    for body, names in memberships.countries():
        noun, known = chart.words[body.last + 1], _body(chart, body)
        members = state_members(chart, known, (body.first, noun.index), names) if known else ()
        if members:
            chart.set(list(noun.tokens), members, chart.span(body.first, names[-1].last))
    for body, names in memberships.listed():
        states = all(name.hit is not None and name.hit.first.entity.kind == "State" for name in names)
        if states and (known := _body(chart, body)):
            state_members(chart, known, (body.first, body.last), names)


def _body(chart: Chart, name: Name) -> str:
    """Return the organisation or group of states that a name means, '' if it means none."""
    ids = chart.at(chart.words[name.last].head)
    return ids[0] if len(ids) == 1 and chart.kind(ids[0]) in _BODIES else ""
