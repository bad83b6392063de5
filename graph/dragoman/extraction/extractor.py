"""One parsed document in, its record out: the whole of extraction in the order it happens."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from dragoman import __version__
from dragoman.extraction.actors import Actors, find_actors
from dragoman.extraction.assembly.statements import DYAD_RELATIONS, estimated, statements_of
from dragoman.extraction.events.appraisal import appraisals
from dragoman.extraction.events.attribution import SAYING, citations, headed_clauses, headed_quotes, retorts
from dragoman.extraction.events.concerned import with_concerned
from dragoman.extraction.events.donors import donors
from dragoman.extraction.events.dyads import coded, coded_words
from dragoman.extraction.events.ellipsis import elliptical, itemised, shared_out
from dragoman.extraction.events.engine import Occurrence, Rejection, candidates
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.gapping import by_day, gapped, led_in_row, paired_off, signed_for
from dragoman.extraction.events.office_rows import offices_in_row
from dragoman.extraction.events.paper_rows import papers_in_row
from dragoman.extraction.events.performatives import performatives
from dragoman.extraction.events.sides import Sides
from dragoman.extraction.events.tellings import with_tellings
from dragoman.extraction.events.utterances import utterances
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.lexicon.frame import Lexicon, packaged_lexicon
from dragoman.extraction.parties import (
    agreed_parties,
    implied_parties,
    mediated_parties,
    mediated_talks,
    shared_parties,
)
from dragoman.extraction.presence import implied_meetings, implied_visits
from dragoman.extraction.quantities import Quantities, find_quantities
from dragoman.extraction.quantities.dates import Dates, find_dates
from dragoman.extraction.quantities.fundings import told_apart
from dragoman.extraction.quantities.money import paid_in, shares_of, with_parts
from dragoman.extraction.service import implied_incumbency, implied_membership, implied_service, implied_voices
from dragoman.extraction.things import Things, find_things
from dragoman.extraction.things.topics import covers
from dragoman.model import Entity, Record, Ref, Situation, Statement
from dragoman.reading.pipeline import Document


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that was found in one document, the rejected candidates included."""

    document: Document
    actors: Actors
    things: Things
    quantities: Quantities
    dates: Dates
    quotations: Quotations
    occurrences: tuple[Occurrence, ...]
    rejections: tuple[Rejection, ...]


def analyse(document: Document, lexicon: Lexicon | None = None) -> Analysis:
    """Return what was found in one document; `extract` makes its record, `explain` shows it."""
    actors = find_actors(document)
    things = find_things(document, actors)
    quantities = find_quantities(document, _home_state(actors))
    fillers = Fillers(actors, things, quantities)
    lexicon, quotations = lexicon or packaged_lexicon(), Quotations(document.doc)
    sides = Sides(fillers, lexicon)
    found, rejected = list[Occurrence](), list[Rejection]()
    for candidate in candidates(document.doc, lexicon, fillers, quotations):
        if isinstance(candidate, Occurrence):
            found.append(candidate)
        else:
            rejected.append(candidate)
    spoken = [
        *appraisals(document.doc, lexicon, fillers, quotations),
        *citations(document.doc, lexicon, fillers),
        *headed_quotes(document.doc, lexicon, fillers, quotations),
        *retorts(document.doc, lexicon, fillers),
        *headed_clauses(document.doc, lexicon, fillers),
        *performatives(document.doc, lexicon, fillers, quotations),
    ]
    judged = {o.token.i for o in spoken}  # 'the embargo is a disgrace, Cuba said': a judgement says more
    uttered = utterances(document.doc, lexicon, fillers, sides, quotations)
    found += [o for o in uttered if o.fillers or o.token.i not in judged]
    told_of = with_tellings(document.doc, coded(found), sides, fillers, lexicon, quotations)
    found = list(shared_out(with_concerned(told_of, sides), fillers))
    found += coded_words(spoken, found, sides)
    found += coded_words(elliptical(document.doc, found, fillers, quotations), found, sides)
    found += coded_words(itemised(document.doc, found, rejected, fillers), found, sides)
    found = list(papers_in_row(paired_off(document.doc, signed_for(found, fillers), fillers), fillers))
    found = list(by_day(document.doc, list(led_in_row(document.doc, found, rejected, fillers)), fillers))
    found = list(offices_in_row(found, fillers))
    found = list(gapped(document.doc, found, fillers))
    found = _without_plain_sayings([*found, *donors(document.doc, found, fillers, lexicon)])
    told = {(o.token.i, o.frame.name) for o in found}
    rejections = tuple(r for r in rejected if (r.token.i, r.frame.name) not in told)
    return Analysis(document, actors, things, quantities, find_dates(document), quotations, tuple(found), rejections)


_PLAIN = frozenset({SAYING, "announcing"})
"""Frames of telling something, whatever it is."""
_ALSO_SAID = frozenset({"announcing-own-deeds", "calling-for-it", "voicing-concern"})
"""Frames of what is announced, backed or criticized by saying so: it is said all the same."""
_STRONGER = frozenset({"announced", "accuses", "criticizes", "supports", "threatens", "estimates"})
"""Relations that the same word of saying may tell instead."""


def _without_plain_sayings(found: list[Occurrence]) -> list[Occurrence]:
    """Return what was found without the sayings that are more: 'says' is for what no stronger relation tells."""
    spoken = {o.speech.i for o in found if o.speech is not None}
    stronger = (o for o in found if o.fillers and o.frame.facts and o.frame.facts[0][0] in _STRONGER)
    strong = {o.token.i for o in stronger if o.frame.name not in _ALSO_SAID}

    def plain(o: Occurrence) -> bool:
        cited = o.frame.name == SAYING and o.standing.why == "cited"  # 'will cost $9, according to Chad': an estimate
        who = o.fillers["source"][0].token if cited else o.token
        papers = [t for t in who.ancestors if t.pos_ == "NOUN"] if cited else []  # 'according to a study by Chad'
        at = {who.i, *(t.i for t in papers)}
        return (o.frame.name in _PLAIN and bool(at & spoken)) or (o.frame.name == SAYING and bool(at & strong))

    return [o for o in found if not plain(o)]


def _home_state(actors: Actors) -> str:
    """Return the ISO code of the state for which the first person that acts for one does; '' if none does."""
    deeds = sorted((s for s in actors.statements if s.relation == "actsFor"), key=lambda s: s.evidence)
    states = (s.object.removeprefix("state/") for s in deeds if s.object.startswith("state/"))
    return next(states, "")


def extract(document: Document, lexicon: Lexicon | None = None) -> Record:
    """Return the record of one document: its entities, situations and statements, in a stable order."""
    return record_of(analyse(document, lexicon))


@dataclass(slots=True)
class _Gathered:
    """What goes into a record, as far as it has been gathered."""

    statements: list[Statement]
    entities: list[Entity]
    situations: dict[str, Situation] = field(default_factory=dict)


def record_of(analysis: Analysis) -> Record:
    """Return the record of an analysis."""
    gathered = _told(analysis)
    _imply(gathered, analysis)
    _add_sums(gathered, analysis)
    kept = _without_namesakes(_distinct(gathered.statements), {e.id: e for e in gathered.entities})
    return Record(
        article=analysis.document.article,
        entities=_mentioned(_with_states(gathered.entities, analysis.actors), kept, gathered.situations),
        situations=tuple(gathered.situations[key] for key in sorted(gathered.situations)),
        statements=kept,
        generator=f"dragoman-{__version__}",
    )


def _told(analysis: Analysis) -> _Gathered:
    """Return what the text itself tells: of actors, of things, and of all that happens."""
    actors, things = analysis.actors, analysis.things
    contents = covers(analysis.document, actors, things, analysis.quantities, analysis.quotations)
    gathered = _Gathered(
        [*actors.statements, *things.statements, *contents],
        [*actors.entities, *things.entities, *analysis.quantities.entities],
    )
    for occurrence in analysis.occurrences:
        for found in statements_of(occurrence, analysis.document.article, actors, analysis.dates):
            gathered.statements.append(found.statement)
            gathered.entities.extend(found.entities)
            if found.situation:
                same = gathered.situations.get(found.situation.id, found.situation)
                typed = same if same.plover else found.situation
                lasting = same if same.end else found.situation
                gathered.situations[typed.id] = replace(typed, start=lasting.start, end=lasting.end)
    gathered.entities.extend(estimated(analysis.occurrences))
    return gathered


def _imply(gathered: _Gathered, analysis: Analysis) -> None:
    """Add what follows from that: who is party to what, serves whom, is a member of what, was where."""
    actors, things, written = analysis.actors, analysis.things, analysis.occurrences
    statements, entities = gathered.statements, gathered.entities
    statements.extend(list(implied_parties(written, statements, actors, things)))
    statements.extend(list(agreed_parties(written, statements, actors, things)))
    statements.extend(list(shared_parties(statements, things)))
    known = {e.id: e for e in entities}
    for implied in (
        mediated_parties(analysis.document.article.id, written, statements, things, known),
        mediated_talks(written, statements, known),
    ):
        for told in list(implied):
            statements.append(told.statement)
            if told.situation:
                gathered.situations[told.situation.id] = told.situation
    for implying in (partial(implied_service, written), implied_incumbency, implied_voices):
        found = list(implying(statements, actors))
        statements.extend(found)
        entities.extend(actors.entity(statement.object) for statement in found)  # whom the Security Council sends
    statements.extend(list(implied_membership(statements, {e.id: e.kind for e in entities})))
    statements.extend(list(implied_meetings(written, actors)))
    for visit, place in implied_visits(analysis.document.doc, written, actors, analysis.quotations):
        statements.append(visit)
        entities.append(place)  # who addressed the Knesset was in Israel


def _add_sums(gathered: _Gathered, analysis: Analysis) -> None:
    """Tell sums apart that are equal and not the same, and add what they pay for and of what they are parts."""
    doc = analysis.document.doc
    gathered.statements, found = told_apart(gathered.statements, analysis.quantities.mentions, doc)
    sums = sorted(with_parts(found, doc), key=lambda mention: len(mention.parts))  # a total told again has no parts
    gathered.entities.extend(mention.funding for mention in sums if mention.is_money)
    gathered.statements.extend(list(shares_of(gathered.statements, sums)))
    gathered.entities.extend(paid_in(gathered.statements, sums))


def _with_states(entities: Iterable[Entity], actors: Actors) -> list[Entity]:
    """Return each entity once, the bodies of a state tied to it, and these states."""
    tied = [actors.with_state(entity) for entity in {e.id: e for e in entities}.values()]
    states = {v.id for e in tied for name, v in e.details if name == "bodyOf" and isinstance(v, Ref)}
    return [*tied, *map(actors.entity, sorted(states))]


def _distinct(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements in text order, each relation between two entities once a status and passage.

    Passages on one event that share words are one: 'President Ann Lee of Chile' tells once that she acts for Chile.
    Where a word tells a fact of two, it tells no mere dyad of them besides.
    """
    kept: dict[tuple[object, ...], list[Statement]] = {}
    for s in statements:
        same = kept.setdefault((s.relation, s.subject, s.object, s.status, s.speaker), [])
        if not any(_tells_the_same(s, other) for other in same):
            same.append(s)
    told = [s for same in kept.values() for s in same]
    dyads = set(DYAD_RELATIONS.values())
    facts = {_pair(s) for s in told if s.relation not in dyads}
    told = [s for s in told if s.relation not in dyads or _pair(s) not in facts]
    return tuple(sorted(told, key=lambda s: (s.evidence, s.relation, s.subject, s.object, s.status)))


def _pair(s: Statement) -> tuple[object, ...]:
    return s.subject, s.object, s.situation, s.status, s.trigger


def _tells_the_same(one: Statement, other: Statement) -> bool:
    shared = one.evidence.start < other.evidence.end and other.evidence.start < one.evidence.end
    return one.evidence == other.evidence or (shared and one.situation == other.situation)


def _without_namesakes(statements: tuple[Statement, ...], entities: dict[str, Entity]) -> tuple[Statement, ...]:
    """Return the statements without those of a mere topic where the same is said of its namesake."""

    def told(s: Statement) -> tuple[object, ...]:
        return s.relation, s.subject, s.status, s.speaker, entities[s.object].label.lower()

    def is_topic(s: Statement) -> bool:
        return s.object in entities and entities[s.object].kind == "Topic"

    known = {told(s) for s in statements if s.object in entities and not is_topic(s)}
    return tuple(s for s in statements if not (is_topic(s) and told(s) in known))


def _mentioned(
    entities: Iterable[Entity], statements: Iterable[Statement], situations: dict[str, Situation]
) -> tuple[Entity, ...]:
    """Return the entities that a statement, a situation or another kept entity refers to, by id."""
    known = {e.id: e for e in entities}
    wanted = {i for s in statements for i in (s.subject, s.object, s.speaker) if i}
    wanted |= {s.place for s in situations.values() if s.place}
    queue, seen = sorted(wanted), set[str]()
    while queue:
        entity_id = queue.pop()
        if entity_id in seen or entity_id not in known:
            continue
        seen.add(entity_id)
        queue.extend(v.id for _, v in known[entity_id].details if isinstance(v, Ref))
    return tuple(known[i] for i in sorted(seen))
