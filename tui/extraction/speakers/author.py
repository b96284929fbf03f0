"""Who “I” is outside quotes: the author, by byline or the note that ends the article; in an interview who answers."""

from __future__ import annotations

import re
from bisect import bisect_left

from tui.extraction.speakers.cast import Cast
from tui.extraction.speakers.name_forms import UNNAMED
from tui.extraction.speakers.reading import Reading, is_person

_BYLINE = re.compile(r"(?im)^\W{0,3}(?:written |posted |story )?by:? ")
_NOTE = re.compile(r" (?:is|was|teaches|lives|writes|works|contributed|reported)\b|, (?:an?|the) .{3,120} (?:is|was) ")
_HEAD, _NOTE_PARAGRAPHS = 1500, 4
_LEAST_QUESTIONS, _LONGEST_QUESTION, _PARAGRAPHS_A_QUESTION = 3, 300, 12
_MARKS = "“\"‘'«„"


def interviewee(reading: Reading) -> int | None:
    """The entity that answers, in an interview: the person named most, where questions stand as paragraphs."""
    text, paragraphs = reading.document.text, reading.document.paragraphs
    asked = sum(
        text[p.end - 1] == "?" and p.end - p.start < _LONGEST_QUESTION and text[p.start] not in _MARKS
        for p in paragraphs
    )
    if asked < _LEAST_QUESTIONS or asked * _PARAGRAPHS_A_QUESTION < len(paragraphs):
        return None
    people = [e for e in reading.entities.found if is_person(e) and len(e.words) > 1 and e.names]
    return max(people, key=lambda e: (len(e.names), -e.index)).index if people else None


def author(cast: Cast) -> int:
    """The entity of the author; called “the author” where the text does not name one."""
    reading = cast.reading
    text, paragraphs = reading.document.text, reading.document.paragraphs
    line = _BYLINE.search(text, 0, min(len(text), _HEAD))
    places = [line.end()] if line else []
    places += [p.start for p in reversed(paragraphs[-_NOTE_PARAGRAPHS:]) if len(paragraphs) > _NOTE_PARAGRAPHS]
    for place in places:
        i = bisect_left(reading.starts, place)
        if i == len(reading.starts) or reading.names[i].outer.start > place + 2:
            continue
        entity = reading.entity_of(i)
        if (
            is_person(entity)
            and len(entity.words) > 1
            and ((line and place == line.end()) or _NOTE.match(text, reading.names[i].span.end))
        ):
            return entity.index
    answers = interviewee(reading)
    return answers if answers is not None else cast.describe("the author", UNNAMED, "the author")
