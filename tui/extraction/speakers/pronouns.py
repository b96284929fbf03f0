"""Whom a pronoun means, with the reasons a reader is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.article.model import Span
from tui.english.pronouns import PRONOUNS
from tui.extraction.speakers.antecedents import Choice, antecedent
from tui.extraction.speakers.author import author
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.cast import Cast, Resolved
from tui.extraction.speakers.certainty import CERTAINTY, certainty_of_lead
from tui.extraction.speakers.name_forms import GROUP, UNNAMED
from tui.extraction.speakers.nouns import NOUNS, noun_kind
from tui.extraction.speakers.reading import is_person
from tui.extraction.speakers.roles import resolve_candidate, resolve_noun
from tui.extraction.speakers.sources import Form, Mention

_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_ONE = {"m": "man", "f": "woman"}
_LAST = {**_ONE, "plural": "group", "thing": "body"}
_REASONS = (
    ("previous", "who spoke the quote before"),
    ("last", "the last {one} named"),
    ("near", "subject of the sentence before"),
    ("source", "quoted already"),
)
"""Feature of an antecedent → how a reader is told of it."""


def resolve_pronoun(cast: Cast, mention: Mention, own: Sequence[Span]) -> Resolved:
    """Whom a pronoun means; `own` is the content of its quote."""
    agrees, at = PRONOUNS[mention.word], mention.span.start
    word = mention.span.of(cast.reading.document.text)
    if agrees == "relative":
        return _relative(cast, word, at, own)
    if agrees in ("first", "first plural"):
        return _first_person(cast, word, at)
    if agrees == "anyone":
        return Resolved(None, 1.0, f"“{word}” is nobody in particular.")
    choice = antecedent(cast.reading, at, agrees, own)
    if choice and agrees in _ONE and _is_bare_role(cast, choice):
        choice = antecedent(cast.reading, at, agrees, own, named=True) or choice
    entity = choice.entity if choice else None
    if choice and choice.entity < 0 and choice.candidate:
        entity = resolve_candidate(cast, choice.candidate, own)
    if entity is None or choice is None:
        return _ahead(cast, word, at, agrees)
    if agrees in _ONE:
        found = cast.reading.entities.found[entity]
        found.gender = found.gender or agrees
    reasons = [said for feature, said in _REASONS if feature in choice.features] or ["the likeliest of those before"]
    doubt = "" if choice.lead > 0.5 else " Others are almost as likely."
    sure = certainty_of_lead(choice.lead) * (1 if agrees in _ONE else CERTAINTY["plural"])
    return Resolved(
        entity, sure, f"“{word}” → {cast.named(entity)}: {', and '.join(reasons[:2]).format(one=_LAST[agrees])}.{doubt}"
    )


def _is_bare_role(cast: Cast, choice: Choice) -> bool:
    """Whether the choice is “the candidate”, who most likely has a name."""
    candidate = choice.candidate
    if candidate is None or candidate.phrase < 0 or candidate.gender:
        return False
    return cast.reading.phrases[candidate.phrase].determiner == "the"


def _ahead(cast: Cast, word: str, at: int, agrees: str) -> Resolved:
    """A pronoun before its name: “As he left, Grant said”."""
    reading = cast.reading
    first = bisect_left(reading.starts, at)
    for i in range(first, min(len(reading.names), first + 6)):
        entity = reading.entity_of(i)
        if (
            agrees in ("m", "f")
            and is_person(entity)
            and entity.gender in ("", agrees)
            and reading.starts[i] < at + 600
        ):
            why = f"“{word}” → {cast.named(entity.index)}: nobody fits before, this name follows."
            return Resolved(entity.index, CERTAINTY["ahead"], why)
    return Resolved(None, 0.5, f"Nothing is named that “{word}” could mean.")


def _relative(cast: Cast, word: str, at: int, own: Sequence[Span]) -> Resolved:
    """“who” means the person named or described just before it."""
    reading, text = cast.reading, cast.reading.document.text
    start = max(reading.document.sentences[reading.document.sentence_at(at)].start, at - 200)
    upto = bisect_left(reading.candidates, (at,))
    for i in range(upto - 1, max(-1, upto - 10), -1):
        candidate = reading.candidates[i]
        if candidate.start < start:
            break
        if (word.casefold() != "who") != (candidate.kind in ("person", "", GROUP, UNNAMED)):
            entity = resolve_candidate(cast, candidate, own)
            if entity is not None:
                return Resolved(
                    entity, CERTAINTY["relative"], f"“{word}” → {cast.named(entity)}: named just before it."
                )
    before = list(_WORD.finditer(text, max(start, at - 40), at))
    if not before:
        return Resolved(None, 0.5, f"Nobody is named whom “{word}” could mean.")
    phrase, noun = Span(before[-1].start(), before[-1].end()), fold(before[-1][0])
    if noun not in NOUNS:
        return Resolved(None, 0.5, f"Nobody is named whom “{word}” could mean.")
    return resolve_noun(cast, Mention(phrase, Form.NOUN, noun, kind=noun_kind(noun), phrase=phrase, head=phrase), own)


def _first_person(cast: Cast, word: str, at: int) -> Resolved:
    """“I” inside reported words is their speaker; elsewhere the author."""
    reading = cast.reading
    if reading.inside_content(at) >= 0:
        upto = bisect_left(reading.sources, (at, -1))
        if upto:
            index = reading.sources[upto - 1][1]
            return Resolved(index, CERTAINTY["inner"], f"“{word}” inside a quote is its speaker, {cast.named(index)}.")
    index = reading.narrator = author(cast)
    return Resolved(
        index, CERTAINTY["author"], f"“{word}” outside quotes is who tells the article: {cast.named(index)}."
    )
