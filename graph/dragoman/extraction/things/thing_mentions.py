"""The noun phrases that name or stand for things: treaties, talks, summits, statements, measures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from dragoman.extraction.grammar import arguments, phrases, syntax
from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.nouns import Sort, group_of, implied_contact, sort_of, stands_for, word_forms
from dragoman.extraction.things import unnamed_papers
from dragoman.model import Entity
from dragoman.reading.parsed import Token
from dragoman.reading.pipeline import Document

_RECEIVING = frozenset({"receive", "host", "welcome"})
_NESTED = frozenset({"compound", "flat", "amod", "nmod:desc", "goeswith"})


class ActorFinder(Protocol):
    """What this module asks of the actors: whom a word refers to."""

    def at(self, token: Token) -> tuple[Entity, ...]:
        """Return the actors that the phrase headed by the word refers to."""
        ...


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names a thing: its head and what its words say."""

    head: Token
    sort: Sort
    words: frozenset[str]
    determiner: str
    label: str
    short: str = ""
    """Its abbreviation, where the text gives it in brackets."""
    several: Token | None = None
    """The head of those of which it is one: 'pacts' for 'a second' in 'two pacts were signed; a second covers fish'."""

    @property
    def plural(self) -> bool:
        """Tell whether it names several."""
        return "Number=Plur" in self.head.morph and self.sort.group not in {
            "contact",
            "measure",
            "statement",
        }


def thing_mentions(document: Document, actors: ActorFinder) -> Iterator[Mention]:
    """Yield the phrases in text order; a verb that tells of a contact ('they met') counts as one."""
    taken, short, papers = -1, dict[str, Mention](), dict[Token, Mention]()
    for token in document.doc:
        if token.i <= taken:
            continue
        if token.text in short and token.nbor(-1).text != "(":
            yield replace(short[token.text], head=token, determiner="definite")
            continue
        if (contact := implied_contact(token) or _received(token, actors)) is not None:
            yield Mention(token, contact, frozenset(contact.words), "indefinite", " ".join(contact.words))
            continue
        if papers and (one := _one_of(token, papers)) is not None and one.several is not None:
            papers[token] = papers[one.several]  # 'one covers fish. Another ...': another of the same several
            yield one
            continue
        sort = sort_of(token) or _reference(token)
        if (
            sort is None
            or _is_said_of_it(token)
            or _is_verb(token)
            or _is_nested(token)
            or (_is_actor(token, actors) and not _is_paper_aside(token, sort))
            or _is_appeal(token)
        ):
            continue
        name = phrases.telling_label(token) if _is_told_apart(token, actors) else phrases.label(token)
        if len(sort.words) > 1 and sort.first == token.i:
            name = _to_end(token, sort, name)
        taken = max(token.i, sort.last)
        words = {t.lemma_.lower() for t in phrases.modifiers(token) if not _counts_parts(t)}
        words -= set(wordlist("things")["light_modifiers"])
        mention = Mention(token, sort, frozenset(words | set(sort.words)), phrases.determiner(token), name)
        if abbreviation := _abbreviation(token, sort):
            mention = short[abbreviation] = replace(mention, short=abbreviation)
        if sort.kind and sort.group == "agreement":
            papers[token] = mention
        yield mention


def _one_of(token: Token, papers: Mapping[Token, Mention]) -> Mention | None:
    """Return the paper that a word stands for as one of several named before: 'the second' of 'two pacts'."""
    if not unnamed_papers.is_one_of_several(token):
        return None
    last = unnamed_papers.owner_of(token, {word: mention.head for word, mention in papers.items()})
    if last is None:
        return None
    several = papers[last].head
    sort = unnamed_papers.singular(papers[last].sort, several)
    name = unnamed_papers.name_of(token, sort)
    sort = replace(sort, first=token.i, last=token.i)
    return Mention(token, sort, frozenset((*sort.words, token.lower_)), "indefinite", name, several=several)


def _is_told_apart(noun: Token, actors: ActorFinder) -> bool:
    """Tell whether what stands behind a noun tells which thing it is: 'an accord on visas'; no side, sum or list."""
    more = phrases.complement_of(noun)
    if more is None or syntax.case(more) not in _TELLING or more.pos_ == "PROPN" or more.tag_ == "$":
        return False
    listed = any(syntax.case(c) in {"", syntax.case(more)} for c in syntax.children(more, "conj"))
    return not listed and more.lemma_.lower() not in _TELLING_NOTHING and not actors.at(more)


_TELLING = frozenset({"of", "on", "to", "for", "about", "against", "over"})
_TELLING_NOTHING = frozenset({"effect", "shore", "island", "bank"})


def _counts_parts(modifier: Token) -> bool:
    """Tell whether a modifier only says how long a paper is: 'the 13-page text', 'the six-point plan'."""
    part = modifier.i > 1 and modifier.nbor(-1).text == "-" and modifier.lower_ in _PARTS
    number = modifier.like_num and modifier.nbor().text == "-"
    return part or (number and modifier.nbor(2).lower_ in _PARTS)


_PARTS = frozenset({"page", "point", "article", "paragraph", "chapter"})


def _abbreviation(token: Token, sort: Sort) -> str:
    """Return the short name in brackets behind a name: 'ITA' in 'the Interim Trade Agreement (ITA)'; '' if none."""
    end = phrases.span(token).end
    last = next((t for t in token.doc[token.i :] if t.idx + len(t) >= end and t.i >= sort.last), token)
    behind = token.doc[last.i + 1 : last.i + 4]
    texts = [t.text for t in behind]
    bracketed = len(texts) == 3 and texts[0] == "(" and texts[2] == ")" and 2 <= len(texts[1]) <= 8
    return texts[1] if bracketed and texts[1].isalpha() and sum(c.isupper() for c in texts[1]) > 1 else ""


def _received(verb: Token, actors: ActorFinder) -> Sort | None:
    """Return the meeting that it is to receive somebody: 'the king received Ann Lee'."""
    if verb.lemma_.lower() not in _RECEIVING or verb.pos_ != "VERB" or any(c.tag_ == "MD" for c in verb.children):
        return None
    guests = [g for g in arguments.logical_objects(verb) for a in actors.at(g) if a.kind == "Person"]
    return Sort("Meeting", "contact", ("meeting",), verb.i, verb.i) if guests else None


def _is_said_of_it(token: Token) -> bool:
    """Tell whether a noun only says what 'it' is: 'It is a fair deal' brings in no further deal."""
    if phrases.determiner(token) != "indefinite" or not syntax.children(token, "cop"):
        return False
    return any(s.lower_ in {"it", "this", "that"} for s in syntax.children(token, "nsubj"))


def _is_verb(token: Token) -> bool:
    """Tell whether a 'noun' is a verb by its subject: 'the paper | deals with tax'."""
    return token.lower_ == "deals" and bool(syntax.children(token, "nsubj")) and not syntax.children(token, "cop")


def _is_appeal(token: Token) -> bool:
    """Tell a call on somebody to act from a call by telephone."""
    after = token.doc[token.i + 1 : token.i + 2]
    phoned = any(c.lower_ in {"phone", "telephone", "video"} for c in token.children)
    return token.lower_ in {"call", "calls"} and not phoned and bool(after) and after[0].lower_ in {"on", "for"}


def _is_nested(token: Token) -> bool:
    """Tell whether a noun only modifies the next one: 'treaty' in 'treaty text', not in 'a treaty covering fish'."""
    modifies = token.rel in _NESTED and token.head.i > token.i and token.head.pos_ != "VERB"
    return modifies and token.nbor().tag_ != "VBG"


def _reference(token: Token) -> Sort | None:
    """Return the sort of a noun that only stands for another ('the document')."""
    if token.pos_ != "NOUN" or phrases.determiner(token) != "definite" or phrases.possessor(token) is not None:
        return None
    for word in word_forms(token):
        if kinds := stands_for(word):
            return Sort("", group_of(min(kinds)), (word,), token.i, token.i)
    return None


def _is_actor(token: Token, actors: ActorFinder) -> bool:
    return any(entity.kind != "PersonGroup" for entity in actors.at(token))


def _is_paper_aside(token: Token, sort: Sort) -> bool:
    """Tell whether what looks like a description of somebody is a paper: 'signed a pact, and Ann Lee, | a treaty'."""
    return sort.group == "agreement" and token.dep_ == "appos" and phrases.determiner(token) == "indefinite"


def _to_end(token: Token, sort: Sort, name: str) -> str:
    """Return the name with the rest of an expression that its first word heads: 'memorandum of understanding'."""
    start = phrases.span(token).start
    end = token.doc[sort.last]
    written = token.doc.text[start : end.idx + len(end)]
    return max(name, " ".join(written.split()), key=len)
