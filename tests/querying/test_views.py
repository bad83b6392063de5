"""Which statements are one row of the facts view, and that the export drops none."""

import csv
import io

from dragoman.model import Article, Entity, PartialDate, Record, Span, Statement, Status
from dragoman.querying.facts import record_facts
from dragoman.querying.formats import to_csv
from dragoman.querying.labels import plain
from dragoman.querying.views import facts
from dragoman.rdf import record_quads
from dragoman.store import EmbeddedStore

ENTITIES = (
    Entity("state/NOR", "State", "Norway"),
    Entity("state/PER", "State", "Peru"),
    Entity("person/ann-lee", "Person", "Ann Lee"),
    Entity("person/tom-ray", "Person", "Tom Ray"),
)
Told = tuple[str, Status, str]
"""Date, status and speaker of one passage; '' where there is none."""


def record(*told: Told) -> Record:
    """A record that tells, a passage each, that Norway sanctioned Peru."""
    statements = tuple(
        Statement(
            "sanctions",
            "state/NOR",
            "state/PER",
            Span(10 * place, 10 * place + 9),
            status=status,
            speaker=speaker or None,
            date=PartialDate(date) if date else None,
        )
        for place, (date, status, speaker) in enumerate(told)
    )
    return Record(Article("oslo", "sanctions " * len(told)), ENTITIES, statements=statements)


def shown(*told: Told) -> list[tuple[str, str, str]]:
    """Date, speaker and place of each row of the facts view."""
    rows = (plain(row) for row in facts(EmbeddedStore.memory(record_quads(record(*told))), "all"))
    return [(row[3], row[5], row[7]) for row in rows]


def on(*dates: str) -> list[Told]:
    return [(date, Status.REPORTED, "") for date in dates]


def test_several_dates_of_one_fact_are_several_rows() -> None:
    assert shown(*on("2011", "2019")) == [("2011", "", "0"), ("2019", "", "10")]


def test_a_fact_told_again_without_its_date_or_less_exactly_is_one_row_with_the_date() -> None:
    assert shown(*on("2011", "", "2011")) == [("2011", "", "0")]
    assert shown(*on("", "2011", "2011-05")) == [("2011-05", "", "20")]
    assert shown(*on("2019", "", "2011-05", "2011")) == [("2019", "", "0"), ("2011-05", "", "20")]
    assert shown(*on("", "")) == [("", "", "0")]


def test_of_claims_each_speaker_is_a_row_and_a_report_is_one_whoever_tells_it() -> None:
    speakers = ("person/ann-lee", "person/tom-ray", "person/ann-lee")
    assert shown(*(("", Status.CLAIMED, who) for who in speakers)) == [("", "Ann Lee", "0"), ("", "Tom Ray", "10")]
    assert shown(*(("", Status.REPORTED, who) for who in ("", *speakers))) == [("", "", "0")]


def test_the_export_holds_every_statement() -> None:
    several = record(*on("2011", "", "2019"), ("", Status.DENIED, "person/ann-lee"), ("", Status.DENIED, ""))
    rows = list(csv.DictReader(io.StringIO(to_csv(EmbeddedStore.memory(record_quads(several))))))
    assert [(row["start"], row["date"], row["status"]) for row in rows] == [
        ("0", "2011", "reported"),
        ("10", "", "reported"),
        ("20", "2019", "reported"),
        ("30", "", "denied"),
        ("40", "", "denied"),
    ]


def test_a_fact_of_several_dates_counts_once() -> None:
    assert record_facts(record(*on("2011", "2019"))) == [("sanctions", "Norway", "Peru")]
