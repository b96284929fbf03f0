"""Who issued a document: “the statement” speaks for whoever put it out, when the text tells who that is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.article.model import Span
from tui.english.bodies import PUBLICATION_WORDS
from tui.english.pronouns import PRONOUNS
from tui.english.words import words
from tui.extraction.speakers.antecedents import antecedent
from tui.extraction.speakers.candidates import Candidate
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.kinds import EntityKind
from tui.extraction.speakers.mentions import Mention
from tui.extraction.speakers.scenes import Asked

_NOT_ISSUED = (
    "backed|supported|endorsed|seen|viewed|reviewed|read|obtained|received|cited|quoted|criti\\w+|rejected|prompted"
)
_BY = re.compile(rf"\W*(?:(?!(?:{_NOT_ISSUED})\b)[\w-]+ ){{0,3}}?(?:by|from)(?: the| its| his| her)?(?: [a-z-]+)? ?$")
"""Stands between a document and its issuer: “a letter signed by”, but not “a letter seen by”."""
_ISSUED = re.compile(
    r"\b(?:issu(?:ed?|es|ing)|releas(?:ed?|es|ing)|publish(?:ed|es|ing)?|post(?:ed|s|ing)?|sen[dt]s?|wrote|writ(?:es?|ten|ing)"
    r"|tweeted|put out|read|signed|penned|delivered|circulated|gave|made|said|warned|told)\b"
)
_ARTICLES = words("article articles story report piece editorial column op-ed headline review analysis")
_POSSESSIVES = words("his her their its")
_PHRASES_BACK, _NAMES_BACK, _SUBJECTS_BACK = 30, 30, 6
"""Noun phrases, names and candidates before a document among which an earlier word of its issuer is sought."""
_REACH, _BY_REACH = 90, 40
"""Characters between an issuer and its document, before it and behind it."""


def issuer(discourse: Discourse, mention: Mention, own: Sequence[Span]) -> Candidate | int | None:
    """Who speaks in a document, a candidate or an entity index; None where the text does not tell."""
    head = mention.head or mention.span
    found = _told(discourse, head, mention.span.end, own)
    return _earlier(discourse, mention) if found is None and mention.definite else found


def _told(discourse: Discourse, head: Span, end: int, own: Sequence[Span]) -> Candidate | int | None:
    """The issuer named in the phrase itself: “Grant’s letter”, “a Harbour Times article”, “a report by the council”."""
    text = discourse.document.text
    for i in reversed(discourse.names_in(head)):
        entity = discourse.entity_of(i)
        told = entity.kind not in (EntityKind.PLACE, EntityKind.UNKNOWN) and len(text) > head.end
        if told or discourse.names[i].possessive:
            return entity.index
    at = discourse.before(head.end)
    for candidate in discourse.candidates[at : at + 2]:
        if candidate.start <= max(end, head.end + _BY_REACH) and _BY.match(text[head.end : candidate.start]):
            return candidate
    opening = text[head.start : head.end].split(None, 1)
    if opening and opening[0].casefold() in _POSSESSIVES:
        choice = antecedent(discourse, Asked(head.start, PRONOUNS[opening[0].casefold()], own))
        return None if choice is None else choice.entity if choice.entity >= 0 else choice.candidate
    return None


def _earlier(discourse: Discourse, mention: Mention) -> Candidate | int | None:
    """The issuer of a document that was spoken of before: whoever issued it there, or the last publication named."""
    text, at = discourse.document.text, mention.span.start
    upto = bisect_left(discourse.phrases, at, key=lambda p: p.span.start)
    for phrase in reversed(discourse.phrases[max(0, upto - _PHRASES_BACK) : upto]):
        if phrase.kind is not EntityKind.DOCUMENT or phrase.noun != mention.word:
            continue
        told = _told(discourse, phrase.span, phrase.span.end + _BY_REACH, ())
        if told is not None:
            return told
        if phrase.determiner != "the":
            return _subject(discourse, text, phrase.span.start)
    if mention.word in _ARTICLES:
        last = bisect_left(discourse.starts, at)
        for i in range(last - 1, max(-1, last - 1 - _NAMES_BACK), -1):
            if discourse.entity_of(i).words[-1] in PUBLICATION_WORDS:
                return discourse.entity_of(i).index
    return None


def _subject(discourse: Discourse, text: str, at: int) -> Candidate | None:
    """Who issued the document at the offset: what stands before a verb of issuing in its sentence."""
    start = discourse.document.sentences[discourse.document.sentence_at(at)].start
    upto = discourse.before(at)
    for candidate in reversed(discourse.candidates[max(0, upto - _SUBJECTS_BACK) : upto]):
        if candidate.start < start or candidate.end < at - _REACH:
            break
        if discourse.kind_of(candidate) is not EntityKind.PLACE and _ISSUED.search(text, candidate.end, at):
            return candidate
    return None
