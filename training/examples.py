"""Gold articles as arrays: features of every token, its label, and the links of every piece of content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training import polnear
from tui.article.model import Span
from tui.extraction.attribution import features
from tui.extraction.attribution.network import LABELS
from tui.extraction.model import Report
from tui.text import document_of

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Example:
    """One article."""

    id: str
    tokens: features.Tokens
    labels: Ints
    spoken: Ints
    """The labels of reported speech and writing alone."""
    pieces: Ints
    """First and end token of every piece of content, cut at paragraph edges."""
    sources: tuple[Ints, ...]
    """Of every piece: the tokens of its source, none for an attribution without one."""
    cues: tuple[Ints, ...]


def examples(folder: Path) -> list[Example]:
    """All articles of a folder in PolNeAR's form."""
    return [example(article) for article in polnear.read(folder)]


def example(article: polnear.GoldArticle) -> Example:
    """The arrays of one article."""
    tokens = features.tokens(document_of(article.text))
    labels, spoken = np.zeros((2, len(tokens.starts)), dtype=np.int64)
    pieces: list[tuple[int, int]] = []
    sources: list[Ints] = []
    cues: list[Ints] = []

    def within(spans: Iterable[Span]) -> list[tuple[int, int]]:
        found = []
        for span in spans:
            first = int(np.searchsorted(tokens.ends, span.start, side="right"))
            end = int(np.searchsorted(tokens.starts, span.end))
            cuts = [i for i in range(first + 1, end) if tokens.paragraph[i] != tokens.paragraph[i - 1]]
            found += [(a, b) for a, b in zip([first, *cuts], [*cuts, end], strict=True) if a < b]
        return found

    for role in ("content", "cue", "source"):
        for attribution in article.attributions:
            for first, end in within(getattr(attribution, role)):
                for column in (labels, spoken) if attribution.report is Report.SPEECH else (labels,):
                    column[first:end] = LABELS.index(f"I-{role}")
                    column[first] = LABELS.index(f"B-{role}")
    for attribution in article.attributions:
        for piece in within(attribution.content):
            pieces.append(piece)
            for spans, into in ((attribution.source, sources), (attribution.cue, cues)):
                ranges = [np.arange(a, b) for a, b in within(spans)]
                into.append(np.concatenate(ranges) if ranges else np.zeros(0, dtype=np.int64))
    return Example(
        article.id, tokens, labels, spoken, np.array(pieces, dtype=np.int64).reshape(-1, 2), tuple(sources), tuple(cues)
    )


def parted(labels: Ints, spoken: Ints) -> Ints:
    """One label of 13: those of speech as they are, those of other attributions behind them."""
    others = len(LABELS) - 1
    return np.where(spoken > 0, spoken, np.where(labels > 0, labels + others, 0))


def counts(articles: Iterable[Example]) -> Counter[str]:
    """How often each levelled word occurs."""
    found: Counter[str] = Counter()
    for article in articles:
        found.update(map(features.levelled, article.tokens.words))
    return found


def vocabulary(found: Mapping[str, int], common: Iterable[str], size: int, least: int = 3) -> list[str]:
    """The words that get a row: those seen `least` times, most frequent first, then common ones."""
    own = sorted((w for w, n in found.items() if n >= least), key=lambda w: (-found[w], w))[:size]
    known = set(own)
    rest = [w for w in common if w.isalpha() and w.isascii() and len(w) > 2 and w not in known]
    return own + rest[: size - len(own)]


def transitions(articles: Iterable[Example], share: float = 0.25) -> NDArray[np.float32]:
    """Score of each label after each: `share` of their pointwise mutual information; barred where ill-formed.

    Only a share, for the network has seen the neighbours already; chosen on dev.
    """
    size = len(LABELS)
    seen = np.ones((size, size))
    for article in articles:
        together = article.tokens.paragraph[1:] == article.tokens.paragraph[:-1]
        np.add.at(seen, (article.labels[:-1][together], article.labels[1:][together]), 1)
    seen /= seen.sum()
    scores = share * np.clip(np.log(seen / (seen.sum(1, keepdims=True) * seen.sum(0, keepdims=True))), -6, 6)
    for inner in range(2, size, 2):
        scores[[i for i in range(size) if i not in (inner - 1, inner)], inner] = -99
    return np.asarray(scores, dtype=np.float32)
