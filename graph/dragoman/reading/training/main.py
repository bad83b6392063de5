"""What `scripts/train` does with its arguments."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from dragoman.errors import DragomanError
from dragoman.reading import packaged, pipeline, vectors
from dragoman.reading.training import build, evaluate


def main(checkout: Path, arguments: list[str] | None = None) -> int:
    """The exit code: 0 done, 1 failed, 2 wrong usage."""
    given = _parser(checkout).parse_args(arguments)
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
    first = build.train(given.treebanks, given.word_vectors, given.work / "first", **settings)
    refined = [
        build.refine(
            first,
            given.treebanks,
            given.word_vectors,
            given.work / f"second-{seed}",
            **settings,
            **{"system.seed": seed},
        )
        for seed in (1, 2)
    ]
    model = build.average([first, *refined], given.work / "average")
    build.package(model, given.treebanks, given.word_vectors, given.output)
    nlp = packaged.load(given.output)
    rows = list(evaluate.evaluate(pipeline.prepared(nlp), given.treebanks))
    build.write_scores(given.output, {f"{row.part}, {'raw' if row.raw else 'gold tokens'}": row.scores for row in rows})
    print(evaluate.table(rows))


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
