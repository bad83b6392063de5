"""By name who does it where a noun only ranks or lists them: "one of the states that signed it"."""

from __future__ import annotations

from dragoman.extraction.grammar.syntax import antecedent, case, children
from dragoman.reading.parsed import Token


def named_among(those: Token) -> Token:
    """Return who is named behind 'among those': 'among those who signed were Chad and Fiji'; else the word itself.

    Or before: 'Chad was among those who signed', 'Chad is one of ten states that have signed', 'Chad is the only state
    that has signed'.
    """
    named = those.head
    among = case(those) in _AMONG
    if among and named.i > those.i and children(named, "cop") and named.pos_ in {"PROPN", "NOUN"}:
        return named  # 'those', 'the signatories'
    if _is_out_of(those, named):
        return _told_as(named) or those
    if (told := identified(those)) is not None:
        return told
    only = those.dep_ != "appos" and any(c.lower_ in _SINGLE for c in those.children)
    return (_told_as(those) if among or only else None) or those


def identified(noun: Token) -> Token | None:
    """Return by name who a subject is said to be: 'the first state to sign was Chad', 'the leader who left was Lee'.

    Or to have among them: 'the states that signed include Chad'.
    """
    name = noun.head
    if case(name) or not children(noun, "acl", "acl:relcl"):
        return None  # 'both are in Oslo'
    if noun.rel == "nsubj" and name.lemma_ == "include" and noun.i < name.i and noun.tag_ in {"NNS", "DT"}:
        return next((o for o in children(name, "obj") if o.pos_ == "PROPN"), None)
    named = noun.rel == "nsubj" and name.i > noun.i and noun.pos_ != "PROPN" and name.pos_ == "PROPN"
    asked = any(c.lower_ in _NOT for c in name.children)
    return name if named and children(name, "cop") and not asked else None


_AMONG = frozenset({"among", "amongst"})
_SINGLE = frozenset({"only", "first", "last", "second", "third", "sole", "latest"})


def _is_out_of(those: Token, one: Token) -> bool:
    return those.rel == "nmod" and case(those) == "of" and one.pos_ == "NUM" and one.i < those.i


def _told_as(predicate: Token) -> Token | None:
    """Return who is said to be something, or has it said behind the name, no more and no less: 'Chad is one'."""
    if predicate.dep_ in {"appos", "nmod"} and predicate.head.pos_ == "PROPN":
        return predicate.head if predicate.head.i < predicate.i else None
    unsure = any((c.dep_ == "aux" and c.lemma_ != "have") or c.lower_ in _NOT for c in predicate.children)
    subjects = [c for c in children(predicate, "nsubj") if c.i < predicate.i]
    told = bool(children(predicate, "cop")) and not unsure and predicate.dep_ != "xcomp"
    return antecedent(subjects[0]) if told and subjects else None


_NOT = frozenset({"not", "n't", "never", "no", "neither", "hardly"})
