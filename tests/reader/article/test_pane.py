"""The article pane in a small app of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tui.article.model import Article, Block, BlockKind, InlineStyle, Metadata, Span, StyleKind
from tui.extraction.links import linked
from tui.extraction.model import Date, DateType, Extraction, Quote, QuoteKind, Speaker, SpeakerKind
from tui.reader.article.pane import ArticlePane
from tui.reader.cast import Member
from tui.reader.session.searching import search
from tui.reader.session.selection import Selection, SelectionKind, Shown
from tui.reader.session.state import Here
from tui.reader.themes import VARIABLES
from tui.text import document_of

FIRST = "“We sail on Friday,” said Ana Brook. The harbour master, Jon Vale, denied that the boats were safe."
FILLER = "Nobody was hurt, and the boats were back before noon, which surprised the whole of the village."
LAST = "“We told them so,” said Ana Brook."


def make() -> tuple[Article, Extraction]:
    """An article of 42 blocks with quotes in the first and last paragraph."""
    parts = ["No ferry", FIRST, *[f"{i}. {FILLER}" for i in range(18)], "After the storm", *[FILLER] * 20, LAST]
    text, blocks = "", []
    for i, part in enumerate(parts):
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{part}" if text else part
        heading = i in (0, 20)
        blocks.append(
            Block(BlockKind.HEADING if heading else BlockKind.PARAGRAPH, Span(start, len(text)), int(heading))
        )

    def span(words: str, after: int = 0) -> Span:
        start = text.index(words, after)
        return Span(start, start + len(words))

    end = text.index(LAST)
    ana = Speaker("Ana Brook", SpeakerKind.PERSON, mentions=(span("Ana Brook"), span("Ana Brook", end)))
    jon = Speaker("Jon Vale", SpeakerKind.PERSON, mentions=(span("Jon Vale"),))
    quotes = (
        Quote(
            span("“We sail"), (span("“We sail on Friday,”"),), QuoteKind.DIRECT, span("said"), span("Ana Brook"), ana.id
        ),
        Quote(
            span("the boats were safe"),
            (span("the boats were safe"),),
            QuoteKind.INDIRECT,
            span("denied"),
            span("Jon Vale"),
            jon.id,
        ),
        Quote(
            span("“We told"),
            (span("“We told them so,”"),),
            QuoteKind.DIRECT,
            span("said", end),
            span("Ana Brook", end),
            ana.id,
        ),
    )
    dates = (Date(span("Friday"), DateType.DATE, "2022-05-13"),)
    article = Article(text, tuple(blocks), metadata=Metadata(authors=("Ines Okafor",)))
    return article, Extraction(linked(document_of(article), quotes, dates), (ana, jon), dates)


class Host(App[None]):
    """An app with nothing but the pane, which keeps its messages."""

    def __init__(self) -> None:
        super().__init__()
        self.picked: list[int] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    def compose(self) -> ComposeResult:
        yield ArticlePane()

    def on_article_pane_picked(self, message: ArticlePane.Picked) -> None:
        self.picked.append(message.offset)


@pytest.fixture
def host() -> Iterator[Host]:
    yield Host()


async def shown(host: Host, pilot: Pilot[None]) -> tuple[ArticlePane, Article, Extraction]:
    """The pane with the article shown and marked, focused."""
    article, found = make()
    pane = host.query_one(ArticlePane)
    pane.show(article)
    mark(pane, found, "#8cc2dc", "ansi_green")
    pane.focus()
    await pilot.pause()
    return pane, article, found


def mark(pane: ArticlePane, found: Extraction, *colours: str) -> None:
    """Mark what was found, the speakers in these colours."""
    members = [Member(colour, "▌") for colour in colours]
    pane.mark(found, {speaker.id: member for speaker, member in zip(found.speakers, members, strict=True)})


def words(pane: ArticlePane, y: int) -> str:
    """The words of a line of the pane."""
    return pane.render_line(y).text.strip()


def style(pane: ArticlePane, part: str) -> Style:
    """The style that a word in view starts with."""
    for y in range(pane.size.height):
        line = pane.render_line(y)
        if part in line.text:
            x = line.text.index(part)
            for segment in line:
                if x < len(segment.text):
                    return segment.style or Style()
                x -= len(segment.text)
    raise AssertionError(f"{part} is not in view")


async def test_the_article_is_shown_with_its_byline_and_bars_beside_quotes(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, _ = await shown(host, pilot)
        assert [words(pane, y) for y in range(1, 4)] == ["No ferry", "", "By Ines Okafor"]
        assert words(pane, 5).startswith("▌ “We sail on Friday,”")
        assert not words(pane, 8).startswith("▌")


async def test_kinds_of_marks_differ_by_more_than_colour(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, _ = await shown(host, pilot)
        assert style(pane, "We sail").color == Style.parse("#8cc2dc").color
        assert style(pane, "Friday").underline
        assert style(pane, "said").color != style(pane, "Friday").color
        assert style(pane, "Ana Brook").bold
        assert style(pane, "the boats were").italic


async def test_the_current_quote_is_filled_and_its_cue_and_source_underlined(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, found = await shown(host, pilot)
        pane.select(Selection(SelectionKind.QUOTE, found.quotes[0].id))
        assert style(pane, "We sail").reverse
        assert style(pane, "said").underline
        assert style(pane, "Ana Brook").underline
        pane.select(Selection(SelectionKind.QUOTE, found.quotes[1].id))
        assert not style(pane, "We sail").reverse
        assert style(pane, "boats were").reverse
        pane.select(None)
        assert not style(pane, "boats were").reverse


async def test_a_current_speaker_has_quotes_and_mentions_marked_and_a_date_stands_alone(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, found = await shown(host, pilot)
        plain = style(pane, "We sail").bgcolor
        pane.select(Selection(SelectionKind.SPEAKER, found.speakers[0].id))
        assert style(pane, "We sail").bgcolor != plain
        assert style(pane, "Ana Brook").underline
        assert not style(pane, "Jon Vale").underline
        pane.select(Selection(SelectionKind.DATE, found.dates[0].id))
        assert style(pane, "Friday").reverse
        assert style(pane, "We sail").bgcolor == plain


async def test_the_filter_shows_other_speakers_quotes_plain(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, found = await shown(host, pilot)
        pane.filter(Shown(found.speakers[1].id))
        assert style(pane, "We sail").color == style(pane, "Nobody").color
        assert not style(pane, "Ana Brook").bold
        assert style(pane, "Jon Vale").bold
        pane.filter(Shown())
        assert style(pane, "Ana Brook").bold


async def test_without_colours_marks_are_still_told_apart(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Host()
    async with plain.run_test(size=(100, 20)) as pilot:
        pane, _, found = await shown(plain, pilot)
        pane.select(Selection(SelectionKind.QUOTE, found.quotes[1].id))

        def attributes(part: str) -> tuple[bool, ...]:
            found = style(pane, part)
            flags = (found.bold, found.italic, found.underline, found.reverse, found.dim)
            return tuple(bool(flag) for flag in flags)

        kinds = [attributes(part) for part in ("Nobody", "We sail", "boats were", "Friday", "said", "Ana Brook")]
        assert len(set(kinds)) == len(kinds)


async def test_marks_that_arrive_later_do_not_move_the_text(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, found = await shown(host, pilot)
        await pilot.press("space", "j")
        before = pane.scroll_offset.y, words(pane, 0)
        mark(pane, found, "#ffffff", "#000000")
        await pilot.pause()
        assert (pane.scroll_offset.y, words(pane, 0)) == before
        assert before[0] > 0


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("j", 1), ("down", 1), ("j j k", 1), ("j up", 0), ("d", 10), ("d u", 0), ("space", 18), ("pagedown b", 0),
        ("space pageup", 0), ("G g", 0), ("end home", 0),
    ],
)  # fmt: skip
async def test_keys_scroll(host: Host, keys: str, line: int) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, _ = await shown(host, pilot)
        await pilot.press(*keys.split())
        assert pane.scroll_offset.y == line


async def test_it_tells_what_is_at_the_top_of_the_view(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, article, _ = await shown(host, pilot)
        assert pane.here == Here(0, 0)
        await pilot.press("G")
        await pilot.pause()
        assert pane.here.line == pane.max_scroll_y
        assert pane.here.offset > len(article.text) // 2


async def test_braces_go_from_heading_to_heading(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, _ = await shown(host, pilot)
        await pilot.press("right_curly_bracket")
        assert words(pane, 1) == "After the storm"
        await pilot.press("left_curly_bracket")
        assert words(pane, 1) == "No ferry"


async def test_plus_and_minus_change_the_width_and_keep_the_place(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, article, _ = await shown(host, pilot)
        await pilot.press("d", "d")
        top = article.text[pane.here.offset :][:12]
        widest = max(len(words(pane, y)) for y in range(20))
        await pilot.press(*["minus"] * 10)
        assert max(len(words(pane, y)) for y in range(20)) <= 40 < widest
        assert top in words(pane, 0)
        await pilot.press(*["plus"] * 40)
        assert pane.text_width <= 120
        await pilot.press(*["minus"] * 40)
        assert pane.text_width == 20


async def test_a_resize_keeps_the_character_at_the_top(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, article, _ = await shown(host, pilot)
        await pilot.press("G")
        await pilot.press("u", "u")
        top = pane.here.offset
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        lines = pane.scroll_offset.y
        assert article.text[top : top + 6] in words(pane, 0)
        for width in (60, 45, 70, 100):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
        assert pane.here.offset == top
        assert lines > 0


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 2), (9, 40), (24, 1)])
async def test_no_size_is_too_small_to_draw(host: Host, size: tuple[int, int]) -> None:
    async with host.run_test(size=size) as pilot:
        pane, article, found = await shown(host, pilot)
        pane.select(Selection(SelectionKind.QUOTE, found.quotes[2].id))
        pane.reveal(found.quotes[2].span)
        pane.show_search(search(article.text, "boats", 0))
        await pilot.press("G", "g", "d", "right_curly_bracket", "plus", "minus")
        assert pane.render_line(0).cell_length <= size[0]


async def test_revealing_brings_a_span_into_view_and_leaves_what_is_in_view_alone(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, found = await shown(host, pilot)
        pane.reveal(found.quotes[0].span)
        assert pane.scroll_offset.y == 0
        pane.reveal(found.quotes[2].span)
        await pilot.pause()
        assert style(pane, "We told them so").color is not None


async def test_what_is_revealed_before_a_long_article_is_laid_out_is_in_view_after(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane = host.query_one(ArticlePane)
        text = "\n\n".join([FILLER] * 400 + [LAST])
        pane.show(Article(text))
        pane.reveal(Span(text.index("“We told"), len(text)))
        await host.workers.wait_for_complete()
        await pilot.pause()
        assert style(pane, "We told them so")
        assert not pane.is_running or pane.scroll_offset.y > 500


async def test_all_matches_of_a_search_are_marked_and_the_current_one_most(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, article, _ = await shown(host, pilot)
        found = search(article.text, "noon", pane.here.offset)
        pane.show_search(found)
        assert style(pane, "noon").underline
        pane.show_search(found.step(1))
        assert style(pane, "noon").bold
        assert not style(pane, "noon").underline
        pane.show_search(None)
        assert not style(pane, "noon").bold


async def test_a_click_tells_the_character_and_what_stands_there(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, article, found = await shown(host, pilot)
        x = pane.render_line(5).text.index("Friday")
        await pilot.click(ArticlePane, offset=(x + 2, 5))
        assert host.picked == [article.text.index("Friday") + 2]
        assert pane.at(host.picked[0]) == Selection(SelectionKind.DATE, found.dates[0].id)
        await pilot.click(ArticlePane, offset=(1, 5))
        await pilot.click(ArticlePane, offset=(30, 0))
        assert len(host.picked) == 1


async def test_dragging_selects_words_across_paragraphs_and_picks_nothing(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, article, _ = await shown(host, pilot)
        start = pane.render_line(5).text.index("Ana Brook")
        await pilot.mouse_down(ArticlePane, offset=(start, 5))
        await pilot.hover(ArticlePane, offset=(start - 4, 7))
        end = pane.render_line(8).text.index("Nobody") + 5
        await pilot.hover(ArticlePane, offset=(end, 8))
        await pilot.mouse_up(ArticlePane, offset=(end, 8))
        span = pane.selected_span()
        assert span is not None
        assert span.of(article.text) == article.text[article.text.index("Ana Brook") : article.text.index("Nobody") + 6]
        assert host.screen.get_selected_text() == span.of(article.text)
        assert not host.picked


async def test_a_double_click_selects_the_word_not_the_whole_article(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, article, _ = await shown(host, pilot)
        x = pane.render_line(5).text.index("Friday")
        await pilot.click(ArticlePane, offset=(x + 2, 5), times=2)
        span = pane.selected_span()
        assert span is not None
        assert span.of(article.text) == "Friday"


async def test_the_strip_shows_quotes_and_a_click_on_it_jumps(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane, _, _ = await shown(host, pilot)
        strip = pane.vertical_scrollbar
        glyphs = [strip.render_line(y).text for y in range(20)]
        assert "▐" in glyphs
        assert glyphs[12] == " "
        grounds = [next(iter(strip.render_line(y))).style.bgcolor for y in (0, 19)]
        assert grounds[0] != grounds[1], "what is in view is told apart"
        await pilot.click(ArticlePane, offset=(99, 19))
        await pilot.pause()
        assert pane.scroll_offset.y > pane.max_scroll_y - 20


async def test_only_web_addresses_become_hyperlinks(host: Host) -> None:
    async with host.run_test(size=(100, 20)) as pilot:
        pane = host.query_one(ArticlePane)
        styles = (
            InlineStyle(StyleKind.LINK, Span(0, 4), "https://example.org/a"),
            InlineStyle(StyleKind.LINK, Span(5, 9), "javascript:alert(1)"),
            InlineStyle(StyleKind.STRONG, Span(10, 14)),
        )
        pane.show(Article("good evil bold", styles=styles))
        await pilot.pause()
        assert style(pane, "good").link == "https://example.org/a"
        assert style(pane, "evil").link is None
        assert style(pane, "bold").bold


async def test_markup_in_the_text_is_only_text(host: Host) -> None:
    async with host.run_test(size=(60, 6)) as pilot:
        pane = host.query_one(ArticlePane)
        pane.show(Article("[red]not red[/red] [link=x]"))
        await pilot.pause()
        assert words(pane, 1) == "[red]not red[/red] [link=x]"
