"""A word's class, where tagger and morphologizer may disagree: what is tagged a noun is taken for a noun."""

from dragoman.reading.parsed import Token

_BY_TAG = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ"}


def pos(token: Token) -> str:
    """Return the universal part of speech of a word."""
    return _BY_TAG.get(token.tag_, token.pos_) if token.pos_ in {"VERB", "NOUN", "ADJ", "X", "AUX"} else token.pos_
