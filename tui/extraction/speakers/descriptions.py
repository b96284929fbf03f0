"""What the article calls a speaker: role or affiliation, from the words beside its names.

Looked for at each name, best form first: an apposition (“Rob Lee, an analyst …,”), a noun phrase before
(“military analyst Rob Lee”), an office (“Foreign Minister”), where somebody is from (“of Springfield”), a party.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tui.article.model import Span
from tui.english.function_words import PHRASE_STOPS, POSSESSIVES
from tui.english.honorifics import HONORIFICS
from tui.english.words import words
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.kinds import NAMED_BODIES, EntityKind
from tui.extraction.speakers.name_forms import Name, is_crowned
from tui.extraction.speakers.noun_phrases import APPOSED, NounPhrase
from tui.extraction.speakers.nouns import NOUNS, is_person_noun

_NAMES_READ, _LONGEST = 12, 220
_AFTER = re.compile(r"(?:[’']s)?(?: \([^()\n]{1,30}\))?(?:, (?:aged? )?\d{1,3})?(?:,| [–—-])\s")
_CLOSE = re.compile(r"[,;:.!?()“”\"«»\n—–]|--|''|``")
_LIST_GOES_ON = re.compile(r", [\w-]+(?:, [\w-]+)? and ")
_PLACE_GOES_ON = re.compile(r", (?:[A-Z]\.[A-Z]\.|[A-Z][a-z]{1,4}\.|[A-Z]\w+)(?=[,.])")
_PARTY = re.compile(r" \(([DRI](?:[-–][A-Z][\w. ]{0,12})?|Con|Lab|SNP|Lib Dem)\)")
_INNER_PERIOD = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen)$")
_ABBREVIATED = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[A-Z][a-z]{2,3})$")
"""What a period stands behind that ends no sentence where small letters go on."""
_TITLED = re.compile(r"(?<= of )(?:“[^“”\n]{1,80}”|\"[^\"\n]{1,80}\")")
"""The title that “author of” goes on with."""
_FROM = words("of from with")
_ONE = words("a an")
_ROLE_WITHIN = 9
_WORD = re.compile(r"[\w][\w’'-]*")


def describe(discourse: Discourse, entity: int, beside: Mapping[int, Sequence[NounPhrase]]) -> Span | None:
    """Where the text says who the entity is, or None. `beside`: the noun phrases beside each name."""
    found = discourse.entity(entity)
    kinds = (EntityKind.ORGANISATION,) if found.kind in NAMED_BODIES else (EntityKind.UNNAMED,)
    ranked = [
        (-rank, i, span)
        for i in found.names[:_NAMES_READ]
        for rank, span in _beside_name(discourse.document.text, discourse.names[i], beside.get(i, ()), kinds)
        if 0 < span.end - span.start <= _LONGEST
    ]
    return min(ranked)[2] if ranked else None


def _beside_name(
    text: str, name: Name, phrases: Sequence[NounPhrase], kinds: Sequence[str]
) -> Iterator[tuple[int, Span]]:
    """Descriptions at one mention, each with its rank, the best having the highest."""
    after = _AFTER.match(text, name.span.end)
    if after is not None:
        span = Span(after.end(), _end(text, after.end()))
        opening = [w.casefold() for w in _WORD.findall(text, *span)[:_ROLE_WITHIN]]
        if opening and opening[0] in _FROM:
            yield 4, span
        elif opening and opening[0] == "who":
            yield 1, span
        elif _has_role(opening, kinds):
            yield 7, span
    for phrase in phrases:
        if phrase.span.end > name.outer.start:
            continue
        start, end = phrase.span
        if end + 1 == name.outer.start and phrase.determiner in ("a", "an", "the"):
            start += len(phrase.determiner) + 1
        if phrase.kind in kinds:
            # whose somebody is tells less than what they do
            yield 5 if phrase.determiner in POSSESSIVES else 6, Span(start, phrase.full.end)
        elif name.title and phrase.kind in (EntityKind.ORGANISATION, EntityKind.GROUP) and end + 1 == name.outer.start:
            yield 6, Span(start, name.span.start - 1)
    if any(w not in HONORIFICS for w in name.title.split()) and not is_crowned(name):
        yield 5 if " " in name.title else 2, Span(name.outer.start, name.span.start - 1)
    party = _PARTY.match(text, name.span.end)
    if party is not None:
        yield 3, Span(*party.span(1))


def _has_role(opening: Sequence[str], kinds: Sequence[str]) -> bool:
    """Whether the words open with a noun phrase whose noun is a role: “a senior analyst …”, “Grant’s former aide …”."""
    for i, word in enumerate(opening):
        kind = (
            NOUNS[word][0]
            if word in NOUNS
            else EntityKind.UNNAMED
            if i and opening[0] in _ONE and is_person_noun(word)
            else ""
        )
        after = opening[i + 1] if i + 1 < len(opening) else ""
        if after not in NOUNS and (kind in kinds or (i > 0 and opening[0] == "one" and kind is EntityKind.GROUP)):
            return not after or after in APPOSED or after.endswith("ing")
        if word in PHRASE_STOPS and not (opening[0] == "one" and word in ("of", "the")):
            return False
    return False


def _goes_on(text: str, start: int, period: int) -> bool:
    """Whether the period at the offset ends no sentence."""
    after, before = text[period + 1 : period + 3].lstrip(" "), max(start, period - 5)
    if text[period + 1 : period + 2].isalnum() or _INNER_PERIOD.search(text, before, period):
        return bool(after)
    return (after.islower() or after[:1] == ",") and bool(_ABBREVIATED.search(text, before, period))


def _end(text: str, start: int) -> int:
    """Where an apposition ends: at a mark that does not go on inside a list, a place or an abbreviation."""
    at = start
    limit = min(len(text), start + _LONGEST)
    while True:
        mark = _CLOSE.search(text, at, limit)
        if mark is None:
            return limit
        end = mark.start()
        sign = mark[0]
        if (sign == "," and (going := _LIST_GOES_ON.match(text, end))) or (
            sign == "," and (going := _PLACE_GOES_ON.match(text, end))
        ):
            at = going.end()
        elif title := _TITLED.match(text, end):
            at = title.end()
            if not text[at - 2].isalnum():  # “author of “Mills,” said”: the mark inside ends the apposition
                return at
        elif (sign == "." and _goes_on(text, start, end)) or (sign == "," and text[end - 1 : end + 2 : 2].isdigit()):
            at = end + 1
        else:
            break
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
