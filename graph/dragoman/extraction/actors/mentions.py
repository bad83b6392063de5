"""One reading of a document from left to right: every name, title, pronoun and description gets what it refers to."""

from collections.abc import Iterable

from dragoman import tags
from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.examples import read_examples
from dragoman.extraction.actors.groups import COUNTS, STATES, Groups
from dragoman.extraction.actors.hyphened import read_hyphened
from dragoman.extraction.actors.likewise import read_left_out_offices, read_sides_in_row
from dragoman.extraction.actors.members import read_members, read_parts
from dragoman.extraction.actors.name_mentions import NameMentions
from dragoman.extraction.actors.noun_mentions import NounMentions, may_refer
from dragoman.extraction.actors.partisans import partisans
from dragoman.extraction.actors.pronouns import Pronouns
from dragoman.extraction.actors.representation import representations
from dragoman.extraction.actors.title_mentions import TitleMentions
from dragoman.extraction.grammar.syntax import case
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import Title
from dragoman.extraction.naming.words import Word, Words


def worth_reading(words: Words, names: Iterable[Name], titles: Iterable[Title]) -> list[Word]:
    """Return the words at which a reading can find anything, in the order in which they are to be read."""
    known = {name.first for name in names} | {title.last for title in titles}
    found = [word for word in words.words if word.index in known or may_refer(word)]
    return sorted(found, key=lambda word: _turn(words, word))


def _turn(words: Words, word: Word) -> float:
    """Return when a word is read: as it stands, but owners before what they own: 'the ministries of both countries'."""
    owner, owned = word.head, word.head.head
    if owner.dep_ != "nmod" or case(owner) != "of" or owned.i > owner.i:
        return word.index
    nouns = actor_nouns()
    states = owner.lemma_.lower() in STATES or owner.lower_ in nouns.twins
    several = states and owned.tag_ in tags.PLURALS and any(c.lower_ in COUNTS for c in owner.children)
    bodies = nouns.kinds.get(owner.lemma_.lower()) == "GovernmentBody" and owned.lemma_.lower() in nouns.kinds
    before = words.of_token(owned) if several or bodies else None
    return before.index - 0.5 if before is not None else word.index


def read_mentions(chart: Chart, words: Iterable[Word]) -> Affiliations:
    """Fill the chart from these words; return the reader of titles, which knows what each says of its holder."""
    affiliations = Affiliations(chart)
    pronouns = Pronouns(chart)
    groups = Groups(chart, pronouns.plurals)
    names, nouns = NameMentions(chart), NounMentions(chart, pronouns, groups)
    titles = TitleMentions(chart, affiliations, pronouns, groups)
    for word in words:
        name = chart.names.get(word.index)
        if name is not None:
            names.read(name)
        elif word.index not in chart.inside_names and word.index not in chart.inside_titles:
            nouns.read(word)
        title = chart.titles.get(word.index)
        if title is not None:
            titles.read(title)
    read_members(chart)
    read_parts(chart)
    read_examples(chart)
    read_left_out_offices(chart)
    read_sides_in_row(chart)
    read_hyphened(chart)  # last, as it owns nothing
    for person, principal, span in representations(chart):
        served = chart.principal(person)
        if served in {"", principal} or (chart.kind(principal) == "State" and chart.kind(served) != "State"):
            chart.acts_for(person, principal)
            chart.stated.append(("actsFor", person, principal, span))
    chart.stated.extend(("memberOf", *belonging) for belonging in partisans(chart))
    return affiliations
