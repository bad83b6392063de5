"""The words around a plain clause cost it no fact: asides before its verb, before its object, and what follows."""

from itertools import product

import pytest

from dragoman.model import Article
from dragoman.pipeline import records
from dragoman.reading.asides import asides, dashes
from dragoman.reading.pipeline import load_language
from tests.told import Facts, facts

SUBJECTS = (
    "Kenya",
    "Kenyan President Ann Lee",
    "Ann Lee, Kenya's foreign minister,",
    "the president of Kenya, Ann Lee,",
    "the African Union",
    "the East African Community (EAC)",
)
CLAUSES = (
    # the verb, its object, the relations that must stay
    ("signed", "a fisheries treaty with Norway", {"signed", "partyTo"}),
    ("condemned", "the attack on the port", {"criticizes"}),
    ("accused", "Mali of harbouring rebels", {"accuses"}),
    ("threatened", "Mali with sanctions", {"threatens"}),
    ("expelled", "two Malian diplomats", {"expels"}),
    ("recalled", "its ambassador to Mali", {"recalls"}),
    ("severed", "diplomatic ties with Mali", {"seversTies"}),
    ("pledged", "$50 million to Malawi for flood relief", {"funds", "beneficiary", "covers", "announced"}),
    ("joined", "the World Trade Organization", {"joined"}),
    ("appointed", "Tom Ray ambassador to Norway", {"appointedTo", "holdsOffice"}),
    ("ratified", "the African free trade agreement", {"ratified"}),
    ("urged", "Mali to release the prisoners", {"says"}),
    ("denied", "that its troops had entered Mali", {"says"}),
)
PLAIN = list(product(SUBJECTS, CLAUSES))[::5]
BEFORE_VERB = (
    ", keen to avoid a repeat of last year's crisis,",
    ", eager to win time before the vote in November,",
    ", wary of another long winter,",
    ", anxious to end a long row over fishing rights,",
    ", under fire at home over soaring food prices,",
    ", amid mounting criticism at home,",
    ", for the third time in as many months,",
    " - under growing pressure at home over rising prices -",
    " — which had long hesitated to take sides —",
    " – once seen as a reliable partner of the West –",
    " -- one of the loudest voices on the continent --",
)
BEFORE_OBJECT = (
    " on Tuesday",
    " late on Tuesday",
    " last week",
    " in the strongest terms",
    " in unusually blunt language",
    " in a televised address late on Tuesday",
    " in a statement seen by Reuters on Tuesday",
    " publicly on Tuesday",
    " on Tuesday, 4 June,",
    ", for the second time this month,",
    ", amid mounting criticism at home,",
    ", in the strongest possible terms,",
)
BEHIND = (
    " in an effort to win time before the vote",
    " in a bid to win time before the vote",
    " in a move likely to anger the opposition",
    " in a gesture meant to calm the markets",
)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _told(sentences: list[str]) -> dict[str, Facts]:
    """Return the facts of each sentence, read as an article of its own."""
    articles = [Article(str(i), sentence) for i, sentence in enumerate(sentences)]
    return {record.article.text: facts(record) for record in records(articles)}


def _lost(rows: dict[str, tuple[str, set[str]]]) -> list[tuple[str, Facts]]:
    """Return the sentences, each beside the plain one and its relations, that tell less, and what they lack."""
    told = _told([*rows, *{plain for plain, _ in rows.values()}])
    kept = {s: {f for f in told[plain] if f[0] in relations} for s, (plain, relations) in rows.items()}
    assert all(kept.values())
    return [(sentence, wanted - told[sentence]) for sentence, wanted in kept.items() if not wanted <= told[sentence]]


@pytest.mark.parametrize("aside", BEFORE_VERB)
def test_an_aside_before_the_verb_costs_no_fact(aside: str) -> None:
    rows = {}
    for subject, (verb, rest, relations) in PLAIN:
        front = subject.rstrip(",") if aside.startswith(" ") else subject
        aside_ = aside.lstrip(",") if front.endswith(",") else aside
        rows[_capital(f"{front}{aside_} {verb} {rest}.")] = (_capital(f"{subject} {verb} {rest}."), relations)
    assert not _lost(rows)


@pytest.mark.parametrize("aside", BEFORE_OBJECT)
def test_an_aside_before_the_object_costs_no_fact(aside: str) -> None:
    said = "seen by" in aside  # what is 'recalled in a statement seen by us' may be told
    plain = [(s, c) for s, c in PLAIN if not (said and c[0] == "recalled")]
    rows = {_capital(f"{s} {v}{aside} {o}."): (_capital(f"{s} {v} {o}."), r) for s, (v, o, r) in plain}
    assert not _lost(rows)


@pytest.mark.parametrize("aim", BEHIND)
def test_an_aim_costs_no_fact(aim: str) -> None:
    plain = [(s, c) for s, c in PLAIN if c[0] not in {"denied", "urged"}]
    rows = {_capital(f"{s} {v} {o}{aim}."): (_capital(f"{s} {v} {o}."), r) for s, (v, o, r) in plain}
    assert not _lost(rows)


@pytest.mark.parametrize(
    "text",
    [
        "The deal reached on Friday a week after the vote held.",
        "The accord was signed on Monday the fifth of May.",
        "When the talks collapsed on Friday the minister left.",
        "The raid killed only the driver.",
        "Chad received Sun Weidong on Monday.",
        "Chad, wary of Fiji's plans, condemned it.",
        "Lee, eager to sign it as Ray had said, left.",
    ],
)
def test_what_belongs_to_a_clause_is_no_aside(text: str) -> None:
    doc = load_language(None).make_doc(text)
    assert [doc[a.start : a.end].text for a in asides(doc)] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Chad - a land that buys its fuel - signed it.", 2),
        ("States - Chad, Fiji and Mali - signed it.", 0),
        ("The Saudi-led force and the Iran-backed militia fought.", 0),
        ("OSLO, May 3 - Chad signed it.", 0),
    ],
)
def test_dashes_around_an_explanation_are_commas(text: str, count: int) -> None:
    doc = load_language(None).make_doc(text)
    assert len(list(dashes(doc, [t.lower_ for t in doc]))) == count
