"""Parses made consistent: what no grammar of English allows, and the reading that it does allow instead.

A small parser takes many a finite verb for a participle: 'the talks | covered energy' for talks that were covered. A
passive participle has no object, and no noun stands before an adjective's place in its phrase; where the parse says so,
the 'participle' is the verb of its clause, the noun before it its subject and the noun behind it its object.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy
from spacy.attrs import DEP, HEAD, TAG
from spacy.tokens import Doc

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PAST = frozenset({"VBN", "VBD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"ROOT", "conj", "parataxis", "ccomp", "dep", "vocative", "dislocated"})
"""Relations that a clause can have and a bare noun phrase of a full sentence hardly has."""
_ASIDES = frozenset({"ROOT", "parataxis", "ccomp", "advcl", "conj", "dep"})
"""What a parse makes of a participle between commas that it takes for a clause of its own."""
_NAMING = frozenset("appoint name elect make choose nominate designate crown reappoint".split())
_SAYING = frozenset(
    """say add tell insist stress retort warn argue maintain claim promise admit reply note explain declare complain
    predict joke quip shrug snort vow boast counter concede believe reckon think suggest remark observe write assert
    sneer thunder fume""".split()
)
_TELLING = frozenset("tell inform remind assure warn notify".split())
_GIVING = frozenset(
    """give award grant offer promise deny pay teach show tell ask allow assign lend hand send charge name call
    elect""".split()
)
"""Verbs whose passive keeps an object: 'a man given a medal'."""
_PHRASE = frozenset({"det", "nmod:poss", "case", "nummod", "amod", "det:predet"})
"""What opens a noun phrase."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TO_VERB = frozenset({"punct", "advcl", "parataxis", "obl", "cc", "conj", "advmod", "obl:unmarked", "mark"})
"""What a clause's noun has taken from its verb."""


@dataclass(slots=True)
class Tree:
    """A document's parse as columns, one entry a token; `heads` holds places, a root its own."""

    heads: list[int]
    deps: list[str]
    tags: list[str]
    pos: list[str]
    lemmas: list[str]

    def children(self, token: int, start: int, end: int) -> list[int]:
        """Return the places of a token's children within its sentence."""
        return [i for i in range(start, end) if self.heads[i] == token and i != token]


def repaired(doc: Doc) -> Doc:
    """Return the document, its parse made consistent in place."""
    tree = Tree(
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        lemmas=[token.lemma_ for token in doc],
    )
    before = list(tree.heads), list(tree.deps)
    repair(tree, [(sentence.start, sentence.end) for sentence in doc.sents])
    if (tree.heads, tree.deps) == before:
        return doc
    strings = doc.vocab.strings
    offsets = (numpy.array(tree.heads) - numpy.arange(len(doc))).astype(numpy.uint64)
    deps, tags = ([strings.add(label) for label in column] for column in (tree.deps, tree.tags))
    rows = numpy.column_stack([offsets, numpy.array(deps, numpy.uint64), numpy.array(tags, numpy.uint64)])
    return doc.from_array([HEAD, DEP, TAG], rows)  # type: ignore[arg-type]  # spaCy's stub names its own array type


def repair(tree: Tree, sentences: list[tuple[int, int]]) -> None:
    """Mend the parse of each sentence, given by its first token and the one after its last, in place."""
    for start, end in sentences:
        for token in range(start, end):
            dep = tree.deps[token]
            if dep == "acl" and _said_that(tree, token, start, end):
                continue
            if tree.tags[token] in _PAST and tree.pos[token] == "VERB":
                if dep == "acl":
                    _with_object(tree, token, start, end)
                elif dep == "amod":
                    _behind_noun(tree, token, start, end)
                elif dep in _ASIDES and not _between_commas(tree, token, start, end):
                    _reduced_relative(tree, token, start, end)
            elif dep == "acl:relcl":
                _who(tree, token, start, end)
            elif dep in {"vocative", "dislocated"} and tree.pos[token] == "PROPN":
                _addressed(tree, token, start, end)
            elif dep == "ROOT" and tree.pos[token] == "ADJ":
                _epithet(tree, token, start, end)
            elif dep == "obl" and tree.pos[token] in {"PROPN", "NOUN"}:
                _behind_place(tree, token, start, end)
            elif dep == "mark" and tree.tags[token] == "TO":
                _to_noun(tree, token)
            elif dep == "nmod:poss" and tree.lemmas[token] == "whose":
                _whose(tree, token, start, end)
            if dep == "obj" and tree.pos[token] == "NOUN" and tree.lemmas[tree.heads[token]] in _NAMING:
                _named_so(tree, token, start, end)
            if dep in {"ROOT", "ccomp", "parataxis"} and tree.pos[token] == "VERB":
                _named_before(tree, token, start, end)
                _behind_phrase(tree, token, start, end)
            if tree.lemmas[token] in _SAYING and tree.pos[token] == "VERB":
                _said_behind(tree, token, start, end)
            if dep in _SUBJECTS and tree.pos[token] in _NOMINAL:
                _second_subject(tree, token, start, end)
            if dep in _SUBJECTS and tree.pos[tree.heads[token]] == "VERB":
                _said_between(tree, token, start, end)


def _with_object(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The talks covered energy': a participle with an object is the clause's verb."""
    noun, below = tree.heads[verb], tree.children(verb, start, end)
    deps = {tree.deps[c] for c in below}
    if noun > verb or tree.deps[noun] not in _CLAUSES or tree.pos[noun] not in _NOMINAL:
        return
    if "obj" not in deps or deps & {"aux", "aux:pass", "mark", "obl:agent", *_SUBJECTS} or tree.lemmas[verb] in _GIVING:
        return
    _raise(tree, verb, noun, start, end)
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"


def _behind_noun(tree: Tree, verb: int, start: int, end: int) -> None:
    """'Their envoys signed treaties': a noun before the 'adjective' is the subject of a verb."""
    noun = tree.heads[verb]
    if noun < verb:
        return
    siblings = tree.children(noun, start, end)
    if _the_two(tree, verb, siblings):
        _raise(tree, verb, noun, start, end)
        tree.heads[noun], tree.deps[noun] = verb, "obj"
        tree.heads[verb - 1], tree.deps[verb - 1] = verb, "nsubj"
        for child in siblings:
            if child < verb - 1:
                tree.heads[child] = verb - 1 if tree.deps[child] == "det" else verb
        return
    if any(tree.deps[c] == "cop" or (c < verb and tree.deps[c] in _PHRASE) for c in siblings):
        return  # 'is the named heir': the participle stands inside the noun's phrase
    own = [c for c in tree.children(verb, start, end) if tree.deps[c] in _SUBJECTS and c < verb]
    before = [c for c in siblings if c < verb and tree.pos[c] in _NOMINAL and _bare(tree, c, start, end)]
    above = tree.heads[noun]
    if own or before:
        subject = (own or before)[-1]
    elif above < verb and above != noun and tree.pos[above] in _NOMINAL and _is_object(tree, noun, start, end):
        subject = above
    else:
        return
    _raise(tree, verb, subject if subject == above else noun, start, end)
    tree.heads[noun], tree.deps[noun] = verb, "obj"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    for child in siblings:
        if child < verb and child != subject:
            tree.heads[child] = verb


def _the_two(tree: Tree, verb: int, siblings: list[int]) -> bool:
    """Tell whether 'the two | discussed trade' stands where a sentence with no other verb has its subject and verb."""
    number, noun = verb - 1, tree.heads[verb]
    counted = number in siblings and tree.deps[number] == "nummod" and tree.pos[number] == "NUM"
    article = number - 1 in siblings and tree.deps[number - 1] == "det"
    below = {tree.deps[c] for c in siblings}
    return (
        counted and article and tree.deps[noun] == "ROOT" and not below & {"cop", "acl:relcl", "parataxis", *_SUBJECTS}
    )


def _bare(tree: Tree, noun: int, start: int, end: int) -> bool:
    """Tell whether a noun stands without a preposition and as no owner."""
    if tree.deps[noun] not in {"nsubj", "nsubj:pass", "compound", "nmod:desc", "dislocated", "vocative"}:
        return False
    return not any(tree.deps[c] == "case" for c in tree.children(noun, start, end))


def _is_object(tree: Tree, noun: int, start: int, end: int) -> bool:
    """Tell whether a noun hung on the one before, with no preposition between them, may be an object."""
    plain = tree.deps[noun] in {"nmod", "appos", "dep"} and tree.deps[tree.heads[noun]] in _CLAUSES
    return plain and not any(tree.deps[c] in {"case", "punct"} for c in tree.children(noun, start, noun))


def _raise(tree: Tree, verb: int, noun: int, start: int, end: int) -> None:
    """Put a verb in the place of the noun that the parse made the head of its clause."""
    for child in tree.children(noun, start, end):
        if (
            child > verb
            and tree.deps[child] in _TO_VERB
            and not (tree.deps[child] in {"conj", "cc"} and tree.pos[child] in _NOMINAL | {"CCONJ"})
        ):
            tree.heads[child] = verb
    top = tree.heads[noun]
    tree.heads[verb], tree.deps[verb] = (verb if top == noun else top), tree.deps[noun]
    tree.tags[verb] = "VBD"


def _who(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The head of the bank, Ann Lee, who resigned': 'who' tells of the name right before it."""
    who = next((c for c in tree.children(verb, start, end) if tree.lemmas[c] == "who" and c < verb), None)
    if who is None or who - start < 2 or tree.heads[verb] >= who:
        return
    last = who - 2 if tree.pos[who - 1] == "PUNCT" else who - 1
    name = _name_of(tree, last)
    if tree.pos[name] != "PROPN" or name == tree.heads[verb]:
        return
    if not any(tree.deps[c] == "case" for c in tree.children(name, start, end)) and tree.deps[name] in {
        "appos",
        "conj",
        "flat",
    }:
        tree.heads[verb] = name


def _between_commas(tree: Tree, participle: int, start: int, end: int) -> bool:
    """'The embassy, closed since May, was reopened': the noun before the comma is the subject of the verb behind it."""
    below = tree.children(participle, start, end)
    subject = next((c for c in below if tree.deps[c] in _SUBJECTS and c < participle), None)
    if subject is None or not _comma(tree, participle - 1) or any(tree.deps[c] in {"aux", "aux:pass"} for c in below):
        return False
    verbs = [tree.heads[participle], *(c for c in below if tree.deps[c] in _CLAUSES)]
    verb = next((v for v in verbs if v > participle and _lacks_subject(tree, v, start, end)), None)
    if verb is None:
        return False
    if verb in below:  # the parse has taken the participle for the sentence's verb
        _take_over(tree, verb, participle, below)
    _be_subject(tree, subject, verb, start, end)
    tree.heads[participle], tree.deps[participle] = subject, "acl"
    return True


def _reduced_relative(tree: Tree, participle: int, start: int, end: int) -> None:
    """'Protocols meant to heal the rift were signed': the finite verb behind is the sentence's, not the participle."""
    below = tree.children(participle, start, end)
    subject = next((c for c in below if tree.deps[c] in _SUBJECTS and c == participle - 1), None)
    verb = next((c for c in below if tree.deps[c] == "ccomp" and c > participle), None)
    if subject is None or verb is None or tree.lemmas[participle] in _SAYING:
        return
    group = _auxiliaries(tree, verb, start, end)
    joined = group and tree.pos[min(group) - 1] in {"CCONJ", "SCONJ", "PUNCT"}
    if not group or joined or not _lacks_subject(tree, verb, start, end, comma=False):
        return
    _take_over(tree, verb, participle, below)
    _be_subject(tree, subject, verb, start, end)
    tree.heads[participle], tree.deps[participle] = subject, "acl"


def _be_subject(tree: Tree, noun: int, verb: int, start: int, end: int) -> None:
    passive = any(tree.deps[c] == "aux:pass" for c in tree.children(verb, start, end))
    tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if passive else "nsubj"


def _said_behind(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The row is over, insists Ann Lee': behind a clause and a comma the name is who says it."""
    below = tree.children(verb, start, end)
    led = any(c < verb and tree.deps[c] != "punct" for c in below)
    if led or not _comma(tree, verb - 1) or tree.tags[verb] not in {"VBD", "VBZ"}:
        return
    name = next((c for c in below if tree.deps[c] in {"obj", "nsubj"} and tree.pos[c] == "PROPN"), None)
    if name is None or tree.deps[verb] not in {"conj", "advcl", "parataxis", "acl", "dep"}:
        return
    if any(tree.pos[i] not in {"PROPN", "NOUN", "ADJ", "DET", "PART", "PUNCT"} for i in range(verb + 1, name)):
        return
    tree.deps[verb], tree.deps[name] = "parataxis", "nsubj"


def _lacks_subject(tree: Tree, verb: int, start: int, end: int, comma: bool = True) -> bool:
    """Tell whether a verb (behind a comma) is finite and the parse has found no subject for it."""
    first = min([verb, *_auxiliaries(tree, verb, start, end)])
    behind = not comma or _comma(tree, first - 1)
    return behind and _finite(tree, verb, start, end) and not _has_subject(tree, verb, start, end)


def _has_subject(tree: Tree, verb: int, start: int, end: int) -> bool:
    return any(tree.deps[c] in _SUBJECTS for c in tree.children(verb, start, end))


def _finite(tree: Tree, verb: int, start: int, end: int) -> bool:
    return tree.tags[verb] in _FINITE or any(tree.tags[c] in _FINITE for c in _auxiliaries(tree, verb, start, end))


def _auxiliaries(tree: Tree, verb: int, start: int, end: int) -> list[int]:
    return [c for c in tree.children(verb, start, end) if tree.deps[c] in {"aux", "aux:pass", "cop"} and c < verb]


def _comma(tree: Tree, place: int) -> bool:
    return place >= 0 and tree.tags[place] == ","


def _take_place(tree: Tree, new: int, old: int) -> None:
    """Hang a word where another one hung."""
    above = tree.heads[old]
    tree.heads[new], tree.deps[new] = (new if above == old else above), tree.deps[old]


def _take_over(tree: Tree, verb: int, participle: int, below: list[int]) -> None:
    """Make a verb the head of the clause that was built on another one: what stands behind it is its own."""
    _take_place(tree, verb, participle)
    for child in below:
        if child > verb:
            tree.heads[child] = verb


def _epithet(tree: Tree, adjective: int, start: int, end: int) -> None:
    """'Furious Riyadh expelled': an adjective right before the subject of the verb it is said to govern."""
    noun = adjective + 1
    verb = tree.heads[noun] if noun < end else adjective
    named = tree.deps[noun : noun + 1] == ["nsubj"] and tree.pos[noun] in {"NOUN", "PROPN"}
    predicate = any(tree.deps[c] in {"cop", *_SUBJECTS} for c in tree.children(adjective, start, end))
    if not named or predicate or tree.heads[verb] != adjective or tree.pos[verb] != "VERB":
        return
    _take_place(tree, verb, adjective)
    for child in tree.children(adjective, start, end):
        tree.heads[child] = verb
    tree.heads[adjective], tree.deps[adjective] = noun, "amod"


def _behind_place(tree: Tree, name: int, start: int, end: int) -> None:
    """'In Kabul | Lee met', 'At home | Lee said': before a verb without a subject the name behind the place is it."""
    verb, below = tree.heads[name], tree.children(name, start, end)
    case = next((c for c in below if tree.deps[c] == "case"), None)
    if case is None or verb < name or not _finite(tree, verb, start, end):
        return
    if _has_subject(tree, verb, start, end):
        return
    apposed = next((c for c in below if tree.deps[c] == "appos" and c == name + 1 and tree.pos[c] == "PROPN"), None)
    if apposed is not None:  # 'of that sum | Japan will pay half'
        _be_subject(tree, apposed, verb, start, end)
        return
    if tree.lemmas[case] not in {"in", "at"} or tree.pos[name] != "PROPN":
        return
    if name == case + 1:  # two names, each of which came to the parser as one word
        person = next((c for c in below if tree.deps[c] == "flat" and _is_name(tree, c, start, end)), None)
        if person is not None:
            tree.heads[person], tree.deps[person] = verb, "nsubj"
            for child in below:
                if child > person and tree.deps[child] in {"appos", "acl", "acl:relcl", "punct"}:
                    tree.heads[child] = person
        return
    place = case + 1
    if place not in below or tree.deps[place] not in {"compound", "nmod:desc", "nmod"}:
        return
    tree.heads[case] = place
    tree.heads[place], tree.deps[place] = verb, "obl"
    tree.deps[name] = "nsubj"


def _behind_phrase(tree: Tree, verb: int, start: int, end: int) -> None:
    """'After talks with Iran, Oman and Qatar | signed': behind a phrase in front and a comma the subject begins."""
    if not _lacks_subject(tree, verb, start, end, comma=False) or _has_clause_subject(tree, verb, start, end):
        return
    first = min([verb, *_auxiliaries(tree, verb, start, end)])
    joined = next((c for c in range(start + 2, first) if tree.deps[c] == "conj" and _opens_behind(tree, c)), None)
    if joined is None or not _fronted(tree, tree.heads[joined], verb, start, end):
        return
    rest = [c for c in tree.children(tree.heads[joined], start, end) if c > joined and tree.deps[c] == "conj"]
    if not _governs(tree, (rest or [joined])[-1], first - 1):
        return
    _be_subject(tree, joined, verb, start, end)
    for other in rest:
        tree.heads[other] = joined


def _opens_behind(tree: Tree, name: int) -> bool:
    """Tell whether a comma stands right before a noun phrase of this noun."""
    if tree.pos[name] not in {"PROPN", "NOUN"}:
        return False
    left = min([name, *(c for c in range(max(0, name - 4), name) if tree.heads[c] == name and tree.tags[c] != ",")])
    return _comma(tree, left - 1) and tree.tags[name] not in {"VBG"}


def _fronted(tree: Tree, noun: int, verb: int, start: int, end: int) -> bool:
    """Tell whether a noun stands in a prepositional phrase that hangs on the verb and begins its sentence."""
    if not any(tree.deps[c] == "case" for c in tree.children(noun, start, end)):
        return False
    while tree.heads[noun] not in {noun, verb} and tree.heads[noun] < noun:
        noun = tree.heads[noun]
    first = min([noun, *(c for c in tree.children(noun, start, end))])
    return tree.heads[noun] == verb and tree.deps[noun] in {"obl", "advmod"} and first == start


def _has_clause_subject(tree: Tree, verb: int, start: int, end: int) -> bool:
    return any(tree.deps[c] in {"csubj", "expl", "csubj:pass"} for c in tree.children(verb, start, end))


def _name_of(tree: Tree, part: int) -> int:
    """Return the place of the name that a word is the last part of, its own if it is no part of one."""
    return tree.heads[part] if tree.deps[part] == "flat" else part


def _is_name(tree: Tree, part: int, start: int, end: int) -> bool:
    """Tell whether a part of a name is a name of several words itself."""
    return any(tree.deps[c] == "flat" for c in tree.children(part, start, end))


def _second_subject(tree: Tree, noun: int, start: int, end: int) -> None:
    """'Kenya as well as Uganda | condemned': of two subjects the one behind a conjunction is joined to the first."""
    verb = tree.heads[noun]
    others = [c for c in tree.children(verb, start, end) if tree.deps[c] in _SUBJECTS and c < noun < verb]
    if not others:
        return
    first = others[-1]
    joint = [c for c in range(first + 1, noun) if tree.deps[c] == "cc"]
    commas = any(_comma(tree, i) for i in range(first + 1, noun))
    if joint and not commas and noun - first < 6:
        tree.heads[noun], tree.deps[noun] = first, "conj"


def _named_before(tree: Tree, verb: int, start: int, end: int) -> None:
    """'The head of Peru, Ann Lee, | paid a visit': the name between commas before a verb without a subject is it."""
    if not _lacks_subject(tree, verb, start, end):
        return
    last = min([verb, *_auxiliaries(tree, verb, start, end)]) - 2
    name = last
    while name > start and tree.deps[name] in {"flat", "punct"} and tree.heads[name] < name and not _comma(tree, name):
        name = tree.heads[name]
    if (
        last < start
        or tree.pos[name] != "PROPN"
        or not _comma(tree, name - 1)
        or tree.deps[name] not in {"conj", "appos"}
    ):
        return
    if not _governs(tree, name, verb):
        tree.heads[name], tree.deps[name] = verb, "nsubj"


def _said_that(tree: Tree, clause: int, start: int, end: int) -> bool:
    """'Said in a statement | that talks failed', 'said on Monday | that': the clause is what is said."""
    noun = tree.heads[clause]
    verb = tree.heads[noun]
    that = any(tree.deps[c] == "mark" and tree.lemmas[c] == "that" for c in tree.children(clause, start, end))
    told = tree.deps[noun] in {"obj", "iobj"} and tree.lemmas[verb] in _TELLING  # 'told a paper | that talks failed'
    said = tree.deps[noun] in {"obl", "obl:unmarked"} and tree.lemmas[verb] in _SAYING
    if not that or not (told or said) or verb > noun:
        return False
    if any(tree.deps[c] == "ccomp" for c in tree.children(verb, start, end)):
        return False
    tree.heads[clause], tree.deps[clause] = verb, "ccomp"
    return True


def _said_between(tree: Tree, noun: int, start: int, end: int) -> None:
    """'Rights, Lee said, must come first': the noun before the comma is the subject of the clause behind the verb."""
    verb = tree.heads[noun]
    below = tree.children(verb, start, end)
    others = [c for c in below if tree.deps[c] in _SUBJECTS and noun < c < verb]
    clause = next((c for c in below if tree.deps[c] in {"ccomp", "parataxis"} and c > verb), None)
    if not others or clause is None or not any(_comma(tree, i) for i in range(noun + 1, others[0])):
        return
    if _lacks_subject(tree, clause, start, end):
        tree.heads[noun] = clause


def _whose(tree: Tree, whose: int, start: int, end: int) -> None:
    """'The bank, whose head, Ann Lee, resigned': what 'whose' owns is the subject of a clause that tells of a noun."""
    noun, before = tree.heads[whose], whose - 1 - _comma(tree, whose - 1)
    if noun < whose or before < start or tree.pos[before] not in {"NOUN", "PROPN"}:
        return
    if tree.deps[noun] in _SUBJECTS:
        _behind_whose(tree, tree.heads[noun], before, start, end)
        return
    verb = next((v for v in range(noun + 1, end) if tree.pos[v] == "VERB" and _finite(tree, v, start, end)), None)
    if verb is None:
        return
    owner = _name_of(tree, before)
    subject = next((c for c in tree.children(verb, start, end) if tree.deps[c] in _SUBJECTS), None)
    above = tree.heads[verb]
    if subject is None:
        if _governs(tree, verb, owner):
            return
    elif tree.deps[verb] == "ccomp" and above < subject < whose and _governs(tree, subject, owner):
        # 'met | the president of Ghana, whose minister had left'
        tree.heads[subject], tree.deps[subject] = above, "obj"
    else:
        return
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"
    tree.heads[verb], tree.deps[verb] = owner, "acl:relcl"


def _behind_whose(tree: Tree, inner: int, before: int, start: int, end: int) -> None:
    """'Lee, whose spies had talked to Diaz, praises it': the verb of the clause with 'whose' is not the sentence's."""
    name = _name_of(tree, before)
    if tree.heads[name] != inner or tree.deps[name] not in {"vocative", "dislocated", "nsubj", "dep", "obl"}:
        return
    below = tree.children(inner, start, end)
    clauses = {"advcl", "conj", "parataxis", "ccomp"}
    verb = next((c for c in below if tree.deps[c] in clauses and _lacks_subject(tree, c, start, end)), None)
    if verb is None or verb < inner:
        return
    _take_over(tree, verb, inner, below)
    _be_subject(tree, name, verb, start, end)
    tree.heads[inner], tree.deps[inner] = name, "acl:relcl"


def _governs(tree: Tree, word: int, other: int) -> bool:
    """Tell whether a word stands above another one, or is that one."""
    while word != other and tree.heads[other] != other:
        other = tree.heads[other]
    return word == other


def _named_so(tree: Tree, title: int, start: int, end: int) -> None:
    """'Named Ann Lee minister': the name is the object, the title what the object becomes."""
    verb = tree.heads[title]
    name = next((c for c in tree.children(title, start, end) if c == verb + 1 and tree.pos[c] == "PROPN"), None)
    if name is None or tree.deps[name] not in {"compound", "nmod", "nmod:desc", "flat"} or tree.tags[verb] == "VBG":
        return
    if any(tree.deps[c] == "det" for c in tree.children(title, start, end)):
        return
    tree.heads[name], tree.deps[name] = verb, "obj"
    tree.deps[title] = "xcomp"


def _addressed(tree: Tree, name: int, start: int, end: int) -> None:
    """'Ann Lee, a diplomat, resigned': prose calls to nobody, least of all in front of a verb without a subject."""
    verb = tree.heads[name]
    explained = any(tree.deps[c] in {"appos", "acl:relcl"} for c in tree.children(name, start, end))
    if explained and verb > name and tree.pos[verb] in {"VERB", "AUX"} and not _has_subject(tree, verb, start, end):
        _be_subject(tree, name, verb, start, end)


def _to_noun(tree: Tree, to: int) -> None:
    """'goes to coast guards': before a noun 'to' is a preposition, of the whole compound; only a verb has the other."""
    noun = tree.heads[to]
    while tree.deps[noun] == "compound":
        noun = tree.heads[noun]
    if tree.pos[noun] in _NOMINAL and tree.deps[noun] in {"obl", "nmod"} and to < noun:
        tree.heads[to], tree.deps[to], tree.tags[to] = noun, "case", "IN"
