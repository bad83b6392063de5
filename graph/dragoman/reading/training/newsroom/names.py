"""Names of people, states, cities and bodies, titles, and lists of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from dragoman.reading.training.newsroom.words import words
from dragoman.reading.training.trees import Node, mark, small


class Chance:
    """What is left to chance; the same seed makes the same sentences."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def one(self, words: Sequence[str]) -> str:
        """Return one of the words."""
        return self.random.choice(words)

    def chance(self, share: float) -> bool:
        """Tell whether something happens that does so in this share of cases."""
        return self.random.random() < share


class Names(Chance):
    """Who and where news tells of: each method returns a phrase picked by chance."""

    def state(self) -> Node:
        """'Kenya'."""
        name = self.one(words("states"))
        return Node(name, name, "PROPN", "NNP", entity="(1-place-new)")

    def city(self) -> Node:
        """'Nairobi'."""
        name = self.one(words("cities"))
        return Node(name, name, "PROPN", "NNP", entity="(1-place-new)")

    def body(self) -> Node:
        """'the European Union', 'NATO'."""
        if self.chance(0.3):
            name = self.one(words("short_bodies"))
            return Node(name, name, "PROPN", "NNP", entity="(1-organization-new)")
        first, last = self.one(words("bodies")).split("_")
        head = Node(last, last, "PROPN", "NNP", entity="1)")
        head.before(("compound", Node(first, first, "PROPN", "NNP", entity="(1-organization-new")))
        return head.definite()

    def name(self) -> Node:
        """A person's name; news mostly gives the family name alone after the first time."""
        family = self.one(words("family"))
        if self.chance(0.3):
            return Node(family, family, "PROPN", "NNP", entity="(1-person-new)")
        given = self.one(words("given"))
        head = Node(given, given, "PROPN", "NNP", entity="(1-person-new")
        return head.after(("flat", Node(family, family, "PROPN", "NNP", entity="1)")))

    def office(self, capital: bool = False) -> Node:
        """'foreign minister', 'Foreign Minister'."""
        word = self.one(words("offices"))
        written = word.capitalize() if capital else word
        head = Node(written, word, "PROPN" if capital else "NOUN", "NNP" if capital else "NN")
        if word == "minister" or self.chance(0.1):
            portfolio = self.one([*words("portfolios"), "prime"])
            shown = portfolio.capitalize() if capital else portfolio
            adjective = portfolio in {"foreign", "prime"}
            relation = "amod" if adjective else "compound"
            tag = ("NNP" if capital else "JJ") if adjective else ("NNP" if capital else "NN")
            head.before((relation, Node(shown, portfolio, "ADJ" if adjective else head.upos, tag)))
        return head

    def demonym(self) -> Node:
        """'Kenyan'."""
        word = self.one(words("demonyms"))
        return Node(word, word, "ADJ", "JJ")

    def set_off(self, node: Node) -> Node:
        """A phrase between commas."""
        return node.before(("punct", mark(","))).after(("punct", mark(",")))

    def listed(self, make: Callable[[], Node]) -> Node:
        """'Peru and Chile', 'Peru, Chile and Togo'."""
        first = make()
        while self.chance(0.4):
            first.after(("conj", make().before(("punct", mark(",")))))
        return first.after(("conj", make().joined()))

    def pronoun(self) -> Node:
        """'she', 'they'."""
        return small(self.one(("he", "she", "it", "they")), "PRON", "PRP")

    def states(self) -> Node:
        """'Kenya, Peru and Chile'."""
        return self.listed(self.state)

    def office_holders(self) -> Node:
        """'Ana Silva and Ivan Petrov, the foreign ministers of Peru and Chad,'."""
        office = self.office()
        office.form, office.tag = office.form + "s", "NNS"
        office.definite()
        office.after(("nmod", self.states().behind("of")))
        second = self.name().joined()
        return self.name().after(("conj", second), ("appos", self.set_off(office)))

    def group(self, definite: bool = True) -> Node:
        """'Israeli officials', 'the two leaders'; alone, if it is not to be definite."""
        word = self.one(
            ("officials", "diplomats", "leaders", "rebels", "critics", "lawmakers", "troops", "delegations")
        )
        head = Node(word, word[:-1], "NOUN", "NNS")
        if not definite:
            return head
        if self.chance(0.5):
            return head.before(("amod", self.demonym()))
        return head.before(("det", small("the", "DET", "DT")), ("nummod", Node("two", "two", "NUM", "CD")))
