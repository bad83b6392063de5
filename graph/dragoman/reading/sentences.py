"""Where sentences start, set before the parser: rules where the text is sure, the parser everywhere else.

A token's `is_sent_start` becomes True (a start), False (none) or stays None (the parser decides).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.reading.datelines import datelines
from dragoman.reading.forms import Form, forms

NAME = "dragoman_sentences"

_START, _OPEN, _NONE = 1, 0, -1

STOPS = frozenset({".", "..", "!", "?", "!!", "??", "?!", "!?", "!!!", "???", "。"})
OPENING = frozenset("“‘«([{")
CLOSING = frozenset("”’»)]}")
EITHER = frozenset("\"'")
"""Marks whose side shows only from the spaces around them."""

BULLETS = frozenset("•‣◦▪●·*–—-")

TITLES = frozenset(
    "H.E. H.H. H.M. H.R.H. H.Em. S.E. T.R.H. "
    "Adm. Amb. Asst. Atty. Brig. Capt. Cdr. Cmdr. Col. Cpl. Dr. Fr. Gen. Gov. Hon. Insp. Lt. Maj. Messrs. Mgr. Mme. "
    "Mr. Mrs. Ms. Msgr. Mt. Pres. Prof. Pte. Pvt. Rep. Reps. Rev. Rt. Sec. Sen. Sens. Sgt. St. Ste. Supt. Treas. "
    "Abd. Chas. Geo. Jos. Ma. Md. Moh. Mohd. Muh. Wm. approx. ca. cf. e.g. i.e. v. vs.".split()
)
"""Abbreviations that something always follows."""

SAYING = frozenset("said says asked asks told added wondered replied wrote tweeted".split())

_FAR = 2000
"""Characters within which a sentence ends: to look on to the end of a text from each of its words takes too long."""
_STOPPED = re.compile(r"\w[.!?][\"”’')]*(\s|$)")
"""A word with a full stop, where a sentence ends."""

SHORT_LINE = 0.75
"""A line shorter than this share of the next one ends where its author wanted: it is a headline or an item."""


def install(nlp: Language) -> None:
    """Put the component before the parser."""
    if NAME not in nlp.pipe_names:
        nlp.add_pipe(NAME, before="parser" if "parser" in nlp.pipe_names else None)


@Language.component(NAME, assigns=["token.is_sent_start"])
def mark(doc: Doc) -> Doc:
    """The document with its sure starts and sure non-starts."""
    row = forms(doc)
    text = "".join(form.text + form.whitespace_ for form in row)
    passed = [form.is_space or form.is_picture for form in row]  # both belong to what is before them
    starts = [_NONE if over and i else _OPEN for i, over in enumerate(passed)]
    for form, start in _starts(text, [form for form, over in zip(row, passed, strict=True) if not over]):
        starts[form.i] = _OPEN if start is None else _START if start else _NONE
    row.clear()  # the forms hold it, and it them: they would wait for the garbage collector
    # one array: to set a token's own attribute makes spaCy look through the whole document each time
    return doc.from_array([SENT_START], numpy.array(starts, dtype=numpy.int64).astype(numpy.uint64))  # type: ignore[arg-type]


def _starts(text: str, words: list[Form]) -> Iterator[tuple[Form, bool | None]]:
    """Each word with whether a sentence starts there; None where the parser decides."""
    ends = {span.start: span.end for span in datelines(text)}
    inside_until = 0
    for before, word in zip([None, *words], words, strict=False):
        if end := ends.get(word.idx):
            inside_until = end
            yield word, True
        elif word.idx < inside_until:
            yield word, False
        elif before is None:
            yield word, word.i == 0
        elif inside_until and before.idx < inside_until:
            yield word, True
        else:
            yield word, _decide(text, before, word)


def _decide(text: str, before: Form, token: Form) -> bool | None:
    gap = text[before.idx + len(before) : token.idx]
    if gap.count("\n") > 1:
        return True
    if "\n" in gap:
        return _after_line(text, before, token)
    return _within_line(text, before, token)


def _after_line(text: str, before: Form, token: Form) -> bool | None:
    """A single line feed: a new sentence after a full stop, a short line or before a bullet; none in wrapped text."""
    if token.text in BULLETS or token.nbor(-1).is_picture or _numbers_item(text, token):
        return True
    if _ends_sentence(text, before) or before.text == ":":
        return True
    if before.text in TITLES or token.text[:1].islower() or before.text == ",":
        return False
    left, right = _line_lengths(text, before.idx, token.idx)
    return True if left < SHORT_LINE * max(right, 60) else None


def _line_lengths(text: str, left: int, right: int) -> tuple[int, int]:
    end = text.find("\n", right)
    start = text.rfind("\n", 0, left)
    return text.find("\n", left) - start - 1, (len(text) if end < 0 else end) - right


def _within_line(text: str, before: Form, token: Form) -> bool | None:
    if token.text in CLOSING or token.text in STOPS or (token.text in EITHER and not _opens(text, token)):
        return False
    if not text[before.idx + len(before) : token.idx] and (before.text in OPENING or _opens_quote(text, before)):
        return False  # a sentence that opens with a mark begins there
    if before.text in TITLES or _is_initial(before):
        return False if token.text not in _OPENERS else None
    if before.text[:-1] in _MONTH_SET and token.is_digit:
        return False
    if _ends_sentence(text, before):
        return _after_stop(text, before, token)
    if before.text == "," or _closes_after_comma(text, before):
        return False
    if _is_abbreviation(before) and token.text in _OPENERS:
        return True
    if before.text[-1:].isalnum():
        runs_on = token.text[:1].islower() or token.text[:1].isdigit()
        return False if runs_on or _is_punctuated(text, token) else None
    return False if before.text in BULLETS and token.text[:1].islower() else None


def _is_punctuated(text: str, token: Form) -> bool:
    """Whether the line's sentences end in full stops, so that a capital after a bare word opens a name."""
    far = min(len(text), token.idx + _FAR)
    end = text.find("\n", token.idx, far)
    return bool(_STOPPED.search(text, token.idx, far if end < 0 else end))


def _after_stop(text: str, before: Form, token: Form) -> bool | None:
    stop = _stop_before(text, before)
    if stop is None or token.text[:1].islower():
        return None
    if _is_footnote(token):
        return False
    if not (token.text[:1].isalnum() or token.text in OPENING | EITHER or token.source.is_currency):
        return None
    if stop.i and stop.nbor(-1).text.lower() in ("no", "nos", "art") and token.source.like_num:
        return False
    if stop.i and _numbers_item(text, stop.nbor(-1)):
        return False
    if stop.text != "." and stop.text != ".." and before != stop:
        return False if _says(token) else None  # “Will it hold?” Osei asked.
    return True


def _ends_sentence(text: str, token: Form) -> bool:
    return _stop_before(text, token) is not None


def _says(token: Form) -> bool:
    """Whether a verb of saying is among the next three words."""
    return any(word.text in SAYING for word in token.row[token.i + 1 : token.i + 4])


def _closes_after_comma(text: str, token: Form) -> bool:
    """Whether a quotation ends here at a comma: the sentence goes on with who said it."""
    closes = token.text in CLOSING or (token.text in EITHER and not _opens(text, token))
    return closes and token.i > 0 and token.nbor(-1).text == ","


def _stop_before(text: str, token: Form) -> Form | None:
    """The full stop that ends here, looking back over closing quotes, brackets and a footnote's number."""
    if token.text == "]" and token.i > 2 and _is_footnote(token.nbor(-2)):
        token = token.nbor(-3)
    while token.text in CLOSING or (token.text in EITHER and not _opens(text, token)):
        if not token.i or token.nbor(-1).is_space or token.nbor(-1).whitespace_:
            return None
        token = token.nbor(-1)
    return token if token.text in STOPS else None


def _opens(text: str, token: Form) -> bool:
    """Whether a straight quote stands before its words: a space to the left, none to the right."""
    left_open = (
        token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space or token.nbor(-1).text in OPENING
    )
    if not left_open and not token.whitespace_ and token.nbor(-1).text in STOPS and token.i + 1 < len(token.row):
        return _unpaired(text, token)
    return left_open and not token.whitespace_


def _opens_quote(text: str, token: Form) -> bool:
    return token.text in EITHER and _opens(text, token)


def _unpaired(text: str, token: Form) -> bool:
    """Whether an even number of the same straight quote comes before it on its line: glued text gives no other sign."""
    line = text.rfind("\n", 0, token.idx) + 1
    return text.count(token.text, line, token.idx) % 2 == 0


def _is_initial(token: Form) -> bool:
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _is_footnote(token: Form) -> bool:
    """Whether a number in square brackets opens here."""
    end = token.i + 3
    return token.text == "[" and end <= len(token.row) and token.nbor(1).is_digit and token.nbor(2).text == "]"


def _is_abbreviation(token: Form) -> bool:
    return len(token.text) > 2 and token.text[-1] == "." and token.text[0].isalpha()


def _numbers_item(text: str, token: Form) -> bool:
    """Whether a number opens its line and a full stop or bracket follows: "2. Trade", "3) Ports"."""
    if not (token.is_digit and len(token) < 3 and token.i + 1 < len(token.row)):
        return False
    line_start = text.rfind("\n", 0, token.idx) + 1
    mark = token.nbor(1)
    return mark.text in (".", ")") and bool(mark.whitespace_) and not text[line_start : token.idx].strip()


_MONTH_SET = frozenset({*"Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()})
_OPENERS = frozenset(
    "The A An He She It They We I You In On At But And This That These Those There His Her Its Their As If When".split()
)
"""Words that begin a sentence and no surname."""
