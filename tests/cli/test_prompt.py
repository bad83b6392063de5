from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from dragoman.cli.prompt import SparqlCompleter, is_complete, reply, run_prompt
from dragoman.querying.completion import completions, with_prefixes
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.gold_graph import gold_records


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return EmbeddedStore.memory(records_quads(gold_records()))


def talk(store: EmbeddedStore, folder: Path, keys: str) -> None:
    with create_pipe_input() as pipe:
        pipe.send_text(keys)
        run_prompt(store, folder, input=pipe, output=DummyOutput())


def test_a_query_over_two_lines_and_history(
    store: EmbeddedStore, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    talk(store, tmp_path, "SELECT ?x WHERE {\r?x dgm:ratified ?y }\r.quit\r")
    talk(store, tmp_path, "SELECT ?who WHERE { ?who dgm:ratified ?what }\r.quit\r")
    printed = capsys.readouterr().out
    assert "Storting" in printed
    history = (tmp_path / "queries.history").read_text()
    assert "+SELECT ?x WHERE {\n+?x dgm:ratified ?y }" in history
    talk(store, tmp_path, "\x1b[A\x1b[A\r.quit\r")
    assert "Storting" in capsys.readouterr().out


def test_a_mistake_shows_its_place(store: EmbeddedStore) -> None:
    said = reply(store, "SELECT ?x\nWHERE { ?x dgm:covers }")
    assert said.splitlines()[:2] == ["  WHERE { ?x dgm:covers }", "                        ^"]
    assert "here" in said
    first = reply(store, "SELECT ?x WHERE { ?x dgm:covers }")
    assert first.splitlines()[1].index("^") == first.splitlines()[0].index("}")


def test_commands(store: EmbeddedStore) -> None:
    assert "Lisbon Ocean Summit" in reply(store, ".hosts")
    assert reply(store, ".travels").startswith("not given, so the query's example is used: person = Ingrid Solheim")
    assert ".travels  Where a leader went in a year" in reply(store, ".queries")
    assert reply(store, "help").startswith(".")
    assert reply(store, "help").splitlines()[-1].startswith("A question of these is asked with .NAME")
    assert reply(store, ".nothing") == "there is no '.nothing'; .help tells what there is"


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        (".help", True),
        ("SELECT ?x WHERE {", False),
        ("ASK { ?x ?p { } }", True),
        ("SELECT", False),
        ("x\n", True),
        ("exit", True),
        ("Help", True),
    ],
)
def test_when_enter_sends(text: str, complete: bool) -> None:
    assert is_complete(text) is complete


def test_the_completer_replaces_what_is_typed() -> None:
    found = list(SparqlCompleter().get_completions(Document("ASK { ?x dgm:ratif"), CompleteEvent()))
    assert [(c.text, c.start_position) for c in found] == [("dgm:Ratification", -9), ("dgm:ratified", -9)]


def test_completions() -> None:
    assert ("dgm:partyTo", "dgm:partyT") in list(completions("SELECT * { ?x dgm:partyT"))
    assert ("SELECT", "sel") in list(completions("sel"))
    assert ("skos:", "sk") in list(completions("PREFIX sk"))
    assert list(completions("?agreement ?other ?ag")) == [("?agreement", "?ag")]
    assert list(completions("SELECT ")) == []


def test_prefixes_are_added_on_the_line_itself() -> None:
    query = "SELECT * { ?s dgm:covers <http://rdfs:8/> ; oa:exact ?t }"
    assert with_prefixes(query).count("\n") == 0
    assert with_prefixes(query).count("PREFIX") == 2
    assert with_prefixes(with_prefixes(query)) == with_prefixes(query)


@pytest.mark.parametrize(
    "path", ["a/skos:note", "(skos:note)/dgm:date", "dgm:date/skos:note", "^dgm:date/^skos:note", "skos:note?/a"]
)
def test_prefixes_are_found_in_paths_without_blanks(path: str) -> None:
    found = with_prefixes(f"SELECT * {{ ?a {path} <http://x/prov:b/oa:c> }}")
    assert "PREFIX skos:" in found
    assert ("PREFIX dgm:" in found) == ("dgm:" in path)
    assert "PREFIX prov:" not in found
    assert "PREFIX oa:" not in found


@pytest.mark.parametrize("word", ["exit", "quit", "QUIT"])
def test_a_plain_word_leaves(store: EmbeddedStore, tmp_path: Path, word: str) -> None:
    talk(store, tmp_path, f"{word}\r")
