"""Everyday sentences of news and readouts: each fact that a reader takes, in the many shapes that writers give it."""

import pytest

from tests.told import Read, told

CASES = [
    # who does it: states and their governments by all their names
    ("The government of Ghana praised Togo.", "supports", "Ghana", "Togo"),
    ("The parliament of Kenya ratified the fisheries treaty.", "ratified", "parliament of Kenya", "fisheries treaty"),
    ("Authorities in Kenya condemned the raid.", "criticizes", "Kenya", "raid"),
    ("The governments of Kenya and Uganda condemned the raid.", "criticizes", "Kenya", "raid"),
    ("Kenya as well as Uganda condemned the raid.", "criticizes", "Kenya", "raid"),
    ("Kenya, along with Uganda, condemned the raid.", "criticizes", "Uganda", "raid"),
    ("The rebels of the Revolutionary United Front signed a truce.", "signed", "Revolutionary United Front", "truce"),
    # participles in front, reduced relatives, clauses around a verb of saying
    ("Menaced by Venezuela, Guyana signed a defence pact.", "signed", "Guyana", "defence pact"),
    ("Diplomatic relations, cut in 1998, were restored by Chad and Gabon.", "establishesTies", "Chad", "Gabon"),
    (
        "Brazil's foreign ministry said in a statement that the talks had failed.",
        "says",
        "Brazil's foreign ministry",
        "talks",
    ),
    (
        "According to Brazil's foreign ministry, the talks were constructive.",
        "says",
        "Brazil's foreign ministry",
        "talks",
    ),
    ("Gas sales will go on, said Ivan Petrov, the energy minister.", "says", "Ivan Petrov", "gas sales"),
    ("The war is lost, the minister of Peru, Ann Lee, told journalists.", "says", "Ann Lee", "war"),
    ("The war, Peru's minister Ann Lee said on Monday, has lasted too long.", "says", "Ann Lee", "war"),
    ("“The war,” said Ann Lee, minister of Peru, “has lasted too long.”", "says", "Ann Lee", "war"),
    ("Ann Lee told a news conference that the bridge was closed.", "says", "Ann Lee", "bridge"),
    ("Peru made clear that the bridge would stay.", "says", "Peru", "bridge"),
    ("Peru expressed hope that the vote would be fair.", "says", "Peru", "vote"),
    ("Peru denied that its army had used gas.", "says", "Peru", "gas"),
    ("Peru pointed to the importance of trade.", "says", "Peru", "trade"),
    ("Peru drew attention to the famine.", "says", "Peru", "famine"),
    ("Peru demanded that elections be held.", "says", "Peru", "elections"),
    ("Peru urged restraint.", "says", "Peru", "restraint"),
    ("In Peru's view, the war is lost.", "says", "Peru", "war"),
    ("As Ann Lee of Peru put it, the war is lost.", "says", "Ann Lee", "war"),
    ("A statement by Brazil's foreign ministry said the war was lost.", "says", "Brazil's foreign ministry", "war"),
    ("A letter from Brazil denounced the raid.", "criticizes", "Brazil", "raid"),
    # meetings and visits
    (
        "The talks between William Ruto and Yoweri Museveni lasted an hour.",
        "metWith",
        "William Ruto",
        "Yoweri Museveni",
    ),
    ("Presidents Petr Novak and Ana Silva embraced at the airport.", "metWith", "Petr Novak", "Ana Silva"),
    ("Mauro Vieira, Brazil's foreign minister, is on a visit to Geneva.", "visited", "Mauro Vieira", "Geneva"),
    # agreements
    ("A memorandum was signed between Kenya and Uganda on Friday.", "partyTo", "Kenya", "memorandum"),
    ("The accord was signed on behalf of Kenya by Musalia Mudavadi.", "partyTo", "Kenya", "accord"),
    ("The accord was signed on behalf of Kenya by Musalia Mudavadi.", "actsFor", "Musalia Mudavadi", "Kenya"),
    ("The treaty bears the signatures of Ann Lee of Canada and Ivo Horvat of Croatia.", "signed", "Ann Lee", "treaty"),
    ("Kenya's defence pact with Chad expires in June.", "partyTo", "Chad", "Kenya's defence pact"),
    ("Iceland's parliament approved the treaty with Norway.", "ratified", "Iceland's parliament", "treaty"),
    # measures
    ("The Iranian ambassador, Hossein Gharibi, was expelled from Brazil.", "expels", "Brazil", "Hossein Gharibi"),
    ("Chad ordered the departure of the French envoy, Luc Petit.", "expels", "Chad", "Luc Petit"),
    ("The airline Mahan Air is under U.S. sanctions.", "sanctions", "United States", "Mahan Air"),
    ("Oman took sides with Iran.", "supports", "Oman", "Iran"),
    ("Dublin charged London with breaking its word.", "accuses", "Ireland", "United Kingdom"),
    ("Moscow's accusations against Oslo were rejected by Norway.", "accuses", "Russia", "Norway"),
    # offices
    ("John Okello was appointed Ugandan ambassador to Kenya.", "actsFor", "John Okello", "Uganda"),
    ("Madrid has appointed Ana Lopez ambassador to Algeria.", "appointedTo", "Ana Lopez", "ambassador to Algeria"),
    ("Peru's army chief, General Luis Castro, resigned.", "holdsOffice", "Luis Castro", "army chief"),
    ("The UN's Yemen envoy, Hans Grundberg, resigned.", "actsFor", "Hans Grundberg", "United Nations"),
    (
        "Luis Castro, leader of the opposition Popular Action party, resigned.",
        "leads",
        "Luis Castro",
        "Popular Action party",
    ),
    ("Li Hui, special envoy of the Chinese Government for Asia, resigned.", "actsFor", "Li Hui", "China"),
    # two objects and their passives; relative clauses about what is given, or behind a preposition
    ("Nepal was given $9 million by Japan.", "funds", "Japan", "$9 million"),
    ("Nepal was given $9 million by Japan.", "beneficiary", "$9 million", "Nepal"),
    ("The $9 million that Japan gave Nepal were spent.", "beneficiary", "$9 million", "Nepal"),
    ("The ultimatum that Iran gave Oman expires on Friday.", "threatens", "Iran", "Oman"),
    ("Two Greek diplomats were given 48 hours to leave Libya.", "expels", "Libya", "Two Greek diplomats"),
    ("Libya gave Malta ten days to hand over the ship.", "threatens", "Libya", "Malta"),
    ("Malta, with which Libya severed ties in May, protested.", "seversTies", "Libya", "Malta"),
    ("Ivo Horvat, who is under British sanctions, cannot travel.", "sanctions", "United Kingdom", "Ivo Horvat"),
    # what nouns govern: infinitives, clauses, the talks one is in
    ("Iran's threat to bomb Oman drew protests.", "threatens", "Iran", "Oman"),
    ("Chad's allegation that Niger had armed the rebels was rejected.", "accuses", "Chad", "Niger"),
    ("After three rounds of talks with Turkey, Iraq gave in.", "negotiatesWith", "Iraq", "Turkey"),
    ("Envoys of Fiji and Tonga met in Apia to negotiate quotas.", "negotiatesWith", "Fiji", "Tonga"),
    ("The Swiss government concluded negotiations with India.", "negotiatesWith", "Switzerland", "India"),
    ("The deal was negotiated between Laos and Nepal.", "negotiatesWith", "Laos", "Nepal"),
    ("The raid was met with condemnation by Nepal.", "criticizes", "Nepal", "raid"),
    ("Peru blamed the delay on Chile.", "accuses", "Peru", "Chile"),
    ("Visiting Laos, Prime Minister Anwar Ibrahim praised the railway.", "visited", "Anwar Ibrahim", "Laos"),
    ("As a member of ASEAN, Laos abstained.", "memberOf", "Laos", "ASEAN"),
    ("ASEAN admitted Fiji as a member.", "joined", "Fiji", "ASEAN"),
    ("Fiji is a signatory of the fisheries treaty.", "partyTo", "Fiji", "fisheries treaty"),
    ("Fiji deposited its instrument of ratification of the fish treaty.", "ratified", "Fiji", "fish treaty"),
    ("President Ann Lee has withdrawn Peru from the Paris agreement.", "withdrewFrom", "Peru", "Paris agreement"),
    ("Qatar, the mediator between Chad and Niger, was pleased.", "mediates", "Qatar", "Niger"),
    ("The severing of ties between Peru and Chile was regretted.", "seversTies", "Peru", "Chile"),
    ("Chad and Niger announced the resumption of diplomatic relations.", "establishesTies", "Chad", "Niger"),
    ("Ann Lee became prime minister in April.", "holdsOffice", "Ann Lee", "prime minister"),
    ("“We welcome the truce,” said Ann Lee, Kenya's foreign minister.", "supports", "Ann Lee", "truce"),
    # names behind descriptions, counted people, names joined by a hyphen, bodies by their place
    ("Chad threatened the regional bloc ECOWAS with a boycott.", "threatens", "Chad", "ECOWAS"),
    ("Poland expelled a number of Belarusian diplomats.", "expels", "Poland", "Belarusian diplomats"),
    ("Dozens of Belarusian diplomats were expelled by Poland.", "expels", "Poland", "Belarusian diplomats"),
    ("US-China trade talks ended in Stockholm.", "negotiatesWith", "United States", "China"),
    ("The Peru-Chile treaty expired.", "partyTo", "Chile", "Peru-Chile treaty"),
    ("The leadership in Pristina denounced the plan.", "criticizes", "Kosovo", "plan"),
    ("The junta in Mali expelled the UN envoy, Ann Lee.", "expels", "junta", "Ann Lee"),
    ("Talks are under way between Zambia and its creditors.", "negotiatesWith", "Zambia", "creditors"),
    # threats by their conditions, warnings; who shares a list with another phrase
    ("Kenya warned it would close the border unless Chad paid.", "threatens", "Kenya", "Chad"),
    ("Ann Lee vowed to retaliate if Chad raised its tariffs.", "threatens", "Ann Lee", "Chad"),
    ("Chad received threats from Kenya.", "threatens", "Kenya", "Chad"),
    ("Kenya warned of retaliation against Chad.", "threatens", "Kenya", "Chad"),
    ("In talks mediated by Norway, Chad and Niger agreed a truce.", "mediates", "Norway", "Chad"),
    ("Under Qatari mediation, Chad and the rebels agreed a truce.", "mediates", "Qatar", "Chad"),
    ("Kenya is in talks with the rebels of the National Front.", "negotiatesWith", "Kenya", "National Front"),
    ("Two Greek diplomats were thrown out of Libya.", "expels", "Libya", "Two Greek diplomats"),
    ("Peru's ties with Chile were restored last year.", "establishesTies", "Peru", "Chile"),
    ("The deal restored relations between Peru and Chile.", "establishesTies", "Peru", "Chile"),
    ("Peru reopened its embassy in Chile.", "establishesTies", "Peru", "Chile"),
    # members by example or party, presence, what texts are about
    ("Chad is one of the founding members of the Sahel Alliance.", "memberOf", "Chad", "Sahel Alliance"),
    ("Members of the African Union such as Chad and Niger voted no.", "memberOf", "Niger", "African Union"),
    ("Chad, like the other members of the African Union, voted no.", "memberOf", "Chad", "African Union"),
    ("The African Union, whose members include Chad, voted no.", "memberOf", "Chad", "African Union"),
    ("Ann Lee of the Green Party voted no.", "memberOf", "Ann Lee", "Green Party"),
    ("Green Party lawmaker Ann Lee voted no.", "memberOf", "Ann Lee", "Green Party"),
    ("The Green Party's Ann Lee voted no.", "memberOf", "Ann Lee", "Green Party"),
    ("Chad was welcomed into the African Union.", "joined", "Chad", "African Union"),
    ("In Nairobi, Japan's foreign minister, Taro Ito, praised the port.", "visited", "Taro Ito", "Nairobi"),
    # support and criticism that one has or gets; who is among those who did it
    ("Kenya gave Chad its support.", "supports", "Kenya", "Chad"),
    ("Chad has the support of Kenya.", "supports", "Kenya", "Chad"),
    ("Chad enjoys Kenya's backing.", "supports", "Kenya", "Chad"),
    ("Kenya vows support for Chad", "supports", "Kenya", "Chad"),
    ("The raid brought condemnation from Kenya and Niger.", "criticizes", "Niger", "raid"),
    ("Kenya was among the states to condemn the raid.", "criticizes", "Kenya", "raid"),
    ("Kenya became the first country to ratify the fish treaty.", "ratified", "Kenya", "fish treaty"),
    # estimates told by the way
    ("By the Fund's estimate, the economy will grow by 3 percent.", "estimates", "Fund", "3 percent"),
    ("UN estimates suggest that 200,000 people have fled.", "estimates", "United Nations", "200,000 people"),
    ("The United Nations put the number of refugees at 200,000.", "estimates", "United Nations", "200,000"),
    # what opens a sentence
    ("Accusing Tom Ray of treason, Ann Lee left the hall.", "accuses", "Ann Lee", "Tom Ray"),
    ("Threatened by Sudan, Chad called up reservists.", "threatens", "Sudan", "Chad"),
    ("At a meeting with Tom Ray, Ann Lee raised the border.", "metWith", "Ann Lee", "Tom Ray"),
    # who gives an office
    ("Kenya appointed Ann Lee ambassador to Chad.", "appointedTo", "Ann Lee", "ambassador to Chad"),
    ("Kenya appointed Ann Lee ambassador to Chad.", "actsFor", "Ann Lee", "Kenya"),
    ("Ann Lee was elected president of Kenya.", "actsFor", "Ann Lee", "Kenya"),
    ("Ann Lee was sworn in as president of Kenya.", "actsFor", "Ann Lee", "Kenya"),
    ("Ann Lee became foreign minister of Kenya in May.", "actsFor", "Ann Lee", "Kenya"),
    ("Ann Lee, appointed foreign minister in May, resigned.", "appointedTo", "Ann Lee", "foreign minister"),
    # coreference
    ("Egypt met Qatar. It accused the emirate of meddling.", "accuses", "Egypt", "Qatar"),
    ("Jan Hus of Norway met Ana Diaz of Chile. The Sides signed a pact.", "signed", "Chile", "pact"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The treaty enters into force once ratified by Chad.", "ratified"),
        ("Chad will seek consent before concluding a pact with Gabon.", "partyTo"),
        ("Talks between Chad and Gabon will begin in May.", "negotiatesWith"),
        ("Iceland reaffirmed its support for Ukraine's accession to the European Union.", "joined"),
        ("Ann Lee accuses Tom Ray of backing the coup.", "supports"),
        ("Russia denounced the pact as a provocation.", "withdrewFrom"),
        ("Minister Ann Lee told reporters that the pact leaves Chad exposed.", "expels"),
        ("He was made a present of a canteen by Tom Ray.", "appointedTo"),
        ("Ann Lee said Peru was ready to help Chile.", "says"),
        ("Peru asked Chile to leave the talks.", "says"),
        ("Peru asks why Chile is spared.", "says"),
        ("Kenya warned that famine would spread unless donors paid.", "threatens"),
        ("Kenya issued a travel warning for Chad.", "threatens"),
        ("Chad praised the pact. Niger was away, as was Kenya.", "withdrewFrom"),
        ("In Tokyo, Japan's foreign minister, Taro Ito, praised the port.", "visited"),
        ("A bank was established by the treaty.", "covers"),
        ("Kenya, one of its neighbours, voted no.", "memberOf"),
        ("Had Kenya signed the treaty, Chad would have followed.", "signed"),
        ("Should Kenya sign the treaty, Chad will follow.", "signed"),
        ("Kenya could become the first country to ratify the treaty.", "ratified"),
        ("Ann Lee is the candidate to lead the bank.", "leads"),
        ("Ann Lee became a friend of Kenya.", "holdsOffice"),
        ("Ann Lee was not elected president of Kenya.", "holdsOffice"),
        ("Kenya has not appointed Ann Lee ambassador to Chad.", "actsFor"),
        ("Before talks with Chad, Niger closed the border.", "negotiatesWith"),
        ("Condemning Hamas, Ann Lee of Kenya left the hall.", "metWith"),
        ("The service, led by Ann Lee, which bargained with Chad, was praised.", "negotiatesWith"),
        ("Praising Chad for hosting the talks, Norway pledged aid.", "negotiatesWith"),
        ("Norway praised Chad for hosting the talks.", "visited"),
        ("Kenya and Uganda will meet in May to sign the treaty.", "signed"),
        ("Chad and Niger announced the resumption of flights.", "establishesTies"),
        ("Kenya broke off talks with Uganda.", "seversTies"),
        ("The EU accepted Chad as a candidate member.", "joined"),
        ("Kenya withdrew its soldiers from Somalia.", "recalls"),
        ("The raid was met with condemnation by Malaysia and Brunei.", "metWith"),
    ],
)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str) -> None:
    assert not [fact for fact in told(read, text) if fact[0] == relation]


def test_quoted_speech_acts_are_the_speakers_deeds(read: Read) -> None:
    facts = told(read, "“We condemn the raid on the embassy in Khartoum,” said Ann Lee, the foreign minister of Kenya.")
    assert ("criticizes", "ann lee", "raid") in {(r, s, o.split(" on ")[0]) for r, s, o in facts}
