"""Which blocks of a page are the article's: those of its element, the standfirst before it, and stray ones after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from tui.article.byline import byline_authors
from tui.article.html_blocks import HtmlDraft
from tui.article.html_boilerplate import words_of
from tui.article.html_selection import plain
from tui.article.model import BlockKind
from tui.article.published import date_in
from tui.article.rules import first
from tui.english.words import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = words(
    """
    standfirst dek deck subtitle subheadline subhead subheading strapline lede lead intro excerpt summary description
    abstract
    """
)
_LONGEST_STANDFIRST = 8
"""Blocks between headline and article: where there are more, they are something else."""


class Place(NamedTuple):
    """Where the article is on its page."""

    article: HtmlElement
    """The element that holds nearly all of it."""
    title: HtmlElement | None
    """The headline."""
    description: str
    """What the page says about itself in a sentence or two, as plain words."""
    found: set[str]
    """The paragraphs that trafilatura takes for the article, as plain words."""


def of_article(blocks: list[HtmlDraft], place: Place) -> list[HtmlDraft]:
    """The blocks of the article's element, its standfirst, and stray paragraphs after it."""
    inside = set(place.article.iter())
    headline = set() if place.title is None else set(place.title.iter())
    opening = next((i for i, b in enumerate(blocks) if b.element in inside), 0)
    start = next((i for i, b in enumerate(blocks[:opening]) if b.element in headline), None)
    before = blocks[max(0, opening - _LONGEST_STANDFIRST) : opening] if start is None else blocks[start + 1 : opening]
    alone = start is not None and len(before) <= _LONGEST_STANDFIRST
    rules = STANDFIRST if alone else STANDFIRST[:-1]
    standfirst = [b for b in before if _may_lead(b) and first(rules, b, place)]
    for block in standfirst:
        if block.kind is BlockKind.HEADING:
            block.kind, block.level = BlockKind.PARAGRAPH, 0
    return standfirst + [b for b in blocks[opening:] if b.element in inside or first(AFTER, b, place)]


def _may_lead(block: HtmlDraft) -> bool:
    """Whether a block has the length of a standfirst, and is no byline and no list of links."""
    return 3 < len(plain(block.words).split()) < 120 and block.linked <= 0.5 and not byline_authors(block.words)


def named_standfirst(block: HtmlDraft, place: Place) -> bool:
    """`<div class="article-standfirst">`, or around it."""
    return any(_NAMES & set(words_of(e)) for e in _nearest(block.element, place.article))


def repeated_in_description(block: HtmlDraft, place: Place) -> bool:
    """What the page's description says too."""
    said = plain(block.words)
    return len(said) > 30 and said in place.description


def found_before_article(block: HtmlDraft, place: Place) -> bool:
    """What trafilatura takes for a paragraph of the article."""
    return plain(block.words) in place.found


def alone_below_headline(block: HtmlDraft, _place: Place) -> bool:
    """A paragraph where little else stands between headline and article; not “Updated 4 March 2031, 6:50 am”."""
    line = block.words
    dated = len(line) < 80 and date_in(line) is not None
    return block.own_tag and len(plain(line).split()) >= 6 and not dated


def found_after_article(block: HtmlDraft, place: Place) -> bool:
    """A long paragraph outside the article's element that trafilatura takes for one of its own."""
    line = block.words
    return len(line) > 80 and block.own_tag and block.linked < 0.3 and plain(line) in place.found


Keeping = Callable[[HtmlDraft, Place], bool]
STANDFIRST: tuple[Keeping, ...] = (
    named_standfirst,
    repeated_in_description,
    found_before_article,
    alone_below_headline,  # the last: only where the headline is known and near
)
AFTER: tuple[Keeping, ...] = (found_after_article,)


def _nearest(element: HtmlElement | None, article: HtmlElement) -> list[HtmlElement]:
    """The element and two around it that do not hold the article too."""
    if element is None:
        return []
    holders = set(article.iterancestors())
    return [element, *(e for e in list(element.iterancestors())[:2] if e not in holders)]
