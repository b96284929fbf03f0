"""The Textual app: the article in one pane, its speakers, quotes and dates in linked panels beside it."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.settings.reading import Read
from tui.settings.table import DEFAULTS

if TYPE_CHECKING:
    from pathlib import Path

    from tui.article.model import Article


def read(
    sources: Sequence[str | os.PathLike[str]],
    stdin_article: Article | None = None,
    *,
    library: Path | None = None,
    settings: Read | None = None,
) -> int:
    """Open the reader on files, folders and addresses; gives the exit code when the reader is left.

    Without a source the sample articles are listed. `stdin_article` was read from standard input and comes first.
    What is read is kept in the file `library`, where one is named. What of the `settings` is changed meanwhile is kept,
    too. The first article is loaded and searched while the app is imported.
    """
    # A collection of all that is imported takes as long as the first paint, and finds nothing; see `on_ready`. Later
    # a full one would stop the reader for 50 ms every few seconds: those of the young, some 5 ms, find nearly all.
    gc.disable()
    gc.set_threshold(*gc.get_threshold()[:2], 1000)
    from tui.article.sources import expand, open_source
    from tui.reader.ahead import read_ahead

    listed = expand(sources)
    ahead = read_ahead(lambda: open_source(listed[0])) if listed and stdin_article is None else None
    from tui.reader.app import ReaderApp

    given = settings or Read(DEFAULTS, DEFAULTS)
    app = ReaderApp(
        sources,
        stdin_article=stdin_article,
        ahead=ahead,
        library=library,
        settings=given.settings,
        notices=given.problems,
    )
    try:
        app.run()
    finally:
        if app.keeping:
            app.keeping.end()
        if settings and given.settings.remember:
            from tui.folders import state_file
            from tui.settings.state import remember

            remember(state_file(), given.of_file, given.settings, app.tuned)
    return app.return_code or 0
