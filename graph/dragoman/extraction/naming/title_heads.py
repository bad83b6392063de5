"""Which words can head a title: 'minister', 'chief of staff', 'man in Lima'; and which of them are no titles here."""

from dragoman.extraction.lexicon.actor_words import name_heads
from dragoman.extraction.lexicon.authority import Hit
from dragoman.extraction.lexicon.office_words import HONORIFIC, LONGEST_HEAD, OCCUPATION, OFFICE, Core, office_words
from dragoman.extraction.naming.title import COMMANDING, DETERMINERS, POSSESSIVES, RANKS, STYLES
from dragoman.extraction.naming.words import Word, Words

_BODIES = frozenset(
    """office meeting summit council forum conference building residence committee board association palace
    secretariat""".split()
)
"""Words that with a title before them name a body or place, no person."""
_COMPANIES = frozenset({"ltd", "llc", "l.l.c", "inc", "corp", "fze", "fzco", "plc", "gmbh", "jsc", "pjsc", "bhd"})
"""What ends the name of a company, whatever stands in it: 'Tigris General Trading L.L.C.'."""
_LONGEST_COMPANY = 3
_GRADES = frozenset({"permanent", "special", "executive", "general", "managing"})
_LONGEST_PORTFOLIO = 4
_LONGEST_LIST = 9
_CHAMBERS = frozenset("house chamber council congress assembly".split())
"""Bodies named after those who sit in them: 'House of Representatives'."""


class TitleHeads:
    """Finds the heads of titles among the words of a document whose known names are given by their first word."""

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
            if word.capital and word.lower in self.lexicon.also_surnames and self._is_behind_given(word.index)
        }

    def _is_behind_given(self, index: int) -> bool:
        """Tell whether a given name stands right before, or one and a second name: 'Carlos Washington Pastor'."""
        if self.words.apart(index):
            return False
        before = self.words.get(index - 1)
        second = before is not None and before.capital and not before.possessive and not self.words.apart(index - 1)
        return index - 1 in self.starts_person or (second and index - 2 in self.starts_person)

    def core(self, index: int) -> Core | None:
        """Return the title head that begins here, unless a further head follows at once ('Deputy Prime Minister')."""
        if index in self.hit_of and self.words[index].index not in self.hit_at:
            return None
        core = self.core_here(index)
        honorific = core is not None and core.sort == HONORIFIC and index - 1 in self.starts_person
        if core is None or honorific or self._is_short_surname(index) or self._is_surname(index, core):
            return None
        if core.name in self.lexicon.also_given_names and not self._stands_as_title(index):
            return None
        if self._opens_name(index + core.words) or self._sits_in_chamber(index) or self._is_place_in_front(index, core):
            return None
        if self._closes_society(index):
            return None
        if core.name in self.surnames and self.words[index].capital and not self._stands_as_title(index):
            return None
        after = index + core.words
        if core.name == "deputy":
            after = self._behind_portfolio(after)
        follows = self.words.get(after)
        if follows is not None and not self.words[after - 1].possessive and after not in self.hit_of:
            further = self.core_here(after)
            if (
                further is not None
                and further.sort == OFFICE
                and core.sort != HONORIFIC
                and not (core.name in COMMANDING and further.name.split()[-1] in RANKS)
                and not (core.sort == OFFICE and further.name in STYLES)
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

    def _is_surname(self, index: int, core: Core) -> bool:
        """Tell 'Minister Bui Thanh Son said' from 'Son Tom Ray said': what is no office ends an unknown name."""
        before, behind = self.words.get(index - 1), self.words.get(index + 1)
        if core.sort != OCCUPATION or core.name not in self.lexicon.also_surnames or not self.words[index].capital:
            return False
        within = before is not None and before.capital and not before.possessive and not self.words.apart(index)
        known = index - 1 in self.hit_of or self.core_here(index - 1) is not None if within else True
        ends = behind is None or not behind.capital or self.words.apart(index + 1)
        return ends and not known

    def _opens_name(self, behind: int) -> bool:
        """Tell whether the title only opens the name of a body: 'Representative Office', 'Leaders Meeting'."""
        word, following = self.words.get(behind), self.words.get(behind + 1)
        if word is None or self.words.apart(behind) or not (word.capital and self.words[behind - 1].capital):
            return False
        if self.words[behind - 1].possessive and self._is_society(behind):  # "the National Farmers' Union"
            return True
        if any(w.lower in _COMPANIES and w.capital for w in self.words.words[behind : behind + _LONGEST_COMPANY]):
            return True
        return word.lower in _BODIES and not (
            following is not None and following.capital and not self.words.apart(behind + 1)
        )

    def _is_place_in_front(self, index: int, core: Core) -> bool:
        """Tell whether somebody is 'at the head' of others, which is no office."""
        before = [w.lower for i in (index - 2, index - 1) if (w := self.words.get(i)) is not None]
        return core.name == "head" and before == ["at", "the"]

    def _sits_in_chamber(self, index: int) -> bool:
        """Tell whether the title only closes the name of a body: 'House of Representatives', 'Council of Ministers'."""
        if index < 2 or not self.words[index].capital or self.words[index - 1].lower != "of":
            return False
        body = self.words[index - 2]
        return body.capital and body.lower in _CHAMBERS and not self.words.apart(index)

    def _closes_society(self, index: int) -> bool:
        """Tell whether the title is what a party or society is for: 'the Party for Justice', 'Union of Journalists'."""
        if index < 2 or not self.words[index].capital or self.words[index - 1].lower not in {"of", "for"}:
            return False
        following = self.words.get(index + 1)
        named = following is not None and following.capital and not self.words.apart(index + 1)
        return self._is_society(index - 2) and not named and not self.words.apart(index)

    def _is_society(self, index: int) -> bool:
        word = self.words[index]
        return word.capital and name_heads().get(word.lower) in {"Organization", "PoliticalParty"}

    def _stands_as_title(self, index: int) -> bool:
        """Tell 'the Amir', 'Kuwait's Amir', 'Amir of Qatar' and 'Amir Sheikh X' from 'Amir X'."""
        before = self.words.get(index - 1)
        if before and not self.words.apart(index):
            known = index - 1 in self.hit_of and not self._is_behind_given(index)
            owned = before.possessive or before.lower in POSSESSIVES or known
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

    def core_here(self, index: int) -> Core | None:
        """Return the longest title head whose words begin here, whatever stands around it."""
        if self._is_sent(index):
            return Core("diplomat", 1, False, OCCUPATION)
        if index in self.hit_at or _plain(self.words[index]) not in self.lexicon.openings:
            return None
        words = [_plain(word) for word in self._run(index)]
        return self.lexicon.core(words) if words else None

    def _is_sent(self, index: int) -> bool:
        """Tell whether a man or woman is somebody's envoy: 'the Kremlin's man in Lima', 'his woman in Oslo'."""
        if self.words[index].lower not in {"man", "woman"}:
            return False
        before, behind = self.words.get(index - 1), self.words.get(index + 1)
        if before is None or behind is None:
            return False
        if before.lower == "own":  # 'its own man in Lima'
            before = self.words.get(index - 2) or before
        owned = (before.possessive or before.lower in POSSESSIVES) and not self.words.apart(index)
        place = self.words.get(index + 2)
        return owned and behind.lower in {"in", "at"} and place is not None and place.capital

    def _run(self, index: int) -> list[Word]:
        """Return as many words from here as a head may have, with no mark between them."""
        run: list[Word] = []
        for word in self.words.words[index : index + LONGEST_HEAD]:
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

    def joins_portfolios(self, index: int) -> bool:
        """Tell whether a word joins what one minister is for: 'minister for trade and fisheries'.

        A comma does so in a list: 'Minister of Foreign Affairs, African Cooperation and Togolese Abroad'. Regions are
        joined in front of their affairs: 'Minister for Asian and African Affairs'.
        """
        word = self.words[index]
        if word.lower not in {"and", "&", ","}:
            return False
        before, after = self.words.get(index - 1), self.words.get(index + 1)
        if word.text == "," and after is not None and after.lower == "and":  # 'Security, Democracy, and Human Rights'
            return self.joins_portfolios(index + 1)
        if word.lower == "and" and before is not None and before.text == ",":
            before = self.words.get(index - 2)
        if after is not None and after.lower == "the":  # 'Minister for Fisheries and the Blue Economy'
            after = self.words.get(index + 2)
        if before is None or after is None:
            return False
        if word.text != "," and before.capital and after.capital and self._ends_in_affairs(after.index):
            return True
        if before.lower not in self.lexicon.portfolios or not (before.capital == after.capital or after.capital):
            return False
        if word.text != "," and after.lower in self.lexicon.portfolios:
            return before.capital == after.capital
        return self._names_portfolio(after.index) and (word.text != "," or self._ends_list(after.index))

    def _names_portfolio(self, index: int) -> bool:
        """Tell whether what begins here is what a minister may be for: 'African Cooperation', 'fisheries'."""
        for place in range(index, min(index + _LONGEST_PORTFOLIO, len(self.words) - 1)):
            word = self.words[place]
            ends = not word.text[0].isalpha() or word.lower == "and" or self.words.apart(place)
            if ends or self.core_here(place) is not None:
                return False
            if word.lower in self.lexicon.portfolios:
                return self.core_here(place + 1) is None  # not 'and Defence | Minister Ann Lee'
            if not word.capital:
                return False
        return False

    def _ends_in_affairs(self, index: int) -> bool:
        """Tell whether what begins here are a region's affairs: 'Central Asian Affairs'."""
        run = self.words.words[index : index + _LONGEST_PORTFOLIO]
        last = next((w.index for w in run if w.lower == "affairs"), 0)
        joined = bool(last) and all(w.capital for w in run[: last - index])
        return joined and (self.words.get(last + 1) is None or self.core_here(last + 1) is None)

    def _ends_list(self, index: int) -> bool:
        """Tell whether the list that goes on here ends in 'and' and one more portfolio."""
        for place in range(index, min(index + _LONGEST_LIST, len(self.words) - 1)):
            word = self.words[place]
            if word.lower in {"and", "&"}:
                return self._names_portfolio(place + 1)
            if not (word.text[0].isalpha() or word.text == ",") or self.words.apart(place + 1):
                return False
        return False


def _plain(word: Word) -> str:
    return word.lower.removeprefix("ex-").removeprefix("then-")
