"""Noun phrases around a word: which hang on it, with all their words, and which are times or circumstances."""

from collections.abc import Iterator
from itertools import islice

from dragoman import tags
from dragoman.english import MONTH_WORDS, WEEKDAY_WORDS
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.verb_classes import TELLING
from dragoman.extraction.lexicon import attitudes, word_classes
from dragoman.model import Span
from dragoman.reading.parsed import Token, once

NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON", "SYM", "X", "ADJ"})
_LEFT_OUT = frozenset(
    {"acl:relcl", "parataxis", "punct", "cc", "case", "mark", "conj", "advcl", "cc:preconj", "advmod"}
)
_TIMES = (
    WEEKDAY_WORDS
    | MONTH_WORDS
    | frozenset(
        """today yesterday tomorrow day week month year decade century hour minute morning afternoon evening night
        weekend time moment period start end midnight noon midday dawn daybreak sunrise dusk sunset nightfall daylight
        fortnight eve spring summer autumn winter fall""".split()
    )
)
_REACHED = frozenset({"obj", "iobj", "obl", "nmod", "xcomp", "ccomp", "advcl", "acl", "obl:npmod", "obl:unmarked"})
_DEEP = 4
_MEANWHILE = frozenset({"while", "whereas"})
_ADJUNCTS = frozenset(
    """response bid effort attempt order addition line accordance wake retaliation connection relation light view case
    term favour favor part place name front spite exchange return coordination anticipation consequence result regard
    respect
    step move sign gesture basis ground condition behalf absence presence context course aftermath event face fear hope
    interest preparation protest reaction revenge solidarity suspicion charge account tune middle midst support
    defiance violation breach search memory honour honor tribute answer reply readiness advance retribution""".split()
)
"""Nouns that with their preposition only introduce a circumstance: 'in response to', 'on suspicion of'."""
_CIRCUMSTANCES = frozenset(
    {("contrast", "by"), ("invitation", "at"), ("vote", "by"), ("majority", "by"), ("margin", "by")}
)
"""More of them, each with its preposition: 'by 14 votes'."""

_PAPERS = frozenset(
    """report statement resolution law bill decree letter ruling motion order communique communiqué petition declaration
    complaint note message appeal editorial tweet post lawsuit suit speech
    release readout text verbale memo dossier study assessment survey analysis
    affidavit submission filing indictment memorandum aide-memoire""".split()
)
"""Nouns of papers through which somebody speaks or acts."""
_ISSUING = frozenset(
    """issue release publish adopt pass approve enact file lodge sign send write make post submit deliver circulate
    draft table author pen endorse introduce hand present produce prepare give""".split()
)
"""What somebody does to a paper of their own."""


_BACKING = frozenset({"back", "support"})
"""What somebody does who votes for a paper and says what it says."""


def conditions(verb: Token) -> list[Token]:
    """Return of whom a deed is made to depend: 'Cuba' in 'will not lift it until Cuba gives in'."""
    marks = {"until", "unless", "if", "before", "till"}
    clauses = [c for c in syntax.children(verb, "advcl") if any(m.lower_ in marks for m in c.children)]
    nested = [inner for clause in clauses for inner in syntax.children(clause, "ccomp", "conj")]
    return [s for clause in (*clauses, *nested) for s in syntax.children(clause, "nsubj", "nsubj:pass")]


def hearers(verb: Token) -> list[Token]:
    """Return who is told what the clause of a verb says: 'told Oslo that it would leave', 'Oslo was told that'."""
    if verb.lemma_.lower() not in TELLING:
        tells = verb.dep_ == "acl" or syntax.children(verb, "ccomp")  # 'signalled to Oslo that'
        return syntax.complements(verb, "to") if tells else []
    if syntax.is_passive(verb):
        subject = arguments.surface_subject(verb)
        return [subject] if subject is not None else []
    return syntax.children(verb, "obj", "iobj")


def doers_of_judged(verb: Token) -> list[Token]:
    """Return whose deed somebody gives a name: 'Chad left, in what Oslo called a breach', 'Oslo called it a breach'."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in word_classes("nouns")["naming"]:
        return []
    above = verb.head
    if verb.dep_.startswith("acl"):  # 'what Oslo called', 'a step that Oslo called'
        told = above.lower_ == "what" or (above.dep_ == "appos" and above.lemma_.lower() in _DEEDS)
        hosts = [t for t in list(syntax.clauses_above(above))[1:] if t.pos_ == "VERB"] if told else []
        return arguments.logical_subjects(hosts[0]) if hosts else []
    judged = next(iter(syntax.children(verb, "obj")), None)
    if judged is None or not (judged.lower_ in {"it", "this", "that"} or _takes_up_deed(judged)):
        return []
    deed = _told(_before(verb))
    return arguments.logical_subjects(deed) if deed is not None and deed.pos_ == "VERB" else []


def _before(verb: Token) -> Token | None:
    """Return what the text has told before a clause: the verb that it is joined to, or the sentence before."""
    if verb.dep_ in {"conj", "parataxis", "advcl"} and verb.head.i < verb.i and syntax.children(verb, "nsubj"):
        return verb.head  # 'Chad left, and Oslo called it a breach'
    sentence = syntax.sentence_before(verb)
    return sentence.root if sentence is not None else None


def _told(verb: Token | None) -> Token | None:
    """Return the deed that a clause tells: behind 'Chad said' that which Chad said; a name for something is none."""
    while verb is not None and verb.lemma_.lower() in attitudes()["report"] | attitudes()["claim"]:
        content = syntax.children(verb, "ccomp")
        if not content:
            break
        verb = content[0]
    return None if verb is None or verb.lemma_.lower() in word_classes("nouns")["naming"] else verb


_DEEDS = frozenset({"move", "step", "decision", "action", "measure", "act", "gesture"})


def _takes_up_deed(noun: Token) -> bool:
    """Tell whether a noun takes up a deed told of before: 'the move', 'this step'."""
    plain = all(c.dep_ in {"det", "punct"} for c in noun.children)
    return plain and noun.lemma_.lower() in _DEEDS and any(c.lower_ in {"the", "this", "that"} for c in noun.children)


def is_adjunct(noun: Token) -> bool:
    """Tell whether a noun with its preposition only introduces a circumstance."""
    if (noun.lemma_.lower(), syntax.case(noun)) in _CIRCUMSTANCES:
        return True
    if syntax.case(noun) == "according to":
        return True
    return noun.lemma_.lower() in _ADJUNCTS and syntax.case(noun) in {"in", "on", "as"}


def is_time(noun: Token) -> bool:
    """Tell whether a noun names a time; 'the end of May' does, 'an end to the war' does not."""
    if noun.lemma_.lower() in {"end", "start"} and (of_what := syntax.children(noun, "nmod")):
        return any(is_time(t) for t in of_what)
    year = noun.pos_ == "NUM" and noun.text.isdigit() and len(noun.text) == 4
    dated = noun.ent_type_ in {"DATE", "TIME"} and (
        noun.pos_ != "NOUN" or (noun.i + 1 < noun.sent.end and noun.nbor().ent_type_ in {"DATE", "TIME"})
    )
    named = noun.text != "march" and noun.lemma_.lower() in _TIMES  # on a march, in March
    return year or dated or named


def is_dated(noun: Token) -> bool:
    """Tell whether a noun tells when: 'last month', 'this week'; 'a month' tells how long."""
    if not noun.children:
        return False
    pointing = any(c.lower_ in {"last", "this", "next", "previous"} for c in noun.children)
    return pointing and is_time(noun) and not syntax.children(noun, "nummod")


@once
def whole_phrase(head: Token) -> Span:
    """Return all words of a noun phrase: its modifiers, complements and appositions, no clause of its own."""
    first = last = head
    for child in head.children:
        if child.dep_ in _LEFT_OUT and not (child.dep_ == "punct" and child.text in {"-", "$", "€"}):
            continue
        if child.i > head.i and child.rel in {"nmod", "obl"} and child.pos_ == "PROPN" and is_time(child):
            continue  # 'the president on Tuesday'
        if child.i < head.i and child.dep_ in {"nmod", "obl"} and syntax.case(child):
            continue  # 'met, in Oslo, envoys'
        if child.i < head.i:
            first = min(first, child.left_edge, key=lambda t: t.i)
        elif child.dep_ != "acl" or child.tag_ in tags.PARTICIPLES:
            last = max(last, child.right_edge, key=lambda t: t.i)
    while first.i < head.i and (first.is_punct or first.is_space):
        first = first.nbor()
    while last.i > head.i and ((last.is_punct and last.text not in {")", "]", '"', "”"}) or last.is_space):
        last = last.nbor(-1)
    return Span(first.idx, last.idx + len(last))


@once
def nouns_below(head: Token) -> tuple[tuple[int, Token], ...]:
    """Return the nouns below a word with their depth, not those of finite clauses of their own."""
    return tuple(_below(head, 0))


def _below(head: Token, depth: int) -> Iterator[tuple[int, Token]]:
    for child in head.children:
        joined = child.dep_ == "conj" and head.pos_ in NOMINAL
        if (not joined and child.dep_ not in _REACHED and child.rel not in _REACHED) or child.dep_ == "acl:relcl":
            continue
        if child.pos_ in NOMINAL and child.dep_ != "conj" and not is_adjunct(child):
            yield depth, child
        if depth < _DEEP and not (child.dep_ == "advcl" and child.tag_ in tags.INFLECTED):
            yield from _below(child, depth + 1)


def speaker(pronoun: Token) -> Token | None:
    """Return the subject of the clause above a pronoun's: 'the front' for 'it' in 'the front said it would'."""
    if pronoun.lower_ not in {"it", "they", "he", "she", "its", "their", "his", "her", "them"}:
        return None
    object_ = pronoun.rel in {"obj", "iobj"}  # nobody 'welcomed it' who is meant by it
    below = pronoun
    for token in list(syntax.clauses_above(pronoun))[1:]:
        if object_ and is_beside(below):
            return None  # 'Oslo rejected the plan, and Chad welcomed it'
        below = token
        if token.pos_ not in {"VERB", "AUX", "ADJ"} or (object_ and token == pronoun.head):
            continue
        subjects = [s for s in syntax.children(token, "nsubj", "nsubj:pass") if s.pos_ in {"NOUN", "PROPN"}]
        if subjects and subjects[0].i < pronoun.i:
            return subjects[0]
    return None


def is_beside(verb: Token) -> bool:
    """Tell whether a clause says what somebody does beside the one above: 'Oslo vetoed it, and Chad abstained'."""
    contrasted = verb.dep_ == "advcl" and any(m.lower_ in _MEANWHILE for m in syntax.children(verb, "mark"))
    beside = verb.dep_ in {"conj", "parataxis"} or contrasted
    return beside and verb.i > verb.head.i and bool(syntax.children(verb, "nsubj", "nsubj:pass"))


def addressed(pronoun: Token) -> Token | None:
    """Return who is asked by the clause above: 'the agency' for 'it' in 'wrote to the agency, asking it to pay'."""
    verb = pronoun.head
    if pronoun.rel not in {"obj", "iobj"} or pronoun.lower_ not in {"it", "them", "him", "her"}:
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    if verb.dep_ not in {"advcl", "xcomp"} or verb.tag_ not in {"VB", "VBG"}:
        return None
    above = [c for c in syntax.children(verb.head, "obj", "obl", "iobj") if c.i < verb.i and not is_time(c)]
    above = [c for c in above if c.pos_ in {"NOUN", "PROPN"} and syntax.case(c) in {"", "to"}]
    return above[-1] if above else None


def is_paper(noun: Token) -> bool:
    """Tell whether a noun is a paper through which somebody speaks."""
    return noun.lemma_.lower() in _PAPERS


def author(noun: Token) -> Token:
    """Return who speaks or acts through a paper or step: 'parliament' for 'law' in 'parliament passed a law'."""
    if noun.lower_ == "it" and noun.dep_ == "nsubj":  # 'issued a joint statement. It condemned the raid'
        return next(iter(_issuers(noun)), noun)
    if noun.lemma_.lower() not in _PAPERS | _DEEDS or noun.pos_ != "NOUN":
        return noun
    owners = [o for o in syntax.children(noun, "nmod:poss") if not is_time(o)]  # 'Monday's statement by the bank'
    by = [*owners, *syntax.complements(noun, "by"), *syntax.complements(noun, "from")]
    by += [agent for verb in syntax.children(noun, "acl") for agent in arguments.agents(verb)]
    if not by and noun.dep_ in {"obj", "nsubj:pass"} and noun.head.lemma_.lower() in _ISSUING | _BACKING:
        by = arguments.logical_subjects(noun.head)
    by = by or _issuers(noun)
    if not by and noun.rel == "nsubj":  # 'says the communiqué of the G7'
        by = [n for n in syntax.complements(noun, "of") if n.pos_ == "PROPN"]
    by = by or _named_before(noun)
    return by[0] if by else noun


def _named_before(paper: Token) -> list[Token]:
    """Return whose a paper is by the name before it: 'a UN report', 'a Swedish note'; no subject: 'the Chad report'."""
    front = [c for c in paper.children if c.i < paper.i and c.dep_ in {"compound", "amod"} and is_paper(paper)]
    nations = [c for c in front if c.pos_ == "ADJ" and c.text[0].isupper()]  # 'Swedish'
    places = {"GPE", "LOC", "DATE"}
    named = [c for c in front if c.pos_ == "PROPN" and (c.ent_type_ not in places or c.text.isupper())]
    return [*named, *nations]


_ANSWERS = frozenset({"retaliation", "response", "revenge", "reprisal", "retribution", "answer"})
_PARTS = frozenset({"conj", "compound", "flat", "amod", "nmod:poss", "nmod:desc"})
_WIELDED = frozenset(
    """strike airstrike raid attack shelling bombardment bombing fire gunfire missile rocket drone jet warplane aircraft
    plane helicopter tank warship shell bomb artillery assault ambush offensive barrage salvo incursion""".split()
)
"""Deeds and weapons that stand for those who use them: 'a Turkish air strike killed two men'."""


def is_victim(noun: Token, verb: Token) -> bool:
    """Tell whether somebody suffers what a verb is about: 'the raid in which two Kenyans died', 'a raid on Chad'."""
    while noun.dep_ in _PARTS or (noun.dep_ == "nmod" and syntax.case(noun) in {"of", "from"}):
        noun = noun.head
    deeds = [noun.head, *syntax.children(noun.head, "obj")]
    if syntax.case(noun) in {"on", "against"} and any(d.lemma_.lower() in _WIELDED for d in deeds):
        return True
    clause = noun.head
    suffers = noun.rel == "obj" or noun.dep_ == "nsubj:pass" or clause.lemma_.lower() == "die"
    return suffers and clause.dep_ == "acl:relcl" and verb.is_ancestor(clause)


def avenged(noun: Token) -> Token | None:
    """Return the deed that is answered, for it or whom it was done to: 'in retaliation for a raid on its base'."""
    for deed in (noun, noun.head):
        first = next(iter(syntax.case_marks(deed)), None)
        if first is not None and first.i and first.nbor(-1).lemma_.lower() in _ANSWERS:
            return deed
    return None


def wielders(noun: Token) -> list[Token]:
    """Return the words that say whose a deed or weapon is: 'Turkish', 'by rebels', 'launched by rebels'."""
    if noun.lemma_.lower() not in _WIELDED and noun.lower_ not in _WIELDED:
        return []
    agents = [a for verb in syntax.children(noun, "acl", "acl:relcl") for a in arguments.agents(verb)]
    agents += [*syntax.complements(noun, "by"), *syntax.complements(noun, "from")]
    front = [c for c in noun.children if c.i < noun.i and c.dep_ in {"nmod:poss", "amod", "compound"}]
    return [*agents, *front]


def _issuers(paper: Token) -> list[Token]:
    """Return who issued a paper that the text has told of in this sentence or the one before: 'the statement read'.

    Of a joint one they are those who met: 'Chad and Fiji held talks. A joint statement condemned the raid'.
    """
    named = _STATEMENTS if paper.lower_ in _TAKING_UP else {paper.lemma_.lower()}
    for sentence in islice(syntax.sentences_back(paper), 2):
        for word in sentence:
            if word.i >= paper.i or word.lemma_.lower() not in named or word.head.pos_ != "VERB":
                continue
            issued = word.dep_ == "obj" and word.head.lemma_.lower() in _ISSUING
            if issued or (word.dep_ == "obl" and syntax.case(word) == "in" and paper.lower_ not in _TAKING_UP):
                return arguments.logical_subjects(word.head)
    before = syntax.sentence_before(paper)
    joint = before is not None and any(c.lower_ in _OF_ALL for c in paper.children) and before.root.pos_ == "VERB"
    met = arguments.logical_subjects(before.root) if joint and before is not None else []
    return met if len([t for m in met for t in syntax.coordinated(m)]) > 1 or any(m.tag_ == "NNS" for m in met) else []


_TAKING_UP = frozenset({"it", "text", "document"})
_STATEMENTS = frozenset("statement communique communiqué letter note message appeal resolution petition".split())
"""What speaks for those who have issued it, and binds nobody."""
_OF_ALL = frozenset({"joint", "final", "closing", "concluding"})
"""What papers are called that all have issued who met."""


def misread(verb: Token, function: str) -> list[Token]:
    """Return the sides of a finite verb that the parse took for a participle: 'the report called for'."""
    noun = verb.head
    while verb.dep_ == "acl" and noun.dep_ == "nmod" and noun.head.i < noun.i:
        noun = noun.head  # 'a group of lawyers called on'
    if noun.dep_ not in {"ROOT", "conj"} or noun.pos_ not in {"NOUN", "PROPN"} or verb.tag_ not in tags.PAST:
        return []
    before = [c for c in noun.children if c.dep_.startswith("nsubj") and c.i < verb.i]
    if not before and noun.dep_ == "ROOT":
        before = [c for c in noun.children if c.dep_ == "compound" and c.i < verb.i < noun.i][-1:]
    if verb.dep_ == "amod":
        return before if function == "subj" else []
    ends = not any(t.pos_ in {"VERB", "AUX"} and t.head == noun and t.i > verb.i for t in noun.children)
    return [noun] if function == "subj" and verb.dep_ == "acl" and ends and not arguments.agents(verb) else []
