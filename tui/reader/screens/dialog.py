"""What all dialogs share: a card over the text, closed by escape."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.reader.looks import read_rules

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], Generic[Answer]):
    """A screen whose one child is the card; closes with None."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012  declared in Textual's Screen
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "close", id="dialog.close", group=Binding.Group("In a dialog")),
    ]

    def __init__(self) -> None:
        super().__init__()
        read_rules(self.app, "dialogs.tcss")

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
