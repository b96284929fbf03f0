"""Where the entries of a list stand: how many lines each takes at a width, and which one a line belongs to."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from tui.reader.clipping import clip
from tui.reader.panels.entry import Entry


class Rows:
    """The lines of entries, one entry below the other."""

    def __init__(self, entries: Sequence[Entry] = (), room: int = 0, lines: int = 1, gap: int = 0) -> None:
        """`room`: cells for an entry's text; `lines`: how many it may take; `gap`: blank lines after each."""
        self._gap = gap
        self._first = array("l", [0])
        for entry in entries if room else ():
            text = 1 if entry.heading or lines == 1 else len(clip(entry.text, room, lines))
            height = text + (entry.detail != "" and not entry.heading)
            self._first.append(self._first[-1] + height + gap)

    @property
    def total(self) -> int:
        """Lines of all entries."""
        return max(0, self._first[-1] - self._gap)

    def row_at(self, y: int) -> int:
        """The row that line `y` belongs to."""
        return max(0, bisect_right(self._first, y, 0, len(self._first) - 1) - 1)

    def top(self, row: int) -> int:
        """The first line of a row."""
        return self._first[row]

    def bottom(self, row: int) -> int:
        """The line after the last one of a row, its gap left out."""
        return self._first[row + 1] - self._gap
