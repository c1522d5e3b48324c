package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.field.GenericField;
import org.commentindex.internal.read.field.GenericRecord;
import org.commentindex.internal.read.field.People;
import org.commentindex.internal.read.field.Prose;
import org.commentindex.internal.read.field.UnknownTexts;
import org.commentindex.internal.read.json.JsonLevel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the objects with generic fields in a JSON document: those in arrays at any depth,
 * including replies within comments, and those in objects whose names are ids. Memory grows only
 * with the nesting depth. Not thread-safe.
 */
final class JsonRecords {
  /** The message for a value that is not an object. */
  static final String NO_OBJECT = "\"text\" is missing: this is not a JSON object";

  /** The message for a document that has only values by their ids. */
  static final String INDEX = "contains no comments, only names and their ids";

  /** Fields named if there is no text in the document. Chosen by hand. */
  private static final int MAX_PATHS = 12;

  /** Fields of a tag that is an object with its name. */
  private static final Set<String> TAG_NAMES = Set.of("name", "title", "text");

  /** A name of a field that is the id of the object in it. */
  private static final Pattern ID =
      Pattern.compile("[0-9]{1,30}|-?(?=.{10,80}$)[\\w-]*[0-9][\\w-]*");

  private final JsonParser json;
  private final FieldNames names;
  private final People people;
  private final UnknownTexts unknown;
  private final Deque<JsonLevel> levels = new ArrayDeque<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private final Set<String> maps;
  private long number;
  private boolean found;

  /**
   * Creates an iterator.
   *
   * @param people receives the persons that the document names
   * @param unknown receives the text that is in no record
   * @param maps the fields whose objects are records by their ids, see {@link JsonMaps}
   */
  JsonRecords(
      JsonParser json, FieldNames names, People people, UnknownTexts unknown, Set<String> maps) {
    this.json = json;
    this.maps = maps;
    this.names = names;
    this.people = people;
    this.unknown = unknown;
  }

  /**
   * A record, or another value where a record was expected.
   *
   * @param number the number of the record, from 1
   * @param line the line in which it starts, from 1
   * @param root whether it is the whole document
   * @param fault why it is not a record, or null if it is one
   */
  record Found(
      GenericRecord record, long number, long line, boolean root, @Nullable String fault) {}

  /** Returns the next record or fault, or null at the end. */
  @Nullable Found next() throws IOException {
    while (true) {
      JsonToken token = json.nextToken();
      if (token == null) {
        return null;
      }
      Found next =
          switch (token) {
            case START_OBJECT -> element();
            case START_ARRAY -> arrayInArray();
            case END_OBJECT, END_ARRAY -> close(levels.pop());
            case FIELD_NAME -> field(json.currentName());
            default -> other(token);
          };
      if (next != null) {
        found |= next.fault() == null;
        return next;
      }
    }
  }

  /** Returns true after the end of a document. */
  boolean isComplete() {
    return levels.isEmpty() && number > 0;
  }

  private JsonLevel open(
      Kind kind,
      @Nullable GenericRecord record,
      String path,
      boolean expected,
      boolean replies,
      @Nullable String text) {
    JsonLevel level = new JsonLevel(kind, record, path, expected, replies, text);
    level.line = line();
    levels.push(level);
    return level;
  }

  /** Opens an object that is the root or in an array. */
  private @Nullable Found element() {
    JsonLevel outer = levels.peek();
    if (outer != null && outer.kind == Kind.APART) {
      open(Kind.PART, outer.record, outer.path, false, false, outer.text);
      return null;
    }
    GenericRecord record = new GenericRecord(names);
    GenericRecord around = outer == null ? null : outer.record;
    record.setOuter(around);
    boolean expected = outer == null || outer.expected;
    boolean replies = outer == null || outer.replies || around == null;
    String path = outer == null ? "" : outer.path;
    JsonLevel level = open(Kind.RECORD, record, path, expected, replies, null);
    // Number the root only if it turns out to be a record, so that numbers have no gap.
    level.number = outer == null || outer.kind == Kind.PEOPLE ? 0 : ++number;
    return null;
  }

  /** Opens an array that is the root or in an array. */
  private @Nullable Found arrayInArray() throws IOException {
    JsonLevel outer = levels.peek();
    if (outer == null) {
      open(Kind.ARRAY, null, "", true, true, null);
    } else if (outer.expected) {
      json.skipChildren();
      return other(JsonToken.START_ARRAY);
    } else {
      open(outer.kind, outer.record, outer.path, false, outer.replies, outer.text);
    }
    return null;
  }

  private @Nullable Found close(JsonLevel level) {
    JsonLevel outer = levels.peek();
    Found closed =
        level.kind == Kind.RECORD && level.record != null
            ? close(level, level.record, outer)
            : null;
    if (outer != null) {
      outer.containsRecords |= level.containsRecords;
    }
    return closed;
  }

  private @Nullable Found close(JsonLevel level, GenericRecord record, @Nullable JsonLevel outer) {
    GenericRecord around = outer == null ? null : outer.record;
    boolean person = outer != null && outer.kind == Kind.PEOPLE;
    String fault = record.fault();
    boolean isComment =
        level.replies || record.isCertain() || around == null || around.fault() != null;
    if (!person && fault == null && isComment) {
      level.containsRecords = true;
      record.countUnknown(unknown);
      return new Found(record, numberOf(level), level.line, outer == null, null);
    }
    if (person) {
      people.add(record);
    }
    if (level.containsRecords) {
      record.countUnknown(unknown);
    } else if (around != null) {
      around.takeInner(level.path, record);
    } else {
      record.countAll(unknown);
    }
    if (person || fault == null || level.containsRecords || !level.expected) {
      return null;
    }
    return new Found(record, numberOf(level), level.line, outer == null, fault);
  }

  private long numberOf(JsonLevel level) {
    return level.number > 0 ? level.number : ++number;
  }

  /** Returns true if the document has only values by ids, such as the names of channels. */
  boolean isIndex() {
    return !paths.isEmpty() && paths.stream().allMatch(JsonRecords::isId);
  }

  /** Returns the fields of a document without records, to append to a reason. */
  String fields() {
    return paths.isEmpty() ? "" : "; the fields are " + String.join(", ", paths);
  }

  private @Nullable Found field(String name) throws IOException {
    JsonLevel level = levels.getFirst();
    JsonToken value = json.nextToken();
    GenericRecord record = level.record;
    if (record == null) {
      json.skipChildren();
      return null;
    }
    String path = level.of(name);
    switch (value) {
      case START_OBJECT -> object(name, path, level, record);
      case START_ARRAY -> array(name, path, level, record);
      default -> scalar(value, path, level, record);
    }
    return null;
  }

  private void scalar(JsonToken value, String path, JsonLevel level, GenericRecord record)
      throws IOException {
    if (value == JsonToken.VALUE_NULL || (value.isNumeric() && json.isNaN())) {
      return;
    }
    if (!found && paths.size() < MAX_PATHS) {
      paths.add(path);
    }
    GenericField.Name known = names.named(path);
    String parts = level.text;
    if (value != JsonToken.VALUE_STRING) {
      record.takeScalar(path, value.isNumeric() ? known : null, json.getText());
    } else if (parts != null && known != null && known.field() == GenericField.TEXT) {
      record.takePart(parts, known, json.getText());
    } else {
      record.take(path, known, json.getText());
    }
  }

  private void object(String name, String path, JsonLevel level, GenericRecord around) {
    if (!isId(name) && !isInMap(name, level)) {
      open(Kind.PART, around, path, false, false, level.text);
      return;
    }
    GenericRecord record = new GenericRecord(names);
    record.setOuter(around);
    record.takeScalar("id", names.named("id"), name);
    open(Kind.RECORD, record, path, false, FieldCatalog.isReplies(last(level.path)), null).number =
        ++number;
  }

  /** Returns true if an object in a level is a record whose id is the name of its field. */
  private boolean isInMap(String name, JsonLevel level) {
    if (levels.size() == 1) {
      return maps.contains(JsonMaps.ROOT);
    }
    String around = last(level.path);
    boolean replies = FieldCatalog.isReplies(around) && FieldCatalog.isUnknown(name);
    return level.kind == Kind.PART && (replies || maps.contains(around));
  }

  /** Returns true if a field of this name is the object with this id. */
  static boolean isId(String name) {
    return ID.matcher(name).matches();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private void array(String name, String path, JsonLevel level, GenericRecord record)
      throws IOException {
    GenericField.Name known = names.named(path);
    boolean root = levels.size() == 1;
    boolean replies = FieldCatalog.isReplies(name);
    boolean expected = root && JsonFormat.RECORD_ARRAYS.contains(name);
    if (known != null && known.field() == GenericField.TAGS) {
      tags(path, record);
    } else if (known != null && known.field() == GenericField.TEXT && !replies) {
      open(Kind.APART, record, path, false, false, path);
    } else if (FieldCatalog.isPeople(name)) {
      open(Kind.PEOPLE, record, path, false, false, null);
    } else if (FieldCatalog.isApart(name)) {
      open(Kind.APART, record, path, false, false, level.text);
    } else {
      open(Kind.ARRAY, record, path, expected, replies || expected, null);
    }
  }

  private void tags(String path, GenericRecord record) throws IOException {
    int depth = 0;
    for (JsonToken token = json.nextToken(); ; token = json.nextToken()) {
      switch (token) {
        case START_ARRAY, START_OBJECT -> depth++;
        case END_ARRAY, END_OBJECT -> {
          if (depth-- == 0) {
            return;
          }
        }
        case VALUE_STRING -> {
          if (depth == 0
              || TAG_NAMES.contains(Objects.requireNonNullElse(json.currentName(), ""))) {
            record.takeTag(path, json.getText());
          }
        }
        default -> {
          // A number or a name is not a tag.
        }
      }
    }
  }

  /** Handles a value that is not an object where a record may be expected. */
  private @Nullable Found other(JsonToken token) throws IOException {
    JsonLevel level = levels.peek();
    if (level != null && !level.expected) {
      if (token == JsonToken.VALUE_STRING && level.record != null) {
        part(level, level.record, json.getText());
      }
      return null;
    }
    GenericRecord record = new GenericRecord(names);
    boolean string = token == JsonToken.VALUE_STRING && !json.getText().isBlank();
    if (string && level != null && (level.containsRecords || Prose.isProse(json.getText()))) {
      record.take("", new GenericField.Name(GenericField.TEXT, 0, null), json.getText());
      level.containsRecords = true;
      return new Found(record, ++number, line(), false, null);
    }
    return new Found(record, ++number, line(), false, NO_OBJECT);
  }

  private static void part(JsonLevel level, GenericRecord record, String value) {
    if (level.text != null) {
      record.takePart(level.text, new GenericField.Name(GenericField.TEXT, 0, null), value);
    } else {
      record.take(level.path, null, value);
    }
  }

  private long line() {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }
}
