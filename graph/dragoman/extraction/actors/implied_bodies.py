"""The organisation that a title leaves unsaid: 'the Secretary General', 'its managing director', 'a spokesman'."""

from collections import Counter

from dragoman.extraction.actors.affiliations import Affiliations
from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.actors.discourse import EMBEDDED_BONUS
from dragoman.extraction.kinds import is_kind
from dragoman.extraction.lexicon.authority import NAME
from dragoman.extraction.lexicon.office_words import office_words
from dragoman.extraction.naming.title import Title

MANAGERS = frozenset("chairman chairwoman ceo".split()) | {
    "chief executive",
    "chief executive officer",
    "executive director",
    "managing director",
    "chief economist",
}
BANKERS = frozenset({"governor", "deputy governor"})
_BENEATH = frozenset({"deputy", "assistant", "associate", "vice"})
_FAR = 99


class ImpliedBody:
    """Finds the organisation of an office holder whose title names none; '' where that would be a guess."""

    def __init__(self, chart: Chart, affiliations: Affiliations) -> None:
        self.chart = chart
        self.affiliations = affiliations

    def serving(self, title: Title) -> str:
        """Return the organisation whose secretary general the text speaks of: the one that it names most."""
        # of those named as often, the last that did something, else the one whose text it is
        chart, lone = self.chart, title.core.name.startswith("director")
        for other in chart.titles.values():  # 'said the Secretary General of the OECS. The Secretary General added'
            if other != title and other.core.name == title.core.name and other.owners:
                named = self.affiliations.principal(other)
                if named and chart.kind(named) not in {"State", "Person"} and not chart.attached.get(other):
                    return named
        ranked = chart.discourse.ranked(
            lambda i: chart.kind(i) == "IntergovernmentalOrganization", chart.words[title.first].sentence, 4
        )
        known = [n.hit.first for n in chart.names.values() if n.hit is not None and n.hit.first.way == NAME]
        above = (k.entity.id if lone else self._above(k.entity.id) for k in known)
        counts = Counter(i for i in above if chart.kind(i) == "IntergovernmentalOrganization")
        acting = {i for r in chart.discourse.references if r.weight >= EMBEDDED_BONUS for i in r.ids}
        near = {i if lone else self._above(i): -place for place, i in enumerate(ranked) if i in acting}
        found = max(counts, key=lambda i: (counts[i], near.get(i, -_FAR)), default="")
        return chart.registry.keep(chart.entity(found)).id if found else ""

    def of_superior(self, title: Title) -> str:
        """Return the body whose officer the text tells to have a deputy: 'the Executive Secretary of X ... Deputy'."""
        words = self.affiliations.bare(title).split()
        office = " ".join(word for word in words if word not in _BENEATH)
        for held in self.chart.offices_held if office != " ".join(words) else ():
            served = held.principal and self.chart.kind(held.principal) == "IntergovernmentalOrganization"
            if served and self.affiliations.bare(held.title) == office:
                return held.principal
        return ""

    def _above(self, identifier: str) -> str:
        """Return the organisation of which this is a body, else itself: of the Security Council the United Nations."""
        return self.chart.registry.authority.acts_for.get(identifier, identifier)

    def running(self, title: Title) -> str:
        """Return the body that this sentence, or else the one before, is on: 'The EBRD ..., director X said'."""
        chart, word = self.chart, self.chart.words[title.first]
        for back in (0, 1):
            before = [r for r in chart.discourse.references if r.sentence == word.sentence - back]
            before = [r for r in before if r.weight >= EMBEDDED_BONUS and r.token.i < word.tokens[0].i]
            bodies = {i for r in before for i in r.ids if is_kind(chart.kind(i), "Organization")}
            if title.core.name in BANKERS:
                bodies = {i for i in bodies if "bank" in chart.entity(i).label.lower()}
            if bodies:
                several = len(bodies) > 1 or any(c.dep_ == "conj" for r in before for c in r.token.children)
                return "" if several else bodies.pop()
        return self._issuer() if title.core.name in office_words().speaking else ""

    def _issuer(self) -> str:
        """Return the one body that the heading of a text names: 'From the briefing of the AU Commission'."""
        chart = self.chart
        heading = [w for w in chart.words.words if w.sentence == 0]
        ends = chart.text[heading[-1].end :].startswith("\n") if heading else False
        if not ends or heading[-1].text in {".", "!", "?"} or any(w.pos in {"VERB", "AUX"} for w in heading):
            return ""
        named = {i for w in heading for i in chart.at(w.head)}
        bodies = {i for i in named if is_kind(chart.kind(i), "Organization")}
        return bodies.pop() if len(bodies) == 1 else ""
