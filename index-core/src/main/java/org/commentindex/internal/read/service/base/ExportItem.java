package org.commentindex.internal.read.service.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.internal.read.value.TimestampParser;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of an export: the fields read so far, and the object that encloses it. Fields are
 * addressed by path, such as {@code author/name}; a field that is missing or of another type reads
 * as null. Not thread-safe.
 */
public final class ExportItem {
  /**
   * The number of enclosing objects that {@link #enclosingWith} searches. Bounds the work per
   * comment if replies are nested 60,000 levels deep (DeepServicesTest). Chosen by hand: exports
   * have a thread's title at most a few wrapper objects above its comments.
   */
  private static final int MAX_ENCLOSING = 8;

  /** The estimated memory of an object without fields, in characters; an estimate by hand. */
  private static final int BASE_SIZE = 100;

  /**
   * The length in characters up to which {@link #dropLongFields} keeps a field: ids, titles and
   * URLs that replies look up are shorter, texts of comments mostly longer. Chosen by hand.
   */
  private static final int MAX_KEPT_LENGTH = 200;

  /** The number of names of fields with items that are remembered. Chosen by hand. */
  private static final int MAX_CHILD_NAMES = 20;

  /**
   * The number of later versions that are held; the others are read as they come. Bounds the
   * memory; chosen by hand.
   */
  private static final int MAX_EDITS = 10_000;

  /** The number of fields of skipped text that are remembered per object. Chosen by hand. */
  private static final int MAX_SKIPPED = 10;

  private final @Nullable ExportItem enclosing;
  private final ExportItem root;
  private final boolean inArray;
  private final long line;
  private final @Nullable String container;

  /** The record number; 0 until one is assigned. */
  public long recordNumber;

  /** The id of the first record in it, or null. */
  public @Nullable String firstRecord;

  /** The number of arrays that are open inside this object. */
  int openArrays;

  /** The field that contains the items being read, or null. */
  @Nullable String openContainer;

  /** The number of scalar values found where objects were expected. */
  public int nonObjects;

  /** The number of objects in its arrays, and in the arrays of nested objects without fields. */
  public long childCount;

  /** Whether it contains other items. */
  public boolean hasChildren;

  /** Whether its end was read. */
  public boolean complete;

  /** Whether it was passed to the service; before its end was read, if it is not complete. */
  boolean delivered;

  /** Whether a field was read after it was delivered early. */
  boolean hasLateFields;

  /** Whether it is a later version of an item that was not stored, so it is read as it comes. */
  public boolean isLooseEdit;

  /** The estimated memory it takes, in characters. */
  long size = BASE_SIZE;

  /** A date of it that cannot be read, or null. */
  private @Nullable String unreadableDate;

  private @Nullable ObjectNode fields;

  /** The items that wait for the end of this one. */
  private @Nullable List<ExportItem> waiting;

  /** The fields that contained items, of those whose names the service knows. */
  private Set<String> children = Set.of();

  /** The later versions of enclosed items by their ids; only the outermost item has them. */
  private @Nullable Map<String, ExportItem> edits;

  /** The characters of skipped text that is about people, places and files, since the last call. */
  private long metadata;

  /** The characters of text in fields that were skipped, by their paths. */
  private @Nullable Map<String, Long> skippedText;

  public ExportItem(@Nullable ExportItem enclosing, boolean inArray, long line) {
    this.enclosing = enclosing;
    this.root = enclosing == null ? this : enclosing.root;
    this.inArray = inArray;
    this.line = line;
    this.container = enclosing == null ? null : enclosing.openContainer;
  }

  /** Returns the field of the enclosing item that contains this one, or null. */
  public @Nullable String container() {
    return container;
  }

  /** Returns the field of the enclosing item that contains this one; empty if there is none. */
  public String name() {
    return container == null ? "" : container;
  }

  /** Returns the names of the fields that lead to it, with dots between them. */
  String path() {
    StringBuilder path = new StringBuilder(name());
    ExportItem outer = enclosing;
    for (int i = 0; outer != null && i < MAX_ENCLOSING; i++, outer = outer.enclosing) {
      boolean named = !outer.name().isEmpty() && !path.isEmpty();
      path.insert(0, outer.name() + (named ? "." : ""));
    }
    return path.toString();
  }

  /** Records that items follow in a field. */
  void enter(String field) {
    openContainer = field;
    if (children.isEmpty()) {
      children = new HashSet<>();
    }
    if (children.size() < MAX_CHILD_NAMES) {
      children.add(field);
    }
  }

  /** Returns true if the field contained items. */
  public boolean hasChild(String field) {
    return children.contains(field);
  }

  /** Returns true if the field is present, as a value or with items. */
  public boolean hasField(String field) {
    return has(field) || hasChild(field);
  }

  /** Returns the value of a field, or a missing node. */
  public JsonNode field(String field) {
    return fields == null ? MissingNode.getInstance() : fields.path(field);
  }

  /** Stores a later version of an enclosed item; returns false if there are too many. */
  public boolean putEdit(String id, ExportItem edit) {
    Map<String, ExportItem> known = root.edits;
    if (known == null) {
      known = new HashMap<>();
      root.edits = known;
    }
    boolean hasRoom = known.size() < MAX_EDITS || known.containsKey(id);
    if (hasRoom) {
      known.put(id, edit);
    }
    return hasRoom;
  }

  /** Removes and returns the last version of an enclosed item, or null. */
  public @Nullable ExportItem takeEdit(String id) {
    return root.edits == null ? null : root.edits.remove(id);
  }

  /** Counts text in a field that was skipped. */
  void countSkipped(String path, long characters) {
    Map<String, Long> skipped = skippedText;
    if (skipped == null) {
      skipped = new LinkedHashMap<>();
      skippedText = skipped;
    }
    if (skipped.size() < MAX_SKIPPED || skipped.containsKey(path)) {
      skipped.merge(path, characters, Long::sum);
    }
  }

  /** Counts skipped text that is not text of comments, such as a description of the author. */
  void countMetadata(long characters) {
    metadata += characters;
  }

  /** Returns the count of {@link #countMetadata} and resets it. */
  long takeMetadata() {
    long taken = metadata;
    metadata = 0;
    return taken;
  }

  /** Removes and returns the characters of text in skipped fields, by their paths. */
  Map<String, Long> takeSkipped() {
    Map<String, Long> taken = skippedText == null ? Map.of() : skippedText;
    skippedText = null;
    return taken;
  }

  /** Returns a digest of its fields. */
  public String digest() {
    byte[] text = String.valueOf(fields).getBytes(StandardCharsets.UTF_8);
    byte[] digest = SourceFile.newDigest().digest(text);
    return HexFormat.of().formatHex(digest, 0, SourceFile.DIGEST_BYTES);
  }

  /** Returns the item that contains this one, or null if this is the outermost. */
  public @Nullable ExportItem enclosing() {
    return enclosing;
  }

  /** Returns the outermost enclosing item, or this one. */
  public ExportItem root() {
    return root;
  }

  /** Returns true if it is an element of an array. */
  public boolean isInArray() {
    return inArray;
  }

  /** Returns the number of the line it starts on, from 1. */
  long line() {
    return line;
  }

  public void put(String name, JsonNode value) {
    ObjectNode own = fields;
    if (own == null) {
      own = JsonNodeFactory.instance.objectNode();
      fields = own;
    }
    own.set(name, value);
  }

  /** Drops long texts to free memory; keeps the short fields that enclosed items may look up. */
  void dropLongFields() {
    if (fields != null) {
      fields.properties().removeIf(field -> field.getValue().asText().length() > MAX_KEPT_LENGTH);
    }
    size = BASE_SIZE;
  }

  public boolean hasFields() {
    return fields != null;
  }

  /** Returns true if the field is present, even if it is null. */
  public boolean has(String name) {
    return fields != null && fields.has(name);
  }

  /** Returns true if one of these fields is present, even if it is null. */
  public boolean hasAny(String... names) {
    return Arrays.stream(names).anyMatch(this::has);
  }

  /** Returns the value at a path, or a missing node. */
  public JsonNode at(String path) {
    return fields == null ? MissingNode.getInstance() : fields.at("/" + path);
  }

  /** Returns the first value at these paths that is a non-blank text or a number, or null. */
  public @Nullable String text(String... paths) {
    for (String path : paths) {
      String text = textOf(at(path));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Returns the node's text, or null if it is blank or not text. */
  public static @Nullable String textOf(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
  }

  /** Returns the first value at these paths that is a date, or null. */
  public @Nullable Instant date(String... paths) {
    for (String path : paths) {
      String text = text(path);
      Instant date = text == null ? null : TimestampParser.parse(text);
      if (date != null) {
        return date;
      }
      noteUnreadableDate(text);
    }
    return null;
  }

  /** Remembers a date that cannot be read; null is ignored. */
  public void noteUnreadableDate(@Nullable String written) {
    unreadableDate = written == null ? unreadableDate : written;
  }

  /** Removes and returns a date that cannot be read, or null. */
  @Nullable String takeUnreadableDate() {
    String taken = unreadableDate;
    unreadableDate = null;
    return taken;
  }

  /** Returns the first value at these paths that is a number, rounded, or null. */
  public @Nullable Long number(String... paths) {
    for (String path : paths) {
      Long number = ExportValues.number(text(path));
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** Returns true if the value at the path is {@code true}, as a boolean or as a text. */
  public boolean is(String path) {
    return at(path).asBoolean();
  }

  /** Returns the nearest enclosing item that has the field, or null. */
  public @Nullable ExportItem enclosingWith(String name) {
    ExportItem candidate = enclosing;
    for (int i = 0; candidate != null && i < MAX_ENCLOSING; i++) {
      if (candidate.has(name)) {
        return candidate;
      }
      candidate = candidate.enclosing;
    }
    return null;
  }

  void addWaiting(ExportItem item) {
    if (waiting == null) {
      waiting = new ArrayList<>();
    }
    waiting.add(item);
  }

  /** Removes and returns the items that wait for the end of this one. */
  List<ExportItem> takeWaiting() {
    List<ExportItem> taken = waiting == null ? List.of() : waiting;
    waiting = null;
    return taken;
  }
}
