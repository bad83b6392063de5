"""A predicate's own status: what its auxiliaries, negation, adverbs, tense and adjectives say of it."""

from dragoman import tags
from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.infinitives import (
    came_to_sign,
    infinitive_complement,
    is_in_vain,
    is_made_use_of,
    is_of_deed,
    is_one_of_them,
    is_put_in_charge,
    is_taken_up,
    is_voted,
    is_watching,
)
from dragoman.extraction.grammar.schedule import is_scheduled
from dragoman.extraction.grammar.verb_classes import ADDRESSING, OF_ANOTHER, RIDING, SPOKEN, TRAVELLING
from dragoman.extraction.grammar.verb_forms import PLANNED_MODALS, UNSURE_MODALS, auxiliaries, is_had, is_to_infinitive
from dragoman.model import Status
from dragoman.reading.parsed import Token, once

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "without", "nobody", "none"})
_NEGATING = frozenset({"advmod", "det", "cc:preconj", "nsubj", "nsubj:pass", "neg", "case", "mark"})
_POSSIBLE_MODALS = UNSURE_MODALS | {"can", "should", "must", "ought", "ca"}
_INVERTING = frozenset({"had", "were", "should"})
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "once", "before", "lest"})
_PLANNED_ADJECTIVES = frozenset(
    """forthcoming planned upcoming scheduled proposed future next possible potential prospective expected
    eventual""".split()
)
SEEMING = frozenset({"remain", "stay", "seem", "appear", "look", "become"})
_ENCOUNTERS = frozenset("meet gather convene assemble sit".split())
"""Verbs of coming together, done for what is done then."""
_ON_THE_WAY = frozenset("fly travel return head drive sail journey go come".split())
_NEARLY = frozenset({"almost", "nearly"})
_SCALING = frozenset("double triple treble quadruple quintuple halve".split())
"""What is done by a number, which alone 'nearly' is said of."""
_HEARSAY = frozenset("reportedly allegedly supposedly purportedly ostensibly".split())
_MAYBE = frozenset("possibly perhaps maybe probably presumably".split())
_IF_SO = frozenset({"provided", "providing", "assuming", "supposing", "suppose"})
_HELD = frozenset("take go happen open begin start last end proceed".split())


_RESOLVED = frozenset("decision pledge commitment promise vow undertaking".split())
"""Nouns of what somebody is resolved to do."""


@once
def own_status(predicate: Token) -> tuple[Status, str]:
    """Return the status given by the predicate's own auxiliaries, negation, mood and adjectives."""
    for witness in (_of_adverb, _of_negation, condition, _of_tense):
        status, why = witness(predicate)
        if status is Status.DENIED and _of_infinitive(predicate)[0] is Status.HYPOTHETICAL:
            return Status.HYPOTHETICAL, "a purpose"  # 'called on Oslo not to sign': nobody says whether it did
        if status is not None:
            return status, why
    if (leader := done_with(predicate)) is not None:
        return own_status(leader)
    for witness in (_of_infinitive, _of_noun, _of_choice):
        status, why = witness(predicate)
        if status is not None:
            return status, why
    return Status.REPORTED, ""


def _of_choice(predicate: Token) -> tuple[Status | None, str]:
    """Return whether it is open which of two has done it: 'Oslo or Chad signed', 'expelled either Lee or Ray'."""
    for noun in syntax.children(predicate, "nsubj", "nsubj:pass", "obj", "obl:agent"):
        for other in syntax.children(noun, "conj"):
            joint = [c for c in syntax.children(other, "cc") if c.lower_ == "or" and c.nbor(-1).text != ","]
            if joint and noun.pos_ == "PROPN":  # not 'the BBC, or British Broadcasting Corporation,'
                return Status.HYPOTHETICAL, "'or'"
    return None, ""


def _of_adverb(predicate: Token) -> tuple[Status | None, str]:
    """Return the status that an adverb or a question gives: 'almost signed', 'Did Oslo sign?'."""
    if _is_yet_to_come(predicate):
        return Status.DENIED, "'has yet to'"
    for child in predicate.children:
        aside = _qualified(child, predicate) if child.dep_ == "advmod" and child.i < predicate.i else None
        if aside is not None:
            return aside
    if _is_avoided(predicate):
        return Status.DENIED, "'instead'"
    return (Status.HYPOTHETICAL, "a question") if _is_asked(predicate) else (None, "")


def _of_negation(predicate: Token) -> tuple[Status | None, str]:
    """Return whether the predicate is denied: 'did not sign', 'signed no treaty', 'at no point did Oslo sign'."""
    for child in predicate.children:
        word = child.lower_
        if word == "nor" and child.dep_ == "cc":
            return Status.DENIED, "after 'nor'"
        if word == "against" and child.dep_ in {"mark", "case"} and predicate.tag_ == "VBG":
            return Status.HYPOTHETICAL, "'against'"  # 'warned Oslo against signing'
        if word == "from" and child.dep_ == "mark" and predicate.head.lemma_.lower() in OF_ANOTHER:
            kept = _of_negation(predicate.head)[0] is None  # 'barred Lee from visiting Oslo'
            return (Status.DENIED, f"'{predicate.head.lower_} from'") if kept else (None, "")
        if word in _NEGATIONS and child.dep_ in _NEGATING and not _is_bounded(child, predicate):
            return Status.DENIED, f"negated by '{word}'"
        if word == "longer" and any(g.lower_ == "no" for g in child.children):
            return Status.DENIED, "'no longer'"
        asked = child.dep_ == "obl" and syntax.case(child) == "for"  # 'asked for no gift'
        aside = _is_inverting(child, predicate) or (child.lemma_.lower(), syntax.case(child)) in _AT_NO
        argument = asked or aside or child.dep_ in {"obj", "nsubj", "nsubj:pass"}
        if argument and any(map(denies_noun, child.children)):
            return Status.DENIED, f"negated by 'no {word}'"
        if argument and any(c.lower_ == "nor" for member in syntax.coordinated(child)[1:] for c in member.children):
            return Status.DENIED, "'neither ... nor'"  # whatever 'neither' hangs on
    if _is_of_nobody(predicate):
        return Status.DENIED, "'it was not'"
    return None, ""


_AT_NO = frozenset(
    {
        *((noun, "at") for noun in ("point", "time", "stage", "moment")),
        *((noun, "in") for noun in ("way", "sense")),
        ("account", "on"),
        ("circumstance", "under"),
    }
)
"""Nouns with which a 'no' denies the whole clause, each with its preposition: 'at no point', 'in no way'."""


def denies_noun(word: Token) -> bool:
    """Tell whether a word says that there is none of what its noun names; the 'no' of a 'no-show' does not."""
    hyphened = word.i + 1 < word.sent.end and word.nbor().text == "-"
    return word.lower_ in {"no", "neither"} and not hyphened


def _is_of_nobody(clause: Token) -> bool:
    """Tell whether a clause tells what somebody has not done: 'it was not Chad that signed'."""
    told = clause.dep_ == "acl:relcl" and any(s.lower_ == "it" for s in syntax.children(clause.head, "nsubj"))
    return told and bool(syntax.children(clause.head, "cop")) and _of_negation(clause.head)[0] is Status.DENIED


def _is_inverting(noun: Token, predicate: Token) -> bool:
    """Tell whether a complement in front has turned subject and auxiliary round: 'at no point did Oslo sign'."""
    if noun.dep_ != "obl" or noun.i > predicate.i:
        return False
    subject = next((c for c in predicate.children if c.rel == "nsubj"), None)
    return subject is not None and noun.i < subject.i and noun.nbor().pos_ == "AUX"


def _of_tense(predicate: Token) -> tuple[Status | None, str]:
    """Return the status that the tense gives: 'will sign', 'may sign', 'signs tomorrow', 'is due to sign'."""
    later = any(c.lower_ in {"later", "subsequently"} and c.i < predicate.i for c in predicate.children)
    for auxiliary in auxiliaries(predicate):
        if auxiliary.lemma_ == "want":
            return Status.HYPOTHETICAL, "'want'"  # 'an accord, which Chad wants | scrapped'
        if auxiliary.lower_ == "would" and later:
            continue  # 'would later sign'
        if auxiliary.lower_ == "would" and _says_no_more(predicate):
            continue  # 'would say only that', 'was all that Lee would say'
        if is_had(auxiliary):
            continue
        if [t.lower_ for t in auxiliary.doc[auxiliary.i + 1 : auxiliary.i + 3]] == ["not", "but"]:
            continue  # 'could not but sign'
        if auxiliary.lower_ in PLANNED_MODALS:
            return Status.PLANNED, f"'{auxiliary.lower_}'"
        if auxiliary.lower_ in _POSSIBLE_MODALS:
            return Status.HYPOTHETICAL, f"'{auxiliary.lower_}'"
    if is_scheduled(predicate):
        return Status.PLANNED, "the present, of a time to come"
    return (Status.HYPOTHETICAL, "on the way") if _is_cut_short(predicate) else (None, "")


def _says_no_more(verb: Token) -> bool:
    """Tell whether a 'would' tells what was done: 'would say only that', 'would have none of it'."""
    if verb.lemma_.lower() in {"have", "hear"} and any(o.lower_ == "none" for o in syntax.children(verb, "obj")):
        return True
    around = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 8) : verb.i + 3]}
    return verb.lemma_.lower() == "say" and not around.isdisjoint({"only", "all", "merely", "just"})


def _is_cut_short(verb: Token) -> bool:
    """Tell whether somebody was still on the way: 'was flying to Oslo when the engine failed'."""
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in _ON_THE_WAY or not syntax.children(verb, "aux"):
        return False
    clauses = [c for c in syntax.children(verb, "advcl") if c.i > verb.i]
    return any(w.lower_ == "when" for clause in clauses for w in clause.children)


def done_with(predicate: Token) -> Token | None:
    """Return the predicate with which an infinitive stands or falls: 'was among the states to condemn it', 'met to'."""
    if not is_to_infinitive(predicate):
        return None
    head = predicate.head
    perfect = any(a.lemma_ == "have" for a in syntax.children(predicate, "aux"))  # 'the states to have signed include'
    told = perfect and head.rel == "nsubj" and head.head.lemma_ == "include"
    if predicate.dep_ in {"acl", "acl:relcl", "csubj"} and told:
        return head.head
    if predicate.dep_ in {"acl", "acl:relcl", "csubj"} and is_one_of_them(head):  # 'became the first to sign'
        rank = head.head if head.dep_ == "nmod" and head.head.lower_ == "one" else head
        return rank.head if rank.dep_ == "xcomp" else rank
    if predicate.dep_ == "acl" and is_made_use_of(head):
        return head.head  # 'exercised its right to leave the pact'
    if head.lemma_ == "become" and any(n.i < predicate.i and is_one_of_them(n) for n in syntax.children(head, "xcomp")):
        return head  # the same, hung on the verb
    if predicate.dep_ not in {"advcl", "acl", "obl"} or _is_misnamed(predicate):
        return None
    lemma = predicate.lemma_.lower()
    encounter = head.lemma_.lower() in _ENCOUNTERS and head.pos_ == "VERB"
    met = encounter and lemma not in _ENDEAVOURS  # 'met to negotiate': they did
    located = bool(syntax.children(head, "cop")) and syntax.case(head) in {"in", "at"}
    there = located and lemma in _ON_THE_SPOT  # 'has been in Oslo since May to mediate'
    said = head.lemma_.lower() in ADDRESSING and lemma in SPOKEN  # 'summoned the envoy to protest'
    moved = head.lemma_.lower() in _MOVED
    went = moved and lemma in _SEEING and not is_in_vain(head) and not is_watching(predicate)
    met = met or there or said or went or came_to_sign(head, predicate)
    return head if met or is_voted(predicate) or is_put_in_charge(predicate) else None


_ENDEAVOURS = frozenset("thrash hammer iron finalise finalize conclude resolve settle end save".split())
"""What they meet to bring about, and may not."""
_ON_THE_SPOT = frozenset({"negotiate", "mediate", "monitor", "observe"})
"""What those do who are there for it."""


_SEEING = frozenset({"meet", "see", "confer", "shake", "hug", "embrace", "greet"})
"""What somebody has done who tells of no journey in vain: 'flew to Oslo to see Lee'."""

_MOVED = TRAVELLING | RIDING | frozenset("rise stand stoop lean bend step walk cross stop".split())


def _is_misnamed(infinitive: Token) -> bool:
    """Tell whether an infinitive is no purpose, whatever the parse calls it; its governor decides."""
    complement = infinitive.head.pos_ == "VERB" and infinitive_complement(infinitive)
    complement = complement or is_of_deed(infinitive)
    going_on = infinitive.head.lemma_ == "go" and syntax.particle(infinitive.head) == "on"
    using = infinitive.head.lemma_ == "use" and bool(syntax.children(infinitive.head, "obj"))  # 'used a visit to sign'
    outcome = any(c.lower_ == "to" and c.i > 0 and c.nbor(-1).lower_ == "only" for c in infinitive.children)
    return complement or going_on or using or outcome or is_taken_up(infinitive) or is_kept(infinitive)


def _of_infinitive(predicate: Token) -> tuple[Status | None, str]:
    """Return the status that an infinitive has by itself: 'is to sign', 'came in order to sign'."""
    infinitive = is_to_infinitive(predicate)
    told_of = predicate.dep_ in {"ROOT", "ccomp", "acl:relcl", "conj", "parataxis"}
    told_of |= any(c.lower_ in {"while", "whereas"} for c in syntax.children(predicate, "mark"))  # ', while it is to'
    deed = any(c.lemma_.lower() in _DEEDS for c in syntax.children(predicate, "nsubj:outer"))  # 'her last act was to'
    if told_of and infinitive and not deed and predicate.lemma_.lower() != "blame":  # who is to blame is so now
        return Status.PLANNED, "'is to'"
    for child in predicate.children:  # 'is due | to see', a parse that makes 'due to' one word
        impending = child.lower_ in syntax.AWAITED and child.i < predicate.i and not _has_been(predicate)
        if impending and child.dep_ in {"mark", "advmod", "aux", "amod"}:
            return Status.PLANNED, f"'{child.lower_}'"
    if infinitive and predicate.dep_ == "acl" and predicate.head.lemma_.lower() in AGREED:
        return Status.PLANNED, "what is agreed"
    if infinitive and predicate.dep_ == "acl" and predicate.head.lemma_.lower() in _RESOLVED:
        return Status.PLANNED, f"'{predicate.head.lower_}'"  # 'the pledge by Oslo to pay'
    if infinitive and predicate.dep_ in {"advcl", "acl", "obl"} and not _is_misnamed(predicate):
        return Status.HYPOTHETICAL, "a purpose"
    return None, ""


_DEEDS = frozenset("act deed move gesture step response reaction answer reply business".split())
AGREED = frozenset("agreement deal accord pact contract memorandum treaty arrangement".split())


def _of_noun(predicate: Token) -> tuple[Status | None, str]:
    """Return the status that the words around a noun give: 'a planned visit', 'any visit', 'ahead of talks'."""
    for child in predicate.children if predicate.pos_ == "NOUN" else ():
        if child.dep_ == "case" and child.lower_ == "ahead":
            return Status.PLANNED, "'ahead of'"
        if child.dep_ == "case" and child.lower_ == "against" and syntax.children(predicate, "cop"):
            return Status.HYPOTHETICAL, "'against'"
        if child.dep_ == "det" and child.lower_ == "any":
            return Status.HYPOTHETICAL, "'any'"
    for child in predicate.children:
        if child.dep_ == "amod" and child.lower_ in _PLANNED_ADJECTIVES and not _has_been(predicate):
            return Status.PLANNED, f"'{child.lower_}'"
    if predicate.dep_ == "xcomp" and predicate.pos_ == "NOUN" and predicate.head.lemma_ in SEEMING:
        return own_status(predicate.head)  # 'would become a member'
    return None, ""


def _qualified(adverb: Token, predicate: Token) -> tuple[Status, str] | None:
    """Return the status given by an adverb: 'almost signed', 'reportedly signed', 'perhaps signed'."""
    word = adverb.lower_
    auxiliary = {a.i for a in auxiliaries(predicate)}
    scaled = predicate.lemma_.lower() in _SCALING  # 'nearly doubled its aid'
    if word in _NEARLY and (adverb.i + 1 == predicate.i or adverb.i + 1 in auxiliary) and not scaled:
        return Status.DENIED, f"'{word}'"
    if word == "but" and adverb.i > 0 and adverb.nbor(-1).lower_ == "all":
        return Status.DENIED, "'all but'"
    if word in _HEARSAY:
        return Status.CLAIMED, f"'{word}'"
    if word in _MAYBE:
        return Status.HYPOTHETICAL, f"'{word}'"
    return None


def _is_avoided(word: Token) -> bool:
    """Tell whether something else was done: 'left instead of signing', 'rather than sign'."""
    return any(
        c.lower_ in {"instead", "rather"}
        and c.dep_ in {"case", "mark", "cc", "advmod"}
        and c.i < word.i
        and c.nbor().lower_ in {"of", "than"}
        for c in word.children
    ) or any(c.lower_ == "than" and c.i > 0 and c.nbor(-1).lower_ == "rather" for c in word.children)


def is_kept(infinitive: Token) -> bool:
    """Tell whether somebody did what they had promised: 'kept its promise to sign', 'had no choice but to sign'."""
    noun = infinitive.head
    if noun.lemma_.lower() in {"choice", "option", "alternative"}:
        return any(c.lower_ == "no" for c in noun.children) and noun.head.tag_ == "VBD"
    verb = noun.head if noun.pos_ == "NOUN" else infinitive.head
    promised = noun.lemma_.lower() in {"promise", "pledge", "threat", "vow", "commitment"}
    kept = verb.lemma_.lower() in {"keep", "fulfil", "fulfill", "honour", "honor", "carry", "make", "follow", "good"}
    return promised and kept and own_status(verb)[0] is Status.REPORTED and verb.tag_ in {"VBD", "VBN", "JJ"}


def _is_asked(predicate: Token) -> bool:
    """Tell whether it is asked whether it is so: 'Will Lee sign?', not 'Why did Lee sign?'."""
    last = next(t for t in reversed(predicate.sent) if not t.is_space)
    if predicate.dep_ not in {"ROOT", "conj"} or last.text not in {"?", '?"'}:
        return False
    return not any(t.tag_ in {"WRB", "WP", "WDT"} for t in predicate.sent)


def _is_bounded(negation: Token, predicate: Token) -> bool:
    """Tell whether a negation does not deny the deed: 'not only signed', 'did not sign until May', 'not until May'."""
    after = negation.i + 1 < len(negation.doc) and negation.nbor().lower_
    if after in {"only", "just", "merely", "least", "until", "doubt", "but"}:  # 'could not but sign'
        return True
    did = any(a.lower_ == "did" for a in auxiliaries(predicate))
    return did and any(
        c.dep_ in {"obl", "obl:tmod", "advcl"}
        and c.i > predicate.i
        and any(m.lower_ == "until" and m.dep_ in {"case", "mark"} for m in c.children)
        for c in predicate.children
    )


def _is_yet_to_come(predicate: Token) -> bool:
    """Tell whether it has yet to happen: 'parliament has yet to ratify the treaty'."""
    start = min((c.i for c in predicate.children if c.lower_ == "to" and c.i < predicate.i), default=predicate.i)
    return start > 1 and predicate.doc[start - 1].lower_ == "yet" and predicate.tag_ == "VB"


def _has_been(event: Token) -> bool:
    """Tell whether what was planned has happened: 'the planned visit took place', 'paid a planned visit'."""
    verb = event.head
    if event.pos_ != "NOUN" or verb == event:
        return False
    done = verb.tag_ == "VBD" and own_status(verb)[0] is Status.REPORTED
    subject = event.rel == "nsubj" and verb.lemma_.lower() in _HELD
    return done and (subject or (event.dep_ == "obj" and verb.lemma_.lower() in {"pay", "make", "hold", "begin"}))


def condition(clause: Token) -> tuple[Status | None, str]:
    """Return the status of a clause that only tells under which condition something is: 'if Oslo signs'."""
    if clause.dep_ in {"advcl", "ccomp"} and clause.head.lower_ in _IF_SO:
        return Status.HYPOTHETICAL, f"'{clause.head.lower_}'"
    if clause.dep_ != "ROOT" and _is_inverted(clause):
        return Status.HYPOTHETICAL, "an inverted condition"
    for child in clause.children:
        if child.lower_ in _IF_SO and child.dep_ in {"mark", "case"}:
            return Status.HYPOTHETICAL, f"'{child.lower_}'"
        if (unless := _long_condition(child, clause)) is not None:
            return Status.HYPOTHETICAL, unless
        if child.dep_ == "mark" and child.lower_ in _CONDITIONS:
            if child.lower_ in {"until", "once"} and any(a.tag_ == "VBD" for a in auxiliaries(clause)):
                continue  # 'embraced once they had signed'
            if child.lower_ == "before" and _is_measured_back(child, clause):
                continue
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


def _is_measured_back(before: Token, clause: Token) -> bool:
    """Tell whether so much time before something in the past is told, which so happened: 'a day before he was named'.

    So did what somebody was made after another thing: 'served in Lima before being named envoy'.
    """
    helpers = auxiliaries(clause)
    if any(a.lower_ == "being" for a in helpers):
        return clause.head != clause and own_status(clause.head)[0] is Status.REPORTED
    measured = before.i > 0 and before.nbor(-1).lemma_.lower() in _MEASURES_OF_TIME
    return measured and clause.tag_ == "VBN" and any(a.tag_ == "VBD" for a in helpers)


_MEASURES_OF_TIME = frozenset("minute hour day week month year decade moment shortly just soon long".split())


def _long_condition(mark: Token, clause: Token) -> str | None:
    """Return 'as if', 'as long as' or 'in case' where such words open a clause."""
    before, after = mark.nbor(-1).lower_ if mark.i else "", mark.nbor().lower_ if mark.i < clause.i else ""
    if mark.lower_ == "as" and mark.dep_ == "mark":
        if after in {"if", "though"} and mark.i + 2 < clause.i:
            return "'as if'"
        return "'as long as'" if before == "long" else None
    case = (mark.lower_, after) == ("in", "case") and mark.dep_ == "mark"
    case = case or ((before, mark.lower_) == ("in", "case") and mark.dep_ == "obl")
    return "'in case'" if case else None


def _is_awaited(clause: Token) -> bool:
    """Tell whether a clause in the present waits for what is to come: 'will take effect when both have approved it'."""
    present = any(v.tag_ in tags.PRESENT for v in (clause, *auxiliaries(clause)))
    return present and clause.dep_ == "advcl" and any(a.lower_ in PLANNED_MODALS for a in auxiliaries(clause.head))


def _is_inverted(clause: Token) -> bool:
    """Tell whether a clause opens with its auxiliary: 'had Kenya signed, ...', 'should Kenya sign, ...'."""
    subject = next((c for c in clause.children if c.rel == "nsubj"), None)
    first = clause.left_edge
    return subject is not None and first.lower_ in _INVERTING and first.head == clause and first.i < subject.i
