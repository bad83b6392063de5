"""Who brings others together and who comes along: hosts, mediators, negotiators, the heads of a delegation."""

import pytest

from tests.told import Read, told

FOUND = [
    # hosts by their noun, of an event named or meant
    (
        "A summit opened in Suva on Monday. Sitiveni Rabuka, the host, called for calm.",
        "hosts",
        "Sitiveni Rabuka",
        "summit",
    ),
    (
        "The pact was signed under the eyes of the ceremony's hostess, Maltese Prime Minister Ann Lee.",
        "hosts",
        "Ann Lee",
        "ceremony",
    ),
    ("The premier later flew to Bhutan, host of the forum.", "hosts", "Bhutan", "forum"),
    (
        "Prime Minister Ann Lee, host and chair of the conference, put the cost at $9 million.",
        "hosts",
        "Ann Lee",
        "conference",
    ),
    ("The summit thanked Oman, the host, and adopted a plan.", "hosts", "Oman", "summit"),
    # mediators: the person before the body, those between whom something was
    (
        "Chad and Niger made peace. Ann Lee, the African Union mediator between the two, smiled.",
        "mediates",
        "Ann Lee",
        "Chad",
    ),
    (
        "Peru, Cuba and Chile said nothing. The war between Iran and Iraq ended in May. Oman had mediated.",
        "mediates",
        "Oman",
        "Iraq",
    ),
    (
        "The truce, the fruit of days of talks hosted by Kenya and mediated by the Arab League, was signed by Chad and "
        "Sudan.",
        "mediates",
        "Arab League",
        "Sudan",
    ),
    (
        "Our country, together with Chile, Peru and Cuba, has mediated between Chad and Niger.",
        "mediates",
        "Chile",
        "Niger",
    ),
    # negotiations: the side of who tells of them, a person's with a state
    (
        "Foreign Minister Ann Lee of Peru announced the end of the negotiations with Oman.",
        "negotiatesWith",
        "Peru",
        "Oman",
    ),
    ("Talks with Jordan have stalled, the Lebanese government said.", "negotiatesWith", "Lebanon", "Jordan"),
    (
        "Ann Lee, who runs the museum, has been in talks with Denmark for months.",
        "negotiatesWith",
        "Ann Lee",
        "Denmark",
    ),
    (
        "The talks were conducted by Ann Lee and by Tom Ray, her Turkish counterpart.",
        "negotiatesWith",
        "Ann Lee",
        "Tom Ray",
    ),
    # who comes along, or leads those who come
    ("The Peruvian side, headed by Foreign Minister Ann Lee, flew to La Paz.", "visited", "Ann Lee", "La Paz"),
    (
        "Premier Tom Ray of Fiji landed in Oslo with a delegation led by Ann Lee, his deputy.",
        "visited",
        "Ann Lee",
        "Oslo",
    ),
    ("A group of lawmakers headed by Ann Lee of Canada toured Ghana.", "visited", "Ann Lee", "Ghana"),
    ("OSLO, May 7 - Peruvian minister Ann Lee, who had flown in from Lima, signed.", "visited", "Ann Lee", "Oslo"),
    ("OSLO, May 7 - Danish minister Tom Ray had travelled from Copenhagen to see it.", "visited", "Tom Ray", "Oslo"),
    (
        "Ann Lee of Fiji flew to Baku with Danish minister Tom Ray. They were received by President Ilham Aliyev.",
        "metWith",
        "Ilham Aliyev",
        "Ann Lee",
    ),
    (
        "Ann Lee, Joe Doe and Tom Ray arrived in Kyiv. All three met Volodymyr Zelensky.",
        "metWith",
        "Joe Doe",
        "Volodymyr Zelensky",
    ),
]


@pytest.mark.parametrize(("text", "relation", "subject", "object_"), FOUND)
def test_a_fact_is_found(read: Read, text: str, relation: str, subject: str, object_: str) -> None:
    assert (relation, subject.lower(), object_.lower()) in told(read, text)


NOT_FOUND = [
    ("Bulgaria, host of the next conference, agreed.", "hosts"),
    ("The summit opens in Lima on Friday. Ann Lee, the host, is glad.", "hosts"),
    ("The ministers gathered in Lima for a summit.", "hosts"),
    ("The premiers dined. Their host, Ann Lee, paid.", "hosts"),
    ("Oman, the host, kept out of the room.", "hosts"),
    ("Ann Lee welcomed the aid that Romania had promised.", "metWith"),
    ("Chile welcomed the talks with Iran.", "negotiatesWith"),
    ("Germany said the American talks with Iran were a good sign.", "negotiatesWith"),
    ("OSLO, May 7 - Peruvian minister Ann Lee will fly in from Lima tomorrow.", "visited"),
]


@pytest.mark.parametrize(("text", "relation"), NOT_FOUND)
def test_nothing_is_told_where_it_is_not_so(read: Read, text: str, relation: str) -> None:
    assert relation not in {found for found, _, _ in told(read, text)}


def test_a_second_preposition_opens_no_third_side(read: Read) -> None:
    text = "The papers went to Ann Lee, who had mediated between Chad and Niger, and to Tom Ray, the envoy."
    assert {object_ for relation, _, object_ in told(read, text) if relation == "mediates"} == {"chad", "niger"}
