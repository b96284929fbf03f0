"""How sure a resolution is, in one place: how the mention was resolved → probability that it is right.

Set by hand near what hand-made gold shows; `confidence` joins one with the attribution’s own and is calibrated.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
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

_KNOTS: Final = (
    (0.0, 0.05),
    (0.3, 0.30),
    (0.45, 0.70),
    (0.7, 0.77),
    (0.8, 0.86),
    (0.9, 0.88),
    (0.92, 0.89),
    (0.935, 0.96),
    (0.945, 0.985),
    (0.966, 0.993),
    (1.0, 0.995),
)
"""Product of the two probabilities → how often quote and speaker were right, between which one interpolates."""
_PIECES: Final = list(pairwise(_KNOTS))
_HIGHS: Final = [high for high, _ in _KNOTS[1:]]
"""Where each piece of the line ends."""


def confidence(attribution: float, resolution: float) -> float:
    """Probability that a quote is one and its speaker right.

    The two sources of error are not independent, so their product is mapped to what was observed: a monotone
    line of few knots, drawn on annotated articles (`benchmarks/accuracy.py` prints the reliability table).
    """
    both = min(1.0, max(0.0, attribution * resolution))
    (low, least), (high, most) = _PIECES[bisect_left(_HIGHS, both)]
    return round(least + (most - least) * (both - low) / (high - low), 4)
