"""What is searched and counted of an extraction: speakers and quotes as rows."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Iterable

from tui.article.model import Article
from tui.export.words import content
from tui.extraction.model import Extraction, Quote, Speaker, SpeakerKind

_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), "they"),
}


def reindex(connection: sqlite3.Connection, article_id: int, article: Article, found: Extraction) -> None:
    """Put what was found in an article in place of what was there. Within a transaction of the caller's."""
    said = found.said()
    for table in ("quote", "speaker"):
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article_id,))  # noqa: S608  our own words
    rows = {speaker.id: _add_speaker(connection, article_id, article.text, said, speaker) for speaker in said.speakers}
    connection.executemany(
        "INSERT INTO quote (article, speaker, identity, start, words, kind, confidence) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                article_id,
                rows.get(quote.speaker or ""),
                quote.id,
                quote.span.start,
                content(article.text, quote),
                str(quote.kind),
                quote.confidence,
            )
            for quote in said.quotes
        ),
    )
    connection.execute(
        "UPDATE article SET quotes = ?, speakers = ?, published = coalesce(?, published) WHERE id = ?",
        (len(said.quotes), len(said.speakers), found.published and found.published.isoformat(), article_id),
    )


def folded(name: str) -> str:
    """A name as names are compared: without capitals, diacritics, full stops and double blanks."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w\s'’-]", " ", kept).replace("’", "'").split()) or name


def quoted_words(text: str, quotes: Iterable[Quote]) -> int:
    """How many words of quotes stand in quote marks."""
    return sum(len(span.of(text).split()) for quote in quotes for span in quote.quoted)


def pronoun_of(text: str, speaker: Speaker) -> str:
    """The pronoun that the article uses most for a person: he, she, they; nothing where it uses none."""
    if speaker.kind not in (SpeakerKind.PERSON, SpeakerKind.UNNAMED):
        return ""
    words = (_PRONOUNS.get(mention.of(text).lower()) for mention in speaker.mentions)
    counts = Counter(filter(None, words))
    return counts.most_common(1)[0][0] if counts else ""


def person_of(connection: sqlite3.Connection, article_id: int, name: str) -> str:
    """Whose page a folded name belongs to: its own, unless that was decided by hand."""
    query = "SELECT person FROM same WHERE folded = ? AND article IN (0, ?) ORDER BY article DESC"
    row = connection.execute(query, (name, article_id)).fetchone()
    return str(row["person"]) if row else name


def _add_speaker(connection: sqlite3.Connection, article_id: int, text: str, said: Extraction, speaker: Speaker) -> int:
    name, quotes = folded(speaker.name), said.quotes_of(speaker)
    row = {
        "article": article_id,
        "name": speaker.name,
        "folded": name,
        "person": person_of(connection, article_id, name),
        "kind": str(speaker.kind),
        "description": speaker.description or "",
        "pronoun": pronoun_of(text, speaker),
        "quotes": len(quotes),
        "quoted": quoted_words(text, quotes),
    }
    cursor = connection.execute(
        "INSERT INTO speaker (article, name, folded, person, kind, description, pronoun, quotes, quoted) "
        "VALUES (:article, :name, :folded, :person, :kind, :description, :pronoun, :quotes, :quoted)",
        row,
    )
    return int(cursor.lastrowid or 0)
