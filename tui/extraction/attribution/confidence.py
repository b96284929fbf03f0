"""How far to trust an attribution: a logistic regression, fitted by `training.calibrate` on held-out articles."""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from tui.extraction.model import QuoteKind

QUOTED = (-0.415, 1.110, 0.730, -1.108, -1.065)
INDIRECT = (-1.301, 0.947, 0.706, 0.000, 0.000)
"""Constant, then weights of `terms`, for quotes with words in quote marks and without."""


class Signals(NamedTuple):
    """What confidence is computed from."""

    content: float
    """Mean probability of the words to be content."""
    source: float
    """Probability of the link to the source."""
    named: bool
    """Whether there is a source at all."""
    carried: bool
    """Whether the source was carried over from another quote or paragraph."""
    kind: QuoteKind


def terms(signals: Signals) -> tuple[float, ...]:
    """Log odds that content and source are both right, if the one has no say in the other; then the flags."""
    both = min(max(signals.content * signals.source, 0.01), 0.99)
    return log(both / (1 - both)), signals.named, signals.carried, signals.kind is QuoteKind.MIXED


def confidence(signals: Signals) -> float:
    """Probability that the content is a quote and its source right."""
    constant, *weights = INDIRECT if signals.kind is QuoteKind.INDIRECT else QUOTED
    return 1 / (1 + exp(-constant - sum(w * t for w, t in zip(weights, terms(signals), strict=True))))
