"""A trained network as the package reads it: one compressed .npz, tables and matrices in eight bits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.model import Tagger
from tui.extraction.attribution import features


def export(net: Tagger, hashes: list[int], barred: Tensor, path: Path) -> None:
    """Matrices are stored so that numpy multiplies from the right; a scale a column (a row for tables)."""
    arrays = {name: np.asarray(weight.detach().numpy(), np.float32) for name, weight in stored(net).items()}
    own: dict[str, NDArray[np.generic]] = {
        "vocabulary": np.array(hashes, dtype=np.uint32),
        "transitions": (net.transitions + barred).detach().numpy(),
    }
    np.savez_compressed(path, allow_pickle=False, **own, **packed(arrays))


def stored(net: Tagger) -> dict[str, Tensor]:
    """Every weight by the name it is stored under, as it is stored; they share memory with those of the network."""
    found: dict[str, Tensor] = {"vectors": net.vectors, "own": net.own.weight}
    found |= {f"hashed {i}": table.weight for i, table in enumerate(net.hashed)}
    found |= {f"positional {i}": table.weight for i, table in enumerate(net.positional)}
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
        found[f"{name} weight"] = layer.weight.t()
        found[name] = layer.bias
    for i, (taps, pool) in enumerate(zip_longest(net.taps, net.pools)):
        found[f"taps {i}"] = taps
        if pool is not None:
            found[f"pool {i}"] = pool.weight.t()
    return found


def same_vocabulary(path: Path, words: Iterable[str]) -> list[str]:
    """The words that an earlier network has rows for, in their order, found among `words` by their hashes.

    Raises KeyError if one of them is not there.
    """
    of = {features.word_hash(word): word for word in words}
    with np.load(path) as file:
        return [of[known] for known in file["vocabulary"].tolist()]


def begin(net: Tagger, path: Path) -> None:
    """Give the network the weights of an earlier one of the same vocabulary, which knew nothing of kinds of cues.

    What its word vectors did not have begins without a say.
    """
    with np.load(path) as file, torch.no_grad():
        for name, weight in stored(net).items():
            earlier = file[name] * file.get(f"{name} scale", np.float32(1))
            if name == "vectors":
                weight[:, : earlier.shape[1]] = torch.from_numpy(earlier)
            elif name == "enter weight":
                axes = file["vectors"].shape[1]
                more = len(weight) - len(earlier)
                weight[:axes] = torch.from_numpy(earlier[:axes])
                weight[axes : axes + more] = 0
                weight[axes + more :] = torch.from_numpy(earlier[axes:])
            else:
                weight.copy_(torch.from_numpy(earlier))
        barred = file["transitions"] < -50
        net.transitions.copy_(torch.from_numpy(np.where(barred, 0, file["transitions"])))


def packed(arrays: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.generic]]:
    """The large arrays in eight bits with a scale a column, the small ones as they are."""
    found: dict[str, NDArray[np.generic]] = {}
    for name, array in arrays.items():
        if array.size < 1000:
            found[name] = array
            continue
        scale = np.abs(array).max(tuple(range(array.ndim - 1)), keepdims=True) / 127 + 1e-12
        found[name] = np.round(array / scale).astype(np.int8)
        found[f"{name} scale"] = scale.astype(np.float32)
    return found
