"""Rows of agents behind one passive verb: 'the Lao team was led by Ann Lee, the Thai by Tom Ray'."""

from dragoman.extraction.grammar import arguments, syntax
from dragoman.reading.parsed import Token

SEPARATORS = frozenset({",", ";", "and", "&", "while", "but"})
_VERBAL = frozenset({"VERB", "AUX"})


def by_row(verb: Token) -> list[tuple[list[Token], list[Token]]]:
    """Return, left to right, for each 'by' the words for whom or what it tells the agent, and the agent's words.

    A row ends with the next verb that is not the same one; a verb that is not passive has none.
    """
    subject = _passive_subject(verb)
    if subject is None:
        return []
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    end = next((t.i for t in behind if t.pos_ in _VERBAL and not _goes_on(t, verb)), verb.sent.end)
    stops = [t for t in behind if t.lower_ == "by" and t.i < end]
    whole = verb.i if subject.tag_ == "NNS" else subject.i + 1  # 'the delegations of Chad, led by'
    own = [t for t in verb.doc[subject.left_edge.i : whole] if t == subject or not t.is_punct]
    led = [_words_before(stop, verb.i) if place else own for place, stop in enumerate(stops)]
    ends = [*((words or [stop])[0].i for words, stop in zip(led[1:], stops[1:], strict=True)), verb.sent.end]
    agents = [list(verb.doc[stop.i + 1 : last]) for stop, last in zip(stops, ends, strict=False)]
    return list(zip(led, agents, strict=True))


def _passive_subject(verb: Token) -> Token | None:
    """Return the noun of which a passive verb or participle tells: 'the Lao one led by Ann Lee' has 'one'."""
    if verb.pos_ != "VERB" or not (syntax.is_passive(verb) or syntax.children(verb, "obl:agent")):
        return None
    subject = arguments.surface_subject(verb)
    if subject is not None:
        return subject if subject.i < verb.i else None
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    return before if before.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} else None


def _goes_on(word: Token, verb: Token) -> bool:
    """Tell whether a word is the verb of a row once more: 'the Lao one led by Lee, the Thai one led by Ray'."""
    return word.lemma_ == verb.lemma_ or (
        word.tag_ == "VBN" and word.doc[min(word.i + 1, len(word.doc) - 1)].lower_ == "by"
    )


def _words_before(stop: Token, first: int) -> list[Token]:
    """Return the words between the last separator and a 'by', verbs left out."""
    starts = [i + 1 for i in range(stop.i - 1, first, -1) if stop.doc[i].text in SEPARATORS]
    told = [t for t in stop.doc[first + 1 : stop.i] if t.pos_ not in _VERBAL and not t.is_punct]
    named = ([t for t in told if t.i >= start] for start in (*starts, first + 1))
    return next((words for words in named if words), [])  # 'and of Niger, | led by'
