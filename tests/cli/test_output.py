"""Where the output goes: files, links, devices, pipes and a stdout that fails; Ctrl-C; what a wrong call is told."""

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dragoman.cli.options import write_output
from dragoman.errors import OutputError
from tests.support import Command


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_STORE", raising=False)
    Path("lima.txt").write_text("Peruvian President Anna Kovar met Chilean President Luis Tiller in Lima on Monday.")
    return tmp_path


def program(*arguments: str, stdout: int = subprocess.DEVNULL, stderr: int = subprocess.PIPE) -> subprocess.Popen[str]:
    """The program in a process of its own, its streams buffered as a user's are."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": ""}
    command = [sys.executable, "-m", "dragoman", *arguments]
    return subprocess.Popen(command, stdout=stdout, stderr=stderr, text=True, env=environment)


@pytest.mark.parametrize("name", ["f.xlsx", "f.tsv", "f.docx"])
def test_a_suffix_that_promises_another_form_is_refused(dragoman: Command, name: str) -> None:
    code, out, err = dragoman("facts", "lima.txt", "--date", "2024-05-06", "-o", name)
    assert (code, out) == (1, "")
    assert err.endswith(f"the suffix of '{name}' names no format here: give --format table|csv|json\n")
    assert not Path(name).exists()
    assert dragoman("facts", "lima.txt", "--date", "2024-05-06", "-o", name, "--format", "csv")[0] == 0
    assert dragoman("facts", "lima.txt", "--date", "2024-05-06", "-o", "f.txt")[0] == 0


def test_a_link_stays_a_link_and_a_file_keeps_its_rights() -> None:
    Path("private").touch(0o600)
    Path("link").symlink_to("private")
    Path("fresh").symlink_to("later")
    for name in ("link", "fresh"):
        write_output("new", Path(name))
        assert Path(name).is_symlink()
        assert Path(name).read_text() == "new"
    assert stat.S_IMODE(Path("private").stat().st_mode) == 0o600
    assert sorted(os.listdir()) == ["fresh", "later", "lima.txt", "link", "private"]


def test_a_pipe_is_written_to_and_stays_a_pipe() -> None:
    os.mkfifo("pipe")
    heard: list[str] = []
    listener = threading.Thread(target=lambda: heard.append(Path("pipe").read_text()))
    listener.start()
    write_output("through", Path("pipe"))
    listener.join()
    assert heard == ["through"]
    assert Path("pipe").is_fifo()


def test_a_device_is_written_to_and_what_fails_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("full").symlink_to("/dev/full")  # were it replaced after all, then only this link
    Path("loop").symlink_to("loop")
    for name, reason in (("full", "No space left on device"), ("loop", "Too many levels of symbolic links")):
        with pytest.raises(OutputError) as told:
            write_output("x", Path(name))
        assert str(told.value) == f"'{name}' cannot be written: {reason}"
        assert Path(name).is_symlink()
    assert Path("/dev/full").is_char_device()
    write_output("to stdout", Path("/dev/stdout"))
    assert capsys.readouterr() == ("to stdout", "")


@pytest.mark.parametrize("arguments", [["queries"], ["status"], ["explain", "Peru met Chile."], ["--help"]])
def test_a_full_stdout_is_told_in_one_line_and_a_closed_one_not_at_all(dragoman: Command, arguments: list[str]) -> None:
    if arguments == ["status"]:
        dragoman("build", "lima.txt", "--date", "2024-05-06")
    with open("/dev/full", "w") as full:
        process = program(*arguments, stdout=full.fileno())
        told = process.communicate()[1]
    assert (process.returncode, told) == (1, "dragoman: the output cannot be written: No space left on device\n")
    reading, writing = os.pipe()
    os.close(reading)
    process = program(*arguments, stdout=writing)
    os.close(writing)
    assert (process.communicate()[1], process.returncode) == ("", 0)


def test_a_stdout_that_the_shell_has_closed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="stdout is closed; name a file with -o"):
        write_output("x", None)


@pytest.mark.parametrize("console", ["ascii", "latin-1"])
def test_a_file_or_pipe_is_written_in_utf_8_whatever_the_console(
    dragoman: Command, monkeypatch: pytest.MonkeyPatch, console: str
) -> None:
    Path("lome.txt").write_text(
        "Togolese President Édem Łoko met Chilean President Luis Tiller in Lomé on Monday.", "utf-8"
    )
    dragoman("build", "lome.txt", "--date", "2024-05-06", "--store", "graph")
    monkeypatch.setenv("PYTHONIOENCODING", console)
    for form in ("csv", "table"):
        process = program("facts", "--store", "graph", "--format", form, stdout=subprocess.PIPE)
        out, told = process.communicate()
        assert (process.returncode, told) == (0, "")
        assert "Édem Łoko" in out


@pytest.mark.parametrize(
    "arguments",
    [["build", "-"], ["query", "-", "--store", "graph"], ["query"]],
)
def test_a_stdin_that_the_shell_has_closed_is_an_empty_one(dragoman: Command, arguments: list[str]) -> None:
    dragoman("build", "lima.txt", "--date", "2024-05-06", "--store", "graph")
    closed = closed_stream(0, *arguments)
    assert "Traceback" not in closed.stderr
    assert closed.stderr.startswith("dragoman: ")


def test_a_closed_stderr_hinders_nothing_and_a_closed_stdout_is_told(dragoman: Command) -> None:
    assert closed_stream(2, "build", "lima.txt", "--date", "2024-05-06").returncode == 0
    assert "articles    1\n" in dragoman("status")[1]
    closed = closed_stream(1, "facts")
    told = "dragoman: the output cannot be written: stdout is closed; name a file with -o\n"
    assert (closed.returncode, closed.stderr) == (1, told)


def closed_stream(number: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program with one of its streams closed, as a shell does it."""
    command = ["sh", "-c", f'exec "$@" {number}>&-', "sh", sys.executable, "-m", "dragoman", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def test_what_others_have_written_makes_one_line_and_no_escapes(dragoman: Command) -> None:
    Path("bad.jsonl").write_text('{"text": "Peru", "date": "\\u001b[31m\\u001b]0;mine\\u0007\\n\\nmore"}\n')
    for told in (dragoman("build", "bad.jsonl", "lima.txt")[2], "".join(dragoman("status")[1:])):
        (line,) = (line for line in told.splitlines() if "is no date" in line)
        assert line.isprintable()


@pytest.mark.parametrize(
    "arguments",
    [
        ["remove", "\udcff"],
        ["query", "meetings", "--param", "country=\udcff"],
        ["build", "lima.txt", "--publisher", "\udcff"],
        ["facts", "--endpoint", "http://127.0.0.1:1/\udcff"],
    ],
)
def test_an_argument_that_is_not_utf_8_is_told_in_one_line(dragoman: Command, arguments: list[str]) -> None:
    told = f"dragoman: '{arguments[-1]}' holds bytes that are no UTF-8; write it as UTF-8, in a UTF-8 locale\n"
    assert dragoman(*arguments) == (1, "", told.replace("\udcff", "\\udcff"))


def test_a_file_whose_name_is_not_utf_8_is_read_all_the_same(dragoman: Command) -> None:
    os.rename("lima.txt", "lima\udcff.txt")
    assert dragoman("build", "lima\udcff.txt", "--date", "2024-05-06")[0] == 0


def test_a_build_goes_on_though_nobody_reads_what_it_says(dragoman: Command) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = program("build", "missing.txt", "lima.txt", "--date", "2024-05-06", stderr=writing)
    os.close(writing)
    assert process.wait() == 1
    assert "articles    1\n" in dragoman("status")[1]


def test_ctrl_c_is_told_in_one_line() -> None:
    os.mkfifo("slow.txt")
    process = program("facts", "slow.txt")
    with Path("slow.txt").open("w"):  # opens once the program reads it
        process.send_signal(signal.SIGINT)
        assert process.communicate()[1] == "dragoman: stopped\n"
    assert process.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["analyse", "ties", "--period", "foo..bar"],
            "invalid value for '--period': 'foo..bar' is no period: write 2025, 2025-01-01.. or 2025-03..2025-06; "
            "see 'dragoman analyse --help'",
        ),
        (["plot", "ties"], "missing option '-o' / '--output'; see 'dragoman plot --help'"),
        (["explain", "--date", "x", "Peru"], "'x' is no date; write it as YYYY-MM-DD"),
        (
            ["query", "hosts", "--param", "country"],
            "--param takes NAME=VALUE, not 'country'; see 'dragoman query --help'",
        ),
        (["nothing"], "no such command 'nothing'; see 'dragoman --help'"),
        (["query", "hosts", "--param"], "option '--param' requires an argument; see 'dragoman query --help'"),
        (["serve", "--port", "x"], "invalid value for '--port': 'x' is no whole number; see 'dragoman serve --help'"),
        (["build", "a.txt", "--master", "local"], "--master is for --engine spark; see 'dragoman build --help'"),
        (
            ["facts", "lima.txt", "--store", "s"],
            "--store does not go with articles under PATH: they are asked alone; see 'dragoman facts --help'",
        ),
        (
            ["explore", "lima.txt", "--endpoint", "http://127.0.0.1:1/"],
            "--endpoint does not go with articles under PATH: they are asked alone; see 'dragoman explore --help'",
        ),
        (
            ["events", "--date", "2024-01-01"],
            "--date is for articles under PATH; see 'dragoman events --help'",
        ),
        (
            ["export", "-o", "g.csv", "--materialised"],
            "--materialised is for formats of the whole graph: turtle|trig|ntriples|nquads|jsonld|rdfxml|void; "
            "see 'dragoman export --help'",
        ),
        (
            ["analyse", "changes", "--before", "2024", "--after", "2025", "--period", "2030"],
            "'changes' takes its two windows from --before and --after, and no --period; see 'dragoman analyse --help'",
        ),
        (["analyse", "ties", "--before", "2024"], "--before is for 'changes'; see 'dragoman analyse --help'"),
        (["analyse", "--step", "year"], "--step is for 'over-time'; see 'dragoman analyse --help'"),
        (
            ["validate", "g.ttl", "--store", "s"],
            "--store does not go with a FILE: it is checked alone; see 'dragoman validate --help'",
        ),
        (
            ["build", "a.jsonl", "--engine", "spark", "--output", "o", "--store", "s"],
            "--engine spark writes to --output DIR, and not to a store: 'dragoman load' takes it; "
            "see 'dragoman build --help'",
        ),
        (["facts", "--endpoint", "x"], "'x' is no http(s) address of a SPARQL endpoint; write it as http://HOST/PATH"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_code_1(dragoman: Command, arguments: list[str], told: str) -> None:
    assert dragoman(*arguments) == (1, "", f"dragoman: {told}\n")


def test_a_question_has_an_end(dragoman: Command) -> None:
    dragoman("build", "lima.txt", "--date", "2024-05-06")
    told = "dragoman: '/dev/zero' is over 10,000,000 bytes, and no question\n"
    assert dragoman("query", "/dev/zero") == (1, "", told)


def test_an_empty_name_does_not_stand_for_this_folder(dragoman: Command) -> None:
    Path("lima.txt").write_text("Peru recalled its ambassador to Chile.")
    code, out, err = dragoman("build", "", "--store", "other")
    assert (code, out) == (1, "")
    assert err.startswith("dragoman: '': an empty name is no place of articles; name a file or folder")


def test_an_answer_takes_the_form_that_its_file_says(dragoman: Command) -> None:
    Path("lima.txt").write_text("Peru recalled its ambassador to Chile.")
    for name, start in (("a.csv", "relation,"), ("a.json", "["), ("a.txt", " relation ")):
        assert dragoman("facts", "lima.txt", "-o", name)[0] == 0
        assert Path(name).read_text().startswith(start)
    assert dragoman("analyse", "ties", "lima.txt", "-o", "ties.csv")[0] == 0
    assert Path("ties.csv").read_text().startswith("first,")
    assert dragoman("queries", "-o", "questions.ttl")[0] == 0
    assert "sh:SPARQLExecutable" in Path("questions.ttl").read_text()
    assert dragoman("facts", "lima.txt", "-o", "b.csv", "--format", "table")[0] == 0
    assert Path("b.csv").read_text().startswith(" relation ")


def test_the_program_alone_shows_its_help(dragoman: Command) -> None:
    code, out, err = dragoman()
    assert (code, err) == (0, "")
    assert out.startswith("Usage: dragoman [OPTIONS] COMMAND [ARGS]...\n")
