"""What is worth calling a subject: topics of the scheme, and of the others none that is a mere word."""

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.network.data import Fact, Node
from dragoman.network.kinds import ACTORS, group_of
from dragoman.settings import DATA_IRI
from dragoman.topics import concept, lineage

_SMALL = frozenset(
    """
    a an the this that these those such same other another each every all any some no none both either neither many much
    more most few fewer several various certain own new old first second third last next previous earlier later former
    latter recent further final my our your his her its their
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
    millions billion billions dozen dozens half
    """.split()
)
"""Words with which a name of a subject does not begin: they count or point."""

_GENERAL = frozenset(
    """
    aim answer anything area aspect attempt basis being body brother case cause chance change chapter child choice
    conclusion condition conditions contribution country course day days deal decision deed detail development document
    documents effect effort efforts end event events everything example expansion face fact factor family fight figure
    force form friend future goal goods gratitude group growth hand hands head help home hope hour idea increase island
    issue issues item job kind lack law level life line list man manner matter matters meaning means measure measures
    meeting member men message method mob moment money month months move name names nation nature need news night
    nothing number occasion offer one ones operation option order others outcome page part parties parts party past
    patience
    peak people person persons piece place places plan plans point points position presence problem problems process
    progress proposal purpose question questions raid range rate reason reasons relations relationship repetition
    response rest result results return review right rise role room round rounds rule scale section sector sense series
    service set side sides sign situation solution something sort source spread stage state states statement step steps
    story subject success support system table talk talks task team term terms text texts thing things thought time
    times topic topics trip truth turn type use value version view visit voice way ways week weeks whole will woman
    women word words work world year years
    """.split()
)
"""Nouns that say nothing of a subject where they stand alone."""

_NAMELESS = frozenset({"money", "figure", "office"})
"""Groups of kinds that are known by their value or holder, not by a name."""
_WORD = re.compile(r"[\w'’.-]+")


def has_name(node: Node) -> bool:
    """Return whether people know a node by a name of its own: no sum, figure or office, no mere word."""
    group = group_of(node.kind)
    if group in _NAMELESS:
        return False
    if group == "topic":
        return _is_subject(node)
    return group in ACTORS or any(letter.isupper() for letter in node.label) or _tells(node.label)


def topic_counts(facts: Iterable[Fact]) -> Counter[str]:
    """Return how many things are about each topic of the scheme or a narrower one, by its label.

    What people only speak of is no topic, nor is a phrase that the scheme does not know: most are mere words or names.
    """
    about = {
        (topic.label, fact.subject)
        for fact in facts
        if fact.relation == "covers"
        for topic in lineage(fact.object.removeprefix(DATA_IRI))
    }
    return Counter(label for label, _ in about)


def _is_subject(node: Node) -> bool:
    """Return whether a topic is worth a row: of the scheme, or a phrase that tells what it is about."""
    if concept(node.iri.removeprefix(DATA_IRI)) or _tells(node.label):
        return True
    words = _WORD.findall(node.label)
    if len(words) != 1 or words[0].lower() in _SMALL or words[0][0].isdigit():
        return False
    # one word with a capital is a name of somebody or some place whose kind was not seen
    return words[0].lower() not in _GENERAL and not words[0][0].isupper()


def _tells(label: str) -> bool:
    """Return whether a phrase says what it is about: several words, the first of which does not count or point."""
    words = _WORD.findall(label)
    return len(words) > 1 and words[0].lower() not in _SMALL and not words[0][0].isdigit()
