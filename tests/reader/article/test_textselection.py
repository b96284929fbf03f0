"""Offsets that go through Textual's text selection and come back."""

from textual.geometry import Offset
from textual.selection import Selection

from tui.article.model import Span
from tui.reader.article.textselection import beside, chosen, within


def dragged(start: tuple[int, int], end: tuple[int, int]) -> Selection:
    """What Textual makes of a drag: the ends in order, the second one past the pointer's character."""
    first, last = sorted([Offset(*start), Offset(*end)], key=lambda o: (o.y, o.x))
    return Selection.from_offsets(first, Offset(last.x + 1, last.y))


def test_a_drag_over_words_holds_the_characters_at_both_ends() -> None:
    assert chosen(dragged(within(3), within(9)), 100) == Span(3, 10)
    assert chosen(dragged(within(9), within(3)), 100) == Span(3, 10)


def test_cells_of_a_margin_stand_before_the_line_however_far_left() -> None:
    x, y = beside(40)
    assert chosen(dragged(within(3), (x + 17, y)), 100) == Span(3, 40)
    assert chosen(dragged(within(45), (x + 17, y)), 100) == Span(40, 46)
    assert chosen(dragged(beside(20), (x + 5, y)), 100) == Span(20, 40)


def test_an_open_end_reaches_to_the_end_of_the_article() -> None:
    assert chosen(Selection(None, None), 100) == Span(0, 100)
    assert chosen(Selection(Offset(*within(7)), None), 100) == Span(7, 100)
    assert chosen(Selection(None, Offset(*within(7))), 100) == Span(0, 8)
