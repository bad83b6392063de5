"""Who is cited without a verb of saying: 'according to the ministry', 'in the words of the envoy'."""

from collections.abc import Iterator

from dragoman.extraction import syntax
from dragoman.extraction.engine import Occurrence
from dragoman.extraction.fillers import Fillers
from dragoman.extraction.frames import Lexicon
from dragoman.extraction.realis import Standing
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

FRAME = "saying"
"""The frame whose event a citation is."""


def citations(doc: Doc, lexicon: Lexicon, fillers: Fillers) -> Iterator[Occurrence]:
    """Yield a saying for each 'according to X' in a clause: X says what the clause is about."""
    frame = next(f for f in lexicon.frames if f.name == FRAME)
    for token in doc:
        cited = _cited(token)
        clause = _clause(cited) if cited is not None else None
        if cited is None or clause is None:
            continue
        speakers, contents = fillers.of_type(cited, "actor"), fillers.of_type(clause, "matter")
        if speakers and contents:
            roles = {"source": tuple(speakers[:1]), "content": tuple(contents[:1])}
            yield Occurrence(frame, frame.triggers[0], token, roles, Standing(Status.REPORTED, None, "cited"))


def _cited(token: Token) -> Token | None:
    """Return who is behind 'according to', or whose view it is: 'in Kenya's view', 'as Lee put it'."""
    if token.lower_ in {"view", "opinion"} and syntax.case(token) == "in" and token.rel == "obl":
        owners = [*syntax.children(token, "nmod:poss"), *syntax.complements(token, "of")]
        return owners[0] if owners else None
    if token.lower_ == "put" and any(c.lower_ == "it" for c in syntax.children(token, "obj")):
        quoted = any(c.lower_ == "as" and c.dep_ == "mark" for c in token.children)
        subjects = syntax.logical_subjects(token) if quoted and token.dep_ == "advcl" else []
        return subjects[0] if subjects else None
    if token.lower_ != "according" or token.i + 2 >= len(token.doc) or token.nbor().lower_ != "to":
        return None
    if token.dep_ == "case":
        return token.head
    behind = syntax.children(token, "obl", "nmod", "obj")
    return behind[0] if behind else None


def _clause(cited: Token) -> Token | None:
    """Return the verb of the clause that the citation belongs to."""
    above = (t for t in syntax.clauses_above(cited) if t.lower_ not in {"according", "put"})
    return next((t for t in above if t.pos_ == "VERB" or syntax.children(t, "cop")), None)
