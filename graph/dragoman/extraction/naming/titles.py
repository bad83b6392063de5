"""Titles in a text: 'the Mexican foreign minister', 'commissioner of the Royal Canadian Mounted Police'.

Read from words, not from the parse: news writes titles in few patterns, and parsers stumble over exactly these.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.extraction.lexicon.actor_words import actor_nouns, name_heads
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, PARTY, PEOPLE, REGION, SEAT, Hit
from dragoman.extraction.lexicon.office_words import HONORIFIC, OCCUPATION, OFFICE, Core, office_words
from dragoman.extraction.naming.words import CALENDAR, Word, Words

DETERMINERS = frozenset("the a an".split())
POSSESSIVES = frozenset("his her its their whose my our your".split())
_NOUNISH = frozenset({"NOUN", "PROPN", "ADJ"})
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
    "from": frozenset({"counterpart", "colleague"}),
    "on": frozenset(
        "adviser advisor envoy rapporteur spokesman spokeswoman spokesperson coordinator representative expert".split()
    ),
}
"""Preposition → the title heads whose complement it opens; None: any."""


_BODIES = frozenset("office meeting council forum conference building residence committee association palace".split())
"""Words that with a title before them name a body or place, no person."""
_SEATED = frozenset("mp mep senator lawmaker legislator congressman congresswoman deputy".split())
"""Offices held 'for' a party."""
_CHAMBERS = frozenset("house chamber council congress assembly".split())
"""Bodies named after those who sit in them: 'House of Representatives'."""
_TELLING = frozenset("assure inform remind notify convince accuse apprise suspect rid".split())
"""Verbs with whom and 'of' what."""
_OPPOSITE = frozenset({"counterpart", "colleague"})
_STAFF = frozenset({"official", "diplomat", "officer"})
_COMMANDING = frozenset(
    "commander commander-in-chief chief minister head leader spokesman president ruler governor envoy".split()
) | {"chief of staff"}
_RANKS = frozenset("general colonel major captain lieutenant admiral marshal brigadier".split())
"""Ranks that stand as titles of their own behind those: 'army chief General Ann Lee' holds both."""
_STYLES = frozenset("cardinal archbishop bishop prince princess sheikh".split())
"""What the holder of an office may be besides: 'Foreign Minister Archbishop Paul Ray'."""
_GRADES = frozenset({"permanent", "special", "executive", "general", "managing"})
SENT_OUT = frozenset(
    """mission delegation force forces team contingent operation embassy consulate panel office agency troops
    peacekeepers""".split()
)
"""What a state or organisation sends somewhere, under a head of its own."""
SERVING = frozenset("adviser advisor aide assistant secretary counsellor deputy".split())
"""Heads that take with 'to' the person whom their holder serves."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose office it is: a known name, or a word to be resolved ('his', 'the alliance’s')."""

    word: Word
    hit: Hit | None = None
    after: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A title: its words (first to last), the core that heads it, whose it is, and how it stands."""

    first: int
    last: int
    label_first: int
    label_last: int
    core: Core
    owners: tuple[Owner, ...] = ()
    definite: bool = False
    former: bool = False
    complement: str = ""
    core_last: int = 0

    @property
    def office(self) -> bool:
        """Tell whether holding it is holding an office."""
        return self.core.sort == OFFICE


class TitleReader:
    """Finds the titles among the words of a document whose known names are given by their first word."""

    def __init__(self, words: Words, hits: dict[int, Hit], starts_person: set[int]) -> None:
        self.words = words
        self.lexicon = office_words()
        self.hit_at = hits
        self.hit_of: dict[int, Hit] = {}
        for hit in hits.values():
            first, last = words.between(hit.start, hit.end)
            self.hit_of.update(dict.fromkeys(range(first, last), hit))
        self.starts_person = starts_person
        self.surnames = {
            word.lower
            for word in words.words
            if word.capital
            and word.index - 1 in starts_person
            and not words.apart(word.index)
            and word.lower in self.lexicon.also_surnames
        }

    def titles(self) -> Iterator[Title]:
        """Yield the titles in text order; one inside another only once, as the outer one."""
        index = 0
        while index < len(self.words):
            core = self._core(index)
            if core is None:
                index += 1
                continue
            title = self._complete(index, core)
            yield title
            index = max(index + core.words, title.label_last + 1)

    def _core(self, index: int) -> Core | None:
        """Return the title head that begins here, unless a further head follows at once ('Deputy Prime Minister')."""
        if index in self.hit_of and self.words[index].index not in self.hit_at:
            return None
        core = self._core_here(index)
        honorific = core is not None and core.sort == HONORIFIC and index - 1 in self.starts_person
        if core is None or honorific or self._is_short_surname(index):
            return None
        if core.name in self.lexicon.also_given_names and not self._stands_as_title(index):
            return None
        if self._opens_name(index + core.words) or self._sits_in_chamber(index):
            return None
        if core.name in self.surnames and self.words[index].capital and not self._stands_as_title(index):
            return None
        after = index + core.words
        if core.name == "deputy":
            after = self._behind_portfolio(after)
        follows = self.words.get(after)
        if follows is not None and not self.words[after - 1].possessive and after not in self.hit_of:
            further = self._core_here(after)
            if (
                further is not None
                and further.sort == OFFICE
                and core.sort != HONORIFIC
                and not (core.name in _COMMANDING and further.name.split()[-1] in _RANKS)
                and not (core.sort == OFFICE and further.name in _STYLES)
                and not (further.name in self.lexicon.also_given_names and not self._stands_as_title(after))
                and not self._is_verb(after, further)
            ):
                return None
        return None if self._is_verb(index, core) else core

    def _is_short_surname(self, index: int) -> bool:
        """Tell 'Amit Sen said' from 'Sen. Bob Hale': what shortens a title in small letters stands before a name."""
        word, following = self.words[index], self.words.get(index + 1)
        short = word.text.lower() in self.lexicon.abbreviations and word.text.istitle()
        return short and (following is None or not following.capital or self.words.apart(index + 1))

    def _opens_name(self, behind: int) -> bool:
        """Tell whether the title only opens the name of a body: 'Representative Office', 'Leaders Meeting'."""
        word, following = self.words.get(behind), self.words.get(behind + 1)
        if word is None or self.words.apart(behind) or not (word.capital and self.words[behind - 1].capital):
            return False
        return word.lower in _BODIES and not (
            following is not None and following.capital and not self.words.apart(behind + 1)
        )

    def _sits_in_chamber(self, index: int) -> bool:
        """Tell whether the title only closes the name of a body: 'House of Representatives', 'Council of Ministers'."""
        if index < 2 or not self.words[index].capital or self.words[index - 1].lower != "of":
            return False
        body = self.words[index - 2]
        return body.capital and body.lower in _CHAMBERS and not self.words.apart(index)

    def _stands_as_title(self, index: int) -> bool:
        """Tell 'the Amir', 'Kuwait's Amir', 'Amir of Qatar' and 'Amir Sheikh X' from 'Amir X'."""
        before = self.words.get(index - 1)
        if before and not self.words.apart(index):
            owned = before.possessive or before.lower in POSSESSIVES or index - 1 in self.hit_of
            if owned or before.lower in DETERMINERS or before.pos == "ADJ":
                return True
        following = self.words.get(index + 1)
        return following is not None and (following.lower == "of" or following.lower in self.lexicon.honorifics)

    def _behind_portfolio(self, index: int) -> int:
        """Return where the head of 'deputy foreign minister' stands."""
        end = index
        while end < index + 3 and (word := self.words.get(end)):
            if word.lower not in self.lexicon.portfolios and word.lower not in _GRADES:
                break
            end += 1
        return end

    def _core_here(self, index: int) -> Core | None:
        if self._is_sent(index):
            return Core("diplomat", 1, False, OCCUPATION)
        if index in self.hit_at or _plain(self.words[index]) not in self.lexicon.openings:
            return None
        words = [_plain(word) for word in self._run(index)]
        return self.lexicon.core(words) if words else None

    def _is_sent(self, index: int) -> bool:
        """Tell whether a man or woman is somebody's envoy: 'the Kremlin's man in Lima', 'his woman in Oslo'."""
        word, before, behind = self.words[index], self.words.get(index - 1), self.words.get(index + 1)
        if word.lower not in {"man", "woman"} or before is None or behind is None:
            return False
        if before.lower == "own":  # 'its own man in Lima'
            before = self.words.get(index - 2) or before
        owned = (before.possessive or before.lower in POSSESSIVES) and not self.words.apart(index)
        place = self.words.get(index + 2)
        return owned and behind.lower in {"in", "at"} and place is not None and place.capital

    def _run(self, index: int) -> list[Word]:
        """Return up to four words from here with no mark between them."""
        run: list[Word] = []
        for word in self.words.words[index : index + 4]:
            if not word.text[0].isalnum() or (run and self.words.apart(word.index)):
                break
            run.append(word)
            if word.possessive:
                break
        return run

    def _is_verb(self, index: int, core: Core) -> bool:
        """Tell whether the word is used as a verb ('heads', 'leads', 'chairs') or no title at all ('general')."""
        word = self.words[index]
        if core.words > 1:
            return False
        if word.pos in {"VERB", "AUX", "ADV"} and not word.capital:
            return True
        if word.pos == "ADJ" and not word.capital and core.name not in self.lexicon.speaking:
            following = self.words.get(index + 1)
            return following is not None and following.pos in {"NOUN", "ADJ"} and not following.capital
        return False

    def _complete(self, index: int, core: Core) -> Title:
        last = index + core.words - 1
        title = Title(
            index, last, index, last, core, core_last=last, former=self.words[index].lower.startswith(("ex-", "then-"))
        )
        if core.sort == HONORIFIC:
            return title
        title = self._leftwards(title)
        return title if self.words[last].possessive else self._rightwards(title)

    # to the left: modifiers, then whose it is, then the article

    def _leftwards(self, title: Title) -> Title:
        first = title.first
        owners: list[Owner] = []
        label_first = first
        former = title.former
        definite = False
        while first > 0 and not self.words.apart(first):
            word = self.words[first - 1]
            hit = self.hit_of.get(first - 1)
            besides = title.core.name.split()[-1] in _RANKS | _STYLES
            if besides and word.lower in _COMMANDING | {"staff", "forces", "secretary", "state"}:
                break
            if hit is not None:
                first, _ = self.words.between(hit.start, hit.end)
                owners.insert(0, Owner(word, hit))
                if self._names_body(hit) and not word.possessive:
                    label_first = first
            elif (
                word.lower in self.lexicon.former
                and not word.possessive
                and not (word.lower == "once" and self.words[first].capital)
            ):
                former, first = True, first - 1
            elif word.lower in DETERMINERS:
                definite = definite or word.lower == "the"
                first -= 1
                break
            elif word.lower in POSSESSIVES and self.words[first].lower in self.lexicon.addresses:
                definite, first = True, first - 1  # 'His Majesty King X'
                break
            elif word.possessive or word.lower in POSSESSIVES:
                owners.insert(0, Owner(word))
                first = first - 1 if word.lower in POSSESSIVES else self._noun_phrase_start(first - 1)
                break
            elif self._modifies(first - 1):
                first -= 1
                bare = word.lower in self.lexicon.not_title or word.lower.endswith("-year-old") or word.text.isdigit()
                if not bare and not owners:
                    label_first = first
            elif self._joins_portfolios(first - 1) or (title.core.plural and self._joins_owners(first - 1, owners)):
                first -= 1
            elif self._is_name(first - 1) and not owners:
                owners.insert(0, Owner(word))
                first = self._noun_phrase_start(first - 1)
                break
            else:
                break
        definite = definite or any(o.word.possessive or o.word.lower in POSSESSIVES for o in owners)
        return replace(
            title, first=first, label_first=label_first, owners=tuple(owners), definite=definite, former=former
        )

    def _names_body(self, hit: Hit) -> bool:
        known = hit.first
        return known.way == NAME and known.entity.kind != "State"

    def _modifies(self, index: int) -> bool:
        """Tell whether a word before a title belongs to it: 'deputy', 'foreign', 'senior', 'Majority'."""
        word = self.words[index]
        lower = word.lower
        if lower in _TIMES:
            return False
        if lower.endswith("-year-old") or word.text.isdigit():
            return True
        if word.possessive or not word.text[0].isalpha():
            return False
        if lower == "elected" and word.pos == "VERB" and word.head.dep_ != "amod":
            return False  # 'the parliament elected army chief X president'
        if lower in self.lexicon.portfolios or lower in self.lexicon.not_title:
            return True
        core = self._core_here(index)
        if core is not None and core.sort == HONORIFIC:
            return False  # 'His Majesty | King X'
        if core is not None or lower in {
            "acting",
            "managing",
            "vice",
            "prime",
            "assistant",
            "associate",
        }:
            return True
        if index in self.starts_person:
            return False
        opens = index == 0 or self.words[index - 1].sentence != word.sentence  # 'Army spokesman Ann Lee', a plain noun
        if opens and lower in actor_nouns().kinds and not self.words[index + 1].capital:
            return True
        if word.capital is not self.words[index + 1].capital:
            return False
        return word.pos in _NOUNISH and not word.head.is_digit and not self._is_plural_noun(word)

    def _is_plural_noun(self, word: Word) -> bool:
        return word.head.tag_ == "NNS" and word.lower not in self.lexicon.portfolios

    def _joins_portfolios(self, index: int) -> bool:
        before, after = self.words.get(index - 1), self.words[index + 1]
        return (
            self.words[index].lower in {"and", "&", ","}
            and before is not None
            and before.lower in self.lexicon.portfolios
            and after.lower in self.lexicon.portfolios
            and before.capital == after.capital
        )

    def _joins_owners(self, index: int, owners: list[Owner]) -> bool:
        """Tell whether a word joins a state's name to the one in front.

        So in 'the French and German ministers', in 'Chad and Togo's ministers'.
        """
        hit, mark = self.hit_of.get(index - 1), self.words[index].lower
        if mark not in {"and", "&", ","} or hit is None or not owners or owners[0].hit is None:
            return False
        if owners[-1].word.possessive:
            named = {NAME, SEAT} >= {hit.first.way, owners[0].hit.first.way} and hit.first.entity.kind == "State"
            return named and (mark != "," or len(owners) > 1)
        return owners[0].hit.first.way == DEMONYM and (hit.first.way == DEMONYM or self._is_short(index - 1))

    def _is_short(self, index: int) -> bool:
        """Tell whether a name is written in capitals, as those that modify nouns like adjectives are: 'EU', 'U.S.'."""
        letters = self.words[index].text.replace(".", "")
        return len(letters) > 1 and letters.isupper()

    def _is_name(self, index: int) -> bool:
        word = self.words[index]
        party = word.lower == "party"  # 'Green Party lawmaker Ann Lee'
        if word.lower in CALENDAR:  # 'On Monday President Ann Lee'
            return False
        return word.capital and (word.pos == "PROPN" or index in self.starts_person or party)

    def _noun_phrase_start(self, index: int) -> int:
        """Return the first word of the noun phrase that ends here: 'the Pacific island' from 'island'."""
        while index > 0:
            before = self.words[index - 1]
            if before.lower in DETERMINERS:
                return index - 1
            if before.possessive or not (before.pos in _NOUNISH or index - 1 in self.hit_of):
                return index
            index -= 1
        return index

    # to the right: 'of', 'for', 'to', 'on' and their noun phrase

    def _rightwards(self, title: Title) -> Title:
        last, owners = title.last, list(title.owners)
        while True:
            mark = self.words.get(last + 1)
            if mark is None or self.words.apart(mark.index) or not self._opens(title, mark):
                break
            if self._is_date(mark, last + 2):
                break
            if name := self._titled_name(last + 2):  # 'adviser to President Ann Lee': two titles
                owners.append(Owner(self.words[name], after=True))
                break
            if mark.lower in _WHERE_TO and title.complement == "of" and self.words[last].lower in SENT_OUT:
                end, _ = self._complement(last + 2)  # 'head of the UN mission in Mali'
                return replace(title, last=end, label_last=end, owners=tuple(owners)) if end > last + 1 else title
            end, owner = self._complement(last + 2, apposed=self._is_apposed(title))
            if end < last + 2:
                break
            serving = mark.lower == "to" and title.core.name.split()[-1] in SERVING
            national = mark.lower == "for" and self._ends_in_state(last + 2, owner)
            opposite = mark.lower == "in" and title.core.name in _OPPOSITE  # 'her counterpart in Tallinn'
            if (
                mark.lower in {"of", "from"}
                or opposite
                or serving
                or national
                or (mark.lower in {"for", "at"} and self._is_employer(title, mark, owner))
            ):
                owners.append(replace(owner, after=True))
            last = end
            if mark.lower in {"of", "from"}:
                last = self._further_of(last, owners, title.core.plural)
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
        return word.text.isdigit() or word.pos == "NUM" or word.lower in _TERMS | MONTHS

    def _is_date(self, mark: Word, index: int) -> bool:
        """Tell whether what follows says when: 'appointed envoy to the Horn in May', 'president for the month'."""
        word = self.words.get(index + (mark.lower == "for"))
        if word is None:
            return False
        spell = mark.lower == "for" and word.lower in _SPELLS
        return spell or (mark.lower == "in" and (word.lower in MONTHS or word.text.isdigit()))

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
        """Return the last word of 'of A and of B', or of 'presidents of A and B', with B among the owners."""
        marks = (self.words.get(last + 1), self.words.get(last + 2))
        if all(marks) and [m.lower for m in marks if m] == ["and", "of"]:
            end, owner = self._complement(last + 3)
            if end >= last + 3:
                owners.append(replace(owner, after=True))
                return end
        article = marks[1] is not None and marks[1].lower == "the"  # 'ministers of Spain and the United Kingdom'
        hit = self.hit_at.get(last + 2 + article)
        if plural and marks[0] is not None and marks[0].lower in {"and", ","} and hit and hit.first.way != DEMONYM:
            after = self.words.between(hit.start, hit.end)[1]
            owners.append(Owner(self.words[after - 1], hit, after=True))
            return self._further_of(after - 1, owners, plural)
        return last

    def _opens(self, title: Title, mark: Word) -> bool:
        lower = mark.lower
        if lower in _WHERE_TO and title.complement == "of" and self.words[mark.index - 1].lower in SENT_OUT:
            return True
        if lower == "at":
            return title.core.name in _STAFF or (title.office and title.core.name != "chief of staff")
        if lower not in _TAKES or title.complement == lower == "of":
            return False
        before = self.words.get(title.first - 1)
        told = before is not None and before.tokens[-1].lemma_.lower() in _TELLING
        if lower == "of" and told and not self._is_of_state(mark.index + 1):
            return False  # 'assured the minister | of Chad's support'
        if title.core.name in {"host", "guest", "visitor"}:
            return lower in {"of", "from"}  # 'thanked her host | for his welcome'
        heads = _TAKES[lower]
        return heads is None or title.core.name.split()[-1] in heads or title.core.name.split()[0] in heads

    def _is_of_state(self, index: int) -> bool:
        """Tell whether a state is named whole and a comma or 'of' comes behind: 'accused the ruler of Chad of'."""
        index += self.words[index].lower == "the" if self.words.get(index) is not None else 0
        hit = self.hit_at.get(index)
        behind = self.words.get(self.words.between(hit.start, hit.end)[1]) if hit is not None else None
        whole = behind is not None and not self.words[behind.index - 1].possessive
        return whole and behind is not None and behind.lower in {",", "of"}

    def _is_employer(self, title: Title, mark: Word, owner: Owner) -> bool:
        seated = title.core.name in _SEATED and owner.word.lower == "party"  # 'an MP for the Green Party'
        return (
            mark.lower == "at" or seated or title.core.name in self.lexicon.speaking or title.core.name == "negotiator"
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
            hit = self.hit_at.get(position)
            if hit is not None:
                _, after = self.words.between(hit.start, hit.end)
                if owner is None or owner.hit is None or (not linked and owner.hit.first.way == DEMONYM):
                    owner = Owner(self.words[after - 1], hit)
                position = after
                if self.words[after - 1].possessive:
                    owner, position = None, after
                elif self._ends_before_name(hit, after):
                    break
                continue
            before = self.words[position - 1]
            goes_on = apposed and before.capital and self._core_here(position - 1) is None
            if position in self.starts_person and position > index and not (before.possessive or goes_on):
                break
            if position > index and self._is_rank(position):
                break
            if not self._continues(index, position, word) or self._ends_portfolio(index, position):
                break
            linked = linked or (word.lower in {"of", "for"} and owner is not None)
            hit = owner.hit if owner is not None else None
            described = hit is not None and hit.first.way in {DEMONYM, PEOPLE}
            if described and self._stands_for_state(word):  # 'of the Chinese Government', 'to the Russian president'
                linked = True
            replaces = not linked and (hit is None or described)
            if (word.pos in _NOUNISH or word.capital) and (replaces or (self._extends(position) and not linked)):
                owner = Owner(word)
            position += 1
        while position > index and self.words[position - 1].lower in DETERMINERS | _LINKS | POSSESSIVES:
            position -= 1
        if owner is None:
            return index - 1, Owner(self.words[max(0, index - 1)])
        return position - 1, owner

    def _is_rank(self, index: int) -> bool:
        """Tell whether a rank with its holder begins here: 'Chairman of the Chiefs of Staff | General Ann Lee'."""
        core = self._core_here(index) if self.words[index].capital else None
        if core is None or core.name.split()[-1] not in _RANKS:
            return False
        start = end = index + core.words
        while (word := self.words.get(end)) and word.capital and not self.words.apart(end):
            end += 1
        named = end - start in {2, 3} and self.words[end - 1].lower not in name_heads()
        return named or start in self.starts_person

    def _ends_before_name(self, hit: Hit, behind: int) -> bool:
        """Tell whether an unknown name follows a state's: 'Ambassador of Chad to Austria Dauren Bekov'."""
        if hit.first.way != NAME or hit.first.entity.kind != "State":
            return False
        end = behind
        while (word := self.words.get(end)) and word.capital and not self.words.apart(end) and end not in self.hit_of:
            end += 1
        run = self.words.words[behind:end]
        known = any(w.lower in name_heads() or self._core_here(w.index) is not None for w in run)
        return len(run) in {2, 3} and not known and all(w.pos == "PROPN" for w in run)

    def _ends_portfolio(self, first: int, index: int) -> bool:
        """Tell whether an unknown name begins behind a whole portfolio: 'Minister of Foreign Affairs Kiri Tau'."""
        if index == first or not self.words[index].capital or self.words[index].pos != "PROPN":
            return False
        behind = self.words.get(index + 1)
        portfolio = all(w.lower in self.lexicon.portfolios for w in self.words.words[first:index] if w.pos != "CCONJ")
        named = behind is not None and behind.capital and behind.pos == "PROPN" and index + 1 not in self.starts_person
        return portfolio and named and self.words[index].lower not in self.lexicon.portfolios

    def _stands_for_state(self, word: Word) -> bool:
        """Tell whether a state's demonym before this word says whose the whole is."""
        core = self.lexicon.core([word.lower])
        return word.lower in actor_nouns().state or (core is not None and not core.plural)

    def _titled_name(self, index: int) -> int:
        """Return the last word of the titled name that begins here, 0 if none does: 'President Ann Lee'."""
        if index in self.hit_at:  # 'of U.N. Secretary-General X'
            hit = self.hit_at[index]
            index = self.words.between(hit.start, hit.end)[1]
        core = self._core_here(index) if self.words.get(index) is not None else None
        if core is None or core.plural or index + core.words not in self.starts_person:
            return 0
        last = index + core.words
        while (word := self.words.get(last + 1)) and word.capital and not self.words.apart(last + 1):
            last += 1
        return last

    def _extends(self, index: int) -> bool:
        """Tell whether a capitalised word goes on with the known name before it: 'ECOWAS Commission'."""
        return self.words[index].capital and index - 1 in self.hit_of and not self.words[index - 1].possessive

    def _continues(self, first: int, index: int, word: Word) -> bool:
        lower = word.lower
        if lower in DETERMINERS or lower in POSSESSIVES:
            return index == first or self.words[index - 1].lower in _LINKS
        if lower in {"of", "for", "the"}:
            following = self.words.get(index + 1)
            return index > first and following is not None and following.text[0].isalpha()
        if lower in {"and", "&"}:
            return index > first and self._joins_portfolios(index)
        if not word.text[0].isalpha() or lower in _TIMES:
            return False
        return word.capital or word.pos in _NOUNISH


def _plain(word: Word) -> str:
    return word.lower.removeprefix("ex-").removeprefix("then-")


_WHERE_TO = frozenset({"in", "to", "for", "at"})
_LINKS = frozenset({"of", "for", "and", "&", "at", "to", "on"})
_SPELLS = frozenset("month year week day moment time first second third past last next rest duration".split())
_TERMS = frozenset("years year months decades last the past".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december spring summer autumn
    winter""".split()
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight last next".split()
)
__all__ = ["PARTY", "REGION", "Owner", "Title", "TitleReader"]
