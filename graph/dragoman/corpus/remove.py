"""Articles taken out of a store again: their graphs, what the journal knows of them, and what merges found of them."""

from collections.abc import Iterable

from dragoman.corpus.journal import Journal
from dragoman.corpus.merge import drop_dangling
from dragoman.errors import StoreError
from dragoman.model import Article
from dragoman.rdf import document_iri
from dragoman.store import Store


def remove(ids: Iterable[str], store: Store, journal: Journal | None) -> int:
    """Remove the articles and return how many findings of merges went with them.

    StoreError where one of the ids is unknown, before anything is removed. The journal comes first: were this cut
    short, it would know too little, and the next build or removal would mend that.
    """
    graphs = {article_id: document_iri(Article(article_id, "")) for article_id in ids}
    missing = [
        f"'{article_id}'"
        for article_id, graph in graphs.items()
        if not store.query(f"ASK {{ GRAPH {graph} {{ ?s ?p ?o }} }}") and not (journal and journal.known(article_id))
    ]
    if missing:
        known = "'dragoman query sources' lists what there is"
        raise StoreError(f"there is no article {', '.join(missing)} in '{store.name}': {known}")
    if journal:
        journal.forget(graphs)
    for graph in graphs.values():
        store.drop(graph)
    return drop_dangling(store)
