"""Is a text in a language that we can read? A cheap check that would rather let a text pass than refuse English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dragoman.errors import LanguageError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

READERS = frozenset({"en"})
"""Languages for which there is a reader (ISO 639)."""

SAMPLE = 3000
"""How much of a text is looked at, in code points."""

ENGLISH_WORDS = frozenset(
    "the of and with that from by said will would their which this after have has been were they its his it are she "
    "than but who says against about between into before".split()
)
"""Function words of English that are rare in texts of other languages."""

ENOUGH = 0.1
"""Share of such words that makes a text English without a further look: English news has 0.25, others under 0.06."""

SURE, POSSIBLE = 0.35, 0.02
"""A text is refused if another language is at least so likely, and English less likely than that."""

FEW, LAST_LATIN = 5, "\u024f"
"""Fewer words than so many, in letters up to this one, tell nothing of their language."""

ENGLISH_KIN = frozenset({"en", "sco", "pcm", "jam", "bcl"})
"""What the classifier takes short English for."""

NAMES = {
    "ar": "Arabic", "ary": "Arabic", "arz": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "ms": "Malay", "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "wuu": "Chinese", "yue": "Chinese", "zh": "Chinese",
}  # fmt: skip
"""English names of the languages that news is mostly written in; others are named by their code."""


def check_language(text: str) -> None:
    """Nothing if the text can be read; LanguageError names the language seen otherwise."""
    sample = text[:SAMPLE]
    if english_share(sample) >= ENOUGH or _says_nothing(sample):
        return
    ranked = _identifier().rank(sample)
    code, likelihood = ranked[0]
    english = sum(share for kin, share in ranked if kin in ENGLISH_KIN)
    if code not in READERS and likelihood >= SURE and english < POSSIBLE:
        raise LanguageError(f"the text is in {NAMES.get(code, code)}: so far only English can be read")


def _says_nothing(sample: str) -> bool:
    """Whether words in Latin letters are too few to tell: "Kenya rebuked Uganda" would be taken for Ganda."""
    words = re.findall(r"[^\W\d_]{2,}", sample)
    return len(words) < FEW and all(letter <= LAST_LATIN for word in words for letter in word)


def english_share(text: str) -> float:
    """The share of English function words among a text's words, 0 to 1; under four words it says nothing and is 0."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in ENGLISH_WORDS for word in words) / len(words) if len(words) > 3 else 0.0


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """The classifier; loading it takes a second, so only doubtful texts do."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
