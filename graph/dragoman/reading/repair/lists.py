"""Lists: what a conjunction or a comma joins, and to what."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    BEFORE_NAMES,
    SUBJECTS,
    Tree,
    auxiliaries,
    be_subject,
    governs,
    has_subject,
    is_comma,
    is_finite,
    lacks_subject,
    name_of,
    take_place,
)


def second_subject(tree: Tree, noun: int, start: int, end: int) -> None:
    """'Kenya as well as Uganda | condemned': of two subjects the one behind a conjunction is joined to the first."""
    verb = tree.heads[noun]
    others = [c for c in tree.children(verb, start, end) if tree.deps[c] in SUBJECTS and c < noun < verb]
    if not others:
        return
    first = others[-1]
    if tree.heads[noun - 1] != noun and _named_after_own_word(tree, noun, first):
        return
    joint = [c for c in range(first + 1, noun) if tree.deps[c] == "cc"]
    opening = min([noun, *tree.children(noun, first, noun)])
    if joint:
        if _are_joined(tree, first, joint[-1], opening, noun):
            tree.heads[noun], tree.deps[noun] = first, "conj"
        return
    if not is_comma(tree, opening - 1):
        return
    if tree.deps[opening] != "det":  # 'A critic of the deal, | Senator Lee left'
        closed = any(is_comma(tree, i) for i in range(noun, verb))
        if tree.pos[first] == "NOUN" and tree.pos[noun] == "PROPN" and not closed:
            tree.heads[first], tree.deps[first] = noun, "appos"
        elif tree.pos[first] == "PROPN" == tree.pos[noun] and not closed and tree.tags[verb] != "VBZ":
            tree.heads[noun], tree.deps[noun] = first, "conj"  # a headline: 'Peru, | Chile hold talks'
        return
    if any(is_comma(tree, i) for i in range(noun, verb)):  # 'Members of Smer, | the party led by Lee, left'
        alike = tree.tags[first].endswith("S") == tree.tags[noun].endswith("S")
        tree.heads[noun], tree.deps[noun] = first if alike else name_of(tree, opening - 2), "appos"


def _named_after_own_word(tree: Tree, noun: int, first: int) -> bool:
    """'Lee and his peer | Tom Ray left', 'Lee of the far-right | PVV said': a word right before is the name's own.

    Mend it, and tell whether it was so.
    """
    word = noun - 1
    above = tree.heads[word]
    if tree.pos[noun] != "PROPN" or above not in {first, *_conjuncts(tree, first, noun)}:
        return False
    described = tree.deps[word] == "conj" and tree.pos[word] == "NOUN"
    qualified = tree.deps[word] == "nmod" and tree.pos[word] == "ADJ"
    if not (described or qualified):
        return False
    tree.heads[noun], tree.deps[noun] = above, tree.deps[word]
    for child in tree.children(word, first, word):
        tree.heads[child] = noun if tree.deps[child] in {"case", "det", "cc"} else word
    tree.heads[word], tree.deps[word] = noun, "nmod:desc" if described else "amod"
    return True


def relative_of(tree: Tree, name: int, start: int, end: int) -> None:
    """'Sanctions on three firms and the daughter of Peru's leader, | Lee': whose daughter she is, no third one."""
    title = next((c for c in tree.children(name, start, name) if tree.deps[c] == "nmod:desc"), None)
    before = tree.children(title, start, title) if title is not None else []
    case = next((c for c in before if tree.deps[c] == "case"), None)
    if case is None or case - 1 <= tree.heads[name] or tree.pos[case - 1] != "NOUN":
        return
    if not any(tree.deps[c] == "cc" for c in tree.children(name, start, name)):
        tree.heads[name], tree.deps[name] = case - 1, "nmod"
        tree.heads[case] = name


def behind_same_preposition(tree: Tree, conjunct: int) -> None:
    """'Accused Lee of meddling and of | backing a coup': behind the same preposition it goes on with the first."""
    verb = tree.heads[conjunct]
    mine = _preposition(tree, conjunct, verb, conjunct)
    if tree.pos[verb] != "VERB" or not mine:
        return
    others = [c for c in tree.children(verb, verb, conjunct) if tree.deps[c] in _OBLIQUE]
    first = next((c for c in reversed(others) if _preposition(tree, c, verb, c) == mine), None)
    if first is not None:
        tree.heads[conjunct] = first


_OBLIQUE = frozenset({"obl", "advcl", "nmod"})


def _preposition(tree: Tree, word: int, start: int, end: int) -> str:
    """Return the preposition before a word, a gerund's too, '' if there is none."""
    before = tree.children(word, start, end)
    return next((tree.lemmas[c] for c in before if tree.deps[c] in {"case", "mark"} and tree.tags[c] == "IN"), "")


def _conjuncts(tree: Tree, first: int, end: int) -> list[int]:
    return [c for c in range(first + 1, end) if tree.deps[c] == "conj" and governs(tree, first, c)]


def _are_joined(tree: Tree, first: int, joint: int, opening: int, noun: int) -> bool:
    """Tell whether a conjunction joins two nouns: with nothing or only an aside in commas between them."""
    if noun - first < 6 and not any(is_comma(tree, i) for i in range(first + 1, noun)):
        return True
    if is_comma(tree, joint + 1) and is_comma(tree, opening - 1):  # 'Peru and, last month, | Chile left'
        return True
    within = all(governs(tree, first, i) or tree.pos[i] == "PUNCT" for i in range(first + 1, joint))
    behind = next(i for i in range(first + 1, noun) if tree.deps[i] != "flat")
    own = all(governs(tree, noun, i) for i in range(joint + 1, opening))
    behind_aside = is_comma(tree, behind) and own and is_comma(tree, joint - 1)
    return behind_aside and within  # 'Peru, which fell, and | Chile', 'Lee, the envoy, and Peru's | Ray'


def joined_sum(tree: Tree, total: int) -> None:
    """'Announced a mission led by Lee | and $9 million': a sum is joined to what is announced, not to somebody."""
    head = tree.heads[total]
    if tree.pos[head] != "PROPN" or tree.tags[head] == "$":
        return
    head = next((h for h in tree.above(head) if tree.deps[h] in {"obj", "ROOT"}), head)
    if tree.deps[head] == "obj":
        tree.heads[total] = head


def second_sum(tree: Tree, total: int, start: int, end: int) -> None:
    """'Norway gave $5, | Oman $2', '$5 to Chad | and $2 to Niger': no verb has two sums; the second is another's.

    What 'as well as' joins is no adjunct: 'gave $5 for schools | as well as $2 for roads'.
    """
    verb = tree.heads[total]
    sums = [c for c in tree.children(verb, start, total) if tree.deps[c] == "obj" and tree.tags[c] == "$" and c > verb]
    if not sums:
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
        for side in tree.children(verb, total, end):
            if tree.deps[side] == "obl" and any(tree.lemmas[c] == "to" for c in tree.children(side, total, end)):
                tree.heads[side], tree.deps[side] = total, "nmod"
                return


def joined_subject(tree: Tree, noun: int, start: int, end: int) -> None:
    """'By way of Oslo, Chad | and Niger agreed': no subject begins with 'and'; the name before it is a part of it."""
    joint = min((c for c in tree.children(noun, start, noun)), default=noun)
    partner = name_of(tree, joint - 1)
    if tree.deps[joint] != "cc" or partner <= start or tree.pos[partner] != "PROPN":
        return
    if not is_comma(tree, partner - 1) or tree.deps[partner] not in {"appos", "conj", "obl", "nmod"}:
        return
    verb = tree.heads[noun]
    if governs(tree, partner, verb) or partner > verb:
        return
    tree.heads[partner], tree.deps[partner] = verb, tree.deps[noun]
    tree.heads[noun], tree.deps[noun] = partner, "conj"


def described_behind(tree: Tree, noun: int, start: int) -> None:
    """'Chad and Niger, | hosts of the talks, agreed': behind the 'and' of a list a comma opens an apposition."""
    head = tree.heads[noun]
    joined = [c for c in tree.children(head, start, noun) if tree.deps[c] == "conj" and c > head]
    linked = any(tree.deps[c] == "cc" for j in joined for c in tree.children(j, head, j))
    behind = min([noun, *tree.children(noun, start, noun)])
    opens = is_comma(tree, behind) or is_comma(tree, behind - 1)
    if (
        linked
        and opens
        and tree.pos[head] == "PROPN"
        and not any(tree.deps[c] == "cc" for c in tree.children(noun, start, noun))
    ):
        tree.deps[noun] = "appos"


def called_before(tree: Tree, name: int, start: int, end: int) -> None:
    """'Mediators | Qatar and Egypt said', 'by hosts | Qatar and Egypt': the plural before joined names is theirs."""
    below = tree.children(name, start, end)
    noun = min([name, *(c for c in below if c < name)]) - 1
    joined = any(tree.deps[c] == "conj" and tree.pos[c] == "PROPN" and c > name for c in below)
    if noun < start or not joined or any(tree.deps[c] == "case" for c in below):
        return
    plural = tree.tags[noun] in {"NNS", "NNPS"} or (noun == start and tree.lemmas[noun].endswith("s"))
    if not plural or tree.pos[noun] not in {"NOUN", "PROPN"} or tree.lemmas[noun] in _PRESS:
        return
    alike = tree.deps[noun].split(":")[0] == tree.deps[name].split(":")[0]
    same = tree.heads[noun] == tree.heads[name] and alike and tree.deps[noun] in {*SUBJECTS, "obl", "obl:agent"}
    aside = tree.deps[noun] in {"conj", "appos"} and is_comma(tree, noun - 1) and tree.deps[name] in SUBJECTS
    if not same and not aside:
        return
    if same:
        tree.deps[name] = tree.deps[noun]
        for child in tree.children(noun, start, end):
            tree.heads[child] = name
    tree.heads[noun], tree.deps[noun] = name, "nmod:desc"


_PRESS = frozenset({"reporter", "journalist"})


def one_of_each(tree: Tree, noun: int, start: int, end: int) -> None:
    """'The government of Mali and the | Front', 'of Mali and | rebels': no two have the one, so the other is joined."""
    owner = tree.heads[noun]
    one = tree.heads[owner]
    if (
        tree.deps[owner] != "nmod"
        or tree.lemmas[one] not in _OF_ONE
        or tree.tags[one] not in {"NN", "NNP"}
        or owner < one
    ):
        return
    if any(tree.lemmas[c] == "joint" or tree.deps[c] == "conj" for c in tree.children(one, start, end)):
        return
    before = tree.children(noun, owner, noun)
    joined = [tree.deps[c] for c in tree.children(owner, owner, noun)] == [] and any(
        tree.deps[c] == "cc" for c in before
    )
    definite = any(tree.lemmas[c] == "the" for c in before)
    rest = tree.lemmas[one] == "government" and tree.pos[noun] == "NOUN"
    if joined and tree.pos[owner] == "PROPN" and (definite or rest):
        tree.heads[noun] = one


def parallel(tree: Tree, noun: int, start: int, end: int) -> None:
    """'The disarmament of fighters, the | return of power': what has an article is joined to what has one."""
    inner = tree.heads[noun]
    outer = tree.heads[inner]
    if tree.deps[inner] != "nmod" or not outer < inner < noun or not tree.pos[outer] == tree.pos[inner] == "NOUN":
        return
    articles = [_article(tree, word, start) for word in (outer, inner, noun)]
    if articles == ["the", "", "the"] and not any(tree.deps[c] == "conj" for c in range(inner + 1, noun)):
        tree.heads[noun] = outer


def _article(tree: Tree, noun: int, start: int) -> str:
    return next((tree.lemmas[c].lower() for c in tree.children(noun, start, noun) if tree.deps[c] == "det"), "")


def unended(tree: Tree, verb: int, start: int, end: int) -> None:
    """'For the return of power and | unhindered access': 'un-' and '-ed' before a noun without article describe it."""
    noun = verb + 1
    if noun >= end or tree.heads[noun] != verb or tree.deps[noun] != "obj" or tree.deps[verb] != "conj":
        return
    described = tree.lemmas[verb].startswith("un") and tree.tags[verb] in {"VBN", "VBD"}
    nouns = [c for c in tree.children(tree.heads[verb], start, verb) if tree.deps[c] in {"obj", "obl"}]
    if not described or not nouns or has_subject(tree, verb, start, end):
        return
    tree.heads[noun], tree.deps[noun] = nouns[-1], "conj"
    for child in tree.children(verb, start, end):
        tree.heads[child] = noun
    tree.heads[verb], tree.deps[verb] = noun, "amod"
    tree.tags[verb], tree.pos[verb] = "JJ", "ADJ"


_OF_ONE = frozenset(
    """government president premier king queen emir sultan chancellor minister ministry parliament army
    secretary-general general chairman chairwoman chairperson""".split()
)
"""What a state or a body has one of."""


def list_before(tree: Tree, verb: int, start: int, end: int) -> None:
    """'In talks led by Oslo, | Chad and Niger agreed': of names before a verb without a subject the last two are it."""
    first = min([verb, *auxiliaries(tree, verb, start, end)])
    last = name_of(tree, first - 1) if first > start else start
    if not lacks_subject(tree, verb, start, end, comma=False) or tree.deps[last] != "conj":
        return
    head = tree.heads[last]
    joined = any(tree.deps[c] == "cc" for c in tree.children(last, start, last))
    partner = next(
        (c for c in tree.children(head, start, last) if tree.deps[c] == "conj" and is_comma(tree, c - 1)), None
    )
    if partner is None or not joined or tree.pos[partner] != "PROPN" or not governs(tree, verb, head):
        return
    be_subject(tree, partner, verb, start, end)
    tree.heads[last] = partner


def titled_behind_and(tree: Tree, name: int, start: int, end: int) -> None:
    """'President Lee and Minister | Ray': a name with a title of its own is no part of the name before 'and'."""
    first = tree.heads[name]
    titles = [c for c in tree.children(name, start, name) if tree.deps[c] == "nmod:desc"]
    joined = [i for i in range(first + 1, min(titles, default=first)) if tree.tags[i] == "CC"]
    told = any(tree.deps[c] in {"flat", "nmod:desc"} and c != name for c in tree.children(first, start, end))
    if not (joined and told) or tree.pos[name] != "PROPN":  # 'Trinidad and Tobago Prime Minister Lee'
        return
    tree.deps[name] = "conj"
    tree.heads[joined[-1]] = name


def owned_behind_and(tree: Tree, name: int, start: int, end: int) -> None:
    """'Chad's Ann Lee and Fiji's | Tom Ray': the first name, which has its own owner, owns nobody but is joined."""
    first = next((c for c in tree.children(name, start, name) if tree.deps[c] == "nmod:poss"), None)
    if first is None or tree.pos[first] != "PROPN":
        return
    below = tree.children(first, start, name)
    owner = next((c for c in below if tree.deps[c] == "conj" and tree.pos[c] == "PROPN"), None)
    described = any(tree.deps[c] in {"nmod:poss", "nmod:desc"} for c in below if c < first)
    if owner is None or not described or tree.tags[owner + 1] != "POS" or owner + 2 != name:
        return
    take_place(tree, first, name)
    tree.heads[name], tree.deps[name] = first, "conj"
    tree.heads[owner], tree.deps[owner] = name, "nmod:poss"
    tree.heads[owner + 1] = owner
    for child in tree.children(owner, first, owner):
        if tree.deps[child] == "cc":
            tree.heads[child] = name


def owner_in_list(tree: Tree, owner: int, end: int) -> None:
    """'Met Chad's Ann Lee and | Fiji's Tom Ray': it is Ray who is joined to Lee, and Fiji whose he is."""
    first, name = tree.heads[owner], owner + 2
    if (
        name >= end
        or tree.tags[owner + 1] != "POS"
        or tree.heads[owner + 1] != owner
        or tree.deps[first] == "nmod:poss"
    ):
        return
    while tree.deps[name] in BEFORE_NAMES and tree.heads[name] > name:
        name = tree.heads[name]
    if tree.pos[name] not in {"PROPN", "NOUN"} or tree.heads[name] == owner or name >= end:
        return
    tree.heads[name], tree.deps[name] = first, "conj"
    for child in range(first + 1, owner):
        if tree.heads[child] == owner and tree.deps[child] in {"cc", "punct", "case"}:
            tree.heads[child] = name
    tree.heads[owner], tree.deps[owner] = name, "nmod:poss"


def second_object(tree: Tree, noun: int, start: int, end: int) -> None:
    """'Joined the bank in 2019 | and the union in 2020': what 'and' adds behind an object is another one."""
    verb, below = tree.heads[noun], tree.children(noun, start, end)
    objects = [c for c in tree.children(verb, start, noun) if tree.deps[c] == "obj" and c > verb]
    joined = any(tree.deps[c] == "cc" and c < noun for c in below)
    if objects and joined and not any(tree.deps[c] == "case" for c in below):
        tree.heads[noun], tree.deps[noun] = objects[-1], "conj"


def behind_comma(tree: Tree, noun: int, start: int, end: int) -> None:
    """'Left the convention, | the pact against torture': what stands bare behind a comma says what is before it.

    The parse may make a second object of it, or a remark.
    """
    verb = tree.heads[noun]
    before = tree.children(noun, start, noun)
    if any(tree.deps[c] in {"cc", "case", "cop", *SUBJECTS} for c in before):
        return
    opening = min([noun, *(c for c in before if tree.deps[c] != "punct")])
    roles = {"obj"} if tree.deps[noun] == "obj" else {"obj", "obl"}
    first = next((c for c in reversed(tree.children(verb, verb, opening)) if tree.deps[c] in roles), None)
    if first is None or not is_comma(tree, opening - 1) or tree.lemmas[opening] != "the":
        return
    if not any(is_comma(tree, i) or tree.pos[i] == "VERB" for i in range(first, opening - 1)):
        tree.heads[noun], tree.deps[noun] = first, "appos"


def up_to(tree: Tree, up: int, start: int, end: int) -> None:
    """'Pledged | up to $9 million in loans': 'up to' tells of the number, and belongs to no verb."""
    number = up + 2
    if number >= end or tree.lemmas[up + 1] != "to" or tree.tags[number] not in {"CD", "$"}:
        return
    if governs(tree, up, number) or governs(tree, up + 1, number):
        return
    counted = number if tree.tags[number] == "$" else tree.heads[number]
    verb = tree.heads[counted]
    tree.heads[up], tree.deps[up], tree.tags[up], tree.pos[up] = number, "advmod", "RB", "ADV"
    tree.heads[up + 1], tree.deps[up + 1] = up, "fixed"
    bare = not any(tree.deps[c] == "case" for c in tree.children(counted, start, end))
    objects = any(tree.deps[c] == "obj" for c in tree.children(verb, start, end))
    if tree.deps[counted] == "obl" and bare and not objects and tree.pos[verb] == "VERB":
        tree.deps[counted] = "obj"


def of_worth(tree: Tree, worth: int, start: int, end: int) -> None:
    """'Approved a loan | worth $9 million for Chad': the loan is worth it, and Chad gets it."""
    noun = worth - 1
    above = tree.heads[noun]
    price = next((c for c in tree.children(worth, worth, end) if tree.tags[c] in {"$", "CD", "NNS"}), None)
    if noun < start or tree.pos[noun] != "NOUN" or price is None or governs(tree, worth, noun):
        return
    tree.heads[worth], tree.deps[worth] = noun, "amod"
    for child in tree.children(worth, price + 1, end):
        if tree.deps[child] in {"obl", "nmod", "advcl"} and above != noun:
            tree.heads[child] = above


def nearly(tree: Tree, close: int, end: int) -> None:
    """'At | close to 400 nurses', 'gave | close to $3 million': 'close to' tells of the number, not this of it."""
    number = close + 2
    if number >= end or tree.lemmas[close + 1] != "to" or tree.tags[number] not in {"CD", "$"}:
        return
    counted = tree.heads[close]
    if tree.tags[number] == "CD":
        if tree.heads[number] != close or counted <= number or tree.deps[close] != "amod":
            return
        tree.heads[number], tree.deps[number] = counted, "nummod"
    elif tree.deps[close] in {"obj", "obl"} and tree.heads[number] in {counted, close}:
        tree.heads[number], tree.deps[number] = counted, tree.deps[close]
        for child in tree.children(close, 0, close):
            tree.heads[child] = number
    else:
        return
    tree.heads[close], tree.deps[close] = number, "advmod"
    tree.heads[close + 1], tree.deps[close + 1] = close, "fixed"


def subject_behind_aside(tree: Tree, noun: int, start: int, end: int) -> None:
    """'After losing his seat, | Lee on Monday became envoy': an object behind a comma is the next verb's subject."""
    verb, below = tree.heads[noun], tree.children(noun, start, end)
    main = next((v for v in range(noun + 1, end) if tree.pos[v] == "VERB" and is_finite(tree, v, start, end)), None)
    if tree.tags[verb] != "VBG" or main is None or has_subject(tree, main, start, end) or not governs(tree, main, verb):
        return
    if is_comma(tree, min([noun, *below]) - 1) and not any(tree.deps[c] == "case" for c in below):
        for child in tree.children(verb, noun, main):
            tree.heads[child] = main
        be_subject(tree, noun, main, start, end)


def list_behind_colon(tree: Tree, item: int, start: int, end: int) -> None:
    """'It rests on two pillars: | work and asylum': a list behind a colon explains the plural noun before it."""
    colon = next((c for c in tree.children(item, start, item) if tree.lemmas[c] == ":"), None)
    several = colon - 1 if colon is not None else item
    if start < several < item and tree.tags[several] == "NNS" and not governs(tree, item, several):
        tree.heads[item], tree.deps[item] = several, "appos"


def titled_before_owner(tree: Tree, person: int, start: int, end: int) -> None:
    """'President Lee and Peru's | minister left': who bears a title is joined to the minister, and owns none.

    Nor does a bank own a ministry of Peru's: 'The Development Bank and Peru's | Health Ministry lent it'.
    """
    noun, below = tree.heads[person], tree.children(person, start, end)
    owner = next((c for c in below if tree.deps[c] == "conj" and c > person), None)
    mark = next((c for c in below if tree.tags[c] == "POS"), None)
    titled = any(tree.deps[c] == "nmod:desc" for c in below)
    titled = titled or (tree.tags[noun] == "NNP" and any(tree.deps[c] == "det" for c in below))
    if owner is None or mark is None or not titled or not person < owner < mark < noun or noun >= end:
        return
    take_place(tree, person, noun)
    tree.heads[noun], tree.deps[noun] = person, "conj"
    tree.heads[owner], tree.deps[owner] = noun, "nmod:poss"
    tree.heads[mark] = owner
    for link in tree.children(owner, start, owner):
        if tree.deps[link] == "cc":
            tree.heads[link] = noun
