"""A build brings every article into the store exactly once, however often it is cut off."""

import json
import os
import signal
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, serialize

from benchmarks.corpus import articles
from dragoman.corpus.batches import Batch
from dragoman.corpus.build import build
from dragoman.corpus.engine import Engine, in_process, in_workers
from dragoman.corpus.journal import Entry, Journal, Kind, Summary
from dragoman.corpus.work import Results
from dragoman.model import Article
from dragoman.reading.sources import Found, Rejected, bare_url, url_slug
from dragoman.store import EmbeddedStore

TEXT = "Peruvian President Anna Kovar met Chilean President Luis Tiller in Lima on Monday."
ARTICLE = Article("a", TEXT, date(2024, 5, 6))


@pytest.fixture
def store() -> EmbeddedStore:
    return EmbeddedStore.memory()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "journal.sqlite", "version-1")
    yield journal
    journal.close()


def run(
    items: Iterable[Found | Rejected], store: EmbeddedStore, journal: Journal, engine: Engine = in_process
) -> list[Entry]:
    journal.begin("build")
    entries = list(build(items, store, journal, engine))
    journal.end()
    return entries


def found(article: Article = ARTICLE, place: str = "a.txt", origin: str = "") -> Found:
    return Found(article, place, origin)


def file(place: str, text: str) -> Found:
    """An article that is called by its file."""
    return found(replace(ARTICLE, text=text), place, origin=f"/{place}")


def dump(store: EmbeddedStore) -> bytes:
    data = serialize(store.dump(), format=RdfFormat.N_QUADS) or b""
    return b"\n".join(sorted(data.splitlines()))


def corpus(count: int) -> list[Found]:
    made = (Article(a["id"], a["text"], date.fromisoformat(a["date"])) for a in articles(count))
    return [found(article, f"corpus:{number}") for number, article in enumerate(made)]


def test_an_article_is_read_once_and_unchanged_after_that(store: EmbeddedStore, journal: Journal) -> None:
    (first,) = run([found()], store, journal)
    assert first.kind is Kind.BUILT
    assert first.statements >= 3
    before = dump(store)
    (second,) = run([found()], store, journal)
    assert (second.kind, dump(store)) == (Kind.UNCHANGED, before)
    assert journal.summary() == Summary(1, first.statements, 0, complete=True)


def test_a_changed_text_date_or_program_is_read_again(store: EmbeddedStore, journal: Journal, tmp_path: Path) -> None:
    run([found()], store, journal)
    other = replace(ARTICLE, text="Peru left the International Criminal Court.")
    assert run([found(other)], store, journal)[0].kind is Kind.BUILT
    assert b"Anna Kovar" not in dump(store)
    assert run([found(replace(other, date=date(2024, 5, 7)))], store, journal)[0].kind is Kind.BUILT
    newer = Journal(tmp_path / "journal.sqlite", "version-2")
    assert run([found(replace(other, date=date(2024, 5, 7)))], store, newer)[0].kind is Kind.BUILT
    newer.close()


def test_two_texts_under_one_given_id_are_a_mistake_and_one_text_twice_is_none(
    store: EmbeddedStore, journal: Journal
) -> None:
    other = replace(ARTICLE, text="Peru left the International Criminal Court.")
    entries = run([found(), found(other, "b.txt"), found(ARTICLE, "c.txt")], store, journal)
    assert sorted(entry.kind for entry in entries) == [Kind.BUILT, Kind.REJECTED]
    (rejected,) = journal.rejected()
    assert rejected == ("b.txt", "another article of this run has the id 'a'; give each an id of its own")


def test_two_texts_under_one_given_id_are_settled_alike_in_every_run(store: EmbeddedStore, journal: Journal) -> None:
    items = [found(), found(replace(ARTICLE, text="Peru left the International Criminal Court."), "b.txt")]
    run(items, store, journal)
    before = dump(store)
    for _ in range(2):
        assert [entry.kind for entry in run(items, store, journal)] == [Kind.UNCHANGED, Kind.REJECTED]
        assert dump(store) == before


def test_one_file_name_in_two_folders_makes_two_articles_also_in_a_later_run(
    store: EmbeddedStore, journal: Journal
) -> None:
    one, two, three = (
        file(f"{number}/a.txt", TEXT.replace("Peruvian", people))
        for number, people in enumerate(("Peruvian", "Kenyan", "Ghanaian"))
    )
    ids = [entry.id for entry in run([one, two], store, journal)]
    assert ids[0] == "a"
    assert ids[1].startswith("a-")
    (later,) = run([three], store, journal)
    assert later.id.startswith("a-")
    assert len(store.graphs()) == 3
    assert {entry.kind for entry in run([one, two, three], store, journal)} == {Kind.UNCHANGED}
    corrected = file("1/a.txt", TEXT.replace("Peruvian", "Malian"))
    (again,) = run([corrected], store, journal)
    assert (again.kind, again.id) == (Kind.BUILT, ids[1])
    assert b"Kenya" not in dump(store)


def test_what_was_corrected_while_a_build_was_stopped_takes_the_place_of_the_old(
    store: EmbeddedStore, journal: Journal
) -> None:
    def items(people: str) -> list[Found]:
        text = TEXT.replace("Peruvian", people)
        return [found(replace(ARTICLE, id="b", text=text), "b.jsonl:1"), file("a.txt", text)]

    journal.begin("build")
    list(build(items("Kenyan"), store, journal, in_process))  # and stopped
    moved = found(Article("c", "Peru left the African Union."), "b.jsonl:1")
    entries = run([moved, *items("Ghanaian")], store, journal)
    assert [(entry.kind, entry.id) for entry in entries] == [(Kind.BUILT, id_) for id_ in "cba"]
    assert b"Kenya" not in dump(store)


def test_a_corrected_article_that_has_an_address_replaces_the_old_one_wherever_its_line_is(
    store: EmbeddedStore, journal: Journal
) -> None:
    def line(number: int, people: str, url: str = "https://news.example/a-b") -> Found:
        article = replace(ARTICLE, id=url_slug(url), text=TEXT.replace("Peruvian", people))
        return found(article, f"w.jsonl:{number}", bare_url(url))

    run([line(1, "Kenyan")], store, journal)
    (entry,) = run([line(2, "Ghanaian", "http://www.news.example/a-b#top")], store, journal)
    assert (entry.kind, entry.id) == (Kind.BUILT, "news-example-a-b")
    assert b"Kenya" not in dump(store)
    kinds = [entry.kind for entry in run([line(1, "Ghanaian"), line(2, "Malian")], store, journal)]
    assert sorted(kinds) == [Kind.REJECTED, Kind.UNCHANGED]
    (other,) = run([line(3, "Malian", "https://news.example/a/b")], store, journal)
    assert (other.kind, other.id[:17]) == (Kind.BUILT, "news-example-a-b-"), "another address that looks alike"


def test_what_cannot_be_read_costs_only_itself(store: EmbeddedStore, journal: Journal) -> None:
    french = (
        "Le président du Pérou a rencontré mardi à Lima son homologue chilien pour parler des ports et du commerce."
    )
    items = [found(Article("f", french), "f.txt"), Rejected("b.txt", "the text is empty"), found()]
    assert sorted(entry.kind for entry in run(items, store, journal)) == [Kind.BUILT, Kind.REJECTED, Kind.REJECTED]
    places = dict(journal.rejected())
    assert places["b.txt"] == "the text is empty"
    assert "French" in places["f.txt"]
    assert len(store.graphs()) == 1


def test_what_was_rejected_is_told_line_by_line(store: EmbeddedStore, journal: Journal) -> None:
    run([Rejected(f"a.jsonl:{number}", "the text is empty") for number in (10, 9, 100)], store, journal)
    assert [place for place, _ in journal.rejected()] == ["a.jsonl:9", "a.jsonl:10", "a.jsonl:100"]


def test_a_name_of_bytes_that_are_no_characters_costs_nothing(store: EmbeddedStore, journal: Journal) -> None:
    items = [found(place="a\udcff.txt"), Rejected("b\udcff.txt", "the text is empty")]
    assert sorted(entry.kind for entry in run(items, store, journal)) == [Kind.BUILT, Kind.REJECTED]
    assert dict(journal.rejected()) == {"b\\udcff.txt": "the text is empty"}


def test_workers_give_the_same_bytes(store: EmbeddedStore, journal: Journal, tmp_path: Path) -> None:
    run(corpus(12), store, journal)
    other, second = EmbeddedStore.memory(), Journal(tmp_path / "second.sqlite", "version-1")
    run(corpus(12), other, second, lambda batches: in_workers(batches, 2))
    assert dump(other) == dump(store)
    assert second.summary() == journal.summary()
    second.close()


def small(batches: Iterable[Batch]) -> Iterator[Batch]:
    """Batches cut down to one article each."""
    for batch in batches:
        yield from (Batch([item]) for item in batch.todo)


def test_a_worker_killed_on_the_way_costs_no_article(store: EmbeddedStore, journal: Journal) -> None:
    killed = []

    def engine(batches: Iterable[Batch]) -> Iterator[tuple[Batch, Results]]:
        for number, result in enumerate(in_workers(small(batches), 2)):
            if number in (1, 4) and (child := _child()):
                os.kill(child, signal.SIGKILL)
                killed.append(child)
            yield result

    entries = run(corpus(10), store, journal, engine)
    assert killed
    assert [entry.kind for entry in entries] == [Kind.BUILT] * 10
    calm = EmbeddedStore.memory()
    second = Journal(journal.path.with_name("second.sqlite"), "version-1")
    run(corpus(10), calm, second)
    assert dump(store) == dump(calm)
    second.close()


def _child() -> int | None:
    """One of the worker processes, not the helper that multiprocessing keeps for its semaphores; None after the last.

    Who is done before the death of a colleague is noticed is not begun again.
    """
    children = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    for child in (int(word) for path in children for word in path.read_text().split()):
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
            return child
    return None


@pytest.mark.parametrize("cut", [0, 3, 7])
def test_cut_off_between_store_and_journal_and_begun_again(cut: int, store: EmbeddedStore, journal: Journal) -> None:
    class CutError(Exception):
        pass

    class CutStore(EmbeddedStore):
        left = cut

        def add_graphs(self, graphs: Mapping[str, bytes]) -> None:
            if self.left == 0:
                raise CutError
            self.left -= 1
            super().add_graphs(graphs)

    with pytest.raises(CutError):
        run(corpus(10), CutStore(store.oxigraph), journal, lambda batches: in_process(small(batches)))
    assert not journal.summary().complete
    assert journal.summary().articles == cut
    run(corpus(10), store, journal)
    calm, second = EmbeddedStore.memory(), Journal(journal.path.with_name("second.sqlite"), "version-1")
    run(corpus(10), calm, second)
    assert dump(store) == dump(calm)
    assert journal.summary() == second.summary()
    second.close()


def test_the_corpus_is_the_same_for_the_same_seed() -> None:
    once, again = (json.dumps(list(articles(3, seed=5))) for _ in range(2))
    assert once == again
    assert json.dumps(list(articles(3, seed=6))) != once
