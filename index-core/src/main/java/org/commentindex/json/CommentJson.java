package org.commentindex.json;

import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/** The fields that a hit and an exported comment share, and those of their occurrences. */
final class CommentJson {
  private CommentJson() {}

  /** Adds the fields from {@code title} to {@code alike}. */
  static FieldMap addMetadata(FieldMap fields, Comment comment) {
    return fields
        .text("title", comment.title())
        .text("author", comment.author())
        .date("date", comment.date())
        .text("thread", comment.thread())
        .text("parent", comment.parent())
        .text("permalink", comment.permalink())
        .text("url", comment.url())
        .put("votes", comment.votes())
        .text("lang", comment.lang())
        .cites(comment.cites())
        .put("topics", comment.topics())
        .put("copies", comment.copies())
        .custom(comment.custom())
        .text("group", comment.group())
        .put("alike", comment.alike());
  }

  /** Returns all fields of a comment, so that indexing the export reproduces the index. */
  static FieldMap exported(Comment comment) {
    FieldMap fields = new FieldMap().put("id", comment.id()).text("text", comment.text());
    return addMetadata(fields, comment)
        .list("occurrences", comment.occurrences(), occurrence -> exported(comment, occurrence));
  }

  private static FieldMap exported(Comment comment, Occurrence occurrence) {
    FieldMap fields = occurrence(occurrence);
    if (occurrence.kind() == CopyKind.ORIGINAL) {
      return RecordJson.addOriginal(fields, comment);
    }
    fields.rounded("containment", occurrence.containment());
    return RecordJson.addCopy(fields, comment.canonicalRecord(), occurrence.record());
  }

  /** Returns the fields of an occurrence of a hit. */
  static FieldMap occurrence(Occurrence occurrence) {
    FieldMap fields = addPosition(new FieldMap(), occurrence.record());
    fields.put("kind", occurrence.kind().word());
    if (occurrence.kind() != CopyKind.ORIGINAL) {
      fields.rounded("similarity", occurrence.similarity());
    }
    return fields.put("key", occurrence.record().key());
  }

  /** Adds the position of a record in its source. */
  static FieldMap addPosition(FieldMap fields, SourceRecord record) {
    return fields
        .put("source", record.source())
        .put("record", record.number())
        .lines(record.lines());
  }
}
