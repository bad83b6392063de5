"""One reading of a document from left to right: every name, title, pronoun and description gets what it refers to."""

from collections import defaultdict

from spacy.tokens import Doc, Token

from dragoman.extraction import descriptions, syntax
from dragoman.extraction.actor_words import actor_nouns
from dragoman.extraction.affiliations import Affiliations
from dragoman.extraction.attachments import Attachment
from dragoman.extraction.authority import DEMONYM, NAME, PARTY, PEOPLE, REGION, SEAT, Hit, Known
from dragoman.extraction.coreference import HE, IT, PEOPLE_PAIR, SIDE_PAIR, STATE_PAIR, THEY, Coreference
from dragoman.extraction.discourse import Discourse
from dragoman.extraction.entities import slug
from dragoman.extraction.implied import ImpliedState
from dragoman.extraction.memberships import MEMBERS, Memberships
from dragoman.extraction.names import Name
from dragoman.extraction.resolution import Registry
from dragoman.extraction.texts import text_of
from dragoman.extraction.titles import Owner, Title
from dragoman.extraction.words import Word, Words
from dragoman.model import Entity, Span

_IN = frozenset("in at near outside around inside across".split())
_SAME_OFFICE = frozenset({"counterpart", "colleague", "successor"})
_HEADS = frozenset("president premier minister chancellor leader host".split())
"""Titles so prominent that 'the Canadian prime minister' can only be somebody named."""
_VAGUE = frozenset({"leader", "host"})
_IMPLIED = -0.7
"""How much less prominent a state is that is only named by a demonym or meant by a description."""


class Reading:
    """The mentions of one document; `earlier` is what a first reading found out about its people."""

    def __init__(
        self,
        doc: Doc,
        words: Words,
        registry: Registry,
        names: list[Name],
        titles: list[Title],
        attachments: list[Attachment],
        dateline: int,
    ) -> None:
        self.doc = doc
        self.words = words
        self.registry = registry
        self.dateline = dateline
        self.names = {n.first: n for n in names}
        self.inside_names = {i for n in names for i in range(n.first, n.last + 1)}
        self.titles = {t.last: t for t in titles}
        self.inside_titles = {i for t in titles for i in range(t.label_first, t.core_last + 1)}
        self.attached: dict[Title, list[Attachment]] = defaultdict(list)
        for attachment in attachments:
            self.attached[attachment.title].append(attachment)
        self.found: dict[int, tuple[str, ...]] = {}
        self.spans: dict[int, Span] = {}
        self.places: dict[int, str] = {}
        self.person_of: dict[int, str] = {}
        self.principals: dict[str, str] = dict(registry.authority.acts_for)
        self.discourse = Discourse()
        self.states_named: dict[str, int] = {}
        self.affiliations = Affiliations(
            words, registry.authority, self.entity, self.refer, self.state_or_principal, lambda: self.states_named
        )
        self.coreference = Coreference(self.discourse, registry, self.at, self.principal, self.kind)
        self.memberships = Memberships(words, names)
        self.implied = ImpliedState(self)
        self.stated: list[tuple[str, str, str, Span]] = []
        self.offices_held: list[tuple[Title, str, str, Span, bool]] = []

    # what others ask

    def at(self, token: Token) -> tuple[str, ...]:
        """Return the ids that the phrase headed by this word refers to."""
        return self.found.get(token.i, ())

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

    def refer(self, owner: Owner) -> str:
        """Return the id of whose a title is."""
        longer = self.at(owner.word.head)
        if owner.hit is not None and not (len(longer) == 1 and longer[0].startswith("org/") and owner.hit.first.way == NAME):
            known = self.choose(owner.hit, owner.word)
            return known.entity.id if known and known.way != REGION else ""
        before = self.words.get(owner.word.index - 2) if owner.word.lower == "whose" else None
        for token in (owner.word.head, *owner.word.tokens, *(before.tokens if before else ())):
            ids = self.at(token)
            if ids:
                return ids[0] if len(ids) == 1 else ""
        return ""

    # the reading itself

    def run(self) -> None:
        """Read the document once."""
        for word in self.words.words:
            name = self.names.get(word.index)
            if name is not None:
                self._name(name)
            elif word.index not in self.inside_names and word.index not in self.inside_titles:
                self._common(word)
            title = self.titles.get(word.index)
            if title is not None:
                self._title(title)

    def _set(self, tokens: list[Token], ids: tuple[str, ...], span: Span) -> None:
        for token in tokens:
            self.found[token.i] = ids
            self.spans[token.i] = span

    def _tokens(self, first: int, last: int) -> list[Token]:
        return [t for w in self.words.words[first : last + 1] for t in w.tokens]

    def _span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last].end)

    def _head(self, first: int, last: int) -> Token:
        tokens = self._tokens(first, last)
        inside = {t.i for t in tokens}
        return next((t for t in tokens if t.head.i not in inside or t.head is t), tokens[-1])

    # names

    def _name(self, name: Name) -> None:
        head, sentence = self._head(name.first, name.last), self.words[name.first].sentence
        tokens, span = self._tokens(name.first, name.last), self._span(name.first, name.last)
        text = span.of(text_of(self.doc))
        if name.hit is not None:
            self._known(name, name.hit, tokens, span, head)
            return
        person = self.person_of.get(name.first)
        if person:
            self._set(tokens, (person,), span)
            self.discourse.add((person,), head, sentence)
            self._of_state(name, person)
        elif name.sort == "organization":
            entity = self._organization(name, text)
            self._set(tokens, (entity.id,), span)
            self.discourse.add((entity.id,), head, sentence)
        elif name.sort == "place":
            place = self.registry.place(text)
            for token in tokens:
                self.places[token.i] = place.id
                self.spans[token.i] = span

    def _organization(self, name: Name, text: str) -> Entity:
        """Return the organisation of a name; a ministry's name is told apart by its state: 'China’s Foreign Ministry'."""
        before = self.words.get(name.first - 1)
        owner = self.found.get(before.tokens[-1].i, ()) if before is not None else ()
        if name.kind in {"GovernmentBody", "DiplomaticMission"} and len(owner) == 1 and self.kind(owner[0]) == "State":
            first = self.words.between(self.spans[before.tokens[-1].i].start, 0)[0] if before else name.first
            label = self._span(first, name.last).of(text_of(self.doc))
            identifier = f"org/{slug(self.entity(owner[0]).label)}-{slug(text)}"
            self.principals[identifier] = owner[0]
            return self.registry.keep(Entity(identifier, name.kind, label))
        return self.registry.organization(text, name.kind)

    def _of_state(self, name: Name, person: str) -> None:
        """Take up 'Spain’s Pedro Sánchez': a state's own, with no office named."""
        before = self.words.get(name.first - 1)
        owner = self.found.get(before.tokens[-1].i, ()) if before is not None and before.possessive else ()
        if len(owner) == 1 and self.kind(owner[0]) == "State":
            self._acts_for(person, owner[0])
            self.stated.append(("actsFor", person, owner[0], self._span(name.first - 1, name.last)))

    def choose(self, hit: Hit, word: Word) -> Known | None:
        """Return what a known name means here; a party's short name by the states of the article."""
        if all(k.way == PARTY for k in hit.known):
            named = [k for k in hit.known if k.state in self.states_named]
            named.sort(key=lambda k: -self.states_named[k.state])
            return named[0] if named and self._is_party(word) else None
        if hit.first.way == PARTY:
            return next((k for k in hit.known if k.way != PARTY), hit.first)
        plural = word.tokens[-1].tag_ == "NNPS" and any(k.way == PEOPLE for k in hit.known)
        return next((k for k in hit.known if k.way == PEOPLE), hit.first) if plural else hit.first

    def _is_party(self, word: Word) -> bool:
        following = self.words.get(word.index + 1)
        noun = (following is not None and following.index in self.inside_titles) or (following is not None and following.lower in {"party", "mp", "mps"})
        return word.text.endswith("s") or noun or (not word.head.pos_ == "ADJ" and word.head.dep_ not in {"compound", "amod"})

    def _known(self, name: Name, hit: Hit, tokens: list[Token], span: Span, head: Token) -> None:
        known = self.choose(hit, self.words[name.last])
        sentence = self.words[name.first].sentence
        if known is None:
            return
        entity = self.registry.keep(known.entity)
        if known.way == REGION or (known.way == SEAT and name.first < self.dateline) or (known.way == SEAT and self._stands_in(head)):
            self._place(tokens, span, entity if known.way == REGION else None)
            return
        if known.way == SEAT or (known.way == NAME and entity.kind == "State"):
            place = self.registry.place(span.of(text_of(self.doc))) if known.way == SEAT else entity
            for token in tokens:
                self.places[token.i] = place.id
        if known.way == PEOPLE and self._counted(head, tokens):
            self._people(head, tokens, span, entity)
            return
        self._set(tokens, (entity.id,), span)
        weight = _IMPLIED if known.way == DEMONYM else 0.0
        self.discourse.add((entity.id,), head, sentence, weight)

    def _place(self, tokens: list[Token], span: Span, entity: Entity | None) -> None:
        place = entity or self.registry.place(_title_case(span.of(text_of(self.doc))))
        for token in tokens:
            self.places[token.i] = place.id
            self.spans[token.i] = span

    def _stands_in(self, head: Token) -> bool:
        return syntax.case(head) in _IN

    def _counted(self, head: Token, tokens: list[Token]) -> bool:
        """Tell whether a demonym names some people ('six Canadians'), not the side ('the Americans')."""
        determiners = {c.lower_ for c in head.children if c.dep_ == "det"}
        return "the" not in determiners or any(c.dep_ in {"nummod", "amod", "acl:relcl"} for c in head.children)

    def _people(self, head: Token, tokens: list[Token], span: Span, state: Entity) -> None:
        wide = descriptions.phrase(head)
        label = wide.of(text_of(self.doc))
        number = [c.text for c in head.children if c.dep_ == "nummod"]
        label = label if number or len(label.split()) > 1 else span.of(text_of(self.doc))
        entity = self.registry.keep(Entity(f"group/{slug(label)}", "PersonGroup", label))
        self.principals[entity.id] = state.id
        self._set(tokens, (entity.id,), wide)
        self.discourse.add((entity.id,), head, head.i and self.words.of_token(head).sentence if self.words.of_token(head) else 0)

    # titles

    def _title(self, title: Title) -> None:
        if title.core.name in MEMBERS:
            self._members(title)
        attached = self.attached.get(title, [])
        for attachment in attached:
            self._hold(title, attachment)
        if attached and attached[0].lone:
            person = self.person_of[attached[0].name.first]
            span = self._whole(title, attached[0])
            self._set(self._own_tokens(title), (person,), span)
            if attached[0].pattern == "title":
                for token in self._tokens(attached[0].name.first, attached[0].name.last):
                    self.spans[token.i] = span
        elif attached:
            people = tuple(self.person_of[a.name.first] for a in attached)
            self._set(self._own_tokens(title), people, self._span(title.first, title.last))
        else:
            self._describe_title(title)

    def _members(self, title: Title) -> None:
        body = self.affiliations.principal(title)
        if not body or self.kind(body) in {"State", "Person", "Place"} or title.former:
            return
        for name in self.memberships.members(title):
            ids = self.at(self.words[name.last].head) or ((name.hit.first.entity.id,) if name.hit else ())
            if len(ids) == 1 and ids[0] != body and self.kind(ids[0]) in {"State", "Organization"}:
                span = self._span(min(title.first, name.first), max(title.last, name.last))
                self.stated.append(("memberOf", ids[0], body, span))

    def _own_tokens(self, title: Title) -> list[Token]:
        return [t for t in self._tokens(title.label_first, title.core_last) if t.i not in self.found]

    def _whole(self, title: Title, attachment: Attachment) -> Span:
        first = min(title.first, attachment.name.first)
        last = max(title.last, attachment.name.last)
        return self._span(first, last)

    def _hold(self, title: Title, attachment: Attachment) -> None:
        identifier = self.person_of[attachment.name.first]
        person = self.registry.people[identifier]
        source, principal = title, self.affiliations.principal(title)
        if attachment.of is not None and attachment.of.hit is not None:
            principal = attachment.of.hit.first.entity.id
        elif not attachment.lone and not principal:
            principal = self._respective(title, attachment)
        if title.core.name in _SAME_OFFICE:
            title, principal = self._counterpart(title, principal)
        former = title.former or attachment.former
        evidence = self._evidence(source, attachment)
        if not principal and not person.principal:
            principal = self.implied.principal(title, attachment)
        elif not principal:
            principal = person.principal if self.implied.applies(title) else ""
        if not former and principal and self.kind(principal) != "Person":
            self._acts_for(person.id, principal)
        if title.office and not former:
            person.offices.append(self.affiliations.bare(title))
        self.offices_held.append((title, identifier, principal, evidence, former))

    def _evidence(self, title: Title, attachment: Attachment) -> Span:
        last = attachment.of.last if attachment.of else attachment.name.last
        return self._span(min(title.first, attachment.name.first), max(title.last, last))

    def _respective(self, title: Title, attachment: Attachment) -> str:
        """Return the state of the same rank: 'The United States and Mexico ... their leaders, X and Y'."""
        for owner in title.owners:
            ids = self.at(owner.word.head)
            if len(ids) == len(self.attached[title]):
                return ids[attachment.rank]
        return ""

    def _counterpart(self, title: Title, principal: str) -> tuple[Title, str]:
        """Return the office a counterpart holds, that of the person whose counterpart it is, and the state named."""
        states = [i for i in self.affiliations.owners(title) if self.kind(i) == "State"]
        people = [i for i in self.affiliations.owners(title) if i in self.registry.people]
        if people and not states and title.core.name == "successor":
            states = [s for s in [self.registry.people[people[0]].state] if s]
        if not people or (title.core.name == "colleague" and not states):
            return title, principal
        for held, person, _, _, former in reversed(self.offices_held):
            if people and person == people[0] and not former:
                return held, states[-1] if states else ""
        return title, states[-1] if states else ""

    def _acts_for(self, person: str, principal: str) -> None:
        holder = self.registry.people[person]
        if not holder.principal:
            holder.principal = principal
        if not holder.state:
            holder.state = principal if self.kind(principal) == "State" else self.principals.get(principal, "")

    def _describe_title(self, title: Title) -> None:
        """Resolve a title without a name: to the person who holds it, a pair, a group, or somebody unnamed."""
        head, sentence = self._head(title.label_first, title.core_last), self.words[title.label_first].sentence
        span = self._span(title.first, title.last)
        ids = self._holders(title, head, sentence)
        if ids:
            self._set(self._own_tokens(title), ids, span)
            self.discourse.add(ids, head, sentence)

    def _holders(self, title: Title, head: Token, sentence: int) -> tuple[str, ...]:
        words = self.affiliations.modifiers(title)
        noun = title.core.name.split()[-1]
        if title.core.plural:
            if {"two", "both"} & set(words) and not title.complement and noun in PEOPLE_PAIR | STATE_PAIR | SIDE_PAIR:
                pair = self.coreference.pair(head, noun, sentence)
                if pair:
                    return pair
            return self._group(title, head)
        if title.core.name in _SAME_OFFICE - {"successor"} and self._own_person(title):
            return self._unnamed_counterpart(title, head, sentence)
        return self._holder(title, sentence) or self._unnamed(title)

    def _own_person(self, title: Title) -> bool:
        return any(i in self.registry.people for i in self.affiliations.owners(title))

    def _group(self, title: Title, head: Token) -> tuple[str, ...]:
        if title.definite and not title.owners and not title.complement:
            again = self.coreference.body(self.words[title.core_last].lower, self.words[title.first].sentence)
            if again:
                return again
        owned = [self.entity(i) for i in self.affiliations.owners(title)] or [
            self.entity(i) for i in descriptions.owners(head, self.at)
        ]
        described = descriptions.group(head, self.words[title.core_last].lower, owned)
        return self._keep(described)

    def _keep(self, described: descriptions.Described | None) -> tuple[str, ...]:
        if described is None:
            return ()
        if described.same:
            return described.same
        assert described.entity is not None
        entity = self.registry.keep(described.entity)
        if described.principal:
            self.principals[entity.id] = described.principal
        return (entity.id,)

    def _holder(self, title: Title, sentence: int) -> tuple[str, ...]:
        """Return the named person who holds the office of 'the Canadian prime minister'."""
        if not title.definite:
            return ()
        principal = self.affiliations.principal(title)
        people = self.registry.people
        owners = self.affiliations.owners(title)
        bare = self.affiliations.bare(title)
        noun = title.core.name.split()[-1]
        general = noun in {"leader", "head", "host", "official", "man", "woman", "politician", "chief"}

        def suits(identifier: str) -> bool:
            person = people.get(identifier)
            if person is None:
                return False
            if identifier in owners:
                return False
            acting = principal in {person.principal, person.state} if principal else True
            unnamed = principal and noun in _HEADS and set(person.offices) <= _VAGUE
            return acting and (general or bool(unnamed) or any(set(bare.split()) <= set(o.split()) for o in person.offices))

        ranked = self.discourse.ranked(suits, sentence, 99)
        if ranked and (principal or not title.owners):
            if principal:
                self._held_by_description(title, ranked[0], principal)
            return (ranked[0],)
        return self._by_elimination(title, principal, sentence) if noun in _HEADS else ()

    def _by_elimination(self, title: Title, principal: str, sentence: int) -> tuple[str, ...]:
        """Return the one prominent person of whom nothing else is known: 'X ... the Panamanian president'."""
        if not principal or title.complement == "to":
            return ()
        people = self.registry.people
        bare, noun = self.affiliations.bare(title), title.core.name.split()[-1]

        def open_to(identifier: str) -> bool:
            person = people.get(identifier)
            if person is None or (set(person.offices) - _VAGUE - {bare} and noun != "leader"):
                return False
            return not person.principal or person.state == principal

        ranked = self.discourse.ranked(open_to, sentence, 6)
        if not ranked or self._held_by_other(title, principal) or not self._stands_out(ranked):
            return ()
        chosen = ranked[0]
        if noun not in {"leader", "head", "host"} and title.office:
            people[chosen].offices.append(bare)
        self._acts_for(chosen, principal)
        self._held_by_description(title, chosen, principal)
        return (chosen,)

    def _held_by_description(self, title: Title, person: str, principal: str) -> None:
        evidence = self._span(title.first, title.last)
        self.offices_held.append((title, person, principal, evidence, title.former))

    def _stands_out(self, ranked: list[str]) -> bool:
        """Tell whether only one person comes into question, or one of several was the article's first."""
        first = next((i for i in self.discourse.recent() if i in self.registry.people), "")
        return len(ranked) == 1 or ranked[0] == first

    def _held_by_other(self, title: Title, principal: str) -> bool:
        return any(
            self.affiliations.bare(title) in p.offices and principal in {p.principal, p.state} for p in self.registry.people.values()
        )

    def _unnamed_counterpart(self, title: Title, head: Token, sentence: int) -> tuple[str, ...]:
        """Return who 'his counterpart' is: the other one of the two people spoken of."""
        owners = self.affiliations.owners(title)
        states = [i for i in owners if self.kind(i) == "State"]
        owner = next((i for i in owners if i in self.registry.people), "")

        def other(identifier: str) -> bool:
            person = self.registry.people.get(identifier)
            return person is not None and identifier != owner and (not states or person.state in {"", states[-1]})

        ranked = self.discourse.ranked(other, sentence, 4)
        return (ranked[0],) if ranked and owner else ()

    def _unnamed(self, title: Title) -> tuple[str, ...]:
        principal = self.affiliations.principal(title)
        if not principal or title.former:
            return ()
        first = title.first
        while self.words[first].lower in {"the", "a", "an"}:
            first += 1
        label = self._span(first, title.label_last).of(text_of(self.doc))
        entity = self.registry.keep(Entity(f"person/{slug(label)}", "Person", label))
        self.principals[entity.id] = principal
        return (entity.id,)

    # pronouns and common nouns

    def _common(self, word: Word) -> None:
        token, sentence = word.head, word.sentence
        lower = word.lower
        if lower in HE or lower in IT or lower in THEY or lower == "whose":
            self._pronoun(token, lower, sentence)
        elif token.pos_ in {"NOUN", "PROPN", "DET", "PRON", "NUM"}:
            ids = self._noun(token, lower, sentence)
            if ids:
                self._set([token], ids, descriptions.phrase(token))
                self.discourse.add(ids, token, sentence, _IMPLIED if len(ids) == 1 else 0.0)

    def _pronoun(self, token: Token, lower: str, sentence: int) -> None:
        if lower == "whose":
            head = syntax.antecedent(token) if token.head is token else self._relative_head(token)
            ids = self.at(head) if head is not None else ()
        else:
            ids = self.coreference.pronoun(token, sentence)
        if ids:
            self._set([token], ids, Span(token.idx, token.idx + len(token)))
            self.discourse.add(ids, token, sentence)

    def _relative_head(self, token: Token) -> Token | None:
        for governor in syntax.clauses_above(token):
            if governor.dep_ in {"acl:relcl", "acl"}:
                return governor.head
        return None

    def _noun(self, token: Token, lower: str, sentence: int) -> tuple[str, ...]:
        lemma = token.lemma_.lower()
        nouns = actor_nouns()
        determiners = {c.lower_ for c in token.children if c.dep_ in {"det", "nummod", "det:predet"} and c.i < token.i}
        plural = token.tag_ in {"NNS", "NNPS"}
        if plural and {"both", "two"} & determiners and lemma in PEOPLE_PAIR | STATE_PAIR | SIDE_PAIR:
            pair = self.coreference.pair(token, lemma, sentence)
            if pair:
                return pair
        owned = [self.entity(i) for i in descriptions.owners(token, self.at)]
        if not plural or lower in nouns.state:
            described = descriptions.describe(token, lower if lower in nouns.state else lemma, owned, self.principal)
            if described:
                return self._keep(described)
            if "the" in determiners and not owned:
                return self._again(lemma, sentence) or self._body(token, lemma)
        if plural and (lower in nouns.groups or owned):
            return self.coreference.body(lower, sentence) or self._keep(descriptions.group(token, lower, owned))
        return ()

    def _body(self, token: Token, lemma: str) -> tuple[str, ...]:
        """Return the body that 'the canal authority' names for the first time, where it is the one who acts."""
        kind = actor_nouns().kinds.get(lemma)
        modified = any(c.dep_ in {"amod", "compound"} for c in token.children)
        if kind is None or not modified or not token.dep_.startswith(("nsubj", "obl:agent")):
            return ()
        label = descriptions.phrase(token).of(text_of(self.doc))
        return (self.registry.keep(Entity(f"org/{slug(label)}", kind, label)).id,)

    def _again(self, lemma: str, sentence: int) -> tuple[str, ...]:
        """Return what 'the country', 'the government', 'the ministry' takes up again."""
        if lemma in {"country", "nation", "kingdom", "republic", "government", "administration", "regime"}:
            ranked = self.discourse.ranked(lambda i: self.kind(i) == "State", sentence, 3)
            return tuple(ranked[:1])
        return self.coreference.body(lemma, sentence)


def _title_case(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 3 else name
