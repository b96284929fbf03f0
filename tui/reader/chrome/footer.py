"""The bottom line: the few keys that matter here, with what they would do; or what has just been done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui.extraction.model import Date
from tui.reader.clipping import fit
from tui.reader.looks import look
from tui.reader.session.filtering import hidden
from tui.reader.session.selection import Scope
from tui.reader.session.state import State
from tui.reader.wording import short_name

if TYPE_CHECKING:
    from textual.timer import Timer

SECONDS = 4.0
"""How long a notice stands."""

_AROUND = 4
"""Cells around a key and its words."""

_NEXT_SCOPE = {Scope.SAID: "everything", Scope.EVERYTHING: "in marks only", Scope.QUOTED: "all that was said"}
"""What the key would show instead."""
Hint = tuple[str, str]
"""Id of a binding, and what its key would do now."""


def hints(state: State) -> list[Hint]:
    """The keys for what is selected, most useful first."""
    if state.search is not None:
        return [("quote.next", "next match"), ("quote.previous", "previous"), ("clear", "end search"), ("help", "help")]
    if state.extraction is None:
        return [("open", "open"), ("library", "library"), ("help", "help"), ("quit", "quit")]
    name = short_name(state.speaker.called) if state.speaker else ""
    rest = [("search", "search"), ("help", "help")]
    if state.shown.scope is not Scope.SAID or hidden(state):
        rest.insert(-1, ("scope", _NEXT_SCOPE[state.shown.scope]))
    if state.shown.speaker is not None:
        rest.insert(0, ("clear", "show all"))
    elif name:
        rest.insert(0, ("only", f"only {name}"))
    if state.current is None:
        start = [("quote.next", "next quote")] if state.quotes else []
        start += [("date.next", "next date")] if state.extraction.dates else []
        return [*start, ("pane.next", "panels"), ("open", "open"), ("quit", "quit"), *rest]
    if state.reviewing:
        return [
            ("accept", "right"),
            ("correct", "whose"),
            ("reject", "not a quote"),
            ("undo", "undo"),
            ("review", "end review"),
        ]
    if isinstance(state.current, Date):
        return [
            ("date.next", "next date"),
            ("explain", "why"),
            ("correct", "correct"),
            ("published", "publication date"),
            *rest,
        ]
    more = [("speaker.next", "same speaker")] if name else []
    return [("quote.next", "next quote"), *more, ("explain", "why"), ("correct", "correct"), ("copy", "copy"), *rest]


def fitted(keys: Sequence[tuple[str, str]], room: int) -> list[str]:
    """The words beside each key, such that all take at most `room` cells; empty where there is no room for the key.

    Words become shorter from the left (“next quote” → “quote”), then keys are left out from the right, but the last,
    which leads to all others.
    """
    words = [words for _, words in keys]
    widths = [cell_len(key) + _AROUND for key, _ in keys]
    for i in range(len(words)):
        if sum(map(cell_len, words)) + sum(widths) > room:
            words[i] = words[i].split(" ", 1)[-1]
    for i in range(len(words) - 2, -1, -1):
        if sum(map(cell_len, words)) + sum(widths) > room:
            words[i], widths[i] = "", 0
    return words


class Footer(Widget):
    """One line of keys; a click on one presses it."""

    def __init__(self) -> None:
        super().__init__()
        self.set_reactive(Widget.auto_links, False)
        self._hints: Sequence[Hint] = ()
        self._notice = ""
        self._timer: Timer | None = None

    def show(self, hints: Sequence[Hint]) -> None:
        """Show other keys, as far as they work where the focus is now."""
        self._hints = hints
        self.refresh()

    def say(self, notice: str) -> None:
        """Show a sentence for some seconds in place of the keys."""
        if self._timer is not None:
            self._timer.stop()
        self._notice = notice
        self._timer = self.set_timer(SECONDS, self._end) if notice else None
        self.refresh()

    def _end(self) -> None:
        self._notice = ""
        self.refresh()

    def render(self) -> RenderResult:
        """The notice, or as many keys as there is room for."""
        if self._notice:
            return Content.assemble((fit(" " + self._notice, self.size.width), "$foreground"))
        bindings = {item.binding.id: item.binding for item in self.screen.active_bindings.values()}
        key_style, word_style = look(self, "bold $accent"), look(self, "$text-muted")
        line: list[tuple[str, Style] | str] = []
        keys = [
            (binding, self.app.get_key_display(binding), words)
            for binding_id, words in self._hints
            if (binding := bindings.get(binding_id))
        ]
        shown = fitted([(key, words) for _, key, words in keys], self.size.width + 1)
        for (binding, key, _), words in zip(keys, shown, strict=True):
            if not words:
                continue
            press = Style.from_meta({"@click": f"app.simulate_key({binding.key!r})"})
            line += [(" " + key, key_style + press), (f" {words}", word_style + press), "  "]
        return Content.assemble(*line)
