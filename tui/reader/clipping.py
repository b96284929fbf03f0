"""Text cut to a few lines of cells, at words where that is possible.

Cells follow graphemes: “é” as two code points, CJK and emoji take the room they take on screen. Nearly all
lines of news hold single-cell characters only, and those are cut by slicing, twenty times faster.
"""

from __future__ import annotations

import re

from rich.cells import cell_len, chop_cells, set_cell_size

_NOT_SINGLE = r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]"


def clip(text: str, width: int, lines: int) -> tuple[str, ...]:
    """The text in at most `lines` lines of at most `width` cells; “…” ends it where words are left over.

    Line breaks and runs of blanks become one blank. Cost follows the room, not the length of the text.
    """
    width = max(width, 2)
    head = " ".join(text[: 4 * (width + 1) * lines].split())
    cut = _cut_wide(head, width, lines) if re.search(_NOT_SINGLE, head) else _cut_single(head, width, lines)
    if len(cut) <= lines:
        return tuple(cut)
    return (*cut[: lines - 1], _ellipsis(cut[lines - 1], width))


def fit(text: str, width: int) -> str:
    """The text in exactly `width` cells: padded with blanks, or cut with “…”."""
    if width <= 0:
        return ""
    if cell_len(text) > width:
        text = _ellipsis(text, width)
    return set_cell_size(text, width)


def _ellipsis(line: str, width: int) -> str:
    if cell_len(line) >= width:
        line = set_cell_size(line, width - 1)
    return line.rstrip(" ,;:—–-") + "…"


def _cut_single(text: str, width: int, lines: int) -> list[str]:
    """Lines of a text whose characters all take one cell; one line more than asked for when there is more."""
    cut: list[str] = []
    start = 0
    while len(text) - start > width and len(cut) <= lines:
        end = text.rfind(" ", start + 1, start + width + 1)
        if end < 0:
            cut.append(text[start : start + width])
            start += width
        else:
            cut.append(text[start:end])
            start = end + 1
    return [*cut, text[start:]]


def _cut_wide(text: str, width: int, lines: int) -> list[str]:
    """The same for text of any characters; CJK, which has no blanks, is cut between characters."""
    cut: list[str] = []
    line, room = "", width
    for word in text.split(" "):
        for i, piece in enumerate(chop_cells(word, width) if cell_len(word) > width else (word,)):
            size, gap = cell_len(piece), 1 if line and i == 0 else 0
            if size + gap > room:
                cut.append(line)
                line, room, gap = "", width, 0
            line += " " * gap + piece
            room -= size + gap
        if len(cut) > lines:
            break
    return [*cut, line]
