"""A part of a web page as block drafts: paragraphs, headings, lists, quotes, tables, and how words are set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tui.article.assembly import Draft, Run, Style
from tui.article.model import BlockKind, StyleKind
from tui.article.rules import applies
from tui.english.words import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{i}": i for i in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "dl"})
_ITEMS = frozenset({"li", "dt", "dd"})
_INLINE = words(
    """
    a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr
    """
)
_STYLES = {
    "em": StyleKind.EMPHASIS, "i": StyleKind.EMPHASIS, "cite": StyleKind.EMPHASIS, "var": StyleKind.EMPHASIS,
    "strong": StyleKind.STRONG, "b": StyleKind.STRONG, "del": StyleKind.STRIKE, "s": StyleKind.STRIKE,
    "strike": StyleKind.STRIKE, "code": StyleKind.CODE, "kbd": StyleKind.CODE, "samp": StyleKind.CODE,
    "tt": StyleKind.CODE,
}  # fmt: skip
_WHITE = re.compile(r"[ \t\r\n\f]+")
_LONGEST_CELL = 300
"""Characters: a table with a longer cell is a box around other things."""

_BULLETS = "•◦▪"


@dataclass(slots=True)
class HtmlDraft(Draft):
    """A block, and what its place in the page tells about it."""

    element: HtmlElement | None = None
    """The nearest element that makes a block of it."""
    own_tag: bool = False
    """Whether that element is made for text (p, li, h2…) and not just a box (div)."""

    linked: float = 0.0
    """The share of its letters that are in links."""


@dataclass(slots=True)
class _Walk:
    """The state of the walk: the open elements that matter, and the block being gathered."""

    url: str
    drafts: list[HtmlDraft] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)
    blocks: list[HtmlElement] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    quoting: int = 0
    marker: str = ""
    breaks: int = 0
    anchors: int = 0
    """How many links are open, including those that lead nowhere."""
    letters: int = 0
    """How many letters the block being gathered has, and how many of them are in links."""
    linked: int = 0
    in_table: bool = False
    rows: list[list[Run]] = field(default_factory=list)
    """Of the open table of data."""
    cells: int = 0
    """How many the open row has so far."""

    def say(self, words: str | None) -> None:
        """Add words, set as the open elements say."""
        if not words:
            return
        if not self._verbatim():
            words = _WHITE.sub(" ", words)
        if words.strip() or self.runs:
            self.runs.append(Run(words, tuple(self.styles)))
        if letters := len(words.strip()):
            self.breaks = 0
            self.letters += letters
            self.linked += letters if self.anchors else 0

    def _verbatim(self) -> bool:
        return any(b.tag == "pre" for b in self.blocks)

    def line_break(self) -> None:
        """Break the line once; two breaks in a row end the paragraph."""
        self.breaks += 1
        if self.breaks > 1 and not self._verbatim() and not self.in_table:
            self.flush()
        elif self.runs:
            self.runs.append(Run("\n"))

    def flush(self) -> None:
        """End the block being gathered."""
        runs, self.runs, self.breaks = self.runs, [], 0
        linked = self.linked / self.letters if self.letters else 0.0
        self.letters = self.linked = 0
        if not any(r.text.strip() for r in runs):
            return
        element = next((b for b in reversed(self.blocks) if self._tells(b)), self.blocks[-1] if self.blocks else None)
        tag = element.tag if element is not None else "div"
        kind, level = BlockKind.PARAGRAPH, 0
        if tag in _HEADINGS:
            kind, level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag == "pre":
            kind = BlockKind.CODE
        elif self.numbers and any(b.tag in _ITEMS for b in self.blocks):
            kind = BlockKind.LIST_ITEM
        marker, self.marker = (self.marker, "") if kind is BlockKind.LIST_ITEM else ("", self.marker)
        last = self.drafts[-1] if self.drafts else None
        self.drafts.append(
            HtmlDraft(
                kind,
                runs,
                level,
                depth=len(self.numbers) if kind is BlockKind.LIST_ITEM else 0,
                quoting=self.quoting,
                marker=marker,
                tight=bool(marker) and last is not None and last.kind is BlockKind.LIST_ITEM,
                element=element,
                linked=linked,
                own_tag=tag in _HEADINGS or tag in _ITEMS or tag in ("p", "pre", "blockquote"),
            )
        )

    def _tells(self, block: HtmlElement) -> bool:
        """Whether the element says what its text is, as boxes do not."""
        tag = block.tag
        return tag in _HEADINGS or tag in _ITEMS or tag in ("p", "pre", "blockquote")

    def open(self, element: HtmlElement) -> None:
        """An element begins."""
        tag = element.tag
        if tag == "br":
            self.line_break()
        elif tag == "hr":
            self.flush()
            self.drafts.append(HtmlDraft(BlockKind.RULE, [Run("* * *")], own_tag=True))
        elif tag in _INLINE:
            self.anchors += tag == "a"
            self._open_style(element)
        elif self.in_table:
            self._open_in_table(element)
        else:
            self._open_block(element)
        self.say(element.text)

    def close(self, element: HtmlElement) -> None:
        """An element ends."""
        tag = element.tag
        if tag in _INLINE:
            self.anchors -= tag == "a"
            if self.styles and _style(element, self.url):
                self.styles.pop()
        elif self.in_table:
            self._close_in_table(element)
        elif tag != "hr":
            self.flush()
            self.blocks.pop()
            self.quoting -= tag == "blockquote"
            if tag in _LISTS:
                self.numbers.pop()

    def _open_style(self, element: HtmlElement) -> None:
        if style := _style(element, self.url):
            self.styles.append(style)

    def _open_block(self, element: HtmlElement) -> None:
        self.flush()
        tag = element.tag
        self.blocks.append(element)
        self.quoting += tag == "blockquote"
        if tag in _LISTS:
            self.numbers.append(_start(element) if tag == "ol" else None)
        elif tag in _ITEMS and self.numbers:
            number = self.numbers[-1]
            self.marker = f"{number}." if number is not None else _BULLETS[min(len(self.numbers), 3) - 1]
            self.numbers[-1] = number + 1 if number is not None else None
        elif tag == "table" and _is_data(element):
            self.in_table = True

    def _open_in_table(self, element: HtmlElement) -> None:
        """Everything in a table of data belongs to a cell of a row; blocks inside a cell become blanks."""
        if element.tag == "tr":
            self._end_row()
        elif element.tag in ("td", "th") and self.cells:
            self.runs.append(Run(" | "))
        else:
            self.say(" ")
        self.cells += element.tag in ("td", "th")

    def _close_in_table(self, element: HtmlElement) -> None:
        if element is not self.blocks[-1]:
            self.say(" ")
            return
        self._end_row()
        runs: list[Run] = []
        for row in self.rows:
            runs += [Run("\n"), *row] if runs else row
        self.in_table, self.rows = False, []
        self.blocks.pop()
        if runs:
            self.drafts.append(HtmlDraft(BlockKind.TABLE, runs, quoting=self.quoting, element=element, own_tag=True))

    def _end_row(self) -> None:
        row = [Run(r.text.replace("\n", " "), r.styles) for r in self.runs]
        self.runs, self.cells = [], 0
        if any(r.text.strip(" |") for r in row):
            self.rows.append(row)


def html_blocks(root: HtmlElement, url: str = "") -> list[HtmlDraft]:
    """The blocks of a part of a page, in order. `url` completes the targets of links."""
    from lxml.etree import iterwalk

    walk = _Walk(url)
    for event, element in iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            walk.open(element)
        elif event == "end":
            walk.close(element)
        if event != "start" and element is not root:
            walk.say(element.tail)
    walk.flush()
    return walk.drafts


def _style(element: HtmlElement, url: str) -> Style | None:
    """How an inline element sets its words."""
    if element.tag == "a":
        target = (element.get("href") or "").strip()
        return (
            Style(StyleKind.LINK, _joined(url, target))
            if target and not target.startswith(("#", "javascript:"))
            else None
        )
    kind = _STYLES.get(str(element.tag))
    return Style(kind) if kind else None


def _joined(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError:  # such as “http://[”
        return target


def _start(element: HtmlElement) -> int:
    start = element.get("start") or ""
    return int(start) if re.fullmatch(r"[0-9]{1,6}", start) else 1


def _is_data(table: HtmlElement) -> bool:
    """Whether a table holds data and is not a box around other things: several columns of short cells."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    cells = list(table.iter("td", "th"))
    rows = sum(1 for _ in table.iter("tr")) or 1
    data = len(cells) >= 2 * rows and all(len(c.text_content()) < _LONGEST_CELL for c in cells)
    return data and applies("table_of_data", table)
