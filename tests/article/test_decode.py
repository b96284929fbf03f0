"""Bytes become the text that was meant, or a sentence saying why not."""

import pytest

from tui.article import ArticleError
from tui.article.decode import decode

FRENCH = "« Où étiez-vous hier ? » a demandé la juge, à l’évidence fâchée. Le café était fermé. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_without_a_word(encoding: str) -> None:
    text = "“No,” said Ana Ruiz, and closed the door to the café behind her."
    assert decode(text.encode(encoding), "a.txt") == (text, ())


def test_what_was_guessed_is_told() -> None:
    assert decode(FRENCH.encode("cp1252"), "a.txt") == (FRENCH, ("Read as windows-1252.",))


def test_a_declared_charset_needs_no_guess() -> None:
    assert decode("Мэр ушёл.".encode("koi8-r"), "a.txt", "koi8-r") == ("Мэр ушёл.", ())


@pytest.mark.parametrize("declaration", ['<meta charset="gbk">', '<?xml version="1.0" encoding="gb2312"?>'])
def test_a_page_declares_its_charset_itself(declaration: str) -> None:
    page = f"{declaration}<p>市長星期二辭職了。</p>"
    assert decode(page.encode("gb18030"), "a.html").text == page


def test_utf8_wins_over_a_wrong_declaration() -> None:
    page = '<meta charset="iso-8859-1"><p>“Où?”</p>'
    assert decode(page.encode(), "a.html") == (page, ())


def test_latin1_means_windows_1252_as_on_the_web() -> None:
    assert decode(b"\x93Yes\x94", "a.html", "iso-8859-1").text == "“Yes”"


@pytest.mark.parametrize("label", ["no-such-charset", "utf-7", "base64", "idna", ""])
def test_an_unusable_declaration_is_passed_over(label: str) -> None:
    assert decode("“Yes”".encode(), "a.html", label).text == "“Yes”"


def test_damaged_utf8_keeps_what_can_be_read() -> None:
    decoded = decode("“Oui”, “non”, “peut-être”, “jamais”. ".encode() + b"\xe2\x80 fin", "a.txt")
    assert decoded.text.startswith("“Oui”, “non”")
    assert decoded.text.endswith("� fin")
    assert decoded.notices == ("1 character could not be read as UTF-8; � stands in its place.",)


def test_a_few_stray_bytes_do_not_make_the_rest_another_encoding() -> None:
    decoded = decode("“No,” said Ana. “Never.”".encode() + b" caf\xe9 \xff\xc3", "a.txt")
    assert decoded.text == "“No,” said Ana. “Never.” caf� ��"
    assert decoded.notices == ("3 characters could not be read as UTF-8; � stands in their place.",)


@pytest.mark.parametrize(
    ("words", "encoding", "name"),
    [
        ("Prom stanie w piątek, powiedział Łukasz Żółć. Źle się dzieje.", "cp1250", "windows-1250"),
        ("Паром остановится в пятницу, сказал Дарио Менк.", "koi8_r", "KOI8-R"),
        ("船は金曜日に止まると、事務所は述べた。「エンジンがない」", "euc_jp", "EUC-JP"),
    ],
)
def test_what_is_detected_is_an_encoding_that_articles_have(words: str, encoding: str, name: str) -> None:
    assert decode(words.encode(encoding), "a.txt") == (words, (f"Read as {name}.",))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF document"),
        (b"PK\x03\x04\x14\x00", "office document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"{\\rtf1 text}", "an RTF document"),
        (bytes(range(256)) * 4, "a binary file"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(ArticleError) as caught:
        decode(data, "report.bin")
    assert what in caught.value.message
    assert "report.bin" in caught.value.message
    assert caught.value.hint


def test_text_that_was_encoded_twice_is_repaired_and_a_notice_says_so() -> None:
    text = "“The mill isn’t safe — not at all,” said Zoë Ruiz. «Déjà vu…»"
    decoded = decode(_as_windows(text).encode(), "a.txt")
    assert decoded.text == text
    assert any("Repaired garbled characters" in notice for notice in decoded.notices)


def test_right_text_is_never_repaired() -> None:
    for text in ("São João, NÃO! Â 5 €", "â is a letter; “quotes” too", "Préface à l’œuvre"):
        assert decode(text.encode(), "a.txt").text == text


def _as_windows(text: str) -> str:
    """UTF-8 read as Windows-1252, as browsers do: bytes without a character stay."""
    return "".join(bytes([b]).decode("cp1252") if b not in b"\x81\x8d\x8f\x90\x9d" else chr(b) for b in text.encode())
