"""What a reader corrects: edits as values, anchored in the words they are about, applied to what was found.

Knows no screen and no library: `Journal` is what both keep.
"""
