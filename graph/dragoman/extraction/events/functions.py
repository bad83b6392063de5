"""The grammatical functions that frames name, each as the words that stand in it; other names are prepositions."""

from collections.abc import Callable

from dragoman.extraction.grammar import arguments, clauses, possession, syntax, wordorder
from dragoman.extraction.grammar.list_items import is_item
from dragoman.extraction.grammar.verb_classes import GIVING, RECEIVING
from dragoman.extraction.lexicon.actor_words import actor_nouns, name_heads
from dragoman.extraction.lexicon.frame import Trigger
from dragoman.reading.parsed import Token

_COURSE = frozenset({"during", "on", "after", "following", "in", "at", "amid", "from"})
_ENCOUNTERS = frozenset({"meet", "gather", "convene", "assemble"})
_STRETCHES = frozenset(
    """round series hour day week month year session cycle phase lot conclusion completion start opening resumption
    launch beginning end collapse breakdown""".split()
)
"""What there is of talks."""
_ACCOMPANYING = frozenset({"along", "alongside", "together", "along with", "together with"})
"""Prepositions of those who do a thing as well: 'Kenya, along with Uganda, condemned it'."""
_DEALINGS = frozenset(
    """talks talk negotiation truce deal ceasefire agreement accord pact treaty dialogue swap exchange meeting
    settlement discussion consultation contact memorandum""".split()
)
_PAPER_ON = frozenset({"on", "about", "regarding", "concerning", "for"})
_SIGNING = frozenset({"sign", "initial", "exchange", "ink", "adopt"})
_QUOTES = frozenset({'"', "“", "«", "‘", "'"})
_DEALING = frozenset("agree meet negotiate talk".split())
EXEMPLIFYING = frozenset({"such as", "including", "like", "notably"})
"""Prepositions of those who are named out of several."""


def is_absent(token: Token, function: str) -> bool:
    """Tell whether a function is a preposition that the sentence does not have: then nothing stands in it."""
    return function not in _FUNCTIONS and function.partition(" ")[0] not in syntax.words_around(token)


def words_of(token: Token, function: str, trigger: Trigger) -> list[Token]:
    """Return the words in this grammatical function of a verb or noun; other names are prepositions."""
    named = _FUNCTIONS.get(function)
    if named is not None:
        return named(token, trigger)
    found = syntax.inherited_complements(token, function) or _light_complements(token, function, trigger)
    if function == "with":  # 'severed ties with Doha together with Riyadh'
        found = [w for w in found if not _is_together(w)]
    if function == "for":  # 'Lee, for her part, thanked both'
        found = [w for w in found if w.lemma_.lower() != "part" or not syntax.children(w, "nmod:poss")]
        found = found or [o for g in _marked_gerund(token, function) for o in syntax.children(g, "obj")]
    return found or _through_expression(token, function, trigger)


def _through_expression(token: Token, preposition: str, trigger: Trigger) -> list[Token]:
    """Return what another word of a multiword trigger takes: 'to' in 'ceased to belong to'."""
    others = clauses.beside(token, trigger)
    for child in token.children if others else ():
        while others & {child.lower_, child.lemma_.lower()}:
            found = syntax.complements(child, preposition) or _marked_gerund(child, preposition)
            if not found:
                break
            if not others & {found[0].lower_, found[0].lemma_.lower()}:
                return found
            child = found[0]  # 'deposited the instrument of ratification of the treaty'
    return []


def _marked_gerund(noun: Token, preposition: str) -> list[Token]:
    """Return what a noun or verb takes as a clause: 'in favour of lifting the embargo', 'called for lifting it'."""
    clauses = [c for c in syntax.children(noun, "acl", "advcl") if c.tag_ == "VBG"]
    return [c for c in clauses if any(m.lower_ == preposition for m in syntax.children(c, "mark"))]


def second_witness(token: Token, function: str, trigger: Trigger) -> list[Token]:
    """Return the words that word order offers for a function where the parse had none that fit."""
    found = _in_order(token, function, trigger)
    return [f for f in found if not (function == "with" and syntax.is_absolute(f))]


def _in_order(token: Token, function: str, trigger: Trigger) -> list[Token]:
    if trigger.sort != "verb":
        return [] if function in _FUNCTIONS else wordorder.noun_after(token, function)
    if function == "subj":
        if token.dep_ == "amod":
            return []  # 'on the disputed border, to be chaired by Lee'
        if syntax.is_passive(token):
            return wordorder.noun_after(token, "by")
        if _tells_of_one(token):
            return []
        return [] if token.tag_ in {"VB", "VBG"} else wordorder.noun_before(token)
    if function == "obj":
        if arguments.speaker_behind(token) is not None:
            return []
        if syntax.is_passive(token):
            return wordorder.nouns_above(token) or wordorder.noun_before(token)
        return wordorder.noun_after(token)
    if function in _FUNCTIONS:
        return []
    found = wordorder.complement_of_object(token, function) or wordorder.noun_after(token, function)
    behind = [c for c in syntax.children(token, "nsubj") if c.i > token.i]  # 'said Ann Lee of Chad' speaks of no Chad
    return [f for f in found if not any(s.is_ancestor(f) for s in behind)]


def _tells_of_one(verb: Token) -> bool:
    """Tell whether a clause in the singular tells of the last one named: 'Lee and Ray, who heads it'."""
    subjects = [c for c in syntax.children(verb, "nsubj") if c.lower_ in syntax.RELATIVE_PRONOUNS]
    relative = any(syntax.antecedent(c).dep_ == "conj" for c in subjects)
    finite = next((c for c in verb.children if c.pos_ == "AUX"), verb)
    return relative and (finite.tag_ == "VBZ" or finite.lower_ == "was")


def _subject(token: Token, trigger: Trigger) -> list[Token]:
    if trigger.sort == "noun":
        whole = _one_of(token)
        predicated = arguments.surface_subject(whole) if _is_predicate(whole) else None
        others = [c for c in syntax.children(whole, "nmod", "obl") if c.i > whole.i and _accompanies(c)]
        return [predicated, *others] if predicated is not None else _light_subject(token, trigger)
    felt = arguments.surface_subject(token) if trigger.sort == "adjective" and syntax.is_passive(token) else None
    if felt is not None:
        return [felt]  # 'is concerned', whatever the parse makes of the participle
    found = [*arguments.logical_subjects(token), *_joined_in_doing(token)]
    return [*found, *(c for c in syntax.children(token, "obl") if found and (_accompanies(c) or _is_together(c)))]


def _joined_in_doing(gerund: Token) -> list[Token]:
    """Return with whom somebody does it: 'Chad joined Niger in condemning it', 'followed Niger in leaving the bloc'."""
    verb = gerund.head
    joins = gerund.tag_ == "VBG" and gerund.dep_ == "advcl" and verb.lemma_.lower() in {"join", "follow"}
    if not joins or not any(c.lower_ == "in" for c in syntax.children(gerund, "mark", "case")):
        return []
    return arguments.logical_objects(verb)


def _one_of(noun: Token) -> Token:
    """Return the 'one' of 'one of the members', else the noun itself."""
    return noun.head if noun.head.lower_ == "one" and syntax.case(noun) == "of" else noun


def _accompanies(noun: Token) -> bool:
    """Tell whether a noun does it as well: 'along with Uganda', but not 'along the border'."""
    preposition = syntax.case(noun)
    if preposition == "along":
        return any(c.lower_ == "with" and c.dep_ == "case" for c in noun.children)
    return preposition in _ACCOMPANYING


def raised_subject(clause: Token) -> list[Token]:
    """Return the subject that the parse hung on the verb of saying: 'said | the treaty, which ..., would help'."""
    between = [c for c in syntax.children(clause.head, "obj") if clause.head.i < c.i < clause.i]
    return between if clause.dep_ == "ccomp" else []


def _equated(token: Token, trigger: Trigger) -> list[Token]:
    """Return who a noun is said to be: 'the signatories were Orban and Aliyev'."""
    head = token.head
    if (named := arguments.named_among(token)) != token:  # 'among the signatories was Chad'
        return [named]
    if token.dep_ in syntax.SUBJECTS and syntax.children(head, "cop"):
        return [head, *syntax.children(head, "appos")]
    if token.dep_ in syntax.SUBJECTS and head.lemma_.lower() == "include":  # 'its members include Chad'
        return syntax.children(head, "obj")
    return []


def _place(token: Token) -> int:
    return token.i


def _examples(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is named among several: 'members such as Chad', 'members including Chad', 'Chad, like its members'."""
    nouns = [token, *syntax.complements(token, "of")]  # 'members | of the bloc such as Chad'
    below = [c for noun in nouns for c in syntax.children(noun, "nmod")]
    named = [c for c in below if c.i > token.i and syntax.case(c) in EXEMPLIFYING]
    last = max(
        (c.right_edge for c in syntax.children(token, "nmod") if syntax.case(c) == "of"), default=token, key=_place
    )
    for end in (token, last):  # 'the members, among them Chad', 'the critics of the pact, among them Chad'
        behind = token.doc[end.i + 1 : min(token.sent.end, end.i + 5)]
        if [t.lower_ for t in behind[:3]] == [",", "among", "them"] and len(behind) > 3:
            return [behind[3] if behind[3].lower_ != "the" else behind[3].head]
    if named or syntax.case(token) != "like" or not any(c.lower_ == "other" for c in token.children):
        return named
    head = token.head
    return arguments.logical_subjects(head) if head.pos_ in {"VERB", "AUX"} else [head]


def _is_predicate(noun: Token) -> bool:
    """Tell whether a noun is what somebody is said to be: 'Oman is a member', 'it remains a member'."""
    return bool(syntax.children(noun, "cop")) or noun.dep_ == "xcomp"


def _object(token: Token, trigger: Trigger) -> list[Token]:
    found = arguments.logical_objects(token) or _object_of_result(token) or _gerund(token)
    return [*found, *wordorder.parallel_objects(token, found), *_sum_behind(token)]


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


def _context(token: Token, trigger: Trigger) -> list[Token]:
    """Return who did something in the course of it: 'on a visit to Oslo, Kim praised ...', 'after talks with'."""
    if token.dep_ == "nmod" and syntax.case(token) == "of" and token.head.lemma_.lower() in _STRETCHES:
        token = token.head  # 'after three rounds of talks with'
    if token.dep_ != "obl" or not (token.head.pos_ == "VERB" or syntax.children(token.head, "cop")):
        return []
    if token.head.lemma_.lower() in RECEIVING and syntax.case(token) in {
        "on",
        "for",
    }:  # 'received Lee on a visit'
        return arguments.logical_objects(token.head)
    meeting = token.head.lemma_.lower() in _ENCOUNTERS and syntax.case(token) == "for"  # 'met for talks'
    if meeting or syntax.case(token) in _COURSE:
        return arguments.logical_subjects(token.head)
    return []


def _aimed_at(token: Token, trigger: Trigger) -> list[Token]:
    """Return against whom a noun or what follows it in the clause is aimed: 'burned flags in protest | at the law'."""
    around = (token, token.head) if token.dep_ == "obl" else (token,)
    found = [n for word in around for p in ("against", "at", "over") for n in syntax.complements(word, p)]
    return [n for n in found if n.i > token.i][:1]


def _possessor(token: Token, trigger: Trigger) -> list[Token]:
    owners = [_whose(owner) for owner in syntax.children(token, "nmod:poss")]
    return owners or _light_subject(token, trigger)


def _modifier(token: Token, trigger: Trigger) -> list[Token]:
    """Return names and demonyms in front of a noun: 'Canada-Mexico talks', 'Israeli strikes'."""
    found = [c for c in token.children if c.dep_ in {"compound", "amod", "nmod", "nmod:desc"} and c.i < token.i]
    found += [c for word in found for c in syntax.children(word, "compound") if c.pos_ == "PROPN" != word.pos_]
    return [word for c in found for word in (*_hyphened_to(c), c)]


def _hyphened_to(word: Token) -> list[Token]:
    """Return the word that a hyphen joins to the front of this one, however the parse hangs it: 'US-China'."""
    joined = word.i > 1 and word.nbor(-1).text in {"-", "–"} and not word.nbor(-1).whitespace_
    return [word.nbor(-2)] if joined else []


def _governing_verb(token: Token, trigger: Trigger) -> Token | None:
    """Return the light verb that carries this noun: 'paid' in 'paid a visit'."""
    items = [c for c in syntax.children(token, "amod") if is_item(c)]  # '(a) voiced | concern'
    if items and syntax.base_form(items[0]) in trigger.light:
        return items[0]
    verb = token.head
    if token.dep_ == "conj" or (token.dep_ == "nmod" and verb.lemma_.lower() in _STRETCHES and _is_of(token)):
        return _governing_verb(verb, trigger)  # 'held a fourth round of talks'
    if not trigger.light or syntax.base_form(verb) not in trigger.light:
        return None
    carried = token.dep_ in {"obj", "nsubj:pass", "obl", "acl", "nsubj", "xcomp"} or verb.dep_ in {"acl", "acl:relcl"}
    return verb if carried else None


def _is_of(token: Token) -> bool:
    return syntax.case(token) == "of"


def _light_subject(token: Token, trigger: Trigger) -> list[Token]:
    verb = _governing_verb(token, trigger)
    if verb is None:
        for child in token.children:  # 'talks held by', 'the visit that he paid'
            if child.dep_ in {"acl", "acl:relcl"} and syntax.base_form(child) in trigger.light:
                return arguments.logical_subjects(child)
        return []
    if token.dep_ == "obl" and syntax.is_passive(verb) and not arguments.agents(verb):  # 'was met with criticism'
        subject = arguments.surface_subject(verb)
        return [subject] if subject is not None else []
    found = [s for s in arguments.logical_subjects(verb) if s != token]
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and not syntax.is_passive(verb)
    return found or (wordorder.noun_before(verb) if finite else [])


def _light_complements(token: Token, preposition: str, trigger: Trigger) -> list[Token]:
    if trigger.sort != "noun":
        return []
    verb = _governing_verb(token, trigger)
    return syntax.complements(verb, preposition) if verb is not None else []


def _light_recipient(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom a light verb gives the noun to: 'paid Cairo a visit', 'dealt the rebels a blow'."""
    verb = _governing_verb(token, trigger)
    return arguments.recipients(verb) if verb is not None else []


def _indirect(token: Token, trigger: Trigger) -> list[Token]:
    return arguments.recipients(token)


def _predicate(token: Token, trigger: Trigger) -> list[Token]:
    return [c for c in syntax.children(token, "xcomp", "appos", "obj") if c.pos_ in {"NOUN", "PROPN"}]


def _judged(token: Token, trigger: Trigger) -> list[Token]:
    """Return what somebody calls something else: the port in 'called the port a gift', 'described it as one'."""
    predicates = [c for c in syntax.children(token, "xcomp") if c.pos_ in {"NOUN", "PROPN", "ADJ"}]
    predicates += [c for c in syntax.children(token, "obl", "advcl", "xcomp") if syntax.case(c) == "as"]
    objects = arguments.logical_objects(token)
    quoted = (c for o in objects for c in syntax.children(o, "appos") if c.i > token.i)
    predicates += [c for c in quoted if c.left_edge.text in _QUOTES or c.left_edge.nbor(-1).text in _QUOTES]
    return [o for o in objects if o not in predicates] if predicates or len(syntax.children(token, "obj")) > 1 else []


def _owner_of_goods(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose goods or dealings a measure is on: 'duties on Norwegian fish', 'a ban on arms sales to Norway'."""
    goods = [g for p in ("on", "against") for g in words_of(token, p, trigger)]
    concerned = [c for g in goods for p in ("to", "from", "with") for c in syntax.complements(g, p)]
    concerned = concerned or (words_of(token, "from", trigger) if goods else [])
    return concerned or [owner for g in goods for owner in possession.owners_of(g)]


def _parties(token: Token, trigger: Trigger) -> list[Token]:
    """Return between whom the object is: 'the talks between A and B, which Oman mediated', 'A's truce with B'."""
    found = []
    for noun in (*arguments.logical_objects(token), *syntax.complements(token, "in")):
        found += syntax.children(noun, "nmod:poss")
        for preposition in ("between", "of", "with"):
            found += syntax.complements(noun, preposition)
    return found


def _tied(token: Token, trigger: Trigger) -> list[Token]:
    """Return between whom the ties are that 'them' takes up: 'relations with Fiji ... Chad restored them'."""
    found = (syntax.taken_up(token, word) for word in ("relations", "ties", "links"))
    ties = next((noun for noun in found if noun is not None), None)
    if ties is None:
        return []
    carriers = (ties, ties.head) if ties.head.pos_ == "VERB" else (ties,)
    sides = [s for c in carriers for p in ("with", "between") for s in syntax.complements(c, p)]
    return sides or syntax.children(ties, "amod", "nmod:poss", "compound")


def _talking(token: Token, trigger: Trigger) -> list[Token]:
    """Return who talks or agrees under it: 'met under the auspices of the UN', 'the deal between A and B under ...'."""
    if syntax.case(token) not in trigger.where:
        return []
    verb = token.head
    nouns = [verb] if verb.pos_ != "VERB" else [*arguments.logical_objects(verb), *arguments.logical_subjects(verb)]
    if verb.dep_ in {"acl", "acl:relcl"}:
        nouns.append(verb.head)
    of_talks = [n for n in nouns if n.lemma_.lower() in _DEALINGS]
    sides = [side for noun in of_talks for side in syntax.complements(noun, "between")]
    if sides or verb.pos_ != "VERB":
        return sides
    if not of_talks and verb.lemma_.lower() not in _DEALING:
        return []
    partners = [side for word in (verb, *of_talks) for side in syntax.complements(word, "with")]
    return [*arguments.logical_subjects(verb), *partners]


def _whose(owner: Token) -> Token:
    """Return the owner, for 'whose' the noun in front of it: 'adopted at the summit, whose host was Lee'."""
    if owner.lower_ != "whose" or owner.i < 2:
        return owner
    before = owner.nbor(-1) if owner.nbor(-1).text != "," else owner.nbor(-2)
    return before if before.pos_ in {"NOUN", "PROPN"} else syntax.antecedent(owner)


def _between_object(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose the object is by its own words: 'the treaty between A and B was signed'."""
    return [side for noun in arguments.logical_objects(token) for side in syntax.complements(noun, "between")]


def _between_subject(token: Token, trigger: Trigger) -> list[Token]:
    """Return whose the subject is by its own words: 'talks between A and B ended'."""
    return [side for noun in arguments.logical_subjects(token) for side in syntax.complements(noun, "between")]


def _topic(token: Token, trigger: Trigger) -> list[Token]:
    """Return what is spoken of: 'said of the treaty', 'wrote about it'."""
    spoken_of = [*syntax.complements(token, "of"), *syntax.complements(token, "about")]
    return spoken_of or [n for s in syntax.children(token, "nsubj") if s.i > token.i for n in _told_behind(s)]


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


def _placed_under(token: Token, trigger: Trigger) -> list[Token]:
    """Return who is under it: 'the minister is under sanctions', 'remains under an embargo', 'is subject to one'."""
    if syntax.case(token) == "to" and token.head.lower_ == "subject" and token.head.pos_ == "ADJ":
        subject = token.head
        told = syntax.children(subject, "nsubj") if syntax.children(subject, "cop") else [subject.head]
        return [syntax.antecedent(one) for one in told]
    if syntax.case(token) != "under":
        return []
    if syntax.children(token, "cop"):
        return [syntax.antecedent(subject) for subject in syntax.children(token, "nsubj")]
    verb = token.head
    if verb.pos_ in {"NOUN", "PROPN"} and verb.i < token.i:
        return [verb]  # 'the minister, under sanctions since 2022, left'
    return arguments.logical_objects(verb) if syntax.is_passive(verb) else arguments.logical_subjects(verb)


def _on_behalf(token: Token, trigger: Trigger) -> list[Token]:
    """Return for whom it is done: 'signed on behalf of Kenya'."""
    carriers = [token, *(syntax.children(token, "obj") if token.pos_ == "VERB" else ())]
    acting = [c for carrier in carriers for c in syntax.complements(carrier, "on") if c.lemma_.lower() == "behalf"]
    found = [
        whose for noun in acting for whose in (*syntax.complements(noun, "of"), *syntax.children(noun, "nmod:poss"))
    ]
    signers = (
        [m for agent in arguments.agents(token) for m in syntax.coordinated(agent)] if token.pos_ == "VERB" else []
    )
    each = [whose for signer in signers for whose in syntax.complements(signer, "for")]
    return [*found, *syntax.complements(token, "for"), *each] if each else found


def _governed(token: Token, trigger: Trigger) -> list[Token]:
    """Return what stands under it: 'a body under the chairmanship of Lee', 'under Lee's leadership the body met'.

    'After talks under Qatar's mediation, Chad and the rebels agreed': those who then do something, too.
    """
    if syntax.case(token) != "under":
        return []
    verb = next((t for t in syntax.clauses_above(token) if t.pos_ == "VERB"), None)
    doers = arguments.logical_subjects(verb) if verb is not None and (verb == token.head or token.i < verb.i) else []
    return [token.head, *doers] if token.head.pos_ in {"NOUN", "PROPN"} else doers


def _apposed(token: Token, trigger: Trigger) -> list[Token]:
    """Return what a noun is set beside: 'Estonia and Latvia, members of the alliance, agreed', 'as a member, Laos'."""
    if syntax.case(token) == "as" and token.head.pos_ in {"VERB", "AUX", "ADJ"}:
        subject = arguments.surface_subject(token.head)
        objects = [o for o in arguments.logical_objects(token.head) if token.head.i < o.i < token.i and o != token]
        return objects or ([subject] if subject is not None else [])
    whole = _one_of(token)
    if whole.dep_ != "appos":
        return []
    nearest = _before_comma(token) if token.tag_ in {"NN", "NNP"} and whole == token else None
    return [nearest or whole.head]  # 'Chad, one of the members of'


def _before_comma(noun: Token) -> Token | None:
    """Return the last of the names joined before an apposition in the singular, which tells of that one only."""
    first = noun.left_edge.i - (noun.left_edge.text != ",")
    before = noun.doc[first - 1] if first > 0 and noun.doc[first].text == "," else None
    while before is not None and before.dep_ in {"flat", "compound", "case"} and before.head.i < noun.i:
        before = before.head
    return before if before is not None and before.dep_ == "conj" and before.pos_ == "PROPN" else None


def _signers(token: Token, trigger: Trigger) -> list[Token]:
    """Return who signs the paper that does it: 'signed a communiqué on the establishment of ties'."""
    paper = token.head
    if syntax.case(token) not in _PAPER_ON or paper.pos_ != "NOUN" or paper.head.pos_ != "VERB":
        return []
    verb = paper.head
    return arguments.logical_subjects(verb) if verb.lemma_.lower() in _SIGNING and paper.rel == "obj" else []


def _whole(token: Token, trigger: Trigger) -> list[Token]:
    """Return the group whose members a participle was hung on: 'a committee of states | led by Oslo'."""
    members = token.head
    hung = token.dep_ == "acl" and bool(arguments.agents(token)) and members.tag_ in {"NNS", "NNPS"}
    whole = members.head if hung and syntax.case(members) == "of" else token
    return [whole] if whole.tag_ in {"NN", "NNP"} else []


def _named(token: Token, trigger: Trigger) -> list[Token]:
    """Return who a noun is named as: 'the host of the talks, Qatar,', 'the mediator, Ann Lee,', 'mediator Qatar'."""
    if token.dep_ in {"nmod:desc", "compound"} and token.head.pos_ == "PROPN" and token.head.i > token.i:
        return [token.head]
    return [name for name in syntax.children(token, "appos") if name.pos_ == "PROPN"]


def _is_together(noun: Token) -> bool:
    """Tell whether 'together' or 'along' stands before a noun's 'with', whatever the parse hangs it on."""
    with_ = next((c for c in noun.children if c.dep_ == "case" and c.lower_ == "with"), None)
    before = with_.nbor(-1).lower_ if with_ is not None and with_.i > 0 else ""
    return noun.head.lower_ in _ACCOMPANYING or before in _ACCOMPANYING


def _forming(token: Token, trigger: Trigger) -> list[Token]:
    """Return who makes up what 'which form the alliance' tells: the joined names before it, those of 'one of three'."""
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in syntax.RELATIVE_PRONOUNS:
        return []
    before = token.doc[token.sent.start : subject.i]
    one = next((t for t in before if t.lower_ == "one" and t.nbor().lower_ == "of"), None)
    if one is None:
        whole = syntax.antecedent(subject)
        return [whole, *(c for c in token.children if c.i < token.i and _accompanies(c))]
    named = arguments.surface_subject(one) if syntax.children(one, "cop") else one.head if one.dep_ == "appos" else None
    behind = [t for t in before if t.i > one.i and t.pos_ in {"PROPN", "NOUN"} and t.rel in {"obl", "nmod", "obj"}]
    fellows = [t for t in behind if _accompanies(t) or _is_together(t)]
    return [named, *fellows] if named is not None else []


def _fronted(token: Token, trigger: Trigger) -> list[Token]:
    """Return what a noun in front of the clause is 'its' of: 'after its ratification by the Diet, the pact took'."""
    pronoun = any(c.lower_ in {"its", "their"} for c in syntax.children(token, "nmod:poss"))
    clause = token.head
    if not pronoun or token.rel != "obl" or clause.pos_ not in {"VERB", "ADJ"} or token.i > clause.i:
        return []
    subject = arguments.surface_subject(clause)
    return [subject] if subject is not None and subject.i > token.i else []


def _called_on(token: Token, trigger: Trigger) -> list[Token]:
    """Return on whom somebody calls who asks nothing of them: 'called on Lee', not 'on Lee to resign', 'for help'."""
    found = syntax.complements(token, "on")
    below = [*token.children, *(c for noun in found for c in noun.children)]
    asks = any(c.tag_ == "VB" or syntax.case(c) == "for" for c in below if c.i > token.i)
    return [] if asks else found


def _at_figure(token: Token, trigger: Trigger) -> list[Token]:
    """Return the figure at which something is put, wherever the parse hangs it: 'put the cost of repairs at $9'."""
    nouns = [t for t in token.subtree if t.i > token.i and t.pos_ in {"NUM", "SYM", "NOUN"}]
    return [t for t in nouns if syntax.case(t) == "at"][:1]  # the next one may be another's: 'the state at $3'


def _measured_by(token: Token, trigger: Trigger) -> list[Token]:
    """Return the sum that tells how much of something there is: '$5 million in Indian aid'."""
    preposition = next((c for c in syntax.children(token, "case") if c.lower_ in {"in", "of"}), None)
    return [preposition.nbor(-1)] if preposition is not None and preposition.i > token.sent.start else []


def _aided(token: Token, trigger: Trigger) -> list[Token]:
    """Return whom the aid is for that a verb counts or raises: 'aid to Peru reached $5', 'raised its gift to Peru'."""
    aid = [*arguments.logical_subjects(token), *arguments.logical_objects(token)]
    return [noun for a in aid for preposition in ("to", "for") for noun in syntax.complements(a, preposition)]


def _itself(token: Token, trigger: Trigger) -> list[Token]:
    return [token]


_FUNCTIONS: dict[str, Callable[[Token, Trigger], list[Token]]] = {
    "subj": _subject,
    "obj": _object,
    "iobj": _indirect,
    "poss": _possessor,
    "mod": _modifier,
    "light": _light_subject,
    "context": _context,
    "equated": _equated,
    "recipient": _light_recipient,
    "clause": clauses.clause_of,
    "fronted": _fronted,
    "infinitive": clauses.infinitive,
    "predicate": _predicate,
    "self": _itself,
    "named": _named,
    "at-figure": _at_figure,
    "measured-by": _measured_by,
    "aided": _aided,
    "called-on": _called_on,
    "clause-subject": clauses.clause_subject,
    "must-subject": clauses.obliged_subject,
    "infinitive-object": clauses.infinitive_object,
    "infinitive-owner": possession.of_infinitive,
    "provoked": possession.provoked,
    "obj-owner": possession.of_object,
    "goods-owner": _owner_of_goods,
    "list-owner": possession.of_list,
    "on-owner": possession.behind_on,
    "to-owner": possession.behind_to,
    "of-owner": possession.behind_of,
    "of-aim": possession.aimed_behind_of,
    "subj-owner": possession.of_subject,
    "if-subject": clauses.if_subject,
    "unless-subject": clauses.unless_subject,
    "below": clauses.below,
    "host": clauses.host,
    "examples": _examples,
    "condition": clauses.conditioned,
    "sentence-subject": clauses.sentence_subject,
    "parties": _parties,
    "tied": _tied,
    "talking": _talking,
    "apposed": _apposed,
    "between-object": _between_object,
    "between-subject": _between_subject,
    "told": clauses.told,
    "asked": clauses.asked,
    "menaced": clauses.menaced,
    "demanded": clauses.demanded,
    "questioned": clauses.questioned,
    "predicated": clauses.predicated,
    "whole": _whole,
    "judged": _judged,
    "topic": _topic,
    "under": _placed_under,
    "that-clause": clauses.that_clause,
    "governed": _governed,
    "signers": _signers,
    "behalf": _on_behalf,
    "forming": _forming,
    "aimed-at": _aimed_at,
}
