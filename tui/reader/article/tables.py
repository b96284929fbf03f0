"""A table's rows laid out in columns: which piece of the text stands at which cell of which line.

A table block's text has one row a line, its cells separated by “ | ”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest

from rich.cells import cell_len

from tui.article.model import Span
from tui.reader.article.wrap import Piece, wrap

_GAP = 3
"""Cells between columns."""
_NARROWEST = 4
"""Cells below which a column would be unreadable; such a table is shown as plain lines."""
_NUMBER = re.compile(r"[-+−]?\d[\d., ]*%?")
_SEPARATES = re.compile(r" ?\|(?: |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that fits the width: the columns' widths in cells and, per row, its lines of pieces."""

    columns: tuple[int, ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]

    @property
    def edges(self) -> tuple[int, ...]:
        """The cells where the lines between columns stand."""
        return tuple(end + _GAP * i + 1 for i, end in enumerate(accumulate(self.columns[:-1])))

    @property
    def rule(self) -> str:
        """The line under the first row."""
        return "─┼─".join("─" * width for width in self.columns)


def lay_out_table(text: str, span: Span, width: int, *, single: bool) -> Table | None:
    """The table in columns, long cells wrapped inside theirs; None when the columns cannot fit the width."""
    rows = [tuple(_cells(text, row)) for row in _rows(text, span)]
    if max(map(len, rows)) > width:
        return None
    columns = list(zip_longest(*rows, fillvalue=Span(span.end, span.end)))
    widths = _fitted([max(1, *(cell_len(cell.of(text)) for cell in c)) for c in columns], width)
    if widths is None:
        return None
    right = [_is_numeric([cell.of(text) for cell in column[1:]]) for column in columns]
    starts = [sum(widths[:i]) + _GAP * i for i in range(len(widths))]

    def lines(row: Sequence[Span]) -> Iterator[tuple[Piece, ...]]:
        wrapped = [list(wrap(text, *cell, size, single=single)) for cell, size in zip(row, widths, strict=False)]
        for line in zip_longest(*wrapped):
            yield tuple(
                Piece(starts[i] + (widths[i] - cell_len(text[p[0] : p[1]]) if right[i] else 0), *p)
                for i, p in enumerate(line)
                if p is not None
            )

    return Table(tuple(widths), tuple(tuple(lines(row)) for row in rows))


def _rows(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for row in span.of(text).split("\n"):
        yield Span(start, start + len(row))
        start += len(row) + 1


def _cells(text: str, row: Span) -> Iterator[Span]:
    """The cells of a row; an empty row is one empty cell."""
    start = row.start
    for separator in _SEPARATES.finditer(text, *row):
        yield Span(start, separator.start())
        start = separator.end()
    yield Span(start, row.end)


def _is_numeric(cells: list[str]) -> bool:
    """Whether a column holds numbers, which are read by their last digits."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled)


def _fitted(natural: list[int], width: int) -> list[int] | None:
    """Widths that fit: narrow columns keep theirs, wide ones share what is left; None where there is too little."""
    room = width - _GAP * (len(natural) - 1)
    if sum(natural) <= room:
        return natural
    if room < _NARROWEST * len(natural):
        return None
    widths = [0] * len(natural)
    order = sorted(range(len(natural)), key=natural.__getitem__)
    for done, i in enumerate(order):
        widths[i] = min(natural[i], room // (len(order) - done))
        room -= widths[i]
    return widths
