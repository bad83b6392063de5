"""Articles parsed: the reading pipeline, ours or one that the user names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path

from spacy.language import Language

from dragoman.errors import ReaderError
from dragoman.model import Article
from dragoman.reading import condensing, packaged, sentences
from dragoman.reading.condensing import Names, Scan
from dragoman.reading.parsed import Doc
from dragoman.reading.repair import repaired

Recased = Callable[[str], str]
"""Takes an article's text; returns it with other letters small or capital, each in its place."""

REQUIRED_LABELS = frozenset({"nsubj", "obj", "obl", "nmod", "conj", "case"})
"""Universal Dependencies that any English reader must know; 'dobj' and 'pobj' are of another scheme."""

MAX_WORDS = 200_000
"""Most word forms remembered (about 60 MB) before a reader starts afresh; spaCy itself never forgets one."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its parse; `doc` has its text, but for the case of letters: a token's `idx` counts in both."""

    article: Article
    doc: Doc


class Reader:
    """A pipeline that parses articles."""

    def __init__(self, load: Callable[[], Language], max_words: int = MAX_WORDS) -> None:
        self._load = load
        self._nlp = load()
        self._max_words = max_words
        self.name: str = f"{self._nlp.meta['lang']}_{self._nlp.meta['name']}"
        self.version: str = str(self._nlp.meta["version"])

    @property
    def words_known(self) -> int:
        """How many word forms the pipeline remembers."""
        return len(self._nlp.vocab)

    def read(self, article: Article, names: Names | None = None, recased: Recased = str) -> Document:
        """The article parsed."""
        return next(self.pipe([article], names=names, recased=recased))

    def pipe(
        self,
        articles: Iterable[Article],
        batch_size: int = 64,
        scan: Scan | None = None,
        names: Names | None = None,
        recased: Recased = str,
    ) -> Iterator[Document]:
        """The articles parsed, in order; no more than one batch is held.

        A scan spares the parser sentences that hold nothing; `names` tells it which words make one name; `recased`
        writes headings as running text.
        """
        stream = iter(articles)
        while batch := list(islice(stream, batch_size)):
            texts = [recased(article.text) for article in batch]
            condensed = partial(condensing.pipe, self._nlp, scan=scan, names=names)
            docs = (condensed if scan or names else self._nlp.pipe)(texts, batch_size=batch_size)
            yield from map(Document, batch, map(Doc, map(repaired, docs)))
            if self.words_known > self._max_words:
                self._nlp = self._load()


def load_reader(source: str | Path | None = None) -> Reader:
    """The packaged reader, or that of a UD-labelled spaCy pipeline given by folder or package name."""
    return _cached(None if source is None else str(source))


@lru_cache(maxsize=2)
def _cached(source: str | None) -> Reader:
    return Reader(partial(load_language, source))


def load_language(source: str | None) -> Language:
    """The spaCy pipeline behind a reader, new each time."""
    return prepared(packaged.load() if source is None else _load_foreign(source))


def prepared(nlp: Language) -> Language:
    """The pipeline with our sentence starts before its parser."""
    sentences.install(nlp)
    return nlp


def _load_foreign(source: str) -> Language:
    import spacy

    try:
        nlp = spacy.load(source)
    except (OSError, ValueError, ImportError) as error:
        raise ReaderError(f"no reading pipeline '{source}': {str(error).splitlines()[0]}") from error
    check_labels(nlp, source)
    return nlp


def check_labels(nlp: Language, source: str) -> None:
    """Nothing if the pipeline parses with Universal Dependencies; otherwise ReaderError says what is missing."""
    if "parser" not in nlp.pipe_names:
        raise ReaderError(f"the pipeline '{source}' has no parser: it has {', '.join(nlp.pipe_names) or 'nothing'}")
    labels = set(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
    if missing := REQUIRED_LABELS - labels:
        other = sorted(labels & {"dobj", "pobj", "nsubjpass", "prep"})
        scheme = f"; it has {', '.join(other)} of another scheme" if other else ""
        raise ReaderError(
            f"the pipeline '{source}' is not labelled with Universal Dependencies: "
            f"no {', '.join(sorted(missing))}{scheme}"
        )
