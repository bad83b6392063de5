"""Deeds done by saying so: “We condemn the raid,” said Lee. The quoted words are the deed, so it is reported."""

from collections.abc import Iterator

from dragoman.extraction import syntax
from dragoman.extraction.engine import Occurrence
from dragoman.extraction.fillers import Filler, Fillers
from dragoman.extraction.frames import Frame, Lexicon
from dragoman.extraction.quotations import Quotations
from dragoman.extraction.realis import Standing, own_status
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

_FIRST_PERSON = frozenset({"i", "we"})
_SPEECH_ACTS = frozenset({"supporting", "criticizing", "accusing", "announcing", "threatening"})
"""Frames whose deed is done with words."""
_NOW = frozenset({"VBP", "VB", "VBG"})


def performatives(doc: Doc, lexicon: Lexicon, fillers: Fillers, quotations: Quotations) -> Iterator[Occurrence]:
    """Yield what quoted speakers do in the first person and the present tense, with the speaker as its doer."""
    for token in doc:
        rows = lexicon.triggers("verb", syntax.base_form(token)) if token.pos_ == "VERB" else ()
        rows = tuple(row for row in rows if row[0].name in _SPEECH_ACTS and len(row[2]) == 1)
        speakers = _speakers(token, fillers, quotations) if rows else []
        for frame, trigger, _ in rows if speakers else ():
            role = next(role for role in trigger.functions if role != "source")
            done_to = fillers.fill(token, trigger, role, frame)
            if done_to and _states(frame, role):
                sides = {"source": tuple(speakers[:1]), role: done_to}
                yield Occurrence(frame, trigger, token, sides, Standing(Status.REPORTED, None, "a speech act"))
                break


def _speakers(verb: Token, fillers: Fillers, quotations: Quotations) -> list[Filler]:
    """Return who says the quoted words of which this verb is one, if they tell what 'I' or 'we' do now."""
    if verb.tag_ not in _NOW or not quotations.covers(verb) or own_status(verb)[0] is not Status.REPORTED:
        return []
    subject, speech = syntax.surface_subject(verb), quotations.speech_of(verb)
    if subject is None or subject.lower_ not in _FIRST_PERSON or speech is None:
        return []
    return [f for s in syntax.logical_subjects(speech) for f in fillers.of_type(s, "actor")]


def _states(frame: Frame, role: str) -> bool:
    return any(role in fact for fact in frame.facts)
