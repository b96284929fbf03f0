"""What was done to one article: edits in their order, and how many of them hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.corrections.edits import Edit


class Journal(NamedTuple):
    """Edits with a cursor: those after it are undone, and can be done again."""

    edits: tuple[Edit, ...] = ()
    position: int = 0

    @property
    def held(self) -> Sequence[Edit]:
        """The edits that hold."""
        return self.edits[: self.position]

    def do(self, edit: Edit) -> Journal:
        """With one more; what was undone is forgotten."""
        return Journal((*self.held, edit), self.position + 1)

    def undo(self) -> Journal:
        """Without the last that holds; the same where there is none."""
        return self._replace(position=max(0, self.position - 1))

    def redo(self) -> Journal:
        """With the first that was undone; the same where there is none."""
        return self._replace(position=min(len(self.edits), self.position + 1))


NOTHING_DONE = Journal()
