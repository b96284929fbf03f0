"""Out again: Article and Extraction → JSON, JSON Lines, CSV, Markdown, a citation. Pure functions, no files.

A format is an opening, one piece an article and a closing, so that any number of articles can be written as
they are done. `docs/extraction-format.md` describes the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.export.citation import citation
from tui.export.markdown import to_markdown
from tui.export.record import SCHEMA_VERSION, record, to_json, to_json_line
from tui.export.table import HEADER, to_rows

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.extraction.model import Extraction

__all__ = [
    "FORMATS",
    "SCHEMA_VERSION",
    "Format",
    "citation",
    "record",
    "to_json",
    "to_json_line",
    "to_markdown",
    "to_rows",
]


@dataclass(frozen=True, slots=True)
class Format:
    """How articles are written one after another. Each piece ends with a newline."""

    piece: Callable[[Article, Extraction], str]
    opening: str = ""
    between: str = ""
    closing: str = ""

    def join(self, pieces: Iterable[str]) -> Iterator[str]:
        """The document, as far as its pieces have come."""
        yield self.opening
        for i, piece in enumerate(pieces):
            yield (self.between if i else "") + piece
        yield self.closing


FORMATS = {
    "json": Format(to_json),
    "json array": Format(to_json, opening="[\n", between=",\n", closing="]\n"),
    "jsonl": Format(to_json_line),
    "csv": Format(to_rows, opening=HEADER),
    "markdown": Format(to_markdown, between="\n---\n\n"),
}
"""By name. “json” holds one article, “json array” any number."""
