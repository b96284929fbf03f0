"""What there is to read: files, folders and addresses, spread out into a list of single articles."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from tui.article.errors import ArticleError
from tui.article.files import find_articles, path_of
from tui.article.model import Article

Source = str | os.PathLike[str]
"""A path, a web address, or `STDIN`."""
STDIN = "-"


def expand(sources: Iterable[Source]) -> list[Source]:
    """The sources as paths and addresses, a folder replaced by its articles; one that cannot be read says so later."""
    return [article for source in sources for article in _expanded(source)]


def _expanded(source: Source) -> list[Source]:
    try:
        if is_folder(source):
            return [*find_articles(source)]
        return [path_of(source) if _is_path(source) else source]
    except ArticleError:
        return [source]


def is_folder(source: Source) -> bool:
    """Whether it is a folder that can be looked into; no name makes this raise."""
    try:
        return _is_path(source) and path_of(source).is_dir()
    except (ArticleError, OSError, ValueError):
        return False


def _is_path(source: Source) -> bool:
    return source not in ("", STDIN) and "://" not in str(source)


def open_source(source: Source) -> Article:
    """Read one article. Raises `ArticleError`; of a folder, which has none by now, the reason why."""
    from tui.article import load

    if is_folder(source):
        find_articles(source)
    return load(source)


def name_of(source: Source) -> str:
    """How it stands in a list: the file's name, or the address; nothing in it that a terminal would act on."""
    if source == STDIN:
        return "standard input"
    from tui.article.sanitise import sanitise_line

    text = str(source)
    return sanitise_line(Path(text).name or text if _is_path(source) else text)
