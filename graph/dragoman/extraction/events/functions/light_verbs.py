"""Light verbs: 'paid' in 'paid a visit', whose sides are those of the noun."""

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax, wordorder
from dragoman.extraction.grammar.list_items import is_item
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token

STRETCHES = frozenset(
    """round series hour day week month year session cycle phase lot conclusion completion start opening resumption
    launch beginning end collapse breakdown chorus wave storm torrent barrage flood litany tide stream""".split()
)
"""What there is of talks."""


def light_verb(token: Token, trigger: Trigger) -> Token | None:
    """Return the light verb that carries this noun: 'paid' in 'paid a visit'."""
    items = [c for c in syntax.children(token, "amod") if is_item(c)]  # '(a) voiced | concern'
    if items and syntax.base_form(items[0]) in trigger.light:
        return items[0]
    verb = token.head
    if token.dep_ == "conj" or (token.dep_ == "nmod" and verb.lemma_.lower() in STRETCHES and _is_of(token)):
        return light_verb(verb, trigger)  # 'held a fourth round of talks'
    if not trigger.light or syntax.base_form(verb) not in trigger.light:
        return None
    if token.dep_ == "obl" and token.i < verb.i and syntax.case(token) == "with" and syntax.children(verb, "obj"):
        return None  # 'With the support of Chad, Fiji renewed its bid'
    carried = token.dep_ in {"obj", "nsubj:pass", "obl", "acl", "nsubj", "xcomp"} or verb.dep_ in {"acl", "acl:relcl"}
    return verb if carried else None


def _is_of(token: Token) -> bool:
    return syntax.case(token) == "of"


def light_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return who does what a light verb carries: 'Kim paid a visit', 'talks held by Chad'."""
    verb = light_verb(token, trigger)
    if verb is None:
        for child in token.children:  # 'talks held by', 'the visit that he paid'
            if child.dep_ in {"acl", "acl:relcl"} and syntax.base_form(child) in trigger.light:
                return arguments.logical_subjects(child)
        return []
    if token.dep_ == "obl" and syntax.is_passive(verb) and not arguments.agents(verb):  # 'was met with criticism'
        subject = arguments.surface_subject(verb)
        return [subject] if subject is not None else []
    found = [s for s in arguments.logical_subjects(verb) if s != token]
    finite = verb.tag_ in tags.INFLECTED and not syntax.is_passive(verb)
    return found or (wordorder.noun_before(verb) if finite else [])


def light_complements(token: Token, preposition: str, trigger: Trigger) -> list[Token]:
    """Return what a preposition of the light verb adds: 'held talks | with Oslo'."""
    if trigger.sort != "noun":
        return []
    told = (c for c in syntax.children(token, "acl:relcl") if syntax.base_form(c) in trigger.light)
    verb = light_verb(token, trigger) or next(told, None)  # 'the talks that she had | with Oslo'
    return syntax.complements(verb, preposition) if verb is not None else []


def light_object(token: Token, trigger: Trigger) -> list[Token]:
    """Return to whom a light verb does it: 'over dinner Lee asked Ray for a loan', 'Ray was told at the meeting'."""
    verb = light_verb(token, trigger)
    told = (*arguments.recipients(verb), *arguments.logical_objects(verb)) if verb is not None else ()
    return [o for o in told if o != token]


def light_recipient(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom a light verb gives the noun to: 'paid Cairo a visit', 'dealt the rebels a blow'."""
    verb = light_verb(token, trigger)
    return arguments.recipients(verb) if verb is not None else []


def light_affected(token: Token, trigger: Trigger) -> list[Token]:
    """Return to whom what a light verb carries is done: 'Norwegian sanctions hurt Chad', 'Chad's economy'."""
    verb = light_verb(token, trigger)
    objects = [o for o in arguments.logical_objects(verb) if o != token] if verb is not None else []
    return [word for o in objects for word in (o, *syntax.children(o, "nmod:poss", "amod"))]
