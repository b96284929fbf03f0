"""Write the table of date rules, each with an example and what it means: `python docs/date_rules.py`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tui.extraction.dates import find_dates
from tui.extraction.dates.composed_rules import COMPOSED
from tui.extraction.dates.rules import RULES
from tui.text import document_of

TABLE = Path(__file__).with_name("date-rules.md")
SEEN_FROM = date(2022, 5, 19)
HEAD = f"""# Date rules

What is recognised as a date, in the order in which it is tried, with an example of each rule and the TIMEX3 values that
it gets in “They met …” of an article published on Thursday, {SEEN_FROM.day} May {SEEN_FROM.year}. Where an example is
refused there, nothing stands in the last column. The patterns are in `tui/extraction/dates/rules.py` and
`composed_rules.py`; this table is made by `docs/date_rules.py`.

| kind | example | values |
|---|---|---|
"""


def table() -> str:
    """The page."""
    lines = []
    for rule in RULES:
        example = rule.example.rstrip(".")
        found = find_dates(document_of(f"They met {example}."), SEEN_FROM)
        kind = f"{rule.kind} (composed)" if rule in COMPOSED else str(rule.kind)
        lines.append(f"| {kind} | {example} | {' · '.join(f'`{d.value}`' for d in found)} |")
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
