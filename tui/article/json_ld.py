"""Linked data in a page (JSON-LD, schema.org): the object that describes the article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

Node = dict[str, Any]

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$"
)
_ARTICLE_TYPES = re.compile(r"(?:article|blogposting|report|interview|^review|^opinion\w*)$", re.IGNORECASE)
_DEPTH = 6
"""How many levels deep articles and authors are looked for."""


def article_node(scripts: Iterable[str]) -> Node:
    """The object of the article in a page's scripts, with references to its authors and publisher resolved."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    articles = [n for n in nodes if any(_ARTICLE_TYPES.search(t) for t in types_of(n))]
    if not articles:
        return {}
    best = max(articles, key=lambda n: sum(k in n for k in ("headline", "datePublished", "author", "publisher")))
    named = {n["@id"]: n for n in nodes if isinstance(n.get("@id"), str) and "name" in n}
    return {k: _resolved(v, named) if k in ("author", "creator", "publisher") else v for k, v in best.items()}


def types_of(node: Node) -> list[str]:
    """The schema.org types of an object."""
    types = node.get("@type", [])
    return [t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str)]


def names(value: Any) -> list[str]:
    """The names in an author or publisher: a string, an object, or a list of them."""
    if isinstance(value, str):
        return [] if "://" in value else [html.unescape(value)]
    if isinstance(value, list):
        return [name for v in value[:20] for name in names(v)]
    if isinstance(value, dict):
        return names(value.get("name", ""))
    return []


def text(value: Any) -> str:
    """A string, or the first one of a list."""
    value = value[0] if isinstance(value, list) and value else value
    return html.unescape(value) if isinstance(value, str) else ""


def _parsed(script: str) -> Any:
    """The value in a script; pages break JSON with raw newlines and comment marks."""
    script = _WRAPPING.sub("", script.strip())
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    """All objects, the outer ones first."""
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + 1)


def _resolved(value: Any, named: dict[str, Node]) -> Any:
    if isinstance(value, list):
        return [_resolved(v, named) for v in value[:20]]
    if isinstance(value, dict) and "name" not in value:
        reference = value.get("@id")
        return named.get(reference, value) if isinstance(reference, str) else value
    return value
