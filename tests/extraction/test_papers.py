"""Which paper is meant and whose it is: one of several, one beside another, one with a long name."""

import pytest

from tests.told import Read, told

CASES = [
    ("Peru and Chile signed three agreements. One concerns copper smelting.", "covers", "agreement", "copper smelting"),
    ("Peru and Chile signed three agreements. One concerns copper smelting.", "partyTo", "chile", "agreement"),
    (
        "Ghana and Togo exchanged two memoranda. The first, on port security, was signed by Kofi Mensah of Ghana.",
        "signed",
        "kofi mensah",
        "memorandum on port security",
    ),
    (
        "Ghana and Togo exchanged two memoranda. The first, on ports, was signed in Lome; the second covers cocoa.",
        "covers",
        "second memorandum",
        "cocoa",
    ),
    (
        "Of the two treaties signed in Vienna, the one on extradition was ratified by the Austrian parliament.",
        "ratified",
        "austrian parliament",
        "treaty on extradition",
    ),
    ("Oman and India signed two pacts, the first of which covers shipping.", "covers", "first pact", "shipping"),
    (
        "Two protocols were initialled, the first with Bolivia, the second, concerning lithium, with Argentina.",
        "partyTo",
        "argentina",
        "protocol on lithium",
    ),
    (
        "Spain and Morocco signed an accord. Another, on migration, was initialled by the ministers of Chad and Mali.",
        "partyTo",
        "mali",
        "accord on migration",
    ),
    # 'the deal' is the one told of, not one beside it, of old, none or hoped for
    (
        "Kenya and Oman concluded an oil treaty. A parallel agreement covers gas. Ann Lee of Chad denounced the pact.",
        "criticizes",
        "ann lee",
        "oil treaty",
    ),
    (
        "Togo and Fiji signed a rail accord. They hope to conclude a mining pact. Ann Lee of Chad praised the deal.",
        "supports",
        "ann lee",
        "rail accord",
    ),
    (
        "Peru signed a lithium contract. It is bound by the 1998 water treaty. Ann Lee of Chad denounced the deal.",
        "criticizes",
        "ann lee",
        "lithium contract",
    ),
    (
        "Chad and Mali reached a ceasefire. A border accord is being negotiated. Ann Lee of Chad welcomed the deal.",
        "supports",
        "ann lee",
        "ceasefire",
    ),
    # rows whose verb is told once: each paper with its own partner or signers
    (
        "Togo signed a border accord with Benin and a railway protocol with Niger.",
        "partyTo",
        "niger",
        "railway protocol",
    ),
    ("Togo signed a border accord with Benin and a railway protocol with Niger.", "signed", "togo", "railway protocol"),
    ("Oman signed an accord on ports, Qatar a memorandum on gas.", "signed", "qatar", "memorandum on gas"),
    (
        "The foreign ministers, Ann Lee and Tom Ray, signed a protocol on visas, and the farm ministers, Eva Paz and "
        "Kofi Amo, a memorandum on seeds.",
        "signed",
        "kofi amo",
        "memorandum on seeds",
    ),
    ("Chad's envoy signed a truce, and Niger's a border accord.", "partyTo", "niger", "border accord"),
    ("Chad ratified the Convention to Combat Hail in May.", "ratified", "chad", "convention to combat hail"),
    # names that end in what they are
    ("Togo ratified the Freedom of Movement Protocol.", "ratified", "togo", "freedom of movement protocol"),
    ("The Law of the Sea Convention covers mining.", "covers", "law of the sea convention", "mining"),
    # signed in an aside, by whom a relative clause names, and for a side in a later sentence
    (
        "Under the Moana Pact, signed on Friday by presidents Ann Lee and Tom Ray, troops may train in Fiji.",
        "signed",
        "tom ray",
        "moana pact",
    ),
    (
        "Peru will ship gas to Chile under an accord that its minister, Ann Lee, signed in Lima with her Chilean "
        "colleague, Tom Ray.",
        "signed",
        "tom ray",
        "accord",
    ),
    (
        "Togo and the rebels initialled a pact. It binds both to a truce. Ann Lee, who signed for the rebels, left.",
        "signed",
        "ann lee",
        "pact",
    ),
    # who ratifies, or exchanges what shows that, is bound
    ("The treaty was ratified by Chile and Peru in May.", "partyTo", "peru", "treaty"),
    (
        "Presidents Ann Lee of Peru and Tom Ray of Chile exchanged instruments of ratification of the water treaty.",
        "partyTo",
        "chile",
        "water treaty",
    ),
    # further papers behind 'as well as', 'along with' and the like
    (
        "Chile and Peru signed the Treaty on Extradition, as well as the Lima Declaration on Mining.",
        "partyTo",
        "peru",
        "lima declaration on mining",
    ),
    ("Oman signed a treaty on borders together with a memorandum on gas.", "signed", "oman", "memorandum on gas"),
    (
        "Iraq and Fiji signed an oil contract, a memorandum on rail and a letter of intent on water.",
        "signed",
        "fiji",
        "memorandum on rail",
    ),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_one_of_several_papers_is_told_of_by_itself(
    text: str, relation: str, subject: str, object_: str, read: Read
) -> None:
    assert (relation, subject, object_) in {(r, s.lower(), o.lower()) for r, s, o in told(read, text)}


def test_a_partner_has_no_part_in_the_paper_with_another(read: Read) -> None:
    facts = {(r, s.lower(), o) for r, s, o in told(read, "Togo signed an accord with Benin and a treaty with Niger.")}
    assert not {("partyTo", "benin", "treaty"), ("partyTo", "niger", "accord")} & facts


def test_a_parliament_may_ratify_what_others_have_agreed(read: Read) -> None:
    facts = told(read, "Turkey's parliament ratified the accession protocol.")
    assert not [fact for fact in facts if fact[0] == "partyTo"]


@pytest.mark.parametrize(
    "text",
    [
        "Two ministers signed the accords. One said that fish was scarce.",
        "The premiers signed the accords and greeted one another on the steps.",
        "Lee signed two agreements on Monday and one on Tuesday.",
    ],
)
def test_what_is_no_paper_is_not_one_of_several(text: str, read: Read) -> None:
    assert not [fact for fact in told(read, text) if fact[0] == "covers"]
