"""Whether the words that a trigger asks for stand beside it: particles, `where`, `without`, `doer`, `object`, `amid`.

Nothing is said here of who fills a role; a word that the trigger's grammar turns down never gets so far.
"""

from collections.abc import Set

from dragoman import tags
from dragoman.extraction.events.filler_types import nouns
from dragoman.extraction.grammar import arguments, quotations, syntax
from dragoman.extraction.grammar.clauses import is_that_clause
from dragoman.extraction.grammar.surroundings import NOMINAL, is_adjunct, is_dated, is_time, misread
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.authority import packaged_authority
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token, once

_REACH = 14
"""How many words behind a trigger its other words are looked for."""
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_NO_OBJECTS = frozenset({"home", "each", "other", "another"})
_AIMS = frozenset("bid effort attempt move step sign gesture hope".split())
_PARTICLE_REACH = 5
"""The same for its particle: 'took their envoy out'."""
_ARGUMENTS = frozenset({"obj", "obl", "xcomp", "nmod", "ccomp", "advcl", "iobj", "acl"})
_INNER = frozenset({"compound", "amod", "nmod", "conj", "flat", "nummod"})
_INNER_OF_ARGUMENT = _INNER | {"obl"}
_NEAR = _ARGUMENTS | _INNER | {"nsubj"}
"""Relations of words that stand near a trigger, of their parts, and of those words whose parts do."""


def hyphenated(token: Token, lemma: str) -> str:
    """Return the word with what a hyphen ties to its front, as the lexicon writes it: 'cease-fire', 'sit-in'."""
    front = syntax.hyphened_to(token)
    return f"{front.lower_}-{lemma}" if front is not None else lemma


def mismatch(token: Token, trigger: Trigger, words: tuple[str, ...]) -> str:
    """Return why the words of a trigger do not stand here, '' if they do."""
    particle = _own_particle(token)
    if particle and particle not in words and particle in syntax.PARTICLES:
        return f"'{token.lemma_} {particle}' is another verb"
    if (complement := _complement(token)) and complement not in words and complement not in trigger.where:
        return f"'{token.lemma_} {complement}' is another verb"
    if token.lemma_ == "join" and _joins_in(token):
        return "'join in' what others do is another verb"
    if token.lemma_ == "call" and (named := _named(token)) and not _is_of_naming(trigger, named):
        return "'call somebody something' is another verb"
    if token.lemma_ == "call" and _calls_for(token) and not _takes_for(trigger, words):
        return "'call for' is another verb"
    if trigger.bare and (syntax.is_passive(token) or _has_object(token)):
        return "it is done to something"
    for word in words[1:]:
        if not _is_beside(token, word, trigger):
            return incomplete(words)
    if trigger.where and not trigger.where & _near(token):
        return "none of the words that it wants stands beside"
    if trigger.amid and not trigger.amid & _near(token):
        return "none of the words that it wants stands near"
    if trigger.without and trigger.without & _of_its_own(token):
        return "a word that excludes it stands beside"
    if trigger.doer and not trigger.doer & doers(token):
        return "none of those who do it is its subject"
    if trigger.object and not trigger.object & _objects(token):
        return "none of what it is done to is its object"
    return ""


def incomplete(words: tuple[str, ...]) -> str:
    """Return that some of a trigger's words do not stand here, as a reason."""
    return f"'{' '.join(words)}' is not complete"


def are_there(token: Token, words: tuple[str, ...]) -> bool:
    """Tell whether the other words of a trigger may stand beside its first: nearly all rows are turned down by this."""
    return len(words) == 1 or all(_may_stand(token, word) for word in words[1:])


def _may_stand(token: Token, word: str) -> bool:
    around = syntax.words_around(token)
    written = word in around or word.rstrip("s") in around or ("-" in word and word.rpartition("-")[2] in around)
    return written or syntax.taken_up(token, word) is not None


@once
def _complement(verb: Token) -> str:
    """Return the adjective that a verb without an object takes: 'pleaded guilty', 'stopped short of it'; '' if none."""
    if verb.pos_ != "VERB" or syntax.is_passive(verb) or syntax.children(verb, "obj"):
        return ""
    behind = (c for c in syntax.children(verb, "xcomp", "advmod") if c.pos_ == "ADJ" and c.i > verb.i)
    return next((c.lower_ for c in behind), "")


def _has_object(verb: Token) -> bool:
    """Tell whether a verb has an object that is no stretch of time or way: 'returned the art', not 'returned home'.

    Those who do it to each other have none either.
    """
    objects = (c for c in syntax.children(verb, "obj") if c.lower_ not in _NO_OBJECTS)
    return any(c.tag_ != "PRP" and not is_time(c) for c in objects)


def _is_beside(token: Token, word: str, trigger: Trigger) -> bool:
    """Tell whether a word of an expression stands there, even an 'in' that was read with the noun behind it."""
    if _stands_beside(token, word):
        return True
    if word != "in" or not (trigger.where or any("in" in row for row in trigger.functions.values())):
        return False
    after = token.doc[min(token.i + 1, len(token.doc) - 1)]
    alone = after.dep_ == "advmod" or not syntax.children(token, "obj")  # 'took in 500 refugees', 'took in refugees'
    return after.lower_ == "in" and alone


_CALLED = frozenset(
    "home truce ceasefire armistice halt strike walkout election vote referendum meeting summit".split()
)
"""What one calls, or calls somebody to, by no name: 'called a truce', 'called its envoy home'."""


@once
def _named(verb: Token) -> frozenset[str]:
    """Return the words for what a verb calls its object: 'called them liars', 'called it unjust'."""
    objects = [c for c in syntax.children(verb, "obj") if not syntax.case(c)]
    if verb.dep_ == "acl:relcl" and verb.head.lower_ == "what":
        objects = [verb.head, *objects]  # 'what they called a surrender'
    told = syntax.children(verb, "xcomp")
    what = [c for c in (*objects[1:], *told) if c.pos_ in {"NOUN", "ADJ"}] + _quoted_behind(verb, (*objects, *told))
    if what and what == told[:1] and what[0].lemma_.lower() in _CALLED:
        return frozenset()  # 'called a truce', 'called its envoy home'
    objects = objects or told[:1]
    if not objects or any(c.tag_ == "TO" for w in what for c in w.children):
        return frozenset()
    words = [t for w in what for t in w.subtree if t == w or t.dep_ not in {"nmod", "obl"}]  # 'a gift | to peace'
    words += [t for w in what if w.lemma_ in _OF_WHICH for t in syntax.complements(w, "of")]  # 'an act of piracy'
    return frozenset(form for t in words for form in (t.lower_, t.lemma_.lower(), hyphenated(t, t.lower_)))


def _calls_for(verb: Token) -> bool:
    """Tell whether somebody calls for something: 'Chad and Niger called for calm' are not on the telephone."""
    behind = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.pos_ != "ADV"), verb)
    return behind.lower_ == "for" or bool(syntax.complements(verb, "for") and not _has_object(verb))


def _takes_for(trigger: Trigger, words: tuple[str, ...]) -> bool:
    """Tell whether a row is about what is called for, or has words of its own."""
    return len(words) > 1 or bool(trigger.where) or any("for" in row for row in trigger.functions.values())


def _quoted_behind(verb: Token, objects: tuple[Token, ...]) -> list[Token]:
    """Return a name in quotation marks that the parse did not take for one: 'called the pact “deeply worrying”'."""
    clauses = [c for c in syntax.children(verb, "advcl") if c.tag_ == "VBG" and not syntax.children(c, "obj")]
    words = [*clauses, *(a for o in objects for a in syntax.children(o, "appos"))]
    return [w for w in words if any(t.text in quotations.OPENING for t in w.doc[max(0, w.left_edge.i - 1) : w.i])]


_OF_WHICH = frozenset({"act", "sign", "mark", "admission", "symptom"})


def _is_of_naming(trigger: Trigger, named: Set[str]) -> bool:
    """Tell whether a row is about what something is called: 'called the deal a surrender' does not ask for one."""
    roles = trigger.functions.values()
    return any("judged" in row or ("obj" in row and named & trigger.where) for row in roles)


def _joins_in(verb: Token) -> bool:
    """Tell whether somebody is joined in doing something, not in what they are: 'joined the bloc in condemning it'."""
    clauses = [c for c in syntax.children(verb, "advcl") if c.tag_ == "VBG"]
    return any(m.lower_ == "in" for c in clauses for m in c.children)


@once
def _own_particle(token: Token) -> str:
    """Return the particle that makes the verb another one, '' if none."""
    return "" if _counts_up(token) else syntax.particle(token)


def _counts_up(token: Token) -> bool:
    """Tell whether what looks like a particle begins a number: 'detained up to a million people'."""
    after = token.doc[token.i + 1 : min(token.sent.end, token.i + 3)]
    return [t.lower_ for t in after] == ["up", "to"] and syntax.particle(token) == "up"


@once
def doers(token: Token) -> frozenset[str]:
    """Return the nouns that head the subject of a verb, or of the verb that carries a noun."""
    found = arguments.logical_subjects(token if token.pos_ != "NOUN" else token.head) or misread(token, "subj")
    words = [t for subject in found for t in syntax.coordinated(subject)]
    words += [trip for t in words if t.lower_ in {"it", "this"} for trip in _journeys_before(t)]
    bundles = [t for t in words if {t.lower_, t.lemma_.lower()} & word_classes("forces")["bundles"]]
    words += [m for t in bundles for of in syntax.complements(t, "of") for m in syntax.coordinated(of)]  # 'ten of'
    peoples = {"peoples"} if any(map(_is_people, words)) else set[str]()
    # 'Amnesty International'
    words += [part for t in words if t.pos_ == "PROPN" for part in syntax.children(t, "compound", "flat")]
    return frozenset(peoples.union(*((t.lower_, t.lemma_.lower()) for t in words)))


def _journeys_before(pronoun: Token) -> list[Token]:
    """Return the journey that the sentence before told of: 'Lee ended a tour on Friday. It took him to Oslo'."""
    before = syntax.sentence_before(pronoun)
    told = syntax.children(before.root, "obj", "nsubj", "nsubj:pass") if before is not None else []
    return [t for t in told if t.lemma_.lower() in word_classes("nouns")["journeys"]]


def _is_people(noun: Token) -> bool:
    """Tell whether a name is that of some people: 'Georgians'; frames call them 'peoples'."""
    return noun.tag_ == "NNPS" or any(hit.first.way == "people" for hit in packaged_authority().find(noun.text))


@once
def _objects(token: Token) -> frozenset[str]:
    """Return the nouns that head the object of a verb or deverbal noun; of bundles, those of what is bundled."""
    if token.pos_ == "NOUN":
        found = [*syntax.complements(token, "of"), *syntax.children(token, "compound")]
    else:
        found = arguments.logical_objects(token)
    rows, heads = [t for o in found for t in syntax.coordinated(o)], list[Token]()
    while rows:
        noun = rows.pop()
        if noun.pos_ == "VERB" and syntax.children(noun, "obj"):
            continue  # 'denied funding the rebels' is about no funding that they were denied
        heads.append(noun)
        if {noun.lower_, noun.lemma_.lower()} & word_classes("forces")["bundles"]:
            heads += syntax.children(noun, "compound", "amod")
            rows += [m for of in syntax.complements(noun, "of") for m in syntax.coordinated(of)]
    return frozenset(form for t in heads for form in (t.lower_, t.lemma_.lower(), hyphenated(t, t.lower_)))


OR_ELSE = "or-else"
"""What frames call a choice between two deeds of which one is a harm: 'told them to leave or face arrest'."""


_HARMED = frozenset("face risk die suffer lose expect pay".split())


def _is_or_else(verb: Token) -> bool:
    """Tell whether somebody is to do a thing or come to harm: 'a week to leave or be shot'."""
    times = syntax.children(verb, "obj", "obl:unmarked", "obl")
    deeds = [c for word in (verb, *times) for c in syntax.children(word, "xcomp", "advcl", "acl", "ccomp")]
    others = [c for deed in deeds for c in syntax.children(deed, "conj") if any(m.lower_ == "or" for m in c.children)]
    return any(o.lemma_.lower() in _HARMED or syntax.is_passive(o) or o.tag_ == "VBN" for o in others)


@once
def _near(token: Token) -> frozenset[str]:
    """Return the words that hang on the token: its arguments with their parts, and the next few words behind it."""
    return _words_near(token, whole=True)


@once
def _of_its_own(token: Token) -> frozenset[str]:
    """Return the words near a token but for those of other deeds: 'met Lee after Ray | praised Chad'."""
    return _words_near(token, whole=False)


def _words_near(token: Token, whole: bool) -> frozenset[str]:
    head = token.head
    told_of = token.dep_ == "acl:relcl" or (token.dep_ == "acl" and token.tag_ != "VB")  # not 'plans to attack'
    named = (head, *syntax.children(head, "compound")) if told_of else ()
    found = {form for word in named for form in (word.lower_, word.lemma_.lower())}
    rows = [(child, 0) for child in token.children]
    if token.pos_ == "VERB" and token.dep_ in {"xcomp", "conj", "advcl"}:
        rows += [(subject, 0) for subject in arguments.logical_subjects(token)]
    if _is_or_else(token):
        found.add(OR_ELSE)
    for time in syntax.children(token, "obj", "obl:unmarked"):  # 'gave them 48 hours to leave'
        if syntax.children(time, "nummod"):
            found |= {c.lemma_.lower() for c in syntax.children(time, "acl")}
    behind = [c for word in (token, *syntax.children(token, "obj")) for c in word.rights]
    aside = min((c.i for c in behind if c.i > token.i and syntax.is_absolute(c)), default=len(token.doc))
    while rows:
        word, depth = rows.pop()
        if (
            is_dated(word)
            or _is_month(word)
            or word.i >= aside
            or (not whole and (_is_of_others(word) or _is_aim(word)))
        ):
            continue  # 'imposed sanctions last month' sets nobody a time; 'signed, with Oman as witness'
        own_deed = word.pos_ == "VERB" and (depth or word.tag_ == "VBN")  # 'signed, witnessed by Oman': no witness
        found |= {word.lower_} if own_deed else {word.lower_, word.lemma_.lower()}
        found.add(hyphenated(word, word.lower_))
        inner = _INNER if depth else _INNER_OF_ARGUMENT
        if depth < 3 and word.rel in _NEAR and word.pos_ not in {"VERB", "AUX"}:
            rows.extend((c, depth + 1) for c in word.children if c.rel in inner)
    for index in range(token.i + 1, min(token.sent.end, token.i + 5)):
        other = token.doc[index]
        tied = "-" in {other.text, token.doc[min(index + 1, len(token.doc) - 1)].text}
        if (other.pos_ in {"VERB", "PUNCT", "SCONJ"} and not tied) or is_dated(other):
            break
        if not _is_month(other):
            found |= {other.lower_, other.lemma_.lower(), hyphenated(other, other.lower_)}
    return frozenset(found)


def _is_month(word: Token) -> bool:
    """Tell whether it is March, not a march: 'joined the bloc in March', not 'joined the March for Life'."""
    return word.text == "March" and not syntax.children(word, "det", "nmod:poss", "compound")


def _stands_beside(token: Token, word: str) -> bool:
    """Tell whether a word of a multiword trigger hangs on the token, directly or through one noun."""
    if "-" in word and word.rpartition("-")[2] in syntax.words_around(token):
        return word in _near(token)  # a 'go-ahead' is read as three words
    for child in token.children:
        if _is_word(child, word):
            return True
        marks = syntax.case_marks(child)
        if word in syntax.PARTICLES and len(marks) > 1 and marks[0].lower_ == word:
            return True  # 'turned themselves in to the army'
        if word in {"on", "in", "at"} and is_time(child):
            continue  # 'called the king on Friday' calls on nobody
        if word == "in" or (word in syntax.PARTICLES and child.pos_ in {"VERB", "AUX"}):
            continue  # the 'out' of 'broke out' is not that of 'hit', the 'in' of 'gave cash in May' no particle
        nested = [n for n in syntax.children(child, "nmod") if child.dep_ == "obj" and word in syntax.PARTICLES]
        if _is_meanwhile(child) or is_that_clause(child):
            continue
        if child.rel in _ARGUMENTS and any(_is_word(g, word) for n in (child, *nested) for g in n.children):
            return True
    if word == "in":
        return False
    return _modifies(token, word) or _follows(token, word) or syntax.taken_up(token, word) is not None


def _modifies(token: Token, word: str) -> bool:
    """Tell whether the word is what a participle or relative clause tells more of: 'sanctions that it imposed'."""
    head = token.head
    return token.dep_ in {"acl", "acl:relcl"} and word in {head.lower_, head.lemma_.lower()}


_IDIOMS = frozenset({"return", "turn", "addition", "exchange", "response"})


def _is_word(token: Token, word: str) -> bool:
    """Tell whether a token is this word; a finite verb only as it is written: 'told them to leave', not 'it leaves'."""
    if token.tag_ == "VB" and any(c.tag_ == "MD" for c in token.children):
        return False  # 'we will never leave, she told them'
    if token.pos_ == "NOUN" and token.lower_ in _IDIOMS and syntax.case(token) == "in":
        return False  # 'in return, Oslo told reporters'
    if _is_meanwhile(token):
        return False
    if syntax.case(token) == "with" and token.lemma_.lower() in nouns("envoys"):
        return False  # 'exchanged views with the ambassador' exchanges none
    if token.lower_ in NEGATIONS and token.head.pos_ in NOMINAL and syntax.is_excepted(token.head):
        return False  # 'signed it with Chad, not with Mali' denies no signing
    if word == "home":  # 'sent them home', not 'to their homes', 'at home', 'a home for orphans', 'most are home'
        return token.lower_ == word and not syntax.children(token, "case", "det", "nmod:poss", "cop")
    return word == token.lower_ or (word == token.lemma_.lower() and token.tag_ not in tags.FINITE)


def _is_meanwhile(clause: Token) -> bool:
    """Tell whether a gerund says when or how, and is no part of an expression: 'told guests before returning home'."""
    return clause.tag_ == "VBG" and clause.dep_ == "advcl" and bool(syntax.children(clause, "mark"))


def _is_aim(noun: Token) -> bool:
    """Tell whether a noun only says to what end it is done: 'recalled its envoy in a bid to win time'."""
    return noun.lemma_.lower() in _AIMS and is_adjunct(noun)


def _is_of_others(clause: Token) -> bool:
    """Tell whether a clause tells of another deed: 'met Lee after Ray | praised Chad', 'met Lee and | praised Chad'."""
    if clause.dep_ == "conj" and clause.pos_ == "VERB":
        return bool(syntax.children(clause, "obj"))
    if clause.dep_ != "advcl":
        return False
    when = any(c.lower_ in _SUBORDINATING for c in syntax.children(clause, "mark", "advmod"))
    if clause.tag_ == "VBG":  # 'met Lee, praising Chad', 'met Lee before praising Chad'
        apart = when or syntax.is_set_off(clause) or bool(syntax.children(clause, "cc"))
        return apart and bool(syntax.children(clause, "obj"))
    return when and bool(syntax.children(clause, "nsubj", "nsubj:pass"))


_SUBORDINATING = frozenset("after before when while as since because until although though where whereas once".split())


def _follows(token: Token, word: str) -> bool:
    """Tell whether the word stands behind the token in the same clause, whatever the parse made of it."""
    reach = _PARTICLE_REACH if word in syntax.PARTICLES else _REACH
    for index in range(token.i + 1, min(token.sent.end, token.i + reach)):
        other = token.doc[index]
        others = other.dep_ == "compound:prt" and other.head != token  # 'pushed Oslo to take | back the men'
        if _is_word(other, word) and not others and not (other.dep_ == "case" and is_time(other.head)):
            return True
        parted = other.dep_ == "mark" and (other.lower_ == "that" or _is_meanwhile(other.head))
        if other.tag_ in tags.FINITE or other.text in {";", ":"} or parted:
            return False
    return False
