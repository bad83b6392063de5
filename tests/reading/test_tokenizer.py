import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.tokenizer import english_tokenizer

TOKENIZER = english_tokenizer(spacy.blank("en").vocab)

CASES = {
    # currency keeps its country's letters, sums come apart from signs and units
    "US$50 million, C$220m and A$140bn": "US$ 50 million , C$ 220 m and A$ 140 bn",
    "$7.5, €1.2bn, £30,000": "$ 7.5 , € 1.2 bn , £ 30,000",
    "Rs.500 crore": "Rs. 500 crore",
    # compounds are split, bound prefixes are not
    "a Ghana-led, 12-year plan": "a Ghana - led , 12 - year plan",
    "the U.S.-led force": "the U.S. - led force",
    "co-hosting anti-government re-elected": "co-hosting anti-government re-elected",
    "to de-escalate, the de-facto head": "to de-escalate , the de - facto head",
    "in mid-2026, from 2020-2024": "in mid - 2026 , from 2020 - 2024",
    "the EU–India deal—at last": "the EU – India deal — at last",
    # romanised given names
    "Han Duk-soo met Su Tseng-chang": "Han Duk-soo met Su Tseng-chang",
    "a state-run bank": "a state - run bank",
    # abbreviations and initials keep their stop
    "Gen. Abara and J. T. Osei, Sept. 18": "Gen. Abara and J. T. Osei , Sept. 18",
    "on Oct.14 in Washington,D.C.": "on Oct. 14 in Washington , D.C.",
    # possessives and contractions, straight and curly
    "Kenya’s ministers’ talks": "Kenya ’s ministers ’ talks",
    "We've agreed; they don’t, it cannot": "We 've agreed ; they do n’t , it can not",
    "Côte d’Ivoire and N’Djamena": "Côte d’Ivoire and N’Djamena",
    # glued sentences
    "a safer sea.”The ministers": "a safer sea . ” The ministers",
    "ports and grids..To begin": "ports and grids .. To begin",
    "the budget.Osei said": "the budget . Osei said",
    "workers,” she said..Opposition": "workers , ” she said .. Opposition",
    "“old words,”“new words,”": "“ old words , ” “ new words , ”",
    "he said:“Yes.”": "he said : “ Yes . ”",
    # runs of marks, links, handles, omissions
    "What?! No...": "What ?! No ...",
    "wait… (see https://example.org/a-b?c=d).": "wait … ( see https://example.org/a-b?c=d ) .",
    "@ministry wrote #PeaceNow": "@ministry wrote #PeaceNow",
    "they [...] left on 2025-10-14": "they [...] left on 2025-10-14",
    # emoji of several characters: flags, keycaps, joined ones, skin tones, regions
    "Canada🇨🇦 and Kenya 🇰🇪🇺🇳.": "Canada 🇨🇦 and Kenya 🇰🇪 🇺🇳 .",
    "1️⃣ Peru#️⃣": "1️⃣ Peru #️⃣",
    "a 👨‍👩‍👧 of 3👍🏽!": "a 👨‍👩‍👧 of 3 👍🏽 !",
    "❤️🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿": "❤️ 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    # words of their own that look like contractions
    "They wed on Wed. in id": "They wed on Wed. in id",
    "LAGOS (Reuters)-The": "LAGOS ( Reuters ) - The",
}


@pytest.mark.parametrize("text", CASES)
def test_tokens(text: str) -> None:
    assert [token.text for token in TOKENIZER(text)] == CASES[text].split()


@given(st.text())
def test_text_is_kept_exactly(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_a_long_row_of_marks_comes_apart_like_a_short_one() -> None:
    for count in (3, 4_000):
        row = '"' * count
        assert [token.text for token in TOKENIZER(f"{row}Peru{row}")] == [*row, "Peru", *row]
