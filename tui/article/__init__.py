"""What is read: bytes → Article. Loading, decoding, sanitising, blocks, metadata."""

from tui.article.model import Article, Block, BlockKind, InlineStyle, Metadata, Span, StyleKind

__all__ = ["Article", "Block", "BlockKind", "InlineStyle", "Metadata", "Span", "StyleKind"]
