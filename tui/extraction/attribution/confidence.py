"""How far to trust an attribution: a logistic regression, fitted by `training.calibrate` on held-out articles."""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from tui.extraction.model import QuoteKind

QUOTED = (-1.228, 1.159, 0.379, -1.716, -0.738, 0.202)
INDIRECT = (-1.820, 0.844, 0.551, 0.000, 0.000, 0.219)
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
    report: float
    """Probability of the kind of report that it is said to be."""


def terms(signals: Signals) -> tuple[float, ...]:
    """Log odds that content and source are both right, if the one has no say in the other; flags; those of the kind."""
    both, report = (min(max(p, 0.01), 0.99) for p in (signals.content * signals.source, signals.report))
    mixed = signals.kind is QuoteKind.MIXED
    return log(both / (1 - both)), signals.named, signals.carried, mixed, log(report / (1 - report))


def confidence(signals: Signals) -> float:
    """Probability that the content is a quote of the kind it is said to be and its source right."""
    constant, *weights = INDIRECT if signals.kind is QuoteKind.INDIRECT else QUOTED
    return 1 / (1 + exp(-constant - sum(w * t for w, t in zip(weights, terms(signals), strict=True))))
