"""Actors described by a common noun: 'India's foreign ministry', 'six Indian diplomats', 'the Turkish government'."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Token

_DETERMINERS = frozenset("the a an one this that these those".split())
_MODIFIERS = frozenset("amod compound nummod nmod nmod:poss nmod:desc flat".split())
_WHERE = frozenset(
    """government police authorities ministry parliament junta army military opposition regime administration leadership
    senate congress presidency cabinet court house chamber""".split()
)
"""Nouns whose 'in' says whose they are: 'the junta in Niger'."""
_HOUSES = frozenset({"house", "chamber"})
_OF_HOUSES = frozenset({"lower", "upper"})
"""What tells that a house is one of a parliament."""
_FIGHTERS = frozenset({"rebel", "guerrilla", "insurgent", "fighter", "militant", "separatist"})
_TOO_LONG = 8


@dataclass(frozen=True, slots=True)
class Described:
    """A described actor: the entity itself, for whom it acts; or `same`, the known actors it stands for."""

    entity: Entity | None = None
    principal: str = ""
    same: tuple[str, ...] = ()
    each: tuple["Described", ...] = ()
    """Where a noun describes several, each of them."""


def owners(noun: Token, at: Callable[[Token], tuple[str, ...]]) -> list[str]:
    """Return the ids of whose the noun is: possessor, demonym or name in front, 'of' phrase behind."""
    found: list[str] = []
    seated = not _WHERE.isdisjoint((noun.lower_, noun.lemma_.lower()))
    for child in noun.children:
        in_front = child.i < noun.i and child.dep_ in {"nmod:poss", "amod", "compound", "nmod", "nmod:desc", "det"}
        places = {"of", "in"} if seated else {"of", "for", "from"} if _serves(noun) else {"of"}
        behind = child.i > noun.i and child.dep_ == "nmod" and syntax.case(child) in places
        if in_front or behind:
            for member in syntax.coordinated(child):
                found.extend(at(member))
            if behind and noun.lemma_.lower() == "ministry" and not at(child):  # 'the ministry of health of Peru'
                found.extend(i for owner in syntax.complements(child, "of") for i in at(owner))
            for inner in child.children:  # 'the South Korean foreign ministry' parsed as a chain
                if in_front and inner.dep_ in {"compound", "amod"}:
                    found.extend(at(inner))
            if in_front and (first := _joined_in_front(child)) is not None:
                found = [*at(first), *found]
    if seated and not found and (place := _place_behind(noun)) is not None:
        found.extend(at(place))
    return list(dict.fromkeys(found))


def _place_behind(noun: Token) -> Token | None:
    """Return the city right behind a noun that the parse hung on the verb: 'accused the authorities | in Kyiv of'."""
    preposition = noun.nbor() if noun.i + 1 < noun.sent.end else noun
    place = preposition.head
    told = preposition.lower_ == "in" and preposition.dep_ == "case" and place.pos_ == "PROPN"
    return place if told and place.left_edge.i == preposition.i else None


def _joined_in_front(modifier: Token) -> Token | None:
    """Return 'EU' for 'Indian' in 'EU and Indian negotiators', which the parse may take for a side of its own."""
    doc, i = modifier.doc, modifier.left_edge.i
    if i < 2 or doc[i - 1].lower_ != "and" or modifier.dep_ not in {"amod", "compound", "nmod", "nmod:desc"}:
        return None
    first = doc[i - 2]
    short = first.text.replace(".", "").isupper() and len(first.text) > 1
    return first if short or first.pos_ == "ADJ" else None


def _serves(noun: Token) -> bool:
    """Tell whether the noun means people who act for somebody: 'negotiators for Cyprus', 'envoys from Tehran'."""
    return noun.lemma_.lower() in actor_nouns().serving


def phrase(noun: Token, of: bool = True) -> Span:
    """Return the words of a noun phrase as they stand: without determiner, relative clause or apposition."""
    doc = noun.doc
    left = noun.i
    for child in noun.children:
        if child.i < left and child.dep_ in _MODIFIERS:
            left = min(left, child.left_edge.i)
    while left < noun.i and (doc[left].lower_ in _DETERMINERS or doc[left].is_punct or doc[left].tag_ == "PRP$"):
        left += 1
    if doc[left].lower_ in {"own", "whose"} and left < noun.i:
        left += 1
    right = noun.i
    for child in noun.children:
        owned = of and child.i > noun.i and child.dep_ == "nmod" and syntax.case(child) in {"of", "from"}
        if owned and not arguments.is_charge(child, noun):
            right = max(right, child.right_edge.i)
    if right - left > _TOO_LONG + noun.i - left:
        right = noun.i
    return Span(doc[left].idx, doc[right].idx + len(doc[right]))


_LANDS = frozenset({"country", "kingdom", "nation", "power", "republic", "state"})


def describe(
    noun: Token,
    lemma: str,
    owned: list[Entity],
    principal: Callable[[str], str],
    named: Callable[[Token], tuple[str, ...]],
) -> Described | None:
    """Return the actor that an owned or counted noun describes; None if the noun describes none."""
    nouns = actor_nouns()
    states = [e for e in owned if e.kind == "State"]
    if lemma in nouns.state and noun.tag_ in tags.PLURALS and len(states) > 1:
        return Described(same=tuple(e.id for e in states))  # 'the governments of A and B'
    if lemma in _LANDS and noun.tag_ in tags.PLURALS and states:  # 'former Soviet republics', 'the Korean states'
        label = phrase(noun).of(noun.doc.text)
        return Described(Entity(f"group/{slug(label)}", "StateGrouping", label))
    if lemma in nouns.state:
        return _state(lemma, owned, states, principal)
    kind = kind_of(noun, lemma)
    if not kind or not owned:
        return None
    label = phrase(noun).of(noun.doc.text)
    if noun.tag_ in tags.PLURALS and len(states) > 1:
        words = _without([state.id for state in states], noun, named)
        what = f"{words.rpartition(' ')[0]} {lemma}".strip()
        if kind == "GovernmentBody":  # of which each state has one
            return Described(each=tuple(_one_of(state, what, kind) for state in states))
    if noun.tag_ in tags.PLURALS:
        principal_ = owned[0].id if owned[0].kind == "State" and kind == "GovernmentBody" else ""
        return Described(Entity(f"group/{slug(label)}", "Organization", label), principal_)
    if noun.tag_ in {"NN", "NNP"}:
        owner = owned[0]
        rest = slug(re.sub(r"^\W*", "", _without([owner.id], noun, named)))
        identifier = f"org/{slug(owner.label)}-{rest}"
        acting = owner.id if owner.kind != "Person" else principal(owner.id)
        return Described(Entity(identifier, kind, label), acting)
    return None


def kind_of(noun: Token, lemma: str) -> str:
    """Return the class of the body that a noun heads, '' if it heads none."""
    if lemma in _HOUSES:
        return "GovernmentBody" if any(c.lower_ in _OF_HOUSES for c in noun.children) else ""
    if lemma == "bank" and any(c.lower_ == "central" for c in noun.children):
        return "GovernmentBody"
    return actor_nouns().kinds.get(lemma, "")


def _one_of(state: Entity, what: str, kind: str) -> Described:
    """Return the body of one state of those that have one each: 'the foreign ministries of Chad and Mali'."""
    return Described(Entity(f"org/{slug(state.label)}-{slug(what)}", kind, f"{what} of {state.label}"), state.id)


def group(noun: Token, word: str, owned: list[Entity]) -> Described | None:
    """Return the group of people that a plural noun describes, or for envoys of several, those that sent them."""
    nouns = actor_nouns()
    singular = nouns.groups.get(word)
    if singular is None:
        return None
    senders = _senders(owned)
    if singular in nouns.serving and len(senders) > 1:
        return Described(same=tuple(e.id for e in senders))
    if singular in _FIGHTERS and senders and senders[0].kind in {"ArmedGroup", "Organization", "PoliticalParty"}:
        return Described(same=(senders[0].id,))  # 'the rebels of the front' are the front
    acting = senders[0].id if senders and singular in nouns.serving else ""
    return people(noun, acting)


def _senders(owned: list[Entity]) -> list[Entity]:
    return [e for e in owned if e.kind not in {"Person", "Place", "PersonGroup"}]


def sent(noun: Token, owned: list[Entity]) -> Described | None:
    """Return the people whom somebody sends, by the one noun for them: 'a Danish delegation'."""
    senders = _senders(owned)
    return people(noun, senders[0].id) if senders else None


def people(noun: Token, principal: str = "") -> Described:
    """Return people, or groups of them or of states, that their description alone tells: 'rights groups'."""
    label = phrase(noun).of(noun.doc.text)
    kind = "StateGrouping" if noun.lemma_.lower() in _LANDS else "PersonGroup"
    return Described(Entity(f"group/{slug(label)}", kind, label), principal)


def _state(lemma: str, owned: list[Entity], states: list[Entity], principal: Callable[[str], str]) -> Described | None:
    if states:
        return Described(same=(states[0].id,))
    if owned and owned[0].kind == "Person" and principal(owned[0].id):
        return Described(same=(principal(owned[0].id),))
    return None


def _without(owners: Iterable[str], noun: Token, named: Callable[[Token], tuple[str, ...]]) -> str:
    """Return a noun and what describes it but for its owners: 'foreign ministry' from 'the Indian foreign ministry'."""
    owned = frozenset(owners)
    kept = [
        t
        for t in noun.children
        if t.i < noun.i
        and t.dep_ in {"amod", "compound"}
        and t.pos_ != "PROPN"
        and t.ent_type_ == ""
        and not owned.intersection(named(t))
    ]
    return " ".join([*(t.lower_ for t in kept), noun.lower_])
