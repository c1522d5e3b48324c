package org.commentindex.internal.read.field;

import java.util.HashMap;
import java.util.Map;
import org.commentindex.internal.read.value.AuthorName;
import org.jspecify.annotations.Nullable;

/** The names of the persons of one source by their ids. Not thread-safe. */
public final class People {
  /** Persons remembered: bounds memory. Chosen by hand; a page of an API has a few hundred. */
  private static final int MAX_REMEMBERED = 50_000;

  private final Map<String, String> names = new HashMap<>();

  /** Remembers a person, if the record has an id and a name. */
  public void add(GenericRecord person) {
    String id = person.value(GenericField.ID);
    String name = AuthorName.of(person.value(GenericField.AUTHOR));
    if (id != null && name != null && names.size() < MAX_REMEMBERED) {
      names.putIfAbsent(WrittenValues.id(id), name);
    }
  }

  /** Returns the name of a person, or null if it is not known. */
  @Nullable String name(@Nullable String id) {
    return id == null ? null : names.get(WrittenValues.id(id));
  }
}
