"""One line of the article drawn: margin, gutter bar, prefix, words in their styles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.strip import Strip

from tui.article.model import BlockKind, Span
from tui.reader.article.ink import Ink
from tui.reader.article.layers import Layer, layers
from tui.reader.article.layout import LineKind
from tui.reader.article.textselection import beside, within
from tui.reader.article.view import View, is_indirect
from tui.reader.themes import THIN

if TYPE_CHECKING:
    from tui.reader.article.wrap import Piece

_STARS = "·   ·   ·"
"""Drawn for a thematic break."""


class Column(NamedTuple):
    """Where the text stands in the pane, in cells."""

    pane: int
    left: int
    text: int

    @property
    def gutter(self) -> int | None:
        """Where the bar stands, None when there is no room for one."""
        return self.left - 2 if self.left >= 2 else None


def column(pane: int, wanted: int) -> Column:
    """A centred column of at most `wanted` cells in a pane; the margins shrink before the text does."""
    margin = 4 if pane >= 56 else 2 if pane >= 24 else 0
    text = max(1, min(wanted, pane - 2 * margin))
    return Column(pane, max(0, pane - text) // 2, text)


class _Words(NamedTuple):
    """Words at a cell of the text column. Without an offset they are drawn, not the article's."""

    x: int
    text: str
    style: RichStyle
    offset: int | None = None


def draw(view: View, place: Column, line: int, ink: Ink, selected: Span | None = None) -> Strip:
    """The strip of a line, as wide as the pane. Every segment tells which offset it shows or stands beside."""
    layout = view.layout
    if not 0 <= line < layout.height:
        return Strip.blank(place.pane, ink.style())
    here = layout.starts[line]
    segments = list(_margin(view, place, line, ink))
    x = 0
    for words in _words(view, line, ink, selected):
        if words.x > x:
            segments.append(Segment(" " * (words.x - x), _meta(ink.style(), *beside(here))))
        if words.offset is None:
            segments.append(Segment(words.text, _meta(words.style, *beside(here))))
        else:
            here = words.offset + len(words.text)
            segments.append(Segment(words.text, _meta(words.style, *within(words.offset))))
        x = words.x + cell_len(words.text)
    rest = place.pane - place.left - x
    if rest > 0:
        segments.append(Segment(" " * rest, _meta(ink.style(), *beside(layout.ends[line]))))
    strip = Strip(segments, place.left + x + max(0, rest))
    return strip.crop(0, place.pane) if rest < 0 else strip


@lru_cache(maxsize=4096)
def _meta(style: RichStyle, x: int, y: int) -> RichStyle:
    """The style with the place that Textual's text selection reads."""
    return style + RichStyle(meta={"offset": (x, y)})


def _margin(view: View, place: Column, line: int, ink: Ink) -> Iterator[Segment]:
    """The cells left of the text, with the bar of the quote that stands on the line."""
    where = beside(view.layout.starts[line])
    quote = view.quote_between(view.layout.starts[line], view.layout.ends[line])
    if place.gutter is None or quote is None:
        yield Segment(" " * place.left, _meta(ink.style(), *where))
        return
    yield Segment(" " * place.gutter, _meta(ink.style(), *where))
    glyph = THIN if is_indirect(quote) else ink.swatch(quote.speaker)
    yield Segment(glyph, _meta(ink.style(("bar",), quote.speaker), *where))
    yield Segment(" ", _meta(ink.style(), *where))


def _words(view: View, line: int, ink: Ink, selected: Span | None) -> Iterator[_Words]:
    """What stands on a line from left to right."""
    layout = view.layout
    furniture = ink.style(("furniture",))
    kind, block = layout.kinds[line], layout.blocks[line]
    prefix = layout.prefix(line)
    indent = cell_len(prefix)
    if kind == LineKind.HEADLINE or kind == LineKind.BYLINE:
        yield _Words(0, layout.virtual[line], ink.style(("headline" if kind == LineKind.HEADLINE else "byline",)))
    elif kind == LineKind.RULE:
        yield _Words(max(0, layout.width - len(_STARS)) // 2, _STARS[: layout.width], furniture)
    elif prefix:
        yield _Words(0, prefix, furniture)
    if kind == LineKind.TABLE_RULE:
        yield _Words(indent, layout.columns[block].rule, furniture)
    elif kind == LineKind.TABLE:
        drawn = [_Words(indent + edge, "│", furniture) for edge in layout.columns[block].edges]
        shown = [words for piece in layout.pieces(line) for words in _piece(view, piece, line, ink, selected)]
        yield from sorted(drawn + shown, key=lambda words: words.x)
    elif kind == LineKind.TEXT:
        x = indent
        for words in _piece(view, layout.pieces(line)[0], line, ink, selected):
            yield words
            x = words.x + cell_len(words.text)
        if layout.block(line).kind is BlockKind.CODE:
            yield _Words(x, " " * max(0, layout.width - x), ink.style(("code",)))


def _piece(view: View, piece: Piece, line: int, ink: Ink, selected: Span | None) -> Iterator[_Words]:
    """A piece of the text cut where its look changes."""
    text = view.layout.article.text
    block_names = _block_names(view, line)
    x = piece.x
    for start, end, active in _stretches(piece.start, piece.end, layers(view, piece.start, piece.end, selected)):
        names = tuple(dict.fromkeys(layer.name for layer in active))
        speaker = next((layer.speaker for layer in reversed(active) if layer.speaker is not None), None)
        target = next((layer.target for layer in active if layer.target), "")
        style = ink.style((*block_names, *names), speaker, target)
        yield _Words(x, text[start:end], style, start)
        x += view.layout.cells(start, end)


_HEADINGS = {1: "title", 2: "chapter"}


def _block_names(view: View, line: int) -> tuple[str, ...]:
    """The way in which a line's block is set."""
    block = view.layout.block(line)
    match block.kind:
        case BlockKind.HEADING:
            return (_HEADINGS.get(block.level, "section"),)
        case BlockKind.CODE | BlockKind.FOOTNOTE | BlockKind.BOILERPLATE:
            return (block.kind.value,)
        case BlockKind.TABLE if view.layout.starts[line] == block.span.start:
            return ("strong",)
    return ()


def _stretches(start: int, end: int, found: list[Layer]) -> Iterator[tuple[int, int, list[Layer]]]:
    """The range cut at every edge of a layer, with the layers that cover each stretch, lowest first."""
    edges = sorted({start, end, *(layer.start for layer in found), *(layer.end for layer in found)})
    begins: dict[int, list[int]] = {}
    for order, layer in enumerate(found):
        begins.setdefault(layer.start, []).append(order)
    active: list[int] = []
    for a, b in pairwise(edges):
        active = sorted([i for i in active if found[i].end > a] + begins.get(a, []))
        yield a, b, [found[i] for i in active]
