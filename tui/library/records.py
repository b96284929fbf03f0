"""Articles and extractions as compact JSON, and back: by the fields that their dataclasses declare.

What has its default is left out, so that a field that comes tomorrow is missing in nothing that was written today.
Reading checks every value: JSON from outside makes a value of the right type, or none.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from tui.article.model import Span

T = TypeVar("T")


class RecordError(ValueError):
    """JSON that does not say what it should."""


def written(value: object) -> str:
    """A dataclass of ours as JSON on one line."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def read(kind: type[T], text: str, length: int) -> T:
    """A value of that kind from JSON; every span ends within `length` code points. Raises `RecordError`."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecordError("no JSON") from error
    return made(kind, value, length)


def made(kind: type[T], value: object, length: int) -> T:
    """The same from plain dictionaries, lists, strings and numbers."""
    try:
        return _made(kind, value, length)  # type: ignore[no-any-return]
    except (TypeError, ValueError, OverflowError, IndexError) as error:
        raise error if isinstance(error, RecordError) else RecordError(str(error)) from error


def plain(value: Any) -> Any:
    """Dictionaries, lists, strings, numbers and None for what a dataclass holds."""
    if is_dataclass(value):
        given = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: plain(inner) for field, inner in given if inner != field.default}
    if isinstance(value, tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value


def _made(kind: Any, value: Any, length: int) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (one for one in get_args(kind) if one is not types.NoneType)
        return None if value is None else _made(inner, value, length)
    if origin is tuple:
        return tuple(_made(get_args(kind)[0], inner, length) for inner in _expect(list, value))
    if kind is Span:
        start, end = (_expect(int, number) for number in _expect(list, value))
        if not 0 <= start <= end <= length:
            raise RecordError(f"{start} to {end} is outside the text")
        return Span(start, end)
    if is_dataclass(kind):
        return _record(kind, _expect(dict, value), length)
    if kind is date:
        return date.fromisoformat(_expect(str, value))
    if issubclass(kind, StrEnum):
        return kind(_expect(str, value))
    return float(value) if kind is float and type(value) is int else _expect(kind, value)


def _record(kind: Any, value: Mapping[str, Any], length: int) -> Any:
    hints = _hints(kind)
    for field in fields(kind):
        if field.name not in value and field.default is MISSING and field.default_factory is MISSING:
            raise RecordError(f"{kind.__name__} without {field.name}")
    return kind(**{name: _made(hints[name], inner, length) for name, inner in value.items() if name in hints})


def _expect(kind: type[T], value: object) -> T:
    if type(value) is not kind:
        raise RecordError(f"{type(value).__name__} instead of {kind.__name__}")
    return value


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
