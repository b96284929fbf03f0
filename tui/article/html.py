"""A web page to blocks and metadata.

Three steps: take out the furniture, let trafilatura find where the article is, then read that part of the page
ourselves. trafilatura is the best finder there is, but what it hands over has lost standfirsts, lead paragraphs and
embedded posts and has doubled pull quotes; read from the page itself, none of that can happen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.article.assembly import Draft, Run
from tui.article.html_blocks import HtmlDraft, html_blocks
from tui.article.html_furniture import remove_furniture, words_of
from tui.article.html_metadata import page_metadata
from tui.article.html_selection import selected
from tui.article.model import BlockKind, Metadata
from tui.article.opening import completed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NULS = re.compile("[\x00\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_COVER = 0.9
"""Share of what trafilatura found that the article's element must hold."""

_LEAST = 80
"""Characters of text below which a page holds no article."""

_STANDFIRST = frozenset(
    "standfirst dek deck subtitle subheadline subhead subheading strapline lede lead intro excerpt summary description abstract".split()
)

_STANDFIRST_TAGS = frozenset("p h2 h3 h4 div span li header section".split())


def html_drafts(page: str, url: str | None = None) -> tuple[list[Draft], Metadata]:
    """The article's blocks, headline first, and its metadata; no blocks where there is no article."""
    root = _parsed(page)
    if root is None:
        return [], Metadata(url=url)
    metadata, title = page_metadata(root, url)
    body = root.find("body") if root.find("body") is not None else root
    description = _description(root)
    remove_furniture(body, title)
    found = _found_by_trafilatura(body)
    article = _article_element(body, found)
    blocks = selected(html_blocks(article, metadata.url or ""), found)
    if sum(len(b.words) for b in blocks) < _LEAST:
        return [], metadata
    known = {_plain(metadata.title or "")} | ({_plain(title.text_content())} if title is not None else set())
    blocks = [b for b in blocks if not (b.kind is BlockKind.HEADING and _plain(b.words) in known)]
    opening: list[Draft] = [Draft(BlockKind.HEADING, [Run(metadata.title)], level=1)] if metadata.title else []
    drafts = [*opening, *_standfirst(body, article, title, description, blocks), *blocks]
    return drafts, completed(metadata, drafts)


def _parsed(page: str) -> HtmlElement | None:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    page = _NULS.sub("\ufffd", _XML_DECLARATION.sub("", page))
    try:
        return document_fromstring(page.encode("utf-8"), parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    except (ParserError, ValueError):
        return None


def _plain(text: str) -> str:
    """Words only, in one case: what two ways to write one sentence have in common."""
    return " ".join(re.findall(r"\w+", text.replace("\xad", "").casefold()))


def _found_by_trafilatura(body: HtmlElement) -> list[str]:
    """The paragraphs that trafilatura takes for the article, as plain words."""
    import logging
    from copy import deepcopy

    from lxml.html import Element
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its talk is not for the reader's screen
    page = Element("html")
    page.append(deepcopy(body))
    try:
        document = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    except (ValueError, TypeError, AttributeError, RecursionError):  # what it raises on pages without an article
        return []
    text = document.text if document is not None and not isinstance(document, dict) else None
    return [plain for line in (text or "").split("\n") if (plain := _plain(line))]


def _article_element(body: HtmlElement, found: list[str]) -> HtmlElement:
    """The smallest element that holds nearly all that was found."""
    wanted = set(found)
    held: dict[HtmlElement, int] = {}
    total = 0
    for element in body.iter("p", "li", "h2", "h3", "h4", "blockquote", "td", "div", "section", "span"):
        if element.tag in ("div", "section", "span") and not (element.text or "").strip():
            continue
        plain = _plain(element.text_content())
        if plain not in wanted:
            continue
        wanted.discard(plain)
        total += len(plain)
        for ancestor in (element, *element.iterancestors()):
            held[ancestor] = held.get(ancestor, 0) + len(plain)
    if total < 0.3 * sum(map(len, found)):
        return body
    article = body
    while True:
        inner = max(article, key=lambda e: held.get(e, 0), default=None)
        if inner is None or held.get(inner, 0) < _COVER * total or inner.tag in ("p", "li", "blockquote"):
            return article
        article = inner


def _description(root: HtmlElement) -> str:
    """What the page says about itself in one or two sentences: often its standfirst."""
    for key in ("og:description", "description", "twitter:description"):
        for meta in root.iter("meta"):
            if key in (meta.get("property"), meta.get("name")) and (content := meta.get("content")):
                return _plain(content)
    return ""


def _standfirst(
    body: HtmlElement, article: HtmlElement, title: HtmlElement | None, description: str, blocks: list[HtmlDraft]
) -> list[Draft]:
    """What stands between the headline and the article's element: named so, or equal to the page's description."""
    if title is None or article in title.iterancestors():
        return []
    known = {_plain(b.words) for b in blocks} | {_plain(title.text_content())}
    standfirst: list[Draft] = []
    started = False
    for element in body.iter():
        if element is title:
            started = True
        elif element is article:
            break
        elif started and element.tag in _STANDFIRST_TAGS:
            plain = _plain(_words_before(element, article))
            named = not _STANDFIRST.isdisjoint(words_of(element))
            said = len(plain) > 30 and plain in description
            if (named or said) and 3 < len(plain.split()) < 120 and not any(plain in k for k in known):
                known.add(plain)
                standfirst.append(Draft(BlockKind.PARAGRAPH, [Run(_words_before(element, article))]))
    return standfirst


def _words_before(element: HtmlElement, article: HtmlElement) -> str:
    """The words of an element; where its end tag is missing and it runs on into the article, only the first ones."""
    return str(element.text or "") if element in article.iterancestors() else str(element.text_content())
