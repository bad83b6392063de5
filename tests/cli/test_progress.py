"""How many articles a progress bar expects."""

from pathlib import Path

import pytest

from dragoman.cli.progress import expected, shown


def test_files_lines_and_folders_are_counted_and_what_must_be_read_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Peru.")
    (tmp_path / "b.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n')
    assert expected([str(tmp_path), str(tmp_path / "a.txt")]) == 4
    (tmp_path / "c.jsonl.gz").write_bytes(b"")
    assert expected([str(tmp_path)]) is None
    assert expected(["-"]) is None


def test_nothing_is_drawn_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(shown(iter("ab"), ["a.txt"])) == ["a", "b"]
    assert capsys.readouterr() == ("", "")
