"""Who holds which office, who acts for whom: exact answers for news sentences of our own, from all regions."""

from collections.abc import Callable

import pytest

from dragoman.extraction.actors import Actors, find_actors
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


def facts(actors: Actors, *relations: str) -> set[tuple[str, str, str]]:
    labels = {e.id: e.label for e in actors.entities} | {
        i: e.label for i, e in packaged_authority().entities.items() if i not in {x.id for x in actors.entities}
    }
    return {
        (s.relation, labels[s.subject], labels[s.object])
        for s in actors.statements
        if not relations or s.relation in relations
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkish Foreign Minister Hakan Fidan met his Greek counterpart, Giorgos Gerapetritis, in Athens.",
            {("Hakan Fidan", "Turkey"), ("Giorgos Gerapetritis", "Greece")},
        ),
        (
            "Australia's Penny Wong and New Zealand's Winston Peters signed the pact in Suva.",
            {("Penny Wong", "Australia"), ("Winston Peters", "New Zealand")},
        ),
        (
            "Prime ministers Pedro Sánchez of Spain and Luís Montenegro of Portugal met in Faro.",
            {("Pedro Sánchez", "Spain"), ("Luís Montenegro", "Portugal")},
        ),
        (
            "The Philippines' ambassador to China, Jaime FlorCruz, was summoned at noon.",
            {("Jaime FlorCruz", "Philippines")},
        ),
        (
            "Kaja Kallas, the EU's foreign policy chief, said the bloc would not recognise the vote.",
            {("Kaja Kallas", "European Union")},
        ),
        (
            "Ngozi Okonjo-Iweala, director-general of the World Trade Organization, warned of a trade war.",
            {("Ngozi Okonjo-Iweala", "World Trade Organization")},
        ),
        (
            "Omani officials received four Swiss envoys, among them Ambassador Monika Schmutz.",
            {("Monika Schmutz", "Switzerland")},
        ),
        ("Venezuelan opposition leader María Corina Machado thanked Argentina.", set()),
        ("Former British prime minister Tony Blair visited Kigali.", set()),
    ],
)
def test_who_acts_for_whom(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    found = {(s, o) for _, s, o in facts(find_actors(read(text)), "actsFor")}
    assert found - {("Omani officials", "Oman")} == expected


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Japan's chief cabinet secretary, Yoshimasa Hayashi, spoke.", "Yoshimasa Hayashi", "chief cabinet secretary"),
        (
            "Mike Berg, commissioner of the Royal Canadian Mounted Police, told reporters so.",
            "Mike Berg",
            "commissioner of the Royal Canadian Mounted Police",
        ),
        ("Irish Minister of State Thomas Byrne flew home.", "Thomas Byrne", "Minister of State"),
        ("Ana Pérez, who is Chile's foreign minister, left.", "Ana Pérez", "foreign minister"),
        (
            "Saudi Crown Prince Mohammed bin Salman telephoned the emir.",
            "Mohammed bin Salman",
            "Crown Prince",
        ),
        (
            "Hungary's Viktor Orban spoke. His foreign minister, Peter Szijjarto, agreed.",
            "Peter Szijjarto",
            "foreign minister",
        ),
        (
            "The Taliban's acting foreign minister, Amir Khan Muttaqi, arrived.",
            "Amir Khan Muttaqi",
            "acting foreign minister",
        ),
        ("The Fund's chief executive, Sultan Al-Marshad, arrived.", "Sultan Al-Marshad", "chief executive"),
        ("Oman's Sultan Haitham bin Tariq arrived.", "Haitham bin Tariq", "Sultan"),
    ],
)
def test_who_holds_which_office(read: Read, text: str, person: str, office: str) -> None:
    assert ("holdsOffice", person, office) in facts(find_actors(read(text)))


def test_an_office_that_is_over_is_no_office_held(read: Read) -> None:
    text = "Former prime minister Tony Blair met Uhuru Kenyatta, a former president of Kenya."
    assert facts(find_actors(read(text)), "holdsOffice") == set()


def test_a_leader_leads_and_a_deputy_does_not(read: Read) -> None:
    led = find_actors(read("Ismail Haniyeh, the Hamas leader, left. Deputy Hamas leader Saleh al-Arouri stayed."))
    assert facts(led, "leads") == {("leads", "Ismail Haniyeh", "Hamas")}


def test_the_party_nickname_follows_the_country(read: Read) -> None:
    ottawa = find_actors(read("Canada was wrong, Tory leader Erin Hall said in Ottawa."))
    london = find_actors(read("Britain was wrong, Tory leader Erin Hall said in London."))
    assert ("leads", "Erin Hall", "Conservative Party of Canada") in facts(ottawa)
    assert ("leads", "Erin Hall", "Conservative Party") in facts(london)


def test_a_president_without_a_country_is_of_the_state_that_has_presidents(read: Read) -> None:
    text = "Spain will lend Ghana ships, Madrid said after President John Mahama had called on King Felipe."
    assert ("actsFor", "John Mahama", "Spain") not in facts(find_actors(read(text)))


def test_members_of_an_organisation(read: Read) -> None:
    text = "Estonia and Latvia, NATO members since 2004, cheered. Norway, a member of the Arctic Council, did not."
    assert facts(find_actors(read(text)), "memberOf") == {
        ("memberOf", "Estonia", "NATO"),
        ("memberOf", "Latvia", "NATO"),
        ("memberOf", "Norway", "Arctic Council"),
    }


def test_evidence_is_the_phrase_that_says_it(read: Read) -> None:
    text = "On Friday French President Emmanuel Macron flew to Rabat."
    (evidence,) = {s.evidence.of(text) for s in find_actors(read(text)).statements}
    assert evidence == "French President Emmanuel Macron"
