"""Spans made disjoint, so that what covers a character or a line is found by bisection."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of characters that one owner covers."""

    start: int
    end: int
    owner: int


@dataclass(frozen=True, slots=True)
class Runs:
    """Disjoint runs in text order. Offsets are code points, ends exclusive."""

    starts: array[int]
    ends: array[int]
    owners: array[int]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> Iterator[Run]:
        """The runs that share characters with the range, cut to it; time grows with their number only."""
        i = max(0, bisect_right(self.starts, start) - 1)
        while i < len(self.starts) and self.starts[i] < end:
            if self.ends[i] > start:
                yield Run(max(start, self.starts[i]), min(end, self.ends[i]), self.owners[i])
            i += 1

    def at(self, offset: int) -> int | None:
        """The owner of the character, None where there is none."""
        i = bisect_right(self.starts, offset) - 1
        return self.owners[i] if i >= 0 and offset < self.ends[i] else None


def flatten(spans: Iterable[tuple[int, int, int]]) -> Runs:
    """Runs of `(start, end, owner)` spans; where spans overlap the one that starts later, or is shorter, owns.

    Empty spans own nothing. Time n log n.
    """
    ordered = sorted((s for s in spans if s[0] < s[1]), key=lambda s: (s[0], -s[1]))
    starts, ends, owners = array("q"), array("q"), array("q")

    def add(start: int, end: int, owner: int) -> None:
        if start >= end:
            return
        if starts and ends[-1] == start and owners[-1] == owner:
            ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
            owners.append(owner)

    open_spans: list[tuple[int, int, int]] = []
    position = 0
    for span in [*ordered, (_INFINITY, _INFINITY, 0)]:
        while open_spans and position < span[0]:
            _, end, owner = open_spans[-1]
            add(position, min(end, span[0]), owner)
            position = max(position, min(end, span[0]))
            if end <= span[0]:
                open_spans.pop()
        position = span[0]
        open_spans.append(span)
    return Runs(starts, ends, owners)


_INFINITY = 1 << 62
NO_RUNS = Runs(array("q"), array("q"), array("q"))
