package org.commentindex.internal.read.base;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a record whose service is not known, and the names they go by. */
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

  /** A field and how much a name of it counts: a record with two of its names means the first. */
  public record Name(GenericField field, int rank) {}

  private static final Map<String, Name> NAMES = new HashMap<>();

  static {
    for (GenericField field : values()) {
      String[] names = field.names.split(" ");
      for (int rank = 0; rank < names.length; rank++) {
        NAMES.put(plain(names[rank]), new Name(field, rank));
      }
    }
  }

  /** The most telling first, parted by blanks. */
  private final String names;

  GenericField(String names) {
    this.names = names;
  }

  /** The field that a name means, whatever its case and its hyphens; null if it means none. */
  public static @Nullable Name named(String name) {
    if (name.length() > 20) {
      return null;
    }
    Name known = NAMES.get(name);
    return known != null ? known : NAMES.get(plain(name));
  }

  /** What they are called first, parted by commas. */
  static String list() {
    return Arrays.stream(values())
        .map(field -> field.names.split(" ", 2)[0])
        .collect(Collectors.joining(", "));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
