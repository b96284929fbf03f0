"""`onrecord ARTICLE…`: the reader where there is a terminal, readable text where there is none."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence

from tui.cli.talk import say


def read_articles(articles: Sequence[str]) -> int:
    """Open the articles (default: what is piped in, or else the sample articles); gives the exit code."""
    sources = list(articles) or _default_sources()
    if not _paints(sys.stdout):
        return _print_text(sources, "This is no terminal" if not sys.stdout.isatty() else "This terminal cannot paint")
    stdin_article = None
    if "-" in sources:
        from tui.article import ArticleError, load

        try:
            stdin_article = load("-")
        except ArticleError as error:
            say(str(error))
            return 1
        sources = [source for source in sources if source != "-"]
    if not sys.stdin.isatty() and not _keys_from_terminal():
        say("There is no keyboard: standard input is no terminal and /dev/tty cannot be opened.")
        return 1
    from tui.reader import read

    return read(sources, stdin_article)


def _default_sources() -> list[str]:
    """Without an argument: standard input when something is piped in, or else the sample articles."""
    if sys.stdin is not None and not sys.stdin.isatty():
        mode = os.fstat(sys.stdin.fileno()).st_mode
        if stat.S_ISFIFO(mode) or stat.S_ISREG(mode):
            return ["-"]
    from tui.samples import sample_articles

    return [str(path) for path in sample_articles()]


def _paints(stream: object) -> bool:
    """True when the stream is a terminal that can do more than print lines."""
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty()) and os.environ.get("TERM", "dumb") not in ("", "dumb", "unknown")


def _keys_from_terminal() -> bool:
    """Let the terminal be standard input, for keys, after an article was read from it."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True


def _print_text(sources: list[str], why: str) -> int:
    """Print what is found in each article as Markdown, which people can read as it is."""
    from tui.cli.extracting import extract_articles

    say(f"{why}, so what was found is printed as text. `onrecord extract` gives it as data.")
    return extract_articles(sources, "markdown")
