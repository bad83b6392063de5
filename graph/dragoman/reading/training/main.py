"""What `scripts/train` does with its arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.errors import DragomanError, ReaderError
from dragoman.reading import packaged, pipeline, sources, vectors
from dragoman.reading.training import build, evaluate, silver


def main(checkout: Path, arguments: list[str] | None = None) -> int:
    """The exit code: 0 done, 1 failed, 2 wrong usage."""
    parser = _parser(checkout)
    given = parser.parse_args(arguments)
    if bool(given.encoder) != bool(given.texts):
        parser.error("--encoder and --texts go together: who teaches the reader, and what it parses for it")
    try:
        if given.evaluate:
            print(evaluate.table(evaluate.evaluate(pipeline.load_language(given.reader), given.treebanks, given.split)))
        else:
            _train(given)
    except (DragomanError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser(checkout: Path) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/train", description="Train or evaluate the English reading pipeline."
    )
    parser.add_argument("treebanks", type=Path, help="folder with *-ud-{train,dev,test}.conllu")
    parser.add_argument("--evaluate", action="store_true", help="print scores instead of training")
    parser.add_argument("--split", choices=("dev", "test"), default="test", help="the files to score (default: test)")
    parser.add_argument("--reader", help="score this spaCy pipeline (folder or name) instead of the packaged one")
    parser.add_argument(
        "--encoder",
        help="a pretrained BERT (folder or name) that learns the treebanks first and then teaches the reader",
    )
    parser.add_argument(
        "--texts", nargs="+", default=[], help="raw English text for it to parse: whatever 'dragoman build' reads"
    )
    parser.add_argument("--steps", type=int, help="updates of the weights (default: as configured)")
    parser.add_argument(
        "--word-vectors", type=Path, default=packaged.FOLDER / vectors.FILE, help="default: the packaged ones"
    )
    parser.add_argument("--work", type=Path, default=checkout / "training" / "run", help="folder for checkpoints")
    parser.add_argument(
        "--output", type=Path, default=packaged.FOLDER, help="where the pipeline goes (default: the package)"
    )
    return parser


def _train(given: argparse.Namespace) -> None:
    settings = step_settings(given.steps)
    taught_by = _silver(given) if given.encoder else None

    def twice(model: Path, name: str, **changes: Any) -> list[Path]:
        """Return two further rounds from a model that differ by their seed."""
        return [
            build.refine(
                model,
                given.treebanks,
                given.word_vectors,
                given.work / f"{name}-{seed}",
                **{**changes, **settings, "system.seed": seed},
            )
            for seed in (1, 2)
        ]

    first = build.train(given.treebanks, given.word_vectors, given.work / "first", **settings)
    model = build.average([first, *twice(first, "second")], given.work / "average")
    if taught_by is not None:
        taught = twice(model, "third", **build.TAUGHT, **{"corpora.train.silver": str(taught_by)})
        model = build.average(taught, given.work / "taught")
        model = build.refine_names(model, given.treebanks, given.word_vectors, given.work / "names", **settings)
    build.package(model, given.treebanks, given.word_vectors, given.output)
    nlp = packaged.load(given.output)
    rows = list(evaluate.evaluate(pipeline.prepared(nlp), given.treebanks))
    build.write_scores(given.output, {f"{row.part}, {'raw' if row.raw else 'gold tokens'}": row.scores for row in rows})
    print(evaluate.table(rows))


def _silver(given: argparse.Namespace) -> Path:
    """The file of the sentences that the encoder parsed once it had learned the treebanks; made if it is missing."""
    target: Path = given.work / "silver.conllu"
    if not target.exists():
        try:  # torch takes seconds to load, and few have it
            from dragoman.reading.training import teacher
        except ModuleNotFoundError as error:
            raise ReaderError(f"--encoder needs the extra 'teacher': {error}") from error
        texts = list(silver.sentences(pipeline.load_language(None), _texts(given.texts)))
        parsed = teacher.parse(teacher.train(given.treebanks, given.encoder), texts)
        given.work.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(target.name + ".part")
        count = silver.write(parsed, unfinished)
        unfinished.replace(target)
        print(f"teacher: {count} of {len(texts)} sentences in {target}", file=sys.stderr)
    return target


def _texts(paths: list[str]) -> Iterator[tuple[str, str]]:
    """Yield name and text of every article under the paths; what is none is told and left out."""
    for item in sources.find_articles(paths):
        if isinstance(item, sources.Rejected):
            print(item, file=sys.stderr)
        else:
            yield item.article.id, item.article.text


def step_settings(steps: int | None) -> dict[str, Any]:
    """Configuration for another number of steps; the learning rate still falls to nothing at the last one."""
    if steps is None:
        return {}
    return {
        "training.max_steps": steps,
        "training.optimizer.learn_rate.total_steps": steps,
        "training.optimizer.learn_rate.warmup_steps": min(250, steps // 4),
        "training.eval_frequency": min(250, steps),
    }


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
