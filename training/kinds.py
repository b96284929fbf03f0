"""Teach the network which of its own pieces report speech, and add what it learns to its weights.

    python -m training.kinds --gold FOLDER --cues CUES --teacher FILE FILE --unlabelled FOLDER --weights weights.npz

Run after `training.train`, whose weights stay as they are. The pieces are those that
reading finds in the articles, so wrong ones are among them; what each of them is, the gold tells where it has the
piece, with the teachers, and the teachers alone elsewhere (`--trust` is their share). The same inputs and seed give
the same weights again.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training import polnear
from training.export import packed
from training.layout import Taught, teaching
from training.reports import Cues, read_cues, told_apart
from tui.article.model import Span
from tui.extraction.attribution import bounds, decoding, features, network, reports
from tui.extraction.attribution.labelling import noticed
from tui.extraction.attribution.linking import link
from tui.extraction.model import Report
from tui.text import document_of

Floats = NDArray[np.float32]
INNER = 48
UNKNOWN = (0.0, 0.3, 0.7)
"""What a piece is that is no speech and that the gold does not have."""
SPEECH = len(network.LABELS)
"""The column of a lesson that tells of speech."""


def gold_report(article: polnear.GoldArticle, span: Span) -> Report | None:
    """The kind of the attribution that shares most with a span, at least half of it."""

    def shared(attribution: polnear.GoldAttribution) -> int:
        return sum(max(0, min(b, span.end) - max(a, span.start)) for a, b in attribution.content)

    best = max(article.attributions, key=shared, default=None)
    return best.report if best and 2 * shared(best) >= span.end - span.start else None


def observations(
    net: network.Network, article: polnear.GoldArticle, taught: Taught | None = None, trust: float = 0
) -> tuple[Floats, Floats]:
    """What is seen of each piece that reading finds, and how probable each kind of report is for it."""
    tokens = features.tokens(document_of(article.text))
    hidden, probabilities, found = noticed(net, tokens)
    contents = bounds.closed(tokens, decoding.quoted_contents(tokens, probabilities, found["content"], 0.5))
    links = link(net, tokens, hidden, probabilities, contents, found)
    contents = bounds.linked(tokens, contents, links)
    lesson = taught.at(tokens.starts) if taught else None
    targets = []
    for first, end, _ in contents:
        gold = gold_report(article, Span(int(tokens.starts[first]), int(tokens.ends[end - 1])))
        own = np.array(UNKNOWN) if gold is None else np.array([gold is kind for kind in reports.REPORTS], float)
        if lesson is None:
            targets.append(own)
            continue
        speech = min(1.0, float(lesson[first:end, SPEECH].mean()))
        rest = np.where(np.arange(len(own)) > 0, own, 0)
        rest = rest / rest.sum() if rest.sum() else np.array(UNKNOWN)
        told = speech * np.eye(len(own))[0] + (1 - speech) * rest
        targets.append(told if gold is None else trust * told + (1 - trust) * own)
    shape = (-1, len(reports.REPORTS))
    seen = reports.observed(net, tokens, hidden, contents, links) if contents else np.zeros((0, 0), np.float32)
    return seen, np.array(targets, np.float32).reshape(shape)


class Judge(nn.Module):
    """One hidden layer over what is seen of a piece; of the states some are left out in training, of the facts none."""

    def __init__(self, columns: int, kinds: int) -> None:
        super().__init__()
        self.states = reports.STATES * network.SIZES["hidden"]
        self.first = nn.Linear(columns, INNER)
        self.second = nn.Linear(INNER, kinds)
        self.drop = nn.Dropout(0.3)
        self.drop_inner = nn.Dropout(0.2)

    def forward(self, rows: Tensor) -> Tensor:
        """Scores of each kind."""
        seen = torch.cat([self.drop(rows[:, : self.states]), rows[:, self.states :]], 1)
        scores: Tensor = self.second(self.drop_inner(torch.relu(self.first(seen))))
        return scores


def fit(rows: Floats, targets: Floats, epochs: int = 25, size: int = 128) -> Judge:
    """A network of one hidden layer by cross entropy."""
    net = Judge(rows.shape[1], targets.shape[1])
    x, y = torch.from_numpy(rows), torch.from_numpy(targets)
    size = min(size, len(x))
    optimizer = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=0.02)
    steps = epochs * (len(x) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.02, 1 - s / steps))
    for _ in range(epochs):
        order = torch.randperm(len(x))
        for at in range(0, len(x) - size + 1, size):
            chosen = order[at : at + size]
            loss = -(y[chosen] * net(x[chosen]).log_softmax(1)).sum(1).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    net.eval()
    return net


def add(path: Path, prefix: str, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Write arrays beside the weights that are there, in place of all whose names begin with the prefix."""
    with np.load(path) as file:
        kept = {name: file[name] for name in file.files if not name.startswith(prefix)}
    np.savez_compressed(path, allow_pickle=False, **kept, **arrays)


def table_of(cues: Cues) -> dict[str, NDArray[np.generic]]:
    """The kinds of cues by the hashes of their forms, as the package reads them."""
    forms = sorted((features.word_hash(form), kind) for form in cues.lemmas if (kind := cues.kind(form)))
    return {
        "cue words": np.array([known for known, _ in forms], np.uint32),
        "cue kinds": np.array([reports.CUES.index(kind) for _, kind in forms], np.uint8),
    }


def stored(net: Judge) -> dict[str, NDArray[np.generic]]:
    """The weights as the package reads them."""
    arrays = {}
    for name, layer in {"kind 0": net.first, "kind 2": net.second}.items():
        arrays[f"{name} weight"] = layer.weight.detach().t().contiguous().numpy()
        arrays[name] = layer.bias.detach().numpy()
    return packed(arrays)


def table(scores: Floats, targets: Floats) -> str:
    """How well speech is told apart at some thresholds."""
    gold = targets.argmax(1) == 0
    lines = []
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        said = scores[:, 0] > least
        hits = (said & gold).sum()
        lines.append(f"{least}: precision {hits / max(1, said.sum()):.3f} recall {hits / max(1, gold.sum()):.3f}")
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--cues", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, nargs="*", default=[])
    parser.add_argument("--rest", type=Path)
    parser.add_argument("--unlabelled", type=Path)
    parser.add_argument("--weights", type=Path, required=True, help="weights of training.train, to be added to")
    parser.add_argument("--trust", type=float, default=0.25)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    cues = read_cues(options.cues)
    add(options.weights, "cue ", table_of(cues))
    reading = network.unpacked(options.weights.read_bytes())
    articles = [told_apart(cues, article) for article in polnear.read(options.gold / "train")]
    articles += polnear.unannotated(options.unlabelled) if options.unlabelled else ()
    taught = teaching(options.teacher, options.rest, articles)
    seen = [observations(reading, article, taught.get(article.id), options.trust) for article in articles]
    net = fit(np.concatenate([rows for rows, _ in seen if len(rows)]), np.concatenate([y for _, y in seen if len(y)]))
    add(options.weights, "kind ", stored(net))
    dev = [observations(reading, told_apart(cues, a)) for a in polnear.read(options.gold / "dev")]
    rows = np.concatenate([rows for rows, _ in dev if len(rows)])
    targets = np.concatenate([y for _, y in dev if len(y)])
    with torch.no_grad():
        print(table(net(torch.from_numpy(rows)).softmax(1).numpy(), targets))


if __name__ == "__main__":
    main()
