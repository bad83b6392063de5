"""Who a text speaks of: one reading from left to right gives every name, title, pronoun and description its actor."""

from dragoman.extraction.actors.found import Actors, find_actors

__all__ = ["Actors", "find_actors"]
