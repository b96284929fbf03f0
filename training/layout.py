"""Articles as tensors: looked up, with what the teachers say of them, laid end to end in batches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training import polnear
from training.examples import Example, example
from tui.extraction.attribution import features
from tui.extraction.attribution.network import LABELS, PADDING

BATCH = 8


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example as tensors."""

    example: Example
    lexical: Tensor
    positional: Tensor
    labels: Tensor
    taught: Tensor
    """Probability of each label as the teacher sees it, a row a token; all 0 where it says nothing."""


class Layout(NamedTuple):
    """Articles laid end to end; paragraphs have numbers of their own across all of them."""

    lexical: Tensor
    positional: Tensor
    sentence: Tensor
    paragraph: NDArray[np.int64]
    labels: Tensor
    taught: Tensor
    starts: list[int]


class Taught(NamedTuple):
    """What the teacher says of the tokens of an article: where they start, and the probability of each label."""

    starts: NDArray[np.int64]
    probabilities: NDArray[np.float32]

    def at(self, starts: NDArray[np.int64]) -> NDArray[np.float32]:
        """Probabilities for tokens that start at `starts` in a variation of the article, 0 for others."""
        rows = np.minimum(np.searchsorted(self.starts, starts), len(self.starts) - 1)
        known = self.starts[rows] == starts
        return np.asarray(self.probabilities[rows] * known[:, None], dtype=np.float32)


def encode(example: Example, rows: dict[int, int], taught: Taught | None = None, *, gold: bool = True) -> Encoded:
    """Look the words up; without `gold` nobody annotated the article, and its labels say nothing."""
    lexical = features.lexical(example.tokens.words, rows)
    nothing = np.zeros((len(example.labels), len(LABELS)), np.float32)
    return Encoded(
        example,
        torch.from_numpy(lexical),
        torch.from_numpy(example.tokens.positional),
        torch.from_numpy(example.labels if gold else np.full_like(example.labels, -100)),
        torch.from_numpy(taught.at(example.tokens.starts) if taught else nothing),
    )


def teaching(files: list[Path], articles: list[polnear.GoldArticle]) -> dict[str, Taught]:
    """What `training.teacher` wrote, by article; of what several teachers say the mean."""
    said: dict[str, list[NDArray[np.float32]]] = {}
    for file in files:
        with np.load(file) as labels:
            for name in labels.files:
                said.setdefault(name, []).append(np.exp(labels[name].astype(np.float32)))
    return {
        article.id: Taught(example(article).tokens.starts, np.mean(said[article.id], 0))
        for article in articles
        if article.id in said
    }


def lay_out(items: list[Encoded]) -> Layout:
    """Articles end to end with padding around each."""
    lexical, positional, sentence, paragraph, labels, taught, starts = [], [], [], [], [], [], []
    at = number = 0

    def pad() -> None:
        nonlocal at, number
        lexical.append(torch.zeros(PADDING, 1 + len(features.HASHED), dtype=torch.long))
        positional.append(torch.zeros(PADDING, len(features.POSITIONAL), dtype=torch.long))
        sentence.append(torch.full((PADDING,), number, dtype=torch.long))
        paragraph.append(np.full(PADDING, -1))
        labels.append(torch.full((PADDING,), -100, dtype=torch.long))
        taught.append(torch.zeros(PADDING, len(LABELS)))
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
        taught.append(item.taught)
        at += len(item.labels)
        number = int(sentence[-1][-1]) + 1
        pad()
    return Layout(
        torch.cat(lexical),
        torch.cat(positional),
        torch.cat(sentence),
        np.concatenate(paragraph),
        torch.cat(labels),
        torch.cat(taught),
        starts,
    )


def batches(annotated: int, count: int, rng: np.random.Generator) -> Iterator[list[int]]:
    """The articles of an epoch in batches; the first `annotated` articles and the others are spread evenly."""
    kinds = rng.permutation(annotated), annotated + rng.permutation(count - annotated)
    for parts in zip(*(np.array_split(kind, -(-count // BATCH)) for kind in kinds), strict=True):
        yield np.concatenate(parts).tolist()
