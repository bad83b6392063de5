"""Who a noun is: by its predicate, its apposition, its examples, its name, its owner."""

from dragoman import tags
from dragoman.extraction.events.functions.light_verbs import STRETCHES, light_subject
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import TIES
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token

EXEMPLIFYING = frozenset({"such as", "including", "like", "notably"})
"""Prepositions of those who are named out of several."""


def one_of(noun: Token) -> Token:
    """Return the 'one' of 'one of the members', what of talks somebody is in, else the noun itself."""
    one = noun.head.lower_ == "one" or (noun.head.lemma_.lower() in STRETCHES and syntax.children(noun.head, "cop"))
    return noun.head if one and syntax.case(noun) == "of" else noun


def equated(token: Token, trigger: Trigger) -> list[Token]:
    """Return who a noun is said to be: 'the signatories were Orban and Aliyev'."""
    head = token.head
    if (named := syntax.identified(token)) != token:  # 'among the signatories was Chad'
        return [named]
    if token.dep_ in syntax.SUBJECTS and syntax.children(head, "cop"):
        return [head, *syntax.children(head, "appos")]
    if token.dep_ in syntax.SUBJECTS and head.lemma_.lower() == "include":  # 'its members include Chad'
        return syntax.children(head, "obj")
    return []


def examples(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is named among several: 'members such as Chad', 'members including Chad', 'Chad, like all members'."""
    nouns = [token, *syntax.complements(token, "of")]  # 'members | of the bloc such as Chad'
    below = [c for noun in nouns for c in syntax.children(noun, "nmod")]
    named = [c for c in below if c.i > token.i and syntax.case(c) in EXEMPLIFYING]
    ends = [c.right_edge for c in syntax.children(token, "nmod") if syntax.case(c) == "of"]
    last = max(ends, default=token, key=lambda t: t.i)
    for end in (token, last):  # 'the members, among them Chad', 'the critics of the pact, among them Chad'
        behind = token.doc[end.i + 1 : min(token.sent.end, end.i + 5)]
        if [t.lower_ for t in behind[:3]] == [",", "among", "them"] and len(behind) > 3:
            return [behind[3] if behind[3].lower_ != "the" else behind[3].head]
    if named or syntax.case(token) != "like" or not any(c.lower_ in _OTHERS for c in token.children):
        return named
    head = token.head
    return arguments.logical_subjects(head) if head.pos_ in {"VERB", "AUX"} else [head]


_OTHERS = frozenset({"other", "every", "all", "any", "each", "most", "fellow"})
"""Words that put those who are likened to several among them: 'Like every member, Chad'."""


def is_predicate(noun: Token) -> bool:
    """Tell whether a noun is what somebody is said to be: 'Oman is a member', 'it remains a member'."""
    return bool(syntax.children(noun, "cop")) or noun.dep_ == "xcomp"


def possessor(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose it is: 'Oslo's visit', 'the visit that Oslo paid', 'Oslo's recall of Lee and expulsion of Ray'."""
    owners = [_whose(owner) for owner in syntax.children(token, "nmod:poss")]
    if not owners and token.dep_ == "conj" and not any(c.dep_ in {"det", "amod", "compound"} for c in token.lefts):
        owners = [_whose(owner) for owner in syntax.children(syntax.first_joined(token), "nmod:poss")]
    return owners or light_subject(token, trigger)


def possessor_of_ties(token: Token, trigger: Trigger) -> list[Token]:
    """Return by their name whose ties a verb tells of: 'Lee broke off Fiji's relations with Peru'."""
    ties = [o for o in syntax.children(token, "obj", "obl") if o.lemma_.lower() in _TIES]
    owners = [_whose(owner) for o in ties for owner in syntax.children(o, "nmod:poss")]
    return [owner for owner in owners if owner.pos_ == "PROPN"]


_TIES = TIES | {"contact", "dealing"}


def modifier(token: Token, trigger: Trigger) -> list[Token]:
    """Return names and demonyms in front of a noun: 'Canada-Mexico talks', 'Israeli strikes'."""
    found = [c for c in token.children if c.dep_ in {"compound", "amod", "nmod", "nmod:desc"} and c.i < token.i]
    found += [c for word in found for c in syntax.children(word, "compound") if c.pos_ == "PROPN" != word.pos_]
    return [word for c in found for word in (*_hyphened_to(c), c)]


def adjective(token: Token, trigger: Trigger) -> list[Token]:
    """Return the demonym in front of a noun: 'the Norwegian hosts'."""
    return [c for c in syntax.children(token, "amod") if c.i < token.i]


def compounded(token: Token, trigger: Trigger) -> list[Token]:
    """Return the nouns in front of a noun: 'summit host', 'World Cup | hosts Qatar said'."""
    before = [c for c in syntax.children(token, "compound") if c.i < token.i and c.pos_ in {"NOUN", "PROPN"}]
    return before or [c for c in syntax.children(token, "nsubj") if c.i == token.i - 1]


def _hyphened_to(word: Token) -> list[Token]:
    """Return the word that a hyphen joins to the front of this one, however the parse hangs it: 'US-China'."""
    joined = word.i > 1 and word.nbor(-1).text in {"-", "–"} and not word.nbor(-1).whitespace_
    return [word.nbor(-2)] if joined else []


def _whose(owner: Token) -> Token:
    """Return the owner, for 'whose' the noun in front of it: 'adopted at the summit, whose host was Lee'."""
    if owner.lower_ != "whose" or owner.i < 2:
        return owner
    before = owner.nbor(-1) if owner.nbor(-1).text != "," else owner.nbor(-2)
    return before if before.pos_ in {"NOUN", "PROPN"} else syntax.antecedent(owner)


def apposed(token: Token, trigger: Trigger) -> list[Token]:
    """Return what a noun is set beside: 'Estonia and Latvia, members of the alliance, agreed', 'as a member, Laos'."""
    if syntax.case(token) == "as" and token.head.pos_ in {"VERB", "AUX", "ADJ"}:
        subject = arguments.surface_subject(token.head)
        objects = [o for o in arguments.logical_objects(token.head) if token.head.i < o.i < token.i and o != token]
        return objects or ([subject] if subject is not None else [])
    if syntax.case(token) == "as" and token.head.lemma_.lower() in _PARTS:  # 'Chad's role as host'
        return possessor(token.head, trigger) or arguments.logical_subjects(token.head.head)
    whole = one_of(token)
    if whole.dep_ != "appos":
        return []
    nearest = _before_comma(token) if token.tag_ in {"NN", "NNP"} and whole == token else None
    return [nearest or whole.head]  # 'Chad, one of the members of'


_PARTS = frozenset("role turn stint capacity position status duty term".split())
"""What somebody has 'as' something."""


def _before_comma(noun: Token) -> Token | None:
    """Return the last of the names joined before an apposition in the singular, which tells of that one only."""
    first = noun.left_edge.i - (noun.left_edge.text != ",")
    before = noun.doc[first - 1] if first > 0 and noun.doc[first].text == "," else None
    while before is not None and before.dep_ in {"flat", "compound", "case"} and before.head.i < noun.i:
        before = before.head
    return before if before is not None and before.dep_ == "conj" and before.pos_ == "PROPN" else None


def whole(token: Token, trigger: Trigger) -> list[Token]:
    """Return the group whose members a participle was hung on: 'a committee of states | led by Oslo'."""
    members = token.head
    hung = token.dep_ == "acl" and bool(arguments.agents(token)) and members.tag_ in tags.PLURALS
    whole = members.head if hung and syntax.case(members) == "of" else token
    return [whole] if whole.tag_ in {"NN", "NNP"} else []


def present_as(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is there as it: 'met with Oman as mediator', 'agreed on Oman as mediator'."""
    first = token.left_edge
    before = first.nbor(-1) if first.i > token.sent.start else token
    before = before.head if before.dep_ == "flat" else before
    there = before.pos_ == "PROPN" and syntax.case(before) in {"with", "on", "to"}
    return [before] if first.lower_ == "as" and there else []


def named_as(token: Token, trigger: Trigger) -> list[Token]:
    """Return who a noun is named as: 'the host of the talks, Qatar,', 'the mediator, Ann Lee,', 'mediator Qatar'."""
    if token.dep_ in {"nmod:desc", "compound"} and token.head.pos_ == "PROPN" and token.head.i > token.i:
        return [token.head]
    behind = token.doc[min(token.i + 1, len(token.doc) - 1)]
    if behind.pos_ == "PROPN" and behind.head == token.head and behind.dep_ == token.dep_ == "nsubj":
        return [behind]  # 'summit host | Qatar said', taken for two that say it
    if syntax.case(token) == "of" and token.head.lemma_.lower() in _SERVING:
        return []  # 'the envoy of the bloc's chair, Ann Lee,' is the envoy
    return [name for name in syntax.children(token, "appos") if name.pos_ == "PROPN"]


_SERVING = frozenset("envoy representative adviser advisor aide deputy spokesman spokeswoman spokesperson".split())
"""Those who serve the one behind their 'of'."""


def fronted(token: Token, trigger: Trigger) -> list[Token]:
    """Return what a noun in front of the clause is 'its' of: 'after its ratification by the Diet, the pact took'."""
    pronoun = any(c.lower_ in {"its", "their"} for c in syntax.children(token, "nmod:poss"))
    clause = token.head
    if not pronoun or token.rel != "obl" or clause.pos_ not in {"VERB", "ADJ"} or token.i > clause.i:
        return []
    subject = arguments.surface_subject(clause)
    return [subject] if subject is not None and subject.i > token.i else []


def joined_as(token: Token, trigger: Trigger) -> list[Token]:
    """Return who has come in 'as' one of those there: 'Fiji joined the bloc as a member', 'was admitted as one'."""
    entered = [noun for noun in syntax.complements(token, "as") if noun.lemma_.lower() in trigger.where]
    if not entered:
        return []
    admitted = token.lemma_.lower() in {"admit", "welcome", "accept"}
    return arguments.logical_objects(token) if admitted else arguments.logical_subjects(token)
