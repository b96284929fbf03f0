"""`onrecord tally`: who is quoted and how much, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence

from tui.article.sanitise import sanitise_line
from tui.article.sources import STDIN, expand
from tui.cli.many import in_order
from tui.cli.searched import searched
from tui.cli.shelf import library
from tui.cli.tables import print_lines, table
from tui.cli.talk import Progress, say
from tui.export.table import guarded
from tui.library.opening import open_existing
from tui.library.tally import CAVEAT, Row, Voice, tally, voices, voices_of


def tally_voices(articles: Sequence[str], by: str, format_name: str) -> int:
    """Print who is quoted how much: in the library, or in articles that are named."""
    if list(articles) == ["library"]:
        with library(open_existing) as connection:
            found, failed = voices(connection), 0
    else:
        found, failed = _voices_of(articles)
    if not found:
        say("Nobody is quoted.")
        return 1
    rows = tally(found, by)
    print_lines(_TALLIES[format_name](rows, by))
    if format_name != "json":
        say(CAVEAT)
    return 1 if failed else 0


def _voices_of(articles: Sequence[str]) -> tuple[list[Voice], int]:
    sources, found, failed = expand(articles), list[Voice](), 0
    progress = Progress(len(sources), data_to_terminal=False)
    for number, done in enumerate(in_order(searched, sources, alone=STDIN in sources), start=1):
        if done.package and done.found:
            found += voices_of(done.package.article, done.found)
        else:
            failed += 1
            progress.clear()
            say(done.problem)
        progress.show(number)
    progress.clear()
    return found, failed


def _tally_table(rows: Sequence[Row], by: str) -> Iterator[str]:
    cells = [
        (
            sanitise_line(row.label),
            str(row.speakers),
            str(row.quotes),
            f"{row.quotes_share:.0%}",
            str(row.words),
            f"{row.words_share:.0%}",
        )
        for row in rows
    ]
    yield from table((by, "speakers", "quotes", "share", "words in quote marks", "share"), cells, right=(1, 2, 3, 4, 5))


def _tally_csv(rows: Sequence[Row], by: str) -> Iterator[str]:
    for cells in (
        (by, *Row._fields[1:]),
        *((guarded(row.label), *(f"{n:.4f}" if isinstance(n, float) else str(n) for n in row[1:])) for row in rows),
    ):
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(cells)
        yield line.getvalue()


def _tally_json(rows: Sequence[Row], by: str) -> Iterator[str]:
    tallied = {"by": by, "rows": [row._asdict() for row in rows], "note": CAVEAT}
    yield json.dumps(tallied, ensure_ascii=False, indent=2)


_TALLIES: dict[str, Callable[[Sequence[Row], str], Iterator[str]]] = {
    "table": _tally_table,
    "csv": _tally_csv,
    "json": _tally_json,
}
