"""Sentences of news made by a grammar: whole trees, in words and labels that the treebanks have."""

from random import Random

import pytest

from dragoman.reading.training import entities, newsroom
from dragoman.reading.training.conllu import Sentence

MADE = list(newsroom.made(Random(7), 400))


def written(sentence: Sentence) -> str:
    return "".join(token.form + " " * token.space for token in sentence.tokens).strip()


def test_each_sentence_is_one_tree_whose_branches_do_not_cross() -> None:
    for sentence in MADE:
        heads = [token.head for token in sentence.tokens]
        assert sum(head == i for i, head in enumerate(heads)) == 1
        arcs = [(min(i, head), max(i, head)) for i, head in enumerate(heads)]
        assert not any(a < c < b < d for a, b in arcs for c, d in arcs)


def test_each_sentence_opens_with_a_capital_or_a_quotation_and_stops_once() -> None:
    for sentence in MADE:
        text = written(sentence)
        assert text[0].isupper() or text[0] == "“"
        assert text.endswith(".")
        assert not any(pair in text for pair in (",,", ",.", " ,", " ."))


def test_names_are_marked() -> None:
    labels = {label for sentence in MADE for _, _, label in entities.names(sentence.tokens)}
    assert labels == {"PERSON", "LOC", "ORG"}


@pytest.mark.parametrize("relation", ["nsubj:pass", "obl:agent", "appos", "acl:relcl", "ccomp", "xcomp", "nmod:poss"])
def test_the_grammar_holds_what_news_is_full_of(relation: str) -> None:
    assert any(token.dep == relation for sentence in MADE for token in sentence.tokens)


def test_same_seed_same_sentences() -> None:
    assert list(newsroom.made(Random(7), 5)) == MADE[:5]
