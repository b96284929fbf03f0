-- The library: everything that was read, and what was done to it. Version 1.
-- Offsets count code points of content.text; days and times are ISO 8601, times in UTC.

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    address TEXT UNIQUE,                  -- absolute path or web address; none for what was piped in
    digest BLOB NOT NULL,                 -- of the text: BLAKE2b, 16 bytes
    title TEXT NOT NULL,
    site TEXT NOT NULL,
    published TEXT,
    length INTEGER NOT NULL,              -- of the text
    taken TEXT NOT NULL,                  -- when the text was last read from its address
    opened TEXT NOT NULL,
    place INTEGER NOT NULL DEFAULT 0,     -- the first character in view
    selection TEXT,                       -- JSON: [kind, id]
    finished INTEGER NOT NULL DEFAULT 0,  -- whether the end has been in view
    quotes INTEGER NOT NULL DEFAULT 0,
    speakers INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,  -- how many edits hold; those after it are undone
    removed TEXT                          -- when, as long as that can be taken back
);
CREATE INDEX article_digest ON article (digest);
CREATE INDEX article_opened ON article (opened);
CREATE INDEX article_removed ON article (removed) WHERE removed IS NOT NULL;

CREATE TABLE content (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    record TEXT NOT NULL,                 -- JSON: the Article without its text
    maker TEXT,                           -- the version that made the extraction
    extraction TEXT                       -- JSON: the Extraction, before edits
);

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,                 -- the name as names are compared
    person TEXT NOT NULL,                 -- whose page it belongs to: `folded`, or what was decided by hand
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    pronoun TEXT NOT NULL,                -- that the article uses: he, she, they, or nothing
    quotes INTEGER NOT NULL,
    quoted INTEGER NOT NULL               -- how many words of theirs stand in quote marks
);
CREATE INDEX speaker_article ON speaker (article);
CREATE INDEX speaker_person ON speaker (person);

CREATE TABLE quote (                      -- those that are shown unless everything is asked for
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    speaker INTEGER REFERENCES speaker ON DELETE SET NULL,
    identity TEXT NOT NULL,               -- the id within the extraction
    start INTEGER NOT NULL,
    words TEXT NOT NULL,
    kind TEXT NOT NULL,
    confidence REAL NOT NULL
);
CREATE INDEX quote_article ON quote (article);
CREATE INDEX quote_speaker ON quote (speaker);

CREATE TABLE same (                       -- decided by hand: whose page a name belongs to
    folded TEXT NOT NULL,
    article INTEGER NOT NULL DEFAULT 0,   -- in this article only; 0 for all
    person TEXT NOT NULL,
    PRIMARY KEY (folded, article)
) WITHOUT ROWID;

CREATE TABLE edit (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL,
    edit TEXT NOT NULL,                   -- JSON
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE tag (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)
) WITHOUT ROWID;

CREATE TABLE mark (                       -- a bookmark, or a note where it has words
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    place INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article, place)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE text_words USING fts5 (
    title, text, content = 'content', content_rowid = 'article', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER text_comes AFTER INSERT ON content BEGIN
    INSERT INTO text_words (rowid, title, text) VALUES (new.article, new.title, new.text);
END;
CREATE TRIGGER text_goes AFTER DELETE ON content BEGIN
    INSERT INTO text_words (text_words, rowid, title, text) VALUES ('delete', old.article, old.title, old.text);
END;
CREATE TRIGGER text_changes AFTER UPDATE OF title, text ON content BEGIN
    INSERT INTO text_words (text_words, rowid, title, text) VALUES ('delete', old.article, old.title, old.text);
    INSERT INTO text_words (rowid, title, text) VALUES (new.article, new.title, new.text);
END;

CREATE VIRTUAL TABLE quote_words USING fts5 (
    words, content = 'quote', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE quote_trigrams USING fts5 (
    words, content = 'quote', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
);
CREATE VIRTUAL TABLE quote_trigram USING fts5vocab (quote_trigrams, 'row');
CREATE TRIGGER quote_comes AFTER INSERT ON quote BEGIN
    INSERT INTO quote_words (rowid, words) VALUES (new.id, new.words);
    INSERT INTO quote_trigrams (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER quote_goes AFTER DELETE ON quote BEGIN
    INSERT INTO quote_words (quote_words, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO quote_trigrams (quote_trigrams, rowid, words) VALUES ('delete', old.id, old.words);
END;
