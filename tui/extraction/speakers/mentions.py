"""Read one source mention: is it a pronoun, a name, several names, or a noun phrase, and what is its head?

“Glen Grant, a senior defense expert at …,” is a name; “an attorney for Pagliano, Mark MacDougall,” too;
“a spokeswoman for the Grant campaign” is a noun phrase for one unnamed person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.article.model import Span
from tui.english.bodies import ORGANISATION_NOUNS
from tui.english.function_words import DEFINITES, DETERMINERS, NOT_NAMES, PHRASE_STOPS, POSSESSIVES, PREPOSITIONS
from tui.english.person_nouns import GROUP_NOUNS
from tui.english.pronouns import PRONOUNS
from tui.english.titles import TITLES
from tui.english.words import words
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.discourse import Discourse
from tui.extraction.speakers.kinds import NAMED_BODIES, EntityKind
from tui.extraction.speakers.mention_tokens import Token, tokens_of
from tui.extraction.speakers.name_forms import Name
from tui.extraction.speakers.nouns import NOUNS, is_thing, noun_kind

_RELATIVES = frozenset(["who", "whom", "whose", "which", "that", "where", "when"])
_BREAKS = frozenset(",;:()[]—–―-")
_APPOSING = frozenset(",—–:")
_VERBS = PHRASE_STOPS - PREPOSITIONS - words("and or nor very too than as like")
_NOBODY = NOT_NAMES - GROUP_NOUNS
_CONTRACTED = re.compile(r"'(?:re|m|s|ve|d|ll)$")
_LONGEST_NAME = 60
_POSTMODIFIERS = words(
    """
    speaking working serving running based named called known involved familiar responsible close present
    present-day who's living attending representing including like himself herself themselves itself alone too
    also
    """
)
_FEWER = words("fewer less other")
"""“No fewer than three” are somebody, unlike “no group”."""


class Form(StrEnum):
    """What a source mention is."""

    PRONOUN = "pronoun"
    NAME = "name"
    NAMES = "names"
    NOUN = "noun"


class Mention(NamedTuple):
    """A source mention, read."""

    span: Span
    form: Form
    word: str = ""
    """Case-folded pronoun, or head noun of a noun phrase."""
    names: tuple[int, ...] = ()
    """Indices of the names that are its head."""
    inner: tuple[int, ...] = ()
    """Indices of all names before the head noun: “the Grant campaign”."""
    kind: EntityKind = EntityKind.PERSON
    """Of a noun phrase: what its head noun is."""
    definite: bool = False
    """“The senator”, “his wife”: somebody the reader knows, or is told of by what follows."""
    phrase: Span | None = None
    """Of a noun phrase: from its determiner to its head noun with what completes it (“for the campaign”)."""
    head: Span | None = None
    """Of a noun phrase: determiner to head noun."""


def read_source(discourse: Discourse, span: Span) -> Mention | None:
    """What the source mention at the span is, None if it says nothing."""
    text, names, starts = discourse.document.text, discourse.names, discourse.starts
    at = bisect_left(starts, span.start)
    if at < len(names) and names[at].outer == span:  # most are a name and nothing else
        return Mention(span, Form.NAME, names=(at,))
    words = tokens_of(discourse.document, span)
    if not words:
        return None
    if len(words) > 1 and words[0].text.casefold() == "no" and words[1].text.islower() and words[1].text not in _FEWER:
        return None
    words = _relative(words)
    inside = Span(words[0].start, words[-1].end)
    pronoun = _pronoun(words)
    if pronoun is not None:
        return Mention(pronoun.span, Form.PRONOUN, word=_base(pronoun.text))
    low = bisect_left(starts, inside.start - _LONGEST_NAME)
    high = bisect_left(starts, inside.end + _LONGEST_NAME)
    within = [i for i in range(low, high) if names[i].outer.start < inside.end and names[i].span.end > inside.start]
    if not within and (all(_base(w.text) in _NOBODY for w in words) or _base(words[0].text) in ("nobody", "no-one")):
        return None
    return _noun_phrase(text, inside, words, names, within)


def _relative(words: list[Token]) -> list[Token]:
    """“who” of “who has run”, “that” of “that threatened”; but “investors” of “that investors”."""
    if len(words) == 1 or words[0].text not in ("who", "that"):
        return words
    noun = fold(words[-1].text)
    if words[0].text == "who" or (len(words) == 2 and noun not in NOUNS and noun not in TITLES and noun.islower()):
        return words[:1]
    return words[1:] if noun in NOUNS and noun.endswith(("s", "people", "men")) else words


def _base(word: str) -> str:
    """A word case-folded, without what is contracted with it: “they’re” → they."""
    key = fold(word)
    return _CONTRACTED.sub("", key) if "'" in key else key


def _is_acronym(word: str) -> bool:
    """Whether capitals tell a body from the pronoun that is written alike: “US”, “WHO”, “IT”."""
    return len(word) > 1 and word.isupper()


def _pronoun(words: Sequence[Token]) -> Token | None:
    """The pronoun that a source is, if all its words are pronouns: of “which she” the last."""
    if all(_base(w.text) in PRONOUNS or w.text.isdigit() for w in words) and not _is_acronym(words[-1].text):
        if _base(words[-1].text) not in PRONOUNS:
            return None
        return words[-1]
    return None


def _noun_phrase(text: str, span: Span, words: list[Token], names: Sequence[Name], within: list[int]) -> Mention:
    """The head of a phrase: a name that ends its first zone, a name in apposition, or a noun."""
    zone = _zone(words, names, within)
    end = zone[-1].end
    heads = [i for i in within if names[i].outer.start < end]
    last = heads[-1] if heads else -1
    if heads and names[last].span.end >= end - 2 and not _is_modifier(names[last], zone):
        joined = [i for i in heads if _coordinated(text, names, i, last, within)]
        if len(joined) > 1:
            return Mention(span, Form.NAMES, names=tuple(joined))
        return Mention(span, Form.NAME, names=(last,), inner=tuple(heads[:-1]))
    first = fold(words[0].text)
    one_of = first == "one" and len(words) > 2 and words[1].text == "of"
    if len(zone) == 1 and first in PRONOUNS and len(words) > 1 and first not in DEFINITES and not one_of:
        return Mention(Span(words[0].start, words[0].end), Form.PRONOUN, word=first)
    noun = "one" if one_of else fold(zone[-1].text).removesuffix("'s").removesuffix("'")
    kind = EntityKind.UNNAMED if one_of else noun_kind(noun)
    if kind in (EntityKind.PERSON, EntityKind.UNNAMED, EntityKind.ORGANISATION):
        named = _apposed(words, end, names, within, noun, kind)
        if named >= 0:
            return Mention(span, Form.NAME, names=(named,))
    if one_of:
        whole = _phrase(words, end)
        return Mention(span, Form.NOUN, word=noun, inner=tuple(heads), kind=kind, phrase=whole, head=whole)
    if is_thing(noun) and not any(word.text == "and" for word in zone):
        if first in POSSESSIVES:  # “his policy” is he
            return Mention(words[0].span, Form.PRONOUN, word=first)
        if heads and names[last].possessive:
            return Mention(span, Form.NAME, names=(last,))
    definite = first in DEFINITES or any(names[i].possessive for i in heads) or first in TITLES
    return Mention(
        span,
        Form.NOUN,
        word=noun,
        inner=tuple(heads),
        kind=kind,
        definite=definite,
        phrase=_phrase(words, end),
        head=Span(words[0].start, end),
    )


def _apposed(
    words: list[Token], end: int, names: Sequence[Name], within: list[int], noun: str, kind: EntityKind
) -> int:
    """Index of the name in apposition to a noun that ends there: “a lawyer for Osk, Ana Ruiz”; -1 without one.

    A body's name only right behind a noun for bodies: “the operator, Harbour Lines,” but “officials in Osk, N.Y.”.
    """
    for i, word in enumerate(words[:-1]):
        if word.text not in _APPOSING or word.start < end:
            continue
        direct, rest = word.start == end, words[i + 1 :]
        if kind is EntityKind.ORGANISATION and not direct:
            break
        barred = (EntityKind.PLACE,) if direct and noun in ORGANISATION_NOUNS else NAMED_BODIES
        last = _zone(rest, names, within)[-1].end
        found = next((j for j in within if names[j].span.end == last and names[j].kind not in barred), -1)
        begins = names[found].outer.start if found >= 0 else -1
        between = [fold(w.text) for w in rest if w.start < begins]
        if begins >= rest[0].start and not any(map(_parts, between)) and not (noun == "one" and between):
            return found
    return -1


def _parts(word: str) -> bool:
    """Whether a word between a comma and a name shows that the name is somebody else’s: “, citing Ana Ruiz”."""
    return word.endswith("ing") or word in PREPOSITIONS or word in _RELATIVES


def _zone(words: list[Token], names: Sequence[Name], within: list[int]) -> list[Token]:
    """The words up to the first comma, preposition, relative or participle that is not inside a name."""
    zone: list[Token] = []
    for word in words:
        key = word.text.casefold()
        if any(names[i].outer.start <= word.start < names[i].span.end for i in within):
            zone.append(word)
        elif zone and fold(zone[-1].text) in NOUNS and (key in _VERBS or key in DETERMINERS or key.endswith("ed")):
            break
        elif key in _BREAKS or key in PREPOSITIONS or key in _RELATIVES or key in _POSTMODIFIERS:
            if zone and not (key in _RELATIVES and len(zone) == 0):
                break
            zone = [word] if key in _RELATIVES else zone
        else:
            zone.append(word)
    return zone or words[:1]


def _is_modifier(name: Name, zone: list[Token]) -> bool:
    """Whether the name only stands before the head noun: “Grant’s campaign”."""
    return name.possessive and zone[-1].start > name.span.end


def _coordinated(text: str, names: Sequence[Name], i: int, last: int, within: list[int]) -> bool:
    """Whether name i is joined to the last name by “and” or a comma that leads to one."""
    if i == last:
        return True
    between = text[names[i].span.end : names[last].outer.start]
    plain = between
    for j in within:
        if i < j < last:
            plain = plain.replace(names[j].outer.of(text), "")
    return (
        bool(re.fullmatch(r"[\s,]*(?:(?:and|&|or)\s+)?(?:the\s+)?[\s,]*", plain)) and " and " in between
    ) or between.strip() == "&"


def _phrase(words: list[Token], head: int) -> Span:
    """The noun phrase with what completes it: “a report” → “a report for the council”. `head`: where its noun ends."""
    end = head
    hangs = False
    for n, word in enumerate(w for w in words if w.start >= head):
        key = word.text.casefold()
        if hangs and key in PRONOUNS and word is words[-1]:  # “a source close to her”
            return Span(words[0].start, word.end)
        hangs = key in PREPOSITIONS
        if (
            key in _BREAKS
            or key in _RELATIVES
            or key in _VERBS
            or n > 9
            or (n == 0 and key not in PREPOSITIONS | _POSTMODIFIERS)
        ):
            break
        end = word.end
    return Span(words[0].start, end)
