"""What a governing word says of what it governs: that it is told, claimed, planned, wished, denied or a fact."""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.lexicon import attitudes
from dragoman.reading.parsed import Token

_MADE = frozenset({"clear", "plain", "known", "public", "explicit"})
"""What one makes it that one says."""


def class_of(governor: Token, infinitive: bool = False) -> str | None:
    """Return the attitude class of a governing word; with an infinitive below, plans and wishes come first."""
    lemma = governor.lemma_.lower()
    if lemma in _MADE and governor.rel == "xcomp" and governor.head.lemma_.lower() == "make":
        return "report"  # 'made it clear that Oslo had signed'
    prt = syntax.particle(governor)
    names = (f"{lemma}-{prt}",) if prt else (lemma,)
    order = ("failure", "plan", "wish", "denial", "fact", "claim", "report")
    if not infinitive:
        order = ("failure", "denial", "report", "claim", "wish", "plan", "fact")
    table = attitudes()
    if infinitive and lemma in table["applying"]:
        return "wish"
    return next((c for name in names for c in order if name in table[c]), None)
