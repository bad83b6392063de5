"""Who does it: subjects and those who do it with them, for whom and in the course of what."""

from dragoman import tags
from dragoman.extraction.events.functions.identities import is_predicate, one_of
from dragoman.extraction.events.functions.light_verbs import STRETCHES, light_subject
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import KEEPING_OR_ENDING, RECEIVING, RIDING, TRAVELLING
from dragoman.extraction.grammar.verb_forms import is_to_infinitive
from dragoman.extraction.lexicon import attitudes
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token

_COURSE = frozenset({"during", "on", "after", "following", "in", "at", "amid", "from"})
_EMERGING = frozenset({"come", "emerge", "walk", "step", "stride", "storm"})
_ENCOUNTERS = frozenset({"meet", "gather", "convene", "assemble"})
_ACCOMPANYING = frozenset({"along", "alongside", "together", "jointly", "along with", "together with", "jointly with"})
"""Prepositions of those who do a thing as well: 'Kenya, along with Uganda, condemned it'."""
_COMING = TRAVELLING - {"head", "go"} | RIDING | frozenset("jet stop call slip whisk take bring stay drop".split())
_PAPER_ON = frozenset({"on", "about", "regarding", "concerning", "for"})
_SIGNING = frozenset({"sign", "initial", "exchange", "ink", "adopt"})


def subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return who does it: the subject of a verb, of a noun that of its copula or light verb, and those who join in."""
    if trigger.sort == "noun":
        whole = one_of(token)
        predicated = arguments.surface_subject(whole) if is_predicate(whole) else None
        others = [c for c in syntax.children(whole, "nmod", "obl") if c.i > whole.i and accompanies(c)]
        return [predicated, *others] if predicated is not None else light_subject(token, trigger)
    felt = arguments.surface_subject(token) if trigger.sort == "adjective" and syntax.is_passive(token) else None
    if felt is not None:
        return [felt]  # 'is concerned', whatever the parse makes of the participle
    found = [*arguments.logical_subjects(token), *_joined_in_doing(token)]
    asides = [a for a in syntax.children(token, "advmod") if a.lower_ in _ACCOMPANYING]  # 'A, together with B, is'
    others = [c for word in (token, *asides) for c in syntax.children(word, "obl") if accompanies(c) or is_together(c)]
    others += [c for word in found for c in syntax.children(word, "nmod") if is_together(c)]
    others += [c for word in (token, *found) for c in syntax.children(word, "obl", "nmod") if is_likened(c, token)]
    others += [a for word in (token, *found) for a in _joining(word)]
    others = [c for c in others if not arguments.is_added_to_object(c, token)]
    return [*found, *others] if found else []


def _joined_in_doing(gerund: Token) -> list[Token]:
    """Return with whom somebody does it: 'Chad joined Niger in condemning it', 'followed Niger in leaving the bloc'."""
    verb = gerund.head
    joins = gerund.tag_ == "VBG" and gerund.dep_ == "advcl" and verb.lemma_.lower() in {"join", "follow"}
    if not joins or not any(c.lower_ == "in" for c in syntax.children(gerund, "mark", "case")):
        return []
    return arguments.logical_objects(verb)


def _joining(word: Token) -> list[Token]:
    """Return by whom somebody is joined: 'Kenya, joined by Uganda, condemned it', 'Joined by Uganda, Kenya did'."""
    asides = [c for c in syntax.children(word, "acl", "advcl") if c.lower_ == "joined" and c.tag_ == "VBN"]
    asides = [c for c in asides if c.i == c.sent.start or c.nbor(-1).text == ","]
    apart = [c for c in asides if not syntax.children(c, "aux", "nsubj:pass", "mark", "obj")]
    return [a for c in apart for a in arguments.agents(c) if a.pos_ == "PROPN"]


def keeper(token: Token, trigger: Trigger) -> list[Token]:
    """Return who ends or renews a measure that is theirs: 'Oslo eased sanctions on Chad', 'rescinded the expulsion'."""
    handled = token.dep_ in {"obj", "nsubj:pass"} and syntax.base_form(token.head) in KEEPING_OR_ENDING
    return arguments.logical_subjects(token.head) if handled and not is_to_infinitive(token.head) else []


def sayer(token: Token, trigger: Trigger) -> list[Token]:
    """Return who tells of it where nobody is said to have done it: 'Chad said that all ties had been cut'."""
    above = token.head
    told = token.dep_ == "ccomp" and syntax.is_passive(token) and above.lemma_.lower() in attitudes()["report"]
    return arguments.logical_subjects(above) if told else []


def announcer(token: Token, trigger: Trigger) -> list[Token]:
    """Return who makes a measure known that nobody else is said to take: 'announced that he was subject to a ban'."""
    above = next((t for t in syntax.clauses_above(token) if t.lemma_.lower() in _ANNOUNCING), None)
    return arguments.logical_subjects(above) if above is not None else []


_ANNOUNCING = frozenset({"announce", "declare", "decree", "order"})


def accompanies(noun: Token) -> bool:
    """Tell whether a noun does it as well: 'along with Uganda', but not 'along the border'."""
    preposition = syntax.case(noun)
    if preposition == "along":
        return any(c.lower_ == "with" and c.dep_ == "case" for c in noun.children)
    return preposition in _ACCOMPANYING


def is_likened(noun: Token, verb: Token) -> bool:
    """Tell whether a name does as the subject does: 'Kenya, like Uganda, condemned it', 'Like Uganda, Kenya'.

    Not a mere example, 'states like Uganda', nor of what is no deed: 'like Uganda, Kenya is landlocked'.
    """
    named = [c for c in syntax.children(noun, "appos") if c.pos_ == "PROPN"]  # 'Like Kenya's president, Ann Lee, Chad'
    titled = noun.tag_ == "NN" and bool(named) and noun.i < verb.i
    plain = noun.pos_ == "PROPN" and not syntax.children(noun, "appos")
    if not (plain or titled) or syntax.case(noun) != "like" or syntax.children(noun, "acl:relcl"):
        return False
    like = syntax.case_marks(noun)[0]
    opening = like.i == noun.sent.start or like.nbor(-1).text == ","
    last = max((t for t in noun.subtree if not t.is_punct), key=lambda t: t.i)
    return opening and last.i + 1 < verb.i and last.nbor().text == ","


def context(token: Token, trigger: Trigger) -> list[Token]:
    """Return who did something in the course of it: 'on a visit to Oslo, Kim praised ...', 'after talks with'."""
    if token.dep_ == "nmod" and syntax.case(token) == "of" and token.head.lemma_.lower() in STRETCHES:
        token = token.head  # 'after three rounds of talks with'
    if token.dep_ == "obl" and token.head.lower_ == "fresh":  # 'fresh from talks with Lee, Kim said'
        above = token.head.head
        return arguments.logical_subjects(above) if token.head.rel == "advcl" or above.pos_ == "VERB" else [above]
    if token.dep_ == "nmod" and syntax.case(token) == "in" and token.head.pos_ == "PROPN":
        return [token.head]  # 'Kim in talks with Lee'
    if token.dep_ != "obl" or not (token.head.pos_ == "VERB" or syntax.children(token.head, "cop")):
        return []
    if token.head.lemma_.lower() in RECEIVING and syntax.case(token) in {
        "on",
        "for",
    }:  # 'received Lee on a visit'
        return arguments.logical_objects(token.head)
    meeting = token.head.lemma_.lower() in _ENCOUNTERS and syntax.case(token) == "for"  # 'met for talks'
    meeting = meeting or (token.head.lemma_.lower() in _EMERGING and syntax.case(token) == "out")  # 'came out of talks'
    there = syntax.case(token) == "for" and syntax.case(token.head) in {"in", "at"}  # 'is in Oslo for talks with Lee'
    if not meeting and not there and syntax.case(token) not in _COURSE:
        return []
    return _teller_behind(token) or arguments.logical_subjects(token.head)


def _teller_behind(token: Token) -> list[Token]:
    """Return who said it in the course of it: 'Kim said prices were high | after a meeting with Lee'."""
    told = token.head
    if told.rel != "ccomp" or syntax.case(token) not in _AFTERWARDS or told.i > token.i or told.head.i > told.i:
        return []
    subjects = arguments.logical_subjects(told)
    if told.head.lemma_.lower() not in attitudes()["report"] or any(_is_somebody(s) for s in subjects):
        return []
    return arguments.logical_subjects(told.head)


def _is_somebody(noun: Token) -> bool:
    named = noun.pos_ in {"PROPN", "PRON"} or noun.ent_type_ == "PERSON"
    nouns = actor_nouns()
    return named or nouns.describe(noun.lower_, noun.lemma_.lower()) or noun.lemma_.lower() in nouns.people


_AFTERWARDS = frozenset({"after", "following", "during", "at"})


def errand(token: Token, trigger: Trigger) -> list[Token]:
    """Return who came for it: 'flew to Oslo, or was flown there, for talks with Lee'; not who left or is to come."""
    if token.rel == "nmod" and token.head.lemma_.lower() in STRETCHES and syntax.case(token) == "of":
        token = token.head  # 'for four hours of talks'
    verb = token.head
    if syntax.case(token) != "for" or verb.tag_ not in tags.PAST or verb.lemma_.lower() not in _COMING:
        return []
    whom = arguments.surface_subject(verb)
    return [whom] if whom is not None else []


def on_behalf(token: Token, trigger: Trigger) -> list[Token]:
    """Return for whom it is done: 'signed on behalf of Kenya', 'Lee, for Kenya, signed'."""
    carriers = [token, *(syntax.children(token, "obj") if token.pos_ == "VERB" else ())]
    acting = [c for carrier in carriers for c in syntax.complements(carrier, "on") if c.lemma_.lower() == "behalf"]
    found = [
        whose for noun in acting for whose in (*syntax.complements(noun, "of"), *syntax.children(noun, "nmod:poss"))
    ]
    doers = [*arguments.agents(token), *arguments.logical_subjects(token)] if token.pos_ == "VERB" else []
    signers = list(dict.fromkeys(m for doer in doers for m in syntax.coordinated(doer)))
    each = [whose for signer in signers for whose in syntax.complements(signer, "for")]
    return [*found, *syntax.complements(token, "for"), *each] if each else found


def signers(token: Token, trigger: Trigger) -> list[Token]:
    """Return who signs the paper that does it: 'signed a communiqué on the establishment of ties'."""
    paper = token.head
    if syntax.case(token) not in _PAPER_ON or paper.pos_ != "NOUN" or paper.head.pos_ != "VERB":
        return []
    verb = paper.head
    return arguments.logical_subjects(verb) if verb.lemma_.lower() in _SIGNING and paper.rel == "obj" else []


def is_together(noun: Token) -> bool:
    """Tell whether 'together' or 'along' stands before a noun's 'with', whatever the parse hangs it on."""
    with_ = next((c for c in noun.children if c.dep_ == "case" and c.lower_ == "with"), None)
    before = with_.nbor(-1).lower_ if with_ is not None and with_.i > 0 else ""
    return noun.head.lower_ in _ACCOMPANYING or before in _ACCOMPANYING


def forming(token: Token, trigger: Trigger) -> list[Token]:
    """Return who makes up what 'which form the alliance' tells: the joined names before it, those of 'one of three'."""
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in syntax.RELATIVE_PRONOUNS:
        return []
    before = token.doc[token.sent.start : subject.i]
    one = next((t for t in before if t.lower_ == "one" and t.nbor().lower_ == "of"), None)
    if one is None:
        whole = syntax.antecedent(subject)
        return [whole, *(c for c in token.children if c.i < token.i and accompanies(c))]
    named = arguments.surface_subject(one) if syntax.children(one, "cop") else one.head if one.dep_ == "appos" else None
    behind = [t for t in before if t.i > one.i and t.pos_ in {"PROPN", "NOUN"} and t.rel in {"obl", "nmod", "obj"}]
    fellows = [t for t in behind if accompanies(t) or is_together(t)]
    return [named, *fellows] if named is not None else []
