"""Training runs, and the trained pipeline put into the package."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as spacy_train
from thinc.api import Config, NumpyOps, set_current_ops

from dragoman.reading import lemmas, packaged, tokenizer, vectors
from dragoman.reading.training import conllu
from dragoman.reading.training import corpus as corpus  # registers the corpus reader

CONFIG = Path(__file__).parent / "english.cfg"

KEPT_SECTIONS = ("nlp", "components")
"""What a reader needs of the configuration; the rest is about training and names the trainer's folders."""

FACTORIES = {"parser": "dragoman_parser", "ner": "dragoman_names"}
"""The components that are ours instead of spaCy's, with the same weights and the same answers; see inference."""

META: dict[str, Any] = {
    "lang": "en",
    "name": "dragoman",
    "version": "1.0.0",
    "description": "English news and prose: tags, morphology, Universal Dependencies, lemmas and names.",
    "author": "The Dragoman authors",
    "license": "CC BY-SA 4.0",
    "sources": [
        {
            "name": "UD English EWT",
            "author": "Silveira et al. 2014, A Gold Standard Dependency Corpus for English",
            "license": "CC BY-SA 4.0",
            "url": "https://universaldependencies.org/treebanks/en_ewt/",
        },
        {
            "name": "UD English GUM",
            "author": "Zeldes 2017, The GUM Corpus: Creating Multilayer Resources in the Classroom",
            "license": "CC BY 4.0 (annotations; texts CC BY or public domain)",
            "url": "https://universaldependencies.org/treebanks/en_gum/",
        },
        {
            "name": "GloVe 6B, 100 dimensions, its 50,000 most frequent words",
            "author": "Pennington, Socher and Manning 2014, GloVe: Global Vectors for Word Representation",
            "license": "PDDL 1.0",
            "url": "https://nlp.stanford.edu/projects/glove/",
        },
        {
            "name": "all-MiniLM-L6-v2, fine-tuned on the treebanks: its parses of raw text (see README.md)",
            "author": "Wang et al. 2020, MiniLM; Reimers and Gurevych 2019, Sentence-BERT",
            "license": "Apache-2.0",
            "url": "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2",
        },
    ],
}


def train(treebanks: Path, word_vectors: Path, work: Path, **overrides: Any) -> Path:
    """The folder of the best model; `overrides` change the configuration ('training.max_steps': 500)."""
    settings = {"paths.treebanks": str(treebanks), "paths.word_vectors": str(word_vectors), **overrides}
    return _run(util.load_config(CONFIG, overrides=settings), work)


def _run(config: Config, work: Path) -> Path:
    # OpenBLAS through numpy: spaCy's default (blis without processor-specific kernels) trains at half the speed.
    set_current_ops(NumpyOps(use_blis=False))
    work.mkdir(parents=True, exist_ok=True)
    nlp = init_nlp(config)
    spacy_train(nlp, work, use_gpu=-1, stdout=sys.stderr, stderr=sys.stderr)
    return work / "model-best"


REFINING: dict[str, Any] = {
    "corpora.train.made": 3500,
    "training.max_steps": 1500,
    "training.eval_frequency": 250,
    "training.optimizer.learn_rate.total_steps": 1500,
    "training.optimizer.learn_rate.warmup_steps": 100,
    "training.optimizer.learn_rate.initial_rate": 0.0006,
}
"""How the second round differs from the first: sentences of news among those of the treebanks, smaller steps, fewer."""


TAUGHT: dict[str, Any] = {
    "training.max_epochs": -1,
    "training.max_steps": 4500,
    "training.optimizer.learn_rate.total_steps": 4500,
    "training.optimizer.learn_rate.initial_rate": 0.0007,
}
"""How a round with a teacher's sentences differs from the second: more steps, sentences drawn and varied anew."""


NAMES: dict[str, Any] = {
    **TAUGHT,
    "corpora.train.made": 0,
    "corpora.train.named": True,
    "training.max_steps": 600,
    "training.optimizer.learn_rate.total_steps": 600,
    "training.optimizer.learn_rate.initial_rate": 0.001,
    "training.eval_frequency": 200,
}
"""How a last round of names alone differs: only sentences in which names are marked."""


def refine(model: Path, treebanks: Path, word_vectors: Path, work: Path, **overrides: Any) -> Path:
    """The folder of the best model after a second round that goes on from a trained one."""
    return _run(_sourced(model, treebanks, word_vectors, overrides), work)


def refine_names(model: Path, treebanks: Path, word_vectors: Path, work: Path, **overrides: Any) -> Path:
    """The folder of a model that has learned names alone for one more round, all else as it was.

    A teacher's sentences have no names: in their rounds the network drifts away from them.
    """
    config = _sourced(model, treebanks, word_vectors, {**NAMES, **overrides})
    config["training"]["frozen_components"] = [name for name in config["nlp"]["pipeline"] if name != "ner"]
    config["training"]["annotating_components"] = ["tok2vec"]  # which is asked, but does not learn
    return _run(config, work)


def _sourced(model: Path, treebanks: Path, word_vectors: Path, overrides: dict[str, Any]) -> Config:
    """The configuration of a round that goes on from a trained model."""
    settings = {"paths.treebanks": str(treebanks), "paths.word_vectors": str(word_vectors), **REFINING, **overrides}
    config = util.load_config(CONFIG, overrides=settings)
    config["components"] = {name: {"source": str(model)} for name in config["nlp"]["pipeline"]}
    return config


def average(models: Sequence[Path], target: Path) -> Path:
    """The folder of a model whose every weight is the mean of these models' weights: all grew from one first round.

    Wortsman et al. 2022, *Model soups*: better than each of its parts where they went apart from a common start.
    """
    parts = [spacy.load(model) for model in models]
    for name, component in parts[0].pipeline:
        if not hasattr(component, "model"):
            continue
        twins = [list(part.get_pipe(name).model.walk()) for part in parts]  # type: ignore[attr-defined]
        for nodes in zip(*twins, strict=True):
            for weight in filter(nodes[0].has_param, nodes[0].param_names):
                nodes[0].set_param(weight, np.mean([node.get_param(weight) for node in nodes], axis=0))
    parts[0].to_disk(target)
    return target


def package(model: Path, treebanks: Path, word_vectors: Path, target: Path) -> None:
    """Put a trained model into the package, the old one away in the same moment."""
    nlp = spacy.load(model)
    nlp.tokenizer = tokenizer.english_tokenizer(nlp.vocab)
    vectors.attach(nlp.vocab, word_vectors)
    add_lemmas(nlp, conllu.read(conllu.find(treebanks, "train")))
    nlp.meta.update(META | {"performance": {}})
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    packaged.save(nlp, word_vectors, fresh)
    _rewrite_config(fresh / "config.cfg")
    shutil.copyfile(CONFIG.with_name("MODEL.md"), fresh / "README.md")
    replace(fresh, target)


def add_lemmas(nlp: Language, sentences: Iterable[conllu.Sentence]) -> None:
    """Add the lemma tables, learned from treebank sentences."""
    component = nlp.add_pipe("dragoman_lemmas", name="lemmatizer")
    assert isinstance(component, lemmas.Lemmatizer)
    component.fit(((t.form, t.tag, t.lemma) for s in sentences for t in s.tokens), nlp.vocab.has_vector)


def write_scores(target: Path, scores: dict[str, Any]) -> None:
    """Put scores into the meta.json of a packaged pipeline."""
    meta = json.loads((target / "meta.json").read_text(encoding="utf-8"))
    meta["performance"] = scores
    (target / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def replace(fresh: Path, target: Path) -> None:
    """Move a new folder to its place, so that a reader sees either the old or the new one."""
    old = target.with_name(target.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _rewrite_config(path: Path) -> None:
    config = util.load_config(path)
    config["nlp"]["tokenizer"] = {"@tokenizers": "dragoman.tokenizer.v1"}
    for name, factory in FACTORIES.items():  # a model trained as spaCy's own runs as ours, twice as fast
        config["components"][name]["factory"] = factory
    kept = {section: config[section] for section in KEPT_SECTIONS}
    type(config)(kept).to_disk(path)
