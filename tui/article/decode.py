"""Bytes made text: byte order mark, declared charset, UTF-8, then detection (WHATWG Encoding, RFC 9110).

Nothing is guessed silently: a notice says what was guessed or replaced.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from tui.article.errors import ArticleError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# What pages mean by these charset labels (WHATWG Encoding, names and labels).
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252",
    "iso8859-1": "cp1252", "windows-1252": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-9": "cp1254",
    "tis-620": "cp874", "iso-8859-11": "cp874", "unicode": "utf-16-le", "x-sjis": "cp932",
}  # fmt: skip

_DETECTED = {
    "cp1250": "windows-1250", "cp1251": "windows-1251", "cp1252": "windows-1252", "cp1253": "windows-1253",
    "cp1254": "windows-1254", "cp1255": "windows-1255", "cp1256": "windows-1256", "cp1257": "windows-1257",
    "cp1258": "windows-1258", "cp874": "windows-874", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U",
    "iso8859_2": "ISO 8859-2", "iso8859_5": "ISO 8859-5", "iso8859_15": "ISO 8859-15", "mac_roman": "Mac Roman",
    "cp932": "Shift_JIS", "euc_jp": "EUC-JP", "cp949": "EUC-KR", "big5": "Big5", "gb18030": "GB18030",
}  # fmt: skip
"""Encodings that articles are found in, and their usual names (WHATWG Encoding). Any other is probably a mistake."""

_NAMES = {**_DETECTED, "utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)

# Formats that people try to open, told by their first bytes.
_FORMATS = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"SQLite format 3", "a database"),
    (b"bplist00", "a web archive"),
)

_UNDEFINED = "\x81\x8d\x8f\x90\x9d"
"""Bytes that Windows-1252 has no character for; they are kept as they are."""
_TRAIL = f"[\xa0-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ{_UNDEFINED}]"
_TWICE = re.compile(f"[ÂÃ]{_TRAIL}|â{_TRAIL}{{2}}")
"""A character of two or three bytes in UTF-8, each byte read as a Windows-1252 character."""
_TWICE_MARK = re.compile(f"â€{_TRAIL}|Ã[©¨¡³±¼¶¤]")
"""A quote mark, dash or accented letter read like that: correctly decoded text hardly ever looks so."""

_REPAIRED = "Repaired garbled characters, such as â€œ for “."

_SAMPLE = 1 << 16
"""How many bytes are enough to recognise an encoding."""


class Decoded(NamedTuple):
    """Text, and notices about how it was read."""

    text: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, name: str, charset: str | None = None) -> Decoded:
    """The text of a file or page; `charset` is what its sender declared. Raises `ArticleError` if it is not text."""
    decoded = _decoded(data, name, charset)
    text = _TWICE.sub(_repaired, decoded.text) if _TWICE_MARK.search(decoded.text) else decoded.text
    return decoded if text == decoded.text else Decoded(text, (*decoded.notices, _REPAIRED))


def _repaired(match: re.Match[str]) -> str:
    """What stood there before UTF-8 was read as Windows-1252: “ for â€œ."""
    data = b"".join(c.encode("cp1252") if c not in _UNDEFINED else c.encode("latin-1") for c in match[0])
    return _strictly(data, "utf-8") or match[0]


def _decoded(data: bytes, name: str, charset: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_replacements(data[len(mark) :], encoding)
    _refuse_binary(data, name)
    utf16 = _utf16_without_mark(data)
    if utf16:
        return _with_replacements(data, utf16)
    declared = _codec(charset) or _codec(_declared_inside(data[:4096]))
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None and (declared in (None, "utf-8") or not (utf8.isascii() and b"\x1b$" in data)):
        return Decoded(utf8)
    if declared and declared != "utf-8" and (text := _strictly(data, declared)) is not None:
        return Decoded(text)
    if _is_damaged_utf8(data):
        return _with_replacements(data, "utf-8")
    encoding = _detected(data)
    decoded = _with_replacements(data, encoding)
    return Decoded(decoded.text, (f"Read as {_NAMES.get(encoding, encoding)}.", *decoded.notices))


def _codec(label: str | None) -> str | None:
    """Python's name of a declared charset, or None if it is unknown or unfit for text."""
    if not label:
        return None
    label = label.strip("\"' ").lower()
    try:
        label = codecs.lookup(_LABELS.get(label, label)).name
        b"".decode(label)  # fails for what is no encoding of text, such as base64
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if label in ("utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape") else label


def _declared_inside(head: bytes) -> str | None:
    """The charset that a page's own `meta` element or XML declaration names."""
    found = _XML.search(head) or _META.search(head)
    label = found.group(1).decode("ascii", "replace") if found else None
    # Whoever can read this declaration byte by byte is not reading UTF-16.
    return None if label and label.lower().startswith(("utf-16", "utf-32", "unicode")) else label


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _with_replacements(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd") - data.count("\ufffd".encode())
    if lost <= 0:
        return Decoded(text)
    characters, their = ("1 character", "its") if lost == 1 else (f"{lost:,} characters", "their")
    name = _NAMES.get(encoding, encoding)
    return Decoded(text, (f"{characters} could not be read as {name}; � stands in {their} place.",))


def _refuse_binary(data: bytes, name: str) -> None:
    """Raises `ArticleError` if the data is not text."""
    hint = "Save it as plain text, Markdown or HTML, and open that file."
    for start, what in _FORMATS:
        if data.startswith(start):
            raise ArticleError(f"“{name}” is {what}, not text.", hint)
    head = data[:_SAMPLE]
    controls = sum(map(head.count, _UNTEXTLIKE))
    if controls > len(head) // 50 + 1 and not _utf16_without_mark(data):
        raise ArticleError(f"“{name}” is a binary file, not text.", hint)


_UNTEXTLIKE = [bytes([code]) for code in range(32) if code not in (8, 9, 10, 11, 12, 13, 14, 15, 27)] + [b"\x7f"]
"""Control characters that never occur in text; backspaces, escapes and shifts do."""


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of a mostly Latin text: every other byte is zero."""
    head = data[: _SAMPLE & ~1]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half and odd > 0.4 * half and even < 0.02 * half + 1:
        return "utf-16-le"
    if half and even > 0.4 * half and odd < 0.02 * half + 1:
        return "utf-16-be"
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether at least half of what is not ASCII is valid UTF-8, which hardly happens by chance."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return foreign - damaged >= damaged


def _detected(data: bytes) -> str:
    """The most likely encoding, according to charset-normalizer, of a sample where the text is not ASCII."""
    from charset_normalizer import from_bytes

    first = re.search(rb"[^\x00-\x7f]", data)
    start = max(0, first.start() - 2000) if first else 0
    sample = data[start : start + _SAMPLE]
    if _looks_western(sample):
        return "cp1252"
    best = from_bytes(sample, cp_isolation=list(_DETECTED)).best()
    return best.encoding if best else "cp1252"


def _looks_western(sample: bytes) -> bool:
    """Whether every character, read as windows-1252, is common in western European print."""
    text = _strictly(sample, "cp1252")
    if text is None:
        return False
    foreign = [c for c in text if c > "\x7f"]
    letters = sum(1 for c in text if c.isalpha() and c < "\x80")
    return all(c in _WESTERN for c in foreign) and letters > 2 * len(foreign)


_WESTERN = frozenset(
    "€‚„…†‡‰‹›‘’“”•–—™ŠŽŒšžœŸ\xa0¡£§©«\xad®°´·»¿½¼¾ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ²³ºª¢¥±×"
)
