"""How many: number words and figures to a number, and durations in ISO 8601."""

from __future__ import annotations

from collections.abc import Iterable

from tui.extraction.dates.lexicon import Lexeme

_FIGURES = frozenset(("n12", "n24", "n31", "n59", "number", "year"))
_WORDS = frozenset(("ones", "teens", "tens"))


def quantity(words: Iterable[Lexeme]) -> float | None:
    """The number that words stand for (“two and a half” is 2.5); None for a vague one or a range."""
    total, current, numbers, articles, after_word = 0.0, 0.0, 0, 0, False
    for word in words:
        kind, value = word
        if kind in ("vague", "scores"):
            return float(value) or None
        if kind in _FIGURES:
            if numbers:
                return None
            current, numbers, after_word = float(value), numbers + 1, False
        elif kind in _WORDS:
            if numbers and not after_word:
                return None
            current, numbers, after_word = current + float(value), numbers + 1, True
        elif kind == "scale":
            current, numbers, after_word = (current or 1) * float(value), numbers + 1, True
            if value == 1000:
                total, current = total + current, 0.0
        elif kind == "fraction":
            top, _, bottom = str(value).partition("/")
            current, numbers = current + (int(top) / int(bottom) if int(bottom) else 0), numbers + 1
        elif kind == "half":
            current, numbers = current + 0.5 + (articles > 1 and not numbers), numbers + 1
        elif kind in ("to", "or"):
            return None
        elif kind == "a":
            articles += 1
    return (total + current) or (1.0 if not numbers else 0.0)


def spelled_year(words: Iterable[Lexeme]) -> int:
    """The year of “nineteen ninety-six” or “two thousand and five”."""
    values = [int(w.value) for w in words if w.kind in _WORDS or w.kind == "scale"]
    if any(v == 1000 for v in values):
        return values[0] * 1000 + sum(values[2:])
    return values[0] * 100 + sum(values[1:])


def duration(count: float | None, unit: str) -> str:
    """TIMEX3 value of so many units; vague counts give PXW and the like."""
    if unit in ("2W", "Q"):
        count, unit = (None if count is None else count * (2 if unit == "2W" else 3)), "W" if unit == "2W" else "M"
    if count is None:
        return {"DE": "PXDE", "CE": "PXCE"}.get(unit, f"PT X{unit[1]}" if unit[0] == "T" else f"PX{unit}").replace(
            " ", ""
        )
    if unit in ("DE", "CE"):
        return f"P{round(count * (10 if unit == 'DE' else 100))}Y"
    whole, rest = int(count), count - int(count)
    mark, letter = ("PT", unit[1]) if unit[0] == "T" else ("P", unit)
    if not rest:
        return f"{mark}{whole}{letter}"
    smaller, parts = _SMALLER[unit]
    lower = f"{round(rest * parts)}{smaller}"
    if unit == "D":
        return f"P{whole}DT{lower}" if whole else f"PT{lower}"
    return f"{mark}{f'{whole}{letter}' if whole else ''}{lower}"


_SMALLER = {
    "Y": ("M", 12),
    "M": ("D", 30),
    "W": ("D", 7),
    "D": ("H", 24),
    "TH": ("M", 60),
    "TM": ("S", 60),
    "TS": ("S", 1),
}
