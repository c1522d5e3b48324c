package org.commentindex.internal.read.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object while it is read, and the one it stands in. A field is named by its path, such as
 * {@code author/name}; one that is missing, or of another type, is unknown. Not thread-safe.
 */
final class Item {
  /** How far outwards a field is looked for: replies may stand within replies 60,000 deep. */
  private static final int FAR = 8;

  private static final int EMPTY = 100;

  private final @Nullable Item outer;
  private final Item root;
  private final boolean isListed;
  private final long line;

  /** Which record it is; 0 if that is not known yet. */
  long number;

  /** How many arrays are open in it. */
  int arrays;

  /** How many values that are no objects stood where objects were expected. */
  int strays;

  /** How many objects stood in its arrays, and in those of objects in it without fields. */
  long listed;

  /** Whether other objects that are walked through stand in it. */
  boolean holdsOthers;

  /** Whether its end was read. */
  boolean ended;

  /** Whether it was handed over before its end. */
  boolean given;

  /** Whether more of it came after it was handed over. */
  boolean late;

  /** About how many characters it holds. */
  long size = EMPTY;

  private @Nullable ObjectNode fields;

  /** Those that wait for its end. */
  private @Nullable List<Item> waiting;

  Item(@Nullable Item outer, boolean isListed, long line) {
    this.outer = outer;
    this.root = outer == null ? this : outer.root;
    this.isListed = isListed;
    this.line = line;
  }

  /** The object it stands in, or null. */
  @Nullable Item outer() {
    return outer;
  }

  /** The outermost object it stands in, or itself. */
  Item root() {
    return root;
  }

  /** Whether it stands in an array of such objects. */
  boolean isListed() {
    return isListed;
  }

  /** The line it begins in. */
  long line() {
    return line;
  }

  void put(String name, JsonNode value) {
    ObjectNode own = fields;
    if (own == null) {
      own = JsonNodeFactory.instance.objectNode();
      fields = own;
    }
    own.set(name, value);
  }

  /** Lets go of what is long, and keeps what others may ask for. */
  void forgetTexts() {
    if (fields != null) {
      fields.properties().removeIf(field -> field.getValue().asText().length() > 200);
    }
    size = EMPTY;
  }

  boolean hasFields() {
    return fields != null;
  }

  /** Whether the field was there, be it null. */
  boolean has(String name) {
    return fields != null && fields.has(name);
  }

  /** Whether one of these was there, be it null. */
  boolean hasAny(String... names) {
    for (String name : names) {
      if (has(name)) {
        return true;
      }
    }
    return false;
  }

  /** What stands at a path; a missing node if nothing does. */
  JsonNode at(String path) {
    JsonNode node = fields == null ? MissingNode.getInstance() : fields;
    for (String name : path.split("/")) {
      node = node.path(name);
    }
    return node;
  }

  /** The first of these that is a text or a number and not blank, or null. */
  @Nullable String text(String... paths) {
    for (String path : paths) {
      String text = textOf(at(path));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** A node's text, unless it is blank or none. */
  static @Nullable String textOf(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
  }

  /** The moment that the first of these names, or null. */
  @Nullable Instant date(String... paths) {
    for (String path : paths) {
      String text = text(path);
      Instant date = text == null ? null : Dates.parse(text);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** The first of these that is a number, rounded, or null. */
  @Nullable Long number(String... paths) {
    for (String path : paths) {
      Long number = Values.number(text(path));
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** Whether the field says yes. */
  boolean is(String path) {
    JsonNode node = at(path);
    return node.isBoolean() ? node.booleanValue() : "true".equals(node.asText());
  }

  /** The nearest object that it stands in and that has the field, or null. */
  @Nullable Item within(String name) {
    Item at = outer;
    for (int i = 0; at != null && i < FAR; i++, at = at.outer) {
      if (at.has(name)) {
        return at;
      }
    }
    return null;
  }

  void addWaiting(Item item) {
    if (waiting == null) {
      waiting = new ArrayList<>();
    }
    waiting.add(item);
  }

  /** Those that wait for its end; they wait no longer. */
  List<Item> takeWaiting() {
    List<Item> taken = waiting == null ? List.of() : waiting;
    waiting = null;
    return taken;
  }
}
