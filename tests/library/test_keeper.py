"""One thread owns the library; what it was asked is done in order, and its troubles are told once."""

from __future__ import annotations

import pytest

from tests.library.conftest import FERRY_STOPS, INN_FOR_SALE
from tui.library.articles import keep, recent
from tui.library.errors import LibraryError
from tui.library.keeper import Keeper


def test_what_was_asked_is_done_before_the_end(path):
    keeper = Keeper(path)
    for one in (FERRY_STOPS, INN_FOR_SALE):
        keeper.ask(keep, one)
    keeper.close()
    again = Keeper(path)
    assert len(again.ask(recent).result()) == 2
    again.close()


def test_nothing_is_opened_before_anything_is_asked(path):
    Keeper(path).close()
    assert not path.exists()


def test_troubles_are_told_once(tmp_path):
    (tmp_path / "home").write_text("")
    heard = []
    keeper = Keeper(tmp_path / "home" / "library.db", heard.append)
    for _ in range(3):
        with pytest.raises(LibraryError):
            keeper.ask(keep, FERRY_STOPS).result()
    keeper.close()
    assert len(heard) == 1


def test_a_library_that_is_damaged_while_it_is_used_is_made_anew(path):
    heard = []
    keeper = Keeper(path, heard.append)
    keeper.ask(keep, FERRY_STOPS).result()
    keeper.ask(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()).result()
    keeper.ask(lambda c: c.close()).exception()
    path.write_bytes(b"rubbish" * 5000)
    other = Keeper(path, heard.append)
    assert other.ask(keep, INN_FOR_SALE).result().id
    assert [listed.title for listed in other.ask(recent).result()] == ["The inn is for sale"]
    assert "damaged" in heard[0]
    other.close()
    keeper.close()
