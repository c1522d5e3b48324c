package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import org.commentindex.internal.read.base.FieldNames;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the objects with generic fields in a JSON document, including those in nested
 * arrays of replies. Memory grows only with the nesting depth of replies. Not thread-safe.
 */
final class JsonRecords {
  /** Names of the field that contains the replies of a record. */
  private static final Set<String> REPLIES =
      Set.of("comments", "replies", "children", "responses", "answers");

  private final JsonParser json;
  private final FieldNames names;
  private final Deque<Level> levels = new ArrayDeque<>();
  private long number;

  JsonRecords(JsonParser json, FieldNames names) {
    this.json = json;
    this.names = names;
  }

  /**
   * A record, or another value where a record was expected.
   *
   * @param number the number of the record, from 1
   * @param line the line in which it starts, from 1
   * @param fault why it is not a record, or null if it is one
   */
  record Found(GenericRecord record, long number, long line, @Nullable String fault) {}

  /** An open array, whose record is null, or an open object. */
  private static final class Level {
    final @Nullable GenericRecord record;
    final boolean expected;
    final long number;
    final long line;
    boolean containsRecords;

    Level(@Nullable GenericRecord record, boolean expected, long number, long line) {
      this.record = record;
      this.expected = expected;
      this.number = number;
      this.line = line;
    }
  }

  /** Returns the next record or fault, or null at the end. */
  @Nullable Found next() throws IOException {
    while (true) {
      JsonToken token = json.nextToken();
      if (token == null) {
        return null;
      }
      Found found =
          switch (token) {
            case START_OBJECT -> open(new GenericRecord(names));
            case START_ARRAY -> open(null);
            case END_OBJECT, END_ARRAY -> close(levels.pop());
            case FIELD_NAME -> field(json.currentName());
            default -> other();
          };
      if (found != null) {
        return found;
      }
    }
  }

  private @Nullable Found open(@Nullable GenericRecord record) throws IOException {
    Level outer = levels.peek();
    if (record == null && outer != null) {
      json.skipChildren();
      return other();
    }
    boolean root = outer == null;
    // Number the root only if it turns out to be a record, so that numbers have no gap.
    long recordNumber = record == null || root ? 0 : ++number;
    if (record != null) {
      record.setOuter(enclosingRecord());
    }
    levels.push(new Level(record, root || outer.expected, recordNumber, line()));
    return null;
  }

  /** Returns the record whose array is being read, or null. */
  private @Nullable GenericRecord enclosingRecord() {
    Iterator<Level> level = levels.iterator();
    if (level.hasNext()) {
      level.next();
    }
    return level.hasNext() ? level.next().record : null;
  }

  private @Nullable Found close(Level level) {
    if (level.record == null) {
      return null;
    }
    String fault = level.record.fault();
    if (fault != null && (level.containsRecords || !level.expected)) {
      return null;
    }
    if (level.number > 0) {
      return new Found(level.record, level.number, level.line, fault);
    }
    String reason = fault == null ? null : fault + ", and there is no array of comments";
    return new Found(level.record, ++number, level.line, reason);
  }

  private @Nullable Found field(String name) throws IOException {
    Level level = levels.getFirst();
    boolean root = levels.size() == 1;
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_ARRAY
        && (REPLIES.contains(name) || (root && JsonFormat.RECORD_ARRAYS.contains(name)))) {
      level.containsRecords = true;
      levels.push(new Level(null, root, 0, line()));
    } else if (level.record != null) {
      level.record.take(name, json);
    }
    return null;
  }

  /** Handles a value that is not an object where a record may be expected. */
  private @Nullable Found other() {
    Level level = levels.peek();
    if (level != null && !level.expected) {
      return null;
    }
    return new Found(
        new GenericRecord(names),
        ++number,
        line(),
        "\"text\" is missing: this is not a JSON object");
  }

  private long line() {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }
}
