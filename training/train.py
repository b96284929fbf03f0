"""Train the attribution network on PolNeAR and write its weights: one command, one seed, the same weights again.

    python -m training.train --gold FOLDER --vectors FOLDER --teacher FILE FILE --unlabelled FOLDER --output weights.npz

`--gold` has `train` and `dev`, each with `text/` and `attributions/`; `--vectors` is the folder of the sentence
encoder that word vectors are taken from; `--teacher` is what `training.teacher` said of the articles and of the
`--unlabelled` texts (see MODEL_CARD.md). Needs PyTorch; nothing that is shipped does.
"""

from __future__ import annotations

import argparse
import copy
import time
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training import polnear
from training.examples import Example, counts, example, transitions, vocabulary
from training.export import begin, export, same_vocabulary
from training.layout import BATCH, Encoded, batches, encode, lay_out, teaching
from training.model import Tagger, ranks
from training.reports import read_cues, told_apart
from training.sequence import sequence_loss
from training.variation import varied
from training.vectors import piece_vectors, with_axes, word_vectors
from tui.extraction.attribution import features, pointers
from tui.extraction.attribution.network import LABELS, SIZES
from tui.extraction.attribution.reports import CUES

WORDS = 14000
TRAINED = 4000
REACH = (192, 64)
"""Tokens round a piece of content from which links are learnt; reading looks less far, which changes nothing."""


def link_loss(net: Tagger, hidden: Tensor, logits: Tensor, items: list[Encoded], starts: list[int]) -> Tensor:
    """Negative log of the probability that the pointers give to the gold tokens of source and cue."""
    edges, pieces, tokens, places, targets = [], [], [], [], []
    number = 0
    for item, start in zip(items, starts, strict=True):
        own = item.example.pieces
        if not len(own):
            continue
        found = item.example.tokens
        piece, token = pointers.pairs(found, own, np.arange(len(item.labels)), REACH)
        probabilities = logits[start : start + len(item.labels)].detach().softmax(1).numpy()
        edges.append(torch.from_numpy(pointers.edges(own, len(item.labels))) + start)
        pieces.append(torch.from_numpy(piece) + number)
        tokens.append(torch.from_numpy(token) + start)
        places.append(torch.from_numpy(pointers.placed(found, probabilities, own, piece, token)))
        targets.append(torch.from_numpy(link_targets(item.example, piece, token)))
        number += len(own)
    scores = net.links(hidden, torch.cat(edges), torch.cat(pieces), torch.cat(tokens), torch.cat(places))
    target = torch.zeros(scores.shape, dtype=torch.bool)
    piece = torch.cat(pieces)
    target[:, 0] = torch.cat([t[: len(e)] for t, e in zip(targets, edges, strict=True)])
    target[piece, ranks(piece, number)] = torch.cat([t[len(e) :] for t, e in zip(targets, edges, strict=True)])
    total = scores.logsumexp(1)
    hit = scores.masked_fill(~target, -1e9).logsumexp(1)
    return ((total - hit) * target.any(1)).sum() / target.any(1).sum()


def link_targets(item: Example, piece: NDArray[np.int64], token: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each piece has no source and no cue; then of each pair whether the token belongs to it."""
    target = np.zeros((len(item.pieces) + len(piece), 2), dtype=bool)
    for role, gold in enumerate((item.sources, item.cues)):
        for i, wanted in enumerate(gold):
            target[i, role] = not len(wanted)
            a, b = np.searchsorted(piece, [i, i + 1])
            target[len(gold) + a : len(gold) + b, role] = np.isin(token[a:b], wanted)
    return target


def spoken_loss(scores: Tensor, speech: Tensor, others: Tensor) -> Tensor:
    """Mean loss of telling speech from other attributions; both are weights, a number a token."""
    losses = speech * nn.functional.softplus(-scores) + others * nn.functional.softplus(scores)
    return losses.sum() / (speech + others).sum().clamp(min=1)


def evaluate(net: Tagger, items: list[Encoded]) -> str:
    """F1 of tokens by role and of those of speech among them; how often the pointers from gold content point right."""
    net.eval()
    hits = np.zeros((4, 3))
    right = np.zeros((2, 2))
    with torch.no_grad():
        for item in items:
            lexical, positional, sentence, *_, starts = lay_out([item])
            hidden = net(lexical, positional, sentence)[starts[0] : starts[0] + len(item.labels)]
            logits = net.label(hidden)
            role, gold = (logits.argmax(1).numpy() + 1) // 2, (item.labels.numpy() + 1) // 2
            for k in (1, 2, 3):
                hits[k - 1] += ((role == k) & (gold == k)).sum(), (role == k).sum(), (gold == k).sum()
            spoken, told = net.spoken(hidden)[:, 0].numpy() > 0, item.spoken.numpy()
            hits[3] += (spoken & (told == 1)).sum(), (spoken & (told >= 0)).sum(), (told == 1).sum()
            pieces = item.example.pieces
            if not len(pieces):
                continue
            piece, token = pointers.pairs(item.example.tokens, pieces, np.arange(len(item.labels)))
            places = pointers.placed(item.example.tokens, logits.softmax(1).numpy(), pieces, piece, token)
            edges = torch.from_numpy(pointers.edges(pieces, len(item.labels)))
            scores = net.links(hidden, edges, *(torch.from_numpy(x) for x in (piece, token, places)))
            first = np.searchsorted(piece, np.arange(len(pieces)))
            for r, wanted in enumerate((item.example.sources, item.example.cues)):
                best = scores[..., r].argmax(1).numpy()
                for i, b in enumerate(best):
                    right[r] += (token[first[i] + b - 1] in wanted[i] if b else not len(wanted[i])), 1
    f1 = " ".join(f"{2 * h / (p + g + 1e-9):.3f}" for h, p, g in hits)
    return f"tokens {f1} links {' '.join(f'{h / (n + 1e-9):.3f}' for h, n in right)}"


def train(options: argparse.Namespace) -> None:
    """Train, tell how it goes, export the averaged weights."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(options.seed)
    cues = read_cues(options.cues)
    articles = [told_apart(cues, article) for article in polnear.read(options.gold / "train")]
    gold = [example(article) for article in articles]
    annotated = len(articles)
    articles += polnear.unannotated(options.unlabelled) if options.unlabelled else ()
    dev = [example(told_apart(cues, article)) for article in polnear.read(options.gold / "dev")]
    taught = teaching(options.teacher, options.rest, articles)
    found = counts(gold)
    pieces = piece_vectors(options.vectors)
    known = sorted(form for form in cues.lemmas if cues.kind(form) and (form in found or form in pieces))
    words = vocabulary(found, [*known, *pieces], WORDS)
    if options.begin:
        words = same_vocabulary(options.begin, [*found, *pieces])
    vectors = word_vectors(words, [found[w] for w in words], pieces, SIZES["axes"] - len(CUES))
    vectors = with_axes(vectors, words, cues)
    hashes = [features.word_hash(w) for w in words]
    rows = {h: i + 1 for i, h in enumerate(hashes)}
    held = [encode(e, rows) for e in dev]
    rare = torch.tensor([1.0, *(0.2 / (0.2 + found[w] ** 0.5) for w in words)])
    follow = transitions(gold)
    barred = torch.from_numpy(np.where(follow < -50, follow, 0))
    net = Tagger(torch.from_numpy(vectors), TRAINED, torch.from_numpy(np.where(follow < -50, 0, follow)))
    if options.begin:
        begin(net, options.begin)
    average = copy.deepcopy(net)
    steps = options.epochs * -(-len(articles) // BATCH)
    optimizer = torch.optim.AdamW(
        [p for p in net.parameters() if p.requires_grad], lr=options.rate, betas=(0.9, 0.99), weight_decay=0.02
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 100) * max(0.02, 1 - s / steps))
    loss = nn.CrossEntropyLoss(ignore_index=-100, label_smoothing=0.05)
    began, done = time.time(), 0
    for epoch in range(options.epochs):
        net.train()
        totals = np.zeros(2)
        for chosen in batches(annotated, len(articles), rng):
            batch = [
                encode(example(varied(articles[i], rng)), rows, taught.get(articles[i].id), gold=i < annotated)
                for i in chosen
            ]
            lexical, positional, sentence, paragraph, labels, spoken, lesson, starts = lay_out(batch)
            draw = torch.rand(len(lexical))
            hide = rare[lexical[:, 0]]
            unknown = (draw < 0.15 + hide).long() + (draw < hide).long()
            hidden = net(lexical, positional, sentence, unknown)
            logits = net.label(hidden)
            tags = loss(logits, labels)
            if epoch >= options.epochs - options.sequences:
                tags = 0.4 * tags + 0.6 * sequence_loss(logits, labels, paragraph, net.transitions + barred)
            kinds = spoken_loss(net.spoken(hidden)[:, 0], (spoken == 1).float(), (spoken == 0).float())
            if taught:
                told = -(lesson[:, : len(LABELS)] * logits.log_softmax(1)).sum() / lesson[:, : len(LABELS)].sum()
                tags = (1 - options.trust) * tags + options.trust * told
                heard = spoken_loss(net.spoken(hidden)[:, 0], *lesson[:, len(LABELS) :].T)
                kinds = (1 - options.trust) * kinds + options.trust * heard
            links = link_loss(net, hidden, logits, batch, starts)
            optimizer.zero_grad()
            (tags + options.links * links + options.reports * kinds).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 3.0)
            optimizer.step()
            schedule.step()
            done += 1
            rate = min(0.995, done / (done + 10))
            with torch.no_grad():
                for a, p in zip(average.parameters(), net.parameters(), strict=True):
                    a.lerp_(p, 1 - rate)
            totals += tags.item(), links.item()
        print(
            f"{epoch + 1} loss {totals[0] * BATCH / len(articles):.4f} {totals[1] * BATCH / len(articles):.4f} "
            f"{evaluate(average, held)} {time.time() - began:.0f} s",
            flush=True,
        )
        export(average, hashes, barred, options.output)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--cues", type=Path, required=True, help="the table of cues, see training.reports")
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="labels by training.teacher")
    parser.add_argument("--rest", type=Path, help="what a teacher says of other attributions, see layout.teaching")
    parser.add_argument("--reports", type=float, default=0.3, help="weight of telling speech from the rest in the loss")
    parser.add_argument("--unlabelled", type=Path, help="folder of more texts that the teacher labelled")
    parser.add_argument("--trust", type=float, default=0.9, help="share of the teacher in the loss of labels")
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--begin", type=Path, help="weights of an earlier network to go on from")
    parser.add_argument("--rate", type=float, default=3e-3, help="learning rate")
    parser.add_argument("--links", type=float, default=0.3, help="weight of the links in the loss")
    parser.add_argument("--sequences", type=int, default=10, help="last epochs, in which sequences count")
    parser.add_argument("--seed", type=int, default=5)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
