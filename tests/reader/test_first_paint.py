"""What the text on screen does not wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest

PAINT = """
import sys
from tui.cli import reading
from tui.article.model import Article
from tui.reader.app import ReaderApp

ReaderApp.on_ready = lambda app: app.exit(sorted(sys.modules))
app = ReaderApp(stdin_article=Article("The mill burned down, Petra Holm said."))
app.run(headless=True)
print(*app.return_value, sep="\\n")
"""


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """The modules that were imported when the text was painted first."""
    done = subprocess.run([sys.executable, "-c", PAINT], check=True, capture_output=True, text=True, timeout=60)
    return set(done.stdout.split())


def test_the_text_is_drawn_by_then(imported):
    assert {"tui.reader.article.strips", "tui.reader.chrome.footer", "tui.reader.chrome.header"} <= imported


@pytest.mark.parametrize(
    "module",
    [
        "tui.article.loading",
        "tui.article.sanitise",
        "tui.cli.talk",
        "tui.extraction.pipeline",
        "tui.reader.article.tables",
        "tui.reader.cast",
        "tui.reader.chrome.search_bar",
        "tui.reader.chrome.splitter",
        "tui.reader.chrome.tabs",
        "tui.reader.clipboard",
        "tui.reader.commands",
        "tui.reader.panels",
        "tui.reader.screens.dialog",
        "click",
        "numpy",
    ],
)
def test_it_does_not_wait_for(imported, module):
    assert module not in imported


async def test_rules_of_panels_and_dialogs_are_read_with_them(opened):
    async with opened() as reader:

        def read() -> set[str]:
            return {path.rpartition("/")[2] for path, _ in reader.app.stylesheet.source}

        assert "panels.tcss" in read()
        assert "dialogs.tcss" not in read()
        await reader.press("question_mark")
        assert "dialogs.tcss" in read()
