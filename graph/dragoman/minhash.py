"""How alike two texts are, told from a few bytes that are kept beside each: MinHash over word triples.

The bytes stand in the graph, so they must be the same wherever and whenever they are made: all is fixed here.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from dragoman.reading.plain import plain

if TYPE_CHECKING:
    from numpy import uint64
    from numpy.typing import NDArray

HASHES = 128
"""How many bytes tell of a text: of two texts about as many agree as they have word triples in common, in parts."""

_SHINGLE = 3
_WORD = re.compile(r"\w+")
_AT_A_TIME = 4096
"""Triples hashed together, which bounds the memory."""
_SHIFT = 32
"""Where the byte of a hash begins: the highest bits of the least of many are nought."""


def min_hash(text: str) -> str:
    """Return the MinHash of a text in base64; it does not mind case, punctuation, spaces and line breaks."""
    import numpy  # only here: what asks a graph needs no numpy

    words = _WORD.findall(plain(text).text.casefold())
    triples = {" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))}
    numbers = numpy.array([_number(triple) for triple in triples], numpy.uint64)[:, None]
    parts = (numbers[start : start + _AT_A_TIME] for start in range(0, len(numbers), _AT_A_TIME))
    times, plus = _orders()
    least = numpy.min([(part * times + plus).min(axis=0) for part in parts], axis=0)
    return b64encode((least >> numpy.uint64(_SHIFT)).astype(numpy.uint8).tobytes()).decode()


def min_hash_bytes(written: str) -> bytes | None:
    """Return the bytes of a MinHash; None for what is none."""
    try:
        found = b64decode(written, validate=True)
    except ValueError:
        return None
    return found if len(found) == HASHES else None


@cache
def _orders() -> tuple[NDArray[uint64], NDArray[uint64]]:
    """Return what each hash multiplies and adds, modulo 2^64, to bring the triples into an order of its own."""
    import numpy

    times = numpy.array([_number(f"times {n}") | 1 for n in range(HASHES)], numpy.uint64)
    return times, numpy.array([_number(f"plus {n}") for n in range(HASHES)], numpy.uint64)


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
