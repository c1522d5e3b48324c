package org.commentindex.cli.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enum constants as option values, in lower case, for parsing and completion. */
public final class OptionValues {
  private OptionValues() {}

  /**
   * Returns the constant with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the allowed names
   */
  public static <E extends Enum<E>> E named(String option, Class<E> type, String word) {
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    String allowed = all(type).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(option + " must be one of " + allowed + ", got " + word);
  }

  private static Stream<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(OptionValues::word);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Completion candidates of an option whose values are the constants of this type. */
  public record Words(Class<? extends Enum<?>> type) implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(type).iterator();
    }
  }
}
