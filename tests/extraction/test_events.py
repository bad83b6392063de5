"""Event data: who does what to whom, in each of PLOVER's sixteen root types and in varied constructions."""

from collections.abc import Callable

import pytest

from dragoman.extraction.extractor import extract
from dragoman.model import Situation, Statement
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]

EVENTS = [
    # verbal cooperation
    ("Norway agreed to send medicine to Malawi.", "Norway", "Malawi", "AGREE"),
    ("Bolivia is willing to withdraw its soldiers from the lake.", "Bolivia", "lake", "AGREE"),
    ("Peru's foreign minister will meet his Chilean counterpart in Tacna.", "minister", "counterpart", "AGREE"),
    ("Chad and Niger agreed on Tuesday to reopen the crossing.", "Chad", "Niger", "AGREE"),
    (
        "Finnish President Sauli Niinisto held talks with Estonian Prime Minister Kaja Kallas.",
        "Niinisto",
        "Kallas",
        "CONSULT",
    ),
    ("The Ghanaian envoy paid a visit to Lima.", "envoy", "Lima", "CONSULT"),
    ("Senegal praised the African Union's mission.", "Senegal", "mission", "SUPPORT"),
    ("Ecuador and Paraguay signed a treaty on rivers.", "Ecuador", "Paraguay", "SUPPORT"),
    ("The Fijian prime minister voiced support for Tonga.", "minister", "Tonga", "SUPPORT"),
    ("The ministry eased travel limits on pilgrims.", "ministry", "pilgrims", "CONCEDE"),
    ("Restrictions on Armenian exports were lifted by Georgia.", "Georgia", "Armenian exports", "CONCEDE"),
    ("Palau rejected the offer, but Nauru accepted it.", "Nauru", "offer", "CONCEDE"),
    # a pact that came to nothing was signed all the same
    ("The accord, signed in 2012 by Fiji and Tonga, was never carried out.", "Fiji", "Tonga", "SUPPORT"),
    # material cooperation
    ("Kenya shared intelligence with Uganda.", "Kenya", "Uganda", "COOPERATE"),
    ("India and Oman conducted naval drills off Muscat.", "India", "Oman", "COOPERATE"),
    ("Japan donated ambulances to Laos.", "Japan", "Laos", "AID"),
    ("Denmark granted asylum to the Belarusian poet.", "Denmark", "poet", "AID"),
    ("Storm victims received tents and blankets from Norway.", "Norway", "victims", "AID"),
    ("Ghana, whose soldiers fought beside the Malian army, left in May.", "soldiers", "army", "COOPERATE"),
    ("Qatar announced the truce. Kuwait and Oman also welcomed it.", "Oman", "truce", "SUPPORT"),
    ("Blankets were delivered to villagers by Turkish volunteers.", "volunteers", "villagers", "AID"),
    ("The militia freed nine Ethiopian drivers.", "militia", "drivers", "RETREAT"),
    ("Burundi withdrew its troops from Somalia.", "Burundi", "Somalia", "RETREAT"),
    # verbal conflict
    ("Zambia urged Malawi to open the archive.", "Zambia", "Malawi", "REQUEST"),
    ("The bishop said the government must protect the miners.", "bishop", "government", "REQUEST"),
    ("Sri Lanka's president accused the union of sabotage.", "president", "union", "ACCUSE"),
    ("A Ghanaian court convicted the former mayor.", "court", "mayor", "ACCUSE"),
    ("Prosecutors in Lisbon opened an investigation into the shipping firm.", "Prosecutors", "firm", "ACCUSE"),
    ("Eritrea refused to meet the UN envoy.", "Eritrea", "envoy", "REJECT"),
    ("Cuba will not release the fishermen.", "Cuba", "fishermen", "REJECT"),
    ("The senate rejected a request from the governor.", "senate", "governor", "REJECT"),
    ("Sudan threatened to shell the port.", "Sudan", "port", "THREATEN"),
    ("The commander issued an ultimatum to the villagers.", "commander", "villagers", "THREATEN"),
    ("Botswana called for sanctions against the mining company.", "Botswana", "company", "THREATEN"),
    # material conflict
    ("Nurses went on strike against the ministry.", "Nurses", "ministry", "PROTEST"),
    ("Farmers staged a protest outside the Belgian embassy.", "Farmers", "embassy", "PROTEST"),
    ("Australia suspended aid to Nauru.", "Australia", "Nauru", "SANCTION"),
    ("Latvia expelled two Belarusian diplomats.", "Latvia", "diplomats", "SANCTION"),
    ("Ethiopia massed troops along the border with Eritrea.", "Ethiopia", "border", "MOBILIZE"),
    ("Algeria mobilised its army against the rebels.", "Algeria", "rebels", "MOBILIZE"),
    ("Police in Nairobi arrested four editors.", "Police", "editors", "COERCE"),
    ("The editor was detained in Togo on Friday.", "Togo", "editor", "COERCE"),
    ("Canada imposed sanctions on the Haitian senator.", "Canada", "senator", "COERCE"),
    ("Rebels attacked a convoy of Malian soldiers.", "Rebels", "convoy", "ASSAULT"),
    ("The army carried out strikes against the insurgents.", "army", "insurgents", "ASSAULT"),
    ("The port was shelled by separatist fighters.", "fighters", "port", "ASSAULT"),
    # who does it decides
    ("Demonstrators stormed the parliament in Tbilisi.", "Demonstrators", "parliament", "PROTEST"),
    ("Soldiers stormed the parliament in Tbilisi.", "Soldiers", "parliament", "ASSAULT"),
    ("Gambian soldiers patrolled the streets of Banjul.", "soldiers", "Banjul", "MOBILIZE"),
    # readiness, plans and possibilities
    ("Bolivia signalled its willingness to negotiate with Chile.", "Bolivia", "Chile", "AGREE"),
    ("Samoa said it was ready to provide relief to Tonga.", "Samoa", "Tonga", "AGREE"),
    ("Latvia may impose sanctions on Belarus.", "Latvia", "Belarus", "THREATEN"),
    ("Mali warned it would expel the French ambassador.", "Mali", "ambassador", "THREATEN"),
    # forms that the lemma tables do not know
    ("Swiss prosecutors probed the Haitian banker.", "prosecutors", "banker", "ACCUSE"),
    ("The African Union froze aid to Guinea.", "African Union", "Guinea", "SANCTION"),
    # who is to do it, who is told
    ("Lagos told Accra to stop the shipments.", "Lagos", "Accra", "REQUEST"),
    ("The Nordic Council called on Serbia's junta to free the miners.", "Council", "junta", "REQUEST"),
    ("Malawi allowed Zambian inspectors to return to Blantyre.", "Malawi", "inspectors", "CONCEDE"),
    # those who do it together, and named in one noun
    ("Talks between Greece and Albania ended without agreement.", "Greece", "Albania", "REJECT"),
    ("Kenyan and Ugandan troops began joint exercises.", "Kenyan", "Ugandan", "COOPERATE"),
    # with what, for whom, where
    ("Gabon has supplied Benin with rifles.", "Gabon", "Benin", "AID"),
    ("India rushed rescue teams to Nepal.", "India", "Nepal", "AID"),
    ("Turkey is sending tanks to its border with Georgia.", "Turkey", "border with Georgia", "MOBILIZE"),
    ("A court in Quito sentenced the former mayor to six years.", "court", "mayor", "COERCE"),
    ("Gunmen killed nine people at a market in Quetta.", "Gunmen", "Quetta", "ASSAULT"),
    ("Gunmen shot dead a senator in Lima.", "Gunmen", "senator", "ASSAULT"),
    # in words only
    ("Israel slammed the UN Human Rights Council.", "Israel", "Council", "ACCUSE"),
    ("North Korea called the Peruvian president a puppet.", "North Korea", "president", "ACCUSE"),
    ("A report by Amnesty said Cameroonian soldiers had tortured villagers.", "Amnesty", "soldiers", "ACCUSE"),
    ("The Vatican denounced the detention of a bishop in Nicaragua.", "Vatican", "detention", "ACCUSE"),
    ("Thousands of people rallied in support of President Boric.", "people", "Boric", "SUPPORT"),
    ("President Paul Kagame phoned Prime Minister Abiy Ahmed to congratulate him.", "Kagame", "Ahmed", "SUPPORT"),
]


NO_EVENTS = [
    # to call something so is no telephone call and no demand; to call for something is no telephone call either
    ("Presidents Lula and Boric called for compliance with the 2014 ruling.", "Lula", "CONSULT"),
    ("In Suva thousands protested against what they called a surrender by Ann Lee.", "thousands", "REQUEST"),
    (
        "\"It is good,\" said Lee. Voices of Freedom and Change called the Doha pledge 'an important step'.",
        "",
        "REQUEST",
    ),
    ("New Zealand's Ann Lee called the [border] pact 'gravely concerning'.", "Lee", "CONSULT"),
    ("President Paul Kagame called the Congolese leaders thieves.", "Kagame", "CONSULT"),
    ("President Paul Kagame called the Congolese leaders thieves.", "Kagame", "REQUEST"),
    ("The Vatican denounced the killing of a bishop in Nicaragua.", "Vatican", "ASSAULT"),
    ("Rebels would strike the base if war broke out.", "Rebels", "ACCUSE"),
    ("Malta called for a ban on trawlers.", "Malta", "CONSULT"),
    ("President Paul Kagame phoned Prime Minister Abiy Ahmed to congratulate him.", "Kagame", "CONSULT"),
]
"""Sentences, and what their source does not do."""

NO_SIDES = [
    # whose force does it has nothing done to it
    ("A Danish tanker was seized by Togo's navy.", "navy", "Togo", "COERCE"),
    ("The ferry was rammed by the coast guard of Togo.", "coast guard", "Togo", "ASSAULT"),
    # whoever says or names something has not done it; nobody judges a deed of their own
    ("Fiji's Ann Lee said the pact was a worry. Tom Ray described it as a failure of policy.", "Ray", "Lee", "ACCUSE"),
    ("Peru and Chile signed a pact. Chilean President Ann Lee called it a milestone.", "Lee", "Chile", "SUPPORT"),
    ("Boric and Lula praised what they called a wise choice.", "Lula", "Boric", "SUPPORT"),
    # nobody welcomes themselves
    ("Qatar announced the truce. Kuwait, Oman and Jordan also welcomed it.", "Oman", "Kuwait", "SUPPORT"),
    # a place is not the doer, whose troops fight is not whom they fight, a source is no target
    ("The knife attack on Senator Ray Lee in the Ghanaian town of Ho shocked ministers.", "Ho", "Lee", "ASSAULT"),
    ("Ghana, whose soldiers fought beside the Malian army, left in May.", "soldiers", "", "ASSAULT"),
    ("The war has left 20,000 dead, according to the European Union.", "war", "Union", "ASSAULT"),
    # who watches, deplores or lives through violence does not do it
    ("The UN Human Rights Council voted to step up monitoring of abuses in Sudan.", "UN", "Sudan", "ASSAULT"),
    ("The ministers voiced concern about the fighting in Darfur.", "ministers", "Darfur", "ASSAULT"),
    ("Two months into a war that has closed its ports, Sudan has ruled out talks with Chad.", "Sudan", "", "ASSAULT"),
    # whom the next verb is about
    ("The ministers deplored the unrest in Goma and commended the Kenyan force.", "ministers", "Kenya", "ACCUSE"),
    ("The ministers voiced concern about the unrest and commended the Kenyan force.", "ministers", "Kenya", "ACCUSE"),
    # what somebody else does beside it, in a clause of their own
    ("Latvia vetoed the draft, and Cyprus abstained.", "Latvia", "Cyprus", "REJECT"),
    ("The union branded the bill a farce, and Samoa called for calm.", "union", "Samoa", "ACCUSE"),
    ("Bhutan welcomed the truce, and Nepal said it would study the text.", "Bhutan", "Nepal", "SUPPORT"),
    ("Denmark criticised the ballot, while Malta praised it.", "Denmark", "Malta", "ACCUSE"),
    ("Tunisia protested against the levy, and Libya left the room.", "Tunisia", "Libya", "PROTEST"),
    # the town where it was said
    ("Eva Roy agreed in Quito to send arms to Fiji.", "Roy", "Quito", "AGREE"),
    ("Norway promised in Bonn to help Malawi.", "Norway", "Bonn", "AGREE"),
    # 'it' is the thing of which another has spoken, not the other
    ("Denmark criticised the ballot, while Malta praised it.", "Malta", "Denmark", "SUPPORT"),
    ("Palau rejected the offer, but Nauru accepted it.", "Nauru", "Palau", "CONCEDE"),
    ("Togo's Jo Ba said the text was weak; Mali's Bo Keita called it fair.", "Keita", "Ba", "SUPPORT"),
    # with whom somebody is at odds; who watches others vote, how many do; whose money is counted
    ("Ecuador, at loggerheads with Bolivia, signed a treaty with Chile.", "Ecuador", "Bolivia", "SUPPORT"),
    ("Gabon, at odds with Chad over oil, reached an accord with Niger.", "Gabon", "Chad", "SUPPORT"),
    ("The Council adopted resolution 1355 by 14 votes to none, with Fiji abstaining.", "Council", "votes", "CONCEDE"),
    ("The Council adopted resolution 1355 by 14 votes to none, with Fiji abstaining.", "Council", "Fiji", "CONCEDE"),
    ("The Assembly approved the text by 90 votes to 4, with Oman and Cuba voting no.", "Assembly", "Cuba", "SUPPORT"),
    # who suffers the deed that is condemned
    ("The Council condemned the blast in which Ghana's consul was killed.", "Council", "consul", "ACCUSE"),
    ("Norway deplored the shooting that wounded two Chilean nuns.", "Norway", "nuns", "ACCUSE"),
    ("Canada condemned the attack on the embassy of Togo.", "Canada", "embassy of Togo", "ACCUSE"),
    ("Iceland vetoed a draft that condemned Palau.", "Iceland", "Palau", "REJECT"),
    # what somebody else would join
    ("Iceland opposes Moldova's application to join NATO.", "Iceland", "NATO", "REJECT"),
    ("Iceland rejected Moldova's request to join NATO.", "Iceland", "NATO", "AGREE"),
    ("Iceland rejected Moldova's request to join NATO.", "Iceland", "NATO", "REJECT"),
    # for whom somebody speaks
    ("Foreign minister Rosa Cruz of Bolivia warned that La Paz would respond.", "Cruz", "La Paz", "THREATEN"),
    ("Foreign minister Jo Ba of Togo denied that Togo had shot down the plane.", "Ba", "Togo", "REJECT"),
    # who gives together, how one signs, who looks on, what is avenged
    ("Morocco and Tunisia will contribute helicopters.", "Morocco", "Tunisia", "AGREE"),
    ("Samoa and Palau pledged $3 million.", "Samoa", "Palau", "AGREE"),
    ("Rosa Cruz signed the treaty with a smile.", "Cruz", "smile", "SUPPORT"),
    ("Turkey bombed positions in retaliation for an attack on its outpost.", "Turkey", "outpost", "ASSAULT"),
    # to recall that something was so, a retreat to which one retires
    ("Critics recalled that twelve truces had failed in Chad.", "Critics", "Chad", "SANCTION"),
    ("Talks were held at the royal retreat of Balmoral in Scotland.", "Balmoral", "Scotland", "RETREAT"),
    # how long after whose deed it was
    ("Mali announced a truce, a week after Niger closed its border.", "Mali", "Niger", "RETREAT"),
    ("Mali freed two pilots days after Niger had threatened it with war.", "Mali", "Niger", "RETREAT"),
    ("Mali declared a ceasefire three days before Niger votes.", "Mali", "Niger", "RETREAT"),
]
"""Sentences, and somebody to whom an event of theirs is not done."""


def rows(document: Document) -> list[tuple[Statement, Situation, str, str]]:
    """Return the event statements of a text with their situation and the words of both sides."""
    record = extract(document)
    situations = {s.id: s for s in record.situations}
    found = []
    for statement in record.statements:
        situation = situations.get(statement.situation or "")
        if situation is not None and situation.plover and statement.subject_span and statement.object_span:
            text = document.article.text
            found.append((statement, situation, statement.subject_span.of(text), statement.object_span.of(text)))
    return found


@pytest.mark.parametrize(("text", "source", "target", "root"), EVENTS)
def test_an_event_is_found_between_its_sides(read: Read, text: str, source: str, target: str, root: str) -> None:
    found = [(s, t, situation.plover) for _, situation, s, t in rows(read(text))]
    if root in {"AGREE", "CONSULT", "COOPERATE"}:
        found += [(t, s, plover) for s, t, plover in found]
    assert any(source in s and target in t and root == plover for s, t, plover in found), found


def test_every_root_type_is_tried_twice() -> None:
    roots = [row[3] for row in EVENTS]
    assert {root for root in roots if roots.count(root) >= 2} == set(roots)
    assert len(set(roots)) == 16


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Sudan threatened to shell the port.", "ASSAULT"),
        ("Norway agreed to send medicine to Malawi.", "AID"),
        ("Eritrea refused to meet the UN envoy.", "CONSULT"),
        ("Georgia lifted the blockade of the harbour.", "ASSAULT"),
        ("Australia suspended aid to Nauru.", "AID"),
    ],
)
def test_what_is_only_promised_refused_or_ended_is_no_such_event(read: Read, text: str, absent: str) -> None:
    found = [situation.plover for _, situation, _, _ in rows(read(text))]
    assert found
    assert absent not in found


def test_a_pronoun_takes_the_words_of_who_it_stands_for(read: Read) -> None:
    found = rows(read("The Zambian navy said it would free the sailors."))
    assert [(s, t, situation.plover) for _, situation, s, t in found] == [("The Zambian navy", "the sailors", "AGREE")]


def test_the_target_has_all_its_words(read: Read) -> None:
    found = rows(read("Uruguay lifted a ban on Paraguayan beef."))
    assert [(t, situation.plover) for _, situation, _, t in found] == [("a ban on Paraguayan beef", "CONCEDE")]


def test_modes(read: Read) -> None:
    modes = {
        "Police arrested the deputy.": "arrest",
        "Students staged a march against the rector.": "demo",
        "Gunmen kidnapped the surveyor.": "abduct",
        "Hackers launched a cyber attack on the ministry.": "cyber",
        "Mali expelled the French ambassador.": "expel",
        "Gabon refused to meet the mediator.": "meet",
    }
    for text, mode in modes.items():
        assert mode in [situation.mode for _, situation, _, _ in rows(read(text))], text


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A Turkish air strike killed two fighters in Sinjar.", "Turkey"),
        ("Drones launched by Ukraine struck a refinery in Ryazan.", "Ukraine"),
        ("A Russian missile wounded nine civilians.", "Russia"),
    ],
)
def test_a_weapon_acts_for_those_whose_it_is(read: Read, text: str, doer: str) -> None:
    record = extract(read(text))
    assert doer in {record.label(s.subject) for s in record.statements if s.relation == "assaults"}


@pytest.mark.parametrize(("text", "source", "root"), NO_EVENTS)
def test_an_event_is_not_found_where_only_its_words_stand(read: Read, text: str, source: str, root: str) -> None:
    assert not [s for _, situation, s, _ in rows(read(text)) if source in s and situation.plover == root]


@pytest.mark.parametrize(("text", "source", "target", "root"), NO_SIDES)
def test_an_event_is_not_done_to_whoever_stands_near(
    read: Read, text: str, source: str, target: str, root: str
) -> None:
    found = [(s, t) for _, situation, s, t in rows(read(text)) if situation.plover == root]
    assert not [pair for pair in found if source in pair[0] and target in pair[1]]


@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        # whom forces face, where the verb has but a place
        (
            "Togo sent riot police to Sokodé to keep Tuareg rebels from the bridge.",
            "Togo",
            "Tuareg rebels",
            "MOBILIZE",
        ),
        (
            "Chad massed tanks along its northern border, facing the garrison of Niger.",
            "Chad",
            "garrison of Niger",
            "MOBILIZE",
        ),
        (
            "Fiji sent a patrol boat to the waters off Tonga, officers said, in a signal to Samoa.",
            "Fiji",
            "Samoa",
            "MOBILIZE",
        ),
        ("Students blocked the bridge of Sarh in fury at the government of Chad.", "Students", "government", "PROTEST"),
        # on whom it depends
        (
            "Dockers threatened to close the port if the junta did not free their leader.",
            "Dockers",
            "junta",
            "THREATEN",
        ),
        # who hears what is held out
        ("Fiji told Tonga on Monday that it should return the nets.", "Fiji", "Tonga", "REQUEST"),
        ("The mayor assured growers that water would be released from the dam.", "mayor", "growers", "AGREE"),
        ("A commitment by Peru to take in 500 refugees from Chile was praised.", "Peru", "refugees", "AGREE"),
        ("The rebels told the regional bloc they would shoot the hostages.", "rebels", "regional bloc", "THREATEN"),
        (
            "The bank told Chad that lending would be halted if the oil money was spent on arms.",
            "bank",
            "Chad",
            "THREATEN",
        ),
        ("Chile assured Peru that it would open a consulate in Tacna.", "Chile", "Peru", "AGREE"),
        # who does it together
        ("Kenya and Uganda settled on a formula for the lake.", "Kenya", "Uganda", "AGREE"),
        ("Bolivia and Chile jointly dismantled a ring of smugglers.", "Bolivia", "Chile", "COOPERATE"),
        ("Ghana and Togo ratified the pact on double taxation.", "Ghana", "Togo", "SUPPORT"),
        # the one who is meant, not the one set against it
        ("Fiji bought rice from Tonga, not from Samoa.", "Fiji", "Tonga", "COOPERATE"),
        ("Fiji gave aid to Tonga, not to Samoa.", "Fiji", "Tonga", "AID"),
        ("Fiji signed a pact with Tonga, not with Samoa.", "Fiji", "pact", "SUPPORT"),
        # a protest with its demand behind another verb
        (
            "Nurses blocked roads and burned tyres in Lima to contest the rule of Ann Lee.",
            "Nurses",
            "Ann Lee",
            "PROTEST",
        ),
    ],
)
def test_an_event_reaches_whom_it_concerns(read: Read, text: str, source: str, target: str, root: str) -> None:
    found = [(s, t, situation.plover) for _, situation, s, t in rows(read(text))]
    assert any(source in s and target in t and kind == root for s, t, kind in found), found


def test_the_press_is_told_everything_and_promised_nothing(read: Read) -> None:
    found = rows(read("Lee told reporters that she would send aid to Chad."))
    assert {target for _, _, _, target in found} == {"Chad"}


def test_an_assurance_is_what_it_promises(read: Read) -> None:
    found = rows(read("The mayor assured growers that water would be released from the dam."))
    assert {situation.plover for _, situation, _, _ in found} == {"AGREE"}


def test_who_attends_a_gathering_does_not_own_it(read: Read) -> None:
    record = extract(read("The congress, attended by forty delegates, was boycotted by Sudan."))
    assert "forty delegates" not in {record.label(s.object) for s in record.statements}


def test_the_currency_of_a_sum_gets_nothing(read: Read) -> None:
    record = extract(read("Sweden gave US$8 million."))
    assert "United States" not in {record.label(s.object) for s in record.statements}


def test_a_headline_alone_is_read_as_running_text(read: Read) -> None:
    found = rows(read("Peru Halts Talks With Chile After Border Clash"))
    assert ("Peru", "Chile", "SANCTION") in {(s, t.split()[-1], event.plover) for _, event, s, t in found}
