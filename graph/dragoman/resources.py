"""The folders shipped with the program: inside the package once installed, at the top of the checkout before."""

from pathlib import Path

from dragoman.errors import DragomanError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def folder(name: str) -> Path:
    """Return the shipped folder of that name (`ontology`, `queries`); DragomanError if it is missing."""
    for parent in (_PACKAGE, _CHECKOUT):
        if (parent / name).is_dir():
            return parent / name
    raise DragomanError(f"the shipped folder '{name}' is missing: install Dragoman again")
