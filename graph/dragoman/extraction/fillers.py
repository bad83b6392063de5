"""What fills a frame's role: from a grammatical function to words, from words to entities of the right type."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.extraction import syntax, wordorder
from dragoman.extraction.actors import Actors
from dragoman.extraction.entities import slug
from dragoman.extraction.frames import Frame, Trigger
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.quantities import Quantities
from dragoman.extraction.realis import auxiliaries
from dragoman.extraction.texts import text_of
from dragoman.extraction.things import Things
from dragoman.model import Entity, Span

_COURSE = frozenset({"during", "on", "after", "following", "in", "at", "amid", "before"})
_OUTSIDE_TITLE = frozenset("det nmod:poss case punct cc conj appos acl acl:relcl advmod nmod:tmod obl".split())
_ENVOYS = frozenset(
    "ambassador envoy diplomat consul staff official employee attaché attache representative officer spy chargé".split()
)
_PAPERS = frozenset(
    "text document paper letter communiqué communique statement instrument act law bill resolution convention".split()
)
_PLACE_NOUNS = frozenset("city town capital province island port village region republic state".split())
_TIMES = frozenset(
    """time year month week day hour minute moment decade century morning afternoon evening night today yesterday
    tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december spring summer autumn winter weekend past eve""".split()
)
_NO_OFFICES = frozenset({"State", "Place", "StateGrouping", "IntergovernmentalOrganization", "Government"})
_OBLIGATIONS = frozenset({"must", "should", "ought", "shall", "need"})


@dataclass(frozen=True, slots=True)
class Filler:
    """One entity that fills a role, the word it hangs on and the words as they stand."""

    entity: Entity
    token: Token
    span: Span


class Fillers:
    """The fillers that one document's actors, things and amounts can give."""

    def __init__(self, actors: Actors, things: Things, quantities: Quantities) -> None:
        self.actors = actors
        self.things = things
        self.quantities = quantities
        self._types: dict[str, Callable[[Token], Iterable[Entity]]] = {
            "actor": self._actor,
            "person": lambda t: (e for e in self._actor(t) if e.kind == "Person"),
            "state": lambda t: (e for e in self._actor(t) if e.kind == "State"),
            "organization": lambda t: (e for e in self._actor(t) if is_kind(e.kind, "Organization")),
            "group": self._group,
            "body": self._body,
            "place": self._place,
            "thing": self._thing,
            "any": self._any,
            "document": self._document,
            "agreement": lambda t: self._of_kind(t, "Agreement"),
            "initiative": lambda t: self._of_kind(t, "Initiative"),
            "event": lambda t: self._of_kind(t, "Event"),
            "amount": self._amount,
            "quantity": self._quantity,
            "office": self._office,
            "side": self._side,
            "content": self._content,
            "matter": lambda t: (e for e in self._content(t) if not self._is_actor(e)),
            "party": lambda t: (e for e in self._actor(t) if e.kind not in {"Person", "PersonGroup"}),
        }

    def fill(self, trigger_token: Token, trigger: Trigger, role: str, frame: Frame) -> tuple[Filler, ...]:
        """Return what fills a role of this trigger: the first of its functions that yields a fitting entity."""
        kind = frame.roles[role]
        for function in trigger.functions[role]:
            if function == "discourse":
                return self.last_mentioned(trigger_token, kind)
            parsed = self._fitting(words_of(trigger_token, function, trigger), kind, trigger_token)
            ordered = self._fitting(second_witness(trigger_token, function, trigger), kind, trigger_token)
            if {f.entity.id for f in parsed} < {f.entity.id for f in ordered}:
                return ordered  # both agree; word order has seen more of a list
            if parsed:
                return parsed
        return ()

    def last_mentioned(self, token: Token, kind: str) -> tuple[Filler, ...]:
        """Return what fits among the words before: 'a pact was agreed. The signatories were ...'."""
        for index in range(token.i - 1, -1, -1):
            found = self.of_type(token.doc[index], kind) if token.doc[index].pos_ in {"NOUN", "PROPN"} else []
            if found:
                return (found[0],)
        return ()

    def _fitting(self, tokens: list[Token], kind: str, trigger_token: Token) -> tuple[Filler, ...]:
        """Return the fillers of a type among these words and those coordinated with them."""
        found: dict[str, Filler] = {}
        for token in tokens:
            for member in syntax.coordinated(token):
                if member != trigger_token and (member.i < trigger_token.i) == (token.i < trigger_token.i):
                    for filler in self.of_type(member, kind):
                        found.setdefault(filler.entity.id, filler)
        return tuple(found.values())

    def of_type(self, token: Token, kind: str) -> list[Filler]:
        """Return the entities of a filler type that the noun phrase headed by this word refers to."""
        return [Filler(entity, token, self.span(token)) for entity in self._types[kind](token)]

    def span(self, token: Token) -> Span:
        """Return the words of the noun phrase headed by this word, of an amount all of it."""
        quantity = self.quantities.at(token)
        return quantity.span if quantity is not None else self.actors.mention_span(token)

    def _actor(self, token: Token) -> Iterable[Entity]:
        return self.actors.at(token)

    def _group(self, token: Token) -> Iterable[Entity]:
        """Return people that can be sent home: named ones, groups, and envoys that the text only describes."""
        people = [e for e in self._actor(token) if e.kind in {"PersonGroup", "Person"}]
        if people or token.lemma_.lower() not in _ENVOYS:
            return people
        entity = self.things.thing_or_topic(token)
        return (entity,) if entity else ()

    def _body(self, token: Token) -> Iterable[Entity]:
        """Return what one can be a member of: an organisation, an agreement, an initiative; no state, no place."""
        members = [e for e in self._actor(token) if is_kind(e.kind, "Organization") or e.kind == "StateGrouping"]
        if members:
            return members
        return (*self._of_kind(token, "Agreement"), *self._of_kind(token, "Initiative"), *self._of_kind(token, "Event"))

    def _document(self, token: Token) -> Iterable[Entity]:
        """Return what one signs: an agreement, or whatever else the text calls by a name or as a paper."""
        agreement = list(self._of_kind(token, "Agreement"))
        if agreement:
            return agreement
        named = [e for e in self._actor(token) if e.kind == "Organization"]
        thing = None if self._actor(token) else self.things.thing_or_topic(token)
        label = named[0].label if named else thing.label if thing and token.lemma_.lower() in _PAPERS else ""
        return (Entity(f"agreement/{slug(label)}", "Agreement", label),) if label else ()

    def _place(self, token: Token) -> Iterable[Entity]:
        if token.lemma_.lower() in _PLACE_NOUNS:  # 'the city of Khujand'
            for named in syntax.complements(token, "of"):
                return self.actors.at_place(named)
        return self.actors.at_place(token)

    def _thing(self, token: Token) -> Iterable[Entity]:
        if self.actors.at(token):
            return ()
        quantity = self.quantities.at(token)
        if quantity is not None:
            return (quantity.funding if quantity.is_money else quantity.entity,)
        if token.lemma_.lower() in _TIMES or token.ent_type_ in {"DATE", "TIME"}:
            return ()
        entity = self.things.at(token) or self.things.thing_or_topic(token)
        return (entity,) if entity else ()

    def _any(self, token: Token) -> Iterable[Entity]:
        return self._actor(token) or self._thing(token)

    def _of_kind(self, token: Token, kind: str) -> Iterable[Entity]:
        entity = self.things.at(token)
        return (entity,) if entity and is_kind(entity.kind, kind) else ()

    def _amount(self, token: Token) -> Iterable[Entity]:
        quantity = self.quantities.at(token)
        return (quantity.funding,) if quantity and quantity.is_money else ()

    def _quantity(self, token: Token) -> Iterable[Entity]:
        quantity = self.quantities.at(token)
        return (quantity.entity,) if quantity else ()

    def _office(self, token: Token) -> Iterable[Entity]:
        named = token.dep_ == "flat" or syntax.children(token, "flat")
        if token.pos_ not in {"NOUN", "PROPN"} or named or any(e.kind in _NO_OFFICES for e in self.actors.at(token)):
            return ()
        label, office = title_words(token), self.actors.office_at(token)
        if office is not None and len(office.label) >= len(label):
            return (office,)
        return (Entity(f"office/{slug(label)}", "Office", label),)

    def _side(self, token: Token) -> Iterable[Entity]:
        """Return actors, and unnamed ones that a state's name or demonym describes: 'three Iranian banks'."""
        actors = list(self._actor(token))
        described = [c for c in syntax.children(token, "amod", "compound", "nmod:poss") if self.actors.at(c)]
        if actors or not described or token.tag_ not in {"NNS", "NNPS"}:
            return actors
        label = title_words(token)
        return (Entity(f"group/{slug(label)}", "PersonGroup", label),)

    def _is_actor(self, entity: Entity) -> bool:
        return entity.kind in {"Person", "State", "PersonGroup", "StateGrouping"} or is_kind(
            entity.kind, "Organization"
        )

    def _content(self, token: Token) -> Iterable[Entity]:
        """Return what a clause is about: its first participant that is no actor, else its subject."""
        if token.pos_ not in {"VERB", "AUX", "ADJ"} and not syntax.children(token, "nsubj", "cop"):
            return self._any(token)
        parts = syntax.children(token, "nsubj", "nsubj:pass") or _raised_subject(token)
        parts += syntax.children(token, "obj")
        if token.pos_ in {"NOUN", "PROPN"} and not parts:
            parts = [token]
        parts += syntax.children(token, "obl")
        for part in parts:
            found = [] if part.pos_ == "PRON" else list(self._thing(part))
            if found:
                return found
        for clause in syntax.children(token, "ccomp", "xcomp"):
            found = list(self._content(clause))
            if found:
                return found
        for part in parts:
            actors = list(self._actor(part))
            if actors:
                return actors
        return ()


def title_words(head: Token) -> str:
    """Return a title as it stands around its head, without whose it is: 'special envoy for the Sahel'."""
    words = [head]
    for child in head.children:
        complement = child.dep_ == "nmod" and child.i > head.i and syntax.case(child) in {"of", "for", "on", "to"}
        if complement or (child.i < head.i and child.dep_ not in _OUTSIDE_TITLE):
            words.extend(child.subtree)
    words.sort(key=lambda t: t.i)
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    return text_of(head.doc)[start:end]


def words_of(token: Token, function: str, trigger: Trigger) -> list[Token]:
    """Return the words in this grammatical function of a verb or noun; other names are prepositions."""
    named = _FUNCTIONS.get(function)
    if named is not None:
        return named(token, trigger)
    found = syntax.inherited_complements(token, function) or _light_complements(token, function, trigger)
    return found or _through_expression(token, function, trigger)


def _through_expression(token: Token, preposition: str, trigger: Trigger) -> list[Token]:
    """Return what another word of a multiword trigger takes: 'to' in 'ceased to belong to'."""
    others = {word for words in trigger.words if words[0] == token.lemma_.lower() for word in words[1:]}
    for child in token.children if others else ():
        if others & {child.lower_, child.lemma_.lower()}:
            found = syntax.complements(child, preposition)
            if found:
                return found
    return []


def second_witness(token: Token, function: str, trigger: Trigger) -> list[Token]:
    """Return the words that word order offers for a function where the parse had none that fit."""
    if trigger.sort != "verb":
        return [] if function in _FUNCTIONS else wordorder.noun_after(token, function)
    if function == "subj":
        if syntax.is_passive(token):
            return wordorder.noun_after(token, "by")
        return [] if token.tag_ in {"VB", "VBG"} else wordorder.noun_before(token)
    if function == "obj":
        if syntax.is_passive(token):
            return wordorder.nouns_above(token) or wordorder.noun_before(token)
        return wordorder.noun_after(token)
    if function in _FUNCTIONS:
        return []
    return wordorder.complement_of_object(token, function) or wordorder.noun_after(token, function)


def _subject(token: Token, trigger: Trigger) -> list[Token]:
    if trigger.sort == "noun":
        predicated = syntax.surface_subject(token) if _is_predicate(token) else None
        return [predicated] if predicated is not None else _light_subject(token, trigger)
    return syntax.logical_subjects(token)


def _raised_subject(clause: Token) -> list[Token]:
    """Return the subject that the parse hung on the verb of saying: 'said | the treaty, which ..., would help'."""
    between = [c for c in syntax.children(clause.head, "obj") if clause.head.i < c.i < clause.i]
    return between if clause.dep_ == "ccomp" else []


def _equated(token: Token, trigger: Trigger) -> list[Token]:
    """Return who a noun is said to be: 'the signatories were Orban and Aliyev'."""
    head = token.head
    if token.dep_ in syntax.SUBJECTS and syntax.children(head, "cop"):
        return [head, *syntax.children(head, "appos")]
    return []


def _is_predicate(noun: Token) -> bool:
    """Tell whether a noun is what somebody is said to be: 'Oman is a member', 'it remains a member'."""
    return bool(syntax.children(noun, "cop")) or noun.dep_ == "xcomp"


def _object(token: Token, trigger: Trigger) -> list[Token]:
    return syntax.logical_objects(token)


def _context(token: Token, trigger: Trigger) -> list[Token]:
    """Return who did something in the course of it: 'on a visit to Oslo, Kim praised ...', 'after talks with'."""
    if token.dep_ == "obl" and syntax.case(token) in _COURSE and token.head.pos_ == "VERB":
        host = token.head
        return syntax.logical_subjects(host)
    return []


def _possessor(token: Token, trigger: Trigger) -> list[Token]:
    return syntax.children(token, "nmod:poss") or _light_subject(token, trigger)


def _modifier(token: Token, trigger: Trigger) -> list[Token]:
    """Return names and demonyms in front of a noun: 'Canada-Mexico talks', 'Israeli strikes'."""
    return [c for c in token.children if c.dep_ in {"compound", "amod", "nmod", "nmod:desc"} and c.i < token.i]


def _governing_verb(token: Token, trigger: Trigger) -> Token | None:
    """Return the light verb that carries this noun: 'paid' in 'paid a visit'."""
    verb = token.head
    if token.dep_ == "conj":
        return _governing_verb(token.head, trigger)
    if not trigger.light or verb.lemma_.lower() not in trigger.light:
        return None
    return (
        verb
        if token.dep_ in {"obj", "nsubj:pass", "obl", "acl", "nsubj"} or verb.dep_ in {"acl", "acl:relcl"}
        else None
    )


def _light_subject(token: Token, trigger: Trigger) -> list[Token]:
    verb = _governing_verb(token, trigger)
    if verb is None:
        for child in token.children:  # 'talks held by', 'the visit that he paid'
            if child.dep_ in {"acl", "acl:relcl"} and child.lemma_.lower() in trigger.light:
                return syntax.logical_subjects(child)
        return []
    return [s for s in syntax.logical_subjects(verb) if s != token]


def _light_complements(token: Token, preposition: str, trigger: Trigger) -> list[Token]:
    if trigger.sort != "noun":
        return []
    verb = _governing_verb(token, trigger)
    return syntax.complements(verb, preposition) if verb is not None else []


def _light_recipient(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom a light verb gives the noun to: 'paid Cairo a visit', 'dealt the rebels a blow'."""
    verb = _governing_verb(token, trigger)
    return syntax.children(verb, "iobj") if verb is not None else []


def _clause(token: Token, trigger: Trigger) -> list[Token]:
    if token.dep_ == "parataxis":  # 'the talks went well, she said'
        return [token.head]
    return syntax.children(token, "ccomp")


def _infinitive(token: Token, trigger: Trigger) -> list[Token]:
    return [c for c in syntax.children(token, "xcomp", "ccomp", "advcl") if c.tag_ == "VB" or c.dep_ == "xcomp"]


def _indirect(token: Token, trigger: Trigger) -> list[Token]:
    if syntax.is_passive(token) and syntax.children(token, "obj"):
        subject = syntax.surface_subject(token)
        return [subject] if subject is not None else []
    return syntax.children(token, "iobj")


def _predicate(token: Token, trigger: Trigger) -> list[Token]:
    return [c for c in syntax.children(token, "xcomp", "appos", "obj") if c.pos_ in {"NOUN", "PROPN"}]


def _clause_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is said to do it: the subject of the clause below."""
    return [subject for clause in _clause(token, trigger) for subject in syntax.logical_subjects(clause)]


def _obliged_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return of whom the clause below says that they must or should do something."""
    dated = [
        c for day in syntax.children(token, "obl") for c in syntax.children(day, "acl") if syntax.children(c, "mark")
    ]
    clauses = [c for c in (*_clause(token, trigger), *dated) if any(a.lower_ in _OBLIGATIONS for a in auxiliaries(c))]
    return [s for clause in clauses for s in [syntax.surface_subject(clause)] if s is not None]


def _infinitive_object(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom the infinitive below is done to: 'threatened to invade Kuwait'."""
    found = []
    for clause in _infinitive(token, trigger):
        found += [*syntax.logical_objects(clause), *syntax.children(clause, "obl")]
    return found


def _sentence_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return who the sentence is about, with those they act for: 'after talks led by X, envoys of A and B signed'."""
    found = syntax.logical_subjects(token.sent.root)
    for noun in found:  # grows as it is walked: what the nouns govern comes behind them
        found.extend(c for c in noun.children if c.dep_ in {"conj", "nmod"} and c not in found)
    return found


def _below(token: Token, trigger: Trigger) -> list[Token]:
    """Return every noun in the clause or infinitive below, its coordinated clauses included."""
    clauses = [*_clause(token, trigger), *_infinitive(token, trigger)]
    return [t for clause in clauses for t in clause.subtree if t.pos_ in {"NOUN", "PROPN", "NUM", "SYM"}]


def _itself(token: Token, trigger: Trigger) -> list[Token]:
    return [token]


_FUNCTIONS: dict[str, Callable[[Token, Trigger], list[Token]]] = {
    "subj": _subject,
    "obj": _object,
    "iobj": _indirect,
    "poss": _possessor,
    "mod": _modifier,
    "light": _light_subject,
    "context": _context,
    "equated": _equated,
    "recipient": _light_recipient,
    "clause": _clause,
    "infinitive": _infinitive,
    "predicate": _predicate,
    "self": _itself,
    "clause-subject": _clause_subject,
    "must-subject": _obliged_subject,
    "infinitive-object": _infinitive_object,
    "below": _below,
    "sentence-subject": _sentence_subject,
}
