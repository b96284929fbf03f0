"""The program as a shell runs it: its own process, pipes for its streams."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLE = """---
title: The ferry to Osk
author: Ilse Varga
date: 2024-03-14
---

The ferry to Osk will stop on Friday, the harbour office said.

“We have no engine,” said Dario Menk, who runs the office. “We have a very good mast.”
"""

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def onrecord(tmp_path: Path) -> Run:
    """Runs `onrecord` with the arguments in a folder of its own; standard input is empty unless it is given."""

    def run(
        *arguments: str | Path, stdin: bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("ONRECORD", "_ONRECORD", "COVERAGE"))}
        return subprocess.run(
            [sys.executable, "-m", "tui", *map(os.fspath, arguments)],
            stdin=subprocess.DEVNULL if stdin is None else None,
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**clean, **environment},
            timeout=60,
        )

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article with a quote of two parts, a speaker, a date and front matter."""
    path = tmp_path / "ferry.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
