"""The commands over a store: what they print, where they write, and how they fail."""

import csv
import gzip
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import cli
from dragoman.errors import DragomanError
from dragoman.querying.catalogue import load_catalogue
from dragoman.rdf import records_quads
from dragoman.store import EmbeddedStore
from tests.endpoints import oxigraph_server
from tests.gold_graph import gold_records
from tests.support import Command, forbid


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("home") / "store"
    store = EmbeddedStore.open(folder)
    store.load(records_quads(gold_records()))
    store.close()
    return str(folder)


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, list(arguments), input=stdin, env={"COLUMNS": "100"}, catch_exceptions=True)


def fails(*arguments: str, stdin: str | None = None) -> str:
    """The one line of a failure."""
    result = run(*arguments, stdin=stdin)
    assert isinstance(result.exception, DragomanError), result.output
    assert "\n" not in str(result.exception)
    return str(result.exception)


def test_facts(place: str, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("facts", "--store", place, "--format", "csv").stdout)))
    assert len(rows) == 60
    assert list(rows[0]) == "relation subject object date status speaker quote start end document".split()
    target = tmp_path / "facts.json"
    told = run("facts", "--store", place, "--status", "denied", "--format", "json", "-o", str(target))
    assert (told.stdout, told.stderr) == ("", f"dragoman: wrote {target}\n")
    assert [row["status"] for row in json.loads(target.read_text())] == ["denied", "denied"]
    assert "60 rows, status reported" in run("facts", "--store", place).stdout


def test_an_article_that_cannot_be_read_is_told_and_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dragoman: Command
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    Path("news/lima.txt").write_text("Peruvian President Anna Kovar met Chilean President Luis Tiller in Lima.")
    Path("news/lyon.txt").write_text("Le président de la République a rencontré son homologue allemand à Berlin lundi.")
    Path("news/void.txt").write_text("")
    for words in ("facts", "events", "explore -o graph.html", "analyse ties", "plot ties -o ties.svg"):
        command = words.split()
        code, out, err = dragoman(*command, "news")
        assert code == 1, command
        assert out or Path(command[-1]).stat().st_size, command
        assert "dragoman: news/lyon.txt: the text is in French" in err, command
        assert "dragoman: news/void.txt: the text is empty" in err, command
    code, out, err = dragoman("facts", "news/lyon.txt")
    assert (code, out) == (1, "")
    assert err.endswith("dragoman: no article could be read from news/lyon.txt\n")
    dragoman("build", "news/lima.txt")
    code, _, err = dragoman("validate", "--text", "news")
    assert code == 1
    assert "void.txt" in err


def test_events(place: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("events", "--store", place, "--format", "csv").stdout)))
    assert len(rows) == 29
    assert ",".join(rows[0]) == (
        "document,date,source,source_text,target,target_text,event,plover,mode,quad,status,trigger,sentence,start,end"
    )


def test_queries_are_all_listed_and_can_all_be_asked(place: str) -> None:
    listed = run("queries").stdout
    for name, query in load_catalogue().items():
        assert f"  {name}  " in listed
        form = "turtle" if query.form == "CONSTRUCT" else "table"
        result = run("query", name, "--store", place, "--format", form)
        assert result.exit_code == 0, result.output
        assert result.stdout


def test_query_by_name_file_and_stdin(place: str, tmp_path: Path) -> None:
    asked = run("query", "travels", "--param", "person=Erik Dahl", "--param", "year=2025", "--store", place)
    assert "Lisbon" in asked.stdout
    raw = run("query", "hosts", "--iris", "--format", "table", "--store", place).stdout
    assert "https://w3id.org" in raw
    assert run("query", "who hosted What?", "--iris", "--format", "table", "--store", place).stdout == raw
    named = run("query", "hosts", "--labels", "--format", "csv", "--store", place).stdout
    assert "Lisbon Ocean Summit,Canada,illegal fishing" in named
    text = "SELECT (COUNT(?s) AS ?n) WHERE { ?s a <https://w3id.org/dragoman/ontology#State> }"
    (tmp_path / "mine.rq").write_text(text)
    assert run("query", str(tmp_path / "mine.rq"), "--format", "csv", "--store", place).stdout == "n\n5\n"
    assert run("query", "-", "--format", "csv", "--store", place, stdin=text).stdout == "n\n5\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["query", "agreement"], "no question 'agreement': did you mean agreement"),
        (["query", "metings"], "no question 'metings': did you mean meetings"),
        (["query", "xyz"], "'dragoman queries' lists them"),
        (["query", "no/such.rq"], "cannot be read: No such file"),
        (["query", "hosts", "--param", "a=b"], "no parameter 'a'"),
        (["query", "meetings", "--param", "country=Nowhere"], "is called 'Nowhere'"),
        (
            ["query", "evidence", "--param", "subject=Kenya"],
            "'evidence' needs --param object=… (object: to whom or what)",
        ),
        (["query", "travels", "--param", "year=2024"], "'travels' needs --param person=… (person: who travelled)"),
        (["query", "is-party", "--format", "turtle"], "cannot be written as turtle"),
    ],
)
def test_mistakes_in_questions(place: str, arguments: list[str], words: str) -> None:
    assert words in fails(*arguments, "--store", place)


def test_an_example_that_stands_in_for_a_value_is_told_and_none_of_another_graph_is_used(
    place: str, tmp_path: Path
) -> None:
    told = run("query", "travels", "--store", place).stderr
    assert told == (
        "dragoman: not given, so the query's example is used: person = Ingrid Solheim, year = 2024; "
        "--param person=… gives another\n"
    )
    assert run("query", "facts", "--store", place).stderr == ""
    (tmp_path / "one.nt").write_text("<http://a> <http://b> <http://c> .")
    run("load", str(tmp_path / "one.nt"), "--store", str(tmp_path / "other"))
    needs = fails("query", "travels", "--store", str(tmp_path / "other"))
    assert needs == "'travels' needs --param person=… (person: who travelled), by name, code or IRI"
    assert "since = 2024-01-01" in run("query", "appointments", "--store", str(tmp_path / "other")).stderr
    listed = run("queries").stdout
    assert "year (year): The year  [for example 2024]" in listed
    assert "[default reported]" in listed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT WHERE", "column 8: 'WHERE' cannot stand here, but a variable, DISTINCT, '(' or '*' can"),
        ("SELEC (COUNT(?s) AS ?n) { ?s a dgm:State }", "column 1: a query begins with SELECT, ASK, CONSTRUCT or DESC"),
        ("PREFIX a: <http://a/>\nSELEC ?x {}", "line 2, column 1: a query begins with"),
        ("SELECT ?s {\n ?s ?p } # end", "line 2, column 8: '}' cannot stand here, but a variable, an IRI, "),
        ("SELECT * { ?s ?p ?o } GROUP ?s", "column 29: '?s' cannot stand here, but BY can"),
        ("SELECT * { ?s ?p ?o } LIMIT x", "column 29: 'x' cannot stand here, but a number can"),
        ('SELECT * { ?s ?p "x"^^xsd:date', "column 31: the query ends too early"),
        ("SELECT * { ?s ?p 'x }", "column 18: this text has no end"),
        ("SELECT ?p (COUNT(?s) AS ?n) ?o { ?s ?p ?o }", "names a variable that is neither grouped nor counted"),
    ],
)
def test_a_malformed_query_tells_its_place_and_what_could_stand_there(place: str, text: str, told: str) -> None:
    assert told in fails("query", "-", "--store", place, stdin=text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * { SERVICE ?nowhere { ?s ?p ?o } }", "The variable encoding the service name is unbound"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "The port 1 is not allowed for HTTP(S)"),
        (
            "CONSTRUCT { ?s ?p ?o } { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "The port 1 is not allowed for HTTP(S)",
        ),
        ("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "The port 1 is not allowed for HTTP(S)"),
    ],
)
def test_another_server_that_does_not_answer_is_told(place: str, text: str, reason: str) -> None:
    told = fails("query", "-", "--store", place, stdin=text)
    assert told.startswith(f"the store '{place}' cannot answer (SERVICE asks another server): {reason}")


def test_a_file_is_asked_whatever_its_name(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("mine", "mine.txt"):
        Path(name).write_text("ASK { ?s a dgm:State }")
        assert run("query", name, "--store", place).stdout == "yes\n"
    forbid(monkeypatch, Path("mine.txt"))
    assert fails("query", "mine.txt", "--store", place) == (
        "'mine.txt' cannot be read: Permission denied; check its permissions"
    )
    told = fails("query", "no.txt", "--store", place)
    assert told == "'no.txt' cannot be read: No such file or directory; check the path"
    told = fails("query", "ASK { ?s ?p ?o . }", "--store", place)
    assert told.startswith("a query of your own stands in a file, or comes from stdin: 'dragoman query -'; see ")


def test_reviewed_links_that_are_not_there_are_told_once(place: str) -> None:
    told = fails("link", "--reviewed", "nofile.csv", "--store", place)
    assert told == "'nofile.csv' cannot be read: No such file or directory; check the path"


def test_known_prefixes_need_no_declaration(place: str) -> None:
    text = "SELECT (COUNT(?s) AS ?n) WHERE { ?s a dgm:State ; rdfs:label ?label }"
    assert run("query", "-", "--format", "csv", "--store", place, stdin=text).stdout == "n\n5\n"
    told = fails("query", "-", "--store", place, stdin="SELECT ?x WHERE { ?x a dgm:State ; rdfs:label }")
    assert "line 1, column 47" in told
    data = "SELECT ?o WHERE { state:NOR dgm:partyTo ?o . FILTER(?o != strategic-partnership:x) }"
    assert "Treaty" in run("query", "-", "--store", place, stdin=data).stdout
    assert run("query", "who-acts-for", "--param", "state=state:NOR", "--store", place).stdout.endswith("2 rows\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "# of mine:\nSELECT ?x WHERE { ?x a foo:Visit }",
            "the prefix 'foo:' is not declared: begin with 'PREFIX foo:",
        ),
        (
            "INSERT DATA { <a:a> <a:b> <a:c> }",
            "only questions are answered (SELECT, ASK, CONSTRUCT, DESCRIBE) and 'INS",
        ),
        ("PREFIX a: <http://a#>\ndelete where { ?s ?p ?o }", "'DELETE' is none: nothing is changed"),
        ("SELECT ?x WHERE { ?x a <Visit> }", "this is no whole IRI"),
        ("SELECT ?insert WHERE", "column 21: the query ends too early"),
    ],
)
def test_a_mistake_in_a_query_is_told_by_its_name(place: str, text: str, told: str) -> None:
    assert told in fails("query", "-", "--store", place, stdin=text)


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "hosts", "--param", "nothing"],
        ["query", "travels", "--param", "year=1", "--param", "year=2"],
        ["query", "hosts", "--store", "a", "--endpoint", "http://b"],
        ["facts", "--format", "xml"],
        ["link"],
        ["push"],
    ],
)
def test_wrong_usage_is_told_in_one_line(arguments: list[str]) -> None:
    fails(*arguments)


def test_no_store_yet(tmp_path: Path) -> None:
    for command in (["facts"], ["events"], ["query", "hosts"], ["export"], ["validate"]):
        assert "'dragoman build' makes one" in fails(*command, "--store", str(tmp_path / "none"))


@pytest.mark.parametrize("suffix", ["ttl", "trig", "nq", "jsonld", "rdf", "csv"])
def test_export_by_suffix_and_load_again(place: str, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"graph.{suffix}"
    assert run("export", "--store", place, "-o", str(target)).exit_code == 0
    if suffix != "csv":
        result = run("load", str(target), "--store", str(tmp_path / "again"))
        assert result.exit_code == 0, result.output
        before, after = (run("query", "agreement-story", "--store", s) for s in (place, str(tmp_path / "again")))
        assert before.stdout == after.stdout


def test_a_failed_load_leaves_no_empty_store_behind_and_an_old_one_as_it_was(place: str, tmp_path: Path) -> None:
    bad, new = tmp_path / "bad.nq", tmp_path / "new"
    bad.write_text("<http://a> <http://b> <http://c> .\n<http://a> <b")
    assert "is malformed" in fails("load", str(bad), "--store", str(new))
    assert not new.exists()
    assert run("load", *export_of(place, tmp_path), "--store", str(new)).exit_code == 0
    assert "is malformed" in fails("load", str(bad), "--store", str(new))
    assert run("query", "hosts", "--store", str(new)).stdout == run("query", "hosts", "--store", place).stdout


def test_load_counts_one_as_one(tmp_path: Path) -> None:
    file, store = tmp_path / "one.nt", str(tmp_path / "store")
    file.write_text("<http://a> <http://b> <http://c> .\n")
    assert run("load", str(file), "--store", store).stderr == f"dragoman: 1 quad of 1 file is in '{store}'\n"


NESTED = """@prefix a: <http://a/> .
a:x a:knows [ a:name "one" ; a:list ( 1 2 ) ] ."""


@pytest.mark.parametrize("name", ["note.ttl", "note.ttl.gz"])
def test_a_file_loaded_twice_adds_no_blank_nodes_twice(tmp_path: Path, name: str) -> None:
    file, store, count = tmp_path / name, str(tmp_path / "store"), "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    write = gzip.compress if name.endswith(".gz") else bytes
    file.write_bytes(write(NESTED.encode()))
    for _ in range(2):
        assert run("load", str(file), "--store", store).exit_code == 0
        assert run("query", "-", "--store", store, "--format", "csv", stdin=count).stdout == "n\n7\n"
    file.write_bytes(write(NESTED.replace("one", "two").encode()))  # another thing, though at the same place
    assert run("load", str(file), "--store", store).exit_code == 0
    names = "SELECT ?n { ?s <http://a/name> ?n } ORDER BY ?n"
    assert run("query", "-", "--store", store, "--format", "csv", stdin=names).stdout == "n\none\ntwo\n"
    shared = "SELECT ?s { ?s <http://a/name> 'one', 'two' }"
    assert run("query", "-", "--store", store, stdin=shared).stdout == "no rows\n"


def test_blank_nodes_of_several_graphs_are_one_and_so_is_a_graph_without_a_name(tmp_path: Path) -> None:
    file, store = tmp_path / "note.trig", str(tmp_path / "store")
    file.write_text("<http://g> { _:a <http://p> 1 } _:h { _:a <http://q> 2 }")
    assert run("load", str(file), "--store", store).exit_code == 0
    joined = "SELECT ?one ?two { ?a <http://p> ?one ; <http://q> ?two }"
    assert run("query", "-", "--store", store, "--format", "csv", stdin=joined).stdout == "one,two\n1,2\n"
    assert len(run("export", "--store", store, "-o", "-", "--format", "nquads").stdout.splitlines()) == 2


def test_nanopublications_are_no_whole_record_and_neither_loaded_nor_checked(place: str, tmp_path: Path) -> None:
    target, new = tmp_path / "x.np.trig", tmp_path / "new"
    assert run("export", "--store", place, "-o", str(target)).exit_code == 0
    told = fails("load", str(target), "--store", str(new))
    assert told.endswith("holds nanopublications, which leave out what is no assertion: load an export as .nq or .trig")
    assert not new.exists()
    assert fails("validate", str(target)).endswith("no assertion: check an export as .nq or .trig")


def test_a_folder_that_may_not_be_read_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "graphs" / "sub").mkdir(parents=True)
    (tmp_path / "graphs" / "a.nt").write_text("<http://a> <http://b> <http://c> .")
    forbid(monkeypatch, tmp_path / "graphs" / "sub")
    told = fails("load", str(tmp_path / "graphs"), "--store", str(tmp_path / "store"))
    assert told == f"'{tmp_path / 'graphs' / 'sub'}' cannot be read: Permission denied; check its permissions"


def export_of(place: str, folder: Path) -> tuple[str]:
    run("export", "--store", place, "-o", str(folder / "all.nq"))
    return (str(folder / "all.nq"),)


def test_export_mistakes(place: str, tmp_path: Path) -> None:
    assert "names no format" in fails("export", "--store", place, "-o", str(tmp_path / "graph.docx"))
    (tmp_path / "file").write_text("")
    assert "cannot be written" in fails("export", "--store", place, "-o", str(tmp_path / "file" / "graph.ttl"))


def test_a_folder_for_the_output_is_made_below_the_current_one_only(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert run("export", "--store", place, "-o", "out/graph.ttl").stderr == "dragoman: wrote out/graph.ttl\n"
    assert Path("out/graph.ttl").is_file()
    for elsewhere in (str(tmp_path / "typo" / "graph.ttl"), "../typo/graph.ttl"):
        told = fails("export", "--store", place, "-o", elsewhere)
        assert told == f"'{elsewhere}' cannot be written: there is no folder '{Path(elsewhere).parent}'; make it first"
    assert not (tmp_path / "typo").exists()


def test_a_question_with_a_term_that_does_not_exist_says_so(place: str) -> None:
    text = "PREFIX dgm: <https://w3id.org/dragoman/ontology#> SELECT ?x WHERE { ?x dgm:metWitth ?y ; a dgm:State }"
    result = run("query", "-", "--store", place, stdin=text)
    assert result.stdout == "no rows\n"
    assert result.stderr == "dragoman: 'metWitth' is no term of the ontology; 'metWith' is\n"


def test_validate(place: str, tmp_path: Path) -> None:
    good = run("validate", "--store", place)
    assert good.exit_code == 0
    assert "triples, valid" in good.stderr
    export = run("export", "--store", place).stdout
    bad = tmp_path / "bad.ttl"
    bad.write_text(export.replace('oa:exact "Kenya"', 'oa:exact "Congo"').replace("dgm:ratified", "dgm:ratifies"))
    result = run("validate", str(bad))
    assert result.exit_code == 1
    assert result.stdout.count("terms: 'ratifies' is no term of the ontology; 'ratified' is\n") == 1
    assert "spans: characters" in result.stdout
    assert "spans: build the article again" in result.stderr
    assert not re.search("https?://|[0-9a-f]{16}", result.stdout)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.ttl", b"", "there is nothing to check"),
        ("broken.ttl", b"<a> <b> .", "is malformed"),
        ("binary.nq", b"\x00\xff\xfe", "is malformed"),
        ("note.txt", b"hello", "no known RDF file"),
        ("cut.nt.gz", b"\x1f\x8b\x08", "damaged gzip"),
        (
            "page.anno.jsonld",
            b'{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage"}',
            "takes its terms from the web, as annotations do, and nothing is fetched for it: give an export as .nq",
        ),
    ],
)
def test_files_that_are_no_graph(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert words in fails("validate", str(tmp_path / name))
    if name != "empty.ttl":
        assert words in fails("load", str(tmp_path / name), "--store", str(tmp_path / "store"))
        assert run("load", str(tmp_path / "gone.nq"), "--store", str(tmp_path / "store")).exit_code == 1


def test_every_command_works_against_an_endpoint(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with oxigraph_server() as server:
        monkeypatch.setenv("DRAGOMAN_UPDATE_ENDPOINT", server.update_url)
        pushed = run("push", "--store", place, "--endpoint", server.url)
        assert "5 graphs" in pushed.stderr
        assert "5 were there already" in run("push", "--store", place, "--endpoint", server.url).stderr
        assert run("pull", "--store", str(tmp_path / "pulled"), "--endpoint", server.url).exit_code == 0
        for command in (["facts"], ["events"], ["query", "tie-strength"], ["export"], ["query", "sources"]):
            there, here = run(*command, "--endpoint", server.url), run(*command, "--store", place)
            assert there.stdout == here.stdout
            assert run(*command, "--store", str(tmp_path / "pulled")).stdout == here.stdout
        assert run("validate", "--endpoint", server.url).exit_code == 0
        exported = tmp_path / "part.nq"
        run("export", "--store", place, "-o", str(exported))
        assert run("load", str(exported), "--endpoint", server.url).exit_code == 0
        assert run("facts", "--endpoint", server.url).stdout == run("facts", "--store", place).stdout
        gone = next(csv.DictReader(io.StringIO(run("query", "sources", "--format", "csv", "--store", place).stdout)))
        removed = run("remove", gone["document"], "--endpoint", server.url)
        assert removed.stderr == f"dragoman: 1 article removed from '{server.url}'\n"
        assert gone["document"] not in run("query", "sources", "--endpoint", server.url).stdout


def test_what_is_removed_here_is_removed_there_by_the_next_push(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = str(tmp_path / "mine")
    run("load", *export_of(place, tmp_path), "--store", store)
    gone = next(csv.DictReader(io.StringIO(run("query", "sources", "--format", "csv", "--store", place).stdout)))
    with oxigraph_server() as server:
        monkeypatch.setenv("DRAGOMAN_UPDATE_ENDPOINT", server.update_url)
        run("push", "--store", store, "--endpoint", server.url)
        run("remove", gone["document"], "--store", store)
        pushed = run("push", "--store", store, "--endpoint", server.url)
        assert pushed.stderr.endswith(f"'{store}' → '{server.url}', 4 were there already, 1 dropped\n")
        assert run("facts", "--endpoint", server.url).stdout == run("facts", "--store", store).stdout
        assert "dropped" not in run("push", "--store", store, "--endpoint", server.url).stderr


def test_another_store_in_the_place_of_one_that_was_pushed_takes_nothing_away(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "mine"
    run("load", *export_of(place, tmp_path), "--store", str(store))
    (tmp_path / "other.nq").write_text("<http://a> <http://b> <http://c> <https://w3id.org/dragoman/id/doc/other> .")
    with oxigraph_server() as server:
        monkeypatch.setenv("DRAGOMAN_UPDATE_ENDPOINT", server.update_url)
        run("push", "--store", str(store), "--endpoint", server.url)
        shutil.rmtree(store)
        run("load", str(tmp_path / "other.nq"), "--store", str(store))
        assert run("push", "--store", str(store), "--endpoint", server.url).stderr.endswith(f"→ '{server.url}'\n")
        assert run("facts", "--endpoint", server.url).stdout == run("facts", "--store", place).stdout


def test_nobody_at_the_endpoint() -> None:
    assert "cannot be reached" in fails("facts", "--endpoint", "http://127.0.0.1:9/sparql")
    assert "no http(s) address" in fails("facts", "--endpoint", "nowhere")
