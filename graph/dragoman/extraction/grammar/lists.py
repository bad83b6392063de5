"""Lists in a sentence: the members of 'ports, rail and energy corridors', also where the parse lost some of them."""

from collections.abc import Callable, Iterator

from dragoman import english, tags
from dragoman.extraction.grammar import syntax
from dragoman.reading.parsed import Doc, Token
from dragoman.reading.wordclass import pos

_ADDING = frozenset({"along", "as", "together", "alongside", "plus", "besides"})
_ADDED = frozenset({("as", "well", "as"), ("in", "addition", "to"), ("along", "with"), ("together", "with")})
_BESIDES = frozenset({"besides", "alongside"})
_ARTICLES = frozenset({"a", "an", "one", "another"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
_BEFORE_NOUN = _NOMINAL | {"ADJ", "DET", "X", "ADV", "SYM"}
PARTING = frozenset({":", ";", "–", "—"})
"""Marks behind which a sentence starts anew, and the next paper of a list may do without an article."""
_OPENING = PARTING | {",", "and", "including", "namely", "plus"}
_WITHIN = _BEFORE_NOUN | {"ADP"}
_TAKING = frozenset({"of", "in", "on", "for", "with", "between", "against"})
"""Prepositions of what a member takes."""
_ENDING = frozenset({"ADP", "VERB", "PUNCT", "CCONJ", "SCONJ"})
_LONGEST = 8
"""How many words the name of a paper may have before its head."""


def named_at_end(several: Token) -> list[Token]:
    """Return the names with which a sentence ends behind a colon, as many as are counted: 'Two signed: Chad and Fiji.'

    'Three states condemned the raid: Chad, Fiji and Tonga.'
    """
    if several.tag_ not in tags.PLURALS or not syntax.children(several, "nummod"):
        return []
    colon = next((t for t in several.doc[several.i + 1 : several.sent.end] if t.text == ":"), None)
    behind = list(several.doc[colon.i + 1 : several.sent.end]) if colon is not None else []
    plain = all(t.pos_ in {"PROPN", "PUNCT", "CCONJ", "DET", "SPACE"} for t in behind)
    names = [t for t in behind if t.pos_ == "PROPN" and t.dep_ not in {"flat", "compound", "nmod:desc", "nmod"}]
    count = COUNTS.get(syntax.children(several, "nummod")[0].lower_)
    return names if plain and len(names) == count else []


COUNTS = english.numbers(2, 10)
"""Word for a number of several → the number."""


def members(noun: Token) -> list[Token]:
    """Return the head of every member of the list that the noun begins, in text order."""
    walked = _walked(noun)
    parsed = [t for t in syntax.coordinated(noun) if t.i >= noun.i]
    if walked:
        last = walked[-1].i
        parsed = [t for t in parsed if t.i > last or t in walked or t == noun]
        parsed = [t for t in parsed if not _is_inside(t, walked)]
    found = {t.i: t for t in (noun, *walked, *parsed)}
    return [found[i] for i in sorted(found) if not _modifies_next(found[i], found) and not _is_sum(found[i])]


def _is_sum(token: Token) -> bool:
    return pos(token) in {"SYM", "NUM"} or token.tag_ in {"$", "CD"} or token.text[-1] in "$€£¥₹"


def pair(noun: Token) -> list[Token]:
    """Return both nouns of 'India and the UAE', whatever the parse says; the first alone if there is no second."""
    doc, i = noun.doc, noun.i + 1
    if i < noun.sent.end and doc[i].lower_ == "of":  # 'the Government of India and the Government of Chad'
        i += 1
        while i < noun.sent.end and pos(doc[i]) in _BEFORE_NOUN:
            i += 1
    if i >= noun.sent.end or doc[i].lower_ != "and" or (i > noun.i + 1 and doc[i + 1].lower_ != "the"):
        return members(noun)
    start = i = i + 1
    while i < noun.sent.end and pos(doc[i]) in _BEFORE_NOUN:
        i += 1
    return [noun, doc[i - 1]] if i > start else [noun]


def papers_behind(noun: Token, is_paper: Callable[[Token], bool]) -> list[Token]:
    """Return the further papers of a list, wherever the parse hangs them: 'a treaty on gas and a memorandum on ports'.

    One that is between others, or with another than the first, has signers of its own: 'a pact with Peru and one with
    Chile'.
    """
    doc, end, found, shared = noun.doc, noun.sent.end, list[Token](), False
    verb = noun.head
    told_after = noun.dep_ == "nsubj:pass" and any(t.text == ":" for t in doc[verb.i : end])  # 'were signed: a treaty'
    for i in range((verb if told_after else noun).i + 1, end):
        if doc[i].tag_ in tags.FINITE:
            break
        partnered = doc[i].lower_ == "with" and doc[i - 1].lower_ not in _ADDING
        own = doc[i].lower_ in {"between", "among"} or (partnered and shared)
        if own and found and not any(t.text in PARTING for t in doc[found[-1].i : i]):
            found.pop()
        shared = shared or partnered
        article = doc[i].lower_ in _ARTICLES
        parted = doc[i - 1].text in PARTING or (doc[i - 1].lower_ == "and" and doc[i - 2].text in PARTING)
        opened = (article and doc[i - 1].lower_ in _OPENING) or (not article and parted)
        if opened or _is_behind_adding(doc, i):
            head = next((t for t in doc[i : min(end, i + _LONGEST)] if is_paper(t) or t.pos_ in _ENDING), None)
            if head is not None and is_paper(head):
                found.append(head)
    return [*found, *_on_lines(noun, is_paper)]


def _is_behind_adding(doc: Doc, place: int) -> bool:
    """Tell whether a word stands right behind 'as well as', 'along with', 'in addition to' or 'besides'."""
    *_, first, second, last = ("", "", "", *(t.lower_ for t in doc[max(0, place - 3) : place]))
    return (first, second, last) in _ADDED or (second, last) in _ADDED or last in _BESIDES


def _on_lines(noun: Token, is_paper: Callable[[Token], bool]) -> Iterator[Token]:
    """Yield the papers that the lines behind a colon name: 'signed the following:', '- Agreement on Ports'.

    A line without a mark is one of the list if it is no sentence.
    """
    closing = next((t for t in reversed(list(noun.sent)) if t.text.strip()), noun)
    if closing.text != ":":
        return
    for line in (s for s in noun.doc.sents if s.start >= noun.sent.end):
        words = [t for t in line if t.text.strip()]
        mark = next((i for i, t in enumerate(words) if t.text[0].isalpha() and (i or len(t) > 1)), len(words))
        head = next((t for t in words[mark : mark + _LONGEST] if is_paper(t) or t.pos_ in _ENDING), None)
        if head is None or not is_paper(head) or (not mark and any(t.tag_ in tags.FINITE for t in words)):
            return
        if not any(t.lower_ == "between" for t in words):
            yield head


def added(noun: Token) -> list[Token]:
    """Return nouns that are added to the phrase by 'as well as', 'along with' or 'together with'."""
    return [c for c in noun.children if c.i > noun.i and c.rel in {"obl", "nmod", "conj"} and _is_added(c)]


def _is_added(noun: Token) -> bool:
    marks = [c for c in noun.children if c.dep_ in {"case", "cc"} and c.i < noun.i]
    following = [m.nbor().lower_ for m in marks[:1] if m.i + 1 < len(m.doc)]
    return bool(marks) and marks[0].lower_ in _ADDING and following[0] in {"with", "well", "as"}


def _walked(noun: Token) -> list[Token]:
    """Return the members found by walking from comma to comma, if an 'and' or 'or' closes the list."""
    found: list[tuple[Token, bool]] = []
    position = noun.i
    while (step := _next(position, noun) or _behind_complement(position, noun, bool(found))) is not None:
        head, closing = step
        found.append((head, closing))
        position = head.i
    closed = [k for k, (_, closing) in enumerate(found) if closing]
    sure = len(found) > 1 or (found and found[0][0].dep_ == "conj")
    return [head for head, _ in found[: closed[-1] + 1]] if closed and sure else []


def _behind_complement(position: int, first: Token, listed: bool) -> tuple[Token, bool] | None:
    """Return the next member behind what this one takes; a name there begins something else.

    What the parse joins to the complement is one only where a list has begun, or the two are of different sorts.
    """
    end = _end_of_complement(first.doc[position], first)
    step = _next(end, first, inside=True) if end > position else None
    if step is None or not step[0].text[0].islower():
        return None
    inner = [t for t in first.doc[position + 1 : end + 1] if step[0] in syntax.coordinated(t)[1:]]
    behind = step[0].nbor().lower_ if step[0].i + 1 < first.sent.end else ""
    explains = any(c.lower_ == "the" for c in step[0].children)  # 'a pact on gas, the main export, and'
    if explains and not (step[1] or listed or behind in _TAKING):
        return None
    further = _next(step[0].i, first, inside=True) if inner and step[1] else None
    if not inner or listed:
        return further or step  # 'the training of pilots and sailors, and radio'
    bare = not _has_article(inner[0]) and _has_article(step[0])  # 'the exchange of prisoners and the reopening'
    unlike = inner[0].pos_ in {"PROPN", "NUM"} and step[0].pos_ == "NOUN"  # 'claims from before 1945, | ports'
    return step if bare or unlike else None


def _has_article(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.i < noun.i for c in noun.children)


def _end_of_complement(head: Token, first: Token) -> int:
    """Return the last word of what a member takes: 'the prosecution | of war crimes, the release'."""
    doc, end, i = first.doc, first.sent.end, head.i + 1
    if i >= end or pos(doc[i]) != "ADP":
        return head.i
    while i + 1 < end and (pos(doc[i + 1]) in _WITHIN or doc[i + 1].tag_ in {"VBN", "POS"}):
        i += 1
    return i if pos(doc[i]) in _NOMINAL or doc[i].tag_ == "VBN" else head.i


def _next(position: int, first: Token, inside: bool = False) -> tuple[Token, bool] | None:
    """Return the head of the next member after this place, and whether 'and' or 'or' stands before it."""
    doc, end, i = first.doc, first.sent.end, position + 1
    if i >= end or doc[i].lower_ not in {",", "and", "or"}:
        return None
    closing = doc[i].lower_ in {"and", "or"}
    i += 1
    if not closing and i < end and doc[i].lower_ in {"and", "or"}:
        closing, i = True, i + 1
    if i < end and doc[i].lower_ == syntax.case(first):
        i += 1  # 'on fish, on visas and on the sharing of water'
    start = i
    while i < end and (pos(doc[i]) in _BEFORE_NOUN or _is_modifier(doc[i]) or doc[i].text in {"-", "'s", "’s"}):
        i += 1
    if i == start or (pos(doc[i - 1]) not in _NOMINAL and not doc[i - 1].lower_.endswith("ing")):
        return None
    head = doc[i - 1]
    if head.dep_.startswith("nsubj") or (
        i < end and pos(doc[i]) in {"AUX", "VERB"} and doc[i].tag_ not in tags.PARTICIPLES
    ):
        return None
    explaining = doc[start].lower_ in {"a", "an", "the"} and not closing and head.dep_ == "appos"
    if explaining and not (is_deed(head) or _is_alike(doc[start], first)):
        takes = i < end and doc[i].lower_ in _TAKING  # 'a tax on sugar, a ban | on bags and a fund'
        return (head, closing) if inside and takes and head.head.pos_ != "PROPN" else None
    return head, closing


def _is_alike(article: Token, first: Token) -> bool:
    """Tell whether the list began with 'a' as well: 'a truce, a joint patrol of 500 soldiers, and elections'."""
    return article.lower_ in {"a", "an"} and any(c.lower_ in {"a", "an"} for c in syntax.children(first, "det"))


def is_deed(noun: Token) -> bool:
    """Tell whether a noun is that of something to be done, which explains no thing: 'gas, the repair of dams'."""
    return noun.lower_.endswith(_DEED_ENDINGS) or noun.lemma_.lower() in _DEEDS


_DEED_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ery", "sal", "fer")
_DEEDS = frozenset(
    "return release supply sale purchase lease use repair exchange swap withdrawal rescue upgrade fight search".split()
)


def _is_modifier(token: Token) -> bool:
    return token.tag_ in {"VBN", "VBG", "NN"} and token.dep_ in {"amod", "compound"}


def _is_inside(token: Token, heads: list[Token]) -> bool:
    """Tell whether a word is a modifier that the parse took for a member: 'drug' of 'drug and human trafficking'."""
    return token.dep_ == "conj" and any(h.i > token.i and token in h.lefts for h in heads)


def _modifies_next(token: Token, found: dict[int, Token]) -> bool:
    """Tell whether 'drug' is half of 'drug and human trafficking', with more of the list to come."""
    noun = partner(token)
    return noun is not None and _goes_on(noun) and any(i > noun.i for i in found)


def partner(token: Token) -> Token | None:
    """Return the noun that a bare noun may modify: 'trafficking' for 'drug' in 'drug and human trafficking'."""
    doc, i = token.doc, token.i
    if (
        i + 3 >= len(doc)
        or doc[i + 1].lower_ not in {"and", "or"}
        or any(c.i < i and c.dep_ != "punct" for c in token.children)
    ):
        return None
    modifier, noun = doc[i + 2], doc[i + 3]
    fits = pos(modifier) in {"ADJ", "NOUN"} and pos(noun) == "NOUN" and modifier.head == noun
    return noun if fits and pos(token) in {"NOUN", "ADJ"} else None


def halves(noun: Token) -> Iterator[str]:
    """Yield the two names in 'drug and human trafficking', from the noun; none if it is no such pair."""
    doc, i = noun.doc, noun.i
    if i < 3:
        return
    first, joint, second = doc[i - 3], doc[i - 2], doc[i - 1]
    if joint.lower_ not in {"and", "or"} or second.head != noun or not _halved(first, second, noun):
        return
    yield f"{first.text} {noun.text}"
    yield f"{second.text} {noun.text}"


def _halved(first: Token, second: Token, noun: Token) -> bool:
    """Tell whether both words before the noun modify it: by the parse, or since a longer list goes on behind it."""
    if first.dep_ in {"amod", "compound"} and first.head == noun:
        return True
    if second.dep_ == "conj" and second.head == first and pos(first) in {"NOUN", "ADJ"}:
        return True
    precedes = noun.doc[first.i - 1].text if first.i else ""
    return partner(first) == noun and _goes_on(noun) and (precedes == "," or first.dep_ == "conj")


def _goes_on(noun: Token) -> bool:
    """Tell whether the list goes on behind the noun with another member, not with a verb."""
    step = _next(noun.i, noun) if noun.i + 1 < len(noun.doc) and noun.nbor().text == "," else None
    return step is not None and step[0].dep_ in {"conj", "obj", "obl", "nmod", "compound"}
