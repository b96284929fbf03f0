"""Help: all keys by purpose, made from the bindings themselves, so that what it says is so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.reader import keys
from tui.reader.article.pane import ArticlePane
from tui.reader.panels.dates import DatesPanel
from tui.reader.panels.entry_list import EntryList
from tui.reader.screens.page import Line, PageScreen, Section
from tui.reader.wording import capitalised

if TYPE_CHECKING:
    from textual.app import App

_IN_TEXT = Binding.Group("In the text")
_MOUSE = (
    ("click", "Select something in the text or in a panel"),
    ("double-click", "Go from a panel to the place in the text; select a word there"),
    ("drag", "Select text to copy, or move the edge of the panels"),
    ("wheel", "Scroll"),
)


def bindings() -> list[Binding]:
    """Every binding there is, in the order in which help lists them."""
    sources = (keys.READING, ArticlePane.BINDINGS, EntryList.BINDINGS, DatesPanel.BINDINGS, keys.APP)
    return [binding for source in sources for binding in source if isinstance(binding, Binding)]


def key_groups(app: App[None]) -> list[Section]:
    """For each purpose its keys and what they do."""
    groups: dict[str, list[Line]] = {}
    for binding in bindings():
        group = (binding.group or _IN_TEXT).description
        groups.setdefault(group, []).append(
            (shown_keys(app, binding), capitalised(binding.tooltip or binding.description))
        )
    return list(groups.items())


def shown_keys(app: App[None], binding: Binding) -> str:
    """The keys of a binding as the reader knows them, those of the keymap if it has some."""
    wanted = app._keymap.get(binding.id or "", binding.key)
    single: Iterable[Binding] = Binding.make_bindings([binding.with_key(wanted, binding.key_display)])
    return " ".join(dict.fromkeys(app.get_key_display(one) for one in single))


def help_screen(app: App[None]) -> PageScreen:
    """The screen that lists all keys."""
    return PageScreen("Keys", [*key_groups(app), ("Mouse", _MOUSE)])
