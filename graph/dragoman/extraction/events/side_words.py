"""Words about the sides of an event: which may be one, what belongs to a deed or its expression, what to others."""

from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.functions.light_verbs import STRETCHES
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.surroundings import NOMINAL, is_beside, is_time, whole_phrase
from dragoman.extraction.labels import slug
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Token

_TO_SIDES = frozenset(
    (
        "of on to in against with for from at into over between near toward towards across along around inside off "
        "onto outside throughout upon"
    ).split()
)
"""Before a side, if anything is."""
_CONTACTING = frozenset("phone telephone call ring write cable text".split())
_GROUND = frozenset({"border", "frontier"})
"""Words of an expression that are also where it happens: 'sent tanks to its border with Chad'."""
_AMID = frozenset("amid amidst following despite notwithstanding since because".split()) | {
    "because of", "according to", "ahead of", "due to", "owing to", "thanks to",
}  # fmt: skip
"""What brings in the circumstances of a deed."""
_WHILE = frozenset("as while when although though because since even whereas after".split())
"""What opens a clause on what others do at the time."""
_ANYBODY = frozenset("anyone anybody everyone everybody those".split())
_WHOLES = STRETCHES | nouns("amounts") | frozenset("campaign act wave spate spree threat use".split())


def is_part_of(noun: Token) -> bool:
    """Tell whether a deed is what there is so much of: 'a series of raids', but not 'concern about raids'."""
    return syntax.case(noun) == "of" and noun.head.lemma_.lower() in _WHOLES


def only_dates(clause: Token) -> bool:
    """Tell whether a clause or event only says how long before or after it was: 'a week after Oslo had voted'."""
    marks = (m for m in syntax.children(clause, "mark", "case") if m.lower_ in {"after", "before"} and m.i)
    return any(is_time(mark.nbor(-1)) for mark in marks)


def is_next_deed(verb: Token, trigger: Token, targets: tuple[Filler, ...]) -> bool:
    """Tell whether a verb is joined to those before with an object of its own: 'deplored the raid and praised Chad'."""
    joined = verb.dep_ == "conj" and verb.pos_ == "VERB" and verb.i > trigger.i
    shared = {t.token.i for t in targets}  # 'attacked and burned villages'
    return joined and any(o.i not in shared for o in syntax.children(verb, "obj"))


def is_of_another(noun: Token, trigger: Token) -> bool:
    """Tell whether a noun is what somebody else does beside it: 'Oslo vetoed it, and Chad abstained'."""
    return any(above.i > trigger.i and is_beside(above) for above in syntax.clauses_above(noun))


def is_meanwhile(noun: Token, trigger: Token) -> bool:
    """Tell whether a noun only tells what else was going on: 'left amid a row with Chad', 'left as Chad voted'."""
    for word in syntax.clauses_above(noun):
        if word.i <= trigger.i:
            break
        if word.pos_ == "VERB":
            marks = {m.lower_ for m in syntax.children(word, "mark")}
            own = syntax.children(word, "nsubj", "nsubj:pass")
            wanted = "as" in marks and any(c.lower_ == "had" for c in word.children)  # 'as Chad had wanted'
            if own and word.dep_ == "advcl" and marks & _WHILE and not wanted:
                return True
        elif syntax.case(word) in _AMID:
            return True
    return False


def is_anybody(pronoun: Token) -> bool:
    """Tell whether a clause says whom a pronoun stands for: 'anyone who joins the march'."""
    return pronoun.lower_ in _ANYBODY and bool(syntax.children(pronoun, "acl:relcl"))


def is_absolute(noun: Token) -> bool:
    """Tell whether a noun only does something meanwhile: 'passed it, with Oman and Chad abstaining'."""
    return syntax.is_absolute(syntax.first_joined(noun))


def contacted(verb: Token) -> list[Token]:
    """Return whom somebody rang or wrote to in order to do it: 'phoned the emir to offer condolences'."""
    verb = verb.head if verb.pos_ == "NOUN" and verb.dep_ == "obj" else verb
    above = verb.head
    if verb.dep_ not in {"advcl", "xcomp"} or verb.tag_ != "VB" or above.lemma_.lower() not in _CONTACTING:
        return []
    return syntax.children(above, "obj", "iobj") or syntax.complements(above, "to")


def is_neighbour(noun: Token) -> bool:
    """Tell whether a noun only says whose border it is: 'held drills near the border with Chad'."""
    return syntax.case(noun) == "with" and noun.head.lemma_.lower() in _GROUND


def phrase_words(noun: Token) -> list[Token]:
    """Return the words of a noun phrase, without what is coordinated with it."""
    span = whole_phrase(noun)
    return [t for t in noun.subtree if span.start <= t.idx < span.end]


def description_words(noun: Token) -> list[Token]:
    """Return the words that only say who somebody is: 'Deputy Minister' in 'led by Deputy Minister Ann Lee'."""
    return [t for child in syntax.children(noun, "nmod:desc", "compound", "appos") for t in child.subtree]


def is_venue(side: Filler, trigger: Token) -> bool:
    """Tell whether a side is only the town where it was said: 'agreed in Lima to send aid', not 'in Peru'."""
    directly = side.token.head == trigger and syntax.case(side.token) in {"in", "at"}
    return directly and side.token.pos_ == "PROPN" and side.entity.kind in {"Place", "Topic"}


def is_ground(side: Filler) -> bool:
    """Tell whether a side is only where forces go: 'sent a frigate to the waters off Guyana'."""
    return side.entity.kind == "Place" or syntax.case(side.token) in {"in", "at", "off", "along", "around", "through"}


def is_locality(noun: Token) -> bool:
    """Tell whether a name that no list knows stands where places do: 'in Kunduz', 'near Borno town'."""
    named = [t for t in (noun, *syntax.children(noun, "compound")) if t.pos_ == "PROPN" and not is_time(t)]
    return bool(named) and not is_time(noun) and syntax.case(noun) in {"in", "at", "near", "outside"}


def may_be_side(noun: Token, token: Token, trigger: Trigger) -> bool:
    """Tell whether a noun behind the trigger may be a side by its preposition: 'fired at Chad', not 'at dawn'."""
    preposition = syntax.case(noun)
    if noun.head.lemma_.lower() == "condition" and syntax.case(noun.head) == "on":
        return False  # 'spoke on condition of anonymity'
    aside = is_time(noun) or only_dates(noun) or is_absolute(noun)
    return (
        (not preposition or preposition in _TO_SIDES)
        and not aside
        and not (preposition and is_own_word(noun, token, trigger))
    )


def may_name(token: Token) -> bool:
    """Tell whether a word can head a noun phrase; an adjective with its article can: 'the general', 'the wounded'."""
    return bool(syntax.children(token, "det")) if token.pos_ == "ADJ" else token.pos_ in NOMINAL


def is_own_word(noun: Token, token: Token, trigger: Trigger) -> bool:
    """Tell whether a noun belongs to the trigger's expression: 'strike' in 'went on strike'."""
    words = {noun.lower_, noun.lemma_.lower()} - _GROUND
    others = (trigger.beside.get(first, ()) for first in (token.lower_, token.lemma_.lower()))
    return not words.isdisjoint(trigger.where) or any(not words.isdisjoint(other) for other in others)


def is_of_expression(noun: Token, token: Token, trigger: Trigger) -> bool:
    """Tell whether a noun is a further word of the expression itself: 'fire' in 'set fire to'."""
    words = {noun.lower_, noun.lemma_.lower()}
    return any(not words.isdisjoint(trigger.beside.get(first, ())) for first in (token.lower_, token.lemma_.lower()))


def is_mutual(token: Token, targets: tuple[Filler, ...]) -> bool:
    """Tell whether a deed is done to each other or to what is each other's: 'shelled each other's villages'."""
    return any(map(arguments.is_mutual, [t.token for t in targets] or syntax.children(token, "obj", "obl")))


def told_apart(side: Filler, sources: tuple[Filler, ...]) -> Filler:
    """Return a target told apart from the source where a vague phrase was taken for the same."""
    if all(side.entity.id != s.entity.id or side.token == s.token for s in sources):
        return side
    label = " ".join(side.span.of(side.token.doc.text).split())
    return Filler(Entity(f"topic/{slug(label)}", "Topic", label), side.token, side.span)


def without_verb(side: Filler, verb: Token) -> Filler:
    """Return a source without the verb itself, where the parse took that for a participle: 'the front called on'."""
    clauses = [c for c in syntax.children(side.token, "acl") if c.is_ancestor(verb)]
    first = min([verb, *clauses, *syntax.children(verb, "aux", "aux:pass", "advmod")], key=lambda t: t.i)
    if not side.span.start < first.idx < side.span.end or side.token.i >= first.i or not first.i:
        return side
    last = first.nbor(-1)
    return Filler(side.entity, side.token, Span(side.span.start, last.idx + len(last)))


def widened(side: Filler, trigger: Token) -> Filler:
    """Return a target with the words of the whole object that holds it: 'aid to the valley', not only 'the valley'."""
    top = side.token
    while (
        top.dep_ in {"nmod", "nmod:poss", "compound", "amod"}
        and top.head.i > trigger.i
        and top.head.pos_ in {"NOUN", "PROPN"}
    ):
        top = top.head
    return Filler(side.entity, side.token, whole_phrase(top)) if top != side.token else side
