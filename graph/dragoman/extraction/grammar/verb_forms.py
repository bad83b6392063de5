"""A verb's form: its auxiliaries, and whether it is an infinitive or in the present."""

from dragoman import tags
from dragoman.reading.parsed import Token

FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "shall", "wo", "would"})
PLANNED_MODALS = FUTURE_AUXILIARIES | {"'d", "’d"}
UNSURE_MODALS = frozenset({"may", "might", "could"})


def is_had(auxiliary: Token) -> bool:
    """Tell whether a contracted auxiliary is 'had', and not 'would': 'said she'd signed'."""
    return auxiliary.lower_ in {"'d", "’d"} and auxiliary.head.tag_ in tags.PAST


def helpers_of(verb: Token) -> frozenset[str]:
    """Return the auxiliaries of a verb as they stand, without a ''d' that is 'had'."""
    return frozenset(a.lower_ for a in auxiliaries(verb) if not is_had(a))


def is_present(predicate: Token) -> bool:
    """Tell whether a predicate is in the present: 'hosts', 'is hosting', 'is hosted'."""
    helpers = auxiliaries(predicate)
    finite = [predicate] if predicate.tag_ in tags.PRESENT else helpers
    return any(v.tag_ in tags.PRESENT for v in finite) and all(a.lemma_ != "have" for a in helpers)


def auxiliaries(predicate: Token) -> list[Token]:
    """Return the auxiliaries of a verb; a bare conjunct shares those of the verb it is joined to."""
    own = [c for c in predicate.children if c.dep_ in {"aux", "aux:pass", "cop"}]
    if not own and predicate.dep_ == "conj" and predicate.head.pos_ in {"VERB", "AUX"}:
        bare = predicate.tag_ == "VB" or (predicate.tag_ == "VBN" and predicate.head.tag_ == "VBN")
        if bare:
            return auxiliaries(predicate.head)
    return own


def is_to_infinitive(predicate: Token) -> bool:
    """Tell whether it is 'to meet' or 'to be met'."""
    bare = predicate.tag_ == "VB" or any(c.tag_ == "VB" and c.dep_ in {"aux", "aux:pass"} for c in predicate.children)
    if predicate.tag_ == "NN" and predicate.i > predicate.sent.start and predicate.nbor(-1).lower_ == "to":
        return any(c.dep_ == "cop" for c in predicate.children)  # 'is to chair the group', taken for a noun
    return bare and any(c.lower_ == "to" and c.dep_ in {"mark", "aux"} for c in predicate.children)
