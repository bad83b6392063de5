"""Object complements: what somebody is named, called or judged to be."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    NOMINAL,
    PAST,
    SAYING,
    Tree,
    first_of,
    governs,
    has_subject,
    is_comma,
    name_of,
    take_place,
)

_JUDGING = frozenset("dismiss reject denounce condemn describe decry deride brand label slam".split())
_CALLING = frozenset("call label dub brand term".split())
NAMING = frozenset("appoint name elect make choose nominate designate crown reappoint".split())


def conceded(tree: Tree, verb: int) -> None:
    """'She wished him well, | though her party had backed Lee': such a clause is never what is wished or said."""
    if any(tree.deps[c] == "mark" and tree.lemmas[c].lower() in _NEVER_SAID for c in tree.children(verb, end=verb)):
        tree.deps[verb] = "advcl"


_NEVER_SAID = frozenset({"though", "although", "because", "unless", "whereas", "lest"})


def told_gerund(tree: Tree, gerund: int) -> None:
    """'The pact covers | fighting piracy': right behind such a verb a gerund is its object, no way of covering."""
    verb = gerund - 1
    if tree.tags[gerund] == "VBG" and tree.heads[gerund] == verb and tree.lemmas[verb] in _OF_DEEDS:
        tree.deps[gerund] = "xcomp"


_OF_DEEDS = frozenset(
    """cover include discuss address involve concern entail envisage contemplate consider debate explore raise mention
    propose suggest recommend mean favour favor oppose support back reject""".split()
)
"""Verbs whose object may be a deed."""


def named_so(tree: Tree, title: int) -> None:
    """'Named Ann Lee minister': the name is the object, the title what the object becomes."""
    verb = tree.heads[title]
    if tree.lemmas[verb] not in NAMING:
        return
    name = next((c for c in tree.children(title) if c == verb + 1 and tree.pos[c] == "PROPN"), None)
    if name is None or tree.deps[name] not in {"compound", "nmod", "nmod:desc", "flat"} or tree.tags[verb] == "VBG":
        return
    if any(tree.deps[c] == "det" for c in tree.children(title)):
        return
    tree.heads[name], tree.deps[name] = verb, "obj"
    tree.deps[title] = "xcomp"


def declared_unwelcome(tree: Tree, persona: int) -> None:
    """'Declared a diplomat persona non grata': the Latin is what the object becomes, no noun that it stands before."""
    last = persona + 2
    if (
        last >= tree.end
        or tree.lemmas[persona + 1].lower() != "non"
        or not tree.lemmas[last].lower().startswith("grat")
    ):
        return
    latin = range(persona, last + 1)
    verb = next((w for w in tree.above(persona) if w not in latin), persona)
    before = persona - 1 - (tree.tags[persona - 1] in {"``", "''"})
    noun = name_of(tree, before)
    while tree.deps[noun] == "nmod" and verb < tree.heads[noun] < noun:  # 'two of its men', 'staff of the embassy'
        noun = tree.heads[noun]
    fronted = before == verb and tree.tags[verb] in PAST  # 'Declared persona non grata by Chad, Lee left'
    if tree.pos[verb] != "VERB" or verb > persona or verb in latin or not (fronted or tree.pos[noun] in NOMINAL):
        return
    if tree.heads[noun] in latin and not fronted:
        for child in range(tree.start, noun):
            if tree.heads[child] in latin:
                tree.heads[child] = noun
        tree.heads[noun], tree.deps[noun] = verb, "obj"
    for child in range(last + 1, tree.end):
        if tree.heads[child] in latin:
            tree.heads[child] = verb
            tree.deps[child] = "obl" if tree.deps[child] == "nmod" else tree.deps[child]
    tree.heads[persona], tree.deps[persona] = verb, "xcomp"
    for child in latin[1:]:
        tree.heads[child], tree.deps[child] = persona, "flat"


_OF_DEED = {
    "from": frozenset(
        "ban bar prevent prohibit stop keep block deter discourage exclude exempt forbid dissuade debar".split()
    ),
    "of": frozenset("accuse suspect convict acquit absolve".split()),
}
"""Preposition → the verbs behind whose object it leads on to what that one may not do, or is said to have done."""


def of_deed(tree: Tree, gerund: int) -> None:
    """'Banned Lee and his aides from | entering', 'accused the emirate of | backing it': the deed hangs on the verb."""
    mark = next((c for c in tree.children(gerund, end=gerund) if tree.deps[c] in {"mark", "case"}), None)
    verbs = _OF_DEED.get(tree.lemmas[mark], frozenset()) if mark is not None else frozenset()
    verb = next((w for w in tree.above(gerund) if tree.pos[w] == "VERB" and w < gerund), gerund)
    if tree.lemmas[verb] in verbs:
        tree.heads[gerund], tree.deps[gerund] = verb, "advcl"


def judged_as(tree: Tree, noun: int) -> None:
    """'Dismissed as baseless | Peru's charge': the possessor between them makes the noun an object."""
    verb = tree.heads[noun]
    if tree.lemmas[verb] not in _JUDGING:
        return
    adjective = verb + 2
    below = tree.children(noun)
    owners = [c for c in below if tree.deps[c] == "nmod:poss" and c > adjective]
    if adjective >= noun or tree.pos[adjective] != "ADJ" or tree.heads[adjective] not in {noun, *owners}:
        return
    if verb + 1 not in below or tree.lemmas[verb + 1].lower() != "as" or tree.deps[verb] == "acl:relcl":
        return
    that = noun + 1 < tree.end and tree.tags[noun] == "NNS" and tree.lemmas[noun + 1].lower() == "that"
    others = {tree.deps[c] for c in tree.children(verb)}
    if not (owners or that) or "obj" in others or not has_subject(tree, verb):
        return
    tree.deps[noun] = "obj"
    tree.heads[adjective], tree.deps[adjective] = verb, "obl"
    tree.heads[verb + 1] = adjective
    for child in tree.children(verb, start=noun):
        if tree.deps[child] == "ccomp" and tree.lemmas[noun + 1].lower() == "that":
            tree.heads[child], tree.deps[child] = noun, "acl"


def called_so(tree: Tree, noun: int) -> None:
    """'Called the move | "a blow"', '| "illegal"': what stands in quotation marks is what somebody calls it.

    Of two nouns taken for names the first is what is called so: 'called schooling | an investment'.
    """
    verb = tree.heads[noun]
    if tree.lemmas[verb] not in _CALLING:
        return
    others = tree.children(verb)
    twins = [c for c in others if tree.deps[c] == "xcomp" and c > verb and tree.pos[c] in {"NOUN", "PROPN"}]
    judged = [c for c in others if tree.deps[c] == "xcomp" and tree.pos[c] == "ADJ" and c > noun]
    if tree.tags[noun] == "VBG" and tree.deps[noun] == "xcomp" and judged and noun == verb + 1:
        tree.deps[noun], tree.tags[noun], tree.pos[noun] = "obj", "NN", "NOUN"  # 'called whaling | outdated'
        return
    if len(twins) == 2 and twins[0] == noun and not any(tree.deps[c] == "obj" for c in others):
        tree.deps[noun] = "obj"
        return
    if _quoted_from_within(tree, noun):
        return
    behind = (c for c in tree.children(noun, start=noun) if tree.deps[c] == "appos")
    name = next((c for c in behind if tree.pos[c] in {"NOUN", "ADJ"}), None)
    if name is None or noun < verb or any(tree.deps[c] == "obj" and c != noun for c in others):
        return
    first = min([name, *(c for c in tree.children(name) if c < name)])
    if tree.tags[first] in {"``", "''"} or tree.tags[first - 1] in {"``", "''"}:
        tree.deps[noun] = "obj"
        tree.heads[name], tree.deps[name] = verb, "xcomp"


def quoted_behind(tree: Tree, judgement: int) -> None:
    """'Branded the plan to buy the island | "absurd"': what stands in quotation marks is what the plan is called.

    So is the second of two objects of what was planned: 'called the plan to buy the island a | farce'.
    """
    above = tree.heads[judgement]
    verb = next((v for v in tree.above(above) if tree.lemmas[v] in _CALLING), judgement)
    objects = [c for c in tree.children(above, above, judgement) if tree.deps[c] == "obj"]
    second = bool(objects) and tree.tags[above] == "VB" and tree.deps[above] == "acl" and tree.deps[judgement] == "obj"
    if not (second or tree.tags[judgement - 1] in {"``", "''"}) or not verb < above < judgement:
        return
    called = [c for c in tree.children(verb, verb, judgement) if tree.deps[c] in {"obj", "xcomp"}]
    if len(called) != 1 or tree.deps[called[0]] != "obj" or called[0] > above:
        return
    tree.heads[judgement], tree.deps[judgement] = verb, "xcomp"
    if tree.heads[above] == verb and tree.deps[above] == "advcl":
        tree.heads[above], tree.deps[above] = called[0], "acl"


_RELATIVE = frozenset({"WP", "WDT", "WRB"})
_CALLED_FOR = frozenset("vote halt strike meeting election poll truce session summit conference press".split())


def called_in_relative(tree: Tree, noun: int) -> None:
    """'A man she had branded | a dictator', 'a pact he called | a sham': it is the man who is called so."""
    verb = tree.heads[noun]
    if tree.lemmas[verb] not in _CALLING or tree.deps[verb] not in {"acl:relcl", "advcl"} or noun < verb:
        return
    others = [c for c in tree.children(verb) if c != noun]
    taken = any(tree.deps[c] in {"obj", "xcomp", "obl", "mark"} for c in others)
    taken = taken or any(tree.tags[c] in _RELATIVE for c in (tree.heads[verb], *others))
    subject = next((c for c in others if tree.deps[c] == "nsubj"), None)
    article = any(tree.deps[c] == "det" and tree.lemmas[c] in {"a", "an"} for c in tree.children(noun, end=noun))
    if subject is None or not article or taken or tree.lemmas[noun] in _CALLED_FOR:
        return
    before = first_of(tree, subject) - 1
    if tree.deps[verb] == "advcl":
        if before < tree.heads[verb] or tree.pos[before] != "NOUN":
            return
        tree.heads[verb], tree.deps[verb] = before, "acl:relcl"
    tree.deps[noun] = "xcomp"


BARE = frozenset(
    """theft robbery piracy blackmail surrender extortion treason murder genocide madness folly nonsense aggression
    betrayal appeasement terrorism apartheid sabotage barbarism vandalism hypocrisy insanity suicide propaganda rubbish
    genocidal illegal immoral criminal colonialism imperialism racism meddling bullying interference""".split()
)
"""Words for what somebody calls something that have no article."""


def called_bare(tree: Tree, word: int) -> None:
    """'Called the embargo | theft': no embargo's theft, but what the embargo is said to be."""
    verb, noun = tree.heads[word], word - 1
    if tree.lemmas[verb] not in _CALLING | {"deem", "declare", "consider"} or tree.heads[noun] != word or verb > noun:
        return
    article = any(tree.deps[c] == "det" and c < noun for c in tree.children(word))
    if tree.deps[noun] != "compound" or not article or tree.pos[noun] not in {"NOUN", "PROPN"}:
        return
    for child in tree.children(word, end=noun):
        tree.heads[child] = noun
    tree.heads[noun], tree.deps[noun], tree.deps[word] = verb, "obj", "xcomp"


_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves"})


def made_oneself(tree: Tree, noun: int) -> None:
    """'Made herself once more | the champion of': behind who makes what of themselves stands what that is.

    So too behind whom or what somebody calls something, who is given nothing: 'calls them | a giveaway'.
    """
    verb = tree.heads[noun]
    before = [c for c in tree.children(verb, verb, noun) if tree.deps[c] in {"obj", "iobj"}]
    if len(before) == 1 and tree.deps[before[0]] == "iobj" and tree.lemmas[verb] in _CALLING:
        tree.deps[before[0]], tree.deps[noun] = "obj", "xcomp"
        return
    reflexive = len(before) == 1 and tree.lemmas[before[0]].lower() in _REFLEXIVE
    if reflexive and tree.lemmas[verb] in {"make", "declare", "prove", "style", "call", "proclaim", "show", "consider"}:
        tree.deps[before[0]], tree.deps[noun] = "obj", "xcomp"


def _quoted_from_within(tree: Tree, noun: int) -> bool:
    """'Branded the Dutch | "Nazi remnants"': whoever stands before the quotation mark is called what stands behind."""
    verb, below = tree.heads[noun], tree.children(noun)
    quote = next((q for q in range(verb + 1, noun) if tree.tags[q] in {"``", "''"}), None)
    if quote is None or tree.deps[noun] != "obj":
        return False
    called = quote - 1
    if called not in below or tree.deps[called] not in {"amod", "compound", "nmod"} or called <= verb:
        return False
    tree.heads[called], tree.deps[called] = verb, "obj"
    tree.deps[noun] = "xcomp"
    for child in below:
        if child < called:
            tree.heads[child] = called
    return True


def behind_aside(tree: Tree, aside: int) -> None:
    """'The pact was, in Peru's view, | a sham', 'was, after a row, | signed': what stands behind the aside is told."""
    below = tree.children(aside)
    copula = next((c for c in below if tree.deps[c] == "cop"), None)
    case = next((c for c in below if tree.deps[c] == "case"), aside)
    predicate = next(
        (i for i in range(aside, tree.end) if tree.deps[i] in {"appos", "acl"} and governs(tree, aside, i)),
        None,
    )
    if predicate is None or copula != case - 2 or not is_comma(tree, case - 1):
        return
    verbal = tree.deps[predicate] == "acl" and tree.tags[predicate] in {"VBN", "VBG"}
    if not is_comma(tree, first_of(tree, predicate) - 1) or not (verbal or tree.pos[predicate] in {"NOUN", "ADJ"}):
        return
    take_place(tree, predicate, aside)
    for child in below:
        if child != predicate and not case <= child < predicate:
            tree.heads[child] = predicate
    tree.heads[aside], tree.deps[aside] = predicate, "obl"
    if verbal:
        tree.deps[copula] = "aux:pass" if tree.tags[predicate] == "VBN" else "aux"


def behind_saying(tree: Tree, predicate: int) -> None:
    """'The pact was, Lee said, | a sham': a copula in front of the verb of saying is that of the word behind it."""
    speech = tree.heads[predicate]
    if speech > predicate or tree.lemmas[speech] not in SAYING or not is_comma(tree, first_of(tree, predicate) - 1):
        return
    before = tree.children(speech, end=speech)
    copula = next((c for c in before if tree.deps[c] == "ccomp" and tree.pos[c] == "AUX"), None)
    if copula is None or not has_subject(tree, copula) or not is_comma(tree, copula + 1):
        return
    take_place(tree, predicate, speech)
    for child in tree.children(copula):
        tree.heads[child] = predicate
    tree.heads[copula], tree.deps[copula] = predicate, "cop"
    tree.heads[speech], tree.deps[speech] = predicate, "parataxis"


def home_behind(tree: Tree, home: int) -> None:
    """'Called its ambassador | home': home is where somebody is called to, not who."""
    verb, called = tree.heads[home], home - 1
    if tree.deps[home] == "xcomp" and tree.lemmas[verb] == "call" and tree.lemmas[verb + 1] in {"home", "back"}:
        tree.deps[home] = "obj"  # 'called home its envoy | Ann Lee': nobody is called 'Ann Lee' so
        return
    if tree.lemmas[home] != "home" or tree.heads[called] != home or tree.deps[called] != "compound" or called <= verb:
        return
    tree.heads[called], tree.deps[called] = verb, "obj"
    for child in tree.children(home, end=called):
        tree.heads[child] = called
    tree.deps[home] = "advmod"


def office_behind(tree: Tree, title: int) -> None:
    """'Appointed Ann Lee | ambassador': a common noun is no part of the name that somebody of a new office has."""
    name = tree.heads[title]
    verb = tree.heads[name]
    if tree.deps[name] == "obj" and tree.lemmas[verb] in NAMING and verb < name < title:
        tree.heads[title], tree.deps[title] = verb, "xcomp"
