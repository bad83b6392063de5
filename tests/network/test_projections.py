"""Projections of the gold graph, counted by hand from its statements."""

import pytest

import dragoman
from dragoman.network import NetworkData, read
from dragoman.network.data import REPORTED, TIE_STATUSES, Fact, Node
from dragoman.network.kinds import sign
from dragoman.network.measures import tie_rows
from dragoman.network.projections import ALWAYS, PROJECTIONS, Window, project, tone, without_pairs
from dragoman.rdf import record_quads
from dragoman.store import EmbeddedStore


def ties(data: NetworkData, name: str, window: Window = ALWAYS) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Return facts, cooperation and conflict of each tie by its two names."""
    rows = tie_rows(project(data, name, window))
    return {(r["first"], r["second"]): (r["facts"], r["cooperation"], r["conflict"]) for r in rows}


def test_states_are_tied_by_themselves_their_people_their_bodies_and_their_agreements(gold: NetworkData) -> None:
    assert ties(gold, "state-state") == {
        ("Chile", "Kenya"): (7, 1, 6),
        ("Canada", "Norway"): (2, 2, 0),
        ("Kenya", "Norway"): (3, 3, 0),
        ("Canada", "Portugal"): (2, 2, 0),
        ("Canada", "Chile"): (1, 1, 0),
        ("Canada", "Kenya"): (1, 1, 0),
        ("Chile", "Portugal"): (1, 1, 0),
        ("Kenya", "Portugal"): (1, 1, 0),
        ("Norway", "Portugal"): (1, 1, 0),
    }


def test_people_are_tied_by_meeting_and_by_signing_together(gold: NetworkData) -> None:
    assert ties(gold, "person-person") == {
        ("Daniel Otieno", "Ingrid Solheim"): (2, 2, 0),
        ("Erik Dahl", "Louise Tremblay"): (2, 2, 0),
    }


def test_planned_facts_count_only_when_asked_for(gold: NetworkData) -> None:
    reported = project(gold, "state-state").edges
    every = project(gold, "state-state", statuses=TIE_STATUSES).edges
    kenya, portugal = (next(i for i, n in gold.nodes.items() if n.label == name) for name in ("Kenya", "Portugal"))
    assert (reported[kenya, portugal]["weight"], every[kenya, portugal]["weight"]) == (1, 2)


def test_signed_ties_are_cooperation_or_conflict(gold: NetworkData) -> None:
    assert all(good + bad == facts for facts, good, bad in ties(gold, "signed").values())
    assert ties(gold, "signed")["Ocean Council", "Chile"] == (1, 0, 1)


def test_actor_agreement_joins_only_the_two_kinds(gold: NetworkData) -> None:
    graph = project(gold, "actor-agreement")
    groups = {frozenset((graph.nodes[a]["group"], graph.nodes[b]["group"])) for a, b in graph.edges}
    assert all(group & {"agreement", "initiative"} and group & {"state", "person", "organization"} for group in groups)


def test_windows_hold_dates_as_precise_as_they_are() -> None:
    assert Window("2024", "2024").holds("2024-05-20")
    assert Window("2024-03", "2024-05").holds("2024")
    assert Window("", "2024-05").holds("2024-05-31")
    assert not Window("2024-06", "").holds("2024-05-31")
    assert not Window("2024", "").holds("")
    assert Window().holds("")


def test_time_windows_divide_the_ties(gold: NetworkData) -> None:
    assert ties(gold, "state-state", Window("2024", "2024"))["Chile", "Kenya"] == (6, 0, 6)
    assert ties(gold, "state-state", Window("2025", "2025"))["Chile", "Kenya"] == (1, 1, 0)


@pytest.mark.parametrize("name", PROJECTIONS)
def test_every_projection_names_its_nodes(gold: NetworkData, name: str) -> None:
    graph = project(gold, name)
    assert graph.number_of_edges()
    assert all({"label", "kind", "group"} <= set(values) for _, values in graph.nodes(data=True))


SIGNED = "Chad and Fiji signed a treaty. Omani President Ann Lee and Ghanaian President Ray Fox signed the Lima Accord."


def test_one_signature_is_one_cooperation_of_those_who_signed() -> None:
    data = read(EmbeddedStore.memory(record_quads(dragoman.read(SIGNED))))
    assert ties(data, "actor-actor") == {("Ann Lee", "Ray Fox"): (1, 1, 0), ("Fiji", "Chad"): (1, 1, 0)}
    assert ties(data, "signed") == ties(data, "actor-actor")
    assert ties(data, "person-person") == {("Ann Lee", "Ray Fox"): (1, 1, 0)}
    assert ties(data, "state-state") == {("Ghana", "Oman"): (2, 2, 0), ("Fiji", "Chad"): (2, 2, 0)}


def test_what_event_data_code_as_conflict_is_no_neutral_tie() -> None:
    data = read(EmbeddedStore.memory(record_quads(dragoman.read("Chad condemned Fiji's new tax on fish."))))
    assert ties(data, "actor-actor") == {("Fiji", "Chad"): (1, 0, 1)}


def test_parties_to_one_agreement_are_not_counted_again_as_pairs() -> None:
    data = read(
        EmbeddedStore.memory(record_quads(dragoman.read("Chad, Fiji, Oman and Peru concluded the Lima Accord.")))
    )
    told = [fact.relation for fact in without_pairs(data.ties(REPORTED))]
    assert told == ["partyTo"] * 4
    assert {tone(fact) for fact in without_pairs(data.ties(REPORTED))} == {1}
    assert set(ties(data, "state-state").values()) == {(1, 1, 0)}


def test_whom_somebody_serves_is_no_tie_but_what_is_done_to_them_is() -> None:
    nodes = {iri: Node(iri, kind, iri) for iri, kind in (("lee", "Person"), ("PER", "State"), ("CHL", "State"))}
    told = (("lee", "actsFor", "PER"), ("lee", "actsToward", "PER"), ("lee", "actsToward", "CHL"))
    facts = [Fact(f"f{i}", relation, a, b, "reported", "d") for i, (a, relation, b) in enumerate(told)]
    assert set(project(NetworkData(nodes, tuple(facts), {}), "actor-actor")) == {"lee", "CHL"}
    facts.append(Fact("g", "criticizes", "lee", "PER", "reported", "d"))
    graph = project(NetworkData(nodes, tuple(facts), {}), "actor-actor")
    assert graph.edges["PER", "lee"]["relations"] == "criticizes"


OFFICIALS = "Canada's foreign minister, Ann Lee, met Kenyan officials. Kenya's foreign ministry condemned Chile's army."
PARTY = "Chile criticised Kenya's ruling party."


def test_what_is_done_by_and_to_the_bodies_of_a_state_ties_it_and_once_a_word() -> None:
    data = read(EmbeddedStore.memory(record_quads(dragoman.read(f"{OFFICIALS} {PARTY}"))))
    assert ties(data, "state-state") == {("Canada", "Kenya"): (1, 1, 0), ("Chile", "Kenya"): (1, 0, 1)}


def test_a_request_is_no_conflict_though_plover_counts_it_to_one() -> None:
    assert [sign(name) for name in ("requests", "rejects", "aids", "actsToward")] == [0, -1, 1, 0]
