"""The rules of repair in their order: which words each is asked of."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass

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
    COURSES,
    addressed,
    adjective_as_noun,
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
    of_adjective,
    of_memorandum,
    office_behind,
    office_each,
    owner_of_noun,
    states_named,
    to_noun,
    verb_as_noun,
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
from dragoman.reading.repair.tree import NOMINAL, PAST, SAYING, SUBJECTS, Tree

_NAME = {"PROPN"}
_NOUN = {"NOUN", "PROPN"}
_VERB = {"VERB"}


@dataclass(frozen=True, slots=True)
class Rule:
    """What is done to a word that it is asked of; where nothing is told, any relation, tag or lemma will do."""

    mend: Callable[[Tree, int], None]
    deps: Set[str] = frozenset()
    pos: Set[str] = frozenset()
    tags: Set[str] = frozenset()
    lemmas: Set[str] = frozenset()

    def fits(self, tree: Tree, word: int) -> bool:
        """Tell whether a word is one to ask the rule of."""
        return (
            (not self.pos or tree.pos[word] in self.pos)
            and (not self.tags or tree.tags[word] in self.tags)
            and (not self.lemmas or tree.lemmas[word] in self.lemmas)
        )


OF_WORDS = (
    Rule(said_that, {"acl", "acl:relcl"}),
    Rule(with_object, {"acl"}, _VERB, PAST),
    Rule(behind_noun, {"amod"}, _VERB, PAST),
    Rule(behind_noun, {"compound"}, _VERB, {"VBZ", "VBP"}),  # 'Kenya | quits African Union'
    Rule(in_subject, {"csubj"}, _VERB, PAST),
    Rule(hyphened, {"ROOT"}, _VERB, PAST),
    Rule(between_commas, ASIDES, _VERB, PAST),
    Rule(reduced_relative, ASIDES, _VERB, PAST),
    Rule(at_who, {"acl:relcl"}),
    Rule(addressed, {"vocative", "dislocated"}, _NAME),
    Rule(epithet, {"ROOT"}, {"ADJ"}),
    Rule(adjective_as_noun, {"obl"}, tags={"JJ"}),
    Rule(adjective_for_noun, {"obj", "obl", "nmod", "xcomp", *SUBJECTS}, tags={"JJ"}),
    Rule(behind_place, {"obl"}, _NOUN),
    Rule(office_each, {"nsubj"}, _NAME),
    Rule(name_before_time, {"compound"}, _NAME),
    Rule(day_before_noun, {"compound"}, _NAME),
    Rule(second_object, {"dep"}, _NOUN),
    Rule(list_behind_colon, {"parataxis"}, _NOUN),
    Rule(dealing, {"ROOT"}, tags={"NNS"}),
    Rule(visiting, tags={"VBG"}, lemmas={"visit"}),
    Rule(acting, {"csubj", "advcl"}, tags={"VBG"}, lemmas={"act"}),
    Rule(states_named, tags={"VBZ"}, lemmas={"state"}),
    Rule(to_noun, {"mark"}, tags={"TO"}),
    Rule(at_whose, {"nmod:poss"}, lemmas={"whose"}),
    Rule(at_where, {"advmod"}, lemmas={"where"}),
    Rule(far_object, {"obl:agent", "obl", "dep"}, _NOUN),
    Rule(deposited_with, {"nmod"}),
    Rule(ordered_out, {"nmod"}),
    Rule(judged_thing, {"ccomp"}),
    Rule(told_beside, {"ccomp"}),
    Rule(told_beside, {"parataxis"}, tags={"VBD"}),
    Rule(main_behind, {"obj"}, _VERB),
    Rule(home_behind, {"obj", "xcomp"}, _NOUN),
    Rule(subject_behind_aside, {"obj"}, _NOUN),
    Rule(named_so, {"obj"}, {"NOUN"}),
    Rule(behind_comma, {"obj", "parataxis"}, _NOUN),
    Rule(titled_behind_and, {"flat"}, _NAME),
    Rule(owned_behind_and, {"nsubj", "nsubj:pass", "obj", "obl"}, _NAME),
    Rule(at_what, {"acl:relcl"}),
    Rule(at_which, {"acl:relcl", "ccomp"}),
    Rule(of_memorandum, {"nmod"}, lemmas={"understanding", "intent", "cooperation"}),
    Rule(one_of_each, {"conj"}),
    Rule(parallel, {"conj"}),
    Rule(unended, {"conj"}, _VERB),
    Rule(behind_same_preposition, {"conj"}, tags={"VBG"}),
    Rule(described_behind, {"conj"}, tags={"NNS"}),
    Rule(owner_in_list, {"conj"}, _NAME),
    Rule(relative_of, {"conj"}, _NAME),
    Rule(joined_behind, {"conj"}, _NAME),
    Rule(called_before, {"nsubj", "nsubj:pass", "obl", "obl:agent"}, _NAME),
    Rule(owner_of_noun, {"nmod:poss"}),
    Rule(titled_before_owner, {"nmod:poss"}),
    Rule(of_adjective, {"nmod"}),
    Rule(beside, {"nmod"}, _NAME),
    Rule(verb_as_noun, {"obj", *SUBJECTS}, _VERB, {"VBZ"}),
    Rule(agreed_during, {"obl"}, lemmas=COURSES),
    Rule(judged_as, {"obl"}, {"NOUN"}),
    Rule(called_so, {"obj", "xcomp"}, {"NOUN", "VERB"}),
    Rule(nearly, lemmas={"close"}),
    Rule(of_worth, lemmas={"worth"}),
    Rule(up_to, lemmas={"up"}),
    Rule(declared_unwelcome, lemmas={"persona", "personae", "Persona", "Personae", "PERSONA", "PERSONAE"}),
    Rule(office_behind, {"flat"}, {"NOUN"}),
    Rule(named_before, {"ROOT", "ccomp", "parataxis"}, _VERB),
    Rule(list_before, {"ROOT", "ccomp", "parataxis"}, _VERB),
    Rule(said_behind, pos=_VERB, lemmas=SAYING | ESTIMATING),
    Rule(said_inside, pos=_VERB, lemmas=SAYING),
    Rule(said_after_subject, pos=_VERB, lemmas=SAYING),
    Rule(said_in_aside, pos=_VERB, lemmas=SAYING),
    Rule(said_between_commas, pos=_VERB, lemmas=SAYING),
    Rule(infinitive_root, {"ROOT"}, tags={"VB"}),
    Rule(ordered_behind, {"advcl", "xcomp"}, tags={"VB"}),
    Rule(going_far, {"advcl"}, _VERB),
    Rule(first_to, {"advcl"}, _VERB),
    Rule(of_decision, {"advcl"}, _VERB),
    Rule(of_decider, {"advcl"}, _VERB),
    Rule(behind_last, {"acl"}),
    Rule(led_by, {"acl", "advcl"}, tags={"VBN"}),
    Rule(joined_sum, {"conj"}, tags={"$"}),
    Rule(second_sum, {"obj", "conj", "obl"}, tags={"$"}),
    Rule(behind_semicolon, {"conj", "parataxis"}, _VERB),
    Rule(behind_which, {"conj"}, tags={"VBD"}),
    Rule(told_apart, {"conj"}, tags={"VBD"}),
    Rule(said_further, {"conj"}, lemmas=SAYING | ANNOUNCING),
    Rule(said_at_last, {"conj"}, lemmas=SAYING | ANNOUNCING),
    Rule(second_subject, SUBJECTS, NOMINAL),
    Rule(joined_subject, SUBJECTS, NOMINAL),
    Rule(said_between, SUBJECTS),
)
"""Asked of each word of a sentence in turn."""

OF_SENTENCES = (fronted_root, fronted, signed_by_two, behind_talks)
"""Asked of a sentence once its words are mended."""

_ANY = tuple(rule for rule in OF_WORDS if not rule.deps)
_BY_RELATION = {
    dep: tuple(rule for rule in OF_WORDS if not rule.deps or dep in rule.deps)
    for dep in frozenset().union(*(rule.deps for rule in OF_WORDS))
}


def rules_of(dep: str) -> tuple[Rule, ...]:
    """Return the rules that may be asked of a word of a relation, in their order."""
    return _BY_RELATION.get(dep, _ANY)
