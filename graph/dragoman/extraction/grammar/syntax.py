"""Words and what hangs on them: relations, prepositions, coordination, passives, antecedents of relative pronouns.

Works on Universal Dependencies. Every function takes and returns tokens of a parse; none changes anything.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from dragoman.extraction.grammar.list_items import is_item
from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.reading.parsed import Span, Token, once
from dragoman.reading.repair.complements import NAMING
from dragoman.reading.repair.contrasts import ADDING, NEGATIONS

SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
_MAYBE = frozenset({"possibly", "perhaps", "maybe", "probably"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET"})


def base_form(token: Token) -> str:
    """Return the lemma in lower case; that of a verb by the list of irregular forms first."""
    lemma = token.lemma_.lower()
    return _irregular().get(token.lower_, lemma) if token.pos_ == "VERB" else lemma


@cache
def _irregular() -> dict[str, str]:
    rows = wordlist("irregular")["forms"]
    return {form: base for base, forms in rows.items() for form in forms.split()}


def children(token: Token, *deps: str) -> list[Token]:
    """Return the children of `token` with one of these relations; 'obl' also finds 'obl:agent'."""
    return [c for c in token.children if c.rel in deps or c.dep_ in deps] if token.children else []


def sentences_back(token: Token) -> Iterator[Span]:
    """Yield the sentence of a word and those before it, the nearest first."""
    sentence = token.sent
    yield sentence
    while sentence.start:
        sentence = token.doc[sentence.start - 1].sent
        yield sentence


def sentence_before(token: Token) -> Span | None:
    """Return the sentence before that of a word, None where there is none."""
    return next(islice(sentences_back(token), 1, None), None)


def start_of(token: Token, sentences: int) -> int:
    """Return where the last so many sentences begin, the word's own counted."""
    return min(sentence.start for sentence in islice(sentences_back(token), sentences))


def clauses_above(token: Token) -> Iterator[Token]:
    """Yield the token, then each governor up to the root."""
    yield token
    while token.head != token:
        token = token.head
        yield token


def taken_up(verb: Token, word: str) -> Token | None:
    """Return the noun that the verb's object 'it' or 'them' takes up, if it is this word: 'them' for 'relations'.

    'Them' reaches into the sentence before: 'Relations were restored. Chad had broken them off.'
    """
    pronoun = _taking_up(verb)
    if pronoun is None:
        return None
    first = start_of(verb, 2 if pronoun.lower_ == "them" else 1)
    before = (t for t in reversed(list(verb.doc[first : verb.i])) if t.pos_ == "NOUN")
    return next((t for t in before if t.lower_ == word or t.lemma_.lower() == word.rstrip("s")), None)


@once
def _taking_up(verb: Token) -> Token | None:
    """Return the object 'it' or 'them' of a verb."""
    return next((c for c in verb.children if c.dep_ == "obj" and c.lower_ in {"it", "them"}), None)


def coordinated(token: Token) -> list[Token]:
    """Return the token and everything coordinated with it to its right: 'Chad and Niger' from 'Chad'."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and _same_sort(token, child) and not (is_excepted(child) or _acted_for(token, child)):
            found.extend(coordinated(child))
    return found


def first_joined(token: Token) -> Token:
    """Return the first of those with whom a word is coordinated: 'Chad' from 'Niger' in 'Chad and Niger'."""
    while token.dep_ == "conj":
        token = token.head
    return token


_ON_BEHALF = frozenset({"for", "on"})


def _acted_for(one: Token, other: Token) -> bool:
    """Tell whether the next side of a treaty was joined to the first or its signer: 'by X and for Chad by Y'."""
    sided = case(other) in _ON_BEHALF and bool(_signers(other))
    return sided and (case(one) == "by" or bool(_signers(one)))


def _signers(side: Token) -> list[Token]:
    return [c for c in children(side, "nmod") if case(c) == "by"]


def agents_for(one: Token) -> Iterator[tuple[Token, Token]]:
    """Yield the next sides of a treaty and who signed for them: Chad and Y in 'by X and for Chad by Y'."""
    for other in children(one, "conj"):
        if _acted_for(one, other):
            sides = complements(other, "of") if other.lower_ == "behalf" else [other]
            yield from ((side, signer) for side in sides[:1] for signer in _signers(other))


def is_excepted(noun: Token) -> bool:
    """Tell whether a noun is named as what is not meant, or may not be: 'but not Mali', 'rather than Chad'.

    So is the first in 'not Chad but Mali', and the second in 'Chad and possibly Mali'.
    """
    name = noun.head if noun.dep_ == "flat" else noun
    for child in name.children:
        if child.i > name.i or child.dep_ == "cop":
            break
        if child.lower_ == "rather" or (name.dep_ == "conj" and child.lower_ in _MAYBE):
            return True
        if child.lower_ in NEGATIONS and child.nbor().lower_ not in ADDING:
            return True
    return False


def _same_sort(token: Token, other: Token) -> bool:
    """Tell whether both are nouns or neither is, and no preposition parts them: 'between A and B, and | to C'."""
    nominal = token.pos_ in _NOMINAL
    marks = {t.lower_ for t in case_marks(other)} if nominal and case(token) == "between" else set()
    return nominal == (other.pos_ in _NOMINAL) and marks <= {"between"}


@once
def case(token: Token) -> str:
    """Return the preposition that marks this noun, '' if none; those of several words joined: 'on behalf of'."""
    marks = case_marks(token)
    for child in () if marks else token.children:  # in front of a title: 'alongside President Boric'
        if child.i < token.i and child.dep_ in {"nmod:desc", "compound", "amod", "nmod"}:
            marks = marks or case_marks(child)
            for inner in child.children:  # 'by U.N.-backed troops'
                marks = marks or (case_marks(inner) if inner.i < child.i and inner.dep_ == "compound" else [])
    if not marks and token.dep_ == "conj":
        return case(token.head)
    words: list[str] = []
    for mark in marks[:1]:
        words = [mark.lower_, *(c.lower_ for c in mark.children if c.dep_ == "fixed")]
    return " ".join(words)


def case_marks(token: Token) -> list[Token]:
    """Return the prepositions that hang on a noun, no possessive 's."""
    return [c for c in token.children if c.dep_ == "case" and c.tag_ != "POS"]


def complements(token: Token, preposition: str) -> list[Token]:
    """Return the nouns that a verb or noun takes through this preposition."""
    found = _by_case(token).get(preposition, ())
    return [antecedent(c) for c in found if not (preposition == "with" and is_absolute(c))] if found else []


@once
def _by_case(token: Token) -> dict[str, list[Token]]:
    """Return the nouns below a word, by their prepositions."""
    found: dict[str, list[Token]] = {}
    near = [c for c in children(token, "advmod") if c.lower_ in {"closer", "nearer"}]  # 'moved closer to the line'
    close = [c for w in (token, *children(token, "obj")) for c in children(w, "amod", "advmod") if c.lower_ in _CLOSE]
    seen = [c for w in (token, *children(token, "obj")) for c in children(w, "obl", "nmod")]
    seen = [c for c in seen if c.lemma_.lower() in _IN_SIGHT and case(c) in {"in", "within", "at", "on"}]
    beside = [c for word in close for c in children(word, "obl") if case(c) == "to"]  # 'held drills close to the line'
    for word in (token, *near):
        for child in children(word, "obl", "nmod", "obj", "advcl", "acl"):
            if is_said_in(child):
                continue
            found.setdefault(case(child), []).append(child)
            marks = case_marks(child)
            if (
                len(marks) > 1 and marks[0].lower_ in PARTICLES and marks[1].lower_ != "of"
            ):  # 'turned themselves in | to the army'
                found.setdefault(marks[1].lower_, []).append(child)
    beside += [c for word in seen for c in children(word, "nmod") if case(c) == "of"]  # 'in full view of'
    found.setdefault("near", []).extend(beside)
    return found


def is_said_in(noun: Token) -> bool:
    """Tell whether a noun only tells in what somebody speaks, or to whom: 'voiced dismay in an interview with Reuters'.

    What is known already may be meant itself: 'saw no contradiction in the statement'.
    """
    matter = case(noun) in {"on", "about", "over"}  # 'in a statement on piracy'
    if noun.dep_ == "nmod" and noun.head.lemma_.lower() in _SAID_IN and noun.head.i < noun.i and not matter:
        return is_said_in(noun.head)
    told = noun.lemma_.lower() in _SAID_IN and case(noun) == "in"
    return told and not any(c.lower_ in {"the", "that", "this", "these", "those"} for c in children(noun, "det"))


_SAID_IN = frozenset("statement interview speech address tweet post message broadcast remark letter".split())
_CLOSE = frozenset({"close", "closer", "nearer", "next"})
_IN_SIGHT = frozenset("view sight range reach distance front doorstep vicinity edge".split())
NEAR = _CLOSE | _IN_SIGHT | {"near"}
"""Words by which the sentence says that something is near: 'in full view of', 'within range of', 'close to'."""
PARTICLES = frozenset("up out off down away back over in on".split())
"""Words that a verb may take as its particle, and that the parse may take for prepositions."""


AWAITED = frozenset({"due", "expected", "set", "scheduled", "slated", "poised"})
"""What is said of who or what is to come: 'due in Oslo', 'set to sign'."""


@once
def is_absolute(noun: Token) -> bool:
    """Tell whether a noun only does something meanwhile: 'held talks with Chad, with Oman's minister looking on'.

    So does who is there as something: 'Chad and Niger signed, with Oman as witness', 'met with Lee in the chair'.
    """
    if _presides(noun):
        return True
    while noun.dep_ in {"nmod:desc", "flat", "compound", "conj"}:
        noun = noun.head
    if noun.dep_ == "nsubj" and noun.head.tag_ == "VBG":
        return not children(noun.head, "aux")
    if noun.dep_ == "nsubj" and any(c.lower_ == "with" for c in children(noun.head, "mark")):
        return True
    first = noun.left_edge.i
    gerunds = [c for c in children(noun, "acl") if c.lower_.endswith("ing") and c.pos_ == "VERB" and c.i > noun.i]
    if any(c.lemma_.lower() in _IN_THE_MIDDLE for c in gerunds):  # 'held talks with Oman acting as mediator'
        return True
    doing = bool(gerunds)
    last = max([noun.i, *(c.i for c in children(noun, "flat"))])
    doing = doing or (last + 1 < noun.sent.end and noun.doc[last + 1].lower_ in AWAITED)  # ', with Lee due in Oslo'
    doing = doing or (last + 1 < noun.sent.end and noun.doc[last + 1].lower_ == "as")
    return doing and first > noun.sent.start and "," in {noun.left_edge.text, noun.doc[first - 1].text}


_IN_THE_MIDDLE = frozenset("act serve mediate broker facilitate moderate preside referee".split())
_PRESIDING = frozenset({"chair", "helm", "attendance", "charge"})


def _presides(noun: Token) -> bool:
    """Tell whether right behind a noun and its name stands that he or she presided: 'with the king, Lee, in the chair'.

    So do those who look on: 'with the king in attendance'.
    """
    behind = noun.doc[noun.i + 1 : min(noun.i + _NAME_LONG, noun.sent.end)]
    place = next((t for t in behind if t.pos_ in {"VERB", "ADP"} and t.lower_ != "of"), None)
    if place is None or place.lower_ not in {"in", "at"}:
        return False
    return any(t.lower_ in _PRESIDING for t in noun.doc[place.i + 1 : min(place.i + 3, noun.sent.end)])


_NAME_LONG = 12
"""No apposition with a name has more words."""


def inherited_complements(verb: Token, preposition: str) -> list[Token]:
    """Return prepositional complements of the verb, else of the verb it is coordinated with to its right.

    'Cut ties with Mali and had them with Niger' needs none of the second, and 'expelled Lee and recalled Ray from Oslo'
    tells from where Ray was. A clause with a subject of its own tells of another.
    """
    found = complements(verb, preposition)
    apart = any(c.lower_ in {"earlier", "ago", "later", "before"} for c in children(verb, "advmod"))
    sides = [preposition, "between"]  # 'opened relations between the two and ended Fiji's with Niue'
    if apart or any(complements(thing, p) for thing in children(verb, "obj") for p in sides):
        return found
    for child in verb.children:
        if not found and child.dep_ == "conj" and child.pos_ == "VERB" and not children(child, "nsubj", "nsubj:pass"):
            own = preposition != "with" and children(verb, "obj") and children(child, "obj")
            found = [] if own else complements(child, preposition)
        shared = preposition == "of" and verb.tag_ == child.tag_ == "NN" and child.i == verb.i + 2
        if not found and child.dep_ == "conj" and shared:  # 'host and chair of the summit'
            found = complements(child, preposition)
    return found


@once
def particle(verb: Token) -> str:
    """Return the verb's particle: 'out' of 'pulled out'; '' if none."""
    marks = [c.lower_ for c in verb.children if c.dep_ == "compound:prt"]
    return marks[0] if marks else ""


@once
def words_around(token: Token) -> frozenset[str]:
    """Return the words of the sentence that holds a word, as they are written and their base forms, in lower case."""
    return _words_from(token.sent[0])


@once
def _words_from(first: Token) -> frozenset[str]:
    return frozenset(word for token in first.sent for word in (token.lower_, token.lemma_.lower()))


def has_yet(verb: Token) -> bool:
    """Tell whether a verb says that something has not been done so far: 'has yet to sign'."""
    return verb.lemma_.lower() == "have" and any(c.lower_ == "yet" for c in verb.children)


def hyphened_to(token: Token) -> Token | None:
    """Return the word that a hyphen ties to the front of this one."""
    doc, i = token.doc, token.i
    tied = i > 1 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_
    return doc[i - 2] if tied else None


@once
def is_passive(verb: Token) -> bool:
    """Tell whether the verb stands in the passive, a past participle after its noun included."""
    if any(c.dep_ in PASSIVE_SUBJECTS or c.dep_ == "aux:pass" for c in verb.children):
        return True
    # 'drafted and signed by Lee', 'a summit held today and hosted by Lee'
    agents = any(c.dep_ == "obl:agent" for c in verb.children)
    by_somebody = verb.tag_ == "VBD" and agents
    if verb.dep_ == "conj" and (verb.tag_ == "VBN" or by_somebody) and not children(verb, "nsubj", "aux"):
        return is_passive(verb.head) or (agents and verb.head.dep_ == "acl")
    if verb.dep_ == "amod" and is_misread_predicate(verb):
        return False
    if verb.dep_ == "acl" and verb.tag_ == "VBD" and verb.lemma_ in NAMING and children(verb, "obj"):
        return True  # 'Lee, appointed minister in May, resigned'
    if verb.dep_ == "acl" and verb.tag_ == "VBD" and any(c.dep_ == "obl:agent" for c in verb.children):
        return True  # 'a committee led by Oslo'
    if is_item(verb):
        return False
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}:  # 'a pact that the minister signed' is no passive
        return not any(c.dep_ == "aux" or (c.dep_ == "nsubj" and c.i < verb.i) for c in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ == "xcomp":
        return not children(verb, "aux", "obj")  # 'stands accused'
    fronted = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and any(c.dep_ == "obl:agent" for c in verb.children))
    fronted = fronted or (verb.tag_ == "VBD" and verb.i == verb.sent.start)  # 'Asked about the visas, she said'
    return fronted and verb.dep_ == "advcl" and not children(verb, "obj", "aux", *SUBJECTS)


def is_misread_predicate(participle: Token) -> bool:
    """Tell whether a 'participle' behind a comma or a name is a past tense: 'Nauru, which ..., severed relations'."""
    before = participle.doc[participle.i - 1] if participle.i > participle.sent.start else None
    return before is not None and participle.i < participle.head.i and (before.text == "," or before.pos_ == "PROPN")


def antecedent(token: Token) -> Token:
    """Return the noun a relative pronoun stands for, or the token itself."""
    if token.lower_ not in RELATIVE_PRONOUNS or token.pos_ not in {"PRON", "DET", "SCONJ"}:
        return token
    clause = token.head
    while clause.dep_ not in {"acl:relcl", "ROOT", "acl"} and clause.head != clause:
        clause = clause.head
    if clause.dep_ not in {"acl:relcl", "acl"}:
        return _before_comma(token)
    if token.lower_ in {"who", "whom"} and (person := _named_above(token, clause.head)) is not None:
        return person
    return of_which(token, clause.head) if token.lower_ == "which" else identified(clause.head)


def identified(noun: Token) -> Token:
    """Return who a noun with a clause is said to be: 'the envoy whom Chad expelled was Lee', 'those who signed were'.

    Or to have among them, behind or before: 'those who signed include Chad', 'among those who signed was Chad', 'Chad
    is one of ten states that signed'. The noun itself where nobody is named, or who it is not or may be.
    """
    told, among = noun.head, case(noun) in {"among", "amongst"}
    if among and told.i > noun.i and children(told, "cop") and told.pos_ in {"PROPN", "NOUN"}:
        return told
    if noun.rel == "nmod" and case(noun) == "of" and told.lower_ == "one" and told.i < noun.i:
        return _described_so(told) or noun
    if (named := _said_to_be(noun)) is not None:
        return named
    only = noun.dep_ != "appos" and any(c.lower_ in _SINGLE for c in noun.children)
    return (_described_so(noun) if among or only else None) or noun


_SINGLE = frozenset({"only", "first", "last", "second", "third", "sole", "latest"})


def _said_to_be(noun: Token) -> Token | None:
    """Return the name that a subject with a clause is said to be, or to include."""
    told = noun.head
    clause = noun.dep_ in SUBJECTS and noun.i < told.i and children(noun, "acl", "acl:relcl")
    if not clause or noun.pos_ == "PROPN" or _is_unsure(told):
        return None
    if base_form(told) == "include":
        return next((c for c in children(told, "obj") if _is_named(c)), None)
    return told if children(told, "cop") and _is_named(told) else None


def _described_so(predicate: Token) -> Token | None:
    """Return who is said to be something, or has it said behind the name: 'Chad is one', 'Chad, one of'."""
    if predicate.dep_ in {"appos", "nmod"} and predicate.head.pos_ == "PROPN":
        return predicate.head if predicate.head.i < predicate.i else None
    told = children(predicate, "cop") and not _is_unsure(predicate) and predicate.dep_ != "xcomp"
    return next((antecedent(s) for s in children(predicate, "nsubj") if told and s.i < predicate.i), None)


def _is_unsure(predicate: Token) -> bool:
    """Tell whether somebody is not, or may be, or will be, what a predicate says."""
    return any(c.lower_ in _DENYING or c.tag_ == "MD" for c in predicate.children)


_DENYING = frozenset({"not", "n't", "n’t", "never", "no", "neither", "hardly"})


def _is_named(noun: Token) -> bool:
    """Tell whether a name is what a predicate says, not what stands behind a preposition or belongs to a name."""
    called = noun.pos_ == "PROPN" or any(c.pos_ == "PROPN" for c in children(noun, "flat", "appos"))
    called = called and not any(c.lower_ in {"a", "an"} for c in noun.children)  # 'was a Dane'
    return called and not case(noun) and not any(c.tag_ == "POS" for c in noun.children)


def of_which(which: Token, noun: Token) -> Token:
    """Return what 'which' stands for that the parse ties to a noun: never people."""
    if (doer := _judged_doer(which, noun)) is not None:
        return doer
    if _is_person(noun) and not _is_bare_subject(noun, which):
        return _thing_before(which)
    return _above_people(noun)


def _is_bare_subject(name: Token, which: Token) -> bool:
    """Tell whether 'which' itself tells that a name is nobody's: 'Stockholm, which is negotiating, must wait'."""
    alone = not children(name, "flat", "nmod:desc", "compound") and name.pos_ == "PROPN"
    return alone and name.dep_ in SUBJECTS and which.i == name.i + 2 and which.nbor(-1).text == ","


def _judged_doer(which: Token, name: Token) -> Token | None:
    """Return whose deed was judged: 'sent arms to Chad, which Mali denounced', where a name stands right before."""
    judged = which.dep_ == "obj" and which.head.tag_ == "VBD" and which.head.lemma_.lower() in actor_nouns().judging
    if not judged or name.pos_ != "PROPN" or which.nbor(-1).text != ",":
        return None
    subjects = (c for verb in clauses_above(name) if verb.pos_ == "VERB" for c in children(verb, "nsubj"))
    return next((s for s in subjects if s != name), None)


_PEOPLE = frozenset(
    """woman man child people citizen national worker migrant refugee civilian leader minister official diplomat soldier
    fighter prisoner hostage student journalist victim family""".split()
)


def _above_people(noun: Token) -> Token:
    """Return what 'which' stands for behind people, for whom it never does: 'the pact on violence to women, which'."""
    above = noun
    while above.lemma_.lower() in _PEOPLE and above.rel == "nmod":
        above = above.head
    return noun if above.lemma_.lower() in _PEOPLE else above


def _is_person(noun: Token) -> bool:
    """Tell whether a noun names or explains a person: 'Ann Lee', 'Ann Lee, the leader of the front'."""
    return noun.ent_type_ == "PERSON" or (noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON")


def _thing_before(which: Token) -> Token:
    """Return the thing right before ', which' where the parse went to a person above it; else the pronoun.

    'Lee, the leader of the front, which': the front; 'the service, led by Lee, which': not clear.
    """
    noun = which.nbor(-2) if which.i > which.sent.start + 1 and which.nbor(-1).text == "," else which
    while noun.dep_ in {"flat", "compound"}:
        noun = noun.head
    return noun if noun.pos_ in {"NOUN", "PROPN"} and not _is_person(noun) else which


def _named_above(pronoun: Token, noun: Token) -> Token | None:
    """Return the person whose party or body the parse took for who is meant: 'Lee of Labour, a small party, who'.

    So, too, where it took what is somebody's or for somebody: 'found time for Lee, with whom'.
    """
    before = pronoun.left_edge.nbor(-1) if pronoun.left_edge.i > pronoun.sent.start else pronoun
    if noun.ent_type_ == "PERSON" or noun.tag_ not in {"NN", "NNP"} or before.text != ",":
        return None
    last = before.nbor(-1)
    last = last.head if last.dep_ == "flat" else last
    if last.ent_type_ == "PERSON" and last.pos_ == "PROPN" and noun.is_ancestor(last):
        return last
    while noun.rel in {"nmod", "appos"}:
        noun = noun.head
        if noun.ent_type_ == "PERSON":
            return noun
    return None


def _before_comma(pronoun: Token) -> Token:
    """Return the noun before the comma of ', with which': no other clause has a pronoun there; else the pronoun."""
    doc, i = pronoun.doc, pronoun.i - 2
    fronted = i > pronoun.sent.start and doc[i].text == "," and doc[i + 1].pos_ == "ADP"
    if not fronted or pronoun.lower_ not in {"which", "whom"} or doc[i - 1].pos_ not in {"NOUN", "PROPN"}:
        return pronoun
    noun = doc[i - 1]
    while noun.dep_ == "flat":
        noun = noun.head
    return pronoun if noun.rel == "nmod" or noun.head.tag_ == "VB" else noun  # 'an invitation to visit Oslo, for which'


def described(noun: Token) -> Token:
    """Return who 'we' are by their own words: 'we, the ministers of Chad and Mali, met'."""
    if noun.lower_ != "we" or noun.i + 1 >= len(noun.doc) or noun.nbor().text != ",":
        return noun
    named = children(noun, "appos", "conj") or [c for c in children(noun.head, "nsubj") if noun.i < c.i < noun.head.i]
    return named[0] if named else noun


def introduced(token: Token) -> Token | None:
    """Return who the text has said before that 'we' are: 'We, the ministers of Chad and Mali, met. We condemn ...'."""
    told = ((word, described(word)) for word in token.doc[: token.i] if word.lower_ == "we")
    return next((name for we, name in told if name != we), None)


def is_set_off(clause: Token) -> bool:
    """Tell whether a comma stands before a clause."""
    opening = clause.left_edge
    return opening.text == "," or (opening.i > 0 and opening.nbor(-1).text == ",")
