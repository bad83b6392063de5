"""Currencies: signs, codes and names around a number, and which of several a bare '$' or 'pesos' is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from dragoman.extraction.lexicon import table, wordlist

STATED = "stated"
BY_OTHERS = "inferred from other amounts of the article"
GAPS = " \n\u00a0\u2009\u202f"
"""What may stand between a number and the words that belong to it."""


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency by its ISO 4217 code, and on what ground; without a code while several come into question."""

    code: str
    basis: str = STATED
    candidates: tuple[str, ...] = ()


def currency_before(text: str, start: int) -> tuple[Currency, int] | None:
    """Return the currency whose sign or code stands right before `start`, and where that begins."""
    match = _before().search(text, max(0, start - 8), start)
    return (_currency(_signs()[match[1]]), match.start(1)) if match else None


def currency_after(text: str, end: int, small: bool = False) -> tuple[Currency, int] | None:
    """Return the currency named right after `end`, and where its name ends; no homonym ('won') after a small number."""
    match = _after().match(text, end)
    if match is None or (small and match[1].lower().rstrip("s") in wordlist("units")["homonyms"]):
        return None
    return _currency(_codes().get(match[1]) or _names()[match[1].lower()]), match.end(1)


def resolve(currency: Currency, named: tuple[str, ...], state: str) -> Currency:
    """Return the currency with one code, where the state's money or the article's other amounts decide it."""
    if currency.code:
        return currency
    of_state = [c for c in currency.candidates if state in _states().get(c, ())]
    if of_state:
        return replace(currency, code=of_state[0], basis=f"inferred from {state}")
    others = [c for c in currency.candidates if c in named]
    if len(others) == 1:
        return replace(currency, code=others[0], basis=BY_OTHERS)
    return currency


def _currency(codes: str) -> Currency:
    options = tuple(codes.split("|"))
    return Currency(options[0]) if len(options) == 1 else Currency("", "ambiguous", options)


def is_currency(name: str) -> bool:
    """Tell whether a word is the name or the code of a currency: 'euro', 'Rupees', 'EUR'."""
    return name.lower() in _names() or name in _codes()


def opens_sum(word: str, behind: str) -> bool:
    """Tell whether a word is the code of a currency before its sum: the 'EUR' of 'gave Jordan EUR 3 million'."""
    return word.isupper() and behind[:1].isdigit() and is_currency(word)


@cache
def _signs() -> dict[str, str]:
    return _codes() | {str(sign): str(code) for sign, code in wordlist("units")["signs"].items()}


@cache
def _codes() -> dict[str, str]:
    return {row["code"]: row["code"] for row in table("currencies")}


@cache
def _names() -> dict[str, str]:
    listed = {name: row["code"] for row in table("currencies") for name in row["names"].split(";")}
    bare: dict[str, str] = {}
    for name, code in wordlist("units")["names"].items():
        bare |= {name: code, f"{name}s": code, f"{name}es": code}
    return bare | listed


@cache
def _states() -> dict[str, tuple[str, ...]]:
    return {row["code"]: tuple(row["states"].split(";")) for row in table("currencies")}


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])({_any(_signs())})[{GAPS}]?$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[{GAPS}-]((?i:{_any(_names())})|{_any(_codes())})\b(?! of\b)")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
