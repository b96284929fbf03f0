"""What a page prints of its authors and its date, for readers instead of machines."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tui.article.byline import authors_in, byline_authors
from tui.article.html_boilerplate import NEVER_TEXT, words_of
from tui.article.published import date_in, month_day_with_url_year
from tui.article.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LONGEST_LINE = 200
"""Characters of a byline or date line."""

_NEAR = 5000
"""Characters after the headline within which its date stands; farther off are the dates of other articles."""

_AUTHOR_WORDS = word_set("author authors byline bylines")
_NAME_WORDS = word_set("name author")
_BYLINE_TAGS = word_set("p div span h3 h4 h5 h6 li strong em i b address a")
_DATE_WORDS = word_set(
    "date published publish pubdate timestamp posted datetime time updated dateline publication datepublished"
)
_PUBLISHED_LINE = re.compile(
    r"\b(?:published|posted|first published|as of|created|publié|veröffentlicht|publicado)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated|modified|edited|aktualisiert|mis à jour|actualizado)\b", re.IGNORECASE)
_AFTER_NAMES = re.compile(r"\b(?:published|updated|posted|last modified)\b", re.IGNORECASE)


def printed_authors(root: HtmlElement, headline: HtmlElement | None) -> tuple[str, ...]:
    """The byline nearest after the headline: an element that says it is one, or a line that starts with “By”."""
    after = headline is None
    for element in _visible(root):
        after = after or element is headline
        if not after and "byline" not in words_of(element):
            continue
        says_so = _says_author(element)
        line = _line(element) if says_so or element.tag in _BYLINE_TAGS else ""
        if not line or (not says_so and any(map(_says_author, element.iterdescendants()))):
            continue
        names = _inner_names(element) or authors_in(_AFTER_NAMES.split(line)[0]) if says_so else byline_authors(line)
        if names:
            return names
    return ()


def _says_author(element: HtmlElement) -> bool:
    """Whether an element's relation, class or kin call it a byline."""
    if not isinstance(element.tag, str):
        return False
    return "author" in (element.get("rel") or "").lower().split() or not _AUTHOR_WORDS.isdisjoint(words_of(element))


def printed_date(root: HtmlElement, headline: HtmlElement | None, url: str) -> date | None:
    """The first date of publication in an element that is named or worded as a date; else the first of a change.

    Looks near after the headline, or from the top of the page if there is none.
    """
    changed: date | None = None
    after = headline is None
    seen = 0
    for element in _visible(root):
        after = after or element is headline
        if not after:
            continue
        own = " ".join((element.text or "").split())
        seen += len(own)
        if seen > _NEAR:
            break
        named = set(words_of(element))
        dated = element.tag == "time" or not _DATE_WORDS.isdisjoint(named)
        if not dated and not _PUBLISHED_LINE.search(own[:_LONGEST_LINE]):
            continue
        line = _line(element)
        day = date_in(element.get("datetime") or element.get("content") or "") or date_in(line)
        day = day or month_day_with_url_year(line, url)
        if day and (_PUBLISHED_LINE.search(line) or not ("updated" in named or _UPDATED.search(line))):
            return day
        changed = changed or day
    return changed


def _visible(root: HtmlElement) -> Iterator[HtmlElement]:
    body = root.find("body")
    for element in (root if body is None else body).iter():
        if isinstance(element.tag, str) and element.tag not in NEVER_TEXT:
            yield element


def _line(element: HtmlElement) -> str:
    """The element's words if they are no more than a line, else nothing."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece.strip())
        if length > _LONGEST_LINE:
            return ""
    return " ".join("".join(pieces).split())


def _inner_names(element: HtmlElement) -> tuple[str, ...]:
    """The names in a byline's own links and name elements, which leave roles and dates out."""
    inner = [e for e in element.iterdescendants() if isinstance(e.tag, str) and _is_name(e)]
    holders = {a for e in inner for a in e.iterancestors()}
    return authors_in(_line(e) for e in inner if e not in holders)


def _is_name(element: HtmlElement) -> bool:
    points = "author" in (element.get("rel") or "") or "/author" in (element.get("href") or "")
    return points or not _NAME_WORDS.isdisjoint(words_of(element))
