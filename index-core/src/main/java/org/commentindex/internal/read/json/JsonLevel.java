package org.commentindex.internal.read.json;

import org.commentindex.internal.read.field.GenericRecord;
import org.jspecify.annotations.Nullable;

/** An open array or object of a document. */
final class JsonLevel {
  /** The kinds of open arrays and objects. */
  enum Kind {
    /** An array whose objects may be records. */
    ARRAY,
    /** An array within a record whose objects are not comments. */
    APART,
    /** An array of persons. */
    PEOPLE,
    /** An object that may be a record. */
    RECORD,
    /** An object whose fields are those of the record around it. */
    PART
  }

  final Kind kind;

  /** The record, or the record around it; null outside of all. */
  final @Nullable GenericRecord record;

  /** The path from the record, or of the record from the one around it. */
  final String path;

  /** A record is expected here: it is a fault if there is none. */
  final boolean expected;

  /** An object that has only a text is a comment here. */
  final boolean replies;

  /** The path of the array of parts of a text that this is in, or null. */
  final @Nullable String text;

  long number;
  long line;
  boolean containsRecords;

  JsonLevel(
      Kind kind,
      @Nullable GenericRecord record,
      String path,
      boolean expected,
      boolean replies,
      @Nullable String text) {
    this.kind = kind;
    this.record = record;
    this.path = path;
    this.expected = expected;
    this.replies = replies;
    this.text = text;
  }

  /** Returns the path of a field. */
  String of(String name) {
    return kind == Kind.RECORD || path.isEmpty() ? name : path + "." + name;
  }
}
