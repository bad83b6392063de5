"""Pages, feeds and lists of addresses, from a server on this machine."""

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from dragoman.errors import ArticleError
from dragoman.reading.sources import Fetcher, Found, Rejected, find_articles

PAGE = """<html lang="en"><head><title>Peru and Chile sign</title>
<meta property="article:published_time" content="2024-05-06T10:00:00Z">
<meta property="og:site_name" content="The Paper"></head>
<body><nav>Home About</nav><article><h1>Peru and Chile sign</h1>
<p>Peru and Chile signed an accord on ports on Monday, the foreign ministry in Lima said in a long statement.</p>
<p>The two presidents met in Arica and shook hands before cameras, and then they left for lunch.</p>
<script>alert(1)</script></article><footer>Copyright</footer></body></html>"""

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """What a local server answers, and what it was asked."""

    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    address: str = ""

    def put(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, data)
        return self.address + path


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.add(self.headers["User-Agent"])
            status, headers, data = site.pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in {"Content-Type": "text/html", "Content-Length": str(len(data)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()


def quick(**limits: float) -> Fetcher:
    return Fetcher(sleep=lambda seconds: None, **limits)  # type: ignore[arg-type]


def one(path: str, fetcher: Fetcher | None = None) -> Found:
    (item,) = find_articles([path], fetcher=fetcher or quick())
    assert isinstance(item, Found), item
    return item


def reason(path: str, fetcher: Fetcher | None = None) -> str:
    (item,) = find_articles([path], fetcher=fetcher or quick())
    assert isinstance(item, Rejected), item
    return item.reason


def test_a_page_becomes_its_text_title_day_and_publisher(site: Site) -> None:
    url = site.put("/2024/ports.html", PAGE)
    article = one(url).article
    assert article.text.splitlines()[1].startswith("Peru and Chile signed an accord on ports on Monday")
    assert not any(word in article.text for word in ("Home", "Copyright", "alert"))
    assert (article.title, article.date, article.publisher) == ("Peru and Chile sign", date(2024, 5, 6), "The Paper")
    assert article.url == url
    assert article.id == "127-0-0-1-" + site.address.rsplit(":", 1)[1] + "-2024-ports-html"
    assert all(agent.startswith("dragoman/") for agent in site.agents)


def test_a_saved_page_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "ports.html"
    path.write_text(PAGE, encoding="utf-8")
    article = one(str(path)).article
    assert (article.id, article.date, article.url) == ("ports", date(2024, 5, 6), None)


def test_each_cell_of_a_table_is_a_line(tmp_path: Path) -> None:
    path = tmp_path / "ports.html"
    rows = "<tr><th>State</th><th>Pledge</th></tr><tr><td><b>Peru</b><br>sent two envoys.</td><td>$20 million</td></tr>"
    path.write_text(PAGE.replace("</article>", f"<table>{rows}</table></article>"), encoding="utf-8")
    page = one(str(path)).article.text
    assert page.splitlines()[-5:] == ["State", "Pledge", "Peru", "sent two envoys.", "$20 million"]


@pytest.mark.parametrize(
    "shown",
    [
        "<div>6 May 2024</div>",
        "<h3>May 6, 2024</h3>",
        "<div>By <a href='/lee'>Ann Lee</a> - 6 <b>May</b> 2024<br>Lima</div>",
        "<dl><dt>From:</dt><dd>Port Authority</dd><dt>Published</dt><dd>6 May 2024</dd>"
        "<dt>Last updated</dt><dd>8 May 2024</dd></dl>",
    ],
)
def test_a_day_under_the_title_dates_a_page_that_records_none(tmp_path: Path, shown: str) -> None:
    path = tmp_path / "ports.html"
    bare = re.sub("<meta[^>]*>|</?article>", "", PAGE)
    path.write_text(bare.replace("</h1>", f"</h1>{shown}"), encoding="utf-8")
    assert one(str(path)).article.date == date(2024, 5, 6)
    path.write_text(bare.replace("</p>", f"</p>{shown}"), encoding="utf-8")
    assert one(str(path)).article.date is None, "behind the first sentence it may be any day"


def test_what_a_page_records_dates_it_before_the_day_under_its_title(tmp_path: Path) -> None:
    path = tmp_path / "ports.html"
    path.write_text(PAGE.replace("</h1>", "</h1><div>8 May 2024</div>"), encoding="utf-8")
    assert one(str(path)).article.date == date(2024, 5, 6)


def test_robots_are_respected(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/")
    assert "robots.txt does not allow" in reason(site.put("/private/a.html", PAGE))
    assert "/private/a.html" not in site.asked


def test_robots_behind_redirects_are_respected_and_lead_into_no_private_network(site: Site) -> None:
    page = site.put("/private/a.html", PAGE)
    site.put("/robots.txt", "", status=301, Location="/rules")
    site.put("/rules", "", status=302, Location="/rules.txt")
    site.put("/rules.txt", "User-agent: *\nDisallow: /private/")
    assert "robots.txt does not allow" in reason(page)
    site.put("/rules", "", status=302, Location="http://127.0.0.2:80/rules.txt")
    assert "its robots.txt: '127.0.0.2:80' is an address inside a private network" in reason(page)
    site.put("/rules", "", status=302, Location="/rules")
    assert "its robots.txt: it redirects more than 5 times" in reason(page)
    site.put("/rules", "", status=404)
    assert one(page).article.url == page


def test_each_scheme_of_a_host_has_rules_of_its_own(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /")
    fetcher = quick()
    assert "robots.txt does not allow" in reason(site.put("/a.html", PAGE), fetcher)
    secure = site.address.replace("http:", "https:") + "/a.html"
    assert "its robots.txt: it cannot be fetched" in reason(secure, fetcher), "nothing speaks TLS there"


def test_a_server_that_cannot_say_its_rules_is_left_alone(site: Site) -> None:
    site.put("/robots.txt", "", status=503)
    assert "robots.txt does not allow" in reason(site.put("/a.html", PAGE))


def test_between_two_requests_to_one_host_there_is_a_pause(site: Site) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7")
    pauses: list[float] = []
    fetcher = Fetcher(clock=lambda: 100.0, sleep=pauses.append, pause=2.0)
    for name in ("a", "b"):
        fetcher.fetch(site.put(f"/{name}.html", PAGE), named=True)
    assert pauses == [7.0]


def test_a_redirect_is_followed_but_not_into_a_private_network(site: Site) -> None:
    site.put("/new.html", PAGE)
    assert one(site.put("/old.html", "", status=301, Location="/new.html")).article.url == site.address + "/new.html"
    inside = site.put("/in.html", "", status=302, Location="http://127.0.0.2:80/secret")
    assert "private network" in reason(inside)
    assert "only those are fetched" in reason(site.put("/file", "", status=302, Location="file:///etc/passwd"))
    assert "redirects more than" in reason(site.put("/round", "", status=302, Location="/round"))


def test_size_and_time_have_limits(site: Site) -> None:
    url = site.put("/big.html", PAGE * 100)
    assert "over 1,000 bytes" in reason(url, quick(max_bytes=1000))
    ticks = iter(range(0, 10_000, 20))
    assert "longer than 30 seconds" in reason(url, Fetcher(clock=lambda: next(ticks), sleep=lambda seconds: None))


def test_an_answer_that_is_none_is_said(site: Site) -> None:
    assert "the server answered 404" in reason(site.address + "/none.html")
    assert "cannot be fetched" in reason("http://127.0.0.1:9/a")


def test_an_address_nobody_named_must_be_public(site: Site) -> None:
    with pytest.raises(ArticleError, match="private network"):
        quick().fetch(site.put("/a.html", PAGE))
    assert site.asked == []


def test_a_list_of_addresses_is_fetched_line_by_line(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "papers.urls"
    path.write_text(
        f"# papers\n{site.put('/a.html', PAGE)}\n\n{site.put('/b.txt', 'Peru.', Content_Type='text/plain')}\n"
    )
    found = list(find_articles([str(path)], fetcher=quick()))
    assert [item.article.url for item in found if isinstance(item, Found)] == [
        site.address + "/a.html",
        site.address + "/b.txt",
    ]
    assert [item for item in find_articles([str(tmp_path)]) if isinstance(item, Found)] == []


def feed(link: str) -> str:
    return f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><language>en</language>
<item><title>Kenya hosts summit</title><link>{link}</link><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Kenya hosted a summit.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;
&lt;p&gt;Leaders met.&lt;/p&gt;</description>
</item></channel></rss>"""


def test_a_feed_file_gives_the_text_that_stands_in_it(tmp_path: Path) -> None:
    path = tmp_path / "wire.xml"
    path.write_text(feed("https://example.org/kenya"))
    article = one(str(path)).article
    assert article.text == "Kenya hosted a summit.\nLeaders met."
    assert (article.id, article.publisher, article.date) == ("example-org-kenya", "Wire", date(2024, 5, 6))
    pledges = "&lt;table&gt;&lt;tr&gt;&lt;th&gt;Peru&lt;/th&gt;&lt;td&gt;$2 million&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;"
    path.write_text(feed("https://example.org/kenya").replace("</description>", f"{pledges}</description>"))
    assert one(str(path)).article.text == "Kenya hosted a summit.\nLeaders met.\nPeru\n$2 million"


@pytest.mark.parametrize("kind", [feed, lambda link: atom(link)])
def test_a_feed_on_the_web_gives_the_pages_it_links_to(site: Site, kind: Callable[[str], str]) -> None:
    link = site.put("/ports.html", PAGE)
    article = one(site.put("/feed", kind(link), Content_Type="application/xml")).article
    assert article.url == link
    assert "shook hands" in article.text


def test_the_links_of_a_feed_are_relative_to_it_and_an_entry_may_have_none(site: Site) -> None:
    site.put("/news/ports.html", PAGE)
    address = site.put("/news/feed", feed("ports.html"), Content_Type="application/xml")
    assert one(address).article.url == site.address + "/news/ports.html"
    unlinked = feed("").replace("<link></link>", "")
    article = one(site.put("/bare", unlinked, Content_Type="application/xml")).article
    assert (article.text, article.url) == ("Kenya hosted a summit.\nLeaders met.", None)


def test_an_entry_is_of_the_day_on_which_it_was_written_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "wire.xml"
    path.write_text(feed("https://example.org/kenya").replace("10:00:00 GMT", "23:30:00 -0500"))
    assert one(str(path)).article.date == date(2024, 5, 6)


def test_a_feed_dates_a_page_that_has_no_day_of_its_own_before_its_text_does(site: Site) -> None:
    undated = PAGE.replace("2024-05-06T10:00:00Z", "").replace("<p>Peru", "<p>3 May 2024</p><p>Peru", 1)
    link = site.put("/undated.html", undated)
    assert one(link).article.date == date(2024, 5, 3)
    assert one(site.put("/feed", feed(link), Content_Type="application/xml")).article.date == date(2024, 5, 6)
    link = site.put("/dated.html", PAGE.replace("2024-05-06", "2024-05-05"))
    article = one(site.put("/feed", feed(link), Content_Type="application/xml")).article
    assert (article.date, article.title) == (date(2024, 5, 5), "Peru and Chile sign")


def atom(link: str) -> str:
    return f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
<entry><title>Ports</title><id>urn:x:1</id><link href="{link}"/><updated>2024-05-06T10:00:00Z</updated></entry>
</feed>"""


ODD = ["http://[::2", "http://[lima]/", "http://lima..example/", f"http://{'l' * 70}.example/", "http://℀.example/"]
"""Addresses that Python's own parser, or that of host names, refuses."""


@pytest.mark.parametrize("address", ODD)
def test_an_odd_address_costs_itself_and_nothing_behind_it(site: Site, tmp_path: Path, address: str) -> None:
    ports = site.put("/ports.html", PAGE)
    listed = tmp_path / "papers.urls"
    listed.write_text(f"{address}\n{site.put('/odd', '', status=302, Location=address)}\n{ports}\n", encoding="utf-8")
    named, redirected, read = find_articles([str(listed)], fetcher=quick())
    assert isinstance(named, Rejected)
    assert isinstance(redirected, Rejected)
    assert redirected.reason.endswith("check the address")
    assert isinstance(read, Found)
    item = feed(address).partition("<item>")[2].partition("</channel>")[0]
    both = feed(ports).replace("<item>", f"<item>{item}<item>")
    odd, read = find_articles([site.put("/feed", both, Content_Type="application/xml")], fetcher=quick())
    assert isinstance(odd, Rejected)
    assert isinstance(read, Found)


@pytest.mark.parametrize("day", ["0000-00-00T00:00:00Z", "0000-00-00", "Wed, 00 Jan 0000 00:00:00 GMT"])
def test_an_entry_with_a_day_that_is_none_has_no_date(tmp_path: Path, day: str) -> None:
    path = tmp_path / "wire.rss"
    path.write_text(feed("https://example.org/kenya").replace("Mon, 06 May 2024 10:00:00 GMT", day))
    assert one(str(path)).article.date is None


def test_a_feed_that_cannot_be_parsed_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(feed("https://example.org/kenya").replace("summit", "&#xD800;"))
    (tmp_path / "b.rss").write_text(feed("https://example.org/kenya"))
    odd, read = find_articles([str(tmp_path)])
    assert isinstance(odd, Rejected)
    assert "the feed cannot be read" in odd.reason
    assert isinstance(read, Found)


def test_a_download_that_breaks_off_is_no_article(site: Site) -> None:
    url = site.put("/ports.html", PAGE, Content_Length="90000")
    assert f"broke off after {len(PAGE):,} of 90,000 bytes" in reason(url)


def test_a_page_that_is_nested_too_deep_to_be_read_whole_is_told(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text(PAGE.replace("<p>", f"{'<span>' * 300}<p>").replace("</article>", f"{'</span>' * 300}</article>"))
    assert reason(str(path)).startswith("the page nests its elements too deep to be read whole")
