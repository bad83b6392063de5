"""Dragoman: diplomatic news read into a knowledge graph that keeps who said what, in which words."""

__version__ = "0.1.0"
