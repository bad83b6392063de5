"""Relations as words between subject and object, by how a fact stands: 'met', 'is to meet', 'did not meet'."""

from dragoman.vocabulary import camel_words

_PAST = {
    "visited": ("visited", "visit", "visited"),
    "metWith": ("met", "meet", "met"),
    "announced": ("announced", "announce", "announced"),
    "signed": ("signed", "sign", "signed"),
    "ratified": ("ratified", "ratify", "ratified"),
    "joined": ("joined", "join", "joined"),
    "withdrewFrom": ("withdrew from", "withdraw from", "withdrawn from"),
    "seversTies": ("severed ties with", "sever ties with", "severed ties with"),
    "establishesTies": ("established ties with", "establish ties with", "established ties with"),
}
"""What happens once: its past tense, infinitive and participle."""

_PRESENT = {
    "holdsOffice": ("holds the office of", "hold the office of"),
    "beneficiary": ("goes to", "go to"),
    "says": ("speaks of", "speak of"),
}
"""What holds, where its words do not come from its name: its present tense and infinitive."""

_BEING = {"partyTo": "party to", "memberOf": "a member of"}
"""What one is."""


def phrases(relation: str) -> dict[str, str]:
    """Return the words of a relation for each status, so that a mere plan never reads as done."""
    if relation == "appointedTo":
        return _phrases("was appointed", "have been appointed", "be appointed", "was not appointed")
    if relation in _BEING:
        what = _BEING[relation]
        return _phrases(f"is {what}", f"be {what}", f"be {what}", f"is not {what}")
    if relation in _PAST:
        past, base, participle = _PAST[relation]
        return _phrases(past, f"have {participle}", base, f"did not {base}")
    present, base = _PRESENT.get(relation) or _regular(camel_words(relation))
    return _phrases(present, base, base, f"does not {base}")


def _phrases(reported: str, claimed: str, base: str, denied: str) -> dict[str, str]:
    return {
        "reported": reported,
        "claimed": f"is said to {claimed}",
        "planned": f"is to {base}",
        "denied": denied,
        "hypothetical": f"might {base}",
    }


def _regular(present: str) -> tuple[str, str]:
    """Return the words with their verb's infinitive: 'acts for' → 'act for'."""
    verb, *rest = present.split()
    return present, " ".join([verb.removesuffix("s"), *rest])
