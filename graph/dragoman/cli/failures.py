"""Failures as a user is told them: one line each, and no traceback."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

import click

from dragoman.errors import DragomanError, OutputError, UseError, one_line

_LEFT_OUT = "dragoman.left_out"
"""Key in click's context of whether the command has left something out."""


def say(line: str) -> None:
    """Say something on stderr, in one line whatever names and words of others it holds."""
    click.echo(f"dragoman: {one_line(line)}", err=True)


def tell_left_out(line: str) -> None:
    """Say on stderr what the running command leaves out; it does the rest, and the exit code is 1 in the end."""
    say(line)
    click.get_current_context().meta[_LEFT_OUT] = True


def left_out(context: click.Context) -> bool:
    """Return whether the command has left something out."""
    return bool(context.meta.get(_LEFT_OUT))


@contextmanager
def told() -> Iterator[None]:
    """Turn what click and the system raise into errors of our own; whoever closes our stdout has seen enough."""
    try:
        yield
    except click.ClickException as error:
        raise UseError(_wrong_use(error)) from error
    except KeyboardInterrupt:
        raise DragomanError("stopped") from None
    except BrokenPipeError:
        let_go_of_broken_streams()
        raise click.exceptions.Exit(0) from None
    except OSError as error:
        let_go_of_broken_streams()
        raise OutputError(_trouble(error)) from error


def refuse_bytes(arguments: Iterable[str]) -> None:
    """Raise UseError where an argument is no UTF-8; a file that is there may have such a name."""
    for argument in arguments:
        if any("\ud800" <= c <= "\udfff" for c in argument) and not os.path.lexists(argument):
            raise UseError(f"'{argument}' holds bytes that are no UTF-8; write it as UTF-8, in a UTF-8 locale")


def _wrong_use(error: click.ClickException) -> str:
    """Return a mistake in the arguments as one line, with where to read on where click alone has found it."""
    message = " ".join(error.format_message().split()).removesuffix(".")
    message = re.sub(r"is not a valid (?:integer|int)\b(?: range)?", "is no whole number", message)
    remedy = f"; see '{path} --help'" if (path := _called(error)) else ""
    return message[:1].lower() + message[1:] + remedy


def _called(error: click.ClickException) -> str:
    """Return the command whose arguments are wrong, as it was called."""
    if own := getattr(error, "ctx", None):
        return str(own.command_path)
    group = click.get_current_context(silent=True)  # click's parser tells nobody which command it was reading for
    return f"{group.command_path} {group.invoked_subcommand or ''}".rstrip() if group else ""


def _trouble(error: OSError) -> str:
    reason = error.strerror or str(error)
    if error.filename is None:  # a stream has no name
        return f"the output cannot be written: {reason}"
    if isinstance(error, PermissionError):
        return f"'{error.filename}' may not be read or written by this user; mend its permissions"
    return f"'{error.filename}' cannot be read or written: {reason}"


def let_go_of_broken_streams() -> None:
    """Point what cannot be written to nowhere: Python would try again at its end, and complain in lines of its own."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            with suppress(OSError):  # a stand-in for stdout may have no number
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
