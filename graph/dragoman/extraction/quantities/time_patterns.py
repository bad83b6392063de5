"""The pieces of which the patterns of expressions of time are made, and what names and counts in them mean."""

from dragoman import english
from dragoman.extraction.quantities.partial_dates import SEASONS

_SHORT_MONTHS = english.SHORT_MONTHS | {"Sept": 9}
MONTHS = {name.lower(): number for name, number in (english.MONTHS | _SHORT_MONTHS).items()}
DAYS = {name.lower(): number for name, number in (english.WEEKDAYS | english.SHORT_WEEKDAYS).items()}
COUNTS = english.numbers() | {"a": 1, "an": 1}
_NAMES = rf"(?:{'|'.join(english.MONTHS)}|(?:{'|'.join(_SHORT_MONTHS)})\b\.?)"
_WEEKDAYS = f"(?:{'|'.join(english.WEEKDAYS)})"
MONTH, _LAST_MONTH, WEEKDAY = rf"(?P<month>{_NAMES})", rf"(?P<until>{_NAMES})", rf"(?P<weekday>{_WEEKDAYS})"
_NUMBERED, _TH = r"(?:[12]\d|3[01]|0?[1-9])", r"(?:st|nd|rd|th)?(?![\d,.]\d|\d)"
DAY, _OTHER_DAY = rf"(?P<day>{_NUMBERED}){_TH}", rf"(?:{_WEEKDAYS},? )?(?:the )?{_NUMBERED}{_TH}"
THROUGH = r"(?:,? (?:to|through|till|until) | ?[-–—/] ?)"
_TO = rf"(?:{THROUGH}|,? (?:and|or) )"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b(?![,.]\d)"
WHOSE = (
    r"(?:,| of)? (?:the )?(?P<whose>last|past|this|next|coming|previous|that same|that|same|following) year\b(?!['’])"
)
PART = r"(?: (?:morning|afternoon|evening|night))?"
WHICH = r"(?P<which>last|past|this|next|coming|upcoming|previous|that same|that|same|following)"
ALONE = r"\b(?=\W*$|[^\w ]| (?:in|at|by|with|from|to|and|but|when|that|as|for|had|was|were)\b)"
"""Behind 'the day before': what it is before must not follow, as in 'the day before the vote'."""
OPENERS = (
    "in|since|until|till|by|from|between|during|before|after|for|of|early|mid|late|earlier|later|on|to|and|throughout"
    "|around"
)
UNITS = "week|weekend|month|year|decade"
SPANS = f"{UNITS}|{'|'.join(SEASONS)}"
TIMES = "hour|minute|day|week|fortnight|month|year|decade"
HALVES = "morning|afternoon|evening|night"
# what stands between a day or month and the month or year behind it: further ones, up to the last
_MORE_DAYS = rf"(?:, {_OTHER_DAY})*{_TO}(?:{_WEEKDAYS},? )?"
UP_TO_DAY = rf"(?:{_MORE_DAYS}(?:the )?(?P<to>{_NUMBERED}){_TH})?"
UP_TO_MONTH = rf"(?:(?:, (?-i:{_NAMES}))*{_TO}(?-i:{_LAST_MONTH}))?"
BEHIND_DAY = (
    rf"(?:(?: ?[-–—] ?|(?P<worded>(?:, {_OTHER_DAY})*{_TO}))(?:{_WEEKDAYS},? )?"
    rf"(?:(?-i:{_LAST_MONTH}) )?(?P<to>{_NUMBERED}){_TH})?(?:,? {YEAR}|{WHOSE})?"
    r"(?(worded)(?(opened)|(?(year)|(?(whose)|(?!)))))"
)
"""Without a year 'May 10 and 12 people' or 'May 10 to 15 states' are no days: 'from' or 'between' opens those."""
BEHIND_MONTH = (
    rf"(?:(?:{_TO}(?:{_WEEKDAYS},? )?(?:the )?(?P<last>{_NUMBERED}){_TH}(?: of)? (?-i:{_LAST_MONTH}))?,? {YEAR}"
    rf"|{WHOSE})?"
)
UP_TO_YEAR = rf"(?:(?:{_TO}(?=\d{{4}})|[-–—/])(?P<to>(?:1[5-9]|20)?\d\d)\b(?![,.]\d))?"
