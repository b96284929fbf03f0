"""Contents: the headings of an article, to go to one of them."""

from __future__ import annotations

from tui.article.model import Article, Block, BlockKind
from tui.reader.panels.entry import Entry
from tui.reader.screens.choose import ChooseScreen


def headings(article: Article) -> list[Block]:
    """The article's headings, in text order."""
    return [block for block in article.blocks if block.kind is BlockKind.HEADING]


def contents_screen(article: Article) -> ChooseScreen:
    """A list of at least one heading, indented by level; gives the number of the one that was chosen."""
    found = headings(article)
    indent = min(block.level for block in found)
    return ChooseScreen(
        "Contents", [Entry("  " * (block.level - indent) + block.span.of(article.text)) for block in found]
    )
