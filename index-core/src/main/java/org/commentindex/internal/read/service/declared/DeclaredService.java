package org.commentindex.internal.read.service.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.internal.read.base.JsonOutline;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ExportItem;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.service.base.SkippedText;
import org.commentindex.internal.read.service.base.UsedPaths;
import org.jspecify.annotations.Nullable;

/**
 * A service that is declared in a table of field paths, so that it needs no code. {@link
 * DeclaredServices} reads the table.
 */
final class DeclaredService implements Service {
  /** The name of the outermost object among the maps. */
  private static final String ROOT = "$root";

  private static final Pattern SPACES = Pattern.compile(" +");

  /** The names of the properties in the file. */
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "prefix",
          "first",
          "detect",
          "containers",
          "maps",
          "notText",
          "notices",
          "about",
          "records",
          "additional",
          "tables",
          "beside",
          "edits");

  private final String name;
  private final boolean first;
  private final List<ItemCondition> detection;
  private final Set<String> containers;
  private final Set<String> maps;
  private final Set<String> notText;
  private final List<ItemCondition> notices;
  private final List<ItemCondition> about;
  private final List<DeclaredRecord> records;

  /** Records that an object contains in addition to its own, such as the answer to a review. */
  private final List<DeclaredRecord> additional;

  private final List<Table> tables;

  /** Files of the same export with tables, such as the list of its users. */
  private final List<String> beside;

  private final @Nullable Edits edits;
  private final Set<String> fields;
  private final Set<String> textFields = new HashSet<>();
  private final UsedPaths used = new UsedPaths();

  /** A table of values that other objects refer to, such as the names of users by their ids. */
  private record Table(
      String name, ItemCondition when, @Nullable ItemPath key, List<ValueTemplate> values) {

    private static Table parse(JsonNode node) {
      return new Table(
          node.path("name").asText(),
          ItemCondition.parse(node.path("when").asText()),
          node.has("key") ? ItemPath.parse(node.path("key").asText()) : null,
          DeclaredRecord.list(node.path("value"), ValueTemplate::parse));
    }

    private void store(ExportItem item, ExportContext context) {
      String of = key == null ? "" : key.text(item);
      for (ValueTemplate value : values) {
        String stored = value.of(item, context);
        if (of != null && stored != null) {
          context.store(ValueTemplate.key(name, of), stored);
          return;
        }
      }
    }
  }

  /** Objects that contain a later version of the text of an earlier one. */
  private record Edits(ItemCondition when, ItemPath of) {

    private static @Nullable Edits parse(JsonNode node) {
      return node.isMissingNode()
          ? null
          : new Edits(
              ItemCondition.parse(node.path("when").asText()),
              ItemPath.parse(node.path("of").asText()));
    }
  }

  private DeclaredService(JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            property -> {
              if (!NAMES.contains(property)) {
                throw new IllegalArgumentException("unknown property of a service: " + property);
              }
            });
    name = node.path("name").asText();
    first = node.path("first").asBoolean();
    detection = DeclaredRecord.list(node.path("detect"), ItemCondition::parse);
    containers = words(node.path("containers"));
    maps = words(node.path("maps"));
    notText = words(node.path("notText"));
    notices = DeclaredRecord.list(node.path("notices"), ItemCondition::parse);
    about = DeclaredRecord.list(node.path("about"), ItemCondition::parse);
    edits = Edits.parse(node.path("edits"));
    String prefix = node.path("prefix").asText();
    List<DeclaredRecord> kinds = new ArrayList<>();
    node.path("records").forEach(record -> kinds.add(DeclaredRecord.parse(record, prefix)));
    records = List.copyOf(kinds);
    List<DeclaredRecord> second = new ArrayList<>();
    node.path("additional").forEach(record -> second.add(DeclaredRecord.parse(record, prefix)));
    additional = List.copyOf(second);
    List<Table> values = new ArrayList<>();
    node.path("tables").forEach(table -> values.add(Table.parse(table)));
    tables = List.copyOf(values);
    beside = DeclaredRecord.strings(node.path("beside"));
    fields = allFields();
    records.forEach(record -> textFields.addAll(record.textFields()));
    for (List<DeclaredRecord> declared : List.of(records, additional)) {
      declared.forEach(record -> record.valuePaths().forEach(path -> used.add(path.steps())));
    }
    tables.forEach(
        table -> table.values().forEach(v -> v.paths().forEach(path -> used.add(path.steps()))));
  }

  /** Creates the service that an object declares. */
  static DeclaredService of(JsonNode node) {
    return new DeclaredService(node);
  }

  private static Set<String> words(JsonNode node) {
    String words = node.asText().strip();
    Set<String> all = new HashSet<>();
    for (String word : words.isEmpty() ? new String[0] : SPACES.split(words)) {
      all.add(word.replace("%20", " "));
    }
    return Set.copyOf(all);
  }

  private Set<String> allFields() {
    Set<String> all = new HashSet<>();
    records.forEach(record -> all.addAll(record.fields()));
    additional.forEach(record -> all.addAll(record.fields()));
    notices.forEach(condition -> all.addAll(condition.fields()));
    about.forEach(condition -> all.addAll(condition.fields()));
    for (Table table : tables) {
      all.addAll(table.when().fields());
      if (table.key() != null) {
        all.add(table.key().field());
      }
      table.values().forEach(value -> all.addAll(value.fields()));
    }
    if (edits != null) {
      all.addAll(edits.when().fields());
      all.add(edits.of().field());
    }
    return Set.copyOf(all);
  }

  @Override
  public String name() {
    return name;
  }

  /** Returns true if it is detected before the services in code. */
  boolean isFirst() {
    return first;
  }

  @Override
  public boolean matches(JsonOutline head) {
    return head.any(seen -> detection.stream().anyMatch(condition -> condition.holds(seen)));
  }

  @Override
  public Set<String> fields() {
    return fields;
  }

  @Override
  public boolean isContainer(String field) {
    return containers.contains(field);
  }

  @Override
  public boolean isContainer(ExportItem item, String field) {
    String map = item.enclosing() == null ? ROOT : item.name();
    return containers.contains(field)
        || (maps.contains(map) && !item.isInArray())
        || containers.contains(item.name() + "/" + field);
  }

  @Override
  public Set<String> notText() {
    return notText;
  }

  @Override
  public UsedPaths used() {
    return used;
  }

  @Override
  public @Nullable ExportItem waitsFor(ExportItem item) {
    boolean edited = edits != null && item.root() != item;
    if (edits != null && edited && edits.when().holds(item)) {
      String of = edits.of().text(item);
      if (of != null) {
        item.isLooseEdit = !item.putEdit(of, item);
      }
    }
    DeclaredRecord record = recordOf(item);
    if (record == null || item.enclosing() == null) {
      return null;
    }
    if (edited || record.waits().stream().anyMatch(field -> field.startsWith("$"))) {
      return item.root();
    }
    boolean ready = record.waits().stream().allMatch(field -> item.enclosingWith(field) != null);
    return ready ? null : outerElement(item);
  }

  /** Returns the nearest enclosing element of an array, or the outermost object. */
  private static @Nullable ExportItem outerElement(ExportItem item) {
    ExportItem outer = item.enclosing();
    while (outer != null && !outer.isInArray() && outer.enclosing() != null) {
      outer = outer.enclosing();
    }
    return outer;
  }

  private @Nullable DeclaredRecord recordOf(ExportItem item) {
    for (DeclaredRecord record : records) {
      if (record.when().holds(item)) {
        return record;
      }
    }
    return null;
  }

  @Override
  public boolean read(ExportItem item, ExportContext context) throws IOException {
    if (!beside.isEmpty()) {
      SiblingTables.addTo(context, this, beside);
    }
    boolean listed = false;
    for (Table table : tables) {
      if (table.when().holds(item)) {
        table.store(item, context);
        listed = true;
      }
    }
    DeclaredRecord record = recordOf(item);
    if (notices.stream().anyMatch(condition -> condition.holds(item))) {
      if (item.complete) {
        String text = record == null ? null : new RecordReader(this, record, item, context).words();
        context.notice(text);
        if (record == null) {
          countWords(item, context, LeftOutReason.NOTICE);
        }
      }
      return true;
    }
    if (record == null) {
      boolean described = about.stream().anyMatch(condition -> condition.holds(item));
      boolean known = listed || described;
      countWords(item, context, known ? LeftOutReason.METADATA : LeftOutReason.UNKNOWN_FIELD);
      return listed || described || item.hasChildren || item.enclosing() == null;
    }
    new RecordReader(this, record, item, context).read();
    for (DeclaredRecord more : additional) {
      if (item.complete && more.when().holds(item)) {
        item.recordNumber = 0; // a record of its own
        new RecordReader(this, more, item, context).read();
      }
    }
    countOtherTexts(record, item, context);
    return true;
  }

  /** Counts the texts of an object that are those of another kind of record than its own. */
  private void countOtherTexts(DeclaredRecord own, ExportItem item, ExportContext context) {
    List<String> read = new ArrayList<>();
    for (List<DeclaredText> places : List.of(own.texts(), own.also(), own.quotes())) {
      read.addAll(DeclaredText.all(places, item));
    }
    additional.forEach(more -> read.addAll(DeclaredText.all(more.texts(), item)));
    for (DeclaredRecord other : item.complete ? records : List.<DeclaredRecord>of()) {
      for (DeclaredText place : other.texts()) {
        boolean inner = !other.equals(own) && !place.path().isEnclosing();
        for (String text : inner ? DeclaredText.all(List.of(place), item) : List.<String>of()) {
          if (SkippedText.isWords(text) && read.stream().noneMatch(one -> one.contains(text))) {
            read.add(text);
            context.leaveOut(
                LeftOutReason.UNKNOWN_FIELD, String.join(".", place.path().steps()), text);
          }
        }
      }
    }
  }

  /**
   * Counts the words of an object that is not a record, in fields that records have, too.
   *
   * @param reason why a text of a comment would be left out; other fields are metadata
   */
  private void countWords(ExportItem item, ExportContext context, LeftOutReason reason) {
    for (String field : item.complete ? fields : Set.<String>of()) {
      String text = ExportItem.textOf(item.field(field));
      if (text != null && used.reads(field) && SkippedText.isWords(text)) {
        boolean comment = textFields.contains(field);
        String detail = reason == LeftOutReason.UNKNOWN_FIELD ? field : null;
        context.leaveOut(comment ? reason : LeftOutReason.METADATA, comment ? detail : null, text);
      }
    }
  }

  /** Returns the id of the object that an edit replaces, or null if the object is not an edit. */
  @Nullable String edited(ExportItem item) {
    return edits != null && edits.when().holds(item) ? edits.of().text(item) : null;
  }

  /** Returns the id of the nearest enclosing record, or of the outermost; null if there is none. */
  @Nullable String enclosingId(ExportItem item, boolean outermost, ExportContext context) {
    String id = null;
    for (ExportItem outer = item.enclosing(); outer != null; outer = outer.enclosing()) {
      DeclaredRecord record = recordOf(outer);
      String found = record == null ? null : record.id(outer, context);
      if (found != null && !outermost) {
        return found;
      }
      id = found != null ? found : id;
    }
    return id;
  }
}
