"""Passages of two to five sentences: who is meant, whose office it is, what an agreement holds, and what is not so."""

import pytest

from tests.told import Read, told

CASES = [
    # somebody taken up again by a word for what they are
    (
        "Ann Weller, who heads the EU delegation in Kigali, denounced the raid. The diplomat said the court had erred.",
        "says",
        "Ann Weller",
        "court",
    ),
    (
        "Ann Weller, the ambassador of Chad, met Prime Minister Tom Ray of Fiji. The premier criticised the pact.",
        "criticizes",
        "Tom Ray",
        "pact",
    ),
    (
        "Marie Lund, vice-president of the European Commission, spoke. The Danish politician criticised the tariffs.",
        "criticizes",
        "Marie Lund",
        "tariffs",
    ),
    # titles as they are written
    (
        "Zambia's high commissioner in Pretoria, Grace Mulenga, denounced the fees.",
        "actsFor",
        "Grace Mulenga",
        "Zambia",
    ),
    ("The chief negotiator for Poland, Piotr Wilk, denounced the fees.", "actsFor", "Piotr Wilk", "Poland"),
    ("Nordic ministers met. Denmark's, Mette Krag, denounced the fees.", "actsFor", "Mette Krag", "Denmark"),
    (
        "The French and German foreign ministers, Claire Moreau and Jonas Brandt, left.",
        "actsFor",
        "Claire Moreau",
        "France",
    ),
    (
        "Claire Moreau and Jonas Brandt, the French and German foreign ministers, left.",
        "actsFor",
        "Jonas Brandt",
        "Germany",
    ),
    (
        "Foreign Ministers Claire Moreau (France) and Jonas Brandt (Germany) left.",
        "actsFor",
        "Claire Moreau",
        "France",
    ),
    (
        "The envoys of France and Chad - Claire Moreau and Idris Deby - left.",
        "actsFor",
        "Idris Deby",
        "Chad",
    ),
    (
        "Qatar's prime minister and foreign minister, Sheikh Hamad bin Thani, left.",
        "holdsOffice",
        "Hamad bin Thani",
        "prime minister",
    ),
    (
        "Deputy Prime Minister and Minister of Defence Ann Lee left Chad.",
        "holdsOffice",
        "Ann Lee",
        "Deputy Prime Minister",
    ),
    ("Force commander Major General Anton Belov left.", "holdsOffice", "Anton Belov", "Major General"),
    ("Foreign ministers Ivan Dukic of Serbia and Elira Hoxha of Albania left.", "actsFor", "Elira Hoxha", "Albania"),
    ("Minister of Foreign Affairs Kiri Tau left.", "holdsOffice", "Kiri Tau", "Minister of Foreign Affairs"),
    # respectively: names, then the states in the same order
    ("Foreign ministers Jan Novak and Eva Hlavata of Slovakia and Poland left.", "actsFor", "Eva Hlavata", "Poland"),
    (
        "Ann Lee of Fiji and her counterparts from Chad and Togo, Tom Ray and Idris Mba, left.",
        "actsFor",
        "Tom Ray",
        "Chad",
    ),
    (
        "President Ann Lee of Fiji and her counterpart from Chad, Tom Ray, signed a pact.",
        "actsFor",
        "Tom Ray",
        "Chad",
    ),
    ("Chad and Togo agreed. Foreign ministers Idris Mba and Yao Abalo left.", "actsFor", "Yao Abalo", "Togo"),
    (
        "At the invitation of the President of Peru, Prime Minister Anna Berg of Iceland paid a visit to Lima.",
        "visited",
        "Anna Berg",
        "Lima",
    ),
    (
        "Ghana and Fiji signed a pact in Suva. They are members of the Commonwealth. "
        "Their foreign ministers, Kofi Addo and Pita Taufa, left.",
        "actsFor",
        "Kofi Addo",
        "Ghana",
    ),
    (
        "The pact was signed by Ambassador Ann Lee for Kenya and by Ambassador Tom Ray for Chad.",
        "actsFor",
        "Tom Ray",
        "Chad",
    ),
    (
        "The pact was signed by Ambassador Ann Lee for Kenya and by Ambassador Tom Ray for Chad.",
        "partyTo",
        "Chad",
        "pact",
    ),
    # envoys and hosts
    ("Ambassador of Chad to Austria Dauren Bekov met Ann Lee.", "metWith", "Dauren Bekov", "Ann Lee"),
    ("Minister Ann Lee received a courtesy call from Consul Tom Ray.", "metWith", "Ann Lee", "Tom Ray"),
    ("Minister Prado of Peru thanked her host, Foreign Minister Tanaka, for dinner.", "metWith", "Prado", "Tanaka"),
    ("Paul Grant, the secretary, led the Greek delegation to the talks.", "actsFor", "Paul Grant", "Greece"),
    ("Ann Lee of Fiji met her counterparts from Ghana and Nepal.", "metWith", "Ann Lee", "Nepal"),
    # papers as they call themselves
    (
        "The Agreement between the Government of Malta and the Government of Qatar on Ports was signed.",
        "partyTo",
        "Qatar",
        "Agreement",
    ),
    (
        "Chad and Togo signed the following documents:\n- Pact on Ports\n- Protocol on Visas\nThey left.",
        "signed",
        "Togo",
        "Protocol on Visas",
    ),
    (
        "Ann Lee of Fiji met Tom Ray of Chad in Suva.\nThe following documents were signed:\n- Protocol on Visas",
        "partyTo",
        "Chad",
        "Protocol on Visas",
    ),
    ("Peru and Chile signed a work programme.", "signed", "Peru", "work programme"),
    ("Iceland aligns itself with the statement of the Union.", "supports", "Iceland", "statement"),
    (
        "Senegal's president was received at the Elysee Palace by President Pascal Renard.",
        "actsFor",
        "Pascal Renard",
        "France",
    ),
    ("Ann Lee of Fiji received Tom Ray of Chad. They discussed ports.", "covers", "meeting", "ports"),
    ("Tom Ray of the ruling Law Party left.", "memberOf", "Tom Ray", "Law Party"),
    ("Ann Lee, of the small liberal Green Party, left.", "memberOf", "Ann Lee", "Green Party"),
    ("The African Union has 55 members, among them Chad and Togo.", "memberOf", "Togo", "African Union"),
    ("Chad and Togo ended two years of negotiations over the river.", "negotiatesWith", "Chad", "Togo"),
    ("The talks dealt with uranium enrichment and sanctions relief.", "covers", "talks", "uranium enrichment"),
    ("The pact covers security, infrastructure and seabed minerals.", "covers", "pact", "infrastructure"),
    ("The pact was signed by 50 states, including Chile and Fiji.", "signed", "Fiji", "pact"),
    ("Ann Lee of Fiji made a brief stop in Doha.", "visited", "Ann Lee", "Doha"),
    ("Chad and Togo inked five memoranda of understanding.", "signed", "Togo", "five memoranda of understanding"),
    ("Chad and Togo signed a Treaty on Strategic Ports in Tashkent.", "signed", "Chad", "Treaty on Strategic Ports"),
    (
        "The leaders of Peru, Chile and Fiji met. The three Presidents signed a pact.",
        "signed",
        "Fiji",
        "pact",
    ),
    # mediation and leading, tied to a noun or told by a phrase
    ("Qatar-mediated talks between Chad and Libya ended.", "mediates", "Qatar", "Libya"),
    ("The Saudi-led coalition rejected the charge.", "leads", "Saudi Arabia", "Saudi-led coalition"),
    (
        "Under the auspices of the United Nations, Chad and Libya agreed on a joint budget.",
        "mediates",
        "United Nations",
        "Chad",
    ),
    ("The deal between Chad and Libya was reached under Qatari mediation.", "mediates", "Qatar", "Chad"),
    (
        "Brazil, which holds the rotating presidency of the Group of Twenty, left.",
        "leads",
        "Brazil",
        "Group of Twenty",
    ),
    # agreements
    ("Chad and Libya renewed a water treaty in 2026.", "partyTo", "Libya", "water treaty"),
    ("Chad and Libya are bound by a treaty on gas.", "partyTo", "Libya", "treaty"),
    ("Ann Lee of Chad signed a pact with Nauru's Tom Ray.", "signed", "Tom Ray", "pact"),
    ("Ann Lee, the trade minister, signed the contract on behalf of Ukraine.", "partyTo", "Ukraine", "contract"),
    ("After talks with Iran, Oman and Qatar signed a pact on gas.", "signed", "Oman", "pact"),
    # credentials are handed over in person
    ("Brazil's envoy, Sofia Prado, presented her credentials to King Tariq.", "metWith", "Sofia Prado", "Tariq"),
    # the pair, the former, the latter; who is at a summit, who is a host
    ("Chad and Laos ended a dispute. The pair signed a water accord.", "signed", "Laos", "water accord"),
    ("Kenya and Ghana met. The former supports the route.", "supports", "Kenya", "route"),
    ("Ann Lee of Chad met Tom Ray of Fiji. The latter praised the treaty.", "supports", "Tom Ray", "treaty"),
    ("Ann Lee of Malta met Tom Ray on the sidelines of the summit in Cairo.", "visited", "Ann Lee", "Cairo"),
    ("Ann Lee of Fiji returned from Mogadishu, where she met traders.", "visited", "Ann Lee", "Mogadishu"),
    ("Ann Lee of Chad handed her host, Uzbek leader Aziz Kari, a draft.", "metWith", "Ann Lee", "Aziz Kari"),
    # a delegation's leader goes where it goes, for whom it is sent
    ("A delegation led by Nepal's Hari Thapa arrived in Beijing.", "visited", "Hari Thapa", "Beijing"),
    ("A delegation led by Nepal's Hari Thapa met Ann Lee.", "metWith", "Hari Thapa", "Ann Lee"),
    ("Ann Weller, who heads the EU delegation in Kigali, left.", "actsFor", "Ann Weller", "European Union"),
    # whose president it is where the guest has gone
    ("Ann Lee of Fiji flew to Rome. There she met Prime Minister Tom Bassi.", "actsFor", "Tom Bassi", "Italy"),
    (
        "Austrian Chancellor Karl Reiter arrived in Belgrade. He was welcomed by President Milos Jovic.",
        "actsFor",
        "Milos Jovic",
        "Serbia",
    ),
    ("Belgium and Rwanda met. Brussels criticised the raid.", "criticizes", "Belgium", "raid"),
    ("Belgium and the European Union met. Brussels criticised the raid.", "criticizes", "European Union", "raid"),
    ("Rwanda spoke. Brussels criticised the raid.", "criticizes", "European Union", "raid"),
    # what agreements hold
    ("The agreement fixes the price of power.", "covers", "agreement", "price of power"),
    (
        "In a joint communique, Japan and Mongolia agreed to cooperate on coal and visas.",
        "covers",
        "joint communique",
        "visas",
    ),
    ("Under the truce, prisoners will be freed.", "covers", "truce", "prisoners"),
    ("Under a treaty with Chad, Libya will deliver gas.", "partyTo", "Libya", "treaty"),
    ("Chad and Togo met in Rome. The two discussed migration and energy.", "covers", "meeting", "migration"),
    # speech
    ("Sandra Cole told a newspaper that the border must be drawn first.", "says", "Sandra Cole", "border"),
    ("Tom Ray of Chad said the pact was good. “We support the sailors,” he added.", "supports", "Tom Ray", "sailors"),
    (
        "The foreign ministry of Chad issued a statement. “The expulsions are unjustified,” the statement read.",
        "says",
        "foreign ministry of Chad",
        "expulsions",
    ),
    (
        "A statement from Chad's foreign ministry condemned the raid.",
        "criticizes",
        "Chad's foreign ministry",
        "raid",
    ),
    # what one of two states does to the other, which goes without saying
    ("Chad and Fiji are at odds. Ann Lee, the Fijian ambassador, was expelled.", "expels", "Chad", "Ann Lee"),
    ("Chad accused Fiji. Two Fijian attachés were told to leave.", "expels", "Chad", "Two Fijian attachés"),
    ("Chad and Fiji have quarrelled since May. Fiji broke off relations.", "seversTies", "Fiji", "Chad"),
    ("Chad's raid was answered by Fiji with the expulsion of a Chadian consul.", "expels", "Fiji", "Chadian consul"),
    # a communiqué: its items share a subject that stands once, 'we' are who the text says or its body
    (
        "JOINT STATEMENT\n\nThe ministers of Peru and Chile met in Lima. They\n\n1. condemned the raid;\n"
        "2. welcomed the report on ports, and urged its adoption;\n3. voiced concern at the drought.\n",
        "criticizes",
        "Chile",
        "raid",
    ),
    (
        "The leaders of Peru and Chile met and (a) conveyed condolences on the floods; (b) noted progress on the "
        "railway; (c) welcomed the truce in Sudan; (d) condemned the raid.",
        "supports",
        "Chile",
        "truce",
    ),
    (
        "The leaders of Peru and Chile met and (a) conveyed condolences on the floods; (b) noted progress on the "
        "railway; (c) welcomed the truce in Sudan; (d) condemned the raid.",
        "criticizes",
        "Peru",
        "raid",
    ),
    (
        "SIXTH SUMMIT OF THE AFRICAN UNION\n\nWe, the leaders of Chad, Togo and Mali, met today and\n\n"
        "(i) welcomed the truce;\n\n(ii) condemned illegal mining.\n",
        "criticizes",
        "AFRICAN UNION",
        "illegal mining",
    ),
    (
        "The leaders of the African Union, meeting in Lome:\n\n• Welcomed the fund.\n"
        "• Endorsed the Lome Declaration.\n",
        "supports",
        "leaders of the African Union",
        "Lome Declaration",
    ),
    (
        "The leaders of Chad, Togo and Mali met. They also:\n\n• endorsed the fund, which Togo runs;\n"
        "• condemned the sabotage of cables.\n",
        "criticizes",
        "Togo",
        "sabotage",
    ),
    (
        "We, the ministers of Kenya and Uganda, met in Kampala. We condemn the raid on Bunia.",
        "criticizes",
        "Uganda",
        "raid",
    ),
    (
        "We, the ministers of Kenya and Uganda, met in Kampala. We express concern at the drought.",
        "says",
        "Uganda",
        "drought",
    ),
    # what agreements cover
    (
        "The accord was signed by Chad. It provides for the prosecution of crimes, the delivery of relief, and the "
        "release of all detainees.",
        "covers",
        "accord",
        "delivery of relief",
    ),
    ("Chad and Togo signed a pact. Under its terms, they will share radar data.", "covers", "pact", "radar data"),
    ("Chad and Togo agreed on a roadmap for ending the border crisis.", "covers", "roadmap", "border crisis"),
    ("Chad and Togo signed a protocol concerning the return of refugees.", "covers", "protocol", "return of refugees"),
    ("Chad and Togo signed a pact on Sunday on fishing rights.", "covers", "pact", "fishing rights"),
    ("Chad and Togo signed a treaty. The text deals with tax fraud.", "covers", "treaty", "tax fraud"),
    ("Tom Ray of Chad signed the pact in Lome. It scraps visas and bans trawlers.", "covers", "pact", "visas"),
    ("MFA Estonia: Minister Ann Lee left. We condemn the raid.", "criticizes", "Estonia", "raid"),
    ("The pact's provisions on extradition were criticised.", "covers", "pact", "extradition"),
    ("Chad and Togo signed nine memoranda, including one on water.", "covers", "nine memoranda", "water"),
    ("The leaders adopted the Lima Agenda 2030, which covers mining.", "covers", "Lima Agenda 2030", "mining"),
    ("Ann Lee and Tom Ray met in Oslo. Exports and visas were on the agenda.", "covers", "meeting", "visas"),
    ("The agreement allows Chad to buy jets.", "covers", "agreement", "jets"),
]

TRAPS = [
    ("Ann Weller met a senior diplomat. The diplomat criticised the pact.", "criticizes", "Ann Weller", "pact"),
    (
        "Marie Lund, the French foreign minister, spoke. The Danish politician criticised the tariffs.",
        "criticizes",
        "Marie Lund",
        "tariffs",
    ),
    (
        "Marie Lund, vice-president of the European Commission, spoke. The Danish politician criticised the tariffs.",
        "actsFor",
        "Marie Lund",
        "Denmark",
    ),
    ("The president and Foreign Minister Ann Lee left.", "holdsOffice", "Ann Lee", "president"),
    ("Foreign ministers Jan Novak and Eva Hlavata of Slovakia and Poland left.", "actsFor", "Eva Hlavata", "Slovakia"),
    (
        "At the invitation of the President of Peru, Prime Minister Anna Berg left.",
        "holdsOffice",
        "Anna Berg",
        "President",
    ),
    ("Ambassador Ann Moreno gave her credentials to President Jan Novak in Warsaw.", "actsFor", "Ann Moreno", "Poland"),
    ("Chad expelled Ambassador Luc Petit.", "actsFor", "Luc Petit", "Chad"),
    ("Finance Ministers Ana Silva and Tom Ray signed the loan in Nairobi.", "actsFor", "Ana Silva", "Kenya"),
    (
        "The pact was signed by Ambassador Ann Lee for Kenya and by Ambassador Tom Ray for Chad.",
        "actsFor",
        "Tom Ray",
        "Kenya",
    ),
    ("The ambassador of Chad, Ann Lee, met Minister Tom Ray.", "actsFor", "Tom Ray", "Chad"),
    ("Minister Prado of Peru thanked her host, Foreign Minister Tanaka, for dinner.", "actsFor", "Tanaka", "Peru"),
    (
        "Peru and Chile signed two texts:\n1. Pact on Ports;\n2. Pact on Sport.\nChad signed a Protocol on Fish.",
        "signed",
        "Peru",
        "Protocol on Fish",
    ),
    ("Peru and Chile signed a treaty. The minister said:\n- Protocol on Fish", "signed", "Peru", "Protocol on Fish"),
    ("Albania aligned its laws with the rules of the Union.", "supports", "Albania", "rules"),
    ("King Hassan received the ambassador.", "actsFor", "Hassan", "Tanzania"),
    ("Tom Ray wrote to the ruling Law Party.", "memberOf", "Tom Ray", "Law Party"),
    ("Peru has many members of parliament, among them Ann Lee.", "memberOf", "Ann Lee", "Peru"),
    ("Chad cancelled the fourth round of talks with Togo.", "negotiatesWith", "Chad", "Togo"),
    ("Rebels in many countries, including Chad, condemned the raid.", "criticizes", "Chad", "raid"),
    (
        "The Tajik side was represented by Minister Usmon Rahim and the Kyrgyz side by security chief Bakyt Toktogul.",
        "actsFor",
        "Bakyt Toktogul",
        "Tajikistan",
    ),
    ("President Ana Lee welcomed Chancellor Tom Ray to Bern.", "supports", "Ana Lee", "Tom Ray"),
    ("Chad and Togo agreed to resume talks on a trade pact.", "partyTo", "Togo", "trade pact"),
    ("The visit is Prime Minister Rossi's first to Tokyo.", "actsFor", "Rossi", "Japan"),
    ("Chad and Togo signed a treaty on gas and a pact on visas.", "covers", "treaty", "pact"),
    ("Kenya signed a treaty with Peru and a memorandum with Chile.", "partyTo", "Peru", "memorandum"),
    ("Chad signed a treaty on gas and discussed a pact on visas.", "signed", "Chad", "pact"),
    ("Chad signed two texts: a treaty and a pact between the Union and the Front.", "signed", "Chad", "pact"),
    (
        "Anton Belov, Russia's deputy permanent representative to the UN, left.",
        "holdsOffice",
        "Anton Belov",
        "deputy",
    ),
    ("After talks with Iran, Oman and Qatar signed a pact on gas.", "negotiatesWith", "Iran", "Qatar"),
    ("Chad held an election under the auspices of the United Nations.", "mediates", "United Nations", "Chad"),
    ("Kenya, Chad and Ghana met. The latter praised the treaty.", "supports", "Ghana", "treaty"),
    ("Ann Lee returned to Oslo from Rome.", "visited", "Ann Lee", "Rome"),
    ("Ann Lee of Chad landed in Oslo. Her host, Tom Ray, left.", "actsFor", "Tom Ray", "Chad"),
    ("Prime Minister Ann Lee flew from Paris to Rome, where she met traders.", "actsFor", "Ann Lee", "Italy"),
    ("Ann Lee flew to Rome. She later met Prime Minister Tom Ray of Fiji.", "actsFor", "Tom Ray", "Italy"),
    ("Under the accord, farmers will sell more fruit.", "covers", "accord", "farmers"),
    ("A delegation from the company led by Ann Lee praised Chad.", "supports", "company", "Chad"),
    ("Ann Lee, who heads a team of French doctors, left.", "actsFor", "Ann Lee", "France"),
    ("Chad released a statement. A statement by Togo criticised the embargo.", "criticizes", "Chad", "embargo"),
    ("“We will never leave the reef,” Tom Ray told reporters.", "expels", "Tom Ray", "reporters"),
    ("Brazil will take over the presidency of the Group of Twenty.", "leads", "Brazil", "Group of Twenty"),
    ("Chad sacked Foreign Minister Ann Lee and replaced her with a poet.", "appointedTo", "Chad", "Foreign Minister"),
    ("Tom Ray replaced Foreign Minister Ann Lee at the talks.", "appointedTo", "Tom Ray", "Foreign Minister"),
    ("Tom Ray could replace Foreign Minister Ann Lee.", "appointedTo", "Tom Ray", "Foreign Minister"),
    ("President Ann Lee named Tom Ray to succeed him.", "appointedTo", "Tom Ray", "President"),
    ("Peru condemned Chile's decision to sever ties with Oman.", "seversTies", "Peru", "Oman"),
    ("Peru reversed its decision to sever ties with Oman.", "seversTies", "Peru", "Oman"),
    ("Iran dismissed Oman's allegation that it had signed a pact with Chad.", "signed", "Iran", "pact"),
    ("There was no evidence that Iran had signed the pact.", "signed", "Iran", "pact"),
    ("Turkey's parliament ratified Sweden's accession protocol.", "partyTo", "Turkey", "accession protocol"),
    ("Iran and Oman restarted talks between the two countries.", "mediates", "Iran", "Oman"),
    ("Ann Lee and Tom Ray agreed to meet during talks in May.", "metWith", "Ann Lee", "Tom Ray"),
    ("Fiji may end a trade accord with China.", "withdrewFrom", "Fiji", "trade accord"),
    ("Chad's foreign ministry recalled its ambassador, Ann Lee.", "actsFor", "Ann Lee", "Chad's foreign ministry"),
    ("Armenia has not declared any Russian envoy persona non grata.", "expels", "Armenia", "Russian envoy"),
    ("Rebels fired rockets at Kinshasa.", "criticizes", "Rebels", "Democratic Republic of the Congo"),
    ("Chad, Fiji and Tonga met. Two Fijian attachés were told to leave.", "expels", "Chad", "Two Fijian attachés"),
    ("Chad and Fiji met. Two Fijian students were told to leave.", "expels", "Chad", "Two Fijian students"),
    ("Russia, which is to chair the European Union, left.", "leads", "Russia", "European Union"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), TRAPS)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) not in told(read, text)
