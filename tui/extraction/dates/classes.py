"""A character for each class of words, so that a text is a string of classes and the grammar a regular expression."""

from __future__ import annotations

import re

from tui.extraction.dates.lexicon import CLASSES

OTHER = " "
"""Class of a token that the lexicon does not know."""
SYMBOLS = {name: chr(0x21 + i if i < 94 else 0xA1 - 94 + i) for i, name in enumerate(CLASSES)}
BREAK = SYMBOLS["break"]
"""Class of a line's end."""


def one_of(*names: str) -> str:
    """A regular expression for a token of any of the classes."""
    return f"[{''.join(re.escape(SYMBOLS[name]) for name in names)}]"
