"""Parses made consistent: what no grammar of English allows, and the reading that it does allow instead.

A small parser takes many a finite verb for a participle: 'the talks | covered energy' for talks that were covered. A
passive participle has no object, and no noun stands before an adjective's place in its phrase; where the parse says so,
the 'participle' is the verb of its clause, the noun before it its subject and the noun behind it its object.
"""

from __future__ import annotations

import numpy
from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.tokens import Doc

from dragoman.reading.columns import heads, text_columns
from dragoman.reading.repair.lists import (
    behind_comma,
    behind_same_preposition,
    called_before,
    described_behind,
    joined_subject,
    joined_sum,
    list_before,
    list_behind_colon,
    nearly,
    of_worth,
    one_of_each,
    owned_behind_and,
    owner_in_list,
    parallel,
    relative_of,
    second_object,
    second_subject,
    second_sum,
    subject_behind_aside,
    titled_before_owner,
    titled_behind_and,
    unended,
    up_to,
)
from dragoman.reading.repair.nouns import (
    CALLING,
    COURSES,
    JUDGING,
    NAMING,
    addressed,
    adjective_for_noun,
    agreed_during,
    behind_place,
    behind_semicolon,
    beside,
    called_so,
    day_before_noun,
    dealing,
    declared_unwelcome,
    epithet,
    home_behind,
    judged_as,
    name_before_time,
    named_before,
    named_so,
    of_memorandum,
    office_behind,
    office_each,
    owner_of_noun,
    states_named,
    to_noun,
    visiting,
)
from dragoman.reading.repair.objects import deposited_with, far_object, judged_thing, ordered_out
from dragoman.reading.repair.participles import (
    ASIDES,
    acting,
    behind_last,
    behind_noun,
    behind_talks,
    between_commas,
    first_to,
    fronted,
    fronted_root,
    going_far,
    headline_infinitive,
    hyphened,
    in_subject,
    infinitive_root,
    led_by,
    of_decider,
    of_decision,
    reduced_relative,
    signed_by_two,
    with_object,
)
from dragoman.reading.repair.relatives import (
    at_what,
    at_where,
    at_which,
    at_who,
    at_whose,
    behind_which,
    joined_behind,
    main_behind,
    ordered_behind,
)
from dragoman.reading.repair.speech import (
    ANNOUNCING,
    ESTIMATING,
    said_after_subject,
    said_at_last,
    said_behind,
    said_between,
    said_between_commas,
    said_further,
    said_in_aside,
    said_inside,
    said_that,
    told_apart,
    told_beside,
)
from dragoman.reading.repair.tree import NOMINAL, PAST, SAYING, SUBJECTS, Tree, is_noun_phrase, is_tree


def repaired(doc: Doc) -> Doc:
    """Return the document, its parse made consistent in place."""
    tree = Tree(heads(doc), *text_columns(doc, [DEP, TAG, POS, LEMMA]))
    before = tree.columns(0, len(doc))
    repair(tree, [(sentence.start, sentence.end) for sentence in doc.sents])
    if tree.columns(0, len(doc)) == before:
        return doc
    strings = doc.vocab.strings
    offsets = (numpy.array(tree.heads) - numpy.arange(len(doc))).astype(numpy.uint64)
    labels = ([strings.add(label) for label in column] for column in (tree.deps, tree.tags, tree.pos))
    rows = numpy.column_stack([offsets, *(numpy.array(column, numpy.uint64) for column in labels)])
    return doc.from_array([HEAD, DEP, TAG, POS], rows)  # type: ignore[arg-type]  # spaCy's stub names its own array type


def repair(tree: Tree, sentences: list[tuple[int, int]]) -> None:
    """Mend the parse of each sentence, given by its first token and the one after its last, in place."""
    for start, end in sentences:
        before = tree.columns(start, end)
        _mend(tree, start, end)
        if not is_tree(tree, start, end):  # two rules at odds: the parse as it came is better than a ring
            tree.restore(start, end, before)


def _mend(tree: Tree, start: int, end: int) -> None:
    """Ask each rule of each word of a sentence that it may apply to."""
    for token in range(start, end):
        dep = tree.deps[token]
        if dep in {"acl", "acl:relcl"} and said_that(tree, token, start, end):
            continue
        if tree.tags[token] in PAST and tree.pos[token] == "VERB":
            if dep == "acl":
                with_object(tree, token, start, end)
            elif dep == "amod":
                behind_noun(tree, token, start, end)
            elif dep == "csubj":
                in_subject(tree, token, start, end)
            elif dep == "ROOT":
                hyphened(tree, token, start, end)
            if dep in ASIDES and not between_commas(tree, token, start, end):
                reduced_relative(tree, token, start, end)
        elif dep == "compound" and tree.pos[token] == "VERB" and tree.tags[token] in {"VBZ", "VBP"}:
            behind_noun(tree, token, start, end)  # 'Kenya quits African Union'
        elif dep == "acl:relcl":
            at_who(tree, token, start, end)
        elif dep in {"vocative", "dislocated"} and tree.pos[token] == "PROPN":
            addressed(tree, token, start, end)
        elif dep == "ROOT" and tree.pos[token] == "ADJ":
            epithet(tree, token, start, end)
        elif dep == "obl" and tree.tags[token] == "JJ" and tree.deps[token - 1] == "case":
            tree.tags[token], tree.pos[token] = "NN", "NOUN"  # 'acted as | intermediary'
        elif tree.tags[token] == "JJ" and dep not in {"amod", "acl"}:
            adjective_for_noun(tree, token, start, end)
        elif dep == "obl" and tree.pos[token] in {"PROPN", "NOUN"}:
            behind_place(tree, token, start, end)
        elif dep == "nsubj" and tree.pos[token] == "PROPN":
            office_each(tree, token, start, end)
        elif dep == "compound" and tree.pos[token] == "PROPN":
            name_before_time(tree, token, start, end)
            day_before_noun(tree, token, start, end)
        elif dep == "dep" and tree.pos[token] in {"PROPN", "NOUN"}:
            second_object(tree, token, start, end)
        elif dep == "parataxis" and tree.pos[token] in {"PROPN", "NOUN"}:
            list_behind_colon(tree, token, start, end)
        elif dep == "ROOT" and tree.tags[token] == "NNS":
            dealing(tree, token, start, end)
        elif tree.lemmas[token] == "visit" and tree.tags[token] == "VBG":
            visiting(tree, token, start, end)
        elif tree.lemmas[token] == "act" and dep in {"csubj", "advcl"} and tree.tags[token] == "VBG":
            acting(tree, token, start, end)
        elif tree.lemmas[token] == "state" and tree.tags[token] == "VBZ":
            states_named(tree, token, start, end)
        elif dep == "mark" and tree.tags[token] == "TO":
            to_noun(tree, token)
        elif dep == "nmod:poss" and tree.lemmas[token] == "whose":
            at_whose(tree, token, start, end)
        elif dep == "advmod" and tree.lemmas[token] == "where" and token > start + 1:
            at_where(tree, token, start, end)
        if dep in {"obl:agent", "obl", "dep"} and tree.pos[token] in {"PROPN", "NOUN"}:
            far_object(tree, token, start, end)
        elif dep == "nmod":
            deposited_with(tree, token, start, end)
            ordered_out(tree, token, start, end)
        elif dep == "ccomp":
            judged_thing(tree, token, start, end)
            told_beside(tree, token, start, end)
        elif dep == "parataxis" and tree.tags[token] == "VBD":
            told_beside(tree, token, start, end)
        if dep == "obj" and tree.pos[token] == "VERB":
            main_behind(tree, token, start, end)
        if dep in {"obj", "xcomp"} and tree.pos[token] in {"NOUN", "PROPN"}:
            home_behind(tree, token, start, end)
        if dep == "obj" and tree.pos[token] in {"NOUN", "PROPN"} and tree.heads[token] < token:
            subject_behind_aside(tree, token, start, end)
        if dep == "obj" and tree.pos[token] == "NOUN" and tree.lemmas[tree.heads[token]] in NAMING:
            named_so(tree, token, start, end)
        if dep in {"obj", "parataxis"} and tree.pos[token] in {"NOUN", "PROPN"} and tree.heads[token] < token:
            behind_comma(tree, token, start, end)
        if dep == "flat" and tree.pos[token] == "PROPN":
            titled_behind_and(tree, token, start, end)
        if dep in {"nsubj", "nsubj:pass", "obj", "obl"} and tree.pos[token] == "PROPN":
            owned_behind_and(tree, token, start, end)
        if dep == "acl:relcl":
            at_what(tree, token, start, end)
        if dep in {"acl:relcl", "ccomp"}:
            at_which(tree, token, start, end)
        if dep == "nmod" and tree.lemmas[token] in {"understanding", "intent", "cooperation"}:
            of_memorandum(tree, token, start, end)
        if dep == "conj" and tree.deps[tree.heads[token]] == "nmod":
            one_of_each(tree, token, start, end)
            parallel(tree, token, start, end)
        if dep == "conj" and tree.pos[token] == "VERB":
            unended(tree, token, start, end)
        if dep == "conj" and tree.tags[token] == "VBG":
            behind_same_preposition(tree, token)
        if dep == "conj" and tree.tags[token] == "NNS":
            described_behind(tree, token, start)
        if dep == "conj" and tree.pos[token] == "PROPN":
            owner_in_list(tree, token, end)
            relative_of(tree, token, start, end)
            joined_behind(tree, token, start, end)
        if dep in {"nsubj", "nsubj:pass", "obl", "obl:agent"} and tree.pos[token] == "PROPN":
            called_before(tree, token, start, end)
        if dep == "nmod:poss":
            owner_of_noun(tree, token)
            titled_before_owner(tree, token, start, end)
        if dep == "nmod" and tree.pos[tree.heads[token]] == "ADJ" and tree.heads[token] < token:
            tree.deps[token] = "obl"  # 'the friendliest of | wars': what an adjective takes
        elif dep == "nmod" and tree.pos[token] == "PROPN":
            beside(tree, token, start, end)
        if tree.tags[token] == "VBZ" and tree.pos[token] == "VERB" and is_noun_phrase(tree, token):
            tree.tags[token], tree.pos[token] = "NNS", "NOUN"  # '| Reports that it fell are false'
        if dep == "obl" and tree.lemmas[token] in COURSES:
            agreed_during(tree, token, start, end)
        if dep == "obl" and tree.pos[token] == "NOUN" and tree.lemmas[tree.heads[token]] in JUDGING:
            judged_as(tree, token, start, end)
        if (
            dep in {"obj", "xcomp"}
            and tree.lemmas[tree.heads[token]] in CALLING
            and tree.pos[token] in {"NOUN", "VERB"}
        ):
            called_so(tree, token, start, end)
        if tree.lemmas[token] == "close":
            nearly(tree, token, end)
        elif tree.lemmas[token] == "worth":
            of_worth(tree, token, start, end)
        elif tree.lemmas[token] == "up":
            up_to(tree, token, start, end)
        if tree.lemmas[token].lower() in {"persona", "personae"}:
            declared_unwelcome(tree, token, start, end)
        if dep == "flat" and tree.pos[token] == "NOUN":
            office_behind(tree, token)
        if dep in {"ROOT", "ccomp", "parataxis"} and tree.pos[token] == "VERB":
            named_before(tree, token, start, end)
            list_before(tree, token, start, end)
        if tree.lemmas[token] in SAYING | ESTIMATING and tree.pos[token] == "VERB":
            said_behind(tree, token, start, end)
        if tree.lemmas[token] in SAYING and tree.pos[token] == "VERB":
            said_inside(tree, token, start, end)
            said_after_subject(tree, token, start, end)
            said_in_aside(tree, token, start, end)
            said_between_commas(tree, token, start, end)
        if dep == "ROOT" and tree.tags[token] == "VB":
            infinitive_root(tree, token, start, end)
        if dep in {"advcl", "xcomp"} and tree.tags[token] == "VB":
            ordered_behind(tree, token, start)
        if dep == "advcl" and tree.pos[token] == "VERB":
            going_far(tree, token, start, end)
            first_to(tree, token, start)
            of_decision(tree, token, start)
            of_decider(tree, token, start)
        if dep == "acl" and token > start:
            behind_last(tree, token)
        if dep == "acl" and tree.tags[token] == "VB":
            headline_infinitive(tree, token, start, end)
        if dep in {"acl", "advcl"} and tree.tags[token] == "VBN":
            led_by(tree, token)
        if dep == "conj" and tree.tags[token] == "$":
            joined_sum(tree, token)
        if dep in {"obj", "conj", "obl"} and tree.tags[token] == "$":
            second_sum(tree, token, start, end)
        if dep in {"conj", "parataxis"} and tree.pos[token] == "VERB":
            behind_semicolon(tree, token, start, end)
        if dep == "conj" and tree.tags[token] == "VBD":
            behind_which(tree, token, start)
            told_apart(tree, token, start, end)
        if dep == "conj" and tree.lemmas[token] in SAYING | ANNOUNCING:
            said_further(tree, token, start, end)
            said_at_last(tree, token, start, end)
        if dep in SUBJECTS and tree.pos[token] in NOMINAL:
            second_subject(tree, token, start, end)
            joined_subject(tree, token, start, end)
        if dep in SUBJECTS and tree.pos[tree.heads[token]] == "VERB":
            said_between(tree, token, start, end)
    fronted_root(tree, start, end)
    fronted(tree, start, end)
    signed_by_two(tree, start, end)
    behind_talks(tree, start, end)
