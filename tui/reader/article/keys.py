"""The keys of the article pane; like all bindings they have ids, by which they can be changed."""

from __future__ import annotations

from textual.binding import Binding

from tui.reader.wording import capitalised

SCROLL = Binding.Group("Scroll the article")


def _key(key: str, action: str, name: str, id: str) -> Binding:  # noqa: A002
    return Binding(key, action, name, group=SCROLL, id=id, show=False, tooltip=capitalised(name))


SCROLLING = [
    _key("j,down", "line(1)", "line down", "scroll.line_down"),
    _key("k,up", "line(-1)", "line up", "scroll.line_up"),
    _key("d", "half_page(1)", "half a page down", "scroll.half_page_down"),
    _key("u", "half_page(-1)", "half a page up", "scroll.half_page_up"),
    _key("space,pagedown", "page(1)", "page down", "scroll.page_down"),
    _key("b,pageup", "page(-1)", "page up", "scroll.page_up"),
    _key("g,home", "top", "beginning", "scroll.top"),
    _key("G,end", "bottom", "end", "scroll.bottom"),
]
"""Of anything that is read line by line."""

WIDTH_AND_HEADINGS = [
    _key("right_curly_bracket", "heading(1)", "next heading", "heading.next"),
    _key("left_curly_bracket", "heading(-1)", "previous heading", "heading.previous"),
    _key("plus,equals_sign", "text_width(1)", "wider text", "text.wider"),
    _key("minus", "text_width(-1)", "narrower text", "text.narrower"),
]
"""Of the article only."""
