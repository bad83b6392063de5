"""Numbers in digits, as English, European and Indian texts group them: '24,000.5', '1 500', '1.500,5', '1,50,000'."""

import re
from decimal import Context, Decimal
from unicodedata import numeric

from dragoman.english import MONTHS, SHORT_MONTHS

_SPACE = "[ \u00a0\u2009\u202f]"
_SPACED = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!{_SPACE}?\d)"
_QUOTED = r"\d{1,3}(?:['’]\d{3})+"
_INDIAN = r"\d{1,2}(?:,\d\d)+,\d{3}"
_COMMA = rf"(?:\d{{1,3}}|\d{{1,3}}(?:\.\d{{3}})+|{_SPACED}|{_QUOTED}),\d\d?|0,\d+|\d{{1,3}}(?:\.\d{{3}}){{2,}}"
"""With a decimal comma: English groups by commas too, but never one or two digits."""
_POINT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|{_INDIAN}|{_SPACED}|{_QUOTED}|\d+)(?:\.\d+)?"
_MIXED = r"\d*[½¼¾]"

LONG = Context(prec=1_000_000)
"""Room for the digits of any number of an article: Python keeps 28, and refuses to round what has more."""

NUMERAL = rf"(?:{_MIXED}|(?:{_COMMA}|{_POINT})(?![.,'’]?\d))"
"""A whole number: nothing of '2.1.2020', '1,2,3' or \"5'11\"."""

_WITH_COMMA = re.compile(_COMMA)
_SPACED_ONCE = re.compile(r"\d{1,3} [1-9]\d\d")
_LISTED = re.compile(r"\d{1,3},\d\d?")
_NAMED = re.compile(rf"(?:[\w,;] [A-Z]\w*|\b(?:{'|'.join((*MONTHS, *SHORT_MONTHS))}))\.? $")


def value_of(written: str) -> Decimal:
    """Return what a numeral comes to."""
    if written[-1] in "½¼¾":
        return Decimal(written[:-1] or 0) + Decimal(numeric(written[-1]))
    mark = "," if _WITH_COMMA.fullmatch(written) else "."
    return Decimal("".join("." if c == mark else c for c in written if c == mark or c.isdigit()))


def may_be_several(text: str, start: int, written: str) -> bool:
    """Tell whether it may be more numbers than one: '13,14', and '5 300' behind a name ('On May 5 300 people died')."""
    named = _SPACED_ONCE.fullmatch(written) and _NAMED.search(text, max(0, start - 40), start)
    return named is not None or _LISTED.fullmatch(written) is not None
