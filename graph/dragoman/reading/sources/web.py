"""Pages fetched from the web, politely: robots.txt, pauses, limits of size and time, no way into a private network."""

import http.client
import ipaddress
import socket
import time
import urllib.error
import urllib.request
import urllib.robotparser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from dragoman import __version__
from dragoman.errors import ArticleError
from dragoman.settings import FETCH_PAUSE_SECONDS, FETCH_SECONDS, MAX_DOWNLOAD_BYTES

AGENT = f"dragoman/{__version__}"
_MAX_REDIRECTS = 5
_CHUNK = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def is_url(text: str) -> bool:
    """Return whether a PATH is a web address rather than a file."""
    return text.lower().startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Page:
    """What came from the web: the address it was found at in the end, its media type and its bytes."""

    url: str
    media_type: str
    data: bytes


class Fetcher:
    """Fetches pages one after the other; clock, pauses and the resolving of host names are arguments."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        pause: float = FETCH_PAUSE_SECONDS,
        seconds: float = FETCH_SECONDS,
        max_bytes: int = MAX_DOWNLOAD_BYTES,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._pause, self._seconds, self._max_bytes = pause, seconds, max_bytes
        self._named: set[str] = set()
        self._robots: dict[str, urllib.robotparser.RobotFileParser] = {}
        self._last: dict[str, float] = {}
        self._opener = urllib.request.build_opener(_KeepRedirects())

    def fetch(self, url: str, named: bool = False) -> Page:
        """Return the page at `url`; ArticleError if it may not or cannot be had.

        `named` says that the user named the address: only then may its host be a private one.
        """
        try:
            if named:
                self._named.add(_host(url))
            return self._get(url, self._admit)
        except ValueError as error:  # so urllib, and the coding of host names, refuse an address
            raise ArticleError(
                f"it is no web address, or leads to what is none ({error}); check the address"
            ) from error

    def _get(self, url: str, admit: Callable[[str], None]) -> Page:
        """Return the page to which an address leads, each address on the way admitted before it is asked."""
        deadline = self._clock() + self._seconds
        for _ in range(_MAX_REDIRECTS + 1):
            admit(url)
            with self._open(url, deadline) as response:
                if response.status not in _REDIRECTS:
                    return Page(url, response.headers.get_content_type(), self._read(response, deadline))
                url = urljoin(url, response.headers.get("Location", ""))
        raise ArticleError(f"it redirects more than {_MAX_REDIRECTS} times")

    def _admit(self, url: str) -> None:
        """Wait until the address may be asked; ArticleError if it never may."""
        self._check(url)
        rules = self._rules(url)
        if not rules.can_fetch(AGENT, url):
            raise ArticleError("robots.txt does not allow this page to be fetched; save it yourself as .html")
        self._wait(_host(url), float(rules.crawl_delay(AGENT) or 0))

    def _check(self, url: str) -> None:
        """Raise ArticleError unless the address is http(s) and its host a public or a named one."""
        if not is_url(url) or not urlsplit(url).hostname:
            raise ArticleError(f"'{url[:80]}' is no http(s) address; only those are fetched")
        if _host(url) in self._named:
            return
        try:
            infos = socket.getaddrinfo(urlsplit(url).hostname, None, type=socket.SOCK_STREAM)
        except OSError as error:
            raise ArticleError(f"its host is not found ({error})") from error
        if not all(ipaddress.ip_address(info[4][0]).is_global for info in infos):
            raise ArticleError(f"'{_host(url)}' is an address inside a private network; name it yourself to fetch it")

    def _rules(self, url: str) -> urllib.robotparser.RobotFileParser:
        """Return the rules of the address's host, which are read once."""
        address = urljoin(url, "/robots.txt")
        if address not in self._robots:
            self._robots[address] = self._read_rules(address)
        return self._robots[address]

    def _read_rules(self, address: str) -> urllib.robotparser.RobotFileParser:
        """Return the rules of a robots.txt: none where there is no such file, all forbidden where it cannot be told."""
        rules = urllib.robotparser.RobotFileParser()
        try:
            rules.parse(self._get(address, self._check).data.decode("utf-8", "replace").splitlines())
        except _HttpError as error:
            rules.parse([] if error.status < 500 else ["User-agent: *", "Disallow: /"])
        except ArticleError as error:
            raise ArticleError(f"its robots.txt: {error}") from error
        return rules

    def _wait(self, host: str, delay: float) -> None:
        """Pause so that one host is asked no more often than its robots.txt and we allow."""
        rest = self._last.get(host, float("-inf")) + max(self._pause, min(delay, 30.0)) - self._clock()
        if rest > 0:
            self._sleep(rest)
        self._last[host] = self._clock()

    @contextmanager
    def _open(self, url: str, deadline: float) -> Iterator[http.client.HTTPResponse]:
        request = urllib.request.Request(url, headers={"User-Agent": AGENT})
        try:
            with self._opener.open(request, timeout=max(0.1, deadline - self._clock())) as response:
                yield response
        except urllib.error.HTTPError as error:
            raise _HttpError(error.code) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = getattr(error, "reason", None) or error
            why = getattr(reason, "strerror", None) or reason
            raise ArticleError(f"it cannot be fetched ({why}); check the address") from error

    def _read(self, response: http.client.HTTPResponse, deadline: float) -> bytes:
        data = bytearray()
        while chunk := response.read1(_CHUNK):
            data += chunk
            if len(data) > self._max_bytes:
                raise ArticleError(f"the page is over {self._max_bytes:,} bytes")
            if self._clock() > deadline:
                raise ArticleError(f"the page took longer than {self._seconds:g} seconds")
        if response.length:  # what is still to come
            raise ArticleError(f"it broke off after {len(data):,} of {len(data) + response.length:,} bytes; try again")
        return bytes(data)


class _HttpError(ArticleError):
    def __init__(self, status: int) -> None:
        super().__init__(f"the server answered {status}; check the address")
        self.status = status


class _KeepRedirects(urllib.request.HTTPRedirectHandler):
    """Hands redirects back as they are: every hop is checked before it is followed."""

    def http_error_302(self, req, fp, code, msg, headers):  # type: ignore[no-untyped-def]
        return fp

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2].lower()
