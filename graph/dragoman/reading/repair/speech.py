"""Clauses around a verb of saying: who says it, and what is said."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    NOMINAL,
    PAST,
    SAYING,
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

ANNOUNCING = frozenset(
    """announce confirm stress reveal declare recall acknowledge emphasise emphasize state affirm reaffirm
    underline underscore mention""".split()
)
_ADDRESSING = frozenset(
    """thank praise condemn criticise criticize accuse urge welcome congratulate blame denounce call demand hail
    deplore vow pledge""".split()
)
"""What people do with words, as nothing does of which they say something."""
_MENACING = frozenset({"threaten", "warn"})
ESTIMATING = frozenset({"estimate", "forecast", "project", "calculate", "expect"})
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must"})
_TELLING = frozenset("tell inform assure warn remind notify".split())


def said_behind(tree: Tree, verb: int) -> None:
    """'The row is over, insists the envoy, Ann Lee': behind a clause and a comma the name is who says it."""
    below = tree.children(verb)
    led = any(c < verb and tree.deps[c] != "punct" for c in below)
    if led or not is_comma(tree, verb - 1) or tree.tags[verb] not in {"VBD", "VBZ"}:
        return
    name = next((c for c in below if tree.deps[c] in {"obj", "nsubj"} and _names_somebody(tree, c)), None)
    if name is None or tree.deps[verb] not in {"conj", "advcl", "parataxis", "acl", "dep"}:
        return
    if any(tree.pos[i] not in {"PROPN", "NOUN", "ADJ", "DET", "PART", "PUNCT"} for i in range(verb + 1, name)):
        return
    tree.deps[verb], tree.deps[name] = "parataxis", "nsubj"
    if tree.lemmas[verb] in ESTIMATING:  # 'Oslo paid, yet forests shrank by 9 percent, | estimates Ann Lee'
        joined = [c for c in tree.children(tree.heads[verb], end=verb) if tree.deps[c] == "conj"]
        tree.heads[verb] = max([tree.heads[verb], *(c for c in joined if tree.pos[c] == "VERB")])


RECKONING = frozenset({"estimate", "reckon", "forecast"})
"""Verbs of saying whose present looks like a plural."""


def reckoned_behind(tree: Tree, word: int) -> None:
    """'The war will cost $9 million, the UN | estimates.': a plural that ends a sentence behind a comma is a verb."""
    first = word - 1
    while first > tree.start and not is_comma(tree, first) and word - first < 8:
        first -= 1
    phrase = range(first + 1, word)
    root = next((i for i in range(tree.start, word) if tree.heads[i] == i), None)
    ends = word + 1 >= tree.end or tree.lemmas[word + 1] in {".", ",", '"', "”"}
    if root is None or root >= first or not phrase or not is_comma(tree, first) or not ends:
        return
    nominal = all(tree.pos[i] in {"PROPN", "NOUN", "ADJ", "DET", "PART", "ADP"} for i in phrase)
    if not nominal or tree.pos[root] not in {"VERB", "ADJ", "NOUN"} or not has_subject(tree, root):
        return
    name = next((c for c in reversed(phrase) if tree.heads[c] == word and tree.pos[c] in {"PROPN", "NOUN"}), None)
    if name is None or any(tree.deps[c] == "case" for c in tree.children(word)):
        return
    for child in tree.children(word, end=word):
        if child != name and tree.deps[child] != "punct":
            tree.heads[child] = name
    be_subject(tree, name, word)
    tree.heads[word], tree.deps[word], tree.tags[word], tree.pos[word] = root, "parataxis", "VBZ", "VERB"


def said_behind_quote(tree: Tree, noun: int) -> None:
    """'"Unacceptable," stormed | Ann Lee': the name behind a quotation and its verb is who says it, no other noun."""
    verb = tree.heads[noun]
    if tree.tags[verb] not in {"VBD", "VBZ"} or tree.tags[verb - 1 : verb] != ["''"]:
        return
    below = tree.children(verb)
    if noun < verb:  # '"A proud day," | said Ann Lee'
        if tree.deps[noun] == "nsubj" and any(tree.deps[c] == "nsubj" and c > verb for c in below):
            tree.deps[noun] = "ccomp"
        return
    quoted = any(tree.deps[c] in {"ccomp", "parataxis"} and c < verb for c in below)
    if tree.deps[noun] == "obj" and tree.pos[noun] == "PROPN" and quoted and not has_subject(tree, verb):
        tree.deps[noun] = "nsubj"


def _names_somebody(tree: Tree, noun: int) -> bool:
    behind = tree.children(noun, start=noun)
    return tree.pos[noun] == "PROPN" or any(tree.deps[c] == "appos" and tree.pos[c] == "PROPN" for c in behind)


def said_that(tree: Tree, clause: int) -> None:
    """'Said in a statement | that talks failed', 'told Oslo | it would leave the bloc': the clause is what is said."""
    noun = tree.heads[clause]
    verb = tree.heads[noun]
    below = tree.children(clause)
    that = any(tree.deps[c] == "mark" and tree.lemmas[c] == "that" for c in below)
    that = that and (tree.deps[clause] == "acl" or has_subject(tree, clause))
    whole = {"nsubj", "obj"} <= {
        tree.deps[c] for c in below if tree.pos[c] in NOMINAL and tree.tags[c] not in {"WP", "WDT"}
    }
    told = tree.deps[noun] in {"obj", "iobj"} and tree.lemmas[verb] in _TELLING
    said = tree.deps[noun] in {"obl", "obl:unmarked"} and tree.lemmas[verb] in SAYING
    pronoun = any(tree.deps[c] == "nsubj" and tree.tags[c] == "PRP" for c in below)
    which = next((c for c in below if tree.lemmas[c] == "that" and tree.tags[c] == "WDT"), None)
    full = (
        pronoun and which is not None and any(tree.deps[c] in {"xcomp", "ccomp", "obj"} and c != which for c in below)
    )
    bare = told and (whole or full) and tree.deps[clause] == "acl:relcl"
    if verb > noun or not (bare or (that and (told or said))):
        return
    if full and which is not None:  # 'warned the firms | that they risked losing a friend'
        tree.deps[which], tree.tags[which], tree.pos[which] = "mark", "IN", "SCONJ"
    if not any(tree.deps[c] == "ccomp" for c in tree.children(verb)):
        tree.heads[clause], tree.deps[clause] = verb, "ccomp"


def said_between(tree: Tree, noun: int) -> None:
    """'Rights, Lee said, must come first', 'Rights, said Lee, "come first"': the first noun is what comes first."""
    verb = tree.heads[noun]
    below = tree.children(verb)
    if tree.deps[noun] == "obl" and any(tree.deps[c] == "case" for c in tree.children(noun)):
        return
    others = [c for c in below if tree.deps[c] in SUBJECTS and c > noun]
    clause = next((c for c in below if tree.deps[c] in {"ccomp", "parataxis"} and c > verb), None)
    if tree.deps[verb] == "parataxis" and tree.heads[verb] > verb:
        clause = tree.heads[verb]
    participle = _participle_behind(tree, verb) if clause is None and tree.lemmas[verb] in SAYING else None
    clause = participle if clause is None else clause
    if not others or clause is None or clause < others[0]:
        return
    if noun > verb or not any(is_comma(tree, i) for i in range(noun + 1, min(verb, others[0]))):
        return
    if participle is not None:
        _make_finite(tree, participle)
    if lacks_subject(tree, clause):
        be_subject(tree, noun, clause)


def _participle_behind(tree: Tree, verb: int) -> int | None:
    """Return the 'participle' that goes on behind who says it: 'Oslo, he wrote on Monday, | stood by Chad'."""
    clause = next((c for c in tree.children(verb, start=verb) if tree.deps[c] in {"advcl", "conj"}), None)
    if clause is None or tree.tags[clause] not in PAST or not is_comma(tree, clause - 1):
        return None
    if any(tree.deps[c] in {"cc", "mark", "aux", "aux:pass", *SUBJECTS} for c in tree.children(clause)):
        return None
    return clause


def _make_finite(tree: Tree, participle: int) -> None:
    """Make a participle the finite verb of what is said; nobody does by it what 'by' tells."""
    tree.tags[participle], tree.deps[participle] = "VBD", "ccomp"
    for agent in tree.children(participle):
        tree.deps[agent] = "obl" if tree.deps[agent] == "obl:agent" else tree.deps[agent]


def said_after_subject(tree: Tree, verb: int) -> None:
    """'The tax, said Ann Lee, would stay': behind a comma and the verb stands who says it, not who would stay."""
    below = tree.children(verb)
    subjects = [c for c in below if tree.deps[c] in SUBJECTS and c < verb]
    clause = next((c for c in below if tree.deps[c] == "ccomp" and c > verb), None)
    if tree.deps[verb] == "parataxis" and tree.heads[verb] > verb:
        clause = tree.heads[verb]
    if len(subjects) != 1 or clause is None or not is_comma(tree, verb - 1) or tree.tags[verb] not in {"VBD", "VBZ"}:
        return
    noun = subjects[0]
    speakers = [c for c in tree.children(clause) if tree.deps[c] in SUBJECTS and verb < c < clause]
    speakers = speakers or [c for c in below if tree.deps[c] == "obj" and tree.pos[c] == "PROPN" and verb < c < clause]
    first = min([clause, *auxiliaries(tree, clause)])
    if len(speakers) != 1 or any(is_comma(tree, i) for i in range(noun, verb - 1)) or tree.pos[noun] == "PRON":
        return
    led = any(tree.deps[c] == "mark" for c in tree.children(clause))
    if led or not any(is_comma(tree, i) for i in range(speakers[0], first)) or not is_finite(tree, clause):
        return
    tree.heads[speakers[0]], tree.deps[speakers[0]] = verb, "nsubj"
    if tree.heads[verb] != clause:
        take_place(tree, clause, verb)
    tree.heads[verb], tree.deps[verb] = clause, "parataxis"
    be_subject(tree, noun, clause)


def said_in_aside(tree: Tree, verb: int) -> None:
    """'The tariffs, insisted Ann Lee, would go': a participle has no object, so this is who insists."""
    noun, below = tree.heads[verb], tree.children(verb)
    objects = [c for c in below if tree.deps[c] == "obj" and c > verb and tree.pos[c] in {"PROPN", "NOUN"}]
    if tree.deps[verb] != "acl" or not is_comma(tree, verb - 1) or len(objects) != 1 or tree.tags[verb] not in PAST:
        return
    told = {tree.deps[c] for c in below} & {"aux", "aux:pass", "mark", "obl:agent", "ccomp", *SUBJECTS}
    clause = tree.heads[noun]
    if told or tree.deps[noun] not in SUBJECTS or clause < objects[0] or tree.lemmas[verb] in _TELLING:
        return
    tree.heads[verb], tree.deps[verb], tree.deps[objects[0]] = clause, "parataxis", "nsubj"


def said_between_commas(tree: Tree, verb: int) -> None:
    """'The charge, she added, was false': no relative clause without a pronoun stands between commas."""
    noun, below = tree.heads[verb], tree.children(verb)
    subjects = [c for c in below if tree.deps[c] == "nsubj" and c < verb]
    if tree.deps[verb] != "acl:relcl" or len(subjects) != 1 or tree.tags[subjects[0]] in {"WDT", "WP"}:
        return
    first = min([c for c in range(noun + 1, verb) if governs(tree, subjects[0], c)], default=subjects[0])
    first = min(first, subjects[0])
    told = {tree.deps[c] for c in below} & {"obj", "ccomp", "xcomp", "mark", "obl"}
    closed = verb + 1 < tree.end and is_comma(tree, verb + 1)
    if told or not closed or not is_comma(tree, first - 1) or tree.tags[verb] not in {"VBD", "VBZ"}:
        return
    clause = tree.heads[noun]
    if tree.deps[noun] in SUBJECTS and clause > verb:
        tree.heads[verb], tree.deps[verb] = clause, "parataxis"


def said_inside(tree: Tree, verb: int) -> None:
    """'"The war," said Lee, "has lasted too long"': the name is who says it, the noun before the clause's subject."""
    below = tree.children(verb)
    noun = next((c for c in below if tree.deps[c] == "ccomp" and c < verb and tree.pos[c] in {"NOUN", "PROPN"}), None)
    clause = next((c for c in below if tree.deps[c] == "ccomp" and c > verb), None)
    if noun is None or clause is None or has_subject(tree, verb) or has_subject(tree, noun):
        return
    name = next((c for c in tree.children(clause, start=verb) if tree.deps[c] in SUBJECTS), None)
    if name is None or any(is_comma(tree, i) for i in range(verb, name)):
        return
    tree.heads[name], tree.deps[name] = verb, "nsubj"
    be_subject(tree, noun, clause)


def said_behind_name(tree: Tree, noun: int) -> None:
    """'Peru freed a pilot, Ann Lee, | the minister said': no comma ends the aside, so the minister says it.

    So too 'Peru freed a pilot, Ann Lee, the minister, Tom Ray, said', where a name explains the minister.
    """
    name = tree.heads[noun]
    if tree.deps[noun] in SUBJECTS:  # the parse may give a verb two subjects
        verb = tree.heads[noun]
        name = next((c for c in tree.children(verb, end=noun) if tree.deps[c] in SUBJECTS), noun)
    else:
        verb = tree.heads[name]
    opening = first_of(tree, noun)
    if not name < noun < verb or tree.deps[name] not in SUBJECTS or tree.pos[name] != "PROPN":
        return
    if tree.tags[verb] not in {"VBD", "VBZ"} or not is_comma(tree, opening - 1) or name_of(tree, opening - 2) != name:
        return
    below = [c for word in (noun, name) for c in tree.children(word, start=noun + 1)]
    behind = next((c for c in below if tree.deps[c] == "appos" and tree.pos[c] == "PROPN"), None)
    if behind is None and any(is_comma(tree, i) for i in range(noun, verb)):
        return
    clause = next((c for c in tree.children(verb, end=name) if tree.deps[c] == "ccomp"), name)
    told = next((c for c in tree.children(clause, clause, name) if tree.deps[c] in {"obj", "obl:agent"}), None)
    if told is not None and is_comma(tree, first_of(tree, name) - 1):
        be_subject(tree, noun, verb)
        tree.heads[name], tree.deps[name] = told, "appos"
        if behind is not None:
            tree.heads[behind] = noun


def told_beside(tree: Tree, clause: int) -> None:
    """'Brazil | condemned the raid, Chile condemned it, and Peru left': who has an object says no clause before it.

    The clauses stand side by side, the later ones joined to the first.
    """
    first, verb = clause, tree.heads[clause]
    if tree.deps[clause] == "parataxis":
        first, verb = tree.heads[clause], clause
    below = tree.children(verb)
    subject = next((c for c in below if tree.deps[c] in SUBJECTS and first < c < verb), None)
    told = tree.lemmas[verb] in SAYING | ANNOUNCING | _TELLING or not any(
        tree.deps[c] == "obj" and c > verb for c in below
    )
    if first > verb or subject is None or told or not has_subject(tree, first):
        return
    if not is_comma(tree, first_of(tree, subject) - 1):
        return
    if first == clause:
        take_place(tree, clause, verb)
    tree.heads[verb], tree.deps[verb] = first, "conj"
    for child in below:
        if child > verb and tree.deps[child] == "conj" and tree.pos[child] == "VERB":
            tree.heads[child] = first


def told_when(tree: Tree) -> None:
    """'Peru | said it had left, hours after Chile announced that': what is marked as a time is no main clause."""
    verb = next((i for i in tree.places if tree.heads[i] == i), tree.start)
    below = tree.children(verb)
    clause = next((c for c in below if c < verb and tree.deps[c] == "ccomp" and has_subject(tree, c)), verb)
    subject = next((c for c in below if tree.deps[c] in SUBJECTS and clause < c < verb), None)
    if subject is None:
        return
    near = [c for word in (verb, subject) for c in tree.children(word, clause, subject)]
    mark = next((c for c in near if tree.lemmas[c] in _TIMES), None)
    if mark is None:
        return
    tree.heads[mark], tree.deps[mark] = verb, "mark"
    take_place(tree, clause, verb)
    tree.heads[verb], tree.deps[verb] = clause, "advcl"
    for child in below:
        said = child > verb and tree.deps[child] in {"ccomp", "parataxis"} and tree.lemmas[child] in SAYING
        if child < clause and tree.deps[child] != "punct":
            tree.heads[child] = clause
        elif said and is_comma(tree, first_of(tree, child) - 1):
            tree.heads[child], tree.deps[child] = clause, "parataxis"


_TIMES = frozenset({"after", "before"})


def told_apart(tree: Tree, verb: int) -> None:
    """'Said it would leave | and thanked Peru': a past tense goes on with 'said', not with 'would leave'.

    'Had left and thanked' may be one tense; what is said to somebody is rather said by who 'said', or 'denied' it, and
    so is it behind what something 'was'.
    """
    clause = tree.heads[verb]
    first = tree.heads[clause]
    if tree.tags[verb] not in PAST or tree.deps[clause] != "ccomp" or clause < first:
        return
    main = tree.heads[first]
    joint = next((c for c in tree.children(verb, clause, verb) if tree.deps[c] == "cc"), 0)
    aside = tree.tags[first] == "VBG" and tree.deps[first] == "advcl" and tree.tags[main] == "VBD"
    if aside and is_comma(tree, joint - 1) and not has_subject(tree, verb):
        tree.heads[verb] = main  # 'left, saying that it was over, | and thanked Peru'
        return
    if tree.tags[first] != "VBD":
        return
    before = [a for a in auxiliaries(tree, clause) if a < clause]
    helped = {tree.lemmas[a] for a in before}
    bare = not has_subject(tree, verb) and not auxiliaries(tree, verb)
    bare = bare and tree.lemmas[first] in SAYING | ANNOUNCING | {"deny"}
    said = tree.lemmas[verb] in _ADDRESSING and "have" in helped
    said = said or (tree.lemmas[verb] in _ADDRESSING | _MENACING and any(tree.deps[a] == "cop" for a in before))
    told = said or (tree.tags[verb] == "VBD" and helped & _MODALS)
    if bare and (told or (is_comma(tree, joint - 1) and _gives_own(tree, verb))):
        tree.heads[verb], tree.tags[verb] = first, "VBD"


def named_apart(tree: Tree, verb: int) -> None:
    """'Said it would harm Chad, and Ray | has attacked it': a perfect behind ', and' is not of what was said.

    There it would be 'had attacked'; behind 'fears' as well, another's stance is told beside the fear.
    """
    clause = tree.heads[verb]
    speech = tree.heads[clause]
    joint = next((c for c in tree.children(verb, clause, verb) if tree.deps[c] == "cc"), 0)
    subject = next((c for c in tree.children(verb, joint, verb) if tree.deps[c] in SUBJECTS), verb)
    perfect = any(tree.lemmas[a] == "have" and tree.tags[a] in {"VBZ", "VBP"} for a in auxiliaries(tree, verb))
    apart = tree.pos[subject] == "PROPN" and perfect and is_comma(tree, joint - 1)
    if tree.deps[clause] == "ccomp" and speech < clause and apart:
        tree.heads[verb] = speech


def told_as_well(tree: Tree, verb: int) -> None:
    """'Said Chad had signed, and Niger | would follow': the tense is that of what is said, so this is said as well."""
    speech = tree.heads[verb]
    below = tree.children(verb, end=verb)
    clause = next((c for c in tree.children(speech, speech, verb) if tree.deps[c] == "ccomp"), verb)
    shifted = any(tree.deps[c] == "aux" and tree.lemmas[c] in _SHIFTED and tree.tags[c] in _PAST_TENSES for c in below)
    joined = any(tree.deps[c] == "cc" for c in below) and has_subject(tree, verb)
    if shifted and joined and clause != verb and tree.lemmas[speech] in SAYING | ANNOUNCING:
        tree.heads[verb] = clause


_SHIFTED = frozenset({"have", "would"})
_PAST_TENSES = frozenset({"VBD", "MD"})


def behind_semicolon(tree: Tree, clause: int) -> None:
    """'"It was ours," Lee said; his envoy | has left': behind a semicolon nobody says it."""
    opening = first_of(tree, clause)
    if tree.heads[clause] < opening and tree.lemmas[opening - 1] == ";" and has_subject(tree, clause):
        tree.deps[clause] = "parataxis"


def _gives_own(tree: Tree, verb: int) -> bool:
    """Tell whether somebody gives what is in their own mind: 'said Japan had done wrong, and | offered his apology'."""
    objects = (c for c in tree.children(verb, start=verb) if tree.deps[c] == "obj")
    return any(tree.lemmas[o] in _OWN for noun in objects for o in tree.children(noun, verb, noun))


_OWN = frozenset({"his", "her"})


def said_at_last(tree: Tree, verb: int) -> None:
    """'They signed a truce, Peru | announced on Sunday': who only tells the clause before adds no deed to it."""
    below = tree.children(verb)
    joined = any(tree.deps[c] in {"cc", "obj", "ccomp", "xcomp", "aux"} for c in below)
    subject = next((c for c in below if tree.deps[c] == "nsubj" and c < verb), None)
    if joined or subject is None or tree.heads[verb] > verb:
        return
    if is_comma(tree, first_of(tree, subject) - 1):
        tree.deps[verb] = "parataxis"


def said_further(tree: Tree, verb: int) -> None:
    """'Said that Chad had lost | and added that Mali knew': the subject of the first says it."""
    clause = tree.heads[verb]
    first = tree.heads[clause]
    parallel = tree.deps[clause] == "ccomp" and tree.lemmas[first] in SAYING | ANNOUNCING and first < clause < verb
    if not parallel or has_subject(tree, verb) or tree.tags[verb] != tree.tags[first]:
        return
    told = [c for c in tree.children(verb) if tree.deps[c] == "ccomp" and c > verb]
    if all(any(_is_that(tree, m) for m in tree.children(c)) for c in (clause, *told)) and told:
        tree.heads[verb] = first


def _is_that(tree: Tree, mark: int) -> bool:
    return tree.deps[mark] == "mark" and tree.lemmas[mark] == "that"


def of_what(tree: Tree, noun: int) -> None:
    """'"Unfair," said the envoy, Ann Lee, of the | ban': an 'of' behind a comma tells what the words are about."""
    of = next((c for c in tree.children(noun, end=noun) if tree.deps[c] == "case"), noun)
    verb = next((w for w in tree.above(tree.heads[noun]) if tree.pos[w] == "VERB"), noun)
    said = verb < of and tree.lemmas[verb] in {"say", "write", "add", "ask"}
    if said and tree.lemmas[of] == "of" and is_comma(tree, of - 1) and tree.heads[noun] != verb:
        tree.heads[noun], tree.deps[noun] = verb, "obl"
