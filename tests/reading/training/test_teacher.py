"""A teacher in miniature: a tiny untrained encoder learns the sample treebank by heart."""

import json
import shutil
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is large and of use only to who trains the reader anew: the extra 'teacher'")
transformers = pytest.importorskip("transformers", reason="needs the extra 'teacher'")

from dragoman.reading.training import conllu, teacher  # noqa: E402  (not without torch)

SAMPLE = Path(__file__).parent / "sample.conllu"


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("encoder")
    words = sorted({token.form.lower() for sentence in conllu.read([SAMPLE]) for token in sentence.tokens})
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words, *map(chr, range(33, 127))]
    (folder / "vocab.txt").write_text("\n".join(dict.fromkeys(vocabulary)) + "\n", encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "BertTokenizer"}), encoding="utf-8")
    shape = {"hidden_size": 32, "num_hidden_layers": 4, "num_attention_heads": 2, "intermediate_size": 64}
    transformers.BertModel(transformers.BertConfig(vocab_size=len(vocabulary), **shape)).save_pretrained(folder)
    return str(folder)


def test_a_teacher_learns_and_leaves_out_what_it_is_not_sure_of(encoder: str, tmp_path: Path) -> None:
    shutil.copyfile(SAMPLE, tmp_path / "en_sample-ud-train.conllu")
    plan = teacher.Plan(rounds=150, words=100, made=0, encoder_rate=3e-3, rate=5e-3, warmup=5)
    taught = teacher.train(tmp_path, encoder, plan)
    gold = {sentence.text: sentence for sentence in conllu.read([SAMPLE])}
    parsed = list(teacher.parse(taught, list(gold.values())))
    assert parsed
    pairs = [(t, g) for s in parsed for t, g in zip(s.tokens, gold[s.text].tokens, strict=True)]
    assert sum((t.head, t.dep) == (g.head, g.dep) for t, g in pairs) > 0.8 * len(pairs)
    untaught = teacher.Teacher(encoder, taught.labels)
    assert len(list(teacher.parse(untaught, list(gold.values())))) < len(gold)
