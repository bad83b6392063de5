"""Event data: the verbs and idioms that event coders know, a row for each that says who does what to whom."""

import pytest

from tests.extraction.test_event_types import coded
from tests.told import Read

WORDINGS = [
    # help, and debts that are let off
    ("Italy expedited a shipment of weapons to Moldova.", "Italy", "Moldova", "AID"),
    ("Denmark sped flour to Malawi.", "Denmark", "Malawi", "AID"),
    ("Chile set up a fund for Haitian farmers.", "Chile", "Haitian farmers", "AID"),
    ("Laos accepted a loan from China.", "China", "Laos", "AID"),
    ("The World Bank resumed lending to Gabon.", "World Bank", "Gabon", "AID"),
    ("Spain slashed Bolivia's debt.", "Spain", "Bolivia", "AID"),
    ("China wrote off a loan to Zambia.", "China", "Zambia", "AID"),
    ("A lifeline was thrown to Tonga by Australia.", "Australia", "Tonga", "AID"),
    ("Morocco mounted an airlift to Gaza.", "Morocco", "Gaza", "AID"),
    # quarrels, and their end
    ("Peru and Ecuador set aside their rift.", "Peru", "Ecuador", "SUPPORT"),
    ("Armenia and Turkey put aside old enmities.", "Turkey", "Armenia", "SUPPORT"),
    ("Oman warmed relations with Yemen.", "Oman", "Yemen", "SUPPORT"),
    ("Greece and Turkey remained at odds.", "Greece", "Turkey", "ACCUSE"),
    ("Gabon and Togo traded insults.", "Togo", "Gabon", "ACCUSE"),
    ("Two ministers fell out with the mayor.", "Two ministers", "mayor", "ACCUSE"),
    ("Fighting erupted between Sudanese troops and Chadian rebels.", "Sudanese troops", "Chadian rebels", "ASSAULT"),
    ("The villagers put up resistance to the army.", "villagers", "army", "ASSAULT"),
    # praise, greetings, pity
    ("Japan embraced Vietnam as a partner.", "Japan", "Vietnam", "SUPPORT"),
    ("The senator delivered a ringing endorsement of Moldova.", "senator", "Moldova", "SUPPORT"),
    ("Students rallied in solidarity with Georgia.", "Students", "Georgia", "SUPPORT"),
    ("Seoul voiced regret to Hanoi over the massacre.", "Seoul", "Hanoi", "SUPPORT"),
    ("Oxfam highlighted the plight of Rohingya refugees.", "Oxfam", "Rohingya refugees", "SUPPORT"),
    ("Spain expressed understanding for the Andorran position.", "Spain", "Andorran position", "SUPPORT"),
    # blame
    ("Jordan uncovered a plot by Iranian agents.", "Jordan", "Iranian agents", "ACCUSE"),
    ("Prosecutors requested a life sentence for the general.", "Prosecutors", "general", "ACCUSE"),
    ("The colonel unleashed a torrent of criticism against Paris.", "colonel", "Paris", "ACCUSE"),
    ("A cleric declared the emir an apostate.", "cleric", "emir", "ACCUSE"),
    ("Estonia expressed mistrust of Belarus.", "Estonia", "Belarus", "ACCUSE"),
    ("Kosovo named Serbia as the mastermind of the raid.", "Kosovo", "Serbia", "ACCUSE"),
    # asking
    ("Zambia asked China for debt forgiveness.", "Zambia", "China", "REQUEST"),
    ("Monks delivered an appeal to the king.", "Monks", "king", "REQUEST"),
    ("Libya set conditions for Italy.", "Libya", "Italy", "REQUEST"),
    ("Farmers lobbied Brussels for subsidies.", "Farmers", "Brussels", "REQUEST"),
    ("Brazil stressed the need for Israel to stop the raids.", "Brazil", "Israel", "REQUEST"),
    ("Laos reiterated its claim to the Thai islet.", "Laos", "Thai islet", "REQUEST"),
    ("Cuba made overtures to Spain.", "Cuba", "Spain", "REQUEST"),
    ("Kenya turned up the heat on Sudan.", "Kenya", "Sudan", "REQUEST"),
    ("Vienna leaned on Budapest to lift the veto.", "Vienna", "Budapest", "REQUEST"),
    # saying yes, saying no
    ("Cuba's acceptance of Mexico's offer surprised everybody.", "Cuba", "Mexico", "AGREE"),
    ("Kuwait put forward a peace plan to Yemen.", "Kuwait", "Yemen", "AGREE"),
    ("Malta received assurances from Libya.", "Libya", "Malta", "AGREE"),
    ("Bolivia volunteered troops for the mission in Haiti.", "Bolivia", "Haiti", "AGREE"),
    ("Kenya paved the way for talks with Somalia.", "Kenya", "Somalia", "AGREE"),
    ("Sweden delivered a rebuff to Turkey.", "Sweden", "Turkey", "REJECT"),
    ("Slovakia distanced itself from the Hungarian premier's remarks.", "Slovakia", "Hungarian premier", "REJECT"),
    ("Vietnam made no concessions to China.", "Vietnam", "China", "REJECT"),
    ("Talks between Greece and Malta reached deadlock.", "Greece", "Malta", "REJECT"),
    ("Police foiled a bid by separatists to march on Barcelona.", "Police", "separatists", "REJECT"),
    ("The Tuareg declared independence from Mali.", "Tuareg", "Mali", "REJECT"),
    ("A court refused bail to the senator.", "court", "senator", "REJECT"),
    # giving way
    ("India eliminated restrictions on Bangladeshi goods.", "India", "Bangladeshi goods", "CONCEDE"),
    ("An amnesty was extended to the mutineers by the junta.", "junta", "mutineers", "CONCEDE"),
    # breaking with somebody
    ("Kuwait slammed shut its border with Iraq.", "Kuwait", "Iraq", "SANCTION"),
    ("Three lawmakers quit the ruling party.", "lawmakers", "ruling party", "SANCTION"),
    # on the phone, at the table
    ("The premier received a call from the Ethiopian president.", "premier", "Ethiopian president", "CONSULT"),
    ("Congo drove a hard bargain with China.", "Congo", "China", "CONSULT"),
    ("The Dutch gave US bombers access to two airfields.", "Dutch", "US bombers", "COOPERATE"),
    # shows of force, threats
    ("Chinese jets staged mock attacks on Taiwan.", "Chinese jets", "Taiwan", "MOBILIZE"),
    ("Indian troops were poised for an attack on Pakistan.", "Indian troops", "Pakistan", "MOBILIZE"),
    ("Russia flew spy missions along the Norwegian coast.", "Russia", "Norwegian coast", "MOBILIZE"),
    ("Belarusian guards intruded into Lithuanian territory.", "Belarusian guards", "Lithuanian territory", "MOBILIZE"),
    ("The colonels planned a coup against the emir.", "colonels", "emir", "THREATEN"),
    ("The opposition vowed resistance to the junta.", "opposition", "junta", "THREATEN"),
    # streets and police
    ("Angry residents put up barricades against the police.", "residents", "police", "PROTEST"),
    ("Marchers tore up a Serbian flag.", "Marchers", "Serbian flag", "PROTEST"),
    ("Police swooped on the protesters in Minsk.", "Police", "protesters", "COERCE"),
    ("Soldiers mounted a manhunt for the bombers.", "Soldiers", "bombers", "COERCE"),
    ("Nigerian troops recovered rifles from bandits.", "Nigerian troops", "bandits", "COERCE"),
    ("Haiti levied a tax on Dominican traders.", "Haiti", "Dominican traders", "COERCE"),
    # words that come before deeds
    ("Kenya offered amnesty to the militants.", "Kenya", "militants", "AGREE"),
    ("Benin offered the herders compensation.", "Benin", "herders", "AGREE"),
    ("The prime minister promised a crackdown on smugglers.", "prime minister", "smugglers", "THREATEN"),
    ("The governor vowed a clampdown on gangs.", "governor", "gangs", "THREATEN"),
    # soldiers who come to train, and who train others
    ("Russian warships arrived in Cuba for joint exercises.", "Russian warships", "Cuba", "COOPERATE"),
    ("French frigates docked in Cyprus for drills.", "French frigates", "Cyprus", "COOPERATE"),
    ("Turkish instructors groomed Somali commandos.", "instructors", "commandos", "COOPERATE"),
    ("The Jordanian army enlisted tribesmen in its fight.", "army", "tribesmen", "COOPERATE"),
    # help sent, and the dead honoured
    ("The UN assigned peacekeepers to Goma.", "UN", "Goma", "AID"),
    ("The Latvian president attended the funeral of the Polish general.", "president", "general", "SUPPORT"),
    ("The king attended the burial of the Omani sultan.", "king", "sultan", "SUPPORT"),
    ("Kenya outfitted the Somali navy.", "Kenya", "Somali navy", "AID"),
    # giving way
    ("The guerrillas laid down their arms before the army.", "guerrillas", "army", "RETREAT"),
    ("Rome appeased the truckers with a tax cut.", "Rome", "truckers", "CONCEDE"),
    ("The governor placated the miners with a pay rise.", "governor", "miners", "CONCEDE"),
    # the street against the police, and they against it
    ("Protesters confronted riot police in Tbilisi.", "Protesters", "riot police", "PROTEST"),
    ("Demonstrators squared up to soldiers in Dakar.", "Demonstrators", "soldiers", "PROTEST"),
    ("Police charged the students with batons.", "Police", "students", "ASSAULT"),
    ("Officers chased the marchers with truncheons.", "Officers", "marchers", "ASSAULT"),
    ("The president ordered a crackdown on hawkers.", "president", "hawkers", "COERCE"),
    ("Hackers knocked Estonian banks offline.", "Hackers", "Estonian banks", "COERCE"),
    ("A cyberattack took the Albanian registry offline.", "cyberattack", "Albanian registry", "COERCE"),
]


@pytest.mark.parametrize(("text", "source", "target", "root"), WORDINGS)
def test_idioms(text: str, source: str, target: str, root: str, read: Read) -> None:
    found = list(coded(text, read))
    assert any(source in left and target in right and root == kind for left, right, kind in found), found


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Zambia asked China for debt forgiveness.", "SUPPORT"),
        ("India eliminated restrictions on Bangladeshi goods.", "ASSAULT"),
        ("Chinese jets staged mock attacks on Taiwan.", "ASSAULT"),
        ("The colonel unleashed a torrent of criticism against Paris.", "ASSAULT"),
        ("Students rallied in solidarity with Georgia.", "PROTEST"),
        ("Teachers put up tents in the square and called for the head of the governor.", "AID"),
        ("Monks delivered an appeal to the king.", "AID"),
        ("Prosecutors have asked a judge to sentence the banker to ten years in prison.", "ACCUSE"),
        ("Mandela recovered from an illness in Peru.", "COERCE"),
        ("Peru slammed the brakes on in Chile.", "ACCUSE"),
    ],
)
def test_words_that_an_idiom_gives_another_sense(text: str, root: str, read: Read) -> None:
    assert root not in {kind for _, _, kind in coded(text, read)}
