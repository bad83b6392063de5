"""Threats, charges and judgements made by what is said, without a verb for them; and what is no such thing."""

import pytest

from dragoman.extraction.extractor import extract
from tests.told import Read, told

RAY = "President Tom Ray of Fiji"

CASES = [
    # a clause before who says it, however long their title is and whatever joins its predicates
    (
        "An inquiry will be held, New Zealand's Attorney-General Ann Lee disclosed in Lima, and its findings printed.",
        "announced",
        "Ann Lee",
        "inquiry",
    ),
    ("President Tom Ray spoke. Chad, he wrote on Monday, stood by Fiji.", "supports", "Chad", "Fiji"),
    ("For Chad the visa ban is unjust and harmful.", "criticizes", "Chad", "visa ban"),
    ("To Ann Lee, who chairs the Chilean parliament, the treaty is a disgrace.", "criticizes", "Ann Lee", "treaty"),
    # what will be done to them
    (f"Chad will regret it, {RAY} warned.", "threatens", "Tom Ray", "Chad"),
    (f"“Chad will bear the consequences,” {RAY} said.", "threatens", "Tom Ray", "Chad"),
    ("Fiji vowed that Chad would pay a heavy price for the raid.", "threatens", "Fiji", "Chad"),
    (
        "If Chad arms the rebels, Fiji will respond with force, said its premier, Tom Ray.",
        "threatens",
        "Tom Ray",
        "Chad",
    ),
    (
        "Belarus will reply in kind if Latvia shuts the border, Minister Ivan Sokol told an agency.",
        "threatens",
        "Ivan Sokol",
        "Latvia",
    ),
    (
        "The European Commission said it would impose tariffs if Washington did.",
        "threatens",
        "European Commission",
        "United States",
    ),
    (
        "“We will take countermeasures if Chad goes ahead,” ministry spokesman Li Wei said.",
        "threatens",
        "Li Wei",
        "Chad",
    ),
    ("Samoa said it would quit the bloc unless Fiji paid.", "threatens", "Samoa", "Fiji"),
    ("Samoa told Fiji that it would pay a heavy price.", "threatens", "Samoa", "Fiji"),
    ("Samoa will hit back if Fiji shuts the strait, the minister said.", "threatens", "Samoa", "Fiji"),
    ("Chad warned that it would expel Fijian envoys.", "threatens", "Chad", "Fiji"),
    ("Chad warned it would respond to any aggression by Fiji.", "threatens", "Chad", "Fiji"),
    ("Fiji's ships would be legitimate targets, Chad's premier, Ann Lee, said.", "threatens", "Ann Lee", "Fiji"),
    ("Chad threatened to impose duties on Fijian sugar.", "threatens", "Chad", "Fiji"),
    ("Chad has not ruled out strikes on Fiji.", "threatens", "Chad", "Fiji"),
    ("Peru threatened to veto Chile's membership.", "threatens", "Peru", "Chile"),
    ("Peru threatened to block the start of Chile's trade talks.", "threatens", "Peru", "Chile"),
    # what is said in anger or scorn
    (f"“The levy is bleeding our farmers,” fumed {RAY}.", "criticizes", "Tom Ray", "levy"),
    (f"“Frankly, Chad ought to grow up,” snapped {RAY}.", "criticizes", "Tom Ray", "Chad"),
    (f"The embargo had achieved nothing, scoffed {RAY}.", "criticizes", "Tom Ray", "embargo"),
    (f"{RAY} sneered that Chad had staged a puppet show.", "criticizes", "Tom Ray", "Chad"),
    # what is so
    (f"Chad is responsible for the attack, {RAY} said.", "accuses", "Tom Ray", "Chad"),
    ("Fiji said Chad was behind the bombing of the ferry.", "accuses", "Fiji", "Chad"),
    ("Fiji bears responsibility for the raid, Chad said.", "accuses", "Chad", "Fiji"),
    ("Chad was to blame for the deadlock, Fiji said.", "accuses", "Fiji", "Chad"),
    (f"“Chad has violated the ceasefire,” {RAY} said.", "accuses", "Tom Ray", "Chad"),
    (f"“This was an unprovoked attack by Chad,” said {RAY}.", "accuses", "Tom Ray", "Chad"),
    ("Fiji said Chad was preparing an invasion.", "accuses", "Fiji", "Chad"),
    ("Fiji said that Chad had sent troops there in breach of the accord.", "accuses", "Fiji", "Chad"),
    # judgements
    (f"{RAY} said the tariffs were unjustified.", "criticizes", "Tom Ray", "tariffs"),
    ("The raid was barbaric, Chad's foreign minister, Ann Lee, told parliament.", "criticizes", "Ann Lee", "raid"),
    ("Chad's leader is a puppet, Fiji's foreign minister, Ann Lee, said.", "criticizes", "Ann Lee", "Chad's leader"),
]

NOTES = [
    ("Chad's foreign ministry: We condemn the raid.", "Chad's foreign ministry"),
    ("Tom Ray, the Fijian foreign minister: We condemn the raid.", "Tom Ray"),
    ("Chad's foreign ministry said in a statement: We condemn the raid.", "Chad's foreign ministry"),
    ("Statement by the foreign ministry of Chad. We condemn the raid and urge restraint.", "foreign ministry of Chad"),
]
"""Notes and statements in the first person, and who speaks in them."""

TRAPS = [
    (f"“Chad will not face consequences,” {RAY} said.", "threatens"),
    (f"{RAY} hopes that Chad will face sanctions.", "threatens"),
    (f"{RAY} denied that Chad would face sanctions.", "threatens"),
    (f"{RAY} asked whether Chad would pay dearly.", "threatens"),
    (f"Chad faces consequences after the coup, {RAY} said.", "threatens"),
    ("Economists said Chad would face sanctions.", "threatens"),
    ("Niger will respond in kind if Chad sends troops, the American envoy, Tom Ray, said.", "threatens"),
    (f"“We will respond swiftly to the earthquake in Chad,” said {RAY}.", "threatens"),
    ("Chad warned that Fiji would attack Tonga.", "threatens"),
    ("Fiji said it would suspend talks.", "threatens"),
    ("Turkey ruled out military action against Chad.", "threatens"),
    ("Fiji threatened to walk out of the summit in Chad.", "threatens"),
    (f"Chad is not responsible for the attack, {RAY} said.", "accuses"),
    (f"Chad is responsible for fisheries, {RAY} said.", "accuses"),
    ("Fiji said it was not clear whether Chad was behind the bombing.", "accuses"),
    (f"“Fiji has violated no treaty,” {RAY} said.", "accuses"),
    ("Ann Lee asked Tom Ray: Do we condemn the raid?", "criticizes"),
    ("The plan has two parts: We condemn the raid, and we help the poor.", "criticizes"),
    (f"{RAY} said illegal fishing was on the rise.", "criticizes"),
    (f"“Our people deserve better,” fumed {RAY}.", "criticizes"),
    (f"Fiji had been cheated, fumed {RAY}.", "criticizes"),
    (f"“You are playing with fire,” thundered {RAY}.", "criticizes"),
    (f"{RAY} said the drought was a disaster.", "criticizes"),
    (f"{RAY} said the tariffs were not unfair.", "criticizes"),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), CASES)
def test_words_are_deeds(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    facts = told(read, text)
    assert (relation, subject.lower(), object_.lower()) in facts
    assert not [fact for fact in facts if fact[0] == "says"]  # which is for what no stronger relation tells


def test_joined_predicates_are_said_of_what_the_first_has(read: Read) -> None:
    text = "The drills are defensive and were planned long ago, Ann Lee, a spokeswoman for Fiji's navy, stressed."
    assert ("says", "ann lee", "drills") in told(read, text)


def test_what_is_said_before_another_spoke_is_not_that_ones(read: Read) -> None:
    record = extract(
        read("Chad said it had signed a pact with Niger, hours after Togo announced that the talks had ended.")
    )
    speakers = {s.relation: s.speaker and record.label(s.speaker) for s in record.statements}
    assert (speakers["signed"], speakers["announced"]) == ("Chad", None)


@pytest.mark.parametrize("answer", ["responded in kind", "replied by letter", "protested"])
def test_who_answers_behind_a_semicolon_does_not_tell_what_is_before_it(read: Read, answer: str) -> None:
    record = extract(read(f"Chad expelled two Fijian envoys; Fiji's foreign minister, Ana Rojas, {answer}."))
    assert [s.speaker for s in record.statements if s.relation == "expels"] == [None]


CITED = [
    "According to Ann Lee of Gabon, Chad signed a pact with Niger.",
    "Chad signed a pact with Niger, according to Gabon's envoy, Ann Lee.",
    "According to Ann Lee, Chad, which left the bloc in 2019, signed a pact.",
]


@pytest.mark.parametrize("text", CITED)
def test_who_is_cited_is_the_speaker(read: Read, text: str) -> None:
    record = extract(read(text))
    speakers = {s.relation: s.speaker and record.label(s.speaker) for s in record.statements}
    assert speakers["signed"] == "Ann Lee"
    assert speakers.get("withdrewFrom") is None


@pytest.mark.parametrize(("text", "speaker"), NOTES)
def test_who_speaks_without_quotation_marks(read: Read, text: str, speaker: str) -> None:
    assert ("criticizes", speaker.lower(), "raid") in told(read, text)


@pytest.mark.parametrize(("text", "relation"), TRAPS)
def test_words_that_only_sound_like_it(read: Read, text: str, relation: str) -> None:
    assert not [fact for fact in told(read, text) if fact[0] == relation]


SAYINGS = [
    # what 'it' takes up: the thing last spoken of, else what was done to
    ("Fiji has dropped the copper tax. President Ann Lee said nobody would miss it.", "copper tax"),
    ("Fiji and Chad signed a ferry pact on Monday. President Ann Lee said it could not be undone.", "ferry pact"),
    ("The embargo was lifted on Sunday. “It should never have been imposed,” said President Ann Lee.", "embargo"),
    # what a predicate takes, and somebody of the speaker's
    ("“We are not interested in buying drones,” President Ann Lee said.", "drones"),
    ("President Ann Lee of Fiji said nobody was thinking of closing the border.", "border"),
    ("President Ann Lee of Fiji said that her ambassador would stay put.", "ambassador"),
    # only what stands behind a colon or semicolon, but all that is quoted; the next clause where one names nothing
    ("President Ann Lee held firm: no one had offered her a seat, she insisted.", "seat"),
    ("No decision was taken; talks with Fiji go on, President Ann Lee explained.", "talks"),
    ("Fiji has lost its veto; the new rules, President Ann Lee warned, would help smugglers.", "smugglers"),
    ("“The bridge is open; the road will follow,” said President Ann Lee of Fiji.", "bridge"),
    ("“They asked us to stop, so we are ending the blockade,” President Ann Lee told reporters.", "blockade"),
]


@pytest.mark.parametrize(("text", "matter"), SAYINGS)
def test_what_is_spoken_of(text: str, matter: str, read: Read) -> None:
    said = {fact[2] for fact in told(read, text) if fact[:2] == ("says", "ann lee")}
    assert said == {matter}


def test_what_stands_before_a_colon_is_not_said_behind_it(read: Read) -> None:
    facts = told(read, "President Ann Lee rejected the Fijian complaint: Chad, she maintained, had paid the levy.")
    assert ("criticizes", "ann lee", "fijian complaint") in facts


SPEAKERS = [
    # who speaks of somebody is another, wherever the name stands
    ("Ann Lee, a lawyer, spoke last. Minister Kim, she said, had lost the ledger.", "ann lee", "ledger"),
    ("President Ann Lee spoke last. Kim Ray had hidden the ferry contract, she complained.", "ann lee", None),
    # a sentence that leads on to a quotation with a colon
    ("President Ann Lee was clear: “The mine must be closed.”", "ann lee", "mine"),
    ("President Ann Lee is having none of it: “Who will pay for the school?”", "ann lee", "school"),
    (
        "Ann Lee, a judge, came late. She said:\n\n“The ports will be closed. We hope others follow.”",
        "ann lee",
        "ports",
    ),
    # a quotation of several sentences whose last names nothing
    (
        "“The lagoon belongs to us. We fished there. We will never sell,” Ann Lee, the mayor, told reporters.",
        "ann lee",
        "lagoon",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "matter"), SPEAKERS)
def test_who_says_it(text: str, speaker: str, matter: str | None, read: Read) -> None:
    spoken = {(fact[1], fact[2]) for fact in told(read, text) if fact[0] in {"says", "accuses"}}
    assert spoken == {(speaker, matter or "kim ray")}


def test_whom_a_relative_clause_accuses(read: Read) -> None:
    facts = told(read, "Chad broke off relations with Fiji, which it accused of training rebels.")
    assert ("accuses", "chad", "fiji") in facts


def test_who_warns_it_is_not_it(read: Read) -> None:
    facts = told(read, "Chad blamed Fiji for the wreck, warned it of reprisals and closed the port.")
    assert not [fact for fact in facts if fact[:2] == ("says", "fiji")]


def test_what_is_said_is_behind_that_where_there_is_such_a_clause(read: Read) -> None:
    facts = told(read, "After the mob had burned the mill, President Ann Lee warned that theft would be punished.")
    assert {fact[2] for fact in facts if fact[0] in {"says", "threatens"}} <= {"theft"}


@pytest.mark.parametrize("text", ["Chad called its envoy back for talks.", "Chad called home its envoy for talks."])
def test_who_is_called_home_is_not_called_for(text: str, read: Read) -> None:
    assert not [fact for fact in told(read, text) if fact[0] == "says"]


def test_two_clauses_are_two_matters(read: Read) -> None:
    facts = told(
        read, "President Ann Lee of Fiji said that the copper tax would fall but that the fuel levy would rise."
    )
    assert {fact[2] for fact in facts if fact[0] == "says"} == {"copper tax", "fuel levy"}
