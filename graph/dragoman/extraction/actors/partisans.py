"""Whose party a party is: 'his Likud party', 'Lee's Green Party', 'Smer, Lee's party', 'the Smer party of Ann Lee'."""

from collections.abc import Iterator

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import POSSESSIVES
from dragoman.extraction.naming.words import Word
from dragoman.model import Span

_DESCRIBING = frozenset({"ADJ", "NUM", "ADV"})
_BEFORE_PARTIES = _DESCRIBING | {"DET", "NOUN", "VERB", "PRON"}
_PARTIES = frozenset({"PoliticalParty", "Organization"})
_SEATED = frozenset(
    """mp mep senator lawmaker legislator congressman congresswoman deputy minister politician candidate councillor
    parliamentarian governor mayor""".split()
)
"""What somebody is 'from', 'with' or 'for' a party, whatever its name."""
_OF_PARTIES = frozenset({"representative", "member", "official"})
_CALLED = frozenset("party movement front union alliance league congress coalition bloc".split())
_FARTHEST = 9
"""How many words apart a party and the one whose it is may stand."""

Belonging = tuple[str, str, Span]
"""Person, party and the words that say it."""


def partisans(chart: Chart) -> Iterator[Belonging]:
    """Yield everybody whose party the text says that a named party is."""
    for name in chart.names.values():
        party = chart.at(chart.words[name.last].head)
        if len(party) != 1 or chart.kind(party[0]) not in _PARTIES:
            continue
        for owner in (_in_front(chart, name), _behind(chart, name)):
            people = _persons(chart, owner)
            if owner is None or len(people) != 1:
                continue
            first, last = sorted((name.first, owner.index))
            span = chart.span(first, max(last, name.last))
            if chart.kind(party[0]) == "PoliticalParty" or " party" in span.of(chart.text):
                yield people[0], party[0], span
        yield from _sitting_for(chart, name, party[0])


def _sitting_for(chart: Chart, name: Name, party: str) -> Iterator[Belonging]:
    """Yield who has a seat or office behind which a party stands: 'Ann Lee, a minister from the Green Party'."""
    index = name.first - 1
    while (word := chart.words.get(index)) is not None and not word.capital and word.pos in _BEFORE_PARTIES:
        index -= 1
    title = chart.titles.get(index - 1) or chart.titles.get(name.last)
    link = chart.words.lower(index)
    joined = link in {"from", "with"} or (link == "for" and title is not None and "minister" not in title.core.name)
    if title is None or not joined or title.former or not _is_party(chart, name, party):
        return
    words = {title.core.name.split()[0], title.core.name.split()[-1]}
    seated = words & (_SEATED if chart.kind(party) == "Organization" else _SEATED | _OF_PARTIES)
    for pair in chart.attached.get(title, []) if seated else ():
        if pair.name.first in chart.person_of:
            span = chart.span(min(pair.name.first, title.first), max(pair.name.last, name.last))
            yield chart.person_of[pair.name.first], party, span


def _is_party(chart: Chart, name: Name, party: str) -> bool:
    """Tell whether a name is a party's: a known one's, initials, 'the National Movement'; no constituency's."""
    last = chart.words[name.last]
    named = last.text.isupper() or last.lower in _CALLED or chart.words.lower(name.last + 1) == "party"
    return chart.kind(party) == "PoliticalParty" or (chart.kind(party) == "Organization" and named)


def _in_front(chart: Chart, name: Name) -> Word | None:
    """Return the owner in front of a party: 'her ruling Green Party', 'Lee's party, Smer'."""
    index = name.first - 1
    index -= chart.words.lower(index) == "the"
    if chart.words.lower(index) == "," and chart.words.lower(index - 1) == "party":
        index -= 2
    while (word := chart.words.get(index)) is not None and word.pos in _DESCRIBING and not word.capital:
        index -= 1
    return word if word is not None and (word.possessive or word.lower in POSSESSIVES) else None


def _behind(chart: Chart, name: Name) -> Word | None:
    """Return the owner behind a party: 'Smer, Ann Lee's party,', 'Smer, the party of Ann Lee'."""
    index = name.last + 1
    if chart.words.lower(index) == ",":
        index += 1
        ahead = range(index, index + _FARTHEST)
        owned = next((i for i in ahead if chart.words.lower(i) == "party" or chart.words.lower(i) == ","), index)
        owner = chart.words.get(owned - 1)
        if chart.words.lower(owned) == "party" and owner is not None and owner.possessive:
            return owner
        while chart.words.lower(index) == "the" or ((word := chart.words.get(index)) is not None and word.pos == "ADJ"):
            index += 1
        if chart.words.lower(index) != "party":
            return None
    index += chart.words.lower(index) == "party"
    return _person_from(chart, index + 1) if chart.words.lower(index) == "of" else None


def _person_from(chart: Chart, index: int) -> Word | None:
    """Return the last word of the person whose title or name begins here."""
    while (word := chart.words.get(index)) is not None and (word.capital or index in chart.inside_titles):
        if index in chart.person_of:
            return chart.words[chart.names[index].last]
        index += 1
    return None


def _persons(chart: Chart, owner: Word | None) -> tuple[str, ...]:
    if owner is not None and owner.lower == "whose":  # 'Ann Lee, whose Green Party'
        owner = chart.words.get(owner.index - 2)
    ids = chart.at(owner.head) if owner is not None else ()
    return tuple(i for i in ids if i in chart.registry.people)
