"""The words of offices, from lexicon/offices.yaml, in the shape that title reading asks for."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.extraction.lexicon import wordlist


@dataclass(frozen=True, slots=True)
class Core:
    """The word or phrase that heads a title: its form for one holder, and whether it stood in the plural."""

    name: str
    words: int
    plural: bool
    sort: str


OFFICE, OCCUPATION, HONORIFIC = "office", "occupation", "honorific"
LONGEST_HEAD = 5
"""Words of the longest head: 'chief of the general staff'."""


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Everything offices.yaml says."""

    cores: dict[tuple[str, ...], tuple[str, bool, str]]
    openings: frozenset[str]
    """The first words of the cores."""
    abbreviations: dict[str, str]
    leading: frozenset[str]
    speaking: frozenset[str]
    not_title: frozenset[str]
    addresses: frozenset[str]
    address: re.Pattern[str]
    """How somebody is addressed before a name or an office; the group 'his' is the pronoun of 'His Excellency'."""
    postnominals: frozenset[str]
    reigning: dict[str, str]
    """Title of a monarch → the sort of state that has one."""
    also_given_names: frozenset[str]
    also_surnames: frozenset[str]
    former: frozenset[str]
    unique: frozenset[str]
    portfolios: frozenset[str]
    without: dict[str, frozenset[str]]
    of_state: dict[str, str]
    of_organization: dict[str, str]
    """First and last word of an office → the one organisation that has it."""
    genders: dict[str, str]
    honorifics: dict[str, str]
    takes_up: dict[str, tuple[frozenset[str], ...]]
    """A noun → the words of each office whose holder it may stand for."""
    provinces: dict[str, str]
    """Adjective → the part of a state it belongs to."""
    only: dict[str, frozenset[str]]
    """Title → the codes of the few states that use it with no word before it."""

    def core(self, words: list[str]) -> Core | None:
        """Return the longest title head that these lower-case words begin with."""
        for length in range(min(LONGEST_HEAD, len(words)), 0, -1):
            found = self.cores.get(tuple(words[:length]))
            if found:
                return Core(found[0], length, found[1], found[2])
        return None

    def gender(self, title: str) -> str:
        """Return 'M' or 'F' where a title shows it, else ''."""
        return self.genders.get(title.split()[0], "") or self.genders.get(title.split()[-1], "")


@cache
def office_words() -> OfficeWords:
    """Return the words of offices, read once."""
    data = wordlist("offices")
    cores: dict[tuple[str, ...], tuple[str, bool, str]] = {}
    for key, sort in (("occupations", OCCUPATION), ("heads", OFFICE)):
        for word in data[key].split():
            cores[(word,)] = (word, False, sort)
            cores[(plural(word),)] = (word, True, sort)
    for phrase in data["phrases"]:
        words = phrase.split()
        cores[tuple(words)] = (phrase, False, OFFICE)
        head = next(
            (i for i, w in enumerate(words) if (w,) in cores and w not in {"chief", "lord", "crown", "high"}),
            len(words) - 1,
        )
        cores[tuple(plural(w) if i == head else w for i, w in enumerate(words))] = (phrase, True, OFFICE)
    honorifics = {w: g for g, words in data["honorifics"].items() for w in words.split()}
    for word in honorifics:
        cores.setdefault((word,), (word, False, HONORIFIC))
    for phrase, title in data["same_occupation"].items():
        *first, last = phrase.split()
        cores[(*first, last)] = (title, False, OCCUPATION)
        cores[(*first, plural(last))] = (title, True, OCCUPATION)
    for short, title in data["abbreviations"].items():
        cores.setdefault((short,), (title, False, OFFICE))
    return OfficeWords(
        cores=cores,
        openings=frozenset(core[0] for core in cores),
        abbreviations=data["abbreviations"],
        leading=frozenset(data["leading"].split()),
        speaking=frozenset(data["speaking"].split()),
        not_title=frozenset(data["not_title"].split()),
        addresses=frozenset(data["addresses"].split()),
        address=_address(data["styles"].split(), data["forms_of_address"]),
        postnominals=frozenset(data["postnominals"].split()),
        reigning=dict(data["reigning"]),
        also_given_names=frozenset(data["also_given_names"].split()),
        also_surnames=frozenset(data["also_surnames"].split()),
        former=frozenset(data["former"].split()),
        unique=frozenset(data["unique"].split()) | frozenset(data["unique_phrases"]),
        portfolios=frozenset(data["portfolios"].split()),
        without={title: frozenset(codes.split()) for title, codes in data["without"].items()},
        of_state=dict(data["of_state"]),
        of_organization=dict(data["of_organization"]),
        genders={w: g for g, words in data["gender"].items() for w in words.split()}
        | {w: g for w, g in honorifics.items() if g},
        honorifics=honorifics,
        takes_up={noun: tuple(frozenset(o.split()) for o in offices) for noun, offices in data["takes_up"].items()},
        provinces=dict(data["provinces"]),
        only={title: frozenset(codes.split()) for title, codes in data["only"].items()},
    )


def _address(styles: list[str], forms: list[str]) -> re.Pattern[str]:
    """Return the pattern of forms of address before a capital that owns nothing: 'the Rt Hon', 'Tan Sri'."""
    written = sorted((re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]") for form in forms), key=len)
    style = "|".join(style.capitalize() for style in styles)
    his = rf"(?P<his>His|Her)\s+(?:(?:Most|Royal|Serene|Imperial)\s+)*(?:{style})"
    either = "|".join([his, *reversed(written)])
    return re.compile(rf"\b(?:(?:[Tt]he\s+)?(?:{either})\s+)+(?=(?:the )?[A-Z][\w.’'-]*)(?!\S+['’]s\b)")


def plural(noun: str) -> str:
    """Return the plural of an English noun that names people."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"
