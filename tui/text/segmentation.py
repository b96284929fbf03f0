"""A text cut into paragraphs, sentences and tokens: what every later step reads.

Paragraphs end at newlines. Tokens are words with their inner apostrophes, periods and hyphens (“U.S.”,
“don’t”, “27-year-old”), numbers, or single marks. All spans are code points of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, pairwise

from tui.article.model import Span
from tui.english.abbreviations import GOING_ON, TITLE_ABBREVIATIONS
from tui.english.reporting import ASKING, SAYING

_TOKEN = re.compile(
    r"([a-z]\w*+(?:[’'.\-‑]\w++)*+"  # most words, found first
    r"|(?=[A-Z])(?:"  # looked at once, so that white space and marks pass over these forms
    r"(?:[A-Z]\.){2,}"  # U.S., initials
    rf"|(?:{'|'.join(sorted(TITLE_ABBREVIATIONS))})\."
    r"|\b[A-Z]\.(?=[^\S\n\r]++\S))"  # an initial, unless it ends its paragraph
    r"|\w++(?:[’'.\-‑]\w++)*+"
    r"|``|''|\.{3}|[^\w\s])"
)
_ENDERS = frozenset((".", "!", "?", "…", "..."))
_WITHIN = frozenset(("", " "))
"""Nearly all that stands between two tokens of a line."""
_CLOSERS = frozenset(("”", "’", '"', "'", ")", "]", "»", "''"))

_QUOTING = frozenset(("”", "’", '"', "'", "»", "''"))
_ASKING = SAYING | ASKING
_LONGEST_NAME = 3
"""Words."""


@dataclass(frozen=True, slots=True)
class Segmentation:
    """Paragraphs, sentences and tokens of one text; sentences never cross a paragraph's edge."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    words: tuple[str, ...]
    """The tokens as the text has them."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """Where each token starts and ends: numbers by themselves, which later steps take as arrays."""

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds the code point, or of the last one before it."""
        return bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the code point, or of the last one before it."""
        return bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1

    def tokens_in(self, span: Span) -> range:
        """Indices of the tokens that stand in a span, wholly or in part."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


def segment(text: str) -> Segmentation:
    """Cut a text; time grows linearly with its length."""
    pieces = _TOKEN.split(text)  # white space, token, white space, token, …, white space
    edges = tuple(accumulate(map(len, pieces)))
    starts, ends = edges[:-1:2], edges[1::2]
    words, gaps = tuple(pieces[1::2]), pieces[:-1:2]
    opening = [i for i, gap in enumerate(gaps) if not i or (gap not in _WITHIN and ("\n" in gap or "\r" in gap))]
    beginning = sorted({*opening, *_after_enders(words, gaps)})
    paragraphs, sentences = (_joined(starts, ends, firsts) for firsts in (opening, beginning))
    return Segmentation(text, paragraphs, sentences, words, starts, ends)


def _joined(starts: Sequence[int], ends: Sequence[int], firsts: Sequence[int]) -> tuple[Span, ...]:
    """Spans from each first token to the last one before the next first."""
    return tuple(Span(starts[a], ends[b - 1]) for a, b in pairwise([*firsts, len(starts)]))


def _after_enders(words: Sequence[str], gaps: Sequence[str]) -> Iterator[int]:
    """Sentences open after . ! ? … with closing marks and white space, with a capital, a digit or an opening mark."""
    for ender in compress(range(len(words)), map(_ENDERS.__contains__, words)):
        j = ender + 1
        while j < len(words) and not gaps[j] and words[j] in _CLOSERS:
            j += 1
        if j < len(words) and gaps[j] and not words[j][0].islower() and not _goes_on(words, ender, j):
            yield j


def _goes_on(words: Sequence[str], ender: int, following: int) -> bool:
    """Whether the sentence goes on behind a short form (“Aug. 9”), or with who asked (“Why?” Ruiz asked)."""
    if words[ender] == ".":
        short = GOING_ON.get(words[ender - 1]) if ender else None
        return short is not None and short.match(words[following]) is not None
    if words[following - 1] not in _QUOTING:
        return False
    after = words[following : following + _LONGEST_NAME + 1]
    verb = next((word for word in after if not word[0].isupper()), "")
    return words[following][0].isupper() and verb in _ASKING
