r"""Text from outside made safe for a terminal, once, before any offset exists.

Removed: escape sequences (ECMA-48; a complete one as a whole), control characters, bidirectional overrides and
marks, invisible characters, soft hyphens, piles of combining marks. Replaced: all forms of newline by “\n”, tabs by
blanks up to the next fourth column, no-break and typographic spaces by a blank (so that words are found and lines
break), lone surrogates by U+FFFD. Kept: joiners where emoji and scripts need them, one variation selector after its
character, the ideographic space.
"""

from __future__ import annotations

import re
from functools import cache

_SUSPECT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u0300-\u036f\u0483-\u0489\u061c\u1680\u180e\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u20d0-\u20ff\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e01ef]"
)
"""Any character that a pattern below might change. Most texts have none, and need no more than this search."""

_NEWLINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

# The payload of a control string stops at any control character, so that an unfinished one (or a stray C1
# byte of wrongly decoded text) takes nothing with it, and so that the scan is linear.
_PAYLOAD = r"[^\x00-\x08\x0a-\x1f\x7f-\x9f]*+"
_CONTROLS = re.compile(
    rf"(?:\x1b[\]P_^X]|[\x9d\x90\x9f\x9e\x98]){_PAYLOAD}(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, APC, PM, SOS
    r"|(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"  # CSI
    r"|\x1b[ -/]*+[0-~]"  # the others: charsets, cursor, reset
    r"|[\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_BLANKS = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f]")
_INVISIBLE = re.compile(
    "[\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef]"
    # Tag characters spell hidden text; only the flags of England, Scotland and Wales need them.
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_PILE = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_SELECTOR = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_STRAY_SELECTOR = re.compile(f"(?:^|(?<=[\\s\u200c\u200d{_SELECTOR}]))[{_SELECTOR}]+", re.MULTILINE)
_PICTOGRAPH = "\u2190-\u2bff\u3030\u303d\U0001f000-\U0001faff"
_JOINING_SCRIPTS = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af"


def sanitise(text: str) -> str:
    """The text, made to do nothing to a terminal but show its words. Idempotent; linear in the length of the text."""
    if not _SUSPECT.search(text):
        return text
    text = _NEWLINES.sub("\n", text)
    text = _CONTROLS.sub("", text)
    if "\t" in text:
        text = text.expandtabs(4)
    text = _SURROGATE.sub("\ufffd", text)
    text = _BLANKS.sub(" ", text)
    text = _INVISIBLE.sub("", text)
    text = _STRAY_SELECTOR.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        text = _stray_joiner().sub("", text)
    return _PILE.sub(r"\1", text)


def sanitise_line(text: str) -> str:
    """The same for a name, title or address: on one line, with single blanks, and none at the ends."""
    return " ".join(sanitise(text).split())


@cache
def _stray_joiner() -> re.Pattern[str]:
    """Joiners where there is nothing to join. Seldom needed, and slow to compile."""
    return re.compile(
        f"(?<![{_JOINING_SCRIPTS}{_PICTOGRAPH}\ufe0f])[\u200c\u200d]"
        f"|(?<=[{_PICTOGRAPH}\ufe0f])(?:\u200c|\u200d(?![{_PICTOGRAPH}]))"
        f"|[\u200c\u200d](?=[\\s\u200c\u200d]|\\Z)"
    )
