"""What an office holder does, and with whom: it shows whose office it is, or whose it is not."""

from collections.abc import Iterable, Iterator

from dragoman.extraction.actors.chart import Chart
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import TIES, TRAVELLING
from dragoman.extraction.lexicon.authority import NAME, SEAT, Known
from dragoman.extraction.naming.attachments.surroundings import Attachment
from dragoman.extraction.naming.title import DELEGATED, Title
from dragoman.extraction.naming.words import Word
from dragoman.reading.parsed import Token

_SENT = frozenset(
    "greeting greetings invitation congratulation congratulations regards wishes message letter condolences".split()
)
_CONVEYING = frozenset("convey deliver hand bring carry extend present transmit read".split())
"""Verbs of who brings what his own head of state sends."""
_LEADING_VERBS = frozenset({"lead", "head"})
_JOURNEYS = frozenset({"visit", "trip", "journey", "tour", "stay"})
_MEETING = frozenset("meet visit see greet join hold receive welcome host call dine confer talk".split())
_ENCOUNTERING = frozenset({"meet", "see"})
_DEALING = frozenset(
    """thank praise accuse criticise criticize condemn urge warn threaten blame congratulate commend invite assure
    denounce applaud""".split()
)
_TELLING = frozenset({"tell", "inform", "brief", "notify", "ask"})
_THERE = frozenset({"where", "there"})
"""Words that put a meeting into the place named before."""


class Deeds:
    """Reads off the sentence around an office holder which states he or she deals with, travels to or serves."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart

    def of_messenger(self, head: Token) -> str:
        """Return the state of who conveys what the holder sends: 'she conveyed the greetings of President X'."""
        while head.dep_ in {"flat", "nmod:desc", "compound"}:
            head = head.head
        if syntax.case(head) not in {"of", "from", ""}:
            return ""
        above = head.head
        sent = [above] if above.dep_ == "obj" else syntax.children(above, "obj") if syntax.case(head) == "from" else []
        sent = [noun for noun in sent if noun.lemma_.lower() in _SENT and noun.head.lemma_.lower() in _CONVEYING]
        doers = [d for noun in sent for d in arguments.logical_subjects(noun.head)]
        states = {s for d in doers for i in self.chart.at(d) if (s := self.chart.state_of(i))}
        return states.pop() if len(states) == 1 else ""

    def inviting(self, head: Token) -> str:
        """Return the state that is visited at the holder's invitation: 'came to Chad at the invitation of X'."""
        while head.dep_ in {"flat", "nmod:desc", "compound"}:
            head = head.head
        if syntax.case(head) != "of" or head.head.lemma_.lower() != "invitation" or syntax.case(head.head) != "at":
            return ""
        visited = [
            place.entity.id
            for _, token, place in self._named()
            if place.way in {SEAT, NAME} and place.entity.kind == "State" and self._is_goal(token)
            if token.sent == head.sent
        ]
        return visited[0] if len(set(visited)) == 1 else ""

    def dealt_blows(self, envoy: Token) -> list[str]:
        """Return the state with which others break who expel the holder: 'broke off ties with Chad and expelled X'."""
        while envoy.dep_ in {"flat", "nmod:desc", "compound"}:
            envoy = envoy.head
        doers = {
            s for d in arguments.logical_subjects(envoy.head) for i in self.chart.at(d) if (s := self.chart.state_of(i))
        }
        named = {
            place.entity.id
            for _, token, place in self._named()
            if token.sent == envoy.sent and token.head.lemma_.lower() in TIES and syntax.case(token) == "with"
            if place.entity.kind == "State"
        }
        named -= doers
        return [*named] if doers and len(named) == 1 else []

    def _is_goal(self, place: Token) -> bool:
        """Tell whether somebody has come there: 'visited Chad', 'flew to Chad', 'paid a visit to Chad'."""
        above = place.head
        visit = above.lemma_.lower() == "visit"
        goal = place.rel == "obj" if visit and above.pos_ == "VERB" else syntax.case(place) in {"to", "in"}
        return goal and (visit or above.lemma_.lower() in TRAVELLING)

    def of_delegation(self, first: int) -> str:
        """Return whose delegation the holder leads: 'Secretary X led the Greek delegation to the talks'."""
        verb = next((t for t in syntax.clauses_above(self.chart.words[first].head) if t.pos_ == "VERB"), None)
        if verb is None or verb.lemma_.lower() not in _LEADING_VERBS:
            return ""
        led = [o for o in arguments.logical_objects(verb) if o.lemma_.lower() in DELEGATED]
        states = (known.entity for _, token, known in self._named() if token.head in led and token.i < token.head.i)
        return next((e.id for e in states if e.kind == "State"), "")

    def destinations(self, attachment: Attachment) -> set[str]:
        """Return the states to which the holder travels, which are not his: 'President X flew to Oslo'."""
        head = self._doing(attachment, TRAVELLING) or self._journey(attachment)
        if head is None:
            return set()
        named = [(token, place) for _, token, place in self._named() if place.way in {SEAT, NAME}]
        own = {place.entity.id for token, place in named if token == head}
        return {place.entity.id for token, place in named if token.head == head.head} - own

    def _journey(self, attachment: Attachment) -> Token | None:
        """Return the name whose journey a noun tells of: 'Vice President X's visit to Oslo'."""
        words = self.chart.words
        heads = (w.head for w in words.words[attachment.name.first : attachment.name.last + 1])
        return next((t for t in heads if t.dep_ == "nmod:poss" and t.head.lemma_.lower() in _JOURNEYS), None)

    def dealt_with(self, attachment: Attachment) -> set[str]:
        """Return the states to which the holder does something, which are not his: 'President X thanked Norway'."""
        head = self._doing(attachment, _DEALING)
        if head is None:
            return set()
        named = ((token, place) for _, token, place in self._named() if place.way in {SEAT, NAME})
        return {place.entity.id for token, place in named if token.head == head.head and token.rel == "obj"}

    def met(self, attachment: Attachment) -> set[str]:
        """Return the states whose officials the holder meets, not his: 'called on Fiji's president'."""
        head = self._doing(attachment, _MEETING)
        if head is None:
            return set()
        words = self.chart.words
        sentence = words[attachment.name.first].sentence
        behind = (t for t in self.chart.titles.values() if words[t.first].sentence == sentence)
        return states_of(t for t in behind if t.office and words[t.first].start > head.head.idx)

    def met_by(self, attachment: Attachment) -> set[str]:
        """Return the states of those who meet the holder or tell him something: "China's envoy met President X"."""
        head = self.chart.head(attachment.name.first, attachment.name.last)
        while head.dep_ in {"flat", "appos", "compound", "nmod:desc"}:
            head = head.head
        verb = head.head
        done_to = head.rel in {"obj", "iobj"} or (head.rel == "obl" and syntax.case(head) == "with")
        if not done_to or verb.lemma_.lower() not in _MEETING | _DEALING | _TELLING:
            return set()
        return {s for doer in arguments.logical_subjects(verb) for i in self.chart.at(doer) if (s := self._state(i))}

    def _state(self, identifier: str) -> str:
        """Return the state for which a person acts; '' for anything else."""
        return self.chart.state_of(identifier) if identifier in self.chart.registry.people else ""

    def _doing(self, attachment: Attachment, verbs: frozenset[str]) -> Token | None:
        """Return the word by which the holder is the subject of one of these verbs, None if he is not."""
        head = self.chart.head(attachment.name.first, attachment.name.last)
        while head.dep_ in {"flat", "appos", "nmod", "compound"}:
            head = head.head
        return head if head.dep_.startswith("nsubj") and head.head.lemma_.lower() in verbs else None

    def where_met(self, first: int) -> list[str]:
        """Return the state of the capital where a visitor meets somebody: 'flew to Oslo, where he met President X'."""
        words = self.chart.words
        head = words[first].head
        verb = next((t for t in syntax.clauses_above(head) if t.pos_ == "VERB"), head)
        if verb.lemma_.lower() not in _MEETING:
            return []
        clause = min(t.i for t in verb.subtree)
        if not any(t.lower_ in _THERE for t in verb.subtree if t.i < head.i):
            return self._where_guest_is(verb, head, words[first].sentence)
        for word, token, place in sorted(self._named(), key=lambda row: -row[0].index):
            near = token.i < clause and words[first].sentence - word.sentence <= 1
            if near and place.way in {SEAT, NAME}:
                moved = syntax.case(token) in {"in", "to", "at", "from", "into", ""}
                return [place.entity.id] if place.entity.kind == "State" and moved else []
        return []

    def _where_guest_is(self, verb: Token, host: Token, sentence: int) -> list[str]:
        """Return the state to which those whom the holder meets have travelled: 'He was met by President X'."""
        met = (c for c in verb.children if c.rel in {"nsubj", "obj"} and c is not host)
        guests = {i for c in met for i in self.chart.at(syntax.antecedent(c))}
        for word, token, place in self._named():
            near = (
                0 <= sentence - word.sentence <= (5 if token.head.lemma_ == "visit" else 1)
                and place.entity.kind == "State"
            )
            visit = token.head.lemma_.lower() == "visit" and token.head.rel == "obj"
            verb = token.head.head if visit else token.head
            if not near or not (visit or verb.lemma_.lower() in TRAVELLING):
                continue
            subject = arguments.surface_subject(verb)
            if subject is not None and guests & set(self.chart.at(subject)) and syntax.case(token) in {"in", "to", ""}:
                return [place.entity.id]
        return []

    def _named(self) -> Iterator[tuple[Word, Token, Known]]:
        """Yield every known name: its last word, the token that heads that, and what it usually means."""
        for name in self.chart.names.values():
            if name.hit is not None:
                word = self.chart.words[name.last]
                yield word, word.head, name.hit.first


def is_met(holder: Token) -> bool:
    """Tell whether others meet the holder, each of whom may be the guest: 'met Minister Lee', 'with Minister Lee'."""
    return (holder.rel == "obj" and holder.head.lemma_ in _ENCOUNTERING) or syntax.case(holder) == "with"


def states_of(titles: Iterable[Title]) -> set[str]:
    """Return the ids of those whose offices these are by name."""
    return {o.hit.first.entity.id for t in titles for o in t.owners if o.hit is not None}
