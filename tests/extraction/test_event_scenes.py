"""Event data: scenes of news told as newsrooms tell them, and look-alikes that are another type of event, or none."""

import pytest

from tests.extraction.test_event_types import coded
from tests.told import Read

SCENES = [
    # crowds that have come to say something
    ("Dockers packed the quay to denounce the port authority.", "Dockers", "port authority", "PROTEST"),
    ("Beekeepers and farmers drove tractors to Bern to decry the tariff.", "farmers", "tariff", "PROTEST"),
    ("Students sat on the bridge and called for the head of the rector.", "Students", "rector", "PROTEST"),
    ("Estonians massed in front of the Belarusian embassy.", "Estonians", "Belarusian", "PROTEST"),
    ("Nurses pitched tents outside the health ministry.", "Nurses", "ministry", "PROTEST"),
    ("Norwegians heckled the Danish premier.", "Norwegians", "Danish", "PROTEST"),
    # forces near somebody
    ("Chad held drills in full view of Sudanese sentries.", "Chad", "Sudanese", "MOBILIZE"),
    ("Peru parked howitzers within range of Arica.", "Peru", "Arica", "MOBILIZE"),
    ("Fiji held naval drills close to Tonga.", "Fiji", "Tonga", "MOBILIZE"),
    # blows, by what they were dealt with
    ("Three Danish medics were wounded in a Somali ambush.", "Somali", "Danish medics", "ASSAULT"),
    ("Mali lost a helicopter to Tuareg fire.", "Tuareg", "Mali", "ASSAULT"),
    ("A zealot blew himself up among Coptic worshippers.", "zealot", "Coptic", "ASSAULT"),
    ("Dozens of Libyan gunmen peppered a Chadian post with bullets.", "Libyan", "Chadian post", "ASSAULT"),
    # a choice of which one is a harm
    ("The junta gave the bishops a week to leave or face trial.", "junta", "bishops", "THREATEN"),
    ("Pirates told the crew to pay up or be drowned.", "Pirates", "crew", "THREATEN"),
    ("Oman would not hesitate to strike Yemen.", "Oman", "Yemen", "THREATEN"),
    # what is held out to those who are told
    ("Gabon assured Togo that it would reopen the port.", "Gabon", "Togo", "AGREE"),
    ("Cyprus indicated to Malta that it was ready to share the gas.", "Cyprus", "Malta", "AGREE"),
    ("The prince consented to meet the Shia opposition.", "prince", "opposition", "AGREE"),
    # what had kept somebody from something
    ("Sudan repealed a law that barred women from trade.", "Sudan", "women", "CONCEDE"),
    ("Niger has done away with the rule that kept herders from the river.", "Niger", "herders", "CONCEDE"),
    # giving way
    ("A Swedish monk was released from an Eritrean prison.", "Eritrean", "monk", "RETREAT"),
    ("Two Finns walked free from a Libyan jail.", "Libyan", "Finns", "RETREAT"),
    ("Guards of the old regime went over to the rebels.", "Guards", "rebels", "RETREAT"),
    ("The bandits turned themselves in to the Kenyan police.", "bandits", "police", "RETREAT"),
    ("Ghana and Togo pulled back their troops.", "Ghana", "Togo", "RETREAT"),
    # further ways to do it
    ("Kuwait withheld funds from Somalia.", "Kuwait", "Somalia", "SANCTION"),
    ("A Malian envoy was expelled from Senegal.", "Senegal", "envoy", "SANCTION"),
    ("Laos bought radars jointly with its neighbour Thailand.", "Laos", "Thailand", "COOPERATE"),
    ("Oman wrote off Tanzanian debt.", "Oman", "Tanzanian", "AID"),
    ("Chad said Niger had to hand over the barge.", "Chad", "Niger", "REQUEST"),
    ("Malta shrugged off Italian complaints.", "Malta", "Italian", "REJECT"),
    ("Peru and Chile traded insults.", "Peru", "Chile", "ACCUSE"),
]
"""Sentence, a word of the source, a word of the target, root type."""
LOOKALIKES = [
    ("Estonians gathered outside the embassy to vote.", "PROTEST"),
    ("Officials walked through the hall to denounce the bill.", "PROTEST"),
    ("Gabon assured Togo of its support.", "AGREE"),
    ("The army did not hesitate to strike the village.", "THREATEN"),
    ("Chad told Niger to come or send an envoy.", "THREATEN"),
    ("Two doctors flew out of Chad.", "RETREAT"),
    ("Greece dropped the charges against divers who had chased a shark.", "SANCTION"),
    ("Peru and Chile pulled their troops out of Haiti.", "COOPERATE"),
    ("Fiji ran a hotel close to Tonga.", "MOBILIZE"),
]
"""Sentence, a root type of which it tells no event."""


@pytest.mark.parametrize(("text", "source", "target", "root"), SCENES)
def test_a_scene_gives_a_row(read: Read, text: str, source: str, target: str, root: str) -> None:
    rows = list(coded(text, read))
    assert any((source in row[0], target in row[1], row[2]) == (True, True, root) for row in rows), rows


@pytest.mark.parametrize(("text", "root"), LOOKALIKES)
def test_a_lookalike_is_no_such_event(read: Read, text: str, root: str) -> None:
    assert root not in {row[2] for row in coded(text, read)}
