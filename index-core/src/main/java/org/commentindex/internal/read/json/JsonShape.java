package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.JsonWrapper;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.field.FieldCatalog;

/** The overall structure of a JSON text. */
enum JsonShape {
  /** One object per line. */
  LINES,
  /** One array of records. */
  ARRAY,
  /** One object that contains an array of records, or is a record itself. */
  DOCUMENT,
  /** Not JSON. */
  NONE;

  /**
   * Lines parsed, after a broken first line, to find an object. Bounds the work on a text that only
   * starts with a brace.
   */
  private static final int MAX_LINES_TRIED = 20;

  /** Comments before the JSON. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:\\s{0,100}(?://[^\\n]{0,1000}\\n|/\\*(?s:.{0,5000}?)\\*/)){1,50}" + "\\s{0,100}");

  /** The call of a function, as JSONP has it. */
  private static final Pattern CALL =
      Pattern.compile("\\s{0,20}[A-Za-z_$][\\w.$]{0,80}\\((?=[\\[{])");

  /** What follows the JSON in a script: the end of the statement, and any other statements. */
  private static final Pattern SCRIPT_END = Pattern.compile("\\s*(?:[;)].*)?", Pattern.DOTALL);

  /** Detects the structure from a prefix of the text, which may be broken further on. */
  static JsonShape of(SourceHead head) {
    int start = start(head.text());
    if (start > 0) {
      // The content of a script must be JSON up to the end of the head.
      return isScript(head.text().substring(start), head.complete()) ? DOCUMENT : NONE;
    }
    String text = head.text().stripLeading();
    if (text.startsWith("[")) {
      return isArray(text, head.complete()) ? ARRAY : NONE;
    }
    if (!text.startsWith("{")) {
      return NONE;
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    boolean lineComplete = end >= 0 || head.complete();
    if (lineComplete && Json.isObject(line)) {
      return contentOf(line) == Content.RECORDS ? DOCUMENT : LINES;
    }
    if (end >= 0 && laterLineIsObject(text, end) && !isValidPrefix(text)) {
      return LINES;
    }
    if (!startsLikeObject(text)) {
      return NONE;
    }
    // The first line is longer than the head. It is a record only if its text has been seen.
    return !lineComplete && contentOf(text) == Content.TEXT ? LINES : DOCUMENT;
  }

  /**
   * Returns the number of characters before the JSON: comments, the name of a variable or of a
   * function; 0 if there are none.
   */
  static int start(String text) {
    Matcher comments = COMMENTS.matcher(text);
    int start = comments.lookingAt() ? comments.end() : 0;
    String rest = text.substring(start);
    Matcher call = CALL.matcher(rest);
    int wrapper = call.lookingAt() ? call.end() : JsonWrapper.length(rest);
    boolean json = wrapper > 0 || (start > 0 && (rest.startsWith("{") || rest.startsWith("[")));
    return json ? start + wrapper : 0;
  }

  /** Returns true if a text is one JSON value and the end of a script, possibly truncated. */
  private static boolean isScript(String text, boolean complete) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      json.skipChildren();
      int end = (int) Math.min(json.currentLocation().getCharOffset(), text.length());
      return SCRIPT_END.matcher(text.substring(end)).matches();
    } catch (JsonEOFException e) {
      return !complete;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when parsing a string
    }
  }

  private static boolean isArray(String text, boolean complete) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_OBJECT) {
        JsonToken second = json.nextToken();
        return second == JsonToken.FIELD_NAME || second == JsonToken.END_OBJECT;
      }
      // "[12] as they say" is not JSON: without an object, the whole head must be valid.
      while (json.nextToken() != null) {
        json.skipChildren();
      }
      return complete;
    } catch (JsonEOFException e) {
      return !complete;
    } catch (JsonProcessingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen when parsing a string
    }
  }

  private static boolean laterLineIsObject(String text, int firstEnd) {
    return text.substring(firstEnd + 1)
        .lines()
        .limit(MAX_LINES_TRIED)
        .anyMatch(line -> line.startsWith("{") && Json.isObject(line));
  }

  /** Returns true if the text is valid JSON, possibly truncated. */
  private static boolean isValidPrefix(String text) {
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

  /** Returns which comes first in an object: a text, an array of records, or neither. */
  private static Content contentOf(String text) {
    try (JsonParser json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING && FieldCatalog.isText(name)) {
          return Content.TEXT;
        }
        if (value == JsonToken.START_ARRAY && JsonFormat.RECORD_ARRAYS.contains(name)) {
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
