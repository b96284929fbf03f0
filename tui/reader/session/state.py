"""What the reader shows, as one value: every command makes a new one of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.article.model import Article, Span
from tui.article.sources import Source
from tui.corrections.journal import NOTHING_DONE, Journal
from tui.extraction.model import Date, Extraction, Quote, Speaker
from tui.reader.session.links import Links, linked, selected, speaker_of
from tui.reader.session.searching import Search
from tui.reader.session.selection import AT_FIRST, Selection, Shown

if TYPE_CHECKING:
    from tui.corrections.anchors import Anchor
    from tui.corrections.edits import Edit


class Here(NamedTuple):
    """Where the article is being read."""

    offset: int = 0
    """Of the first character in view, in code points."""
    line: float = 0.0
    """The first line in view, as the article is laid out."""


class Opening(NamedTuple):
    """An article on its way."""

    position: int
    """Its place among the sources."""
    quietly: bool = False
    """What is open stays until the new one is there, and when that cannot be read."""
    again: bool = False
    """It is the one that is open already, read anew."""
    added: bool = False
    """Its source was named just now, and is forgotten when it cannot be read."""


class Problem(NamedTuple):
    """Why something could not be done, and what to do about it."""

    message: str
    hint: str = ""


class Jump(NamedTuple):
    """A place to go back to."""

    selection: Selection | None
    line: float


class Trail(NamedTuple):
    """The way that was taken through the article."""

    jumps: tuple[Jump, ...] = ()
    last: str = ""
    """How one moved last: every step of one walk goes back to where the walk began."""
    landed: float = -1.0
    """The first line in view after that move; who has scrolled since walks anew."""

    def leave(self, selection: Selection | None, line: float, way: str) -> Trail:
        """Remember a place that is left in some way, unless that way goes on."""
        if (way, line) == (self.last, self.landed):
            return self
        return Trail((*self.jumps, Jump(selection, line)), way, -1.0)


class Request(NamedTuple):
    """What a command asks of the screen for once: gone with the next command."""

    say: str = ""
    """A sentence, for a few seconds."""
    warn: Problem | None = None
    """What went wrong while the article that is open stays."""
    reveal: Span | None = None
    """Characters to bring into view."""
    at_top: bool = False
    """Whether they come to the first line."""
    line: float | None = None
    """The line to scroll to."""


NOTHING = Request()


@dataclass(frozen=True)
class State:
    """The sources, what is open, what was found in it, what of that is shown and selected."""

    sources: tuple[Source, ...] = ()
    position: int = 0
    """Of the article among the sources."""
    opening: Opening | None = None
    unread: Problem | None = None
    """Why no article is open."""
    article: Article | None = None
    """As it was loaded."""
    raw: Extraction | None = None
    """As it was found; None until it is there."""
    extraction: Extraction | None = None
    """With what the reader has corrected; None until it is there."""
    unplaced: tuple[Edit, ...] = ()
    """Corrections that do not fit what was found."""
    unsearched: str = ""
    """Why nothing could be looked for in the article."""
    shown: Shown = AT_FIRST
    selection: Selection | None = None
    search: Search | None = None
    trail: Trail = field(default_factory=Trail)
    journals: Mapping[str, Journal] = field(default_factory=dict)
    """What the reader has corrected, by source of the article."""
    reviewing: bool = False
    """Whether what is least sure is walked."""
    request: Request = NOTHING

    def said(self, sentence: str) -> State:
        """The same, with something to say."""
        return replace(self, request=self.request._replace(say=sentence))

    @property
    def journal(self) -> Journal:
        """What was corrected in the article."""
        return self.journals.get(self.article.source, NOTHING_DONE) if self.article else NOTHING_DONE

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text if self.article else ""

    def anchors(self, quotes: Sequence[Quote]) -> tuple[Anchor, ...]:
        """Where quotes stand, as edits have it."""
        from tui.corrections.anchors import anchored

        return tuple(anchored(self.text, quote.span) for quote in quotes)

    def with_journal(self, journal: Journal) -> State:
        """The same with other corrections, applied."""
        if self.article is None:
            return self
        after = replace(self, journals={**self.journals, self.article.source: journal})
        before = self.journal
        if self.extraction is None or journal.position != before.position + 1 or journal.held[:-1] != before.held:
            return after.with_raw(self.raw)
        from tui.corrections.applying import applied  # one more than before: only that one

        done = applied(self.extraction, self.text, journal.held[-1:])
        return replace(after, extraction=done.extraction, unplaced=(*self.unplaced, *done.unplaced))

    def with_raw(self, raw: Extraction | None) -> State:
        """The same with another find, and the corrections applied to it."""
        if raw is None:
            return replace(self, raw=None, extraction=None, unplaced=())
        if not self.journal.held:
            return replace(self, raw=raw, extraction=raw, unplaced=())
        from tui.corrections.applying import applied

        done = applied(raw, self.text, self.journal.held)
        return replace(self, raw=raw, extraction=done.extraction, unplaced=done.unplaced)

    @cached_property
    def corrected(self) -> Article | None:
        """The article with the publication date that the reader has set; the very same where that is none."""
        article = self.article
        if article is None or not self.journal.held:
            return article
        from tui.corrections.applying import published

        day = published(self.journal.held, article.metadata.published)
        if day == article.metadata.published:
            return article
        return replace(article, metadata=replace(article.metadata, published=day, published_from="reader"))

    @property
    def day(self) -> date | None:
        """The publication date of the article."""
        return self.corrected.metadata.published if self.corrected else None

    @property
    def found(self) -> Extraction:
        """What was found so far: nothing, while it is being looked for."""
        return self.extraction or _NOTHING_FOUND

    @cached_property
    def links(self) -> Links:
        """What belongs to the Selection."""
        return linked(self.selection, self.found)

    @property
    def current(self) -> Quote | Speaker | Date | None:
        """What is selected."""
        return selected(self.selection, self.found)

    @property
    def speaker(self) -> Speaker | None:
        """Who is meant: the selected speaker, or the selected quote's."""
        return speaker_of(self.selection, self.found)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes that are shown."""
        return tuple(quote for quote in self.found.quotes if quote in self.shown)


_NOTHING_FOUND = Extraction()
