"""What there is to read: files, folders and addresses, spread out into a list of single articles."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.article.sanitise import sanitise_line

if TYPE_CHECKING:
    from tui.article.model import Article

Source = str | os.PathLike[str]


def expand(sources: Sequence[Source]) -> list[Source]:
    """The sources, with the articles of a folder in its place; a folder that has none stays, to say so later."""
    found: list[Source] = []
    for source in sources:
        if is_folder(source):
            from tui.article import ArticleError, find_articles

            try:
                found += find_articles(source)
            except ArticleError:
                found.append(source)
        else:
            found.append(source)
    return found


def is_folder(source: Source) -> bool:
    """Whether it is a folder that can be looked into."""
    try:
        return Path(source).is_dir()
    except (OSError, ValueError):
        return False


def open_source(source: Source) -> Article:
    """Read one article. Raises `ArticleError`; of a folder, which has none by now, the reason why."""
    from tui.article import find_articles, load

    if is_folder(source):
        find_articles(source)
    return load(source)


def name_of(source: Source) -> str:
    """How it stands in a list: the file's name, or the address; nothing in it that a terminal would act on."""
    text = str(source)
    return sanitise_line(text if "://" in text else Path(text).name or text)
