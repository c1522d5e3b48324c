package org.commentindex.internal.read.field;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.internal.read.base.Json;
import org.jspecify.annotations.Nullable;

/**
 * A text that an export writes as JSON segments, as Google Takeout does with comments on YouTube:
 * {@code {"text":"see "},{"text":"the page","link":{"linkUrl":"https://…"}}}, an array of them, or
 * an object that contains the array.
 *
 * @param text the text of all segments
 * @param links the addresses of links that the text does not show
 */
record SegmentedText(String text, List<String> links) {
  private static final ObjectMapper MAPPER = new ObjectMapper(Json.FACTORY);

  SegmentedText {
    links = List.copyOf(links);
  }

  /** Returns the text of a value, or null if it is not in this form. */
  static @Nullable SegmentedText of(String value) {
    String json = value.strip();
    if (!(json.startsWith("{\"") || json.startsWith("[{\""))
        || !(json.endsWith("}") || json.endsWith("]"))) {
      return null;
    }
    JsonNode root;
    try {
      root = MAPPER.readTree(json.startsWith("[") ? json : "[" + json + "]");
    } catch (JsonProcessingException e) {
      return null; // a text that only begins like JSON
    }
    StringBuilder text = new StringBuilder();
    List<String> links = new ArrayList<>();
    for (JsonNode segment : root) {
      if (!append(segment, text, links)) {
        return null;
      }
    }
    return new SegmentedText(text.toString(), links);
  }

  private static boolean append(JsonNode segment, StringBuilder text, List<String> links) {
    JsonNode inner = segment.path("takeoutSegments");
    if (inner.isArray()) {
      for (JsonNode each : inner) {
        if (!append(each, text, links)) {
          return false;
        }
      }
      return true;
    }
    JsonNode words = segment.path("text");
    JsonNode link = segment.path("link").path("linkUrl");
    if (!words.isTextual()) {
      // An emoji or a picture has no words; another object is not a segment.
      return segment.isObject() && (segment.has("emoji") || link.isTextual());
    }
    text.append(words.textValue());
    if (link.isTextual() && !link.textValue().equals(words.textValue())) {
      links.add(link.textValue());
    }
    return true;
  }
}
