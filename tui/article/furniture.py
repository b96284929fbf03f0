"""Words of the page that are not the article's: buttons, counts, invitations. A table, an example each."""

from __future__ import annotations

import re

_LINES = (
    r"share(?: this)?(?: (?:article|story|post|page|now|via|on))?[^.]{0,30}:?",  # Share this:
    r"(?:click to )?(?:share|print|e-?mail|tweet|pin|save|copy link|bookmark|reddit|whatsapp|linkedin)(?: (?:this|on|to|with|via)\b.{0,40})?",
    r"(?:all|view|read|show|see|\d+|no|add|leave|post) (?:a |the |all )?(?:\d+ )?(?:comments?|repl(?:y|ies))\.?",  # All comments.
    r"(?:comments?|comentarios|commentaires|kommentare)(?: \(\d+\))?:?",  # Comments (3)
    r"share or comment on this (?:article|story).*",
    r"(?:sign|log) (?:up|in|on)(?: (?:for|to|with|or)\b.*)?[.!]?",  # Sign up for our newsletter
    r"(?:subscribe|register)(?: (?:now|today|here|for|to)\b.*)?[.!]?",
    r"(?:get|receive)\b.{0,60}\b(?:newsletters?|inbox)\b.*",  # Get the day's news in your inbox
    r"(?:follow|like|join) us\b.{0,80}",
    r"read (?:more|next|also|the full (?:story|article)|the rest)\b.{0,160}",  # Read more: …
    r"(?:see|watch|listen|view) (?:also|more)\b:?.{0,160}",
    r"(?:related|recommended|more|top|latest|trending)(?: (?:articles?|stories|story|news|content|posts?|topics?|coverage|reading|links?|videos?))?:?",
    r"more (?:from|like)\b.{0,60}",  # More from this author
    r"more on this (?:story|topic|subject)\W*",
    r"(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|anzeige|publicidad|publicité)",
    r"(?:article|story) continues (?:below|after).*",
    r"(?:continue|keep) reading.{0,60}",
    r"skip (?:to|past) .{0,60}",
    r"(?:back to top|load more|show more|next article|previous article|read full article|view gallery|view image|play video|close|menu|search)",
    r"(?:view this|a) (?:post|image|video) (?:shared by|on)\b.{0,120}",  # A post shared by Ana Ruiz (@ana)
    r"view this image.{0,10}",
    r"(?:copyright|©|\(c\)) ?.{0,160}",  # © 2031 Harbour Post
    r".{0,100}\ball rights reserved\b.{0,60}",
    r"tags?:.{0,200}",
    r"filed under\b.{0,120}",
    r"(?:photo|image|picture|video|photograph)s?(?: credit)?(?: by)?: .{0,80}",
    r"loading\b.{0,20}|please wait.*",
)
_BOILERPLATE = re.compile("|".join(f"(?:{line})" for line in _LINES), re.IGNORECASE)


def is_boilerplate(line: str) -> bool:
    """Whether a line standing alone is furniture: “Share this:”, “All comments.”"""
    return len(line) < 250 and _BOILERPLATE.fullmatch(line.strip()) is not None
