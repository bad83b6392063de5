"""Clauses around a verb of saying: who says it, and what is said."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    SAYING,
    SUBJECTS,
    Tree,
    auxiliaries,
    be_subject,
    has_subject,
    is_comma,
    lacks_subject,
)

ANNOUNCING = frozenset("announce confirm stress reveal declare recall acknowledge emphasise emphasize".split())
_ADDRESSING = frozenset("thank praise condemn criticise criticize accuse urge welcome congratulate blame".split())
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_TELLING = frozenset("tell inform assure warn remind notify".split())


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
    below = tree.children(clause, start, end)
    that = any(tree.deps[c] == "mark" and tree.lemmas[c] == "that" for c in below)
    that = that and (tree.deps[clause] == "acl" or has_subject(tree, clause, start, end))
    told = tree.deps[noun] in {"obj", "iobj"} and tree.lemmas[verb] in _TELLING
    said = tree.deps[noun] in {"obl", "obl:unmarked"} and tree.lemmas[verb] in SAYING
    if not that or not (told or said) or verb > noun:
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
    if tree.deps[verb] == "parataxis" and tree.heads[verb] > verb:
        clause = tree.heads[verb]
    if not others or clause is None or not any(is_comma(tree, i) for i in range(noun + 1, others[0])):
        return
    if lacks_subject(tree, clause, start, end):
        tree.heads[noun] = clause


def said_inside(tree: Tree, verb: int, start: int, end: int) -> None:
    """'"The war," said Lee, "has lasted too long"': the name is who says it, the noun before the clause's subject."""
    below = tree.children(verb, start, end)
    noun = next((c for c in below if tree.deps[c] == "ccomp" and c < verb and tree.pos[c] in {"NOUN", "PROPN"}), None)
    clause = next((c for c in below if tree.deps[c] == "ccomp" and c > verb), None)
    if noun is None or clause is None or has_subject(tree, verb, start, end) or has_subject(tree, noun, start, end):
        return
    name = next((c for c in tree.children(clause, verb, end) if tree.deps[c] in SUBJECTS), None)
    if name is None or any(is_comma(tree, i) for i in range(verb, name)):
        return
    tree.heads[name], tree.deps[name] = verb, "nsubj"
    be_subject(tree, noun, clause, start, end)


def told_apart(tree: Tree, verb: int, start: int, end: int) -> None:
    """'Said it would leave | and thanked Peru': a past tense goes on with 'said', not with 'would leave'.

    'Had left and thanked' may be one tense; what is said to somebody is rather said by who 'said'.
    """
    clause = tree.heads[verb]
    first = tree.heads[clause]
    if tree.tags[verb] != "VBD" or tree.tags[first] != "VBD" or tree.deps[clause] != "ccomp" or clause < first:
        return
    helped = {tree.lemmas[a] for a in auxiliaries(tree, clause, start, end) if a < clause}
    bare = not has_subject(tree, verb, start, end) and tree.lemmas[first] in SAYING | ANNOUNCING
    if bare and (helped & _MODALS or ("have" in helped and tree.lemmas[verb] in _ADDRESSING)):
        tree.heads[verb] = first


def said_further(tree: Tree, verb: int, start: int, end: int) -> None:
    """'Said that Chad had lost | and added that Mali knew': the subject of the first says it."""
    clause = tree.heads[verb]
    first = tree.heads[clause]
    parallel = tree.deps[clause] == "ccomp" and tree.lemmas[first] in SAYING | ANNOUNCING and first < clause < verb
    if not parallel or has_subject(tree, verb, start, end) or tree.tags[verb] != tree.tags[first]:
        return
    told = [c for c in tree.children(verb, start, end) if tree.deps[c] == "ccomp" and c > verb]
    if all(any(_is_that(tree, m) for m in tree.children(c, start, end)) for c in (clause, *told)) and told:
        tree.heads[verb] = first


def _is_that(tree: Tree, mark: int) -> bool:
    return tree.deps[mark] == "mark" and tree.lemmas[mark] == "that"
