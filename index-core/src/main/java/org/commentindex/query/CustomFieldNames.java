package org.commentindex.query;

import java.util.regex.Pattern;

/** The names that custom fields may have. */
public final class CustomFieldNames {
  /** Longest name before a colon that {@link QueryLexer} reads, in characters. */
  private static final int MAX_LENGTH = 24;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]+");

  private CustomFieldNames() {}

  /**
   * Checks the name of a custom field.
   *
   * @param name the name of the field
   * @throws IllegalArgumentException if it is a field of the query language, or is not 2 to 24
   *     lower-case letters and underscores, a letter first
   */
  public static void require(String name) {
    if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a field is 2 to 24 lower-case letters and _, a letter first, got " + name);
    }
    if (QueryField.named(name) != null || name.equals("http") || name.equals("https")) {
      throw new IllegalArgumentException("\"" + name + ":\" already means something in queries");
    }
  }
}
