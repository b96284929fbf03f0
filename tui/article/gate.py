"""The one gate: every string of an article passes it on its way out, whatever field it stands in.

It follows the fields that the dataclasses declare, so a field that is added tomorrow passes it too.
"""

from __future__ import annotations

from dataclasses import Field, fields, is_dataclass, replace
from typing import Any, TypeVar

from tui.article.sanitise import sanitise, sanitise_line

_SEVERAL_LINES = frozenset({"text"})
"""Fields that may hold line breaks. The text was sanitised before any offset was made: the gate leaves it as it is."""

Record = TypeVar("Record")


def gated(record: Record) -> Record:
    """The article, or a part of it, with every string safe for a terminal. Names of which nothing is left go."""
    given = [(field, getattr(record, field.name)) for field in fields(record)]  # type: ignore[arg-type]
    changed = {field.name: safe for field, value in given if (safe := _safe(value, field)) != value}
    return replace(record, **changed) if changed else record  # type: ignore[type-var]


def _safe(value: Any, field: Field[Any]) -> Any:
    if type(value) is str:  # not a member of an enumeration: those words are ours
        words = sanitise(value) if field.name in _SEVERAL_LINES else sanitise_line(value)
        return words or (None if field.default is None else "")
    if type(value) is tuple:  # not a named one: a Span holds numbers
        return tuple(safe for inner in value if (safe := _safe(inner, field)) != "")
    return gated(value) if is_dataclass(type(value)) else value
