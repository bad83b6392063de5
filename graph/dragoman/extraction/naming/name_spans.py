"""Names in a text that nobody has parsed yet, for the parser to see as one word each, and one that it knows.

Only what is sure: known names, names that end (or begin, before 'of') in a word such as 'Council', and runs of
capitalised words that are left when titles are taken off. What a name stands for is decided later, with the parse, in
names.py.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dragoman.extraction.grammar.phrases import PAPERS
from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.actor_words import name_heads
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, PEOPLE, REGION, SEAT, Hit, packaged_authority
from dragoman.extraction.lexicon.currencies import opens_sum
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.names import NEVER
from dragoman.extraction.naming.titled_spans import PERSON, titled
from dragoman.extraction.naming.words import CALENDAR, PARTICLES
from dragoman.reading.condensing import Inner, NameSpan

_WORD = re.compile(
    r"(?:Abd|Ma|Md|Moh|Mohd|Muh|Wm)\.(?=\s\w)|(?:[A-HJ-Z]\.){1,3}(?= [A-Z][\w’'-]+)(?! (?:The|He|She|It|In|On|But)\b)|"
    r"[^\W\d_](?:[\w]|\.(?=\w))*(?:[-'’\u2010\u2011](?![sS]\b)\w+)*"
)
_OPENS = re.compile(r"(?:^|[\n.!?:;•*(\"“”‘]|[-–—])\s*[\"“‘(\[]*$")
_JOINED = re.compile(r"(?:\b[Tt]he|['’]s) (?:[A-Z]\w+(?:[ai]n|ish|ese) )?([A-Z]\w+ (?:and|&) )$")
_GOES_ON = re.compile(r" (?:and |& )?(?=[A-Z])")
_LISTED = re.compile(r", (?=([A-Z]\w+)(?: [A-Z]\w+)*(?:, [A-Z]\w+(?: [A-Z]\w+)*)*,? and [A-Z])")
_OF = re.compile(r" (?:of|for)(?: the)? ")
_OPENERS = frozenset(
    """about above across after against all also although amid among another any around as at back because before behind
    below beside besides between beyond both but by despite down during each earlier either even every few for from
    here how however if in inside instead into its just last late later like many meanwhile more most much near neither
    next no none nor not now off on once one only or other others our out outside over perhaps rather same several she
    since so some soon still such than that the their then there these they this those though three through throughout
    thus to today together tomorrow too two under unlike until up upon was we were what when where whether which while
    who why will with within without would yesterday yet you your""".split()
)
"""Words that open a sentence with a capital in front of a name, and are no given names."""
_PAPER = re.compile(
    r"\b(?!The )([A-Z]\w+(?: [A-Z]\w+)?) of (?:the )?(?:[A-Z][\w-]+ ){1,4}"
    r"(Agreement|Treaty|Accord|Pact|Protocol|Convention|Charter|Memorandum)\b"
)
_TIE = re.compile(r"(?<![\w-])([A-Z][\w.]{0,30})(-)([a-z]{2,20}ed|led|run)(?= [A-Z])")
_LANDS = frozenset({"republic", "kingdom", "community", "people", "province"})
_SHORT = re.compile(r" \(([A-Z][A-Za-z]{1,7})(\))(?= [A-Z])")
_LIKE = {NAME: "France", SEAT: "London", REGION: "Europe", DEMONYM: "American"}
"""Words that stand for a name, by what it names; such as the treebanks hold often."""
_LONGEST_WORD = 45
"""How far back 'the Turkish Cooperation and' is looked for in front of 'Coordination Agency', in code points."""
_LONGEST = 6


def name_spans(text: str) -> Iterator[NameSpan]:
    """Yield known names and those of several words, left to right, none inside another."""
    hits = {hit.start: hit for hit in packaged_authority().find(text)}
    found = [name for line in re.finditer(r"[^\n]+", text) for name in _in_line(text, line.start(), line.end(), hits)]
    papers = list(_papers(text))
    named = {place for paper in papers for place in range(paper.start, paper.end)}
    found = [name for name in found if name.start not in named and name.end - 1 not in named]
    surnames = {text[name.start : name.end].split()[-1] for name in found if name.like == PERSON}
    found = titled(text, found, hits)
    inside = named | {place for name in found for place in range(name.start + 1, name.end)}
    ties = [tie for tie in _ties(text) if tie.start not in inside]
    tied = {place for tie in ties for place in range(tie.start, tie.end)}
    found = [name for name in found if name.start not in tied]
    taken = {place for name in found for place in range(name.start, name.end)} | tied
    alone = [
        NameSpan(word.start(), word.end(), word.start(), PERSON)
        for word in _WORD.finditer(text)
        if word[0] in surnames and word.start() not in taken
    ]
    yield from sorted([*found, *alone, *papers, *ties], key=lambda name: name.start)


def _ties(text: str) -> Iterator[NameSpan]:
    """Yield what ties one name to the next: 'the Iran-backed Houthis', which the parser takes for a clause."""
    for match in _TIE.finditer(text):
        name, hyphen, participle = (match.start(i) for i in (1, 2, 3))
        inner = (
            Inner(name, participle, "PROPN", "NNP", "compound"),
            Inner(hyphen, participle, "PUNCT", "HYPH", "punct"),
            Inner(participle, participle, "VERB", "VBN", "amod"),
        )
        yield NameSpan(match.start(), match.end(), participle, "armed", inner)


def _papers(text: str) -> Iterator[NameSpan]:
    """Yield names of papers that end in what these are: 'the Cessation of Hostilities Agreement'."""
    for match in _PAPER.finditer(text):
        before = match[1].split()[-1].lower()
        owned = before in _heads_of_titles() or (name_heads().get(before) and before != "exchange")
        if before not in PAPERS | _LANDS and not owned:  # 'the Council of Europe Convention' is the council's
            yield NameSpan(match.start(), match.end(), match.start(2))


def _in_line(text: str, start: int, end: int, hits: dict[int, Hit]) -> Iterator[NameSpan]:
    position = start
    while match := _WORD.search(text, position, end):
        hit = hits.get(match.start())
        run = _run(text, match, end, hits) if match[0][0].isupper() else []
        name = _named(text, run, hit)
        if name is not None and name.end > position:
            yield name
        position = name.end if name else hit.end if hit else match.end()


def _run(text: str, first: re.Match[str], end: int, hits: dict[int, Hit]) -> list[re.Match[str]]:
    """Return the capitalised words that stand together from this one on, particles between them included."""
    words = [first]
    while len(words) < _LONGEST and text[words[-1].end() : words[-1].end() + 1] == " ":
        following = _WORD.match(text, words[-1].end() + 1, end)
        if following is None or not _goes_on(following, words, hits):
            break
        words.append(following)
    while words[-1][0] in PARTICLES:
        words.pop()
    return words if _may_open(first, hits, len(words)) else []


def _goes_on(word: re.Match[str], before: list[re.Match[str]], hits: dict[int, Hit]) -> bool:
    """Tell whether a word goes on with a name: capitals and particles do, days do not, nor does another known name."""
    if word[0] in PARTICLES:
        return True
    dated = word[0].lower() in CALENDAR and not _is_may(word, before[-1])
    if (
        not word[0][0].isupper()
        or dated
        or opens_sum(word[0], _behind(word))
        or _is_foreign(hits.get(before[-1].start()))
    ):
        return False
    hit = hits.get(word.start())
    return hit is None or (hit.end == word.end() and _is_given(before[0]))


def _is_may(word: re.Match[str], before: re.Match[str]) -> bool:
    """Tell whether a month is part of a name: 'Theresa May', 'Zhang Jun', but not 'in Florence May 5'."""
    named = (word[0] == "May" and _is_given(before)) or (word[0] == "Jun" and before[0].lower() not in CALENDAR)
    return named and not _behind(word).isdigit()


def _behind(word: re.Match[str]) -> str:
    """Return the first character behind a word and its space, '' for none."""
    return word.string[word.end() : word.end() + 2].strip()[:1]


def _may_open(word: re.Match[str], hits: dict[int, Hit], length: int) -> bool:
    """Tell whether a name can begin with this word: 'Jan Hamáček', but not 'Jan 30' or 'The Hague'."""
    lower = word[0].lower()
    if _is_foreign(hits.get(word.start())) or (lower in NEVER and not (length > 1 and _is_he(word))):
        return False
    dated = word.string[max(0, word.start() - 2) : word.start()].strip().isdigit()
    return lower not in CALENDAR or (length > 1 and not dated and _is_given(word))


def _is_he(word: re.Match[str]) -> bool:
    """Tell whether a word is the Chinese surname: 'Vice-Premier He Lifeng' has a capital where no pronoun has one."""
    return word[0] == "He" and not _opens(word.string, word)


def _is_foreign(hit: Hit | None) -> bool:
    return hit is not None and hit.first.way in {DEMONYM, PEOPLE}


def _named(text: str, run: list[re.Match[str]], hit: Hit | None) -> NameSpan | None:
    """Return the name that a run of words is, or begins with; None where there is none."""
    body = _without(run, _heads_of_titles() - {"state"})  # the State Bank
    if body and body[-1][0].lower() in name_heads():
        end = _with_of(text, body)
        joined = _JOINED.search(text, max(0, body[0].start() - _LONGEST_WORD), body[0].start())
        end += text.startswith(".", end) and "." in text[body[-1].start() : end]  # 'Tigris Trading L.L.C.'
        start = joined.start(1) if joined else body[0].start()
        if (joined or end > body[0].end()) and (hit is None or end >= hit.end):
            return NameSpan(start, end, body[-1].start())
    if hit is not None and text[hit.start].isupper() and not (len(run) > 1 and _is_given(run[0])):
        known = text[hit.start : hit.end]
        return _with_short(text, NameSpan(hit.start, hit.end, hit.start + _head_of(known), _like(hit, known)))
    return None if hit is not None and _is_foreign(hit) else _person(text, run)


def _with_short(text: str, name: NameSpan) -> NameSpan:
    """Return a name with its short form where a title follows: 'met | People's Republic of China (PRC) | Minister Lee'.

    The brackets would part the owner from the title.
    """
    short = _SHORT.match(text, name.end)
    if short is None:
        return name
    at = short.start(1)
    brackets = (Inner(place, at, "PUNCT", "-LRB-", "punct") for place in (at - 1, short.start(2)))
    return replace(name, end=short.end(), inner=(Inner(at, name.head, "PROPN", "NNP", "appos"), *brackets))


def _like(hit: Hit, known: str) -> str:
    """Return a word that the reader knows for a known name; '' for an organisation, whose own words tell more."""
    plural = hit.first.way == PEOPLE and known.endswith("s")
    if hit.first.way in {NAME, SEAT, REGION} and hit.first.entity.kind not in {"State", "Place", "StateGrouping"}:
        return ""
    return "Americans" if plural else _LIKE.get(hit.first.way, "")


def _person(text: str, run: list[re.Match[str]]) -> NameSpan | None:
    """Return the name of two words or more that stands behind titles, or in front of one."""
    words = _without(run, _titles())
    words = words[: next((i for i, word in enumerate(words) if word[0].lower() in _titles()), len(words))]
    if len(words) > 1 and _opens(text, words[0]) and _is_plain(words[0]):
        words = words[1:]
    if len(words) < 2:
        return None
    sure = len(words) < len(run) or _is_given(words[0]) or words[0][0].endswith(".")
    return NameSpan(words[0].start(), words[-1].end(), words[0].start(), PERSON if sure else "")


def _is_plain(word: re.Match[str]) -> bool:
    """Tell whether a word may owe its capital to the sentence that it opens."""
    lower = word[0].lower()
    return not _is_given(word) and (lower in _OPENERS or lower.endswith(("ly", "ed", "ing", "ous", "ful")))


def _with_of(text: str, run: list[re.Match[str]]) -> int:
    """Return where a name ends whose last word may govern more: 'Ministry of Trade', 'Bank for Reconstruction'."""
    end = run[-1].end()
    joint = _OF.match(text, end)
    position = joint.end() if joint else end
    while joint and (word := _WORD.match(text, position)):
        if not word[0][0].isupper() or word[0].lower() in CALENDAR:
            break
        end = word.end()
        gap = _GOES_ON.match(text, end) or _next_field(text, end)
        if gap is None:
            break
        position = gap.end()
    return end


def _next_field(text: str, end: int) -> re.Match[str] | None:
    """Return the comma in a row of what a ministry is for: 'Ministry of Development, | Industry and Trade'."""
    gap = _LISTED.match(text, end)
    return gap if gap is not None and gap[1].lower() in office_words().portfolios else None


def _head_of(known: str) -> int:
    """Return where the word starts that heads a known name: the one before 'of', else the last."""
    before = re.split(r" (?:of|for|on|and) ", known)[0]
    return max(before.rfind(" "), before.rfind("-")) + 1


def _without(run: list[re.Match[str]], titles: frozenset[str]) -> list[re.Match[str]]:
    """Return the words behind the titles in front of a name."""
    behind = 0
    while behind < len(run) - 1 and run[behind][0].lower().rstrip(".") in titles:
        behind += 1
    return run[behind:]


def _opens(text: str, word: re.Match[str]) -> bool:
    return bool(_OPENS.search(text, max(0, word.start() - 6), word.start()))


def _is_given(word: re.Match[str] | None) -> bool:
    return word is not None and fold(word[0].split("-")[0]) in packaged_authority().given_names


@cache
def _heads_of_titles() -> frozenset[str]:
    """Return the words that head a title, and honorifics."""
    words = office_words()
    return frozenset({part for core in words.cores for part in core} | words.abbreviations.keys()) - {"of", "in", "two"}


@cache
def _titles() -> frozenset[str]:
    """Return all words of titles: their heads, and what stands in front of those."""
    words = office_words()
    return _heads_of_titles() | words.portfolios | words.former | words.not_title
