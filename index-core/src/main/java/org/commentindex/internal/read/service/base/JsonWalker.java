package org.commentindex.internal.read.service.base;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams through JSON and passes each of its objects to a service when the object ends. The stack
 * of open objects is on the heap, so the nesting depth is limited by memory only.
 *
 * <p>An object is held until it ends, because its own fields may follow its replies. An object that
 * needs a field of an enclosing one is held until the enclosing one ends. When the objects held
 * take more than {@link #MAX_HELD} characters, they are delivered with the fields known so far, and
 * the context counts them as incomplete.
 */
final class JsonWalker {
  /**
   * The characters of objects to hold, as documented in docs/formats.md. It equals {@code
   * Json.MAX_STRING_CHARS}, the longest string that is accepted, so one comment always fits.
   * DeepServicesTest covers what happens beyond it.
   */
  static final long MAX_HELD = 32_000_000;

  /** The fields that contain a comment's text: an object with one of them gets a record number. */
  private static final Set<String> TEXT_FIELDS =
      Set.of(
          "body",
          "text",
          "cooked",
          "raw",
          "content",
          "comment",
          "comment_plain",
          "selftext",
          "snippet",
          "title");

  private final JsonParser json;
  private final Service service;
  private final ExportContext context;
  private final FieldReader fields;
  private final SkippedText skipped;
  private final Deque<ExportItem> open = new ArrayDeque<>();
  private final Set<ExportItem> held = new LinkedHashSet<>();
  private int rootArrays;
  private long size;
  private long heldLimit = MAX_HELD;

  JsonWalker(JsonParser json, Service service, ExportContext context) {
    this.json = json;
    this.service = service;
    this.context = context;
    this.fields = new FieldReader(json);
    this.skipped = new SkippedText(json, service.notText());
  }

  /**
   * Reads to the end of the input. Call {@link #finish} afterwards.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if the JSON is malformed; call
   *     {@link #finishTruncated} to deliver what was read before
   */
  void run() throws IOException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      read(token);
    }
  }

  private void read(@Nullable JsonToken token) throws IOException {
    switch (token) {
      case null -> throw new JsonEOFException(json, JsonToken.NOT_AVAILABLE, "end-of-input");
      case START_OBJECT -> startObject();
      case END_OBJECT -> endObject(open.pop());
      case START_ARRAY -> countArrays(1);
      case END_ARRAY -> countArrays(-1);
      case FIELD_NAME -> readField(json.currentName());
      default -> countNonObject();
    }
  }

  /** Reads one value to its end; what follows it, such as a semicolon, is not JSON. */
  void runOnce() throws IOException {
    do {
      read(json.nextToken());
    } while (!open.isEmpty() || rootArrays > 0);
  }

  /** Delivers the complete objects that are still held. */
  void finish() throws IOException {
    deliverHeld();
    context.countOversizedValues(fields.oversized());
  }

  /** Delivers the objects that are still held, then the open ones, whose ends are missing. */
  void finishTruncated() throws IOException {
    deliverHeld();
    while (!open.isEmpty()) {
      deliver(open.pop());
    }
    context.countOversizedValues(fields.oversized());
  }

  private void startObject() {
    ExportItem enclosing = open.peek();
    boolean inArray = enclosing == null ? rootArrays > 0 : enclosing.openArrays > 0;
    if (enclosing != null) {
      enclosing.hasChildren = true;
      enclosing.childCount += inArray ? 1 : 0;
      numberIfHasText(enclosing);
    }
    ExportItem item = new ExportItem(enclosing, inArray, context.line(json));
    size += item.size;
    open.push(item);
  }

  private void countArrays(int change) {
    ExportItem item = open.peek();
    if (item == null) {
      rootArrays += change;
    } else {
      item.openArrays += change;
    }
  }

  private void countNonObject() {
    ExportItem item = open.peek();
    if (item == null) {
      context.reject(context.line(json), "not a JSON object");
    } else {
      item.nonObjects++;
    }
  }

  private void readField(String name) throws IOException {
    ExportItem item = open.getFirst();
    JsonToken value = json.nextToken();
    boolean struct = value.isStructStart();
    if (struct && service.isContainer(item, name)) {
      item.enter(name);
      if (value == JsonToken.START_OBJECT) {
        startObject();
      } else {
        item.openArrays++;
      }
    } else if (service.fields().contains(name)) {
      if (item.delivered && !item.hasLateFields) {
        item.hasLateFields = true;
        context.countIncomplete(1);
      }
      JsonNode read = fields.read();
      item.put(name, read);
      if (service.used() != null) {
        skipped.countUnread(service.used(), name, read, item);
      }
      item.size += fields.size();
      size += fields.size();
      if (size > heldLimit) {
        deliverEarly();
      }
    } else {
      skipped.skip(name, item);
    }
  }

  private void endObject(ExportItem item) throws IOException {
    item.complete = true;
    if (item.enclosing() != null && !item.hasFields()) {
      item.enclosing().childCount += item.childCount;
    }
    ExportItem awaited = item.delivered ? null : service.waitsFor(item);
    if (awaited == null) {
      deliver(item);
    } else {
      numberIfHasText(item);
      awaited.addWaiting(item);
      held.add(item);
    }
    for (ExportItem waiting : item.takeWaiting()) {
      held.remove(waiting);
      deliver(waiting);
    }
  }

  private void deliver(ExportItem item) throws IOException {
    size -= item.size;
    item.size = 0;
    if (!item.delivered) {
      item.delivered = true;
      context.read(item, service);
    }
  }

  private void deliverHeld() throws IOException {
    for (ExportItem item : held) {
      deliver(item);
    }
    held.clear();
  }

  /** Delivers all objects with the fields known so far, the outermost open object first. */
  private void deliverEarly() throws IOException {
    context.countIncomplete(held.size());
    deliverHeld();
    for (Iterator<ExportItem> i = open.descendingIterator(); i.hasNext(); ) {
      ExportItem item = i.next();
      item.takeWaiting(); // delivered above
      boolean delivered = item.delivered || context.readEarly(item, service);
      size -= item.size;
      if (delivered) {
        item.delivered = true;
        item.dropLongFields();
      }
      size += item.size;
    }
    // Open objects that cannot be delivered yet stay. Doubling keeps the passes over them few.
    heldLimit = Math.max(MAX_HELD, 2 * size);
  }

  private void numberIfHasText(ExportItem item) {
    if (item.recordNumber == 0 && item.hasFields() && TEXT_FIELDS.stream().anyMatch(item::has)) {
      item.recordNumber = context.nextNumber();
    }
  }
}
