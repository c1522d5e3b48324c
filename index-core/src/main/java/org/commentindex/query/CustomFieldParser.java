package org.commentindex.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery.Posted;
import org.commentindex.query.CustomQuery.CustomDate;
import org.commentindex.query.CustomQuery.CustomText;
import org.jspecify.annotations.Nullable;

/** Parses the values of custom fields. A value that cannot be read is an error, never words. */
final class CustomFieldParser {
  private final Map<String, CustomFieldType> types;
  private final WarningCollector warnings;
  private final DateRangeParser dates;

  CustomFieldParser(
      Map<String, CustomFieldType> types, WarningCollector warnings, Instant now, ZoneId zone) {
    this.types = types;
    this.warnings = warnings;
    this.dates = new DateRangeParser(now, zone);
  }

  /** Returns true if an index declares fields, so that an unknown name is an error. */
  boolean any() {
    return !types.isEmpty();
  }

  /** Returns the condition, or null, with an error, if there is no such field or value. */
  @Nullable CommentQuery read(String typed, int position, @Nullable RawTerm term) {
    String name = typed.toLowerCase(Locale.ROOT);
    CustomFieldType type = types.get(name);
    if (type == null) {
      String names = String.join(", ", new TreeMap<>(types).keySet());
      warnings.error(
          position,
          "unknown field \"%s\"; this index has the fields %s; put the words in quotes to search"
                  .formatted(typed, names)
              + " for them");
      return null;
    }
    String value = term == null ? "" : value(term);
    CommentQuery query = value.isBlank() ? null : read(name, type, value);
    if (query == null) {
      warnings.error(
          position,
          "%s: cannot be %s; %s".formatted(name, WarningCollector.cite(value), expected(type)));
    }
    return query;
  }

  private static String value(RawTerm term) {
    return term.form() == RawTerm.Form.BARE ? QuerySyntax.unescape(term.text()) : term.text();
  }

  private @Nullable CommentQuery read(String name, CustomFieldType type, String value) {
    return switch (type) {
      case STRING -> new CustomText(name, value);
      case NUMBER -> NumberRangeParser.read(name, value);
      case DATE -> {
        Posted span = dates.during(value);
        yield span == null ? null : new CustomDate(name, span.from(), span.until());
      }
    };
  }

  private static String expected(CustomFieldType type) {
    return switch (type) {
      case STRING -> "write one value, in quotes if it has spaces";
      case NUMBER -> NumberRangeParser.EXPECTED;
      case DATE -> DateRangeParser.EXPECTED;
    };
  }
}
