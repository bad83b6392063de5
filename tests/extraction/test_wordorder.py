"""Word order gives what the parse leaves out: doers before the verb, lists, the noun behind a preposition."""

from collections.abc import Callable

from dragoman.extraction.grammar import wordorder
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


def words(read: Read, text: str, form: str) -> tuple[list[str], list[str]]:
    """What stands before and behind the first word of this form."""
    verb = next(t for t in read(text).doc if t.text == form)
    return [t.text for t in wordorder.noun_before(verb)], [t.text for t in wordorder.noun_after(verb)]


def test_doer_and_object(read: Read) -> None:
    assert words(read, "Kenya expelled the ambassador on Monday.", "expelled") == (["Kenya"], ["ambassador"])


def test_lists_on_both_sides(read: Read) -> None:
    before, after = words(read, "Chad, Niger and Mali thanked Oman and Qatar.", "thanked")
    assert before == ["Chad", "Niger", "Mali"]
    assert after == ["Oman", "Qatar"]


def test_an_aside_is_stepped_over(read: Read) -> None:
    assert words(read, "Nauru, which has few inhabitants, severed relations.", "severed")[0] == ["Nauru"]
    assert words(read, "Lopez, the minister for trade, praised Oman.", "praised")[0] == ["Lopez"]


def test_a_noun_behind_a_preposition_does_nothing(read: Read) -> None:
    assert words(read, "In Oman praised by all, he stayed.", "praised")[0] == []


def test_the_noun_behind_a_preposition(read: Read) -> None:
    document = read("Norway mediated last week between Chad and Sudan.")
    verb = next(t for t in document.doc if t.text == "mediated")
    assert [t.text for t in wordorder.noun_after(verb, "between")] == ["Chad", "Sudan"]
    assert wordorder.noun_after(verb, "against") == []
