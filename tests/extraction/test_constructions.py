"""A deed is the same deed in every construction: each verb in each of them, and what is not yet or never done."""

from datetime import date

import pytest

from dragoman.model import Article, Record, Status
from dragoman.pipeline import records
from tests.told import facts

VERBS = [
    # base, past, participle, gerund, what follows, relation, its object
    ("sanction", "sanctioned", "sanctioned", "sanctioning", "Estonia", "sanctions", "Estonia"),
    ("impose sanctions on", "imposed sanctions on", "imposed sanctions on", "imposing sanctions on", "Estonia",
     "sanctions", "Estonia"),
    ("condemn", "condemned", "condemned", "condemning", "Estonia", "criticizes", "Estonia"),
    ("threaten", "threatened", "threatened", "threatening", "Estonia", "threatens", "Estonia"),
    ("praise", "praised", "praised", "praising", "Estonia", "supports", "Estonia"),
    ("break off relations with", "broke off relations with", "broken off relations with",
     "breaking off relations with", "Estonia", "seversTies", "Estonia"),
    ("establish diplomatic relations with", "established diplomatic relations with",
     "established diplomatic relations with", "establishing diplomatic relations with", "Estonia", "establishesTies",
     "Estonia"),
    ("join", "joined", "joined", "joining", "the African Union", "joined", "African Union"),
    ("leave", "left", "left", "leaving", "the African Union", "withdrewFrom", "African Union"),
    ("withdraw from", "withdrew from", "withdrawn from", "withdrawing from", "the Paris Agreement", "withdrewFrom",
     "Paris Agreement"),
    ("ratify", "ratified", "ratified", "ratifying", "the climate treaty", "ratified", "climate treaty"),
    ("sign", "signed", "signed", "signing", "a trade agreement with Estonia", "signed", "trade agreement"),
    ("expel", "expelled", "expelled", "expelling", "two Danish diplomats", "expels", "two Danish diplomats"),
    ("host", "hosted", "hosted", "hosting", "the summit", "hosts", "summit"),
    ("mediate between", "mediated between", "mediated between", "mediating between", "Estonia and Peru", "mediates",
     "Estonia"),
    ("back", "backed", "backed", "backing", "the ceasefire plan", "supports", "ceasefire plan"),
    ("reject", "rejected", "rejected", "rejecting", "the ceasefire plan", "criticizes", "ceasefire plan"),
]  # fmt: skip
DONE = [
    "Ghana {past} {it} on Monday.",
    "Ghana has {participle} {it}.",
    "On Monday, Ghana {past} {it}.",
    "Ghana, which {past} {it} last week, is a small country.",
    "Talks were held in Ghana, which {past} {it} last week.",
    "Foreign Minister Kari Dahl said Ghana had {participle} {it}.",
    "Ghana has {participle} {it}, Foreign Minister Kari Dahl said on Monday.",
    "Ghana and Fiji {past} {it}.",
    "Fiji, Ghana and Tonga {past} {it}.",
    "Ghana thanked Fiji and {past} {it}.",
    "After {gerund} {it}, Ghana called an election.",
    "Ghana did so by {gerund} {it}.",
    "Ghana {past} {it}, while Fiji kept silent.",
    "It was Ghana that {past} {it}.",
    "Accra {past} {it} on Monday.",
    "The government of Ghana {past} {it} on Monday.",
]
UNDONE = [
    "Ghana did not {base} {it}.",
    "Ghana has never {participle} {it}.",
    "Ghana will {base} {it} next year.",
    "Ghana may {base} {it}.",
    "Ghana wants to {base} {it}.",
    "Ghana refused to {base} {it}.",
    "If Ghana {past} {it}, prices would rise.",
    "Fiji urged Ghana to {base} {it}.",
    "Ghana plans to {base} {it}.",
]
NOUNS = {
    ("sanctions", "Estonia"): [
        "Estonia, sanctioned by Ghana last week, protested.",
        "The sanctions Ghana imposed on Estonia hurt exports.",
        "Ghana's sanctions on Estonia hurt exports.",
        "Estonia is under Ghanaian sanctions.",
        "Ghana's decision to impose sanctions on Estonia surprised Fiji.",
    ],
    ("accuses", "Estonia"): [
        "Ghana's accusation that Estonia had cheated surprised Fiji.",
        "Ghana blamed the raid on Estonia.",
        "Ghana said Estonia was behind the raid.",
    ],
    ("withdrewFrom", "African Union"): [
        "Ghana's withdrawal from the African Union took effect on Monday.",
        "The African Union lost a member when Ghana left the bloc.",
        "After its exit from the African Union, Ghana joined the Commonwealth.",
    ],
    ("joined", "African Union"): [
        "Ghana was admitted to the African Union.",
        "Ghana's accession to the African Union took effect on Monday.",
        "The African Union welcomed Ghana as its newest member.",
    ],
    ("seversTies", "Estonia"): [
        "Ties between Ghana and Estonia were severed.",
        "The severing of ties between Ghana and Estonia surprised Fiji.",
    ],
    ("funds", "$5 million"): [
        "Estonia received $5 million from Ghana.",
        "Ghana's pledge of $5 million surprised Fiji.",
        "Ghana announced a $5 million grant.",
    ],
    ("mediates", "Estonia"): [
        "The truce between Estonia and Peru, brokered by Ghana, holds.",
        "Under Ghana's mediation, Estonia and Peru signed a truce.",
        "The truce between Estonia and Peru was announced by mediators Ghana and Fiji.",
    ],
}
AGREEMENTS = ["trade agreement", "memorandum of understanding", "peace treaty", "ceasefire", "defence pact"]
BINDING = [
    "Ghana and Peru signed a {paper} on Monday.",
    "A {paper} between Ghana and Peru was signed on Monday.",
    "Ghana signed a {paper} with Peru on Monday.",
    "The {paper} signed by Ghana and Peru covers ports.",
    "The {paper} that Ghana and Peru signed covers ports.",
    "Under the {paper}, Ghana and Peru will share ports.",
    "Ghana, Peru and Fiji concluded a {paper}.",
    "Ghana and Peru have agreed on a {paper}.",
    "The foreign ministers of Ghana and Peru signed a {paper}.",
    "Ghana and Peru are bound by a {paper}.",
    "Ghana and Peru, which signed a {paper} last week, will share ports.",
    "Ghana renewed its {paper} with Peru.",
    "The signing of a {paper} by Ghana and Peru surprised Fiji.",
    "Ghana and Peru put their signatures to a {paper}.",
    "Ghana entered into a {paper} with Peru.",
]
UNBOUND = [
    "Ghana and Peru will sign a {paper} next week.",
    "Ghana and Peru are negotiating a {paper}.",
    "Ghana rejected a {paper} with Peru.",
    "Ghana and Peru failed to agree on a {paper}.",
    "Talks on a {paper} between Ghana and Peru collapsed.",
    "Ghana urged Peru to sign a {paper}.",
    "No {paper} was signed by Ghana and Peru.",
    "A {paper} between Ghana and Peru is in the works.",
]


def told(record: Record, relation: str, thing: str) -> bool:
    found = facts(record)
    found |= {(r, o, s) for r, s, o in found if r in {"seversTies", "establishesTies"}}
    return (relation, "Ghana", thing) in found


def read(texts: list[str]) -> list[Record]:
    return list(records(Article(str(i), text, date(2025, 8, 20)) for i, text in enumerate(texts)))


@pytest.mark.parametrize("done", [*((c, True) for c in DONE), *((c, False) for c in UNDONE)], ids=lambda d: d[0])
def test_a_construction_tells_whether_it_was_done(done: tuple[str, bool]) -> None:
    construction, is_fact = done
    rows = [
        (construction.format(base=base, past=past, participle=participle, gerund=gerund, it=it), relation, thing)
        for base, past, participle, gerund, it, relation, thing in VERBS
    ]
    found = read([text for text, _, _ in rows])
    wrong = [text for (text, *fact), record in zip(rows, found, strict=True) if told(record, *fact) is not is_fact]
    assert not wrong


@pytest.mark.parametrize("fact", NOUNS, ids=lambda f: f[0])
def test_a_noun_tells_what_a_verb_does(fact: tuple[str, str]) -> None:
    found = read(NOUNS[fact])
    assert not [text for text, record in zip(NOUNS[fact], found, strict=True) if not told(record, *fact)]


@pytest.mark.parametrize("bound", [*((c, True) for c in BINDING), *((c, False) for c in UNBOUND)], ids=lambda b: b[0])
def test_who_is_party_to_what_whatever_it_is_called(bound: tuple[str, bool]) -> None:
    construction, binds = bound
    texts = [construction.format(paper=paper) for paper in AGREEMENTS]
    wrong = []
    for text, record in zip(texts, read(texts), strict=True):
        binding = [s for s in record.statements if s.relation == "partyTo" and s.status is Status.REPORTED]
        if ({"Ghana", "Peru"} <= {record.label(s.subject) for s in binding}) is not binds or (binding and not binds):
            wrong.append(text)
    assert not wrong
