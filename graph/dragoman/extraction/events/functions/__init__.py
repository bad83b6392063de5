"""The grammatical functions that frames name, each as the words that stand in it; other names are prepositions."""

from collections.abc import Callable

from dragoman.extraction.events.functions import doers, identities, light_verbs, objects, parties, reactions, travels
from dragoman.extraction.grammar import arguments, clauses, possession, syntax, wordorder
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token


def is_absent(token: Token, function: str) -> bool:
    """Tell whether a function is a preposition that the sentence does not have: then nothing stands in it."""
    if function == "near":
        return syntax.NEAR.isdisjoint(syntax.words_around(token))
    return function not in _FUNCTIONS and function.partition(" ")[0] not in syntax.words_around(token)


def words_of(token: Token, function: str, trigger: Trigger) -> list[Token]:
    """Return the words in this grammatical function of a verb or noun; other names are prepositions."""
    named = _FUNCTIONS.get(function)
    if named is not None:
        return named(token, trigger)
    found = syntax.inherited_complements(token, function) or light_verbs.light_complements(token, function, trigger)
    if function == "of" and not found and trigger.sort == "noun":
        found = _behind_doer(token)
    if function == "with":  # 'severed ties with Doha together with Riyadh'
        found = [w for w in found if not doers.is_together(w)]
    if function == "from" and not found:  # 'received $5 million in aid from Chad'
        forms = [c for c in syntax.complements(token, "in") if c.lemma_.lower() in word_classes("nouns")["payments"]]
        found = [w for c in forms for w in syntax.complements(c, "from")]
    if function == "for" and _calls_somebody(token):
        return []
    if function == "for":  # 'Lee, for her part, thanked both'
        found = [w for w in found if w.lemma_.lower() != "part" or not syntax.children(w, "nmod:poss")]
        found = found or [o for g in _marked_gerund(token, function) for o in syntax.children(g, "obj")]
    return found or _below_object(token, function, trigger) or _through_expression(token, function, trigger)


def _calls_somebody(verb: Token) -> bool:
    """Tell whether somebody is called: who 'called its envoy home for talks' called for none."""
    return verb.lemma_.lower() == "call" and bool(syntax.children(verb, "obj"))


def _below_object(token: Token, preposition: str, trigger: Trigger) -> list[Token]:
    """Return what a deverbal noun takes that the parse hung on its object: 'the dispatch of | ships by Oslo'."""
    if trigger.sort != "noun" or not (preposition == "by" or trigger.object):
        return []
    return [n for thing in syntax.complements(token, "of") for n in syntax.complements(thing, preposition)]


def _behind_doer(noun: Token) -> list[Token]:
    """Return what a noun takes with 'of' that the parse hung on who does it: 'the release by Hamas | of hostages'.

    Not a name: 'the raid by the Bank of Chad'.
    """
    doers = [d for d in syntax.complements(noun, "by") if d.pos_ == "PROPN"]
    return [w for d in doers for w in syntax.complements(d, "of") if w.pos_ == "NOUN"]


def _through_expression(token: Token, preposition: str, trigger: Trigger) -> list[Token]:
    """Return what another word of a multiword trigger takes: 'to' in 'ceased to belong to'."""
    others = clauses.beside(token, trigger)
    for child in token.children if others else ():
        while others & {child.lower_, child.lemma_.lower()}:
            found = syntax.complements(child, preposition) or _marked_gerund(child, preposition)
            if not found:
                break
            if not others & {found[0].lower_, found[0].lemma_.lower()}:
                return found
            child = found[0]  # 'deposited the instrument of ratification of the treaty'
    return []


def _marked_gerund(noun: Token, preposition: str) -> list[Token]:
    """Return what a noun or verb takes as a clause: 'in favour of lifting the embargo', 'called for lifting it'."""
    clauses = [c for c in syntax.children(noun, "acl", "advcl") if c.tag_ == "VBG"]
    return [c for c in clauses if any(m.lower_ == preposition for m in syntax.children(c, "mark"))]


def second_witness(token: Token, function: str, trigger: Trigger) -> list[Token]:
    """Return the words that word order offers for a function where the parse had none that fit."""
    found = _in_order(token, function, trigger)
    return [f for f in found if not (function == "with" and syntax.is_absolute(f)) and not syntax.is_said_in(f)]


def _in_order(token: Token, function: str, trigger: Trigger) -> list[Token]:
    if trigger.sort != "verb":
        return [] if function in _FUNCTIONS else wordorder.noun_after(token, function)
    if function == "subj":
        if token.dep_ == "amod":
            return []  # 'on the disputed border, to be chaired by Lee'
        if syntax.is_passive(token):
            return wordorder.noun_after(token, "by")
        if _tells_of_one(token):
            return []
        return [] if token.tag_ in {"VB", "VBG"} else wordorder.noun_before(token)
    if function == "obj":
        if arguments.speaker_behind(token) is not None:
            return []
        if syntax.is_passive(token):
            return wordorder.nouns_above(token) or wordorder.noun_before(token)
        return wordorder.noun_taken_up(token) or wordorder.noun_after(token)
    if function in _FUNCTIONS or (function == "for" and _calls_somebody(token)):
        return []
    found = wordorder.complement_of_object(token, function) or wordorder.noun_after(token, function)
    behind = [c for c in syntax.children(token, "nsubj") if c.i > token.i]  # 'said Ann Lee of Chad' speaks of no Chad
    return [f for f in found if not any(s.is_ancestor(f) for s in behind)]


def _tells_of_one(verb: Token) -> bool:
    """Tell whether a clause in the singular tells of the last one named: 'Lee and Ray, who heads it'."""
    subjects = [c for c in syntax.children(verb, "nsubj") if c.lower_ in syntax.RELATIVE_PRONOUNS]
    relative = any(syntax.antecedent(c).dep_ == "conj" for c in subjects)
    finite = next((c for c in verb.children if c.pos_ == "AUX"), verb)
    return relative and (finite.tag_ == "VBZ" or finite.lower_ == "was")


def _owner_of_goods(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose goods or dealings a measure is on: 'duties on Norwegian fish', 'a ban on arms sales to Norway'.

    So 'halted imports of Norwegian fish'.
    """
    goods = [g for p in ("on", "against", "of") for g in words_of(token, p, trigger)]
    concerned = [c for g in goods for p in ("to", "from", "with") for c in syntax.complements(g, p)]
    concerned = concerned or (words_of(token, "from", trigger) if goods else [])
    return concerned or [owner for g in goods for owner in possession.owners_of(g)]


def _itself(token: Token, trigger: Trigger) -> list[Token]:
    return [token]


_FUNCTIONS: dict[str, Callable[[Token, Trigger], list[Token]]] = {
    "subj": doers.subject,
    "obj": objects.direct_object,
    "iobj": objects.indirect,
    "poss": identities.possessor,
    "mod": identities.modifier,
    "amod": identities.adjective,
    "compound": identities.compounded,
    "light": light_verbs.light_subject,
    "context": doers.context,
    "errand": doers.errand,
    "keeper": doers.keeper,
    "announcer": doers.announcer,
    "sayer": doers.sayer,
    "equated": identities.equated,
    "recipient": light_verbs.light_recipient,
    "light-object": light_verbs.light_object,
    "light-affected": light_verbs.light_affected,
    "clause": clauses.clause_of,
    "fronted": identities.fronted,
    "infinitive": clauses.infinitive,
    "predicate": objects.predicate,
    "self": _itself,
    "named": identities.named_as,
    "at-figure": objects.at_figure,
    "measured-by": objects.measured_by,
    "aided": objects.aided,
    "venue": objects.venue,
    "sent-by": objects.sent_by,
    "called-on": objects.called_on,
    "clause-subject": clauses.clause_subject,
    "must-subject": clauses.obliged_subject,
    "infinitive-object": clauses.infinitive_object,
    "infinitive-goal": clauses.infinitive_goal,
    "infinitive-owner": possession.of_infinitive,
    "provoked": possession.provoked,
    "obj-owner": possession.of_object,
    "whose-ties": identities.possessor_of_ties,
    "goods-owner": _owner_of_goods,
    "list-owner": possession.of_list,
    "on-owner": possession.behind_on,
    "home-owner": possession.of_home,
    "to-owner": possession.behind_to,
    "of-owner": possession.behind_of,
    "of-aim": possession.aimed_behind_of,
    "subj-owner": possession.of_subject,
    "imposer": possession.imposer,
    "if-subject": clauses.if_subject,
    "unless-subject": clauses.unless_subject,
    "below": clauses.below,
    "host": clauses.host,
    "examples": identities.examples,
    "condition": clauses.conditioned,
    "sentence-subject": clauses.sentence_subject,
    "parties": parties.parties,
    "subject-parties": parties.subject_parties,
    "partner": parties.partners,
    "tied": parties.tied,
    "talking": parties.talking,
    "apposed": identities.apposed,
    "between-object": parties.between_object,
    "between-subject": parties.between_subject,
    "both": parties.both,
    "relayed": parties.relayed,
    "in-midst": parties.in_midst,
    "each-other": parties.each_other,
    "together": parties.together,
    "present-as": identities.present_as,
    "joined-as": identities.joined_as,
    "told": clauses.told,
    "asked": clauses.asked,
    "envoy-to-go": objects.envoy_to_go,
    "menaced": clauses.menaced,
    "demanded": clauses.demanded,
    "questioned": clauses.questioned,
    "predicated": clauses.predicated,
    "whole": identities.whole,
    "judged": objects.judged,
    "topic": objects.topic_of,
    "under": parties.placed_under,
    "that-clause": clauses.that_clause,
    "governed": parties.governed,
    "heading": parties.heading,
    "presiding": parties.presiding,
    "presided": parties.presided,
    "signers": doers.signers,
    "behalf": doers.on_behalf,
    "forming": doers.forming,
    "aimed-at": objects.aimed_at,
    "targeted": objects.targeted,
    "riding": possession.riding,
    "reacted-to": reactions.reacted_to,
    "defying": reactions.defying,
    "backed": reactions.backed,
    "provoker": reactions.provoker,
    "traveller": travels.traveller,
    "told-to-be-with": travels.told_to_be_with,
}
