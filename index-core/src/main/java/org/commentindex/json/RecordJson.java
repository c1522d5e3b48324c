package org.commentindex.json;

import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;

/**
 * The fields of a record in an exported occurrence: those that differ from the comment or from its
 * canonical record, with null for a value that the record lacks.
 */
final class RecordJson {
  private RecordJson() {}

  /**
   * Adds the fields of the canonical record that differ from the comment's: values that the comment
   * takes from a copy.
   */
  static FieldMap addOriginal(FieldMap fields, Comment comment) {
    SourceRecord record = comment.canonicalRecord();
    if (record.id() != null) {
      fields.put("id", record.id());
    }
    fields
        .putUnlessEqual("parent", record.parent(), comment.parent())
        .putUnlessEqual("thread", record.thread(), comment.thread())
        .putUnlessEqual("title", record.title(), comment.title())
        .putUnlessEqual("author", record.author(), comment.author())
        .putUnlessEqual("date", record.date(), comment.date())
        .putUnlessEqual("votes", record.votes(), comment.votes())
        .putUnlessEqual("url", record.url(), comment.url());
    if (!record.custom().equals(comment.custom())) {
      fields.customOf(record.custom());
    }
    if (record.fields() != null) {
      fields.put("fields", record.fields());
    }
    // Always written, so that indexing does not detect the language again.
    if (record.lang() != null || comment.lang() != null) {
      fields.text("lang", record.lang());
    }
    return record.tags().isEmpty() ? fields : fields.put("tags", record.tags());
  }

  /** Adds the fields of a copy that differ from the canonical record's. */
  static FieldMap addCopy(FieldMap fields, SourceRecord canonical, SourceRecord copy) {
    fields
        .putUnlessEqual("id", copy.id(), canonical.id())
        .putUnlessEqual("parent", copy.parent(), canonical.parent())
        .putUnlessEqual("thread", copy.thread(), canonical.thread())
        .putUnlessEqual("title", copy.title(), canonical.title())
        .putUnlessEqual("author", copy.author(), canonical.author())
        .putUnlessEqual("date", copy.date(), canonical.date())
        .putUnlessEqual("votes", copy.votes(), canonical.votes())
        .putUnlessEqual("url", copy.url(), canonical.url())
        .putUnlessEqual("lang", copy.lang(), canonical.lang())
        .putUnlessEqual("fields", copy.fields(), canonical.fields())
        .putUnlessEqual("tags", copy.tags(), canonical.tags());
    if (!copy.custom().equals(canonical.custom())) {
      fields.customOf(copy.custom());
    }
    if (!copy.cites().equals(canonical.cites())) {
      fields.cites(copy.cites());
    }
    return fields.putUnlessEqual("text", copy.text(), canonical.text());
  }
}
