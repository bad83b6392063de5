"""Agreements that a text only talks of: still negotiated, hoped for or planned, or missed."""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.governors import colour
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.things.thing_mentions import Mention
from dragoman.model import Status
from dragoman.reading.parsed import Token

_TALKS = frozenset({"talk", "talks", "negotiation", "discussion", "consultation"})


def is_negotiated(head: Token) -> bool:
    """Tell whether the agreement is still talked about: 'talks on a trade deal between A and B'."""
    above = head.head
    if head.rel == "nmod" and syntax.case(head) in {"on", "about", "over", "for", "towards", "toward"}:
        return above.lemma_.lower() in _TALKS
    if head.rel == "nsubj" and colour(above, head) in {"plan", "wish"}:
        return True  # 'a pact between A and B is in the works'
    if head.rel == "obl" and syntax.case(head) == "for" and above.lemma_.lower() in _WISHING:
        return True  # 'is pressing for a truce between A and B'
    made = head.rel == "obj" and above.lemma_.lower() in _MAKING
    if made and above.dep_ == "xcomp" and colour(above.head, above) in {"plan", "wish", "failure"}:
        return True  # 'is trying to broker a truce between A and B'
    under_way = head.dep_ == "nsubj:pass" and any(
        c.lower_ == "being" for c in syntax.children(above, "aux", "aux:pass")
    )
    return (head.rel == "obj" or under_way) and above.lemma_.lower() in {"negotiate", "draft"}


def is_missing(mention: Mention) -> bool:
    """Tell whether there is no such agreement: 'there is no pact', 'without a pact', 'the absence of a pact'."""
    head = mention.head
    said = head.rel in {"nmod", "nsubj"} and colour(head.head, head) == "failure"
    return mention.determiner != "definite" and (said or own_status(head)[0] is Status.DENIED)


def is_wished(mention: Mention) -> bool:
    """Tell whether an agreement is only hoped for or planned: 'looked forward to the conclusion of a pact between'.

    What is made of it tells more than its article: one whose conclusion is expected is not there yet.
    """
    if any(c.i < mention.head.i and c.lower_ in _IN_MIND for c in mention.head.children) or _is_aim(mention.head):
        return True
    below, made = mention.head, mention.determiner != "definite"
    while below.rel == "nmod" and below.head.lemma_.lower() in _COMING and syntax.case(below) == "of":
        below, made = below.head, True
    if not made or below.rel not in {"obj", "obl", "nsubj", "nsubj:pass", "nmod"}:
        return False
    if below.dep_ == "nsubj:pass" and syntax.base_form(below.head) in _HOPING:
        return True  # 'a final accord is hoped for'
    verdict = colour(below.head, below)
    if verdict is None and below.rel == "obj":  # 'want a pact', 'await the signing of'
        verdict = class_of(below.head, infinitive=True) if below.head.lemma_.lower() in _HOPING else None
    return verdict in {"plan", "wish"}


def _is_aim(head: Token) -> bool:
    """Tell whether its conclusion is what something is for, or is named for: 'Framework for the Conclusion of a'."""
    of = next((c for c in head.children if c.lower_ == "of" and c.dep_ == "case"), None)
    before = [t.lower_ for t in head.doc[max(0, of.i - 3) : of.i]] if of is not None else []
    return len(before) == 3 and before[2] in _COMING and "for" in before[:2]


_IN_MIND = frozenset(
    """possible potential prospective eventual future mooted rumoured rumored envisaged proposed draft planned would-be
    unsigned failed rejected abortive stillborn be""".split()
)
"""What an agreement is called that does not exist; the "be" is that of a would-be one."""
_COMING = frozenset("conclusion signing signature adoption finalisation finalization completion negotiation".split())
_HOPING = frozenset("hope plan want seek await expect urge desire demand envisage propose anticipate".split())
_WISHING = frozenset("press push call appeal plead hope campaign ask".split())
_MAKING = frozenset("broker mediate negotiate reach conclude strike secure clinch forge sign seal arrange".split())
