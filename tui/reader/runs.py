"""Spans made disjoint, so that what covers a character or a line is found by bisection."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, NamedTuple, TypeVar

Owner = TypeVar("Owner")
"""Whatever covers the characters: a quote, a number."""


class Run(NamedTuple, Generic[Owner]):
    """A stretch of characters that one owner covers."""

    start: int
    end: int
    owner: Owner


@dataclass(frozen=True, slots=True)
class Runs(Generic[Owner]):
    """Disjoint runs in text order. Offsets are code points, ends exclusive."""

    starts: array[int]
    ends: array[int]
    owners: Sequence[Owner]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> Iterator[Run[Owner]]:
        """The runs that share characters with the range, cut to it; time grows with their number only."""
        i = max(0, bisect_right(self.starts, start) - 1)
        while i < len(self.starts) and self.starts[i] < end:
            if self.ends[i] > start:
                yield Run(max(start, self.starts[i]), min(end, self.ends[i]), self.owners[i])
            i += 1

    def at(self, offset: int) -> Owner | None:
        """The owner of the character, None where there is none."""
        i = bisect_right(self.starts, offset) - 1
        return self.owners[i] if i >= 0 and offset < self.ends[i] else None


def flatten(spans: Iterable[tuple[int, int, Owner]]) -> Runs[Owner]:
    """Runs of `(start, end, owner)` spans; where spans overlap the one that starts later, or is shorter, owns.

    Empty spans own nothing. Time n log n.
    """
    ordered = sorted((span for span in spans if span[0] < span[1]), key=lambda span: span[:2])
    if any(before[1] > after[0] for before, after in pairwise(ordered)):
        ordered = list(_disjoint(sorted(ordered, key=lambda span: (span[0], -span[1]))))
    return Runs(
        array("q", [start for start, _, _ in ordered]),
        array("q", [end for _, end, _ in ordered]),
        [owner for _, _, owner in ordered],
    )


def _disjoint(ordered: list[tuple[int, int, Owner]]) -> Iterator[tuple[int, int, Owner]]:
    """The stretches that each span owns; outer spans come before those that start with them."""
    covering: list[tuple[int, int, Owner]] = []
    position = 0
    for span in [*ordered, *((_INFINITY, _INFINITY, owner) for _, _, owner in ordered[:1])]:
        while covering and position < span[0]:
            _, end, owner = covering[-1]
            if position < end:
                yield position, min(end, span[0]), owner
            position = max(position, min(end, span[0]))
            if end <= span[0]:
                covering.pop()
        position = span[0]
        covering.append(span)


_INFINITY = 1 << 62
NO_RUNS: Runs[Any] = Runs(array("q"), array("q"), ())
