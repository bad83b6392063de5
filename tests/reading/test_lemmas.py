from pathlib import Path

import spacy
from spacy.tokens import Doc

from dragoman.reading.lemmas import Lemmatizer, apply

EXAMPLES = [
    *[("walks", "VBZ", "walk"), ("talks", "VBZ", "talk"), ("signs", "VBZ", "sign")],
    *[("carries", "VBZ", "carry"), ("tries", "VBZ", "try"), ("is", "VBZ", "be")],
    *[("Ports", "NNS", "port"), ("deals", "NNS", "deal"), ("men", "NNS", "man"), ("women", "NNS", "woman")],
    *[("Ghana", "NNP", "Ghana"), ("Minister", "NNP", "Minister"), ("port", "NN", "port"), ("deal", "NN", "deal")],
]


def fitted() -> Lemmatizer:
    lemmatizer = Lemmatizer()
    lemmatizer.fit(EXAMPLES)
    return lemmatizer


def test_learned_words_come_back() -> None:
    lemmatizer = fitted()
    assert [lemmatizer.lemma(form, tag, "X") for form, tag, _ in EXAMPLES] == [lemma for *_, lemma in EXAMPLES]


def test_new_words_follow_their_endings() -> None:
    lemmatizer = fitted()
    assert lemmatizer.lemma("marries", "VBZ", "VERB") == "marry"
    assert lemmatizer.lemma("Bridges", "NNS", "NOUN") == "bridge"
    assert lemmatizer.lemma("policewomen", "NNS", "NOUN") == "policewoman"


def test_names_keep_their_case_and_common_words_do_not() -> None:
    lemmatizer = fitted()
    assert lemmatizer.lemma("Benin", "NNP", "PROPN") == "Benin"
    assert lemmatizer.lemma("Treaty", "NN", "NOUN") == "treaty"
    assert lemmatizer.lemma("$", "$", "SYM") == "$"


def test_a_known_stem_is_preferred() -> None:
    lemmatizer = Lemmatizer()
    lemmatizer.fit([("walked", "VBD", "walk"), ("talked", "VBD", "talk"), ("agreed", "VBD", "agree")])
    assert lemmatizer.lemma("provoked", "VBD", "VERB", {"provoke"}.__contains__) == "provoke"


def test_tables_survive_the_disk(tmp_path: Path) -> None:
    fitted().to_disk(tmp_path / "lemmas")
    again = Lemmatizer().from_disk(tmp_path / "lemmas")
    assert again.lemma("marries", "VBZ", "VERB") == "marry"
    assert again.lemma("men", "NNS", "NOUN") == "man"


def test_component_sets_lemmas() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Ports", "carries"], tags=["NNS", "VBZ"], pos=["NOUN", "VERB"])
    assert [token.lemma_ for token in fitted()(doc)] == ["port", "carry"]


def test_apply() -> None:
    assert apply("carries", (3, "y")) == "carry"
    assert apply("deal", (0, "")) == "deal"
