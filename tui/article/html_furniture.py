"""What on a web page is not its article, by element, by role and by the words in classes and ids; and its removal."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.article.wordset import word_set

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NEVER_TEXT = word_set(
    """script style noscript template svg math iframe object embed applet canvas audio video picture source track
    button input select textarea option datalist meter progress dialog map area link meta base"""
)
"""Elements whose words are not for reading."""

_FURNITURE_TAGS = word_set("nav aside footer figure figcaption form menu")
_FURNITURE_ROLES = word_set("navigation complementary banner contentinfo search dialog alert menu toolbar")

# Words of class, id and the like that name furniture. Whoever has one is removed unless it holds the article.
_WORDS = word_set(
    """
    ad ads advert adverts advertisement advertising sponsor sponsored promo promos promotion promoted outbrain taboola
    aside sidebar sidebars rail factbox infobox inset
    author authors byline bylines bio contributor contributors
    submitted breadcrumb breadcrumbs nav navigation navbar menu menus footer pagination pager toolbar tools
    caption captions credit credits gallery galleries slideshow carousel lightbox thumbnail thumbnails imagecaption
    comment comments disqus livefyre discussion respond
    consent cookie cookies gdpr modal popup overlay paywall interstitial
    copyright disclaimer
    follow likes newsletter newsletters share sharing sharebar shares signup social subscribe subscription subscriptions
    login register registration donate donation
    hidden hide visuallyhidden
    keywords tags taglist topics
    mostread mostpopular popular readmore readnext recirc recirculation recommend recommended
    recommendation recommendations related teaser teasers trending upnext
    player podcast poll quiz rating ratings weather widget widgets
    pullquote pullquotes
    """
)
_PAIRS = word_set(
    """
    pull-quote most-read most-popular more-stories more-news more-on more-from latest-news latest-stories
    up-next next-on read-more read-next read-also see-also key-events skip-link story-links sign-up
    by-line sr-only visually-hidden
    screen-reader print-only print-hide image-description photo-description
    """
)
_STEMS = ("related", "recommend", "newsletter", "advert", "sponsor", "outbrain", "taboola", "pullquote", "sharedaddy")
"""Furniture however the word goes on: “jp-relatedposts”, “newsletterBox”."""

_STRONG = word_set("comment comments disqus livefyre respond related recommended taboola outbrain")
"""Words that outweigh size: discussions are often longer than their article."""

_ATTRIBUTES = ("id", "data-testid", "data-component", "data-type", "data-module", "itemprop", "aria-label")
_LONGEST_NAME = 5
"""Words: ids with more are made of a heading's own text."""

_INLINE = word_set("a abbr b em i mark s small span strong sub sup time u")
_RUNNING = word_set("p li h1 h2 h3 h4 blockquote td") | _INLINE
_UNSEEN = word_set("hidden visuallyhidden sr screen")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_POST_CLASS = re.compile(
    r"(?<!\S)(?:tag|category|post_tag|author|has|no|with|wp-image|postid|single)[-_]\S+", re.IGNORECASE
)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_SHARE = 0.3
"""Share of the page's paragraph text that an element named like furniture may hold and still be removed."""


def words_of(element: HtmlElement) -> list[str]:
    """The words of an element's class, id and kin, in lower case: “ArticleBody-relatedLinks” has four."""
    # Content systems write an article's own tags and categories into its class.
    found = _split(_POST_CLASS.sub(" ", element.get("class") or ""))
    for attribute in _ATTRIBUTES:
        name = _split(element.get(attribute) or "")
        found += name if len(name) <= _LONGEST_NAME else []
    return found


def _split(value: str) -> list[str]:
    return [w.lower() for w in _CAMEL.split(value) if w]


def remove_furniture(body: HtmlElement, title: HtmlElement | None) -> None:
    """Take out of the page what is not its article; the text after a removed element stays."""
    held = _paragraph_lengths(body)
    total = held.get(body, 0) or 1
    holding_title = set() if title is None else {title, *title.iterancestors()}
    for element in list(body.iter()):
        if element is body or element.getparent() is None:
            continue
        if not isinstance(element.tag, str) or element.tag in NEVER_TEXT:
            _drop(element)
            continue
        limit = _limit(element)
        if element.tag == "figcaption" and not limit:  # it signs a quote: a paragraph as any other
            element.tag = "p"
        if limit and element not in holding_title and held.get(element, 0) < limit * total:
            _drop(element)


def _paragraph_lengths(body: HtmlElement) -> dict[HtmlElement, int]:
    """For each element, the characters of the paragraphs in it."""
    held: dict[HtmlElement, int] = {}
    for paragraph in body.iter("p"):
        length = len(paragraph.text_content().strip())
        for ancestor in (paragraph, *paragraph.iterancestors()):
            held[ancestor] = held.get(ancestor, 0) + length
    return held


def _limit(element: HtmlElement) -> float:
    """Up to which share of the page's text an element is furniture; 0 if it does not look like it."""
    if element.tag in ("html", "body", "main"):
        return 0
    if _signs_a_quote(element):
        return 0
    named = words_of(element)
    if element.tag in _INLINE and _inside_words(element):
        return 0 if _UNSEEN.isdisjoint(named) else _SHARE
    if not _STRONG.isdisjoint(named):
        return 0.85
    hidden = element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or "")
    furniture = not _WORDS.isdisjoint(named) or any(w.startswith(_STEMS) for w in named)
    furniture = furniture or any(f"{a}-{b}" in _PAIRS for a, b in pairwise(named))
    role = element.get("role") in _FURNITURE_ROLES
    return _SHARE if hidden or furniture or role or element.tag in _FURNITURE_TAGS else 0


def _signs_a_quote(element: HtmlElement) -> bool:
    """Whether it is where HTML puts who said a block quote: its footer, or the caption of a figure that is one."""
    if element.tag == "footer":
        return any(ancestor.tag == "blockquote" for ancestor in element.iterancestors())
    figure = {"figure": element, "figcaption": element.getparent()}.get(element.tag)
    return figure is not None and figure.find(".//blockquote") is not None


def _inside_words(element: HtmlElement) -> bool:
    """Whether an inline element stands in running text: a dateline or a name in a paragraph stays."""
    parent = element.getparent()
    if parent is None or parent.tag not in _RUNNING:
        return False
    return bool("".join(filter(None, (parent.text, element.tail))).strip())


def _drop(element: HtmlElement) -> None:
    """Remove an element and what is in it, but not the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    previous = element.getprevious()
    parent.remove(element)
    if tail:
        if previous is None:
            parent.text = (parent.text or "") + tail
        else:
            previous.tail = (previous.tail or "") + tail
