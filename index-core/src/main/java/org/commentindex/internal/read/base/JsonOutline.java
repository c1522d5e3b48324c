package org.commentindex.internal.read.base;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The first objects of a JSON text with the names of their fields, by which the exports of services
 * are recognized. Empty for other text.
 */
public final class JsonOutline {
  /** Maximum number of objects. Bounds the memory for a head of tiny objects; chosen by hand. */
  private static final int MAX_OBJECTS = 2000;

  /**
   * Maximum length of a value, in characters; chosen by hand. Services are distinguished by short
   * values.
   */
  private static final int MAX_VALUE_CHARS = 80;

  private final List<Seen> objects = new ArrayList<>();

  /**
   * The part of an object within the head.
   *
   * @param depth the number of enclosing objects
   * @param values its fields; values other than strings, numbers and booleans are empty strings
   */
  public record Seen(int depth, Map<String, String> values) {

    /** Returns true if it has all of these fields. */
    public boolean has(String... names) {
      return values.keySet().containsAll(List.of(names));
    }

    /** Returns true if it has any of these fields. */
    public boolean hasAny(String... names) {
      return Arrays.stream(names).anyMatch(values::containsKey);
    }

    /** Returns the value of a field, possibly truncated, or an empty string if it is absent. */
    public String value(String name) {
      return values.getOrDefault(name, "");
    }
  }

  private JsonOutline() {}

  /** Parses a prefix of a text, which may end anywhere; broken lines are skipped. */
  static JsonOutline of(String text) {
    JsonOutline sketch = new JsonOutline();
    String rest = text.substring(JsonWrapper.length(text)).stripLeading();
    while ((rest.startsWith("{") || rest.startsWith("[")) && sketch.hasRoom()) {
      int next = sketch.parse(rest);
      rest = next < 0 ? "" : rest.substring(next);
    }
    return sketch;
  }

  /** Returns true if any of the objects matches. */
  public boolean any(Predicate<Seen> test) {
    return objects.stream().anyMatch(test);
  }

  private boolean hasRoom() {
    return objects.size() < MAX_OBJECTS;
  }

  /** Parses up to an error; returns the offset of the next object after it, or -1. */
  private int parse(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      try {
        read(json);
        return -1;
      } catch (JsonProcessingException e) {
        // The objects before the error are kept.
        long offset = json.currentLocation().getCharOffset();
        int next = text.indexOf("\n{", Math.clamp(offset, 1, text.length()));
        return next < 0 ? -1 : next + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when parsing a string
    }
  }

  private void read(JsonParser json) throws IOException {
    Deque<Seen> open = new ArrayDeque<>();
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      switch (token) {
        case START_OBJECT -> {
          Seen seen = new Seen(open.size(), new HashMap<>());
          open.push(seen);
          objects.add(seen);
        }
        case END_OBJECT -> open.pop();
        case FIELD_NAME -> open.getFirst().values().put(json.currentName(), "");
        default -> keepValue(json, token, open.peek());
      }
      if (!hasRoom()) {
        return;
      }
    }
  }

  private static void keepValue(JsonParser json, JsonToken token, @Nullable Seen seen)
      throws IOException {
    String name = json.currentName();
    if (seen != null && name != null && token.isScalarValue()) {
      String value = json.getText();
      seen.values()
          .put(
              name, value.length() > MAX_VALUE_CHARS ? value.substring(0, MAX_VALUE_CHARS) : value);
    }
  }
}
