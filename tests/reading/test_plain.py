"""A text as it is read, and the way back to the original."""

import html
import re
import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dragoman
from dragoman.model import Span
from dragoman.reading.plain import plain

TEXT = (
    "Prime Minister José Muñoz of New Zealand flew to Abidjan on Monday and signed a fisheries agreement with Côte "
    "d'Ivoire, whose president, Awa Touré, thanked him.\n\nThe European Union welcomed the agreement. Burkina Faso's "
    'foreign minister, Ann Lee, called it "a sell-out" & refused to meet President Touré.'
)
WRAPPED = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in TEXT.split("\n\n"))

BROKEN = WRAPPED.replace("\nMonday", " Mon-\nday").replace("\nforeign minister", " for-\neign minister")


def facts(text: str) -> set[tuple[str, ...]]:
    """Return what is read from a text, each fact with its quote as it is read."""
    record = dragoman.read(text, date="2024-06-05")
    assert record.article.text == text
    return {
        (record.label(s.subject), s.relation, record.label(s.object), s.status, words(s.evidence.of(text)))
        for s in record.statements
    }


def words(quote: str) -> str:
    return " ".join(plain(re.sub(r"-\s+", "", quote)).text.split())


@pytest.mark.parametrize(
    "text",
    [
        WRAPPED,
        WRAPPED.replace("\n", "\r\n"),
        WRAPPED.replace("\n", "\r"),
        unicodedata.normalize("NFD", TEXT),
        html.escape(TEXT),
        TEXT.replace("New Zealand", "New&nbsp;Zealand").replace("é", "&eacute;"),
        TEXT.replace("New Zealand", "New\u00a0Zea\u00adland").replace("Union", "Uni\u200bon"),
        BROKEN,
        BROKEN.replace("\n", "\r\n"),
        BROKEN.replace("-\n", "\u00ad\n"),
    ],
    ids=["wrapped", "CRLF", "CR", "NFD", "escaped", "entities", "unseen", "broken", "broken, CRLF", "softly broken"],
)
def test_what_no_reader_sees_changes_no_fact(text: str) -> None:
    assert facts(text) == facts(TEXT)


def test_spans_count_in_the_original() -> None:
    text = "A\r\nco\u00adunt &amp; Jose\u0301 left"
    read = plain(text)
    assert read.text == "A\ncount & José left"
    for words, written in (("count", "co\u00adunt"), ("&", "&amp;"), ("José", "Jose\u0301"), ("left", "left")):
        start = read.text.index(words)
        assert read.original(Span(start, start + len(words))).of(text) == written


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Mon-\nday", "Monday"),
        ("negotia-\n  tions", "negotiations"),
        ("AGREE-\nMENT", "AGREEMENT"),
        ("ex-\nchanged", "exchanged"),
        ("Zelen-\nsky, and Zelensky", "Zelensky, and Zelensky"),
        ("Zelen\u00ad\nsky", "Zelensky"),
        ("Franco-\nGerman", "Franco-German"),
        ("UN-\nbacked", "UN-backed"),
        ("co-\noperation", "co-operation"),
        ("non-\nproliferation", "non-proliferation"),
        ("cease-\nfire and the cease-fire", "cease-fire and the cease-fire"),
        ("Jae-\nmyung", "Jae-myung"),  # known to neither
        ("10-\nyear", "10-year"),
        ("short-\nand long-term", "short- and long-term"),
    ],
)
def test_hyphens_at_line_ends(written: str, read: str) -> None:
    text = f"The two ministers spoke of the {written} and of what would follow\nit in the north."
    found = plain(text)
    assert found.text == f"The two ministers spoke of the {read} and of what would follow it in the north."
    start = found.text.index(read)
    assert found.original(Span(start, start + len(read))).of(text) == written


def test_a_hyphen_at_the_end_of_a_short_line_is_no_broken_word() -> None:
    assert plain("Mon-\nday").text == "Mon-\nday"


@pytest.mark.parametrize(
    "lines",
    [
        "PERU RECALLS ENVOY FROM QUITO\nLima, 3 May - Peru has recalled its envoy.",
        "The two sides agreed on the following points:\n- fisheries and ports in the north\n- energy",
        "Joint Statement by the Foreign Ministers of Peru and Chile\nThe ministers met in Lima.\nThey agreed.",
        "Peru welcomed the accord that Chile signed.\nChile thanked Peru for its support.\n",
    ],
)
def test_headings_and_lists_keep_their_lines(lines: str) -> None:
    assert plain(lines).text == lines


def test_a_letter_has_no_more_accents_than_letters_have() -> None:
    assert plain("vie\u0302\u0323t").text == "vi\u1ec7t"
    assert len(plain("e" + "\u0301" * 500 + "t").text) < 12


def test_joined_pictures_stay_one() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert plain(family).text == family


@given(st.text(alphabet="ab \n\r\u00ad\u200b\u200d\u0301é&;amp#1\u00a0."))
def test_every_span_leads_back(text: str) -> None:
    read = plain(text)
    ends = 0
    for i in range(len(read.text)):
        place = read.original(Span(i, i + 1))
        assert 0 <= place.start < place.end <= len(text)
        assert place.start >= ends or place.end == ends  # one stretch may be read as several characters
        ends = place.end
    assert not {"\u00ad", "\r"} & set(read.text)
