"""An article laid out: its blocks as lines of a column so many cells wide.

Pure, and linear in the length of the text. A `Layout` holds its article, so both are swapped as one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.article.model import Article, Block, BlockKind, Span, StyleKind
from tui.reader.article.headline import byline, headline
from tui.reader.article.wrap import Piece, cut, graphemes, odd_characters, wrap
from tui.reader.runs import Runs, flatten

if TYPE_CHECKING:
    from tui.reader.article.tables import Table


class LineKind(IntEnum):
    """What stands on a line. All but TEXT and TABLE hold no character of the article."""

    BLANK = 0
    TEXT = 1
    TABLE = 2
    TABLE_RULE = 3
    RULE = 4
    HEADLINE = 5
    BYLINE = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """An article as lines. Lines count from 0; `x` is in cells of the text column, offsets in code points."""

    article: Article
    width: int
    """Cells of the text column."""
    article_blocks: tuple[Block, ...]
    """The article's blocks; the whole text as one paragraph if it has none."""
    styles: dict[StyleKind, Runs[int]]
    """Inline styles by kind; owners are indices into `Article.styles`."""
    prefixes: list[tuple[str, str]]
    """Per block what is drawn before its first line and before its other lines: bars, bullets, indents."""
    odd: frozenset[str]
    """Characters of the text that do not take one cell each."""
    kinds: bytearray = field(default_factory=bytearray)
    blocks: array[int] = field(default_factory=lambda: array("q"))
    """Per line its block; of lines between blocks the one before."""
    starts: array[int] = field(default_factory=lambda: array("q"))
    """Per line the offset of its first character; never falls from one line to the next."""
    ends: array[int] = field(default_factory=lambda: array("q"))
    first_lines: array[int] = field(default_factory=lambda: array("q"))
    """Per block its first line."""
    tables: dict[int, tuple[Piece, ...]] = field(default_factory=dict)
    """Pieces of the lines of tables."""
    columns: dict[int, Table] = field(default_factory=dict)
    """Blocks that are tables in columns."""
    virtual: dict[int, str] = field(default_factory=dict)
    """Words of lines that are not in the text: headline and byline from the metadata."""

    @property
    def height(self) -> int:
        """Number of lines."""
        return len(self.kinds)

    def prefix(self, line: int) -> str:
        """What is drawn before the text of a line."""
        if self.kinds[line] not in (LineKind.TEXT, LineKind.TABLE, LineKind.TABLE_RULE):
            return ""
        block = self.blocks[line]
        return self.prefixes[block][line > self.first_lines[block]]

    def block(self, line: int) -> Block:
        """The block of a line, or before it."""
        return self.article_blocks[self.blocks[line]]

    def heading_beyond(self, line: int, direction: int) -> int | None:
        """The line above the next heading below a line (1), or above it (-1)."""
        blocks = enumerate(self.article_blocks)
        lines = [self.first_lines[i] - 1 for i, block in blocks if block.kind is BlockKind.HEADING]
        if direction > 0:
            return next((one for one in lines if one > line), None)
        return next((one for one in reversed(lines) if one < line), None)

    def pieces(self, line: int) -> tuple[Piece, ...]:
        """The stretches of text on a line, from left to right."""
        if self.kinds[line] == LineKind.TEXT:
            return (Piece(cell_len(self.prefix(line)), self.starts[line], self.ends[line]),)
        return self.tables.get(line, ())

    def line_of(self, offset: int) -> int:
        """The line that holds the character, or after which it stands when no line shows it."""
        line = max(0, bisect_right(self.starts, offset) - 1)
        above = line
        while above and self.kinds[above] == LineKind.TABLE and self.starts[above - 1] == self.starts[line]:
            above -= 1
        for candidate in range(above, line):
            if any(piece.start <= offset < piece.end for piece in self.tables.get(candidate, ())):
                return candidate
        return line

    def lines_of(self, span: Span) -> range:
        """The lines that show the span."""
        return range(self.line_of(span.start), self.line_of(max(span.start, span.end - 1)) + 1)

    def offset_at(self, line: int, x: int) -> int | None:
        """The offset of the character at a cell, None where none is."""
        if not 0 <= line < self.height:
            return None
        for piece in self.pieces(line):
            at = piece.x
            for start, _, cells in self.characters(piece):
                if at <= x < at + cells:
                    return start
                at += cells
        return None

    def cells(self, start: int, end: int) -> int:
        """Cells that a stretch of text takes."""
        return end - start if self.is_single(start, end) else cell_len(self.article.text[start:end])

    def characters(self, piece: Piece) -> Iterator[tuple[int, int, int]]:
        """Start, end and cells of each grapheme of a piece."""
        if self.is_single(piece.start, piece.end):
            return ((i, i + 1, 1) for i in range(piece.start, piece.end))
        return graphemes(self.article.text, piece.start, piece.end)

    def is_single(self, start: int, end: int) -> bool:
        """Whether each character of the stretch takes one cell."""
        return not self.odd or self.odd.isdisjoint(self.article.text[start:end])


def lay_out(article: Article, width: int) -> Layout:
    """The article in a column of `width` cells (at least one). An article without blocks is one paragraph."""
    width = max(1, width)
    blocks = article.blocks or (Block(BlockKind.PARAGRAPH, Span(0, len(article.text))),)
    layout = Layout(
        article,
        width,
        blocks,
        {
            kind: flatten((*s.span, i) for i, s in enumerate(article.styles) if s.kind is kind)
            for kind in {s.kind for s in article.styles}
        },
        [_prefix(block, width) for block in blocks],
        odd_characters(article.text.replace("\n", "")),
    )
    begun_by_heading = blocks[0].kind is BlockKind.HEADING
    _add(layout, LineKind.BLANK, 0, 0, 0)
    if not begun_by_heading:
        _add_opening(layout, LineKind.HEADLINE, headline(article), 0)
        _add_opening(layout, LineKind.BYLINE, byline(article.metadata), 0)
    for index, block in enumerate(blocks):
        if index:
            for _ in range(_space_between(article.text, blocks[index - 1], block)):
                _add(layout, LineKind.BLANK, index - 1, blocks[index - 1].span.end, blocks[index - 1].span.end)
        layout.first_lines.append(layout.height)
        _add_block(layout, index, block)
        if index == 0 and begun_by_heading and (words := byline(article.metadata)):
            _add(layout, LineKind.BLANK, 0, block.span.end, block.span.end)
            _add_opening(layout, LineKind.BYLINE, words, block.span.end, space=len(blocks) == 1)
    _add(layout, LineKind.BLANK, len(blocks) - 1, len(article.text), len(article.text))
    return layout


def _add(layout: Layout, kind: LineKind, block: int, start: int, end: int) -> None:
    layout.kinds.append(kind)
    layout.blocks.append(block)
    layout.starts.append(start)
    layout.ends.append(end)


def _add_opening(layout: Layout, kind: LineKind, words: str, offset: int, *, space: bool = True) -> None:
    """Lines of words that are not in the text, with a blank line after them."""
    if not words:
        return
    for start, end in wrap(words, 0, len(words), layout.width, single=not odd_characters(words)):
        layout.virtual[layout.height] = words[start:end]
        _add(layout, kind, 0, offset, offset)
    if space:
        _add(layout, LineKind.BLANK, 0, offset, offset)


def _add_block(layout: Layout, index: int, block: Block) -> None:
    """The lines of a block; hard line breaks are kept."""
    text = layout.article.text
    start, end = block.span
    room = layout.width - cell_len(layout.prefixes[index][0])
    single = layout.is_single(start, end)
    if block.kind is BlockKind.RULE:
        _add(layout, LineKind.RULE, index, start, end)
        return
    if block.kind is BlockKind.TABLE:
        from tui.reader.article.tables import lay_out_table

        if table := lay_out_table(text, block.span, room, single=single):
            _add_table(layout, index, table)
            return
    break_lines = cut if block.kind is BlockKind.CODE else wrap
    while start <= end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        for a, b in break_lines(text, start, stop, room, single=single):
            _add(layout, LineKind.TEXT, index, a, b)
        start = stop + 1


def _add_table(layout: Layout, index: int, table: Table) -> None:
    """The rows of a table, the first set off by a rule."""
    layout.columns[index] = table
    indent = cell_len(layout.prefixes[index][0])
    for number, row in enumerate(table.rows):
        start = min(piece.start for line in row for piece in line)
        end = max(piece.end for line in row for piece in line)
        for line in row:
            layout.tables[layout.height] = tuple(p._replace(x=p.x + indent) for p in line)
            _add(layout, LineKind.TABLE, index, start, end)
        if number == 0 and len(table.rows) > 1:
            _add(layout, LineKind.TABLE_RULE, index, end, end)


def _space_between(text: str, before: Block, after: Block) -> int:
    """Blank lines between two blocks: none where the text has none, two above a chapter's heading, else one."""
    if text.count("\n", before.span.end, after.span.start) < 2:
        return 0
    return 2 if after.kind is BlockKind.HEADING and after.level <= 2 and before.kind is not BlockKind.HEADING else 1


_TEXT_MIN = 10
"""Cells that prefixes leave to the text, if there are so many."""


def _prefix(block: Block, width: int) -> tuple[str, str]:
    """What is drawn before a block's first line and, equally wide, before its other lines."""
    bars = "│ " * block.quoting
    indent = "  " * (block.depth - 1 if block.marker else block.depth)
    marker = block.marker + " " if block.marker else ""
    if block.kind is BlockKind.CODE:
        marker = " "
    first, rest = bars + indent + marker, bars + indent + " " * cell_len(marker)
    if cell_len(first) > max(0, width - _TEXT_MIN):
        return "", ""
    return first, rest
