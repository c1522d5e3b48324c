package org.commentindex.cli.print.object;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.cli.print.form.HitDetail;
import org.commentindex.json.JsonObject;
import org.commentindex.json.JsonType;

/**
 * The fields of a type of object that {@code --fields} selects.
 *
 * @param type the type
 * @param names names of the fields, as the user ordered them; empty for all
 */
public record FieldSelection(JsonType type, Set<String> names) {
  /** The fields of a hit that come from highlighting its text or are costly to read. */
  private static final Set<String> FROM_TEXT = Set.of("snippets", "matches", "topics");

  /** The fields of a hit that are known without reading its comment. */
  private static final Set<String> FROM_ID = Set.of("query", "rank", "id");

  /**
   * Selects fields of a type.
   *
   * @param names names of the fields, possibly with spaces around them; empty for all
   * @throws IllegalArgumentException if the type does not have one of them; the message lists all
   */
  public static FieldSelection of(JsonType type, List<String> names) {
    Set<String> selected = new LinkedHashSet<>();
    for (String field : names) {
      String name = field.strip();
      if (!type.fields().contains(name)) {
        throw new IllegalArgumentException(
            "--fields must be one of " + String.join(", ", type.fields()) + ", got " + name);
      }
      selected.add(name);
    }
    return new FieldSelection(type, selected);
  }

  /** Returns the columns of a table. */
  public List<String> columns() {
    return names.isEmpty() ? type.fields() : List.copyOf(names);
  }

  /**
   * Returns an object with the selected fields; an object of another type is returned unchanged.
   */
  public JsonObject applyTo(JsonObject object) {
    return names.isEmpty() || object.type() != type ? object : object.only(names);
  }

  /** Returns which parts of each hit must be loaded to print these fields. */
  public HitDetail hitDetail() {
    if (names.isEmpty() || names.stream().anyMatch(FROM_TEXT::contains)) {
      return HitDetail.SNIPPETS;
    }
    return FROM_ID.containsAll(names) ? HitDetail.ID : HitDetail.COMMENT;
  }
}
