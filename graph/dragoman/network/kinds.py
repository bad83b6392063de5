"""How the kinds of the ontology are grouped and drawn; each a row of a table."""

from dataclasses import dataclass

from dragoman.relations import RELATIONS


@dataclass(frozen=True, slots=True)
class Group:
    """Kinds that are drawn alike; the colours are Okabe and Ito's. A group that is `off` is first left out."""

    id: str
    label: str
    colour: str
    shape: str
    kinds: frozenset[str]
    off: bool = False


def _group(name: str, label: str, colour: str, shape: str, kinds: str, off: bool = False) -> Group:
    return Group(name, label, colour, shape, frozenset(kinds.split()), off)


GROUPS = (
    _group("state", "States", "#0072B2", "square", "State StateGrouping Government"),
    _group("person", "People", "#E69F00", "circle", "Person PersonGroup"),
    _group(
        "organization",
        "Organisations",
        "#56B4E9",
        "hexagon",
        "Organization GovernmentBody PoliticalParty IntergovernmentalOrganization Company ArmedGroup"
        " DiplomaticMission Actor",
    ),
    _group(
        "agreement",
        "Agreements",
        "#009E73",
        "diamond",
        "Agreement Treaty StrategicPartnership MemorandumOfUnderstanding ActionPlan JointStatement",
    ),
    _group(
        "initiative",
        "Initiatives",
        "#CC79A7",
        "triangle",
        "Initiative Dialogue TradeMission Delegation Programme InfrastructureProject",
    ),
    _group("money", "Money", "#F0E442", "coin", "FundingCommitment MonetaryAmount"),
    _group("event", "Events and words", "#D55E00", "star", ""),
    _group("topic", "Topics", "#8A8F98", "dot", "Topic"),
    _group("place", "Places", "#B08D57", "pin", "Place"),
    _group("figure", "Estimates", "#8A8F98", "bar", "Quantity", off=True),
    _group("community", "Communities", "#8A8F98", "circle", "Community"),
    _group("office", "Offices", "#8A8F98", "ring", "Office OfficeHolding", off=True),
)
ACTORS = frozenset({"state", "person", "organization"})
"""The groups of those who act."""
OTHER = "event"
"""The group of every kind that no row names: what happens and what is said."""

_GROUP_OF = {kind: group.id for group in GROUPS for kind in group.kinds}

_COOPERATION = frozenset("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID".split())
_NEITHER = frozenset({"REQUEST"})
"""PLOVER counts requests to verbal conflict, and event data keep that; but who invites others quarrels with nobody."""


def group_of(kind: str) -> str:
    """Return the id of the group that a kind of the ontology is drawn in."""
    return _GROUP_OF.get(kind, OTHER)


def sign(relation: str, plover: str = "") -> int:
    """Return 1 for cooperation, -1 for conflict, 0 for what is neither, as a request; by its event type.

    `plover` is the type as which the event itself is coded: 'actsToward' says less than that.
    """
    row = RELATIONS.get(relation)
    root = plover or (row.plover if row else None)
    if root is None or root in _NEITHER:
        return 0
    return 1 if root in _COOPERATION else -1
