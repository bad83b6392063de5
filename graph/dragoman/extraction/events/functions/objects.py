"""What or whom it is done to: objects, receivers, what is judged, told or measured."""

from dragoman.extraction.grammar import arguments, clauses, quotations, syntax, wordorder
from dragoman.extraction.grammar.verb_classes import GIVING
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.actor_words import actor_nouns, name_heads
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token


def raised_subject(clause: Token) -> list[Token]:
    """Return the subject that the parse hung on the verb of saying: 'said | the treaty, which ..., would help'."""
    between = [c for c in syntax.children(clause.head, "obj") if clause.head.i < c.i < clause.i]
    return between if clause.dep_ == "ccomp" else []


def direct_object(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom or what it is done to, wherever the parse hangs it."""
    found = arguments.logical_objects(token) or _object_of_result(token) or _gerund(token)
    found = found or _behind_particle(token, trigger)
    return [*found, *wordorder.parallel_objects(token, found), *_sum_behind(token)]


def _behind_particle(verb: Token, trigger: Trigger) -> list[Token]:
    """Return the object that the parse hung on the verb's particle as on a preposition: 'wrote off | the debt'."""
    after = verb.doc[min(verb.i + 1, len(verb.doc) - 1)]
    particle = after.lower_ in syntax.PARTICLES & trigger.beside.get(syntax.base_form(verb), frozenset())
    if not particle or syntax.is_passive(verb):
        return []
    return [n for n in syntax.complements(verb, after.lower_) if after in syntax.case_marks(n)]


def _gerund(verb: Token) -> list[Token]:
    """Return the gerund that is a verb's object: 'supports lifting the embargo'."""
    below = syntax.children(verb, "xcomp", "ccomp")
    return [c for c in below if c.tag_ == "VBG" and c.i > verb.i and syntax.children(c, "obj") and not _is_finite(c)]


def _is_finite(clause: Token) -> bool:
    return any(c.dep_ in {"aux", "nsubj", "mark"} for c in clause.children)


def _object_of_result(verb: Token) -> list[Token]:
    """Return the object that the parse hung on what becomes of it, or took for an adverb: 'shot dead | two men'."""
    results = [c for c in syntax.children(verb, "xcomp") if c.pos_ == "ADJ" and c.i == verb.i + 1]
    named = [c for c in syntax.children(verb, "advmod") if c.pos_ == "PROPN" and c.i == verb.i + 1]
    return [noun for result in results for noun in syntax.children(result, "obj")] or named


def _sum_behind(verb: Token) -> list[Token]:
    """Return the sum that follows whom it is given: 'is giving its venues $4 million'."""
    objects = syntax.children(verb, "obj")
    if objects and syntax.base_form(verb) in GIVING:
        objects += [c for c in syntax.children(verb, "obl:unmarked") if c.i > objects[0].i]
    return [other for other in objects[1:] if other.pos_ in {"SYM", "NUM", "X"} or syntax.children(other, "nummod")]


def aimed_at(token: Token, trigger: Trigger) -> list[Token]:
    """Return against whom a noun or what follows it in the clause is aimed: 'burned flags in protest | at the law'."""
    around = [token, token.head] if token.dep_ == "obl" else [token]
    around += [c for c in syntax.children(token, "acl") if c.lemma_.lower() in {"aim", "direct"}]
    found = [n for word in around for p in ("against", "at", "over") for n in syntax.complements(word, p)]
    return [n for n in found if n.i > token.i][:1]


def targeted(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom a measure hits by what stands right behind it: 'sanctions targeting Chad', 'aimed at Chad'."""
    told = syntax.children(token, "acl")
    hit = [o for c in told if c.lemma_.lower() in _HITTING for o in syntax.children(c, "obj")]
    return hit or [n for c in told if c.lemma_.lower() in {"aim", "direct"} for n in syntax.complements(c, "at")]


_HITTING = frozenset({"target", "hit", "affect", "cover"})


def indirect(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is given something: 'sent Chad an envoy'."""
    return arguments.recipients(token)


def predicate(token: Token, trigger: Trigger) -> list[Token]:
    """Return the noun that somebody or something is made or called: 'named Lee envoy'.

    Who is picked 'for the post' has another one so far; so has the one in 'named Togo's president, Lee, envoy'.
    """
    for_post = any(n.lemma_.lower() in word_classes("nouns")["posts"] for n in syntax.complements(token, "for"))
    made = bool(syntax.children(token, "xcomp")) and not syntax.is_passive(token)
    roles = ("xcomp", "appos") if for_post or made else ("xcomp", "appos", "obj")
    return [c for c in syntax.children(token, *roles) if c.pos_ in {"NOUN", "PROPN"}]


def judged(token: Token, trigger: Trigger) -> list[Token]:
    """Return what somebody calls something else: the port in 'called the port a gift', 'described it as one'."""
    if token.lemma_ == "consider" and token.tag_ == "VBG" and syntax.children(token, "aux"):
        return []  # who is considering the port as a gift has not made up their mind
    predicates = [c for c in syntax.children(token, "xcomp") if c.pos_ in {"NOUN", "PROPN", "ADJ"}]
    predicates += [c for c in syntax.children(token, "obl", "advcl", "xcomp") if syntax.case(c) == "as"]
    objects = arguments.logical_objects(token)
    quoted = (c for o in objects for c in syntax.children(o, "appos") if c.i > token.i)
    predicates += [
        c for c in quoted if c.left_edge.text in quotations.OPENING or c.left_edge.nbor(-1).text in quotations.OPENING
    ]
    return [o for o in objects if o not in predicates] if predicates or len(syntax.children(token, "obj")) > 1 else []


def topic_of(token: Token, trigger: Trigger) -> list[Token]:
    """Return what is spoken of: 'said of the treaty', 'wrote about it'."""
    spoken_of = [*syntax.complements(token, "of"), *syntax.complements(token, "about")]
    spoken_of = [n for n in spoken_of if not _is_of_time(n)]
    below = syntax.children(token, "ccomp")
    if not spoken_of and below and all(map(clauses.is_existential, below)):
        spoken_of = clauses.questioned(token, trigger)  # 'As for the port, Lee said there would be no delay'
    return spoken_of or [n for s in syntax.children(token, "nsubj") if s.i > token.i for n in _told_behind(s)]


def _is_of_time(noun: Token) -> bool:
    """Tell whether its 'of' ends a preposition of time or place: 'spoke ahead of the summit'."""
    mark = next(iter(syntax.case_marks(noun)), None)
    before = mark.nbor(-1).lower_ if mark is not None and mark.i else ""
    return before in {"ahead", "front", "outside", "inside", "behalf", "spite", "because"}


def _told_behind(speaker: Token) -> list[Token]:
    """Return of what a speaker behind a verb tells: '"It is over," said Lee of Chile of the war'; not whose Lee is."""
    last = speaker.right_edge
    behind = [t for t in speaker.subtree if t.dep_ == "nmod" and t.pos_ == "NOUN" and t.right_edge == last]
    topic = next(
        (t for t in behind if syntax.case(t) in {"of", "about"} and syntax.children(t, "det", "nmod:poss")), None
    )
    if topic is None or topic.head.pos_ != "PROPN" or _is_body(topic):
        return []
    return [topic]


def _is_body(noun: Token) -> bool:
    """Tell whether a common noun is one of those of actors: 'ministry', 'opposition'."""
    lemma = noun.lemma_.lower()
    return actor_nouns().describe(noun.lower_, lemma) or bool(name_heads().get(lemma))


def called_on(token: Token, trigger: Trigger) -> list[Token]:
    """Return on whom somebody calls who asks nothing of them: 'called on Lee', not 'on Lee to resign', 'for help'."""
    found = syntax.complements(token, "on")
    below = [*token.children, *(c for noun in found for m in syntax.coordinated(noun) for c in m.children)]
    asks = any(c.tag_ == "VB" or syntax.case(c) == "for" for c in below if c.i > token.i)
    return [] if asks else found


def sent_by(token: Token, trigger: Trigger) -> list[Token]:
    """Return who sent or gave what arrives: 'tents sent by Oslo reached the camp'."""
    things = arguments.logical_subjects(token) or [s for s in [arguments.surface_subject(token)] if s is not None]
    sent = [c for thing in things for c in syntax.children(thing, "acl", "acl:relcl") if c.lemma_.lower() in _SENT]
    return [agent for verb in sent for agent in arguments.agents(verb)]


_SENT = frozenset(
    """send give donate supply ship provide dispatch deliver finance fund lend pay offer gift contribute buy purchase
    fly airlift collect raise pledge promise""".split()
)


def at_figure(token: Token, trigger: Trigger) -> list[Token]:
    """Return the figure at which something is put, wherever the parse hangs it: 'put the cost of repairs at $9'."""
    nouns = [t for t in token.subtree if t.i > token.i and t.pos_ in {"NUM", "SYM", "NOUN"}]
    return [t for t in nouns if syntax.case(t) == "at"][:1]  # the next one may be another's: 'the state at $3'


def measured_by(token: Token, trigger: Trigger) -> list[Token]:
    """Return the sum that tells how much of something there is: '$5 million in Indian aid'."""
    preposition = next((c for c in syntax.children(token, "case") if c.lower_ in {"in", "of"}), None)
    return [preposition.nbor(-1)] if preposition is not None and preposition.i > token.sent.start else []


def venue(token: Token, trigger: Trigger) -> list[Token]:
    """Return where two spoke: 'discussed the war in Chad with Lee | in Oslo', 'In Oslo, Kim raised it with Lee'."""
    partners = [p for w in (token, *syntax.children(token, "obj")) for p in syntax.complements(w, "with")]
    places = [w for word in (token, *partners) for p in ("in", "at") for w in syntax.complements(word, p)]
    behind = [w for w in places if any(p.i < w.i for p in partners)]
    return behind or [w for w in places if w.left_edge.i == token.sent.start]


def aided(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom the aid is for that a verb counts or raises: 'aid to Peru reached $5', 'raised its gift to Peru'."""
    aid = [*arguments.logical_subjects(token), *arguments.logical_objects(token)]
    return [noun for a in aid for preposition in ("to", "for") for noun in syntax.complements(a, preposition)]


def envoy_to_go(token: Token, trigger: Trigger) -> list[Token]:
    """Return which envoys are to leave the country: 'demanded that the ambassador leave', not 'leave her post'."""
    envoys = word_classes("nouns")["envoys"]
    asked = (m for w in clauses.obliged_subject(token, trigger) for m in syntax.coordinated(w))
    named = ((w, (w, *syntax.children(w, "nmod:desc", "appos"))) for w in asked)
    to_go = [w for w, titles in named if any(t.lemma_.lower() in envoys for t in titles)]
    clause = syntax.first_joined(to_go[0]).head if to_go else token
    return [] if any(o.lemma_.lower() in _OFFICES for o in syntax.children(clause, "obj")) else to_go


_OFFICES = frozenset({"office", "post", "job", "position"})
