"""The side panels: who, what and when, each a list of entries linked to the text."""
