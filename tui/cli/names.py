"""Names by which the program and its switches in the environment are known."""

from __future__ import annotations

PROGRAM = "onrecord"
COMMANDS = ("config", "extract", "find", "library", "tally")
"""Words that are commands when they come first; any other is the first article to read."""
BY = ("speaker", "kind", "pronoun", "role", "article", "site", "month")
"""What a tally can count by."""
DEBUG = "ONRECORD_DEBUG"
"""Environment variable: when set and not empty, an unexpected error shows its traceback."""
COMPLETE = "_ONRECORD_COMPLETE"
"""Environment variable by which a shell asks for completions."""
