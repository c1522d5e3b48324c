package org.commentindex.internal.read.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides by their values which columns are which fields, if their names do not say so: the longest
 * varied text is the body, then come dates, addresses, names and identifiers. In doubt, a column is
 * not a field.
 */
public final class FieldInference {
  /** A column whose name is usual for a text counts as if its text were so much longer. */
  private static final double NAMED_TEXT = 3;

  private FieldInference() {}

  /**
   * A column of a table, or a field of JSON objects.
   *
   * @param path its name or path; empty if it has none
   * @param profile what its values look like
   * @param name what its name means, or null if it is unknown
   */
  public record Column(String path, ColumnProfile profile, GenericField.@Nullable Name name) {}

  /** Returns the columns of the fields that no name identifies, by their index. */
  public static Map<GenericField, Integer> infer(List<Column> columns) {
    Map<GenericField, Integer> found = new EnumMap<>(GenericField.class);
    Set<Integer> used = new HashSet<>();
    Set<GenericField> known = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      GenericField.Name name = columns.get(i).name();
      if (name != null && !columns.get(i).profile().isEmpty()) {
        known.add(name.field());
        used.add(i);
      }
    }
    if (known.contains(GenericField.TEXT)) {
      put(GenericField.DATE, onlyDate(columns, used), found, used, known);
      return found;
    }
    int text = text(columns, used);
    if (text < 0) {
      return found;
    }
    found.put(GenericField.TEXT, text);
    used.add(text);
    put(GenericField.DATE, first(columns, used, p -> p.isWrittenDate()), found, used, known);
    put(GenericField.URL, first(columns, used, ColumnProfile::isUrl), found, used, known);
    put(GenericField.ID, id(columns, used), found, used, known);
    put(GenericField.AUTHOR, author(columns, used, found, known), found, used, known);
    return found;
  }

  /** Returns true if the fields are those of reviews, whose scores are stars. */
  public static boolean isReviews(Collection<String> names) {
    return names.stream()
        .map(FieldCatalog::normalize)
        .anyMatch(
            name ->
                name.startsWith("review")
                    || name.startsWith("appversion")
                    || name.equals("stars")
                    || name.equals("rating"));
  }

  private static void put(
      GenericField field,
      int column,
      Map<GenericField, Integer> found,
      Set<Integer> used,
      Set<GenericField> known) {
    if (column >= 0 && !known.contains(field)) {
      found.put(field, column);
      used.add(column);
    }
  }

  private static int text(List<Column> columns, Set<Integer> used) {
    int best = -1;
    double bestWeight = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      double weight = column.profile().weight();
      boolean named = FieldCatalog.isWeakText(column.path());
      weight *= named ? NAMED_TEXT : 1;
      boolean isText = column.profile().isText() || (named && column.profile().isShort());
      if (!used.contains(i) && isText && weight > bestWeight) {
        best = i;
        bestWeight = weight;
      }
    }
    return best;
  }

  /** Returns the only column of dates, or -1: of several, none is surely that of the comment. */
  private static int onlyDate(List<Column> columns, Set<Integer> used) {
    int date = first(columns, used, ColumnProfile::isWrittenDate);
    Set<Integer> others = new HashSet<>(used);
    others.add(date);
    return first(columns, others, ColumnProfile::isWrittenDate) < 0 ? date : -1;
  }

  private static int first(List<Column> columns, Set<Integer> used, Predicate<ColumnProfile> test) {
    for (int i = 0; i < columns.size(); i++) {
      if (!used.contains(i) && test.test(columns.get(i).profile())) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the only column of identifiers whose name does not say otherwise, or -1. */
  private static int id(List<Column> columns, Set<Integer> used) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!used.contains(i) && columns.get(i).profile().isId()) {
        found.add(i);
      }
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<Integer> named =
        found.stream()
            .filter(i -> columns.get(i).path().toLowerCase(Locale.ROOT).endsWith("id"))
            .toList();
    return named.size() == 1 ? named.getFirst() : -1;
  }

  /** Returns the only column of names of persons, or -1. */
  private static int author(
      List<Column> columns,
      Set<Integer> used,
      Map<GenericField, Integer> found,
      Set<GenericField> known) {
    List<Integer> persons = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean place = FieldCatalog.isPlace(column.path());
      if (!used.contains(i) && !place && column.profile().isPerson()) {
        persons.add(i);
      }
    }
    if (persons.size() == 1) {
      return persons.getFirst();
    }
    boolean log =
        columns.stream().allMatch(c -> c.path().isEmpty())
            && found.containsKey(GenericField.DATE)
            && !known.contains(GenericField.AUTHOR);
    return log ? onlyWords(columns, used) : -1;
  }

  /** Returns the only column of short words that are no numbers, dates or times, or -1. */
  private static int onlyWords(List<Column> columns, Set<Integer> used) {
    Predicate<ColumnProfile> words = profile -> profile.isShort() && !profile.isTyped();
    int found = first(columns, used, words);
    Set<Integer> others = new HashSet<>(used);
    others.add(found);
    return first(columns, others, words) < 0 ? found : -1;
  }
}
