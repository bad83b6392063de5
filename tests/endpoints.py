"""Real SPARQL endpoints for tests: Virtuoso with a user of its own, and Oxigraph behind our server."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from pyoxigraph import NamedNode, Quad, QuerySolutions, QueryTriples
from pyoxigraph import Store as Oxigraph

from dragoman.server import Endpoint, make_server
from dragoman.store import Answer, EmbeddedStore, Rows, Triples
from dragoman.store.transport import Endpoint as Address
from tests.support import require

USER, PASSWORD = "scribe", "quill-and-ink"

_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
MaxCheckpointRemap = 2000
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 8
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
DirsAllowed = {folder}
DisableUnixSocket = 1
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 6
[SPARQL]
ResultSetMaxRows = {max_rows}
"""

_USER_SQL = f"""
DB.DBA.USER_CREATE('{USER}', '{PASSWORD}');
GRANT SPARQL_SELECT TO "{USER}";
GRANT SPARQL_UPDATE TO "{USER}";
DB.DBA.RDF_DEFAULT_USER_PERMS_SET('{USER}', 7);
"""


@contextmanager
def virtuoso(folder: Path, max_rows: int = 10_000) -> Iterator[Address]:
    """Start Debian's Virtuoso in the folder, on free loopback ports, and end it afterwards."""
    program, isql = require("virtuoso-t"), require("isql-vt")
    http, sql = free_port(), free_port()
    ini = folder / "virtuoso.ini"
    ini.write_text(_INI.format(folder=folder, http=http, sql=sql, max_rows=max_rows))
    process = subprocess.Popen(
        [program, "+foreground", "+configfile", str(ini)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D", process)
        script = folder / "user.sql"
        script.write_text(_USER_SQL)
        subprocess.run([isql, f"127.0.0.1:{sql}", "dba", "dba", str(script)], check=True, capture_output=True)
        yield Address(
            f"http://127.0.0.1:{http}/sparql-auth",
            update_url=f"http://127.0.0.1:{http}/sparql-auth",
            user=USER,
            password=PASSWORD,
            scheme="DIGEST",
        )
    finally:
        process.kill()
        process.wait()


class PlainOxigraph(EmbeddedStore):
    """Oxigraph as a server has it: any update, and the union of the named graphs as the default graph."""

    def query(self, sparql: str, graph: str = "") -> Answer:
        dataset = {"default_graph": NamedNode(graph)} if graph else {"use_default_graph_as_union": True}
        answer = self.oxigraph.query(sparql, **dataset)
        if isinstance(answer, QuerySolutions):
            return Rows(tuple(v.value for v in answer.variables), [tuple(row) for row in answer])
        return Triples(answer) if isinstance(answer, QueryTriples) else bool(answer)

    def update(self, sparql: str) -> None:
        self.oxigraph.update(sparql)

    def replace_graph(self, graph: NamedNode, quads: Iterable[Quad]) -> bool:
        self.oxigraph.clear_graph(graph)
        self.oxigraph.extend(Quad(q.subject, q.predicate, q.object, graph) for q in quads)
        return True


@contextmanager
def oxigraph_server() -> Iterator[Address]:
    """Serve an Oxigraph store in memory by our own SPARQL server, with updates and the graph store protocol."""
    store = PlainOxigraph(Oxigraph())
    server = make_server(Endpoint(store, {}, store), 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield Address(f"{base}/sparql", update_url=f"{base}/update")
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    """Return a port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            urllib.request.urlopen(url, timeout=30).close()
            return
        except urllib.error.HTTPError:
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError("the server did not answer")
