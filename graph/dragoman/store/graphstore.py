"""The SPARQL 1.1 Graph Store protocol: a whole graph in one PUT."""

import urllib.request
from urllib.parse import quote

from pyoxigraph import NamedNode
from SPARQLWrapper import DIGEST

from dragoman.store.transport import AGENT, Endpoint, Reply, patiently


def put_graph(endpoint: Endpoint, graph: NamedNode, ntriples: str) -> None:
    """Make these triples the whole content of the graph."""
    separator = "&" if "?" in endpoint.graph_store_url else "?"
    request = urllib.request.Request(
        f"{endpoint.graph_store_url}{separator}graph={quote(graph.value, safe='')}",
        data=ntriples.encode(),
        method="PUT",
        headers={"Content-Type": "text/turtle; charset=utf-8", "User-Agent": AGENT},
    )
    opener = _opener(endpoint)

    def attempt() -> Reply:
        with opener.open(request, timeout=endpoint.timeout) as response:
            return Reply(response.read(), dict(response.headers))

    patiently(endpoint, attempt)


def _opener(endpoint: Endpoint) -> urllib.request.OpenerDirector:
    if not endpoint.user:
        return urllib.request.build_opener()
    passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, endpoint.graph_store_url, endpoint.user, endpoint.password)
    if endpoint.scheme == DIGEST:
        return urllib.request.build_opener(urllib.request.HTTPDigestAuthHandler(passwords))
    return urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(passwords))
