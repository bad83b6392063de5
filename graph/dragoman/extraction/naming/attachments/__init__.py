"""Which title belongs to which name: 'President X', 'X, the president', 'the president, X', 'Presidents X and Y'."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dragoman.extraction.lexicon.office_words import HONORIFIC
from dragoman.extraction.naming.attachments.adjacent import (
    after_name,
    before_name,
    before_name_set_off,
    before_name_with_comma,
)
from dragoman.extraction.naming.attachments.lists import several
from dragoman.extraction.naming.attachments.predicates import as_office, copula, fronted, inverted, made
from dragoman.extraction.naming.attachments.surroundings import Attachment, Surroundings
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import POSSESSIVES, Title
from dragoman.extraction.naming.words import Words

_OF_ANOTHER = frozenset({"counterpart", "colleague", "successor", "predecessor"})
"""Titles that somebody holds whose owner is another person: nobody is his own counterpart."""


def attachments(words: Words, titles: list[Title], names: list[Name]) -> Iterator[Attachment]:
    """Yield every pair, in the order of the titles; of two offices of one holder both."""
    near = Surroundings(words, titles, names)
    found = list(_pairs(near))
    pairs = {a.title: a for a in found if a.lone}
    for one, other in pairwise(titles):
        told = one in pairs and other not in pairs and pairs[one].pattern in {"apposition", "copula"}
        if told and (near.goes_on(one, other) or (pairs[one].pattern == "apposition" and near.closes(one, other))):
            pairs[other] = replace(pairs[one], title=other)
            found.append(pairs[other])
            continue
        held = other in pairs and one not in pairs and not one.complement
        if held and near.joined(one, other) and _in_front(one, pairs[other]):
            found.append(replace(pairs[other], title=one))
    place = {title: index for index, title in enumerate(titles)}
    yield from sorted(found, key=lambda a: place[a.title])


def _in_front(title: Title, pair: Attachment) -> bool:
    """Tell whether a title joined to one before a name is the same holder's; 'the king and President X' are two."""
    return pair.pattern == "comma" or (pair.pattern == "title" and not title.definite)


def _pairs(near: Surroundings) -> Iterator[Attachment]:
    named = set[int]()
    for title in near.titles:
        if title.core.plural:
            yield from several(near, title)
            continue
        set_off = near.text(title.first - 1) == ","  # 'named the consul, Lee, envoy': not what Lee is already
        acts = near.acts(title, title.last + 1)  # 'Peru freed Lee, the minister said': no minister before the comma
        found = (made(near, title) if set_off and not acts else None) or before_name(near, title)
        found = found or before_name_with_comma(near, title) or before_name_set_off(near, title)
        if found is None and acts:
            continue
        if found is None or (found.pattern == "comma" and not _of_another(title)):
            behind = after_name(near, title)
            told = found is not None and behind is not None and behind.name.first in named
            opens = found is not None and _begins_clause(near, title, found.name)
            told = told or (opens and not _is_bare_aside(near, title))
            found = found if told else behind or found  # 'the president of A, X, the president of B, Y, met'
        found = found or copula(near, title) or inverted(near, title) or made(near, title) or fronted(near, title)
        found = found or as_office(near, title)
        if found:
            named |= {found.name.first} if title.core.sort != HONORIFIC else set()
            yield found


def _is_bare_aside(near: Surroundings, title: Title) -> bool:
    """Tell whether a title without an article explains the name before: 'A, minister of X, and': no new person."""
    bare = not title.definite and all(o.after for o in title.owners)
    return bare and near.text(title.first - 1) == ","


def _begins_clause(near: Surroundings, title: Title, name: Name) -> bool:
    """Tell whether a title is a subject that the name behind explains: 'after talks with Lee, the king, Ray,'."""
    heads = {w.head.i for w in near.words.words[title.first : title.last + 1] if w.head.dep_ == "nsubj"}
    named = [w.head for w in near.words.words[name.first : name.last + 1]]
    return any(t.dep_ == "appos" and t.head.i in heads for t in named)


def _of_another(title: Title) -> bool:
    """Tell 'Ann Lee, her Irish counterpart, Tom Ray, and': the counterpart is the one behind."""
    return title.core.name in _OF_ANOTHER and any(o.word.lower in POSSESSIVES for o in title.owners)
