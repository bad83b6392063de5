"""Who only promises, refuses or threatens a deed has agreed, rejected or threatened: events by the words above them."""

from functools import cache

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.mood import AGREED
from dragoman.extraction.grammar.verb_classes import CARRYING_OUT, OBJECT_CONTROL
from dragoman.extraction.grammar.verb_forms import PLANNED_MODALS, UNSURE_MODALS, helpers_of, is_to_infinitive
from dragoman.extraction.lexicon import wordlist
from dragoman.reading.parsed import Token

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})
_UNWANTED = frozenset("intention plan need reason interest desire wish point room".split())
"""What somebody has none of who will not do a thing: 'sees no need for talks'."""
_HOLDING_BACK = frozenset("hesitate refuse decline rule balk baulk".split())
_NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
_FAR = 5
PROSPECT = "prospect"
"""The stance of what is to come by the tense or a plan alone: nobody has given their word."""
_LEANING = frozenset({"commitment", PROSPECT})


def stance(token: Token) -> str | None:
    """Return what a deed is as yet, None if it is done: one of the stances whose outcomes stances.yaml lists."""
    below = token
    if token.pos_ == "NOUN" and any(c.lower_ == "no" and c.dep_ == "det" for c in token.children):
        return "negation"  # 'showed no interest in talks'
    for _ in range(_FAR):
        if below.pos_ in {"VERB", "AUX"}:
            helpers = helpers_of(below)
            if below.tag_ == "VBG" and any(c.lower_ == "against" and c.i < below.i for c in below.children):
                return "refusal"  # 'decided against attending'
            if helpers & PLANNED_MODALS:
                return "refusal" if _is_negated(below) else _held_out(below)
            if helpers & {"is", "are", "was", "were"} and any(
                c.lower_ == "to" for c in below.children if c.i < below.i
            ):
                return _held_out(below)  # 'is to send'
            headed = below.dep_ == "ROOT" or (below.dep_ in {"ccomp", "parataxis"} and below.i < below.head.i)
            if headed and is_to_infinitive(below):
                return PROSPECT  # 'Oslo to send aid', 'Oslo to send aid, envoy says'
            if helpers & UNSURE_MODALS and "have" not in helpers and not _is_negated(below):
                return _held_out(below)
            if _is_negated(below):
                if _is_of_another(below, below.head) or _came_after(below, token):
                    return None
                promised = _is_complement(below, below.head) and _kind(below.head) in _LEANING
                return "abstention" if promised else "negation"  # 'vowed never to attack'
        elif below.lemma_.lower() in _UNWANTED and any(c.lower_ == "no" for c in syntax.children(below, "det")):
            return "refusal"
        above = below.head
        if above == below:
            return None
        if syntax.has_yet(above):
            return "negation"
        if below.pos_ == "NOUN" and below.rel in {"obj", "obl"} and _asks_for(above, below):
            return "request"
        if below.dep_ == "conj":
            below = above
            continue
        kind = _kind(above) if _is_complement(below, above) else None
        if kind == "transparent":
            below = above
        elif kind is None and below.pos_ in {"NOUN", "PROPN"} and below.rel in {"obj", "obl", "nmod", "nsubj"}:
            if (above.pos_ == "NOUN" and below.dep_ != "nmod") or (
                below.dep_.startswith("nsubj") and not syntax.is_passive(above)
            ):
                return None
            below = above
        elif kind in _LEANING and _is_negated(above):
            return "refusal"
        elif kind == "refusal" and _is_negated(above) and above.lemma_.lower() in _HOLDING_BACK:
            ahead = helpers_of(above) & PLANNED_MODALS
            return PROSPECT if ahead else None  # 'would not hesitate to strike', 'did not hesitate'
        else:
            return kind
    return None


def turned(root: str, kind: str | None) -> str | None:
    """Return the root type that a deed of one root becomes under a stance, None if it stays what it is."""
    outcomes: dict[str, str] = wordlist("stances")["outcomes"].get(kind, {})
    return outcomes.get(root)


def mode_of(root: str, deed: str) -> str | None:
    """Return the mode of what is promised, refused or threatened."""
    modes: dict[str, str] = wordlist("stances")["modes"].get(root, {})
    return modes.get(deed)


def _held_out(deed: Token) -> str:
    """Return 'threat' for what somebody warns or threatens that they would do, else 'prospect'."""
    above = deed.head
    return "threat" if deed.dep_ == "ccomp" and _kind(above) == "threat" else PROSPECT


@cache
def _words() -> dict[str, str]:
    """Return word → stance; 'rule-out' is a verb with its particle."""
    kinds = ("transparent", "threat", "refusal", "commitment", PROSPECT)
    return {word: kind for kind in kinds for word in wordlist("stances")[kind].split()}


def _kind(word: Token) -> str | None:
    lemma, particle = word.lemma_.lower(), syntax.particle(word)
    return _words().get(f"{lemma}-{particle}" if particle else lemma) or _words().get(word.lower_)


def _asks_for(verb: Token, noun: Token) -> bool:
    """Tell whether a deed is only asked for: 'called for a ban', 'sought the arrest of'."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or syntax.is_passive(verb) or lemma not in wordlist("stances")["request"].split():
        return False
    return noun.dep_ == "obj" or syntax.case(noun) == "for"


def _is_complement(below: Token, above: Token) -> bool:
    """Tell whether the deed is what its governor promises, refuses or begins, done by the same subject."""
    if below.dep_ in {"xcomp", "ccomp"} or (below.dep_ == "advcl" and below.tag_ == "VB" and below.i - above.i < 6):
        if below.dep_ == "ccomp" and below.tag_ != "VB":
            return above.lemma_.lower() in {"threaten", "warn", "vow"}
        return not (above.lemma_.lower() in OBJECT_CONTROL and syntax.children(above, "obj"))
    if below.dep_ == "advcl" and below.tag_ == "VBG" and any(c.lower_ == "to" for c in syntax.children(below, "mark")):
        return True  # 'committed itself to leaving'
    wanted = below.tag_ == "VBG" and above.lemma_.lower() in _UNWANTED  # 'has no intention of leaving'
    if below.dep_ == "acl" and (below.tag_ == "VB" or wanted) and above.pos_ == "NOUN":
        return above.rel in {"obj", "obl", "nsubj"}  # 'voiced its readiness to leave', 'the pledge to leave came late'
    if above.lemma_.lower() == "set":
        return False  # 'set fire to tyres in protest' plans nothing
    return below.pos_ == "NOUN" and below.rel in {"obj", "obl"} and above.pos_ in {"VERB", "ADJ"}


def _came_after(verb: Token, paper: Token) -> bool:
    """Tell whether a verb only says what became of a paper once there: 'the pact was never carried out'."""
    became = verb.lemma_.lower() in CARRYING_OUT and paper.lemma_.lower() in AGREED
    return became and paper.head == verb and paper.dep_ == "nsubj:pass"


def _is_of_another(infinitive: Token, above: Token) -> bool:
    """Tell whether somebody else is asked or told to do it: 'urged Chad not to sign', 'called on Chad not to sign'."""
    others = [
        *syntax.children(above, "obj", "iobj"),
        *syntax.complements(above, "on"),
        *syntax.complements(above, "to"),
    ]
    controlled = above.pos_ == "VERB" and above.lemma_.lower() in OBJECT_CONTROL and is_to_infinitive(infinitive)
    return controlled and any(other.i < infinitive.i for other in others)


def _is_negated(verb: Token) -> bool:
    told = [c for c in verb.children if c.lower_ in _NEGATIONS and c.dep_ in {"advmod", "det", "neg", "cc:preconj"}]
    return any(c.i + 1 == len(c.doc) or c.nbor(1).lower_ not in _NOT_ONLY for c in told)
