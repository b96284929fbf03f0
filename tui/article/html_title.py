"""The headline of a page and the name of its site."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.article import json_ld
from tui.article.html_selection import plain
from tui.article.html_statements import SUFFIX, Statements
from tui.article.rules import first
from tui.article.sanitise import sanitise_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "sailthru.title", "title")
_HEADLINES = ("h1", "h2", "h3")
_ALIKE = 0.6
"""The share of words that a heading has in common with a stated title to be the headline."""


class Headline(NamedTuple):
    """The title of the article, and the element that is the headline on the page, if there is one."""

    title: str
    element: HtmlElement | None


def headline(page: Statements) -> Headline:
    """The headline as it stands on the page, or else as it is stated."""
    return first(TITLE, page) or Headline("", None)


def heading_like_the_stated_title(page: Statements) -> Headline | None:
    """`<h1>Wall falls</h1>` where og:title is “Wall falls - Harbour Post”."""
    names = page.site_names
    candidates = [plain(t) for t in _stated(page) if plain(t) not in names]
    best: tuple[float, HtmlElement | None] = (0.0, None)
    for heading in page.root.iter(*_HEADLINES):
        likeness = max((_likeness(plain(heading.text_content()), c) for c in candidates), default=0.0)
        likeness += 0.05 * (heading.tag == "h1")
        if likeness > best[0] + 1e-9:
            best = likeness, heading
    return _of(best[1]) if best[0] >= _ALIKE and best[1] is not None else None


def only_first_heading(page: Statements) -> Headline | None:
    """The one `<h1>` that is not the site's name, though the stated titles say it in other words."""
    heading = _only_h1(page)
    return None if heading is None else _of(heading)


def stated_title(page: Statements) -> Headline | None:
    """og:title, or “Wall falls” of the window title “Wall falls | Harbour Post”."""
    return next((Headline(_without_site(title, page), None) for title in _stated(page)), None)


TITLE = (heading_like_the_stated_title, only_first_heading, stated_title)


def site(page: Statements, title: str) -> str | None:
    """The publisher's name."""
    return first(SITE, page, title)


def stated_site(page: Statements, _title: str) -> str:
    """og:site_name, or the publisher in the linked data."""
    return page.declared_site


def site_after_headline(page: Statements, title: str) -> str:
    """“Harbour Post” in the window title “Wall falls | Harbour Post”."""
    follows = title and page.window.casefold().startswith(title.casefold()) and SUFFIX.search(page.window[len(title) :])
    return SUFFIX.split(page.window)[-1] if follows else ""


def host(page: Statements, _title: str) -> str:
    """“post.example”."""
    return page.host


SITE = (stated_site, site_after_headline, host)


def _stated(page: Statements) -> list[str]:
    titles = (json_ld.text(page.linked.get("headline")), *(page.first([k]) for k in _TITLES), page.window)
    return [sanitise_line(t) for t in titles if t]


def _of(heading: HtmlElement) -> Headline:
    return Headline(sanitise_line(heading.text_content()), heading)


def _only_h1(page: Statements) -> HtmlElement | None:
    headings = [h for h in page.root.iter("h1") if plain(h.text_content()) not in {*page.site_names, ""}]
    return headings[0] if len(headings) == 1 else None


def _likeness(heading: str, candidate: str) -> float:
    """The share of words that two titles have in common; a heading that a longer title starts with is that title."""
    a, b = heading.split(), candidate.split()
    if not a or not b:
        return 0.0
    if len(a) >= 2 and b[: len(a)] == a:
        return 1.0
    return len(set(a) & set(b)) / max(len(set(a)), len(set(b)))


def _without_site(title: str, page: Statements) -> str:
    """The title without the site's name and slogan after a bar or dash."""
    parts = SUFFIX.split(title)
    names_site = plain(parts[-1]) in page.site_names or len(parts[0].split()) >= 4
    if len(parts) > 1 and names_site and len(parts[-1].split()) <= 5:
        return title[: title.rindex(parts[-1])].rstrip(" |·•»–—-:")
    return title
