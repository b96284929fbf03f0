"""The mean of networks that went on from one another: what each learnt, with less of what each learnt by heart.

    python -m training.average EARLIER.npz LATER.npz ... --output weights.npz

Such means are as good as the best of them on its own articles and better on others' (Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.export import packed

Arrays = dict[str, NDArray[Any]]
AS_THEY_ARE = ("vocabulary", "transitions")


def weights(path: Path) -> Arrays:
    """Every array of a network by its name, in full precision; what `training.kinds` added is left out."""
    with np.load(path) as file:
        names = [name for name in file.files if not name.endswith(" scale") and not name.startswith(("cue ", "kind "))]
        return {
            name: np.asarray(file[name] * file[f"{name} scale"] if f"{name} scale" in file else file[name])
            for name in names
        }


def widened(network: Arrays, axes: int) -> Arrays:
    """The network with word vectors of so many axes, the new ones 0 and without a say."""
    vectors, enter = network["vectors"], network["enter weight"]
    more = axes - vectors.shape[1]
    return network | {
        "vectors": np.pad(vectors, ((0, 0), (0, more))),
        "enter weight": np.insert(enter, [vectors.shape[1]] * more, 0, axis=0),
    }


def mean(networks: list[Arrays]) -> Arrays:
    """Their mean, weight by weight; the axes that only later ones have are those of the last."""
    axes = max(network["vectors"].shape[1] for network in networks)
    own = networks[0]["vectors"].shape[1]
    networks = [widened(network, axes) for network in networks]
    last = networks[-1]
    means: Arrays = {
        name: np.asarray(np.mean([network[name] for network in networks], axis=0, dtype=np.float32))
        for name in last
        if name != "vocabulary"
    }
    means["vectors"] = np.concatenate([means["vectors"][:, :own], last["vectors"][:, own:]], 1).astype(np.float32)
    stored = {name: last["vocabulary"] if name == "vocabulary" else means.pop(name) for name in AS_THEY_ARE}
    return {**stored, **packed(means)}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("networks", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    np.savez_compressed(options.output, allow_pickle=False, **mean([weights(path) for path in options.networks]))


if __name__ == "__main__":
    main()
