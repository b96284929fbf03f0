"""A session on an article of known quotes, speakers and dates: no screen, no terminal."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reader.conftest import TEXT, known
from tui.article.model import Article, Metadata
from tui.reader.session.opening import found, list_sources, loaded, open_at
from tui.reader.session.session import Session
from tui.reader.session.state import Here, State

PUBLISHED = date(2022, 5, 17)
TOP = Here()


def mill() -> Article:
    """The article on the mill, as it was loaded."""
    return Article(TEXT, metadata=Metadata(published=PUBLISHED), source="mill.md")


def weir() -> Article:
    """A short one that quotes nobody."""
    return Article("The weir is dry.", source="weir.txt")


class Reading:
    """A session, and words for what a test wants to know of it."""

    def __init__(self, *sources: str) -> None:
        self.session = Session()
        self.do = self.session.do
        self.do(list_sources, sources or ("mill.md",))
        self.do(open_at, 0)

    @property
    def state(self) -> State:
        return self.session.state

    def arrives(self, article: Article) -> None:
        """The article that is wanted has been loaded."""
        assert self.state.opening is not None
        self.do(loaded, self.state.opening, article)

    def is_searched(self) -> None:
        """The search of the open article is done."""
        assert self.state.article is not None
        assert self.state.corrected is not None
        self.do(found, self.state.article, known(self.state.article.text, self.state.day))

    @property
    def selected(self) -> str:
        """“quote 1” for the second quote in the text; nothing where nothing is selected."""
        if self.state.selection is None:
            return ""
        kind = self.state.selection.kind
        return f"{kind} {[one.id for one in getattr(self.state.found, f'{kind}s')].index(self.state.selection.id)}"

    @property
    def said(self) -> str:
        return self.state.request.say


@pytest.fixture
def waiting() -> Reading:
    """The first of two articles is being opened."""
    return Reading("mill.md", "weir.txt")


@pytest.fixture
def reading(waiting: Reading) -> Reading:
    """The first of two articles is open, and everything in it was found."""
    waiting.arrives(mill())
    waiting.is_searched()
    return waiting
