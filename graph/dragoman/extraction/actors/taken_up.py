"""An office that a title with a name takes up: 'Iran's ambassador must go. The envoy, Ali Ray, has a week.'"""

from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.attachments.surroundings import Attachment
from dragoman.extraction.naming.title import Title

_NEAR = 1
"""Sentences between an office told without its holder and the title that takes it up."""


def principal_taken_up(chart: Chart, affiliations: Affiliations, title: Title, attachment: Attachment) -> str:
    """Return for whom the unnamed holder acts whom the text has just told of; '' if it tells of none or of several."""
    plain = affiliations.bare(title) == title.core.name and not title.core.plural
    if not plain or title.owners or title.complement or title.former or attachment.former:
        return ""
    sentence, person = chart.words[title.first].sentence, chart.person_of[attachment.name.first]
    for back in range(1, _NEAR + 1):
        told = [
            t
            for t in chart.titles.values()
            if chart.words[t.first].sentence == sentence - back and _is_taken_up(title, t, affiliations)
        ]
        if any(chart.attached.get(t) or _stands_for_other(chart, t, person) for t in told):
            return ""
        principals = {affiliations.principal(t) for t in told if not (t.core.plural or t.former)} - {""}
        if principals:
            return principals.pop() if len(principals) == 1 else ""
    return ""


def _is_taken_up(title: Title, earlier: Title, affiliations: Affiliations) -> bool:
    """Tell whether a title may mean the office of an earlier one: 'the envoy' the ambassador's, 'the minister' any."""
    office = set(affiliations.bare(earlier).split())
    stands_for = office_words().takes_up.get(title.core.name, ())
    return earlier.office and (set(title.core.name.split()) <= office or any(words <= office for words in stands_for))


def _stands_for_other(chart: Chart, title: Title, person: str) -> bool:
    """Tell whether an office told without a name is that of somebody else whom the text names."""
    found = chart.at(chart.head(title.label_first, title.core_last))
    return any(i != person and chart.registry.is_named(i) for i in found)
