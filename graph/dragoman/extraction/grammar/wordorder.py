"""Word order as a second witness, where the parse leaves a role empty.

English puts the doer before the verb and whom it is done to behind it. These functions look there, within the
clause, and stop at anything that may begin another one: a verb, a colon, a quotation mark.
"""

from collections.abc import Iterable
from itertools import takewhile

from dragoman import tags
from dragoman.extraction.grammar import arguments, syntax
from dragoman.extraction.grammar.surroundings import is_adjunct, is_time
from dragoman.extraction.grammar.verb_classes import OF_ANOTHER
from dragoman.reading.parsed import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_BREAKS = frozenset({";", ":", "“", "”", '"', "(", ")", "—", "–"})
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
_COMPOUND = frozenset("according owing due thanks next close prior contrary".split())
"""Words that make one preposition with the 'to' behind them."""
_PREFERRED = frozenset({"favour", "favor", "instead", "lieu"})
"""Words behind which something else takes the object's place."""
_DEPOSITING = frozenset({"deposit", "lodge"})
_INSIDE = frozenset({"ADJ", "DET", "NUM", "PART", "ADV"})


def noun_before(verb: Token) -> list[Token]:
    """Return the head of the noun phrase that stands before an active verb, coordinated ones included."""
    index = _verb_start(verb) - 1
    first = verb.sent.start
    while index >= first and verb.doc[index].pos_ == "ADV":
        index -= 1
    index = _before_aside(verb, index, first)
    if index < first:
        return []
    if verb.doc[index].lower_ in _RELATIVES and index > first:  # 'it was Oman that hosted them'
        index -= 2 if verb.doc[index - 1].text == "," else 1
    head = verb.doc[index]
    left_out = any(c.lower_ == "but" and c.dep_ == "case" for c in head.children)  # 'all but Fiji signed'
    if not _is_nominal(head) or head.lower_ in _RELATIVES or left_out:
        return []
    return _list_before(head, first)


def _is_nominal(token: Token) -> bool:
    """Tell whether a word is a noun, or a capitalised one that the tagger took for something else."""
    return token.pos_ in _NOMINAL or (token.text[:1].isupper() and token.pos_ in {"ADJ", "ADV", "VERB", "X", "INTJ"})


def _verb_start(verb: Token) -> int:
    """Return the index of the first auxiliary or adverb of the verb group."""
    group = [c.i for c in verb.children if c.dep_ in {"aux", "aux:pass", "cop"} and c.i < verb.i]
    return min([verb.i, *group])


def _before_aside(verb: Token, index: int, first: int) -> int:
    """Step over an aside between commas: 'Kirby, the spokesman of the council, said'."""
    if index < first or verb.doc[index].text != ",":
        return index
    finite = False
    for start in range(index - 1, max(first, index - 25), -1):
        token = verb.doc[start]
        if token.text == "," and verb.doc[start + 1].lower_ in _RELATIVES:
            return start - 1
        if token.text in _BREAKS:
            return first - 1
        finite = finite or _is_finite(token)
        if token.text == "," and not finite:
            return start - 1
    return first - 1


def _is_finite(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.tag_ in tags.FINITE


def _list_before(head: Token, first: int) -> list[Token]:
    """Return the heads of 'A, B and C' that ends in this head; a noun behind a preposition is no doer."""
    doc = head.doc
    index = _phrase_start(head, first) - 1
    while index > first and doc[index].lower_ == "of":  # 'envoys of Peru and of Chile signed': the envoys
        index -= 1 + (doc[index - 1].lower_ == "and")
        if not _is_nominal(doc[index]):
            return []
        head = doc[index]
        index = _phrase_start(head, first) - 1
    heads = [head]
    if index >= first and doc[index].pos_ == "ADP":
        return []
    if head.pos_ == "PRON" and head.i > first and doc[head.i - 1].pos_ == "ADV":  # 'praised Chile and then he left'
        return heads
    while index > first and doc[index].lower_ in {"and", ",", "or"}:
        joint = doc[index].lower_
        index -= 1
        if doc[index].text == ",":
            index -= 1
            if _ends_clause(doc[index], head):
                break
        if not _is_nominal(doc[index]) or (joint == "," and len(heads) == 1):
            break
        if doc[index].pos_ == "PRON" and doc[index].rel == "obj":  # 'Chile praised | it, and Fiji left'
            break
        start = _phrase_start(doc[index], first)
        if start > first and doc[start - 1].pos_ == "ADP":
            break
        heads.append(doc[index])
        index = start - 1
    return heads[::-1]


def _ends_clause(word: Token, subject: Token) -> bool:
    """Tell whether a clause ends in a word before ', and': 'will send | observers, and Japan pledged $3'.

    Behind a preposition so too if the 'and' is that of the next verb: 'met the envoy of | Chad, and Japan pledged $3'.
    """
    named = _named_in(word)
    joins_verb = word.nbor(2).dep_ == "cc" and word.nbor(2).head == subject.head
    return (named.rel == "obj" or (named.rel in {"obl", "nmod"} and joins_verb)) and named.head.i < word.i


def _phrase_start(head: Token, first: int) -> int:
    index = head.i
    while index > first and (
        head.doc[index - 1].pos_ in _INSIDE or head.doc[index - 1].pos_ in {"NOUN", "PROPN"} or _joins_name(head, index)
    ):
        index -= 1
    return index


def _joins_name(head: Token, index: int) -> bool:
    """Tell whether a hyphen or particle before this word belongs to the same name."""
    return head.doc[index - 1].text in {"-", "’s", "'s"}


def noun_after(verb: Token, preposition: str = "") -> list[Token]:
    """Return the head of the noun phrase right behind a verb, or behind its preposition within the clause."""
    index, last = verb.i + 1, verb.sent.end
    if preposition:
        index = _behind(verb, preposition, last)
    while index < last and verb.doc[index].pos_ in {"ADV", "PART"} and not preposition:
        index += 1
    if index >= last:
        return []
    head = _phrase_head(verb, index, last)
    if head is not None and not preposition and _begins_clause(head, verb):
        return []
    if head is not None and preposition and (_is_of_participle(head, verb) or _is_in_aim(head, verb)):
        return []
    return _list_after(head, last, both=preposition == "between") if head is not None else []


def _is_of_participle(agent: Token, verb: Token) -> bool:
    """Tell whether 'by' says who did something else: 'lifted sanctions, according to a text seen | by the agency'."""
    return agent.dep_ == "obl:agent" and agent.head.dep_ == "acl" and verb.i < agent.head.i < agent.i


def _is_in_aim(noun: Token, verb: Token) -> bool:
    """Tell whether a noun belongs to what a deed is meant to do: 'signed it in a move to end the row with | Chad'."""
    above = list(takewhile(lambda t: t.i > verb.i, syntax.clauses_above(noun)))[1:]
    return any(t.pos_ == "VERB" for t in above) and any(map(is_adjunct, above))


def noun_taken_up(verb: Token) -> list[Token]:
    """Return the noun right before a relative clause that tells what is done to it: 'left Oslo, which they accuse'."""
    opening = next((c for c in verb.lefts if c.lower_ in _TAKEN_UP), None)
    subjects = [s for s in syntax.children(verb, "nsubj") if s != opening]
    if opening is None or verb.dep_ != "acl:relcl" or opening.i < verb.sent.start + 2 or not subjects:
        return []
    noun = opening.nbor(-2) if opening.nbor(-1).text == "," else opening.nbor(-1)
    while noun.dep_ in {"flat", "compound"} and noun.head.i < opening.i:
        noun = noun.head
    return [noun] if _is_nominal(noun) and noun.rel == "nmod" else []


_TAKEN_UP = frozenset({"which", "whom"})


def _begins_clause(noun: Token, verb: Token) -> bool:
    """Tell whether a noun behind a verb is the subject of what is said: 'warned | it would close the border'."""
    pronoun = noun.dep_.startswith("nsubj") and noun.pos_ == "PRON"
    return pronoun and noun.head.dep_ == "ccomp" and noun.head.head == verb


def _list_after(head: Token, last: int, both: bool) -> list[Token]:
    """Return the heads of 'A, B and C' from this head on; after 'between' the first 'and' joins the two sides."""
    doc, heads, index = head.doc, [head], head.i + 1
    while both and index < min(last, head.i + 8) and doc[index].lower_ != "and":
        index += 1
    while index + 1 < last and doc[index].lower_ in {"and", ",", "&"}:
        index = _behind_aside(head, index, last)
        index += 2 if doc[index].text == "," and doc[index + 1].lower_ == "and" else 1
        index += index < last and doc[index].pos_ == "ADP" and doc[index].lower_ == _lead(head)
        following = _phrase_head(head, index, last)
        repeated = doc[index - 1].pos_ == "ADP"
        named = following is not None and following.pos_ == head.pos_ == "PROPN"
        if following is None or not (both or repeated or named) or _is_subject(following):
            break
        if syntax.is_excepted(following) or _is_in_apposition(following):
            break
        heads.append(following)
        index = following.i + 1
    return heads


def _is_subject(noun: Token) -> bool:
    """Tell whether a noun, or the name it is part or title of, is a subject: 'condemning Hamas, | Ann Lee left'."""
    while noun.dep_ in {"flat", "nmod:desc"}:
        noun = noun.head
    return noun.dep_ == "nsubj"


def _named_in(word: Token) -> Token:
    """Return the noun that a name explains or is part of, else the word: 'minister' for 'the minister, Ann | Lee'."""
    while word.dep_ in {"flat", "appos"} and word.head.i < word.i:
        word = word.head
    return word


def _is_in_apposition(name: Token) -> bool:
    """Tell whether a name stands before the noun of an apposition: 'left the pact, the | Council of Europe treaty'."""
    return name.dep_ == "compound" and name.head.dep_ == "appos" and name.head.i > name.i


_ASIDE = 14
"""Most words of an apposition inside a list: 'by Lee, the minister of trade, and Diaz'."""


def _behind_aside(head: Token, index: int, last: int) -> int:
    """Return the comma that closes an apposition where the list goes on with 'and' behind it; else the same place."""
    doc = head.doc
    if doc[index].text != "," or doc[index + 1].lower_ == "and" or head.pos_ != "PROPN":
        return index
    for close in range(index + 2, min(last - 1, index + _ASIDE)):
        token = doc[close]
        if token.text in _BREAKS or token.lower_ in _RELATIVES or _is_finite(token):
            break
        if token.text == ",":
            return close if doc[close + 1].lower_ == "and" else index
    return index


def _behind(verb: Token, preposition: str, last: int) -> int:
    for index in range(verb.i + 1, min(last, verb.i + 18)):
        token = verb.doc[index]
        if _is_finite(token) or token.text in _BREAKS or token.lower_ in _RELATIVES:
            break
        if token.lower_ == "since" and verb.pos_ == "NOUN":
            break  # 'came for a visit, his first since the murder of Lee in Oslo'
        if preposition == "of" and verb.pos_ == "NOUN" and token.pos_ == "VERB" and token.is_ancestor(verb):
            break  # 'the host kept out of the room'
        if token.dep_ == "xcomp" and token.tag_ == "VB" and token.head == verb:
            break  # 'agreed to resume talks on' agrees on nothing
        if token.text == "," and _opens_comment(token):
            break
        if token.lower_ == "with" and token.head.head.lemma_.lower() in _DEPOSITING and verb.pos_ == "NOUN":
            break  # 'deposited its instrument of accession with the UN'
        if token.lower_ == "instead" and token.i + 1 < last and token.nbor().lower_ == "of":
            break  # 'went home instead of flying to Oslo'
        if token.lower_ in _PREFERRED and any(o.i < index for o in syntax.children(verb, "obj")):
            break  # 'scrapped one deal in favour of another with Oslo'
        if preposition == "by" and verb.pos_ == "VERB" and token.tag_ == "VBN" and token.dep_ == "acl":
            break  # 'reached after talks mediated by Oman' was not reached by Oman alone
        joined = token.tag_ == "VBN" and token.head == verb and token.dep_ == "conj" and token.i > verb.i + 2
        if preposition == "by" and joined:
            break  # 'signed in May and ratified by parliament', but 'signed and ratified by'
        if preposition == "of" and verb.pos_ == "NOUN" and index > verb.i + 1 and _is_others_of(token):
            continue
        if token.dep_ == "compound:prt" and token.head != verb:
            continue  # 'to throw | out 70 diplomats'
        if token.lower_ == preposition and token.pos_ == "ADP" and verb.doc[index - 1].lower_ not in _COMPOUND:
            of_person = preposition == "of" and verb.doc[index - 1].ent_type_ == "PERSON"  # 'talks with Lee of Chad'
            return last if of_person else index + 1
    return last


def _is_others_of(of: Token) -> bool:
    """Tell whether an 'of' belongs to the word before it, or to a name: 'at the invitation of', 'Republic of Korea'."""
    whole = of.head
    while whole.dep_ == "flat" and whole.head.i > of.i:
        whole = whole.head
    before = of.nbor(-1) if of.i > 0 else of
    counted = before.pos_ in {"NOUN", "ADJ", "NUM", "PRON", "DET"} and whole.head == before  # 'several | of his aides'
    return of.lower_ == "of" and (whole.dep_ == "flat" or counted)


def _opens_comment(comma: Token) -> bool:
    """Tell whether a comma opens a noun on the whole clause: 'signed the pact, a prize for Washington'."""
    article = comma.nbor() if comma.i + 1 < comma.sent.end else comma
    return article.lower_ in {"a", "an"} and article.head.dep_ in {"parataxis", "appos"}


def _phrase_head(verb: Token, index: int, last: int) -> Token | None:
    """Return the last noun of the unbroken run of determiners, adjectives and nouns that starts here."""
    head = None
    while index < last:
        token = verb.doc[index]
        if head is not None and token.lower_ in _RELATIVES:
            break  # 'welcomed the aid | that Romania had sent'
        if head is not None and token.pos_ in {"DET", "NUM"} and is_time(token.head):
            break  # 'so did Chad | a year later'
        if token.pos_ in _NOMINAL:
            head = token
            if token.tag_ == "PRP":  # 'called them | blackmail'
                break
        elif token.dep_ == "amod" and verb.doc[index - 1].text == "-":
            head = None  # 'the UN-backed government': no UN
        elif token.pos_ not in _INSIDE and token.text not in {"-", "’s", "'s"}:
            break
        index += 1
    return head


def nouns_above(participle: Token) -> list[Token]:
    """Return the nouns above the one a participle hangs on: 'the treaty on the border, signed by Peru'."""
    found, noun = [], participle.head
    while participle.dep_ in {"acl", "acl:relcl"} and noun.dep_ in {"nmod", "appos", "conj", "nmod:poss"}:
        noun = noun.head
        found.append(noun)
    return found


def _lead(head: Token) -> str:
    """Return the word before a noun phrase, which a list may repeat: 'by Congo and by experts'."""
    start = _phrase_start(head, head.sent.start)
    return head.doc[start - 1].lower_ if start > head.sent.start else ""


def parallel_objects(verb: Token, objects: list[Token]) -> list[Token]:
    """Return the further ones of a row told of by one verb: 'accused Chad of spying, and Ann Lee of treason'."""
    rows = verb.lemma_.lower() in OF_ANOTHER or verb.lemma_.lower() in _WIELDING
    if not rows or syntax.is_passive(verb) or not objects or objects[0].i < verb.i:
        return []
    charges = _CHARGES | {"with"} if verb.lemma_.lower() in _WIELDING else _CHARGES
    doc, found, joint, preposition = verb.doc, list[Token](), 0, ""
    for i in range(objects[0].i + 1, verb.sent.end - 1):
        token = doc[i]
        if _is_finite(token) or token.text in _BREAKS - {";"}:
            break
        if token.text in _JOINTS:
            joint = i
        elif token.lower_ in charges and _tells_charge(doc[i + 1], token.lower_):
            preposition = preposition or token.lower_
            named = [t for t in doc[joint + 1 : i] if t.head.i <= joint or t.head.i >= i] if joint else []
            simple = all(t.pos_ in _INSIDE | _NOMINAL or t.lower_ == "of" for t in doc[joint + 1 : i])
            if named and simple and token.lower_ == preposition and doc[joint + 1].text[:1].isupper():
                found += [t for t in named[:1] if t.pos_ == "PROPN"]
            joint = 0
    return found


_WIELDING = frozenset({"threaten", "menace"})
"""Verbs of what somebody holds out against others: 'threatened Chad with war, and Mali with sanctions'."""
_JOINTS = frozenset({",", "and", ";"})
_CHARGES = frozenset({"of", "for"})
_MISDEEDS = frozenset(
    """treason complicity espionage genocide fraud corruption murder theft hypocrisy aggression cowardice blackmail
    collusion interference sabotage terrorism piracy betrayal weakness negligence inaction duplicity perjury bribery
    war crimes""".split()
)


def _tells_charge(word: Token, preposition: str) -> bool:
    """Tell whether what stands behind a preposition is why somebody is accused or praised, not whose they are."""
    if word.tag_ == "VBG" or word.lower_ in _MISDEEDS:
        return True
    return preposition in {"for", "with"} and word.pos_ in {"DET", "NOUN", "ADJ", "PRON"}


def complement_of_object(verb: Token, preposition: str) -> list[Token]:
    """Return what the verb's object takes through a preposition: 'severed ties with Tehran', 'weeks of talks with'."""
    objects = arguments.logical_objects(verb)
    inner = [noun for whole in objects for noun in syntax.complements(whole, "of")]
    return _first(syntax.complements(noun, preposition) for noun in (*objects, *inner))


def _first(found: Iterable[list[Token]]) -> list[Token]:
    return next((tokens for tokens in found if tokens), [])
