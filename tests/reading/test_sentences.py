"""Sentence starts by rule alone (no parser): each case lists the sure starts, and what must not be a start."""

import pytest
import spacy

from dragoman.model import Article
from dragoman.reading import sentences
from dragoman.reading.pipeline import load_reader
from dragoman.reading.tokenizer import english_tokenizer

NLP = spacy.blank("en")
NLP.tokenizer = english_tokenizer(NLP.vocab)
sentences.install(NLP)

# one string a sentence; they are joined as written here, so a sentence carries its own white space
SPLIT = {
    "plain": ["Ministers met in Accra. ", "They signed nothing."],
    "glued after a quote": ["It is “the calmest border in the region.”", "The deal covers ports."],
    "glued after two stops": ["They will rebuild the grid..", "To begin, Ghana pays."],
    "glued words": ["Togo welcomed the budget.", "Osei said so."],
    "abbreviations": ["Gen. Abara flew to St. Lucia on Sept. 18. ", "He met Prof. Ito and Mr. Mensah."],
    "initials": ["J. T. Osei spoke. ", "So did A. Mensah."],
    "emoji": ["Togo 🇹🇬 met Benin. 🎉 ", "Ghana 👍🏽 agreed 🇬🇭."],
    "emoji for bullets": ["A grant for ports\n✅ ", "A loan of ten years from the bank\n✅ ", "A new bridge"],
    "number abbreviation": ["Resolution No. 12 passed. ", "Nobody objected."],
    "quote of several sentences": ["“We waited. ", "We listened. ", "Now we act,” Osei said. ", "Others agreed."],
    "straight quotes": ['"We waited. ', 'Now we act," she said. ', '"It is late."'],
    "glued straight quote": ['She called it "a fair price."', "Traders disagreed."],
    "headline": ["Togo and Benin open a joint bridge\n\n", "The bridge opened on Monday."],
    "headline, one line feed": [
        "Togo and Benin open bridge\n",
        "The two presidents walked over the new bridge on Monday morning and praised the builders of both states.",
    ],
    "bullets": ["The ministers agreed on:\n", "• cheaper visas\n", "• two new trains\n", "• a shared coast guard"],
    "numbered items": ["The plan has two parts:\n", "1. Trade rules\n", "2. Port fees"],
    "dateline, agency": ["LOMÉ, Oct. 14 (Reuters) - ", "Togo on Tuesday opened a bridge."],
    "dateline, wire": ["MEXICO CITY, Sept. 18, 2025 /CNW/ - ", "The two leaders met."],
    "dateline, day first": ["PORT LOUIS, 14 October 2025 — ", "Mauritius has a new envoy."],
    "agency first": ["(Reuters) - ACCRA, Oct 3 - ", "Ghana has a new envoy."],
    "dateline, no dash": ["HAVANA, Feb 6 (Agency) ", "Cuba opened a port."],
    "dateline, small letters": ["New Delhi, Jan 16 (Agency) ", "India opened a port."],
    "dateline, day and slashes": ["MOSCOW, January 9. /AGENCY/. ", "By a decree, a port was opened."],
    "dateline, colon": ["KUALA LUMPUR: ", "Malaysia opened a port."],
    "dateline, no day": ["Beijing (AGENCY) – ", "China opened a port."],
    "dateline in May": ["SUVA, May 4 (Agency) -- ", "Fiji opened a mission."],
    "dateline, year": ["OSLO, 1983 - ", "Norway opened a port."],
    "dateline, month and year": ["PORT MORESBY, Jan 2012 (Agency) -- ", "A port was opened."],
    "dateline, dash before the day": ["Suva — May 4, 2023 — ", "Fiji opened a mission."],
    "dateline on a line of its own": ["SUVA, May 4, 2023 (Agency) -\n\n", "Fiji opened a mission."],
    "abbreviation at the end": ["They met at 5 p.m. ", "The talks ran late at Acme Inc. ", "He left."],
    "question, then who asked": ["“Will it hold?” Osei asked. ", "“It will,” Abara said."],
    "footnote": ["Togo joined in 1960.[12] ", "Benin followed. ", "“So did we.” [3] ", "Ghana came first."],
    "question and answer": ["Will it hold? ", "Nobody knows! ", "Time will tell."],
}


@pytest.mark.parametrize("case", SPLIT)
def test_sure_starts(case: str) -> None:
    pieces = SPLIT[case]
    doc = NLP("".join(pieces))
    starts = [token.idx for token in doc if token.is_sent_start and not token.is_space]
    assert starts == [sum(map(len, pieces[:i])) for i in range(len(pieces))]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gen. Abara left.", "Abara"),
        ("He met J. Osei.", "Osei"),
        ("The talks were held on Sept. 18 in Accra.", "18"),
        ("They met in\nthe old town hall of the capital.", "the"),
        ("Resolution No. 12 passed.", "12"),
        ("“We act,” she said.", "”"),
        ("Canada 🇨🇦 sanctioned Russia.", "🇨🇦"),
        ("Canada 🇨🇦 sanctioned Russia.", "sanctioned"),
        ("Benin spoke.\n🎉 Togo agreed.", "🎉"),
    ],
)
def test_sure_non_starts(text: str, word: str) -> None:
    token = next(t for t in NLP(text) if t.text == word)
    assert token.is_sent_start is False


def test_parser_decides_where_rules_do_not() -> None:
    doc = NLP("It fell in the U.S. Others rose.")
    assert next(t for t in doc if t.text == "Others").is_sent_start is None


@pytest.mark.parametrize("case", SPLIT)
def test_parser_keeps_the_starts(case: str) -> None:
    pieces = SPLIT[case]
    doc = load_reader().read(Article(id="x", text="".join(pieces))).doc
    assert [sentence.text.strip() for sentence in doc.sents] == [piece.strip() for piece in pieces]


def test_leading_white_space_belongs_to_the_first_sentence() -> None:
    doc = load_reader().read(Article(id="x", text="\n\n  Togo agreed. Benin did not.\n")).doc
    assert [sentence.text for sentence in doc.sents] == ["\n\n  Togo agreed.", "Benin did not.\n"]


def test_installed_once() -> None:
    sentences.install(NLP)
    assert NLP.pipe_names.count(sentences.NAME) == 1
