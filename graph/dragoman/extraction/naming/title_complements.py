"""What stands behind a title's head: 'of', 'for', 'to', 'on' and their noun phrase."""

from dataclasses import replace

from dragoman.english import MONTH_WORDS
from dragoman.extraction.grammar.surroundings import is_adjunct
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.actor_words import actor_nouns, name_heads
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, PEOPLE, Hit
from dragoman.extraction.lexicon.office_words import HONORIFIC, OFFICE
from dragoman.extraction.naming.title import (
    DETERMINERS,
    LAWMAKERS,
    NOUNISH,
    POSSESSIVES,
    RANKS,
    SENT_OUT,
    TIMES,
    Owner,
    Title,
)
from dragoman.extraction.naming.title_heads import TitleHeads
from dragoman.extraction.naming.words import PARTICLES, Word

_SENT = frozenset(
    """envoy emissary representative official negotiator minister mediator delegate adviser advisor aide diplomat
    lawmaker legislator senator""".split()
)
"""Who comes 'from' a state or serves somebody, where one says no more of them."""
_TAKES = {
    "of": None,
    "for": None,
    "to": frozenset(
        "ambassador envoy representative adviser advisor delegate nuncio commissioner aide counsellor consul".split()
    ),
    "in": frozenset(
        """ambassador envoy representative consul commissioner attaché attache counsellor leader diplomat two
        counterpart colleague""".split()
    ),
    "from": frozenset({"counterpart", "colleague"}) | _SENT,
    "on": frozenset(
        "adviser advisor envoy rapporteur spokesman spokeswoman spokesperson coordinator representative expert".split()
    ),
}
"""Preposition → the title heads whose complement it opens; None: any."""
_MOVING = frozenset("recall withdraw expel deport remove bar ban pull bring call fly return send".split())
"""Verbs that take somebody 'from' a place."""
_TELLING = frozenset("assure inform remind notify convince accuse apprise suspect rid".split())
"""Verbs with whom and 'of' what."""
_CIVIL_SERVANTS = frozenset(
    "secretary undersecretary under-secretary official director minister adviser advisor".split()
)
_OFFICES = frozenset("ministry office department presidency secretariat chancellery cabinet".split())
_OPPOSITE = frozenset({"counterpart", "colleague"})
_STAFF = frozenset({"official", "diplomat", "officer"})
_SERVING = frozenset("adviser advisor aide assistant secretary counsellor deputy".split())
"""Heads that take with 'to' the person whom their holder serves."""
_WHERE_TO = frozenset({"in", "to", "for", "at"})
_LINKS = frozenset({"of", "for", "and", "&", "at", "to", "on"})
_SPELLS = frozenset("month year week day moment time first second third past last next rest duration".split())
_PARTS_OF_YEAR = MONTH_WORDS | {"spring", "summer", "autumn", "winter"}
_TERMS = frozenset("years year months decades last the past".split())

_LONGEST_SERVED = 6
"""Within how many words the office ends that somebody serves: 'the new Congolese foreign minister'."""


class Complements:
    """Reads rightwards from a title's head."""

    def __init__(self, heads: TitleHeads) -> None:
        self.heads = heads
        self.words = heads.words

    def complete(self, title: Title) -> Title:
        """Return the title with what follows it: 'minister of fisheries of Chad'."""
        last, owners = title.last, list(title.owners)
        while True:
            mark = self.words.get(last + 1)
            if mark is None or self.words.apart(mark.index) or not self._opens(title, mark):
                break
            if self._is_date(mark, last + 2) or self._is_for_post(mark.index):
                break
            speaking = title.core.name in self.heads.lexicon.speaking
            if name := self._titled_name(last + 2, speaking):  # 'adviser to President Ann Lee': two titles
                owners.append(Owner(self.words[name], after=True))
                break
            if name := self._name_served(title, mark, last + 2) or self._apposed_name(title, last + 2):
                owners.append(Owner(self.words[name], after=True))
                break
            if mark.lower in _WHERE_TO and self._is_sent_out(title, last):
                end, _ = self._complement(last + 2)  # 'head of the UN mission in Mali'
                return replace(title, last=end, label_last=end, owners=tuple(owners)) if end > last + 1 else title
            end, owner = self._complement(last + 2, apposed=self._is_apposed(title))
            if end < last + 2:
                break
            serving = mark.lower == "to" and title.core.name.split()[-1] in _SERVING
            national = mark.lower == "for" and self._ends_in_state(last + 2, owner)
            opposite = mark.lower == "in" and title.core.name in _OPPOSITE  # 'her counterpart in Tallinn'
            within = mark.lower == "in" and self._is_within(title, last + 2)
            if within and self.words.lower(last + 2) in POSSESSIVES:  # 'the farm minister in his cabinet'
                owners.append(Owner(self.words[last + 2], after=True))
                return replace(title, last=end, owners=tuple(owners))
            own = owner.hit is None and owner.word.lower == "republic"  # 'the President of the Republic'
            if not own and (
                mark.lower in {"of", "from"}
                or opposite
                or within
                or serving
                or national
                or (mark.lower in {"for", "at"} and self._is_employer(title, mark, owner))
            ):
                owners.append(replace(owner, after=True))
            last = end
            if mark.lower in {"of", "from"}:
                last = self._further_of(last, owners, title.core.plural)
            elif mark.lower in {"in", "to"} and title.core.plural:  # 'the ambassadors in Lima and Quito, X and Y'
                last = self._further_of(last, [], plural=True)
            if mark.lower == "at":
                return replace(title, last=last, owners=tuple(owners))
            title = replace(title, label_last=last, complement=mark.lower)
        return replace(title, last=self._behind_term(last), owners=tuple(owners))

    def _behind_term(self, last: int) -> int:
        """Return the last word of how long the office has been held: 'the premier since 2019, Ann Lee,'."""
        mark, end = self.words.get(last + 1), last + 1
        if mark is None or mark.lower not in {"since", "for"}:
            return last
        while (word := self.words.get(end + 1)) is not None and end < last + 4 and self._tells_time(word):
            end += 1
        closed = word is not None and word.text == ","
        return end if closed and end > last + 1 else last

    @staticmethod
    def _tells_time(word: Word) -> bool:
        return word.text.isdigit() or word.pos == "NUM" or word.lower in _TERMS | _PARTS_OF_YEAR

    def _is_date(self, mark: Word, index: int) -> bool:
        """Tell whether what follows says when: 'appointed envoy to the Horn in May', 'president for the month'."""
        word = self.words.get(index + (mark.lower == "for"))
        if word is None:
            return False
        spell = mark.lower == "for" and word.lower in _SPELLS
        return spell or (mark.lower == "in" and (word.lower in _PARTS_OF_YEAR or word.text.isdigit()))

    def _is_for_post(self, index: int) -> bool:
        """Tell whether it is said for what somebody is chosen: 'picked the minister of Spain | for the post'."""
        words = [w.lower for w in self.words.words[index : index + 3]]
        return words[:1] == ["for"] and not word_classes("nouns")["posts"].isdisjoint(words[1:])

    def _ends_in_state(self, first: int, owner: Owner) -> bool:
        """Tell whether a complement says of which state: 'minister for Foreign Affairs of Ireland'."""
        if owner.hit is None or owner.hit.first.way != NAME or owner.hit.first.entity.kind != "State":
            return False
        start = self.words.between(owner.hit.start, owner.hit.end)[0]
        before = [w.lower for w in self.words.words[max(first, start - 2) : start]]
        return before[-1:] == ["of"] or before == ["of", "the"]

    def _is_apposed(self, title: Title) -> bool:
        """Tell whether the title stands behind a name: 'Ann Lee, leader of the Jana Morcha', where no other follows."""
        mark, name = self.words.get(title.first - 1), self.words.get(title.first - 2)
        return mark is not None and name is not None and mark.text == "," and name.pos == "PROPN"

    def _further_of(self, last: int, owners: list[Owner], plural: bool) -> int:
        """Return the last word of 'of A and of B', or of 'presidents of A, B, and C', with these among the owners."""
        marks = (self.words.get(last + 1), self.words.get(last + 2))
        if all(marks) and [m.lower for m in marks if m] == ["and", "of"]:
            end, owner = self._complement(last + 3)
            if end >= last + 3:
                owners.append(replace(owner, after=True))
                return end
        start = last + 1
        for link in (",", "and", "the"):  # 'ministers of Spain, Chad, and the United Kingdom'
            start += (mark := self.words.get(start)) is not None and mark.lower == link
        linked = plural and marks[0] is not None and marks[0].lower in {"and", ","}
        hit = self.heads.hit_at.get(start)
        after = self.words.between(hit.start, hit.end)[1] if hit else 0
        if linked and hit and hit.first.way != DEMONYM and not self.words[after - 1].possessive:
            owners.append(Owner(self.words[after - 1], hit, after=True))
            return self._further_of(after - 1, owners, plural)
        return last

    def _opens(self, title: Title, mark: Word) -> bool:
        lower = mark.lower
        if lower in _WHERE_TO and self._is_sent_out(title, mark.index - 1):
            return True
        before = self.words.get(title.first - 1)
        if lower in {"in", "at"} and "both" in {self.words[title.first].lower, before.lower if before else ""}:
            return False  # 'met both ministers | in the Oval Office'
        if lower == "at":
            return title.core.name in _STAFF or (title.office and title.core.name != "chief of staff")
        if self._is_circumstance(mark.index + 1):
            return False
        if lower == "in" and self._is_within(title, mark.index + 1):
            return True
        if lower not in _TAKES or title.complement == lower == "of":
            return False
        told = before is not None and before.tokens[-1].lemma_.lower() in _TELLING
        if lower == "of" and told and not self._is_of_state(mark.index + 1):
            return False  # 'assured the minister | of Chad's support'
        behind = self.words.get(mark.index + 1)
        if lower == "for" and behind is not None and behind.lower in POSSESSIVES:
            return False  # 'praised both leaders | for their patience'
        if title.core.name in {"host", "guest", "visitor"}:
            return lower in {"of", "from"}  # 'thanked her host | for his welcome'
        if lower == "from" and title.core.name not in _OPPOSITE:
            one = before is not None and {before.lower, self.words[title.first].lower} & {"a", "an", "another"}
            moved = self.words[title.core_last].head.head.lemma_.lower() in _MOVING
            if not one or moved or title.core.plural:  # 'the envoy left | from Rome', 'recalled an envoy | from Rome'
                return False
        heads = _TAKES[lower]
        return heads is None or title.core.name.split()[-1] in heads or title.core.name.split()[0] in heads

    def _is_circumstance(self, index: int) -> bool:
        """Tell whether what follows only tells to what end something is done: 'recalled the envoy | in a bid to'."""
        for word in self.words.words[index : index + 4]:
            if is_adjunct(word.tokens[-1]):
                return True
            if word.pos in {"NOUN", "PROPN"}:
                return False
        return False

    def _is_within(self, title: Title, index: int) -> bool:
        """Tell whether an office is one in a ministry: 'permanent secretary in Chad's finance ministry'."""
        if title.core.name.split()[-1] not in _CIVIL_SERVANTS:
            return False
        while (word := self.words.get(index)) is not None and not self.words.apart(index):
            if word.lower in _OFFICES:
                return True
            if word.pos not in {"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART"}:
                return False
            index += 1
        return False

    def _is_sent_out(self, title: Title, last: int) -> bool:
        """Tell whether a title ends in what is sent somewhere: 'head of the UN mission', 'head of mission'."""
        return (title.complement == "of" or " of " in title.core.name) and self.words[last].lower in SENT_OUT

    def _is_of_state(self, index: int) -> bool:
        """Tell whether a state is named whole and a comma or 'of' comes behind: 'accused the ruler of Chad of'."""
        if (word := self.words.get(index)) is not None and word.lower == "the":
            index += 1
        hit = self.heads.hit_at.get(index)
        behind = self.words.get(self.words.between(hit.start, hit.end)[1]) if hit is not None else None
        if behind is None or self.words[behind.index - 1].possessive:
            return False
        return behind.lower in {",", "of"}

    def _is_employer(self, title: Title, mark: Word, owner: Owner) -> bool:
        seated = title.core.name in LAWMAKERS and owner.word.lower == "party"  # 'an MP for the Green Party'
        return (
            mark.lower == "at"
            or seated
            or title.core.name in self.heads.lexicon.speaking
            or title.core.name == "negotiator"
        )

    def _complement(self, index: int, apposed: bool = False) -> tuple[int, Owner]:
        """Return the last word of the noun phrase that begins here, and the word or name that heads it.

        A person's name ends it, except where the title is already told of the person before it.
        """
        position = index
        owner: Owner | None = None
        linked = False
        while (word := self.words.get(position)) is not None and position < index + 12:
            if self.words.apart(position):
                break
            hit = self.heads.hit_at.get(position)
            if hit is not None:
                _, after = self.words.between(hit.start, hit.end)
                if hit.first.way == PEOPLE and self.words[position - 1].possessive:
                    owner = Owner(self.words[after - 1])  # 'the leader of Bosnia's Serbs' is not Serbia's
                elif owner is None or owner.hit is None or (not linked and owner.hit.first.way == DEMONYM):
                    owner = Owner(self.words[after - 1], hit)
                position = after
                if self.words[after - 1].possessive:
                    owner, position = None, after
                elif self._ends_before_name(hit, after):
                    break
                continue
            before = self.words[position - 1]
            goes_on = apposed and before.capital and self.heads.core_here(position - 1) is None
            owned = before.possessive and not self._is_state(position - 1)  # 'guests of Chad's | Ali Khan'
            if position in self.heads.starts_person and position > index and not (owned or goes_on):
                break
            if position > index and self._is_rank(position):
                break
            if not self._continues(index, position, word) or self._ends_portfolio(index, position):
                break
            linked = linked or (word.lower in {"of", "for"} and owner is not None)
            hit = owner.hit if owner is not None else None
            described = hit is not None and hit.first.way in {DEMONYM, PEOPLE}
            of_state = described or (hit is not None and hit.first.entity.kind == "State")
            if of_state and self._stands_for_state(word):  # 'of the Chinese Government', 'to the US President'
                linked = True
            replaces = not linked and (hit is None or described)
            if (word.pos in NOUNISH or word.capital) and (replaces or (self._extends(position) and not linked)):
                owner = Owner(word)
            position += 1
        while position > index and self.words[position - 1].lower in DETERMINERS | _LINKS | POSSESSIVES:
            position -= 1
        if owner is None:
            return index - 1, Owner(self.words[max(0, index - 1)])
        return position - 1, owner

    def _is_state(self, index: int) -> bool:
        hit = self.heads.hit_of.get(index)
        return hit is not None and hit.first.way == NAME and hit.first.entity.kind == "State"

    def _is_rank(self, index: int) -> bool:
        """Tell whether a rank with its holder begins here: 'Envoy for Chad | Ambassador Ann Lee', '| Dr. Ann Lee'."""
        core = self.heads.core_here(index) if self.words[index].capital else None
        if core is None or not (core.name.split()[-1] in RANKS or core.name == "ambassador" or core.sort == HONORIFIC):
            return False
        start = end = index + core.words
        while (word := self.words.get(end)) and word.capital and not self.words.apart(end):
            end += 1
        named = end - start in {2, 3} and self.words[end - 1].lower not in name_heads()
        return named or start in self.heads.starts_person

    def _ends_before_name(self, hit: Hit, behind: int) -> bool:
        """Tell whether an unknown name follows a state's: 'Ambassador of Chad to Austria Dauren Bekov'."""
        if hit.first.way != NAME or hit.first.entity.kind != "State":
            return False
        end = behind
        while (
            (word := self.words.get(end))
            and (word.capital or word.text in PARTICLES)
            and not self.words.apart(end)
            and end not in self.heads.hit_of
        ):
            end += 1
        run = [w for w in self.words.words[behind:end] if w.text not in PARTICLES]
        known = any(w.lower in name_heads() or self.heads.core_here(w.index) is not None for w in run)
        return len(run) in {2, 3} and not known and all(w.pos == "PROPN" for w in run)

    def _ends_portfolio(self, first: int, index: int) -> bool:
        """Tell whether an unknown name begins behind a whole portfolio: 'Minister of Foreign Affairs Kiri Tau'."""
        portfolios = self.heads.lexicon.portfolios
        if index == first or self.words[index - 1].lower not in portfolios or self.words[index].lower in portfolios:
            return False
        behind = index + 1
        while (word := self.words.get(behind)) is not None and word.text in PARTICLES:
            behind += 1
        named = [self.words[index], *self.words.words[behind : behind + 1]]
        written = len(named) == 2 and all(w.capital and w.pos == "PROPN" for w in named)
        return written and named[1].lower not in portfolios and named[1].lower not in name_heads()

    def _stands_for_state(self, word: Word) -> bool:
        """Tell whether a state's demonym before this word says whose the whole is."""
        core = self.heads.lexicon.core([word.lower])
        return word.lower in actor_nouns().state or (core is not None and not core.plural)

    def _titled_name(self, index: int, speaking: bool) -> int:
        """Return the last word of the titled name that begins here, 0 if none does: 'President Ann Lee'."""
        hit = self.heads.hit_at.get(index)
        if hit is not None:  # 'of U.N. Secretary-General X'
            index = self.words.between(hit.start, hit.end)[1]
        core = self.heads.core_here(index) if self.words.get(index) is not None else None
        if core is None or core.plural or index + core.words not in self.heads.starts_person:
            return 0
        apart = hit is not None and hit.first.way == NAME and not speaking
        if apart and (core.sort == HONORIFIC or core.name == "ambassador"):
            return 0  # 'the envoy for Chad | Ambassador Ann Lee'
        return self._end_of_name(index + core.words)

    def _name_served(self, title: Title, mark: Word, index: int) -> int:
        """Return the last word of the name of whom somebody serves, 0 if none is told: 'the envoy of Ann Lee'."""
        serving = title.core.name.split()[-1] in _SENT and mark.lower in {"of", "to", "for"}
        return self._end_of_name(index) if serving and index in self.heads.starts_person else 0

    def _apposed_name(self, title: Title, index: int) -> int:
        """Return the last word of whose name explains the office served: "Lee, an envoy of Peru's premier, | Tom Ray".

        So behind "an envoy of Peru's premier"; who 'an envoy of the premier, Ann Lee,' is stays open. 0 if none is.
        """
        opening, start = self.words[title.first].lower in {"a", "an"}, index
        if title.core.plural or not (opening or self._is_apposed(title)):
            return 0
        end = index + _LONGEST_SERVED
        while index < end and (word := self.words.get(index)) is not None and word.text[0].isalpha():
            core = self.heads.core_here(index)
            if core is not None and (self.words.lower(index + core.words) in {",", "of"} or core.plural):
                break
            index += 1
        else:
            return 0
        name = index + (core.words if core is not None else 0) + 1
        served = core is not None and core.sort == OFFICE and not core.plural and self.words.lower(name - 1) == ","
        of_state = any(place in self.heads.hit_of for place in range(start, index))
        sure = served and (of_state or self._is_apposed(title))
        return self._end_of_name(name) if sure and name in self.heads.starts_person else 0

    def _end_of_name(self, last: int) -> int:
        """Return the last capitalised word of the name that begins here."""
        while (word := self.words.get(last + 1)) and word.capital and not self.words.apart(last + 1):
            last += 1
        return last

    def _extends(self, index: int) -> bool:
        """Tell whether a capitalised word goes on with a known name: 'ECOWAS Commission', not 'ASEAN Chair'."""
        written = self.words[index].capital and self.heads.core_here(index) is None
        return written and index - 1 in self.heads.hit_of and not self.words[index - 1].possessive

    def _continues(self, first: int, index: int, word: Word) -> bool:
        lower = word.lower
        if lower in DETERMINERS or lower in POSSESSIVES:
            return index == first or self.words[index - 1].lower in _LINKS
        if self._is_for_post(index):
            return False
        if lower in {"of", "for", "the"}:
            following = self.words.get(index + 1)
            return index > first and following is not None and following.text[0].isalpha()
        if lower in {"and", "&", ","}:
            return index > first and self.heads.joins_portfolios(index)
        if not word.text[0].isalpha() or lower in TIMES:
            return False
        told = "-" in word.text and word.head.rel == "amod"  # 'president of the opposition-held assembly'
        return word.capital or word.pos in NOUNISH or told
