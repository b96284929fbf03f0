"""What form words have that are said to be reported: a clause, an infinitive, or something that reports nothing said.

“reported that it had lost”, “reported it had lost” and “promised to pay” tell what was said, “reported a loss” and
“warned of floods” only what was spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tui.extraction.attribution.features import levelled

_OPENERS = frozenset(["that", "whether", "if", "how", "why", "what", "who", "when", "where", "which"])
"""What a clause opens with that depends on a verb."""
_VERBS = frozenset(
    [
        *("is", "was", "are", "were", "am", "has", "had", "have", "do", "does", "did", "will", "would", "can", "could"),
        *("may", "might", "shall", "should", "must", "cannot"),
        *("became", "began", "blew", "bought", "broke", "brought", "built", "came", "caught", "chose", "drew", "drove"),
        *("fell", "felt", "flew", "fought", "found", "gave", "got", "grew", "held", "kept", "knew", "lost", "made"),
        *(
            "meant",
            "met",
            "paid",
            "ran",
            "rose",
            "said",
            "sang",
            "sank",
            "sat",
            "saw",
            "sent",
            "shook",
            "sold",
            "spent",
        ),
        *("spoke", "stole", "stood", "struck", "swore", "taught", "thought", "threw", "told", "took", "went", "woke"),
        *("won", "wore", "wrote", "says"),
        *("he", "she", "they", "we", "i", "there", "he's", "she's", "it's", "that's", "there's", "here's", "what's"),
        *("who's", "where's", "how's"),
    ]
)
"""Auxiliaries, verbs whose past is formed irregularly, and pronouns that are always subjects."""
_CONTRACTED = ("n't", "'re", "'ll", "'ve", "'d", "'m")
_SUBORDINATE = frozenset(
    [
        *_OPENERS,
        *("whose", "whom", "because", "after", "before", "while", "as", "since", "until", "although", "though", "than"),
    ]
)
"""What opens a clause that is only part of a noun phrase or of the narrator's sentence."""
_BEFORE_ADJECTIVES = frozenset(
    [
        *("a", "an", "the", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "any", "some"),
        *("of", "for", "to", "by", "with", "on", "in", "at", "from", "and", "or", "more", "most", "so", "very", "no"),
    ]
)
_NO_VERBS = frozenset([*_BEFORE_ADJECTIVES, "him", "them", "me", "us", "it", "you", "whom", "one", "each", "all"])
"""What follows “to” where it is a preposition."""
_NO_PAST = frozenset(
    ["hundred", "indeed", "need", "speed", "united", "seed", "feed", "breed", "weed", "shed", "sacred"]
)


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
    opening = _level(bare[0]) if bare else ""
    infinitive = any(
        word == "to" and after[0].islower() and after not in _NO_VERBS for word, after in pairwise(bare[:7])
    )
    return Form(opening in _OPENERS, infinitive, _is_finite(bare))


_level = lru_cache(maxsize=1 << 14)(levelled)


def _is_finite(words: Sequence[str]) -> bool:
    before = ""
    for i, word in enumerate(map(_level, words)):
        if word in _VERBS or word.endswith(_CONTRACTED):
            return True
        if before and word in _SUBORDINATE:
            return False
        if before and word.endswith("ed") and _is_past(before, word, words[i + 1 : i + 2]):
            return True
        before = word
    return False


def _is_past(before: str, word: str, after: Sequence[str]) -> bool:
    """Whether a word in -ed is rather a verb than an adjective: “rents increased”, not “the increased rents”."""
    if word in _NO_PAST or before in _BEFORE_ADJECTIVES or before.endswith("ly"):
        return False
    return list(after) != ["by"]
