package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.field.FieldCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a JSON document whose objects are records by any ids: the objects in them
 * have equal fields, one of them with a name that is usual for a text, and are not fields
 * themselves.
 */
final class JsonMaps {
  /** The name of the outermost object. */
  static final String ROOT = "";

  /** Objects with equal fields that a field must have. Chosen by hand: two may be by chance. */
  private static final int MIN_OBJECTS = 2;

  private JsonMaps() {}

  /** An open object, and what its fields are. */
  private static final class Open {
    final String name;
    final Set<String> fields = new HashSet<>();
    boolean onlyObjects = true;
    boolean knownName;
    int objects;

    /** The fields that all objects in this one have; null before the first. */
    @Nullable Set<String> common;

    Open(String name) {
      this.name = name;
    }

    boolean isMap() {
      return onlyObjects
          && !knownName
          && objects >= MIN_OBJECTS
          && common != null
          && common.stream().anyMatch(FieldCatalog::isText);
    }
  }

  /** Returns the names of these fields in a text, which may end anywhere. */
  static Set<String> in(String text) throws IOException {
    Map<String, Boolean> maps = new HashMap<>();
    Deque<Open> open = new ArrayDeque<>();
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        String name = json.currentName();
        Open around = open.peek();
        switch (token) {
          case START_OBJECT -> open.push(new Open(name == null ? ROOT : name));
          case START_ARRAY -> {
            if (around != null) {
              around.onlyObjects = false;
              around.fields.add(String.valueOf(name));
            }
            open.push(new Open("[]"));
          }
          case END_OBJECT, END_ARRAY -> close(open.pop(), open.peek(), maps);
          case FIELD_NAME -> {}
          default -> {
            if (around != null) {
              around.onlyObjects = false;
              around.fields.add(String.valueOf(name));
            }
          }
        }
      }
    } catch (JsonProcessingException e) {
      while (!open.isEmpty()) {
        Open last = open.pop(); // the head ends within it
        note(last, maps);
      }
    }
    Set<String> found = new HashSet<>();
    maps.forEach((name, always) -> addIf(always, name, found));
    return found;
  }

  private static void addIf(boolean always, String name, Set<String> found) {
    if (always) {
      found.add(name);
    }
  }

  private static void close(Open closed, @Nullable Open around, Map<String, Boolean> maps) {
    note(closed, maps);
    if (around == null || closed.name.equals("[]")) {
      return;
    }
    around.fields.add(closed.name);
    around.knownName |= FieldCatalog.named(closed.name) != null;
    around.objects++;
    Set<String> common = around.common;
    if (common == null) {
      around.common = new HashSet<>(closed.fields);
    } else {
      common.retainAll(closed.fields);
    }
  }

  /** A field is one of these if it is in one place and is not something else in another. */
  private static void note(Open open, Map<String, Boolean> maps) {
    if (!open.name.equals("[]") && open.objects + open.fields.size() > 0) {
      boolean single = open.onlyObjects && open.objects == 1;
      if (open.isMap()) {
        maps.putIfAbsent(open.name, true);
      } else if (!single) {
        maps.put(open.name, false);
      }
    }
  }
}
