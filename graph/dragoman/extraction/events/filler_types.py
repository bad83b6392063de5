"""The entities of each filler type that a word of the text can stand for."""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman import tags
from dragoman.extraction.actors import Actors
from dragoman.extraction.actors.groups import PEOPLE
from dragoman.extraction.grammar import arguments, phrases, syntax
from dragoman.extraction.grammar.subjects import deed_noun
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.extraction.lexicon.office_words import OFFICE, office_words
from dragoman.extraction.naming.title import without_own
from dragoman.extraction.quantities import Quantities
from dragoman.extraction.things import Things
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Token

_OUTSIDE_TITLE = frozenset(
    "cop mark aux det nmod:poss case punct cc conj appos acl acl:relcl advmod nmod:tmod obl".split()
)
MANNER = frozenset(
    """without by until till after before during since despite within under amid ahead upon following through via as
    like because""".split()
)
"""Prepositions of manner and time: what stands behind them is not what a clause is about."""
POWERS = frozenset("State Government GovernmentBody IntergovernmentalOrganization StateGrouping ArmedGroup".split())
_GATHERINGS = frozenset("summit forum conference congress assembly games cup olympics dialogue".split())
"""Words that end the names of gatherings, some of which are bodies too."""
_SPOKEN_OF = frozenset({"content", "matter"})
_MEETINGS = re.compile(r"G-?(?:7|8|20)|APEC|BRICS|COP-?\d+|CHOGM|SCO|ASEAN")
"""Names of groups and courses of meetings that stand for one of these meetings."""
_NO_OFFICES = frozenset({"State", "Place", "StateGrouping", "IntergovernmentalOrganization", "Government"})


def house_of(body: Entity) -> Entity | None:
    """Return the building by whose name a government or its body goes: the White House; None for other bodies."""
    label = body.label.removeprefix("the ")
    if body.kind != "GovernmentBody" or label.split()[-1].lower() not in nouns("houses"):
        return None
    return Entity(f"place/{slug(label)}", "Place", label)


def _left_out(owner: Token) -> Token | None:
    """Return the envoy of whom only the owner is told again: 'expelled Chad's', 'its own were recalled'."""
    bare = owner.pos_ == "PROPN" and any(c.tag_ == "POS" for c in owner.children)
    own = owner.lemma_ == "own" and bool(syntax.children(owner, "nmod:poss"))
    if owner.rel not in {"obj", "nsubj"} or not (bare or own):
        return None
    earlier = reversed(owner.doc[owner.sent.start : owner.i])
    before = (t for t in earlier if t.lemma_.lower().removesuffix("s") in nouns("envoys"))
    return next(before, None)


@dataclass(frozen=True, slots=True)
class Filler:
    """One entity that fills a role, the word it hangs on and the words as they stand."""

    entity: Entity
    token: Token
    span: Span


class FillerTypes:
    """What the words of one document stand for, by the types that the roles of frames ask for."""

    def __init__(self, actors: Actors, things: Things, quantities: Quantities) -> None:
        self.actors = actors
        self.things = things
        self.quantities = quantities
        self._of_type: dict[tuple[int, str], list[Filler]] = {}

    def of_type(self, token: Token, kind: str) -> list[Filler]:
        """Return the entities of a filler type that the noun phrase headed by this word refers to.

        None where it is named as what is not meant, 'Chad, not Mali'; somebody may still speak of that.
        """
        key = (token.i, kind)
        if key not in self._of_type:
            meant = () if kind not in _SPOKEN_OF and syntax.is_excepted(token) else self._meaning(token, kind)
            self._of_type[key] = [Filler(entity, token, self.span(token)) for entity in meant]
        return self._of_type[key]

    def _meaning(self, token: Token, kind: str) -> Iterable[Entity]:
        return _TYPES[kind](self, token)

    def span(self, token: Token) -> Span:
        """Return the words of the noun phrase headed by this word, of an amount all of it."""
        quantity = self.quantities.at(token)
        return quantity.span if quantity is not None else self.actors.mention_span(token)

    def _actor(self, token: Token) -> Iterable[Entity]:
        quantity = self.quantities.at(token)
        return () if quantity is not None and quantity.is_money else self.actors.at(token)  # the 'US$' of a sum

    def _group(self, token: Token) -> Iterable[Entity]:
        """Return people that can be sent home: named ones, groups, and envoys that the text only describes."""
        if token.pos_ == "NUM" and (whole := syntax.complements(token, "of")):  # 'three of its staff'
            return self._group(whole[0])
        if (envoy := _left_out(token)) is not None:
            return self._others_envoy(token, envoy)
        people = [e for e in self._actor(token) if e.kind in {"PersonGroup", "Person"}]
        if people or token.lemma_.lower() not in nouns("envoys"):
            return [] if token.lemma_.lower() in nouns("displaced") else people
        named = [e for c in syntax.children(token, "appos") for e in self._actor(c) if e.kind == "Person"]
        if named and token.tag_ not in tags.PLURALS:
            return named  # 'the Mexican chargé, Ana Diaz'
        entity = self.things.thing_or_topic(token)
        return (entity,) if entity else ()

    def _others_envoy(self, owner: Token, envoy: Token) -> list[Entity]:
        """Return the envoy whose noun the owner leaves out: 'recalled its ambassador and expelled Chad's'."""
        whose = owner if owner.lemma_ != "own" else next(iter(syntax.children(owner, "nmod:poss")), owner)
        labels = [f"{e.label}'s {envoy.text}" for e in self._actor(whose) if e.kind == "State"]
        return [Entity(f"group/{slug(label)}", "PersonGroup", label) for label in labels[:1]]

    def _body(self, token: Token) -> Iterable[Entity]:
        """Return what one can be a member of: an organisation, an agreement, an initiative; no state, no place."""
        if blocs := [b for b in self._bloc(token) if b.kind != "DiplomaticMission"]:
            seats = nouns("legislatures")  # who sits in the Oval Office is no member of it
            return [b for b in blocs if house_of(b) is None or seats & set(b.label.lower().split())]
        attended = token.lemma_.lower() in nouns("attended")  # who joins a call becomes no member of anything
        events = () if attended else self._of_kind(token, "Event")
        return (*self._of_kind(token, "Agreement"), *self._of_kind(token, "Initiative"), *events)

    def _guest(self, token: Token) -> Iterable[Entity]:
        """Return people and delegations, who can be received: 'Lee', 'Danish lawmakers', 'the mission of the IMF'."""
        sent = token.lemma_.lower() in nouns("delegations") | nouns("visitors")
        return (e for e in self._actor(token) if sent or e.kind in {"Person", "PersonGroup"})

    def _bloc(self, token: Token) -> list[Entity]:
        return [e for e in self._actor(token) if is_kind(e.kind, "Organization") or e.kind == "StateGrouping"]

    def _party(self, token: Token) -> Iterable[Entity]:
        """Return who can be a side of a conflict or treaty: states, organisations, fighters; no single person."""
        fighting = token.lemma_.lower() in nouns("fighters") | nouns("contracting")
        return (e for e in self._actor(token) if e.kind != "Person" and (e.kind != "PersonGroup" or fighting))

    def _power(self, token: Token) -> Iterable[Entity]:
        """Return who can carry out a threat: states, their bodies and people, alliances, armed groups.

        Somebody of whom the text says nothing but the name is taken for known: 'Puigdemont', not 'the coach, Ann Lee'.
        """
        fighting = token.lemma_.lower() in nouns("fighters")
        named = not syntax.children(token, "nmod:desc", "appos", "det", "nmod:poss")
        known = [e for e in self._actor(token) if e.kind == "Person" and named and not self.actors.offices_of(e)]
        return (e for e in self._actor(token) if fighting or e.kind in POWERS or self.is_official(e) or e in known)

    def is_official(self, entity: Entity) -> bool:
        """Tell whether somebody speaks for a state or body, named or not: 'the foreign minister, Ann Lee'."""
        titles = {word for title in self.actors.offices_of(entity) for word in title.lower().split()}
        return self.actors.acts_for(entity) is not None or bool(titles & nouns("officials"))

    def same_side(self, one: Entity, other: Entity) -> bool:
        """Tell whether two are the same, or act for the same or for one another."""
        return bool({one, self.actors.acts_for(one)} & {other, self.actors.acts_for(other)} - {None})

    def _legislature(self, token: Token) -> Iterable[Entity]:
        """Return parliaments, their chambers and their members."""
        kinds = {"GovernmentBody", "Organization", "PersonGroup"}
        words = nouns("legislatures")
        return (e for e in self._actor(token) if e.kind in kinds and words & set(e.label.lower().split()))

    def _led(self, token: Token) -> Iterable[Entity]:
        """Return what one can lead: a body, people, an undertaking; no state, no sum, no single person."""
        if token.pos_ == "NOUN" and token.lemma_.lower() in nouns("unled") and not _is_makeshift(token):
            return ()  # 'head of state'
        if token.pos_ in {"ADJ", "ADV", "DET", "VERB"} and not self._actor(token):
            return ()  # 'much of it was done by the agency, led by Lee'
        if syntax.case(token) in {"in", "at"} and self.actors.at_place(token):
            return ()  # 'a centre in Tashkent, led by Lee'
        words = token.doc[max(0, token.i - 1) : token.i + 1]
        people = packaged_authority().people_among_others(token.doc.text[words[0].idx : token.idx + len(token)])
        if token.pos_ == "PROPN" and people is not None and all(e.kind == "State" for e in self._actor(token)):
            return (people,)
        unled = ("Person", "State", "Place", "FundingCommitment", "Quantity")
        return (e for e in self._any(token) if not is_kind(e.kind, "Agreement") and e.kind not in unled)

    def _seated(self, token: Token) -> Iterable[Entity]:
        """Return the panel or delegation that people make up or sit on."""
        return (e for e in self._led(token) if nouns("seated") & {token.lemma_.lower(), e.label.lower().split()[-1]})

    def _document(self, token: Token) -> Iterable[Entity]:
        """Return what one signs: an agreement, or whatever else the text calls by a name or as a paper."""
        copied = syntax.complements(token, "of") if token.lemma_.lower() in nouns("copies") else []
        agreement = [a for noun in (*copied, token) for a in self._of_kind(noun, "Agreement")]
        if agreement:
            return agreement[:1]
        taken_up = packaged_authority().nouns
        named = [e for e in self._actor(token) if e.kind == "Organization" or "pact" in taken_up.get(e.id, ())]
        thing = None if self._actor(token) else self.things.thing_or_topic(token)
        paper = token.lemma_.lower() in nouns("papers") or _is_named_package(token)
        label = named[0].label if named else thing.label if thing and paper else ""
        return (self.things.paper(label),) if label else ()

    def _place(self, token: Token) -> Iterable[Entity]:
        first = syntax.first_joined(token)
        owned = first.dep_ == "nmod:poss" or syntax.case(first) == "of"
        people = (token, first, first.head) if owned else (token, first)
        if any(t.lemma_.lower() in PEOPLE and t.pos_ == "NOUN" for t in people):
            return ()  # who shuttles between two presidents may meet them anywhere
        if token.lemma_.lower() in nouns("places"):  # 'the city of Khujand'
            for named in syntax.complements(token, "of"):
                return self.actors.at_place(named)
        if token.lemma_.lower() in nouns("lands"):  # 'set foot on Greek soil'
            owners = [*syntax.children(token, "amod", "compound", "nmod:poss"), *syntax.complements(token, "of")]
            return [e for owner in owners for e in self.actors.at(owner) if e.kind == "State"]
        lands = [e for e in self._actor(token) if e.kind == "StateGrouping"]  # 'the Baltic states'
        return self.actors.at_place(token) or self._facility(token) or self._house(token) or lands

    def _house(self, token: Token) -> list[Entity]:
        """Return the building whose name stands for a government or its body: 'visited the White House'."""
        return [house for body in self._actor(token) if (house := house_of(body)) is not None]

    def _facility(self, token: Token) -> Iterable[Entity]:
        """Return the place that a common noun names by what stands before it: 'the Zaatari refugee camp'."""
        before = [c for c in token.children if c.rel in {"compound", "amod", "nmod:desc", "flat"} and c.i < token.i]
        named = any(c.pos_ == "PROPN" and not any(e.kind in POWERS for e in self.actors.at(c)) for c in before)
        if token.lemma_.lower() not in nouns("facilities") or not named or self.actors.at(token):
            return ()
        label = phrases.label(token)
        return (Entity(f"place/{slug(label)}", "Place", label),)

    def _thing(self, token: Token) -> Iterable[Entity]:
        if actors := self.actors.at(token):
            return actors if self._is_founded(token) else ()
        quantity = self.quantities.at(token)
        if quantity is not None:
            return (quantity.funding if quantity.is_money else quantity.entity,)
        if token.lemma_.lower() in nouns("times") or token.ent_type_ in {"DATE", "TIME"} or token.text.isdigit():
            return ()
        if token.lemma_.lower() in nouns("making"):  # 'the conclusion of an agreement'
            made = [
                a
                for noun in (*syntax.complements(token, "of"), *_entering(token))
                for m in syntax.coordinated(noun)
                for a in self._of_kind(m, "Agreement")
            ]
            if made:
                return made
        if token.lemma_.lower() in _INTENTS:  # 'announced his intention to step down'
            deeds = [deed for c in syntax.children(token, "acl") if c.tag_ == "VB" and (deed := deed_of(c))]
            if deeds:
                return (self.things.topic(deeds[0]),)
        entity = self.things.at(token) or self.things.thing_or_topic(token)
        return (entity,) if entity else ()

    def _is_founded(self, noun: Token) -> bool:
        """Tell whether it names a body that is to be: 'announced | a Joint Commission', 'to create a Trade Council'."""
        new = noun.rel == "obj" and noun.text[:1].isupper() and any(c.lower_ in {"a", "an"} for c in noun.lefts)
        made = noun.head.lemma_.lower() in nouns("founding")
        return new and made and all(e.kind in _FOUNDED for e in self.actors.at(noun))

    def _gathering(self, token: Token) -> Iterable[Entity]:
        """Return what one hosts: a thing, or a meeting that goes by the name of those who meet: 'hosted the G20'."""
        if token.pos_ == "PROPN" and _MEETINGS.fullmatch(token.text):
            return (Entity(f"event/{slug(token.text)}", "Summit", token.text),)
        named = [e for e in self._actor(token) if e.label.lower().rpartition(" ")[2] in _GATHERINGS]
        if named and token.pos_ == "PROPN":  # 'Oman, host of the East Asia Summit', which is a body as well
            return (Entity(f"event/{slug(named[0].label)}", "Summit", named[0].label),)
        return self._thing(token)

    def _any(self, token: Token) -> Iterable[Entity]:
        nobody = token.lemma_.lower() in nouns("nobody") and token.tag_ == "NN"  # 'defended his old rival'
        return self._actor(token) or (() if nobody else self._thing(token))

    def _of_kind(self, token: Token, kind: str) -> Iterable[Entity]:
        entity = self.things.at(token)
        if kind == "Agreement" and token.lemma_.lower() in _PARTS_OF_DEALS:  # 'the first phase of the truce'
            entity = next((a for c in syntax.complements(token, "of") if (a := self.things.at(c))), entity)
        return (entity,) if entity and is_kind(entity.kind, kind) else ()

    def _amount(self, token: Token) -> Iterable[Entity]:
        apposed = syntax.children(token, "appos") if token.pos_ == "NOUN" else []  # 'the largest sum, $9 million'
        if token.lemma_.lower() in nouns("payments") | _FUNDED:  # 'a loan of $9 million', 'a $9 million scheme'
            apposed += [*syntax.complements(token, "of"), *syntax.children(token, "compound", "nummod"), *_worth(token)]
        apposed += syntax.complements(token, "for") if token.lemma_.lower() in _ORDERS else []
        apposed += [token.head] if token.dep_ == "appos" and token.lemma_.lower() in {"sum", "amount"} else []
        found = (self.quantities.at(word) for word in (token, *apposed))
        return [q.funding for q in found if q is not None and q.is_money][:1]

    def _quantity(self, token: Token) -> Iterable[Entity]:
        """Return the amount of which a word is part, that in front of it ('3 per cent growth'), or a fraction."""
        counting = [c for c in syntax.children(token, "nummod", "compound") if c.i < token.i]
        found = next((q for word in (token, *counting) if (q := self.quantities.at(word)) is not None), None)
        found = found or self.quantities.fraction(token)
        return (found.entity,) if found else ()

    def _duration(self, token: Token) -> Iterable[Entity]:
        """Return how long something is said to take: 'three years'; no age, no date."""
        found = self.quantities.duration(token)
        return (found.entity,) if found else ()

    def _office(self, token: Token) -> Iterable[Entity]:
        named = token.dep_ == "flat" or syntax.children(token, "flat")
        if token.pos_ not in {"NOUN", "PROPN"} or named or any(e.kind in _NO_OFFICES for e in self.actors.at(token)):
            return ()
        if token.lemma_.lower() in nouns("posts"):  # 'to the post of prime minister'
            return [e for held in syntax.complements(token, "of") for e in self._office(held)]
        behind = (t.i for t in token.subtree if t.i > token.i and any(e.kind == "Person" for e in self.actors.at(t)))
        holder = min(behind, default=sys.maxsize)  # 'a new envoy to Togo, Ann Lee'
        label, office = without_own(_bare_title(_title_words(token, holder))), self.actors.office_at(token)
        if (office is None and not _names_office(token)) or not office_words().former.isdisjoint(label.lower().split()):
            return ()  # nobody is appointed to be a former premier
        before = [o for t in token.lefts for w in t.subtree if (o := self.actors.office_at(w)) not in {None, office}]
        if office is not None and before and " and " in label:  # 'made her foreign minister and deputy premier'
            return tuple(dict.fromkeys((*before, office)))
        if office is not None and (token.tag_ == "NNS" or len(office.label) >= len(label)):
            return (office,)
        return (Entity(f"office/{slug(label)}", "Office", label),)

    def _side(self, token: Token) -> Iterable[Entity]:
        """Return actors, and unnamed ones that a state's name or demonym describes: 'three Iranian banks'.

        So are those counted: 'sanctioned seven of their leaders'.
        """
        if token.pos_ == "NUM" and (whole := syntax.complements(token, "of")) and whole[0].tag_ in tags.PLURALS:
            label = f"{token.text} {phrases.label(whole[0])}"
            return (Entity(f"group/{slug(label)}", "PersonGroup", label),)
        actors = list(self._actor(token))
        described = [c for c in syntax.children(token, "amod", "compound", "nmod:poss") if self.actors.at(c)]
        described += syntax.children(token, "nummod")  # 'sanctions on 39 entities'
        if actors or not described or token.tag_ not in tags.PLURALS:
            return actors
        label = _title_words(token)
        return (Entity(f"group/{slug(label)}", "PersonGroup", label),)

    def _somebody(self, token: Token) -> Iterable[Entity]:
        """Return actors, and whoever a noun alone describes: 'the emir'."""
        known, lemma = actor_nouns(), token.lemma_.lower()
        described = token.pos_ == "NOUN" and (lemma in known.people or known.describe(token.lower_, lemma))
        unnamed = (Entity(f"group/{slug(lemma)}", "PersonGroup", lemma),) if described else ()
        return list(self._actor(token)) or unnamed

    def _is_actor(self, entity: Entity) -> bool:
        return entity.kind in {"Person", "State", "PersonGroup", "StateGrouping"} or is_kind(
            entity.kind, "Organization"
        )


_TYPES: dict[str, Callable[[FillerTypes, Token], Iterable[Entity]]] = {
    "actor": FillerTypes._actor,
    "person": lambda self, t: (e for e in self._actor(t) if e.kind == "Person"),
    "guest": FillerTypes._guest,
    "state": lambda self, t: (e for e in self._actor(t) if e.kind == "State"),
    "organization": lambda self, t: (e for e in self._actor(t) if is_kind(e.kind, "Organization")),
    "bloc": FillerTypes._bloc,
    "group": FillerTypes._group,
    "body": FillerTypes._body,
    "place": FillerTypes._place,
    "thing": FillerTypes._thing,
    "any": FillerTypes._any,
    "gathering": FillerTypes._gathering,
    "document": FillerTypes._document,
    "led": FillerTypes._led,
    "seated": FillerTypes._seated,
    "agreement": lambda self, t: self._of_kind(t, "Agreement"),
    "initiative": lambda self, t: self._of_kind(t, "Initiative"),
    "event": lambda self, t: self._of_kind(t, "Event"),
    "amount": FillerTypes._amount,
    "quantity": FillerTypes._quantity,
    "duration": FillerTypes._duration,
    "office": FillerTypes._office,
    "side": FillerTypes._side,
    "somebody": FillerTypes._somebody,
    "legislature": FillerTypes._legislature,
    "party": FillerTypes._party,
    "power": FillerTypes._power,
}


_FOUNDED = frozenset({"Organization", "GovernmentBody", "IntergovernmentalOrganization"})
_INTENTS = frozenset({"intention", "intent", "readiness", "willingness", "wish", "desire"})
"""What somebody has in mind, named by what that is."""


def deed_of(verb: Token) -> str:
    """Return the noun of a deed, with whom it is done to: 'recognition of Kosovo'; '' for most verbs."""
    noun, _, way = deed_noun(verb).partition(" ")
    if not noun:
        return ""
    objects = [o for o in syntax.children(verb, "obj", "nsubj:pass") if o.pos_ in {"PROPN", "NOUN"}]
    goals = [(syntax.case(c), c) for c in syntax.children(verb, "obl") if c.pos_ in {"PROPN", "NOUN"}]
    ways = [(way or "of", o) for o in objects] + [(p, c) for p, c in goals if p in _WAYS and not is_time(c)]
    return f"{noun} {ways[0][0]} {phrases.label(ways[0][1])}" if ways else noun


_WAYS = frozenset({"from", "to", "with", "against"})


def _is_makeshift(noun: Token) -> bool:
    """Tell whether a government is one of a kind that has its own leader: 'an interim government led by Lee'."""
    kinds = syntax.children(noun, "amod", "compound")
    return noun.lemma_.lower() == "government" and any(k.lemma_.lower() in _MAKESHIFT for k in kinds)


_MAKESHIFT = frozenset(
    "interim transitional provisional caretaker rebel rival breakaway parallel unity self-proclaimed".split()
)


_PARTS_OF_DEALS = frozenset({"phase", "stage", "text", "terms", "term", "wording", "outline"})
_FUNDED = frozenset(
    "programme program package project scheme fund facility plan bill tab line cheque check share cost costs".split()
)
_ORDERS = frozenset({"cheque", "check", "bill", "order"})
"""What is written for a sum."""
PAIRS = frozenset({"pair", "trio", "side"})
_SPANS = frozenset({"year", "month", "week", "day", "hour"})
"""Amounts that take up people named before, too."""


_MONEY = frozenset("dollar euro pound franc rouble ruble yen yuan rupee".split())


def _is_named_package(noun: Token) -> bool:
    """Tell whether a package is called by a name, as what was agreed there: 'the Minsk package', no 'aid package'."""
    return noun.lemma_.lower() == "package" and any(c.pos_ == "PROPN" for c in syntax.children(noun, "compound"))


def _worth(noun: Token) -> list[Token]:
    """Return what something is said to be worth: 'a loan worth $9 million', 'grants totalling $9 million'."""
    names = [c for c in syntax.children(noun, "nmod") if c.pos_ == "PROPN"]  # 'a loan to Chad worth $9 million'
    valued = [c for n in (noun, *names) for c in syntax.children(n, "amod", "acl") if c.lemma_.lower() in _VALUING]
    return [sum_ for word in valued for sum_ in syntax.children(word, "obj", "obl", "nmod", "obl:unmarked")]


_VALUING = frozenset("worth total amount value exceed cost".split())


def counted(noun: Token, outer: tuple[Token, ...] = ()) -> Token:
    """Return what a word of number or amount counts: 'a number of envoys', 'five days of talks'.

    What a sum is for may hang on any of the outer words: 'hundreds of millions of dollars in aid'.
    """
    timed = noun.lemma_.lower() in _SPANS and not any(c.lower_ == "the" for c in noun.children)
    behind = syntax.complements(noun, "of") if timed or noun.lemma_.lower() in nouns("amounts") else []
    if noun.lemma_.lower() in _MONEY:  # 'a million dollars in aid'
        meant = (b for word in (noun, *outer) for b in syntax.complements(word, "in"))
        behind = [b for b in meant if b.lemma_.lower() in nouns("payments")]
    if noun.lemma_.lower() in PAIRS and any(c.lower_ == "the" for c in noun.children):
        behind = [b for b in behind if not arguments.is_charge(b, noun)]  # 'accused the pair of spying'
    return counted(behind[0], (noun, *outer)) if behind and behind[0].pos_ in {"NOUN", "PROPN"} else noun


def sent_by(envoys: Token) -> Token:
    """Return the first of the several who have sent some envoys, else these: 'negotiators from Chad and the rebels'."""
    named = any(c.pos_ == "PROPN" for c in syntax.children(envoys, "appos"))
    if envoys.tag_ != "NNS" or envoys.lemma_.lower() not in nouns("at_table") or named:
        return envoys
    senders = [c for p in ("of", "from") for c in syntax.complements(envoys, p)]
    return senders[0] if len(senders) == 1 and len(syntax.coordinated(senders[0])) > 1 else envoys


def _names_office(head: Token) -> bool:
    """Tell whether a noun is a word for an office, not any thing that somebody is made or becomes: 'a friend'."""
    cores = (office_words().core([word.lower_]) for word in (head, *syntax.children(head, "compound")))
    return any(core is not None and core.sort == OFFICE for core in cores)


def _bare_title(title: str) -> str:
    """Return a title without what only tells which holder it is: 'new', 'next'; 'first' is a part of some."""
    words = title.split()
    while (
        len(words) > 1
        and words[0].lower() in office_words().not_title
        and not office_words().core([w.lower() for w in words])
    ):
        del words[0]
    return " ".join(words) if words and len(words) < len(title.split()) else title


def _title_words(head: Token, end: int = sys.maxsize) -> str:
    """Return a title as it stands around its head up to a word, without whose it is: 'special envoy for the Sahel'."""
    words = [head]
    for child in head.children:
        complement = child.dep_ == "nmod" and child.i > head.i and syntax.case(child) in {"of", "for", "on", "to"}
        if complement or (child.i < head.i and child.dep_ not in _OUTSIDE_TITLE):
            words.extend(child.subtree)
    words = sorted((t for t in words if t.i < end), key=lambda t: t.i)
    while len(words) > 1 and words[-1].is_punct:
        words.pop()
    return head.doc.text[words[0].idx : words[-1].idx + len(words[-1])]


def nouns(sort: str) -> frozenset[str]:
    """Return the nouns of one sort in the lexicon's nouns.yaml."""
    return word_classes("nouns")[sort]


def _entering(entry: Token) -> list[Token]:
    """Return what enters into force: 'the entry into force of the accord'."""
    behind = list(entry.doc[entry.i + 1 : entry.i + 3])  # by their order, as 'into force' may hang on the verb
    in_force = [t.lower_ for t in behind] == ["into", "force"]
    return syntax.complements(behind[1], "of") if in_force else []
