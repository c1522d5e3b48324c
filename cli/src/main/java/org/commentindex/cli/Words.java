package org.commentindex.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values of closed sets as words of the command line. */
final class Words {
  private Words() {}

  /**
   * The value a word names.
   *
   * @throws IllegalArgumentException that names the allowed ones
   */
  static <E extends Enum<E>> E named(String option, Class<E> type, String word) {
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants()).map(Words::word).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(option + " must be one of " + allowed + ", got " + word);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
