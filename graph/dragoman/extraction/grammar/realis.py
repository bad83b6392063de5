"""How a predicate stands in its sentence: reported, claimed, planned, denied or hypothetical, and who says it.

The answer is read off the words above the predicate: its own auxiliaries and negation first, then each
governor in turn. What is refused or failed did not happen; what is agreed, offered or expected has not yet.
"""

from dataclasses import dataclass

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.governors import colour, is_content, is_marked, is_told_by
from dragoman.extraction.grammar.mood import condition, own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.verb_classes import KEEPING_OR_ENDING, MEASURES, TELLING
from dragoman.extraction.grammar.verb_forms import auxiliaries, is_to_infinitive
from dragoman.model import Status
from dragoman.reading.parsed import Token

_PRECEDING = frozenset({"after", "since", "because", "as"})
_ANSWERS = frozenset("response retaliation reaction reply answer".split())
_UNDOING = frozenset("reverse rescind revoke cancel overturn suspend delay postpone reconsider review scrap".split())
"""What is done to a decision that has not been, or will not be, carried out."""
_COMMENTING = frozenset("comment elaborate brief speak talk report answer testify apologise apologize".split())
_HELD = frozenset({"host", "hold", "sign", "convene"})
_FALSE = frozenset("false untrue baseless unfounded groundless fabricated incorrect inaccurate wrong fake".split())
_DEBUNKING = frozenset({"dismiss", "rubbish", "debunk", "quash", "scotch", "deride", "discount"})
_BY_THEN = frozenset({"after", "during", "following", "since", "despite"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A predicate's status, the word that says it, and why.

    That word is a verb of saying, or who is cited: 'according to Oslo'; None stands for the article itself.
    """

    status: Status
    speech: Token | None = None
    why: str = ""


_OFFERING = frozenset({"offer", "propose", "promise", "pledge"})
_REFUSING = frozenset({"reject", "refuse", "decline", "turn", "spurn", "rebuff"})


def standing(predicate: Token, quotations: Quotations) -> Standing:
    """Return how this predicate stands in its article."""
    status, why = own_status(predicate)
    speech: Token | None = None
    below, happened, hearsay, clauses = predicate, False, False, [predicate]
    for governor in list(syntax.clauses_above(predicate))[1:]:
        if _is_told_aside(below):  # 'a treaty (that was) signed in May': by the writer, whatever becomes of the rest
            verdict = _prospect_of(below) or _refusal_of(below)
            status, why = _combine(status, why, verdict, below.head.head)
            break
        if _is_set_against(below) or _is_standing(below, governor):
            break
        if below.dep_ == "ccomp" and parting_marks(below, governor):
            break
        happened = happened or _came_before(below) or _is_answered(below)
        verdict = colour(governor, below)
        verdict = None if happened and verdict in {"plan", "wish"} else verdict
        if hearsay and below.dep_ in {"obj", "nsubj:pass"} and _is_turned_down_by(governor):
            verdict = "denial"  # 'denied reports that Oslo had signed'
        elif hearsay and below.dep_ == "nsubj" and governor.lemma_.lower() in _FALSE:
            verdict = "denial"  # 'reports that Oslo had signed are false'
        elif verdict == "failure" and (hearsay or speech is not None):
            verdict = "wish"  # 'declined to confirm that Oslo had signed', 'has seen no reports that'
        hearsay = is_told_by(governor, below)
        if verdict in {"report", "claim", "denial"}:
            speech = speech or governor
        status, why = _combine(status, why, verdict, governor)
        if verdict is None and _is_clause(below):
            outer, reason = condition(below)
            status, why = (outer, reason) if status is Status.REPORTED and outer else (status, why)
        below = governor
        clauses.append(below)
    aside = trailing_speech(predicate)
    if aside is not None:
        speech = speech or aside
        status, why = _combine(status, why, class_of(aside), aside)
    speech = speech or quotations.speech_of(predicate) or next(filter(None, map(cited_for, clauses)), None)
    if status is Status.REPORTED and quotations.covers(predicate):
        status, why = Status.CLAIMED, "in quotation marks"
    return Standing(status, speech, why)


def _is_turned_down_by(verb: Token) -> bool:
    """Tell whether a verb says of reports, claims or rumours that they are not true."""
    return class_of(verb) in {"failure", "denial"} or verb.lemma_.lower() in _DEBUNKING


def _is_told_aside(clause: Token) -> bool:
    """Tell whether a clause only tells more of a noun; what governs that noun does not reach into it."""
    relative = clause.dep_ == "acl:relcl" and not is_content(clause) and not _is_cleft(clause)
    return relative or (clause.dep_ == "acl" and clause.tag_ in tags.PARTICIPLES and not is_marked(clause))


def _is_cleft(clause: Token) -> bool:
    """Tell whether a relative clause is all that a sentence tells: 'it was Oslo that signed'."""
    above = clause.head
    return bool(syntax.children(above, "cop")) and any(s.lower_ == "it" for s in syntax.children(above, "nsubj"))


def _prospect_of(participle: Token) -> str | None:
    """Return the class of what an event has that is yet to be held: 'a summit hosted by Oslo is in the works'."""
    event = participle.head
    draft = event.lemma_.lower() == "bill" and event.head.lemma_.lower() not in _ENACTING
    if draft and participle.tag_ == "VBG" and participle.lemma_.lower() in _BY_LAW:
        return "plan"  # 'backed a bill taking Peru out of the pact'
    held = participle.dep_ == "acl" and participle.lemma_.lower() in _HELD
    if not held or event.head == event or not any(c.lower_ in {"a", "an"} for c in event.children):
        return None
    verdict = colour(event.head, event)
    return verdict if verdict in {"plan", "wish"} else None


_BY_LAW = frozenset("take withdraw pull leave quit suspend end sever cut ratify join establish restore".split())
"""What only a law in force does, and no bill."""
_ENACTING = frozenset("pass adopt enact sign".split())


def _refusal_of(participle: Token) -> str | None:
    """Return the class of an offer that is turned down: 'rejected a loan offered by Peru'."""
    offer = participle.head
    refused = offer.dep_ in {"obj", "nsubj:pass"} and offer.head.lemma_.lower() in _REFUSING
    refused = refused and (offer.head.lemma_.lower() != "turn" or syntax.particle(offer.head) == "down")
    return "failure" if refused and participle.lemma_.lower() in _OFFERING else None


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
    decided = predicate.dep_ == "acl" and noun.lemma_.lower() in {"decision", "move"} and is_to_infinitive(predicate)
    undone = any(t.lemma_.lower() in _UNDOING for t in syntax.clauses_above(noun))
    whose = syntax.children(noun, "nmod:poss") or syntax.complements(noun, "by")
    return decided and bool(whose) and not undone


def _is_clause(token: Token) -> bool:
    return token.rel in {"advcl", "ccomp", "xcomp", "acl"}


def _is_standing(below: Token, governor: Token) -> bool:
    """Tell whether something is already there when it is dealt with: 'lift its sanctions', 'speak after his visit'."""
    if below.pos_ != "NOUN":
        return False
    if below.dep_ in {"obj", "nsubj:pass"} and below.lemma_.lower() in MEASURES:
        return governor.lemma_.lower() in KEEPING_OR_ENDING
    if below.dep_ != "obl" or governor.tag_ != "VB" or class_of(governor.head) != "failure":
        return False
    return syntax.case(below) in _BY_THEN or governor.lemma_.lower() in _COMMENTING


def _is_set_against(clause: Token) -> bool:
    """Tell whether 'while' sets another's saying beside the one before: 'Lee said it was late, while Kim said ...'."""
    marked = clause.dep_ == "advcl" and any(m.lower_ in {"while", "whereas"} for m in syntax.children(clause, "mark"))
    named = any(s.pos_ in {"NOUN", "PROPN"} for s in syntax.children(clause, "nsubj"))
    return marked and named and class_of(clause) in {"report", "claim"}


def _combine(status: Status, why: str, verdict: str | None, governor: Token) -> tuple[Status, str]:
    """Return the status after one more governor; what is already not real stays as it is."""
    word = f"under '{governor.lower_}'"
    if status is Status.DENIED and verdict == "wish":
        return Status.HYPOTHETICAL, word  # 'urged Oslo not to sign': nobody says whether it did
    if status is Status.PLANNED and verdict == "denial":
        return Status.DENIED, word  # 'denied that it would leave'
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


_VIEWS = frozenset(
    """view opinion words telling judgment judgement reading assessment estimation eyes account phrase phrasing
    formulation version rendering description characterisation characterization understanding interpretation
    submission book""".split()
)
"""Nouns of what somebody thinks or says, in which something is so: 'in Kenya's view', 'in the words of Lee'."""
_RECKONED = frozenset("account reckoning telling estimation lights".split())
"""The same, by which something is so."""
_PUTTING = frozenset("put call describe term phrase see tell have express".split())
"""Verbs of 'as Lee put it', 'as she sees it'."""


def cited_for(clause: Token) -> Token | None:
    """Return who is cited for what a clause tells: 'according to Oslo, Chad signed the treaty', 'in Oslo's view'."""
    words = (word for child in clause.children for word in (child, *child.children))
    fronted = (c for c in clause.children if c.i < clause.i and c.pos_ == "PROPN" and syntax.case(c) in {"for", "to"})
    viewers = (c for c in fronted if c.rel == "obl" and c.right_edge.nbor().text == ",")  # 'for Oslo, Chad is to blame'
    return next(filter(None, map(cited_at, words)), None) or next(viewers, None)


def cited_at(word: Token) -> Token | None:
    """Return who is behind 'according to', or whose view it is: 'in Kenya's view', 'as Lee put it'."""
    cited = word.rel == "obl" or (word.rel == "nmod" and bool(syntax.children(word.head, "cop")))
    if cited and (word.lower_, syntax.case(word)) in _IN_VIEW:
        owners = [*syntax.children(word, "nmod:poss"), *syntax.complements(word, "of")]
        return next((o for o in owners if o.pos_ == "PROPN" or syntax.case(word) == "in"), None)
    if word.lemma_.lower() in _PUTTING and any(c.lower_ == "it" for c in syntax.children(word, "obj")):
        above = word.head if word.dep_ == "xcomp" else word  # 'as Lee likes to call it'
        asides = [above, *syntax.children(above, "nsubj")]  # 'as | a spokesman put it'
        quoted = any(c.lower_ == "as" and c.dep_ in {"mark", "case"} for word in asides for c in word.children)
        subjects = arguments.logical_subjects(above) if quoted and above.dep_ in {"advcl", "acl", "parataxis"} else []
        return subjects[0] if subjects else None
    return _believed(word) or behind_according(word)


def _believed(verb: Token) -> Token | None:
    """Return who is cited by 'if Lee is to be believed', 'if one believes Lee', 'to hear Lee tell it'."""
    if verb.dep_ != "advcl" or verb.lemma_.lower() not in {"believe", "hear"}:
        return None
    marks = {m.lower_ for m in syntax.children(verb, "mark")}
    told = any(c.lemma_.lower() == "tell" for c in syntax.children(verb, "xcomp", "ccomp"))
    if verb.lemma_.lower() == "believe" and "if" in marks and syntax.is_passive(verb):
        return arguments.surface_subject(verb)
    if (verb.lemma_.lower() == "believe" and marks & {"if", "to"}) or (told and "to" in marks):
        return next(iter(syntax.children(verb, "obj")), None)
    return None


_IN_VIEW = frozenset({*((noun, "in") for noun in _VIEWS), *((noun, "by") for noun in _RECKONED)})


def behind_according(word: Token) -> Token | None:
    """Return who stands behind 'according to', None if the word is no such 'according'."""
    if word.lower_ != "according" or word.i + 2 >= len(word.doc) or word.nbor().lower_ != "to":
        return None
    if word.dep_ == "case":
        return word.head
    return next(iter(syntax.children(word, "obl", "nmod", "obj")), None)


def speakers_of(speech: Token) -> list[Token]:
    """Return who says what stands under a word of a `Standing`: the subjects of a verb of saying, or who is cited."""
    return arguments.logical_subjects(speech) if speech.pos_ in {"VERB", "AUX", "ADJ"} else [speech]


def trailing_speech(predicate: Token) -> Token | None:
    """Return the verb of saying that follows or interrupts a clause: '..., the ministry said'."""
    for token in syntax.clauses_above(predicate):
        for child in token.children:
            if child == predicate:
                continue  # a verb of saying is not said by itself
            beside = child.dep_ == "parataxis" or trails(child)
            telling = beside and class_of(child) in {"report", "claim"} and bool(syntax.children(child, "nsubj"))
            if telling and not parting_marks(predicate, child):
                return child
    return None


def parting_marks(clause: Token, speech: Token) -> list[int]:
    """Return the places of the colons and semicolons that part a clause from a verb of saying behind it.

    It tells the next one: 'Lee kept calm: nobody had called, she said'; not so '"We won; they lost," said Lee'.
    """
    doc, found = clause.doc, []
    telling = any(c.i > speech.i for c in syntax.children(speech, "obj", "xcomp", "ccomp"))  # 'fled: Lee calls it rash'
    for mark in doc[clause.i : speech.i]:
        between = [t.text for t in doc[mark.i : speech.i]]
        quoted = between.count("”") > between.count("“") or between.count('"') % 2
        told = telling or any(t.tag_ in tags.FINITE and t != speech for t in doc[mark.i : speech.sent.end])
        if (mark.text == ";" or (mark.text == ":" and told)) and not quoted:  # 'fled; Lee responded in kind'
            found.append(mark.i)
    return found


def trails(speech: Token) -> bool:
    """Tell whether a verb of saying behind a clause was taken for a part of it: 'all went well, Lee told us'."""
    behind = speech.i > speech.head.i and bool(syntax.children(speech, "nsubj"))
    bare = behind and (speech.dep_ == "advcl" or (speech.dep_ in {"ccomp", "conj"} and _is_set_off(speech)))
    bare = bare and (speech.tag_ != "VBG" or bool(auxiliaries(speech)))  # not 'condemned it, with Lee calling it wrong'
    own = syntax.RELATIVE_PRONOUNS | {
        "when",
        "as",
        "what",
    }  # 'the raids, for which it blames Chad' tells no more than that
    return bare and not any(c.dep_ in {"mark", "case"} or c.lower_ in own for c in speech.children)


def _is_set_off(speech: Token) -> bool:
    """Tell whether a comma sets a verb of saying off from the clause that it tells: 'it will cost $9, Lee reckoned'."""
    opening = {t.text for t in speech.doc[max(speech.left_edge.i - 1, 0) : speech.left_edge.i + 1]}
    told = syntax.children(speech, "cc", "ccomp", "xcomp", "mark")
    told += syntax.children(speech, "obj") if speech.lemma_.lower() not in TELLING else []  # 'Chad condemned it'
    return bool(opening & {",", "”"}) and class_of(speech) in {"report", "claim"} and not told
