"""How a sentence calls a speaker: a proper name as it is, anything else with its article, “the council”."""

from __future__ import annotations

from collections.abc import Iterable

from tui.article.model import Span

_ARTICLES = ("the", "a", "an")


def called(text: str, name: str, mentions: Iterable[Span]) -> str:
    """The name with the article that it has at its first mention with one; a proper name has none."""
    if not name[:1].islower():
        return name
    wanted = name.casefold()
    for mention in mentions:
        article, _, rest = " ".join(mention.of(text).casefold().split()).partition(" ")
        if article in _ARTICLES and rest.startswith(wanted) and not rest[len(wanted) :][:1].isalnum():
            return f"{article} {name}"
    return name
