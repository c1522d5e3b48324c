package org.commentindex.indexing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The amounts of text of a source that are in comments or left out, in characters without white
 * space. Text of records that were rejected is not counted. Immutable.
 *
 * @param inComments the text of the records, with its markup, 0 or more
 * @param leftOut the text in no record by reason; reasons without text are absent
 */
public record TextCounts(long inComments, Map<LeftOutReason, Long> leftOut) {
  /** The counts of a source without text. */
  public static final TextCounts NONE = new TextCounts(0, Map.of());

  public TextCounts {
    Map<LeftOutReason, Long> copy = new EnumMap<>(LeftOutReason.class);
    leftOut.forEach(
        (reason, characters) -> {
          if (characters > 0) {
            copy.put(reason, characters);
          }
        });
    leftOut = Collections.unmodifiableMap(copy);
  }

  /** {@return the text in no record} */
  public long allLeftOut() {
    return leftOut.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return the text that was read: in comments or left out} */
  public long read() {
    return inComments + allLeftOut();
  }

  /**
   * {@return the sum of these and other counts}
   *
   * @param other the other counts
   */
  public TextCounts plus(TextCounts other) {
    Map<LeftOutReason, Long> sum = new EnumMap<>(LeftOutReason.class);
    sum.putAll(leftOut);
    other.leftOut.forEach((reason, characters) -> sum.merge(reason, characters, Long::sum));
    return new TextCounts(inComments + other.inComments, sum);
  }
}
