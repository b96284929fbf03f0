"""How a name is written: words with capitals, joined by small ones; a pattern that set forms are built of."""

from __future__ import annotations

_WORD = r"[^\W\d_a-z][\w.’'-]*"
NAME = rf"{_WORD}(?:\s+(?:(?:van|von|de|der|den|del|di|da|bin|al|of|the|and)\s+){{0,2}}{_WORD}){{0,5}}"
