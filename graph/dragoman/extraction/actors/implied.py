"""The state or organisation that a title leaves unsaid: 'Prime Minister Mark Carney' in a report from Ottawa.

News leaves it out where the reader knows it: at home (the dateline's state), or from the sentence around it.
"""

from collections.abc import Iterator
from itertools import pairwise

from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.beside import acting_for, of_group, of_row, seat_in_front
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.deeds import Deeds, is_met, states_of
from dragoman.extraction.actors.discourse import EMBEDDED_BONUS, Reference
from dragoman.extraction.actors.implied_bodies import BANKERS, MANAGERS, ImpliedBody
from dragoman.extraction.actors.taken_up import principal_taken_up
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.verb_classes import RECEIVING
from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import NAME, SEAT
from dragoman.extraction.lexicon.incumbents import state_of
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.attachments.surroundings import Attachment
from dragoman.extraction.naming.title import Owner, Title
from dragoman.reading.parsed import Token

_NATIONAL = frozenset("president premier chancellor king queen emir sultan minister secretary ambassador".split())
_NATIONAL_PHRASES = frozenset(
    {"prime minister", "minister of state", "secretary of state", "crown prince", "attorney general"}
)
_ORGANIZATIONAL = frozenset(
    {"secretary general", "secretary-general", "under-secretary-general", "director-general", "director general"}
)
_SERVED = frozenset({"ministry", "government", "cabinet", "army", "military", "office", "presidential", "presidency"})
"""Words of a title that show a state behind it: 'foreign ministry spokesman'."""
_HEADS = frozenset({"president", "prime minister", "premier", "chancellor"})
_LEADING = frozenset({"leader"})
_SENT_ABROAD = frozenset({"ambassador", "envoy", "nuncio", "consul"})
SAME_OFFICE = frozenset({"counterpart", "colleague"})
"""What somebody is called who holds the same office."""
_RECEIVING = frozenset("expel summon receive welcome host greet accredit represent hand notify rebuke".split())
"""Verbs whose subject is not whence an envoy comes, or not by itself: 'Chad was represented by X and Togo by Y'."""
_BIDDING = frozenset({"give", "tell", "order", "ask"})
"""Verbs whose object an envoy is whom another state bids to go: 'gave Ambassador X 14 days to leave'."""
_ADDRESSING = frozenset("protest complain apologise apologize deliver present convey hand".split())
"""Verbs whose 'to' stands before an envoy of another state: 'protested to Ambassador X'."""
_BRINGING = frozenset("welcome receive invite greet".split())
"""Verbs that put into the place behind their 'to' the one who does it, too."""
_BODIES = frozenset({"State", "GovernmentBody", "IntergovernmentalOrganization"})
"""Kinds whose state goes on into the sentence behind; a person's does not. A city may stand for an organisation."""
_INVITED = frozenset({"host", "guest", "visitor"})
_MANY = 3
"""How often an article must name a state before an office that nobody is given goes to it."""
_GIVING = frozenset("appoint appointed appoints name named names swear swore chose asked dismissed sacked".split())
"""Verbs by which a monarch deals with the officials of the own state."""


class ImpliedState:
    """Finds the principal of an office holder whose title names none; '' where that would be a guess."""

    def __init__(self, chart: Chart, affiliations: Affiliations) -> None:
        self.chart = chart
        self.affiliations = affiliations
        self.bodies, self.deeds = ImpliedBody(chart, affiliations), Deeds(chart)
        lexicon = office_words()
        self.unique, self.without = lexicon.unique, lexicon.without
        self.managing = MANAGERS | BANKERS | lexicon.speaking

    def applies(self, title: Title) -> bool:
        """Tell whether the title is one that people hold for a state, with no owner beside it."""
        name = title.core.name
        national = name in _NATIONAL_PHRASES or name.split()[-1] in _NATIONAL
        high = "high commissioner" in self.affiliations.bare(title)
        served = bool(_SERVED & set(self.affiliations.bare(title).split()))
        served = served or bool(title.owners)  # see below: whose they are is said, or it is a ministry's
        known = national or high or served or self.is_of_body(title) or name in self.managing
        party = self.affiliations.party(title)
        owners = [o for o in title.owners if not party or self.chart.refer(o) != party]
        return not any(map(self._is_told, owners)) and title.office and known

    def _is_told(self, owner: Owner) -> bool:
        """Tell whether an owner says whose office it is; "the foreign ministry's" does not where it is any state's."""
        body = self.chart.refer(owner) if owner.hit is None else ""
        ministry = owner.word.lower.removesuffix("'s").removesuffix("’s") == "ministry"
        return not ministry or (bool(body) and bool(self.chart.principal(body)))

    def principal(self, title: Title, attachment: Attachment) -> str:
        """Return the id of the state or organisation, from the surest sign to the weakest."""
        first = min(title.first, attachment.name.first)
        if (
            represented := of_group(self.chart, first)
            or of_row(self.chart, first)
            or acting_for(self.chart, attachment.name.last)
        ):
            return self.chart.registry.keep(self.chart.entity(represented)).id
        told = principal_taken_up(self.chart, self.affiliations, title, attachment)
        if told and told not in self.deeds.met_by(attachment):
            return self.chart.registry.keep(self.chart.entity(told)).id
        if not self.applies(title):
            return ""
        if told := self._told_elsewhere(title, attachment) or self.bodies.of_superior(title):
            return self.chart.registry.keep(self.chart.entity(told)).id
        if self.is_of_body(title):
            return self.bodies.serving(title)
        ministerial = bool(title.owners or _SERVED & set(self.affiliations.bare(title).split()))
        if title.core.name in self.managing and not ministerial:
            return self.bodies.running(title) if self.affiliations.bare(title) == title.core.name else ""
        if known := self._incumbent(title, attachment) or self._realm(title):
            return known
        return self.likeliest(title, attachment)

    def likeliest(self, title: Title, attachment: Attachment) -> str:
        """Return the likeliest state by what stands around the holder."""
        fits = (s for s in self._candidates(title, attachment) if self._free(s, title))
        chosen = next(fits, "")
        return self.chart.registry.keep(self.chart.entity(chosen)).id if chosen else ""

    def served_by_unnamed(self, title: Title) -> str:
        """Return the organisation of 'the Secretary-General', whom no name follows; '' for other titles."""
        return self.bodies.serving(title) if title.definite and self.is_of_body(title) else ""

    def is_of_body(self, title: Title) -> bool:
        """Tell whether a title is one that only organisations have: 'Secretary-General'."""
        return title.core.name in _ORGANIZATIONAL

    def of_receiver(self, title: Title) -> str:
        """Return the state in whose capital an official receives guests whom the text calls by the office alone."""
        head = self.chart.head(title.label_first, title.core_last)
        states = (*self._places(self.chart.words[title.first].sentence, head), self.home(title.first))
        return next((s for s in states if s and self.has(s, title)), "")

    def spoken_of(self, title: Title) -> str:
        """Return the one state that subjects before are of, where 'the defence minister' does something: it is theirs.

        They are those of the sentence so far, else of the one before; '' if they are of several.
        """
        head = self.chart.head(title.label_first, title.core_last)
        bare = title.definite and not (title.owners or title.complement or title.former or title.core.plural)
        if not (bare and title.office and self.is_unique(title) and head.dep_ == "nsubj"):
            return ""
        sentence = self.chart.words[title.first].sentence
        for here in (sentence, sentence - 1):
            before = [r for r in self.chart.discourse.references if r.sentence == here and r.token.i < head.i]
            told = [r for r in before if r.weight >= EMBEDDED_BONUS and any(map(self.chart.state_of, r.ids))]
            states = {self.chart.state_of(i) for r in told for i in r.ids}
            if told:
                one = len(states) == 1 and all(map(self._alone, told))
                return next((s for s in states if one and self.has(s, title)), "")
        return ""

    def _told_elsewhere(self, title: Title, attachment: Attachment) -> str:
        """Return whose office it is by a fuller mention of the same holder: 'Minister Lee ... Minister Lee of Peru'."""
        person = self.chart.person_of[attachment.name.first]
        for other, attachments in self.chart.attached.items():
            fuller = [a for a in attachments if self.chart.person_of[a.name.first] == person and not a.former]
            if other.core.name != title.core.name or other.former or not fuller:
                continue
            hit = fuller[0].of.hit if fuller[0].of is not None else None
            of_state = hit.first.entity.id if hit is not None and hit.first.entity.kind == "State" else ""
            if told := self.affiliations.principal(other) or of_state:
                return told
        return ""

    def _incumbent(self, title: Title, attachment: Attachment) -> str:
        """Return the state of somebody whom every reader of news knows: 'President Lula'."""
        name, registry = attachment.name, self.chart.registry
        label = registry.people[self.chart.person_of[name.first]].label
        said = self.chart.span(name.first, name.last).of(self.chart.text)
        former = title.former or attachment.former
        found = state_of({label, said}, self.affiliations.bare(title), self.chart.year, former)
        return registry.keep(registry.authority.entities[found]).id if found else ""

    def _realm(self, title: Title) -> str:
        """Return the one state of a monarch's sort that the text names: 'King X' in a text on Jordan."""
        realms = self._realms(title)
        named = [f"state/{code}" for code in self.chart.states_named if f"state/{code}" in realms]
        named = [s for s in named if s not in self._received(title)]
        own = [s for s in named if self._free(s, title)]
        return self.chart.registry.keep(self.chart.entity(own[0])).id if len(named) == 1 and own else ""

    def _received(self, title: Title) -> set[str]:
        """Return the states whose officials the sentence names, where the monarch gives none of them the office."""
        words = self.chart.words
        here = [w for w in words.words if w.sentence == words[title.first].sentence]
        if any(w.lower in _GIVING for w in here):  # 'King X named Y prime minister of Tonga'
            return set()
        others = (t for t in self.chart.titles.values() if words[t.first].sentence == here[0].sentence and t != title)
        return states_of(t for t in others if t.office)

    def _realms(self, title: Title) -> frozenset[str]:
        """Return the states that have such a monarch; none for other titles."""
        sort = office_words().reigning.get(title.core.name, "")
        return actor_nouns().state_sorts[sort] if sort else frozenset()

    def _candidates(self, title: Title, attachment: Attachment) -> Iterator[str]:
        first = min(title.first, attachment.name.first)
        sentence = self.chart.words[first].sentence
        unique = self.is_unique(title)
        others = self._others(attachment, sentence) if unique else set()
        others |= self._of_fellows(title) | self._of_guests(title) | self.deeds.dealt_with(attachment)
        head = self.chart.head(attachment.name.first, attachment.name.last)
        if sender := self.deeds.of_messenger(head):
            yield sender
            return
        others |= self._counterparts(title, sentence) | self.deeds.destinations(attachment) | self.deeds.met(attachment)
        others |= (meeting := self.deeds.met_by(attachment))
        if self._is_sent_abroad(title):  # where envoys are says nothing of whence they came
            received = any(t.lemma_.lower() in _RECEIVING for t in syntax.clauses_above(self.chart.words[first].head))
            received |= head.rel in {"obj", "iobj"} and head.head.lemma_.lower() in _BIDDING
            received |= syntax.case(head) == "to" and head.head.lemma_.lower() in _ADDRESSING
            yield from (s for s in self._before(attachment, sentence, 0) if s not in others and not received)
            yield from self.deeds.dealt_blows(head) if received else []
            return
        if host := self.deeds.inviting(head):
            yield host
            return
        if unique and not attachment.lone:  # of two finance ministers in Nairobi, which one is Kenya's?
            yield from (s for s in self._before(attachment, sentence, 0) if s not in others)
            return
        if sender := self.deeds.of_delegation(first):
            yield sender
            return
        seat = seat_in_front(self.chart, first)
        home = self.home(first)
        abroad = home and self.chart.states_named.get(seat.split("/")[-1]) == 1  # the text is on no such state
        local = [seat] if seat and not abroad else []
        local += self.deeds.where_met(first)
        local += self._before(attachment, sentence, 0)
        if self.affiliations.bare(title).startswith("government"):  # 'Kenya declined. Government spokesman Lee'
            local += self._before(attachment, sentence, 1)
        local += [home]
        beside = unique and self._is_beside_same(title)
        local += (
            [] if beside else [*self._before(attachment, sentence, 1), *self._places(sentence, head, bool(meeting))]
        )
        yield from (s for s in local if s and s not in others)
        if unique and self.chart.final:
            yield from self._foremost(title, others)

    def _is_beside_same(self, title: Title) -> bool:
        """Tell whether another with that office is joined to the holder: 'Prime Minister X and Prime Minister Y'."""
        bare, words = self.affiliations.bare(title), self.chart.words
        for one, other in pairwise(sorted(self.chart.titles.values(), key=lambda t: t.first)):
            if (
                title not in (one, other)
                or self.affiliations.bare(one) != bare
                or self.affiliations.bare(other) != bare
            ):
                continue
            between = words.words[one.last + 1 : other.first]
            joined = [w for w in between if w.lower == "and"]
            if joined and all(w.capital or w in joined for w in between):
                return True
        return False

    def is_unique(self, title: Title) -> bool:
        """Tell whether each state has one holder of the office only."""
        return any(self.affiliations.bare(title).endswith(office) for office in self.unique)

    def _is_sent_abroad(self, title: Title) -> bool:
        return title.core.name.split()[-1] in _SENT_ABROAD or "high commissioner" in self.affiliations.bare(title)

    def _of_fellows(self, title: Title) -> set[str]:
        """Return the states of those before in the sentence with the same title, or of envoys: rarely the holder's."""
        bare, sentence = self.affiliations.bare(title), self.chart.words[title.first].sentence
        return {
            held.principal
            for held in self.chart.offices_held
            if (other := held.title).first < title.first
            and self.chart.words[other.first].sentence == sentence
            and (self.affiliations.bare(other) == bare or self._is_sent_abroad(other) > self._is_sent_abroad(title))
        }

    def _of_guests(self, title: Title) -> set[str]:
        """Return the states of those who call the holder host or guest: 'thanked her host, Foreign Minister Tanaka'."""
        pairs = [t for t in self.chart.titles.values() if t.core.name in _INVITED]
        hosts = [t for t in pairs if 0 < title.first - t.last < 3]
        guests = (self.chart.registry.people.get(i) for t in hosts for i in self.affiliations.owners(t))
        return {guest.state for guest in guests if guest is not None}

    def _foremost(self, title: Title, others: set[str]) -> Iterator[str]:
        """Yield the state that the article speaks of most, among those that have such an office to fill."""
        counts = {f"state/{code}": count for code, count in self.chart.states_named.items()}
        fits = [s for s in counts if s not in others and self._free(s, title)]
        fits.sort(key=lambda s: -counts[s])
        if fits and counts[fits[0]] >= _MANY and counts[fits[0]] > max((counts[s] for s in fits[1:]), default=0):
            yield fits[0]

    def _others(self, attachment: Attachment, sentence: int) -> set[str]:
        """Return the states of the other people in the sentence: who meets is rarely of one state."""
        chart = self.chart
        me = chart.person_of[attachment.name.first]
        met = is_met(chart.head(attachment.name.first, attachment.name.last))  # by one guest, as others at home are
        told = (r for r in chart.discourse.references if r.sentence == sentence and not (met and is_met(r.token)))
        here = {i for r in told for i in r.ids if i != me}
        here |= {chart.person_of[a.name.first] for a in chart.attached.get(attachment.title, [])} - {me}
        people = [p for i in here if (p := chart.registry.people.get(i)) and p.state]
        unnamed = {chart.principals[i] for i in here if chart.kind(i) == "Person" and i in chart.principals}
        return unnamed | {p.state for p in people if not p.offices or set(p.offices) & (self.unique | _LEADING)}

    def _counterparts(self, title: Title, sentence: int) -> set[str]:
        """Return the states of 'his Timorese counterpart' further on: not those of whom he is."""
        found = set[str]()
        for other in self.chart.titles.values():
            here = other.first > title.last and self.chart.words[other.first].sentence == sentence
            if here and other.core.name in SAME_OFFICE and any(o.word.lower in {"his", "her"} for o in other.owners):
                found |= {o.hit.first.entity.id for o in other.owners if o.hit is not None}
        return found

    def home(self, word: int) -> str:
        """Return the state of the dateline's city, if it is also a subject of the first sentence behind it."""
        chart = self.chart
        dateline = chart.dateline(word)
        if not dateline:
            return ""
        counts = sorted(chart.states_named.values(), reverse=True)
        seats = [n.hit.first for n in chart.names.values() if n.hit and n.first in dateline]
        state = next((k.entity.id for k in seats if k.way in {SEAT, NAME}), "")
        own = chart.states_named.get(state.split("/")[-1], 0)
        if (
            chart.final
            and own > 1
            and own > max((n for s, n in chart.states_named.items() if f"state/{s}" != state), default=0)
        ):
            return state  # 'KAMPALA - President X said Uganda would', in a text on no state more
        opening = chart.words[min(dateline.stop, len(chart.words) - 1)].sentence
        if chart.states_named.get(state.split("/")[-1], 0) < min(3, *counts[1:2], 9):
            return ""
        own_subjects = (r for r in chart.discourse.references if r.ids == (state,) and r.weight >= EMBEDDED_BONUS)
        top = 0 if dateline == chart.datelines[0] else opening  # its headline is of its matter, too
        found = any(top <= r.sentence <= opening + 2 for r in own_subjects)
        return state if found else ""

    def _before(self, attachment: Attachment, sentence: int, back: int) -> list[str]:
        """Return the states that a subject before stood for: in this sentence, or in the last; the likeliest first."""
        chart = self.chart
        me = chart.person_of[attachment.name.first]
        weighed = [
            (r.weight, place, state)
            for place, r in enumerate(chart.discourse.references)
            if r.sentence == sentence - back
            and not (back == 0 and _is_of_others(r.token))
            and r.token.lower_ not in {"former", "latter"}
            and r.token.lemma_.lower() not in _SENT_ABROAD  # whom envoys meet is of another state
            and not syntax.case(r.token)
            and r.weight >= EMBEDDED_BONUS - 0.7 * (back == 0)
            for i in r.ids
            if i != me
            and (state := self.chart.state_of(i) or self._city_of(r.token))
            and (back == 0 or (chart.kind(i) in _BODIES and self._alone(r) and self._same_paragraph(r, attachment)))
        ]
        return [state for _, _, state in sorted(weighed, reverse=True)]

    def _city_of(self, token: Token) -> str:
        """Return the state of a capital that else stands for a body, where the text names it: of Brussels, Belgium."""
        code = self.chart.registry.authority.places.get(fold(token.text), "")
        return f"state/{code}" if code in self.chart.states_named else ""

    def _alone(self, reference: Reference) -> bool:
        """Tell whether no other state stands beside it: 'A and B met. The minister said' leaves open whose he is."""
        joined = [t for t in syntax.coordinated(reference.token) if t != reference.token]
        return len({self.chart.state_of(i) for i in reference.ids}) == 1 and not any(
            self.chart.state_of(i) for t in joined for i in self.chart.at(t) if i not in reference.ids
        )

    def _same_paragraph(self, reference: Reference, attachment: Attachment) -> bool:
        text = self.chart.text
        return "\n" not in text[reference.token.idx : self.chart.words[attachment.name.first].start]

    def _places(self, sentence: int, holder: Token, by_guests: bool = False) -> Iterator[str]:
        """Yield the states in whose capital it happens; who does something or is met there may be a guest as well.

        Who is met by somebody told to be of another state is rather the host.
        """
        chart = self.chart
        while holder.dep_ in {"flat", "appos", "compound", "nmod:desc", "conj"}:
            holder = holder.head
        receiving = holder.head.lemma_.lower() in RECEIVING
        host = receiving or not (holder.dep_.startswith("nsubj") or (is_met(holder) and not by_guests))
        hits = [name.hit.first for name in chart.names.values() if name.hit is not None]
        told = {known.entity.id for known in hits if known.way != SEAT}
        for first in sorted(chart.names):
            name = chart.names[first]
            seat = name.hit is not None and name.hit.first.way == SEAT and chart.words[first].sentence == sentence
            head = chart.words[name.last].head
            here = syntax.case(head) in {"in", "at"} or (
                syntax.case(head) == "to" and head.head.lemma_.lower() in _BRINGING
            )
            at_home = host or (name.hit is not None and name.hit.first.entity.id in told)
            if name.hit is not None and seat and here and at_home and not self._on_margins(head):
                yield name.hit.first.entity.id

    def _on_margins(self, place: Token) -> bool:
        """Tell whether people met there beside something else, not at home: 'in Manila on the margins of'."""
        beside = (t for t in place.sent if t.lower_ in {"margins", "sidelines"})
        return any(syntax.case(t) in {"on", "at", "in"} for t in beside)

    def has(self, state: str, title: Title) -> bool:
        """Tell whether the state may have an office of this name."""
        bare = self.affiliations.bare(title)
        code = state.split("/")[-1]
        if any(code in self.without.get(name, ()) for name in (bare, title.core.name)):
            return False
        if (realms := self._realms(title)) and state not in realms:
            return False
        return code in office_words().only.get(bare, {code})

    def _free(self, state: str, title: Title) -> bool:
        """Tell whether the state has such an office and nobody else is known to hold it."""
        if not self.has(state, title):
            return False
        bare = self.affiliations.bare(title)
        if bare not in self.unique:
            return True
        filled = {bare} | (_LEADING if bare in _HEADS else frozenset())
        people = self.chart.registry.people.values()
        holder = {p.id for p in people if state == p.state and filled & set(p.offices)}
        return not holder - {self.chart.person_of.get(a.name.first) for a in self.chart.attached[title]}


def _is_of_others(token: Token) -> bool:
    """Tell whether a word stands in quoted words or in a condition: who names a state there is rarely of it."""
    text = token.doc.text
    if text.rfind("“", 0, token.idx) > text.rfind("”", 0, token.idx):
        return True
    clauses = (c for c in syntax.clauses_above(token) if c.dep_ == "advcl")
    return any(m.lower_ in {"if", "unless"} for c in clauses for m in syntax.children(c, "mark"))
