"""What is open, found, shown and selected, and the commands that change it. Nothing here knows of a screen.

`state` is one value that says everything; `opening`, `walking` and `filtering` hold the commands, each a function from
a state to the next; `session` carries them out and tells all who follow what has changed.
"""
