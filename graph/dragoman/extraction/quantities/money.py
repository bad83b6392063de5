"""How the sums of a text hang together: the parts of a total, and who pays them in which currency."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.extraction.grammar.subjects import words
from dragoman.extraction.lexicon.currencies import BY_OTHERS, resolve
from dragoman.extraction.quantities.amounts import QuantityMention
from dragoman.extraction.quantities.fundings import served
from dragoman.model import Entity, Statement
from dragoman.reading.parsed import Doc

_PARTS = re.compile(
    r"\bof (?:which|that|this|these|it)\b|\bincluding\b|\bincludes?\b|\bincluded\b|\bcompris(?:es|ed|ing)\b"
    r"|\bconsist(?:s|ed|ing)? of\b|\bmade up of\b|\bcomposed of\b|\bbroken down into\b"
    r"|\b(?:split|divided) (?:into|between)\b",
    re.IGNORECASE,
)
_ITEMISED = re.compile(r":\s*$")
_BACK = re.compile(r"^(?:of|from|out of) (?:that|this|the|these|its|it)\b", re.IGNORECASE)


def with_parts(mentions: Sequence[QuantityMention], doc: Doc) -> tuple[QuantityMention, ...]:
    """Return the mentions, each total knowing its parts: smaller sums after 'of which', also in the next sentence.

    Sums behind a colon are parts where they make up the total: '$5 million: $3 million for Fiji and $2 million'.
    """
    found = list(mentions)
    for k, total in enumerate(found):
        if total.is_money and total.upper is None:
            parts = _parts(total, found[k + 1 :], doc) or _itemised(total, found[k + 1 :], doc)
            found[k] = replace(total, parts=tuple(p.funding.id for p in parts))
    return tuple(found)


def _parts(total: QuantityMention, later: Sequence[QuantityMention], doc: Doc) -> list[QuantityMention]:
    sentence = doc[total.head].sent
    following = doc[sentence.end].sent if sentence.end < len(doc) else sentence
    parts: list[QuantityMention] = []
    for mention in later:
        if mention.span.start >= following.end_char:
            break
        if mention.currency is None or total.currency is None or mention.value >= total.value:
            continue
        if not _same_money(total, mention) or sum(p.value for p in parts) + mention.value > total.value:
            continue
        if parts or _introduces(doc, total, mention, sentence.end_char, following.start_char):
            parts.append(mention)
    return parts


def _itemised(total: QuantityMention, later: Sequence[QuantityMention], doc: Doc) -> list[QuantityMention]:
    """Return the sums that a colon behind a total tells apart, if they make it up."""
    if not later or not _ITEMISED.search(doc.text[total.span.end : later[0].span.start]):
        return []
    parts: list[QuantityMention] = []
    for mention in later:
        if not _same_money(total, mention) or doc.text[total.span.end : mention.span.start].count("\n\n") > 1:
            break
        parts.append(mention)
        if sum(p.value for p in parts) >= total.value:
            break
    return parts if len(parts) > 1 and sum(p.value for p in parts) == total.value else []


def _introduces(doc: Doc, total: QuantityMention, part: QuantityMention, end: int, following: int) -> bool:
    """Tell whether the words between a sum and a smaller one, or behind this, say that the one holds the other."""
    span = doc.char_span(part.span.start, part.span.end)
    if span is not None and past_whole(doc, span.end) > span.end:
        return True
    if part.span.start < end:
        return bool(_PARTS.search(doc.text[total.span.end : part.span.start]))
    opening = doc.text[following : part.span.start].lstrip()
    refers = re.search(rf"\b(?:{'|'.join(words('money_nouns'))})\b", opening, re.IGNORECASE)
    return bool(_BACK.match(opening) or (refers and _PARTS.search(opening)))


def past_whole(doc: Doc, end: int) -> int:
    """Return where the words go on behind a sum's 'of it', which makes it part of another: '$5 million of it is'."""
    behind = doc[end : end + 2]
    of_it = [t.lower_ for t in behind] in (["of", "it"], ["of", "this"], ["of", "that"])
    return end + 2 if of_it and behind[1].dep_ != "det" else end


def _same_money(one: QuantityMention, other: QuantityMention) -> bool:
    first, second = one.currency, other.currency
    if first is None or second is None:
        return False
    return {first.code, *first.candidates} & {second.code, *second.candidates} - {""} != set()


def shares_of(statements: Iterable[Statement], mentions: Sequence[QuantityMention]) -> Iterator[Statement]:
    """Yield that who funds a total funds its parts, each with the part's own words as evidence."""
    known = {m.funding.id: m for m in mentions if m.is_money}
    for statement in statements:
        if statement.relation == "funds" and statement.object in known and not statement.subject.startswith("person/"):
            for part in known[statement.object].parts:
                span = known[part].span
                yield replace(statement, object=part, evidence=span, object_span=span, trigger=None)


def paid_in(statements: Iterable[Statement], mentions: Sequence[QuantityMention]) -> Iterator[Entity]:
    """Yield the sums whose currency shows only by who pays: Japan's '¥500 million' are yen.

    A bare dollar is not that of the state that pays: news reckons in those of the United States.
    """
    told = list(statements)
    serves = served(told)
    for mention in mentions:
        if mention.currency is None or (mention.currency.code and mention.currency.basis != BY_OTHERS):
            continue
        currency = replace(mention.currency, code="")
        fundings = {m.funding.id for m in mentions if m.entity.id == mention.entity.id}
        payers = {s.subject for s in told if s.relation == "funds" and s.object in fundings}
        states = {state for payer in payers for state in serves.get(payer, {payer}) if state.startswith("state/")}
        found = {resolve(currency, (), state.removeprefix("state/")) for state in states}
        codes = {currency.code for currency in found}
        if len(codes) == 1 and "" not in codes and ("USD" in codes or "USD" not in mention.currency.candidates):
            # the sum keeps its name: statements hold it already
            details = replace(mention, currency=min(found, key=lambda currency: currency.basis)).entity.details
            yield replace(mention.entity, details=details)
