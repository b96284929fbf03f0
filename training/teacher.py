"""A larger model that the shipped network learns from: a sentence encoder's transformer, fine-tuned on the gold.

    python -m training.teacher --gold GOLD --cues CUES --encoder ENCODER --fold 0 --unlabelled TEXTS --output FILE
    python -m training.teacher --gold GOLD --cues CUES --encoder ENCODER --fold 1 --unlabelled TEXTS --output FILE

ENCODER is the folder of all-MiniLM-L6-v2 (Apache-2.0), six layers of width 384. The teacher sees the same tokens and
positional features as the network, and writes how probable each label is for each token (Hinton et al. 2015). There
are two teachers, each trained on half of the articles, and an article's labels come from the one that did not train
on it: so they say what can be known, not what was learnt by heart. Texts without gold are labelled by both, or by one
that was trained on all articles, without `--fold`. They tell reported speech from other attributions: 13 labels, see
`examples.parted`. Nothing of the teachers ships.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from transformers import BertModel, BertTokenizerFast

from training import polnear
from training.examples import Example, example, parted
from training.reports import read_cues, told_apart
from training.variation import varied
from tui.extraction.attribution import features
from tui.extraction.attribution.network import LABELS

WINDOW, MARGIN = 300, 40
"""Tokens of a window, and how many at its edges are only there to be seen."""
FOLDS = 2
BATCH = 32
RATE, DECAY, OTHERS = 4e-4, 0.85, 1.5e-3
"""Learning rates: of the uppermost layer, the share of it in each layer below, of everything that is new."""
HIDDEN = 0.12
"""Share of words that are hidden in training, so that it reads what stands around them."""
MASK = 103
LABELLED = 2 * len(LABELS) - 1
PIECES = 6
"""Word pieces kept of a token."""


class Teacher(nn.Module):
    """The encoder with our positional features added to its input, and a label for every token."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(encoder), add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
        width = self.encoder.config.hidden_size
        tables = (*features.POSITIONAL.values(), features.HASHED["shape"])
        self.tables = nn.ModuleList(nn.Embedding(rows, width) for rows in tables)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.002)
        self.label = nn.Linear(width, LABELLED)
        self.drop = nn.Dropout(0.1)

    def forward(self, pieces: Tensor, mask: Tensor, owner: Tensor, places: Tensor, heads: Tensor) -> Tensor:
        """Logits (tokens, labels). `owner` names the token row of every piece, `heads` a token's first piece."""
        embedded = self.encoder.embeddings.word_embeddings(pieces)
        added = sum(table(places[:, i]) for i, table in enumerate(self.tables))
        embedded = embedded + torch.cat([torch.zeros_like(added[:1]), added])[owner]
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return self.label(self.drop(states.flatten(0, 1)[heads]))


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens of one article: word pieces of each, places, labels; `first` is where in the article it starts."""

    pieces: list[list[int]]
    places: NDArray[np.int64]
    labels: NDArray[np.int64]
    first: int


class Reader:
    """Cuts articles into windows."""

    def __init__(self, encoder: Path) -> None:
        self.tokenizer = BertTokenizerFast.from_pretrained(str(encoder))
        self.known: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        """Word pieces of a token, of a mark the ASCII one."""
        if word not in self.known:
            level = {"“": '"', "”": '"', "‘": "'", "’": "'"}.get(word, features.levelled(word))
            ids = self.tokenizer(level, add_special_tokens=False)["input_ids"][:PIECES]
            self.known[word] = ids or [self.tokenizer.unk_token_id]
        return self.known[word]

    def windows(self, item: Example, offset: int = 0, margin: int = MARGIN) -> Iterator[Window]:
        """Windows that overlap by their margins; `offset` moves where they begin."""
        tokens, labels = item.tokens, parted(item.labels, item.spoken)
        shape = features.lexical(tokens.words, {})[:, 1 + list(features.HASHED).index("shape")]
        places = np.concatenate([tokens.positional.astype(np.int64), shape[:, None]], 1)
        for first in range(-offset, max(1, len(tokens.words) - 2 * margin), WINDOW - 2 * margin):
            low, high = max(0, first), min(len(tokens.words), first + WINDOW)
            if low < high:
                own = [self.pieces(word) for word in tokens.words[low:high]]
                yield Window(own, places[low:high], labels[low:high], low)


def batch(windows: list[Window], start: int = 101, end: int = 102) -> tuple[Tensor, ...]:
    """Pieces, mask, owners, places and heads of some windows, padded to the longest."""
    width = min(512, 2 + max(sum(map(len, w.pieces)) for w in windows))
    pieces = np.zeros((len(windows), width), np.int64)
    mask, owner = np.zeros_like(pieces), np.zeros_like(pieces)
    heads, token = [], 0
    for row, window in enumerate(windows):
        at = 1
        pieces[row, 0] = start
        for own in window.pieces:
            token += 1
            heads.append(row * width + min(at, width - 2))
            stop = min(at + len(own), width - 1)
            pieces[row, at:stop] = own[: stop - at]
            owner[row, at:stop] = token
            at = stop
        pieces[row, at] = end
        mask[row, : at + 1] = 1
    places = np.concatenate([w.places for w in windows])
    return tuple(torch.from_numpy(x) for x in (pieces, mask, owner, places, np.array(heads)))


def _rate(name: str) -> float:
    """The learning rate of a weight by its layer."""
    if not name.startswith("encoder."):
        return OTHERS
    _, _, layer = name.partition(".layer.")
    return RATE * DECAY ** (5 - int(layer.split(".")[0]) if layer else 6)


def hidden(pieces: Tensor, owner: Tensor, share: float) -> Tensor:
    """The word pieces with a share of all tokens masked, every piece of each."""
    hide = torch.rand(int(owner.max()) + 1) < share
    hide[0] = False
    return torch.where(hide[owner], torch.full_like(pieces, MASK), pieces)


def fit(teacher: Teacher, reader: Reader, articles: list[polnear.GoldArticle], epochs: int, seed: int) -> None:
    """Fine-tune on articles, varied anew for each epoch."""
    rng = np.random.default_rng(seed)
    groups = [{"params": [p], "lr": _rate(n)} for n, p in teacher.named_parameters()]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    base = [group["lr"] for group in optimizer.param_groups]
    loss = nn.CrossEntropyLoss(label_smoothing=0.05)
    teacher.train()
    began = time.time()
    for epoch in range(epochs):
        windows = [
            w for a in articles for w in reader.windows(example(varied(a, rng)), int(rng.integers(0, WINDOW)), 0)
        ]
        order = rng.permutation(len(windows))
        total = 0.0
        starts = range(0, len(order), BATCH)
        for number, at in enumerate(starts):
            share = (epoch + number / len(starts)) / epochs
            for group, lr in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = lr * min(1, share * epochs * 5 + 0.02) * max(0.02, 1 - share)
            chosen = [windows[i] for i in order[at : at + BATCH]]
            pieces, *others = batch(chosen)
            with torch.autocast("cpu", torch.bfloat16):
                logits = teacher(hidden(pieces, others[1], HIDDEN * 2 * rng.random()), *others)
            value = loss(logits.float(), torch.from_numpy(np.concatenate([w.labels for w in chosen])))
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            total += value.item()
            if number % 10 == 0:
                print(f"  {number}/{len(starts)} {value.item():.4f} {time.time() - began:.0f} s", flush=True)
        print(f"{epoch + 1} loss {total / len(starts):.4f} {time.time() - began:.0f} s", flush=True)


def label(teacher: Teacher, reader: Reader, item: Example) -> NDArray[np.float32]:
    """Logarithms of the probability of each label, a row a token; of overlapping windows the nearest middle."""
    teacher.eval()
    out = np.zeros((len(item.labels), LABELLED), np.float32)
    windows = list(reader.windows(item))
    with torch.no_grad():
        for at in range(0, len(windows), 2 * BATCH):
            chosen = windows[at : at + 2 * BATCH]
            with torch.autocast("cpu", torch.bfloat16):
                logits = teacher(*batch(chosen))
            logs = logits.float().log_softmax(1).numpy()
            row = 0
            for window in chosen:
                own = logs[row : row + len(window.labels)]
                row += len(window.labels)
                skip = MARGIN if window.first else 0
                out[window.first + skip : window.first + len(own)] = own[skip:]
    return out


def f1(pairs: list[tuple[NDArray[np.float32], Example]]) -> str:
    """F1 of tokens by role: source, cue and content of speech, then of other attributions."""
    hits = np.zeros((6, 3))
    for logs, item in pairs:
        role, gold = (logs.argmax(1) + 1) // 2, (parted(item.labels, item.spoken) + 1) // 2
        for k in range(1, 7):
            hits[k - 1] += ((role == k) & (gold == k)).sum(), (role == k).sum(), (gold == k).sum()
    return " ".join(f"{2 * h / (p + g + 1e-9):.3f}" for h, p, g in hits)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--cues", type=Path, required=True, help="the table of cues, see training.reports")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="part that is labelled, not learnt from")
    parser.add_argument("--unlabelled", type=Path, help="folder of texts without gold to label too")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    seed = options.seed + (FOLDS if options.fold is None else options.fold)
    torch.manual_seed(seed)
    cues = read_cues(options.cues)
    articles = [told_apart(cues, article) for article in polnear.read(options.gold / "train")]
    reader, teacher = Reader(options.encoder), Teacher(options.encoder)
    rest = [a for i, a in enumerate(articles) if i % FOLDS != options.fold]
    held = [example(a) for i, a in enumerate(articles) if options.fold in (None, i % FOLDS)]
    fit(teacher, reader, rest, options.epochs, seed)
    dev = [example(told_apart(cues, a)) for a in polnear.read(options.gold / "dev")]
    written = {item.id: label(teacher, reader, item) for item in held}
    print("dev", f1([(label(teacher, reader, item), item) for item in dev]))
    print("held out", f1([(written[item.id], item) for item in held]))
    for text in polnear.unannotated(options.unlabelled) if options.unlabelled else ():
        written[text.id] = label(teacher, reader, example(text))
    packed = {name: logs.astype(np.float16) for name, logs in written.items()}
    np.savez_compressed(options.output, allow_pickle=False, **packed)


if __name__ == "__main__":
    main()
