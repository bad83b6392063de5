"""Grammatical functions of what stands in the clause below a word, or in the one around it."""

from collections.abc import Iterable
from itertools import islice

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.realis import parting_marks, trails
from dragoman.extraction.grammar.surroundings import is_adjunct, is_time
from dragoman.extraction.grammar.verb_classes import OBJECT_CONTROL, TELLING
from dragoman.extraction.grammar.verb_forms import auxiliaries
from dragoman.extraction.lexicon import attitudes, word_classes
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token

_OWN_PURPOSES = frozenset("discuss talk review exchange brief convey inform congratulate hold explore".split())
"""What a caller comes to do: 'called on the king to discuss the talks' asks nothing of him."""
_ADDRESSES = frozenset({"on", "upon", "to", "with", "for"})
_ASIDE = frozenset("in at after before during since by until within via through like under alongside without".split())
"""Prepositions of what only happens around a deed: whom it is done to stands behind others."""
_MOVING = frozenset({"send", "deploy", "dispatch", "move", "use", "mobilise", "mobilize"})
"""Verbs whose object is a means: 'threatened to send troops into Chad' threatens no troops."""
_ABOUT = frozenset({"to", "with", "for", "from", "into", "on", "about", "of", "against", "over"})
_ANSWERING = frozenset({"answer", "reply", "respond", "retort"})
_ASKING = frozenset("ask question press quiz challenge query probe".split())
_OBLIGATIONS = frozenset({"must", "should", "ought", "shall", "need"})
_OBLIGED = frozenset({"have", "need", "ought"})
"""Verbs that oblige with their infinitive: 'said Oslo had to leave'."""


def beside(token: Token, trigger: Trigger) -> frozenset[str]:
    """Return the other words of a multiword trigger that begins with this one."""
    return trigger.beside.get(syntax.base_form(token), frozenset())


def clause_of(token: Token, trigger: Trigger) -> list[Token]:
    """Return the clause that tells what is said, thought or alleged, behind the word or before it."""
    below = syntax.children(token, "ccomp") or _clause_of_expression(token, trigger)
    below = below or _clause_of_paper(token) or _clause_of_hearers(token)
    if token.pos_ == "NOUN":  # 'the allegation that Minsk spied'
        clauses = syntax.children(token, "acl", "acl:relcl")
        below = below or [c for c in clauses if _opens_with_that(c)]
    below = [c for c in below if c.i > token.i and _opens_with_that(c)] or below  # 'quit in May, announced that ...'
    aside = token.pos_ == "NOUN" and arguments.is_parenthesis(token)
    beside = token.dep_ == "parataxis" or trails(token) or aside or _as_told(token)
    below = below or [c for c in syntax.children(token, "parataxis") if c.i < token.i]  # '"Peru must go," she said'
    below = below or [c for c in syntax.children(token, "advcl") if _is_fronted(c)] or _clause_quoted(token)
    if below or not beside or _stands_apart(token):
        before = [c for clause in below if clause.i < token.i for c in _said_before(clause, token)]
        return [*before, *(c for c in below if c.i > token.i), *_quoted_around(token)]
    return _said_before(token.head, token)  # 'the talks went well, she said'


def _quoted_around(speech: Token) -> list[Token]:
    """Return the heads of the other sentences of a quotation: before '...," said Lee', and behind 'Lee said:'."""
    doc, sentence = speech.doc, speech.sent
    if _open_marks(doc[sentence.start : speech.i]) < 0:
        earlier: list[Token] = []
        for stretch in islice(syntax.sentences_back(speech), 1, _LONGEST_SPEECH):
            earlier.insert(0, stretch.root)
            if _open_marks(stretch) > 0:
                return earlier
        return []
    return _quoted_behind(speech)


def _quoted_behind(speech: Token) -> list[Token]:
    """Return the heads of what is quoted further on: 'Lee said: "No. It is late."', '"No," Lee said. "It is late."'.

    One behind the speaker's own sentence is only his where nobody else says it.
    """
    doc, sentence = speech.doc, speech.sent
    last = next((t.text for t in reversed(sentence) if not t.is_space), "")
    behind = doc[sentence.end : sentence.end + 2]
    opens = any(t.text in OPENING_MARKS for t in behind) and not any(t.text.count("\n") for t in behind)
    unclosed = _open_marks(doc[speech.i : sentence.end]) > 0
    again = opens and _open_marks(doc[sentence.start : speech.i]) == 0 < _marks(doc[sentence.start : speech.i])
    if not unclosed and not again and not (last == ":" and opens):
        return []
    later: list[Token] = []
    start = sentence.end
    while start < len(doc) and len(later) < _LONGEST_SPEECH:
        stretch = doc[start].sent
        later.append(stretch.root)
        closing = [t.i for t in stretch if t.text in _CLOSING]
        if _open_marks(stretch) <= 0 < len(later) and closing:
            said_by_another = any(t.is_alpha for t in doc[closing[-1] : stretch.end])
            return [] if again and said_by_another else later
        start = stretch.end
    return later


def _marks(words: Iterable[Token]) -> int:
    return sum(word.text in _CLOSING | OPENING_MARKS for word in words)


def _open_marks(words: Iterable[Token]) -> int:
    """Return how many quotation marks more open than close; of the straight ones, where they touch a word."""
    opening = closing = 0
    for word in words:
        straight = word.text == '"'
        behind = bool(word.whitespace_) or word.i + 1 == len(word.doc) or word.nbor().text in {",", "."}
        opening += word.text in {"“", "«"} or (straight and not behind)
        closing += word.text in {"”", "»"} or (straight and behind)
    return opening - closing


OPENING_MARKS = frozenset({'"', "“", "«"})
"""What opens words that are quoted."""
_CLOSING = frozenset({'"', "”", "»"})
_LONGEST_SPEECH = 12


def _is_fronted(clause: Token) -> bool:
    """Tell whether a whole clause before a verb of saying was taken for an adverbial one: 'it is over, Lee said'."""
    whole = clause.i < clause.head.i and clause.tag_ != "VBG" and _has_subject(clause)
    return whole and not syntax.children(clause, "mark") and clause.right_edge.text in {",", '"', "”"}


def _clause_quoted(verb: Token) -> list[Token]:
    """Return what somebody is quoted as saying: 'the road was shut, Lee was quoted as telling reporters'."""
    quoted = verb.head
    cited = verb.tag_ == "VBG" and quoted.lemma_.lower() in _QUOTING and syntax.is_passive(quoted)
    if not cited or not any(m.lower_ == "as" for m in syntax.children(verb, "mark")):
        return []
    before = [c for c in syntax.children(quoted, "ccomp", "parataxis", "advcl") if c.i < quoted.i]
    return before or (_said_before(quoted.head, quoted) if quoted.dep_ == "parataxis" or trails(quoted) else [])


_QUOTING = frozenset({"quote", "cite", "report", "record", "hear"})


def _as_told(verb: Token) -> bool:
    """Tell whether a clause is told by 'as': 'two billion were pledged, as Lee announced', 'as announced by Lee'."""
    alone = verb.dep_ == "advcl" and not syntax.children(verb, "obj", "ccomp", "xcomp") and verb.tag_ != "VBG"
    return alone and any(m.lower_ == "as" and m.dep_ == "mark" and m.i < verb.i for m in verb.children)


def _clause_of_paper(verb: Token) -> list[Token]:
    """Return what a paper says in which somebody says it, where the parse hung it there: 'said in a note | that'."""
    papers = [n for n in syntax.complements(verb, "in") if n.lemma_.lower() in _PAPERS]
    return [c for paper in papers for c in syntax.children(paper, "acl", "ccomp", "acl:relcl") if _opens_with_that(c)]


def _clause_of_hearers(verb: Token) -> list[Token]:
    """Return what somebody is told, where the parse hung it on them: 'reassured villagers | that it was safe'."""
    told = syntax.children(verb, "obj", "iobj") if verb.lemma_.lower() in TELLING else []  # not 'denied charges that'
    clauses = [
        c for hearer in (*told, *syntax.complements(verb, "to")) for c in syntax.children(hearer, "acl", "acl:relcl")
    ]
    return [c for c in clauses if _opens_with_that(c) and any(s.lower_ != "that" for s in _subjects(c))]


def _subjects(clause: Token) -> list[Token]:
    return syntax.children(clause, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)


def _opens_with_that(clause: Token) -> bool:
    return any(m.lower_ == "that" and m.dep_ == "mark" for m in clause.children)


_PAPERS = frozenset(
    """statement communiqué communique letter post interview note message speech tweet briefing address report remark
    declaration article column editorial""".split()
)


def _stands_apart(speech: Token) -> bool:
    """Tell whether a semicolon parts a clause from the one before: it says nothing of that one."""
    first = speech.left_edge.i
    return speech.head.i < first and ";" in {speech.doc[first - 1].text, speech.doc[first].text}


def questioned(token: Token, trigger: Trigger) -> list[Token]:
    """Return what somebody answers to or speaks of, where the saying names nothing: 'on the visas, Lee said no'."""
    asked = [c for c in syntax.children(token, "advcl") if (c.i < token.i and _is_asked(c)) or _is_when_asked(c)]
    first = token.sent[0]
    asked = asked or ([first] if _is_asked(first) and first != token else [])
    fronted = [n for n in syntax.children(token, "obl") if n.i < token.i and not is_time(n) and not is_adjunct(n)]
    fronted = [n for n in fronted if _introduces(n) in _TOPICAL and n.right_edge.i + 1 < token.i]
    fronted = [n for n in fronted if not n.left_edge.nbor().like_num]  # 'on 20 December the envoy said'
    questions = [q for p in ("to", "in") for q in syntax.complements(token, p) if q.lemma_.lower() == "question"]
    subjects = [s for s in syntax.complements(token, "on") if s.lemma_.lower() in _SUBJECTS]
    fronted += [n for subject in subjects for n in syntax.complements(subject, "of")]
    found = [n for word in (*asked, *questions) for p in ("about", "on", "over") for n in syntax.complements(word, p)]
    turning = [c for c in syntax.children(token, "advcl") if c.tag_ == "VBG" and c.lemma_.lower() in _TURNING]
    found += [n for c in turning if c.i < token.i for n in syntax.complements(c, "to")]
    found += [clause for verb in asked for clause in syntax.children(verb, "ccomp")]
    taken_up = token.lemma_.lower() in _ANSWERING or any(c.lower_ == "so" for c in token.rights)
    return found or fronted or (_question_before(token) if taken_up else [])


_TOPICAL = frozenset(
    {"on", "of", "about", "over", "regarding", "concerning", "as for", "as to", "as regards", "with regard to"}
    | {"with respect to", "in regard to"}
)
"""What stands before that of which somebody is going to speak."""


def _introduces(noun: Token) -> str:
    """Return all that stands before a noun as its preposition: 'as for', whatever the parse ties to what."""
    return " ".join(m.lower_ for m in syntax.case_marks(noun)) if syntax.case(noun) == "as" else syntax.case(noun)


_TURNING = frozenset({"turn", "move"})
"""'Turning to the visas, Lee said no'."""
_SUBJECTS = frozenset({"subject", "topic", "matter", "question", "issue"})
"""What something is spoken of as: 'would say nothing on the subject of ransom'."""


def _is_asked(verb: Token) -> bool:
    """Tell whether a participle tells that somebody was asked."""
    fronted = verb.tag_ in tags.PAST and not syntax.children(verb, "nsubj", "obj", "aux")
    return fronted and verb.lemma_.lower() in _ASKING


def _is_when_asked(verb: Token) -> bool:
    """Tell whether a clause behind tells that somebody was asked: '"No," Lee said when asked about the visas'."""
    asked = verb.tag_ in tags.PAST and verb.lemma_.lower() in _ASKING and not syntax.children(verb, "nsubj", "obj")
    return asked and any(m.lower_ == "when" for m in syntax.children(verb, "mark", "advmod"))


def is_existential(clause: Token) -> bool:
    """Tell whether a clause only says what there is or is not: 'there would be no delay'."""
    return any(c.lower_ == "there" for c in syntax.children(clause, "expl"))


def _question_before(token: Token) -> list[Token]:
    """Return the question of the sentence before, which 'hoped so' takes up."""
    before = syntax.sentence_before(token)
    if before is None:
        return []
    asking = [t for t in before if t.lemma_.lower() in _ASKING and t.pos_ == "VERB"]
    clauses = [c for verb in asking for c in syntax.children(verb, "ccomp")]
    questions = before.text.rstrip(' ”"').endswith("?") and before.root.pos_ in {"VERB", "ADJ", "NOUN"}
    return clauses or ([before.root] if questions else [])


def predicated(token: Token, trigger: Trigger) -> list[Token]:
    """Return the clause that a noun of saying is said to be: 'Kenya's position is that the border was settled'."""
    clause = token.head
    if syntax.children(token, "cop"):  # '"We pay our debts," was her answer'
        before = [*syntax.children(token, "csubj", "ccomp", "parataxis"), *([clause] if clause != token else [])]
        return [c for c in before if c.i < token.i and c.pos_ in {"VERB", "ADJ"} and _has_subject(c)]
    if not token.dep_.startswith("nsubj"):
        return []
    if any(m.lower_ == "that" and m.dep_ == "mark" for m in clause.children):
        return [clause] if any(c.dep_ == "cop" and c.i > token.i for c in clause.children) else []
    return [c for c in syntax.children(clause, "ccomp") if clause.lemma_ == "be" and is_that_clause(c)]


def _clause_of_expression(verb: Token, trigger: Trigger) -> list[Token]:
    """Return the clause that another word of a multiword trigger takes: 'made clear that', 'expressed hope that'."""
    others = beside(verb, trigger)
    words = [c for c in verb.children if others & {c.lower_, c.lemma_.lower()}]
    return [c for word in words for c in syntax.children(word, "ccomp", "acl") if is_that_clause(c)]


def is_that_clause(clause: Token) -> bool:
    """Tell whether a clause is opened by 'that': 'told deputies that Chad may leave'."""
    return clause.left_edge.lower_ == "that" or any(m.lower_ == "that" for m in clause.children)


def _said_before(clause: Token, speech: Token) -> list[Token]:
    """Return the clauses before a verb of saying that it tells, the likeliest first: those behind a colon alone."""
    joined = [c for c in clause.children if c.dep_ in {"conj", "parataxis"} and c != speech]
    last = max(parting_marks(clause, speech), default=0)
    if last:
        behind = [c for c in (*joined, speech.head) if c.i > last and c != speech]
        return behind[:1]
    told = [c for c in joined if c.i < speech.i and c.pos_ in {"VERB", "AUX", "ADJ"} and _has_subject(c)]
    return [clause, *told] if clause.dep_ == "ccomp" else [*told[-1:], clause]


def _has_subject(clause: Token) -> bool:
    return bool(_subjects(clause))


def infinitive(token: Token, trigger: Trigger) -> list[Token]:
    """Return what somebody is to do: 'threatened to bomb Oslo', 'expects prices to rise'."""
    if token.pos_ == "NOUN":  # 'the threat to bomb Oslo'
        return [c for c in syntax.children(token, "acl") if c.tag_ == "VB"]
    below = [*syntax.children(token, "xcomp", "ccomp", "advcl"), *_of_object(token)]
    return [c for c in below if c.dep_ == "xcomp" or (c.tag_ == "VB" and not any(a.tag_ == "MD" for a in c.children))]


def _of_object(verb: Token) -> list[Token]:
    """Return the infinitives that the parse hung on what does them: 'expects output | to rise'."""
    if verb.lemma_.lower() not in OBJECT_CONTROL:
        return []
    return [c for o in syntax.children(verb, "obj") for c in syntax.children(o, "acl") if c.tag_ == "VB" and _has_to(c)]


def _infinitive_of_time(verb: Token) -> list[Token]:
    """Return what the time is given for: 'gave them 48 hours to leave Oslo'."""
    times = syntax.children(verb, "obj", "obl:unmarked")
    return [c for time in times if time.i > verb.i for c in syntax.children(time, "acl") if c.tag_ == "VB"]


def that_clause(token: Token, trigger: Trigger) -> list[Token]:
    """Return the clause below that begins with 'that'."""
    return [c for c in syntax.children(token, "ccomp") if is_that_clause(c)]


def clause_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is said to do it: the subject of the clause below."""
    return [subject for clause in clause_of(token, trigger) for subject in arguments.logical_subjects(clause)]


def obliged_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return of whom the clause below says that they must or should do something."""
    dated = [
        c for day in syntax.children(token, "obl") for c in syntax.children(day, "acl") if syntax.children(c, "mark")
    ]
    clauses = [c for c in (*clause_of(token, trigger), *dated) if _is_demanded(c)]
    subjects = [s for clause in clauses for s in [arguments.surface_subject(clause)] if s is not None]
    told = [o for o in syntax.children(token, "iobj", "obj") if o.lemma_.lower() not in word_classes("nouns")["press"]]
    # 'told Lee that she must go': whoever is told is meant
    return told if told and any(s.pos_ == "PRON" for s in subjects) else subjects


def conditioned(token: Token, trigger: Trigger) -> list[Token]:
    """Return on whom it depends what somebody says to do: 'warned that it would strike unless Oslo gave in'."""
    own = [c for c in clause_of(token, trigger) if any(s.pos_ == "PRON" for s in syntax.children(c, "nsubj"))]
    done = [c for c in infinitive(token, trigger) if _has_to(c)]
    clauses = [c for deed in (*own, *done, *([token] if done else [])) for c in syntax.children(deed, "advcl")]
    marked = [c for c in clauses if any(m.lower_ in {"if", "unless"} for m in syntax.children(c, "mark"))]
    return [s for clause in marked for s in arguments.logical_subjects(clause)]


def menaced(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is warned of what the speaker may do; not 'warned donors that famine was near'."""
    objects = syntax.children(token, "iobj") or arguments.logical_objects(token)
    if any(c.lower_ in {"its", "their", "his", "her"} for o in objects for c in syntax.children(o, "nmod:poss")):
        return []
    clauses = syntax.children(token, "ccomp")
    told = [*clauses, *(n for w in (token, *objects) for p in ("of", "about") for n in syntax.complements(w, p))]
    own = any(s.pos_ == "PRON" for c in clauses for s in syntax.children(c, "nsubj"))
    harm = any(t.lemma_.lower() in attitudes()["harm"] for c in told for t in c.subtree)
    return objects if not told or own or harm else []


def _is_demanded(clause: Token) -> bool:
    """Tell whether a clause says what must be done, by its modal or by its mood: 'insists that he resign'."""
    helpers = auxiliaries(clause)
    one = any(s.tag_ in {"NN", "NNP"} and not syntax.children(s, "conj") for s in syntax.children(clause, "nsubj"))
    asked = clause.head.lemma_.lower() in {"demand", "require", "request"}
    unmarked = clause.tag_ == "VB" or (clause.tag_ == "VBP" and (one or asked))  # 'that Oslo withdraw' has no -s
    bare = unmarked and not helpers and any(m.lower_ == "that" for m in clause.children)
    obliged = clause.lemma_.lower() in _OBLIGED and any(map(_has_to, syntax.children(clause, "xcomp")))
    return bare or obliged or any(a.lower_ in _OBLIGATIONS for a in helpers)


def told(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is to do what the infinitive says: 'told Oslo to leave', 'wants Oslo to leave'."""
    below_noun = ("acl",) if token.pos_ == "NOUN" else ()  # 'a call for Oslo to leave'
    clauses = [c for c in syntax.children(token, "xcomp", "ccomp", "advcl", *below_noun) if _has_to(c)]
    if token.lemma_.lower() == "call":
        clauses = [c for c in clauses if c.lemma_.lower() not in _OWN_PURPOSES]
    if not clauses:
        return []
    below = [s for clause in clauses for s in syntax.children(clause, "nsubj", "nsubj:pass") if s.i > token.i]
    addressed = [c for c in syntax.children(token, "obl") if syntax.case(c) in _ADDRESSES]
    if all(len(words) > 1 for words in trigger.words if words[0] == token.lemma_.lower()):
        return addressed  # who calls on somebody to act; who calls them acts alone
    return arguments.logical_objects(token) or syntax.children(token, "iobj") or addressed or below


def demanded(token: Token, trigger: Trigger) -> list[Token]:
    """Return what is demanded; who is urged to do something is not."""
    ordered = any(_has_to(c) for c in syntax.children(token, "xcomp", "ccomp", "advcl")) or bool(_of_object(token))
    return [] if ordered else arguments.logical_objects(token)


def asked(token: Token, trigger: Trigger) -> list[Token]:
    """Return what somebody else is to do something about: the ban in 'urged Oslo to lift the ban'."""
    clauses = [c for c in syntax.children(token, "xcomp", "ccomp", "advcl") if _has_to(c)]
    clauses = clauses if clauses and told(token, trigger) else _of_object(token)
    found = []
    for clause in clauses:
        behind = [c for c in syntax.children(clause, "obl") if syntax.case(c) in _ABOUT and not is_time(c)]
        behind = [c for c in behind if c.lemma_.lower() not in word_classes("nouns")["adverbial"]]  # 'to come on board'
        found += syntax.children(clause, "obj") or behind or syntax.children(clause, "xcomp")
    return found


def _has_to(clause: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in clause.children)


def infinitive_object(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom the infinitive below is done to: 'threatened to invade Kuwait', 'to close its market to Kenya'."""
    found = []
    for clause in [*infinitive(token, trigger), *_infinitive_of_time(token)]:
        sent = clause.lemma_.lower() in _MOVING
        objects = arguments.logical_objects(clause) if not sent else syntax.children(clause, "iobj")
        if any(is_owned_by_doer(o) for o in objects):
            continue  # 'threatened to recall its ambassador'
        found += objects or [c for c in syntax.children(clause, "obl") if syntax.case(c) not in _ASIDE]
        if clause.lemma_.lower() in _SHUTTING:
            found += [n for word in (clause, *objects) for n in syntax.complements(word, "to")]
    return found


def is_owned_by_doer(noun: Token) -> bool:
    """Tell whether a common noun is of somebody's own: 'its ambassador'."""
    return noun.pos_ == "NOUN" and any(c.tag_ == "PRP$" for c in syntax.children(noun, "nmod:poss"))


def infinitive_goal(token: Token, trigger: Trigger) -> list[Token]:
    """Return where what is sent would go: 'threatened to send migrants to Poland', 'to flood it with elephants'."""
    clauses = [*infinitive(token, trigger), *_infinitive_of_time(token)]
    carriers = [w for clause in clauses for w in (clause, *arguments.logical_objects(clause))]
    return [c for word in carriers for p in ("to", "into", "over", "upon") for c in syntax.complements(word, p)]


_SHUTTING = frozenset(
    "close cut shut turn switch suspend stop halt block deny end withhold reduce freeze limit restrict".split()
)
"""What is done with what goes to somebody."""


def if_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return on whose deed it depends: 'we will answer if Oslo moves', 'unless Oslo yields'."""
    return _dependent(token, {"if", "unless", "should"})


def unless_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return who can still avert it: 'we will leave unless Oslo yields', 'until Oslo yields'."""
    return _dependent(token, {"unless"})


def _dependent(token: Token, marks: set[str]) -> list[Token]:
    hosts = [token, token.head] if token.dep_ in {"ccomp", "xcomp"} else [token]
    hosts += [c for c in token.children if trails(c)]  # 'we will answer if Oslo moves, said Lee'
    hosts += [c for c in syntax.children(token, "acl", "advcl") if c.tag_ == "VB"]  # 'there will be hell to pay if'
    clauses = [c for host in hosts for c in syntax.children(host, "advcl")]
    marked = [c for c in clauses if any(m.lower_ in marks for m in c.children)]
    return [s for clause in marked for s in arguments.logical_subjects(clause)]


def sentence_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return who the sentence is about, with those they act for: 'after talks led by X, envoys of A and B signed'.

    Of two clauses under one deal both: 'A freed captives and B pulled back under a truce brokered by X'.
    """
    root = token.sent.root
    if root.lemma_.lower() in attitudes()["report"] and syntax.children(root, "ccomp"):
        return []  # who tells it is no side of it
    found = list(arguments.logical_subjects(root))
    clause = token.head.head
    if syntax.case(token.head) == "under" and clause.dep_ == "conj" and clause.head == root:
        found += [s for s in arguments.logical_subjects(clause) if s not in found]
    if set(found) & set(arguments.logical_subjects(token)):
        return []  # who did it is no other side
    for noun in found:  # grows as it is walked: what the nouns govern comes behind them
        found.extend(c for c in noun.children if c.dep_ in {"conj", "nmod"} and c not in found)
    return found


def below(token: Token, trigger: Trigger) -> list[Token]:
    """Return every noun in the clause or infinitive below, its coordinated clauses included."""
    clauses = [*clause_of(token, trigger), *infinitive(token, trigger)]
    nouns = [t for clause in clauses for t in clause.subtree if t.pos_ in {"NOUN", "PROPN", "NUM", "SYM"}]
    nouns = [t for t in nouns if syntax.case(t) != "from"]  # 'to fall to 11 per cent from 23'
    return [t for t in nouns if not any(c.dep_ in {"acl", "acl:relcl"} for c in _up_to(t, clauses))]


def host(token: Token, trigger: Trigger) -> list[Token]:
    """Return every noun of the clause that a noun is the ground or subject of: 'by their estimate, it will cost'."""
    preposition = syntax.case(token) or next((c.lower_ for c in syntax.children(token, "mark")), "")
    if preposition == "according to" and token.dep_ == "nmod":
        return _clause_nouns(token)
    ground = token.dep_ == "obl" and preposition in {"by", "on", "according to"}
    if not (ground or token.dep_ == "nsubj") or token.head.pos_ not in {"VERB", "AUX", "ADJ"}:
        return []
    return _clause_nouns(token)


def _clause_nouns(ground: Token) -> list[Token]:
    """Return the nouns of the clause that a phrase belongs to, without those of the phrase itself."""
    clause = next((t for t in syntax.clauses_above(ground.head) if t.pos_ in {"VERB", "AUX", "ADJ"}), ground.head)
    own = {t.i for t in ground.subtree}
    nouns = [t for t in clause.subtree if t.pos_ in {"NOUN", "PROPN", "NUM", "SYM"} and t.i not in own]
    return [t for t in nouns if not any(c.dep_ in {"acl", "acl:relcl", "conj"} for c in _up_to(t, [clause]))]


def _up_to(token: Token, clauses: list[Token]) -> list[Token]:
    """Return the words above a token, the clause that holds it left out: 'uranium | enriched to 60 percent'."""
    above = []
    for governor in syntax.clauses_above(token):
        if governor in clauses:
            break
        above.append(governor)
    return above
