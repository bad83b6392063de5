"""Which articles are copies of one story."""

from benchmarks.corpus import articles
from dragoman.corpus.copies import Signed, accounts
from dragoman.minhash import min_hash, min_hash_bytes

STORIES = {article["id"]: article["text"] for article in articles(40, seed=7)}
WIRE = STORIES["bench-0000003"]


def groups(*texts: tuple[str, str, str]) -> list[tuple[str, ...]]:
    return sorted(accounts(Signed(name, day, min_hash_bytes(min_hash(text)) or b"") for name, day, text in texts))


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


def test_two_sentences_are_copies_whatever_their_marks_and_another_story_is_none() -> None:
    text = (
        "Kenya's foreign minister, Ann Lee, met her envoy in Oslo on Tuesday. They spoke of “the war”, her office said."
    )
    other = (
        "Kenya\u2019s foreign minister Ann\u00a0Lee met her en\u00advoy in Oslo on Tuesday.\n\n"
        "They spoke of 'the war,' her office said."
    )
    story = (
        "Kenya's foreign minister, Ann Lee, met the king in Oslo on Friday. They spoke of ports and of fish, he said."
    )
    assert groups(("a", "", text), ("b", "", other), ("c", "", story)) == [("a", "b")]


def test_the_min_hash_is_the_same_everywhere_and_for_ever() -> None:
    known = (
        "ist/q9pevEKTTb33xcDbKg6ae7iBO0KzvSBtSEiIxDyui9eHCCY97U4n/IRfynY838fnxGYEDPdp3enPV7UvCVcoiG+7VzQlMWQVqH4LBEqQ4"
    )
    assert min_hash("Peru met Chile.\n") == known + "xvjfCbRNr5k4Emba6dFNrmAWhn3ZvrSY6PlO+d3PnWPwsTj8o9b314t0XGRxUM="


def test_a_text_of_one_word_has_one_too() -> None:
    assert groups(("a", "", "Yes"), ("b", "", "yes\n"), ("c", "", "No")) == [("a", "b")]
