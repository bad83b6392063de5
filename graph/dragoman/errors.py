"""The errors Dragoman raises: one base, one class a kind of trouble; the message is one line for a person."""


class DragomanError(Exception):
    """Any trouble that a user can understand and mend; the command line prints it and exits with 1."""


class UseError(DragomanError):
    """A command called in a way that it does not know."""


class ArticleError(DragomanError):
    """An article that cannot be read: empty, binary, not UTF-8, too large, of an impossible date."""


class LanguageError(ArticleError):
    """A text in a language for which there is no reader."""


class ReaderError(DragomanError):
    """A reading pipeline that is missing or has other labels than Universal Dependencies."""


class LexiconError(DragomanError):
    """A mistake in the lexicon's data; the message names the file and the line."""


class StoreError(DragomanError):
    """A store that cannot be opened, reached, read or written."""


class QueryError(DragomanError):
    """A query that is unknown, malformed, or given a wrong parameter."""


class GraphError(DragomanError):
    """A graph that breaks the rules of the ontology or of the record."""


class OutputError(DragomanError):
    """A file or folder that cannot be written."""


def one_line(words: str) -> str:
    """Return the words without line breaks and control characters, which could draw over a terminal.

    Bytes of a name that are no characters are written out.
    """
    words = words.encode("utf-8", "backslashreplace").decode()
    shown = words if words.isprintable() else "".join(c if c.isprintable() else " " for c in words)
    return " ".join(shown.split())


def unreadable(error: OSError) -> str:
    """Return why a file cannot be read, and what to do, to stand behind its name."""
    remedy = "its permissions" if isinstance(error, PermissionError) else "the path"
    return f"cannot be read: {error.strerror or error}; check {remedy}"
