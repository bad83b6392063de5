"""Two people in every form of their titles, and two deeds in one sentence: neither costs the other a fact."""

from itertools import permutations, product

import pytest

from dragoman.model import Article
from dragoman.pipeline import records
from tests.told import Facts, both_ways, facts

FIRST = [
    "Foreign Minister Amina Wario",
    "Kenyan Foreign Minister Amina Wario",
    "Kenya's foreign minister, Amina Wario,",
    "the Kenyan foreign minister, Amina Wario,",
    "Amina Wario, the foreign minister of Kenya,",
    "the foreign minister of Kenya, Amina Wario,",
    "the Minister of Foreign Affairs of Kenya, Amina Wario,",
    "Minister of Foreign Affairs Amina Wario",
    "Amina Wario of Kenya",
    "Kenya's Amina Wario",
    "Dr. Amina Wario, Cabinet Secretary for Foreign Affairs,",
    "President Amina Wario",
    "H.E. Ms. Amina Wario, Minister for Foreign Affairs of Kenya,",
    "Amina Wario (Kenya)",
    "the Minister of Trade and Industry, Amina Wario,",
    "A. Wario, Minister for Home Affairs and Law,",
    "Amina Wario, 54, Kenya's foreign minister,",
    "Amina Wario, head of the Kenyan delegation,",
]
SECOND = [
    "Swedish Foreign Minister Gustav Berg",
    "Sweden's foreign minister, Gustav Berg",
    "the Swedish foreign minister, Gustav Berg",
    "Gustav Berg, Sweden's foreign minister",
    "the Minister of Foreign Affairs of Sweden, Gustav Berg",
    "Gustav Berg of Sweden",
    "Sweden's Gustav Berg",
    "Mr. Gustav Berg, Minister for Foreign Affairs",
    "H.E. Mr. Gustav Berg, Minister for Foreign Affairs of Sweden",
    "Gustav Berg (Sweden)",
    "her Swedish counterpart, Gustav Berg",
    "Gustav Berg, her Swedish counterpart",
    "her counterpart from Sweden, Gustav Berg",
    "G. Berg, Minister for Home Affairs and Minister for Law",
    "the head of Sweden's mission, Gustav Berg",
    "Swedish ambassador Gustav Berg",
]
TOGETHER = {
    "{a} and {b}{comma} signed the treaty in Oslo on Friday.": "signed",
    "The treaty was signed in Oslo on Friday by {a} and {b}.": "signed",
    "The treaty was signed on Friday by {a} and by {b}.": "signed",
    "{a} met {b}{comma} in Oslo on Friday.": "metWith",
    "A meeting between {a} and {b}{comma} took place in Oslo on Friday.": "metWith",
    "{a} held talks in Oslo with {b}.": "metWith",
}
DEEDS = [
    # past, gerund, participle, relation, the last word of its object
    ("signed a treaty with Norway", "signing a treaty with Norway", "", "signed", "treaty"),
    ("met President Tom Ray", "meeting President Tom Ray", "", "metWith", "Ray"),
    ("condemned the attack", "condemning the attack", "", "criticizes", "attack"),
    ("accused Mali of fraud", "accusing Mali of fraud", "", "accuses", "Mali"),
    ("visited Lima", "visiting Lima", "", "visited", "Lima"),
    ("announced a boycott of the games", "announcing a boycott of the games", "", "announced", "games"),
    ("expelled two Malian diplomats", "expelling two Malian diplomats", "", "expels", "diplomats"),
    ("severed ties with Mali", "severing ties with Mali", "", "seversTies", "Mali"),
    ("praised Ghana", "praising Ghana", "", "supports", "Ghana"),
    ("withdrew from the convention", "withdrawing from the convention", "withdrawn from the convention",
     "withdrewFrom", "convention"),
    ("hosted the summit", "hosting the summit", "", "hosts", "summit"),
    ("imposed sanctions on Mali", "imposing sanctions on Mali", "", "sanctions", "Mali"),
    ("flew to Lomé", "flying to Lomé", "flown to Lomé", "visited", "Lomé"),
]  # fmt: skip
OF_ONE = [
    "{one} {past} and {past2}.",
    "{one} {past} before {gerund2}.",
    "After {gerund}, {one} {past2}.",
    "Having {done}, {one} {past2}.",
    "{one}, having {done}, {past2}.",
    "{one}, who {past} on Friday, {past2}.",
    "{one} {past}, {gerund2}.",
    "{one} {past}, {past2} and left for home.",
    "{one} {past}, a day after {gerund2}.",
    "{one} {past} but {past2}.",
    "{one} both {past} and {past2}.",
    "{one} {past}, as well as {gerund2}.",
    "{one} opened the week by {gerund} and {gerund2}.",
]
OF_TWO = [
    "{one} {past}, and {two} {past2}.",
    "{one} {past} after {two} {past2}.",
    "After {one} {past}, {two} {past2}.",
    "{one} {past} because {two} had {done2}.",
    "Although {one} {past}, {two} {past2}.",
    "{one} {past} even as {two} {past2}.",
    "{one} {past}; {two} {past2}.",
    "{one} {past} before {two} {past2}.",
    "{one}, who {past}, and {two}, who {past2}, agreed to meet again.",
]
ONE, TWO = "Swedish prime minister Gustav Berg", "Fijian president Mere Tui"
MISREAD = {"{one} {past}, {gerund2}.": 1}
"""Templates in which a deed is lost, and how often at most: 'announced a boycott of the games, flying to Lomé'."""


def _read(texts: list[str]) -> list[Facts]:
    articles = [Article(str(number), text[0].upper() + text[1:]) for number, text in enumerate(texts)]
    return [both_ways(facts(record)) for record in records(articles)]


def _tells(found: Facts, relation: str, subject: str, object_: str) -> bool:
    return any(r == relation and s.endswith(subject) and o.endswith(object_) for r, s, o in found)


def test_two_people_do_it_in_whatever_form_they_are_named() -> None:
    rows = [(template, a, b) for template, a, b in product(TOGETHER, FIRST, SECOND)]
    texts = [
        template.format(a=a, b=b, comma="," * ("," in b)).replace(",.", ".").replace(",,", ",")
        for template, a, b in rows
    ]
    lost = []
    for (template, _, _), text, found in zip(rows, texts, _read(texts), strict=True):
        if TOGETHER[template] == "signed":
            told = _tells(found, "signed", "Wario", "treaty") and _tells(found, "signed", "Berg", "treaty")
        else:
            told = _tells(found, "metWith", "Wario", "Berg")
        lost += [text] * (not told)
    assert not lost


@pytest.mark.parametrize("template", OF_ONE + OF_TWO)
def test_two_deeds_in_one_sentence_are_both_told(template: str) -> None:
    pairs = list(permutations(DEEDS, 2))
    texts = [
        template.format(
            one=ONE, two=TWO, past=a[0], gerund=a[1], done=a[2] or a[0], past2=b[0], gerund2=b[1], done2=b[2] or b[0]
        )
        for a, b in pairs
    ]
    other = ("Tui", "Fiji") if "{two}" in template else ("Berg", "Sweden")
    lost = [
        text
        for (a, b), text, found in zip(pairs, texts, _read(texts), strict=True)
        for (*_, relation, object_), doers in ((a, ("Berg", "Sweden")), (b, other))
        if not any(_tells(found, relation, doer, object_) for doer in doers)
    ]
    assert len(lost) <= MISREAD.get(template, 0), lost
