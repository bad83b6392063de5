"""Whether two labels name the same: actors by name, things by their telling words."""

import re
import unicodedata
from collections.abc import Sequence

EMPTY_WORDS = frozenset("the a an of to for in on and with by at as its their his her new".split())
SHARED_WORDS = 0.5
"""Share of the words of two wordings together that both must have, for them to name one thing."""
SHORT_WORDING = 3
"""A wording of up to so many words names a thing if it holds all words of a one-word label."""


def same(said: str, accepted: Sequence[str], *, worded: bool = False) -> bool:
    """Return whether `said` is one of the accepted labels or, where wording may vary, comes close to one."""
    if plain(said) in map(plain, accepted):
        return True
    return worded and any(_close(_words(said), _words(label)) for label in accepted)


def _close(mine: set[str], theirs: set[str]) -> bool:
    if not mine or not theirs:
        return False
    if len(mine & theirs) / len(mine | theirs) >= SHARED_WORDS:
        return True
    return theirs <= mine and (len(theirs) > 1 or len(mine) <= SHORT_WORDING)


def plain(label: str) -> str:
    """Return a label without case, accents, possessives, punctuation, leading article and 'government of'."""
    text = "".join(c for c in unicodedata.normalize("NFKD", label) if not unicodedata.combining(c)).casefold()
    text = re.sub(r"[^\w$€£%.]+", " ", text.replace("’", "'").replace("'s", ""))
    text = re.sub(r"(?<!\d)\.|\.(?!\d)", "", text)
    text = re.sub(r"^(the|an?) ", "", " ".join(text.split()))
    return re.sub(r"^(government|republic) of (the )?", "", text)


def _words(label: str) -> set[str]:
    return {_singular(word) for word in plain(label).split()} - EMPTY_WORDS


def _singular(word: str) -> str:
    for ending, replacement in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending) + replacement
    return word
