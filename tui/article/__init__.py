"""What is read: bytes → Article. Loading, decoding, sanitising, blocks, metadata.

Loading is imported when it is first asked for: code that only handles articles does not wait for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui.article.errors import ArticleError
from tui.article.model import Article, Block, BlockKind, InlineStyle, Metadata, Span, StyleKind

if TYPE_CHECKING:
    from tui.article.files import find_articles
    from tui.article.loading import load, read_bytes

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

_LATER = {"find_articles": "tui.article.files", "load": "tui.article.loading", "read_bytes": "tui.article.loading"}


def __getattr__(name: str) -> Any:
    """Import a function's module when the function is asked for (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
