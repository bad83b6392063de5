"""Names where they stand: each gets its entity, a capital its state or its place, a demonym its people."""

import re

from dragoman.extraction.actors import descriptions
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import IMPLIED
from dragoman.extraction.grammar import syntax
from dragoman.extraction.labels import fold, slug
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import DEMONYM, NAME, PARTY, PEOPLE, REGION, SEAT, Hit, Known
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import LAWMAKERS, POSSESSIVES
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Token

_IN = frozenset("in at near outside around inside across".split())


_STRIKING = frozenset("hit lash fire strike snap shoot bite".split())
_BARBS = frozenset(
    """aim swipe jab dig barb broadside anger fury criticism accusation allegation finger outrage rail rage snipe
    snarl""".split()
)
"""What is levelled 'at' a government: words, no shells."""
_DESCRIBING = frozenset({"ADJ", "VERB", "NOUN", "ADV"})
_LONGEST_PRAISE = 6
"""How many words behind a name its party's may begin: 'Ann Lee, of the small liberal Green Party'."""
_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "obl:agent", "iobj"})
_SINGULAR = frozenset({"NN", "NNP", "JJ"})
_PARTED = "rebel|ethnic|[a-z]+n|kosovo|krajina"
"""How the part of a people is told from all of it: 'rebel Serbs', 'Bosnian Serbs', 'Kosovo Albanians'."""
_PLURAL_PEOPLES = ("ish", "sh", "ch", "ese", "ss", "s")
"""Ends of names for a people that are the same for one and all: 'the French', 'the Chinese', 'the Iranians'."""
_PARTISANS = frozenset(
    "democrat republican conservative liberal tory socialist communist peronist moderate green grit dem".split()
)
"""Last words of parties' names that also mean one member."""
_SEAT_OF = re.compile(r"([DR])-[A-Z]")
_LETTERS = {"D": "Democrat", "R": "Republican"}
_TOLD_BEFORE = frozenset({"apposition", "copula"})
_BEHIND_MEMBER = frozenset({",", ".", ";", ")", "—", "who", "of", "from", "in", "and", "that", "elected"})
"""What follows the word for a party's member that is told of a person before it."""
_PRINCIPALS = frozenset(
    {"State", "GovernmentBody", "IntergovernmentalOrganization", "Organization", "ArmedGroup", "Company"}
)
"""Kinds of those for whom people act whom a text calls theirs: 'Ann Lee of the Red Cross'."""
_OWNERS = frozenset({"IntergovernmentalOrganization", "Organization", "Company"})
"""Whose 'Board' is another one than that of the next bank."""


def _is_target(name: Token) -> bool:
    """Tell whether words are levelled at a capital, which then is its state: 'hit out at Oslo', 'took aim at Oslo'."""
    verb = name.head
    back = any(c.lower_ in {"out", "back"} for c in syntax.children(verb, "compound:prt", "advmod"))
    if syntax.case(name) != "at" or (verb.lemma_.lower() in _STRIKING and not back):
        return False
    words = {verb.lemma_.lower(), *(c.lemma_.lower() for c in syntax.children(verb, "obj"))}
    return back or not words.isdisjoint(_BARBS)


class NameMentions:
    """Reads the names of one document into its chart."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.people = chart.registry.people

    def read(self, name: Name) -> None:
        """Write down what a name refers to."""
        head, sentence = self.chart.head(name.first, name.last), self.chart.words[name.first].sentence
        tokens, span = self.chart.tokens(name.first, name.last), self.chart.span(name.first, name.last)
        text = span.of(self.chart.text)
        if name.hit is not None:
            self._known(name, name.hit, tokens, span, head)
            self._of_whose(name)
            return
        if twins := sorted(actor_nouns().twins.get(text.lower(), ())):  # 'the two Koreas'
            states = [self.chart.registry.keep(self.chart.registry.authority.entities[i]).id for i in twins]
            self.chart.set(tokens, tuple(states), span)
            self.chart.discourse.add(states, head, sentence)
            return
        person = self.chart.person_of.get(name.first)
        if person:
            self.chart.set(tokens, (person,), span)
            self.chart.discourse.add((person,), head, sentence)
            self._of_state(name, person)
            self._of_body(name, person)
            self._of_party(name, person)
        elif name.sort == "organization":
            entity = self._organization(name, text)
            self.chart.set(tokens, (entity.id,), span)
            self.chart.discourse.add((entity.id,), head, sentence)
            if home := self._state_at_end(text, behind_of=False):  # 'Greenpeace Japan accused the government'
                self.chart.discourse.add((self.chart.registry.keep(self.chart.entity(home)).id,), head, sentence)
        elif name.sort == "place":
            place = self.chart.registry.place(text)
            for token in tokens:
                self.chart.places[token.i] = place.id
                self.chart.spans[token.i] = span

    def _organization(self, name: Name, text: str) -> Entity:
        """Return the organisation of a name; some are told apart by their owners: 'China’s Foreign Ministry'."""
        before = self.chart.words.get(name.first - 1)
        owner = self.chart.found.get(before.tokens[-1].i, ()) if before is not None else ()
        of_state = name.kind in {"GovernmentBody", "DiplomaticMission"}
        of_body = name.kind == "Organization" and name.first == name.last and before is not None and before.possessive
        if len(owner) == 1 and self.chart.kind(owner[0]) in (_OWNERS if of_body else {"State"} if of_state else ()):
            first = (
                self.chart.words.between(self.chart.spans[before.tokens[-1].i].start, 0)[0] if before else name.first
            )
            pronoun = before is not None and before.lower in POSSESSIVES
            label = text if pronoun else self.chart.span(first, name.last).of(self.chart.text)
            identifier = f"org/{slug(self.chart.entity(owner[0]).label)}-{slug(text)}"
            self.chart.principals[identifier] = owner[0]
            return self.chart.registry.keep(Entity(identifier, name.kind, label))
        if name.kind == "GovernmentBody" and (place := self._whose(name)) is not None and place.hit is not None:
            held, last = place.hit.first.entity, name.last if self._text(name.last + 1) == "in" else place.last
            identifier = f"org/{slug(held.label)}-{slug(text)}"
            self.chart.principals[identifier] = self.chart.registry.keep(held).id
            label = self.chart.span(name.first, last).of(self.chart.text)
            return self.chart.registry.keep(Entity(identifier, name.kind, label))
        entity = self.chart.registry.organization(text, name.kind)
        if name.kind == "GovernmentBody" and (state := self._state_at_end(text, behind_of=True)):
            self.chart.principals.setdefault(entity.id, state)
        short = self._short_form(name)
        return self.chart.registry.abbreviate(entity, short) if short else entity

    def _short_form(self, name: Name) -> str:
        """Return the initials that brackets give behind a name, or behind its place: 'the Front in Chad (FACT)'."""
        opening = name.last + 1
        place = self.chart.names.get(opening + 1) if self._text(opening) in {"in", "of"} else None
        opening = place.last + 1 if place is not None else opening
        short = self.chart.words.get(opening + 1) if self._text(opening) == "(" else None
        closed = short is not None and self._text(opening + 2) == ")"
        return short.text if short is not None and closed and short.text.isupper() and len(short.text) > 1 else ""

    def _state_at_end(self, text: str, behind_of: bool) -> str:
        """Return the state that ends a name, behind 'of' or without any: 'Commission of Peru', 'Greenpeace Japan'."""
        last = next((h for h in self.chart.registry.authority.find(text) if h.start and h.end == len(text)), None)
        if last is None or last.first.way != NAME or last.first.entity.kind != "State":
            return ""
        fits = text[: last.start].endswith(" of ") if behind_of else " of " not in text
        return last.first.entity.id if fits else ""

    def _whose(self, name: Name) -> Name | None:
        """Return the state whose body it is: 'the Foreign Ministry | in Rabat', 'Ministry of Trade | of the State of'.

        So one is told from another state's of the same name.
        """
        way = {"in": SEAT, "of": NAME}.get(self._text(name.last + 1), "")
        place = self.chart.names.get(name.last + 2 + (self._text(name.last + 2) == "the"))
        known = place.hit.first if place is not None and place.hit is not None else None
        return place if known is not None and known.way == way and known.entity.kind == "State" else None

    def _of_state(self, name: Name, person: str) -> None:
        """Take up 'Spain’s Pedro Sánchez', 'and Spain’s, Pedro Sánchez,': a state's own, with no office named."""
        first = name.first - 1 - self._stands_for(name)
        before = self.chart.words.get(first)
        owner = self.chart.found.get(before.tokens[-1].i, ()) if before is not None and before.possessive else ()
        if len(owner) == 1 and self.chart.kind(owner[0]) == "PoliticalParty":  # 'the Green Party’s Ann Lee'
            self.chart.stated.append(("memberOf", person, owner[0], self.chart.span(name.first - 1, name.last)))
        if len(owner) == 1 and self.chart.kind(owner[0]) in _PRINCIPALS and before is not None:
            span = self.chart.span(first, name.last)
            self.chart.acts_for(person, owner[0])
            self.chart.stated.append(("actsFor", person, owner[0], span))
            if first < name.first - 1:  # the owner alone means the person: 'Spain’s met her'
                self.chart.set(list(before.tokens), (person,), span)

    def _of_whose(self, name: Name) -> None:
        """Take up 'Ann Lee, whose Kenya chairs the bloc'."""
        state, before = self.chart.at(self.chart.words[name.last].head), self.chart.words.get(name.first - 3)
        named = name.hit is not None and name.hit.first.way == NAME
        if not named or before is None or [self._text(name.first - i) for i in (2, 1)] != [",", "whose"]:
            return
        person = self.chart.at(before.head)
        if len(state) == len(person) == 1 and self.chart.kind(state[0]) == "State" and person[0] in self.people:
            self.chart.acts_for(person[0], state[0])
            self.chart.stated.append(("actsFor", person[0], state[0], self.chart.span(name.first - 3, name.last)))

    def _stands_for(self, name: Name) -> bool:
        """Tell whether a full name between commas explains what stands before it: 'and Spain’s, Pedro Sánchez,'."""
        comma, after = self.chart.words.get(name.first - 1), self.chart.words.get(name.last + 1)
        closed = after is None or after.text in {",", ".", ";", "—"}
        return comma is not None and comma.text == "," and closed and name.last > name.first

    def _of_body(self, name: Name, person: str) -> None:
        """Take up 'Ann Lee of the Supreme Court', 'of the Green Party': a body's own, with no office named."""
        words = self.chart.words
        opening = name.last + 1
        set_off = (comma := words.get(opening)) is not None and comma.text == ","  # 'Ann Lee, of the Green Party,'
        behind = words.get(opening + set_off)
        if behind is None or behind.lower not in {"of", "from" if set_off else "("}:
            return
        first = opening + set_off + 1
        article = words.get(first)
        if article is not None and article.lower == "the":
            first += 1
            while (word := words.get(first)) and first - opening < _LONGEST_PRAISE:
                if word.capital or not (word.pos in _DESCRIBING or word.lower == "opposition"):
                    break
                first += 1  # 'of the ruling Green Party'
        body = self.chart.names.get(first)
        if body is not None and (self._of_ministry(name, person, body) or self._of_mission(name, person, body)):
            return
        if body is not None and words[body.last].possessive:  # 'Ann Lee of France's National Rally'
            body = self.chart.names.get(body.last + 1, body)
        of_party = body is not None and (
            body.kind == "PoliticalParty" or (body.kind == "Organization" and self._sits(name))
        )
        if body is not None and body.hit is None and of_party:
            party = self._organization(body, self.chart.span(body.first, body.last).of(self.chart.text))
            self.chart.stated.append(("memberOf", person, party.id, self.chart.span(name.first, body.last)))
            return
        if body is not None and self._text(body.last + 1) == "as":
            return  # 'appointed Ann Lee of Ghana as her envoy': of where somebody is, not for whom
        if body is not None and body.hit is None and body.sort == "organization":
            label = self.chart.span(body.first, body.last).of(self.chart.text)
            self._serves(person, self._organization(body, label), self.chart.span(name.first, body.last))
            return
        known = self.chart.choose(body.hit, words[body.last]) if body and body.hit else None
        if body is None or known is None or known.way not in {NAME, PARTY} or self._is_of_another(name, body):
            return
        entity = self.chart.registry.keep(known.entity)
        span = self.chart.span(name.first, body.last)
        if entity.kind == "PoliticalParty":
            self.chart.stated.append(("memberOf", person, entity.id, span))
        else:
            self._serves(person, entity, span)

    def _of_ministry(self, name: Name, person: str, body: Name) -> bool:
        """Take up 'Ann Lee of the Chadian foreign ministry', "of Chad's interior ministry": of both."""
        words, state = self.chart.words, body.hit.first if body.hit is not None else None
        last = body.last + 1
        while self._text(last) in office_words().portfolios or self._text(last) == "and":
            last += 1
        owned = words[body.last].possessive or (state is not None and state.way == DEMONYM)
        of_state = state is not None and state.entity.kind == "State" and owned
        if state is None or not of_state or self._text(last) != "ministry" or last == body.last + 1:
            return False
        span = self.chart.span(name.first, last)
        label = self.chart.span(body.first, last).of(self.chart.text)
        called = self.chart.span(body.last + 1, last).of(self.chart.text)
        ministry = Entity(f"org/{slug(state.entity.label)}-{slug(called)}", "GovernmentBody", label)
        self.chart.principals[ministry.id] = state.entity.id
        self._serves(person, self.chart.registry.keep(state.entity), span)
        self._serves(person, self.chart.registry.keep(ministry), span)
        return True

    def _of_mission(self, name: Name, person: str, body: Name) -> bool:
        """Take up 'Ann Lee, of the Chadian consulate in Lyon', "of Chad's embassy": of the state that has sent her."""
        words, state = self.chart.words, body.hit.first if body.hit is not None else None
        owned = words[body.last].possessive or (state is not None and state.way == DEMONYM)
        sent = state is not None and state.entity.kind == "State" and owned
        if state is None or not sent or actor_nouns().kinds.get(self._text(body.last + 1)) != "DiplomaticMission":
            return False
        self._serves(person, self.chart.registry.keep(state.entity), self.chart.span(name.first, body.last + 1))
        return True

    def _serves(self, person: str, entity: Entity, span: Span) -> None:
        """Write down that somebody acts for whom a text calls him or her by."""
        if entity.kind in _PRINCIPALS:
            self.chart.acts_for(person, entity.id)
            self.chart.stated.append(("actsFor", person, entity.id, span))

    def _sits(self, name: Name) -> bool:
        """Tell whether a name is that of a lawmaker, whose body is a party: 'MP Ann Lee of the National Union'."""
        pairs = [a for several in self.chart.attached.values() for a in several if a.name.first == name.first]
        return any(a.title.core.name in LAWMAKERS for a in pairs)

    def _of_party(self, name: Name, person: str) -> None:
        """Take up 'Democrat Ann Lee', and 'Ann Lee (D-Ohio)', 'Ann Lee, R-Texas,' of the American parties."""
        words = self.chart.words
        before = next((n for n in self.chart.names.values() if n.last == name.first - 1), None)
        if before is not None and before.hit is not None and self._is_partisan(before) and not words.apart(name.first):
            party = self.chart.choose(before.hit, words[before.last])
            if party is not None and party.way == PARTY:
                self._belongs(person, party, before, self.chart.span(before.first, name.last))
        behind = words.get(name.last + 2)
        letter = _SEAT_OF.match(behind.text) if behind is not None and words[name.last + 1].text in {",", "("} else None
        if letter is not None and behind is not None:
            known = self.chart.registry.authority.find(_LETTERS[letter[1]])[0].known
            party = next((k for k in known if k.way == PARTY and k.state == "USA"), None)
            if party is not None:
                entity = self.chart.registry.keep(party.entity)
                span = self.chart.span(name.first, name.last + 2)
                self.chart.stated.append(("memberOf", person, entity.id, span))

    def _belongs(self, person: str, party: Known, word: Name, span: Span) -> None:
        """Write down whose member somebody is, and that the word for a member means this one here."""
        entity = self.chart.registry.keep(party.entity)
        self.chart.stated.append(("memberOf", person, entity.id, span))
        self.chart.set(self.chart.tokens(word.first, word.last), (person,), span)

    def _is_partisan(self, name: Name) -> bool:
        """Tell whether a party's name is that of one member: 'a Conservative', not 'the Greens'."""
        party = name.hit is not None and any(k.way == PARTY for k in name.hit.known)
        return party and self._text(name.last) in _PARTISANS

    def _member_taken_up(self, name: Name, party: Known, head: Token) -> str:
        """Return who the last sentence was about, where 'the Social Democrat' goes on about them; '' elsewhere."""
        one = self._is_partisan(name) and self._text(name.first - 1) == "the"
        if not one or head.rel != "nsubj" or head.head.tag_ not in {"VBD", "VBZ"}:
            return ""
        sentence, chart = self.chart.words[name.first].sentence, self.chart
        before = chart.discourse.ranked(lambda i: i in self.people, sentence - 1, 1)
        here = [i for r in chart.discourse.references if r.sentence == sentence for i in r.ids if i in self.people]
        person = before[0] if before and not here else ""
        state = self.people[person].state if person else ""
        return person if state in {"", f"state/{party.state}"} else ""

    def _text(self, index: int) -> str:
        word = self.chart.words.get(index)
        return word.lower if word is not None else "."

    def _member_before(self, name: Name) -> str:
        """Return the person of whom a party's word tells behind a comma: 'Ann Lee, a British Conservative,'."""
        if not self._is_partisan(name) or self._text(name.last + 1) not in _BEHIND_MEMBER:
            return ""
        names = {n.last: n for n in self.chart.names.values()}
        first = name.first
        home = names.get(first - 1)
        if home is not None and home.hit is not None and home.hit.first.way == DEMONYM:
            first = home.first
        elif (seat := self.chart.words.get(first - 1)) is not None and seat.capital and seat.lower not in {"a", "an"}:
            first -= 1  # 'a Florida Republican'
        article = self._text(first - 1) in {"a", "an", "the", "fellow"}
        first -= article
        if self._text(first - 1) == "and" and article:  # 'Ann Lee, a senator and a Republican,'
            before = self.chart.titles.get(first - 2)
            pairs = self.chart.attached.get(before, []) if before is not None else []
            return self.chart.person_of[pairs[0].name.first] if pairs and pairs[0].pattern in _TOLD_BEFORE else ""
        told = names.get(first - 2) if self._text(first - 1) in {",", "("} else None
        bare = article or self._text(name.last + 1) in {"of", "from"}  # 'Senator Ann Lee, Democrat of Ohio,'
        return self.chart.person_of.get(told.first, "") if told is not None and bare else ""

    def _is_of_another(self, name: Name, state: Name) -> bool:
        """Tell whether a list gives the state behind a name to another: 'ministers Lee and Ray of Chad and Togo'."""
        listed = [a for several in self.chart.attached.values() for a in several if not a.lone and a.of is not None]
        mine = next((a for a in listed if a.name.first == name.first), None)
        return mine is not None and mine.of != state

    def _known(self, name: Name, hit: Hit, tokens: list[Token], span: Span, head: Token) -> None:
        known = self.chart.choose(hit, self.chart.words[name.last])
        sentence = self.chart.words[name.first].sentence
        if known is None:
            return
        if known.way == PARTY and (member := self._member_before(name)):
            self._belongs(member, known, name, span)
            return
        if known.way == PARTY and (member := self._member_taken_up(name, known, head)):
            self._belongs(member, known, name, span)
            self.chart.discourse.add((member,), head, sentence)
            return
        entity = self.chart.registry.keep(known.entity)
        form = span.of(self.chart.text)
        city = fold(form) in self.chart.registry.authority.places and fold(form) not in fold(entity.label)
        seat = known.way == SEAT or (city and known.way == NAME)  # 'Brussels' is no name to show for the Union
        shouted = form.isupper() and " " in form  # 'UNITED NATIONS' in a dateline
        of_party = known.way == PARTY and " " in form and not self._is_partisan(name)  # a nickname is no name to show
        if ((known.way == NAME and not seat) or of_party) and not shouted:
            self.chart.registry.call(entity, form)
        if (
            known.way == REGION
            or (seat and name.first in self.chart.dateline(name.first))
            or (seat and self._stands_in(head))
        ):
            self._place(tokens, span, entity if known.way == REGION else None)
            return
        if seat or (known.way == NAME and entity.kind == "State"):
            place = self.chart.registry.place(_title_case(span.of(self.chart.text))) if seat else entity
            for token in tokens:
                self.chart.places[token.i] = place.id
        several = known.way == PARTY and form.endswith("s") and any(c.dep_ == "nummod" for c in head.children)
        if several or (known.way == PEOPLE and self._counted(head, tokens)):
            self._people(head, tokens, span, entity)
            return
        if known.way in {DEMONYM, PEOPLE} and (_is_one(head, form) or self._explained(head)):
            if person := self._explained(head) or self._compatriot(head, entity.id, sentence):
                self.chart.set(tokens, (person,), span)
                self.chart.discourse.add((person,), head, sentence)
            return
        if known.way == PEOPLE and (part := self._part_of_people(head, form)):
            self.chart.set(tokens, (part,), span)
            self.chart.discourse.add((part,), head, sentence)
            return
        self.chart.set(tokens, (entity.id,), span)
        weight = IMPLIED if known.way == DEMONYM else 0.0
        self.chart.discourse.add((entity.id,), head, sentence, weight)

    def _part_of_people(self, head: Token, form: str) -> str:
        """Return the part of a people that 'the Serbs' are in a text on 'the Bosnian Serbs'; '' if none."""
        if not any(c.lower_ == "the" for c in head.children) or syntax.children(head, "amod", "compound"):
            return ""
        parts = (i for i in reversed(self.chart.discourse.recent()) if i.startswith("group/"))
        return next((i for i in parts if re.search(rf"(?:{_PARTED})-{slug(form)}\b", i)), "")

    def _explained(self, head: Token) -> str:
        """Return the person whom a demonym behind a comma explains: 'Ann Lee, the Norwegian who heads the fund'."""
        told = self.chart.at(head.head) if head.rel == "appos" and head.i > head.head.i else ()
        singular = len(told) == 1 and told[0] in self.people and head.tag_ in _SINGULAR
        return told[0] if singular else ""

    def _compatriot(self, head: Token, state: str, sentence: int) -> str:
        """Return who of those spoken of 'the Norwegian' is, of no known state at worst; '' where that is open."""
        if not any(c.lower_ == "the" for c in head.children):
            return ""
        for back, home in ((2, state), (8, state), (2, "")):  # who serves a body is of a state too
            here = {i for i, person in self.people.items() if person.home == home}
            people = self.chart.discourse.ranked(here.__contains__, sentence, back)
            if people:
                return people[0] if len(people) == 1 else ""
        return ""

    def _place(self, tokens: list[Token], span: Span, entity: Entity | None) -> None:
        place = entity or self.chart.registry.place(_title_case(span.of(self.chart.text)))
        for token in tokens:
            self.chart.places[token.i] = place.id
            self.chart.spans[token.i] = span

    def _stands_in(self, head: Token) -> bool:
        return syntax.case(head) in _IN and not _is_target(head)

    def _counted(self, head: Token, tokens: list[Token]) -> bool:
        """Tell whether a demonym names some people ('six Canadians'), not the side ('the Americans')."""
        determiners = {c.lower_ for c in head.children if c.dep_ == "det"}
        return "the" not in determiners or any(c.dep_ in {"nummod", "amod", "acl:relcl"} for c in head.children)

    def _people(self, head: Token, tokens: list[Token], span: Span, state: Entity) -> None:
        wide = descriptions.phrase(head)
        label = wide.of(self.chart.text)
        number = [c.text for c in head.children if c.dep_ == "nummod"]
        label = label if number or len(label.split()) > 1 else span.of(self.chart.text)
        entity = self.chart.registry.keep(Entity(f"group/{slug(label)}", "PersonGroup", label))
        self.chart.principals[entity.id] = state.id
        self.chart.unserving.add(entity.id)
        self.chart.set(tokens, (entity.id,), wide)
        word = self.chart.words.of_token(head)
        self.chart.discourse.add((entity.id,), head, word.sentence if word else 0)


def _is_one(head: Token, form: str) -> bool:
    """Tell whether a demonym means a person, 'the Norwegian', not a people as 'the Dutch' and 'the Norwegians' do."""
    role = head.head.rel if head.rel == "conj" else head.rel
    alone = role in _ARGUMENTS and head.tag_ in _SINGULAR and form.split()[-1] == head.text
    article = any(c.dep_ == "det" and c.lower_ in {"the", "a", "an"} for c in head.children)
    return alone and article and not form.endswith(_PLURAL_PEOPLES)


def _title_case(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 3 else name
