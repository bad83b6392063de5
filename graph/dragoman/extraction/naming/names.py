"""Proper names in a text: which capitalised words make one name, and whether it names a person, a body or a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.actor_words import actor_nouns, name_heads
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, PEOPLE, REGION, SEAT, Authority, Hit
from dragoman.extraction.lexicon.currencies import opens_sum
from dragoman.extraction.lexicon.incumbents import is_known
from dragoman.extraction.naming.name_evidence import NameEvidence
from dragoman.extraction.naming.title import POSSESSIVES, Title
from dragoman.extraction.naming.words import CALENDAR, PARTICLES, Word, Words

_OPENING_PARTICLES = frozenset("van von der den de del della di da do dos das bin ibn al el du des ter".split())
_CONTRACTING = frozenset({"sides", "parties", "participants", "governments"})
"""What communiqués write with a capital, and is no name."""
_TIED = re.compile(r"[-\u2010](?:[a-z]+ed|run)$")
"""The end of a word that ties a name to what follows, which is no part of it: 'the Russian-led Eurasian Union'."""
_OF_THE_PEOPLE = frozenset(
    """people peoples workers farmers peasants women men children mothers lawyers doctors physicians teachers
    journalists employers soldiers veterans citizens consumers publishers manufacturers exporters writers""".split()
)
"""Those whose movements and unions bear their name."""
_DISTRICTS = frozenset({"state", "province", "region", "county", "district", "island", "peninsula"})
_NAMED_SO = frozenset({"Company", "Organization", "ArmedGroup", "PoliticalParty"})
"""Classes whose noun may stand right before a name; of a ministry it does not: 'the ministry Ortiz led'."""
_LONGEST_SMALL = 4
"""A headline that writes its words with capitals writes none longer than this without."""
_LONGEST_OWNER = 8
"""How many words may name whose party it is: 'Smer, Prime Minister Ann Lee's party'."""
NEVER = frozenset(
    """order i the a an and or but if it he she they we you in on at as for to from not so yet nor when who what why
    how after before during amid amidst until since despite with by over via upon while between among across into
    following ahead where""".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: its words (first to last), what sort of thing it names, an organisation's class."""

    first: int
    last: int
    sort: str
    kind: str = ""
    hit: Hit | None = None


def _shouted(words: Words) -> frozenset[int]:
    """Return the sentences in capital letters, where a capital shows no name."""
    counts: dict[int, list[bool]] = {}
    for word in words.words:
        if word.text.isalpha() and len(word.text) > 1:
            counts.setdefault(word.sentence, []).append(word.text.isupper())
    return frozenset(number for number, caps in counts.items() if len(caps) > 2 and sum(caps) > 0.7 * len(caps))


def _opens(words: Words, word: Word) -> bool:
    """Tell whether a word opens a sentence or a quotation."""
    before = words.get(word.index - 1)
    return before is None or before.sentence != word.sentence or before.text in {'"', "“", "”", ":", "."}


def _named_inside(words: Words) -> frozenset[str]:
    """Return the words that are names inside sentences, and nowhere stand without a capital."""
    inside = {w.text for w in words.words if w.capital and w.pos == "PROPN" and not _opens(words, w)}
    return frozenset(inside - {w.text.title() for w in words.words if w.text.islower()})


_LONGEST_INITIALS = 4
_CONTINENTS = frozenset({"africa", "asia", "europe", "america"})
_PARTS_OF_WORLD = frozenset(
    """central east west north south southern northern eastern western sub-saharan latin mainland middle inner
    francophone black""".split()
)
_WITH_BRANCHES = frozenset({"Organization", "Company"})


class NameReader:
    """Finds the names among the words of a document, given its known names and its titles."""

    def __init__(self, words: Words, authority: Authority, hits: dict[int, Hit], titles: list[Title]) -> None:
        self.words = words
        self.authority = authority
        self.hits = hits
        self.taken = {i for t in titles for i in range(t.label_first, t.core_last + 1)}
        self.breaks = {t.last + 1 for t in titles} | {t.label_last + 1 for t in titles}
        self.complements = {i for t in titles for i in range(t.core_last + 1, t.last + 1)}
        self.titled = {t.last + 1: t for t in titles if not words[t.last].possessive}
        self.title_starts = {t.first: t for t in titles} | {t.label_first: t for t in titles}
        self.shouted = _shouted(words)
        self.running = {w.sentence for w in words.words if w.text.islower() and len(w.text) > _LONGEST_SMALL}
        self.named_inside = _named_inside(words)
        self.evidence = NameEvidence(words, authority, self.titled, self.title_starts)
        self.entity_label = self.evidence.labels

    def names(self) -> Iterator[Name]:
        """Yield the names in text order, known ones included."""
        index = 0
        while index < len(self.words):
            end = self._run_end(index)
            if end <= index:
                index += 1
                continue
            for name in self._names_in(index, end):
                yield name
                end = max(end, name.last + 1)
            index = end

    # which words stand together

    def _run_end(self, index: int) -> int:
        """Return where the run of name words that begins here ends."""
        if index >= len(self.words) or not self._starts(index):
            return index
        if unity := self._unity_government(index):
            return unity
        position = index
        while True:
            hit = self.hits.get(position)
            position = self.words.between(hit.start, hit.end)[1] if hit else position + 1
            last = self.words[position - 1]
            owns = last.possessive and not self._is_of_the_people(last)
            if owns or last.lower in {"jr", "sr"} or not self._joined(position):
                return position
            following = position
            while self._is_particle(following):
                following += 1
            if self._is_named_government(index, following):
                return following + 1
            if not self._belongs(following):
                return position
            position = following

    def _is_named_government(self, first: int, last: int) -> bool:
        """Tell 'the National Unity Government', a name, from 'the Canadian Government', a state."""
        word = self.words.get(last)
        named = word is not None and word.capital and word.lower in {"government", "administration"}
        hits = [self.hits[i] for i in range(first, last) if i in self.hits]
        return named and last - first > 1 and all(h.first.way == REGION for h in hits)

    def _unity_government(self, index: int) -> int:
        """Return where the name ends of a 'Government of National Unity', one of several in its state; 0 elsewhere."""
        if self.words[index].lower != "government" or index in self.hits:
            return 0
        words = self.words.words[index : index + 4]
        named = len(words) == 4 and [w.lower for w in words[1:3]] == ["of", "national"]
        return index + 4 if named and all(w.capital for w in words if w.lower != "of") else 0

    def _starts(self, index: int) -> bool:
        if index in self.hits or self._unity_government(index):
            return True
        word = self.words[index]
        if not (word.capital or word.lower in _OPENING_PARTICLES):
            return False
        if self._is_particle(index) and word.lower in _OPENING_PARTICLES:
            following = index + 1
            while self._is_particle(following):
                following += 1
            return self._belongs(following) and following not in self.hits
        return self._belongs(index) and not self._is_plain_opening(word) and not self._is_epithet(word)

    def _is_epithet(self, word: Word) -> bool:
        """Tell whether a word in front of somebody known is none of the name: 'FIREBRAND Hugo Chavez', no 'USS'."""
        written = [w.text for w in self.words.words[word.index : word.index + 4]]
        short = word.text.endswith(".") or (word.text.isupper() and len(word.text) <= _LONGEST_INITIALS)
        given = fold(word.text) in self.authority.given_names or word.index in self.titled
        if short or given or any(is_known(" ".join(written[:size])) for size in (2, 3, 4)):
            return False
        return any(is_known(" ".join(written[1:size])) for size in (3, 4))

    def _belongs(self, index: int) -> bool:
        word = self.words.get(index)
        if word is None:
            return False
        if index in self.hits:
            return True
        plain = word.lower in actor_nouns().state and not self._is_of_the_state(index)
        if plain or word.lower in _CONTRACTING or _TIED.search(word.text):
            return False
        initial = len(word.text) == 2 and word.text.endswith(".")  # 'Pedro A. Gomez'
        never = word.lower in NEVER and not initial and not self._is_name_behind_title(index)
        none = never or self._is_calendar(index) or opens_sum(word.text, self.words.lower(index + 1))
        return word.capital and index not in self.taken and not none

    def _is_of_the_state(self, index: int) -> bool:
        """Tell whether 'State' begins the name of a body or house: 'State Bank', 'State House', not 'the State of'."""
        following = self.words.get(index + 1)
        named = self.words[index].text == "State" and following is not None and following.capital
        return named and index + 1 not in self.taken and index + 1 not in self.hits

    def _is_name_behind_title(self, index: int) -> bool:
        """Tell whether a small word is somebody's name: 'Vice Premier He Lifeng', 'President To Lam', 'Liu He'.

        'He' is one wherever it has a capital inside a sentence: 'Luigi Di Maio and He Lifeng signed'.
        """
        word, following = self.words[index], self.words.get(index + 1)
        if word.sentence not in self.running or not word.text.istitle() or self.words.apart(index):
            return False
        written = following is not None and following.capital and not self.words.apart(index + 1)
        before = self.words[index - 1]
        joined = before.sentence == word.sentence and (before.text == "," or before.text.isalnum())
        surname = word.text == "He" and joined
        return (written and (index in self.titled or surname)) or is_known(f"{before.text} {word.text}")

    def _is_calendar(self, index: int) -> bool:
        """Tell whether a word is a day or month and no name: 'Jan Hamáček', 'Theresa May', 'Zhang Jun'."""
        lower = self.words[index].lower
        if lower not in CALENDAR:
            return False
        if lower not in {"jan", "may", "april", "june", "august", "mar", "jun"}:
            return True
        before, after = self.words.get(index - 1), self.words.get(index + 1)
        if before is not None and before.capital and fold(before.text) in self.authority.given_names:
            return False
        surname = before is not None and before.capital and before.lower not in CALENDAR
        if lower == "jun" and surname and not (after is not None and after.text.isdigit()):
            return False
        return not (lower in {"jan", "mar", "jun"} and after is not None and after.capital)

    def _is_particle(self, index: int) -> bool:
        word = self.words.get(index)
        return word is not None and word.text in PARTICLES

    def _joined(self, index: int) -> bool:
        """Tell whether nothing but white space stands before the word (no mark, no line break, no end of a title)."""
        word = self.words.get(index)
        if word is None or index in self.breaks or word.sentence in self.shouted:
            return False
        before = self.words[index - 1]
        gap = self.words.doc.text[before.end : word.start]
        if self._is_of_the_people(before):
            gap = gap.lstrip("'’s")
        return (gap.strip() == "" and "\n" not in gap and word.sentence == before.sentence) or gap == " "

    def _is_of_the_people(self, word: Word) -> bool:
        """Tell whether a word says within a name whose it is: 'the Sudan People's Liberation Movement'."""
        if not (word.possessive and word.capital):
            return False
        return word.lower in _OF_THE_PEOPLE or self._owns_society(word)

    def _owns_society(self, word: Word) -> bool:
        """Tell whether they are those whom a society right behind gathers: "the Potters' Federation"."""
        behind, following = self.words.doc.text[word.end : word.end + 2], self.words.get(word.index + 1)
        if behind not in {"' ", "’ "} or following is None or not word.lower.endswith("s"):
            return False
        known = any(hit.start <= word.start < hit.end for hit in self.hits.values())
        society = following.capital and name_heads().get(following.lower) in {"Organization", "PoliticalParty"}
        return society and not known

    def _is_plain_opening(self, word: Word) -> bool:
        """Tell whether a word is capitalised only because it opens a sentence or a quotation."""
        if not _opens(self.words, word) or (word.text.isupper() and len(word.text) > 1):
            return False
        if word.pos in {"AUX", "VERB", "ADP", "SCONJ", "CCONJ", "DET", "PRON"}:
            return True
        after = self.words.get(word.index + 1)
        if word.lower == "will" and word.index + 1 in self.hits:
            return True  # 'Will Estonia sign?'
        if word.lower.endswith("ing") and after is not None and fold(after.text) in self.authority.given_names:
            return True  # 'Welcoming Ann Lee'
        if fold(word.text) in self.authority.given_names or self.entity_label.get(word.head.i) == "person":
            return False
        if word.text in self.named_inside and word.pos in {"NOUN", "ADJ"}:
            return False  # 'met Fiamē Naomi. Fiamē herself came'
        return word.pos not in {"PROPN", "X"} and word.head.tag_ not in {"NNP", "NNPS"}

    # what a run of words names

    def _names_in(self, first: int, end: int) -> Iterator[Name]:
        """Yield the names of one run: 'Spanish Telefonica' is two, 'Bank of Ireland' one."""
        position = first
        while position < end:
            hit = self.hits.get(position)
            after = self.words.between(hit.start, hit.end)[1] if hit else position
            if hit and (branch := self._branch(hit, after)):
                yield Name(position, branch - 1, "organization", hit.first.entity.kind)
                position = branch
                continue
            if hit and not self._part_of_longer(position, after, end):
                yield Name(position, after - 1, "known", hit=hit)
                position = after
                continue
            last = self._segment_end(position, end)
            name = self._judged(position, last)
            if name.sort == "organization" or position not in self.complements:
                yield name
            position = name.last + 1

    def _branch(self, hit: Hit, after: int) -> int:
        """Return where the name ends of a society's branch in a state, 'Greenpeace Japan'; 0 where it is none."""
        state = self.hits.get(after)
        if state is None or not self._joined(after) or state.first.way != NAME or state.first.entity.kind != "State":
            return 0
        society = hit.first.way == NAME and hit.first.entity.kind in _WITH_BRANCHES
        return self.words.between(state.start, state.end)[1] if society else 0

    def _part_of_longer(self, first: int, after: int, end: int) -> bool:
        """Tell whether a known name is only the beginning of a longer one: 'Israel Katz', 'China Mobile'."""
        hit = self.hits[first]
        if after >= end or self.words[after - 1].possessive:
            return False
        if after in self.hits:  # 'the Commonwealth | Bank of Ghana' is another one; 'China | Bank of Ghana' are two
            return hit.first.entity.kind != "State" and self.words[after].lower in name_heads()
        tail = self.words[self._segment_end(first, end)].lower
        if hit.first.way == REGION and tail == "government":
            return True
        given = fold(self.words[first].text) in self.authority.given_names
        if hit.first.way in {DEMONYM, PEOPLE} and given and first in self.titled and end - after == 1:
            return True  # 'Minister German Gref'
        if hit.first.way in {DEMONYM, PEOPLE}:
            return name_heads().get(tail) in {"Company", "Place", "Organization", "PoliticalParty", ""}
        if tail in name_heads():
            return hit.first.way == NAME or name_heads()[tail] != ""
        title = self.titled.get(first) or (self.titled.get(first - 1) if self.words.lower(first - 1) == "," else None)
        if hit.first.way in {NAME, SEAT} and self._looks_like_person(first, after, end):
            return True
        return (
            title is not None
            and not title.core.plural
            and hit.first.way == NAME
            and hit.first.entity.kind == "State"
            and end - first == 2
        )

    def _looks_like_person(self, first: int, after: int, end: int) -> bool:
        """Tell whether a city's or state's name is somebody's given name: 'Santiago Peña', 'Jordan Bardella'."""
        if after - first > 1 or end - after > 2 or self.words.lower(first - 1) in {"in", "at", "from", "near"}:
            return False
        labels = {self.entity_label.get(w.head.i, "") for w in self.words.words[first:end]}
        given = fold(self.words[first].text) in self.authority.given_names
        return labels == {"person"} or (given and ("person" in labels or self.evidence.owned(first)))

    def _segment_end(self, first: int, end: int) -> int:
        """Return the last word of a name, before a further known name begins that is none of its own."""
        position = first + 1
        hit = self.hits.get(first)
        if hit:
            position = self.words.between(hit.start, hit.end)[1]
        while position < end:
            inner = self.hits.get(position)
            if inner and self.words[position].lower in name_heads():
                return position  # 'the Royal Bank | of Canada' is not the Bank of Canada
            if inner and inner.first.way not in {DEMONYM} and position > first and inner.first.entity.kind != "Place":
                known_after = self.words.between(inner.start, inner.end)[1]
                if self._given_name_before(first, position) and known_after == end:
                    return end - 1
                if self.words[end - 1].lower in name_heads() and inner.first.entity.kind != "State":
                    return end - 1
                if known_after == end and self.words[position - 1].lower not in PARTICLES:
                    return position - 1
            position += 1
        return end - 1

    def _given_name_before(self, first: int, position: int) -> bool:
        """Tell whether a state's name is somebody's last name: 'Luís Montenegro'."""
        given = fold(self.words[first].text) in self.authority.given_names
        office = self.titled.get(first) or (self.titled.get(first - 1) if self.words.lower(first - 1) == "," else None)
        given = given or (office is not None and not office.core.plural and position == first + 1)
        return given and self.hits[position].first.way in {NAME, SEAT} and " " not in self.words[position].text

    def _judged(self, first: int, last: int) -> Name:
        gathers = self._is_party_congress(first, last)
        if self.words[first].sentence in self.shouted or self._is_platform(first, last) or gathers:
            return Name(first, last, "thing")
        if self._unity_government(first) == last + 1:
            return Name(first, last, "organization", "GovernmentBody")
        last_word = self.words[last].lower
        public = last_word == "government" or (last_word == "bank" and self.words.lower(last - 1) == "central")
        kind = "GovernmentBody" if public and last > first else name_heads().get(last_word)
        if kind is None and self.words.lower(last + 1) == "of" and self.words[last].lower in name_heads():
            kind = name_heads()[last_word]
        if first in self.titled or fold(self.words[first].text) in self.authority.given_names:
            of_paper = kind == "" and last > first  # 'the General Peace Agreement' is nobody of that rank
            kind = kind if of_paper or (kind in {"", "Place"} and first not in self.titled) else None
        last, kind = self._joined_by_and(first, last, kind)
        if (
            self.words.lower(last + 1) == "party"
            and kind is None
            and first not in self.titled
            and self._after_article(first)
        ):
            return Name(first, last + 1, "organization", "PoliticalParty")
        described = self._described(last) or self._introduced(first, last)
        if described and first not in self.titled:  # 'the opposition Party for Peace and Progress'
            whole = self._with_of(last) if kind not in {None, "", "Place"} else last
            return Name(first, whole, "organization", kind if whole > last and kind else described)
        if kind not in {None, "", "Place"} and first not in self.titled:
            return Name(first, self._with_of(last), "organization", kind or "")
        if self._ends_in_continent(first, last):
            return Name(first, last, "organization", "Organization")
        first_kind = name_heads().get(self.words[first].lower)
        if first_kind in {"GovernmentBody", "Organization", "Company"} and self.words.lower(last + 1) == "of":
            return Name(first, self._with_of(last), "organization", first_kind)
        title = self.titled.get(first)
        if kind == "" and (title is None or title.core.name == "official"):  # 'Official Development Assistance'
            return Name(first, last, "thing")
        district = self.words[first - 1].possessive and self.words.lower(last + 1) in _DISTRICTS if first else False
        if (kind == "Place" or district) and first not in self.titled:  # 'India's Tamil Nadu state'
            return Name(first, last, "place")
        return Name(first, last, *self.evidence.sort(first, last))

    def _ends_in_continent(self, first: int, last: int) -> bool:
        """Tell 'Power Shift Africa', as societies are called, from a part of the world: 'Central Asia'."""
        region = self.hits.get(last)
        of_many = region is not None and last > first and region.first.way == REGION
        return of_many and self.words[last].lower in _CONTINENTS and self.words.lower(first) not in _PARTS_OF_WORLD

    def _is_platform(self, first: int, last: int) -> bool:
        """Tell whether the name is that of the place where people post: 'wrote on X'."""
        return (
            first == last and self.words[first].text == "X" and self.words.lower(first - 1) in {"on", "platform", "via"}
        )

    def _is_party_congress(self, first: int, last: int) -> bool:
        """Tell whether the name is that of a party's gathering, no parliament: 'the Congress of the Labour Party'."""
        behind = list(
            takewhile(lambda word: word not in {"and", ","}, map(self.words.lower, range(last + 1, last + 6)))
        )
        named = [i for i in range(first, last + 1) if self.words[i].lower in {"congress", "conference"}]
        inside = bool(named) and self.words[last].lower == "party" and last > named[0]
        return inside or (named[-1:] == [last] and behind[:1] == ["of"] and "party" in behind)

    def _after_article(self, first: int) -> bool:
        """Tell whether an article or owner stands before the name, with no more than an adjective between."""
        before = [self.words.get(i) for i in (first - 1, first - 2)]
        return any(w is not None and (w.lower == "the" or w.possessive or w.lower in POSSESSIVES) for w in before)

    def _described(self, last: int) -> str:
        """Return the class that an apposition shows: 'Romgaz, a Romanian gas producer', 'Smer, Ann Lee's party'."""
        if self.words.lower(last + 1) == "," and self._is_owned_party(last + 2):
            return "PoliticalParty"
        if self.words.lower(last + 1) != "," or self.words.lower(last + 2) not in {"a", "an", "the"}:
            return ""
        kinds = actor_nouns().kinds
        for position in range(last + 3, min(last + 9, len(self.words))):
            word = self.words[position]
            if not word.text[0].isalnum() or position in self.title_starts or word.pos in {"VERB", "ADP", "PRON"}:
                return ""
            following = self.words.lower(position + 1)
            named = position in self.hits and word.capital  # 'the Istanbul Convention, the | Council of Europe pact'
            if (
                word.lower in kinds
                and not named
                and (not following[:1].isalnum() or following in {"of", "that", "which", "in", "based", "for", "and"})
            ):
                return kinds[word.lower]
        return ""

    def _is_owned_party(self, first: int) -> bool:
        """Tell whether words up to the next comma end in somebody's party: 'President Ann Lee's party'."""
        for position in range(first, min(first + _LONGEST_OWNER, len(self.words))):
            if self.words.lower(position) == "party":
                owner = self.words[position - 1]
                return owner.possessive and not self._is_of_the_people(owner)  # not 'leader of the People's Party'
            if self.words.lower(position) == ",":
                return False
        return False

    def _introduced(self, first: int, last: int) -> str:
        """Return the class that the noun right before the name shows: 'the shipping company Marlin'."""
        noun, name = self.words.get(first - 1), fold(self.words[first].text)
        if noun is None or noun.possessive or first - 1 in self.taken or self.words.apart(first):
            return ""
        kind = actor_nouns().kinds.get(noun.lower, "")
        person = first < last and name in self.authority.given_names
        return kind if kind in _NAMED_SO and not person else ""

    def _joined_by_and(self, first: int, last: int, kind: str | None) -> tuple[int, str | None]:
        """Go on over 'and' in one body's name: 'Fish and Wildlife Service', 'Immigration and Customs Enforcement'."""
        if kind or self.words.lower(last + 1) != "and" or last + 2 in self.hits or not self._opens_body(first):
            return last, kind
        end = self._run_end(last + 2)
        tail = name_heads().get(self.words.lower(end - 1)) if end > last + 3 else None
        return (end - 1, tail) if tail in {"GovernmentBody", "Organization"} else (last, kind)

    def _opens_body(self, first: int) -> bool:
        """Tell whether what stands before a name shows that a body's begins: 'the', 'of', 'Kenya's', 'the Turkish'."""
        before, hit = self.words.get(first - 1), self.hits.get(first - 1)
        of_state = (before is not None and before.possessive) or (hit is not None and hit.first.way == DEMONYM)
        return of_state or self.words.lower(first - 1) in {"the", "of"}

    def _with_of(self, last: int) -> int:
        """Return the last word of an organisation's name with its 'of': 'Ministry of Trade', 'Bank of Ireland'."""
        if self.words.lower(last + 1) not in {"of", "for"} or self.words[last].possessive:
            return last
        position = last + 2
        if self.words.lower(position) == "the":
            position += 1
        end = position
        while not self.words.apart(end) and end not in self.breaks and self._goes_on(end, position):
            end += 1
            if self.words[end - 1].possessive:
                break
        return end - 1 if end > position else last

    def _goes_on(self, end: int, first: int) -> bool:
        """Tell whether a word continues the name after 'of'."""
        joins = self.words.lower(end) in {"and", "of", "for", "&"} and end > first
        return self._belongs(end) or (joins and self._belongs(end + 1))
