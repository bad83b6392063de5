"""Modifiers hung on the wrong word: whose 'with', 'during' or 'of' it is, and which noun an owner has."""

from __future__ import annotations

from dragoman import english
from dragoman.reading.repair.tree import (
    DAYS,
    NOMINAL,
    PAPERS,
    PAST,
    SUBJECTS,
    Tree,
    be_subject,
    has_subject,
    is_comma,
    lacks_subject,
    take_place,
)


def relative_of(tree: Tree, name: int) -> None:
    """'Sanctions on three firms and the daughter of Peru's leader, | Lee': whose daughter she is, no third one."""
    title = next((c for c in tree.children(name, end=name) if tree.deps[c] == "nmod:desc"), None)
    before = tree.children(title, end=title) if title is not None else []
    case = next((c for c in before if tree.deps[c] == "case"), None)
    if case is None or case - 1 <= tree.heads[name] or tree.pos[case - 1] != "NOUN":
        return
    if not any(tree.deps[c] == "cc" for c in tree.children(name, end=name)):
        tree.heads[name], tree.deps[name] = case - 1, "nmod"
        tree.heads[case] = name


_AGREEING = frozenset("agree pledge vow promise undertake decide".split())
COURSES = frozenset("talk talks meeting visit summit call dinner lunch".split())
_MEETING = frozenset("meet sign discuss hold address raise unveil announce visit see review conclude negotiate".split())
"""What is to be done at a meeting yet to come."""


QUARTERS = frozenset("north south east west northeast northwest southeast southwest upstream downstream".split())


def day_after(tree: Tree, time: int) -> None:
    """'Signed the pact, a | day after meeting Lee': no paper is a day; the time is that of the verb."""
    opening = min([time, *(c for c in tree.children(time, end=time) if tree.deps[c] in {"det", "nummod"})])
    when = time + 1 < tree.end and tree.lemmas[time + 1] in {"after", "before"}
    verb = next((w for w in tree.above(time) if tree.pos[w] == "VERB"), time)
    if when and is_comma(tree, opening - 1) and verb < opening:
        tree.heads[time], tree.deps[time] = verb, "obl:unmarked"


STRETCHES = frozenset("minute hour day night week fortnight month year decade".split())


def quarter_of(tree: Tree, quarter: int) -> None:
    """'Shelled a town | west of Lima': it is the town that is shelled, and west of Lima where that lies."""
    noun = quarter - 1
    behind = quarter + 1 < tree.end and tree.lemmas[quarter + 1] == "of"
    if noun < tree.start or not behind or tree.heads[noun] != quarter or tree.pos[noun] not in NOMINAL:
        return
    verb, role = tree.heads[quarter], tree.deps[quarter]
    _give_way(tree, quarter, noun)
    bare = not any(tree.deps[c] == "case" for c in tree.children(noun))
    if role in {"advmod", "obl"} and bare and verb < noun:
        tree.deps[noun] = "obj"
    tree.deps[quarter] = "nmod"


def _give_way(tree: Tree, word: int, noun: int) -> None:
    """Hang a word on the noun before it, which takes its place."""
    for child in tree.children(word, end=noun):
        tree.heads[child] = noun
    take_place(tree, noun, word)
    tree.heads[word] = noun


OF_STATE = frozenset({"d'état", "d’état", "d'etat", "d’etat"})


def coup_of_state(tree: Tree, word: int) -> None:
    """'Two coups | d'état': the French words are part of the noun before them."""
    noun = word - 1
    if noun < tree.start or tree.lemmas[noun] not in {"coup", "coups"}:
        return
    if tree.heads[noun] == word:
        _give_way(tree, word, noun)
    for child in [c for c in tree.children(word) if c > word]:
        tree.heads[child] = noun
    tree.heads[word], tree.deps[word] = noun, "flat"


def of_adjective(tree: Tree, noun: int) -> None:
    """'The friendliest of | wars': what an adjective takes is no modifier of a noun."""
    adjective = tree.heads[noun]
    if tree.pos[adjective] == "ADJ" and adjective < noun:
        tree.deps[noun] = "obl"


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


def noun_before_time(tree: Tree, noun: int) -> None:
    """'Opened relations with Beijing | days later', 'left the city | two days after': no noun is part of the time."""
    time = tree.heads[noun]
    between = range(noun + 1, time)
    if any(tree.deps[i] != "nummod" for i in between) or tree.lemmas[time] not in _SPANS or time + 1 >= tree.end:
        return
    if tree.lemmas[time + 1] not in {"late", "later", "ago", "early", "earlier", "after", "before"}:
        return
    before = tree.children(time, end=noun)
    if tree.lemmas[noun] in _WORKING or any(tree.deps[c] == "nummod" for c in before):
        return  # 'two business days later'
    tree.heads[noun], tree.deps[noun] = tree.heads[time], tree.deps[time]
    for child in before:
        tree.heads[child] = noun
    if tree.lemmas[time + 1] not in {"after", "before"}:
        tree.heads[time] = time + 1
    tree.deps[time] = "obl:unmarked"


_WORKING = frozenset("business working trading calendar school rush office".split())


MONTHS = frozenset(english.MONTHS)


def month_before_name(tree: Tree, month: int) -> None:
    """'In June | Omar Haddad left': a month behind 'in' is no part of the name behind it."""
    names = [c for c in tree.children(month, start=month + 1) if tree.deps[c] == "flat"]
    verb = tree.heads[month]
    if tree.lemmas[month - 1].lower() != "in" or month == tree.start or not names or verb < names[-1]:
        return
    tree.deps[month] = "obl"
    if has_subject(tree, verb):
        return
    be_subject(tree, names[0], verb)
    for child in tree.children(month, start=names[0]):
        tree.heads[child] = names[0]


def day_before_noun(tree: Tree, day: int) -> None:
    """'On Friday | lawmakers ratified it': a day behind 'on' is no part of the subject behind it."""
    noun, on = tree.heads[day], day - 1
    verb = tree.heads[noun]
    if tree.lemmas[day].lower() not in DAYS or on < tree.start or tree.lemmas[on] != "on" or noun < day:
        return
    if tree.lemmas[noun] in _HOURS or verb < noun or tree.heads[on] not in {day, noun}:
        return
    if tree.deps[noun] == "obl" and lacks_subject(tree, verb, comma=False):
        be_subject(tree, noun, verb)
    elif tree.deps[noun] not in SUBJECTS:
        return
    tree.heads[on], tree.deps[on] = day, "case"
    tree.heads[day], tree.deps[day] = verb, "obl"


def day_within_deed(tree: Tree, of: int) -> None:
    """'The ratification on Monday | of the pact', 'today of the pact': what was ratified is no part of the day."""
    day, whole = of - 1, tree.heads[of]
    if day <= tree.start or tree.lemmas[day].lower() not in DAYS | _NOW or whole <= of or tree.lemmas[of] != "of":
        return
    noun = day - 1 - (tree.lemmas[day - 1] == "on")
    if noun < tree.start or tree.lemmas[noun] not in _DEEDS or tree.lemmas[whole] in STRETCHES:
        return
    if noun < day - 1:
        tree.heads[day - 1], tree.deps[day - 1] = day, "case"
    tree.heads[day], tree.deps[day] = noun, "nmod" if noun < day - 1 else "nmod:unmarked"
    tree.heads[whole], tree.deps[whole] = noun, "nmod"


_NOW = frozenset({"today", "yesterday"})
_DEEDS = frozenset(
    """ratification signing signature adoption approval conclusion endorsement rejection expulsion recall appointment
    recognition announcement suspension withdrawal release arrest""".split()
)
"""Nouns of what is done on a day to something behind their 'of'."""


def paper_before_subject(tree: Tree, paper: int) -> None:
    """'Under the truce | prisoners are freed': behind 'under' a paper is no part of the subject behind it."""
    noun, verb = tree.heads[paper], tree.heads[tree.heads[paper]]
    before = tree.children(noun, end=paper)
    under = next((c for c in before if tree.lemmas[c].lower() == "under"), None)
    if under is None or tree.lemmas[paper].lower() not in PAPERS | _BARGAINS or not paper < noun < verb:
        return
    for word in (c for c in before if c >= under):
        tree.heads[word] = paper
    be_subject(tree, noun, verb)
    tree.heads[paper], tree.deps[paper] = verb, "obl"


_BARGAINS = frozenset("deal truce ceasefire contract settlement compromise arrangement bargain scheme".split())
_HOURS = frozenset("morning evening afternoon night noon midnight dawn".split())
_SPANS = frozenset("second minute hour day week month year decade".split())


def of_memorandum(tree: Tree, word: int) -> None:
    """'A memorandum of understanding | with Peru': the paper is with Peru, as is a letter of intent."""
    paper = tree.heads[word]
    if tree.lemmas[paper] not in {"memorandum", "letter"} or tree.deps[word] != "nmod":
        return
    for child in tree.children(word, start=word):
        with_or_on = [c for c in tree.children(child) if tree.lemmas[c] in {"with", "between", "on"}]
        if tree.deps[child] == "nmod" and with_or_on:
            tree.heads[child] = paper


def deposited_with(tree: Tree, keeper: int) -> None:
    """'Deposited its instrument of accession to the pact | with the UN': who keeps it has not acceded with anybody."""
    marks = [c for c in tree.children(keeper, end=keeper) if tree.deps[c] == "case"]
    noun = tree.heads[keeper]
    while tree.deps[noun] == "nmod":
        noun = tree.heads[noun]
    lodged = tree.deps[noun] == "obj" and tree.lemmas[tree.heads[noun]] in {"deposit", "lodge"}
    if lodged and any(tree.lemmas[m] == "with" for m in marks):
        tree.heads[keeper], tree.deps[keeper] = tree.heads[noun], "obl"


def ordered_out(tree: Tree, country: int) -> None:
    """'Ordered the envoy and two aides | out of the country': out of where somebody is sent, whom the parse gave it."""
    marks = [tree.lemmas[c].lower() for c in tree.children(country, end=country) if tree.deps[c] == "case"]
    verb = tree.heads[country]
    while tree.deps[verb] in {"conj", "nmod", "obj"} and tree.pos[verb] in NOMINAL:
        verb = tree.heads[verb]
    if marks[:2] == ["out", "of"] and tree.lemmas[verb] in _SENDING_OUT and verb < country:
        tree.heads[country], tree.deps[country] = verb, "obl"


_SENDING_OUT = frozenset("order throw kick drive force push boot usher escort hound bundle drum chase turf".split())


_PHRASES = {
    "once": "at",
    "last": "at",
    "least": "at",
    "present": "at",
    "vain": "in",
    "private": "in",
    "public": "in",
    "short": "in",
    "general": "in",
    "particular": "in",
    "full": "in",
    "good": "for",
}
"""Adverbs of two words: the second → the first."""


def adverb_of_two_words(tree: Tree, word: int) -> None:
    """'Protested at | once to Lee', 'met in | private': a preposition and a bare word that are an adverb, no thing."""
    before = word - 1
    if before < tree.start or tree.heads[before] != word or tree.lemmas[before].lower() != _PHRASES[tree.lemmas[word]]:
        return
    if tree.children(word) == [before]:
        tree.deps[word], tree.pos[word], tree.tags[word], tree.deps[before] = "advmod", "ADV", "RB", "fixed"


PHRASED = frozenset(_PHRASES)


def led_by_title(tree: Tree, word: int) -> None:
    """'Not only Chad | but also premier Ann Lee': what joins or marks a name does not hang on the title before it."""
    title = tree.heads[word]
    if tree.deps[title] == "nmod:desc" and word < title < tree.heads[title]:
        tree.heads[word] = tree.heads[title]


def deed_beside(tree: Tree, deed: int) -> None:
    """'Chad's recall of its envoy and | expulsion of two men': a bare deed is joined to the deed, with what is its own.

    So too 'its sanctions on Chad and support for Mali', where only what is supported hangs too high.
    """
    first = tree.heads[deed]
    above = tree.heads[first] if tree.deps[first] == "nmod" else first
    joint = tree.tags[deed - 1] == "CC" and tree.heads[deed - 1] == deed
    owned = any(tree.deps[c] == "nmod:poss" for c in tree.children(above, end=above))
    if not joint or not owned or deed + 1 >= tree.end or tree.tags[deed + 1] != "IN" or tree.pos[above] != "NOUN":
        return
    noun = tree.heads[deed + 1]
    if noun <= deed or tree.heads[noun] not in {first, above, deed}:
        return
    marked = any(tree.deps[c] in {"det", "nmod:poss", "nummod"} for c in tree.children(first, end=first))
    if above != first and (marked or tree.pos[first] == "PROPN"):
        tree.heads[deed] = above
    if tree.heads[deed] == above:
        tree.heads[noun], tree.deps[noun] = deed, "nmod"
