"""What the first lines of an article say about it: headline, byline, dateline, date line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from tui.article.assembly import Draft
from tui.article.byline import authors_in, byline_authors, is_address, is_name_line
from tui.article.model import BlockKind, Metadata
from tui.article.published import MONTHS, date_in, dateline_date
from tui.article.wordset import word_set

_LINES = 8
"""Blocks at the top that may be a byline, a dateline or a date."""

_DATE_LABEL = re.compile(
    r"(?:first |for |last )?(?:release|published|posted|updated|date|issued|created|as of|publié|veröffentlicht)\b",
    re.IGNORECASE,
)
_TIME_WORDS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    a p m am pm h at of the st nd rd th t z gmt utc est edt cst cdt mst mdt pst pdt cet cest bst ist hrs uhr de del le
    """
)


def completed(metadata: Metadata, drafts: Sequence[Draft]) -> Metadata:
    """The metadata, with what is missing taken from the article's first blocks."""
    opening = [d for d in drafts if d.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BOILERPLATE)][:_LINES]
    if not metadata.title:
        metadata = replace(metadata, title=_title(drafts))
    if not metadata.authors:
        metadata = replace(metadata, authors=_authors([d.words for d in opening]))
    if not metadata.published:
        published, source = _published(opening)
        metadata = replace(metadata, published=published, published_from=source)
    return metadata


def without_byline(drafts: Sequence[Draft]) -> list[Draft]:
    """The blocks without a byline or date line among the first, for forms whose metadata are shown elsewhere."""
    lines = [d.words for d in drafts[:_LINES]]
    kept = [d for i, d in enumerate(drafts[:_LINES]) if not (d.kind is BlockKind.PARAGRAPH and _is_byline(lines, i))]
    return [*kept, *drafts[_LINES:]]


def _is_byline(lines: Sequence[str], i: int) -> bool:
    line = lines[i]
    named = is_name_line(line) and i + 1 < len(lines) and is_address(lines[i + 1])
    addressed = i > 0 and is_address(line) and (is_name_line(lines[i - 1]) or byline_authors(lines[i - 1]) != ())
    return named or addressed or byline_authors(line) != () or _is_date_line(line)


def _is_date_line(line: str) -> bool:
    """Whether a line is a date with its label (“Published: 4 March 2031”), or a date, a time and nothing else."""
    if len(line) >= 80 or not date_in(line):
        return False
    found = re.findall(r"[^\W\d_]+", line.lower())
    return _DATE_LABEL.match(line) is not None or all(w in MONTHS or w in _TIME_WORDS for w in found)


def _title(drafts: Sequence[Draft]) -> str | None:
    """The first heading of the highest level there is."""
    headings = [d for d in drafts if d.kind is BlockKind.HEADING]
    return min(headings, key=lambda d: d.level).words if headings else None


def _authors(lines: Sequence[str]) -> tuple[str, ...]:
    """The names of the first byline: “By Ana Ruiz”, or a bare name with an e-mail address under it."""
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        if names := byline_authors(line):
            return names
        if is_name_line(line) and is_address(below):
            return authors_in(line)
    return ()


def _published(opening: Sequence[Draft]) -> tuple[date | None, str]:
    for draft in opening:
        words = draft.words
        if day := dateline_date(words):
            return day, "dateline"
        if byline_authors(words) and (day := date_in(words)):
            return day, "byline"
        if _is_date_line(words):
            return date_in(words), "date line"
    return None, ""
