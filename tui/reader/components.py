"""The style that a widget's component class sets."""

from __future__ import annotations

from textual.style import Style
from textual.widget import Widget


def component(widget: Widget, name: str) -> Style:
    """Colours and attributes of a component class, to be added to the widget's own style.

    Only what the stylesheet sets. Textual's `get_visual_style(partial=True)` loses `reverse` and opaque backgrounds.
    """
    styles = widget.get_component_styles(name)
    flags = styles.text_style
    return Style(
        background=styles.background if styles.has_rule("background") else None,
        foreground=styles.color if styles.has_rule("color") else None,
        bold=flags.bold,
        dim=flags.dim,
        italic=flags.italic,
        underline=flags.underline,
        underline2=flags.underline2,
        reverse=flags.reverse,
        strike=flags.strike,
    )
