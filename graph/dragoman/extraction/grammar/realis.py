"""How a predicate stands in its sentence: reported, claimed, planned, denied or hypothetical, and who says it.

The answer is read off the words above the predicate: its own auxiliaries and negation first, then each
governor in turn. What is refused or failed did not happen; what is agreed, offered or expected has not yet.
"""

from dataclasses import dataclass

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.lexicon import attitudes
from dragoman.model import Status
from dragoman.reading.parsed import Token

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "without", "nobody", "none"})
_NEGATING = frozenset({"advmod", "det", "cc:preconj", "nsubj", "nsubj:pass", "neg", "case", "mark"})
_PLANNED_MODALS = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "'d"})
_POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca"})
_INVERTING = frozenset({"had", "were", "should"})
_RANKS = frozenset("first second third last latest only".split())
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "once", "before", "lest"})
_PLANNED_ADJECTIVES = frozenset(
    """forthcoming planned upcoming scheduled proposed future next possible potential prospective expected
    eventual""".split()
)


_IMPENDING = frozenset({"due", "set", "scheduled", "slated", "expected", "poised"})
_CHARGES = frozenset(
    """accusation allegation charge claim criticism condemnation threat rebuke demand call appeal plea
    suggestion""".split()
)
_OCCURRING = frozenset("begin start resume take open occur happen follow continue reconvene".split())
"""Verbs of whose subject they only say that it happens."""
_TAKING_PLACE = (_OCCURRING - {"continue", "follow"}) | {"hold", "sign", "convene", "conclude"}
_ARRANGING = frozenset("plan schedule arrange prepare organise organize slate".split())
_SEEMING = frozenset({"remain", "stay", "seem", "appear", "look", "become"})
_ENCOUNTERS = frozenset("meet gather convene assemble sit".split())
"""Verbs of coming together, done for what is done then."""
_VOTES = frozenset(
    "ratify approve endorse pass adopt reject condemn censure denounce accept back support oppose".split()
)
"""What a parliament does by voting."""
_INCLINED = frozenset(
    "close closer near nearer oppose opposed object objection resistant averse commit committed dedicate devote".split()
)
"""Words behind whose 'to' stands what has not been done: 'close to signing', 'opposed to joining'."""
_IN_CHARGE = frozenset({"head", "lead", "chair", "run", "command"})
_PUTTING_IN_CHARGE = frozenset("appoint name pick choose elect select tap designate install send assign".split())
_PRECEDING = frozenset({"after", "since", "because", "as"})
_ADDRESSING = frozenset("summon phone telephone ring".split())
_SPOKEN = frozenset("protest complain condemn denounce deplore express voice convey lodge register thank warn".split())
"""What is done in words when those are spoken to whom one summons or telephones."""
_DECREEING = frozenset({"order", "decree"})
_DECREED = frozenset({"expulsion", "deportation", "recall"})
"""Deeds done by the order for them."""
_VERDICTS = {Status.DENIED: "failure", Status.PLANNED: "plan", Status.HYPOTHETICAL: "wish"}
_ACCUSING = frozenset("accuse suspect charge expel deport sanction jail detain imprison fine arrest prosecute".split())
"""Verbs whose gerund tells of a charge: 'accused of spying', 'expelled for spying'."""
_PROSPECTS = frozenset(
    """date invitation offer proposal plan request call hope prospect possibility preparation chance bid demand appeal
    schedule venue readiness willingness pressure push support backing candidacy application aspiration ambition path
    campaign interest""".split()
)
"""Nouns whose complement has not happened: 'a date for the meeting', 'an invitation to a summit'."""
_DEBATES = frozenset("talk negotiation discussion debate question idea consultation referendum vote".split())
_DEEDS = frozenset("accession entry membership return withdrawal departure exit visit meeting summit admission".split())
"""What is yet to come where it is talked about."""
_ENTRIES = frozenset("accession entry admission membership".split())
_PERMITTING = frozenset("ratify approve back support endorse oppose discuss negotiate block veto reject".split())
_WORDS_OFFERED = frozenset(
    "condolence sympathy commiseration apology excuse congratulation thanks thank assurance reassurance".split()
)
"""Who offers these has said them."""
_COURSES = frozenset("talk negotiation consultation discussion dialogue mediation conversation".split())
_COMPLETING = frozenset("conclude complete finish end finalise finalize close break wrap".split())
"""What is not over goes on: 'negotiations have not been concluded'."""
_BARS = frozenset("veto ban objection opposition resistance obstacle hurdle barrier".split())
"""Nouns of what keeps something from happening."""
_ANSWERS = frozenset("response retaliation reaction reply answer".split())
_UNDOING = frozenset("reverse rescind revoke cancel overturn suspend delay postpone reconsider review scrap".split())
"""What is done to a decision that has not been, or will not be, carried out."""
_FACTUAL_NOUNS = frozenset("fact news announcement confirmation proof evidence notice notification note".split())


@dataclass(frozen=True, slots=True)
class Standing:
    """A predicate's status, the word that says it (a verb of saying, or None for the article itself), and why."""

    status: Status
    speech: Token | None = None
    why: str = ""


def standing(predicate: Token, quotations: Quotations) -> Standing:
    """Return how this predicate stands in its article."""
    status, why = own_status(predicate)
    speech: Token | None = None
    below, happened = predicate, False
    for governor in list(syntax.clauses_above(predicate))[1:]:
        if below.dep_ == "acl:relcl" or (
            below.dep_ == "acl" and below.tag_ in {"VBN", "VBG"} and not _is_marked(below)
        ):
            break  # 'a treaty (that was) signed in May' is told by the writer, whatever becomes of the rest
        if _is_set_against(below):
            break
        happened = happened or _came_before(below) or _is_answered(below)
        verdict = _colour(governor, below)
        verdict = None if happened and verdict in {"plan", "wish"} else verdict
        if verdict in {"report", "claim", "denial"}:
            speech = speech or governor
        status, why = _combine(status, why, verdict, governor)
        if verdict is None and _is_clause(below):
            outer, reason = _condition(below)
            status, why = (outer, reason) if status is Status.REPORTED and outer else (status, why)
        below = governor
    aside = trailing_speech(predicate)
    if aside is not None:
        speech = speech or aside
        status, why = _combine(status, why, _class_of(aside), aside)
    quoted = quotations.speech_of(predicate)
    if quoted is not None:
        speech = speech or quoted
    if status is Status.REPORTED and quotations.covers(predicate):
        status, why = Status.CLAIMED, "in quotation marks"
    return Standing(status, speech, why)


def own_status(predicate: Token) -> tuple[Status, str]:
    """Return the status given by the predicate's own auxiliaries, negation, mood and adjectives."""
    if _is_yet_to_come(predicate):
        return Status.DENIED, "'has yet to'"
    for child in predicate.children:
        word = child.lower_
        if word == "nor" and child.dep_ == "cc":
            return Status.DENIED, "after 'nor'"
        if word == "against" and child.dep_ in {"mark", "case"} and predicate.tag_ == "VBG":
            return Status.HYPOTHETICAL, "'against'"  # 'warned Oslo against signing'
        if word in _NEGATIONS and child.dep_ in _NEGATING:
            return Status.DENIED, f"negated by '{word}'"
        asked = child.dep_ == "obl" and syntax.case(child) == "for"  # 'asked for no gift'
        argument = asked or child.dep_ in {"obj", "nsubj", "nsubj:pass"}
        if argument and any(g.lower_ in {"no", "neither"} for g in child.children):
            return Status.DENIED, f"negated by 'no {child.lower_}'"
    condition, reason = _condition(predicate)
    if condition:
        return condition, reason
    for auxiliary in auxiliaries(predicate):
        if auxiliary.lower_ in _PLANNED_MODALS:
            return Status.PLANNED, f"'{auxiliary.lower_}'"
        if auxiliary.lower_ in _POSSIBLE_MODALS:
            return Status.HYPOTHETICAL, f"'{auxiliary.lower_}'"
    if _is_scheduled(predicate):
        return Status.PLANNED, "the present, of a time to come"
    ranked = predicate.dep_ in {"acl", "acl:relcl"} and _is_one_of_them(predicate.head)
    if ranked and _is_to_infinitive(predicate):  # 'was among the states to condemn it', 'became the first to sign'
        rank = predicate.head
        return own_status(rank.head if rank.dep_ == "xcomp" else rank)
    told_of = predicate.dep_ in {"ROOT", "ccomp", "acl:relcl", "conj", "parataxis"}
    if told_of and _is_to_infinitive(predicate) and predicate.lemma_.lower() != "blame":  # who is to blame is so now
        return Status.PLANNED, "'is to'"
    for child in predicate.children:  # 'is due | to see', a parse that makes 'due to' one word
        if child.lower_ in _IMPENDING and child.i < predicate.i and child.dep_ in {"mark", "advmod", "aux", "amod"}:
            return Status.PLANNED, f"'{child.lower_}'"
    misnamed = (predicate.head.pos_ == "VERB" and _infinitive_complement(predicate)) or _is_taken_up(predicate)
    if _is_to_infinitive(predicate) and predicate.dep_ in {"advcl", "acl", "obl"} and not misnamed:
        if predicate.head.lemma_.lower() in _ENCOUNTERS and predicate.head.pos_ == "VERB":
            return own_status(predicate.head)  # 'met to negotiate': they did
        if _is_voted(predicate):
            return own_status(predicate.head)
        if _is_put_in_charge(predicate):
            return own_status(predicate.head)
        if predicate.head.lemma_.lower() in _ADDRESSING and predicate.lemma_.lower() in _SPOKEN:
            return own_status(predicate.head)  # 'summoned the envoy to protest': they did
        return Status.HYPOTHETICAL, "a purpose"
    for child in predicate.children:
        if child.dep_ == "amod" and child.lower_ in _PLANNED_ADJECTIVES:
            return Status.PLANNED, f"'{child.lower_}'"
    if predicate.dep_ == "xcomp" and predicate.pos_ == "NOUN" and predicate.head.lemma_ in _SEEMING:
        return own_status(predicate.head)  # 'would become a member'
    return Status.REPORTED, ""


def _is_yet_to_come(predicate: Token) -> bool:
    """Tell whether it has yet to happen: 'parliament has yet to ratify the treaty'."""
    start = min((c.i for c in predicate.children if c.lower_ == "to" and c.i < predicate.i), default=predicate.i)
    return start > 1 and predicate.doc[start - 1].lower_ == "yet" and predicate.tag_ == "VB"


def _came_before(clause: Token) -> bool:
    """Tell whether a clause is in the past, whatever it led to: 'said it would leave after Chad had shelled it'."""
    past = clause.tag_ == "VBD" or any(c.lower_ in {"had", "was", "were"} for c in auxiliaries(clause))
    return past and clause.dep_ == "advcl" and any(c.lower_ in _PRECEDING for c in syntax.children(clause, "mark"))


def _is_answered(deed: Token) -> bool:
    """Tell whether something is done because of this, so that it has happened: 'in response to his expulsion'."""
    answer = deed.head
    return answer.lemma_.lower() in _ANSWERS and syntax.case(answer) == "in" and deed.dep_ == "nmod"


def is_own_decision(predicate: Token) -> bool:
    """Tell whether somebody's decision to do it stands above: 'Iran's decision to recall its envoy'."""
    noun = predicate.head
    decided = predicate.dep_ == "acl" and noun.lemma_.lower() == "decision" and _is_to_infinitive(predicate)
    undone = any(t.lemma_.lower() in _UNDOING for t in syntax.clauses_above(noun))
    whose = syntax.children(noun, "nmod:poss") or syntax.complements(noun, "by")
    return decided and bool(whose) and not undone


def _is_scheduled(predicate: Token) -> bool:
    """Tell whether the present tense tells of a time to come: 'travels to Amman tomorrow', 'is flying in next week'."""
    verbs = [predicate] if predicate.tag_ != "VBG" else auxiliaries(predicate)
    if not any(v.tag_ in {"VBZ", "VBP"} for v in verbs):
        return False
    times = [c for c in predicate.children if c.lower_ == "tomorrow" or is_time(c)]
    return any(t.lower_ == "tomorrow" or any(c.lower_ == "next" for c in t.children) for t in times)


def auxiliaries(predicate: Token) -> list[Token]:
    """Return the auxiliaries of a verb; a bare conjunct shares those of the verb it is joined to."""
    own = [c for c in predicate.children if c.dep_ in {"aux", "aux:pass", "cop"}]
    if not own and predicate.dep_ == "conj" and predicate.head.pos_ in {"VERB", "AUX"}:
        bare = predicate.tag_ == "VB" or (predicate.tag_ == "VBN" and predicate.head.tag_ == "VBN")
        if bare:
            return auxiliaries(predicate.head)
    return own


def _is_to_infinitive(predicate: Token) -> bool:
    """Tell whether it is 'to meet' or 'to be met'."""
    bare = predicate.tag_ == "VB" or any(c.tag_ == "VB" and c.dep_ in {"aux", "aux:pass"} for c in predicate.children)
    if predicate.tag_ == "NN" and predicate.i > predicate.sent.start and predicate.nbor(-1).lower_ == "to":
        return any(c.dep_ == "cop" for c in predicate.children)  # 'is to chair the group', taken for a noun
    return bare and any(c.lower_ == "to" and c.dep_ in {"mark", "aux"} for c in predicate.children)


def _condition(clause: Token) -> tuple[Status | None, str]:
    if clause.dep_ != "ROOT" and _is_inverted(clause):
        return Status.HYPOTHETICAL, "an inverted condition"
    for child in clause.children:
        if child.dep_ == "mark" and child.lower_ in _CONDITIONS:
            if child.lower_ in {"until", "once"} and any(a.tag_ == "VBD" for a in auxiliaries(clause)):
                continue  # 'embraced once they had signed'
            if child.lower_ in {"before", "until", "once"} and clause.tag_ in {"VBD", "VBG"}:
                above = (
                    own_status(clause.head)[0] if clause.head != clause and clause.tag_ == "VBG" else Status.REPORTED
                )
                if above in {Status.REPORTED, Status.DENIED}:
                    continue
            return Status.HYPOTHETICAL, f"after '{child.lower_}'"
        if child.lower_ in {"when", "after"} and _is_awaited(clause):
            return Status.PLANNED, f"to come, after '{child.lower_}'"
        bare = clause.dep_ == "advcl" and clause.tag_ == "VBN" and clause.head.tag_ != "VBD"
        if bare and child.lower_ == "once" and child.i == clause.i - 1:  # 'enters into force once ratified'
            return Status.HYPOTHETICAL, "after 'once'"
    return None, ""


def _is_awaited(clause: Token) -> bool:
    """Tell whether a clause in the present waits for what is to come: 'will take effect when both have approved it'."""
    present = any(v.tag_ in {"VBZ", "VBP"} for v in (clause, *auxiliaries(clause)))
    return present and clause.dep_ == "advcl" and any(a.lower_ in _PLANNED_MODALS for a in auxiliaries(clause.head))


def _is_voted(infinitive: Token) -> bool:
    """Tell whether a vote is the deed itself: 'voted 184 to 7 to ratify the treaty', not 'voted to leave the bloc'."""
    return infinitive.head.lemma_ == "vote" and infinitive.lemma_.lower() in _VOTES


def _is_taken_up(infinitive: Token) -> bool:
    """Tell whether somebody used an occasion for a deed, and so did it: 'took the opportunity to thank Oslo'."""
    verb = infinitive.head if infinitive.head.pos_ == "VERB" else infinitive.head.head
    occasion = any(o.lemma_.lower() in _OCCASIONS for o in syntax.children(verb, "obj"))
    return verb.lemma_.lower() in {"use", "take", "seize"} and occasion


_OCCASIONS = frozenset("occasion opportunity chance speech address visit appearance interview meeting floor".split())


def _is_one_of_them(noun: Token) -> bool:
    """Tell whether a predicate ranks its subject among those who did it."""
    said = bool(syntax.children(noun, "cop")) or (noun.dep_ == "xcomp" and noun.head.lemma_ == "become")
    said = said or noun.dep_ == "appos"  # 'Lee, the first president to visit Oslo, signed'
    ranked = noun.lower_ in _RANKS or any(c.lower_ in _RANKS for c in noun.children)
    return said and (ranked or syntax.case(noun) == "among")


def _is_inverted(clause: Token) -> bool:
    """Tell whether a clause opens with its auxiliary: 'had Kenya signed, ...', 'should Kenya sign, ...'."""
    subject = next((c for c in clause.children if c.rel == "nsubj"), None)
    first = clause.left_edge
    return subject is not None and first.lower_ in _INVERTING and first.head == clause and first.i < subject.i


def _is_clause(token: Token) -> bool:
    return token.rel in {"advcl", "ccomp", "xcomp", "acl"}


def _is_put_in_charge(infinitive: Token) -> bool:
    """Tell whether somebody was given what the infinitive tells: 'named Lee to head the inquiry'."""
    charge = infinitive.tag_ == "VB" and infinitive.lemma_.lower() in _IN_CHARGE
    return charge and infinitive.head.lemma_.lower() in _PUTTING_IN_CHARGE


def _looks_ahead(word: Token) -> bool:
    """Tell whether what stands behind its 'to' has not happened: 'looked forward to visiting', 'close to signing'."""
    ahead = word.lemma_.lower() == "look" and any(c.lower_ == "forward" for c in word.children)
    return ahead or not _INCLINED.isdisjoint({word.lemma_.lower(), *(c.lower_ for c in word.children)})


def _colour(governor: Token, below: Token) -> str | None:
    """Return the class of a governor that colours what stands below it, None if it does not reach it."""
    relation = below.dep_
    if below.tag_ == "VB" and _is_taken_up(below):
        return None
    if relation == "ccomp" and (_is_divided(below, governor) or _is_explained(governor, below)):
        return None
    if relation in {"obj", "nsubj:pass"} and governor.lemma_.lower() in _DECREEING and below.lemma_.lower() in _DECREED:
        return _VERDICTS.get(own_status(governor)[0])  # who orders an expulsion has expelled
    if below.tag_ == "VBG" and any(c.lower_ == "against" and c.dep_ in {"mark", "case"} for c in below.children):
        return "failure"  # 'decided against joining'
    if below.tag_ == "VBG" and any(c.lower_ == "from" and c.dep_ in {"mark", "case"} for c in below.children):
        return "failure" if _class_of(governor) == "failure" else None  # 'blocked Oslo from joining'
    if below.rel == "nsubj" and below.pos_ == "NOUN" and (foretold := _foretold(governor)):
        return foretold
    if _is_put_in_charge(below):
        return _VERDICTS.get(own_status(governor)[0])
    if below.tag_ == "VBG" and any(c.lower_ == "to" and c.dep_ in {"mark", "case"} for c in below.children):
        return "wish" if _looks_ahead(governor) else None
    if relation in {"ccomp", "xcomp"} or (relation in {"advcl", "acl"} and _infinitive_complement(below)):
        found = _class_of(governor, infinitive=below.tag_ == "VB")
        status, _ = own_status(governor)
        if found in {"fact", None} and status is Status.DENIED:
            return "failure"
        return found
    if relation in {"obj", "nsubj:pass", "obl", "nmod"} and below.pos_ == "NOUN":
        found = _class_of(governor)
        if found in {"failure", "denial"} and below.lemma_.lower() in _CHARGES:
            return None  # an accusation that is rejected has been made
        if found in {"plan", "wish"} and below.lemma_.lower() in _WORDS_OFFERED:
            found = None
        if below.lemma_.lower() in _ENTRIES and governor.lemma_.lower() in _PERMITTING:
            return "plan"  # 'ratified Oslo's accession'
        status, _ = own_status(governor)
        if status is Status.DENIED and below.lemma_.lower() in _COURSES and governor.lemma_.lower() in _COMPLETING:
            return None
        if status in {Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL} and relation in {"obj", "nsubj:pass"}:
            return _VERDICTS[status]
        if found in {"failure", "wish"} and (relation in {"obj", "nsubj:pass"} or syntax.case(below) in {"for", "to"}):
            return found
        if governor.lemma_ == "call" and syntax.case(below) == "for":
            return "wish"
        if found == "plan" and relation in {"obj", "nsubj:pass"} and governor.lemma_ in _ARRANGING:
            return found
    if relation in {"advcl", "obl"} and below.tag_ == "VBG" and governor.lemma_.lower() in _ACCUSING:
        return "claim"
    if below.rel == "nsubj" and below.pos_ == "NOUN" and governor.lemma_.lower() in _OCCURRING:
        status, _ = own_status(governor)  # 'the talks will begin in May'
        return _VERDICTS.get(status)
    things = [governor] if relation == "nmod" else syntax.children(governor, "obj", "nsubj:pass")
    case = syntax.case(below) if relation in {"nmod", "obl"} else ""
    if case == "for" and relation == "obl" and any(t.lemma_.lower() in _PROSPECTS for t in things):
        return "plan"  # 'found a date for the talks'
    if case in {"on", "to"} and any(t.lemma_.lower() in _BARS for t in things):
        return "wish"  # 'lifted its veto on Oslo's entry'
    if relation == "nmod" and governor.lemma_.lower() in _PROSPECTS and syntax.case(below) in {"for", "of", "to"}:
        return "plan"
    if relation in {"acl", "advcl"} and governor.lemma_.lower() in _PROSPECTS | _DEBATES and _is_marked(below):
        return "plan"  # 'talks on joining the bloc'
    if relation == "nmod" and governor.lemma_.lower() in _DEBATES and case in {"on", "over", "about"}:
        return "plan" if below.lemma_.lower() in _DEEDS else None  # 'talks on Oslo's accession'
    if relation in {"obl", "obj", "nmod"} and case == "to" and governor.lemma_ == "look" and _looks_ahead(governor):
        return "plan"  # 'look forward to the meeting with Lee'
    if relation in {"acl", "nmod"} and governor.pos_ == "NOUN":
        if below.tag_ == "VB" and below.pos_ == "VERB":
            return None if _is_one_of_them(governor) else "wish"
        if any(c.lower_ == "that" and c.dep_ == "mark" for c in below.children):
            if any(c.lower_ in {"no", "any", "little"} for c in governor.children):
                return "wish"  # 'there is no evidence that'
            return None if governor.lemma_.lower() in _FACTUAL_NOUNS else "claim"
    return None


def _foretold(predicate: Token) -> str | None:
    """Return the class of a predicate by which its subject is yet to come: 'the talks are due', 'remain unlikely'."""
    if predicate.lemma_ in _SEEMING:
        predicate = next(iter(syntax.children(predicate, "xcomp")), predicate)
    if predicate.pos_ == "VERB":
        below = syntax.children(predicate, "xcomp")
        coming = any(c.lemma_.lower() in _TAKING_PLACE for c in below)
        return "plan" if syntax.is_passive(predicate) and coming and _class_of(predicate) in {"plan", "wish"} else None
    if predicate.pos_ != "ADJ" and syntax.case(predicate) != "in":  # 'is in doubt'
        return None
    found = _class_of(predicate, infinitive=True)
    return found if found in {"plan", "wish"} else None


def _is_explained(governor: Token, below: Token) -> bool:
    """Tell whether a colon opens the grounds of what is denied before: 'Lee does not believe it: she has seen it'."""
    opened = any(c.text == ":" and governor.i < c.i < below.i for c in (*below.children, *governor.children))
    return opened and own_status(governor)[0] is Status.DENIED


def _is_set_against(clause: Token) -> bool:
    """Tell whether 'while' sets another's saying beside the one before: 'Lee said it was late, while Kim said ...'."""
    marked = clause.dep_ == "advcl" and any(m.lower_ in {"while", "whereas"} for m in syntax.children(clause, "mark"))
    named = any(s.pos_ in {"NOUN", "PROPN"} for s in syntax.children(clause, "nsubj"))
    return marked and named and _class_of(clause) in {"report", "claim"}


def _is_divided(below: Token, governor: Token) -> bool:
    """Tell whether a semicolon divides a clause from the one behind it that seems to govern it: it stands by itself."""
    last = below.right_edge
    if last.i >= governor.i:
        return False
    return last.text == ";" or last.nbor().text == ";"


def _is_marked(clause: Token) -> bool:
    """Tell whether a gerund follows a preposition, or a clause 'that': 'talks on joining', 'the charge that it had'."""
    marks = syntax.children(clause, "mark", "case")
    return bool(marks) and (clause.tag_ == "VBG" or any(m.lower_ == "that" for m in marks))


def _infinitive_complement(clause: Token) -> bool:
    """Tell whether an infinitive is a complement that the parse calls an adjunct: 'plans to sign'."""
    near = clause.tag_ == "VB" and 0 < clause.i - clause.head.i <= 4 and clause.head.pos_ in {"ADJ", "VERB"}
    return near and _class_of(clause.head, infinitive=True) in {"plan", "wish", "failure", "fact"}


def _class_of(governor: Token, infinitive: bool = False) -> str | None:
    """Return the attitude class of a governing word; with an infinitive below, plans and wishes come first."""
    lemma = governor.lemma_.lower()
    prt = syntax.particle(governor)
    names = (f"{lemma}-{prt}",) if prt else (lemma,)
    order = ("failure", "plan", "wish", "denial", "fact", "claim", "report")
    if not infinitive:
        order = ("failure", "denial", "report", "claim", "wish", "plan", "fact")
    table = attitudes()
    if infinitive and lemma in table["applying"]:
        return "wish"
    return next((c for name in names for c in order if name in table[c]), None)


def _combine(status: Status, why: str, verdict: str | None, governor: Token) -> tuple[Status, str]:
    """Return the status after one more governor; what is already not real stays as it is."""
    word = f"under '{governor.lower_}'"
    if status is not Status.REPORTED and not (status is Status.CLAIMED and verdict in {"denial", "failure"}):
        return status, why
    match verdict:
        case "failure" | "denial":
            return Status.DENIED, word
        case "plan":
            return Status.PLANNED, word
        case "wish":
            return Status.HYPOTHETICAL, word
        case "claim":
            return Status.CLAIMED, word
    return status, why


def trailing_speech(predicate: Token) -> Token | None:
    """Return the verb of saying that follows or interrupts a clause: '..., the ministry said'."""
    for token in syntax.clauses_above(predicate):
        for child in token.children:
            if child == predicate:
                continue  # a verb of saying is not said by itself
            if (
                (child.dep_ == "parataxis" or trails(child))
                and _class_of(child) in {"report", "claim"}
                and syntax.children(child, "nsubj")
                and not any(c.text == ";" and c.i < child.i for c in child.children)  # a clause of its own
            ):
                return child
    return None


def trails(speech: Token) -> bool:
    """Tell whether a verb of saying behind a clause was taken for an adverbial one: 'all went well, Lee told us'."""
    bare = speech.dep_ == "advcl" and speech.i > speech.head.i and bool(syntax.children(speech, "nsubj"))
    own = syntax.RELATIVE_PRONOUNS | {"when", "as"}  # 'the raids, for which it blames Chad' tells no more than that
    return bare and not any(c.dep_ in {"mark", "case"} or c.lower_ in own for c in speech.children)
