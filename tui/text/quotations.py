"""Quotations: what stands between quote marks, paragraph by paragraph.

Marks are paired by what they look like (“ opens, ” closes) and, where that does not tell (" and ' open and
close alike), by what stands beside them. Damage stays in its paragraph: a mark that is never closed ends
with it, or before the next opening mark. The outermost pair counts; marks inside it are part of the words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tui.article.model import Span
from tui.english.reporting import ASKING, SAYING
from tui.text.capitals import NAME
from tui.text.lines import Line, Role
from tui.text.segmentation import Segmentation

_MARK = re.compile(r"``|''|’’|‘‘|[\"“”„‟«»‹›「」『』＂]")
_MARKS = "`'‘‚’\"“”„‟«»‹›「」『』＂"
_LEFT = frozenset("“„‟«‹「『") | {"``", "‘‘"}
_OPENING = frozenset('“"„«`')
_RIGHT = frozenset("”»›」』") | {"''", "’’"}
_BEFORE_OPENING = frozenset(" \t\xa0\u202f([{—–-―/:'‘’…")
_SINGLE = re.compile(
    # The mark is read before what stands beside it: so the search skips to it.
    r"(?P<open>[‘'‚](?<![\w'‘’”\"].)(?=[\w“\"…\[(£$€])(?!(?:em|til|tis|twas|cause|n|s|d|re|ll|ve|\d0s)\b))"
    r"|(?P<close>['’](?<=[\w.,!?…;:)\]”\"%–—-].)(?![\w'’]))"
)
_SIGNED = re.compile(r"\s*(?:[―—–]|--?)\s*\S.{1,120}$")
"""A paragraph that signs a block quote: — Ana Ruiz, ferry pilot"""
_WHO = rf"(?:he|she|they|(?:an?|the|his|her|one)(?: (?!who\b)[\w’'-]+){{1,3}}?|{NAME})"
_SAYING, _ASKING = "|".join(sorted(SAYING)), "|".join(sorted(ASKING))
_LOST = re.compile(
    rf"[,?!]( (?:{_WHO} (?:{_SAYING})|(?:{_SAYING}|{_ASKING}) {_WHO})"
    r"(?:,[^.!?“”\"\n]{1,90})?\.?\s*)\Z"
)
"""How words that were never closed end where they are followed by who said them: “We lost, said Ana Ruiz."""
_LONGEST_LOST = 200
_FIRM_END = frozenset('.,!?…;:)]”"%–—-')
_AFTER_CLOSING = frozenset('.,!?…;:)]”"–—-')


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quote marks, marks included."""

    span: Span
    paragraph: int
    closed: bool = True
    """Whether the closing mark was found in the paragraph."""


def find_quotations(segmentation: Segmentation, lines: Sequence[Line]) -> tuple[Quotation, ...]:
    """Outermost quotations in text order, none crossing a paragraph's edge; linear in the text's length.

    Lines that are quoted by layout are one quotation each; silent ones have none.
    """
    text, found = segmentation.text, []
    marks = [mark for mark in _MARKS if mark in text]
    for number, ((start, end), line) in enumerate(zip(segmentation.paragraphs, lines, strict=True)):
        if line.role is Role.SILENT:
            continue
        paragraph = text[start:end]
        marked = any(mark in paragraph for mark in marks)
        following = segmentation.paragraphs[number + 1].start if number + 1 < len(segmentation.paragraphs) else end
        doubles = _doubles(paragraph, goes_on=text[following : following + 1] in _OPENING) if marked else []
        attributed = doubles and doubles[0][0] == 0 and doubles[-1][1] < len(paragraph)  # “…,” she wrote. “…”
        if line.role is Role.QUOTED and not attributed:
            if not _SIGNED.match(paragraph):
                found.append(Quotation(Span(start, end), number))
            continue
        if not marked:
            continue
        singles = _singles(paragraph, doubles) if "'" in paragraph or "‘" in paragraph or "‚" in paragraph else []
        spans = _outermost(doubles + singles)
        found += [Quotation(Span(start + a, start + b), number, closed) for a, b, closed in spans]
    return tuple(found)


def _doubles(paragraph: str, *, goes_on: bool = False) -> list[tuple[int, int, bool]]:
    """Start, end and closedness of what double marks, guillemets and corner brackets enclose.

    `goes_on`: the next paragraph opens with a mark, as it does where a quotation of several is left open.
    """
    found: list[tuple[int, int, bool]] = []
    start = -1
    inner = 0
    opening, closing = paragraph.count("“"), paragraph.count("”")
    for match in _MARK.finditer(paragraph):
        a, b = match.span()
        mark = match.group()
        opening -= mark == "“"
        closing -= mark == "”"
        before = paragraph[a - 1] if a else " "
        after = paragraph[b] if b < len(paragraph) else " "
        opens = before in _BEFORE_OPENING and not after.isspace()
        closes = not before.isspace() and not after.isalnum()
        if start < 0:
            if opens or (mark in _LEFT and b < len(paragraph)) or not (closes or mark in _RIGHT or before.isdigit()):
                start = a
        elif mark == "“" and opens and closing > opening + 1:
            inner += 1  # enough closing marks follow for this one and the one before it
        elif mark == "”" and inner:
            inner -= 1
        elif mark in _RIGHT or (closes and not (mark in _LEFT and opens)) or mark not in _LEFT:
            found.append((start, b, True))
            start = -1
        elif opens:  # a second opening mark: the first was never closed
            found.append(_left_open(paragraph, start, a))
            start = a
    if start >= 0:
        found.append((start, len(paragraph), False) if goes_on else _left_open(paragraph, start, len(paragraph)))
    return found


def _left_open(paragraph: str, start: int, edge: int) -> tuple[int, int, bool]:
    """What a mark opens that is not closed before the edge: up to there, or to where it says who said it."""
    lost = _LOST.search(paragraph, max(start + 1, edge - _LONGEST_LOST), edge)
    return (start, lost.start(1), True) if lost else (start, edge, False)


def _singles(paragraph: str, doubles: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """What single marks enclose, told from apostrophes; those inside double marks are not looked for.

    A mark after punctuation or after a letter other than s closes at once. After s it may be a possessive
    (“the workers’ rights”), so it closes only if nothing firmer follows before the next opening mark.
    """
    starts = [a for a, _, _ in doubles]
    found: list[tuple[int, int, bool]] = []
    start = weak = -1

    def doubled(offset: int) -> bool:
        at = bisect_left(starts, offset) - 1
        return at >= 0 and offset < doubles[at][1]

    for match in _SINGLE.finditer(paragraph):
        offset = match.start()
        if doubled(offset) and (start < 0 or doubled(start)):
            continue
        if match["open"]:
            if start >= 0 and weak > 0:
                found.append((start, weak, True))
                start = -1
            if start < 0:
                start, weak = offset, -1
        elif start >= 0:
            end = match.end()
            before, after = paragraph[offset - 1], paragraph[end : end + 1] or "."
            if before in _FIRM_END or before not in "sS" or after in _AFTER_CLOSING:
                found.append((start, end, True))
                start = -1
            elif weak < 0:
                weak = end
    if start >= 0 and weak > 0:
        found.append((start, weak, True))
    elif start == 0:  # opened with the paragraph and left open: it goes on in the next one
        found.append((0, len(paragraph), False))
    return found


def _outermost(spans: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """In order, without those that lie inside or overlap an earlier one."""
    kept: list[tuple[int, int, bool]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
