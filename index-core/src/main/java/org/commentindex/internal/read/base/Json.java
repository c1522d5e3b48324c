package org.commentindex.internal.read.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON parser settings used for all formats: strict, apart from NaN and what people write by
 * hand (JSON5: comments, a comma before a closing bracket, names without quotation marks, single
 * quotation marks), and with limits.
 */
public final class Json {
  /**
   * Maximum length of a string and of a line of JSON lines, in characters. Bounds the memory of one
   * record; stated in docs/formats.md.
   */
  public static final int MAX_STRING_CHARS = 32_000_000;

  /**
   * Maximum nesting depth. High, since nothing here is recursive and threads of nested replies are
   * deep: JsonTest reads 60,000 levels.
   */
  public static final int MAX_DEPTH = 1_000_000;

  /** Longest part of a message of the parser that is shown, in characters. */
  private static final int MAX_MESSAGE_CHARS = 160;

  /**
   * Creates all JSON parsers. NaN is allowed because Python writes it, and a vote that is not a
   * number must not reject the comment. Names are not interned, since a hostile file may have any
   * number of them.
   */
  public static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_STRING_CHARS)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private Json() {}

  /** Returns true if a text is one valid object and nothing else. */
  public static boolean isObject(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      json.skipChildren();
      return json.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: a string is read from memory
    }
  }

  /** Returns a one-line description of a parse error. */
  public static String reason(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "JSON exceeds the limits: a string of more than "
          + MAX_STRING_CHARS
          + " characters, or nested more than "
          + MAX_DEPTH
          + " levels deep";
    }
    if (e instanceof JsonEOFException) {
      return "broken JSON: it ends too early";
    }
    String message = e.getOriginalMessage().lines().findFirst().orElse("").strip();
    if (message.startsWith("Unexpected end-of-input")) {
      return "broken JSON: it ends too early";
    }
    int expected = message.indexOf(": was expecting (");
    message = expected < 0 ? message : message.substring(0, expected);
    String shown =
        message.length() > MAX_MESSAGE_CHARS
            ? message.substring(0, MAX_MESSAGE_CHARS) + "…"
            : message;
    return "broken JSON at column "
        + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
        + ": "
        + shown;
  }
}
