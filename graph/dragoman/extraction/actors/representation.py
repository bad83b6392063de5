"""Who is said to act for whom by a verb: 'X, who represents Y', 'X signed for Y', 'Y, represented by X'."""

from collections.abc import Iterator

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.rows import by_row
from dragoman.extraction.lexicon import word_classes
from dragoman.model import Span
from dragoman.reading.parsed import Token

_REPRESENTING = frozenset({"represent"})
_LEADING = frozenset({"lead", "head"})
_MISSIONS = frozenset({"delegation", "embassy", "mission", "team", "side"})
"""What those who lead it for its sender act for: 'she heads the EU delegation in Kigali'."""
_AFFIRMING = frozenset("reaffirm reiterate reconfirm renew convey confirm express pledge".split())
_OWN_WORD = frozenset(
    """support commitment solidarity readiness condolence condolences gratitude appreciation position willingness
    interest determination intention desire condemnation concern thanks opposition friendship""".split()
)
"""What an official gives for those for whom he or she speaks."""
_FOR_ANOTHER = frozenset("sign speak negotiate attend take testify plead act initial put conduct handle".split())
"""Verbs whose 'for' tells for whom somebody does it; 'on behalf of' tells it of every verb."""
_BEHALF = frozenset({"behalf", "name"})
_UNREAL = frozenset({"not", "n't", "n’t", "may", "might", "could", "would", "should", "will", "can", "to"})
_TAKING = frozenset({"take", "lead", "pull", "steer"})
"""What those do with a state who lead it: 'Lee has taken Chad out of the bloc'."""
_PRINCIPALS = frozenset(
    "State IntergovernmentalOrganization GovernmentBody Organization ArmedGroup PoliticalParty Company".split()
)


def representations(chart: Chart) -> Iterator[tuple[str, str, Span]]:
    """Yield person, principal and the words that say it."""
    for token in chart.doc:
        if token.pos_ == "VERB":
            yield from _by_verb(chart, token)
            for_another = token.lemma_.lower() in _FOR_ANOTHER or not _BEHALF.isdisjoint(syntax.words_around(token))
            if for_another and _is_real(token):
                yield from _signed_for(chart, token)


def _by_verb(chart: Chart, verb: Token) -> Iterator[tuple[str, str, Span]]:
    """Yield who acts for whom by what the verb itself means."""
    lemma = verb.lemma_.lower()
    if lemma in _REPRESENTING | _LEADING and (row := by_row(verb)):
        yield from _in_row(chart, verb, row)
    elif lemma in _REPRESENTING:
        yield from _pairs(chart, arguments.logical_subjects(verb), arguments.logical_objects(verb))
    elif lemma in _AFFIRMING:
        yield from _pairs(chart, arguments.logical_subjects(verb), _whose_word(verb))
    elif lemma in _LEADING | {"command"}:
        yield from _led(chart, verb)
    elif (
        lemma in _TAKING and any(syntax.complements(verb, way) for way in ("out", "out of", "into")) and _is_real(verb)
    ):
        yield from _pairs(chart, arguments.logical_subjects(verb), arguments.logical_objects(verb))


def _is_real(verb: Token) -> bool:
    """Tell whether a verb tells what is done, and not what may be or is not."""
    return not any(c.dep_ == "neg" or c.lower_ in _UNREAL for c in verb.children)


def _led(chart: Chart, verb: Token) -> Iterator[tuple[str, str, Span]]:
    """Yield who leads what somebody has sent: 'Lee led the Thai delegation'."""
    owners = [o for n in arguments.logical_objects(verb) for o in _senders(n)]
    leaders = arguments.logical_subjects(verb)
    joined = [[m for w in words[:1] for m in syntax.coordinated(w)] for words in (leaders, owners)]
    if len(joined[0]) == len(joined[1]) > 1:  # 'Lee and Ray led the Thai and Lao delegations'
        for one, other in zip(*joined, strict=True):
            yield from _pairs(chart, [one], [other])
    else:
        yield from _pairs(chart, leaders, owners)


def _signed_for(chart: Chart, verb: Token) -> Iterator[tuple[str, str, Span]]:
    """Yield who does something for another: 'Lee signed for Kenya', 'spoke on behalf of the bloc'."""
    signers = [m for s in arguments.logical_subjects(verb) for m in syntax.coordinated(s)]
    behind = _principals(verb, signers)
    for signer in signers if verb.lemma_.lower() in _FOR_ANOTHER else ():
        for side, other in syntax.agents_for(signer):
            yield from _pairs(chart, [other], [side])
        if signer.i < verb.i:  # 'Lee, for Kenya, and Ray, for Chad, signed it'
            yield from _pairs(chart, [signer], syntax.complements(signer, "for"))
    sides = [m for p in behind[:1] for m in syntax.coordinated(p)]
    if len(sides) == len(signers) > 1 and any(t.lower_ == "respectively" for t in verb.sent):
        for one, other in zip(signers, sides, strict=True):  # 'signed for Kenya and Chad respectively'
            yield from _pairs(chart, [one], [other])
        return
    for principal in behind:  # 'signed by X for Kenya and by Y for Chad': each for the one behind
        nearest = _signer_behind(chart, principal) or _nearest(chart, verb, principal)
        yield from _pairs(chart, nearest or signers, [principal])


def _nearest(chart: Chart, verb: Token, principal: Token) -> list[Token]:
    """Return who stands right before a principal, and who is joined to them by no more than 'and': 'A and B for X'."""
    people = [p for p in _people(chart, verb.i + 1, principal.left_edge.i) if syntax.case(p) in {"", "by"}]
    nearest = people[-1:]
    for other in reversed(people[:-1]):
        between = chart.text[chart.spans[other.i].end : chart.spans[nearest[0].i].start]
        if between.strip() not in {"and", ",", ", and"}:
            break
        nearest.insert(0, other)
    return nearest


def _principals(verb: Token, signers: list[Token]) -> list[Token]:
    """Return for whom it is done: 'signed for Kenya', 'told it on behalf of Kenya', 'on Kenya's behalf'."""
    carriers = (verb, *(s for s in signers if s.i > verb.i), *syntax.children(verb, "obj"))
    beside = {c.i: c for c in (*carriers, *signers, *syntax.children(verb, "obl"))}.values()
    acting = [n for c in beside for p in ("on", "in") for n in syntax.complements(c, p)]
    acting = [n for n in acting if n.lemma_.lower() in _BEHALF]
    behind = [p for n in acting for p in (*syntax.complements(n, "of"), *syntax.children(n, "nmod:poss"))]
    behind += [p for c in beside for p in syntax.complements(c, "on behalf of")]
    if verb.lemma_.lower() in _FOR_ANOTHER:
        behind += [p for c in carriers for p in syntax.complements(c, "for")]
    return [p for p in behind if all(c.lower_ != "not" for c in p.children)]


def _signer_behind(chart: Chart, principal: Token) -> list[Token]:
    """Return who signed for a side by the 'by' right behind it: 'for Peru by X and for Chile by Y'."""
    end = principal.i + 1
    while end < principal.sent.end and _in_name(principal.doc[end]):
        end += 1
    behind = end < principal.sent.end and principal.doc[end].lower_ == "by"
    return _people(chart, end, principal.sent.end)[:1] if behind else []


def _in_name(token: Token) -> bool:
    return token.lower_ != "by" and (token.pos_ == "PROPN" or token.lower_ in {"of", "the"})


def _people(chart: Chart, start: int, end: int) -> list[Token]:
    """Return the words between two places that stand for one person each."""
    found = (t for t in (chart.doc[i] for i in range(start, end)) if len(chart.at(t)) == 1)
    return [t for t in found if chart.at(t)[0] in chart.registry.people]


def _whose_word(verb: Token) -> list[Token]:
    """Return whose support or commitment somebody reaffirms: 'The minister reiterated Fiji's support for the plan'."""
    if any(c.dep_ == "neg" or c.lower_ in _UNREAL for c in verb.children) or syntax.is_passive(verb):
        return []
    own = [n for n in arguments.logical_objects(verb) if n.lemma_.lower() in _OWN_WORD]
    return [owner for n in own for owner in syntax.children(n, "nmod:poss")]


def _in_row(chart: Chart, verb: Token, row: list[tuple[list[Token], list[Token]]]) -> Iterator[tuple[str, str, Span]]:
    """Yield who represents whom or leads whose delegation, told once or in a row: 'A by X, and B by Y'."""
    for place, (words, behind) in enumerate(row):
        people = (
            [p for p in _people(chart, behind[0].i, behind[-1].i + 1) if p.dep_ != "nmod:poss"][:1] if behind else []
        )
        together = [m for p in people for m in syntax.coordinated(p) if m in behind and len(chart.at(m)) == 1]
        head = next((t for t in words if t.lemma_.lower() in _MISSIONS), words[-1])
        whole = place == 0 and verb.lemma_.lower() in _LEADING and head.lemma_.lower() != "one"
        named = _senders(head) if whole and not _owns(head) else words
        named = [t for t in named if chart.at(t) and t.lemma_.lower() not in _MISSIONS | {"one"}]
        senders = [m for t in named[:1] for m in syntax.coordinated(t) if chart.at(m)]
        if len(together) == len(senders) > 1:  # 'the Thai and Lao delegations were led by Lee and Ray'
            for one, other in zip(together, senders, strict=True):
                yield from _pairs(chart, [one], [other])
            continue
        yield from _pairs(chart, together or people, named[-1:])
    agents = arguments.agents(verb)
    for side, other in (pair for agent in agents for pair in syntax.agents_for(agent)):
        yield from _pairs(chart, [other], [side])
    for principal in syntax.complements(verb, "for"):  # 'talks led for Brussels by Lee', 'led by Lee for Brussels'
        yield from _pairs(chart, _people(chart, verb.i + 1, principal.left_edge.i)[-1:] or agents, [principal])


def _senders(noun: Token) -> list[Token]:
    """Return the words for whose delegation a noun names."""
    if noun.lemma_.lower() not in _MISSIONS | word_classes("forces")["troops"]:
        return []
    behind = [c for way in ("of", "from") for c in syntax.complements(noun, way)]
    return [*syntax.children(noun, "amod", "compound", "nmod:poss"), *behind]


def _owns(word: Token) -> bool:
    """Tell whether a word stands for what it owns: "Austria's was led by X"."""
    return word.i + 1 < len(word.doc) and word.doc[word.i + 1].tag_ == "POS"


def _pairs(chart: Chart, people: list[Token], principals: list[Token]) -> Iterator[tuple[str, str, Span]]:
    for one in people:
        for other in principals:
            person, principal = chart.at(one), chart.at(other)
            if len(person) != 1 or len(principal) != 1 or person[0] not in chart.registry.people:
                continue
            served = chart.state_or_principal(principal[0]) if principal[0] in chart.registry.people else principal[0]
            if served and chart.kind(served) in _PRINCIPALS:  # who speaks for a president does so for the state
                yield person[0], served, _span(chart, one, other)


def _span(chart: Chart, one: Token, other: Token) -> Span:
    spans = sorted((chart.spans[one.i], chart.spans[other.i]))
    return Span(spans[0].start, spans[1].end)
