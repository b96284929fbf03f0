"""Write a trained network as the package reads it: one compressed .npz, tables and matrices in eight bits."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from training.model import Tagger


def export(net: Tagger, hashes: list[int], barred: Tensor, path: Path) -> None:
    """Matrices are stored so that numpy multiplies from the right; a scale a column (a row for tables)."""
    arrays: dict[str, NDArray[np.float32]] = {}

    def keep(name: str, weight: Tensor) -> None:
        arrays[name] = weight.detach().numpy().astype(np.float32)

    keep("vectors", net.vectors)
    keep("own", net.own.weight)
    for i, table in enumerate(net.hashed):
        keep(f"hashed {i}", table.weight)
    for i, table in enumerate(net.positional):
        keep(f"positional {i}", table.weight)
    for name, layer in {
        "enter": net.enter,
        "label": net.label,
        "query": net.query,
        "key": net.key,
        "none": net.none,
        "place 0": net.place[0],
        "place 2": net.place[2],
        **{f"layer {i}": layer for i, layer in enumerate(net.layers)},
    }.items():
        keep(f"{name} weight", layer.weight.t())
        keep(name, layer.bias)
    for i, (taps, pool) in enumerate(zip_longest(net.taps, net.pools)):
        keep(f"taps {i}", taps)
        if pool is not None:
            keep(f"pool {i}", pool.weight.t())

    packed: dict[str, NDArray[np.generic]] = {
        "vocabulary": np.array(hashes, dtype=np.uint32),
        "transitions": (net.transitions + barred).detach().numpy(),
    }
    for name, array in arrays.items():
        if array.size < 1000:
            packed[name] = array
            continue
        scale = np.abs(array).max(tuple(range(array.ndim - 1)), keepdims=True) / 127 + 1e-12
        packed[name] = np.round(array / scale).astype(np.int8)
        packed[f"{name} scale"] = scale.astype(np.float32)
    np.savez_compressed(path, allow_pickle=False, **packed)
