"""Files, standard input and bytes; every failure is a sentence; what comes back holds together."""

import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article import Article, ArticleError, BlockKind, find_articles, load, read_bytes
from tui.article.files import SIZE_LIMIT
from tui.article.sanitise import sanitise

PAGE = "<!DOCTYPE html><title>Dam</title><h1>Dam</h1>" + "<p>The dam holds, said the mayor, and it will hold.</p>"
PAGE += "<p>Nobody in the valley slept, because nobody in the valley believed her, and it rained.</p>"
NAMES = st.sampled_from(["a.md", "a.txt", "a.html", "pasted"])
PIECES = [
    b"# Head\n\n",
    b"- item\n",
    b"> quote\n",
    b"\x1b[31m",
    b"\xff\xfe",
    b"\x00",
    b"<p>",
    b"</div>",
    b"<table><tr><td>",
    b"<br><br>",
]
PIECES += [
    b"[^1]",
    b"\n\n",
    b"| a | b |\n|--|--|\n",
    b"---\ntitle: x\n---\n",
    b"&#27;",
    b"<script>",
    b"<h2><div>",
    "“Yes”, she said. ".encode(),
]
BYTES = st.binary() | st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=30).map(b"".join)


def assert_whole(article: Article) -> None:
    """Blocks in order with nothing but line ends between them; styles inside their block; nothing unsafe."""
    end = 0
    for block in article.blocks:
        assert article.text[end : block.span.start] in ("", "\n", "\n\n")
        assert block.span.start < block.span.end
        end = block.span.end
    assert end == len(article.text)
    for style in article.styles:
        assert any(b.span.start <= style.span.start < style.span.end <= b.span.end for b in article.blocks)
    assert sanitise(article.text) == article.text


@given(BYTES, NAMES)
@settings(deadline=None, max_examples=150)
def test_any_bytes_are_an_article_or_a_sentence(data: bytes, name: str) -> None:
    try:
        article = read_bytes(data, name)
    except ArticleError as error:
        assert error.message
        assert error.hint
    else:
        assert_whole(article)


@pytest.mark.parametrize("system", ["WORDPRESS", "NEXT", "DRUPAL", "AMP", "LIVE", "BREAKS", "EMBEDS"])
def test_whole_pages_hold_together(pages: SimpleNamespace, system: str) -> None:
    assert_whole(read_bytes(getattr(pages, system).encode(), "a.html"))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("# Dam *holds*\n\nText of it.", BlockKind.HEADING),
        ("---\ntitle: Dam\n---\nText of it.", BlockKind.PARAGRAPH),
        ("Text with * an asterisk and 3 > 2 in it.", BlockKind.PARAGRAPH),
        (PAGE, BlockKind.HEADING),
    ],
)
def test_without_a_suffix_the_text_tells_its_form(text: str, first: BlockKind) -> None:
    article = read_bytes(text.encode(), "standard input")
    assert article.blocks[0].kind is first
    assert "<" not in article.text
    assert "---" not in article.text


def test_the_content_type_counts_more_than_the_name() -> None:
    assert read_bytes(b"*very* good", "story", "text/markdown").text == "very good"


def test_a_file_is_read_from_a_path_or_a_string(tmp_path: Path) -> None:
    path = tmp_path / "dam.md"
    path.write_text("# Dam\n\nIt holds.", "utf-8")
    assert load(path) == load(str(path))
    assert load(path).source == str(path)


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("“Yes,” she said.".encode())))
    article = load("-")
    assert (article.text, article.source) == ("“Yes,” she said.", "standard input")


def test_a_missing_file_is_named_with_one_like_it(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text("x", "utf-8")
    with pytest.raises(ArticleError, match="There is no file") as caught:
        load(tmp_path / "habour.md")
    assert "harbour.md" in caught.value.hint


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x1b[31m"])
def test_an_empty_file_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match=r"empty|no words"):
        load(path)


def test_a_file_of_50_megabytes_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ArticleError, match="too large"):
        load(path)
    assert SIZE_LIMIT < 50_000_000


def test_a_name_cannot_command_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "\x1b]0;owned\x07dam.txt"
    path.write_text("It holds.", "utf-8")
    assert load(path).source == str(tmp_path / "dam.txt")


def test_a_folder_lists_its_articles_in_human_order(tmp_path: Path) -> None:
    for name in ("part 10.md", "Part 2.txt", "page.html", ".hidden.md", "photo.png", "notes"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "page_files.md").mkdir()
    assert [p.name for p in find_articles(tmp_path)] == ["page.html", "Part 2.txt", "part 10.md"]


@pytest.mark.parametrize("names", [[], ["photo.png"]])
def test_a_folder_without_articles_says_so(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_text("x", "utf-8")
    with pytest.raises(ArticleError, match="no articles"):
        find_articles(tmp_path)


def test_a_folder_is_no_article_and_an_article_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="is a folder"):
        load(tmp_path)
    (tmp_path / "a.md").write_text("x", "utf-8")
    with pytest.raises(ArticleError, match="not a folder"):
        find_articles(tmp_path / "a.md")
    with pytest.raises(ArticleError, match="no file"):
        find_articles(tmp_path / "nowhere")


def test_nothing_heavy_is_imported_until_it_is_needed() -> None:
    heavy = ["lxml", "trafilatura", "markdown_it", "charset_normalizer", "urllib.request", "http.client"]
    program = f"import sys, tui.article; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
