"""The tally of the library as a page: a section for each thing that can be counted by."""

from __future__ import annotations

from collections.abc import Sequence

from tui.library.tally import CAVEAT, Row, Voice, tally
from tui.reader.clipping import fit
from tui.reader.screens.page import Section
from tui.reader.wording import counted

_SECTIONS = (
    ("Pronouns that the articles use", "pronoun"),
    ("Kinds of speakers", "kind"),
    ("Speakers", "speaker"),
    ("Roles", "role"),
    ("Sites", "site"),
    ("Months", "month"),
)
_MOST = 12
"""Lines of a section."""
_LABEL = 28
"""Cells."""


def tally_sections(voices: Sequence[Voice]) -> list[Section]:
    """What stands on the page; nothing where nobody is quoted."""
    if not voices:
        return []
    sections: list[Section] = [(heading, _lines(tally(voices, by))) for heading, by in _SECTIONS]
    return [*sections, ("What it cannot know", (CAVEAT, "Quoted words are those in quote marks."))]


def _lines(rows: Sequence[Row]) -> list[str | tuple[str, str]]:
    lines: list[str | tuple[str, str]] = [
        (
            fit(row.label, _LABEL).rstrip(),
            f"{counted(row.quotes, 'quote')}, {row.quotes_share:.0%} · {row.words_share:.0%} of quoted words",
        )
        for row in rows[:_MOST]
    ]
    return [*lines, f"and {len(rows) - _MOST} more: onrecord tally"] if len(rows) > _MOST else lines
