"""Who is cited without a verb of saying: 'according to the ministry', 'in the words of the envoy'."""

from collections.abc import Iterator

from dragoman.extraction import syntax
from dragoman.extraction.engine import Occurrence
from dragoman.extraction.filler_types import Filler
from dragoman.extraction.fillers import Fillers
from dragoman.extraction.frames import Lexicon
from dragoman.extraction.realis import Standing
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

SAYING, ESTIMATING = "saying", "estimating"
"""The frames whose events a citation is: that of a figure in round numbers is an estimate."""
_REPORTS = frozenset(
    """report survey study poll figure datum data statistic statistics statement account analysis review bulletin count
    tally census assessment index record letter""".split()
)
"""What is cited for its author."""
_ROUND = 1000
_ROUGHLY = frozenset({"about", "nearly"})


def citations(doc: Doc, lexicon: Lexicon, fillers: Fillers) -> Iterator[Occurrence]:
    """Yield a saying for each 'according to X' in a clause: X says what the clause is about, or estimates how many."""
    frames = {f.name: f for f in lexicon.frames}
    for token in doc:
        cited = _cited(token)
        clause = _clause(cited) if cited is not None else None
        if cited is None or clause is None:
            continue
        speakers = fillers.of_type(cited, "actor") or _authors(cited, fillers)
        figures, contents = _figures(clause, fillers), fillers.of_type(clause, "matter")
        frame, role, told = (ESTIMATING, "quantity", figures) if figures else (SAYING, "content", contents)
        if speakers and told:
            roles = {"source": tuple(speakers[:1]), role: tuple(told[:1])}
            standing = Standing(Status.REPORTED, None, "cited")
            yield Occurrence(frames[frame], frames[frame].triggers[0], token, roles, standing)


def _authors(paper: Token, fillers: Fillers) -> list[Filler]:
    """Return whose a cited report or figure is: 'World Bank figures', 'a survey by the Levada Centre'."""
    if paper.lemma_.lower() not in _REPORTS or paper.pos_ != "NOUN":
        return []
    owners = syntax.children(paper, "nmod:poss", "compound", "amod")
    owners += [noun for preposition in ("by", "from", "of") for noun in syntax.complements(paper, preposition)]
    return [filler for owner in owners for filler in fillers.of_type(owner, "actor")]


def _figures(clause: Token, fillers: Fillers) -> list[Filler]:
    """Return the round or rough number of people or things that a clause is about: '71,000 people have fled'."""
    found = []
    for noun in (*syntax.children(clause, "nsubj", "nsubj:pass"), *syntax.children(clause, "obj")):
        amount = fillers.quantities.at(noun)
        if amount is None or amount.is_money or amount.unit.startswith("percent"):
            continue
        if (amount.value >= _ROUND and amount.value % 100 == 0) or amount.comparator in _ROUGHLY:
            found.append(Filler(amount.entity, noun, amount.span))
    return found


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
