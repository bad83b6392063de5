"""Who signs or meets in a city of another state was there; at home nobody visits."""

from collections.abc import Callable

import pytest

from dragoman.extraction.extractor import extract
from dragoman.reading.pipeline import Document

Read = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President William Ruto met French President Emmanuel Macron in Paris.", {("William Ruto", "Paris")}),
        ("Kenyan President William Ruto met French President Emmanuel Macron in Rome.",
         {("William Ruto", "Rome"), ("Emmanuel Macron", "Rome")}),
        ("Kenyan President William Ruto signed a trade agreement with Japan in Tokyo.", {("William Ruto", "Tokyo")}),
        ("Kenyan President William Ruto spoke in Tokyo on Friday.", {("William Ruto", "Tokyo")}),
        ("Kenyan President William Ruto was in Tokyo on Friday.", {("William Ruto", "Tokyo")}),
        ("Kenyan President William Ruto was not in Tokyo on Friday.", set()),
        ("Kenyan President William Ruto spoke in Nairobi on Friday.", set()),
        ("Kenyan President William Ruto met French President Emmanuel Macron in Melk, Austria.",
         {("William Ruto", "Melk"), ("Emmanuel Macron", "Melk")}),
        ("Kenyan President William Ruto met Emmanuel Macron in Nairobi.", {("Emmanuel Macron", "Nairobi")}),
        ("Kenyan President William Ruto met Remy Dufour in Nairobi.", set()),
        ("Kenyan President William Ruto will meet French President Emmanuel Macron in Paris.", set()),
        ("Kenyan President William Ruto met officials in the spring.", set()),
        ("TOKYO, May 3 - Kenyan President William Ruto met Emperor Naruhito here on Friday.",
         {("William Ruto", "Tokyo")}),
        ("TOKYO, May 3 - Visiting Kenyan President William Ruto praised Japan.", {("William Ruto", "Tokyo")}),
        ("NAIROBI, May 3 - Kenyan President William Ruto told reporters here that Japan would help.", set()),
        ("Kenyan President William Ruto, in Tokyo for a funeral, praised Japan.", {("William Ruto", "Tokyo")}),
        ("In Tokyo for talks, Kenyan President William Ruto praised Japan.", {("William Ruto", "Tokyo")}),
        ("Kenyan President William Ruto announced in the Japanese capital that trade would grow.",
         {("William Ruto", "Tokyo")}),
        # where the clause above, the place of the event or the sentence before tells it
        ("Japan ended a row with Kenya in Tokyo on Monday, when Kenyan President William Ruto signed a treaty.",
         {("William Ruto", "Tokyo")}),
        ("Kenyan President William Ruto attended the ceremony at a Tokyo hotel.", {("William Ruto", "Tokyo")}),
        ("The row ended in an Oslo theatre, where Kenyan President William Ruto signed a treaty.",
         {("William Ruto", "Oslo")}),
        ("Naruhito spoke in Tokyo. Kenyan President William Ruto was there, too.", {("William Ruto", "Tokyo")}),
        ("A treaty was signed in Tokyo in the presence of Kenyan President William Ruto.", {("William Ruto", "Tokyo")}),
        # where the dateline tells it
        ("TOKYO, May 3 - Kenyan President William Ruto, who had flown in that morning, praised it.",
         {("William Ruto", "Tokyo")}),
        ("TOKYO, May 3 - Trade will grow, Kenyan President William Ruto told a conference with Japanese Prime Minister "
         "Fumio Kishida.", {("William Ruto", "Tokyo")}),
        ("TOKYO, May 3 - Kenyan President William Ruto, who came before her, praised it.", set()),
        # at somebody's side, in a province or city
        ("Kenyan President William Ruto attended a match in Japan's Osaka province, along with Ghanaian President "
         "John Mahama.", {("William Ruto", "Osaka"), ("John Mahama", "Osaka")}),
        ("Kenyan President William Ruto, together with Ghanaian President John Mahama, opened a school in the city of "
         "Lyon.", {("William Ruto", "Lyon"), ("John Mahama", "Lyon")}),
        # an organisation's people are at home where it sits
        ("NATO Secretary General Mark Rutte met Japanese Prime Minister Fumio Kishida in Tokyo.",
         {("Mark Rutte", "Tokyo")}),
        ("NATO Secretary General Mark Rutte met Belgian Prime Minister Bart De Wever in Brussels.", set()),
        ("Ann Lee, UNHCR's representative in Chad, spoke in N'Djamena.", set()),
    ],
)  # fmt: skip
def test_visits_that_another_act_shows(read: Read, text: str, expected: set[tuple[str, str]]) -> None:
    record = extract(read(text))
    visits = [s for s in record.reported() if s.relation == "visited"]
    assert {(record.label(s.subject), record.label(s.object)) for s in visits} == expected


def test_an_implied_visit_is_less_sure_and_shows_its_act(read: Read) -> None:
    record = extract(read("Kenyan President William Ruto met French President Emmanuel Macron in Paris."))
    visit = next(s for s in record.reported() if s.relation == "visited")
    met = next(s for s in record.reported() if s.relation == "metWith")
    assert visit.confidence < met.confidence
    assert visit.trigger == met.trigger
