"""The trained English pipeline as it lies in the package: half-precision weights and byte-sized word vectors."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any, Literal
from typing import cast as cast_

import srsly
from spacy import util
from spacy.language import Language
from thinc.api import Model, NumpyOps, get_current_ops, set_current_ops
from thinc.types import Floats2d

from dragoman.errors import ReaderError
from dragoman.reading import inference, lemmas, tokenizer, vectors

FOLDER = Path(__file__).parent / "english"

COMPONENTS = (inference, lemmas, tokenizer)
"""Modules whose import registers what the configuration names."""

_LEFT_OUT = ("tokenizer", "vectors")
"""Parts that spaCy would write and we do not: the tokeniser is code, the vectors have their own file."""


def load(folder: Path = FOLDER) -> Language:
    """The pipeline in a folder, ready to read."""
    if not (folder / "config.cfg").is_file():
        raise ReaderError("the English reading pipeline is missing: install Dragoman again")
    before = get_current_ops()
    # OpenBLAS through numpy: 3 times the speed of spaCy's default (blis without processor-specific kernels).
    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = util.load_model_from_config(
            util.load_config(folder / "config.cfg"), meta=util.load_meta(folder / "meta.json")
        )
        nlp.from_disk(folder, exclude=_LEFT_OUT)
    finally:
        set_current_ops(before)
    for model in models(nlp):
        cast(model, "float32")
    vectors.attach(nlp.vocab, folder / vectors.FILE)
    inference.remember_words(nlp)
    return nlp


def save(nlp: Language, vectors_file: Path, folder: Path) -> None:
    """Write a trained pipeline; its weights are at half precision from here on."""
    for model in models(nlp):
        cast(model, "float16")
    nlp.to_disk(folder, exclude=_LEFT_OUT)
    shutil.rmtree(folder / "tokenizer", ignore_errors=True)
    srsly.write_json(folder / "vocab" / "strings.json", sorted(label_strings(nlp)))
    shutil.copyfile(vectors_file, folder / vectors.FILE)


def label_strings(nlp: Language) -> set[str]:
    """Every label of a pipeline, whole and in its parts: the strings it must know before it reads its first word."""
    labels = {label for pipes in nlp.pipe_labels.values() for label in pipes}
    return labels | {part for label in labels for part in re.split(r"[|=,]", label)}


def models(nlp: Language) -> list[Model[Any, Any]]:
    """The neural networks of a pipeline's components."""
    found = [getattr(pipe, "model", None) for _, pipe in nlp.pipeline]
    return [model for model in found if isinstance(model, Model)]


def cast(model: Model[Any, Any], kind: Literal["float16", "float32"]) -> None:
    """Change the precision of every weight of a network, in place."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, cast_(Floats2d, node.get_param(name).astype(kind)))
