"""Which sentences can hold a fact: a fast look at their words, before anything is parsed.

A sentence matters if it names somebody, tells a number or an office, or if it holds the words of a frame together with
a pronoun or a noun that can stand for an actor or a thing. Rather too many than one too few: a form counts for every
lemma that the reader could give it.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from dragoman.english import MONTH_WORDS, WEEKDAY_WORDS
from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.extraction.lexicon.frame import packaged_lexicon
from dragoman.reading import lemmas, packaged

_WORD = re.compile(r"[^\W\d_]\w*(?:[-’'](?!s\b)\w+)*")
_NUMBER = re.compile(r"[\d$€£¥]")
_OPENS = re.compile(r"(?:^|[.!?:\n]|[.!?][\"”’'])[\s\"“‘'(\[-]*$")
_ITEM = re.compile(r"\(?(?:[a-z]|[ivx]{1,5})[).]\s|[•·*–—-]\s")
"""What opens an item of a list, whose doer stands at its top."""
_SHORT = 40
"""Characters below which a sentence costs little to parse; such a one often goes on with the one before."""
_NO_NAMES = WEEKDAY_WORDS | MONTH_WORDS | {"i"}
_PRONOUNS = frozenset(
    """he she it they we i you him them us his her hers their theirs its our my both two three four who whom whose
    which that this these those each other others all neither either one another such former latter pair duo trio
    side sides neighbour neighbours neighbor neighbors""".split()
)
_HEADINGS = frozenset({"agenda", "topic", "subject", "theme", "focus"})
"""Words behind which it is told what talks or a paper just named are about."""
_FUNCTION_WORDS = frozenset(
    "of on in at to for with by the a an and or from as against between until over into".split()
)
_ACTOR_NOUNS = ("state", "state_plural", "body", "mission", "party", "company", "armed", "organization", "groups")


def scan(text: str) -> Callable[[int, int], bool]:
    """Return the test for a text's stretches: must the one from `start` to `end` be parsed?"""
    names = _names(text)

    def matters(start: int, end: int) -> bool:
        """Tell whether a stretch can hold a fact."""
        words = _WORD.findall(text, start, end)
        stretch = text[start:end].strip()
        if len(stretch) < _SHORT:
            return True
        heading = stretch.endswith((":", "and")) or stretch.lower() == "they"  # whose deeds the list behind it tells
        if heading or _NUMBER.search(text, start, end) or not names.isdisjoint(words):
            return True
        lower = [word.lower() for word in words]
        found = frozenset(lemma for word in lower for lemma in _lemmas(word))
        if not _offices().isdisjoint(found):
            return True
        if not _HEADINGS.isdisjoint(found):  # 'on the agenda were grain exports', 'topics included'
            return True
        sums, uses = _allotted()
        if not sums.isdisjoint(found) and not uses.isdisjoint(found):  # 'the money is meant for schools'
            return True
        somebody = not _PRONOUNS.isdisjoint(lower) or not _nouns().isdisjoint(found) or bool(_ITEM.match(stretch))
        return somebody and any(row <= found for lemma in found for row in _triggers().get(lemma, ()))

    return matters


def _names(text: str) -> frozenset[str]:
    """Return the words that are names somewhere in a text: capitals inside a sentence, and names known to the world."""
    found = {word for hit in packaged_authority().find(text) for word in _WORD.findall(text, hit.start, hit.end)}
    for match in _WORD.finditer(text):
        word = match[0]
        if word[1:] != word[1:].lower() or (
            word[0].isupper() and not _OPENS.search(text, max(0, match.start() - 8), match.start())
        ):
            found.add(word)
    return frozenset(word for word in found if word.lower() not in _NO_NAMES and word != "I")


@cache
def _triggers() -> dict[str, tuple[frozenset[str], ...]]:
    """Return first word → the words of each trigger that begins so, verbs of topics among them."""
    rows = {words for entries in packaged_lexicon().index.values() for _, _, words in entries}
    topics = wordlist("topics")
    told = (verb for key in ("contents", "raising", "placing", "filling") for verb in topics[key].split(","))
    rows |= {tuple(verb.replace("+", "").split()) for verb in told} | {(word,) for word in topics["weights"]}
    index: dict[str, list[frozenset[str]]] = {}
    for words in sorted(rows):
        index.setdefault(words[0], []).append(frozenset(words) - _FUNCTION_WORDS)
    return {first: tuple(row for row in sets if row and row != {"be"}) for first, sets in index.items()}


def may_be_verb(word: str) -> bool:
    """Tell whether a form, in small letters, can be that of a verb by which frames know their event."""
    return not _verbs().isdisjoint(_lemmas(word))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lemma for sort, lemma in packaged_lexicon().entries if sort == "verb")


@cache
def _allotted() -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns that take up a sum of money, and the verbs that tell its use."""
    topics = wordlist("topics")
    return frozenset(topics["money_nouns"]), frozenset(topics["allotting"]) - {"be"}


@cache
def _offices() -> frozenset[str]:
    """Return the nouns that head an office: one that is held needs no verb."""
    return frozenset(wordlist("offices")["heads"].split())


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns that head an actor or a thing."""
    actors, things = wordlist("actor_nouns"), wordlist("things")
    plans = set(wordlist("topics")["plans"])
    found = {word for key in _ACTOR_NOUNS for word in actors[key].split()} | plans
    found |= set(wordlist("offices")["occupations"].split())
    for expressions in things["kinds"].values():
        found |= {_head(expression) for expression in expressions}
    return frozenset(found)


def _head(expression: str) -> str:
    """Return the word that heads an expression of the lexicon: the one before 'of' or 'on', else the last."""
    words = expression.split()
    return next((words[i - 1] for i in range(1, len(words)) if words[i] in _FUNCTION_WORDS), words[-1])


@lru_cache(maxsize=50_000)
def _lemmas(word: str) -> frozenset[str]:
    """Return every lemma that the reader's tables could give a form, and the parts of a form with a hyphen."""
    if word in _FUNCTION_WORDS:
        return frozenset()
    tables = _tables()
    found = {word, *word.replace("’", "'").removesuffix("'s").split("-")}
    for tag, endings in tables.endings.items():
        if tag in lemmas.PROPER_TAGS:
            continue
        found.add(tables.words.get(tag, {}).get(word, word))
        tails = (word[-length:] for length in range(1, lemmas.LONGEST_ENDING + 1))
        stems = {lemmas.apply(word, endings[tail]) for tail in tails if tail in endings}
        found |= stems | ({stem + "e" for stem in stems} if tag.startswith("VB") else set())
    return frozenset(found)


@cache
def _tables() -> lemmas.Lemmatizer:
    return lemmas.Lemmatizer().from_disk(packaged.FOLDER / "lemmatizer")
