"""Who with whom: the sides of a relation paired, and which pairs can be."""

from collections.abc import Sequence
from itertools import combinations, pairwise, product

from dragoman.extraction.actors import Actors
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.verb_classes import RECEIVING
from dragoman.model import Entity, Span
from dragoman.relations import RELATIONS


def pairs_of(
    relation: str,
    left: str,
    right: str,
    fillers: dict[str, tuple[Filler, ...]],
    actors: Actors,
    reciprocal: bool = True,
) -> list[tuple[Filler, Filler]]:
    """Return who with whom; where one side is empty, those on the other among themselves, if one can do it together."""
    sources, targets = _side(left, fillers, actors), _side(right, fillers, actors)
    if relation == "beneficiary":
        targets = [_invested_in(target, actors) for target in targets]
    if RELATIONS[relation].symmetric and reciprocal and (not targets or not sources or sources == targets):
        together = sources or targets
        pairs = [(a, b) for a, b in combinations(together, 2) if a.entity.id != b.entity.id]
        return [(a, b) for a, b in pairs if not _one_side(a, b, actors) and _can(relation, a, b)]
    each = zip(sources, targets, strict=True) if _respective(sources, targets) else product(sources, targets)
    found = [(a, b) for a, b in each if a.entity.id != b.entity.id and _fits(relation, a, b, actors)]
    if relation == "beneficiary":
        return [(a, b) for a, b in found if not _is_of_another_sum(a, b, sources)]
    return found


def _invested_in(target: Filler, actors: Actors) -> Filler:
    """Return the state that investments are made in, which profits from them: 'a fund for investments in Chad'."""
    if target.token.lemma_.lower() != "investment":
        return target
    states = ((s, n) for n in syntax.complements(target.token, "in") for s in actors.at(n) if s.kind == "State")
    return next((Filler(s, n, Span(n.idx, n.idx + len(n))) for s, n in states), target)


def _respective(sources: Sequence[Filler], targets: Sequence[Filler]) -> bool:
    """Tell whether each has its own: 'Peru and Chile pledged $5 million and $2 million', or as 'respectively' says."""
    if len(sources) < 2 or len(sources) != len(targets):
        return False
    doc = sources[0].token.doc
    if any(t.lower_ == "respectively" for t in sources[0].token.sent):
        return True
    sums = all(t.entity.kind == "FundingCommitment" for t in targets)
    between = (doc.text[a.span.end : b.span.start].strip() for a, b in pairwise(targets))
    return sums and all(words in {",", "and", ", and"} for words in between)


def _is_of_another_sum(amount: Filler, target: Filler, amounts: Sequence[Filler]) -> bool:
    """Tell whether a further sum stands between: '$9 million: $5 million of it for visas, $4 million for the fight'."""
    between = target.token.doc[amount.token.i + 1 : target.token.i]
    told = [a.span for a in amounts]
    own = set(amount.token.subtree)  # 'a package worth $9 million'
    return any(t.tag_ == "$" and t not in own and not any(s.start <= t.idx < s.end for s in told) for t in between)


_OWN_PAPERS = frozenset("order decree law bill act legislation edict petition budget".split())
"""Papers that bind nobody to another side."""


def _fits(relation: str, source: Filler, target: Filler, actors: Actors) -> bool:
    """Tell whether it can be.

    Nobody meets whom they serve, expels an envoy of its own, recalls another's, acts for two states, comes to the own
    state as a visitor or threatens whom they serve; no sum profits from another.
    """
    if relation == "metWith":
        return not _one_side(source, target, actors) and _can(relation, source, target)
    if relation == "actsFor" and target.entity.kind == "State":
        return actors.acts_for(source.entity) in {None, target.entity}
    if relation == "visited" and source.token.lemma_.lower() in nouns("travelling_public"):
        return False  # '14,000 Danish citizens a year visited the island'
    if relation == "visited" and target.entity.kind == "State" and source.entity.kind == "Person":
        return (
            actors.acts_for(source.entity) != target.entity
        )  # 'at the invitation of its king, the premier visited it'
    if relation == "visited" and source.token.head.lemma_.lower() in RECEIVING and actors.resident_title(source.entity):
        return False  # 'received the Danish ambassador in the capital', where she lives
    if relation == "threatens" and source.entity.kind == "Person":
        return actors.acts_for(source.entity) != target.entity
    if relation == "says" and source.token.lemma_.lower() in nouns("press"):
        return False  # 'asked by reporters whether'
    if relation == "partyTo" and target.entity.label.lower().rpartition(" ")[2] in _OWN_PAPERS:
        return False  # 'the order was signed by the president'
    if relation == "beneficiary" and target.entity.kind == "FundingCommitment":
        return False
    home = actors.acts_for(target.entity) if relation in {"expels", "recalls"} else None
    if home is None or home.kind != "State":
        return True
    principal = actors.acts_for(source.entity)
    if relation == "recalls" and principal is None and source.entity.kind in {"Person", "GovernmentBody"}:
        return True  # nobody else could
    own = home in {source.entity, principal, actors.acts_for(principal) if principal else None}
    return own == (relation == "recalls")


_IN_ROOMS = frozenset({"Person", "PersonGroup"})
_OF_STATES = _IN_ROOMS | {"State", "Government", "StateGrouping", "IntergovernmentalOrganization"}


def _can(relation: str, first: Filler, second: Filler) -> bool:
    """Tell whether two can have met: people whomever, states and their blocs each other; no council meets a state."""
    if relation != "metWith":
        return True
    if any(f.token.lemma_.lower() in nouns(sort) for f in (first, second) for sort in ("press", "crowds")):
        return False  # 'met reporters', 'met crowds of supporters'
    kinds = {first.entity.kind, second.entity.kind}
    return kinds <= _OF_STATES or not kinds.isdisjoint(_IN_ROOMS)


def _one_side(first: Filler, second: Filler, actors: Actors) -> bool:
    """Tell whether one acts for the other: 'Prime Minister Lee of Canada' is nobody that Canada meets."""
    return actors.acts_for(first.entity) == second.entity or actors.acts_for(second.entity) == first.entity


_AGENTS = frozenset({"Person", "GovernmentBody", "PersonGroup"})
"""Kinds that bind somebody else when they sign or pay."""
_SIDES = frozenset({"State", "IntergovernmentalOrganization"})
"""Kinds that are bound by who signs on their behalf."""


def _side(role: str, fillers: dict[str, tuple[Filler, ...]], actors: Actors) -> list[Filler]:
    """Return a role's fillers; 'source.state': those for whom its persons act, 'source.sender': for whom groups do.

    Who signs on behalf of others binds these and nobody else: 'Minister Lee of Peru, its chair, signed for the bloc'.
    """
    name, _, part = role.partition(".")
    found = list(fillers.get(name, ()))
    if part == "state" and any(f.entity.kind in _SIDES for f in fillers.get("behalf", ())):
        found = [f for f in found if f.entity.kind not in _AGENTS]
    if not part:
        return found
    meant: dict[str, Filler] = {}
    for filler in found:
        principal = _sender(filler.entity, actors) if part == "sender" else _principal(filler.entity, actors)
        if part == "state" and "agreement" in fillers:
            principal = _chaired(filler, actors) or principal
        if principal is not None:
            meant.setdefault(principal.id, Filler(principal, filler.token, filler.span))
    return list(meant.values())


def _chaired(filler: Filler, actors: Actors) -> Entity | None:
    """Return the organisation for which somebody signs as its chair: 'the OSCE chairman, Danish Minister Ann Lee'."""
    if filler.entity.kind != "Person":
        return None
    comma = False
    for word in reversed(filler.token.doc[filler.token.sent.start : filler.token.i]):
        comma = comma or word.text == ","
        if comma and word.lemma_.lower() in _CHAIRS:
            bodies = (*word.lefts, *syntax.complements(word, "of"))
            return next((e for w in bodies for e in actors.at(w) if e.kind == "IntergovernmentalOrganization"), None)
        if word.pos_ not in {"PROPN", "NOUN", "ADJ", "PUNCT", "ADP"} or word.lower_ in {"by", "with"}:
            return None
    return None


_CHAIRS = frozenset({"chairman", "chairwoman", "chair", "chairperson", "chairman-in-office"})


def _sender(entity: Entity, actors: Actors) -> Entity:
    """Return for whom a group acts, anybody else as they are."""
    return (actors.acts_for(entity) if entity.kind == "PersonGroup" else None) or entity


def _principal(entity: Entity, actors: Actors) -> Entity | None:
    """Return the state or body for which somebody acts, of a ministry the state; None if the text names none."""
    principal = actors.acts_for(entity) if entity.kind in _AGENTS else entity
    bank = principal is not None and "Bank" in principal.label.split()  # a central bank binds itself
    if principal is not None and principal.kind == "GovernmentBody" and not bank:
        return actors.acts_for(principal) or principal
    return principal
