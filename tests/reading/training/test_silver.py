"""Raw text made ready for a teacher, and what a teacher made of it kept as CoNLL-U that training reads."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.reading.pipeline import load_language
from dragoman.reading.training import conllu, silver
from dragoman.reading.training.main import main

TEXTS = [("b", "Ghana left the talks. Togo did not.\n\nGhana left the talks."), ("a", "Peru's envoy went home.")]


def test_texts_are_divided_into_sentences_none_twice_none_too_short() -> None:
    found = list(silver.sentences(load_language(None), TEXTS))
    assert [s.text for s in found] == ["Ghana left the talks.", "Togo did not.", "Peru's envoy went home."]
    assert [t.form for t in found[2].tokens] == ["Peru", "'s", "envoy", "went", "home", "."]
    assert not found[2].tokens[0].space


def test_written_sentences_are_read_again(tmp_path: Path) -> None:
    found = list(silver.sentences(load_language(None), TEXTS))
    parsed = [replace(s, tokens=tuple(replace(t, head=max(i - 1, 0)) for i, t in enumerate(s.tokens))) for s in found]
    assert silver.write(parsed, tmp_path / "silver.conllu") == 3
    again = list(conllu.read([tmp_path / "silver.conllu"]))
    assert [s.document for s in again] == ["silver-a", "silver-b", "silver-b"]
    assert again[0].tokens == parsed[2].tokens


@pytest.mark.parametrize(
    ("heads", "tree"),
    [([2, 0, 2], True), ([0], True), ([2, 1, 0], False), ([0, 0], False), ([2, 3, 1], False), ([3, 1, 0], True)],
)
def test_a_tree_has_one_root_that_every_word_reaches(heads: list[int], tree: bool) -> None:
    assert silver.is_tree(heads) is tree


def test_a_teacher_needs_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(tmp_path, [str(tmp_path), "--encoder", "bert"])
    assert stop.value.code == 2
    assert "--encoder and --texts go together" in capsys.readouterr().err


def test_a_teacher_without_its_extra_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.delitem(sys.modules, "dragoman.reading.training.teacher", raising=False)
    arguments = [str(tmp_path), "--encoder", "bert", "--texts", str(tmp_path), "--work", str(tmp_path)]
    assert main(tmp_path, arguments) == 1
    assert "needs the extra 'teacher'" in capsys.readouterr().err
