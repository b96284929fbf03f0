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
LESSON = len(LABELS) + 2


@dataclass(frozen=True, slots=True)
class Encoded:
    """An example as tensors."""

    example: Example
    lexical: Tensor
    positional: Tensor
    labels: Tensor
    spoken: Tensor
    """1 for what reports speech or writing, 0 for what reports other things, -100 elsewhere."""
    taught: Tensor
    """Probability of each label as the teachers see it, then of speech and of other attributions (`LESSON` columns);
    all 0 where they say nothing."""


class Layout(NamedTuple):
    """Articles laid end to end; paragraphs have numbers of their own across all of them."""

    lexical: Tensor
    positional: Tensor
    sentence: Tensor
    paragraph: NDArray[np.int64]
    labels: Tensor
    spoken: Tensor
    taught: Tensor
    starts: list[int]


class Taught(NamedTuple):
    """What the teachers say of the tokens of an article: where they start, and `LESSON` columns."""

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
    nothing = np.zeros((len(example.labels), LESSON), np.float32)
    spoken = np.where(example.labels + example.spoken > 0, example.spoken > 0, -100)
    return Encoded(
        example,
        torch.from_numpy(lexical),
        torch.from_numpy(example.tokens.positional),
        torch.from_numpy(example.labels if gold else np.full_like(example.labels, -100)),
        torch.from_numpy(spoken if gold else np.full_like(spoken, -100)),
        torch.from_numpy(taught.at(example.tokens.starts) if taught else nothing),
    )


def teaching(files: list[Path], rest: Path | None, articles: list[polnear.GoldArticle]) -> dict[str, Taught]:
    """What `training.teacher` wrote, by article; of what several teachers say the mean.

    `files` may tell of reported speech alone (seven labels); how the rest divides into other attributions and none is
    then taken from `rest`, which also tells of articles that are not in `files`.
    """
    said: dict[str, list[NDArray[np.float32]]] = {}
    for file in files:
        with np.load(file) as labels:
            for name in labels.files:
                said.setdefault(name, []).append(np.exp(labels[name].astype(np.float32)))
    taught = {name: np.mean(told, 0) for name, told in said.items()}
    if rest:
        with np.load(rest) as labels:
            for name in labels.files:
                taught[name] = _completed(taught.get(name), np.exp(labels[name].astype(np.float32)))
    return {
        article.id: Taught(example(article).tokens.starts, _merged(taught[article.id]))
        for article in articles
        if article.id in taught
    }


def _completed(told: NDArray[np.float32] | None, whole: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities of all labels: those of speech as told, the rest in the proportions of `whole`."""
    if told is None or told.shape[1] == whole.shape[1]:
        return whole if told is None else told
    others = whole.copy()
    others[:, 1 : len(LABELS)] = 0
    share = (1 - told[:, 1:].sum(1, keepdims=True)) / (others.sum(1, keepdims=True) + 1e-9)
    others *= np.maximum(share, 0)
    others[:, 1 : len(LABELS)] = told[:, 1:]
    return others


def _merged(told: NDArray[np.float32]) -> NDArray[np.float32]:
    """`LESSON` columns of the probabilities of 13 labels (or of seven: of speech alone)."""
    speech, others = told[:, 1 : len(LABELS)], told[:, len(LABELS) :]
    labels = told[:, : len(LABELS)].copy()
    if others.size:
        labels[:, 1:] += others
    return np.column_stack([labels, speech.sum(1), others.sum(1)]).astype(np.float32)


def lay_out(items: list[Encoded]) -> Layout:
    """Articles end to end with padding around each."""
    lexical, positional, sentence, paragraph, labels, spoken, taught, starts = [], [], [], [], [], [], [], []
    at = number = 0

    def pad() -> None:
        nonlocal at, number
        lexical.append(torch.zeros(PADDING, 1 + len(features.HASHED), dtype=torch.long))
        positional.append(torch.zeros(PADDING, len(features.POSITIONAL), dtype=torch.long))
        sentence.append(torch.full((PADDING,), number, dtype=torch.long))
        paragraph.append(np.full(PADDING, -1))
        labels.append(torch.full((PADDING,), -100, dtype=torch.long))
        spoken.append(labels[-1])
        taught.append(torch.zeros(PADDING, LESSON))
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
        spoken.append(item.spoken)
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
        torch.cat(spoken),
        torch.cat(taught),
        starts,
    )


def batches(annotated: int, count: int, rng: np.random.Generator) -> Iterator[list[int]]:
    """The articles of an epoch in batches; the first `annotated` articles and the others are spread evenly."""
    kinds = rng.permutation(annotated), annotated + rng.permutation(count - annotated)
    for parts in zip(*(np.array_split(kind, -(-count // BATCH)) for kind in kinds), strict=True):
        yield np.concatenate(parts).tolist()
