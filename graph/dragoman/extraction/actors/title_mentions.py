"""Titles where they stand: what they say of a named holder; those without a name are described elsewhere."""

from dataclasses import replace

from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.beside import seat_before
from dragoman.extraction.actors.chart import Chart, OfficeHeld
from dragoman.extraction.actors.described_titles import DescribedTitles
from dragoman.extraction.actors.groups import Groups
from dragoman.extraction.actors.guests import GUESTS, where_met
from dragoman.extraction.actors.holders import Holders
from dragoman.extraction.actors.implied import SAME_OFFICE, ImpliedState
from dragoman.extraction.actors.members import state_members
from dragoman.extraction.actors.pronouns import Pronouns
from dragoman.extraction.actors.provinces import PROVINCIAL
from dragoman.extraction.actors.resolution import Person
from dragoman.extraction.actors.taken_up import principal_taken_up
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.attachments.surroundings import STYLES, Attachment
from dragoman.extraction.naming.memberships import MEMBERS, Memberships
from dragoman.extraction.naming.title import POSSESSIVES, Title
from dragoman.model import Span, Status
from dragoman.reading.parsed import Token

_HEADING = frozenset({"nsubj", "obj", "iobj", "obl", "conj", "nmod", "appos"})
_ALLIANCE = "org/nato"
"""The organisation whose members are called allies."""
_BEING = frozenset({"be", "become", "remain"})
_WHO_IS = frozenset({"he", "she", "latter", "former"})
_BEFORE_STATES = frozenset("of the republic kingdom state government".split())
_PLAIN = {"premier": "prime minister"}
_LIKEWISE = SAME_OFFICE | {"successor"}
"""What somebody is called who holds or has taken over an office told of before."""
_OWNERS = frozenset({"State", "GovernmentBody", "IntergovernmentalOrganization", "Company", "Organization"})
_BODIES = frozenset({"IntergovernmentalOrganization", "ArmedGroup", "PoliticalParty"})
"""Whose counterpart somebody may be, as he may be a state's."""


class TitleMentions:
    """Reads the titles of one document into its chart."""

    def __init__(self, chart: Chart, affiliations: Affiliations, pronouns: Pronouns, groups: Groups) -> None:
        self.chart = chart
        self.affiliations = affiliations
        self.pronouns = pronouns
        self.memberships = Memberships(chart.words, list(chart.names.values()))
        self.implied = ImpliedState(chart, affiliations)
        self.holders = Holders(chart, affiliations)
        self.nameless = DescribedTitles(chart, affiliations, pronouns, groups, self.implied, self.holders)

    def read(self, title: Title) -> None:
        """Write down what a title refers to and what it states."""
        if title.core.name in MEMBERS or self._is_ally(title):
            self._members(title)
        attached = self.chart.attached.get(title, [])
        for attachment in attached:
            self._hold(title, attachment)
        if attached and attached[0].lone:
            person = self.chart.person_of[attached[0].name.first]
            span = self._whole(title, attached[0])
            self.chart.set([*self._own_tokens(title), *self._heads(title, attached[0])], (person,), span)
            if attached[0].pattern == "title":
                for token in self.chart.tokens(attached[0].name.first, attached[0].name.last):
                    self.chart.spans[token.i] = span
        elif attached:
            people = tuple(self.chart.person_of[a.name.first] for a in attached)
            tokens = [*self._own_tokens(title), *self._owners_as_doers(title)]
            self.chart.set(tokens, people, self.chart.span(title.first, title.last))
        elif (told := self._told_by_pronoun(title)) is not None:
            self.holders.hold(title, told, self.affiliations.principal(title))
        elif not self.chart.at(self.chart.head(title.label_first, title.core_last)):
            self._describe_title(title)

    def _told_by_pronoun(self, title: Title) -> str | None:
        """Return of whom a predicate tells the office: 'she has been president of Fiji', 'he became minister'."""
        head = self.chart.head(title.label_first, title.core_last)
        verbs = syntax.children(head, "cop") or ([head.head] if head.dep_ in {"xcomp", "obj"} else [])
        if not title.office or not verbs or verbs[0].lemma_.lower() not in _BEING or verbs[0].lower_ == "was":
            return None
        clause = head if verbs[0].dep_ == "cop" else verbs[0]
        if own_status(clause)[0] is not Status.REPORTED:
            return None
        subjects = [s for s in syntax.children(clause, "nsubj") if s.lower_ in _WHO_IS]
        people = self.chart.at(subjects[0]) if subjects else ()
        return people[0] if len(people) == 1 and people[0] in self.chart.registry.people else None

    def _is_ally(self, title: Title) -> bool:
        """Tell whether allies are the members of an alliance: 'NATO ally Turkey'."""
        return title.core.name == "ally" and any(o.hit and o.hit.first.entity.id == _ALLIANCE for o in title.owners)

    def _members(self, title: Title) -> None:
        body = self.affiliations.principal(title) or (self.chart.refer(title.owners[0]) if title.owners else "")
        if not body or self.chart.kind(body) in {"State", "Person", "Place"} or title.former:
            return
        outside = self.chart.entity(body).label.lower().startswith("non-")
        if outside or {"no", "not", "neither"} & set(self.affiliations.modifiers(title)):
            return
        listed = list(self.memberships.apposed(title)) if len(title.owners) > 1 else []
        if listed:  # 'two members of the EU, Malta and Cyprus'
            body = self.chart.refer(title.owners[0])
        names = listed or self.memberships.members(title)
        members = state_members(self.chart, body, (title.first, title.core_last), names)
        if members:
            self.chart.set(self._own_tokens(title), members, self.chart.span(title.first, title.last))

    def _own_tokens(self, title: Title) -> list[Token]:
        return [t for t in self.chart.tokens(title.label_first, title.core_last) if t.i not in self.chart.found]

    def _owners_as_doers(self, title: Title) -> list[Token]:
        """Return the owners of 'Chad and Togo's ministers' that the parse takes for doers of their own."""
        joined = title.core.plural and len(title.owners) > 1 and not title.owners[-1].after
        tokens = [t for o in title.owners for t in o.word.tokens] if joined else []
        return [t for t in tokens if t.rel in _HEADING]

    def _heads(self, title: Title, attachment: Attachment) -> list[Token]:
        """Return the words of 'US House Speaker X' by which the parse ties the phrase to others, an office's or not."""
        if attachment.pattern != "title":
            return []
        inside = {t.i for t in self.chart.tokens(title.first, attachment.name.last)}
        return [
            t for t in self.chart.tokens(title.first, title.core_last) if t.head.i not in inside and t.rel in _HEADING
        ]

    def _whole(self, title: Title, attachment: Attachment) -> Span:
        first = min(title.first, attachment.name.first)
        last = max(title.last, attachment.name.last)
        return self.chart.span(first, last)

    def _hold(self, title: Title, attachment: Attachment) -> None:
        """Write down which office, and for whom, a title says that somebody holds."""
        identifier = self.chart.person_of[attachment.name.first]
        person = self.chart.registry.people[identifier]
        source, principal = title, self._principal_told(title, attachment)
        if title.core.name in _LIKEWISE:
            office, principal = self._counterpart(title, principal)
            if not principal and person.home:  # whom every reader knows
                principal = self.chart.registry.keep(self.chart.entity(person.home)).id
            own = self._has_office_of_own(attachment) or not self._may_share(office, principal, person)
            title = title if own else office
        former = title.former or attachment.former
        evidence = self._evidence(source, attachment)
        ministry = principal and not former and self.affiliations.is_any_ministry(principal)
        if ministry and (state := self.implied.likeliest(title, attachment)):
            self.chart.stated.append(("actsFor", identifier, state, evidence))
        principal = principal or self._principal_implied(title, source, attachment, person)
        if not former:
            told = attachment.of is not None and attachment.of.hit is not None
            principal = principal if told else self._known_service(source, principal, person.serves)
            if principal and self.chart.kind(principal) != "Person":
                self.chart.acts_for(person.id, principal)
        person.gender = person.gender or office_words().gender(title.core.name)
        if title.office and not former:
            person.offices.append(self.affiliations.bare(title))
        if self.affiliations.of_opposition(title):  # 'the opposition' is this one from here on
            self.affiliations.opposition(title, principal)
        self.chart.offices_held.append(OfficeHeld(title, identifier, principal, evidence, former))
        if attachment.given:
            self.chart.given.add(title)
        if title.core.name == "host" and any(o.word.lower in POSSESSIVES for o in source.owners):
            guests = [i for i in self.affiliations.owners(source) if i in self.chart.registry.people]
            self.chart.stated += [("metWith", guest, identifier, evidence) for guest in guests if guest != identifier]

    def _principal_told(self, title: Title, attachment: Attachment) -> str:
        """Return for whom the words say that it is held, '' if they do not."""
        principal, of = self.affiliations.principal(title), attachment.of
        if of is not None and of.hit is not None:
            provincial = title.core.name in PROVINCIAL
            local = self.affiliations.provinces.named(title, of.first, of.last, of.hit) if provincial else ""
            principal = local or of.hit.first.entity.id
            if attachment.pattern == "copula" and self.chart.kind(principal) == "GovernmentBody":
                principal = self.chart.state_or_principal(principal) or principal  # whom the Senate confirms
                principal = self.chart.registry.keep(self.chart.entity(principal)).id
        elif not attachment.lone:
            principal = self._respective(title, attachment) or principal
        if title.core.name not in GUESTS | {"host"}:
            return principal
        state = next((i for i in self.affiliations.owners(title) if self.chart.kind(i) == "State"), "")
        if title.core.name == "host":  # his host is of another state than he
            told = self._is_told(title, attachment)
            if not state and not told and any(o.word.lower in POSSESSIVES for o in title.owners):
                return where_met(self.chart, self.chart.head(title.first, title.core_last))
        return state

    def _principal_implied(self, title: Title, source: Title, attachment: Attachment, person: Person) -> str:
        """Return for whom an office is held whose words do not say it, '' if that is open.

        `title` is the office, `source` what it is called: a counterpart's is that of the other one.
        """
        served = self.chart.kind(person.principal) if person.principal else ""
        if not served or (served == "PoliticalParty" and self.implied.applies(title)):
            principal = self.implied.principal(title, attachment)
            return "" if principal in self._counterparts_state(source) else principal
        taken = principal_taken_up(self.chart, self.affiliations, title, attachment)
        return person.principal if taken or self.implied.applies(title) else ""

    def _has_office_of_own(self, attachment: Attachment) -> bool:
        """Tell whether the name has a title of its own: 'her colleague, Trade Minister Ann Lee', is that."""
        others = (a for pairs in self.chart.attached.values() for a in pairs if a.name.first == attachment.name.first)
        return any(a.pattern == "title" and a.title.office for a in others)

    def _is_told(self, title: Title, attachment: Attachment) -> bool:
        """Tell whether a text says whose a host is: 'her host, Chilean Minister Tom Ray', 'her host, Ray of Chile'."""
        mine = [
            t for t, pairs in self.chart.attached.items() if any(a.name.first == attachment.name.first for a in pairs)
        ]
        titled = any(self.affiliations.principal(other) for other in mine if other != title)
        behind = self.chart.names.get(attachment.name.last + 2)
        of = self.chart.words.get(attachment.name.last + 1)
        state = behind is not None and behind.hit is not None and behind.hit.first.entity.kind == "State"
        return titled or (state and of is not None and of.lower == "of")

    def _known_service(self, title: Title, principal: str, serves: frozenset[str]) -> str:
        """Return whom somebody is known to serve, where the title does not name whom; '' if that is open."""
        said = [self.affiliations.refer(o) for o in title.owners if o.hit is not None] == [principal]
        if said or not principal or principal in serves:
            return principal
        if self.chart.kind(principal) == "State":
            state = next((i for code in self.chart.states_named if (i := f"state/{code}") in serves), principal)
            return self.chart.registry.keep(self.chart.entity(state)).id
        bodies = {i for i in serves if not i.startswith("state/")}
        return "" if bodies and self.chart.kind(principal) == "IntergovernmentalOrganization" else principal

    def _counterparts_state(self, title: Title) -> set[str]:
        """Return the state of whose counterpart somebody is, which is not his own; none for other titles."""
        people = self.chart.registry.people
        owners = self.affiliations.owners(title) if title.core.name == "counterpart" else []
        return {people[i].state for i in owners if i in people} - {""}

    def _evidence(self, title: Title, attachment: Attachment) -> Span:
        last = attachment.of.last if attachment.of else attachment.name.last
        return self.chart.span(min(title.first, attachment.name.first), max(title.last, last))

    def _respective(self, title: Title, attachment: Attachment) -> str:
        """Return the state of the same rank: 'The United States and Mexico ... their leaders, X and Y'."""
        several = len(self.chart.attached[title])
        owners = tuple(i for owner in title.owners if (i := self.chart.refer(owner)))
        states = tuple(i for i in owners if self.chart.kind(i) == "State")  # 'his Turkish and Brazilian colleagues'
        together = [ids for owner in title.owners if len(ids := self.chart.at(owner.word.head)) == several]
        for ids in (owners, states, *together):
            if len(ids) == several:
                owner = ids[attachment.rank]  # 'ministers X of A and Y of B with their presidents, ...': of A and of B
                return self.chart.state_or_principal(owner) if self.chart.kind(owner) == "Person" else owner
        if not title.owners and self.implied.is_unique(title):
            joined = self.pronouns.plurals.joined(self.chart.head(title.first, title.core_last))
            if len(joined) == several and all(self.chart.kind(i) == "State" for i in joined):
                return joined[attachment.rank]  # 'Chad and Togo signed it. Foreign Ministers X and Y ...'
        return ""

    def _counterpart(self, title: Title, principal: str) -> tuple[Title, str]:
        """Return the office a counterpart holds, that of the person whose counterpart it is, and the state named."""
        owners = self.affiliations.owners(title)
        states = [i for i in owners if self.chart.kind(i) == "State"]
        bodies = [i for i in owners if self.chart.kind(i) in _BODIES | _OWNERS]  # 'her NATO counterpart'
        states = states or bodies
        people = [i for i in owners if i in self.chart.registry.people]
        people = people or self._alike(title)
        if title.core.name == "colleague" and not states:
            return title, ""  # of his own state or of the other?
        if not people and states and title.core.name == "counterpart":
            people = self._doer(title)
        if not people:
            return title, principal
        if not states:
            home = self.chart.registry.people[people[0]].state
            other = self.chart.other_state(home) if title.core.name == "counterpart" else ""
            states = [s for s in [seat_before(self.chart, title) or other] if s]
        if principal in states:  # of several counterparts this one's
            states = [principal]
        succeeding = title.core.name == "successor"
        for held in reversed(self.chart.offices_held):
            if held.person == people[0] and (succeeding or not held.former) and held.title.core.name not in STYLES:
                office = held.title if succeeding else self._without_state(held.title)
                return office, states[-1] if states else held.principal if succeeding else ""
        return title, states[-1] if states else ""

    def _alike(self, title: Title) -> list[str]:
        """Return those of one office of whom 'their Fijian and Samoan colleagues' tells."""
        ids = [i for o in title.owners if o.word.lower == "their" for i in self.chart.at(o.word.head)]
        held = {self.affiliations.bare(h.title) for h in self.chart.offices_held if h.person in ids and not h.former}
        return ids if len(ids) > 1 and len(held) == 1 and all(i in self.chart.registry.people for i in ids) else []

    def _may_share(self, office: Title, principal: str, person: Person) -> bool:
        """Tell whether a counterpart's office is called so, too: the Secretary of State's is a foreign minister."""
        if not principal.startswith("state/"):
            return True
        name, lexicon = self.affiliations.bare(office), office_words()
        if person.known in {(name, principal), (_PLAIN.get(name, name), principal)}:
            return True
        only = lexicon.of_state.get(name, "") if name not in lexicon.without else ""
        return only in principal and self.implied.has(principal, office)

    def _doer(self, title: Title) -> list[str]:
        """Return whose counterpart it is where that goes without saying: 'the premier met Turkish counterpart X'."""
        head = self.chart.head(title.label_first, title.core_last)
        verb = next((t for t in syntax.clauses_above(head) if t.pos_ == "VERB"), None)
        subject = arguments.surface_subject(verb) if verb is not None else None
        ids = self.chart.at(subject) if subject is not None and subject.i < head.i else ()
        return [i for i in ids if i in self.chart.registry.people]

    def _without_state(self, title: Title) -> Title:
        """Return an office without whose it is: of the 'foreign minister of Togo' what her counterpart is."""
        named = [o.hit for o in title.owners if o.after and o.hit is not None and o.hit.first.entity.kind in _OWNERS]
        last = self.chart.words.between(named[0].start, named[0].end)[0] - 1 if named else title.label_last
        while named and last > title.core_last and self.chart.words[last].lower in _BEFORE_STATES:
            last -= 1
        owners = tuple(o for o in title.owners if o.hit not in named)
        return replace(title, label_last=min(last, title.label_last), owners=owners) if named else title

    def _describe_title(self, title: Title) -> None:
        """Resolve a title without a name: to the person who holds it, a pair, a group, or somebody unnamed."""
        head, sentence = (
            self.chart.head(title.label_first, title.core_last),
            self.chart.words[title.label_first].sentence,
        )
        span = self.chart.span(title.first, title.last)
        ids = self.nameless.described(title, head, sentence)
        if ids:
            self.chart.set([*self._own_tokens(title), *self._owners_as_doers(title)], ids, span)
            if not (title.core.plural and syntax.children(head, "cop")):  # 'both are members of it' brings in nobody
                self.chart.discourse.add(ids, head, sentence)
