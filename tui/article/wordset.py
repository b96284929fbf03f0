"""Tables of words, written as running text so that they can be read."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words between blanks."""
    return frozenset(text.split())
