"""Who was there with whom, whose party is whose, what is still going on, and other small print of news."""

import pytest

from tests.told import Read, told

FOUND = [
    # whose party a party is
    ("Ann Lee and her Green Party lost seats.", "memberOf", "Ann Lee", "Green Party"),
    ("President Tom Ray's Ak Zhol party won the vote.", "memberOf", "Tom Ray", "Ak Zhol party"),
    ("Ak Zhol, President Tom Ray's party, does as it is told.", "memberOf", "Tom Ray", "Ak Zhol"),
    ("Likud, the party of Prime Minister Tom Ray, won the vote.", "memberOf", "Tom Ray", "Likud"),
    ("The New Dawn party of Prime Minister Tom Ray lost seats.", "memberOf", "Tom Ray", "New Dawn party"),
    ("Tom Ray, whose New Dawn party governs Japan, met Ann Lee.", "memberOf", "Tom Ray", "New Dawn party"),
    # companions, stays, returns
    (
        "Ann Lee travelled to Nouakchott together with Spanish Interior Minister Tom Ray and with Eva Maes.",
        "visited",
        "Eva Maes",
        "Nouakchott",
    ),
    (
        "Minister Kofi Asante of Ghana arrived in Lomé accompanied by the Ivorian foreign minister, Awa Koné.",
        "visited",
        "Awa Koné",
        "Lomé",
    ),
    ("Ann Lee, Norway's foreign minister, spent two days in Poland.", "visited", "Ann Lee", "Poland"),
    ("The Pentagon chief, who spent Thursday in Krakow, left.", "visited", "Pentagon chief", "Krakow"),
    ("General Tom Ray turned up this week in Tashkent.", "visited", "Tom Ray", "Tashkent"),
    ("General Tom Ray came away from Bishkek convinced of it.", "visited", "Tom Ray", "Bishkek"),
    (
        "The Prime Minister of India called on former President Tom Ray.",
        "metWith",
        "Prime Minister of India",
        "Tom Ray",
    ),
    # a body's chief described behind the name
    ("Tom Ray does not believe it: the Pentagon chief accused Moscow of lying.", "accuses", "Tom Ray", "Russia"),
    ("Ann Lee was in Oslo. The NATO chief praised Norway.", "actsFor", "Ann Lee", "NATO"),
    # what an agreement is about
    ("Chad and Niger signed a treaty that promises closer ties in defence and energy.", "covers", "treaty", "energy"),
    (
        "The pact between Chad and Niger rests on three pillars: trade, asylum and fishing.",
        "covers",
        "pact",
        "asylum",
    ),
    # talks that are not over; papers signed
    ("Negotiations between Chad and Niger have not been concluded.", "negotiatesWith", "Chad", "Niger"),
    ("President Tom Ray of Lebanon signed his copy of the treaty in Beirut.", "signed", "Tom Ray", "treaty"),
    # who is meant
    (
        "Tom Ray, the leader of Hezbollah, which in July threatened Israel with war, left.",
        "threatens",
        "Hezbollah",
        "Israel",
    ),
    ("Tom Ray threw the Americans out after they had condemned the raid.", "criticizes", "United States", "raid"),
    (
        "Chad signed a pact with Niger. N'Djamena has promised the country $5 million.",
        "beneficiary",
        "$5 million",
        "Niger",
    ),
    # what and joins
    (
        "Norway pledged $5 million for schools in Malawi as well as $2 million for the prevention of floods.",
        "funds",
        "Norway",
        "$2 million",
    ),
    (
        "Guyana joined the Arab League in 1998 and the Islamic Development Bank in 2016.",
        "joined",
        "Guyana",
        "Islamic Development Bank",
    ),
    ("Chad cut its ties with Taiwan and opened relations with Beijing days later.", "establishesTies", "Chad", "China"),
    (
        "Chad cut its ties with Taiwan in 2019 and opened relations with Beijing, as did Niger.",
        "seversTies",
        "Niger",
        "Taiwan",
    ),
    # what people say and do in the street
    ("Students demonstrated against the pact at four universities.", "criticizes", "Students", "pact"),
    ("Chancellor Ann Lee moaned that protectionism was on the rise.", "says", "Ann Lee", "protectionism"),
    ("President Tom Ray accused the pact's enemies of peddling lies.", "accuses", "Tom Ray", "pact's enemies"),
    ("The agency, Frontex, a body headed by Ann Lee, failed.", "leads", "Ann Lee", "Frontex"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), FOUND)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


NOT_FOUND = [
    ("Ann Lee criticised her party's Likud wing.", "memberOf"),
    ("Ann Lee, Norway's foreign minister, spent $3 million in Poland.", "visited"),
    ("Ann Lee, Norway's foreign minister, did not travel to Oslo with Tom Ray.", "visited"),
    ("President Tom Ray called on Prime Minister Ann Lee to resign.", "metWith"),
    ("President Tom Ray called on Prime Minister Ann Lee for help.", "metWith"),
    ("Ann Lee told reporters that the NATO chief would be late.", "actsFor"),
    ("Ann Lee criticised the IMF chief.", "actsFor"),
    ("Talks between Chad and Niger have not been held.", "negotiatesWith"),
    ("The peso rallied against the dollar.", "criticizes"),
    ("The Kyrgyz president came out with a $2 billion loan for his country.", "supports"),
    ("It severed ties with Guinea in 2019 and with Kenya a year later.", "seversTies"),
]


@pytest.mark.parametrize(("text", "relation"), NOT_FOUND)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str) -> None:
    assert relation not in {found for found, _, _ in told(read, text)}


def test_a_comment_behind_a_pact_adds_no_party(read: Read) -> None:
    text = "The United States and Fiji signed a pact on Monday, a prize for Washington in its contest with China."
    assert {subject for relation, subject, _ in told(read, text) if relation == "partyTo"} == {"united states", "fiji"}
