"""A title that a clause gives a name: 'Lee is the premier', 'Chad named Lee envoy', 'its president is Lee'."""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.naming.attachments.surroundings import (
    CLOSE,
    LONGEST_ASIDE,
    LONGEST_TIME,
    TIMES,
    Attachment,
    Surroundings,
    is_person,
)
from dragoman.extraction.naming.names import Name
from dragoman.extraction.naming.title import DETERMINERS, MADE, Title

_IS = frozenset({"is", "remains", "becomes", "became"})
_WAS = frozenset({"was", "were"})
_HAS = frozenset({"has", "had"})
_UNREAL = frozenset("not never n't n’t to be nor".split())
_LONGEST_BODY = 3
_GIVING = frozenset(
    """parliament government president king queen congress senate cabinet assembly national lower upper house council
    voters lawmakers legislature emir sultan prime minister chamber mps legislators chancellor premier""".split()
)
"""Words of bodies and people of a state that give its offices."""
_CAPACITIES = frozenset({"capacity", "role", "position", "function"})
"""What somebody has 'as' the holder of an office."""
_ACTED = frozenset(
    """sign initial fly travel go come arrive visit return speak attend negotiate mediate broker undertake make open
    meet oversee tour address represent work lead co-sign host chair conclude help testify lobby campaign sit preside
    join champion write appear""".split()
)
"""Verbs of what somebody does in an office: 'flew to Lima as envoy'."""
_LEFT = frozenset({"resign", "quit", "step", "retire", "depart"})
_PUT_OUT = frozenset({"sack", "fire", "dismiss", "oust", "remove", "depose"})
"""Verbs of leaving an office, and of having to."""
_STILL = frozenset({"also", "still", "now", "currently", "already"})


def copula(near: Surroundings, title: Title) -> Attachment | None:
    """'X is the foreign minister', 'X, who was president', 'X was appointed Irish envoy'."""
    place = title.first - 1
    role = near.text(place) == "as"
    place -= role
    if role and near.text(place) == "in" and near.text(place - 1) == "sworn":
        place -= 1
    place = _before_time(near, place) if role or near.text(place) in TIMES else place  # 'named last year as'
    made = near.text(place) in MADE or near.text(place) == "sworn"
    if near.gives(title):  # '(newly) elected president'
        made, place = True, title.first
    if made and near.text(place - 1) == ",":  # 'Ann Lee, appointed envoy in May, left'
        told = near.ending.get(place - 2)
        gets = told is not None and is_person(told) and not _is_given(near, title)
        return Attachment(title, told, "copula", given=True) if gets and told is not None else None
    place -= made or near.text(place) in _STILL
    been = near.text(place) == "been"  # 'has been appointed envoy', 'has been envoy since May'
    place -= been
    verb = near.text(place)
    if verb not in (_HAS if been else _WAS if made else {"serves"} if role else _IS | _WAS):
        return None
    place -= 1
    relative = near.text(place) == "who"
    place -= relative
    comma = near.text(place) == ","
    name = near.before_aside(place) if comma and not relative else near.told_of(place - comma, title)
    name = name or (near.before_aside(place) if comma else None)
    name = _doer_of_first(near, title) if near.text(place) == "and" else name
    if name is None or not is_person(name):
        return None
    past = verb in _WAS or (been and verb == "had")
    return Attachment(title, name, "copula", former=past and not made)


def _is_given(near: Surroundings, title: Title) -> bool:
    """Tell whether the words before an office say who gets it: 'named Ann Lee envoy', 'named his aide envoy'."""
    taken = near.starting.get(title.first)
    named = taken is not None and taken.hit is None and taken.last < title.label_first
    return (named and not near.words[title.label_first - 1].possessive) or near.text(title.first) in {"his", "her"}


def _doer_of_first(near: Surroundings, title: Title) -> Name | None:
    """Return the name of whom two clauses tell: 'Lee, who seized power and is president', 'Lee won and is'."""
    noun = near.words[title.core_last].head
    first = noun.head
    if noun.dep_ != "conj" or first.pos_ != "VERB":
        return None
    told = [first.head] if first.dep_ == "acl:relcl" else [c for c in first.children if c.dep_ == "nsubj"]
    words = [w for t in told if (w := near.words.of_token(t)) is not None]
    return next((n for n in near.starting.values() for w in words if n.first <= w.index <= n.last), None)


def _before_time(near: Surroundings, index: int) -> int:
    """Return where 'appointed this year', 'sworn in on Friday' is headed by a verb of giving an office."""
    place = index
    while index - place < LONGEST_TIME and (near.text(place) in TIMES or near.text(place) in {"in", "on"}):
        place -= 1
    given = near.text(place) in MADE or near.text(place) == "sworn"
    return place if given else index


def made(near: Surroundings, title: Title) -> Attachment | None:
    """'Kenya has appointed X (as) ambassador to Chad'; whose the office is, is left to who gives it."""
    taken = near.starting.get(title.first)  # the name before 'ambassador' was taken for whose he is
    swallowed = taken is not None and is_person(taken) and taken.last < title.label_first
    last = title.first - 1 - (near.text(title.first - 1) == "as")
    told = near.ending.get(last - 1) if near.text(last) == "," and near.text(title.first) not in DETERMINERS else None
    name = taken if swallowed else near.ending.get(last) or told or near.before_aside(last)
    if name is not None and name.sort == "known" and near.text(name.first - 1) == "of":
        name = near.ending.get(name.first - 2)  # 'appointed Ann Lee of Fiji as envoy'
    if name is None or not is_person(name):
        return None
    aside = near.text(name.first - 1) == near.text(name.last + 1) == ","  # 'named Italy's consul, Ann Lee, its envoy'
    described = near.title_ending.get(name.first - 1 - aside)  # 'named Italian diplomat Ann Lee its envoy'
    place = (described.first if described is not None else name.first) - 1
    if near.text(place) not in MADE:
        return None
    place -= 1
    place -= near.text(place) in _HAS | {"have"}
    owned = bool(title.owners) and not swallowed
    giver = None if owned else near.ending.get(place)
    if near.text(place) in _UNREAL:
        return None
    if not owned and (giver is None or giver.hit is None):
        giver = _giving(near, place)
        if giver is None and not aside:
            return None
    return Attachment(title, name, "copula", of=giver, given=True)


def _giving(near: Surroundings, place: int) -> Name | None:
    """Return the state whose body gives an office: 'Hungary's parliament elected X president'."""
    giver = near.ending.get(place - (near.text(place) == ","))
    if giver is not None and giver.hit is None and is_person(giver):  # 'Kenya's president, X, has named'
        place = giver.first - 1 - (near.text(giver.first - 1) == ",")
    first = place
    while place - first < _LONGEST_BODY and near.text(first) in _GIVING:
        first -= 1
    owner = near.ending.get(first) if first < place else None
    return owner if owner is not None and owner.hit is not None else None


def inverted(near: Surroundings, title: Title) -> Attachment | None:
    """'Its president is X', 'whose chief executive is X'."""
    name = near.starting.get(title.last + 2)
    if near.text(title.last + 1) not in _IS | _WAS or name is None or not is_person(name, 2) or not title.owners:
        return None
    return Attachment(title, name, "copula", former=near.text(title.last + 1) in _WAS)


def as_office(near: Surroundings, title: Title) -> Attachment | None:
    """'Lee signed it as foreign minister', 'Lee, in her capacity as chair, spoke': in what office somebody acts."""
    if near.text(title.first - 1) != "as":
        return None
    head, role = near.words[title.core_last].head, near.text(title.first - 2)
    noun = near.words[title.first - 2].head if role in _CAPACITIES else head
    verb = noun.head
    left = verb.lemma_.lower() in (_PUT_OUT if syntax.is_passive(verb) else _LEFT)
    if role not in _CAPACITIES and verb.lemma_.lower() not in _ACTED and not left:
        return None
    if verb.pos_ != "VERB" or noun.dep_ not in {"obl", "nmod"} or (syntax.is_passive(verb) and not left):
        return None
    if any(c.lower_ in {"would", "could"} for c in syntax.children(verb, "aux")):
        return None
    if any(c.pos_ in {"PROPN", "PRON"} for c in syntax.children(verb, "obj")):
        return None  # 'met Lee as president': who of the two?
    told = [verb.head] if verb.dep_ == "acl:relcl" else syntax.children(verb, "nsubj", "nsubj:pass")
    words = [w for t in told if (w := near.words.of_token(t)) is not None]
    name = next((n for n in near.starting.values() for w in words if n.first <= w.index <= n.last), None)
    return Attachment(title, name, "copula", former=left) if name is not None and is_person(name) else None


def fronted(near: Surroundings, title: Title) -> Attachment | None:
    """'As the leader of the Green Party, Ann Lee', 'As Peru’s envoy, a post she was given in May, Lee'."""
    role, comma = title.first - 1, title.last + 1
    opens = near.text(role) == "as" and near.text(role - 1) in CLOSE
    if not opens or not (title.definite or title.owners) or near.text(comma) != ",":
        return None
    ends = [i for i in range(comma, comma + LONGEST_ASIDE) if near.text(i) == ","]
    name = next((n for i in ends[:2] if is_person(n := near.starting.get(near.past_rank(i + 1)))), None)
    clause = name is not None and any(near.text(i) in {".", ";"} for i in range(comma, name.first))
    return None if name is None or clause else Attachment(title, name, "copula")
