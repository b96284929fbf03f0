"""What the first lines of an article say about it: its headline, byline, dateline or date line."""

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
from tui.article.rules import first
from tui.english.calendar import WEEKDAY_ABBREVIATIONS, WEEKDAYS
from tui.english.words import words

_LINES = 8
"""How many blocks at the top may be a byline, a dateline or a date line."""

_DATE_LABEL = re.compile(
    r"(?:first |for |last )?(?:release|published|posted|updated|date|issued|created|as of|publié|veröffentlicht)\b",
    re.IGNORECASE,
)
_TIME_WORDS = words(
    """
    a p m am pm h at of the st nd rd th t z gmt utc est edt cst cdt mst mdt pst pdt cet cest bst ist hrs uhr de del le
    """
) | {day.lower() for day in (*WEEKDAYS, *WEEKDAY_ABBREVIATIONS)}


def completed(metadata: Metadata, drafts: Sequence[Draft]) -> Metadata:
    """The metadata, with what is missing taken from the article's first blocks."""
    opening = [d for d in drafts if d.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BOILERPLATE)][:_LINES]
    lines = [d.words for d in opening]
    if not metadata.title:
        metadata = replace(metadata, title=_title(drafts))
    if not metadata.authors:
        pairs = zip_longest(lines, lines[1:], fillvalue="")
        authors = (names for line, below in pairs if (names := first(AUTHORS, line, below)))
        metadata = replace(metadata, authors=next(authors, ()))
    if not metadata.published:
        published, source = next((dated for line in lines if (dated := first(PUBLISHED, line))), (None, ""))
        metadata = replace(metadata, published=published, published_from=source)
    return metadata


def without_byline(drafts: Sequence[Draft]) -> list[Draft]:
    """The blocks without the bylines and date lines at the top, for forms whose metadata are shown elsewhere."""
    lines = ["", *(d.words for d in drafts[: _LINES + 1]), ""]
    dropped = {
        i
        for i, draft in enumerate(drafts[:_LINES])
        if draft.kind is BlockKind.PARAGRAPH and first(DROPPED, lines[i + 1], lines[i], lines[i + 2])
    }
    return [d for i, d in enumerate(drafts) if i not in dropped]


def _title(drafts: Sequence[Draft]) -> str | None:
    """The first of the headings with the highest level."""
    headings = [d for d in drafts if d.kind is BlockKind.HEADING]
    return min(headings, key=lambda d: d.level).words if headings else None


def names_after_by(line: str, _below: str) -> tuple[str, ...]:
    """“By Ana Ruiz and Tom Okafor”."""
    return byline_authors(line)


def name_above_address(line: str, below: str) -> tuple[str, ...]:
    """“ANA RUIZ” above “ana.ruiz@post.example”."""
    return authors_in(line) if is_name_line(line) and is_address(below) else ()


AUTHORS = (names_after_by, name_above_address)


def in_dateline(line: str) -> tuple[date, str] | None:
    """“GENEVA, March 3, 2021 (AP) — The talks…”"""
    day = dateline_date(line)
    return (day, "dateline") if day else None


def in_byline(line: str) -> tuple[date, str] | None:
    """“By Ana Ruiz, 4 March 2031”."""
    day = date_in(line) if byline_authors(line) else None
    return (day, "byline") if day else None


def in_date_line(line: str) -> tuple[date, str] | None:
    """“Published: 4 March 2031”, or a date, a time and nothing else."""
    day = date_in(line) if len(line) < 80 else None
    if day is None:
        return None
    found = re.findall(r"[^\W\d_]+", line.lower())
    return (
        (day, "date line") if _DATE_LABEL.match(line) or all(w in MONTHS or w in _TIME_WORDS for w in found) else None
    )


PUBLISHED = (in_dateline, in_byline, in_date_line)


def byline(line: str, above: str, below: str) -> bool:
    """“By Ana Ruiz”; or “ANA RUIZ” and, below it, “ana.ruiz@post.example”."""
    named = names_after_by(line, below) or name_above_address(line, below)
    return bool(named) or (is_address(line) and (is_name_line(above) or byline_authors(above) != ()))


def date_line(line: str, _above: str, _below: str) -> bool:
    """“Published: 4 March 2031”."""
    return in_date_line(line) is not None


DROPPED = (byline, date_line)
