"""Phrases behind a noun: which say what it is about, and which only when, where or how."""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.lists import is_deed
from dragoman.extraction.grammar.subjects import words
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.grammar.verb_classes import OF_ANOTHER
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.things.contents.topic_verbs import clause_marker
from dragoman.reading.parsed import Token

_LONGEST_ASIDE = 8


def is_circumstance(noun: Token) -> bool:
    """Tell whether a phrase says when, where or how, not about what: 'a pact on the sidelines', 'on condition'."""
    if syntax.case(noun) == "on" and noun.lemma_.lower() in word_classes("nouns")["places"]:
        return bool(syntax.complements(noun, "of"))  # 'a conference on the island of Bali'
    of_others = noun.lemma_.lower() == "return" and bool(syntax.complements(noun, "of"))  # 'on the return of refugees'
    return noun.lemma_.lower() in words("not_about") and syntax.case(noun) in {"on", "over", "in", ""} and not of_others


def _is_deed(noun: Token) -> bool:
    """Tell whether a noun behind 'for' says what is to be done: 'for the return of migrants', 'for gas supply'."""
    deed = is_deed(noun) and noun.head.lemma_.lower() not in OF_ANOTHER  # 'praised the pact for the attention of'
    wide = noun.lemma_.lower() in words("overgeneral")  # 'for cooperation on ports'
    of_it = [n for p in ("of", *(("on", "in") if wide else ())) for n in syntax.complements(noun, p)]
    of_it = of_it or [c for c in syntax.children(noun, "compound") if c.pos_ == "NOUN"]
    return deed and syntax.case(noun) == "for" and bool(of_it)


def is_purpose(gerund: Token) -> bool:
    """Tell whether a gerund says what it is for: 'a roadmap for ending the war'."""
    for_it = any(c.lower_ == "for" and c.dep_ in {"mark", "case"} for c in gerund.lefts)
    return gerund.tag_ == "VBG" and for_it and gerund.lemma_.lower() in words("general_verbs")


def says_about(child: Token) -> bool:
    """Tell whether a phrase behind the name says the matter: 'on fish', 'on avoiding tax', 'in the field of sport'."""
    preposition = syntax.case(child) or clause_marker(child)
    if child.rel not in {"nmod", "obl", "acl", "advcl"}:
        return False
    if _is_deed(child):
        return True
    return preposition in words("prepositions") or _is_in_field(child)


def _is_in_field(noun: Token) -> bool:
    """Tell whether a phrase says in which field: 'a pact in the field of sport', 'five pacts in areas such as fish'."""
    regarding = noun.lemma_.lower() in _REGARDING and syntax.case(noun) in {"in", "with"}
    return regarding or (syntax.case(noun) == "in" and noun.lemma_.lower() in words("hollow"))


_REGARDING = frozenset({"respect", "regard", "relation", "connection", "reference"})
"""Nouns of 'in respect of', 'with regard to'."""


def noun_beside(last: Token) -> Token | None:
    """Return the noun of a prepositional phrase right behind a name that the parser gave to the verb."""
    following = last.nbor() if last.i + 1 < last.sent.end else last
    if following.text == "(":  # 'a Memorandum of Understanding (MoU) | on fish'
        aside = last.doc[following.i : min(following.i + _LONGEST_ASIDE, last.sent.end)]
        following = next((t.nbor() for t in aside[:-1] if t.text == ")"), following)
    if following.text == "," and following.i + 1 < last.sent.end and following.nbor().lower_ == "on":
        following = following.nbor()  # 'issued two statements, on fish and on ports'
    if following.dep_ == "case" and is_time(following.head):  # 'signed a pact | on Sunday | on fish'
        end = following.head.right_edge
        following = end.nbor() if end.i + 1 < last.sent.end else last
    noun = following.head
    fits = following.dep_ in {"case", "mark"} and noun.i > following.i
    named = following.lower_ in words("prepositions") or _is_in_field(noun)
    fits = fits and (named or is_purpose(noun) or _is_deed(noun))
    return noun if fits and not is_circumstance(noun) else None
