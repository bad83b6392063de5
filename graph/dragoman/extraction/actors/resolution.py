"""Names to entities: which mentions name one person, one organisation, one place."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from dragoman.extraction.kinds import is_kind
from dragoman.extraction.labels import fold, slug, unshouted
from dragoman.extraction.lexicon.authority import Authority
from dragoman.extraction.lexicon.incumbents import usual_name
from dragoman.extraction.naming.words import PARTICLES
from dragoman.model import Entity

_BODIES = frozenset(
    """fund bank union commission council agency organization organisation alliance league court assembly community
    forum programme program committee board foundation authority group association federation""".split()
)
"""What a body named in full may be called for short, with a capital."""
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|ad|an|ar|at|az)[- ]")
"""The article of Arab names, which news drops where it takes up a surname."""
_INITIAL = re.compile(r"(\b\w\.)(?=\w)")


@dataclass(slots=True)
class Person:
    """A named person as the article builds the picture: name, gender, titles, whom they act for."""

    id: str
    label: str
    words: tuple[str, ...]
    gender: str = ""
    principal: str = ""
    state: str = ""
    offices: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    known: tuple[str, str] | None = None
    """Title and state that every reader of news knows, where the text does not tell them."""
    serves: frozenset[str] = frozenset()
    """The ids of the states and bodies that every reader knows the person to serve."""
    unnamed: bool = False
    """Whether the text calls the person by an office alone, which is the label then."""

    @property
    def all_offices(self) -> list[str]:
        """Return the offices that the text gives the person, else the one that readers know."""
        return self.offices or ([self.known[0]] if self.known else [])

    @property
    def home(self) -> str:
        """Return the state that the text gives the person, else the one that readers know."""
        return self.state or (self.known[1] if self.known and not self.principal else "")

    def matches(self, words: tuple[str, ...]) -> int:
        """Return how well these folded words name the person: 0 not at all, 4 in full."""
        if words == self.words:
            return 4 if len(words) > 1 else 3
        if len(words) == 1 and _ARTICLE.sub("", self.words[-1]) == words[0]:
            return 3  # 'Assad' for Bashar al-Assad
        if len(words) > 1 and self._varies(words):
            return 3
        size = len(words)
        if size < len(self.words) and self.words[-size:] == words:
            return 3
        if size < len(self.words) and self.words[:size] == words:
            return 2
        inside = any(self.words[i : i + size] == words for i in range(1, len(self.words) - size))
        return 1 if inside and all(len(w) > 3 for w in words) else 0

    def _varies(self, words: tuple[str, ...]) -> bool:
        """Tell whether two full names differ only by middle names or initials: 'Joe R. Biden', 'J. Biden'."""
        if words[-1] != self.words[-1] or not _may_be(words[0], self.words[0]):
            return False
        fewer, more = sorted((words[1:-1], self.words[1:-1]), key=len)
        return all(any(_may_be(one, other) for other in more) for one in fewer)


def _may_be(one: str, other: str) -> bool:
    """Tell whether two given names are the same, or one the initial of the other."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


class Registry:
    """The persons, organisations and places that one document names."""

    def __init__(self, authority: Authority, article_id: str = "") -> None:
        self.authority = authority
        self._article_id = article_id
        self.people: dict[str, Person] = {}
        self.entities: dict[str, Entity] = {}
        self._acronyms: dict[str, str] = {}
        self._forms: dict[str, set[str]] = {}

    def person(
        self, name: str, before: Iterable[str] = (), fits: Callable[[Person], bool] = lambda person: True
    ) -> Person | None:
        """Return the known person that this name fits best; among equals the one mentioned last in `before`."""
        words = _parts(name)
        matches = {p.id: match for p in self.people.values() if (match := p.matches(words)) and fits(p)}
        best = max(matches.values(), default=0)
        if best == 0:
            return None
        candidates = [identifier for identifier, match in matches.items() if match == best]
        recent = [identifier for identifier in before if identifier in candidates]
        return self.people[(recent or candidates)[-1]]

    def add_person(self, name: str) -> Person:
        """Return the person of this full name, new if none fits; the fullest form becomes the label."""
        words = _parts(name)
        identifier = f"person/{slug(usual_name(name))}"
        for person in self.people.values():  # the longest names come first: see actors
            if person.matches(words) >= 3 or person.id == identifier:
                if name not in person.aliases:
                    person.aliases.append(name)
                if len(words) > len(person.words) and not is_initial(words[0]):
                    person.label, person.words = unshouted(name), words
                return person
        return self.add_namesake(name)

    def add_namesake(self, name: str, told: str = "") -> Person:
        """Return a new person of this name, told apart from others of the same name by these words."""
        words = _parts(name)
        identifier = f"person/{slug(usual_name(name))}"
        identifier = f"{identifier}-{slug(told)}" if identifier in self.people and told else identifier
        label = unshouted(name) if len(words) > 1 else name  # 'AMLO' is called so
        person = Person(identifier, label, words, self._gender(words))
        self.people[person.id] = person
        return person

    def unnamed(self, label: str, office: str) -> Person:
        """Return the person whom the text calls by this office and no name."""
        person = Person(f"person/{slug(label)}", label, _parts(label), offices=[office], unnamed=True)
        return self.people.setdefault(person.id, person)

    def is_named(self, identifier: str) -> bool:
        """Tell whether an id is that of a person whose name the text gives."""
        person = self.people.get(identifier)
        return person is not None and not person.unnamed

    def forget_unnamed(self) -> None:
        """Leave out those without a name, whom another reading of the text may take for somebody named."""
        self.people = {i: person for i, person in self.people.items() if not person.unnamed}

    def _gender(self, words: tuple[str, ...]) -> str:
        given = self.authority.given_names
        styled = words[0] == "sheikh" and len(words) > 1  # 'Sheikh Tamim' is a man, 'Sheikh Hasina' is called so
        first = words[1 if styled else 0]
        return given.get(first, "") or given.get(first.split("-")[0], "") if len(words) > 1 else ""

    def organization(self, name: str, kind: str) -> Entity:
        """Return the organisation of this name: a known one by its acronym or full form, else a new one."""
        key = fold(name)
        if key in self._acronyms:
            return self.entities[self._acronyms[key]]
        if key in _BODIES:
            meant = [e for e in self.entities.values() if e.id.startswith("org/") and fold(e.label).split()[-1] == key]
            if len(meant) == 1:  # 'the Fund', of the International Monetary Fund
                return meant[0]
        for entity in self.entities.values():
            label = fold(entity.label)
            owned = label.endswith(key) and (
                label.removesuffix(" " + key).endswith("'s") or label.count(" ") == key.count(" ") + 1
            )
            if entity.id.startswith("org/") and (
                label.startswith(key + " ") or (owned and entity.kind == "GovernmentBody")
            ):
                return entity
        entity = Entity(f"org/{slug(name)}", kind or "Organization", name)
        return self.keep(entity)

    def abbreviate(self, entity: Entity, short: str) -> Entity:
        """Return an organisation with the initials by which the document goes on to call it."""
        self._acronyms[fold(short)] = entity.id
        called = replace(entity, details=tuple(dict.fromkeys((*entity.details, ("acronym", short)))))
        self.entities[entity.id] = called
        return called

    def place(self, name: str) -> Entity:
        """Return the place of this name."""
        return self.keep(Entity(f"place/{slug(name)}", "Place", unshouted(name)))

    def keep(self, entity: Entity) -> Entity:
        """Return the entity as first registered under its id."""
        return self.entities.setdefault(entity.id, entity)

    def opposition(self, state: str = "") -> Entity:
        """Return the opposition of a state; where none is told the only one of the article, else one of its own."""
        known = [i for i in self.entities if i.startswith("org/") and i.endswith("-opposition")]
        if state:
            identifier = f"org/{slug(self.authority.entities[state].label)}-opposition"
        elif len(known) == 1:
            identifier = known[0]
        else:
            identifier = f"org/opposition-{hashlib.sha256(self._article_id.encode()).hexdigest()[:10]}"
        return self.keep(Entity(identifier, "Organization", "opposition"))

    def call(self, entity: Entity, form: str) -> None:
        """Take up a name by which the document calls a known entity."""
        self._forms.setdefault(entity.id, set()).add(" ".join(form.split()))

    def as_called(self) -> dict[str, Entity]:
        """Return the entities by id, known organisations by the fullest name that the document has for them.

        The name in the authority data stays as an alias; it stays the label where a text has no more than initials.
        """
        found = dict(self.entities)
        for identifier, forms in self._forms.items():
            entity = found[identifier]
            fullest = max(sorted(forms), key=len)
            named = is_kind(entity.kind, "Organization") or entity.kind == "StateGrouping"
            if named and entity.label not in forms and len(fullest.replace(".", "")) > 2:
                aliases = tuple(dict.fromkeys((entity.label, *entity.aliases)))
                found[identifier] = replace(entity, label=fullest, aliases=aliases)
        return found

    def person_entities(self) -> list[Entity]:
        """Return the persons as entities."""
        return [Entity(p.id, "Person", p.label, tuple(dict.fromkeys(p.aliases))) for p in self.people.values()]


def is_initial(word: str) -> bool:
    """Tell whether a word begins with an initial, or is one: 'I.', 'I.S.', 'I.S.Ivanov'."""
    return word[1:2] == "."


def _parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; a particle goes with the word after it ('van Koeverden').

    Each initial is a word of its own: 'I.S.Ivanov'.
    """
    parts: list[str] = []
    held: list[str] = []
    for word in _INITIAL.sub(r"\1 ", fold(name).replace("al-", "al ")).split():
        if word in PARTICLES:
            held.append(word)
        else:
            parts.append(" ".join([*held, word]))
            held = []
    return (*parts, *held)
