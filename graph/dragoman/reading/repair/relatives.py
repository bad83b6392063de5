"""Relative clauses: whom 'who' and 'whose' tell of, and where they end."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    NOMINAL,
    PAPERS,
    PAST,
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
)


def at_who(tree: Tree, verb: int) -> None:
    """'The head of the bank, Ann Lee, who resigned': 'who' tells of the name right before it, who is one person."""
    who = next((c for c in tree.children(verb) if tree.lemmas[c] == "who" and c < verb), None)
    if who is None or who - tree.start < 2 or tree.heads[verb] >= who:
        return
    last = who - 2 if tree.pos[who - 1] == "PUNCT" else who - 1
    name = name_of(tree, last)
    if tree.pos[name] != "PROPN" or name == tree.heads[verb]:
        return
    by = [tree.lemmas[c] for c in tree.children(name) if tree.deps[c] == "case"]
    said_by = by == ["by"] and tree.heads[name] == tree.heads[verb]  # 'the remarks by Ann Lee, | who insists'
    if said_by or (not by and tree.deps[name] in {"appos", "conj", "flat"}):
        tree.heads[verb] = name


def main_behind_who(tree: Tree, verb: int) -> None:
    """'Lee, who is on a visit to Oslo, | met Ray': no sentence is a name, so the verb behind the relative clause is it.

    The parse hung the verb on that clause as a participle.
    """
    name = next((w for w in tree.above(verb) if tree.deps[w] == "ROOT"), verb)
    if tree.pos[name] not in NOMINAL or name > verb or not is_comma(tree, verb - 1) or tree.tags[verb] not in PAST:
        return
    below = tree.children(name)
    relative = any(tree.deps[c] == "acl:relcl" and c < verb and governs(tree, c, verb) for c in below)
    if not relative or any(tree.deps[c] in {"cop", *SUBJECTS} for c in below) or auxiliaries(tree, verb):
        return
    if any(tree.deps[c] in {"mark", "obl:agent"} for c in tree.children(verb)):  # 'Lee, who won, backed by Oslo'
        return
    take_over(tree, verb, name, below)
    be_subject(tree, name, verb)
    tree.tags[verb] = "VBD"


def at_which(tree: Tree, verb: int) -> None:
    """'Praised the efforts of Oman, which | has mediated': no efforts has; 'praised Oman, which, with Chad, | paid'.

    A clause with ', which' for its subject tells of a noun: of the nearest where its verb has not the other's number,
    or where there is 'no' such other: 'no word from Oman, which had left'.
    """
    which = next((c for c in tree.children(verb, end=verb) if tree.lemmas[c] == "which"), None)
    if which is None or tree.deps[which] not in SUBJECTS or not is_comma(tree, which - 1):
        return
    before, noun = name_of(tree, which - 2), tree.heads[verb]
    if before < tree.start or tree.pos[before] not in NOMINAL:
        return
    finite = tree.tags[min([verb, *auxiliaries(tree, verb)])]
    several = {"VBZ": False, "VBP": True}.get(finite)
    if tree.deps[verb] == "ccomp":
        tree.heads[verb], tree.deps[verb] = before, "acl:relcl"
        return
    fits = several is not None and _is_plural(tree, before) == several != _is_plural(tree, noun) and noun < before
    of_name = governs(tree, noun, before) and tree.pos[before] == "PROPN"
    person = any(tree.deps[c] == "nmod:desc" for c in tree.children(noun, end=noun))  # no person is 'which'
    fits = fits or (of_name and (person or tree.lemmas[noun].lower() in _FEELINGS | _OFFICERS))
    denied = governs(tree, noun, before) and any(tree.lemmas[c] == "no" for c in tree.children(noun, end=noun))
    if fits or denied:
        tree.heads[verb] = before
        _release(tree, verb, noun)


def _release(tree: Tree, verb: int, noun: int) -> None:
    """'Express their thanks to Oman, which hosted it, and | announce a plan': a present goes on with the main verb."""
    for other in tree.children(verb):
        joint = next((c for c in tree.children(other, end=other) if tree.deps[c] == "cc"), verb)
        present = tree.deps[other] == "conj" and tree.tags[other] in {"VB", "VBP"} and tree.tags[verb] in PAST
        if present and is_comma(tree, joint - 1):
            tree.heads[other] = tree.heads[noun]


_FEELINGS = frozenset("gratitude thanks appreciation sympathy condolence solidarity anger support".split())
"""What one has for somebody, and what does nothing itself: 'gratitude to Oman, which hosted the talks'."""

_OFFICERS = frozenset("secretary minister president premier chancellor ambassador king queen emir envoy leader".split())


def _is_plural(tree: Tree, noun: int) -> bool:
    return tree.tags[noun] == "NNS"


def behind_which(tree: Tree, verb: int) -> None:
    """'Thanked Oman, which has mediated, | and left': a past tense goes on with one before, not with a participle."""
    relative = tree.heads[verb]
    joint = next(
        (c for c in range(verb - 1, tree.start, -1) if tree.lemmas[c] == "and" and tree.heads[c] == verb), tree.start
    )
    if tree.deps[relative] != "acl:relcl" or tree.tags[relative] != "VBN" or not is_comma(tree, joint - 1):
        return
    main = next((w for w in tree.above(relative) if tree.tags[w] == "VBD"), None)
    if main is not None:
        tree.heads[verb] = main


_COUNTING_AS = frozenset("list label brand term class name rank blacklist".split())
"""Verbs that look like nouns, of what somebody counts as something."""


def main_behind_which(tree: Tree, verb: int) -> None:
    """'The group, which Chad and Niger list as banned, | left the pact': no verb has both 'which' and its own object.

    The verb behind 'which' is the 'noun' before 'as'; the other one is that of the sentence.
    """
    noun, below = tree.heads[verb], tree.children(verb)
    which = next((c for c in below if tree.lemmas[c] == "which" and tree.deps[c] == "obj"), None)
    subject = next((c for c in below if tree.deps[c] in SUBJECTS), None)
    if which is None or subject is None or tree.deps[noun] != "ROOT" or not is_comma(tree, verb - 1):
        return
    counting = next((i for i in range(subject + 1, verb - 1) if tree.lemmas[i] in _COUNTING_AS), None)
    if (
        counting is None
        or tree.lemmas[counting + 1] != "as"
        or not any(tree.deps[c] == "obj" and c > verb for c in below)
    ):
        return
    tree.heads[verb], tree.deps[verb] = verb, "ROOT"
    be_subject(tree, noun, verb)
    tree.heads[counting], tree.deps[counting] = noun, "acl:relcl"
    tree.tags[counting], tree.pos[counting] = "VBP", "VERB"
    for name in tree.children(counting, end=counting):
        tree.heads[name] = subject
        tree.deps[name] = "conj" if tree.deps[name] == "compound" else tree.deps[name]
    for one in (which, subject):
        tree.heads[one] = counting


ON_PAPERS = frozenset("sign initial ratify conclude countersign draft".split())
"""What is done to papers alone."""


def of_paper(tree: Tree, verb: int) -> None:
    """'The value of the treaty that Chad and Niger | signed': it is the treaty that they signed.

    So too behind what the paper is on: 'the accord on the border which Chad | signed with Niger'.
    """
    noun, below = tree.heads[verb], tree.children(verb)
    deps = {tree.deps[c] for c in below if c > verb or tree.lemmas[c] not in {"that", "which"}}
    if all(any(tree.deps[m] == "case" for m in tree.children(c)) for c in below if tree.deps[c] == "obj" and c > verb):
        deps -= {"obj"}  # 'signed with | Niger'
    if noun > verb or "nsubj" not in deps or "obj" in deps or tree.lemmas[noun] in PAPERS:
        return
    first = min(below)
    inside = (w for w in range(first - 1, noun, -1) if tree.lemmas[w].lower() in PAPERS and governs(tree, noun, w))
    above = (w for w in tree.above(noun) if tree.lemmas[w].lower() in PAPERS and tree.pos[w] in {"NOUN", "PROPN"})
    paper = next(inside, None) or (next(above, None) if tree.deps[noun] == "nmod" else None)
    if paper is not None:
        tree.heads[verb], tree.deps[verb] = paper, "acl:relcl"


def behind_year(tree: Tree, verb: int) -> None:
    """'The plan for 2030, which | covers fish': no year covers anything; the noun before it does."""
    year = tree.heads[verb]
    noun = next((w for w in range(year, tree.start, -1) if tree.pos[w] in {"NOUN", "PROPN"}), year)
    whole = {tree.lemmas[w] for w in range(noun + 1, year)} <= {"for", "of", "-", "–", "to"}
    if tree.tags[year] == "CD" and year < verb and noun != year and whole and not governs(tree, verb, noun):
        tree.heads[verb] = noun


def put_under(tree: Tree, verb: int) -> None:
    """'Papers, among them a pact on roads, to which Lee | put her name': it is the last paper before 'to which'."""
    which = next((c for c in tree.children(verb, end=verb) if tree.lemmas[c] == "which"), None)
    named = any(tree.deps[c] == "obj" and tree.lemmas[c] in _NAMES for c in tree.children(verb, verb))
    if which is None or not named or tree.lemmas[which - 1] not in {"to", "under", "beneath"}:
        return
    paper = next((w for w in range(which, tree.start, -1) if tree.lemmas[w].lower() in PAPERS), None)
    if paper is not None and tree.heads[verb] < paper and not governs(tree, verb, paper):
        tree.heads[verb] = paper


_NAMES = frozenset({"signature", "name", "hand", "initial", "seal"})
"""What is put under a paper."""


def at_what(tree: Tree, verb: int) -> None:
    """'Fined officials for what Lee | called a crime': no noun before 'for what' is what that clause tells of."""
    noun, below = tree.heads[verb], tree.children(verb, end=verb)
    what = next((c for c in below if tree.lemmas[c] == "what" and tree.deps[c] in {"obl", "obj"}), None)
    led = what is not None and any(tree.deps[c] == "case" for c in tree.children(what, end=what))
    if what is None or not led or noun > what:
        return
    above = next((w for w in tree.above(noun) if tree.pos[w] == "VERB"), noun)
    tree.heads[what], tree.deps[what], tree.heads[verb] = above, "obl", what


def named_by(tree: Tree, verb: int) -> None:
    """'Condemned what its note | termed theft': no second object is the note, but who gives what follows its name."""
    noun = tree.heads[verb]
    above = tree.heads[noun]
    what = noun - 1 - len(tree.children(noun, end=noun))
    if what <= above or tree.lemmas[what] != "what" or tree.deps[noun] != "obj" or tree.heads[what] != above:
        return
    tree.heads[verb], tree.deps[verb], tree.tags[verb] = what, "acl:relcl", "VBD"
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"


def at_whose(tree: Tree, whose: int) -> None:
    """'The bank, whose head, Ann Lee, resigned': what 'whose' owns is the subject of a clause that tells of a noun."""
    noun, before = tree.heads[whose], whose - 1 - is_comma(tree, whose - 1)
    if noun < whose or before < tree.start or tree.pos[before] not in {"NOUN", "PROPN"}:
        return
    if tree.deps[noun] in SUBJECTS:
        _behind_whose(tree, tree.heads[noun], before)
        _of_last(tree, tree.heads[noun], noun, name_of(tree, before))
        return
    verb = next((v for v in range(noun + 1, tree.end) if tree.pos[v] == "VERB" and is_finite(tree, v)), None)
    if verb is None:
        return
    owner = name_of(tree, before)
    subject = next((c for c in tree.children(verb) if tree.deps[c] in SUBJECTS), None)
    above = tree.heads[verb]
    if subject is None:
        if governs(tree, verb, owner):
            return
    elif tree.deps[verb] == "ccomp" and above < subject < whose and governs(tree, subject, owner):
        # 'met | the president of Ghana, whose minister had left'
        tree.heads[subject], tree.deps[subject] = above, "obj"
    else:
        return
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"
    tree.heads[verb], tree.deps[verb] = owner, "acl:relcl"


def _of_last(tree: Tree, verb: int, noun: int, name: int) -> None:
    """'Greeted by Lee and by Oslo, whose envoy came': one envoy is that of the last one named."""
    joined = tree.deps[name] == "conj" and tree.heads[name] == tree.heads[verb]
    if joined and tree.deps[verb] == "acl:relcl" and tree.tags[noun] in {"NN", "NNP"}:
        tree.heads[verb] = name


def _behind_whose(tree: Tree, inner: int, before: int) -> None:
    """'Lee, whose spies had talked to Diaz, praises it': the verb of the clause with 'whose' is not the sentence's."""
    name = name_of(tree, before)
    if tree.heads[name] != inner or tree.deps[name] not in {"vocative", "dislocated", "nsubj", "dep", "obl"}:
        return
    below = tree.children(inner)
    clauses = {"advcl", "conj", "parataxis", "ccomp"}
    verb = next((c for c in below if tree.deps[c] in clauses and lacks_subject(tree, c)), None)
    if verb is None or verb < inner:
        return
    take_over(tree, verb, inner, below)
    be_subject(tree, name, verb)
    tree.heads[inner], tree.deps[inner] = name, "acl:relcl"


def joined_behind(tree: Tree, name: int) -> None:
    """'Lee, who heads the bank, | and Ray': of two names no comma parts, so this one closed the relative clause."""
    inner = tree.heads[name]
    link = next((c for c in tree.children(name, inner, name) if tree.deps[c] == "cc"), None)
    if link is None or not is_comma(tree, link - 1) or tree.pos[inner] not in {"PROPN", "NOUN"}:
        return
    if any(tree.deps[c] == "conj" and c != name for c in tree.children(inner)):
        return
    clause = next((c for c in tree.above(inner) if tree.deps[c] == "acl:relcl"), inner)
    outer = tree.heads[clause]
    who = next((i for i in range(outer, clause) if tree.tags[i] in {"WP", "WDT"}), None)
    if tree.deps[clause] == "acl:relcl" and tree.pos[outer] == "PROPN" and who is not None and is_comma(tree, who - 1):
        tree.heads[name] = outer


def main_behind(tree: Tree, verb: int) -> None:
    """'The treaty that Peru signed | covers fish': no finite verb is an object, so this is the sentence's own."""
    inner = tree.heads[verb]
    noun = tree.heads[inner]
    if tree.tags[verb] not in {"VBZ", "VBP", "VBD"} or verb < inner or has_subject(tree, verb):
        return
    if tree.deps[inner] == "acl:relcl" and noun == tree.heads[noun] and tree.pos[noun] == "NOUN":
        for child in tree.children(inner, end=inner):
            if tree.lemmas[child] == "that" and tree.deps[child] == "mark":
                tree.deps[child] = "obj"
    elif inner == tree.heads[inner] and (agreed := _named_before(tree, inner)) is not None:
        noun = agreed
        tree.heads[inner], tree.deps[inner] = noun, "acl:relcl"
    else:
        return
    for child in tree.children(noun if noun == tree.heads[noun] else inner):
        if child > verb or tree.lemmas[child] == ".":
            tree.heads[child] = verb
    tree.heads[noun] = verb
    tree.deps[noun] = "nsubj"
    tree.heads[verb], tree.deps[verb] = verb, "ROOT"


def _named_before(tree: Tree, verb: int) -> int | None:
    """Return the noun that the parse took for a part of the name behind it: 'The deal | Peru signed covers fish'."""
    subject = next((c for c in tree.children(verb, end=verb) if tree.deps[c] in SUBJECTS), None)
    if subject is None or tree.pos[subject] != "PROPN":
        return None
    below = [c for c in tree.children(subject, end=subject) if tree.deps[c] in {"det", "compound"}]
    if len(below) != 2 or tree.lemmas[below[0]].lower() != "the" or tree.tags[below[1]] != "NN":
        return None
    tree.heads[below[0]] = below[1]
    return below[1]


def at_where(tree: Tree, where: int) -> None:
    """'In Oslo, where he met Lee, | Kim spoke': it tells of the place, and the sentence's verb is another."""
    place, verb = name_of(tree, where - 2), tree.heads[where]
    if where - tree.start < 2 or not is_comma(tree, where - 1) or tree.pos[place] != "PROPN" or verb < where:
        return
    above = tree.heads[place]
    beside = tree.heads[verb] == above and tree.deps[place] == "obl"
    if beside and tree.deps[verb] in {"advcl", "ccomp"}:  # nobody insists where somebody met
        tree.heads[verb], tree.deps[verb] = place, "acl:relcl"
    if above != place or tree.heads[verb] != place or tree.deps[tree.start] != "case":
        return
    main = next((v for v in range(verb + 1, tree.end) if _is_main_behind_where(tree, v, verb)), None)
    if main is None:
        return
    subject = next((c for c in tree.children(main, verb, main) if tree.deps[c] in SUBJECTS), None)
    below = [child for word in (place, verb, tree.heads[main]) for child in tree.children(word)]
    noun = subject if subject is not None else name_of(tree, main - 1)
    take_over(tree, main, place, below)
    tree.heads[place], tree.deps[place] = main, "obl"
    be_subject(tree, noun, main)


def _is_main_behind_where(tree: Tree, verb: int, inner: int) -> bool:
    """Tell whether a finite verb behind a relative clause has a subject of its own, or a name as such before it."""
    if tree.pos[verb] != "VERB" or not is_finite(tree, verb) or not governs(tree, inner, verb):
        return False
    if tree.deps[verb] == "advcl" and tree.heads[verb] == inner:
        return has_subject(tree, verb) and not any(tree.deps[c] == "mark" for c in tree.children(verb))
    name = name_of(tree, verb - 1)
    return tree.deps[verb] == "acl" and tree.deps[name] == "appos" and is_comma(tree, name - 1)


def predicate_of_which(tree: Tree, noun: int) -> None:
    """'A treaty of 1994, to which Chad and Mali | are parties': what has a subject, 'be' and 'which' is a clause."""
    below = tree.children(noun, end=noun)
    which = next((c for c in below if tree.lemmas[c] == "which" and tree.deps[c] in {"obl", "nmod"}), None)
    if which is None or not {"cop", "nsubj"} <= {tree.deps[c] for c in below}:
        return
    before = min([which, *tree.children(which)]) - 1
    before -= is_comma(tree, before)
    if before < tree.start or not governs(tree, tree.heads[noun], before):
        return
    tree.heads[noun] = next((w for w in tree.above(before) if tree.pos[w] in {"NOUN", "PROPN"}), before)
    tree.deps[noun] = "acl:relcl"


def second_behind_that(tree: Tree, verb: int) -> None:
    """'The pact that Chad signed and Fiji | rejected was shelved': both clauses are about the pact."""
    joined = tree.deps[verb] == "conj"
    noun = next((c for c in tree.children(verb) if tree.deps[c] in SUBJECTS), verb) if joined else verb - 1
    first = tree.heads[verb] if joined else tree.heads[noun]
    about = tree.heads[first]
    behind = joined or (tree.deps[noun] == "conj" and about == tree.heads[verb])
    that = next((c for c in tree.children(first, end=first) if tree.deps[c] == "obj" and c > about), None)
    if not behind or tree.deps[first] not in {"acl", "acl:relcl"} or not about < first < noun < verb:
        return
    told = any(tree.deps[c] in {"obj", "ccomp", "xcomp", "obl:agent"} for c in tree.children(verb))
    if told or tree.pos[noun] not in NOMINAL or that is None or tree.lemmas[that] not in {"that", "which"}:
        return
    for child in tree.children(noun, end=noun):
        if tree.deps[child] == "cc":
            tree.heads[child] = verb
    tree.deps[first], tree.tags[that], tree.pos[that] = "acl:relcl", "WDT", "PRON"
    tree.heads[verb], tree.deps[verb], tree.tags[verb] = about, "acl:relcl", "VBD"
    be_subject(tree, noun, verb)
