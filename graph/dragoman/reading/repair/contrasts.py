"""Contrasts: what 'not' sets against what is meant, 'Chad, not with Mali' and 'not Chad but Mali'."""

from __future__ import annotations

from dragoman.reading.repair.tree import NOMINAL, SUBJECTS, Tree, be_subject, is_comma, is_finite, take_place

NEGATIONS = frozenset({"not", "never"})
EXCEPTING = NEGATIONS | {"rather"}
ADDING = frozenset("only just merely simply least until even".split())
"""What makes 'not' no exception: 'not only Chad', 'not least Chad'."""


def excepted(tree: Tree, negation: int) -> None:
    """'Sided with Peru, not with | Chile', 'not Peru | but Chile': one is meant, the other only joined to it.

    So it is in 'with Peru rather than with | Chile'.
    """
    noun = tree.heads[negation]
    below = tree.children(noun)
    if tree.pos[noun] not in NOMINAL or negation > noun or any(tree.deps[c] == "cop" for c in below):
        return
    if tree.lemmas[negation + 1] in ADDING:
        return
    meant = next((c for c in below if c > noun and tree.deps[c] == "conj" and _is_behind_but(tree, c)), None)
    if meant is not None:
        take_place(tree, meant, noun)
        for child in below:
            if child > meant:
                tree.heads[child] = meant
    elif (tree.lemmas[negation] == "rather" or is_comma(tree, negation - 1)) and tree.deps[noun] != "conj":
        meant = _parallel(tree, noun, negation)
    if meant is not None:
        tree.heads[noun], tree.deps[noun] = meant, "conj"
    if tree.deps[noun] == "conj":
        _share_clause(tree, tree.heads[noun], noun)


def _share_clause(tree: Tree, meant: int, noun: int) -> None:
    """'It was Peru, not Chile, that | signed': the clause tells of the one who is meant."""
    if all(tree.deps[c] != "cop" for c in tree.children(meant)):
        return
    for child in (*tree.children(meant, start=noun), *tree.children(noun)):
        if tree.deps[child] in {"acl:relcl", "advcl:relcl"}:
            tree.heads[child], tree.deps[child] = meant, "acl:relcl"


def _is_behind_but(tree: Tree, conjunct: int) -> bool:
    return any(tree.lemmas[c] == "but" for c in tree.children(conjunct, end=conjunct))


def _parallel(tree: Tree, noun: int, before: int) -> int | None:
    """Return the noun before a place that stands behind the same preposition as this one, or is the same to its verb.

    Where a name explains another, that one.
    """
    if tree.deps[noun] == "appos":
        return tree.heads[noun]
    mine = _preposition(tree, noun)
    for other in range(before - 1, tree.start, -1):
        if tree.pos[other] not in NOMINAL or tree.deps[other] in {"flat", "conj", "compound"}:
            continue
        same = bool(mine) or (tree.heads[other], tree.deps[other]) == (tree.heads[noun], tree.deps[noun])
        if same and _preposition(tree, other) == mine:
            return other
    return None


def _preposition(tree: Tree, noun: int) -> str:
    return next((tree.lemmas[c] for c in tree.children(noun, end=noun) if tree.deps[c] == "case"), "")


def all_but(tree: Tree) -> None:
    """'All but | Fiji signed', 'all members but | Fiji': who is left out is not among them."""
    for but in tree.places:
        name = but + 1
        noun = tree.heads[but]
        if tree.lemmas[but] != "but" or tree.deps[but] != "cc":
            continue
        if but > tree.start and name < tree.end and tree.pos[name] == "PROPN" and tree.deps[name] == "conj":
            noun = name  # the parse may hang the 'but' elsewhere
        all_of = tree.children(tree.heads[noun], end=but)
        every = tree.heads[noun] == but - 1 and any(tree.lemmas[w].lower() in _ALL for w in (but - 1, *all_of))
        if tree.deps[noun] == "conj" and every and tree.pos[noun] in NOMINAL:
            tree.deps[noun], tree.deps[but], tree.pos[but] = "nmod", "case", "ADP"
            tree.heads[but] = noun


_ALL = frozenset("all none everyone everybody everything nothing nobody anyone anything any each every".split())


def not_only(tree: Tree, name: int) -> None:
    """'Not only Chad | but also Fiji left': the first is no sentence, both are who left."""
    verb = next((c for c in tree.children(name, start=name) if tree.deps[c] == "conj" and is_finite(tree, c)), None)
    opening = [tree.lemmas[i].lower() for i in range(tree.start, min(tree.start + 2, tree.end))]
    subject = next((c for c in tree.children(verb) if tree.deps[c] in SUBJECTS), None) if verb is not None else None
    if opening != ["not", "only"] or verb is None or subject is None or not name < subject < verb:
        return
    take_place(tree, verb, name)
    for child in tree.children(verb, end=subject):
        if tree.deps[child] == "cc":
            tree.heads[child] = subject
    for child in tree.children(name, start=verb):
        tree.heads[child] = verb
    be_subject(tree, name, verb)
    tree.heads[subject], tree.deps[subject] = name, "conj"


def second_object_but(tree: Tree, noun: int) -> None:
    """'Accused not only premier Lee | but also premier Ray of fraud': of two objects the one behind 'but' is joined."""
    verb = tree.heads[noun]
    first = next((c for c in tree.children(verb, verb, noun) if tree.deps[c] == "obj"), None)
    joint = next((c for c in tree.children(noun, end=noun) if tree.deps[c] == "cc"), None)
    if first is not None and joint is not None and tree.lemmas[joint] in {"but", "and"}:
        tree.heads[noun], tree.deps[noun] = first, "conj"
        for child in tree.children(noun, start=noun):
            if tree.deps[child] == "nmod" and tree.pos[child] == "NOUN" and tree.pos[noun] == "PROPN":
                tree.heads[child], tree.deps[child] = verb, "obl"  # 'of fraud'
