"""Train the attribution network on PolNeAR and write its weights: one command, one seed, the same weights again.

    python -m training.train --gold FOLDER --vectors FOLDER --output weights.npz

`--gold` has `train` and `dev`, each with `text/` and `attributions/`; `--vectors` is the folder of the sentence
encoder that word vectors are taken from (see MODEL_CARD.md). Needs PyTorch; nothing that is shipped does.
"""

from __future__ import annotations

import argparse
import copy
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training import polnear
from training.examples import Example, counts, example, transitions, vocabulary
from training.export import export
from training.model import Tagger
from training.sequence import sequence_loss
from training.variation import varied
from training.vectors import piece_vectors, word_vectors
from tui.extraction.attribution import features
from tui.extraction.attribution.network import PADDING, SIZES, link_places

WORDS = 14000
TRAINED = 4000
BATCH = 8
REACH = (192, 64)
"""Tokens round a piece of content from which links are learnt; reading looks less far, which changes nothing."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example as tensors."""

    example: Example
    lexical: Tensor
    positional: Tensor
    labels: Tensor


class Layout(NamedTuple):
    """Articles laid end to end; paragraphs have numbers of their own across all of them."""

    lexical: Tensor
    positional: Tensor
    sentence: Tensor
    paragraph: NDArray[np.int64]
    labels: Tensor
    starts: list[int]


def encode(example: Example, rows: dict[int, int]) -> Encoded:
    """Look the words up."""
    lexical = features.lexical(example.tokens.words, rows)[example.tokens.word]
    return Encoded(
        example,
        torch.from_numpy(lexical),
        torch.from_numpy(example.tokens.positional),
        torch.from_numpy(example.labels),
    )


def lay_out(items: list[Encoded]) -> Layout:
    """Articles end to end with padding around each."""
    lexical, positional, sentence, paragraph, labels, starts = [], [], [], [], [], []
    at = number = 0

    def pad() -> None:
        nonlocal at, number
        lexical.append(torch.zeros(PADDING, 1 + len(features.HASHED), dtype=torch.long))
        positional.append(torch.zeros(PADDING, len(features.POSITIONAL), dtype=torch.long))
        sentence.append(torch.full((PADDING,), number, dtype=torch.long))
        paragraph.append(np.full(PADDING, -1))
        labels.append(torch.full((PADDING,), -100, dtype=torch.long))
        at += PADDING
        number += 1

    pad()
    for item in items:
        starts.append(at)
        lexical.append(item.lexical)
        positional.append(item.positional)
        sentence.append(torch.from_numpy(item.example.tokens.sentence) + number)
        paragraph.append(item.example.tokens.paragraph + at)
        labels.append(item.labels)
        at += len(item.labels)
        number = int(sentence[-1][-1]) + 1
        pad()
    return Layout(
        torch.cat(lexical),
        torch.cat(positional),
        torch.cat(sentence),
        np.concatenate(paragraph),
        torch.cat(labels),
        starts,
    )


def link_loss(net: Tagger, hidden: Tensor, logits: Tensor, items: list[Encoded], starts: list[int]) -> Tensor:
    """Negative log of the probability that the pointers give to the gold tokens of source and cue."""
    edges, windows, places, reals, targets = [], [], [], [], []
    for item, start in zip(items, starts, strict=True):
        pieces = item.example.pieces
        if not len(pieces):
            continue
        own = logits[start : start + len(item.labels)]
        found = link_places(item.example.tokens, own.detach().softmax(1).numpy(), pieces, REACH)
        edges.append(torch.from_numpy(found[0]) + start)
        windows.append(torch.from_numpy(found[1]) + start)
        places.append(torch.from_numpy(found[2]))
        reals.append(torch.from_numpy(found[3]))
        target = np.zeros((len(pieces), 1 + found[1].shape[1], 2), dtype=bool)
        for role, gold in enumerate((item.example.sources, item.example.cues)):
            for i, wanted in enumerate(gold):
                target[i, 1:, role] = np.isin(found[1][i], wanted) & found[3][i]
                target[i, 0, role] = not len(wanted)
        targets.append(torch.from_numpy(target))
    scores = net.links(hidden, torch.cat(edges), torch.cat(windows), torch.cat(places))
    real = torch.cat([torch.ones(len(scores), 1, dtype=torch.bool), torch.cat(reals)], 1)
    scores = scores.masked_fill(~real[..., None], -1e9)
    target = torch.cat(targets)
    total = scores.logsumexp(1)
    hit = scores.masked_fill(~target, -1e9).logsumexp(1)
    return ((total - hit) * target.any(1)).sum() / target.any(1).sum()


def evaluate(net: Tagger, items: list[Encoded]) -> str:
    """F1 of tokens by role, and how often the pointers from gold content point right."""
    net.eval()
    hits = np.zeros((3, 3))
    right = np.zeros((2, 2))
    with torch.no_grad():
        for item in items:
            lexical, positional, sentence, _, _, starts = lay_out([item])
            hidden = net(lexical, positional, sentence)[starts[0] : starts[0] + len(item.labels)]
            logits = net.label(hidden)
            role, gold = (logits.argmax(1).numpy() + 1) // 2, (item.labels.numpy() + 1) // 2
            for k in (1, 2, 3):
                hits[k - 1] += ((role == k) & (gold == k)).sum(), (role == k).sum(), (gold == k).sum()
            pieces = item.example.pieces
            if not len(pieces):
                continue
            edges, window, places, real = link_places(item.example.tokens, logits.softmax(1).numpy(), pieces)
            scores = net.links(hidden, *(torch.from_numpy(x) for x in (edges, window, places)))
            scores[:, 1:][~torch.from_numpy(real)] = -1e9
            for r, wanted in enumerate((item.example.sources, item.example.cues)):
                best = scores[..., r].argmax(1).numpy()
                for i, b in enumerate(best):
                    right[r] += (window[i][b - 1] in wanted[i] if b else not len(wanted[i])), 1
    f1 = " ".join(f"{2 * h / (p + g + 1e-9):.3f}" for h, p, g in hits)
    return f"tokens {f1} links {' '.join(f'{h / (n + 1e-9):.3f}' for h, n in right)}"


def train(options: argparse.Namespace) -> None:
    """Train, tell how it goes, export the averaged weights."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(options.seed)
    articles = list(polnear.read(options.gold / "train"))
    gold = [example(article) for article in articles]
    dev = [example(article) for article in polnear.read(options.gold / "dev")]
    found = counts(gold)
    pieces = piece_vectors(options.vectors)
    words = vocabulary(found, pieces, WORDS)
    vectors = word_vectors(words, [found[w] for w in words], pieces, SIZES["axes"])
    hashes = [features.word_hash(w) for w in words]
    rows = {h: i + 1 for i, h in enumerate(hashes)}
    held = [encode(e, rows) for e in dev]
    rare = torch.tensor([1.0, *(0.2 / (0.2 + found[w] ** 0.5) for w in words)])
    follow = transitions(gold)
    barred = torch.from_numpy(np.where(follow < -50, follow, 0))
    net = Tagger(torch.from_numpy(vectors), TRAINED, torch.from_numpy(np.where(follow < -50, 0, follow)))
    average = copy.deepcopy(net)
    steps = options.epochs * -(-len(articles) // BATCH)
    optimizer = torch.optim.AdamW(
        [p for p in net.parameters() if p.requires_grad], lr=3e-3, betas=(0.9, 0.99), weight_decay=0.02
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / steps))
    loss = nn.CrossEntropyLoss(ignore_index=-100, label_smoothing=0.05)
    began, done = time.time(), 0
    for epoch in range(options.epochs):
        net.train()
        order = rng.permutation(len(articles))
        totals = np.zeros(2)
        for at in range(0, len(order), BATCH):
            batch = [encode(example(varied(articles[i], rng)), rows) for i in order[at : at + BATCH]]
            lexical, positional, sentence, paragraph, labels, starts = lay_out(batch)
            draw = torch.rand(len(lexical))
            hide = rare[lexical[:, 0]]
            unknown = (draw < 0.15 + hide).long() + (draw < hide).long()
            hidden = net(lexical, positional, sentence, unknown)
            logits = net.label(hidden)
            tags = loss(logits, labels)
            if epoch >= options.epochs - options.sequences:
                tags = 0.4 * tags + 0.6 * sequence_loss(logits, labels, paragraph, net.transitions + barred)
            links = link_loss(net, hidden, logits, batch, starts)
            optimizer.zero_grad()
            (tags + options.links * links).backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(net.parameters(), 3.0)
            optimizer.step()
            schedule.step()
            done += 1
            rate = min(0.995, done / (done + 10))
            with torch.no_grad():
                for a, p in zip(average.parameters(), net.parameters(), strict=True):
                    a.lerp_(p, 1 - rate)
            totals += tags.item(), links.item()
        told = evaluate(average, held)
        print(
            f"{epoch + 1} loss {totals[0] * BATCH / len(articles):.4f} {totals[1] * BATCH / len(articles):.4f} "
            f"{told} {time.time() - began:.0f} s",
            flush=True,
        )
        export(average, hashes, barred, options.output)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--links", type=float, default=0.3, help="weight of the links in the loss")
    parser.add_argument("--sequences", type=int, default=4, help="last epochs, in which sequences count")
    parser.add_argument("--seed", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
