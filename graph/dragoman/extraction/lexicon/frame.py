"""Frames: which words express which kind of event, and which grammatical function fills which role.

Frames are data, one YAML file a theme in lexicon/frames/. Loading checks every entry; a mistake is reported
with its file and line. A `strict` frame or trigger takes the sides of its event from its own functions only, never
from what stands nearby. The format, by example:

    - frame: visit
      event: Visit                          # a class of the ontology
      plover: CONSULT                       # root type of the event, and its mode
      mode: visit
      roles: {source: actor, place: place}  # what may fill each role
      facts: [[visited, source, place]]     # relations written, between roles
      dyad: [source, place]                 # the two sides for event data, if other than source and target
      needs: place                          # roles without which nothing is written
      joint: false                          # true where one alone does not do it
      commits: false                        # true where to promise it is to do it: pledged money
      triggers:
        - verb: visit, tour                 # lemmas; 'pull out' wants its particle or object beside it
          source: subj
          place: obj
        - noun: visit, trip                 # 'light' names verbs whose subject is the noun's
          light: pay, make                  # 'where', 'without': words that must, may not stand beside;
                                            # 'or-else' stands beside 'leave or face arrest';
          source: poss, by, of              # '@appraisal.negative' is that class of appraisal.yaml
          place: to
        - verb: storm
          doer: protester, crowd            # heads of the subject for which alone the row holds
                                            # 'peoples' is any name of some people: 'Georgians'
          object: '@forces.troops'          # the same for what it is done to: 'moved troops', not 'moved the date'
          amid: '@forces.peers'             # as 'where', of words that may be sides themselves
          lasting: true                     # only in the present: 'the bloc brings together A and B'
          bare: true                        # only without an object: 'returned to Oslo', not 'returned it'
          source: subj
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import LexiconError
from dragoman.extraction.lexicon import FOLDER, word_classes
from dragoman.extraction.lexicon.yaml_files import NoTwins, load_yaml
from dragoman.resources import folder
from dragoman.vocabulary import CLASSES, PLOVER_ROOTS, RELATION_PROPERTIES

FILLER_TYPES = frozenset(
    """actor person guest state organization bloc group body place thing document any matter side somebody legislature
    power gathering party agreement initiative event amount quantity office content led seated""".split()
)
_FRAME_KEYS = frozenset(
    "strict frame event plover mode roles facts dyad needs commits spoken triggers symmetric joint".split()
)
_FLAGS = frozenset({"lasting", "bare", "strict"})
_CLASSED = ("where", "without", "doer", "object", "amid")
"""Keys whose words may be classes of words."""
_TRIGGER_KEYS = _FLAGS | frozenset("verb noun adjective light where without doer object amid plover mode".split())


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to say a frame: words of one part of speech, and which functions fill which role."""

    sort: str
    words: tuple[tuple[str, ...], ...]
    functions: Mapping[str, tuple[str, ...]]
    light: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    doer: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    amid: frozenset[str] = frozenset()
    lasting: bool = False
    bare: bool = False
    plover: str | None = None
    mode: str | None = None
    strict: bool = False
    beside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """First word of an expression → the words that others of its expressions want beside it."""
    others: frozenset[str] = frozenset()
    """All words of its expressions but the first ones."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of event with its roles, the facts it states and the words that express it."""

    name: str
    event: str
    roles: Mapping[str, str]
    facts: tuple[tuple[str, str, str], ...]
    triggers: tuple[Trigger, ...]
    plover: str | None = None
    mode: str | None = None
    dyad: tuple[str, str] = ("source", "target")
    needs: frozenset[str] = frozenset()
    commits: bool = False
    symmetric: bool = False
    joint: bool = False
    """Written only where several do it together."""
    spoken: str | None = None
    """'so', 'will' or 'warned' where somebody does it by saying that something is so, or will be."""


Row = tuple[Frame, Trigger, tuple[str, ...]]
"""One expression of a trigger: 'pull out' of a verb's row."""
Told = tuple[Frame, tuple[tuple[Trigger, tuple[str, ...]], ...]]
"""The rows of one frame."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word may express: frames of what is told, each with its rows, and rows of the spoken frames."""

    told: tuple[Told, ...] = ()
    spoken: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All frames, an index from a trigger's first word to the frames it may express, and forms of its verbs.

    `entries` has the same as the index, put in order once for all texts.
    """

    frames: tuple[Frame, ...]
    index: Mapping[tuple[str, str], tuple[Row, ...]] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)

    def frame(self, name: str) -> Frame:
        """Return the frame of this name, which there must be."""
        return next(f for f in self.frames if f.name == name)

    def triggers(self, sort: str, lemma: str) -> tuple[Row, ...]:
        """Return the (frame, trigger, words) that a verb, noun or adjective of this lemma may express."""
        return self.index.get((sort, lemma), ())

    def verb(self, form: str, lemma: str) -> str:
        """Return the lemma of a verb; by its form where the reader's is none of these: 'probe' for 'probed'."""
        return lemma if ("verb", lemma) in self.index else self.forms.get(form, lemma)


@cache
def packaged_lexicon() -> Lexicon:
    """Return the frames shipped with the program."""
    return load(FOLDER / "frames")


def load(folder: Path) -> Lexicon:
    """Return the frames of every .yaml file in a folder; LexiconError names file and line of a mistake."""
    frames = [frame for path in sorted(folder.glob("*.yaml")) for frame in _read(path)]
    index: dict[tuple[str, str], list[Row]] = {}
    for frame in frames:
        for trigger in frame.triggers:
            for words in trigger.words:
                index.setdefault((trigger.sort, words[0]), []).append((frame, trigger, words))
    forms = {form: verb for sort, verb in index if sort == "verb" for form in _inflected(verb)}
    entries = {key: _entry(rows) for key, rows in index.items()}
    adjectives = ((word, rows) for (sort, word), rows in index.items() if sort == "adjective")
    entries |= {("participle", word): _entry([row for row in rows if row[1].strict]) for word, rows in adjectives}
    return Lexicon(tuple(frames), {key: tuple(rows) for key, rows in index.items()}, forms, entries)


def _entry(rows: list[Row]) -> Entry:
    told: dict[str, tuple[Frame, list[tuple[Trigger, tuple[str, ...]]]]] = {}
    for frame, trigger, words in rows:
        if frame.spoken is None:
            told.setdefault(frame.name, (frame, []))[1].append((trigger, words))
    by_frame = tuple((frame, tuple(found)) for frame, found in told.values())
    return Entry(by_frame, tuple(row for row in rows if row[0].spoken is not None))


def _inflected(verb: str) -> Iterator[str]:
    """Yield the regular past and participle of a verb, with and without a doubled consonant."""
    stem = verb.removesuffix("e")
    yield from (stem + "ed", stem + "ing")
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        yield verb[:-1] + "ied"
    elif stem == verb and verb[-1] not in "aeiouwxy":
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


class _Lines(NoTwins):
    """A YAML loader that remembers the line of every mapping under the key '__line__'."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return the mapping with its line, counted from 1."""
        return super().construct_mapping(node, deep=deep) | {"__line__": node.start_mark.line + 1}


def _read(path: Path) -> Iterator[Frame]:
    entries = load_yaml(path, _Lines) or []
    if not isinstance(entries, list):
        raise LexiconError(f"{path.name}:1: a list of frames is expected")
    names: set[str] = set()
    for entry in entries:
        if not isinstance(entry, dict):
            raise LexiconError(f"{path.name}: each entry is a mapping that starts with 'frame:', not {entry!r}")
        line, frame = entry.get("__line__"), _frame(path, entry)
        if frame.name in names:
            raise LexiconError(f"{path.name}:{line}: frame '{frame.name}': another frame of this file has the name")
        names.add(frame.name)
        yield frame


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entry stands, to which its mistakes are reported."""

    file: str
    line: int
    frame: object

    def check(self, right: bool, message: str) -> None:
        """Raise LexiconError with the message, the file and the line, if something is not right."""
        if not right:
            raise LexiconError(f"{self.file}:{self.line}: frame '{self.frame}': {message}")


def _frame(path: Path, entry: dict[str, Any]) -> Frame:
    place = _Place(path.name, entry.pop("__line__"), entry.get("frame", "?"))
    _check_keys(place, entry)
    roles = _roles(place, entry["roles"])
    facts = _facts(place, entry.get("facts", []), roles)
    place.check(entry.get("spoken") in {None, "so", "will", "warned"}, "'spoken' is 'so', 'will' or 'warned'")
    dyad = tuple(entry.get("dyad", ("source", "target")))
    strict = entry.get("strict", False)
    return Frame(
        name=str(place.frame),
        event=entry["event"],
        roles=roles,
        facts=facts,
        triggers=tuple(
            _trigger(replace(place, line=row.pop("__line__")), row, roles, strict) for row in entry["triggers"]
        ),
        plover=entry.get("plover"),
        mode=entry.get("mode"),
        dyad=(dyad[0], dyad[1]),
        commits=bool(entry.get("commits", False)),
        needs=frozenset(_words(entry.get("needs", ""))),
        joint=bool(entry.get("joint", False)),
        symmetric=bool(entry.get("symmetric", False)),
        spoken=entry.get("spoken"),
    )


def _check_keys(place: _Place, entry: Mapping[str, Any]) -> None:
    for key in entry:
        place.check(key in _FRAME_KEYS, f"unknown key '{key}'; one of {', '.join(sorted(_FRAME_KEYS))}")
    for key in ("frame", "event", "roles", "triggers"):
        place.check(key in entry, f"'{key}:' is missing")
    place.check(entry["event"] in CLASSES, f"event '{entry['event']}' is no class of the ontology")
    plover = entry.get("plover")
    place.check(plover is None or plover in PLOVER_ROOTS, f"'{plover}' is no PLOVER root type")
    place.check(entry.get("mode") in {None, *_modes()}, f"'{entry.get('mode')}' is no PLOVER mode")


def _roles(place: _Place, written: Mapping[str, object]) -> dict[str, str]:
    """Return role → what may fill it."""
    roles = {role: str(filler) for role, filler in written.items() if role != "__line__"}
    for role, filler in roles.items():
        place.check(filler in FILLER_TYPES, f"role '{role}': '{filler}' is none of {', '.join(sorted(FILLER_TYPES))}")
    return roles


def _facts(
    place: _Place, written: Iterable[Sequence[object]], roles: Mapping[str, str]
) -> tuple[tuple[str, str, str], ...]:
    """Return the relations that are written, each with the roles of its subject and object."""
    facts = tuple((str(fact[0]), str(fact[1]), str(fact[2])) for fact in written)
    for relation, *sides in facts:
        place.check(relation in RELATION_PROPERTIES, f"'{relation}' is no relation of the ontology")
        for side in sides:
            place.check(side.split(".")[0] in roles, f"fact {relation}: '{side}' is no role of this frame")
    return facts


def _trigger(place: _Place, row: Mapping[str, Any], roles: Mapping[str, str], strict: object) -> Trigger:
    """Return a row of a frame; `strict` tells whether the frame is, unless the row says otherwise."""
    sorts = [sort for sort in ("verb", "noun", "adjective") if sort in row]
    place.check(len(sorts) == 1, "a trigger has one of 'verb', 'noun', 'adjective'")
    for key in row.keys() - _FLAGS:
        place.check(not isinstance(row[key], bool), f"'{key}:' reads as yes or no; put its word in quotes")
        place.check('"' not in str(row[key]), f"'{key}:' has a quote mark within its words")
    functions = {key: _words(value) for key, value in row.items() if key not in _TRIGGER_KEYS}
    for role in functions:
        place.check(role in roles, f"trigger fills '{role}', which is no role of this frame")
    plover = row.get("plover")
    place.check(plover is None or plover in PLOVER_ROOTS, f"'{plover}' is no PLOVER root")
    place.check(row.get("mode") in {None, *_modes()}, f"'{row.get('mode')}' is no PLOVER mode")
    for word in (word for key in _CLASSED for word in _words(row.get(key, ""))):
        place.check(not word.startswith("@") or _class(word) is not None, f"'{word}' is no class of words")
    words = tuple(tuple(expression.split()) for expression in _words(row[sorts[0]]))
    return Trigger(
        sort=sorts[0],
        words=words,
        beside={w[0]: frozenset(o for other in words if other[0] == w[0] for o in other[1:]) for w in words},
        others=frozenset(word for expression in words for word in expression[1:]),
        functions=functions,
        light=frozenset(_words(row.get("light", ""))),
        where=_expanded(row.get("where", "")),
        without=_expanded(row.get("without", "")),
        doer=_expanded(row.get("doer", "")),
        object=_expanded(row.get("object", "")),
        amid=_expanded(row.get("amid", "")),
        lasting=bool(row.get("lasting")),
        bare=bool(row.get("bare")),
        plover=plover,
        mode=row.get("mode"),
        strict=bool(row.get("strict", strict)),
    )


@cache
def _modes() -> frozenset[str]:
    """Return the modes of PLOVER's types: the concepts of its scheme that are written in small letters."""
    scheme = (folder("ontology") / "plover.ttl").read_text(encoding="utf-8")
    return frozenset(re.findall(r"^plover:([a-z-]+) a skos:Concept", scheme, re.MULTILINE))


def _expanded(value: object) -> frozenset[str]:
    """Return the words of a cell; '@appraisal.negative' stands for that class of appraisal.yaml."""
    words = _words(value)
    classes = [_class(word) or frozenset() for word in words if word.startswith("@")]
    return frozenset(word for word in words if not word.startswith("@")).union(*classes)


def _class(name: str) -> frozenset[str] | None:
    """Return the words of '@appraisal.negative', None if there is no such class."""
    file, _, key = name.removeprefix("@").partition(".")
    return word_classes(file).get(key) if (FOLDER / f"{file}.yaml").is_file() else None


def _words(value: object) -> tuple[str, ...]:
    return tuple(word for word in (part.strip() for part in str(value).split(",")) if word)
