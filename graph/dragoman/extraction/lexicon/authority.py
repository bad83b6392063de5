"""The world's states, organisations, parties, places and given names, found in a text by their names."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from dragoman.extraction.labels import fold, slug
from dragoman.extraction.lexicon import FOLDER
from dragoman.model import Entity, Ref

_FILE = FOLDER / "authority.json"

NAME, DEMONYM, PEOPLE, SEAT, PARTY, REGION = "name", "demonym", "people", "seat", "party", "region"

_FIRST_WORD = re.compile(r"(?<![^\W_])(?=([^\W_](?:[^\W_]|\.){0,39}))")
"""A word's place, with the word as names are filed under it; in 'U.S.' a word begins at either letter."""
_TEXTS_KEPT = 64
"""A text is searched before it is parsed and after, with the rest of its batch between."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for: an entity, and in which way (its name, a demonym, one of its people, its seat)."""

    entity: Entity
    way: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a text: characters start to end, and everything it may stand for."""

    start: int
    end: int
    known: tuple[Known, ...]

    @property
    def first(self) -> Known:
        """Return the usual meaning."""
        return self.known[0]


class Authority:
    """Answers what a name means; built once from lexicon/authority.json."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.entities: dict[str, Entity] = {}
        self.acts_for: dict[str, str] = {}
        self.nouns: dict[str, tuple[str, ...]] = {}
        self.seats: dict[str, frozenset[str]] = {}
        self.party_states: dict[str, set[str]] = {}
        self.capitals: dict[str, str] = {}
        self.alpha2: dict[str, str] = {}
        self.places: dict[str, str] = {fold(name): code for name, code in data["places"].items()}
        self.given_names: dict[str, str] = {fold(name): gender for name, gender in data["given_names"].items()}
        self._names: dict[str, list[tuple[str, Known]]] = {}
        self._own_names: dict[str, list[str]] = {}
        self._named: dict[str, list[str]] = {}
        self._add_states(data["states"])
        self._add_organizations(data["organizations"])
        self._add_parties(data["parties"])
        self.body_nouns = frozenset(noun for nouns in self.nouns.values() for noun in nouns)
        for name, code in data["regions"].items():
            place = Entity(f"place/{slug(name)}", "Place", name)
            self.entities[place.id] = place
            self._add(name, Known(place, REGION, code))
        for names in self._names.values():
            names.sort(key=lambda pair: -len(pair[0]))
        self._found = lru_cache(_TEXTS_KEPT)(lambda text: tuple(self._find(text)))

    def state(self, code: str) -> Entity:
        """Return the state with this ISO alpha-3 code."""
        return self.entities[f"state/{code}"]

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the known names of a text, longest first where they overlap, left to right."""
        return self._found(text)

    def names_of(self, entity: str) -> tuple[str, ...]:
        """Return by which names a state, an organisation or party is known, its label among them; none for others."""
        return tuple(self._own_names.get(entity, ()))

    def named(self, name: str) -> tuple[str, ...]:
        """Return the ids of those that bear a name, in whatever letters it is written: 'uk', 'Türkiye', 'ECOWAS'."""
        return tuple(self._named.get(fold(name), ()))

    def people_among_others(self, text: str) -> Entity | None:
        """Return the people that two peoples' names tell, no state: 'Turkish Cypriot(s)'; None for 'South Korean'."""
        words = text.split()
        found = [self.find(word) for word in words]
        codes = {hits[0].first.entity.id for hits in found if hits and hits[0].first.way in {DEMONYM, PEOPLE}}
        label = text if text.endswith("s") else f"{text}s"
        return Entity(f"group/{slug(label)}", "PersonGroup", label) if len(codes) == len(words) == 2 else None

    def _find(self, text: str) -> Iterator[Hit]:
        position = 0
        for match in _FIRST_WORD.finditer(text):
            hit = self._at(text, match.start(), match[1].rstrip(".")) if match.start() >= position else None
            if hit:
                yield hit
                position = hit.end

    def _at(self, text: str, start: int, first: str) -> Hit | None:
        best: list[Known] = []
        length = 0
        for name, known in self._names.get(first, ()):
            if len(name) < length:
                break
            end = start + len(name)
            if _same(text[start:end], name) and not text[end : end + 1].isalnum():
                length = len(name)
                best.append(known)
        return Hit(start, start + length, tuple(best)) if best else None

    def _add(self, name: str, known: Known) -> None:
        if known.way in {NAME, PARTY} and name not in self._own_names.setdefault(known.entity.id, []):
            self._own_names[known.entity.id].append(name)
            bearers = self._named.setdefault(fold(name), [])
            bearers += [known.entity.id] * (known.entity.id not in bearers)
        variants = {name, name.upper()} if len(name) > 3 and known.way in {NAME, SEAT, DEMONYM} else {name}
        for variant in sorted(variants):
            self._names.setdefault(_key(variant), []).append((variant, known))

    def _add_states(self, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            details = (("isoCode", row["code"]),) if row["alpha2"] else ()
            entity = Entity(f"state/{row['code']}", "State", row["label"], details=details)
            self.entities[entity.id] = entity
            self.capitals[row["code"]] = row["capital"]
            if row["alpha2"]:
                self.alpha2[row["alpha2"]] = row["code"]
            for way, key in ((NAME, "names"), (DEMONYM, "adjectives"), (PEOPLE, "people"), (SEAT, "seats")):
                for name in row[key]:
                    self._add(name, Known(entity, way, row["code"]))

    def _add_organizations(self, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            acronyms = [n for n in row["names"] if n.isupper() and n.isalnum()]
            entity = Entity(row["id"], row["kind"], row["label"], details=tuple(("acronym", a) for a in acronyms[:1]))
            self.entities[entity.id] = entity
            self.nouns[entity.id] = tuple(row["nouns"])
            self.seats[entity.id] = frozenset(f"state/{code}" for code in row["seats"])
            if row["acts_for"]:
                self.acts_for[entity.id] = row["acts_for"]
            for name in row["names"]:
                self._add(name, Known(entity, NAME))

    def _add_parties(self, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            label, listed = row["label"], row["id"] in self.entities
            entity = self.entities.setdefault(row["id"], Entity(row["id"], "PoliticalParty", label))
            alone = row["id"] == f"org/{slug(label)}"  # no 'Labour Party' that the id alone tells from others
            if not listed and alone and " " in label and "(" not in label:
                self._add(label, Known(entity, NAME))
            self.nouns.setdefault(entity.id, ("party",))
            if row["state"]:
                self.party_states.setdefault(entity.id, set()).add(f"state/{row['state']}")
            for name in row["names"]:
                self._add(name, Known(entity, PARTY, row["state"]))


@cache
def packaged_authority() -> Authority:
    """Return the authority data that ships with the program."""
    return Authority(json.loads(_FILE.read_text(encoding="utf-8")))


def acronym(entity: Entity) -> str:
    """Return the short name of an organisation, '' if none is known."""
    return next((v for k, v in entity.details if k == "acronym" and isinstance(v, str) and not isinstance(v, Ref)), "")


def _key(text: str) -> str:
    """Return the first word, under which names are filed."""
    match = _FIRST_WORD.match(text)
    return match[1].rstrip(".") if match else ""


def _same(words: str, name: str) -> bool:
    return words == name or words.replace("’", "'").replace("\n", " ").replace("\u2011", "-") == name
