"""What an earlier network and teachers of reported speech together say: all attributions, told apart.

    python -m training.former --gold GOLD --unlabelled TEXTS --weights EARLIER.npz --teacher FILE FILE --output FILE

The teachers tell how probable every label of reported speech is, the earlier network how probable every label of any
attribution; what it sees beyond what they see belongs to other attributions. Written in the form that
`training.train --rest` reads: logarithms of 13 probabilities a token.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training import polnear
from tui.extraction.attribution import features, network
from tui.text import document_of

Floats = NDArray[np.float32]


def told_apart(every: Floats, speech: Floats) -> Floats:
    """Probabilities of 13 labels from those of seven, of any attribution and of reported speech alone."""
    others = np.maximum(0, every[:, 1:] - speech[:, 1:])
    left = 1 - speech[:, 1:].sum(1, keepdims=True)
    others = others * np.minimum(1, left / (others.sum(1, keepdims=True) + 1e-9))
    none = 1 - speech[:, 1:].sum(1) - others.sum(1)
    return np.column_stack([none, speech[:, 1:], others])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("gold", "unlabelled", "weights", "output"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    net = network.unpacked(options.weights.read_bytes())
    teachers = [np.load(file) for file in options.teacher]
    written: dict[str, NDArray[np.float16]] = {}
    for article in (*polnear.read(options.gold / "train"), *polnear.unannotated(options.unlabelled)):
        said = [np.exp(told[article.id].astype(np.float32)) for told in teachers if article.id in told.files]
        if said:
            tokens = features.tokens(document_of(article.text))
            logs = network.log_probabilities(net, network.read(net, tokens)).astype(np.float16)
            both = told_apart(np.exp(logs.astype(np.float32)), np.mean(said, 0))
            written[article.id] = np.log(np.clip(both, 1e-6, 1)).astype(np.float16)
    np.savez_compressed(options.output, allow_pickle=False, **written)


if __name__ == "__main__":
    main()
