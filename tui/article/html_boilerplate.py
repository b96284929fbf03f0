"""What on a web page is not its article, told by element, role and the words in classes and ids; and its removal."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.article.rules import applies, first
from tui.english.words import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NEVER_TEXT = words(
    """script style noscript template svg math iframe object embed applet canvas audio video picture source track
    button input select textarea option datalist meter progress dialog map area link meta base"""
)
"""Elements whose words are not for reading."""

_SHARE = 0.3
"""The share of the text in paragraphs below which an element is dropped; one with more of it holds the article."""
_LARGE_SHARE = 0.85
"""The same for discussions and recommendations, which are often longer than their article."""

NAMES = {
    "discussions": "comment comments disqus livefyre discussion respond",
    "recommendations": "related* recommend* taboola* outbrain*",
    "advertising": "ad ads advert* sponsor* promo promos promotion promoted",
    "asides": "aside sidebar sidebars rail factbox infobox inset",
    "authors": "author authors byline bylines by-line bio contributor contributors submitted",
    "navigation": """breadcrumb breadcrumbs nav navigation navbar menu menus footer pagination pager toolbar tools
        skip-link""",
    "captions": "caption captions credit credits imagecaption image-description photo-description",
    "galleries": "gallery galleries slideshow carousel lightbox thumbnail thumbnails",
    "consent": "consent cookie cookies gdpr modal popup overlay paywall interstitial copyright disclaimer",
    "sharing": "follow likes share sharing sharebar shares social sharedaddy*",
    "newsletters": """newsletter* signup sign-up subscribe subscription subscriptions login register registration donate
        donation""",
    "hidden": "hidden hide visuallyhidden visually-hidden sr-only screen-reader print-only print-hide",
    "more_articles": """mostread most-read mostpopular most-popular popular more-stories more-news more-on more-from
        latest-news latest-stories up-next upnext next-on recirc recirculation teaser teasers trending story-links
        key-events readmore read-more readnext read-next read-also see-also""",
}
"""Words, pairs of words and beginnings (with an asterisk) of classes and ids, under what they name; each is a rule."""
_WORDS = {word: name for name, listed in NAMES.items() for word in listed.split()}
_BEGINNINGS = tuple(word[:-1] for word in _WORDS if word.endswith("*"))
_LARGE = frozenset({"discussions", "recommendations"})

_TAGS = words("nav aside footer figure figcaption form menu")
_ATTRIBUTES = ("id", "data-testid", "data-component", "data-type", "data-module", "itemprop", "aria-label")
_LONGEST_NAME = 5
"""Words: ids with more are made of a heading's own text."""

_INLINE = words("a abbr b em i mark s small span strong sub sup time u")
_RUNNING = words("p li h1 h2 h3 h4 blockquote td") | _INLINE
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_POST_CLASS = re.compile(
    r"(?<!\S)(?:tag|category|post_tag|author|has|no|with|wp-image|postid|single)[-_]\S+", re.IGNORECASE
)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def words_of(element: HtmlElement) -> list[str]:
    """The words of an element's class, id and the like, in lower case: “ArticleBody-relatedLinks” has four."""
    # Content systems write an article's own tags and categories into its class.
    found = _split(_POST_CLASS.sub(" ", element.get("class") or ""))
    for attribute in _ATTRIBUTES:
        if value := element.get(attribute):
            name = _split(value)
            found += name if len(name) <= _LONGEST_NAME else []
    return found


def _split(value: str) -> list[str]:
    return [w.lower() for w in _CAMEL.split(value) if w]


def names_in(found: list[str]) -> list[str]:
    """What an element's words name, in the order of the table."""
    pairs = (f"{a}-{b}" for a, b in pairwise(found))
    beginnings = (word[:n] + "*" for word in found if word.startswith(_BEGINNINGS) for n in range(len(word) + 1))
    named = {_WORDS[word] for word in (*found, *pairs, *beginnings) if word in _WORDS}
    return [name for name in NAMES if name in named] if named else []


def page_frame(element: HtmlElement) -> bool:
    """`<main class="comments-open">` holds the article however many comments stand in the page."""
    return bool(element.tag == "main")


def signature_of_a_quote(element: HtmlElement) -> bool:
    """A block quote's `<footer>`, and the `<figcaption>` of a figure that is a quote, say whose words they are."""
    if element.tag == "footer":
        return any(ancestor.tag == "blockquote" for ancestor in element.iterancestors())
    figure = {"figure": element, "figcaption": element.getparent()}.get(element.tag)
    return figure is not None and figure.find(".//blockquote") is not None


def words_in_a_sentence(element: HtmlElement) -> bool:
    """`<span class="author">Ana Ruiz</span> said` is text of its paragraph, unless it is hidden there."""
    parent = element.getparent() if element.tag in _INLINE else None
    if parent is None or parent.tag not in _RUNNING or "hidden" in names_in(words_of(element)):
        return False
    return bool("".join(filter(None, (parent.text, element.tail))).strip())


def named(element: HtmlElement) -> float:
    """`<div class="newsletter-box">`: the rule is that of the name, here “newsletters”."""
    name = next((name for name in names_in(words_of(element)) if applies(name, element)), None)
    return 0 if name is None else _LARGE_SHARE if name in _LARGE else _SHARE


def tagged(element: HtmlElement) -> float:
    """`<nav>`, `<aside>`."""
    return _SHARE * (element.tag in _TAGS)


def not_shown(element: HtmlElement) -> float:
    """`<div hidden>`, `<div style="display: none">`."""
    hidden = element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or "") is not None
    return _SHARE * hidden


KEPT = (page_frame, signature_of_a_quote, words_in_a_sentence)
DROPPED = (named, tagged, not_shown)
"""How much of the page's text an element may hold at most to be dropped; 0 where it does not look like boilerplate."""


def remove_boilerplate(body: HtmlElement, title: HtmlElement | None) -> None:
    """Take what is not its article out of a page; the text after a removed element stays."""
    held = _paragraph_lengths(body)
    total = held.get(body, 0) or 1
    holding_title = set() if title is None else {title, *title.iterancestors()}
    for element in list(body.iter()):
        if element is body or element.getparent() is None:
            continue
        if not isinstance(element.tag, str) or element.tag in NEVER_TEXT:
            _drop(element)
            continue
        share = 0 if first(KEPT, element) else first(DROPPED, element) or 0
        if element.tag == "figcaption" and not share:  # it signs a quote: a paragraph like any other
            element.tag = "p"
        if element not in holding_title and held.get(element, 0) < share * total:
            _drop(element)


def _paragraph_lengths(body: HtmlElement) -> dict[HtmlElement, int]:
    """For each element, the characters of the paragraphs in it."""
    held: dict[HtmlElement, int] = {}
    for paragraph in body.iter("p"):
        length = len(paragraph.text_content().strip())
        for ancestor in (paragraph, *paragraph.iterancestors()):
            held[ancestor] = held.get(ancestor, 0) + length
    return held


def _drop(element: HtmlElement) -> None:
    """Remove an element and what is in it, but not the text that follows it."""
    tail, element.tail = element.tail, None
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + (tail or "")
    elif parent is not None:
        parent.text = (parent.text or "") + (tail or "")
    if parent is not None:
        parent.remove(element)
