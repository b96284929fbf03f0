"""What is shown of a speaker: name, other names, kind, description, mentions, evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tui.article.model import Span
from tui.english.honorifics import HONORIFICS
from tui.extraction.model import Speaker
from tui.extraction.speakers.calling import called
from tui.extraction.speakers.descriptions import describe
from tui.extraction.speakers.discourse import Discourse, Resolved
from tui.extraction.speakers.kinds import speaker_kind
from tui.extraction.speakers.name_forms import Name
from tui.extraction.speakers.noun_phrases import NounPhrase


def portray(discourse: Discourse, order: Sequence[int], found: Mapping[Span, Resolved]) -> tuple[Speaker, ...]:
    """The speakers of the entities, in the order given."""
    sources: dict[int, list[Span]] = {}
    for span, who in found.items():
        if who.entity is not None:
            sources.setdefault(who.entity, []).append(span)
    beside: dict[int, list[NounPhrase]] = {}
    for phrase in discourse.phrases:
        beside.setdefault(phrase.name, []).append(phrase)
    return tuple(_speaker(discourse, entity, sources.get(entity, []), found, beside) for entity in order)


def _speaker(
    discourse: Discourse,
    index: int,
    sources: Sequence[Span],
    found: Mapping[Span, Resolved],
    beside: Mapping[int, Sequence[NounPhrase]],
) -> Speaker:
    """One speaker."""
    text = discourse.document.text
    names = [discourse.names[i] for i in discourse.entity(index).names]
    name = discourse.name_of(index)
    aliases = [a for a in dict.fromkeys(_alias(text, n) for n in names) if a != name]
    mentions = _mentions([n.outer for n in names], sources)
    why = dict.fromkeys(found[s].why for s in sources)
    described = describe(discourse, index, beside)
    return Speaker(
        name=name,
        called=called(text, name, mentions),
        kind=speaker_kind(discourse.entity(index).kind),
        aliases=tuple(aliases),
        description=" ".join(described.of(text).split()) if described else None,
        description_span=described,
        mentions=tuple(mentions),
        evidence=tuple(why),
    )


def _mentions(names: Sequence[Span], sources: Sequence[Span]) -> list[Span]:
    """The names, and the sources that hold none of them."""
    starts = [n.start for n in names]
    return sorted({*names, *(s for s in sources if bisect_left(starts, s.start) == bisect_left(starts, s.end))})


def _alias(text: str, name: Name) -> str:
    """A name as the article has it, with its honorific but not with its office."""
    first = name.title.split(" ")[0] if name.title else ""
    span = name.outer if first in HONORIFICS and len(name.title.split()) == 1 else name.span
    return " ".join(span.of(text).split())
