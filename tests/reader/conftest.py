"""An article of known quotes, speakers and dates, and the reader opened on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.article.model import Article, Span
from tui.extraction.links import linked
from tui.extraction.model import (
    Date,
    DateType,
    Extraction,
    Quote,
    QuoteKind,
    Resolution,
    Speaker,
    SpeakerKind,
)
from tui.reader.app import ReaderApp
from tui.reader.panels.panel import Panel
from tui.reader.session.selection import Selection, SelectionKind
from tui.reader.session.state import State
from tui.reader.session.walking import select
from tui.text import document_of

TEXT = """# The mill wheel turns again

The water mill at Sallow Bridge will grind flour from Friday, the trust said on Tuesday.

“The wheel sat still for ninety years,” said Petra Holm, who leads the trust. “We oiled it in March and it sang.”

Farmers were less sure. “Nobody asked what it does to the eels,” Ludo Marsh told a meeting on 4 May.

## What it cost

According to the council, the works came to “a little over two million” since 2019.

“I would do it again tomorrow,” Holm said.
"""


def at(text: str, words: str, nth: int = 0) -> Span:
    """The span of the words in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def known(text: str, published: date | None) -> Extraction:
    """What a perfect extraction of TEXT would be."""

    def span(words: str, nth: int = 0) -> Span:
        return at(text, words, nth)

    first, second = span("“The wheel sat still for ninety years,”"), span("“We oiled it in March and it sang.”")
    petra = Speaker(
        "Petra Holm", SpeakerKind.PERSON, ("Holm",), "leads the trust", None, (span("Petra Holm"), span("Holm", 1)),
    )  # fmt: skip
    ludo = Speaker("Ludo Marsh", SpeakerKind.PERSON, (), None, mentions=(span("Ludo Marsh"),))
    council = Speaker("the council", SpeakerKind.ORGANISATION, (), None, mentions=(span("the council"),))
    quotes = (
        Quote(
            Span(first.start, second.end), (first, second), QuoteKind.DIRECT, span("said", 1), span("Petra Holm"),
            petra.id, 0.95, ("The words stand in quote marks.", "“Petra Holm” is named beside “said”."),
        ),
        Quote(
            span("“Nobody asked what it does to the eels,”"), (span("“Nobody asked what it does to the eels,”"),),
            QuoteKind.DIRECT, span("told"), span("Ludo Marsh"), ludo.id, 0.9,
        ),
        Quote(
            span("“a little over two million”"), (span("“a little over two million”"),), QuoteKind.MIXED,
            span("According to"), span("the council"), council.id, 0.41,
        ),
        Quote(
            span("“I would do it again tomorrow,”"), (span("“I would do it again tomorrow,”"),), QuoteKind.DIRECT,
            span("said", 2), span("Holm", 1), petra.id, 0.88,
        ),
    )  # fmt: skip
    dates = known_dates(text, published)
    return Extraction(linked(document_of(text), quotes, dates), (petra, ludo, council), dates, published)


def known_dates(text: str, published: date | None) -> tuple[Date, ...]:
    """The dates of TEXT; weekdays have a value only when the publication date is known."""

    def day(words: str, value: date | None, resolution: Resolution) -> Date:
        span = at(text, words)
        if value is None or published is None:
            return Date(span, DateType.DATE, "XXXX-XX-XX")
        return Date(span, DateType.DATE, str(value), str(value), value, value, resolution, ("A day of this week.",))

    year = published.year if published else 2022
    explicit = Resolution.EXPLICIT
    return (
        day("Friday", date(2022, 5, 20), Resolution.TENSE),
        day("Tuesday", published, Resolution.PUBLICATION),
        Date(at(text, "ninety years"), DateType.DURATION, "P90Y", resolution=explicit),
        Date(at(text, "March"), DateType.DATE, f"{year}-03", None, date(year, 3, 1), date(year, 3, 31), explicit),
        day("4 May", date(2022, 5, 4), Resolution.PUBLICATION),
        Date(at(text, "2019"), DateType.DATE, "2019", "2019", date(2019, 1, 1), date(2019, 12, 31), explicit),
    )  # fmt: skip


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """TEXT as a Markdown file with a publication date."""
    path = tmp_path / "mill.md"
    path.write_text("---\ndate: 2022-05-17\n---\n\n" + TEXT, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def known_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find in TEXT what is in it, and nothing in any other text: the reader is tested, not the extraction."""

    def extract(article: Article) -> Extraction:
        published = article.metadata.published
        return known(article.text, published) if "Sallow Bridge" in article.text else Extraction(published=published)

    def redate(found: Extraction, article: Article, published: date | None) -> Extraction:
        dates = known_dates(article.text, published)
        quotes = linked(document_of(article), found.quotes, dates)
        return replace(found, quotes=quotes, dates=dates, published=published)

    monkeypatch.setattr("tui.extraction.extract", extract, raising=False)
    monkeypatch.setattr("tui.extraction.redate", redate, raising=False)


async def until(pilot: Pilot[None], condition: Callable[[], object], what: str = "") -> None:
    """Wait until something holds; fails after ten seconds."""
    for _ in range(500):
        await pilot.pause()
        if condition():
            await pilot.pause()
            return
        await asyncio.sleep(0.02)
    pytest.fail(f"never came: {what or condition}")


Opened = Callable[..., AbstractAsyncContextManager["Reader"]]


class Reader:
    """The app under test and the hand on its keyboard."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot
        self.screen = app.reading
        self.pane = app.reading.body.pane

    async def press(self, *keys: str) -> None:
        """Press keys and let everything follow."""
        await self.pilot.press(*keys)
        await self.pilot.pause()
        await self.pilot.pause()

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until something holds."""
        await until(self.pilot, condition, what)

    @property
    def state(self) -> State:
        """What the session says."""
        return self.app.session.state

    @property
    def selected(self) -> str:
        """“quote 1”, or nothing."""
        selection = self.state.selection
        return self.name(selection.kind, selection.id) if selection else ""

    def name(self, kind: str, found: str | None) -> str:
        """“quote 1” for the second quote that was found; nothing for None."""
        if found is None:
            return ""
        return f"{kind} {[one.id for one in getattr(self.state.found, f'{kind}s')].index(found)}"

    def id(self, kind: str, number: int) -> str:
        """The id of a quote, speaker or date, counted from 0 in text order."""
        return str(getattr(self.state.found, f"{kind}s")[number].id)

    async def select(self, kind: SelectionKind, number: int) -> None:
        """Make something current, as a panel does."""
        self.app.session.do(select, Selection(kind, self.id(kind, number)), "panel", self.pane.here)
        await self.pilot.pause()

    def rows(self, number: int) -> list[int | None]:
        """What the rows of a panel list, counted in text order; None for a heading."""
        panel = self.panel(number)
        order = [one.id for one in getattr(self.state.found, f"{panel.kind}s")]
        return [None if found is None else order.index(found) for found in panel._rows]

    def panel(self, number: int) -> Panel:
        """A panel by its key."""
        return self.screen.body.panels[number - 1]

    def footer(self) -> str:
        """The words of the bottom line."""
        return str(self.screen.footer.render())


@pytest.fixture
def opened(article_file: Path) -> Opened:
    """Open the reader: `async with opened() as reader`."""

    @asynccontextmanager
    async def open_reader(
        *sources: Path, size: tuple[int, int] = (120, 40), wait: bool = True, **options: object
    ) -> AsyncIterator[Reader]:
        app = ReaderApp(sources or [article_file], **options)
        async with app.run_test(size=size) as pilot:
            reader = Reader(app, pilot)
            if wait:
                await reader.until(lambda: reader.state.extraction and reader.screen.body.panels, "the extraction")
            yield reader

    return open_reader
