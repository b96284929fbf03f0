"""From a path, an address, standard input or bytes to an `Article`: recognise the form, decode, sanitise, parse."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path

from tui.article.assembly import Parsed, assemble
from tui.article.decode import decode
from tui.article.errors import ArticleError
from tui.article.model import Article, Metadata
from tui.article.sanitise import sanitise, sanitise_line

SIZE_LIMIT = 20_000_000
"""Bytes of text that are read at most; the longest news articles have one hundredth of that."""

_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_TEXT_SUFFIXES = frozenset({".txt", ".text"})
_SUFFIXES = _MARKDOWN_SUFFIXES | _HTML_SUFFIXES | _TEXT_SUFFIXES

_NEIGHBOURS = 2000
"""Files of a folder that are looked at for a name like the one that was mistyped."""

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_SITE = re.compile(r"www\.|https?:", re.IGNORECASE)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.I | re.S
)
_HTML_TAGS = re.compile(r"</(?:p|div|body|html)>", re.IGNORECASE)
_MARKDOWN_SIGNS = re.compile(
    r"\A(?:---|\+\+\+) *\n|^#{1,6} \S|^(?:```|~~~)|^> \S|^={3,}$"
    r"|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*\w[^*\n]{0,200}\*\*",
    re.MULTILINE,
)

Reader = Callable[[str], Parsed]


def load(source: str | os.PathLike[str]) -> Article:
    """Read one article: a file, an http(s) address, or “-” for standard input.

    Raises `ArticleError`, and nothing else, when there is nothing to read there.
    """
    if isinstance(source, str) and source == "-":
        return read_bytes(_standard_input(), "standard input")
    if isinstance(source, str) and _URL.match(source):
        from tui.article.fetch import fetch

        page = fetch(source)
        return read_bytes(page.data, page.url, content_type=page.content_type, url=page.url)
    if not os.fspath(source):
        raise ArticleError("The name of the article is empty.", "Name a file, a folder or a web address.")
    path = Path(source)
    return read_bytes(_read(path), str(source))


def read_bytes(data: bytes, name: str, content_type: str | None = None, url: str | None = None) -> Article:
    """Read an article from bytes: pasted, piped or fetched.

    `name` says where they come from, and its suffix what they are; a content type (RFC 9110) says it better.
    Raises `ArticleError`.
    """
    shown = sanitise_line(name) or "the text"
    media_type, charset = _media_type(content_type)
    decoded = decode(_limited(data, shown), shown, charset)
    if not decoded.text.strip():
        raise ArticleError(f"“{shown}” is empty.", "There is nothing to read in it.")
    read = _reader(decoded.text, media_type, Path(name).suffix.lower(), shown, url)
    drafts, metadata, notices = read(decoded.text)
    text, blocks, styles = assemble(drafts)
    if not text:
        raise ArticleError(f"“{shown}” holds no words.", "There is nothing to read in it.")
    metadata = replace(metadata, url=metadata.url or url)
    return Article(text, blocks, styles, metadata, shown, decoded.notices + notices)


def find_articles(folder: str | os.PathLike[str]) -> list[Path]:
    """The articles directly in a folder, by name, numbers in their own order. Raises `ArticleError` if it has none.

    Folders inside are left out: a saved page brings one with its parts.
    """
    shown = sanitise_line(str(folder))
    try:
        found = [p for p in Path(folder).iterdir() if _is_article(p)]
    except OSError as error:
        raise _os_error(Path(folder), error) from error
    if not found:
        kinds = ", ".join(sorted(_SUFFIXES))
        raise ArticleError(f"There are no articles in “{shown}”.", f"Articles are files that end in {kinds}.")
    return sorted(found, key=lambda p: _natural(p.name))


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".") and path.is_file()


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Sort key in which “part 2” comes before “part 10”."""
    return [(0, int(s), "") if s.isdecimal() else (1, 0, s) for s in re.split(r"([0-9]+)", name.casefold()) if s]


def _standard_input() -> bytes:
    """What is piped in, up to the limit."""
    if sys.stdin is None:
        raise ArticleError("Standard input is closed.", "Pipe an article into it, or name a file.")
    try:
        return _limited(sys.stdin.buffer.read(SIZE_LIMIT + 1), "standard input")
    except OSError as error:
        raise _os_error(Path("standard input"), error) from error


def _read(path: Path) -> bytes:
    """The bytes of a file, up to the limit."""
    shown = sanitise_line(str(path))
    try:
        if path.is_dir():
            raise ArticleError(f"“{shown}” is a folder.", "Open it to choose from its articles, or name one of them.")
        with path.open("rb") as file:
            return _limited(file.read(SIZE_LIMIT + 1), shown)
    except (OSError, ValueError) as error:
        raise _os_error(path, error) from error


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > SIZE_LIMIT:
        raise ArticleError(
            f"“{name}” is too large to be an article: more than {SIZE_LIMIT // 1_000_000} MB.",
            "Cut out the part that you want to read.",
        )
    return data


def _os_error(path: Path, error: OSError | ValueError) -> ArticleError:
    """What went wrong with a file, in words."""
    shown = sanitise_line(str(path))
    if isinstance(error, FileNotFoundError):
        hint = "Begin a web address with https://." if _SITE.match(shown) else "Check the name and the folder."
        return ArticleError(f"There is no file “{shown}”.", _near(path) or hint)
    if isinstance(error, PermissionError):
        return ArticleError(f"“{shown}” may not be read.", "Change its permissions, or read it as another user.")
    if isinstance(error, NotADirectoryError):
        return ArticleError(f"“{shown}” is not a folder.", "Name a folder, or open the file itself.")
    reason = getattr(error, "strerror", None) or "the name cannot be used"
    return ArticleError(f"“{shown}” cannot be read: {reason}.", "Check the name and the disk.")


def _near(path: Path) -> str:
    """A file in the same folder with a name like it."""
    from difflib import get_close_matches

    try:
        names = [p.name for p in islice(path.parent.iterdir(), _NEIGHBOURS)]
    except (OSError, ValueError):
        return ""
    near = get_close_matches(path.name, names, n=1, cutoff=0.75)
    return f"Did you mean “{sanitise_line(str(path.parent / near[0]))}”?" if near else ""


def _media_type(content_type: str | None) -> tuple[str, str | None]:
    """“text/html; charset=utf-8” in its two parts."""
    kind, _, parameters = (content_type or "").partition(";")
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
    return kind.strip().lower(), found[1] if found else None


def _reader(text: str, media_type: str, suffix: str, name: str, url: str | None) -> Reader:
    """How to parse it: by its content type, its suffix, or its looks."""
    head = text[:20_000]
    if media_type in ("text/html", "application/xhtml+xml") or suffix in _HTML_SUFFIXES or _HTML_START.match(head):
        return lambda page: _read_html(page, name, url)
    if suffix in _MARKDOWN_SUFFIXES or media_type in ("text/markdown", "text/x-markdown"):
        return _read_markdown
    if suffix in _TEXT_SUFFIXES:
        return _read_plain
    if len(_HTML_TAGS.findall(head)) > 4:
        return lambda page: _read_html(page, name, url)
    return _read_markdown if _MARKDOWN_SIGNS.search(sanitise(head)) else _read_plain


def _read_plain(text: str) -> Parsed:
    from tui.article.opening import completed
    from tui.article.plain import plain_drafts

    drafts = plain_drafts(sanitise(text))
    return Parsed(drafts, completed(Metadata(), drafts))


def _read_markdown(text: str) -> Parsed:
    from tui.article.markdown import markdown_drafts
    from tui.article.opening import completed

    drafts, metadata = markdown_drafts(sanitise(text))
    return Parsed(drafts, completed(metadata, drafts))


def _read_html(text: str, name: str, url: str | None) -> Parsed:
    from tui.article.html import read_html

    parsed = read_html(text, url)
    if not parsed.drafts:
        raise ArticleError(
            f"There is no article in “{name}”.",
            "The page may need a subscription or be built by scripts: save it in a browser, and read the saved file.",
        )
    return parsed
