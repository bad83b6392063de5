"""Clauses that say what their subject is about: 'the pact covers fishing', 'its priorities are water and land'."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.lists import added
from dragoman.extraction.grammar.subjects import Matter, matters, of_clause, of_deed, words
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.things.contents.container import (
    PARTS,
    Found,
    container_at,
    first_container,
    holder_at,
    is_somebody,
    last_of,
)
from dragoman.extraction.things.contents.phrases import is_circumstance
from dragoman.extraction.things.contents.topic_verbs import (
    agenda_of,
    besides,
    governed,
    telling_verbs,
    topic_places,
    widening,
)
from dragoman.extraction.things.found import Things
from dragoman.model import Entity
from dragoman.reading.parsed import Token

_GOVERNING = frozenset(
    """cover address govern regulate include protect guarantee concern finance fund contain deal set lay spell enshrine
    stipulate foresee ban prohibit outlaw forbid restrict settle resolve define fix abolish scrap lift limit cap mention
    list provide call mandate require envisage envision""".split()
)
"""Verbs whose passive tells what a text is about as well; not 'a bank established by the treaty'."""
_IDIOMS = {
    "open": frozenset("way road path door window chapter page era phase prospect possibility".split()),
    "set": frozenset("stage scene tone precedent record example date deadline pace course agenda sight foot".split()),
}
"""Verbs with objects that are no matters: 'opens the door to trade' is about trade, 'set the stage' about nothing."""
ALLOWING = frozenset({"allow", "permit", "enable", "let", "require", "compel"})
STATING = frozenset({"say", "state", "tell", "decide", "show", "describe", "explain"})
"""Verbs that tell what a paper is about by what they ask: 'the pact says who may fish'."""


def by_verb(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'the pact covers fishing', 'a dialogue targeting fraud', 'an accord focused on ports'."""
    verbal = token.pos_ in {"VERB", "AUX"} or (token.dep_ == "ROOT" and syntax.children(token, "nsubj"))
    clauses = syntax.children(token, "ccomp") if syntax.base_form(token) in STATING else []
    asks = any(_is_asked(c) or _is_ruled(c) for c in clauses)
    if not verbal or not (asks or topic_places(token, telling_verbs())):
        return
    if token.lemma_.lower() in _GOVERNING and syntax.is_passive(token):
        yield from _held_in(token, things)
    contents = list(_contained(token, things)) or list(_misparsed(token))
    for subject in told_of(token, things):
        container = holder_at(subject, things) or _plan(subject, things) or _of_area(subject, things)
        container = container or _of_its_parts(subject, things)
        if container is not None:
            yield from ((container, m, widening(token) or agenda_of(token)) for m in contents)


def _plan(noun: Token, things: Things) -> Entity | None:
    """Return the plan that a noun names: it is told of like an agreement, though it may be its author's alone."""
    plan = noun.lemma_.lower() in words("plans") and noun.pos_ in {"NOUN", "PROPN"}
    if plan and noun.lemma_.lower() == "agenda" and last_of(noun, things, "contact", "event") is not None:
        return None  # 'held talks. The agenda included fish'
    return things.thing_or_topic(noun) if plan else None


def _of_area(noun: Token, things: Things) -> Entity | None:
    """Return the paper of whose matters a noun speaks: 'the areas the treaty covers', 'fields covered by the pact'."""
    if noun.lemma_.lower() not in AREAS:
        return None
    owners = [n for p in ("of", "in", "under") for n in syntax.complements(noun, p)]
    for clause in syntax.children(noun, "acl:relcl", "acl"):
        if topic_places(clause, telling_verbs()):
            passive = [*arguments.agents(clause), *(n for p in ("in", "at") for n in syntax.complements(clause, p))]
            owners += passive if syntax.is_passive(clause) else syntax.children(clause, "nsubj")
    return first_container(owners, things)


def _of_its_parts(noun: Token, things: Things) -> Entity | None:
    """Return the paper last spoken of whose parts tell: 'its provisions include a truce', 'the terms include'."""
    if noun.lemma_.lower() not in PARTS | PRIORITIES | {"term"}:
        return None
    owners = syntax.children(noun, "nmod:poss")
    if any(o.lower_ in {"its", "their"} for o in owners):
        return last_of(noun, things, "agreement", "initiative")
    alone = not owners and not syntax.children(noun, "nmod") and noun.tag_ == "NNS"
    return last_of(noun, things, "agreement") if alone and noun.lemma_.lower() in PARTS | {"term"} else None


def by_aim(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'the pact is intended to improve roads', 'the programme fights malaria'."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in words("general_verbs"):
        return
    aimed = token.tag_ == "VB" and token.rel in {"xcomp", "advcl"} and syntax.base_form(token.head) in _AIMS
    verb = token.head if aimed else token
    subject = arguments.surface_subject(verb)
    container = holder_at(subject, things) if subject is not None else None
    effort = container is not None and group_of(container.kind) == "initiative" and not syntax.is_passive(token)
    if container is not None and (aimed or effort):
        objects = syntax.children(token, "obj")
        nouns = [n for o in objects for n in (syntax.complements(o, "of") if is_time(o) else [o])]
        nouns = [n for n in nouns if not things.is_actor(n)]
        yield from ((container, m, verb) for n in nouns for m in matters(n))


_AIMS = frozenset("aim seek intend design mean strive help serve hope conceive task set".split())


def by_weight(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'the pact gives priority to roads', 'the talks paid heed to roads', 'the treaty makes room for roads'."""
    if token.rel != "obj" or token.lemma_.lower() not in words("weights"):
        return
    container = first_container(syntax.children(token.head, "nsubj"), things)
    if container is not None:
        nouns = (n for preposition in ("to", "on", "for") for n in governed(token.head, preposition))
        yield from ((container, m, token.head) for n in nouns if not things.is_actor(n) for m in matters(n))


def in_areas(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'visas are among the areas the treaty covers', 'water is one of the fields covered by the pact'."""
    one = token.rel == "nmod" and token.head.lower_ in {"one", "some", "two", "three"}
    predicate = token.head if one else token
    if token.lemma_.lower() not in AREAS or not syntax.children(predicate, "cop"):
        return
    container = _of_area(token, things)
    if container is not None:
        yield from ((container, m, token) for noun in syntax.children(predicate, "nsubj") for m in matters(noun))


AREAS = frozenset("area field sector domain subject topic matter issue question theme point".split())
"""What agreements are about, by the words that say only that."""


def _held_in(verb: Token, things: Things) -> Iterator[Found]:
    """Yield 'fishing is covered by the pact', 'ports are dealt with in the pact', 'included in the pact is fishing'."""
    for holder in (*arguments.agents(verb), *syntax.complements(verb, "in"), *syntax.complements(verb, "under")):
        container = holder_at(holder, things)
        subject = arguments.surface_subject(verb) if container is not None else None
        if container is not None and subject is not None and not is_somebody(subject, things):
            yield from ((container, m, verb) for m in matters(subject))


def _misparsed(verb: Token) -> Iterator[Matter]:
    """Yield the object of a verb taken for a participle of it: 'the talks covered energy'."""
    if verb.dep_ not in {"amod", "compound"} or verb.head.i < verb.i or "" not in topic_places(verb, telling_verbs()):
        return
    for matter in matters(verb.head):
        yield replace(matter, label=matter.label.split(f"{verb.text} ", 1)[-1])


def told_of(verb: Token, things: Things) -> list[Token]:
    """Return what the verb says the contents of: its subject, or the noun that its participle or relative modifies."""
    if verb.dep_ in {"amod", "compound"} and verb.i and verb.head.i > verb.i:
        return [verb.nbor(-1)]
    if verb.dep_ == "acl:relcl" and things.is_one_of_several(verb.head):  # 'the first of which covers fish'
        return [verb.head]
    if papers := _papers_made(verb, things):
        return papers
    if (above := widening(verb)) is not None and (changed := arguments.logical_objects(above)):
        return changed
    several = syntax.children(verb, "nsubj") or (syntax.children(verb.head, "nsubj") if verb.dep_ == "conj" else [])
    if len(several) > 1:  # the parser took an aside for a second subject
        return [s for s in several if container_at(s, things)][-1:]
    to_do_with = verb.lemma_ == "do"  # 'talks to do with fish'
    participial = verb.dep_ == "acl" and (verb.tag_ in tags.PARTICIPLES or to_do_with)
    subject = verb.head if participial else arguments.surface_subject(verb)
    directed = syntax.children(verb, "obj") if syntax.base_form(verb) in words("directing") else []
    if any(container_at(noun, things) for noun in directed):  # 'devoted the talks to trade'
        return directed
    if subject is None:
        return []
    if verb.dep_.startswith("acl") and container_at(subject, things) is None and _plan(subject, things) is None:
        nearest = (
            t for t in reversed(list(verb.doc[max(verb.sent.start, verb.i - 9) : verb.i])) if container_at(t, things)
        )
        misread = subject.pos_ == "PROPN" and not subject.dep_.startswith("nsubj")  # not 'Chile, which bans it, left'
        return [t for t in list(nearest)[:1] if misread or t.is_ancestor(subject)]
    return [subject]


def _papers_made(verb: Token, things: Things) -> list[Token]:
    """Return what somebody makes that covers something: 'signed five pacts, | covering fish and ports'."""
    aside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not syntax.children(verb, "mark", "case")
    if not aside or syntax.base_form(verb) not in _OF_PAPERS:
        return []
    return [o for o in syntax.children(verb.head, "obj") if o.i < verb.i and container_at(o, things)]


_OF_PAPERS = frozenset("cover span encompass range concern regard govern regulate include deal".split())
"""What papers do to matters and hardly anybody does."""


def _contained(verb: Token, things: Things) -> Iterator[Matter]:
    prepositions = topic_places(verb, telling_verbs())
    told = [c for c in syntax.children(verb, "ccomp", "advcl", "advcl:relcl") if _is_asked(c) or _is_ruled(c)]
    if told:
        yield from (m for clause in told for m in _of_told(clause, things))
        return
    if "" in prepositions and not syntax.is_passive(verb):
        below = syntax.children(verb, "xcomp", "ccomp") if verb.lemma_.lower() in ALLOWING else []
        if below:  # 'allows planes to land on the island' is about no island
            nouns = [o for clause in below for o in _objects(clause) if not things.is_actor(o)]
            found = [m for noun in nouns for m in matters(noun)]
            found += [m for clause in below for aim in _aims(clause) for m in of_clause(aim)]
            yield from found or (m for clause in below for m in of_deed(clause))
            return
        for noun in syntax.children(verb, "xcomp") or syntax.children(verb, "obj", "ccomp") or besides(verb):
            if noun.lemma_.lower() in {"side", *_IDIOMS.get(syntax.base_form(verb), ())}:
                continue
            if noun.lower_ in _EVERYTHING:
                yield from (m for n in _from_to(noun) for m in matters(n))
            elif not things.is_actor(noun) or verb.lemma_.lower() in {"cover", "address", "discuss", "concern"}:
                yield from matters(noun)
    if any(o.lower_ == "nothing" or any(c.lower_ == "no" for c in o.children) for o in syntax.children(verb, "obj")):
        return  # 'says nothing about prisoners'
    for preposition in prepositions - {""}:
        ranged = list(governed(verb, preposition))
        ranged += [n for first in ranged if preposition == "from" for n in syntax.complements(first, "to")]
        for noun in ranged:
            yield from matters(noun) if noun.lemma_.lower() not in word_classes("nouns")["times"] else ()
        further = _provided(verb) if preposition == "for" else ()
        yield from (m for noun in further if not things.is_actor(noun) for m in matters(noun))
    for noun in added(verb):
        yield from matters(noun)


def _provided(verb: Token) -> Iterator[Token]:
    """Yield of what else a paper says what is to become: 'provides for polls to be held and | for mines to close'."""
    for opening in verb.doc[verb.i + 2 : verb.sent.end]:
        if opening.tag_ in tags.FINITE:
            return
        again = opening.lower_ == "for" and opening.nbor(-1).lower_ in {"and", ","}
        clause = opening.head
        nouns = [clause] if clause.pos_ == "NOUN" else syntax.children(clause, "nsubj", "nsubj:pass")
        if again and any(c.tag_ == "VB" for c in (clause, *clause.rights)) and not is_time(clause):
            yield from nouns[:1]


_EVERYTHING = frozenset({"everything", "anything", "all"})


def _from_to(whole: Token) -> list[Token]:
    """Return the ends of a range: 'covers everything | from visas to fish'."""
    first = syntax.complements(whole, "from") or syntax.complements(whole.head, "from")
    return [*first, *(n for word in (whole, *first, whole.head) for n in syntax.complements(word, "to"))]


def _is_asked(clause: Token) -> bool:
    """Tell whether a clause says who, what or how: 'governs who may fish there'."""
    return clause.left_edge.lower_ in _ASKING and clause.i > clause.head.i


_ASKING = frozenset("who whom what how where when which whether whose".split())


def _is_ruled(clause: Token) -> bool:
    """Tell whether a clause says what is to be: 'provides that ships may land'."""
    ruling = syntax.children(clause, "aux") or clause.tag_ == "VB"
    return clause.rel == "ccomp" and bool(ruling) and bool(syntax.children(clause, "nsubj", "nsubj:pass"))


def _of_told(clause: Token, things: Things) -> Iterator[Matter]:
    """Yield what a clause tells or asks of: "who owns the wreck", "that goods be returned"."""
    nouns = arguments.logical_objects(clause) or (syntax.children(clause, "obl", "nsubj") if _is_asked(clause) else [])
    nouns = [n for n in nouns if not things.is_actor(n) and n.lower_ not in _ASKING]
    yield from [m for n in nouns for m in matters(n)] or of_deed(clause)


def _objects(clause: Token) -> list[Token]:
    """Return what is done in a clause or the one below it: 'lets them go on fishing cod'."""
    return syntax.children(clause, "obj") or [o for c in syntax.children(clause, "xcomp") for o in _objects(c)]


def _aims(clause: Token) -> list[Token]:
    """Return what something is let do for: 'lets patrols stop ships | to combat piracy'."""
    below = [c for word in (clause, *syntax.children(clause, "obj")) for c in syntax.children(word, "advcl", "acl")]
    return [c for c in below if c.tag_ == "VB" and c.lemma_.lower() in words("general_verbs")]


def by_copula(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'the contract is for two ferries', 'the talks were about fishing'."""
    if syntax.case(token) in {"for", "about", "on"} and syntax.children(token, "cop") and not is_circumstance(token):
        for subject in syntax.children(token, "nsubj"):
            if (container := holder_at(subject, things)) is not None:
                yield from ((container, m, subject) for m in matters(token))


def by_priorities(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'its priorities are water and land', 'trade and visas are the three pillars of the pact'."""
    if token.pos_ == "NOUN" and (listed := _listed_behind(token)):
        yield from _of_listed_parts(token, listed, things)
        return
    among = syntax.case(token) == "among" and token.lemma_.lower() in PARTS  # 'among its provisions is a truce'
    fronted = among or syntax.case(token) == "at"  # 'at the heart of the pact is fishing'
    fronted = fronted and token.head.i > token.i
    verb = token.head if token.dep_ in {"nsubj", "nsubj:outer"} or fronted else token
    staying = token.rel in {"xcomp", "obj"} and token.head.lemma_.lower() in _STAYING
    known = among or token.lemma_.lower() in PRIORITIES
    if not known or not (staying or syntax.children(verb, "cop")):
        return
    owners = [
        *syntax.children(token, "nmod:poss"),
        *(n for p in ("of", "in", "at", "behind") for n in syntax.complements(token, p)),
    ]
    named = (holder_at(owner, things) or _last_named(owner, things) for owner in owners)
    container = next((c for c in named if c is not None), None)
    nouns = [verb] if verb != token else syntax.children(token.head if staying else token, "nsubj")
    if container is not None:
        nouns = [n for n in nouns if token.lower_ != "part" or not is_somebody(n, things)]
        yield from ((container, m, token) for noun in nouns for m in matters(noun))


def _listed_behind(parts: Token) -> list[Token]:
    """Return the list that a mark sets behind a word for parts or aims: 'three pillars: trade, fish and ports'."""
    mark = parts.nbor() if parts.i + 1 < parts.sent.end else parts
    several = parts.tag_ == "NNS" and parts.lemma_.lower() in PARTS | PRIORITIES
    if not several or mark.text not in {":", "-", "–", "—"}:
        return []
    return [c for c in syntax.children(parts, "appos", "conj") if c.i > mark.i]


def _of_listed_parts(parts: Token, listed: list[Token], things: Things) -> Iterator[Found]:
    """Yield 'the pact has three pillars: trade and fish', 'its main points: a truce and a hotline'."""
    having = parts.rel == "obj" and syntax.base_form(parts.head) == "have"
    owners = syntax.children(parts.head, "nsubj") if having else syntax.children(parts, "nmod:poss")
    named = (holder_at(owner, things) or _last_named(owner, things) for owner in owners)
    container = next((c for c in named if c is not None), None) if having or parts.dep_ == "ROOT" else None
    if container is not None:
        yield from ((container, m, parts) for noun in listed for m in matters(noun))


PRIORITIES = frozenset(
    """priority aim goal objective pillar focus purpose component element strand theme subject topic heart core crux
    centrepiece centerpiece point item issue question obstacle concern business thrust gist essence backbone cornerstone
    target mainstay centre center meat bulk nub kernel ingredient plank feature condition ambition mission task remit
    linchpin part subject-matter preoccupation substance brief staple hallmark mandate nucleus
    bedrock""".split()
)
_STAYING = frozenset({"remain", "become", "form", "constitute"})


def _last_named(pronoun: Token, things: Things) -> Entity | None:
    """Return the agreement or programme of this sentence or the one before that 'its' may stand for."""
    return last_of(pronoun, things, "agreement", "initiative") if pronoun.lower_ in {"its", "their"} else None
