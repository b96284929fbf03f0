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
        self._sums = self._sum(np.zeros((1, len(tables)), np.int64))
        """Of an unknown word first, then in the order of `_rows`; behind these, room for more."""
        self._lock = Lock()

    def states(self, words: Sequence[str], around: int = 0) -> Floats:
        """A row a word, with rows for `around` unknown words before and after them."""
        with self._lock:
            try:
                found = list(map(self._rows.__getitem__, words))
            except KeyError:
                self._keep(words)
                found = list(map(self._rows.__getitem__, words))
            rows = np.zeros(len(words) + 2 * around, np.int64)
            rows[around : around + len(words)] = found
            return self._sums.take(rows, 0)

    def _keep(self, words: Sequence[str]) -> None:
        fresh = [word for word in dict.fromkeys(words) if word not in self._rows]
        if len(self._rows) + len(fresh) > _KEPT:
            self._rows, fresh = {}, list(dict.fromkeys(words))
        first = 1 + len(self._rows)
        end = first + len(fresh)
        self._rows.update(zip(fresh, range(first, end), strict=True))
        if end > len(self._sums):
            roomy = np.empty((2 * end, self._sums.shape[1]), np.float32)
            roomy[:first] = self._sums[:first]
            self._sums = roomy
        self._sums[first:end] = self._sum(features.lexical(fresh, self.vocabulary))

    def _sum(self, rows: NDArray[np.int64]) -> Floats:
        total = self.tables[0].take(rows[:, 0], 0)
        for i, table in enumerate(self.tables[1:], 1):
            total += table.take(rows[:, i], 0)
        return total
