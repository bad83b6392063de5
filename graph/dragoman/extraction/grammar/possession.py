"""Grammatical functions of those whose something is: the owners and doers that nouns in the clause have around them."""

from itertools import islice

from dragoman.extraction.grammar import arguments, clauses, syntax
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token

_AIMED = ("on", "at", "against", "into")
"""Prepositions of those at whom a deed is aimed."""


def of_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose the subject is: 'British sanctions hit banks', 'aid from Oslo', 'sanctions, imposed by Oslo,'."""
    found = []
    for noun in arguments.logical_subjects(token):
        found += [
            *owners_of(noun),
            *syntax.complements(noun, "from"),
            *(a for c in syntax.children(noun, "acl", "acl:relcl") for a in arguments.agents(c)),
        ]
    return found


def imposer(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose measures the subject is: 'sanctions, which Chad announced, hit', 'Chad imposed ... They hit'."""
    if found := of_subject(token, trigger):
        return found
    for noun in arguments.logical_subjects(token):
        if imposing := [s for c in syntax.children(noun, "acl:relcl") for s in arguments.logical_subjects(c)]:
            return imposing
        if noun.lower_ != "they" and not any(c.lower_ in {"the", "these", "those"} for c in noun.children):
            continue
        before = (w for sentence in islice(syntax.sentences_back(token), 1, 3) for w in sentence)
        verbs = (w.head for w in before if w.lemma_.lower() in _MEASURES and w.rel in {"obj", "nsubj:pass"})
        return next((arguments.logical_subjects(v) for v in verbs if syntax.base_form(v) in _IMPOSING), [])
    return []


_MEASURES = frozenset("sanction embargo restriction".split())
_IMPOSING = frozenset(
    """impose announce unveil adopt slap levy approve introduce declare extend widen tighten agree publish enact
    reimpose""".split()
)


def of_object(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose or where it is that it is done to: 'would expel Norwegian envoys', 'close its embassy in Oslo'."""
    objects = arguments.logical_objects(token)
    concerned = [c for o in objects for p in ("to", "on", "against", "with") for c in syntax.complements(o, p)]
    owners = [
        word for o in objects for word in (*owners_of(o), *syntax.complements(o, "of"), *syntax.complements(o, "in"))
    ]
    return concerned or owners


def behind_on(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose deed something is put down to: 'blamed the dispute on meddling by Chad', 'on Chadian meddling'."""
    carriers = [token, *syntax.children(token, "obj")]
    return [owner for c in carriers for deed in syntax.complements(c, "on") for owner in owners_of(deed)]


def behind_of(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose deed a noun tells of: 'accusations of Chadian meddling', 'of meddling by Chad'."""
    return [owner for deed in syntax.complements(token, "of") for owner in owners_of(deed)]


def aimed_behind_of(token: Token, trigger: Trigger) -> list[Token]:
    """Return at whom is aimed what a noun tells of: 'the threat of tariffs on Chad'."""
    deeds = syntax.complements(token, "of")
    return [c for deed in deeds for preposition in _AIMED for c in syntax.complements(deed, preposition)]


def behind_to(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose something is to which one comes: 'sprang to Oslo's defence', 'took up Oslo's cause'."""
    nouns = [*syntax.complements(token, "to"), *arguments.logical_objects(token)]
    return [owner for noun in nouns for owner in (*syntax.children(noun, "nmod:poss"), *syntax.complements(noun, "of"))]


def of_home(token: Token, trigger: Trigger) -> list[Token]:
    """Return at whose house somebody is: 'a guest at the home of Lee', 'was ushered into Lee's office'."""
    return [
        owner
        for preposition in ("at", "to", "into", "in", "inside", "from", "out")
        for place in syntax.complements(token, preposition)
        if place.lemma_.lower() in word_classes("nouns")["homes"]
        for owner in (*syntax.children(place, "nmod:poss"), *syntax.complements(place, "of"))
    ]


def of_list(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose list somebody is on: 'was added to Norway's blacklist', 'appears on it'."""
    if not syntax.is_passive(token) and syntax.children(token, "obj"):
        return []
    return [owner for p in ("on", "to", "in") for noun in syntax.complements(token, p) for owner in owners_of(noun)]


def of_infinitive(token: Token, trigger: Trigger) -> list[Token]:
    """Return to whom belongs, or whom concerns, what the infinitive is done to: 'threatened to veto Oslo's loan'."""
    objects = [o for clause in clauses.infinitive(token, trigger) for o in arguments.logical_objects(clause)]
    objects += [part for o in objects for part in syntax.complements(o, "of")]  # 'the start of Oslo's talks'
    below = clauses.infinitive(token, trigger)
    concerned = [c for o in objects for p in ("to", *_AIMED, "with", "from") for c in syntax.complements(o, p)]
    concerned += [c for clause in below for p in _AIMED for c in syntax.complements(clause, p)]
    goods = [owner for c in concerned for owner in owners_of(c)]  # 'to impose duties on Norwegian fish'
    goods += [n for c in concerned for n in syntax.complements(c, "from")]  # 'on goods from Norway'
    own = [o for o in objects if clauses.is_owned_by_doer(o)]
    if own or concerned:  # 'to recall its envoy from Norway'
        goods += [n for clause in below for n in syntax.complements(clause, "from")][:1]
    left = [o for o in objects if o not in own]
    return [*concerned, *goods] or [word for o in left for word in (*owners_of(o), o)]


def owners_of(noun: Token) -> list[Token]:
    """Return whose a thing or deed is by the words around its noun: 'Oslo's', 'Norwegian', 'by Norway'."""
    by = syntax.complements(noun, "by")
    by = by or [o for c in syntax.children(noun, "acl") if c.lower_ == "belonging" for o in syntax.complements(c, "to")]
    return by or [c for c in noun.children if c.i < noun.i and c.dep_ in {"nmod:poss", "amod", "compound", "nmod:desc"}]


def riders(noun: Token) -> list[Token]:
    """Return who is in what carries people: 'Lee's plane', 'the motorcade of Lee', 'a jet carrying Lee'."""
    if noun.lemma_.lower() not in word_classes("nouns")["vehicles"]:
        return []
    carried = [c for c in syntax.children(noun, "acl", "acl:relcl") if c.lemma_.lower() in {"carry", "bring", "bear"}]
    owners = [*syntax.children(noun, "nmod:poss"), *syntax.complements(noun, "of")]
    return [*owners, *(rider for verb in carried for rider in arguments.logical_objects(verb))]


def riding(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is in what moves: 'Lee's plane landed'."""
    return [rider for noun in arguments.logical_subjects(token) for rider in riders(noun)]


def provoked(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose deed is answered: 'will respond to any Iranian attack', 'to attacks by Iran'."""
    answering = [token, *clauses.infinitive(token, trigger)]  # 'vowed to respond to'
    deeds = [c for verb in answering for p in ("to", "for", "over") for c in syntax.complements(verb, p)]
    return [owner for deed in deeds if deed.pos_ == "NOUN" for owner in owners_of(deed)]


_HAVING = {"belong": "to", "own": "by", "operate": "by", "control": "by", "table": "by", "propose": "by", "draft": "by"}
"""Participle that tells whose a thing is → the preposition before them."""
_REACTING = frozenset(
    """attend watch see visit hear follow boycott reject oppose criticise criticize condemn denounce welcome praise
    observe monitor""".split()
)
"""What others do to a thing that is not theirs: 'a summit attended by 5,000 guests'."""


def behind_thing(noun: Token, of_state: bool) -> list[Token]:
    """Return whose a thing is: 'Peru's draft law', 'a ship belonging to Peru', 'a plan by Peru'.

    `of_state` if it is of a kind that states have or make themselves, so that a demonym tells whose it is: 'the
    Peruvian draft law', 'the law of the Peruvian senate'; a Peruvian paper is not Peru's.
    """
    told = [
        word
        for verb in syntax.children(noun, "acl")
        if verb.lemma_.lower() not in _REACTING
        for word in syntax.complements(verb, _HAVING.get(verb.lemma_.lower(), "by"))
    ]
    found = [*syntax.children(noun, "nmod:poss"), *syntax.complements(noun, "by"), *told]
    if of_state:
        found += [*syntax.children(noun, "amod", "compound"), *syntax.complements(noun, "of")]
    return found
