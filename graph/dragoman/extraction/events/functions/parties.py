"""Between whom it is: the sides of talks, ties and treaties, and who stands under a thing."""

from functools import cache

from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import TIES
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token

_DEALINGS = frozenset(
    """talks talk negotiation truce deal ceasefire agreement accord pact treaty dialogue swap exchange meeting
    settlement discussion consultation contact memorandum""".split()
)
_DEALING = frozenset("agree meet negotiate talk".split())
_OWN_WORK = frozenset("team mission troika panel effort bid drive initiative attempt mediation".split())
"""What those have who mediate, not those between whom they do."""
_PARTNERS = ("troops", "police", "ships", "aircraft", "experts", "peers")
"""Classes of forces.yaml with whom one works, unlike tools."""


def parties(token: Token, trigger: Trigger) -> list[Token]:
    """Return between whom the object is: 'the talks between A and B, which Oman mediated', 'A's truce with B'.

    "The bloc's mediation team" is the bloc's own, which is no side.
    """
    found = []
    nouns = [*arguments.logical_objects(token), *syntax.complements(token, "in")]
    nouns += [n for noun in nouns for n in syntax.complements(noun, "of") if n.lemma_.lower() in TIES]
    for noun in nouns:  # 'announced the end of relations with Chad'
        found += syntax.children(noun, "nmod:poss") if noun.lemma_.lower() not in _OWN_WORK else []
        for preposition in ("between", "of", "with"):
            found += syntax.complements(noun, preposition)
        found += _hyphened(noun)
    return found


def _hyphened(noun: Token) -> list[Token]:
    """Return the names that a hyphen joins before a noun: 'the Chad-Niger truce', 'the Israeli-Palestinian talks'."""
    names = [c for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod", "nmod:desc"}]
    names += [c for name in names for c in name.lefts if c.dep_ in {"compound", "amod"}]
    names = [name for name in names if name.pos_ in {"PROPN", "ADJ"}]  # not 'the UN-brokered talks'
    pairs = {(a, b) for a in names for b in names if b.i == a.i + 2 and noun.doc[a.i + 1].text in {"-", "–"}}
    return [*next(iter(sorted(pairs, key=lambda p: p[0].i)), ())]


def subject_parties(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose ties the subject is: 'relations between A and B date from May', 'A's ties with B'."""
    found = []
    for noun in arguments.logical_subjects(token):
        found += syntax.children(noun, "nmod:poss")
        found += [side for preposition in ("between", "with") for side in syntax.complements(noun, preposition)]
    return found


def tied(token: Token, trigger: Trigger) -> list[Token]:
    """Return between whom the ties are that 'them' takes up: 'relations with Fiji ... Chad restored them'."""
    found = (syntax.taken_up(token, word) for word in ("relations", "ties", "links"))
    ties = next((noun for noun in found if noun is not None), None)
    if ties is None:
        return []
    carriers = (ties, ties.head) if ties.head.pos_ == "VERB" else (ties,)
    sides = [s for c in carriers for p in ("with", "between") for s in syntax.complements(c, p)]
    return sides or syntax.children(ties, "amod", "nmod:poss", "compound")


def talking(token: Token, trigger: Trigger) -> list[Token]:
    """Return who talks or agrees under it: 'met under the auspices of the UN', 'the deal between A and B under ...'."""
    if syntax.case(token) not in trigger.where:
        return []
    verb = token.head
    nouns = [*arguments.logical_objects(verb), *arguments.logical_subjects(verb)]
    if verb.pos_ != "VERB":
        nouns = [verb, *syntax.complements(verb, "of")]  # 'after two days of talks under the mediation of Oman'
    if verb.dep_ in {"acl", "acl:relcl"}:
        nouns.append(verb.head)
    of_talks = [n for n in nouns if n.lemma_.lower() in _DEALINGS]
    sides = [side for noun in of_talks for side in syntax.complements(noun, "between")]
    told = verb.head if verb.rel == "obl" and verb.head.pos_ == "VERB" else verb.head.head
    if not sides and of_talks and verb.i < token.i < told.i:  # 'after talks under the mediation of Oman, Chad agreed'
        return [*syntax.complements(verb, "with"), *arguments.logical_subjects(told)]
    if sides or verb.pos_ != "VERB":
        return sides
    if not of_talks and verb.lemma_.lower() not in _DEALING:
        return []
    partners = [side for word in (verb, *of_talks) for side in syntax.complements(word, "with")]
    return [*arguments.logical_subjects(verb), *partners]


def partners(token: Token, trigger: Trigger) -> list[Token]:
    """Return with whom somebody does it: 'studied whales with colleagues in Chad', but not 'with cameras'."""
    around = (token, *arguments.logical_objects(token))
    found = [noun for word in around for p in ("with", "alongside") for noun in syntax.complements(word, p)]
    return [noun for noun in found if noun.pos_ == "PROPN" or {noun.lower_, noun.lemma_.lower()} & _partners()]


@cache
def _partners() -> frozenset[str]:
    return frozenset().union(*(word_classes("forces")[key] for key in _PARTNERS))


def between_object(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose the object is by its own words: 'the treaty between A and B was signed'."""
    return [side for noun in arguments.logical_objects(token) for side in syntax.complements(noun, "between")]


def both(token: Token, trigger: Trigger) -> list[Token]:
    """Return to whom it is done where these are several: 'brought Chad and the rebels to terms', no 'brought Chad'."""
    objects = [m for o in arguments.logical_objects(token) for m in syntax.coordinated(o)]
    return objects if len(objects) > 1 or any(o.tag_ in {"NNS", "PRP"} or o.lower_ == "both" for o in objects) else []


def together(token: Token, trigger: Trigger) -> list[Token]:
    """Return those who do it with one another: 'Chad and Niger talk through Oman', 'Chad with Niger'."""
    first = [m for s in arguments.logical_subjects(token) for m in syntax.coordinated(s)]
    sides = [*first, *syntax.complements(token, "with")]
    return sides if len(sides) > 1 else []


def each_other(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose 'their' is: one and the other to whom that one does it: 'Lee thanked Ray during their meeting'."""
    verb = token.head
    own = any(c.lower_ == "their" for c in syntax.children(token, "nmod:poss"))
    if not own or token.rel != "obl" or verb.pos_ != "VERB" or syntax.case(token) not in _MEANWHILE:
        return []
    doers = arguments.logical_subjects(verb)
    others = [*arguments.logical_objects(verb), *syntax.complements(verb, "to")]
    others = [o for o in others if o.pos_ == "PROPN" and o != token]
    alone = len(doers) == 1 and doers[0].pos_ == "PROPN" and len(syntax.coordinated(doers[0])) == 1
    return [*doers, *others] if alone and others else []


_MEANWHILE = frozenset({"during", "at", "after", "following", "in"})


def in_midst(token: Token, trigger: Trigger) -> list[Token]:
    """Return between whom somebody stands: 'standing between Lee and Ray', not 'stood between Lee and power'."""
    sides = [m for side in syntax.complements(token, "between") for m in syntax.coordinated(side)]
    names = [s for s in sides if s.pos_ == "PROPN" or any(c.pos_ == "PROPN" for c in syntax.children(s, "appos"))]
    return sides if len(sides) > 1 and names == sides else []


def relayed(token: Token, trigger: Trigger) -> list[Token]:
    """Return from whom to whom something is passed on: 'conveyed a message from Chad to Niger', 'Chad's to Niger'."""
    things = arguments.logical_objects(token)
    around = (token, *things)
    giver = [n for w in around for n in syntax.complements(w, "from")]
    giver = giver or [o for thing in things for o in syntax.children(thing, "nmod:poss") if o.pos_ != "PRON"]
    taker = [n for w in (*around, *giver) for n in syntax.complements(w, "to")]
    return [*giver, *taker] if giver and taker else []


def between_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose the subject is by its own words: 'talks between A and B ended'."""
    return [side for noun in arguments.logical_subjects(token) for side in syntax.complements(noun, "between")]


def placed_under(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is under it: 'the minister is under sanctions', 'remains under an embargo', 'is subject to one'."""
    if syntax.case(token) == "to" and token.head.lower_ == "subject" and token.head.pos_ == "ADJ":
        subject = token.head
        told = syntax.children(subject, "nsubj") if syntax.children(subject, "cop") else [subject.head]
        return [syntax.antecedent(one) for one in told]
    if syntax.case(token) != "under":
        return []
    if syntax.children(token, "cop"):
        return [syntax.antecedent(subject) for subject in syntax.children(token, "nsubj")]
    verb = token.head
    if verb.pos_ in {"NOUN", "PROPN"} and verb.i < token.i:
        return [verb]  # 'the minister, under sanctions since 2022, left'
    return arguments.logical_objects(verb) if syntax.is_passive(verb) else arguments.logical_subjects(verb)


def heading(token: Token, trigger: Trigger) -> list[Token]:
    """Return under whom a body is: 'a civilian mission under Ann Lee patrols the border'."""
    return [c for c in syntax.complements(token, "under") if c.pos_ == "PROPN"]


def presiding(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is there as the head: 'with Lee in the chair, the council met', 'a team with Lee at its head'."""
    holder = _there_as(token)
    return [holder] if holder is not None else []


def presided(token: Token, trigger: Trigger) -> list[Token]:
    """Return what somebody is there as the head of: 'with Lee in the chair, the council met'."""
    holder = _there_as(token)
    if holder is None or holder.head.rel in {"advcl", "acl"}:
        return []
    above = holder.head
    return arguments.logical_subjects(above) if above.pos_ == "VERB" else [above]


def _there_as(token: Token) -> Token | None:
    """Return the word behind the 'with' to which 'in the chair', 'at its head' belongs."""
    if syntax.case(token) not in {"in", "at"}:
        return None
    holder = token.head
    while holder.dep_ in {"appos", "flat"}:
        holder = holder.head
    if syntax.case(holder) == "with":
        return holder
    before = [c for c in holder.children if c.i < token.i and syntax.case(c) == "with"]
    return before[-1] if before else None


_CONVENING = frozenset({"hold", "convene", "open", "organise", "organize", "conduct", "resume"})
"""What is done to a meeting under somebody's chair."""


def governed(token: Token, trigger: Trigger) -> list[Token]:
    """Return what stands under it: 'a body under the chairmanship of Lee', 'under Lee's leadership the body met'.

    'After talks under Qatar's mediation, Chad and the rebels agreed': those who then do something, too.
    """
    if syntax.case(token) != "under":
        return []
    verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB"), None)
    if verb is not None and verb.lemma_.lower() in _CONVENING and token.head == verb:
        return arguments.logical_objects(verb)  # 'the session was held under the chairmanship of Lee'
    doers = arguments.logical_subjects(verb) if verb is not None and (verb == token.head or token.i < verb.i) else []
    return [token.head, *doers] if token.head.pos_ in {"NOUN", "PROPN"} else doers
