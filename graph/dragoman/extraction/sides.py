"""The two sides of an event: any noun phrase, found by the trigger's functions or, failing these, nearby in its clause."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extraction import phrases, syntax
from dragoman.extraction.entities import slug
from dragoman.extraction.fillers import Filler, Fillers, words_of
from dragoman.extraction.frames import Frame, Lexicon, Trigger
from dragoman.model import Entity, Span

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "SYM", "X", "ADJ"})
_LEFT_OUT = frozenset({"acl:relcl", "parataxis", "punct", "cc", "case", "mark", "conj", "advcl", "cc:preconj", "advmod"})
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow day week month year decade century
    hour minute morning afternoon evening night weekend january february march april may june july august september
    october november december time moment period start end midnight noon spring summer autumn winter fall""".split()
)
_REACHED = frozenset({"obj", "iobj", "obl", "nmod", "xcomp", "ccomp", "advcl", "acl", "obl:npmod", "obl:unmarked"})
_TO_SIDES = frozenset({"", "of", "on", "to", "in", "against", "with", "for", "from", "at", "into", "over", "between", "near", "toward", "towards"})
_ADJUNCTS = frozenset(
    """response bid effort attempt order addition line accordance wake retaliation connection relation light view case term
    favour favor part place name front spite exchange return coordination anticipation consequence result regard respect
    step move sign gesture basis ground condition behalf absence presence context course aftermath event face fear hope
    interest preparation protest reaction revenge solidarity suspicion charge account tune middle midst number""".split()
)
"""Nouns that with their preposition only introduce a circumstance: 'in response to', 'on suspicion of'."""
_DEEP = 4
_NEAR = 2
_PLAIN = frozenset({"subj", "obj", "iobj"})
_OPEN = frozenset({"any", "actor", "person", "state", "organization", "group", "place", "party", "side"})


@dataclass(frozen=True, slots=True)
class Dyad:
    """Who does it to whom; `direct` counts the sides that the trigger's own functions gave."""

    sources: tuple[Filler, ...]
    targets: tuple[Filler, ...]
    direct: int


@dataclass(frozen=True, slots=True)
class Coding:
    """An event as event data codes it; `turned` if a promise, refusal or threat made another event of the deed."""

    root: str
    mode: str | None
    dyad: Dyad
    turned: bool = False


def is_open(frame: Frame) -> bool:
    """Tell whether any noun phrase may stand on the two sides of the frame's event, not only a known kind of thing."""
    return all(frame.roles[role] in _OPEN for role in frame.dyad)


def as_dyad(filled: Mapping[str, tuple[Filler, ...]], frame: Frame) -> Dyad | None:
    """Return the sides that the fillers of a fact give, None if one is missing."""
    sources, targets = (filled.get(role, ()) for role in frame.dyad)
    return Dyad(sources, targets, 2) if sources and targets else None


class Sides:
    """The sides of the events of one document."""

    def __init__(self, fillers: Fillers, lexicon: Lexicon) -> None:
        self._fillers = fillers
        self._lexicon = lexicon

    def dyad(self, token: Token, trigger: Trigger, frame: Frame) -> Dyad | None:
        """Return the two sides of an event, None if one of them is nowhere in its clause."""
        if token.pos_ == "PROPN":
            return None
        left, right = frame.dyad
        sources = self._named(token, trigger, frame, left)
        targets = self._named(token, trigger, frame, right)
        named = bool(sources) + bool(targets)
        direct = named + self._others(token, trigger, (left, right))
        if trigger.strict and named < 2:
            together = frame.symmetric and len(sources or targets) > 1
            return Dyad(sources or targets, targets or sources, direct) if together else None
        if not sources:
            sources = self._of(self._likely_subjects(token, trigger), token)
        together = frame.symmetric and len(sources or targets) > 1
        if not targets and not together:
            taken = {f.token.i for f in sources}
            targets = self._of((t for t in self._reach(token, trigger) if t.i not in taken), token)[:1]
        if together:
            sources, targets = sources or targets, targets or sources
        if not sources or not targets:
            return None
        wide = [_widened(t, token) for t in targets]
        if not together:
            others = [_widened(t, token) for t in self._somebody_else(token, trigger, sources, targets)]
            wide = [t for t in wide if all(t.span != o.span for o in others)] + others
        return Dyad(sources, tuple(_distinct(t, sources) for t in wide), direct)

    def _somebody_else(
        self, token: Token, trigger: Trigger, sources: tuple[Filler, ...], targets: tuple[Filler, ...]
    ) -> tuple[Filler, ...]:
        """Return the nearest actor or place behind the word where the target is neither: 'killed ten people in Quetta'."""
        if trigger.strict or any(self._names_somebody(t.token) for t in targets):
            return ()
        taken = {f.token.i for f in (*sources, *targets)}
        near = (t for t in self._reach(token, trigger) if t.i not in taken and self._names_somebody(t))
        return self._of(near, token)[:1]

    def _others(self, token: Token, trigger: Trigger, sides: tuple[str, ...]) -> int:
        """Return how many further roles of the trigger have words: 'called the envoy a liar' beside 'called the envoy'."""
        others = (functions for role, functions in trigger.functions.items() if role not in sides)
        return sum(any(words_of(token, function, trigger) for function in functions) for functions in others)

    def _named(self, token: Token, trigger: Trigger, frame: Frame, role: str) -> tuple[Filler, ...]:
        for function in trigger.functions.get(role, ()):
            words = words_of(token, function, trigger) or self._deep(token, function, trigger)
            words = words or _misread(token, function)
            if not words and function == "subj" and syntax.is_passive(token):
                words = self._deep(token, "by", trigger)
            if function not in _PLAIN:
                words = [word for word in words if not (_is_own_word(word, trigger) or _is_adjunct(word))]
            if function == "mod":
                words = [word for word in words if self._fillers.actors.at(word)]
            found = self._of(words, token, frame.roles[role])
            if found:
                return found
        return ()

    def _of(self, words: Iterable[Token], trigger: Token, kind: str = "any") -> tuple[Filler, ...]:
        found: dict[str, Filler] = {}
        for word in words:
            for member in syntax.coordinated(word):
                if member != trigger:
                    for filler in self._side(member, kind):
                        found.setdefault(filler.entity.id, filler)
        return tuple(found.values())

    def _side(self, token: Token, kind: str) -> list[Filler]:
        """Return what a noun phrase refers to, with all its words."""
        token = syntax.antecedent(token)
        actors = self._fillers.actors
        entities = list((actors.at_place(token) if kind == "place" else ()) or actors.at(token))
        if token.pos_ == "PRON" or token.tag_ == "PRP$":
            earlier = self._mention_before(token, {e.id for e in entities}) or _speaker(token)
            if earlier is not None:
                return self._side(earlier, kind)
        elif not entities and token.pos_ in _NOMINAL - {"ADJ"} and not _is_time(token):
            quantity = self._fillers.quantities.at(token)
            thing = self._fillers.things.at(token)
            if thing is None and not (quantity is not None and quantity.is_money):
                thing = self._fillers.things.topic(phrases.label(token))
            entities = [thing] if thing is not None else []
        return [Filler(entity, token, whole_phrase(token)) for entity in entities]

    def _mention_before(self, pronoun: Token, wanted: set[str]) -> Token | None:
        """Return the last word before a pronoun, in its sentence, that names the same."""
        for token in reversed(list(pronoun.doc[pronoun.sent.start : pronoun.i])):
            if token.pos_ in {"PROPN", "NOUN"} and any(e.id in wanted for e in self._fillers.actors.at(token)):
                return token
        return None

    def _deep(self, token: Token, preposition: str, trigger: Trigger) -> list[Token]:
        """Return nouns with this preposition further below: 'filed a suit in the capital against the bank'."""
        carrier = self._carrier(token) if trigger.sort == "noun" else token
        rows = [(depth, t) for depth, t in _below(carrier or token) if syntax.case(t) == preposition and t != token and depth <= _NEAR]
        if trigger.sort == "noun":
            rows = [(d, t) for d, t in rows if t.i > token.i]
        return [min(rows, key=lambda row: row[0])[1]] if rows else []

    def _carrier(self, noun: Token) -> Token | None:
        """Return the verb that carries a noun without being an event of its own: 'heads an inquiry'."""
        head = noun
        while head.dep_ in {"conj", "nmod", "obl"} and head.head.pos_ in {"NOUN", "PROPN"} and head.i > head.head.i:
            head = head.head
        verb = head.head
        if verb.pos_ not in {"VERB", "AUX"} or head.dep_.split(":")[0] not in {"obj", "obl", "nsubj"}:
            return None
        if head.dep_.startswith("nsubj") and not syntax.is_passive(verb):
            return None
        eventful = any(frame.plover for frame, _, _ in self._lexicon.triggers("verb", verb.lemma_.lower()))
        return None if eventful and head.dep_ == "obl" else verb

    def _likely_subjects(self, token: Token, trigger: Trigger) -> list[Token]:
        """Return who most likely does it where no function says so: the subject of the clause that holds the word."""
        if trigger.sort == "noun":
            if syntax.children(token, "cop"):  # 'the garrison is on alert'
                return syntax.children(token, "nsubj")
            carrier = self._carrier(token)
            return syntax.logical_subjects(carrier) if carrier is not None else []
        if syntax.is_passive(token):
            return []
        above = token.head
        if token.dep_ in {"xcomp", "ccomp", "advcl", "acl", "conj"} and above.pos_ in {"VERB", "AUX", "ADJ", "NOUN"}:
            return syntax.logical_subjects(above) if above.pos_ != "NOUN" else []
        return []

    def _reach(self, token: Token, trigger: Trigger) -> list[Token]:
        """Return the noun phrases behind the word in its clause, those that name somebody first."""
        carrier = (self._carrier(token) if trigger.sort == "noun" else token) or token
        rows = []
        for depth, noun in _below(carrier):
            if noun.i > token.i and noun.pos_ in _NOMINAL and noun != token and _may_be_side(noun, trigger):
                rows.append((not self._names_somebody(noun), depth, noun.i, noun))
        ordered = [row[3] for row in sorted(rows, key=lambda row: row[:3])]
        return ordered + [subject for subject in _conditions(carrier) if subject.i > token.i]

    def _names_somebody(self, noun: Token) -> bool:
        words = [noun, *(t for t in noun.subtree if t.dep_ in {"nmod:poss", "compound", "amod", "nmod"})]
        return any(self._fillers.actors.at(t) or self._fillers.actors.at_place(t) for t in words)


def _below(head: Token, depth: int = 0) -> Iterator[tuple[int, Token]]:
    """Yield the nouns below a word with their depth, not those of finite clauses of their own."""
    for child in head.children:
        joined = child.dep_ == "conj" and head.pos_ in _NOMINAL
        if (not joined and child.dep_ not in _REACHED and child.dep_.split(":")[0] not in _REACHED) or child.dep_ == "acl:relcl":
            continue
        if child.pos_ in _NOMINAL and child.dep_ != "conj" and not _is_adjunct(child):
            yield depth, child
        if depth < _DEEP and not (child.dep_ == "advcl" and child.tag_ in {"VBD", "VBZ", "VBP"}):
            yield from _below(child, depth + 1)


def _is_adjunct(noun: Token) -> bool:
    return noun.lemma_.lower() in _ADJUNCTS and syntax.case(noun) in {"in", "on", "as"}


def _may_be_side(noun: Token, trigger: Trigger) -> bool:
    return syntax.case(noun) in _TO_SIDES and not _is_time(noun) and not (syntax.case(noun) and _is_own_word(noun, trigger))


def _is_own_word(noun: Token, trigger: Trigger) -> bool:
    """Tell whether a noun belongs to the trigger's expression: 'strike' in 'went on strike'."""
    own = trigger.where | {word for words in trigger.words for word in words[1:]}
    return noun.lower_ in own or noun.lemma_.lower() in own


def _conditions(verb: Token) -> list[Token]:
    """Return of whom a deed is made to depend: 'Cuba' in 'will not lift it until Cuba gives in'."""
    marks = {"until", "unless", "if", "before", "till"}
    clauses = [c for c in syntax.children(verb, "advcl") if any(m.lower_ in marks for m in c.children)]
    nested = [inner for clause in clauses for inner in syntax.children(clause, "ccomp", "conj")]
    return [s for clause in (*clauses, *nested) for s in syntax.children(clause, "nsubj", "nsubj:pass")]


def whole_phrase(head: Token) -> Span:
    """Return all words of a noun phrase: its modifiers, complements and appositions, no clause of its own."""
    first = last = head
    for child in head.children:
        if child.dep_ in _LEFT_OUT and not (child.dep_ == "punct" and child.text in {"-", "$", "€"}):
            continue
        if child.i < head.i:
            first = min(first, child.left_edge, key=lambda t: t.i)
        elif child.dep_ != "acl" or child.tag_ in {"VBN", "VBG"}:
            last = max(last, child.right_edge, key=lambda t: t.i)
    while first.i < head.i and (first.is_punct or first.is_space):
        first = first.nbor()
    while last.i > head.i and ((last.is_punct and last.text not in {")", "]", '"', "”"}) or last.is_space):
        last = last.nbor(-1)
    return Span(first.idx, last.idx + len(last))


def _speaker(pronoun: Token) -> Token | None:
    """Return the subject of the clause above a pronoun's: 'the front' for 'it' in 'the front said it would'."""
    if pronoun.lower_ not in {"it", "they", "he", "she", "its", "their", "his", "her", "them"}:
        return None
    for token in list(syntax.clauses_above(pronoun))[1:]:
        if token.pos_ not in {"VERB", "AUX", "ADJ"}:
            continue
        subjects = [s for s in syntax.children(token, "nsubj", "nsubj:pass") if s.pos_ in {"NOUN", "PROPN"}]
        if subjects and subjects[0].i < pronoun.i:
            return subjects[0]
    return None


def _misread(verb: Token, function: str) -> list[Token]:
    """Return the sides of a finite verb that the parse took for a participle: 'the report called for', 'troops seized control'."""
    noun = verb.head
    if noun.dep_ not in {"ROOT", "conj"} or noun.pos_ not in {"NOUN", "PROPN"} or verb.tag_ not in {"VBN", "VBD"}:
        return []
    before = [c for c in noun.children if c.dep_.startswith("nsubj") and c.i < verb.i]
    if not before and noun.dep_ == "ROOT":
        before = [c for c in noun.children if c.dep_ == "compound" and c.i < verb.i < noun.i][-1:]
    if verb.dep_ == "amod":
        return before if function == "subj" else []
    ends = not any(t.pos_ in {"VERB", "AUX"} and t.head == noun and t.i > verb.i for t in noun.children)
    return [noun] if function == "subj" and verb.dep_ == "acl" and ends and not syntax.agents(verb) else []


def _distinct(side: Filler, sources: tuple[Filler, ...]) -> Filler:
    """Return a target told apart from the source where a vague phrase was taken for the same: 'the government of ...'."""
    if all(side.entity.id != s.entity.id or side.token == s.token for s in sources):
        return side
    label = " ".join(side.span.of(side.token.doc.text).split())
    return Filler(Entity(f"topic/{slug(label)}", "Topic", label), side.token, side.span)


def _widened(side: Filler, trigger: Token) -> Filler:
    """Return a target with the words of the whole object that holds it: 'aid to the valley', not only 'the valley'."""
    top = side.token
    while top.dep_ in {"nmod", "nmod:poss", "compound", "amod"} and top.head.i > trigger.i and top.head.pos_ in {"NOUN", "PROPN"}:
        top = top.head
    return Filler(side.entity, side.token, whole_phrase(top)) if top != side.token else side


def _is_time(noun: Token) -> bool:
    year = noun.pos_ == "NUM" and noun.text.isdigit() and len(noun.text) == 4
    dated = noun.ent_type_ in {"DATE", "TIME"} and (noun.pos_ != "NOUN" or noun.i + 1 < noun.sent.end and noun.nbor().ent_type_ in {"DATE", "TIME"})
    return year or dated or noun.lemma_.lower() in _TIMES
