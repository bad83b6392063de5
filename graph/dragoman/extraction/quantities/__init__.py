"""Numbers, amounts of money and of other things, and dates."""

from dragoman.extraction.quantities.found import Quantities, find_quantities

__all__ = ["Quantities", "find_quantities"]
