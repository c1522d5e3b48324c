package org.commentindex.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.read.base.AuthorName;
import org.commentindex.internal.read.base.Dates;
import org.commentindex.internal.read.base.FieldNames;
import org.commentindex.internal.read.base.GenericField;
import org.commentindex.internal.read.base.Input;
import org.commentindex.internal.text.MarkupGuess;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Collects the generic fields of one JSON object while it is read. A value of a wrong type is a
 * value unknown; of a name given twice the last value counts. Not thread-safe.
 */
final class GenericRecord {
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

  /** Reads the object that a parser stands at the beginning of, to its end. */
  static GenericRecord read(JsonParser json, FieldNames names) throws IOException {
    GenericRecord record = new GenericRecord(names);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      record.take(name, json);
    }
    return record;
  }

  /** Takes the field whose value a parser stands at the beginning of, to its end. */
  void take(String name, JsonParser json) throws IOException {
    GenericField.Name known = names.named(name);
    if (known == null) {
      takeWithin(name, json);
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

  /** Takes the fields within one that were asked for by name. */
  private void takeWithin(String path, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT || !names.leadsOn(path)) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = path + "." + json.currentName();
      json.nextToken();
      take(name, json);
    }
  }

  /** Why it is no comment, or null if it is one. */
  @Nullable String fault() {
    if (values.containsKey(GenericField.TEXT)) {
      return null;
    }
    return blankText ? "text is empty" : "\"text\" is missing";
  }

  /** What it is, if it has no fault. */
  RawRecord toRecord(Input input, long number) {
    String id = id(GenericField.ID);
    String body = values.getOrDefault(GenericField.TEXT, "");
    RawRecord.Builder record =
        RawRecord.builder(input.source(), number)
            .place(input.place() + (id == null ? "\0n:" + number : "\0id:" + id))
            .id(id)
            .parent(parent())
            .thread(id(GenericField.THREAD))
            .title(words(GenericField.TITLE))
            .author(AuthorName.of(values.get(GenericField.AUTHOR)))
            .votes(votes())
            .url(words(GenericField.URL))
            .lang(words(GenericField.LANG))
            .format(format(body))
            .body(body);
    String date = values.get(GenericField.DATE);
    record.date(date == null ? null : Dates.parse(date));
    tags.forEach(record::tag);
    String list = tags.isEmpty() ? values.get(GenericField.TAGS) : null;
    if (list != null) {
      List.of(list.split(",")).stream()
          .map(String::strip)
          .filter(t -> !t.isEmpty())
          .forEach(record::tag);
    }
    return record.build();
  }

  /** What it answers: what it says itself, else the comment it stands in. */
  private @Nullable String parent() {
    String said = id(GenericField.PARENT);
    GenericRecord holder = outer;
    if (said != null || holder == null || holder.fault() != null) {
      return said;
    }
    return holder.id(GenericField.ID);
  }

  /** Says in which record it stands. */
  void within(@Nullable GenericRecord record) {
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
          yield nameWithin(json);
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
        tag = nameWithin(json);
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

  private static @Nullable String nameWithin(JsonParser json) throws IOException {
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

  private @Nullable String id(GenericField field) {
    String value = values.get(field);
    return value == null ? null : value.strip();
  }

  private @Nullable String words(GenericField field) {
    String value = values.get(field);
    return value == null ? null : value.strip();
  }

  private @Nullable Long votes() {
    String value = values.get(GenericField.VOTES);
    if (value == null || value.length() > 20) {
      return null;
    }
    try {
      double number = Double.parseDouble(value.strip());
      return Math.abs(number) < 1e15 ? Math.round(number) : null;
    } catch (NumberFormatException e) {
      return null; // words where a number was meant: unknown
    }
  }

  private BodyFormat format(String body) {
    String name = values.getOrDefault(GenericField.FORMAT, "").strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "html", "text/html" -> BodyFormat.HTML;
      case "markdown", "md", "commonmark", "text/markdown" -> BodyFormat.MARKDOWN;
      case "plain", "text", "text/plain" -> BodyFormat.PLAIN;
      default -> MarkupGuess.of(body);
    };
  }
}
