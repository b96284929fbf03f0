"""What is known of English, as data: a file a class of words, each list once, with where it comes from.

Nothing here decides anything. A word is added for the class it belongs to, never for a text; what a whole class has
in common (“an adjective between a number and a unit”) is a pattern where it is used, not a list here.
"""
