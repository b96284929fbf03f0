"""What a word brings by itself, wherever it stands: the sum of rows for the word, its affixes and its shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from tui.extraction.attribution import features

Floats = NDArray[np.float32]

_KEPT = 16_384
"""Words whose sums are kept; most words of a text were in the texts before."""


class Lexicon:
    """Sums of the rows of words, kept for the words that were asked for last."""

    def __init__(self, vocabulary: Mapping[int, int], tables: Sequence[Floats]) -> None:
        """`tables`: what a row of the vocabulary adds, then a row of each of `features.HASHED`."""
        self.vocabulary, self.tables = vocabulary, tables
        self._rows: dict[str, int] = {}
        self._sums = np.empty((0, tables[0].shape[1]), np.float32)
        self._lock = Lock()

    def states(self, words: Sequence[str], around: int = 0) -> Floats:
        """A row a word, with rows for `around` unknown words before and after them."""
        with self._lock:
            if not len(self._sums) or not all(map(self._rows.__contains__, words)):
                self._keep([word for word in dict.fromkeys(words) if word not in self._rows], words)
            rows = np.zeros(len(words) + 2 * around, np.int64)
            rows[around : around + len(words)] = [self._rows[word] for word in words]
            return self._sums.take(rows, 0)

    def _keep(self, fresh: list[str], words: Sequence[str]) -> None:
        if len(self._rows) + len(fresh) > _KEPT or not len(self._sums):
            fresh = list(dict.fromkeys(words))
            self._rows, self._sums = {}, self._sum(np.zeros((1, len(self.tables)), np.int64))
        self._rows.update(zip(fresh, range(len(self._sums), len(self._sums) + len(fresh)), strict=True))
        self._sums = np.concatenate([self._sums, self._sum(features.lexical(fresh, self.vocabulary))])

    def _sum(self, rows: NDArray[np.int64]) -> Floats:
        total = self.tables[0].take(rows[:, 0], 0)
        for i, table in enumerate(self.tables[1:], 1):
            total += table.take(rows[:, i], 0)
        return total
