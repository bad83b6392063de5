"""dragoman build and status as a user meets them: what is said, the exit code, and a store that stays whole."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.corpus.journal import Journal
from dragoman.settings import MAX_ARTICLE_CHARS
from tests.support import Command, forbid

TEXT = "Peruvian President Anna Kovar met Chilean President Luis Tiller in Lima on Monday."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_STORE", raising=False)
    return tmp_path


def test_a_build_says_the_store_and_what_it_read_and_the_second_one_that_nothing_changed(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    code, out, err = dragoman("build", "lima.txt", "--date", "2024-05-06")
    assert (code, out) == (0, "")
    assert err.startswith("dragoman: .dragoman/store: 1 article read, ")
    assert dragoman("build", "lima.txt", "--date", "2024-05-06") == (
        0,
        "",
        "dragoman: .dragoman/store: 1 article unchanged\n",
    )


def test_an_article_that_is_named_twice_counts_once(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    Path("lyon.txt").write_text("Le président de la République a rencontré son homologue allemand à Berlin lundi.")
    _, _, err = dragoman("build", "lima.txt", "./lima.txt", "lyon.txt", "lyon.txt", "--date", "2024-05-06")
    assert "1 article read" in err
    assert err.endswith("; 1 rejected\n")
    assert "unchanged" not in err
    assert dragoman("build", "lima.txt", "lima.txt", "--date", "2024-05-06")[2].endswith(": 1 article unchanged\n")


def test_an_article_without_a_date_is_told(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    _, _, err = dragoman("build", "lima.txt")
    assert err.splitlines()[0] == (
        "dragoman: no date: lima.txt; days such as 'Monday' stay open: "
        "write the day over the text, or give --date YYYY-MM-DD"
    )
    Path("lima.txt").write_text(f"LIMA, Aug 8 (Reuters) - {TEXT}")
    _, _, err = dragoman("build", "lima.txt")
    assert err.startswith("dragoman: no date: lima.txt (its 'Aug 8' lacks the year); days such as 'Monday' stay open")


def test_an_article_that_is_rejected_needs_no_date(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    Path("lyon.txt").write_text("Le président de la République a rencontré son homologue allemand à Berlin lundi.")
    _, _, err = dragoman("build", "lima.txt", "lyon.txt")
    assert "dragoman: no date: lima.txt; days" in err
    _, _, err = dragoman("build", "lyon.txt")
    assert "lyon.txt: the text is in French" in err
    assert "no date" not in err


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "the text is empty"),
        ("binary.txt", bytes(range(256)), "this is a binary file"),
        ("latin.txt", "café".encode("latin-1"), "byte 3 is not UTF-8"),
        ("long.txt", b"a " * (MAX_ARTICLE_CHARS * 5 // 2), "over the limit of 1,000,000"),
        ("lines.jsonl", b'{"id": "x"', "malformed JSON"),
        ("french.txt", "Le président du Pérou a rencontré mardi à Lima son homologue chilien.".encode(), "French"),
        ("folder/notes.md", b"no article", "no articles in this folder"),
    ],
)
def test_what_cannot_be_read_is_one_line_exit_code_1_and_an_unharmed_store(
    dragoman: Command, name: str, content: bytes, reason: str
) -> None:
    Path("lima.txt").write_text(TEXT)
    dragoman("build", "lima.txt", "--date", "2024-05-06")
    before = dragoman("facts", "--format", "csv")
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    code, out, err = dragoman("build", name.split("/")[0], "--date", "2024-05-06")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == (3 if "/" in name else 2)
    assert err.startswith(f"dragoman: {name.split('/')[0]}")
    assert reason in err
    assert err.endswith(": 0 articles read, 0 statements; 1 rejected\n")
    assert dragoman("facts", "--format", "csv") == before


def test_files_of_a_folder_that_are_no_articles_by_their_names_are_told_in_one_line(dragoman: Command) -> None:
    Path("news").mkdir()
    for name in ("lima.txt", "arica.text", "lima.json", "notes.md", "more.md", "scan.pdf", ".hidden.md"):
        Path("news", name).write_text("{}" if name.endswith("json") else TEXT.replace("Peru", name[:3].title()))
    code, _, err = dragoman("build", "news", "--date", "2024-05-06")
    assert code == 0
    assert "dragoman: 3 files were passed over (.md, .pdf): of a folder .txt, .text, .html" in err
    assert "2 articles read" in err
    assert "passed over" not in dragoman("build", "news/lima.txt", "--date", "2024-05-06")[2]


def test_a_corrected_file_replaces_the_old_one_however_it_is_named(dragoman: Command) -> None:
    Path("news").mkdir()
    path = Path("news/lima.txt")
    for people, place in (("Peruvian", "news"), ("Kenyan", str(path.resolve())), ("Malian", "news/../news/*.txt")):
        path.write_text(TEXT.replace("Peruvian", people))
        assert dragoman("build", place, "--date", "2024-05-06")[0] == 0
    assert dragoman("query", "sources", "--format", "csv")[1].count("lima") == 1
    assert {"Mali", "Chile"} == {
        line.split(",")[2] for line in dragoman("facts", "--format", "csv")[1].splitlines() if "actsFor" in line
    }


def test_one_file_name_in_two_folders_is_two_articles_for_every_command(dragoman: Command) -> None:
    for folder, people in (("a", "Peruvian"), ("b", "Kenyan")):
        Path(folder).mkdir()
        Path(folder, "lima.txt").write_text(TEXT.replace("Peruvian", people))
    files = ("a/lima.txt", "b/lima.txt", "a/lima.txt")
    assert dragoman("build", *files, "--date", "2024-05-06")[0] == 0
    code, shown, err = dragoman("facts", *files, "--date", "2024-05-06", "--format", "csv")
    assert (code, err) == (0, "")
    assert shown == dragoman("facts", "--format", "csv")[1]
    assert "Kenya" in shown


def test_two_articles_under_one_id_are_told_by_every_command(dragoman: Command) -> None:
    lines = [json.dumps({"id": "x", "text": TEXT, "date": f"2024-05-0{day}"}) for day in (6, 7, 6)]
    Path("w.jsonl").write_text("\n".join(lines))
    told = "dragoman: w.jsonl:2: another article of this run has the id 'x'; give each an id of its own\n"
    for command in ("build", "facts"):
        code, _, err = dragoman(command, "w.jsonl")
        assert code == 1
        assert err.startswith(told)


def test_a_bad_article_among_good_ones_costs_only_itself(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    Path("empty.txt").write_text("")
    code, _, err = dragoman("build", "empty.txt", "missing.txt", "lima.txt", "--date", "2024-05-06")
    assert code == 1
    assert "dragoman: missing.txt: there is no such file; check the path" in err
    assert "1 article read" in err
    _, out, _ = dragoman("status")
    assert "articles    1\n" in out
    assert "  empty.txt: the text is empty; give an article with words in it\n" in out


def test_a_folder_that_may_not_be_read_is_told_and_the_rest_is_read(
    dragoman: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("mix/lima.txt", "mix/sub/cusco.txt", "locked/callao.txt"):
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        Path(place).write_text(TEXT)
    forbid(monkeypatch, Path("mix/sub"), Path("locked"))
    code, _, err = dragoman("build", "locked", "mix", "--date", "2024-05-06")
    reason = "it cannot be read (Permission denied); check its permissions"
    assert code == 1
    assert err.splitlines()[:2] == [f"dragoman: locked: {reason}", f"dragoman: mix/sub: {reason}"]
    assert "1 article read, " in err.splitlines()[2]
    assert err.endswith("; 2 rejected\n")


def test_a_feed_that_may_not_be_read_costs_no_traceback(dragoman: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mix").mkdir()
    Path("mix/lima.txt").write_text(TEXT)
    Path("mix/news.xml").write_text("<rss/>")
    forbid(monkeypatch, Path("mix/news.xml"))
    code, _, err = dragoman("build", "mix", "--date", "2024-05-06")
    assert code == 1
    assert err.startswith("dragoman: mix/news.xml: it cannot be read (Permission denied); check its permissions")
    assert "1 article read, " in err


def test_status_of_a_damaged_store_tells_what_was_read_and_fails(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    dragoman("build", "lima.txt", "--date", "2024-05-06")
    Path(".dragoman/store/CURRENT").unlink()
    code, out, err = dragoman("status")
    assert code == 1
    assert "store       .dragoman/store (not usable)\n" in out
    assert "read from   lima.txt\n" in out
    assert err.startswith("dragoman: the store '.dragoman/store' is damaged")
    assert dragoman("build", "lima.txt")[2] == dragoman("facts")[2] == err


def test_an_impossible_date_and_an_unwritable_store_are_refused_before_anything_is_read(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    code, _, err = dragoman("build", "lima.txt", "--date", "2025-02-30")
    assert (code, err) == (1, "dragoman: '2025-02-30' is no date; write it as YYYY-MM-DD\n")
    code, _, err = dragoman("build", "lima.txt", "--store", "lima.txt/store")
    assert code == 1
    assert len(err.splitlines()) == 1
    assert not Path(".dragoman").exists()


@pytest.mark.parametrize(
    "arguments", [["a.txt", "b.txt", "--title", "T"], ["a.txt", "--source", "ftp://x"], [], ["a.txt", "--workers", "0"]]
)
def test_wrong_usage_is_one_line_and_exit_code_1(dragoman: Command, arguments: list[str]) -> None:
    code, out, err = dragoman("build", *arguments)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("dragoman: ")


def test_status_tells_articles_that_were_not_built_here(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    dragoman("build", "lima.txt", "--date", "2024-05-06", "--store", "other")
    dragoman("export", "--store", "other", "-o", "lima.nq")
    assert dragoman("load", "lima.nq")[0] == 0
    statements = dragoman("status", "--store", "other")[1].splitlines()[2]
    told = "store       .dragoman/store\narticles    1 (none of them built here: they came by load, pull or push)\n"
    assert dragoman("status") == (0, f"{told}{statements}\n", "")
    Path("cusco.txt").write_text(TEXT)
    dragoman("build", "cusco.txt", "--date", "2024-05-06")
    _, out, _ = dragoman("status")
    assert "articles    2 (1 of them not built here: they came by load, pull or push)\nstatements  " in out


def test_status_does_not_tell_another_origin_of_what_a_stopped_build_has_written(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    dragoman("build", "lima.txt", "--date", "2024-05-06")
    with closing(Journal(Path(".dragoman/store/journal.sqlite"))) as journal:
        journal.begin("lima.txt")  # stopped before it has noted what stands in the store
        journal.forget(["lima"])
    _, out, _ = dragoman("status")
    assert "articles    1 (1 of them from the build that was stopped, or by load, pull or push)\n" in out


def test_status_lists_what_was_rejected_by_its_line(dragoman: Command) -> None:
    Path("w.jsonl").write_text(
        "".join("{oops\n" if n in (2, 10) else f'{{"text": "{TEXT}{n}"}}\n' for n in range(1, 12))
    )
    dragoman("build", "w.jsonl", "missing.txt", "--date", "2024-05-06")
    refused = [line.split(": ")[0] for line in dragoman("status")[1].splitlines()[6:]]
    assert refused == ["  missing.txt", "  w.jsonl:2", "  w.jsonl:10"]


def test_status_without_a_store_says_what_to_do(dragoman: Command) -> None:
    code, _, err = dragoman("status")
    assert code == 1
    assert "dragoman build" in err
    assert not Path(".dragoman").exists()


def test_where_there_is_no_store_none_is_made_but_by_an_article(dragoman: Command) -> None:
    Path("lyon.txt").write_text("Le président de la République a rencontré son homologue allemand à Berlin lundi.")
    for path in ("nothere.txt", "lyon.txt"):
        assert dragoman("build", path, "--store", "new/store")[0] == 1
        assert not Path("new").exists()
    for command in (["merge"], ["merge", "--undo"], ["remove", "lima"], ["link", "--reviewed", "lyon.txt"]):
        told = "dragoman: there is no store in 'new' yet: 'dragoman build' makes one\n"
        assert dragoman(*command, "--store", "new") == (1, "", told)
        assert not Path("new").exists()


def test_a_folder_that_cannot_be_made_is_no_damaged_store(dragoman: Command) -> None:
    Path("lima.txt").write_text(TEXT)
    code, _, err = dragoman("build", "lima.txt", "--store", "/proc/nope")
    reason = "(No such file or directory): name another place with --store"
    assert (code, err) == (1, f"dragoman: the folder '/proc/nope' cannot be made {reason}\n")


def test_a_title_is_for_one_article_however_it_is_given(dragoman: Command) -> None:
    line = f'{{"text": "{TEXT}", "date": "2024-05-06"}}\n'
    Path("one.jsonl").write_text(line)
    Path("two.jsonl").write_text(line + line.replace("Lima", "Cusco"))
    code, _, err = dragoman("build", "two.jsonl", "--title", "T")
    assert (code, err.count("\n")) == (1, 1)
    assert "--source and --title are for a single article, and there are more here" in err
    assert not Path(".dragoman").exists()
    assert dragoman("build", "one.jsonl", "--title", "T")[0] == 0
    assert '"T"' in dragoman("export")[1]


def test_an_article_is_removed_with_its_journal_entry_and_its_copies(dragoman: Command) -> None:
    Path("a.txt").write_text(TEXT)
    dragoman("build", "a.txt", "--date", "2024-05-06")
    before = dragoman("export")[1]
    Path("b.txt").write_text(TEXT)
    dragoman("build", "b.txt", "--date", "2024-05-06")
    dragoman("merge")
    told = "there is no article 'c' in '.dragoman/store': 'dragoman query sources' lists what there is"
    assert dragoman("remove", "b", "c") == (1, "", f"dragoman: {told}\n")
    assert "articles    2\n" in dragoman("status")[1]
    told = "1 article removed from '.dragoman/store', and 1 finding of a merge"
    assert dragoman("remove", "b") == (0, "", f"dragoman: {told}\n")
    assert dragoman("export")[1] == before
    assert "articles    1\n" in dragoman("status")[1]
    assert dragoman("remove", "b")[0] == 1
    assert dragoman("build", "b.txt", "--date", "2024-05-06")[2].startswith("dragoman: .dragoman/store: 1 article read")


def test_all_ids_that_are_unknown_are_told_as_they_were_given(dragoman: Command) -> None:
    Path("a.txt").write_text(TEXT)
    dragoman("build", "a.txt", "--date", "2024-05-06")
    told = dragoman("remove", "y", "a", "x", "z")[2]
    assert told.startswith("dragoman: there is no article 'y', 'x', 'z' in '.dragoman/store'")


def test_a_journal_that_is_damaged_or_in_use_is_told_with_what_to_do(dragoman: Command) -> None:
    Path("a.txt").write_text(TEXT)
    dragoman("build", "a.txt", "--date", "2024-05-06")
    journal = Path(".dragoman/store/journal.sqlite")
    with closing(sqlite3.connect(journal)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert dragoman("status")[2].endswith("is in use by another program: wait until it has finished\n")
    journal.write_bytes(b"no journal" * 100)
    told = dragoman("status")[2]
    assert "is damaged (file is not a database): take this file away" in told
    journal.unlink()
    assert dragoman("build", "a.txt", "--date", "2024-05-06")[0] == 0


def test_articles_whose_files_are_gone_are_told_and_removed(dragoman: Command) -> None:
    for folder in ("news", "other"):
        Path(folder).mkdir()
        for name in ("a", "b", "c"):
            Path(folder, f"{name}.txt").write_text(f"{folder} {name}. {TEXT}")
        dragoman("build", folder, "--date", "2024-05-06")
    Path("other/a.txt").unlink()
    Path("news/a.txt").unlink()
    told = "dragoman: the file of 1 article is gone, and the store keeps it: 'dragoman remove a' takes it out"
    code, _, err = dragoman("build", "news", "--date", "2024-05-06")
    assert (code, err.splitlines()[0]) == (0, told)
    Path("news/b.txt").unlink()
    err = dragoman("build", "news", "--date", "2024-05-06")[2]
    assert "the files of 2 articles are gone, and the store keeps them: 'dragoman remove --gone' takes them out" in err
    assert dragoman("remove", "--gone")[2] == "dragoman: 3 articles removed from '.dragoman/store'\n"
    assert "gone" not in dragoman("build", "news", "other", "--date", "2024-05-06")[2]
    assert "articles    3\n" in dragoman("status")[1]
    assert dragoman("remove") == (
        1,
        "",
        "dragoman: give the ids of articles, or --gone; see 'dragoman remove --help'\n",
    )


def test_merge_finds_a_copy_and_takes_it_back(dragoman: Command) -> None:
    for paper in ("a", "b"):
        Path(f"{paper}.txt").write_text(TEXT)
    dragoman("build", "a.txt", "b.txt", "--date", "2024-05-06")
    assert dragoman("merge")[2] == (
        "dragoman: 1 story stands in several articles; "
        "1 event is told by several articles (1 in the same terms, 0 in nearly the same, now linked)\n"
    )
    assert dragoman("merge", "--undo")[2] == "dragoman: 1 merge taken back\n"


def test_merge_finds_copies_after_load_too_and_keeps_what_came_along(dragoman: Command) -> None:
    for paper in ("a", "b"):
        Path(f"{paper}.txt").write_text(TEXT)
    dragoman("build", "a.txt", "b.txt", "--date", "2024-05-06")
    told = dragoman("merge")[2]
    dragoman("export", "-o", "graph.nq")
    dragoman("load", "graph.nq", "--store", "other")
    assert dragoman("merge", "--store", "other") == (0, "", told)
    dragoman("export", "-o", "other.nq", "--store", "other")
    assert Path("other.nq").read_text() == Path("graph.nq").read_text()
    assert not Path("other/journal.sqlite").exists()


def test_the_journal_of_an_older_version_is_taken_over(dragoman: Command) -> None:
    Path("news").mkdir()
    Path("news/lima.txt").write_text(TEXT)
    dragoman("build", "news", "--date", "2024-05-06")
    with closing(sqlite3.connect(".dragoman/store/journal.sqlite")) as base, base:
        base.execute(
            "CREATE TABLE article (id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, generator TEXT NOT NULL, "
            "place TEXT NOT NULL, statements INTEGER NOT NULL, run INTEGER NOT NULL, day TEXT NOT NULL, "
            "signature BLOB NOT NULL) WITHOUT ROWID"
        )
        base.execute(
            "INSERT INTO article SELECT id, fingerprint, 'old', 'news/lima.txt', statements, run, '', '' FROM document"
        )
        base.execute("DROP TABLE document")
    assert "articles    1\n" in dragoman("status")[1]
    Path("news/lima.txt").write_text(TEXT.replace("Peruvian", "Kenyan"))
    assert dragoman("build", str(Path("news").resolve()), "--date", "2024-05-06")[0] == 0
    assert "articles    1\n" in dragoman("status")[1]
    assert "Peru" not in dragoman("facts", "--format", "csv")[1]


def test_a_place_that_nobody_guarded_is_one_line_too(dragoman: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(store: str) -> Path:
        raise PermissionError(13, "Permission denied", store)

    monkeypatch.setattr("dragoman.cli.status.journal_path", refuse)
    told = "'.dragoman/store' may not be read or written by this user; mend its permissions"
    assert dragoman("status") == (1, "", f"dragoman: {told}\n")


def test_keys_of_lines_that_are_not_known_are_told_once_a_file(dragoman: Command) -> None:
    lines = [{"id": f"a{n}", "text": f"{TEXT} {n}", "published": "2024-05-06", "section": "world"} for n in range(3)]
    Path("w.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    _, _, err = dragoman("build", "w.jsonl")
    assert err.splitlines()[0] == (
        "dragoman: w.jsonl: keys not known: section; known are id, text, date, title, publisher, url, language, author"
    )
    assert len(err.splitlines()) == 2
