"""Things that one name may mean, so described that a person can tell them apart and name the one that is meant."""

from collections.abc import Collection, Iterator, Mapping

from dragoman.querying.labels import labels_of, short_id, short_name, words_of
from dragoman.store import Store, select
from dragoman.vocabulary import DCTERMS, DGM, RDF, camel_words

_KIND = f'?thing {RDF.type} ?is FILTER(STRSTARTS(STR(?is), "{DGM.base}"))'
_OWNER = f"?thing {DGM.organization} ?is"
_ARTICLE = (
    f"?told {DGM.subject}|{DGM.object}|{DGM.situation} ?thing ; {DGM.inDocument} ?document . "
    f"?document {DCTERMS.identifier} ?is"
)


def described(store: Store, labels: Mapping[str, str]) -> Iterator[str]:
    """Yield for each IRI and its label: 'person:ann-lee (Ann Lee, person, in lima-accord)'.

    First stands its id, which may be given as a value, last an article that tells of it; of an office also whose it is.
    """
    kinds, owners, articles = (_one_each(store, labels, pattern) for pattern in (_KIND, _OWNER, _ARTICLE))
    names = labels_of(store, owners.values())
    for iri, label in labels.items():
        kind, owner = camel_words(short_name(kinds.get(iri, ""))), owners.get(iri)
        told = [label, f"{kind} of {names.get(owner, short_id(owner))}" if owner else kind]
        told += [f"in {articles[iri]}"] if iri in articles else []
        yield f"{short_id(iri)} ({', '.join(filter(None, told))})"


def _one_each(store: Store, iris: Collection[str], pattern: str) -> dict[str, str]:
    """Return for each IRI the first, in order, of what the pattern says that it ?is."""
    values = " ".join(f"<{iri}>" for iri in iris)
    rows = select(
        store,
        f"SELECT ?thing (MIN(STR(?is)) AS ?first) WHERE {{ VALUES ?thing {{ {values} }} {pattern} }} GROUP BY ?thing",
    )
    return {words_of(thing): words_of(first) for thing, first in rows}
