"""What a title says of its holder: the office, for whom they act, what they lead, what they belong to."""

from collections.abc import Iterator
from itertools import dropwhile

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.provinces import BENEATH, OF_CITIES, Provinces
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import DEMONYM, PEOPLE, Hit
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.title import DELEGATED, DETERMINERS, POSSESSIVES, SENT_OUT, Owner, Title, without_own
from dragoman.model import Entity, Ref

_SENT_ABROAD = frozenset(
    "ambassador envoy representative sherpa delegate nuncio consul commissioner counsellor".split()
)
"""Offices held at or before a body, for the state that sends: 'Canada's UN ambassador'."""
_OFFICERS = frozenset({"commander", "commander-in-chief"})
_OF_RULE = frozenset("supreme interim transitional acting paramount".split())
"""Words that make an office of a state's 'leader'."""
_NO_AGENTS = frozenset(
    """senator congressman congresswoman lawmaker legislator mp mep mla mna msp judge justice mayor captain major
    bishop""".split()
)
"""Offices whose holders do not act for the state."""
_OTHERS = frozenset(
    "opposition rebel separatist union protest tribal community religious business church student regional".split()
)
"""Words of a title that show its holder does not act for the state named before it."""
_OF_SECRETARY_GENERAL = (["of", "the", "secretary-general"], ["for", "the", "secretary-general"])
"""Whose envoys and spokesmen are the United Nations', whatever stands behind: of others the body is named."""
_SERVANTS = frozenset("official mandarin diplomat officer aide agent soldier counterpart host colleague".split())
_OUTSIDERS = frozenset("ally critic opponent rival partner friend historian expert victim defector".split())
"""Who stands by a party or against it without belonging to it."""
_SERVED_BY_SECRETARIES = frozenset(
    """council committee commission congress union party league federation assembly organisation organization front
    movement ministry presidency chancellery secretariat""".split()
)
_OF_BIRTH = frozenset({"prince", "princess"})
"""What somebody is by birth, which is no office."""
_OF_LEARNING = frozenset({"ayatollah"})
"""What somebody is called for learning, whatever the office."""
_MINISTERS = frozenset({"minister", "secretary"})
_OF_STATES = frozenset({"prime minister", "premier", "chancellor", "minister", "foreign minister"})
"""Offices that a party's people hold and the party has not: 'the Socialist Prime Minister'."""
_MANAGERS = frozenset(
    {
        "director",
        "chief executive",
        "chief executive officer",
        "ceo",
        "executive",
        "chairman",
        "chairwoman",
        "chief economist",
    }
)
_HEADING = frozenset(
    """president chairman chairwoman chair chairperson chief executive ceo director director-general head boss
    leader vice-president secretary-general""".split()
)
"""Offices at the head of a body, which the name behind their 'of' tells even where it is unknown."""
_DUTIES = frozenset(
    "operations delegation mission staff state studies programmes programs sales strategy board republic".split()
)
"""What somebody may be head of that is no body, though it is written like one."""
_OF_THE_WHOLE = frozenset({"political", "military", "executive"})
"""What a leader may be called who leads all of a body."""
_RELATIVE = frozenset({"chief", "boss", "deputy", "aide", "head"})
_ACTING = frozenset({"acting", "caretaker", "interim", "senior"})
_OF_PARTIES = frozenset(
    "secretary-general spokesman spokeswoman spokesperson negotiator treasurer envoy representative".split()
) | {"general secretary", "secretary general", "first secretary", "chief negotiator"}
"""Offices of a party, besides its heads', whose holders speak for it; a minister or senator is only its member."""
_PARTY_KINDS = frozenset({"PoliticalParty", "ArmedGroup"})
_CHAIRING = frozenset({"chair", "chairman", "chairwoman", "chairperson", "co-chair"})
_WITH_CHIEFS = frozenset("IntergovernmentalOrganization ArmedGroup PoliticalParty Organization GovernmentBody".split())
"""Bodies of which a chief is the head of all."""
_NOT_LED = frozenset({"State", "StateGrouping", "Place", "Person"})

_UNION, _COMMISSION = "org/european-union", "org/european-commission"
_OF_PERSONS = frozenset({"envoy", "representative", "emissary", "mouthpiece"})
"""Who stands for a person, too, besides those who speak for one."""
_SENT = frozenset({"ambassador", "consul", "attaché", "attache"})
"""Who is sent by a state, though its ministry calls them its own."""


class Affiliations:
    """Reads what the titles of one document say."""

    def __init__(self, chart: Chart) -> None:
        self.words = chart.words
        self.authority = chart.registry.authority
        self.entity = chart.entity
        self.keep = chart.registry.keep
        self.provinces = Provinces(chart.words, chart.registry.keep)
        self.hits = [name.hit for name in chart.names.values() if name.hit is not None]
        self.people = chart.registry.people
        self.organization = chart.registry.organization
        self.opposition_of = chart.registry.opposition
        self.refer = chart.refer
        self.principal_of = chart.state_or_principal
        self.principals = chart.principals
        self.states, self.concerned = chart.states_named, chart.states_concerned
        self.lexicon = office_words()

    def label(self, title: Title) -> str:
        """Return the title as written, without the state it is held for; of several holders' title, that of one."""
        if title.core.plural:
            return self.bare(title)
        words = self.words.words[title.label_first : title.label_last + 1]
        if len(words) == 1 and words[0].lower in self.lexicon.abbreviations:  # 'Amb. Ann Lee', 'FM Lee'
            return title.core.name.title()
        return without_own(self.words.doc.text[words[0].start : words[-1].end])

    def bare(self, title: Title) -> str:
        """Return the title without deputies, owners and complement, in lower case: 'foreign minister'."""
        owned = {i for o in title.owners if o.hit for i in range(*self.words.between(o.hit.start, o.hit.end))}
        first = title.core_last + 1 - title.core.words
        words = [w.lower for w in self.words.words[title.label_first : first] if w.index not in owned]
        return " ".join([*(w for w in words if w not in _ACTING), title.core.name])

    def modifiers(self, title: Title) -> list[str]:
        """Return the words in front of the title's head, in lower case."""
        return [w.lower for w in self.words.words[title.first : title.label_last + 1]]

    def owners(self, title: Title) -> list[str]:
        """Return what the title's owners refer to, in text order."""
        return [identifier for owner in title.owners if (identifier := self.refer(owner))]

    def principal(self, title: Title) -> str:
        """Return for whom the holder acts: the employing body, else the state; '' where the title names none."""
        if (mission := self._mission(title)) is not None and mission[1]:
            return mission[1]
        if [w.lower for w in self.words.words[title.core_last + 1 : title.core_last + 4]] in _OF_SECRETARY_GENERAL:
            return self.keep(self.authority.entities["org/united-nations"]).id
        if province := self.provinces.of_title(title):
            return province
        managing = title.core.name in _MANAGERS
        behind = [i for o in title.owners if o.after and (i := self._employer(o))]
        in_front = sorted((o for o in title.owners if not o.after), key=lambda o: o.hit is None)  # what is named first
        party = self.party(title)
        before = [i for o in in_front if (i := self._employer(o, managing)) and i != party]
        employer = behind[0] if behind else ""
        head = title.core.name.split()[-1]
        states = [i for i in before if self.entity(i).kind == "State"]
        if head in _MINISTERS and employer and not self._is_body(employer):
            employer = ""  # 'Secretary of Health and Human Services' says of what, not for whom
        if head in _MINISTERS and employer in self.authority.acts_for and not self._has_secretaries(employer):
            employer = self.keep(self.entity(self.authority.acts_for[employer])).id  # 'Secretary of Homeland Security'
        body = employer and self.entity(employer).kind == "IntergovernmentalOrganization" and title.complement == "of"
        if employer and (body or not (states and head in _SENT_ABROAD)):  # 'the Laotian envoy of ASEAN' is ASEAN's
            return employer
        if head in _SENT_ABROAD and (sender := self._sender(title)):
            return sender
        if states and head in _SENT_ABROAD and self.entity(before[0]).kind == "IntergovernmentalOrganization":
            return before[0]  # "the UN's Yemen envoy"
        if states and (head in _SENT_ABROAD or len(before) == 1):
            return states[0]
        bodies = [i for i in before if self.entity(i).kind not in {"State", "Place"}]
        if (
            bodies
            and head in _MINISTERS
            and "press" not in self.bare(title)
            and self.entity(bodies[-1]).kind == "GovernmentBody"
        ):
            served = self.principal_of(bodies[-1])  # 'US Treasury Secretary'
            return self.keep(self.entity(served)).id if served else bodies[-1]
        if bodies and head not in _SENT_ABROAD:
            return bodies[-1]
        if states:
            return states[0]
        if bodies and head in _SENT_ABROAD and not self._is_target(bodies[-1]):
            return bodies[-1]
        told = self._by_office(title) or self._by_outer_words(title) or self._unknown_body(title)
        return told or self._of_crown(title)

    def _of_crown(self, title: Title) -> str:
        """Return Britain for 'Her Majesty's Ambassador', where the text is on it, too."""
        crown = self.words[title.first].lower in {"his", "her"} and self.words.lower(title.first + 1) == "majesty"
        sent = crown and self.words[title.first + 1].possessive and "GBR" in self.states
        return self.keep(self.authority.entities["state/GBR"]).id if sent else ""

    def party(self, title: Title) -> str:
        """Return the party to which the holder of a state's office belongs: 'Britain's Labour Prime Minister'."""
        if title.core.name not in _OF_STATES:
            return ""
        before = (self.refer(o) for o in title.owners if not o.after)
        return next((i for i in before if i and self.entity(i).kind == "PoliticalParty"), "")

    def _mission(self, title: Title) -> tuple[Entity, str] | None:
        """Return what somebody leads that was sent out, and who sent it: 'head of the UN mission in Mali'."""
        if title.complement == "of":
            first = title.core_last + 2
            first += self.words[first].lower in {"the", "a", "an"}
            sent = [w.index for w in self.words.words[first : title.label_last + 1] if w.lower in SENT_OUT]
            last = sent[0] if sent else -1
        else:
            first, last = title.first, title.core_last - title.core.words
            first += self.words[first].lower in {"the", "a", "an"}
            last = last if self.words[last].lower in SENT_OUT else -1
        if last <= first:
            return None
        hits = [o.hit for o in title.owners if o.hit is not None]
        known = [h.first.entity for h in self.hits if first <= self._first(h) <= last]
        if not known or not (hits or title.complement == "of"):
            return None
        sender = known[0].id if known[0].kind in {"State", "IntergovernmentalOrganization"} else ""
        return self._described(first, last), sender

    def _delegation(self, title: Title) -> Entity | None:
        """Return the delegation that somebody leads of which no sender is told: 'head of the official delegation'."""
        first = title.core_last + 2
        if title.complement != "of" or first > title.label_last or self.words[title.label_last].lower not in DELEGATED:
            return None
        first += self.words[first].lower in {"the", "a", "an"}
        return self._described(first, title.label_last)

    def _described(self, first: int, last: int) -> Entity:
        """Return the organisation that these words describe."""
        label = self.words.doc.text[self.words[first].start : self.words[last].end]
        return Entity(f"org/{slug(label)}", "Organization", label)

    def is_any_ministry(self, identifier: str) -> bool:
        """Tell whether it is a ministry of which the text does not say whose it is: 'Foreign Ministry spokesman'."""
        known = identifier in self.authority.entities or self.principal_of(identifier)
        return self.entity(identifier).label.lower().endswith("ministry") and not known

    def _sender(self, title: Title) -> str:
        """Return whose envoy 'the bloc's Sudan envoy', 'her UN ambassador' is: that of the possessor."""
        owners = [o for o in title.owners if not o.after]
        possessor = next((o for o in owners if o.word.possessive or o.word.lower in POSSESSIVES), None)
        sender = self._employer(possessor) if possessor is not None and len(owners) > 1 else ""
        return sender if sender and self.entity(sender).kind not in {"Place", "Person"} else ""

    def _unknown_body(self, title: Title) -> str:
        """Return the body of which nothing is known but that somebody heads it: 'the president of Sinopec'."""
        last, first = title.label_last, title.core_last + 2
        first += self.words[first].lower == "the" if first < last else 0
        run = self.words.words[first : last + 1]
        heading = title.office and title.core.name.split()[-1] in _HEADING and title.complement == "of"
        named = run and all(w.head.tag_ in {"NNP", "NNPS"} and w.capital for w in run)
        portfolio = any(w.lower in self.lexicon.portfolios for w in run) or (len(run) == 1 and run[0].lower in _DUTIES)
        if not (heading and named) or portfolio or any(o.hit for o in title.owners):
            return ""
        label = self.words.doc.text[run[0].start : run[-1].end]
        return self.organization(label, "Organization").id

    def _first(self, hit: Hit) -> int:
        return self.words.between(hit.start, hit.end)[0]

    def _last(self, hit: Hit) -> int:
        return self.words.between(hit.start, hit.end)[1] - 1

    def _is_body(self, identifier: str) -> bool:
        """Tell whether a minister or secretary may serve it: 'secretary of the Security Council'."""
        return identifier in self.authority.entities or self._has_secretaries(identifier)

    def _has_secretaries(self, identifier: str) -> bool:
        """Tell whether a body is of a kind that secretaries serve: councils, parties, unions."""
        return bool(set(self.entity(identifier).label.lower().split()) & _SERVED_BY_SECRETARIES)

    def _employer(self, owner: Owner, managing: bool = False) -> str:
        """Return whose the office is; a person's foreign minister is that person's state's."""
        identifier = self.refer(owner)
        if managing and identifier and owner.word.lower in POSSESSIVES and self.entity(identifier).kind == "State":
            return ""  # 'the hospital is short of beds, its director said': a state has no such office
        stands_for = identifier and self.entity(identifier).kind in {"Person", "DiplomaticMission"}
        if stands_for and (person := self.people.get(identifier)) is not None:
            led = [i for i in person.serves if i.startswith("state/")]
            home = person.home or (led[0] if len(led) == 1 and not person.principal else "")
            if home:
                return self.keep(self.authority.entities[home]).id  # "Donald Trump's adviser"
        return self.principal_of(identifier) if stands_for else identifier

    def _is_target(self, identifier: str) -> bool:
        return self.entity(identifier).kind not in {"IntergovernmentalOrganization", "ArmedGroup", "GovernmentBody"}

    def _by_office(self, title: Title) -> str:
        """Return the state that alone has an office of this name ('Secretary of State', 'Pope')."""
        label = self.label(title).lower()
        words = label.split()
        if (
            "assistant" in words[:2]
        ):  # 'Assistant Secretary of State for African Affairs'; Britain's are 'for' all things
            words = label.split(" for ")[0].split()
        office = " ".join(dropwhile(BENEATH.__contains__, words))
        code = self.lexicon.of_state.get(office)
        named = code in (self.concerned if "assistant" in words[:2] else self.states) or title.core.name == "pope"
        return (
            self.keep(self.authority.entities[f"state/{code}"]).id if code and not self.owners(title) and named else ""
        )

    def facts(self, title: Title, principal: str) -> Iterator[tuple[str, Entity]]:
        """Yield relation and object of everything that the title says of its holder."""
        if not title.office:
            yield from self._of_occupation(title, principal)
            return
        if party := self.party(title):
            yield "memberOf", self.entity(party)
        plain = self.bare(title) == title.core.name
        if plain and title.core.name in _RELATIVE and any(o.word.lower in POSSESSIVES for o in title.owners):
            yield from self._deputy(title, principal)
            return  # 'his chief' tells no office
        if plain and title.core.name in _OF_BIRTH and principal not in actor_nouns().state_sorts["principality"]:
            return  # 'Prince Faisal of Saudi Arabia'; 'Prince Albert of Monaco' reigns
        if title.core.name in _OF_LEARNING:
            return
        kind = self.entity(principal).kind if principal else ""
        words = self.bare(title).split()
        opposed = self._is_opposed(title)
        leading = title.core.name.split()[-1] in self.lexicon.leading or self._is_chief_of(title, kind, words)
        leading |= kind == "PoliticalParty" and words == ["president"] and title.complement == "of"
        if opposed or not (leading and self._is_description(title, kind, words)):
            yield "holdsOffice", self.office(title, principal)
        if leading and kind in {"", "State"} and self.of_opposition(title):
            yield "leads", self.opposition(title, principal)
        if leading and kind == "State" and (people := self._people_led(title)) is not None:
            yield "leads", self.keep(people)
        yield from self._person_served(title)
        second = not {"deputy", "vice"}.isdisjoint(self.modifiers(title))
        if not principal:
            if leading and not second and (sent := self._delegation(title)) is not None:
                yield "leads", self.keep(sent)
            return
        if leading and kind == "State" and "junta" in words:  # 'Myanmar junta leader Ann Lee'
            owner = slug(self.entity(principal).label)
            yield "leads", self.keep(Entity(f"org/{owner}-junta", "GovernmentBody", "junta"))
        of_party = kind == "PoliticalParty"
        if of_party:
            yield "memberOf", self.entity(principal)
            behind = [o for o in title.owners if o.after]
            if behind and principal not in map(self.refer, behind):
                return  # 'the Labour chairman of the defence committee' leads no party
        agent = kind != "Place" and not opposed and not self._acts_for_none(title, principal)
        if agent and (leading or not of_party or {words[-1], " ".join(words[-2:])} & _OF_PARTIES):
            within = kind == "GovernmentBody" and principal not in self.authority.entities
            state = self.principal_of(principal) if within else ""
            if not (state and title.core.name.split()[-1] in _SENT):
                yield "actsFor", self.entity(principal)
            if state:
                yield "actsFor", self.keep(self.entity(state))
            if principal == _COMMISSION and title.core.name == "commissioner":
                yield "actsFor", self.keep(self.authority.entities[_UNION])
            if kind == "State" and (ministry := self._spoken_for(title, principal)) is not None:
                yield "actsFor", self.keep(ministry)
        in_charge = set(words) & (self.lexicon.portfolios - _OF_THE_WHOLE)  # "the EU's foreign policy boss"
        if leading and not second and not in_charge:
            if (mission := self._mission(title)) is not None:
                yield "leads", self.keep(mission[0])
            elif kind not in _NOT_LED or (kind == "StateGrouping" and title.core.name in _CHAIRING):
                yield "leads", self.entity(principal)

    def _deputy(self, title: Title, principal: str) -> Iterator[tuple[str, Entity]]:
        """Yield what the deputy of somebody holds whose office the text tells: 'the premier and his deputy, Ann Lee'.

        A president's deputy is called otherwise from state to state.
        """
        person = next((self.people[o] for o in self.owners(title) if o in self.people), None)
        if title.core.name != "deputy" or person is None or not person.offices:
            return
        if principal and self.entity(principal).kind not in {"Place", "Person"}:
            yield "actsFor", self.entity(principal)
        if not {"president", "king", "queen", "emir"} & set(person.offices[0].split()):
            label = f"deputy {person.offices[0]}"
            yield "holdsOffice", Entity(f"office/{slug(f'{principal} {label}')}", "Office", label)

    def _people_led(self, title: Title) -> Entity | None:
        """Return the people that somebody leads who is no head of their state: 'the Turkish Cypriot leader'."""
        for owner in title.owners if title.core.name == "leader" else ():
            if owner.hit is not None and owner.hit.first.way in {DEMONYM, PEOPLE}:
                return self.authority.people_among_others(self.words.doc.text[owner.hit.start : owner.hit.end])
        return None

    def _person_served(self, title: Title) -> Iterator[tuple[str, Entity]]:
        """Yield the person whose envoy or spokesman somebody is: "Lee's spokesman", 'an envoy of President Lee'."""
        if title.core.name.split()[-1] not in _OF_PERSONS | self.lexicon.speaking:
            return
        for owner in self.owners(title):
            if owner in self.people and not self.people[owner].unnamed:
                yield "actsFor", self.entity(owner)

    def _spoken_for(self, title: Title, state: str) -> Entity | None:
        """Return the ministry of a state for which 'the Iranian foreign ministry spokesman' speaks."""
        last = title.core_last - title.core.words
        if title.core.name not in self.lexicon.speaking or last < title.first or self.words[last].lower != "ministry":
            return None
        first = last
        while first > title.label_first and self.words[first - 1].lower in self.lexicon.portfolios:
            first -= 1
        if first == last:
            return None  # 'a ministry spokesman': of which?
        name = self.words.doc.text[self.words[first].start : self.words[last].end]
        owner = next((o.hit for o in title.owners if o.hit is not None and self._last(o.hit) == first - 1), None)
        start = self.words[first if owner is None else self._first(owner)].start
        label = self.words.doc.text[start : self.words[last].end]
        ministry = Entity(f"org/{slug(self.entity(state).label)}-{slug(name)}", "GovernmentBody", label)
        self.principals[ministry.id] = state
        return ministry

    def _is_description(self, title: Title, kind: str, words: list[str]) -> bool:
        """Tell whether a title says no more than whom somebody leads: 'Peru's leader', 'head of the delegation'."""
        if title.core.name in _OFFICERS or (_OF_RULE | {"deputy", "vice"}) & set(words) or self.of_opposition(title):
            return False
        if kind == "State" and not title.complement and len(words) <= 3:
            return len(words) == 1 or title.core.name not in _CHAIRING  # 'Forum chairman Ann Lee' chairs no state
        sent = self._mission(title) if kind else self._delegation(title)
        heads = words == ["head"] and self.words[title.label_last].lower.rstrip("s") in DELEGATED
        return sent is not None or (bool(kind) and kind != "State" and (words == ["leader"] or heads))

    def _by_outer_words(self, title: Title) -> str:
        """Return the organisation that alone has an office of this name: 'European trade commissioner'."""
        words = [w for w in self.modifiers(title) if w not in DETERMINERS]
        body = self.lexicon.of_organization.get(f"{words[0]} {title.core.name}") if words else None
        another = self.lexicon.without.get(title.core.name, frozenset()) & self.states.keys()
        if not title.complement and not title.owners and not another:
            body = body or self.lexicon.of_organization.get(title.core.name)
        commissioner = title.core.name == "commissioner" and title.complement == "for"
        if (commissioner or "commission" in words) and not title.owners and self._is_on_union():
            body = _COMMISSION  # 'Commission President Ann Lee'
        return self.keep(self.authority.entities[body]).id if body is not None else ""

    def _is_on_union(self) -> bool:
        """Tell whether the text names the European Union or its Commission, and not the African."""
        union, african = {_UNION, _COMMISSION}, {"org/african-union"}
        named = {hit.first.entity.id for hit in self.hits}
        return bool(named & union) and not named & african

    def _acts_for_none(self, title: Title, principal: str) -> bool:
        """Tell whether the office is none held for the state; a mayor's is held for the city."""
        local = title.core.name in OF_CITIES and principal not in self.authority.entities
        return title.core.name in _NO_AGENTS and not local

    def _is_chief_of(self, title: Title, kind: str, words: list[str]) -> bool:
        """Tell whether somebody is the chief of a whole body: 'the NATO chief', no 'NATO policy chief'."""
        named = {w.lower for o in title.owners for w in (o.word,)}
        whole = title.core.name == "chief" and not title.complement and not set(words) - named - {"chief"}
        return whole and kind in _WITH_CHIEFS

    def of_opposition(self, title: Title) -> bool:
        """Tell whether a title is that of 'the opposition leader', 'the leader of the opposition'."""
        before = self.words.get(title.label_first - 1)
        said = {*self.bare(title).split(), *self.label(title).lower().split(), before.lower if before else ""}
        return title.core.name == "leader" and "opposition" in said

    def _is_opposed(self, title: Title) -> bool:
        return not _OTHERS.isdisjoint(self.bare(title).split())

    def opposition(self, title: Title, principal: str) -> Entity:
        """Return the opposition that somebody leads; its state may stand behind 'in' too."""
        if principal and self.entity(principal).kind != "State":
            return self.entity(principal)
        within = [h.first.entity for h in self.hits if title.core_last < self._first(h) <= title.label_last]
        states = [principal] if principal else [e.id for e in within if e.kind == "State"]
        return self.opposition_of(states[0] if states else "")

    def _sits_in_parliament(self, title: Title) -> bool:
        behind = [w.lower for w in self.words.words[title.core_last + 1 : title.core_last + 3]]
        return title.core.name == "member" and behind == ["of", "parliament"]

    def _of_occupation(self, title: Title, principal: str) -> Iterator[tuple[str, Entity]]:
        if self._sits_in_parliament(title):
            yield "memberOf", Entity("org/parliament", "GovernmentBody", "parliament")
            return
        if not principal:
            return
        kind = self.entity(principal).kind
        if title.core.name in _OUTSIDERS:
            return
        if kind in _PARTY_KINDS or title.core.name == "member":
            if kind not in {"State", "Place"}:
                yield "memberOf", self.entity(principal)
        elif title.core.name in _SERVANTS and kind != "Place":
            yield "actsFor", self.entity(principal)

    def office(self, title: Title, principal: str) -> Entity:
        """Return the office that a title names, as an entity of its organisation, which for opponents is no state."""
        label = self.label(title)
        body = principal
        if self.of_opposition(title):
            body = self.opposition(title, principal).id
        elif self._is_opposed(title):
            body = ""
        owner = (body or principal).split("/")[-1].lower()
        details = (("organization", Ref(body)),) if body else ()
        name = slug(self._without_owner(title, principal)) or slug(label)
        name = name.removeprefix(f"{owner.split('-')[-1]}-")  # 'opposition leader' of the opposition
        identifier = f"{owner}-{name}" if owner and owner not in name else name
        return Entity(f"office/{identifier}", "Office", label, details=details)

    def _without_owner(self, title: Title, principal: str) -> str:
        """Return a title without the state or body at its end: 'the Chancellor of Germany' is Germany's chancellor."""
        end = next((o for o in title.owners if o.after and o.hit and self._last(o.hit) == title.label_last), None)
        if not principal or title.core.plural or end is None or end.hit is None or self.refer(end) != principal:
            return self.label(title)
        words = self.words.words[title.label_first : self._first(end.hit)]
        while words and words[-1].lower in {"of", "the"}:
            words = words[:-1]
        return self.words.doc.text[words[0].start : words[-1].end] if words else ""
