"""Sums beside their givers without a verb of giving: 'The largest donors were Chad ($5 million) and Fiji ($3 million)'.

And sums told after the gift: 'Chad granted Fiji a loan. The $5 million loan will pay for roads'.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from dragoman.extraction.events.engine import Occurrence
from dragoman.extraction.events.filler_types import Filler, nouns
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.realis import Standing
from dragoman.extraction.lexicon.frame import Lexicon
from dragoman.model import Status
from dragoman.reading.parsed import Doc, Token

_DONORS = frozenset("donor contributor lender funder pledge contribution donation backer".split())
"""Nouns of givers and gifts, whose sentence tells what sums beside names are."""
_NEXT = frozenset({"follow", "ahead", "before", "then"})
"""Words behind which the next giver stands: 'gave $5 million, followed by Fiji with $3 million'."""
_TAKERS = frozenset({"to", "for", "in", "into", "towards", "toward", "on"})
_WORTH = frozenset({"worth", "total", "amount", "come", "be", "reach"})
_OFFERING = frozenset(
    """give grant award offer lend hand send promise pledge extend provide approve announce unveil agree sign donate
    contribute release disburse commit""".split()
)
_TAKING = frozenset("receive get obtain secure win accept".split())
_WHOLE = frozenset({"package", "money", "sum", "bailout", "deal", "facility", "pledge"})
"""What a gift named before may be called again."""


def donors(doc: Doc, found: Sequence[Occurrence], fillers: Fillers, lexicon: Lexicon) -> Iterator[Occurrence]:
    """Yield who gives what where a sum stands beside a name, or is told after the gift."""
    frame = lexicon.frame("funding")
    told = {f.span.start for o in found if "source" in o.fillers for f in o.fillers.get("amount", ())}
    given = {o.token.sent.start for o in found if "source" in o.fillers and "amount" in o.fillers}
    for mention in fillers.quantities.money():
        head = doc[mention.head]
        if mention.span.start in told:
            continue
        amount = Filler(mention.funding, head, mention.span)
        first = next(t.i for t in head.sent if t.idx + len(t) > mention.span.start)
        giver = _beside(doc, first, fillers, head.sent.start in given) or _owner(head, fillers)
        sides = {"source": (giver,)} if giver is not None else _of_gift_before(head, first, fillers)
        if sides.get("source"):
            said = Standing(Status.REPORTED, None, "a sum beside its giver")
            yield Occurrence(frame, frame.triggers[0], head, {**sides, "amount": (amount,)}, said)


def _beside(doc: Doc, first: int, fillers: Fillers, given: bool) -> Filler | None:
    """Return the giver right before a sum: 'Chad ($5 million)', 'Chad, with $5 million'."""
    last = first - 1
    while last > 0 and doc[last].lower_ in {"some", "about", "around", "nearly", "almost", "over"}:
        last -= 1
    if last < 1 or doc[last].lower_ not in {"(", "with"}:
        return None
    name = doc[last - 2] if doc[last - 1].text == "," and last > 1 else doc[last - 1]
    sentence = doc[first].sent
    before = [t for t in sentence if t.i < name.i]
    named = any(t.lemma_.lower() in _DONORS and t.pos_ == "NOUN" for t in sentence if t.i not in {first})
    next_one = given and any(t.lemma_.lower() in _NEXT for t in before[-4:])
    giver = next((f for t in (name, name.head) for f in fillers.of_type(t, "actor")), None)
    if not (named or next_one) or giver is None or giver.span.end != name.idx + len(name):
        return None
    top = syntax.first_joined(giver.token)
    return None if syntax.case(top) in _TAKERS or syntax.case(giver.token) in _TAKERS else giver


def _owner(amount: Token, fillers: Fillers) -> Filler | None:
    """Return the giver that a sum has: 'Chad's $5 million for Fiji will build roads', 'the $5 million from Chad'."""
    if not amount.rel.startswith("nsubj") or amount.head.lemma_.lower() not in _USED:
        return None
    owners = [*syntax.children(amount, "nmod:poss"), *syntax.complements(amount, "from")]
    return next((f for o in owners for f in fillers.of_type(o, "actor")), None)


_USED = frozenset("help build pay go finance fund allow enable support cover buy rebuild repair reach".split())
"""What a sum that is given does."""


def _of_gift_before(amount: Token, first: int, fillers: Fillers) -> dict[str, tuple[Filler, ...]]:
    """Return who gives and gets what the sentences before tell of without its sum, where 'the loan' is that."""
    noun = _valued(amount, first)
    if noun is None:
        return {}
    lemma = noun.lemma_.lower()
    for sentence in islice(syntax.sentences_back(noun), 1, 3):
        for word in sentence:
            same = word.lemma_.lower() == lemma or (lemma in _WHOLE and word.lemma_.lower() in nouns("payments"))
            if same and word.pos_ == "NOUN" and (sides := _gift(word, fillers)):
                return sides
    return {}


def _valued(amount: Token, first: int) -> Token | None:
    """Return 'loan' of 'the $5 million loan', 'the loan, worth $5 million,' and 'the loan amounts to $5 million'."""
    above = amount.head
    if amount.rel in {"compound", "nummod"} and above.i > amount.i:
        noun: Token | None = above
    elif above.lower_ in {"worth", "totalling", "totaling"} and above.rel in {"amod", "acl"}:
        noun = above.head
    elif above.lemma_.lower() in _WORTH and above.rel == "ROOT":
        noun = arguments.surface_subject(above)
    else:
        noun = arguments.surface_subject(amount) if syntax.children(amount, "cop") else None
    gift = noun is not None and noun.lemma_.lower() in nouns("payments") | _WHOLE
    definite = noun is not None and any(c.lower_ in {"the", "this", "that"} for c in noun.children)
    return noun if gift and definite else None


def _gift(noun: Token, fillers: Fillers) -> dict[str, tuple[Filler, ...]]:
    """Return who gives and gets it by the clause that tells of the gift: 'granted Fiji a loan', 'a loan to Fiji'."""
    verb = noun.head
    known = noun.rel in {"obj", "nsubj:pass"} and verb.pos_ == "VERB"
    if not known or any(fillers.quantities.at(t) is not None for t in noun.sent):
        return {}
    if own_status(verb)[0] not in {Status.REPORTED, Status.PLANNED}:
        return {}
    lemma = syntax.base_form(verb)
    to = [c for word in (noun, verb) for p in ("to", "for") for c in syntax.complements(word, p)]
    origin = [c for word in (noun, verb) for c in syntax.complements(word, "from")]
    if lemma in _OFFERING:
        givers, takers = arguments.logical_subjects(verb), [*arguments.recipients(verb), *to]
    elif lemma in _TAKING:
        givers, takers = origin, arguments.logical_subjects(verb)
    else:
        return {}
    source = [f for g in givers for m in syntax.coordinated(g) for f in fillers.of_type(m, "actor")]
    target = [f for t in takers for m in syntax.coordinated(t) for f in fillers.of_type(m, "actor")]
    sides = {"source": tuple(source), "target": tuple(target)}
    return {role: side for role, side in sides.items() if side}
