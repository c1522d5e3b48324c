package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.commentindex.internal.read.base.GenericField;
import org.commentindex.internal.read.base.Head;
import org.commentindex.internal.read.base.Json;

/** How a text is JSON, if it is. */
enum JsonShape {
  /** An object a line. */
  LINES,
  /** One array of records. */
  ARRAY,
  /** One object, with records in an array within it, or a record itself. */
  DOCUMENT,
  /** Not JSON. */
  NONE;

  private static final int LINES_TRIED = 20;

  /** Finds it from the beginning of a text, which need not be sound to its end. */
  static JsonShape of(Head head) {
    String text = head.text().stripLeading();
    if (text.startsWith("[")) {
      return isArray(text, head.complete()) ? ARRAY : NONE;
    }
    if (!text.startsWith("{")) {
      return NONE;
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    boolean wholeLine = end >= 0 || head.complete();
    if (wholeLine && isObject(line)) {
      return contentOf(line) == Content.RECORDS ? DOCUMENT : LINES;
    }
    if (end >= 0 && laterLineIsObject(text, end) && !startsSoundly(text)) {
      return LINES;
    }
    if (!startsLikeObject(text)) {
      return NONE;
    }
    // A first line that is longer than what is seen of it: a record only if it has shown its text.
    return !wholeLine && contentOf(text) == Content.TEXT ? LINES : DOCUMENT;
  }

  private static boolean isArray(String text, boolean complete) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_OBJECT) {
        JsonToken second = json.nextToken();
        return second == JsonToken.FIELD_NAME || second == JsonToken.END_OBJECT;
      }
      // "[12] as they say" is no JSON: without an object in it, all of it must be sound.
      while (json.nextToken() != null) {
        json.skipChildren();
      }
      return complete;
    } catch (JsonEOFException e) {
      return !complete;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string has no input to fail
    }
  }

  /** Whether a text is one sound object and nothing after it. */
  private static boolean isObject(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      json.skipChildren();
      return json.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean laterLineIsObject(String text, int firstEnd) {
    return text.substring(firstEnd + 1)
        .lines()
        .limit(LINES_TRIED)
        .anyMatch(line -> line.startsWith("{") && isObject(line));
  }

  /** Whether nothing is wrong but, perhaps, that the text goes on. */
  private static boolean startsSoundly(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      json.skipChildren();
      return json.nextToken() == null;
    } catch (JsonEOFException e) {
      return true;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startsLikeObject(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      JsonToken token = json.nextToken();
      return token == JsonToken.END_OBJECT
          || (token == JsonToken.FIELD_NAME && json.nextToken() != null);
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is seen first in an object: a text, an array of records, or neither. */
  private static Content contentOf(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        GenericField.Name known = GenericField.named(name);
        if (value == JsonToken.VALUE_STRING
            && known != null
            && known.field() == GenericField.TEXT) {
          return Content.TEXT;
        }
        if (value == JsonToken.START_ARRAY && JsonFormat.HOLDERS.contains(name)) {
          return Content.RECORDS;
        }
        json.skipChildren();
      }
      return Content.NEITHER;
    } catch (JsonProcessingException e) {
      return Content.NEITHER;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum Content {
    TEXT,
    RECORDS,
    NEITHER
  }
}
