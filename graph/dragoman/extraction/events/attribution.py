"""Who is cited without a verb of saying: 'according to the ministry', 'in the words of the envoy'."""

import re
from collections.abc import Iterator

from dragoman import tags
from dragoman.extraction.events.appraisal import judgement
from dragoman.extraction.events.engine import Occurrence, entry_at
from dragoman.extraction.events.filler_types import Filler
from dragoman.extraction.events.fillers import Fillers
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.clauses import OPENING_MARKS
from dragoman.extraction.grammar.quotations import Quotations
from dragoman.extraction.grammar.realis import Standing, cited_at
from dragoman.extraction.lexicon.frame import Lexicon
from dragoman.model import Span, Status
from dragoman.reading.parsed import Doc, Token
from dragoman.reading.parsed import Span as Stretch

SAYING, ESTIMATING = "saying", "estimating"
"""The frames whose events a citation is: that of a figure in round numbers is an estimate."""
_REPORTS = frozenset(
    """report survey study poll figure datum data statistic statistics statement account analysis review bulletin count
    tally census assessment index record letter""".split()
)
"""What is cited for its author."""
_SETTING_OFF = frozenset({":", "-", "–", "—"})
_ROUND = 1000
_ROUGHLY = frozenset({"about", "nearly"})


def citations(doc: Doc, lexicon: Lexicon, fillers: Fillers) -> Iterator[Occurrence]:
    """Yield a saying for each 'according to X' in a clause: X says what the clause is about, or estimates how many."""
    for token in doc:
        cited = _cited(token)
        clause = _clause(cited, token) if cited is not None else None
        if cited is None or clause is None:
            continue
        speakers = [f for one in syntax.coordinated(cited) for f in fillers.of_type(one, "actor")]
        speakers = speakers or _authors(cited, fillers)
        figures = _figures(clause, fillers)
        contents = fillers.of_type(clause, "matter") or list(fillers.fitting([clause], "content", token))
        name, role, told = (ESTIMATING, "quantity", figures) if figures else (SAYING, "content", contents)
        if not figures and (judged := judgement(clause)):  # 'in the view of Lee, the treaty is a disgrace'
            name, role = judged, "target"
        if speakers and told:
            roles = {"source": tuple(speakers), role: tuple(told[:1])}
            frame, standing = lexicon.frame(name), Standing(Status.REPORTED, None, "cited")
            yield Occurrence(frame, frame.triggers[0], token, roles, standing)


def headed_quotes(doc: Doc, lexicon: Lexicon, fillers: Fillers, quotations: Quotations) -> Iterator[Occurrence]:
    """Yield a saying for each quotation that only a name and a colon introduce: 'Lee, the premier: “It is dead.”'."""
    frame = lexicon.frame(SAYING)
    for span in (*quotations.spans, *_headline_quotes(doc.text)):
        quoted = doc.char_span(span.start, span.end)
        colon = quoted.start - 2 if quoted is not None else -1
        if quoted is None:
            continue
        heading = _line_before(doc[colon]) if colon > 0 and doc[colon].text == ":" else _line_behind(quoted.end, doc)
        words = [t for t in heading if t.pos_ in {"PROPN", "NOUN"} and t.dep_ != "nmod:poss"]  # not 'Chad' of "Chad's"
        telling = [t for t in heading if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"acl", "acl:relcl", "amod"}]
        if telling and not all(map(_puts_it, telling)):  # 'Lee was brief: “No.”'
            subjects = arguments.logical_subjects(heading[0].sent.root) if heading[0].sent.root.i < colon else []
            words = [
                w for s in subjects for w in (s, *syntax.children(s, "nmod:poss"))
            ]  # 'Lee’s answer was brief: “No.”'
        named = next((t for t in words if fillers.of_type(t, "actor")), None)
        contents = next((c for root in _roots(quoted) if (c := fillers.of_type(root, "content"))), [])
        told = any(t.pos_ == "VERB" and _says(t, lexicon) and not _puts_it(t) for t in heading)
        if named is not None and not syntax.case(named) and contents and not told:
            roles = {"source": tuple(fillers.of_type(named, "actor")[:1]), "content": tuple(contents[:1])}
            yield Occurrence(frame, frame.triggers[0], quoted.root, roles, Standing(Status.REPORTED, None, "headed"))


def _roots(quoted: Stretch) -> Iterator[Token]:
    """Yield the heads of the sentences that are quoted, of the first what is quoted of it."""
    yield quoted.root
    place = quoted.doc[quoted.start].sent.end
    while place < quoted.end:
        yield quoted.doc[place].sent.root
        place = quoted.doc[place].sent.end


def _says(verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb alone is one of saying, as 'have' is only in 'had it that'."""
    told = entry_at(verb, "verb", lexicon).told
    return any(f.name == SAYING and any(len(words) == 1 and not t.where for t, words in rows) for f, rows in told)


def retorts(doc: Doc, lexicon: Lexicon, fillers: Fillers) -> Iterator[Occurrence]:
    """Yield a saying for each clause behind a speaker and a colon: 'Rubbish, says Ann Lee: the row is over.'"""
    frame = lexicon.frame(SAYING)
    for colon in doc:
        ends = colon.i + 1 == colon.sent.end or colon.text != ":"
        verb = _retorting(colon, lexicon) if not ends else None
        rest = doc.char_span(colon.nbor().idx, colon.sent.end_char) if verb is not None else None
        if verb is None or rest is None:
            continue
        behind = (t for t in doc[verb.i + 1 : colon.i] if t.pos_ in {"PROPN", "NOUN"} and t.dep_ != "nmod:poss")
        speakers = next((found for t in behind if (found := fillers.of_type(t, "actor"))), [])
        contents = fillers.of_type(rest.root, "content")
        if speakers and contents and syntax.children(rest.root, "nsubj", "nsubj:pass"):
            roles = {"source": tuple(speakers[:1]), "content": tuple(contents[:1])}
            yield Occurrence(frame, frame.triggers[0], verb, roles, Standing(Status.REPORTED, None, "retorted"))


def headed_clauses(doc: Doc, lexicon: Lexicon, fillers: Fillers) -> Iterator[Occurrence]:
    """Yield a saying for each clause behind a colon to which its speaker only leads on: 'Lee was blunt: it is over'."""
    frame = lexicon.frame(SAYING)
    for colon in doc:
        if colon.text != ":" or colon.i + 1 >= colon.sent.end or colon.nbor().text in OPENING_MARKS:
            continue
        speakers = _leading_on(_line_before(colon), fillers)
        rest = doc.char_span(colon.nbor().idx, colon.sent.end_char) if speakers else None
        contents = fillers.of_type(rest.root, "content") if rest is not None else []
        if contents:
            roles = {"source": tuple(speakers[:1]), "content": tuple(contents[:1])}
            yield Occurrence(frame, frame.triggers[0], colon, roles, Standing(Status.REPORTED, None, "headed"))


def _leading_on(heading: list[Token], fillers: Fillers) -> list[Filler]:
    """Return who is named before a colon as the speaker of what follows: 'Ann Lee:', 'Lee’s answer was simple:'."""
    verbs = [t for t in heading if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"acl", "acl:relcl", "amod"}]
    if not verbs and not any(t.tag_ in tags.FINITE for t in heading):
        # of what is only a heading, a person: 'Chad: troops killed' may be about Chad
        named = (t for t in heading[:_SHORT_ANSWER] if t.pos_ == "PROPN" and not syntax.case(t))
        return next((found for t in named if (found := fillers.of_type(t, "person"))), [])
    verb = next((t for t in verbs if t.tag_ in tags.FINITE), None)
    if verb is None:
        return []
    clause = verb.head if verb.dep_ == "cop" else verb
    subjects = [s for s in syntax.children(clause, "nsubj") if s in heading]
    if _puts_it(clause) or clause.lemma_.lower() in _BLUNT:
        return [f for s in subjects for f in fillers.of_type(s, "actor")]
    said = [s for s in subjects if s.lemma_.lower() in _WORDS and clause.pos_ == "ADJ"]
    whose = [o for s in said for o in (*syntax.children(s, "nmod:poss"), *syntax.complements(s, "from"))]
    return [f for o in whose for f in fillers.of_type(o, "actor")]


_BLUNT = frozenset(
    """blunt clear categorical brief terse emphatic adamant firm unequivocal explicit frank candid succinct curt laconic
    defiant unmoved upbeat cautious plain direct certain specific forthright outspoken""".split()
)
"""What somebody is who then says it."""
_WORDS = frozenset(
    """message answer reply response line verdict view position argument point case explanation conclusion warning
    advice promise pledge comment remark statement stance request demand appeal question wish""".split()
)


def _retorting(colon: Token, lexicon: Lexicon) -> Token | None:
    """Return the verb of saying between a colon and the few words without a verb that open its sentence."""
    start = colon.sent.start
    verb = next((t for t in colon.doc[start : colon.i] if t.tag_ in tags.FINITE), None)
    if verb is None or not 0 < verb.i - start <= _SHORT_ANSWER or verb.nbor(-1).text != ",":
        return None
    return verb if _says(verb, lexicon) else None


_SHORT_ANSWER = 7


def _line_before(colon: Token) -> list[Token]:
    """Return the words of the line that a colon ends."""
    words = []
    for i in range(colon.i - 1, colon.sent.start - 1, -1):
        token = colon.doc[i]
        if "\n" in token.text or token.text in {".", "”", '"'}:
            break
        words.append(token)
    return words[::-1]


def _puts_it(verb: Token) -> bool:
    """Tell whether a verb only leads on to somebody's words: 'Her host put it more drily: “We need it.”'."""
    led = {c.lemma_.lower() for c in syntax.children(verb, "obj")}
    return (verb.lemma_.lower() == "put" and "it" in led) or (verb.lemma_ == "make" and bool(led & {"bone", "bones"}))


_HEADLINE = re.compile(r"^[^\n:]{2,60}: ?['‘]([^\n]{8,120}?)['’]\s*$", re.MULTILINE)


def _headline_quotes(text: str) -> list[Span]:
    """Return what single marks enclose behind a colon, to the end of its line: "Kampala: 'We will not give in'"."""
    return [Span(m.start(1), m.end(1)) for m in _HEADLINE.finditer(text)]


def _line_behind(end: int, doc: Doc) -> list[Token]:
    """Return the words of the line that a colon or dash sets behind a quotation: '“It is dead”: Lee, the premier'."""
    mark = end + 1
    if mark + 1 >= len(doc) or doc[mark].text not in _SETTING_OFF or "\n" in doc[end].text:
        return []
    words: list[Token] = []
    for token in doc[mark + 1 :]:
        if "\n" in token.text or token.text in {".", "”", '"', "“"}:
            break
        words.append(token)
    return words


def _authors(paper: Token, fillers: Fillers) -> list[Filler]:
    """Return whose a cited report or figure is: 'World Bank figures', 'a survey (drawn up) by the Levada Centre'."""
    if paper.lemma_.lower() not in _REPORTS or paper.pos_ != "NOUN":
        return []
    owners = syntax.children(paper, "nmod:poss", "compound", "amod")
    owners += [noun for preposition in ("by", "from", "of") for noun in syntax.complements(paper, preposition)]
    owners += [agent for verb in syntax.children(paper, "acl") for agent in arguments.agents(verb)]
    several = [member for owner in owners for member in syntax.coordinated(owner)]
    return [filler for owner in dict.fromkeys(several) for filler in fillers.of_type(owner, "actor")]


def _figures(clause: Token, fillers: Fillers) -> list[Filler]:
    """Return the round or rough number of people or things that a clause is about: '71,000 people have fled'."""
    found = _sum_taken_up(clause, fillers)
    for noun in (*syntax.children(clause, "nsubj", "nsubj:pass"), *syntax.children(clause, "obj")):
        amount = fillers.quantities.at(noun)
        if amount is None or amount.is_money or amount.unit.startswith("percent"):
            continue
        if (amount.value >= _ROUND and amount.value % 100 == 0) or amount.comparator in _ROUGHLY:
            found.append(Filler(amount.entity, noun, amount.span))
    return found


def _sum_taken_up(clause: Token, fillers: Fillers) -> list[Filler]:
    """Return the sum told last that a clause goes on about: 'It will cost $3 million. That is the sum needed'."""
    clause = clause.head if clause.dep_ == "acl" else clause  # 'the sum | needed, according to Chad'
    pronoun = any(s.lower_ in {"that", "this", "it"} for s in syntax.children(clause, "nsubj"))
    if clause.lemma_.lower() not in _SUMS or not pronoun or not syntax.children(clause, "cop"):
        return []
    before = clause.doc[syntax.start_of(clause, 2) : clause.sent.start]
    amounts = [(amount, noun) for noun in before if (amount := fillers.quantities.at(noun)) is not None]
    return [Filler(amount.entity, noun, amount.span) for amount, noun in amounts[-1:]]


_SUMS = frozenset("sum figure amount number cost total price".split())


def _cited(token: Token) -> Token | None:
    """Return who is behind 'according to', or whose view it is: 'in Kenya's view', 'as Lee put it'."""
    if token.i < token.head.i and token.rel == "obl" and syntax.case(token) in {"to", "for"}:
        return token if _judges(token) else None
    return cited_at(token)


def _judges(named: Token) -> bool:
    """Tell whether somebody named before it judges what a clause says: 'to the envoy, the visit was an insult'.

    'For Chad' does so only where the predicate judges: 'for Chad the ban is unjust', not 'for Chad it is a chance'.
    """
    clause = named.head
    if clause.pos_ not in {"ADJ", "NOUN"} or not syntax.children(clause, "cop"):
        return False
    closed = "," in {named.right_edge.text, named.right_edge.nbor().text}
    quoted = any(t.text in OPENING_MARKS for t in clause.doc[named.right_edge.i : clause.i + 1])
    return closed if syntax.case(named) == "to" else bool(judgement(clause)) or (closed and quoted)


def _clause(cited: Token, aside: Token) -> Token | None:
    """Return the verb of the clause that the citation belongs to, which the words of the aside itself are not."""
    own = {aside, aside.head} if aside.dep_ == "xcomp" else {aside}  # 'as Lee likes to call it'
    above = (t for t in syntax.clauses_above(cited) if t.lower_ != "according" and t not in own)
    return next((t for t in above if t.pos_ == "VERB" or syntax.children(t, "cop")), None)
