"""The error that says why an article cannot be read."""

from __future__ import annotations


class ArticleError(Exception):
    """An article cannot be read: what went wrong (`message`) and what to do about it (`hint`).

    Both are safe for a terminal, whatever names and addresses they quote.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        from tui.article.sanitise import sanitise_line  # its patterns take a while to compile

        self.message = sanitise_line(message)
        self.hint = sanitise_line(hint)
        super().__init__(self.message, self.hint)

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
