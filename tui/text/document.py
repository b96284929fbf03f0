"""The Document: all that every search of a text starts from, made once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from tui.article.model import Article, Block, Metadata, Span
from tui.text.language import language_of
from tui.text.lines import Line, Role, lines_of
from tui.text.quotations import Quotation, find_quotations
from tui.text.segmentation import Segmentation, segment


@dataclass(frozen=True, slots=True)
class Document(Segmentation):
    """A text with its paragraphs, sentences and tokens, its quote marks paired, and what each line is for."""

    language: str
    """ISO 639-1 code of the text's language as far as it could be told, “und” where it could not."""
    blocks: tuple[Block, ...]
    """As the article has them; none of a bare text."""
    metadata: Metadata
    """What loading found; empty for a bare text, but for the publication date."""
    quotations: tuple[Quotation, ...]
    """Stretches between quote marks and block quotes, in text order; outermost ones."""
    lines: tuple[Line, ...]
    """A line for each of `paragraphs`."""

    @property
    def published(self) -> date | None:
        """The publication date."""
        return self.metadata.published

    def silent(self) -> list[Span]:
        """The lines in which nobody is quoted and no date counts."""
        return [span for span, line in zip(self.paragraphs, self.lines, strict=True) if line.role is Role.SILENT]

    def is_quoted(self, offset: int) -> bool:
        """Whether the code point stands in quote marks, or in a block quote."""
        at = bisect_right(self.quotations, offset, key=lambda quotation: quotation.span.start) - 1
        return at >= 0 and offset < self.quotations[at].span.end

    def role_at(self, offset: int) -> Role:
        """What the line is for that holds the code point."""
        return self.lines[max(0, self.paragraph_at(offset))].role if self.lines else Role.PROSE

    def dateline_at(self, offset: int) -> Span | None:
        """The dateline that opens the line which holds the code point."""
        return self.lines[max(0, self.paragraph_at(offset))].dateline if self.lines else None


def document_of(source: Article | str) -> Document:
    """The Document of an article or of a bare text.

    Takes any text and raises for none; time grows linearly with its length.
    """
    article = source if isinstance(source, Article) else Article(source)
    cut = segment(article.text)
    lines = lines_of(cut, article.blocks, article.metadata)
    return Document(
        cut.text,
        cut.paragraphs,
        cut.sentences,
        cut.words,
        cut.starts,
        cut.ends,
        language_of(article.text),
        article.blocks,
        article.metadata,
        find_quotations(cut, lines),
        lines,
    )
