"""Infinitives and clauses that a word takes: 'forced Oslo to sign' is done, 'hopes to sign' is not."""

from dragoman.extraction.grammar import syntax
from dragoman.extraction.grammar.attitude import class_of
from dragoman.extraction.grammar.governors.prospects import VERDICTS
from dragoman.extraction.grammar.infinitives import OF_DEED, is_one_of_them
from dragoman.extraction.grammar.mood import own_status
from dragoman.extraction.grammar.verb_classes import ADDRESSING, SPOKEN
from dragoman.extraction.grammar.verb_forms import auxiliaries, is_to_infinitive
from dragoman.model import Status
from dragoman.reading.parsed import Token

_IMPLICATIVE = frozenset(
    """have force compel oblige lead prompt cause drive make go come begin end carry-on induce persuade convince
    spur move rush hurry hasten race choose opt elect bother turn-out know prove rise appoint name pick tap
    designate install send assign gather meet sit stop combine conspire contribute join unite team act conclude
    remain stay live survive grow be see hear observe wait-out find catch train need-not pause return step
    dispatch deploy invite-in say report rank stand phone ring telephone""".split()
)
"""Verbs whose infinitive tells what was done: 'forced Oslo to sign', 'came to sign'."""
_LATE = frozenset({"slow", "late", "proud", "kind", "weak", "busy", "ill", "old", "young"})
"""What somebody is who, being too much so, does not do it."""
_DENIABLE = frozenset(
    """fail hesitate forget neglect omit deny dispute doubt regret mind hide conceal lose waste""".split()
)
"""Verbs that, when negated, leave standing what is below: 'did not hesitate to sign', 'never hid that it signed'."""


def of_complement(governor: Token, clause: Token) -> str | None:
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
    if found in {"report", "claim"} and _is_left_open(governor, clause):
        return "wish"
    if found == "plan" and would and governor.pos_ == "ADJ":
        return "wish"  # 'would be ready to pay'
    if found not in {"fact", None}:
        return found
    if infinitive and not (governor.lemma_ == "go" and would):  # 'would go on to sign' tells what came later
        return VERDICTS.get(status)
    return "failure" if status is Status.DENIED else None


def _is_left_open(saying: Token, clause: Token) -> bool:
    """Tell whether nobody says that it is so: 'did not say that Oslo had signed', 'Can you confirm that it signed?'."""
    status, why = own_status(saying)
    unsaid = status is Status.DENIED and saying.lemma_.lower() not in _KNOWING
    asked = status is Status.HYPOTHETICAL and why == "a question"
    return (unsaid or asked) and not any(t.tag_ in {"WRB", "WP", "WDT"} for t in clause.lefts)


_KNOWING = frozenset(
    """acknowledge admit concede mention know remember recall recognise recognize learn hear explain reveal disclose
    show notice find regret complain lament""".split()
)
"""Verbs that leave standing what is below them when they are negated: 'did not mention that it had signed'."""


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
    if syntax.has_yet(governor):
        return "failure"
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
    if word in _LATE and any(c.lower_ == "too" for c in governor.children):
        return "wish"  # 'was too slow to sign'
    if governor.pos_ == "ADJ" and class_of(governor, infinitive=True) is None:
        return None if word in OF_DEED or not OF_DEED.isdisjoint(c.lower_ for c in governor.children) else "wish"
    if infinitive.lemma_.lower() == "blame" or (word in ADDRESSING and infinitive.lemma_.lower() in SPOKEN):
        return None
    if governor.pos_ == "VERB" and class_of(governor, infinitive=True) in {None, "report", "claim"}:
        return None if word in _IMPLICATIVE or perfect else "wish"
    return None
