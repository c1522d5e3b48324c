package org.commentindex.internal.split.line;

import java.util.Map;
import java.util.regex.Pattern;
import org.commentindex.internal.split.line.control.ActionRow;
import org.commentindex.internal.split.line.control.Badge;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a date in an unknown language: each word becomes {@code w} and each number {@code
 * 0}, so {@code acum 3 zile} and {@code acum 12 ore} have the shape {@code w 0 w}.
 */
public final class DateShape {
  /**
   * Longest line that has a shape, in characters: half a name line. Chosen by hand; the pages
   * unknown-language and invented-two-lines of PagePasteTest guard it.
   */
  private static final int MAX_LENGTH = NameLine.MAX_LENGTH / 2;

  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private DateShape() {}

  /** Returns the shape of a short line with a number, or the empty string for any other line. */
  public static String of(String line) {
    boolean fits =
        !line.isEmpty()
            && line.length() <= MAX_LENGTH
            && NUMBER.matcher(line).find()
            && !ActionRow.matches(line)
            && !Badge.matches(line);
    return fits ? NUMBER.matcher(WORD.matcher(line).replaceAll("w")).replaceAll("0") : "";
  }

  /**
   * Returns the most frequent shape, the last in alphabetical order if there are several; null if
   * none is frequent enough.
   *
   * @param counts number of lines by shape; the empty shape is ignored
   * @param min fewest lines of the same shape
   */
  public static @Nullable String mostFrequent(Map<String, Integer> counts, int min) {
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty() && entry.getValue() >= min)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
