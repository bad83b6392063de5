"""The common nouns of actors, from lexicon/actor_nouns.yaml."""

from dataclasses import dataclass
from functools import cache

from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.office_words import office_words, plural


@dataclass(frozen=True, slots=True)
class ActorNouns:
    """Common nouns by what they describe; `groups` holds plural → singular."""

    state: frozenset[str]
    kinds: dict[str, str]
    groups: dict[str, str]
    people: frozenset[str]
    serving: frozenset[str]
    causes: frozenset[str]
    mass: frozenset[str]
    state_sorts: dict[str, frozenset[str]]
    """Noun → ids of the states that it can take up again."""
    twins: dict[str, frozenset[str]]
    """Plural → the two states that share a name: 'the two Koreas'."""
    regions: dict[str, frozenset[str]]
    """Part of the world, the longest first → ids of its states."""
    judging: frozenset[str]
    telling: frozenset[str]
    """Verbs of what only people do."""
    papers: frozenset[str]
    """Nouns of what is written or said that may do it in their stead."""

    def describe(self, word: str, lemma: str) -> bool:
        """Tell whether a noun of this form and lemma can describe an actor."""
        return lemma in self.kinds or word in self.groups or word in self.state or lemma in self.state


@cache
def actor_nouns() -> ActorNouns:
    """Return the common nouns of actors, read once."""
    data = wordlist("actor_nouns")
    kinds = {word: kind for key, kind in _KINDS.items() for word in data[key].split()}
    titles = [words[0] for words, (_, plural_, sort) in office_words().cores.items() if len(words) == 1 and not plural_]
    people = frozenset(data["groups"].split()) | frozenset(titles)
    groups = {plural(word): word for word in people} | {word: word for word in data["always_plural"].split()}
    return ActorNouns(
        state=frozenset(data["state"].split()) | frozenset(data["state_plural"].split()),
        kinds=kinds,
        groups=groups,
        people=people,
        mass=frozenset(data["always_plural"].split()),
        serving=frozenset(data["serving"].split()),
        causes=frozenset(data["causes"].split()),
        judging=frozenset(data["judging"].split()),
        telling=frozenset(data["telling"].split()),
        papers=frozenset(data["papers"].split()),
        state_sorts={noun: _states(codes) for noun, codes in data["state_sorts"].items()},
        twins={noun: _states(codes) for noun, codes in data["twins"].items()},
        regions={name: _states(data["regions"][name]) for name in sorted(data["regions"], key=len, reverse=True)},
    )


@cache
def name_heads() -> dict[str, str]:
    """Return last word of a proper name → the class it shows; '' for what is no actor and no place."""
    rows = wordlist("actor_nouns")["name_heads"]
    return {word.rstrip("."): kind for kind, words in rows.items() for word in words.split()}


def _states(codes: str) -> frozenset[str]:
    return frozenset(f"state/{code}" for code in codes.split())


_KINDS = {
    "organization": "Organization",
    "company": "Company",
    "armed": "ArmedGroup",
    "party": "PoliticalParty",
    "mission": "DiplomaticMission",
    "body": "GovernmentBody",
}
