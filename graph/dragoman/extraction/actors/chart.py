"""The chart of one reading: what every word was found to refer to, and the tools that the readers of mentions share."""

from collections import Counter, defaultdict
from collections.abc import Collection
from typing import NamedTuple

from dragoman.extraction.actors.descriptions import Described
from dragoman.extraction.actors.discourse import Discourse
from dragoman.extraction.actors.resolution import Registry
from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.authority import NAME, PARTY, PEOPLE, REGION, SEAT, Hit, Known
from dragoman.extraction.naming.attachments.surroundings import Attachment
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import Owner, Title
from dragoman.extraction.naming.words import Word, Words, is_acronym
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Token

_BEHIND_PARTISAN = frozenset({"party", "mp", "mps", "who", "of", "from"})
"""What shows that a party's word before it is no adjective of something else."""
_CLEARLY = 1.5
"""How many times as often as the third the second state is named, for the first two to be what a text is about."""


class OfficeHeld(NamedTuple):
    """An office that a text says somebody holds or held, for whom, and in which words."""

    title: Title
    person: str
    principal: str
    evidence: Span
    former: bool = False


class Chart:
    """What is known of one document at the word that is being read."""

    def __init__(
        self,
        words: Words,
        registry: Registry,
        names: list[Name],
        titles: list[Title],
        attachments: list[Attachment],
        person_of: dict[int, str],
        states_named: dict[str, int],
        states_concerned: dict[str, int],
        datelines: tuple[range, ...],
        year: int | None = None,
        final: bool = True,
    ) -> None:
        self.doc = words.doc
        self.text = words.doc.text
        self.words = words
        self.registry = registry
        self.datelines = datelines
        self.year = year
        self.final = final
        self.person_of = person_of
        self.states_named = states_named
        self.states_concerned = states_concerned
        self.names = {n.first: n for n in names}
        self.inside_names = {i for n in names for i in range(n.first, n.last + 1)}
        self._name_of = {t.i: n for n in names for w in words.words[n.first : n.last + 1] for t in w.tokens}
        self.titles = {t.last: t for t in titles}
        self.inside_titles = {i for t in titles for i in range(t.label_first, t.core_last + 1)}
        self.attached: dict[Title, list[Attachment]] = defaultdict(list)
        for attachment in attachments:
            self.attached[attachment.title].append(attachment)
        self.found: dict[int, tuple[str, ...]] = {}
        self.spans: dict[int, Span] = {}
        self.places: dict[int, str] = {}
        self.principals: dict[str, str] = dict(registry.authority.acts_for)
        self.unserving: set[str] = set()
        """Ids of those of `principals` who serve no such state: a people, a junta of which the text tells no more."""
        self.discourse = Discourse()
        self.stated: list[tuple[str, str, str, Span]] = []
        """Relation, subject, object, and the words that say it."""
        self.given: set[Title] = set()
        """The titles of which the text says that somebody got them."""
        self.offices_held: list[OfficeHeld] = []

    def dateline(self, word: int) -> range:
        """Return where the words of the dateline stand under which a word is written; an empty range without one."""
        return next((d for d in reversed(self.datelines) if d.start <= word), range(0))

    def at(self, token: Token) -> tuple[str, ...]:
        """Return the ids that the phrase headed by this word refers to."""
        return self.found.get(token.i, ())

    def named(self, token: Token) -> tuple[str, ...]:
        """Return what a word refers to, a name further on included: 'the government of Ghana'."""
        if ids := self.at(token):
            return ids
        name = self._name_of.get(token.i)
        if name is None:
            return ()
        if name.first in self.person_of:
            return (self.person_of[name.first],)
        kept = self._kept(name.hit, self.words[name.last]) if name.hit is not None else ""
        return (kept,) if kept else ()

    def is_stranger(self, token: Token) -> bool:
        """Tell whether a word is the name, of one word, of somebody or something that nobody knows: 'Zelensky left'."""
        name = self._name_of.get(token.i) if not self.at(token) else None
        alone = name is not None and name.first == name.last and name.hit is None and name.sort != "thing"
        return alone and (token.pos_ == "X" or token.ent_type_ in {"PERSON", "ORG"})  # X: in a sentence not parsed

    def entity(self, identifier: str) -> Entity:
        """Return the entity of an id known to this document or to the authority data."""
        if identifier in self.registry.people:
            person = self.registry.people[identifier]
            return Entity(person.id, "Person", person.label)
        return self.registry.entities.get(identifier) or self.registry.authority.entities[identifier]

    def kind(self, identifier: str) -> str:
        """Return the class of an id."""
        return self.entity(identifier).kind

    def principal(self, identifier: str) -> str:
        """Return for whom somebody acts, '' if the text does not say."""
        person = self.registry.people.get(identifier)
        return person.principal or person.state if person else self.principals.get(identifier, "")

    def state_or_principal(self, identifier: str) -> str:
        """Return the state for which somebody acts, else the body."""
        person = self.registry.people.get(identifier)
        return person.state or person.principal if person else self.principals.get(identifier, "")

    def state_of(self, identifier: str) -> str:
        """Return the state that somebody is or acts for, '' if none."""
        state = identifier if self.kind(identifier) == "State" else self.state_or_principal(identifier)
        return state if state and self.kind(state) == "State" else ""

    def state_or_body(self, identifier: str) -> str:
        """Return the state for which somebody acts, be it through one of its bodies, else the body; '' if open."""
        served = self.state_or_principal(identifier)
        return self.state_or_principal(served) or served if served else ""

    def main_states(self, without: Collection[str] = ()) -> tuple[str, ...]:
        """Return the two states that the whole text names much more often than any third, () if that is not clear."""
        counts = Counter({f"state/{code}": n for code, n in self.states_named.items()}).most_common()
        ranked = [(state, n) for state, n in counts if state not in without]
        clear = len(ranked) == 2 or (len(ranked) > 2 and ranked[1][1] > _CLEARLY * ranked[2][1])
        known = {i for r in self.discourse.references for i in r.ids}
        order = [f"state/{code}" for code in self.states_named]
        pair = tuple(sorted((state for state, _ in ranked[:2]), key=order.index))  # as the text names them
        return pair if clear and set(pair) <= known else ()

    def other_state(self, state: str) -> str:
        """Return the other one of the two states that the text is about; '' if it is not about this one and another."""
        pair = self.main_states()
        return next((s for s in pair if s != state), "") if state in pair else ""

    def refer(self, owner: Owner) -> str:
        """Return the id of whose a title is."""
        whole = self.at(owner.word.head)
        longer = len(whole) == 1 and whole[0].startswith("org/")  # 'ECOWAS Commission' is more than ECOWAS
        if owner.hit is not None and not (longer and owner.hit.first.way == NAME):
            return self._kept(owner.hit, owner.word)
        before = self.words.get(owner.word.index - 2) if owner.word.lower == "whose" else None
        for token in (owner.word.head, *owner.word.tokens, *(before.tokens if before else ())):
            ids = self.at(token)
            if ids:
                return ids[0] if len(ids) == 1 else ""
        ahead = self.named(owner.word.head) if owner.after else ()  # 'spokeswoman for President Ann Lee'
        if is_acronym(owner.word.text) and not owner.after and not ahead:  # 'COTU spokesman Ann Lee'
            return self.registry.organization(owner.word.text, "").id
        if owner.after and owner.word.capital and owner.word.pos == "PROPN" and not ahead:
            person = self.registry.person(owner.word.text)  # 'spokeswoman for Lee', whom the text has named in full
            return person.id if person is not None else ""
        return ahead[0] if len(ahead) == 1 else ""

    def _kept(self, hit: Hit, word: Word) -> str:
        """Return the id of the actor that a known name means here, from now on one of the document's; '' for none."""
        known = self.choose(hit, word)
        return self.registry.keep(known.entity).id if known is not None and known.way != REGION else ""

    def choose(self, hit: Hit, word: Word) -> Known | None:
        """Return what a known name means here; a party's short name by the states of the article."""
        if all(k.way == PARTY for k in hit.known):
            named = [k for k in hit.known if k.state in self.states_concerned]
            named.sort(key=lambda k: -self.states_concerned[k.state])
            return named[0] if named and self._is_party(word) else None
        parties = [k for k in hit.known if k.way == PARTY and k.state in self.states_named]
        body_of = self.registry.authority.acts_for.get(hit.first.entity.id, "").removeprefix("state/")
        if parties and body_of not in self.states_named and hit.first.entity.kind != "PoliticalParty":
            return parties[0]  # 'the Congress' of a text on India, 'the RSF' of one on Sudan
        if hit.first.way == PARTY:
            return next((k for k in hit.known if k.way != PARTY), hit.first)
        if (own := self._own_capital(hit)) is not None:
            return own
        last = word.tokens[-1]
        described = last.rel in {"nsubj", "obj", "obl", "nmod"} and any(c.dep_ == "amod" for c in last.children)
        plural = (last.tag_ == "NNPS" or described) and any(k.way == PEOPLE for k in hit.known)
        return next((k for k in hit.known if k.way == PEOPLE), hit.first) if plural else hit.first

    def _own_capital(self, hit: Hit) -> Known | None:
        """Return the state of a city that else stands for a body: 'Brussels' where Belgium is named, not the EU."""
        authority, body = self.registry.authority, hit.first.entity
        code = authority.places.get(fold(self.text[hit.start : hit.end]))
        if hit.first.way != NAME or body.kind == "State" or code not in self.states_named:
            return None
        others = (n.hit for n in self.names.values() if n.hit is not None and n.hit.first.entity == body)
        if any(fold(self.text[o.start : o.end]) not in authority.places for o in others):
            return None
        return Known(authority.entities[f"state/{code}"], SEAT, code)

    def _is_party(self, word: Word) -> bool:
        following = self.words.get(word.index + 1)
        if following is not None and (
            following.index in self.inside_titles
            or following.index in self.person_of
            or following.lower in _BEHIND_PARTISAN
            or not following.text[0].isalnum()
        ):
            return True
        adjective = word.head.pos_ == "ADJ" or word.head.dep_ in {"compound", "amod"}
        return word.text.endswith("s") or not adjective

    def set(self, tokens: list[Token], ids: tuple[str, ...], span: Span) -> None:
        """Write down what these words refer to, and the words of the whole phrase."""
        for token in tokens:
            self.found[token.i] = ids
            self.spans[token.i] = span

    def tokens(self, first: int, last: int) -> list[Token]:
        """Return the parser's tokens of the words first to last."""
        return [t for w in self.words.words[first : last + 1] for t in w.tokens]

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the words first to last."""
        return Span(self.words[first].start, self.words[last].end)

    def head(self, first: int, last: int) -> Token:
        """Return the token that governs the words first to last: of those whose head is elsewhere, the highest."""
        if first == last:
            return self.words[first].head
        tokens = self.tokens(first, last)
        inside = {t.i for t in tokens}
        outside = [t for t in tokens if t.head.i not in inside or t.head is t]
        return min(outside, key=lambda t: sum(1 for _ in t.ancestors), default=tokens[-1])

    def keep(self, described: Described | None) -> tuple[str, ...]:
        """Return the ids of a described actor, registering a new one."""
        if described is None:
            return ()
        if described.same:
            return described.same
        if described.each:
            return tuple(i for one in described.each for i in self.keep(one))
        assert described.entity is not None
        entity = self.registry.keep(described.entity)
        if described.principal:
            self.principals[entity.id] = described.principal
        return (entity.id,)

    def acts_for(self, person: str, principal: str) -> None:
        """Take up for whom a person acts; the first that the text gives stays."""
        holder = self.registry.people[person]
        if not holder.principal:
            holder.principal = principal
        if not holder.state:
            holder.state = principal if self.kind(principal) == "State" else self.principals.get(principal, "")
