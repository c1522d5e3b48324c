package org.commentindex.internal.read.service;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the value of one field: numbers as they are written, as text, nested values as a small
 * tree. What is too large to be a field of a comment is left out and counted. Not thread-safe.
 */
final class FieldReader {
  private static final int MOST_VALUES = 5000;
  private static final int DEEPEST = 16;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Fields that say where a person can be reached: they never come in. */
  private static final Set<String> PRIVATE =
      Set.of(
          "email",
          "mail",
          "emailaddress",
          "authoremail",
          "useremail",
          "ip",
          "ipaddress",
          "authorip",
          "remoteaddr",
          "phone",
          "phonenumber",
          "skype");

  private final JsonParser json;
  private int values;
  private long cut;
  private long characters;

  FieldReader(JsonParser json) {
    this.json = json;
  }

  /** How many values were left out. */
  long cut() {
    return cut;
  }

  /** How many characters the last value has, about. */
  long characters() {
    return characters;
  }

  /** Reads the value that the parser stands at the beginning of, to its end. */
  JsonNode read() throws IOException {
    values = 0;
    characters = 0;
    return value(0);
  }

  private JsonNode value(int depth) throws IOException {
    JsonToken token = json.currentToken();
    values++;
    characters += 50;
    if (token.isStructStart() && (depth >= DEEPEST || values > MOST_VALUES)) {
      cut++;
      json.skipChildren();
      return NODES.missingNode();
    }
    return switch (token) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> text(json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          json.isNaN() ? NODES.nullNode() : text(json.getText());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(json.getBooleanValue());
      default -> NODES.nullNode();
    };
  }

  private JsonNode text(String text) {
    characters += text.length();
    return NODES.textNode(text);
  }

  private ObjectNode object(int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (isPrivate(name)) {
        json.skipChildren();
      } else if (values > MOST_VALUES) {
        cut++;
        json.skipChildren();
      } else {
        object.set(name, value(depth + 1));
      }
    }
    return object;
  }

  private ArrayNode array(int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (values > MOST_VALUES) {
        cut++;
        json.skipChildren();
      } else {
        array.add(value(depth + 1));
      }
    }
    return array;
  }

  private static boolean isPrivate(String name) {
    return name.length() <= 16
        && PRIVATE.contains(
            name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", ""));
  }
}
