"""Deeds told by a stand-in for the verb: 'Chile did so too', 'so did Peru', 'as has Mali', 'the others followed suit'.

Such a clause says of another subject what the predicate before it says; each fact of that predicate is its fact too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman import tags
from dragoman.extraction.events.engine import Occurrence, Rejection
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.gapping import signers
from dragoman.extraction.grammar import arguments, syntax, wordorder
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, standing
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

_DO = frozenset({"do", "does", "did", "done", "doing"})
_AUXILIARIES = _DO | {"has", "have", "had", "was", "were", "is", "are", "will", "would"}
_SAME = frozenset({"so", "likewise", "same", "similarly", "too"})
_SAYING = frozenset({"says", "criticizes", "supports", "accuses", "threatens"})
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_LONGEST_ASIDE = 9
_CONTRARY = Standing(Status.REPORTED, None, "unlike the one before")


def elliptical(
    doc: Doc, written: Sequence[Occurrence], fillers: Fillers, quotations: Quotations
) -> Iterator[Occurrence]:
    """Yield for each such clause the occurrences of the predicate that it stands for, with its own subject."""
    told = [o for o in written if o.standing.status is Status.REPORTED]
    either = [replace(o, standing=_CONTRARY) if o.standing.status is Status.DENIED else o for o in written]
    either = [o for o in either if o.standing.status is Status.REPORTED]
    for token in doc:
        bare = _ends_with(token)
        after_denial = bare or any(t.lower_ == "so" for t in _behind(token, 1))  # 'Peru never met him. Chile did so'
        subjects = syntax.children(token, "nsubj") if bare else _subjects(token)
        if not subjects or standing(token, quotations).status is not Status.REPORTED:
            continue
        for model in _models(token, either if after_denial else told):
            if _as_done(token) and token.head not in {model.token, model.token.head}:
                continue  # 'attended, as Peru had done' says nothing of what was told before
            if _says_the_same(token) and _SAYING.isdisjoint(relation for relation, *_ in model.frame.facts):
                continue
            role = model.frame.dyad[0]
            kind = model.frame.roles[role]
            others = _distinct(f for s in subjects for m in syntax.coordinated(s) for f in fillers.of_type(m, kind))
            if token.lemma_.lower() == "follow":  # 'Lee went to Oslo, followed by Stockholm'
                if "amount" in model.fillers:
                    continue  # who follows a giver gives less
                kinds = {f.entity.kind for f in model.fillers.get(role, ())}
                others = tuple(f for f in others if f.entity.kind in kinds)
            own = _own_object(token, model, fillers)
            paired = model.frame.symmetric and len(model.fillers.get(role, ())) > 1 and "agreement" not in model.fillers
            together = paired and not model.fillers.get(model.frame.dyad[1])  # with which of the two?
            if others and role in model.fillers and own is not None and (own or not together):
                sides = {**model.fillers, **own, role: others}
                one = replace(model, token=token, fillers=sides, dyad=None, coding=None)
                yield from _for_own_side(one, fillers)


def _for_own_side(one: Occurrence, fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was done with those for whom it is done this time: 'Lee signed for Fiji, Ray did so for Togo'."""
    if "behalf" not in one.frame.roles:
        yield one
        return
    row = signers(one.token, fillers)
    rest = {role: filled for role, filled in one.fillers.items() if role != "behalf"}
    yield replace(one, fillers=rest | ({"behalf": (row[0][1],)} if row else {}))
    for signer, side in row[1:]:
        signed = {"source": (signer,)} if signer is not None else {}
        paper = {role: filled for role, filled in rest.items() if role != "source"}
        yield replace(one, fillers={**paper, **signed, "behalf": (side,)})


def itemised(
    doc: Doc, told: Sequence[Occurrence], rejected: Iterable[Rejection], fillers: Fillers
) -> Iterator[Occurrence]:
    """Yield the deed before of those whom a list names: 'Peru expelled nine envoys. Among those expelled is Lee'."""
    bare = [(r.token, r.frame.name) for r in rejected]
    for token in doc:
        if token.lower_ in {"them", "they", "whom"}:
            yield from _of_those_told(token, told, fillers)
            continue
        deeds = [c for c in syntax.children(token, "acl") if c.tag_ in tags.PAST] if token.lower_ == "those" else []
        if not deeds and token.lower_ not in _LISTS:
            continue
        frames = {frame for token, frame in bare if token in deeds}
        frames |= {"sanctioning"} if token.lower_ in _LISTS else set()
        listed = _listed(token) if frames else []
        agents = {e.id for deed in deeds for a in arguments.agents(deed) for e in fillers.actors.at(a)}
        models = (o for o in reversed(told) if o.frame.name in frames and o.frame.dyad[1] in o.frame.roles)
        model = next((o for o in models if o.token.i < token.i and _is_done(o, agents)), None)
        if model is None or not listed:
            continue
        role = model.frame.dyad[1]
        named = _distinct(f for n in listed for f in fillers.of_type(n, model.frame.roles[role]))
        if named:
            yield replace(model, token=token, fillers={**model.fillers, role: named}, dyad=None, coding=None)


def _of_those_told(pronoun: Token, told: Sequence[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was just done to several for those named of them: 'sanctioned five men. Among them is Lee'."""
    listed = _listed(pronoun)
    first = syntax.start_of(pronoun, 2)
    for model in told if listed else ():
        role = model.frame.dyad[1]
        done_to = model.fillers.get(role, ())
        several = len(done_to) == 1 and done_to[0].token.tag_ == "NNS" and done_to[0].entity.kind == "PersonGroup"
        if not several or not first <= model.token.i < pronoun.i or not model.fillers.get(model.frame.dyad[0]):
            continue
        between = (t for t in pronoun.doc[done_to[0].token.i + 1 : pronoun.left_edge.i] if t.tag_ in tags.PLURALS)
        if any(fillers.of_type(t, "actor") for t in between):
            continue  # some of these, then
        named = _distinct(f for n in listed for f in fillers.of_type(n, model.frame.roles[role]))
        if named and all(f.entity.kind == "Person" for f in named):
            yield replace(model, token=pronoun, fillers={**model.fillers, role: named}, dyad=None, coding=None)


def _is_done(deed: Occurrence, agents: set[str]) -> bool:
    """Tell whether a deed is reported, and of one of these if any: 'those barred by Chad include'."""
    doers = {f.entity.id for f in deed.fillers.get(deed.frame.dyad[0], ())}
    return deed.standing.status is Status.REPORTED and bool(doers & agents if agents else doers)


_LISTS = frozenset({"listings", "designations"})
"""What those on whom measures are imposed are called together."""


def _listed(token: Token) -> list[Token]:
    """Return who is named as some of those meant: 'those barred include Lee and Ray', 'among those barred is Lee'."""
    verb = token.head
    included = token.dep_ in syntax.SUBJECTS and verb.lemma_.lower() == "include"
    named = syntax.children(verb, "obj") if included else [n for n in [syntax.identified(token)] if n != token]
    return [m for n in named for m in syntax.coordinated(n)]


def _ends_with(token: Token) -> bool:
    """Tell whether a clause ends with its auxiliary: 'Peru did not sign. Chile did.'"""
    finite = token.lower_ in _AUXILIARIES and token.tag_ in tags.INFLECTED and token.dep_ in _MAIN
    if not finite or token.i + 1 >= len(token.doc) or token.doc[token.i + 1].text not in {".", ";", ","}:
        return False
    subject = syntax.children(token, "nsubj")
    return len(subject) == 1 and token.i == subject[0].right_edge.i + 1 and subject[0].pos_ == "PROPN"


def _own_object(token: Token, model: Occurrence, fillers: Fillers) -> dict[str, tuple[Filler, ...]] | None:
    """Return to whom the same is done, if the clause says so: 'did the same to two Danes'; None if that fits nothing.

    Who does the same 'with' somebody may do it together with them: that tells nothing of its own.
    """
    nouns = syntax.complements(token, "to") + [n for s in _same(token) for n in syntax.complements(s, "to")]
    nouns = [n for n in nouns if not any(c.lower_ == "no" for c in n.children)]  # 'to no avail'
    if not nouns:
        return {}
    role = model.frame.dyad[1]
    found = _distinct(
        f for n in nouns for m in syntax.coordinated(n) for f in fillers.of_type(m, model.frame.roles[role])
    )
    return {role: found} if found and role in model.fillers else None


def _same(token: Token) -> list[Token]:
    return [t for t in _behind(token, 3) if t.lower_ in _SAME]


def shared_out(found: Iterable[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was found with each of several sums beside its own giver or taker: '$5 to Chad and $3 to Niger'."""
    for one in found:
        amounts = one.fillers.get("amount", ())
        if len(amounts) < 2:
            yield one
            continue
        own = {a.token.i: roles for a in amounts[1:] if (roles := _own_sides(a.token, one, fillers))}
        if not own:
            yield one
            continue
        given = {f.entity.id for roles in own.values() for side in roles.values() for f in side}
        shared = {role: tuple(f for f in side if f.entity.id not in given) for role, side in one.fillers.items()}
        yield replace(one, fillers=shared | {"amount": tuple(a for a in amounts if a.token.i not in own)})
        for amount in amounts:
            if amount.token.i in own:
                yield replace(one, fillers={**one.fillers, **own[amount.token.i], "amount": (amount,)}, coding=None)


def _own_sides(amount: Token, one: Occurrence, fillers: Fillers) -> dict[str, tuple[Filler, ...]]:
    """Return the sides that hang on a sum that is joined to another: 'and $3 million from Qatar'."""
    sides: dict[str, tuple[Filler, ...]] = {}
    for role, functions in one.trigger.functions.items() if amount.dep_ == "conj" else ():
        nouns = [n for f in functions for n in syntax.complements(amount, f)] if role != "amount" else []
        kind = one.frame.roles[role]
        filled = _distinct(f for n in nouns for m in syntax.coordinated(n) for f in fillers.of_type(m, kind))
        if filled:
            sides[role] = filled
    return sides


def _subjects(token: Token) -> list[Token]:
    """Return whose deed a stand-in tells; none where the word is no stand-in."""
    if token.lower_ in _DO and (_same_behind(token) or _in_time(token) or _as_done(token)):
        return arguments.logical_subjects(token) or wordorder.noun_before(token)
    if token.lemma_.lower() == "follow" and _does_the_same(token):
        return arguments.logical_subjects(token) or wordorder.noun_before(token)
    if token.pos_ == "VERB" and _says_the_same(token):
        return arguments.logical_subjects(token)
    auxiliary = _auxiliary_behind(token) if token.lower_ in {"so", "as"} else None
    if auxiliary is not None:
        named = wordorder.noun_after(auxiliary)
        ends = not any(t.pos_ == "VERB" for t in _behind(auxiliary, 3))
        return named if named and ends else []
    return []


def _says_the_same(verb: Token) -> bool:
    """Tell whether somebody says what another has said: 'echoed the criticism', 'joined in', 'took the same view'."""
    lemma = verb.lemma_.lower()
    if lemma == "join" and any(t.lower_ in {"in", "chorus"} for t in _behind(verb, 2)):
        said = [n for p in ("in", "of") for n in syntax.complements(verb, p)] + syntax.children(verb, "obj")
        ends = any(t.lower_ == "in" and t.nbor().is_punct for t in _behind(verb, 1))
        return ends or any(n.lemma_.lower() in _SAID for n in said)
    nouns = syntax.children(verb, "obj") if lemma in _ECHOING else []
    said = [n for n in nouns if n.lemma_.lower() in _SAID and not syntax.children(n, "acl", "acl:relcl", "nmod")]
    own = any(c.lower_ in {"same", "this", "that", "the", "similar"} for n in said for c in n.children)
    return bool(said) and (own or any(syntax.children(n, "nmod:poss") for n in said))


_ECHOING = frozenset({"echo", "share", "take", "second", "repeat", "join", "adopt", "express", "voice"})
_SAID = frozenset(
    """criticism condemnation praise view sentiment verdict position stance line assessment judgement judgment call
    concern demand appeal accusation charge claim chorus opinion protest""".split()
)


def _does_the_same(follow: Token) -> bool:
    """Tell whether 'follow' means the same deed: 'Chad followed suit', 'Chad followed in 1994', 'followed by Chad'."""
    if syntax.is_passive(follow):
        return follow.dep_ in {"advcl", "acl"} and bool(arguments.agents(follow))
    if any(t.lower_ == "suit" for t in _behind(follow, 3)):
        return True
    others = [c for c in follow.children if c.i > follow.i and not c.is_punct]
    when = any(is_time(c) or c.lower_ == "later" for c in others)
    ends = all(c.dep_ in {"cc", "conj"} for c in others)
    return follow.tag_ in tags.INFLECTED and (when or ends) and not syntax.children(follow, "obj", "ccomp", "xcomp")


def _auxiliary_behind(token: Token) -> Token | None:
    """Return the auxiliary right behind 'so' or 'as', or behind an aside: 'so, a day later, did Peru'."""
    behind = _behind(token, _LONGEST_ASIDE)
    if behind and behind[0].text == ",":
        close = next((i for i, t in enumerate(behind[1:], start=1) if t.text == ","), len(behind))
        behind = behind[close + 1 :]
    return behind[0] if behind and behind[0].lower_ in _AUXILIARIES else None


def _in_time(token: Token) -> bool:
    """Tell whether 'did' ends a clause of time: 'left the bloc a year after Qatar did'."""
    behind = _behind(token, 1)
    marks = {c.lower_ for c in syntax.children(token, "mark", "case", "advmod")}
    return token.lower_ == "did" and bool(marks & _TIMES) and (not behind or behind[0].is_punct)


def _as_done(token: Token) -> bool:
    """Tell whether a clause with 'as' says that another did so: 'as Peru had done on Monday', 'as Peru did in May'."""
    marked = token.dep_ == "advcl" and any(m.lower_ == "as" for m in syntax.children(token, "mark"))
    done = token.lower_ == "did" or (
        token.lower_ == "done" and any(a.lower_ in {"has", "have", "had"} for a in syntax.children(token, "aux"))
    )
    plain = all(c.dep_ in {"mark", "nsubj", "aux", "punct", "advmod"} or is_time(c) for c in token.children)
    another = all(c.pos_ != "PRON" for c in syntax.children(token, "nsubj"))  # 'as it did in May' tells nothing new
    before = all(c.i < token.i for c in syntax.children(token, "nsubj"))  # 'as did Peru' is told by its 'as'
    return marked and done and plain and another and before


_TIMES = frozenset({"after", "before", "when", "since", "as"})


def _same_behind(token: Token) -> bool:
    return bool(_same(token)) and not any(t.pos_ == "VERB" for t in _behind(token, 2))


def _behind(token: Token, count: int) -> tuple[Token, ...]:
    return token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + count)]


def _models(token: Token, told: list[Occurrence]) -> list[Occurrence]:
    """Return the occurrences of the last finite predicate before the stand-in, of its sentence or the one before."""
    earliest = syntax.start_of(token, 1 if token.lower_ == "as" else 2)
    before = [o for o in told if earliest <= o.token.i < token.i and o.token.pos_ == "VERB" and o.fillers]
    if not before:
        return []
    # 'Peru ratified the pact a day after Chad's parliament had done so': the verb that the clause itself belongs to
    last = max((o.token for o in before), key=lambda t: (t.is_ancestor(token), _tells_the_matter(t), t.i))
    clauses = [t for t in token.doc[token.sent.start : token.i] if t.dep_ in _MAIN]
    nearer = [t for t in clauses if t.tag_ in tags.INFLECTED or syntax.children(t, "aux", "aux:pass")]
    if nearer and last.i < nearer[0].i:  # 'Lee looked on, and so did Diaz': what the sentence itself told
        return []
    whole = {last.i}  # 'cut its ties with Taipei and opened an embassy in Beijing, as did Palau'
    while last.dep_ == "conj" and not syntax.children(last, "nsubj", "nsubj:pass"):
        last = last.head
        whole.add(last.i)
    return [o for o in before if o.token.i in whole]


def _tells_the_matter(verb: Token) -> bool:
    """Tell whether a verb is no mere aside to another; 'it was Chad that cut ties' tells that Chad cut them."""
    cleft = verb.dep_ == "acl:relcl" and any(c.lower_ == "it" for c in syntax.children(verb.head, "nsubj", "expl"))
    return cleft or verb.dep_ not in {"acl", "acl:relcl", "advcl"}


def _distinct(found: Iterable[Filler]) -> tuple[Filler, ...]:
    return tuple({filler.entity.id: filler for filler in found}.values())
