"""The state or organisation that a title leaves unsaid: 'Prime Minister Mark Carney' in a report from Ottawa.

News leaves it out where the reader knows it: at home (the dateline's state), or from the sentence around it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import Reference
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import TRAVELLING
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.labels import fold
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import NAME, SEAT, Known
from dragoman.extraction.lexicon.incumbents import state_of
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.attachments import Attachment
from dragoman.extraction.naming.titles import Owner, Title
from dragoman.extraction.naming.words import Word
from dragoman.reading.parsed import Token

_NATIONAL = frozenset("president premier chancellor king queen emir sultan minister secretary ambassador".split())
_NATIONAL_PHRASES = frozenset(
    {"prime minister", "minister of state", "secretary of state", "crown prince", "attorney general"}
)
_ORGANIZATIONAL = frozenset(
    {"secretary general", "secretary-general", "under-secretary-general", "director-general", "director general"}
)
_AMONG = (("among", "them"), ("including",), ("such", "as"), ("like",), ("represented", "by"), (",", "through"))
_SERVED = frozenset({"ministry", "government", "cabinet", "army", "military", "office", "presidential", "presidency"})
"""Words of a title that show a state behind it: 'foreign ministry spokesman'."""
_HEADS = frozenset({"president", "prime minister", "premier", "chancellor"})
_LEADING = frozenset({"leader"})
_SENT_ABROAD = frozenset({"ambassador", "envoy", "nuncio", "consul"})
_SAME_OFFICE = frozenset({"counterpart", "colleague"})
_RECEIVING = frozenset("expel summon receive welcome host greet accredit represent hand notify rebuke".split())
"""Verbs whose subject is not whence an envoy comes, or not by itself: 'Chad was represented by X and Togo by Y'."""
_SENT = frozenset(
    "greeting greetings invitation congratulation congratulations regards wishes message letter condolences".split()
)
_CONVEYING = frozenset("convey deliver hand bring carry extend present transmit read".split())
"""Verbs of who brings what his own head of state sends."""
_LEADING_VERBS = frozenset({"lead", "head"})
_MISSIONS = frozenset({"delegation", "mission", "team"})
_BRINGING = frozenset("welcome receive invite greet".split())
"""Verbs that put into the place behind their 'to' the one who does it, too."""
_JOURNEYS = frozenset({"visit", "trip", "journey", "tour", "stay"})
_MEETING = frozenset("meet visit see greet join hold receive welcome host call dine confer talk".split())
_DEALING = frozenset(
    """thank praise accuse criticise criticize condemn urge warn threaten blame congratulate commend invite assure
    denounce applaud""".split()
)
_BODIES = frozenset({"State", "GovernmentBody"})
"""Kinds whose state goes on into the sentence behind; a person's does not."""
_BODIES_OR_SEATS = _BODIES | {"IntergovernmentalOrganization"}
"""The same with what a city stands for, where it may stand for its own state."""
_INVITED = frozenset({"host", "guest", "visitor"})
_THERE = frozenset({"where", "there"})
"""Words that put a meeting into the place named before."""
_MANY = 3
"""How often an article must name a state before an office that nobody is given goes to it."""
_MANAGERS = frozenset(
    {
        "chief executive",
        "chief executive officer",
        "ceo",
        "chairman",
        "chairwoman",
        "executive director",
        "managing director",
        "chief economist",
    }
)
_BANKERS = frozenset({"governor", "deputy governor"})
_GIVING = frozenset("appoint appointed appoints name named names swear swore chose asked dismissed sacked".split())
"""Verbs by which a monarch deals with the officials of the own state."""
_FAR = 99
_SUBJECT = 0.8
"""The least prominence of a subject; see discourse."""


class ImpliedState:
    """Finds the principal of an office holder whose title names none; '' where that would be a guess."""

    def __init__(self, chart: Chart, affiliations: Affiliations) -> None:
        self.chart = chart
        self.affiliations = affiliations
        lexicon = office_words()
        self.unique, self.without = lexicon.unique, lexicon.without
        self.managing = _MANAGERS | _BANKERS | lexicon.speaking

    def applies(self, title: Title) -> bool:
        """Tell whether the title is one that people hold for a state, with no owner beside it."""
        name = title.core.name
        national = name in _NATIONAL_PHRASES or name.split()[-1] in _NATIONAL
        high = "high commissioner" in self.affiliations.bare(title)
        served = bool(_SERVED & set(self.affiliations.bare(title).split()))
        served = served or bool(title.owners)  # see below: whose they are is said, or it is a ministry's
        known = national or high or served or name in _ORGANIZATIONAL or name in self.managing
        return not any(map(self._is_told, title.owners)) and title.office and known

    def _is_told(self, owner: Owner) -> bool:
        """Tell whether an owner says whose office it is; "the foreign ministry's" does not where it is any state's."""
        body = self.chart.refer(owner) if owner.hit is None else ""
        ministry = owner.word.lower.removesuffix("'s").removesuffix("’s") == "ministry"
        return not ministry or (bool(body) and bool(self.chart.principal(body)))

    def principal(self, title: Title, attachment: Attachment) -> str:
        """Return the id of the state or organisation, from the surest sign to the weakest."""
        first = min(title.first, attachment.name.first)
        if represented := self._of_group(first) or self._of_row(first) or self._acting_for(attachment.name.last):
            return self.chart.registry.keep(self.chart.entity(represented)).id
        if not self.applies(title):
            return ""
        if title.core.name in _ORGANIZATIONAL:
            return self._organization(title)
        ministerial = bool(title.owners or _SERVED & set(self.affiliations.bare(title).split()))
        if title.core.name in self.managing and not ministerial:
            return self._managed(title) if self.affiliations.bare(title) == title.core.name else ""
        if known := self._incumbent(title, attachment) or self._realm(title):
            return known
        fits = (s for s in self._candidates(title, attachment) if self._free(s, title))
        chosen = next(fits, "")
        return self.chart.registry.keep(self.chart.entity(chosen)).id if chosen else ""

    def _incumbent(self, title: Title, attachment: Attachment) -> str:
        """Return the state of somebody whom every reader of news knows: 'President Lula'."""
        name, registry = attachment.name, self.chart.registry
        label = registry.people[self.chart.person_of[name.first]].label
        said = self.chart.span(name.first, name.last).of(self.chart.text)
        former = title.former or attachment.former
        found = state_of({label, said}, title.core.name, self.chart.year, former)
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
        return _states_of(t for t in others if t.office)

    def _realms(self, title: Title) -> frozenset[str]:
        """Return the states that have such a monarch; none for other titles."""
        sort = office_words().reigning.get(title.core.name, "")
        return actor_nouns().state_sorts[sort] if sort else frozenset()

    def _organization(self, title: Title) -> str:
        """Return the organisation whose secretary general the text speaks of: the one that it names most."""
        # of those named as often, the last that did something, else the one whose text it is
        chart, lone = self.chart, title.core.name.startswith("director")
        for (
            other
        ) in chart.titles.values():  # 'a statement by the Secretary General of the OECS ... The Secretary General'
            if other != title and other.core.name == title.core.name and other.owners:
                named = self.affiliations.principal(other)
                if named and chart.kind(named) not in {"State", "Person"} and not chart.attached.get(other):
                    return named
        ranked = chart.discourse.ranked(
            lambda i: chart.kind(i) == "IntergovernmentalOrganization", chart.words[title.first].sentence, 4
        )
        known = [n.hit.first for n in chart.names.values() if n.hit is not None and n.hit.first.way == NAME]
        above = (k.entity.id if lone else self._above(k.entity.id) for k in known)
        counts = Counter(i for i in above if chart.kind(i) == "IntergovernmentalOrganization")
        acting = {i for r in chart.discourse.references if r.weight >= _SUBJECT for i in r.ids}
        near = {i if lone else self._above(i): -place for place, i in enumerate(ranked) if i in acting}
        found = max(counts, key=lambda i: (counts[i], near.get(i, -_FAR)), default="")
        return chart.registry.keep(chart.entity(found)).id if found else ""

    def _above(self, identifier: str) -> str:
        """Return the organisation of which this is a body, else itself: of the Security Council the United Nations."""
        return self.chart.registry.authority.acts_for.get(identifier, identifier)

    def _managed(self, title: Title) -> str:
        """Return the body that this sentence, or else the one before, is on: 'The EBRD ..., director X said'."""
        chart, word = self.chart, self.chart.words[title.first]
        for back in (0, 1):
            before = [r for r in chart.discourse.references if r.sentence == word.sentence - back]
            before = [r for r in before if r.weight >= _SUBJECT and r.token.i < word.tokens[0].i]
            bodies = {i for r in before for i in r.ids if is_kind(chart.kind(i), "Organization")}
            if title.core.name in _BANKERS:
                bodies = {i for i in bodies if "bank" in chart.entity(i).label.lower()}
            if bodies:
                several = len(bodies) > 1 or any(c.dep_ == "conj" for r in before for c in r.token.children)
                return "" if several else bodies.pop()
        return self._issuer() if title.core.name in office_words().speaking else ""

    def _issuer(self) -> str:
        """Return the one body that the heading of a text names: 'From the briefing of the AU Commission'."""
        chart = self.chart
        heading = [w for w in chart.words.words if w.sentence == 0]
        ends = chart.text[heading[-1].end :].startswith("\n") if heading else False
        if not ends or heading[-1].text in {".", "!", "?"} or any(w.pos in {"VERB", "AUX"} for w in heading):
            return ""
        named = {i for w in heading for i in chart.at(w.head)}
        bodies = {i for i in named if is_kind(chart.kind(i), "Organization")}
        return bodies.pop() if len(bodies) == 1 else ""

    def _acting_for(self, last: int) -> str:
        """'It was signed by Minister X for Fiji and Ambassador Y for Samoa': the state right behind the name."""
        words = self.chart.words
        first = last + 2 + (self._text(last + 2) == "the")
        name = self.chart.names.get(first) if self._text(last + 1) == "for" else None
        if name is None or name.hit is None or words[name.last].possessive:
            return ""
        closing = words.get(name.last + 1)
        closed = closing is None or closing.text in {",", ".", ";", ")"} or closing.lower in {"and", "while"}
        known = name.hit.first
        return known.entity.id if closed and known.way in {NAME, SEAT} and known.entity.kind == "State" else ""

    def _text(self, index: int) -> str:
        word = self.chart.words.get(index)
        return word.lower if word is not None else ""

    def _of_row(self, first: int) -> str:
        """'The Lao team was led by X, the Thai by Minister Y': the state before a 'by' that goes on a row."""
        words = self.chart.words
        if first < 3 or words[first - 1].lower != "by":
            return ""
        name = next((n for n in self.chart.names.values() if n.last == first - 2), None)
        before = words.get(name.first - 1) if name is not None else None
        before = words.get(before.index - 1) if before is not None and before.lower == "the" else before
        if name is None or name.hit is None or before is None:
            return ""
        apart = before.lower in {",", ";", "and", "while", "but"}
        ids = {known.entity.id for known in name.hit.known[:1] if known.entity.kind == "State"}
        return ids.pop() if apart and ids else ""

    def _of_group(self, first: int) -> str:
        """'six Indian diplomats, among them High Commissioner X'; 'Australia, represented by Foreign Minister Y'."""
        words = self.chart.words
        for marker in _AMONG:
            start = first - len(marker)
            if start > 0 and tuple(w.lower for w in words.words[start:first]) == marker:
                for word in reversed(words.words[max(0, start - 6) : start]):
                    ids = self.chart.at(word.head)
                    if len(ids) == 1 and self.chart.kind(ids[0]) != "Person":
                        group = self.chart.kind(ids[0]) == "PersonGroup"
                        return self.chart.principal(ids[0]) if group else ids[0] if marker[0] == "represented" else ""
        return ""

    def _candidates(self, title: Title, attachment: Attachment) -> Iterator[str]:
        first = min(title.first, attachment.name.first)
        sentence = self.chart.words[first].sentence
        unique = self.is_unique(title)
        others = self._others(attachment, sentence) if unique else set()
        others |= self._of_fellows(title) | self._of_guests(title) | self._dealt_with(attachment)
        if sender := self._of_messenger(self.chart.head(attachment.name.first, attachment.name.last)):
            yield sender
            return
        others |= self._counterparts(title, sentence) | self._destinations(attachment) | self._met(attachment)
        if self._is_sent_abroad(title):  # where envoys are says nothing of whence they came
            received = any(t.lemma_.lower() in _RECEIVING for t in syntax.clauses_above(self.chart.words[first].head))
            yield from (s for s in self._before(attachment, sentence, 0) if s not in others and not received)
            return
        if host := self._inviting(self.chart.head(attachment.name.first, attachment.name.last)):
            yield host
            return
        if unique and not attachment.lone:  # of two finance ministers in Nairobi, which one is Kenya's?
            yield from (s for s in self._before(attachment, sentence, 0) if s not in others)
            return
        if sender := self._of_delegation(first):
            yield sender
            return
        seat = self._seat_in_front(first)
        local = [seat] if seat else []
        local += self._visited_place(first)
        local += [*self._before(attachment, sentence, 0), self.home]
        beside = unique and self._is_beside_same(title)
        local += [] if beside else [*self._before(attachment, sentence, 1), *self._places(sentence)]
        yield from (s for s in local if s and s not in others)
        if unique and self.chart.final:
            yield from self._foremost(title, others)

    def _of_messenger(self, head: Token) -> str:
        """Return the state of who conveys what the holder sends: 'she conveyed the greetings of President X'."""
        while head.dep_ in {"flat", "nmod:desc", "compound"}:
            head = head.head
        if syntax.case(head) not in {"of", "from", ""}:
            return ""
        above = head.head
        sent = [above] if above.dep_ == "obj" else syntax.children(above, "obj") if syntax.case(head) == "from" else []
        sent = [noun for noun in sent if noun.lemma_.lower() in _SENT and noun.head.lemma_.lower() in _CONVEYING]
        doers = [d for noun in sent for d in arguments.logical_subjects(noun.head)]
        states = {s for d in doers for i in self.chart.at(d) if (s := self._as_state(i))}
        return states.pop() if len(states) == 1 else ""

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

    def _inviting(self, head: Token) -> str:
        """Return the state that is visited at the holder's invitation: 'came to Chad at the invitation of X'."""
        while head.dep_ in {"flat", "nmod:desc", "compound"}:
            head = head.head
        if syntax.case(head) != "of" or head.head.lemma_.lower() != "invitation" or syntax.case(head.head) != "at":
            return ""
        visited = [
            place.entity.id
            for _, token, place in self._named()
            if place.way in {SEAT, NAME} and place.entity.kind == "State" and self._is_goal(token)
            if token.sent == head.sent
        ]
        return visited[0] if len(set(visited)) == 1 else ""

    def _is_goal(self, place: Token) -> bool:
        """Tell whether somebody has come there: 'visited Chad', 'flew to Chad', 'paid a visit to Chad'."""
        above = place.head
        visit = above.lemma_.lower() == "visit"
        goal = place.rel == "obj" if visit and above.pos_ == "VERB" else syntax.case(place) in {"to", "in"}
        return goal and (visit or above.lemma_.lower() in TRAVELLING)

    def _of_delegation(self, first: int) -> str:
        """Return whose delegation the holder leads: 'Secretary X led the Greek delegation to the talks'."""
        verb = next((t for t in syntax.clauses_above(self.chart.words[first].head) if t.pos_ == "VERB"), None)
        if verb is None or verb.lemma_.lower() not in _LEADING_VERBS:
            return ""
        led = [o for o in arguments.logical_objects(verb) if o.lemma_.lower() in _MISSIONS]
        states = (known.entity for _, token, known in self._named() if token.head in led and token.i < token.head.i)
        return next((e.id for e in states if e.kind == "State"), "")

    def is_unique(self, title: Title) -> bool:
        """Tell whether each state has one holder of the office only."""
        return any(self.affiliations.bare(title).endswith(office) for office in self.unique)

    def _is_sent_abroad(self, title: Title) -> bool:
        return title.core.name.split()[-1] in _SENT_ABROAD or "high commissioner" in self.affiliations.bare(title)

    def _of_fellows(self, title: Title) -> set[str]:
        """Return the states of those before in the sentence with the same title, or of envoys: rarely the holder's."""
        bare, sentence = self.affiliations.bare(title), self.chart.words[title.first].sentence
        return {
            principal
            for other, _, principal, _, _ in self.chart.offices_held
            if other.first < title.first
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
        here = {i for r in chart.discourse.references if r.sentence == sentence for i in r.ids if i != me}
        here |= {chart.person_of[a.name.first] for a in chart.attached.get(attachment.title, [])} - {me}
        people = [p for i in here if (p := chart.registry.people.get(i)) and p.state]
        unnamed = {chart.principals[i] for i in here if chart.kind(i) == "Person" and i in chart.principals}
        return unnamed | {p.state for p in people if not p.offices or set(p.offices) & (self.unique | _LEADING)}

    def _destinations(self, attachment: Attachment) -> set[str]:
        """Return the states to which the holder travels, which are not his: 'President X flew to Oslo'."""
        head = self._doing(attachment, TRAVELLING) or self._journey(attachment)
        if head is None:
            return set()
        named = [(token, place) for _, token, place in self._named() if place.way in {SEAT, NAME}]
        own = {place.entity.id for token, place in named if token == head}
        return {place.entity.id for token, place in named if token.head == head.head} - own

    def _journey(self, attachment: Attachment) -> Token | None:
        """Return the name whose journey a noun tells of: 'Vice President X's visit to Oslo'."""
        words = self.chart.words
        heads = (w.head for w in words.words[attachment.name.first : attachment.name.last + 1])
        return next((t for t in heads if t.dep_ == "nmod:poss" and t.head.lemma_.lower() in _JOURNEYS), None)

    def _dealt_with(self, attachment: Attachment) -> set[str]:
        """Return the states to which the holder does something, which are not his: 'President X thanked Norway'."""
        head = self._doing(attachment, _DEALING)
        if head is None:
            return set()
        named = ((token, place) for _, token, place in self._named() if place.way in {SEAT, NAME})
        return {place.entity.id for token, place in named if token.head == head.head and token.rel == "obj"}

    def _met(self, attachment: Attachment) -> set[str]:
        """Return the states whose officials the holder meets, not his: 'called on Fiji's president'."""
        head = self._doing(attachment, _MEETING)
        if head is None:
            return set()
        words = self.chart.words
        sentence = words[attachment.name.first].sentence
        behind = (t for t in self.chart.titles.values() if words[t.first].sentence == sentence)
        return _states_of(t for t in behind if t.office and words[t.first].start > head.head.idx)

    def _doing(self, attachment: Attachment, verbs: frozenset[str]) -> Token | None:
        """Return the word by which the holder is the subject of one of these verbs, None if he is not."""
        head = self.chart.head(attachment.name.first, attachment.name.last)
        while head.dep_ in {"flat", "appos", "nmod", "compound"}:
            head = head.head
        return head if head.dep_.startswith("nsubj") and head.head.lemma_.lower() in verbs else None

    def _visited_place(self, first: int) -> list[str]:
        """Return the state of the capital where a visitor meets somebody: 'flew to Oslo, where he met President X'."""
        words = self.chart.words
        head = words[first].head
        verb = next((t for t in syntax.clauses_above(head) if t.pos_ == "VERB"), head)
        if verb.lemma_.lower() not in _MEETING:
            return []
        clause = min(t.i for t in verb.subtree)
        if not any(t.lower_ in _THERE for t in verb.subtree if t.i < head.i):
            return self._where_guest_is(verb, head, words[first].sentence)
        for word, token, place in sorted(self._named(), key=lambda row: -row[0].index):
            near = token.i < clause and words[first].sentence - word.sentence <= 1
            if near and place.way in {SEAT, NAME}:
                moved = syntax.case(token) in {"in", "to", "at", "from", "into", ""}
                return [place.entity.id] if place.entity.kind == "State" and moved else []
        return []

    def _where_guest_is(self, verb: Token, host: Token, sentence: int) -> list[str]:
        """Return the state to which those whom the holder meets have travelled: 'He was met by President X'."""
        met = (c for c in verb.children if c.rel in {"nsubj", "obj"} and c is not host)
        guests = {i for c in met for i in self.chart.at(syntax.antecedent(c))}
        for word, token, place in self._named():
            near = (
                0 <= sentence - word.sentence <= (5 if token.head.lemma_ == "visit" else 1)
                and place.entity.kind == "State"
            )
            visit = token.head.lemma_.lower() == "visit" and token.head.rel == "obj"
            verb = token.head.head if visit else token.head
            if not near or not (visit or verb.lemma_.lower() in TRAVELLING):
                continue
            subject = arguments.surface_subject(verb)
            if subject is not None and guests & set(self.chart.at(subject)) and syntax.case(token) in {"in", "to", ""}:
                return [place.entity.id]
        return []

    def _named(self) -> Iterator[tuple[Word, Token, Known]]:
        """Yield every known name: its last word, the token that heads that, and what it usually means."""
        for name in self.chart.names.values():
            if name.hit is not None:
                word = self.chart.words[name.last]
                yield word, word.head, name.hit.first

    def _counterparts(self, title: Title, sentence: int) -> set[str]:
        """Return the states of 'his Timorese counterpart' further on: not those of whom he is."""
        found = set[str]()
        for other in self.chart.titles.values():
            here = other.first > title.last and self.chart.words[other.first].sentence == sentence
            if here and other.core.name in _SAME_OFFICE and any(o.word.lower in {"his", "her"} for o in other.owners):
                found |= {o.hit.first.entity.id for o in other.owners if o.hit is not None}
        return found

    def _seat_in_front(self, first: int) -> str:
        """'In Taipei, Premier X'."""
        behind = first > 1 and self.chart.words[first - 1].text == ","
        return self._capital_at(first - 2, {SEAT, NAME}) if behind else ""

    def seat_before(self, title: Title) -> str:
        """Return the state in whose capital it happens: 'in Wellington his counterpart'; '' if none stands there."""
        return self._capital_at(title.first - 1, {SEAT})

    def _capital_at(self, last: int, ways: set[str]) -> str:
        """Return the state named, in one of these ways, behind an 'in' by the name that ends at a word."""
        name = next((n for n in self.chart.names.values() if n.last == last), None)
        before = self.chart.words.get(name.first - 1) if name else None
        seat = name.hit.first if name is not None and name.hit is not None else None
        if seat is None or seat.way not in ways or before is None or before.lower != "in":
            return ""
        return seat.entity.id if seat.entity.kind == "State" else ""

    @property
    def home(self) -> str:
        """Return the state of the dateline's city, if it is also a subject of the first sentence."""
        chart = self.chart
        if not chart.dateline:
            return ""
        counts = sorted(chart.states_named.values(), reverse=True)
        seats = [n.hit.first for n in chart.names.values() if n.hit and n.first < chart.dateline]
        state = next((k.entity.id for k in seats if k.way in {SEAT, NAME}), "")
        own = chart.states_named.get(state.split("/")[-1], 0)
        if (
            chart.final
            and own > 1
            and own > max((n for s, n in chart.states_named.items() if f"state/{s}" != state), default=0)
        ):
            return state  # 'KAMPALA - President X said Uganda would', in a text on no state more
        opening = chart.words[min(chart.dateline, len(chart.words) - 1)].sentence
        if chart.states_named.get(state.split("/")[-1], 0) < min(3, *counts[1:2], 9):
            return ""
        found = any(
            r.ids == (state,) and r.sentence <= opening + 2 and r.weight >= _SUBJECT for r in chart.discourse.references
        )
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
            and r.weight >= _SUBJECT - 0.7 * (back == 0)
            for i in r.ids
            if i != me
            and (state := self._as_state(i) or self._city_of(r.token))
            and (
                back == 0
                or (chart.kind(i) in _BODIES_OR_SEATS and self._alone(r) and self._same_paragraph(r, attachment))
            )
        ]
        return [state for _, _, state in sorted(weighed, reverse=True)]

    def _city_of(self, token: Token) -> str:
        """Return the state of a capital that else stands for a body, where the text names it: of Brussels, Belgium."""
        code = self.chart.registry.authority.places.get(fold(token.text), "")
        return f"state/{code}" if code in self.chart.states_named else ""

    def _alone(self, reference: Reference) -> bool:
        """Tell whether no other state stands beside it: 'A and B met. The minister said' leaves open whose he is."""
        joined = [t for t in syntax.coordinated(reference.token) if t != reference.token]
        return len({self._as_state(i) for i in reference.ids}) == 1 and not any(
            self._as_state(i) for t in joined for i in self.chart.at(t) if i not in reference.ids
        )

    def _same_paragraph(self, reference: Reference, attachment: Attachment) -> bool:
        text = self.chart.text
        return "\n" not in text[reference.token.idx : self.chart.words[attachment.name.first].start]

    def _as_state(self, identifier: str) -> str:
        chart = self.chart
        if chart.kind(identifier) == "State":
            return identifier
        principal = chart.state_or_principal(identifier)
        return principal if principal and chart.kind(principal) == "State" else ""

    def _places(self, sentence: int) -> Iterator[str]:
        """Yield the states in whose capital it happens."""
        chart = self.chart
        for first in sorted(chart.names):
            name = chart.names[first]
            seat = name.hit is not None and name.hit.first.way == SEAT and chart.words[first].sentence == sentence
            head = chart.words[name.last].head
            here = syntax.case(head) in {"in", "at"} or (
                syntax.case(head) == "to" and head.head.lemma_.lower() in _BRINGING
            )
            if name.hit is not None and seat and here and not self._on_margins(head):
                yield name.hit.first.entity.id

    def _on_margins(self, place: Token) -> bool:
        """Tell whether people met there beside something else, not at home: 'in Manila on the margins of'."""
        beside = (t for t in place.sent if t.lower_ in {"margins", "sidelines"})
        return any(syntax.case(t) in {"on", "at", "in"} for t in beside)

    def _free(self, state: str, title: Title) -> bool:
        """Tell whether the state has such an office and nobody else is known to hold it."""
        bare = self.affiliations.bare(title)
        code = state.split("/")[-1]
        if any(code in self.without.get(name, ()) for name in (bare, title.core.name)):
            return False
        if (realms := self._realms(title)) and state not in realms:
            return False
        if bare not in self.unique:
            return True
        filled = {bare} | (_LEADING if bare in _HEADS else frozenset())
        people = self.chart.registry.people.values()
        holder = {p.id for p in people if state == p.state and filled & set(p.offices)}
        return not holder - {self.chart.person_of.get(a.name.first) for a in self.chart.attached[title]}


def _states_of(titles: Iterable[Title]) -> set[str]:
    """Return the ids of those whose offices these are by name."""
    return {o.hit.first.entity.id for t in titles for o in t.owners if o.hit is not None}


def _is_of_others(token: Token) -> bool:
    """Tell whether a word stands in quoted words or in a condition: who names a state there is rarely of it."""
    text = token.doc.text
    if text.rfind("“", 0, token.idx) > text.rfind("”", 0, token.idx):
        return True
    clauses = (c for c in syntax.clauses_above(token) if c.dep_ == "advcl")
    return any(m.lower_ in {"if", "unless"} for c in clauses for m in syntax.children(c, "mark"))
