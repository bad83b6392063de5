"""YAML files of the lexicon, whose mistakes are told with their file and line."""

from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import LexiconError

_Fast = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""Five times as fast where it can be had."""


class NoTwins(_Fast):  # type: ignore[misc, valid-type]
    """Refuses a key that a mapping has twice, of which YAML's readers keep the last in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return the mapping; ConstructorError at a key that stands in it before."""
        seen = set[str]()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"'{key.value}' stands twice", key.start_mark)
            seen.add(key.value)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return mapping


def load_yaml(path: Path, loader: type[NoTwins] = NoTwins) -> object:
    """Return what a file holds; LexiconError names the file and the line of a mistake."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), loader)
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise LexiconError(f"{path.name}{line}: {error.problem}") from error
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path.name}: {' '.join(str(error).split())}") from error
