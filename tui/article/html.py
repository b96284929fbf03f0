"""A web page to blocks and metadata.

Three steps: take out the boilerplate, let trafilatura find where the article is, then read that part of the page
ourselves. trafilatura finds articles better than anything else, but its own text has lost standfirsts, lead paragraphs
and embedded posts, and repeats pull quotes; reading the page itself avoids all that.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from tui.article.assembly import Draft, Parsed, Run
from tui.article.html_blocks import html_blocks
from tui.article.html_boilerplate import remove_boilerplate
from tui.article.html_metadata import page_metadata
from tui.article.html_selection import plain, selected
from tui.article.html_standfirst import of_article
from tui.article.model import BlockKind, Metadata
from tui.article.opening import completed, without_byline
from tui.article.sanitise import sanitise

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:\d|[12]\d|3[01]|12[7-9]|1[345]\d)(?!\d)|[xX]0*(?:1?[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F])(?![0-9a-fA-F]));?"
)
"""References to control characters. Those from 128 to 159 mean windows-1252 (HTML, numeric character references)."""
_COVER = 0.9
"""The share of what trafilatura found that the article's element must hold."""

_SHORT = 1500
"""Characters below which the text of a page that is not free is thought to be only its beginning."""

_PAID = "This page is not free to read: what is shown here may be only the beginning."

_LEAST = 80
"""Characters below which the text of a page is not an article."""


def read_html(page: str, url: str | None = None) -> Parsed:
    """The article's blocks, headline first, and its metadata; no blocks if there is no article."""
    root = _parsed(page)
    if root is None:
        return Parsed([], Metadata(url=url))
    metadata, title, free = page_metadata(root, url)
    found_body = root.find("body")
    body = root if found_body is None else found_body
    remove_boilerplate(body, title)
    found = _found_by_trafilatura(body)
    article = _article_element(body, found)
    blocks = selected(of_article(html_blocks(body, metadata.url or ""), article, title), set(found))
    size = sum(len(b.words) for b in blocks)
    if size < _LEAST:
        return Parsed([], metadata)
    headlines = {plain(metadata.title or ""), plain(title.text_content() if title is not None else "")}
    drafts: list[Draft] = [b for b in blocks if not (b.kind is BlockKind.HEADING and plain(b.words) in headlines)]
    metadata, drafts = completed(metadata, drafts), without_byline(drafts)
    if metadata.title:
        drafts.insert(0, Draft(BlockKind.HEADING, [Run(metadata.title)], level=1))
    return Parsed(drafts, metadata, (_PAID,) if not free and size < _SHORT else ())


def _parsed(page: str) -> HtmlElement | None:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    page = _CONTROL_REFERENCE.sub(lambda reference: unescape(reference[0]), _XML_DECLARATION.sub("", page))
    page = sanitise(page)
    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
        return document_fromstring(page.encode("utf-8"), parser=parser)
    except (ParserError, ValueError):
        return None


def _found_by_trafilatura(body: HtmlElement) -> list[str]:
    """The paragraphs that trafilatura takes to be the article, as plain words."""
    import logging
    from copy import deepcopy

    from lxml.html import Element
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its messages would land on the screen
    page = Element("html")
    page.append(deepcopy(body))
    try:
        document = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # a broken page may trip it: the page is then read without its advice
        return []
    text = document.text if document is not None and not isinstance(document, dict) else None
    return [found for line in (text or "").split("\n") if (found := plain(line))]


def _article_element(body: HtmlElement, found: list[str]) -> HtmlElement:
    """The smallest element that holds nearly all of what was found."""
    wanted = set(found)
    held: dict[HtmlElement, int] = {}
    total = 0
    for element in body.iter("p", "li", "h2", "h3", "h4", "blockquote", "td", "div", "section", "span"):
        if element.tag in ("div", "section", "span") and not (element.text or "").strip():
            continue
        line = plain(element.text_content())
        if line not in wanted:
            continue
        wanted.discard(line)
        total += len(line)
        for ancestor in (element, *element.iterancestors()):
            held[ancestor] = held.get(ancestor, 0) + len(line)
    if total < 0.3 * sum(map(len, found)):
        return body
    article = body
    while True:
        inner = max(article, key=lambda e: held.get(e, 0), default=None)
        if inner is None or held.get(inner, 0) < _COVER * total or inner.tag in ("p", "li", "blockquote"):
            return article
        article = inner
