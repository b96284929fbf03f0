"""Why a quote is one, and why its source: sentences for readers."""

from __future__ import annotations

from enum import StrEnum

from tui.article.model import Span
from tui.extraction.model import QuoteKind


class Reason(StrEnum):
    """What led to the source, in words with places for source and cue."""

    CUE = "“{source}” goes with “{cue}”."
    BESIDE = "No cue: “{source}” stands nearest."
    GOES_ON = "No cue: the text goes on from the quote before, where “{source}” spoke."
    ECHO = "The same words stand in a quote of “{source}”."
    SIGNATURE = "A dash signs the words with “{source}”."
    LABEL = "“{source}:” heads the paragraph."
    COLON = "The paragraph before ends with a colon and names “{source}”."


WHAT = {
    QuoteKind.DIRECT: "The words stand in quote marks",
    QuoteKind.MIXED: "Some of the words stand in quote marks",
    QuoteKind.INDIRECT: "The words stand without quote marks",
}
LONGEST = 60
"""Characters of a source or cue that a sentence repeats."""


def sentences(
    text: str, content: Span, kind: QuoteKind, cue: Span | None, source: Span | None, reason: Reason
) -> tuple[str, str]:
    """First why it is a quote, then why this source."""
    block = kind is QuoteKind.DIRECT and text[content.start].isalnum()
    what = "The words are set apart as a block quote" if block else WHAT[kind]
    said = _short(text, cue)
    first = f"{what}; “{said}” reports them." if any(map(str.isalnum, said)) else f"{what}."
    if reason is Reason.LABEL:
        first = "The words follow a label, as in a transcript."
    if source is None:
        return first, "Nobody is named for them."
    return first, reason.value.format(source=_short(text, source), cue=said)


def _short(text: str, span: Span | None) -> str:
    if span is None:
        return ""
    words = " ".join(text[span.start : span.end].split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
