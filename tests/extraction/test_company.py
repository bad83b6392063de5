"""Who was there with whom, whose party is whose, what is still going on, and other small print of news."""

import pytest

from tests.told import Read, told

FOUND = [
    # whose party a party is
    ("Ann Lee and her Green Party lost seats.", "memberOf", "Ann Lee", "Green Party"),
    (
        "Two teams met, the Lao one led by Ann Lee and the Thai one led by Tom Ray.",
        "leads",
        "Tom Ray",
        "Thai team",
    ),
    ("Two teams met, the Lao one headed by Ann Lee and the Thai one by Tom Ray.", "actsFor", "Tom Ray", "Thailand"),
    ("The Lao side was led by Ann Lee, the Thai side by her peer, Tom Ray.", "leads", "Tom Ray", "Thai side"),
    ("Laos was represented by Ann Lee, and Fiji by Tom Ray.", "actsFor", "Tom Ray", "Fiji"),
    ("US Senator Ann Lee, a Maine Republican who voted no, left.", "memberOf", "Ann Lee", "Republican Party"),
    ("German minister Ann Lee, a Free Democrat, left.", "memberOf", "Ann Lee", "Free Democratic Party"),
    ("Ann Lee, general secretary of the Labour Party, left.", "actsFor", "Ann Lee", "Labour Party"),
    ("Ann Lee, leader of the Communist Party of Cuba, left.", "memberOf", "Ann Lee", "Communist Party of Cuba"),
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
    # who agreed is bound; a mediator's sides are those just told of
    ("Chad and Niger agreed on Monday to swap prisoners. The deal was brokered by Qatar.", "partyTo", "Niger", "deal"),
    ("Chad and Niger agreed on Monday to swap prisoners. The deal was brokered by Qatar.", "mediates", "Qatar", "Chad"),
    ("Egypt and Qatar have mediated months of talks between Israel and Hamas.", "mediates", "Qatar", "Hamas"),
    # ministers each for a state
    (
        "The accord was signed by two foreign ministers, Ann Lee for Chad and Tom Ray for Niger.",
        "signed",
        "Tom Ray",
        "accord",
    ),
    (
        "Foreign Ministers Ann Lee of Chad and Tom Ray of Niger met with their presidents, Eva Maes and Ivo Horvat.",
        "actsFor",
        "Ivo Horvat",
        "Niger",
    ),
    # offices
    ("The President met King Salim in Muscat. President Ann Lee thanked him.", "metWith", "Ann Lee", "Salim"),
    ("Ann Lee visited Oslo. She is the Prime Minister of Fiji.", "holdsOffice", "Ann Lee", "Prime Minister of Fiji"),
    ("Danish premier Ann Lee met Spanish counterpart Tom Ray.", "holdsOffice", "Tom Ray", "premier"),
    ("Trade Minister German Gref of Russia resigned.", "holdsOffice", "German Gref", "Trade Minister"),
    ("Tom Ray met Ivo Horvat, whose Kenya chairs the bloc.", "actsFor", "Ivo Horvat", "Kenya"),
    # where talks are held, where a tour takes somebody
    ("Prime Minister Ann Lee of Norway held talks in Hanoi.", "visited", "Ann Lee", "Hanoi"),
    ("President Tom Ray of Chad was on a tour that took him to Kenya.", "visited", "Tom Ray", "Kenya"),
    # what papers are on
    ("Chad and Niger signed the Treaty on the State Border.", "covers", "Treaty on the State Border", "state border"),
    ("Trade and security are the treaty's two pillars.", "covers", "treaty", "security"),
    # deeds backed by their gerund; parliaments that vote; ellipsis of time
    ("Chad supports lifting the embargo.", "supports", "Chad", "lifting the embargo"),
    ("Chad spoke in favour of lifting the embargo.", "supports", "Chad", "lifting the embargo"),
    ("The Dutch parliament voted 80 to 7 to approve the treaty.", "ratified", "Dutch parliament", "treaty"),
    ("Ecuador left OPEC in 2020, a year after Qatar did.", "withdrewFrom", "Qatar", "OPEC"),
    # who is called what, who is called home
    ('President Tom Ray of Chad has branded the Dutch "Nazi remnants".', "criticizes", "Tom Ray", "Netherlands"),
    # people whom nothing but what they do shows to be such
    ("Banana growers have denounced the tariff.", "criticizes", "Banana growers", "tariff"),
    ("Two widows accused Prime Minister Ann Lee of lying.", "accuses", "Two widows", "Ann Lee"),
    ("A crowd in Port-au-Prince denounced the agreement.", "criticizes", "crowd", "agreement"),
    ("Two soldiers were killed. Their relatives accused Tom Ray.", "accuses", "relatives", "Tom Ray"),
    ("The pact was denounced by herdsmen on both sides.", "criticizes", "herdsmen", "pact"),
    ("Athens called its ambassador home.", "recalls", "Greece", "Greece's ambassador"),
    ("Kenya recognised Chad and Niger and opened embassies in both.", "establishesTies", "Kenya", "Niger"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), FOUND)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


NOT_FOUND = [
    ("Two reports denounced the treaty.", "criticizes"),
    ("Banners condemned President Tom Ray.", "criticizes"),
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
    ("The talks on Chad's accession to the bloc have stalled.", "joined"),
    ("Chad looks forward to the meeting of Ann Lee with Tom Ray in May.", "metWith"),
    ("The Dutch parliament voted to join the bloc.", "joined"),
    ("Lawmakers will vote on Friday to ratify the pact.", "ratified"),
    ("The U.N. Security Council adopted a resolution on Sudan.", "partyTo"),
    ("Chad and Niger agreed to meet again. The agreement on the border is far off.", "partyTo"),
    ('Ann Lee told Tom Ray to "go away".', "expels"),
    ("Prime Minister Ann Lee of Norway held a telephone conference in Hanoi.", "visited"),
    ("Ann Lee visited Oslo. She was not the Prime Minister of Fiji.", "holdsOffice"),
    ("It was agreed during Vice President Ray's visit to Lima. Peru was pleased.", "actsFor"),
]


@pytest.mark.parametrize(("text", "relation"), NOT_FOUND)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str) -> None:
    assert relation not in {found for found, _, _ in told(read, text)}


def test_a_comment_behind_a_pact_adds_no_party(read: Read) -> None:
    text = "The United States and Fiji signed a pact on Monday, a prize for Washington in its contest with China."
    assert {subject for relation, subject, _ in told(read, text) if relation == "partyTo"} == {"united states", "fiji"}
