"""What a name that nobody knows names, by the evidence around it: a person, an organisation or a place."""

import re
from collections.abc import Iterator

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.phrases import PAPERS
from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.authority import Authority
from dragoman.extraction.lexicon.currencies import currency_before
from dragoman.extraction.lexicon.incumbents import is_known, is_surname
from dragoman.extraction.lexicon.nouns import is_agreement
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.words import Words
from dragoman.reading.parsed import Token

_LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "NORP": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_COMPANY_OFFICES = frozenset({"chief executive", "chief executive officer", "ceo", "chairman", "chairwoman", "boss"})
_IN_LISTS = frozenset({",", "and", "&", "of", "the", "(", ")"})
_IN_PAPERS = frozenset({"of", "on", "for", "the", "and"})
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
"""How a person's name may begin: 'I.S. Ivanov'."""
_SAYING = frozenset(
    """say tell add note warn insist argue write tweet post reply answer retort claim declare state stress urge
    hope think believe meet visit sign thank ask call speak fly arrive accuse criticise criticize praise resign
    attend remind reassure assure proclaim unveil launch pledge vow promise inform confide reveal defend dismiss reject
    welcome hail""".split()
)
_TOURING = frozenset({"visit", "revisit", "tour"})
"""What one does to a place, or to people whom other evidence shows to be such."""
_WORDS = frozenset("announcement statement remark speech comment warning reply answer message tweet".split())
"""What those who own it have said."""
_APPOINTING = frozenset("appoint elect nominate designate reappoint re-elect name install choose pick".split())


class NameEvidence:
    """Weighs titles, given names, the parser's entities, verbs and prepositions."""

    def __init__(self, words: Words, authority: Authority, titled: dict[int, Title], starts: dict[int, Title]) -> None:
        self.words = words
        self.authority = authority
        self.titled = titled
        self.title_starts = starts
        self.plural_ends = {t.last for t in starts.values() if t.core.plural}
        self.labels = {t.i: _LABELS.get(t.ent_type_, "") for t in words.doc if t.ent_type_}
        self._papers = frozenset(self._short_papers())

    def sort(self, first: int, last: int) -> tuple[str, str]:
        """Return the sort that the evidence speaks for ('unknown' where for none), and an organisation's class."""
        count = last - first + 1
        if count == 1 and first not in self.titled and self.words[first].lower in office_words().portfolios:
            return "unknown", ""  # 'the head of Research'
        labels = {self.labels.get(w.head.i, "") for w in self.words.words[first : last + 1]}
        before, opening = self.words.lower(first - 1), self.words[first]
        acronym = count == 1 and opening.text.isupper() and 1 < len(opening.text) < 8
        if acronym and (opening.text in self._papers or is_agreement(opening.lower)):
            return "unknown", ""
        if first in self.titled and self.words[last].lower in PAPERS:  # 'the General Peace Agreement'
            return "unknown", ""
        following = self.words.get(last + 1)
        counted = following is not None and following.text[0].isdigit()
        if acronym and counted and following and currency_before(self.words.doc.text, following.start):
            return "unknown", ""  # 'EUR 5 million'
        plain = fold(" ".join(w.text for w in self.words.words[first : last + 1]))
        person = 0.0
        apposed = before == "," and (first - 1) in self.titled and not self.titled[first - 1].core.plural
        person += 6 if first in self.titled else 3 if apposed and count > 1 else 0
        person += 2 if "person" in labels else 0
        given = fold(opening.text.split("-")[0]) in self.authority.given_names or _INITIALS.fullmatch(opening.text)
        person += (4 if count < 5 else 2) if count > 1 and given else 0
        person += 4 if count > 1 and is_known(plain) else 0
        person += 3 if self._explained(last) or (count > 1 and self._listed(first)) else 0
        speaks = self._speaks(first, last)
        person += 1 if speaks else 0
        if count == 1 and first not in self.titled and is_surname(plain):  # 'Obama said', 'Obama: no deal yet'
            person += 4 if speaks or self.words.lower(last + 1) == ":" else 3
        person += 2 if count > 1 and self._appointed(first, last) else 0
        person += 2 if 1 < count < 4 and self._beside_person(first, last) else 0
        person += self._length(first, count)
        bare = 2 <= count <= 3 and before not in {"the", "a", "an"}  # few organisations have such names
        seen = (1 if bare else 3) if "organization" in labels else 0
        person -= 3 if acronym or before in {"the", "a", "an"} else seen
        person -= 2 if "place" in labels or before in {"in", "at", "near", "across", "throughout"} else 0
        place = 2.0 if plain in self.authority.places else 0.0
        place += 2 if "place" in labels else 0
        place += 2 if before in {"in", "near", "across", "at"} else 1 if before in {"to", "from", "of"} else 0
        place += 2 if self._toured(first, last) else 0
        organization = (2.0 if acronym else 0.0) + seen + (1 if before == "the" else 0)
        organization += 1 + (count == 1) if speaks and person < 2 else 0
        organization += 3 if self._owns_company(last) else 0
        best = max((person, 2, "person"), (place, 1, "place"), (organization, 0, "organization"))
        return best[2] if best[0] >= 2 else "unknown", "Organization" if best[2] == "organization" else ""

    def _toured(self, first: int, last: int) -> bool:
        """Tell whether somebody visits what the name names: 'toured Bethlehem', 'visited the Great Wall'.

        Not 'visited Lee in hospital'.
        """
        before = self.words.get(first - 1 - (self.words.lower(first - 1) == "the"))
        toured = before is not None and before.head.pos_ == "VERB" and before.head.lemma_.lower() in _TOURING
        return toured and self.words.lower(last + 1) not in {"in", "at"}

    def _short_papers(self) -> Iterator[str]:
        """Yield the abbreviations that the text gives to papers: 'the Lake Treaty (LT)', 'the Pact on Fish (PF)'."""
        for at, word in enumerate(self.words.words):
            if word.text != "(" or self.words.lower(at + 2) != ")":
                continue
            first = at - 1
            while first >= 0 and (self.words[first].capital or self.words[first].lower in _IN_PAPERS):
                first -= 1
            for i in range(first + 1, at):
                heads = i == at - 1 or self.words.lower(i + 1) in {"of", "on", "for"}
                if heads and self.words[i].lower in PAPERS | {"plan"}:
                    yield self.words[at + 1].text

    def _length(self, first: int, count: int) -> int:
        """Return what the number of words says: a person's name has two to four; 'Spain’s X Y' is mostly a person."""
        if 2 <= count <= 4:
            return 1 + self.owned(first)
        return 0 if first in self.titled else -1 - self.owned(first)

    def owned(self, first: int) -> bool:
        """Tell whether a possessive stands before the name."""
        before = self.words.get(first - 1)
        return before is not None and before.possessive

    def _explained(self, last: int) -> bool:
        """Tell whether ', the foreign minister' or ', who' comes after the name."""
        if self.words.lower(last + 1) != ",":
            return False
        title = self.title_starts.get(last + 2)
        return (title is not None and not title.core.plural) or self.words.lower(last + 2) in {"who", "whom", "whose"}

    def _listed(self, first: int) -> bool:
        """Tell whether the name stands in the list that a plural title opens: 'ministers X of Chad and Y of Togo'."""
        index = first - 1
        if self.words.lower(index) not in {"and", ",", "&"}:
            return False
        while index not in self.plural_ends and (word := self.words.get(index)) is not None:
            if not (word.capital or word.lower in _IN_LISTS):
                return False
            index -= 1
        return index in self.plural_ends

    def _beside_person(self, first: int, last: int) -> bool:
        """Tell whether the name is joined to one with a title or known given name: 'Ann Lee and Imer Imeri signed'."""
        own = [word.head for word in self.words.words[first : last + 1]]
        top = next((syntax.first_joined(t) for t in own if t.dep_ == "conj" or t.dep_.startswith("nsubj")), None)
        if top is None or syntax.case(top) in {"in", "at", "near", "from", "to", "across"}:
            return False
        return any(self._is_person(t) for t in syntax.coordinated(top) if t not in own)

    def _is_person(self, token: Token) -> bool:
        word = self.words.of_token(token)
        titled = word is not None and word.index in self.titled
        given = fold(token.text) in self.authority.given_names and bool(syntax.children(token, "flat"))
        return token.pos_ == "PROPN" and (titled or given)

    def _owns_company(self, last: int) -> bool:
        """Tell whether the name owns an office of a company: 'Eni's chief executive', 'Saab, whose chairman'."""
        behind = last + 1 if self.words[last].possessive else last + 3
        if behind != last + 1 and self.words.lower(last + 2) != "whose":
            return False
        title = self.title_starts.get(behind) or self.title_starts.get(behind - 1)
        return title is not None and title.core.name in _COMPANY_OFFICES

    def _speaks(self, first: int, last: int) -> bool:
        """Tell whether the name says or does something as people and bodies do: 'Lee said', 'Lee's announcement'."""
        for word in self.words.words[first : last + 1]:
            token, above = word.head, word.head.head
            if token.dep_.startswith("nsubj") and any(map(_is_speaking, syntax.coordinated(above))):
                return True
            if token.dep_ == "nmod:poss" and above.lemma_.lower() in _WORDS:
                return True
        return False

    def _appointed(self, first: int, last: int) -> bool:
        """Tell whether the name stands between a verb of appointing and an office: 'elected Ivo Horvat speaker'."""
        verb = self.words.get(first - 1)
        office = self.title_starts.get(last + 1) or self.title_starts.get(last + 2)
        appoints = verb is not None and verb.head.lemma_.lower() in _APPOINTING
        return appoints and office is not None and self.words.lower(last + 1) != ","


def _is_speaking(verb: Token) -> bool:
    return verb.lemma_.lower() in _SAYING or class_of(verb) in {"report", "claim"}
