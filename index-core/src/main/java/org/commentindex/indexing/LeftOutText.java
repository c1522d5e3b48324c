package org.commentindex.indexing;

import java.util.Objects;
import org.commentindex.model.LineRange;
import org.jspecify.annotations.Nullable;

/**
 * A region of a source's text that is in no comment.
 *
 * @param source the source
 * @param lines the lines of the region, or null if the format has no lines
 * @param reason why it was left out
 * @param detail what it is in a few words, such as the name of a field, or null
 * @param guessed true if it may be part of a comment, so that users should check it
 * @param characters its characters without white space, 0 or more
 */
public record LeftOutText(
    String source,
    @Nullable LineRange lines,
    LeftOutReason reason,
    @Nullable String detail,
    boolean guessed,
    long characters) {

  public LeftOutText {
    Objects.requireNonNull(source, "source == null");
    Objects.requireNonNull(reason, "reason == null");
    if (characters < 0) {
      throw new IllegalArgumentException("characters < 0: " + characters);
    }
  }

  /**
   * {@return the number of characters of a text without white space, the unit of all amounts of
   * text}
   *
   * @param text any text
   */
  public static long characters(CharSequence text) {
    return text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /**
   * Creates a region that is a guess if its reason is uncertain.
   *
   * @param source the name of the source
   * @param lines the lines
   * @param reason the reason, for people
   * @param detail more about the reason; null for nothing
   * @param characters the number of characters
   */
  public LeftOutText(
      String source,
      @Nullable LineRange lines,
      LeftOutReason reason,
      @Nullable String detail,
      long characters) {
    this(source, lines, reason, detail, reason.isUncertain(), characters);
  }
}
