"""Reading a parsed document into statements: who did what with whom, as whose words, in which passage."""

from dragoman.extraction.extractor import Analysis, analyse, extract, record_of

__all__ = ["Analysis", "analyse", "extract", "record_of"]
