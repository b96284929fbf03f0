"""Who issued a paper: “the statement” speaks for whoever put it out, when the text tells who that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.article.model import Span
from tui.english.bodies import PUBLICATION_WORDS
from tui.english.pronouns import PRONOUNS
from tui.english.words import words
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.name_forms import DOCUMENT, PLACE, UNKNOWN
from tui.extraction.speakers.reading import Candidate, Reading
from tui.extraction.speakers.sources import Mention

_NOT_ISSUED = (
    "backed|supported|endorsed|seen|viewed|reviewed|read|obtained|received|cited|quoted|criti\\w+|rejected|prompted"
)
_BY = re.compile(rf"\W*(?:(?!(?:{_NOT_ISSUED})\b)[\w-]+ ){{0,3}}?(?:by|from)(?: the| its| his| her)?(?: [a-z-]+)? ?$")
"""Stands between a paper and its issuer: “a letter signed by”, but not “a letter seen by”."""
_ISSUED = re.compile(
    r"\b(?:issu(?:ed?|es|ing)|releas(?:ed?|es|ing)|publish(?:ed|es|ing)?|post(?:ed|s|ing)?|sen[dt]s?|wrote|writ(?:es?|ten|ing)"
    r"|tweeted|put out|read|signed|penned|delivered|circulated|gave|made|said|warned|told)\b"
)
_OF_PAPERS = words("article articles story report piece editorial column op-ed headline review analysis")
_POSSESSIVES = words("his her their its")
_PHRASES_BACK, _REACH = 30, 90


def issuer(reading: Reading, mention: Mention, own: Sequence[Span]) -> Candidate | int | None:
    """Who speaks in a paper, a candidate or an entity index; None where the text does not tell."""
    head = mention.head or mention.span
    found = _told(reading, head, mention.span.end, own)
    return _earlier(reading, mention) if found is None and mention.definite else found


def _told(reading: Reading, head: Span, end: int, own: Sequence[Span]) -> Candidate | int | None:
    """The issuer named in the phrase itself: “Grant’s letter”, “a Harbour Times article”, “a report by the council”."""
    text = reading.document.text
    first, upto = bisect_left(reading.starts, head.start), bisect_left(reading.starts, head.end)
    for i in range(upto - 1, first - 1, -1):
        entity = reading.entity_of(i)
        if (entity.kind not in (PLACE, UNKNOWN) and len(text) > head.end) or reading.names[i].possessive:
            return entity.index
    at = bisect_left(reading.candidates, (head.end,))
    for candidate in reading.candidates[at : at + 2]:
        if candidate.start <= max(end, head.end + 40) and _BY.match(text[head.end : candidate.start]):
            return candidate
    opening = text[head.start : head.end].split(None, 1)
    if opening and opening[0].casefold() in _POSSESSIVES:
        choice = antecedent(reading, head.start, PRONOUNS[opening[0].casefold()], own)
        return None if choice is None else choice.entity if choice.entity >= 0 else choice.candidate
    return None


def _earlier(reading: Reading, mention: Mention) -> Candidate | int | None:
    """The issuer of a paper that was spoken of before: whoever issued it there, or the last publication named."""
    text, at = reading.document.text, mention.span.start
    upto = bisect_left(reading.phrases, at, key=lambda p: p.span.start)
    for phrase in reversed(reading.phrases[max(0, upto - _PHRASES_BACK) : upto]):
        if phrase.kind != DOCUMENT or phrase.noun != mention.word:
            continue
        told = _told(reading, phrase.span, phrase.span.end + 40, ())
        if told is not None:
            return told
        if phrase.determiner != "the":
            return _subject(reading, text, phrase.span.start)
    if mention.word in _OF_PAPERS:
        last = bisect_left(reading.starts, at)
        for i in range(last - 1, max(-1, last - 30), -1):
            if reading.entity_of(i).words[-1] in PUBLICATION_WORDS:
                return reading.entity_of(i).index
    return None


def _subject(reading: Reading, text: str, at: int) -> Candidate | None:
    """Who issued the paper at the offset: what stands before a verb of issuing in its sentence."""
    start = reading.document.sentences[reading.document.sentence_at(at)].start
    upto = bisect_left(reading.candidates, (at,))
    for candidate in reversed(reading.candidates[max(0, upto - 6) : upto]):
        if candidate.start < start or candidate.end < at - _REACH:
            break
        if candidate.kind != PLACE and _ISSUED.search(text, candidate.end, at):
            return candidate
    return None
