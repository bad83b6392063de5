"""Things: their classes, names, ids, references and parties."""

from collections.abc import Callable

import pytest

from dragoman.extraction.actors import find_actors
from dragoman.extraction.lexicon import wordlist
from dragoman.extraction.things import Things, find_things
from dragoman.model import Article, Entity
from dragoman.reading.pipeline import Document, load_reader
from dragoman.vocabulary import CLASSES

Read = Callable[..., Document]


def things(document: Document) -> Things:
    return find_things(document, find_actors(document))


def named(read: Read, text: str) -> list[Entity]:
    return [e for e in things(read(text)).entities if e.kind != "Topic"]


KINDS = [
    ("They signed a treaty.", "Treaty", "treaty"),
    ("They signed a memorandum of understanding.", "MemorandumOfUnderstanding", "memorandum of understanding"),
    ("They adopted a joint statement.", "JointStatement", "joint statement"),
    ("They adopted an action plan.", "ActionPlan", "action plan"),
    ("They announced a strategic partnership.", "StrategicPartnership", "strategic partnership"),
    ("They launched a security dialogue.", "Dialogue", "security dialogue"),
    ("She leads a trade mission.", "TradeMission", "trade mission"),
    ("They opened the peace talks.", "Negotiation", "peace talks"),
    ("She paid a state visit.", "Visit", "state visit"),
    ("They lifted the sanctions.", "Sanction", "sanctions"),
    ("Chile hosts the 2030 World Cup.", "SportsEvent", "2030 World Cup"),
    ("He chairs the working group.", "Initiative", "working group"),
]


@pytest.mark.parametrize(("text", "kind", "label"), KINDS)
def test_nouns_make_things_of_their_class(read: Read, text: str, kind: str, label: str) -> None:
    assert [(e.kind, e.label) for e in named(read, text)] == [(kind, label)]


def test_every_listed_class_is_one_of_the_ontology() -> None:
    lists = wordlist("things")
    assert set(lists["kinds"]) <= CLASSES
    assert {kind for kinds in lists["groups"].values() for kind in kinds} <= CLASSES
    assert {n for names in lists["anaphors"].values() for n in names} <= CLASSES | set(lists["groups"])


SAME = [
    "Peru and Chile signed a treaty on fishing. The document will last ten years.",
    "Peru and Chile announced a Comprehensive Strategic Partnership. The new agreement covers ports.",
    "Chile hosts the 2030 World Cup. The tournament begins in June.",
    "The two leaders spoke by telephone. The conversation lasted an hour.",
    "Peru launched a scheme for farmers. The project is small.",
]


@pytest.mark.parametrize("text", SAME)
def test_definite_nouns_refer_to_what_was_named(read: Read, text: str) -> None:
    document = read(text)
    found = things(document)
    last = list(document.doc.sents)[-1]
    mention = next(t for t in last if found.mention(t))
    first = next(t for t in document.doc if found.at(t))
    assert found.at(mention) == found.at(first)


APART = [
    "Peru signed a treaty on fishing. Chile signed a separate treaty on mining.",
    "Peru rejected Chile's proposal. Ecuador's proposal was better.",
    "Peru praised the Quito declaration. The Lima declaration was weaker.",
    "Last year's summit was long. The next summit will be short.",
]


@pytest.mark.parametrize("text", APART)
def test_what_is_set_apart_is_another_thing(read: Read, text: str) -> None:
    assert len(named(read, text)) == 2


def test_it_refers_to_the_thing_last_spoken_of_as_subject(read: Read) -> None:
    document = read("The treaty was signed on Monday. It covers fishing.")
    found = things(document)
    words = {t.text: t for t in document.doc}
    assert found.at(words["It"]) == found.at(words["treaty"])


def test_names_keep_what_belongs_to_them(read: Read) -> None:
    labels = [e.label for e in named(read, "Peru left the Belt and Road Initiative and the Treaty of Friendship.")]
    assert labels == ["Belt and Road Initiative", "Treaty of Friendship"]


def test_labels_are_compact(read: Read) -> None:
    assert [e.label for e in named(read, "They welcomed the long-awaited new fisheries agreement.")] == [
        "fisheries agreement"
    ]


def test_a_negated_thing_says_so(read: Read) -> None:
    document = read("No deal was reached.")
    deal = next(t for t in document.doc if t.text == "deal")
    mention = things(document).mention(deal)
    assert mention is not None
    assert mention.determiner == "negative"


PARTIES = [
    "The treaty between Peru and Chile is old.",
    "The Comprehensive Economic Partnership Agreement between Peru and Chile is old.",
]


@pytest.mark.parametrize("text", PARTIES)
def test_a_noun_phrase_states_its_parties(read: Read, text: str) -> None:
    found = things(read(text))
    (agreement,) = [e for e in found.entities if e.kind != "Topic"]
    assert [(s.relation, s.subject, s.object) for s in found.statements] == [
        ("partyTo", "state/PER", agreement.id),
        ("partyTo", "state/CHL", agreement.id),
    ]


def test_named_things_meet_across_articles_and_common_ones_do_not() -> None:
    reader, text = load_reader(), "Peru left the Amazon Cooperation Treaty. It signed a treaty on mining."
    first, second = (
        {e.label: e.id for e in things(reader.read(Article(id=i, text=text))).entities} for i in ("one", "two")
    )
    assert first["Amazon Cooperation Treaty"] == second["Amazon Cooperation Treaty"]
    assert first["treaty on mining"] != second["treaty on mining"]


def test_other_nouns_become_topics(read: Read) -> None:
    document = read("Peru waived the immunity of three envoys and he left.")
    found = things(document)
    words = {t.text: t for t in document.doc}
    topic = found.thing_or_topic(words["immunity"])
    assert topic is not None
    assert (topic.kind, topic.label.split()[0]) == ("Topic", "immunity")
    assert found.thing_or_topic(words["he"]) is None


def test_topics_meet_the_concept_scheme(read: Read) -> None:
    found = things(read("Peru signed."))
    assert found.topic("defense").id == "topic/defence"
    assert found.topic("Inca pottery").id == "topic/inca-pottery"


def test_a_text_may_end_with_a_noun_that_begins_a_longer_expression(read: Read) -> None:
    assert named(read, "Chad and Niger adopt declaration")


NAMED = [
    ("Chad and Mali signed the accord, known as the Lake Fish Treaty.", "Lake Fish Treaty"),
    ("Chad and Mali signed a pact called the Lake Fish Protocol.", "Lake Fish Protocol"),
    ("Chad and Mali signed the accord, dubbed the Lake Fish Plan of Action (LFPA).", "Lake Fish Plan of Action"),
    ("Chad and Mali signed a pact that is officially named the Lake Fish Agreement.", "Lake Fish Agreement"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_that_a_verb_gives_is_one_of_the_thing(read: Read, text: str, name: str) -> None:
    (one,) = named(read, f"{text} Togo joined the {name}.")
    assert one.label == name
    assert set(one.aliases) & {"accord", "pact"}
    assert one.kind == "Agreement"


def test_who_calls_a_thing_names_does_not_name_it(read: Read) -> None:
    assert {e.label for e in named(read, "Mali left the pact, calling the Lake Fish Treaty a trap.")} == {
        "pact",
        "Lake Fish Treaty",
    }


def test_an_abbreviation_in_brackets_is_a_name_of_the_thing(read: Read) -> None:
    (one,) = named(read, "Chad signed the Convention on Lake Fish (CLF). Mali left the CLF.")
    assert "CLF" in one.aliases


def test_a_nuclear_deal_is_no_grouping_of_states(read: Read) -> None:
    assert [e.label for e in named(read, "Iran left the JCPOA.")] == ["JCPOA"]
