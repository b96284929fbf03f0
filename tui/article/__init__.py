"""What is read: bytes → Article. Loading, decoding, sanitising, blocks, metadata."""

from tui.article.errors import ArticleError
from tui.article.load import find_articles, load, read_bytes
from tui.article.model import Article, Block, BlockKind, InlineStyle, Metadata, Span, StyleKind

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
