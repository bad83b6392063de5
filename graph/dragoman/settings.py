"""Constants with their meaning and unit; nothing here is read from the environment at import."""

from pathlib import Path

ONTOLOGY_IRI = "https://w3id.org/dragoman/ontology"
"""The ontology's IRI; its terms are this + '#' + name."""

DATA_IRI = "https://w3id.org/dragoman/id/"
"""Base of every IRI that Dragoman mints for data."""

DEFAULT_STORE = Path(".dragoman") / "store"
"""The embedded store's place under the current folder, unless DRAGOMAN_STORE or --store names another."""

STORE_VARIABLE = "DRAGOMAN_STORE"
"""Environment variable that names the embedded store's folder."""

MAX_ARTICLE_CHARS = 1_000_000
"""Longest article text that is read, in Unicode code points; longer ones are refused."""

CONTEXT_CHARS = 32
"""Length of oa:prefix and oa:suffix around a text span, in Unicode code points."""

MAX_ID_CHARS = 120
"""Longest id of an article, in characters."""

MAX_DOWNLOAD_BYTES = 10_000_000
"""Most bytes read of one web page, feed, file or JSONL line that holds an article."""

FETCH_SECONDS = 30.0
"""Longest time one web page may take, connection and redirects included."""

FETCH_PAUSE_SECONDS = 1.0
"""Least pause between two requests to one host."""
