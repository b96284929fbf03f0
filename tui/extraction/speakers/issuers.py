"""Who issued a paper: “the statement” speaks for whoever put it out, when the text tells who that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.article.model import Span
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.cast import Cast, Resolved
from tui.extraction.speakers.certainty import CERTAINTY
from tui.extraction.speakers.lexicon import PUBLICATION_WORDS
from tui.extraction.speakers.names import DOCUMENT, PLACE
from tui.extraction.speakers.noun_phrases import NounPhrase
from tui.extraction.speakers.sources import PRONOUNS, Mention

_BY = re.compile(r"\W*(?:[\w-]+ ){0,3}?(?:by|from)(?: the| its| his| her)?(?: [a-z-]+)? \W?$")
_ISSUED = re.compile(
    r"\b(?:issued?|issu(?:es|ing)|releas|publish|post|sen[dt]|wr[io]t|tweet|put out|read|sign|penn|deliver|circulat)"
)
_OF_PAPERS = frozenset(
    "article articles story report piece editorial column op-ed headline front-page review analysis".split()
)
_PHRASES_BACK = 30


def issuer(cast: Cast, mention: Mention, own: Sequence[Span]) -> Resolved | None:
    """Who speaks in a paper, or None where the text does not tell."""
    reading, text = cast.reading, cast.reading.segmentation.text
    head = mention.head or mention.span
    found = _told(cast, head, mention.span.end, own)
    if found is None and mention.definite:
        found = _earlier(cast, mention)
    if found is None:
        return None
    return Resolved(found, CERTAINTY["issuer"], f"“{head.of(text)}” → {cast.named(found)}: who issued it.")


def _told(cast: Cast, head: Span, end: int, own: Sequence[Span]) -> int | None:
    """The issuer named in the phrase itself: “Grant’s letter”, “the Harbour Times article”, “a report by the council”."""
    reading, text = cast.reading, cast.reading.segmentation.text
    first, upto = bisect_left(reading.starts, head.start), bisect_left(reading.starts, head.end)
    for i in range(upto - 1, first - 1, -1):
        entity = reading.entity_of(i)
        if entity.kind != PLACE or reading.names[i].possessive:
            return entity.index
    for i in range(upto, min(len(reading.names), upto + 2)):
        if reading.starts[i] <= max(end, head.end + 40) and _BY.match(text[head.end : reading.starts[i]]):
            return reading.entity_of(i).index
    word = text[head.start : head.end].split(None, 1)[0].casefold() if head.end > head.start else ""
    if word in ("his", "her", "their", "its"):
        choice = antecedent(reading, head.start, PRONOUNS[word], own)
        return choice.entity if choice and choice.entity >= 0 else None
    return None


def _earlier(cast: Cast, mention: Mention) -> int | None:
    """The issuer of a paper that was spoken of before: whoever issued it there, or the last paper named."""
    reading = cast.reading
    text, seg, at = reading.segmentation.text, reading.segmentation, mention.span.start
    upto = bisect_left(reading.phrases, at, key=lambda p: p.span.start)
    for i in range(upto - 1, max(-1, upto - 1 - _PHRASES_BACK), -1):
        phrase = reading.phrases[i]
        if phrase.kind != DOCUMENT or phrase.noun != mention.word:
            continue
        told = _told(cast, phrase.span, phrase.span.end + 40, ())
        if told is not None:
            return told
        sentence = seg.sentences[seg.sentence_at(phrase.span.start)]
        if _ISSUED.search(text, sentence.start, phrase.span.start):
            return _first_named(cast, sentence.start, phrase)
    if mention.word in _OF_PAPERS:
        last = bisect_left(reading.starts, at)
        for i in range(last - 1, max(-1, last - 30), -1):
            if reading.entity_of(i).words[-1] in PUBLICATION_WORDS:
                return reading.entity_of(i).index
    return None


def _first_named(cast: Cast, start: int, phrase: NounPhrase) -> int | None:
    """The first body or person named in a sentence before the phrase."""
    reading = cast.reading
    for i in range(bisect_left(reading.starts, start), bisect_left(reading.starts, phrase.span.start)):
        entity = reading.entity_of(i)
        if not reading.names[i].possessive and entity.kind != PLACE:
            return entity.index
    return None
