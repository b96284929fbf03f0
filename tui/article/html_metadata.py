"""What a page says about its article: JSON-LD first, then `meta` elements, then what stands on the page itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tui.article import json_ld
from tui.article.byline import authors_in
from tui.article.front_matter import language_code
from tui.article.html_printed import printed_authors, printed_date
from tui.article.html_selection import plain
from tui.article.model import Metadata
from tui.article.published import date_in, date_in_url
from tui.article.sanitise import sanitise_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "sailthru.title", "title")
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
_MODIFIED = ("article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "last-modified")
_SITES = ("og:site_name", "application-name", "dc.publisher")
_HEADLINES = ("h1", "h2", "h3")
_SUFFIX = re.compile(r"\s+(?:[|·•»–—]|-|::)\s+")


@dataclass(frozen=True, slots=True)
class _Page:
    """The parts of a page that speak about its article."""

    root: HtmlElement
    metas: dict[str, list[str]]
    linked: json_ld.Node
    url: str

    def first(self, keys: Iterable[str]) -> str:
        """The first meta value of the keys, in their order."""
        return next((v for k in keys for v in self.metas.get(k, ())), "")


def page_metadata(root: HtmlElement, url: str | None) -> tuple[Metadata, HtmlElement | None, bool]:
    """The metadata, the element that is the headline on the page, and whether the page says that it is free to read."""
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if value := sanitise_line(meta.get("content") or ""):
            metas.setdefault(key.lower(), []).append(value)
    scripts = [
        s.text or ""
        for s in root.iter("script")
        if (s.get("type") or "").split(";")[0].strip() == "application/ld+json"
    ]
    page = _Page(root, metas, json_ld.article_node(scripts), _url(root, metas, url) or "")
    title, headline = _title(page)
    published, published_from = _published(page, headline)
    site = _site(page, title)
    return (
        Metadata(
            title=title or None,
            authors=_authors(page, headline),
            published=published,
            published_from=published_from,
            site=site or None,
            url=page.url or None,
            language=_language(page),
        ),
        headline,
        str(page.linked.get("isAccessibleForFree", True)).lower() != "false",
    )


def _url(root: HtmlElement, metas: dict[str, list[str]], url: str | None) -> str | None:
    canonical = next(
        (a.get("href") for a in root.iter("link") if (a.get("rel") or "").lower() == "canonical" and a.get("href")),
        None,
    )
    for candidate in (canonical, *metas.get("og:url", ()), url):
        try:
            whole = urljoin(url or "", candidate or "")
            if urlsplit(whole).scheme in ("http", "https"):
                return sanitise_line(whole)
        except ValueError:
            continue
    return None


def _title(page: _Page) -> tuple[str, HtmlElement | None]:
    """The headline as it stands on the page, recognised by what the metadata call the article."""
    declared = [t for t in (json_ld.text(page.linked.get("headline")), *(page.first([k]) for k in _TITLES)) if t]
    tag = sanitise_line(page.root.findtext(".//title") or "")
    names = {plain(_declared_site(page)), plain(_host(page.url))} - {""}
    candidates = [t for t in (*declared, tag) if plain(t) not in names]
    best: tuple[float, HtmlElement | None] = (0.0, None)
    for heading in page.root.iter(*_HEADLINES):
        likeness = max((_likeness(plain(heading.text_content()), plain(c)) for c in candidates), default=0.0)
        likeness += 0.05 * (heading.tag == "h1")
        if likeness > best[0] + 1e-9:
            best = likeness, heading
    if best[0] >= 0.6 and best[1] is not None:
        return sanitise_line(best[1].text_content()), best[1]
    first = [h for h in page.root.iter("h1") if plain(h.text_content()) not in {*names, ""}]
    if declared:
        return _without_site(sanitise_line(declared[0]), names), (first[0] if len(first) == 1 else None)
    if len(first) == 1:
        return sanitise_line(first[0].text_content()), first[0]
    return _without_site(tag, names), None


def _likeness(heading: str, candidate: str) -> float:
    """Share of the words that two titles have in common; a heading that a longer title starts with is that title."""
    a, b = heading.split(), candidate.split()
    if not a or not b:
        return 0.0
    if len(a) >= 2 and b[: len(a)] == a:
        return 1.0
    common = len(set(a) & set(b))
    return common / max(len(set(a)), len(set(b)))


def _without_site(title: str, names: set[str]) -> str:
    """The title without the site's name and slogan after a bar or dash."""
    parts = _SUFFIX.split(title)
    if len(parts) > 1 and (plain(parts[-1]) in names or len(parts[0].split()) >= 4) and len(parts[-1].split()) <= 5:
        return title[: title.rindex(parts[-1])].rstrip(" |·•»–—-:")
    return title


def _declared_site(page: _Page) -> str:
    publisher = next(iter(json_ld.names(page.linked.get("publisher"))), "")
    return _SUFFIX.split(sanitise_line(publisher or page.first(_SITES)))[0]


def _site(page: _Page, title: str) -> str:
    """The publisher's name: declared, or what follows the headline in the window's title, or the host."""
    tag = sanitise_line(page.root.findtext(".//title") or "")
    follows = title and tag.casefold().startswith(title.casefold()) and _SUFFIX.search(tag[len(title) :])
    return _declared_site(page) or (_SUFFIX.split(tag)[-1] if follows else _host(page.url))


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _language(page: _Page) -> str | None:
    lang = (
        page.root.get("lang")
        or page.root.get("xml:lang")
        or page.root.get("{http://www.w3.org/XML/1998/namespace}lang")
    )
    stated = (
        lang,
        json_ld.text(page.linked.get("inLanguage")),
        page.first(("og:locale", "content-language", "og:language", "language")),
    )
    return next((code for tag in stated if tag and (code := language_code(tag))), None)


def _authors(page: _Page, headline: HtmlElement | None) -> tuple[str, ...]:
    """Names as declared; the byline where nothing is declared or where it has them all and more."""
    linked = authors_in(json_ld.names(page.linked.get("author") or page.linked.get("creator")))
    declared = [linked, *(authors_in(v for v in page.metas.get(k, ()) if "://" not in v) for k in _AUTHORS)]
    stated = max(declared, key=len)
    printed = printed_authors(page.root, headline)
    site = {plain(_declared_site(page)), plain(_host(page.url))}
    if not stated or (len(printed) > len(stated) and {plain(a) for a in stated} <= {plain(a) for a in printed}):
        return printed or stated
    if printed and all(plain(a) in site for a in stated):
        return printed
    return stated


def _published(page: _Page, headline: HtmlElement | None) -> tuple[date | None, str]:
    """The first publication date that the page states, and where; the day of the last change is the last resort."""
    stated = [
        (json_ld.text(page.linked.get("datePublished")), "JSON-LD"),
        *((page.first([k]), "meta tag") for k in _PUBLISHED),
    ]
    for value, source in stated:
        if value and (day := date_in(value)):
            return day, source
    if page.url and (day := date_in_url(page.url)):
        return day, "URL"
    for start in (headline, None):
        if day := printed_date(page.root, start, page.url):
            return day, "page"
    changed = (json_ld.text(page.linked.get(k)) for k in ("dateCreated", "uploadDate", "dateModified"))
    for value in (*changed, page.first(_MODIFIED)):
        if value and (day := date_in(value)):
            return day, "date of the last change"
    return None, ""
