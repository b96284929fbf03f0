"""`onrecord find`: where words stand in everything read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from tui.article.sanitise import sanitise_line
from tui.cli.shelf import library
from tui.cli.tables import print_lines
from tui.cli.talk import say
from tui.english.calendar import long_day
from tui.library.finding import Hit, find
from tui.library.opening import open_existing


def find_words(words: Sequence[str], limit: int, *, as_json: bool) -> int:
    """Print where words stand in what was read; 1 when they stand nowhere."""
    # The shell has taken the quote marks away: what it gave as one is one.
    typed = " ".join(_rejoined(word) for word in words)
    with library(open_existing) as connection:
        hits = find(connection, typed, limit)
    if not hits:
        say("Nothing in the library matches.")
        return 1
    print_lines(json.dumps(hit._asdict(), ensure_ascii=False) if as_json else _shown(hit) for hit in hits)
    return 0


def _rejoined(word: str) -> str:
    """A word as it was typed: with quote marks where it holds blanks, unless it is a whole query."""
    name, colon, rest = word.rpartition(":") if word.partition(":")[0] in ("said", "by", "on", "in") else ("", "", word)
    has_marks = any(mark in rest for mark in '"“”')
    return f'{name}{colon}"{rest}"' if name and " " in rest and not has_marks else word


def _shown(hit: Hit) -> str:
    who = ", ".join(filter(None, (hit.speaker, hit.description)))
    where = " · ".join(filter(None, (hit.title, hit.site, _day(hit.published), hit.address)))
    below = (f"— {who}" if who else "", where)
    return "\n  ".join(sanitise_line(line) for line in (hit.words, *below) if line) + "\n"


def _day(day: str) -> str:
    try:
        return long_day(date.fromisoformat(day))
    except ValueError:
        return ""
