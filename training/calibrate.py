"""Fit the weights of confidence on articles that the network was not trained on, and print how well they hold.

    python -m training.calibrate --gold FOLDER --cues CUES

FOLDER is in PolNeAR's form. A quote counts as right if it shares at least half its words with a gold content of
the same kind of report and its source touches the gold source (or both are missing). The two lines printed first
go into `tui/extraction/attribution/confidence.py`; the table shows stated and observed accuracy, each half of the
articles judged by weights fitted on the other half.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training import polnear
from training.reports import read_cues, told_apart
from tui.article.model import Span
from tui.extraction.attribution.assembly import find_pieces, signals
from tui.extraction.attribution.confidence import terms
from tui.extraction.attribution.pieces import Piece
from tui.extraction.model import QuoteKind
from tui.text import document_of

Floats = NDArray[np.float64]


def _shared(spans: Iterable[Span], others: Iterable[Span]) -> int:
    others = list(others)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in others)


def right(piece: Piece, article: polnear.GoldArticle) -> bool:
    """Whether the piece is in the gold with its source."""
    size = sum(part.end - part.start for part in piece.parts)
    for gold in article.attributions:
        if 2 * _shared(piece.parts, gold.content) >= size and gold.report is piece.report:
            if piece.source is None or not gold.source:
                return piece.source is None and not gold.source
            return _shared([piece.source], gold.source) > 0
    return False


def fit(rows: Floats, hits: Floats, ridge: float = 1.0) -> Floats:
    """Weights of a logistic regression by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        stated = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (stated - hits) + ridge * weights
        curve = (rows * (stated * (1 - stated))[:, None]).T @ rows + ridge * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--cues", type=Path, required=True)
    options = parser.parse_args()
    rows: dict[str, list[tuple[float, ...]]] = {"QUOTED": [], "INDIRECT": []}
    hits: dict[str, list[float]] = {"QUOTED": [], "INDIRECT": []}
    folds: dict[str, list[int]] = {"QUOTED": [], "INDIRECT": []}
    cues = read_cues(options.cues)
    for number, article in enumerate(told_apart(cues, found) for found in polnear.read(options.gold)):
        for piece in find_pieces(document_of(article.text)):
            group = "INDIRECT" if piece.kind is QuoteKind.INDIRECT else "QUOTED"
            rows[group].append((1.0, *terms(signals(piece))))
            hits[group].append(float(right(piece, article)))
            folds[group].append(number % 2)
    for group in rows:
        table, hit, fold = np.array(rows[group]), np.array(hits[group]), np.array(folds[group])
        print(f"{group} = ({', '.join(f'{w:.3f}' for w in fit(table, hit))})")
        stated = np.zeros(len(hit))
        for half in (0, 1):
            weights = fit(table[fold != half], hit[fold != half])
            stated[fold == half] = 1 / (1 + np.exp(-table[fold == half] @ weights))
        for low in np.arange(0, 1, 0.1):
            inside = (stated >= low) & (stated < low + 0.1)
            if inside.sum() >= 30:
                means = f"stated {stated[inside].mean():.3f}, right {hit[inside].mean():.3f}"
                print(f"  {low:.1f}: {inside.sum():4d} quotes, {means}")


if __name__ == "__main__":
    main()
