"""The command itself, in a process of its own."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.rdf import record_quads, records_quads
from dragoman.store import EmbeddedStore
from dragoman.store.remote import RemoteStore
from tests.endpoints import oxigraph_server
from tests.gold_graph import gold_records

RECORDS = gold_records()
COUNT = "sparql?query=SELECT(COUNT(*)AS%20?n)%7B?s%20a%20dgm:SourceDocument%7D"


@contextmanager
def served(*options: str) -> Iterator[str]:
    """The address at which the command serves; it ends as by Ctrl-C."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "dragoman", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr
        told = re.fullmatch(r"dragoman: (http://127\.0\.0\.1:\d+/) \(Ctrl-C ends it\)\n", process.stderr.readline())
        assert told
        try:
            yield told[1]
        finally:
            process.send_signal(signal.SIGINT)
        assert process.stderr.read() == ""
    assert process.returncode == 0


def get(url: str) -> str:
    request = urllib.request.Request(url, headers={"Accept": "text/csv, text/html"})
    with urllib.request.urlopen(request, timeout=60) as reply:
        return str(reply.read().decode())


def test_a_store_is_served_as_it_was_at_the_start(tmp_path: Path) -> None:
    store = EmbeddedStore.open(tmp_path / "store")
    store.load(record_quads(RECORDS[0]))
    store.close()
    with served("--store", str(tmp_path / "store")) as address:
        before = get(f"{address}explore")
        store = EmbeddedStore.open(tmp_path / "store")
        store.load(records_quads(RECORDS[1:]))
        store.close()
        assert get(address + COUNT) == "n\n1\n"
        assert get(f"{address}explore") == before


def test_an_endpoint_is_shown_as_it_is(tmp_path: Path) -> None:
    with oxigraph_server() as endpoint:
        RemoteStore(endpoint).load(record_quads(RECORDS[0]))
        with served("--endpoint", endpoint.url) as address:
            before = get(f"{address}explore")
            RemoteStore(endpoint).load(records_quads(RECORDS[1:]))
            assert get(address + COUNT) == "n\n5\n"
            assert len(get(f"{address}explore")) > len(before)
