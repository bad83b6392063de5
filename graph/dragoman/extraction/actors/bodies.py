"""The organisation that a noun takes up again: 'the alliance', 'the ministry', 'the rebels'."""

from collections.abc import Set
from functools import lru_cache
from itertools import chain

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar.arguments import logical_subjects
from dragoman.extraction.grammar.syntax import case, children, complements, coordinated
from dragoman.reading.parsed import Token

_BODIES = frozenset("organisation organization body bloc grouping group club institution".split())
"""What any organisation of states may be called."""
_ASSOCIATIONS = frozenset("organisation organization group".split())
"""What an organisation of people may be called: Amnesty International, a front of rebels."""
_KIND_NOUNS = {
    "IntergovernmentalOrganization": _BODIES,
    "Organization": _ASSOCIATIONS,
    "Company": frozenset({"company"}),
    "PoliticalParty": frozenset({"party"}),
    "ArmedGroup": frozenset({"group"}),
}
_LABELS_KEPT = 10_000


def body(chart: Chart, noun: str, sentence: int, civil: bool = False, field: Set[str] = frozenset()) -> tuple[str, ...]:
    """Return the organisation that 'the alliance', 'the ministry', 'the rebels' takes up again.

    One that is called `civil` ('the rights group') bears no arms; one of a `field` has its words in its name.
    """
    fitting = {
        identifier
        for identifier, entity in chart.registry.entities.items()
        if _fits(chart, identifier, noun, civil) and field <= set(entity.label.lower().split())
    }
    again = tuple(chart.discourse.ranked(fitting.__contains__, sentence, 99)[:1]) if fitting else ()
    if again and _joined_to(chart, again[0]) & fitting:  # 'The EU and Mercosur met. Chile, the bloc's guest': of which?
        return ()
    return again or _above(chart, noun)


def of_member(chart: Chart, noun: Token, lemma: str) -> tuple[str, ...]:
    """Return the organisation that 'his party' takes up: that for which he acts, which he leads or is named of."""
    owner = next((c for c in children(noun, "nmod:poss") if c.tag_ == "PRP$"), None)
    people = chart.at(owner) if owner is not None and lemma in _JOINED else ()
    if len(people) != 1 or people[0] not in chart.registry.people:
        return ()
    served = chart.principal(people[0])
    if served and _fits(chart, served, lemma):
        return (served,)
    for reference in reversed(chart.discourse.references):
        body_of_him = next((i for i in reference.ids if _fits(chart, i, lemma)), "")
        if body_of_him and reference.token.i < noun.i and _is_of(chart, reference.token, people[0]):
            return (body_of_him,)
    return ()


_JOINED = frozenset(
    "party movement coalition alliance front faction union group organisation organization militia".split()
)
"""What somebody may be called to have: 'his party'."""


def _is_of(chart: Chart, name: Token, person: str) -> bool:
    """Tell whether a body is named as what somebody is of or leads: 'Lee of the Unity Party', 'Lee leads the party'."""
    above = name.head
    if case(name) in {"of", "from"} and person in chart.at(above):
        return True
    leads = above.lemma_.lower() in {"lead", "head", "chair", "found", "run", "join", "represent"}
    return leads and any(person in chart.at(t) for t in (*logical_subjects(above), *complements(above, "by")))


def _joined_to(chart: Chart, identifier: str) -> set[str]:
    """Return who else stood in the same row when somebody was last named."""
    last = next(r for r in reversed(chart.discourse.references) if identifier in r.ids)
    return {i for t in coordinated(last.token) for i in chart.at(t)} - {identifier}


def named_before(chart: Chart, token: Token, noun: str) -> tuple[str, ...]:
    """Return the organisation whose name stands before what it is: 'the Mercosur bloc', 'the Wagner group'."""
    if not any(c.i == token.i - 1 and c.dep_ in {"compound", "flat", "nmod:desc"} for c in token.children):
        return ()
    named = chart.at(token.nbor(-1))
    return named if len(named) == 1 and _fits(chart, named[0], noun) else ()


def _fits(chart: Chart, identifier: str, noun: str, civil: bool = False) -> bool:
    entity = chart.registry.entities.get(identifier)
    if entity is None or not identifier.startswith("org/") or (civil and entity.kind == "ArmedGroup"):
        return False
    known = noun in chart.registry.authority.nouns.get(identifier, ()) or noun in _KIND_NOUNS.get(entity.kind, ())
    return known or noun in _heads(entity.label)


def _above(chart: Chart, noun: str) -> tuple[str, ...]:
    """Return the organisation of a body that the text has named: 'the bloc' after the European Commission."""
    authority = chart.registry.authority
    if noun not in authority.body_nouns:
        return ()
    bodies = (authority.acts_for.get(i, "") for i in reversed(chart.discourse.recent()))
    principals = (authority.acts_for.get(chart.principal(i), "") for i in reversed(chart.discourse.recent()))
    found = next((b for b in chain(bodies, principals) if noun in authority.nouns.get(b, ())), "")
    return (chart.registry.keep(authority.entities[found]).id,) if found else ()


@lru_cache(_LABELS_KEPT)
def _heads(label: str) -> tuple[str, str]:
    """Return the words that may head a name: the last, and the one before 'of' or 'for': 'Department of Trade'."""
    words = label.lower().split()
    front = next((words[i - 1] for i, word in enumerate(words) if word in {"of", "for"} and i), "")
    return words[-1], front
