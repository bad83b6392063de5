"""Trees of words that a grammar grows, and the rows of a treebank that they make."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.reading.training.conllu import Token


@dataclass(slots=True)
class Node:
    """A word with what hangs on it, in the order of the text: a tree whose branches never cross."""

    form: str
    lemma: str
    upos: str
    tag: str
    left: list[tuple[str, Node]] = field(default_factory=list)
    right: list[tuple[str, Node]] = field(default_factory=list)
    entity: str = ""
    glued: bool = False

    def before(self, *below: tuple[str, Node]) -> Node:
        """Return the node with these in front of what hangs on its left."""
        self.left[:0] = below
        return self

    def after(self, *below: tuple[str, Node]) -> Node:
        """Return the node with these behind what hangs on its right."""
        self.right.extend(below)
        return self

    def behind(self, preposition: str) -> Node:
        """Return the noun with a preposition in front of it."""
        return self.before(("case", small(preposition, "ADP", "IN")))

    def definite(self) -> Node:
        """Return the noun with 'the' in front of it."""
        return self.before(("det", small("the", "DET", "DT")))

    def joined(self) -> Node:
        """Return the word with 'and' in front of it."""
        return self.before(("cc", small("and", "CCONJ", "CC")))

    def marked(self, marker: str) -> Node:
        """Return the verb with what opens its clause: 'to', 'that', 'if'."""
        return self.before(("mark", small(marker, *(("PART", "TO") if marker == "to" else ("SCONJ", "IN")))))


def tokens_of(root: Node) -> tuple[Token, ...]:
    """Return a tree's words with the places of their heads."""
    order: list[tuple[Node, str, Node | None]] = []
    _flatten(root, "root", None, order)
    behind = [node.form for node, _, _ in order[1:]] + [""]
    order = [row for row, after in zip(order, behind, strict=True) if not (row[0].form == "," and after in _STRONGER)]
    place = {id(node): i for i, (node, _, _) in enumerate(order)}
    followed = [node.glued for node, _, _ in order[1:]] + [False]
    return tuple(
        Token(
            form=node.form,
            lemma=node.lemma,
            upos=node.upos,
            tag=node.tag,
            feats="_",
            head=i if above is None else place[id(above)],
            dep=dep,
            space=not glued,
            entity=node.entity,
        )
        for i, ((node, dep, above), glued) in enumerate(zip(order, followed, strict=True))
    )


_STRONGER = frozenset({",", ".", ",”"})
"""Marks in front of which a comma falls away."""


def _flatten(node: Node, dep: str, above: Node | None, order: list[tuple[Node, str, Node | None]]) -> None:
    for label, child in node.left:
        _flatten(child, label, node, order)
    order.append((node, dep, above))
    for label, child in node.right:
        _flatten(child, label, node, order)


def mark(form: str) -> Node:
    """Return a mark of punctuation that stands close to the word before it."""
    return Node(form, form, "PUNCT", "''" if form == "”" else form, glued=True)


def small(form: str, upos: str, tag: str) -> Node:
    """Return a word of grammar."""
    return Node(form, form.lower(), upos, tag)
