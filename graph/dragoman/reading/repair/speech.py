"""Clauses around a verb of saying: who says it, and what is said."""

from __future__ import annotations

from dragoman.reading.repair.tree import SAYING, SUBJECTS, Tree, is_comma, lacks_subject


def said_behind(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The row is over, insists Ann Lee': behind a clause and a comma the name is who says it."""
    below = tree.children(verb, start, end)
    led = any(c < verb and tree.deps[c] != "punct" for c in below)
    if led or not is_comma(tree, verb - 1) or tree.tags[verb] not in {"VBD", "VBZ"}:
        return
    name = next((c for c in below if tree.deps[c] in {"obj", "nsubj"} and tree.pos[c] == "PROPN"), None)
    if name is None or tree.deps[verb] not in {"conj", "advcl", "parataxis", "acl", "dep"}:
        return
    if any(tree.pos[i] not in {"PROPN", "NOUN", "ADJ", "DET", "PART", "PUNCT"} for i in range(verb + 1, name)):
        return
    tree.deps[verb], tree.deps[name] = "parataxis", "nsubj"


def said_that(tree: Tree, clause: int, start: int, end: int) -> bool:
    """'Said in a statement | that talks failed', 'said on Monday | that': the clause is what is said."""
    noun = tree.heads[clause]
    verb = tree.heads[noun]
    that = any(tree.deps[c] == "mark" and tree.lemmas[c] == "that" for c in tree.children(clause, start, end))
    if not that or tree.deps[noun] not in {"obl", "obl:unmarked"} or tree.lemmas[verb] not in SAYING or verb > noun:
        return False
    if any(tree.deps[c] == "ccomp" for c in tree.children(verb, start, end)):
        return False
    tree.heads[clause], tree.deps[clause] = verb, "ccomp"
    return True


def said_between(tree: Tree, noun: int, start: int, end: int) -> None:
    """'Rights, Lee said, must come first': the noun before the comma is the subject of the clause behind the verb."""
    verb = tree.heads[noun]
    below = tree.children(verb, start, end)
    others = [c for c in below if tree.deps[c] in SUBJECTS and noun < c < verb]
    clause = next((c for c in below if tree.deps[c] in {"ccomp", "parataxis"} and c > verb), None)
    if not others or clause is None or not any(is_comma(tree, i) for i in range(noun + 1, others[0])):
        return
    if lacks_subject(tree, clause, start, end):
        tree.heads[noun] = clause
