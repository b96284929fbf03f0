"""What form words have that are said to be reported: a clause, an infinitive, or something that reports nothing said.

“reported that it had lost”, “reported it had lost” and “promised to pay” tell what was said, “reported a loss” and
“warned of floods” only what was spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.english.clauses import (
    BEFORE_ADJECTIVES,
    CLAUSE_OPENERS,
    CONTRACTED,
    FINITE,
    NO_PAST,
    NO_VERBS,
    SUBORDINATORS,
)
from tui.extraction.attribution.features import levelled


class Form(NamedTuple):
    """How content begins and what it holds."""

    dependent: bool
    """It opens with “that”, “whether”, “why” and the like."""
    infinitive: bool
    """It begins with “to”, or names who is to do it first: “residents to stay indoors”."""
    finite: bool
    """It has the verb or subject of a clause, before any clause that depends on another."""

    @property
    def clause(self) -> bool:
        """Whether it can say something."""
        return self.dependent or self.finite


NO_FORM = Form(dependent=False, infinitive=False, finite=False)


def form(words: Sequence[str]) -> Form:
    """The form of content, marks among its words."""
    bare = [word for word in words if word[0].isalnum()]
    opening = levelled(bare[0]) if bare else ""
    return Form(opening in CLAUSE_OPENERS, "to" in bare[:6] and _is_infinitive(bare), _is_finite(bare))


def _is_infinitive(words: Sequence[str]) -> bool:
    return any(word == "to" and after[0].islower() and after not in NO_VERBS for word, after in pairwise(words[:7]))


def _is_finite(words: Sequence[str]) -> bool:
    before = ""
    for i, (written, word) in enumerate(zip(words, map(levelled, words), strict=True)):
        if word in FINITE and not (before and written[0].isupper() and written != "I"):  # Will, Liu He, in May
            return True
        if "'" in word and word.endswith(CONTRACTED):
            return True
        if before and word in SUBORDINATORS:
            return False
        if before and word.endswith("ed") and "-" not in word and _is_past(before, word, words[i + 1 : i + 2]):
            return True
        before = word
    return False


def _is_past(before: str, word: str, after: Sequence[str]) -> bool:
    """Whether a word in -ed is rather a verb than an adjective: “rents increased”, not “the increased rents”."""
    if word in NO_PAST or before in BEFORE_ADJECTIVES or before.endswith("ly"):
        return False
    return list(after) != ["by"]
