"""How those without a name are called, and told from one another: a noun phrase in plain words."""

from __future__ import annotations

import re

from tui.english.function_words import DETERMINERS
from tui.english.nationalities import NATIONALITIES
from tui.extraction.speakers.capitals import fold
from tui.extraction.speakers.nouns import NOUNS

_POSSESSIVE = re.compile(r"[’']s?$")
_MARKS = ' ,.;:“”"‘«»—–-()'
_ARTICLES = frozenset(("the", "a", "an"))


def plain(words: str, *, opens: bool = True) -> str:
    """Words on one line without marks at their ends, without “the”; a capital that opened a sentence is undone.

    `opens`: the words may have opened one.
    """
    flat = _POSSESSIVE.sub("", " ".join(words.split()).strip(_MARKS))
    first, _, rest = flat.partition(" ")
    within = rest[:1].isupper()  # “State Department officials”
    if first.lower() == "the" and rest:
        return rest
    key = first.lower()
    proper = key in NATIONALITIES or key.removesuffix("s") in NATIONALITIES
    if opens and not proper and (key in DETERMINERS or (key in NOUNS and not within)) and not first[1:].isupper():
        return flat[:1].lower() + flat[1:]
    return flat or words.strip() or words


def key_words(phrase: str) -> tuple[str, ...]:
    """What tells one noun phrase from another: its words without articles, marks and possessive endings."""
    folded = (fold(word.strip(_MARKS)).removesuffix("'s").removesuffix("'") for word in phrase.split())
    return tuple(word for word in folded if word not in _ARTICLES and any(map(str.isalnum, word)))
