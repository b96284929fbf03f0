"""A list of entries of several lines each, with one cursor: the one list of the reader.

Lines are drawn when they are seen (Textual's line API); only the heights are known beforehand, so ten thousand
entries cost what ten cost.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.reader.clipping import clip, fit
from tui.reader.looks import has_few_colours, look
from tui.reader.panels.entry import Columns, Entry, columns, pieces
from tui.reader.panels.rows import Rows

_GROUP = Binding.Group("In a list")
_LOOKS = {
    "": "",
    "cursor": "on $panel",
    "linked": "bold",
    "detail": "$text-muted",
    "quiet": "italic $text-muted",
    "dimmed": "$faint",
    "heading": "italic $text-muted",
    "lead": "$primary",
}
"""The names of styles of pieces."""
_IN_TERMINAL_COLOURS = {"detail": "dim $text-muted", "dimmed": "dim $faint"}


class EntryList(ScrollView, can_focus=True):
    """Entries, wrapped to the width, with a cursor that keys and clicks move."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    EntryList {
        height: 1fr; background: $background; color: $foreground;
        overflow-x: hidden; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "next entry", id="list.down", group=_GROUP),
        Binding("up,k", "move(-1)", "previous entry", id="list.up", group=_GROUP),
        Binding("pagedown,space,d", "move_page(1)", "a page down", id="list.page_down", group=_GROUP),
        Binding("pageup,b,u", "move_page(-1)", "a page up", id="list.page_up", group=_GROUP),
        Binding("home,g", "move_to(0)", "first entry", id="list.first", group=_GROUP),
        Binding("end,G", "move_to(-1)", "last entry", id="list.last", group=_GROUP),
        Binding("enter", "choose", "go to it in the text", id="list.choose", group=_GROUP),
    ]

    @dataclass
    class Highlighted(Message):
        """The reader moved the cursor to another entry."""

        row: int

    @dataclass
    class Chosen(Message):
        """The reader pressed enter on an entry, or clicked it twice."""

        row: int

    class Measured(Message):
        """The list has its width for the first time, and so knows how many lines it needs."""

    def __init__(self, *, lines: int = 3, gap: int = 0, id: str | None = None) -> None:  # noqa: A002  Textual's name
        """`lines`: how many lines the text of an entry may take; `gap`: blank lines after each entry."""
        super().__init__(id=id)
        self._lines = lines
        self._gap = gap
        self._entries: Sequence[Entry] = ()
        self._message = ""
        self._cursor: int | None = None
        self._strong = False
        self._linked: Collection[int] = frozenset()
        self._dimmed: Collection[int] = frozenset()
        self._columns = Columns(0, 0, 0, 0, 0)
        self._places = Rows()
        self._width = 0
        self._strips: dict[tuple[int, bool], Strip] = {}

    # What is listed

    def fill(self, entries: Sequence[Entry], message: str = "") -> None:
        """List other entries; `message` stands there when there are none."""
        self._entries, self._message = entries, message
        self._linked = self._dimmed = frozenset()
        self._cursor = None
        self._strong = False
        self.scroll_to(y=0, animate=False, immediate=True)
        self._lay_out()

    @property
    def entries(self) -> Sequence[Entry]:
        """What is listed."""
        return self._entries

    @property
    def cursor(self) -> int | None:
        """The row under the cursor."""
        return self._cursor

    @property
    def needed_height(self) -> int:
        """Lines that all entries take at the present width."""
        return len(clip(self._message, max(self._width - 2, 2), 12)) if not self._entries else self._places.total

    def follow(
        self, cursor: int | None, *, strong: bool = False, linked: Collection[int] = (), dimmed: Collection[int] = ()
    ) -> None:
        """Show another state without a message: what is current (`strong`), what belongs to it, what does not."""
        self._strong, self._linked, self._dimmed = strong, linked, dimmed
        if cursor is not None:
            self._cursor = cursor
            self._show(cursor)
        self._strips.clear()
        self.refresh()

    # The cursor

    def move_to(self, row: int) -> None:
        """Put the cursor on a row (or the nearest entry after a heading) and say so."""
        self._cursor = row
        self._show(row)
        self._strips.clear()
        self.refresh()
        self.post_message(self.Highlighted(row))

    def action_move(self, step: int) -> None:
        """Move the cursor by entries, over headings."""
        row = self._cursor if self._cursor is not None else (-1 if step > 0 else len(self._entries))
        row += step
        while 0 <= row < len(self._entries):
            if not self._entries[row].heading:
                self.move_to(row)
                return
            row += step

    def action_move_to(self, row: int) -> None:
        """Move the cursor to the first or last entry."""
        self._cursor = None
        self.action_move(1 if row == 0 else -1)

    def action_move_page(self, step: int) -> None:
        """Move the cursor by a screenful."""
        if not self._entries:
            return
        y = self._places.top(self._cursor or 0) + step * max(1, self.size.height - 1)
        row = max(0, min(self._places.row_at(y), len(self._entries) - 1))
        if self._entries[row].heading or row == self._cursor:
            self.action_move(step)
        else:
            self.move_to(row)

    def action_choose(self) -> None:
        """Go where the entry under the cursor leads."""
        if self._cursor is not None:
            self.post_message(self.Chosen(self._cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the entry; a second click chooses it."""
        offset = event.get_content_offset(self)
        if offset is None or not self._entries:
            return
        y = offset.y + int(self.scroll_offset.y)
        row = self._places.row_at(y)
        if y < self._places.total and not self._entries[row].heading:
            self.move_to(row)
            if event.chain == 2:
                self.action_choose()

    def _show(self, row: int) -> None:
        """Scroll no further than needed to see the whole entry."""
        if not self._width:
            return
        top, height = int(self.scroll_offset.y), self.size.height
        start, end = self._places.top(row), self._places.bottom(row)
        if row and self._entries[row - 1].heading:
            start = self._places.top(row - 1)
        if start < top:
            self._scroll(0 if end <= height else start)
        elif end > top + height:
            self._scroll(min(start, end - height))

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=y, animate=False, immediate=True)
        if y > self.max_scroll_y:  # Textual does not know the new height before its next layout
            self.call_after_refresh(self.scroll_to, y=y, animate=False)

    # Layout

    def on_resize(self) -> None:
        """Wrap to the new width."""
        if self.scrollable_content_region.width != self._width:
            first = not self._width
            self._lay_out()
            if first:
                self.post_message(self.Measured())
            if self._cursor is not None:
                self._show(self._cursor)

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        self._strips.clear()
        super().notify_style_update()

    def _lay_out(self) -> None:
        self._width = width = self.scrollable_content_region.width
        self._strips.clear()
        self._columns = columns(self._entries, width)
        self._places = Rows(self._entries, self._columns.text if width else 0, self._lines, self._gap)
        if width:
            self.virtual_size = Size(width, self._places.total or 1)
            self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the widget, `y` cells below its top."""
        width, base = self.size.width, self.visual_style
        y += int(self.scroll_offset.y)
        if not self._entries:
            lines = clip(self._message, width - 2, 12)
            text = lines[y] if y < len(lines) and self._message else ""
            style = base + self._look("detail")
            return Strip([Segment(fit(text, width), style.rich_style)], width)
        if not self._width or y >= self._places.total:
            return Strip.blank(width, base.rich_style)
        focused = self.has_focus
        strip = self._strips.get((y, focused))
        if strip is None:
            strip = self._strips[y, focused] = self._draw(y, width, focused)
        return strip

    def _draw(self, y: int, width: int, focused: bool) -> Strip:
        row = self._places.row_at(y)
        entry, line = self._entries[row], y - self._places.top(row)
        style = self.visual_style
        text_lines = clip(entry.text, self._columns.text, self._lines)
        if entry.heading:
            heading = style + self._look("heading")
            return Strip([Segment(fit(entry.text, width), heading.rich_style)], width)
        if line >= len(text_lines) + (entry.detail != ""):
            return Strip.blank(width, style.rich_style)
        if row == self._cursor and (self._strong or focused):
            style += self._look("cursor")
        if row in self._linked and line < len(text_lines):
            style += self._look("linked")
        faded = row in self._dimmed
        # A reversed line is one block: other colours would be other grounds, and a bar that of the other half.
        plain = style.reverse
        segments = [
            Segment(text, (style if plain else style + self._style_of(name, faded)).rich_style)
            for text, name in pieces(entry, line, text_lines, self._columns)
        ]
        if plain and self._columns.swatch:
            swatch = "=" + entry.colour if entry.colour else ""
            segments[0] = Segment(segments[0].text, (self.visual_style + self._style_of(swatch, faded)).rich_style)
        return Strip(segments).adjust_cell_length(width, style.rich_style)

    def _style_of(self, name: str, faded: bool) -> Style:
        """The style of a piece, by its name, or “=” and a colour."""
        if name.startswith("="):
            return Style(foreground=Color.parse(name[1:]))
        return self._look("dimmed" if faded else name)

    def _look(self, name: str) -> Style:
        if self.app.native_ansi_color and name in _IN_TERMINAL_COLOURS:
            return look(self, _IN_TERMINAL_COLOURS[name])
        if name == "cursor" and has_few_colours(self):
            return look(self, "reverse on $panel")
        return look(self, _LOOKS[name])
