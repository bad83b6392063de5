"""How officials are addressed around the world, letters behind a name, rows of offices, ranks: whose office it is."""

import pytest

from tests.told import Read, told

HELD = [
    ("His Highness Sheikh Saif bin Omar, President of the UAE, spoke.", "Saif bin Omar", "President of the UAE"),
    ("The envoy met His Excellency Tom Ray, President of Fiji.", "Tom Ray", "President of Fiji"),
    ("The Foreign Minister of Oman, His Excellency Tom Ray, met the envoy.", "Tom Ray", "Foreign Minister of Oman"),
    ("The Honourable Anita Lee, Minister of Trade, spoke.", "Anita Lee", "Minister of Trade"),
    ("The Rt Hon Anna Lee MP, Foreign Secretary, spoke.", "Anna Lee", "Foreign Secretary"),
    ("Prime Minister Dato' Seri Tom Ray of Malaysia spoke.", "Tom Ray", "Prime Minister"),
    ("The minister thanked Tan Sri Tom Ray, the special envoy of Malaysia.", "Tom Ray", "special envoy of Malaysia"),
    ("Foreign Minister Cde Tom Ray of Zimbabwe spoke.", "Tom Ray", "Foreign Minister"),
    ("UK Foreign Secretary Anna Lee MP visited Kyiv.", "Anna Lee", "Foreign Secretary"),
    ("Labour MP Anna Lee visited Kyiv.", "Anna Lee", "Labour MP"),
    ("Tom Ray, Deputy Prime Minister and Foreign Minister, met Ann Lee.", "Tom Ray", "Foreign Minister"),
    (
        "Tom Ray, Vice President, Minister of Trade and Chairman of the Port Authority, left.",
        "Tom Ray",
        "Minister of Trade",
    ),
    ("Anna Lee, Secretary of State (International Development), left.", "Anna Lee", "Secretary of State"),
    ("Army Chief Field Marshal Tom Ray visited Oslo.", "Tom Ray", "Army Chief"),
    ("Chairman of the Chiefs of Staff Major General Tom Ray left.", "Tom Ray", "Chairman of the Chiefs of Staff"),
    (
        "The president received Ambassador Extraordinary and Plenipotentiary of Finland Anna Lee.",
        "Anna Lee",
        "Ambassador Extraordinary and Plenipotentiary of Finland",
    ),
    ("High Representative/Vice-President Anna Lee travelled to Kyiv.", "Anna Lee", "High Representative"),
]
ACTING = [
    ("High Representative Anna Lee travelled to Chisinau.", "Anna Lee", "European Union"),
    ("Commissioner for Enlargement Anna Lee briefed the European Commission.", "Anna Lee", "European Commission"),
    ("Tom Ray, Deputy Prime Minister and Minister of Foreign Affairs of Italy, left.", "Tom Ray", "Italy"),
    ("Tom Ray, leader of the ruling Democratic Party (DP), left.", "Tom Ray", "Democratic Party"),
]


@pytest.mark.parametrize(("text", "person", "office"), HELD)
def test_office(read: Read, text: str, person: str, office: str) -> None:
    assert ("holdsOffice", person.lower(), office.lower()) in told(read, text)


@pytest.mark.parametrize(("text", "person", "principal"), ACTING)
def test_principal(read: Read, text: str, person: str, principal: str) -> None:
    assert ("actsFor", person.lower(), principal.lower()) in told(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "High Representative Anna Lee of Bosnia and Herzegovina left Sarajevo.",
        "Tom Ray acted under Executive Order 14059.",
        "Her Majesty's Government thanked Norway.",
    ],
)
def test_nobody_of_the_union_and_no_order_holds_an_office(read: Read, text: str) -> None:
    facts = told(read, text)
    assert "european union" not in {b for _, _, b in facts}
    assert "order" not in {a for _, a, _ in facts}
    assert not {a for r, a, _ in facts if r == "holdsOffice"} - {"anna lee"}
