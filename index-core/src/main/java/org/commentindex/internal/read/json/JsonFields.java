package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.field.ColumnProfile;
import org.commentindex.internal.read.field.FieldCatalog;
import org.commentindex.internal.read.field.FieldInference;
import org.commentindex.internal.read.field.FieldNames;
import org.commentindex.internal.read.field.GenericField;
import org.commentindex.internal.read.field.People;
import org.commentindex.internal.read.field.UnknownTexts;
import org.jspecify.annotations.Nullable;

/**
 * The names of the fields in one JSON source, and its persons. If no field has the usual name of a
 * text, the fields are inferred from the values in the head of the source.
 *
 * @param names the names
 * @param people the persons found so far
 * @param maps the fields whose objects are records by their ids, see {@link JsonMaps}
 */
record JsonFields(FieldNames names, People people, Set<String> maps) {

  JsonFields {
    maps = Set.copyOf(maps);
  }

  /** Returns fields of these names, and no persons. */
  static JsonFields of(FieldNames names) {
    return new JsonFields(names, new People(), Set.of());
  }

  /** Length of the longest path; fields in deeper nesting are not compared. Chosen by hand. */
  private static final int MAX_PATH_CHARS = 500;

  /** Fields whose values are compared; a hostile file may have any number. Chosen by hand. */
  private static final int MAX_FIELDS = 500;

  /**
   * The bytes of a source in which records are looked for if its first ones have none. Chosen by
   * hand: lists before the comments are shorter, and it is parsed at once in memory.
   */
  private static final int LONG_HEAD = 4 * 1024 * 1024;

  /**
   * Least weight of the text of a kind of objects, as a share of that of the heaviest. A post is
   * one and its answers are many; names and labels weigh far less. Chosen by hand.
   */
  private static final double MIN_WEIGHT = 0.1;

  /** Returns the source with as much of a head as is needed to find its fields. */
  static SourceInput withRecords(SourceInput input) throws IOException {
    if (input.head().complete()) {
      return input;
    }
    JsonFields fields = JsonFields.of(FieldNames.of(input.options().format()));
    String head = input.head().text().substring(JsonShape.start(input.head().text()));
    boolean found = fields.hasRecords(head) || !inferred(profiles(head), fields.names).isEmpty();
    return found ? input : input.withHead(LONG_HEAD);
  }

  /** Returns the fields of a source, and says what was inferred. */
  static JsonFields of(SourceInput input, RecordSink sink) throws IOException {
    FieldNames names = FieldNames.of(input.options().format());
    String head = input.head().text().substring(JsonShape.start(input.head().text()));
    JsonFields fields = new JsonFields(names, new People(), JsonMaps.in(head));
    Map<String, Map<String, ColumnProfile>> objects = profiles(head);
    if (objects.values().stream().anyMatch(o -> FieldInference.isReviews(o.keySet()))) {
      names.ignoreStars();
    }
    if (!fields.hasRecords(head)) {
      fields.infer(objects, input, sink);
    }
    return fields;
  }

  /** Returns true if the head has a record with the usual names; finds persons on the way. */
  boolean hasRecords(String head) throws IOException {
    boolean found = false;
    try (JsonParser json = Json.FACTORY.createParser(head)) {
      JsonRecords records = new JsonRecords(json, names, people, new UnknownTexts(), maps);
      for (JsonRecords.Found next = records.next(); next != null; next = records.next()) {
        found |= next.fault() == null;
      }
    } catch (JsonProcessingException e) {
      return found; // the head ends within a value
    }
    return found;
  }

  /** Returns true if some objects have texts and dates, by their names or values. */
  static boolean hasDatedTexts(String text) throws IOException {
    FieldNames names = FieldNames.of(FormatChoice.byContent());
    for (Map<String, ColumnProfile> object : profiles(text).values()) {
      List<FieldInference.Column> columns = new ArrayList<>();
      object.forEach((n, p) -> columns.add(new FieldInference.Column(n, p, names.named(n))));
      Set<GenericField> found = EnumSet.noneOf(GenericField.class);
      found.addAll(FieldInference.infer(columns).keySet());
      columns.stream()
          .map(FieldInference.Column::name)
          .filter(Objects::nonNull)
          .forEach(name -> found.add(name.field()));
      if (found.contains(GenericField.TEXT) && found.contains(GenericField.DATE)) {
        return true;
      }
    }
    return false;
  }

  private void infer(
      Map<String, Map<String, ColumnProfile>> objects, SourceInput input, RecordSink sink) {
    List<Map<GenericField, String>> kinds = inferred(objects, names);
    if (kinds.isEmpty()) {
      return;
    }
    kinds.forEach(kind -> kind.forEach(names::infer));
    String others =
        kinds.stream()
            .skip(1)
            .map(kind -> kind.get(GenericField.TEXT))
            .distinct()
            .collect(Collectors.joining(", "));
    sink.warn(
        input.problem(
            null,
            "fields were recognized by their values; confirm or change this with --map "
                + kinds.getFirst().entrySet().stream()
                    .map(e -> word(e.getKey()) + "=" + e.getValue())
                    .collect(Collectors.joining(","))
                + (others.isEmpty() ? "" : "; also read as texts: " + others)));
  }

  /**
   * Returns the paths of the fields that the values say, for each kind of objects: those with the
   * longest text first. Kinds with far less text are not comments.
   */
  private static List<Map<GenericField, String>> inferred(
      Map<String, Map<String, ColumnProfile>> objects, FieldNames names) {
    TreeMap<Double, Map<GenericField, String>> kinds = new TreeMap<>(Comparator.reverseOrder());
    for (Map<String, ColumnProfile> object : objects.values()) {
      if (object.keySet().stream().allMatch(JsonRecords::isId)) {
        continue; // names by their ids
      }
      List<FieldInference.Column> columns = new ArrayList<>();
      object.forEach((n, p) -> columns.add(new FieldInference.Column(n, p, names.named(n))));
      Map<GenericField, Integer> found = FieldInference.infer(columns);
      Integer text = found.get(GenericField.TEXT);
      if (text != null) {
        Map<GenericField, String> inferred = new EnumMap<>(GenericField.class);
        found.forEach((field, i) -> inferred.put(field, columns.get(i).path()));
        kinds.putIfAbsent(columns.get(text).profile().weight(), inferred);
      }
    }
    double least = kinds.isEmpty() ? 0 : MIN_WEIGHT * kinds.firstKey();
    return List.copyOf(kinds.headMap(least, true).values());
  }

  private static String word(GenericField field) {
    return field == GenericField.TEXT ? "body" : field.word();
  }

  /** Returns what the values of the fields look like, by the path of the array of objects. */
  private static Map<String, Map<String, ColumnProfile>> profiles(String head) throws IOException {
    Map<String, Map<String, ColumnProfile>> objects = new LinkedHashMap<>();
    try (JsonParser json = Json.FACTORY.createParser(head)) {
      Deque<Place> open = new ArrayDeque<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        Place place = open.peek();
        if (token.isStructStart()) {
          open.push(inner(place, json.currentName(), token == JsonToken.START_OBJECT));
        } else if (token.isStructEnd()) {
          open.pop();
        } else if (token.isScalarValue() && place != null && !place.apart) {
          String name = json.currentName();
          String path = name == null ? place.path : place.of(name);
          Map<String, ColumnProfile> fields =
              objects.computeIfAbsent(place.array, key -> new LinkedHashMap<>());
          if (fields.size() < MAX_FIELDS || fields.containsKey(path)) {
            fields.computeIfAbsent(path, key -> new ColumnProfile()).add(json.getText());
          }
        }
      }
    } catch (JsonProcessingException e) {
      return objects; // the head ends within a value
    }
    return objects;
  }

  /**
   * An open array or object.
   *
   * @param array the path of the array of objects that it is in
   * @param path its path from an object of that array
   * @param list whether it is an array
   * @param apart whether no comments are in it
   */
  private record Place(String array, String path, boolean list, boolean apart) {
    String of(String name) {
      return path.isEmpty() ? name : path + "." + name;
    }
  }

  private static Place inner(@Nullable Place outer, @Nullable String name, boolean object) {
    if (outer == null) {
      return new Place("", "", !object, false);
    }
    if (outer.array.length() + outer.path.length() > MAX_PATH_CHARS) {
      return new Place(outer.array, outer.path, !object, true);
    }
    String field = name == null ? "" : name;
    boolean apart = outer.apart || FieldCatalog.isApart(field);
    if (outer.list && object) {
      return new Place(outer.array + "[]" + outer.path, "", false, apart);
    }
    boolean id = object && JsonRecords.isId(field);
    return id
        ? new Place(outer.array + "{}" + outer.path, "", false, apart)
        : new Place(outer.array, field.isEmpty() ? outer.path : outer.of(field), !object, apart);
  }
}
