"""A console of rich's on stdout, for what is printed bit by bit."""

from rich.console import Console


class Printer(Console):
    """Prints to stdout and leaves a broken pipe to the program; rich itself would exit with 1."""

    def on_broken_pipe(self) -> None:
        """Raise the BrokenPipeError that was just caught once more."""
        raise
