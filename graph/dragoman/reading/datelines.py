"""Datelines: the place, day and agency that news sets before its first sentence; the day at the top of a text."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from spacy.lang.char_classes import ALPHA_UPPER as UPPER

from dragoman.english import MONTHS
from dragoman.model import Span
from dragoman.reading.plain import SPACES
from dragoman.reading.tokenizer import MONTHS as SHORT_MONTHS

_MONTH = f"(?:(?:{SHORT_MONTHS}|May)[a-z]*|(?:{SHORT_MONTHS.upper()}|MAY)[A-Z]*)"
"""March, Mar, MARCH"""
_CAPS = rf"[{UPPER}][{UPPER}.'’-]+(?:[ /][{UPPER}][{UPPER}.'’-]+)*"
"""MEXICO CITY, PORT-AU-PRINCE, QUITO/LIMA"""
_PLACE = rf"[{UPPER}][\w.'’-]+(?:[ /][{UPPER}][\w.'’-]+){{0,3}}"
"""Mexico City"""
_REGION = rf"(?:, [{UPPER}][\w.]+(?: [{UPPER}][\w.]+)?| \[[{UPPER}][\w. ]+\])?"
"""West Java; [India]"""
_WHOLE_DATE = rf"(?:{_MONTH}\.? \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}} {_MONTH}\.?,? (?:19|20)\d\d)"
_DATE = rf"(?:,? {_MONTH}\.? \d{{1,2}}(?:,? \d{{4}})?\.?|,? \d{{1,2}} {_MONTH}\.?(?: \d{{4}})?| \({_WHOLE_DATE}\))"
"""Oct. 14, 2025 or 14 October 2025 or (14 October 2025)"""
_PERIOD = rf"(?:,? {_MONTH}\.?|,) (?:19|20)\d\d"
"""Oct. 2025 or 2025, as archives have it"""
_AGENCY = rf"(?:\s*(?:\([{UPPER}][\w. /-]{{0,30}}\)|/[{UPPER}][\w .-]{{0,30}}/))"
"""(Reuters) or /TASS/"""
_DASH = r"\s*[-–—]{1,2}\s+"
_MARK = rf"(?:{_DASH}|\s*[:.]\s+)"

_OPENS = rf"(?=[{UPPER}\"“‘'])"
"""How a sentence begins."""

_OTHER_DAY = (
    r"(?!(?i:on|updated|modified|last|signed|adopted|done|dated|effective|until|from|since|as)\b)"
    r"(?![^,|]*\b(?:OF|SIGNED|ADOPTED|DATED)\b)"  # in capitals any title looks like a place
    r"(?![^,|]*\b(?i:accord|agreement|anniversary|ceasefire|conference|day|deadline|election|elections|event|file"
    r"|force|form|meeting|photo|picture|session|since|summit|talks|treaty|valid|visit|vote)\b)"
)
"""Words after which a line names another day than that of the text."""
_NO_PHRASE = rf"{_OTHER_DAY}(?!(?:At|By|In|To)\b)"

_DATELINE = re.compile(
    rf"(?:\([{UPPER}][\w. /-]*\)\s*[-–—]+\s*)?"  # (Reuters) -
    rf"(?:{_PLACE}{_REGION}(?:\s*[-–—]+)?{_DATE}{_AGENCY}?(?:{_DASH}{_OPENS}|\s*[-–—]+\s*$)"  # Lima - 3 May 2025 -
    rf"|(?:{_CAPS}{_REGION}(?:{_DATE}|{_PERIOD})?{_AGENCY}?(?:{_DASH}|:\s+)"
    rf"|{_CAPS}{_REGION}(?:{_DATE}|{_PERIOD})?{_AGENCY}(?:{_MARK}|\s+)"
    rf"|{_PLACE}{_REGION}{_DATE}{_AGENCY}(?:{_MARK}|\s+)"
    rf"|{_CAPS}{_REGION} \({_WHOLE_DATE}\)\s+"
    rf"|{_PLACE}{_REGION}{_DATE}:\s+"
    rf"|{_NO_PHRASE}{_PLACE}{_REGION}[,.]? {_WHOLE_DATE}\.\s+"  # Dublin, 22 May 2024.
    rf"|{_WHOLE_DATE},? (?:{_PLACE}{_REGION}|\({_PLACE}{_REGION}\)){_DASH}"  # 8 July 2024, Geneva -
    rf"|{_PLACE}{_REGION}{_AGENCY}{_DASH}"
    rf"|{_PLACE}{_REGION[:-1]}{_DASH}){_OPENS})"  # Bogor, West Java -
)

_TOP_LINES = 8
"""How many lines may stand over the first sentence: title, kicker, byline, date."""
_SENTENCE_WORDS = 12
"""From so many words on, a line that ends in a full stop is a sentence, and the top ends with it."""

_MONTH_NUMBERS = {name[:3].lower(): number for name, number in MONTHS.items()}
_FULL_DATE = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:the )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\.?,? (?P<year>(?:19|20)\d\d)"
    rf"|(?P<month2>{_MONTH})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>(?:19|20)\d\d)"
    r"|(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year3>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d(?P<iso_mark>[./-])\d\d(?P=iso_mark)\d\d))"
)
_CLOCK = r"\d{1,2}(?:[:.]\d\d(?::\d\d)?(?:\.\d+)?(?: ?[AaPp]\.?[Mm]\.?)?| ?[AaPp]\.?[Mm]\.?)"
_ZONE = r"(?:Z| ?\(?(?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d\d)?\)?| \(?[A-Z]{2,4}\)?)"
_BAR = r" ?[-–—|/•·] "
_TIME = rf"(?:(?:T|,?(?: at)?(?: [-–—|/•·])? ){_CLOCK}{_ZONE}?(?: hrs)?| GMT| UTC)?"
_TIME_BEFORE = rf"(?:{_CLOCK}{_ZONE}?(?:,| on|,? [-–—|/]) )?"
"""10:15 GMT, 8 July 2024"""
_NUMBER = r"(?:(?i:no|nr|number|ref)\.?:? ?)?(?:[A-Z]{1,7}[/-])*\d+(?:[/-]\w+)*"
"""No. 12; 123/2024; SG/SM/22292"""
_KIND = (
    r"(?i:(?:press|news|media) (?:release|note|statement|advisory|briefing)|statement|readout|remarks|speech|news"
    r"|release|communiqu[eé]|spokesperson)"
)
_ISSUER = (
    rf"(?:{_KIND}|(?:Office|Ministry|Department|Embassy|Government)) (?:of|by|from)(?: the)?"
    rf"(?: (?:and |of |for |the )*[{UPPER}][\w.'’-]*){{1,6}}"
)
"""Office of the Spokesperson; Statement by the Ministry of Foreign Affairs"""
_UPDATED = r"(?i:(?:last )?(?:updated?|modified|revised))"
_PUBLISHED = r"(?i:(?:first |originally )?(?:published|posted|issued|released?|created))"
_LABEL = (
    rf"(?:(?:{_PUBLISHED}(?i: date)?|(?i:date(?: of (?:publication|issue|release))?)|(?i:for immediate release)"
    rf"|(?i:(?:publication|publish|publishing|issue|posting) date)|{_ISSUER}|(?:{_KIND} )?{_NUMBER}|{_KIND}"
    rf"|{_KIND},? {_NUMBER}|(?P<updated>{_UPDATED}))"
    rf"(?: on| at)?(?: ?: ?|{_BAR}|, | ))?"
)
_NAMES = rf"[{UPPER}][\w.'’-]+(?: (?:and|in|de|del|der|van|von|al|bin|[{UPPER}][\w.'’-]*)){{0,6}}"
_BYLINE = rf"(?:(?:By|Source:) {_NAMES}(?:,?{_BAR}|, | )|{_PLACE} \| (?={_UPDATED}|{_PUBLISHED}))?"
_WHERE = rf"(?:{_OTHER_DAY}{_PLACE}{_REGION}(?:, |{_BAR}|: | ))?"
_DATE_LINE = re.compile(
    rf"\(?{_BYLINE}{_LABEL}{_BYLINE}{_WHERE}{_TIME_BEFORE}\(?{_FULL_DATE}{_TIME}{_AGENCY}?"
    rf"(?: by {_PLACE})?(?:(?:{_BAR}|, )(?:{_KIND}|{_OTHER_DAY}{_PLACE}{_REGION})){{0,2}}[.:]?\)?(?:\s*[-–—]+)?"
)
_NUMBERED = re.compile(rf"No[.:]+ ?\d[\d/-]*,? {_FULL_DATE}, .+(?P<updated>)")
"""How the ministry of Türkiye heads its releases: No: 123, 8 July 2024, Regarding ..."""
_DATE_ALONE = re.compile(rf"{_FULL_DATE}{_TIME}")
_UPDATED_LATER = re.compile(rf"(?:,| [-–—|]| (?=\()) ?\(?{_UPDATED}\b.*")
"""What stands behind the day of publication: ", updated 15 March 2025"."""
_NEXT_LABEL = re.compile(rf"(?<=[\d.MTZ])(?:[,;]| ?[-–—|/•·])? (?=(?:{_PUBLISHED}|{_UPDATED})\b)")
"""Where a line goes on with another day of the text: "Updated July 9, 2024 | Published July 8, 2024"."""
_DAY_IN_DATELINE = re.compile(_FULL_DATE)
_DAY_AND_MONTH = re.compile(rf"{_MONTH}\.? \d{{1,2}}|\d{{1,2}} {_MONTH}")


def day_of(text: str) -> date | None:
    """Return the day that a text gives as its own at the top: on a line of its own, or in its dateline.

    "Berlin, 14 May 2026", "MAY 14, 2026", "14.05.2026" or "By Ann Lee - 14 May 2026" over the first sentence, or "LIMA,
    14 May 2026 (Agency) -" before it. "Updated: 14 May 2026" counts where no other line gives a day. None without a
    year, where two such lines name different days, and for numbers that can be read in two ways ("03/04/2025").
    """
    published: set[date] = set()
    updated: set[date] = set()
    for line in _top(text):
        opening = _DATELINE.match(line)
        if named := [(day, stated) for stated in _stated(line) if (day := _day(stated))]:
            for day, stated in named:
                (updated if stated["updated"] else published).add(day)
        elif opening and (found := _DAY_IN_DATELINE.search(opening[0])) and (day := _day(found)):
            published.add(day)
    days = published or updated
    return days.pop() if len(days) == 1 else None


def _stated(line: str) -> list[re.Match[str]]:
    """Return the days that a line gives as those of the text, in the order written; none if it says more than that."""
    parts = [_DATE_LINE.fullmatch(part) for part in _NEXT_LABEL.split(line)]
    stated = [part for part in parts if part]
    if len(stated) < len(parts):
        alone = _DATE_LINE.fullmatch(_UPDATED_LATER.sub("", line)) or _NUMBERED.fullmatch(line)
        return [alone] if alone else []
    return stated


def day_without_year(text: str) -> str:
    """Return the day and month of a dateline at the top that leaves out the year, as it writes them: "Aug 8"."""
    opening = next((found[0] for line in _top(text) if (found := _DATELINE.match(line))), "")
    stated = None if _DAY_IN_DATELINE.search(opening) else _DAY_AND_MONTH.search(opening)
    return stated[0] if stated else ""


def _top(text: str) -> Iterator[str]:
    """Yield the lines of a text, freed of marks around them, down to its first sentence."""
    for line in islice(
        (line for row in text.translate(SPACES).splitlines() if (line := row.strip(" \t\ufeff*_#>"))), _TOP_LINES
    ):
        yield line
        if line[-1] in '.?!”"' and len(line.split()) >= _SENTENCE_WORDS:
            break


def days_named(words: str) -> set[date]:
    """Return the days that a full date can mean, a time behind it left out: none, one, or for numbers two."""
    stated = _DATE_ALONE.fullmatch(words.translate(SPACES))
    return _days(stated) if stated else set()


def _day(stated: re.Match[str]) -> date | None:
    """Return the day of a full date, None for one that no calendar has, or that can be another day as well."""
    days = _days(stated)
    return days.pop() if len(days) == 1 else None


def _days(stated: re.Match[str]) -> set[date]:
    """Return the days of the calendar that a full date can mean."""
    if stated["iso"]:
        found = [_date(*re.split("[./-]", stated["iso"]))]
    elif stated["mark"]:
        found = [_date(stated["year3"], stated["second"], stated["first"])]
        if stated["mark"] != ".":
            found.append(_date(stated["year3"], stated["first"], stated["second"]))
    else:
        month = _MONTH_NUMBERS.get((stated["month"] or stated["month2"])[:3].lower(), 0)
        found = [_date(stated["year"] or stated["year2"], month, stated["day"] or stated["day2"])]
    return {day for day in found if day}


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def datelines(text: str) -> Iterator[Span]:
    """Yield the datelines of a text, each up to the sentence behind it; they open a line."""
    for line in re.finditer(r"^[^\n]+", text, re.MULTILINE):
        words = line.group().lstrip()
        if found := _DATELINE.match(words):
            start = line.end() - len(words)
            yield Span(start, start + found.end())


def first_dateline(text: str) -> Span:
    """Return the first dateline of a text, an empty span where it has none."""
    return next(datelines(text), Span(0, 0))
