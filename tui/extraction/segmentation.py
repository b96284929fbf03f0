"""A text cut into paragraphs, sentences and tokens: what every later step reads.

Paragraphs end at newlines. Tokens are words with their inner apostrophes, periods and hyphens (“U.S.”,
“don’t”, “27-year-old”), numbers, or single marks. All spans are code points of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from tui.article.model import Span

_PARAGRAPH = re.compile(r"[^\n\r]*[^\s][^\n\r]*")
_TOKEN = re.compile(
    r"[a-z]\w*(?:[’'.\-‑]\w+)*"  # most words, found first
    r"|(?:[A-Z]\.){2,}"  # U.S., initials
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Maj|Adm|Pres)\."
    r"|\b[A-Z]\.(?=\s)"
    r"|\w+(?:[’'.\-‑]\w+)*"
    r"|``|''|\.{3}|[^\w\s]"
)
_ENDERS = ".!?…"
_CLOSERS = "”’\"')]»"


@dataclass(frozen=True, slots=True)
class Segmentation:
    """Paragraphs, sentences and tokens of one text; sentences never cross a paragraph's edge."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    tokens: tuple[Span, ...]

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds the code point, or of the last one before it."""
        return bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the code point, or of the last one before it."""
        return bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1


def segment(text: str) -> Segmentation:
    """Cut a text; time grows linearly with its length."""
    paragraphs = tuple(_trimmed(text, *m.span()) for m in _PARAGRAPH.finditer(text))
    tokens: list[Span] = []
    sentences: list[Span] = []
    for paragraph in paragraphs:
        found = [Span._make(m.span()) for m in _TOKEN.finditer(text, paragraph.start, paragraph.end)]
        sentences += _sentences(text, paragraph, found)
        tokens += found
    return Segmentation(text, paragraphs, tuple(sentences), tuple(tokens))


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _sentences(text: str, paragraph: Span, tokens: list[Span]) -> list[Span]:
    """Sentences end after . ! ? … with closing marks, before a capital, a digit or an opening mark."""
    found, start = [], paragraph.start
    for i in [i for i, (a, _) in enumerate(tokens) if text[a] in _ENDERS]:
        end, j = tokens[i][1], i + 1
        while j < len(tokens) and tokens[j][0] == end and text[tokens[j][0]] in _CLOSERS:
            end, j = tokens[j][1], j + 1
        if j < len(tokens) and tokens[j][0] > end and not text[tokens[j][0]].islower():
            found.append(Span(start, end))
            start = tokens[j][0]
    if start < paragraph.end:
        found.append(Span(start, paragraph.end))
    return found
