"""How the height of a column is shared among the panels in it."""

from __future__ import annotations

from collections.abc import Sequence


def share(wanted: Sequence[int], height: int, least: int = 4) -> list[int]:
    """Lines for each: what it wants, when there is room; else the greedy ones share what the modest ones leave.

    What nobody wants goes to the last. The sum is the height.

    >>> share([6, 40, 12], 36)
    [6, 18, 12]
    """
    lines = [0] * len(wanted)
    left, hungry = height, sorted(range(len(wanted)), key=lambda i: max(wanted[i], least))
    while hungry:
        i = hungry.pop(0)
        lines[i] = min(max(wanted[i], least), left // (len(hungry) + 1))
        left -= lines[i]
    lines[-1] += left
    return lines
