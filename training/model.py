"""The network of `tui.extraction.attribution.network`, as PyTorch trains it."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from tui.extraction.attribution import features
from tui.extraction.attribution.network import DILATIONS, LABELS, LINK_FEATURES, POOLED, SIZES


class Tagger(nn.Module):
    """Embeddings, dilated convolutions, a label for every token and links from content to source and cue."""

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
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in DILATIONS)
        self.convolutions = nn.ModuleList(nn.Conv1d(width, width, 3, padding=d, dilation=d) for d in DILATIONS)
        self.pools = nn.ModuleList(nn.Linear(width, width) for _ in POOLED)
        self.last = nn.LayerNorm(width)
        self.label = nn.Linear(width, len(LABELS))
        self.transitions = nn.Parameter(transitions.clone())
        self.query = nn.Linear(4 * width, 2 * SIZES["link"])
        self.key = nn.Linear(width, 2 * SIZES["link"])
        self.none = nn.Linear(4 * width, 2)
        self.place = nn.Sequential(nn.Linear(LINK_FEATURES, SIZES["place"]), nn.ReLU(), nn.Linear(SIZES["place"], 2))
        self.drop = nn.Dropout(0.15)
        self.drop_lexical = nn.Dropout(0.2)

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
        for i, (norm, convolution) in enumerate(zip(self.norms, self.convolutions, strict=True)):
            if i in POOLED:
                count = int(sentence[-1]) + 1
                most = torch.full((count, hidden.shape[1]), -1e9)
                most = most.scatter_reduce(0, sentence[:, None].expand_as(hidden), norm(hidden), "amax")
                hidden = hidden + self.drop(self.pools[POOLED.index(i)](most)[sentence])
            hidden = hidden + self.drop(torch.relu(convolution(norm(hidden).t()[None])[0].t()))
        return self.last(hidden)

    def links(self, hidden: Tensor, edges: Tensor, window: Tensor, places: Tensor) -> Tensor:
        """Scores (pieces, 1 + window, 2): no link, then the tokens of the window; for source and cue."""
        ends = hidden[edges].flatten(1)
        query = self.query(ends).view(len(edges), 2, -1)
        key = self.key(hidden).view(len(hidden), 2, -1)[window]
        scores = torch.einsum("pld,pwld->pwl", query, key) / SIZES["link"] ** 0.5 + self.place(places)
        return torch.cat([self.none(ends)[:, None], scores], 1)
