from functools import partial
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dragoman.errors import ReaderError
from dragoman.model import Article
from dragoman.reading import packaged
from dragoman.reading.pipeline import Document, Reader, load_language, load_reader
from dragoman.reading.training import build

TEXT = (
    "President Maria Lopez of Ghana arrived in Nairobi on Tuesday. She signed a treaty with Kenya. "
    "The treaty was announced by the two ministers, who praised Kenya’s ports."
)


def read(text: str) -> Document:
    return load_reader().read(Article(id="x", text=text))


def test_labels_are_universal_dependencies() -> None:
    words = {token.text: token for token in read(TEXT).doc}
    signed, announced = words["signed"], words["announced"]
    assert (signed.pos_, signed.tag_, signed.lemma_, signed.dep_) == ("VERB", "VBD", "sign", "ROOT")
    found = {(token.text, token.dep_, token.head.text) for token in read(TEXT).doc}
    assert {
        ("treaty", "obj", "signed"),
        ("treaty", "nsubj:pass", "announced"),
        ("was", "aux:pass", "announced"),
        ("ministers", "obl:agent", "announced"),
        ("Nairobi", "obl", "arrived"),
        ("Kenya", "nmod:poss", "ports"),
        ("’s", "case", "Kenya"),
    } <= found
    assert "Voice=Pass" in announced.morph
    assert announced.lemma_ == "announce"


def test_names() -> None:
    names = {(ent.text, ent.label_) for ent in load_language(None)(TEXT).ents}
    assert {("Maria Lopez", "PERSON"), ("Ghana", "LOC"), ("Kenya", "LOC"), ("Nairobi", "LOC")} <= names


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "a\tb\r\n\r\nc", "😀 “é”\u00a0– \u200b", "A" * 5000])
def test_any_text_is_kept(text: str) -> None:
    assert read(text).doc.text == text


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_offsets_count_in_the_original_text(text: str) -> None:
    doc = read(text).doc
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_pipe_streams_in_order() -> None:
    taken = list[int]()

    def articles():  # type: ignore[no-untyped-def]
        for i in range(10):
            taken.append(i)
            yield Article(id=str(i), text=f"Togo signed treaty {i}.")

    stream = load_reader().pipe(articles(), batch_size=2)
    first = next(stream)
    assert first.article.id == "0"
    assert len(taken) < 10
    assert [document.article.id for document in stream] == [str(i) for i in range(1, 10)]


def test_same_text_same_parse() -> None:
    def parse() -> list[tuple[str, str, int]]:
        return [(token.tag_, token.dep_, token.head.i) for token in read(TEXT).doc]

    assert parse() == parse()


def test_vocabulary_does_not_grow_without_end() -> None:
    reader = Reader(partial(load_language, None), max_words=3000)
    articles = [Article(id=str(i), text=f"Town{i} met Port{i} and Cape{i} in Bay{i}.") for i in range(1500)]
    sizes = [reader.words_known for _ in reader.pipe(articles, batch_size=50)]
    one_batch = 50 * 4 * 2  # four names an article; looking for a lemma may add a second form of each
    assert max(sizes) < 3000 + one_batch
    kept = next(reader.pipe(articles))
    list(reader.pipe(articles))
    assert [token.text for token in kept.doc] == "Town0 met Port0 and Cape0 in Bay0 .".split()  # outlives its pipeline


def test_reader_is_loaded_once_and_knows_itself() -> None:
    assert load_reader() is load_reader(None)
    assert load_reader().name == "en_dragoman"
    assert load_reader().version.count(".") == 2


def parser_with(labels: list[str], folder: Path) -> Path:
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in labels:
        parser.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(folder)
    return folder


def test_a_pipeline_with_other_labels_is_refused(tmp_path: Path) -> None:
    folder = parser_with(["nsubj", "dobj", "pobj", "prep"], tmp_path / "clear")
    with pytest.raises(ReaderError, match=r"not labelled with Universal Dependencies.*dobj"):
        load_reader(folder)


def test_a_pipeline_with_universal_labels_is_taken(tmp_path: Path) -> None:
    folder = parser_with(["nsubj", "obj", "obl", "nmod", "conj", "case"], tmp_path / "universal")
    document = load_reader(folder).read(Article(id="x", text="Togo agreed. Benin did."))
    assert document.doc.text == "Togo agreed. Benin did."


def test_a_pipeline_without_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ReaderError, match="has no parser"):
        load_reader(tmp_path / "blank")


def test_a_missing_pipeline_is_refused() -> None:
    with pytest.raises(ReaderError, match="no reading pipeline 'en_core_none_xx'"):
        load_reader("en_core_none_xx")


def test_a_missing_packaged_pipeline_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="missing"):
        packaged.load(tmp_path)


def test_saved_and_loaded_pipeline_reads_the_same(tmp_path: Path) -> None:
    def parse(nlp: Language) -> list[tuple[str, str, str, int]]:
        return [(token.text, token.dep_, token.lemma_, token.head.i) for token in nlp(TEXT)]

    nlp = packaged.load()
    before = parse(nlp)
    packaged.save(nlp, packaged.FOLDER / "vectors.npz", tmp_path / "copy")
    assert parse(packaged.load(tmp_path / "copy")) == before


def test_package_is_small_licensed_and_scored() -> None:
    files = [path for path in packaged.FOLDER.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 15_000_000
    meta = spacy.util.load_meta(packaged.FOLDER / "meta.json")
    assert meta["license"] == "CC BY-SA 4.0"
    assert {"Silveira", "Zeldes"} <= {source["author"].split()[0] for source in meta["sources"]}
    assert meta["performance"]["all, gold tokens"]["LAS"] > 82


def test_package_runs_our_own_parser() -> None:
    config = spacy.util.load_config(packaged.FOLDER / "config.cfg")["components"]
    assert {name: config[name]["factory"] for name in build.FACTORIES} == build.FACTORIES
