"""Who speaks by the layout of a text: a dash that signs, a label that heads a paragraph or a headline."""

from __future__ import annotations

import re

from tui.article.model import Span
from tui.extraction.attribution.pieces import Piece
from tui.extraction.attribution.rules.rule import BY_FORM, Context, Found
from tui.text import Document, Role
from tui.text.capitals import NAME

_HANDLE = r"(?:\s\(@\w{1,30}\)[^\n“”\"]{0,30})?"
_SIGNATURE = re.compile(rf"\s*(?P<cue>[―—–]|--?)\s*(?P<source>{NAME}(?:,\s[^“”\"\n]{{2,90}}?)?){_HANDLE}\s*\.?\s*$")
_LONGEST_SIGNATURE = 140
"""Characters from a quotation to the end of the paragraph that signs it."""
_OFFICE = r"(?:,\s[A-Z][A-Z .&'’-]{1,40}|\s\([^)\n]{1,40}\))?"
_LABEL = re.compile(rf"(?P<source>{NAME}){_OFFICE}(?P<cue>:)\s+(?=\S)")
_LABEL_REACH, _INNER_REACH = 90, 60
"""Characters of a paragraph, or of a quotation, in which a label ends."""
_LONGEST_LABEL = 5
"""Words; a longer beginning before a colon is a clause."""
_NOBODY = re.compile(r"(?:Q|A|Question|Answer|Interviewer)\s*[:.]", re.IGNORECASE)
"""Labels that name nobody."""
_RUBRIC = re.compile(
    r"(?:the )?(?:latest|live|watch|video|listen|photos|exclusive|breaking|update|opinion|analysis|fact[ -]check|poll)"
    r"\b",
    re.IGNORECASE,
)
"""What stands before the colon of a headline and is no speaker."""


def signature(context: Context, piece: Piece) -> Found | None:
    """A dash signs the words.

    “We were never asked about it.” — Ana Ruiz, ferry pilot → Ana Ruiz, ferry pilot
    """
    found = signature_after(context.document, piece.content.end, piece.paragraph)
    return Found(*found, BY_FORM, proves=True) if found else None


def label(context: Context, piece: Piece) -> Found | None:
    """A label stands before the quotation, or right behind its opening mark.

    RUIZ: “We were never asked about any of it.” → RUIZ
    """
    document, content = context.document, piece.content
    found = label_of(document, piece.paragraph)
    if found and 0 < content.start - found[1].end <= 2:
        return Found(*found, BY_FORM)
    if document.text[content.start].isalnum():
        return None
    match = _LABEL.match(document.text, content.start + 1, min(content.end, content.start + _INNER_REACH))
    if not match or not match["source"].isupper() or len(match["source"].split()) > _LONGEST_LABEL:
        return None
    source, cue = Span(*match.span("source")), Span(*match.span("cue"))
    return Found(source, cue, BY_FORM, content=Span(cue.end + 1, content.end) if cue.end < content.end - 1 else None)


def headline(context: Context, piece: Piece) -> Found | None:
    """The headline opens with who says what it quotes.

    Orla Fenn: Brandt Asking Voters To Wait ‘Reeks of Fear of the Sea.’¶It has asked voters to wait. → Orla Fenn
    """
    document = context.document
    if document.lines[piece.paragraph].role is not Role.TITLE:
        return None
    found = label_of(document, piece.paragraph)
    if not found or piece.content.start < found[1].end or _RUBRIC.match(found[0].of(document.text)):
        return None
    if piece.source is not None and found[0].start <= piece.source.start < found[0].end:
        return None
    return Found(*found, BY_FORM)


def signature_after(document: Document, end: int, paragraph: int) -> tuple[Span, Span] | None:
    """Source and cue of the dash signature after a quotation, in the rest of its paragraph or as the next one."""
    text, paragraphs = document.text, document.paragraphs
    stop = paragraphs[paragraph].end
    if not text[end:stop].strip() and paragraph + 1 < len(paragraphs):
        end, stop = paragraphs[paragraph + 1]
    if stop - end > _LONGEST_SIGNATURE:
        return None
    match = _SIGNATURE.fullmatch(text, end, stop)
    return (Span(*match.span("source")), Span(*match.span("cue"))) if match else None


def label_of(document: Document, paragraph: int) -> tuple[Span, Span] | None:
    """Source and cue of the label that a paragraph begins with."""
    start, end = document.paragraphs[paragraph]
    reach = min(end, start + _LABEL_REACH)
    if document.text.find(":", start, reach) < 0:  # most paragraphs
        return None
    match = _LABEL.match(document.text, start, reach)
    if not match or len(match["source"].split()) > _LONGEST_LABEL:
        return None
    if _NOBODY.match(match.group()) or _RUBRIC.fullmatch(match["source"]):
        return None
    return Span(*match.span("source")), Span(*match.span("cue"))


def is_unnamed_turn(document: Document, paragraph: int) -> bool:
    """Whether a paragraph opens with a label that names nobody: “Q: …”."""
    return _NOBODY.match(document.text, *document.paragraphs[paragraph]) is not None
