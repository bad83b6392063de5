"""When two labels name the same."""

import pytest

from dragoman.evaluation.labels import plain, same


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("The Government of the Netherlands", "netherlands"),
        ("Government of Chad", "chad"),
        ("São Tomé’s", "sao tome"),
        ("U.S.", "us"),
        ("€2.5 billion", "€2.5 billion"),
        ("Vice-President,  Acting", "vice president acting"),
        ("An Accord...", "accord"),
        ("", ""),
    ],
)
def test_plain(label: str, expected: str) -> None:
    assert plain(label) == expected


@pytest.mark.parametrize(
    ("said", "accepted", "expected"),
    [
        ("Treaty on Fisheries", ["fisheries treaty"], True),
        ("treaties", ["treaty"], True),
        ("the new port agreement", ["agreement"], True),
        ("the long new agreement on the ports of Benin", ["agreement"], False),
        ("a long new agreement on the ports of Benin", ["agreement on ports"], True),
        ("port", ["agreement"], False),
        ("of the", ["in a"], False),
        ("", ["agreement"], False),
    ],
)
def test_same_wording(said: str, accepted: list[str], expected: bool) -> None:
    assert same(said, accepted, worded=True) is expected


@pytest.mark.parametrize(
    ("said", "accepted", "expected"),
    [
        ("Mexico", ["Mexico", "Government of Mexico"], True),
        ("the government of Mexico", ["Mexico"], True),
        ("Mexico City", ["Mexico"], False),
        ("Okafor", ["Ada Okafor"], False),
        ("ada okafor", ["Ada Okafor"], True),
        ("Mexico", [], False),
    ],
)
def test_same_name(said: str, accepted: list[str], expected: bool) -> None:
    assert same(said, accepted) is expected
