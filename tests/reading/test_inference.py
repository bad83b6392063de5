"""Reading faster changes no answer: words remembered, texts taken stepwise."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.reading import inference, packaged

TEXTS = [
    "Kenya and Uganda signed a pact.",
    "Ann Lee flew to Oslo on Monday; she didn't stay.",
    "",
    "The ministers, who met in Lima, condemned the raid.",
    "Talks between Chad and Mali broke down again.",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return packaged.load()


def parse(doc: Doc) -> list[tuple[str, int, str, str, str]]:
    return [(t.dep_, t.head.i, t.tag_, t.ent_iob_, t.ent_type_) for t in doc]


def test_texts_together_are_parsed_as_each_alone(nlp: Language) -> None:
    together = list(nlp.pipe(TEXTS, batch_size=4 * len(TEXTS)))  # spaCy's parsers take a quarter of a batch at once
    assert sum(1 for text in TEXTS if text) >= inference.FEW
    assert [parse(doc) for doc in together] == [parse(nlp(text)) for text in TEXTS]


@pytest.mark.parametrize("most", [0, 5, 1000])
def test_words_are_the_same_however_many_are_remembered(nlp: Language, most: int) -> None:
    plain = packaged.load()
    network = plain.get_pipe("tok2vec").model
    inference.remember_words(plain, most)
    for _ in range(2):
        vectors = network.predict([plain.make_doc(text) for text in TEXTS])
        expected = nlp.get_pipe("tok2vec").model.predict([nlp.make_doc(text) for text in TEXTS])
        assert all(abs(a - b).max(initial=0) < 1e-4 for a, b in zip(vectors, expected, strict=True))


def test_a_form_with_another_norm_is_another_word(nlp: Language) -> None:
    embed = nlp.get_pipe("tok2vec").model.get_ref("embed")
    plain, told = nlp.make_doc("ca n"), nlp.make_doc("ca n")
    told[0].norm_ = "can"
    first, second = embed.predict([plain, told])
    assert abs(first[0] - second[0]).max() > 1e-3
    assert abs(first[1] - second[1]).max() < 1e-6
