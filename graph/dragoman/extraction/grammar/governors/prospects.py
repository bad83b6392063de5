"""Words of what is yet to come, and what the standing of a word means for what is below it."""

from dragoman.model import Status
from dragoman.reading.parsed import Token

_INCLINED = frozenset(
    """open resign amenable receptive warm object close closer near nearer oppose opposed objection resistant
    averse commit committed dedicate devote""".split()
)
"""Words behind whose 'to' stands what has not been done: 'close to signing', 'opposed to joining'."""
VERDICTS = {Status.DENIED: "failure", Status.PLANNED: "plan", Status.HYPOTHETICAL: "wish"}
PROSPECTS = frozenset(
    """date invitation offer proposal plan request call hope prospect possibility preparation chance bid demand
    appeal schedule venue readiness willingness pressure push support backing candidacy application aspiration
    ambition path campaign interest idea speculation rumour rumor threat fear notion option risk danger likelihood
    favour favor proposition case event roadmap blueprint timetable""".split()
)
"""Nouns whose complement has not happened: 'a date for the meeting', 'an invitation to a summit'."""
DEBATES = frozenset("talk negotiation discussion debate question idea consultation referendum vote".split())


def looks_ahead(word: Token) -> bool:
    """Tell whether what stands behind its 'to' has not happened: 'looked forward to visiting', 'close to signing'."""
    ahead = word.lemma_.lower() == "look" and any(c.lower_ == "forward" for c in word.children)
    return ahead or not _INCLINED.isdisjoint({word.lemma_.lower(), *(c.lower_ for c in word.children)})
