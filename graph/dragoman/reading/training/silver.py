"""Raw text as sentences for a teacher to parse, and what it made of them as CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.reading.training.conllu import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language

DOCUMENT = "silver"
"""How the names of documents begin whose sentences a teacher has parsed; like EWT they have no names marked."""

SHORTEST, LONGEST = 4, 60
"""Words of the sentences that are taken."""


def sentences(nlp: Language, texts: Iterable[tuple[str, str]]) -> Iterator[Sentence]:
    """The sentences of (name, text) pairs as a pipeline divides them, none twice; their tokens have no labels yet."""
    known = set[str]()
    named = ((text, name) for name, text in texts)
    for doc, name in nlp.pipe(named, as_tuples=True):
        for sent in doc.sents:
            tokens = tuple(_token(t.text, bool(t.whitespace_)) for t in sent if not t.is_space)
            if SHORTEST <= len(tokens) <= LONGEST and sent.text not in known:
                known.add(sent.text)
                yield Sentence(f"{DOCUMENT}-{name}", sent.start == 0, sent.text.strip(), tokens)


def _token(form: str, space: bool) -> Token:
    return Token(form, lemma="_", upos="X", tag="_", feats="_", head=0, dep="dep", space=space, entity="")


def write(parsed: Iterable[Sentence], path: Path) -> int:
    """Write sentences as CoNLL-U, those of a document together; return how many."""
    count, document = 0, ""
    with path.open("w", encoding="utf-8") as file:
        for count, sentence in enumerate(sorted(parsed, key=lambda s: s.document), start=1):  # noqa: B007
            if sentence.document != document:
                document = sentence.document
                file.write(f"# newdoc id = {document}\n")
            file.write(f"# text = {sentence.text}\n")
            file.writelines(_row(number, token) for number, token in enumerate(sentence.tokens, start=1))
            file.write("\n")
    return count


def _row(number: int, token: Token) -> str:
    head = 0 if token.head == number - 1 else token.head + 1
    space = "_" if token.space else "SpaceAfter=No"
    fields = (number, token.form, token.lemma, token.upos, token.tag, token.feats, head, token.dep, "_", space)
    return "\t".join(map(str, fields)) + "\n"


def is_tree(heads: Sequence[int]) -> bool:
    """Whether heads (counted from 1, 0 at the root) make one tree."""
    if list(heads).count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        steps = 0
        while word and steps <= len(heads):
            word, steps = heads[word - 1], steps + 1
        if word:
            return False
    return True
