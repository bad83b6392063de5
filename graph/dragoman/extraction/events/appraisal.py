"""Judgements: what a speaker runs down without any verb of criticism ('another fake deal', 'nothing but photo ops').

Who fumes, sneers or thunders something criticizes what the words are about, whatever they are.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.extraction.events.coding import as_dyad
from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.events.fitting import TAKING_UP, is_unmade
from dragoman.extraction.events.functions.objects import topic_of
from dragoman.extraction.events.reactions import reactions
from dragoman.extraction.events.told_before import SEVERAL, told_before
from dragoman.extraction.grammar import arguments, clauses, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, speakers_of, standing
from dragoman.extraction.grammar.surroundings import author
from dragoman.extraction.lexicon import attitudes, word_classes
from dragoman.extraction.lexicon.frame import Frame, Lexicon, Trigger
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

FRAMES = {"negative": "criticizing", "positive": "supporting"}
"""The frames whose events the judgements are."""

_JUDGED = ("agreement", "initiative", "event")
_NOT_JUDGED = frozenset({"i", "we", "our", "my", "you", "your", "they"})


def appraisals(doc: Doc, lexicon: Lexicon, fillers: Fillers, quotations: Quotations) -> Iterator[Occurrence]:
    """Yield criticism or support for each judgement that somebody utters of an agreement, initiative or event."""
    frames = {sort: lexicon.frame(name) for sort, name in FRAMES.items()}
    for token in doc:
        if token.lemma_.lower() in word_classes("appraisal")["scornful"]:
            yield from _scorned(token, frames["negative"], fillers, quotations)
        judged = _judged(token)
        frame = frames["negative" if judged is not None else "positive"]
        judged = judged or _praised(token)
        yield from _sided(token, frames, fillers, quotations)
        yield from reactions(token, frames, fillers, quotations)
        if (verdict := _verdict(token, frames["negative"].triggers[0])) is not None:
            yield from _pronounced(token, *verdict, frames, fillers)
            continue
        if judged is None:
            continue
        how = standing(token, quotations)
        if how.speech is None or how.status not in {Status.REPORTED, Status.CLAIMED}:
            continue
        said_by = [m for s in speakers_of(how.speech) for m in syntax.coordinated(author(s))]
        speakers = [f for s in said_by for f in fillers.of_type(s, "actor")]
        targets = _targets(judged, how.speech, fillers) or _deeds(token, judged, fillers)
        targets = targets or _powers(token, judged, speakers, fillers)
        predicate = token.head if token.dep_ == "amod" else token
        taken_up = judged.lower_ in TAKING_UP | SEVERAL and _is_general(token, predicate)
        if not targets and taken_up and not _told_behind(predicate):
            targets = told_before(judged, speakers, fillers)
        if speakers and targets:
            roles = {"source": tuple(speakers), "target": tuple(targets)}
            said = Standing(Status.REPORTED, None, "a judgement")
            yield Occurrence(frame, frame.triggers[0], token, roles, said, speech=how.speech)


def _sided(noun: Token, frames: dict[str, Frame], fillers: Fillers, quotations: Quotations) -> Iterator[Occurrence]:
    """Yield on which side somebody is: 'Chad is against the pact', 'is for it', 'is firmly behind it'."""
    whole = noun.head if noun.head.lower_ in {"dead", "all", "solid"} else noun  # 'is dead against the pact'
    frame = frames.get(_SIDES.get(syntax.case(noun), "")) if syntax.children(whole, "cop") else None
    subject = arguments.surface_subject(whole) if frame is not None else None
    if frame is None or subject is None:
        return
    behind = syntax.case(noun) == "behind"
    if behind and not any(c.lower_ in _FIRMLY for c in noun.children):
        return  # the raid, say, or in a race
    sources = fillers.of_type(subject, "actor")
    targets = fillers.of_type(noun, "any") if noun.pos_ == "NOUN" or behind else []  # not 'is for Chad'
    if noun.lower_ in TAKING_UP and sources:  # 'presented a plan. Chad is against it'
        targets = told_before(noun, sources, fillers)
    if sources and targets and noun.lemma_.lower() not in _IDIOMS:
        roles, how = {"source": tuple(sources), "target": tuple(targets)}, standing(whole, quotations)
        if how.why == "'against'":
            how = replace(how, status=Status.REPORTED)  # the raid is only held against, being against it is not
        yield Occurrence(frame, frame.triggers[0], noun, roles, how, as_dyad(roles, frame))


_SIDES = {"against": "negative", "for": "positive", "behind": "positive"}
_IDIOMS = frozenset({"clock", "wall", "rope", "odd", "odds", "show", "time"})
"""What nobody is for or against: 'is up against the clock', 'is all for show'."""
_FIRMLY = frozenset(
    "firmly fully squarely solidly foursquare wholly completely entirely totally right still all".split()
)


def _verdict(word: Token, trigger: Trigger) -> tuple[str, Token, Token | None] | None:
    """Return how a word without a subject judges, the speech and of what: '"A disgrace," said Lee of the pact'.

    So does what somebody's verdict on it is: '"Shameful" was her verdict on the pact'. Where nothing is named, it is
    what was told before: 'Chad left the pact. "A disgrace," said Lee', 'Lee spoke of treason'.
    """
    top = word.head if word.dep_ == "amod" and word.i < word.head.i else word
    sort = _sort(word) or _tone(word)
    if not sort or own_status(top)[0] is not Status.REPORTED:
        return None
    subject = arguments.surface_subject(top) if syntax.children(top, "cop") else None
    behind = syntax.children(top, "parataxis") if top.dep_ == "ROOT" else [top.head] if top.dep_ == "nsubj" else []
    behind = [c for c in behind if syntax.children(c, "cop") and c.lemma_.lower() in _VERDICTS]
    subject = next(iter(behind), subject)  # '"Shameful," was her verdict'
    speech, all_said = top.head, _is_all_said(top) and _is_general(word, top)
    speaking = attitudes()["report"] | word_classes("appraisal")["scornful"]
    if subject is not None:
        speech, told_of = subject, [t for p in _ON for t in syntax.complements(subject, p)]
        all_said = all_said and subject.i > top.i
        if subject.lemma_.lower() not in _VERDICTS:
            return None
    elif _is_spoken_of(top):
        return sort, speech, None
    elif top.dep_ in {"ccomp", "parataxis", "obj"} and speech.lemma_.lower() in speaking:
        told_of = topic_of(speech, trigger) if not syntax.children(top, "nsubj") else []
    else:
        return None
    return (sort, speech, next(iter(told_of), None)) if told_of or all_said else None


def _is_general(word: Token, noun: Token) -> bool:
    """Tell whether a judging word before a noun judges what has happened: 'a bad move', not 'illegal fishing'."""
    return word == noun or noun.lemma_.lower() in word_classes("appraisal")["steps"] | _DEEDS


_DEEDS = frozenset("act moment attempt behaviour behavior conduct idea choice attack approach response turn".split())


def _is_spoken_of(noun: Token) -> bool:
    """Tell whether a noun alone says what has happened: 'spoke of treason', not 'of the treason of Lee'."""
    spoken_of = noun.rel == "obl" and syntax.case(noun) == "of" and noun.head.lemma_.lower() in {"speak", "talk"}
    bare = all(c.dep_ in {"case", "amod", "punct", "advmod"} or c.lower_ in {"a", "an"} for c in noun.children)
    return spoken_of and bare and noun.tag_ == "NN"


def _is_all_said(word: Token) -> bool:
    """Tell whether a quotation that opens a sentence does no more than judge: '"Shameful," said Lee'."""
    start = word.sent.start
    opened = word.doc[start].text in clauses.OPENING_MARKS and word.left_edge.i <= start + 1 and word.i <= word.head.i
    return opened and all(c.dep_ in _OF_QUOTED for c in word.children)


_OF_QUOTED = frozenset({"det", "advmod", "amod", "punct", "compound", "parataxis"})
_ON = ("on", "of", "about", "for", "to", "towards")
_VERDICTS = frozenset(
    """verdict judgement judgment opinion view assessment description summary answer word reaction response attitude
    comment retort""".split()
)


def _sort(word: Token) -> str:
    """Return whether a word, or the noun that it stands before, praises or runs down; '' if neither."""
    words, lemma = word_classes("appraisal"), word.lemma_.lower()
    before = {c.lower_ for c in syntax.children(word, "amod")} if lemma in words["steps"] else set[str]()
    if lemma in words["negative"] or before & words["bad"]:
        return "negative"
    return "positive" if lemma in words["positive"] or before & words["welcome"] else ""


def _tone(predicate: Token) -> str:
    """Return what a verdict is by its tone: 'her reaction was furious'; the deed itself is not."""
    subject = arguments.surface_subject(predicate) if syntax.children(predicate, "cop") else None
    if subject is None or subject.lemma_.lower() not in _VERDICTS:
        return ""
    words, lemma = word_classes("appraisal"), predicate.lemma_.lower()
    return "negative" if lemma in words["angry"] else "positive" if lemma in words["warm"] else ""


def _pronounced(
    word: Token, sort: str, speech: Token, judged: Token | None, frames: dict[str, Frame], fillers: Fillers
) -> Iterator[Occurrence]:
    """Yield the judgement that a word without a subject of its own is."""
    said_by = _judges(speech) if speech.pos_ == "NOUN" else arguments.logical_subjects(speech)
    speakers = [f for s in said_by for f in fillers.of_type(s, "actor")]
    targets = fillers.of_type(judged, "any") if judged is not None else told_before(word, speakers, fillers)
    if speakers and targets and not fillers.same_side(targets[0].entity, speakers[0].entity):
        roles = {"source": tuple(speakers[:1]), "target": tuple(targets[:1])}
        said = Standing(Status.REPORTED, None, "a judgement")
        frame = frames[sort]
        yield Occurrence(frame, frame.triggers[0], word, roles, said, as_dyad(roles, frame), speech=speech)


def _judges(verdict: Token) -> list[Token]:
    """Return whose verdict a noun tells of: 'Lee's verdict', 'the verdict of Lee', 'the word chosen by Lee'."""
    owners = [
        *syntax.children(verdict, "nmod:poss"),
        *(c for p in ("of", "from") for c in syntax.complements(verdict, p)),
    ]
    return owners or [a for c in syntax.children(verdict, "acl") for a in arguments.agents(c)]


def _scorned(verb: Token, frame: Frame, fillers: Fillers, quotations: Quotations) -> Iterator[Occurrence]:
    """Yield criticism by the tone of what is said: '"It is theft," fumed Lee', 'thundered Lee of the raid'."""
    trigger = frame.triggers[0]
    told = clauses.clause_of(verb, trigger)
    speakers = [f for s in arguments.logical_subjects(verb) for f in fillers.of_type(s, "actor")]
    if not speakers or not told or standing(verb, quotations).status is not Status.REPORTED:
        return
    judged = topic_of(verb, trigger) or [j for clause in told for j in _blamed(clause)]
    judged = [j for j in judged if not any(t.lower_ in _NOT_JUDGED for t in (j, *syntax.children(j, "nmod:poss")))]
    targets = [f for j in judged for f in _targets(j, verb, fillers) or fillers.of_type(j, "any")]
    targets = [f for f in targets if not fillers.same_side(f.entity, speakers[0].entity)]
    if targets:
        roles = {"source": tuple(speakers[:1]), "target": tuple(targets)}
        how = Standing(Status.REPORTED, None, f"said under '{verb.lower_}'")
        yield Occurrence(frame, trigger, verb, roles, how, as_dyad(roles, frame))


def _blamed(clause: Token) -> list[Token]:
    """Return of what a clause tells: its subject, of a passive who does it."""
    subject = arguments.surface_subject(clause)
    return arguments.agents(clause) or ([subject] if subject is not None else [])


def _judged(token: Token) -> Token | None:
    """Return the noun that a judging word is said of, None if the word does not judge."""
    words = word_classes("appraisal")
    if token.lower_ == "nothing" and _empties(token, words["emptiness"]):
        return arguments.surface_subject(token.head) if token.head.pos_ == "VERB" else None
    if _sort(token) != "negative" or own_status(token)[0] is Status.DENIED:
        return None
    if token.dep_ == "amod":
        noun = token.head
        return _subject_of(noun) or noun
    return _subject_of(token)


def _praised(token: Token) -> Token | None:
    """Return the noun of which a predicate says good: 'the pact is historic', 'the pact was a welcome step'."""
    words = word_classes("appraisal")
    lemma = token.lemma_.lower()
    good, step = lemma in words["positive"], lemma in words["steps"]
    if not good and not step:
        return None  # nearly every word
    before = {c.lower_ for c in syntax.children(token, "amod")}
    step = step and bool(before & (words["welcome"] | words["positive"]))
    asked = any(a.lower_ in {"would", "could", "should", "may", "might"} for a in syntax.children(token, "aux"))
    if not (good or step) or asked or own_status(token)[0] is not Status.REPORTED:
        return None
    return _subject_of(token)


def judgement(token: Token) -> str:
    """Return the frame of what a predicate says of its subject: criticism, support or ''."""
    if _judged(token) is not None:
        return FRAMES["negative"]
    return FRAMES["positive"] if _praised(token) is not None else ""


def _empties(token: Token, exceptions: frozenset[str]) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in exceptions


def _subject_of(predicate: Token) -> Token | None:
    """Return the subject of a predicate noun or adjective: 'the pact' in 'the pact is a sham', 'amounts to one'."""
    verb = predicate.head
    if predicate.dep_ in {"nmod", "obl"} and verb.lemma_.lower() in word_classes("appraisal")["acts"]:
        return _subject_of(verb)  # 'an act of barbarism', 'nothing short of a sham'
    if verb.lemma_.lower() in word_classes("appraisal")["linking"] and predicate.dep_ in {"obj", "obl", "xcomp"}:
        told = predicate.dep_ != "obl" or syntax.case(predicate) in {"to", "of", "on", "like"}
        return arguments.surface_subject(verb) if told else None
    if not syntax.children(predicate, "cop"):
        return None
    subjects = syntax.children(predicate, "nsubj")
    return subjects[0] if subjects else None


def _targets(judged: Token, speech: Token, fillers: Fillers) -> list[Filler]:
    """Return what is judged: the thing named; for a new 'deal' or 'this', the one that was talked about."""
    told_of = [t for p in ("of", "about") for t in syntax.complements(speech, p)]
    if judged.lower_ in TAKING_UP and told_of:
        judged = told_of[0]
    for kind in _JUDGED:
        if judged.pos_ == "PRON":
            spoken_of = list(fillers.last_mentioned(judged, kind))
            if spoken_of:  # 'left the pact. Lee said it was a mistake': to leave it
                return spoken_of if not is_unmade(spoken_of[0].token, judged) else []
        found = fillers.of_type(judged, kind)
        if found and _is_new(judged):
            return list(fillers.last_mentioned(judged, kind)) or found
        if found:
            return found
    return []


def _deeds(word: Token, judged: Token, fillers: Fillers) -> list[Filler]:
    """Return what else is judged outright: 'the expulsions are unjust'; but not 'illegal fishing', 'a disaster'."""
    mild = word.lemma_.lower() in word_classes("appraisal")["mild"] or word.lower_ == "nothing"
    outright = judged.dep_ in syntax.SUBJECTS and judged.pos_ == "NOUN" and word.head != judged
    return fillers.of_type(judged, "matter")[:1] if outright and not mild else []


def _powers(word: Token, judged: Token, speakers: list[Filler], fillers: Fillers) -> list[Filler]:
    """Return the other power that is judged by its name: 'Oslo said that the Warsaw Pact was aggressive'."""
    outright = judged.dep_ in syntax.SUBJECTS and judged.pos_ == "PROPN" and word.head != judged
    if not outright or word.lemma_.lower() in word_classes("appraisal")["mild"]:
        return []
    named = [f for f in fillers.of_type(judged, "actor") if f.entity.kind != "Person"]
    return [f for f in named if not any(fillers.same_side(f.entity, s.entity) for s in speakers)][:1]


def _told_behind(predicate: Token) -> bool:
    """Tell whether what is judged comes only behind the judgement: 'it was a mistake to leave'."""
    return bool(syntax.children(predicate, "csubj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl"))


def _is_new(noun: Token) -> bool:
    return any(c.lower_ in {"a", "an", "another", "yet"} for c in noun.children)
