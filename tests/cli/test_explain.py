"""dragoman explain: a text or a file, and what is said where neither can be read."""

import io
from pathlib import Path

import pytest

from tests.support import Command, forbid

FRENCH = "Le président de la République a rencontré son homologue allemand à Berlin lundi dernier."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_text_and_a_file_are_explained(dragoman: Command) -> None:
    text = "Peru recalled its ambassador to Chile."
    Path("lima").write_text(text)
    Path("lima.json").write_text(f'{{"text": "{text}"}}')
    for place in (text, "lima", "lima.json"):
        code, out, err = dragoman("explain", place, "--no-parse")
        assert (code, err) == (0, "")
        assert out.startswith(text)
        assert "recalled: " in out


def test_a_text_from_stdin_is_explained(dragoman: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Peru recalled its ambassador to Chile.")))
    code, out, _ = dragoman("explain", "-", "--no-parse")
    assert code == 0
    assert "recalled: " in out


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        ("binary.txt", "binary.txt: byte 0 is not UTF-8; save the file as UTF-8"),
        ("zeros", "zeros: this is not text (it holds control characters); give plain text, HTML or JSONL"),
        ("nofile.txt", "nofile.txt: there is no such file; check the path"),
        ("no/such/file", "no/such/file: there is no such file; check the path"),
        ("my notes.txt", "my notes.txt: there is no such file; check the path"),
        (".", "'.' is a folder: name one file of it, or see 'dragoman facts .'"),
        ("", "the text is empty; give an article with words in it"),
        ("empty.txt", "empty.txt: the text is empty; give an article with words in it"),
        ("french.txt", "french.txt: the text is in French: so far only English can be read"),
        (FRENCH, "the text is in French: so far only English can be read"),
        (f"{FRENCH} " * 40, "the text is in French: so far only English can be read"),
    ],
)
def test_what_cannot_be_explained_is_told_in_one_line(dragoman: Command, argument: str, told: str) -> None:
    Path("binary.txt").write_bytes(b"\x80 binary")
    Path("zeros").write_bytes(b"\0\1\2")
    Path("empty.txt").write_text("")
    Path("french.txt").write_text(FRENCH)
    assert dragoman("explain", argument) == (1, "", f"dragoman: {told}\n")


def test_a_file_that_may_not_be_read_is_told(dragoman: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("secret.txt").write_text("Peru recalled its ambassador to Chile.")
    forbid(monkeypatch, Path("secret.txt"))
    told = "secret.txt: it cannot be read (Permission denied); check its permissions"
    assert dragoman("explain", "secret.txt") == (1, "", f"dragoman: {told}\n")
