"""Learn to rank entities: the network of `tui/extraction/speakers/scorer.py`, with PyTorch."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from tui.extraction.speakers.candidates import Key
from tui.extraction.speakers.observed import SIZE
from tui.extraction.speakers.scorer import Weights

UNITS, DROPPED, UNSEEN = 32, 0.2, 0.05
"""Hidden units of one seed; share of units, and of observations, that are left out at random while learning."""
_NEITHER = 0.5
"""Weight of a lesson that says who is not meant, beside one that says who is."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One pronoun: what was observed of each mention, and who is meant."""

    rows: Sequence[Sequence[int]]
    keys: Sequence[Key]
    """Whom each mention would mean."""
    right: frozenset[Key]
    wrong: frozenset[Key] = frozenset()
    """Who is surely not meant; asked only where nobody is right."""
    weight: float = 1.0


class Ranker(nn.Module):
    """The network while it learns."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = nn.Embedding(SIZE, UNITS)
        self.direct = nn.Embedding(SIZE, 1)
        self.bias = nn.Parameter(torch.zeros(UNITS))
        self.units = nn.Linear(UNITS, 1, bias=False)
        self.drop = nn.Dropout(DROPPED)
        nn.init.normal_(self.rows.weight, 0, 0.1)
        nn.init.zeros_(self.direct.weight)

    def forward(self, rows: Tensor) -> Tensor:
        """A number for each mention; `rows`: (mentions, observations)."""
        seen = (torch.rand(rows.shape) > UNSEEN).float() if self.training else torch.ones(rows.shape)
        hidden = torch.relu((self.rows(rows) * seen[..., None]).sum(1) + self.bias)
        direct = (self.direct(rows)[..., 0] * seen).sum(1)
        return torch.as_tensor(self.units(self.drop(hidden))[:, 0] + direct)


def train(lessons: Sequence[Lesson], seeds: int, epochs: int = 8, batch: int = 32, rate: float = 3e-3) -> Weights:
    """Weights of several networks that start from different seeds, side by side: their mean is one network."""
    torch.set_num_threads(1)
    lessons = [lesson for lesson in lessons if not (lesson.right | lesson.wrong).isdisjoint(lesson.keys)]
    learnt = [_one(lessons, seed, epochs, batch, rate) for seed in range(seeds)]
    direct = torch.stack([ranker.direct.weight for ranker in learnt]).mean(0)
    rows = torch.cat([*[ranker.rows.weight for ranker in learnt], direct], 1)
    units = torch.cat([ranker.units.weight[0] for ranker in learnt]) / seeds
    bias = torch.cat([ranker.bias for ranker in learnt])
    return Weights(*(np.asarray(value.detach().numpy(), np.float32) for value in (rows, bias, units)))


def _one(lessons: Sequence[Lesson], seed: int, epochs: int, batch: int, rate: float) -> Ranker:
    torch.manual_seed(seed)
    order, ranker = list(lessons), Ranker()
    shuffle = random.Random(seed).shuffle
    optimiser = torch.optim.AdamW(ranker.parameters(), lr=rate, weight_decay=1e-4)
    steps = epochs * -(-len(order) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps)
    for _ in range(epochs):
        shuffle(order)
        for first in range(0, len(order), batch):
            loss = _loss(ranker, order[first : first + batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    ranker.eval()
    return ranker


def _loss(ranker: Ranker, lessons: Sequence[Lesson]) -> Tensor:
    """Mean negative log likelihood of who is meant, summed over the mentions of each."""
    scores = ranker(torch.tensor([row for lesson in lessons for row in lesson.rows]))
    losses, first = [], 0
    for lesson in lessons:
        likely = torch.softmax(scores[first : first + len(lesson.keys)], 0)
        first += len(lesson.keys)
        right = torch.tensor([key in lesson.right for key in lesson.keys])
        if right.any():
            losses.append(-lesson.weight * torch.log(likely[right].sum() + 1e-6))
            continue
        wrong = torch.tensor([key in lesson.wrong for key in lesson.keys])
        if wrong.any():
            losses.append(-lesson.weight * _NEITHER * torch.log(1 - likely[wrong].sum().clamp(max=0.999)))
    return torch.stack(losses).sum() / max(1.0, sum(lesson.weight for lesson in lessons))
