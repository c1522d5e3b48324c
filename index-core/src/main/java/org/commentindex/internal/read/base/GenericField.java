package org.commentindex.internal.read.base;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a generic record, and their usual names. */
public enum GenericField {
  ID("id comment_id"),
  TEXT("text body content message comment comment_text"),
  FORMAT("format body_format"),
  AUTHOR("author user username user_name author_name name comment_author"),
  DATE("date created created_at created_utc timestamp time published comment_date"),
  TITLE("title subject"),
  THREAD("thread thread_id topic_id"),
  PARENT("parent parent_id in_reply_to in_reply_to_id"),
  VOTES("votes score points likes like_count"),
  URL("url link permalink"),
  TAGS("tags labels topics"),
  LANG("lang language");

  /**
   * A name of a field.
   *
   * @param rank the precedence of the name, from 0: if a record has several names of a field, the
   *     lowest rank is used
   */
  public record Name(GenericField field, int rank) {}

  /** Length of the longest known name, in characters; longer names are not normalized. */
  private static final int MAX_NAME_CHARS = 20;

  private static final Map<String, Name> NAMES = new HashMap<>();

  static {
    for (GenericField field : values()) {
      String[] names = field.names.split(" ");
      for (int rank = 0; rank < names.length; rank++) {
        NAMES.put(normalize(names[rank]), new Name(field, rank));
      }
    }
  }

  /** In order of precedence, separated by blanks. */
  private final String names;

  GenericField(String names) {
    this.names = names;
  }

  /** Returns the field with this name, ignoring case, hyphens and underscores, or null. */
  public static @Nullable Name named(String name) {
    if (name.length() > MAX_NAME_CHARS) {
      return null;
    }
    Name known = NAMES.get(name);
    return known != null ? known : NAMES.get(normalize(name));
  }

  /** Returns the first name of each field, separated by commas. */
  static String list() {
    return Arrays.stream(values())
        .map(field -> field.names.split(" ", 2)[0])
        .collect(Collectors.joining(", "));
  }

  private static String normalize(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
