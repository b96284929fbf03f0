"""`onrecord ARTICLE…`: the reader where there is a terminal, readable text where there is none."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.article import Article
    from tui.settings.reading import Read


def read_articles(articles: Sequence[str], options: Mapping[str, str] | None = None) -> int:
    """Open the articles, or what is piped in; gives the exit code. With neither, the sample articles.

    `options` are settings, by name.
    """
    sources = list(articles) or (["-"] if _piped_in() else [])
    if sys.stdout is None or not sys.stdout.isatty():
        return _print_text(sources, "Output is not a terminal")
    if os.environ.get("TERM", "dumb") in ("", "dumb", "unknown"):
        return _print_text(sources, "This terminal cannot show the reader")
    keys = None
    if sys.stdin is None or not sys.stdin.isatty():
        keys = _terminal_for_keys()
        if keys is None:
            return _print_text(sources, "There is no keyboard (/dev/tty cannot be opened)")
    from tui.article import ArticleError

    settings = settings_of(options)
    stdin_article = None
    try:
        if "-" in sources:
            stdin_article = _load("-")
            sources = [source for source in sources if source != "-"]
        elif len(sources) == 1 and "://" not in sources[0] and not os.path.exists(sources[0]):  # noqa: PTH110 - quick
            _load_or_copy(sources[0], keep=settings.settings.library)
    except ArticleError as error:
        from tui.cli.talk import say

        say(str(error))
        return 1
    if keys is not None:
        os.dup2(keys, 0)
    from tui.folders import library_file
    from tui.reader import read

    library = library_file() if settings.settings.library else None
    return read(sources, stdin_article, library=library, settings=settings)


def settings_of(options: Mapping[str, str] | None = None) -> Read:
    """The settings of whoever runs the program, with what is wrong with them."""
    from tui.folders import settings_file, state_file
    from tui.settings.reading import read_settings

    return read_settings(settings_file(), os.environ, options, state_file())


def _load_or_copy(source: str, *, keep: bool) -> None:
    """Raise `ArticleError` for what is not there any more, unless the library has a copy."""
    try:
        _load(source)
    except Exception:
        if not (keep and _is_kept(source)):
            raise


def _is_kept(source: str) -> bool:
    """Whether the library has a copy of an article."""
    from tui.folders import library_file
    from tui.library.articles import find_copy
    from tui.library.errors import LibraryError
    from tui.library.opening import open_existing

    try:
        return find_copy(open_existing(library_file()).connection, source) is not None
    except LibraryError:
        return False


def _load(source: str) -> Article:
    """Load here; what needs no word beforehand is loaded by the reader."""
    from tui.article import load

    return load(source)


def _piped_in() -> bool:
    """True when standard input is a pipe or a file: then it is meant to be read."""
    if sys.stdin is None or sys.stdin.isatty():
        return False
    mode = os.fstat(sys.stdin.fileno()).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)


def _terminal_for_keys() -> int | None:
    """A descriptor of the terminal, to take keys from when standard input is something else; None without one."""
    try:
        return os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        return None


def _print_text(sources: list[str], why: str) -> int:
    """Print what is found in each article as Markdown, which people can read as it is."""
    from tui.cli.extracting import extract_articles
    from tui.cli.talk import say
    from tui.samples import sample_articles

    say(f"{why}: what was found is printed as text. Use “onrecord extract” to get data.")
    return extract_articles(sources or [str(path) for path in sample_articles()], "markdown")
