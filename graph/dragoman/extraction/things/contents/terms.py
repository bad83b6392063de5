"""What is done under an agreement, and what its parts are about."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.phrases import PAPERS
from dragoman.extraction.grammar.subjects import Matter, matters, names_of, of_deed, words
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.things.contents.container import (
    PARTS,
    Found,
    agreement_at,
    first_container,
    is_somebody,
    last_of,
)
from dragoman.extraction.things.contents.phrases import is_circumstance, says_about
from dragoman.extraction.things.contents.topic_verbs import telling_verbs, topic_places
from dragoman.extraction.things.found import Things
from dragoman.model import Entity
from dragoman.reading.parsed import Span as Stretch
from dragoman.reading.parsed import Token
from dragoman.reading.wordclass import pos

_COMMITTING = frozenset("agree commit pledge undertake promise vow resolve decide".split())
_AFFIRMING = frozenset("reaffirm affirm recognise recognize acknowledge stipulate lay".split())
"""What the parties do in a text to what is so: 'in the declaration they reaffirmed that the strait was open to all'."""
_SETTLING = frozenset(
    """settle fix regulate resolve define establish delimit demarcate divide cede renounce guarantee recognise recognize
    end abolish govern waive codify set lift reduce cut limit ban outlaw protect share swap""".split()
)
"""What is done by a treaty to a matter: 'in the treaty they settled the border'."""
_FREEING = frozenset("free release exchange swap return repatriate hand".split())
_FOUNDING = frozenset("create establish form found set".split())
_FORCES = frozenset("army police force militia commission court tribunal fund agency council".split())
"""Bodies of which an agreement disposes, be they actors elsewhere: 'halves the army', 'sets up a court'."""
_COOPERATING = frozenset({"cooperate", "co-operate", "collaborate", "work", "consult", "coordinate"})


def under(token: Token, things: Things) -> Iterator[Found]:
    """Yield what is done under an agreement: 'will supply gas under a contract', 'under the pact tariffs fall'."""
    agreement = agreement_at(token, things) or _of_terms(token, things)
    if agreement is not None and syntax.case(token) == "of" and token.head.lower_ == "part":
        token = token.head  # 'as part of the deal'
    if agreement is None or syntax.case(token) not in {"under", "by", "as"}:
        return
    if syntax.case(token) == "as" and token.lower_ != "part":
        return
    if syntax.case(token) == "by" and token.lemma_.lower() != "term":
        return
    verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_.lower() in {"say", "sign", "announce", "agree"}:
        return
    yield from ((agreement, m, v) for v in _under_it(verb, token) for m in _done(v, token, things))


def _under_it(verb: Token, token: Token) -> Iterator[Token]:
    """Yield a verb and those joined to it; all that the sentence tells of what is to come if the phrase opens it.

    'Under the pact tariffs will fall, visas be scrapped and a court is to be set up'.
    """
    yield verb
    if token.doc[token.sent.start].lower_ == syntax.case(token):
        yield from (t for t in token.sent if t not in (verb, token) and t.i > token.i and _is_to_come(t))
    else:
        joined = (c for c in syntax.children(verb, "conj") if c.pos_ == "VERB")
        yield from (c for c in joined if not syntax.children(c, "nsubj", "nsubj:pass"))


def _is_to_come(verb: Token) -> bool:
    """Tell whether a main clause, or what the parse takes for its noun, tells what is to be done."""
    top = next(t for t in syntax.clauses_above(verb) if t.dep_ != "conj")
    elliptic = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "conj" and verb.head.head.pos_ == "VERB"
    main = top.dep_ in {"ROOT", "parataxis", "advcl"} and not [
        c for c in syntax.children(top, "mark") if c.lower_ != "to"
    ]
    short = verb.dep_ == "conj" and verb.tag_ in tags.PAST and not syntax.children(verb, "obj")  # 'curfews lifted'
    told = syntax.is_passive(verb) or syntax.children(verb, "aux") or short
    return verb.pos_ == "VERB" and bool(elliptic or (main and told))


def _of_terms(token: Token, things: Things) -> Entity | None:
    """Return the agreement whose terms these are: 'under its terms', 'under the terms of the pact'."""
    if token.lower_ != "terms":
        return None
    owners = [*syntax.complements(token, "of"), *syntax.children(token, "nmod:poss")]
    named = first_container(owners, things)
    own = not owners or any(o.lower_ == "its" for o in owners)
    return named or (last_of(token, things, "agreement") if own else None)


def where_done(token: Token, things: Things) -> Iterator[Found]:
    """Yield what is done by an agreement's relative clause: 'a pact under which Oslo will train pilots'."""
    agreement = agreement_at(token, things)
    if agreement is None:
        return
    clauses = {c.i: c for c in (*_by_which(token, things), *syntax.children(token, "acl:relcl"))}
    for clause in clauses.values():
        by_it = [c for c in syntax.children(clause, "obl") if c.lower_ == "which" and syntax.case(c) in {"under", "by"}]
        if by_it or any(c.lower_ == "whereby" for c in clause.children):
            yield from ((agreement, m, token) for m in _done(clause, token, things))


def _by_which(token: Token, things: Things) -> Iterator[Token]:
    """Yield the relative clause that the parse gives to another noun: 'a pact with Chad, under which', 'that ends'."""
    for word in token.doc[things.name_end(token).i + 1 : token.sent.end]:
        if word.pos_ in {"VERB", "AUX"} or agreement_at(word, things) is not None:
            return
        if word.lower_ in {"which", "whereby"} or (word.lower_ == "that" and word.pos_ == "PRON"):
            yield from (t for t in [word.head] if t.pos_ == "VERB")
            return


def by_deed(token: Token, things: Things) -> Iterator[Found]:
    """Yield what an agreement does something about: 'a treaty that hands over the islands', 'the pact opens ports'."""
    agreement = agreement_at(token, things)
    if agreement is None:
        return
    clauses = {c.i: c for c in (*_by_which(token, things), *syntax.children(token, "acl:relcl"))}
    doing = [c for c in clauses.values() if not things.is_actor(c.head)]  # 'the Statute of the Court, which tries'
    doing = [c for c in doing if any(s.lower_ in {"which", "that"} for s in syntax.children(c, "nsubj"))]
    doing += [token.head] if token.dep_ == "nsubj" else []
    joined = [c for verb in doing for c in syntax.children(verb, "conj") if not syntax.children(c, "nsubj")]
    for verb in (*doing, *joined):
        told = verb.pos_ == "VERB" and not syntax.is_passive(verb) and not topic_places(verb, telling_verbs())
        if not told or (syntax.base_form(verb) in words("not_contents") and not _disposes(verb)):
            continue
        ends = [n for w in (verb, *syntax.children(verb, "obj")) for n in syntax.complements(w, "to")]
        for noun in syntax.children(verb, "obj"):
            years = syntax.complements(noun, "of") if is_time(noun) else []  # 'ends ten years of war'
            nouns = ends if noun.lemma_ == "end" else years or [noun]  # 'puts an end to the war'
            nouns = [n for whole in nouns for n in (_parts(whole) or [whole])]
            yield from ((agreement, m, verb) for n in nouns if _is_dealt_with(n, things) for m in matters(n))


_GIVEN = frozenset("access right control permission use autonomy exemption immunity rein priority".split())
"""What a paper gives somebody that it is about, as it is about no hope that it gives."""


def _is_given(verb: Token) -> bool:
    return any(o.lemma_.lower() in _GIVEN for o in syntax.children(verb, "obj"))


def _disposes(verb: Token) -> bool:
    """Tell whether a verb says whose something is to be, or how: 'leaves the island to Peru', 'keeps the base open'.

    Or that somebody is given a right: 'gives Peru access to the port'.
    """
    if syntax.base_form(verb) == "give":
        return _is_given(verb)
    below = [c for word in (verb, *syntax.children(verb, "obj")) for c in syntax.children(word, "obl", "nmod")]
    places = [c for c in below if c.i > verb.i and syntax.case(c) in {"to", "in", "under", "between"}]
    kept = syntax.children(verb, "xcomp") if syntax.base_form(verb) == "keep" else []
    return syntax.base_form(verb) in {"leave", "keep", "divide"} and bool(places or kept)


def _parts(noun: Token) -> list[Token]:
    """Return what a number tells some of: 'dissolves two of the militias'."""
    return syntax.complements(noun, "of") if noun.pos_ == "NUM" else []


def _is_dealt_with(noun: Token, things: Things) -> bool:
    """Tell whether a noun names a matter, place or force of which an agreement disposes: 'hands over the islands'."""
    if things.is_actor(noun) and noun.lemma_.lower() not in _FORCES:
        return False
    thing = things.at(noun)
    named = pos(noun) == "NOUN" or (pos(noun) == "PROPN" and noun.ent_type_ != "PERSON")
    return named and (thing is None or group_of(thing.kind) == "measure")


def in_provisions(token: Token, things: Things) -> Iterator[Found]:
    """Yield what the parts of an agreement are about: 'the pact's provisions on ports', 'a treaty with a clause on'."""
    if token.lemma_.lower() not in PARTS or token.pos_ != "NOUN":
        return
    owners = [*syntax.complements(token, "of"), *syntax.complements(token, "in"), *syntax.children(token, "nmod:poss")]
    owners += [token.head] if syntax.case(token) == "with" or token.rel == "obj" else []
    owners += [s for s in syntax.children(token.head, "nsubj") if token.rel == "obj"]
    container = first_container(owners, things)
    if container is not None and group_of(container.kind) == "agreement":
        made = token.rel == "obj" and syntax.base_form(token.head) == "make"  # 'makes provision for patrols'
        told = (c for c in token.rights if says_about(c) or (made and syntax.case(c) == "for"))
        nouns = [c for c in told if not is_circumstance(c)]
        yield from ((container, m, token) for noun in nouns for m in matters(noun))


SOME = frozenset({"two", "three", "others"})


def of_several(token: Token, things: Things) -> Iterator[Found]:
    """Yield what some of several papers are about: 'signed nine memoranda, among them one on water'."""
    if token.lower_ not in SOME or token.head == token:
        return
    behind = token.nbor() if token.i + 1 < token.sent.end else token
    if behind.lower_ not in {"on", "about", "concerning", "regarding"} or behind.dep_ not in {"case", "mark"}:
        return
    earlier = (t for t in reversed(list(token.doc[token.sent.start : token.i])) if _is_plural(t))
    container = first_container(earlier, things)
    if container is not None and group_of(container.kind) == "agreement":
        found = (replace(m, label=m.label.split(" and ")[0]) for m in names_of(behind.head))
        yield from ((container, m, token) for m in found)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in tags.PLURALS or noun.lower_ == "memoranda"


def _done(verb: Token, token: Token, things: Things) -> Iterator[Matter]:
    """Yield the matters of what is done under an agreement that this word names."""
    nouns = [*arguments.logical_objects(verb), *syntax.children(verb, "obl:agent"), *syntax.children(verb, "nsubj")]
    if verb.lemma_.lower() in _COOPERATING | words("spending"):
        nouns += [n for preposition in ("in", "on") for n in syntax.complements(verb, preposition)]
    freed = syntax.base_form(verb) in _FREEING | _FOUNDING  # whom a truce frees is what it is about
    undergone = freed or syntax.is_passive(verb)
    nouns = [n for n in nouns if pos(n) == "NOUN" and n != token and n.ent_type_ != "PERSON"]
    nouns = [n for n in nouns if not things.is_actor(n) or (freed and n in arguments.logical_objects(verb))]
    nouns = [n for n in nouns if not any(c.dep_ == "nummod" or (c.pos_ == "NUM" and c.i == n.i - 1) for c in n.lefts)]
    nouns = [n for n in nouns if undergone or not actor_nouns().describe(n.lower_, n.lemma_.lower())]
    found = [m for noun in nouns if noun.lemma_.lower() not in {"side", "hand"} for m in matters(noun)]
    yield from found or of_deed(verb)


def within(token: Token, things: Things) -> Iterator[Found]:
    """Yield what the parties agree on in a text: 'in a joint statement they agreed to cooperate on coal'.

    So what they settle by it: 'by an exchange of notes they fixed the rules for the port'.
    """
    agreement, noun = agreement_at(token, things), token
    if agreement is not None and token.dep_ in {"conj", "appos"} and token.head.lower_ in PAPERS:
        noun = token.head  # 'in a separate text, | the Treaty on Fish, they agreed'
    if agreement is None or syntax.case(noun) not in {"in", "by", "through"}:
        return
    verb = noun.head
    if verb.pos_ != "VERB" or things.at(verb) is not None:
        return
    if syntax.base_form(verb) in _SETTLING and not syntax.is_passive(verb):
        objects = [
            o for o in syntax.children(verb, "obj") if things.at(o) is None and not (things.is_actor(o) or is_time(o))
        ]
        yield from ((agreement, m, verb) for noun in objects for m in matters(noun))
    affirmed = verb.lemma_.lower() in _AFFIRMING and agreement.kind != "Statement"
    if syntax.case(noun) != "in" or not (affirmed or verb.lemma_.lower() in _COMMITTING):
        return
    if affirmed:
        told = (n for c in syntax.children(verb, "ccomp") for n in syntax.children(c, "nsubj", "nsubj:pass"))
        yield from ((agreement, m, verb) for n in told if not is_somebody(n, things) for m in matters(n))
        return
    for clause in syntax.children(verb, "xcomp", "ccomp"):
        yield from ((agreement, m, verb) for m in matters(clause))
    for noun in syntax.complements(verb, "on"):
        yield from ((agreement, m, verb) for m in matters(noun))


def in_return(token: Token, things: Things) -> Iterator[Found]:
    """Yield the fields named in a sentence that goes on with an agreement's terms: 'In return, ... the oil sector'."""
    if token.lemma_.lower() not in words("hollow") or not _goes_on(token.sent):
        return
    earlier = (t for t in reversed(list(token.doc[: token.i])) if t.i > token.sent.start - 60)
    agreement = next((a for t in earlier if (a := agreement_at(t, things)) is not None), None)
    if agreement is not None:
        yield from ((agreement, m, token) for m in matters(token))


def in_turn(token: Token, things: Things) -> Iterator[Found]:
    """Yield what one side does for what it gets by the agreement just named: 'Kenya will in turn lower tariffs'."""
    verb = token.head
    answers = token.lower_ in {"turn", "return", "exchange"} and syntax.case(token) == "in"
    if not answers or verb.pos_ != "VERB" or not any(c.lower_ in {"will", "is", "are"} for c in verb.lefts):
        return
    agreement = last_of(token, things, "agreement")
    if agreement is not None:
        nouns = [n for n in arguments.logical_objects(verb) if not (is_somebody(n, things) or things.at(n))]
        yield from ((agreement, m, verb) for n in nouns for m in matters(n))


def _goes_on(sentence: Stretch) -> bool:
    opening = sentence.text[:24].lower()
    return opening.startswith(("in return", "in exchange", "under the ", "under it", "under its terms", "by its terms"))
