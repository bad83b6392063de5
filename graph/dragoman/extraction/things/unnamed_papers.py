"""Papers that are named only as one of several: 'three pacts: one on fish, a second with Chad', 'the first covers'."""

from collections.abc import Mapping

from dragoman import tags
from dragoman.extraction.grammar import phrases, syntax
from dragoman.extraction.grammar.lists import pair
from dragoman.extraction.grammar.subjects import words
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.lexicon.nouns import Sort
from dragoman.reading.parsed import Token

_ORDINALS = frozenset("first second third fourth fifth".split())
_SINGLE = frozenset({"one", "another"}) | _ORDINALS
_WHICH = frozenset({"them", "these", "those", "which"})
_ABOUT = frozenset("on about concerning regarding covering governing".split())
_SIDES = frozenset({"between", "with"})
_SIGNED = frozenset("sign initial ratify countersign cosign ink conclude adopt".split())
"""What is done to papers: 'a second was initialled'; so their subject or object is one."""
_TOLD = frozenset("cover concern govern regulate stipulate deal provide relate".split())
"""Verbs whose subject is a text."""


def is_one_of_several(token: Token) -> bool:
    """Tell whether a word stands by itself for one of several papers, by what the text says of it."""
    if token.lower_ not in _SINGLE or _counts(token):
        return False
    behind = _behind(token)
    if behind is not None and behind.lower_ in _ABOUT | _SIDES and _says_which(behind):
        return True
    verb = token.head if token.dep_.startswith("nsubj") else next(iter(syntax.children(token, "acl:relcl")), None)
    lemma = verb.lemma_.lower() if verb is not None else ""
    return verb is not None and (lemma in _TOLD or (lemma in _SIGNED and syntax.is_passive(verb)))


def _counts(token: Token) -> bool:
    """Tell whether a word only counts the noun behind it, as in 'a second pact', or is half of 'one another'."""
    around = (token.doc[max(0, i) : i + 2] for i in (token.i - 1, token.i))
    if any(" ".join(t.lower_ for t in two) == "one another" for two in around):
        return True
    return token.head.i > token.i and token.rel in {"nummod", "amod", "det", "compound", "advmod", "nmod:desc"}


def _behind(token: Token) -> Token | None:
    """Return the word behind it, and behind the several, a comma and the like: 'one of them, | on fish'."""
    doc, i, end = token.doc, token.i + 1, token.sent.end
    if i + 1 < end and doc[i].lower_ == "of":
        several = doc[i + 1] if doc[i + 1].lower_ in _WHICH else doc[i + 1].head
        i = max(several.i, i) + 1
    i += i < end and doc[i].text == ","
    return doc[i] if i < end else None


def _says_which(preposition: Token) -> bool:
    noun = preposition.head
    return noun.i > preposition.i and not is_time(noun) and noun.lemma_.lower() not in words("not_about")


def name_of(token: Token, sort: Sort) -> str:
    """Return what one of this sort may be called: 'pact on fish', 'second memorandum of understanding'."""
    name = " ".join(sort.words)
    behind = _behind(token)
    if behind is not None and behind.lower_ in _ABOUT and behind.head.pos_ in {"NOUN", "PROPN"} and _says_which(behind):
        return f"{name} on {phrases.label(behind.head)}"
    return f"{token.lower_} {name}" if token.lower_ in _ORDINALS else name


def singular(several: Sort, noun: Token) -> Sort:
    """Return the sort of one of them: 'memorandum of understanding' of 'memoranda of understanding'."""
    one = "memorandum" if noun.lower_.startswith("memorand") else noun.lemma_.lower()
    place = noun.i - several.first
    named = (*several.words[:place], one, *several.words[place + 1 :])
    return Sort(several.kind, several.group, named, several.first, several.last)


def sides_of(token: Token) -> list[Token]:
    """Return between whom it is, or with whom: 'two pacts, the first with Chad, the second, on fish, with Togo'."""
    behind = _behind(token)
    if behind is not None and behind.lower_ == "between":
        return pair(behind.head)
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.text in {";", ":"} or (word.pos_ in {"VERB", "AUX"} and word.dep_ != "case") or word.lower_ in _SINGLE:
            break
        if word.lower_ == "with":
            return [word.head]
    return []


def owner_of(token: Token, papers: Mapping[Token, Token]) -> Token | None:
    """Return the last word before, in this sentence or the one before, for papers of which this one can be one.

    `papers` tells of each word that stands for papers which noun names them. 'One' and 'the first' are one of many;
    'another' and 'a second' may stand beside a single one.
    """
    first = syntax.start_of(token, 2)
    further = token.lower_ in _ORDINALS - {"first"} and phrases.determiner(token) == "indefinite"
    beside = further or token.lower_ == "another"
    near = (word for word in reversed(list(papers)) if first <= word.i < token.i)
    return next((word for word in near if beside or is_plural(papers[word])), None)


def is_plural(noun: Token) -> bool:
    """Tell whether a noun names several."""
    return noun.tag_ in tags.PLURALS or noun.lower_ == "memoranda"
