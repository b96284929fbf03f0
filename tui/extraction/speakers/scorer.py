"""How likely each mention is to be taken up: a small learnt network over what was observed.

The rows of a mention’s observations are added up, go through one layer of rectified units and give one number, beside
a direct weight a row; the numbers of an entity’s mentions are joined by log-sum-exp, and entities compared by softmax:
ranking (Denis and Baldridge 2008) of entities in place of mentions. Weights are made by `training.antecedents`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.extraction.speakers.candidates import Key

Floats = NDArray[np.float32]


class Weights(NamedTuple):
    """What `antecedents.npz` holds, or a training run makes."""

    rows: Floats
    """(rows, units + 1); the last column goes to the sum directly."""
    bias: Floats
    """(units,)"""
    units: Floats
    """(units,)"""


@cache
def shipped() -> Weights:
    """The weights of the package."""
    with resources.files(__package__).joinpath("antecedents.npz").open("rb") as file, np.load(file) as found:
        return Weights(*(found[name].astype(np.float32) for name in Weights._fields))


def probabilities(weights: Weights, rows: Sequence[Sequence[int]], keys: Sequence[Key]) -> dict[Key, float]:
    """How likely each key is, of all; `rows`: of each mention, as many each; `keys`: whom each would mean."""
    summed = weights.rows[np.array(rows)].sum(axis=1)
    scores = np.maximum(summed[:, :-1] + weights.bias, 0) @ weights.units + summed[:, -1]
    odds = np.exp(scores - scores.max()).tolist()
    found: dict[Key, float] = {}
    for key, value in zip(keys, odds, strict=True):
        found[key] = found.get(key, 0.0) + value
    total = sum(found.values())
    return {key: value / total for key, value in found.items()}
