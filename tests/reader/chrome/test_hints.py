"""The keys that the bottom line names for what is selected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.reader.conftest import TEXT, known
from tui.article.model import Article
from tui.extraction.model import Report
from tui.reader.chrome.footer import hints
from tui.reader.session.searching import search
from tui.reader.session.selection import Scope, Selection, SelectionKind, Shown
from tui.reader.session.state import State

FOUND = known(TEXT, date(2022, 5, 17))
READ = State(article=Article(TEXT), extraction=FOUND)


def words(state: State) -> dict[str, str]:
    return dict(hints(state))


def chosen(kind: SelectionKind, found: str) -> State:
    return replace(READ, selection=Selection(kind, found))


def test_at_first_they_lead_to_quotes_dates_and_panels() -> None:
    assert list(words(READ)) == ["quote.next", "date.next", "pane.next", "open", "quit", "search", "help"]


def test_of_a_quote_they_name_the_person_whom_f_would_show_alone() -> None:
    named = words(chosen(SelectionKind.QUOTE, FOUND.quotes[0].id))
    assert named["only"] == "only Holm"
    assert {"quote.next", "speaker.next", "explain", "copy"} <= named.keys()


def test_of_a_date_they_offer_the_publication_date() -> None:
    assert "published" in words(chosen(SelectionKind.DATE, FOUND.dates[0].id))


def test_while_one_speaker_is_shown_they_offer_all_again() -> None:
    alone = replace(READ, shown=Shown(FOUND.speakers[0].id))
    assert words(alone)["clear"] == "show all"
    assert "only" not in words(alone)


def test_while_a_search_is_on_they_are_about_matches() -> None:
    searching = replace(READ, search=search(TEXT, "wheel", 0))
    assert words(searching)["quote.next"] == "next match"


def test_they_offer_what_is_hidden_and_the_way_back() -> None:
    thought = replace(FOUND.quotes[1], report=Report.THOUGHT, shown=False)
    some_hidden = replace(READ, extraction=replace(FOUND, quotes=(FOUND.quotes[0], thought)))
    assert "scope" not in words(READ)
    assert words(some_hidden)["scope"] == "everything"
    assert words(replace(READ, shown=Shown(scope=Scope.QUOTED)))["scope"] == "all that was said"


def test_next_quote_is_not_offered_where_none_is_shown() -> None:
    nothing = replace(READ, extraction=replace(FOUND, quotes=tuple(replace(q, shown=False) for q in FOUND.quotes)))
    assert "quote.next" not in words(nothing)
    assert words(nothing)["scope"] == "everything"


def test_help_is_named_always_and_last() -> None:
    for state in (State(), READ, chosen(SelectionKind.QUOTE, FOUND.quotes[0].id)):
        assert hints(state)[-1][0] in ("help", "quit")
        assert "help" in words(state)
