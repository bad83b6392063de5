"""Who does a verb and to whom: subjects, agents and objects, as a linguist counts them.

Passives, relative and participle clauses, control and raising, shared and understood subjects are seen through.
"""

import re
from itertools import islice, pairwise

from dragoman import tags
from dragoman.extraction.grammar.gerund_doers import (
    DEEDS,
    TEMPORAL,
    blamed,
    caught,
    is_helped_in,
    of_deed,
    owner_of_gerund,
    tells_of_object,
    whose_deed,
)
from dragoman.extraction.grammar.list_items import is_item
from dragoman.extraction.grammar.syntax import (
    PASSIVE_SUBJECTS,
    RELATIVE_PRONOUNS,
    SUBJECTS,
    agents_for,
    antecedent,
    base_form,
    case,
    case_marks,
    children,
    clauses_above,
    complements,
    described,
    hyphened_to,
    identified,
    is_misread_predicate,
    is_passive,
    of_which,
    sentences_back,
)
from dragoman.extraction.grammar.verb_classes import APPOINTING, CHARGING, GIVING, OBJECT_CONTROL, OF_ANOTHER, SENDING
from dragoman.extraction.lexicon import word_classes
from dragoman.reading.parsed import Span, Token, once

_OF_SOMEBODY = frozenset("ready willing prepared eager keen determined unwilling reluctant able unable poised".split())
"""Adjectives whose 'it' is somebody: 'the ministry said it was ready to help'."""


@once
def surface_subject(verb: Token) -> Token | None:
    """Return the noun that is, or is understood to be, the verb's grammatical subject."""
    return _surface_subject(verb, 0)


def _surface_subject(verb: Token, depth: int) -> Token | None:
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS or c.dep_ in PASSIVE_SUBJECTS]
    if len(subjects) > 1:  # 'ten men, | most of them Swiss, | were shot'
        subjects = [s for s in subjects if not any(o.lower_ == "them" for o in complements(s, "of"))] or subjects
    if subjects and is_item(verb):
        subjects = [s for s in subjects if (s.pos_ != "NUM" and s.i + 2 < verb.i) or s.i > verb.i]  # '3. welcomed'
    if subjects:
        nearest = max((s for s in subjects if s.i < verb.i), default=subjects[0], key=lambda s: s.i)
        return behind_dateline(identified(described(antecedent(nearest))), verb)
    if (tied := _tied_subject(verb)) is not None:
        return tied
    misplaced = [s for aux in children(verb, "aux") for s in aux.children if s.dep_ in SUBJECTS]
    misplaced += [c for c in children(verb, "expl") if c.lower_ == "it" and verb.lower_ in _OF_SOMEBODY]
    if misplaced:
        return behind_dateline(antecedent(misplaced[0]), verb)
    called = [c for c in verb.children if c.dep_ in {"vocative", "dislocated"} and c.pos_ == "PROPN" and c.i < verb.i]
    if called:  # news calls to nobody: 'Ann Lee, a diplomat, resigned'
        return behind_dateline(called[-1], verb)
    if (speaker := speaker_behind(verb)) is not None:
        return speaker
    if (owner := owner_of_gerund(verb)) is not None:
        return owner
    head = verb.head
    if verb.dep_ in {"parataxis", "dep", "amod"} and is_item(verb) and (listed := _subject_of_list(verb)) is not None:
        return listed
    if head == verb:
        return _subject_of_list(verb)
    if depth > 6:
        return None
    if verb.dep_ == "amod" and is_misread_predicate(verb):
        return None
    if verb.dep_ in {"acl", "acl:relcl", "amod"}:
        return _understood_in_noun(verb, head)
    if _is_fronted(verb):
        return head  # 'leading the delegation was Lee'
    if verb.dep_ == "csubj" and verb.tag_ == "VB" and head.pos_ == "ADJ" and verb.i > head.i:
        who = next((c for c in head.children if c.dep_ in SUBJECTS and c.i < head.i and c.pos_ != "PRON"), None)
        return antecedent(who) if who is not None else None  # 'Oslo was quick to reply'
    if verb.dep_ == "xcomp" and (seen := caught(verb)) is not None:
        return seen
    if head.lemma_ == "fall" and verb.tag_ == "VB":  # 'it fell to Oslo to reply'
        return next(iter(complements(head, "to")), None)
    in_charge = verb.dep_ == "advcl" and verb.tag_ == "VB" and head.lemma_.lower() in APPOINTING | SENDING
    if verb.dep_ == "xcomp" or in_charge:
        return controller(verb, depth)
    if verb.dep_ == "advcl" and is_passive(verb) and any(c.lower_ == "to" and c.dep_ == "mark" for c in verb.children):
        objects = [c for c in children(head, "obj") if c.i < verb.i]  # 'announced a mission, to be led by'
        return objects[-1] if objects else None
    if verb.dep_ == "advcl" and (led := _led(verb)) is not None:
        return led
    predicate = head.pos_ in {"VERB", "AUX", "ADJ", "NOUN"} or bool(children(head, "cop"))  # 'is in Oslo to mediate'
    if verb.tag_ == "VBG" and verb.rel == "nmod" and head.rel == "obl" and head.lemma_.lower() in _STRETCHES:
        return _surface_subject(head.head, depth + 1)  # 'agreed after weeks of haggling'
    if verb.dep_ == "ccomp" and verb.left_edge.i == verb.sent.start and verb.left_edge.tag_ == "VBG":
        return _surface_subject(head, depth + 1)  # 'Having met Lee, Ray left'
    if verb.dep_ == "ccomp" and verb.tag_ == "VBG" and head.i < verb.i - 1 and verb.nbor(-1).text == ",":
        return _surface_subject(head, depth + 1)  # '"It will rain," Lee said, standing next to Ray'
    if verb.dep_ in {"conj", "advcl", "parataxis"} and predicate:
        if verb.dep_ == "advcl" and _has_own_frame(verb):
            return None
        if verb.tag_ == "VBG" and (doer := of_deed(verb)) is not None:
            return doer
        others = children(head, "obj") if verb.tag_ == "VBG" and head.i < verb.i else []
        if others and base_form(head) in {"quote", "cite"} and any(c.lower_ == "as" for c in verb.children):
            return antecedent(others[0])  # 'quoted Lee as saying'
        if (judged := blamed(verb)) is not None:
            return judged
        told_of = (head.lemma_.lower() in OF_ANOTHER and tells_of_object(verb)) or is_helped_in(verb)
        if others and told_of:  # but 'visiting Oslo, Lee praised Norway': Lee
            return others[0] if others[0].i < verb.i else None
        if verb.dep_ == "parataxis" and verb.tag_ not in tags.PARTICIPLES:
            return None
        return _surface_subject(_adjunct_host(verb), depth + 1)
    return None


_STRETCHES = frozenset("hour day night week month year decade round series lot".split())


def _tied_subject(verb: Token) -> Token | None:
    """Return the subject that the parse took for part of a compound with its verb: 'a sniper | shot a soldier'."""
    if verb.pos_ != "VERB" or verb.tag_ not in tags.INFLECTED or not children(verb, "obj"):
        return None
    return next((c for c in children(verb, "compound") if c.i == verb.i - 1 and c.pos_ in {"NOUN", "PROPN"}), None)


def _led(participle: Token) -> Token | None:
    """Return the noun right in front of who leads it: 'will be policed by a mission, | led by Ann Lee'."""
    if participle.tag_ != "VBN" or participle.lemma_.lower() not in _LEADING or participle.i < 2:
        return None
    before = participle.nbor(-2) if participle.nbor(-1).text == "," else participle
    return before if before.pos_ in {"NOUN", "PROPN"} and children(participle, "obl") else None


_LEADING = frozenset({"lead", "head", "chair", "co-chair", "command"})


def speaker_behind(verb: Token) -> Token | None:
    """Return who says what stands in front, where the parse has it said to them: 'rates will stay, warned Ann Lee'."""
    if verb.tag_ not in {"VBD", "VBZ"} or any(c.dep_ in {"aux", *SUBJECTS, *PASSIVE_SUBJECTS} for c in verb.children):
        return None
    if is_item(verb):
        return None
    told = any(c.dep_ in {"ccomp", "parataxis"} and c.i < verb.i for c in verb.children)
    told = told or (verb.dep_ == "parataxis" and verb.head.i < verb.i)
    behind = [c for c in children(verb, "obj", "iobj") if c.i > verb.i]
    apposed = all("," in {o.left_edge.text, o.left_edge.nbor(-1).text} for o in behind[1:])  # ', the bank's chief'
    return behind[0] if told and behind and apposed and behind[0].tag_ != "PRP" else None  # 'blamed Chad, warned it'


_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})


def is_mutual(noun: Token) -> bool:
    """Tell whether those who do it to somebody are meant, or theirs: 'each other', 'bans on each other's maize'."""
    words = [t.lower_ for t in sorted(noun.subtree, key=lambda t: t.i)]
    return any(pair in _EACH_OTHER for pair in pairwise(words)) or is_other_of_each(noun)


def is_other_of_each(noun: Token) -> bool:
    """Tell whether each does it to the other, or to what is the other's: 'each accuses | the other', 'each side'."""
    other = next((t for t in noun.subtree if t.lower_ == "other" and t.i and t.nbor(-1).lower_ == "the"), None)
    verb = next((t for t in clauses_above(noun) if t.pos_ == "VERB"), None) if other is not None else None
    subject = surface_subject(verb) if verb is not None else None
    if other is None or subject is None or subject.i > other.i:
        return False
    return subject.lower_ in _ALL_OF_THEM or any(c.lower_ == "each" for c in children(subject, "det"))


_ALL_OF_THEM = frozenset({"each", "both"})


def is_charge(word: Token, of_whom: Token) -> bool:
    """Tell whether the parse hung on somebody what the verb takes: 'accused the pair | of spying'."""
    while of_whom.rel == "conj":  # 'accused the army and the rebels | of murder'
        of_whom = of_whom.head
    verb = of_whom.head
    charging = verb.lemma_.lower() in CHARGING or (verb.lemma_.lower() in OF_ANOTHER and word.tag_ == "VBG")
    marks = children(word, "case", "mark")
    charged = of_whom.rel == "obj" or (of_whom.rel == "nsubj" and is_passive(verb))
    return charging and charged and any(m.lower_ in {"of", "for", "with"} for m in marks)


def is_parenthesis(verb: Token) -> bool:
    """Tell whether a verb, whatever the parse calls it, ends an aside: 'fled, the UN estimates, since May'."""
    subjects = children(verb, "nsubj")
    if len(subjects) != 1 or verb.i + 1 >= len(verb.doc) or verb.head.i > subjects[0].i:
        return False
    opening = subjects[0].left_edge.i
    closed = verb.nbor().text in {",", "."}
    return closed and opening > verb.sent.start and verb.doc[opening - 1].text == "," and verb.right_edge == verb


_LONGEST_LIST = 40
"""Most items between a list's heading and the item that is read."""
_MARKED = re.compile(r"(?:^|[\s;:,])\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[).]\s|;\s")
_LEADING_IN = (":", ",", ";", " and", "\nand")
_MARK = re.compile(r"(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[).]|[•·*–—-])(?:\s|$)")


def _subject_of_list(verb: Token) -> Token | None:
    """Return whose deeds a list of finite verbs tells: 'The Council: 1. Condemns ...; 2. Welcomes ...'."""
    item = is_item(verb)
    if not item and not _opens_line(verb):
        return None
    if item and (own := _heading_subject(verb.sent, verb)) is not None:
        return own
    for sentence in islice(sentences_back(verb), 1, 1 + _LONGEST_LIST):
        text, root = sentence.text.rstrip(), sentence.root
        if item and (is_item(root) or _MARK.match(text)):
            continue  # other items, a mark that was cut off
        if item and text.lower().rstrip(":") == "they":
            return sentence[0]
        if text.endswith(_LEADING_IN) or (item and _MARKED.search(text)):
            found = (_heading_subject(sentence, verb) if item else None) or _surface_subject(root, 1)
            if found is not None or root.pos_ in {"NOUN", "PROPN", "PRON"}:
                return found or root
        elif item:
            return None
    return None


def _opens_line(verb: Token) -> bool:
    """Tell whether a sentence's verb opens it, and the sentence a line."""
    doc, start = verb.doc, verb.sent.start
    opening = doc[start : verb.i]
    if verb.tag_ not in tags.INFLECTED or any(t.is_alpha and t.pos_ not in {"ADV", "CCONJ"} for t in opening):
        return False
    return bool(start) and "\n" in doc.text[doc[start - 1].idx - 1 : verb.idx]


def _heading_subject(sentence: Span, item: Token) -> Token | None:
    """Return the subject that the sentence of a list states before this item, once for all of them."""
    for token in sentence:
        if token.i >= item.i:
            return None
        subjects = [c for c in children(token, "nsubj") if c.i < token.i] if token.pos_ in {"VERB", "AUX"} else []
        if token.dep_ in {"ROOT", "conj", "parataxis", "dep"} and subjects and not is_item(token):
            return _surface_subject(token, 1)
    return None


def _adjunct_host(verb: Token) -> Token:
    """Return the clause whose subject an adjunct shares; 'X says that S after doing D' is about what X did."""
    head = verb.head
    dated = verb.dep_ == "advcl" and verb.tag_ == "VBG" and any(c.lower_ in TEMPORAL for c in verb.children)
    if dated and head.dep_ == "ccomp" and head.head.i < head.i < verb.i:
        return head.head
    return head


def behind_dateline(noun: Token, verb: Token) -> Token:
    """Return the noun behind a dateline that the parse took for the subject: 'HARARE (agency) -- The court ruled'."""
    doc, start = noun.doc, noun.sent.start
    if noun.i - start > 3 or noun.i > verb.i or not noun.text[:1].isupper() or is_item(verb):
        return noun
    behind = range(noun.i + 1, min(noun.i + 10, verb.i))
    breaks = [i for i in behind if doc[i].text.lstrip(")") in {"--", "-", "–", "—", ":"}]
    glued = [i for i in breaks if not doc[i - 1].whitespace_ and doc[i].text == "-"]
    paired = bool(breaks) and any(t.text == doc[breaks[0]].text for t in doc[breaks[0] + 1 : verb.i])
    if not breaks or glued or paired:  # 'Chad - which had asked for it - signed'
        return noun
    for token in doc[breaks[0] + 1 : verb.i]:
        nested = token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN", "ADJ"}
        if token.pos_ in {"NOUN", "PROPN"} and not case(token) and not nested and token.dep_ != "nmod:poss":
            return token
    return noun


def _understood_in_noun(verb: Token, noun: Token) -> Token | None:
    """Return the noun a participle or relative clause modifies, where that noun is its subject."""
    if verb.dep_ != "acl:relcl" and verb.tag_ == "VBG" and any(c.dep_ in {"mark", "case"} for c in verb.children):
        own = whose_deed(noun, verb) if noun.lemma_.lower() in DEEDS else None  # 'thanked Oslo for its role in freeing'
        return own or surface_subject(noun.head)  # 'lost no time in threatening'
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and children(noun, "cop") and case(noun) in {"in", "at"}:
        return surface_subject(noun)  # 'a team is in Doha negotiating'
    spent = noun.dep_ in {"obj", "obl:unmarked"} and noun.lemma_.lower() in _STRETCHES
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and spent:
        return surface_subject(noun.head)  # 'Lee spent a year shuttling'
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and (writer := _writer(verb, noun)) is not None:
        return writer
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and _is_spoken_through(noun):
        return surface_subject(noun.head)
    if verb.dep_ != "acl:relcl" and verb.tag_ == "VB":
        if (named := identified(noun)) != noun:  # 'the first to sign was Chad'
            return named
        if noun.dep_ == "appos":  # 'Lee, the first president to visit Oslo'
            return noun.head
        if noun.dep_ == "xcomp" or children(noun, "cop"):  # 'became the first to recognise'
            return surface_subject(noun)
        if (willing := decider(verb)) is not None:
            return willing
        return surface_subject(noun.head) if noun.dep_ == "obj" else _possessor(noun)
    if verb.dep_ == "acl:relcl" and children(verb, "nsubj"):
        return None
    opening = next((t for t in verb.subtree if not t.is_punct), verb)
    if verb.dep_ == "acl:relcl" and opening.lower_ == "which":  # 'Lee of Peru, which last week fined'
        return of_which(opening, noun)
    return identified(noun)


def _is_fronted(verb: Token) -> bool:
    """Tell whether a gerund opens a sentence that names its subject last."""
    named = verb.head
    fronted = verb.dep_ == "csubj" and verb.tag_ == "VBG" and verb.i < named.i
    behind = children(named, "appos", "vocative")  # 'leading it was the premier, Ann Lee'
    is_named = named.pos_ == "PROPN" or named.dep_ == "nmod:desc" or any(c.pos_ == "PROPN" for c in behind)
    to_come = any(c.tag_ == "MD" for c in children(named, "aux"))
    return fronted and is_named and not to_come and bool(children(named, "cop"))


_WILLS = frozenset(
    """decision bid plan refusal attempt effort intention threat move vow willingness readiness pledge promise desire
    wish commitment offer application ambition resolve determination right failure inability step vote choice drive
    push""".split()
)
"""Nouns of what somebody means, or means not, to do."""
_ASKED_FOR = frozenset({"join", "rejoin", "enter", "attend", "visit", "meet"})
"""What a request asks leave for: 'Peru's request to join', no 'Peru's request to extradite Lee'."""
_WRITTEN = frozenset("letter message note statement email cable memo memorandum petition resolution telegram".split())
_ISSUING = frozenset(
    """issue release publish adopt pass approve sign send write make post deliver circulate draft table author pen
    endorse hand present prepare give join address read dispatch email forward submit file lodge""".split()
)
"""What somebody does to words of their own, or makes their own: not those that they veto or receive."""


def _writer(verb: Token, noun: Token) -> Token | None:
    """Return who addresses somebody where the parse has these speak: 'wrote to the bank asking it to pay'."""
    top = noun
    while top.dep_ == "nmod" and top.head.i < top.i:
        top = top.head
    sent = [top, *children(top.head, "obj")]
    own = top.head.lemma_.lower() in _ISSUING
    addressed = own and (top.head.lemma_.lower() == "write" or any(t.lemma_.lower() in _WRITTEN for t in sent))
    addressed = addressed or any(c.lower_ in {"it", "him", "her", "them"} for c in children(verb, "obj"))
    if not addressed or top.rel not in {"obj", "obl"} or top.head.pos_ != "VERB" or is_passive(top.head):
        return None
    return surface_subject(top.head)


def _is_spoken_through(paper: Token) -> bool:
    """Tell whether somebody does something in words of their own: 'in a statement condemning it, Chad urged them'."""
    within = paper.rel == "obl" and case(paper) == "in" and paper.head.pos_ == "VERB" and not is_passive(paper.head)
    own = not children(paper, "nmod:poss") and not complements(paper, "by") and not complements(paper, "from")
    return within and own and paper.lemma_.lower() in _WRITTEN | _SPEECHES


_SPEECHES = frozenset("speech address post tweet article interview communiqué communique declaration remark".split())


def decider(infinitive: Token) -> Token | None:
    """Return the name of who means to do it: 'condemned Peru's decision to leave', no 'Peru's invitation to come'."""
    noun = infinitive.head
    own = noun.lemma_ == "request" and infinitive.lemma_.lower() in _ASKED_FOR
    if infinitive.dep_ != "acl" or infinitive.tag_ != "VB" or not (own or noun.lemma_.lower() in _WILLS):
        return None
    named = [c for c in complements(noun, "of") if c.pos_ == "PROPN"]  # 'the decision of Peru to leave'
    owner = next(iter([*complements(noun, "by"), *named]), None) or _possessor(noun)
    return owner if owner is not None and owner.pos_ != "PRON" else None


def _possessor(noun: Token) -> Token | None:
    owners = children(noun, "nmod:poss")
    return owners[0] if owners else None


def _has_own_frame(verb: Token) -> bool:
    """Tell whether an adverbial clause is finite, so that a missing subject is a parse gap, not control."""
    return verb.tag_ in tags.INFLECTED and any(c.dep_ == "mark" for c in verb.children)


def controller(verb: Token, depth: int = 0) -> Token | None:
    """Return the understood subject of an infinitive: the governor's object or subject, by the governor's kind."""
    governor = verb.head
    objects = children(governor, "obj", "iobj")
    if objects and verb.tag_ == "VBG" and governor.lemma_.lower() in _SHOWING:
        return antecedent(objects[0])  # 'the film shows Lee greeting Ray'
    if governor.lemma_.lower() in OBJECT_CONTROL or governor.lemma_.lower() in APPOINTING:
        if objects:
            return antecedent(objects[0])
        if is_passive(governor):
            return _surface_subject(governor, depth + 1)
        addressed = [c for c in children(governor, "obl") if case(c) in {"on", "for", "upon"}]
        if addressed:
            return addressed[0]
    return _surface_subject(governor, depth + 1)


_SHOWING = frozenset("show film photograph picture depict capture see watch hear spot catch find".split())


def agents(verb: Token) -> list[Token]:
    """Return who does it in a passive: the by-phrases, or the name that a hyphen ties in front: 'Oman-brokered'."""
    found = [antecedent(c) for c in children(verb, "obl", "nmod") if case(c) == "by" and not _is_manner(c)]
    found += [signer for c in found for _, signer in agents_for(c)]
    return found or tied_agent(verb) or _shared_agents(verb)


def _shared_agents(verb: Token) -> list[Token]:
    """Return by whom the next participle is done, right behind 'and': 'hosted and mediated by Oman'.

    So too who has somebody come and then tells or hands them something: 'was summoned by Oslo and handed a note'.
    """
    for behind in children(verb, "conj"):  # 'signed, but never ratified, by Chad'
        between = verb.doc[verb.i + 1 : behind.i]
        if behind.tag_ == verb.tag_ == "VBN" and behind.i > verb.i and all(t.lower_ in _BETWEEN for t in between):
            return agents(behind)
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or children(verb, "nsubj", "nsubj:pass", "aux", "aux:pass"):
        return []
    told_there = verb.head.lemma_.lower() in _HAVING_COME and verb.lemma_.lower() in _TOLD_THERE
    return agents(verb.head) if told_there else []


_BETWEEN = frozenset({",", "and", "but", "or", "not", "never", "yet", "then", "later", "also", "subsequently", "even"})
"""Words between two verbs that share what stands behind the second."""
_HAVING_COME = frozenset("summon call convoke receive greet welcome convene".split())
_TOLD_THERE = frozenset(
    """tell inform warn ask give hand order urge assure present show serve expel declare advise remind instruct brief
    upbraid rebuke reprimand admonish scold thank lecture decorate""".split()
)
"""What is done to those who came by whoever had them come."""


def made_by_its_deed(pronoun: Token) -> Token | None:
    """Return whose own deed makes it a member or a state of some sort: 'Chad ratified it, making it a party'."""
    verb = pronoun.head
    told = verb.lower_ == "making" and verb.dep_ == "advcl" and verb.nbor(-1).text == "," and pronoun.rel == "obj"
    if not told or not any(c.lemma_.lower() in _OF_STATES for c in children(verb, "xcomp", "obj")):
        return None
    return surface_subject(verb.head)


_OF_STATES = frozenset("member country state nation party signatory power economy government".split())
"""What a deed of its own makes a state or a body."""


def tied_agent(verb: Token) -> list[Token]:
    """Return the name that a hyphen ties to the front of a participle: 'Qatar' of 'Qatar-mediated talks'."""
    name = hyphened_to(verb) if verb.tag_ == "VBN" else None
    return [name] if name is not None and name.text[:1].isupper() else []


def heads_of(group: Token) -> list[Token]:
    """Return who leads people by their own words: 'the delegation, headed by Lee,'."""
    members = [m for m in complements(group, "of") if m.tag_ == "NNS"]  # 'a group of lawmakers | headed by Lee'
    told = [c for noun in (group, *members) for c in children(noun, "acl", "acl:relcl")]
    clauses = [c for c in told if c.lemma_.lower() in {"lead", "head"}]
    return [head for clause in clauses for head in agents(clause)]


def beside(verb: Token) -> list[Token]:
    """Return who is said to do it at somebody's side: 'along with Kim', 'alongside Kim', 'accompanied by Kim'."""
    subjects = logical_subjects(verb)
    phrases = [c for word in (verb, *subjects) for c in children(word, "obl", "nmod")]
    nouns = [c for c in phrases if _TOGETHER & {t.lower_ for t in c.doc[max(c.left_edge.i - 1, 0) : c.i]}]
    nouns = [n for n in nouns if not is_added_to_object(n, verb)]
    carriers = [c for c in children(verb, "advmod") if c.lower_ in _TOGETHER]
    nouns += [noun for carrier in carriers for noun in complements(carrier, "with")]
    clauses = [c for word in (verb, *subjects) for c in children(word, "advcl", "acl")]
    return nouns + [a for c in clauses if c.lemma_.lower() in _JOINING for a in agents(c)]


def is_added_to_object(noun: Token, verb: Token) -> bool:
    """Tell whether somebody unknown is one more to whom it is done: 'expelled two Russians along with a Dane'."""
    before = noun.doc[noun.left_edge.i - 1]
    done_to = any(before in (o, o.right_edge) for o in children(verb, "obj"))
    return done_to and any(c.lower_ in {"a", "an"} for c in children(noun, "det"))


_TOGETHER = frozenset({"together", "along", "alongside"})
_JOINING = frozenset({"accompany", "join", "flank", "escort"})


def _is_manner(noun: Token) -> bool:
    return noun.pos_ == "VERB"


def logical_subjects(verb: Token) -> list[Token]:
    """Return who does it: the subject of an active verb, the by-phrase of a passive."""
    if is_passive(verb):
        return agents(verb)
    subject = surface_subject(verb)
    return [subject] if subject is not None else []


def recipients(verb: Token) -> list[Token]:
    """Return who is given something: 'gave Oslo the list', 'Oslo was given it', 'the list that they gave Oslo'."""
    objects = [c for c in children(verb, "obj") if c.lower_ not in RELATIVE_PRONOUNS]
    if is_passive(verb):
        subject = surface_subject(verb)
        return [subject] if subject is not None and (objects or _measures(verb)) else []
    if children(verb, "iobj"):
        return [antecedent(c) for c in children(verb, "iobj")]
    whom = [c for c in children(verb, "obj") if c.lower_ == "whom"]
    if whom and objects and base_form(verb) in GIVING:  # 'Lee, whom the king gave an audience'
        return [antecedent(whom[0])]
    given = len(objects) > 1 or bool(objects and (_measures(verb) or _tells_of_given(verb, objects[0])))
    return objects[:1] if given else []


def _measures(verb: Token) -> list[Token]:
    """Return the time that the parse took for an adverb: 'gave Oslo | 48 hours to leave'."""
    stretches = [c for c in children(verb, "obl:unmarked") if c.i > verb.i]
    return [c for c in stretches if children(c, "acl", "nummod") or any(d.lower_ in {"a", "an"} for d in c.lefts)]


def _tells_of_given(verb: Token, recipient: Token) -> bool:
    """Tell whether a relative clause tells of what is given, and its object is who gets it."""
    if base_form(verb) not in GIVING or verb.dep_ != "acl:relcl" or recipient.pos_ in {"SYM", "NUM"}:
        return False
    own = any(c.rel == "nsubj" and c.lower_ not in RELATIVE_PRONOUNS and c.i < recipient.i for c in verb.children)
    placed = any(c.lower_ in RELATIVE_PRONOUNS for c in children(verb, "obl"))  # 'a summit at which they gave'
    placed = placed or any(c.lower_ in {"where", "when"} for c in verb.children)  # 'Oslo, where she gave a dinner'
    return own and not placed


def logical_objects(verb: Token) -> list[Token]:
    """Return whom or what it is done to: the object of an active verb, the subject of a passive."""
    if is_passive(verb):
        kept = children(verb, "obj") if base_form(verb) in GIVING else []
        subject = kept[0] if kept else surface_subject(verb)
        return [subject] if subject is not None else []
    if verb.dep_ == "acl:relcl" and any(_tells_of_given(verb, r) for r in recipients(verb)):
        return [verb.head]
    if speaker_behind(verb) is not None:
        return []
    if verb.dep_ == "amod" and verb.i < verb.head.i and is_item(verb):
        return [verb.head]  # '(a) noted | progress', taken for progress that was noted
    found = [antecedent(c) for c in children(verb, "obj") if not case_marks(c)][:1]  # a second one is a predicate
    found += [c for c in children(verb, "conj") if found and c.i > found[0].i and _is_nominal_conjunct(c)]
    if not found and verb.dep_ == "acl:relcl" and _gap_is_object(verb):
        found = [identified(verb.head)]
    if not found:
        found = _shared_object(verb)
    return found


def _is_nominal_conjunct(token: Token) -> bool:
    """Tell whether a conjunct hung on the verb is really one of its object: 'announced a loan ..., and $9 million'."""
    return token.pos_ in {"NOUN", "PROPN", "SYM", "NUM"} and not children(token, "nsubj", "cop", "obj")


def _shared_object(verb: Token) -> list[Token]:
    """Return the object of a later conjunct that both verbs share: 'drafted and signed the accord'.

    So too of one of several, or of one that is denied: 'drafted, signed and sealed it', 'signed but did not ratify it'.
    """
    for child in verb.children:
        near = child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= 3
        if near and not children(child, "nsubj") and (found := children(child, "obj")):
            return found
    beside = [*children(verb, "conj"), *(children(verb.head, "conj") if verb.dep_ == "conj" else [])]
    row = {verb, *beside}
    for child in beside:
        between = verb.doc[verb.i + 1 : child.i]
        alone = all(t in row or t.lower_ in _BETWEEN or t.dep_ in {"aux", "aux:pass"} for t in between)
        if child.i > verb.i and child.pos_ == "VERB" and alone and (found := children(child, "obj")):
            return found
    return []


def _gap_is_object(verb: Token) -> bool:
    """Tell whether a relative clause lacks its object, so that the noun it modifies is the object."""
    subjects = children(verb, "nsubj")
    if not subjects or any(c.lower_ == "whose" for c in subjects[0].children):
        return False  # 'Oslo, whose troops fought there'
    kept = children(verb, "obj", "ccomp", "xcomp")
    if verb.lemma_.lower() in word_classes("nouns")["naming"]:  # 'a man she branded a liar'
        kept = [c for c in kept if c.dep_ != "xcomp"]
    return subjects[0].lower_ not in RELATIVE_PRONOUNS and not kept
