-- A value that is not known is NULL. Dates are ISO 8601 in UTC.
CREATE TABLE comments (
  id TEXT PRIMARY KEY, text TEXT, title TEXT, author TEXT, date TEXT, thread TEXT, parent TEXT,
  permalink TEXT, url TEXT, votes INTEGER, lang TEXT, copies INTEGER, group_id TEXT, alike INTEGER
);
-- Where each record of a comment was found; its kind is original, exact, near or partial.
CREATE TABLE occurrences (
  comment TEXT REFERENCES comments(id), source TEXT, record INTEGER, first_line INTEGER,
  last_line INTEGER, kind TEXT, similarity REAL, text TEXT
);
-- The URLs that a comment cites, canonical and as written.
CREATE TABLE cites (comment TEXT REFERENCES comments(id), url TEXT, written TEXT, site TEXT);
CREATE TABLE topics (comment TEXT REFERENCES comments(id), topic TEXT);
CREATE INDEX comments_thread ON comments(thread);
CREATE INDEX comments_author ON comments(author);
CREATE INDEX comments_date ON comments(date);
CREATE INDEX occurrences_comment ON occurrences(comment);
CREATE INDEX cites_comment ON cites(comment);
CREATE INDEX cites_site ON cites(site);
CREATE INDEX topics_comment ON topics(comment);
CREATE INDEX topics_topic ON topics(topic);
CREATE VIRTUAL TABLE comments_fts USING fts5(
  title, text, author, content='comments', tokenize='unicode61 remove_diacritics 2'
);
