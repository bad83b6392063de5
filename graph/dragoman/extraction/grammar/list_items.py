"""Items of a list that are clauses: '(b) welcomed the accord; (c) condemned the raid'."""

import re

from dragoman.reading.parsed import Token, once

_ADVERBS = r"(?:(?:and|also|further|\w+ly)\s+)*$"
_ITEM = re.compile(r"(?:[\s;:,]\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[).]|[\s;:][•·*]|[\n:;]\s*[–—-])\s+" + _ADVERBS)
"""What stands before the verb of an item: '(a)', '2.', '•'."""
_NEXT = re.compile(r";\s+" + _ADVERBS)
_LONGEST_OPENING = 40


@once
def is_item(verb: Token) -> bool:
    """Tell whether a finite verb opens an item of a list: '(b) welcomed the accord; (c) condemned the raid'."""
    if verb.tag_ not in {"VBZ", "VBP", "VBD", "VBN"} or any(c.rel == "aux" for c in verb.children):
        return False
    if any(c.dep_ == "obl:agent" for c in verb.children):
        return False  # 'signed the pact; welcomed by Mali, it'
    before = verb.doc.text[max(0, verb.idx - _LONGEST_OPENING) : verb.idx]
    if verb.tag_ == "VBN":  # a past tense that looks like a participle; a real one may follow a semicolon
        return _ITEM.search(before) is not None
    return _ITEM.search(before) is not None or _NEXT.search(before) is not None
