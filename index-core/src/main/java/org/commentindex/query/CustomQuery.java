package org.commentindex.query;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query that comments match by the value of a custom field. Immutable. */
public sealed interface CustomQuery extends CommentQuery {
  /** {@return the name of the field} */
  String name();

  /**
   * Matches comments by a custom field of type string.
   *
   * @param name the name of the field
   * @param value the whole value, ignoring case; each {@code *} is any number of characters
   */
  record CustomText(String name, String value) implements CustomQuery {
    public CustomText {
      Objects.requireNonNull(name, "name == null");
      Objects.requireNonNull(value, "value == null");
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments by a custom field of type number.
   *
   * @param name the name of the field
   * @param min the minimum, inclusive, or null for none
   * @param max the maximum, inclusive, or null for none
   */
  record CustomNumber(String name, @Nullable Double min, @Nullable Double max)
      implements CustomQuery {
    public CustomNumber {
      Objects.requireNonNull(name, "name == null");
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Matches comments by a custom field of type date.
   *
   * @param name the name of the field
   * @param from the start, inclusive, or null for no start
   * @param until the end, exclusive, or null for no end
   */
  record CustomDate(String name, @Nullable Instant from, @Nullable Instant until)
      implements CustomQuery {
    public CustomDate {
      Objects.requireNonNull(name, "name == null");
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }
}
