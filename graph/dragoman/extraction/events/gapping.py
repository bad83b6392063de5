"""Rows whose verb is told once.

Of two sides: 'Ankara backs Tripoli, Cairo the general'.

By day: 'Chad signed the pact on Monday, Niger on Tuesday', 'First Chad, then Niger signed it'.

Of sums: 'Germany gave €5 million, France €3 million and Italy €2 million'; of those who lead: 'the Lao team was led by
Ann Lee, the Thai by Tom Ray'.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.extraction.events.engine import Occurrence, Rejection
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.realis import Standing
from dragoman.extraction.grammar.rows import SEPARATORS, by_row
from dragoman.extraction.grammar.surroundings import is_dated, is_time
from dragoman.extraction.labels import slug
from dragoman.model import Entity, Span, Status
from dragoman.reading.parsed import Doc, Token

_FIGURE = "quantity"
_AMOUNTS = frozenset({"amount", _FIGURE})
"""Roles of what varies in a row: sums given, figures at which something is put."""
_HEDGES = frozenset(
    """up to at about around some nearly almost more than at least over an additional another a further roughly just
    only with""".split()
)
_LONGEST_TAIL = 5
"""How many words may stand between a sum and the next one's giver: '€5 million for schools, France ...'."""
_LONGEST_NAME = 8
_LATER = frozenset({"then", "later", "afterwards", "next"})
_LED = frozenset({"delegation", "team", "mission", "party", "side", "group", "contingent"})
"""What states send under somebody's lead, which a row names once: "Chad's delegation was led by X, Togo's by Y"."""
_LEADING = frozenset({"lead", "head", "chair", "command"})
_FRAMES = frozenset({"leading", "chairing"})


def gapped(doc: Doc, found: Sequence[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was found, with each further sum of a row beside its own giver or taker."""
    told = [(one, a.span) for one in found for a in one.fillers.get("amount", ())]
    for one in found:
        sort = min(_AMOUNTS & one.fillers.keys(), default="")
        if not sort:
            yield one
            continue
        row = list(_row_of_sums(doc, one, fillers, sort))
        theirs = {f.span for sides in row for side in sides.values() for f in side}
        own = {role: tuple(f for f in side if f.span not in theirs) for role, side in one.fillers.items()}
        own = {role: side for role, side in own.items() if side}
        yield replace(one, fillers=own) if own != one.fillers else one
        last = _end(doc, (row[-1] if row else one.fillers)[sort][-1])
        if sort == "amount" and "source" in one.fillers:
            row += _in_brackets(doc[last : one.token.sent.end], fillers)
        others = [span for other, span in told if other is not one]
        for sides in row:
            if not any(_overlap(sides[sort][0].span, span) for span in others):
                yield replace(one, fillers={**own, **sides}, dyad=None, coding=None)


_Sides = dict[str, tuple[Filler, ...]]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _row_of_sums(doc: Doc, one: Occurrence, fillers: Fillers, sort: str) -> Iterator[_Sides]:
    """Yield each further sum of a row with those beside it: behind the first of a verb's sums, or behind the last."""
    amounts = sorted(one.fillers[sort], key=lambda f: f.token.i)
    role = _contrasted(one, amounts[0], sort)
    for first in dict.fromkeys((amounts[0], amounts[-1])) if role else ():
        last = _end(doc, first)
        like = doc[last].lower_ if last < len(doc) else ""
        row: list[_Sides] = []
        while (sides := _next(doc, last, one, role, like, fillers, sort)) is not None:
            row.append(sides)
            last = _end(doc, sides[sort][0])
        if row:
            yield from row
            return


def _in_brackets(words: Sequence[Token], fillers: Fillers) -> Iterator[_Sides]:
    """Yield who gives what in brackets: 'led with $5 million, followed by Peru ($3 million) and Chad ($2 million)'."""
    for name, bracket, word in zip(words, words[1:], words[2:], strict=False):
        amount = fillers.quantities.at(word) if bracket.text == "(" else None
        if amount is None or not amount.is_money or word.doc.text[amount.span.end : amount.span.end + 1] != ")":
            continue
        giver = next((f for t in (name, name.head) for f in fillers.of_type(t, "actor")), None)
        if giver is not None and giver.span.end == name.idx + len(name) and fillers.quantities.at(name) is None:
            yield {"source": (giver,), "amount": (Filler(amount.funding, word, amount.span),)}


def _contrasted(one: Occurrence, first: Filler, sort: str) -> str:
    """Return the role that the row varies: of whom stands between verb and sum, else of whom stands before the verb."""
    if one.token.pos_ != "VERB" or first.token.i < one.token.i:
        return ""
    others = [(f.token.i, role) for role, side in one.fillers.items() if role not in {sort, "about"} for f in side]
    inside = [role for i, role in others if one.token.i < i < first.token.i]
    before = [role for i, role in others if i < one.token.i]
    return (inside or before or [""])[0]


def _end(doc: Doc, amount: Filler) -> int:
    """Return the first word behind a sum."""
    return next((t.i for t in doc[amount.token.i :] if t.idx >= amount.span.end), len(doc))


def _next(doc: Doc, start: int, one: Occurrence, role: str, like: str, fillers: Fillers, sort: str) -> _Sides | None:
    """Return the sum that follows a separator with no verb between, and those beside it; None if none follows.

    `like` is the word behind the first sum: '$3 million | to Chad, $2 million to Mali'.
    """
    stop = doc[start - 1].sent.end
    place = next((i for i in range(start, min(stop, start + _LONGEST_TAIL)) if doc[i].text in SEPARATORS), stop)
    if any(t.pos_ in {"VERB", "AUX"} for t in doc[start:place]):
        return None
    while place < stop and doc[place].text in SEPARATORS:
        place += 1
    for i in range(place, min(stop, place + _LONGEST_NAME)):
        amount = fillers.quantities.at(doc[i])
        if amount is not None and (amount.is_money or sort == _FIGURE):
            actor = _before(doc, place, i, one.frame.roles[role], fillers)
            entity = amount.entity if sort == _FIGURE else amount.funding
            found = Filler(entity, doc[i], amount.span)
            behind = _behind(doc, _end(doc, found), one, fillers)
            if actor is None and (not behind or doc[_end(doc, found)].lower_ != like):
                return None
            return behind | ({role: (actor,)} if actor is not None else {}) | {sort: (found,)}
        if doc[i].pos_ in {"VERB", "AUX", "SCONJ", "ADP"} and doc[i].lower_ not in {"of", *_HEDGES}:
            return None
    return None


def _behind(doc: Doc, start: int, one: Occurrence, fillers: Fillers) -> _Sides:
    """Return who stands behind a sum, as a role of the verb has it: 'to Chad'; nobody where none does."""
    stop = doc[start - 1].sent.end
    end = next((i for i in range(start, min(stop, start + _LONGEST_NAME)) if doc[i].text in SEPARATORS), stop)
    for role, functions in one.trigger.functions.items():
        if start < stop and doc[start].lower_ in functions and role not in _AMOUNTS:
            named = [f for t in doc[start + 1 : end] for f in fillers.of_type(t, one.frame.roles[role])]
            return {role: (named[0],)} if named else {}
    return {}


def _before(doc: Doc, first: int, amount: int, kind: str, fillers: Fillers) -> Filler | None:
    """Return whose words end right before a sum, 'more than' and the like left out."""
    last = amount - 1
    while last > first and doc[last].lower_ in _HEDGES:
        last -= 1
    if last < first or doc[last].pos_ not in {"NOUN", "PROPN"}:
        return None
    words: list[Token] = [t for t in doc[first : last + 1] if t.head.i < first or t.head.i > last or t.i == last]
    return next((f for t in reversed(words) for f in fillers.of_type(t, kind)), None)


def led_in_row(
    doc: Doc, found: Iterable[Occurrence], rejected: Iterable[Rejection], fillers: Fillers
) -> Iterator[Occurrence]:
    """Yield what was found, with each of those who lead in a row beside what is led by that one."""
    rows = {t.i: row for t in doc if (row := _row(t, fillers))}
    inside = {i for start, row in rows.items() for i in range(start + 1, row[-1][0].token.i)}
    written = set[int]()
    candidates: list[Occurrence | Rejection] = [*found, *rejected]
    for one in candidates:
        if one.frame.name in _FRAMES and one.token.i in inside:
            continue  # the verb of a row once more: 'the Lao one led by Lee, the Thai one led by Ray'
        row = rows.get(one.token.i, []) if one.frame.name in _FRAMES else []
        if isinstance(one, Occurrence) and (pairs := _each_own(one)):
            for leader, led in pairs:  # 'the leaders of the Front and the League, Lee and Ray'
                yield _leads(one, leader, led)
        elif not row:
            if isinstance(one, Occurrence):
                yield one
        elif one.frame.name == "leading" and one.token.i not in written:
            written.add(one.token.i)
            for leader, led in row:
                yield _leads(one, leader, led)


def _each_own(one: Occurrence) -> list[tuple[Filler, Filler]]:
    """Return each of several leaders beside the own body where a plural noun tells of as many bodies as leaders."""
    leaders, bodies = one.fillers.get("source", ()), one.fillers.get("thing", ())
    several = one.frame.name == "leading" and one.token.tag_ == "NNS" and len(leaders) == len(bodies) > 1
    ordered = [sorted(side, key=lambda f: f.token.i) for side in (leaders, bodies)]
    return list(zip(*ordered, strict=True)) if several else []


def _leads(one: Occurrence | Rejection, leader: Filler, led: Filler) -> Occurrence:
    sides: dict[str, tuple[Filler, ...]] = {"source": (leader,), "thing": (led,)}
    if isinstance(one, Occurrence):
        return replace(one, fillers=sides, dyad=None, coding=None)
    return Occurrence(one.frame, one.frame.triggers[0], one.token, sides, Standing(Status.REPORTED, None, "in a row"))


def _row(verb: Token, fillers: Fillers) -> list[tuple[Filler, Filler]]:
    """Return who leads what in a row; none where it is told of one delegation by its own name."""
    if verb.lemma_.lower() not in _LEADING:
        return []
    if paired := _paired(verb, fillers):
        return paired
    found = by_row(verb)
    subject = next((t for t in found[0][0] if t.lemma_.lower() in _LED), found[0][0][-1]) if found else verb
    noun = subject if subject.lemma_.lower() in _LED else _sent(subject)
    if noun is None or (len(found) == 1 and noun == subject):
        return []
    row: list[tuple[Filler, Filler]] = []
    for words, agent in found:
        named = (t for t in agent if t.dep_ != "nmod:poss")
        leader = next((f for t in named for f in fillers.of_type(t, "person")), None)
        led = _led(words, noun, fillers)
        if leader is None or led is None:
            return []
        row.append((leader, led))
    return row


def _paired(verb: Token, fillers: Fillers) -> list[tuple[Filler, Filler]]:
    """Return each of several leaders beside the own delegation: 'Lee and Ray led the Thai and Lao delegations'."""
    led = [o for o in arguments.logical_objects(verb) if o.tag_ == "NNS" and o.lemma_.lower() in _LED]
    if not led:
        return []
    noun = led[0].lemma_.lower()
    doers = [m for s in arguments.logical_subjects(verb)[:1] for m in syntax.coordinated(s)]
    before = [m for o in syntax.children(led[0], "amod", "compound", "nmod:poss") for m in syntax.coordinated(o)]
    people = [f for t in doers for f in fillers.of_type(t, "person")[:1]]
    owners = [f for t in before for f in fillers.of_type(t, "actor")[:1] if f.entity.kind != "Person"]
    if len(people) < 2 or len(people) != len(owners):
        return []
    labels = [f"{o.token.text} {noun}" for o in owners]
    sent = [replace(o, entity=Entity(f"org/{slug(x)}", "Organization", x)) for o, x in zip(owners, labels, strict=True)]
    return list(zip(people, sent, strict=True))


def _sent(subject: Token) -> Token | None:
    """Return the delegations that were named before "Austria's was led by X", 'the Austrian one was led by X'."""
    behind = subject.doc[subject.i + 1] if subject.i + 1 < len(subject.doc) else None
    if subject.lemma_.lower() != "one" and (behind is None or behind.tag_ != "POS"):
        return None
    earlier = subject.doc[syntax.start_of(subject, 2) : subject.left_edge.i]
    return next((t for t in reversed(list(earlier)) if t.lemma_.lower() in _LED), None)


def _led(words: Iterable[Token], noun: Token, fillers: Fillers) -> Filler | None:
    """Return what one in the row leads, called after whose it is: 'the Thai', "Togo's", 'that of Togo'."""
    named = [t for t in words if t.pos_ != "DET" and not t.is_punct]
    others = [t for t in named if t.lemma_.lower() not in _LED]
    owner = next((t for t in others for f in fillers.of_type(t, "actor") if f.entity.kind != "Person"), None)
    if owner is None:
        return None
    own = next((t for t in named if t.lemma_.lower() in _LED), None)
    if own is not None and own.tag_ != "NNS" and (filled := fillers.of_type(own, "led")):
        return filled[0]
    behind = owner.doc[owner.i + 1] if owner.i + 1 < len(owner.doc) else owner
    label = f"{owner.text}{behind.text if behind.tag_ == 'POS' else ''} {noun.lemma_.lower()}"
    if (way := syntax.case(owner)) in {"of", "from"}:
        label = f"{noun.lemma_.lower()} {way} {owner.text}"
    entity = Entity(f"org/{slug(label)}", "Organization", label)
    return Filler(entity, owner, Span(owner.idx, owner.idx + len(owner)))


def signed_for(found: Iterable[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was found, with each signer of a row beside the side for which that one signed."""
    for one in found:
        if one.frame.name != "signing" or one.token.pos_ != "VERB":
            yield one
            continue
        before = any(side.token.i < one.token.i for side in one.fillers.get("behalf", ()))
        if before or syntax.is_passive(one.token):
            yield from _each_for_own(one)
            continue
        row = signers(one.token, fillers)
        if len(row) < 2 or row[0][0] is not None:
            yield one
            continue
        yield replace(one, fillers={**one.fillers, "behalf": (row[0][1],)})
        for signer, side in row[1:]:
            if signer is not None:
                sides = {**one.fillers, "source": (signer,), "behalf": (side,)}
                yield replace(one, fillers=sides, dyad=None, coding=None)


def _each_for_own(one: Occurrence) -> Iterator[Occurrence]:
    """Yield a passive with each signer beside the side right behind: 'signed by Lee and by Ray for the rebels'.

    So too 'Lee, for Chad, and Ray, for Fiji, signed it'.
    """
    signers, sides = one.fillers.get("source", ()), one.fillers.get("behalf", ())
    if len(signers) < 2 or not sides:
        yield one
        return
    places = [*(s.token.i for s in signers[1:]), one.token.sent.end]
    rest = {role: filled for role, filled in one.fillers.items() if role != "behalf"}
    for signer, end in zip(signers, places, strict=True):
        own = tuple(side for side in sides if signer.token.i < side.token.i < end)
        told = {**rest, "source": (signer,)} | ({"behalf": own} if own else {})
        mine = replace(one, fillers=told)
        yield mine if signer == signers[0] else replace(mine, dyad=None, coding=None)


def signers(verb: Token, fillers: Fillers) -> list[tuple[Filler | None, Filler]]:
    """Return for each 'for' behind a verb who stands before it, the last side passed, and the side behind it.

    'On behalf of' is such a 'for'.
    """
    row: list[tuple[Filler | None, Filler]] = []
    start = verb.i + 1
    for opening in verb.doc[verb.i + 1 : verb.sent.end]:
        stop = opening.i + 1 if opening.lower_ == "behalf" else opening.i
        if opening.lower_ not in {"for", "behalf"} or stop >= verb.sent.end:
            continue
        side = next((f for t in verb.doc[stop + 1 : verb.sent.end] for f in fillers.of_type(t, "party")), None)
        if side is None or any(t.pos_ == "VERB" for t in verb.doc[start:stop]):
            break
        row.append((next((f for t in verb.doc[start:stop] for f in fillers.of_type(t, "person")), None), side))
        start = next((t.i for t in verb.doc[stop:] if t.idx >= side.span.end), verb.sent.end)
    return row


def paired_off(doc: Doc, found: Iterable[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was found, with who does the same to another beside that one: 'Ankara backs Tripoli, Cairo Haftar'.

    Behind the first object and a comma stands a bare name, and right behind it, with an article, whom the verb is of.
    """
    for one in found:
        doer, done = one.frame.dyad[:2] if one.frame.dyad else ("", "")
        active = one.token.pos_ == "VERB" and not syntax.is_passive(one.token)
        if not active or not one.fillers.get(doer) or not one.fillers.get(done):
            yield one
            continue
        first = min(one.fillers[done], key=lambda f: f.token.i)
        behind = any(f.token.i > one.token.i for f in one.fillers[doer])
        pair = None if behind or first.token.i < one.token.i else _pair(doc, first, one, fillers)
        if pair is None:
            yield one
            continue
        theirs = {f.token.i for side in pair for f in side}
        own = tuple(f for f in one.fillers[done] if f.token.i not in theirs)
        yield replace(one, fillers={**one.fillers, done: own})
        yield replace(one, fillers={**one.fillers, doer: pair[0], done: pair[1]}, dyad=None, coding=None)


def _pair(
    doc: Doc, first: Filler, one: Occurrence, fillers: Fillers
) -> tuple[tuple[Filler, ...], tuple[Filler, ...]] | None:
    """Return who does it to whom behind the first of a row; None where nothing follows that is told so."""
    doer, done = one.frame.dyad[:2]
    end = next((t.i for t in doc[first.token.i :] if t.idx >= first.span.end), len(doc))
    end += end < len(doc) and doc[end].pos_ == "NOUN"  # 'the Tripoli government'
    stop = one.token.sent.end
    if end + 2 >= stop or doc[end].text not in {",", ";"}:
        return None
    article = next((t for t in doc[end + 1 : min(stop, end + _LONGEST_NAME)] if t.pos_ == "DET"), None)
    if article is None or any(t.pos_ not in {"PROPN", "CCONJ"} for t in doc[end + 1 : article.i]):
        return None
    if doc[article.i - 1].pos_ != "PROPN" or doc[end + 1].pos_ != "PROPN":
        return None
    noun = article.head
    last = doc[noun.i + 1].text if noun.i + 1 < stop else "."
    if not article.i < noun.i <= article.i + _LONGEST_TAIL or last not in {".", ",", ";"}:
        return None
    doers = tuple(f for t in doc[end + 1 : article.i] for f in fillers.of_type(t, one.frame.roles[doer]))
    theirs = tuple({f.entity.id: f for f in doers}.values())
    objects = tuple(fillers.of_type(noun, one.frame.roles[done]))
    return (theirs, objects) if theirs and objects else None


def by_day(doc: Doc, found: Sequence[Occurrence], fillers: Fillers) -> Iterator[Occurrence]:
    """Yield what was found, with each further one in a row of days beside the deed of the first: 'Niger on Tuesday'."""
    rows = [row for one in found for row in _rows_of_days(doc, one, fillers)]
    given = {(row.token.i, other.token.i) for row, other in rows if row.day is not None}
    for one in found:
        here = {word for verb, word in given if verb == one.token.i}
        if here:
            yield from _without(one, here)
        else:
            yield one
    yield from (row for row, _ in rows)


def _without(one: Occurrence, words: set[int]) -> Iterator[Occurrence]:
    """Yield a deed without those who have a day of their own, unless nobody is left whom it names."""
    sides = {role: tuple(f for f in side if f.token.i not in words) for role, side in one.fillers.items()}
    if any(side and not sides[role] for role, side in one.fillers.items()):
        return
    coding = one.coding
    if coding is not None:
        targets = tuple(t for t in coding.dyad.targets if t.token.i not in words)
        coding = replace(coding, dyad=replace(coding.dyad, targets=targets)) if targets else None
    yield replace(one, fillers=sides, coding=coding)


def _rows_of_days(doc: Doc, one: Occurrence, fillers: Fillers) -> Iterator[tuple[Occurrence, Filler]]:
    """Yield the deed of each further one in a row of days, with that one."""
    role = one.frame.dyad[0]
    if one.token.pos_ != "VERB" or not one.fillers.get(role):
        return
    if syntax.is_passive(one.token) or any(f.token.i > one.token.i for f in one.fillers[role]):
        return
    earlier = _first_then(one.fillers[role], one.frame.roles[role], fillers)
    days = _days(one.token)
    last = _past(days[0]) if days else 0
    varied = _varied(one, role, days[0]) if days else role
    row = list(_on_days(doc, last, one, varied, fillers)) if days and varied else []
    if days and varied not in {"", role} and not row:  # 'visited Oslo on Monday and Ray on Tuesday': no place
        varied, row = role, list(_on_days(doc, last, one, role, fillers))
    for other, day in (*((first, None) for first in earlier), *row):
        if all(other.entity.id != f.entity.id or f == other for f in one.fillers[varied]):
            sides = {**one.fillers, varied: (other,)}
            yield replace(one, fillers=sides, dyad=None, coding=None, day=day), other


def _first_then(subjects: tuple[Filler, ...], kind: str, fillers: Fillers) -> list[Filler]:
    """Return the one before in 'First Chad, then Niger signed'."""
    first = subjects[0].token
    start = first.left_edge.i
    before = first.doc[max(first.sent.start, start - 2) : start]
    if [t.lower_ for t in before] != [",", "then"]:
        return []
    ahead = first.doc[max(first.sent.start, start - 2 - _LONGEST_NAME) : start - 2]
    return [f for t in ahead if t.rel == "nsubj" or t.dep_ == "dep" for f in fillers.of_type(t, kind)][-1:]


def _days(verb: Token) -> list[Token]:
    """Return the times behind a verb, the first one first."""
    return sorted((t for t in verb.children if t.i > verb.i and _is_day(t)), key=lambda t: t.i)


def _past(day: Token) -> int:
    """Return the place behind a time, whatever the parse joins to it: 'in 2019 | and Niger in 2021'."""
    return max([day.i, *(c.right_edge.i for c in day.children if c.dep_ not in {"cc", "conj", "punct"})]) + 1


def _is_day(noun: Token) -> bool:
    return is_dated(noun) or (is_time(noun) and syntax.case(noun) in {"on", "in"})


def _is_later(word: Token) -> bool:
    """Tell whether a word ends a time reckoned from the first: 'a year later', 'the day after'."""
    return word.lower_ in _RECKONED and is_time(word.nbor(-1))


_RECKONED = frozenset({"later", "after", "afterwards", "earlier", "before", "ago"})


def _varied(one: Occurrence, role: str, day: Token) -> str:
    """Return whom the row varies: who stands right before the first day if it is somebody, else who does it."""
    others = [(f.token.i, other, f) for other, side in one.fillers.items() if other != role for f in side]
    behind = [row for row in others if one.token.i < row[0] < day.i]
    somebody = [other for _, other, f in behind if f.entity.kind in _SOMEBODY]
    if len(behind) > 1 and somebody:
        return ""  # 'signed the pact with Fiji on Monday, Togo on Tuesday': with whom, or who?
    return somebody[0] if somebody else role


_SOMEBODY = frozenset({"State", "Person", "Place", "PersonGroup", "IntergovernmentalOrganization"})


def _on_days(
    doc: Doc, start: int, one: Occurrence, role: str, fillers: Fillers
) -> Iterator[tuple[Filler, Token | None]]:
    """Yield those who stand behind separators with nothing but a day of their own, and that day."""
    stop = one.token.sent.end
    while start < stop and doc[start].text in SEPARATORS:
        while start < stop and (doc[start].text in SEPARATORS or doc[start].lower_ in _LATER):
            start += 1
        end = next((i for i in range(start, stop) if doc[i].text in {",", ";", ".", "and"}), stop)
        if doc[min(end, stop - 1)].text == "," and end == start + 1:  # 'Tonga, only this week'
            end = next((i for i in range(end + 1, stop) if doc[i].text in {",", ";", ".", "and"}), stop)
        stretch = doc[start:end]
        named = next((f for t in stretch for f in fillers.of_type(t, one.frame.roles[role])), None)
        behind = [t for t in stretch if named is not None and t.idx >= named.span.end and not t.is_punct]
        times = [t for t in behind if _is_day(t) or _is_later(t)]
        plain = all(t.pos_ not in {"VERB", "AUX"} and t.lower_ != "not" for t in stretch)
        opens = all(t.pos_ == "DET" for t in stretch if named is not None and t.idx < named.span.start)
        if named is None or not opens or not times or not plain or named.token.i - start > _LONGEST_TAIL:
            return
        if any(t.pos_ == "PROPN" and not is_time(t) for t in behind):
            return
        yield named, times[0]
        start = end
