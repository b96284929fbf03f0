"""Words of the page that are not the article's: buttons, counts, invitations. A table of patterns, an example each.

A pattern with an open end allows no full stop there, so that it never matches a sentence that begins like it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.article.rules import applies

_OPEN = r"(?::.{0,160}|[^.!?:]{0,100})"
_POSTS = r"(?:articles?|stories|story|news|content|posts?|topics?|coverage|reading|links?|videos?)"
_SITES = r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|pocket|e-?mail|instagram|bluesky|threads)"
_BUTTONS = r"(?:print|tweet|pin it|save|copy link|bookmark|close|menu|search|gift|listen|play video|reply|report)"


class LineRule(NamedTuple):
    """A pattern of whole lines that are boilerplate, in upper or lower case."""

    name: str
    pattern: str
    example: str


LINES = (
    LineRule(
        "share",
        r"share(?: this)?(?: (?:article|story|post|page|link|now))?(?: (?:on|via|by|with) [\w, ]{1,40})?\W*"
        r"|share or comment on this (?:article|story).{0,60}",
        "Share this:",
    ),
    LineRule("button", rf"{_SITES}|{_BUTTONS}(?: this)?(?: (?:article|story|page))?", "WhatsApp"),
    LineRule(
        "comments",
        r"(?:all|view|read|show|see|no|\d+)(?: all| the| \d+)* comments\.?"
        r"|(?:1|(?:add|leave|post|write) (?:a|your)) (?:comment|reply)\.?"
        r"|(?:comments|comentarios|commentaires|kommentare)(?: \(\d+\))?\W*",
        "All comments.",
    ),
    LineRule(
        "sign_up",
        r"(?:sign|log) (?:up|in|on)(?: (?:for|to|with|or) .{0,100})?\W*"
        r"|(?:subscribe|register)(?: (?:now|today|here|for|to) ?[^.]{0,100})?\W*"
        r"|(?:get|receive) .{0,60}\b(?:newsletters?|inbox)\b.{0,60}",
        "Sign up for our newsletter!",
    ),
    LineRule("follow_us", r"(?:follow|like|join|find) us (?:on|at)\b.{0,80}", "Follow us on Facebook"),
    LineRule(
        "read_more",
        rf"(?:read|see|watch|listen|view) (?:more|also|next){_OPEN}"
        r"|read (?:the (?:rest|original|full (?:story|article|report))|full (?:story|article))\b.{0,60}",
        "READ MORE: Dam cost twice what was planned",
    ),
    LineRule(
        "related",
        rf"(?:related|recommended|more|top|latest|trending)(?: {_POSTS})?\W*"
        r"|more (?:from|like this|on this)\b[^.!?]{0,60}",
        "Related stories",
    ),
    LineRule(
        "advertisement",
        r"(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|anzeige|publicidad|publicité)\W*",
        "Advertisement",
    ),
    LineRule(
        "continues",
        r"(?:article|story) continues (?:below|after)\b.{0,60}|(?:continue|keep) reading\b[^.!?]{0,60}"
        r"|skip (?:to|past) [^.!?]{0,60}",
        "Story continues below",
    ),
    LineRule(
        "copyright",
        r"(?:copyright\W{1,3}(?:\(c\)|©|\d{4})|©|\(c\) ?\d{4}).{0,200}|.{0,250}all rights reserved.{0,250}",
        "© 2031 Harbour Post",
    ),
    LineRule("filed_under", r"(?:tags?|topics|filed under|categories):.{0,200}", "Filed under: Floods"),
    LineRule(
        "picture_credit", r"(?:photo|image|picture|video|photograph)s?(?: credit)?(?: by)?: .{0,80}", "Photo: Ana Ruiz"
    ),
)
_BOILERPLATE = re.compile("|".join(f"(?P<{line.name}>{line.pattern})" for line in LINES), re.IGNORECASE)


def is_boilerplate(line: str) -> bool:
    """Whether a line that stands alone is boilerplate: “Share this:”, “All comments.”"""
    line = line.strip()
    found = _BOILERPLATE.fullmatch(line) if len(line) < 250 else None
    return found is not None and found.lastgroup is not None and applies(found.lastgroup, line)
