"""One article loaded and searched, or a sentence that says why not: work for a process of its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from tui.article import Article, ArticleError
from tui.article.sources import Source, open_source
from tui.cli.names import DEBUG
from tui.cli.talk import unexpected
from tui.extraction.model import Extraction
from tui.library.errors import LibraryError
from tui.library.exchange import Package, package_of


class Done(NamedTuple):
    """What became of one article: what was found in it, or a sentence that says why nothing."""

    package: Package | None = None
    found: Extraction | None = None
    problem: str = ""


def searched(source: Source) -> Done:
    """Load and search one article. No error leaves it unless ONRECORD_DEBUG is set."""
    return _done(partial(open_source, source), str(source))


def searched_line(line: str) -> Done:
    """The same for a line of an export."""
    try:
        package = package_of(line)
    except LibraryError as error:
        return Done(problem=str(error))
    done = _done(lambda: package.article, package.article.source)
    return done._replace(package=package) if done.package else done


def _done(load: Callable[[], Article], name: str) -> Done:
    from tui.extraction import extract

    try:
        article = load()
        return Done(Package(article), extract(article))
    except ArticleError as error:
        return Done(problem=str(error))
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return Done(problem=f"{name}: {unexpected(error)}")
