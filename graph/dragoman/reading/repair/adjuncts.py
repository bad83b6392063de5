"""Lists whose members bear adjuncts alike: 'Lee, for Chad, and Ray, for Fiji', 'Chad on Monday and Fiji on Friday'."""

from __future__ import annotations

from dragoman.reading.repair.tree import DAYS, Tree, be_subject, first_of, governs, is_comma, name_of

_FOR = frozenset({"for", "from"})


def person_each(tree: Tree, second: int) -> None:
    """'Lee, for Chad, and | Ray, for Fiji, signed': behind the same preposition in commas each is for one.

    The parse joins the second person to whom the first one is for.
    """
    served = tree.heads[second]
    case = next((c for c in tree.children(served, end=served) if tree.deps[c] == "case"), served)
    opening = first_of(tree, second)
    if case - 2 < tree.start or tree.lemmas[case] not in _FOR or not is_comma(tree, case - 1):
        return
    first, behind = name_of(tree, case - 2), _behind(tree, second)
    if tree.pos[first] != "PROPN" or (not is_comma(tree, opening - 1) and tree.deps[opening] != "cc"):
        return
    if behind + 1 >= tree.end or not is_comma(tree, behind) or tree.lemmas[behind + 1] != tree.lemmas[case]:
        return
    other = tree.heads[behind + 1]
    if other <= behind or tree.pos[other] not in {"PROPN", "NOUN"}:
        return
    tree.heads[second] = first
    tree.heads[other], tree.deps[other] = second, "nmod"
    tree.heads[served], tree.deps[served] = first, "nmod"


def _behind(tree: Tree, name: int) -> int:
    """Return the place behind the last word of a name."""
    return max([name, *(c for c in tree.children(name, name) if tree.deps[c] == "flat")]) + 1


def day_each(tree: Tree, name: int) -> None:
    """'Chad on Monday and | Fiji on Friday signed': no name is joined to a day but to the name that stands before it.

    Where the parse has a verb behind without a subject, the first of the names is that.
    """
    day = tree.heads[name]
    case = next((c for c in tree.children(day, end=day) if tree.deps[c] == "case"), day)
    first = name_of(tree, case - 1) if case > tree.start else case
    same = tree.lemmas[name].lower() in DAYS or tree.tags[day] == tree.tags[name] == "CD"
    if tree.lemmas[day].lower() not in DAYS or same or case == day or tree.pos[first] != "PROPN":
        return
    if governs(tree, day, first):
        return
    for other in tree.children(day, day):
        if tree.deps[other] == "conj":
            tree.heads[other] = first
    _find_verb(tree, first, name)


def _find_verb(tree: Tree, first: int, name: int) -> None:
    """'They did not wait: | Chad on Monday and Fiji on Friday signed': the verb behind the list is its clause's."""
    above = tree.heads[first]
    if tree.deps[first] != "parataxis" or tree.pos[first] != "PROPN":
        return
    verb = next(
        (c for c in tree.children(above, name) if tree.deps[c] == "advcl" and tree.tags[c] in {"VBD", "VBN"}), 0
    )
    if not verb or any(is_comma(tree, i) for i in range(name, verb)):
        return
    if any(tree.deps[c] in {"mark", "nsubj", "nsubj:pass"} for c in tree.children(verb)):
        return
    tree.deps[verb], tree.tags[verb] = "parataxis", "VBD"
    for child in range(name + 1, verb):
        if tree.heads[child] == above:
            tree.heads[child] = verb
    be_subject(tree, first, verb)
