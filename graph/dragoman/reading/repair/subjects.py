"""Subjects that the parse gave away: before a finite verb without one, the noun in a subject's place is it."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    BEFORE_NAMES,
    NOMINAL,
    SUBJECTS,
    Tree,
    auxiliaries,
    be_subject,
    first_of,
    governs,
    has_subject,
    is_comma,
    is_finite,
    lacks_subject,
    name_of,
)


def subject_behind_aside(tree: Tree, noun: int) -> None:
    """'After losing his seat, | Lee on Monday became envoy': an object behind a comma is the next verb's subject."""
    verb, below = tree.heads[noun], tree.children(noun)
    if verb > noun or tree.tags[verb] != "VBG":
        return
    main = next((v for v in range(noun + 1, tree.end) if tree.pos[v] == "VERB" and is_finite(tree, v)), None)
    if main is None or has_subject(tree, main) or not governs(tree, main, verb):
        return
    if is_comma(tree, min([noun, *below]) - 1) and not any(tree.deps[c] == "case" for c in below):
        for child in tree.children(verb, noun, main):
            tree.heads[child] = main
        be_subject(tree, noun, main)


def before_time(tree: Tree, time: int) -> None:
    """'Lee is this week | hosting a summit': what stands before a time and its verb is the verb's."""
    verb = tree.heads[time]
    moved = [c for c in tree.children(time) if c < time and tree.deps[c] in {"nsubj", "cop"}]
    if tree.tags[verb] != "VBG" or verb < time or {tree.deps[c] for c in moved} != {"nsubj", "cop"}:
        return
    for child in moved:
        tree.heads[child], tree.deps[child] = verb, "aux" if tree.deps[child] == "cop" else "nsubj"


def behind_place(tree: Tree, name: int) -> None:
    """'In Kabul | Lee met', 'At home | Lee said': before a verb without a subject the name behind the place is it."""
    verb, below = tree.heads[name], tree.children(name)
    case = next((c for c in below if tree.deps[c] == "case"), None)
    if case is None or verb < name or not is_finite(tree, verb):
        return
    if has_subject(tree, verb):
        return
    apposed = next((c for c in below if tree.deps[c] == "appos" and c == name + 1 and tree.pos[c] == "PROPN"), None)
    if apposed is not None:  # 'of that sum | Japan will pay half'
        be_subject(tree, apposed, verb)
        return
    if tree.lemmas[case] not in {"in", "at"} or tree.pos[name] != "PROPN":
        return
    if name == case + 1:  # two names, each of which came to the parser as one word
        person = next((c for c in below if tree.deps[c] == "flat" and _is_name(tree, c)), None)
        if person is not None:
            tree.heads[person], tree.deps[person] = verb, "nsubj"
            for child in below:
                if child > person and tree.deps[child] in {"appos", "acl", "acl:relcl", "punct"}:
                    tree.heads[child] = person
        return
    place = case + 1
    if place not in below or tree.deps[place] not in {"compound", "nmod:desc", "nmod"}:
        return
    tree.heads[case] = place
    tree.heads[place], tree.deps[place] = verb, "obl"
    tree.deps[name] = "nsubj"


def behind_body(tree: Tree, place: int) -> None:
    """'At the Council, | Kenya, which had asked for it, left': the name behind the comma does it, not where it is done.

    So too where the parse has another's name as the subject: 'At the Council, | Kenya, which had asked, and Chad left'.
    """
    verb, below = tree.heads[place], tree.children(place)
    led = any(tree.deps[c] == "case" and tree.lemmas[c].lower() in {"at", "in"} for c in below)
    name = place + 2
    if not led or verb < name or name >= tree.end or not is_comma(tree, place + 1) or not is_finite(tree, verb):
        return
    if name not in below or tree.pos[name] != "PROPN" or tree.deps[name] not in {"conj", "appos", "nmod:unmarked"}:
        return
    others = [c for c in tree.children(verb) if tree.deps[c] in SUBJECTS and c != place]
    told = any(tree.deps[c] == "acl:relcl" and is_comma(tree, name + 1) for c in below)
    if others and not (told and tree.lemmas[place - 1] != "in" and others[0] > name):
        return
    aside = next((i for i in range(name, verb) if tree.lemmas[i] in {"which", "who", "whose"}), verb)
    for child in below:
        if child > name and (child < aside or tree.deps[child] != "conj"):
            tree.heads[child] = name
    tree.deps[place] = "obl"
    be_subject(tree, name, verb)
    for other in others:
        tree.heads[other], tree.deps[other] = name, "conj"


def behind_heading(tree: Tree, noun: int) -> None:
    """'Peru: | the bank, due to meet, could lend it more': what a colon sets off from a heading is the subject."""
    name = tree.heads[noun]
    verb = tree.heads[name]
    colon = any(tree.lemmas[i] == ":" for i in range(name + 1, noun))
    if colon and tree.deps[name] in SUBJECTS and first_of(tree, name) == tree.start and verb > noun:
        be_subject(tree, noun, verb)
        tree.heads[name], tree.deps[name] = verb, "dislocated"


def behind_colon(tree: Tree, verb: int) -> None:
    """'Chad is in no hurry: Lee, visiting Oslo, | said it waits': who stands behind the colon is the verb's subject."""
    clause = next((c for c in tree.children(verb, end=verb) if tree.deps[c] == "ccomp" and has_subject(tree, c)), verb)
    colon = next((i for i in range(clause, verb) if tree.lemmas[i] == ":"), verb)
    name = next((i for i in range(colon, verb) if tree.pos[i] == "PROPN" and tree.deps[i] not in BEFORE_NAMES), verb)
    quoted = any(tree.tags[i] in {"``", "''"} for i in range(colon, verb))
    if name == verb or quoted or has_subject(tree, verb) or not is_finite(tree, verb):
        return
    for child in range(colon + 1, verb):
        if child != name and tree.heads[child] <= colon:
            tree.heads[child] = name
            tree.deps[child] = "acl" if tree.tags[child] == "VBG" else tree.deps[child]
    be_subject(tree, name, verb)
    tree.heads[colon], tree.deps[colon], tree.deps[clause] = verb, "punct", "parataxis"


def _is_name(tree: Tree, part: int) -> bool:
    """Tell whether a part of a name is a name of several words itself."""
    return any(tree.deps[c] == "flat" for c in tree.children(part))


def behind_semicolon(tree: Tree, verb: int) -> None:
    """'Peru backed it; | Chile, in contrast, left': what begins behind a semicolon is the subject of the verb there."""
    if has_subject(tree, verb) or tree.tags[verb] not in {"VBD", "VBZ", "VBP"}:
        return
    head = tree.heads[verb]
    opening = next((i + 1 for i in range(verb - 1, min(head, verb), -1) if tree.lemmas[i] == ";"), verb)
    for noun in range(opening, min(verb, opening + 4)):
        if tree.pos[noun] in {"PROPN", "NOUN"} and tree.heads[noun] < opening:
            be_subject(tree, noun, verb)
            return


def behind_semicolon_and_aside(tree: Tree, verb: int) -> None:
    """'Peru backed it; | Chile, in turn, left it': the name behind a semicolon does it, an aside between commas."""
    if has_subject(tree, verb) or tree.tags[verb] not in {"VBD", "VBZ", "VBP"} or tree.lemmas[verb - 1] != ",":
        return
    opening = next((i + 1 for i in range(verb - 1, tree.start, -1) if tree.lemmas[i] == ";"), verb)
    if verb - opening < 4 or tree.pos[opening] != "PROPN" or tree.lemmas[opening + 1] != ",":
        return
    if tree.lemmas[opening + 2 : verb - 1].count(",") or tree.heads[opening] > opening:
        return
    if tree.deps[verb] == "advcl":
        tree.deps[verb] = "parataxis"
    be_subject(tree, opening, verb)


def named_before(tree: Tree, verb: int) -> None:
    """'The head of Peru, Ann Lee, | paid a visit': the name between commas before a verb without a subject is it."""
    if not lacks_subject(tree, verb):
        return
    last = min([verb, *auxiliaries(tree, verb)]) - 2
    name = last
    while (
        name > tree.start
        and tree.deps[name] in {"flat", "punct"}
        and tree.heads[name] < name
        and not is_comma(tree, name)
    ):
        name = tree.heads[name]
    if (
        last < tree.start
        or tree.pos[name] != "PROPN"
        or not is_comma(tree, name - 1)
        or tree.deps[name] not in {"conj", "appos"}
    ):
        return
    if not governs(tree, name, verb):
        tree.heads[name], tree.deps[name] = verb, "nsubj"


def listed_behind(tree: Tree, verb: int) -> None:
    """'At the invitation of Lee, the envoy, | Ray, the minister, is visiting': a comma joins no two; the last does it.

    The verb has no subject, and the first of the two stands in what opens the sentence.
    """
    if not lacks_subject(tree, verb):
        return
    opening = next((c for c in tree.children(verb, end=verb) if tree.deps[c] == "obl"), verb)
    if first_of(tree, opening) != next(i for i in tree.places if tree.deps[i] != "punct"):
        return
    names = [
        i
        for i in range(opening, verb)
        if tree.deps[i] == "conj"
        and tree.pos[i] == "PROPN"
        and governs(tree, opening, i)
        and is_comma(tree, first_of(tree, i) - 1)
    ]
    if len(names) == 1 and not any(tree.deps[c] == "cc" for c in range(opening, verb)):
        be_subject(tree, names[0], verb)


def addressed(tree: Tree, name: int) -> None:
    """'Ann Lee, a diplomat, resigned': prose calls to nobody, least of all in front of a verb without a subject."""
    verb = tree.heads[name]
    explained = any(tree.deps[c] in {"appos", "acl:relcl"} for c in tree.children(name))
    if explained and verb > name and tree.pos[verb] in {"VERB", "AUX"} and not has_subject(tree, verb):
        be_subject(tree, name, verb)


_CAUSING = frozenset({"help", "let", "make", "have"})


def joined_to_object(tree: Tree, verb: int) -> None:
    """'Peru praised Chile and the two | signed a pact': right before a finite verb without one it is a subject.

    A participle is finite there behind a comma: 'Peru praised Chile, and Fiji | called for talks'. The first
    name may stand behind a preposition: 'Peru sided with Chile, and Fiji | called for talks'.
    """
    noun = min([verb, *auxiliaries(tree, verb)]) - 1
    if noun <= tree.start or tree.deps[noun] != "conj" or tree.pos[noun] not in NOMINAL:
        return
    first = tree.heads[noun]
    above = next((w for w in tree.above(tree.heads[first]) if tree.pos[w] == "VERB"), tree.heads[first])
    joint = next((c for c in tree.children(noun, end=noun) if tree.deps[c] == "cc"), None)
    parted = joint is not None and (is_comma(tree, joint - 1) or tree.pos[first] == "PRON")  # 'backed it and Fiji'
    apart = parted and tree.pos[noun] == "PROPN" and noun == verb - 1
    participle = tree.tags[verb] == "VBN" and tree.deps[verb] == "xcomp" and tree.tags[above] == "VBD"
    caused = tree.lemmas[above] in _CAUSING and tree.tags[verb] == "VBP" and tree.tags[above] != "VBP"
    if caused or (not is_finite(tree, verb) and not (apart and participle)):
        return  # 'helped Chad and Niger | reach a truce'
    taken = has_subject(tree, verb) or any(tree.deps[c] in {"cc", "mark"} for c in tree.children(verb))
    if (
        joint is not None
        and (tree.deps[first] == "obj" or (apart and tree.deps[first] in {"nmod", "obl"}))
        and not taken
        and above < noun
        and not governs(tree, verb, above)
    ):
        be_subject(tree, noun, verb)
        tree.heads[joint] = verb
        tree.heads[verb], tree.deps[verb] = above, "conj"
        tree.tags[verb] = "VBD" if participle else tree.tags[verb]


_JOINTS = frozenset({"and", "but", "while", "yet"})


def joined_with_aside(tree: Tree, verb: int) -> None:
    """'Few believe him, and Peru, | Chile's heir, | cut ties': what begins behind the joint is the verb's subject.

    An aside stands between them, so the parse has joined the name to a noun of the clause before. A title, a relative
    clause or 'for its part' may be the aside, and another name may be joined to the first: 'and Ann Lee, the minister,
    and the envoy, Ray, | left'.
    """
    above = tree.heads[verb]
    if not lacks_subject(tree, verb) or tree.lemmas[verb + 1 : verb + 2] == ["by"] or not is_finite(tree, above):
        return
    noun = next((i for i in range(above + 1, verb) if _opens_behind_joint(tree, i)), verb)
    if governs(tree, verb, noun):
        return
    joint, first = first_of(tree, noun), tree.heads[noun]
    for other in range(noun + 1, verb):
        if tree.deps[other] == "conj" and tree.heads[other] == first:
            tree.heads[other] = noun
    be_subject(tree, noun, verb)
    if tree.deps[joint] in {"cc", "mark"}:
        tree.heads[joint] = verb
    tree.deps[verb] = "conj"


def _opens_behind_joint(tree: Tree, noun: int) -> bool:
    """Tell whether a noun behind a comma and a joint is joined to what is before them; a comma closes it."""
    if tree.deps[noun] != "conj" or tree.pos[noun] not in NOMINAL:
        return False
    opening = first_of(tree, noun)
    joint = opening if tree.lemmas[opening] in _JOINTS else opening - 1
    last = noun
    while tree.deps[last + 1] == "flat" and tree.heads[last + 1] == noun:
        last += 1
    if tree.lemmas[joint] not in _JOINTS or tree.heads[noun] > joint:
        return False
    return is_comma(tree, joint - 1) and is_comma(tree, last + 1)


_REMARKING = frozenset(
    """hail call say describe warn praise accuse insist argue urge denounce condemn welcome declare promise vow claim
    brand dismiss label term voice express""".split()
)


def doing_behind(tree: Tree, gerund: int) -> None:
    """'Spoke of Chad | joining', 'hinted at Chad | leaving': the name between preposition and gerund is who does it."""
    governor, name = tree.heads[gerund], name_of(tree, gerund - 1)
    below = tree.children(gerund, end=gerund)
    case = next((c for c in tree.children(name, end=name) if tree.deps[c] == "case"), name)
    told = tree.deps[name] == "obl" and tree.heads[name] == governor < name and tree.pos[name] == "PROPN"
    if told and not below and case != name and _takes_doing(tree.lemmas[governor], tree.lemmas[case]):
        tree.heads[name], tree.deps[name] = gerund, "nsubj"
        tree.heads[case], tree.deps[case] = gerund, "mark"


def _takes_doing(governor: str, preposition: str) -> bool:
    return preposition in {"of", "about"} or governor in _OF_DOING.get(preposition, ())


_OF_DOING = {
    "at": frozenset("hint balk bristle baulk rejoice laugh rage".split()),
    "on": frozenset("count insist bet bank rely depend".split()),
    "to": frozenset("object look react lead refer allude consent opposed".split()),
}
"""Who takes what another does behind a preposition, of 'of' and 'about' all: not 'flew to Oslo carrying a letter'."""


def with_doing(tree: Tree, gerund: int) -> None:
    """'Signed a truce, with the envoy, Ann Lee, | hailing it': who stands behind ', with' is who does it."""
    verb, before = tree.heads[gerund], gerund - 1
    partners = [c for c in tree.children(verb, verb, gerund) if tree.deps[c] == "obl" and tree.pos[c] in NOMINAL]
    partner = partners[-1] if partners else gerund
    mark = next((c for c in tree.children(partner, end=partner) if tree.lemmas[c] == "with"), None)
    if verb > gerund or mark is None or not is_comma(tree, mark - 1):
        return
    apart = is_comma(tree, before)
    if apart and tree.lemmas[gerund] not in _REMARKING:
        return
    if not apart and not governs(tree, partner, before):
        return
    for name in tree.children(verb, partner, gerund):
        if tree.deps[name] == "obj" and tree.pos[name] == "PROPN" and is_comma(tree, name - 1):
            tree.heads[name], tree.deps[name] = partner, "appos"
    tree.heads[partner], tree.deps[partner] = gerund, "nsubj"
    tree.heads[mark], tree.deps[mark] = gerund, "mark"


def tied_to_opening(tree: Tree, name: int) -> None:
    """'Of that sum | Peru is to give half': a name is no part of the expression before it, but the subject."""
    noun = tree.heads[name]
    verb = tree.heads[noun]
    if noun + 1 == name < verb and tree.pos[verb] == "VERB" and not has_subject(tree, verb):
        be_subject(tree, name, verb)


def tied_to_verb(tree: Tree, noun: int) -> None:
    """'The treaty | halves duties': a noun right before a finite verb without a subject is no part of it.

    Nor is a name before one with any complement: 'Oslo | abides by the treaty'.
    """
    verb = noun + 1
    if tree.heads[noun] != verb or tree.pos[verb] != "VERB" or tree.tags[verb] not in {"VBZ", "VBD", "VBP"}:
        return
    below = tree.children(verb)
    taken = _COMPLEMENTS if tree.pos[noun] == "PROPN" else {"obj"}
    if has_subject(tree, verb) or not any(tree.deps[c] in taken and c > verb for c in below):
        return
    for child in below:
        if child < noun and tree.deps[child] in {"det", "amod", "compound", "nmod:poss", "nummod"}:
            tree.heads[child] = noun
    be_subject(tree, noun, verb)


_COMPLEMENTS = frozenset({"obj", "obl", "nmod", "ccomp", "xcomp"})


_PRESENT_AS = frozenset("mediate broker facilitate moderate preside host referee chair officiate act serve".split())
"""What a third party does while others deal with one another."""


def with_presiding(tree: Tree, gerund: int) -> None:
    """'Held talks with Qatar | mediating': who stands behind 'with' is no partner of theirs, but mediates."""
    name, above = name_of(tree, gerund - 1), tree.heads[gerund]
    while tree.deps[name] == "conj":
        name = tree.heads[name]
    carriers = [w for w in (name, gerund) if w == gerund or tree.heads[name] != gerund]
    mark = next((c for w in carriers for c in tree.children(w, end=w) if tree.lemmas[c] == "with"), None)
    if tree.lemmas[gerund] not in _PRESENT_AS or mark is None or above > mark or tree.pos[name] not in NOMINAL:
        return
    if any(tree.deps[c] == "obj" for c in tree.children(gerund)):  # 'quarrelled with the firm hosting the site'
        return
    verb = next((w for w in tree.above(above) if tree.pos[w] == "VERB"), above)
    tree.pos[gerund], tree.heads[gerund], tree.deps[gerund] = "VERB", verb, "advcl"
    tree.heads[name], tree.deps[name] = gerund, "nsubj"
    tree.heads[mark], tree.deps[mark] = gerund, "mark"
