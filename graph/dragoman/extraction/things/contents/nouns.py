"""What stands behind a thing's name or inside it: 'a pact on fishing', 'the Convention on Wetlands'."""

from collections.abc import Iterator
from itertools import islice

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.lists import members
from dragoman.extraction.grammar.phrases import PAPERS, is_epithet, is_tied
from dragoman.extraction.grammar.subjects import Matter, matters, of_clause, words
from dragoman.extraction.grammar.surroundings import is_time
from dragoman.extraction.lexicon import word_classes
from dragoman.extraction.lexicon.actor_words import actor_nouns
from dragoman.extraction.lexicon.nouns import group_of
from dragoman.extraction.things.contents.container import Found, agreement_at, container_at
from dragoman.extraction.things.contents.phrases import is_circumstance, is_purpose, noun_beside, says_about
from dragoman.extraction.things.found import Things
from dragoman.model import Span
from dragoman.reading.parsed import Doc, Token


def behind_noun(token: Token, things: Things) -> Iterator[Found]:
    """Yield 'a pact on fishing', 'talks about debt', 'a deal to swap prisoners'."""
    container = container_at(token, things)
    named = token.pos_ in {"NOUN", "PROPN"} or things.is_one_of_several(token)
    if container is None or not named or any(in_name(token, things)):
        return
    last = things.name_end(token)
    behind = {c.i: c for word in token.doc[token.i : last.i + 1] for c in word.rights if c.i > last.i}
    if (beside := noun_beside(last)) is not None:
        behind[beside.i] = beside
    told = (*_behind_partner(token), *_behind_parties(token, things), *_behind_adverbials(token, things))
    behind.update((noun.i, noun) for noun in told)
    for child in behind.values():
        paid = token.lemma_.lower() == "call" and things.is_actor(child)  # 'a call on the president'
        if (not is_circumstance(child) and says_about(child) and not paid) or _is_field(child, token):
            yield from ((container, m, token) for m in matters(child) if not _is_next_paper(m.head, child, things))
        elif child.dep_ == "acl" and child.tag_ == "VB" and child.lemma_.lower() in words("general_verbs"):
            joined = [c for c in syntax.children(child, "conj") if c.tag_ == "VB"]
            yield from ((container, m, token) for clause in (child, *joined) for m in of_clause(clause))
        elif is_purpose(child):
            yield from ((container, m, token) for m in of_clause(child))
        elif group_of(container.kind) == "initiative" and _is_object_of_effort(child, things):
            yield from ((container, m, token) for m in matters(child))
    for goods in _goods(token):
        yield from ((container, m, token) for m in matters(goods))
    for clause in _aims_of_making(token) if group_of(container.kind) in {"agreement", "initiative"} else ():
        yield from ((container, m, token) for m in of_clause(clause))


def _is_field(noun: Token, papers: Token) -> bool:
    """Tell whether a bare noun says what several papers are on: 'signed memoranda | in farming and health'."""
    several = papers.tag_ == "NNS" or papers.lower_ in {"memoranda", "mous"}
    bare = noun.tag_ in {"NN", "NNS"} and not any(c.dep_ in {"det", "nmod:poss", "nummod"} for c in noun.children)
    none = words("no_fields") | word_classes("nouns")["places"] | word_classes("nouns")["adverbial"]
    fits = syntax.case(noun) == "in" and noun.rel in {"nmod", "obl"} and noun.head == papers
    return several and bare and fits and noun.lemma_.lower() not in none and not is_time(noun)


def _is_object_of_effort(noun: Token, things: Things) -> bool:
    """Tell whether a phrase says what an initiative is for: 'a campaign for clean water', but not 'for nurses'."""
    whom = things.is_actor(noun) or noun.lemma_.lower() in words("beneficiaries")
    vague = is_time(noun) or noun.lower_ == "rest"
    return syntax.case(noun) == "for" and noun.pos_ == "NOUN" and not (whom or vague)


def _behind_partner(contact: Token) -> list[Token]:
    """Return what stands behind those whom talks are held with: 'held talks with Chad's premier | about fish'."""
    partners = [*syntax.complements(contact, "with"), *syntax.complements(contact.head, "with")]
    if contact.dep_ != "obj" or contact.head.lemma_.lower() not in _HOLDING or not partners:
        return []
    phrases = [c for word in (contact.head, *partners) for c in word.rights if c.i > partners[0].i]
    return [c for c in phrases if c.rel in {"obl", "nmod"} and c.ent_type_ != "PERSON" and not is_time(c)]


def _behind_parties(token: Token, things: Things) -> Iterator[Token]:
    """Yield what the parser hung on those whose it is: 'a summit of African leaders | on debt'."""
    parties = [m for p in ("of", "between", "among") for c in syntax.complements(token, p) for m in members(c)]
    known = actor_nouns()
    for party in parties:
        if things.is_actor(party) or known.describe(party.lower_, party.lemma_.lower()):
            yield from (c for c in party.rights if syntax.case(c) in _ON and not is_time(c))


def _behind_adverbials(token: Token, things: Things) -> Iterator[Token]:
    """Yield the noun behind phrases of place, time and partners: 'a pact was signed | in Rome by Chad | on fish'."""
    verb = token.head
    if (
        token.dep_ not in {"obj", "nsubj:pass"}
        or syntax.base_form(verb) not in _MAKING | _HOLDING | _ISSUING | _HOSTING
    ):
        return
    doc, place = token.doc, max(things.name_end(token).i, verb.i) + 1
    while place < token.sent.end:
        word = doc[place]
        opening = word.dep_ in {"case", "mark"} or (word.dep_ in {"amod", "det"} and is_time(word.head))  # 'last week'
        noun = word.head if opening and word.head.i > place else word
        if word.lower_ in _ON and not is_time(noun):
            yield noun
            yield from _behind_same(word)
            return
        stands_aside = is_time(noun) or things.is_actor(noun) or noun.pos_ == "PROPN"
        if not (word.text == "," or stands_aside or noun.lemma_.lower() in word_classes("nouns")["places"]):
            return
        joined = syntax.children(noun, "conj", "flat", "nummod") if noun != word else []
        place = max([noun.i, *(c.i for c in joined if c.i > noun.i)]) + 1


def _behind_same(preposition: Token) -> Iterator[Token]:
    """Yield the nouns behind the same preposition further on: 'signed pacts in Rome on fish, | on visas and on gas'."""
    for word in preposition.doc[preposition.i + 2 : preposition.sent.end]:
        repeated = word.lower_ == preposition.lower_ and word.nbor(-1).lower_ in {",", "and", "or"}
        if repeated and word.head.i > word.i and not is_time(word.head):
            yield word.head


def _goods(contract: Token) -> list[Token]:
    """Return what is bought: 'a contract for six ships', 'a deal worth $9 million for ships', 'signed a deal | for'."""
    if contract.lemma_.lower() not in _COMMERCIAL:
        return []
    made = contract.dep_ == "obj" and contract.head.lemma_.lower() in _MAKING | _AWARDING
    above = contract.head if made else contract
    behind = [n for w in (contract, *contract.rights, above) for n in _with_sums(w)]
    found = {n.i: n for n in behind if n.i > contract.i and n.pos_ == "NOUN" and not is_time(n)}
    counted = [n for n in found.values() if n.tag_ == "NNS" or syntax.children(n, "nummod")]
    return [n for n in counted if n.lemma_.lower() not in words("beneficiaries")]


def _with_sums(word: Token) -> list[Token]:
    """Return what stands behind 'for' on a word or on a sum below it."""
    sums = [c for c in word.rights if c.pos_ in {"SYM", "NUM"} or c.tag_ == "$"]
    return [n for w in (word, *sums) for n in syntax.complements(w, "for")]


_AWARDING = frozenset("award win place approve close complete".split())
_COMMERCIAL = frozenset({"contract", "deal", "order", "lease", "tender"})
_HOLDING = frozenset("hold have conduct open begin start continue resume conclude finish wrap".split())

_HOSTING = frozenset("host convene mediate broker facilitate chair attend arrange sponsor".split())
_ISSUING = frozenset("issue adopt approve exchange release publish".split())


def _aims_of_making(agreement: Token) -> list[Token]:
    """Return what an agreement or initiative is made for, hung on the verb: 'signed a pact in Rome | to expand trade'.

    So too what it is on: 'ratified a treaty with Chad | on sharing water'.
    """
    verb = agreement.head
    if agreement.dep_ != "obj":
        return []
    behind = [(c, {m.lower_ for m in c.lefts}) for c in syntax.children(verb, "advcl", "xcomp") if c.i > agreement.i]
    on = [c for c, marks in behind if c.tag_ == "VBG" and marks & _ON]
    aims = [c for c, marks in behind if c.tag_ == "VB" and "to" in marks and verb.lemma_.lower() in _MAKING]
    return on + [c for c in aims if c.lemma_.lower() in words("general_verbs")]


_MAKING = frozenset(
    """announce unveil sign conclude strike reach clinch seal ink initial make finalise finalize agree launch create
    establish set start found form""".split()
)


def in_name(token: Token, things: Things) -> Iterator[Found]:
    """Yield what an agreement's own name tells: 'the Treaty on the State Border', 'the Convention on Wetlands'."""
    agreement = agreement_at(token, things) if token.text[:1].isupper() else None
    if agreement is None:
        return
    preposition = next((t for t in islice(token.doc, token.i + 1, token.i + _LONGEST_TITLE) if t.lower_ in _ON), None)
    if preposition is None or preposition.sent != token.sent or not _is_named(token.doc, token.i, preposition.i):
        return
    behind = token.doc[preposition.i + 1 : preposition.i + 2]
    first = preposition.i + 1 + any(t.lower_ in {"the", "a", "an"} for t in behind)
    end = first
    while end < token.sent.end and (_is_title_word(token.doc[end]) or (end > first and _links(token.doc, end))):
        end += 1
        end += 2 * (end + 1 < token.sent.end and is_tied(token.doc[end + 1]))
    head = token.doc[end - 1]
    if end == first or preposition.dep_ not in {"flat", "case", "compound", "mark"} or head.lower_ in _TIES:
        return
    if is_epithet(head):
        return
    span = Span(token.doc[first].idx, head.idx + len(head))
    yield agreement, Matter(span.of(token.doc.text).lower(), preposition, span), token  # its noun is the agreement


_TIES = frozenset({"partnership", "alliance"})
"""What a declaration on it is itself, not about: 'the Declaration on Strategic Partnership'."""
_LONGEST_TITLE = 6
"""Within how many words of its head an agreement's name says what it is on."""
_ON = frozenset({"on", "concerning", "regarding", "about", "covering"})


def _is_named(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the words between are those of a name: 'Memorandum of Understanding'."""
    return all(_is_title_word(t) or t.lower_ in {"of", "for", "and"} for t in islice(doc, first, last))


def _is_title_word(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ not in {"DET", "PRON"} and token.lower_ not in _ON


def _links(doc: Doc, place: int) -> bool:
    """Tell whether 'of the' and the like join two words of a name."""
    ahead = place + 1 + (place + 1 < len(doc) and doc[place + 1].lower_ == "the")
    linking = doc[place].lower_ in {"of", "and", "the", "for"} and ahead < len(doc)
    if linking and doc[place].lower_ == "and" and doc[ahead].lower_ in PAPERS:
        return False  # 'the Treaty on Fisheries and | the Protocol on Trade'
    return linking and (_is_title_word(doc[ahead]) or doc[place].lower_ == "the")


def _is_next_paper(head: Token, first: Token, things: Things) -> bool:
    """Tell whether what looks like a further matter is a paper of its own: 'a treaty on gas and a pact on ports'."""
    named = head != first and agreement_at(head, things) is not None
    return named and any(c.lower_ in {"a", "an"} for c in head.lefts)
