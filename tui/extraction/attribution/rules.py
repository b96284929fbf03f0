"""Attribution by rules: a quotation goes to the nearest reporting words, and those to the nearest mention."""

from __future__ import annotations

import re
from bisect import bisect_right

from tui.article.model import Span
from tui.extraction.attribution.quotations import Quotation
from tui.extraction.segmentation import Segmentation

_CUE = re.compile(
    r"\b(?:said|says?|saying|told|tells|telling|added|adds|adding|wrote|writes|writing|asked|asks|asking|"
    r"explain(?:ed|s|ing)|note[sd]|noting|argue[sd]|arguing|claim(?:ed|s|ing)|call(?:ed|s|ing)|warn(?:ed|s|ing)|"
    r"continue[sd]|insist(?:ed|s|ing)|declare[sd]|state[sd]|stating|tweeted|replied|responded|recall(?:ed|s)|"
    r"announced|concluded|describe[sd]|describing|suggest(?:ed|s)|acknowledged|admitted|confirmed|reported|"
    r"pointed out|according to|urged|agreed|thinks?|thought|believe[sd]?|assured|predicted|promised|quipped|joked|"
    r"remarked|complained|denied|charged|accused|testified|stressed|emphasi[sz]ed|observed|shouted|cried|whispered)\b",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w’'.-]*(?:\s+(?:(?:van|von|de|der|bin|al|of the|of|the)\s+)?[A-Z][\w’'.-]*)*"
_MENTION = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)\b|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne)\s+(?:\w+[\s-]){{0,3}}?"
    r"(?:officials?|spokes(?:wo)?man|spokesperson|leader|president|minister|senator|expert|analyst|campaign|report|"
    rf"statement|company|government|police|woman|man|aide|lawyer|judge|mayor|candidate|group|official)\b|{_NAME}"
)
_NOT_A_NAME = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "But",
        "And",
        "It",
        "This",
        "That",
        "There",
        "When",
        "If",
        "As",
        "For",
        "Then",
        "So",
        "What",
        "Why",
        "How",
    ]
)


def nearest_cue(segmentation: Segmentation, quotations: tuple[Quotation, ...], of: Quotation) -> Span | None:
    """The reporting words closest to a quotation in its paragraph, outside every quotation."""
    text, (start, end) = segmentation.text, segmentation.paragraphs[of.paragraph]
    best, cost = None, 160
    for match in _CUE.finditer(text, max(start, of.span.start - 200), min(end, of.span.end + 200)):
        if _quoted(quotations, match.start()):
            continue
        after = match.start() >= of.span.end
        distance = match.start() - of.span.end if after else of.span.start - match.end()
        if "." in (text[of.span.end : match.start()] if after else text[match.end() : of.span.start]):
            distance += 80
        if distance < cost:
            best, cost = Span(*match.span()), distance
    return best


def nearest_source(segmentation: Segmentation, quotations: tuple[Quotation, ...], cue: Span) -> Span | None:
    """The mention that the cue belongs to: right after “according to” or an inverted verb, else before."""
    text = segmentation.text
    sentence = segmentation.sentences[segmentation.sentence_at(cue.start)]
    found = [
        Span(*match.span())
        for match in _MENTION.finditer(text, sentence.start, sentence.end)
        if not _quoted(quotations, match.start()) and match.group() not in _NOT_A_NAME
    ]
    after = [m for m in found if 0 <= m.start - cue.end <= 5]
    before = [m for m in found if m.end <= cue.start]
    if after and (not before or text[cue.start : cue.end].lower() == "according to" or text[cue.start - 2] in ",”\"’'"):
        return after[0]
    return before[-1] if before else None


def _quoted(quotations: tuple[Quotation, ...], offset: int) -> bool:
    at = bisect_right(quotations, offset, key=lambda q: q.span.start) - 1
    return at >= 0 and offset < quotations[at].span.end
