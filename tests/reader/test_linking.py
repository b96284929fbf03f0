"""One Selection: whatever changes it, every pane follows."""

from __future__ import annotations

from tui.reader.session.selection import SelectionKind


def lines(panel) -> str:
    return "\n".join(panel.list.render_line(y).text.rstrip() for y in range(panel.list.size.height))


def cursor(reader, number) -> int | None:
    row = reader.panel(number).list.cursor
    return None if row is None else reader.rows(number)[row]


async def test_panels_list_what_was_found(opened):
    async with opened() as reader:
        assert "Petra Holm" in lines(reader.panel(1))
        assert "leads the trust" in lines(reader.panel(1))
        assert "The council" in lines(reader.panel(1))
        assert "“The wheel sat still" in lines(reader.panel(2))
        assert "Ludo Marsh · told" in lines(reader.panel(2))
        assert "? the council · According to" in lines(reader.panel(2))
        assert [reader.panel(n).position for n in (1, 2, 3)] == ["3", "4", "6"]


async def test_a_quote_marks_its_speaker_and_its_dates(opened):
    async with opened() as reader:
        await reader.press("n")
        assert reader.panel(2).position == "1/4"
        assert cursor(reader, 1) == 0
        assert {reader.rows(3)[row] for row in reader.panel(3).list._linked} == {2, 3}


async def test_a_speaker_dims_the_quotes_of_others(opened):
    async with opened() as reader:
        await reader.press("1", "j")
        assert reader.selected == "speaker 0"
        assert reader.panel(1).position == "1/3"
        assert set(reader.panel(2).list._dimmed) == {1, 2}


async def test_a_date_marks_the_quotes_it_stands_in_and_their_speakers(opened):
    async with opened() as reader:
        await reader.select(SelectionKind.DATE, 5)
        assert cursor(reader, 2) == 2
        assert cursor(reader, 1) == 2
        assert reader.panel(3).position.endswith("/6")


async def test_moving_in_a_panel_selects_and_keeps_the_focus(opened):
    async with opened() as reader:
        await reader.press("2", "j", "j")
        assert reader.selected == "quote 1"
        assert reader.panel(2).list.has_focus


async def test_enter_in_a_panel_goes_to_the_text(opened):
    async with opened(size=(120, 14)) as reader:
        await reader.press("2", "G", "enter")
        assert reader.selected == "quote 3"
        assert reader.pane.has_focus
        assert reader.pane.scroll_y > 0


async def test_a_click_in_the_text_selects_what_stands_there(opened):
    async with opened() as reader:
        pane = reader.pane
        row = next(y for y in range(30) if "Nobody asked" in pane.render_line(y).text)
        column = pane.render_line(row).text.index("asked")
        await reader.pilot.click(pane, offset=(column, row))
        await reader.pilot.pause()
        assert reader.selected == "quote 1"
        assert reader.panel(2).position == "2/4"


async def test_a_click_beside_everything_selects_nothing(opened):
    async with opened() as reader:
        await reader.press("n")
        pane = reader.pane
        row = next(y for y in range(30) if "Farmers" in pane.render_line(y).text)
        await reader.pilot.click(pane, offset=(pane.render_line(row).text.index("less"), row))
        await reader.pilot.pause()
        assert reader.selected == ""


async def test_a_click_in_a_panel_selects_and_a_second_goes_to_the_text(opened):
    async with opened() as reader:
        await reader.pilot.click(reader.panel(1).list, offset=(4, 2))
        await reader.pilot.pause()
        assert reader.selected == "speaker 1"
        await reader.pilot.click(reader.panel(2).list, offset=(4, 0), times=2)
        await reader.pilot.pause()
        assert reader.selected == "quote 0"
        assert reader.pane.has_focus


async def test_a_click_on_the_timeline_selects_a_date(opened):
    async with opened() as reader:
        timeline = reader.panel(3)._timeline
        assert timeline.display
        await reader.pilot.click(timeline, offset=(0, 2))
        await reader.pilot.pause()
        assert reader.selected == "date 5"


async def test_nothing_goes_back_and_forth(opened):
    async with opened() as reader:
        seen = []
        reader.app.session.follow(lambda change: seen.append(change) if change.of("selection") else None)
        await reader.press("n", "1", "j", "3", "j")
        assert len(seen) == 3


async def test_the_footer_names_the_speaker(opened):
    async with opened() as reader:
        await reader.press("n")
        assert "only Holm" in reader.footer()
        await reader.press("f")
        assert "show all" in reader.footer()


async def test_a_click_on_a_footer_key_presses_it(opened):
    async with opened() as reader:
        place = reader.footer().index("next quote")
        await reader.pilot.click(reader.screen.footer, offset=(place, 0))
        await reader.pilot.pause()
        assert reader.selected == "quote 0"
