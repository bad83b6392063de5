"""Who holds an office that the text names without its holder: 'the Canadian prime minister'."""

from collections import Counter
from collections.abc import Iterator

from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.chart import Chart, OfficeHeld
from dragoman.extraction.actors.resolution import Person
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.lists import PARTING
from dragoman.extraction.grammar.verb_classes import RECEIVING
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.title import Title
from dragoman.reading.parsed import Token

_HEADS = frozenset(
    """president premier minister chancellor leader host general secretary-general chairman chairwoman chair chief head
    boss director director-general commissioner speaker king queen emir sultan secretary""".split()
)
"""Titles so prominent that 'the Canadian prime minister', 'the Pentagon chief' can only be somebody named."""
_FOREMOST = frozenset({"top diplomat", "chief diplomat", "number two"})
"""Titles of several words of which a state or body has one holder, though it has many diplomats."""
_FIRST = frozenset({"top", "chief", "foremost"})
_SUBORDINATE = frozenset({"deputy", "assistant", "junior", "under-secretary", "undersecretary"})
"""Words of offices that many hold at once, and of which a title alone can be anybody's."""
_ENVOYS = frozenset({"ambassador", "envoy", "consul", "diplomat", "representative"})
_LEADING = 1
"""The last sentence, from 0, that may tell somebody's office and leave the name for the next."""
_NEAR = 2
"""Within how many sentences behind it the name comes."""
_VAGUE = frozenset({"leader", "host"})
_DEALT_WITH = frozenset({"between", "with", "by"})
"""Prepositions of those who meet or are met, of whom a title in capitals may mean one."""
_GIVING = frozenset("appoint elect name nominate choose install make swear call become remain".split())
"""Verbs whose object is an office, not its holder."""
_GENERAL = frozenset({"leader", "head", "host", "official", "man", "woman", "politician", "chief"})
"""What holders of many offices may be called."""
_LED = frozenset("spokesman spokeswoman spokesperson ambassador envoy adviser aide consul negotiator".split())
"""Offices under a leader, who is therefore another: 'the Kremlin spokesman spoke of the Russian leader'."""
_GOVERNING = frozenset({"minister", "premier", "chancellor", "ambassador", "envoy", "spokesman", "secretary-general"})
"""Offices of those who are no heads of state."""
_OF_NATION = frozenset({"diplomat", "politician", "official"})
"""What a state's name before it may call somebody who serves an organisation."""


class Holders:
    """Finds the named person that a definite title stands for."""

    def __init__(self, chart: Chart, affiliations: Affiliations) -> None:
        self.chart = chart
        self.affiliations = affiliations

    def named(self, title: Title, sentence: int) -> tuple[str, ...]:
        """Return the named person who holds the office of 'the Canadian prime minister'."""
        if not (title.definite or self._stands_for_holder(title)):
            return ()
        principal = self.affiliations.principal(title)
        people = self.chart.registry.people
        owners = self.affiliations.owners(title)
        bare = self._called(title)
        noun = _noun(title)
        prominent = bool(principal) and self._is_prominent(noun, bare, principal)
        general = noun in _GENERAL
        fellows = self._joined_before(title)
        by_birth = noun in _OF_NATION and bool(principal) and self.chart.kind(principal) == "State"

        def suits(identifier: str) -> bool:
            person = people.get(identifier)
            if person is None:
                return False
            if identifier in owners or identifier in fellows:
                return False
            acting = principal in {person.principal, person.home} if principal else True
            acting = acting or (by_birth and self._serves_no_state(identifier))
            if noun == "leader" and person.all_offices and all(o.split()[-1] in _LED for o in person.all_offices):
                return False
            if bare == "head of state" and any(o.split()[-1] in _GOVERNING for o in person.all_offices):
                return False
            unnamed = prominent and set(person.all_offices) <= _VAGUE
            return acting and (general or unnamed or self._answers_to(noun, bare, person))

        if noun in office_words().takes_up and self._newcomer(title):
            return ()

        ranked = self.chart.discourse.ranked(suits, sentence, 99)
        if not principal and not title.owners and not general:  # 'the prime minister' is the article's own
            mentions = Counter(self.chart.discourse.recent())
            ranked.sort(key=lambda i: (not self._is_at_home(i, title), _goes_by_other(people[i], bare), -mentions[i]))
            if ranked and not self._is_at_home(ranked[0], title) and self._is_set_against(title):
                return (self.chart.registry.unnamed(self.affiliations.label(title), bare).id,)
        if ranked and (principal or not title.owners):
            chosen = people[ranked[0]]
            own = principal in {"", chosen.principal, chosen.home}
            if not chosen.unnamed and own and (principal or (not general and self._known_alone(chosen))):
                self.hold(title, chosen.id, principal)
            return (chosen.id,)
        if not principal and not title.owners and title.office and not general:
            return self._named_later(title)
        if prominent and not title.former and (later := self._named_later(title, principal)):
            return later
        if title.office and not title.former and (known := self._known_to_all(title, principal)):
            self.hold(title, known, principal)
            return (known,)
        if noun in _HEADS and (introduced := self._named_next(title, principal)):
            self.chart.registry.people[introduced].offices.append(bare)
            self.hold(title, introduced, principal)
            return (introduced,)
        if noun in _ENVOYS and (explained := self._done_to(title) or self._dealt_with_next(title, principal)):
            self.hold(title, explained, principal)
            return (explained,)
        return self._by_elimination(title, principal, sentence) if prominent else ()

    def _called(self, title: Title) -> str:
        """Return the office without whose it is, also where that stands inside: 'the top US diplomat'."""
        bare = self.affiliations.bare(title)
        foremost = not _FIRST.isdisjoint(self.affiliations.modifiers(title))
        return f"top {bare}" if foremost and f"top {bare}" in _FOREMOST else bare

    def _stands_for_holder(self, title: Title) -> bool:
        """Tell whether a title in capitals is used like a name: 'EAM met PM', 'talks between Prime Minister and'."""
        head, words = self.chart.head(title.label_first, title.core_last), self.chart.words
        written = [w.text for w in words.words[title.first : title.core_last + 1]]
        short = len(written) == 1 and written[0].isupper()
        complement = title.complement and not (short and title.complement == "for")  # 'thanked EAM | for the visit'
        plain = title.first == title.label_first and not (title.owners or complement or title.former)
        if not plain or title.core.plural or not all(w[0].isupper() for w in written):
            return False
        met = syntax.case(head) in _DEALT_WITH or (head.dep_ == "conj" and syntax.case(head.head) == "between")
        used = head.dep_.startswith("nsubj") or met or (short and head.rel in {"obj", "iobj", "obl", "nmod"})
        given = head.head.pos_ == "VERB" and head.head.lemma_.lower() in _GIVING
        return used and syntax.case(head) != "as" and not given

    def stands_for_nobody_named(self, title: Title) -> bool:
        """Tell whether a release means one of its own by the office in capitals, and names no holder of such an office.

        'The Prime Minister welcomed President Lee to London. The Prime Minister praised him.'
        """
        written = self.chart.words.words[title.label_first : title.core_last + 1]
        capital = title.definite and all(w.capital for w in written)
        plain = title.office and not (title.owners or title.complement or title.former or title.core.plural)
        head = self.chart.head(title.label_first, title.core_last)
        does = head.dep_.startswith("nsubj") or syntax.case(head) in _DEALT_WITH
        named = [at_home for _, _, at_home in self._named_so(title)]
        return capital and plain and does and (not named or (self._is_set_against(title) and not any(named)))

    def _joined_before(self, title: Title) -> set[str]:
        """Return who is named before in the same row, hence is another: 'The Crown Prince and the Prime Minister'."""
        head = self.chart.head(title.label_first, title.core_last)
        before = (t for t in syntax.coordinated(head.head) if t.i < head.i) if head.dep_ == "conj" else ()
        return {i for t in before for i in self.chart.at(t)}

    def _is_prominent(self, noun: str, bare: str, principal: str) -> bool:
        """Tell whether only one comes into question: a state has many deputies, and high commissioners abroad."""
        envoy = "high commissioner" in bare and self.chart.kind(principal) == "State"
        fighting = noun == "commander" and self.chart.kind(principal) == "ArmedGroup"
        return (noun in _HEADS or fighting or bare in _FOREMOST) and not envoy and _SUBORDINATE.isdisjoint(bare.split())

    def _done_to(self, title: Title) -> str:
        """Return of whom a participle says more: 'expelled Tom Ray, accusing the American ambassador of spying'."""
        head = self.chart.head(title.label_first, title.core_last)
        clause = head.head
        if head.dep_ != "obj" or clause.tag_ != "VBG" or clause.dep_ != "advcl":
            return ""
        people = [i for o in syntax.children(clause.head, "obj") for i in self.chart.at(o)]
        unknown = [i for i in people if i in self.chart.registry.people and not self.chart.registry.people[i].offices]
        return unknown[0] if len(people) == len(unknown) == 1 else ""

    def _known_to_all(self, title: Title, principal: str) -> str:
        """Return whom the text names only further on and every reader knows to hold it: 'Turkey's president'."""
        people = self.chart.registry.people.values() if self.chart.final else ()
        offices = {title.core.name, self.affiliations.bare(title)}
        found = [p.id for p in people if p.known in {(office, principal) for office in offices}]
        return found[0] if len(found) == 1 else ""

    def _named_next(self, title: Title, principal: str) -> str:
        """Return who speaks by a bare name right behind a lead that tells the office alone; '' if nobody does.

        'Germany's foreign minister warned Iran on Friday. Ann Lee said ...': a stranger would have got a title.
        """
        chart, people = self.chart, self.chart.registry.people
        lead = chart.words[title.first].sentence
        if not chart.final or not principal or title.former or title.complement or not self._leads_on(lead):
            return ""
        alone = [t for t in chart.titles.values() if t.office and t.definite and chart.words[t.first].sentence == lead]
        alone = [t for t in alone if _noun(t) not in _ENVOYS]
        first = next((n for n in sorted(chart.person_of) if chart.words[n].sentence >= lead), None)
        name = chart.names.get(first) if first is not None else None
        if len(alone) > 1 or name is None or name.first == name.last:
            return ""
        person, word = people[chart.person_of[name.first]], chart.words[name.first]
        titled = any(a.name.first == name.first for found in chart.attached.values() for a in found)
        explained = chart.words.get(name.last + 1)
        subject = chart.head(name.first, name.last)
        acts = subject.rel == "nsubj" or (subject.rel == "obj" and subject.head.lemma_.lower() in RECEIVING | {"meet"})
        known = person.known is None or person.known[0] == self.affiliations.bare(title)
        stranger = known and not person.offices and person.principal in {"", principal}
        near = lead < word.sentence <= lead + _NEAR and not (explained is not None and explained.text == ",")
        return person.id if near and acts and stranger and not titled else ""

    def _leads_on(self, sentence: int) -> bool:
        """Tell whether a sentence is the first of a text or the second, its headings left out."""
        ended = {w.sentence for w in self.chart.words.words if w.sentence < sentence and w.text == "."}
        return len(ended) <= _LEADING

    def _dealt_with_next(self, title: Title, principal: str) -> str:
        """Return which envoy goes by a bare name behind a lead: "Chad threw out Fiji's envoy. Ann Lee has a day to go."

        It is told as such by what is done to the one named: expelled, summoned, given so long to leave; '' elsewhere.
        """
        chart, people, words = self.chart, self.chart.registry.people, self.chart.words
        lead = words[title.first].sentence
        if not chart.final or not principal or title.former or title.core.plural or not self._leads_on(lead):
            return ""
        early = [t for t in chart.titles.values() if words[t.first].sentence <= lead and not chart.attached.get(t)]
        if len([t for t in early if t.office and _noun(t) in _ENVOYS]) > 1:
            return ""
        titled = {a.name.first for found in chart.attached.values() for a in found}
        named = [chart.names[i] for i in chart.person_of if lead < words[i].sentence <= lead + _NEAR]
        strangers = [n for n in named if n.last > n.first and n.first not in titled]
        found = {chart.person_of[n.first] for n in strangers if _is_dealt_with(self.chart.head(n.first, n.last))}
        person = people[next(iter(found))] if len(found) == 1 else None
        stranger = person is not None and not person.all_offices and person.principal in {"", principal}
        return person.id if person is not None and stranger else ""

    def _is_at_home(self, person: str, title: Title) -> bool:
        """Tell whether the text gives somebody the office and no state: 'President Lee', not 'President X of Peru'."""
        told = [at_home for _, holder, at_home in self._named_so(title) if holder == person]
        known = self.chart.registry.people[person].known  # 'Vladimir Putin received ... The President thanked him'
        return all(told) if told else known is not None and known[0] == title.core.name

    def _is_set_against(self, title: Title) -> bool:
        """Tell whether an unnamed holder deals with those named: 'The Prime Minister met the Danish premier, Ann Lee'.

        So the releases of a government write of its own, whom every reader knows.
        """
        sentence_of = [w.sentence for w in self.chart.words.words]
        named = [other for other, _, at_home in self._named_so(title) if not at_home]
        for own in self.chart.titles.values():
            bare = own.definite and not (own.owners or own.complement) and not self.chart.attached.get(own)
            if own.core != title.core or not bare or self.chart.head(own.label_first, own.core_last).dep_ != "nsubj":
                continue
            if any(t.first > own.last and sentence_of[t.first] == sentence_of[own.first] for t in named):
                return True
        return False

    def _named_later(self, title: Title, principal: str = "") -> tuple[str, ...]:
        """Return whom a readout names only further on: 'The President received ... President Lee thanked him'.

        So too a heading: 'Visit of the Prime Minister of Fiji' above 'the Prime Minister of Fiji, Ann Lee, ...'.
        """
        later = [row for row in self._named_so(title) if row[0].last > title.last and not row[0].former]
        if principal:
            people = {person for _, person, _ in later if principal == self.chart.principal(person)}
        else:
            people = {person for _, person, at_home in later if at_home}
            people = people or ({person for _, person, _ in later} if not self._is_set_against(title) else set())
        return tuple(people) if len(people) == 1 and (principal or not title.complement) else ()

    def _named_so(self, title: Title) -> Iterator[tuple[Title, str, bool]]:
        """Yield every title of the same office with a holder's name, and whether it comes without a state."""
        for other, attachments in self.chart.attached.items():
            for attachment in attachments if other.core.name == title.core.name else ():
                person = self.chart.person_of[attachment.name.first]
                yield other, person, not other.owners and attachment.of is None

    def _answers_to(self, noun: str, bare: str, person: Person) -> bool:
        """Tell whether somebody holds the office, or one for which the noun may stand: 'the premier', 'the envoy'."""
        stands_for = office_words().takes_up.get(bare, ())
        offices = [set(o.split()) for o in person.all_offices]
        if noun in _OF_NATION and not offices:
            return True
        return any(set(bare.split()) <= o or any(words <= o for words in stands_for) for o in offices)

    def _serves_no_state(self, person: str) -> bool:
        """Tell whether somebody acts for an organisation, so that a state tells the origin: 'the Danish politician'."""
        principal = self.chart.principal(person)
        return bool(principal) and not self.chart.state_or_principal(person).startswith("state/")

    def _newcomer(self, title: Title) -> bool:
        """Tell whether the text has brought in somebody unnamed by this noun: 'a diplomat ... the diplomat'."""
        return any(
            other.core.name == title.core.name and not other.definite and not self.chart.attached.get(other)
            for other in self.chart.titles.values()
            if other.last < title.first
        )

    def hold(self, title: Title, person: str, principal: str = "") -> None:
        """Write down that a description gives somebody an office; whose it is may be known to every reader."""
        holder = self.chart.registry.people[person]
        if holder.known and self._known_alone(holder):
            state = self.chart.registry.authority.entities[holder.known[1]]
            principal = principal or self.chart.registry.keep(state).id
            holder.offices = holder.offices or [holder.known[0]]
        if principal:
            self.chart.acts_for(person, principal)
        self._held_by_description(title, person, principal)

    def _known_alone(self, person: Person) -> bool:
        """Tell whether every reader knows somebody's one office, and the text has told none so far."""
        told = any(held.person == person.id for held in self.chart.offices_held)
        return person.known is not None and not told and set(person.offices) <= {person.known[0]}

    def _by_elimination(self, title: Title, principal: str, sentence: int) -> tuple[str, ...]:
        """Return the one prominent person of whom nothing else is known: 'X ... the Panamanian president'."""
        head = self.chart.head(title.label_first, title.core_last)
        as_such = syntax.case(head) == "as"
        if not principal or title.complement == "to" or as_such:  # 'returned as minister': who returned
            return ()
        if any(o.after for o in title.owners) and syntax.first_joined(head).rel != "nsubj":
            return ()  # 'Lee opened the session. A letter went to the President of Chile': somebody new
        people = self.chart.registry.people
        if partisan := self._leader_just_named(title, principal, sentence):
            self._held_by_description(title, partisan, principal)
            return (partisan,)
        bare, noun = self.affiliations.bare(title), _noun(title)
        beside, state = self._named_beside(title), self.chart.state_or_principal(principal)

        def open_to(identifier: str) -> bool:
            person = people.get(identifier)
            if person is None or identifier in beside:
                return False
            offices = person.offices if noun in _GENERAL else person.all_offices  # a minister may be called a chief
            if set(offices) - _VAGUE - {bare} and noun != "leader":
                return False
            elsewhere = person.known is not None and person.known[1] not in {principal, state}
            return person.state == principal or not (person.principal or elsewhere)

        ranked = self.chart.discourse.ranked(open_to, sentence, 4)
        if not ranked or self._held_by_other(title, principal) or self._may_hold_other(title, principal):
            return ()
        of_body = self.chart.kind(principal) != "State" and self._just_named(sentence) == {ranked[0]}
        if not (of_body or self._stands_out(ranked)):
            return ()
        chosen = ranked[0]
        if noun not in {"leader", "head", "host"} and title.office:
            people[chosen].offices.append(bare)
        self.chart.acts_for(chosen, principal)
        self._held_by_description(title, chosen, principal)
        return (chosen,)

    def _leader_just_named(self, title: Title, principal: str, sentence: int) -> str:
        """Return who leads a party besides an office: 'What of Minister Lee? The boss of the Green Party is silent.'"""
        if self.chart.kind(principal) != "PoliticalParty" or _noun(title) not in office_words().leading:
            return ""
        before = self._just_named(sentence)
        party_state = self.chart.state_or_principal(principal)
        person = self.chart.registry.people[next(iter(before))] if len(before) == 1 else None
        suits = person is not None and not person.unnamed and party_state in {person.state, principal, ""}
        subject = self.chart.head(title.first, title.core_last).rel == "nsubj"
        return person.id if person is not None and suits and subject else ""

    def _may_hold_other(self, title: Title, principal: str) -> bool:
        """Tell whether the text told of another official of that state before, who may be the one who is named.

        'Peru's envoy must leave. Tom Ray had no comment ... the Peruvian minister': he is rather the envoy.
        """
        chart = self.chart
        before = (t for t in chart.titles.values() if t.office and t.last < title.first and not chart.attached.get(t))
        others = (t for t in before if _noun(t) in _ENVOYS and _noun(t) != _noun(title))
        return any(self.affiliations.principal(t) == principal for t in others)

    def _named_beside(self, title: Title) -> set[str]:
        """Return those whom the clause has named before: in 'Lee said the NATO chief was late' she is not the chief."""
        first = self.chart.tokens(title.first, title.last)[0]
        beside = set[str]()
        for token in reversed(list(first.doc[first.sent.start : first.i])):
            if token.text in PARTING:
                break
            beside.update(self.chart.at(token))
        return beside

    def _held_by_description(self, title: Title, person: str, principal: str) -> None:
        evidence = self.chart.span(title.first, title.last)
        self.chart.offices_held.append(OfficeHeld(title, person, principal, evidence, title.former))

    def _stands_out(self, ranked: list[str]) -> bool:
        """Tell whether only one person comes into question, or one of several was the article's first."""
        first = next((i for i in self.chart.discourse.recent() if i in self.chart.registry.people), "")
        return len(ranked) == 1 or ranked[0] == first

    def _just_named(self, sentence: int) -> set[str]:
        """Return the people named in this sentence so far and in the one before."""
        near = self.chart.discourse.since(sentence - 1)
        return {i for _, reference in near for i in reference.ids if i in self.chart.registry.people}

    def _held_by_other(self, title: Title, principal: str) -> bool:
        bare, people = self.affiliations.bare(title), self.chart.registry.people.values()
        return any(bare in p.offices and principal in {p.principal, p.state} for p in people)


def _goes_by_other(person: Person, bare: str) -> bool:
    """Tell whether somebody holds an office only besides a first one: 'Crown Prince and Prime Minister'."""
    first = next(iter(person.offices), "")
    return len(person.offices) > 1 and not set(bare.split()) <= set(first.split())


def _is_dealt_with(name: Token) -> bool:
    """Tell whether somebody is treated as envoys are: expelled, summoned, declared persona non grata."""
    clauses = [name.head] if name.rel == "nsubj" or (name.rel == "obj" and name.head.pos_ == "VERB") else []
    if name.rel == "obl" and syntax.case(name) == "in" and name.head.lemma_.lower() == "call":
        return True
    clauses += [c for c in syntax.children(name, "acl:relcl", "acl") if syntax.is_passive(c)]
    for verb in clauses:
        undergoes = verb != name.head or name.rel == "obj" or syntax.is_passive(verb)
        lemma, around = verb.lemma_.lower(), syntax.words_around(verb)
        left = [w for w in syntax.complements(verb, "from") if w.pos_ == "NOUN" and w.lemma_.lower() not in _LANDS]
        if (
            undergoes
            and not left
            and (lemma in _SENDING_OFF or (lemma in _SENDING_OFF_WITH and not _WITH.isdisjoint(around)))
        ):
            return True
    return False


_LANDS = frozenset({"country", "nation", "kingdom", "capital", "island", "territory"})
_SENDING_OFF = frozenset({"expel", "eject", "oust", "deport", "summon", "boot", "evict"})
_SENDING_OFF_WITH = frozenset(
    {"throw", "kick", "give", "declare", "show", "send", "order", "tell", "call", "turf", "haul"}
)
_WITH = frozenset({"out", "grata", "hour", "hours", "day", "days", "week", "door", "packing", "home", "leave", "in"})
"""What verbs of many meanings have beside them where an envoy is sent off or called in."""


def _noun(title: Title) -> str:
    return title.core.name.split(" of ")[0].split()[-1]  # 'secretary of state'
