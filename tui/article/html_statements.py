"""The parts of a page that speak about its article: linked data, `meta` elements, the window's title, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tui.article import json_ld
from tui.article.html_selection import plain
from tui.article.rules import first
from tui.article.sanitise import sanitise_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIX = re.compile(r"\s+(?:[|·•»–—]|-|::)\s+")
"""What parts a headline from the site's name: “Wall falls | Harbour Post”."""

_SITES = ("og:site_name", "application-name", "dc.publisher")


@dataclass(frozen=True, slots=True)
class Statements:
    """What a page states, as it states it."""

    root: HtmlElement
    metas: dict[str, list[str]]
    """The contents of `meta` elements by their name in lower case."""
    linked: json_ld.Node
    """The article in the page's linked data."""
    window: str
    """The title of the window."""
    url: str
    """The article's address; empty if it is unknown."""
    declared_site: str
    """The publisher's name; empty if it is not stated."""

    def first(self, keys: Iterable[str]) -> str:
        """The first meta value of the keys, in their order."""
        return next((v for k in keys for v in self.metas.get(k, ())), "")

    @property
    def host(self) -> str:
        """The site in the address."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @property
    def site_names(self) -> set[str]:
        """What the site is called, as plain words: no headline and no author is called so."""
        return {plain(self.declared_site), plain(self.host)} - {""}


def statements(root: HtmlElement, url: str | None) -> Statements:
    """What a page states about its article; `url` is where it came from."""
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if value := sanitise_line(meta.get("content") or ""):
            metas.setdefault(key.lower(), []).append(value)
    scripts = (s for s in root.iter("script") if (s.get("type") or "").split(";")[0].strip() == "application/ld+json")
    linked = json_ld.article_node(s.text or "" for s in scripts)
    window = sanitise_line(root.findtext(".//title") or "")
    publisher = next(iter(json_ld.names(linked.get("publisher"))), "") or next(
        (v for k in _SITES for v in metas.get(k, ())), ""
    )
    address = first(ADDRESS, root, metas, url) or ""
    return Statements(root, metas, linked, window, address, SUFFIX.split(sanitise_line(publisher))[0])


def canonical_link(root: HtmlElement, _metas: dict[str, list[str]], url: str | None) -> str:
    """`<link rel="canonical" href="https://post.example/wall">`."""
    links = (a.get("href") for a in root.iter("link") if (a.get("rel") or "").lower() == "canonical")
    stated = next(filter(None, links), "")
    return _web_address(stated, url) if stated else ""


def open_graph_address(_root: HtmlElement, metas: dict[str, list[str]], url: str | None) -> str:
    """`<meta property="og:url" content="https://post.example/wall">`."""
    return next((whole for v in metas.get("og:url", ()) if (whole := _web_address(v, url))), "")


def address_of_page(_root: HtmlElement, _metas: dict[str, list[str]], url: str | None) -> str:
    """Where the page was fetched."""
    return _web_address("", url)


ADDRESS = (canonical_link, open_graph_address, address_of_page)


def _web_address(stated: str, url: str | None) -> str:
    """A stated address made whole, or nothing if it is not one of the web."""
    try:
        whole = urljoin(url or "", stated)
        return whole if urlsplit(whole).scheme in ("http", "https") else ""
    except ValueError:  # such as “http://[”
        return ""
