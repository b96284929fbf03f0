"""The sample articles that come with onrecord: what a first start opens."""

from __future__ import annotations

from pathlib import Path

_FIRST = "harbour-tunnel.md"
"""The article that shows most, so that it comes first."""
_ROOMS = (Path(__file__).parent / "sample_articles", Path(__file__).parent.parent / "sample_articles")
"""In an installed package they are among its files, in a checkout beside it."""


def sample_articles() -> list[Path]:
    """Paths of the sample articles, the best one first, the others by name."""
    folder = next((room for room in _ROOMS if room.is_dir()), None)
    found = [] if folder is None else [path for path in folder.iterdir() if path.suffix in {".md", ".html", ".txt"}]
    return sorted(found, key=lambda path: (path.name != _FIRST, path.name))
