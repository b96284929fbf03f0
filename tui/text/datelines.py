"""The dateline that a news story opens with: where it was written, when, and for which agency.

“LORVY, March 3 (AP) —”, “Lorvy (Harbour Wire) –”, “LORVY —”, “Lorvy, Norland —”, “(AP) —”, “LORVY /HarbourWire/ --”.
"""

from __future__ import annotations

import re

from tui.article.model import Span
from tui.english.calendar import DAY_AND_MONTH_NAMES

_LONGEST = 100
"""Code points within which a dateline ends."""
_WORD = r"[^\W\d_a-z][\w.’'-]*"
_TOWN = rf"{_WORD}(?:[ /]{_WORD}){{0,4}}"
_BESIDE = r", [^()\n:;“”\"]{1,40}?"
"""The region, the date or both; anything short."""
_REGION = rf"(?:, {_WORD}(?: (?:{_WORD}|\d{{1,4}})){{0,3}}){{1,2}}(?:, \d{{4}})?"
"""The same, in words with capitals and numbers."""
_AGENCY = r"(?:\((?P<agency>[^\W\d_a-z][\w&.-]+(?: (?:of |for )?[^\W\d_a-z][\w&.-]*){0,3})\)|/[^\W\d_][\w ]{1,30}/)"
_DASH = r"(?: ?[–—-]{1,2} | (?:—|--))"
_CLOSE_DASH = r" ?(?:[–—-]{1,2} |—|--)"
"""After a region or a date, without white space too; after a town alone it may open an advertisement: “OSK—New …”."""

_BY_AGENCY = re.compile(rf"(?:(?P<town>{_TOWN})(?:{_BESIDE})? ?)?{_AGENCY} ?[–—-]{{1,2}} ?")
"""“LORVY, March 3 (AP) —”, “Lorvy (AP) –”, “(AP) —”."""
_BY_CAPITALS = re.compile(rf"(?P<town>{_TOWN})(?:{_DASH}|{_BESIDE}{_CLOSE_DASH})")
"""“LORVY —”, “LORVY, Norland, March 3 —”."""
_BY_REGION = re.compile(rf"(?P<town>{_TOWN}){_REGION}{_CLOSE_DASH}")
"""“Lorvy, Norland —”: the dash alone makes no dateline of a word with a capital."""
_TOWN_IN_CAPITALS = re.compile(r"[^\W\d_][’']?[^\W\d_][^\d]*")
"""No initial, no “COVID-19”."""
_DASHES = re.compile(r"[–—-]")
_PARENTHETICAL = re.compile(r"[^.!?\n]*?[\w,”’)] ?(?:[–—]|--| - )")
"""What follows a dash that only opens an insertion: “Lorvy, Norland — Osk’s old rival — won.”"""


def dateline(text: str, start: int, end: int) -> Span | None:
    """The dateline with its dash that the paragraph from `start` to `end` opens with; words must follow it."""
    stop = min(end, start + _LONGEST)
    if not (text[start].isupper() or text[start] == "(") or not _DASHES.search(text, start, stop):
        return None
    match = _by_agency(text, start, stop) or _by_capitals(text, start, stop) or _by_region(text, start, stop, end)
    if match is None or match.end() == end or text[match.end()].islower():  # “NORL – the union of pilots – said”
        return None
    return Span(start, match.end())


def _by_agency(text: str, start: int, stop: int) -> re.Match[str] | None:
    match = _BY_AGENCY.match(text, start, stop)
    return None if match and _is_short_form(match["agency"], match["town"]) else match


def _is_short_form(agency: str | None, town: str | None) -> bool:
    """Whether what stands in brackets are the initials of what stands before it: “World Pilot Union (WPU) –”."""
    initials = "".join(word[0] for word in re.split(r"[ /-]", town or "") if word and word[0].isupper())
    return agency is not None and len(initials) > 1 and agency.replace(".", "") == initials


def _by_capitals(text: str, start: int, stop: int) -> re.Match[str] | None:
    match = _BY_CAPITALS.match(text, start, stop)
    return match if match and _TOWN_IN_CAPITALS.fullmatch(match["town"]) and match["town"].isupper() else None


def _by_region(text: str, start: int, stop: int, end: int) -> re.Match[str] | None:
    match = _BY_REGION.match(text, start, stop)
    if match is None or _PARENTHETICAL.match(text, match.end(), min(end, match.end() + _LONGEST)):
        return None
    return None if DAY_AND_MONTH_NAMES.intersection(match["town"].lower().split()) else match
