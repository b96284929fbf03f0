"""Number words and what they are worth: cardinals, ordinals, decades, and words for vague numbers."""

from __future__ import annotations

from tui.english.words import words


def _counted(listed: str, first: int = 1, step: int = 1) -> dict[str, int]:
    return {word: (first + i) * step for i, word in enumerate(listed.split())}


ONES = _counted("one two three four five six seven eight nine")
TEENS = _counted("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 2, 10)
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
"""What multiplies the number before it."""
ORDINALS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30}
DECADES = _counted("twenties thirties forties fifties sixties seventies eighties nineties", 2, 10)

VAGUE = dict.fromkeys(words("several few many numerous multiple various untold"), 0) | {"couple": 2}
"""Before a noun, or “couple of”: about how many; 0 where nobody knows."""
CROWDS = dict.fromkeys(words("dozens hundreds thousands scores tens number handful millions"), 0) | {"pair": 2}
"""Nouns that need “of” before what is counted."""
