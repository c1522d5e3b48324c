package org.commentindex.internal.lucene.document;

import java.time.Instant;

/** Converts values to the form in which fields index them. */
public final class FieldValues {
  /**
   * Maximum length of a one-token value, in chars. Lucene rejects terms of more than 32,766 bytes;
   * a char takes at most three bytes of UTF-8, which makes 24,000 here.
   */
  private static final int MAX_TOKEN_LENGTH = 8_000;

  private FieldValues() {}

  /** Returns a one-token value truncated to the length that is indexed. */
  public static String truncated(String token) {
    return token.length() <= MAX_TOKEN_LENGTH ? token : token.substring(0, MAX_TOKEN_LENGTH);
  }

  /** Returns whether an indexed token may be a truncated value. */
  public static boolean mayBeTruncated(String token) {
    return token.length() >= MAX_TOKEN_LENGTH;
  }

  /** Returns milliseconds since 1970, clamped to the range of a long. */
  public static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException outOfRange) {
      return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }
}
