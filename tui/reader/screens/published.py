"""The publication date: the day from which “Tuesday” and “last week” are counted."""

from __future__ import annotations

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.reader.screens.dialog import Dialog

_HINT = "2022-05-17 or 17 May 2022; empty if unknown · esc cancels"


def parse_day(words: str) -> date:
    """The one day that is meant. Raises ValueError with a sentence when there is none, or more than one."""
    from tui.extraction.dates import find_dates
    from tui.text import document_of

    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        found = find_dates(document_of(words), None)
    if len(found) == 1 and found[0].earliest and found[0].earliest == found[0].latest:
        return found[0].earliest
    raise ValueError("Enter one full date, such as 2022-05-17.")


class PublishedScreen(Dialog[tuple[date | None] | None]):
    """Gives the date in a tuple, for None is an answer too."""

    def __init__(self, published: date | None) -> None:
        super().__init__()
        self._published = published

    def compose(self) -> ComposeResult:
        """Title, line to type in, hint."""
        with Vertical(classes="card"):
            yield Static(Content("Publication date"), classes="card-title")
            yield Input(str(self._published or ""), placeholder="year-month-day", compact=True)
            yield Static(Content(_HINT), classes="card-hint")

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            self.dismiss((None,))
            return
        try:
            self.dismiss((parse_day(event.value),))
        except ValueError as error:
            hint = self.query_one(".card-hint", Static)
            hint.update(Content(str(error)))
            hint.add_class("-wrong")
