"""Which mentions are of one thing: definite nouns referred back to what they can stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from dragoman import tags
from dragoman.extraction.grammar import phrases, syntax
from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.nouns import Sort, stands_for, word_forms
from dragoman.extraction.things.in_prospect import is_negotiated, is_wished
from dragoman.extraction.things.thing_mentions import Mention
from dragoman.reading.parsed import Token


@dataclass(slots=True)
class Chain:
    """The mentions of one thing, the first being the one that introduced it."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def sort(self) -> Sort:
        """Return the sort that the longest expression tells."""
        return max((m.sort for m in self._named), key=lambda s: len(s.words))

    @property
    def _named(self) -> list[Mention]:
        """Return the mentions that are nouns, if any is: 'the talks' name a thing better than 'they met'."""
        return [m for m in self.mentions if m.head.pos_ != "VERB"] or self.mentions

    @property
    def words(self) -> frozenset[str]:
        """Return all words by which it was named."""
        return frozenset().union(*(m.words for m in self.mentions))

    @property
    def label(self) -> str:
        """Return its fullest name: proper names first, then names of several words, then the first."""
        known = [m for m in self._named if m.sort.kind] or self._named  # not what only takes it up: 'the 9-page text'
        named = [m.label for m in known if m.sort.words[-1] in m.label.lower()] or [known[0].label]
        return max(named, key=lambda text: (capitals(text), len(text.split()) > 1, -named.index(text)))


def chains_of(mentions: Iterator[Mention]) -> list[Chain]:
    """Return the things: each mention joined to the last earlier thing that it can refer to."""
    chains: list[Chain] = []
    for mention in mentions:
        if mention.several is not None:
            chains.append(Chain([mention]))
            continue
        if (called := _called(mention, chains)) is not None:  # it is what the noun calls it, whatever its name says
            kind, group = called.mentions[0].sort.kind, called.mentions[0].sort.group
            called.mentions.append(replace(mention, sort=replace(mention.sort, kind=kind, group=group)))
            continue
        apposed = [c for c in chains if _says_what_it_is(mention, c)]
        fitting = apposed or [c for c in reversed(chains) if _refers(mention, c)]
        fitting = [c for c in fitting if not _is_aside(c)] or fitting
        fitting = [c for c in fitting if not _is_content(c)] or fitting
        if mention.sort.words[-1] not in _TRUCES:  # no truce that a declaration provides for is 'the deal'
            fitting = [c for c in fitting if not _is_provided_for(c, fitting)] or fitting
        if mention.sort.words[-1] in _BINDING:  # no communiqué is 'the deal' where a pact has been signed
            fitting = [c for c in fitting if c.words & _BINDING or not c.words & _DECLARED] or fitting
        if mention.sort.words[-1] in _BINDING | _DECLARED | {"paper"} and mention.sort.words[-1] not in _TRUCES:
            fitting = _without_truces_in(fitting)
        best = next((c for c in fitting if mention.sort.words[-1] in c.words), _most_salient(fitting, mention))
        if best is not None:
            best.mentions.append(mention)
        elif mention.sort.kind:
            chains.append(Chain([mention]))
    return chains


_BINDING = frozenset("deal agreement accord pact treaty compact contract ceasefire truce armistice convention".split())
_TRUCES = frozenset("ceasefire cease-fire truce armistice".split())
_DECLARED = frozenset("declaration statement communiqué communique text document protocol".split())
"""What binds those who conclude it, and what is rather issued with it."""
_NAMING = frozenset("know call name dub title term entitle style nickname".split())
"""Verbs that give a name."""


def _is_provided_for(chain: Chain, chains: list[Chain]) -> bool:
    """Tell whether a truce was named but once, as what an agreement named before it in its sentence holds."""
    noun = chain.mentions[0].head
    if len(chain.mentions) > 1 or not chain.words & (_TRUCES | {"moratorium"}) or noun.rel.startswith("nsubj"):
        return False
    others = (m.head for c in chains if c is not chain for m in c.mentions)
    return noun.head.lemma_.lower() not in _MAKING and any(noun.sent.start <= o.i < noun.i for o in others)


def _is_content(chain: Chain) -> bool:
    """Tell whether a thing was named but once, as part of another: 'the scheme covers | a pool of officers'."""
    noun = chain.mentions[0].head
    while noun.rel in {"conj", "appos"} and noun.i > noun.head.i:
        noun = noun.head
    verb = noun.head.lemma_.lower()
    held = (noun.rel == "obj" and verb in _HOLDING) or (verb == "provide" and syntax.case(noun) == "for")
    return held and len(chain.mentions) == 1


_HOLDING = frozenset("cover include comprise contain encompass envisage foresee".split())
_MAKING = frozenset("sign agree reach declare announce conclude strike broker accept observe negotiate propose".split())


def _without_truces_in(chains: list[Chain]) -> list[Chain]:
    """Return the agreements, the last first, without a truce that came up behind another and so is but part of it."""
    first = chains[-1] if chains else None
    return [c for c in chains if c is first or not c.words & (_TRUCES | {"moratorium"})]


def _called(mention: Mention, chains: list[Chain]) -> Chain | None:
    """Return the thing that a verb gives this name: 'the accord, known as the Nile Charter', 'a pact dubbed X'."""
    head, verb = mention.head, mention.head.head
    governed = head.rel in {"obj", "xcomp"} or (head.rel == "obl" and syntax.case(head) == "as")
    if verb.lemma_.lower() not in _NAMING or verb.tag_ == "VBG" or not governed or capitals(mention.label) < 2:
        return None
    noun = syntax.children(verb, "nsubj:pass")[:1] or syntax.children(verb, "nsubj")[:1]
    if verb.rel in {"acl", "acl:relcl"}:
        noun = [verb.head]
    elif not noun:  # 'the accord, dubbed the Nile Charter, was signed'
        before = [t for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i] if not t.is_punct and t.pos_ != "ADV"]
        noun = before[-1:] if verb.tag_ in tags.PAST else []
    return next((c for c in chains for m in c.mentions if m.head in noun and m.sort.group not in _PASSING), None)


_PASSING = frozenset({"statement", "contact"})
"""Things that have no name of their own."""


def _says_what_it_is(mention: Mention, chain: Chain) -> bool:
    """Tell whether a mention stands in apposition to the thing: 'the Istanbul Convention, a pact against violence'."""
    head = mention.head
    named = head.dep_ == "appos" and any(m.head == head.head for m in chain.mentions)
    listed = any(t.text == ";" or t.dep_ == "cc" for t in head.doc[head.head.i : head.i])
    listed = listed or _is_between(head)
    return named and not listed and mention.sort.group == chain.sort.group == "agreement"


def _is_between(noun: Token) -> bool:
    """Tell whether an apposition is one of a list: 'signed an oil contract, | a memorandum on rail and a letter'."""
    more = any(c.i > noun.i for c in syntax.children(noun.head, "conj"))
    return more and phrases.determiner(noun.head) == phrases.determiner(noun) == "indefinite"


def _is_aside(chain: Chain) -> bool:
    """Tell whether an agreement is named once and in passing: one beside another, of old, none, or hoped for."""
    first = chain.mentions[0]
    if len(chain.mentions) > 1 or first.sort.group != "agreement":
        return False
    said = {t.lower_ for t in phrases.modifiers(first.head)}
    other = said & (_other_modifiers() | _BESIDE) or any(_YEAR.fullmatch(word) for word in said)
    unmade = first.determiner == "negative" or any(c.lower_ == "any" for c in first.head.children)
    return bool(other) or unmade or is_wished(first) or is_negotiated(first.head) or _is_talked_of(first.head)


def _is_talked_of(noun: Token) -> bool:
    """Tell whether somebody only uses the word: 'spoke of an alliance', 'there was talk of a pact'."""
    return noun.rel in {"obl", "nmod"} and syntax.case(noun) == "of" and noun.head.lemma_.lower() in _TALK


_TALK = frozenset("speak talk dream hint murmur whisper".split())
_BESIDE = frozenset("accompanying related side supplementary additional attached adjoining ancillary".split())
_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def _most_salient(chains: list[Chain], mention: Mention) -> Chain | None:
    """Return the thing last spoken of as a subject, else the last one spoken of; one just spoken of before others."""
    start = mention.head.sent.start
    since = mention.head.doc[start - 1].sent.start if start else start
    chains = [c for c in chains if c.mentions[-1].head.i >= since] or chains
    subjects = [c for c in chains if any(m.head.dep_.startswith("nsubj") for m in c.mentions)]
    last = [c.mentions[-1].head for c in chains]
    outer = [
        c for c in chains if not any(h != c.mentions[-1].head and h.is_ancestor(c.mentions[-1].head) for h in last)
    ]
    return next(iter(subjects or outer), None)


def _refers(mention: Mention, chain: Chain) -> bool:
    """Tell whether a mention can refer to a thing: same sort of thing, nothing that sets it apart."""
    first = chain.mentions[0]
    if mention.words & _other_modifiers() or mention.plural != first.plural:
        return False
    if capitals(mention.label) > 1 and any(mention.label.lower() == m.label.lower() for m in chain.mentions):
        return True
    if mention.determiner != "definite" or first.determiner == "negative":
        return False
    if not _same_owner(mention, chain) or _is_within(mention, chain.mentions[-1]):
        return False
    noun = mention.sort.words[-1]
    finer = set(mention.sort.words) - set(first.sort.words) - chain.words
    if (
        finer and noun == first.sort.words[-1] and _complement_words(first.head)
    ):  # 'the agreement on human rights' is not 'the peace agreement'
        return False
    if _has_other_name(mention, chain):
        return False
    extra = mention.words - set(mention.sort.words)
    if mention.sort.words[-1] == first.sort.words[-1] or noun in chain.words:
        return extra <= chain.words or not (extra - chain.words - _stems(chain.words))
    if _is_no_act(mention, first):
        return False
    if noun in _SITTINGS and any(
        t.lower_ in _ORDER for t in phrases.modifiers(mention.head)
    ):  # no 'final session' is the talks that it ends
        return False
    generic = any(chain.sort.kind in stands_for(form) for form in word_forms(mention.head))
    sided = bool(syntax.complements(mention.head, "between"))  # 'the peace agreement between A and B' says which
    apart = sided or _is_authored(mention) or capitals(mention.label) > 1  # 'the Action Plan' is a name
    return generic and not extra and not apart and not _defining_words(mention.head) - chain.words


def _has_other_name(mention: Mention, chain: Chain) -> bool:
    """Tell whether a hyphened word sets a name apart: 'the Trans-Pacific Partnership', no 'U.S.-Peru Partnership'."""
    hyphened = {word for word in mention.label.split() if "-" in word and word[:1].isupper()}
    return capitals(mention.label) > 1 and bool(hyphened - {w for m in chain.mentions for w in m.label.split()})


def _is_no_act(mention: Mention, first: Mention) -> bool:
    """Tell whether 'the decision' cannot be a measure first named as one that stands or may come.

    'He is under sanctions' tells of no decision, nor are 'further measures' which a spokesman threatens 'the
    sanctions' that he complains of.
    """
    if first.sort.group != "measure":
        return False
    noun = first.head
    while noun.rel == "conj" and noun.i > noun.head.i:
        noun = noun.head
    if {t.lower_ for t in phrases.modifiers(first.head)} & _other_modifiers():
        return True
    above = {noun.head.lemma_.lower(), noun.head.head.lemma_.lower()}
    standing = syntax.case(noun) in {"under", "despite"} or "subject" in above
    pending = bool(above & _PENDING) or is_negotiated(noun)
    return first.sort.kind == "Sanction" and (standing or pending) and mention.sort.words[-1] in _STEPS


_PENDING = frozenset("threaten threat warn warning consider consultation propose proposal".split())
_STEPS = frozenset({"decision", "move", "step"})
_SITTINGS = frozenset("session sitting round phase stage leg".split())
_ORDER = frozenset("first second third fourth fifth final last closing opening concluding plenary next".split())


def _is_authored(mention: Mention) -> bool:
    """Tell whether a statement is told by its author, and so from another: 'the remarks made by the minister'."""
    made = [mention.head, *syntax.children(mention.head, "acl")]
    return mention.sort.group == "statement" and any(syntax.complements(word, "by") for word in made)


def _is_within(mention: Mention, other: Mention) -> bool:
    """Tell whether a thing is part of what is said of another: no grant is the project of 'a grant for the project'."""
    above = mention.head
    while above.dep_ in {"nmod", "conj"}:
        above = above.head
        if above == other.head:
            return True
    return False


@cache
def _other_modifiers() -> frozenset[str]:
    return frozenset(wordlist("things")["other_modifiers"])


def _stems(words: frozenset[str]) -> set[str]:
    return {w.rstrip("s") for w in words}


def _same_owner(mention: Mention, chain: Chain) -> bool:
    """Tell whether possessors allow one referent: "Lima's proposal" is not "Quito's proposal"."""
    owner = phrases.possessor(mention.head)
    if owner is None or owner.pos_ == "PRON" or owner.lower_ in {"today", "yesterday"}:
        return True
    others = [phrases.possessor(m.head) for m in chain.mentions]
    return any(other is not None and other.lower_ == owner.lower_ for other in others)


def _complement_words(head: Token) -> frozenset[str]:
    noun = phrases.complement_of(head)
    return frozenset({noun.lemma_.lower()}) if noun is not None and noun.pos_ != "PRON" else frozenset()


def _defining_words(head: Token) -> frozenset[str]:
    """Return the word that says which one is meant; where it lies or was signed says nothing of that."""
    noun = phrases.complement_of(head)
    return frozenset() if noun is not None and syntax.case(noun) in {"in", "at"} else _complement_words(head)


def capitals(text: str) -> int:
    """Return how many words begin with a capital."""
    return sum(word[:1].isupper() for word in text.split())
