"""Who takes part and who does not: excepted ones, one another, the author of a paper, names behind their noun."""

import pytest

from tests.told import Read, told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Lee and Ray discussed Chad's accession to the African Union and the Arctic summit.",
            ("Chad", "joined", "Arctic summit"),
        ),
        (
            "British Prime Minister Boris Johnson will chair a meeting, with Chadian envoy Tom Ray due in Rome.",
            ("Boris Johnson", "metWith", "Tom Ray"),
        ),
        (
            "Fijian Premier Ann Lee held talks, with Chadian envoy Tom Ray expected in Suva on Friday.",
            ("Ann Lee", "metWith", "Tom Ray"),
        ),
        (
            "Mr William Ruto came to Suva for a visit, his first since the murder of journalist Ann Lee in Oslo.",
            ("Ann Lee", "visited", "Oslo"),
        ),
        ("Fiji lobbied Chad to stay in the African Union.", ("Fiji", "memberOf", "African Union")),
        (
            "Fiji and Chad signed the Framework for the Conclusion of a Border Treaty between Fiji and Chad.",
            ("Fiji", "partyTo", "Border Treaty"),
        ),
        ("Fiji is a member of the Commonwealth but not of ASEAN.", ("Fiji", "memberOf", "ASEAN")),
        ("Chad signed the treaty but not the protocol.", ("Chad", "signed", "protocol")),
        ("Ghana praised Togo and not Benin.", ("Ghana", "supports", "Benin")),
        ("Fiji read the report accusing Tonga of fraud.", ("Fiji", "accuses", "Tonga")),
        ("Peru rejected a statement accusing it of fraud.", ("Peru", "accuses", "Peru")),
        ("The company's Ann Lee signed the deal with Kenya.", ("company", "signed", "deal")),
    ],
)
def test_it_is_not_said(read: Read, text: str, fact: tuple[str, str, str]) -> None:
    assert in_order(fact) not in told(read, text, any_status=True)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ann Lee had pulled Denmark out of the Nordic Council.", ("Denmark", "withdrewFrom", "Nordic Council")),
        ("Ann Lee had pulled Denmark out of the Nordic Council.", ("Ann Lee", "withdrewFrom", "Nordic Council")),
        ("Chad's parliament ratified Togo's application.", ("Chad's parliament", "ratified", "Togo's application")),
        ("Ghana praised Kenya and not only Togo.", ("Ghana", "supports", "Togo")),
        ("Chad and Sudan blamed each other for the clash.", ("Chad", "accuses", "Sudan")),
        ("Chad and Sudan accused one another of arming rebels.", ("Sudan", "accuses", "Chad")),
        ("Chad and Sudan traded accusations over the border.", ("Sudan", "accuses", "Chad")),
        ("Lesotho lodged a complaint accusing Eswatini of theft.", ("Lesotho", "accuses", "Eswatini")),
        ("Togo issued a statement condemning the coup in Benin.", ("Togo", "criticizes", "coup")),
        ("In a statement issued by Ghana condemning the coup, nobody was named.", ("Ghana", "criticizes", "coup")),
        ("The oil firm Petrolux was blacklisted by Japan.", ("Japan", "sanctions", "Petrolux")),
        ("Japan sanctioned the shipping company Marlin.", ("Japan", "sanctions", "Marlin")),
        ("The charity Mercy Bridge accused Eritrea of torture.", ("Mercy Bridge", "accuses", "Eritrea")),
        ("Norway named Jonas Vik to lead its delegation.", ("Jonas Vik", "leads", "delegation")),
        ("The Commonwealth readmitted the Maldives.", ("Maldives", "joined", "Commonwealth")),
    ],
)
def test_it_is_said(read: Read, text: str, fact: tuple[str, str, str]) -> None:
    assert in_order(fact) in told(read, text, any_status=True)


def in_order(fact: tuple[str, str, str]) -> tuple[str, str, str]:
    """Return (subject, relation, object) as (relation, subject, object), names in lower case."""
    subject, relation, object_ = fact
    return relation, subject.lower(), object_.lower()
