"""Set forms that name a speaker without a reporting verb, each a pattern with an example.

They are what a reader knows about layout: who signs with a dash, who heads a paragraph with a colon. They are
asked where the network found no source, and for transcripts, whose turns stand without quote marks.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from tui.article.model import Span
from tui.text import Document
from tui.text.capitals import NAME

_HANDLE = r"(?:\s\(@\w{1,30}\)[^\n“”\"]{0,30})?"
SIGNATURE = re.compile(rf"\s*(?P<cue>[―—–]|--?)\s*(?P<source>{NAME}(?:,\s[^“”\"\n]{{2,90}}?)?){_HANDLE}\s*\.?\s*$")
"""What follows a quotation to the end of its paragraph: “We were never asked.” — Ana Ruiz, ferry pilot"""

_OFFICE = r"(?:,\s[A-Z][A-Z .&'’-]{1,40}|\s\([^)\n]{1,40}\))?"
LABEL = re.compile(rf"(?P<source>{NAME}){_OFFICE}(?P<cue>:)\s+(?=\S)")
"""What a paragraph begins with: RUIZ: We were never asked."""

QUESTION = re.compile(r"(?:Q|A|Question|Answer|Interviewer)\s*[:.]", re.IGNORECASE)
"""Labels that name nobody."""

OPENING = re.compile(NAME)
"""What a sentence with a participle for a cue may open with: Ruiz left early, saying …"""

RUBRIC = re.compile(
    r"(?:the )?(?:latest|live|watch|video|listen|photos|exclusive|breaking|update|opinion|analysis|fact[ -]check|poll)"
    r"\b",
    re.IGNORECASE,
)
"""What stands before the colon of a headline and is no speaker: The Latest: …"""

SUBJECT = re.compile(
    r"(?P<source>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,5}?) "
    r"(?:is|was|are|were|has|had|did|does|put|puts|wrote|made|went|goes|gave|spoke|posted|tweeted|sent|replied|answered)\b"
)
"""How a paragraph begins that introduces a quotation without a word that reports: The minister was blunt:"""

INVERTED = re.compile(
    r"\s?(?P<cue>said|says|read|reads|wrote|added|asked|replied|warned|announced|declared)\s"
    rf"(?P<source>{NAME}|(?:an?|the|one|his|her|its|their)(?:\s[\w’'-]+){{1,3}}?)"
    r"(?=[.,;:]|\s(?:at|in|on|of|near|outside|above|from|by|with|who|as|after|when|during|before)\b|\s*$)"
)
"""What follows a quotation: “No goats past this gate,” read a sign at the mill."""

LONGEST_LABEL = 5
"""Words; a longer beginning before a colon is a clause."""


class Turn(NamedTuple):
    """A turn of a transcript: who, the colon, and what is said."""

    source: Span
    cue: Span
    content: Span


def signature(document: Document, end: int, paragraph: int) -> tuple[Span, Span] | None:
    """Source and cue of the dash signature after a quotation, in the rest of its paragraph or as the next one."""
    text, paragraphs = document.text, document.paragraphs
    stop = paragraphs[paragraph].end
    if not text[end:stop].strip() and paragraph + 1 < len(paragraphs):
        end, stop = paragraphs[paragraph + 1]
    if stop - end > 140:
        return None
    match = SIGNATURE.fullmatch(text, end, stop)
    return (Span(*match.span("source")), Span(*match.span("cue"))) if match else None


def label(document: Document, paragraph: int) -> tuple[Span, Span] | None:
    """Source and cue of the label that a paragraph begins with."""
    start, end = document.paragraphs[paragraph]
    if document.text.find(":", start, min(end, start + 90)) < 0:  # most paragraphs
        return None
    match = LABEL.match(document.text, start, min(end, start + 90))
    if not match or len(match["source"].split()) > LONGEST_LABEL or QUESTION.match(match.group()):
        return None
    return Span(*match.span("source")), Span(*match.span("cue"))


def label_of(document: Document, paragraph: int, content: Span) -> tuple[Span, Span] | None:
    """Source and cue of a label right before a quotation, or right behind its opening mark: “RUIZ: Never.”"""
    if (found := label(document, paragraph)) and 0 < content.start - found[1].end <= 2:
        return found
    text = document.text
    if text[content.start].isalnum():
        return None
    match = LABEL.match(text, content.start + 1, min(content.end, content.start + 60))
    if not match or not match["source"].isupper() or len(match["source"].split()) > LONGEST_LABEL:
        return None
    return Span(*match.span("source")), Span(*match.span("cue"))


def headline(document: Document, content: Span) -> tuple[Span, Span] | None:
    """Source and cue of the label before a quotation in the first paragraph: Ruiz: The mill is ‘a hole in a hill’"""
    found = label(document, 0)
    if not found or content.start < found[1].end or RUBRIC.match(found[0].of(document.text)):
        return None
    return found


def inverted(document: Document, end: int, paragraph: int) -> tuple[Span, Span] | None:
    """Source and cue of the words right behind a quotation that ends at the offset."""
    match = INVERTED.match(document.text, end, document.paragraphs[paragraph].end)
    return (Span(*match.span("source")), Span(*match.span("cue"))) if match else None


def opening(document: Document, cue: Span) -> Span | None:
    """What a cue's sentence opens with, a name or a subject, if the cue is a participle: “Ruiz left, saying …”."""
    text, start = document.text, document.sentences[document.sentence_at(cue.start)].start
    if text[cue.end - 3 : cue.end] == "ing" and (match := OPENING.match(text, start, cue.start)):
        return Span(*match.span())
    match = SUBJECT.match(text, start, cue.start) if text.startswith(("telling ", "saying "), cue.start) else None
    return Span(*match.span("source")) if match else None


def transcript(document: Document) -> tuple[Turn, ...]:
    """Turns of a text that is, in part at least, a transcript: labels come back or follow one upon the other.

    A label counts if it occurs twice, in full or by its last word, and a paragraph beside one of its paragraphs is
    headed by a label too; among “Q:” and the like, which name nobody, also if it occurs once.
    """
    text, paragraphs = document.text, document.paragraphs
    found = {i: headed for i in range(len(paragraphs)) if (headed := label(document, i))}
    asked = {i for i, (start, end) in enumerate(paragraphs) if QUESTION.match(text, start, end)}
    if len(found) + len(asked) < 3:
        return ()
    family = {i: source.of(text).casefold().split()[-1] for i, (source, _) in found.items()}
    names = Counter(family.values())
    turns = []
    for i, (source, cue) in found.items():
        beside = not {i - 1, i + 1}.isdisjoint(found.keys() | asked)
        if beside and (len(asked) > 1 or (names[family[i]] > 1 and len(names) > 1)):
            start = cue.end + len(text[cue.end :][:8]) - len(text[cue.end :][:8].lstrip())
            turns.append(Turn(source, cue, Span(start, document.paragraphs[i].end)))
    return tuple(turns)


def introduced(document: Document, paragraph: int) -> bool:
    """Whether the paragraph before ends in a colon: “The minister was blunt:”."""
    if paragraph < 1:
        return False
    return document.text[document.paragraphs[paragraph - 1].end - 1] == ":"


def subject(document: Document, paragraph: int) -> Span | None:
    """What the last sentence of a paragraph opens with, up to a verb: “The minister” of “The minister was blunt:”."""
    end = document.paragraphs[paragraph].end
    start = document.sentences[document.sentence_at(end - 1)].start
    match = SUBJECT.match(document.text, start, end)
    return Span(*match.span("source")) if match else None
