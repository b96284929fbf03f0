"""Drafts of blocks put together: one text, with its blocks and inline styles as spans of it.

Every form of input (plain text, Markdown, HTML) becomes a list of drafts first; offsets are made only here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.article.model import Block, BlockKind, InlineStyle, Metadata, Span, StyleKind
from tui.article.sanitise import sanitise, sanitise_line

_BLANKS = re.compile(" {2,}")
_BREAKS = re.compile(r" ?\n[ \n]*")


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of words is set; neighbouring runs that share a style become one span."""

    kind: StyleKind
    target: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way. A newline in them is a line break that the author made."""

    text: str
    styles: tuple[Style, ...] = ()


@dataclass(slots=True)
class Draft:
    """A block that has no place in the text yet. The other fields are those of `Block`."""

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    depth: int = 0
    quoting: int = 0
    marker: str = ""
    tight: bool = False
    """Whether it follows on the next line, with no blank line between: items of a list."""

    @property
    def words(self) -> str:
        """The draft's text on one line."""
        return sanitise_line("".join(run.text for run in self.runs))


class Parsed(NamedTuple):
    """What one form of input was parsed into."""

    drafts: list[Draft]
    metadata: Metadata
    notices: tuple[str, ...] = ()


Assembled = tuple[str, tuple[Block, ...], tuple[InlineStyle, ...]]


def assemble(drafts: Iterable[Draft]) -> Assembled:
    """One sanitised text from many drafts, with its blocks and styles; drafts without words are left out."""
    parts: list[str] = []
    blocks: list[Block] = []
    styles: list[InlineStyle] = []
    length = 0
    for draft in drafts:
        words, ranges = _layout(draft)
        if not words:
            continue
        separator = "" if not parts else "\n" if draft.tight else "\n\n"
        start = length + len(separator)
        parts += separator, words
        length = start + len(words)
        span = Span(start, length)
        blocks.append(Block(draft.kind, span, draft.level, draft.depth, draft.quoting, draft.marker))
        styles += (InlineStyle(s.kind, Span(start + a, start + b), s.target) for s, a, b in ranges)
    return "".join(parts), tuple(blocks), tuple(styles)


def _layout(draft: Draft) -> tuple[str, list[tuple[Style, int, int]]]:
    """The draft's words, with blanks collapsed except in code, and its styles as ranges of them."""
    verbatim = draft.kind is BlockKind.CODE
    open_styles: dict[Style, int] = {}
    ranges: list[tuple[Style, int, int]] = []
    pieces: list[str] = []
    length, last = 0, "\n"
    for run in draft.runs:
        words = sanitise(run.text)
        if verbatim:
            words = words.lstrip("\n") if not pieces else words
        else:
            words = _collapsed(words, last)
            if words.startswith("\n") and last == " ":
                pieces[-1] = pieces[-1].rstrip(" ")
                length -= 1
        if not words:
            continue
        ended = [s for s in open_styles if s not in run.styles]
        ranges += ((style, open_styles.pop(style), length) for style in ended)
        for style in run.styles:
            open_styles.setdefault(style, length)
        pieces.append(words)
        length += len(words)
        last = words[-1]
    ranges += ((style, start, length) for style, start in open_styles.items())
    text = "".join(pieces).rstrip()
    if (safe := sanitise(text).rstrip()) != text:  # runs that do harm only together: half a pile of marks each
        return safe, []
    return text, sorted(_trimmed(text, ranges), key=lambda r: (r[1], -r[2]))


def _collapsed(words: str, last: str) -> str:
    """Single blanks, and none beside a line break; `last` is the character before."""
    if "  " in words:
        words = _BLANKS.sub(" ", words)
    if "\n" in words:
        words = _BREAKS.sub("\n", words)
    return words.lstrip(" \n") if last == "\n" else words.lstrip(" ") if last == " " else words


def _trimmed(text: str, ranges: list[tuple[Style, int, int]]) -> Iterable[tuple[Style, int, int]]:
    """The ranges without blanks at their ends; empty ones are left out."""
    for style, start, stop in ranges:
        words = text[start:stop]
        first = start + len(words) - len(words.lstrip())
        if words.strip():
            yield style, first, first + len(words.strip())
