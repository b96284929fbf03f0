"""Classes of the words beside a mention: all that is looked at where no parser tells subject and object."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache
from typing import Final

from tui.english.clauses import SUBORDINATORS
from tui.english.function_words import DETERMINERS, POSSESSIVES, PREPOSITIONS
from tui.english.pronouns import PRONOUNS
from tui.english.reporting import ASKING, SAYING
from tui.english.verb_forms import BE, MODALS, PAST_FORMS
from tui.english.words import words

_LISTED: Final[tuple[tuple[str, Set[str]], ...]] = (
    ("preposition", PREPOSITIONS),
    ("determiner", DETERMINERS),
    ("past", PAST_FORMS),
    ("be", BE | words("had has have having")),
    ("modal", MODALS | words("did does do")),
    ("say", SAYING | ASKING | words("told tells asks writes noted argued")),
    ("pronoun", frozenset(PRONOUNS)),
    ("possessive", POSSESSIVES),
    ("subordinator", SUBORDINATORS | words("once unless whereas so than")),
    ("that", words("that")),
    ("who", words("who which whom whose")),
    ("and", words("and &")),
    ("or", words("or but nor")),
    ("of", words("of")),
    ("by", words("by")),
    ("with", words("with")),
    ("to", words("to")),
    ("for", words("for")),
    ("in", words("in")),
    ("as", words("as")),
    ("’s", frozenset(("’s", "'s", "’", "'"))),
    ("comma", frozenset((",",))),
    ("stop", frozenset((".", ";", "!", "?", "…"))),
    ("mark", frozenset(("“", "”", '"', "``", "''"))),
    ("dash", frozenset(("—", "–", "-"))),
    ("bracket", frozenset(("(", ")"))),
    ("colon", frozenset((":",))),
)
"""Class → its words, case-folded; a word of several classes is of the last."""
_ENDINGS: Final = (("ed", "-ed"), ("ing", "-ing"), ("’s", "’s"), ("'s", "’s"), ("s", "-s"))
CLASSES: Final = ("none", *(name for name, _ in _LISTED), "capital", "number", "-ed", "-ing", "-s", "other")
"""Names of all classes; a word’s class is an index of it, “none” stands for the sentence’s edge."""
_INDEX: Final[Mapping[str, int]] = {name: i for i, name in enumerate(CLASSES)}
_OF_WORD: Final = {word: _INDEX[name] for name, listed in _LISTED for word in listed}
VERBS: Final = frozenset(_INDEX[name] for name in ("be", "modal", "say", "past", "-ed"))
"""Classes of words that are most often verbs."""
CLAUSES: Final = frozenset(_INDEX[name] for name in ("subordinator", "that", "who", "as"))
"""Classes of words that open a clause."""
CONJUNCTIONS: Final = frozenset(_INDEX[name] for name in ("and", "or"))
COMMA: Final = _INDEX["comma"]
NOUNLIKE: Final = frozenset(_INDEX[name] for name in ("other", "-s", "-ed", "-ing", "capital", "number"))
"""Classes of words that “her” may belong to."""
GENITIVE: Final = _INDEX["’s"]
NONE: Final = _INDEX["none"]


@lru_cache(maxsize=8192)
def class_of(word: str) -> int:
    """The class of a token, an index of `CLASSES`."""
    listed = _OF_WORD.get(word.lower())
    if listed is not None:
        return listed
    if word[0].isupper():
        return _INDEX["capital"]
    if word[0].isdigit():
        return _INDEX["number"]
    return _INDEX[next((name for ending, name in _ENDINGS if word.endswith(ending)), "other")]
