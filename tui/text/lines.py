"""What each line of a text is for: prose, or a heading, a byline, a credit, a question, words of the page.

Where the article has blocks they tell; where it has none, or they do not say, the line's own form does. Told once:
no later step looks for headlines or bylines again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.article.model import Block, BlockKind, Metadata, Span
from tui.text.segmentation import Segmentation


class Role(StrEnum):
    """What a line is for."""

    PROSE = "prose"
    TITLE = "title"
    """The article's own headline."""
    HEADING = "heading"
    BYLINE = "byline"
    CREDIT = "credit"
    """Who took or drew a picture: “Photo: Marta Lind”."""
    QUESTION = "question"
    """A line that asks and quotes nobody, as an interviewer's does."""
    QUOTED = "quoted"
    """Set apart as a block quote: all of it is somebody's words."""
    SILENT = "silent"
    """Code, or words of the page: nobody is quoted in it and nobody named in it speaks."""


class Line(NamedTuple):
    """A paragraph of the text, as far as its form tells what it is for."""

    role: Role
    capitalised: bool
    """Most words have capitals, as in headlines: a capital makes no name there."""
    dateline: Span | None
    """“LORVY, March 3 (AP) —” at the beginning of prose."""


_TITLE, _HEADING, _QUESTION, _SHORT = 200, 120, 300, 160
"""Characters; longer lines are prose."""
_HEAD = 1500
"""Characters from the beginning within which a byline stands."""
_MARKS = "“\"‘'«„"
_ENDS = ".!?…”’\"':;,"
_BYLINE = re.compile(r"\W{0,3}(?:(?:written|posted|story|words|report(?:ed|ing)?) )?by:? (?=\S)", re.IGNORECASE)
_CREDIT = re.compile(
    r"\W{0,2}(?:photo(?:graph)?s?|image|picture|illustration|video|graphic|credit)s?"
    r"(?: (?:credit|courtesy|illustration|graphic))?(?: (?:by|of|from))?[:/|] ?\S"
    r"|\W{0,2}(?:photo(?:graph)?s?|illustration|video|graphics?) by \S",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:Q|Question|Interviewer)\s*[:.]\s", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[a-z]{3})[.!?][”\"]? [“\"]?[^\W\d_a-z].*[.!?][”\"]?\Z|,[”\"] ")
"""What a line holds that is more than a headline: a sentence after another, or what follows quoted words."""
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_PLACE = r"[^\W\d_a-z][\w.’'-]*(?:[ /-][^\W\d_a-z][\w.’'-]*){0,4}"
_DATELINE = re.compile(
    rf"{_PLACE}(?:, [^()\n:;“”\"]{{1,40}}?)? \((?:[^\W\d_a-z][\w&.]*(?: [\w&.]+){{0,3}})\) ?[-–—]{{1,2}} ?"
    r"|[^\W\d_a-z]{2}[^\Wa-z.]*(?:[ .][^\W\d_a-z]{2,}\.?)*(?:, [^()\n:;“”\"]{1,40}?)? ?[–—-]{1,2} "
)
"""A town, or one in capitals, with what may stand beside it, up to a dash: “LORVY, March 3 (AP) —”, “LORVY —”."""
_SILENT = (BlockKind.CODE, BlockKind.BOILERPLATE)


def lines_of(segmentation: Segmentation, blocks: Sequence[Block], metadata: Metadata) -> tuple[Line, ...]:
    """A line for each paragraph; linear in the text's length."""
    text, paragraphs = segmentation.text, segmentation.paragraphs
    starts = [block.span.start for block in blocks]
    title = _plain(metadata.title or "")
    authors = [_plain(author) for author in metadata.authors]
    found = []
    titled = False
    for number, (start, end) in enumerate(paragraphs):
        at = bisect_right(starts, start) - 1
        block = blocks[at] if at >= 0 and start < blocks[at].span.end else None
        line = text[start : min(end, start + _QUESTION + 1)]
        role = _by_block(block) or _by_form(line, start, authors) or Role.PROSE
        capitalised = len(line) <= _TITLE and _is_capitalised(line)
        if role in (Role.PROSE, Role.HEADING, Role.QUESTION) and not titled and len(line) <= _TITLE:
            opens = number == 0 and len(paragraphs) > 1 and line[-1] not in ".;:,"
            if (_plain(line) == title) if title else opens:
                role, titled = Role.TITLE, True
        dateline = _dateline(text, start, end) if role is Role.PROSE else None
        found.append(Line(role, capitalised, dateline))
    return tuple(found)


def _by_block(block: Block | None) -> Role | None:
    """What the block that holds a line tells of it."""
    if block is None:
        return None
    if block.kind in _SILENT:
        return Role.SILENT
    if block.quoting:
        return Role.QUOTED
    return Role.HEADING if block.kind is BlockKind.HEADING else None


def _by_form(line: str, start: int, authors: Sequence[str]) -> Role | None:
    """What the form of a line tells of it."""
    if len(line) > _QUESTION:
        return None
    if len(line) <= _SHORT:
        if start < _HEAD and (_BYLINE.match(line) or (authors and _plain(line) in authors)):
            return Role.BYLINE
        if _CREDIT.match(line):
            return Role.CREDIT
    if _ASKED.match(line) or (line[-1] == "?" and line[0] not in _MARKS):
        return Role.QUESTION
    return Role.HEADING if len(line) <= _HEADING and line[-1] not in _ENDS else None


def _plain(line: str) -> str:
    """Letters and digits of a line, case-folded: what two lines that say the same have in common."""
    return "".join(filter(str.isalnum, line.casefold()))


def _is_capitalised(line: str) -> bool:
    """Whether most words of a line have capitals because it is a headline."""
    if line.isupper():
        return True
    if _SENTENCES.search(line):
        return False
    words = _LONG_WORD.findall(line)
    capitals = sum([not word[0].islower() for word in words])
    return len(words) > 2 and capitals >= 0.75 * len(words) and (capitals > 3 or not line.endswith("."))


def _dateline(text: str, start: int, end: int) -> Span | None:
    match = _DATELINE.match(text, start, min(end, start + 100))
    return Span(start, match.end()) if match and match.end() < end else None
