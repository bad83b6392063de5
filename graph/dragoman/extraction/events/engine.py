"""The engine: finds every trigger of a frame in a document and fills its roles, once for all frames.

It knows grammar and no vocabulary: what a word means is in the frames. Each candidate that is not written
keeps its reason, which `dragoman explain` shows.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, partial

from dragoman.extraction.events.coding import Coding, Dyad, as_dyad, is_open
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.matching import NEGATIONS, are_there, doers, hyphenated, incomplete, mismatch
from dragoman.extraction.events.sides import Sides
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import denies_noun, own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, is_own_decision, standing
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import OF_ANOTHER
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.frame import Entry, Frame, Lexicon, Trigger
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token, once

_DECIDED = frozenset({"Sanction", "Expulsion", "Recall", "TiesSevered", "TiesEstablished", "Appointment"})
"""Events of which the decision is the deed: 'decided to expel him', 'decided to appoint her as envoy'."""
_EFFORTS = frozenset(
    "try seek attempt strive endeavour endeavor work struggle scramble race rush strain toil labour".split()
)
_PRESENT = frozenset({"VBZ", "VBP", "VBG"})
_SORTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A frame found in the text: its trigger word, what fills its roles, how it stands, and the sides of its event.

    `coding` is set where event data codes this occurrence; `specificity` counts the words its trigger asks for.
    """

    frame: Frame
    trigger: Trigger
    token: Token
    fillers: dict[str, tuple[Filler, ...]]
    standing: Standing
    dyad: Dyad | None = None
    specificity: int = 1
    coding: Coding | None = None
    speech: Token | None = None
    """The verb of saying whose words are the deed, where the frame is a spoken one."""
    day: Token | None = None
    """The time of it alone, where a row has several: 'Niger on Tuesday'."""

    @property
    def root(self) -> str | None:
        """Return the PLOVER type of its row, else that of its frame; None where neither is an event."""
        return self.trigger.plover or self.frame.plover


@dataclass(frozen=True, slots=True)
class Rejection:
    """A candidate that was not written, with the reason; `complete` where all words that its trigger asks for stand."""

    frame: Frame
    token: Token
    reason: str
    complete: bool = True


def candidates(
    doc: Doc, lexicon: Lexicon, fillers: Fillers, quotations: Quotations
) -> Iterator[Occurrence | Rejection]:
    """Yield every frame that the document expresses, in text order, and every candidate that fell through."""
    sides = Sides(fillers, lexicon)
    stands = cache(partial(standing, quotations=quotations))  # one answer a word, however many frames ask
    for token in doc:
        for sort in sorts(token):
            for frame, rows in entry_at(token, sort, lexicon).told:
                told = [row for row in rows if are_there(token, row[1])]
                if told:
                    yield from _best(frame, told, token, fillers, sides, stands)
                else:
                    yield Rejection(frame, token, incomplete(rows[0][1]), complete=False)


_NOTHING = Entry()


def entry_at(token: Token, sort: str, lexicon: Lexicon) -> Entry:
    """Return what a word can express as this part of speech: the frames, their triggers and these one's words."""
    if sort == "adjective" and token.pos_ == "VERB":  # 'is worried by'
        return lexicon.entries.get(("participle", token.lower_), _NOTHING)
    lemma = _lemma(token, sort, lexicon)
    whole = lexicon.entries.get((sort, hyphenated(token, lemma)))
    return whole or lexicon.entries.get((sort, lemma), _NOTHING)


def _lemma(token: Token, sort: str, lexicon: Lexicon) -> str:
    """Return the base form; that of a verb as the lexicon has it."""
    lemma = syntax.base_form(token)
    return lexicon.verb(token.lower_, lemma) if token.pos_ == "VERB" or sort == "verb" else lemma


@once
def sorts(token: Token) -> tuple[str, ...]:
    """Return as which parts of speech a word can express a frame."""
    sort = _SORTS.get(token.pos_)
    if sort is None or token.dep_ in {"aux", "aux:pass", "cop"}:
        return ()
    if token.pos_ == "VERB" and token.ent_type_ in {"ORG", "PERSON"} and token.text[:1].isupper():
        return ()
    if sort == "verb" and token.tag_ in {"VB", "VBP"} and syntax.children(token, "nmod:poss", "det"):
        return ("noun", "verb")  # 'by her estimate'
    if sort == "verb" and token.rel in {"obl", "nmod"} and token.tag_ != "VBG" and syntax.case(token):
        return ("noun", "verb")  # 'by Iraqi estimates'
    if sort == "verb" and token.tag_ == "VBN" and syntax.is_passive(token):
        return ("verb", "adjective")
    if sort == "adjective" and (token.tag_ in {"VBN", "VBG"} or syntax.children(token, "obj")):
        return ("adjective", "verb")
    if sort == "noun" and token.pos_ == "NOUN" and _acts_as_verb(token):
        return ("noun", "verb")  # 'Peru and Chile co-host the cup'
    return (sort,)


def _acts_as_verb(noun: Token) -> bool:
    """Tell whether a 'noun' has an object, or a subject without any copula, as only verbs do."""
    plain = noun.tag_ in {"NNS", "NN", "VBZ", "VBP", "VBD"}
    alone = plain and noun.dep_ in {"ROOT", "acl:relcl", "ccomp", "parataxis"}
    alone = alone or arguments.is_parenthesis(noun)
    if noun.lower_.endswith("ing") and noun.dep_ == "advcl" and noun.head.lemma_ == "spend":
        return True  # 'spent a year bargaining'
    alone = alone or (noun.tag_ == "VBG" and noun.dep_ == "advcl")  # 'with Qatar mediating'
    return bool(syntax.children(noun, "obj")) or (
        alone and bool(syntax.children(noun, "nsubj")) and not syntax.children(noun, "cop")
    )


def _best(
    frame: Frame,
    rows: Sequence[tuple[Trigger, tuple[str, ...]]],
    token: Token,
    fillers: Fillers,
    sides: Sides,
    stands: Callable[[Token], Standing],
) -> Iterator[Occurrence | Rejection]:
    """Yield the occurrence whose row is most specific and fills most roles; for facts and for event data."""
    facts: list[tuple[int, int, Occurrence]] = []
    events: list[tuple[int, int, Occurrence]] = []
    reason, complete = "", False
    if frame.event == "Recall" and (_is_set_off(token) or syntax.children(token, "ccomp")):
        rows, reason = (), "it is set off as speech"
    if _only_names(token):
        rows, reason = (), "it only says what somebody calls so"
    if frame.event == "Expulsion" and _is_to_leave_another(token, fillers):
        rows, reason = (), "it is no country of theirs that is to be left"
    if frame.event == "Expulsion" and _is_told_of_another(token):
        rows, reason = (), "it is told of somebody else that they leave"
    if frame.name == "concluding" and _ends_talks(token):
        rows, reason = (), "it is the talks that are concluded"
    for trigger, words in rows:
        if unfit := mismatch(token, trigger, words):
            reason = reason or unfit
            continue
        complete = True
        if trigger.lasting and token.tag_ not in _PRESENT:
            reason = "it is told of once, not of how things are"
            continue
        filled = {role: fillers.fill(token, trigger, role, frame) for role in trigger.functions if frame.facts}
        filled = {role: found for role, found in filled.items() if found}
        has_facts = _states_something(frame, filled) and not _has_other_object(token, trigger, frame, filled)
        dyad = sides.dyad(token, trigger, frame) if trigger.plover or frame.plover else None
        if has_facts and dyad and _has_other_doer(frame, filled, dyad):
            filled, has_facts = {}, False
        if frame.event == "Meeting" and not _AT_ONE_SIDE.isdisjoint(words):
            filled = _without_own_side(filled, fillers)
            has_facts = _states_something(frame, filled)
        if frame.event == "Mediation" and has_facts:
            filled = _without_parties(filled)
            has_facts = _states_something(frame, filled)
        if dyad and not (frame.needs <= filled.keys() and (has_facts or is_open(frame))):
            dyad = None
        if has_facts and dyad is None and (trigger.plover or frame.plover):
            dyad = as_dyad(filled, frame)
        conditions = (trigger.where, trigger.doer, trigger.object, trigger.amid)
        specificity = len(words) + sum(map(bool, conditions))
        how = _standing_of(frame, trigger, words, token, stands) if has_facts or dyad else None
        if how and how.status is Status.REPORTED and "no" not in trigger.where and _is_of_none(filled):
            how = replace(how, status=Status.DENIED, why="of none of those named")
        if how and has_facts:
            facts.append((len(words), len(filled), Occurrence(frame, trigger, token, filled, how, dyad, specificity)))
        if how and dyad:
            event = Occurrence(frame, trigger, token, filled if has_facts else {}, how, dyad, specificity)
            events.append((specificity, dyad.direct, event))
        if not (has_facts or dyad):
            empty = [role for role in trigger.functions if role not in filled]
            reason = f"nothing fits {', '.join(empty) or 'its roles'}"
    if facts or events:
        yield from _joined(facts, events)
    elif reason:
        yield Rejection(frame, token, reason, complete)


_TALKS = frozenset({"Mediation", "Negotiation"})


def _only_names(verb: Token) -> bool:
    """Tell whether a verb only says how somebody calls what is spoken of: 'for what they call incitement'."""
    return verb.lemma_.lower() in nouns("naming") and any(c.lower_ == "what" for c in verb.lefts)


def _is_to_leave_another(verb: Token, fillers: Fillers) -> bool:
    """Tell whether what somebody is told to leave is not the country of who tells them: 'told Lee to get out of Chad'.

    It may be another state, or what is no country: 'told them to leave the city'.
    """
    clauses = [c for c in syntax.children(verb, "xcomp", "advcl") if c.lemma_.lower() in {"leave", "get", "quit"}]
    left = [p for c in clauses for p in syntax.children(c, "obj", "obl") if syntax.case(p) in {"", "out of", "out"}]
    # 'the envoy had a day to leave Chad' is told of who must go
    telling = arguments.logical_subjects(verb) if verb.lemma_.lower() != "have" else ()
    tellers = [e for teller in telling for e in fillers.actors.at(teller)]
    for place in left:
        if place.pos_ == "NOUN" and place.lemma_.lower() not in _COUNTRIES and not is_time(place):
            return True
        owners = fillers.actors.at(place) if place.pos_ == "PROPN" else ()
        if tellers and owners and not any(fillers.same_side(o, t) for o in owners for t in tellers):
            return True
    return False


def _ends_talks(verb: Token) -> bool:
    """Tell whether talks are concluded, and nothing that they are on: 'concluded negotiations on a trade pact'."""
    return any(o.lemma_.lower() in _TALKING for o in arguments.logical_objects(verb))


_TALKING = frozenset({"negotiation", "talk", "talks", "round", "discussion", "bargaining"})


def _is_told_of_another(verb: Token) -> bool:
    """Tell whether those who are told hear that others leave: 'told reporters that Chad was quitting the bloc'."""
    told = syntax.children(verb, "ccomp") if verb.lemma_ == "tell" else []
    leaving = (c for c in told if c.lemma_.lower() in _LEAVING)
    return any(s.pos_ in {"NOUN", "PROPN"} for clause in leaving for s in syntax.children(clause, "nsubj"))


_LEAVING = frozenset({"leave", "quit", "go", "depart", "withdraw", "pull"})
_COUNTRIES = frozenset("country nation state territory soil kingdom republic emirate sultanate capital".split())


def _standing_of(
    frame: Frame, trigger: Trigger, words: tuple[str, ...], token: Token, stands: Callable[[Token], Standing]
) -> Standing:
    """Return how a deed stands: as its clause does, but for what its frame or its own words say more."""
    how = stands(done_by(token, trigger))
    if how.status is Status.DENIED and (NEGATIONS & set(words) or "no" in trigger.where):
        how = replace(how, status=Status.REPORTED)  # 'did not rule out force', 'saw no excuse for it' say that much
    if how.status is Status.PLANNED and frame.event in _DECIDED and _is_under(token, {"decide"}):
        how = replace(how, status=Status.REPORTED)
    unsettled = how.status in {Status.PLANNED, Status.HYPOTHETICAL}
    if unsettled and frame.event == "TiesEstablished" and _is_agreed(token):
        how = replace(how, status=Status.REPORTED)
    if frame.event in _DECIDED and is_own_decision(token):
        how = stands(token.head)
    if how.status is Status.HYPOTHETICAL and frame.event in _TALKS and _is_under(token, _EFFORTS):
        how = replace(how, status=Status.REPORTED)  # who tries to mediate or to negotiate does
    if frame.event == "Assault" and how.speech is not None and how.status is Status.REPORTED:
        why = f"an attack, said under '{how.speech.lower_}'"  # each side tells of the other's attacks, and its own
        how = replace(how, status=Status.CLAIMED, why=why)
    if frame.event == "Assault" and how.status is Status.REPORTED and _is_held_against(token):
        how = replace(how, status=Status.CLAIMED, why=f"an attack, held against somebody by '{token.head.lower_}'")
    if frame.commits and how.status is Status.PLANNED:
        how = replace(how, status=Status.REPORTED, why=f"{how.why}, a commitment")
    return how


def _is_of_none(filled: dict[str, tuple[Filler, ...]]) -> bool:
    """Tell whether a complement says that there is none of those with whom it is done: 'belongs to no alliance'."""
    behind = (f.token for found in filled.values() for f in found if f.token.dep_ == "obl")
    return any(denies_noun(word) for noun in behind for word in noun.children)


def _is_held_against(gerund: Token) -> bool:
    """Tell whether somebody is praised or blamed for it: 'rebuked both for violating the truce'."""
    judged = gerund.tag_ == "VBG" and gerund.head.pos_ == "VERB" and gerund.head.lemma_.lower() in OF_ANOTHER
    return judged and any(m.lower_ == "for" for m in syntax.children(gerund, "mark", "case"))


def done_by(token: Token, trigger: Trigger) -> Token:
    """Return the word that tells what was done: the participle in 'the pact, signed by Chad, was never carried out'."""
    told = (c for c in syntax.children(token, "acl") if c.tag_ == "VBN" and c.lemma_.lower() in trigger.light)
    return next(told, token)


_AT_ONE_SIDE = frozenset({"beside", "alongside", "next"})


def _without_own_side(filled: dict[str, tuple[Filler, ...]], fillers: Fillers) -> dict[str, tuple[Filler, ...]]:
    """Leave out those beside whom their own people sit: of 'Lee sat beside her president' neither met the other."""
    doers = [f.entity for f in filled.get("source", ())]
    others = (f for f in filled.get("target", ()) if not any(fillers.same_side(f.entity, d) for d in doers))
    return {**filled, "target": tuple(others)}


_SENDING = frozenset({"IntergovernmentalOrganization", "Organization"})
"""Who sends mediators and is hardly ever a side between whom they mediate."""


def _without_parties(filled: dict[str, tuple[Filler, ...]]) -> dict[str, tuple[Filler, ...]]:
    """Leave out mediators who are sides themselves: 'Iran and Oman restarted talks between the two countries'.

    So too who has sent them: a 'mediator for the United Nations' mediates between others.
    """
    targets = filled.get("target", ())
    targets = tuple(f for f in targets if f.entity.kind not in _SENDING or syntax.case(f.token) != "for")
    filled = {**filled, "target": targets} if targets else {r: f for r, f in filled.items() if r != "target"}
    sides = {f.entity.id for f in filled.get("target", ())}
    third = tuple(f for f in filled.get("source", ()) if f.entity.id not in sides)
    return {**filled, "source": third} if third else {r: f for r, f in filled.items() if r != "source"}


def _is_set_off(token: Token) -> bool:
    """Tell whether a verb stands between marks with its subject, which tells who says it: 'it is, she recalled, so'."""
    subject = next(iter(syntax.children(token, "nsubj")), None)
    if subject is None or subject.i + 1 != token.i or not subject.i or token.i + 1 >= len(token.doc):
        return False
    return token.doc[subject.left_edge.i - 1].text == "," and token.doc[token.i + 1].text in {",", "."}


def _is_agreed(token: Token) -> bool:
    """Tell whether several have agreed to it, by which it is done: 'Chad and Niger agreed to restore relations'."""
    verb = next((t for t in syntax.clauses_above(token.head) if t.pos_ == "VERB"), token)
    doers = [m for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s)]
    several = len(doers) > 1 or any(d.tag_ in {"NNS", "NNPS"} or d.lower_ in {"they", "two", "both"} for d in doers)
    return several and verb.lemma_ == "agree" and own_status(verb)[0] is Status.REPORTED


def _is_under(token: Token, verbs: Set[str]) -> bool:
    """Tell whether its next verb above is one of these and tells what has happened: 'has decided to expel him'."""
    above = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB" and t != token), None)
    done = above is not None and above.tag_ in {"VBD", "VBN", "VBG", "VBZ", "VBP"}
    return above is not None and done and above.lemma_.lower() in verbs and own_status(above)[0] is Status.REPORTED


def _joined(
    facts: list[tuple[int, int, Occurrence]], events: list[tuple[int, int, Occurrence]]
) -> Iterator[Occurrence]:
    """Yield the best row for facts and the best for event data, as one where they are the same."""
    fact = max(facts, key=lambda row: row[:2])[2] if facts else None
    event = max(events, key=lambda row: row[:2])[2] if events else None
    if fact is not None and event is not None and fact.trigger != event.trigger:
        yield replace(fact, dyad=None)
        yield replace(event, fillers={})
    elif fact is not None or event is not None:
        yield fact or event  # type: ignore[misc]


def _has_other_object(token: Token, trigger: Trigger, frame: Frame, filled: dict[str, tuple[Filler, ...]]) -> bool:
    """Tell whether several do it to something else, and not to each other: 'Chad and Mali welcomed the ruling'."""
    right = frame.dyad[1]
    taken = frame.symmetric and "obj" in trigger.functions.get(right, ()) and not filled.get(right)
    things = (o for o in syntax.children(token, "obj") if syntax.children(o, "det", "nmod:poss"))  # not 'face to face'
    return taken and token.pos_ == "VERB" and any(not is_time(o) for o in things)


def _has_other_doer(frame: Frame, filled: dict[str, tuple[Filler, ...]], dyad: Dyad) -> bool:
    """Tell whether those on one side have met somebody unknown, not each other: 'Sisi met Chad and Mali'."""
    left, right = frame.dyad
    doers = {s.token.i for s in dyad.sources}
    return frame.symmetric and not filled.get(left) and doers.isdisjoint(t.token.i for t in filled.get(right, ()))


def is_crowd(verb: Token) -> bool:
    """Tell whether those who do something are many who may take to the streets: 'farmers', 'tens of thousands'."""
    forces = word_classes("forces")
    crowds, subjects = forces["crowds"] | forces["faithful"], arguments.logical_subjects(verb)
    many = any(t.tag_ in {"NNS", "NNPS"} or t.pos_ == "PROPN" for t in subjects)
    return many and not crowds.isdisjoint(doers(verb))


def _states_something(frame: Frame, filled: dict[str, tuple[Filler, ...]]) -> bool:
    """Tell whether at least one fact of the frame has both its sides."""

    def has(role: str) -> bool:
        return bool(filled.get(role.split(".")[0]))

    if not all(has(role) for role in frame.needs):
        return False
    left, right = frame.dyad
    if frame.joint and len({f.entity.id for side in frame.dyad for f in filled.get(side, ())}) < 2:
        return False
    if any(has(one) and has(other) for _, one, other in frame.facts):
        return True
    together = [f for f in filled.get(right, ()) if syntax.case(f.token) != "with"]  # 'talks with A and B': whose?
    several = len(filled.get(left, ())) > 1 or len(together) > 1
    return bool(frame.facts) and several and frame.symmetric
