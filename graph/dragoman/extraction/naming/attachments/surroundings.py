"""What stands around titles and names, and the pairs of them that are found."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from dragoman.english import MONTH_WORDS, WEEKDAY_WORDS
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.verb_classes import CALLING_AWAY
from dragoman.extraction.lexicon.office_words import HONORIFIC
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import LATELY, MADE, POSSESSIVES, Title
from dragoman.extraction.naming.words import Words
from dragoman.reading.parsed import Token

CLOSE = frozenset({",", ")", "—", "–", "-", ":", ";", ".", '"', "”", "“", "?", "!"})
PAST = frozenset({"until", "then", "at", "formerly", "previously", "once"})
"""Words that open a phrase of time which puts an office into the past."""
TIMES = (
    PAST
    | WEEKDAY_WORDS
    | MONTH_WORDS
    | frozenset(
        """the time now this last that week month year spring summer autumn winter recently yesterday today ago two
        three few a""".split()
    )
)
LONGEST_TIME = 5
LONGEST_ASIDE = 14
STYLES = frozenset("prince princess general colonel major captain lieutenant admiral marshal brigadier".split())
"""Titles of birth and rank that stand before a name whatever its office."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A title and a name that belong together; `rank` is the name's place in a list, `of` the state named after it."""

    title: Title
    name: Name
    pattern: str
    former: bool = False
    rank: int = 0
    of: Name | None = None
    lone: bool = True
    given: bool = False
    """Whether the words are those of somebody's getting the office."""


class Surroundings:
    """The words around the titles and names of a document, and what stands where."""

    def __init__(self, words: Words, titles: list[Title], names: list[Name]) -> None:
        self.words = words
        self.titles = titles
        self.starting = {n.first: n for n in names}
        self.ending = {n.last: n for n in names}
        self.honorifics = {t.first: t.last + 1 for t in titles if t.core.sort == HONORIFIC}
        self.title_at = {t.first: t for t in titles}
        self.title_ending = {t.last: t for t in titles}
        self.titled = {t.last + 1 for t in titles if t.office}

    def text(self, index: int) -> str:
        """Return the word at a place in small letters, '.' where none is."""
        word = self.words.get(index)
        return word.lower if word else "."

    def gives(self, title: Title) -> bool:
        """Tell whether a title begins with how it was given: 'elected president', 'the newly named envoy'."""
        opening = [self.text(i) for i in range(title.first, title.label_first)]
        return self.text(title.first) in MADE or any(
            late in LATELY and made in MADE for late, made in pairwise(opening)
        )

    def past_honorifics(self, index: int) -> int:
        """Return where the name begins after 'Dr.', 'Shri' and the like."""
        if self.text(index) == "the" and index + 1 in self.honorifics:  # 'the envoy, the Reverend Ann Lee,'
            index += 1
        while index in self.honorifics:
            index = self.honorifics[index]
        return index

    def past_rank(self, index: int, described: bool = False) -> int:
        """Return where the name begins after the 'General' of 'the army chief, General Ann Lee'.

        After a mere description it may be any title: 'his host, the Uzbek president Ann Lee'.
        """
        rank = self.title_at.get(index)
        return index if rank is None or (rank.owners and not described) else self.past_honorifics(rank.last + 1)

    def past_style(self, index: int) -> int:
        """Return where the name begins after the 'Prince', 'Dr' or 'General' of one in a list."""
        style = self.title_at.get(index)
        styled = style is not None and not style.owners and style.core.name in STYLES
        return self.past_honorifics(style.last + 1 if style is not None and styled else index)

    def state_of(self, name: Name, ways: Collection[str] = ("of", "from")) -> Name | None:
        """Return the known name in 'Foreign Minister X of Turkey', 'ministers X (Turkey) and Y (Iran)'."""
        if self.text(name.last + 1) == "(":
            state = self.starting.get(name.last + 2)
            closed = state is not None and state.sort == "known" and self.text(state.last + 1) == ")"
            return state if closed else None
        behind = self.text(name.last + 1)
        if behind not in ways or (behind == "from" and _is_called_away(self.words[name.first].head)):
            return None
        place = name.last + 2 + (self.text(name.last + 2) == "the")
        state = self.starting.get(place)
        return state if state is not None and state.sort in {"known", "organization"} else None

    def told_of(self, index: int, title: Title) -> Name | None:
        """Return the name that ends here, or before the state it is of: 'Ann Lee of Norway, the UN envoy'."""
        name = self.ending.get(index)
        if name is None or name.hit is None or name.hit.first.entity.kind != "State":
            return name
        of = name.first - 1 - (self.text(name.first - 1) == "the")
        person = self.ending.get(of - 1) if self.text(of) == "of" else None
        owners = [o.hit.first.entity for o in title.owners if o.hit is not None]
        another = any(e.kind == "State" and e != name.hit.first.entity for e in owners)
        return person if is_person(person) and not another else name

    def past_brackets(self, index: int) -> int:
        """Return the first word behind an aside in brackets that begins here: 'the Green Party (GP)'."""
        if self.text(index) != "(":
            return index
        ends = (i + 1 for i in range(index + 1, index + LONGEST_ASIDE) if self.text(i) == ")")
        return next(ends, index)

    def goes_on(self, one: Title, other: Title) -> bool:
        """Tell whether what is told of a person goes on: 'Ann Lee, the Fijian president and a member of the party'."""
        bare = all(o.after for o in other.owners) and not other.definite and other.first == one.last + 2
        single = not (one.core.plural or other.core.plural)
        linked = self.text(one.last + 1) in {"and", "/"} or self._is_listed(one, other)
        return bare and single and linked and not self.words[one.last].possessive

    def closes(self, one: Title, other: Title) -> bool:
        """Tell whether an aside ends with another owner's office: "Ann Lee, the party's leader and Peru's premier,"."""
        owned = any(not o.after for o in other.owners) and other.first == one.last + 2
        single = not (one.core.plural or other.core.plural)
        ends = self.text(other.last + 1) == "," and not self.words[other.last].possessive
        plain = self.text(other.first) not in {"the", "a", "an", *POSSESSIVES}
        return owned and plain and single and ends and self.text(one.last + 1) == "and"

    def acts(self, title: Title, place: int) -> bool:
        """Tell whether a title is the subject of the verb in a place: 'Peru freed Lee, the minister | said'."""
        noun, word = self.words[title.core_last].head, self.words.get(place)
        verbs = {noun.head, *syntax.children(noun.head, "aux", "aux:pass", "advmod")}
        return noun.dep_ == "nsubj" and word is not None and word.head in verbs

    def _is_listed(self, one: Title, other: Title) -> bool:
        """Tell whether capitals show a further office behind a comma: 'Lee, Vice President, Minister of Trade and'."""
        written = self.words[one.label_first].capital and self.words[other.label_first].capital
        return self.text(one.last + 1) == "," and written and one.office and other.office

    def joined(self, one: Title, other: Title) -> bool:
        """Tell whether two titles are one holder's: 'the prime minister and foreign minister'."""
        return one.office and other.office and self.goes_on(one, other)

    def ends_row(self, title: Title) -> bool:
        """Tell whether a title begins a row of offices that a mark closes: 'Prime Minister and Foreign Minister,'."""
        while (further := self.title_at.get(title.last + 2)) is not None and self.goes_on(title, further):
            title = further
        return self.text(self.past_brackets(title.last + 1)) in CLOSE

    def before_aside(self, closing: int) -> Name | None:
        """Return the name that an aside is set behind, by the mark that closes it: 'X, a banker, becomes minister'."""
        if self.text(closing) != ",":
            return None
        for place in range(closing - 2, max(0, closing - LONGEST_ASIDE), -1):
            if self.text(place) in {".", ";", ":"}:
                return None
            if self.text(place) == ",":
                return self.ending.get(place - 1)
        return None


def _is_called_away(name: Token) -> bool:
    """Tell whether somebody is taken from where they are: 'recalled Ambassador Ann Lee from Lima'."""
    above = (t for t in name.ancestors if t.pos_ == "VERB" or t.lemma_.lower() in CALLING_AWAY)
    return next((t.lemma_.lower() for t in above), "") in CALLING_AWAY


def is_person(name: Name | None, least: int = 1) -> bool:
    """Tell whether a name is a person's, of so many words at least."""
    return name is not None and name.sort == "person" and name.last - name.first + 1 >= least
