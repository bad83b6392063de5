"""Several verbs of one subject: 'praised Peru, flew to Lima and left', 'Lee, having met Ray, left'."""

from __future__ import annotations

from dragoman.reading.repair.participles import GIVING, NOT_ACTIVE
from dragoman.reading.repair.tree import (
    PAST,
    SAYING,
    SUBJECTS,
    Tree,
    auxiliaries,
    be_subject,
    first_of,
    has_subject,
    is_comma,
    is_finite,
    take_over,
    take_place,
)


def in_a_row(tree: Tree, first: int) -> None:
    """'Lee praised Peru, | flew to Lima and left': of three finite verbs the first with the subject heads the row.

    The parse took it for what the second one says.
    """
    second = tree.heads[first]
    if second < first or not is_comma(tree, second - 1) or has_subject(tree, second) or auxiliaries(tree, second):
        return
    rest = [c for c in tree.children(second, start=second) if tree.deps[c] == "conj" and is_finite(tree, c)]
    joined = rest and any(tree.deps[c] == "cc" for c in tree.children(rest[0], second, rest[0]))
    marked = any(tree.deps[c] in {"mark", "punct"} and c < first for c in tree.children(first))
    says = tree.lemmas[second] in SAYING and not any(tree.deps[c] == "obj" for c in tree.children(second))
    if not joined or marked or says or not has_subject(tree, first):
        return
    take_place(tree, first, second)
    tree.heads[second], tree.deps[second] = first, "conj"
    for child in tree.children(second, end=first):
        tree.heads[child] = first
    for child in rest:
        tree.heads[child] = first


def taken_for_passive(tree: Tree, second: int) -> None:
    """'Lee praised Peru, | announced a visit and left': what has an object and goes on in the past is no passive."""
    first, below = tree.heads[second], tree.children(second)
    deps = {tree.deps[c] for c in below}
    joined = any(tree.deps[c] == "conj" and tree.tags[c] == "VBD" for c in below)
    if "obj" not in deps or deps & NOT_ACTIVE or not joined or tree.lemmas[second] in GIVING:
        return
    while tree.pos[first] != "VERB" and first < second and tree.heads[first] != first:
        first = tree.heads[first]  # 'praised Peru, | hosted': hung on Peru
    if first < second and is_comma(tree, second - 1) and tree.tags[first] == "VBD" and has_subject(tree, first):
        tree.heads[second], tree.deps[second], tree.tags[second] = first, "conj", "VBD"


def having_done(tree: Tree, having: int) -> None:
    """'Lee, | having met Ray, left Oslo': the verb behind the aside has the subject, the participle has none."""
    done = tree.heads[having]
    subject = next((c for c in tree.children(done, end=having) if tree.deps[c] in SUBJECTS), None)
    if subject is None or not is_comma(tree, having - 1):
        return
    above = tree.heads[done]
    below = tree.children(done)
    if above > done and tree.deps[done] in {"ccomp", "advcl", "parataxis"}:
        main = above
    else:
        behind = [c for c in below if c > done and tree.tags[c] in PAST | {"VBZ"} and tree.deps[c] in _MISREAD]
        main = next((c for c in behind if is_comma(tree, first_of(tree, c) - 1)), done)
    if main == done or has_subject(tree, main):
        return
    if main != above:
        take_over(tree, main, done, below)
    tree.heads[done], tree.deps[done] = main, "advcl"
    tree.tags[main] = "VBD" if tree.tags[main] == "VBN" and not auxiliaries(tree, main) else tree.tags[main]
    be_subject(tree, subject, main)


_MISREAD = frozenset({"conj", "advcl", "parataxis", "acl", "ccomp", "xcomp", "dep"})


def both_done(tree: Tree, both: int) -> None:
    """'Lee | both met Ray and left Oslo': 'both' says that there are two verbs, and is no second subject."""
    verb = both + 1
    own = [c for c in tree.children(verb, end=both) if tree.deps[c] in SUBJECTS] if verb < tree.end else []
    if tree.heads[both] == verb and own and any(tree.deps[c] == "conj" for c in tree.children(verb, start=verb)):
        tree.deps[both] = "cc:preconj"


def of_nearest_clause(tree: Tree, verb: int) -> None:
    """'Chad left after Fiji had shelled Mali and | seized a port': with no comma it goes on with the clause before it.

    So it does where both have an object; 'left after the talks ended and met Ray' is open.
    """
    main = tree.heads[verb]
    joint = next((c for c in tree.children(verb, end=verb) if tree.deps[c] == "cc"), verb)
    if tree.pos[main] != "VERB" or joint == verb or is_comma(tree, joint - 1) or has_subject(tree, verb):
        return
    clauses = [c for c in tree.children(main, main, joint) if tree.deps[c] == "advcl" and tree.pos[c] == "VERB"]
    clause = clauses[-1] if clauses else main
    told = has_subject(tree, clause) and any(tree.deps[c] == "mark" for c in tree.children(clause, end=clause))
    apart = any(is_comma(tree, i) for i in range(clause, joint))
    if clause == main or not told or apart or not _is_past(tree, clause) or not _is_past(tree, verb):
        return
    if all(any(tree.deps[c] == "obj" for c in tree.children(v)) for v in (clause, verb)):
        tree.heads[verb] = clause


def _is_past(tree: Tree, verb: int) -> bool:
    had = any(tree.lemmas[c] == "have" for c in auxiliaries(tree, verb))
    return tree.tags[verb] == "VBD" or (tree.tags[verb] == "VBN" and (had or tree.deps[verb] == "conj"))
