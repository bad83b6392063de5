"""What stands between a subject and its verb and could as well stand elsewhere: 'Chad on Monday signed', 'Chad, too,'.

A parser that has read little news takes the subject for part of what comes before; it need not see such words, nor
those between a verb and its object: 'signed on Monday a treaty', 'condemned in the strongest terms the raid'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from dragoman.english import MONTH_WORDS, SHORT_MONTHS, numbers
from dragoman.reading.repair.tree import DAYS

_SHORT_DAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_DAYS = DAYS | _SHORT_DAYS
_SHORT_MONTHS = frozenset(map(str.lower, SHORT_MONTHS)) | {"sept"}
_MONTHS = MONTH_WORDS | _SHORT_MONTHS | {f"{month}." for month in _SHORT_MONTHS}
_PARTS = frozenset("morning afternoon evening night".split())
_TIMES = _DAYS | _MONTHS
_SPANS = _PARTS | frozenset("day week weekend month year".split())
_LENGTHS = frozenset("minute minutes hour hours day days week weeks month months year years".split())
_COUNTS = frozenset({"a", "an", "several", "some", *numbers(1, 10)})
_POINTING = (("last",), ("this",), ("that",), ("the", "same"), ("the", "next"), ("the", "following"))
_VAGUE = frozenset("early late earlier later".split())
_ADVERBS = frozenset("yesterday today tonight".split())
_STARTS = _DAYS | _COUNTS | _LENGTHS | _VAGUE | _ADVERBS | {",", "on", "last", "this", "that", "the"}
_LINKS = frozenset(
    tuple(words.split())
    for words in """meanwhile, however, though, too, also, likewise, similarly, moreover, nevertheless, nonetheless,
    instead, again, in turn, in response, in return, in fact, of course, by contrast, for his part, for her part,
    for its part, for their part, on the other hand, at the time, for one, for now, as well, indeed, then,
    later, as expected, as planned, as usual, as always, once again, once more, after all""".split(",")
)
_LONGEST_LINK = max(map(len, _LINKS))
_AUXILIARIES = frozenset(
    "has have had is are was were will would can could may might must should shall did does do".split()
)
PAST_FORMS = _AUXILIARIES | frozenset(
    """said told met took gave made held left sent broke cut put began won lost got went came saw became rose fell kept
    brought bought sought thought fought taught caught struck sat stood flew drew threw grew knew blew wrote spoke chose
    rode drove wore swore bore tore swept dealt felt meant spent lent led fed read fled hit shut set let quit cast cost
    hurt burst split spread shed forbade bade withdrew undertook overthrew shook ran sold paid laid built found bound
    forgave upheld overrode withheld vetoed says""".split()
)
"""Auxiliaries, and past tenses that do not end in 'ed'."""
_PURPOSED = frozenset("meant aimed designed intended called set".split())
_COMPLEMENTS = frozenset("to at in with for from under between over against".split())
"""What follows a participle more often than a past tense."""
_OF_DEEDS = frozenset("to in at with from between against".split())
"""Words behind which a deed may be named that has a time of its own: 'the visit to Bern on Monday was'."""
_TELLING = frozenset(
    """said told announced reported added stated insisted warned confirmed claimed declared denied urged called
    condemned""".split()
)
"""What is done at a time rather than what has just been named."""
_MARKS = {"(": ")", "[": "]", "-": "-", "--": "--", "–": "–", "—": "—", ",": ","}
"""What opens an aside that is set off, and what closes it."""
DASHES = frozenset({"-", "--", "–", "—"})
_HYPHENS = frozenset({"-", "–"})
_ENDS = frozenset({";", ":", '"', "“", "”"})
_LONGEST_ENCLOSED = 8
_LONGEST_EXPLANATION = 30
_LONGEST_BETWEEN_COMMAS = 14
_TALKING = frozenset(
    "speaking talking appearing testifying looking standing sitting smiling beaming sounding visibly clearly".split()
)
_CIRCUMSTANCES = frozenset("despite amid amidst under without notwithstanding".split())
_SWELLING = frozenset(
    """mounting growing rising increasing continuing soaring deepening widening lingering simmering spiralling ongoing
    continued renewed heightened repeated increased sustained widespread""".split()
)
"""Participles that are adjectives: 'amid mounting criticism', 'despite repeated warnings'."""
_LEANING = frozenset(
    """keen eager anxious desperate determined reluctant unwilling wary mindful conscious weary fearful confident
    undeterred unmoved""".split()
)
"""How somebody is disposed: ', keen to avoid a repeat of last year's crisis,'."""
_ORDINALS = frozenset("first second third fourth fifth sixth last umpteenth".split())
_SETTINGS = frozenset("in at during on via through".split())
_OCCASIONS = frozenset(
    """statement statements interview interviews speech speeches address tweet tweets post posts message remarks
    briefing communique communiqué letter letters note
    broadcast podcast editorial column blog debate radio television tv twitter facebook
    """.split()
)
_RELEASED = frozenset(
    """published released issued posted aired broadcast delivered given seen obtained carried dated attributed
    addressed printed recorded""".split()
)
"""What is done to a statement: 'the attack on Chad in a statement published on Monday'."""
_LISTENERS = frozenset("reporters journalists media press newsmen anonymity".split())
_PARTIES = frozenset("with from by of for against between to".split())
"""Words that bring in somebody who is party to what happens: the parser must see them."""
_DETERMINERS = frozenset("a an the his her its their our".split())
_OLDEST = 110
_OPENING_LINKS = frozenset(
    tuple(words.split())
    for words in """at the same time,in addition,as a result,separately,earlier,afterwards,furthermore,besides,
    additionally,by comparison,at first,at last,eventually,soon after,shortly after,shortly afterwards,before that,
    after that,since then,until now,so far,unsurprisingly,predictably,remarkably,notably,significantly,ironically,
    curiously,nevertheless,still,even so,all the same,in the meantime,in the end,in the past,in other news,
    on the same day,on the other side,over the weekend,a day later,a day earlier,the day before,the next day,
    the same day,the following day,on top of that,for now,for years,for months,for weeks,for decades,
    to that end,to this end,in particular,in practice,in short,in theory,in public,in private""".split(",")
)
"""What may also open a sentence."""
_BEFORE_SUBJECTS = _DETERMINERS | frozenset("he she it they we both two three several many these those this".split())
_OPENINGS = _STARTS | _MARKS.keys() | _SETTINGS
_INSIDE = _STARTS - _DETERMINERS - _COUNTS | {"in", "at", "during", ","}
"""What begins an aside between a verb and its object, if it is no adverb."""
_OBJECTS = _DETERMINERS | frozenset(
    """that this these those both two three four five six seven eight nine ten all several some any every no what $ €
    """.split()
)
"""What an object begins with, if not with a name."""
_NO_ADVERBS = frozenset("family only early july monthly weekly daily yearly ally supply assembly italy".split())
_TONES = frozenset("terms language words tones".split())
"""How strongly something is said: 'in the strongest terms'."""
_BEING = frozenset("is are was were be been being".split())
_OF_NOTHING = frozenset(
    """arrived came went died resigned fell rose collapsed landed ended began opened closed happened occurred met fled
    erupted reconvened""".split()
)
"""What has no object as a rule: 'when she arrived on Monday the minister said'."""
_SUBJECTS = frozenset("he she it they we i you who which".split())
_NO_NOUNS = frozenset(
    """the a an of in on at to from with by for and or but as not than when while after before since until if because
    both either neither also only just then there here been being be that this these those""".split()
)


@dataclass(frozen=True, slots=True)
class Aside:
    """Words between a subject and its verb: the first, the one behind the last, and which of them heads the rest.

    Those that tell no time but the manner may stand between marks: '(on the left)', 'in a statement'.
    """

    start: int
    end: int
    head: int
    manner: bool = False
    fronted: bool = False
    """Whether it opens the sentence: 'Meanwhile, Chad signed'."""
    link: bool = False
    """Whether it only ties the sentence to those before: 'for its part'."""
    verb: int = -1
    """The place of the verb whose object stands behind it: 'SIGNED on Monday a treaty'."""

    @property
    def span(self) -> range:
        """The places of its words."""
        return range(self.start, self.end)


def asides(doc: Doc) -> Iterator[Aside]:
    """Yield the asides of a document that is not parsed yet, left to right."""
    words = [token.lower_ for token in doc]
    behind = 1
    for i, word in enumerate(words[:-1]):
        opens = i == 0 or doc[i].is_sent_start
        if opens and (found := _fronted(doc, words, i)):
            behind = found.end
            yield found
        inner = words[i + 1] in _INSIDE or words[i + 1].endswith("ly")
        if i >= behind and inner and (run := _before_object(doc, words, i)):
            behind = run[-1].end
            yield from run
        if i < behind or word not in _OPENINGS or opens:
            continue
        found = (_link(words, i) or _enclosed(words, i)) if word in _MARKS else _setting(words, i) or _time(words, i)
        if found and _is_between(doc, words, found):
            behind = found.end
            yield found


def dashes(doc: Doc, words: list[str]) -> Iterator[int]:
    """Yield the places of dashes that stand for commas around an explanation in front of a verb.

    'Chad - a land that buys its fuel - signed it'; a list may follow a dash: 'Three states - Chad, Fiji, Mali - met'.
    """
    opening = -1
    for i, word in enumerate(words):
        if word in _ENDS or doc[i].is_sent_start:
            opening = -1
        if word not in DASHES or not 0 < i < len(words) - 1 or doc[i - 1].whitespace_ != doc[i].whitespace_:
            continue
        if word in _HYPHENS and not doc[i].whitespace_:
            continue
        if opening < 0 or words[opening] != word or i - opening > _LONGEST_EXPLANATION:
            opening = i
            continue
        after = words[i + 1]
        if doc[opening + 1].text[:1].islower() and (after in PAST_FORMS or (after.endswith("ed") and len(after) > 3)):
            yield from (opening, i)
        opening = -1


def _fronted(doc: Doc, words: list[str], start: int) -> Aside | None:
    """Return what opens a sentence in front of its subject: 'Meanwhile, Chad signed', 'On Monday Chad signed'."""
    time = _time(words, start) or _date(words, start)
    setting = _setting(words, start)
    if setting and {"joint", "communique", "communiqué"} & {*words[start : setting.end]}:
        return None  # 'In a joint statement, Chad and Niger agreed to': a paper of theirs, with what it says
    found = _opening_link(words, start) or setting or time
    end = found.end if found else len(words)
    if found is None or end + 3 >= len(words) or any(doc[i].is_sent_start for i in range(start + 1, end + 4)):
        return None
    apart = words[end] == ","
    end += apart
    subject = words[end] in _BEFORE_SUBJECTS or (doc[end].text[:1].isupper() and words[end] not in _TIMES)
    if not subject or not (apart or (found == time and words[start] in {"on", "last", "yesterday"})):
        return None
    return replace(found, end=end, fronted=True)


def _opening_link(words: list[str], start: int) -> Aside | None:
    """Return the link that a comma closes: 'At the same time,', 'For the first time since 1998,'."""
    last = min(start + 8, len(words))
    end = next((i for i in range(start + 1, last) if words[i] == ","), start)
    row = tuple(words[start:end])
    if row in _LINKS | _OPENING_LINKS:
        return Aside(start, end, end - 1, link=True)
    first = row[:4] == ("for", "the", "first", "time") and row[4:5] in {("since",), ("in",)}
    return Aside(start, end, start + 3, link=True) if first and not {*row[5:]} & PAST_FORMS else None


def _date(words: list[str], start: int) -> Aside | None:
    """Return the month or year told from a word on: 'In May', 'In 1998', 'In late May 1998', 'On May 3, 1998'."""
    i = start + 1 + (words[start + 1] in _VAGUE)
    if words[start] == "in" and words[i] in _MONTHS:
        year = i + 1 < len(words) and _is_year(words[i + 1])
        return Aside(start, i + 1 + year, i)
    return Aside(start, i + 1, i) if words[start] == "in" and _is_year(words[i]) else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in {"18", "19", "20"}


def _enclosed(words: list[str], opening: int) -> Aside | None:
    """Return the aside between two marks: '(on the left)', '- not for the first time -', ', speaking to reporters,'."""
    mark = _MARKS[words[opening]]
    longest = _LONGEST_BETWEEN_COMMAS if mark == "," else _LONGEST_ENCLOSED
    last = min(opening + 2 + longest, len(words))
    end = next((i for i in range(opening + 1, last) if words[i] in _MARKS or words[i] == mark), 0)
    inner = words[opening + 1 : end]
    if not inner or words[end] != mark or not (_is_circumstance(inner) if mark == "," else _is_verbless(inner)):
        return None
    return Aside(opening, end + 1, _head(words, opening + 1, end), manner=True)


def _setting(words: list[str], start: int) -> Aside | None:
    """Return what tells in what somebody speaks, maybe with the time: 'in a brief statement on Monday'."""
    if words[start] not in _SETTINGS:
        return None
    last = min(start + 5, len(words) - 1)
    head = next((i for i in range(start + 1, last) if _is_occasion(words, i)), 0)
    if not head or not (words[start + 1] in _DETERMINERS or head == start + 1):
        return None
    time = _time(words, head + 1)
    return Aside(start, time.end if time else head + 1, head, manner=True)


def _is_occasion(words: list[str], i: int) -> bool:
    return words[i] in _OCCASIONS or (words[i] == "conference" and words[i - 1] in {"press", "news"})


def _head(words: list[str], start: int, end: int) -> int:
    """Return the word that heads a phrase: 'in an INTERVIEW with reporters', 'SPEAKING to reporters'."""
    if words[start].endswith("ing"):
        return start
    return next((i - 1 for i in range(start + 2, end) if words[i] in _PARTIES | _SETTINGS), end - 1)


def _is_verbless(words: list[str]) -> bool:
    """Tell whether words hold no verb and nobody: 'on the left', 'not for the first time', 'pictured'."""
    if len(words) == 1:
        return words[0].isalpha() or _is_age(words)
    if words[0] in _DETERMINERS:
        return False  # 'Ann Lee (the minister)'
    told = any(word in PAST_FORMS - {"left"} or word.endswith(("ed", "ing")) for word in words)
    return not told and all(word.replace("-", "").isalpha() for word in words) and not _PARTIES - {"for"} & {*words}


def _is_circumstance(words: list[str]) -> bool:
    """Tell whether words between commas only tell where or how something is said or done: 'in a brief statement'."""
    if _is_age(words) or _is_count(words):
        return True
    if words[0] in _LEANING:
        return not {*words} & PAST_FORMS
    if any(word in _PARTIES and not _LISTENERS & {*words[i + 1 : i + 3]} for i, word in enumerate(words)):
        return False
    if words[0] in _SETTINGS:
        return _is_occasion(words, _head(words, 0, len(words)))
    plain = [word for word in words if word not in _SWELLING]
    return words[0] in _TALKING or (words[0] in _CIRCUMSTANCES and _is_verbless(plain))


def _is_count(words: list[str]) -> bool:
    """Tell whether words only tell how often something has been done: 'for the second time this month'."""
    return (
        len(words) > 3
        and (words[0], words[1], words[3]) == ("for", "the", "time")
        and words[2] in _ORDINALS
        and not {*words} & PAST_FORMS
    )


def _is_age(words: list[str]) -> bool:
    return len(words) == 1 and words[0].isdecimal() and int(words[0]) <= _OLDEST


def _link(words: list[str], comma: int) -> Aside | None:
    """Return the link that stands between two commas: ', for his part,'."""
    if words[comma] != ",":
        return None
    for end in range(comma + 2, min(comma + 2 + _LONGEST_LINK, len(words))):
        if words[end] == ",":
            return Aside(comma, end + 1, end - 1, link=True) if tuple(words[comma + 1 : end]) in _LINKS else None
    return None


def _time(words: list[str], start: int) -> Aside | None:
    """Return the time told from a word on: 'late on Monday', 'Monday evening', 'two days later', 'on May 3'."""
    i = start + (words[start] in _VAGUE)
    first, second, third = (*words[i : i + 3], "", "", "")[:3]
    if i == start and (end := _afterwards(words, start)):
        return Aside(start, end, end - 1)
    for pointing in _POINTING:
        end = i + len(pointing)
        if tuple(words[i:end]) == pointing and end < len(words) and words[end] in _SPANS | _DAYS:
            return Aside(start, end + 1, end)
    if i > start and (first, second) == ("in", "the") and third in _SPANS:
        return Aside(start, i + 3, i + 2)  # 'earlier in the day'
    if first == "on":
        i, first, second = i + 1, second, third
        if {first, second} & _MONTHS and (first.isdigit() or second.isdigit()):
            return Aside(start, i + 2, i + (second in _MONTHS))
    elif first in _ADVERBS:
        return Aside(start, i + 1 + (second in _PARTS), i)
    return Aside(start, i + 1 + (second in _PARTS), i) if first in _DAYS else None


def _afterwards(words: list[str], start: int) -> int:
    """Return where 'two days later' or 'hours earlier' ends, 0 if nothing of the kind begins here."""
    noun = start + (words[start] in _COUNTS)
    if noun + 1 < len(words) and words[noun] in _LENGTHS and words[noun + 1] in {"later", "earlier", "ago"}:
        return noun + 2
    return 0


def _before_object(doc: Doc, words: list[str], verb: int) -> list[Aside]:
    """Return the asides between a verb and its object: 'signed ON MONDAY a pact', 'urged, IN A LETTER, Chad to go'."""
    word, end = words[verb], verb + 1
    past = word in PAST_FORMS - _AUXILIARIES or (word.endswith("ed") and len(word) > 3)
    if not past or word in _OF_NOTHING or not doc[verb].text.islower() or words[verb - 1] in _BEING:
        return []
    run: list[Aside] = []
    while end + 1 < len(words) and words[end] not in _SHORT_DAYS and (found := _inside(words, end)):
        run.append(replace(found, verb=verb))
        end = found.end
    if (
        all(words[aside.head].endswith("ly") for aside in run)
        or not _opens_object(doc, words, end)
        or any(doc[i].is_sent_start for i in range(verb + 1, end + 1))
    ):
        return []
    return run if all(_tells_manner_alone(doc, words, aside, "") for aside in run if aside.manner) else []


def _inside(words: list[str], start: int) -> Aside | None:
    """Return the aside that may begin at a word behind a verb."""
    if words[start] == ",":
        return _link(words, start) or _enclosed(words, start) or _time_between_commas(words, start)
    if words[start].endswith("ly") and words[start] not in _NO_ADVERBS:
        return Aside(start, start + 1, start, link=True)
    return _tone(words, start) or _released(words, start) or _setting(words, start) or _time(words, start)


def _released(words: list[str], start: int) -> Aside | None:
    """Return a setting with what was done to it: 'in a letter seen by the agency on Tuesday'."""
    setting = _setting(words, start)
    if setting is None or setting.end >= len(words) or words[setting.end] not in _RELEASED:
        return None
    last = min(setting.end + 8, len(words))
    time = next((t for i in range(setting.end + 1, last) if (t := _time(words, i))), None)
    return replace(setting, end=time.end) if time else None


def _time_between_commas(words: list[str], comma: int) -> Aside | None:
    """Return a time or tone that stands between commas: ', on Monday,', ', 9 September,'."""
    found = _tone(words, comma + 1) or _time(words, comma + 1) or _day_of_month(words, comma + 1)
    closed = found is not None and found.end < len(words) and words[found.end] == ","
    return replace(found, start=comma, end=found.end + 1) if found and closed else None


def _day_of_month(words: list[str], start: int) -> Aside | None:
    """Return the day told without 'on': '9 September', 'September 9'."""
    pair = words[start : start + 2]
    month = next((i for i, word in enumerate(pair) if word in _MONTHS), None)
    digits = any(word.isdecimal() for word in pair)
    return Aside(start, start + 2, start + month) if month is not None and digits else None


def _tone(words: list[str], start: int) -> Aside | None:
    """Return what tells how strongly something is said: 'in the strongest terms', 'in unusually blunt language'."""
    last = min(start + 6, len(words)) if words[start] == "in" else start
    head = next((i for i in range(start + 2, last) if words[i] in _TONES), 0)
    if not head or (_PARTIES | _SETTINGS) & {*words[start + 1 : head]}:
        return None
    return Aside(start, head + 1, head, manner=True)


def _opens_object(doc: Doc, words: list[str], place: int) -> bool:
    """Tell whether an object may begin at a word: 'a treaty', 'Chad', 'that'; but not 'a week after'."""
    if place + 1 >= len(words) or (words[place] in _COUNTS and words[place + 1] in _LENGTHS):
        return False
    return words[place] in _OBJECTS or (doc[place].text[:1].isupper() and words[place] not in _TIMES)


def _is_between(doc: Doc, words: list[str], aside: Aside) -> bool:
    """Tell whether what may be a subject stands before an aside and a finite verb behind it."""
    before, after = words[aside.start - 1], words[aside.end] if aside.end < len(words) else ""
    if not (after in PAST_FORMS or (after.endswith("ed") and len(after) > 3)) or not doc[aside.end].text.islower():
        return False
    if any(doc[i].is_sent_start for i in range(aside.start, aside.end + 1)):
        return False
    set_off = aside.manner and words[aside.start] in _MARKS
    if aside.manner and not _tells_manner_alone(doc, words, aside, after):
        return False
    if not set_off and ("," in {before, words[aside.start]} or before in _SUBJECTS):
        return True
    behind = words[aside.end + 1] if aside.end + 1 < len(words) else ""
    if behind == "by" or (after in _PURPOSED and behind in {"to", "at"}):
        return False  # 'signed an accord on Sunday aimed at'
    apart = set_off and words[aside.start] == ","
    if not apart and after not in _TELLING and _may_belong_before(doc, words, aside.start):
        return False
    if doc[aside.start - 1].text[:1].isupper():
        return True
    noun = before.isalpha() and before not in _NO_NOUNS | PAST_FORMS and not before.endswith(("ed", "ing"))
    return noun and (apart or behind not in _COMPLEMENTS or after in _TELLING | _AUXILIARIES)


def _tells_manner_alone(doc: Doc, words: list[str], aside: Aside, after: str) -> bool:
    """Tell whether an aside of manner names nobody, and is not what the participle behind it is done to."""
    capitals = (i for i in aside.span if doc[i].text[:1].isupper() and words[i] not in _TIMES)
    named = any(words[i] not in _OCCASIONS and words[i - 1] != "by" for i in capitals)  # 'seen by Reuters'
    return not named and not (words[aside.start] in _SETTINGS and after in _RELEASED)


def _may_belong_before(doc: Doc, words: list[str], start: int) -> bool:
    """Tell whether a time may be that of a deed which the words before it name: 'the decision to leave on Friday'."""
    place = start - 1
    while place > 0 and words[place] != "," and not doc[place].is_sent_start:
        if words[place] in _OF_DEEDS:
            return True
        place -= 1
    return False
