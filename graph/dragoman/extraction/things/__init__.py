"""The agreements, initiatives and occasions that a text speaks of, what they are about, and which sums go where."""

from dragoman.extraction.things.found import Things, find_things

__all__ = ["Things", "find_things"]
