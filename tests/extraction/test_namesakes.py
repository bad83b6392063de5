"""People who share a name: a surname behind a title takes up a full name, unless somebody else is meant."""

import pytest

from dragoman.extraction.extractor import extract
from tests.told import Read, told

APART = [
    ("King Faisal of Iraq wrote to Amir Faisal in Rome.", "actsFor", "Faisal", "Iraq", "Amir Faisal"),
    ("President Park of South Korea met Park Sun-young in Lima.", "actsFor", "Park", "South Korea", "Park Sun-young"),
    ("Queen Elizabeth of Britain met Elizabeth Warren.", "actsFor", "Elizabeth", "United Kingdom", "Elizabeth Warren"),
    ("Prime Minister Diaz of Fiji thanked Ana Diaz.", "actsFor", "Diaz", "Fiji", "Ana Diaz"),
    ("President Ray of Peru left. Later Tom Ray met President Ray.", "actsFor", "Ray", "Peru", "Tom Ray"),
    ("Ann Ray, president of Fiji, met President Ray of Peru.", "actsFor", "Ray", "Peru", "Ann Ray"),
    ("John Kerry flew to Fiji. President Kerry signed the pact.", "signed", "Kerry", "pact", "John Kerry"),
]
"""Text, a fact of the one who has a title alone, and who else shares the name."""
TOGETHER = [
    ("Ann Ray was in Oslo. The next day President Ray visited Peru.", "visited", "Ann Ray", "Peru"),
    ("Ann Ray, president of Fiji, left. President Ray of Fiji visited Peru.", "visited", "Ann Ray", "Peru"),
    ("Chancellor Scholz said that Olaf Scholz had visited Peru.", "visited", "Olaf Scholz", "Peru"),
    ("Abdullah II of Jordan was in Oslo. King Abdullah visited Peru.", "visited", "Abdullah II", "Peru"),
    ("Pavel Rudin was in Oslo. P.S. Rudin visited Peru.", "visited", "Pavel Rudin", "Peru"),
    ("P. S. Rudin was in Oslo. Pavel Rudin visited Peru.", "visited", "Pavel Rudin", "Peru"),
    ("Pavel Rudin was in Oslo. Minister P.S.Rudin visited Peru.", "visited", "Pavel Rudin", "Peru"),
    ("Pavel Ivanovich Rudin was in Oslo. P.I. Rudin visited Peru.", "visited", "Pavel Ivanovich Rudin", "Peru"),
    ("Prince Hamad bin Isa was in Oslo. King Hamad visited Peru.", "visited", "Hamad bin Isa", "Peru"),
]
"""Text and a fact of the one whom both names mean."""


@pytest.mark.parametrize(("text", "relation", "short", "what", "full"), APART)
def test_whom_a_title_shows_to_be_another_is_not_who_has_the_name_in_full(
    read: Read, text: str, relation: str, short: str, what: str, full: str
) -> None:
    found = told(read, text)
    assert (relation, short.lower(), what.lower()) in found
    assert (relation, full.lower(), what.lower()) not in found


@pytest.mark.parametrize(("text", "relation", "full", "what"), TOGETHER)
def test_a_surname_behind_a_title_takes_up_the_full_name(
    read: Read, text: str, relation: str, full: str, what: str
) -> None:
    assert (relation, full.lower(), what.lower()) in told(read, text)


def test_another_initial_is_another_person(read: Read) -> None:
    found = told(read, "Pavel Rudin was in Oslo. D.S. Rudin visited Peru. Pavel I. Rudin praised Chile.")
    assert ("visited", "d.s. rudin", "peru") in found
    assert ("supports", "pavel i. rudin", "chile") in found


def test_two_kings_of_one_name_are_two(read: Read) -> None:
    record = extract(read("King Letsie of Lesotho met King Letsie of Tonga. King Letsie of Lesotho left."))
    served = {(s.subject, record.label(s.object)) for s in record.statements if s.relation == "actsFor"}
    assert len(served) == 2
    assert {state for _, state in served} == {"Lesotho", "Tonga"}
