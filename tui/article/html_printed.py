"""The byline and the date as they are printed on a page, for people instead of machines."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tui.article.byline import authors_in, byline_authors
from tui.article.html_boilerplate import NEVER_TEXT, names_in, words_of
from tui.article.published import date_in, month_day_with_url_year
from tui.article.rules import first
from tui.english.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LONGEST_LINE = 200
"""The most characters in a byline or date line."""

_NEAR = 5000
"""Characters from the top of the page within which its date stands; farther on, dates belong to other articles."""

_AUTHOR_WORDS = words("author authors byline bylines")
_NAME_WORDS = words("name author")
_BYLINE_TAGS = words("p div span h3 h4 h5 h6 li strong em i b address a")
_DATE_WORDS = words(
    "date published publish pubdate timestamp posted datetime time updated dateline publication datepublished"
)
_PUBLISHED_LINE = re.compile(
    r"\b(?:published|posted|first published|as of|created|publié|veröffentlicht|publicado)\b", re.IGNORECASE
)
_UPDATED = re.compile(r"\b(?:updated|modified|edited|aktualisiert|mis à jour|actualizado)\b", re.IGNORECASE)
_AFTER_NAMES = re.compile(r"\b(?:published|updated|posted|last modified)\b", re.IGNORECASE)


def printed_authors(root: HtmlElement, headline: HtmlElement | None) -> tuple[str, ...]:
    """The names in the first byline after the headline, or in one above it that is called so."""
    after = headline is None
    for element in _visible(root):
        after = after or element is headline
        if not after and "byline" not in words_of(element):
            continue
        if names := first(BYLINE, element):
            return names
    return ()


def names_marked_in_byline(element: HtmlElement) -> tuple[str, ...]:
    """`<p class="byline">By <a href="/author/ana">Ana Ruiz</a>, Political Editor</p>`: the links leave roles out."""
    return _inner_names(element) if _says_author(element) and _line(element) else ()


def words_of_byline(element: HtmlElement) -> tuple[str, ...]:
    """`<p class="byline">By ANA RUIZ and TOM O'DELL</p>`."""
    return authors_in(_AFTER_NAMES.split(_line(element))[0]) if _says_author(element) else ()


def line_that_begins_with_by(element: HtmlElement) -> tuple[str, ...]:
    """`<p>By Ana Ruiz</p>`, when nothing in it is called a byline."""
    line = _line(element) if element.tag in _BYLINE_TAGS else ""
    return byline_authors(line) if line and not any(map(_says_author, element.iter())) else ()


BYLINE = (names_marked_in_byline, words_of_byline, line_that_begins_with_by)


def _says_author(element: HtmlElement) -> bool:
    """Whether an element's relation, class or id calls it a byline."""
    if not isinstance(element.tag, str):
        return False
    named = words_of(element)
    if "discussions" in names_in(named):  # the field of a form for comments
        return False
    return "author" in (element.get("rel") or "").lower().split() or not _AUTHOR_WORDS.isdisjoint(named)


def printed_date(root: HtmlElement, url: str) -> date | None:
    """The first publication date near the top of the page, or else the first date of a change."""
    changed: date | None = None
    seen = 0
    for element in _visible(root):
        seen += len(" ".join((element.text or "").split()))
        if seen > _NEAR:
            break
        if not first(DATED, element):
            continue
        line = _line(element)
        day = first(DAY, element, line, url)
        updated = "updated" in words_of(element) or _UPDATED.search(line)
        if day and (_PUBLISHED_LINE.search(line) or not updated):
            return day
        changed = changed or day
    return changed


def time_element(element: HtmlElement) -> bool:
    """`<time>4 March 2031</time>`."""
    return bool(element.tag == "time")


def named_as_date(element: HtmlElement) -> bool:
    """`<span class="pub-date">4 March 2031</span>`."""
    return not _DATE_WORDS.isdisjoint(words_of(element))


def worded_as_date(element: HtmlElement) -> bool:
    """`<p>Published: 4 March 2031</p>`."""
    return _PUBLISHED_LINE.search(" ".join((element.text or "").split())[:_LONGEST_LINE]) is not None


DATED = (time_element, named_as_date, worded_as_date)


def date_for_machines(element: HtmlElement, _line: str, _url: str) -> date | None:
    """`<time datetime="2031-03-04T06:50Z">this morning</time>`."""
    return date_in(element.get("datetime") or element.get("content") or "")


def date_for_people(_element: HtmlElement, line: str, _url: str) -> date | None:
    """“4 March 2031”."""
    return date_in(line)


def date_without_year(_element: HtmlElement, line: str, url: str) -> date | None:
    """“March 4 at 3:57 PM”, in a page whose address begins “/2031/03/”."""
    return month_day_with_url_year(line, url)


DAY = (date_for_machines, date_for_people, date_without_year)


def _visible(root: HtmlElement) -> Iterator[HtmlElement]:
    body = root.find("body")
    for element in (root if body is None else body).iter():
        if isinstance(element.tag, str) and element.tag not in NEVER_TEXT:
            yield element


def _line(element: HtmlElement) -> str:
    """The element's words if they are no more than a line, or nothing."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece.strip())
        if length > _LONGEST_LINE:
            return ""
    return " ".join("".join(pieces).split())


def _inner_names(element: HtmlElement) -> tuple[str, ...]:
    """The names in a byline's own links and name elements, which leave out roles and dates."""
    inner = [e for e in element.iterdescendants() if isinstance(e.tag, str) and _is_name(e)]
    holders = {a for e in inner for a in e.iterancestors()}
    return authors_in(_line(e) for e in inner if e not in holders)


def _is_name(element: HtmlElement) -> bool:
    points = "author" in (element.get("rel") or "") or "/author" in (element.get("href") or "")
    return points or not _NAME_WORDS.isdisjoint(words_of(element))
