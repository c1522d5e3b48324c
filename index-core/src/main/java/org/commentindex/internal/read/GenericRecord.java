package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.FieldNames;
import org.commentindex.internal.read.base.GenericField;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.base.TimestampParser;
import org.commentindex.internal.text.HtmlDetector;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Collects the generic fields of one JSON object while it is parsed. A value of the wrong type is
 * ignored; if a name occurs twice, its last value is used. Not thread-safe.
 */
final class GenericRecord {
  /** Longest number of votes parsed, in characters: a 15-digit number with sign and fraction. */
  private static final int MAX_VOTES_CHARS = 20;

  /** Absolute vote counts of this size or more are ignored; smaller doubles are exact integers. */
  private static final double VOTES_LIMIT = 1e15;

  private static final Set<String> PERSON_NAMES =
      Set.of("name", "username", "user_name", "login", "display_name", "displayName", "handle");

  private final Map<GenericField, String> values = new EnumMap<>(GenericField.class);
  private final Map<GenericField, Integer> ranks = new EnumMap<>(GenericField.class);
  private final List<String> tags = new ArrayList<>();
  private final FieldNames names;
  private @Nullable GenericRecord outer;
  private boolean blankText;

  GenericRecord(FieldNames names) {
    this.names = names;
  }

  /** Reads an object to its end. The parser is at its start. */
  static GenericRecord read(JsonParser json, FieldNames names) throws IOException {
    GenericRecord record = new GenericRecord(names);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      record.take(name, json);
    }
    return record;
  }

  /** Reads the value of a field to its end. The parser is at its start. */
  void take(String name, JsonParser json) throws IOException {
    GenericField.Name known = names.named(name);
    if (known == null) {
      takeNested(name, json);
      return;
    }
    GenericField field = known.field();
    if (field == GenericField.TAGS && json.currentToken() == JsonToken.START_ARRAY) {
      readTags(json);
      return;
    }
    String value = valueOf(field, json);
    if (value == null || value.isBlank()) {
      blankText |= value != null && field == GenericField.TEXT;
    } else if (known.rank() <= ranks.getOrDefault(field, Integer.MAX_VALUE)) {
      values.put(field, value);
      ranks.put(field, known.rank());
    }
  }

  /** Reads the fields inside an object that the user mapped by path, such as {@code user.name}. */
  private void takeNested(String path, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT || !names.isMappedPrefix(path)) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = path + "." + json.currentName();
      json.nextToken();
      take(name, json);
    }
  }

  /** Returns the reason why this object is not a comment, or null if it is one. */
  @Nullable String fault() {
    if (values.containsKey(GenericField.TEXT)) {
      return null;
    }
    return blankText ? "text is empty" : "\"text\" is missing";
  }

  /** Returns the record; only valid if {@link #fault} is null. */
  RawRecord toRecord(SourceInput input, long number) {
    String id = stripped(GenericField.ID);
    String body = values.getOrDefault(GenericField.TEXT, "");
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .location(input.location() + (id == null ? "\0n:" + number : "\0id:" + id))
            .id(id)
            .parent(parent())
            .thread(stripped(GenericField.THREAD))
            .title(stripped(GenericField.TITLE))
            .author(AuthorName.of(values.get(GenericField.AUTHOR)))
            .votes(votes())
            .url(stripped(GenericField.URL))
            .lang(stripped(GenericField.LANG))
            .format(format(body))
            .body(body);
    String date = values.get(GenericField.DATE);
    record.date(date == null ? null : TimestampParser.parse(date));
    tags.forEach(record::tag);
    String list = tags.isEmpty() ? values.get(GenericField.TAGS) : null;
    if (list != null) {
      Arrays.stream(list.split(","))
          .map(String::strip)
          .filter(tag -> !tag.isEmpty())
          .forEach(record::tag);
    }
    return record.build();
  }

  /** Returns the id of the parent: the parent field, else the id of the enclosing comment. */
  private @Nullable String parent() {
    String stated = stripped(GenericField.PARENT);
    GenericRecord enclosing = outer;
    if (stated != null || enclosing == null || enclosing.fault() != null) {
      return stated;
    }
    return enclosing.stripped(GenericField.ID);
  }

  /** Sets the record that encloses this one; null if none does. */
  void setOuter(@Nullable GenericRecord record) {
    outer = record;
  }

  private static @Nullable String valueOf(GenericField field, JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          switch (field) {
            case ID, PARENT, THREAD, DATE, VOTES -> json.isNaN() ? null : json.getText();
            default -> null;
          };
      case START_OBJECT -> {
        if (field == GenericField.AUTHOR) {
          yield personName(json);
        }
        json.skipChildren();
        yield null;
      }
      default -> {
        json.skipChildren();
        yield null;
      }
    };
  }

  private void readTags(JsonParser json) throws IOException {
    tags.clear();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String tag = null;
      if (json.currentToken() == JsonToken.START_OBJECT) {
        tag = personName(json);
      } else if (json.currentToken() == JsonToken.VALUE_STRING) {
        tag = json.getText();
      } else {
        json.skipChildren();
      }
      if (tag != null && !tag.isBlank()) {
        tags.add(tag.strip());
      }
    }
  }

  private static @Nullable String personName(JsonParser json) throws IOException {
    String found = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      boolean named = PERSON_NAMES.contains(name);
      if (json.nextToken() == JsonToken.VALUE_STRING
          && named
          && (found == null || name.equals("name"))) {
        found = json.getText();
      }
      json.skipChildren();
    }
    return found;
  }

  private @Nullable String stripped(GenericField field) {
    String value = values.get(field);
    return value == null ? null : value.strip();
  }

  private @Nullable Long votes() {
    String value = values.get(GenericField.VOTES);
    if (value == null || value.length() > MAX_VOTES_CHARS) {
      return null;
    }
    try {
      double number = Double.parseDouble(value.strip());
      return Math.abs(number) < VOTES_LIMIT ? Math.round(number) : null;
    } catch (NumberFormatException e) {
      return null; // not a number: unknown
    }
  }

  private BodyFormat format(String body) {
    String name = values.getOrDefault(GenericField.FORMAT, "").strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "html", "text/html" -> BodyFormat.HTML;
      case "markdown", "md", "commonmark", "text/markdown" -> BodyFormat.MARKDOWN;
      case "plain", "text", "text/plain" -> BodyFormat.PLAIN;
      default -> HtmlDetector.detect(body);
    };
  }
}
