"""What a title is: its words, its head, whose it is."""

import re
from dataclasses import dataclass

from dragoman.english import WEEKDAY_WORDS
from dragoman.extraction.lexicon.authority import Hit
from dragoman.extraction.lexicon.office_words import OFFICE, Core
from dragoman.extraction.naming.words import Word

DETERMINERS = frozenset("the a an".split())
POSSESSIVES = frozenset("his her its their whose my our your".split())
NOUNISH = frozenset({"NOUN", "PROPN", "ADJ"})
COMMANDING = frozenset(
    "commander commander-in-chief chief minister head leader spokesman president ruler governor envoy".split()
) | {"chief of staff"}
RANKS = frozenset(
    """general colonel major captain lieutenant admiral marshal brigadier vice-admiral rear-admiral major-general
    lieutenant-general brigadier-general lieutenant-colonel colonel-general""".split()
)
"""Ranks that stand as titles of their own behind those: 'army chief General Ann Lee' holds both."""
STYLES = frozenset("cardinal archbishop bishop prince princess sheikh ayatollah".split())
"""What the holder of an office may be besides: 'Foreign Minister Archbishop Paul Ray'."""
SENT_OUT = frozenset(
    """mission delegation force forces team contingent operation embassy consulate panel office agency troops
    peacekeepers""".split()
)
"""What a state or organisation sends somewhere, under a head of its own."""
DELEGATED = frozenset({"delegation", "mission", "team"})
"""What is sent with somebody who leads it: 'the head of the delegation'."""
LAWMAKERS = frozenset("mp mep senator lawmaker legislator congressman congresswoman deputy".split())
MADE = frozenset("appointed named elected designated reappointed re-elected chosen confirmed installed".split())
"""Participles of giving an office."""
LATELY = frozenset({"newly", "recently", "freshly", "just"})
TIMES = WEEKDAY_WORDS | {"today", "yesterday", "tomorrow", "tonight", "last", "next"}


_OF_OWN = re.compile(r" of (?:his|her|its|their) own\b")


def without_own(label: str) -> str:
    """Return an office's name without what says only whose it is: 'envoy of its own to the Sahel'."""
    return _OF_OWN.sub("", label)


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
