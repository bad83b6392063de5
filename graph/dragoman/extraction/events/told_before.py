"""What the sentence before tells of, where a speaker only judges it: 'Chad left the pact. "A disgrace," said Lee.'"""

from dragoman import tags
from dragoman.extraction.events.filler_types import Filler, deed_of
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.verb_classes import UNMAKING
from dragoman.extraction.lexicon import attitudes
from dragoman.model import Status
from dragoman.reading.parsed import Token

_KNOWN = ("agreement", "initiative", "event")
"""Things that are known by their nouns and come before the deed: who signs a pact is judged for the pact."""
_PLACES = ("obj", "nsubj:pass", "nsubj", "obl")
"""Where they stand in their clause, the likeliest first."""


_MAKING = frozenset(
    """pass issue publish approve announce unveil impose adopt raise make hold carry launch propose uphold release order
    introduce deliver give conduct stage declare table present reveal outline draft enact decree cut increase hand open
    sign lift start begin""".split()
)
"""What is done to a thing that is there by it: who judges 'it' judges the thing."""
_NO_THINGS = frozenset({"Person", "PersonGroup", "FundingCommitment", "Quantity", "MonetaryAmount"})


SEVERAL = frozenset({"they", "these"})
"""What takes up several things."""


def told_before(word: Token, speakers: list[Filler], fillers: Fillers, verb: Token | None = None) -> list[Filler]:
    """Return the thing or deed that the sentence before tells of as a fact, by others than the speakers.

    So does a verb of the same sentence: 'Chad left the pact, and Peru protested'.
    """
    before = syntax.sentence_before(word)
    root = verb if verb is not None else before.root if before is not None else None
    clause = _told_in(root) if root is not None else None
    if clause is None or own_status(clause)[0] is not Status.REPORTED:
        return []
    doers = [f for s in arguments.logical_subjects(clause) for f in fillers.of_type(s, "actor")]
    if any(fillers.same_side(d.entity, s.entity) for d in doers for s in speakers):
        return []
    unmade = syntax.base_form(clause) in UNMAKING  # 'withdrew from the pact': to do so
    below = [] if unmade else [c for place in _PLACES for c in syntax.children(clause, place)]
    things = [f for c in below for kind in _KNOWN for f in fillers.of_type(c, kind)]
    deed = deed_of(clause)
    if not things and syntax.base_form(clause) in _MAKING:  # 'passed the bill', 'a ruling was issued'
        made = [o for o in syntax.children(clause, "obj", "nsubj:pass") if o.pos_ == "NOUN"]
        things = [f for o in made for f in fillers.of_type(o, "thing") if f.entity.kind not in _NO_THINGS]
    if word.lower_ in SEVERAL:  # 'raised tariffs. They are unfair'
        return [f for f in things if f.token.tag_ in tags.PLURALS][:1]
    if things or not deed:
        return things[:1]
    return [Filler(fillers.things.topic(deed), clause, fillers.span(clause))]


def _told_in(root: Token) -> Token | None:
    """Return the clause that tells what has happened: of what somebody says, what is said."""
    if root.pos_ != "VERB":
        return None
    if root.lemma_.lower() not in attitudes()["report"] | attitudes()["claim"]:
        return root
    told = next((c for c in syntax.children(root, "ccomp") if c.pos_ == "VERB"), None)
    made = syntax.base_form(root) in _MAKING and syntax.children(root, "obj", "nsubj:pass")  # 'published the report'
    return told or (root if made else None)
