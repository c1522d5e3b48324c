package org.commentindex.internal.read.service.base;

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
 * Reads the value of one field into a small tree. Numbers become texts, spelled as in the file.
 * Unlike Jackson's {@code readTree}, it leaves out and counts values that are too large for a field
 * of a comment, and skips fields with contact data. Not thread-safe.
 */
public final class FieldReader {
  /**
   * The number of values in one field, nested ones included, beyond which the rest is left out.
   * Chosen by hand: comments have far fewer tags, links or reactions. It bounds a field's memory.
   */
  private static final int MAX_VALUES = 5000;

  /** The depth of nesting in one field. Chosen by hand, above the longest path that is read. */
  private static final int MAX_DEPTH = 16;

  /** The estimated memory of a JSON node without its text, in characters; an estimate by hand. */
  private static final int NODE_SIZE = 50;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The names of fields with contact data, in lower case without separators. Never read. */
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

  /** The length of the longest name in {@link #PRIVATE}, and a few separators. */
  private static final int MAX_PRIVATE_LENGTH = 16;

  private final JsonParser json;
  private int values;
  private long oversized;
  private long size;

  public FieldReader(JsonParser json) {
    this.json = json;
  }

  /** Returns the number of values left out so far because they were too large. */
  long oversized() {
    return oversized;
  }

  /** Returns the estimated memory that the last value takes, in characters. */
  long size() {
    return size;
  }

  /** Reads the value that starts at the parser's current token, to its end. */
  public JsonNode read() throws IOException {
    values = 0;
    size = 0;
    return value(0);
  }

  private JsonNode value(int depth) throws IOException {
    JsonToken token = json.currentToken();
    values++;
    size += NODE_SIZE;
    if (token.isStructStart() && (depth >= MAX_DEPTH || values > MAX_VALUES)) {
      oversized++;
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
    size += text.length();
    return NODES.textNode(text);
  }

  private ObjectNode object(int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (isPrivate(name)) {
        json.skipChildren();
      } else if (values > MAX_VALUES) {
        oversized++;
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
      if (values > MAX_VALUES) {
        oversized++;
        json.skipChildren();
      } else {
        array.add(value(depth + 1));
      }
    }
    return array;
  }

  private static boolean isPrivate(String name) {
    return name.length() <= MAX_PRIVATE_LENGTH
        && PRIVATE.contains(
            name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", ""));
  }
}
