"""How words look that stand out from their widget, told as Textual's markup tells it: “bold $accent”, “on $panel”.

Words are read when they are drawn first. A component class would be styled for each widget at every change of its
classes: those of the article alone took longer than all the rest of the first paint's styles.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App
    from textual.style import Style
    from textual.widget import Widget


def look(widget: Widget, words: str) -> Style:
    """The style that the words mean in the present theme, to be added to the widget's own."""
    return widget.app.stylesheet.parse_style(words)


def read_rules(app: App[None], name: str) -> None:
    """Have the rules of another stylesheet of this folder from now on, for widgets that are mounted later."""
    path = Path(__file__).with_name(name)
    if not app.stylesheet.has_source(str(path)):
        app.stylesheet.read(path)
        app.stylesheet.parse()


def has_few_colours(widget: Widget) -> bool:
    """Whether the terminal's own colours are used, or none, so that attributes have to tell more."""
    return widget.app.native_ansi_color or widget.app.no_color
