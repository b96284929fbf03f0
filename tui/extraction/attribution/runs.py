"""Runs of equal values in a column."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def opens(column: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Where a value differs from the one before it; the first always does."""
    fresh = np.ones(len(column), bool)
    np.not_equal(column[1:], column[:-1], out=fresh[1:])
    return fresh


def lengths(starts: NDArray[np.int64], end: int) -> NDArray[np.int64]:
    """How long the runs are that start there, the last of which ends at `end`."""
    sizes = np.empty_like(starts)
    np.subtract(starts[1:], starts[:-1], out=sizes[:-1])
    sizes[-1:] = end - starts[-1:]
    return sizes
