"""What the article calls a speaker: role or affiliation, from the words beside its names.

Looked for at each name, best form first: an apposition (“Rob Lee, an analyst …,”), a noun phrase before
(“military analyst Rob Lee”), an office (“Foreign Minister”), where somebody is from (“of Springfield”), a party.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from tui.article.model import Span
from tui.english.abbreviations import ABBREVIATIONS, TITLE_ABBREVIATIONS
from tui.english.function_words import PHRASE_STOPS, POSSESSIVES
from tui.english.honorifics import HONORIFICS
from tui.english.titles import TITLES
from tui.english.words import words
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.kinds import NAMED_BODIES, EntityKind
from tui.extraction.speakers.name_forms import Name, is_crowned
from tui.extraction.speakers.noun_phrases import APPOSED, NounPhrase
from tui.extraction.speakers.nouns import is_person_noun, listed_kind
from tui.text import Document

_NAMES_READ = 12
"""Names of an entity beside which a description is looked for."""
_LONGEST = 220
"""Characters of a description."""
_ROLE_WITHIN = 9
"""Words of an apposition among which its role stands."""
_AFTER = re.compile(r"(?:[’']s)?(?: \([^()\n]{1,30}\))?(?:, (?:aged? )?\d{1,3})?(?:,| [–—-])\s")
_CLOSE = re.compile(r"[,;:.!?()“”\"«»\n—–]|--|''|``")
_LIST_GOES_ON = re.compile(r", [\w-]+(?:, [\w-]+)? and ")
_PLACE_GOES_ON = re.compile(r", (?:[A-Z]\.[A-Z]\.|[A-Z][a-z]{1,4}\.|[A-Z]\w+)(?=[,.])")
_PARTY = re.compile(r" \(([DRI](?:[-–][A-Z][\w. ]{0,12})?|Con|Lab|SNP|Lib Dem)\)")
_POST = re.compile(r"(?:\b[A-Z][\w&-]*(?:[’']s?)? ){1,3}[A-Z]{2,4} \Z")
"""“Osk FC” of “Osk FC Ana Ruiz”: a post by its short form, with whose it is."""
_LONGEST_POST = 50
"""Characters of it."""
_LAST_WORD = re.compile(r"\w+\Z")
_SHORTENED = re.compile(r"[A-Z][a-z]{2,3}")
"""A word that its period may have cut short: “Calif.”, where small letters go on."""
_LONGEST_SHORT = 8
"""Characters of a short form with its period."""
_TITLED = re.compile(r"(?<= of )(?:“[^“”\n]{1,80}”|\"[^\"\n]{1,80}\")")
"""The title that “author of” goes on with."""
_OF = (" of ", " of the ", " from ", " from the ", " at ", " at the ")
_OWNING = ("’s ", "'s ", "’ ", "' ")
_SERVING = words("then now also currently still once serving as")
"""Between “who was” and what somebody was."""
_BEFORE = re.compile(
    r"(?:[A-Z][\w&.-]*[’']s?|\b[Tt]he|\b[Aa]n?) (?:(?:“[^”\n]{1,40}”|[\w’'-]+) ){0,5}?([a-z]+)"
    r"(?: (?:to|of|for|at)(?: the)?(?: [A-Z][\w-]*){1,3})? \Z"
)
"""“China’s ambassador to Britain Ana Ruiz”, “the former “Creek” star Ana Ruiz”: the noun is its group."""
_LONGEST_BEFORE = 90
"""Characters of it."""
_SUFFIXES = words("Jr Sr")
_FROM = words("of from with")
_ONE = words("a an")


def describe(discourse: Discourse, entity: int, beside: Mapping[int, Sequence[NounPhrase]]) -> Span | None:
    """Where the text says who the entity is, or None. `beside`: the noun phrases beside each name."""
    found = discourse.entity(entity)
    kinds = (EntityKind.ORGANISATION,) if found.kind in NAMED_BODIES else (EntityKind.UNNAMED,)
    ranked = [
        (-rank, i, span)
        for i in found.names[:_NAMES_READ]
        for rank, span in (
            *_beside_name(discourse.document, discourse.names[i], beside.get(i, ()), kinds),
            *_owned(discourse, i),
        )
        if 0 < span.end - span.start <= _LONGEST
    ]
    return min(ranked)[2] if ranked else None


def _owned(discourse: Discourse, name: int) -> Iterator[tuple[int, Span]]:
    """The body that somebody is of, with its rank: “the Harbour Times’ Ana Ruiz”, “Ana Ruiz of the Harbour Times”."""
    start, end = discourse.names[name].outer.start, discourse.names[name].span.end
    after = discourse.names[name + 1] if name + 1 < len(discourse.names) else None
    if after and discourse.entity_of(name + 1).kind is EntityKind.ORGANISATION:
        between = discourse.document.text[end : after.outer.start]
        if between in _OF:
            yield 3, Span(end + 1, after.span.end)
    if name and discourse.names[name - 1].possessive and discourse.entity_of(name - 1).kind is EntityKind.ORGANISATION:
        owner = discourse.names[name - 1].span
        if discourse.document.text[owner.end : start] in _OWNING:
            yield 1, owner


def _beside_name(
    document: Document, name: Name, phrases: Sequence[NounPhrase], kinds: Sequence[EntityKind]
) -> Iterator[tuple[int, Span]]:
    """Descriptions at one mention, each with its rank, the best having the highest."""
    text = document.text
    after = _AFTER.match(text, name.span.end)
    if after is not None:
        span = Span(after.end(), _end(text, after.end()))
        tokens = (document.words[i].casefold() for i in document.tokens_in(span))
        opening = list(islice((token for token in tokens if token[0].isalnum()), _ROLE_WITHIN))
        if opening and opening[0] in _FROM:
            yield 4, span
        elif opening[:1] == ["who"]:
            told = [word for word in opening[2:] if word not in _SERVING]
            if opening[1:2] in (["is"], ["was"]) and _has_role(told, kinds):
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
    start = name.outer.start
    before = _BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start) if EntityKind.UNNAMED in kinds else None
    if before and (before[1] in TITLES or listed_kind(before[1]) is EntityKind.UNNAMED):
        opens = before[0].split(" ", 1)[0].lower() in ("a", "an", "the")
        yield 6, Span(before.start() + (len(before[0].split(" ", 1)[0]) + 1 if opens else 0), start - 1)
    if any(w not in HONORIFICS for w in name.title.split()) and not is_crowned(name):
        yield 5 if " " in name.title else 2, Span(name.outer.start, name.span.start - 1)
    elif (post := _POST.search(text, max(0, name.span.start - _LONGEST_POST), name.span.start)) is not None:
        yield 4, Span(post.start(), name.span.start - 1)
    party = _PARTY.match(text, name.span.end)
    if party is not None:
        yield 3, Span(*party.span(1))


def _has_role(opening: Sequence[str], kinds: Sequence[EntityKind]) -> bool:
    """Whether the words open with a noun phrase whose noun is a role: “a senior analyst …”, “Grant’s former aide …”."""
    for i, word in enumerate(opening):
        kind = EntityKind.UNNAMED if word in TITLES else listed_kind(word)
        if not kind and i and opening[0] in _ONE and is_person_noun(word):
            kind = EntityKind.UNNAMED
        after = opening[i + 1] if i + 1 < len(opening) else ""
        ends = not after or after in APPOSED or after.endswith("ing")
        if ends and (kind in kinds or (i > 0 and opening[0] == "one" and kind is EntityKind.GROUP)):
            return True
        if word in PHRASE_STOPS and not (opening[0] == "one" and word in ("of", "the")):
            return False
    return False


def _goes_on(text: str, start: int, period: int) -> bool:
    """Whether the period at the offset ends no sentence."""
    after, last = (
        text[period + 1 : period + 3].lstrip(" "),
        _LAST_WORD.search(text, max(start, period - _LONGEST_SHORT), period),
    )
    word = last[0] if last else ""
    initial = len(word) == 1 and word.isupper()
    if text[period + 1 : period + 2].isalnum() or initial or (word in TITLE_ABBREVIATIONS and word not in _SUFFIXES):
        return bool(after)
    return (after.islower() or after[:1] == ",") and (word in ABBREVIATIONS or bool(_SHORTENED.fullmatch(word)))


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
        if sign == "," and (going := _LIST_GOES_ON.match(text, end) or _PLACE_GOES_ON.match(text, end)):
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
