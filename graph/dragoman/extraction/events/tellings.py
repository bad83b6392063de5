"""Promises, threats, refusals and charges made by telling of them: 'told Oslo that it would rebuild the port'.

Whoever is told, or would feel it, is the target. What the words of the clause code already only gains the speaker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.extraction.events.coding import Coding, Dyad, is_somebody
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.side_words import is_anybody
from dragoman.extraction.events.sides import Sides
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, standing, trailing_speech
from dragoman.extraction.grammar.surroundings import author, hearers
from dragoman.extraction.grammar.verb_classes import TELLING
from dragoman.extraction.grammar.verb_forms import PLANNED_MODALS, UNSURE_MODALS, helpers_of
from dragoman.extraction.lexicon.frame import Lexicon
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

_FRAMES = {"ACCUSE": "accusing-in-words", "AGREE": "agreeing", "THREATEN": "threatened-fate", "REJECT": "rejecting"}
"""The frames whose events these are."""
_CHARGES = frozenset("lawsuit suit complaint indictment".split())
_HARMS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_GOODS = frozenset({"AID", "CONCEDE", "RETREAT", "COOPERATE", "SUPPORT"})
_ASSURING = frozenset({"assure", "reassure", "guarantee"})
_WILLING = frozenset("ready willing prepared eager happy keen".split())
_IFS = frozenset({"if", "unless", "should"})
_MANY = frozenset({"they", "you"})
_STATES = frozenset("state country government nation".split())


def with_tellings(
    doc: Doc, found: Sequence[Occurrence], sides: Sides, fillers: Fillers, lexicon: Lexicon, quotations: Quotations
) -> list[Occurrence]:
    """Return what was found with what is promised, threatened or refused by telling of it."""
    rows = list(found)
    for verb in doc:
        telling = class_of(verb) in {"report", "claim", "plan"} or verb.lemma_.lower() in TELLING
        if verb.pos_ == "VERB" and telling:
            for clause in [*syntax.children(verb, "ccomp"), *_trailed(verb), *_misread(verb)]:
                rows = list(_told(verb, clause, rows, sides, fillers, lexicon, quotations))
    return rows


def _trailed(verb: Token) -> list[Token]:
    """Return the clause that a verb of saying follows or interrupts: 'Oslo could leave, its envoy hinted, unless'."""
    return [verb.head] if trailing_speech(verb.head) == verb else []


def _misread(verb: Token) -> list[Token]:
    """Return the clause that the parse took for one about those told: 'told dockers | (that) they would go'."""
    clauses = [c for hearer in hearers(verb) for c in syntax.children(hearer, "acl:relcl")]
    return [c for c in clauses if _is_whole(syntax.children(c, "nsubj", "nsubj:pass"))]


def _is_whole(subjects: list[Token]) -> bool:
    """Tell whether a clause has a subject of its own, and 'that' is none: 'that fares would rise'."""
    return len(subjects) > 1 or any(s.lower_ in syntax.THIRD_PERSON for s in subjects)


def _told(
    verb: Token,
    clause: Token,
    rows: list[Occurrence],
    sides: Sides,
    fillers: Fillers,
    lexicon: Lexicon,
    quotations: Quotations,
) -> Iterator[Occurrence]:
    """Yield the rows, with what a verb of telling says will be."""
    speakers = sides.named(_speakers(verb, clause))
    assured = verb.lemma_.lower() in TELLING  # 'assured Chad that it would pay' promises it, and praises nobody
    coded = {row.token.i for row in rows if row.coding and not (row.token == verb and assured and _praises(row))}
    inside = {clause.i, *(c.i for c in syntax.children(clause, "xcomp"))} & coded
    how = standing(verb, quotations)
    made = not inside and verb.i not in coded
    made = made and own_status(verb)[0] is Status.REPORTED and how.status is Status.REPORTED
    told = sides.told(hearers(verb))
    root = _root(clause, speakers, told, fillers, lexicon) if speakers and made else None
    if root is None and speakers and made and verb.lemma_.lower() in _ASSURING and _is_held_out(clause):
        root = "AGREE"
    for row in rows:
        if row.token == verb and root is not None and _praises(row):
            yield replace(row, coding=None)
            continue
        spoken = row.coding is not None and row.token.i in inside and speakers
        yield _spoken_by(row, speakers, fillers) if spoken else row
    if not made:
        return
    targets = told or (sides.named(_hit(clause)) if root == "THREATEN" else ())
    if speakers and _is_charge(verb):
        root, targets = "ACCUSE", sides.named(_charged(clause))
    targets = tuple(t for t in targets if t.entity.id not in {s.entity.id for s in speakers})
    if root is not None and targets:
        frame = lexicon.frame(_FRAMES[root])
        told_so = Standing(Status.REPORTED, how.speech, f"told under '{verb.lower_}'")
        coding = Coding(root, None, Dyad(speakers, targets, 2))
        yield Occurrence(frame, frame.triggers[0], clause, {}, told_so, coding.dyad, coding=coding)


def _is_held_out(clause: Token) -> bool:
    """Tell whether a clause says what will be, whoever does it: 'assured Oslo that its envoys would be safe'."""
    return bool(helpers_of(clause) & PLANNED_MODALS) and own_status(clause)[0] is not Status.DENIED


def _praises(row: Occurrence) -> bool:
    return row.coding is not None and row.coding.root == "SUPPORT"


def _speakers(verb: Token, clause: Token) -> list[Token]:
    """Return who tells of it; the doer where nobody is said to, or one of theirs: 'Oslo may go, its envoy said'."""
    by = [author(s) for s in arguments.logical_subjects(verb)]
    theirs = any(c.pos_ == "PRON" and c.i > clause.i for s in by for c in syntax.children(s, "nmod:poss"))
    return arguments.logical_subjects(clause) if theirs or (not by and syntax.is_passive(verb)) else by


def _spoken_by(row: Occurrence, speakers: tuple[Filler, ...], fillers: Fillers) -> Occurrence:
    """Return a threat or promise with its speaker beside those who would do it: 'said his men would burn it'."""
    coding = row.coding
    if coding is None or not coding.turned or any(s.entity.id in _ids(speakers) for s in coding.dyad.sources):
        return row
    threat = coding.root == "THREATEN"  # 'said that missiles would fall'
    if not all(_is_own(s.token, speakers, (), fillers) or (threat and not is_somebody(s)) for s in coding.dyad.sources):
        return row
    return replace(row, coding=replace(coding, dyad=replace(coding.dyad, sources=(*coding.dyad.sources, *speakers))))


def _is_charge(verb: Token) -> bool:
    """Tell whether a paper that charges somebody says it: 'a lawsuit filed by the crew claims'."""
    return any(s.lemma_.lower() in _CHARGES for s in arguments.logical_subjects(verb))


def _charged(clause: Token) -> list[Token]:
    subject = arguments.surface_subject(clause)
    return [subject] if subject is not None and not syntax.is_passive(clause) else arguments.agents(clause)


def _ids(sides: tuple[Filler, ...]) -> set[str]:
    return {side.entity.id for side in sides}


def _root(
    clause: Token, speakers: tuple[Filler, ...], told: tuple[Filler, ...], fillers: Fillers, lexicon: Lexicon
) -> str | None:
    """Return what telling of the clause is: a threat, a promise or a refusal; None if it tells of nothing to come."""
    helpers = helpers_of(clause)
    premises = _premises(clause)
    depends = bool(premises) or any(map(is_anybody, syntax.children(clause, "nsubj:pass")))
    willing = clause.lemma_.lower() in _WILLING and bool(told)
    if not willing and not helpers & PLANNED_MODALS and not (helpers & UNSURE_MODALS and depends):
        return None
    passive = syntax.is_passive(clause)
    doers = arguments.logical_subjects(clause)
    if not (all(_is_own(d, speakers, told, fillers) for d in doers) if doers else passive):
        return None
    roots = _roots(clause, lexicon)
    if own_status(clause)[0] is Status.DENIED:
        return "REJECT" if told and not roots & _HARMS else None
    if roots & _HARMS and not roots & _GOODS:
        return "THREATEN" if told or depends else None
    if any(m.lower_ == "unless" for premise in premises for m in premise.children):
        return "THREATEN"
    harmful = bool(roots & _HARMS) or not roots & _GOODS
    if depends and harmful and (passive or any(_roots(p, lexicon) & _HARMS for p in premises)):
        return "THREATEN"  # 'would be moved if they shouted', 'would burn the town if it attacked'
    return "AGREE" if told and (willing or helpers & PLANNED_MODALS) else None


def _premises(clause: Token) -> list[Token]:
    """Return the clauses on which it depends: 'if the town yields'; hung on who tells of it, where that interrupts."""
    hosts = [clause, clause.head] if clause.dep_ == "ccomp" and clause.i < clause.head.i else [clause]
    behind = [c for host in hosts for c in syntax.children(host, "advcl") if c.i > clause.i or host == clause]
    return [c for c in behind if any(m.lower_ in _IFS for m in c.children)]


def _roots(verb: Token, lexicon: Lexicon) -> set[str]:
    """Return the types of the events that a verb alone can tell of."""
    rows = [(f, t) for f, t, words in lexicon.triggers("verb", syntax.base_form(verb)) if len(words) == 1]
    plain = [t.plover or f.plover for f, t in rows if not (t.where or t.object or t.doer or t.amid)]
    return {root for root in plain if root}


def _is_own(doer: Token, speakers: tuple[Filler, ...], told: tuple[Filler, ...], fillers: Fillers) -> bool:
    """Tell whether those who would do it are the speaker or the speaker's: 'it', 'his men', a minister's state."""
    actors = {entity.id for entity in fillers.actors.at(doer)}
    if actors & _ids(told):
        return False
    if any(doer == s.token for s in speakers):
        return True
    if doer.pos_ == "PRON":
        return bool(actors & _ids(speakers)) or (not actors and (doer.lower_ not in _MANY or not told))
    if any(c.pos_ == "PRON" for c in syntax.children(doer, "nmod:poss")):
        return not any({e.id for e in fillers.actors.at(c)} & _ids(told) for c in doer.children)
    official = any(s.token.lemma_.lower() in nouns("officials") for s in speakers)
    if official and doer.lemma_.lower() in _STATES:
        return True
    return any(fillers.same_side(e, s.entity) for e in fillers.actors.at(doer) for s in speakers)


def _hit(clause: Token) -> list[Token]:
    """Return whom it would hit: of a passive its subject, else its objects, and of whom it is made to depend."""
    subject = arguments.surface_subject(clause) if syntax.is_passive(clause) else None
    hit = [subject] if subject is not None else arguments.logical_objects(clause)
    return [*hit, *(s for p in _premises(clause) for s in syntax.children(p, "nsubj", "nsubj:pass"))]
