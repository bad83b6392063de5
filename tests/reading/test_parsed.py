"""A parse as plain values answers as spaCy does."""

import pytest
from spacy.tokens import Doc as SpacyDoc

from dragoman.reading.parsed import Doc, Token, once
from dragoman.reading.pipeline import load_language

TEXTS = [
    "Kenya’s ministers, who met in Oslo on Monday, signed a treaty; it was announced by two envoys.",
    "PARIS (AP) — “Will it hold?” Ama Osei asked.\n\n  Chad and Mali, however,\nsaid 24,000 jobs would go (or 3%).",
    "Yes",
    " \n",
    "",
]
WORDS = (
    "text lower_ lemma_ pos_ tag_ dep_ ent_type_ whitespace_ i idx is_alpha is_digit is_punct is_space like_num"
).split()


@pytest.fixture(scope="module", params=TEXTS)
def both(request: pytest.FixtureRequest) -> tuple[Doc, SpacyDoc]:
    source = load_language(None)(request.param)
    return Doc(source), source


def test_words_are_annotated_alike(both: tuple[Doc, SpacyDoc]) -> None:
    doc, source = both
    assert doc.text == source.text
    for token, original in zip(doc, source, strict=True):
        assert [getattr(token, name) for name in WORDS] == [getattr(original, name) for name in WORDS]
        assert (len(token), token.morph) == (len(original), str(original.morph))
        assert token.rel == original.dep_.split(":")[0]


def test_trees_are_alike(both: tuple[Doc, SpacyDoc]) -> None:
    doc, source = both
    for token, original in zip(doc, source, strict=True):
        assert token.head.i == original.head.i
        assert (token.left_edge.i, token.right_edge.i) == (original.left_edge.i, original.right_edge.i)
        for name in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [t.i for t in getattr(token, name)] == [t.i for t in getattr(original, name)]
        assert token.head.is_ancestor(token) == original.head.is_ancestor(original)


def test_sentences_and_spans_are_alike(both: tuple[Doc, SpacyDoc]) -> None:
    doc, source = both
    assert [(s.start, s.end, s.text, s.root.i) for s in doc.sents] == [
        (s.start, s.end, s.text, s.root.i) for s in source.sents
    ]
    for start in range(0, len(doc.text), 3):
        for end in range(start + 1, len(doc.text) + 2, 5):
            span, original = doc.char_span(start, end), source.char_span(start, end, alignment_mode="expand")
            assert (span is None) == (original is None)
            if span is not None and original is not None:
                assert (span.start, span.end) == (original.start, original.end)
                assert not len(span) or span.root.i == original.root.i


def test_neighbours_end_with_the_text() -> None:
    doc = Doc(load_language(None)("Mali left."))
    assert doc[1].nbor(-1) is doc[0]
    for token, distance in ((doc[0], -1), (doc[2], 1)):
        with pytest.raises(IndexError):
            token.nbor(distance)


def test_an_answer_is_worked_out_once() -> None:
    asked = list[int]()

    @once
    def place(token: Token) -> int:
        asked.append(token.i)
        return token.i

    doc = Doc(load_language(None)("Mali left."))
    assert [place(doc[1]), place(doc[1]), place(doc[0])] == [1, 1, 0]
    assert asked == [1, 0]
