"""A teacher: a pretrained encoder fine-tuned on the treebanks, that parses raw text for the reader to learn from.

The encoder knows words from far more text than a treebank holds; it is too large and too slow to ship, but what it
makes of new sentences the small reader can learn (Hinton et al. 2015, *Distilling the Knowledge in a Neural Network*).
Heads and relations are biaffine (Dozat and Manning 2017). Needs the extra 'teacher': torch and transformers.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from dragoman.reading.training import augment, conllu, newsroom
from dragoman.reading.training.conllu import Sentence, Token
from dragoman.reading.training.silver import is_tree

LAYERS = ("tag", "upos", "feats", "dep")
"""What the teacher learns of each word besides its head, by the field of a token."""

LONGEST = 100
"""Longer sentences are not learned from: attention costs the square of their length."""

SURE = 0.9
"""Least mean probability of the heads of a sentence that is kept."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a teacher is trained: rounds over the treebanks, words a step, made sentences a round, learning rates."""

    rounds: int = 3
    words: int = 1200
    made: int = 1500
    encoder_rate: float = 2e-4
    rate: float = 1.5e-3
    warmup: int = 200


class Teacher(nn.Module):
    """The encoder with a linear layer for each sort of tag and biaffine ones for heads and relations."""

    def __init__(self, encoder: str, labels: dict[str, list[str]], arc: int = 256, relation: int = 128) -> None:
        super().__init__()
        self.labels = labels
        self.pieces = AutoTokenizer.from_pretrained(encoder)
        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.encoder.get_input_embeddings().weight.requires_grad_(False)
        self.case = nn.Embedding(len(_CASES), width)
        nn.init.normal_(self.case.weight, std=0.02)
        self.mix = nn.Parameter(torch.zeros(2, _MIXED))
        self.linear = nn.ModuleDict({name: nn.Linear(width, len(labels[name])) for name in LAYERS if name != "dep"})
        self.arc_head, self.arc_word = _projection(width, arc), _projection(width, arc)
        self.relation_head, self.relation_word = _projection(width, relation), _projection(width, relation)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.relation = nn.Parameter(torch.zeros(len(labels["dep"]), relation + 1, relation + 1))
        self.dropout = nn.Dropout(0.25)

    def forward(self, sentences: Sequence[Sentence]) -> tuple[dict[str, Tensor], Tensor, Tensor, Tensor]:
        """Scores of the tags; of heads (sentence, word, head, where head 0 is the root); both sides of relations."""
        tagged, parsed = self._words(sentences)
        tags = {name: layer(tagged[:, 1:]) for name, layer in self.linear.items()}
        words = _with_one(self.arc_word(parsed[:, 1:]))
        arcs = torch.einsum("bix,xy,bjy->bij", words, self.arc, self.arc_head(parsed))
        arcs = arcs.masked_fill(~_places(sentences, root=True)[:, None, :], -1e9)
        return tags, arcs, self.relation_head(parsed), self.relation_word(parsed[:, 1:])

    def relations(self, heads: Tensor, head_side: Tensor, word_side: Tensor) -> Tensor:
        """Scores of the relation of every word to its head."""
        chosen = head_side.gather(1, heads[..., None].expand(-1, -1, head_side.shape[-1]))
        return torch.einsum("bix,lxy,biy->bil", _with_one(word_side), self.relation, _with_one(chosen))

    def _words(self, sentences: Sequence[Sentence]) -> tuple[Tensor, Tensor]:
        """Return the words' vectors for tags and for syntax; the place before the first word is the root's."""
        rows, cases, firsts = zip(*(self._row(sentence) for sentence in sentences), strict=True)
        ids, shapes, first = _padded(rows), _padded(cases), _padded(firsts)
        inputs = self.encoder.get_input_embeddings()(ids) + self.case(shapes)
        seen = _mask(len(row) for row in rows)
        states = self.encoder(inputs_embeds=inputs, attention_mask=seen.long(), output_hidden_states=True).hidden_states
        layers, weights = torch.stack(states[-_MIXED:]), self.mix.softmax(-1)
        place = first[..., None].expand(-1, -1, inputs.shape[-1])
        mixed = ((weight[:, None, None, None] * layers).sum(0).gather(1, place) for weight in weights)
        tagged, parsed = map(self.dropout, mixed)
        return tagged, parsed

    def _row(self, sentence: Sentence) -> tuple[list[int], list[int], list[int]]:
        """Return the ids of the pieces, the case of the word of each, and where each word begins."""
        ids, cases, first = [self.pieces.cls_token_id], [0], [0]
        for token in sentence.tokens:
            plain = token.form.translate(_STRAIGHT)
            found = self.pieces.encode(plain, add_special_tokens=False)[:8] or [self.pieces.unk_token_id]
            first.append(len(ids))
            ids += found
            cases += [_case(token.form)] * len(found)
        return [*ids, self.pieces.sep_token_id], [*cases, 0], first


_MIXED = 4
"""How many of the encoder's last layers are mixed."""
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_CASES = ("none", "upper", "letter", "title", "mixed", "digits", "lower")


def _case(form: str) -> int:
    """Return the kind of capitals, which an uncased encoder does not see."""
    if form.isupper():
        return 1 if len(form) > 1 else 2
    if form[:1].isupper():
        return 3
    if any(c.isupper() for c in form):
        return 4
    return 5 if any(c.isdigit() for c in form) else 6


def _projection(width: int, size: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.3))


def _with_one(words: Tensor) -> Tensor:
    return torch.cat([words, torch.ones(*words.shape[:-1], 1)], -1)


def _padded(rows: Iterable[list[int]], filler: int = 0) -> Tensor:
    tensors = [torch.tensor(row) for row in rows]
    return nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=filler)


def _mask(lengths: Iterable[int]) -> Tensor:
    sizes = torch.tensor(list(lengths))
    return torch.arange(int(sizes.max()))[None, :] < sizes[:, None]


def _places(sentences: Sequence[Sentence], *, root: bool = False) -> Tensor:
    """Return which places hold a word (or the root before them)."""
    return _mask(len(sentence.tokens) + root for sentence in sentences)


def train(treebanks: Path, encoder: str, plan: Plan = Plan()) -> Teacher:
    """A teacher fine-tuned from an encoder: the folder or name of a pretrained BERT of the transformers package."""
    torch.manual_seed(1)
    read = [s for s in conllu.read(conllu.find(treebanks, "train")) if len(s.tokens) <= LONGEST]
    labels = {name: sorted({getattr(t, name) for s in read for t in s.tokens}) for name in LAYERS}
    teacher = Teacher(encoder, labels)
    inner = {id(parameter) for parameter in teacher.encoder.parameters()}
    learned = [parameter for parameter in teacher.parameters() if parameter.requires_grad]
    groups = [
        {"params": [p for p in learned if id(p) in inner], "lr": plan.encoder_rate},
        {"params": [p for p in learned if id(p) not in inner], "lr": plan.rate},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98))
    batches = [batch for number in range(plan.rounds) for batch in _round(read, plan, Random(number))]
    warmup = min(plan.warmup, len(batches) // 4 + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / warmup) * (1 - step / len(batches))
    )
    started = time.monotonic()
    for step, batch in enumerate(batches, start=1):
        teacher.train()
        loss = _loss(teacher, batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        schedule.step()
        if step % 50 == 0 or step == len(batches):
            spent = time.monotonic() - started
            print(f"teacher: step {step} of {len(batches)}, loss {loss.item():.2f}, {spent:.0f} s", file=sys.stderr)
    return teacher


def _round(read: list[Sentence], plan: Plan, random: Random) -> list[list[Sentence]]:
    """Return one round's steps: the treebanks' sentences and made ones, varied, those of a length together."""
    both = [*read, *newsroom.made(random, plan.made)]
    steps = list(_batches([augment.vary(sentence, random) for sentence in both], plan.words))
    random.shuffle(steps)
    return steps


def _batches(sentences: Iterable[Sentence], words: int) -> Iterator[list[Sentence]]:
    batch: list[Sentence] = []
    for sentence in sorted(sentences, key=lambda s: len(s.tokens)):
        if batch and len(sentence.tokens) * (len(batch) + 1) > words:
            yield batch
            batch = []
        batch.append(sentence)
    if batch:
        yield batch


_UNKNOWN = -100
"""What the loss leaves out."""
_WEIGHTS = {"tag": 0.5, "upos": 0.3, "feats": 0.3}


def _loss(teacher: Teacher, sentences: Sequence[Sentence]) -> Tensor:
    tags, arcs, *sides = teacher(sentences)
    places = _places(sentences)
    heads = _padded([[0 if t.head == i else t.head + 1 for i, t in enumerate(s.tokens)] for s in sentences])
    gold = {name: _gold(teacher, sentences, name)[places] for name in LAYERS}
    loss = functional.cross_entropy(arcs[places], heads[places])
    loss = loss + functional.cross_entropy(teacher.relations(heads, *sides)[places], gold["dep"])
    for name, weight in _WEIGHTS.items():
        if bool((gold[name] != _UNKNOWN).any()):
            loss = loss + weight * functional.cross_entropy(tags[name][places], gold[name])
    return loss


def _gold(teacher: Teacher, sentences: Sequence[Sentence], name: str) -> Tensor:
    """Return the numbers of the labels; made sentences have no features."""
    numbers = {label: i for i, label in enumerate(teacher.labels[name])}
    rows = [
        [
            _UNKNOWN if _made(s) and name in ("upos", "feats") else numbers.get(getattr(t, name), _UNKNOWN)
            for t in s.tokens
        ]
        for s in sentences
    ]
    return _padded(rows, _UNKNOWN)


def _made(sentence: Sentence) -> bool:
    return sentence.document.startswith(newsroom.DOCUMENT)


def parse(teacher: Teacher, sentences: Sequence[Sentence], words: int = 3000) -> Iterator[Sentence]:
    """The sentences with the teacher's tags, heads and relations, in their order.

    Left out is a sentence whose likeliest heads make no tree, or whose heads are less than SURE on the mean.
    """
    parsed = dict(_parsed(teacher, sentences, words))
    yield from (parsed[id(sentence)] for sentence in sentences if id(sentence) in parsed)


def _parsed(teacher: Teacher, sentences: Sequence[Sentence], words: int) -> Iterator[tuple[int, Sentence]]:
    """Yield each sentence that is kept, by the identity of the one given, those of a length together."""
    teacher.eval()
    with torch.inference_mode():
        for batch in _batches(sentences, words):
            tags, arcs, *sides = teacher(batch)
            chances, heads = arcs.softmax(-1).max(-1)
            relations = teacher.relations(heads, *sides)
            relations[..., teacher.labels["dep"].index("root")] = -1e9
            best = {name: scores.argmax(-1).tolist() for name, scores in (tags | {"dep": relations}).items()}
            for row, sentence in enumerate(batch):
                found = heads[row, : len(sentence.tokens)].tolist()
                if is_tree(found) and float(chances[row, : len(found)].mean()) >= SURE:
                    labels = {name: rows[row] for name, rows in best.items()}
                    yield id(sentence), _labelled(teacher, sentence, found, labels)


def _labelled(teacher: Teacher, sentence: Sentence, heads: list[int], best: dict[str, list[int]]) -> Sentence:
    def word(i: int, token: Token) -> Token:
        tag, upos, feats, dep = (teacher.labels[name][best[name][i]] for name in LAYERS)
        if heads[i] == 0:
            return replace(token, tag=tag, upos=upos, feats=feats, head=i, dep="root")
        return replace(token, tag=tag, upos=upos, feats=feats, head=heads[i] - 1, dep=dep)

    return replace(sentence, tokens=tuple(word(i, token) for i, token in enumerate(sentence.tokens)))
