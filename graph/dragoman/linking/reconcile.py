"""Actors reconciled with a knowledge base: sure links, doubtful ones for review, and the review read back."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from dragoman.errors import StoreError
from dragoman.linking.actors import Actor
from dragoman.linking.candidates import Knowledge
from dragoman.linking.scoring import Match, is_sure, matches
from dragoman.settings import DATA_IRI
from dragoman.vocabulary import OWL

GRAPH = NamedNode(DATA_IRI + "links")
"""The graph that holds every link, apart from the articles: building an article again leaves it alone."""

REVIEW_COLUMNS = ("decision", "actor", "label", "candidate", "candidate_label", "score", "reasons")
_YES = frozenset({"yes", "y", "x", "1", "true"})
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
    found = {actor.iri: _candidates(actor, by_name, by_code) for actor in known}
    described = knowledge.describe(iri for iris in found.values() for iri in iris)
    for actor in known:
        ranked = matches(actor, (described[iri] for iri in sorted(found[actor.iri])))
        yield Linked(actor, ranked, is_sure(ranked))


def link_quad(actor: str, candidate: str) -> Quad:
    """Return the link that says that both are one."""
    return Quad(NamedNode(actor), OWL.sameAs, NamedNode(candidate), GRAPH)


def review_csv(doubtful: Iterable[Linked]) -> str:
    """Return the doubtful matches as CSV; a person writes 'yes' under decision and gives the file back."""
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


def reviewed_quads(text: str, name: str) -> Iterator[Quad]:
    """Yield the links that a reviewed CSV says yes to; StoreError names the line that is wrong."""
    chosen: dict[str, str] = {}
    reader = csv.DictReader(io.StringIO(text))
    if not {"decision", "actor", "candidate"} <= set(reader.fieldnames or ()):
        raise StoreError(f"'{name}' has no columns decision, actor and candidate")
    for row in reader:
        if (row["decision"] or "").strip().casefold() not in _YES:
            continue
        actor, candidate = (row["actor"] or "").strip(), (row["candidate"] or "").strip()
        if chosen.setdefault(actor, candidate) != candidate:
            raise StoreError(f"'{name}' line {reader.line_num}: '{row.get('label')}' is given two candidates")
        if not candidate.startswith(("http://", "https://")) or not actor.startswith(DATA_IRI):
            raise StoreError(f"'{name}' line {reader.line_num}: actor and candidate must be IRIs")
        try:
            yield link_quad(actor, candidate)
        except ValueError as error:
            raise StoreError(f"'{name}' line {reader.line_num}: {error}") from error


def _candidates(actor: Actor, by_name: dict[str, tuple[str, ...]], by_code: dict[str, tuple[str, ...]]) -> set[str]:
    """Return the candidates of an actor; a code is decisive, the label comes before other names."""
    if by_code.get(actor.code):
        return set(by_code[actor.code])
    if by_name.get(actor.label):
        return set(by_name[actor.label])
    return {iri for alias in actor.aliases if " " in alias for iri in by_name.get(alias, ())}
