"""What stands in front of a title's head: its modifiers, then whose it is, then the article."""

from dataclasses import dataclass, field, replace

from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, SEAT, Hit
from dragoman.extraction.lexicon.office_words import HONORIFIC
from dragoman.extraction.naming.title import (
    COMMANDING,
    DETERMINERS,
    LATELY,
    MADE,
    NOUNISH,
    POSSESSIVES,
    RANKS,
    STYLES,
    TIMES,
    Owner,
    Title,
)
from dragoman.extraction.naming.title_heads import TitleHeads
from dragoman.extraction.naming.words import CALENDAR, Word, is_acronym

_FOREMOST = frozenset({"top", "leading", "foremost", "ranking"})
"""What may stand before the state whose officials somebody is one, or the first, of."""
_RANKING = frozenset(
    """acting managing coordinating co-ordinating presiding governing cabinet vice prime assistant associate junior
    senior""".split()
)
"""Words of rank that stand before an office: 'acting minister'."""
_DESCRIBING = ("-year-old", "-born", "-based", "-educated", "-trained")
"""Ends of words that tell more of a holder: 'a Lima-born senator'."""
_TERMS = frozenset("year month term session".split())
_PAST = frozenset({"last", "previous"})
"""What tells when an office that goes round is somebody's: 'this year's ASEAN chair', 'last year's chair'."""
_OF_STATES = frozenset("minister secretary officer commissioner".split())
"""Offices before which initials tell a field: 'HIV Commissioner Ann Lee'."""


@dataclass(slots=True)
class _Front:
    """How far the words before a title have been read, from right to left, and what they have told."""

    first: int
    label_first: int
    former: bool
    owners: list[Owner] = field(default_factory=list)
    definite: bool = False


class OwnersInFront:
    """Reads leftwards from a title's head."""

    def __init__(self, heads: TitleHeads) -> None:
        self.heads = heads
        self.words = heads.words

    def complete(self, title: Title, behind: int = 0) -> Title:
        """Return the title with what stands before it: 'the former Mexican deputy foreign minister'.

        What another title ends with (before `behind`) is no ambassador's: 'the envoy for Chad, Ambassador Ann Lee'.
        """
        front = _Front(title.first, title.first, title.former)
        while front.first > 0 and not self.words.apart(front.first) and not self._is_of_another(title, front, behind):
            if self._passes_state(front) or self._passes_former(front):
                continue
            if self._meets_article(front) or self._meets_possessive(front):
                break
            if not self._passes_modifier(title, front):
                self._meets_name(title, front)
                break
        owners, definite = front.owners, front.definite
        definite = definite or any(o.word.possessive or o.word.lower in POSSESSIVES for o in owners)
        definite = definite or (not owners and front.first == title.first and self._is_as_good_as_name(title))
        return replace(
            title,
            first=front.first,
            label_first=front.label_first,
            owners=tuple(owners),
            definite=definite,
            former=front.former,
        )

    def _is_of_another(self, title: Title, front: _Front, behind: int) -> bool:
        """Tell whether the word in front belongs to another title."""
        if front.first <= behind and title.core.name == "ambassador":
            return True
        besides = title.core.name.split()[-1] in RANKS | STYLES
        return besides and self.words[front.first - 1].lower in COMMANDING | {"staff", "forces", "secretary", "state"}

    def _passes_state(self, front: _Front) -> bool:
        """Take in a known name; tell whether there is one: 'Mexican', 'EU'."""
        word, hit = self.words[front.first - 1], self.heads.hit_of.get(front.first - 1)
        if hit is None:
            return False
        front.first, _ = self.words.between(hit.start, hit.end)
        front.owners.insert(0, Owner(word, hit))
        if self._names_body(hit) and not word.possessive:
            front.label_first = front.first
        return True

    def _passes_former(self, front: _Front) -> bool:
        """Take in what tells since or until when an office is held; tell whether anything does: 'former'."""
        word, first = self.words[front.first - 1], front.first
        once_named = word.lower == "once" and self.words[first].capital
        if word.lower in self.heads.lexicon.former and not word.possessive and not once_named:
            front.former, front.first = True, first - 1
            return True
        if word.lower in MADE and first > 1 and self.words[first - 2].lower in LATELY:
            front.first -= 2  # 'her newly appointed envoy'
            return True
        return False

    def _meets_article(self, front: _Front) -> bool:
        """Take in an article, in front of which nothing belongs to the title; tell whether there is one."""
        word = self.words[front.first - 1]
        if word.lower not in DETERMINERS:
            return False
        front.definite = front.definite or word.lower == "the"
        front.first -= 1
        return True

    def _meets_possessive(self, front: _Front) -> bool:
        """Take in whose it is, in front of which nothing belongs to the title; tell whether it is told: 'his'."""
        first = front.first
        word, addresses = self.words[first - 1], self.heads.lexicon.addresses
        if word.lower in POSSESSIVES and self.words[first].lower in addresses:
            front.definite, front.first = True, first - 1  # 'His Majesty King X'
        elif word.possessive and word.lower in _TERMS:
            before = self.words[first - 2].lower if first > 1 else ""
            front.former = front.former or before in _PAST
            front.definite, front.first = True, first - (2 if before in _PAST | {"this"} else 1)
        elif word.possessive and word.lower in addresses and self._is_his(first - 2):
            front.definite, front.first = True, first - 2  # 'Her Majesty's ambassador'
        elif word.possessive or word.lower in POSSESSIVES:
            front.owners.insert(0, Owner(word))
            front.first = first - 1 if word.lower in POSSESSIVES else self._noun_phrase_start(first - 1)
        else:
            return False
        return True

    def _passes_modifier(self, title: Title, front: _Front) -> bool:
        """Take in a modifier or what joins portfolios or owners; tell whether there is one: 'deputy', 'and'."""
        last = front.first - 1
        if self._modifies(last) and not self._is_acronym(title, last):
            front.first = last
            if not front.owners and not self._is_bare(self.words[last]):
                front.label_first = last
            return True
        if self.heads.joins_portfolios(last) or (title.core.plural and self._joins_owners(last, front.owners)):
            front.first = last
            return True
        return False

    def _meets_name(self, title: Title, front: _Front) -> None:
        """Take in an unknown name, if there is one, as whose the title is."""
        last = front.first - 1
        if (self._is_name(last) or self._is_acronym(title, last)) and not front.owners:
            front.owners.insert(0, Owner(self.words[last]))
            front.first = self._noun_phrase_start(last)

    def _is_his(self, index: int) -> bool:
        word = self.words.get(index)
        return word is not None and word.lower in {"his", "her"}

    def _is_as_good_as_name(self, title: Title) -> bool:
        """Tell whether an office stands for its holder as a name does: 'Prime Minister called on the King.'"""
        words = self.words.words[title.first : title.core_last + 1]
        before, behind = self.words.get(title.first - 1), self.words.get(title.core_last + 1)
        opens = before is None or before.sentence != words[0].sentence
        acts = behind is not None and behind.pos in {"VERB", "AUX"} and not behind.capital
        return opens and acts and not title.core.plural and all(w.capital for w in words)

    def _is_bare(self, word: Word) -> bool:
        """Tell whether a word is no part of the office before which it stands; 'first deputy premier' is one."""
        ranked = word.lower == "first" and self.words[word.index + 1].lower in {"deputy", "vice"}
        told = word.lower in self.heads.lexicon.not_title or word.lower.endswith(_DESCRIBING)
        return (told or word.text.isdigit()) and not ranked

    def _names_body(self, hit: Hit) -> bool:
        known = hit.first
        return known.way == NAME and known.entity.kind != "State"

    def _modifies(self, index: int) -> bool:
        """Tell whether a word before a title belongs to it: 'deputy', 'foreign', 'senior', 'Majority'."""
        word = self.words[index]
        lower = word.lower
        if lower in TIMES:
            return False
        if lower.endswith(_DESCRIBING) or word.text.isdigit():
            return True
        if word.possessive or not word.text[0].isalpha():
            return False
        if lower == "elected" and word.pos == "VERB" and word.head.dep_ != "amod":
            return False  # 'the parliament elected army chief X president'
        if lower in self.heads.lexicon.portfolios or lower in self.heads.lexicon.not_title:
            return True
        core = self.heads.core_here(index)
        if core is not None and core.sort == HONORIFIC:
            return False  # 'His Majesty | King X'
        if core is not None or lower in _RANKING:
            return True
        if lower in _FOREMOST and index + 1 in self.heads.hit_of:  # 'the top | US diplomat'
            return True
        if index in self.heads.starts_person:
            return False
        opens = index == 0 or self.words[index - 1].sentence != word.sentence  # 'Army spokesman Ann Lee', a plain noun
        body = lower == "government" or lower in actor_nouns().kinds
        if opens and body and not self.words[index + 1].capital:
            return True
        following = self.words[index + 1]
        shouted = following.text.isupper() and not word.text.isupper()  # 'Green Party MP': no part of the office
        if word.capital is not following.capital or shouted:
            return False
        return word.pos in NOUNISH and not word.head.is_digit and not self._is_plural_noun(word)

    def _is_acronym(self, title: Title, index: int) -> bool:
        """Tell whether initials before an office name its body: 'NARC Chairman Ann Lee', not 'ICT Minister'."""
        word, following = self.words[index], self.words[index + 1]
        known = word.lower in self.heads.lexicon.portfolios or title.core.name.split()[-1] in _OF_STATES
        return is_acronym(word.text) and not following.text.isupper() and not known

    def _is_plural_noun(self, word: Word) -> bool:
        return word.head.tag_ == "NNS" and word.lower not in self.heads.lexicon.portfolios

    def _joins_owners(self, index: int, owners: list[Owner]) -> bool:
        """Tell whether a word joins a state's name to the one in front.

        So in 'the French and German ministers', in 'Chad and Togo's ministers'.
        """
        hit, mark = self.heads.hit_of.get(index - 1), self.words[index].lower
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
        return word.capital and (word.pos == "PROPN" or index in self.heads.starts_person or party)

    def _noun_phrase_start(self, index: int) -> int:
        """Return the first word of the noun phrase that ends here: 'the Pacific island' from 'island'."""
        while index > 0:
            before = self.words[index - 1]
            if before.lower in DETERMINERS:
                return index - 1
            if before.possessive or not (before.pos in NOUNISH or index - 1 in self.heads.hit_of):
                return index
            index -= 1
        return index
