"""The top line: program, title, and what is known of the article in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.reader.components import component
from tui.reader.panels.clipping import fit
from tui.reader.wording import KNOWN, counted, day_words, language_name, minutes

if TYPE_CHECKING:
    from tui.article.model import Article
    from tui.extraction.model import Extraction


_LEFT_OUT = ("date", "minutes", "speakers", "language", "number", "quotes", "place")
"""What goes first where there is no room."""


def facts(article: Article | None, extraction: Extraction | None, indirect: bool = True) -> dict[str, str]:
    """Date, minutes, quotes and speakers, those that are known."""
    if article is None:
        return {}
    published = extraction.published if extraction else article.metadata.published
    known = {"date": day_words(published)} if published else {}
    known["minutes"] = f"{minutes(article.text)} min"
    if extraction:
        shown = [quote for quote in extraction.quotes if indirect or quote.kind != "indirect"]
        speakers = {quote.speaker for quote in shown} - {None}
        known["quotes"] = quotes_words([quote.kind for quote in shown])
        if speakers:
            known["speakers"] = counted(len(speakers), "speaker")
        if extraction.language not in KNOWN:
            known["language"] = f"in {language_name(extraction.language)}"
    return known


def quotes_words(kinds: Sequence[str]) -> str:
    """“18 quotes + 17 indirect”, “3 indirect quotes”, “1 quote”."""
    indirect = sum(kind == "indirect" for kind in kinds)
    if indirect == len(kinds) > 0:
        return counted(indirect, "indirect quote")
    return counted(len(kinds) - indirect, "quote") + (f" + {indirect} indirect" if indirect else "")


class Header(Widget):
    """One line; what has no room is left out, the date first."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"header--name", "header--title", "header--facts"}
    words: reactive[str] = reactive("")
    """The title."""
    place: reactive[str] = reactive("")
    """How much of the article has been read: “34%”; nothing where all of it is in view."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: dict[str, str] = {}

    def show(
        self, article: Article | None, extraction: Extraction | None, number: str, *, indirect: bool = True
    ) -> None:
        """Show another article; `number` is its place in a list, such as “2/9”."""
        self._facts = ({"number": number} if number else {}) | facts(article, extraction, indirect)
        self.words = "" if article is None else article.metadata.title or article.source
        self.refresh()

    def render(self) -> RenderResult:
        """Name, title, facts."""
        name = " onrecord "
        parts = self._facts | ({"place": self.place} if self._facts and self.place else {})
        room = self.size.width - len(name) - 4 - min(self.size.width // 3, cell_len(self.words))
        for least in _LEFT_OUT:
            if cell_len(" · ".join(parts.values())) > room:
                parts.pop(least, None)
        end = f"  {' · '.join(parts.values())} " if parts else ""
        title = fit(" " + self.words, self.size.width - len(name) - cell_len(end))
        return Content.assemble(
            (name, component(self, "header--name")),
            (title, component(self, "header--title")),
            (end, component(self, "header--facts")),
        )
