"""What is read: bytes → Article. Loading, decoding, sanitising, blocks, metadata.

Loading is imported when it is first called: whoever only handles articles does not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.article.errors import ArticleError
from tui.article.model import Article, Block, BlockKind, InlineStyle, Metadata, Span, StyleKind

if TYPE_CHECKING:
    from tui.article.loading import find_articles, load, read_bytes

__all__ = [
    "Article",
    "ArticleError",
    "Block",
    "BlockKind",
    "InlineStyle",
    "Metadata",
    "Span",
    "StyleKind",
    "find_articles",
    "load",
    "read_bytes",
]


def __getattr__(name: str) -> Any:
    """Import loading when one of its functions is asked for (PEP 562)."""
    if name not in ("find_articles", "load", "read_bytes"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui.article import loading

    return getattr(loading, name)
