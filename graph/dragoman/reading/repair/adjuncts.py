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
    if mine == "for" and _signed_by(tree, verb, second):
        return
    if mine not in _EACH or mine == theirs or not verb < near < second:
        return
    before = (c for c in reversed(tree.children(verb, verb, second)) if tree.deps[c] in {"obl", "obl:agent"})
    first = next((c for c in before if _preposition(tree, c) == mine), None)
    if first is not None:
        tree.heads[second] = first


def _signed_by(tree: Tree, verb: int, side: int) -> bool:
    """Hang a side on the first signer and its own one on it: 'was signed for Chad by Lee and for | Fiji by Ray'."""
    signers = [c for w in (verb, side) for c in tree.children(w, verb) if _preposition(tree, c) == "by"]
    first = next((c for c in signers if c < side), None)
    own = next((c for c in signers if c > side), None)
    if first is None or own is None:
        return False
    tree.heads[side], tree.heads[own], tree.deps[own] = first, side, "nmod"
    return True


def partner_each(tree: Tree, second: int) -> None:
    """'Signed a pact with Chad in May and with | Fiji in June': it goes on with whom the object is with."""
    verb, mine = tree.heads[second], _preposition(tree, second)
    joined = any(tree.deps[c] == "cc" for c in tree.children(second, end=second))
    if not joined or mine not in _EACH or verb > second:
        return
    objects = [c for c in tree.children(verb, verb, second) if tree.deps[c] == "obj"]
    firsts = [c for o in objects for c in tree.children(o, o, second) if tree.deps[c] == "nmod"]
    first = next((c for c in reversed(firsts) if _preposition(tree, c) == mine), None)
    if first is not None:
        tree.heads[second], tree.deps[second] = first, "conj"


_EACH = frozenset({"by", "for", "with", "from", "against"})


def _preposition(tree: Tree, noun: int) -> str:
    return next((tree.lemmas[c] for c in tree.children(noun, end=noun) if tree.deps[c] == "case"), "")


def party_each(tree: Tree, name: int) -> None:
    """'Lee of the Greens, Ray of the Liberals and | Paz of Left First': who is of something is joined to who is, too.

    The parse joins the last to the party of the one before.
    """
    party = tree.heads[name]
    before, behind = tree.heads[party], _behind(tree, name)
    named = all(any(tree.deps[c] == "flat" for c in tree.children(w, w)) for w in (name, before))
    of_each = behind < tree.end and tree.lemmas[behind] == "of" == _preposition(tree, party)
    if not named or not of_each or tree.deps[party] != "nmod" or tree.pos[before] != "PROPN" or before > party:
        return
    own = tree.heads[behind]
    if tree.deps[before] == "appos" and tree.pos[tree.heads[before]] == "PROPN":
        tree.deps[before] = "conj"
    tree.heads[name] = tree.heads[before] if tree.deps[before] == "conj" else before
    tree.heads[own], tree.deps[own], tree.pos[name] = name, "nmod", "PROPN"


def owner_each(tree: Tree, name: int) -> None:
    """'Chad's envoy, Lee, and Fiji's, | Ray, signed': the noun left out behind the second owner is the first one's."""
    noun = next((c for c in tree.children(name, end=name) if tree.deps[c] == "nmod:poss"), name)
    below = tree.children(noun, noun, name)
    owner = next((c for c in below if tree.deps[c] == "conj" and tree.pos[c] == "PROPN"), None)
    named = [c for c in below if tree.deps[c] == "appos" and tree.pos[c] == "PROPN"]
    if owner is None or not named or named[0] > owner or tree.pos[noun] != "NOUN":
        return
    if not is_comma(tree, name - 1) or tree.tags[name - 2] != "POS":
        return
    tree.heads[noun], tree.deps[noun] = tree.heads[name], tree.deps[name]
    tree.heads[name], tree.deps[name] = noun, "conj"
    tree.heads[owner], tree.deps[owner], tree.heads[name - 2] = name, "nmod:poss", owner


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
