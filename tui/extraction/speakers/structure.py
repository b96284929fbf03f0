"""Who speaks in a quote that names nobody, where the layout of the article tells.

Headline and pull quotes repeat what is said below; a statement is pasted under a heading that names its author;
an interview answers question after question. All other quotes without a source stay without a speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tui.article.model import Span
from tui.extraction.attribution import Attribution
from tui.extraction.model import QuoteKind
from tui.extraction.speakers.author import interviewee
from tui.extraction.speakers.cast import Cast, Resolved
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.name_forms import PLACE
from tui.text import Document

_WORD = re.compile(r"\w+")
_SHINGLE, _LONGEST_HEADING = 3, 120
_ENDS = ".!?…”’\"'"


def resolve_unsourced(
    cast: Cast, attributions: Sequence[Attribution], resolved: Mapping[Span, Resolved]
) -> dict[int, Resolved]:
    """Attribution index → speaker, for quotes without a source that structure gives one."""
    without = [
        i for i, a in enumerate(attributions) if a.source is None and a.kind is not QuoteKind.INDIRECT and a.parts
    ]
    if not without:
        return {}
    found = _repeated(cast, attributions, resolved, without)
    if len(found) < len(without):
        found |= _answers(cast, attributions, [i for i in without if i not in found])
    if len(found) < len(without):
        found |= _statements(cast, attributions, [i for i in without if i not in found])
        found |= _repeated_of(cast, attributions, found, [i for i in without if i not in found])
    return found


def _words(text: str, attribution: Attribution) -> list[str]:
    """Case-folded words of a quote."""
    return [w.casefold() for part in attribution.parts for w in _WORD.findall(text, *part)]


def _repeated(
    cast: Cast, attributions: Sequence[Attribution], resolved: Mapping[Span, Resolved], without: Sequence[int]
) -> dict[int, Resolved]:
    """Quotes whose words are said again in a quote that has a speaker."""
    sourced = {
        i: who.entity
        for i, a in enumerate(attributions)
        if a.source is not None and (who := resolved.get(a.source)) and who.entity is not None
    }
    return _echoes(cast, attributions, sourced, without)


def _repeated_of(
    cast: Cast, attributions: Sequence[Attribution], found: Mapping[int, Resolved], without: Sequence[int]
) -> dict[int, Resolved]:
    """Quotes whose words are said again in one that structure gave a speaker."""
    return _echoes(cast, attributions, {i: who.entity for i, who in found.items() if who.entity is not None}, without)


def _echoes(
    cast: Cast, attributions: Sequence[Attribution], spoken: Mapping[int, int], without: Sequence[int]
) -> dict[int, Resolved]:
    """Quotes all of whose words stand in a row in a quote that has a speaker."""
    text = cast.reading.document.text
    sought = {i: said for i in without if len(said := _words(text, attributions[i])) >= _SHINGLE}
    openings: dict[tuple[str, ...], list[int]] = {}
    for i, said in sought.items():
        openings.setdefault(tuple(said[:_SHINGLE]), []).append(i)
    found: dict[int, Resolved] = {}
    for j, entity in spoken.items() if openings else ():
        said = _words(text, attributions[j])
        for at in range(len(said) - _SHINGLE + 1):
            for i in openings.get(tuple(said[at : at + _SHINGLE]), ()):
                if i not in found and said[at : at + len(sought[i])] == sought[i]:
                    why = f"The same words are quoted from {cast.named(entity)} elsewhere in the article."
                    found[i] = Resolved(entity, CERTAINTY["echo"], why)
    return found


def _fills_paragraph(document: Document, attribution: Attribution) -> bool:
    """Whether a quote of some length opens its paragraph and is nearly all of it."""
    start, end = attribution.parts[0].start, attribution.parts[-1].end
    if not document.paragraphs:
        return False
    paragraph = document.paragraphs[max(0, document.paragraph_at(start))]
    return start <= paragraph.start + 2 and end >= paragraph.end - 3 and end - start > 40


def _answers(cast: Cast, attributions: Sequence[Attribution], without: Sequence[int]) -> dict[int, Resolved]:
    """Marked answers of an interview: the person named most, where questions stand as paragraphs of their own."""
    who = interviewee(cast.reading)
    if who is None:
        return {}
    why = f"An answer in an interview with {cast.named(who)}, the person named most."
    return {
        i: Resolved(who, CERTAINTY["interview"], why)
        for i in without
        if _fills_paragraph(cast.reading.document, attributions[i])
    }


def _statements(cast: Cast, attributions: Sequence[Attribution], without: Sequence[int]) -> dict[int, Resolved]:
    """Paragraphs that are quotes from end to end, under a heading that opens with a name: their issuer is the name."""
    reading = cast.reading
    text, seg = reading.document.text, reading.document
    found: dict[int, Resolved] = {}
    by_paragraph: dict[int, Resolved] = {}
    for i in without:
        if not _fills_paragraph(seg, attributions[i]):
            continue
        here = seg.paragraph_at(attributions[i].parts[0].start)
        who = by_paragraph.get(here - 1)
        if who is None and here > 0:
            heading = seg.paragraphs[here - 1]
            if heading.end - heading.start <= _LONGEST_HEADING and text[heading.end - 1] not in _ENDS:
                first = bisect_left(reading.starts, heading.start)
                if first < len(reading.names) and reading.names[first].outer.start <= heading.start + 14:
                    entity = reading.entity_of(first)
                    if reading.names[first].outer.start < heading.end and entity.kind != PLACE:
                        why = f"A statement under a heading that names {cast.named(entity.index)}."
                        who = Resolved(entity.index, CERTAINTY["heading"], why)
        if who is not None:
            by_paragraph[here] = found[i] = who
    return found
