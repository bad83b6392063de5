"""From a noun phrase to the matters it names: lists taken apart, empty heads replaced by what they govern."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.extraction.grammar import phrases, syntax
from dragoman.extraction.grammar.lists import added, halves, members
from dragoman.extraction.lexicon import wordlist
from dragoman.model import Span
from dragoman.reading.parsed import Token

_COMPLEMENTS = frozenset({"in", "of", "on", "for", "against", "about", "over", "to", "with", "from", "at", "between"})
_PROPER_PLACES = frozenset({"in", "of", "at", "from", "to", "with", "between"})
_SIDES = frozenset("country side state nation government neighbour neighbor party people capital bloc".split())
"""Between whom ties are, which are no matter: 'opens diplomatic ties between the two countries'."""
_LISTING = frozenset({"including", "like", "as", "such as", "from", "notably", "especially", "namely"})
_SUPPLYING = frozenset({"supply", "provide", "furnish", "equip"})
"""Verbs whose object is who gets it: 'to supply Chad with gas' is about the gas."""
_NOUNS_OF_DEEDS = ("tion", "sion", "ism", "ment")
_NOMINALISATIONS = ("tion", "sion", "ing", "ment", "ance", "ence", "al", "sis")


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter that a text is about: its name, the word it hangs on, its place."""

    label: str
    head: Token
    span: Span


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list in topics.yaml, written with or without commas."""
    listed = wordlist("topics")[name]
    return frozenset(listed if isinstance(listed, list) else (w.strip() for w in listed.replace("\n", " ").split(",")))


def matters(noun: Token, depth: int = 0) -> Iterator[Matter]:
    """Yield the matters named by a noun phrase, its coordinated ones and those it lists included."""
    if depth > 5:
        return
    if noun.lower_ == "following" and (listed := syntax.children(noun, "appos")):  # 'covers the following: fish'
        yield from (m for first in listed for m in matters(first, depth + 1))
        return
    for member in members(noun):
        if member.pos_ in {"PRON", "DET", "PUNCT", "ADP"} or any(c.lower_ == "whose" for c in member.children):
            continue
        if (other := _sharing_object(member)) is not None:
            yield from of_clause(other, depth + 1)
            continue
        if member.pos_ == "VERB":
            below = list(of_clause(member, depth + 1))
            yield from below or (names_of(member) if member.tag_ in {"VBG", "NN"} else ())
            continue
        yield from _of_member(member, depth)
        for other in added(member):
            yield from matters(other, depth + 1)


def _sharing_object(gerund: Token) -> Token | None:
    """Return the gerund with whose object this one does, too: 'equipping' for 'training and equipping a navy'."""
    if not gerund.lower_.endswith("ing") or syntax.children(gerund, "obj"):
        return None
    beside = [*syntax.children(gerund, "conj"), *([gerund.head] if gerund.dep_ == "conj" else [])]
    sharing = (b for b in beside if b.tag_ == "VBG" and abs(b.i - gerund.i) == 2)
    return next((b for b in sharing if syntax.children(b, "obj")), None)


def of_clause(verb: Token, depth: int = 0) -> Iterator[Matter]:
    """Yield the matters of an infinitive or gerund: its object, or what its preposition governs."""
    found = syntax.complements(verb, "with") if verb.lemma_.lower() in _SUPPLYING else []
    found = found or syntax.children(verb, "obj")
    if not found:
        found = [
            n
            for n in syntax.children(verb, "obl")
            if syntax.case(n) in {"on", "with", "against", "about", "over", "of"}
        ]
    if not found:
        for clause in syntax.children(verb, "xcomp", "ccomp"):
            yield from of_clause(clause, depth + 1)
    for noun in found:
        yield from matters(noun, depth + 1)


def of_deed(verb: Token) -> Iterator[Matter]:
    """Yield the noun of what a verb tells, for a clause that names no matter: 'withdrawal' of 'troops withdraw'."""
    if noun := deed_noun(verb):
        yield Matter(noun.split()[0], verb, Span(verb.idx, verb.idx + len(verb)))


def deed_noun(verb: Token) -> str:
    """Return the noun of what a verb tells, with the preposition for its object where not 'of'; '' for most verbs."""
    return str(wordlist("deeds").get(f"{verb.lemma_.lower()} {syntax.particle(verb)}".strip(), ""))


def _of_member(noun: Token, depth: int) -> Iterator[Matter]:
    within = list(_complements(noun)) or [c for c in [phrases.complement_of(noun)] if c is not None and _is_matter(c)]
    listed = list(_listed(noun))
    if _is(noun, "overgeneral"):
        if within:
            for child in within:
                yield from of_clause(child, depth + 1) if child.pos_ == "VERB" else matters(child, depth + 1)
        elif _is(noun, "hollow") and any(
            t.pos_ == "PROPN" for c in noun.lefts if c.dep_ == "compound" for t in c.subtree
        ):
            yield from names_of(noun)  # 'the Sunrise gas field'
        elif _is(noun, "hollow"):
            before = list(_premodifiers(noun))
            yield from before or (m for m in names_of(noun) if _is_counted(noun) and " " in m.label)
        else:
            named = [m for m in names_of(noun) if " " in m.label] or _between_sides(noun)
            yield from named
    else:
        yield from names_of(noun)
        if _is(noun, "shared"):
            for child in within:
                if child.pos_ != "PROPN" and syntax.case(child) in {"in", "of"}:
                    yield from matters(child, depth + 1)
    for child in listed:
        yield from matters(child, depth + 1)


def _between_sides(noun: Token) -> list[Matter]:
    """Return the name of an empty head with its sides: 'exchanges between peoples', 'ties between the two nations'."""
    behind = noun.nbor() if noun.i + 1 < noun.sent.end else noun  # whatever the parse hangs it on
    if behind.lower_ != "between" or behind.head.i < behind.i:
        return []
    return [_matter(f"{phrases.label(noun)} between {phrases.label(behind.head)}", noun)]


def _is_counted(noun: Token) -> bool:
    """Tell whether a number shows the noun to mean things after all: 'two offshore fields'."""
    return any(c.dep_ == "nummod" for c in noun.lefts) and any(c.dep_ == "amod" for c in noun.lefts)


def _is(noun: Token, name: str) -> bool:
    return noun.lemma_.lower() in words(name) or noun.lower_ in words(name)


def _complements(noun: Token) -> Iterator[Token]:
    """Yield what an empty head governs: nouns behind its prepositions, its infinitive, its gerund."""
    for child in noun.rights:
        if child.rel in {"nmod", "obl"} and syntax.case(child) in _COMPLEMENTS and not _is(child, "not_about"):
            sides = syntax.case(child) == "between" and child.lemma_.lower() in _SIDES
            if not sides and not (child.pos_ == "PROPN" and syntax.case(child) in _PROPER_PLACES):
                yield child
        elif child.dep_ == "acl" and child.pos_ == "VERB":
            yield child


def _is_matter(noun: Token) -> bool:
    return noun.pos_ not in {"PROPN", "PRON", "NUM"}


def _listed(noun: Token) -> Iterator[Token]:
    """Yield the examples listed behind a noun: 'projects including ports and rail', 'such as'."""
    for child in noun.rights:
        if child.rel in {"nmod", "obl", "acl"} and syntax.case(child) in _LISTING - {"from"}:
            yield child
        elif child.lower_ in {"including", "notably", "namely"} and child.pos_ == "VERB":
            yield from syntax.children(child, "obj")
        elif child.dep_ == "appos" and child.pos_ in {"NOUN", "PROPN"} and _has_list(child):
            yield child


def _has_list(noun: Token) -> bool:
    return len(syntax.coordinated(noun)) > 1


def _premodifiers(noun: Token) -> Iterator[Matter]:
    """Yield the nouns before an empty head: 'banking or telecommunications sectors'; nothing before a bare one."""
    for child in noun.lefts:
        if child.dep_ in {"compound", "nmod", "nmod:desc"} and child.pos_ in {"NOUN", "X"}:
            for member in [child, *(c for c in child.subtree if c.dep_ == "conj" and c.i < noun.i)]:
                yield _matter(phrases.label(member), member)
        elif (
            child.dep_ == "amod"
            and child.pos_ == "ADJ"
            and not any(c.dep_ == "compound" for c in noun.lefts)
            and child.lower_ not in wordlist("things")["light_modifiers"]
            and _tells(child)
        ):
            yield _matter(phrases.label(noun), noun)
            return


def _tells(adjective: Token) -> bool:
    """Tell whether an adjective names a field ('environmental', 'nuclear') rather than a degree or a place in a row."""
    return adjective.lower_.endswith(("al", "ic", "ary", "ar", "tural")) and adjective.lower_ not in {
        "several",
        "bilateral",
        "mutual",
        "global",
        "regional",
        "international",
        "central",
        "practical",
        "crucial",
        "critical",
        "additional",
        "multilateral",
        "historical",
        "real",
        "similar",
        "particular",
        "special",
        "general",
        "essential",
        "final",
    }


def names_of(noun: Token) -> Iterator[Matter]:
    """Yield the names of one noun; 'drug and human trafficking' gives two."""
    label = phrases.label(noun, complement=_needs_complement(noun))
    parts = _distributed(noun)
    several = _complements_of(noun) if not parts and _needs_complement(noun) and not _is(noun, "shared") else []
    if parts:
        yield from (_matter(part, noun) for part in parts)
        return
    bare = not any(c.dep_ not in {"cc", "punct"} for c in noun.lefts)
    if noun.dep_ == "conj" and bare and _shares_modifier(noun):
        label = f"{phrases.label(noun.head).rsplit(' ', 1)[0]} {label}"
    yield _matter(label, noun)
    for other in several[1:]:
        yield _matter(f"{phrases.label(noun)} {syntax.case(several[0])} {phrases.label(other)}", other)


def _complements_of(noun: Token) -> list[Token]:
    """Return all that one noun is of: 'flights' and 'ferries' of 'resumption of flights and ferries'."""
    first = phrases.complement_of(noun)
    if first is None or first.pos_ != "NOUN" or syntax.case(first) not in {"of", "on", "against"}:
        return []
    several, opening = members(first), syntax.first_joined(noun)
    plain = all(t.pos_ == "NOUN" and phrases.determiner(t) == "bare" for t in several)
    beside = {t.i for t in members(opening)}  # 'the protection of refugees, | border controls and visas'
    return several if plain and not beside & {t.i for t in several} else []


def _needs_complement(noun: Token) -> bool:
    listed = wordlist("things")["bare"]
    if noun.lemma_.lower() in listed or noun.lower_ in listed:
        return True
    complement = phrases.complement_of(noun)
    return (
        complement is not None and syntax.case(complement) in {"of", "on", "against"} and " " not in phrases.label(noun)
    )


def _distributed(noun: Token) -> list[str]:
    """Return the names that a coordination before the head stands for, none if there is no such coordination."""
    for child in noun.lefts:
        partners = [c for c in child.children if c.dep_ == "conj" and c.i < noun.i]
        if partners and child.dep_ in {"amod", "compound", "nmod", "nmod:desc"} and child.pos_ != "PROPN":
            *first, last = (part.text for part in (child, *partners))
            if noun.lower_.endswith("ing") and len(first) == 1 and first[0].lower().endswith(_NOUNS_OF_DEEDS):
                return [*first, f"{last} {noun.text}"]  # 'extradition and money laundering'
            if len(first) > 1 and child.pos_ == "NOUN":  # 'security, infrastructure and seabed minerals'
                return [*first, f"{last} {noun.text}"]
            if any(c.dep_ in {"compound", "amod"} for c in child.lefts):  # 'uranium enrichment and sanctions relief'
                return [phrases.label(child), *first[1:], f"{last} {noun.text}"]
            return [f"{part} {noun.text}" for part in (*first, last)]
    return list(halves(noun))


def _shares_modifier(noun: Token) -> bool:
    """Tell whether 'trafficking' in 'fentanyl production and trafficking' shares the first noun's modifier."""
    first = noun.head
    nominal = noun.lower_.endswith(_NOMINALISATIONS) and first.lower_.endswith(_NOMINALISATIONS)
    modified = any(c.dep_ in {"compound", "amod"} for c in first.lefts)
    if phrases.complement_of(noun) is not None:
        return False
    pair = sum(c.dep_ == "conj" for c in first.children) == 1 and noun.i - first.i == 2
    return nominal and modified and pair


def _matter(label: str, head: Token) -> Matter:
    place = phrases.span(head)
    return Matter(label, head, place)
