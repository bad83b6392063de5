"""Which situations of several articles are one event, and which only look alike."""

from dataclasses import replace

from dragoman.corpus.events import Telling, same_events, telling_words

LIMA = Telling(
    "meeting/1",
    "Meeting",
    frozenset({("participant", "state/PER"), ("participant", "state/CHL")}),
    frozenset({"doc/a"}),
    "2024-05-06",
)
NEXT_DAY = replace(LIMA, iri="meeting/2", documents=frozenset({"doc/b"}), day="2024-05-07")


def merged(*tellings: Telling) -> list[tuple[str, ...]]:
    return [tuple(telling.iri for telling in event.tellings) for event in same_events(tellings)]


def test_same_kind_actors_and_nearly_the_same_day_are_one_event() -> None:
    (event,) = same_events([NEXT_DAY, LIMA])
    assert [telling.iri for telling in event.tellings] == ["meeting/1", "meeting/2"]
    assert event.grounds == "Meeting of the same actors on 2024-05-06 and 2024-05-07"


def test_other_actors_kind_or_role_are_another_event() -> None:
    ghana = frozenset({("participant", "state/PER"), ("participant", "state/GHA")})
    hosted = frozenset({("agent", "state/PER"), ("participant", "state/CHL")})
    for other in (replace(NEXT_DAY, roles=ghana), replace(NEXT_DAY, roles=hosted), replace(NEXT_DAY, kind="Signing")):
        assert merged(LIMA, other) == []


def test_two_days_apart_are_two_meetings_and_days_do_not_chain() -> None:
    third = replace(LIMA, iri="meeting/3", documents=frozenset({"doc/c"}), day="2024-05-08")
    assert merged(LIMA, third) == []
    assert merged(LIMA, NEXT_DAY, third) == [("meeting/1", "meeting/2")]


def test_what_one_article_tells_apart_stays_apart() -> None:
    assert merged(LIMA, replace(NEXT_DAY, documents=frozenset({"doc/a", "doc/b"}))) == []


def test_two_places_are_two_events_and_an_untold_place_is_no_contradiction() -> None:
    in_lima, in_arica = replace(LIMA, place="place/lima"), replace(NEXT_DAY, place="place/arica")
    assert merged(in_lima, in_arica) == []
    assert merged(in_lima, NEXT_DAY) == [("meeting/1", "meeting/2")]


def test_what_fits_two_events_equally_is_left_alone() -> None:
    lima, arica = replace(LIMA, place="place/lima"), replace(LIMA, iri="meeting/0", place="place/arica")
    untold = replace(NEXT_DAY, documents=frozenset({"doc/c"}))
    assert merged(lima, replace(arica, documents=frozenset({"doc/b"})), untold) == []


def test_kinds_that_recur_are_never_merged() -> None:
    criticism = replace(LIMA, kind="Criticism")
    assert merged(criticism, replace(criticism, iri="criticism/2", documents=frozenset({"doc/b"}))) == []


def test_agreements_of_the_same_parties_and_day_are_one_where_their_names_do_not_contradict() -> None:
    def named(number: int, *words: str) -> Telling:
        return replace(
            LIMA,
            iri=f"agreement/{number}",
            kind="Agreement",
            documents=frozenset({f"doc/{number}"}),
            words=frozenset(words),
        )

    assert merged(named(1), named(2, "ports"), named(3, "ports")) == [("agreement/2", "agreement/3", "agreement/1")]
    assert merged(named(1, "ports"), named(2, "loan")) == []
    assert merged(named(1), named(2, "ports"), named(3, "loan")) == [], "the first may be either"
    assert merged(named(1, "ports"), replace(named(2, "ports"), day="2024-06-06")) == []
    assert merged(named(1, "ports"), replace(named(2, "ports"), roles=frozenset({("party", "state/GHA")}))) == []


def test_the_words_of_a_name_are_those_that_set_an_agreement_apart() -> None:
    assert telling_words(["New Ports Agreement", "deal on ports"]) == {"ports"}
    assert telling_words(["the accord"]) == frozenset()
    assert telling_words(["memorandum of understanding"]) < telling_words(["ports memorandum"])
