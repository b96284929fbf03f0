"""The bottom line: the few keys that matter here, with what they would do; or what has just been done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui.reader.components import component
from tui.reader.links import speaker_of
from tui.reader.selection import Selection, SelectionKind

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.extraction.model import Extraction

SECONDS = 4.0
"""How long a notice stands."""

Hint = tuple[str, str]
"""Id of a binding, and what its key would do now."""


def hints(selection: Selection | None, extraction: Extraction | None, only: int | None, searching: bool) -> list[Hint]:
    """The keys for what is selected, most useful first."""
    if searching:
        return [("quote.next", "next match"), ("quote.previous", "previous"), ("clear", "end search"), ("help", "help")]
    rest = [("search", "search"), ("help", "help")]
    if extraction is None:
        return [("open", "open"), ("help", "help"), ("quit", "quit")]
    speaker = speaker_of(selection, extraction)
    name = "" if speaker is None else short_name(extraction.speakers[speaker].name)
    if only is not None:
        rest = [("clear", "show all"), *rest]
    elif name:
        rest = [("only", f"only {name}"), *rest]
    if selection is None:
        start = [("quote.next", "next quote")] if extraction.quotes else []
        start += [("date.next", "next date")] if extraction.dates else []
        return [*start, ("pane.next", "panels"), ("open", "open"), *rest, ("quit", "quit")]
    if selection.kind is SelectionKind.DATE:
        return [("date.next", "next date"), ("explain", "why"), ("published", "publication date"), *rest]
    more = [("speaker.next", f"{name} again")] if name else []
    return [("quote.next", "next quote"), *more, ("explain", "why"), ("copy", "copy"), *rest]


def short_name(name: str) -> str:
    """The last word of a short name, the first two of a long one: “Reyes”, “Department of…”."""
    words = name.split()
    return words[-1] if 1 < len(words) <= 3 else name if len(name) < 20 else " ".join(words[:2]) + "…"


class Footer(Widget):
    """One line of keys; a click on one presses it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"footer--key", "footer--words", "footer--notice"}

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
            return Content.assemble((" " + self._notice, component(self, "footer--notice")))
        bindings = {item.binding.id: item.binding for item in self.screen.active_bindings.values()}
        key_style, word_style = component(self, "footer--key"), component(self, "footer--words")
        line: list[tuple[str, Style] | str] = []
        room = self.size.width - 1
        for binding_id, words in self._hints:
            binding = bindings.get(binding_id)
            if binding is None:
                continue
            key = self.app.get_key_display(binding)
            room -= cell_len(key) + cell_len(words) + 4
            if room < 0:
                break
            press = Style.from_meta({"@click": f"app.simulate_key({binding.key!r})"})
            line += [(" " + key, key_style + press), (f" {words}", word_style + press), "  "]
        return Content.assemble(*line)
