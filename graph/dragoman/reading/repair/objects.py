"""Objects that stand far behind their verb, as heavy ones do: 'received on Monday at the palace the envoy of Peru'."""

from __future__ import annotations

from dragoman.reading.repair.tree import PAST, Tree, auxiliaries, first_of, is_comma

_WITH_OBJECT = frozenset(
    """receive welcome greet meet host condemn denounce deplore decry reject commend applaud hail praise congratulate
    thank inform brief sign visit inaugurate launch announce appoint""".split()
)
"""Verbs of official prose that have an object wherever they are active."""
_WITHOUT_CLAUSE = frozenset(
    "condemn denounce deplore decry reject welcome commend applaud hail praise receive greet host sign".split()
)
"""Verbs that are said of things, never of a whole clause without 'that'."""
_NEVER_ALONE = _WITH_OBJECT | frozenset(
    """reject ratify recall expel accuse impose sever host urge blame criticise criticize slam blast endorse back
    support approve adopt conclude initial propose demand request summon suspend freeze lift ease extend renew
    violate breach broker mediate facilitate fund finance provide dispatch deploy supply grant award allocate
    unveil publish issue establish create found set join recognise recognize restore normalise normalize invite
    refute dismiss confirm reaffirm reiterate underline underscore emphasise emphasize stress discuss review
    examine explore exchange outline describe express voice convey nominate sack oust replace detain free release
    attack bomb shell invade occupy annex seize abolish abrogate repeal revoke scrap terminate cancel deliver
    present hand offer appreciate laud salute cite oppose defend threaten block veto secure ask tell warn instruct
    implore exhort""".split()
)
"""Verbs that have an object wherever they are active, however far behind; others may end at a comma."""


def behind_aside(tree: Tree, noun: int) -> None:
    """'Signed, with Peru in Oslo, | a treaty': what stands behind an aside is what the verb before it is done to.

    So it is behind votes, whatever the verb: 'Carried, by 70 votes to 30, | the treaty'.
    """
    opening = first_of(tree, noun)
    verb = next((w for w in tree.above(noun) if w < noun and _opens_aside(tree, w)), noun)
    if verb == noun or not is_comma(tree, opening - 1) or any(tree.deps[c] == "case" for c in tree.children(noun)):
        return
    below = tree.children(verb)
    taken = any(tree.deps[c] in _TAKEN and not (tree.deps[c] == "xcomp" and c > noun) for c in below)
    if taken or not any(verb < c < opening for c in below if c != noun):
        return
    if not (_takes_object(tree, verb) or _is_voted(tree, verb, noun)) or _has_another(tree, verb, noun):
        return
    if tree.deps[noun] == "nsubj" and not any(tree.deps[c] == "nsubj" and c < verb for c in below):
        return  # 'said, among other things, the minister'
    tree.heads[noun], tree.deps[noun] = verb, "obj"


def _opens_aside(tree: Tree, verb: int) -> bool:
    """Tell whether a comma follows a verb or its particle."""
    particle = tree.deps[verb + 1 : verb + 2] == ["compound:prt"]
    return tree.pos[verb] == "VERB" and is_comma(tree, verb + 1 + particle)


def _takes_object(tree: Tree, verb: int) -> bool:
    """Tell whether a verb wants an object, and none stands before it: not 'a treaty it signed, with Peru, a rival'."""
    bound = tree.deps[verb] in {"acl:relcl", "acl"}
    return tree.lemmas[verb] in _NEVER_ALONE and not bound and not _is_passive(tree, verb)


def _is_voted(tree: Tree, verb: int, noun: int) -> bool:
    """Tell whether it is by votes, or 'among other things', that something is done."""
    asides = [c for c in tree.children(verb, verb, noun) if tree.deps[c] == "obl"]
    return any(tree.lemmas[c] in _VOTES or tree.lemmas[first_of(tree, c)] == "among" for c in asides)


def _has_another(tree: Tree, verb: int, noun: int) -> bool:
    """Tell whether a noun explains one in the aside, for another comes behind: 'with Peru, its rival, | a pact'."""
    beside = [c for w in (tree.heads[noun], noun) for c in tree.children(w, noun + 1) if tree.deps[c] in LOOSE]
    opened = [c for c in beside if c != verb and is_comma(tree, first_of(tree, c) - 1)]
    return any(tree.pos[c] == "NOUN" or tree.deps[first_of(tree, c)] == "det" for c in opened)


LOOSE = frozenset({"nsubj", "appos", "conj", "parataxis", "dep", "obl", "obl:unmarked", "nmod:unmarked", "ccomp"})
"""Relations by which the parser hangs an object behind an aside on something in it."""
_VOTES = frozenset({"vote", "margin", "majority", "ballot"})
_TAKEN = frozenset({"obj", "nsubj:pass", "ccomp", "xcomp"})


def among_others(tree: Tree, word: int) -> None:
    """'Discussed, | inter alia, trade': Latin for 'among others', and no object."""
    if tree.lemmas[word - 1] == "inter":
        tree.deps[word] = "advmod"


def called_to(tree: Tree, name: int) -> None:
    """'The envoy thanks | President Lee': no comma parts the name from the verb before it, so nobody is called to."""
    verb = tree.heads[name]
    opening = first_of(tree, name)
    if verb == opening - 1 and tree.tags[verb] in {"VBD", "VBZ", "VBP"} and _lacks_object(tree, verb):
        tree.deps[name] = "obj"


def far_object(tree: Tree, noun: int) -> None:
    """'Received on Monday | President Lee': a noun with no preposition behind an active verb without object is it."""
    verb = tree.heads[noun]
    if tree.lemmas[verb] not in _WITH_OBJECT or verb > noun or _is_passive(tree, verb):
        return
    below = tree.children(noun)
    described = any(tree.deps[c] in {"nmod:desc", "det"} for c in below)
    marked = any(tree.deps[c] in {"case", "cc", "nummod"} for c in below)
    if described and not marked and _lacks_object(tree, verb):
        tree.deps[noun] = "obj"


def behind_both(tree: Tree, noun: int) -> None:
    """'Has signed, but not ratified, | the treaty': what stands behind both verbs is done both to."""
    verb = tree.heads[noun]
    between = [c for c in tree.children(verb, verb, noun) if tree.deps[c] == "conj" and tree.pos[c] == "VERB"]
    opening = first_of(tree, noun)
    if not between or not is_comma(tree, opening - 1) or tree.deps[opening] not in {"det", "nmod:poss"}:
        return
    last = between[-1]
    joint = next((c for c in tree.children(last, end=last) if tree.deps[c] == "cc"), verb)
    apart = is_comma(tree, joint - 1) and last == opening - 2
    if apart and tree.tags[last] in PAST and _lacks_object(tree, verb) and _lacks_object(tree, last):
        tree.heads[noun], tree.deps[noun] = last, "obj"


def judged_thing(tree: Tree, participle: int) -> None:
    """'Condemned in strong words the raid | carried out in May': what is condemned is the raid, no clause."""
    verb = tree.heads[participle]
    if tree.lemmas[verb] not in _WITHOUT_CLAUSE or verb > participle or tree.tags[participle] not in PAST:
        return
    below = tree.children(participle)
    noun = next((c for c in below if tree.deps[c] == "nsubj" and verb < c < participle), None)
    bound = any(tree.deps[c] in {"mark", "obj", "ccomp", "aux", "aux:pass"} for c in below)
    if noun is None or bound or not _lacks_object(tree, verb):
        return
    tree.heads[noun], tree.deps[noun] = verb, "obj"
    tree.heads[participle], tree.deps[participle] = noun, "acl"
    tree.tags[participle] = "VBN"


_GIVING = frozenset("give offer promise grant lend send sell award deny hand owe loan pay".split())


def given_to(tree: Tree, name: int) -> None:
    """'Offered | Vietnam support', 'gave | Ukraine weapons': to whom, where no article opens one noun of both.

    No name stands before an adjective of the noun that it is part of: 'gave | the United States sole rights'.
    """
    noun = tree.heads[name]
    verb = tree.heads[noun]
    if tree.lemmas[verb] not in _GIVING or tree.deps[noun] != "obj" or _is_passive(tree, verb):
        return
    below = tree.children(noun, end=noun)
    opened = any(tree.deps[c] in {"det", "nmod:poss", "case", "nummod"} for c in below)
    if below and below[0] == name == verb + 1 and not opened and tree.pos[noun] == "NOUN":
        tree.heads[name], tree.deps[name] = verb, "iobj"
    behind = name + 1
    if tree.heads[behind] == noun and tree.tags[behind] == "JJ" and first_of(tree, noun) == verb + 1:
        for other in tree.children(noun, end=name):
            tree.heads[other] = name
        tree.heads[name], tree.deps[name] = verb, "iobj"


def _is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is passive; a participle that is joined to another verb is what that one is."""
    above = tree.heads[verb]
    if auxiliaries(tree, verb) or tree.tags[verb] != "VBN":
        return any(tree.deps[c] == "aux:pass" for c in auxiliaries(tree, verb))
    return tree.deps[verb] != "conj" or tree.pos[above] != "VERB" or _is_passive(tree, above)


def _lacks_object(tree: Tree, verb: int) -> bool:
    return not any(tree.deps[c] in {"obj", "iobj", "xcomp"} for c in tree.children(verb))


SHIFTED_BEHIND = frozenset({"trial", "hold", "custody", "arrest"})
"""Nouns of 'put on trial' and the like, which may stand before the object."""


def behind_expression(tree: Tree, noun: int) -> None:
    """'Put on trial | ten men', 'placed under arrest | two aides': the object stands behind both."""
    whole, case, verb = tree.heads[noun], noun - 1, noun - 2
    led = case >= tree.start and tree.deps[case] == "case" and tree.heads[case] == whole
    if led and whole > noun and tree.heads[whole] == verb and tree.pos[verb] == "VERB":
        tree.heads[noun], tree.deps[noun], tree.heads[case] = verb, "obl", noun
        tree.deps[whole] = "obj"


def behind_particle(tree: Tree, particle: int) -> None:
    """'Threatened to break | off relations': a particle right behind its verb is the verb's, not its object's."""
    noun, verb = tree.heads[particle], particle - 1
    if tree.deps[noun] == "obj" and tree.heads[noun] == verb and tree.pos[verb] == "VERB":
        tree.heads[particle], tree.deps[particle] = verb, "compound:prt"
