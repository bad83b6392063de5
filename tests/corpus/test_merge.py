"""Merges are recorded in graphs of their own, and can be taken back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pyoxigraph import NamedNode

from dragoman.corpus.merge import Merged, merge, undo
from dragoman.errors import StoreError
from dragoman.model import Article, Entity, PartialDate, Record, Ref, Situation, Span, Statement
from dragoman.network import read
from dragoman.network.measures import tie_rows
from dragoman.network.projections import project
from dragoman.querying.catalogue import load_catalogue
from dragoman.querying.labels import plain
from dragoman.rdf import document_iri, record_quads
from dragoman.reading.sources import slug
from dragoman.settings import DATA_IRI
from dragoman.store import EmbeddedStore, select
from dragoman.vocabulary import DGM, OWL, PROV, RDFS
from tests.iris import assertion_iri

TEXT = "Peru and Chile met in a hall by the sea to talk about ports, ferries and the price of fuel."
STATES = (Entity("state/PER", "State", "Peru"), Entity("state/CHL", "State", "Chile"))


def record(article_id: str, day: str, text: str = TEXT) -> Record:
    """An article that says that Peru and Chile met on a day."""
    article = Article(article_id, text, date(2024, 5, 8), publisher=f"Paper {article_id}")
    meeting = Situation(f"meeting/{day}", "Meeting", "Meeting: Peru – Chile", PartialDate(day))
    fact = Statement("metWith", "state/PER", "state/CHL", Span(0, 18), situation=meeting.id, date=meeting.date)
    return Record(article, STATES, (meeting,), (fact,))


RECORDS = (
    record("a", "2024-05-06"),
    record("b", "2024-05-06"),
    record(
        "c", "2024-05-07", "Chile and Peru met on Tuesday, officials said; the weather was fine and the band played on."
    ),
)


def home() -> EmbeddedStore:
    return EmbeddedStore.memory(quad for rec in RECORDS for quad in record_quads(rec))


def links(store: EmbeddedStore, term: str) -> list[tuple[str, ...]]:
    rows = select(store, f"SELECT ?a ?b WHERE {{ ?a <{term}> ?b }} ORDER BY ?a").rows
    return [tuple(node.value.removeprefix(DATA_IRI) for node in row if node) for row in rows]


def test_copies_and_one_event_are_linked_with_their_grounds() -> None:
    store = home()
    assert merge(store) == Merged(accounts=1, events=1, told=1)
    stated = [str(assertion_iri(r.article, r.statements[0]).value).removeprefix(DATA_IRI) for r in RECORDS]
    assert links(store, PROV.alternateOf.value) == [(stated[1], stated[0]), ("doc/b", "doc/a")]
    assert links(store, OWL.sameAs.value) == [("meeting/2024-05-07", "meeting/2024-05-06")]
    label = RDFS.label
    labels = select(store, f"SELECT ?l {{ GRAPH ?g {{ ?g a {PROV.Activity} ; {label} ?l }} }}").rows
    assert sorted(row[0].value for row in labels if row[0]) == [
        "Meeting of the same actors on 2024-05-06 and 2024-05-07",
        "One account in 2 articles: alike word for word",
    ]


def signed(article_id: str, name: str, *others: str) -> Record:
    """An article of its own words that says that Peru and Chile signed an agreement, and perhaps others."""
    papers = [Entity(f"agreement/{article_id}-{slug(label)}", "Agreement", label) for label in (name, *others)]
    signings = [
        Situation(f"signing/{paper.id}-{state.id}", "Signing", "Signing", PartialDate("2024-05-06"))
        for paper in papers
        for state in STATES
    ]
    sides = [(paper, state) for paper in papers for state in STATES]
    facts = [
        Statement(relation, state.id, paper.id, Span(0, 5), situation=signing.id if relation == "signed" else None)
        for (paper, state), signing in zip(sides, signings, strict=True)
        for relation in ("partyTo", "signed")
    ]
    text = " ".join(f"{article_id}{number}" for number in range(30))
    return Record(Article(article_id, text, date(2024, 5, 8)), (*STATES, *papers), tuple(signings), tuple(facts))


def test_one_agreement_under_several_names_is_linked_with_its_signings() -> None:
    papers = (signed("a", "ports agreement"), signed("b", "agreement"), signed("c", "ports deal"))
    store = EmbeddedStore.memory(quad for rec in papers for quad in record_quads(rec))
    assert merge(store) == Merged(accounts=0, events=2, told=2, agreements=1)
    assert [pair for pair in links(store, OWL.sameAs.value) if pair[0].startswith("agreement")] == [
        ("agreement/b-agreement", "agreement/a-ports-agreement"),
        ("agreement/c-ports-deal", "agreement/a-ports-agreement"),
    ]
    rows = load_catalogue()["agreements-between"].with_terms(
        {"first": NamedNode(DATA_IRI + "state/PER"), "second": NamedNode(DATA_IRI + "state/CHL")}
    )
    assert len(list(select(store, rows))) == 1


def test_agreements_whose_names_contradict_each_other_or_that_fit_two_stay_apart() -> None:
    papers = (signed("a", "ports agreement", "loan agreement"), signed("b", "agreement"), signed("c", "visa deal"))
    store = EmbeddedStore.memory(quad for rec in papers for quad in record_quads(rec))
    assert merge(store) == Merged(accounts=0, events=0, told=0, agreements=0)


def test_merging_twice_changes_nothing_and_undo_takes_all_of_it_back() -> None:
    store, before = home(), set(home().dump())
    merge(store)
    once = set(store.dump())
    assert merge(store) == Merged(1, 1, 1)
    assert set(store.dump()) == once
    assert undo(store) == 2
    assert set(store.dump()) == before


def test_a_merge_that_no_longer_holds_is_removed() -> None:
    store = home()
    merge(store)
    store.drop(document_iri(RECORDS[1].article))
    assert merge(store) == Merged(0, 1, 1)
    assert links(store, PROV.alternateOf.value) == []


def test_articles_without_a_min_hash_are_named_and_no_finding_is_lost() -> None:
    store = home()
    merge(store)
    before = set(store.dump())
    document = document_iri(RECORDS[2].article)
    quads = [quad for quad in store.dump() if quad.graph_name == document and quad.predicate != DGM.minHash]
    store.replace_graph(document, quads)
    with pytest.raises(StoreError, match="cannot be merged because of c: an older version read them"):
        merge(store)
    assert [quad.predicate for quad in before - set(store.dump())] == [DGM.minHash]


def test_events_told_by_several_are_counted_as_the_query_lists_them_linked_or_not() -> None:
    far = record("d", "2024-05-28", "Peru and Chile met again.")
    store = EmbeddedStore.memory(
        quad for rec in (*RECORDS, far, record("e", "2024-05-28")) for quad in record_quads(rec)
    )
    found = merge(store)
    listed = {row[0] for row in select(store, load_catalogue()["same-event"].text)}
    assert found == Merged(accounts=1, events=1, told=2)
    assert len(listed) == found.told


def quarrel(article_id: str, day: date, *more: Statement) -> Record:
    """An article, copied from paper to paper, on a threat that it does not date; a copy may say more."""
    article = Article(article_id, TEXT, day, publisher=f"Paper {article_id}")
    threat = Situation(f"threat/{article_id}", "Threat", "Threat: Peru – Chile", plover="THREATEN")
    fact = Statement("threatens", "state/PER", "state/CHL", Span(0, 18), situation=threat.id)
    return Record(article, STATES, (threat,), (fact, *more))


def test_what_counts_counts_copies_once_and_what_only_a_copy_says() -> None:
    more = Statement("accuses", "state/CHL", "state/PER", Span(0, 5))
    records = (
        quarrel("x", date(2024, 5, 30)),
        quarrel("y", date(2024, 6, 1), more),
        quarrel("z", date(2024, 6, 1), more),
    )
    store = EmbeddedStore.memory(quad for rec in (*records, *RECORDS[:1]) for quad in record_quads(rec))

    def answer(name: str) -> list[tuple[str, ...]]:
        words = [plain(row) for row in select(store, load_catalogue()[name].text)]
        return [tuple(word.rpartition("#")[2].removeprefix(DATA_IRI) for word in row) for row in words]

    def ties() -> list[int]:
        (tie,) = tie_rows(project(read(store), "state-state"))
        return [tie["cooperation"], tie["conflict"]]

    assert (len(answer("conflicts")), ties()) == (5, [1, 5])
    merge(store)
    assert [row[1] for row in answer("conflicts")] == ["2024-05-30", "2024-06-01"]
    assert answer("activity-by-month") == [("2024-05", "Threat", "1")]
    assert answer("dyads-by-month") == [("2024-05", "state/PER", "state/CHL", "verbal conflict", "1")]
    assert ties() == [1, 2]
    assert len(read(store).facts) == 6, "the evidence of every paper stays"
    undo(store)
    assert (len(answer("conflicts")), ties()) == (5, [1, 5])


def test_friendly_dealings_and_those_who_appear_together_count_copies_once() -> None:
    people = (Entity("person/lee", "Person", "Lee"), Entity("person/ray", "Person", "Ray"))
    told = Statement("metWith", "person/lee", "person/ray", Span(0, 4))
    records = [Record(r.article, (*r.entities, *people), r.situations, (*r.statements, told)) for r in RECORDS[:2]]
    store = EmbeddedStore.memory(quad for rec in records for quad in record_quads(rec))
    merge(store)
    for name in ("tie-strength", "appear-together"):
        assert [plain(row)[2] for row in select(store, load_catalogue()[name].text)] == ["1"], name


def pledge(article_id: str, day: date) -> Record:
    """An article on one pledge of a bank by its head, with a sum that no other article shares."""
    sum_ = Entity(f"amount/{article_id}", "MonetaryAmount", "$9", details=(("value", Decimal(9)),))
    funding = Entity(f"funding/{article_id}", "FundingCommitment", "$9", details=(("amount", Ref(sum_.id)),))
    topic = Entity("topic/ports", "Topic", "ports")
    givers = (Entity("person/lee", "Person", "Lee"), Entity("organization/bank", "Organization", "Bank"))
    rows = [("funds", giver.id, funding.id) for giver in givers]
    rows += [("actsFor", givers[0].id, givers[1].id), ("covers", funding.id, topic.id)]
    statements = tuple(Statement(relation, one, other, Span(0, 4)) for relation, one, other in rows)
    article = Article(article_id, TEXT, day)
    return Record(article, (sum_, funding, topic, *givers), (), statements)


def test_one_pledge_is_counted_once_whoever_hands_it_over_and_however_often_it_is_copied() -> None:
    told = pledge("a", date(2024, 4, 30)), pledge("b", date(2024, 5, 1))
    store = EmbeddedStore.memory(quad for record in told for quad in record_quads(record))

    def answer(name: str) -> list[tuple[str, ...]]:
        return [plain(row)[-2:] for row in select(store, load_catalogue()[name].text)]

    assert answer("commitments") == [("18", "2")]
    merge(store)
    assert answer("commitments") == [("9", "1")]
    assert {count for _, count in answer("topic-frequency")} == {"1"}
    assert [fact.object for fact in read(store).facts if fact.relation == "funds"] == [DATA_IRI + "funding/a"] * 2


def test_articles_without_a_publisher_are_witnesses_of_their_own_but_copies_of_one_are_none() -> None:
    unnamed = [replace(rec, article=replace(rec.article, publisher=None)) for rec in RECORDS]
    store = EmbeddedStore.memory(quad for rec in unnamed for quad in record_quads(rec))
    question = load_catalogue()["corroborated"].text
    assert [plain(row)[-2:] for row in select(store, question)] == [("3", "3")]
    merge(store)
    assert [plain(row)[-2:] for row in select(store, question)] == [("2", "2")]
    one = [replace(rec, article=replace(rec.article, publisher="The Paper")) for rec in RECORDS]
    assert not list(select(EmbeddedStore.memory(q for rec in one for q in record_quads(rec)), question))
