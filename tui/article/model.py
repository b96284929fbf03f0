"""What an article is: one string, and spans of it.

Whatever is known about a text stands beside it: blocks, inline styles and, in the rooms above, quotes, speakers and
dates are spans of `Article.text`, so that offsets are all that one room needs to tell another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A range of `Article.text` in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]


class BlockKind(StrEnum):
    """What a block is. Only PROSE kinds are searched for quotes and dates."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE = "table"
    CODE = "code"
    RULE = "rule"
    FOOTNOTE = "footnote"
    BOILERPLATE = "boilerplate"
    """Words of the page, not of the article: “Share this:”, “All comments.”"""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is laid out as one: a paragraph, a heading, a list item…

    Blocks are in text order, do not overlap, and together cover every character of the text except the blank lines
    between them. A newline inside a block is a line break that the author made (in a poem, a table, or code).
    """

    kind: BlockKind
    span: Span
    level: int = 0
    """Of a heading: 1 to 6."""
    depth: int = 0
    """How many lists the block is in: 1 for an item of an outermost list."""
    quoting: int = 0
    """How many block quotes the block is in; its words count as quoted."""
    marker: str = ""
    """Of a list item or footnote: what is drawn before it, such as “•” or “3.”. Not part of the text."""


class StyleKind(StrEnum):
    """How words inside a block are set."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class InlineStyle:
    """Words set in italics, in bold, as a link… Spans may nest, and never cross the edge of a block."""

    kind: StyleKind
    span: Span
    target: str = ""
    """Of a link: where it leads."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the source says about the article. Any of it may be missing."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    """The publication date (TimeML: document creation time)."""
    published_from: str = ""
    """Where the publication date was found, in words: “front matter”, “dateline”…"""
    site: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code, such as “en”."""


@dataclass(frozen=True, slots=True)
class Article:
    """One text to read."""

    text: str
    blocks: tuple[Block, ...] = ()
    styles: tuple[InlineStyle, ...] = ()
    metadata: Metadata = Metadata()
    source: str = ""
    """Where it came from, for people: a path, a URL, “standard input”."""
    notices: tuple[str, ...] = ()
    """What people should know about how it was read, in a sentence each: “Read as windows-1252.”"""
