"""How sure a resolution is, in one place: how the mention was resolved → probability that it is right.

These are set by hand near what hand-made gold shows; `confidence` joins one with the attribution’s own, by weights
that are fitted.
"""

from __future__ import annotations

from math import exp, log
from typing import Final

CERTAINTY: Final = {
    "full name": 0.99,
    "short name": 0.98,
    "namesakes": 0.80,
    "new name": 0.95,
    "names": 0.95,
    "unnamed": 0.93,
    "role": 0.85,
    "role guess": 0.55,
    "organisation": 0.85,
    "relative": 0.90,
    "author": 0.70,
    "issuer": 0.75,
    "inner": 0.80,
    "echo": 0.80,
    "heading": 0.60,
    "interview": 0.65,
    "pronoun": 0.97,
    "ahead": 0.50,
    "repeated": 0.90,
}
"""Way of resolution → probability; of a pronoun, that what it may mean is among the candidates."""

QUOTED = (1.307, 1.070, -0.723)
INDIRECT = (0.275, 1.064, 0.275)
"""Constant, then weights of `terms`, for quotes with words in quote marks and without; by `training.confidence`."""


def terms(attribution: float, resolution: float, sourced: bool) -> tuple[float, ...]:
    """What confidence is computed from: log odds of the less sure of both, and whether a source stands there.

    On the articles that fitted it, the less sure one alone told more than both, which are not independent.
    """
    least = min(max(min(attribution, resolution), 0.01), 0.99)
    return log(least / (1 - least)), sourced


def confidence(attribution: float, resolution: float, sourced: bool, indirect: bool) -> float:
    """Probability that a quote is one and its speaker right: a logistic regression over `terms`."""
    constant, *weights = INDIRECT if indirect else QUOTED
    told = zip(weights, terms(attribution, resolution, sourced), strict=True)
    return round(1 / (1 + exp(-constant - sum(weight * term for weight, term in told))), 4)
