"""onrecord: who said what, and when, in a news article.

The public interface is small: `load` reads an article from a file, URL or text, `extract` finds its
quotes, speakers and dates. Both are imported on first use, so `import tui` costs nothing.

    >>> from datetime import date
    >>> from tui import extract
    >>> found = extract("“We are late,” Ana Ruiz said on Tuesday.", published=date(2022, 5, 19))
    >>> found.speaker_of(found.quotes[0]).name
    'Ana Ruiz'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.article import Article, ArticleError, load
    from tui.extraction import Extraction, extract

__all__ = ["Article", "ArticleError", "Extraction", "extract", "load"]

_ROOMS = {
    "Article": "tui.article",
    "ArticleError": "tui.article",
    "load": "tui.article",
    "Extraction": "tui.extraction",
    "extract": "tui.extraction",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its room when it is first asked for (PEP 562)."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)
