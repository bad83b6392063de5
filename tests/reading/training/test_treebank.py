"""Reading, varying and labelling the small sample treebank that we wrote ourselves."""

from pathlib import Path
from random import Random

import pytest
import spacy

from dragoman.reading.training import augment, conllu, corpus, entities

SAMPLE = Path(__file__).parent / "sample.conllu"
SENTENCES = list(conllu.read([SAMPLE]))
NLP = spacy.blank("en")


def words(sentence: conllu.Sentence) -> list[str]:
    return [token.form for token in sentence.tokens]


def text(sentence: conllu.Sentence) -> str:
    return "".join(token.form + " " * token.space for token in sentence.tokens).strip()


def test_sentences_with_their_documents_and_paragraphs() -> None:
    assert [(s.document, s.paragraph) for s in SENTENCES] == [
        ("GUM_news_sample", True),
        ("GUM_news_sample", False),
        ("GUM_news_sample", True),
        ("weblog-sample", True),
    ]


def test_the_words_spell_the_text() -> None:
    assert [text(sentence) for sentence in SENTENCES] == [sentence.text for sentence in SENTENCES]


def test_heads_count_from_zero_and_the_root_is_its_own() -> None:
    treaty = SENTENCES[0]
    assert [token.head for token in treaty.tokens] == [3, 2, 0, 3, 5, 3, 3]
    assert treaty.tokens[3].dep == "root"


def test_files_of_a_split(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    wanted = tmp_path / "deep" / "en_x-ud-dev.conllu"
    wanted.write_text("")
    assert conllu.find(tmp_path, "dev") == [wanted]
    with pytest.raises(FileNotFoundError, match=r"ud-test\.conllu"):
        conllu.find(tmp_path, "test")


def named(sentence: conllu.Sentence, spans: list[entities.Span]) -> list[tuple[str, str]]:
    return [(" ".join(words(sentence)[start:end]), label) for start, end, label in spans]


def test_names_are_mentions_cut_to_the_name() -> None:
    assert named(SENTENCES[0], entities.names(SENTENCES[0].tokens)) == [("Ghana", "LOC"), ("Togo", "LOC")]
    assert named(SENTENCES[2], entities.names(SENTENCES[2].tokens)) == [
        ("University of Accra", "ORG"),
        ("Ama Osei", "PERSON"),
        ("14 May 2025", "DATE"),
    ]


def test_runs_of_proper_nouns_from_syntax() -> None:
    runs = [" ".join(words(SENTENCES[3])[start:end]) for start, end in entities.proper(SENTENCES[3].tokens)]
    assert runs == ["Ama Osei", "Accra", "Daily Post"]


def test_longest_spans_win() -> None:
    assert entities.longest([(0, 1, "LOC"), (0, 3, "ORG"), (4, 5, "LOC")]) == [(0, 3, "ORG"), (4, 5, "LOC")]


class TestVariants:
    random = Random(1)

    def test_capitals(self) -> None:
        assert text(augment.capitals(SENTENCES[0], self.random)) == "GHANA AND TOGO SIGNED A TREATY."

    def test_title_case_is_a_headline(self) -> None:
        assert text(augment.title_case(SENTENCES[0], self.random)) == "Ghana and Togo Signed a Treaty"

    def test_curly_and_back(self) -> None:
        curly = augment.curly(SENTENCES[3], self.random)
        assert text(curly) == "“Ama Osei left Accra,” wrote the Daily Post - at last."
        assert augment.straight(curly, self.random) == SENTENCES[3]

    def test_curly_contraction(self) -> None:
        assert text(augment.curly(SENTENCES[1], self.random)) == "They didn’t meet."

    def test_without_end(self) -> None:
        assert words(augment.without_end(SENTENCES[1], self.random)) == ["They", "did", "n't", "meet"]

    def test_dashes_change_only_dashes(self) -> None:
        dashed = words(augment.dashes(SENTENCES[3], Random(0)))
        assert dashed[11] in augment.DASHES
        assert dashed[:11] + dashed[12:] == words(SENTENCES[3])[:11] + words(SENTENCES[3])[12:]

    def test_same_chance_same_variants(self) -> None:
        assert [augment.vary(s, Random(7)) for s in SENTENCES] == [augment.vary(s, Random(7)) for s in SENTENCES]


def test_gold_document() -> None:
    doc = corpus.gold(NLP.vocab, SENTENCES[:3])
    assert [sentence.text for sentence in doc.sents] == [s.text for s in SENTENCES[:3]]
    assert [(ent.text, ent.label_) for ent in doc.ents][-1] == ("14 May 2025", "DATE")
    meet = next(token for token in doc if token.text == "meet")
    assert (meet.dep_, [child.dep_ for child in meet.children]) == ("ROOT", ["nsubj", "aux", "advmod", "punct"])
    assert (meet.lemma_, meet.tag_, str(meet.morph)) == ("meet", "VB", "VerbForm=Inf")


def test_without_entity_layer_only_common_words_are_known_to_be_no_names() -> None:
    assert not corpus.gold(NLP.vocab, SENTENCES[3:]).has_annotation("ENT_IOB")
    doc = corpus.gold(NLP.vocab, SENTENCES[3:], partial=True)
    assert {token.text for token in doc if token.ent_iob_ == ""} == {"Ama", "Osei", "Accra", ",", "Daily", "Post"}


def test_raw_example_keeps_paragraphs_apart() -> None:
    example = corpus.example(NLP, SENTENCES[:3], raw=True)
    assert example.predicted.text == f"{SENTENCES[0].text} {SENTENCES[1].text}\n\n{SENTENCES[2].text}"
    assert example.reference.text.split() == example.predicted.text.split()


def test_groups_stay_within_a_document() -> None:
    sizes = [len(group) for group in corpus.groups(SENTENCES, None, 2)]
    assert sizes == [2, 1, 1]


def test_names_are_exchanged_for_others_of_their_label_and_length() -> None:
    pool = {("LOC", 1): [("Benin",)]}
    changed = [text(augment.rename(SENTENCES[0], Random(seed), pool)) for seed in range(20)]
    assert set(changed) <= {f"{a} and {b} signed a treaty." for a in ("Ghana", "Benin") for b in ("Togo", "Benin")}
    assert len(set(changed)) > 1
    assert augment.rename(SENTENCES[2], Random(1), pool) == SENTENCES[2]
    assert augment.pool(SENTENCES[:3])[("PERSON", 2)] == [("Ama", "Osei")]


def test_a_name_of_several_words_is_joined_to_one_that_keeps_its_place_and_label() -> None:
    for sentence in SENTENCES[:3]:
        joined = augment.joined(sentence, Random(1))
        assert sum(token.head == i for i, token in enumerate(joined.tokens)) == 1
        labels = [label for _, _, label in entities.names(sentence.tokens)]
        assert [label for _, _, label in entities.names(joined.tokens)] == labels
        several = [span for span in entities.proper(sentence.tokens) if span[1] - span[0] > 1]
        assert len(joined.tokens) <= len(sentence.tokens) - len(several) or not several
