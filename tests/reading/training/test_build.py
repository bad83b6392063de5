"""A whole training in miniature: a few steps on the sample treebank, refined, packaged, loaded and scored."""

import json
import shutil
from pathlib import Path

import numpy
import pytest
import spacy
from spacy.language import Language

from dragoman.model import Article
from dragoman.reading import packaged, vectors
from dragoman.reading.pipeline import Reader, prepared
from dragoman.reading.training import build, evaluate
from dragoman.reading.training.main import main, step_settings

SAMPLE = Path(__file__).parent / "sample.conllu"
SMALL = step_settings(4) | {
    "training.eval_frequency": 2,
    "components.tok2vec.model.embed.rows": [200, 50, 100, 100],
    "components.parser.min_action_freq": 1,
}


@pytest.fixture(scope="module")
def treebanks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("treebanks")
    for split in ("train", "dev", "test"):
        shutil.copyfile(SAMPLE, folder / f"en_sample-ud-{split}.conllu")
    return folder


@pytest.fixture(scope="module")
def word_vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("vectors") / vectors.FILE
    vectors.pack(["treaty", "signed"], numpy.ones((2, 8), dtype=numpy.float32), path)
    return path


@pytest.fixture(scope="module")
def package(treebanks: Path, word_vectors: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("work")
    first = build.train(treebanks, word_vectors, work / "first", **SMALL)
    again = step_settings(2) | {"corpora.train.made": 0}  # the sample has too few labels for made sentences
    second = build.refine(first, treebanks, word_vectors, work / "second", **again)
    model = build.average([first, second], work / "average")
    target = tmp_path_factory.mktemp("package") / "english"
    target.mkdir()
    (target / "old").write_text("to be replaced")
    build.package(model, treebanks, word_vectors, target)
    return target


def test_package_reads(package: Path) -> None:
    reader = Reader(lambda: prepared(packaged.load(package)))
    doc = reader.read(Article(id="x", text="They signed treaties.\n\nGhana left.")).doc
    assert [sentence.text.strip() for sentence in doc.sents] == ["They signed treaties.", "Ghana left."]
    assert all(token.lemma_ and token.dep_ for token in doc if not token.is_space)


def test_package_replaces_the_old_one_and_names_no_folder_of_its_maker(package: Path, treebanks: Path) -> None:
    assert not (package / "old").exists()
    assert [path.name for path in package.parent.iterdir()] == ["english"]
    texts = [path.read_bytes() for path in package.rglob("*") if path.is_file()]
    assert not any(str(treebanks).encode() in text for text in texts)


def test_package_carries_licence_and_credit(package: Path) -> None:
    meta = json.loads((package / "meta.json").read_text())
    assert meta["license"] == "CC BY-SA 4.0"
    assert "Silveira" in (package / "README.md").read_text()


def precisions(nlp: Language) -> set[str]:
    nodes = [node for model in packaged.models(nlp) for node in model.walk()]
    return {str(node.get_param(name).dtype) for node in nodes for name in node.param_names}


def test_weights_are_stored_at_half_precision(package: Path) -> None:
    stored = spacy.util.load_model_from_config(spacy.util.load_config(package / "config.cfg"))
    stored.from_disk(package, exclude=["tokenizer", "vectors"])
    assert precisions(stored) == {"float16"}
    assert precisions(packaged.load(package)) == {"float32"}


def test_scores_have_a_row_for_each_part(package: Path, treebanks: Path) -> None:
    rows = list(evaluate.evaluate(prepared(packaged.load(package)), treebanks))
    assert [(row.part, row.raw) for row in rows] == [
        (part, raw) for raw in (False, True) for part in ("all", "EWT", "GUM", "GUM news")
    ]
    assert rows[0].scores["tokens F"] == 100
    assert all("names F" not in row.scores for row in rows if row.part == "EWT")
    table = evaluate.table(rows).splitlines()
    assert len(table) == 2 + len(rows)


def test_an_average_lies_halfway(treebanks: Path, word_vectors: Path, tmp_path: Path) -> None:
    first = build.train(treebanks, word_vectors, tmp_path / "first", **SMALL)
    other = build.train(treebanks, word_vectors, tmp_path / "other", **SMALL, **{"system.seed": 2})
    models = [first, other, build.average([first, other], tmp_path / "average")]
    one, two, mean = (spacy.load(m).get_pipe("tagger").model.get_ref("output_layer").get_param("W") for m in models)
    assert not numpy.allclose(one, two)
    assert numpy.allclose(mean, (one + two) / 2, atol=1e-6)


def test_a_round_of_names_changes_nothing_else(treebanks: Path, word_vectors: Path, tmp_path: Path) -> None:
    first = build.train(treebanks, word_vectors, tmp_path / "first", **SMALL)
    second = build.refine_names(first, treebanks, word_vectors, tmp_path / "names", **step_settings(4))

    def weights(model: Path, name: str) -> bytes:
        return (model / name / "model").read_bytes()

    assert all(weights(first, name) == weights(second, name) for name in ("tok2vec", "tagger", "parser"))
    assert weights(first, "ner") != weights(second, "ner")


def test_same_seed_same_weights(treebanks: Path, word_vectors: Path, tmp_path: Path) -> None:
    def weights(name: str) -> bytes:
        best = build.train(treebanks, word_vectors, tmp_path / name, **SMALL)
        return (best / "tok2vec" / "model").read_bytes()

    assert weights("one") == weights("two")


def test_scores_are_printed(treebanks: Path, package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(package, ["--evaluate", str(treebanks), "--split", "dev"]) == 0
    assert "| GUM news | raw |" in capsys.readouterr().out


def test_a_folder_without_treebanks_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(tmp_path, ["--evaluate", str(tmp_path)]) == 1
    assert "no *-ud-test.conllu file" in capsys.readouterr().err
