"""Who does what a gerund tells, where the words around it say so: 'thanked Oslo for hosting', 'caught spying'."""

from dragoman import tags
from dragoman.extraction.grammar.syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    antecedent,
    base_form,
    case,
    children,
    is_set_off,
)
from dragoman.reading.parsed import Token

TEMPORAL = frozenset({"after", "before", "while", "upon", "following", "when"})
_THANKS = frozenset("gratitude thanks thank appreciation praise".split())
DEEDS = frozenset("effort role part work success leadership contribution involvement mediation".split())
"""What is somebody's own in doing something."""


def owner_of_gerund(verb: Token) -> Token | None:
    """Return whose deed a gerund tells by the word before it: 'a protest at Lee's having received the rebels'."""
    first = min((c for c in children(verb, "aux") if c.tag_ == "VBG"), default=verb, key=lambda c: c.i)
    if first.tag_ != "VBG" or verb.dep_ in {"amod", "compound"} or first.i == verb.sent.start:
        return None
    before = first.nbor(-1)
    return before.head if before.tag_ == "POS" else before if before.tag_ == "PRP$" else None


_WITNESSED = frozenset("catch see spot find film discover observe".split())


def caught(gerund: Token) -> Token | None:
    """Return who was caught at it by the words right before: 'jailed a Dane | caught arming rebels'."""
    participle = gerund.head
    if gerund.tag_ != "VBG" or participle.tag_ not in tags.PAST or base_form(participle) not in _WITNESSED:
        return None
    bare = not any(c.dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS, "aux", "aux:pass", "obj"} for c in participle.children)
    before = participle.nbor(-1) if bare and participle.i > participle.sent.start else participle
    return antecedent(before) if before.pos_ in {"NOUN", "PROPN"} else None


def of_deed(gerund: Token) -> Token | None:
    """Return who does it by the object before: 'thanks to Oslo for hosting', 'lauded its role in freeing'."""
    marks = {c.lower_ for c in gerund.children if c.dep_ in {"mark", "case"}}
    for noun in children(gerund.head, "obj"):
        if noun.i > gerund.i:
            continue
        if "for" in marks and noun.lemma_.lower() in _THANKS:
            behind = [*children(noun, "nmod"), *children(gerund.head, "obl")]
            return next((antecedent(c) for c in behind if case(c) == "to" and c.i < gerund.i), None)
        if "in" in marks and noun.lemma_.lower() in DEEDS:
            return whose_deed(noun, gerund)
    return None


def whose_deed(noun: Token, gerund: Token) -> Token | None:
    """Return who has the deeds that a noun names: 'its role', 'the efforts of Oslo'."""
    owners = [*children(noun, "nmod:poss"), *(c for c in children(noun, "nmod") if case(c) == "of")]
    return next((antecedent(c) for c in owners if c.i < gerund.i), None)


_USING = frozenset("use need keep prepare ready save reserve leave thank apologise apologize".split())
"""Verbs of which the subject does what stands behind 'for': 'used Lima for launching raids'."""


def blamed(gerund: Token) -> Token | None:
    """Return by name who is judged for what they did: 'took Oslo to task for jailing him', 'lashed out at Oslo for'."""
    verb = gerund.head
    if (
        gerund.tag_ != "VBG"
        or base_form(verb) in _USING
        or not any(m.lower_ == "for" for m in children(gerund, "mark"))
    ):
        return None
    objects = children(verb, "obj")
    judged = objects or [c for c in children(verb, "obl") if case(c) in {"at", "with"}]
    return next((c for c in judged if c.pos_ == "PROPN" and verb.i < c.i < gerund.i), None)


def tells_of_object(gerund: Token) -> bool:
    """Tell whether a gerund is no aside of its own: 'accused it of lying', but not 'accused it, calling it a liar'."""
    if gerund.dep_ == "conj" or children(gerund, "cc"):  # 'by condemning it and calling it off'
        return False
    if any(c.dep_ in {"mark", "case"} for c in gerund.children):
        return not any(c.lower_ in TEMPORAL | {"by", "in", "without"} for c in children(gerund, "mark", "case"))
    return gerund.left_edge.i > 0 and not is_set_off(gerund)


def is_helped_in(gerund: Token) -> bool:
    """Tell whether a gerund is what the one helped does: 'supports Chad in joining the bloc'."""
    return base_form(gerund.head) in _HELPING and any(m.lower_ == "in" for m in children(gerund, "mark"))


_HELPING = frozenset("support help assist aid back encourage guide advise".split())
