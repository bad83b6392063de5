"""Dealings between states: treaties that bind, hosts and mediators by name, visits, measures, sums in a row."""

import pytest

from tests.told import Read, told

FOUND = [
    # clauses side by side: what one did not do, the other did
    ("Gabon voted for the resolution, Benin abstained.", "supports", "Gabon", "resolution"),
    ("Gabon voted against the treaty, Benin abstained.", "criticizes", "Gabon", "treaty"),
    ("Gabon backed the plan, Benin did not.", "supports", "Gabon", "plan"),
    (
        "Mexico's Ann Lee backed talks with Tom Ray, and Gabon denounced what it called a raid.",
        "criticizes",
        "Gabon",
        "raid",
    ),
    # who does something at a meeting is not the meeting
    ("At the Council, Gabon, which had called it, denounced the raid.", "criticizes", "Gabon", "raid"),
    ("At the UN, Gabon, which requested the debate, Benin and Togo denounced the raid.", "criticizes", "Gabon", "raid"),
    ("At the UN, Gabon, which requested the debate, Benin and Togo denounced the raid.", "criticizes", "Togo", "raid"),
    ("Ali Larijani of Iran and Saudi Arabia's Adel al-Jubeir signed the accord.", "signed", "Ali Larijani", "accord"),
    ("Foreign and energy ministers from Gabon and Benin signed a pact.", "partyTo", "Gabon", "pact"),
    # the verb of a relative clause that is no noun
    (
        "The LTTE, which India, the EU and the United States list as a terrorist group, condemned the truce.",
        "criticizes",
        "LTTE",
        "truce",
    ),
    ("Gabon was elected to the Human Rights Council by 120 votes.", "joined", "Gabon", "Human Rights Council"),
    ("Ann Lee quit as finance minister of Gabon.", "yieldsTo", "Ann Lee", "finance minister of Gabon"),
    (
        "Gabon freed captives and Benin pulled back its troops under a truce brokered by Oman.",
        "mediates",
        "Oman",
        "Benin",
    ),
    # a name before what it is given, and a group whose name has a sign in it
    ("Gabon paid Islamabad billions of dollars.", "aids", "Gabon", "Pakistan"),
    ("Gabon granted the United Nations full access to the port.", "yieldsTo", "Gabon", "United Nations"),
    ("The E3+3 met Gabon in Rome.", "metWith", "E3+3", "Gabon"),
    # whom money is given beside what it is for
    ("Oman provided Benin with aid of $9 million for schools.", "beneficiary", "$9 million", "Benin"),
    ("Oman provided Benin with a grant of $9 million for roads.", "beneficiary", "$9 million", "Benin"),
    # agreements in other words than 'sign'
    ("Ten accords were subscribed on Monday by Peru and Chile.", "signed", "Peru", "Ten accords"),
    ("Ministers of Peru and Chile sealed two memoranda.", "signed", "Peru", "two memoranda"),
    ("A pact on fishing now links Peru and Chile.", "partyTo", "Chile", "pact on fishing"),
    ("Peru and Chile lifted their ties to a strategic partnership.", "partyTo", "Peru", "strategic partnership"),
    ("Peru and Chile ended their quarrel with a treaty.", "partyTo", "Chile", "treaty"),
    (
        "Signed by President Ann Lee of Fiji and rebel leader Joe Doe, a truce brokered by Norway goes into force.",
        "signed",
        "Joe Doe",
        "truce",
    ),
    ("Chile ratified the CPTPP on Monday.", "ratified", "Chile", "CPTPP"),
    ("Fiji took its place as the ninth member of the World Bank.", "joined", "Fiji", "World Bank"),
    ("Peru and Chile, hosts of the forum, thanked Oman.", "hosts", "Chile", "forum"),
    ("The government of Mali and the United Nations signed a pact.", "signed", "United Nations", "pact"),
    ("Poland, which threw out two Danes last week, and Slovakia signed a pact.", "signed", "Poland", "pact"),
    ("Turkey's parliament ratified Finland's accession.", "ratified", "Turkey's parliament", "Finland's accession"),
    ("Declared persona non grata by Chad, Peru's envoy, Ann Lee, flew home.", "expels", "Chad", "Ann Lee"),
    ("Six Danish diplomats have 48 hours to quit Chad.", "expels", "Chad", "Six Danish diplomats"),
    ("Peru's minister, Ann Lee, complained that the deal ignored Peru.", "criticizes", "Ann Lee", "deal"),
    ("It was Chad that severed ties with Oman; Peru and Mali did so later.", "seversTies", "Mali", "Oman"),
    ("Oman pledged $9 million for displaced Sudanese.", "beneficiary", "$9 million", "displaced Sudanese"),
    ("Peru and Chile wrapped up a second round of talks.", "negotiatesWith", "Peru", "Chile"),
    # money
    ("Chad received $6 million in Indian aid.", "funds", "India", "$6 million"),
    ("The World Bank came to Chad's rescue with a $9 million loan.", "funds", "World Bank", "$9 million"),
    ("A $5 million infusion from Oman keeps the clinics open.", "funds", "Oman", "$5 million"),
    ("Oman unveiled a $5 million fund for investments in Chad.", "beneficiary", "$5 million", "Chad"),
    ("Oman agreed to park $5 million with the Bank of Fiji.", "funds", "Oman", "$5 million"),
    # what a treaty does to its parties; its ratification
    ("The treaty of 1973 obliges Peru and Chile to sell each other gas.", "partyTo", "Chile", "treaty"),
    ("The ceasefire binds Israel and Hezbollah to stop firing.", "partyTo", "Hezbollah", "ceasefire"),
    (
        "The charter entered into force in May, following its ratification by the Parliament of Nepal.",
        "ratified",
        "Parliament of Nepal",
        "charter",
    ),
    # hosts and mediators set beside their names
    ("The host of the talks, Qatar, said the sides were close.", "hosts", "Qatar", "talks"),
    ("The summit's host, Thailand, offered to mediate.", "hosts", "Thailand", "summit"),
    (
        "After two days of talks in Doha under the mediation of Omar Said, Chad and Libya undertook to stop firing.",
        "mediates",
        "Omar Said",
        "Libya",
    ),
    # who is abroad
    ("Ann Lee, the Peruvian president, was a guest at the wedding of Tom Ray in Quito.", "visited", "Ann Lee", "Quito"),
    ("Ann Lee, who heads the United Nations mission in Chad, was in Oslo last week.", "visited", "Ann Lee", "Oslo"),
    (
        "During the visit of President Ann Lee of Chad to Niger two papers were signed.",
        "visited",
        "Ann Lee",
        "Niger",
    ),
    # envoys sent away
    ("Kenya ordered the embassy's military attaché out of the country.", "expels", "Kenya", "military attaché"),
    ("Kenya told the Sudanese envoy to be gone by Friday.", "expels", "Kenya", "Sudanese envoy"),
    # whose deed it is put down to; what somebody calls it
    ("Tom Ray, who blamed the dispute on interference by Senegal, left.", "accuses", "Tom Ray", "Senegal"),
    ("Chad blamed the clashes on Libyan meddling.", "accuses", "Chad", "Libya"),
    ('China condemned what its foreign ministry calls "maximum bullying".', "criticizes", "China", "maximum bullying"),
    ("Oslo denounced what it described as a betrayal of the treaty.", "criticizes", "Norway", "betrayal of the treaty"),
    # papers in a list behind a passive
    (
        "In the presence of the presidents of Chad and Niger, Ann Lee and Tom Ray, the following were signed: "
        "an agreement on visas; a memorandum on energy.",
        "covers",
        "memorandum on energy",
        "energy",
    ),
    ("Peru and Chile pledged $5 million and $2 million.", "funds", "Chile", "$2 million"),
    ("Ukraine is grateful to Norway for €150 million.", "funds", "Norway", "€150 million"),
    # a name in short, chapters of a text
    (
        "Chad and Niger signed a Comprehensive Economic Partnership Agreement (CEPA). The CEPA covers fish.",
        "covers",
        "Comprehensive Economic Partnership Agreement",
        "fish",
    ),
    ("The treaty contains chapters on gender and ports.", "covers", "treaty", "ports"),
    ("Togo appointed a lawyer, Ama Kofi, to head an inquiry.", "leads", "Ama Kofi", "inquiry"),
    # 'there', 'its' of who is spoken of, what came before
    ("She went to Delhi. Tom Ray of Peru landed there on Sunday.", "visited", "Tom Ray", "Delhi"),
    ("Libya, an ally of Russia, rejects the deal, its premier, Tom Ray, said.", "actsFor", "Tom Ray", "Libya"),
    (
        "The three announced that they would withdraw after ECOWAS imposed sanctions on Niger.",
        "sanctions",
        "ECOWAS",
        "Niger",
    ),
    (
        "Togo has sent its defence chief, Ama Kofi, to lead a team of observers.",
        "leads",
        "Ama Kofi",
        "team of observers",
    ),
    ("Ann Lee said Chad would sign the accord and praised Mali.", "supports", "Ann Lee", "Mali"),
    (
        'The vice-president of the commission, Ann Lee, called the move "a blow to trade".',
        "criticizes",
        "Ann Lee",
        "move",
    ),
    ("Peru and Chile backed the protest; Togo, in contrast, defended the bill.", "supports", "Togo", "bill"),
    (
        "Chad's president, Ann Lee, received President Tom Ray of Mali on a visit to Abéché.",
        "visited",
        "Tom Ray",
        "Abéché",
    ),
    ("President Keller expressed her support for Slovenia's bid.", "supports", "Keller", "Slovenia's bid"),
    (
        "Chad and Mali agreed to extend their truce. Qatar brokered the truce on Wednesday.",
        "mediates",
        "Qatar",
        "Mali",
    ),
    ("Ann Lee, the first Chadian prime minister to visit Mali, signed a declaration.", "visited", "Ann Lee", "Mali"),
    ("Chad and Mali met. Chad accused its neighbour of arming rebels.", "accuses", "Chad", "Mali"),
    ("Ann Lee resigned. Her party, the Liberal Front, lost the vote.", "memberOf", "Ann Lee", "Liberal Front"),
    # who 'we' are
    (
        "We, Ann Lee, Tom Ray and Ama Kofi, met in Amman. We deplored the killing of aid workers.",
        "criticizes",
        "Tom Ray",
        "killing of aid workers",
    ),
    (
        "The Ministry of Foreign Affairs of Chad condemns the raid. We call on Libya to withdraw.",
        "criticizes",
        "Ministry of Foreign Affairs of Chad",
        "raid",
    ),
    # each clause between semicolons is somebody's own; 'it' is nothing in the subject's own words
    ("Ann Lee, a nurse, defends the pact; Tom Ray has called it a betrayal.", "supports", "Ann Lee", "pact"),
    (
        "The pact was renewed. Tom Ray, the former mayor of Lyon, has called it a betrayal.",
        "criticizes",
        "Tom Ray",
        "pact",
    ),
    ("Japan added General Tom Ray to its list of sanctioned persons.", "sanctions", "Japan", "Tom Ray"),
    # a text is initialled, a sum is taken up, a city's authorities are accused
    ("The pact was initialled by Ann Lee of Peru.", "signed", "Ann Lee", "pact"),
    ("The IMF's executive board approved a $7 billion loan for Mali.", "funds", "IMF's executive board", "$7 billion"),
    ("Russia bristled at Sofia's decision in June to throw out 70 diplomats.", "expels", "Bulgaria", "70 diplomats"),
    ('Peru called the raid "illegal".', "criticizes", "Peru", "raid"),
    ("Norway gave $9 million. The money is meant for relief and schooling.", "covers", "$9 million", "schooling"),
    ("Norway gave close to $9 million to Mali.", "funds", "Norway", "$9 million"),
    ("Russia accused the authorities in Podgorica of lying.", "accuses", "Russia", "Montenegro"),
    ("Ann Lee, who speaks for President Tom Ray of Fiji, left.", "actsFor", "Ann Lee", "Fiji"),
    ("Ann Lee, who won in May and is president of Fiji, left.", "actsFor", "Ann Lee", "Fiji"),
    ("In Oslo, where she had met Joe Doe, Peru's minister Ann Lee praised the pact.", "metWith", "Ann Lee", "Joe Doe"),
    ("Ten years after leaving the bloc, Fiji on Monday joined the World Bank.", "joined", "Fiji", "World Bank"),
    (
        "Mr Kowal flew to Washington at the invitation of Donald Trump. He criticised Chad.",
        "criticizes",
        "Kowal",
        "Chad",
    ),
    # what is said is about a state, or about a deed
    ('"Croatia is a pioneer," said Ann Lee.', "says", "Ann Lee", "Croatia"),
    ("Ann Lee said her country would never recognise Kosovo.", "says", "Ann Lee", "recognition of Kosovo"),
    (
        "Ann Lee announced that Chile was withdrawing its ambassador.",
        "announced",
        "Ann Lee",
        "withdrawal of ambassador",
    ),
    (
        "By announcing that Peru was quitting OPEC, Ann Lee deepened the rift.",
        "announced",
        "Ann Lee",
        "withdrawal from OPEC",
    ),
    ("Ann Lee, president of Peru, called the outcome a disappointment.", "criticizes", "Ann Lee", "outcome"),
    ("Ann Lee said there was clear evidence that Syria had a hand in the plot.", "accuses", "Ann Lee", "Syria"),
    # guests
    (
        "LIMA, May 3 - Chile's president, Ann Lee, who is on a state visit from Monday to Friday, praised the deal.",
        "visited",
        "Ann Lee",
        "Lima",
    ),
    ("South Korean President Ann Lee has been staying in Japan since Monday.", "visited", "Ann Lee", "Japan"),
    ("Speaking in Rome, where he had met Joe Doe, Peru's Tom Ray hailed the deal.", "metWith", "Tom Ray", "Joe Doe"),
    ("Peru's president, Ann Lee, raised it with Tom Ray when they met in Oslo.", "metWith", "Ann Lee", "Tom Ray"),
    ("President Joe Doe received Peru's Ann Lee at the White House.", "visited", "Ann Lee", "White House"),
    ("Peru's president, Ann Lee, visited the Kremlin.", "visited", "Ann Lee", "Kremlin"),
    (
        "Ann Lee met U.S. Secretary of State Joe Doe and Secretary of Defense Tom Ray.",
        "metWith",
        "Ann Lee",
        "Tom Ray",
    ),
    ("U.S. Secretary of Homeland Security Ann Lee left.", "actsFor", "Ann Lee", "United States"),
    # what an agreement is, and what it is about
    (
        "The cessation of hostilities was signed in Oslo by Tom Ray of Mali.",
        "signed",
        "Tom Ray",
        "cessation of hostilities",
    ),
    ("Peru left the Lima Convention, the United Nations pact on whales.", "covers", "Lima Convention", "whales"),
    ("Peru and Chad announced an agreement on Monday to share water.", "covers", "agreement", "water"),
    ("Nepal ratified a treaty with India on sharing water.", "covers", "treaty", "water"),
    (
        "Peru left the Lima Convention, a pact on violence to women, which Chad was the first to sign.",
        "signed",
        "Chad",
        "Lima Convention",
    ),
    ("5. The Action Plan annexed to this Declaration covers trade and rail.", "covers", "Action Plan", "trade"),
    # between whom somebody mediated, and who reckons with what
    (
        "After talks mediated by Oman, Chad and Libya signed a truce.",
        "negotiatesWith",
        "Chad",
        "Libya",
    ),
    ("The Bank of Fiji reckons with growth of 3 percent.", "estimates", "Bank of Fiji", "3 percent"),
    (
        "Forests shrank by 9 percent, estimates the Climate Observatory.",
        "estimates",
        "Climate Observatory",
        "9 percent",
    ),
    (
        "The IMF expects inflation, which stood at 9 percent, to come down to 4 percent.",
        "estimates",
        "IMF",
        "4 percent",
    ),
    (
        "The consultancy Acme Marks puts Qatari output at 9 million barrels.",
        "estimates",
        "Acme Marks",
        "9 million barrels",
    ),
    ("Haiti's premier will step down, President Ann Lee announced.", "announced", "Ann Lee", "resignation"),
    # whose somebody is
    ("Britain broke with Syria and gave Ambassador Ali Said a week to pack.", "expels", "United Kingdom", "Ali Said"),
    (
        "Ann Lee, general secretary of the Workers Party of Chad, left.",
        "memberOf",
        "Ann Lee",
        "Workers Party of Chad",
    ),
    ("MP Ann Lee of the National Union slammed Peru.", "memberOf", "Ann Lee", "National Union"),
    (
        "The Foreign Ministry in Baku denied it. The Turkish Foreign Ministry praised the deal.",
        "supports",
        "Turkish Foreign Ministry",
        "deal",
    ),
    # sanctions of persons, contracts for goods, what boards and papers say
    ("Peru put Ann Lee and two generals on its sanctions list.", "sanctions", "Peru", "Ann Lee"),
    ("Peru barred Ann Lee and six aides from entering the country.", "sanctions", "Peru", "six aides"),
    ("Tom Ray is subject to British sanctions.", "sanctions", "United Kingdom", "Tom Ray"),
    ("Peru faces US sanctions over its ports.", "sanctions", "United States", "Peru"),
    ("Chad has been under a United Nations arms embargo since 2004.", "sanctions", "United Nations", "Chad"),
    ("Fiji signed a contract worth $9 million for three ferries.", "covers", "contract", "three ferries"),
    ("Fiji signed a contract for 48 jets with South Korea.", "covers", "contract for 48 jets", "48 jets"),
    ("A wing of the Sahel Liberation Front signed a truce with Chad.", "signed", "Sahel Liberation Front", "truce"),
    ("Iceland left the African Union in 1992, only to rejoin it.", "joined", "Iceland", "African Union"),
    ("Tom Ray, who runs the central bank of Peru, left.", "leads", "Tom Ray", "central bank of Peru"),
    ("Amnesty International Kenya condemned the raid.", "criticizes", "Amnesty International Kenya", "raid"),
    ("Peru firmly abides by the one-China principle.", "supports", "Peru", "one-China principle"),
    ("Ann Lee, the Fijian minister, said the port would create 300 jobs.", "estimates", "Ann Lee", "300 jobs"),
    ("Ann Lee said the war had cost Chad $3 billion.", "estimates", "Ann Lee", "$3 billion"),
    ('"It is over," said President Ann Lee of Chile of the raid.', "says", "Ann Lee", "raid"),
    ('The accord, said Ann Lee, "closes a chapter".', "says", "Ann Lee", "accord"),
    ("On Friday lawmakers in Kyiv ratified the treaty.", "ratified", "lawmakers", "treaty"),
    ("On Tuesday parliament in Lima ratified the treaty.", "ratified", "parliament", "treaty"),
    ("Lee praised the efforts of Oman, which has mediated between Chad and Niger.", "mediates", "Oman", "Chad"),
    ("Ann Lee hailed Oman, which, along with Chad, quit the pact.", "withdrewFrom", "Oman", "pact"),
    ("Chad ordered the French envoy and two aides out of the country.", "expels", "Chad", "two aides"),
    ("Ann Lee, the envoy, and Polish Ambassador Tom Ray were expelled by Chad.", "expels", "Chad", "Ann Lee"),
    ("Ann Lee, permanent secretary in Fiji's finance ministry, left.", "actsFor", "Ann Lee", "Fiji"),
    ("Peru's navy chief, Vice-Admiral Ann Lee, left.", "holdsOffice", "Ann Lee", "Vice-Admiral"),
    ("Peru held talks with Chile under Norway's mediation.", "mediates", "Norway", "Chile"),
    ("The pact covers the return of rebels, the loss of land and unhindered access.", "covers", "pact", "loss of land"),
    ("Ann Lee called whaling outdated.", "criticizes", "Ann Lee", "whaling"),
    ("Fiji's head of mission in Lima, Ann Lee, left.", "holdsOffice", "Ann Lee", "head of mission in Lima"),
    # who is told further on, who speaks beside a deed, what is only had in mind
    ("The UN envoy who brokered it, Ann Lee, hailed the truce.", "holdsOffice", "Ann Lee", "UN envoy"),
    ("Peru and Chile signed a truce, with the UN envoy, Ann Lee, hailing it.", "supports", "Ann Lee", "truce"),
    ("The text was signed by Ann Lee of Peru and by Tom Ray for the Sahel Front.", "actsFor", "Tom Ray", "Sahel Front"),
    ("Tom Ray of Chad announced his intention to step down.", "announced", "Tom Ray", "resignation"),
    ("The pact was signed by Ann Lee, Governor of the Bank of Ghana.", "partyTo", "Bank of Ghana", "pact"),
    ("Joe Biden came on the first visit to Angola by a US president.", "visited", "Joe Biden", "Angola"),
    ("The Government of National Unity left the pact.", "withdrewFrom", "Government of National Unity", "pact"),
    ("Prime Minister Ann Lee of Fiji left. Prime Minister met Tom Ray.", "metWith", "Ann Lee", "Tom Ray"),
    ("Angola signed the Artemis Accords.", "signed", "Angola", "Artemis Accords"),
    ("Ann Lee of Fiji, who is on a visit to Oslo, called on King Harald of Norway.", "metWith", "Ann Lee", "Harald"),
    ("Uganda threatened to close its market to Kenya.", "threatens", "Uganda", "Kenya"),
    ("Washington slapped visa bans on six Georgian officials.", "sanctions", "United States", "six Georgian officials"),
    ("Ann Lee has been in Juba since May to mediate between Chad and Mali.", "mediates", "Ann Lee", "Mali"),
    ("Caracas expelled Paraguay's envoy and declared relations at an end.", "seversTies", "Venezuela", "Paraguay"),
    # who receives whom on whose visit; titles with their state right before the name
    (
        "Tom Ray, the Emir of Qatar, received Minister Nurlan Bekov of Kazakhstan during his visit to Doha.",
        "visited",
        "Nurlan Bekov",
        "Doha",
    ),
    (
        "Tom Ray, the Emir of Qatar, received Nurlan Bekov of Kazakhstan at the end of his visit to the country.",
        "visited",
        "Nurlan Bekov",
        "Qatar",
    ),
    (
        "President Ann Lee of Oman received at the palace on Monday HE Minister of Trade of Kazakhstan Nurlan Bekov.",
        "metWith",
        "Ann Lee",
        "Nurlan Bekov",
    ),
    (
        "Minister of State for International Cooperation Lolwah bint Rashid met with Ann Lee.",
        "holdsOffice",
        "Lolwah bint Rashid",
        "Minister of State for International Cooperation",
    ),
    # whose government, country, party
    (
        "The new Dutch government was sworn in. Hungary's prime minister, Ann Lee, hailed the government.",
        "supports",
        "Ann Lee",
        "Netherlands",
    ),
    ("Egypt is poor. Turkish firms have invested $3 billion in the country.", "beneficiary", "$3 billion", "Egypt"),
    ("Ann Lee, Qatar's minister, met in Doha with Mali's ambassador to Oman, Tom Ray.", "visited", "Tom Ray", "Doha"),
    # opinions in other words; a party's member who heads another body
    ("Chad views the pact with suspicion.", "criticizes", "Chad", "pact"),
    ("The pact was greeted with dismay by Chad's opposition.", "criticizes", "Chad's opposition", "pact"),
    ("Ann Lee said the Security Council had failed in its duty.", "criticizes", "Ann Lee", "Security Council"),
    (
        "Britain is big. The Labour chairman of the trade committee, Tom Ray, left.",
        "memberOf",
        "Tom Ray",
        "Labour Party",
    ),
    # a finite verb behind an infinitive; who acts together with whom
    ("Ann Lee asked Chad to leave and condemned the raid.", "criticizes", "Ann Lee", "raid"),
    ("China urged all to show restraint and expressed support for a truce.", "supports", "China", "truce"),
    ("Egypt, together with Qatar, is mediating between Israel and Hamas.", "mediates", "Qatar", "Hamas"),
    # leaders before whose eyes it is signed; papers side by side
    (
        "The presidents of Fiji and Chad witnessed the signing of a fisheries agreement.",
        "partyTo",
        "Chad",
        "fisheries agreement",
    ),
    (
        "Ann Lee of Fiji and Tom Ray of Chad presided over the signing of two accords on visas.",
        "partyTo",
        "Fiji",
        "two accords",
    ),
    (
        "Fiji and Chad signed the Agreement on Fisheries and the Memorandum of Understanding on Education.",
        "signed",
        "Chad",
        "Agreement on Fisheries",
    ),
    (
        "Fiji and Chad signed the Treaty on Allied Relations and the Treaty on the State Border.",
        "signed",
        "Chad",
        "Treaty on the State Border",
    ),
]


ENDED = [  # who ends or renews a measure has taken it, whenever that was
    ("Chad lifted an embargo on Fijian sugar.", "sanctions", "Chad", "Fiji"),
    ("Norway eased sanctions on Togo in March.", "sanctions", "Norway", "Togo"),
    ("Sanctions on Togo were extended by Norway.", "sanctions", "Norway", "Togo"),
    ("Ghana rescinded the expulsion of two Togolese envoys.", "expels", "Ghana", "two Togolese envoys"),
    ("Chile reversed its recall of Ambassador Ana Ruiz from Oslo.", "recalls", "Chile", "Ana Ruiz"),
    # an envoy is called away from where the envoy was
    ("Kenya withdrew High Commissioner Ann Lee from London.", "recalls", "Kenya", "Ann Lee"),
    ("Togo recalled Consul-General Ann Lee from Accra for talks.", "recalls", "Togo", "Ann Lee"),
    ("Denmark has called home Ambassador Ann Lee from Tehran.", "recalls", "Denmark", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), FOUND + ENDED)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


NOT_FOUND = [
    ("Norway called on Togo to lift the sanctions on Mali.", "sanctions"),
    ("Ann Lee, who leaves the White House in May, flew home.", "withdrewFrom"),
    ("Ecuador rejected a $5 million loan offered by Peru.", "funds"),
    ("Chad's envoy, Ann Lee, told guests before returning home that it was over.", "recalls"),
    ("Congress approved $2 billion in American aid.", "covers"),
    ("A draft treaty would oblige Chad to cut tariffs.", "partyTo"),
    ("The law obliges Chad to hold elections.", "partyTo"),
    ("The accord awaits its ratification by Nepal.", "ratified"),
    ("Mediators averted an attack on Chad by Libya.", "assaults"),
    ("The secretary general of NATO, Ann Lee, will be in Kyiv on Friday.", "visited"),
    ("Ann Lee, Peru's foreign minister, travels to Oslo tomorrow.", "visited"),
    ("Ann Lee, Peru's foreign minister, is flying to Oslo next week.", "visited"),
    ("Peru's foreign minister, Ann Lee, said she looked forward to visiting Chad.", "visited"),
    ("Chad is close to signing a treaty with Mali.", "partyTo"),
    ("Chad came close to severing ties with Mali.", "seversTies"),
    ("Petro agreed to take back migrants.", "recalls"),
    ("The United States, which imposed sanctions last month on Tom Ray, urged restraint.", "threatens"),
    ("Chad blamed the delay on the weather.", "accuses"),
    ("In return Norway will lift its sanctions, Tom Ray told reporters in Minsk.", "recalls"),
    ("The treaty will take effect when the Dutch Senate has approved it.", "ratified"),
    ("A memorandum obliges India and Pakistan to warn each other before they test missiles.", "threatens"),
    ("Malaysia gave the North Korean envoy, Kang Chol, 48 hours to clear out.", "threatens"),
    ("A date has been found for President Lee's meeting with President Tom Ray of Chad.", "metWith"),
    ("Prime Minister Kishida, for his part, urged North Korea to call it off.", "says"),
    ("China handed Ambassador Jaime Cruz a note that declared three of his staff unwelcome.", "actsFor"),
    ("Chad lifted its veto on Mali's entry into NATO.", "joined"),
    ("Tom Ray of Serbia, asked by reporters whether he would drop his bid, shook his head.", "says"),
    ("Ann Lee, an ally of the Liberal Party, left Chad.", "memberOf"),
    ("Ann Lee accused Tom Ray of meddling and of endorsing the coup.", "supports"),
    ("Ann Lee, head of the Chadian delegation, left.", "holdsOffice"),
    ("Ann Lee, the leader of the Workers' Party, left.", "holdsOffice"),
    ("Peru left the Lima Convention, the Council of Europe pact on whales.", "actsFor"),
    ("Britain broke with Syria and gave Ambassador Ali Said a week to pack.", "actsFor"),
    ("Peru's president announced the bond at the Ocean Conference on the Indonesian island of Bali.", "covers"),
    ("The text was worked out by two delegations.", "estimates"),
    ("The UN's Ann Lee met the rebels. The rights group she founded left.", "criticizes"),
    ('"It is over," said Ann Lee of the foreign ministry.', "says"),
    ("Peru criticised the deal for several reasons.", "covers"),
    ("Ann Lee voiced concern at a possible contract between Oman and Mali.", "partyTo"),
    ("A treaty with Chad, which Niger wants scrapped, is safe.", "withdrewFrom"),
    ("Ann Lee of Fiji came at the head of the Fijian delegation, Tom Ray, the Lao minister, said.", "supports"),
    ("Mélanie Joly of Canada spoke. India summoned the Canadian High Commissioner.", "holdsOffice"),
    ("Ann Lee of Canada spoke. The Canadian deputy foreign minister denied it.", "holdsOffice"),
    ("The Freedom Party won. Ann Lee, the head of the main opposition party, left.", "memberOf"),
    ("Chad's minister exchanged views with the Ambassador of Morocco.", "establishesTies"),
    ("Ann Lee of Fiji witnessed the signing of a fisheries agreement.", "partyTo"),
    ("Britain is big. The Labour chairman of the trade committee, Tom Ray, left.", "actsFor"),
    ("Chad viewed the pact with satisfaction.", "criticizes"),
    ("Ann Lee, Qatar's minister, met in Doha with Bahrain's ambassador to Qatar, Tom Ray.", "visited"),
    ("Ann Lee, Qatar's minister, received in Doha the Ambassador of Bahrain, Tom Ray.", "visited"),
    ("Tom Ray of Mali lauded the mediation efforts exerted by Qatar. Ann Lee of Fiji was there.", "mediates"),
    ("Ann Lee addressed the Bundestag and then attended a summit in Riga.", "covers"),
    ("Gabon pledged to help de-escalate.", "announced"),
    ("Ann Lee was elected to the Senate.", "joined"),
    ("There is no treaty between Mali and Togo.", "partyTo"),
    ("There was never a fisheries pact between Oman and Kenya.", "partyTo"),
    ("Without an accord between Gabon and Benin, the boats stay in port.", "partyTo"),
    ("The lack of a trade deal between Fiji and Tonga worries farmers.", "partyTo"),
    ("Norway signed the accord as a guarantor.", "partyTo"),
]


@pytest.mark.parametrize(("text", "relation"), NOT_FOUND)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str) -> None:
    assert relation not in {found for found, _, _ in told(read, text)}


WITH_OTHERS = [
    ("Mali and Togo signed an accord, with Ann Lee of Fiji signing as guarantor.", {"mali", "togo"}),
    ("The accord was signed by Mali and Togo, with Fiji as guarantor.", {"mali", "togo"}),
    ("Mali and Togo signed an accord, with Ann Lee of Fiji adding her signature as a witness.", {"mali", "togo"}),
    ("Mali signed an accord with Togo, with Fiji as a witness.", {"mali", "togo"}),
    ("Gabon scrapped a contract for Turkish ferries in favour of a deal with Peru.", set()),
    ("Gabon cancelled its contract with Peru instead of the one with Chile.", {"gabon", "peru"}),
]


@pytest.mark.parametrize(("text", "parties"), WITH_OTHERS)
def test_who_stands_by_is_no_party(read: Read, text: str, parties: set[str]) -> None:
    assert {subject for relation, subject, _ in told(read, text) if relation == "partyTo"} == parties


@pytest.mark.parametrize("text", ["Mali scrapped the accord on wheat.", "The accord on wheat was abandoned by Mali."])
def test_an_agreement_that_ends_did_cover_its_matter(read: Read, text: str) -> None:
    assert ("covers", "accord on wheat", "wheat") in told(read, text)


def test_a_heading_before_a_colon_does_nothing(read: Read) -> None:
    found = told(read, "Gabon: the fund's next review, due in May, could release $9 million.", any_status=True)
    assert not {fact for fact in found if fact[:2] == ("funds", "gabon")}


def test_clauses_side_by_side_keep_their_subjects(read: Read) -> None:
    found = told(read, "Peru condemned the raid, Chile praised it, and Fiji left the World Bank.")
    assert {f for f in found if f[0] == "withdrewFrom"} == {("withdrewFrom", "fiji", "world bank")}


def test_each_pledges_its_own_sum(read: Read) -> None:
    facts = told(read, "Peru and Chile pledged $5 million and $2 million.")
    assert ("funds", "peru", "$2 million") not in facts
    assert ("funds", "chile", "$5 million") not in facts


LISTS = [
    "Chad and Mali signed the following instruments: MoU on Trade; Agreement on Visas; and Protocol on Roads.",
    "Chad and Mali signed the following agreements:\nMoU on Trade\nAgreement on Visas\nProtocol on Roads",
    "Chad and Mali signed the following:\n\n1. MoU on Trade\n2. Agreement on Visas\n3. Protocol on Roads\n\nThey left.",
]


@pytest.mark.parametrize("text", LISTS)
def test_each_paper_of_a_list_is_signed(read: Read, text: str) -> None:
    signed = {(subject, object_) for relation, subject, object_ in told(read, text) if relation == "signed"}
    papers = ("mou on trade", "agreement on visas", "protocol on roads")
    assert signed == {(party, paper) for party in ("chad", "mali") for paper in papers}


LONG = [
    ("Chad ratified the Suva Agreement of May 2020.", "suva agreement of may 2020"),
    ("Chad ratified the Agreement on the exchange of fish stocks.", "agreement on the exchange of fish stocks"),
    ("Chad ratified an Agreement on fish with Togo.", "agreement on fish"),
    ("Chad ratified the Declaration of Intent on Sahelian water.", "declaration of intent"),
    ("Chad ratified the Protocol on Ship-Borne Trade.", "protocol on ship-borne trade"),
]


@pytest.mark.parametrize(("text", "name"), LONG)
def test_the_name_of_a_paper_is_not_cut(read: Read, text: str, name: str) -> None:
    assert ("ratified", "chad", name) in told(read, text)


MATTERS = [
    ("Chad ratified the Treaty on Sahelian water.", "sahelian water"),
    ("Chad ratified the Declaration of Intent on Sahelian water.", "sahelian water"),
    ("Chad ratified the Protocol on Ship-Borne Trade.", "ship-borne trade"),
]


@pytest.mark.parametrize(("text", "matter"), MATTERS)
def test_the_matter_of_a_paper_is_not_cut(read: Read, text: str, matter: str) -> None:
    assert matter in {object_ for relation, _, object_ in told(read, text) if relation == "covers"}
