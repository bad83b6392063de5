"""Finite verbs that the parse took for participles, and participles that it took for the verb of their sentence."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    CLAUSES,
    NOMINAL,
    PAST,
    SAYING,
    SUBJECTS,
    Tree,
    auxiliaries,
    be_subject,
    governs,
    has_subject,
    is_comma,
    is_finite,
    lacks_subject,
    name_of,
    take_over,
    take_place,
)

ASIDES = frozenset({"ROOT", "parataxis", "ccomp", "advcl", "conj", "dep"})
"""What a parse makes of a participle between commas that it takes for a clause of its own."""
_GIVING = frozenset(
    """give award grant offer promise deny pay teach show tell ask allow assign lend hand send charge name call
    elect""".split()
)
"""Verbs whose passive keeps an object: 'a man given a medal'."""
_PHRASE = frozenset({"det", "nmod:poss", "case", "nummod", "amod", "det:predet"})
"""What opens a noun phrase."""
_TO_VERB = frozenset({"punct", "advcl", "parataxis", "obl", "cc", "conj", "advmod", "obl:unmarked", "mark"})
"""What a clause's noun has taken from its verb."""


def with_object(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The talks covered energy': a participle with an object is the clause's verb."""
    noun, below = tree.heads[verb], tree.children(verb, start, end)
    deps = {tree.deps[c] for c in below}
    if noun > verb or tree.deps[noun] not in CLAUSES or tree.pos[noun] not in NOMINAL:
        return
    if "obj" not in deps or deps & {"aux", "aux:pass", "mark", "obl:agent", *SUBJECTS} or tree.lemmas[verb] in _GIVING:
        return
    _raise(tree, verb, noun, start, end)
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"


def behind_last(tree: Tree, participle: int) -> None:
    """'Ports, rail and a dialogue | targeting fraud': what stands right behind the last of a list is of that one."""
    head, noun = tree.heads[participle], participle - 1
    last = tree.deps[noun] == "conj" and tree.pos[noun] == "NOUN"
    if last and head < noun and tree.tags[participle] == "VBG" and governs(tree, head, noun):
        tree.heads[participle] = noun


_UNLED = frozenset(
    """deployment extension renewal establishment creation launch work start end mandate visit arrival role support
    dispatch withdrawal opening presence activities efforts""".split()
)
"""Nouns of what nobody heads, though a body stands behind their 'of'."""


def led_by(tree: Tree, participle: int) -> None:
    """'The work of the UN Mission in Chad (UNMC), | headed by Lee': it is the mission that somebody heads."""
    head, last = tree.heads[participle], participle - 1 - is_comma(tree, participle - 1)
    if tree.lemmas[participle] not in {"lead", "head", "chair", "co-chair", "command"}:
        return
    if tree.deps[head] == "nmod" and tree.lemmas[tree.heads[head]] in {"delegation", "team"}:
        tree.heads[participle] = tree.heads[head]  # 'a delegation of the UN | headed by Lee'
        return
    while tree.heads[last] not in {head, last} and tree.pos[tree.heads[last]] in {"PROPN", "PUNCT"}:
        last = tree.heads[last]
    below = last > head == tree.heads[last] and tree.deps[last] in {"nmod", "obl"}
    named = tree.pos[last] == "PROPN" or (tree.pos[last] == "NOUN" and tree.pos[head] == "NOUN")
    if below and named and (tree.pos[head] == "VERB" or tree.lemmas[head] in _UNLED):
        tree.heads[participle], tree.deps[participle] = last, "acl"


def hyphened(tree: Tree, participle: int, start: int, end: int) -> None:
    """'Qatar-mediated talks ended': a participle tied to a name is an attribute of the noun behind it."""
    noun = participle + 1
    tied = participle - start > 1 and tree.lemmas[participle - 1] == "-" and tree.pos[participle - 2] == "PROPN"
    if not tied or noun >= end or tree.heads[noun] != participle or tree.pos[noun] != "NOUN":
        return
    below = tree.children(participle, noun, end)
    verb = next((c for c in below if tree.deps[c] == "conj" and is_finite(tree, c, start, end)), None)
    if verb is None or has_subject(tree, verb, start, end):
        return
    take_place(tree, verb, participle)
    for child in below:
        tree.heads[child] = verb
    be_subject(tree, noun, verb, start, end)
    tree.heads[participle], tree.deps[participle] = noun, "amod"


def infinitive_root(tree: Tree, infinitive: int, start: int, end: int) -> None:
    """'Lee, the first to visit Oslo, | signed': beside a finite verb an infinitive is not the sentence's verb."""
    below = tree.children(infinitive, start, end)
    to = next((c for c in below if tree.deps[c] == "mark" and tree.tags[c] == "TO" and c < infinitive), None)
    verb = next(
        (c for c in below if tree.deps[c] == "conj" and tree.tags[c] in {"VBD", "VBZ"} and c > infinitive), None
    )
    if to is None or verb is None or to - 1 <= start or tree.pos[to - 1] not in NOMINAL:
        return
    if has_subject(tree, verb, start, end) or not is_comma(tree, verb - 1):
        return
    take_over(tree, verb, infinitive, below)
    for child in below:
        if tree.deps[child] in SUBJECTS:
            tree.heads[child] = verb
    tree.heads[infinitive], tree.deps[infinitive] = to - 1, "acl"


def headline_infinitive(tree: Tree, infinitive: int, start: int, end: int) -> None:
    """'Poland | to send jets': where no verb is finite, the infinitive behind a name tells what it is about to do."""
    name = tree.heads[infinitive]
    to = next((c for c in tree.children(infinitive, start, infinitive) if tree.tags[c] == "TO"), None)
    if to is None or tree.deps[name] != "ROOT" or tree.pos[name] != "PROPN" or name > to:
        return
    if any(is_finite(tree, i, start, end) for i in range(start, end) if tree.pos[i] in {"VERB", "AUX"}):
        return
    take_over(tree, infinitive, name, tree.children(name, start, end))
    be_subject(tree, name, infinitive, start, end)


def fronted_root(tree: Tree, start: int, end: int) -> None:
    """'Signed by Lee and Ray, the pact was ratified': beside a finite verb a bare participle is no sentence's verb."""
    opening = next((i for i in range(start, end) if tree.pos[i] != "PUNCT"), start)
    if tree.deps[opening] != "ROOT" or tree.tags[opening] != "VBN" or has_subject(tree, opening, start, end):
        return
    below = tree.children(opening, start, end)
    verb = next((c for c in below if tree.deps[c] == "conj" and is_finite(tree, c, start, end)), None)
    subjects = [c for c in tree.children(verb, start, verb) if tree.deps[c] in SUBJECTS] if verb is not None else []
    if verb is None or not subjects or auxiliaries(tree, opening, start, end):
        return
    take_over(tree, verb, opening, below)
    tree.heads[opening], tree.deps[opening] = verb, "advcl"
    agent = next((c for c in below if tree.deps[c] == "obl:agent"), None)
    if agent is not None:
        for other in subjects[:-1]:  # who signed with the first
            tree.heads[other], tree.deps[other] = agent, "conj"


def fronted(tree: Tree, start: int, end: int) -> None:
    """'Accusing Lee of fraud, Diaz left', 'Menaced by Chad, Niger armed': what opens the sentence is an adjunct."""
    opening = next((i for i in range(start, end) if tree.pos[i] != "PUNCT"), start)
    verb = tree.heads[opening]
    if tree.pos[opening] != "VERB" or tree.tags[opening] not in PAST | {"VBG"} or verb <= opening:
        return
    if tree.pos[verb] != "VERB" or tree.lemmas[verb] in SAYING or has_subject(tree, opening, start, end):
        return
    below = tree.children(opening, start, end)
    if tree.deps[opening] in SUBJECTS:
        noun = next((c for c in below if tree.deps[c] == "appos" and is_comma(tree, c - 1) and c < verb), None)
        if noun is None or not is_finite(tree, verb, start, end):
            return
        tree.deps[opening] = "advcl"
        be_subject(tree, noun, verb, start, end)
    elif tree.deps[opening] == "ccomp" and tree.tags[opening] == "VBG" and has_subject(tree, verb, start, end):
        tree.deps[opening] = "advcl"


def signed_by_two(tree: Tree, start: int, end: int) -> None:
    """'Signed by Lee and Ray, | a pact enters into force': of two joined by 'and' none is the subject, the next is."""
    verb = tree.heads[start]
    agent = next((c for c in tree.children(start, start, end) if tree.deps[c] == "obl:agent"), None)
    if tree.tags[start] != "VBN" or tree.deps[start] != "advcl" or agent is None or not agent < verb:
        return
    second = next((c for c in tree.children(verb, agent, verb) if tree.deps[c] in SUBJECTS), None)
    if second is None:
        return
    noun = next((c for c in tree.children(second, second, verb) if tree.deps[c] == "appos"), None)
    joint = next((i for i in range(agent, second) if tree.deps[i] == "cc" and governs(tree, second, i)), None)
    if noun is None or joint is None:
        return
    tree.heads[noun], tree.deps[noun] = verb, tree.deps[second]
    tree.heads[second], tree.deps[second], tree.heads[joint] = agent, "conj", second


def behind_talks(tree: Tree, start: int, end: int) -> None:
    """'After talks mediated by Oman, | Chad and Libya signed': no sentence is an 'after' clause; these two signed."""
    verb = next((i for i in range(start, end) if tree.deps[i] == "ROOT" and tree.pos[i] == "VERB"), start)
    noun = next((c for c in tree.children(verb, start, verb) if tree.deps[c] in SUBJECTS), start)
    if tree.heads[start] != verb or tree.deps[start] != "mark" or tree.lemmas[start].lower() not in {"after", "before"}:
        return
    participle = next((c for c in tree.children(noun, noun, verb) if tree.deps[c] == "acl"), noun)
    agent = next((c for c in tree.children(participle, participle, verb) if tree.deps[c] == "obl:agent"), None)
    others = [c for c in tree.children(agent, agent, verb) if tree.deps[c] == "conj"] if agent is not None else []
    if not others or not is_comma(tree, min([others[0], *tree.children(others[0], agent or 0, others[0])])):
        return
    tree.heads[start], tree.deps[start] = noun, "case"
    tree.heads[noun], tree.deps[noun] = verb, "obl"
    be_subject(tree, others[0], verb, start, end)
    for other in others[1:]:
        tree.heads[other] = others[0]


def behind_noun(tree: Tree, verb: int, start: int, end: int) -> None:
    """'Their envoys signed treaties': a noun before the 'adjective' is the subject of a verb."""
    noun = tree.heads[verb]
    if noun < verb:
        return
    siblings = tree.children(noun, start, end)
    if _the_two(tree, verb, siblings):
        _raise(tree, verb, noun, start, end)
        tree.heads[noun], tree.deps[noun] = verb, "obj"
        tree.heads[verb - 1], tree.deps[verb - 1] = verb, "nsubj"
        for child in siblings:
            if child < verb - 1:
                tree.heads[child] = verb - 1 if tree.deps[child] == "det" else verb
        return
    if _is_general(tree, verb - 1):  # 'the secretary-general | voiced concern'
        _raise(tree, verb, noun, start, end)
        tree.heads[noun], tree.deps[noun] = verb, "obj"
        for child in siblings:
            if child < verb - 1:
                tree.heads[child] = verb - 1
        tree.heads[verb - 1], tree.deps[verb - 1] = verb, "nsubj"
        return
    if any(tree.deps[c] == "cop" or (c < verb and tree.deps[c] in _PHRASE) for c in siblings):
        return  # 'is the named heir': the participle stands inside the noun's phrase
    own = [c for c in tree.children(verb, start, end) if tree.deps[c] in SUBJECTS and c < verb]
    before = [c for c in siblings if c < verb and tree.pos[c] in NOMINAL and _bare(tree, c, start, end)]
    above = tree.heads[noun]
    if own or before:
        subject = (own or before)[-1]
    elif above < verb and above != noun and tree.pos[above] in NOMINAL and _is_object(tree, noun, start, end):
        subject = above
    else:
        return
    _raise(tree, verb, subject if subject == above else noun, start, end)
    tree.heads[noun], tree.deps[noun] = verb, "obj"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    for child in siblings:
        if child < verb and child != subject:
            tree.heads[child] = verb


def _is_general(tree: Tree, word: int) -> bool:
    """Tell whether a word ends 'secretary-general', an office for all that 'general' looks an adjective."""
    return word > 1 and [tree.lemmas[i].lower() for i in range(word - 2, word + 1)] == ["secretary", "-", "general"]


def _the_two(tree: Tree, verb: int, siblings: list[int]) -> bool:
    """Tell whether 'the two | discussed trade' stands where a sentence with no other verb has its subject and verb."""
    number, noun = verb - 1, tree.heads[verb]
    counted = number in siblings and tree.deps[number] == "nummod" and tree.pos[number] == "NUM"
    article = number - 1 in siblings and tree.deps[number - 1] == "det"
    below = {tree.deps[c] for c in siblings}
    return (
        counted and article and tree.deps[noun] == "ROOT" and not below & {"cop", "acl:relcl", "parataxis", *SUBJECTS}
    )


def _bare(tree: Tree, noun: int, start: int, end: int) -> bool:
    """Tell whether a noun stands without a preposition and as no owner."""
    if tree.deps[noun] not in {"nsubj", "nsubj:pass", "compound", "nmod:desc", "dislocated", "vocative"}:
        return False
    return not any(tree.deps[c] == "case" for c in tree.children(noun, start, end))


def _is_object(tree: Tree, noun: int, start: int, end: int) -> bool:
    """Tell whether a noun hung on the one before, with no preposition between them, may be an object."""
    plain = tree.deps[noun] in {"nmod", "appos", "dep"} and tree.deps[tree.heads[noun]] in CLAUSES
    return plain and not any(tree.deps[c] in {"case", "punct"} for c in tree.children(noun, start, noun))


def _raise(tree: Tree, verb: int, noun: int, start: int, end: int) -> None:
    """Put a verb in the place of the noun that the parse made the head of its clause."""
    for child in tree.children(noun, start, end):
        if (
            child > verb
            and tree.deps[child] in _TO_VERB
            and not (tree.deps[child] in {"conj", "cc"} and tree.pos[child] in NOMINAL | {"CCONJ"})
        ):
            tree.heads[child] = verb
    top = tree.heads[noun]
    tree.heads[verb], tree.deps[verb] = (verb if top == noun else top), tree.deps[noun]
    tree.tags[verb] = "VBD"


def between_commas(tree: Tree, participle: int, start: int, end: int) -> bool:
    """'The embassy, closed since May, was reopened': the noun before the comma is the subject of the verb behind it."""
    below = tree.children(participle, start, end)
    subject = next((c for c in below if tree.deps[c] in SUBJECTS and c < participle), None)
    if subject is None or not is_comma(tree, participle - 1) or any(tree.deps[c] in {"aux", "aux:pass"} for c in below):
        return False
    verbs = [tree.heads[participle], *(c for c in below if tree.deps[c] in CLAUSES | {"xcomp"})]
    bare = not any(is_comma(tree, i) for i in range(subject, participle - 1))  # no aside that the comma could close
    if bare:
        verbs += [c for c in below if tree.deps[c] == "advcl" and not _is_marked(tree, c, start, end)]
    told = [c for c in below if tree.deps[c] == "ccomp"]  # 'Lee, asked whether it would hold, | shook her head'
    joined = [c for clause in told for c in tree.children(clause, start, end) if tree.deps[c] == "conj"]
    nested = [c for c in joined if tree.tags[c] == "VBD"]
    verb = next((v for v in (*verbs, *nested) if v > participle and lacks_subject(tree, v, start, end)), None)
    if verb is None:
        return False
    if verb in nested:
        tree.heads[verb] = participle
        below.append(verb)
    if verb in below:  # the parse has taken the participle for the sentence's verb
        take_over(tree, verb, participle, below)
    be_subject(tree, subject, verb, start, end)
    tree.heads[participle], tree.deps[participle] = subject, "acl"
    if bare:
        tree.tags[participle] = "VBN"
    return True


def _is_marked(tree: Tree, clause: int, start: int, end: int) -> bool:
    return any(tree.deps[c] == "mark" for c in tree.children(clause, start, end))


def reduced_relative(tree: Tree, participle: int, start: int, end: int) -> None:
    """'Protocols meant to heal the rift were signed': the finite verb behind is the sentence's, not the participle."""
    below = tree.children(participle, start, end)
    subject = next((c for c in below if tree.deps[c] in SUBJECTS and c == participle - 1), None)
    verb = next((c for c in below if tree.deps[c] == "ccomp" and c > participle), None)
    that = participle + 1 < end and tree.lemmas[participle + 1] == "that"  # 'Peru denied that its army had fled'
    if subject is None or verb is None or that or tree.lemmas[participle] in SAYING:
        return
    group = auxiliaries(tree, verb, start, end)
    joined = group and tree.pos[min(group) - 1] in {"CCONJ", "SCONJ", "PUNCT"}
    if not group or joined or not lacks_subject(tree, verb, start, end, comma=False):
        return
    take_over(tree, verb, participle, below)
    be_subject(tree, subject, verb, start, end)
    tree.heads[participle], tree.deps[participle] = subject, "acl"


def in_subject(tree: Tree, participle: int, start: int, end: int) -> None:
    """'The plan | annexed to the pact covers trade': no subject clause, but a noun with a participle behind it."""
    verb, below = tree.heads[participle], tree.children(participle, start, end)
    noun = participle - 1
    bare = not any(tree.deps[c] in {"aux", "aux:pass", "cop", "mark", "obj", "ccomp"} for c in below)
    if bare and noun in below and tree.deps[noun] in SUBJECTS and not has_subject(tree, verb, start, end):
        be_subject(tree, noun, verb, start, end)
        tree.heads[participle], tree.deps[participle] = noun, "acl"
        tree.tags[participle] = "VBN"


def acting(tree: Tree, participle: int, start: int, end: int) -> None:
    """'| Acting Prime Minister Lee met Ray': who acts so is the subject, and 'acting' a word of the title."""
    verb, below = tree.heads[participle], tree.children(participle, participle, end)
    name = next((c for c in below if tree.deps[c] == "obj" and tree.pos[c] == "PROPN"), None)
    title = next((c for c in tree.children(name, start, name) if tree.deps[c] == "nmod:desc"), None) if name else None
    if name is None or title is None or verb <= name or has_subject(tree, verb, start, end):
        return
    for child in below:
        tree.heads[child] = verb
    be_subject(tree, name, verb, start, end)
    tree.heads[participle], tree.deps[participle] = title, "amod"
    tree.tags[participle], tree.pos[participle] = "JJ", "ADJ"


_DECISIONS = frozenset(
    """decision move bid plan offer attempt refusal pledge threat promise vow commitment intention readiness
    willingness""".split()
)


def of_decision(tree: Tree, infinitive: int, start: int) -> None:
    """'Oslo's decision in June | to expel them led ...': what somebody decided hangs on the decision."""
    to = infinitive - 1
    time = to - 1
    noun = time - 2
    named = noun > start and tree.deps[time] == "obl" and tree.deps[time - 1] == "case" and tree.lemmas[to] == "to"
    owned = named and any(tree.deps[c] == "nmod:poss" for c in tree.children(noun, start, noun))
    if owned and tree.lemmas[noun] in _DECISIONS and tree.heads[time] == tree.heads[infinitive] != noun:
        tree.heads[infinitive], tree.deps[infinitive] = noun, "acl"
        tree.heads[time], tree.deps[time] = noun, "nmod"


def first_to(tree: Tree, infinitive: int, start: int) -> None:
    """'Was the first | to sign': what somebody was the first to do is no purpose."""
    ordinal = tree.heads[infinitive]
    to = infinitive - 1 > start and tree.lemmas[infinitive - 1] == "to"
    if to and infinitive - 2 == ordinal and tree.lemmas[ordinal] in _ORDINALS and tree.tags[infinitive] == "VB":
        tree.deps[infinitive] = "xcomp"


_ORDINALS = frozenset({"first", "last", "second", "third", "latest", "only"})


_STATES = frozenset({"Republic", "Kingdom", "State", "Government", "Federation"})


def of_decider(tree: Tree, infinitive: int, start: int) -> None:
    """'Welcomed the pledge by Oslo | to pay': what is to be done hangs on the decision whose maker 'by', 'of' names."""
    to, verb = infinitive - 1, tree.heads[infinitive]
    maker = name_of(tree, to - 1)
    maker = tree.heads[maker] if tree.lemmas[tree.heads[maker]] in _STATES else maker  # 'of the Republic of Korea'
    noun, marks = tree.heads[maker], {tree.lemmas[c] for c in tree.children(maker, start, maker)}
    told = tree.deps[noun] == "obj" and tree.heads[noun] == verb < noun < maker
    decided = tree.deps[maker] == "nmod" and tree.lemmas[noun] in _DECISIONS and told
    if decided and tree.lemmas[to] == "to" and marks & {"by", "of"}:
        tree.heads[infinitive], tree.deps[infinitive] = noun, "acl"


def going_far(tree: Tree, verb: int, start: int, end: int) -> None:
    """'Went so far as to | accuse Peru', 'went as far as | accusing': who goes that far does it."""
    mark = next((c for c in tree.children(verb, start, verb) if tree.lemmas[c] == "as" and c > start), 0)
    far = mark - 1
    if mark <= start or tree.lemmas[far] != "far" or tree.lemmas[far - 1] not in {"so", "as"}:
        return
    going = tree.heads[far]
    if tree.lemmas[going] == "go":
        tree.heads[verb], tree.deps[verb] = going, "xcomp"
        tree.heads[mark], tree.deps[mark] = far, "advmod"
