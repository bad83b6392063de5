"""Sentences that say who it was: 'the first to visit Oslo | was Lee', 'among those whom it expelled | was Ray'."""

from __future__ import annotations

from dragoman.reading.repair.tree import NOMINAL, SUBJECTS, Tree, governs, take_place

_WHOM = frozenset({"whom", "who", "that", "which"})


def said_who(tree: Tree) -> None:
    """'The first to meet Kim | was Lee', 'among those whom Chad expelled | was Ray': the name behind 'was' is told of.

    The parse took what stands before 'was', the verb's object or 'whom', for the subject.
    """
    for copula in tree.places:
        name = tree.heads[copula]
        if tree.deps[copula] != "cop" or tree.lemmas[copula] != "be" or name <= copula or tree.pos[name] not in NOMINAL:
            continue
        verb = next((i for i in reversed(range(tree.start, copula)) if tree.pos[i] == "VERB"), copula)
        if verb == copula or any(tree.tags[i] in {",", "``"} for i in range(tree.start, copula)):
            continue
        if tree.tags[verb] == "VB" and tree.tags[verb - 1] == "TO" and tree.deps[verb] == "acl":
            _behind_infinitive(tree, verb, copula, name)
        elif tree.deps[verb] == "acl:relcl" and tree.lemmas[tree.heads[verb]].lower() in _WHOM:
            _behind_whom(tree, verb, name)


def _behind_infinitive(tree: Tree, verb: int, copula: int, name: int) -> None:
    noun = tree.heads[verb]
    misread = [c for c in tree.children(name, verb + 1, copula) if tree.deps[c] in SUBJECTS]
    if not misread or noun > verb or not tree.start <= noun <= tree.start + _FAR:
        return
    _be_predicate(tree, name, noun, "nsubj")
    for word in misread:
        marks = [c for c in tree.children(name, verb + 1, word) if tree.deps[c] == "case"]
        own = [*marks, *(c for c in tree.children(word, verb + 1, word) if tree.deps[c] == "case")]
        tree.heads[word], tree.deps[word] = verb, "obl" if own else "obj"
        for mark in marks:
            tree.heads[mark] = word


_FAR = 8
"""Most words before the noun that opens such a sentence: 'the first senior foreign official'."""


def _behind_whom(tree: Tree, verb: int, name: int) -> None:
    whom = tree.heads[verb]
    noun = whom - 1
    if noun < tree.start or tree.heads[whom] != name or tree.pos[noun] not in NOMINAL:
        return
    among = any(tree.deps[c] == "case" for c in tree.children(noun, end=noun))
    _be_predicate(tree, name, noun, "nmod" if among else "nsubj")
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.heads[whom], tree.deps[whom] = verb, "obj"


def _be_predicate(tree: Tree, name: int, noun: int, relation: str) -> None:
    """Hang the noun that opens the sentence on the name behind 'was'."""
    if governs(tree, noun, name):
        below = [c for c in tree.children(noun) if c > name]
        take_place(tree, name, noun)
        for child in below:
            tree.heads[child] = name
    tree.heads[noun], tree.deps[noun] = name, relation


def not_another(tree: Tree) -> None:
    """'It was Chad, not premier Ann Lee, | that left': what 'it was' tells is of the first."""
    name = next((i for i in tree.places if tree.heads[i] == i), tree.start)
    titles = [c for c in tree.children(name, end=name) if tree.deps[c] == "nmod:desc"]
    below = [c for word in (name, *titles) for c in tree.children(word)]
    it = any(tree.deps[c] == "nsubj" and tree.lemmas[c].lower() == "it" for c in below)
    if not it or not any(tree.deps[c] == "cop" for c in below):
        return
    for clause in range(name + 1, tree.end):
        other = tree.heads[clause]
        if tree.deps[clause] != "acl:relcl" or other == name or not governs(tree, name, other) or other > clause:
            continue
        before = (i for i in range(name + 1, other) if governs(tree, other, i) and tree.deps[i] != "punct")
        first = next(before, other)
        if tree.lemmas[first].lower() in {"not", "rather"} and tree.tags[first - 1] == ",":
            tree.heads[clause] = name
            tree.deps[other] = "conj"
            tree.heads[first] = other


def what_was(tree: Tree) -> None:
    """'What Chad condemned | was the raid': Chad condemned the raid."""
    what = tree.start
    noun, verb = tree.heads[what], next((c for c in tree.children(what) if tree.deps[c] == "acl:relcl"), what)
    copula = next((c for c in tree.children(noun, end=noun) if tree.deps[c] == "cop"), what)
    if tree.lemmas[what].lower() != "what" or tree.deps[what] not in SUBJECTS or not what < verb < copula < noun:
        return
    below = tree.children(verb)
    whole = any(tree.deps[c] == "obj" or (c > verb and tree.pos[c] == "ADP") for c in below)  # 'deals with | is'
    if tree.pos[noun] != "NOUN" or tree.tags[verb] not in {"VBD", "VBZ"} or whole:
        return
    take_place(tree, verb, noun)
    for child in tree.children(noun):
        if child < verb or tree.deps[child] == "punct":
            tree.heads[child] = verb
    tree.heads[noun], tree.deps[noun] = verb, "obj"
    tree.heads[what], tree.deps[what] = verb, "discourse"
    tree.heads[copula], tree.deps[copula] = verb, "discourse"
