"""An entry of a list: a swatch, text over one or more lines, a muted line below; and how its lines are cut.

Pure: what a list needs to know before it paints.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from tui.reader.clipping import fit


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a swatch, text over one or more lines, and a muted line below."""

    text: str
    detail: str = ""
    """The muted line below the text."""
    colour: str = ""
    """Of the swatch and the bar; none is drawn without it."""
    swatch: str = "▌"
    lead: str = ""
    """A column of its own before the text: the value of a date."""
    count: str = ""
    """A column of its own after the text."""
    share: float | None = None
    """Length of the bar after the count, 0 to 1."""
    thin_share: float = 0.0
    """Length of the thin bar that goes on from there."""
    quiet: bool = False
    """Whether the text steps back: its words are nobody's own."""
    heading: bool = False
    """A line between entries, which the cursor passes over."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in cells, the same for every entry of a list."""

    swatch: int
    lead: int
    text: int
    count: int
    bar: int


def columns(entries: Sequence[Entry], width: int) -> Columns:
    """Widths of the columns that these entries need."""
    swatch = 2 if any(entry.colour for entry in entries) else 0
    lead = max((cell_len(entry.lead) for entry in entries), default=0)
    lead = min(lead, width // 2) + 2 if lead else 0
    count = max((cell_len(entry.count) for entry in entries), default=0)
    count = count + 2 if count else 0
    bar = min(14, width // 4) if width >= 26 and any(entry.share is not None for entry in entries) else 0
    return Columns(swatch, lead, max(2, width - swatch - lead - count - bar - (1 if bar else 0)), count, bar)


def pieces(entry: Entry, line: int, text: Sequence[str], columns: Columns) -> list[tuple[str, str]]:
    """The words of one line of an entry, each with the name of its style."""
    found = []
    if columns.swatch:
        found.append((f"{entry.swatch} ", "=" + entry.colour) if entry.colour else ("  ", ""))
    if line >= len(text):
        room = columns.text + columns.lead + columns.count + columns.bar
        return [*found, (fit(entry.detail, room).rstrip(), "detail")]
    if columns.lead:
        found.append((fit(entry.lead if line == 0 else "", columns.lead), "lead"))
    found.append((text[line], "quiet" if entry.quiet else ""))
    if line == 0 and columns.count:
        gap = columns.text - cell_len(text[0])
        found.append((" " * gap + entry.count.rjust(columns.count), "detail"))
        if columns.bar and entry.share is not None:
            bar = _bar(entry.share, entry.thin_share, columns.bar - 1)
            found += [(" ", ""), (bar, "=" + entry.colour if entry.colour else "")]
    return found


def _bar(share: float, thin_share: float, width: int) -> str:
    """A bar in steps of half a cell that goes on as a thin one; something always shows."""
    thick, end = round(share * width * 2), round((share + thin_share) * width * 2)
    if end == 0:
        thick, end = (1, 1) if share else (0, 1)
    joint = ("╾" if end > thick else "╸") if thick % 2 else ""
    thin = end - thick - len(joint)
    return "━" * (thick // 2) + joint + "─" * max(0, thin // 2) + ("╴" if thin > 0 and thin % 2 else "")
