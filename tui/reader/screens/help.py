"""Help: all keys by purpose, made from the bindings themselves, so that what it says is so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content

from tui.reader import keys
from tui.reader.article.pane import ArticlePane
from tui.reader.panels.dates import DatesPanel
from tui.reader.panels.entry_list import EntryList
from tui.reader.screens.page import PageScreen, Section

if TYPE_CHECKING:
    from textual.app import App

_IN_TEXT = Binding.Group("In the text")
_KEY_ROOM = 14


def bindings() -> list[Binding]:
    """Every binding there is, in the order in which help lists them."""
    sources = (keys.READING, ArticlePane.BINDINGS, EntryList.BINDINGS, DatesPanel.BINDINGS, keys.APP)
    return [binding for source in sources for binding in source if isinstance(binding, Binding)]


def key_groups(app: App[None]) -> list[tuple[str, list[tuple[str, str]]]]:
    """For each purpose its keys and what they do."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for binding in bindings():
        group = (binding.group or _IN_TEXT).description
        groups.setdefault(group, []).append((shown_keys(app, binding), binding.tooltip or binding.description))
    return list(groups.items())


def shown_keys(app: App[None], binding: Binding) -> str:
    """The keys of a binding as the reader knows them, those of the keymap if it has some."""
    wanted = app._keymap.get(binding.id or "", binding.key)
    single: Iterable[Binding] = Binding.make_bindings([binding.with_key(wanted, binding.key_display)])
    return " ".join(dict.fromkeys(app.get_key_display(one) for one in single))


def help_screen(app: App[None]) -> PageScreen:
    """The screen that lists all keys."""
    sections: list[Section] = []
    for group, lines in key_groups(app):
        sections.append((group, [_line(key, words) for key, words in lines]))
    mouse = ["A click selects, in the text and in the panels; a second click on an entry goes to it in the text.",
             "Dragging marks text, y copies it. The line between text and panels can be dragged."]  # fmt: skip
    sections.append(("Mouse", [Content(line) for line in mouse]))
    return PageScreen("Keys", sections)


def _line(key: str, words: str) -> Content:
    gap = " " * max(1, _KEY_ROOM - cell_len(key))
    return Content.assemble((key, "bold $accent"), gap, words[0].upper() + words[1:])
