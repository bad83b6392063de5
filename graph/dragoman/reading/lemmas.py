"""Lemmas by table: the treebanks' exceptions, and for every other word the rule of its longest known ending."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy
import srsly
from spacy.attrs import LEMMA, ORTH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

Rule = tuple[int, str]
"""Letters to cut from the end, letters to add."""

PROPER_TAGS = frozenset({"NNP", "NNPS"})
_OTHER_PAST = {"VBD": "VBN", "VBN": "VBD"}
"""Past tense and participle, which taggers mix up: 'has sat' is the 'sat' of 'she sat'."""
LONGEST_ENDING = 5
MOST_SEEN = 50_000
"""So many forms with their class are remembered with their lemma."""
FILE = "lemmas.json"


class Lemmatizer:
    """A spaCy component: reads the Penn tag and the form, sets the lemma."""

    def __init__(self) -> None:
        self.words: dict[str, dict[str, str]] = {}
        self.endings: dict[str, dict[str, Rule]] = {}
        self._seen: dict[tuple[int, ...], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The document with lemmas."""
        rows = doc.to_array([ORTH, TAG, POS]).tolist()
        lemmas = [self._seen.get(row) or self._first_seen(row, doc.vocab) for row in map(tuple, rows)]
        return doc.from_array([LEMMA], numpy.array(lemmas, dtype=numpy.uint64))  # type: ignore[arg-type]

    def _first_seen(self, row: tuple[int, ...], vocab: Vocab) -> int:
        """The lemma, as the vocabulary counts its strings, of a form, tag and part of speech that it counts so."""
        form, tag, pos = (vocab.strings[number] for number in row)
        if len(self._seen) > MOST_SEEN:
            self._seen.clear()
        self._seen[row] = vocab.strings.add(self.lemma(form, tag, pos, vocab.has_vector))
        return self._seen[row]

    def lemma(self, form: str, tag: str, pos: str, known_word: Callable[[str], bool] = bool) -> str:
        """The lemma of a form: lower-case for common words, names keep their case; of several stems the first known."""
        form = form.replace("’", "'") if len(form) < 5 else form
        lower = form.lower()
        if known := self.words.get(tag, {}).get(lower):
            return known
        other = _OTHER_PAST.get(tag, "")
        if other and (known := self.words.get(other, {}).get(lower)):
            return known
        if pos == "PROPN" or tag in PROPER_TAGS:
            return apply(form, self._rules(lower, tag)[0])
        if not form[:1].isalpha():
            return form
        stem = self._stem(lower, tag, known_word)
        return self._stem(lower, other, known_word) if other and stem == lower else stem

    def fit(self, examples: Iterable[tuple[str, str, str]], known_word: Callable[[str], bool] = bool) -> None:
        """Learn from (form, tag, lemma): endings by majority, and words whose ending misleads."""
        seen: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for form, tag, lemma in examples:
            seen[tag][form.lower().replace("’", "'")][lemma.lower() if tag in PROPER_TAGS else lemma] += 1
        self._seen.clear()
        for tag, forms in sorted(seen.items()):
            best = {form: count.most_common(1)[0][0] for form, count in forms.items()}
            self.endings[tag] = _endings(best)
            wrong = {f: lemma for f, lemma in sorted(best.items()) if self._stem(f, tag, known_word) != lemma}
            self.words[tag] = {} if tag in PROPER_TAGS else wrong

    def _stem(self, form: str, tag: str, known_word: Callable[[str], bool]) -> str:
        stems = [apply(form, rule) for rule in self._rules(form, tag)]
        if tag.startswith("VB"):
            stems += [stem + "e" for stem in stems]
        return next((stem for stem in stems if known_word(stem)), stems[0])

    def _rules(self, form: str, tag: str) -> list[Rule]:
        """What the endings of a form say, the longest first; at least one rule."""
        endings = self.endings.get(tag, {})
        tails = (form[len(form) - length :] for length in range(min(LONGEST_ENDING, len(form)), -1, -1))
        rules = [endings[tail] for tail in tails if tail in endings]
        return rules or [(0, "")]

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the tables below a folder."""
        path.mkdir(exist_ok=True)
        srsly.write_json(path / FILE, {"words": self.words, "endings": self.endings}, indent=0)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Lemmatizer:
        """The component with the tables below a folder."""
        tables = srsly.read_json(path / FILE)
        self._seen.clear()
        self.words = tables["words"]
        self.endings = {
            tag: {end: (cut, add) for end, (cut, add) in rules.items()} for tag, rules in tables["endings"].items()
        }
        return self


def apply(form: str, rule: Rule) -> str:
    """The form with its ending changed."""
    cut, add = rule
    return form[: len(form) - cut] + add


def _endings(best: dict[str, str]) -> dict[str, Rule]:
    """For each ending, the rule that most of its words follow; left out where a shorter ending says the same."""
    votes: defaultdict[str, Counter[Rule]] = defaultdict(Counter)
    for form, lemma in best.items():
        rule = _difference(form, lemma)
        for length in range(min(LONGEST_ENDING, len(form)) + 1):
            votes[form[len(form) - length :]][rule] += 1
    kept: dict[str, Rule] = {}
    for ending in sorted(votes, key=lambda e: (len(e), e)):
        rule, count = votes[ending].most_common(1)[0]
        shorter = next((kept[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in kept), None)
        if rule != shorter and rule[0] <= len(ending) and (count > 1 or not ending):
            kept[ending] = rule
    return kept


def _difference(form: str, lemma: str) -> Rule:
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


@Language.factory("dragoman_lemmas", assigns=["token.lemma"], requires=["token.tag", "token.pos"])
def create_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """The component that spaCy's configuration names."""
    return Lemmatizer()
