"""What holds for every list of words: it is case-folded where it says so, and each list stands once."""

from __future__ import annotations

import importlib
import pkgutil
from itertools import combinations

import tui.english


def lists():
    """Every public set or table of words, by module and name; only where it was made."""
    found, seen = {}, set()
    for module in pkgutil.iter_modules(tui.english.__path__):
        for name, value in vars(importlib.import_module(f"tui.english.{module.name}")).items():
            if name.isupper() and not name.startswith("_") and isinstance(value, (frozenset, dict)):
                if id(value) not in seen:
                    found[f"{module.name}.{name}"] = frozenset(value)
                seen.add(id(value))
    return found


def test_no_two_lists_are_the_same():
    pairs = combinations(sorted(lists().items()), 2)
    assert [(one, other) for (one, these), (other, those) in pairs if these == those] == []


def test_every_module_says_what_its_words_are_and_where_from():
    for module in pkgutil.iter_modules(tui.english.__path__):
        assert len(importlib.import_module(f"tui.english.{module.name}").__doc__ or "") > 40
