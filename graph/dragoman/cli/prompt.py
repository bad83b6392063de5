"""The interactive prompt: SPARQL with history and completion; a mistake shows its place."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import Output

from dragoman.cli.options import terminal_width
from dragoman.errors import DragomanError
from dragoman.querying.asking import ask
from dragoman.querying.catalogue import Query, load_catalogue
from dragoman.querying.completion import completions
from dragoman.querying.labels import with_labels
from dragoman.querying.ordering import as_shown
from dragoman.querying.parameters import examples_used
from dragoman.querying.results import write_answer
from dragoman.store import Rows, Store

_HELP = """A query ends where its last brace is closed, or with an empty line. Known prefixes need no declaration.
.queries  the catalogue      .NAME  asks a question of the catalogue      .help      .quit (or Ctrl-D)"""
_LEAVE = frozenset({"exit", "quit", ".exit", ".quit", "\\q"})
_HOW = "A question of these is asked with .NAME, as .meetings; anything else is SPARQL; .help tells more"
_PLACE = re.compile(r"at line (\d+), column (\d+)")


def run_prompt(store: Store, folder: Path = Path(".dragoman"), **terminal: Input | Output) -> None:
    """Ask queries until the user leaves; `terminal` may give another `input` and `output`."""
    click.echo(f"dragoman query: {store.name}. .help tells more, Ctrl-D leaves.")
    session: PromptSession[str] = PromptSession(
        "sparql> ",
        history=_history(folder),
        completer=SparqlCompleter(),
        complete_while_typing=False,
        multiline=True,
        key_bindings=_keys(),
        prompt_continuation="     .. ",
        **terminal,  # type: ignore[arg-type]
    )
    while True:
        try:
            typed = session.prompt().strip()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        if typed.lower() in _LEAVE:
            return
        if typed:
            click.echo(reply(store, typed))


def reply(store: Store, typed: str) -> str:
    """Return what the prompt prints for what was typed: an answer, or a mistake with its place."""
    catalogue = load_catalogue()
    if typed == ".help":
        return _HELP
    if typed == ".queries":
        return _listed(catalogue)
    if typed.lower() == "help":
        return f"{_listed(catalogue)}\n{_HOW}"
    if typed.startswith(".") and typed[1:] not in catalogue:
        return f"there is no '{typed}'; .help tells what there is"
    named = catalogue[typed[1:]] if typed.startswith(".") else None
    try:
        note = examples_used(named, {}, store) if named else ""
        asked = named.text if named else typed
        answer = ask(store, asked)
        shown = as_shown(asked, with_labels(store, answer)) if isinstance(answer, Rows) else answer
        return (f"{note}\n" if note else "") + write_answer(shown, "table", terminal_width()).rstrip("\n")
    except DragomanError as error:
        return _with_place(typed, str(error))


def _listed(catalogue: Mapping[str, Query]) -> str:
    return "\n".join(f".{query.name}  {query.title}" for query in catalogue.values())


def is_complete(text: str) -> bool:
    """Return whether Enter sends the text: a command, balanced braces, or an empty last line."""
    text = text.strip(" ")
    if text.lower() in _LEAVE or text.lower() == "help":
        return True
    return text.startswith(".") or text.endswith("\n") or (text.count("{") == text.count("}") > 0)


class SparqlCompleter(Completer):
    """Completes keywords, prefixes, terms and variables on Tab."""

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Yield what can stand at the cursor."""
        for word, typed in completions(document.text_before_cursor):
            yield Completion(word, start_position=-len(typed))


def _with_place(typed: str, message: str) -> str:
    """Return the message under the line it is about, with a mark."""
    match = _PLACE.search(message)
    if not match:
        return message
    line, column = int(match[1]), int(match[2])
    lines = typed.splitlines()
    if not 0 < line <= len(lines):
        return message
    return (
        f"  {lines[line - 1]}\n  {' ' * (max(column, 1) - 1)}^\n{message[: match.start()]}here{message[match.end() :]}"
    )


def _history(folder: Path) -> History:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return FileHistory(str(folder / "queries.history"))
    except OSError:
        return InMemoryHistory()


def _keys() -> KeyBindings:
    """Return Enter as: send what is complete, else begin a new line."""
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if is_complete(buffer.text):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    return keys
