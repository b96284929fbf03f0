"""What is said when something cannot be read."""

from __future__ import annotations


class ArticleError(Exception):
    """An article cannot be read: what happened and to what (`message`), and what can be done (`hint`)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
