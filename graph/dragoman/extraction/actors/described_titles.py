"""Titles without a name: whom they describe, 'the president', 'her host', 'the two leaders'."""

from itertools import takewhile

from dragoman.extraction.actors import descriptions
from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.bodies import body
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import EMBEDDED_BONUS
from dragoman.extraction.actors.groups import COUNTS, PEOPLE, SIDES, STATES, Groups
from dragoman.extraction.actors.guests import GUESTS, guests, hosts
from dragoman.extraction.actors.holders import Holders
from dragoman.extraction.actors.implied import SAME_OFFICE, ImpliedState
from dragoman.extraction.actors.noun_mentions import judges
from dragoman.extraction.actors.pronouns import Pronouns
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.authority import NAME
from dragoman.extraction.lexicon.incumbents import headed
from dragoman.extraction.naming.title import DETERMINERS, POSSESSIVES, Title
from dragoman.model import Entity
from dragoman.reading.parsed import Token

_LEADERS = frozenset({"leader", "head of state", "head of government"})
_HEADS_OF_STATE = frozenset({"president", "prime minister", "premier", "chancellor", "king", "emir", "leader"})
_LEADERS_BACK = 8
"""How many sentences back the people are named who are 'the leaders'."""
_TRIPS = frozenset({"visit", "trip", "journey", "tour"})
_RANKED = frozenset({"first", "second", "third", "only", "last", "rare", "first-ever"})


class DescribedTitles:
    """Finds whom a title without a name describes, given what has been mentioned before it."""

    def __init__(
        self,
        chart: Chart,
        affiliations: Affiliations,
        pronouns: Pronouns,
        groups: Groups,
        implied: ImpliedState,
        holders: Holders,
    ) -> None:
        self.chart, self.affiliations = chart, affiliations
        self.pronouns, self.groups = pronouns, groups
        self.implied, self.holders = implied, holders

    def described(self, title: Title, head: Token, sentence: int) -> tuple[str, ...]:
        """Return whom a title without a name means: its holder, a pair, a group, or somebody unnamed."""
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
        if title.core.name in SAME_OFFICE and self._own_person(title):
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
        told = self.pronouns.others.told_before(self.chart.head(title.first, title.core_last))

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
        beside = self._told_beside(head)

        def other(identifier: str) -> bool:
            person = self.chart.registry.people.get(identifier)
            if person is None or identifier == owner or identifier in beside:
                return False
            return not states or person.state in {"", states[-1]}

        ranked = self.chart.discourse.ranked(other, sentence, 4)
        if not owner or ranked:
            return tuple(ranked[:1]) if owner else ()
        home = self.chart.registry.people[owner].home
        abroad = next((i for i in states if i != home), "")  # the first: 'her Chadian counterpart in Geneva'
        return self._counterpart_of(title, owner, abroad) if abroad else ()

    def _told_beside(self, noun: Token) -> set[str]:
        """Return of whom the verb's other complements tell: 'raised the case of Ray with his counterpart'."""
        verb = noun.head
        if verb.pos_ != "VERB" or noun.rel not in {"obl", "obj"}:
            return set()
        beside = (c for c in syntax.children(verb, "obj", "obl") if c != noun)
        return {i for complement in beside for token in complement.subtree for i in self.chart.at(token)}

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
