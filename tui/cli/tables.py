"""Lines for stdout, and tables of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from tui.cli.output import opened


def print_lines(lines: Iterable[str]) -> None:
    """Print lines to stdout. Raises OutputError."""
    with opened(None) as out:
        for line in lines:
            out.write(line + "\n")


def table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> Iterator[str]:
    """Columns as wide as they must be, the last one open; numbers to the right."""
    widths = [max(cell_len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    for row in (head, *rows):
        blanks = [" " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)]
        cells = (blanks[i] + cell if i in right else cell + blanks[i] for i, cell in enumerate(row))
        yield "  ".join(cells).rstrip()
