"""What agreements, initiatives, meetings and sums of money are about: statements covers and beneficiary."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import speakers_of, standing
from dragoman.extraction.grammar.subjects import Matter
from dragoman.extraction.grammar.verb_classes import KEEPING_OR_ENDING
from dragoman.extraction.grammar.verb_forms import auxiliaries
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.quantities import Quantities
from dragoman.extraction.quantities.timewords import readings
from dragoman.extraction.things.allocations import allocations
from dragoman.extraction.things.contents import RULES, is_candidate
from dragoman.extraction.things.contents.topic_verbs import telling_verbs
from dragoman.extraction.things.found import Things
from dragoman.extraction.things.thing_mentions import ActorFinder
from dragoman.model import Entity, Span, Statement, Status
from dragoman.reading.parsed import Token
from dragoman.reading.pipeline import Document

_NOTHING = frozenset("more less much most all everything nothing anything something others".split())
"""Words that name no matter: 'covers more than beef'."""
_PERIODS = frozenset({"year", "month", "week", "day", "hour", "decade"})
_ENDING = KEEPING_OR_ENDING | frozenset("abandon terminate abrogate quit leave denounce repudiate ditch tear".split())
"""What is done to an agreement that was there, and covered what it covered."""
_AIMING = frozenset({"seek", "aim", "design", "intend", "mean", "strive"})
"""Verbs below which an agreement's purpose stands: 'is aimed at promoting trade'."""


def covers(
    document: Document, actors: ActorFinder, things: Things, quantities: Quantities, quotations: Quotations
) -> tuple[Statement, ...]:
    """Return what the document says its agreements, initiatives, events, contacts and sums are about or for."""
    found: list[tuple[Statement, int, int]] = []
    for token in document.doc:
        for rule in RULES if is_candidate(token, things) else ():
            for container, matter, trigger in rule(token, things):
                statement = _statement(container, matter, trigger, things, actors, quotations)
                if statement is not None:
                    found.append((statement, matter.head.i, trigger.i))
    return (*_nearest(found), *_uses(document, actors, things, quantities, quotations))


def _uses(
    document: Document, actors: ActorFinder, things: Things, quantities: Quantities, quotations: Quotations
) -> Iterator[Statement]:
    """Yield whom and what each sum of money is for."""
    first: dict[
        int, Token
    ] = {}  # sums of one sentence stand alike: parsers hang later ones on the purpose of earlier ones
    for use in allocations(document.doc, quantities, actors, things):
        funding, trigger = use.amount.funding, use.trigger
        head = document.doc[use.amount.head]
        head = first.setdefault(head.sent.start, head)
        statement = Statement(
            use.relation,
            funding.id,
            use.target.id,
            evidence=use.span,
            trigger=Span(trigger.idx, trigger.idx + len(trigger)),
            subject_span=use.amount.span,
            frame="allocation",
        )
        yield _standing(statement, head, quotations, actors, wished=True)


def _nearest(found: list[tuple[Statement, int, int]]) -> tuple[Statement, ...]:
    """Return each matter with the container whose word stands nearest before it, and each pair once."""
    closest: dict[int, int] = {}
    for _, matter, trigger in found:
        if trigger < matter:
            closest[matter] = max(trigger, closest.get(matter, -1))
    kept: dict[tuple[str, str], Statement] = {}
    for statement, matter, trigger in found:
        if closest.get(matter, trigger) == trigger:
            kept.setdefault((statement.subject, statement.object), statement)
    return tuple(kept.values())


def _statement(
    container: Entity, matter: Matter, trigger: Token, things: Things, actors: ActorFinder, quotations: Quotations
) -> Statement | None:
    topic = things.at(matter.head) or things.topic(matter.label)
    paper = things.is_one_of_several(matter.head)
    if paper or topic.id == container.id or _is_time(matter) or matter.label.lower() in _NOTHING:
        return None
    if matter.head.lemma_.lower() == "job" and syntax.children(matter.head, "nummod"):
        return None  # 'would create 7,000 jobs': how many there will be is no matter of a treaty
    start = min(trigger.idx, matter.span.start)
    statement = Statement(
        "covers",
        container.id,
        topic.id,
        evidence=Span(start, max(trigger.idx + len(trigger), matter.span.end)),
        trigger=Span(trigger.idx, trigger.idx + len(trigger)),
        object_span=matter.span,
        frame="covering",
    )
    statement = _standing(statement, trigger, quotations, actors, group=group_of(container.kind))
    return replace(statement, status=Status.CLAIMED) if _is_quoted(matter) else statement


def _is_quoted(matter: Matter) -> bool:
    """Tell whether the matter's first word opens a quotation: words that the writer does not own."""
    before = matter.head.doc.text[: matter.span.start].rstrip()
    return before.endswith(("“", '"', "‘", "«", "„"))


def _is_time(matter: Matter) -> bool:
    if matter.head.lemma_.lower() in _PERIODS and any(c.dep_ == "nummod" for c in matter.head.children):
        return not syntax.complements(matter.head, "of")  # 'covers three years', not 'sixty years of relations'
    return any(r.end == len(matter.label) for r in readings(matter.label, date.min.replace(year=2000)))


def _standing(
    statement: Statement,
    trigger: Token,
    quotations: Quotations,
    actors: ActorFinder,
    wished: bool = False,
    group: str = "",
) -> Statement:
    """Return the statement as it stands in its clause; what an agreement will cover is its content: reported."""
    stands = standing(trigger, quotations)
    status = stands.status
    if trigger.pos_ not in {"VERB", "AUX"}:
        kept = {Status.DENIED, Status.CLAIMED} | ({Status.HYPOTHETICAL} if wished else set())
        if not wished and group == "contact":  # talks that were only meant to be held had no subject
            kept |= {Status.HYPOTHETICAL, Status.PLANNED}
        done_to = group == "agreement" and trigger.dep_ in {"obj", "nsubj:pass"}
        ended = done_to and trigger.head.lemma_.lower() in _ENDING
        status = status if status in kept and not ended else Status.REPORTED
    elif _is_content(status, trigger):
        status = Status.REPORTED
    speakers = speakers_of(stands.speech) if stands.speech is not None else []
    who = next((a for t in speakers for a in actors.at(t)), None)
    return replace(statement, status=status, speaker=who.id if who else None)


def _is_content(status: Status, trigger: Token) -> bool:
    """Tell whether what is to come is what the agreement holds: 'will cover', 'a pact to save'; not 'would cover'."""
    if status is Status.HYPOTHETICAL:
        binds = trigger.head.lemma_.lower() in _AIMING | telling_verbs().keys()
        aims = binds and own_status(trigger.head)[0] is Status.REPORTED
        return trigger.dep_ == "acl" or trigger.lemma_ == "do" or aims or _is_permitted(trigger)
    conditional = any(a.lower_ in {"would", "'d"} for a in auxiliaries(trigger))
    return status is Status.PLANNED and not conditional


def _is_permitted(verb: Token) -> bool:
    """Tell whether a clause says what may be done by an agreement: 'under the pact troops may train in Oslo'."""
    may = verb.head.lemma_ == "able" or any(a.lower_ in {"may", "can"} for a in auxiliaries(verb))
    return may and any(syntax.case(c) == "under" for c in syntax.children(verb, "obl"))
