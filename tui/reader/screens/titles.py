"""Titles for a list of articles, read beside the event loop while the list is open already."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tui.article.sources import Source, is_folder, name_of
from tui.english.calendar import long_day
from tui.reader.panels.entry import Entry
from tui.reader.wording import minutes

_LARGEST = 2_000_000
"""Bytes; larger files are listed by name only."""
_BATCH = 0.15
"""Seconds between one message to the list and the next."""


def named(source: Source) -> Entry:
    """A source by its name, with a second line from the start: nothing moves when the title is known."""
    return Entry(name_of(source), detail=" ")


def titled(source: Source) -> Entry:
    """The article's title, over its name, date and length; what cannot be read says why. Addresses are not fetched."""
    from tui.article import ArticleError, load

    name = name_of(source)
    if "://" in str(source):
        return Entry(name, detail="web address")
    try:
        if is_folder(source) or Path(source).stat().st_size > _LARGEST:
            return named(source)
        article = load(source)
    except (ArticleError, OSError) as error:
        return Entry(name, detail=getattr(error, "message", str(error)))
    published = article.metadata.published
    about = (name, long_day(published) if published else "", f"{minutes(article.text)} min")
    return Entry(article.metadata.title or name, detail=" · ".join(filter(None, about)))


def read_titles(
    sources: Sequence[Source], tell: Callable[[Mapping[int, Entry]], object], is_wanted: Callable[[], bool]
) -> None:
    """Tell the entries of all sources, a few at a time, as long as somebody wants to know."""
    known: dict[int, Entry] = {}
    told = time.monotonic()
    for i, source in enumerate(sources):
        if not is_wanted():
            return
        known[i] = titled(source)
        if time.monotonic() - told > _BATCH or i == len(sources) - 1:
            tell(known)
            known, told = {}, time.monotonic()
