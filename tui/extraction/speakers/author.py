"""Who wrote the article: the name in its byline, or in the note about the author that ends it."""

from __future__ import annotations

import re
from bisect import bisect_left

from tui.extraction.speakers.antecedents import is_person
from tui.extraction.speakers.cast import Cast
from tui.extraction.speakers.names import UNNAMED

_BYLINE = re.compile(r"(?im)^\W{0,3}(?:written |posted |story )?by:? ")
_NOTE = re.compile(r" (?:is|was|teaches|lives|writes|works|contributed|reported)\b|, (?:an?|the) .{3,120} (?:is|was) ")
_HEAD, _NOTE_PARAGRAPHS = 1500, 4


def author(cast: Cast) -> int:
    """The entity of the author; called “the author” where the text does not name one."""
    reading = cast.reading
    text, paragraphs = reading.segmentation.text, reading.segmentation.paragraphs
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
            and (line and place == line.end() or _NOTE.match(text, reading.names[i].span.end))
        ):
            return entity.index
    return cast.describe("the author", UNNAMED, "the author")
