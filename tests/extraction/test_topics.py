"""What agreements, talks and sums of money are about, and whom money is for."""

from collections.abc import Callable

import pytest

from dragoman.extraction.actors import find_actors
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.quantities import find_quantities
from dragoman.extraction.things import find_things
from dragoman.extraction.things.topics import covers
from dragoman.model import Status
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]
Row = tuple[str, str, str]


def rows(document: Document, *statuses: Status) -> set[Row]:
    actors, quantities = find_actors(document), find_quantities(document)
    things = find_things(document, actors)
    statements = covers(document, actors, things, quantities, Quotations(document.doc))
    labels = {e.id: e.label for e in (*actors.entities, *things.entities, *quantities.entities)}
    kept = statuses or (Status.REPORTED,)
    return {(s.relation, labels[s.subject], labels[s.object]) for s in statements if s.status in kept}


def about(container: str, *topics: str) -> set[Row]:
    return {("covers", container, topic) for topic in topics}


CONTENTS = [
    (
        "They signed a pact on fishing, mining and water management.",
        about("pact", "fishing", "mining", "water management"),
    ),
    (
        "They signed a free trade agreement covering textiles, cars and services.",
        about("free trade agreement", "textiles", "cars", "services"),
    ),
    ("The accord, which covers fisheries, was signed in Quito.", about("accord", "fisheries")),
    ("Fisheries are covered by the accord.", about("accord", "fisheries")),
    ("Fishing was the main topic of the talks.", about("talks", "fishing")),
    ("The talks focused on prisoner exchanges.", about("talks", "prisoner exchanges")),
    ("The strategic dialogue will address trade and democracy.", about("strategic dialogue", "trade", "democracy")),
    ("The treaty commits both countries to cutting methane emissions.", about("treaty", "methane emissions")),
    ("The agreement aims to boost cooperation in space exploration.", about("agreement", "space exploration")),
    ("The memorandum provides for joint patrols.", about("memorandum", "joint patrols")),
    ("The declaration reserves 3.5 percent for troops.", about("declaration", "troops")),
    ("The phone call centred on Gaza.", about("phone call", "Gaza")),
    (
        "The plan covers infrastructure projects including ports, rail, and energy corridors.",
        about("plan", "infrastructure projects", "ports", "rail", "energy corridors"),
    ),
    (
        "They launched a dialogue targeting fraud, drug and human trafficking, money laundering, and cybercrime.",
        about("dialogue", "fraud", "drug trafficking", "human trafficking", "money laundering", "cybercrime"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTENTS)
def test_what_agreements_and_talks_are_about(read: Read, text: str, expected: set[Row]) -> None:
    text = f"Peru and Chile announced an action plan. {text}" if text.startswith("The plan") else text
    expected = {(r, "action plan" if s == "plan" else s, o) for r, s, o in expected}
    assert rows(read(text)) == expected


def test_contents_belong_to_the_nearest_container(read: Read) -> None:
    text = "The pact covers ports, as well as a security dialogue targeting smuggling."
    assert ("covers", "security dialogue", "smuggling") in rows(read(text))
    assert ("covers", "pact", "smuggling") not in rows(read(text))


def test_what_was_discussed_belongs_to_the_last_contact(read: Read) -> None:
    text = "The ministers held talks in Oslo on Monday. Migration was also raised."
    assert rows(read(text)) == about("talks", "migration")


def test_two_halves_of_a_pair_are_two_topics_only_inside_a_list(read: Read) -> None:
    assert rows(read("They signed a pact on health, housing and maritime security.")) == about(
        "pact", "health", "housing", "maritime security"
    )


def test_what_is_not_covered_is_denied(read: Read) -> None:
    document = read("The pact does not cover nuclear weapons.")
    assert rows(document) == set()
    assert rows(document, Status.DENIED) == about("pact", "nuclear weapons")


def test_an_agreement_that_was_not_reached_covers_nothing(read: Read) -> None:
    assert rows(read("No agreement on debt relief was reached.")) == set()


def test_money_has_beneficiaries_and_purposes(read: Read) -> None:
    assert rows(read("Japan pledged $50 million to Kenya for flood relief and $10 million for schools.")) == {
        ("beneficiary", "$50 million", "Kenya"),
        ("covers", "$50 million", "flood relief"),
        ("beneficiary", "$10 million", "schools"),
    }


MONEY = [
    (
        "Norway lent Senegal €75m to modernise its bus network.",
        {("beneficiary", "€75m", "Senegal"), ("covers", "€75m", "bus network")},
    ),
    (
        "Germany will provide 20 million euros in humanitarian aid for Jordan.",
        {("covers", "20 million euros", "humanitarian aid"), ("beneficiary", "20 million euros", "Jordan")},
    ),
    ("Peru will spend $1 billion on patrol boats.", {("covers", "$1 billion", "patrol boats")}),
    ("Of that sum, $30 million goes to coast guards.", {("beneficiary", "$30 million", "coast guards")}),
    ("Oslo gave $3 million for efforts to fight corruption.", {("covers", "$3 million", "corruption")}),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_the_uses_of_money(read: Read, text: str, expected: set[Row]) -> None:
    assert rows(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It will add $2 billion to the economy.",
        "Exports to Africa rose to $135 billion.",
        "The company was fined $2.3 billion for bribery.",
        "The sanctions cost the country $5 billion a year.",
    ],
)
def test_sums_that_are_no_gift_have_no_beneficiary(read: Read, text: str) -> None:
    assert rows(read(text)) == set()


def test_evidence_holds_the_words(read: Read) -> None:
    document = read("They signed a pact on fishing.")
    actors, quantities = find_actors(document), find_quantities(document)
    things = find_things(document, actors)
    (statement,) = covers(document, actors, things, quantities, Quotations(document.doc))
    assert statement.evidence.of(document.article.text) == "pact on fishing"
    assert statement.object_span is not None
    assert statement.object_span.of(document.article.text) == "fishing"


def test_talks_that_were_only_meant_to_be_held_have_no_subject(read: Read) -> None:
    assert rows(read("The minister had wanted to fly to Moscow for talks on vaccines.")) == set()


def test_what_is_discussed_belongs_to_the_meeting_not_to_a_visit(read: Read) -> None:
    text = "The two leaders held a meeting in Seoul. It was her first visit. They discussed hydrogen."
    assert rows(read(text)) == about("meeting", "hydrogen")


def test_a_sector_named_in_an_agreements_further_terms_is_covered(read: Read) -> None:
    text = "The treaty was signed on Monday. In return, foreign firms may enter the banking or mining sectors."
    assert rows(read(text)) == about("treaty", "banking", "mining")
