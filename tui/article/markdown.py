"""Markdown (CommonMark with tables, strikethrough, footnotes and front matter) to blocks, by markdown-it-py."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tui.article.assembly import Draft, Run, Style
from tui.article.front_matter import front_matter_metadata
from tui.article.model import BlockKind, Metadata, StyleKind
from tui.article.plain import plain_drafts

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_NESTING = 100
"""Levels of nesting that are parsed. The parser drops what is nested deeper (its own limit is 20), so a text like
that, which nobody writes, is read as plain text."""

_INLINE_NESTING = 20

_TOML = re.compile(r"\+\+\+[ ]*\n(.*?\n)??\+\+\+[ ]*(?:\n|$)", re.DOTALL)
_STYLES = {"em": StyleKind.EMPHASIS, "strong": StyleKind.STRONG, "s": StyleKind.STRIKE, "link": StyleKind.LINK}
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BULLETS = "•◦▪"


def markdown_drafts(text: str) -> tuple[list[Draft], Metadata]:
    """The blocks of a sanitised Markdown text, and what its front matter states."""
    metadata = Metadata()
    if toml := _TOML.match(text):
        metadata, text = front_matter_metadata(toml[1] or "", toml=True), text[toml.end() :]
    tokens = _parse(text)
    if any(token.level >= _NESTING - 2 for token in tokens):
        return plain_drafts(text), metadata
    if tokens and tokens[0].type == "front_matter":
        metadata = front_matter_metadata(tokens[0].content)
    walk = _Walk()
    for token in tokens:
        walk.take(token)
    return walk.drafts, metadata


def _parse(text: str) -> list[Token]:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])
    # To us an address is text that is shown, and followed only when asked: every one makes a link, and none is
    # rewritten (which took a third of the time). Assigning is what the parser's documentation recommends.
    parser.validateLink = lambda url: url is not None  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.core.ruler.after("block", "shallow_inline", _limit_inline)
    return parser.use(footnote_plugin).use(front_matter_plugin).parse(text)


def _limit_inline(state: StateCore) -> None:
    """Inline nesting has a lower limit: no text is lost by it, and “[[[[…” takes longer the higher it is."""
    state.md.options["maxNesting"] = _INLINE_NESTING


@dataclass(slots=True)
class _Walk:
    """The state of the walk over the parser's tokens, and the drafts so far."""

    drafts: list[Draft] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    """The open lists, outermost first: the next number, or None for bullets."""
    quoting: int = 0
    marker: str = ""
    """Of the item that is open and has no block yet."""
    tight: bool = False
    footnote: str = ""
    heading: int = 0
    in_table: bool = False
    rows: list[list[Run]] = field(default_factory=list)
    """Of the open table."""

    def take(self, token: Token) -> None:
        """Take in one block-level token; a token without a method of its own carries nothing."""
        method = getattr(self, f"_{token.type}", None)
        if method:
            method(token)

    def _add(self, kind: BlockKind, runs: list[Run], **more: Any) -> None:
        if kind is BlockKind.PARAGRAPH and (self.marker or self.lists):
            kind = BlockKind.LIST_ITEM
        elif kind is BlockKind.PARAGRAPH and self.footnote:
            kind = BlockKind.FOOTNOTE
        marker, self.marker = self.marker or (self.footnote if kind is BlockKind.FOOTNOTE else ""), ""
        if kind is BlockKind.FOOTNOTE:
            self.footnote = " "
        last = self.drafts[-1] if self.drafts else None
        tight = bool(
            kind is BlockKind.LIST_ITEM
            and marker
            and self.tight
            and last
            and last.kind is BlockKind.LIST_ITEM
            and last.quoting == self.quoting
        )
        self.drafts.append(
            Draft(kind, runs, depth=len(self.lists), quoting=self.quoting, marker=marker.strip(), tight=tight, **more)
        )

    def _heading_open(self, token: Token) -> None:
        self.heading = int(token.tag[1:])

    def _heading_close(self, _token: Token) -> None:
        self.heading = 0

    def _paragraph_open(self, token: Token) -> None:
        self.tight = token.hidden

    def _inline(self, token: Token) -> None:
        runs = _runs(token.children or [])
        if self.in_table:
            if self.rows[-1]:
                self.rows[-1].append(Run(" | "))
            self.rows[-1] += runs or [Run(" ")]
        elif self.heading:
            self._add(BlockKind.HEADING, runs, level=self.heading)
        else:
            self._add(BlockKind.PARAGRAPH, runs)

    def _bullet_list_open(self, _token: Token) -> None:
        self.lists.append(None)

    def _ordered_list_open(self, token: Token) -> None:
        self.lists.append(int(token.attrGet("start") or 1) if token.attrGet("start") is not None else 1)

    def _bullet_list_close(self, _token: Token) -> None:
        self.lists.pop()

    _ordered_list_close = _bullet_list_close

    def _list_item_open(self, _token: Token) -> None:
        number = self.lists[-1]
        if number is None:
            self.marker = _BULLETS[min(len(self.lists), len(_BULLETS)) - 1]
        else:
            self.marker = f"{number}."
            self.lists[-1] = number + 1

    def _list_item_close(self, _token: Token) -> None:
        self.marker = ""

    def _blockquote_open(self, _token: Token) -> None:
        self.quoting += 1

    def _blockquote_close(self, _token: Token) -> None:
        self.quoting -= 1

    def _footnote_open(self, token: Token) -> None:
        self.footnote = f"[{token.meta['id'] + 1}]"

    def _footnote_close(self, _token: Token) -> None:
        self.footnote = ""

    def _fence(self, token: Token) -> None:
        self._add(BlockKind.CODE, [Run(token.content)])

    _code_block = _fence

    def _html_block(self, token: Token) -> None:
        self._add(BlockKind.PARAGRAPH, [Run(token.content.strip())])

    def _hr(self, _token: Token) -> None:
        self._add(BlockKind.RULE, [Run("* * *")])

    def _table_open(self, _token: Token) -> None:
        self.in_table, self.rows = True, []

    def _tr_open(self, _token: Token) -> None:
        self.rows.append([])

    def _table_close(self, _token: Token) -> None:
        runs: list[Run] = []
        for row in self.rows:
            runs += [Run("\n"), *row] if runs else row
        self.in_table = False
        self._add(BlockKind.TABLE, runs)


def _runs(tokens: list[Token]) -> list[Run]:
    """The words of one block, and how they are set."""
    runs: list[Run] = []
    styles: list[Style] = []
    for token in tokens:
        name, _, side = token.type.rpartition("_")
        if side == "open" and name in _STYLES:
            styles.append(Style(_STYLES[name], str(token.attrGet("href") or "")))
        elif side == "close" and name in _STYLES:
            styles.pop()
        else:
            runs += _leaf(token, tuple(styles))
    return runs


def _leaf(token: Token, styles: tuple[Style, ...]) -> list[Run]:
    """The words of a token that contains no others."""
    match token.type:
        case "softbreak":
            return [Run(" ", styles)]
        case "hardbreak":
            return [Run("\n", styles)]
        case "code_inline":
            return [Run(token.content, (*styles, Style(StyleKind.CODE)))]
        case "image":
            return [Run(token.content, (*styles, Style(StyleKind.LINK, str(token.attrGet("src") or ""))))]
        case "footnote_ref":
            return [Run(f"[{token.meta['id'] + 1}]", styles)]
        case "html_inline" if _BREAK_TAG.fullmatch(token.content):
            return [Run("\n", styles)]
        case _:
            return [Run(token.content.replace("\n", " "), styles)] if token.content else []
