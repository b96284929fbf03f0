"""What the form of a line tells of what it is for, where no block tells it.

Each takes one line without white space around it, not longer than a few hundred code points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.article.byline import byline_authors, is_address
from tui.english.words import words
from tui.text.capitals import NAME

_MARKS = "“\"‘'«„"
_FULL_NAME = re.compile(NAME)
_AFTER_AUTHOR = re.compile(r"\s*(?:\Z|[,|/•·(–—-]|(?:and|for|in)\b)")
_SIGN_OFF = re.compile(
    r"\W{0,3}(?i:(?:additional |further )?(?:reporting|writing|editing|story|compiled|written|reported|edited) by:?)"
    rf" (?:the )?{NAME}(?=\s*[,;:.|&/)\]]|\s*\Z| (?:and|with|in|at|from|for|on|of) )"
)
_CREDIT = re.compile(
    r"[(\[]?(?:"
    r"(?i:(?:\w{2,7} )?(?:photo(?:graph)?s?|images?|pictures?|pics?|illustrations?|graphics?|credits?)"
    r"(?: courtesy(?: of)?\b:?|(?: (?:credits?|illustration|graphic))?(?: (?:by|from)\b:?| ?[:/|©]|\.{3}|…)))"
    r"|(?i:video by)\b|©)\s*(?=\S)"
)
"""How a credit begins: “Photo: …”, “(Image credit: …”, “Illustration by …”, “HW Photo/…”, “© …”."""
_GIVEN = re.compile(r"(?i:courtesy|supplied|handout|provided|contributed|submitted|file)\b")
_NAMED_TWICE = re.compile(
    r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3} ?/ ?[^\W\d_a-z][\w.’'-]*(?: [\w.’'-]+){0,5}\Z"
)
"""“Marta Lind/Harbour Wire”."""
_WORD = re.compile(r"[^\W_]+")
_JOINING = words("a an and at by da de del der di for from in of on the van via von with")
"""What stands in small letters among names."""
_ASKED = re.compile(r"(?:Q|Question|Interviewer)\s*[:.]\s", re.IGNORECASE)
_LABEL = re.compile(rf"{NAME}:\s")
_ENDS = ".!?…:;,”’»\"'"
"""What ends a sentence, a part of one, or quoted words."""
_TELLING = "%°"
"""Signs that count as words where they end a line: “Rents up 12 %”."""
_ITEM = re.compile(r"[-–—•*·▪●]\s?\w")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z")
_SENTENCES = re.compile(r"(?<=[a-z]{3})[.!?][”\"]? [“\"]?[^\W\d_a-z].*[.!?][”\"]?\Z|,[”\"] ")
"""What a line holds that is more than a headline: a sentence after another, or what follows quoted words."""
_QUOTED_ENDS = '!?…”"'
_TOLD = re.compile(r",[”\"] ")
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")


def opens_with_author(line: str, authors: Sequence[str]) -> bool:
    """“Ana Ruiz, Harbour Post”: an author, case-folded in `authors`, in a line that ends like no sentence."""
    if not authors or _has_ended(line):
        return False
    folded = line.casefold()
    return any(folded.startswith(author) and _AFTER_AUTHOR.match(folded, len(author)) for author in authors)


def is_byline(line: str) -> bool:
    """“By Ana Ruiz, Staff Writer | 3 May”, or an author's address.

    Sentences that begin with “by” are none: “By Friday the ferry had gone.”
    """
    if "@" in line and " " not in line:
        return is_address(line)
    names = byline_authors(line)
    return bool(names) and _FULL_NAME.fullmatch(names[0]) is not None


def is_sign_off(line: str) -> bool:
    """“(Reporting by Ana Ruiz in Lorvy; Editing by Tom Okafor)”, “Additional reporting by Ines Duarte.”"""
    return _SIGN_OFF.match(line) is not None


def is_credit(line: str) -> bool:
    """“Photo: Marta Lind/Harbour Agency”, “(Image credit: Marta Lind)”, “Marta Lind/Harbour Agency”.

    What shows a picture is none: “Video: How the ferry sank”, “Photos by the board show a hole.”
    """
    match = _CREDIT.match(line)
    if match is None:
        return "/" in line and _NAMED_TWICE.match(line) is not None
    if _GIVEN.match(line, match.end()):
        return True
    rest = _WORD.findall(line, match.end())
    return bool(rest) and all(not word[0].islower() or word in _JOINING for word in rest)


def asks(line: str) -> bool:
    """“Why did you return the medal?”, “Q: And then?”; the asker is not named and no quote mark opens the line."""
    if _ASKED.match(line):
        return True
    return line[-1] == "?" and line[0] not in _MARKS and not _LABEL.match(line)


def is_heading(line: str) -> bool:
    """A line that ends like no sentence and is no item of a list, no aside in brackets and no address."""
    if _has_ended(line):
        return False
    aside = line[0] in "([" and line[-1] in ")]"
    return not (aside or _ITEM.match(line) or _ADDRESS.match(line))


def _has_ended(line: str) -> bool:
    """Whether a mark stands behind the last word, whatever brackets and pictures follow, or there is no word."""
    last = next((c for c in reversed(line) if c in _ENDS or c in _TELLING or c.isalnum()), ".")
    return last in _ENDS


def opens_as_title(line: str) -> bool:
    """Whether a first line may be the headline: it may ask or quote, but is no sentence.

    “Village at war over a clock”, “Is the ferry lost?”, “Ruiz: ‘We lost it’”.
    """
    return line[-1] not in ".;:," and not (line[-1] in _QUOTED_ENDS and _TOLD.search(line))


def is_capitalised(line: str) -> bool:
    """Whether most words of a line have capitals because it is a headline: “Ferry Lost Off Lorvy’s Coast”."""
    if line.isupper():
        return True
    if _SENTENCES.search(line):
        return False
    long_words = _LONG_WORD.findall(line)
    capitals = sum([word[0].isupper() for word in long_words])
    return len(long_words) > 2 and capitals >= 0.75 * len(long_words) and (capitals > 3 or not line.endswith("."))
