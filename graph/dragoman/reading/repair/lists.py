"""Lists: what a conjunction or a comma joins, and to what."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    BEFORE_NAMES,
    DAYS,
    NOMINAL,
    SUBJECTS,
    Tree,
    auxiliaries,
    be_subject,
    first_of,
    governs,
    has_subject,
    is_comma,
    is_finite,
    lacks_subject,
    name_of,
    take_place,
)


def second_subject(tree: Tree, noun: int) -> None:
    """'Kenya as well as Uganda | condemned': of two subjects the one behind a conjunction is joined to the first."""
    verb = tree.heads[noun]
    others = [c for c in tree.children(verb) if tree.deps[c] in SUBJECTS and c < noun < verb]
    if not others:
        return
    first = others[-1]
    if tree.heads[noun - 1] != noun and _named_after_own_word(tree, noun, first):
        return
    joint = [c for c in range(first + 1, noun) if tree.deps[c] == "cc"]
    opening = min([noun, *(c for c in tree.children(noun, first, noun) if tree.deps[c] != "punct")])
    if joint:
        if _are_joined(tree, first, joint[-1], opening, noun):
            tree.heads[noun], tree.deps[noun] = first, "conj"
        elif member := _last_listed(tree, first, joint[-1], noun):
            tree.heads[noun], tree.deps[noun] = tree.heads[member], "conj"
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
    listed = any(tree.deps[c] == "conj" for c in tree.children(noun, noun, verb))
    if listed and tree.lemmas[opening] == "a" == _article(tree, first):  # 'A pact, | a loan and a visa were agreed'
        tree.heads[noun], tree.deps[noun] = first, "conj"
        return
    if any(is_comma(tree, i) for i in range(noun, verb)):  # 'Members of Smer, | the party led by Lee, left'
        alike = tree.tags[first].endswith("S") == tree.tags[noun].endswith("S")
        tree.heads[noun], tree.deps[noun] = first if alike else name_of(tree, opening - 2), "appos"


def first_subject(tree: Tree, name: int) -> None:
    """'Xi looked on as | Lee and Ray signed': before 'and' and a subject behind 'as' stands another subject of it."""
    mark = next((c for c in tree.children(name, end=name) if tree.lemmas[c] == "as"), None)
    above = tree.heads[name]
    verb = next((c for c in tree.children(above, start=name) if tree.deps[c] == "conj"), None)
    if mark is None or verb is None or not is_finite(tree, verb) or tree.pos[above] != "VERB" or above > mark:
        return
    subject = next((c for c in tree.children(verb, name, verb) if tree.deps[c] in SUBJECTS), None)
    joint = next((c for c in tree.children(verb, name, verb) if tree.deps[c] == "cc"), None)
    if subject is None or joint is None or joint > subject or tree.pos[subject] != "PROPN":
        return
    be_subject(tree, name, verb)
    tree.heads[subject], tree.deps[subject] = name, "conj"
    tree.heads[joint] = subject
    tree.deps[verb] = "advcl"
    tree.heads[mark], tree.deps[mark] = verb, "mark"


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


def behind_same_preposition(tree: Tree, conjunct: int) -> None:
    """'Accused Lee of meddling and of | backing a coup': behind the same preposition it goes on with the first."""
    verb = tree.heads[conjunct]
    mine = _preposition(tree, conjunct, verb)
    if tree.pos[verb] != "VERB" or not mine:
        return
    others = [c for c in tree.children(verb, verb, conjunct) if tree.deps[c] in _OBLIQUE]
    first = next((c for c in reversed(others) if _preposition(tree, c, verb) == mine), None)
    if first is not None:
        tree.heads[conjunct] = first


def of_both(tree: Tree, noun: int) -> None:
    """'The signatures of Lee and of | the ministers': behind another 'of' it goes on with what the first is of."""
    above = tree.heads[noun]
    if _preposition(tree, noun, above) != "of" or not any(tree.deps[c] == "cc" for c in tree.children(noun, above)):
        return
    below = [c for c in tree.children(above, above, noun) if tree.deps[c] == "nmod"]
    first = next((c for c in reversed(below) if _preposition(tree, c, above) == "of"), None)
    if first is not None:
        tree.heads[noun] = first


def on_another(tree: Tree, noun: int) -> None:
    """'Pacts on the use of roads and on | access': behind a preposition of its own it goes on with what has that."""
    inner = tree.heads[noun]
    mine = _preposition(tree, noun, inner)
    if not mine or tree.deps[inner] != "nmod" or _preposition(tree, inner, tree.heads[inner]) == mine:
        return
    outer = tree.heads[inner]
    if tree.deps[outer] == "nmod" and outer < inner and _preposition(tree, outer, tree.heads[outer]) == mine:
        tree.heads[noun] = outer


def beside_people(tree: Tree, noun: int) -> None:
    """'Training for officers and technical | support': what is no people is joined to what the people get."""
    people = tree.heads[noun]
    given = tree.heads[people]
    joined = tree.tags[noun] == "NN" and not _article(tree, noun) and tree.tags[people] == "NNS"
    if not joined or tree.deps[people] != "nmod" or tree.tags[given] != "NN" or not given < people < noun:
        return
    described = any(tree.deps[c] == "amod" for c in tree.children(noun, people, noun))
    if described and tree.lemmas[people].endswith(_PEOPLE) and _preposition(tree, people, given) == "for":
        tree.heads[noun] = given


_PEOPLE = ("er", "or", "ee", "ist", "ian", "soldier", "student", "migrant", "patient", "child", "victim", "pilgrim")
"""How nouns for people end."""
_OBLIQUE = frozenset({"obl", "advcl", "nmod"})


def _preposition(tree: Tree, word: int, verb: int) -> str:
    """Return the preposition between a verb and a word, a gerund's too, '' if there is none."""
    before = tree.children(word, verb, word)
    return next((tree.lemmas[c] for c in before if tree.deps[c] in {"case", "mark"} and tree.tags[c] == "IN"), "")


def _conjuncts(tree: Tree, first: int, last: int) -> list[int]:
    return [c for c in range(first + 1, last) if tree.deps[c] == "conj" and governs(tree, first, c)]


def _are_joined(tree: Tree, first: int, joint: int, opening: int, noun: int) -> bool:
    """Tell whether a conjunction joins two nouns: with nothing or only an aside in commas between them."""
    between = (i for i in range(first + 1, noun) if tree.deps[i] not in {"cc", "advmod"})  # 'but also'
    whole = all(governs(tree, first if i < joint else noun, i) for i in between)
    if (noun - first < 6 or whole) and not any(is_comma(tree, i) for i in range(first + 1, noun)):
        return True
    if is_comma(tree, joint + 1) and is_comma(tree, opening - 1):  # 'Peru and, last month, | Chile left'
        return True
    within = all(governs(tree, first, i) or tree.pos[i] == "PUNCT" for i in range(first + 1, joint))
    behind = next(i for i in range(first + 1, noun) if tree.deps[i] != "flat")
    own = all(governs(tree, noun, i) for i in range(joint + 1, opening))
    behind_aside = is_comma(tree, behind) and own and is_comma(tree, joint - 1)
    return behind_aside and within  # 'Peru, which fell, and | Chile', 'Lee, the envoy, and Peru's | Ray'


def _last_listed(tree: Tree, first: int, joint: int, noun: int) -> int:
    """Return the last name before ', and' of a list below the first subject: 'The heads of A, B, and | C'; or 0."""
    member = name_of(tree, joint - 2)
    listed = is_comma(tree, joint - 1) and tree.deps[member] == "conj" and tree.deps[tree.heads[member]] == "nmod"
    names = tree.pos[member] == "PROPN" == tree.pos[noun]
    return member if listed and names and first < member and governs(tree, first, member) else 0


def joined_subject(tree: Tree, noun: int) -> None:
    """'By way of Oslo, Chad | and Niger agreed': no subject begins with 'and'; the name before it is a part of it."""
    joint = min((c for c in tree.children(noun, end=noun)), default=noun)
    partner = name_of(tree, joint - 1)
    if tree.deps[joint] != "cc" or partner <= tree.start or tree.pos[partner] != "PROPN":
        return
    if not is_comma(tree, partner - 1) or tree.deps[partner] not in {"appos", "conj", "obl", "nmod"}:
        return
    verb = tree.heads[noun]
    if governs(tree, partner, verb) or partner > verb:
        return
    tree.heads[partner], tree.deps[partner] = verb, tree.deps[noun]
    tree.heads[noun], tree.deps[noun] = partner, "conj"


def behind_day(tree: Tree, noun: int) -> None:
    """'A truce from Tuesday, | the release of captives and': no day has an apposition; it joins what stands before."""
    comma = min([noun, *tree.children(noun, end=noun)], key=lambda c: (tree.deps[c] == "punct", c)) - 1
    day = comma - 1
    if day <= tree.start or not is_comma(tree, comma) or tree.lemmas[day].lower() not in DAYS:
        return
    if tree.lemmas[comma + 1] == "a" or not any(tree.deps[c] == "cc" for c in range(noun, tree.end)):
        return  # 'signed the pact on Monday, a triumph for both'
    above = tree.heads[day]
    nouns = [c for c in tree.children(above, above, day) if tree.deps[c] in {"obj", "obl"} and tree.pos[c] in NOMINAL]
    before = above if tree.pos[above] in NOMINAL else (nouns or [noun])[-1]
    if before < day:
        tree.heads[noun], tree.deps[noun] = before, "conj"


def one_of_each(tree: Tree, noun: int) -> None:
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
    if any(tree.lemmas[c] == "joint" or tree.deps[c] == "conj" for c in tree.children(one)):
        return
    before = tree.children(noun, owner, noun)
    joined = [tree.deps[c] for c in tree.children(owner, owner, noun)] == [] and any(
        tree.deps[c] == "cc" for c in before
    )
    definite = any(tree.lemmas[c] == "the" for c in before)
    rest = tree.lemmas[one] == "government" and tree.pos[noun] == "NOUN"
    if joined and tree.pos[owner] == "PROPN" and (definite or rest):
        tree.heads[noun] = one


def between_two(tree: Tree, noun: int) -> None:
    """'Talks between Oslo and | the rebels began': what lies between has two sides, so the second is joined to it.

    So it is where the first has a title: 'talks between Lee, head of the bank, and | Ray began', of two subjects.
    """
    opening = first_of(tree, noun)
    own = (c for c in tree.children(noun, end=noun) if tree.deps[c] == "cc")
    joint = next(own, opening - 1)
    if joint < tree.start or tree.lemmas[joint] != "and":
        return
    start = tree.heads[noun] + 1 if tree.deps[noun] == "conj" else tree.start
    sides = (t for t in range(start, joint) if tree.deps[t] == "nmod" and tree.heads[t] < t)
    for side in sides:
        below = [i for i in range(side, joint) if governs(tree, side, i)]
        opened = any(tree.deps[c] == "case" and tree.lemmas[c] == "between" for c in tree.children(side, end=side))
        joined = any(tree.deps[c] == "conj" for c in tree.children(side))
        another = tree.deps[noun] == "conj" or tree.heads[tree.heads[side]] == tree.heads[noun]
        if opened and another and not joined and below[-1] == joint - 1 - is_comma(tree, joint - 1):
            tree.heads[noun], tree.deps[noun], tree.heads[joint] = side, "conj", noun
            return


def parallel(tree: Tree, noun: int) -> None:
    """'The disarmament of fighters, the | return of power': what has an article is joined to what has one."""
    inner = tree.heads[noun]
    outer = tree.heads[inner]
    named = tree.pos[outer] == "PROPN" and tree.lemmas[outer].lower() == tree.lemmas[noun].lower()  # two Treaties
    common = tree.pos[inner] == "NOUN" and tree.pos[outer] in {"NOUN", "PROPN"}
    if tree.deps[inner] != "nmod" or not outer < inner < noun or not (common or named):
        return
    if _preposition(tree, noun, inner) == "of":  # 'the signatures of Lee and of the ministers'
        return
    articles = [_article(tree, word) for word in (outer, inner, noun)]
    if articles == ["the", "", "the"] and not any(tree.deps[c] == "conj" for c in range(inner + 1, noun)):
        tree.heads[noun] = outer


def on_one_level(tree: Tree, noun: int) -> None:
    """'The return of troops, free polls and the | release of Lee': of a list with one 'and' all are on one level.

    What stands between a comma and the last item is joined to the noun that the last one is joined to, and that one
    to what has an article and an 'of' as it has.
    """
    outer = tree.heads[noun]
    if tree.deps[outer] == "nmod" and _article(tree, outer) != "the" and _is_of_something(tree, noun):
        outer = tree.heads[outer]
        if not _is_of_something(tree, outer) or not any(is_comma(tree, i) for i in range(outer, noun)):
            return
        tree.heads[noun] = outer
    joint = next((c for c in reversed(tree.children(noun, outer, noun)) if tree.deps[c] == "cc"), None)
    inner = next((c for c in tree.children(outer, outer, noun) if tree.deps[c] == "nmod"), None)
    if joint is None or inner is None or joint < inner:
        return
    listed = [c for c in tree.children(inner, inner, joint) if tree.deps[c] == "conj"]
    if any(tree.deps[c] == "cc" for item in listed for c in tree.children(item)):
        return  # 'of rivers and lakes and the return of Lee'
    for item in listed:
        named = tree.pos[item] == "PROPN" == tree.pos[inner]  # 'the leaders of Chad, Niger and the head of the bloc'
        if not named and is_comma(tree, _opening_of(tree, item, inner) - 1):
            tree.heads[item] = outer


def _is_of_something(tree: Tree, noun: int) -> bool:
    """Tell whether it is 'the return of troops'."""
    below = [c for c in tree.children(noun, noun) if tree.deps[c] == "nmod"]
    return _article(tree, noun) == "the" and any(tree.lemmas[w] == "of" for c in below for w in tree.children(c, end=c))


def _opening_of(tree: Tree, noun: int, start: int) -> int:
    """Return the place of the first word, no mark, that hangs on a noun right before it, from a place on."""
    return min([noun, *(c for c in tree.children(noun, start, noun) if tree.deps[c] != "punct")])


def of_two_nouns(tree: Tree, noun: int) -> None:
    """'Covers visas, the sale of grain and security | guarantees': a plural behind a noun is the head of both.

    The parse takes it for a verb, and what stands before the 'of' for its subject.
    """
    before, verb = noun - 1, tree.heads[noun]
    first = next((c for c in tree.children(noun, verb, noun) if tree.deps[c] in SUBJECTS), None)
    listed = first is not None and is_comma(tree, first_of(tree, first) - 1)
    if first is None or not listed or tree.tags[before] != "NN" or tree.deps[before] != "conj":
        return
    above = next((c for c in tree.children(verb, verb, first) if tree.deps[c] in {"obj", "obl"}), None)
    joint = next((c for c in tree.children(before, first, before) if tree.deps[c] == "cc"), None)
    if above is None or joint is None or joint != before - 1:
        return
    tree.heads[first], tree.deps[first] = above, "conj"
    tree.heads[noun], tree.deps[noun] = above, "conj"
    tree.heads[before], tree.deps[before] = noun, "compound"
    tree.heads[joint] = noun


def _article(tree: Tree, noun: int) -> str:
    return next((tree.lemmas[c].lower() for c in tree.children(noun, end=noun) if tree.deps[c] == "det"), "")


def joined_adjunct(tree: Tree, noun: int) -> None:
    """'Provides for the return of power and unhindered | access': behind 'and' a bare noun is no adjunct of its own."""
    verb = tree.heads[noun]
    first = min([noun, *(w for w in range(verb + 1, noun) if governs(tree, noun, w))])
    joint = first - 1 if tree.lemmas[first] != "and" else first
    before = [c for c in tree.children(verb, verb + 1, joint) if tree.deps[c] in {"obj", "obl"}]
    if joint <= verb or tree.lemmas[joint] != "and" or not before or tree.deps[before[-1]] != "obl":
        return
    if any(tree.deps[c] in {"case", "det"} for c in tree.children(noun)) or is_comma(tree, joint - 1):
        return
    tree.heads[noun], tree.deps[noun] = before[-1], "conj"


def added_object(tree: Tree, noun: int) -> None:
    """'Met Lee as well as | Ray', 'announced a fund as well as a | port': what is added to an object is one too.

    So is who stands between whom somebody accuses and the charge: 'accused Chad, along with | Mali, of theft'.
    """
    verb = tree.heads[noun]
    objects = [c for c in tree.children(verb, verb + 1, noun) if tree.deps[c] == "obj"]
    mark = min([noun, *(c for c in tree.children(noun, verb + 1, noun) if tree.deps[c] != "punct")])
    added = tree.lemmas[mark : mark + 3] == ["as", "well", "as"]
    charged = tree.lemmas[verb] in _CHARGING and tree.lemmas[mark : mark + 2] in (
        ["along", "with"],
        ["together", "with"],
    )
    if charged and objects and mark - objects[-1] < _NEAR:
        below = (c for c in tree.children(verb, noun) if tree.deps[c] in {"obl", "advcl"})
        led = (next(w for w in sorted([c, *tree.children(c)]) if tree.deps[w] != "punct") for c in below)
        added = any(tree.lemmas[w] in {"of", "for"} for w in led)
    if objects and added and objects[-1] < mark:
        tree.heads[noun], tree.deps[noun] = objects[-1], "conj"
        tree.deps[mark] = "cc"


_CHARGING = frozenset({"accuse", "blame", "charge", "suspect", "convict"})
_NEAR = 5


def joined_participle(tree: Tree, verb: int) -> None:
    """'Days of talks hosted by Oman and | chaired by Chad': behind 'and' a participle joins the one before, no noun."""
    noun = tree.heads[verb]
    if tree.tags[verb] != "VBN" or tree.pos[noun] not in NOMINAL or tree.deps[verb - 1] != "cc":
        return
    if any(tree.deps[c] in {"aux", "aux:pass", *SUBJECTS} for c in tree.children(verb)):
        return
    told = (i for i in range(verb - 2, noun, -1) if tree.tags[i] == "VBN" and tree.deps[i] == "acl")
    if (first := next(told, None)) is not None and governs(tree, noun, first):
        tree.heads[verb] = first


def unended(tree: Tree, verb: int) -> None:
    """'For the return of power and | unhindered access': 'un-' and '-ed' before a noun without article describe it."""
    noun = verb + 1
    if noun >= tree.end or tree.heads[noun] != verb or tree.deps[noun] != "obj" or tree.deps[verb] != "conj":
        return
    described = tree.lemmas[verb].startswith("un") and tree.tags[verb] in {"VBN", "VBD"}
    nouns = [c for c in tree.children(tree.heads[verb], end=verb) if tree.deps[c] in {"obj", "obl"}]
    if not described or not nouns or has_subject(tree, verb):
        return
    tree.heads[noun], tree.deps[noun] = nouns[-1], "conj"
    for child in tree.children(verb):
        tree.heads[child] = noun
    tree.heads[verb], tree.deps[verb] = noun, "amod"
    tree.tags[verb], tree.pos[verb] = "JJ", "ADJ"


_OF_ONE = frozenset(
    """government president premier king queen emir sultan chancellor minister ministry parliament army
    secretary-general general chairman chairwoman chairperson""".split()
)
"""What a state or a body has one of."""


def joined_verb(tree: Tree, verb: int) -> None:
    """'It covers fish, | rules out force and bans mines': without a subject the second verb of three is joined on."""
    first = tree.heads[verb]
    alike = first < verb and tree.tags[first] == tree.tags[verb] and tree.pos[first] == "VERB"
    last = next((c for c in tree.children(verb, verb) if tree.deps[c] == "conj"), None)
    if not alike or last is None or not lacks_subject(tree, verb) or has_subject(tree, last):
        return
    if tree.tags[last] == tree.tags[verb] and any(tree.lemmas[c] == "and" for c in tree.children(last, verb, last)):
        tree.deps[verb] = "conj"
        tree.heads[last] = first


def list_before(tree: Tree, verb: int) -> None:
    """'In talks led by Oslo, | Chad and Niger agreed': of names before a verb without a subject the last two are it."""
    first = min([verb, *auxiliaries(tree, verb)])
    last = name_of(tree, first - 1) if first > tree.start else tree.start
    if not lacks_subject(tree, verb, comma=False) or tree.deps[last] != "conj":
        return
    head = tree.heads[last]
    joined = any(tree.deps[c] == "cc" for c in tree.children(last, end=last))
    others = (c for c in tree.children(head, end=last) if tree.deps[c] == "conj")
    partner = next((c for c in others if is_comma(tree, _opening(tree, c) - 1)), None)
    if partner is None or not joined or tree.pos[partner] != "PROPN" or not governs(tree, verb, head):
        return
    be_subject(tree, partner, verb)
    tree.heads[last] = partner


def _opening(tree: Tree, name: int) -> int:
    """Return where a name begins, with the title before it."""
    while name > tree.start and tree.deps[name - 1] in BEFORE_NAMES and tree.heads[name - 1] >= name:
        name -= 1
    return name


def titled_behind_and(tree: Tree, name: int) -> None:
    """'President Lee and Minister | Ray': a name with a title of its own is no part of the name before 'and'."""
    first = tree.heads[name]
    titles = [c for c in tree.children(name, end=name) if tree.deps[c] == "nmod:desc"]
    joined = [i for i in range(first + 1, min(titles, default=first)) if tree.tags[i] == "CC"]
    told = any(tree.deps[c] in {"flat", "nmod:desc"} and c != name for c in tree.children(first))
    if not (joined and told) or tree.pos[name] != "PROPN":  # 'Trinidad and Tobago Prime Minister Lee'
        return
    tree.deps[name] = "conj"
    tree.heads[joined[-1]] = name


def titled_each(tree: Tree, name: int) -> None:
    """'President Lee of Peru, King | Ray of Fiji and Emir Ali met': with titles of their own they are three."""
    first = tree.heads[name]
    if tree.pos[first] != "PROPN" or not (_is_titled(tree, first) and _is_titled(tree, name)):
        return
    conjuncts = [c for c in range(name + 1, tree.end) if tree.deps[c] == "conj" and tree.pos[c] == "PROPN"]
    joined = [c for c in conjuncts if tree.heads[c] == first or (_is_titled(tree, c) and governs(tree, name, c))]
    if joined:
        tree.deps[name] = "conj"
        tree.heads[joined[-1]] = first  # not to the state of the one before: 'Ray of the Republic of Fiji and Emir Ali'


def _is_titled(tree: Tree, name: int) -> bool:
    return any(tree.deps[c] == "nmod:desc" for c in tree.children(name, end=name))


def owned_behind_and(tree: Tree, name: int) -> None:
    """'Chad's Ann Lee and Fiji's | Tom Ray': the first name, which has its own owner, owns nobody but is joined."""
    first = next((c for c in tree.children(name, end=name) if tree.deps[c] == "nmod:poss"), None)
    if first is None or tree.pos[first] != "PROPN":
        return
    below = tree.children(first, end=name)
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


def owner_in_list(tree: Tree, owner: int) -> None:
    """'Met Chad's Ann Lee and | Fiji's Tom Ray': it is Ray who is joined to Lee, and Fiji whose he is."""
    first, name = tree.heads[owner], owner + 2
    if (
        name >= tree.end
        or tree.tags[owner + 1] != "POS"
        or tree.heads[owner + 1] != owner
        or tree.deps[first] == "nmod:poss"
    ):
        return
    while tree.deps[name] in BEFORE_NAMES and tree.heads[name] > name:
        name = tree.heads[name]
    if tree.pos[name] not in {"PROPN", "NOUN"} or tree.heads[name] == owner or name >= tree.end:
        return
    tree.heads[name], tree.deps[name] = first, "conj"
    for child in range(first + 1, owner):
        if tree.heads[child] == owner and tree.deps[child] in {"cc", "punct", "case"}:
            tree.heads[child] = name
    tree.heads[owner], tree.deps[owner] = name, "nmod:poss"


def joint_of_owner(tree: Tree, joint: int) -> None:
    """'Met envoys, imams | and women's groups': the 'and' before an owner joins what is owned."""
    owner = tree.heads[joint]
    if tree.deps[owner] == "nmod:poss" and joint < owner < tree.heads[owner] and first_of(tree, owner) == joint:
        tree.heads[joint] = tree.heads[owner]


def second_object(tree: Tree, noun: int) -> None:
    """'Joined the bank in 2019 | and the union in 2020': what 'and' adds behind an object is another one."""
    verb, below = tree.heads[noun], tree.children(noun)
    objects = [c for c in tree.children(verb, end=noun) if tree.deps[c] == "obj" and c > verb]
    joined = any(tree.deps[c] == "cc" and c < noun for c in below)
    if objects and joined and not any(tree.deps[c] == "case" for c in below):
        tree.heads[noun], tree.deps[noun] = objects[-1], "conj"


def thanked_each(tree: Tree, name: int) -> None:
    """'Thanked Chad for hosting talks, and | Fiji for its aid': behind whom the preposition stands again is an object.

    It is no second host of, nor a second side to, what the first one is thanked for.
    """
    noun = tree.heads[name]
    verb = next((w for w in tree.above(noun) if tree.pos[w] == "VERB" and _thanked(tree, w, noun)), noun)
    conjuncts = [name, *(c for c in tree.children(name) if tree.deps[c] == "conj")]
    behind = conjuncts[-1] + 1
    opening = min([name, *tree.children(name, end=name)])
    if verb == noun or not is_comma(tree, opening) or behind >= tree.end or tree.lemmas[behind] != "for":
        return
    thing = tree.heads[behind]
    tree.heads[name] = _thanked(tree, verb, noun)
    if verb in tree.above(thing):
        tree.heads[thing], tree.deps[thing] = verb, "obl"


def _thanked(tree: Tree, verb: int, noun: int) -> int:
    """Return whom a verb is done to for something that a noun stands in; 0 where there is none."""
    objects = [c for c in tree.children(verb, verb, noun) if tree.deps[c] == "obj" and tree.pos[c] == "PROPN"]
    for_what = [c for c in tree.children(verb, verb, noun + 1) if tree.deps[c] in {"advcl", "obl"}]
    marks = [m for c in for_what for m in tree.children(c, end=c) if tree.lemmas[m] == "for"]
    return objects[0] if len(objects) == 1 and marks and objects[0] < marks[0] else 0


def titled_before_owner(tree: Tree, person: int) -> None:
    """'President Lee and Peru's | minister left': who bears a title is joined to the minister, and owns none.

    Nor does a bank own a ministry of Peru's: 'The Development Bank and Peru's | Health Ministry lent it'; nor does who
    is somewhere from own the next one: 'Lee of Fiji and Peru's | Ray'.
    """
    noun, below = tree.heads[person], tree.children(person)
    owner = next((c for c in below if tree.deps[c] == "conj" and c > person), None)
    mark = next((c for c in below if tree.tags[c] == "POS"), None)
    titled = any(tree.deps[c] == "nmod:desc" for c in below)
    titled = titled or (tree.tags[noun] == "NNP" and any(tree.deps[c] in {"det", "nmod"} for c in below))
    if owner is None or mark is None or not titled or not person < owner < mark < noun or noun >= tree.end:
        return
    take_place(tree, person, noun)
    tree.heads[noun], tree.deps[noun] = person, "conj"
    tree.heads[owner], tree.deps[owner] = noun, "nmod:poss"
    tree.heads[mark] = owner
    for link in tree.children(owner, end=owner):
        if tree.deps[link] == "cc":
            tree.heads[link] = noun


def behind_explained(tree: Tree, name: int) -> None:
    """'Lee, envoy of Chad's president, Ray, and | Diallo, the rebels' leader, put': joined to who is explained."""
    own = [c for c in tree.children(name, name) if tree.deps[c] == "appos"]
    joint = next((c for c in tree.children(name, end=name) if tree.deps[c] == "cc"), None)
    if not own or not is_comma(tree, first_of(tree, own[0]) - 1) or joint is None or not is_comma(tree, joint - 1):
        return
    above = list(tree.above(tree.heads[name]))
    first = next((w for w in above if tree.deps[w] in SUBJECTS), None)
    if first is None or tree.pos[first] != "PROPN" or first == tree.heads[name]:
        return
    if any(tree.deps[w] == "appos" and tree.heads[w] == first for w in above):
        tree.heads[name] = first
