package org.commentindex.internal.read.service.declared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.jspecify.annotations.Nullable;

/**
 * A declared value of an object: a path with filters, such as {@code self|host}, or a text with
 * such paths in braces, such as {@code {self|host}/{id}}, which is null if one of them is null. The
 * filters are {@code host} of a URL, {@code id}, for which 0 is not a value, {@code entities} of
 * HTML in a title, {@code last} part of a path, {@code re:} with a regular expression, whose first
 * group is the value, and {@code table:} with the name of a table of values that other objects of
 * the file contain, or {@code only:} with the name of a table of one value. Immutable.
 */
final class ValueTemplate {
  private static final Pattern PART = Pattern.compile("\\{([^}]+)\\}|([^{]+)");

  /** A character by its number, within the first plane of Unicode. */
  private static final Pattern ENTITY = Pattern.compile("&#0{0,3}([0-9]{1,5});");

  /** The start of the names under which values of tables are stored. */
  private static final String TABLE = "table ";

  private final boolean template;
  private final List<Part> parts;

  /** A literal text, or a path with a filter. */
  private record Part(
      @Nullable String literal,
      @Nullable ItemPath path,
      UnaryOperator<@Nullable String> filter,
      @Nullable String table) {

    @Nullable String of(ExportItem item, ExportContext context) {
      if (path == null) {
        return literal;
      }
      String value = filter.apply(path.text(item));
      return value == null || table == null ? value : context.stored(key(table, value));
    }
  }

  private ValueTemplate(boolean template, List<Part> parts) {
    this.template = template;
    this.parts = parts;
  }

  static ValueTemplate parse(String text) {
    List<Part> parts = new ArrayList<>();
    boolean template = text.indexOf('{') >= 0;
    Matcher part = PART.matcher(template ? text : "{" + text + "}");
    while (part.find()) {
      boolean variable = part.group(1) != null;
      parts.add(variable ? variable(part.group(1)) : literal(part.group(2)));
    }
    return new ValueTemplate(template, List.copyOf(parts));
  }

  /** Returns the name under which a value of a table is stored. */
  static String key(String table, String key) {
    return TABLE + table + "\0" + key;
  }

  private static Part literal(String text) {
    return new Part(text, null, value -> value, null);
  }

  private static Part variable(String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      return new Part(null, ItemPath.parse(text), value -> value, null);
    }
    ItemPath path = ItemPath.parse(text.substring(0, bar));
    String filter = text.substring(bar + 1);
    if (filter.startsWith("table:")) {
      return new Part(null, path, value -> value, filter.substring(6));
    }
    if (filter.startsWith("only:")) {
      return new Part(null, path, value -> value == null ? null : "", filter.substring(5));
    }
    if (filter.startsWith("re:")) {
      Pattern pattern = Pattern.compile(filter.substring(3));
      return new Part(null, path, value -> group(pattern, value), null);
    }
    return switch (filter) {
      case "host" -> new Part(null, path, ValueTemplate::host, null);
      case "entities" -> new Part(null, path, ValueTemplate::decode, null);
      case "id" -> new Part(null, path, value -> "0".equals(value) ? null : value, null);
      case "last" -> new Part(null, path, ValueTemplate::last, null);
      default -> throw new IllegalArgumentException("unknown filter: " + filter);
    };
  }

  private static @Nullable String group(Pattern pattern, @Nullable String value) {
    Matcher match = pattern.matcher(value == null ? "" : value);
    return match.find() ? match.group(1) : null;
  }

  private static @Nullable String decode(@Nullable String text) {
    if (text == null || text.indexOf('&') < 0) {
      return text;
    }
    String decoded =
        ENTITY
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1)))));
    return decoded
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static @Nullable String host(@Nullable String url) {
    try {
      return url == null ? null : new URI(url.strip()).getHost();
    } catch (URISyntaxException e) {
      return null; // not a URL: its host is unknown
    }
  }

  private static @Nullable String last(@Nullable String path) {
    return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns true if the text around the paths is part of the value. */
  boolean isTemplate() {
    return template;
  }

  /** Returns true if it is a value of an enclosing object. */
  boolean isEnclosing() {
    ItemPath path = parts.getFirst().path();
    return path != null && path.isEnclosing();
  }

  @Nullable String of(ExportItem item, ExportContext context) {
    StringBuilder whole = new StringBuilder();
    for (Part part : parts) {
      String value = part.of(item, context);
      if (value == null) {
        return null;
      }
      whole.append(value);
    }
    return whole.toString().isBlank() ? null : whole.toString().strip();
  }

  /** Returns the paths that it reads. */
  List<ItemPath> paths() {
    return parts.stream().map(Part::path).filter(Objects::nonNull).toList();
  }

  /** Returns the fields that it needs. */
  List<String> fields() {
    return paths().stream().map(ItemPath::field).toList();
  }
}
