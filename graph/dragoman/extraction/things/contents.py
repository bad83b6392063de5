"""The ways in which a text says what a thing is about: one rule a way, each from one word."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.lists import added
from dragoman.extraction.grammar.subjects import Matter, matters, names_of, of_clause, words
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import OF_ANOTHER
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.things.found import Things
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Doc, Token
from dragoman.reading.parsed import Span as Stretch
from dragoman.reading.wordclass import pos

_AGENDA = frozenset({"subject", "topic", "issue", "agenda", "theme", "item", "matter"})
_TOPICS = frozenset({"topic", "subject", "theme"})
_CONTAINERS = frozenset({"agreement", "initiative", "event", "contact"})
_GOVERNING = frozenset("cover address govern regulate include protect guarantee concern finance fund".split())
"""Verbs whose passive tells what a text is about as well; not 'a bank established by the treaty'."""
_ALLOWING = frozenset({"allow", "permit", "enable"})
_COMMITTING = frozenset("agree commit pledge undertake promise vow resolve decide".split())
_FREEING = frozenset("free release exchange swap return repatriate hand".split())
_COOPERATING = frozenset({"cooperate", "co-operate", "collaborate", "work", "consult", "coordinate"})
_PARTICLES = frozenset({"out", "up", "down", "over"})
Found = tuple[Entity, Matter, Token]
"""A container, a matter, and the word that says that the one is about the other."""


def _behind_noun(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'a pact on fishing', 'talks about debt', 'a deal to swap prisoners'."""
    container = _container(token, things)
    if container is None or token.pos_ not in {"NOUN", "PROPN"} or any(_in_name(token, things)):
        return
    last = things.name_end(token)
    behind = {c.i: c for word in token.doc[token.i : last.i + 1] for c in word.rights if c.i > last.i}
    if (beside := _beside(last)) is not None:
        behind[beside.i] = beside
    behind.update((noun.i, noun) for noun in _behind_partner(token))
    for child in behind.values():
        paid = token.lemma_.lower() == "call" and things.is_actor(child)  # 'a call on the president'
        if not _is_circumstance(child) and _says_about(child) and not paid:
            yield from ((container, m, token) for m in matters(child) if not _is_next_paper(m.head, child, things))
        elif child.dep_ == "acl" and child.tag_ == "VB" and child.lemma_.lower() in words("general_verbs"):
            joined = [c for c in syntax.children(child, "conj") if c.tag_ == "VB"]
            yield from ((container, m, token) for clause in (child, *joined) for m in of_clause(clause))
        elif _is_purpose(child):
            yield from ((container, m, token) for m in of_clause(child))
    for goods in _goods(token):
        yield from ((container, m, token) for m in matters(goods))
    for clause in _aims_of_making(token) if group_of(container.kind) == "agreement" else ():
        yield from ((container, m, token) for m in of_clause(clause))


def _behind_partner(contact: Token) -> list[Token]:
    """Return what stands behind those whom talks are held with: 'held talks with Chad's premier | about fish'."""
    partners = [*syntax.complements(contact, "with"), *syntax.complements(contact.head, "with")]
    if contact.dep_ != "obj" or contact.head.lemma_.lower() not in _HOLDING or not partners:
        return []
    phrases = [c for word in (contact.head, *partners) for c in word.rights if c.i > partners[0].i]
    return [c for c in phrases if c.rel in {"obl", "nmod"} and c.ent_type_ != "PERSON" and not is_time(c)]


def _goods(contract: Token) -> list[Token]:
    """Return what is bought: 'a contract for six ships', 'a deal worth $9 million for ships', 'signed a deal | for'."""
    if contract.lemma_.lower() not in _COMMERCIAL:
        return []
    made = contract.dep_ == "obj" and contract.head.lemma_.lower() in _MAKING | _AWARDING
    above = contract.head if made else contract
    behind = [n for w in (contract, *contract.rights, above) for n in _with_sums(w)]
    found = {n.i: n for n in behind if n.i > contract.i and n.pos_ == "NOUN" and not is_time(n)}
    counted = [n for n in found.values() if n.tag_ == "NNS" or syntax.children(n, "nummod")]
    return [n for n in counted if n.lemma_.lower() not in words("beneficiaries")]


def _with_sums(word: Token) -> list[Token]:
    """Return what stands behind 'for' on a word or on a sum below it."""
    sums = [c for c in word.rights if c.pos_ in {"SYM", "NUM"} or c.tag_ == "$"]
    return [n for w in (word, *sums) for n in syntax.complements(w, "for")]


_AWARDING = frozenset("award win place approve close complete".split())
_COMMERCIAL = frozenset({"contract", "deal", "order", "lease", "tender"})
_HOLDING = frozenset("hold have conduct open begin start continue resume conclude finish wrap".split())


def _aims_of_making(agreement: Token) -> list[Token]:
    """Return what an agreement is made for, hung on the verb: 'signed a pact with Chad on Monday | to expand trade'.

    So too what it is on: 'ratified a treaty with Chad | on sharing water'.
    """
    verb = agreement.head
    if agreement.dep_ != "obj":
        return []
    behind = [(c, {m.lower_ for m in c.lefts}) for c in syntax.children(verb, "advcl", "xcomp") if c.i > agreement.i]
    on = [c for c, marks in behind if c.tag_ == "VBG" and marks & _ON]
    aims = [c for c, marks in behind if c.tag_ == "VB" and "to" in marks and verb.lemma_.lower() in _MAKING]
    return on + [c for c in aims if c.lemma_.lower() in words("general_verbs")]


_MAKING = frozenset(
    "announce unveil sign conclude strike reach clinch seal ink initial make finalise finalize agree".split()
)


def _in_name(token: Token, things: Things) -> Iterator[Found]:
    """Yield what an agreement's own name tells: 'the Treaty on the State Border', 'the Convention on Wetlands'."""
    container = _container(token, things) if token.text[:1].isupper() else None
    if container is None or group_of(container.kind) != "agreement":
        return
    preposition = next((t for t in islice(token.doc, token.i + 1, token.i + _LONGEST_TITLE) if t.lower_ in _ON), None)
    if preposition is None or preposition.sent != token.sent or not _is_named(token.doc, token.i, preposition.i):
        return
    behind = token.doc[preposition.i + 1 : preposition.i + 2]
    first = preposition.i + 1 + any(t.lower_ in {"the", "a", "an"} for t in behind)
    end = first
    while end < token.sent.end and (_is_title_word(token.doc[end]) or (end > first and _links(token.doc, end))):
        end += 1
    if end == first or preposition.dep_ not in {"flat", "case", "compound", "mark"}:
        return
    head = token.doc[end - 1]
    span = Span(token.doc[first].idx, head.idx + len(head))
    yield container, Matter(span.of(token.doc.text).lower(), preposition, span), token  # its noun is the agreement


_LONGEST_ASIDE = 8
_LONGEST_TITLE = 6
"""Within how many words of its head an agreement's name says what it is on."""
_ON = frozenset({"on", "concerning", "regarding"})


def _is_named(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the words between are those of a name: 'Memorandum of Understanding'."""
    return all(_is_title_word(t) or t.lower_ in {"of", "for", "and"} for t in islice(doc, first, last))


def _is_title_word(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ not in {"DET", "PRON"} and token.lower_ not in _ON


def _links(doc: Doc, place: int) -> bool:
    """Tell whether 'of the' and the like join two words of a name."""
    ahead = place + 1 + (place + 1 < len(doc) and doc[place + 1].lower_ == "the")
    linking = doc[place].lower_ in {"of", "and", "the", "for"} and ahead < len(doc)
    return linking and (_is_title_word(doc[ahead]) or doc[place].lower_ == "the")


def _is_circumstance(noun: Token) -> bool:
    """Tell whether a phrase says when, where or how, not about what: 'a pact on the sidelines', 'on condition'."""
    if syntax.case(noun) == "on" and noun.lemma_.lower() in word_classes("nouns")["places"]:
        return bool(syntax.complements(noun, "of"))  # 'a conference on the island of Bali'
    return noun.lemma_.lower() in words("not_about") and syntax.case(noun) in {"on", "over", "in", ""}


def _is_deed(noun: Token) -> bool:
    """Tell whether a noun behind 'for' says what is to be done: 'an agreement for the return of refugees'."""
    deed = noun.lower_.endswith(_DEED_ENDINGS) or noun.lemma_.lower() in _DEEDS
    deed = deed and noun.head.lemma_.lower() not in OF_ANOTHER  # 'praised the pact for the attention of'
    return deed and syntax.case(noun) == "for" and bool(syntax.complements(noun, "of"))


_DEED_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ery", "sal", "fer")
_DEEDS = frozenset(
    "return release supply sale purchase lease use repair exchange swap withdrawal rescue upgrade".split()
)


def _is_purpose(gerund: Token) -> bool:
    """Tell whether a gerund says what it is for: 'a roadmap for ending the war'."""
    for_it = any(c.lower_ == "for" and c.dep_ in {"mark", "case"} for c in gerund.lefts)
    return gerund.tag_ == "VBG" and for_it and gerund.lemma_.lower() in words("general_verbs")


def _is_next_paper(head: Token, first: Token, things: Things) -> bool:
    """Tell whether what looks like a further matter is a paper of its own: 'a treaty on gas and a pact on ports'."""
    entity = things.at(head) if head != first else None
    return (
        entity is not None and group_of(entity.kind) == "agreement" and any(c.lower_ in {"a", "an"} for c in head.lefts)
    )


def _says_about(child: Token) -> bool:
    """Tell whether a phrase behind the name says the matter: 'on fish', 'on avoiding tax', 'in the field of sport'."""
    preposition = syntax.case(child) or _mark(child)
    if child.rel not in {"nmod", "obl", "acl", "advcl"}:
        return False
    if _is_deed(child):
        return True
    return preposition in words("prepositions") or _is_in_field(child)


def _is_in_field(noun: Token) -> bool:
    """Tell whether a phrase says in which field: 'a pact in the field of sport', 'five pacts in areas such as fish'."""
    return syntax.case(noun) == "in" and noun.lemma_.lower() in words("hollow")


def _beside(last: Token) -> Token | None:
    """Return the noun of a prepositional phrase right behind a name that the parser gave to the verb."""
    following = last.nbor() if last.i + 1 < last.sent.end else last
    if following.text == "(":  # 'a Memorandum of Understanding (MoU) | on fish'
        aside = last.doc[following.i : min(following.i + _LONGEST_ASIDE, last.sent.end)]
        following = next((t.nbor() for t in aside[:-1] if t.text == ")"), following)
    if following.text == "," and following.i + 1 < last.sent.end and following.nbor().lower_ == "on":
        following = following.nbor()  # 'issued two statements, on fish and on ports'
    if following.dep_ == "case" and is_time(following.head):  # 'signed a pact | on Sunday | on fish'
        end = following.head.right_edge
        following = end.nbor() if end.i + 1 < last.sent.end else last
    noun = following.head
    fits = following.dep_ in {"case", "mark"} and noun.i > following.i
    named = following.lower_ in words("prepositions") or _is_in_field(noun)
    fits = fits and (named or _is_purpose(noun) or _is_deed(noun))
    return noun if fits and not _is_circumstance(noun) else None


def _by_verb(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'the pact covers fishing', 'a dialogue targeting fraud', 'an accord focused on ports'."""
    verbal = token.pos_ in {"VERB", "AUX"} or (token.dep_ == "ROOT" and syntax.children(token, "nsubj"))
    if not verbal or not _ways(token, _contents()):
        return
    if token.lemma_.lower() in _GOVERNING and syntax.is_passive(token):
        yield from _by_agent(token, things)
    contents = list(_contained(token, things)) or list(_misparsed(token))
    for subject in _about(token, things):
        container = _container(subject, things) or _plan(subject, things)
        if container is not None:
            yield from ((container, m, token) for m in contents)


def _plan(noun: Token, things: Things) -> Entity | None:
    """Return the plan that a noun names: it is told of like an agreement, though it may be its author's alone."""
    plan = noun.lemma_.lower() in words("plans") and noun.pos_ in {"NOUN", "PROPN"}
    return things.thing_or_topic(noun) if plan else None


def _by_agent(verb: Token, things: Things) -> Iterator[Found]:
    """Yield 'fishing is covered by the pact'."""
    for agent in arguments.agents(verb):
        container = _container(agent, things)
        subject = arguments.surface_subject(verb) if container is not None else None
        if container is not None and subject is not None and not things.is_actor(subject):
            yield from ((container, m, verb) for m in matters(subject))


def _misparsed(verb: Token) -> Iterator[Matter]:
    """Yield the object of a verb taken for a participle of it: 'the talks covered energy'."""
    if verb.dep_ not in {"amod", "compound"} or verb.head.i < verb.i or "" not in _ways(verb, _contents()):
        return
    for matter in matters(verb.head):
        yield replace(matter, label=matter.label.split(f"{verb.text} ", 1)[-1])


def _about(verb: Token, things: Things) -> list[Token]:
    """Return what the verb says the contents of: its subject, or the noun that its participle or relative modifies."""
    if verb.dep_ in {"amod", "compound"} and verb.i and verb.head.i > verb.i:
        return [verb.nbor(-1)]
    several = [s for v in (verb, *([verb.head] if verb.dep_ == "conj" else [])) for s in syntax.children(v, "nsubj")]
    if len(several) > 1:  # the parser took an aside for a second subject
        return [s for s in several if _container(s, things)][-1:]
    subject = verb.head if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VBN"} else arguments.surface_subject(verb)
    if subject is None:
        return []
    if verb.dep_.startswith("acl") and _container(subject, things) is None and _plan(subject, things) is None:
        nearest = (
            t for t in reversed(list(verb.doc[max(verb.sent.start, verb.i - 9) : verb.i])) if _container(t, things)
        )
        return [t for t in list(nearest)[:1] if subject.pos_ == "PROPN" or t.is_ancestor(subject)]
    return [subject]


def _contained(verb: Token, things: Things) -> Iterator[Matter]:
    prepositions = _ways(verb, _contents())
    if "" in prepositions and not syntax.is_passive(verb):
        below = syntax.children(verb, "xcomp")
        if verb.lemma_.lower() in _ALLOWING:  # 'allows planes to land on the island' is about no island
            below = [o for clause in below for o in syntax.children(clause, "obj")]
        for noun in below or syntax.children(verb, "obj", "ccomp") or _besides(verb):
            if not things.is_actor(noun) or verb.lemma_.lower() in {"cover", "address", "discuss", "concern"}:
                yield from matters(noun)
    for preposition in prepositions - {""}:
        for noun in _governed(verb, preposition):
            yield from matters(noun)
    for noun in added(verb):
        yield from matters(noun)


def _governed(verb: Token, preposition: str, others: Sequence[Token] = ()) -> Iterator[Token]:
    """Yield the nouns behind a preposition of the verb or of its object: 'reserves a third for roads'."""
    for word in (verb, *syntax.children(verb, "obj"), *others):
        yield from (c for c in word.rights if c.dep_ != "case" and preposition in {syntax.case(c), _mark(c)})


def _mark(clause: Token) -> str:
    return next((c.lower_ for c in clause.lefts if c.dep_ == "mark" and clause.tag_ in {"VBG", "VB", "NN"}), "")


def _by_copula(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'the contract is for two ferries', 'the talks were about fishing'."""
    if syntax.case(token) in {"for", "about", "on"} and syntax.children(token, "cop"):
        for subject in syntax.children(token, "nsubj"):
            if (container := _container(subject, things)) is not None:
                yield from ((container, m, subject) for m in matters(token))


def _by_priorities(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'its priorities are water and land', 'trade and visas are the three pillars of the pact'."""
    fronted = syntax.case(token) == "at" and token.head.i > token.i  # 'at the heart of the pact is fishing'
    verb = token.head if token.dep_ == "nsubj" or fronted else token
    if token.lemma_.lower() not in _PRIORITIES or not syntax.children(verb, "cop"):
        return
    owners = [*syntax.children(token, "nmod:poss"), *syntax.complements(token, "of")]
    container = next((c for o in owners if (c := _container(o, things) or _last_named(o, things)) is not None), None)
    nouns = [verb] if verb != token else syntax.children(token, "nsubj")
    if container is not None:
        yield from ((container, m, token) for noun in nouns for m in matters(noun))


_PRIORITIES = frozenset(
    """priority aim goal objective pillar focus purpose component element strand theme subject topic heart core crux
    centrepiece centerpiece""".split()
)


def _last_named(pronoun: Token, things: Things) -> Entity | None:
    """Return the agreement or programme of this sentence or the one before that 'its' may stand for."""
    if pronoun.lower_ not in {"its", "their"}:
        return None
    earlier = pronoun.doc[syntax.start_of(pronoun, 2) : pronoun.i]
    found = (c for t in reversed(list(earlier)) if (c := _container(t, things)) is not None)
    return next((c for c in found if group_of(c.kind) in {"agreement", "initiative"}), None)


def _raised(token: Token, things: Things) -> Iterator[Found]:
    """Yield what was discussed: 'the two sides discussed water', 'water was raised'; the contact is the last one."""
    ways = _ways(token, _raising()) if token.pos_ == "VERB" else set()
    if not ways:
        return
    container = things.last_contact(token)
    if container is None or any(_container(s, things) for s in _about(token, things)):
        return
    nouns = (arguments.logical_objects(token) or _besides(token)) if "" in ways else []
    nouns += [
        noun for preposition in ways - {""} for noun in _governed(token, preposition, syntax.children(token, "obl"))
    ]
    told = (n for n in nouns if not _is_circumstance(n) and not any(c.lower_ == "no" for c in n.children))
    yield from ((container, m, token) for noun in told for m in matters(noun))


def _besides(verb: Token) -> list[Token]:
    """Return the objects that the parse joins to an aside: 'discussed, among other things, | grain and visas'."""
    things = [c for c in syntax.complements(verb, "among") if c.lemma_.lower() in {"thing", "matter", "issue"}]
    return [c for noun in things for c in syntax.children(noun, "conj")]


def _on_agenda(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'named fishing among the subjects', 'fishing was on the agenda', 'fishing topped the agenda'."""
    if token.lemma_.lower() not in _AGENDA:
        return
    verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB" or syntax.children(t, "cop")), None)
    container = things.last_contact(token)
    if verb is None or container is None:
        return
    if syntax.case(token) in {"among", "amongst", "on"}:
        named = [token.head] if token.head.pos_ == "NOUN" and token.head != token else []
        named = named or (syntax.children(verb, "obj") if verb != token else [])
        nouns = named or [s for s in [arguments.surface_subject(verb)] if s is not None]
    elif token.dep_ == "obj" and verb.lemma_.lower() in {"top", "dominate", "head", "lead"}:
        nouns = [s for s in [arguments.surface_subject(verb)] if s is not None]
    elif syntax.children(token, "cop") and token.lemma_.lower() in _TOPICS:  # 'fishing was the main topic'
        nouns = syntax.children(token, "nsubj")
    else:
        nouns = []
    yield from ((container, m, verb) for noun in nouns if noun != token for m in matters(noun))


def _dominating(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'trade dominated the talks'."""
    container = _container(token, things)
    verb = token.head
    if (
        container is not None
        and token.dep_ == "obj"
        and verb.lemma_.lower() in {"dominate", "top", "occupy", "animate"}
    ):
        for subject in syntax.children(verb, "nsubj"):
            yield from ((container, m, verb) for m in matters(subject))


def _under(token: Token, things: Things) -> Iterator[Found]:
    """Yield what is done under an agreement: 'will supply gas under a contract', 'under the pact tariffs fall'."""
    container = _container(token, things) or _of_terms(token, things)
    if container is None or group_of(container.kind) != "agreement" or syntax.case(token) not in {"under", "by"}:
        return
    if syntax.case(token) == "by" and token.lemma_.lower() != "term":
        return
    verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_.lower() in {"say", "sign", "announce", "agree"}:
        return
    verbs = [verb, *(c for c in syntax.children(verb, "conj") if c.pos_ == "VERB" and not syntax.children(c, "nsubj"))]
    yield from ((container, m, v) for v in verbs for m in _done(v, token, things))


def _of_terms(token: Token, things: Things) -> Entity | None:
    """Return the agreement whose terms these are: 'under its terms', 'under the terms of the pact'."""
    if token.lower_ != "terms":
        return None
    owners = [*syntax.complements(token, "of"), *syntax.children(token, "nmod:poss")]
    named = next((c for o in owners if (c := _container(o, things)) is not None), None)
    own = not owners or any(o.lower_ == "its" for o in owners)
    return named or (_last_agreement(token, things) if own else None)


def _last_agreement(token: Token, things: Things) -> Entity | None:
    """Return the agreement last spoken of in this sentence or the one before."""
    earlier = token.doc[syntax.start_of(token, 2) : token.i]
    found = (c for t in reversed(list(earlier)) if (c := _container(t, things)) is not None)
    return next((c for c in found if group_of(c.kind) == "agreement"), None)


def _where_done(token: Token, things: Things) -> Iterator[Found]:
    """Yield what is done by an agreement's relative clause: 'a pact under which Oslo will train pilots'."""
    container = _container(token, things)
    if container is None or group_of(container.kind) != "agreement":
        return
    for clause in syntax.children(token, "acl:relcl"):
        by_it = [c for c in syntax.children(clause, "obl") if c.lower_ == "which" and syntax.case(c) in {"under", "by"}]
        if by_it or any(c.lower_ == "whereby" for c in clause.children):
            yield from ((container, m, token) for m in _done(clause, token, things))


def _provisions(token: Token, things: Things) -> Iterator[Found]:
    """Yield what the parts of an agreement are about: 'the pact's provisions on ports', 'a treaty with a clause on'."""
    if token.lemma_.lower() not in _PARTS or token.pos_ != "NOUN":
        return
    owners = [*syntax.complements(token, "of"), *syntax.complements(token, "in"), *syntax.children(token, "nmod:poss")]
    owners += [token.head] if syntax.case(token) == "with" or token.rel == "obj" else []
    owners += [s for s in syntax.children(token.head, "nsubj") if token.rel == "obj"]
    container = next((c for o in owners if (c := _container(o, things)) is not None), None)
    if container is not None and group_of(container.kind) == "agreement":
        nouns = [c for c in token.rights if _says_about(c) and not _is_circumstance(c)]
        yield from ((container, m, token) for noun in nouns for m in matters(noun))


_PARTS = frozenset("provision clause article chapter section annex paragraph rule stipulation".split())
"""What agreements are made of."""


_SOME = frozenset("one two three another others first second third".split())


def _of_several(token: Token, things: Things) -> Iterator[Found]:
    """Yield what some of several papers are about: 'signed nine memoranda, among them one on water'."""
    if token.lower_ not in _SOME or token.head == token:
        return
    behind = token.nbor() if token.i + 1 < token.sent.end else token
    if behind.lower_ not in {"on", "about", "concerning", "regarding"} or behind.dep_ not in {"case", "mark"}:
        return
    earlier = (t for t in reversed(list(token.doc[token.sent.start : token.i])) if _is_plural(t))
    container = next((c for t in earlier if (c := _container(t, things)) is not None), None)
    if container is not None and group_of(container.kind) == "agreement":
        found = (replace(m, label=m.label.split(" and ")[0]) for m in names_of(behind.head))
        yield from ((container, m, token) for m in found)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ == "memoranda"


def _done(verb: Token, token: Token, things: Things) -> Iterator[Matter]:
    """Yield the matters of what is done under an agreement that this word names."""
    nouns = [*arguments.logical_objects(verb), *syntax.children(verb, "obl:agent"), *syntax.children(verb, "nsubj")]
    if verb.lemma_.lower() in _COOPERATING:
        nouns += [n for preposition in ("in", "on") for n in syntax.complements(verb, preposition)]
    freed = syntax.base_form(verb) in _FREEING  # whom a truce frees is what it is about
    nouns = [n for n in nouns if pos(n) == "NOUN" and n != token and n.ent_type_ != "PERSON"]
    nouns = [n for n in nouns if not things.is_actor(n) or (freed and n in arguments.logical_objects(verb))]
    nouns = [n for n in nouns if not any(c.dep_ == "nummod" or (c.pos_ == "NUM" and c.i == n.i - 1) for c in n.lefts)]
    nouns = [n for n in nouns if freed or not actor_nouns().describe(n.lower_, n.lemma_.lower())]
    nouns = [n for n in nouns if n.lemma_.lower() != "side"]
    yield from (m for noun in nouns for m in matters(noun))


def _within(token: Token, things: Things) -> Iterator[Found]:
    """Yield what the parties agree on in a text: 'in a joint statement they agreed to cooperate on coal'."""
    container = _container(token, things)
    if container is None or group_of(container.kind) != "agreement" or syntax.case(token) != "in":
        return
    verb = token.head
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _COMMITTING:
        return
    for clause in syntax.children(verb, "xcomp", "ccomp"):
        yield from ((container, m, verb) for m in of_clause(clause))
    for noun in syntax.complements(verb, "on"):
        yield from ((container, m, verb) for m in matters(noun))


def _provision(token: Token, things: Things) -> Iterator[Found]:
    """Yield the fields named in a sentence that goes on with an agreement's terms: 'In return, ... the oil sector'."""
    if token.lemma_.lower() not in words("hollow") or not _goes_on(token.sent):
        return
    earlier = (t for t in reversed(list(token.doc[: token.i])) if t.i > token.sent.start - 60)
    container = next(
        (c for c in (_container(t, things) for t in earlier) if c and group_of(c.kind) == "agreement"), None
    )
    if container is not None:
        yield from ((container, m, token) for m in matters(token))


def _goes_on(sentence: Stretch) -> bool:
    opening = sentence.text[:24].lower()
    return opening.startswith(("in return", "in exchange", "under the ", "under it", "under its terms", "by its terms"))


RULES: tuple[Callable[[Token, Things], Iterable[Found]], ...] = (
    _behind_noun,
    _in_name,
    _by_verb,
    _by_copula,
    _by_priorities,
    _on_agenda,
    _dominating,
    _under,
    _where_done,
    _provisions,
    _of_several,
    _within,
    _provision,
    _raised,
)


def is_candidate(token: Token, things: Things) -> bool:
    """Tell whether any rule can apply to a word; for most words none can, which is told at once."""
    lemma = token.lemma_.lower()
    known = lemma in _telling_words() or lemma in _PRIORITIES
    return known or things.at(token) is not None or bool(syntax.children(token, "cop"))


@cache
def _telling_words() -> frozenset[str]:
    return frozenset({*_AGENDA, *_PARTS, *_SOME, "term", "other", *words("hollow"), *_contents(), *_raising()})


def _container(token: Token, things: Things) -> Entity | None:
    entity = things.at(token)
    fits = entity is not None and group_of(entity.kind) in _CONTAINERS and entity.kind != "InfrastructureProject"
    return entity if fits else None


@cache
def _contents() -> dict[str, frozenset[tuple[str, str]]]:
    return _verbs("contents")


@cache
def _raising() -> dict[str, frozenset[tuple[str, str]]]:
    return _verbs("raising")


def _verbs(name: str) -> dict[str, frozenset[tuple[str, str]]]:
    """Return verb → (particle, preposition of its topic), '' where there is none: 'set out', 'focus on', 'cover'."""
    rows: dict[str, set[tuple[str, str]]] = {}
    for expression in words(name):
        verb, *rest = expression.split()
        particle = rest[0] if rest and rest[0] in _PARTICLES else ""
        preposition = rest[-1] if rest and rest[-1] not in _PARTICLES else ""
        rows.setdefault(verb, set()).add((particle, preposition))
    return {verb: frozenset(found) for verb, found in rows.items()}


def _ways(verb: Token, table: dict[str, frozenset[tuple[str, str]]]) -> set[str]:
    """Return the prepositions behind which the verb's topic stands, '' for its object; none if it is no such verb."""
    rows = table.get(verb.lemma_.lower())
    if rows is None:
        return set()
    said = syntax.particle(verb) or next(
        (c.lower_ for c in verb.rights if c.lower_ in _PARTICLES and c.i == verb.i + 1), ""
    )
    return {preposition for particle, preposition in rows if particle == said}
