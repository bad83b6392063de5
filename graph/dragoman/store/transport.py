"""One request to a SPARQL 1.1 endpoint through SPARQLWrapper: authentication, patience, readable failures."""

import ast
import http.client
import re
import time
import urllib.error
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from SPARQLWrapper import BASIC, DIGEST, POST, SPARQLExceptions, SPARQLWrapper

from dragoman.errors import QueryError, StoreError, one_line

AGENT = "dragoman (knowledge graph of diplomatic news; one request at a time)"
"""How a request names itself."""

PATIENT_STATUSES = frozenset({429, 502, 503, 504})
"""Failures that pass: the request is sent again after a while."""

_STATUS_OF = {
    SPARQLExceptions.Unauthorized: 401,
    SPARQLExceptions.EndPointNotFound: 404,
    SPARQLExceptions.URITooLong: 414,
    SPARQLExceptions.EndPointInternalError: 500,
}
_REASONS = {
    401: "refused the user or the password (DRAGOMAN_USER, DRAGOMAN_PASSWORD)",
    403: "does not allow this: it is read-only, or the user (DRAGOMAN_USER) lacks the right",
    404: "is no SPARQL endpoint (404 not found); the address of one often ends in /sparql",
    405: "is no SPARQL endpoint, or takes no updates (405 method not allowed); check the address",
    501: "is no SPARQL endpoint (501 not implemented); the address of one often ends in /sparql",
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a SPARQL server answers, and how it is spoken to. Times are in seconds.

    Where a `graph` is named, queries see it in place of the server's default graph.
    """

    url: str
    update_url: str = ""
    graph_store_url: str = ""
    user: str = ""
    password: str = ""
    scheme: str = BASIC
    timeout: int = 120
    tries: int = 5
    pause: float = 1.0
    longest_pause: float = 120.0
    sleep: Callable[[float], None] = time.sleep
    graph: str = ""

    @classmethod
    def from_environment(cls, url: str, environment: Mapping[str, str]) -> "Endpoint":
        """Return the endpoint at the URL with what DRAGOMAN_… variables say of it; StoreError for a bad address."""
        update_url = environment.get("DRAGOMAN_UPDATE_ENDPOINT", "")
        graph_store_url = environment.get("DRAGOMAN_GRAPH_STORE", "")
        _check_address(url)
        _check_address(update_url or url, "DRAGOMAN_UPDATE_ENDPOINT: ")
        _check_address(graph_store_url or url, "DRAGOMAN_GRAPH_STORE: ")
        parts = urlsplit(url)
        if parts.username or parts.password:
            raise StoreError("name user and password by DRAGOMAN_USER and DRAGOMAN_PASSWORD, not in the address")
        scheme = environment.get("DRAGOMAN_AUTH", "").upper()
        if scheme not in ("", BASIC, DIGEST):
            raise StoreError(f"DRAGOMAN_AUTH is '{environment['DRAGOMAN_AUTH']}'; it may be basic or digest")
        digest = parts.path.endswith("-auth")  # Virtuoso's path for users; it asks for digest
        return cls(
            url,
            update_url or url,
            graph_store_url,
            environment.get("DRAGOMAN_USER", ""),
            environment.get("DRAGOMAN_PASSWORD", ""),
            scheme or (DIGEST if digest else BASIC),
        )


def _check_address(url: str, named_by: str = "") -> None:
    """Raise StoreError unless the address can be a server's."""
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known:
        told = f"{named_by}'{url}' is no http(s) address of a SPARQL endpoint"
        raise StoreError(f"{told}; write it as http://HOST/PATH")


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server sent: the body and its headers in lower case."""

    body: bytes
    headers: Mapping[str, str]


def send(endpoint: Endpoint, sparql: str, accept: str, *, update: bool = False) -> Reply:
    """Return the server's reply; asks again after passing failures, and raises one readable line for others."""
    if update:
        endpoint = replace(endpoint, url=endpoint.update_url or endpoint.url)
    return patiently(endpoint, lambda: _send_once(endpoint, sparql, accept, update), update=update)


def patiently(endpoint: Endpoint, attempt: Callable[[], Reply], *, update: bool = False) -> Reply:
    """Return the attempt's reply; a passing failure is tried again with growing pauses, Retry-After obeyed."""
    pauses = _pauses(endpoint)
    while True:
        try:
            return attempt()
        except urllib.error.HTTPError as error:
            pause = next(pauses, None) if error.code in PATIENT_STATUSES else None
            if pause is None:
                raise failure(endpoint, error.code, error.read(), update=update) from error
            endpoint.sleep(min(_retry_after(error) or pause, endpoint.longest_pause))
        except (ConnectionResetError, http.client.RemoteDisconnected, http.client.IncompleteRead) as error:
            pause = next(pauses, None)
            if pause is None:
                raise StoreError(f"'{endpoint.url}' broke off the connection") from error
            endpoint.sleep(pause)
        except urllib.error.URLError as error:
            reason = getattr(error.reason, "strerror", None) or error.reason
            raise StoreError(
                f"'{endpoint.url}' cannot be reached: {_one_line(str(reason))}; check the address"
            ) from error
        except TimeoutError as error:
            raise StoreError(f"'{endpoint.url}' did not answer within {endpoint.timeout} seconds") from error
        except (ValueError, http.client.HTTPException) as error:  # an address, or an answer, that is none
            reason = _one_line(str(error) or type(error).__name__)
            raise StoreError(f"'{endpoint.url}' cannot be asked: {reason}; check the address") from error


def failure(endpoint: Endpoint, status: int, body: bytes, *, update: bool = False) -> StoreError | QueryError:
    """Return the error for a reply of this status, its HTML or plain text as one line."""
    said = readable(body)
    if status == 400 and update:
        elsewhere = "where another address takes updates, name that in DRAGOMAN_UPDATE_ENDPOINT"
        return StoreError(f"'{endpoint.url}' refuses the update: {said}; {elsewhere}")
    if status == 400:
        return QueryError(f"'{endpoint.url}' cannot read the query: {said}")
    reason = _REASONS.get(status)
    if reason:
        return StoreError(f"'{endpoint.url}' {reason}" + (f": {said}" if said and status in (401, 403) else ""))
    return StoreError(f"'{endpoint.url}' failed with status {status}" + (f": {said}" if said else ""))


def readable(body: bytes) -> str:
    """Return the words of an error page, HTML or not, on one line of at most 200 characters."""
    text = body.decode("utf-8", errors="replace")
    text = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", " ", text)
    if re.search(r"(?i)<(html|body|h1|p|pre)\b", text):
        text = unescape(re.sub(r"<[^<>]*>", " ", text))
    return _one_line(text)


def _send_once(endpoint: Endpoint, sparql: str, accept: str, update: bool) -> Reply:
    wrapper = _wrapper(endpoint, update)
    wrapper.addCustomHttpHeader("Accept", accept)
    wrapper.setQuery(sparql)
    try:
        response = wrapper.query().response
    except SPARQLExceptions.QueryBadFormed as error:
        raise failure(endpoint, 400, _body_of(error), update=update) from error
    except tuple(_STATUS_OF) as error:
        raise failure(endpoint, _STATUS_OF[type(error)], _body_of(error), update=update) from error
    return Reply(response.read(), {name.lower(): value for name, value in response.getheaders()})


def _wrapper(endpoint: Endpoint, update: bool) -> Any:
    wrapper = SPARQLWrapper(endpoint.url, agent=AGENT)
    wrapper.setMethod(POST)
    wrapper.setOnlyConneg(True)
    wrapper.setTimeout(endpoint.timeout)
    if endpoint.graph and not update:
        wrapper.addParameter("default-graph-uri", endpoint.graph)
    if endpoint.user:
        wrapper.setHTTPAuth(endpoint.scheme)
        wrapper.setCredentials(endpoint.user, endpoint.password)
    return wrapper


def _body_of(error: Exception) -> bytes:
    """Return the server's own words in an error of SPARQLWrapper, which stand after its own."""
    message = str(error)
    _, _, body = message.partition("Response:\n")
    try:
        value = ast.literal_eval(body)
    except (SyntaxError, ValueError):
        value = body
    return value if isinstance(value, bytes) else message.encode()


def _pauses(endpoint: Endpoint) -> Iterator[float]:
    return (endpoint.pause * 2**turn for turn in range(endpoint.tries - 1))


def _retry_after(error: urllib.error.HTTPError) -> float | None:
    """Return the seconds of a Retry-After header; None where there is none or it is a date."""
    value = error.headers.get("Retry-After", "") if error.headers else ""
    return float(value) if value.isdecimal() else None


def _one_line(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= 200 else line[:199] + "…"
