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
    take_over,
    take_place,
)

ASIDES = frozenset({"ROOT", "parataxis", "ccomp", "advcl", "conj", "dep"})
"""What a parse makes of a participle between commas that it takes for a clause of its own."""
GIVING = frozenset(
    """give award grant offer promise deny pay teach show tell ask allow assign lend hand send charge name call
    elect""".split()
)
"""Verbs whose passive keeps an object: 'a man given a medal'."""
NOT_ACTIVE = frozenset({"aux", "aux:pass", "mark", "obl:agent", *SUBJECTS})
"""Relations to a participle that show it to be no verb in the past that lacks its subject."""
_PHRASE = frozenset({"det", "nmod:poss", "case", "nummod", "amod", "det:predet"})
"""What opens a noun phrase."""
_TO_VERB = frozenset({"punct", "advcl", "parataxis", "obl", "cc", "conj", "advmod", "obl:unmarked", "mark"})
"""What a clause's noun has taken from its verb."""


def with_object(tree: Tree, verb: int) -> None:
    """'The talks covered energy': a participle with an object is the clause's verb."""
    noun, below = tree.heads[verb], tree.children(verb)
    deps = {tree.deps[c] for c in below}
    if noun > verb or tree.deps[noun] not in CLAUSES or tree.pos[noun] not in NOMINAL:
        return
    if "obj" not in deps or deps & NOT_ACTIVE or tree.lemmas[verb] in GIVING:
        return
    _raise(tree, verb, noun)
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"


def of_doer(tree: Tree, gerund: int) -> None:
    """'Chad announced a boycott of the games, | flying to Oslo': what only people do, no boycott does."""
    noun = tree.heads[gerund]
    verb = tree.heads[noun]
    done = tree.deps[noun] == "obj" and tree.pos[noun] == "NOUN" and tree.pos[verb] == "VERB"
    if done and noun < gerund and is_comma(tree, gerund - 1) and tree.lemmas[gerund] in _BY_PEOPLE:
        tree.heads[gerund], tree.deps[gerund] = verb, "advcl"


_BY_PEOPLE = frozenset(
    """fly travel arrive meet visit accuse condemn denounce praise threaten vow urge warn thank blame criticise
    criticize insist say add tell promise pledge""".split()
)


def telling(tree: Tree) -> None:
    """'The group | alleged that Peru lied', 'Envoys | met': what takes a clause or no object is no passive participle.

    So where nothing else is the verb of the sentence.
    """
    root = next((i for i in tree.places if tree.deps[i] == "ROOT"), tree.start)
    below = tree.children(root)
    said = [c for c in below if tree.deps[c] == "acl" and tree.tags[c] in PAST and c > root]
    if not said or tree.pos[root] not in NOMINAL or any(tree.deps[c] == "cop" for c in below):
        return
    verb = said[-1]  # 'Chad, angered by it, | intervened'
    deps = {tree.deps[c] for c in tree.children(verb)}
    told = "ccomp" in deps or tree.lemmas[verb] in _WITHOUT_OBJECT or _is_behind_aside(tree, root, verb)
    if told and not deps & {"obj", *NOT_ACTIVE}:
        _raise(tree, verb, root)
        tree.heads[root], tree.deps[root] = verb, "nsubj"


_WITHOUT_OBJECT = frozenset(
    """negotiate bargain haggle parley confer converse talk meet gather arrive travel fly depart agree disagree clash
    quarrel collide deal mediate intervene intercede shuttle protest retaliate resign apologise apologize vote abstain
    cooperate collaborate respond react reply insist hesitate comply consent object""".split()
)


def _is_behind_aside(tree: Tree, root: int, verb: int) -> bool:
    """Tell whether an aside between commas parts a verb from the name in front: 'Chad, long a rival, voted for it'."""
    first = next((i for i in range(root + 1, verb) if is_comma(tree, i)), verb)
    return tree.pos[root] == "PROPN" and first < verb - 1 and is_comma(tree, verb - 1)


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
    if tree.lemmas[participle] not in {"lead", "head", "chair", "co-chair", "command", "represent"}:
        return
    joined = [c for c in tree.children(head, start=head, end=participle) if tree.deps[c] == "conj"]
    if joined and tree.pos[head] in NOMINAL and governs(tree, joined[-1], last):
        tree.heads[participle] = joined[-1]  # 'the army and a faction of the rebels, | led by Lee'
        return
    if tree.deps[head] == "nmod" and tree.lemmas[tree.heads[head]] in {"delegation", "team"}:
        tree.heads[participle] = tree.heads[head]  # 'a delegation of the UN | headed by Lee'
        return
    while tree.heads[last] not in {head, last} and tree.pos[tree.heads[last]] in {"PROPN", "PUNCT"}:
        last = tree.heads[last]
    below = last > head == tree.heads[last] and tree.deps[last] in {"nmod", "obl"}
    cases = {tree.lemmas[c].lower() for c in tree.children(last, end=last) if tree.deps[c] == "case"}
    represented = tree.lemmas[participle] == "represent"
    if represented and cases & {"in", "at", "on", "of"}:
        return  # 'Peru signed it in Lima, represented by Lee'
    named = tree.pos[last] == "PROPN" or (tree.pos[last] == "NOUN" and tree.pos[head] == "NOUN")
    if below and named and (represented or tree.pos[head] == "VERB" or tree.lemmas[head] in _UNLED):
        tree.heads[participle], tree.deps[participle] = last, "acl"


def behind_object(tree: Tree, participle: int) -> None:
    """'It depends on Peru, | accused by Chile of spying': no verb is modified by a participle, but the noun before."""
    verb, comma = tree.heads[participle], participle - 1
    last = comma - 1
    by = participle + 1
    passive = by < tree.end and tree.lemmas[by] == "by" and tree.deps[by] == "case"
    if tree.pos[verb] != "VERB" or not is_comma(tree, comma) or not passive:
        return
    while tree.heads[last] > verb and tree.pos[tree.heads[last]] in NOMINAL and tree.heads[last] < participle:
        last = tree.heads[last]
    if tree.heads[last] == verb < last and tree.deps[last] in {"obl", "obj"} and tree.pos[last] in NOMINAL:
        tree.heads[participle], tree.deps[participle] = last, "acl"


def behind_auxiliary(tree: Tree, auxiliary: int) -> None:
    """'Peru had, according to a note filed by Chile, | encroached on it': an aside parts 'had' from its participle."""
    if not is_comma(tree, auxiliary + 1) or not has_subject(tree, auxiliary):
        return
    form = {"VBN"} if tree.lemmas[auxiliary] == "have" else {"VBN", "VBG"}
    parted = [i for i in range(auxiliary + 2, tree.end) if is_comma(tree, i - 1) and tree.tags[i] in form | {"VBD"}]
    verb = next((i for i in parted if tree.deps[i] in {"acl", "advcl", "conj", "xcomp"}), None)
    if verb is None or not governs(tree, auxiliary, verb) or has_subject(tree, verb):
        return
    if any(tree.deps[c] in {"obj", "xcomp", "ccomp"} and c != verb for c in tree.children(auxiliary, start=auxiliary)):
        return
    below = tree.children(auxiliary)
    take_place(tree, verb, auxiliary)
    for child in below:
        if child != verb:
            tree.heads[child] = verb
    passive = tree.lemmas[auxiliary] == "be" and tree.tags[verb] != "VBG"
    tree.heads[auxiliary], tree.deps[auxiliary], tree.pos[auxiliary] = verb, "aux:pass" if passive else "aux", "AUX"
    tree.tags[verb] = "VBG" if tree.tags[verb] == "VBG" else "VBN"


def chaired_by(tree: Tree, participle: int) -> None:
    """'The council held its session in Lima, | chaired by Lee': it is the session that somebody chairs."""
    head = tree.heads[participle]
    verb = next((w for w in tree.above(head) if tree.pos[w] == "VERB"), head)
    held = [c for c in tree.children(verb, end=participle) if tree.deps[c] in {"obj", *SUBJECTS}]
    meeting = next((c for c in reversed(held) if tree.lemmas[c].lower() in _CHAIRED), None)
    if meeting is not None and head > meeting and is_comma(tree, participle - 1):
        tree.heads[participle], tree.deps[participle] = meeting, "acl"


_CHAIRED = frozenset("meeting session summit conference round talk sitting gathering".split())


def signed_in_front(tree: Tree, participle: int) -> None:
    """'Under the pact, | signed by Lee in May, troops may train': the pact is signed, not the troops."""
    noun = participle - 2
    if not is_comma(tree, participle - 1) or noun < tree.start or tree.pos[noun] not in {"NOUN", "PROPN"}:
        return
    while tree.deps[noun] in {"flat", "nmod"} and tree.start < tree.heads[noun] < noun:
        noun = tree.heads[noun]
    verb = tree.heads[participle]
    fronted = tree.deps[noun] == "obl" and tree.heads[noun] in {participle, verb} and noun < participle < verb
    if fronted:
        tree.heads[noun], tree.heads[participle], tree.deps[participle] = verb, noun, "acl"


SIGNED = frozenset("sign initial ratify conclude ink broker mediate negotiate adopt finalise finalize".split())
"""What is done to papers."""


def hyphened(tree: Tree, participle: int) -> None:
    """'Qatar-mediated talks ended': a participle tied to a name is an attribute of the noun behind it."""
    noun = participle + 1
    tied = participle - tree.start > 1 and tree.lemmas[participle - 1] == "-" and tree.pos[participle - 2] == "PROPN"
    if not tied or noun >= tree.end or tree.heads[noun] != participle or tree.pos[noun] != "NOUN":
        return
    below = tree.children(participle, start=noun)
    verb = next((c for c in below if tree.deps[c] == "conj" and is_finite(tree, c)), None)
    if verb is None or has_subject(tree, verb):
        return
    take_place(tree, verb, participle)
    for child in below:
        tree.heads[child] = verb
    be_subject(tree, noun, verb)
    tree.heads[participle], tree.deps[participle] = noun, "amod"


def behind_noun(tree: Tree, verb: int) -> None:
    """'Their envoys signed treaties': a noun before the 'adjective' is the subject of a verb."""
    noun = tree.heads[verb]
    if noun < verb:
        return
    siblings = tree.children(noun)
    if _the_two(tree, verb, siblings):
        _raise(tree, verb, noun)
        tree.heads[noun], tree.deps[noun] = verb, "obj"
        tree.heads[verb - 1], tree.deps[verb - 1] = verb, "nsubj"
        for child in siblings:
            if child < verb - 1:
                tree.heads[child] = verb - 1 if tree.deps[child] == "det" else verb
        return
    if _is_general(tree, verb - 1):  # 'the secretary-general | voiced concern'
        _raise(tree, verb, noun)
        tree.heads[noun], tree.deps[noun] = verb, "obj"
        for child in siblings:
            if child < verb - 1:
                tree.heads[child] = verb - 1
        tree.heads[verb - 1], tree.deps[verb - 1] = verb, "nsubj"
        return
    if any(tree.deps[c] == "cop" or (c < verb and tree.deps[c] in _PHRASE) for c in siblings):
        return  # 'is the named heir': the participle stands inside the noun's phrase
    own = [c for c in tree.children(verb) if tree.deps[c] in SUBJECTS and c < verb]
    before = [c for c in siblings if c < verb and tree.pos[c] in NOMINAL and _bare(tree, c)]
    above = tree.heads[noun]
    if own or before:
        subject = (own or before)[-1]
    elif above < verb and above != noun and tree.pos[above] in NOMINAL and _is_object(tree, noun):
        subject = above
    else:
        return
    _raise(tree, verb, subject if subject == above else noun)
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


def _bare(tree: Tree, noun: int) -> bool:
    """Tell whether a noun stands without a preposition and as no owner."""
    if tree.deps[noun] not in {"nsubj", "nsubj:pass", "compound", "nmod:desc", "dislocated", "vocative"}:
        return False
    return not any(tree.deps[c] == "case" for c in tree.children(noun))


def _is_object(tree: Tree, noun: int) -> bool:
    """Tell whether a noun hung on the one before, with no preposition between them, may be an object.

    So it may where nothing joins it to a name that heads a sentence without a verb: 'Lee, citing fears, voiced alarm'.
    """
    above = tree.heads[noun]
    plain = tree.deps[noun] in {"nmod", "appos", "dep"} and tree.deps[above] in CLAUSES
    plain = plain or (tree.deps[noun] == "conj" and tree.deps[above] == "ROOT" and tree.pos[above] in {"PROPN", "NOUN"})
    return plain and not any(tree.deps[c] in {"case", "punct", "cc"} for c in tree.children(noun, end=noun))


def _raise(tree: Tree, verb: int, noun: int) -> None:
    """Put a verb in the place of the noun that the parse made the head of its clause."""
    for child in tree.children(noun):
        if (
            child > verb
            and tree.deps[child] in _TO_VERB
            and not (tree.deps[child] in {"conj", "cc"} and tree.pos[child] in NOMINAL | {"CCONJ"})
        ):
            tree.heads[child] = verb
    top = tree.heads[noun]
    tree.heads[verb], tree.deps[verb] = (verb if top == noun else top), tree.deps[noun]
    tree.tags[verb] = "VBD"


def between_commas(tree: Tree, participle: int) -> None:
    """'The embassy, closed since May, was reopened': the noun before the comma is the subject of the verb behind it.

    A name before the comma is nobody who is spoken to: 'Lee, picked in May as envoy, met Ray'.
    """
    below = tree.children(participle)
    subject = next((c for c in below if tree.deps[c] in {*SUBJECTS, "vocative"} and c < participle), None)
    if subject is None or not is_comma(tree, participle - 1) or any(tree.deps[c] in {"aux", "aux:pass"} for c in below):
        return
    verbs = [tree.heads[participle], *(c for c in below if tree.deps[c] in CLAUSES | {"xcomp"})]
    bare = not any(is_comma(tree, i) for i in range(subject, participle - 1))  # no aside that the comma could close
    if bare:
        verbs += [c for c in below if tree.deps[c] == "advcl" and not _is_marked(tree, c)]
    told = [c for c in below if tree.deps[c] == "ccomp"]  # 'Lee, asked whether it would hold, | shook her head'
    joined = [c for clause in told for c in tree.children(clause) if tree.deps[c] == "conj"]
    nested = [c for c in joined if tree.tags[c] == "VBD"]
    verb = next((v for v in (*verbs, *nested) if v > participle and lacks_subject(tree, v)), None)
    if verb is None:
        return
    if verb in nested:
        tree.heads[verb] = participle
        below.append(verb)
    if verb in below:  # the parse has taken the participle for the sentence's verb
        take_over(tree, verb, participle, below)
    be_subject(tree, subject, verb)
    tree.heads[participle], tree.deps[participle] = subject, "acl"
    if bare:
        tree.tags[participle] = "VBN"


def _is_marked(tree: Tree, clause: int) -> bool:
    return any(tree.deps[c] == "mark" for c in tree.children(clause))


def reduced_relative(tree: Tree, participle: int) -> None:
    """'Protocols meant to heal the rift were signed': the finite verb behind is the sentence's, not the participle."""
    below = tree.children(participle)
    subject = next((c for c in below if tree.deps[c] in SUBJECTS and c == participle - 1), None)
    verb = next((c for c in below if tree.deps[c] == "ccomp" and c > participle), None)
    that = participle + 1 < tree.end and tree.lemmas[participle + 1] == "that"  # 'Peru denied that its army had fled'
    if subject is None or verb is None or that or tree.lemmas[participle] in SAYING:
        return
    group = auxiliaries(tree, verb)
    joined = group and tree.pos[min(group) - 1] in {"CCONJ", "SCONJ", "PUNCT"}
    if not group or joined or not lacks_subject(tree, verb, comma=False):
        return
    take_over(tree, verb, participle, below)
    be_subject(tree, subject, verb)
    tree.heads[participle], tree.deps[participle] = subject, "acl"


def in_subject(tree: Tree, participle: int) -> None:
    """'The plan | annexed to the pact covers trade': no subject clause, but a noun with a participle behind it."""
    verb, below = tree.heads[participle], tree.children(participle)
    noun = participle - 1
    bare = not any(tree.deps[c] in {"aux", "aux:pass", "cop", "mark", "obj", "ccomp"} for c in below)
    if bare and noun in below and tree.deps[noun] in SUBJECTS and not has_subject(tree, verb):
        be_subject(tree, noun, verb)
        tree.heads[participle], tree.deps[participle] = noun, "acl"
        tree.tags[participle] = "VBN"


def acting(tree: Tree, participle: int) -> None:
    """'| Acting Prime Minister Lee met Ray': who acts so is the subject, and 'acting' a word of the title."""
    verb, below = tree.heads[participle], tree.children(participle, start=participle)
    name = next((c for c in below if tree.deps[c] == "obj" and tree.pos[c] == "PROPN"), None)
    title = next((c for c in tree.children(name, end=name) if tree.deps[c] == "nmod:desc"), None) if name else None
    if name is None or title is None or verb <= name or has_subject(tree, verb):
        return
    for child in below:
        tree.heads[child] = verb
    be_subject(tree, name, verb)
    tree.heads[participle], tree.deps[participle] = title, "amod"
    tree.tags[participle], tree.pos[participle] = "JJ", "ADJ"


def one_of_three(tree: Tree, participle: int) -> None:
    """'Was drafted by experts, | signed by Chad and ratified by Fiji': of three the second is no noun's."""
    agent = tree.heads[participle]
    main = tree.heads[agent]
    passive = tree.tags[main] == "VBN" and tree.deps[agent] in {"obl:agent", "obl"} and main < agent < participle
    third = [c for c in tree.children(main, participle) if tree.deps[c] == "conj" and tree.tags[c] == "VBN"]
    joined = any(tree.deps[c] == "cc" for c in tree.children(third[0], participle)) if third else False
    if passive and joined and is_comma(tree, participle - 1):
        tree.heads[participle], tree.deps[participle] = main, "conj"
