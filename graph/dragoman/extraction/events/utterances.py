"""Deeds done by what is said, without a verb for them: 'Iran will pay the price,' said Lee, has threatened Iran.

Which words these are is in the frames marked `spoken`: the words of a threat tell what will be, those of an
accusation what is so. Who says it is the source; it is reported, as it has been said.
"""

from collections.abc import Iterator

from dragoman.extraction.events.coding import as_dyad
from dragoman.extraction.events.engine import Occurrence, entry_at, sorts
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.matching import mismatch
from dragoman.extraction.events.side_words import widened
from dragoman.extraction.events.sides import Sides
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, speakers_of, standing
from dragoman.extraction.grammar.surroundings import author, is_time
from dragoman.extraction.grammar.verb_forms import FUTURE_AUXILIARIES, helpers_of
from dragoman.extraction.lexicon import attitudes
from dragoman.extraction.lexicon.frame import Frame, Lexicon, Trigger
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

_VOWS = frozenset("vow promise pledge swear threaten".split())
"""Verbs whose clause their subject says too, though they tell of what is to come."""
_WARNINGS = frozenset("warn threaten hint".split())
"""Verbs under which what may happen is a threat as well."""
_UNSAID = frozenset({Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_SPEAKING = frozenset({"i", "we"})
_NEGATIVE = frozenset({"not", "never", "no"})
_ADDRESSED = "addressed"
"""The function of those to whom something is said: 'we will strike, Chad told Niger'."""


def utterances(
    doc: Doc, lexicon: Lexicon, fillers: Fillers, sides: Sides, quotations: Quotations
) -> Iterator[Occurrence]:
    """Yield what speakers in the text do by their words, one occurrence a word."""
    for token in doc:
        for sort in sorts(token):
            rows = entry_at(token, sort, lexicon).spoken
            found = [_uttered(token, *row, fillers, sides, quotations) for row in rows]
            yield from [o for o in found if o is not None][:1]


def _uttered(
    token: Token,
    frame: Frame,
    trigger: Trigger,
    words: tuple[str, ...],
    fillers: Fillers,
    sides: Sides,
    quotations: Quotations,
) -> Occurrence | None:
    if mismatch(token, trigger, words):
        return None
    speech = _speech(token, trigger, frame, quotations)
    said_by = [author(s) for s in speakers_of(speech)] if speech is not None else []
    said_by = [s for first in said_by for s in syntax.coordinated(first)]
    speakers = [f for s in said_by for f in fillers.of_type(s, frame.roles["source"])]
    own = "own" in trigger.functions
    if not speakers and own and any(s.lemma_.lower() in nouns("officials") for s in said_by):
        speakers = [
            f for w in _own_doers(token, trigger, fillers) for f in fillers.of_type(w, "state")
        ]  # their minister
    if speech is not None and not speakers and not own:
        return _by_anybody(token, frame, trigger, speech, said_by, fillers, sides)
    if speech is None or not speakers or (own and not _is_own(token, trigger, speakers, fillers)):
        return None
    what = frame.dyad[1]
    if what != "target":  # 'the economy will shrink by 4 per cent, the bank said' is an estimate
        told = fillers.fill(token, trigger, what, frame)
        how = Standing(Status.REPORTED, None, f"said under '{speech.lower_}'")
        roles = {"source": tuple(speakers), what: told[:1]}
        return Occurrence(frame, trigger, token, roles, how, None, len(words) + 1, speech=speech) if told else None
    told_to = fillers.fill(token, trigger, "target", frame)
    targets = tuple(t for t in told_to if not any(fillers.same_side(t.entity, s.entity) for s in speakers))
    if not targets:
        listeners = _spoken_to(token, speech, trigger)
        targets = tuple(f for w in listeners for f in fillers.of_type(w, frame.roles["target"]))
    if not targets and not own:
        return _by_anybody(token, frame, trigger, speech, said_by, fillers, sides)
    roles = {"source": tuple(speakers), "target": targets}
    how = Standing(Status.REPORTED, None, f"by what is said under '{speech.lower_}'")
    dyad = as_dyad({**roles, "target": tuple(widened(t, token) for t in targets)}, frame)
    return Occurrence(frame, trigger, token, roles, how, dyad, len(words) + 1, speech=speech) if dyad else None


def _by_anybody(
    token: Token,
    frame: Frame,
    trigger: Trigger,
    speech: Token,
    said_by: list[Token],
    fillers: Fillers,
    sides: Sides,
) -> Occurrence | None:
    """Return what is done by words where no known kind of somebody stands on a side, for event data alone.

    What is said stays a saying among the facts.
    """
    if frame.dyad[1] != "target" or (frame.facts and frame.roles["target"] == "power"):
        return None
    functions = trigger.functions["target"]
    told_of = next(filter(None, (fillers.words(token, function, trigger) for function in functions)), [])
    speakers = sides.named(said_by)
    targets = sides.named(t for t in told_of if t.pos_ in {"NOUN", "PROPN"} and not is_time(t))
    targets = tuple(t for t in targets if all(t.entity.id != s.entity.id for s in speakers))
    dyad = as_dyad({"source": speakers, "target": tuple(widened(t, token) for t in targets)}, frame)
    how = Standing(Status.REPORTED, None, f"by what is said under '{speech.lower_}'")
    return Occurrence(frame, trigger, token, {}, how, dyad, 0) if dyad else None


def _spoken_to(token: Token, speech: Token, trigger: Trigger) -> list[Token]:
    """Return whom a speaker tells of their own fate, 'told Oslo that it would pay', or of what is addressed to them."""
    told = syntax.children(speech, "iobj", "obj")
    if _ADDRESSED in trigger.functions["target"]:
        return told or [w for w in syntax.complements(speech, "to") if w.pos_ == "PROPN"]
    subject = arguments.surface_subject(token) if "subj" in trigger.functions["target"] else None
    if subject is None or subject.lower_ not in {"it", "they", "he", "she", "you"}:
        return []
    return [w for w in told if w.i < token.i]


def _speech(token: Token, trigger: Trigger, frame: Frame, quotations: Quotations) -> Token | None:
    """Return the verb of saying under which the word tells what is so, or what will be; None if nobody says that."""
    how = standing(token, quotations)
    speech = how.speech or _vow(token)
    if speech is None or speech == token or own_status(speech)[0] is not Status.REPORTED:
        return None
    if speech.lemma_.lower() in attitudes()["denial"] or standing(speech, quotations).status in _UNSAID:
        return None
    if frame.spoken == "so":
        denied = how.status is Status.DENIED and "no" in trigger.where  # 'there is no truth in it' says that much
        likely = how.why == "under 'likely'"  # 'it is highly likely that Chad did it' is said to blame Chad
        return speech if denied or likely or how.status in {Status.REPORTED, Status.CLAIMED} else None
    if frame.spoken == "warned" and speech.lemma_.lower() not in _VOWS | _WARNINGS:
        return None
    helpers = helpers_of(token)
    warned = bool(helpers & _POSSIBLE) and speech.lemma_.lower() in _WARNINGS
    unless = bool(trigger.where) and trigger.where <= _NEGATIVE  # 'will not hesitate to strike' says that much
    to_come = {
        Status.PLANNED: True,
        Status.HYPOTHETICAL: warned,
        Status.DENIED: unless and bool(helpers & FUTURE_AUXILIARIES),
    }
    return speech if to_come.get(how.status) else None


def _vow(token: Token) -> Token | None:
    """Return the verb of promising or threatening whose clause holds the word."""
    below = token
    for governor in list(syntax.clauses_above(token))[1:]:
        if below.dep_ == "ccomp" and governor.lemma_.lower() in _VOWS:
            return governor
        if below.dep_ not in {"ccomp", "xcomp", "conj"}:
            return None
        below = governor
    return None


def _own_doers(token: Token, trigger: Trigger, fillers: Fillers) -> list[Token]:
    return [w for function in trigger.functions["own"] for w in fillers.words(token, function, trigger)]


def _is_own(token: Token, trigger: Trigger, speakers: list[Filler], fillers: Fillers) -> bool:
    """Tell whether those who would do it are the speaker or the speaker's side: 'we will answer', said the minister."""
    doers = _own_doers(token, trigger, fillers)
    whose = [w for w in doers if w.lower_ == "it" and not fillers.of_type(w, "actor")]  # 'the minister said it would'
    if whose or any(w.lower_ in _SPEAKING for w in doers) or (not doers and syntax.is_passive(token)):
        return True
    speaker = speakers[0].entity
    stateless = speaker.kind == "Person" and fillers.actors.acts_for(speaker) is None  # whosever official it is
    named = (f.entity for w in doers for f in fillers.of_type(w, "actor"))
    return any(fillers.same_side(one, speaker) or (stateless and one.kind == "State") for one in named)
