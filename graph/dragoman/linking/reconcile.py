"""Actors reconciled with a knowledge base: sure links, doubtful ones for review, and the review read back.

A link is owl:sameAs. What a reviewer turns down is owl:differentFrom, so that it is not found again.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from dragoman.errors import StoreError
from dragoman.linking.actors import Actor
from dragoman.linking.candidates import Knowledge
from dragoman.linking.scoring import Match, is_sure, matches
from dragoman.settings import DATA_IRI
from dragoman.store import Store
from dragoman.vocabulary import OWL

GRAPH = NamedNode(DATA_IRI + "links")
"""The graph that holds every link, apart from the articles: building an article again leaves it alone."""

REVIEW_COLUMNS = ("decision", "actor", "label", "candidate", "candidate_label", "score", "reasons")
_DECISIONS = dict.fromkeys(("yes", "y", "x", "1", "true"), True) | dict.fromkeys(("no", "n", "0", "false"), False)
_SHOWN = 5
"""Candidates of one actor that are put up for review."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What was found for an actor: its matches, best first, and whether the first one is sure."""

    actor: Actor
    matches: tuple[Match, ...]
    sure: bool


def reconcile(actors: Iterable[Actor], knowledge: Knowledge) -> Iterator[Linked]:
    """Yield what the knowledge base has for each actor, in the actors' order."""
    known = tuple(actors)
    by_name = knowledge.by_name(name for actor in known for name in (actor.label, *actor.aliases))
    by_code = knowledge.by_code(actor.code for actor in known if actor.code)
    found = {actor.iri: _candidates(actor, by_name, by_code) - actor.others for actor in known}
    described = knowledge.describe(iri for iris in found.values() for iri in iris)
    for actor in known:
        ranked = matches(actor, (described[iri] for iri in sorted(found[actor.iri])))
        yield Linked(actor, ranked, is_sure(ranked))


def link_quad(actor: str, candidate: str) -> Quad:
    """Return the link that says that both are one."""
    return _quad(actor, candidate, True)


def _quad(actor: str, candidate: str, one: bool) -> Quad:
    return Quad(NamedNode(actor), OWL.sameAs if one else OWL.differentFrom, NamedNode(candidate), GRAPH)


def review_csv(doubtful: Iterable[Linked]) -> str:
    """Return the doubtful matches as CSV; a person writes 'yes' or 'no' under decision and gives it back."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(REVIEW_COLUMNS)
    for linked in doubtful:
        for match in linked.matches[:_SHOWN]:
            candidate = match.candidate
            writer.writerow(
                (
                    "",
                    linked.actor.iri,
                    linked.actor.label,
                    candidate.iri,
                    candidate.label,
                    f"{match.score:.2f}",
                    ", ".join(match.reasons),
                )
            )
    return out.getvalue()


def reviewed(text: str, name: str) -> dict[tuple[str, str], bool]:
    """Return what a reviewed CSV decides: actor and candidate → whether they are one; StoreError names a wrong line."""
    decided: dict[tuple[str, str], bool] = {}
    reader = csv.DictReader(io.StringIO(text))
    if not {"decision", "actor", "candidate"} <= set(reader.fieldnames or ()):
        raise StoreError(f"'{name}' has no columns decision, actor and candidate")
    for row in reader:
        said, actor, candidate = ((row[column] or "").strip() for column in ("decision", "actor", "candidate"))
        if not said:
            continue
        place = f"'{name}' line {reader.line_num}"
        one = _DECISIONS.get(said.casefold())
        if one is None:
            raise StoreError(f"{place}: the decision '{said}' is neither yes nor no")
        if not candidate.startswith(("http://", "https://")) or not actor.startswith(DATA_IRI):
            raise StoreError(f"{place}: actor and candidate must be IRIs")
        if one and any(other == actor and held for (other, _), held in decided.items()):
            raise StoreError(f"{place}: '{row.get('label') or actor}' is given two candidates")
        if decided.setdefault((actor, candidate), one) != one:
            raise StoreError(f"{place}: the same candidate stands here with another decision")
        try:
            _quad(actor, candidate, one)
        except ValueError as error:
            raise StoreError(f"{place}: {error}") from error
    return decided


def take(store: Store, decided: Mapping[tuple[str, str], bool]) -> None:
    """Write the decisions down, each in the place of the opposite one."""
    quads = set(store.dump(GRAPH))
    for (actor, candidate), one in decided.items():
        quads.discard(_quad(actor, candidate, not one))
        quads.add(_quad(actor, candidate, one))
    store.replace_graph(GRAPH, quads)


def _candidates(actor: Actor, by_name: dict[str, tuple[str, ...]], by_code: dict[str, tuple[str, ...]]) -> set[str]:
    """Return the candidates of an actor; a code is decisive, the label comes before other names."""
    if by_code.get(actor.code):
        return set(by_code[actor.code])
    if by_name.get(actor.label):
        return set(by_name[actor.label])
    return {iri for alias in actor.aliases if " " in alias for iri in by_name.get(alias, ())}
