"""The treebanks as spaCy training examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab

from dragoman.reading import vectors
from dragoman.reading.training import augment, conllu, entities, newsroom
from dragoman.reading.training.conllu import Sentence, Token


@registry.readers("dragoman.treebank.v1")  # type: ignore[untyped-decorator]
def treebank(
    folder: str,
    split: str,
    raw: float,
    varied: bool,
    longest: int,
    made: int = 0,
    silver: str | None = None,
    named: bool = False,
) -> Callable[[Language], Iterable[Example]]:
    """A reader of one split.

    `raw` is the share of texts that go through the tokeniser instead of gold tokens; `varied` says whether sentences
    are varied and grouped by chance; `made` is how many sentences of news are made for each round (see newsroom);
    `silver` is a CoNLL-U file that a teacher labelled (see teacher), of which each round takes as much as of the
    treebanks, by chance; `named` leaves out the sentences in which names are not marked.
    """
    sentences = list(conllu.read(conllu.find(Path(folder), split)))
    if named:
        sentences = list(filter(_has_names, sentences))
    pool = augment.pool(filter(_has_names, sentences)) if varied else {}
    labelled = list(conllu.read([Path(silver)])) if silver else []
    epoch = 0

    def examples(nlp: Language) -> Iterator[Example]:
        nonlocal epoch
        random = Random(epoch)
        epoch += varied
        read = list(groups(sentences, random if varied else None, longest))
        if made:
            read += groups(newsroom.made(random, made), random, longest)
        if labelled:
            taught = list(groups(labelled, random, longest))
            read += random.sample(taught, min(len(taught), len(read)))
        if varied:
            random.shuffle(read)
        for group in read:
            if varied:
                group = [augment.vary(augment.rename(sentence, random, pool), random) for sentence in group]
            yield example(nlp, group, raw=random.random() < raw, random=random if varied else None, partial=varied)

    return examples


@registry.callbacks("dragoman.vectors.v1")  # type: ignore[untyped-decorator]
def packed_vectors(file: str) -> Callable[[Language], None]:
    """A callback that gives a fresh pipeline the packed word vectors."""

    def attach(nlp: Language) -> None:
        vectors.attach(nlp.vocab, Path(file))

    return attach


def groups(sentences: Iterable[Sentence], random: Random | None, longest: int) -> Iterator[list[Sentence]]:
    """Runs of sentences of one document, `longest` at most (by chance fewer)."""
    for _, document in groupby(sentences, key=lambda s: s.document):
        rest = list(document)
        while rest:
            size = random.randint(1, longest) if random else longest
            yield rest[:size]
            rest = rest[size:]


def example(
    nlp: Language, group: list[Sentence], *, raw: bool, random: Random | None = None, partial: bool = False
) -> Example:
    """The gold document beside the one to be parsed; `partial`: see `gold`."""
    reference = gold(nlp.vocab, group, partial=partial)
    if raw:
        return Example(nlp.make_doc(written(group, random)), reference)
    words, spaces = [t.text for t in reference], [bool(t.whitespace_) for t in reference]
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), reference)


def written(group: list[Sentence], random: Random | None) -> str:
    """The text of the sentences: paragraphs apart by an empty line, now and then by one line feed."""
    text = ""
    for sentence in group:
        if text and sentence.paragraph:
            text = text.rstrip() + ("\n" if random and random.random() < 0.2 else "\n\n")
        text += "".join(t.form + " " * t.space for t in sentence.tokens)
    return text.rstrip()


def gold(vocab: Vocab, group: list[Sentence], *, partial: bool = False) -> Doc:
    """The annotated document; `partial`: without an entity layer, words that can be no name count as outside names."""
    tokens = [token for sentence in group for token in sentence.tokens]
    starts = [start for sentence in group for start in _starts(sentence)]
    heads, offset = list[int](), 0
    for sentence in group:
        heads += [offset + token.head for token in sentence.tokens]
        offset += len(sentence.tokens)
    made = group[0].document.startswith(newsroom.DOCUMENT)  # without features; a class alone would deny them
    doc = Doc(
        vocab,
        words=[t.form for t in tokens],
        spaces=[t.space for t in tokens],
        tags=[t.tag for t in tokens],
        pos=None if made else [t.upos for t in tokens],
        morphs=None if made else [_feats(t) for t in tokens],
        lemmas=[t.lemma for t in tokens],
        heads=heads,
        deps=["ROOT" if t.dep == "root" else t.dep for t in tokens],
        sent_starts=starts,
    )
    if partial or _has_names(group[0]):
        _set_entities(doc, group)
    return doc


def _starts(sentence: Sentence) -> list[bool | int | None]:
    return [i == 0 for i in range(len(sentence.tokens))]


def _feats(token: Token) -> str:
    return "" if token.feats == "_" else token.feats


def _has_names(sentence: Sentence) -> bool:
    """Whether a sentence comes from where names are marked."""
    return sentence.document.startswith(("GUM_", newsroom.DOCUMENT))


def _set_entities(doc: Doc, group: list[Sentence]) -> None:
    spans, missing, offset = list[Span](), list[Span](), 0
    has_layer = _has_names(group[0])
    for sentence in group:
        if has_layer:
            found = entities.names(sentence.tokens)
            spans += [Span(doc, offset + a, offset + b, label) for a, b, label in found]
        else:
            open_ = {i for a, b in entities.candidates(sentence.tokens) for i in range(a, b)}
            missing += [doc[offset + i : offset + i + 1] for i in sorted(open_)]
        offset += len(sentence.tokens)
    doc.set_ents(spans, missing=missing, default="outside")
