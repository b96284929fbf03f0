"""Find noun phrases for people, groups, bodies and documents: who may be meant by a later pronoun or role.

A phrase that stands beside a name (“military analyst Rob Lee”, “Rob Lee, an analyst at …”) belongs to the name and
tells its role; any other one may be the antecedent of “she”, “they”, “it”. One pass over the tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from tui.article.model import Span
from tui.english.function_words import DETERMINERS, PHRASE_STOPS
from tui.english.words import words as listed
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.kinds import NAMED_BODIES, EntityKind
from tui.extraction.speakers.name_forms import Name
from tui.extraction.speakers.nouns import NOUNS, listed_kind
from tui.text import Document

_WORDS_BEFORE_NOUN, _COMPLEMENT_WORDS, _ROLE_WORDS = 7, 14, 6
_COMPLEMENTS = frozenset(("of", "for", "at", "in", "to", "from", "with", "on"))
_CLOSING = re.compile(r"[,.”]|\Z| \(| (?:of|at|from) [^,.;:]{2,40},")
"""What ends a name in apposition, or tells where its bearer belongs: “an analyst, Ana Ruiz of Harbour Capital”."""
APPOSED = _COMPLEMENTS | listed(
    """
    who whose whom which that and or as by based during under until since called named known born accused convicted
    charged elected appointed
    """
)
"""Words that may follow the noun of an apposition; another word that is no -ing form is the verb of a new subject."""
_HEADS = (NOUNS.keys() - DETERMINERS) | {noun + ending for noun in NOUNS for ending in ("’s", "'s")}


class NounPhrase(NamedTuple):
    """A determiner, its modifiers and a noun that may speak."""

    span: Span
    """Determiner (if any) to head noun."""
    noun: str
    """Case-folded head noun."""
    kind: EntityKind
    gender: str
    determiner: str
    """Case-folded; “’s” for a possessive name; “” where there is none."""
    name: int = -1
    """Index of the name it stands beside, -1 if it stands alone."""
    complement: int = 0
    """Where “of the harbour” ends that stands between the noun and the name; 0 where nothing does."""

    @property
    def full(self) -> Span:
        """The phrase with its complement."""
        return Span(self.span.start, max(self.span.end, self.complement))


def find_noun_phrases(document: Document, names: Sequence[Name]) -> list[NounPhrase]:
    """The noun phrases of a text, in text order."""
    text, starts, ends = document.text, document.starts, document.ends
    words = list(map(str.lower, document.words))
    by_start = {name.outer.start: i for i, name in enumerate(names)}
    by_end = {name.span.end: i for i, name in enumerate(names)}
    firsts = [name.span.start for name in names]
    found: list[NounPhrase] = []
    for i in compress(range(len(words)), map(_HEADS.__contains__, words)):
        word, end = words[i], ends[i]
        name = bisect_right(firsts, starts[i]) - 1
        if name >= 0 and names[name].span.end > end:  # it opens a name: the Department of Harbours
            continue
        if word not in NOUNS:
            word, end = word[:-2], end - 2
        kind, gender = NOUNS[word]
        after = starts[i + 1] if i + 1 < len(starts) else len(text)
        beside = by_start.get(after, -1) if after - end == 1 else -1
        if (
            beside < 0
            and i + 1 < len(words)
            and after - end == 1
            and (words[i + 1] in NOUNS or words[i + 1] == "year-old")
        ):
            continue
        first, determiner = _open(document, words, i)
        if determiner == "that" and (kind is EntityKind.GROUP or word.endswith("s")):  # “that investors” opens a clause
            first, determiner = first + 1, ""
        complement = 0
        if beside < 0 and kind is EntityKind.UNNAMED and determiner:
            beside, complement = _followed_by_name(document, words, i, names, by_start)
        if beside < 0 and first > 1 and words[first - 1] == "," and _is_apposed(words, i):
            beside = by_end.get(starts[first - 1], -1)
            if beside < 0 and first > 3 and words[first - 2].isdigit() and words[first - 3] == ",":
                beside = by_end.get(starts[first - 3], -1)
        if beside < 0 and not determiner and kind is not EntityKind.GROUP:
            continue
        owner = by_end.get(ends[first] - 2, -1) if determiner == "’s" else -1
        span = Span(names[owner].span.start if owner >= 0 else starts[first], end)
        found.append(NounPhrase(span, fold(word), kind, gender, determiner, beside, complement))
    return found


def _is_apposed(words: Sequence[str], i: int) -> bool:
    """Whether the phrase of the head noun i may be an apposition: “, the mayor, …”, not “, the mayor said”."""
    after = words[i + 1] if i + 1 < len(words) else "."
    return not after[0].isalnum() or after in APPOSED or after.endswith("ing")


def _followed_by_name(
    document: Document, words: Sequence[str], i: int, names: Sequence[Name], by_start: dict[int, int]
) -> tuple[int, int]:
    """The name after a noun and its complement, and where that ends: “the head of the port, Ana Ruiz,”."""
    j = i + 1
    if j < len(words) and words[j] in _COMPLEMENTS:
        while j < min(len(words) - 1, i + _COMPLEMENT_WORDS) and (words[j][0].isalnum() or words[j] in "’'&"):
            j += 1
    if j + 1 >= len(words) or words[j] != ",":
        return -1, 0
    first = j + 1
    while first < min(len(words) - 1, j + _ROLE_WORDS) and document.words[first].islower():
        first += 1  # “her husband, the former mayor Ivo Ruiz,”
    role = words[j + 1 : first]
    if role and (listed_kind(role[-1]) is not EntityKind.UNNAMED or not PHRASE_STOPS.isdisjoint(role)):
        return -1, 0
    name = by_start.get(document.starts[first], -1)
    if name < 0 or names[name].kind in NAMED_BODIES:
        return -1, 0
    closing = names[name].span.end
    closed = names[name].title or _CLOSING.match(document.text, closing)
    return (name, document.starts[j]) if closed and len(names[name].words) > 1 else (-1, 0)


def _open(document: Document, words: Sequence[str], i: int) -> tuple[int, str]:
    """Token index where the phrase of the head noun i begins, and its determiner."""
    first = i
    for j in range(i - 1, max(-1, i - 1 - _WORDS_BEFORE_NOUN), -1):
        word = words[j]
        if document.starts[j + 1] - document.ends[j] > 1:
            break
        if word in DETERMINERS:
            return j, word
        if word.endswith(("’s", "'s")):
            return j, "’s"
        if word in ("’", "'") and j and words[j - 1].endswith("s"):
            return j - 1, "’s"
        if not word[0].isalnum() or word in PHRASE_STOPS:
            break
        first = j
    return first + (first < i and words[first].endswith("ly")), ""
