"""What opens a sentence: a participle or an 'after' before the clause is no clause of its own."""

from __future__ import annotations

from dragoman import tags
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
    take_over,
    take_place,
)


def fronted_root(tree: Tree) -> None:
    """'Signed by Lee and Ray, the pact was ratified': beside a finite verb a bare participle is no sentence's verb."""
    opening = next((i for i in tree.places if tree.pos[i] != "PUNCT"), tree.start)
    if tree.deps[opening] != "ROOT" or tree.tags[opening] != "VBN" or has_subject(tree, opening):
        return
    below = tree.children(opening)
    verb = next((c for c in below if tree.deps[c] == "conj" and is_finite(tree, c)), None)
    subjects = [c for c in tree.children(verb, end=verb) if tree.deps[c] in SUBJECTS] if verb is not None else []
    if verb is None or not subjects or auxiliaries(tree, opening):
        return
    take_over(tree, verb, opening, below)
    tree.heads[opening], tree.deps[opening] = verb, "advcl"
    agent = next((c for c in below if tree.deps[c] == "obl:agent"), None)
    if agent is not None:
        for other in subjects[:-1]:  # who signed with the first
            tree.heads[other], tree.deps[other] = agent, "conj"


def fronted(tree: Tree) -> None:
    """'Accusing Lee of fraud, Diaz left', 'Menaced by Chad, Niger armed': what opens the sentence is an adjunct."""
    opening = next((i for i in tree.places if tree.pos[i] != "PUNCT"), tree.start)
    verb = tree.heads[opening]
    if tree.pos[opening] != "VERB" or tree.tags[opening] not in PAST | {"VBG"} or verb <= opening:
        return
    if tree.pos[verb] != "VERB" or has_subject(tree, opening):
        return
    below = tree.children(opening)
    if tree.lemmas[verb] in SAYING | {"say"}:  # 'Asked about it, Lee said: "It is over"': this he said, no other
        quoted = any(tree.deps[c] == "ccomp" for c in tree.children(verb, start=verb))
        asked = tree.tags[opening] in PAST and tree.deps[opening] == "ccomp" and has_subject(tree, verb)
        tree.deps[opening] = "advcl" if quoted and asked else tree.deps[opening]
        return
    if tree.deps[opening] in SUBJECTS:
        noun = next((c for c in below if tree.deps[c] == "appos" and is_comma(tree, c - 1) and c < verb), None)
        if noun is None or not is_finite(tree, verb):
            return
        tree.deps[opening] = "advcl"
        be_subject(tree, noun, verb)
    elif tree.deps[opening] == "ccomp" and tree.tags[opening] == "VBG" and has_subject(tree, verb):
        tree.deps[opening] = "advcl"


def doer_behind_was(tree: Tree) -> None:
    """'Heading the mission | was the premier, Ann Lee': the gerund is no sentence's verb, who is named last does it."""
    opening = next((i for i in tree.places if tree.pos[i] not in {"PUNCT", "ADV"}), tree.start)
    below = range(opening + 1, tree.end)
    be = next((i for i in below if tree.tags[i] in tags.FINITE), tree.end - 1)
    if tree.deps[opening] != "ROOT" or tree.tags[opening] != "VBG" or tree.lemmas[be] != "be":
        return
    aside = any(tree.tags[i] == "," for i in range(opening, be))
    name = next((i for i in range(be + 1, tree.end) if tree.heads[i] <= be and tree.pos[i] in NOMINAL), tree.end)
    verbal = any(
        tree.tags[i] in tags.FINITE or tree.tags[i] in {"VBN", "VBG"} for i in range(be + 1, min(name + 1, tree.end))
    )
    if aside or verbal or name == tree.end or any(tree.deps[c] == "case" for c in tree.children(name)):
        return
    for child in (c for c in tree.children(name) if c < be and tree.pos[c] in NOMINAL):
        tree.heads[child], tree.deps[child] = opening, "obj"
    take_place(tree, name, opening)
    tree.heads[opening], tree.deps[opening] = name, "csubj"
    tree.heads[be], tree.deps[be] = name, "cop"


def signed_by_two(tree: Tree) -> None:
    """'Signed by Lee and Ray, | a pact enters into force': of two joined by 'and' none is the subject, the next is."""
    verb = tree.heads[tree.start]
    agent = next((c for c in tree.children(tree.start) if tree.deps[c] == "obl:agent"), None)
    if tree.tags[tree.start] != "VBN" or tree.deps[tree.start] != "advcl" or agent is None or not agent < verb:
        return
    second = next((c for c in tree.children(verb, agent, verb) if tree.deps[c] in SUBJECTS), None)
    if second is None:
        return
    noun = next((c for c in tree.children(second, second, verb) if tree.deps[c] == "appos"), None)
    joint = next((i for i in range(agent, second) if tree.deps[i] == "cc" and governs(tree, second, i)), None)
    if noun is None or joint is None:
        return
    tree.heads[noun], tree.deps[noun] = verb, tree.deps[second]
    tree.heads[second], tree.deps[second], tree.heads[joint] = agent, "conj", second


def signed_by_subject(tree: Tree) -> None:
    """'Signed by Lee and his peer, Ray, | the text bans mines': who stands behind 'by' has signed, the text bans."""
    opening = tree.start
    verb = tree.heads[opening]
    if tree.tags[opening] != "VBN" or verb <= opening:
        return
    signer = next((c for c in tree.children(verb, opening, verb) if tree.deps[c] in SUBJECTS), None)
    if signer is None or signer - 2 <= opening:
        return
    beside = signer - 2  # 'by Lee and his peer, | Ray, the text'
    apposed = is_comma(tree, signer - 1) and tree.pos[beside] == "NOUN" and governs(tree, opening, beside)
    if not apposed and tree.lemmas[first_of(tree, signer)] != "by":
        return
    below = [c for c in tree.children(signer, signer, verb) if tree.deps[c] in {"appos", "conj"}]
    nouns = [c for c in below if is_comma(tree, first_of(tree, c) - 1) and tree.pos[c] == "NOUN"]
    if not nouns or not any(tree.deps[c] == "det" for c in tree.children(nouns[-1], signer)):
        return
    tree.heads[signer], tree.deps[signer] = (beside, "appos") if apposed else (opening, "obl:agent")
    tree.deps[opening] = "advcl"
    be_subject(tree, nouns[-1], verb)


def behind_talks(tree: Tree) -> None:
    """'After talks mediated by Oman, | Chad and Libya signed': no sentence is an 'after' clause; these two signed."""
    verb = next((i for i in tree.places if tree.deps[i] == "ROOT" and tree.pos[i] == "VERB"), tree.start)
    noun = next((c for c in tree.children(verb, end=verb) if tree.deps[c] in SUBJECTS), tree.start)
    if (
        tree.heads[tree.start] != verb
        or tree.deps[tree.start] != "mark"
        or tree.lemmas[tree.start].lower() not in {"after", "before"}
    ):
        return
    participle = next((c for c in tree.children(noun, noun, verb) if tree.deps[c] == "acl"), noun)
    agent = next((c for c in tree.children(participle, participle, verb) if tree.deps[c] == "obl:agent"), None)
    others = [c for c in tree.children(agent, agent, verb) if tree.deps[c] == "conj"] if agent is not None else []
    if not others or not is_comma(tree, min([others[0], *tree.children(others[0], agent or 0, others[0])])):
        return
    tree.heads[tree.start], tree.deps[tree.start] = noun, "case"
    tree.heads[noun], tree.deps[noun] = verb, "obl"
    be_subject(tree, others[0], verb)
    for other in others[1:]:
        tree.heads[other] = others[0]


_WHEN = frozenset("after before since when while once until because although though as".split())


def clause_of_time(tree: Tree) -> None:
    """'A year after they clashed over the port, | Chad on Friday signed a truce': the last verb is the sentence's.

    The parse has the clause for the sentence, the last verb joined to it without 'and', and who does it for a place.
    """
    clause = next((i for i in tree.places if tree.deps[i] == "ROOT" and is_finite(tree, i)), tree.start)
    below = tree.children(clause)
    if not any(tree.deps[c] == "mark" and tree.lemmas[c].lower() in _WHEN and c < clause for c in below):
        return
    later = (c for c in below if c > clause and tree.deps[c] in {"conj", "advcl"} and is_finite(tree, c))
    verb = next((c for c in later if not any(tree.deps[w] == "mark" for w in tree.children(c))), None)
    if verb is None or has_subject(tree, verb):
        return
    first = min([verb, *auxiliaries(tree, verb)])
    comma = next((i for i in reversed(range(clause, first)) if is_comma(tree, i)), clause)
    nouns = [i for i in range(comma + 1, first) if tree.deps[i] in _LOOSE and tree.pos[i] in {"NOUN", "PROPN", "PRON"}]
    noun = next((n for n in nouns if tree.heads[n] < comma), None)
    if noun is None or comma == clause or any(tree.deps[i] == "cc" for i in range(comma + 1, first_of(tree, noun) + 1)):
        return
    if any(tree.deps[c] == "case" for c in tree.children(noun, comma, noun)):
        return
    above = tree.heads[noun]
    take_place(tree, verb, clause)
    tree.heads[clause], tree.deps[clause] = verb, "advcl"
    for child in range(comma + 1, tree.end):
        if tree.heads[child] == clause and child != verb:
            tree.heads[child] = verb
        elif tree.heads[child] == above and tree.deps[child] == "conj" and noun < child < verb:
            tree.heads[child] = noun
    be_subject(tree, noun, verb)


_LOOSE = frozenset({"conj", "appos", "nmod", "nmod:unmarked", "obj", "dep", "list"})
"""Relations by which the parse ties a subject to what stands before its comma."""


def cited(tree: Tree) -> None:
    """'According to premier Ann Lee, | Chad left', 'Like premier Ann Lee, | Chad left': Chad left, whoever says it.

    The parse ties the preposition to the title, takes the name for who does it, and hangs the doer on the name.
    """
    noun = _cited_at(tree)
    if noun is None:
        return
    name = tree.heads[noun] if tree.deps[noun] == "nmod:desc" and tree.heads[noun] > noun else noun
    for word in tree.children(noun, end=noun):
        if name != noun and tree.deps[word] == "case":
            tree.heads[word] = name
    below = [c for c in tree.children(name, start=name) if tree.deps[c] in {"appos", "conj", "flat"}]
    behind = [c for c in below if is_comma(tree, _opening_of(tree, c) - 1)]
    view = next((c for c in tree.children(name, end=name) if tree.deps[c] in {"nmod", "obl"}), None)
    if tree.heads[name] == name and view is not None:  # 'in the words of'
        clause = next((c for c in behind if auxiliaries(tree, c) or is_finite(tree, c)), None)
        if clause is not None:
            tree.heads[clause], tree.deps[clause] = clause, "ROOT"
            tree.heads[view], tree.deps[view] = clause, "obl"
            tree.heads[name], tree.deps[name] = view, "nmod"
        return
    verb = tree.heads[name]
    if tree.deps[name] not in {*SUBJECTS, "vocative", "dislocated", "obl"} or verb < name:
        return
    others = [c for c in tree.children(verb, name + 1, verb) if tree.deps[c] in SUBJECTS]
    nouns = [c for c in behind if c < verb and tree.pos[c] in NOMINAL]
    if not others and nouns:
        be_subject(tree, nouns[-1], verb)
        for other in (c for c in below if c > nouns[-1]):
            tree.heads[other] = nouns[-1]
    if others or nouns:
        tree.deps[name] = "obl"
    of = next((c for c in tree.children(name, end=name) if tree.deps[c] == "case"), name)
    if tree.lemmas[of] == "of" and tree.heads[of - 1] == verb:
        tree.heads[name], tree.deps[name] = of - 1, "nmod"


def _cited_at(tree: Tree) -> int | None:
    """Return the noun that 'according to', 'in the words of' or 'like' governs at the opening of a sentence."""
    opening = next((i for i in tree.places if tree.pos[i] != "PUNCT"), tree.start)
    of = opening + 3 if [w.lower() for w in tree.lemmas[opening : opening + 2]] == ["in", "the"] else opening
    said = of == opening or (of < tree.end and tree.lemmas[of - 1] in _VIEWS and tree.lemmas[of] == "of")
    according = tree.lemmas[opening].lower() in _OPENING
    if of == opening and not according:
        return None
    return tree.heads[of] if said and tree.deps[of] == "case" and tree.heads[of] > of else None


_OPENING = frozenset({"according", "accord", "like", "unlike", "alongside", "along", "together"})
_VIEWS = frozenset({"word", "view", "opinion", "account", "phrase", "eye", "judgement", "judgment", "telling"})


def _opening_of(tree: Tree, word: int) -> int:
    """Return the place of the first word of a phrase, a quotation mark before it counted in."""
    first = first_of(tree, word)
    return first - 1 if tree.tags[first - 1] == "``" else first
