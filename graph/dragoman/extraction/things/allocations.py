"""Whom a sum of money is for, and what for: read from the words that follow it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman import tags
from dragoman.extraction.grammar import phrases, syntax
from dragoman.extraction.grammar.lists import members
from dragoman.extraction.grammar.subjects import Matter, matters, names_of, of_clause, words
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.currencies import is_currency
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.quantities import Quantities
from dragoman.extraction.quantities.amounts import QuantityMention
from dragoman.extraction.quantities.money import past_whole
from dragoman.extraction.things.found import Things
from dragoman.extraction.things.thing_mentions import ActorFinder
from dragoman.model import Entity, Span
from dragoman.reading.parsed import Doc, Token
from dragoman.reading.wordclass import pos

_SKIPPED = frozenset({"over", "during", "within", "across"})
_PASSED = frozenset({"from", "through", "via", "under"})
_NAMING = frozenset({"in", "of", "as"})
_PERIODICAL = frozenset({"a", "per", "this", "next", "last", "each", "every"})
_PERIODS = frozenset({"year", "month", "decade", "period", "day", "week", "quarter"})
_HEDGES = frozenset(
    "up to about around some nearly almost more than at least over an additional another a further roughly".split()
)
_LONGEST_CONVERSION = 9
_HONOURING = frozenset({"mark", "commemorate", "celebrate", "honour", "honor"})
"""Words that open a clause about what a sum is for: 'a fund | that Lee will chair'."""
_NOUNISH = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "X", "PRON"})


@dataclass(frozen=True, slots=True)
class Allocation:
    """That a sum benefits an actor or programme (relation beneficiary) or is for a matter (relation covers)."""

    amount: QuantityMention
    relation: str
    target: Entity
    trigger: Token
    span: Span


def allocations(doc: Doc, quantities: Quantities, actors: ActorFinder, things: Things) -> Iterator[Allocation]:
    """Yield what the words after each sum of money, or after 'the money' that takes it up, say of its use."""
    given = [amount for amount in quantities.money() if _is_given(doc[amount.head])]
    for amount in given:
        yield from _Tail(doc, amount, actors, things).read()
    for noun in doc:
        if _takes_up(noun) and (before := _sum_before(noun, given)) is not None:
            yield from _Tail(doc, before, actors, things, noun.i + 1).taken_up(noun)


def _takes_up(noun: Token) -> bool:
    """Tell whether a noun may stand for a sum named before: 'the money is meant for'."""
    if not noun.dep_.startswith("nsubj") or noun.lemma_.lower() not in words("money_nouns"):
        return False
    return any(c.lower_ in {"the", "this", "that"} for c in noun.lefts)


def _sum_before(noun: Token, given: list[QuantityMention]) -> QuantityMention | None:
    """Return the first sum of the sentence before, or the total that it is a part of; None if it names none."""
    before = noun.doc[noun.sent.start - 1].sent if noun.sent.start else None
    first = next((a for a in given if before is not None and before.start <= a.head < before.end), None)
    return next((a for a in given if first is not None and first.funding.id in a.parts), first)


def _is_given(head: Token) -> bool:
    """Tell whether the sum can be a gift or a budget: not what something costs, earns or loses."""
    word = head
    for _ in range(5):
        if pos(word) == "VERB":
            return word.lemma_.lower() not in words("not_giving")
        lent = word.lower_ == "worth" and word.head.lemma_.lower() in word_classes("nouns")["payments"]
        if word.lower_ in words("not_giving") and not lent:  # but 'a loan worth $9 million'
            return False
        word = word.head
    return True


class _Tail:
    """The words behind one sum, read from left to right."""

    def __init__(
        self, doc: Doc, amount: QuantityMention, actors: ActorFinder, things: Things, end: int | None = None
    ) -> None:
        self._doc, self._amount, self._actors, self._things = doc, amount, actors, things
        span = doc.char_span(amount.span.start, amount.span.end)
        self._end = end if end is not None else span.end if span is not None else len(doc)
        self._stop = doc[self._end - 1].sent.end
        self._spent = doc[amount.head].head.lemma_.lower() in words("spending")
        """Whether the sum is told to be spent: then its use stands behind 'on' or 'in' as well."""

    def read(self) -> Iterator[Allocation]:
        """Yield the allocations, until a word comes that belongs to something else."""
        yield from self._before()
        self._pass_conversion()
        self._end = past_whole(self._doc, self._end)
        self._pass_nouns()
        yield from self._kind_of_money()
        self._pass_period()
        if self._verb():
            yield from self._predicate()
        yield from self._uses()
        if self._is_to_be_spent():
            yield from self._uses()

    def _is_to_be_spent(self) -> bool:
        """Step behind ', to be spent' and the like; tell whether it stands there."""
        start = self._end + ((word := self._peek()) is not None and word.text == ",")
        phrase = [t for i in range(start, start + 3) if (t := self._at(i)) is not None]
        if len(phrase) < 3 or [t.lower_ for t in phrase[:2]] != ["to", "be"]:
            return False
        verb = phrase[2].lemma_.lower()
        if verb not in words("allotting") | words("spending"):
            return False
        self._end, self._spent = start + 3, verb in words("spending")
        return True

    def _pass_conversion(self) -> None:
        """Go on behind the same sum in another currency: '€9 million ($10 million) to Chad'."""
        if (word := self._peek()) is None or word.text != "(":
            return
        inside = self._doc[word.i + 1 : min(word.i + _LONGEST_CONVERSION, self._stop)]
        closing = next((t for t in inside if t.text == ")"), None)
        if closing is not None and any(t.like_num for t in inside if t.i < closing.i):
            self._end = closing.i + 1

    def taken_up(self, noun: Token) -> Iterator[Allocation]:
        """Yield the allocations that a verb tells whose subject takes the sum up: 'The money is meant for schools'.

        So do an aside and what comes behind it: 'The money, meant for the poor, will go towards schools'.
        """
        aside = 1 if self._end < self._stop and self._doc[self._end].text == "," else 0
        verb = noun.head
        first = min([verb, *syntax.children(verb, "aux", "aux:pass", "cop")], key=lambda t: t.i).i
        for start in dict.fromkeys((self._end + aside, first if first > noun.i else self._end)):
            self._end = start
            if self._verb():
                yield from self._uses()

    def _uses(self) -> Iterator[Allocation]:
        while (word := self._peek()) is not None and self._leads_on(word):
            after = self._at(word.i + 1)
            if after is not None and after.tag_ == "VB" and after.dep_ != "compound":
                yield from self._purpose(after, word)
                return
            noun = self._noun(word.i + 1)
            if noun is None:
                return
            if word.lower_ not in _PASSED:
                yield from self._use(noun, word)
            last = max(m.right_edge.i if m == noun else m.i for m in members(noun))
            self._end = min(last + 1, _next_sum(noun))
            if self._end <= word.i:
                return

    def _relative(self) -> Iterator[Allocation]:
        """Yield what a relative clause hangs on: 'a project to which Lima gives $3 million'."""
        verb = self._doc[self._amount.head].head
        for child in verb.lefts:
            if child.lower_ in {"which", "whom"} and syntax.case(child) in {"to", "for"}:
                before = [t for t in self._doc[max(0, child.i - 4) : child.i] if pos(t) in {"NOUN", "PROPN"}]
                noun = before[-1] if before else child
                if noun != child and verb.lemma_.lower() in words("giving"):
                    yield from (a for a in self._use(noun, verb) if a.relation == "beneficiary")

    def _leads_on(self, word: Token) -> bool:
        """Tell whether a preposition goes on with the sum: 'to', 'for', 'from Oslo'; 'on' and 'in' after 'spend'."""
        if word.lower_ in {"to", "for", "towards", "toward"} | _PASSED:
            return True
        return word.lower_ in {"on", "in", "into"} and self._spent

    def _purpose(self, verb: Token, trigger: Token) -> Iterator[Allocation]:
        """Yield the matters of 'to rebuild villages'; whom it helps or feeds is a beneficiary.

        No money is spent on a day that it honours: 'to mark the anniversary'.
        """
        if verb.lemma_.lower() in _HONOURING:
            return
        helping = verb.lemma_.lower() in words("helping")
        for clause in (verb, *(c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VB")):
            for matter in of_clause(clause):
                target = self._beneficiary(matter.head) if helping and clause == verb else None
                if target is not None:
                    yield self._allocation("beneficiary", target, trigger, matter.head)
                elif all(a.kind not in {"State", "Person"} for a in self._actors.at(matter.head)):
                    yield self._covers(matter, trigger)

    def _before(self) -> Iterator[Allocation]:
        """Yield whom a verb of giving gives the sum: 'lent the islands $3 million'."""
        span = self._doc.char_span(self._amount.span.start, self._amount.span.end)
        last = span.start - 1 if span is not None else 0
        yield from self._relative()
        while last > 0 and self._doc[last].lower_ in _HEDGES:
            last -= 1
        noun, i = self._doc[last], last
        while i > 0 and (
            pos(self._doc[i]) in _NOUNISH or self._doc[i].text in {",", "and"} or _inside_phrase(self._doc[i])
        ):
            i -= 1
        told, start = self._doc[i + 1], i + 1
        if sums := [t.i for t in self._doc[i + 1 : last] if t.like_num]:
            if not self._actors.at(told):
                return  # 'gave $9 million, Chad $3 million': Chad gave; but 'gave Fiji $9 million, Chad $3 million'
            start = next((t.i for t in self._doc[sums[-1] : last] if t.text in {",", "and"}), last)
        if i < last and pos(noun) in {"NOUN", "PROPN"} and self._doc[i].lemma_.lower() in words("giving"):
            first = next((t for t in self._doc[start : last + 1] if noun in members(t)), noun)
            yield from (a for a in self._use(first, self._doc[i]) if a.relation == "beneficiary")

    def _peek(self) -> Token | None:
        return self._at(self._end)

    def _at(self, i: int) -> Token | None:
        return self._doc[i] if i < self._stop else None

    def _pass_nouns(self) -> None:
        """Step over 'loan' in 'a $5 million loan'."""
        while (word := self._peek()) is not None and (pos(word) in {"NOUN", "ADJ"} or word.text == "-"):
            if not (pos(word) == "NOUN" and word.lemma_.lower() in words("money_nouns")) and self._noun(word.i) is None:
                return
            self._end += 1

    def _kind_of_money(self) -> Iterator[Allocation]:
        """Yield what kind of money it is, where that says something: 'in humanitarian aid'; step over 'in aid'."""
        word = self._peek()
        if word is None or word.lower_ not in _NAMING:
            return
        noun = self._money_noun(word.i + 1)
        if noun is None:
            return
        yield from self._named(noun, word)
        self._end = noun.i + 1

    def _money_noun(self, start: int) -> Token | None:
        """Return the money noun that ends the phrase beginning here: 'aid' of 'military and economic aid'."""
        i = start
        while (word := self._at(i)) is not None and i < start + 7:
            after = self._at(i + 1)
            if {word.lemma_.lower(), word.lower_} & words("money_nouns") and (
                after is None or pos(after) not in _NOUNISH
            ):
                return word
            if pos(word) not in _NOUNISH and word.lower_ not in {"and", ",", "-"} and not _inside_phrase(word):
                return None
            i += 1
        return None

    def _named(self, noun: Token, trigger: Token) -> Iterator[Allocation]:
        """Yield the sum's use where the noun's own modifiers tell it: 'flood relief', not 'aid'."""
        parts = [m for m in names_of(noun) if " " in m.label]
        if len(parts) > 1:
            yield from (self._covers(m, trigger) for m in parts)
            return
        name = phrases.label(noun)
        givers = sum(len(self._actors.at(c)) > 0 for c in noun.lefts if c.dep_ in {"amod", "compound"})
        if len(name.split()) > givers + 1 or not {noun.lemma_.lower(), noun.lower_} & (
            words("money_nouns") | words("overgeneral")
        ):
            yield self._covers(Matter(name, noun, phrases.span(noun)), trigger)

    def _pass_period(self) -> None:
        """Step over 'over five years', 'a year', 'this year'."""
        word = self._peek()
        if word is None:
            return
        if word.lower_ in _SKIPPED or word.lower_ in _PERIODICAL:
            noun = self._noun(word.i + (word.lower_ in _SKIPPED))
            if noun is not None and noun.lemma_.lower() in _PERIODS:
                self._end = noun.i + 1

    def _verb(self) -> Token | None:
        """Return the verb of which the sum is the subject and step behind it: 'goes', 'has been set aside'."""
        found, i = None, self._end
        while (word := self._at(i)) is not None and i < self._end + 6:
            if pos(word) in {"VERB", "AUX"} or word.lower_ in {"aside", "also", "mainly", "partly"}:
                found = word if pos(word) in {"VERB", "AUX"} else found
            else:
                break
            i += 1
        if found is None or found.lemma_.lower() not in words("allotting"):
            return None
        self._end = i
        return found

    def _predicate(self) -> Iterator[Allocation]:
        """Yield the noun of 'is emergency relief for the islands'; step behind it."""
        word = self._peek()
        if word is None or pos(word) not in _NOUNISH:
            return
        noun = self._noun(word.i)
        if noun is not None:
            yield from self._named(noun, noun)
            self._end = noun.i + 1

    def _noun(self, start: int) -> Token | None:
        """Return the head of the noun phrase that begins here."""
        i = start
        while (word := self._at(i)) is not None and (pos(word) in _NOUNISH or _inside_phrase(word)):
            if i > start and (self._is_period(word) or word.lower_ in syntax.RELATIVE_PRONOUNS):
                break
            i += 1
        last = self._at(i - 1) if i > start else None
        return last if last is not None and pos(last) in {"NOUN", "PROPN"} else None

    def _is_period(self, word: Token) -> bool:
        """Tell whether a word begins a phrase of time: 'in Zambia | last year', 'clinics | this year'."""
        after = self._at(word.i + 1)
        return word.lower_ in _PERIODICAL and after is not None and after.lemma_.lower() in _PERIODS

    def _use(self, noun: Token, preposition: Token) -> Iterator[Allocation]:
        if is_time(noun):
            return  # 'to be spent on clinics | on Monday'
        if any(m.lemma_.lower() in {"half", "rest", "third", "remainder"} for m in members(noun)):
            return  # 'of which Chad gives half and Togo the rest'
        for member in members(noun):
            if member.i >= _next_sum(noun):
                return
            if pos(member) not in {"NOUN", "PROPN"} or member.lemma_.lower() in {"purpose", "privilege"}:
                continue
            benefiting = self._beneficiary(member)
            if benefiting is not None:
                yield self._allocation("beneficiary", benefiting, preposition, member)
            else:
                single = [m for m in matters(member) if m.head == member or (member == noun and self._is_told(m))]
                yield from (self._covers(m, preposition) for m in single)

    def _is_told(self, matter: Matter) -> bool:
        """Tell whether a further matter is one: 'on its response to the crisis, | the minister, Ann Lee, announced'."""
        return all(a.kind != "Person" for a in self._actors.at(matter.head))

    def _beneficiary(self, noun: Token) -> Entity | None:
        owner = phrases.complement_of(noun) if noun.lemma_.lower() in {"government", "state", "republic"} else None
        actor = next((a for t in (owner, noun) if t is not None for a in self._actors.at(t)), None)
        if actor is not None:
            return actor
        thing = self._things.at(noun)
        vague = thing is not None and thing.kind == "InfrastructureProject" and phrases.determiner(noun) != "definite"
        if thing is not None and group_of(thing.kind) == "initiative" and not vague:
            return thing
        benefits = noun.lemma_.lower() in words("beneficiaries") or noun.lower_ in words("beneficiaries")
        return self._things.thing_or_topic(noun) if benefits or pos(noun) == "PROPN" else None

    def _covers(self, matter: Matter, trigger: Token) -> Allocation:
        topic = self._things.at(matter.head) or self._things.topic(matter.label)
        return self._allocation("covers", topic, trigger, matter.head)

    def _allocation(self, relation: str, target: Entity, trigger: Token, last: Token) -> Allocation:
        first = self._amount.span.start if last.sent == self._doc[self._amount.head].sent else trigger.idx
        return Allocation(
            self._amount, relation, target, trigger, Span(first, max(self._amount.span.end, last.idx + len(last)))
        )


def _next_sum(noun: Token) -> int:
    """Return where the next sum behind a noun begins, at most the end: '$2 to Togo | and $1 million to Mali'."""
    behind = noun.doc[noun.i + 1 : noun.sent.end]
    start = next((t.i for t in behind if t.tag_ == "$" or is_currency(t.text)), noun.sent.end)
    while start < noun.sent.end and noun.doc[start - 1].like_num:
        start -= 1
    return start


def _inside_phrase(word: Token) -> bool:
    return (
        word.text in {"-", "'s", "’s", "'", "’"}
        or word.dep_ == "compound"
        or (word.tag_ in tags.PARTICIPLES and word.dep_ in {"amod", "compound"})
    )
