"""Infinitives of what was done, and no mere purpose: 'was quick to sign', 'voted to ratify it', 'met to negotiate'."""

from dragoman import tags
from dragoman.english import RANKS
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.verb_classes import SPOKEN
from dragoman.reading.parsed import Token

_VOTES = frozenset(
    """ratify approve endorse pass adopt reject condemn censure denounce accept back support oppose""".split()
)
"""What a parliament does by voting."""
_IN_CHARGE = frozenset({"head", "lead", "chair", "run", "command"})
_PUTTING_IN_CHARGE = frozenset("appoint name pick choose elect select tap designate install send assign".split())
_TAKING_FLOOR = frozenset("appear emerge go interrupt rise stand step".split())
"""What people do before they speak."""


def came_to_sign(verb: Token, infinitive: Token) -> bool:
    """Tell whether somebody came for a paper that the reader knows of: 'flew to Oslo to sign the treaty'.

    Not if something came between: 'flew to Oslo to sign it but turned back'; nor 'flew to Oslo to sign a treaty'.
    """
    came = verb.tag_ == "VBD" and verb.lemma_.lower() in _ARRIVING and infinitive.lemma_.lower() in _SIGNING
    known = any(c.lower_ == "the" for paper in syntax.children(infinitive, "obj") for c in paper.lefts)
    foiled = any(t.lower_ in {"but", "only", "hoping", "before"} for t in verb.doc[verb.i : verb.sent.end])
    return came and known and not foiled


_ARRIVING = frozenset("fly travel come go arrive journey jet return cross gather assemble convene".split())
_SIGNING = frozenset("sign co-sign cosign countersign initial ink seal".split())


def is_watching(seeing: Token) -> bool:
    """Tell whether somebody is seen doing a thing: 'flew to Oslo to see Lee sworn in', 'to see whether Lee will go'."""
    done = [c for o in syntax.children(seeing, "obj") for c in syntax.children(o, "acl") if c.tag_ in tags.PARTICIPLES]
    return seeing.lemma_ == "see" and bool(done or syntax.children(seeing, "xcomp", "ccomp"))


def is_in_vain(journey: Token) -> bool:
    """Tell whether somebody may not have found whom they came for: 'flew to Oslo to see Lee but was turned away'."""
    others = [c for c in journey.subtree if c.lower_ in {"but", "only", "hoping", "hope", "vain"}]
    return bool(others) or journey.tag_ not in {"VBD", "VBN", "VBG"}


def is_voted(infinitive: Token) -> bool:
    """Tell whether a vote is the deed itself: 'voted 184 to 7 to ratify the treaty', not 'voted to leave the bloc'."""
    return infinitive.head.lemma_ == "vote" and infinitive.head.pos_ == "VERB" and infinitive.lemma_.lower() in _VOTES


def is_taken_up(infinitive: Token) -> bool:
    """Tell whether somebody used an occasion for a deed, and so did it: 'took the opportunity to thank Oslo'."""
    verb = infinitive.head if infinitive.head.pos_ == "VERB" else infinitive.head.head
    occasion = any(o.lemma_.lower() in _OCCASIONS for o in syntax.children(verb, "obj"))
    called = any(o.lemma_.lower() in _BRIEFINGS for o in syntax.children(verb, "obj"))
    called = called and verb.lemma_.lower() in _CALLING and syntax.particle(verb) != "off"
    posted = verb.lemma_ == "take" and not syntax.children(verb, "obj") and bool(syntax.complements(verb, "to"))
    stood_up = verb.lemma_.lower() in _TAKING_FLOOR and verb.tag_ in {"VBD", "VBZ"}
    if (called or posted or stood_up) and infinitive.lemma_.lower() in SPOKEN:
        return True  # 'held a press conference to announce the ban', 'took to Twitter to', 'went on television to'
    return verb.lemma_.lower() in {"use", "take", "seize", "find", "have"} and verb.tag_ == "VBD" and occasion


_BRIEFINGS = frozenset("conference briefing address speech interview press reporter journalist medium media".split())
_CALLING = frozenset("hold call give convene gather summon assemble use invite choose".split())
_OCCASIONS = frozenset(
    """trip summit time tour stay stopover forum honour honor pleasure privilege courage occasion opportunity
    chance speech address visit appearance interview meeting floor""".split()
)


def is_one_of_them(noun: Token) -> bool:
    """Tell whether a predicate ranks its subject among those who did it."""
    if noun.dep_ == "nmod" and noun.head.lower_ == "one":
        return is_one_of_them(noun.head) or bool(syntax.children(noun.head, "cop"))  # 'was one of the states to sign'
    said = bool(syntax.children(noun, "cop")) or (noun.dep_ == "xcomp" and noun.head.lemma_ == "become")
    said = said or noun.dep_ == "appos"  # 'Lee, the first president to visit Oslo, signed'
    said = said or (noun.head.i > noun.i and bool(syntax.children(noun.head, "cop")))  # 'among those to sign was Chad'
    ranked = noun.lower_ in RANKS | {"one"} or any(_is_rank(w) for c in noun.lefts for w in (c, *c.lefts))
    return said and (ranked or syntax.case(noun) == "among")


def is_made_use_of(right: Token) -> bool:
    """Tell whether somebody does what they have a right to: 'exercised its right to leave the pact'."""
    used = right.dep_ == "obj" and right.head.lemma_.lower() in {"exercise", "invoke"}
    return used and right.lemma_.lower() in {"right", "option", "prerogative"}


def _is_rank(word: Token) -> bool:
    ordinal = word.text[0].isdigit() and word.lower_.endswith(("st", "nd", "rd", "th"))
    return ordinal or word.lower_ in RANKS or word.tag_ in {"JJS", "RBS"}  # 'the highest-ranking official to visit'


def is_put_in_charge(infinitive: Token) -> bool:
    """Tell whether somebody was given what the infinitive tells: 'named Lee to head the inquiry'."""
    charge = infinitive.tag_ == "VB" and infinitive.lemma_.lower() in _IN_CHARGE
    return charge and infinitive.head.lemma_.lower() in _PUTTING_IN_CHARGE


OF_DEED = frozenset(
    """first last only right wrong wise quick fast slow late early proud glad happy pleased delighted honoured
    honored sorry lucky foolish brave bold kind enough surprised relieved""".split()
)
"""Adjectives of what one did: 'was quick to sign'."""


def is_of_deed(infinitive: Token) -> bool:
    """Tell whether an adjective tells how somebody did what the parse calls a purpose: 'Oslo was quick | to sign'."""
    adjective = infinitive.head
    several = [noun.right_edge.i for noun in syntax.complements(adjective, "of")]  # 'was the first of them | to sign'
    distance = infinitive.i - max([adjective.i, *(end for end in several if end < infinitive.i)])
    near = infinitive.tag_ == "VB" and adjective.pos_ == "ADJ" and 0 < distance <= 2
    told = bool(syntax.children(adjective, "cop", "nsubj")) and not any(c.lower_ == "too" for c in adjective.children)
    return near and told and adjective.lemma_.lower() in OF_DEED  # nobody signs who was too slow to


def infinitive_complement(clause: Token) -> bool:
    """Tell whether an infinitive is a complement that the parse calls an adjunct: 'plans to sign'."""
    if is_of_deed(clause):
        return True
    near = clause.tag_ == "VB" and 0 < clause.i - clause.head.i <= 4 and clause.head.pos_ in {"ADJ", "VERB"}
    return near and class_of(clause.head, infinitive=True) in {"plan", "wish", "failure", "fact"}
