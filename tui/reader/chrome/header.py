"""The top line: program, title, and what is known of the article in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.english.calendar import long_day
from tui.reader.clipping import fit
from tui.reader.session.filtering import hidden
from tui.reader.session.selection import Scope
from tui.reader.session.state import State
from tui.reader.wording import KNOWN, counted, language_name, minutes

_LEFT_OUT = ("hidden", "date", "minutes", "speakers", "language", "number", "quotes", "place")
"""What goes first where there is no room."""
_OF_SCOPE = {Scope.QUOTED: " in marks", Scope.SAID: "", Scope.EVERYTHING: ", everything"}


def facts(state: State) -> dict[str, str]:
    """Place in the list, date, minutes, quotes and speakers, those that are known."""
    article, extraction = state.article, state.extraction
    if article is None:
        return {}
    known = {"number": f"{state.position + 1}/{len(state.sources)}"} if len(state.sources) > 1 else {}
    if state.day:
        known["date"] = long_day(state.day)
    known["minutes"] = f"{minutes(article.text)} min"
    if extraction:
        shown = list(filter(state.shown.takes, extraction.quotes))
        speakers = {quote.speaker for quote in shown} - {None}
        known["quotes"] = quotes_words([quote.kind for quote in shown]) + _OF_SCOPE[state.shown.scope]
        if number := hidden(state):
            known["hidden"] = f"{number} hidden"
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

    words: reactive[str] = reactive("")
    """The title."""
    place: reactive[str] = reactive("")
    """How much of the article has been read: “34%”; nothing where all of it is in view."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: dict[str, str] = {}

    def show(self, state: State) -> None:
        """Show what is known of the article now."""
        article = state.article
        self._facts = facts(state)
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
            (name, "bold $on-accent on $accent"),
            (title, "$foreground"),
            (end, "$text-muted"),
        )
