"""Which articles are copies of one story."""

from benchmarks.corpus import articles
from dragoman.corpus.copies import Signed, accounts, signature

STORIES = {article["id"]: article["text"] for article in articles(40, seed=7)}
WIRE = STORIES["bench-0000003"]


def groups(*texts: tuple[str, str, str]) -> list[tuple[str, ...]]:
    return sorted(accounts(Signed(name, day, signature(text)) for name, day, text in texts))


def test_different_stories_of_one_manner_stay_apart() -> None:
    assert groups(*((name, "2024-05-06", text) for name, text in STORIES.items())) == []


def test_copies_and_near_copies_are_one_account_the_earliest_first() -> None:
    edited = "LIMA (Wire) - " + WIRE.replace("on ", "on  ", 1).upper()
    shortened = WIRE.rsplit("\n\n", 1)[0]
    others = [(name, "2024-05-06", text) for name, text in STORIES.items() if text != WIRE]
    found = groups(("b", "2024-05-07", WIRE), ("a", "2024-05-08", edited), ("c", "2024-05-06", shortened), *others)
    assert found == [("c", "b", "a")]


def test_the_same_words_a_year_later_are_another_account() -> None:
    assert groups(("a", "2024-05-06", WIRE), ("b", "2025-05-06", WIRE)) == []


def test_many_copies_are_found_together_whatever_their_order() -> None:
    copies = [(f"paper-{n:03d}", "2024-05-06", f"{WIRE} Paper {n}.") for n in range(300)]
    (group,) = groups(*reversed(copies))
    assert group == tuple(name for name, _, _ in copies)


def test_a_text_of_one_word_has_a_signature() -> None:
    assert groups(("a", "", "Yes"), ("b", "", "yes\n"), ("c", "", "No")) == [("a", "b")]
