"""Dates: what expressions of time mean, seen from the article's day."""

from collections.abc import Callable
from datetime import date

import pytest

import dragoman
from dragoman.extraction.extractor import extract
from dragoman.extraction.quantities.dates import find_dates
from dragoman.extraction.quantities.timewords import readings
from dragoman.model import Article, PartialDate, Status
from dragoman.reading.pipeline import Document, load_reader

Read = Callable[..., Document]
FRIDAY = date(2025, 9, 19)

PAST = [
    ("on Thursday", "2025-09-18"),
    ("on Friday", "2025-09-19"),
    ("last Friday", "2025-09-12"),
    ("yesterday", "2025-09-18"),
    ("last August", "2025-08"),
    ("in 2023", "2023"),
    ("June 27", "2025-06-27"),
    ("Sept. 18, 2025", "2025-09-18"),
    ("14 October", "2024-10-14"),
    ("the 3rd of March 2021", "2021-03-03"),
    ("Monday, 3 February 2025", "2025-02-03"),
    ("2024-10-14", "2024-10-14"),
    ("September 2023", "2023-09"),
    ("earlier this month", "2025-09"),
    ("late last year", "2024"),
    ("last month", "2025-08"),
    ("three days ago", "2025-09-16"),
    ("two months ago", "2025-07"),
    ("hours earlier", "2025-09-19"),
    ("the day before", "2025-09-18"),
    ("last summer", "2025"),
    ("(1998)", "1998"),
    ("the day before yesterday", "2025-09-17"),
    ("the night before last", "2025-09-17"),
    ("the week before last", "2025-09"),
    ("Monday last week", "2025-09-08"),
    ("Friday of last week", "2025-09-12"),
    ("Tuesday this week", "2025-09-16"),
    ("February 29", "2024-02-29"),
    ("10-12 May 2023", "2023-05-10"),
    ("May 10-12, 2023", "2023-05-10"),
    ("May 10 and 11, 2023", "2023-05-10"),
    ("May 10, 11 and 12, 2023", "2023-05-10"),
    ("May 10 through May 12, 2023", "2023-05-10"),
    ("3 and 5 June 2019", "2019-06-03"),
    ("3, 4 and 5 June 2019", "2019-06-03"),
    ("the 3rd and 5th of June 2019", "2019-06-03"),
    ("3 to 5 June", "2025-06-03"),
    ("Monday 3 to Wednesday 5 June 2019", "2019-06-03"),
    ("28 April to 3 May 2019", "2019-04-28"),
    ("April 28–May 3, 2019", "2019-04-28"),
    ("28 December to 3 January 2019", "2018-12-28"),
    ("March and April 2019", "2019-03"),
    ("from November to January 2019", "2018-11"),
    ("on Feb. 26", "2025-02-26"),
    ("in October of 2002", "2002-10"),
    ("on Sept. 10,\n2002", "2002-09-10"),
    ("on 10\u00a0May\n2023", "2023-05-10"),
    ("in April last year", "2024-04"),
    ("In October of last year", "2024-10"),
    ("in May the previous year", "2024-05"),
    ("on 3 April last year", "2024-04-03"),
    ("April 3 of last year", "2024-04-03"),
    ("3 to 5 April last year", "2024-04-03"),
    ("April 3 and 5 last year", "2024-04-03"),
    ("in April this year", "2025-04"),
    ("in spring 2022", "2022"),
    ("on 2024/10/14", "2024-10-14"),
]


@pytest.mark.parametrize(("text", "value"), PAST)
def test_expressions_read_as_past(text: str, value: str) -> None:
    (reading,) = readings(text, FRIDAY)
    assert reading.past is not None
    assert reading.past.value == value


STRETCHES = [
    ("28-30 November 2024", "2024-11-28", "2024-11-30"),
    ("from 28 to 30 November", "2024-11-28", "2024-11-30"),
    ("between 3 and 5 May", "2025-05-03", "2025-05-05"),
    ("between 28 April and 3 May", "2025-04-28", "2025-05-03"),
    ("November 28-30", "2024-11-28", "2024-11-30"),
    ("from Nov. 28 to 30", "2024-11-28", "2024-11-30"),
    ("from November 28 to December 2", "2024-11-28", "2024-12-02"),
    ("28 October to 3 November", "2024-10-28", "2024-11-03"),
    ("28 December to 3 January", "2024-12-28", "2025-01-03"),
    ("from 28 November 2024 to 3 January 2025", "2024-11-28", "2025-01-03"),
    ("from Monday to Wednesday", "2025-09-15", "2025-09-17"),
    ("from March to May 2023", "2023-03", "2023-05"),
    ("from 2019 to 2022", "2019", "2022"),
    ("in 2019-20", "2019", "2020"),
]


@pytest.mark.parametrize(("text", "begin", "end"), STRETCHES)
def test_a_stretch_of_time_begins_and_ends(text: str, begin: str, end: str) -> None:
    (reading,) = readings(text, FRIDAY)
    assert (reading.past, reading.past_end) == (PartialDate(begin), PartialDate(end))


@pytest.mark.parametrize(
    "text", ["3 and 5 June 2019", "3 June and 5 July", "May 10 to 12 people", "30-3 May", "in 2019"]
)
def test_single_days_are_no_stretch(text: str) -> None:
    assert all(reading.past_end is None for reading in readings(text, FRIDAY))


AHEAD = [
    ("next week", "2025-09"),
    ("tomorrow", "2025-09-20"),
    ("by 2035", "2035"),
    ("next year", "2026"),
    ("next March", "2026-03"),
    ("the day after tomorrow", "2025-09-21"),
    ("Friday next week", "2025-09-26"),
    ("Monday of next week", "2025-09-22"),
]


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_expressions_that_point_ahead_by_themselves(text: str, value: str) -> None:
    (reading,) = readings(text, FRIDAY)
    assert reading.future is not None
    assert (reading.future.value, reading.ahead) == (value, True)


@pytest.mark.parametrize(
    "text", ["He may go.", "in the 1990s", "a 90-day notice", "March on!", "the second round", "1,978 tonnes"]
)
def test_what_is_no_date(text: str) -> None:
    assert list(readings(text, FRIDAY)) == []


def test_later_expressions_lean_on_earlier_ones() -> None:
    found = list(readings("On Tuesday he left. Two days earlier he had come. In May 2021 and that June too.", FRIDAY))
    assert [r.past.value for r in found if r.past] == ["2025-09-16", "2025-09-14", "2021-05", "2021-06"]


SPOKEN_OF = [
    ("In March 2019 Peru joined. The following month Chile signed.", ["2019-03", "2019-04"]),
    ("In March 2019 Peru joined. The following week Chile signed.", ["2019-03", "2019"]),
    ("On 5 March 2019 Peru joined. The following week Chile signed.", ["2019-03-05", "2019-03"]),
    ("On 5 March 2019 Peru joined. The same week Chile left.", ["2019-03-05", "2019-03"]),
    ("Peru joined in 2010. Later that year Chile left.", ["2010", "2010"]),
    ("Peru joined in 2010. In May that year Chile left.", ["2010", "2010-05"]),
    ("Peru joined in 2010. In May the previous year Chile left.", ["2010", "2009-05"]),
    ("Peru joined in 2010. In May last year Chile left.", ["2010", "2024-05"]),
    ("Peru joined in 2010. The previous year Chile left.", ["2010", "2009"]),
    ("Peru joined in 2010. That month Chile left.", ["2010", "2010"]),
    ("Peru joined in 2010. The following March Chile left.", ["2010", "2011-03"]),
    ("Peru joined in May 2010. The following March Chile left.", ["2010-05", "2011-03"]),
    ("Peru joined in May 2010. The previous March Chile left.", ["2010-05", "2010-03"]),
    ("Peru joined in 2010. The following spring Chile left.", ["2010", "2011"]),
    ("On 5 March 2019 Peru joined. The following Friday Chile left.", ["2019-03-05", "2019-03-08"]),
    ("On 5 March 2019 Peru joined. That Friday Chile left.", ["2019-03-05", "2019-03-08"]),
    ("On 5 March 2019 Peru joined. The previous Friday Chile left.", ["2019-03-05", "2019-03-01"]),
    ("On 5 March 2019 Peru joined. The previous Tuesday Chile left.", ["2019-03-05", "2019-02-26"]),
    ("On 5 March 2019 Peru joined. The following Tuesday Chile left.", ["2019-03-05", "2019-03-12"]),
    ("On 5 March 2019 Peru joined. Friday that week Chile left.", ["2019-03-05", "2019-03-08"]),
    ("Peru joined in 2010. Two years later Chile left.", ["2010", "2012"]),
    ("Peru joined in May 2010. Two months later Chile left.", ["2010-05", "2010-07"]),
    ("They met on May 10-12, 2023. The next day Chile left.", ["2023-05-10", "2023-05-13"]),
    ("They met from 28 December to 3 January 2019. Two days later Chile left.", ["2018-12-28", "2019-01-05"]),
    ("Peru joined on Feb. 26. Three days earlier Chile left.", ["2025-02-26", "2025-02-23"]),
    ("Peru joined in 2010. Last year Chile left.", ["2010", "2024"]),
    ("Peru joined in 2010. Late this month Chile left.", ["2010", "2025-09"]),
]


@pytest.mark.parametrize(("text", "values"), SPOKEN_OF)
def test_what_follows_is_reckoned_from_what_was_spoken_of(text: str, values: list[str]) -> None:
    found = list(readings(text, FRIDAY))
    assert [r.past.value for r in found if r.past] == values
    assert not any(r.ahead for r in found)


@pytest.mark.parametrize(
    "text",
    ["In 2010 Peru joined. The following month Chile left.", "In 2010 Peru joined. Six months later Chile left."],
)
def test_what_was_spoken_of_too_vaguely_dates_nothing_that_follows(text: str) -> None:
    assert [r.past.value for r in readings(text, FRIDAY) if r.past] == ["2010"]


@pytest.mark.parametrize(
    "text", ["Ten years later Chile left.", "Chile left a month later.", "The next day Chile left."]
)
def test_what_came_later_has_no_date_where_none_was_spoken_of(text: str) -> None:
    assert not any(r.past or r.future for r in readings(text, FRIDAY))


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize("text", ["yesterday and tomorrow", "last May and next May", "last summer", "nine years ago"])
def test_nothing_is_dated_beyond_the_calendar(text: str, today: date) -> None:
    assert all(date.min.year <= int(r.past.value[:4]) for r in readings(text, today) if r.past)


def test_the_day_before_an_event_is_no_day_before_that_spoken_of() -> None:
    assert list(readings("the day before the summit", FRIDAY)) == []


def test_without_a_day_only_absolute_dates_are_read() -> None:
    found = list(readings("On Thursday, in May 2020 and last week.", None))
    assert [r.past.value for r in found if r.past] == ["2020-05"]


def test_a_date_belongs_to_the_verb_it_modifies(read: Read) -> None:
    document = read("Lima signed the accord on Monday and ratified it in 2023.", "2025-09-19")
    dates = find_dates(document)
    words = {t.text: t for t in document.doc}
    signed, ratified = dates.clause_date(words["signed"]), dates.clause_date(words["ratified"])
    assert signed is not None
    assert ratified is not None
    assert (signed.value, ratified.value) == ("2025-09-15", "2023")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ann Lee visited Oslo on May 10-12, 2023.", "2023-05-10"),
        ("Ann Lee visited Oslo from 28 April to 3 May 2019.", "2019-04-28"),
        ("Ann Lee visited Oslo between 3 and 5 June 2019.", "2019-06-03"),
        ("Peru joined in March 2019. The following month Ann Lee visited Oslo.", "2019-04"),
        ("Peru joined in 2010. Later that year Ann Lee visited Oslo.", "2010"),
    ],
)
def test_a_visit_has_the_year_that_is_spoken_of(read: Read, text: str, value: str) -> None:
    document = read(text, "2024-06-05")
    visited = find_dates(document).clause_date(next(t for t in document.doc if t.text == "visited"))
    assert visited is not None
    assert visited.value == value


def test_a_visit_ends_with_the_last_of_its_days(read: Read) -> None:
    record = extract(read("Ann Lee visited Oslo on 28-30 April. She will visit Rome from 3 to 5 June.", "2024-05-15"))
    visits = {s.label: (s.start, s.end) for s in record.situations if s.end is not None}
    assert visits == {
        "Visit: Ann Lee – Oslo": (PartialDate("2024-04-28"), PartialDate("2024-04-30")),
        "Visit: Ann Lee – Rome": (PartialDate("2024-06-03"), PartialDate("2024-06-05")),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "William Ruto visited Paris on May 2 and Bola Tinubu on May 6.",
            {("visited", "William Ruto", "2024-05-02"), ("visited", "Bola Tinubu", "2024-05-06")},
        ),
        (
            "Peru ratified the accord in 2019 and Chile in 2021.",
            {
                ("ratified", "Peru", "2019"),
                ("ratified", "Chile", "2021"),
                ("partyTo", "Peru", "2019"),
                ("partyTo", "Chile", "2021"),
            },
        ),
        (
            "Ann Lee met Tom Ray on Monday and Petr Novak on Tuesday.",
            {("metWith", "Tom Ray", "2024-05-13"), ("metWith", "Petr Novak", "2024-05-14")},
        ),
    ],
)
def test_each_in_a_row_has_a_day_of_its_own(read: Read, text: str, expected: set[tuple[str, str, str]]) -> None:
    record = extract(read(text, "2024-05-15"))
    dated = {
        (s.relation, s.date.value, record.label(x)) for s in record.reported() if s.date for x in (s.subject, s.object)
    }
    assert expected <= {(relation, name, day) for relation, day, name in dated}
    assert len([s for s in record.reported() if s.date]) == len(expected)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In March Kenyan President William Ruto became the first African head of state to visit Austria since 2009.",
         "2024-03"),
        ("On Monday Ann Lee became the first Danish premier to visit Chad since 2011.", "2024-05-13"),
        ("Ann Lee, the first Canadian premier to visit Oslo since 2010, signed the accord on Monday.", None),
        ("Ann Lee is the highest-ranking Danish official to visit Chad since 2011.", None),
        ("Ann Lee visited Oslo on Monday, her first trip since the war in 2019.", "2024-05-13"),
    ],
)  # fmt: skip
def test_since_when_nobody_did_it_dates_nothing(read: Read, text: str, value: str | None) -> None:
    visits = [s for s in extract(read(text, "2024-05-15")).reported() if s.relation == "visited"]
    assert [s.date.value if s.date else None for s in visits] == [value]


def test_talks_take_the_days_on_which_they_are_held(read: Read) -> None:
    record = extract(read("Peru and Chile held talks in Oslo from April 28 to 30.", "2024-05-15"))
    assert {s.end for s in record.situations} == {PartialDate("2024-04-30")}


TERMS = [
    "Peru and Chile signed an action plan for 2025-2027.",
    "Peru and Chile signed an action plan for 2025–2027.",
    "Peru and Chile signed an action plan for the years 2025 to 2027.",
    "Peru and Chile signed the 2021-2027 programme.",
    "Peru and Chile signed the 2021–2027 programme.",
    "Peru and Chile signed the 2025/26 action plan.",
    "Peru and Chile signed a programme from 2021 to 2027.",
    "Peru announced a budget for 2025.",
    "Peru praised the 2023 agreement.",
    "Peru gave Chile $5 million for 2025-2027.",
]


@pytest.mark.parametrize("text", TERMS)
def test_the_years_for_which_something_is_meant_date_no_deed(read: Read, text: str) -> None:
    assert {s.date for s in extract(read(text)).statements} == {None}


def test_who_served_for_years_held_the_office_as_long(read: Read) -> None:
    record = extract(read("Ann Lee served as president of Peru from 2006 to 2011."))
    assert [(s.start, s.end) for s in record.situations] == [(PartialDate("2006"), PartialDate("2011"))]


def test_the_future_takes_the_day_to_come(read: Read) -> None:
    document = read("The ministers will meet on Thursday.", "2025-09-19")
    dates = find_dates(document)
    (mention,) = dates.mentions
    assert dates.is_future(mention)
    assert mention.value is not None
    assert mention.value.value == "2025-09-25"


SCHEDULED = [
    ("Togo joins the Commonwealth on 20 June.", "joined", "2024-06-20"),
    ("Togo joins the Commonwealth from 1 July.", "joined", "2024-07-01"),
    ("Starting 1 July, Togo joins the Commonwealth.", "joined", "2024-07-01"),
    ("Ida Holm arrives in Bern on Sunday for talks with Omar Haddad.", "visited", "2024-06-09"),
    ("Ida Holm, who visits Bern in September, praised Togo.", "visited", "2024-09"),
    ("Ida Holm visits Bern from 10 to 12 June.", "visited", "2024-06-10"),
    ("Ida Holm visits Bern later this month.", "visited", "2024-06"),
    ("Ida Holm is visiting Bern on Friday.", "visited", "2024-06-07"),
    ("Ida Holm begins a three-day visit to Bern on 10 June.", "visited", "2024-06-10"),
    ("Togo leaves the African Union in 2026.", "withdrewFrom", "2026"),
    ("Togo and Benin meet on Thursday.", "metWith", "2024-06-06"),
    ("Ida Holm is sworn in as president of Togo on Tuesday.", "appointedTo", "2024-06-11"),
    ("Ida Holm is to be sworn in as president of Togo on Tuesday.", "appointedTo", "2024-06-11"),
    ("The accord is due to be signed by Togo and Benin on 20 June.", "signed", "2024-06-20"),
    ("Talks between Togo and Benin open on 20 June.", "negotiatesWith", "2024-06-20"),
    ("Talks between Togo and Benin resume on Friday.", "negotiatesWith", "2024-06-07"),
    ("Talks between Togo and Benin take place on Friday.", "negotiatesWith", "2024-06-07"),
    ("Talks between Togo and Benin are to be held on Friday.", "negotiatesWith", "2024-06-07"),
    ("Ida Holm will visit Bern on 5 June.", "visited", "2024-06-05"),
    ("Ida Holm travels to Bern this Sunday.", "visited", "2024-06-09"),
    ("Ida Holm's visit to Bern on Monday will be her first.", "visited", "2024-06-10"),
    ("Ahead of Ida Holm's visit to Bern on Monday, Togo recalled its ambassador.", "visited", "2024-06-10"),
    ("A meeting between Ida Holm and Omar Haddad is scheduled for 20 June.", "metWith", "2024-06-20"),
    ("A meeting between Ida Holm and Omar Haddad has been set for Monday.", "metWith", "2024-06-10"),
    # a plan of the past is of the nearer day
    ("A meeting between Ida Holm and Omar Haddad had been set for Tuesday.", "metWith", "2024-06-04"),
    ("Ida Holm was to visit Bern in May.", "visited", "2024-05"),
    ("Ida Holm was to visit Bern in August.", "visited", "2024-08"),
    ("Ida Holm had been expected to visit Bern in May.", "visited", "2024-05"),
]


@pytest.mark.parametrize(("text", "relation", "day"), SCHEDULED)
def test_what_is_planned_has_the_day_that_is_planned(read: Read, text: str, relation: str, day: str) -> None:
    statements = [s for s in extract(read(text, "2024-06-05")).statements if s.relation == relation]
    assert {(s.date, s.status) for s in statements} == {(PartialDate(day), Status.PLANNED)}


OVER = [
    ("Togo condemns the raid on Friday.", "criticizes", "2024-05-31"),
    ("The World Bank forecasts growth of 3 per cent in 2026.", "estimates", "2026"),
    ("Togo says Benin signed the accord on Friday.", "signed", "2024-05-31"),
    ("A study published on Friday says Togo has visited Bern.", "visited", None),
    ("Togo vowed to respect the accord signed by Benin on Monday.", "signed", "2024-06-03"),
    ("Togo's decision to recall its ambassador on Friday angered Benin.", "recalls", "2024-05-31"),
    ("Togo was the first to condemn the raid on Friday.", "criticizes", "2024-05-31"),
    ("Togo was the only state to reject the accord on Saturday.", "criticizes", "2024-06-01"),
    ("Togo became the first to ratify the accord on Thursday.", "ratified", "2024-05-30"),
    ("Ida Holm would later visit Bern in May.", "visited", "2024-05"),
    ("Talks between Togo and Benin took place in Lome on Friday.", "negotiatesWith", "2024-05-31"),
    ("The accord between Togo and Benin takes effect on 1 July.", "partyTo", None),
    ("In August Ida Holm visited Bern.", "visited", "2023-08"),
    ("In April last year Ida Holm visited Bern.", "visited", "2023-04"),
    # a day that says which event is meant is that of the event
    ("Togo signed the accord two months after the vote of 9 January 2023.", "signed", "2023-03"),
    ("Ida Holm met Omar Haddad a week before the vote on 20 May.", "metWith", "2024-05"),
    ("Two days after the coup of 30 April, Togo expelled ten diplomats.", "expels", "2024-05-02"),
    ("Ida Holm visited Bern five years after the war in 2010.", "visited", "2015"),
    ("Ida Holm visited Bern after the vote of 9 January 2023.", "visited", None),
    ("Togo condemned the raid of 3 April.", "criticizes", None),
    ("Ida Holm met Omar Haddad at the summit of 3 April.", "metWith", "2024-04-03"),
    ("Togo withdrew its envoys hours after the raid on Benin.", "recalls", None),
    ("Togo expelled ten diplomats two days after Ida Holm met Omar Haddad on 3 May.", "expels", None),
    ("Ahead of Ida Holm's visit to Bern on Monday, Togo recalled its ambassador.", "recalls", None),
    ("Between March and May Togo expelled ten diplomats.", "expels", "2024-03"),
    # since when is not when
    ("Since 2019 Ida Holm has visited Bern twice.", "visited", None),
    ("Since March Togo has expelled ten diplomats.", "expels", None),
    ("Togo has been a member of the Commonwealth since 2022.", "memberOf", "2022"),
    ("Togo has been mediating between Chad and Niger since May.", "mediates", "2024-05"),
    # who leaves a pact has been bound by it before
    ("Togo revoked three defence pacts with Italy on Thursday.", "partyTo", None),
    ("Togo revoked three defence pacts with Italy on Thursday.", "withdrewFrom", "2024-05-30"),
    ("In June Omar Haddad met Ida Holm.", "metWith", "2024-06"),
]


@pytest.mark.parametrize(("text", "relation", "day"), OVER)
def test_what_was_done_has_the_day_that_is_over(read: Read, text: str, relation: str, day: str | None) -> None:
    statements = [s for s in extract(read(text, "2024-06-05")).statements if s.relation == relation]
    assert {(s.date, s.status) for s in statements} == {(PartialDate(day) if day else None, Status.REPORTED)}


RECKONED = [
    ("Togo will sign the accord on Monday. Benin will ratify it the next day.", "ratified", "2024-06-11"),
    ("The accord will be signed on 10 July. Benin will ratify it two days later.", "ratified", "2024-07-12"),
    ("Ida Holm will visit Bern on Friday and Rome the next day.", "visited", "2024-06-07 2024-06-08"),
    ("Ida Holm is to visit Bern in August and will visit Rome the following month.", "visited", "2024-08 2024-09"),
    ("Togo and Benin open talks on 20 June. On the same day Ida Holm will visit Bern.", "visited", "2024-06-20"),
    ("Talks between Togo and Benin start on 10 July. Ida Holm visited Bern on the same day.", "visited", "2024-06-05"),
    ("Ida Holm left on Monday and will sign the accord on Friday. Togo rejected it the next day.", "criticizes",
     "2024-06-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation", "days"), RECKONED)
def test_what_is_to_come_is_reckoned_from_what_is_to_come(read: Read, text: str, relation: str, days: str) -> None:
    statements = [s for s in extract(read(text, "2024-06-05")).statements if s.relation == relation]
    assert sorted({s.date.value for s in statements if s.date}) == days.split()


SEVERAL = [
    ("Ida Holm visited Bern in 2019 and 2021.", "visited", "2019 2021"),
    ("Ida Holm visited Bern in 2019, 2021 and 2023.", "visited", "2019 2021 2023"),
    ("In 2019, 2021 and 2023 Ida Holm visited Bern.", "visited", "2019 2021 2023"),
    ("Ida Holm visited Bern on 3 and 5 May.", "visited", "2024-05-03 2024-05-05"),
    ("Ida Holm visited Bern on 3 March and 5 May.", "visited", "2024-03-03 2024-05-05"),
    ("Ida Holm visited Bern in March and in May.", "visited", "2024-03 2024-05"),
    ("Ida Holm met Omar Haddad in 2015 and again in 2018.", "metWith", "2015 2018"),
    ("Ida Holm will visit Bern on 10 June and 12 July.", "visited", "2024-06-10 2024-07-12"),
    ("Ida Holm visited Bern in 2019 or 2021.", "visited", "2019"),
    ("Ida Holm visited Bern on Monday, three days before talks with Togo.", "visited", "2024-06-03"),
    ("Ida Holm met Omar Haddad on Monday and on Tuesday flew to Bern.", "metWith", "2024-06-03"),
    ("Ida Holm visited Bern in 2019. In 2021, 40 states signed the accord.", "visited", "2019"),
    ("Togo gave Benin $5 million in 2019 and 2021.", "funds", "2019"),
]


@pytest.mark.parametrize(("text", "relation", "days"), SEVERAL)
def test_what_was_done_twice_has_two_days(read: Read, text: str, relation: str, days: str) -> None:
    record = extract(read(text, "2024-06-05"))
    dates = [s.date.value for s in record.statements if s.relation == relation and s.date]
    assert sorted(dates) == days.split()
    assert len({(s.relation, s.evidence) for s in record.statements}) == len(record.statements)


def test_the_dateline_is_set_apart(read: Read) -> None:
    dates = find_dates(read("LIMA, March 3 - Peru signed the accord on Monday.", "2025-03-04"))
    assert dates.dateline is not None
    assert dates.dateline.value == "2025-03-03"
    assert [m.value.value for m in dates.mentions if m.value] == ["2025-03-03"]
    assert len(dates.mentions) == 1


def test_a_year_in_a_name_dates_nothing(read: Read) -> None:
    document = read("Canada hosts the 2026 World Cup.", "2025-03-04")
    assert find_dates(document).clause_date(next(t for t in document.doc if t.text == "hosts")) is None


def test_an_article_without_a_date_keeps_absolute_dates() -> None:
    document = load_reader().read(Article(id="t", text="Peru signed the accord on Monday. It joined in 2019."))
    assert [m.value.value for m in find_dates(document).mentions if m.value] == ["2019"]


def test_a_date_between_subject_and_verb_dates_the_verb(read: Read) -> None:
    document = read("Peru on Monday signed the accord.", "2025-09-19")
    signed = find_dates(document).clause_date(next(t for t in document.doc if t.text == "signed"))
    assert signed is not None
    assert signed.value == "2025-09-15"


NARROWED = [
    ("Peru signed the accord last week, on May 7.", "2024-05-07"),
    ("Peru signed the accord last month, on April 12.", "2024-04-12"),
    ("Peru signed the accord last year, on 3 June.", "2023-06-03"),
]


@pytest.mark.parametrize(("text", "day"), NARROWED)
def test_a_day_narrows_down_the_week_or_year_before_it(read: Read, text: str, day: str) -> None:
    assert {s.date for s in extract(read(text)).statements} == {PartialDate(day)}


def test_when_something_ends_is_not_when_it_was(read: Read) -> None:
    record = extract(read("Peru will send envoys to Chile each summer until 2031. Peru backs Chile until May."))
    assert {s.date for s in record.statements} == {None}


def test_a_date_in_front_holds_for_all_that_its_subject_did(read: Read) -> None:
    record = extract(read("On 9 April Ann Lee of Peru left Lima before dawn and announced a pact."))
    assert [s.date for s in record.statements if s.relation == "announced"] == [PartialDate("2024-04-09")]


def test_a_date_in_front_does_not_hold_for_what_is_to_come(read: Read) -> None:
    record = extract(read("On 9 April Ann Lee of Peru visited Chile and will sign a pact."))
    assert [s.date for s in record.statements if s.relation == "signed"] == [None]


def test_the_date_of_a_paper_is_not_that_of_what_is_done_with_it(read: Read) -> None:
    record = extract(read("Peru ratified the Suva Agreement of May 2020."))
    assert {s.date for s in record.statements} == {None}


def test_a_sentence_too_long_to_be_parsed_has_no_day_before_an_event() -> None:
    endless = "word and " * 600 + "they left two months after the vote of 9 January 2023."
    assert dragoman.read(f"Peru met Chile.\n\n{endless}", date="2024-01-01").statements
