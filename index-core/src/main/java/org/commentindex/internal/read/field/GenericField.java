package org.commentindex.internal.read.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a generic record. Their usual names are in {@code fields.txt}. */
public enum GenericField {
  ID,
  TEXT,
  FORMAT,
  AUTHOR,
  DATE,
  TITLE,
  THREAD,
  PARENT,
  VOTES,
  URL,
  TAGS,
  LANG,

  /** An identifier of the author, which other records of the file may name. */
  AUTHOR_ID,

  /** Part of the author's name. */
  FIRST_NAME,

  /** Part of the author's name. */
  LAST_NAME,

  /** The author if no person is named. */
  ORGANIZATION,

  /** An answer to the comment that the same record contains. */
  REPLY,

  /** The date of {@link #REPLY}. */
  REPLY_DATE;

  /**
   * A name of a field.
   *
   * @param rank the precedence of the name: if a record has several names of a field, the lowest
   *     rank is used
   * @param otherwise the field that the value is for if another name takes precedence, or null
   */
  public record Name(GenericField field, int rank, @Nullable GenericField otherwise) {}

  /** Returns the field's own name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns true if users can map this field. */
  boolean isMappable() {
    return compareTo(LANG) <= 0;
  }

  /** Returns the names of the fields that users can map, separated by commas. */
  static String list() {
    return Arrays.stream(values())
        .filter(GenericField::isMappable)
        .map(GenericField::word)
        .collect(Collectors.joining(", "));
  }
}
