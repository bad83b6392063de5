"""Parses that no grammar allows, and what becomes of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reading.repair import Tree, repair
from dragoman.reading.repair.tree import is_tree


def tree(*rows: tuple[str, str, str, str, int]) -> Tree:
    """Return a parse of (word, part of speech, tag, relation, head), heads counted from 0."""
    words, pos, tags, deps, heads = zip(*rows, strict=True)
    return Tree(list(heads), list(deps), list(tags), list(pos), list(words), 0, len(rows))


def mended(*rows: tuple[str, str, str, str, int]) -> list[tuple[str, str, str]]:
    """Return (word, relation, head's word) after the repair."""
    parse = tree(*rows)
    repair(parse)
    return [(parse.lemmas[i], parse.deps[i], parse.lemmas[parse.heads[i]]) for i in range(len(rows))]


def test_a_participle_with_an_object_is_the_verb_of_its_clause() -> None:
    found = mended(
        ("talks", "NOUN", "NNS", "ROOT", 0),
        ("cover", "VERB", "VBN", "acl", 0),
        ("energy", "NOUN", "NN", "obj", 1),
        (".", "PUNCT", ".", "punct", 0),
    )
    assert found == [
        ("talks", "nsubj", "cover"),
        ("cover", "ROOT", "cover"),
        ("energy", "obj", "cover"),
        (".", "punct", "cover"),
    ]


def test_a_participle_without_one_stays() -> None:
    rows = (
        ("talks", "NOUN", "NNS", "ROOT", 0),
        ("hold", "VERB", "VBN", "acl", 0),
        ("Oslo", "PROPN", "NNP", "obl", 1),
    )
    assert mended(*rows) == [("talks", "ROOT", "talks"), ("hold", "acl", "talks"), ("Oslo", "obl", "hold")]


def test_a_noun_before_an_adjective_is_the_subject_of_a_verb() -> None:
    found = mended(
        ("court", "NOUN", "NN", "compound", 2),
        ("free", "VERB", "VBD", "amod", 2),
        ("pastor", "NOUN", "NN", "ROOT", 2),
    )
    assert found == [("court", "nsubj", "free"), ("free", "ROOT", "free"), ("pastor", "obj", "free")]


def test_an_adjective_inside_its_phrase_stays() -> None:
    rows = (
        ("heir", "NOUN", "NN", "nsubj", 4),
        ("be", "AUX", "VBZ", "cop", 4),
        ("the", "DET", "DT", "det", 4),
        ("name", "VERB", "VBN", "amod", 4),
        ("plaintiff", "NOUN", "NN", "ROOT", 4),
    )
    assert mended(*rows)[3] == ("name", "amod", "plaintiff")


def test_prose_calls_to_nobody() -> None:
    found = mended(
        ("Ann", "PROPN", "NNP", "vocative", 2),
        ("diplomat", "NOUN", "NN", "appos", 0),
        ("resign", "VERB", "VBD", "ROOT", 2),
    )
    assert found[0] == ("Ann", "nsubj", "resign")


def test_to_before_a_noun_is_a_preposition() -> None:
    rows = (
        ("go", "VERB", "VBZ", "ROOT", 0),
        ("to", "PART", "TO", "mark", 2),
        ("coast", "NOUN", "NN", "compound", 3),
        ("guards", "NOUN", "NNS", "obl", 0),
    )
    assert ("to", "case", "guards") in mended(*rows)
    verb = (("want", "VERB", "VBZ", "ROOT", 0), ("to", "PART", "TO", "mark", 2), ("go", "VERB", "VB", "xcomp", 0))
    assert ("to", "mark", "go") in mended(*verb)


def test_states_before_their_names_are_a_noun() -> None:
    rows = (
        ("ECOWAS", "PROPN", "NNP", "nsubj", 1),
        ("state", "VERB", "VBZ", "ROOT", 1),
        ("Ghana", "PROPN", "NNP", "nsubj", 3),
        ("object", "VERB", "VBD", "ccomp", 1),
    )
    assert mended(*rows) == [
        ("ECOWAS", "compound", "state"),
        ("state", "nsubj", "object"),
        ("Ghana", "appos", "state"),
        ("object", "ROOT", "object"),
    ]
    said = (*rows[:2], ("that", "SCONJ", "IN", "mark", 4), ("Ghana", "PROPN", "NNP", "nsubj", 4), rows[3])
    assert ("state", "ROOT", "state") in mended(*said)


def test_a_gerund_that_opens_a_sentence_is_an_adjunct_of_its_verb() -> None:
    found = mended(
        ("accuse", "VERB", "VBG", "ccomp", 4),
        ("Lee", "PROPN", "NNP", "obj", 0),
        (",", "PUNCT", ",", "punct", 4),
        ("Diaz", "PROPN", "NNP", "nsubj", 4),
        ("leave", "VERB", "VBD", "ROOT", 4),
    )
    assert found[0] == ("accuse", "advcl", "leave")


def test_the_name_behind_an_opening_participle_is_the_subject() -> None:
    found = mended(
        ("menace", "VERB", "VBN", "nsubj", 5),
        ("by", "ADP", "IN", "case", 2),
        ("Chad", "PROPN", "NNP", "obl:agent", 0),
        (",", "PUNCT", ",", "punct", 4),
        ("Niger", "PROPN", "NNP", "appos", 0),
        ("arm", "VERB", "VBD", "ROOT", 5),
    )
    assert found[0] == ("menace", "advcl", "arm")
    assert found[4] == ("Niger", "nsubj", "arm")


def test_an_office_behind_a_new_holders_name_is_no_part_of_the_name() -> None:
    found = mended(
        ("appoint", "VERB", "VBD", "ROOT", 0),
        ("Ann", "PROPN", "NNP", "obj", 0),
        ("Lee", "PROPN", "NNP", "flat", 1),
        ("envoy", "NOUN", "NN", "flat", 1),
    )
    assert found[2:] == [("Lee", "flat", "Ann"), ("envoy", "xcomp", "appoint")]


def test_words_quoted_on_both_sides_of_who_says_them_are_one_clause() -> None:
    found = mended(
        ("war", "NOUN", "NN", "ccomp", 1),
        ("say", "VERB", "VBD", "ROOT", 1),
        ("Lee", "PROPN", "NNP", "nsubj", 3),
        ("last", "VERB", "VBN", "ccomp", 1),
    )
    assert found[0] == ("war", "nsubj", "last")
    assert found[2] == ("Lee", "nsubj", "say")


def test_what_somebody_is_told_is_a_clause_of_the_verb() -> None:
    found = mended(
        ("tell", "VERB", "VBD", "ROOT", 0),
        ("parliament", "NOUN", "NN", "iobj", 0),
        ("that", "PRON", "IN", "mark", 4),
        ("war", "NOUN", "NN", "nsubj", 4),
        ("end", "VERB", "VBD", "acl", 1),
    )
    assert found[4] == ("end", "ccomp", "tell")


def test_a_subject_that_begins_with_and_has_the_name_before_it() -> None:
    found = mended(
        ("after", "ADP", "IN", "case", 1),
        ("talk", "NOUN", "NNS", "obl", 6),
        (",", "PUNCT", ",", "punct", 3),
        ("Chad", "PROPN", "NNP", "appos", 1),
        ("and", "CCONJ", "CC", "cc", 5),
        ("Niger", "PROPN", "NNP", "nsubj", 6),
        ("sign", "VERB", "VBD", "ROOT", 6),
    )
    assert found[3] == ("Chad", "nsubj", "sign")
    assert found[5] == ("Niger", "conj", "Chad")


def test_the_last_two_names_of_a_list_before_a_verb_without_a_subject_are_it() -> None:
    found = mended(
        ("by", "ADP", "IN", "case", 1),
        ("Oslo", "PROPN", "NNP", "obl", 6),
        (",", "PUNCT", ",", "punct", 3),
        ("Chad", "PROPN", "NNP", "conj", 1),
        ("and", "CCONJ", "CC", "cc", 5),
        ("Niger", "PROPN", "NNP", "conj", 1),
        ("sign", "VERB", "VBD", "ROOT", 6),
    )
    assert found[3] == ("Chad", "nsubj", "sign")
    assert found[5] == ("Niger", "conj", "Chad")


def test_a_second_that_clause_is_said_by_who_said_the_first() -> None:
    found = mended(
        ("Lee", "PROPN", "NNP", "nsubj", 1),
        ("say", "VERB", "VBD", "ROOT", 1),
        ("that", "SCONJ", "IN", "mark", 4),
        ("Chad", "PROPN", "NNP", "nsubj", 4),
        ("lose", "VERB", "VBD", "ccomp", 1),
        ("and", "CCONJ", "CC", "cc", 6),
        ("add", "VERB", "VBD", "conj", 4),
        ("that", "SCONJ", "IN", "mark", 9),
        ("Mali", "PROPN", "NNP", "nsubj", 9),
        ("know", "VERB", "VBD", "ccomp", 6),
    )
    assert found[6] == ("add", "conj", "say")


def test_a_name_behind_said_is_the_speaker() -> None:
    found = mended(
        ("tax", "NOUN", "NN", "nsubj", 2),
        (",", "PUNCT", ",", "punct", 0),
        ("say", "VERB", "VBD", "ROOT", 2),
        ("Lee", "PROPN", "NNP", "nsubj", 6),
        (",", "PUNCT", ",", "punct", 3),
        ("would", "AUX", "MD", "aux", 6),
        ("stay", "VERB", "VB", "ccomp", 2),
    )
    assert [found[0], found[2], found[3], found[6]] == [
        ("tax", "nsubj", "stay"),
        ("say", "parataxis", "stay"),
        ("Lee", "nsubj", "say"),
        ("stay", "ROOT", "stay"),
    ]


def test_who_said_something_may_stand_before_it() -> None:
    rows = (
        ("Lee", "PROPN", "NNP", "nsubj", 1),
        ("say", "VERB", "VBD", "ROOT", 1),
        ("tax", "NOUN", "NN", "nsubj", 4),
        ("would", "AUX", "MD", "aux", 4),
        ("stay", "VERB", "VB", "ccomp", 1),
    )
    assert mended(*rows)[0] == ("Lee", "nsubj", "say")


def test_a_participle_of_saying_with_an_object_is_an_aside() -> None:
    found = mended(
        ("tax", "NOUN", "NN", "nsubj", 6),
        (",", "PUNCT", ",", "punct", 0),
        ("insist", "VERB", "VBN", "acl", 0),
        ("Lee", "PROPN", "NNP", "obj", 2),
        (",", "PUNCT", ",", "punct", 2),
        ("would", "AUX", "MD", "aux", 6),
        ("stay", "VERB", "VB", "ROOT", 6),
    )
    assert found[2:4] == [("insist", "parataxis", "stay"), ("Lee", "nsubj", "insist")]


def test_an_accord_deals_with_something() -> None:
    found = mended(
        ("the", "DET", "DT", "det", 2),
        ("accord", "NOUN", "NN", "compound", 2),
        ("deal", "NOUN", "NNS", "ROOT", 2),
        ("with", "ADP", "IN", "case", 4),
        ("fish", "NOUN", "NN", "nmod", 2),
    )
    assert [found[0], found[1], found[4]] == [
        ("the", "det", "accord"),
        ("accord", "nsubj", "deal"),
        ("fish", "obl", "deal"),
    ]


def test_no_relative_clause_without_a_pronoun_stands_between_commas() -> None:
    found = mended(
        ("charge", "NOUN", "NN", "nsubj", 6),
        (",", "PUNCT", ",", "punct", 0),
        ("she", "PRON", "PRP", "nsubj", 3),
        ("add", "VERB", "VBD", "acl:relcl", 0),
        (",", "PUNCT", ",", "punct", 3),
        ("be", "AUX", "VBD", "cop", 6),
        ("false", "ADJ", "JJ", "ROOT", 6),
    )
    assert found[3] == ("add", "parataxis", "false")


def test_a_past_tense_goes_on_with_who_said_it_would() -> None:
    found = mended(
        ("Lee", "PROPN", "NNP", "nsubj", 1),
        ("say", "VERB", "VBD", "ROOT", 1),
        ("Chad", "PROPN", "NNP", "nsubj", 4),
        ("would", "AUX", "MD", "aux", 4),
        ("sign", "VERB", "VB", "ccomp", 1),
        ("and", "CCONJ", "CC", "cc", 6),
        ("praise", "VERB", "VBD", "conj", 4),
        ("Mali", "PROPN", "NNP", "obj", 6),
    )
    assert found[6] == ("praise", "conj", "say")


def test_what_begins_behind_a_semicolon_is_a_subject_there() -> None:
    found = mended(
        ("Peru", "PROPN", "NNP", "nsubj", 1),
        ("back", "VERB", "VBD", "ROOT", 1),
        ("protest", "NOUN", "NN", "obj", 1),
        (";", "PUNCT", ":", "punct", 4),
        ("Togo", "PROPN", "NNP", "appos", 2),
        ("defend", "VERB", "VBD", "conj", 1),
    )
    assert found[4] == ("Togo", "nsubj", "defend")


def test_a_second_sum_has_a_side_of_its_own() -> None:
    found = mended(
        ("Norway", "PROPN", "NNP", "nsubj", 1),
        ("give", "VERB", "VBD", "ROOT", 1),
        ("$", "SYM", "$", "obj", 1),
        (",", "PUNCT", ",", "punct", 4),
        ("Oman", "PROPN", "NNP", "appos", 2),
        ("$", "SYM", "$", "obj", 1),
    )
    assert found[4:] == [("Oman", "conj", "give"), ("$", "orphan", "Oman")]


def test_a_range_of_sums_is_what_is_given() -> None:
    found = mended(
        ("Norway", "PROPN", "NNP", "nsubj", 1),
        ("pledge", "VERB", "VBD", "ROOT", 1),
        ("between", "ADP", "IN", "case", 3),
        ("$", "SYM", "$", "obl", 1),
        ("3", "NUM", "CD", "nummod", 3),
        ("and", "CCONJ", "CC", "cc", 6),
        ("$", "SYM", "$", "conj", 3),
        ("5", "NUM", "CD", "nummod", 6),
    )
    assert found[2:4] == [("between", "advmod", "$"), ("$", "obj", "pledge")]


def test_a_participle_tied_to_a_name_is_an_attribute() -> None:
    found = mended(
        ("Qatar", "PROPN", "NNP", "obl", 2),
        ("-", "PUNCT", "HYPH", "punct", 0),
        ("mediate", "VERB", "VBN", "ROOT", 2),
        ("talk", "NOUN", "NNS", "obj", 2),
        ("end", "VERB", "VBD", "conj", 2),
    )
    assert found[2:] == [("mediate", "amod", "talk"), ("talk", "nsubj", "end"), ("end", "ROOT", "end")]


def test_a_bare_participle_before_a_finite_verb_is_its_adjunct() -> None:
    found = mended(
        ("sign", "VERB", "VBN", "ROOT", 0),
        ("by", "ADP", "IN", "case", 2),
        ("Lee", "PROPN", "NNP", "obl:agent", 0),
        ("and", "CCONJ", "CC", "cc", 7),
        ("Ray", "PROPN", "NNP", "nsubj:pass", 7),
        ("pact", "NOUN", "NN", "nsubj:pass", 7),
        ("be", "AUX", "VBD", "aux:pass", 7),
        ("ratify", "VERB", "VBN", "conj", 0),
    )
    assert found[0] == ("sign", "advcl", "ratify")
    assert found[4:6] == [("Ray", "conj", "Lee"), ("pact", "nsubj:pass", "ratify")]


def test_what_is_quoted_behind_a_noun_is_what_it_is_called() -> None:
    found = mended(
        ("Lee", "PROPN", "NNP", "nsubj", 1),
        ("call", "VERB", "VBD", "ROOT", 1),
        ("move", "NOUN", "NN", "xcomp", 1),
        ("“", "PUNCT", "``", "punct", 4),
        ("blow", "NOUN", "NN", "appos", 2),
    )
    assert found[2] == ("move", "obj", "call")
    assert found[4] == ("blow", "xcomp", "call")


def test_beside_a_finite_verb_an_infinitive_is_not_the_sentences_verb() -> None:
    found = mended(
        ("Lee", "PROPN", "NNP", "nsubj", 4),
        (",", "PUNCT", ",", "punct", 2),
        ("first", "NOUN", "NN", "appos", 0),
        ("to", "PART", "TO", "mark", 4),
        ("visit", "VERB", "VB", "ROOT", 4),
        (",", "PUNCT", ",", "punct", 6),
        ("sign", "VERB", "VBD", "conj", 4),
    )
    assert found[0] == ("Lee", "nsubj", "sign")
    assert found[4] == ("visit", "acl", "first")


def test_a_sum_is_joined_to_no_person() -> None:
    found = mended(
        ("announce", "VERB", "VBD", "ROOT", 0),
        ("mission", "NOUN", "NN", "obj", 0),
        ("lead", "VERB", "VBN", "acl", 1),
        ("by", "ADP", "IN", "case", 4),
        ("Lee", "PROPN", "NNP", "obl:agent", 2),
        ("and", "CCONJ", "CC", "cc", 6),
        ("$", "SYM", "$", "conj", 4),
    )
    assert found[6] == ("$", "conj", "mission")


def test_a_participle_behind_a_list_is_of_its_last_part() -> None:
    found = mended(
        ("port", "NOUN", "NNS", "ROOT", 0),
        ("and", "CCONJ", "CC", "cc", 2),
        ("dialogue", "NOUN", "NN", "conj", 0),
        ("target", "VERB", "VBG", "acl", 0),
        ("fraud", "NOUN", "NN", "obj", 3),
    )
    assert found[3] == ("target", "acl", "dialogue")


def test_who_was_asked_or_told_does_what_the_sentence_goes_on_with() -> None:
    found = mended(
        ("Lee", "PROPN", "NNP", "nsubj", 2),
        (",", "PUNCT", ",", "punct", 0),
        ("tell", "VERB", "VBN", "ROOT", 2),
        ("Chad", "PROPN", "NNP", "nsubj", 4),
        ("lose", "VERB", "VBD", "ccomp", 2),
        (",", "PUNCT", ",", "punct", 6),
        ("leave", "VERB", "VBD", "conj", 4),
    )
    assert found[0] == ("Lee", "nsubj", "leave")
    assert found[2] == ("tell", "acl", "Lee")


def test_the_latin_of_expulsions_is_no_part_of_its_object() -> None:
    found = mended(
        ("Chad", "PROPN", "NNP", "nsubj", 1),
        ("declare", "VERB", "VBD", "ROOT", 1),
        ("the", "DET", "DT", "det", 4),
        ("envoy", "NOUN", "NN", "compound", 4),
        ("persona", "NOUN", "NN", "compound", 6),
        ("non", "X", "FW", "advmod", 6),
        ("grata", "NOUN", "NN", "obj", 1),
    )
    assert found[2:] == [
        ("the", "det", "envoy"),
        ("envoy", "obj", "declare"),
        ("persona", "xcomp", "declare"),
        ("non", "flat", "persona"),
        ("grata", "flat", "persona"),
    ]


def test_what_is_dismissed_as_something_is_the_object() -> None:
    found = mended(
        ("Chad", "PROPN", "NNP", "nsubj", 1),
        ("dismiss", "VERB", "VBD", "ROOT", 1),
        ("as", "ADP", "IN", "case", 6),
        ("false", "ADJ", "JJ", "amod", 6),
        ("Peru", "PROPN", "NNP", "nmod:poss", 6),
        ("'s", "PART", "POS", "case", 4),
        ("claim", "NOUN", "NN", "obl", 1),
    )
    assert found[2:4] == [("as", "case", "false"), ("false", "obl", "dismiss")]
    assert found[6] == ("claim", "obj", "dismiss")


def test_no_finite_verb_is_an_object() -> None:
    found = mended(
        ("treaty", "NOUN", "NN", "ROOT", 0),
        ("that", "PRON", "WDT", "mark", 3),
        ("Peru", "PROPN", "NNP", "nsubj", 3),
        ("sign", "VERB", "VBD", "acl:relcl", 0),
        ("cover", "VERB", "VBZ", "obj", 3),
        ("fish", "NOUN", "NN", "obj", 4),
    )
    assert found == [
        ("treaty", "nsubj", "cover"),
        ("that", "obj", "sign"),
        ("Peru", "nsubj", "sign"),
        ("sign", "acl:relcl", "treaty"),
        ("cover", "ROOT", "cover"),
        ("fish", "obj", "cover"),
    ]


def test_a_noun_before_a_name_is_no_part_of_it_where_a_second_verb_follows() -> None:
    found = mended(
        ("the", "DET", "DT", "det", 2),
        ("deal", "NOUN", "NN", "compound", 2),
        ("Peru", "PROPN", "NNP", "nsubj", 3),
        ("sign", "VERB", "VBD", "ROOT", 3),
        ("cover", "VERB", "VBZ", "obj", 3),
        ("fish", "NOUN", "NN", "obj", 4),
    )
    assert [row for row in found if row[0] in {"the", "deal", "sign", "cover"}] == [
        ("the", "det", "deal"),
        ("deal", "nsubj", "cover"),
        ("sign", "acl:relcl", "deal"),
        ("cover", "ROOT", "cover"),
    ]


def test_of_two_people_each_with_an_owner_the_people_are_joined() -> None:
    found = mended(
        ("meet", "VERB", "VBD", "ROOT", 0),
        ("Lee", "PROPN", "NNP", "obj", 0),
        ("and", "CCONJ", "CC", "cc", 3),
        ("Fiji", "PROPN", "NNP", "conj", 1),
        ("'s", "PART", "POS", "case", 3),
        ("Ray", "PROPN", "NNP", "obj", 0),
    )
    assert found[2:] == [
        ("and", "cc", "Ray"),
        ("Fiji", "nmod:poss", "Ray"),
        ("'s", "case", "Fiji"),
        ("Ray", "conj", "Lee"),
    ]


def test_a_noun_with_a_participle_is_no_subject_clause() -> None:
    found = mended(
        ("plan", "NOUN", "NN", "nsubj", 1),
        ("annex", "VERB", "VBD", "csubj", 2),
        ("cover", "VERB", "VBZ", "ROOT", 2),
        ("trade", "NOUN", "NN", "obj", 2),
    )
    assert found[:2] == [("plan", "nsubj", "cover"), ("annex", "acl", "plan")]


def test_a_second_object_behind_a_comma_says_what_the_first_is() -> None:
    found = mended(
        ("Peru", "PROPN", "NNP", "nsubj", 1),
        ("leave", "VERB", "VBD", "ROOT", 1),
        ("convention", "NOUN", "NN", "obj", 1),
        (",", "PUNCT", ",", "punct", 5),
        ("the", "DET", "DT", "det", 5),
        ("pact", "NOUN", "NN", "obj", 1),
    )
    assert found[5] == ("pact", "appos", "convention")


def test_a_charge_behind_the_same_preposition_goes_on_with_the_first() -> None:
    found = mended(
        ("accuse", "VERB", "VBD", "ROOT", 0),
        ("of", "SCONJ", "IN", "mark", 2),
        ("meddle", "VERB", "VBG", "advcl", 0),
        ("and", "CCONJ", "CC", "cc", 5),
        ("of", "SCONJ", "IN", "mark", 5),
        ("spy", "VERB", "VBG", "conj", 0),
    )
    assert found[5] == ("spy", "conj", "meddle")


def test_who_says_so_offers_an_apology_of_his_own() -> None:
    found = mended(
        ("say", "VERB", "VBD", "ROOT", 0),
        ("Japan", "PROPN", "NNP", "nsubj", 2),
        ("err", "VERB", "VBD", "ccomp", 0),
        (",", "PUNCT", ",", "punct", 5),
        ("and", "CCONJ", "CC", "cc", 5),
        ("offer", "VERB", "VBD", "conj", 2),
        ("his", "PRON", "PRP$", "nmod:poss", 7),
        ("apology", "NOUN", "NN", "obj", 5),
    )
    assert found[5] == ("offer", "conj", "say")


def test_a_clause_beside_one_with_an_object_is_not_what_it_says() -> None:
    found = mended(
        ("Peru", "PROPN", "NNP", "nsubj", 1),
        ("condemn", "VERB", "VBD", "ccomp", 5),
        ("raid", "NOUN", "NN", "obj", 1),
        (",", "PUNCT", ",", "punct", 5),
        ("Chile", "PROPN", "NNP", "nsubj", 5),
        ("condemn", "VERB", "VBD", "ROOT", 5),
        ("it", "PRON", "PRP", "obj", 5),
    )
    assert (found[1], found[5]) == (("condemn", "ROOT", "condemn"), ("condemn", "conj", "condemn"))


def test_a_clause_of_time_says_nothing_of_what_stands_before_it() -> None:
    found = mended(
        ("Peru", "PROPN", "NNP", "nsubj", 1),
        ("say", "VERB", "VBD", "ccomp", 6),
        (",", "PUNCT", ",", "punct", 6),
        ("hours", "NOUN", "NNS", "obl", 6),
        ("after", "SCONJ", "IN", "mark", 6),
        ("Chile", "PROPN", "NNP", "nsubj", 6),
        ("announce", "VERB", "VBD", "ROOT", 6),
    )
    assert (found[1], found[6]) == (("say", "ROOT", "say"), ("announce", "advcl", "say"))


_WORDS = (
    "sign said after by up to between from worth $ 9 million , , and the Lee talks pact who which where that state "
    "whose Peru 's expects reckon persona non grata first loan treaty of as close acting visit"
).split()
_TAGS = "NN NNS NNP VBD VBZ VBN VBG VB IN TO DT , CC CD $ WP WDT PRP$ JJ RB POS".split()
_DEPS = (
    "nsubj obj obl nmod conj cc punct case mark acl acl:relcl advcl ccomp xcomp appos flat compound amod nmod:desc "
    "nmod:poss csubj parataxis dep vocative dislocated obl:agent aux aux:pass cop det advmod nummod"
).split()
_POS = "NOUN PROPN VERB AUX ADP DET PUNCT CCONJ NUM SYM PRON ADJ ADV PART SCONJ".split()


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Draw a parse of words, tags and relations at random, a tree for all that."""
    size = draw(st.integers(2, 14))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for place, word in enumerate(order):
        heads[word] = word if place == 0 else order[draw(st.integers(0, place - 1))]

    def column(values: list[str]) -> list[str]:
        return [draw(st.sampled_from(values)) for _ in range(size)]

    deps = ["ROOT" if heads[i] == i else dep for i, dep in enumerate(column(_DEPS))]
    return Tree(heads, deps, column(_TAGS), column(_POS), column(_WORDS), 0, size)


@settings(max_examples=400, deadline=None)
@given(trees())
def test_whatever_the_parse_was_it_stays_a_tree(parse: Tree) -> None:
    repair(parse)
    assert is_tree(parse)


def test_a_name_before_an_infinitive_is_its_subject_where_no_verb_is_finite() -> None:
    rows = (
        ("Poland", "PROPN", "NNP", "ROOT", 0),
        ("to", "PART", "TO", "mark", 2),
        ("send", "VERB", "VB", "acl", 0),
        ("aid", "NOUN", "NN", "obj", 2),
    )
    assert mended(*rows) == [
        ("Poland", "nsubj", "send"),
        ("to", "mark", "send"),
        ("send", "ROOT", "send"),
        ("aid", "obj", "send"),
    ]


def test_two_names_with_a_comma_between_them_do_something_together() -> None:
    rows = (
        ("Peru", "PROPN", "NNP", "nsubj", 3),
        (",", "PUNCT", ",", "punct", 0),
        ("Chile", "PROPN", "NNP", "nsubj", 3),
        ("meet", "VERB", "VBP", "ROOT", 3),
    )
    assert mended(*rows)[2] == ("Chile", "conj", "Peru")


def test_what_somebody_is_due_to_do_is_no_cause() -> None:
    found = mended(
        ("Oslo", "PROPN", "NNP", "nsubj", 4),
        ("be", "AUX", "VBZ", "cop", 4),
        ("due", "ADJ", "JJ", "mark", 4),
        ("to", "PART", "TO", "fixed", 2),
        ("open", "VERB", "VB", "ROOT", 4),
        ("mine", "NOUN", "NN", "obj", 4),
    )
    assert found == [
        ("Oslo", "nsubj", "due"),
        ("be", "cop", "due"),
        ("due", "ROOT", "due"),
        ("to", "mark", "open"),
        ("open", "xcomp", "due"),
        ("mine", "obj", "open"),
    ]


def test_a_town_lies_west_of_another() -> None:
    found = mended(
        ("Rebel", "NOUN", "NNS", "nsubj", 1),
        ("overrun", "VERB", "VBD", "ROOT", 1),
        ("a", "DET", "DT", "det", 4),
        ("town", "NOUN", "NN", "compound", 4),
        ("west", "NOUN", "NN", "advmod", 1),
        ("of", "ADP", "IN", "case", 6),
        ("Lima", "PROPN", "NNP", "nmod", 4),
    )
    assert found[2:5] == [("a", "det", "town"), ("town", "obj", "overrun"), ("west", "nmod", "town")]


def test_who_is_left_out_by_but_is_not_among_them() -> None:
    found = mended(
        ("all", "PRON", "DT", "nsubj", 3),
        ("but", "CCONJ", "CC", "cc", 2),
        ("Fiji", "PROPN", "NNP", "conj", 0),
        ("sign", "VERB", "VBD", "ROOT", 3),
    )
    assert found[1:3] == [("but", "case", "Fiji"), ("Fiji", "nmod", "all")]


def test_what_tells_a_clause_is_no_participle_of_the_only_noun() -> None:
    found = mended(
        ("Watch", "PROPN", "NNP", "ROOT", 0),
        ("allege", "VERB", "VBN", "acl", 0),
        ("that", "SCONJ", "IN", "mark", 4),
        ("Peru", "PROPN", "NNP", "nsubj", 4),
        ("lie", "VERB", "VBD", "ccomp", 1),
    )
    assert found[:2] == [("Watch", "nsubj", "allege"), ("allege", "ROOT", "allege")]


def test_what_lies_between_has_two_sides() -> None:
    found = mended(
        ("talks", "NOUN", "NNS", "nsubj", 6),
        ("between", "ADP", "IN", "case", 2),
        ("Oslo", "PROPN", "NNP", "nmod", 0),
        ("and", "CCONJ", "CC", "cc", 5),
        ("the", "DET", "DT", "det", 5),
        ("rebels", "NOUN", "NNS", "conj", 0),
        ("begin", "VERB", "VBD", "ROOT", 6),
    )
    assert ("rebels", "conj", "Oslo") in found


def test_a_second_thing_beside_what_lies_between_two_stays() -> None:
    rows = (
        ("talks", "NOUN", "NNS", "nsubj", 8),
        ("between", "ADP", "IN", "case", 2),
        ("Oslo", "PROPN", "NNP", "nmod", 0),
        ("and", "CCONJ", "CC", "cc", 4),
        ("Lima", "PROPN", "NNP", "conj", 2),
        ("and", "CCONJ", "CC", "cc", 7),
        ("a", "DET", "DT", "det", 7),
        ("visit", "NOUN", "NN", "conj", 0),
        ("follow", "VERB", "VBD", "ROOT", 8),
    )
    assert ("visit", "conj", "talks") in mended(*rows)


def test_no_infinitive_is_a_participle() -> None:
    found = mended(
        ("pay", "VERB", "VBD", "ROOT", 0),
        ("a", "DET", "DT", "det", 2),
        ("visit", "NOUN", "NN", "obj", 0),
        ("to", "ADP", "TO", "mark", 4),
        ("jail", "VERB", "VBN", "acl", 2),
        ("writer", "NOUN", "NNS", "obj", 4),
        ("on", "ADP", "IN", "case", 7),
        ("Friday", "PROPN", "NNP", "obl", 4),
    )
    assert ("to", "case", "writer") in found
    assert ("jail", "amod", "writer") in found
    assert ("writer", "nmod", "visit") in found
    assert ("Friday", "obl", "pay") in found


def test_a_whole_clause_behind_who_is_told_is_what_they_are_told() -> None:
    found = mended(
        ("rebels", "NOUN", "NNS", "nsubj", 1),
        ("tell", "VERB", "VBD", "ROOT", 1),
        ("Oslo", "PROPN", "NNP", "iobj", 1),
        ("they", "PRON", "PRP", "nsubj", 5),
        ("would", "AUX", "MD", "aux", 5),
        ("shoot", "VERB", "VB", "acl:relcl", 2),
        ("hostage", "NOUN", "NNS", "obj", 5),
    )
    assert ("shoot", "ccomp", "tell") in found


def test_it_is_the_paper_that_somebody_signed() -> None:
    rows = (
        ("value", "NOUN", "NN", "ROOT", 0),
        ("of", "ADP", "IN", "case", 3),
        ("the", "DET", "DT", "det", 3),
        ("treaty", "NOUN", "NN", "nmod", 0),
        ("that", "PRON", "WDT", "obj", 6),
        ("Chad", "PROPN", "NNP", "nsubj", 6),
        ("sign", "VERB", "VBD", "acl:relcl", 0),
    )
    assert ("sign", "acl:relcl", "treaty") in mended(*rows)
    paid = (*rows[:6], ("pay", "VERB", "VBD", "acl:relcl", 0))
    assert ("pay", "acl:relcl", "value") in mended(*paid)


def test_who_says_it_is_named_behind_the_last_comma() -> None:
    found = mended(
        ("Peru", "PROPN", "NNP", "nsubj", 1),
        ("free", "VERB", "VBD", "ccomp", 9),
        ("a", "DET", "DT", "det", 3),
        ("pilot", "NOUN", "NN", "obj", 1),
        (",", "PUNCT", ",", "punct", 5),
        ("Lee", "PROPN", "NNP", "nsubj", 9),
        (",", "PUNCT", ",", "punct", 8),
        ("the", "DET", "DT", "det", 8),
        ("agency", "NOUN", "NN", "appos", 5),
        ("say", "VERB", "VBD", "ROOT", 9),
    )
    assert ("agency", "nsubj", "say") in found
    assert ("Lee", "appos", "pilot") in found


def test_what_the_particle_of_an_infinitive_marks_is_a_verb() -> None:
    found = mended(
        ("deal", "NOUN", "NN", "nsubj:pass", 5),
        ("to", "PART", "TO", "mark", 2),
        ("free", "ADJ", "JJ", "amod", 3),
        ("prisoner", "NOUN", "NNS", "nmod", 0),
        ("be", "AUX", "VBD", "aux:pass", 5),
        ("sign", "VERB", "VBN", "ROOT", 5),
    )
    assert found[2:4] == [("free", "acl", "deal"), ("prisoner", "obj", "free")]


def test_neighbouring_is_no_deed() -> None:
    found = mended(
        ("Chad", "PROPN", "NNP", "nsubj", 1),
        ("accuse", "VERB", "VBD", "ROOT", 1),
        ("neighbour", "VERB", "VBG", "xcomp", 1),
        ("Niger", "PROPN", "NNP", "obj", 2),
        ("of", "SCONJ", "IN", "mark", 5),
        ("lie", "VERB", "VBG", "advcl", 2),
    )
    assert found[2:4] == [("neighbour", "amod", "Niger"), ("Niger", "obj", "accuse")]
    assert found[5] == ("lie", "advcl", "accuse")
