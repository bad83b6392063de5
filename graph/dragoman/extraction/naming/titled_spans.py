"""People with a title between commas, or joined to others, for the parser to see as one word each.

In 'the president of Peru, Ann Lee, and Fiji's Tom Ray' commas of an aside, of a list and of clauses look alike; a small
parser takes one for the other. Here the words alone tell: an office, for whom it is held, and a name.
"""

import re
from collections.abc import Iterator

from dragoman.extraction.lexicon.authority import DEMONYM, NAME, SEAT, Hit
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.capital_titles import (
    OF_WHAT,
    TAGS,
    TYING,
    WORDS,
    WrittenTitle,
    capital_title,
    heads,
    known_name,
    modifiers,
    title_words,
)
from dragoman.extraction.naming.title import DETERMINERS
from dragoman.reading.condensing import Inner, NameSpan

PERSON = "John"
"""The word that stands for a person's name; the treebanks hold it often."""
_BEFORE = re.compile(r"(?<![^\s(“\"])((?:[\w.’']+ ){0,5}?)([a-z]+)(?: of (the )?(\w[\w ]*?))?, $")
_BEHIND = re.compile(r", ((?:[\w.’']+ ){0,5}?)([a-z]+)(?: of (the )?([A-Z][\w ]*?))?(?=[,.;])")
"""A title in small letters with its state, before a name and behind one."""
_OF_BEFORE = re.compile(r" of (the )?$")
_OF = re.compile(r" of (the )?")
_CLOSED = re.compile(r"[,.;]")
_RELATIVE = re.compile(r", (?:in |by |under )?(?:which|whose|where)\b")
"""What may tell of the state or body in a title: 'Ann Lee, the leader of the bloc, which'."""
_CAPITAL_BEFORE = re.compile(r"(?<!\w)(?!The )[A-Z][\w'’.-]* $")
"""A word that may belong to what stands before a name: 'Rebel commander Ann Lee', 'Ailing President Lee'."""
_GOING_ON = re.compile(r", (?:[a-z]+ (?=wh))?([a-z]+)\b")
_OPENING = re.compile(r"(?<![^\s(“\"])(?:the |The |[A-Z])")
"""Where a title with capitals may start."""
_PREDICATE = re.compile(r"[a-z]+ed|said|told|met|held|was|were|is|has|had|will|would|made|gave|spoke|took")
"""A verb, by which a phrase with a title is the subject that a fronted phrase leads up to."""
_COURTESY = re.compile(r"(?<![\w.])(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor|Sir|Dame|Eng|Engr)\.? $")
_ADDRESSING = {"the": ("DET", "DT", "det")} | dict.fromkeys(("his", "her"), ("PRON", "PRP$", "nmod:poss"))
_TITLE = ("PROPN", "NNP", "compound")
_LINKING = (" and ", " after ", " before ", " as ", " while ", " when ", " since ", " until ", " because ", " once ")
"""What joins a phrase with a title to another one, or its clause to another clause."""
_AGE = re.compile(r", \d\d(?=, )")
_NEXT = re.compile(r", (\w+)")
_WORD = re.compile(r"\w+")
_RUN = re.compile(r"\S+")
_STARTS = (". ", "\n", "? ", "! ", "“", '"', ": ", "; ")
_RELATIVES = frozenset({"who", "whose", "whom", "which", "where"})
_ADVERBIALS = frozenset(
    """after before during while when as in at on upon following despite with without for from by since until once
    although though because if amid under besides apart according""".split()
)
"""Words that open a phrase in front of the subject, which a comma closes."""
_LONGEST = 110
"""How far before a name its title is looked for, in code points."""


def titled(text: str, found: list[NameSpan], hits: dict[int, Hit]) -> list[NameSpan]:
    """Return the names, those of people with such a title as one phrase with it."""
    phrases = _Phrases(text, hits, frozenset(name.start for name in found if name.like == PERSON))
    kept: list[NameSpan] = []
    for phrase in sorted((p for name in found for p in phrases.around(name)), key=lambda p: p.start):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    inside = {place for phrase in kept for place in range(phrase.start, phrase.end)}
    return [name for name in found if name.start not in inside] + kept


class _Phrases:
    """Finds the phrases of one text, whose known names are given by where they start."""

    def __init__(self, text: str, hits: dict[int, Hit], people: frozenset[int]) -> None:
        self.text = text
        self.people = people
        self.starting = hits
        self.ending = {hit.end: hit for hit in hits.values()}
        self.addresses = {m.end(): m for m in office_words().address.finditer(text)}

    def around(self, name: NameSpan) -> Iterator[NameSpan]:
        """Yield the phrase that a person's name and its title make."""
        words = self.text[name.start : name.end]
        unsure = not name.like and name.head == name.start and " of " not in words
        if " " in words and (name.like == PERSON or unsure):
            phrase = self._behind_title(name) or self._in_full(name) or self._joined(name) or self._before_title(name)
            phrase = phrase or self._behind_capitals(name) or self._before_capitals(name)
            person = phrase or NameSpan(name.start, name.end, name.start, PERSON, tuple(self._name(name, name.start)))
            addressed = self._addressed(person)
            if phrase is not None or addressed is not person:
                yield addressed

    def _behind_title(self, name: NameSpan) -> NameSpan | None:
        """'the president of Peru, Ann Lee,'."""
        match = _BEFORE.search(self.text, max(0, name.start - _LONGEST), name.start)
        title = self._title(match) if match is not None and _CLOSED.match(self.text, name.end) else None
        return self._led(title, name) if title is not None else None

    def _behind_capitals(self, name: NameSpan) -> NameSpan | None:
        """'the Minister of Trade of Peru, Ann Lee,'."""
        if not (self.text.endswith(", ", 0, name.start) and _CLOSED.match(self.text, name.end)):
            return None
        for opening in _OPENING.finditer(self.text, max(0, name.start - _LONGEST), name.start):
            if opening[0] != "the " and self._goes_on_from_capital(opening.start()):
                continue
            title = capital_title(self.text, opening.start(), self.starting)
            if title is not None and title.end == name.start - 2 and self._is_of_nobody(title):
                return self._led(title, name)
        return None

    def _goes_on_from_capital(self, start: int) -> bool:
        """Tell whether what starts here may be the rest of a name: 'Rebel | commander Ann Lee'."""
        return _CAPITAL_BEFORE.search(self.text[max(0, start - _LONGEST) : start]) is not None

    def _led(self, title: WrittenTitle, name: NameSpan) -> NameSpan:
        """Return the phrase of a title and the name behind its comma."""
        inner = (*title.inner, _comma(name.start - 2, name.head), *self._name(name, title.head))
        return self._closed(NameSpan(title.start, name.end, title.head, PERSON, inner), name.head)

    def _before_title(self, name: NameSpan) -> NameSpan | None:
        """'Ann Lee, the president of Peru,'."""
        match = _BEHIND.match(self.text, self._behind_age(name))
        title = self._title(match) if match is not None else None
        if title is None or match is None or title.start != match.start(1) or _RELATIVE.match(self.text, title.end):
            return None
        return self._followed(name, title, "NOUN", "NN")

    def _before_capitals(self, name: NameSpan) -> NameSpan | None:
        """'Ann Lee, Minister of Trade of Peru,'."""
        behind = self._behind_age(name)
        title = capital_title(self.text, behind + 2, self.starting) if self.text.startswith(", ", behind) else None
        if title is None or not self._is_of_nobody(title) or _RELATIVE.match(self.text, title.end):
            return None
        return self._followed(name, title, "PROPN", "NNP")

    def _behind_age(self, name: NameSpan) -> int:
        """Return where a name ends with the age behind it: 'Ann Lee, 54'."""
        age = _AGE.match(self.text, name.end)
        return age.end() if age is not None else name.end

    def _is_of_nobody(self, title: WrittenTitle) -> bool:
        """Tell whether a title holds nobody's name, and ends where it seems to: not before ', Industry and Labour'."""
        going_on = _NEXT.match(self.text, title.end)
        field = going_on is not None and going_on[1].lower() in office_words().portfolios
        return not field and self.people.isdisjoint(range(title.start, title.end))

    def _followed(self, name: NameSpan, title: WrittenTitle, pos: str, tag: str) -> NameSpan:
        """Return the phrase of a name and the title behind its comma."""
        told = Inner(title.head, name.head, pos, tag, "appos")
        aged = title.start > name.end + len(", ")
        age = [_comma(name.end, name.head), Inner(name.end + 2, name.head, "NUM", "CD", "appos")] if aged else []
        inner = (*self._name(name, name.head), *age, _comma(title.start - 2, title.head), *title.inner[1:], told)
        return self._closed(NameSpan(name.start, title.end, name.head, PERSON, inner), title.head)

    def _addressed(self, phrase: NameSpan) -> NameSpan:
        """Return the phrase with the forms of address before it: 'HE Minister of Trade Ann Lee', 'H.E. Ms. Ann Lee'."""
        start, forms, inner = phrase.start, 0, list(phrase.inner)
        while form := self.addresses.get(start) or _COURTESY.search(self.text, max(0, start - _LONGEST), start):
            forms += form.re is not _COURTESY
            *before, last = _RUN.finditer(self.text, form.start(), form.end())
            inner += [Inner(word.start(), last.start(), *_ADDRESSING.get(word[0].lower(), _TITLE)) for word in before]
            inner.append(Inner(last.start(), phrase.head, "PROPN", "NNP", "nmod:desc"))
            start = form.start()
        return NameSpan(start, phrase.end, phrase.head, phrase.like, tuple(inner)) if forms else phrase

    def _in_full(self, name: NameSpan) -> NameSpan | None:
        """'Minister of Trade and Industry of the Republic of Peru Ann Lee', as news agencies of many states write."""
        owner = self.ending.get(name.start - 1)
        of = _OF_BEFORE.search(self.text, 0, owner.start) if owner is not None and owner.first.way == NAME else None
        title = self._words_before(of.start() + 1) if of is not None else []
        office = next((place for place, (_, word) in enumerate(title) if word in OF_WHAT), len(title)) - 1
        if owner is None or of is None or not title or title[office][1].lower() not in heads():
            return None
        head, word = title[office]
        if not word[0].isupper():
            return None
        inner = [_modifier(at, word, head) for at, word in title[:office]]
        inner += [Inner(head, name.start, "PROPN", "NNP", "nmod:desc"), *_of_what(title[office + 1 :], head)]
        inner += self._of(owner, head, of.start() + 1, of.start(1) if of[1] else None)
        return NameSpan(title[0][0], name.end, name.start, PERSON, (*inner, *self._name(name, name.start)))

    def _joined(self, name: NameSpan) -> NameSpan | None:
        """'Peruvian President Ann Lee and Fiji's Tom Ray', 'Ann Lee of Peru and': alone they are read well as is."""
        phrase = self._in_front(name) or self._of_state(name)
        if phrase is None:
            return None
        text, start, end = self.text, phrase.start, phrase.end
        told_of = text.startswith((", that ", ", which "), end)  # 'a plan named after President Lee, which covers fish'
        linked = (text.endswith(_LINKING, 0, start) and not told_of) or text.startswith(" and ", end)
        addressed = start in self.addresses and start < name.start
        listed = text.endswith(", ", 0, start) and text.startswith(", ", end) and start == name.start
        return phrase if linked or listed or addressed else None

    def _in_front(self, name: NameSpan) -> NameSpan | None:
        """'Peruvian President Ann Lee', "Peru's Ann Lee", 'Secretary of State Ann Lee'."""
        title = self._words_before(name.start)
        office = next((place for place, (_, word) in enumerate(title) if word in OF_WHAT), len(title)) - 1
        if title and title[office][1].lower() not in heads():
            return None
        head, start, inner = name.start, name.start, list[Inner]()
        if title:
            (head, word), start = title[office], title[0][0]
            pos, tag = ("PROPN", "NNP") if word[0].isupper() else ("NOUN", "NN")
            inner += [_modifier(at, word, head) for at, word in title[:office]]
            inner += [Inner(head, name.start, pos, tag, "nmod:desc"), *_of_what(title[office + 1 :], head)]
        owner = self._owner(start, head, bool(title))
        small = bool(title) and title[0][1][0].islower()  # before 'minister Lee' may stand 'the senior cabinet'
        start = owner[0].start if owner else start
        if (
            start == name.start
            or (small and not owner)
            or (start not in self.addresses and self._goes_on_from_capital(start))
        ):
            return None
        return NameSpan(start, name.end, name.start, PERSON, (*owner, *inner, *self._name(name, name.start)))

    def _words_before(self, end: int) -> list[tuple[int, str]]:
        """Return the words of the title that ends here: 'Prime Minister', 'Minister of Trade and Industry'."""
        first = max(0, end - _LONGEST)
        title: list[tuple[int, str]] = []
        for word in reversed(list(_RUN.finditer(self.text[first:end]))):
            at = first + word.start()
            tied = word[0] in TYING and bool(title) and title[0][1][0].isupper()
            if not (tied or word[0].lower() in title_words()) or self.text[at + len(word[0])] != " ":
                break
            title.insert(0, (at, word[0]))
        while title and title[0][1] in TYING:
            del title[0]
        return title

    def _owner(self, start: int, head: int, titled: bool) -> list[Inner]:
        """Return the words of the state or body right before a title or name: 'Peruvian', "Peru's", 'NATO'."""
        if owner := self._possessive(start - 1, head):
            return owner
        hit = self.ending.get(start - 1)
        if hit is None or not titled or hit.first.way not in {DEMONYM, NAME}:
            return []
        return known_name(self.text, hit.start, hit.end, head, "amod" if hit.first.way == DEMONYM else "compound")

    def _possessive(self, end: int, head: int) -> list[Inner]:
        """Return the words of the state or body whose possessive ends here: "Peru's"."""
        hit = self.ending.get(end - 2)
        if hit is None or self.text[hit.end : end] not in {"'s", "’s"} or hit.first.way not in {NAME, SEAT}:
            return []
        known = known_name(self.text, hit.start, hit.end, head, "nmod:poss")
        return [*known, Inner(hit.end, known[-1].start, "PART", "POS", "case")]

    def _of_state(self, name: NameSpan) -> NameSpan | None:
        """'Ann Lee of Peru'."""
        of = _OF.match(self.text, name.end)
        hit = self.starting.get(of.end()) if of is not None else None
        if of is None or hit is None or hit.first.way != NAME or hit.first.entity.kind != "State":
            return None
        if self.text[hit.end : hit.end + 1] in {"'", "’"}:
            return None
        inner = (
            *self._of(hit, name.start, name.end + 1, of.start(1) if of[1] else None),
            *self._name(name, name.start),
        )
        return NameSpan(name.start, hit.end, name.start, PERSON, inner)

    def _of(self, hit: Hit, head: int, of: int, article: int | None) -> list[Inner]:
        """Return the words of 'of the United States'."""
        known = known_name(self.text, hit.start, hit.end, head, "nmod")
        found = [*known, Inner(of, known[-1].start, "ADP", "IN", "case")]
        return [*found, Inner(article, known[-1].start, "DET", "DT", "det")] if article is not None else found

    def _title(self, match: re.Match[str]) -> WrittenTitle | None:
        """Return the title that the words of a match are, None where they are anything else or of nobody known."""
        head, end = match.start(2), match.end(2)
        inner = [Inner(head, head, "NOUN", "NN", "dep")]
        if match[2] not in heads():
            return None
        if match[4]:
            hit = self.starting.get(match.start(4))
            if hit is None or hit.end != match.end(4) or hit.first.way not in {NAME, SEAT}:
                return None
            inner += self._of(hit, head, end + 1, match.start(3) if match[3] else None)
            end = hit.end
        owned = bool(match[4])
        for word in reversed(list(_RUN.finditer(match[1]))):
            at = match.start(1) + word.start()
            if word[0].lower() in DETERMINERS:
                inner.append(Inner(at, head, "DET", "DT", "det"))
                return WrittenTitle(at, end, head, tuple(inner)) if owned else None
            if owner := self._possessive(at + len(word[0]), head):
                return WrittenTitle(owner[0].start, end, head, (*inner, *owner))
            hit = self.ending.get(at + len(word[0]))
            if hit is not None and hit.first.way == DEMONYM and not owned:
                inner += known_name(self.text, hit.start, hit.end, head, "amod")
                owned = True
            elif word[0] in modifiers():
                inner.append(_modifier(at, word[0], head))
            else:
                return None
        return None

    def _closed(self, phrase: NameSpan, aside: int) -> NameSpan:
        """Return the phrase, with the comma behind it where that closes nothing but the aside."""
        following = _GOING_ON.match(self.text, phrase.end)
        opening = max(self.text.rfind(mark, 0, phrase.start) for mark in _STARTS)
        word = _WORD.search(self.text, opening + 1, phrase.start)
        fronted = word is not None and word[0].lower() in _ADVERBIALS
        if following is None or following[1] in DETERMINERS | _RELATIVES:
            return phrase
        if fronted and not _PREDICATE.fullmatch(following[1]):  # 'After talks with Ann Lee, the premier, he signed'
            return phrase
        inner = (*phrase.inner, _comma(phrase.end, aside))
        return NameSpan(phrase.start, phrase.end + 1, phrase.head, phrase.like, inner)

    def _name(self, name: NameSpan, onto: int) -> list[Inner]:
        """Return the words of a person's name: the first, which hangs on a title or heads the phrase, and its parts."""
        words = WORDS.finditer(self.text, name.start, name.end)
        first, *rest = ((word.start(), word[0]) for word in words)
        return [
            Inner(first[0], onto, "PROPN", "NNP", "appos"),
            *(Inner(at, first[0], *(("PUNCT", "HYPH", "punct") if word == "-" else _PART)) for at, word in rest),
        ]


_PART = ("PROPN", "NNP", "flat")


def _modifier(start: int, word: str, head: int) -> Inner:
    if word.lower() in heads():
        return Inner(start, head, "PROPN", "NNP", "compound")
    return Inner(start, head, "ADJ", "JJ", "amod")


def _of_what(words: list[tuple[int, str]], head: int) -> list[Inner]:
    """Return the words of 'of State', 'of Trade and Industry' behind the word that heads a title."""
    if not words:
        return []
    *rest, (last, _) = words
    inner = [Inner(at, last, *TAGS.get(word, ("PROPN", "NNP", "compound"))) for at, word in rest]
    return [*inner, Inner(last, head, "PROPN", "NNP", "nmod")]


def _comma(start: int, onto: int) -> Inner:
    return Inner(start, onto, "PUNCT", ",", "punct")
