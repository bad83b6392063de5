"""Nouns and names in the wrong place: subjects that the parse gave away, titles, epithets, 'to' before a noun."""

from __future__ import annotations

from dragoman.reading.repair.tree import (
    BEFORE_NAMES,
    NOMINAL,
    PAST,
    SUBJECTS,
    Tree,
    auxiliaries,
    be_subject,
    governs,
    has_subject,
    is_comma,
    is_finite,
    is_noun_phrase,
    lacks_subject,
    name_of,
    take_place,
)

_AGREEING = frozenset("agree pledge vow promise undertake decide".split())

COURSES = frozenset("talk talks meeting visit summit call dinner lunch".split())

_MEETING = frozenset("meet sign discuss hold address raise unveil announce visit see review conclude negotiate".split())
"""What is to be done at a meeting yet to come."""

_JUDGING = frozenset("dismiss reject denounce condemn describe decry deride brand label slam".split())

_CALLING = frozenset("call label dub brand term".split())

NAMING = frozenset("appoint name elect make choose nominate designate crown reappoint".split())


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


def adjective_as_noun(tree: Tree, adjective: int) -> None:
    """'Acted as | intermediary': what stands right behind a preposition is a noun."""
    if tree.deps[adjective - 1] == "case":
        tree.tags[adjective], tree.pos[adjective] = "NN", "NOUN"


def verb_as_noun(tree: Tree, verb: int) -> None:
    """'| Reports that it fell are false': what stands where nouns do is one in the plural."""
    if is_noun_phrase(tree, verb):
        tree.tags[verb], tree.pos[verb] = "NNS", "NOUN"


def of_adjective(tree: Tree, noun: int) -> None:
    """'The friendliest of | wars': what an adjective takes is no modifier of a noun."""
    adjective = tree.heads[noun]
    if tree.pos[adjective] == "ADJ" and adjective < noun:
        tree.deps[noun] = "obl"


def behind_place(tree: Tree, name: int) -> None:
    """'In Kabul | Lee met', 'At home | Lee said': before a verb without a subject the name behind the place is it."""
    verb, below = tree.heads[name], tree.children(name)
    case = next((c for c in below if tree.deps[c] == "case"), None)
    if case is None or verb < name or not is_finite(tree, verb):
        return
    if has_subject(tree, verb):
        return
    apposed = next((c for c in below if tree.deps[c] == "appos" and c == name + 1 and tree.pos[c] == "PROPN"), None)
    if apposed is not None:  # 'of that sum | Japan will pay half'
        be_subject(tree, apposed, verb)
        return
    if tree.lemmas[case] not in {"in", "at"} or tree.pos[name] != "PROPN":
        return
    if name == case + 1:  # two names, each of which came to the parser as one word
        person = next((c for c in below if tree.deps[c] == "flat" and _is_name(tree, c)), None)
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


def _is_name(tree: Tree, part: int) -> bool:
    """Tell whether a part of a name is a name of several words itself."""
    return any(tree.deps[c] == "flat" for c in tree.children(part))


def behind_semicolon(tree: Tree, verb: int) -> None:
    """'Peru backed it; | Chile, in contrast, left': what begins behind a semicolon is the subject of the verb there."""
    if has_subject(tree, verb) or tree.tags[verb] not in {"VBD", "VBZ", "VBP"}:
        return
    head = tree.heads[verb]
    opening = next((i + 1 for i in range(verb - 1, min(head, verb), -1) if tree.lemmas[i] == ";"), verb)
    for noun in range(opening, min(verb, opening + 4)):
        if tree.pos[noun] in {"PROPN", "NOUN"} and tree.heads[noun] < opening:
            be_subject(tree, noun, verb)
            return


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
        if not marks and role not in {"csubj", "nsubj", "obj", "xcomp"}:
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


def named_before(tree: Tree, verb: int) -> None:
    """'The head of Peru, Ann Lee, | paid a visit': the name between commas before a verb without a subject is it."""
    if not lacks_subject(tree, verb):
        return
    last = min([verb, *auxiliaries(tree, verb)]) - 2
    name = last
    while (
        name > tree.start
        and tree.deps[name] in {"flat", "punct"}
        and tree.heads[name] < name
        and not is_comma(tree, name)
    ):
        name = tree.heads[name]
    if (
        last < tree.start
        or tree.pos[name] != "PROPN"
        or not is_comma(tree, name - 1)
        or tree.deps[name] not in {"conj", "appos"}
    ):
        return
    if not governs(tree, name, verb):
        tree.heads[name], tree.deps[name] = verb, "nsubj"


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


def owner_of_noun(tree: Tree, owner: int) -> None:
    """'Peru's "baseless" | charge': an owner has the noun, no adjective before it."""
    adjective = tree.heads[owner]
    noun = tree.heads[adjective]
    if tree.pos[adjective] == "ADJ" and tree.deps[adjective] == "amod" and owner < adjective < noun:
        tree.heads[owner] = noun


def agreed_during(tree: Tree, talks: int) -> None:
    """'Agreed to expand trade during talks in Oslo': it is in the talks that they agreed."""
    infinitive = tree.heads[talks]
    verb = tree.heads[infinitive]
    marks = [tree.lemmas[c].lower() for c in tree.children(talks) if tree.deps[c] == "case"]
    if tree.deps[infinitive] != "xcomp" or tree.tags[infinitive] != "VB" or tree.tags[verb] not in PAST:
        return
    later = any(tree.lemmas[i].lower() in {"next", "later", "upcoming", "future"} for i in range(infinitive, tree.end))
    if "during" in marks and tree.lemmas[verb] in _AGREEING and tree.lemmas[infinitive] not in _MEETING and not later:
        tree.heads[talks] = verb


def beside(tree: Tree, person: int) -> None:
    """'Signed the treaty alongside Lee': it is signed beside somebody, there is no treaty beside him."""
    noun = tree.heads[person]
    marks = {tree.lemmas[c].lower() for c in tree.children(person) if tree.deps[c] == "case"}
    if "alongside" in marks and tree.deps[noun] == "obj" and tree.pos[tree.heads[noun]] == "VERB":
        tree.heads[person], tree.deps[person] = tree.heads[noun], "obl"


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


def name_before_time(tree: Tree, name: int) -> None:
    """'Opened relations with Beijing | days later': a name is no part of the time behind it."""
    time = tree.heads[name]
    if time != name + 1 or tree.lemmas[time] not in _SPANS or time + 1 >= tree.end:
        return
    if tree.lemmas[time + 1] not in {"late", "later", "ago", "early", "earlier", "after", "before"}:
        return
    tree.heads[name], tree.deps[name] = tree.heads[time], tree.deps[time]
    for child in tree.children(time, end=name):
        tree.heads[child] = name
    tree.heads[time], tree.deps[time] = time + 1, "obl:unmarked"


def day_before_noun(tree: Tree, day: int) -> None:
    """'On Friday | lawmakers ratified it': a day behind 'on' is no part of the subject behind it."""
    noun, on = tree.heads[day], day - 1
    verb = tree.heads[noun]
    if tree.lemmas[day].lower() not in _DAYS or on < tree.start or tree.lemmas[on] != "on" or noun < day:
        return
    if tree.lemmas[noun] in _HOURS or verb < noun or tree.heads[on] not in {day, noun}:
        return
    if tree.deps[noun] == "obl" and lacks_subject(tree, verb, comma=False):
        be_subject(tree, noun, verb)
    elif tree.deps[noun] not in SUBJECTS:
        return
    tree.heads[on], tree.deps[on] = day, "case"
    tree.heads[day], tree.deps[day] = verb, "obl"


_HOURS = frozenset("morning evening afternoon night noon midnight dawn".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SPANS = frozenset("second minute hour day week month year decade".split())


def addressed(tree: Tree, name: int) -> None:
    """'Ann Lee, a diplomat, resigned': prose calls to nobody, least of all in front of a verb without a subject."""
    verb = tree.heads[name]
    explained = any(tree.deps[c] in {"appos", "acl:relcl"} for c in tree.children(name))
    if explained and verb > name and tree.pos[verb] in {"VERB", "AUX"} and not has_subject(tree, verb):
        be_subject(tree, name, verb)


_PAPERS = frozenset(
    """accord agreement pact treaty text document declaration memorandum protocol plan resolution convention paper
    report letter communiqué communique charter chapter annex article section law bill""".split()
)


def of_memorandum(tree: Tree, word: int) -> None:
    """'A memorandum of understanding | with Peru': the paper is with Peru, as is a letter of intent."""
    paper = tree.heads[word]
    if tree.lemmas[paper] not in {"memorandum", "letter"} or tree.deps[word] != "nmod":
        return
    for child in tree.children(word, start=word):
        with_or_on = [c for c in tree.children(child) if tree.lemmas[c] in {"with", "between", "on"}]
        if tree.deps[child] == "nmod" and with_or_on:
            tree.heads[child] = paper


_TELLING_OF = {"deal": "with", "centre": "on", "center": "on"}
"""Nouns in the plural that are verbs behind a paper's name, with the preposition of what it is about."""


def dealing(tree: Tree, deals: int) -> None:
    """'The accord | deals with fishing': there is no accord deal, an accord deals with something."""
    paper = deals - 1
    behind = deals + 1 < tree.end and tree.lemmas[deals + 1] == _TELLING_OF.get(tree.lemmas[deals])
    if not behind or tree.tags[deals] != "NNS" or tree.heads[paper] != deals:
        return
    if paper < tree.start or tree.lemmas[paper] not in _PAPERS or tree.deps[paper] != "compound":
        return
    for child in tree.children(deals):
        if child < paper:
            tree.heads[child] = paper
        elif tree.deps[child] == "nmod":
            tree.deps[child] = "obl"
    tree.heads[paper], tree.deps[paper] = deals, "nsubj"


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
