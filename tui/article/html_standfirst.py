"""Which blocks of a page are the article's: those of its element, and the standfirst before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article.byline import byline_authors
from tui.article.html_blocks import HtmlDraft
from tui.article.html_boilerplate import words_of
from tui.article.html_selection import plain
from tui.article.model import BlockKind
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


def of_article(blocks: list[HtmlDraft], article: HtmlElement, title: HtmlElement | None) -> list[HtmlDraft]:
    """The blocks of the element that holds the article, after its standfirst."""
    inside = set(article.iter())
    headline = set() if title is None else set(title.iter())
    opening = next((i for i, b in enumerate(blocks) if b.element in inside), 0)
    start = next((i for i, b in enumerate(blocks[:opening]) if b.element in headline), None)
    before = blocks[max(0, opening - _LONGEST_STANDFIRST) : opening] if start is None else blocks[start + 1 : opening]
    standfirst = [b for b in before if first(STANDFIRST, b, article)]
    for block in standfirst:
        if block.kind is BlockKind.HEADING:
            block.kind, block.level = BlockKind.PARAGRAPH, 0
    return standfirst + [b for b in blocks[opening:] if b.element in inside]


def named_standfirst(block: HtmlDraft, article: HtmlElement) -> bool:
    """`<div class="article-standfirst">Engineers had warned that it would not outlast the winter</div>`."""
    if not 3 < len(plain(block.words).split()) < 120 or block.linked > 0.5 or byline_authors(block.words):
        return False
    return any(_NAMES & set(words_of(e)) for e in _nearest(block.element, article))


STANDFIRST = (named_standfirst,)


def _nearest(element: HtmlElement | None, article: HtmlElement) -> list[HtmlElement]:
    """The element and two around it that do not hold the article too."""
    if element is None:
        return []
    holders = set(article.iterancestors())
    return [element, *(e for e in list(element.iterancestors())[:2] if e not in holders)]
