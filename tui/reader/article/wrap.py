"""Text cut into lines of at most so many cells, and the cells that characters take.

Widths follow graphemes as Rich measures them (joined emoji, variation selectors, East Asian wide characters). Most
text is one cell a character; for that the next line break is one `str.rfind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size, split_graphemes


class Piece(NamedTuple):
    """A stretch of the text at a cell of a line."""

    x: int
    start: int
    end: int


_CLOSING = "、。，．・：；？！）］｝〕〉》」』】〙〗〟’”…‥ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ"
_OPENING = "“‘（［｛〔〈《「『【〘〖〝"
_IDEOGRAPH = "⺀-〿぀-ㇿ㐀-䶿一-鿿豈-﫿！-｠\U00020000-\U0003ffff"
_EXTENDS = "\u0300-\u036f\u200d\ufe0e\ufe0f"
_DASH = "—"


@cache
def _unit() -> re.Pattern[str]:
    """What a line may not break inside: blanks, a word, or one ideograph with the marks that may not leave it.

    JIS X 4051: no closing mark begins a line, no opening mark ends one. Seldom needed, and slow to compile.
    """
    return re.compile(rf" +|[{_OPENING}]*[{_IDEOGRAPH}][{_EXTENDS}{_CLOSING}]*|[^ {_IDEOGRAPH}]+")


@lru_cache(maxsize=4096)
def is_single(character: str) -> bool:
    """Whether a character takes one cell whatever stands beside it."""
    return get_character_cell_size(character) == 1


def odd_characters(text: str) -> frozenset[str]:
    """The characters of a text that do not take one cell each; empty for most articles."""
    return frozenset(c for c in set(text) if not is_single(c))


def wrap(text: str, start: int, end: int, width: int, *, single: bool) -> Iterator[tuple[int, int]]:
    """Ranges of the lines of `text[start:end]`, broken at blanks; blanks at a break belong to no line.

    `single` says that every character there takes one cell. Words wider than `width` are cut. Always at least one
    line, and at least one grapheme a line.
    """
    return _wrap_single(text, start, end, max(1, width)) if single else _wrap_graphemes(text, start, end, max(1, width))


def cut(text: str, start: int, end: int, width: int, *, single: bool) -> Iterator[tuple[int, int]]:
    """Ranges of the lines of `text[start:end]`, cut wherever the width ends: for code."""
    width = max(1, width)
    if single:
        for i in range(start, max(end, start + 1), width):
            yield i, min(i + width, end)
        return
    line, cells = start, 0
    for a, _, size in graphemes(text, start, end):
        if cells + size > width and a > line:
            yield line, a
            line, cells = a, 0
        cells += size
    yield line, end


def graphemes(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of every grapheme of `text[start:end]`."""
    for a, b, cells in split_graphemes(text[start:end])[0]:
        yield start + a, start + b, cells


def _wrap_single(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    line = start
    while end - line > width:
        blank = text.rfind(" ", line + 1, line + width + 1)
        dash = text.rfind(_DASH, max(line, blank) + 1, line + width) + 1
        stop = dash if dash and text[dash].isalnum() else blank if blank > line else line + width
        following = stop
        while following < end and text[following] == " ":
            following += 1
        while stop > line + 1 and text[stop - 1] == " ":
            stop -= 1
        yield line, stop
        if following >= end:
            return
        line = following
    yield line, end


def _wrap_graphemes(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    line = stop = start
    cells = blanks = 0
    for unit in _unit().finditer(text, start, end):
        a, b = unit.span()
        size = cell_len(unit[0])
        if unit[0][0] == " ":
            blanks += size
            continue
        if cells + blanks + size > width and stop > line:
            yield line, stop
            line, cells, blanks = a, 0, 0
        if cells + blanks + size > width:
            *whole, (line, stop) = cut(text, a, b, width, single=False)
            yield from whole
            cells = cell_len(text[line:stop])
        else:
            cells, stop = cells + blanks + size, b
        blanks = 0
    yield line, stop if stop > line else end
