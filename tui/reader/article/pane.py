"""The article pane: draws the lines in view of an article with its quotes and dates marked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scrollbar import ScrollBar
from textual.selection import Selection as TextSelection
from textual.strip import Strip

from tui.article.model import Article, Span
from tui.extraction.model import Extraction
from tui.reader.article.drawn import DrawnLines
from tui.reader.article.ink import Ink
from tui.reader.article.keys import WIDTH_AND_HEADINGS
from tui.reader.article.layout import Layout
from tui.reader.article.marks import Focus, Marks, focus
from tui.reader.article.minimap import Minimap
from tui.reader.article.scrolling import ScrollingView
from tui.reader.article.strips import Column, column
from tui.reader.article.textselection import spanning, word_at, words_in
from tui.reader.article.view import View, prepared
from tui.reader.session.searching import Search
from tui.reader.session.selection import AT_FIRST, Selection, Shown
from tui.reader.session.state import Here

if TYPE_CHECKING:
    from tui.reader.cast import Member

TEXT_WIDTH = 80
_WIDTHS = range(20, 121)
_WIDTH_STEP = 4
_TEXT_AT_ONCE = 20_000
_QUOTES_AT_ONCE = 1_000
"""Characters to lay out, and quotes and dates to mark, that no reader notices waiting for; more go to a thread."""
_CSS = """
    ArticlePane {
        width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
        background: $background; color: $foreground;
    }
"""


class ArticlePane(ScrollingView, can_focus=True):
    """Shows an article, marks what was found in it, scrolls, searches, and tells where it was clicked."""

    DEFAULT_CSS = _CSS
    BINDINGS: ClassVar[list[BindingType]] = [*WIDTH_AND_HEADINGS]

    @dataclass
    class Picked(Message):
        """The text was clicked; `ArticlePane.at` tells what stands there."""

        offset: int
        """Of the character, in code points."""

    def __init__(self) -> None:
        super().__init__()
        self.text_width = TEXT_WIDTH
        """Cells the text column may take at most."""
        self._article: Article | None = None
        self._extraction = Extraction()
        self._selection: Selection | None = None
        self._shown = AT_FIRST
        self._search = Search()
        self._view: View | None = None
        self._ink = Ink(self)
        self._drawn = DrawnLines(self._ink)
        self._held = 0
        """Offset of the character that stayed at the top when the article was last laid out."""
        self._pending: tuple[Span, bool] | None = None
        """What is to be brought into view as soon as there is a layout."""

    # What is shown

    def show(self, article: Article) -> None:
        """Show an article from its beginning, with nothing marked. A long one appears when it is laid out."""
        self._article = article
        self._extraction = Extraction()
        self._selection = self._view = self._pending = None
        self._search = Search()
        self._shown = replace(self._shown, speaker=None)
        self._drawn.forget()
        self.screen.clear_selection()
        self.scroll_to(y=0, animate=False)
        self._prepare()

    def mark(self, extraction: Extraction, cast: Mapping[str, Member]) -> None:
        """Mark what was found, with the cast by id of speaker. Nothing moves."""
        self._extraction = extraction
        self._ink.set_cast(cast)
        self._drawn.forget()
        self._prepare()

    def select(self, selection: Selection | None) -> None:
        """Mark what is current: a quote with cue and source, a speaker's quotes and mentions, or a date."""
        self._selection = selection
        self._refocus()

    def filter(self, shown: Shown) -> None:
        """Mark only the quotes that are shown."""
        self._shown = shown
        self._refocus()

    def show_search(self, search: Search | None) -> None:
        """Mark the matches of a search, the current one most; None marks nothing."""
        self._search = search or Search()
        if self._view is not None:
            self._look(self._view._replace(search=self._search))

    def _refocus(self) -> None:
        if self._view is None:
            return
        before, after = self._view.focus, self._focus(self._view.layout.article.text, self._view.marks.extraction)
        local = before.shown == after.shown and before.speaker is None and after.speaker is None
        self._look(self._view._replace(focus=after), before.spans + after.spans if local else None)

    def _focus(self, text: str, found: Extraction) -> Focus:
        return focus(text, found, self._selection, self._shown)

    def at(self, offset: int) -> Selection | None:
        """What stands at a character, the smallest first: a date in a quote, else a mention, else the quote."""
        return self._view.at(offset) if self._view else None

    def reveal(self, span: Span, at_top: bool = False) -> None:
        """Bring a span into view; if it is not, its first line comes to a third of the height, or to the top."""
        if self._view is None:
            self._pending = (span, at_top)
            return
        lines = self._view.layout.lines_of(span)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if at_top or lines.start < top or (lines.stop > top + height and lines.start > top):
            self.scroll_to(y=max(0, lines.start - (0 if at_top else height // 3)), animate=False)

    @property
    def here(self) -> Here:
        """What is at the top of the view, once all scrolling is done."""
        return Here(self._top, self.scroll_target_y)

    @property
    def _top(self) -> int:
        """Offset of the first character in view."""
        if self._view is None:
            return 0
        return self._view.layout.starts[min(self.scroll_offset.y, self._view.layout.height - 1)]

    # Layout

    def _place(self) -> Column:
        return column(self.scrollable_content_region.width, self.text_width)

    def _prepare(self) -> None:
        """Bring layout and marks up to the article, the extraction and the width; in a thread if that takes long."""
        article, width = self._article, self._place().text
        if article is None or not self.scrollable_content_region.width:
            return
        self.refresh()
        view = self._view
        layout = view.layout if view and view.layout.width == width else None
        marks = view.marks if view and view.marks.extraction is self._extraction else None
        if layout and marks:
            return
        prepare = partial(prepared, article, width, self._extraction, layout, marks)
        quotes = len(self._extraction.quotes) + len(self._extraction.dates)
        if (layout or len(article.text) <= _TEXT_AT_ONCE) and (marks or quotes <= _QUOTES_AT_ONCE):
            self._swap(*prepare())
        else:
            self.run_worker(self._swap_later(prepare), group="prepare", exclusive=True)

    async def _swap_later(self, prepare: Callable[[], tuple[Layout, Marks]]) -> None:
        self._swap(*await asyncio.to_thread(prepare))

    def _swap(self, layout: Layout, marks: Marks) -> None:
        """Put layout and marks in place; the character at the top stays there."""
        before, held = self._view, self._held if self._is_held() else self._top
        found = self._focus(layout.article.text, marks.extraction)
        if before is None:
            self._view = View(layout, marks, found, self._search)
        else:
            self._view = before._replace(layout=layout, marks=marks, focus=found)
        self._drawn.forget()
        self.vertical_scrollbar.refresh()
        self.refresh()
        if before is None or before.layout is not layout:
            self.virtual_size = Size(self.scrollable_content_region.width, layout.height)
            if self.scroll_offset.y:
                self.scroll_to(y=layout.line_of(held), animate=False)
                self._held = held
            if self._pending is not None:
                self.reveal(*self._pending)
                self._pending = None

    def _is_held(self) -> bool:
        """Whether the top line is still where the last layout put it: no drift from one resize to the next."""
        return self._view is not None and self._view.layout.line_of(self._held) == self.scroll_offset.y

    def on_resize(self) -> None:
        """Lay out for the new width."""
        self._drawn.forget()
        self._prepare()

    def notify_style_update(self) -> None:
        """Draw anew: the theme has changed."""
        self._ink.forget()
        self._drawn.forget()
        super().notify_style_update()

    # Drawing

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The strip at the edge. Textual asks for its scroll bar here and makes it on first use; so do we."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = bar = Minimap(lambda: self._view, self._ink)
            bar.display = False
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar

    def render_line(self, y: int) -> Strip:
        """A line of the pane, counted from its top."""
        place = self._place()
        line = y + self.scroll_offset.y
        if self._view is None:
            return Strip.blank(place.pane, self._ink.style())
        return self._drawn.line(self._view, place, line, self.selected_span())

    def _look(self, view: View, spans: Iterable[Span] | None = None) -> None:
        """Show another view of the same layout; only the lines of the spans look different, or all."""
        self._view = view
        self.vertical_scrollbar.refresh()
        if spans is None:
            self._drawn.forget()
            self.refresh()
            return
        for span in spans:
            lines = view.layout.lines_of(span)
            self._drawn.forget(lines)
            self.refresh_lines(lines.start, len(lines))

    # Scrolling

    def action_heading(self, direction: int) -> None:
        """Bring the next or previous heading to the top, one blank line above it."""
        if self._view is None:
            return
        line = self._view.layout.heading_beyond(self.scroll_offset.y, direction)
        if line is not None:
            self.scroll_to(y=line, animate=False)

    def action_text_width(self, direction: int) -> None:
        """Make the text column wider or narrower."""
        narrowest, widest = _WIDTHS[0], _WIDTHS[-1]
        # What the pane cannot show is not counted: one press always changes something, or nothing can.
        width = min(self.text_width, max(narrowest, self._place().text))
        self.text_width = max(narrowest, min(widest, width + direction * _WIDTH_STEP))
        self._drawn.forget()
        self._prepare()

    # Mouse and text selection

    def on_click(self, event: events.Click) -> None:
        """Tell which character was clicked; twice selects the word, three times the paragraph.

        A drag ends with a click, too; that has selected text and picks nothing.
        """
        event.prevent_default()
        if self._view is None or self.text_selection is not None:
            return
        layout = self._view.layout
        line = event.y + self.scroll_offset.y
        offset = layout.offset_at(line, event.x - self._place().left)
        if offset is None:
            return
        if event.chain == 1:
            self.post_message(self.Picked(offset))
        else:
            span = word_at(layout.article.text, offset) if event.chain == 2 else layout.block(line).span
            self.screen.selections = {self: spanning(span)}

    def selected_span(self) -> Span | None:
        """The characters selected with the mouse, without blanks at their ends; None if there are none."""
        return words_in(self._view.layout.article.text, self.text_selection) if self._view else None

    def get_selection(self, selection: TextSelection) -> tuple[str, str] | None:
        """The words that are selected, paragraphs apart as in the article's text."""
        text = self._view.layout.article.text if self._view else ""
        span = words_in(text, selection)
        return (span.of(text), "\n") if span else None

    def selection_updated(self, selection: TextSelection | None) -> None:  # noqa: ARG002  # Textual's signature
        """Draw the lines with the selection."""
        self.refresh()
