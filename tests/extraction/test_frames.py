"""The frames shipped are sound, and a mistake in one is reported with its file and line."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.extraction.lexicon.frame import load, packaged_lexicon
from dragoman.extraction.lexicon.yaml_files import load_yaml
from dragoman.relations import FACT_RELATIONS

SOUND = """\
- frame: dining
  event: Meeting
  plover: CONSULT
  roles: {source: actor, target: actor}
  facts: [[metWith, source, target]]
  triggers:
    - verb: dine, sit down
      source: subj
      target: with
"""


def lexicon_of(tmp_path: Path, text: str) -> Path:
    (tmp_path / "test.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_frame_is_found_by_the_first_word_of_its_triggers(tmp_path: Path) -> None:
    lexicon = load(lexicon_of(tmp_path, SOUND))
    ((frame, trigger, words),) = lexicon.triggers("verb", "sit")
    assert (frame.name, words, trigger.functions["target"]) == ("dining", ("sit", "down"), ("with",))
    assert lexicon.triggers("noun", "dine") == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("event: Meeting", "event: Dinner", "test.yaml:1: frame 'dining': event 'Dinner' is no class"),
        ("plover: CONSULT", "plover: EAT", "test.yaml:1: frame 'dining': 'EAT' is no PLOVER root"),
        ("metWith, source", "ateWith, source", "'ateWith' is no relation of the ontology"),
        ("[metWith, source, target]", "[metWith, source, guest]", "'guest' is no role of this frame"),
        ("source: actor", "source: hero", "role 'source': 'hero' is none of"),
        ("      target: with", "      guest: with", "test.yaml:7: frame 'dining': trigger fills 'guest'"),
        (
            "      target: with",
            "      target: with\n      where: '@appraisal.blue'",
            "'@appraisal.blue' is no class of words",
        ),
        (
            "      target: with",
            "      target: with\n      object: '@forces.blue'",
            "'@forces.blue' is no class of words",
        ),
        ("      target: with", '      target: with, "on"', "'target:' has a quote mark within its words"),
        ("      target: with", "      target: on", "test.yaml:7: frame 'dining': 'target:' reads as yes or no"),
        ("    - verb: dine, sit down", "    - verbs: dine", "a trigger has one of 'verb', 'noun', 'adjective'"),
        ("  triggers:", "  trigger:", "unknown key 'trigger'"),
        ("  event: Meeting\n", "  event: Meeting\n  mode: meat\n", "'meat' is no PLOVER mode"),
        (
            "      target: with",
            "      target: with\n      mode: meat",
            "test.yaml:7: frame 'dining': 'meat' is no PLOVER mode",
        ),
        ("  event: Meeting\n", "", "'event:' is missing"),
        ("roles: {source", "roles: {source: [", "test.yaml:"),
        ("  event: Meeting\n", "  event: Meeting\n  event: Visit\n", "test.yaml:3: 'event' stands twice"),
        ("      target: with", "      target: with\n      source: by", "test.yaml:10: 'source' stands twice"),
        ("target: actor}", "source: place}", "test.yaml:4: 'source' stands twice"),
    ],
)
def test_a_mistake_names_file_and_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in SOUND
    with pytest.raises(LexiconError) as error:
        load(lexicon_of(tmp_path, SOUND.replace(old, new)))
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_list_of_words_has_no_key_twice(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text("blue: navy\nred: scarlet\nblue: azure\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"^words.yaml:3: 'blue' stands twice$"):
        load_yaml(tmp_path / "words.yaml")


def test_two_frames_of_one_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="frame 'dining': another frame of this file has the name"):
        load(lexicon_of(tmp_path, SOUND + SOUND))


@pytest.mark.parametrize("key", ["where", "without", "doer", "object", "amid"])
def test_a_class_of_words_stands_for_its_words(tmp_path: Path, key: str) -> None:
    row = f"      target: with\n      {key}: '@forces.police, butler'"
    lexicon = load(lexicon_of(tmp_path, SOUND.replace("      target: with", row)))
    ((_, trigger, _),) = lexicon.triggers("verb", "dine")
    assert {"constable", "gendarme", "butler"} < getattr(trigger, key)


def test_the_shipped_frames_cover_the_relations_that_verbs_express() -> None:
    stated = {relation for frame in packaged_lexicon().frames for relation, *_ in frame.facts}
    by_names_and_things = {"holdsOffice", "actsFor", "memberOf", "leads", "covers"}
    assert set(FACT_RELATIONS) - stated - by_names_and_things == set()


def test_every_shipped_frame_can_be_found() -> None:
    lexicon = packaged_lexicon()
    found = {frame.name for rows in lexicon.index.values() for frame, _, _ in rows}
    assert found == {frame.name for frame in lexicon.frames}
