"""Event data from the frames found: one event a word, typed by what stands above it, the upper before the lower."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.extraction.events.coding import BY_WORDS, DEMANDING, Coding, Dyad, as_dyad, is_somebody
from dragoman.extraction.events.engine import Occurrence, done_by, is_crowd
from dragoman.extraction.events.sides import Sides
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.realis import Standing
from dragoman.extraction.grammar.stances import PROSPECT, mode_of, stance, turned
from dragoman.extraction.kinds import is_kind
from dragoman.model import Status
from dragoman.reading.parsed import Token

_INERT = ("Agreement", "Initiative", "HostedEvent", "SportsEvent", "Summit", "FundingCommitment", "MonetaryAmount")
"""Kinds that do nothing themselves, whatever verb they are the subject of: 'a dialogue targeting crime'."""
_COLLECTIVES = frozenset(
    """campaign coalition alliance force taskforce group committee commission delegation mission team council
    contingent""".split()
)
"""Nouns of such kinds that stand for the people in them: 'her campaign sued the paper'."""

_NO_PROMISES = frozenset({"THREATEN", "REJECT"})
"""What somebody does who is said to promise or be ready for it: 'vowed to veto the plan'."""
_MARCHING = frozenset("march parade rally chant demonstrate gather shout wave block carry hold".split())
_GATHERING = _MARCHING | frozenset(
    """fill pack throng flood jam clog crowd line pour stream spill swarm flock descend converge mass assemble
    congregate camp pitch turn come ride drive sail walk head sit kneel lie stand stage take hit bring besiege
    surround occupy form link light burn""".split()
)
"""What crowds do who have come to say something."""


def coded(rows: Sequence[Occurrence]) -> list[Occurrence]:
    """Return what was found, with the occurrence of each word that gives its event marked by its coding."""
    best: dict[int, Occurrence] = {}
    for row in rows:
        if row.dyad is not None and _can_act(row.dyad):
            other = best.get(row.token.i)
            if other is None or _weight(row) > _weight(other):
                best[row.token.i] = row
    best = {i: _as_fact(row, rows) for i, row in best.items()}
    taken = {word for row in best.values() for word in _own_words(row)}
    codings = {i: (row, _coding(row, row.dyad)) for i, row in best.items() if row.dyad is not None and i not in taken}
    told = [i for i in codings if _is_spelt_out(i, codings) or _is_occasion(i, codings)]
    told += [i for i in codings if codings[i][1].root != "SANCTION" and _protests(i, codings)]
    codings = {i: pair for i, pair in codings.items() if i not in told}
    codings = _with_demands(_aimed(_in_the_street(codings)))
    kept = {id(row): coding for i, (row, coding) in codings.items() if not _is_covered(row, coding, codings)}
    return [_performed(row, kept[id(row)]) if id(row) in kept else row for row in rows]


def coded_words(spoken: Iterable[Occurrence], found: Iterable[Occurrence], sides: Sides) -> list[Occurrence]:
    """Return deeds of words, such as judgements, with their codings where what was found does not code them yet."""
    taken = {row.token.i for row in found if row.coding is not None}
    return [row if _at(row) & taken else _spoken(row, sides) for row in spoken]


def _at(row: Occurrence) -> set[int]:
    """Return the words where a deed of words may be coded: its own, and the verb of saying."""
    return {row.token.i, row.speech.i} if row.speech is not None else {row.token.i}


def _spoken(row: Occurrence, sides: Sides) -> Occurrence:
    root, mode = row.root, row.trigger.mode or row.frame.mode
    about = next((found for role, found in row.fillers.items() if role != row.frame.dyad[0]), ())
    about = tuple(f for f in about if f.token.pos_ in {"NOUN", "PROPN", "PRON"})
    dyad = as_dyad({**row.fillers, row.frame.dyad[1]: about}, row.frame)
    if root is None or dyad is None:
        return row
    return replace(row, coding=Coding(root, mode, sides.with_actors_behind(dyad, row.frame)))


def _performed(row: Occurrence, coding: Coding) -> Occurrence:
    """Return an occurrence with its coding; what somebody does by saying so is no mere claim: “We condemn the raid”."""
    verb, standing = row.token, row.standing
    subject = arguments.surface_subject(verb) if verb.tag_ in {"VBP", "VB"} else None
    own_words = standing.status is Status.CLAIMED and subject is not None and subject.lower_ in {"i", "we"}
    if own_words and coding.root in BY_WORDS and own_status(verb)[0] is Status.REPORTED:
        standing = Standing(Status.REPORTED, None, "a speech act")
    return replace(row, standing=standing, coding=coding)


def _can_act(dyad: Dyad) -> bool:
    """Tell whether a source can do something: an agreement, a programme, a summit or a sum of money cannot."""
    return any(
        s.token.lemma_.lower() in _COLLECTIVES or not any(is_kind(s.entity.kind, inert) for inert in _INERT)
        for s in dyad.sources
    )


def _weight(row: Occurrence) -> tuple[int, int, bool, bool]:
    dyad = row.dyad
    done_to = dyad is not None and any(map(is_somebody, dyad.targets))  # 'protested to Chad over the drills'
    return row.specificity, dyad.direct if dyad else 0, bool(row.fillers), done_to


def _as_fact(best: Occurrence, rows: Sequence[Occurrence]) -> Occurrence:
    """Return the row by which a fact tells the same event of the same targets: whom one expels is expelled."""
    if best.fillers or best.dyad is None:
        return best
    root, targets = best.root, {t.entity.id for t in best.dyad.targets}
    for row in rows:
        if row.token == best.token and row.fillers and row.dyad is not None:
            same = row.root == root
            if same and targets <= {t.entity.id for t in (*row.dyad.targets, *row.dyad.behind)}:
                return row
    return best


def _own_words(row: Occurrence) -> set[int]:
    """Return the other words of a trigger of several words; they are no events of their own: 'lifted a siege'."""
    wanted = row.trigger.where | row.trigger.others
    return {
        token.i
        for child in row.token.children
        if child.dep_ in {"obj", "obl", "nsubj:pass", "xcomp"}
        for token in (child, *child.children)
        if wanted & {token.lower_, token.lemma_.lower()}
        and (token == child or token.i < child.i or token.dep_ == "nmod")
    }


def _coding(row: Occurrence, dyad: Dyad) -> Coding:
    root, mode = row.root or "", row.trigger.mode or row.frame.mode
    if (root, mode) == ("RETREAT", "release") and _held_by_others(dyad):
        root, mode = "AID", "assist"  # who frees those whom others hold gives way in nothing
    held = stance(done_by(row.token, row.trigger))
    becomes = turned(root, held)
    if becomes is None or becomes == root:
        return Coding(root, mode, dyad)
    return Coding(becomes, mode_of(becomes, root), dyad, turned=True, to_come=held == PROSPECT)


def _held_by_others(dyad: Dyad) -> bool:
    """Tell whether others than those who free them hold the captives: 'freed two men held by jihadists'."""
    clauses = (c for t in dyad.targets for c in syntax.children(t.token, "acl", "acl:relcl"))
    holders = [h for clause in clauses for h in arguments.agents(clause)]
    own = {s.token.lower_ for s in dyad.sources}
    return any(not syntax.children(h, "nmod:poss") and h.lower_ not in own for h in holders)


def _is_spelt_out(upper: int, codings: dict[int, tuple[Occurrence, Coding]]) -> bool:
    """Tell whether the deed below says the same with more: 'willing' in 'willing to leave the delta'."""
    row, coding = codings[upper]
    for i, (below, other) in codings.items():
        same = other.root == coding.root or (
            coding.root == "AGREE" and other.root in _NO_PROMISES
        )  # 'ready to cut aid'
        if (
            i == upper
            or not (other.turned or below.frame.spoken or (coding.root == "AGREE" and other.root == "REJECT"))
            or (below.token.pos_ == "NOUN" and below.token.head.pos_ == "NOUN")  # 'rejected a plan on withdrawal'
            or not same
            or row.token not in set(below.token.ancestors)
        ):
            continue
        inside = {t.i for t in below.token.subtree}
        if all(target.token.i in inside for target in coding.dyad.targets):
            return True
    return False


def _is_occasion(upper: int, codings: dict[int, tuple[Occurrence, Coding]]) -> bool:
    """Tell whether a contact is only the occasion of what its purpose tells: 'called him to congratulate him'."""
    row, coding = codings[upper]
    purposes = [c.i for c in row.token.children if c.dep_ in {"advcl", "xcomp"} and c.tag_ == "VB"]
    if row.token.pos_ == "NOUN" and row.token.dep_ == "obl":  # 'during a visit to Chad he praised Chad'
        purposes.append(row.token.head.i)
    return coding.root == "CONSULT" and any(
        codings[i][1].root != "CONSULT" and _entities(codings[i][1]) == _entities(coding)
        for i in purposes
        if i in codings
    )


def _protests(upper: int, codings: dict[int, tuple[Occurrence, Coding]]) -> list[int]:
    """Return the protests in which a deed is done: 'shut their shops in protest at the ban'."""
    below = syntax.children(codings[upper][0].token, "obl")
    return [c.i for c in below if c.i in codings and codings[c.i][1].root == "PROTEST" and syntax.case(c) == "in"]


def _aimed(codings: dict[int, tuple[Occurrence, Coding]]) -> dict[int, tuple[Occurrence, Coding]]:
    """Return the codings with sanctions against those at whom they protest: 'suspended trade in protest at the ban'."""
    rows = dict(codings)
    for i in [i for i, (_, coding) in codings.items() if coding.root == "SANCTION"]:
        for protest in _protests(i, codings):
            row, coding = rows[i]
            targets = (*coding.dyad.targets, *rows.pop(protest)[1].dyad.targets)
            rows[i] = (row, replace(coding, dyad=replace(coding.dyad, targets=targets)))
    return rows


def _in_the_street(codings: dict[int, tuple[Occurrence, Coding]]) -> dict[int, tuple[Occurrence, Coding]]:
    """Return the codings with what a crowd gathers to demand or denounce as its protest: 'filled the square to decry'.

    So is what those who march demand: 'demanded that he go, marching through Lima'.
    """
    rows = dict(codings)
    for i, (row, coding) in codings.items():
        if coding.root not in DEMANDING:
            continue
        above = (
            row.token.head if row.token.dep_ in {"advcl", "xcomp", "conj"} and row.token.i > row.token.head.i else None
        )
        gathered = above is not None and above.lemma_.lower() in _GATHERING and _only_came(above, rows)
        marching = [c for c in syntax.children(row.token, "advcl") if c.tag_ == "VBG" and c.lemma_.lower() in _MARCHING]
        if (gathered or marching) and is_crowd(row.token if marching or above is None else above):
            rows[i] = (row, replace(coding, root="PROTEST", mode="demo"))
            for verb in (*marching, *([above] if gathered and above is not None else [])):
                rows.pop(verb.i, None)
    return rows


def _only_came(verb: Token, codings: dict[int, tuple[Occurrence, Coding]]) -> bool:
    """Tell whether coming is no event of its own: a crowd that walks to a town visits nobody."""
    return verb.i not in codings or codings[verb.i][1].root in {"CONSULT", "COERCE"}


def _with_demands(codings: dict[int, tuple[Occurrence, Coding]]) -> dict[int, tuple[Occurrence, Coding]]:
    """Return the codings with protests against those of whom they demand something: 'marched to oust the mayor'."""
    rows = dict(codings)
    for i, (row, coding) in codings.items():
        if coding.root not in {"PROTEST", "THREATEN"} or row.root != "PROTEST":
            continue
        for child in (c for verb in syntax.coordinated(row.token) for c in verb.children):
            below = codings.get(child.i)
            if child.dep_ not in {"advcl", "xcomp", "acl"} or child.tag_ not in {"VB", "VBG"} or below is None:
                continue
            if below[1].root in DEMANDING and _entities(below[1])[0] == _entities(coding)[0]:
                targets = (*coding.dyad.targets, *below[1].dyad.targets)
                rows[i] = (row, replace(coding, dyad=replace(coding.dyad, targets=targets)))
                rows.pop(child.i, None)
    return rows


def _entities(coding: Coding) -> tuple[set[str], set[str]]:
    return {s.entity.id for s in coding.dyad.sources}, {t.entity.id for t in coding.dyad.targets}


def _is_covered(row: Occurrence, coding: Coding, codings: dict[int, tuple[Occurrence, Coding]]) -> bool:
    """Tell whether an event above tells the same of the same two sides: 'threatened to shell'."""
    sides = _sides(coding)
    for above in list(syntax.clauses_above(row.token))[1:]:
        other = codings.get(above.i)
        if other is not None and sides & _sides(other[1]):
            return True
    return False


def _sides(coding: Coding) -> set[tuple[int, int]]:
    return {(s.token.i, t.token.i) for s in coding.dyad.sources for t in coding.dyad.targets or coding.dyad.sources}
