package org.commentindex.internal.read.base;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects that stand at the beginning of JSON, with the names of their fields: what tells one
 * service's export from another's. Empty for what is no JSON.
 */
public final class JsonSketch {
  private static final int MOST_OBJECTS = 2000;
  private static final int LONGEST_VALUE = 80;

  private final List<Seen> objects = new ArrayList<>();

  /**
   * An object, as far as it was seen.
   *
   * @param depth how many objects it stands in
   * @param values its fields; what is no string, number or truth value stands as an empty string
   */
  public record Seen(int depth, Map<String, String> values) {

    /** Whether it has all of these fields. */
    public boolean has(String... names) {
      return values.keySet().containsAll(List.of(names));
    }

    /** Whether it has one of these fields. */
    public boolean hasAny(String... names) {
      return List.of(names).stream().anyMatch(values::containsKey);
    }

    /** The beginning of a field's value; empty if there is none. */
    public String value(String name) {
      return values.getOrDefault(name, "");
    }
  }

  private JsonSketch() {}

  /** Reads the beginning of a text, which may end anywhere; broken lines are passed over. */
  static JsonSketch of(String text) {
    JsonSketch sketch = new JsonSketch();
    String rest = text.stripLeading();
    while ((rest.startsWith("{") || rest.startsWith("[")) && sketch.hasRoom()) {
      int next = sketch.take(rest);
      rest = next < 0 ? "" : rest.substring(next);
    }
    return sketch;
  }

  /** Whether one of the objects is so. */
  public boolean any(Predicate<Seen> test) {
    return objects.stream().anyMatch(test);
  }

  private boolean hasRoom() {
    return objects.size() < MOST_OBJECTS;
  }

  /** Reads until the text ends or breaks; where the next object after a break begins, or -1. */
  private int take(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      try {
        read(json);
        return -1;
      } catch (JsonProcessingException e) {
        // What was read before it breaks, or ends, is what there is to be judged by.
        long at = json.currentLocation().getCharOffset();
        int next = text.indexOf("\n{", Math.clamp(at, 1, text.length()));
        return next < 0 ? -1 : next + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string has no input to fail
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
          .put(name, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
    }
  }
}
