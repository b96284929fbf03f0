"""How word lists are written down: plain text, split at white space."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def gendered(men: str, women: str, either: str) -> dict[str, str]:
    """Word → “m”, “f” or “”: what it tells of the person’s gender."""
    return {**dict.fromkeys(either.split(), ""), **dict.fromkeys(men.split(), "m"), **dict.fromkeys(women.split(), "f")}
