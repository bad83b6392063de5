"""Appositions: nouns that explain another one beside them, and no subject, object or third of a list."""

from __future__ import annotations

from dragoman.english import RANKS
from dragoman.reading.repair.tree import SUBJECTS, Tree, first_of, governs, is_comma, name_of, take_place


def described_behind(tree: Tree, noun: int) -> None:
    """'Chad and Niger, | hosts of the talks, agreed': behind the 'and' of a list a comma opens an apposition."""
    head = tree.heads[noun]
    joined = [c for c in tree.children(head, end=noun) if tree.deps[c] == "conj" and c > head]
    linked = any(tree.deps[c] == "cc" for j in joined for c in tree.children(j, head, j))
    behind = min([noun, *tree.children(noun, end=noun)])
    opens = is_comma(tree, behind) or is_comma(tree, behind - 1)
    if (
        linked
        and opens
        and tree.pos[head] == "PROPN"
        and not any(tree.deps[c] == "cc" for c in tree.children(noun, end=noun))
    ):
        tree.deps[noun] = "appos"


def bare_behind_name(tree: Tree, noun: int) -> None:
    """'To Chad, | host of the talks': a bare noun with an 'of', or one between commas, explains the name before."""
    below = tree.children(noun)
    before = [c for c in below if c < noun and tree.deps[c] != "punct"]
    opening = min([noun, *before])
    if opening - 2 < tree.start or noun + 1 >= tree.end or not is_comma(tree, opening - 1):
        return
    name = name_of(tree, opening - 2)
    if tree.pos[name] != "PROPN" or governs(tree, noun, name):
        return
    joined = [c for c in (*below, *tree.children(tree.heads[noun], start=noun)) if tree.deps[c] == "conj" and c > noun]
    bare = all(tree.deps[c] in {"amod", "compound"} for c in before)
    of = bare and any(
        _is_of(tree, c) for word in (noun, *joined) for c in tree.children(word) if tree.deps[c] == "nmod"
    )
    aside = tree.lemmas[opening] == "the" and noun == opening + 1 and is_comma(tree, noun + 1)
    if of or (aside and all(tree.pos[c] == "PROPN" for c in joined)):
        for other in joined:
            if other == noun + 2:  # 'host and chair of the talks'
                tree.heads[other] = noun
            elif tree.pos[other] == "PROPN":  # 'Chad, the host, and Niger'
                tree.heads[other] = name
        tree.heads[noun], tree.deps[noun] = name, "appos"


def _is_of(tree: Tree, noun: int) -> bool:
    return any(tree.deps[c] == "case" and tree.lemmas[c] == "of" for c in tree.children(noun))


def named_behind(tree: Tree, name: int) -> None:
    """'The heads of the two sides, | Lee and Ray, met': names between commas behind a plural noun say who these are.

    So too behind a list that has its own 'and': 'the envoys of Chad and Fiji, | Lee and Ray, met'.
    """
    opening, above = first_of(tree, name) - 1, tree.heads[name]
    before = tree.above(opening - 1) if is_comma(tree, opening) else ()
    noun = next((w for w in before if _is_plural(tree, w)), name)
    listed = tree.heads[above] == noun  # joined to the list below the noun, as another of it
    if noun == name or not (listed or above in {noun, tree.heads[noun]}):
        return
    row = [c for c in tree.children(above) if tree.deps[c] == "conj" and c > name] if listed else []
    alike = tree.pos[above] == "PROPN"  # but 'the signatories of the pact, Chad and Fiji, met'
    if row and alike and not any(tree.deps[c] == "cc" and governs(tree, above, c) for c in range(above, opening)):
        return  # 'the envoys of Chad, Lee and Ray met'
    joined = [*(c for c in tree.children(name) if tree.deps[c] == "conj"), *row]
    definite = any(tree.deps[c] in {"det", "nmod:poss"} for c in tree.children(noun, end=noun))
    behind = _behind(tree, joined[-1]) if joined else name
    ended = tree.pos[above] == "NOUN" and tree.tags[above] == "NNS" and tree.lemmas[behind] == "."
    if not definite or not joined or not (is_comma(tree, behind) or ended):
        return
    tree.heads[name], tree.deps[name] = noun, "appos"
    for other in row:
        tree.heads[other] = name


def _behind(tree: Tree, word: int) -> int:
    """Return the place behind a word and what hangs on it and follows at once."""
    return next((i for i in range(word + 1, tree.end) if not governs(tree, word, i)), word)


def _is_plural(tree: Tree, noun: int) -> bool:
    """Tell whether a noun stands for several people whom a comma may name: no 'and' before the comma joins more."""
    argument = tree.deps[noun] in SUBJECTS | {"obj", "obl", "obl:agent", "conj"} and tree.tags[noun] == "NNS"
    return argument and not any(tree.deps[c] == "cc" for c in tree.children(noun, start=noun))


def named_stop(tree: Tree, noun: int) -> None:
    """'In Chad, | his first stop, Lee met Ray': what a comma parts is one word with nothing, but says what it is."""
    opening = min([noun, *tree.children(noun, end=noun)])
    head = tree.heads[noun]
    if head < opening and (is_comma(tree, opening) or is_comma(tree, opening - 1)):
        tree.deps[noun] = "appos"


def called_before(tree: Tree, name: int) -> None:
    """'Mediators | Qatar and Egypt said', 'by hosts | Qatar and Egypt': the plural before joined names is theirs."""
    below = tree.children(name)
    noun = min([name, *(c for c in below if c < name)]) - 1
    joined = any(tree.deps[c] == "conj" and tree.pos[c] == "PROPN" and c > name for c in below)
    if noun < tree.start or not joined or any(tree.deps[c] == "case" for c in below):
        return
    plural = tree.tags[noun] in {"NNS", "NNPS"} or (noun == tree.start and tree.lemmas[noun].endswith("s"))
    if not plural or tree.pos[noun] not in {"NOUN", "PROPN"} or tree.lemmas[noun] in _PRESS:
        return
    alike = tree.deps[noun].split(":")[0] == tree.deps[name].split(":")[0]
    same = tree.heads[noun] == tree.heads[name] and alike and tree.deps[noun] in {*SUBJECTS, "obl", "obl:agent"}
    aside = tree.deps[noun] in {"conj", "appos"} and is_comma(tree, noun - 1) and tree.deps[name] in SUBJECTS
    if not same and not aside:
        return
    if same:
        tree.deps[name] = tree.deps[noun]
        for child in tree.children(noun):
            tree.heads[child] = name
    tree.heads[noun], tree.deps[noun] = name, "nmod:desc"


_PRESS = frozenset({"reporter", "journalist"})


def behind_comma(tree: Tree, noun: int) -> None:
    """'Left the convention, | the pact against torture': what stands bare behind a comma says what is before it.

    The parse may make a second object of it, or a remark.
    """
    verb = tree.heads[noun]
    before = tree.children(noun, end=noun)
    if verb > noun or any(tree.deps[c] in {"cc", "case", "cop", *SUBJECTS} for c in before):
        return
    opening = min([noun, *(first_of(tree, c) for c in before if tree.deps[c] != "punct")])
    roles = {"obj"} if tree.deps[noun] == "obj" else {"obj", "obl"}
    first = next((c for c in reversed(tree.children(verb, verb, opening)) if tree.deps[c] in roles), None)
    if first is None or not is_comma(tree, opening - 1):
        return
    named = any(tree.pos[w] == "PROPN" for w in (first, *tree.children(first, end=first)))
    owned = named and any(tree.deps[c] == "nmod:poss" for c in before)  # ', | Peru's treaty' behind no name is listed
    if not (owned or tree.lemmas[opening] == "the"):
        return
    if not any(is_comma(tree, i) or tree.pos[i] == "VERB" for i in range(first, opening - 1)):
        tree.heads[noun], tree.deps[noun] = first, "appos"


def list_behind_colon(tree: Tree, item: int) -> None:
    """'It rests on two pillars: | work and asylum': a list behind a colon explains the plural noun before it.

    So it does a numbered one with a time or place in between: 'admitted two states in May: | Chad and Fiji'.
    """
    before = tree.children(item, end=item)
    colon = next((c for c in before if tree.lemmas[c] == ":"), None)
    if any(tree.deps[c] in {"cop", *SUBJECTS} for c in before):
        return  # 'two states were hit: it was near Chad'
    several = colon - 1 if colon is not None else item
    numbered = [c for c in tree.children(tree.heads[item], end=several) if _is_numbered(tree, c)]
    if colon is not None and tree.tags[several] != "NNS" and numbered:
        several = numbered[-1]
    if tree.start < several < item and tree.tags[several] == "NNS" and not governs(tree, item, several):
        tree.heads[item], tree.deps[item] = several, "appos"


def _is_numbered(tree: Tree, noun: int) -> bool:
    counted = any(tree.deps[c] == "nummod" for c in tree.children(noun, end=noun))
    return counted and tree.deps[noun] in {"obj", *SUBJECTS} and tree.tags[noun] == "NNS"


def office_each(tree: Tree, name: int) -> None:
    """'At the call of the king of Oman, Lee, the king of Chad, Ray, came': each name explains the office before it."""
    below = tree.children(name)
    office = next((c for c in below if tree.deps[c] == "appos" and tree.pos[c] == "PROPN"), None)
    other = next((c for c in below if tree.deps[c] == "conj" and tree.pos[c] == "PROPN"), None)
    if office is None or other is None or not name < office < other or not is_comma(tree, name - 1):
        return
    if any(tree.deps[c] == "cc" for c in tree.children(other)):
        return
    fronted = [c for c in tree.children(tree.heads[name], end=name) if tree.deps[c] == "obl"]
    called = [c for o in fronted for c in tree.children(o, o, name) if tree.deps[c] == "nmod"]
    first = next((c for c in called if tree.pos[c] == "PROPN"), None)
    if first is None or any(tree.deps[c] == "appos" for c in tree.children(first)):
        return
    take_place(tree, office, name)
    tree.heads[name], tree.deps[name] = first, "appos"
    tree.heads[other], tree.deps[other] = office, "appos"


_RANKS = frozenset({"Brig.", "Maj.", "Lt.", "Lieut.", "Vice", "Rear", "Col.", "Brigadier", "Major", "Lieutenant"})
_HIGHER = frozenset({"Gen.", "Col.", "Adm.", "General", "Colonel", "Admiral", "Commander", "Cmdr."})


def rank_of_two_words(tree: Tree, rank: int) -> None:
    """'President Lee and | Brig. Gen. Tom Ray signed': the two words of a rank stand before one name."""
    name = tree.heads[rank + 1] if rank + 1 < tree.end else rank
    if tree.lemmas[rank] not in _RANKS or tree.deps[rank] == "flat" or name <= rank + 1 or tree.heads[rank] == name:
        return
    if tree.lemmas[rank + 1] in _HIGHER and tree.pos[name] == "PROPN":
        joined = [c for c in tree.children(rank) if c != name]
        take_place(tree, name, rank)
        tree.heads[rank], tree.deps[rank] = name, "nmod:desc"
        for child in joined:
            tree.heads[child] = name


def one_of_several(tree: Tree, name: int) -> None:
    """'The last of the members, | Malta, signed': a single name behind several tells which one of them is meant."""
    several = tree.heads[name]
    one = several if _is_chosen(tree, several) else tree.heads[several]
    counted = one == several or (tree.tags[several] in {"NNS", "CD"} and tree.deps[several] in {"nmod", "obl"})
    of = any(tree.lemmas[i] == "of" for i in range(one + 1, name))
    alone = not any(tree.deps[c] == "conj" for c in tree.children(name))
    if _is_chosen(tree, one) and counted and of and alone and one <= several < name:
        tree.heads[name] = one
        if tree.pos[one] == "ADJ":
            tree.tags[one], tree.pos[one] = "NN", "NOUN"


def _is_chosen(tree: Tree, word: int) -> bool:
    """Tell whether a word picks one out of several: 'one', 'the last', 'the smallest'."""
    return tree.lemmas[word].lower() in {*RANKS, "one"} or tree.tags[word] == "JJS"
