package org.commentindex.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commentindex.CommentIndexer;
import org.commentindex.model.CopyKind;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetSort;
import org.commentindex.search.SortOrder;
import org.commentindex.search.TimePeriod;

/** Enum constants as option values, in lower case, for parsing and completion. */
final class OptionValues {
  private OptionValues() {}

  /**
   * Returns the constant with this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the allowed names
   */
  static <E extends Enum<E>> E named(String option, Class<E> type, String word) {
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    String allowed = all(type).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(option + " must be one of " + allowed + ", got " + word);
  }

  private static <E extends Enum<E>> Stream<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(OptionValues::word);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Completion candidates of {@code --sort}. */
  static final class SortWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(SortOrder.class).iterator();
    }
  }

  /** Completion candidates of {@code --facet}. */
  static final class FacetWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(Facet.class).iterator();
    }
  }

  /** Completion candidates of {@code --facet-sort}. */
  static final class FacetSortWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(FacetSort.class).iterator();
    }
  }

  /** Completion candidates of {@code --by}. */
  static final class PeriodWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(TimePeriod.class).iterator();
    }
  }

  /** Completion candidates of {@code --context}. */
  static final class ContextWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(ThreadContext.class).iterator();
    }
  }

  /** Completion candidates of {@code --kwic-sort}. */
  static final class SideWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(ContextSide.class).iterator();
    }
  }

  /** Completion candidates of {@code --kind}. */
  static final class KindWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return all(CopyKind.class).skip(1).iterator(); // without ORIGINAL
    }
  }

  /** Completion candidates of {@code --split}; the rule {@code regex:} takes an expression. */
  static final class SplitWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("auto", "blank", "line", "regex:").iterator();
    }
  }

  /** Completion candidates of {@code --format}. */
  static final class FormatWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return CommentIndexer.formats().keySet().iterator();
    }
  }
}
