"""What makes the trained networks read faster; beyond rounding nothing here changes an answer.

- `remember_words`: the part of the network that sees a word by itself is asked once a word form, not once a word.
- `Parser`, `Names`: spaCy's transition parsers with the loop over the states in Python, a batch of texts at each step.
  spaCy's own loop gives the interpreter's lock away, and what Cython 3 compiles takes it back at every look at a state.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy
from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.pipeline.dep_parser import DependencyParser
from spacy.pipeline.ner import EntityRecognizer
from spacy.tokens import Doc
from thinc.api import Model
from thinc.types import Floats2d

MAX_REMEMBERED = 20_000
"""Most word forms whose vectors are kept (10 MB at 128 numbers each) before all are forgotten."""
FEW = 4
"""Fewer texts at once are left to spaCy's own loop: a step in Python costs the same for one text as for many."""

_DEFAULTS = {"moves": None, "update_with_oracle_cut_size": 100}
"""What spaCy sets where a configuration is silent."""

_Embed = Model[list[Doc], list[Floats2d]]


def remember_words(nlp: Language, most: int = MAX_REMEMBERED) -> None:
    """Put a memory of word forms before the embedding layer of a pipeline's network."""
    network: Model[Any, Any] = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    embed = network.get_ref("embed")
    network.replace_node(embed, _remembering(embed, most))


def _remembering(embed: _Embed, most: int) -> _Embed:
    """Return a layer that gives each word the vector that the embedding layer gives to its form and norm."""
    places: dict[tuple[int, int], int] = {}
    known = numpy.zeros((0, embed.get_dim("nO")), dtype=numpy.float32)

    def forward(
        model: _Embed, docs: list[Doc], is_train: bool
    ) -> tuple[list[Floats2d], Callable[[list[Floats2d]], list[Doc]]]:
        nonlocal known
        if is_train or not docs:
            return embed(docs, is_train)
        words = [list(map(tuple, doc.to_array([ORTH, NORM]).tolist())) for doc in docs]
        if len(places) > most:
            places.clear()
        if new := list({word: None for row in words for word in row if word not in places}):
            known = numpy.concatenate([known[: len(places)], embed.predict([_as_document(new, docs[0])])[0]])
            places.update(zip(new, range(len(places), len(known)), strict=True))
        rows = [[places[word] for word in row] for row in words]
        return [cast(Floats2d, known[row]) for row in rows], lambda _: []

    # of the same make as the layer that it stands for, so that the network is saved as it was loaded
    return Model(embed.name, forward, layers=embed.layers, dims={"nO": embed.get_dim("nO")})


def _as_document(words: Sequence[tuple[int, int]], like: Doc) -> Doc:
    """Return words, each a form and a norm, as a document."""
    doc = Doc(like.vocab, words=[like.vocab.strings[form] for form, _ in words])
    norms = numpy.array([norm for _, norm in words], dtype=numpy.uint64)
    return doc.from_array([NORM], norms)  # type: ignore[arg-type]  # spaCy's stub names its own array type


class _Stepwise:
    """A transition parser that takes all texts forward one transition at a time."""

    moves: Any
    model: Model[Any, Any]
    transition_states: Callable[[list[Any], Floats2d], list[Any]]

    def predict(self, docs: Sequence[Doc]) -> list[Any]:
        """Return the final state of each text."""
        if sum(1 for doc in docs if len(doc)) < FEW:
            states: list[Any] = super().predict(docs)  # type: ignore[misc]
            return states
        states = self.moves.init_batch(docs)
        step = self.model.predict(docs)
        live = [state for state in states if not state.is_final()]
        while live:
            hidden = step.state2vec.predict(step.get_token_ids(live))
            live = self.transition_states(live, step.vec2scores.predict(hidden))
        step.clear_memory()  # it refers to itself
        return states


class Parser(_Stepwise, DependencyParser):  # type: ignore[misc]
    """spaCy's dependency parser, taken stepwise."""


class NameRecognizer(_Stepwise, EntityRecognizer):  # type: ignore[misc]
    """spaCy's entity recognizer, taken stepwise."""


@Language.factory(
    "dragoman_parser",
    assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"],
    default_config={**_DEFAULTS, "learn_tokens": False, "scorer": {"@scorers": "spacy.parser_scorer.v1"}},
)
def create_parser(
    nlp: Language,
    name: str,
    model: Model[Any, Any],
    moves: Any,
    update_with_oracle_cut_size: int,
    learn_tokens: bool,
    min_action_freq: int,
    scorer: Any,
) -> Parser:
    """The component that spaCy's configuration names."""
    options = {"learn_tokens": learn_tokens, "min_action_freq": min_action_freq, "scorer": scorer}
    cut = update_with_oracle_cut_size
    return Parser(nlp.vocab, model, name=name, moves=moves, update_with_oracle_cut_size=cut, **options)


@Language.factory(
    "dragoman_names",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config={**_DEFAULTS, "incorrect_spans_key": None, "scorer": {"@scorers": "spacy.ner_scorer.v1"}},
)
def create_names(
    nlp: Language,
    name: str,
    model: Model[Any, Any],
    moves: Any,
    update_with_oracle_cut_size: int,
    incorrect_spans_key: str | None,
    scorer: Any,
) -> NameRecognizer:
    """The component that spaCy's configuration names."""
    options = {"incorrect_spans_key": incorrect_spans_key, "scorer": scorer}
    cut = update_with_oracle_cut_size
    return NameRecognizer(nlp.vocab, model, name=name, moves=moves, update_with_oracle_cut_size=cut, **options)
