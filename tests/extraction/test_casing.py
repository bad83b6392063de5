"""Headings in capitals are read as running text is, and every character keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extraction.casing import recased
from dragoman.model import Article
from dragoman.querying.facts import facts_of

BELOW = "\n\nThe announcement came on Monday, after the ministers of both lands had met."
WORDS = "Peru RECALLS Envoy signs the TREATY With chile, after Women's EU’S row. over U.S. ban\n\n! ? ß İ ŉ".split(" ")


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (
            "Canada and Mexico Sign Strategic Partnership Agreement",
            "Canada and Mexico sign Strategic Partnership Agreement",
        ),
        ("South Africa Withdraws From Rome Statute, Again", "South Africa withdraws From Rome Statute, Again"),
        ("KUWAIT KICKS OUT LEBANESE ENVOY", "KUWAIT kicks out Lebanese envoy"),
        ("EU SLAPS SANCTIONS ON IRAN", "EU slaps sanctions on Iran"),
        ("JOINT STATEMENT OF THE PRESIDENTS", "JOINT STATEMENT OF THE PRESIDENTS"),
        ("Peru recalls its envoy from Chile", "Peru recalls its envoy from Chile"),
        ("Lima, 4 May", "Lima, 4 May"),
    ],
)
def test_only_what_names_nobody_is_written_small(heading: str, expected: str) -> None:
    assert recased(heading + BELOW) == expected + BELOW


def test_the_article_itself_shows_how_a_word_is_written() -> None:
    text = "PETRO DUMPS PACT WITH OSLO\n\nOn Monday Gustavo Petro, the president, ended the pact."
    assert recased(text).splitlines()[0] == "PETRO dumps pact with Oslo"
    assert (
        recased(text.replace("PETRO DUMPS", "ANGRY PETRO DUMPS")).splitlines()[0] == "ANGRY Petro dumps pact with Oslo"
    )


def test_a_text_of_capitals_alone_stays_as_it_is() -> None:
    text = "PERU RECALLS ENVOY\nCHILE EXPELS ATTACHE"
    assert recased(text) == text


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_every_character_keeps_its_place(text: str) -> None:
    new = recased(text)
    assert len(new) == len(text)
    assert new.casefold() == text.casefold()
    assert all(a == b or (a.isupper() and b == a.lower()) for a, b in zip(text, new, strict=True))


@pytest.mark.parametrize(
    ("heading", "fact"),
    [
        (
            "Canada and Mexico Sign Strategic Partnership Agreement",
            ("signed", "Mexico", "Strategic Partnership Agreement"),
        ),
        ("South Africa Withdraws From African Union", ("withdrewFrom", "South Africa", "African Union")),
        ("XI AND PUTIN SIGN GAS DEAL", ("partyTo", "Russia", "gas deal")),
        ("KUWAIT KICKS OUT LEBANESE ENVOY", ("expels", "Kuwait", "Lebanese envoy")),
    ],
)
def test_a_heading_tells_facts(heading: str, fact: tuple[str, str, str]) -> None:
    below = "\n\nChina's Xi Jinping and Russia's Vladimir Putin were in Beijing on Monday. Both signed the deal."
    assert fact in list(facts_of(Article("a", heading + below)))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("GRINNING Keir Starmer met Emmanuel Macron.", "Grinning Keir Starmer met Emmanuel Macron."),
        ("On Monday a FURIOUS Moscow replied.", "On Monday a furious Moscow replied."),
        ("Peru left. TEDDY BEARS were handed to Chile.", "Peru left. Teddy bears were handed to Chile."),
        ("Sergei Lavrov BLASTED the accord.", "Sergei Lavrov blasted the accord."),
        ("The ALLIES met, and Peru thanked its allies.", "The allies met, and Peru thanked its allies."),
        ("Abiy AHMED met Ed KEATING and Mr. HARDING.",) * 2,
        ("The New START talks of NATO and BRICS, and US-BACKED forces of UNITA, failed.",) * 2,
        ("Interview: Will Estonia join NATO?", "Interview: will Estonia join NATO?"),
        ("Will Smith sing? Peru thanked Will Smith.",) * 2,
        ("Will Smith met the president of Peru.",) * 2,
    ],
)
def test_running_text_keeps_only_the_capitals_of_names(written: str, read: str) -> None:
    assert recased(written + BELOW) == read + BELOW


def test_emphasis_and_a_question_name_nobody() -> None:
    text = "GRINNING Keir Starmer met Peru's president, Ann Lee. Will Estonia join the African Union?"
    facts = list(facts_of(Article("a", text)))
    assert ("metWith", "Keir Starmer", "Ann Lee") in facts
    assert not [fact for fact in facts if "Will Estonia" in fact]


def test_a_letter_that_is_two_when_small_stays() -> None:
    text = "PERU SIGNS TREATY WITH İZMİR CITY" + BELOW
    assert len(recased(text)) == len(text)
    assert recased("Ban\n\n! RECALLS RECALLS RECALLS İ").endswith("İ")
    assert "İZMİR" in recased(text)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_other_spaces_are_read_as_spaces(space: str) -> None:
    text = f"Norway praised North{space}Korea."
    assert ("supports", "Norway", "North Korea") in list(facts_of(Article("a", text)))
