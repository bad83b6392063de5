"""Lists whose members bear adjuncts alike: 'Lee, for Chad, and Ray, for Fiji', 'Chad on Monday and Fiji on Friday'."""

from __future__ import annotations

from dragoman.reading.repair.tree import DAYS, PAST, Tree, be_subject, first_of, governs, is_comma, name_of

_FOR = frozenset({"for", "from"})


def person_each(tree: Tree, second: int) -> None:
    """'Lee, for Chad, and | Ray, for Fiji, signed': behind the same preposition in commas each is for one.

    So too without commas: 'by Lee for Chad and | Ray for Fiji'. The parse joins the second person to whom the first
    one is for.
    """
    served = tree.heads[second]
    case = next((c for c in tree.children(served, end=served) if tree.deps[c] == "case"), served)
    opening = first_of(tree, second)
    if case - 2 < tree.start or tree.lemmas[case] not in _FOR:
        return
    apart = is_comma(tree, case - 1)
    first, behind = name_of(tree, case - 1 - apart), _behind(tree, second) - (not apart)
    if tree.pos[first] != "PROPN" or (not is_comma(tree, opening - 1) and tree.deps[opening] != "cc"):
        return
    if behind + 1 >= tree.end or is_comma(tree, behind) != apart or tree.lemmas[behind + 1] != tree.lemmas[case]:
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


def preposition_each(tree: Tree, second: int) -> None:
    """'By Chad in May and by | Fiji in June', 'for Chad by Lee and for | Fiji by Ray': it goes on with its like.

    What opens with a preposition of its own is joined to what the verb has behind the same, not to what is nearest.
    """
    near = tree.heads[second]
    verb = next((w for w in tree.above(near) if tree.pos[w] == "VERB"), near)
    mine, theirs = _preposition(tree, second), _preposition(tree, near)
    if mine not in _EACH or mine == theirs or not verb < near < second:
        return
    signer = next((c for c in tree.children(verb, second) if _preposition(tree, c) == "by"), None)
    if mine == "for" and theirs == "by" and signer is not None:
        tree.heads[signer], tree.deps[signer] = second, "nmod"  # who signs for it
        return
    before = (c for c in reversed(tree.children(verb, verb, second)) if tree.deps[c] in {"obl", "obl:agent"})
    first = next((c for c in before if _preposition(tree, c) == mine), None)
    if first is not None:
        tree.heads[second] = first


_EACH = frozenset({"by", "for", "with", "from", "against"})


def _preposition(tree: Tree, noun: int) -> str:
    return next((tree.lemmas[c] for c in tree.children(noun, end=noun) if tree.deps[c] == "case"), "")


def time_before_agent(tree: Tree, time: int) -> None:
    """'Opened in May and signed the same | day by Chad': a time is no object, and no time is by anybody."""
    verb = tree.heads[time]
    agents = [c for c in tree.children(time, time) if tree.deps[c] == "nmod" and _preposition(tree, c) == "by"]
    if agents and tree.tags[verb] in PAST and verb < time:
        tree.deps[time] = "obl:unmarked"
        tree.heads[agents[0]], tree.deps[agents[0]] = verb, "obl:agent"
        tree.tags[verb] = "VBN"


TIMES = frozenset("day week month year evening morning afternoon night summer autumn spring winter".split())


def there_adverb(tree: Tree, there: int) -> None:
    """'Flew to Oslo and | there signed the pact': what has an object happens there, nothing is said to exist."""
    verb = tree.heads[there]
    below = tree.children(verb, verb)
    if verb > there and tree.tags[verb] == "VBD" and any(tree.deps[c] == "obj" for c in below):
        tree.deps[there], tree.pos[there], tree.tags[there] = "advmod", "ADV", "RB"


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
