"""Files and folders: where a name leads, the bytes of a file, the articles of a folder, and what can go wrong."""

from __future__ import annotations

import os
import re
import stat
import sys
from itertools import islice
from pathlib import Path

from tui.article.errors import ArticleError

SIZE_LIMIT = 20_000_000
"""The most bytes of text that are read; the longest news articles have a hundredth of that."""

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
TEXT_SUFFIXES = frozenset({".txt", ".text"})
_SUFFIXES = MARKDOWN_SUFFIXES | HTML_SUFFIXES | TEXT_SUFFIXES

_NEIGHBOURS = 2000
"""How many files of a folder are compared with a name that was mistyped."""

_SITE = re.compile(r"www\.|https?:", re.IGNORECASE)
_CHECK = "Check the name and the folder."


def path_of(name: str | os.PathLike[str]) -> Path:
    """The path that a person means: “~/notes.md” is in the home folder, unless a file has that very name.

    Raises `ArticleError` if there is no such home folder. Whether anything is there is found out by reading it.
    """
    path = Path(name)
    if not str(path).startswith("~") or os.path.lexists(path):
        return path
    try:
        return path.expanduser()
    except (RuntimeError, ValueError) as error:  # no such user, or no such name
        user = path.parts[0]
        problem = f"“{user}” is not the home folder of a user here." if user != "~" else "There is no home folder here."
        raise ArticleError(problem, "Type the full path instead, beginning with “/”.") from error


def find_articles(folder: str | os.PathLike[str]) -> list[Path]:
    """The articles directly in a folder, sorted by name with numbers in order. Raises `ArticleError` if it has none.

    Folders inside it are skipped: a page saved by a browser comes with a folder of its parts.
    """
    path = path_of(folder)
    try:
        found = [p for p in path.iterdir() if _is_article(p)]
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if not found:
        kinds = ", ".join(sorted(_SUFFIXES))
        raise ArticleError(f"There are no articles in “{path}”.", f"Articles are files whose names end in {kinds}.")
    return sorted(found, key=lambda p: _natural(p.name))


def file_bytes(path: Path) -> bytes:
    """What a file holds. Raises `ArticleError` if it cannot be read or is too large."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ArticleError(f"“{path}” is a folder.", "Name one of the articles in it.")
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
            raise ArticleError(f"“{path}” is a device, not a file.", "Name a file, a folder or a web address.")
        with open(path, "rb", opener=_open_at_once) as file:
            return limited(file.read(SIZE_LIMIT + 1), str(path))
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def standard_input() -> bytes:
    """What is piped in. Raises `ArticleError` if it cannot be read or is too large."""
    if sys.stdin is None:
        raise ArticleError("Standard input is closed.", "Pipe an article into it, or name a file.")
    try:
        return limited(sys.stdin.buffer.read(SIZE_LIMIT + 1), "standard input")
    except OSError as error:
        raise _unreadable(Path("standard input"), error) from error


def limited(data: bytes, name: str) -> bytes:
    """The data. Raises `ArticleError` if there are more than an article can have."""
    if len(data) > SIZE_LIMIT:
        size = SIZE_LIMIT // 1_000_000
        problem = f"“{name}” is too large to be an article: more than {size} MB."
        raise ArticleError(problem, "Save the part that you want to read in a file of its own.")
    return data


def _open_at_once(name: str, flags: int) -> int:
    """A descriptor, without waiting for whoever might one day write into a named pipe."""
    descriptor = os.open(name, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".") and path.is_file()


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Sort key in which “part 2” comes before “part 10”."""
    return [(0, int(s), "") if s.isdecimal() else (1, 0, s) for s in re.split(r"([0-9]+)", name.casefold()) if s]


def _unreadable(path: Path, error: OSError | ValueError) -> ArticleError:
    """What went wrong with a file or folder."""
    if isinstance(error, FileNotFoundError):
        hint = "Begin a web address with https://." if _SITE.match(str(path)) else _CHECK
        return ArticleError(f"There is no file “{path}”.", _near(path) or hint)
    if isinstance(error, PermissionError):
        return ArticleError(f"You may not read “{path}”.", "Change its permissions, or read it as another user.")
    if isinstance(error, NotADirectoryError):
        file = next((p for p in (path, *path.parents) if p.is_file()), path)
        return ArticleError(f"“{file}” is not a folder.", "Name a folder, or the file itself.")
    if isinstance(error, OSError) and error.strerror:
        return ArticleError(f"“{path}” cannot be read: {error.strerror}.", _CHECK)
    return ArticleError(f"“{path}” cannot be the name of a file.", _CHECK)


def _near(path: Path) -> str:
    """A question after a file in the same folder with a similar name."""
    from difflib import get_close_matches

    try:
        names = [p.name for p in islice(path.parent.iterdir(), _NEIGHBOURS)]
    except (OSError, ValueError):
        return ""
    near = get_close_matches(path.name, names, n=1, cutoff=0.75)
    return f"Did you mean “{path.parent / near[0]}”?" if near else ""
