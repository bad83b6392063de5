"""Who sits at a table for whom, who only stands beside it, who belongs to what and who follows whom."""

import pytest

from tests.told import Read, told

FOUND = [
    # those whom envoys stand for
    (
        "Representatives of Chad's government and the rebels of the National Liberation Army held talks in Doha.",
        "negotiatesWith",
        "Chad",
        "National Liberation Army",
    ),
    # meanwhile
    ("With Oman mediating, Chad and Niger agreed to a truce.", "mediates", "Oman", "Niger"),
    ("Peru and Chile held talks in Geneva, with Oman mediating.", "mediates", "Oman", "Chile"),
    (
        "Oman facilitated the exchange of 90 prisoners between Chad and Niger, the interior ministry of Chad said.",
        "mediates",
        "Oman",
        "Niger",
    ),
    # members in apposition
    ("NATO countries Poland and Latvia sent troops.", "memberOf", "Latvia", "NATO"),
    ("Two members of the European Union, Malta and Cyprus, voted no.", "memberOf", "Cyprus", "European Union"),
    ("Malta and its fellow EU member Cyprus voted no.", "memberOf", "Malta", "European Union"),
    (
        "The Gulf Cooperation Council, made up of Qatar, Oman and Bahrain, condemned the raid.",
        "memberOf",
        "Oman",
        "Gulf Cooperation Council",
    ),
    ("The Quad, which includes Japan and India, met in Tokyo.", "memberOf", "India", "Quad"),
    # the same deed
    ("Angola left OPEC in May. Kenya followed two years later in a row over oil.", "withdrewFrom", "Kenya", "OPEC"),
    ("Mali quit ECOWAS, followed by Niger.", "withdrewFrom", "Niger", "ECOWAS"),
    ("The pact was signed in May. Fiji ratified in June.", "ratified", "Fiji", "pact"),
    (
        "Kenya handed over its instrument of ratification of the border treaty to the United Nations.",
        "ratified",
        "Kenya",
        "border treaty",
    ),
    (
        "After its ratification by the Senate of Chile, the fishing treaty took effect.",
        "ratified",
        "Senate of Chile",
        "fishing treaty",
    ),
    ("Ann Lee signed the accord for Kenya and Tom Ray for Chad.", "actsFor", "Ann Lee", "Kenya"),
    ("Ann Lee signed the accord for Kenya, Tom Ray for Chad and Eva Maes for Togo.", "signed", "Eva Maes", "accord"),
    ("The accord took effect in May. Chad and Togo have signed.", "signed", "Togo", "accord"),
    ("Fiji was the first to ratify the pact. Tonga, Samoa and, in May, Niue followed.", "ratified", "Samoa", "pact"),
    # ties are a state's
    ("President Ann Lee of Peru restored ties with Chile.", "establishesTies", "Peru", "Chile"),
    # vows
    ("The Houthis vowed to resume attacks on Israel.", "threatens", "Houthis", "Israel"),
    ("The Houthis promised to fire missiles at Israel.", "threatens", "Houthis", "Israel"),
    # a city that else stands for a body
    ("Prime Minister Ann Lee of Fiji flew to Brussels on Monday.", "visited", "Ann Lee", "Brussels"),
    # lists with asides
    (
        "The pact was signed by six leaders, among them Ann Lee, the premier who had proposed it, and Tom Ray of Fiji.",
        "signed",
        "Tom Ray",
        "pact",
    ),
    (
        "President Ann Lee met Tom Ray, who heads the New Dawn party, and former President Eva Maes.",
        "metWith",
        "Ann Lee",
        "Eva Maes",
    ),
    (
        "The truce will be watched by the Sava Monitoring Mission, led by Ann Lee.",
        "leads",
        "Ann Lee",
        "Sava Monitoring Mission",
    ),
    ("Deputies of Smer, the party led by Tom Ray, attacked the treaty.", "leads", "Tom Ray", "Smer"),
    # unnamed bodies, bodies taken up again, grants
    ("Human rights groups put the number of dead at 1,500.", "estimates", "human rights groups", "1,500"),
    (
        "The Department of Foreign Affairs of Kenya published a film. The department slammed the expulsion.",
        "criticizes",
        "Department of Foreign Affairs of Kenya",
        "expulsion",
    ),
    ("The port was built with an Indian grant of $6 million.", "funds", "India", "$6 million"),
    ("Indian aid to the island came to $4 billion.", "funds", "India", "$4 billion"),
    ("Kenya and Norway agreed a debt swap.", "partyTo", "Norway", "debt swap"),
    # sides told of by their leaders; where somebody met
    (
        "The accord was signed by Ann Lee of Peru and Tom Ray of Chile after talks brokered by Eva Maes.",
        "mediates",
        "Eva Maes",
        "Chile",
    ),
    ("Foreign Minister Tom Ray of Iran came. The raid was vile, he insisted in Davos.", "visited", "Tom Ray", "Davos"),
    (
        "Foreign Minister Tom Ray of Iran spoke in Davos, where he had met Prime Minister Ann Lee of Peru.",
        "visited",
        "Ann Lee",
        "Davos",
    ),
    # what somebody has, leads and was given
    (
        "The vote opened Croatia's road to the European Union, which it joined in 2013.",
        "joined",
        "Croatia",
        "European Union",
    ),
    ("The government of Slovenia, led by Tom Ray, resigned.", "actsFor", "Tom Ray", "Slovenia"),
    (
        "The minister told Chad in a note that Niger was pulling out of the water treaty.",
        "withdrewFrom",
        "Niger",
        "water treaty",
    ),
    (
        "Ann Lee, Peru's foreign minister, announced that the banker had been granted asylum.",
        "announced",
        "Ann Lee",
        "asylum",
    ),
    ("Ann Lee, who has led a year of secret talks, resigned.", "leads", "Ann Lee", "secret talks"),
    ("Japan voiced deep remorse for the war.", "says", "Japan", "war"),
    ("Chile signed an agreement with Peru on Monday to expand trade.", "covers", "agreement", "trade"),
    ("The $5 million will go to Chad.", "beneficiary", "$5 million", "Chad"),
    ("President Ann Lee of Peru gathered six leaders for a summit.", "hosts", "Ann Lee", "summit"),
    ("Chad filed a case against Sudan at the International Court of Justice.", "accuses", "Chad", "Sudan"),
    ("Nigeria will receive a $747 million loan from Norway.", "beneficiary", "$747 million", "Nigeria"),
    ("Poland is financing a $450 million programme to equip hospitals.", "funds", "Poland", "$450 million"),
    ("Chad and Niger accepted the first phase of the truce agreement.", "partyTo", "Niger", "truce agreement"),
    ("China sanctioned twenty American firms, including Lockheed Martin.", "sanctions", "China", "Lockheed Martin"),
    ("Ann Lee, Peru's foreign minister, held a press conference to announce a ban.", "announced", "Ann Lee", "ban"),
    ("Brazil received President Ann Lee of Peru in July.", "visited", "Ann Lee", "Brazil"),
    # what a paper says
    (
        "The foreign ministry of Peru pointed out in a note that the embassy was shut.",
        "says",
        "foreign ministry of Peru",
        "embassy",
    ),
]
NOT_FOUND = [
    (
        "Peru and Chile resumed talks in Oslo, with Foreign Minister Tom Ray of Norway chairing.",
        "negotiatesWith",
        "Tom Ray",
    ),
    ("Becoming the first EU member to leave the court, Hungary lost a seat.", "joined", "European Union"),
    ("The leaders of the bloc welcomed Belarus into the Shanghai Cooperation Organisation.", "metWith", "Belarus"),
    ("Ann Lee, who had invited President Tom Ray, and Eva Maes left.", "metWith", "Eva Maes"),
    ("Ann Lee of Peru visited Chile, followed by Norway.", "visited", "Norway"),
    ("The pact was signed by Ann Lee. Envoys from France signed as witnesses.", "partyTo", "France"),
    ("The following was announced by Chad.", "announced", "following"),
    (
        "Ann Lee met the premiers of Peru and Chile, Tom Ray and Eva Maes. They were received by Kofi Ofori.",
        "metWith",
        "Chile",
    ),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), FOUND)
def test_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    facts = told(read, text)
    pairs = {(a, b) for r, a, b in facts if r == relation}
    wanted = subject.lower(), object_.lower()
    assert any(wanted in {(a, b), (b, a)} or (a.endswith(wanted[0]) and b.endswith(wanted[1])) for a, b in pairs), facts


@pytest.mark.parametrize(("text", "relation", "name"), NOT_FOUND)
def test_not_found(read: Read, text: str, relation: str, name: str) -> None:
    assert not [(a, b) for r, a, b in told(read, text) if r == relation and name.lower() in {a, b}]
