"""A corpus for benchmarks: articles varied by grammar from sentences of our own, seeded, with the facts they hold.

    python -m benchmarks.corpus COUNT [--seed N] > corpus.jsonl
    python -m benchmarks.corpus COUNT --gold FOLDER       one gold file an article, for `dragoman evaluate`

The same count and seed give the same bytes; article N is the same whatever the count.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_SLOT = re.compile(r"\{([a-z.]+)\}")
_EVENTS = range(4, 8)
"""How many event sentences an article has; it has as many filler sentences and one that opens it."""


def articles(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Yield articles as JSON objects: id, date, title, publisher, text, and its gold."""
    for number in range(count):
        yield _article(number, random.Random(f"{seed}/{number}"))


def _article(number: int, chance: random.Random) -> dict[str, Any]:
    grammar = _grammar()
    slots = _slots(grammar, chance)
    sentences = [chance.choice(grammar["open"]), *chance.sample(grammar["event"], chance.choice(_EVENTS))]
    filler = iter(chance.sample(grammar["filler"], len(sentences)))
    texts = [text for sentence in sentences for text in (_fill(sentence["text"], slots), next(filler))]
    kinds = {kind: _facts(kind, [grammar["always"], *sentences], slots) for kind in ("facts", "optional", "never")}
    return {
        "id": f"bench-{number:07d}",
        "date": (date(2020, 1, 1) + timedelta(days=number % 2000)).isoformat(),
        "title": f"{slots['a']} and {slots['b']} in talks",
        "publisher": f"Paper {number % 50}",
        "text": "\n\n".join(" ".join(texts[i : i + 4]) for i in range(0, len(texts), 4)) + "\n",
        "names": _names(slots),
        **kinds,
    }


def _slots(grammar: dict[str, Any], chance: random.Random) -> dict[str, str]:
    """Return what fills each slot of one article."""
    slots: dict[str, str] = {}
    lasts = chance.sample(grammar["last"], 2)
    for key, (name, adjective, capital), last in zip("ab", chance.sample(grammar["states"], 2), lasts, strict=True):
        slots |= {key: name, f"{key}.adj": adjective, f"{key}.capital": capital, f"{key}.last": last}
        slots |= {f"{key}.office": chance.choice(grammar["offices"])}
        slots |= {f"{key}.leader": f"{chance.choice(grammar['first'])} {last}"}
    choices = {
        "pact": "pacts",
        "topic": "topics",
        "organisation": "organisations",
        "sum": "sums",
        "weekday": "weekdays",
    }
    slots |= {slot: chance.choice(grammar[rows]) for slot, rows in choices.items()}
    return slots | {"pact.topic": slots["pact"].partition(" on ")[2]}


def _fill(text: str, slots: dict[str, str]) -> str:
    return _SLOT.sub(lambda match: slots[match[1]], text)


def _facts(kind: str, sentences: list[dict[str, Any]], slots: dict[str, str]) -> list[list[str]]:
    """Return the facts of the sentences, each once; a name of a slot stands for what fills it."""
    filled = (
        (relation, *(slots.get(side, _fill(side, slots)) for side in sides))
        for sentence in sentences
        for relation, *sides in sentence.get(kind, [])
    )
    return [list(fact) for fact in dict.fromkeys(filled)]


def _names(slots: dict[str, str]) -> dict[str, list[str]]:
    """Return the labels under which each actor and agreement may be found."""
    names = {slots[key]: [slots[key]] for key in ("pact", "organisation", "sum")}
    for key in "ab":
        state, office = slots[key], slots[f"{key}.office"]
        names[state] = [state]
        names[slots[f"{key}.leader"]] = [slots[f"{key}.leader"]]
        names[office] = [office, f"{office} of {slots['a']}", f"{office} of {slots['b']}"]
    return names


@cache
def _grammar() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("grammar.yaml").read_text(encoding="utf-8"))
    return loaded


def main() -> None:
    """Write the corpus as JSON Lines to stdout, or as gold files into a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gold", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    for article in articles(options.count, options.seed):
        if options.gold:
            options.gold.mkdir(parents=True, exist_ok=True)
            (options.gold / f"{article['id']}.json").write_text(json.dumps(article, indent=1) + "\n", encoding="utf-8")
        else:
            sys.stdout.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
