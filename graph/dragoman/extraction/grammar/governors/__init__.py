"""How a word colours what stands below it: an infinitive, a gerund, a clause, the noun of an event.

An infinitive has not happened unless its governor says so ('managed to', 'was forced to'); behind most prepositions no
gerund has either ('keen on signing', 'far from signing'); what is talked of, feared or floated is not there.
"""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.governors.complements import of_complement
from dragoman.extraction.grammar.governors.event_nouns import of_event
from dragoman.extraction.grammar.governors.gerunds import of_gerund
from dragoman.extraction.grammar.governors.prospects import DEBATES, PROSPECTS, VERDICTS
from dragoman.extraction.grammar.infinitives import (
    infinitive_complement,
    is_made_use_of,
    is_one_of_them,
    is_put_in_charge,
    is_taken_up,
    is_voted,
)
from dragoman.extraction.grammar.mood import is_kept, own_status
from dragoman.extraction.grammar.verb_forms import auxiliaries, is_to_infinitive
from dragoman.model import Status
from dragoman.reading.parsed import Token

_FACTUAL_NOUNS = frozenset("fact news announcement confirmation proof evidence notice notification note".split())
_CONTENTS = frozenset(
    """sign evidence indication hint report rumour rumor claim allegation idea chance hope fear possibility
    suggestion speculation proof guarantee assurance belief impression likelihood prospect demand proposal charge
    accusation assertion contention complaint insinuation notion argument""".split()
)
_TRUE = frozenset({"true", "case", "correct"})
_UNTRUE = frozenset("untrue false incorrect wrong".split())
_EARLIER = frozenset({"after", "since", "following"})
"""What stands before a gerund that tells of what came first."""


def is_content(clause: Token) -> bool:
    """Tell whether a clause taken for another says what a noun is about: 'no sign that Oslo signed the treaty'."""
    return (
        clause.dep_ in {"acl:relcl", "ccomp"}
        and clause.head.pos_ == "NOUN"
        and clause.head.lemma_.lower() in _CONTENTS
        and not syntax.children(clause.head, "cop")
        and any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    )


def colour(governor: Token, below: Token) -> str | None:
    """Return the class of a governor that colours what stands below it, None if it does not reach it."""
    if _is_let_stand(governor, below):
        return None
    if governor.lemma_ == "let" and below.lemma_ in {"know", "slip"}:
        return "report"  # 'let it be known that'
    if below.tag_ == "VBG" and any(c.lower_ in _EARLIER for c in syntax.children(below, "mark", "case")):
        return None  # 'After joining the bloc, Oslo called an election'
    if below.tag_ == "VBG" and (verdict := of_gerund(governor, below)) is not None:
        return verdict or None
    if is_put_in_charge(below):
        return VERDICTS.get(own_status(governor)[0])
    complement = below.dep_ in {"ccomp", "xcomp"} and not is_content(below)
    if complement or (below.dep_ in {"advcl", "acl"} and infinitive_complement(below)):
        return of_complement(governor, below)
    if below.pos_ == "NOUN" and (verdict := of_event(governor, below)) is not None:
        return verdict or None
    if below.dep_ in {"csubj", "csubj:pass"}:
        return _of_clause_in_front(governor, below)
    if below.dep_ in {"acl", "advcl"} and governor.lemma_.lower() in PROSPECTS | DEBATES and is_marked(below):
        return "plan"  # 'talks on joining the bloc'
    return _of_content(governor, below) if is_told_by(governor, below) else None


def is_told_by(noun: Token, clause: Token) -> bool:
    """Tell whether a clause is what a noun says: 'reports that Oslo signed the treaty'."""
    return noun.pos_ == "NOUN" and (clause.dep_ in {"acl", "nmod"} or is_content(clause))


def _is_let_stand(governor: Token, below: Token) -> bool:
    """Tell whether a governor leaves what is below as it is: 'took the chance to thank', 'it failed: Oslo signed'."""
    if below.tag_ == "VB" and (is_taken_up(below) or is_kept(below) or is_voted(below)):
        return True
    if below.lower_ == "time" and governor.lemma_.lower() in {"lose", "waste"}:
        return True
    colon = any(t.text == ":" for t in below.doc[governor.i : below.i])
    if below.dep_ in {"ccomp", "parataxis"} and colon and class_of(governor) == "failure":
        return True
    if below.dep_ == "ccomp" and below.i < governor.i and class_of(governor) in _NO_WORDS:
        return True
    return below.dep_ == "ccomp" and (_is_divided(below, governor) or _is_explained(governor, below))


_NO_WORDS = frozenset({None, "failure", "fact"})
"""What a verb is that nobody says a clause before it with: 'Norway signed, Iceland abstained' are two deeds."""


def _of_clause_in_front(governor: Token, clause: Token) -> str | None:
    """Return how a predicate colours the clause that is its subject: 'it is unlikely that Oslo left'."""
    status = own_status(governor)[0]
    if is_to_infinitive(clause):
        past = any(v.tag_ == "VBD" for v in (governor, *auxiliaries(governor)))
        return None if past and status is Status.REPORTED else "wish"
    word = governor.lemma_.lower()
    if word in _UNTRUE or (word in _TRUE and status is Status.DENIED):
        return "denial"
    if word in _TRUE and status is Status.HYPOTHETICAL:  # 'Is it true that Oslo left?'
        return "wish"
    return "wish" if class_of(governor, infinitive=True) in {"plan", "wish"} else None


def _of_content(noun: Token, below: Token) -> str | None:
    """Return how a noun colours what it is about: 'the threat to leave', 'no evidence that Oslo left'."""
    if below.tag_ == "VB" and below.pos_ == "VERB":
        return None if is_one_of_them(noun) or is_made_use_of(noun) else "wish"
    if not any(c.lower_ == "that" and c.dep_ == "mark" for c in below.children):
        return None
    determiners = {c.lower_ for c in noun.children}
    if "no" in determiners and noun.lemma_.lower() in {"doubt", "question", "secret"}:
        return None
    if determiners & {"no", "any", "little"}:
        return "wish"
    return None if noun.lemma_.lower() in _FACTUAL_NOUNS else "claim"


def _is_explained(governor: Token, below: Token) -> bool:
    """Tell whether a colon opens the grounds of what is denied before: 'Lee does not believe it: she has seen it'."""
    opened = any(c.text == ":" and governor.i < c.i < below.i for c in (*below.children, *governor.children))
    return opened and own_status(governor)[0] is Status.DENIED


def _is_divided(below: Token, governor: Token) -> bool:
    """Tell whether a semicolon divides a clause from the one behind it that seems to govern it: it stands by itself."""
    last = below.right_edge
    if last.i >= governor.i:
        return False
    return last.text == ";" or last.nbor().text == ";"


def is_marked(clause: Token) -> bool:
    """Tell whether a gerund follows a preposition, or a clause 'that': 'talks on joining', 'the charge that it had'."""
    marks = syntax.children(clause, "mark", "case")
    return bool(marks) and (clause.tag_ == "VBG" or any(m.lower_ == "that" for m in marks))
