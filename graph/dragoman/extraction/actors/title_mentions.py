"""Titles where they stand: what they say of a named holder, or whom they describe without a name."""

from dataclasses import replace
from itertools import takewhile

from dragoman.extraction.actors import descriptions
from dragoman.extraction.actors.affiliations import PROVINCIAL, Affiliations
from dragoman.extraction.actors.beside import seat_before
from dragoman.extraction.actors.bodies import body
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import EMBEDDED_BONUS
from dragoman.extraction.actors.groups import COUNTS, PEOPLE, SIDES, STATES, Groups
from dragoman.extraction.actors.guests import GUESTS, guests, hosts, where_met
from dragoman.extraction.actors.holders import Holders
from dragoman.extraction.actors.implied import ImpliedState
from dragoman.extraction.actors.members import state_members
from dragoman.extraction.actors.noun_mentions import judges
from dragoman.extraction.actors.pronouns import Pronouns
from dragoman.extraction.actors.resolution import Person
from dragoman.extraction.actors.taken_up import principal_taken_up
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.authority import NAME
from dragoman.extraction.lexicon.incumbents import headed
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.attachments.surroundings import STYLES, Attachment
from dragoman.extraction.naming.memberships import MEMBERS, Memberships
from dragoman.extraction.naming.title import DETERMINERS, POSSESSIVES, Title
from dragoman.model import Entity, Span, Status
from dragoman.reading.parsed import Token

_LEADERS = frozenset({"leader", "head of state", "head of government"})
_HEADS_OF_STATE = frozenset({"president", "prime minister", "premier", "chancellor", "king", "emir", "leader"})
_LEADERS_BACK = 8
"""How many sentences back the people are named who are 'the leaders'."""
_HEADING = frozenset({"nsubj", "obj", "iobj", "obl", "conj", "nmod", "appos"})
_ALLIANCE = "org/nato"
"""The organisation whose members are called allies."""
_BEING = frozenset({"be", "become", "remain"})
_WHO_IS = frozenset({"he", "she", "latter", "former"})
_BEFORE_STATES = frozenset("of the republic kingdom state government".split())
_PLAIN = {"premier": "prime minister"}
_SAME_OFFICE = frozenset({"counterpart", "colleague", "successor"})
_TRIPS = frozenset({"visit", "trip", "journey", "tour"})
_RANKED = frozenset({"first", "second", "third", "only", "last", "rare", "first-ever"})
_OWNERS = frozenset({"State", "GovernmentBody", "IntergovernmentalOrganization", "Company", "Organization"})
_BODIES = frozenset({"IntergovernmentalOrganization", "ArmedGroup", "PoliticalParty"})
"""Whose counterpart somebody may be, as he may be a state's."""


class TitleMentions:
    """Reads the titles of one document into its chart."""

    def __init__(self, chart: Chart, affiliations: Affiliations, pronouns: Pronouns, groups: Groups) -> None:
        self.chart = chart
        self.affiliations = affiliations
        self.pronouns, self.groups = pronouns, groups
        self.memberships = Memberships(chart.words, list(chart.names.values()))
        self.implied = ImpliedState(chart, affiliations)
        self.holders = Holders(chart, affiliations)

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
        identifier = self.chart.person_of[attachment.name.first]
        person = self.chart.registry.people[identifier]
        source, principal = title, self.affiliations.principal(title)
        if attachment.of is not None and attachment.of.hit is not None:
            of = attachment.of
            local = (
                self.affiliations.province(title, of.first, of.last, of.hit) if title.core.name in PROVINCIAL else ""
            )
            principal = local or attachment.of.hit.first.entity.id
            if attachment.pattern == "copula" and self.chart.kind(principal) == "GovernmentBody":
                principal = self.chart.state_or_principal(principal) or principal  # whom the Senate confirms
                principal = self.chart.registry.keep(self.chart.entity(principal)).id
        elif not attachment.lone:
            principal = self._respective(title, attachment) or principal
        if title.core.name in GUESTS:  # so is a guest
            principal = next((i for i in self.affiliations.owners(title) if self.chart.kind(i) == "State"), "")
        if title.core.name == "host":  # his host is of another state than he
            owners = self.affiliations.owners(title)
            principal = next((i for i in owners if self.chart.kind(i) == "State"), "")
            told = self._is_told(title, attachment)
            if not principal and not told and any(o.word.lower in POSSESSIVES for o in title.owners):
                principal = where_met(self.chart, self.chart.head(title.first, title.core_last))
        if title.core.name in _SAME_OFFICE:
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
        served = self.chart.kind(person.principal) if person.principal else ""
        if not principal and (not served or (served == "PoliticalParty" and self.implied.applies(title))):
            principal = self.implied.principal(title, attachment)
            principal = "" if principal in self._counterparts_state(source) else principal
        elif not principal:
            taken = principal_taken_up(self.chart, self.affiliations, title, attachment)
            principal = person.principal if taken or self.implied.applies(title) else ""
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
        self.chart.offices_held.append((title, identifier, principal, evidence, former))
        if attachment.given:
            self.chart.given.add(title)
        if title.core.name == "host" and any(o.word.lower in POSSESSIVES for o in source.owners):
            guests = [i for i in self.affiliations.owners(source) if i in self.chart.registry.people]
            self.chart.stated += [("metWith", guest, identifier, evidence) for guest in guests if guest != identifier]

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
            joined = self.pronouns.joined(self.chart.head(title.first, title.core_last))
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
        for held, person, state, _, former in reversed(self.chart.offices_held):
            if person == people[0] and (succeeding or not former) and held.core.name not in STYLES:
                held = held if succeeding else self._without_state(held)
                return held, states[-1] if states else state if succeeding else ""
        return title, states[-1] if states else ""

    def _alike(self, title: Title) -> list[str]:
        """Return those of one office of whom 'their Fijian and Samoan colleagues' tells."""
        ids = [i for o in title.owners if o.word.lower == "their" for i in self.chart.at(o.word.head)]
        held = {
            self.affiliations.bare(t) for t, who, _, _, former in self.chart.offices_held if who in ids and not former
        }
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
        ids = self._described(title, head, sentence)
        if ids:
            self.chart.set([*self._own_tokens(title), *self._owners_as_doers(title)], ids, span)
            if not (title.core.plural and syntax.children(head, "cop")):  # 'both are members of it' brings in nobody
                self.chart.discourse.add(ids, head, sentence)

    def _described(self, title: Title, head: Token, sentence: int) -> tuple[str, ...]:
        words = self.affiliations.modifiers(title)
        noun = title.core.name.split(" of ")[0].split()[-1]
        count = next((COUNTS[w] for w in words if w in COUNTS), 0)
        if (pioneers := self._pioneers(head)) is not None:
            return pioneers
        if noun in GUESTS and (title.definite or "both" in words) and len(title.owners) < 2:
            states = frozenset(i for i in self.affiliations.owners(title) if self.chart.kind(i) == "State")
            own = all(o.word.lower in POSSESSIVES for o in title.owners)
            if states or own:  # 'the Peruvian visitor', 'her two guests'
                found = guests(self.chart, head, count if title.core.plural else 1, states)
                return found or (self._compatriot(states, sentence) if states and not title.core.plural else ())
        if noun == "host" and title.core.plural and len(owners := self.affiliations.owners(title)) == 1:
            return hosts(self.chart, owners[0], head)
        if noun == "host" and title.definite and not title.owners and (host := self._receiver(sentence)):
            return host
        if noun == "host" and (host := self._host(title, head, sentence)):
            return host
        if title.core.plural:
            if apposed := self._apposed(head):
                return apposed
            if not title.owners and (listed := self._listed(title, count)):
                return listed
            anaphoric = (title.definite or "both" in words) and not title.owners and not title.complement
            if count and anaphoric and (title.office or noun in PEOPLE | STATES | SIDES):
                pair = self.groups.pair(head, noun, sentence, count, title.core.name)
                for identifier in pair if title.office and noun != "leader" else ():
                    self._hold_what_is_known(title, identifier)
                if pair:
                    return pair
            return self._office_holders(title, sentence) or self._group(title, head)
        if title.core.name in _SAME_OFFICE - {"successor"} and self._own_person(title):
            return self._unnamed_counterpart(title, head, sentence)
        if state := self._explained(title):
            return state
        return (
            self.holders.named(title, sentence)
            or self._unnamed(title)
            or self._by_office_alone(title)
            or self._of_state_spoken_of(title)
            or self._former(title, head, sentence)
            or (self.chart.keep(descriptions.people(head)) if judges(head) else ())
        )

    def _by_office_alone(self, title: Title) -> tuple[str, ...]:
        """Return the official whom a release calls by the office alone, as its readers know who holds it."""
        if not self.holders.stands_for_nobody_named(title):
            return ()
        person = self.chart.registry.unnamed(self.affiliations.label(title), self.affiliations.bare(title))
        if not person.state and (state := self.implied.of_receiver(title)):
            self.chart.acts_for(person.id, state)
        return (person.id,)

    def _of_state_spoken_of(self, title: Title) -> tuple[str, ...]:
        """Return the official of the state just spoken of: 'Peru's premier praised it. The defence minister left.'"""
        state = self.implied.spoken_of(title)
        if not state:
            return ()
        label = f"{self.chart.entity(state).label}'s {self.affiliations.label(title)}"
        person = self.chart.registry.unnamed(label, self.affiliations.bare(title))
        self.chart.acts_for(person.id, self.chart.registry.keep(self.chart.entity(state)).id)
        return (person.id,)

    def _pioneers(self, head: Token) -> tuple[str, ...] | None:
        """Return who made 'the first visit to Cuba by a president': of whom this sentence tells, or that before 'It'.

        Nobody where it tells of none: it is of a kind that the first is spoken of; None where it is no such visit.
        """
        visit = head.head
        ranked = visit.lemma_.lower() in _TRIPS and any(c.lower_ in _RANKED for c in visit.children)
        anybody = syntax.case(head) == "by" and any(c.lower_ in {"a", "an"} for c in head.children)
        if not (ranked and anybody):
            return None
        subjects = [s for clause in syntax.clauses_above(visit) for s in arguments.logical_subjects(clause)]
        subjects += syntax.children(visit, "nsubj")
        before = syntax.sentence_before(visit)
        if before is not None and any(s.lower_ in {"it", "this", "that"} for s in subjects):
            subjects = list(arguments.logical_subjects(before.root))
        people = (ids[0] for s in subjects if len(ids := self.chart.at(s)) == 1)
        return tuple(i for i in people if i in self.chart.registry.people)[:1]

    def _host(self, title: Title, head: Token, sentence: int) -> tuple[str, ...]:
        """Return who 'her host' is: the head of the state to which she has come, or the one of its people named."""
        people = self.chart.registry.people
        guest = next((i for i in self.affiliations.owners(title) if i in people), "")
        states = hosts(self.chart, guest, head) if guest and not title.core.plural else ()
        if guest and not states:  # 'met Prime Minister X. He thanked his host'
            own = people[guest].state
            others = {i for i, p in people.items() if p.state not in {"", own} and set(p.offices) & _HEADS_OF_STATE}
            ranked = self.chart.discourse.ranked(others.__contains__, sentence, 4)
            return tuple(ranked) if own and len(ranked) == 1 else ()
        ranked = self.chart.discourse.ranked(lambda i: i in people and people[i].state in states, sentence, 8)
        heading = [i for i in ranked if any(o in _HEADS_OF_STATE for o in people[i].offices)]
        return tuple(heading[:1]) if len(heading) == 1 else tuple(ranked) if len(ranked) == 1 else ()

    def _receiver(self, sentence: int) -> tuple[str, ...]:
        """Return who 'the host' is where somebody was called a guest: 'X and his guest, Y, met. The host said ...'."""
        people = self.chart.registry.people
        invited = {
            self.chart.person_of[a.name.first]
            for title, attached in self.chart.attached.items()
            for a in attached
            if title.core.name in GUESTS
        }
        states = {people[i].state for i in invited}
        others = {i for i, p in people.items() if i not in invited and p.state not in states}
        ranked = self.chart.discourse.ranked(others.__contains__, sentence, 3) if invited else []
        return tuple(ranked) if len(ranked) == 1 else ()

    def _compatriot(self, states: frozenset[str], sentence: int) -> tuple[str, ...]:
        """Return the person of these states last spoken of: 'the Hungarian guest'."""
        people = self.chart.registry.people
        ranked = self.chart.discourse.ranked(lambda i: i in people and people[i].state in states, sentence)
        return tuple(ranked[:1])

    def _listed(self, title: Title, count: int) -> tuple[str, ...]:
        """Return the people whom a list behind a colon names: 'Three leaders gathered in Suva: X, Y and Z.'"""
        words = self.chart.words
        sentence = words[title.last].sentence
        rest = list(takewhile(lambda w: w.sentence == sentence, words.words[title.last + 1 :]))
        colon = next((w.index for w in rest if w.text == ":"), None)
        if colon is None or any(w.pos in {"VERB", "AUX"} for w in rest if w.index > colon):
            return ()
        people = [
            self.chart.person_of[first]
            for first in sorted(self.chart.names)
            if colon < first <= rest[-1].index and first in self.chart.person_of
        ]
        return tuple(dict.fromkeys(people)) if len(people) > 1 and count in {0, len(people)} else ()

    def _apposed(self, head: Token) -> tuple[str, ...]:
        """Return the people between commas behind a plural noun: 'the leaders of the two camps, X and Y, met'."""
        names = [t for c in syntax.children(head, "appos") if c.i > head.i for t in syntax.coordinated(c)]
        words = [word for t in names if (word := self.chart.words.of_token(t)) is not None]
        people = tuple(self.chart.person_of[w.index] for w in words if w.index in self.chart.person_of)
        return people if len(people) == len(names) > 1 else ()

    def _former(self, title: Title, head: Token, sentence: int) -> tuple[str, ...]:
        """Return whom the text goes on about by what they were: 'the former banker took office in May'."""
        opening = head.dep_ == "nsubj" and head.head.dep_ == "ROOT" and self.chart.words[title.first].lower == "the"
        bare = opening and title.former and not (title.office and title.owners) and not title.complement
        return self.pronouns.protagonist(head, sentence) if bare else ()

    def _explained(self, title: Title) -> tuple[str, ...]:
        """Return the state that an office's name set before it tells: 'the bloc's chair, Malaysia, urged'."""
        words = self.chart.words
        comma, name = words.get(title.last + 1), self.chart.names.get(title.last + 2)
        if comma is None or comma.text != "," or name is None or name.hit is None or not title.owners:
            return ()
        closing, known = words.get(name.last + 1), self.chart.choose(name.hit, words[name.last])
        closed = closing is not None and closing.text in {",", "."}
        state = known is not None and known.way == NAME and known.entity.kind == "State"
        return (self.chart.registry.keep(known.entity).id,) if closed and state and known is not None else ()

    def _own_person(self, title: Title) -> bool:
        return any(i in self.chart.registry.people for i in self.affiliations.owners(title))

    def _office_holders(self, title: Title, sentence: int) -> tuple[str, ...]:
        """Return the named people that 'the Presidents' or 'the presidents of A and B' are, if they are two or more."""
        people = self.chart.registry.people
        states = {i for i in self.affiliations.owners(title) if self.chart.kind(i) == "State"}
        noun, leaders = title.core.name.split()[-1], title.core.name in _LEADERS
        told = self.pronouns.told_before(self.chart.head(title.first, title.core_last))

        def suits(identifier: str) -> bool:
            person = people.get(identifier)
            if (
                person is None
                or identifier in told
                or (states and (person.state or (person.known or ("", ""))[1]) not in states)
            ):
                return False
            return any((leaders and o in _HEADS_OF_STATE) or o.split()[-1] == noun for o in person.all_offices)

        if not title.definite or (title.owners and not states):
            return ()
        found = self.chart.discourse.ranked(suits, sentence, _LEADERS_BACK)
        if len(found) < 2 or (states and len(found) != len(states)):
            return ()
        found = list(self._same_again(found, sentence)) or found
        for identifier in found:
            self._hold_what_is_known(title, identifier)
        return tuple(sorted(found))

    def _same_again(self, found: list[str], sentence: int) -> tuple[str, ...]:
        """Return whom 'the leaders' meant before where no other has done anything since: 'talked of President Lee'."""
        discourse, fitting = self.chart.discourse, set(found)
        again = discourse.latest(lambda ids: len(ids) > 1 and fitting.issuperset(ids), sentence, _LEADERS_BACK)
        acting = {i for _, r in discourse.since(sentence - _LEADERS_BACK) if r.weight >= EMBEDDED_BONUS for i in r.ids}
        return () if (fitting - set(again)) & acting else again

    def _hold_what_is_known(self, title: Title, identifier: str) -> None:
        """Write down that 'the two presidents' tells the office of somebody whom every reader knows to hold it."""
        person = self.chart.registry.people.get(identifier)
        if person is None or person.known is None or not set(person.offices) <= {person.known[0]}:
            return
        if self.affiliations.bare(title) == person.known[0]:
            self.holders.hold(title, identifier)

    def _group(self, title: Title, head: Token) -> tuple[str, ...]:
        if title.definite and not title.owners and not title.complement:
            again = body(self.chart, self.chart.words[title.core_last].lower, self.chart.words[title.first].sentence)
            if again:
                return again
        owned = [self.chart.entity(i) for i in self.affiliations.owners(title)] or [
            self.chart.entity(i) for i in descriptions.owners(head, self.chart.named)
        ]
        word = "leaders" if title.core.name in _LEADERS else self.chart.words[title.core_last].lower
        described = descriptions.group(head, word, owned)
        sent = described is None or described.same
        states = [] if sent or not title.office else [e.id for e in owned if e.kind == "State"]
        return self._of_each(title, states) if len(states) > 1 else self.chart.keep(described)

    def _of_each(self, title: Title, states: list[str]) -> tuple[str, ...]:
        """Return the official of each state, of several without a name: 'the army chiefs of Chad and Niger'."""
        office, found = self.affiliations.bare(title), []
        for state in states:
            person = self.chart.registry.unnamed(f"{office} of {self.chart.entity(state).label}", office)
            self.chart.acts_for(person.id, state)
            found.append(person.id)
        return tuple(found)

    def _unnamed_counterpart(self, title: Title, head: Token, sentence: int) -> tuple[str, ...]:
        """Return who 'his counterpart' is: the other one spoken of, else whoever it is of the state named."""
        owners = self.affiliations.owners(title)
        states = [i for i in owners if self.chart.kind(i) == "State"]
        owner = next((i for i in owners if i in self.chart.registry.people), "")

        def other(identifier: str) -> bool:
            person = self.chart.registry.people.get(identifier)
            return person is not None and identifier != owner and (not states or person.state in {"", states[-1]})

        ranked = self.chart.discourse.ranked(other, sentence, 4)
        if not owner or ranked:
            return tuple(ranked[:1]) if owner else ()
        home = self.chart.registry.people[owner].home
        abroad = next((i for i in states if i != home), "")  # the first: 'her Chadian counterpart in Geneva'
        return self._counterpart_of(title, owner, abroad) if abroad else ()

    def _counterpart_of(self, title: Title, owner: str, state: str) -> tuple[str, ...]:
        """Return the one without a name who is to a state what somebody is to another: 'his Chinese counterpart'."""
        first = title.first + (self.chart.words[title.first].lower in POSSESSIVES)
        offices = self.chart.registry.people[owner].all_offices or [title.core.name]
        person = self.chart.registry.unnamed(self.chart.span(first, title.core_last).of(self.chart.text), offices[0])
        self.chart.acts_for(person.id, state)
        return (person.id,)

    def _unnamed(self, title: Title) -> tuple[str, ...]:
        principal = self.affiliations.principal(title) or self.implied.served_by_unnamed(title)
        if title.former:
            return ()
        if chief := self._chief(title, principal):
            return (chief,)
        if not principal:
            return ()
        served = next((i for i in self.affiliations.owners(title) if i in self.chart.registry.people), "")
        if served and not title.office and any(o.word.lower in POSSESSIVES for o in title.owners):
            label = f"{self.chart.entity(served).label}'s {self.affiliations.label(title)}"  # 'his lawyer'
            return (self.chart.registry.keep(Entity(f"person/{slug(label)}", "Person", label)).id,)
        words = [w.lower for w in self.chart.words.words[title.first : title.label_first]]
        if set(words) & {"no", "any", "every", "each", "neither"}:
            return ()
        taken_up = any(o.word.lower[:6] in {"former", "latter"} for o in title.owners)
        if set(words) & POSSESSIVES or taken_up:
            label = f"{self.chart.entity(principal).label}'s {self.affiliations.label(title)}"
        elif served and title.owners[-1].after:  # 'the envoy of Ann Lee'
            joint = self.chart.words.lower(title.label_last + 1)
            label = f"{self.affiliations.label(title)} {joint} {self.chart.entity(served).label}"
        elif not self.affiliations.principal(title):  # 'the Secretary-General': whose, the text tells elsewhere
            label = f"{self.chart.entity(principal).label} {self.affiliations.label(title)}"
        else:
            first = title.first + (bool(words) and words[0] in DETERMINERS)
            label = self.chart.span(first, title.label_last).of(self.chart.text)
        if title.office:
            person = self.chart.registry.unnamed(label, self.affiliations.bare(title))
            self.chart.acts_for(person.id, principal)
            return (person.id,)
        entity = self.chart.registry.keep(Entity(f"person/{slug(label)}", "Person", label))
        self.chart.principals[entity.id] = principal
        return (entity.id,)

    def _chief(self, title: Title, principal: str) -> str:
        """Return whom the text names and every reader knows to head an organisation: 'the Secretary-General'."""
        if not (principal or (title.definite and self.implied.is_of_body(title))):
            return ""
        office, chart = self.affiliations.bare(title), self.chart
        led = {p.id: headed(p.label, office, chart.year) for p in chart.registry.people.values()}
        found = [i for i, body in led.items() if body and principal in {"", body}]
        if len(found) != 1:
            return ""
        self.holders.hold(title, found[0], chart.registry.keep(chart.entity(led[found[0]])).id)
        return found[0]
