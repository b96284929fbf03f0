"""An article as lines, and the way between offsets and cells."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.article.model import Article, Block, BlockKind, Metadata, Span
from tui.reader.article.layout import Layout, LineKind, lay_out


def article(
    *parts: Block | tuple[BlockKind, str], gap: str = "\n\n", metadata: Metadata | None = None, **fields: object
) -> Article:
    """An article of (kind, words) blocks."""
    text, blocks = "", []
    for kind, words in parts:  # type: ignore[misc]
        start = len(text) + (len(gap) if text else 0)
        text = f"{text}{gap}{words}" if text else words
        blocks.append(Block(kind, Span(start, len(text)), **fields))  # type: ignore[arg-type]
    return Article(text, tuple(blocks), metadata=metadata or Metadata())


def drawn(layout: Layout) -> list[str]:
    """The lines as words, without styles."""
    found = []
    for line in range(layout.height):
        words = layout.virtual.get(line, layout.prefix(line))
        for piece in layout.pieces(line):
            words = words.ljust(piece.x) + layout.article.text[piece.start : piece.end]
        found.append(words.rstrip())
    return found


def test_paragraphs_are_wrapped_and_set_apart_by_one_blank_line() -> None:
    layout = lay_out(article((BlockKind.PARAGRAPH, "The ferry did not sail."), (BlockKind.PARAGRAPH, "It rained.")), 12)
    assert drawn(layout) == ["", "The ferry", "did not", "sail.", "", "It rained.", ""]


def test_the_byline_stands_under_the_headline() -> None:
    metadata = Metadata(
        title="No ferry", authors=("Ines Okafor", "Jan Wels"), site="The Post", published=date(2022, 5, 7)
    )
    parts = article((BlockKind.HEADING, "No ferry"), (BlockKind.PARAGRAPH, "It rained."), metadata=metadata)
    assert drawn(lay_out(parts, 60)) == [
        "", "No ferry", "", "By Ines Okafor and Jan Wels · The Post · 7 May 2022", "", "It rained.", "",
    ]  # fmt: skip


def test_headline_and_byline_stand_above_a_text_without_heading() -> None:
    metadata = Metadata(title="No ferry", authors=("Ines Okafor",))
    layout = lay_out(article((BlockKind.PARAGRAPH, "It rained."), metadata=metadata), 40)
    assert drawn(layout) == ["", "No ferry", "", "By Ines Okafor", "", "It rained.", ""]
    assert layout.kinds[1] == LineKind.HEADLINE


def test_a_title_that_the_text_begins_with_is_not_shown_twice() -> None:
    metadata = Metadata(title="NO FERRY")
    layout = lay_out(article((BlockKind.PARAGRAPH, "No ferry."), metadata=metadata), 40)
    assert drawn(layout) == ["", "No ferry.", ""]


def test_list_items_follow_each_other_with_hanging_indents() -> None:
    text = "The first item is long\nThe second"
    blocks = (
        Block(BlockKind.LIST_ITEM, Span(0, 22), depth=1, marker="•"),
        Block(BlockKind.LIST_ITEM, Span(23, 33), depth=2, marker="10."),
    )
    assert drawn(lay_out(Article(text, blocks), 18))[1:-1] == ["• The first item", "  is long", "  10. The second"]


def test_block_quotes_have_a_bar_on_every_line() -> None:
    layout = lay_out(article((BlockKind.PARAGRAPH, "We were never asked."), quoting=1), 14)
    assert drawn(layout)[1:-1] == ["│ We were", "│ never asked."]


def test_prefixes_give_way_to_the_text_in_a_narrow_column() -> None:
    layout = lay_out(article((BlockKind.PARAGRAPH, "We were never asked."), quoting=5), 12)
    assert drawn(layout)[1:-1] == ["We were", "never asked."]


def test_line_breaks_of_the_author_are_kept_and_code_is_cut_not_wrapped() -> None:
    poem = lay_out(article((BlockKind.PARAGRAPH, "Roses\n\nViolets")), 20)
    assert drawn(poem)[1:-1] == ["Roses", "", "Violets"]
    code = lay_out(article((BlockKind.CODE, "if x:\n    return")), 11)
    assert drawn(code)[1:-1] == [" if x:", "     return"]


def test_a_table_has_columns_with_numbers_to_the_right() -> None:
    layout = lay_out(article((BlockKind.TABLE, "Port | Boats\nHollin Bay | 7\nUp | 12")), 40)
    assert drawn(layout)[1:-1] == ["Port         Boats", "", "Hollin Bay       7", "Up              12"]
    assert layout.kinds[2] == LineKind.TABLE_RULE


def test_long_cells_are_wrapped_inside_their_column() -> None:
    layout = lay_out(article((BlockKind.TABLE, "A | It rained all day\nB | no")), 16)
    lines = drawn(layout)[1:-1]
    assert lines == ["A   It rained", "    all day", "", "B   no"]
    day = layout.article.text.index("day")
    assert (layout.line_of(day), layout.offset_at(2, 8)) == (2, day)
    assert layout.line_of(0) == 1


@pytest.mark.parametrize("width", [1, 2, 3, 7])
def test_a_table_too_wide_for_the_column_is_shown_as_lines(width: int) -> None:
    layout = lay_out(article((BlockKind.TABLE, "Port | Boats | Crew\nHollin | 7 | 40")), width)
    assert not layout.columns
    assert "".join("".join(drawn(layout)).split()) == "Port|Boats|CrewHollin|7|40"


def test_an_article_without_blocks_is_one_paragraph_and_an_empty_one_has_lines_too() -> None:
    assert drawn(lay_out(Article("It rained."), 20)) == ["", "It rained.", ""]
    assert drawn(lay_out(Article(""), 20)) == ["", "", ""]


def test_cells_of_wide_characters_lead_to_their_offset() -> None:
    layout = lay_out(Article("a日本b👩\u200d👧c"), 20)
    assert [layout.offset_at(1, x) for x in range(9)] == [0, 1, 1, 2, 2, 3, 4, 4, 7]
    assert layout.offset_at(1, 9) is None


KINDS = st.sampled_from([*BlockKind])
BLOCKS = st.lists(
    st.tuples(KINDS, st.text(alphabet="ab |日\n-’👩\u200d", min_size=1, max_size=40).map(lambda t: t.strip() or "x")),
    min_size=1,
    max_size=5,
)


@given(BLOCKS, st.integers(1, 30))
@example([(BlockKind.TABLE, "\u200da| a")], 5)
def test_each_drawn_character_is_found_again_at_its_line_and_cell(
    blocks: list[tuple[BlockKind, str]], width: int
) -> None:
    layout = lay_out(article(*blocks), width)
    assert list(layout.starts) == sorted(layout.starts)
    for line in range(layout.height):
        for piece in layout.pieces(line):
            x = piece.x
            for start, _, cells in layout.characters(piece):
                if cells:
                    assert layout.line_of(start) == line
                    assert layout.offset_at(line, x) == start
                x += cells


@given(BLOCKS, st.integers(1, 30))
def test_all_words_are_drawn_once_but_those_of_rules(blocks: list[tuple[BlockKind, str]], width: int) -> None:
    layout = lay_out(article(*blocks), width)
    seen = [o for y in range(layout.height) for p in layout.pieces(y) for o in range(p.start, p.end)]
    assert len(seen) == len(set(seen))
    shown = set(seen)
    for block in layout.article_blocks:
        for offset in range(*block.span):
            if layout.article.text[offset] not in " \n|" and block.kind is not BlockKind.RULE:
                assert offset in shown
