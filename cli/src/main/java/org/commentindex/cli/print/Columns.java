package org.commentindex.cli.print;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of each kind of result, in order: those of the JSON object of that type, which are
 * also the columns of its table.
 */
public enum Columns {
  HIT,
  MATCH,
  COMMENT,
  END,
  FACET,
  URL,
  SITE,
  TOPIC,
  COPY,
  ALIKE,
  GROUP,
  STATS;

  /** Their names. */
  public List<String> names() {
    return switch (this) {
      case HIT -> JsonComment.FIELDS;
      case MATCH -> List.of("query", "rank", "hit", "left", "match", "right");
      case COMMENT -> without(JsonComment.FIELDS, "query", "rank", "score", "snippets");
      case END ->
          List.of("query", "understood", "notes", "suggestions", "total", "relaxed", "took_ms");
      case FACET -> List.of("query", "facet", "value", "comments");
      case URL -> List.of("url", "comments");
      case SITE -> List.of("site", "comments");
      case TOPIC -> List.of("topic", "comments");
      case COPY -> JsonCopy.FIELDS;
      case ALIKE -> JsonAlike.FIELDS;
      case GROUP -> List.of("group", "comments");
      case STATS -> JsonStats.FIELDS;
    };
  }

  /**
   * The ones that were asked for, in that order; empty if none was.
   *
   * @throws IllegalArgumentException that names all there are if one is not among them
   */
  public Set<String> known(List<String> asked) {
    List<String> names = names();
    Set<String> known = new LinkedHashSet<>();
    for (String field : asked) {
      String name = field.strip();
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "--fields must be of " + String.join(", ", names) + ", got " + name);
      }
      known.add(name);
    }
    return known;
  }

  /** Whether some of these fields of a hit are found by reading through its text. */
  public static boolean comeOfText(Set<String> fields) {
    return fields.contains("snippets") || fields.contains("topics");
  }

  /** Whether these are fields of a hit, and all are known without reading its comment. */
  public static boolean comeOfIds(Set<String> fields) {
    return !fields.isEmpty() && Set.of("query", "rank", "id").containsAll(fields);
  }

  private static List<String> without(List<String> all, String... names) {
    List<String> others = new ArrayList<>(all);
    others.removeAll(List.of(names));
    return List.copyOf(others);
  }
}
