"""Offices of states, each in three ways of writing it: who holds it acts for the state."""

from datetime import date

import pytest

from dragoman.model import Article, Ref
from dragoman.pipeline import records
from tests.told import facts

OFFICES = """president; prime minister; foreign minister; defence minister; deputy foreign minister; deputy prime
minister; first deputy prime minister; minister of state; state secretary; permanent secretary;
foreign secretary; home secretary; secretary of state; undersecretary; vice president; first vice
president; premier; chancellor; king; queen; emir; crown prince; governor-general; central bank
governor; army chief; chief of staff; chief of the general staff; chief of defence staff; army
commander; commander-in-chief; supreme commander; police chief; intelligence chief; national
security adviser; foreign policy adviser; chief negotiator; trade representative; ambassador to
France; permanent representative to the UN; high commissioner; chargé d'affaires; consul general;
special envoy; special envoy for Syria; climate envoy; presidential spokesman; attorney general;
prosecutor general; interim president; acting president; caretaker
prime minister; president-elect; prime minister-designate; supreme leader; minister for foreign
affairs; minister for trade and industry; secretary of defense; external affairs minister; director
general of customs; chief minister; vice foreign minister; deputy chief of staff; military attaché;
auditor general"""
WAYS = [
    "Peru’s {office}, Ana Prado, said the treaty was dead.",
    "Ana Prado, the Peruvian {office}, said the treaty was dead.",
    "Peruvian {Office} Ana Prado said the treaty was dead.",
]
KNOWN = {"holdsOffice", "actsFor", "memberOf"}
SMALL = {"of", "the", "for", "to", "and"}


def capitalised(office: str) -> str:
    return " ".join(word if word in SMALL else word[0].upper() + word[1:] for word in office.split())


@pytest.mark.parametrize("way", WAYS)
def test_offices_of_states_are_known(way: str) -> None:
    offices = [" ".join(office.split()) for office in OFFICES.split(";")]
    texts = [way.format(office=office, Office=capitalised(office)) for office in offices]
    articles = [Article(str(i), text, date(2025, 8, 20)) for i, text in enumerate(texts)]
    wrong = []
    for office, record in zip(offices, records(articles), strict=True):
        told = {(relation, object_.lower()) for relation, _, object_ in facts(record) if relation in KNOWN}
        if told != {("holdsOffice", office.lower()), ("actsFor", "peru")}:
            wrong.append((office, told))
    assert wrong == []


ONE_OFFICE = {
    "Spain's Prime Minister, Pedro Prado, won. Socialist Prime Minister Pedro Prado left.": 1,
    "Germany's chancellor, Ana Prado, won. The Chancellor of Germany, Ana Prado, left.": 1,
    "The Minister for Foreign Affairs of Japan, Ana Prado, won. Japan's Minister for Foreign Affairs left.": 1,
    "Ghana appointed a new ambassador to Togo, Ann Lee.": 1,
    "Peru named a special envoy of its own to Chile, Tom Ray.": 1,
    "Peru's prime minister, Ana Prado, met Chile's prime minister, Tom Ray.": 2,
}


@pytest.mark.parametrize("text", ONE_OFFICE)
def test_an_office_is_one_however_it_is_written(text: str) -> None:
    (record,) = records([Article("a", text, date(2024, 5, 15))])
    offices = {s.object for s in record.statements if s.relation in {"holdsOffice", "appointedTo"}}
    assert len(offices) == ONE_OFFICE[text], offices


def test_a_mere_topic_does_not_stand_beside_what_bears_its_name() -> None:
    (record,) = records([Article("a", "The leader of the opposition, Ana Prado, left Peru.", date(2024, 5, 15))])
    (led,) = (s.object for s in record.statements if s.relation == "leads")
    assert led.startswith("org/opposition-")


OPPOSITION_OF_PERU = (
    "Peru's opposition leader, Ana Prado, left Chile.",
    "The leader of Peru's opposition, Ana Prado, left Chile.",
    "Ana Prado, the Peruvian opposition leader, left Chile.",
    "The opposition leader in Peru, Ana Prado, left Chile.",
)


def test_each_state_has_an_opposition_of_its_own() -> None:
    told = (*OPPOSITION_OF_PERU, "Fiji's opposition leader, Jo Bo, left Chile.")
    *ours, other = records([Article(str(i), text, date(2024, 5, 15)) for i, text in enumerate(told)])
    assert {s.object for r in ours for s in r.statements if s.relation == "leads"} == {"org/peru-opposition"}
    assert [s.object for s in other.statements if s.relation == "leads"] == ["org/fiji-opposition"]
    offices = {s.object for r in (ours[0], other) for s in r.statements if s.relation == "holdsOffice"}
    assert offices == {"office/peru-opposition-leader", "office/fiji-opposition-leader"}
    (office,) = (e for e in other.entities if e.kind == "Office")
    assert ("organization", Ref("org/fiji-opposition")) in office.details


def test_oppositions_of_states_that_are_not_told_are_not_one() -> None:
    text = "The opposition leader, Ana Prado, left Chile. The opposition condemned the deal."
    one, other = records([Article(name, text, date(2024, 5, 15)) for name in "ab"])
    led, theirs = ({s.object for s in r.statements if s.relation == "leads"} for r in (one, other))
    assert len(led) == len(theirs) == 1
    assert not led & theirs
    assert led == {s.subject for s in one.statements if s.relation == "criticizes"}


@pytest.mark.parametrize("whose", ["Kenya's", "The Kenyan"])
def test_the_opposition_is_that_of_which_the_text_speaks(whose: str) -> None:
    texts = (
        f"{whose} opposition leader, Ana Prado, left Chile. The opposition condemned the deal.",
        f"{whose} opposition condemned the deal.",
    )
    for record in records([Article(str(i), text, date(2024, 5, 15)) for i, text in enumerate(texts)]):
        assert {s.subject for s in record.statements if s.relation == "criticizes"} == {"org/kenya-opposition"}
