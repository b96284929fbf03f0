"""From source mentions to speakers: attributions → quotes with resolved speakers.

Names of the text are found and gathered into entities; then each source mention is read, in text order, and
resolved to one of them, or to a speaker that the article does not name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tui.article.model import Span
from tui.extraction.attribution import Attribution
from tui.extraction.model import Quote, QuoteKind, Speaker
from tui.extraction.speakers.certainty import confidence
from tui.extraction.speakers.discourse import Discourse, Resolved
from tui.extraction.speakers.gathering import gather
from tui.extraction.speakers.names import find_names
from tui.extraction.speakers.noun_phrases import find_noun_phrases
from tui.extraction.speakers.portraits import portray
from tui.extraction.speakers.resolution import resolve_source
from tui.extraction.speakers.scorer import Weights, shipped
from tui.extraction.speakers.structure import resolve_unsourced, without_lent
from tui.text import Document

__all__ = ["read", "resolve", "resolve_sources", "spoken"]


LEAST_SURE = 0.5
"""Confidence of what is shown by default."""


class Spoken(NamedTuple):
    """What a text says, resolved."""

    discourse: Discourse
    attributions: tuple[Attribution, ...]
    by_source: Mapping[Span, Resolved]
    found: tuple[Resolved | None, ...]
    """Whom each attribution’s words are; None where nothing tells."""


def resolve(document: Document, attributions: Sequence[Attribution]) -> tuple[tuple[Quote, ...], tuple[Speaker, ...]]:
    """The quotes with their speakers, and the speakers in order of their first quote."""
    discourse, attributions, by_source, found = spoken(document, attributions)
    seats: dict[int, int] = {}
    for who in found:
        if who and who.entity is not None:
            seats.setdefault(who.entity, len(seats))
    speakers = portray(discourse, list(seats), by_source)
    ids = {entity: speakers[seat].id for entity, seat in seats.items()}
    quotes = tuple(_quote(attribution, who, ids) for attribution, who in zip(attributions, found, strict=True))
    return quotes, speakers


def spoken(document: Document, attributions: Sequence[Attribution]) -> Spoken:
    """Whom each attribution’s words are; words that are only lent are none."""
    attributions = tuple(without_lent(document, attributions))
    discourse = read(document, attributions)
    by_source = resolve_sources(discourse, attributions)
    unsourced = resolve_unsourced(discourse, attributions, by_source)
    found = tuple(by_source[a.source] if a.source else unsourced.get(i) for i, a in enumerate(attributions))
    return Spoken(discourse, attributions, by_source, found)


def read(
    document: Document, attributions: Sequence[Attribution] = (), weights: Callable[[], Weights] = shipped
) -> Discourse:
    """What a text names and describes, before any source is resolved; `weights`: with which antecedents are scored."""
    names = find_names(document)
    phrases = find_noun_phrases(document, names)
    marked = [quotation.span for quotation in document.quotations]
    contents = sorted({*marked, *(part for attribution in attributions for part in attribution.parts)})
    return Discourse(document, names, phrases, contents, gather(document, names, phrases, marked), weights())


def resolve_sources(discourse: Discourse, attributions: Sequence[Attribution]) -> dict[Span, Resolved]:
    """Whom each source means; every mention is resolved once, in text order."""
    content: dict[Span, list[Span]] = {}
    for attribution in attributions:
        if attribution.source is not None:
            content.setdefault(attribution.source, []).extend(attribution.parts)
    return {source: resolve_source(discourse, source, content[source]) for source in sorted(content)}


def _quote(attribution: Attribution, who: Resolved | None, ids: Mapping[int, str]) -> Quote:
    """The attribution as a quote, with its speaker; one that is rather wrong than right is not shown."""
    sure = _confidence(attribution, who)
    return Quote(
        span=Span(attribution.parts[0].start, attribution.parts[-1].end),
        parts=attribution.parts,
        kind=attribution.kind,
        cue=attribution.cue,
        source=attribution.source,
        speaker=None if who is None or who.entity is None else ids[who.entity],
        confidence=sure,
        evidence=attribution.evidence + ((who.why,) if who else ()),
        rule=(who.rule if who else "") or attribution.rule,
        report=attribution.report,
        shown=attribution.shown and sure >= LEAST_SURE,
    )


def _confidence(attribution: Attribution, who: Resolved | None) -> float:
    """How sure the quote and its speaker are."""
    if who is None:
        return round(attribution.confidence, 4)
    sourced, indirect = attribution.source is not None, attribution.kind is QuoteKind.INDIRECT
    return confidence(attribution.confidence, who.certainty, sourced, indirect)
