"""CoNLL-U files as sentences of plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word; `head` counts from 0 within the sentence and is its own index at the root."""

    form: str
    lemma: str
    upos: str
    tag: str
    feats: str
    head: int
    dep: str
    space: bool
    entity: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the document it comes from; `paragraph` says that it opens a paragraph."""

    document: str
    paragraph: bool
    text: str
    tokens: tuple[Token, ...]


def find(folder: Path, split: str) -> list[Path]:
    """The files of one split (train, dev or test) below a folder, in a fixed order."""
    files = sorted(folder.rglob(f"*-ud-{split}.conllu"))
    if not files:
        raise FileNotFoundError(f"no *-ud-{split}.conllu file below {folder}")
    return files


def read(paths: Iterable[Path]) -> Iterator[Sentence]:
    """The sentences of CoNLL-U files, in order."""
    for path in paths:
        document, paragraph, text, rows = path.stem, True, "", list[list[str]]()
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                line = line.rstrip("\n")
                if line.startswith("# newdoc"):
                    document, paragraph = line.partition("=")[2].strip() or path.stem, True
                elif line.startswith("# newpar"):
                    paragraph = True
                elif line.startswith("# text ="):
                    text = line.partition("=")[2].strip()
                elif line and not line.startswith("#"):
                    rows.append(line.split("\t"))
                elif not line and rows:
                    yield Sentence(document, paragraph, text, tuple(_tokens(rows)))
                    paragraph, rows = False, []


def _tokens(rows: list[list[str]]) -> Iterator[Token]:
    words = [row for row in rows if row[0].isdigit()]
    inside, glued_end = _multiword(rows)
    for i, row in enumerate(words):
        number, misc = int(row[0]), row[9].split("|")
        space = glued_end.get(number, number not in inside and "SpaceAfter=No" not in misc)
        head = int(row[6]) - 1
        entity = next((m.removeprefix("Entity=") for m in misc if m.startswith("Entity=")), "")
        yield Token(row[1], row[2], row[3], row[4], row[5], i if head < 0 else head, row[7], space, entity)


def _multiword(rows: list[list[str]]) -> tuple[set[int], dict[int, bool]]:
    """The words inside a written word that has several (do + n't), and for its last word: does a space follow?"""
    inside, last = set[int](), dict[int, bool]()
    for row in rows:
        if "-" in row[0]:
            start, end = map(int, row[0].split("-"))
            inside.update(range(start, end))
            last[end] = "SpaceAfter=No" not in row[9].split("|")
    return inside, last
