"""Grammatical functions on real parses: who does what to whom, in every construction."""

from collections.abc import Callable

import pytest

from dragoman.extraction.grammar import arguments, syntax
from dragoman.reading.parsed import Token
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


def verb(read: Read, text: str, form: str) -> Token:
    """The first word of this form in the parsed text."""
    return next(t for t in read(text).doc if t.text == form)


def texts(tokens: list[Token]) -> set[str]:
    return {t.text for t in tokens}


@pytest.mark.parametrize(
    ("text", "form", "subjects", "objects"),
    [
        ("Kenya expelled the ambassador on Monday.", "expelled", {"Kenya"}, {"ambassador"}),
        ("The ambassador was expelled by Kenya.", "expelled", {"Kenya"}, {"ambassador"}),
        ("The treaty, signed by Peru in March, covers fishing.", "signed", {"Peru"}, {"treaty"}),
        ("Peru, which signed the treaty in March, praised it.", "signed", {"Peru"}, {"treaty"}),
        ("The treaty that Peru signed in May covers fishing.", "signed", {"Peru"}, {"treaty"}),
        ("Ghana welcomed the plan and rejected the loan.", "rejected", {"Ghana"}, {"loan"}),
        ("Ghana wants to leave the bloc.", "leave", {"Ghana"}, {"bloc"}),
        ("Ghana urged Togo to ratify the treaty.", "ratify", {"Togo"}, {"treaty"}),
        ("Ghana flew home after signing the treaty.", "signing", {"Ghana"}, {"treaty"}),
    ],
)
def test_logical_functions(read: Read, text: str, form: str, subjects: set[str], objects: set[str]) -> None:
    predicate = verb(read, text, form)
    assert texts(arguments.logical_subjects(predicate)) == subjects
    assert texts(arguments.logical_objects(predicate)) == objects


def test_coordination_is_spread(read: Read) -> None:
    norway = verb(read, "The leaders of Norway, Chile and Japan signed the pact.", "Norway")
    assert texts(syntax.coordinated(norway)) == {"Norway", "Chile", "Japan"}


def test_prepositional_complements(read: Read) -> None:
    spoke = verb(read, "On Friday the minister spoke with the envoy.", "spoke")
    assert texts(syntax.complements(spoke, "with")) == {"envoy"}
    assert texts(syntax.complements(spoke, "on")) == {"Friday"}
    assert syntax.complements(spoke, "in") == []
