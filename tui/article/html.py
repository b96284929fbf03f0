"""A web page to blocks and metadata.

Three steps: take out the furniture, let trafilatura find where the article is, then read that part of the page
ourselves. trafilatura is the best finder there is, but what it hands over has lost standfirsts, lead paragraphs and
embedded posts and has doubled pull quotes; read from the page itself, none of that can happen.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from tui.article.assembly import Draft, Parsed, Run
from tui.article.byline import byline_authors
from tui.article.html_blocks import HtmlDraft, html_blocks
from tui.article.html_furniture import remove_furniture, words_of
from tui.article.html_metadata import page_metadata
from tui.article.html_selection import plain, selected
from tui.article.model import BlockKind, Metadata
from tui.article.opening import completed, without_byline
from tui.article.published import date_in
from tui.article.sanitise import sanitise
from tui.article.wordset import word_set

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:\d|[12]\d|3[01]|12[7-9]|1[345]\d)(?!\d)|[xX]0*(?:1?[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F])(?![0-9a-fA-F]));?"
)
"""References to control characters. Those from 128 to 159 mean windows-1252 (HTML, numeric character references)."""
_COVER = 0.9
"""Share of what trafilatura found that the article's element must hold."""

_SHORT = 1500
"""Characters of text below which a page that is not free is thought to show only a beginning."""

_PAID = "The page says that it is not free to read: this may be only its beginning."

_LEAST = 80
"""Characters of text below which a page holds no article."""

_STANDFIRST = word_set(
    """
    standfirst dek deck subtitle subheadline subhead subheading strapline lede lead intro excerpt summary description
    abstract
    """
)
_LONGEST_STANDFIRST = 8
"""Blocks between headline and article: where more are left, they are other things."""


def read_html(page: str, url: str | None = None) -> Parsed:
    """The article's blocks, headline first, and its metadata; no blocks where there is no article."""
    root = _parsed(page)
    if root is None:
        return Parsed([], Metadata(url=url))
    metadata, title, free = page_metadata(root, url)
    found_body = root.find("body")
    body = root if found_body is None else found_body
    description = _description(root)
    remove_furniture(body, title)
    found = _found_by_trafilatura(body)
    article = _article_element(body, found)
    candidates = _of_article(html_blocks(body, metadata.url or ""), article, title, description, set(found))
    blocks = selected(candidates, set(found))
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
    except Exception:  # whatever it stumbles over on a broken page: the page is then read without its advice
        return []
    text = document.text if document is not None and not isinstance(document, dict) else None
    return [found for line in (text or "").split("\n") if (found := plain(line))]


def _article_element(body: HtmlElement, found: list[str]) -> HtmlElement:
    """The smallest element that holds nearly all that was found."""
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


def _description(root: HtmlElement) -> str:
    """What the page says about itself in one or two sentences: often its standfirst."""
    for key in ("og:description", "description", "twitter:description"):
        for meta in root.iter("meta"):
            if key in (meta.get("property"), meta.get("name")) and (content := meta.get("content")):
                return plain(content)
    return ""


def _of_article(
    blocks: list[HtmlDraft], article: HtmlElement, title: HtmlElement | None, description: str, found: set[str]
) -> list[HtmlDraft]:
    """The blocks of the article's element, its standfirst, and what trafilatura found after that element."""
    inside = set(article.iter())
    headline = set() if title is None else set(title.iter())
    first = next((i for i, b in enumerate(blocks) if b.element in inside), 0)
    start = next((i for i, b in enumerate(blocks[:first]) if b.element in headline), None)
    between = blocks[max(0, first - _LONGEST_STANDFIRST) : first] if start is None else blocks[start + 1 : first]
    bare = start is not None and len(between) <= _LONGEST_STANDFIRST
    standfirst = [b for b in between if _is_standfirst(b, article, description, found, bare=bare)]
    for block in standfirst:
        if block.kind is BlockKind.HEADING:
            block.kind, block.level = BlockKind.PARAGRAPH, 0
    body = [b for i, b in enumerate(blocks) if i >= first and (b.element in inside or _is_stray(b, found))]
    return standfirst + body


def _is_standfirst(block: HtmlDraft, article: HtmlElement, description: str, found: set[str], *, bare: bool) -> bool:
    """Whether a block between headline and article leads into it.

    It is named so, or the page's description says the same; or little else (`bare`) is left there, and it is text.
    """
    line = block.words
    said = plain(line)
    count = len(said.split())
    if not 3 < count < 120 or block.linked > 0.5 or byline_authors(line):
        return False
    named = any(_STANDFIRST & set(words_of(e)) for e in _nearest(block.element, article))
    repeated = len(said) > 30 and said in description
    dated = len(line) < 80 and date_in(line) is not None
    return named or repeated or said in found or (bare and block.own_tag and count >= 6 and not dated)


def _is_stray(block: HtmlDraft, found: set[str]) -> bool:
    """Whether a block after the article's element is prose that trafilatura takes for the article."""
    line = block.words
    return len(line) > 80 and block.own_tag and block.linked < 0.3 and plain(line) in found


def _nearest(element: HtmlElement | None, article: HtmlElement) -> list[HtmlElement]:
    """The element and two around it that do not hold the article too."""
    if element is None:
        return []
    holders = set(article.iterancestors())
    return [element, *(e for e in list(element.iterancestors())[:2] if e not in holders)]
