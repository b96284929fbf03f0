"""Set forms that name a speaker without a reporting verb, each a pattern with an example.

They are what a reader knows about layout: who signs with a dash, who heads a paragraph with a colon. They are
asked where the network found no source, and for transcripts, whose turns stand without quote marks.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.segmentation import Segmentation

_WORD = r"[^\W\d_a-z][\w.’'-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:van|von|de|der|den|del|di|da|bin|al|of|the|and)\s+){{0,2}}{_WORD}){{0,5}}"

SIGNATURE = re.compile(rf"\s*(?P<cue>[―—–]|--?)\s*(?P<source>{_NAME}(?:,\s[^“”\"\n]{{2,90}}?)?)\s*\.?\s*$")
"""What follows a quotation to the end of its paragraph: “We were never asked.” — Ana Ruiz, ferry pilot"""

LABEL = re.compile(rf"(?P<source>{_NAME})(?:\s\([^)\n]{{1,40}}\))?(?P<cue>:)\s+(?=\S)")
"""What a paragraph begins with: RUIZ: We were never asked."""

QUESTION = re.compile(r"(?:Q|A|Question|Answer|Interviewer)\s*[:.]", re.IGNORECASE)
"""Labels that name nobody."""

LONGEST_LABEL = 5
"""Words; a longer beginning before a colon is a clause."""


class Turn(NamedTuple):
    """A turn of a transcript: who, the colon, and what is said."""

    source: Span
    cue: Span
    content: Span


def signature(segmentation: Segmentation, end: int, paragraph: int) -> tuple[Span, Span] | None:
    """Source and cue of the dash signature after a quotation, in the rest of its paragraph or as the next one."""
    text, paragraphs = segmentation.text, segmentation.paragraphs
    stop = paragraphs[paragraph].end
    if not text[end:stop].strip() and paragraph + 1 < len(paragraphs):
        end, stop = paragraphs[paragraph + 1]
    if stop - end > 140:
        return None
    match = SIGNATURE.fullmatch(text, end, stop)
    return (Span(*match.span("source")), Span(*match.span("cue"))) if match else None


def label(segmentation: Segmentation, paragraph: int) -> tuple[Span, Span] | None:
    """Source and cue of the label that a paragraph begins with."""
    start, end = segmentation.paragraphs[paragraph]
    match = LABEL.match(segmentation.text, start, min(end, start + 90))
    if not match or len(match["source"].split()) > LONGEST_LABEL or QUESTION.match(match.group()):
        return None
    return Span(*match.span("source")), Span(*match.span("cue"))


def label_of(segmentation: Segmentation, paragraph: int, content: Span) -> tuple[Span, Span] | None:
    """Source and cue of a label right before a quotation, or right behind its opening mark: “RUIZ: Never.”"""
    if (found := label(segmentation, paragraph)) and 0 < content.start - found[1].end <= 2:
        return found
    text = segmentation.text
    if text[content.start].isalnum():
        return None
    match = LABEL.match(text, content.start + 1, min(content.end, content.start + 60))
    if not match or not match["source"].isupper() or len(match["source"].split()) > LONGEST_LABEL:
        return None
    return Span(*match.span("source")), Span(*match.span("cue"))


def transcript(segmentation: Segmentation) -> tuple[Turn, ...]:
    """Turns of a text that is, in part at least, a transcript: labels come back or follow one upon the other.

    A label counts if it occurs twice and another paragraph beside one of its paragraphs is headed by a label too.
    """
    found = {i: headed for i in range(len(segmentation.paragraphs)) if (headed := label(segmentation, i))}
    if len(found) < 3:
        return ()
    text = segmentation.text
    names = Counter(source.of(text) for source, _ in found.values())
    turns = []
    for i, (source, cue) in found.items():
        beside = i - 1 in found or i + 1 in found
        if names[source.of(text)] > 1 and beside and len(names) > 1:
            start = cue.end + len(text[cue.end :][:8]) - len(text[cue.end :][:8].lstrip())
            turns.append(Turn(source, cue, Span(start, segmentation.paragraphs[i].end)))
    return tuple(turns)


def introduced(segmentation: Segmentation, paragraph: int) -> bool:
    """Whether the paragraph before ends in a colon: “The minister was blunt:”."""
    if paragraph < 1:
        return False
    return segmentation.text[segmentation.paragraphs[paragraph - 1].end - 1] == ":"
