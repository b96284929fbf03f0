"""The article pane: an article laid out in lines, its quotes and dates marked, drawn, searched and scrolled.

`layout` and `marks` are pure: article → lines, extraction → runs of characters. `pane` is the widget that
draws them, only the lines in view, and tells the app what was clicked.
"""
