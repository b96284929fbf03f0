"""Edits applied to what was found: a pure function from one extraction to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from tui.article.model import Span
from tui.corrections.anchors import Anchor, place
from tui.corrections.edits import Action, Edit
from tui.extraction.model import (
    Date,
    DateType,
    Extraction,
    Note,
    Quote,
    QuoteKind,
    Report,
    Resolution,
    Speaker,
    SpeakerKind,
)

ENOUGH = 0.5
"""Share of an anchor's words that a quote must cover to be the one that is meant."""
_BACK = 50
"""Quotes that may begin between the one that is meant and its end."""


class Applied(NamedTuple):
    """What came of edits."""

    extraction: Extraction
    unplaced: tuple[Edit, ...] = ()
    """Those whose words, or whose speaker, are not there: kept, and without effect."""


@dataclass(frozen=True, slots=True)
class _Scene:
    text: str
    found: Extraction


def applied(found: Extraction, text: str, edits: Sequence[Edit]) -> Applied:
    """What was found in a text, with edits applied in their order. Publication dates are not applied here."""
    unplaced = []
    for edit in edits:
        after = _APPLY[edit.action](_Scene(text, found), edit) if edit.action in _APPLY else found
        if after is None:
            unplaced.append(edit)
        else:
            found = after
    return Applied(_ordered(found), tuple(unplaced))


def published(edits: Sequence[Edit], otherwise: date | None) -> date | None:
    """The publication date as the last edit of it has it."""
    last = next((edit for edit in reversed(edits) if edit.action is Action.PUBLISHED), None)
    if last is None:
        return otherwise
    return date.fromisoformat(last.value) if last.value else None


def quote_at(found: Extraction, text: str, anchor: Anchor) -> Quote | None:
    """The quote that an anchor means: the one that shares most of its words, if these are enough."""
    span = place(anchor, text)
    return max(_near(found, span), key=lambda quote: _shared(quote.span, span), default=None) if span else None


def _near(found: Extraction, span: Span) -> list[Quote]:
    """The quotes that share enough with a span; looked for among the last that begin before it ends."""
    upto = bisect_left(found.quotes, span.end, key=lambda quote: quote.span.start)
    return [
        quote
        for quote in found.quotes[max(0, upto - _BACK) : upto]
        if _shared(quote.span, span) >= ENOUGH * max(span.end - span.start, quote.span.end - quote.span.start)
    ]


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _quotes(scene: _Scene, edit: Edit, change: Callable[[Quote], Quote | None]) -> Extraction | None:
    """Change every quote that the edit means; None where none of them is there."""
    meant = {quote.id for anchor in edit.anchors if (quote := quote_at(scene.found, scene.text, anchor))}
    if not meant:
        return None
    changed = [change(quote) if quote.id in meant else quote for quote in scene.found.quotes]
    return _with(scene.found, [quote for quote in changed if quote is not None])


def _with(found: Extraction, quotes: Sequence[Quote], speakers: Sequence[Speaker] | None = None) -> Extraction:
    """With other quotes; speakers who have none left go."""
    speaking = {quote.speaker for quote in quotes}
    kept = found.speakers if speakers is None else speakers
    return replace(found, quotes=tuple(quotes), speakers=tuple(s for s in kept if s.id in speaking))


def _told(edit: Edit) -> str:
    on = f" on {edit.made.day} {edit.made:%B %Y}" if edit.made else ""
    return f"Corrected by you{on}."


def _by_hand(quote: Quote, edit: Edit) -> Quote:
    """A quote as somebody who has read it says it is."""
    told = () if edit.action is Action.ACCEPT else (_told(edit),)
    evidence = told or quote.evidence
    return replace(quote, confidence=1.0, shown=True, corrected=_day(edit), evidence=evidence)


def _day(edit: Edit) -> date:
    return edit.made or date.min


def _speaker(scene: _Scene, edit: Edit) -> Extraction | None:
    name = edit.names[0] if edit.names else ""
    known = next((s for s in scene.found.speakers if s.name == name), None)
    who = known or (_new(scene.text, name, edit) if name else None)
    speakers = scene.found.speakers if known or who is None else (*scene.found.speakers, who)
    meant = replace(scene.found, speakers=speakers)
    return _quotes(
        _Scene(scene.text, meant), edit, lambda q: replace(_by_hand(q, edit), speaker=who.id if who else None)
    )


def _new(text: str, name: str, edit: Edit) -> Speaker:
    """Somebody who was not among the speakers: all places where the text has the name are mentions."""
    places, at = [], text.find(name)
    while at >= 0:
        places.append(Span(at, at + len(name)))
        at = text.find(name, at + len(name))
    day = _day(edit)
    return Speaker(name, SpeakerKind.PERSON, mentions=tuple(places), evidence=(_told(edit),), corrected=day)


def _quote(scene: _Scene, edit: Edit) -> Extraction | None:
    span = place(edit.anchors[0], scene.text)
    if span is None:
        return None
    words = span.of(scene.text)
    marked = words[:1] in '“"«„' and words[-1:] in '”"»“'
    new = Quote(
        span, (span,), QuoteKind.DIRECT if marked else QuoteKind.INDIRECT, quoted=(span,) if marked else (), rule="you"
    )
    rest = [quote for quote in scene.found.quotes if quote.id != new.id]
    return _speaker(_Scene(scene.text, replace(scene.found, quotes=tuple(sorted([*rest, new], key=_place)))), edit)


def _bounds(scene: _Scene, edit: Edit) -> Extraction | None:
    span = place(edit.anchors[1], scene.text)

    def other(quote: Quote, span: Span) -> Quote:
        quoted = tuple(inside for inside in quote.quoted if _shared(inside, span))
        return replace(_by_hand(quote, edit), span=span, parts=(span,), quoted=quoted, id="")

    first = replace(edit, action=Action.REJECT, anchors=edit.anchors[:1])
    return _quotes(scene, first, lambda quote: other(quote, span)) if span else None


def _report(scene: _Scene, edit: Edit) -> Extraction | None:
    if edit.value not in list(Report):
        return None
    report = Report(edit.value)
    changed = _quotes(scene, edit, lambda quote: replace(_by_hand(quote, edit), report=report))
    if changed is None or report is Report.SPEECH:
        return changed
    return _quotes(_Scene(scene.text, changed), edit, lambda quote: replace(quote, shown=False))


def _accept(scene: _Scene, edit: Edit) -> Extraction | None:
    return _quotes(scene, edit, lambda quote: replace(quote, confidence=1.0, shown=True, corrected=_day(edit)))


def _merge(scene: _Scene, edit: Edit) -> Extraction | None:
    named = [s for name in edit.names for s in scene.found.speakers if s.name == name]
    if len({s.id for s in named}) < 2:
        return None
    first, into = named[0], named[-1]
    aliases = dict.fromkeys(a for s in named for a in (s.name, *s.aliases) if a != into.name)
    one = replace(
        into,
        id=first.id,
        aliases=tuple(aliases),
        description=next((s.description for s in reversed(named) if s.description), None),
        mentions=tuple(sorted({m for s in named for m in s.mentions})),
        evidence=(_told(edit), *into.evidence),
        corrected=_day(edit),
    )
    ids = {s.id for s in named}
    quotes = [replace(q, speaker=one.id) if q.speaker in ids else q for q in scene.found.quotes]
    others = [s for s in scene.found.speakers if s.id not in ids]
    return _with(scene.found, quotes, [one, *others])


def _about_speaker(scene: _Scene, edit: Edit) -> Extraction | None:
    """Another name or description for a speaker."""
    old = next((s for s in scene.found.speakers if s.name == edit.names[0]), None)
    if old is None:
        return None
    if edit.action is Action.RENAME:
        aliases = tuple(dict.fromkeys(a for a in (*old.aliases, old.name) if a != edit.names[1]))
        new = replace(old, name=edit.names[1], called=edit.names[1], aliases=aliases)
    else:
        new = replace(old, description=edit.value or None, description_span=None)
    new = replace(new, evidence=(_told(edit), *old.evidence), corrected=_day(edit))
    return replace(scene.found, speakers=tuple(new if s is old else s for s in scene.found.speakers))


def _date(scene: _Scene, edit: Edit) -> Extraction | None:
    from tui.extraction.dates.values import bounds, edtf  # the reader's start does not wait for its room

    span, days = place(edit.anchors[0], scene.text), bounds(edit.value)
    if span is None or days is None:
        return None
    old = next((d for d in scene.found.dates if _shared(d.span, span)), None)
    new = Date(
        old.span if old else span,
        DateType.DATE,
        edit.value,
        edtf(edit.value),
        *days,
        Resolution.EXPLICIT,
        (_told(edit),),
        corrected=_day(edit),
    )
    rest = [d for d in scene.found.dates if not _shared(d.span, new.span)]
    return replace(scene.found, dates=tuple(sorted([*rest, new], key=lambda d: d.span)))


def _no_date(scene: _Scene, edit: Edit) -> Extraction | None:
    span = place(edit.anchors[0], scene.text)
    rest = tuple(d for d in scene.found.dates if span is None or not _shared(d.span, span))
    if len(rest) == len(scene.found.dates):
        return None
    gone = {d.id for d in scene.found.dates} - {d.id for d in rest}
    quotes = tuple(replace(q, dates=tuple(d for d in q.dates if d not in gone)) for q in scene.found.quotes)
    return replace(scene.found, dates=rest, quotes=quotes)


def _note(scene: _Scene, edit: Edit) -> Extraction | None:
    """A note in place of the one on the same words; none, where it is empty."""
    span = place(edit.anchors[0], scene.text)
    if span is None:
        return None
    others = [note for note in scene.found.notes if note.span != span]
    new = [Note(span, edit.value, edit.made)] if edit.value else []
    return replace(scene.found, notes=tuple(sorted([*others, *new], key=lambda note: note.span)))


def _place(quote: Quote) -> tuple[int, int]:
    return quote.span.start, quote.span.end


def _ordered(found: Extraction) -> Extraction:
    """Speakers in order of their first quote, as an extraction has them."""
    order = {quote.speaker: i for i, quote in reversed([*enumerate(found.quotes)])}
    speakers = sorted((s for s in found.speakers if s.id in order), key=lambda s: order[s.id])
    return replace(found, speakers=tuple(speakers)) if tuple(speakers) != found.speakers else found


_APPLY: Final[dict[Action, Callable[[_Scene, Edit], Extraction | None]]] = {
    Action.SPEAKER: _speaker,
    Action.QUOTE: _quote,
    Action.REJECT: lambda scene, edit: _quotes(scene, edit, lambda _quote: None),
    Action.ACCEPT: _accept,
    Action.REPORT: _report,
    Action.BOUNDS: _bounds,
    Action.MERGE: _merge,
    Action.RENAME: _about_speaker,
    Action.DESCRIBE: _about_speaker,
    Action.DATE: _date,
    Action.NO_DATE: _no_date,
    Action.NOTE: _note,
}
"""Action → what it makes of an extraction; None where its words or its speaker are not there."""
