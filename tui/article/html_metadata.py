"""What a page says about its article: linked data first, then `meta` elements, then what stands on the page itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tui.article import json_ld
from tui.article.byline import authors_in
from tui.article.front_matter import language_code
from tui.article.html_printed import printed_authors, printed_date
from tui.article.html_selection import plain
from tui.article.html_statements import Statements, statements
from tui.article.html_title import headline, site
from tui.article.model import Metadata
from tui.article.published import date_in, date_in_url
from tui.article.rules import first

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHORS = (
    "parsely-author", "author", "article:author", "og:article:author", "article:author_name", "sailthru.author",
    "dc.creator", "dcterms.creator", "byl", "authors", "citation_author", "cxenseparse:author", "creator",
)  # fmt: skip
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "parsely-pub-date",
    "datepublished", "publishdate", "publish-date", "publish_date", "published_time", "published-date", "pubdate",
    "publication_date", "article.published", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "citation_publication_date", "cxenseparse:recs:publishtime", "article_date_original",
    "originalpublicationdate", "ptime", "pdate", "displaydate", "date",
)  # fmt: skip


class PageMetadata(NamedTuple):
    """What a page says about its article, and about itself."""

    metadata: Metadata
    headline: HtmlElement | None
    """The element that is the headline on the page."""
    free: bool
    """Whether the page can be read without paying, as far as it says."""


def page_metadata(root: HtmlElement, url: str | None) -> PageMetadata:
    """The metadata of a page that came from an address."""
    page = statements(root, url)
    title, element = headline(page)
    published, published_from = first(PUBLISHED, page) or (None, "")
    metadata = Metadata(
        title=title or None,
        authors=_authors(page, element),
        published=published,
        published_from=published_from,
        site=site(page, title),
        url=page.url or None,
        language=first(LANGUAGE, page),
    )
    return PageMetadata(metadata, element, str(page.linked.get("isAccessibleForFree", True)).lower() != "false")


def language_of_root(page: Statements) -> str | None:
    """`<html lang="en-GB">`."""
    names = ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")
    return language_code(next((tag for name in names if (tag := page.root.get(name))), ""))


def meta_language(page: Statements) -> str | None:
    """`<meta property="og:locale" content="en_GB">`."""
    return language_code(page.first(("og:locale", "content-language", "og:language", "language")))


LANGUAGE = (language_of_root, meta_language)


def _authors(page: Statements, element: HtmlElement | None) -> tuple[str, ...]:
    """Names as they are stated, unless the byline is better."""
    linked = authors_in(json_ld.names(page.linked.get("author") or page.linked.get("creator")))
    metas = (authors_in(v for v in page.metas.get(k, ()) if "://" not in v) for k in _AUTHORS)
    stated = max((linked, *metas), key=len)
    return first(AUTHORS, page, stated, printed_authors(page.root, element)) or ()


def byline_where_the_site_is_stated(
    page: Statements, stated: tuple[str, ...], printed: tuple[str, ...]
) -> tuple[str, ...]:
    """“By Ana Ruiz”, where the stated author is “Harbour Post”."""
    return printed if all(plain(a) in page.site_names for a in stated) else ()


def stated_authors(_page: Statements, stated: tuple[str, ...], _printed: tuple[str, ...]) -> tuple[str, ...]:
    """`"author": {"name": "Ana Ruiz"}` in the linked data, or the longest list in a `meta` element."""
    return stated


AUTHORS = (byline_where_the_site_is_stated, stated_authors)

Dated = tuple[date, str]
"""A day, and where it was found, in words."""


def linked_date(page: Statements) -> Dated | None:
    """`"datePublished": "2031-03-04T06:50:00Z"`."""
    return _dated(json_ld.text(page.linked.get("datePublished")), "JSON-LD")


def meta_date(page: Statements) -> Dated | None:
    """`<meta property="article:published_time" content="2031-03-04">`."""
    return next((dated for k in _PUBLISHED if (dated := _dated(page.first([k]), "meta tag"))), None)


def date_of_address(page: Statements) -> Dated | None:
    """“/2031/03/04/wall-falls”."""
    day = date_in_url(page.url)
    return (day, "URL") if day else None


def date_on_page(page: Statements) -> Dated | None:
    """`<time>4 March 2031</time>` near the top of the page."""
    day = printed_date(page.root, page.url)
    return (day, "page") if day else None


PUBLISHED = (linked_date, meta_date, date_of_address, date_on_page)


def _dated(value: str, source: str) -> Dated | None:
    day = date_in(value)
    return (day, source) if day else None
