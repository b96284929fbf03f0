"""All that decides how the article's lines look, but the theme and the pane's width."""

from __future__ import annotations

from typing import NamedTuple

from tui.article.model import Article
from tui.extraction.model import Extraction, Quote, QuoteKind
from tui.reader.article.layout import Layout, lay_out
from tui.reader.article.marks import Focus, Marks, mark
from tui.reader.session.searching import Search
from tui.reader.session.selection import Selection


class View(NamedTuple):
    """Article, layout, marks, focus and search, swapped as one so that they never disagree."""

    layout: Layout
    marks: Marks = Marks()
    focus: Focus = Focus()
    search: Search = Search()

    def is_shown(self, quote: Quote) -> bool:
        """Whether a quote is marked."""
        return quote in self.focus.shown

    def quote_between(self, start: int, end: int) -> Quote | None:
        """The quote whose bar stands beside the characters: the current one, or the first with quoted words."""
        if next(self.focus.content.within(start, end), None) is not None:
            return self.focus.content.owners[0]
        shown = [run.owner for run in self.marks.quotes.within(start, end) if self.is_shown(run.owner)]
        return min(shown, key=is_indirect, default=None)

    def at(self, offset: int) -> Selection | None:
        """What stands at a character, the smallest first: a date in a quote, else a mention, else a shown quote."""
        return self.marks.at(offset, self.focus.shown)


def prepared(
    article: Article, width: int, found: Extraction, layout: Layout | None, marks: Marks | None
) -> tuple[Layout, Marks]:
    """What is missing of layout and marks; pure, so that a thread may do it."""
    return layout or lay_out(article, width), marks or mark(article.text, found)


def is_indirect(quote: Quote) -> bool:
    """Whether no word of a quote stands in quote marks."""
    return quote.kind is QuoteKind.INDIRECT
