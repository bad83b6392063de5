"""Infinitives: on which verb or noun what is to be done hangs."""

from __future__ import annotations

from dragoman.english import RANKS
from dragoman.reading.repair.tree import (
    NOMINAL,
    SUBJECTS,
    Tree,
    be_subject,
    has_subject,
    is_comma,
    is_finite,
    name_of,
    take_over,
    take_place,
)


def infinitive_root(tree: Tree, infinitive: int) -> None:
    """'Lee, the first to visit Oslo, | signed': beside a finite verb an infinitive is not the sentence's verb."""
    below = tree.children(infinitive)
    to = next((c for c in below if tree.deps[c] == "mark" and tree.tags[c] == "TO" and c < infinitive), None)
    verb = next(
        (c for c in below if tree.deps[c] == "conj" and tree.tags[c] in {"VBD", "VBZ"} and c > infinitive), None
    )
    if to is None or verb is None or to - 1 <= tree.start or tree.pos[to - 1] not in NOMINAL:
        return
    if has_subject(tree, verb) or not is_comma(tree, verb - 1):
        return
    take_over(tree, verb, infinitive, below)
    for child in below:
        if tree.deps[child] in SUBJECTS:
            tree.heads[child] = verb
    tree.heads[infinitive], tree.deps[infinitive] = to - 1, "acl"


def finite_beside(tree: Tree, verb: int) -> None:
    """'Urged Chad to leave | and praised Fiji': what is finite is joined to what is finite."""
    infinitive = tree.heads[verb]
    marked = any(tree.tags[c] == "TO" for c in tree.children(infinitive, end=infinitive))
    if not marked or tree.tags[infinitive] != "VB" or has_subject(tree, verb):
        return
    above = infinitive
    while tree.heads[above] != above and not (tree.pos[above] == "VERB" and tree.tags[above] == tree.tags[verb]):
        above = tree.heads[above]
    if tree.tags[above] == tree.tags[verb] and above < infinitive:
        tree.heads[verb] = above


def headline_infinitive(tree: Tree, infinitive: int) -> None:
    """'Poland | to send jets': where no verb is finite, the infinitive behind a name tells what it is about to do."""
    name = tree.heads[infinitive]
    to = next((c for c in tree.children(infinitive, end=infinitive) if tree.tags[c] == "TO"), None)
    if to is None or tree.deps[name] != "ROOT" or tree.pos[name] != "PROPN" or name > to:
        return
    if any(is_finite(tree, i) for i in tree.places if tree.pos[i] in {"VERB", "AUX"}):
        return
    take_over(tree, infinitive, name, tree.children(name))
    be_subject(tree, name, infinitive)


_DECISIONS = frozenset(
    """decision move bid plan offer attempt refusal pledge threat promise vow commitment intention readiness
    willingness""".split()
)


def of_decision(tree: Tree, infinitive: int) -> None:
    """'Oslo's decision in June | to expel them led ...': what somebody decided hangs on the decision."""
    to = infinitive - 1
    time = to - 1
    noun = time - 2
    named = noun > tree.start and tree.deps[time] == "obl" and tree.deps[time - 1] == "case" and tree.lemmas[to] == "to"
    owned = named and any(tree.deps[c] == "nmod:poss" for c in tree.children(noun, end=noun))
    if owned and tree.lemmas[noun] in _DECISIONS and tree.heads[time] == tree.heads[infinitive] != noun:
        tree.heads[infinitive], tree.deps[infinitive] = noun, "acl"
        tree.heads[time], tree.deps[time] = noun, "nmod"


def first_to(tree: Tree, infinitive: int) -> None:
    """'Was the first | to sign': what somebody was the first to do is no purpose."""
    ordinal = tree.heads[infinitive]
    to = infinitive - 1 > tree.start and tree.lemmas[infinitive - 1] == "to"
    ranked = tree.lemmas[ordinal] in RANKS or tree.tags[ordinal] == "JJS"  # 'the latest'
    if to and infinitive - 2 == ordinal and ranked and tree.tags[infinitive] == "VB":
        tree.deps[infinitive] = "xcomp"


def one_of_those_to(tree: Tree, infinitive: int) -> None:
    """'Was one of the first states | to sign', 'to have signed': what those did of whom somebody is one."""
    one = tree.heads[infinitive]
    to = next((c for c in tree.children(infinitive, one, infinitive) if tree.tags[c] == "TO"), tree.start)
    noun = to - 1
    if tree.lemmas[one] == "one" and tree.heads[noun] == one < noun and tree.deps[noun] == "nmod":
        tree.heads[infinitive], tree.deps[infinitive] = noun, "acl"


_STATES = frozenset({"Republic", "Kingdom", "State", "Government", "Federation"})


def of_decider(tree: Tree, infinitive: int) -> None:
    """'Welcomed the pledge by Oslo | to pay': what is to be done hangs on the decision whose maker 'by', 'of' names."""
    to, verb = infinitive - 1, tree.heads[infinitive]
    maker = name_of(tree, to - 1)
    maker = tree.heads[maker] if tree.lemmas[tree.heads[maker]] in _STATES else maker  # 'of the Republic of Korea'
    noun, marks = tree.heads[maker], {tree.lemmas[c] for c in tree.children(maker, end=maker)}
    told = tree.deps[noun] == "obj" and tree.heads[noun] == verb < noun < maker
    decided = tree.deps[maker] == "nmod" and tree.lemmas[noun] in _DECISIONS and told
    if decided and tree.lemmas[to] == "to" and marks & {"by", "of"}:
        tree.heads[infinitive], tree.deps[infinitive] = noun, "acl"


def due_to(tree: Tree, infinitive: int) -> None:
    """'Is due to | open': no cause as in 'due to rain', but what somebody is to do."""
    to, due = infinitive - 1, infinitive - 2
    if due <= tree.start or tree.lemmas[to] != "to" or tree.lemmas[due] != "due" or tree.deps[due] != "mark":
        return
    if tree.heads[due] != infinitive or not any(tree.pos[i] == "AUX" for i in range(max(tree.start, due - 3), due)):
        return
    below = [c for c in tree.children(infinitive, end=due) if tree.deps[c] != "mark"]
    take_place(tree, due, infinitive)
    for child in below:
        tree.heads[child] = due
    tree.heads[infinitive], tree.deps[infinitive] = due, "xcomp"
    tree.heads[to], tree.deps[to] = infinitive, "mark"


def going_far(tree: Tree, verb: int) -> None:
    """'Went so far as to | accuse Peru', 'went as far as | accusing': who goes that far does it."""
    mark = next((c for c in tree.children(verb, end=verb) if tree.lemmas[c] == "as" and c > tree.start), 0)
    far = mark - 1
    if mark <= tree.start or tree.lemmas[far] != "far" or tree.lemmas[far - 1] not in {"so", "as"}:
        return
    going = tree.heads[far]
    if tree.lemmas[going] == "go":
        tree.heads[verb], tree.deps[verb] = going, "xcomp"
        tree.heads[mark], tree.deps[mark] = far, "advmod"


_BIDDING = frozenset(
    """expect ask urge want tell order force allow invite press oblige require enable help call persuade get instruct
    authorise authorize direct""".split()
)
"""Verbs of an object and what that is to do."""


_INSISTING = frozenset(
    "order tell urge ask instruct beg beseech implore command compel force oblige require call".split()
)
"""Those of them that hardly stand without what is to be done."""
_TO_DO = _DECISIONS | frozenset("right chance way order need power effort permission deal agreement law vote".split())


def ordered_behind(tree: Tree, infinitive: int) -> None:
    """'Expects prices, which rose in May, | to fall': behind the relative clause goes on what its noun is to do."""
    clause, to = tree.heads[infinitive], infinitive - 1
    inside = tree.deps[infinitive] == "acl"  # 'urged the men who held the port | to yield'
    if inside and tree.lemmas[clause] not in _TO_DO and tree.deps[clause] in {"obj", "obl"}:
        clause = tree.heads[clause]
    noun = tree.heads[clause]
    verb = tree.heads[noun]
    if to - 1 <= tree.start or tree.lemmas[to] != "to" or tree.deps[clause] != "acl:relcl":
        return
    bidden = tree.deps[noun] in {"obj", "iobj"} or (tree.deps[noun] == "obl" and tree.lemmas[verb] == "call")
    closed = not inside and tree.lemmas[verb] in _BIDDING and is_comma(tree, to - 1)
    if bidden and (closed or (tree.lemmas[verb] in _INSISTING and _is_unsaid(tree, verb, clause, to))):
        tree.heads[infinitive], tree.deps[infinitive] = verb, "xcomp"


def _is_unsaid(tree: Tree, verb: int, clause: int, to: int) -> bool:
    """Tell whether nothing else says what somebody is bidden: 'told a man who had slept there | to go'."""
    said = any(tree.deps[c] in {"xcomp", "ccomp"} for c in tree.children(verb))
    return not said and clause < to - 1 and tree.lemmas[clause] not in _BIDDING
