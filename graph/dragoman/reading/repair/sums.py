"""Sums of money and numbers: what tells of a sum, and which of two a verb has."""

from __future__ import annotations

from dragoman.reading.repair.tree import Tree, first_of, governs, name_of


def joined_sum(tree: Tree, total: int) -> None:
    """'Announced a mission led by Lee | and $9 million': a sum is joined to what is announced, not to somebody."""
    head = tree.heads[total]
    if tree.pos[head] != "PROPN" or tree.tags[head] == "$":
        return
    head = next((h for h in tree.above(head) if tree.deps[h] in {"obj", "ROOT"}), head)
    if tree.deps[head] == "obj":
        tree.heads[total] = head


def second_sum(tree: Tree, total: int) -> None:
    """'Norway gave $5, | Oman $2', '$5 to Chad | and $2 to Niger': no verb has two sums; the second is another's.

    What 'as well as' joins is no adjunct: 'gave $5 for schools | as well as $2 for roads'.
    """
    verb = tree.heads[total]
    sums = [c for c in tree.children(verb, end=total) if tree.deps[c] == "obj" and tree.tags[c] == "$" and c > verb]
    if not sums:
        if tree.deps[total] == "obl" and not any(tree.deps[c] == "case" for c in tree.children(total)):
            tree.deps[total] = "obl:unmarked"  # 'promised the islands | more than $2 billion'
        return
    name = total - 1
    while name > sums[-1] and tree.pos[name] not in {"PROPN", "NOUN", "PUNCT", "CCONJ"} and tree.deps[name] != "cc":
        name -= 1  # 'more than'
    if tree.deps[total] == "obl" and tree.deps[name] != "cc":
        return
    if tree.deps[name] != "cc" and tree.pos[name] in {"PROPN", "NOUN"} and name > sums[-1]:
        name = name_of(tree, name)
        tree.heads[name], tree.deps[name] = verb, "conj"
        tree.heads[total], tree.deps[total] = name, "orphan"
    else:
        tree.heads[total], tree.deps[total] = sums[-1], "conj"
        for side in tree.children(verb, start=total):
            if tree.deps[side] == "obl" and any(tree.lemmas[c] == "to" for c in tree.children(side, start=total)):
                tree.heads[side], tree.deps[side] = total, "nmod"
                return


def taker_before(tree: Tree, code: int) -> None:
    """'Gave | the World Bank | EUR 3 million': the name before the code of a currency is whom the verb gives it."""
    verb = tree.heads[code]
    name = code - 1
    coded = tree.lemmas[code].isupper() and len(tree.lemmas[code]) == 3 and tree.tags[code + 1 : code + 2] == ["CD"]
    if not coded or tree.pos[verb] != "VERB" or tree.heads[name] != code or tree.deps[name] != "compound":
        return
    first = first_of(tree, code)
    if first == verb + 1:
        for other in tree.children(code, first, name):
            tree.heads[other] = name
        tree.heads[name], tree.deps[name] = verb, "iobj"


def up_to(tree: Tree, up: int) -> None:
    """'Pledged | up to $9 million in loans': 'up to' tells of the number, and belongs to no verb."""
    number = up + 2
    if number >= tree.end or tree.lemmas[up + 1] != "to" or tree.tags[number] not in {"CD", "$"}:
        return
    if governs(tree, up, number) or governs(tree, up + 1, number):
        return
    counted = number if tree.tags[number] == "$" else tree.heads[number]
    verb = tree.heads[counted]
    tree.heads[up], tree.deps[up], tree.tags[up], tree.pos[up] = number, "advmod", "RB", "ADV"
    tree.heads[up + 1], tree.deps[up + 1] = up, "fixed"
    bare = not any(tree.deps[c] == "case" for c in tree.children(counted))
    objects = any(tree.deps[c] == "obj" for c in tree.children(verb))
    if tree.deps[counted] == "obl" and bare and not objects and tree.pos[verb] == "VERB":
        tree.deps[counted] = "obj"


def range_of_sums(tree: Tree, total: int) -> None:
    """'Pledged | between $3 million and $5 million', '| from 3 to 5 million euros': what is given, and not of whom.

    What is raised 'from $3 million to $5 million' has two sums.
    """
    verb = tree.heads[total]
    first = next((c for c in tree.children(total, verb, total) if tree.lemmas[c] in _JOINTS), total)
    given = tree.lemmas[first] == "between" or tree.lemmas[verb] in _GIVEN
    if first == total or tree.pos[verb] != "VERB" or not given:
        return
    joint = first + 2
    while joint < tree.end and tree.tags[joint] in {"CD", "NNS", "NN"} and joint < first + _LONGEST_SUM:
        joint += 1
    behind = range(joint + 1, min(joint + _LONGEST_SUM, tree.end))
    joined = joint < tree.end and tree.lemmas[joint] == _JOINTS[tree.lemmas[first]]
    if not joined or not _opens_sum(tree, first + 1) or not _opens_sum(tree, joint + 1):
        return
    if not any(tree.tags[i] == "$" or tree.lemmas[i] in _SCALES for i in (*range(first, joint), *behind)):
        return
    for taker in tree.children(verb, verb, first):
        if tree.deps[taker] == "obj":
            tree.deps[taker] = "iobj"
    for other in tree.children(verb, joint, behind.stop):
        if tree.tags[other] in {"$", "CD"}:
            tree.heads[other], tree.deps[other] = total, "conj"
    tree.deps[total] = "obj"
    tree.deps[first], tree.tags[first], tree.pos[first] = "advmod", "RB", "ADV"


def _opens_sum(tree: Tree, place: int) -> bool:
    """Tell whether a number begins in a place, be it behind the code of its currency."""
    behind = tree.tags[place + 1] if place + 1 < tree.end else ""
    return place < tree.end and (tree.tags[place] in {"$", "CD"} or (tree.tags[place] == "NNP" and behind == "CD"))


_JOINTS = {"between": "and", "from": "to"}
_LONGEST_SUM = 4
_SCALES = frozenset("hundred thousand million billion trillion lakh crore m mn bn".split())
_GIVEN = frozenset(
    """allocate announce award commit contribute cost donate earmark get give grant invest lend need offer pay pledge
    promise provide receive seek send spend""".split()
)


def worth_of(tree: Tree, worth: int) -> None:
    """'Gave $9 million | worth of seed to Chad': of two objects of one verb the sum is what is given."""
    price = next((c for c in tree.children(tree.heads[worth], end=worth) if tree.tags[c] == "$"), None)
    if price is not None and tree.deps[price] == "obj" and governs(tree, price, worth - 1):
        tree.heads[worth], tree.deps[worth] = price, "nmod"


def of_worth(tree: Tree, worth: int) -> None:
    """'Approved a loan | worth $9 million for Chad': the loan is worth it, and Chad gets it."""
    noun = worth - 1
    above = tree.heads[noun]
    price = next((c for c in tree.children(worth, start=worth) if tree.tags[c] in {"$", "CD", "NNS"}), None)
    if noun < tree.start or tree.pos[noun] != "NOUN" or price is None or governs(tree, worth, noun):
        return
    tree.heads[worth], tree.deps[worth] = noun, "amod"
    for child in tree.children(worth, start=price + 1):
        if tree.deps[child] in {"obl", "nmod", "advcl"} and above != noun:
            tree.heads[child] = above


def nearly(tree: Tree, close: int) -> None:
    """'At | close to 400 nurses', 'gave | close to $3 million': 'close to' tells of the number, not this of it."""
    number = close + 2
    if number >= tree.end or tree.lemmas[close + 1] != "to" or tree.tags[number] not in {"CD", "$"}:
        return
    counted = tree.heads[close]
    if tree.tags[number] == "CD":
        if tree.heads[number] != close or counted <= number or tree.deps[close] != "amod":
            return
        tree.heads[number], tree.deps[number] = counted, "nummod"
    elif tree.deps[close] in {"obj", "obl"} and tree.heads[number] in {counted, close}:
        tree.heads[number], tree.deps[number] = counted, tree.deps[close]
        for child in tree.children(close, end=close):
            tree.heads[child] = number
    else:
        return
    tree.heads[close], tree.deps[close] = number, "advmod"
    tree.heads[close + 1], tree.deps[close + 1] = close, "fixed"


def of_pledge(tree: Tree, sign: int) -> None:
    """'Welcomed the pledge by Chad of | $9 million': the sum is that of the pledge."""
    above = tree.heads[sign]
    case = next((c for c in tree.children(sign, end=sign) if tree.deps[c] == "case"), None)
    giver = tree.deps[above] == "nmod" and tree.pos[above] == "PROPN"
    nouns = [tree.heads[above]] if giver else [c for c in tree.children(above, above, sign) if tree.deps[c] == "obj"]
    objects = [c for c in nouns if tree.lemmas[c] in _PLEDGES]
    if objects and case is not None and tree.lemmas[case] == "of":
        tree.heads[sign], tree.deps[sign] = objects[-1], "nmod"


_PLEDGES = frozenset("pledge announcement commitment promise offer contribution donation grant loan gift".split())
