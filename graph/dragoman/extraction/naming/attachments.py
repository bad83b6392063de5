"""Which title belongs to which name: 'President X', 'X, the president', 'the president, X', 'Presidents X and Y'."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.extraction.lexicon.authority import NAME
from dragoman.extraction.lexicon.office_words import HONORIFIC, office_words
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import POSSESSIVES, Title
from dragoman.extraction.naming.words import Words

_OPEN = frozenset({",", "(", "—", "–", "-", ":"})
_CLOSE = frozenset({",", ")", "—", "–", "-", ":", ";", ".", '"', "”", "“", "?", "!"})
_IS = frozenset({"is", "remains", "becomes", "became"})
_WAS = frozenset({"was", "were"})
_HAS = frozenset({"has", "had"})
_GOING_ON = frozenset({"who", "and", "whose", "since", "in", "at", "with", "from"})
"""What may follow a title set behind a name: 'Ann Lee, a senator from Ohio,'."""
_MADE = frozenset("appointed named elected designated reappointed re-elected chosen confirmed installed".split())
_UNREAL = frozenset("not never n't to be nor".split())
_PAST = frozenset({"until", "then", "at", "formerly", "previously", "once"})
"""Words that open a phrase of time which puts an office into the past."""
_TIMES = _PAST | frozenset(
    """the time now this last that week month year spring summer autumn winter recently yesterday today ago two three
    few a monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
_LONGEST_TIME = 5
_LONGEST_ASIDE = 14
_LONGEST_BODY = 3
_GIVING = frozenset(
    """parliament government president king queen congress senate cabinet assembly national lower upper house council
    voters lawmakers legislature emir sultan prime minister chamber mps legislators chancellor premier""".split()
)
"""Words of bodies and people of a state that give its offices."""
_STYLES = frozenset("prince princess general colonel major captain lieutenant admiral marshal brigadier".split())
"""Titles of birth and rank that stand before a name whatever its office."""
_STILL = frozenset({"also", "still", "now", "currently", "already"})
_OF_ANOTHER = frozenset({"counterpart", "colleague", "successor", "predecessor"})
"""Titles that somebody holds whose owner is another person: nobody is his own counterpart."""
_HIGHEST = frozenset("president minister premier chancellor king queen emir sultan secretary-general".split())
"""Last words of offices of which a name has no second one right behind a comma."""


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


_LISTED = frozenset({"of", "from", "for"})
"""What ties a name in a list of office-holders to its state: 'two ministers, Lee for Chad and Ray for Niger'."""
_LOCATING = frozenset({"at", "in", "near", "off", "around"})


class Attacher:
    """Pairs the titles of a document with its names."""

    def __init__(self, words: Words, titles: list[Title], names: list[Name]) -> None:
        self.words = words
        self.titles = titles
        self.starting = {n.first: n for n in names}
        self.ending = {n.last: n for n in names}
        self.honorifics = {t.first: t.last + 1 for t in titles if t.core.sort == HONORIFIC}
        self.title_at = {t.first: t for t in titles}
        self.title_ending = {t.last: t for t in titles}
        self.titled = {t.last + 1 for t in titles if t.office}

    def attachments(self) -> Iterator[Attachment]:
        """Yield every pair, in the order of the titles; of two offices of one holder both."""
        found = list(self._pairs())
        pairs = {a.title: a for a in found if a.lone}
        for one, other in pairwise(self.titles):
            told = one in pairs and other not in pairs and pairs[one].pattern in {"apposition", "copula"}
            if told and self._goes_on(one, other):
                pairs[other] = replace(pairs[one], title=other)
                found.append(pairs[other])
                continue
            held = other in pairs and one not in pairs and not one.complement
            if held and self._joined(one, other) and self._in_front(one, pairs[other]):
                found.append(replace(pairs[other], title=one))
        place = {title: index for index, title in enumerate(self.titles)}
        yield from sorted(found, key=lambda a: place[a.title])

    def _joined(self, one: Title, other: Title) -> bool:
        """Tell whether two titles are one holder's: 'the prime minister and foreign minister'."""
        return one.office and other.office and self._goes_on(one, other)

    def _goes_on(self, one: Title, other: Title) -> bool:
        """Tell whether what is told of a person goes on: 'Ann Lee, the Fijian president and a member of the party'."""
        bare = all(o.after for o in other.owners) and not other.definite and other.first == one.last + 2
        single = not (one.core.plural or other.core.plural)
        linked = self._text(one.last + 1) in {"and", "/"} or self._is_listed(one, other)
        return bare and single and linked and not self.words[one.last].possessive

    def _is_listed(self, one: Title, other: Title) -> bool:
        """Tell whether capitals show a further office behind a comma: 'Lee, Vice President, Minister of Trade and'."""
        written = self.words[one.label_first].capital and self.words[other.label_first].capital
        return self._text(one.last + 1) == "," and written and one.office and other.office

    def _ends_row(self, title: Title) -> bool:
        """Tell whether a title begins a row of offices that a mark closes: 'Prime Minister and Foreign Minister,'."""
        while (further := self.title_at.get(title.last + 2)) is not None and self._goes_on(title, further):
            title = further
        return self._text(self._past_brackets(title.last + 1)) in _CLOSE

    def _past_brackets(self, index: int) -> int:
        """Return the first word behind an aside in brackets that begins here: 'the Green Party (GP)'."""
        if self._text(index) != "(":
            return index
        ends = (i + 1 for i in range(index + 1, index + _LONGEST_ASIDE) if self._text(i) == ")")
        return next(ends, index)

    def _in_front(self, title: Title, pair: Attachment) -> bool:
        """Tell whether a title joined to one before a name is the same holder's; 'the king and President X' are two."""
        return pair.pattern == "comma" or (pair.pattern == "title" and not title.definite)

    def _pairs(self) -> Iterator[Attachment]:
        named = set[int]()
        for title in self.titles:
            if title.core.plural:
                yield from self._several(title)
                continue
            found = self._before_name(title) or self._before_name_with_comma(title)
            if found is None or (found.pattern == "comma" and not self._of_another(title)):
                behind = self._after_name(title)
                told = found is not None and behind is not None and behind.name.first in named
                opens = found is not None and self._begins_clause(title, found.name)
                told = told or (opens and not self._is_bare_aside(title))
                found = found if told else behind or found  # 'the president of A, X, the president of B, Y, met'
            found = found or self._copula(title) or self._inverted(title) or self._made(title) or self._fronted(title)
            if found:
                named |= {found.name.first} if title.core.sort != HONORIFIC else set()
                yield found

    def _is_bare_aside(self, title: Title) -> bool:
        """Tell whether a title without an article explains the name before: 'A, minister of X, and': no new person."""
        bare = not title.definite and all(o.after for o in title.owners)
        return bare and self._text(title.first - 1) == ","

    def _begins_clause(self, title: Title, name: Name) -> bool:
        """Tell whether a title is a subject that the name behind explains: 'after talks with Lee, the king, Ray,'."""
        heads = {w.head.i for w in self.words.words[title.first : title.last + 1] if w.head.dep_ == "nsubj"}
        named = [w.head for w in self.words.words[name.first : name.last + 1]]
        return any(t.dep_ == "appos" and t.head.i in heads for t in named)

    def _of_another(self, title: Title) -> bool:
        """Tell 'Ann Lee, her Irish counterpart, Tom Ray, and': the counterpart is the one behind."""
        return title.core.name in _OF_ANOTHER and any(o.word.lower in POSSESSIVES for o in title.owners)

    def _text(self, index: int) -> str:
        word = self.words.get(index)
        return word.lower if word else "."

    def _person(self, name: Name | None, least: int = 1) -> bool:
        return name is not None and name.sort == "person" and name.last - name.first + 1 >= least

    def _before_name(self, title: Title) -> Attachment | None:
        """'Prime Minister Mark Carney'; the name may follow an honorific or stand as unknown."""
        if self.words[title.last].possessive or self.words.apart(title.last + 1):
            return None
        name = self.starting.get(self._past_rank(self._past_honorifics(title.last + 1)))
        if name is None or name.sort not in {"person", "unknown"}:
            return None
        return Attachment(title, name, "title", of=None if title.owners else self._of(name))

    def _past_honorifics(self, index: int) -> int:
        """Return where the name begins after 'Dr.', 'Shri' and the like."""
        while index in self.honorifics:
            index = self.honorifics[index]
        return index

    def _past_rank(self, index: int, described: bool = False) -> int:
        """Return where the name begins after the 'General' of 'the army chief, General Ann Lee'.

        After a mere description it may be any title: 'his host, the Uzbek president Ann Lee'.
        """
        rank = self.title_at.get(index)
        return index if rank is None or (rank.owners and not described) else self._past_honorifics(rank.last + 1)

    def _past_style(self, index: int) -> int:
        """Return where the name begins after the 'Prince', 'Dr' or 'General' of one in a list."""
        style = self.title_at.get(index)
        styled = style is not None and not style.owners and style.core.name in _STYLES
        return self._past_honorifics(style.last + 1 if style is not None and styled else index)

    def _of(self, name: Name, ways: Collection[str] = ("of", "from")) -> Name | None:
        """Return the known name in 'Foreign Minister X of Turkey', 'ministers X (Turkey) and Y (Iran)'."""
        if self._text(name.last + 1) == "(":
            state = self.starting.get(name.last + 2)
            closed = state is not None and state.sort == "known" and self._text(state.last + 1) == ")"
            return state if closed else None
        if self._text(name.last + 1) not in ways:
            return None
        place = name.last + 2 + (self._text(name.last + 2) == "the")
        state = self.starting.get(place)
        return state if state is not None and state.sort in {"known", "organization"} else None

    def _before_name_with_comma(self, title: Title) -> Attachment | None:
        """'the alliance’s secretary general, Mark Rutte,': a name of two words or more, set off again after it."""
        comma = self._past_brackets(title.last + 1)  # 'the head of the Council (CC), Ann Lee,'
        if self._text(comma) != "," or self.words[title.last].possessive:
            return None
        start = self._past_honorifics(comma + 1)
        name = self.starting.get(self._past_rank(start, title.core.name == "host"))
        honoured = start != comma + 1  # 'the emir, Sheikh Tamim,'
        titled = name is not None and name.first in self.titled  # 'her host, Minister Lee,'
        short = honoured or titled or title.core.name in office_words().reigning  # 'the King of Lesotho, Letsie,'
        if name is None or not self._person(name, 1 if short else 2) or self._begins_another(title):
            return None
        closed = self._text(name.last + 1) in _CLOSE or self._text(name.last + 1) in {"who", "whose"}
        apposed = any(w.head.dep_ == "appos" for w in self.words.words[name.first : name.last + 1])
        apposed = apposed and (honoured or title.core.name == "host" or name.last > name.first)
        first = self.title_ending.get(title.first - 2)
        definite = title.definite or (first is not None and first.definite and self._joined(first, title))
        if not (closed or apposed) or not (definite or title.owners or title.first < title.label_first):
            return None
        return Attachment(title, name, "comma")

    def _begins_another(self, title: Title) -> bool:
        """Tell whether the comma parts two people: 'at the invitation of the Greek president, Prime Minister Lee'."""
        behind = self.title_at.get(title.last + 2)
        return behind is not None and all(t.core.name.split()[-1] in _HIGHEST for t in (title, behind))

    def _after_name(self, title: Title) -> Attachment | None:
        """'Mike Duheme, commissioner of the police,': set off by marks on both sides."""
        if signed := self._signature(title):
            return signed
        opening = self._behind_time(title.first - 1)
        if self._text(opening) not in _OPEN or any(o.word.lower == "whose" for o in title.owners):
            return None
        name = self.ending.get(opening - 1) or self._before_brackets(opening - 1)
        if not self._person(name) or self.words[title.last].possessive or name is None:
            return None
        if self._is_of_another_state(name, title):
            return None
        bare = title.definite and not (title.owners or title.complement)
        if bare and name.first == name.last and self._text(name.first - 1) in _LOCATING:
            return None  # 'asked about the dispute at Ambalat, the minister said'
        behind = self._past_brackets(title.last + 1)
        after = "." if self.words.apart(behind) else self._text(behind)
        if after != "." and self.starting.get(behind) is not None and self._person(self.starting[behind]):
            return None
        following = self.words.get(behind)
        closed = after in _CLOSE | _GOING_ON or (following is not None and following.head.tag_ == "VBN")
        closed = closed or (after in {"to", "of", "for"} and title.last + 2 in self.title_at)
        if not closed and name.first in self.titled:  # 'to see President X, the Italian premier flew': another person
            return None
        bare = title.first == title.label_first and not title.complement and not title.owners
        if not closed and not title.definite and not self._ends_row(title):
            return None
        if bare and after not in _CLOSE and not self._ends_row(title):
            return None
        past = self._text(opening + 1) in _PAST and title.first > opening + 1
        state = None if any(o.hit for o in title.owners) else self._state_behind(title)
        return Attachment(title, name, "apposition", former=past, of=state, given=self._text(title.first) in _MADE)

    def _signature(self, title: Title) -> Attachment | None:
        """Take up the lines over or under a statement: a person's name in one, the office alone in the next."""
        alone = self.words.apart(title.first) and self.words.apart(title.last + 1)
        name = self.ending.get(title.first - 1) if alone else None
        return Attachment(title, name, "apposition") if name is not None and self._person(name, 2) else None

    def _is_of_another_state(self, name: Name, title: Title) -> bool:
        """Tell whether a name and the title behind it are said to be of two states: "Chad's Lee, Peru's premier"."""
        before = self.ending.get(name.first - 1)
        if before is None or before.hit is None or not self.words[before.last].possessive:
            return False
        state = before.hit.first.entity
        states = [o.hit.first.entity for o in title.owners if o.hit is not None and o.hit.first.entity.kind == "State"]
        return state.kind == "State" and bool(states) and state not in states

    def _before_brackets(self, closing: int) -> Name | None:
        """Return the name that an aside in brackets is set behind: 'Ann Lee (no relation), the mayor of Oslo'."""
        if self._text(closing) != ")":
            return None
        for place in range(closing - 1, max(0, closing - _LONGEST_ASIDE), -1):
            if self._text(place) == "(":
                return self.ending.get(place - 1)
        return None

    def _state_behind(self, title: Title) -> Name | None:
        """Return the state that a list of those present sets behind an office: 'Kari Dahl, Minister, Norway; ...'."""
        state = self.starting.get(title.last + 2) if self._text(title.last + 1) == "," else None
        named = state is not None and state.hit is not None and state.hit.first.way == NAME
        listed = state is not None and self._text(state.last + 1) in {";", ".", ")"}
        return state if named and listed else None

    def _behind_time(self, index: int) -> int:
        """Return the mark before 'until last month', 'at the time', which may open a title behind a name."""
        place = index
        while index - place < _LONGEST_TIME and self._text(place) in _TIMES:
            place -= 1
        return place if self._text(place + 1) in _PAST | {"now"} else index

    def _copula(self, title: Title) -> Attachment | None:
        """'X is the foreign minister', 'X, who was president', 'X was appointed Irish envoy'."""
        place = title.first - 1
        role = self._text(place) == "as"
        place -= role
        if role and self._text(place) == "in" and self._text(place - 1) == "sworn":
            place -= 1
        place = self._before_time(place) if role or self._text(place) in _TIMES else place  # 'named last year as'
        made = self._text(place) in _MADE or self._text(place) == "sworn"
        if self._text(title.first) in _MADE:  # '(newly) elected president'
            made, place = True, title.first
        if made and self._text(place - 1) == ",":  # 'Ann Lee, appointed envoy in May, left'
            told = self.ending.get(place - 2)
            return Attachment(title, told, "copula", given=True) if told is not None and self._person(told) else None
        place -= made or self._text(place) in _STILL
        been = self._text(place) == "been"  # 'has been appointed envoy', 'has been envoy since May'
        place -= been
        verb = self._text(place)
        if verb not in (_HAS if been else _WAS if made else {"serves"} if role else _IS | _WAS):
            return None
        place -= 1
        relative = self._text(place) == "who"
        place -= relative
        comma = self._text(place) == ","
        name = self._before_aside(place) if comma and not relative else self.ending.get(place - comma)
        name = name or (self._before_aside(place) if comma else None)
        name = self._doer_of_first(title) if self._text(place) == "and" else name
        if name is None or not self._person(name):
            return None
        past = verb in _WAS or (been and verb == "had")
        return Attachment(title, name, "copula", former=past and not made)

    def _doer_of_first(self, title: Title) -> Name | None:
        """Return the name of whom two clauses tell: 'Lee, who seized power and is president', 'Lee won and is'."""
        noun = self.words[title.core_last].head
        first = noun.head
        if noun.dep_ != "conj" or first.pos_ != "VERB":
            return None
        told = [first.head] if first.dep_ == "acl:relcl" else [c for c in first.children if c.dep_ == "nsubj"]
        words = [w for t in told if (w := self.words.of_token(t)) is not None]
        return next((n for n in self.starting.values() for w in words if n.first <= w.index <= n.last), None)

    def _before_time(self, index: int) -> int:
        """Return where 'appointed this year', 'sworn in on Friday' is headed by a verb of giving an office."""
        place = index
        while index - place < _LONGEST_TIME and (self._text(place) in _TIMES or self._text(place) in {"in", "on"}):
            place -= 1
        given = self._text(place) in _MADE or self._text(place) == "sworn"
        return place if given else index

    def _before_aside(self, closing: int) -> Name | None:
        """Return the name that an aside is set behind, by the mark that closes it: 'X, a banker, becomes minister'."""
        if self._text(closing) != ",":
            return None
        for place in range(closing - 2, max(0, closing - _LONGEST_ASIDE), -1):
            if self._text(place) in {".", ";", ":"}:
                return None
            if self._text(place) == ",":
                return self.ending.get(place - 1)
        return None

    def _made(self, title: Title) -> Attachment | None:
        """'Kenya has appointed X (as) ambassador to Chad'; whose the office is, is left to who gives it."""
        taken = self.starting.get(title.first)  # the name before 'ambassador' was taken for whose he is
        swallowed = taken is not None and self._person(taken) and taken.last < title.label_first
        last = title.first - 1 - (self._text(title.first - 1) == "as")
        name = taken if swallowed else self.ending.get(last) or self._before_aside(last)
        if name is not None and name.sort == "known" and self._text(name.first - 1) == "of":
            name = self.ending.get(name.first - 2)  # 'appointed Ann Lee of Fiji as envoy'
        if name is None or not self._person(name):
            return None
        described = self.title_ending.get(name.first - 1)  # 'named Italian diplomat Ann Lee its envoy'
        place = (described.first if described is not None else name.first) - 1
        if self._text(place) not in _MADE:
            return None
        place -= 1
        place -= self._text(place) in _HAS | {"have"}
        owned = bool(title.owners) and not swallowed
        giver = None if owned else self.ending.get(place)
        if self._text(place) in _UNREAL:
            return None
        if not owned and (giver is None or giver.hit is None):
            giver = self._giving(place)
            if giver is None:
                return None
        return Attachment(title, name, "copula", of=giver, given=True)

    def _giving(self, place: int) -> Name | None:
        """Return the state whose body gives an office: 'Hungary's parliament elected X president'."""
        giver = self.ending.get(place - (self._text(place) == ","))
        if giver is not None and giver.hit is None and self._person(giver):  # 'Kenya's president, X, has named'
            place = giver.first - 1 - (self._text(giver.first - 1) == ",")
        first = place
        while place - first < _LONGEST_BODY and self._text(first) in _GIVING:
            first -= 1
        owner = self.ending.get(first) if first < place else None
        return owner if owner is not None and owner.hit is not None else None

    def _inverted(self, title: Title) -> Attachment | None:
        """'Its president is X', 'whose chief executive is X'."""
        name = self.starting.get(title.last + 2)
        if (
            self._text(title.last + 1) not in _IS | _WAS
            or name is None
            or not self._person(name, 2)
            or not title.owners
        ):
            return None
        return Attachment(title, name, "copula", former=self._text(title.last + 1) in _WAS)

    def _fronted(self, title: Title) -> Attachment | None:
        """'As the leader of the Green Party, Ann Lee', 'As Peru’s envoy, a post she was given in May, Lee'."""
        role, comma = title.first - 1, title.last + 1
        opens = self._text(role) == "as" and self._text(role - 1) in _CLOSE
        if not opens or not (title.definite or title.owners) or self._text(comma) != ",":
            return None
        ends = [i for i in range(comma, comma + _LONGEST_ASIDE) if self._text(i) == ","]
        name = next((n for i in ends[:2] if self._person(n := self.starting.get(self._past_rank(i + 1)))), None)
        clause = name is not None and any(self._text(i) in {".", ";"} for i in range(comma, name.first))
        return None if name is None or clause else Attachment(title, name, "copula")

    def _several(self, title: Title) -> Iterator[Attachment]:
        """'Presidents X and Y'; 'three prime ministers, X of A, Y of B and Z of C'; 'their leaders, X and Y'."""
        listed = self._listed(title.last + 1) or self._listed_before(title)
        if len(listed) > 1:
            states = self._states_behind(listed)
            for rank, (name, state) in enumerate(listed):
                of = states[rank] if states else state
                yield Attachment(title, name, "list", rank=rank, of=of, lone=False)

    def _states_behind(self, listed: list[tuple[Name, Name | None]]) -> list[Name]:
        """Return the states of 'ministers X and Y of A and B', in that order, if there are as many as names."""
        states = [state for _, state in listed if state is not None]
        if len(states) != 1 or states[0] != listed[-1][1]:
            return []
        while (position := states[-1].last + 1) and self._text(position) in {",", "and", "&"}:
            while self._text(position) in {",", "and", "&", "the"}:
                position += 1
            state = self.starting.get(position)
            if state is None or state.sort not in {"known", "organization"} or self.words[state.last].possessive:
                break
            states.append(state)
        return states if len(states) == len(listed) else []

    def _listed_before(self, title: Title) -> list[tuple[Name, Name | None]]:
        """Return the names of 'X and Y, the French and German foreign ministers', as many as the title has owners."""
        names: list[tuple[Name, Name | None]] = []
        position = title.first - 1
        while self._text(position) in ({"and", "&", ","} if names else {","}):
            while self._text(position) in {",", "and", "&"}:
                position -= 1
            name = self.ending.get(position)
            if name is None or not self._person(name, 2):
                break
            names.insert(0, (name, None))
            position = name.first - 1
        return names if title.definite and len(names) == len(title.owners) else []

    def _listed(self, position: int) -> list[tuple[Name, Name | None]]:
        """Return the names of a list that begins here, each with the state named behind it."""
        if self._text(position) in {",", ":", "—", "–", "-", "--"}:
            position += 1
        listed: list[tuple[Name, Name | None]] = []
        while True:
            name = self.starting.get(self._past_style(position))
            if name is None or name.sort not in {"person", "unknown"}:
                break
            position = name.last + 1
            state = self._of(name, _LISTED)
            position = state.last + 1 if state else position
            position += self._text(position) == ")"
            listed.append((name, state))
            while self._text(position) in {",", "and", "&"}:
                position += 1
        return listed
