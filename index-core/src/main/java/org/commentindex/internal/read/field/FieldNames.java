package org.commentindex.internal.read.field;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.commentindex.indexing.FormatChoice;
import org.jspecify.annotations.Nullable;

/**
 * Maps names in one source to fields: first the names that the user mapped, then the usual ones,
 * then those that were inferred. A nested field is named by its path, such as {@code user.name}, a
 * column of a table also by its number, such as {@code #3}. Not thread-safe.
 */
public final class FieldNames {
  /** Ranks before all usual names, which start at 0. */
  private static final int MAPPED_RANK = -1;

  /** Ranks after all usual names; no field has that many. */
  private static final int INFERRED_RANK = 100_000;

  /** Distance in rank between a field and its like in an object around it. */
  private static final int NESTED_RANK = 1_000;

  /** Ranks after the usual names of dates. */
  private static final int LIKE_DATE_RANK = 50_000;

  /** Names remembered; a hostile file may have any number of them. Chosen by hand. */
  private static final int MAX_REMEMBERED = 10_000;

  private static final GenericField.Name NONE = new GenericField.Name(GenericField.TEXT, -2, null);

  private final Map<String, GenericField.Name> mapped = new HashMap<>();
  private final Map<String, GenericField.Name> remembered = new HashMap<>();
  private boolean withoutStars;
  private boolean dayFirst;

  private FieldNames() {}

  /**
   * Returns the names of a format choice.
   *
   * @throws IllegalArgumentException if it maps an unknown field
   */
  public static FieldNames of(FormatChoice choice) {
    FieldNames names = new FieldNames();
    new TreeMap<>(choice.fields()).forEach(names::add);
    return names;
  }

  private void add(String field, String path) {
    GenericField.Name known = FieldCatalog.named(field);
    if (known == null || !known.field().isMappable()) {
      throw new IllegalArgumentException(
          "unknown field " + field + ": fields are " + GenericField.list());
    }
    mapped.put(path, new GenericField.Name(known.field(), MAPPED_RANK, null));
  }

  /** Adds a name that was inferred from the values. */
  public void infer(GenericField field, String path) {
    mapped.putIfAbsent(path, new GenericField.Name(field, INFERRED_RANK, null));
  }

  /** Ignores names of votes that are stars in reviews. */
  public void ignoreStars() {
    withoutStars = true;
    remembered.clear();
  }

  /** Returns true if 3/5/2024 is in May in this source. */
  boolean isDayFirst() {
    return dayFirst;
  }

  /** Sets whether 3/5/2024 is in May in this source. */
  public void setDayFirst(boolean first) {
    dayFirst = first;
  }

  /** Returns true if the user named a field. */
  public boolean isMapped(GenericField field) {
    return mapped.values().stream().anyMatch(n -> n.field() == field && n.rank() == MAPPED_RANK);
  }

  /** Returns the field of a column, counted from 1, or null if it is not known. */
  public GenericField.@Nullable Name column(int number, String name) {
    GenericField.Name byNumber = mapped.get("#" + number);
    return byNumber != null && byNumber.rank() == MAPPED_RANK ? byNumber : named(name);
  }

  /** Returns the field with this name or path, or null if there is none. */
  public GenericField.@Nullable Name named(String path) {
    GenericField.Name known = mapped.get(path);
    if (known != null) {
      return known;
    }
    GenericField.Name found = remembered.get(path);
    if (found == null) {
      GenericField.Name usual = usual(path);
      found = usual == null ? NONE : usual;
      if (remembered.size() < MAX_REMEMBERED) {
        remembered.put(path, found);
      }
    }
    return found.equals(NONE) ? null : found;
  }

  private GenericField.@Nullable Name usual(String path) {
    GenericField.Name known = byName(path);
    if (known != null) {
      return known;
    }
    // A remark after the name, such as "Date (UTC)".
    int remark = path.lastIndexOf('(');
    if (remark > 0) {
      known = byName(path.substring(0, remark));
    }
    int last = path.lastIndexOf('.');
    if (known == null && last < 0 && FieldCatalog.isLikeDate(path)) {
      return new GenericField.Name(GenericField.DATE, LIKE_DATE_RANK, null);
    }
    if (known != null || last < 0) {
      return known;
    }
    known = within(path.substring(0, last), path.substring(last + 1));
    int first = path.indexOf('.');
    if (known == null && FieldCatalog.isAround(path.substring(0, first))) {
      GenericField.Name inner = named(path.substring(first + 1));
      known =
          inner == null
              ? null
              : new GenericField.Name(inner.field(), inner.rank() + NESTED_RANK, inner.otherwise());
    }
    return known;
  }

  private GenericField.@Nullable Name byName(String name) {
    return withoutStars && FieldCatalog.isStars(name) ? null : FieldCatalog.named(name);
  }

  /** Returns the field whose value is an object that has the value under this name. */
  private GenericField.@Nullable Name within(String path, String name) {
    GenericField.Name outer = named(path);
    if (outer == null) {
      return null;
    }
    int rank = FieldCatalog.rankWithin(outer.field(), name);
    return rank < 0
        ? null
        : new GenericField.Name(outer.field(), outer.rank() + NESTED_RANK + rank, null);
  }
}
