"""Sets of the Penn Treebank's tags that the rules ask for again and again."""

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
INFLECTED = FINITE - {"MD"}
"""Finite verbs that are no modals."""
PRESENT = frozenset({"VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN"})
"""Past tense and participle, which taggers take for one another."""
PARTICIPLES = frozenset({"VBG", "VBN"})
PLURALS = frozenset({"NNS", "NNPS"})
