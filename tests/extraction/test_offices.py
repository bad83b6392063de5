"""Offices of states, each in three ways of writing it: who holds it acts for the state."""

from datetime import date

import pytest

from dragoman.model import Article
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
special envoy; special envoy for Syria; climate envoy; presidential spokesman; foreign ministry
spokeswoman; attorney general; prosecutor general; interim president; acting president; caretaker
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
