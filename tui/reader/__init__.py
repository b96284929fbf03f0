"""The Textual app: the article in one pane, its speakers, quotes and dates in linked panels beside it."""
