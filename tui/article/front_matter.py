"""Metadata at the head of a Markdown file: YAML between “---” lines, or TOML between “+++” lines.

Only the YAML that people write there is read: `key: value`, quoted or not, lists in brackets or under dashes, folded
text. Nothing is constructed or evaluated; whatever is not understood is skipped.
"""

from __future__ import annotations

import re
from datetime import date

from tui.article.byline import authors_in
from tui.article.model import Metadata
from tui.article.published import date_in

_KEY = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,40}?)\s*:(?:\s+(?P<value>.*))?$")
_ITEM = re.compile(r"\s*-\s+(?P<value>.*)$")
_KEYS = {
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline", "by", "creator", "writer"),
    "date": ("date", "published", "publisheddate", "publishdate", "pubdate", "datepublished", "publishedat", "created"),
    "site": ("site", "sitename", "publication", "publisher", "newspaper", "source"),
    "url": ("url", "link", "canonicalurl", "canonical", "source", "sourceurl", "original"),
    "language": ("language", "lang", "locale"),
}

Values = dict[str, list[str]]
"""Keys, in lower case and letters only, each with its values."""


def front_matter_metadata(source: str, *, toml: bool = False) -> Metadata:
    """The metadata stated in front matter."""
    values = _toml(source) if toml else _yaml(source)
    first = {field: [v for key in keys for v in values.get(key, [])] for field, keys in _KEYS.items()}
    published = next((day for v in first["date"] if (day := date_in(v))), None)
    return Metadata(
        title=next(iter(first["title"]), None),
        authors=_authors(first["authors"]),
        published=published,
        published_from="front matter" if published else "",
        site=next((v for v in first["site"] if "://" not in v), None),
        url=next((v for v in first["url"] if "://" in v), None),
        language=language_code(next(iter(first["language"]), "")),
    )


def language_code(tag: str) -> str | None:
    """The ISO 639-1 code of a language tag (BCP 47) such as “en-GB” or “en_US”."""
    code = re.split(r"[-_]", tag.strip().lower())[0]
    return code if re.fullmatch(r"[a-z]{2}", code) else None


def _authors(values: list[str]) -> tuple[str, ...]:
    """The names in all values; of “name: Ana Ruiz”, an object of its own, the name."""
    return authors_in(v.split("name:", 1)[-1] for v in values)


def _yaml(source: str) -> Values:
    values: Values = {}
    key = ""
    for line in source.split("\n"):
        if found := _KEY.match(line):
            key = _plain_key(found["key"])
            values.setdefault(key, []).extend(_scalars(found["value"] or ""))
        elif key and (item := _ITEM.match(line)):
            values[key].extend(_scalars(item["value"]))
        elif key and line.startswith((" ", "\t")) and line.strip():  # a folded line continues
            values[key][-1:] = [" ".join([*values[key][-1:], _unquoted(line.strip())])]
    return values


def _plain_key(key: str) -> str:
    return re.sub(r"[^a-z]", "", key.lower())


def _scalars(value: str) -> list[str]:
    """The value, or the values of a list in brackets, without comments and block marks."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [v for part in re.findall(r"\"[^\"]*\"|'[^']*'|[^,]+", value[1:-1]) if (v := _unquoted(part.strip()))]
    value = _unquoted(value)
    return [] if value in ("", "|", ">", "|-", ">-", "~", "null") else [value]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else inner.replace('\\"', '"')
    return re.sub(r"(?:^|\s)#.*$", "", value)


def _toml(source: str) -> Values:
    import tomllib

    try:
        table = tomllib.loads(source)
    except (ValueError, RecursionError):  # not TOML, a number of a thousand digits, nesting of a thousand levels
        return {}
    return {
        _plain_key(key): [str(v) for v in (value if isinstance(value, list) else [value])]
        for key, value in table.items()
        if isinstance(value, str | date | list)
    }
