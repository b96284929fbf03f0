"""Words of the page that are not the article's: buttons, counts, invitations. A table, an example each.

A pattern whose end is open allows no full stop there, so that it never takes a sentence that starts alike.
"""

from __future__ import annotations

import re

_OPEN = r"(?::.{0,160}|[^.!?:]{0,100})"
_POSTS = r"(?:articles?|stories|story|news|content|posts?|topics?|coverage|reading|links?|videos?)"
_SITES = r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|pocket|e-?mail|instagram|bluesky|threads)"
_BUTTONS = r"(?:print|tweet|pin it|save|copy link|bookmark|close|menu|search|gift|listen|play video|reply|report)"

_LINES = (
    r"share(?: this)?(?: (?:article|story|post|page|link|now))?(?: (?:on|via|by|with) [\w, ]{1,40})?\W*",  # Share this:
    rf"{_SITES}|{_BUTTONS}(?: this)?(?: (?:article|story|page))?",  # WhatsApp
    r"click to (?:share|print|e-?mail|copy|enlarge|expand|play)\b.{0,80}",  # Click to share on Facebook
    r"(?:all|view|read|show|see|no|\d+)(?: all| the| \d+)* comments\.?",  # All comments.
    r"(?:1|(?:add|leave|post|write) (?:a|your)) (?:comment|reply)\.?",  # Leave a reply
    r"(?:comments|comentarios|commentaires|kommentare)(?: \(\d+\))?\W*",  # Comments (3)
    r"share or comment on this (?:article|story).{0,60}",
    r"(?:sign|log) (?:up|in|on)(?: (?:for|to|with|or) .{0,100})?\W*",  # Sign up for our newsletter!
    r"(?:subscribe|register)(?: (?:now|today|here|for|to) ?[^.]{0,100})?\W*",
    r"(?:get|receive) .{0,60}\b(?:newsletters?|inbox)\b.{0,60}",  # Get the day's news in your inbox.
    r"(?:follow|like|join|find) us (?:on|at)\b.{0,80}",
    rf"(?:read|see|watch|listen|view) (?:more|also|next){_OPEN}",  # READ MORE: Dam cost twice what was planned
    r"read (?:the (?:rest|original|full (?:story|article|report))|full (?:story|article))\b.{0,60}",
    rf"(?:related|recommended|more|top|latest|trending)(?: {_POSTS})?\W*",  # Related stories
    r"more (?:from|like this|on this)\b[^.!?]{0,60}",  # More from this author
    r"(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|anzeige|publicidad|publicité)\W*",
    r"(?:article|story) continues (?:below|after)\b.{0,60}",
    r"(?:continue|keep) reading\b[^.!?]{0,60}",
    r"skip (?:to|past) [^.!?]{0,60}",
    r"back to top|(?:load|show) more|(?:next|previous) article|view gallery|view (?:this )?image.{0,10}",
    r"(?:view this|a) (?:post|image|video) (?:shared by|on)\b.{0,120}",  # A post shared by Ana Ruiz (@ana)
    r"(?:copyright\W{1,3}(?:\(c\)|©|\d{4})|©|\(c\) ?\d{4}).{0,200}",  # © 2031 Harbour Post
    r"(?:tags?|topics|filed under|categories):.{0,200}",
    r"(?:photo|image|picture|video|photograph)s?(?: credit)?(?: by)?: .{0,80}",  # Photo: Ana Ruiz
    r"(?:loading|please wait)\W*",
)
_BOILERPLATE = re.compile("|".join(f"(?:{line})" for line in _LINES), re.IGNORECASE)


def is_boilerplate(line: str) -> bool:
    """Whether a line standing alone is furniture: “Share this:”, “All comments.”"""
    line = line.strip()
    return len(line) < 250 and (_BOILERPLATE.fullmatch(line) is not None or "all rights reserved" in line.lower())
