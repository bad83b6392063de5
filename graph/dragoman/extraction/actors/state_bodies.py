"""Of which state a ministry, a parliament, a party or unnamed officials are: 'the Bundestag', 'Kenyan officials'."""

from dataclasses import replace

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, SEAT
from dragoman.model import Entity, Ref

_BODIES = frozenset({"Government", "GovernmentBody", "DiplomaticMission", "PoliticalParty"})
"""Classes whose members are of a state, if of anybody; what else is an organization may be private."""
_ORGANS = frozenset({"office", "committee"})
"""Nouns of other organizations that are of the state whose leader or parliament has them: "Lapid's office"."""


def with_state(chart: Chart, entity: Entity) -> Entity:
    """Return a body of a state with the state as a detail; anything else as it is."""
    state = state_of_body(chart, entity)
    return replace(entity, details=(*entity.details, ("bodyOf", Ref(state)))) if state else entity


def state_of_body(chart: Chart, entity: Entity) -> str:
    """Return the id of the state of which somebody is a body, '' where that is not told, or for this text alone.

    All articles share the node of 'soldiers' or 'the ministry': only what is of one state wherever it is named has one.
    """
    authority = chart.registry.authority
    if entity.kind == "PoliticalParty" and len(states := authority.party_states.get(entity.id, ())) == 1:
        return next(iter(states))
    group = entity.id.startswith("group/")
    if not (group or entity.kind in _BODIES or _ORGANS & set(entity.id.split("-"))):
        return ""
    state = chart.state_or_body(entity.id)
    if not state.startswith("state/") or entity.id in chart.unserving:
        return ""
    if group:
        return state if _names(chart, entity) == {state} else ""
    return state if _is_told_apart(chart, entity, state) else ""


def _is_told_apart(chart: Chart, body: Entity, state: str) -> bool:
    """Tell whether a body's name or id says whose it is: the state's, its leader's, or that of a body that does so."""
    known = chart.registry.authority.acts_for
    if body.id in known or _names(chart, body) == {state}:
        return True
    owner = chart.entity(chart.principal(body.id))
    if not body.id.startswith(f"org/{slug(owner.label)}-"):
        return False
    return owner.id in known or chart.registry.is_named(owner.id) or _names(chart, owner) == {state}


def _names(chart: Chart, entity: Entity) -> set[str]:
    """Return the ids of the states that a name holds; none for a part of the world, as of 'Central American envoys'."""
    words = entity.label.lower()
    if any(region in words for region in actor_nouns().regions if " " in region):
        return set()
    first = (hit.first for hit in chart.registry.authority.find(entity.label))
    return {k.entity.id for k in first if k.entity.kind == "State" and k.way in {NAME, DEMONYM, SEAT}}
