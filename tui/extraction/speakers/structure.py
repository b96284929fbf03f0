"""Who speaks in a quote that names nobody, where the layout of the article tells.

Headline and pull quotes repeat what is said below; a statement is pasted under a heading that names its author;
an interview answers question after question. All other quotes without a source stay without a speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tui.article.model import Span
from tui.extraction.attribution import Attribution
from tui.extraction.model import QuoteKind
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.discourse import Discourse, Resolved
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.narrator import interviewee
from tui.text import Document, Role

_SHINGLE = 3
"""Words in a row that two quotes must share to be compared."""
_LEAST_ANSWER = 40
"""Characters of a quote that is a paragraph's whole content; shorter ones may be a title or scare quotes."""
_MARKS_BEFORE, _MARKS_BEHIND = 2, 3
"""Characters, marks and spaces, that may stand around a quote that fills its paragraph."""
_NAME_WITHIN = 14
"""Characters from the beginning of a heading in which its name begins."""


def resolve_unsourced(
    discourse: Discourse, attributions: Sequence[Attribution], resolved: Mapping[Span, Resolved]
) -> dict[int, Resolved]:
    """Attribution index → speaker, for quotes without a source that structure gives one."""
    without = [i for i, a in enumerate(attributions) if a.source is None and a.kind is not QuoteKind.INDIRECT]
    if not without:
        return {}
    sourced = {i: resolved[a.source] for i, a in enumerate(attributions) if a.source is not None}
    found = _echoes(discourse, attributions, sourced, without)
    for rule in (_answers, _statements):
        left = [i for i in without if i not in found and _fills_paragraph(discourse.document, attributions[i])]
        found |= rule(discourse, attributions, left) if left else {}
    return found | _echoes(discourse, attributions, found, [i for i in without if i not in found])


def without_lent(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Pull quotes lose a source that is lent from another paragraph where another quote says the same words."""
    lent = [i for i, a in enumerate(attributions) if a.source and _is_lent(document, a)]
    again = _repeats(document, attributions, lent, set(range(len(attributions))).difference(lent)) if lent else {}
    return [replace(a, source=None, cue=None) if i in again else a for i, a in enumerate(attributions)]


def _is_lent(document: Document, attribution: Attribution) -> bool:
    """Whether the network links quoted words to a cue of another paragraph, or to none."""
    if attribution.kind is QuoteKind.INDIRECT or not attribution.rule.startswith("network"):
        return False
    cue, own = attribution.cue, document.paragraph_at(attribution.parts[0].start)
    return cue is None or document.paragraph_at(cue.start) != own


def _echoes(
    discourse: Discourse, attributions: Sequence[Attribution], spoken: Mapping[int, Resolved], without: Sequence[int]
) -> dict[int, Resolved]:
    """Headline and pull quotes: who says the same words in another quote."""
    known = {i: who.entity for i, who in spoken.items() if who.entity is not None}
    found = {}
    for i, j in _repeats(discourse.document, attributions, without, known).items():
        why = f"The same words are quoted from {discourse.name_of(known[j])} elsewhere in the article."
        found[i] = Resolved(known[j], CERTAINTY["echo"], why, "echo")
    return found


def _repeats(
    document: Document, attributions: Sequence[Attribution], sought: Iterable[int], among: Iterable[int]
) -> dict[int, int]:
    """Attributions all of whose words stand in a row in another one → that other one."""
    said = {i: words for i in sought if len(words := _words(document, attributions[i])) >= _SHINGLE}
    openings: dict[tuple[str, ...], list[int]] = {}
    for i, words in said.items():
        openings.setdefault(tuple(words[:_SHINGLE]), []).append(i)
    found: dict[int, int] = {}
    for j in among if openings else ():
        words = _words(document, attributions[j])
        for at in range(len(words) - _SHINGLE + 1):
            for i in openings.get(tuple(words[at : at + _SHINGLE]), ()):
                if i not in found and words[at : at + len(said[i])] == said[i]:
                    found[i] = j
    return found


def _words(document: Document, attribution: Attribution) -> list[str]:
    """Case-folded words of a quote."""
    tokens = (document.words[i] for part in attribution.parts for i in document.tokens_in(part))
    return [token.casefold() for token in tokens if token[0].isalnum()]


def _fills_paragraph(document: Document, attribution: Attribution) -> bool:
    """Whether a quote of some length opens its paragraph and is nearly all of it."""
    start, end = attribution.parts[0].start, attribution.parts[-1].end
    if not document.paragraphs:
        return False
    paragraph = document.paragraphs[max(0, document.paragraph_at(start))]
    opens, closes = start <= paragraph.start + _MARKS_BEFORE, end >= paragraph.end - _MARKS_BEHIND
    return opens and closes and end - start > _LEAST_ANSWER


def _answers(discourse: Discourse, _attributions: Sequence[Attribution], without: Sequence[int]) -> dict[int, Resolved]:
    """Marked answers of an interview: the person named most, where questions stand as paragraphs of their own."""
    who = interviewee(discourse)
    if who is None:
        return {}
    why = f"An answer in an interview with {discourse.name_of(who)}, the person named most."
    return dict.fromkeys(without, Resolved(who, CERTAINTY["interview"], why, "interview"))


def _statements(
    discourse: Discourse, attributions: Sequence[Attribution], without: Sequence[int]
) -> dict[int, Resolved]:
    """Paragraphs that are quotes from end to end, under a heading that opens with a name: their issuer is the name."""
    found: dict[int, Resolved] = {}
    by_paragraph: dict[int, Resolved] = {}
    for i in without:
        here = discourse.document.paragraph_at(attributions[i].parts[0].start)
        who = by_paragraph.get(here - 1) or _heading(discourse, here - 1)
        if who is not None:
            by_paragraph[here] = found[i] = who
    return found


def _heading(discourse: Discourse, paragraph: int) -> Resolved | None:
    """Who a heading names first, if it is one."""
    document = discourse.document
    if paragraph < 0 or document.lines[paragraph].role not in (Role.HEADING, Role.TITLE):
        return None
    start, end = document.paragraphs[paragraph]
    first = bisect_left(discourse.starts, start)
    if first == len(discourse.names) or discourse.names[first].outer.start > min(end - 1, start + _NAME_WITHIN):
        return None
    entity = discourse.entity_of(first)
    if entity.kind is EntityKind.PLACE:
        return None
    why = f"A statement under a heading that names {discourse.name_of(entity.index)}."
    return Resolved(entity.index, CERTAINTY["heading"], why, "statement")
