"""Words taken for another part of speech: a noun for a verb, an adjective for a noun, 'to' for a particle."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    BEFORE_NAMES,
    DAYS,
    NOMINAL,
    PAPERS,
    SUBJECTS,
    Tree,
    be_subject,
    first_of,
    governs,
    has_subject,
    is_noun_phrase,
    name_of,
    take_place,
)


def epithet(tree: Tree, adjective: int) -> None:
    """'Furious Riyadh expelled': an adjective right before the subject of the verb it is said to govern."""
    noun = adjective + 1
    verb = tree.heads[noun] if noun < tree.end else adjective
    named = tree.deps[noun : noun + 1] == ["nsubj"] and tree.pos[noun] in {"NOUN", "PROPN"}
    predicate = any(tree.deps[c] in {"cop", *SUBJECTS} for c in tree.children(adjective))
    if not named or predicate or tree.heads[verb] != adjective or tree.pos[verb] != "VERB":
        return
    take_place(tree, verb, adjective)
    for child in tree.children(adjective):
        tree.heads[child] = verb
    tree.heads[adjective], tree.deps[adjective] = noun, "amod"


def adjective_for_noun(tree: Tree, adjective: int) -> None:
    """'A Mekong | compact binds', 'quit the trade | compact': what has a noun's place and a noun before it is one."""
    noun = adjective - 1
    below = tree.children(adjective)
    if tree.deps[adjective] in {*SUBJECTS, "obj", "obl", "nmod"} and tree.lemmas[adjective] != "own":
        if any(tree.deps[c] in {"compound", "nmod:poss"} and c < adjective for c in below):
            tree.tags[adjective], tree.pos[adjective] = "NN", "NOUN"
    elif tree.lemmas[adjective] == "compact" and noun >= tree.start and tree.pos[noun] in {"NOUN", "PROPN"}:
        if tree.heads[noun] != tree.heads[adjective] or tree.deps[adjective] != "xcomp":
            return
        take_place(tree, adjective, noun)
        for child in tree.children(noun):
            tree.heads[child] = adjective
        tree.heads[noun], tree.deps[noun] = adjective, "compound"
        tree.tags[adjective], tree.pos[adjective] = "NN", "NOUN"


def adjective_as_infinitive(tree: Tree, adjective: int) -> None:
    """'The deal to | free prisoners': what the particle of an infinitive marks is a verb, its noun the object."""
    particle, noun = adjective - 1, tree.heads[adjective]
    marked = particle >= tree.start and tree.deps[particle] == "mark" and tree.heads[particle] == adjective
    if (
        not marked
        or tree.lemmas[particle] != "to"
        or noun < adjective
        or any(t < particle for t in tree.children(noun))
    ):
        return
    above = tree.heads[noun]
    tree.heads[adjective], tree.deps[adjective] = above, "acl" if tree.pos[above] in NOMINAL else "xcomp"
    tree.heads[noun], tree.deps[noun] = adjective, "obj"
    tree.tags[adjective], tree.pos[adjective] = "VB", "VERB"


def neighbouring(tree: Tree, participle: int) -> None:
    """'Accused | neighbouring Chad of lying': an attribute of the name behind it, which the verb before deals with."""
    above, name = tree.heads[participle], next((c for c in tree.children(participle) if tree.deps[c] == "obj"), -1)
    if name < participle or tree.pos[name] != "PROPN" or first_of(tree, name) != participle + 1:
        return
    for child in tree.children(participle):
        tree.heads[child] = above
    tree.heads[name], tree.deps[name] = above, "obj"
    tree.heads[participle], tree.deps[participle] = name, "amod"
    tree.tags[participle], tree.pos[participle] = "JJ", "ADJ"


def adjective_as_noun(tree: Tree, adjective: int) -> None:
    """'Acted as | intermediary': what stands right behind a preposition is a noun."""
    if tree.deps[adjective - 1] == "case":
        tree.tags[adjective], tree.pos[adjective] = "NN", "NOUN"


def home_as_noun(tree: Tree, home: int) -> None:
    """'Geneva, | home to the talks, is calm', 'of which Chad was | host': no adverbs, no adjectives."""
    behind = tree.lemmas[home + 1] if home + 1 < tree.end else ""
    if (tree.lemmas[home] == "home" and behind == "to" and tree.deps[home] in {"appos", "ROOT", "conj"}) or (
        tree.lemmas[home] == "host" and any(tree.deps[c] == "cop" for c in tree.children(home))
    ):
        tree.tags[home], tree.pos[home] = "NN", "NOUN"


def day_before_predicate(tree: Tree, day: int) -> None:
    """'Lee was on Sunday | the host': of a day and a noun behind 'be' the noun is what is said."""
    children = tree.children(day) if tree.lemmas[day].lower() in DAYS else []
    behind = [c for c in children if tree.deps[c] == "appos" and tree.pos[c] == "NOUN"]
    if len(behind) != 1 or not {"cop", "nsubj", "case"} <= {tree.deps[c] for c in children}:
        return
    noun = behind[0]
    take_place(tree, noun, day)
    for child in children:
        if child != noun and tree.deps[child] != "case":
            tree.heads[child] = noun
    tree.heads[day], tree.deps[day] = noun, "obl"


def verb_as_noun(tree: Tree, verb: int) -> None:
    """'| Reports that it fell are false', 'slapped visa | bans on Chad': what stands where nouns do is one."""
    before = verb - 1
    told = tree.deps[verb] == "obj" and tree.heads[before] == verb and tree.deps[before] in SUBJECTS
    if told and tree.tags[before] == "NN":
        tree.deps[before] = "compound"
        for child in tree.children(verb, verb):
            tree.deps[child] = "nmod" if tree.deps[child] == "obl" else tree.deps[child]
    if told or is_noun_phrase(tree, verb):
        tree.tags[verb], tree.pos[verb] = "NNS", "NOUN"


def deal_as_noun(tree: Tree, verb: int) -> None:
    """'The minerals | deal between Chad and Fiji was signed': a subject with an article is a noun."""
    article = any(tree.deps[c] == "det" and c < verb for c in tree.children(verb, end=verb))
    if article and not any(tree.deps[c] in {*SUBJECTS, "aux", "obj"} for c in tree.children(verb)):
        tree.tags[verb], tree.pos[verb] = "NN", "NOUN"


_PLANS = frozenset("plan deal project report claim offer bid raid strike attack ban move vote".split())


def noun_judged(tree: Tree, verb: int) -> None:
    """'Considers the peace | plan the only way': two nouns of which the second is the first's predicate, no verb."""
    noun, judging = verb - 1, tree.heads[verb]
    below = tree.children(verb)
    if tree.lemmas[verb] not in _PLANS or (tree.heads[noun], tree.deps[noun]) not in {
        (judging, "obj"),
        (verb, "nsubj"),
    }:
        return
    predicate = next((c for c in below if c > verb and tree.deps[c] == "obj"), None)
    article = [c for c in tree.children(noun) if tree.deps[c] in {"det", "nmod:poss"}]
    if predicate is None or not article or any(c < noun for c in below) or tree.lemmas[judging] not in _JUDGING:
        return
    for child in tree.children(noun):
        tree.heads[child] = verb
    tree.heads[noun], tree.deps[noun] = verb, "compound"
    tree.deps[verb], tree.tags[verb], tree.pos[verb] = "obj", "NN", "NOUN"
    tree.heads[predicate], tree.deps[predicate] = judging, "xcomp"
    for child in below:
        if child not in {predicate, noun}:
            tree.heads[child] = judging


_JUDGING = frozenset("consider call deem think find term label brand dub declare".split())


def particle_as_verb(tree: Tree, back: int) -> None:
    """'Chad and Niger, which | back the rebels': what has a subject and an object is a verb."""
    if {"nsubj", "obj"} <= {tree.deps[c] for c in tree.children(back)}:
        tree.tags[back], tree.pos[back] = "VBP", "VERB"


def open_as_verb(tree: Tree, word: int) -> None:
    """'The talks | open on Friday': what has a subject and no form of 'be' is a verb."""
    below = {tree.deps[c] for c in tree.children(word)}
    if not below.isdisjoint(SUBJECTS) and "cop" not in below:
        tree.tags[word], tree.pos[word] = "VBP", "VERB"


_RECEIVING_GUESTS = frozenset(
    """tell assure inform brief warn urge ask thank congratulate hand give present decorate promise receive greet
    welcome host meet join remind invite""".split()
)


def visiting(tree: Tree, verb: int) -> None:
    """'Met with visiting | President Lee', 'Visiting | President Lee thanked': Lee is the guest, nobody's host."""
    guest = next(
        (i for i in range(verb + 1, tree.end) if tree.pos[i] == "PROPN" and tree.deps[i] not in BEFORE_NAMES), None
    )
    if tree.tags[verb] != "VBG" or guest is None:
        return
    before = [c for c in tree.children(guest, end=guest) if tree.deps[c] == "nmod:desc"]
    if not before or any(tree.pos[i] not in {"ADJ", "NOUN", "PROPN"} for i in range(verb + 1, guest)):
        return
    below, role = tree.children(verb), tree.deps[verb]
    if tree.heads[guest] == verb and tree.deps[guest] == "obj":
        marks = [c for c in below if c == verb - 1 and tree.lemmas[c] in {"with", "by", "to", "from"}]
        told = tree.heads[verb] == verb - 1 and tree.lemmas[verb - 1] in _RECEIVING_GUESTS  # 'told visiting | Lee'
        if not marks and not told and role not in {"csubj", "nsubj", "obj", "xcomp"}:
            return
        take_place(tree, guest, verb)
        agent = any(tree.lemmas[m] == "by" for m in marks)
        tree.deps[guest] = (
            "obl:agent" if agent else "obl" if marks else "nsubj" if role in {"csubj", "nsubj"} else "obj"
        )
        for child in below:
            tree.heads[child] = guest if child in marks else tree.heads[guest]
        for mark in marks:
            tree.deps[mark] = "case"
    elif tree.heads[guest] != tree.heads[verb] or role not in {"csubj", "advcl", "dep"} or verb != tree.start:
        return
    tree.heads[verb], tree.deps[verb] = guest, "amod"


def both_alone(tree: Tree, both: int) -> None:
    """'Warned | both that aid would end', 'threatened | both with tariffs': no noun behind, so it is the object.

    So too 'condemned by both', 'both accused Chad'.
    """
    verb, behind = both - 1, both + 1
    if tree.deps[both] in {"nsubj", "nsubj:pass", "obl", "obl:agent", "nmod", "obj"} and tree.tags[both] == "CC":
        tree.tags[both], tree.pos[both] = "DT", "PRON"
    elif behind < tree.end and tree.tags[behind] in {"VBD", "VBZ", "VBP"} and tree.deps[both] == "advmod":
        clause = tree.heads[both]
        if clause >= behind and not has_subject(tree, clause):  # 'Chad, which both accused of fraud'
            be_subject(tree, both, clause)
            tree.tags[both], tree.pos[both] = "DT", "PRON"
    if tree.tags[both] != "CC" or verb < tree.start or tree.pos[verb] != "VERB" or behind == tree.end:
        return
    again = any(tree.lemmas[i : i + 2] == ["and", tree.lemmas[behind]] for i in range(behind, tree.end))
    if tree.tags[behind] in {"IN", "TO", "."} and not again:  # 'spoke both with Niger and with Mali'
        tree.heads[both], tree.deps[both] = verb, "obj"
        tree.tags[both], tree.pos[both] = "DT", "PRON"


_TELLING_OF = {
    "deal": {"with"},
    "centre": {"on"},
    "center": {"on"},
    "dwelt": {"on", "at"},
    "figure": {"in", "at"},
    "feature": {"in", "at"},
    "land": {"in"},
}
"""Nouns that are verbs behind a paper's name or a plural, 'land' behind a person's: with which preposition."""
TELLING_OF = _TELLING_OF.keys()
_TELLING = PAPERS | frozenset("deal talk talks summit meeting dialogue programme program initiative truce".split())


def dealing(tree: Tree, deals: int) -> None:
    """'The accord | deals with fishing', 'visas | figure in it': no accord deal, an accord deals with something."""
    below = tree.children(deals)
    paper = tree.heads[deals - 1] if tree.deps[deals - 1] == "flat" else deals - 1
    phrases = [c for c in below if c > deals and tree.deps[c] in {"nmod", "obl"}]
    marks = {tree.lemmas[m] for c in phrases for m in tree.children(c, end=c)}
    if not marks & _TELLING_OF[tree.lemmas[deals]] or any(tree.deps[c] in {"cop", "amod"} for c in below):
        return
    if not any(tree.deps[c] in SUBJECTS for c in below):
        plain = tree.lemmas[paper] in _TELLING or tree.tags[paper] == "NNS"
        named = tree.tags[paper] == "NNP" if tree.lemmas[deals] == "land" else plain
        if paper < tree.start or not named or paper not in below or tree.deps[paper] != "compound":
            return
        for child in below:
            tree.heads[child] = paper if child < paper else deals
        tree.heads[paper], tree.deps[paper] = deals, "nsubj"
    for phrase in phrases:
        tree.deps[phrase] = "obl"
    tree.tags[deals], tree.pos[deals] = "VBZ" if tree.tags[deals] == "NNS" else "VBP", "VERB"


def ranging(tree: Tree, word: int) -> None:
    """'The pacts they signed on Friday | range from visas to fish': behind a clause the pacts do so, no day does."""
    clause = next((w for w in tree.above(tree.heads[word]) if tree.deps[w] == "acl:relcl"), None)
    described = any(tree.deps[c] in {"det", "amod", "nmod:poss", "case"} and c + 1 == word for c in tree.children(word))
    if clause is None or clause > word or described or word + 1 >= tree.end or tree.lemmas[word + 1] != "from":
        return
    noun, first = tree.heads[clause], tree.heads[word + 1]
    if tree.tags[noun] not in {"NNS", "NNPS"} or first <= word:
        return
    day = next((c for c in tree.children(word, clause, word) if tree.deps[c] == "compound"), None)
    if day is not None:
        for child in tree.children(word, clause, word):
            tree.heads[child] = day
        tree.heads[day], tree.deps[day] = clause, "obl"
    ends = [c for c in tree.children(first, first) if tree.deps[c] == "nmod" and "to" in _before(tree, c)]
    for end in (first, *ends):
        tree.heads[end], tree.deps[end] = word, "obl"
    take_place(tree, word, noun)
    tree.heads[noun], tree.deps[noun] = word, "nsubj"
    tree.tags[word], tree.pos[word] = "VBP", "VERB"


def _before(tree: Tree, noun: int) -> set[str]:
    """Return the words that stand before a noun, to it."""
    return {tree.lemmas[c].lower() for c in tree.children(noun, end=noun)}


def among_others(tree: Tree, things: int) -> None:
    """'Covers among other | things visas': what is covered besides is no part of 'things', but the verb's object."""
    among, noun = things - 2, tree.heads[things]
    if among < tree.start or tree.lemmas[among] != "among" or tree.lemmas[things - 1] != "other" or noun < things:
        return
    verb = next((w for w in tree.above(noun) if tree.pos[w] == "VERB"), noun)
    if verb >= among or tree.deps[noun] not in {"obl", "obj", "nmod"}:
        return
    tree.heads[things], tree.deps[things] = verb, "obl"
    tree.heads[among], tree.deps[among] = things, "case"
    tree.heads[things - 1], tree.deps[things - 1] = things, "amod"
    tree.heads[noun], tree.deps[noun] = verb, "obj"


def states_named(tree: Tree, states: int) -> None:
    """'EU states | Spain and Malta rejected it': none states anything of the next name without 'that'."""
    owner = name_of(tree, states - 1) if states > tree.start else tree.start
    clause = next((c for c in tree.children(states) if tree.deps[c] == "ccomp" and c > states), None)
    if clause is None or tree.deps[owner] not in SUBJECTS or tree.pos[owner] != "PROPN":
        return
    below = tree.children(clause, start=states)
    subject = next((c for c in below if tree.deps[c] in SUBJECTS and tree.pos[c] == "PROPN"), None)
    if subject is None or min([subject, *tree.children(subject, start=states)]) != states + 1:
        return
    take_place(tree, clause, states)
    tree.heads[states], tree.deps[states] = clause, tree.deps[subject]
    tree.tags[states], tree.pos[states] = "NNS", "NOUN"
    tree.heads[owner], tree.deps[owner] = states, "compound"
    tree.heads[subject], tree.deps[subject] = states, "appos"
    for child in tree.children(states, start=states):
        if child not in {owner, subject}:
            tree.heads[child] = clause


def to_noun(tree: Tree, to: int) -> None:
    """'goes to coast guards': before a noun 'to' is a preposition, of the whole compound; only a verb has the other."""
    noun = next((n for n in tree.above(tree.heads[to]) if tree.deps[n] != "compound"), to)
    if tree.pos[noun] in NOMINAL and tree.deps[noun] in {"obl", "nmod"} and to < noun:
        tree.heads[to], tree.deps[to], tree.tags[to] = noun, "case", "IN"


def participle_behind_to(tree: Tree, verb: int) -> None:
    """'A visit to | jailed writers': no infinitive is a participle, so 'to' is a preposition of the noun behind it."""
    below = tree.children(verb)
    to = next((c for c in below if c == verb - 1 and tree.lemmas[c] == "to" and tree.deps[c] == "mark"), None)
    noun = next((c for c in below if c > verb and tree.deps[c] == "obj"), None)
    if to is None or noun is None or tree.heads[verb] >= to:
        return
    above = tree.heads[verb]
    tree.heads[noun], tree.deps[noun] = above, "nmod" if tree.pos[above] in NOMINAL else "obl"
    tree.heads[verb], tree.deps[verb], tree.pos[verb] = noun, "amod", "VERB"
    tree.heads[to], tree.deps[to], tree.tags[to] = noun, "case", "IN"
    clause = next((w for w in tree.above(above) if tree.pos[w] == "VERB"), above)
    for child in below:
        if child not in {to, noun}:
            tree.heads[child] = clause


def accords_named(tree: Tree, accords: int) -> None:
    """'Had signed the Oslo | accords, was now telling': behind a name that has a preposition it is a noun."""
    name = accords - 1
    marked = any(tree.deps[c] == "case" for c in tree.children(name, end=name))
    if name < tree.start or tree.pos[name] != "PROPN" or not marked or tree.deps[name] not in {"obl", "nmod"}:
        return
    below = [c for c in tree.children(accords) if c != name]
    main = next((c for c in below if tree.deps[c] in {"parataxis", "ccomp", "conj"} and tree.pos[c] == "VERB"), None)
    if governs(tree, accords, name) and tree.heads[accords] != accords:
        return
    if tree.heads[accords] == accords:
        if main is None:
            return
        tree.heads[main], tree.deps[main] = main, "ROOT"
        for child in below:
            tree.heads[child] = main
    for child in tree.children(name, end=name):
        tree.heads[child] = accords
    tree.heads[accords], tree.deps[accords] = tree.heads[name], tree.deps[name]
    tree.heads[name], tree.deps[name] = accords, "compound"
    tree.tags[accords], tree.pos[accords] = "NNS", "NOUN"


_VOICED = frozenset(
    """support concern alarm regret hope anger dismay confidence fear doubt opposition outrage frustration solidarity
    optimism satisfaction readiness willingness gratitude""".split()
)


def voices(tree: Tree, noun: int) -> None:
    """'Chad | voices concern': what has a name before it and a feeling behind it is the verb of a headline."""
    feeling, name = noun + 1, name_of(tree, noun - 1)
    bare = noun > tree.start and tree.heads[name] == noun and tree.pos[name] == "PROPN"
    if not bare or tree.heads[noun] != feeling or tree.lemmas[feeling] not in _VOICED:
        return
    take_place(tree, noun, feeling)
    tree.pos[noun], tree.tags[noun] = "VERB", "VBZ"
    for child in tree.children(noun, end=name):
        tree.heads[child] = name
    for child in tree.children(feeling):
        if tree.deps[child] == "punct":
            tree.heads[child] = noun
    tree.heads[name], tree.deps[name] = noun, "nsubj"
    tree.heads[feeling], tree.deps[feeling] = noun, "obj"


def as_when(tree: Tree, mark: int) -> None:
    """'Told reporters | as tensions rose': what leads the subject of a clause marks the clause as a time of another."""
    subject = tree.heads[mark]
    clause = tree.heads[subject]
    if tree.deps[subject] in SUBJECTS and tree.deps[clause] == "ccomp" and tree.heads[clause] < mark < subject < clause:
        tree.heads[mark], tree.deps[mark], tree.deps[clause] = clause, "mark", "advcl"


def noun_as_verb(tree: Tree, noun: int) -> None:
    """'Under the deal, tariffs | fall to zero': what has a plural right before it for its subject is a verb."""
    below = tree.children(noun)
    subject = noun - 1
    while subject > tree.start and tree.heads[subject] != noun:
        subject = tree.heads[subject] if tree.heads[subject] < subject else tree.start
    bare = not any(tree.deps[c] in {"cop", "det", "case", "amod", "compound", "nmod:poss", "nummod"} for c in below)
    if bare and tree.deps[subject] in SUBJECTS and tree.tags[subject] in {"NNS", "NNPS"}:
        tree.pos[noun], tree.tags[noun] = "VERB", "VBP"
