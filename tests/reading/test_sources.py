"""What is found under a path: ids, metadata, and a reason for everything that is no article."""

import gzip
import io
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import zstandard

from dragoman.errors import ArticleError
from dragoman.reading.datelines import day_of, day_without_year
from dragoman.reading.sources import Defaults, Found, Rejected, find_articles, found, parse_date, slug, url_slug
from dragoman.settings import MAX_ARTICLE_CHARS

TEXT = "Peru and Chile signed an accord on ports on Monday.\n"


def articles(*paths: Path | str, defaults: Defaults | None = None) -> list[Found]:
    found = list(find_articles([str(path) for path in paths], defaults or Defaults()))
    assert all(isinstance(item, Found) for item in found), found
    return [item for item in found if isinstance(item, Found)]


def rejected(*paths: Path | str) -> list[Rejected]:
    found = list(find_articles([str(path) for path in paths]))
    assert all(isinstance(item, Rejected) for item in found), found
    return [item for item in found if isinstance(item, Rejected)]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_is_known_by_its_stem_and_kept_to_the_letter(tmp_path: Path) -> None:
    text = "Péru “met” Chile.\r\n\r\nSecond line.\r"
    (found,) = articles(write(tmp_path / "Lima Accord.txt", text))
    assert (found.article.id, found.article.text) == ("lima-accord", text)
    assert found.origin == str(tmp_path / "Lima Accord.txt")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (found,) = articles(write(tmp_path / "a.txt", b"\xef\xbb\xbfPeru."))
    assert found.article.text == "Peru."


def test_a_sidecar_tells_the_metadata_and_options_fill_the_rest(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    side = {
        "id": "lima-1",
        "title": "An\n accord",
        "date": "2024-05-06",
        "url": "https://news.example/a",
        "author": "A",
    }
    write(tmp_path / "a.json", json.dumps(side))
    (found,) = articles(path, defaults=Defaults(date(2020, 1, 1), publisher="The Paper", title="Not this"))
    article = found.article
    assert (article.id, article.title, article.date) == ("lima-1", "An accord", date(2024, 5, 6))
    assert (article.url, article.publisher, article.author) == ("https://news.example/a", "The Paper", "A")
    assert found.origin == ""


def test_the_text_of_an_article_is_its_own_and_never_that_of_the_sidecar(tmp_path: Path) -> None:
    page = f"<html><body><article><p>{TEXT}</p><p>{TEXT.replace('ports', 'fish')}</p></article></body></html>"
    for name, content in (("page.html", page), ("plain.txt", TEXT)):
        path = write(tmp_path / name, content)
        for other in ("Another text altogether, of other people.", 5):
            write(path.with_suffix(".json"), json.dumps({"text": other, "title": "An accord"}))
            (found,) = articles(path)
            assert found.article.text.startswith("Peru and Chile signed")
            assert found.article.title == "An accord"


def test_a_gold_file_is_an_article_too_and_its_source_is_no_address(tmp_path: Path) -> None:
    gold = {"id": "g1", "date": "2022-12-17", "source": "a signing in Lima", "text": TEXT, "facts": []}
    (found,) = articles(write(tmp_path / "g.json", json.dumps(gold)))
    assert (found.article.id, found.article.url, found.article.text) == ("g1", None, TEXT)


def test_a_folder_gives_its_articles_sorted_with_the_sub_folder_in_the_id(tmp_path: Path) -> None:
    write(tmp_path / "b" / "x.txt", TEXT)
    write(tmp_path / "x.txt", TEXT)
    write(tmp_path / "x.json", '{"title": "T"}')
    write(tmp_path / "settings.json", '{"colour": "red"}')
    write(tmp_path / ".hidden.txt", TEXT)
    write(tmp_path / ".git" / "y.txt", TEXT)
    write(tmp_path / "picture.png", b"\x89PNG")
    assert [found.article.id for found in articles(tmp_path)] == ["x", "b-x"]


def test_markdown_that_is_named_is_read_without_its_marks(tmp_path: Path) -> None:
    marked = (
        "# Talks in **Lima** #\n\n**Date:** 14 May 2026\n\n"
        "> Peru's [envoy](https://example.org/a_b) left *early*.\n\n---\n* 3 * 4 snake_case\n"
    )
    (article,) = (found.article for found in articles(write(tmp_path / "talks.md", marked)))
    assert article.text == "Talks in Lima\n\nDate: 14 May 2026\n\nPeru's envoy left early.\n\n\n* 3 * 4 snake_case\n"
    assert article.date == date(2026, 5, 14)


def test_a_glob_gives_its_files_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        write(tmp_path / name, TEXT)
    assert [found.article.id for found in articles(tmp_path / "*.txt")] == ["a", "b"]


def test_any_depth_twice_is_any_depth_also_where_a_link_leads_upwards(tmp_path: Path) -> None:
    (tmp_path / "up").symlink_to(tmp_path)
    write(tmp_path / "a.txt", TEXT)
    once, twice = (list(find_articles([str(tmp_path / depth / "a.txt")])) for depth in ("**", "**/**/**/**"))
    assert once == twice != []


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.xml", "a.jsonl"])
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    os.mkfifo(tmp_path / "control")
    (tmp_path / "b.txt").write_text("Peru met Chile.")
    for path in (str(tmp_path), f"{tmp_path}/?.*"):
        pipe, read = find_articles([path])
        assert isinstance(pipe, Rejected)
        assert pipe.reason.startswith("this is a pipe, socket or device and no file")
        assert isinstance(read, Found)


def test_a_name_without_letters_gets_its_id_from_the_text(tmp_path: Path) -> None:
    (found,) = articles(write(tmp_path / "新闻.txt", TEXT))
    assert found.article.id.startswith("text-")
    assert len(found.article.id) == 17


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_jsonl_plain_and_compressed(tmp_path: Path, suffix: str) -> None:
    lines = [
        {"id": "one", "text": TEXT, "date": "2024-05-06T10:00:00Z", "publisher": "P"},
        {"text": TEXT, "url": "https://www.example.org/2024/lima"},
        {"text": TEXT},
    ]
    data = "\n".join(json.dumps(line) for line in lines).encode()
    pack = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}[suffix]
    found = articles(write(tmp_path / f"wire.jsonl{suffix}", pack(data)))
    assert [f.article.id for f in found[:2]] == ["one", "example-org-2024-lima"]
    assert found[2].article.id.startswith("wire-")
    assert [f.origin for f in found] == ["", "example.org/2024/lima", ""]
    assert found[0].article.date == date(2024, 5, 6)
    assert found[1].place.endswith(f"wire.jsonl{suffix}:2")


def test_a_bad_line_costs_only_itself_and_is_named(tmp_path: Path) -> None:
    good = json.dumps({"id": "ok", "text": TEXT})
    bad = ["{oops", "[1]", '{"id": "a"}', '{"text": "x", "date": "2024-02-30"}', '{"text": "\\ud800"}', "[" * 100_000]
    bad += ['{"text": 12}', '{"text": null}', '{"text": ["a"]}', "null"]
    bad += ['{"text": "x", "url": "https://a.example/\\ud800"}', '{"text": "x", "source": "https://a.example/\\ud800"}']
    path = write(tmp_path / "w.jsonl", "\n".join([*bad, good]))
    *refused, last = find_articles([str(path)])
    assert isinstance(last, Found)
    assert [item.place for item in refused] == [f"{path}:{n}" for n in range(1, 13)]  # type: ignore[union-attr]
    reasons = [item.reason for item in refused if isinstance(item, Rejected)]
    parts = [
        "malformed JSON",
        "no object",
        'no "text"',
        "'2024-02-30' is no date",
        "half a character",
        "malformed JSON",
        'the "text" of the JSON is a number',
        'the "text" of the JSON is null',
        'the "text" of the JSON is a list',
        "the JSON is null and no object",
        "the url holds half a character",
        "the url holds half a character",
    ]
    assert all(part in reason for part, reason in zip(parts, reasons, strict=True))


@pytest.mark.parametrize(
    "url", ["www.example.org/lima", "https://a.example/two words", "https://a.example/\x1b", "ftp:", 7]
)
def test_an_address_that_is_none_is_told(tmp_path: Path, url: object) -> None:
    given = json.dumps({"text": TEXT, "url": url})
    write(tmp_path / "a.txt", TEXT)
    places = (write(tmp_path / "w.jsonl", given), write(tmp_path / "one.json", given), tmp_path / "a.txt")
    write(tmp_path / "a.json", given)
    for place in places:
        (item,) = find_articles([str(place)])
        assert isinstance(item, Rejected)
        assert item.reason.endswith(f"the url '{url}' is no http(s) address; write it in full, or leave it out")


def test_what_is_no_gzip_file_is_told(tmp_path: Path) -> None:
    (item,) = find_articles([str(write(tmp_path / "w.jsonl.gz", json.dumps({"text": TEXT})))])
    assert isinstance(item, Rejected)
    assert item.reason == "this is no gzip file, though its name ends in .gz, or a damaged one; pack it again"


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".zst", zstandard.compress)])
def test_a_torn_archive_gives_what_it_can_and_says_so(
    tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    lines = "".join(json.dumps({"id": f"a{n}", "text": TEXT * 50}) + "\n" for n in range(2000)).encode()
    packed = pack(lines)
    *first, last = find_articles([str(write(tmp_path / f"w.jsonl{suffix}", packed[: len(packed) // 2]))])
    assert first
    assert all(isinstance(item, Found) for item in first)
    assert isinstance(last, Rejected)
    assert last.place.endswith(suffix)
    assert "it cannot be read to its end" in last.reason
    (only,) = rejected(write(tmp_path / f"w.jsonl{suffix}", packed[:20]))
    assert "is it complete?" in only.reason
    broken = packed[:200] + bytes(byte ^ 255 for byte in packed[200:])
    *_, damaged = find_articles([str(write(tmp_path / f"w.jsonl{suffix}", broken))])
    assert isinstance(damaged, Rejected)
    assert "it cannot be read to its end" in damaged.reason


def test_a_zstandard_archive_may_have_several_frames_and_not_be_empty(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"a{n}", "text": TEXT}).encode() + b"\n" for n in range(3)]
    found = articles(write(tmp_path / "w.jsonl.zst", b"".join(map(zstandard.compress, lines))))
    assert [item.article.id for item in found] == ["a0", "a1", "a2"]
    assert "is it complete?" in rejected(write(tmp_path / "w.jsonl.zst", b""))[0].reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b" \n", "the text is empty"),
        ("report.pdf", b"%PDF-1.7 \x00", "this is a PDF; save its text as plain text"),
        ("report.docx", b"PK\x03\x04\x14", "this is a Word file"),
        ("notepad.txt", "Peru met Chile.".encode("utf-16"), "this is UTF-16; save the file as UTF-8"),
        ("binary.txt", bytes(range(256)), "binary file"),
        ("nul.txt", b"Peru\0Chile", "this is not text"),
        ("latin.txt", "café".encode("latin-1"), "byte 3 is not UTF-8"),
        ("bad.json", b"{", "malformed JSON"),
        ("page.html", b"<html><body></body></html>", "no article text"),
        ("feed.xml", b"<rss><channel></channel></rss>", "no entries"),
        ("utf16.json", '{"text": "Peru"}'.encode("utf-16"), "the JSON is not UTF-8; save the file as UTF-8"),
        ("latin.jsonl", '{"text": "Perú"}'.encode("latin-1"), "the JSON is not UTF-8; save the file as UTF-8"),
        ("bad.jsonl", b'{"id": 1\n', "line 1 column 9"),
        ("graph.ttl", b"<a> <b> <c> .", "this is RDF and no article; 'dragoman load' takes it"),
        ("facts.csv", b"relation,subject", "this is a table and no article; give its articles as JSONL, one a line"),
        ("bad.urls", b"ftp://example.org\n", "no http(s) address"),
    ],
)
def test_what_is_no_article_is_rejected_with_a_remedy(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (item,) = rejected(write(tmp_path / name, content))
    assert item.place.startswith(str(tmp_path / name))
    assert reason in item.reason


def test_a_text_that_is_too_long_is_refused(tmp_path: Path) -> None:
    (item,) = rejected(write(tmp_path / "long.txt", "a " * MAX_ARTICLE_CHARS))
    assert "over the limit of 1,000,000" in item.reason


def test_missing_files_and_empty_folders_are_said(tmp_path: Path) -> None:
    assert "no such file" in rejected(tmp_path / "none.txt")[0].reason
    assert "no articles in this folder" in rejected(tmp_path)[0].reason
    assert "no file matches" in rejected(tmp_path / "*.txt")[0].reason


def test_stdin_is_a_text_or_jsonl() -> None:
    (plain,) = find_articles(["-"], stdin=io.BytesIO(TEXT.encode()))
    assert isinstance(plain, Found)
    assert plain.article.text == TEXT
    lines = b'{"id": "a", "text": "Peru."}\n{"id": "b", "text": "Chile."}\n'
    found = list(find_articles(["-"], stdin=io.BytesIO(lines)))
    assert [item.article.id for item in found if isinstance(item, Found)] == ["a", "b"]


BODY = "\n\nKenya and Peru signed a fisheries accord on Monday after two days of talks between their ministers.\n"


@pytest.mark.parametrize(
    "top",
    [
        "Berlin, 14 May 2026",
        "BERLIN, 14\u00a0May\u202f2026 (Agency) - Chile left the bloc on Monday.",
        "From: Ann Lee\nDate: Thu, 14 May 2026 09:12:00 +0000",
        "14 May 2026",
        "2026-05-14",
        "\ufeffMay 14, 2026\r\nOttawa, Ontario",
        "May 14, 2026 - Ottawa, Ontario - Global Affairs Canada",
        "Mexico City, Mexico – Thursday, May 14th, 2026",
        "JOINT STATEMENT\n\nThe Hague, 14th of May 2026",
        "# Why the thaw is thin\n*By Ann Lee — 14 May 2026*",
        "Published on 14 May 2026, 10:30 GMT\nUpdated 16 May 2026",
        "FOR IMMEDIATE RELEASE: 14 May 2026",
        "A headline of its own\n\nLIMA, 14 May 2026 (Agency) – Peru's envoy left.",
        "Brussels, 14 May 2026 – Peru's envoy left.",
        "14 MAY 2026",
        "LIMA, MAY 14, 2026 (AGENCY) – Peru's envoy left.",
        "Updated: May 14, 2026 5:30 PM GMT",
        "Last updated on May 14 2026",
        "Published 14 May 2026, 10:30 | Last updated 16 May 2026, 11:00",
        "14 May 2026 | Press release",
        "14.05.2026",
        "Berlin, 14/05/2026",
        "05/14/2026 - Press Release",
        "LIMA, May 14, 2026 (Agency) –",
        "LIMA — 14 May 2026 — Peru's envoy left.",
        "The Hague – May 14, 2026 –",
        "(Berlin, 14 May 2026)",
        "SUVA, 14 May 2026 (Agency)",
        "Abu Dhabi: May 14, 2026",
        "Posted On: 14 MAY 2026 8:43PM by PIB Delhi",
        "First published on Thu 14 May 2026 06.11 BST",
        "PUBLISHED 10:15 GMT, 14 May 2026",
        "Updated May 15, 2026 at 6:12 p.m. EDT | Published May 14, 2026 at 3:05 a.m. EDT",
        "Published: 14 May 2026 Last updated: 15 May 2026",
        "Xinhua | Updated: 2026-05-14 10:15",
        "By Ann Lee | Published: May 14, 2026 10:15 AM",
        "By ANN LEE May 14, 2026 GMT",
        "Source: Xinhua | 2026-05-14 10:15:00",
        "2026-05-14T10:15:00Z",
        "2026.05.14",
        "14 May 2026 14:02 (UTC+03:00)",
        "14 May 2026 | 14:02",
        "14.05.2026 / 14:02",
        "Thursday, 14 May 2026",
        "Date : 14 May 2026",
        "Date of publication: 14 May 2026",
        "LAST UPDATED 14 May 2026",
        "Update: 2026-05-14 10:15:23",
        "Release No. 12, May 14, 2026",
        "Press Release 123/2026, 14 May 2026",
        "SG/SM/22292 14 MAY 2026",
        "No: 123, 14 May 2026, Regarding the Visit of the Minister",
        "Office of the Spokesperson, May 14, 2026",
        "Statement by the Ministry of Foreign Affairs, 14 May 2026",
        "Geneva (14 May 2026)",
        "14 May 2026, Geneva",
        "New Delhi / May 14, 2026",
        "Manila, Philippines, May 14 2026 -",
        "Manila, Philippines, May 14 2026 - Peru's envoy left.",
        "DUBLIN, 14 May 2026. Ireland said it would recognise the state.",
        "Geneva (14 May 2026) - Peru's envoy left.",
        "GENEVA (14 May 2026) Peru's envoy left.",
        "14 May 2026, Geneva – Peru's envoy left.",
    ],
)
def test_the_day_at_the_top_of_a_text_is_its_own(top: str) -> None:
    assert day_of(top + BODY) == date(2026, 5, 14)


@pytest.mark.parametrize(
    "top",
    [
        "",
        "14 May",
        "May 2026",
        "31 February 2026",
        "14 May 2026 - 15 May 2026",
        "3 May 2026\n4 May 2026",
        "Joint statement of 14 May 2026",
        "Done at Washington, 4 April 1949",
        "Signed 14 May 2026",
        "Updated 14 May 2026\nUpdated 15 May 2026",
        "ACCORD OF LIMA, 14 MAY 2026",
        "03/05/2026",
        "05.14.2026",
        "14.05.26",
        "LIMA, May 14 (Agency) – Peru's envoy left.",
        BODY + "14 May 2026",
        "Deadline: May 14, 2026",
        "Next meeting: May 14, 2026",
        "Summit (14 May 2026)",
        "File photo, May 14, 2026",
        "The report, published 14 May 2026",
        "In Dublin, 14 May 2026. Ireland said it would recognise the state.",
        "They met on 14 May 2026. Ireland said it would recognise the state.",
        "14 May 2026 - Peru's envoy left.",
    ],
)
def test_a_text_that_does_not_surely_give_its_day_has_none(top: str) -> None:
    assert day_of(top + BODY) is None


def test_a_dateline_that_leaves_out_the_year_is_known() -> None:
    assert day_without_year("WASHINGTON, Aug 8 (Reuters) - The envoy left." + BODY) == "Aug 8"
    assert day_without_year("A headline\n\nLima, 14 May (Agency) – Peru's envoy left.") == "14 May"
    assert day_without_year("Lima, 14 May 2026 (Agency) – Peru's envoy left.") == ""
    assert day_without_year(BODY + "LIMA, May 14 (Agency) – Peru's envoy left.") == ""


def test_what_is_recorded_of_an_article_dates_it_before_its_text_and_its_text_before_the_default() -> None:
    defaults = Defaults(date=date(2026, 1, 1))
    assert found("14 May 2026" + BODY, {"date": "2026-05-13"}, "a", "a", defaults).article.date == date(2026, 5, 13)
    assert found("14 May 2026" + BODY, {}, "a", "a", defaults).article.date == date(2026, 5, 14)
    assert found(BODY, {}, "a", "a", defaults).article.date == date(2026, 1, 1)


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-10",
        "2025-02-10T08:00:00Z",
        "2025/02/10",
        "10 February 2025",
        "Feb 10, 2025",
        "10th of February, 2025",
        "Mon, 10 Feb 2025 08:00:00 +0000",
        "10.02.2025",
        "02/28/2025",
    ],
)
def test_a_date_is_read_where_it_can_mean_one_day(value: str) -> None:
    assert parse_date(value) == date(2025, 2, 28 if "28" in value else 10)


def test_a_date_that_can_mean_two_days_is_refused() -> None:
    assert parse_date("04/04/2025") == date(2025, 4, 4)
    with pytest.raises(ArticleError, match="'04/05/2025' can be read as two days; write it as YYYY-MM-DD"):
        parse_date("04/05/2025")


@pytest.mark.parametrize(
    "value", ["2025-13-01", "yesterday", "2025", "2025-02-29", "2025/13/01", "30 February 2025", 20251301]
)
def test_an_impossible_date_is_refused(value: object) -> None:
    with pytest.raises(ArticleError, match="is no date; write it as YYYY-MM-DD"):
        parse_date(value)


def test_slugs_are_ascii_and_addresses_with_a_query_stay_apart() -> None:
    assert slug("  Ürümqi: the talks!  ") == "urumqi-the-talks"
    assert url_slug("https://www.example.org/a/b.html#top") == "example-org-a-b-html"
    assert url_slug("https://example.org/a?id=1") != url_slug("https://example.org/a?id=2")


@pytest.mark.parametrize("bad", [" ", "a\nb", "x" * 121, "a\u0000", 1.5, True, ["a"]])
def test_an_id_that_is_no_short_line_is_refused(tmp_path: Path, bad: object) -> None:
    (item,) = rejected(write(tmp_path / "w.jsonl", json.dumps({"id": bad, "text": TEXT})))
    assert "the id must be" in item.reason


def test_a_day_may_be_written_without_hyphens() -> None:
    assert parse_date(20240606) == parse_date("20240606T2330Z") == date(2024, 6, 6)


def test_a_file_of_no_lines_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none.jsonl"
    path.write_text("\n\n")
    assert [item.reason for item in find_articles([str(path)]) if isinstance(item, Rejected)] == [
        "the file is empty; give it an article a line"
    ]


def test_keys_of_json_may_have_their_usual_other_names(tmp_path: Path) -> None:
    line = {
        "Id": "a",
        "text": TEXT,
        "headline": "Accord",
        "PubDate": "2024-07-08T10:00:00Z",
        "source": "Agency",
        "x": 1,
    }
    (item,) = articles(write(tmp_path / "w.jsonl", json.dumps(line)))
    article = item.article
    assert (article.id, article.title, article.date, article.publisher) == ("a", "Accord", date(2024, 7, 8), "Agency")
    assert item.unread == {"x"}
    line = {
        "text": TEXT,
        "source": {"name": "Agency"},
        "link": "https://example.org/a",
        "title": "Own",
        "headline": "",
    }
    (item,) = articles(write(tmp_path / "w.jsonl", json.dumps(line)))
    assert (item.article.url, item.article.publisher, item.article.title) == ("https://example.org/a", "Agency", "Own")
    assert not item.unread
    line = {"text": TEXT, "source": "https://example.org/a", "published": True, "link": "none"}
    (item,) = articles(write(tmp_path / "w.jsonl", json.dumps(line)))
    assert (item.article.url, item.article.date, item.article.publisher) == ("https://example.org/a", None, None)
    assert item.unread == {"published"}
    write(tmp_path / "n.json", json.dumps({"headline": "Accord", "Published": "8 July 2024"}))
    (item,) = articles(write(tmp_path / "n.txt", TEXT))
    assert (item.article.title, item.article.date) == ("Accord", date(2024, 7, 8))


def test_an_empty_sidecar_is_told_what_it_is_for(tmp_path: Path) -> None:
    write(tmp_path / "n.json", "")
    (item,) = rejected(write(tmp_path / "n.txt", TEXT))
    assert "its sidecar n.json: the file is empty; a .json beside an article says what is known of it" in item.reason
