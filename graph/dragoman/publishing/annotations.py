"""Each assertion as a Web Annotation in JSON-LD: the fact as the body, the passage as the target.

Any annotation tool that knows the W3C model can then show the facts on the article's page.
"""

import json
from collections.abc import Iterator

from dragoman.publishing.terms import ontology_terms
from dragoman.querying.labels import plain, with_labels
from dragoman.store import Rows, Store, select
from dragoman.vocabulary import DCTERMS, DGM, OA, PREFIXES, PROV

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"dgm": DGM.base, "prov": PROV.base}]

_QUERY = f"""SELECT ?assertion ?subject ?relation ?object ?status ?speaker
  ?document ?url ?start ?end ?exact ?prefix ?suffix {{
  ?assertion {DGM.subject} ?subject ; {DGM.predicate} ?relation ; {DGM.object} ?object ; {DGM.status} ?status ;
    {DGM.inDocument} ?document ; {PROV.wasAttributedTo} ?speaker ; {DGM.evidence} ?span .
  ?span {OA.start} ?start ; {OA.end} ?end ; {OA.exact} ?exact .
  OPTIONAL {{ ?span {OA.prefix} ?prefix }}
  OPTIONAL {{ ?span {OA.suffix} ?suffix }}
  OPTIONAL {{ ?document {DCTERMS.source} ?url FILTER(STRSTARTS(STR(?url), "http")) }}
}} ORDER BY ?document ?start ?end ?assertion ?speaker"""


def to_annotations(store: Store) -> str:
    """Return a page of annotations as JSON-LD, in the order of the texts."""
    items = list(annotations(store))
    page = {"@context": _CONTEXT, "id": PREFIXES["id"] + "annotations", "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def annotations(store: Store) -> Iterator[dict[str, object]]:
    """Yield one annotation an assertion."""
    answer = select(store, _QUERY)
    rows = list(answer)
    terms = ontology_terms()
    words = with_labels(store, Rows(answer.variables, rows))
    for row, named in zip(rows, words, strict=True):
        iris = dict(zip(answer.variables, plain(row), strict=True))
        labels = dict(zip(answer.variables, plain(named), strict=True))
        yield _annotation(iris, labels, terms[labels["relation"]].label)


def _annotation(iris: dict[str, str], labels: dict[str, str], relation: str) -> dict[str, object]:
    said = f"{labels['subject']} {relation} {labels['object']} ({labels['status']})"
    return {
        "id": iris["assertion"] + "#annotation",
        "type": "Annotation",
        "motivation": "describing",
        "prov:wasAttributedTo": {"id": iris["speaker"]},
        "body": [
            {"type": "TextualBody", "value": said, "format": "text/plain", "language": "en"},
            {"type": "SpecificResource", "source": iris["assertion"], "purpose": "linking"},
        ],
        "target": {
            "source": iris["url"] or iris["document"],
            "selector": [
                {"type": "TextPositionSelector", "start": int(iris["start"]), "end": int(iris["end"])},
                {
                    "type": "TextQuoteSelector",
                    "exact": iris["exact"],
                    "prefix": iris["prefix"],
                    "suffix": iris["suffix"],
                },
            ],
        },
    }
