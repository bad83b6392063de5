"""What stands between a subject and its verb is not shown to the parser, and changes no fact."""

import pytest

import dragoman
from dragoman.model import Article
from dragoman.reading.asides import asides
from dragoman.reading.pipeline import load_language, load_reader

ASIDES = (
    "on Monday", "late on Monday", "on Monday evening", "Monday", "yesterday", "on May 3", "on 3 May", "last week",
    "later that day", "two days later", "hours later", "earlier this week", "the same day",
)  # fmt: skip
LINKS = (", meanwhile,", ", for its part,", ", however,", ", in turn,", ", too,", ", on the other hand,")
MANNERS = (
    " in a statement", " in a statement late on Monday", " at a press conference", " on Twitter", " earlier in the day",
    ", in a joint statement,", ", speaking on condition of anonymity,", ", 62,",
    ", despite heavy rain,", ", visibly moved,", " (on the left in the picture)", " (pictured)", " — for once —",
    " - not for the first time -",
)  # fmt: skip
OPENINGS = (
    "Meanwhile, ", "At the same time, ", "For the first time since 1998, ", "On Monday, ", "On Monday ", "Earlier, ",
    "Two days later, ", "In a statement, ", "In May, ", "In late May 2023, ", "For its part, ", "Last week, ",
)  # fmt: skip
PLAIN = (
    "Chad{} condemned the raid on Oslo.",
    "The truce had been broken by Chad, the Fijian foreign ministry{} said.",
    "In Oslo, Kenyan foreign minister Ann Lee{} met President Tom Ray.",
    "Fiji and Kenya{} signed a fisheries treaty in Suva, which Fiji{} called historic.",
    "The rebels had broken their word, the government of Chad{} said, accusing Niger of arming them.",
)


def found(text: str) -> list[str]:
    """Return the asides of a text."""
    doc = load_language(None).make_doc(text)
    return [doc[a.start : a.end].text for a in asides(doc)]


def facts(text: str) -> set[tuple[str, str, str]]:
    """Return the facts of a text, by their labels."""
    record = dragoman.read(text, date="2024-06-05")
    return {(s.relation, record.label(s.subject), record.label(s.object)) for s in record.statements}


@pytest.mark.parametrize("sentence", PLAIN)
@pytest.mark.parametrize("aside", [*(f" {time}" for time in ASIDES), *LINKS, *MANNERS])
def test_an_aside_changes_no_fact(sentence: str, aside: str) -> None:
    plain = facts(sentence.replace("{}", ""))
    assert plain
    assert facts(sentence.replace("{}", aside).replace(",,", ",")) == plain


@pytest.mark.parametrize("sentence", [plain for plain in PLAIN if not plain.startswith("In ")])
@pytest.mark.parametrize("opening", OPENINGS)
def test_an_opening_changes_no_fact(sentence: str, opening: str) -> None:
    plain = sentence.replace("{}", "")
    after = plain[0].lower() + plain[1:] if plain.startswith("The") else plain
    assert facts(opening + after) == facts(plain)


@pytest.mark.parametrize(
    "text",
    [
        "They signed an accord on Sunday meant to end the war.",
        "The soldiers killed on Monday were from Fiji.",
        "He met Lee on Monday. Had he known, he would have left.",
        "The same day died Ann Lee.",
        "She came on Monday and left on Tuesday by train.",
        "A truce reached on Friday brokered by Oman held.",
        "The attack on Chad in a statement published on Monday was harsh.",
        "Ann Lee (the minister) condemned it.",
        "The African Union (AU) condemned it.",
        "Ann Lee, after talks with the president, condemned it.",
        "Ann Lee, under pressure from the president, condemned it.",
        "Ann Lee, in a call to her counterpart, condemned it.",
        "Ann Lee - angered by the raid - condemned it.",
        "A deal, despite heavy rain, signed by Chad was lost.",
    ],
)
def test_what_belongs_to_the_words_before_is_no_aside(text: str) -> None:
    assert found(text) == []


def test_the_words_of_an_aside_hang_on_the_verb_behind_them() -> None:
    text = "Chad late on Monday evening has closed the border."
    words = {token.text: token for token in load_reader().read(Article("a", text), lambda _: []).doc}
    assert (words["Chad"].dep_, words["Chad"].head.text) == ("nsubj", "closed")
    assert (words["Monday"].dep_, words["Monday"].head.text) == ("obl", "closed")
    assert {words[w].head.text for w in ("late", "on", "evening")} == {"Monday"}
