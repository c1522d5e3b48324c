package org.commentindex.json;

import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryWarning;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** The fields of the comments of a thread and of its end. */
final class ThreadJson {
  private ThreadJson() {}

  static FieldMap entry(ThreadEntry entry) {
    return CommentJson.exported(entry.comment()).put("depth", entry.depth());
  }

  static FieldMap matchedEntry(ThreadEntry entry) {
    FieldMap fields = entry(entry).put("match", entry.match());
    return MatchJson.add(fields, entry.comment().text(), entry.matches());
  }

  static FieldMap end(CommentThread thread, @Nullable ParsedQuery query, long matching) {
    FieldMap fields =
        new FieldMap()
            .text("thread", thread.name())
            .text("title", thread.title())
            .put("authors", thread.authors())
            .date("first", thread.first())
            .date("last", thread.last())
            .put("total", thread.total())
            .put("shown", thread.places().size());
    return query == null
        ? fields
        : fields
            .put("query", query.text())
            .put("understood", query.canonicalForm())
            .put("notes", query.warnings().stream().map(QueryWarning::message).toList())
            .put("matching", matching);
  }
}
