"""Article text is hostile: nothing of it may run, load, or leave the page."""

from datetime import date

import pytest

from dragoman.model import Article, Entity, Record, Span, Statement, Status
from dragoman.network.explorer import page
from dragoman.network.explorer.page import as_json
from tests.explorer.conftest import Open, network_of

HOSTILE = {
    "script": "<script>window.ran = 'script'; alert(1)</script>",
    "close": "</script><script>window.ran = 'close'</script><!--",
    "handler": "<img src=x onerror=\"window.ran='handler'\">",
    "svg": "<svg onload=\"window.ran='svg'\"><a xlink:href='javascript:window.ran=1'>x</a></svg>",
    "href": "<a href=\"javascript:window.ran='href'\">href</a>",
    "template": "{{ 7 * 7 }} {% raw %} ${window.ran='template'}",
    "separators": "line\u2028and\u2029paragraph",
    "quote": "\"'`\\\"; window.ran='quote'; //",
    "style": "</style><style>body{background:url(https://evil.example/x.png)}</style>",
    "comment": "<!-- --><!]]>]]> <![CDATA[",
    "meta": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "proto": "__proto__",
    "rtl": "\u202eevil\u202c עברית العربية",
    "long": "Donau" * 400,
    "astral": "𝔇𝔦𝔭 🕊️ \U0001f1e8\U0001f1e6",
    "formula": '=HYPERLINK("https://evil.example","x")',
    "control": "bell\x07 null-ish \x1b[31m",
}


def hostile_record(url: str) -> Record:
    """Return a record whose every text is hostile."""
    text = " ".join(HOSTILE.values())
    ends, start = [], 0
    for words in HOSTILE.values():
        ends.append(Span(start, start + len(words)))
        start += len(words) + 1
    entities = tuple(
        Entity(f"person/{name}", ("Person", "Treaty", "Topic")[i % 3], words, (words + "!",))
        for i, (name, words) in enumerate(HOSTILE.items())
    )
    statements = tuple(
        Statement(
            ("metWith", "signed", "covers")[i % 3],
            entities[i].id,
            entities[(i + 1) % len(entities)].id,
            ends[i],
            (Status.REPORTED, Status.CLAIMED, Status.DENIED)[i % 3],
            entities[(i + 2) % len(entities)].id,
            trigger=Span(ends[i].start, ends[i].start + 3),
        )
        for i in range(len(entities))
    )
    article = Article("hostile", text, date(2025, 1, 1), HOSTILE["close"], url, HOSTILE["handler"])
    return Record(article, entities, (), statements, "test")


@pytest.mark.parametrize(
    "url", ["javascript:window.ran='url'", "data:text/html,<script>parent.ran=1</script>", "http://[bad"]
)
def test_hostile_text_never_runs_and_nothing_leaves_the_page(open_html: Open, url: str) -> None:
    opened = open_html(page(network_of(hostile_record(url)), HOSTILE["close"]), "#table=true")
    shown = opened.page
    for name in HOSTILE:
        opened.goto(f"table=true&select=person/{name}")
        shown.hover("#panel h2")
        assert HOSTILE[name].split()[0][:12] in shown.text_content("#panel h2")
    shown.fill("#search", "script")
    shown.mouse.move(700, 400)
    shown.click("#canvas", position={"x": 400, "y": 300})
    opened.goto("path=person/script~person/handler")
    for kind in ("svg", "csv"):
        shown.click("#export-button")
        with shown.expect_download():
            shown.click(f"#export-{kind}")
    assert shown.evaluate("() => window.ran ?? null") is None
    assert opened.dialogs == []
    assert opened.errors == []
    assert [url.split(":")[0] for url in opened.requests] in (["file"], ["file", "blob", "blob"])
    assert shown.locator("a[href^=javascript], a[href^=data], a[href^='http://[']").count() == 0
    assert shown.locator("script:not([type])").count() == 1
    assert shown.locator("#panel script, #drawer script, #panel img, [onerror], [onload]").count() == 0


def test_policy_refuses_what_the_page_does_not_hold(open_html: Open) -> None:
    opened = open_html(page(network_of(hostile_record("https://example.org/"))))
    tried = """() => {
      const refused = [];
      const trying = act => { try { act(); } catch (error) { refused.push(/Trusted/.test(String(error))); } };
      const script = document.createElement('script');
      trying(() => { script.textContent = 'window.ran = 1'; document.body.append(script); });
      trying(() => { document.body.innerHTML += '<b>x</b>'; });
      const inline = document.body.appendChild(document.createElement('b'));
      trying(() => { inline.setAttribute('onclick', 'window.ran = 3'); });
      inline.click();
      return [window.ran ?? null, refused.length];
    }"""
    assert opened.page.evaluate(tried) == [None, 3]
    blocked = "() => fetch('https://evil.example/').then(() => 'sent', () => 'blocked')"
    assert opened.page.evaluate(blocked) == "blocked"


def test_csv_cells_do_not_become_formulas(open_html: Open) -> None:
    opened = open_html(page(network_of(hostile_record(""))))
    opened.page.click("#export-button")
    with opened.page.expect_download() as info:
        opened.page.click("#export-csv")
    with open(info.value.path(), encoding="utf-8-sig") as file:
        text = file.read()
    assert "'=HYPERLINK" in text
    assert ",=HYPERLINK" not in text
    assert ',"=HYPERLINK' not in text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_json_cannot_end_its_element(text: str) -> None:
    written = as_json({text: [text]})
    assert not set("<>&\u2028\u2029") & set(written)
