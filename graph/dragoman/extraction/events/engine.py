"""The engine: finds every trigger of a frame in a document and fills its roles, once for all frames.

It knows grammar and no vocabulary: what a word means is in the frames. Each candidate that is not written
keeps its reason, which `dragoman explain` shows.
"""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace
from functools import cache, partial

from dragoman.extraction.events.coding import Coding, Dyad, as_dyad, is_open
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.sides import Sides
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.clauses import is_that_clause
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, is_own_decision, standing
from dragoman.extraction.grammar.surroundings import NOMINAL, is_dated, is_time, misread
from dragoman.extraction.grammar.verb_classes import OF_ANOTHER
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.extraction.lexicon.frame import Entry, Frame, Lexicon, Trigger
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token, once

_PARTICLES = frozenset("off out up down back away over in on".split())
_REACH = 14
"""How many words behind a trigger its other words are looked for."""
_DECIDED = frozenset({"Sanction", "Expulsion", "Recall", "TiesSevered", "TiesEstablished"})
"""Events of which the decision is the deed: 'decided to expel him'."""
_EFFORTS = frozenset(
    "try seek attempt strive endeavour endeavor work struggle scramble race rush strain toil labour".split()
)
_NEGATIONS = frozenset({"not", "n't", "never"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PRESENT = frozenset({"VBZ", "VBP", "VBG"})
_NO_OBJECTS = frozenset({"home", "each", "other", "another"})
_PARTICLE_REACH = 5
"""The same for its particle: 'took their envoy out'."""
_ARGUMENTS = frozenset({"obj", "obl", "xcomp", "nmod", "ccomp", "advcl", "iobj", "acl"})
_INNER = frozenset({"compound", "amod", "nmod", "conj", "flat", "nummod"})
_INNER_OF_ARGUMENT = _INNER | {"obl"}
_NEAR = _ARGUMENTS | _INNER | {"nsubj"}
"""Relations of words that stand near a trigger, of their parts, and of those words whose parts do."""
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
                yield from _best(frame, rows, token, fillers, sides, stands)


_NOTHING = Entry()


def entry_at(token: Token, sort: str, lexicon: Lexicon) -> Entry:
    """Return what a word can express as this part of speech: the frames, their triggers and these one's words."""
    if sort == "adjective" and token.pos_ == "VERB":  # 'is worried by'
        return lexicon.entries.get(("participle", token.lower_), _NOTHING)
    lemma = _lemma(token, sort, lexicon)
    hyphenated = lexicon.entries.get((sort, _hyphenated(token, lemma)))
    return hyphenated or lexicon.entries.get((sort, lemma), _NOTHING)


def _lemma(token: Token, sort: str, lexicon: Lexicon) -> str:
    """Return the base form; that of a verb as the lexicon has it."""
    lemma = syntax.base_form(token)
    return lexicon.verb(token.lower_, lemma) if token.pos_ == "VERB" or sort == "verb" else lemma


def _hyphenated(token: Token, lemma: str) -> str:
    """Return the word with what a hyphen ties to its front, as the lexicon writes it: 'cease-fire', 'sit-in'."""
    front = syntax.hyphened_to(token)
    return f"{front.lower_}-{lemma}" if front is not None else lemma


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
    rows: tuple[tuple[Trigger, tuple[str, ...]], ...],
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


_COUNTRIES = frozenset("country nation state territory soil kingdom republic emirate sultanate capital".split())


def _standing_of(
    frame: Frame, trigger: Trigger, words: tuple[str, ...], token: Token, stands: Callable[[Token], Standing]
) -> Standing:
    """Return how a deed stands: as its clause does, but for what its frame or its own words say more."""
    how = stands(done_by(token, trigger))
    if how.status is Status.DENIED and (_NEGATIONS & set(words) or "no" in trigger.where):
        how = replace(how, status=Status.REPORTED)  # 'did not rule out force', 'saw no excuse for it' say that much
    if how.status is Status.PLANNED and frame.event in _DECIDED and _is_under(token, {"decide"}):
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


def _is_held_against(gerund: Token) -> bool:
    """Tell whether somebody is praised or blamed for it: 'rebuked both for violating the truce'."""
    judged = gerund.tag_ == "VBG" and gerund.head.pos_ == "VERB" and gerund.head.lemma_.lower() in OF_ANOTHER
    return judged and any(m.lower_ == "for" for m in syntax.children(gerund, "mark", "case"))


def done_by(token: Token, trigger: Trigger) -> Token:
    """Return the word that tells what was done: the participle in 'the pact, signed by Chad, was never carried out'."""
    told = (c for c in syntax.children(token, "acl") if c.tag_ == "VBN" and c.lemma_.lower() in trigger.light)
    return next(told, token)


def _without_parties(filled: dict[str, tuple[Filler, ...]]) -> dict[str, tuple[Filler, ...]]:
    """Leave out mediators who are sides themselves: 'Iran and Oman restarted talks between the two countries'."""
    sides = {f.entity.id for f in filled.get("target", ())}
    third = tuple(f for f in filled.get("source", ()) if f.entity.id not in sides)
    return {**filled, "source": third} if third else {r: f for r, f in filled.items() if r != "source"}


def mismatch(token: Token, trigger: Trigger, words: tuple[str, ...]) -> str:
    """Return why the words of a trigger do not stand here, '' if they do."""
    particle = _own_particle(token)
    if particle and particle not in words and particle in _PARTICLES:
        return f"'{token.lemma_} {particle}' is another verb"
    if (complement := _complement(token)) and complement not in words and complement not in trigger.where:
        return f"'{token.lemma_} {complement}' is another verb"
    if token.lemma_ == "join" and _joins_in(token):
        return "'join in' what others do is another verb"
    if token.lemma_ == "call" and (named := _named(token)) and not _is_of_naming(trigger, named):
        return "'call somebody something' is another verb"
    if token.lemma_ == "call" and _calls_for(token) and not _takes_for(trigger, words):
        return "'call for' is another verb"
    if trigger.bare and (syntax.is_passive(token) or _has_object(token)):
        return "it is done to something"
    for word in words[1:]:
        if not _is_beside(token, word, trigger):
            return f"'{' '.join(words)}' is not complete"
    if trigger.where and not trigger.where & _near(token):
        return "none of the words that it wants stands beside"
    if trigger.amid and not trigger.amid & _near(token):
        return "none of the words that it wants stands near"
    if trigger.without and trigger.without & _near(token):
        return "a word that excludes it stands beside"
    if trigger.doer and not trigger.doer & _doers(token):
        return "none of those who do it is its subject"
    if trigger.object and not trigger.object & _objects(token):
        return "none of what it is done to is its object"
    return ""


@once
def _complement(verb: Token) -> str:
    """Return the adjective that a verb without an object takes: 'pleaded guilty', 'stopped short of it'; '' if none."""
    if verb.pos_ != "VERB" or syntax.is_passive(verb) or syntax.children(verb, "obj"):
        return ""
    behind = (c for c in syntax.children(verb, "xcomp", "advmod") if c.pos_ == "ADJ" and c.i > verb.i)
    return next((c.lower_ for c in behind), "")


def _is_set_off(token: Token) -> bool:
    """Tell whether a verb stands between marks with its subject, which tells who says it: 'it is, she recalled, so'."""
    subject = next(iter(syntax.children(token, "nsubj")), None)
    if subject is None or subject.i + 1 != token.i or not subject.i or token.i + 1 >= len(token.doc):
        return False
    return token.doc[subject.left_edge.i - 1].text == "," and token.doc[token.i + 1].text in {",", "."}


def _has_object(verb: Token) -> bool:
    """Tell whether a verb has an object that is no stretch of time or way: 'returned the art', not 'returned home'.

    Those who do it to each other have none either.
    """
    objects = (c for c in syntax.children(verb, "obj") if c.lower_ not in _NO_OBJECTS)
    return any(c.tag_ != "PRP" and not is_time(c) for c in objects)


def _is_beside(token: Token, word: str, trigger: Trigger) -> bool:
    """Tell whether a word of an expression stands there, even an 'in' that was read with the noun behind it."""
    if _stands_beside(token, word):
        return True
    if word != "in" or not (trigger.where or any("in" in row for row in trigger.functions.values())):
        return False
    after = token.doc[min(token.i + 1, len(token.doc) - 1)]
    alone = after.dep_ == "advmod" or not syntax.children(token, "obj")  # 'took in 500 refugees', 'took in refugees'
    return after.lower_ == "in" and alone


def _is_under(token: Token, verbs: Set[str]) -> bool:
    """Tell whether its next verb above is one of these and tells what has happened: 'has decided to expel him'."""
    above = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB" and t != token), None)
    done = above is not None and above.tag_ in {"VBD", "VBN", "VBG", "VBZ", "VBP"}
    return above is not None and done and above.lemma_.lower() in verbs and own_status(above)[0] is Status.REPORTED


_CALLED = frozenset(
    "home truce ceasefire armistice halt strike walkout election vote referendum meeting summit".split()
)
"""What one calls, or calls somebody to, by no name: 'called a truce', 'called its envoy home'."""


@once
def _named(verb: Token) -> frozenset[str]:
    """Return the words for what a verb calls its object: 'called them liars', 'called it unjust'."""
    objects = [c for c in syntax.children(verb, "obj") if not syntax.case(c)]
    if verb.dep_ == "acl:relcl" and verb.head.lower_ == "what":
        objects = [verb.head, *objects]  # 'what they called a surrender'
    told = syntax.children(verb, "xcomp")
    what = [c for c in (*objects[1:], *told) if c.pos_ in {"NOUN", "ADJ"}] + _quoted_behind(verb, (*objects, *told))
    if what and what == told[:1] and what[0].lemma_.lower() in _CALLED:
        return frozenset()  # 'called a truce', 'called its envoy home'
    objects = objects or told[:1]
    if not objects or any(c.tag_ == "TO" for w in what for c in w.children):
        return frozenset()
    words = [t for w in what for t in w.subtree if t == w or t.dep_ not in {"nmod", "obl"}]  # 'a gift | to peace'
    words += [t for w in what if w.lemma_ in _OF_WHICH for t in syntax.complements(w, "of")]  # 'an act of piracy'
    return frozenset(form for t in words for form in (t.lower_, t.lemma_.lower(), _hyphenated(t, t.lower_)))


def _calls_for(verb: Token) -> bool:
    """Tell whether somebody calls for something: 'Chad and Niger called for calm' are not on the telephone."""
    behind = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.pos_ != "ADV"), verb)
    return behind.lower_ == "for" or bool(syntax.complements(verb, "for") and not _has_object(verb))


def _takes_for(trigger: Trigger, words: tuple[str, ...]) -> bool:
    """Tell whether a row is about what is called for, or has words of its own."""
    return len(words) > 1 or bool(trigger.where) or any("for" in row for row in trigger.functions.values())


_OPENING = frozenset("\"'“‘«")


def _quoted_behind(verb: Token, objects: tuple[Token, ...]) -> list[Token]:
    """Return a name in quotation marks that the parse did not take for one: 'called the pact “deeply worrying”'."""
    clauses = [c for c in syntax.children(verb, "advcl") if c.tag_ == "VBG" and not syntax.children(c, "obj")]
    words = [*clauses, *(a for o in objects for a in syntax.children(o, "appos"))]
    return [w for w in words if any(t.text in _OPENING for t in w.doc[max(0, w.left_edge.i - 1) : w.i])]


_OF_WHICH = frozenset({"act", "sign", "mark", "admission", "symptom"})


def _is_of_naming(trigger: Trigger, named: Set[str]) -> bool:
    """Tell whether a row is about what something is called: 'called the deal a surrender' does not ask for one."""
    roles = trigger.functions.values()
    return any("judged" in row or ("obj" in row and named & trigger.where) for row in roles)


def _joins_in(verb: Token) -> bool:
    """Tell whether somebody is joined in doing something, not in what they are: 'joined the bloc in condemning it'."""
    clauses = [c for c in syntax.children(verb, "advcl") if c.tag_ == "VBG"]
    return any(m.lower_ == "in" for c in clauses for m in c.children)


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


@once
def _own_particle(token: Token) -> str:
    """Return the particle that makes the verb another one, '' if none."""
    return "" if _counts_up(token) else syntax.particle(token)


def _counts_up(token: Token) -> bool:
    """Tell whether what looks like a particle begins a number: 'detained up to a million people'."""
    after = token.doc[token.i + 1 : min(token.sent.end, token.i + 3)]
    return [t.lower_ for t in after] == ["up", "to"] and syntax.particle(token) == "up"


@once
def _doers(token: Token) -> frozenset[str]:
    """Return the nouns that head the subject of a verb, or of the verb that carries a noun."""
    found = arguments.logical_subjects(token if token.pos_ != "NOUN" else token.head) or misread(token, "subj")
    words = [t for subject in found for t in syntax.coordinated(subject)]
    bundles = [t for t in words if {t.lower_, t.lemma_.lower()} & word_classes("forces")["bundles"]]
    words += [m for t in bundles for of in syntax.complements(t, "of") for m in syntax.coordinated(of)]  # 'ten of'
    peoples = {"peoples"} if any(map(_is_people, words)) else set[str]()
    # 'Amnesty International'
    words += [part for t in words if t.pos_ == "PROPN" for part in syntax.children(t, "compound", "flat")]
    return frozenset(peoples.union(*((t.lower_, t.lemma_.lower()) for t in words)))


def is_crowd(verb: Token) -> bool:
    """Tell whether those who do something are many who may take to the streets: 'farmers', 'tens of thousands'."""
    forces = word_classes("forces")
    crowds, subjects = forces["crowds"] | forces["faithful"], arguments.logical_subjects(verb)
    many = any(t.tag_ in {"NNS", "NNPS"} or t.pos_ == "PROPN" for t in subjects)
    return many and not crowds.isdisjoint(_doers(verb))


def _is_people(noun: Token) -> bool:
    """Tell whether a name is that of some people: 'Georgians'; frames call them 'peoples'."""
    return noun.tag_ == "NNPS" or any(hit.first.way == "people" for hit in packaged_authority().find(noun.text))


@once
def _objects(token: Token) -> frozenset[str]:
    """Return the nouns that head the object of a verb or deverbal noun; of bundles, those of what is bundled."""
    if token.pos_ == "NOUN":
        found = [*syntax.complements(token, "of"), *syntax.children(token, "compound")]
    else:
        found = arguments.logical_objects(token)
    rows, heads = [t for o in found for t in syntax.coordinated(o)], list[Token]()
    while rows:
        noun = rows.pop()
        if noun.pos_ == "VERB" and syntax.children(noun, "obj"):
            continue  # 'denied funding the rebels' is about no funding that they were denied
        heads.append(noun)
        if {noun.lower_, noun.lemma_.lower()} & word_classes("forces")["bundles"]:
            heads += syntax.children(noun, "compound", "amod")
            rows += [m for of in syntax.complements(noun, "of") for m in syntax.coordinated(of)]
    return frozenset(form for t in heads for form in (t.lower_, t.lemma_.lower(), _hyphenated(t, t.lower_)))


OR_ELSE = "or-else"
"""What frames call a choice between two deeds of which one is a harm: 'told them to leave or face arrest'."""
_HARMED = frozenset("face risk die suffer lose expect pay".split())


def _is_or_else(verb: Token) -> bool:
    """Tell whether somebody is to do a thing or come to harm: 'a week to leave or be shot'."""
    times = syntax.children(verb, "obj", "obl:unmarked", "obl")
    deeds = [c for word in (verb, *times) for c in syntax.children(word, "xcomp", "advcl", "acl", "ccomp")]
    others = [c for deed in deeds for c in syntax.children(deed, "conj") if any(m.lower_ == "or" for m in c.children)]
    return any(o.lemma_.lower() in _HARMED or syntax.is_passive(o) or o.tag_ == "VBN" for o in others)


@once
def _near(token: Token) -> frozenset[str]:
    """Return the words that hang on the token: its arguments with their parts, and the next few words behind it."""
    head = token.head
    told_of = token.dep_ == "acl:relcl" or (token.dep_ == "acl" and token.tag_ != "VB")  # not 'plans to attack'
    named = (head, *syntax.children(head, "compound")) if told_of else ()
    found = {form for word in named for form in (word.lower_, word.lemma_.lower())}
    rows = [(child, 0) for child in token.children]
    if token.pos_ == "VERB" and token.dep_ in {"xcomp", "conj", "advcl"}:
        rows += [(subject, 0) for subject in arguments.logical_subjects(token)]
    if _is_or_else(token):
        found.add(OR_ELSE)
    for time in syntax.children(token, "obj", "obl:unmarked"):  # 'gave them 48 hours to leave'
        if syntax.children(time, "nummod"):
            found |= {c.lemma_.lower() for c in syntax.children(time, "acl")}
    behind = [c for word in (token, *syntax.children(token, "obj")) for c in word.rights]
    aside = min((c.i for c in behind if c.i > token.i and syntax.is_absolute(c)), default=len(token.doc))
    while rows:
        word, depth = rows.pop()
        if is_dated(word) or _is_month(word) or word.i >= aside:
            continue  # 'imposed sanctions last month' sets nobody a time; 'signed, with Oman as witness'
        found |= {word.lower_} if depth and word.pos_ == "VERB" else {word.lower_, word.lemma_.lower()}
        found.add(_hyphenated(word, word.lower_))
        inner = _INNER if depth else _INNER_OF_ARGUMENT
        if depth < 3 and word.rel in _NEAR and word.pos_ not in {"VERB", "AUX"}:
            rows.extend((c, depth + 1) for c in word.children if c.rel in inner)
    for index in range(token.i + 1, min(token.sent.end, token.i + 5)):
        other = token.doc[index]
        tied = "-" in {other.text, token.doc[min(index + 1, len(token.doc) - 1)].text}
        if (other.pos_ in {"VERB", "PUNCT", "SCONJ"} and not tied) or is_dated(other):
            break
        if not _is_month(other):
            found |= {other.lower_, other.lemma_.lower(), _hyphenated(other, other.lower_)}
    return frozenset(found)


def _is_month(word: Token) -> bool:
    """Tell whether it is March, not a march: 'joined the bloc in March', not 'joined the March for Life'."""
    return word.text == "March" and not syntax.children(word, "det", "nmod:poss", "compound")


def _stands_beside(token: Token, word: str) -> bool:
    """Tell whether a word of a multiword trigger hangs on the token, directly or through one noun."""
    around = syntax.words_around(token)
    if "-" in word and word.rpartition("-")[2] in around:
        return word in _near(token)  # a 'go-ahead' is read as three words
    if word not in around and word.rstrip("s") not in around:
        return syntax.taken_up(token, word) is not None
    for child in token.children:
        if _is_word(child, word):
            return True
        marks = syntax.case_marks(child)
        if word in syntax.PARTICLES and len(marks) > 1 and marks[0].lower_ == word:
            return True  # 'turned themselves in to the army'
        if word in {"on", "in", "at"} and is_time(child):
            continue  # 'called the king on Friday' calls on nobody
        if word == "in" or (word in _PARTICLES and child.pos_ in {"VERB", "AUX"}):
            continue  # the 'out' of 'broke out' is not that of 'hit', the 'in' of 'gave cash in May' no particle
        nested = [n for n in syntax.children(child, "nmod") if child.dep_ == "obj" and word in _PARTICLES]
        if _is_meanwhile(child) or is_that_clause(child):
            continue
        if child.rel in _ARGUMENTS and any(_is_word(g, word) for n in (child, *nested) for g in n.children):
            return True
    if word == "in":
        return False
    return _modifies(token, word) or _follows(token, word) or syntax.taken_up(token, word) is not None


def _modifies(token: Token, word: str) -> bool:
    """Tell whether the word is what a participle or relative clause tells more of: 'sanctions that it imposed'."""
    head = token.head
    return token.dep_ in {"acl", "acl:relcl"} and word in {head.lower_, head.lemma_.lower()}


_IDIOMS = frozenset({"return", "turn", "addition", "exchange", "response"})


def _is_word(token: Token, word: str) -> bool:
    """Tell whether a token is this word; a finite verb only as it is written: 'told them to leave', not 'it leaves'."""
    if token.tag_ == "VB" and any(c.tag_ == "MD" for c in token.children):
        return False  # 'we will never leave, she told them'
    if token.pos_ == "NOUN" and token.lower_ in _IDIOMS and syntax.case(token) == "in":
        return False  # 'in return, Oslo told reporters'
    if _is_meanwhile(token):
        return False
    if syntax.case(token) == "with" and token.lemma_.lower() in nouns("envoys"):
        return False  # 'exchanged views with the ambassador' exchanges none
    if token.lower_ in _NEGATIONS and token.head.pos_ in NOMINAL and syntax.is_excepted(token.head):
        return False  # 'signed it with Chad, not with Mali' denies no signing
    if word == "home":  # 'sent them home', not 'to their homes', 'at home', 'a home for orphans', 'most are home'
        return token.lower_ == word and not syntax.children(token, "case", "det", "nmod:poss", "cop")
    return word == token.lower_ or (word == token.lemma_.lower() and token.tag_ not in _FINITE)


def _is_meanwhile(clause: Token) -> bool:
    """Tell whether a gerund says when or how, and is no part of an expression: 'told guests before returning home'."""
    return clause.tag_ == "VBG" and clause.dep_ == "advcl" and bool(syntax.children(clause, "mark"))


def _follows(token: Token, word: str) -> bool:
    """Tell whether the word stands behind the token in the same clause, whatever the parse made of it."""
    reach = _PARTICLE_REACH if word in _PARTICLES else _REACH
    for index in range(token.i + 1, min(token.sent.end, token.i + reach)):
        other = token.doc[index]
        others = other.dep_ == "compound:prt" and other.head != token  # 'pushed Oslo to take | back the men'
        if _is_word(other, word) and not others and not (other.dep_ == "case" and is_time(other.head)):
            return True
        parted = other.dep_ == "mark" and (other.lower_ == "that" or _is_meanwhile(other.head))
        if other.tag_ in _FINITE or other.text in {";", ":"} or parted:
            return False
    return False


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
