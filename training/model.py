"""The network of `tui.extraction.attribution.network`, as PyTorch trains it."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tui.extraction.attribution import features
from tui.extraction.attribution.network import LABELS, OFFSETS, PADDING, POOLED, SIZES
from tui.extraction.attribution.pointers import PLACES


def normalised(rows: Tensor) -> Tensor:
    """Every row divided by its root mean square."""
    return rows * (rows.square().mean(1, keepdim=True) + 1e-5).rsqrt()


class Tagger(nn.Module):
    """Embeddings, separable convolutions, a label for every token and links from content to source and cue."""

    def __init__(self, vectors: Tensor, trained: int, transitions: Tensor) -> None:
        super().__init__()
        width = SIZES["hidden"]
        self.vectors = nn.Parameter(torch.cat([torch.zeros(1, vectors.shape[1]), vectors]), requires_grad=False)
        self.trained = trained
        self.own = nn.Embedding(trained + 1, SIZES["own"])
        self.hashed = nn.ModuleList(nn.Embedding(rows, SIZES["hashed"]) for rows in features.HASHED.values())
        for table in (self.own, *self.hashed):
            nn.init.normal_(table.weight, std=0.1)
        lexical = vectors.shape[1] + SIZES["own"] + SIZES["hashed"] * len(features.HASHED)
        self.enter = nn.Linear(lexical, width)
        self.positional = nn.ModuleList(nn.Embedding(rows, width) for rows in features.POSITIONAL.values())
        for table in self.positional:
            nn.init.normal_(table.weight, std=0.1)
        self.taps = nn.ParameterList(nn.Parameter(torch.randn(len(o) - 1, width) * 0.5) for o in OFFSETS)
        self.layers = nn.ModuleList(nn.Linear(width, width) for _ in OFFSETS)
        self.pools = nn.ModuleList(nn.Linear(width, width, bias=False) for _ in POOLED)
        self.label = nn.Linear(width, len(LABELS))
        self.spoken = nn.Linear(width, 1)
        """Whether a token belongs to reported speech rather than another attribution; of use in training alone."""
        self.transitions = nn.Parameter(transitions.clone())
        self.query = nn.Linear(4 * width, 2 * SIZES["link"])
        self.key = nn.Linear(width, 2 * SIZES["link"])
        self.none = nn.Linear(4 * width, 2)
        self.place = nn.Sequential(nn.Linear(PLACES, SIZES["place"]), nn.ReLU(), nn.Linear(SIZES["place"], 2))
        self.drop = nn.Dropout(0.15)
        self.drop_lexical = nn.Dropout(0.2)
        self.drop_link = nn.Dropout(0.3)

    def forward(self, lexical: Tensor, positional: Tensor, sentence: Tensor, unknown: Tensor | None = None) -> Tensor:
        """Hidden states; `unknown` marks tokens whose word is hidden in training."""
        word = lexical[:, 0]
        own = torch.where(word <= self.trained, word, torch.zeros_like(word))
        if unknown is not None:
            word = torch.where(unknown == 2, torch.zeros_like(word), word)
            own = torch.where(unknown >= 1, torch.zeros_like(own), own)
        parts = [self.vectors[word], self.own(own), *(t(lexical[:, i + 1]) for i, t in enumerate(self.hashed))]
        hidden: Tensor = self.enter(self.drop_lexical(torch.cat(parts, 1)))
        for i, table in enumerate(self.positional):
            hidden = hidden + table(positional[:, i])
        for i, (offsets, taps, layer) in enumerate(zip(OFFSETS, self.taps, self.layers, strict=True)):
            rows = normalised(hidden)
            beside = nn.functional.pad(rows, (0, 0, PADDING, PADDING))
            mixed = rows
            for offset, tap in zip((o for o in offsets if o), taps, strict=True):
                mixed = mixed + beside[PADDING + offset : PADDING + offset + len(rows)] * tap
            total = layer(mixed)
            if i in POOLED:
                count = int(sentence[-1]) + 1
                most = torch.full((count, rows.shape[1]), -1e9)
                most = most.scatter_reduce(0, sentence[:, None].expand_as(rows), rows, "amax")
                total = total + self.pools[POOLED.index(i)](most)[sentence]
            hidden = hidden + self.drop(torch.relu(total))
        return normalised(hidden)

    def links(self, hidden: Tensor, edges: Tensor, piece: Tensor, token: Tensor, places: Tensor) -> Tensor:
        """Scores (pieces, 1 + pairs of the piece with most, 2): no link, then its tokens; for source and cue."""
        hidden = self.drop_link(hidden)
        ends = hidden[edges].flatten(1)
        query, key = self.query(ends), self.key(hidden)
        scores = (query[piece] * key[token]).view(len(piece), 2, -1).sum(2) / SIZES["link"] ** 0.5
        scores = scores + self.place(places)
        rank = ranks(piece, len(edges))
        full = torch.full((len(edges), 1 + int(rank.max()), 2), -1e9)
        full = full.index_put((piece, rank), scores)
        return torch.cat([self.none(ends)[:, None], full[:, 1:]], 1)


def ranks(piece: Tensor, count: int) -> Tensor:
    """Which of its piece's pairs each pair is, from 1; pairs stand in the order of their pieces."""
    first = torch.searchsorted(piece, torch.arange(count))
    return torch.arange(len(piece)) - first[piece] + 1
