"""What the parser sees, and that every word comes back to its place."""

from dragoman.model import Article, Record
from dragoman.pipeline import results
from dragoman.reading.condensing import NameSpan
from dragoman.reading.pipeline import load_reader

TEXT = "Peru joined the Economic Community of West African States. President Ama Yaa Boateng signed the treaty."


def spans(text: str) -> list[NameSpan]:
    """The two names of the text above."""
    found = []
    for name, head in (("Economic Community of West African States", "Community"), ("Ama Yaa Boateng", "Ama")):
        if name in text:
            start = text.index(name)
            found.append(NameSpan(start, start + len(name), start + name.index(head)))
    return found


def test_a_name_is_one_word_to_the_parser_and_its_own_words_afterwards() -> None:
    doc = load_reader().read(Article("a", TEXT), spans).doc
    assert doc.text == TEXT
    words = {token.text: token for token in doc}
    assert (words["Community"].dep_, words["Community"].head.text) == ("obj", "joined")
    assert (words["Economic"].dep_, words["Economic"].head.text) == ("compound", "Community")
    assert (words["of"].dep_, words["of"].head.text) == ("case", "West")
    assert {words[w].head.text for w in ("West", "African", "States")} == {"Community"}
    assert (words["Ama"].dep_, words["Ama"].head.text) == ("nsubj", "signed")
    assert {(words[w].dep_, words[w].head.text) for w in ("Yaa", "Boateng")} == {("flat", "Ama")}


def test_a_stand_in_leaves_no_trace() -> None:
    text = "Tuvalu signed the treaty."
    doc = load_reader().read(Article("a", text), lambda _: [NameSpan(0, 6, 0, "France")]).doc
    assert (doc[0].text, doc[0].lemma_, doc[0].dep_, doc.text) == ("Tuvalu", "Tuvalu", "nsubj", text)


def test_an_emoji_is_not_for_the_parser_and_hangs_on_its_neighbour() -> None:
    text = "🔴 Togo ❤️ signed the pact. ✅ Benin 👨‍👩‍👧🇧🇯 left. 🎉"
    doc = load_reader().read(Article("a", text), lambda _: [NameSpan(3, 7, 3, "France")]).doc
    assert doc.text == text
    assert [sentence.text for sentence in doc.sents] == ["🔴 Togo ❤️ signed the pact. ✅", "Benin 👨‍👩‍👧🇧🇯 left. 🎉"]
    emoji = [(token.text, token.head.text) for token in doc if token.dep_ == "discourse"]
    assert emoji == [("🔴", "Togo"), ("❤️", "Togo"), ("✅", "."), ("👨‍👩‍👧", "Benin"), ("🇧🇯", "👨‍👩‍👧"), ("🎉", ".")]
    assert {token.text for token in doc if token.dep_ == "nsubj"} == {"Togo", "Benin"}


def test_emoji_alone_and_beside_what_is_left_out_are_kept() -> None:
    for text in (
        "🔴",
        "🎉 🎉\n\n✅",
        "Rain fell. 🎉 It was 🔴 late. Peru left. 🎉",
        "🎉 Peru left. 🎉 Rain 🔴 fell. 🎉",
    ):
        (document,) = load_reader().pipe([Article("a", text)], scan=lambda t: lambda start, end: "Peru" in t[start:end])
        assert document.doc.text == text
        assert all(token.head.sent == token.sent for token in document.doc)


def test_heads_stay_inside_their_sentence_with_names_and_left_out_sentences_together() -> None:
    text = f"Rain fell. {TEXT} The band played on."

    def matters(start: int, end: int) -> bool:
        return "Peru" in text[start:end] or "Boateng" in text[start:end]

    (document,) = load_reader().pipe([Article("a", text)], scan=lambda _: matters, names=spans)
    doc = document.doc
    assert doc.text == text
    assert all(token.head.sent == token.sent for token in doc)
    assert [s.text.strip() for s in doc.sents if {t.pos_ for t in s} == {"X"}] == ["Rain fell.", "The band played on."]


def test_a_span_that_cuts_a_word_or_a_sentence_is_left_alone() -> None:
    text = "Peru signed. Chile did not."
    across = [NameSpan(5, 18, 5), NameSpan(0, 2, 0)]
    plain, asked = load_reader().read(Article("a", text)), load_reader().read(Article("a", text), lambda _: across)
    assert [(t.text, t.dep_, t.head.i) for t in asked.doc] == [(t.text, t.dep_, t.head.i) for t in plain.doc]


def test_what_goes_on_without_end_is_no_sentence_and_costs_its_neighbours_nothing() -> None:
    for endless in ("He said " * 700 + "no.", "http://data.example/" + "row/" * 700 + " is closed."):
        article = Article(
            "a", f"Peru recalled its envoy to Chile.\n\n{endless}\n\nTogo signed a fisheries pact with Benin."
        )
        (record,) = results([article])
        assert isinstance(record, Record)
        assert {"recalls", "signed"} <= {statement.relation for statement in record.statements}, endless[:20]
