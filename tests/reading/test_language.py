import pytest

from dragoman.errors import LanguageError
from dragoman.reading.language import check_language, english_share

ENGLISH = [
    "Osei, Mensah meet in Mexico City",
    "Macron Merkel Rutte",
    "Ghana signs port deal",
    "NATO summit: Rutte, Meloni, Sánchez, Erdoğan",
    "The president of Côte d’Ivoire received the foreign minister of España in São Paulo.",
    "OTTAWA -",
    "12.5%",
    "",
]
OTHERS = {
    "Le ministre a rencontré son homologue allemand pour parler des ports et de la pêche.": "French",
    "El presidente anuncia un acuerdo con China": "Spanish",
    "Der Kanzler reist am Montag nach Ankara und trifft dort den Präsidenten.": "German",
    "O presidente viajou para Pequim e assinou três acordos": "Portuguese",
    "Il ministro degli Esteri incontra a Roma il suo omologo francese": "Italian",
    "Министр иностранных дел прибыл в столицу с визитом": "Russian",
    "外交部发言人表示，两国将加强合作。": "Chinese",
    "وصل وزير الخارجية إلى العاصمة في زيارة رسمية": "Arabic",
    "De premier ontmoet de koning en spreekt over de handel": "Dutch",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english_passes(text: str) -> None:
    check_language(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_are_named(text: str) -> None:
    with pytest.raises(LanguageError, match=OTHERS[text]):
        check_language(text)


def test_a_long_english_text_needs_no_classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise AssertionError("the classifier was loaded")

    monkeypatch.setattr("dragoman.reading.language._identifier", fail)
    check_language("The ministers said that they would meet again in the spring and sign the treaty.")


def test_share_of_function_words() -> None:
    assert english_share("the end of it all") == pytest.approx(3 / 5)
    assert english_share("the end") == 0
