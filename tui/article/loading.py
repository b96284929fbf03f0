"""From a file, a web address, standard input or bytes to an `Article`: recognise the form, decode, parse, gate."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tui.article.assembly import Parsed, assemble
from tui.article.decode import decode
from tui.article.errors import ArticleError
from tui.article.files import (
    HTML_SUFFIXES,
    MARKDOWN_SUFFIXES,
    TEXT_SUFFIXES,
    file_bytes,
    limited,
    path_of,
    standard_input,
)
from tui.article.gate import gated
from tui.article.model import Article, Metadata
from tui.article.sanitise import sanitise

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
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

    Raises only `ArticleError`, which says what is wrong and what to do about it.
    """
    if isinstance(source, str) and source == "-":
        return read_bytes(standard_input(), "standard input")
    if isinstance(source, str) and _URL.match(source):
        from tui.article.fetch import fetch

        page = fetch(source)
        return read_bytes(page.data, page.url, content_type=page.content_type, url=page.url)
    if not os.fspath(source):
        raise ArticleError("The name of the article is empty.", "Name a file, a folder or a web address.")
    path = path_of(source)
    return read_bytes(file_bytes(path), str(path))


def read_bytes(data: bytes, name: str, content_type: str | None = None, url: str | None = None) -> Article:
    """Read an article from bytes that were pasted, piped or fetched.

    `name` says where they come from, and its suffix what they are, unless a content type (RFC 9110) does.
    Raises `ArticleError`.
    """
    shown = name or "the text"
    media_type, charset = _media_type(content_type)
    decoded = decode(limited(data, shown), shown, charset)
    if not decoded.text.strip():
        raise ArticleError(f"“{shown}” is empty.", "There is nothing to read in it.")
    read = _reader(decoded.text, media_type, Path(name).suffix.lower(), shown, url)
    drafts, metadata, notices = read(decoded.text)
    text, blocks, styles = assemble(drafts)
    if not text:
        raise ArticleError(f"“{shown}” contains no words.", "There is nothing to read in it.")
    metadata = replace(metadata, url=metadata.url or url)
    return gated(Article(text, blocks, styles, metadata, shown, decoded.notices + notices))


def _media_type(content_type: str | None) -> tuple[str, str | None]:
    """The two parts of “text/html; charset=utf-8”."""
    kind, _, parameters = (content_type or "").partition(";")
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", parameters, re.IGNORECASE)
    return kind.strip().lower(), found[1] if found else None


def _reader(text: str, media_type: str, suffix: str, name: str, url: str | None) -> Reader:
    """How to parse the text: by its content type, its suffix, or what it looks like."""
    head = text[:20_000]
    if media_type in ("text/html", "application/xhtml+xml") or suffix in HTML_SUFFIXES or _HTML_START.match(head):
        return lambda page: _read_html(page, name, url)
    if suffix in MARKDOWN_SUFFIXES or media_type in ("text/markdown", "text/x-markdown"):
        return _read_markdown
    if suffix in TEXT_SUFFIXES:
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
            "The page may need a subscription, or scripts to build it: save it in a browser, and open the saved file.",
        )
    return parsed
