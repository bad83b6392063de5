"""Event data: who does what to whom, in each of PLOVER's sixteen root types and in varied constructions."""

from collections.abc import Callable

import pytest

from dragoman.extraction import extract
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
    # material cooperation
    ("Kenya shared intelligence with Uganda.", "Kenya", "Uganda", "COOPERATE"),
    ("India and Oman conducted naval drills off Muscat.", "India", "Oman", "COOPERATE"),
    ("Japan donated ambulances to Laos.", "Japan", "Laos", "AID"),
    ("Denmark granted asylum to the Belarusian poet.", "Denmark", "poet", "AID"),
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
]


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
