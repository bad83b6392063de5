"""The text of a parsed document."""

from functools import lru_cache

from spacy.tokens import Doc


@lru_cache(maxsize=4)
def text_of(doc: Doc) -> str:
    """Return a document's text; spaCy joins it anew from every word each time `doc.text` is asked."""
    return doc.text
