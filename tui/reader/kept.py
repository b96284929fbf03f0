"""An article of the library as a source to open: “library:12”, which no path or address is taken for."""

from __future__ import annotations

from tui.article.sources import Source

_PREFIX = "library:"


def kept_source(number: int) -> str:
    """The source that stands for an article of the library."""
    return f"{_PREFIX}{number}"


def number_of(source: Source) -> int | None:
    """The number of the article that a source stands for; None for paths and addresses."""
    name = str(source)
    digits = name.removeprefix(_PREFIX)
    return int(digits) if name.startswith(_PREFIX) and digits.isdecimal() else None
