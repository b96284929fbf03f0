"""Draw the pictures of the documentation from the sample articles: `python docs/screenshots.py [FOLDER]`.

The same reader as in a terminal, drawn by Textual as SVG; the same articles give the same pictures.
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from typing import NamedTuple

from tui.reader.app import ReaderApp
from tui.reader.themes import DARK, LIGHT
from tui.samples import sample_articles

FOLDER = Path(__file__).parent / "screenshots"


class Picture(NamedTuple):
    """A picture: of which article, in how many columns and rows, after which keys."""

    name: str
    article: str
    size: tuple[int, int]
    keys: tuple[str, ...]
    theme: str = DARK


PICTURES = (
    Picture("reader-dark", "harbour-tunnel.md", (120, 40), ("n",) * 4),
    Picture("reader-light", "ferry-strike.txt", (120, 40), ("1", "j"), LIGHT),
    Picture("reader-narrow", "village-clock.txt", (80, 24), ("n", "n", "n")),
    Picture("explain", "harbour-tunnel.md", (100, 30), ("n",) * 4 + ("e",)),
)


async def draw(picture: Picture) -> str:
    """The SVG of a picture. Raises TimeoutError when nothing is found in the article for a minute."""
    path = next(path for path in sample_articles() if path.name == picture.article)
    app = ReaderApp([path])
    async with app.run_test(size=picture.size) as pilot, asyncio.timeout(60):
        while app.session.state.extraction is None or not app.reading.body.panels:
            await pilot.pause(0.05)
        app.theme = picture.theme
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause(0.3)
        return steady(app.export_screenshot())


def steady(svg: str) -> str:
    """Without what changes from one drawing to the next, fonts from elsewhere, and blanks at the ends of lines."""
    svg = re.sub(r"\bterminal-\d+-", "terminal-", svg)
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)


def main(folder: Path) -> None:
    """Draw all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        path = folder / f"{picture.name}.svg"
        path.write_text(asyncio.run(draw(picture)) + "\n", encoding="utf-8")
        print(path.name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
