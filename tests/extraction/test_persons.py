"""Persons and whom they stand for: offices, parties, envoys, delegations, and who is meant by 'the visitors'."""

import pytest

from tests.told import Read, told

CASES = [
    # of several holders each his own state, however the states are joined
    (
        "Ann Lee and Petr Vesely, the foreign ministers of Fiji and the Czech Republic, left.",
        "actsFor",
        "Petr Vesely",
        "Czech Republic",
    ),
    ("Gabon and Chad's ministers for trade, Luc Mba and Idris Deby, signed a pact.", "actsFor", "Luc Mba", "Gabon"),
    ("Gabon's and Chad's foreign ministers, Luc Mba and Idris Deby, left.", "actsFor", "Luc Mba", "Gabon"),
    # what is told of somebody goes on behind 'and'
    (
        "Ann Lee, the Fijian president and a member of the Green Party, left.",
        "memberOf",
        "Ann Lee",
        "Green Party",
    ),
    ("Tom Ray, a banker and leader of the Civic Front, left.", "leads", "Tom Ray", "Civic Front"),
    # parts of a state, cities and unknown bodies
    ("Ann Lee, governor of the Venezuelan state of Zulia, left.", "actsFor", "Ann Lee", "Zulia"),
    ("Texas Governor Ann Lee left for Mexico.", "actsFor", "Ann Lee", "Texas"),
    ("Bavarian premier Ann Lee left for China.", "actsFor", "Ann Lee", "Bavaria"),
    ("Scottish First Minister Ann Lee left for Oslo.", "actsFor", "Ann Lee", "Scotland"),
    ("Kurdistan Region President Ali Raza left for Paris.", "actsFor", "Ali Raza", "Kurdistan Region"),
    ("Kherson region governor Ivan Bilyk left for Poland.", "actsFor", "Ivan Bilyk", "Kherson"),
    ("Japan's Okinawa Governor Ken Mori left for Taiwan.", "actsFor", "Ken Mori", "Okinawa"),
    ("Tom Ray, Chief Minister of West Bengal, left.", "actsFor", "Tom Ray", "West Bengal"),
    ("The mayor of Paris, Ann Lee, left.", "actsFor", "Ann Lee", "Paris"),
    ("Mayor Ann Lee of La Paz signed the pact.", "partyTo", "La Paz", "pact"),
    ("Ann Lee, President of Republika Srpska, left.", "actsFor", "Ann Lee", "Republika Srpska"),
    ("The chairman of Aramco, Tom Ray, left.", "leads", "Tom Ray", "Aramco"),
    ("The head of the Orthodox Church, Patriarch Lazar, left.", "holdsOffice", "Lazar", "Patriarch"),
    # whose envoy, whose adviser
    ("Ann Lee, the Laotian envoy of ASEAN, left.", "actsFor", "Ann Lee", "ASEAN"),
    ("ECOWAS met. The bloc's Guinea envoy, Tom Ray, left.", "actsFor", "Tom Ray", "ECOWAS"),
    ("Emmanuel Macron's UN ambassador, Ann Lee, left.", "actsFor", "Ann Lee", "France"),
    ("Indian Ambassador Ravi Sen left.", "actsFor", "Ravi Sen", "India"),
    # whose somebody is called by 'of', whatever the body
    ("It was a lie, said Tom Ray of the Polisario.", "actsFor", "Tom Ray", "Polisario"),
    ("Ann Lee of the Institute of Arctic Studies left.", "actsFor", "Ann Lee", "Institute of Arctic Studies"),
    ("Hezbollah's Tom Ray left.", "actsFor", "Tom Ray", "Hezbollah"),
    # an office told without its holder, whom the next sentence names by a plain title
    ("Malta expelled Iran's ambassador. The envoy, Ali Ray, has a week.", "actsFor", "Ali Ray", "Iran"),
    ("The UN envoy left. The envoy, Ann Lee, gave no reason.", "actsFor", "Ann Lee", "United Nations"),
    ("Peru ordered the Cuban consul out. Consul Tom Ray left.", "actsFor", "Tom Ray", "Cuba"),
    # envoys in several places
    ("Fiji recalled its ambassadors in Lima and Quito, Ann Lee and Tom Ray.", "actsFor", "Tom Ray", "Fiji"),
    ("The Czech consuls to Chad and Togo, Jan Novak and Petr Vesely, left.", "holdsOffice", "Petr Vesely", "consul"),
    # who is given an office beside his own
    ("The summit named Togo's premier, Tom Ray, mediator in the row.", "appointedTo", "Tom Ray", "mediator"),
    ("They appointed the former premier, Ann Lee, envoy to Chad.", "appointedTo", "Ann Lee", "envoy to Chad"),
    # who speaks for a ministry speaks for its state, too
    ("Iranian foreign ministry spokesman Ali Ray left.", "actsFor", "Ali Ray", "Iranian foreign ministry"),
    ("Egypt's defence ministry spokeswoman, Ann Lee, left.", "actsFor", "Ann Lee", "Egypt"),
    # members of parties, by the word for one
    ("Tom Ray, a British Conservative, left.", "memberOf", "Tom Ray", "Conservative Party"),
    ("Tom Ray, the Republican who chairs the US panel, left.", "memberOf", "Tom Ray", "Republican Party"),
    ("Tom Ray, a senator and a Republican, left the White House.", "memberOf", "Tom Ray", "Republican Party"),
    ("Democrat Ann Lee left the US Senate.", "memberOf", "Ann Lee", "Democratic Party"),
    ("German Christian Democrat Ann Lee left.", "memberOf", "Ann Lee", "Christian Democratic Union"),
    ("Senator Ann Lee (D-Ohio) left.", "memberOf", "Ann Lee", "Democratic Party"),
    ("Tory grandee Tom Ray left Britain.", "memberOf", "Tom Ray", "Conservative Party"),
    # envoys by the word for one's own, juntas and governments with a name
    ("Peru's president, Luis Vega, called Ann Lee, his man in Oslo.", "actsFor", "Ann Lee", "Peru"),
    ("Moscow's woman in Prague, Ann Lee, left.", "actsFor", "Ann Lee", "Russia"),
    ("China's top diplomat in Oslo, Ann Lee, left.", "actsFor", "Ann Lee", "China"),
    ("Niger left. Tom Ray, a member of the junta, agreed.", "memberOf", "Tom Ray", "junta"),
    ("The head of Niger's ruling junta, Tom Ray, left.", "leads", "Tom Ray", "Niger's ruling junta"),
    (
        "Niger's ruling junta left. China spoke. The junta's spokesman, Tom Ray, left.",
        "actsFor",
        "Tom Ray",
        "Niger's ruling junta",
    ),
    (
        "The National Unity Government, formed in Chad, left. Its president, Ann Lee, left.",
        "actsFor",
        "Ann Lee",
        "National Unity Government",
    ),
    # who got an office, whose spokeswoman somebody is
    (
        "Tom Ray, appointed envoy to the Horn of Africa in May, left.",
        "appointedTo",
        "Tom Ray",
        "envoy to the Horn of Africa",
    ),
    ("Tom Ray, named UN envoy for Libya last month, left.", "actsFor", "Tom Ray", "United Nations"),
    (
        "Chad congratulated Ann Lee, appointed this year President of the Fund.",
        "appointedTo",
        "Ann Lee",
        "President of the Fund",
    ),
    ("Tom Ray, elected president of Lebanon in May, left.", "appointedTo", "Tom Ray", "president of Lebanon"),
    ("The EU named Italian diplomat Tom Ray its envoy for the Gulf.", "actsFor", "Tom Ray", "European Union"),
    ("The UN appointed Ann Lee of Sweden as its envoy for Libya.", "actsFor", "Ann Lee", "United Nations"),
    ("Ann Lee, spokeswoman for President Tom Ray of Fiji, left.", "actsFor", "Ann Lee", "Fiji"),
    ("Remarks by Ann Lee, Minister for Foreign Affairs of Ireland, were read.", "actsFor", "Ann Lee", "Ireland"),
    # monarchs and their realms; the secretary general of the text's own organisation
    ("His Majesty King Farid II received Ann Lee. Jordan thanked Chad.", "actsFor", "Farid II", "Jordan"),
    ("Ann Lee of Chad met His Majesty King Farid II of Jordan.", "holdsOffice", "Farid II", "King"),
    ("King Farid named Ann Lee prime minister of Jordan.", "actsFor", "Farid", "Jordan"),
    (
        "CARICOM ministers (f) agreed to work with the OAS; (g) thanked the Secretary General, Tom Ray. CARICOM left.",
        "actsFor",
        "Tom Ray",
        "CARICOM",
    ),
    ("The General Assembly met. The Secretary-General, Tom Ray, left.", "actsFor", "Tom Ray", "United Nations"),
    # guests, hosts, and somebody called by the people he is of
    ("Ann Lee of Chad received Tom Ray of Fiji. The visitor criticised the coup.", "criticizes", "Tom Ray", "coup"),
    (
        "Ann Lee of Chad and Tom Ray of Fiji flew to Kyiv. Both guests criticised the coup.",
        "criticizes",
        "Ann Lee",
        "coup",
    ),
    ("Ann Lee of Chad flew to Quito. Her hosts praised the treaty.", "supports", "Ecuador", "treaty"),
    (
        "Ann Lee of Chad spoke in Suva with Tom Ray of Fiji and Jan Novak of Malta. Both visitors praised the treaty.",
        "supports",
        "Jan Novak",
        "treaty",
    ),
    ("Tom Ray of Norway met Ann Lee of Peru. The Norwegian praised the treaty.", "supports", "Tom Ray", "treaty"),
    # who leads what was sent out, and who sent it
    ("The head of the UN mission in Mali, Ann Lee, left.", "leads", "Ann Lee", "UN mission"),
    ("The head of the UN mission in Mali, Ann Lee, left.", "actsFor", "Ann Lee", "United Nations"),
    ("The head of Russia's delegation to the talks, Ann Lee, left.", "actsFor", "Ann Lee", "Russia"),
    ("EU delegation head Ann Lee left.", "leads", "Ann Lee", "EU delegation"),
    ("The French commander of the EU force, Ann Lee, left.", "actsFor", "Ann Lee", "European Union"),
    ("Ann Lee took over the chairmanship of ECOWAS from Tom Ray.", "leads", "Ann Lee", "ECOWAS"),
    # who recalls, whose envoy
    ("The Foreign Ministry in Rabat recalled Morocco's envoy, Ann Lee.", "recalls", "Foreign Ministry", "Ann Lee"),
    ("Tom Ray, then president, recalled Peru's envoy, Ann Lee.", "recalls", "Tom Ray", "Ann Lee"),
    ("The Houthis are angry. Their spokesman, Tom Ray, left.", "actsFor", "Tom Ray", "Houthis"),
    ("The Palestinians feel betrayed. Their president, Ann Lee, left.", "actsFor", "Ann Lee", "Palestine"),
    # secretaries below the first, and who is met
    ("Assistant Secretary of State Ann Lee left, the State Department said.", "actsFor", "Ann Lee", "United States"),
    ("US Under Secretary Ann Lee left.", "holdsOffice", "Ann Lee", "Under Secretary"),
    ("UNRWA's commissioner-general, Ann Lee, left.", "actsFor", "Ann Lee", "UNRWA"),
    (
        "Pakistani Foreign Secretary Ann Lee met her Indian counterpart, Tom Ray.",
        "holdsOffice",
        "Tom Ray",
        "Foreign Secretary",
    ),
    ("Thai Trade Minister Ann Lee met her Lao counterpart, Tom Ray.", "holdsOffice", "Tom Ray", "Trade Minister"),
    ("Chad and Fiji signed a truce. Ann Lee, a former premier of Chad, mediated.", "mediates", "Ann Lee", "Fiji"),
    # whoever is of a state may serve an organisation
    ("Ann Lee of Ghana is the UN's envoy to Togo.", "actsFor", "Ann Lee", "United Nations"),
    ("Tom Ray of Peru, the African Union's envoy to Chad, left.", "actsFor", "Tom Ray", "African Union"),
    ("Tom Ray of Peru, the African Union's envoy to Chad, left.", "actsFor", "Tom Ray", "Peru"),
    # of several things before a comma the last is represented or led
    ("Spain sold the ships to Ghana, represented by Ann Lee.", "actsFor", "Ann Lee", "Ghana"),
    ("Spain signed the treaty in Lima, represented by Ann Lee.", "actsFor", "Ann Lee", "Spain"),
    ("Mali's army and a wing of the rebels, led by Ali Raza, met.", "leads", "Ali Raza", "wing of the rebels"),
    # whose envoy, by a leader's surname alone
    ("Macron's envoy, Ann Lee, flew to Oslo.", "actsFor", "Ann Lee", "France"),
    ("Scholz's chief of staff, Tom Ray, flew to Oslo.", "actsFor", "Tom Ray", "Germany"),
    # offices written like names stand for their holders
    ("Foreign Minister Ann Lee of Fiji met Tom Ray. FM praised Peru.", "supports", "Ann Lee", "Peru"),
    ("Prime Minister Ann Lee of Fiji left. Tom Ray thanked PM for it.", "actsToward", "Tom Ray", "Ann Lee"),
    ("British Foreign Secretary Ann Lee left. Tom Ray accused FS of it.", "accuses", "Tom Ray", "Ann Lee"),
    (
        "Telephone call between Foreign Minister and Tom Ray of Peru. Foreign Minister Ann Lee of Fiji thanked him.",
        "consultsWith",
        "Ann Lee",
        "Tom Ray",
    ),
    # a secretary-general without a name is somebody, whom pronouns take up
    (
        "Tom Ray briefed the press. The Secretary-General wrote to the Security Council. He praised Peru.",
        "supports",
        "United Nations Secretary-General",
        "Peru",
    ),
    (
        "Ann Lee spoke at NATO. The Secretary General praised Peru. He criticised Togo.",
        "criticizes",
        "NATO Secretary General",
        "Togo",
    ),
    # at home, as the dateline tells, or the text that is on the state
    ("Spain is poor. Trade Minister Ann Lee signed a treaty with Peru in Madrid.", "actsFor", "Ann Lee", "Spain"),
    ("Tom Ray of Ghana met Oil Minister Ann Lee in Warsaw.", "actsFor", "Ann Lee", "Poland"),
    (
        "KAMPALA - President Tom Ray received a letter from Kenya. Uganda will send troops.",
        "actsFor",
        "Tom Ray",
        "Uganda",
    ),
    # lists of those present, and for whom somebody acts
    (
        "Present: Ann Lee, Minister of Defence, Norway; Tom Ray, Minister of Defence, Fiji.",
        "actsFor",
        "Tom Ray",
        "Fiji",
    ),
    ("Ann Lee, acting on behalf of the African Union, left.", "actsFor", "Ann Lee", "African Union"),
    ("Ann Lee (no relation of the general), the mayor of Oslo, left.", "actsFor", "Ann Lee", "Oslo"),
    ("Tom Ray (62), Fiji's foreign minister, left.", "actsFor", "Tom Ray", "Fiji"),
    # what several form, they are members of
    (
        "Chad is one of three states, together with Mali and Niger, that form the Sahel Alliance.",
        "memberOf",
        "Niger",
        "Sahel Alliance",
    ),
    ("The Shan Army is one of two groups that make up the Hill Front.", "memberOf", "Shan Army", "Hill Front"),
    ("Chad and Mali, which form the Sahel Alliance, left.", "memberOf", "Mali", "Sahel Alliance"),
    ("Chad, Togo and Benin, a member of ECOWAS, left.", "memberOf", "Benin", "ECOWAS"),
    ("NATO ally Turkey left.", "memberOf", "Turkey", "NATO"),
    # names and titles that look like something else
    ("Colonel-General Pavel Rudin of Peru left.", "holdsOffice", "Pavel Rudin", "Colonel-General"),
    ("The pact was signed by Peru's Colonel-General Pavel Rudin.", "partyTo", "Peru", "pact"),
    ("Vice Premier Liu He of China condemned the raid.", "holdsOffice", "Liu He", "Vice Premier"),
    ("Chinese Vice Premier He Lifeng condemned the raid.", "actsFor", "He Lifeng", "China"),
    ("Vietnamese President To Lam condemned the raid.", "holdsOffice", "To Lam", "President"),
    ("US Treasury Secretary Ann Lee left.", "actsFor", "Ann Lee", "United States"),
    ("UN High Commissioner for Refugees Tom Ray left.", "actsFor", "Tom Ray", "United Nations"),
    ("Afghan Foreign Minister Amir Khan left.", "actsFor", "Amir Khan", "Afghanistan"),
    ("Vatican Secretary of State Cardinal Tom Ray left.", "holdsOffice", "Tom Ray", "Secretary of State"),
    ("Russian Security Council Deputy Chairman Tom Ray left.", "actsFor", "Tom Ray", "Russia"),
    ("Britain's premier since 2019, Ann Lee, left.", "holdsOffice", "Ann Lee", "premier"),
    ("Oslo was left by Emperor Akihito of Japan.", "holdsOffice", "Akihito", "Emperor"),
    (
        "Foreign Minister Tom Ray met his Thai and Cuban counterparts, Dr Ann Lee and Prince Omar Saif.",
        "actsFor",
        "Omar Saif",
        "Cuba",
    ),
    ("The head of the official delegation, Ann Lee, condemned Chad.", "leads", "Ann Lee", "official delegation"),
    ("Ann Lee, an MP for the Green Party, condemned Chad.", "memberOf", "Ann Lee", "Green Party"),
    # whom a state gives an office; who takes a state along
    ("Peru's president, Ann Lee, named a banker, Tom Ray, as special envoy to the bloc.", "actsFor", "Tom Ray", "Peru"),
    ("Robert Mugabe has taken Zimbabwe out of the Commonwealth.", "actsFor", "Robert Mugabe", "Zimbabwe"),
    # names that have an owner within
    (
        "The Sudan People's Liberation Movement condemned Chad.",
        "criticizes",
        "Sudan People's Liberation Movement",
        "Chad",
    ),
    ("Nepal's House of Representatives condemned Chad.", "criticizes", "Nepal's House of Representatives", "Chad"),
    ("The Modi government condemned Chad.", "criticizes", "India", "Chad"),
    # several who are spoken of as one
    ("Peru and Oman hosted talks between Chad and Niger. The two sides signed a pact.", "signed", "Niger", "pact"),
    ("After its talks with Chad, Niger condemned Mali.", "negotiatesWith", "Niger", "Chad"),
]

TRAPS = [
    ("Prime Minister Ann Lee of Fiji left. Togo elected Tom Ray Prime Minister.", "actsToward", "Togo", "Ann Lee"),
    ("Prime Minister Ann Lee of Fiji left. Tom Ray became PM of Togo.", "holdsOffice", "Ann Lee", "PM of Togo"),
    ("Togo met Tom Ray of Peru, the foreign minister of Chad, and Ann Lee.", "actsFor", "Tom Ray", "Chad"),
    ("Spain sold the ships to Ghana, represented by Ann Lee.", "actsFor", "Ann Lee", "Spain"),
    ("Mali spoke. The government and a wing of the rebels, led by Ali Raza, met.", "actsFor", "Ali Raza", "Mali"),
    # a counterpart holds no office that his state has not
    (
        "US Secretary of State Ann Lee met her Thai counterpart, Tom Ray.",
        "holdsOffice",
        "Tom Ray",
        "Secretary of State",
    ),
    ("German Chancellor Ann Lee met her French counterpart, Tom Ray.", "holdsOffice", "Tom Ray", "Chancellor"),
    ("British Home Secretary Ann Lee met her Thai counterpart, Tom Ray.", "holdsOffice", "Tom Ray", "Home Secretary"),
    ("Thai Foreign Minister Ann Lee met her US counterpart, Tom Ray.", "holdsOffice", "Tom Ray", "Foreign Minister"),
    # whence mediators come is not between whom they mediate
    (
        "Ann Lee, a former president of Ghana, and Tom Ray, once premier of Fiji, mediated the talks.",
        "mediates",
        "Ann Lee",
        "Fiji",
    ),
    (
        "The talks were brokered by Ann Lee, ex-president of Peru, and Tom Ray, ex-premier of Fiji.",
        "mediates",
        "Tom Ray",
        "Peru",
    ),
    ("Tom Ray, a former judge from Ghana, mediated talks in Kenya.", "mediates", "Tom Ray", "Ghana"),
    # where people meet is not yet whence they come
    ("Trade Minister Ann Lee signed a treaty with Peru in Madrid.", "actsFor", "Ann Lee", "Spain"),
    ("Trade Minister Ann Lee signed a treaty with Peru in Madrid.", "partyTo", "Spain", "treaty"),
    ("Oil Minister Ann Lee met Tom Ray of Ghana in Warsaw.", "actsFor", "Ann Lee", "Poland"),
    ("Oil Minister Ann Lee and Tom Ray of Ghana talked in Warsaw.", "actsFor", "Ann Lee", "Poland"),
    # who is written to is somebody new
    ("Ann Lee closed the meeting. A note went to the President of Ghana.", "actsFor", "Ann Lee", "Ghana"),
    ("Ann Lee spoke last. Fiji thanked the chairman of the African Union.", "leads", "Ann Lee", "African Union"),
    # a counterpart who has an office of his own
    (
        "Fiji's premier, Ann Lee, met her Chinese counterpart, President Li Wei.",
        "holdsOffice",
        "Li Wei",
        "premier",
    ),
    # of two ambassadors before, which one?
    ("The Dutch ambassador met the Thai ambassador. The envoy, Ann Lee, left.", "actsFor", "Ann Lee", "Thailand"),
    # nobody is appointed to what he has been so far
    ("The council named Togo's president, Tom Ray, mediator.", "appointedTo", "Tom Ray", "president"),
    ("They appointed the former premier, Ann Lee, envoy to Chad.", "appointedTo", "Ann Lee", "former premier"),
    ("The Bristol MP left.", "holdsOffice", "Bristol", "MP"),
    ("The order was signed by President Ann Lee of Peru.", "partyTo", "Peru", "order"),
    ("The Russian Security Council condemned Chad.", "criticizes", "United Nations", "Chad"),
    ("Chad's Ann Lee, Peru's premier, Tom Ray, and Omar Saif left.", "actsFor", "Ann Lee", "Peru"),
    ("Vietnamese President To Visit Chad", "holdsOffice", "To Visit", "President"),
    ("The summit took place in Ghana.", "covers", "summit", "Ghana"),
    ("Nicaragua has set in motion its exit from the African Union.", "withdrewFrom", "Nicaragua", "African Union"),
    ("Chad and Niger signed a pact. It covers fish.", "covers", "Chad", "fish"),
    ("Gabon and Chad's ministers, Luc Mba and Idris Deby, signed a pact.", "signed", "Gabon", "Chad"),
    ("Talks between Gabon and Chad's minister, Idris Deby, failed.", "actsFor", "Idris Deby", "Gabon"),
    ("In Gabon, Chad's ministers, Luc Mba and Idris Deby, left.", "actsFor", "Luc Mba", "Gabon"),
    ("Ann Lee, the president, and a member of the Green Party left.", "memberOf", "Ann Lee", "Green Party"),
    ("Premier Ann Lee of China left.", "actsFor", "Ann Lee", "Beijing"),
    ("Peru's oldest man in Lima, Luis Vega, left.", "actsFor", "Luis Vega", "Peru"),
    ("Niger's ruling junta left. China spoke. The junta's spokesman, Tom Ray, left.", "actsFor", "Tom Ray", "China"),
    ("The Canadian Government left. Its minister, Ann Lee, left.", "actsFor", "Ann Lee", "Canadian Government"),
    ("Tom Ray, once tipped to be appointed envoy to Chad, left.", "appointedTo", "Tom Ray", "envoy to Chad"),
    ("Tom Ray, not appointed envoy to Chad, left.", "appointedTo", "Tom Ray", "envoy to Chad"),
    ("Ann Lee, spokeswoman for President Tom Ray of Fiji, left.", "holdsOffice", "Ann Lee", "President"),
    ("King Farid received the ambassador of Norway, Ann Lee.", "actsFor", "Farid", "Norway"),
    ("His Majesty King Farid II of Jordan left.", "holdsOffice", "Farid II", "Majesty King"),
    ("UNESCO met in Paris. The director-general, Tom Ray, left.", "actsFor", "Tom Ray", "United Nations"),
    ("Ann Lee of Chad received Tom Ray of Fiji. The visitor criticised the coup.", "criticizes", "Ann Lee", "coup"),
    ("Tom Ray of Fiji came. The guests of the hotel praised the pact.", "supports", "Tom Ray", "pact"),
    ("Tom Ray of Norway met Ann Lee. The Norwegian side praised the treaty.", "supports", "Tom Ray", "treaty"),
    ("Tom Ray of China met Ann Lee. The Chinese praised the treaty.", "supports", "Tom Ray", "treaty"),
    ("The head of the UN mission in Mali, Ann Lee, left.", "leads", "Ann Lee", "United Nations"),
    ("Ann Lee, the EU's foreign policy boss, left.", "leads", "Ann Lee", "European Union"),
    ("Ann Lee and Tom Ray, who chairs Libya's Oil Corporation, left.", "leads", "Ann Lee", "Oil Corporation"),
    ("Ann Lee will take over the chairmanship of ECOWAS.", "leads", "Ann Lee", "ECOWAS"),
    ("Tom Ray of Chad recalled Peru's envoy, Ann Lee.", "recalls", "Tom Ray", "Ann Lee"),
    ("Peru is angry. Their president, Ann Lee, left.", "actsFor", "Ann Lee", "Peru"),
    ("Minister Tom Ray called on the President of Suriname, Ann Lee.", "actsFor", "Tom Ray", "Suriname"),
    ("KAMPALA - President Tom Ray of Kenya left. Uganda will send troops.", "actsFor", "Tom Ray", "Uganda"),
    ("Thai police left. Army spokesman Tom Ray denied it.", "actsFor", "Tom Ray", "Army"),
    ("Ann Lee, the foreign minister, Norway and Chad left.", "actsFor", "Ann Lee", "Norway"),
    ("Ann Lee may act on behalf of Kenya.", "actsFor", "Ann Lee", "Kenya"),
    ("Bolivia, represented by Ann Lee, became a member of Mercosur.", "memberOf", "Ann Lee", "Mercosur"),
    ("Ann Lee (Fiji), Tom Ray, the foreign minister of Chad, left.", "actsFor", "Ann Lee", "Chad"),
    ("Tom Ray, a conservative, left Britain.", "memberOf", "Tom Ray", "Conservative Party"),
    ("Tom Ray, a Liberal government in Canada, left.", "memberOf", "Tom Ray", "Liberal Party of Canada"),
    ("Tom Ray told a British Conservative so.", "memberOf", "Tom Ray", "Conservative Party"),
    ("Two Democrats from the US left; they visited Chad.", "visited", "Democratic Party", "Chad"),
    ("Chad and Mali, which formed the Sahel Alliance in 1990, left.", "memberOf", "Chad", "Sahel Alliance"),
    ("Chad, Togo and Benin, a member of ECOWAS, left.", "memberOf", "Chad", "ECOWAS"),
    ("Non-NATO member Austria left.", "memberOf", "Austria", "NATO"),
    ("Qatar, a major non-NATO ally, left.", "memberOf", "Qatar", "NATO"),
    ("Chad is no member of ECOWAS.", "memberOf", "Chad", "ECOWAS"),
    ("The head of Research, Ann Lee, left.", "actsFor", "Ann Lee", "Research"),
    ("The director of Operations, Ann Lee, left.", "actsFor", "Ann Lee", "Operations"),
    ("The governor of the Bank of England, Ann Lee, left.", "actsFor", "Ann Lee", "United Kingdom"),
    ("Canada's UN ambassador, Ann Lee, left.", "actsFor", "Ann Lee", "United Nations"),
    ("The UN's Yemen envoy, Ann Lee, left.", "actsFor", "Ann Lee", "Yemen"),
    ("In talks with the minister, President Keita left.", "holdsOffice", "Keita", "minister"),
    ("The Fijian president and a member of the Green Party, Ann Lee, left.", "holdsOffice", "Ann Lee", "president"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), TRAPS)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) not in told(read, text)
