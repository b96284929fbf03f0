"""Lists of what the library holds: articles, people, what somebody said, what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from tui.english.calendar import long_day
from tui.reader.panels.entry import Entry
from tui.reader.screens.choose import ChooseScreen
from tui.reader.wording import counted

if TYPE_CHECKING:
    from tui.library.articles import Listed
    from tui.library.finding import Hit
    from tui.library.people import Person, Saying

EMPTY = "Nothing has been read yet."


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def day_words(day: str) -> str:
    """“3 May 2022” for an ISO date; nothing for anything else."""
    try:
        return long_day(date.fromisoformat(day))
    except ValueError:
        return ""


def article_entry(listed: Listed, *, removed: bool = False) -> Entry:
    """Title over site, day, what was found and corrected, how far it was read."""
    if removed:
        return Entry(listed.title, detail="Removed. Delete once more brings it back.", quiet=True)
    seen = "read" if listed.seen >= 1 else f"{listed.seen:.0%} read" if listed.seen else ""
    corrected = f"{listed.edits} corrected" if listed.edits else ""
    found = counted(listed.quotes, "quote"), counted(listed.speakers, "speaker")
    return Entry(listed.title, detail=_joined(listed.site, day_words(listed.published), *found, corrected, seen))


def person_entry(person: Person) -> Entry:
    """Name and number of quotes over role, articles and days."""
    days = " to ".join(dict.fromkeys(filter(None, (day_words(person.first), day_words(person.last)))))
    about = _joined(person.description, counted(person.articles, "article"), days)
    return Entry(person.name, count=str(person.quotes), detail=about or " ")


def saying_entry(saying: Saying) -> Entry:
    """The words over the day and the article."""
    return Entry(saying.words, detail=_joined(day_words(saying.published), saying.title, saying.site))


def hit_entry(hit: Hit) -> Entry:
    """The words over who says them, in which article and when."""
    return Entry(hit.words, detail=_joined(hit.speaker, hit.title, day_words(hit.published)), quiet=not hit.quote)


class LibraryScreen(ChooseScreen):
    """Every article, the last opened first; gives the index of what was chosen, and takes articles out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,ctrl+d", "remove", "remove", show=False, id="library.remove", priority=True),
    ]
    HINT = "type to filter · enter opens · delete removes · esc closes"

    def __init__(
        self, articles: Sequence[Listed], entries: Sequence[Entry], remove: Callable[[Listed, bool], object]
    ) -> None:
        """`entries` list the articles; `remove` is told one of them, and whether it comes back."""
        title = f"Library · {counted(len(articles), 'article')}"
        super().__init__(title, entries, lines=1)
        self._articles, self._remove = articles, remove
        self._removed: set[int] = set()

    def action_remove(self) -> None:
        """Take the article under the cursor out of the library, or bring it back."""
        i = self.chosen
        if i is None:
            return
        back = i in self._removed
        self._removed ^= {i}
        self._remove(self._articles[i], back)
        self.know({i: article_entry(self._articles[i], removed=not back)})


class FindScreen(ChooseScreen):
    """Words typed, and where they stand in everything read; gives the index of the hit that was chosen."""

    HINT = "said: by: on:2022-05 in: narrow it · enter opens · esc closes"
    PLACEHOLDER = "Words, or a sentence that you half remember"

    def __init__(self, ask: Callable[[str], object]) -> None:
        """`ask` is told what was typed; `tell` hears what was found."""
        super().__init__("Find in everything read", [], lines=3)
        self._ask = ask
        self.hits: Sequence[Hit] = ()

    def search(self, query: str) -> None:
        """Have the library look."""
        self._query = query
        self._ask(query)

    def tell(self, query: str, hits: Sequence[Hit]) -> None:
        """Show what was found, unless something else is looked for by now."""
        if query == self._query and self.is_mounted:
            self.hits = hits
            self.show_all([hit_entry(hit) for hit in hits], "Nothing matches." if query.strip() else "")
