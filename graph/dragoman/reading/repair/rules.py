"""The rules of repair in their order: which words each is asked of."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass

from dragoman.reading.repair import (
    adjuncts,
    appositions,
    attachment,
    clefts,
    complements,
    contrasts,
    infinitives,
    lists,
    objects,
    openings,
    participles,
    relatives,
    speech,
    subjects,
    sums,
    word_classes,
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
    Rule(speech.said_that, {"acl", "acl:relcl"}),
    Rule(speech.reckoned_behind, {"conj", "appos", "parataxis", "obl:unmarked"}, {"NOUN"}, {"NNS"}, speech.RECKONING),
    Rule(participles.with_object, {"acl"}, _VERB, PAST),
    Rule(attachment.quarter_of, lemmas=attachment.QUARTERS),
    Rule(attachment.coup_of_state, lemmas=attachment.OF_STATE),
    Rule(participles.behind_noun, {"amod"}, _VERB, PAST),
    Rule(participles.behind_noun, {"compound"}, _VERB, {"VBZ", "VBP"}),  # 'Kenya | quits African Union'
    Rule(participles.in_subject, {"csubj"}, _VERB, PAST),
    Rule(participles.hyphened, {"ROOT"}, _VERB, PAST),
    Rule(participles.between_commas, participles.ASIDES, _VERB, PAST),
    Rule(participles.reduced_relative, participles.ASIDES, _VERB, PAST),
    Rule(word_classes.particle_as_verb, {"acl:relcl", "ROOT", "conj", "ccomp"}, {"ADP", "ADV"}, lemmas={"back"}),
    Rule(word_classes.open_as_verb, {"ROOT", "conj", "ccomp", "advcl", "acl:relcl"}, tags={"JJ"}, lemmas={"open"}),
    Rule(relatives.at_who, {"acl:relcl"}),
    Rule(relatives.main_behind_which, {"acl:relcl"}, _VERB, PAST),
    Rule(relatives.main_behind_who, {"acl", "advcl"}, _VERB, PAST),
    Rule(subjects.before_time, {"obl:unmarked", "obl"}, pos={"NOUN", "PROPN"}),
    Rule(subjects.addressed, {"vocative", "dislocated"}, _NAME),
    Rule(objects.called_to, {"vocative"}, _NAME),
    Rule(word_classes.as_when, {"case"}, lemmas={"as"}),
    Rule(word_classes.voices, {"nsubj", "compound"}, tags={"NNS"}, lemmas={"voice"}),
    Rule(word_classes.epithet, {"ROOT"}, {"ADJ"}),
    Rule(word_classes.day_before_predicate, {"ROOT", "ccomp", "conj"}, tags={"NNP"}),
    Rule(word_classes.home_as_noun, pos={"ADV", "ADJ"}, lemmas={"home", "host"}),
    Rule(word_classes.adjective_as_infinitive, {"amod"}, {"ADJ", "VERB"}, {"JJ", "VB"}),
    Rule(word_classes.neighbouring, {"xcomp"}, _VERB, {"VBG"}, {"neighbour", "neighbor"}),
    Rule(word_classes.adjective_as_noun, {"obl"}, tags={"JJ"}),
    Rule(word_classes.adjective_for_noun, {"obj", "obl", "nmod", "xcomp", *SUBJECTS}, tags={"JJ"}),
    Rule(lists.first_subject, {"obl"}, _NAME),
    Rule(subjects.behind_place, {"obl"}, _NOUN),
    Rule(subjects.behind_body, {"obl", "nsubj"}, NOMINAL),
    Rule(subjects.behind_heading, {"appos"}, NOMINAL),
    Rule(appositions.rank_of_two_words, {"conj", "nsubj", "obj", "obl", "nmod", "appos"}, _NAME),
    Rule(appositions.office_each, {"nsubj"}, _NAME),
    Rule(appositions.named_behind, {"conj", "vocative"}, _NAME),
    Rule(appositions.named_stop, {"fixed"}, {"NOUN"}),
    Rule(attachment.noun_before_time, {"compound"}, _NOUN),
    Rule(subjects.tied_to_verb, {"compound"}, _NOUN),
    Rule(subjects.tied_to_opening, {"fixed"}, _NAME),
    Rule(complements.told_gerund, {"advcl"}),
    Rule(complements.conceded, {"ccomp"}, _VERB),
    Rule(attachment.month_before_name, {"obl", *SUBJECTS}, _NAME, lemmas=attachment.MONTHS),
    Rule(attachment.day_before_noun, {"compound"}, _NAME),
    Rule(attachment.paper_before_subject, {"compound"}, _NOUN),
    Rule(contrasts.excepted, lemmas=contrasts.EXCEPTING),
    Rule(lists.joint_of_owner, {"cc"}),
    Rule(lists.second_object, {"dep"}, _NOUN),
    Rule(appositions.list_behind_colon, {"parataxis", "dep"}, _NOUN),
    Rule(word_classes.deal_as_noun, SUBJECTS, _VERB, {"VB", "VBP"}),
    Rule(word_classes.noun_as_verb, {"ROOT", "ccomp"}, {"NOUN"}, {"NN"}),
    Rule(word_classes.dealing, {"ROOT", "ccomp", "conj", "dep"}, {"NOUN"}, lemmas=word_classes.TELLING_OF),
    Rule(word_classes.accords_named, pos=_VERB, tags={"VBZ"}, lemmas={"accord"}),
    Rule(relatives.predicate_of_which, {"nmod", "obl", "obj"}, {"NOUN"}),
    Rule(lists.behind_explained, {"conj"}, _NAME),
    Rule(word_classes.ranging, {"obl", "obj", "nmod", "compound"}, {"NOUN"}, lemmas={"range"}),
    Rule(word_classes.among_others, {"compound"}, tags={"NNS"}),
    Rule(word_classes.both_alone, lemmas={"both"}),
    Rule(word_classes.visiting, tags={"VBG"}, lemmas={"visit"}),
    Rule(participles.acting, {"csubj", "advcl"}, tags={"VBG"}, lemmas={"act"}),
    Rule(word_classes.states_named, tags={"VBZ"}, lemmas={"state"}),
    Rule(word_classes.to_noun, {"mark"}, tags={"TO"}),
    Rule(word_classes.participle_behind_to, tags=PAST),
    Rule(relatives.at_whose, {"nmod:poss"}, lemmas={"whose"}),
    Rule(relatives.at_where, {"advmod"}, lemmas={"where"}),
    Rule(objects.behind_votes, {"appos", "conj", "obl", "parataxis"}, _NOUN),
    Rule(objects.behind_both, {"parataxis", "appos", "dep", "obl", "obl:unmarked"}, _NOUN),
    Rule(objects.far_object, {"obl:agent", "obl", "dep", "vocative"}, _NOUN),
    Rule(attachment.adverb_of_two_words, {"obl", "nmod"}, {"ADV", "ADJ"}, lemmas=attachment.PHRASED),
    Rule(attachment.deposited_with, {"nmod"}),
    Rule(attachment.ordered_out, {"nmod"}),
    Rule(objects.behind_particle, {"case"}, {"ADP"}, {"RP"}),
    Rule(objects.judged_thing, {"ccomp"}),
    Rule(objects.given_to, {"compound"}, _NAME),
    Rule(speech.said_behind_quote, {"obj", "nsubj"}, _NOUN),
    Rule(speech.told_beside, {"ccomp"}),
    Rule(speech.told_beside, {"parataxis"}, tags={"VBD"}),
    Rule(relatives.main_behind, {"obj"}, _VERB),
    Rule(complements.home_behind, {"obj", "xcomp"}, _NOUN),
    Rule(subjects.subject_behind_aside, {"obj"}, _NOUN),
    Rule(complements.named_so, {"obj"}, {"NOUN"}),
    Rule(lists.behind_day, {"appos", "parataxis"}, {"NOUN"}),
    Rule(appositions.behind_comma, {"obj", "parataxis"}, _NOUN),
    Rule(lists.titled_behind_and, {"flat"}, _NAME),
    Rule(lists.titled_each, {"appos"}, _NAME),
    Rule(lists.owned_behind_and, {"nsubj", "nsubj:pass", "obj", "obl"}, _NAME),
    Rule(relatives.at_what, {"acl:relcl"}),
    Rule(relatives.put_under, {"acl:relcl"}, _VERB, lemmas={"put", "add", "set", "affix", "append", "attach"}),
    Rule(relatives.named_by, {"acl"}, tags=PAST, lemmas={"call", "term", "describe", "label", "brand", "dub"}),
    Rule(relatives.behind_year, {"acl:relcl"}, _VERB),
    Rule(relatives.of_paper, {"acl", "acl:relcl"}, _VERB, lemmas=relatives.ON_PAPERS),
    Rule(relatives.at_which, {"acl:relcl", "ccomp"}),
    Rule(attachment.of_memorandum, {"nmod"}, lemmas={"understanding", "intent", "cooperation"}),
    Rule(adjuncts.person_each, {"conj"}, _NAME),
    Rule(adjuncts.day_each, {"conj"}, _NAME),
    Rule(adjuncts.party_each, {"conj"}, _NOUN),
    Rule(adjuncts.preposition_each, {"conj"}, NOMINAL),
    Rule(adjuncts.partner_each, {"obl"}, NOMINAL),
    Rule(adjuncts.owner_each, {"obj", "obl", "obl:agent", *SUBJECTS}, _NAME),
    Rule(adjuncts.time_before_agent, {"obj"}, {"NOUN"}, lemmas=adjuncts.TIMES),
    Rule(adjuncts.there_adverb, {"expl", *SUBJECTS}, lemmas={"there"}),
    Rule(participles.one_of_three, {"acl"}, _VERB, {"VBN"}),
    Rule(lists.between_two, {"conj", "nsubj"}, NOMINAL),
    Rule(lists.one_of_each, {"conj"}),
    Rule(lists.of_both, {"conj"}, _NOUN),
    Rule(lists.parallel, {"conj"}),
    Rule(lists.on_one_level, {"conj"}, _NOUN),
    Rule(lists.of_two_nouns, {"conj"}, tags={"NNS"}),
    Rule(lists.unended, {"conj"}, _VERB),
    Rule(lists.joined_verb, {"parataxis", "ccomp", "advcl"}, _VERB, {"VBD", "VBZ", "VBP"}),
    Rule(lists.joined_participle, {"conj"}, _VERB),
    Rule(lists.joined_adjunct, {"obl"}, {"NOUN"}),
    Rule(lists.added_object, {"obl"}, _NOUN),
    Rule(lists.behind_same_preposition, {"conj"}, tags={"VBG"}),
    Rule(appositions.described_behind, {"conj"}, tags={"NNS"}),
    Rule(appositions.bare_behind_name, {"appos", "conj", "list", "parataxis"}, tags={"NN"}),
    Rule(lists.owner_in_list, {"conj"}, _NAME),
    Rule(lists.thanked_each, {"conj"}, _NAME),
    Rule(attachment.relative_of, {"conj"}, _NAME),
    Rule(relatives.joined_behind, {"conj"}, _NAME),
    Rule(appositions.called_before, {"nsubj", "nsubj:pass", "obl", "obl:agent"}, _NAME),
    Rule(attachment.owner_of_noun, {"nmod:poss"}),
    Rule(lists.titled_before_owner, {"nmod:poss"}),
    Rule(attachment.of_adjective, {"nmod"}),
    Rule(attachment.beside, {"nmod"}, _NAME),
    Rule(word_classes.verb_as_noun, {"obj", *SUBJECTS}, _VERB, {"VBZ"}),
    Rule(attachment.agreed_during, {"obl"}, lemmas=attachment.COURSES),
    Rule(complements.of_deed, {"acl"}, tags={"VBG"}),
    Rule(complements.judged_as, {"obl"}, {"NOUN"}),
    Rule(complements.called_so, {"obj", "xcomp"}, {"NOUN", "VERB"}),
    Rule(complements.quoted_behind, {"xcomp", "advmod", "obj"}, {"ADJ", "NOUN"}),
    Rule(complements.called_bare, {"obj", "xcomp"}, {"NOUN", "ADJ"}, lemmas=complements.BARE),
    Rule(complements.made_oneself, {"obj"}, {"NOUN"}),
    Rule(complements.called_in_relative, {"obj"}, {"NOUN"}),
    Rule(complements.behind_aside, {"ROOT", "ccomp", "conj"}, _NOUN),
    Rule(complements.behind_saying, {"ccomp"}, {"NOUN", "ADJ"}),
    Rule(sums.nearly, lemmas={"close"}),
    Rule(sums.worth_of, {"obj"}, lemmas={"worth"}),
    Rule(sums.of_worth, lemmas={"worth"}),
    Rule(sums.up_to, lemmas={"up"}),
    Rule(objects.behind_expression, {"compound"}, {"NOUN"}, lemmas=objects.SHIFTED_BEHIND),
    Rule(sums.taker_before, {"obj"}),
    Rule(sums.range_of_sums, {"obl"}),
    Rule(complements.declared_unwelcome, lemmas={"persona", "personae", "Persona", "Personae", "PERSONA", "PERSONAE"}),
    Rule(complements.office_behind, {"flat"}, {"NOUN"}),
    Rule(subjects.behind_colon, {"ROOT"}, _VERB),
    Rule(subjects.named_before, {"ROOT", "ccomp", "parataxis"}, _VERB),
    Rule(subjects.listed_behind, {"ROOT"}, _VERB),
    Rule(lists.list_before, {"ROOT", "ccomp", "parataxis"}, _VERB),
    Rule(speech.said_behind, pos=_VERB, lemmas=SAYING | speech.ESTIMATING),
    Rule(speech.said_inside, pos=_VERB, lemmas=SAYING),
    Rule(speech.said_after_subject, pos=_VERB, lemmas=SAYING),
    Rule(speech.said_in_aside, pos=_VERB, lemmas=SAYING),
    Rule(speech.said_between_commas, pos=_VERB, lemmas=SAYING),
    Rule(subjects.joined_to_object, {"conj", "xcomp", "ccomp", "advcl"}, _VERB, {"VBD", "VBP", "VBZ", "VBN"}),
    Rule(subjects.joined_with_aside, {"conj", "ccomp", "advcl"}, _VERB),
    Rule(infinitives.infinitive_root, {"ROOT"}, tags={"VB"}),
    Rule(infinitives.ordered_behind, {"advcl", "xcomp", "acl"}, tags={"VB"}),
    Rule(infinitives.due_to, tags={"VB"}),
    Rule(infinitives.going_far, {"advcl"}, _VERB),
    Rule(infinitives.first_to, {"advcl"}, _VERB),
    Rule(infinitives.one_of_those_to, {"advcl", "xcomp"}, _VERB),
    Rule(infinitives.of_decision, {"advcl"}, _VERB),
    Rule(infinitives.of_decider, {"advcl", "xcomp"}, _VERB),
    Rule(participles.behind_last, {"acl"}),
    Rule(infinitives.headline_infinitive, {"acl"}, tags={"VB"}),
    Rule(participles.led_by, {"acl", "advcl"}, tags={"VBN"}),
    Rule(participles.behind_auxiliary, {"ROOT", "ccomp", "conj"}, {"VERB", "AUX"}, lemmas={"have", "be"}),
    Rule(word_classes.noun_judged, {"xcomp", "ccomp", "advcl"}, _VERB),
    Rule(participles.behind_object, {"acl"}, _VERB, {"VBN"}),
    Rule(participles.chaired_by, {"acl", "advcl"}, tags={"VBN"}, lemmas={"chair", "co-chair", "preside"}),
    Rule(participles.signed_in_front, {"advcl"}, tags={"VBN"}, lemmas=participles.SIGNED),
    Rule(sums.joined_sum, {"conj"}, tags={"$"}),
    Rule(sums.of_pledge, {"obl", "nmod"}, tags={"$"}),
    Rule(sums.second_sum, {"obj", "conj", "obl"}, tags={"$"}),
    Rule(subjects.with_presiding, {"acl", "nmod", "obl", "advcl", "xcomp"}, tags={"VBG"}),
    Rule(subjects.with_doing, {"advcl"}, _VERB, {"VBG"}),
    Rule(subjects.doing_behind, {"advcl"}, _VERB, {"VBG"}),
    Rule(subjects.behind_semicolon, {"conj", "parataxis"}, _VERB),
    Rule(subjects.behind_semicolon_and_aside, {"ROOT", "advcl", "ccomp", "conj"}, _VERB),
    Rule(infinitives.finite_beside, {"conj"}, _VERB, {"VBD", "VBZ"}),
    Rule(relatives.behind_which, {"conj"}, tags={"VBD"}),
    Rule(speech.told_apart, {"conj"}, tags=PAST),
    Rule(speech.named_apart, {"conj"}, tags=PAST),
    Rule(speech.told_as_well, {"conj"}, _VERB),
    Rule(speech.behind_semicolon, {"ccomp"}, {"VERB"}),
    Rule(speech.said_further, {"conj"}, lemmas=SAYING | speech.ANNOUNCING),
    Rule(speech.said_at_last, {"conj"}, lemmas=SAYING | speech.ANNOUNCING),
    Rule(lists.second_subject, SUBJECTS, NOMINAL),
    Rule(lists.joined_subject, SUBJECTS, NOMINAL),
    Rule(speech.said_behind_name, SUBJECTS | {"appos"}, {"NOUN"}),
    Rule(speech.said_between, SUBJECTS | {"vocative", "dislocated"}),
    Rule(speech.said_between, {"obl"}, {"NOUN"}),
)
"""Asked of each word of a sentence in turn."""

OF_SENTENCES = (
    clefts.said_who,
    participles.telling,
    contrasts.all_but,
    speech.told_when,
    openings.fronted_root,
    openings.doer_behind_was,
    openings.fronted,
    openings.signed_by_two,
    openings.signed_by_subject,
    openings.behind_talks,
    openings.clause_of_time,
)
"""Asked of a sentence once its words are mended."""

_ANY = tuple(rule for rule in OF_WORDS if not rule.deps)
_BY_RELATION = {
    dep: tuple(rule for rule in OF_WORDS if not rule.deps or dep in rule.deps)
    for dep in frozenset().union(*(rule.deps for rule in OF_WORDS))
}


def rules_of(dep: str) -> tuple[Rule, ...]:
    """Return the rules that may be asked of a word of a relation, in their order."""
    return _BY_RELATION.get(dep, _ANY)
