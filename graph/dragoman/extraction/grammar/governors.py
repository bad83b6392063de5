"""How a word colours what stands below it: an infinitive, a gerund, a clause, the noun of an event.

An infinitive has not happened unless its governor says so ('managed to', 'was forced to'); behind most prepositions no
gerund has either ('keen on signing', 'far from signing'); what is talked of, feared or floated is not there.
"""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.mood import (
    ADDRESSING,
    SEEMING,
    SPOKEN,
    auxiliaries,
    class_of,
    infinitive_complement,
    is_kept,
    is_one_of_them,
    is_put_in_charge,
    is_taken_up,
    is_to_infinitive,
    is_voted,
    own_status,
)
from dragoman.model import Status
from dragoman.reading.parsed import Token

_CHARGES = frozenset(
    """accusation allegation charge claim criticism condemnation threat rebuke demand call appeal plea
    suggestion""".split()
)
_OCCURRING = frozenset(
    """materialise materialize begin start resume take open occur happen follow continue reconvene""".split()
)
"""Verbs of whose subject they only say that it happens."""
_TAKING_PLACE = (_OCCURRING - {"continue", "follow"}) | {"hold", "sign", "convene", "conclude"}
_ARRANGING = frozenset("plan schedule arrange prepare organise organize slate".split())
_INCLINED = frozenset(
    """open resign amenable receptive warm object close closer near nearer oppose opposed objection resistant
    averse commit committed dedicate devote""".split()
)
"""Words behind whose 'to' stands what has not been done: 'close to signing', 'opposed to joining'."""
_DECREEING = frozenset({"order", "decree"})
_DECREED = frozenset({"expulsion", "deportation", "recall"})
"""Deeds done by the order for them."""
_VERDICTS = {Status.DENIED: "failure", Status.PLANNED: "plan", Status.HYPOTHETICAL: "wish"}
_ACCUSING = frozenset("accuse suspect charge expel deport sanction jail detain imprison fine arrest prosecute".split())
"""Verbs whose gerund tells of a charge: 'accused of spying', 'expelled for spying'."""
_PROSPECTS = frozenset(
    """date invitation offer proposal plan request call hope prospect possibility preparation chance bid demand
    appeal schedule venue readiness willingness pressure push support backing candidacy application aspiration
    ambition path campaign interest idea speculation rumour rumor threat fear notion option risk danger likelihood
    favour favor proposition case event""".split()
)
"""Nouns whose complement has not happened: 'a date for the meeting', 'an invitation to a summit'."""
_DEBATES = frozenset("talk negotiation discussion debate question idea consultation referendum vote".split())
_DEEDS = frozenset("accession entry membership return withdrawal departure exit visit meeting summit admission".split())
"""What is yet to come where it is talked about."""
_ENTRIES = frozenset("accession entry admission membership".split())
_PERMITTING = frozenset("ratify approve back support endorse oppose discuss negotiate block veto reject".split())
_WORDS_OFFERED = frozenset(
    """condolence sympathy commiseration apology excuse congratulation thanks thank assurance reassurance""".split()
)
"""Who offers these has said them."""
_COURSES = frozenset("talk negotiation consultation discussion dialogue mediation conversation".split())
_COMPLETING = frozenset("conclude complete finish end finalise finalize close break wrap".split())
"""What is not over goes on: 'negotiations have not been concluded'."""
_BARS = frozenset("veto ban objection opposition resistance obstacle hurdle barrier".split())
"""Nouns of what keeps something from happening."""
_FACTUAL_NOUNS = frozenset("fact news announcement confirmation proof evidence notice notification note".split())
_REACHED = {
    "hint": {"at"},
    "warn": {"of", "about"},
    "work": {"on", "towards", "toward", "for"},
    "lobby": {"for"},
    "prepare": {"for"},
    "vote": {"for"},
    "campaign": {"for"},
    "agree": {"to", "on"},
    "ready": {"for"},
    "open": {"to"},
    "brace": {"for"},
    "aim": {"for", "at"},
    "argue": {"for", "against"},
    "plead": {"for"},
    "wait": {"for"},
    "move": {"towards", "toward"},
    "object": {"to"},
    "keen": {"on"},
    "eager": {"for"},
    "willing": {"for"},
    "speculate": {"about", "on"},
}
"""What is not there yet behind a word and its preposition: 'is open to talks', 'agreed to talks'."""
_MOOTED = frozenset("expect consider weigh float moot envisage mull contemplate eye anticipate envision".split())
_CONTENTS = frozenset(
    """sign evidence indication hint report rumour rumor claim allegation idea chance hope fear possibility
    suggestion speculation proof guarantee assurance belief impression likelihood prospect demand proposal""".split()
)
_IMPLICATIVE = frozenset(
    """have force compel oblige lead prompt cause drive make go come begin end carry-on induce persuade convince
    spur move rush hurry hasten race choose opt elect bother turn-out know prove rise appoint name pick tap
    designate install send assign gather meet sit stop combine conspire contribute join unite team act conclude
    remain stay live survive grow be see hear observe wait-out find catch train need-not pause return step
    dispatch deploy invite-in say report rank stand phone ring telephone""".split()
)
"""Verbs whose infinitive tells what was done: 'forced Oslo to sign', 'came to sign'."""
_DOING_AS = frozenset({"join", "follow"})
"""Verbs with 'in' of who does what another does."""
_GLAD = frozenset(
    """first last only right wrong wise quick fast slow late early proud glad happy pleased delighted honoured
    honored sorry lucky foolish brave bold kind enough surprised relieved""".split()
)
"""Adjectives of what one did: 'was quick to sign'."""
_ALOOF = {
    "towards": "wish",
    "toward": "wish",
    "about": "wish",
    "on": "wish",
    "of": "wish",
    "at": "wish",
    "from": "failure",
}
"""Prepositions whose gerund has not been done, unless the governor is one of those below."""
_DONE_BEHIND = {
    "about": frozenset("lie brag boast honest open-up proud happy glad speak".split()),
    "on": frozenset("spend congratulate pride go carry keep".split()),
    "of": frozenset(
        "accuse suspect proud guilty convict acquit consist tire tired ashamed sure boast approve weary".split()
    ),
    "at": frozenset("succeed good adept surprised delighted begin start".split()),
    "from": frozenset(
        """benefit return come emerge gain result stem range profit recover suffer exhausted fresh tired arise
        fall""".split()
    ),
}
_WAYS = frozenset({"way", "door", "path", "ground", "groundwork", "stage"})
"""What is paved, opened or prepared for something to come."""
_IN_WISH = frozenset("interested interest hopeful hesitant".split())
_UNTRUE = frozenset("untrue false incorrect wrong".split())
_IN_THE_AIR = frozenset("works pipeline cards table discussion consideration offing question hold doubt".split())
_FALLEN = frozenset("materialise materialize happen occur".split())
_DENIABLE = frozenset(
    """fail hesitate forget neglect omit deny dispute doubt regret mind hide conceal lose waste""".split()
)
"""Verbs that, when negated, leave standing what is below: 'did not hesitate to sign', 'never hid that it signed'."""


_EARLIER = frozenset({"after", "since", "following"})
"""What stands before a gerund that tells of what came first."""


def is_content(clause: Token) -> bool:
    """Tell whether a clause taken for another says what a noun is about: 'no sign that Oslo signed the treaty'."""
    return (
        clause.dep_ in {"acl:relcl", "ccomp"}
        and clause.head.pos_ == "NOUN"
        and clause.head.lemma_.lower() in _CONTENTS
        and not syntax.children(clause.head, "cop")
        and any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    )


def _looks_ahead(word: Token) -> bool:
    """Tell whether what stands behind its 'to' has not happened: 'looked forward to visiting', 'close to signing'."""
    ahead = word.lemma_.lower() == "look" and any(c.lower_ == "forward" for c in word.children)
    return ahead or not _INCLINED.isdisjoint({word.lemma_.lower(), *(c.lower_ for c in word.children)})


def colour(governor: Token, below: Token) -> str | None:
    """Return the class of a governor that colours what stands below it, None if it does not reach it."""
    if _is_let_stand(governor, below):
        return None
    if below.tag_ == "VBG" and any(c.lower_ in _EARLIER for c in syntax.children(below, "mark", "case")):
        return None  # 'After joining the bloc, Oslo called an election'
    if below.tag_ == "VBG" and (verdict := _of_gerund(governor, below)) is not None:
        return verdict or None
    if is_put_in_charge(below):
        return _VERDICTS.get(own_status(governor)[0])
    complement = below.dep_ in {"ccomp", "xcomp"} and not is_content(below)
    if complement or (below.dep_ in {"advcl", "acl"} and infinitive_complement(below)):
        return _of_complement(governor, below)
    if below.pos_ == "NOUN" and (verdict := _of_event(governor, below)) is not None:
        return verdict or None
    if below.dep_ in {"csubj", "csubj:pass"}:
        return _of_clause_in_front(governor, below)
    if below.dep_ in {"acl", "advcl"} and governor.lemma_.lower() in _PROSPECTS | _DEBATES and is_marked(below):
        return "plan"  # 'talks on joining the bloc'
    return _of_content(governor, below) if is_told_by(governor, below) else None


def is_told_by(noun: Token, clause: Token) -> bool:
    """Tell whether a clause is what a noun says: 'reports that Oslo signed the treaty'."""
    return noun.pos_ == "NOUN" and (clause.dep_ in {"acl", "nmod"} or is_content(clause))


def _is_let_stand(governor: Token, below: Token) -> bool:
    """Tell whether a governor leaves what is below as it is: 'took the chance to thank', 'it failed: Oslo signed'."""
    if below.tag_ == "VB" and (is_taken_up(below) or is_kept(below) or is_voted(below)):
        return True
    if below.lower_ == "time" and governor.lemma_.lower() in {"lose", "waste"}:
        return True
    colon = any(t.text == ":" for t in below.doc[governor.i : below.i])
    if below.dep_ in {"ccomp", "parataxis"} and colon and class_of(governor) == "failure":
        return True
    return below.dep_ == "ccomp" and (_is_divided(below, governor) or _is_explained(governor, below))


def _of_gerund(governor: Token, gerund: Token) -> str | None:
    """Return how a word colours a gerund by the preposition between, "" where it was done, None if there is none."""
    prepositions = {c.lower_ for c in syntax.children(gerund, "mark", "case")}
    if "against" in prepositions:
        return "failure"  # 'decided against joining'
    if "from" in prepositions and own_status(governor)[0] is Status.DENIED:
        return ""  # 'did not keep Oslo from signing'
    if (
        gerund.dep_ in {"advcl", "obl", "acl", "xcomp", "nmod", "ccomp"}
        and (behind := _behind(governor, gerund)) is not None
    ):
        return behind
    if "to" in prepositions:
        return "wish" if _looks_ahead(governor) else ""
    if "in" in prepositions and governor.lemma_.lower() in _DOING_AS:
        return _VERDICTS.get(own_status(governor)[0], "")  # 'will join Oslo in signing'
    if gerund.dep_ in {"advcl", "obl"} and governor.lemma_.lower() in _ACCUSING:
        return "claim"
    return None


def _of_complement(governor: Token, clause: Token) -> str | None:
    """Return how a word colours the clause or infinitive that it takes."""
    bare = clause.tag_ == "VB" and not any(a.tag_ == "MD" for a in auxiliaries(clause))
    infinitive = bare or is_to_infinitive(clause)
    status, _ = own_status(governor)
    if status is Status.DENIED and governor.lemma_.lower() in _DENIABLE:
        return None  # 'did not hesitate to sign'
    found = class_of(governor, infinitive=infinitive)
    if infinitive and (outcome := _outcome(governor, clause)) is not None:
        found = outcome or None
    if governor.lemma_ == "like" and class_of(clause) in {"report", "claim"}:
        return None  # 'Lee likes to say that'
    would = any(a.lower_ == "would" for a in auxiliaries(governor))
    if found == "plan" and would and governor.pos_ == "ADJ":
        return "wish"  # 'would be ready to pay'
    if found not in {"fact", None}:
        return found
    if infinitive and not (governor.lemma_ == "go" and would):  # 'would go on to sign' tells what came later
        return _VERDICTS.get(status)
    return "failure" if status is Status.DENIED else None


def _of_event(governor: Token, event: Token) -> str | None:
    """Return how a word colours the noun of an event, "" where it stands as it is, None if the word has no say."""
    relation, lemma, word = event.dep_, event.lemma_.lower(), governor.lemma_.lower()
    done_to = relation in {"obj", "nsubj:pass"}
    if done_to and word in _DECREEING and lemma in _DECREED:
        return _VERDICTS.get(own_status(governor)[0], "")  # who orders an expulsion has expelled
    if relation == "nsubj" and _is_any(event) and any(a.lower_ == "would" for a in auxiliaries(governor)):
        return "wish"  # 'a meeting would be a mistake'
    if event.rel == "nsubj" and (foretold := _foretold(governor)):
        return foretold
    if done_to or relation in {"obl", "nmod"}:
        verdict = _of_object(governor, event, done_to)
        if verdict is not None:
            return verdict
    if event.rel == "nsubj" and word in _OCCURRING:
        return _VERDICTS.get(own_status(governor)[0], "")  # 'the talks will begin in May'
    return _behind_preposition(governor, event) if relation in {"obl", "nmod", "obj"} else None


def _is_any(noun: Token) -> bool:
    return any(c.lower_ in {"a", "an", "any"} for c in syntax.children(noun, "det"))


def _of_object(governor: Token, event: Token, done_to: bool) -> str | None:
    """Return how a verb colours its object or complement, "" where that stands as it is, None if it has no say."""
    lemma, word = event.lemma_.lower(), governor.lemma_.lower()
    found, (status, _) = class_of(governor), own_status(governor)
    if found in {"failure", "denial"} and lemma in _CHARGES:
        return ""  # an accusation that is rejected has been made
    if lemma in _ENTRIES and word in _PERMITTING:
        return "plan"  # 'ratified Oslo's accession'
    if word == "set" and any(c.lower_ == "motion" for c in governor.children):
        return "plan"  # 'set in motion its departure from the bloc'
    if status is Status.DENIED and lemma in _COURSES and word in _COMPLETING:
        return ""
    if found in {"plan", "wish"} and lemma in _WORDS_OFFERED:
        found = None
    if done_to and status in _VERDICTS:
        return _VERDICTS[status]
    if found in {"failure", "wish"} and (done_to or syntax.case(event) in {"for", "to"}):
        return found
    if word == "call" and syntax.case(event) == "for":
        return "wish"
    if done_to and (found == "plan" and word in _ARRANGING):
        return "plan"
    if done_to and word in _MOOTED and not syntax.children(governor, "xcomp"):
        return "plan"
    if event.dep_ == "nsubj:pass" and word in {"discuss", "debate"}:
        return "plan"
    shelved = word == "put" and any(c.lemma_ in {"hold", "ice"} for c in syntax.children(governor, "obl"))
    return "failure" if done_to and shelved else None


def _behind_preposition(governor: Token, event: Token) -> str | None:
    """Return how an event stands behind a noun or verb and its preposition: 'a date for talks', 'hinted at talks'."""
    word, case, relation = governor.lemma_.lower(), syntax.case(event), event.dep_
    if case == "to" and word == "look" and _looks_ahead(governor):
        return "plan"  # 'look forward to the meeting with Lee'
    if relation == "obj":
        return None
    things = [governor] if relation == "nmod" else syntax.children(governor, "obj", "nsubj:pass")
    named = {t.lemma_.lower() for t in things}
    if case == "for" and relation == "obl" and named & _PROSPECTS:
        return "plan"  # 'found a date for the talks'
    if case in {"on", "to"} and named & _BARS:
        return "wish"  # 'lifted its veto on Oslo's entry'
    if case in {"for", "to"} and named & _WAYS:
        return "wish"  # 'paved the way for talks'
    if relation == "obl":
        return "wish" if case in _REACHED.get(word, ()) else None
    if word in _PROSPECTS and case in {"for", "of", "to", "about", "towards"}:
        return "plan"
    if governor.lower_ == "talk" and case in {"of", "about"}:
        return "plan"
    if word in _DEBATES and case in {"on", "over", "about"}:
        return "plan" if event.lemma_.lower() in _DEEDS else ""  # 'talks on Oslo's accession'
    return None


def _of_clause_in_front(governor: Token, clause: Token) -> str | None:
    """Return how a predicate colours the clause that is its subject: 'it is unlikely that Oslo left'."""
    status = own_status(governor)[0]
    if is_to_infinitive(clause):
        past = any(v.tag_ == "VBD" for v in (governor, *auxiliaries(governor)))
        return None if past and status is Status.REPORTED else "wish"
    word = governor.lemma_.lower()
    if word in _UNTRUE or (word in {"true", "case"} and status is Status.DENIED):
        return "denial"
    return "wish" if class_of(governor, infinitive=True) in {"plan", "wish"} else None


def _of_content(noun: Token, below: Token) -> str | None:
    """Return how a noun colours what it is about: 'the threat to leave', 'no evidence that Oslo left'."""
    if below.tag_ == "VB" and below.pos_ == "VERB":
        return None if is_one_of_them(noun) else "wish"
    if not any(c.lower_ == "that" and c.dep_ == "mark" for c in below.children):
        return None
    determiners = {c.lower_ for c in noun.children}
    if "no" in determiners and noun.lemma_.lower() in {"doubt", "question", "secret"}:
        return None
    if determiners & {"no", "any", "little"}:
        return "wish"
    return None if noun.lemma_.lower() in _FACTUAL_NOUNS else "claim"


def _outcome(governor: Token, infinitive: Token) -> str | None:
    """Return how a word colours an infinitive where its tense decides, "" if it was done, None if its class does."""
    word = governor.lemma_.lower()
    helpers = auxiliaries(governor)
    past = governor.tag_ == "VBD" or any(a.lower_ in {"was", "were", "been", "had"} for a in helpers)
    perfect = any(
        c.lower_ in {"have", "be"} and c.dep_.startswith("aux") and c.tag_ == "VB" for c in infinitive.children
    )
    if word == "go" and governor.tag_ == "VBG" and helpers and not syntax.particle(governor):
        return "plan"  # 'was going to sign'
    if word == "become" and any(is_one_of_them(c) for c in syntax.children(governor, "xcomp")):
        return ""  # 'became the first country to sign'
    if word == "have" and (not past or any(c.lower_ == "better" for c in infinitive.children)):
        return "wish"  # 'has to sign'
    if word in {"choose", "opt", "dare", "dar"} and governor.tag_ == "VBD":
        return ""
    if word in {"happy", "glad", "pleased", "delighted"} and not past:
        return "wish"  # 'is happy to mediate'
    if word == "sure" and governor.head.lemma_ == "make" and governor.head.tag_ == "VBD":
        return ""
    if word == "use" and governor.tag_ == "VBD" and governor.nbor().lower_ == "to":
        return "wish"  # 'used to sign'
    if (
        word in {"able", "allow", "permit", "oblige", "compel", "force"}
        and past
        and syntax.is_passive(governor) | (word == "able")
    ):
        return ""
    if word in {"say", "report", "appear", "seem", "purport", "believe", "think"} and perfect:
        return "claim"
    if governor.pos_ == "ADJ" and class_of(governor, infinitive=True) is None:
        return None if word in _GLAD or not _GLAD.isdisjoint(c.lower_ for c in governor.children) else "wish"
    if infinitive.lemma_.lower() == "blame" or (word in ADDRESSING and infinitive.lemma_.lower() in SPOKEN):
        return None
    if governor.pos_ == "VERB" and class_of(governor, infinitive=True) in {None, "report", "claim"}:
        return None if word in _IMPLICATIVE or perfect else "wish"
    return None


def _behind(governor: Token, gerund: Token) -> str | None:
    """Return how the word before its preposition colours a gerund, "" where it has been done, None if it has none."""
    word = governor.lemma_.lower()
    for mark in gerund.children:
        if mark.dep_ not in {"mark", "case", "advmod", "cc"} or mark.i > gerund.i:
            continue
        case = mark.lower_
        if case in {"instead", "rather"} or (
            case in {"of", "from"} and mark.nbor(-1).lower_ in {"instead", "far", "short"}
        ):
            return "failure"
        if case == "off" and word in {"hold", "put"}:
            return "failure"
        if case == "with" and word in {"toy", "flirt"}:
            return "wish"
        if case == "on" and word in {"intent", "bent"}:
            return "wish"
        if (
            case == "of"
            and governor.pos_ == "NOUN"
            and syntax.case(governor) == "within"
            and governor.head.lemma_ == "come"
        ):
            return "failure"
        if case == "in" and word in _IN_WISH:
            return "wish"
        if case in _ALOOF and not (case == "from" and class_of(governor) == "failure"):
            if word in _DONE_BEHIND.get(case, ()):
                return None
            if governor.pos_ in {"VERB", "ADJ"} and governor.i < gerund.i:
                return _ALOOF[case]
            if governor.pos_ == "NOUN" and case == "of" and word in _BRINKS:
                return "wish"
        if case == "from":
            return "failure"
    return None


_BRINKS = frozenset(
    """verge brink cusp point process favour favor idea hope fear chance prospect possibility danger risk""".split()
)


def _foretold(predicate: Token) -> str | None:
    """Return the class of a predicate by which its subject is yet to come: 'the talks are due', 'remain unlikely'."""
    if predicate.lemma_ in SEEMING:
        predicate = next(iter(syntax.children(predicate, "xcomp")), predicate)
    if predicate.lemma_.lower() == "fall" and any(c.lower_ == "through" for c in predicate.children):
        return "failure"
    if predicate.lemma_ in {"fail", "have"} and any(
        c.lemma_.lower() in _TAKING_PLACE | _FALLEN for c in syntax.children(predicate, "xcomp")
    ):
        return "failure"  # 'failed to materialise', 'has yet to happen'
    if predicate.lemma_ == "await":
        return "plan"
    if predicate.pos_ == "VERB" and predicate.lemma_ in SEEMING:
        predicate = next((c for c in syntax.children(predicate, "obl") if c.lower_ in _IN_THE_AIR), predicate)
    if predicate.lower_ in _IN_THE_AIR and syntax.case(predicate) in {"in", "on", "off", "under", "out"}:
        return "plan"
    if predicate.pos_ == "VERB":
        below = syntax.children(predicate, "xcomp")
        coming = not below or any(c.lemma_.lower() in _TAKING_PLACE for c in below)
        return "plan" if syntax.is_passive(predicate) and coming and class_of(predicate) in {"plan", "wish"} else None
    if predicate.pos_ != "ADJ" and syntax.case(predicate) != "in":  # 'is in doubt'
        return None
    found = class_of(predicate, infinitive=True)
    return found if found in {"plan", "wish"} else None


def _is_explained(governor: Token, below: Token) -> bool:
    """Tell whether a colon opens the grounds of what is denied before: 'Lee does not believe it: she has seen it'."""
    opened = any(c.text == ":" and governor.i < c.i < below.i for c in (*below.children, *governor.children))
    return opened and own_status(governor)[0] is Status.DENIED


def _is_divided(below: Token, governor: Token) -> bool:
    """Tell whether a semicolon divides a clause from the one behind it that seems to govern it: it stands by itself."""
    last = below.right_edge
    if last.i >= governor.i:
        return False
    return last.text == ";" or last.nbor().text == ";"


def is_marked(clause: Token) -> bool:
    """Tell whether a gerund follows a preposition, or a clause 'that': 'talks on joining', 'the charge that it had'."""
    marks = syntax.children(clause, "mark", "case")
    return bool(marks) and (clause.tag_ == "VBG" or any(m.lower_ == "that" for m in marks))
