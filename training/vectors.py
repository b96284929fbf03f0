"""Word vectors for the vocabulary: the input table of a public sentence encoder, reduced to its main axes.

The folder holds `tokenizer.json` (WordPiece) and `model.safetensors`, as all-MiniLM-L6-v2 is published
(Apache-2.0). They give words that the gold articles do not have a meaning near to those they have.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.reports import Cues
from tui.extraction.attribution.reports import CUES

TABLE = "embeddings.word_embeddings.weight"


def piece_vectors(folder: Path) -> dict[str, NDArray[np.float32]]:
    """The encoder's vector of every word piece, most frequent pieces first."""
    with (folder / "model.safetensors").open("rb") as file:
        header: dict[str, Any] = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        start, end = header[TABLE]["data_offsets"]
        file.seek(start, 1)
        table = np.frombuffer(file.read(end - start), np.float32).reshape(header[TABLE]["shape"])
    rows: dict[str, int] = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    pieces = sorted(rows, key=rows.__getitem__)
    return dict(zip(pieces, table, strict=True))


def word_vectors(
    words: Sequence[str], counts: Sequence[int], pieces: dict[str, NDArray[np.float32]], axes: int
) -> NDArray[np.float32]:
    """One row a word: the mean of its pieces' vectors on the main axes of the words as often as they occur."""
    table = np.stack([_mean(word, pieces) for word in words])
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-6
    weight = np.sqrt(np.array(counts, dtype=np.float64) + 1)
    weight /= weight.sum()
    table -= weight @ table
    values, directions = np.linalg.eigh((table * weight[:, None]).T @ table)
    del values
    reduced = table @ directions[:, ::-1][:, :axes]
    reduced /= np.sqrt(reduced.std(0) * reduced.std()) + 1e-9
    return np.asarray(reduced, dtype=np.float32)


def with_axes(vectors: NDArray[np.float32], words: Sequence[str], cues: Cues, size: float = 1.5) -> NDArray[np.float32]:
    """The vectors with an axis more for each kind of cue: what was read by hand, also of words that training lacks."""
    marks = np.array([[kind == cues.kind(word) for kind in CUES] for word in words], np.float32)
    return np.concatenate([vectors, size * marks], 1)


def _mean(word: str, pieces: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    """Longest pieces first, as WordPiece cuts words; marks inside a word are cut off first."""
    found = []
    for part in "".join(c if c.isalnum() else f" {c} " for c in word).split():
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            end = next((e for e in range(len(part), start, -1) if prefix + part[start:e] in pieces), start)
            if end == start:
                break
            found.append(pieces[prefix + part[start:end]])
            start = end
    size = len(next(iter(pieces.values())))
    return np.mean(found, axis=0) if found else np.zeros(size, np.float32)
