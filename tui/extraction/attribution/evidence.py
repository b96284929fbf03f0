"""Why a quote is one, and why its source: the rule that decided, and sentences for readers."""

from __future__ import annotations

from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.model import QuoteKind


class Decision(NamedTuple):
    """What a rule is called, and what it says when it has decided on a source."""

    name: str
    """As `Quote.rule` has it."""
    why: str
    """A sentence with places for source and cue."""
    what: str = ""
    """Why the words are a quote at all, where the rule tells; else their quote marks do."""
    carried: bool = False
    """The source stands with another quote, or in another paragraph."""


NETWORK = Decision("network", "“{source}” goes with “{cue}”.")
NEAREST = Decision("network, no cue", "No cue: “{source}” stands nearest.")
"""What the network itself decides."""

WHAT = {
    QuoteKind.DIRECT: "The words stand in quote marks",
    QuoteKind.MIXED: "Some of the words stand in quote marks",
    QuoteKind.INDIRECT: "The words stand without quote marks",
}
LONGEST = 60
"""Characters of a source or cue that a sentence repeats."""


def sentences(
    text: str, content: Span, kind: QuoteKind, cue: Span | None, source: Span | None, decision: Decision
) -> tuple[str, str]:
    """First why it is a quote, then why this source."""
    block = kind is QuoteKind.DIRECT and text[content.start].isalnum()
    what = "The words are set apart as a block quote" if block else WHAT[kind]
    said = _short(text, cue)
    first = f"{what}; “{said}” reports them." if any(map(str.isalnum, said)) else f"{what}."
    if source is None:
        return decision.what or first, "The article names nobody for them."
    return decision.what or first, decision.why.format(source=_short(text, source), cue=said)


def _short(text: str, span: Span | None) -> str:
    if span is None:
        return ""
    words = " ".join(text[span.start : span.end].split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
