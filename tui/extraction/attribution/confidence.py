"""How far to trust an attribution: a logistic regression, fitted by `training.calibrate` on held-out articles."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from tui.extraction.model import QuoteKind

QUOTED = (0.0, 0.5, 0.5, 0.1, 0.0, 0.0)
INDIRECT = (0.0, 0.5, 0.5, 0.1, 0.0, 0.0)
"""Constant, then weights of `terms`, for quotes with words in quote marks and without."""


def terms(signals: Sequence[float]) -> tuple[float, ...]:
    """Log odds of content, source and cue as the network sees them; is a source named; was it carried over."""
    *probabilities, named, carried = signals
    bounded = (min(max(p, 0.01), 0.99) for p in probabilities)
    return (*(log(p / (1 - p)) for p in bounded), named, carried)


def confidence(kind: QuoteKind, signals: Sequence[float]) -> float:
    """Probability that the content is a quote and its source right."""
    constant, *weights = INDIRECT if kind is QuoteKind.INDIRECT else QUOTED
    return 1 / (1 + exp(-constant - sum(w * t for w, t in zip(weights, terms(signals), strict=True))))
