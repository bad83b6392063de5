"""Made-up networks of any size, the same each time: blocs of states with their people, agreements, money and topics."""

import random

from dragoman.network import Document, Fact, NetworkData, Node
from dragoman.settings import DATA_IRI

_SHARES = (("state", "State", 0.06), ("person", "Person", 0.44), ("organization", "Company", 0.18))
_THINGS = (("agreement", "Treaty", 0.1), ("initiative", "Programme", 0.08), ("amount", "MonetaryAmount", 0.06))
_SYLLABLES = "ka lo mi ren to sha vi dor en bal tu ga pel sor ni ma".split()
_ACTS = ("metWith", "visited", "criticizes", "supports", "accuses", "negotiatesWith", "sanctions", "consultsWith")
_STATUSES = ("reported",) * 7 + ("claimed", "claimed", "planned", "denied")


def synthetic(nodes: int, ties: int = 0, seed: int = 0) -> NetworkData:
    """Return a network of that many nodes and about that many facts (three a node by default)."""
    draw = random.Random(seed)
    made = _nodes(nodes, draw)
    documents = [
        Document(f"{DATA_IRI}doc/{i}", f"Report {i}", f"Paper {i % 12}", f"https://example.org/{i}", _day(draw))
        for i in range(max(1, nodes // 20))
    ]
    facts = tuple(_fact(i, made, documents, draw) for i in range(ties or 3 * nodes))
    return NetworkData({node.iri: node for node in made}, facts, {d.iri: d for d in documents})


def _nodes(count: int, draw: random.Random) -> list[Node]:
    kinds = [(path, kind) for path, kind, share in (*_SHARES, *_THINGS) for _ in range(round(share * count))]
    kinds += [("topic", "Topic")] * (count - len(kinds))
    return [_node(path, kind, i, draw) for i, (path, kind) in enumerate(kinds[:count])]


def _node(path: str, kind: str, number: int, draw: random.Random) -> Node:
    words = " ".join("".join(draw.choices(_SYLLABLES, k=draw.randint(2, 3))).capitalize() for _ in range(2))
    details: dict[str, tuple[str, ...]] = (
        {"value": (str(draw.randint(1, 900) * 100_000),)} if kind == "MonetaryAmount" else {}
    )
    return Node(f"{DATA_IRI}{path}/{number}", kind, words, (), details)


def _fact(number: int, nodes: list[Node], documents: list[Document], draw: random.Random) -> Fact:
    """Return a fact between two nodes of one bloc, seldom of two; strong nodes come first in the list."""
    blocs = max(1, len(nodes) // 60)
    bloc = draw.randrange(blocs)
    subject = _member(nodes, bloc, blocs, draw, 0.68)
    other = bloc if draw.random() < 0.9 else draw.randrange(blocs)
    target = _member(nodes, other, blocs, draw, 1.0)
    relation = {"Treaty": "partyTo", "MonetaryAmount": "funds", "Topic": "covers", "Programme": "leads"}.get(
        target.kind
    )
    relation = relation or draw.choice(_ACTS)
    quote = f"{subject.label} {relation} {target.label}, the report of the day says in so many words."
    return Fact(
        f"{DATA_IRI}assertion/{number}",
        relation,
        subject.iri,
        target.iri,
        draw.choice(_STATUSES),
        draw.choice(documents).iri,
        date=_day(draw),
        quote=quote,
        prefix="end of the sentence before. ",
        suffix=" And the next one begins",
    )


def _member(nodes: list[Node], bloc: int, blocs: int, draw: random.Random, reach: float) -> Node:
    places = range(bloc, max(bloc + 1, int(len(nodes) * reach)), blocs)
    return nodes[places[int(len(places) * draw.random() ** 2)] % len(nodes)]


def _day(draw: random.Random) -> str:
    return f"{draw.randint(2021, 2025)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
