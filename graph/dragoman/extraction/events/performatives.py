"""Deeds done by saying so: “We condemn the raid,” said Lee. The words are the deed, so it is reported.

They are quoted, or stand behind a colon ('Foreign ministry: We condemn the raid'), or are those of a statement that
opens the text ('Statement by the foreign ministry').
"""

from collections.abc import Iterator

from dragoman import tags
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.matching import mismatch
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.clauses import OPENING_MARKS
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, cited_for, speakers_of
from dragoman.extraction.grammar.surroundings import author
from dragoman.extraction.lexicon.frame import Frame, Lexicon
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

_FIRST_PERSON = frozenset({"i", "we"})
_SPEECH_ACTS = frozenset({"supporting", "criticizing", "accusing", "announcing", "threatening"})
"""Frames whose deed is done with words."""
_INSIDE = frozenset({"nmod", "nmod:poss", "nmod:desc", "compound", "amod", "flat", "appos"})
_PAPERS = frozenset("statement declaration communiqué communique release note".split())
_LONGEST_SIGNATURE = 7
"""How many words may name, before a colon, whose note a text is."""
_NOW = frozenset({"VBP", "VB", "VBG"})


def performatives(doc: Doc, lexicon: Lexicon, fillers: Fillers, quotations: Quotations) -> Iterator[Occurrence]:
    """Yield what quoted speakers do in the first person and the present tense, with the speaker as its doer."""
    for token in doc:
        said_now = token.pos_ == "VERB" and token.tag_ in _NOW | {"VBZ"}
        rows = lexicon.triggers("verb", syntax.base_form(token)) if said_now else ()
        rows = tuple(r for r in rows if r[0].name in _SPEECH_ACTS and len(r[2]) == 1 and not mismatch(token, *r[1:]))
        speakers = _speakers(token, fillers, quotations) if rows else []
        for frame, trigger, _ in rows if speakers else ():
            role = next(role for role in trigger.functions if role != "source")
            done_to = fillers.fill(token, trigger, role, frame)
            if done_to and _states(frame, role):
                sides = {"source": tuple(speakers), role: done_to}
                how, speech = Standing(Status.REPORTED, None, "a speech act"), quotations.speech_of(token)
                yield Occurrence(frame, trigger, token, sides, how, speech=speech)
                break


def _speakers(verb: Token, fillers: Fillers, quotations: Quotations) -> list[Filler]:
    """Return who says the words of which this verb is one, if they tell what 'I' or 'we' do now."""
    if own_status(verb)[0] is not Status.REPORTED:
        return []
    subject = arguments.surface_subject(verb)
    if subject is not None and verb.tag_ == "VBZ":
        return _own_side(subject, fillers, quotations.speech_of(verb))
    if subject is None or subject.lower_ not in _FIRST_PERSON or verb.sent.text.rstrip(' ”"').endswith("?"):
        return []
    quoted = any(t.text in OPENING_MARKS for t in verb.sent)  # 'in the words of Lee, “we back it.”'
    speech = quotations.speech_of(verb) or (cited_for(verb) if quoted else None)
    if speech is not None:
        saying = [m for s in speakers_of(speech) for m in syntax.coordinated(author(s))]
        speakers = [f for s in saying for f in fillers.of_type(s, "actor")]
        return speakers if subject.lower_ == "we" else speakers[:1]
    if (named := syntax.introduced(verb)) is not None:
        body = fillers.body_of(named)
        return (
            [body] if body is not None else [f for w in syntax.coordinated(named) for f in fillers.of_type(w, "actor")]
        )
    known = [f for f in fillers.of_type(subject, "actor") if f.entity.kind == "Person"]  # whose turn it is
    heading = next((word for word in _heading(verb) if fillers.of_type(word, "actor")), None)
    issuers = syntax.coordinated(heading) if heading is not None else []  # 'Joint statement by Fiji and Tonga'
    return known or [f for word in issuers for f in fillers.of_type(word, "actor")]


def _own_side(subject: Token, fillers: Fillers, speech: Token | None) -> list[Filler]:
    """Return who speaks for the own side: '"My country condemns the raid," said Lee', '"Peru backs it," Lima said'."""
    saying = arguments.logical_subjects(speech) if speech is not None else []
    speakers = [f for s in saying for m in syntax.coordinated(s) for f in fillers.of_type(m, "actor")][:1]
    ours = any(c.lower_ in {"my", "our"} for c in syntax.children(subject, "nmod:poss"))
    if ours:
        return speakers if subject.lemma_.lower() in _OWN else []
    named = fillers.of_type(subject, "actor") if subject.pos_ == "PROPN" else []
    return [
        n for n in named[:1] for s in speakers if n.entity.kind == "State" and fillers.same_side(n.entity, s.entity)
    ]


_OWN = frozenset(
    "country nation government administration people ministry state party union delegation side bloc".split()
)


def _heading(verb: Token) -> list[Token]:
    """Return who is named as the speaker in front of a colon, or as the author of the statement that the text is."""
    here = list(verb.sent)
    colons = [t.i for t in here if t.text == ":" and t.i < verb.i]
    if not colons and verb.sent.start and verb.doc[verb.sent.start - 1].text == ":":
        here = list(verb.doc[verb.sent.start - 1].sent)
        colons = [here[-1].i]
    if colons:
        front = [t for t in here if t.i < colons[0]]
        telling = [s for t in front if t.pos_ == "VERB" for s in arguments.logical_subjects(t)]
        return telling or [t for t in front if t.pos_ in {"NOUN", "PROPN"} and t.dep_ not in _INSIDE]
    opening = verb.doc[0].sent.root
    if author(opening) != opening and opening.pos_ == "NOUN":
        return [author(opening)]
    signed = next((t.i for t in verb.doc[:_LONGEST_SIGNATURE] if t.text == ":"), 0)
    if signed and signed < verb.i:  # 'MFA Estonia: The minister met ... We condemn ...'
        names = [t for t in verb.doc[:signed] if t.pos_ in {"NOUN", "PROPN"}]
        return [*(t for t in names if t.dep_ == "appos"), *(t for t in names if t.dep_ not in _INSIDE)]
    return _letterhead(verb)


def _letterhead(verb: Token) -> list[Token]:
    """Return the names in the lines above a statement: 'Ministry of Trade of Peru', 'STATEMENT'."""
    first = next((t.i for t in verb.doc if t.tag_ in tags.FINITE), 0)
    above = [t for s in verb.doc.sents if s.end <= first for t in s]
    papers = any(t.lemma_.lower() in _PAPERS or t.lower_ in _PAPERS for t in above)
    return [t for t in above if t.pos_ in {"NOUN", "PROPN"} and t.dep_ not in _INSIDE] if papers else []


def _states(frame: Frame, role: str) -> bool:
    return any(role in fact for fact in frame.facts)
