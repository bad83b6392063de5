"""Some of those told of are named later: 'Twelve states signed it. Among them were Peru and Chile.'

What all have done, these have done.
"""

from collections.abc import Iterator

from dragoman import tags
from dragoman.extraction.actors import descriptions
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar import syntax
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.reading.parsed import Token

_STATES = frozenset("state country nation government signatory member power capital republic".split())
_PEOPLE = frozenset("leader minister president premier head ambassador envoy lawmaker politician official".split())
_AMONG = frozenset({"among", "amongst"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def read_examples(chart: Chart) -> None:
    """Take those named as some of several for what the several are, too."""
    for token in chart.doc:
        named = list(_named_of(token)) if token.lower_ in {"them", "they"} else []
        rows = [chart.at(t) for first in named for t in syntax.coordinated(first)]
        if not rows or any(len(ids) != 1 for ids in rows):
            continue
        ids = tuple(dict.fromkeys(ids[0] for ids in rows))
        sort = {chart.kind(i) for i in ids}
        nouns = _STATES if sort == {"State"} else _PEOPLE | actor_nouns().people if sort == {"Person"} else frozenset()
        if (several := _several_before(token, nouns)) is not None:
            known = [i for i in chart.at(several) if i not in ids]
            chart.set([several], (*known, *ids), descriptions.phrase(several))


def _named_of(pronoun: Token) -> Iterator[Token]:
    """Yield the first name of a list that tells some of those whom a pronoun means."""
    head, case = pronoun.head, syntax.case(pronoun)
    if any(c.dep_ == "advmod" and c.lower_ in {"not", "n't", "n’t", "never"} for w in (pronoun, head) for c in w.lefts):
        return
    if pronoun.lower_ == "they":
        if pronoun.dep_ == "nsubj" and head.lemma_.lower() == "include":
            yield from syntax.children(head, "obj")
        return
    if case == "of" and head.lower_ == "one":  # 'one of them was Peru', 'Peru was one of them'
        told = syntax.children(head, "nsubj") if syntax.children(head, "cop") else [head.head]
        yield from (t for t in told if t != head and (head.dep_ == "nsubj" or t.i < head.i))
    elif case in _AMONG and syntax.children(pronoun, "cop"):  # 'Peru and Chile were among them'
        yield from syntax.children(pronoun, "nsubj")
    elif case in _AMONG:
        yield from _behind(pronoun)


def _behind(pronoun: Token) -> Iterator[Token]:
    """Yield who is named behind 'among them', 'among them are', 'among them:'."""
    for word in pronoun.doc[pronoun.i + 1 : pronoun.sent.end]:
        if word.pos_ == "PROPN" and word.dep_ not in {"compound", "flat", "nmod:desc", "amod"}:
            yield word
            return
        if word.lemma_.lower() not in {"be", "the"} and not word.is_punct and word.head.pos_ != "PROPN":
            return


def _several_before(pronoun: Token, nouns: frozenset[str]) -> Token | None:
    """Return the one plural noun of this sort before the pronoun that is the subject of the sentence told last."""
    start = syntax.start_of(pronoun, 2)
    if any(t.lower_ == "others" for t in pronoun.doc[start : pronoun.i]):
        return None  # 'some condemned it, others backed it. Among them was Peru'
    before = [t for t in pronoun.doc[start : pronoun.i] if t.tag_ in tags.PLURALS and t.lemma_.lower() in nouns]
    doing = [t for t in before if t.dep_ in _SUBJECTS and t.head.dep_ in {"ROOT", "conj"}]
    return doing[0] if len(before) == len(doing) == 1 else None
