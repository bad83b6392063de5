"""Pronouns for what was held or made: 'A and B held talks. They were chaired by C', 'drew up a plan. It won praise'."""

from dragoman import tags
from dragoman.extraction.grammar import syntax
from dragoman.extraction.lexicon.nouns import sort_of
from dragoman.reading.parsed import Token

_DONE_TO = frozenset(
    """chair co-chair host hold attend dominate overshadow devote dedicate convene organise organize moderate boycott
    facilitate mediate broker postpone adjourn interrupt""".split()
)
"""What is done to meetings, and hardly to those who meet."""
_DOING = {"centre": "on", "center": "on", "revolve": "around", "deal": "with", "last": "", "drag": "on"}
"""What meetings do, with the preposition behind which their topic stands."""
_PRONOUNS = frozenset({"it", "they", "these", "this"})
_PLACES = frozenset({"obj", "obl", "nsubj", "nsubj:pass"})
_GROUPS = frozenset({"contact", "event"})


def gathering_before(pronoun: Token) -> Token | None:
    """Return the talks or summit of the sentence before that a pronoun takes up, by what is told of it; else None."""
    verb, lemma = pronoun.head, pronoun.head.lemma_.lower()
    if pronoun.lower_ not in _PRONOUNS or not pronoun.dep_.startswith("nsubj") or verb.pos_ != "VERB":
        return None
    if any(c.dep_ in {"aux", "aux:pass"} and c.lemma_.lower() == "be" for c in verb.lefts) and verb.tag_ == "VBN":
        told = lemma in _DONE_TO
    else:
        told = lemma in _DOING and (not _DOING[lemma] or bool(syntax.complements(verb, _DOING[lemma])))
    if not told:
        return None
    several = pronoun.lower_ in {"they", "these"}
    before = pronoun.doc[syntax.start_of(pronoun, 2) : pronoun.sent.start]
    fitting = (t for t in before if t.rel in _PLACES and (t.tag_ in tags.PLURALS) == several and _is_gathering(t))
    return next(fitting, None)


def _is_gathering(noun: Token) -> bool:
    sort = sort_of(noun) if noun.pos_ == "NOUN" else None
    return sort is not None and sort.group in _GROUPS


_DRAWING = frozenset("draw attract provoke spark earn elicit trigger win receive meet".split())
_REACTIONS = frozenset(
    "criticism condemnation fire praise support approval backing protest protests applause anger outrage".split()
)
"""What a thing draws or is met with."""


def judged_before(pronoun: Token) -> list[Token]:
    """Return what the sentence before says was made or done, if 'it' draws a reaction: 'It drew fire from Peru'."""
    if pronoun.lower_ != "it" or pronoun.head.lemma_.lower() not in _DRAWING:
        return []
    drawn = [*syntax.children(pronoun.head, "obj"), *syntax.complements(pronoun.head, "with")]
    before = syntax.sentence_before(pronoun)
    judged = before is not None and any(n.lemma_.lower() in _REACTIONS for n in drawn)
    return syntax.children(before.root, "obj", "nsubj:pass") if judged and before is not None else []
