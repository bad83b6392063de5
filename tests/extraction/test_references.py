"""Who or what a word takes up from the sentences before: spokesmen, guests, neighbours, rows, 'each', 'them'."""

import pytest

from dragoman.extraction import extract
from tests.told import Read, told

CASES = [
    # what is signed is a paper, wherever somebody has put a name to it
    (
        "Fiji and Tonga concluded a maritime pact. Ann Lee put her name to the document in the port of Suva.",
        "signed",
        "Ann Lee",
        "maritime pact",
    ),
    (
        "Fiji and Tonga concluded a maritime pact in Suva. For the islanders it was initialled by Tom Ray.",
        "signed",
        "Tom Ray",
        "maritime pact",
    ),
    # who a lead calls by the office alone is named right behind it
    (
        "The Belgian trade minister has criticised China.\n\nElke Sleurs told reporters that the tariffs were unfair.",
        "holdsOffice",
        "Elke Sleurs",
        "trade minister",
    ),
    (
        "Germany's foreign minister has accused Russia of fraud.\n\nAnnalena Baerbock said the fraud was clear.",
        "accuses",
        "Annalena Baerbock",
        "Russia",
    ),
    # who stands in a row with another is not that one, and an office is first of all whose only one it is
    (
        "Prince Tom Ray, Crown Prince and Prime Minister of Bahrain, received the Prime Minister of Fiji, Ann Lee. "
        "The Crown Prince and the Prime Minister signed a defence pact.",
        "signed",
        "Ann Lee",
        "defence pact",
    ),
    (
        "The Crown Prince and Prime Minister of Bahrain, Prince Tom Ray, received the Prime Minister of Fiji, Ann Lee. "
        "The Prime Minister praised Bahrain.",
        "supports",
        "Ann Lee",
        "Bahrain",
    ),
    # those who met are the two, not who stood by
    (
        "Ann Lee of Fiji met Tom Ray of Palau in Quito. Eva Roy of Chad presided. The two leaders signed a pact.",
        "signed",
        "Tom Ray",
        "pact",
    ),
    # the second of two who do something to somebody does it to the same one
    ("Tom Ray accused Ivan Kohl, and Eva Roy threatened him with arrest.", "threatens", "Eva Roy", "Ivan Kohl"),
    # what was judged is the deed, where a name happens to stand before 'which'
    ("Fiji sent arms to Chad, which Mali denounced.", "criticizes", "Mali", "Fiji"),
    # a party speaks of the government of its own state
    ("France praised Chile. The CDU accused the government of fraud.", "accuses", "CDU", "Germany"),
    # 'the deal' is what was concluded, not what was issued with it
    (
        "Fiji and Tonga concluded a maritime pact. They issued a joint communiqué. Palau rejected the deal.",
        "criticizes",
        "Palau",
        "maritime pact",
    ),
    # states of one name, and the halves of one
    ("The two Koreas signed a military pact.", "partyTo", "North Korea", "military pact"),
    ("Talks between the two Sudans resumed.", "negotiatesWith", "Sudan", "South Sudan"),
    ("Seoul offered aid to North Korea. The North rejected the offer.", "criticizes", "North Korea", "offer"),
    # what is added to an object is one too
    ("Ann Lee met Tom Ray as well as Jo Bo in Lima.", "metWith", "Ann Lee", "Jo Bo"),
    # whose turn it is holds the office
    ("Ann Lee, this year's ASEAN chair, condemned the raid.", "holdsOffice", "Ann Lee", "ASEAN chair"),
    ("Tom Ray, this year's chair of the African Union, left.", "actsFor", "Tom Ray", "African Union"),
    # 'both' is an object before any preposition or clause
    ("Chad and Niger left the pact. Mali had threatened both with sanctions.", "threatens", "Mali", "Niger"),
    ("Chad and Niger left after Mali had warned both that it would close the border.", "threatens", "Mali", "Chad"),
    # 'the other' people or states are those named together without the one just told of, 'the countries' all of them
    (
        "Presidents Ann Lee of Fiji, Tom Ray of Tonga and Eva Roy of Palau met in Suva. Lee proposed a pact. "
        "The other presidents rejected the pact.",
        "criticizes",
        "Eva Roy",
        "pact",
    ),
    (
        "Fiji, Tonga and Palau met in Suva. Palau condemned the raid. The two other countries praised the raid.",
        "supports",
        "Tonga",
        "raid",
    ),
    ("Fiji, Tonga and Palau met in Suva. The countries condemned the raid.", "criticizes", "Palau", "raid"),
    # a bare surname is that of who leads a state of the text
    ("Israel rejected the plan. Hamas accused Netanyahu of stalling.", "accuses", "Hamas", "Netanyahu"),
    ("EU leaders approved aid for Ukraine. Zelenskyy hailed the decision.", "actsFor", "Zelenskyy", "Ukraine"),
    # an Arab surname loses its article
    ("Syrian President Bashar al-Assad left. Assad condemned the raid.", "criticizes", "Bashar al-Assad", "raid"),
    # bodies called by initials or by two fields
    ("COTU Secretary General Ann Lee left.", "actsFor", "Ann Lee", "COTU"),
    ("COTU spokesman Tom Ray left.", "actsFor", "Tom Ray", "COTU"),
    (
        "The Turkish Cooperation and Coordination Agency rejected the plan.",
        "criticizes",
        "Cooperation and Coordination Agency",
        "plan",
    ),
    ("Kenya's Wildlife and Forestry Service hailed the plan.", "supports", "Wildlife and Forestry Service", "plan"),
    ("The Development Bank and Peru's Health Ministry signed a pact.", "signed", "Development Bank", "pact"),
    ("Foreign Affairs CS Ama Kofi criticised the plan.", "holdsOffice", "Ama Kofi", "Foreign Affairs CS"),
    ("MLA Ann Lee rejected the plan.", "holdsOffice", "Ann Lee", "MLA"),
    ("Lithuania's top diplomat, Ann Lee, left.", "holdsOffice", "Ann Lee", "top diplomat"),
    # outside a quotation 'its' is not of those whom only the quoted name
    (
        'Law and Justice, a Polish party, rejected the plan. "Berlin is mocking us," fumed its leader, Tom Ray.',
        "leads",
        "Tom Ray",
        "Law and Justice",
    ),
    # beside an object 'it' takes that up
    (
        "President Ann Lee of Peru called the offer a step in the right direction, whereas Chile derided it as crumbs.",
        "criticizes",
        "Chile",
        "offer",
    ),
    ("President Ann Lee of Peru has called for boosting transit.", "says", "Ann Lee", "transit"),
    ("The pact was signed by Minister for Fisheries and the Blue Economy Tom Ray.", "signed", "Tom Ray", "pact"),
    (
        "The EU's Commissioner for Environment, Oceans and Fisheries, Ann Lee, left.",
        "holdsOffice",
        "Ann Lee",
        "Commissioner for Environment, Oceans and Fisheries",
    ),
    ("Tom Ray, leader of Bosnia's Serbs, left.", "leads", "Tom Ray", "Bosnia's Serbs"),
    ("Acting Afghan Foreign Minister Tom Ray on Sunday met Ann Lee.", "metWith", "Tom Ray", "Ann Lee"),
    # who meets or tells a president is of another state
    ("China's vice premier, Hu Fan, met President Ama Kofi in Accra.", "actsFor", "Ama Kofi", "Ghana"),
    # a word right before a name is its own
    ("Tom Ray of Chad and his Serbian peer Ivica Dacic signed a pact.", "signed", "Tom Ray", "pact"),
    ("Tom Ray of the far-right PVV said troops should leave.", "says", "Tom Ray", "troops"),
    # a minister for many things, whose name follows
    (
        "Minister of Foreign Affairs, Migration and Tunisians Abroad Nabil Ammar flew to Oslo.",
        "actsFor",
        "Nabil Ammar",
        "Tunisia",
    ),
    (
        "The Minister of Foreign Affairs, Regional Integration and Togolese Abroad, Robert Dussey, flew to Oslo.",
        "holdsOffice",
        "Robert Dussey",
        "Minister of Foreign Affairs, Regional Integration and Togolese Abroad",
    ),
    (
        "Minister of Culture, Tourism and Creative Economy Ama Kofi signed a pact.",
        "signed",
        "Ama Kofi",
        "pact",
    ),
    ("The UN's humanitarian and reconstruction coordinator, Ann Lee, left.", "actsFor", "Ann Lee", "United Nations"),
    ("Norway is the biggest donor with $9 million.", "funds", "Norway", "$9 million"),
    ("India and Oman inked an MoU (the first) in areas such as health.", "covers", "MoU", "health"),
    ("The Free Sahara League (FSL) met. FSL condemned the raid.", "criticizes", "Free Sahara League", "raid"),
    ("The Front for Change in Chad (FACT) met. FACT condemned the raid.", "criticizes", "Front for Change", "raid"),
    ("The Front for Change left. The group led by Tom Ray is armed.", "leads", "Tom Ray", "Front for Change"),
    # whose spokesman, commissioner or colleague it is
    (
        "Moscow welcomed the verdict. The foreign ministry's spokeswoman, Anna Belova, left.",
        "actsFor",
        "Anna Belova",
        "Russia",
    ),
    (
        'Moscow was delighted. "It is a good day," foreign ministry spokeswoman Anna Belova said.',
        "actsFor",
        "Anna Belova",
        "Russia",
    ),
    (
        'The White House rejected the charge. "The tariffs will stay," spokesman Mike Dole said.',
        "actsFor",
        "Mike Dole",
        "White House",
    ),
    (
        "Belgium's envoy left. Brussels was dismayed. The foreign ministry's spokeswoman, Nele Claes, smiled.",
        "actsFor",
        "Nele Claes",
        "Belgium",
    ),
    ("The European Commissioner for fisheries, Lars Holm, left.", "actsFor", "Lars Holm", "European Commission"),
    ("European trade commissioner Lars Holm left.", "actsFor", "Lars Holm", "European Commission"),
    (
        "From the briefing of the African Union Commission\n\nThe spokesperson, Awa Diallo, praised Chad.",
        "actsFor",
        "Awa Diallo",
        "African Union Commission",
    ),
    (
        "The European Commissioner for fish, Lars Holm, left. The bloc signed a pact with Mauritania.",
        "partyTo",
        "European Union",
        "pact",
    ),
    (
        "Latvia's premier, Janis Ozols, left. His counterpart in Tallinn, Kersti Lepp, stayed.",
        "actsFor",
        "Kersti Lepp",
        "Estonia",
    ),
    (
        "Kigali hit back. “Who sent them? Not us,” said its foreign minister, Olivier Mugabo.",
        "actsFor",
        "Olivier Mugabo",
        "Rwanda",
    ),
    # guests, hosts, and who sends a message
    (
        "Peru's minister, Rosa Quispe, received Ecuador's, Julio Andrade. The Ecuadorian guest hailed the pact.",
        "supports",
        "Julio Andrade",
        "pact",
    ),
    (
        "Ethiopia's Tadesse Worku and Eritrea's Yonas Habte met in Djibouti. Their host, President Ali Robleh, left.",
        "actsFor",
        "Ali Robleh",
        "Djibouti",
    ),
    (
        "The Yugoslav minister, Milan Kovac, ended a visit to Czechoslovakia. He was received by President Horak.",
        "actsFor",
        "Horak",
        "Czechoslovakia",
    ),
    (
        "Finland's president, Anna Makinen, paid a visit to Kazakhstan. She met President Daulet Serikov. "
        "The visitor praised her host for the welcome.",
        "supports",
        "Anna Makinen",
        "Daulet Serikov",
    ),
    (
        "Peru's foreign minister, Rosa Quispe, received Ecuador's, Julio Andrade. The Ecuadorian visitor conveyed the "
        "congratulations of President Diego Salas.",
        "actsFor",
        "Diego Salas",
        "Ecuador",
    ),
    # neighbours, by the map
    (
        "Algiers, which cut ties with its western neighbour, left. Morocco and Spain signed a pact.",
        "seversTies",
        "Algeria",
        "Morocco",
    ),
    (
        "Uganda expelled the Belgian envoy. Rwanda and Kenya met. Kampala praised its southern neighbour.",
        "supports",
        "Uganda",
        "Rwanda",
    ),
    # whose government, whose sides
    (
        "Vietnam and the United States met. Senator Bob Hale accused the administration of lying.",
        "accuses",
        "Bob Hale",
        "United States",
    ),
    (
        "Critics in La Paz were harsh. Senator Julia Mamani accused the government of lying.",
        "accuses",
        "Julia Mamani",
        "Bolivia",
    ),
    (
        "The delegations of Hungary and Austria met. Jan Hora of Poland praised both sides.",
        "supports",
        "Jan Hora",
        "Austria",
    ),
    # one, each, the former and the latter, the first
    ("Senators met. One of them, Senator Julia Mamani, accused Chad of lying.", "accuses", "Julia Mamani", "Chad"),
    ("Another, the envoy of Fiji, Hugo Rocha, criticised the treaty.", "criticizes", "Hugo Rocha", "treaty"),
    ("Tonga and Fiji each pledged $2 million.", "funds", "Fiji", "$2 million"),
    ("Tom Ray of Fiji and Ann Lee of Tonga met. Each signed the pact.", "signed", "Ann Lee", "pact"),
    ("Chad and Togo met. Each side condemned the raid.", "criticizes", "Togo", "raid"),
    ("Tom Ray of Fiji and Ann Lee of Tonga met. The latter denounced the raid.", "criticizes", "Ann Lee", "raid"),
    (
        "Rosa Quispe received in Lima the Foreign Minister of Ecuador, Julio Andrade, and the Secretary of State of "
        "the Holy See, Pietro Vanni. With the first she signed a pact.",
        "signed",
        "Julio Andrade",
        "pact",
    ),
    (
        "Four leaders gathered in Suva: Prime Ministers Tom Ray of Fiji, Ann Lee of Tonga, Bob Hale of Samoa and "
        "President Eru Tabai of Kiribati.",
        "visited",
        "Eru Tabai",
        "Suva",
    ),
    # who leads, acts or signs in a row
    ("Rwanda's delegation was led by Ann Lee, and Congo's by Tom Ray.", "leads", "Tom Ray", "Congo's delegation"),
    ("The Lao delegation was headed by Ann Lee, the Thai by Minister Tom Ray.", "actsFor", "Tom Ray", "Thailand"),
    (
        "The delegations of Hungary and Austria met. Austria's was led by Kurt Wallner.",
        "leads",
        "Kurt Wallner",
        "Austria's delegation",
    ),
    (
        "Japan joined the port agreement. Premier Ann Lee signed for Fiji, Ambassador Neil Grant for Australia.",
        "signed",
        "Ann Lee",
        "port agreement",
    ),
    (
        "Premier Ann Lee signed the pact for Fiji, Ambassador Neil Grant for Australia.",
        "actsFor",
        "Neil Grant",
        "Australia",
    ),
    # relations taken up by a pronoun, and the same done to somebody else
    ("Chad has no relations with Fiji. It broke them off in 1975.", "seversTies", "Chad", "Fiji"),
    ("Chad broke off relations with Fiji in 1990 but restored them in 1999.", "establishesTies", "Chad", "Fiji"),
    (
        "Uganda expelled the Belgian ambassador. Kenya had done the same to a Danish envoy.",
        "expels",
        "Kenya",
        "Danish envoy",
    ),
    ("Hungary and Austria exchanged instruments of ratification of the treaty.", "ratified", "Austria", "treaty"),
    (
        "Uzbekistan and Turkmenistan opened a post. President Timur Saidov of Uzbekistan and his guest, President "
        "Kurban Meredov, cut the ribbon. “Nobody should wait at the border,” the host said.",
        "says",
        "Timur Saidov",
        "border",
    ),
    (
        "Libya and Iraq opposed the pact; the former's leader has called it a betrayal.",
        "criticizes",
        "Libya's leader",
        "pact",
    ),
    # a verb told once
    ("Chad ratified the treaty on Monday, Niger on Tuesday and Mali on Friday.", "ratified", "Mali", "treaty"),
    ("Fiji signed the treaty last year; Tonga, only this week.", "signed", "Tonga", "treaty"),
    ("Ann Lee visited Chad on Monday, Niger on Tuesday.", "visited", "Ann Lee", "Niger"),
    ("First Chad, then Niger ratified the treaty.", "ratified", "Chad", "treaty"),
    ("Peru supports the treaty; Chile does not. Bolivia does.", "supports", "Bolivia", "treaty"),
    ("Peru did not sign the treaty. Chile did.", "signed", "Chile", "treaty"),
    # several named just now, and states of their day
    (
        "Eleni Petrou of Cyprus received Nikos Vasilakis and Yael Stern. The three signed a declaration.",
        "signed",
        "Yael Stern",
        "declaration",
    ),
    (
        "Cyprus, Greece and Israel met. Ankara protested. Its envoy, Cem Aydin, condemned the three countries.",
        "criticizes",
        "Cem Aydin",
        "Greece",
    ),
    (
        "Ankara protested. In a statement, the foreign ministry denounced the cable. Its spokesman, Cem Aydin, left.",
        "actsFor",
        "Cem Aydin",
        "Turkey",
    ),
    ("Canada and the Soviet Union met. Moscow signed a pact on grain.", "signed", "Soviet Union", "pact on grain"),
    (
        "Ann Lee invited the Nicaraguan government; the latter left the Organization of American States in 2023.",
        "withdrewFrom",
        "Nicaragua",
        "Organization of American States",
    ),
    (
        "Iceland and the Faroe Islands quarrelled; the EU imposed sanctions on the latter.",
        "sanctions",
        "European Union",
        "Faroe Islands",
    ),
    (
        "Ann Lee of Fiji and Tom Ray of Chad came to Bangkok. Thailand's premier, Suda Charoen, hailed her two guests.",
        "supports",
        "Suda Charoen",
        "Tom Ray",
    ),
    # quotations and judgements
    ("Iceland's minister, Sigrun Dal, put it drily: “We need the quota.”", "says", "Sigrun Dal", "quota"),
    ('Uganda\'s president, Moses Kato, left.\n"Let them keep their money": Kato', "says", "Moses Kato", "money"),
    ("Kampala: 'We will not give up the border'", "says", "Uganda", "border"),
    ("Ann Lee said the treaty was a welcome step.", "supports", "Ann Lee", "treaty"),
    ("“The treaty is a historic milestone,” Ann Lee said.", "supports", "Ann Lee", "treaty"),
    ("In the view of Ann Lee, the treaty is a disgrace.", "criticizes", "Ann Lee", "treaty"),
]

TRAPS = [
    # one more unknown to whom it is done does nothing
    (
        "France expelled two Russians along with a Belarusian diplomat.",
        "expels",
        "Belarusian diplomat",
        "two Russians",
    ),
    (
        "Ann Lee of Fiji met Tom Ray of Palau in Quito. Eva Roy of Chad presided. The two leaders signed a pact.",
        "signed",
        "Eva Roy",
        "pact",
    ),
    ("Fiji sent arms to Chad, which Mali denounced.", "criticizes", "Mali", "Chad"),
    # of two bodies in a row 'the bloc' is either
    ("The EU and ASEAN held a summit. Laos, which chairs the bloc, left.", "leads", "Laos", "European Union"),
    # 'the other presidents' are without the one just told of
    (
        "Presidents Ann Lee of Fiji, Tom Ray of Tonga and Eva Roy of Palau met in Suva. Lee proposed a pact. "
        "The other presidents rejected the pact.",
        "criticizes",
        "Ann Lee",
        "pact",
    ),
    (
        "Fiji, Tonga and Palau met in Suva. Palau condemned the raid. The two other countries praised the raid.",
        "supports",
        "Palau",
        "raid",
    ),
    (
        'Peru cut ties with Chad over what Peruvian President Ann Lee called the "genocide" in Oslo.',
        "visited",
        "Ann Lee",
        "Oslo",
    ),
    (
        "Canada fined officials, including Minister Tom Ray, for what Prime Minister Ann Lee described as a crime.",
        "sanctions",
        "Canada",
        "Ann Lee",
    ),
    (
        "Kenya's president has condemned the coup.\n\nTom Ray, a lawyer in Nairobi, said the coup was wrong.",
        "holdsOffice",
        "Tom Ray",
        "president",
    ),
    (
        "Peru and Chile condemned the strikes, with Spanish Foreign Minister Ann Lee calling them reckless.",
        "criticizes",
        "Ann Lee",
        "Peru",
    ),
    ("Peruvian President Ann Lee has stayed away from a summit in Oslo.", "visited", "Ann Lee", "Oslo"),
    ("Peru suspends its membership of IGAD.", "sanctions", "Peru", "IGAD"),
    ("Ann Lee of Peru has steered clear of the row.", "leads", "Ann Lee", "row"),
    (
        "Kremlin spokesman Tom Ray spoke of a visit by the Russian leader to Baku.",
        "visited",
        "Tom Ray",
        "Baku",
    ),
    ("Chad and Togo met. The defence ministry's spokesman, Tom Ray, left.", "actsFor", "Tom Ray", "Chad"),
    ("Chile thanked Spain and France. Santiago criticised its neighbour.", "criticizes", "Chile", "Spain"),
    (
        "Brazil and Chad met. Brazil's minister, Ann Lee, left. Her colleague, Tom Ray, stayed.",
        "actsFor",
        "Tom Ray",
        "Brazil",
    ),
    ("Chad's team was led by Ann Lee of Fiji and by Tom Ray.", "actsFor", "Tom Ray", "Chad"),
    ("Chad's relations with Fiji are bad. It will not break them off.", "seversTies", "Chad", "Fiji"),
    ("Uganda expelled the Belgian ambassador. Kenya did the same to a Dane.", "expels", "Kenya", "Belgian ambassador"),
    ("Chad and Togo restored relations. Fiji did so in 1993.", "establishesTies", "Fiji", "Chad"),
    ("Hungary and Austria will exchange instruments of ratification of the treaty.", "ratified", "Austria", "treaty"),
    (
        "Hungary and Austria signed the consular treaty. Poland signed such a treaty.",
        "signed",
        "Poland",
        "consular treaty",
    ),
    ("“The treaty is dead and buried” – this was not what Ann Lee said.", "says", "Ann Lee", "treaty"),
    ("Ann Lee said the treaty was no breakthrough.", "supports", "Ann Lee", "treaty"),
    ("Ann Lee said the treaty would be a great step.", "supports", "Ann Lee", "treaty"),
    ("Chad gave $2 million to a fund that Ann Lee will chair.", "beneficiary", "$2 million", "Ann Lee"),
    ("Asked about the reef at Ambalat, the minister said talks had begun.", "holdsOffice", "Ambalat", "minister"),
    (
        "At the invitation of the President of Peru, Ana Diaz, the King of Spain, Felipe, paid a visit to Peru.",
        "visited",
        "Ana Diaz",
        "Peru",
    ),
    ("Fiji signed the treaty last year; Tonga, not this week.", "signed", "Tonga", "treaty"),
    ("Chad signed the pact in May, a month before elections in Niger in June.", "signed", "Niger", "pact"),
    ("Chad ratified the treaty on Monday, and on Tuesday Niger left the bloc.", "ratified", "Niger", "treaty"),
    ("Peru supports the treaty; Chile does not.", "supports", "Chile", "treaty"),
    ("Russia praised the Soviet Union's past. Moscow signed a pact.", "signed", "Soviet Union", "pact"),
    ("Ann Stern of Fiji, for her part, thanked both.", "supports", "Ann Stern", "part"),
    ("Peru's president, Ana Diaz, and her guest, President Tom Ray, cut a ribbon.", "actsFor", "Tom Ray", "Peru"),
    (
        "Libya and Iraq kept still; the former's leader has called it a betrayal.",
        "criticizes",
        "Libya's leader",
        "Iraq",
    ),
    ("Its diplomats, Chad recalled, are bound by the treaty.", "recalls", "Chad", "diplomats"),
    ("Good talks in Suva with Ann Lee of Fiji and Tom Ray of Tonga.", "metWith", "Ann Lee", "Tom Ray"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_a_reference_is_followed(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), TRAPS)
def test_nobody_else_is_meant(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) not in told(read, text)


def test_a_heading_may_leave_the_name_to_the_text(read: Read) -> None:
    found = told(
        read,
        "Visit to Chile of the Prime Minister of Fiji\n\nThe Prime Minister of Fiji, Ann Lee, is visiting Chile.",
    )
    assert ("visited", "ann lee", "chile") in found
    assert not [fact for fact in found if fact[1] == "prime minister of fiji"]


def test_initials_mean_what_they_mean_in_a_state_of_the_text(read: Read) -> None:
    def who(text: str) -> set[str]:
        return {s.subject for s in extract(read(text)).statements if s.relation == "criticizes"}

    assert who("In Sudan the RSF condemned the truce.") == {"org/rapid-support-forces"}
    assert who("RSF condemned the arrest of reporters in Turkey.") == {"org/reporters-without-borders"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("DONALD Trump has praised Poland.", "Donald Trump"),
        ("BISHKEK, 4 June - Ann Lee of Fiji visited Bishkek.", "Bishkek"),
        ("MANUEL LOPEZ-OBRADOR has praised Poland.", "Manuel Lopez-Obrador"),
        ("AMLO has praised Poland.", "AMLO"),
    ],
)
def test_capitals_of_a_headline_are_no_part_of_a_name(read: Read, text: str, label: str) -> None:
    assert label in {entity.label for entity in extract(read(text)).entities}
